"""What can change about endorsements, questions and tasks.

One frozen record a change; ``store.register`` applies each.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from mailbot.core.message import Stage
from mailbot.core.readings import Question
from mailbot.core.records import ExtensionRequest, TaskRecord


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
