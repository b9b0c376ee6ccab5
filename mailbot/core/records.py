"""What is kept, as frozen facts: the rows of the register as the deciding functions see them.

``store`` builds these from its tables and writes them back through the changes of ``decision``.
All moments are aware datetimes in UTC; dates are dates of the office's time zone.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from mailbot.core.message import Stage
from mailbot.core.readings import Assignment, Category, Due, Question, Role, Track, Urgency


class Status(StrEnum):
    """Status of a document: the national exchange statuses (QĐ 28/2018) and the program's own."""

    WAITING_CLERK = "waiting_clerk"  # chờ văn thư
    RETURNED = "returned"  # 02 từ chối tiếp nhận
    REGISTERED = "registered"  # 03 đã vào sổ
    WAITING_ENDORSEMENT = "waiting_endorsement"  # chờ bút phê
    ASSIGNED = "assigned"  # 04 đã phân công
    IN_PROGRESS = "in_progress"  # 05 đang xử lý
    COMPLETED = "completed"  # 06 hoàn thành
    WITHDRAWN = "withdrawn"  # 15 thu hồi
    ON_PAPER = "on_paper"  # đường giấy
    CLOSED_FOLDER = "closed_folder"  # possible state secret: lies in the closed folder
    DELETED = "deleted"  # lay in the closed folder and was deleted at the clerk's word
    NOT_DOCUMENT = "not_document"
    JOINED = "joined"  # the same as another document
    CANCELLED = "cancelled"  # its number was cancelled


class ReviewVerb(StrEnum):
    """The clerk's answer about a document in review (DESIGN.md section 5)."""

    ELECTRONIC = "electronic"  # Đ
    PAPER = "paper"  # G
    CLOSED = "closed"  # M
    NOT_DOCUMENT = "not_document"  # B
    RETURNED = "returned"  # T
    SAME_AS = "same_as"  # = 498


@dataclass(frozen=True)
class HeldReview:
    """A clerk's review answer that has been said back and waits for its hold to pass."""

    verb: ReviewVerb
    by: str
    effective_at: datetime
    category: Category | None = None
    same_as: int | None = None  # arrival number


@dataclass(frozen=True)
class DocumentRecord:
    """One incoming document as the register knows it."""

    id: int
    track: Track
    status: Status
    arrived_at: datetime
    arrival_number: int | None = None
    arrival_year: int | None = None
    review_key: str | None = None
    agency: str | None = None
    reference_number: str | None = None
    issued_on: date | None = None
    document_type: str | None = None
    abstract: str | None = None
    urgency: Urgency = Urgency.NORMAL
    due: Due | None = None
    doubtful: frozenset[str] = frozenset()
    category: Category | None = None
    rules: tuple[str, ...] = ()
    approver: str | None = None  # the leader whose endorsement it waits for, or who gave it
    sender: str | None = None  # address (electronic) or domain; None where nothing may be kept
    entered_by: str | None = None  # the clerk, for a paper arrival entered by one line
    held_review: HeldReview | None = None
    proposal: tuple[Assignment, ...] = ()
    frozen_by: str | None = None  # "NHẠY CẢM": waits for the clerk's ruling
    attachments: tuple[str, ...] = ()  # names of the kept files (electronic track only)
    too_large: tuple[str, ...] = ()  # names of files that are collected at the clerk's
    inbox_id: int | None = None  # the message that it came with
    submitted_at: datetime | None = None  # when it was put to the leader
    endorsed_at: datetime | None = None
    handed_over_at: datetime | None = None  # paper: the clerk's "513 đã chuyển"
    joined_to: int | None = None
    review_told_at: datetime | None = None  # when the clerk was last told of it in review
    review_escalated: int = 0  # 0 nobody else, 1 the deputy, 2 the head of the office
    same_as: int | None = None  # in review: the id of the document that it seems to repeat
    lesson: str | None = None  # the keyed hash of its sender, kind and topic (``Lesson``)


class TaskState(StrEnum):
    """The state of a task."""

    OPEN = "open"
    DONE = "done"
    HANDED_BACK = "handed_back"
    SUSPENDED = "suspended"
    REVOKED = "revoked"
    TO_PAPER = "to_paper"


@dataclass(frozen=True)
class Participant:
    """A unit's or person's part in a task; ``done_at`` of a supporter closes only that part."""

    party: str
    role: Role
    done_at: datetime | None = None


@dataclass(frozen=True)
class ExtensionRequest:
    """A unit's request for a later deadline, not yet decided."""

    by: str
    asked_at: datetime
    due: Due | None = None
    reason: str = ""


@dataclass(frozen=True)
class TaskRecord:
    """One task: exactly one lead among its participants."""

    id: int
    document_id: int
    no: int  # its number within the document, as written in letters
    text: str
    participants: tuple[Participant, ...]
    assigned_by: str
    assigned_at: datetime
    due: Due | None = None
    revision: int = 0  # of the deadline
    state: TaskState = TaskState.OPEN
    effective_at: datetime | None = None  # letters wait until then where something was assumed
    parent: int | None = None
    closed_at: datetime | None = None
    closed_by: str | None = None
    reply_document: str | None = None
    extension: ExtensionRequest | None = None
    extensions_granted: int = 0
    look_again_on: date | None = None  # suspended: when to ask again
    condition: str | None = None  # waits for the leader's word
    urgent: bool = False

    @property
    def lead(self) -> str:
        """The unit or person that leads."""
        return next(p.party for p in self.participants if p.role is Role.LEAD)


@dataclass(frozen=True)
class EndorsementRecord:
    """An endorsement that was given, or one that the clerk entered and its leader has yet to confirm."""

    id: int
    document_id: int
    leader: str
    given_at: datetime
    action: str
    how: str = "mail"  # "mail", "entered" (by the clerk, from paper or telephone)
    confirmed: bool = True
    entered_by: str | None = None
    superseded: bool = False


@dataclass(frozen=True)
class OpenQuestion:
    """A question of ours that waits for an answer."""

    document_id: int
    addressee: str
    stage: Stage
    question: Question
    round: int
    asked_at: datetime


@dataclass(frozen=True)
class Absence:
    """Somebody is away; ``delegate`` may answer meanwhile. Both dates are included."""

    person: str
    start: date
    until: date
    delegate: str | None = None


@dataclass(frozen=True)
class ReadingRecord:
    """A document that was sent to a person, and by what sign we know that it was read."""

    document_id: int
    person: str
    delivered_at: datetime | None
    read_at: datetime | None = None
    sign: str | None = None  # "reply", "receipt", "digest", "closed", "delegated"
    bounced: bool = False
    info_only: bool = False
    digest_at: datetime | None = None  # when it went out in an information digest


@dataclass(frozen=True)
class LetterRow:
    """A letter in the outbox, as facts for decisions and for people."""

    id: int
    key: str
    kind: str
    recipient: str  # party id
    email: str
    state: str
    document_id: int | None
    message_id: str
    created_at: datetime
    short_key: str | None = None  # "G4": how the clerk names an uncertain or failed letter
    error: str = ""
    sent_at: datetime | None = None


@dataclass(frozen=True)
class Numbers:
    """The next free numbers, read under the transaction's lock; a decision takes from them in order."""

    document_id: int
    task_id: int
    endorsement_id: int
    review_no: int
    arrival_number: int
    arrival_year: int
    rule_no: int = 1  # the next letter that asks the head of the office about a rule


class RuleState(StrEnum):
    """The state of what the clerk's releases taught."""

    COUNTING = "counting"  # released, not often enough yet
    PROPOSED = "proposed"  # the head of the office is asked
    ACTIVE = "active"
    REFUSED = "refused"  # by the head of the office
    SUSPENDED = "suspended"  # a document of this kind was put on paper since
    REVOKED = "revoked"


@dataclass(frozen=True)
class Lesson:
    """What a release teaches about: one sender (an address and the agency), one kind, one topic.

    ``topic`` is a code of the topics of ``core.sensitivity``, or "" where the document has none of them.
    """

    sender: str
    agency: str
    kind: str
    topic: str

    @property
    def domain(self) -> str:
        """All of the address that is ever shown."""
        return self.sender.rpartition("@")[2]


@dataclass(frozen=True)
class Release:
    """One document that the clerk let go its electronic way, and which missing evidence was overlooked."""

    document_id: int
    overlooked: frozenset[str]


@dataclass(frozen=True)
class LearnedRule:
    """What the releases of one lesson came to. It has no field for words of a document but its agency."""

    id: int
    state: RuleState
    domain: str
    agency: str
    kind: str
    topic: str
    releases: tuple[Release, ...] = ()
    supplies: frozenset[str] = frozenset()  # the missing evidence that it stands in for
    number: int | None = None  # "L3": how people name it; None before it was proposed
    asked: int | None = None  # which letter's answer counts; None: none does
    asked_at: datetime | None = None
    decided_at: datetime | None = None
    decided_by: str | None = None
    used: int = 0
    used_at: datetime | None = None

    @property
    def name(self) -> str:
        """As people write it: "L3"; "" before it was proposed."""
        return f"L{self.number}" if self.number else ""
