"""What all letters have, and the views of documents and tasks that they show."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar

from mailbot.core.message import Token
from mailbot.core.readings import Due, Role, Urgency


@dataclass(frozen=True)
class Recipient:
    """Who gets a letter: a person, a unit, or a sender outside (``party`` is then "")."""

    party: str
    email: str
    name: str
    title: str = ""


@dataclass(frozen=True)
class DocumentView:
    """What a letter may say of an electronic document. ``number`` is "512/2020", or "" before it has one."""

    number: str
    arrived_at: datetime
    agency: str | None = None
    reference_number: str | None = None
    issued_on: date | None = None
    document_type: str | None = None
    abstract: str | None = None
    urgency: Urgency = Urgency.NORMAL
    due: Due | None = None
    doubtful: frozenset[str] = frozenset()
    attachments: tuple[str, ...] = ()
    too_large: tuple[str, ...] = ()


@dataclass(frozen=True)
class PartyView:
    """A unit or person with its role, by name."""

    name: str
    role: Role
    done: bool = False


@dataclass(frozen=True)
class TaskView:
    """One task as a letter shows it."""

    no: int
    text: str
    parties: tuple[PartyView, ...]
    due: Due | None = None
    number: str = ""  # of its document
    abstract: str = ""  # of its document
    assumed: tuple[str, ...] = ()
    condition: str | None = None
    urgent: bool = False
    days_late: int = 0  # working days after the deadline; negative before it
    state: str = "open"


@dataclass(frozen=True)
class Enclosed:
    """Files that somebody sent along with a reply. ``causes`` names the kept ones that the letter carries;
    without any it only says what becomes of them. ``waits``: they go on when a question is answered.
    """

    by: str  # the name
    names: tuple[str, ...] = ()
    too_large: tuple[str, ...] = ()
    causes: tuple[str, ...] = ()
    waits: bool = False


@dataclass(frozen=True, kw_only=True)
class Letter:
    """What all letters have. ``key`` is unique in the outbox: the same key is never queued twice."""

    to: Recipient
    key: str
    token: Token | None = None  # None: no reply is expected
    document_id: int | None = None
    not_before: datetime | None = None
    attach_document: bool = False
    enclosed: Enclosed | None = None
    in_reply_to: str | None = None  # the Message-ID of the letter that this one answers
    urgent: bool = False  # may go out at night and over the rate limit of ordinary letters

    FIXED_SUBJECT: ClassVar[bool] = False
