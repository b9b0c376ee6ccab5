"""What a single clause claims: a table of rules, read from top to bottom; the first that fits wins.

Each rule has a reason. The order follows domain.md section 4: what denies, asks or postpones comes before
what affirms, so that "done" is only what nothing speaks against. The checks are in ``questions``, ``wishes``,
``denial``, ``partly`` and ``done``, the records in ``model``.
"""

from __future__ import annotations

from mailbot.core.answer.claims.denial import (
    done_then,
    future,
    nearly,
    not_done,
    on_condition,
    promises_to_work,
    wished,
)
from mailbot.core.answer.claims.done import (
    acknowledges,
    by_others,
    completes,
    done,
    harmless,
    preamble,
    probably_done,
)
from mailbot.core.answer.claims.model import Claim, Kind, Rule, Scene
from mailbot.core.answer.claims.partly import partly, step
from mailbot.core.answer.claims.questions import asks, denies_by_asking, favour, requests
from mailbot.core.answer.claims.wishes import absent, extends, extends_with_date, gives, hands_back
from mailbot.core.answer.clauses import Clause
from mailbot.core.answer.senses import Sense

__all__ = ["RULES", "Claim", "Kind", "Rule", "Scene", "claim_of"]


RULES: tuple[Rule, ...] = (
    Rule("reopen", Kind.REOPEN, "the writer takes a report back", lambda c, _: c.has(Sense.REOPEN)),
    Rule("denied by asking", Kind.NOT_DONE, "the form of a question, the meaning of a no", denies_by_asking),
    Rule("sent back", Kind.NOT_DONE, "what came back is not done", lambda c, _: c.has(Sense.RETURNED)),
    Rule(
        "wish",
        Kind.NOT_DONE,
        "what is wished or was believed is not",
        wished,
    ),
    Rule("extension with a date", Kind.EXTEND, "even where it is put as a question", extends_with_date),
    Rule("offer", Kind.HARMLESS, "offers help: no question", lambda c, _: c.has(Sense.OFFER) and not c.asks),
    Rule("preamble", Kind.PREAMBLE, "names what is answered", preamble),
    Rule("question", Kind.QUESTION, "asks something", asks),
    Rule("extension", Kind.EXTEND, "asks for time", extends),
    Rule("hand back", Kind.HANDBACK, "says whose task it is not, or whose it is", hands_back),
    Rule("request", Kind.QUESTION, "wants something of the office", requests),
    Rule("gives to a person", Kind.GIVES, "somebody shall do it", gives),
    Rule("absent", Kind.ABSENT, "the writer is away", absent),
    Rule(
        "never",
        Kind.HARMLESS,
        "a no that says nothing about the task",
        lambda c, _: c.has(Sense.NEVER) and not c.has(Sense.PERFECT),
    ),
    Rule("not yet", Kind.NOT_DONE, "denied", not_done),
    Rule("nearly", Kind.NOT_DONE, "nearly done is not done", nearly),
    Rule("done, then", Kind.WEAK, "may be the present or the future", done_then),
    Rule("condition", Kind.CONDITION, "depends on something", on_condition),
    Rule("promise to work", Kind.ACK, "will work on it: has read it", promises_to_work),
    Rule("partly", Kind.PROGRESS, "a part, a draft, under way, waiting for a signature", partly),
    Rule("future", Kind.FUTURE, "will be", future),
    Rule("others", Kind.OTHERS, "somebody else is done", by_others),
    Rule("done", Kind.DONE, "present or past, whole, nothing against it", done),
    Rule("step", Kind.STEP, "a step on the way", step),
    Rule("favour", Kind.FAVOUR, "wants something of the office, politely", favour),
    Rule("read", Kind.ACK, "received, read", lambda c, _: completes(c) == "read" or c.has(Sense.READ)),
    Rule("probably done", Kind.WEAK, "done by one sign only", probably_done),
    Rule("ack", Kind.ACK, "ok, vâng", acknowledges),
    Rule("pressed", Kind.PRESSED, "a reason for not being done", lambda c, _: c.has(Sense.PRESSED)),
    Rule("harmless", Kind.HARMLESS, "courtesy, or nothing about the task", harmless),
)


def claim_of(clause: Clause, scene: Scene) -> Claim:
    """The claim of a clause, by the first rule that fits."""
    if not clause.words:
        return Claim(Kind.EMPTY, clause, "no words")
    for rule in RULES:
        if rule.check(clause, scene):
            return Claim(rule.kind, clause, rule.name)
    return Claim(Kind.UNKNOWN, clause, "no rule")
