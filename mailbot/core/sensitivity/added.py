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
from mailbot.core.sensitivity.matching import Form, mask
from mailbot.core.sensitivity.rule import Strength
from mailbot.core.sensitivity.stamps import stamps_in_name, stamps_in_page
from mailbot.core.sensitivity.table import DEFAULT_RULES, RuleTable
from mailbot.core.sensitivity.views import views_of

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
    open_views = views_of((prepared,))
    exact = mask(open_views.exact, rules.innocents, Form.EXACT)
    loose = mask(open_views.loose, rules.innocents, Form.BARE)
    found = [
        *rules.masked_phrases.found(exact, loose),
        *rules.open_phrases.found(open_views.exact, open_views.loose),
    ]
    spoken = {
        rule.code: rule for _, rule in found if rule.code in _COUNTING and rule.strength is Strength.STRONG
    }
    hits += [RuleHit(rule.code, rule.category, "strong", "text") for rule in spoken.values()]
    hits += [hit for hit in facts_in(prepared, "text") if hit.strength == "strong"]
    return hits


def _in_attachment(one: ReadAttachment, rules: RuleTable) -> list[RuleHit]:
    named = [hit for hit in stamps_in_name(prepare(one.name), "file name") if hit.strength == "strong"]
    verdict = classify(DocumentEvidence(sender="", subject="", attachments=(one,)), rules=rules)
    if verdict.track is not Track.PAPER:
        return named
    return [*named, *(hit for hit in verdict.hits if hit.strength == "strong")]
