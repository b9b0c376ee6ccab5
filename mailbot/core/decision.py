"""A decision: what changes, which letters go out, and why. Closed unions, so that nothing is forgotten.

``core/*`` decides and returns a ``Decision``; ``store.register`` applies every ``Change``; ``letters``
renders every letter of ``core.letter``; ``store.journal`` records ``rule`` and the ids of the changes.
No change carries words for the journal; words live in the register and in encrypted content only.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from mailbot.core.letter import Letter
from mailbot.core.message import Stage
from mailbot.core.readings import Assignment, Category, Due, Question, Urgency
from mailbot.core.records import Absence, ExtensionRequest, HeldReview, Status, TaskRecord


class Filing(StrEnum):
    """Where a message lies once it is settled; the configuration names the folders."""

    STAY = "stay"
    PROCESSED = "processed"
    REVIEW = "review"
    PAPER = "paper"
    CLOSED = "closed"
    QUARANTINE = "quarantine"


# --- documents ---------------------------------------------------------------------------------------


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


# --- endorsements and questions ----------------------------------------------------------------------


@dataclass(frozen=True, kw_only=True)
class RecordEndorsement:
    """An endorsement was given (or entered by the clerk, and waits for its leader). ``words`` is content."""

    endorsement_id: int
    document_id: int
    leader: str
    given_at: datetime
    action: str
    words: str
    how: str = "mail"
    confirmed: bool = True
    entered_by: str | None = None
    supersedes: tuple[int, ...] = ()


@dataclass(frozen=True, kw_only=True)
class ConfirmEndorsement:
    """The leader confirmed what the clerk had entered (True), or refused it (False)."""

    endorsement_id: int
    document_id: int
    confirmed: bool


@dataclass(frozen=True, kw_only=True)
class Ask:
    """A question of ours now waits for this addressee's answer; it replaces an earlier one."""

    document_id: int
    addressee: str
    stage: Stage
    question: Question
    round: int
    at: datetime


@dataclass(frozen=True, kw_only=True)
class Asked:
    """The question to this addressee is settled."""

    document_id: int
    addressee: str
    stage: Stage


# --- tasks -------------------------------------------------------------------------------------------


@dataclass(frozen=True, kw_only=True)
class CreateTask:
    """A new task, with its participants."""

    task: TaskRecord


@dataclass(frozen=True, kw_only=True)
class ReplaceTask:
    """A task in its new form: due, participants, text, state, extension (the id stays)."""

    task: TaskRecord
    code: str  # for the journal: "closed", "reopened", "revoked", "extended", "handed_back", ...


@dataclass(frozen=True, kw_only=True)
class AskExtension:
    """A unit asks for a later deadline."""

    task_id: int
    document_id: int
    request: ExtensionRequest


# --- people ------------------------------------------------------------------------------------------


@dataclass(frozen=True, kw_only=True)
class QueueInfo:
    """A document goes to a person for information, in the next digest."""

    document_id: int
    person: str
    at: datetime


@dataclass(frozen=True, kw_only=True)
class InfoSent:
    """These documents went out to a person in an information digest."""

    documents: tuple[int, ...]
    person: str
    at: datetime


@dataclass(frozen=True, kw_only=True)
class RecordReading:
    """A person is known to have read a document."""

    document_id: int
    person: str
    at: datetime
    sign: str


@dataclass(frozen=True, kw_only=True)
class RecordAbsence:
    """Somebody is away, with or without a delegate."""

    absence: Absence


@dataclass(frozen=True, kw_only=True)
class EmptyClosedFolder:
    """The clerk has the closed folder deleted, Trash included; the shell does it and writes the receipt."""

    by: str
    at: datetime


@dataclass(frozen=True, kw_only=True)
class RungsTold:
    """These rungs of the reminder ladder were told: ``rung:TASK:REVISION:RUNG:PARTY``, once each."""

    keys: tuple[str, ...]
    at: datetime


# --- letters -----------------------------------------------------------------------------------------


@dataclass(frozen=True, kw_only=True)
class CancelLetters:
    """Letters of a document that have not gone out yet are cancelled (all kinds, or the named ones)."""

    document_id: int
    kinds: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class ReleaseLetters:
    """Held letters of a document may go out now."""

    document_id: int


@dataclass(frozen=True, kw_only=True)
class SettleUncertain:
    """The clerk rules on a letter of uncertain delivery: again under the same Message-ID, or drop it."""

    short_key: str
    send_again: bool


@dataclass(frozen=True, kw_only=True)
class LetterBounced:
    """A letter of ours came back (RFC 3464)."""

    message_id: str
    permanent: bool
    code: str


Change = (
    RegisterElectronic
    | RegisterReview
    | RegisterPaper
    | EndReview
    | HoldReview
    | ReviewTold
    | KnowSender
    | SetStatus
    | Submit
    | MoveToPaper
    | JoinDocuments
    | CancelNumber
    | HandedOver
    | Freeze
    | RecordEndorsement
    | ConfirmEndorsement
    | Ask
    | Asked
    | CreateTask
    | ReplaceTask
    | AskExtension
    | QueueInfo
    | InfoSent
    | RecordReading
    | RecordAbsence
    | RungsTold
    | EmptyClosedFolder
    | CancelLetters
    | ReleaseLetters
    | SettleUncertain
    | LetterBounced
)


@dataclass(frozen=True, kw_only=True)
class Decision:
    """What follows from one message, or from one tick of the clock."""

    rule: str  # the code of the rule that decided, for the journal
    reason: str  # one English sentence for people who run the program; no words of any message
    changes: tuple[Change, ...] = ()
    letters: tuple[Letter, ...] = ()
    filing: Filing = Filing.PROCESSED

    def plus(self, other: Decision) -> Decision:
        """Both decisions, this one's first; rule, reason and filing stay this one's."""
        return Decision(
            rule=self.rule,
            reason=self.reason,
            changes=self.changes + other.changes,
            letters=self.letters + other.letters,
            filing=self.filing,
        )
