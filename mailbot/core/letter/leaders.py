"""Letters to leaders."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from mailbot.core.letter.base import DocumentView, Letter, TaskView
from mailbot.core.readings import Due, Question


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
    suspended: bool = False  # the ended tasks are only suspended


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

    documents: tuple[tuple[DocumentView, int], ...]  # with the working days waited
