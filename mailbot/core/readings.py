"""What the readers give back: endorsements, answers, tracks, particulars. Frozen records, no behaviour.

The fields are those of the labelled examples, so that ``mailbot read`` is a plain translation.
All moments are aware datetimes; all dates are dates of the office's own time zone.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum


class Role(StrEnum):
    """What a party does in a task."""

    LEAD = "lead"
    SUPPORT = "support"
    INFO = "info"


class Urgency(StrEnum):
    """Độ khẩn (NĐ 30/2020)."""

    NORMAL = "normal"
    URGENT = "urgent"
    MOST_URGENT = "most_urgent"
    EXPRESS = "express"


class Track(StrEnum):
    """How a document is handled."""

    PAPER = "paper"
    REVIEW = "review"
    ELECTRONIC = "electronic"


class Category(StrEnum):
    """The kinds that regulation 291, section 3, keeps off the network."""

    STATE_SECRET = "state_secret"  # noqa: S105 - a category, no secret
    PETITION = "petition"
    PERSONNEL = "personnel"
    FINANCE = "finance"
    INSPECTION = "inspection"
    SHELTER = "shelter"


@dataclass(frozen=True)
class Due:
    """A deadline: the moment, whether a whole day was meant, and the words that it came from."""

    at: datetime
    whole_day: bool = True
    words: str = ""
    vague: bool = False  # assumed ("đầu tháng 6"): said back as such
    from_document: bool = False
    start: date | None = None  # "15-20/5": the first day
    recurring: str | None = None  # "weekly:6", "monthly:25": the unit of repetition and the day


@dataclass(frozen=True)
class Question:
    """One precise question, with numbered choices. ``code`` names the rule that asked."""

    code: str
    text: str  # Vietnamese, one sentence, courteous
    choices: tuple[str, ...] = ()  # what each number means, in Vietnamese
    replies: tuple[str, ...] = ()  # for each choice the endorsement or answer text that it stands for


@dataclass(frozen=True)
class Assignment:
    """One party's part in one task. ``party`` is a unit, person or group id."""

    party: str
    role: Role
    task: str = ""
    due: Due | None = None
    conditional: str | None = None  # the condition in the leader's words
    named: str = field(default="", compare=False)  # the words that named the party, for people


class Action(StrEnum):
    """What an endorsement does."""

    ASSIGN = "assign"
    FORWARD = "forward"
    FILE = "file"
    INFO = "info"
    CLARIFY = "clarify"
    REVOKE = "revoke"


@dataclass(frozen=True)
class Endorsement:
    """A bút phê as understood. With ``action`` CLARIFY, ``question`` is set and nothing is assigned."""

    action: Action
    assignments: tuple[Assignment, ...] = ()
    forward_to: tuple[str, ...] = ()
    revokes: tuple[str, ...] = ()  # ("all",) or parties
    replaces: tuple[str, ...] = ()
    amends: bool = False  # changes an assignment in force (deadline, task), does not add one
    suspend: bool = False
    to_paper: bool = False
    urgent: bool = False
    from_proposal: bool = False
    needs_confirm: bool = False
    unresolved: tuple[str, ...] = ()
    candidates: tuple[str, ...] = ()
    external: tuple[str, ...] = ()
    extension: bool | None = None  # the decision on a pending extension
    question: Question | None = None
    assumed: tuple[str, ...] = ()  # what was assumed, in Vietnamese, for the confirmation
    ignored: tuple[str, ...] = ()  # words that were not understood


@dataclass(frozen=True)
class PendingExtension:
    """A unit's open request for a later deadline."""

    unit: str
    due: Due | None = None


@dataclass(frozen=True)
class EndorsementContext:
    """What the program already knows of the document whose endorsement is read."""

    current: tuple[Assignment, ...] = ()
    proposal: tuple[Assignment, ...] = ()
    pending_extension: PendingExtension | None = None
    document_due: Due | None = None
    question: Question | None = None  # the question of ours that this text answers


class Intent(StrEnum):
    """What a unit's or person's answer means."""

    DONE = "done"
    NOT_DONE = "not_done"
    PROGRESS = "progress"
    ACK = "ack"
    EXTEND = "extend"
    HANDBACK = "handback"
    QUESTION = "question"
    DELEGATE = "delegate"
    ASSIGN = "assign"  # "phân công đ/c Yến": inside the unit
    AUTO = "auto"
    OTHER = "other"
    UNCLEAR = "unclear"


@dataclass(frozen=True)
class ItemAnswer:
    """The answer for one numbered task (``no``) or one document (``doc``, the arrival number)."""

    intent: Intent
    no: int | None = None
    doc: str | None = None
    due: Due | None = None
    reply_doc: str | None = None


@dataclass(frozen=True)
class Answer:
    """A unit's reply as understood. ``question`` is set where the program must ask back."""

    intent: Intent
    items: tuple[ItemAnswer, ...] = ()
    due: Due | None = None
    start: date | None = None
    reason: str | None = None
    percent: int | None = None
    reply_doc: str | None = None
    delegate: str | None = None
    suggest: str | None = None
    candidates: tuple[str, ...] = ()
    reopen: bool = False
    promise: Due | None = None  # when the writer says it will be done
    question: Question | None = None


@dataclass(frozen=True)
class OpenItem:
    """A task that the answer may speak of: its number in the letter, its text, its document's number."""

    no: int
    task: str = ""
    doc: str | None = None
    due: Due | None = None


@dataclass(frozen=True)
class AnswerContext:
    """What the program knows when it reads an answer."""

    items: tuple[OpenItem, ...] = ()  # the numbered tasks of the letter answered
    open_docs: tuple[str, ...] = ()  # arrival numbers that the writer has open
    due: Due | None = None
    question: Question | None = None


@dataclass(frozen=True)
class ReplyText:
    """The words that the writer added. ``inline`` pairs each answer with the line of ours above it."""

    text: str
    inline: tuple[tuple[str, str], ...] = ()  # (the line of ours, the words under it)
    quoted: str = ""
    signature: str = ""
    forwarded: bool = False


@dataclass(frozen=True)
class ReadAttachment:
    """One attachment as read. ``complete`` is false for whatever was not read to its end."""

    name: str
    text: str = ""
    complete: bool = True
    how: str = "text"  # "text", "text layer", "ocr", "encrypted", "damaged", "too large", "unknown", ...
    confidence: float | None = None  # OCR only, 0 to 1
    size: int = 0
    nested: tuple[str, ...] = ()  # names of the files inside


@dataclass(frozen=True)
class DocumentEvidence:
    """All that the rules about a document may look at."""

    sender: str  # the address in From, lower case
    subject: str
    body: str = ""
    attachments: tuple[ReadAttachment, ...] = ()
    sender_name: str = ""
    authenticated: bool = False
    sender_listed: bool = False  # the configuration lists the address or its domain as official
    sender_known: bool = False  # the clerk released this pair of sender and agency before
    received_at: datetime | None = None


@dataclass(frozen=True)
class RuleHit:
    """One rule that spoke: its code, for which category, how strongly, and in which part of the message."""

    code: str
    category: Category | None
    strength: str  # "strong", "weak", "innocent", "positive", "unread", "sender"
    where: str  # "subject", "body", "file name", "stamp", "text", "reference number", "sender"
    words: str = ""  # the matched words: never stored or logged off the electronic track


@dataclass(frozen=True)
class TrackVerdict:
    """On which track a document belongs, in which category, and which rules said so."""

    track: Track
    category: Category | None = None
    categories: tuple[Category, ...] = ()
    hits: tuple[RuleHit, ...] = ()
    spam: bool = False
    reason: str = ""  # Vietnamese, one sentence, without words of the document
    topics: tuple[str, ...] = ()  # the codes of the ordinary topics that it names, the subject's first

    @property
    def rules(self) -> tuple[str, ...]:
        """The codes of the rules that spoke, in order, once each."""
        return tuple(dict.fromkeys(hit.code for hit in self.hits))


@dataclass(frozen=True)
class Particulars:
    """What the register knows of a document. ``doubtful`` names the fields that want a look."""

    reference_number: str | None = None
    issuing_agency: str | None = None
    issued_on: date | None = None
    document_type: str | None = None
    abstract: str | None = None
    urgency: Urgency = Urgency.NORMAL
    due: Due | None = None
    doubtful: frozenset[str] = frozenset()
