"""What can change about a document.

One frozen record a change; ``store.register`` applies each.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from mailbot.core.readings import Assignment, Category, Due, Urgency
from mailbot.core.records import HeldReview, Status


@dataclass(frozen=True, kw_only=True)
class RegisterElectronic:
    """A document enters the register on the electronic track (a new row, or one that was in review)."""

    document_id: int
    arrival_number: int
    arrival_year: int
    arrived_at: datetime
    agency: str | None
    reference_number: str | None
    issued_on: date | None
    document_type: str | None
    abstract: str | None
    urgency: Urgency
    due: Due | None
    doubtful: frozenset[str]
    rules: tuple[str, ...]
    sender: str | None
    approver: str | None
    status: Status
    entered_by: str | None = None
    attachments: tuple[str, ...] = ()
    too_large: tuple[str, ...] = ()
    proposal: tuple[Assignment, ...] = ()
    submitted_at: datetime | None = None
    lesson: str | None = None  # the keyed hash of its sender, kind and topic


@dataclass(frozen=True, kw_only=True)
class RegisterReview:
    """A document waits for the clerk. No field for subject, text, file name or reference number."""

    document_id: int
    review_key: str
    arrived_at: datetime
    sender_domain: str | None
    rules: tuple[str, ...]
    suspected: Category | None
    urgency: Urgency
    told_at: datetime | None = None
    same_as: int | None = None  # the id of the document that it seems to repeat
    lesson: str | None = None  # the keyed hash of its sender, kind and topic


@dataclass(frozen=True, kw_only=True)
class RegisterPaper:
    """A document goes on paper. No field for subject, abstract, text, file name or attachment: a leak is
    a type error. ``arrival_number`` is None for a possible state secret, which has its own book.
    """

    document_id: int
    arrival_number: int | None
    arrival_year: int | None
    arrived_at: datetime
    category: Category | None
    rules: tuple[str, ...]
    status: Status = Status.ON_PAPER
    agency: str | None = None  # never for petitions and possible secrets
    reference_number: str | None = None
    sender_domain: str | None = None


@dataclass(frozen=True, kw_only=True)
class EndReview:
    """A document in review turns out to be no document, to be returned, or to be another one's twin."""

    document_id: int
    status: Status  # NOT_DOCUMENT, RETURNED, JOINED
    joined_to: int | None = None


@dataclass(frozen=True, kw_only=True)
class HoldReview:
    """The clerk's review answer waits for its hold; None takes a held answer back."""

    document_id: int
    held: HeldReview | None


@dataclass(frozen=True, kw_only=True)
class ReviewTold:
    """The clerk (0), the deputy (1) or the head of the office (2) was told of a document in review."""

    document_id: int
    at: datetime
    escalated: int = 0


@dataclass(frozen=True, kw_only=True)
class KnowSender:
    """The clerk released a document of this pair: the next one needs no review for its sender's sake."""

    sender: str
    agency: str


@dataclass(frozen=True, kw_only=True)
class SetStatus:
    """A document's status changes."""

    document_id: int
    status: Status


@dataclass(frozen=True, kw_only=True)
class Submit:
    """A document is put to a leader (for the first time, or forwarded)."""

    document_id: int
    approver: str
    at: datetime
    proposal: tuple[Assignment, ...] = ()


@dataclass(frozen=True, kw_only=True)
class MoveToPaper:
    """An electronic document turns out to be sensitive: abstract and files go, the key is destroyed."""

    document_id: int
    category: Category | None
    by: str


@dataclass(frozen=True, kw_only=True)
class JoinDocuments:
    """Two entries are one document; the number of the joined one is kept in the book as cancelled."""

    document_id: int
    joined_to: int


@dataclass(frozen=True, kw_only=True)
class KeepEnclosures:
    """Files that came with a reply about an electronic document are kept under the document's key.

    ``parts`` are their sections of the message. With ``waits`` they are passed on once a question about the
    reply is answered; ``released`` are the contents that waited for this and are passed on now.
    """

    document_id: int
    by: str
    cause: str  # names the message in letter keys
    parts: tuple[str, ...] = ()
    waits: bool = False
    released: tuple[int, ...] = ()


@dataclass(frozen=True, kw_only=True)
class CancelNumber:
    """An arrival number is cancelled; the line stays in the book."""

    document_id: int
    by: str


@dataclass(frozen=True, kw_only=True)
class HandedOver:
    """The clerk handed a paper document over."""

    document_id: int
    at: datetime


@dataclass(frozen=True, kw_only=True)
class Freeze:
    """A recipient says that a document is sensitive: it waits for the clerk (``by`` None unfreezes)."""

    document_id: int
    by: str | None
