"""Letters to the clerk and the office, and the receipt to senders outside."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar

from mailbot.core.letter.base import DocumentView, Letter, TaskView
from mailbot.core.readings import Category, Urgency


@dataclass(frozen=True)
class ReviewLine:
    """One document in review. ``subject`` only where there is no sensitive evidence at all."""

    key: str
    arrived_at: datetime
    urgency: Urgency
    suspected: Category | None
    rules: tuple[str, ...]
    reason: str
    sender_domain: str | None = None
    subject: str | None = None
    same_as: str | None = None  # the number of the document that it seems to repeat


@dataclass(frozen=True, kw_only=True)
class ReviewDigest(Letter):
    """The documents that wait for the clerk; answered by lines. ``escalated``: 0 clerk, 1 deputy, 2 head."""

    FIXED_SUBJECT: ClassVar[bool] = True
    lines: tuple[ReviewLine, ...]
    escalated: int = 0
    folder: str = ""


@dataclass(frozen=True, kw_only=True)
class PaperNotice(Letter):
    """A document goes on paper: without content."""

    FIXED_SUBJECT: ClassVar[bool] = True
    number: str  # "" for a possible state secret
    arrived_at: datetime
    folder: str
    category: Category | None = None  # never for petitions and possible secrets
    agency: str | None = None
    reference_number: str | None = None


@dataclass(frozen=True, kw_only=True)
class ClosedFolderNotice(Letter):
    """A message lies in the closed folder: without content, and without any word of why."""

    FIXED_SUBJECT: ClassVar[bool] = True
    arrived_at: datetime
    folder: str
    again: bool = False


@dataclass(frozen=True, kw_only=True)
class FrozenNotice(Letter):
    """A recipient says that a document is sensitive: it is frozen until the clerk rules. Without content."""

    FIXED_SUBJECT: ClassVar[bool] = True
    number: str
    by: str  # the name of the one who says so


@dataclass(frozen=True)
class SaidBack:
    """One line of the clerk's letter and what came of it."""

    line: str
    ok: bool
    outcome: str  # Vietnamese, one sentence


@dataclass(frozen=True, kw_only=True)
class CommandsSaidBack(Letter):
    """Line by line, what was understood of a command letter and what was not."""

    lines: tuple[SaidBack, ...]
    effective_at: datetime | None = None


@dataclass(frozen=True, kw_only=True)
class AnswerForwarded(Letter):
    """A unit's question, or a task handed back, for the clerk or the head of the office to act on.

    ``what``: "question", "handback", "extension_undecided", "phone" (two rounds of questions did not help),
    "overdue" (escalation), "paper_endorsement" (the leader says that it is written on paper), "files" (files
    that came with a reply and go with no other letter).
    """

    document: DocumentView
    what: str
    who: str
    words: str = ""
    tasks: tuple[TaskView, ...] = ()
    suggestion: str = ""


@dataclass(frozen=True, kw_only=True)
class NotObeyed(Letter):
    """A reply that was not obeyed, and why: put to the clerk; nothing was done."""

    FIXED_SUBJECT: ClassVar[bool] = True
    number: str
    why_not: str  # the code of the route
    received_at: datetime
    claimed_writer: str = ""  # a name of our office, never an address from outside


@dataclass(frozen=True, kw_only=True)
class ReplyOnPaper(Letter):
    """A reply was neither kept nor passed on, because it belongs on paper: without content."""

    FIXED_SUBJECT: ClassVar[bool] = True
    who: str  # the name of the one who wrote
    received_at: datetime
    folder: str


@dataclass(frozen=True, kw_only=True)
class FilesLeft(Letter):
    """Files that came with a reply were neither kept nor passed on: to the writer (``own``) and the clerk.

    ``files`` are reasons and how many: "unread", "evidence", "too_large", "unused" (the reply is about no
    document, about several, or was not taken up). Their names stay where they are.
    """

    FIXED_SUBJECT: ClassVar[bool] = True
    number: str  # of the document; "" where there is none
    who: str
    own: bool
    received_at: datetime
    folder: str
    files: tuple[tuple[str, int], ...]


@dataclass(frozen=True, kw_only=True)
class QuarantineNotice(Letter):
    """A message could not be handled: neither subject nor sender."""

    FIXED_SUBJECT: ClassVar[bool] = True
    inbox_id: int
    received_at: datetime
    folder: str
    problem: str  # Vietnamese, one sentence


@dataclass(frozen=True)
class ProblemLetter:
    """A letter of ours that did not arrive, or whose arrival is uncertain."""

    short_key: str
    kind: str
    recipient: str  # the name
    at: datetime
    state: str  # "uncertain", "failed", "bounced"
    problem: str  # the server's code and words, cut short


@dataclass(frozen=True, kw_only=True)
class DeliveryProblems(Letter):
    """Letters that failed or are uncertain; the clerk rules by one character ("G4 G")."""

    FIXED_SUBJECT: ClassVar[bool] = True
    problems: tuple[ProblemLetter, ...]


@dataclass(frozen=True, kw_only=True)
class FilesToCollect(Letter):
    """The mail server found a letter too large: it went out without its files, which wait at the clerk's."""

    number: str  # of the document
    who: str  # the name of the letter's recipient
    names: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Reconciliation(Letter):
    """Mail that vanished before it was handled, and what lies in the junk folder."""

    FIXED_SUBJECT: ClassVar[bool] = True
    vanished: tuple[tuple[str, datetime], ...]  # review key or "số nội bộ", received at
    junk_count: int
    day: date
    junk_folder: str = ""


@dataclass(frozen=True, kw_only=True)
class MorningLetter(Letter):
    """Each working morning: the program is alive, what waits, what is stuck."""

    day: date
    arrived_yesterday: int
    waiting_review: int
    waiting_endorsement: int
    open_tasks: int
    overdue_tasks: int
    paper_not_handed_over: tuple[str, ...]  # numbers
    uncertain_letters: tuple[ProblemLetter, ...]
    quarantined: int
    queued_letters: int
    shadow: bool
    rules_active: int = 0
    rules_proposed: int = 0
    notes: tuple[str, ...] = ()  # Vietnamese sentences: quota reached, poll failed since, ...


@dataclass(frozen=True, kw_only=True)
class Receipt(Letter):
    """To an official sender: the document was received and has its number (NĐ 30/2020, Điều 21)."""

    number: str
    arrived_at: datetime
    reference_number: str | None
    issued_on: date | None
