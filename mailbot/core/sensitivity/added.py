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
from mailbot.core.sensitivity.stamps import stamps_in_page
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

    Attachments are judged as the attachments of a document are, all together: what belongs on paper is a
    strong hit.
    """
    return (*_in_words(text, rules), *_in_attachments(attachments, rules))


def why_not_kept(file: tuple[ReadAttachment, ...], *, rules: RuleTable = DEFAULT_RULES) -> str:
    """Why a file that came with a reply, with all files inside it, may not be kept; "" where it may.

    "unread": not to its end, or not surely. "evidence": what would make a document wait for the clerk. A
    letterhead and an ordinary topic are not asked for: its writer is one of the office and proved.
    """
    verdict = classify(DocumentEvidence(sender="", subject="", attachments=file), rules=rules)
    if any(hit.strength == "unread" for hit in verdict.hits) or not all(one.complete for one in file):
        return "unread"
    doubted = verdict.track is Track.PAPER or any(
        hit.strength in ("strong", "weak") and not hit.code.startswith("missing.") for hit in verdict.hits
    )
    return "evidence" if doubted else ""


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


def _in_attachments(attachments: tuple[ReadAttachment, ...], rules: RuleTable) -> list[RuleHit]:
    if not attachments:
        return []
    verdict = classify(DocumentEvidence(sender="", subject="", attachments=attachments), rules=rules)
    if verdict.track is not Track.PAPER:
        return []
    return [hit for hit in verdict.hits if hit.strength == "strong"]
