"""What people add: endorsements, answers, the clerk's own lines, and their attachments (DESIGN.md section 4).

A bút phê says "kiểm tra", "tổ chức", "kinh phí" all day: only evidence that would put a whole document on
paper counts here, and of that only what nobody writes about an ordinary task: stamps, petitions with their
persons, files of persons, account numbers.
What this module does not do: decide what happens; strong hits mean "use paper".
"""

from __future__ import annotations

from mailbot.core.particulars.page import prepare
from mailbot.core.readings import DocumentEvidence, ReadAttachment, RuleHit, Track
from mailbot.core.sensitivity.engine import classify
from mailbot.core.sensitivity.facts import facts_in
from mailbot.core.sensitivity.matching import find, mask, views_of
from mailbot.core.sensitivity.rule import Strength
from mailbot.core.sensitivity.stamps import stamps_in_name, stamps_in_page
from mailbot.core.sensitivity.table import DEFAULT_RULES, RuleTable

# Rules that count in a few words written by a leader or a unit.
_COUNTING = frozenset(
    {
        "secret.label",
        "secret.document",
        "secret.return",
        "petition.letter",
        "petition.denounce",
        "petition.anonymity",
        "petition.voice",
        "personnel.discipline",
        "personnel.file",
        "shelter.name",
    }
)


def screen_added_words(
    text: str, attachments: tuple[ReadAttachment, ...] = (), *, rules: RuleTable = DEFAULT_RULES
) -> tuple[RuleHit, ...]:
    """The strong evidence in words that somebody added, and in their attachments; empty where there is none.

    Attachments are judged as documents: one that belongs on paper is a strong hit.
    """
    return (*_in_words(text, rules), *(hit for one in attachments for hit in _in_attachment(one, rules)))


def _in_words(text: str, rules: RuleTable) -> list[RuleHit]:
    prepared = prepare(text)
    hits = [hit for hit in stamps_in_page(prepared) if hit.strength == "strong"]
    views = views_of((prepared,))
    exact = mask(views.exact, rules.innocents, form="exact")
    loose = mask(views.loose, rules.innocents, form="bare")
    for compiled in rules.compiled:
        rule = compiled.rule
        if rule.code not in _COUNTING or rule.strength is not Strength.STRONG:
            continue
        if any(
            next(find(view, phrase, form=form), None) is not None
            for phrase in (*compiled.masked, *compiled.unmasked)
            for view, form in ((exact, "exact"), (loose, "bare"))
        ):
            hits.append(RuleHit(rule.code, rule.category, "strong", "text"))
    hits += [hit for hit in facts_in(prepared, "text") if hit.strength == "strong"]
    return hits


def _in_attachment(one: ReadAttachment, rules: RuleTable) -> list[RuleHit]:
    named = [hit for hit in stamps_in_name(prepare(one.name), "file name") if hit.strength == "strong"]
    verdict = classify(DocumentEvidence(sender="", subject="", attachments=(one,)), rules=rules)
    if verdict.track is not Track.PAPER:
        return named
    return [*named, *(hit for hit in verdict.hits if hit.strength == "strong")]
