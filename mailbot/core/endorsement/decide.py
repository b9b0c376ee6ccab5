"""Which decision a text is: a table of rules, read from top to bottom; the first that speaks decides.

Each rule is a function that gives an endorsement or None. The order is the policy: what must never be guessed
comes before what may be carried out.
What this module does not do: read words (``parse``, ``joining``), or word the questions (``asking``).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from mailbot.core.endorsement.asking import ask_who
from mailbot.core.endorsement.case import Case
from mailbot.core.endorsement.context_rules import (
    agreed,
    amended,
    extension,
    modified,
    refused,
    refused_proposal,
    withdrawn,
)
from mailbot.core.endorsement.plain_rules import (
    doubtful,
    empty,
    filed,
    noted,
    returned,
    support_alone,
    suspended,
    to_paper,
    trouble,
    unassigned,
    wrong,
    wrote_on_paper,
)
from mailbot.core.endorsement.task_rules import leader_doubts, main
from mailbot.core.readings import Endorsement


@dataclass(frozen=True)
class Rule:
    """One rule: its name, why it stands where it stands, and what it does."""

    name: str
    why: str
    decide: Callable[[Case], Endorsement | None]


def decide(case: Case) -> Endorsement:
    """The decision of the first rule that speaks."""
    for rule in RULES:
        found = rule.decide(case)
        if found is not None:
            return found
    return ask_who(case)


RULES: tuple[Rule, ...] = (
    Rule("empty", "an empty reply, an emoji or a picture is never an agreement", empty),
    Rule("trouble", "a file that does not open comes before everything said about it", trouble),
    Rule("wrong", '"SAI" alone says that we were wrong, not what is right', wrong),
    Rule("to_paper", "what is to leave the network leaves it before anything is given", to_paper),
    Rule("wrote_on_paper", "the endorsement exists on paper; nothing is guessed of it", wrote_on_paper),
    Rule("extension", "an open request is what a short answer speaks of", extension),
    Rule("doubtful", "nothing is carried out while a part of the text is unclear", doubtful),
    Rule("leader", "a leader is passed a document; an ordinary task for one is asked about", leader_doubts),
    Rule("refused_proposal", "a refusal names nobody", refused_proposal),
    Rule("agreed", "agreement means the proposal, with the changes that were said", agreed),
    Rule("suspended", "waiting comes before what is to be done afterwards", suspended),
    Rule("withdrawn", "withdrawing all", withdrawn),
    Rule("refused", "withdrawing from some, or giving to others instead", refused),
    Rule("filed", '"lưu" alone', filed),
    Rule("modified", "changes to what was proposed or is in force, without naming a lead", modified),
    Rule("tasks", "tasks, information, passing on", main),
    Rule("amended", "a deadline alone changes what is in force", amended),
    Rule("returned", "the mail goes back through the clerk", returned),
    Rule("noted", "nothing is given", noted),
    Rule("support_alone", "a task needs a lead", support_alone),
    Rule("unassigned", "nobody is named", unassigned),
)
