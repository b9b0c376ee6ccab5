"""What is known when an endorsement is decided, and the letter that asks the clerk to act on it."""

from __future__ import annotations

from dataclasses import dataclass

from mailbot.core.letter import AnswerForwarded
from mailbot.core.message import Stage, Token
from mailbot.core.policy import House
from mailbot.core.readings import Endorsement
from mailbot.core.records import (
    Absence,
    DocumentRecord,
    EndorsementRecord,
    Numbers,
    OpenQuestion,
    ReadingRecord,
    TaskRecord,
    TaskState,
)
from mailbot.core.views import document_view

LIVE = frozenset({TaskState.OPEN, TaskState.SUSPENDED, TaskState.HANDED_BACK})


@dataclass(frozen=True, kw_only=True)
class EndorsementFacts:
    """All that is known when an endorsement is decided."""

    document: DocumentRecord
    leader: str
    reading: Endorsement
    words: str  # the words that the leader added
    cause: str
    numbers: Numbers
    tasks: tuple[TaskRecord, ...] = ()
    endorsements: tuple[EndorsementRecord, ...] = ()
    readings: tuple[ReadingRecord, ...] = ()
    question: OpenQuestion | None = None
    absences: tuple[Absence, ...] = ()
    message_id: str | None = None  # of the leader's mail, for threading
    entered_by: str | None = None  # the clerk who entered it, or None

    @property
    def live_tasks(self) -> tuple[TaskRecord, ...]:
        """The tasks in force."""
        return tuple(task for task in self.tasks if task.state in LIVE)

    @property
    def in_force(self) -> EndorsementRecord | None:
        """The endorsement that assigns now, if there is one."""
        found = [e for e in self.endorsements if e.confirmed and not e.superseded and e.action != "forward"]
        return found[-1] if found else None


def for_clerk(facts: EndorsementFacts, house: House, what: str) -> AnswerForwarded:
    """Something about this endorsement for the clerk to do; ``what`` as in ``AnswerForwarded``."""
    return AnswerForwarded(
        to=house.clerk,
        key=f"clerk:{what}:{facts.document.id}:{facts.cause}",
        token=Token(Stage.CLERK, facts.document.id, house.clerk.party),
        document_id=facts.document.id,
        document=document_view(facts.document),
        what=what,
        who=house.office.name_of(facts.leader),
        words=facts.words,
    )
