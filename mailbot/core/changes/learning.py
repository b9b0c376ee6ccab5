"""What can change about the rules that the clerk's releases teach.

One frozen record a change; ``store.register`` applies each.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from mailbot.core.records import Release, RuleState


@dataclass(frozen=True, kw_only=True)
class RememberRelease:
    """The clerk released a document of this lesson (``lesson`` is its keyed hash). Nothing of its content.

    ``afresh``: a rule that was refused or revoked long ago is forgotten first.
    """

    document_id: int
    lesson: str
    domain: str
    agency: str
    kind: str
    topic: str
    release: Release
    afresh: bool = False


@dataclass(frozen=True, kw_only=True)
class Unlearn:
    """A document with a lesson goes on paper by somebody's word.

    What was counted of the lesson is forgotten, with a proposal that waits; a rule in force is suspended;
    and no letter that was written about it is answered any more.
    """

    document_id: int


@dataclass(frozen=True, kw_only=True)
class AskAboutRule:
    """The head of the office is asked about a rule. The first question gives the rule its number."""

    rule_id: int
    question: int
    state: RuleState
    supplies: frozenset[str]
    at: datetime


@dataclass(frozen=True, kw_only=True)
class DecideRule:
    """A rule is agreed to, refused or revoked."""

    rule_id: int
    state: RuleState
    by: str
    at: datetime


@dataclass(frozen=True, kw_only=True)
class RuleUsed:
    """A rule let a document pass."""

    rule_id: int
    document_id: int
    at: datetime
