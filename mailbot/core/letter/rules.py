"""Letters about the rules that the clerk's releases teach."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from mailbot.core.letter.base import Letter


@dataclass(frozen=True)
class RuleView:
    """A learned rule as a letter shows it. ``state`` is a code of ``records.RuleState``."""

    name: str  # "L3"
    state: str
    agency: str
    domain: str
    kind: str
    topic: str  # a code; "" where the documents name none of the known topics
    supplies: tuple[str, ...] = ()  # codes of the missing evidence that it stands in for
    documents: tuple[str, ...] = ()  # arrival numbers of the released ones
    decided_at: datetime | None = None
    decided_by: str = ""  # a name
    used: int = 0
    used_at: datetime | None = None


@dataclass(frozen=True, kw_only=True)
class RuleProposal(Letter):
    """To the head of the office: may the next document of this sender, kind and topic pass by itself?

    ``suspended``: the rule was in force until a decision about a document spoke against it. ``again``: the
    answer was not understood.
    """

    rule: RuleView
    suspended: bool = False
    again: bool = False


@dataclass(frozen=True, kw_only=True)
class RuleDecided(Letter):
    """What became of a rule: said back to who decided, and told to the other of clerk and head.

    ``outcome``: "active", "refused", "revoked", "void" (the letter that was answered is not open any more).
    """

    outcome: str
    rule: RuleView | None = None
    by: str = ""  # the name of who decided; "" where it is said back


@dataclass(frozen=True, kw_only=True)
class RuleList(Letter):
    """The answer to "QUY TẮC": every rule that was ever proposed. ``off``: none of them counts."""

    rules: tuple[RuleView, ...]
    off: bool = False
