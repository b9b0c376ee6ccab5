"""Every letter that the program writes, as one typed record each: the context of its templates.

``letters/`` renders a record ``SomeLetter`` with the templates in ``templates/letters/some_letter/``:
``subject.txt``, ``body.txt`` and ``body.html``. A record holds facts; wording, formats of dates and layout
belong to the templates.
Letters about review, paper, recall and errors have a fixed subject and first line (``FIXED_SUBJECT``):
they appear on lock screens. What this module does not do: decide who gets a letter.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar

from mailbot.core.message import Token
from mailbot.core.readings import Category, Due, Question, Role, Urgency


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


@dataclass(frozen=True, kw_only=True)
class Letter:
    """What all letters have. ``key`` is unique in the outbox: the same key is never queued twice."""

    to: Recipient
    key: str
    token: Token | None = None  # None: no reply is expected
    document_id: int | None = None
    not_before: datetime | None = None
    attach_document: bool = False
    in_reply_to: str | None = None  # the Message-ID of the letter that this one answers
    urgent: bool = False  # may go out at night and over the rate limit of ordinary letters

    FIXED_SUBJECT: ClassVar[bool] = False


# --- leaders -----------------------------------------------------------------------------------------


@dataclass(frozen=True, kw_only=True)
class EndorsementRequest(Letter):
    """A document is put to a leader, with a proposal to agree to and how to answer."""

    document: DocumentView
    proposal: tuple[TaskView, ...] = ()
    proposal_reason: str = ""  # Vietnamese, a few words
    forwarded_by: str | None = None  # the name of the leader who forwarded it
    forward_words: str = ""
    again: bool = False  # asked a second time, because something changed


@dataclass(frozen=True, kw_only=True)
class EndorsementConfirmation(Letter):
    """Said back to the leader: what was understood, what was assumed, what was not understood."""

    document: DocumentView
    action: str
    tasks: tuple[TaskView, ...] = ()
    informed: tuple[str, ...] = ()  # names
    forwarded_to: tuple[str, ...] = ()
    revoked: tuple[str, ...] = ()  # names of the parties whose tasks ended
    assumed: tuple[str, ...] = ()
    ignored: tuple[str, ...] = ()
    held_until: datetime | None = None
    replaces_earlier: bool = False
    replaced_leader: str | None = None  # the chairman's endorsement replaced this leader's
    stands: str | None = None  # the name of the leader whose endorsement stands instead of this one
    waits_for: str | None = None  # the condition


@dataclass(frozen=True, kw_only=True)
class EndorsementQuestion(Letter):
    """One precise question to a leader, with numbered choices."""

    document: DocumentView
    question: Question
    understood: tuple[TaskView, ...] = ()
    round: int = 1


@dataclass(frozen=True, kw_only=True)
class EnteredEndorsement(Letter):
    """The clerk entered this leader's endorsement (paper, telephone): it waits for the leader's word."""

    document: DocumentView
    entered_by: str
    words: str
    tasks: tuple[TaskView, ...] = ()
    assumed: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class ExtensionToDecide(Letter):
    """A unit asks for a later deadline; the leader decides by a word."""

    document: DocumentView
    task: TaskView
    asked_by: str
    wanted: Due | None
    reason: str


@dataclass(frozen=True, kw_only=True)
class EndorsementReminder(Letter):
    """Documents that wait for this leader's endorsement."""

    documents: tuple[tuple[DocumentView, int], ...]  # with the working hours waited


# --- units and persons -------------------------------------------------------------------------------


@dataclass(frozen=True, kw_only=True)
class TaskLetter(Letter):
    """The tasks of one document for one unit or person."""

    document: DocumentView
    tasks: tuple[TaskView, ...]
    leader: str
    leader_title: str
    words: str  # the endorsement in the leader's words
    delegate_for: str | None = None


@dataclass(frozen=True, kw_only=True)
class TaskChanged(Letter):
    """A task changed after it was given. ``change`` is one of the codes below."""

    document: DocumentView
    tasks: tuple[TaskView, ...]
    change: str  # "revoked", "suspended", "resumed", "due", "replaced", "reopened", "extension_granted",
    # "extension_refused", "role"
    by: str
    words: str = ""


@dataclass(frozen=True, kw_only=True)
class TaskClosed(Letter):
    """A task was closed: to the one who closed it (``own``), and to the people concerned."""

    document: DocumentView
    tasks: tuple[TaskView, ...]
    closed_by: str
    closed_at: datetime
    own: bool
    reply_document: str | None = None
    still_open: tuple[TaskView, ...] = ()


@dataclass(frozen=True, kw_only=True)
class AnswerNoted(Letter):
    """Said back to the one who answered, where the task is not closed by it.

    ``outcome``: "not_done", "progress", "promise", "support_done", "already_closed", "not_lead", "not_yours",
    "extension_asked", "extension_needs_date", "handed_back", "question_passed_on", "passed_on" (to a person),
    "delegated", "late", "revoked", "reopened".
    """

    document: DocumentView | None
    outcome: str
    tasks: tuple[TaskView, ...] = ()
    detail: str = ""  # a name, a date in words: what the outcome speaks of


@dataclass(frozen=True, kw_only=True)
class AnswerQuestion(Letter):
    """One precise question to the one who answered."""

    document: DocumentView | None
    question: Question
    tasks: tuple[TaskView, ...] = ()
    round: int = 1


@dataclass(frozen=True, kw_only=True)
class ReminderDigest(Letter):
    """One letter a person a day: what is due and overdue, most overdue first."""

    tasks: tuple[TaskView, ...]
    day: date


@dataclass(frozen=True, kw_only=True)
class InfoDigest(Letter):
    """Documents for information, gathered: one letter a person a day."""

    documents: tuple[DocumentView, ...]
    day: date


@dataclass(frozen=True, kw_only=True)
class TaskList(Letter):
    """The answer to "VIỆC"."""

    tasks: tuple[TaskView, ...]


@dataclass(frozen=True, kw_only=True)
class FoundDocuments(Letter):
    """The answer to "TÌM …"."""

    query: str
    documents: tuple[tuple[DocumentView, str], ...]  # with the status in words


@dataclass(frozen=True, kw_only=True)
class UsePaper(Letter):
    """What somebody wrote to us carries strong sensitive evidence: nothing of it was kept or passed on."""

    FIXED_SUBJECT: ClassVar[bool] = True


@dataclass(frozen=True, kw_only=True)
class DeleteRequest(Letter):
    """A recall: everybody who got the document is asked to delete it and to confirm."""

    FIXED_SUBJECT: ClassVar[bool] = True
    number: str


@dataclass(frozen=True, kw_only=True)
class Refused(Letter):
    """A reply or command that cannot be carried out. ``refusal`` is a code of ``core.refusal``."""

    refusal: str
    detail: str = ""


# --- the clerk and the office ------------------------------------------------------------------------


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
    "overdue" (escalation), "paper_endorsement" (the leader says that it is written on paper).
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
    notes: tuple[str, ...] = ()  # Vietnamese sentences: quota reached, poll failed since, ...


# --- outside -----------------------------------------------------------------------------------------


@dataclass(frozen=True, kw_only=True)
class Receipt(Letter):
    """To an official sender: the document was received and has its number (NĐ 30/2020, Điều 21)."""

    number: str
    arrived_at: datetime
    reference_number: str | None
    issued_on: date | None


# --- reports -----------------------------------------------------------------------------------------


@dataclass(frozen=True)
class UnitFigures:
    """One unit's line of table 1 (domain.md section 7.2)."""

    unit: str
    name: str
    assigned: int
    lead: int
    support: int
    on_time: int
    late: int
    overdue: int
    not_yet_due: int
    no_deadline: int = 0
    suspended: int = 0
    revoked: int = 0

    @property
    def rate(self) -> float | None:
        """The share closed on time, 0 to 1; None where fewer than 5 tasks count (domain.md 7.1)."""
        base = self.on_time + self.late + self.overdue
        return self.on_time / base if base >= 5 else None


@dataclass(frozen=True)
class SlowTask:
    """One line of table 2: sổ theo dõi giải quyết, and the working days late."""

    unit: str
    number: str
    document: str  # type, reference number, date and agency in one line
    party: str
    due: Due | None
    progress: str
    reply_document: str | None
    days_late: int
    carried_over: bool = False
    note: str = ""


@dataclass(frozen=True)
class PersonReading:
    """One person's line of table 3."""

    person: str
    name: str
    title: str
    sent: int
    read: int
    unread: tuple[str, ...]  # arrival numbers
    explanation: str = ""


@dataclass(frozen=True)
class MonthFigures:
    """All figures of one month's report."""

    year: int
    month: int
    as_of: datetime
    electronic: int
    paper: int
    by_type: tuple[tuple[str, int], ...]
    by_urgency: tuple[tuple[str, int], ...]
    without_endorsement: int
    documents_assigned: int
    tasks_assigned: int
    units: tuple[UnitFigures, ...]
    slow: tuple[SlowTask, ...]
    readings: tuple[PersonReading, ...]
    in_review: int = 0


@dataclass(frozen=True, kw_only=True)
class MonthlyReport(Letter):
    """The monthly report to the office: a draft, or the final version."""

    figures: MonthFigures
    draft: bool = True


ALL_LETTERS: tuple[type[Letter], ...] = (
    EndorsementRequest,
    EndorsementConfirmation,
    EndorsementQuestion,
    EnteredEndorsement,
    ExtensionToDecide,
    EndorsementReminder,
    TaskLetter,
    TaskChanged,
    TaskClosed,
    AnswerNoted,
    AnswerQuestion,
    ReminderDigest,
    InfoDigest,
    TaskList,
    FoundDocuments,
    UsePaper,
    DeleteRequest,
    Refused,
    ReviewDigest,
    PaperNotice,
    ClosedFolderNotice,
    CommandsSaidBack,
    AnswerForwarded,
    NotObeyed,
    QuarantineNotice,
    DeliveryProblems,
    Reconciliation,
    MorningLetter,
    Receipt,
    MonthlyReport,
)
