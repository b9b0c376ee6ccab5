"""Letters to units and persons."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar

from mailbot.core.letter.base import DocumentView, Letter, TaskView
from mailbot.core.readings import Question


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
