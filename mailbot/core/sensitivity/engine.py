"""The verdict: on which track a document belongs, in which category, and which rules said so.

Read from top to bottom (domain.md section 2):

1. strong evidence of any category, or enough medium evidence of one -> paper;
2. anything weak, unread, private, unproved, or not positively ordinary -> review;
3. an authenticated sender who is listed or known, letterhead, number, ordinary kind and topic, everything
   read and no sensitive word at all -> electronic.

What this module does not do: hold rules (``rules``, ``topics``), or decide what happens to the document.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice

from mailbot.core.particulars import document_kind
from mailbot.core.particulars.page import prepare
from mailbot.core.particulars.reference import own_reference, reference_in_subject
from mailbot.core.readings import Category, DocumentEvidence, RuleHit, Track, TrackVerdict
from mailbot.core.sensitivity.clerk import reason_of
from mailbot.core.sensitivity.evidence import Prepared, prepare_evidence, unread_hits
from mailbot.core.sensitivity.facts import facts_in, symbol_hits
from mailbot.core.sensitivity.hits import Match, Matcher
from mailbot.core.sensitivity.matching import Form, find
from mailbot.core.sensitivity.phrase import compile_phrase
from mailbot.core.sensitivity.positive import positive_evidence
from mailbot.core.sensitivity.rule import Strength, Zone
from mailbot.core.sensitivity.stamps import stamps_in_name, stamps_in_page
from mailbot.core.sensitivity.table import DEFAULT_RULES, RuleTable
from mailbot.core.sensitivity.views import Views, views_of

# Of several categories the first in this order, other things being equal: houses and petitions speak of money
# and of persons, never the other way round.
_WEIGHT = {
    Category.STATE_SECRET: 100.0,
    Category.SHELTER: 1.7,
    Category.PETITION: 1.4,
    Category.INSPECTION: 1.2,
    Category.PERSONNEL: 1.0,
    Category.FINANCE: 0.8,
}
# Rules about how papers are handled, unlike stamps, compete with what a document says otherwise.
_FAINT_SECRETS = frozenset({"state_secret.together", "state_secret.strange"})
_ZONE_WEIGHT = {"subject": 3.0, "file name": 1.5}
# What adds up to a strong hit of one category: a medium phrase with anything else of that category. In a
# document about an ordinary topic it takes more, so that a word in passing only makes it wait for the clerk.
_MEDIUM, _WEAK = 1.5, 0.5
_ENOUGH, _ENOUGH_IN_ORDINARY = 2.0, 3.0
_SPAM_WORDS = 2


def classify(evidence: DocumentEvidence, *, rules: RuleTable = DEFAULT_RULES) -> TrackVerdict:
    """The track of a document. Total: every message gets a verdict, and what is not understood is review."""
    prepared = prepare_evidence(evidence)
    stamps = tuple(_stamps(evidence, prepared))
    if any(hit.strength == "strong" for hit in stamps):
        return _verdict(Track.PAPER, (Category.STATE_SECRET,), stamps)
    matcher = Matcher(prepared, rules)
    matches = matcher.matches()
    facts = tuple(_facts(prepared))
    hits = [*stamps, *_rule_hits(matches), *facts]
    positive = positive_evidence(prepared, matcher.open, document_kind(evidence), rules)
    ordinary = bool(positive.topics) and not any(hit.code == "missing.kind" for hit in positive.missing)
    strong = [hit for hit in hits if hit.strength == "strong"]
    symbols = (hit for hit in facts if hit.code.startswith("symbol."))
    strong += _together(_points(matches, symbols), _ENOUGH_IN_ORDINARY if ordinary else _ENOUGH)
    strong = strong or _in_strange(matches, positive.strange)
    formless = {"missing.letterhead", "missing.number"} <= {hit.code for hit in positive.missing}
    spam = formless and _is_spam(matcher.open, rules)
    # Advertising speaks of money: that alone puts nothing on paper; the clerk has a look.
    if strong and not (spam and {hit.category for hit in strong} == {Category.FINANCE}):
        return _verdict(
            Track.PAPER, _ranked(strong, hits), (*strong, *(hit for hit in hits if hit not in strong))
        )
    allowed = frozenset(code for topic in positive.topics for code in topic.allows)
    against = [hit for hit in hits if hit.code not in allowed]
    doubts = [*against, *unread_hits(evidence, prepared), *_sender(evidence, rules), *positive.missing]
    topics = tuple(topic.code for topic in positive.topics)
    if doubts:
        verdict = _verdict(Track.REVIEW, _ranked(against, against), (*doubts, *positive.hits))
        return replace(verdict, spam=spam, topics=topics)
    return replace(_verdict(Track.ELECTRONIC, (), positive.hits), topics=topics)


def _stamps(evidence: DocumentEvidence, prepared: Prepared) -> Iterator[RuleHit]:
    yield from stamps_in_name(prepared.subject, "subject")
    for one in evidence.attachments:
        for name in (one.name, *one.nested):
            yield from stamps_in_name(prepare(name), "file name")
    for page in prepared.pages:
        yield from stamps_in_page(page.text)


def _rule_hits(matches: Iterable[Match]) -> list[RuleHit]:
    """The hits of all rules; the same rule in the same place once, with its first words."""
    found: dict[tuple[str, str, str], RuleHit] = {}
    for hit in (match.hit for match in matches):
        found.setdefault((hit.code, hit.where, hit.strength), hit)
    return list(found.values())


def _points(matches: Iterable[Match], symbols: Iterable[RuleHit]) -> dict[Category, dict[str, float]]:
    """For each category what was found (a phrase, or a weak rule once) and what it is worth.

    A strong phrase that was worn counts as medium, a medium one as weak.
    """
    points: dict[Category, dict[str, float]] = defaultdict(dict)
    for match in matches:
        if match.rule.category is not None:
            strength = match.rule.strength
            weak = strength is Strength.WEAK or (strength is Strength.MEDIUM and match.worn)
            points[match.rule.category][match.rule.code if weak else match.phrase] = (
                _WEAK if weak else _MEDIUM
            )
    for hit in symbols:
        if hit.category is not None:
            points[hit.category][hit.code] = _WEAK
    return points


def _together(points: dict[Category, dict[str, float]], enough: float) -> list[RuleHit]:
    """Evidence that adds up to strong: at least one medium phrase, and more of the same category."""
    return [
        RuleHit(f"{category.value}.together", category, "strong", "text")
        for category, found in points.items()
        if _MEDIUM in found.values() and sum(found.values()) >= enough
    ]


def _in_strange(matches: Iterable[Match], strange: Iterable[str]) -> list[RuleHit]:
    """Medium phrases in sentences that are not made of ordinary words: such a sentence is about them."""
    view = views_of(strange).exact
    return [
        RuleHit(f"{match.rule.category.value}.strange", match.rule.category, "strong", "text", match.phrase)
        for match in matches
        if match.rule.strength is Strength.MEDIUM
        and match.rule.category is not None
        and next(find(view, compile_phrase(match.phrase), Form.EXACT), None) is not None
    ]


def _facts(prepared: Prepared) -> Iterator[RuleHit]:
    zones = dict(prepared.zones)
    seen: set[str] = set()
    for zone in (Zone.SUBJECT, Zone.BODY, Zone.TEXT):
        for hit in facts_in(zones[zone], zone.value):
            if hit.code not in seen:
                seen.add(hit.code)
                yield hit
    references = [own_reference(page) for page in prepared.pages] + [reference_in_subject(prepared.subject)]
    for reference in references:
        yield from symbol_hits(reference)


def _sender(evidence: DocumentEvidence, table: RuleTable) -> Iterator[RuleHit]:
    """What is not proved about the sender. The regulation's first document of a pair is always reviewed."""
    if not evidence.authenticated:
        yield RuleHit("sender.unauthenticated", None, "sender", "sender")
    if table.is_private(evidence.sender):
        yield RuleHit("sender.private", None, "sender", "sender")
    elif not (evidence.sender_listed or evidence.sender_known or table.is_official(evidence.sender)):
        yield RuleHit("sender.unknown", None, "sender", "sender")


def _is_spam(views: Views, table: RuleTable) -> bool:
    found = table.spam_phrases.found(views.exact, views.loose)
    return sum(1 for _ in islice(found, _SPAM_WORDS)) == _SPAM_WORDS


def _ranked(strong: Iterable[RuleHit], all_hits: Iterable[RuleHit]) -> tuple[Category, ...]:
    """The categories of the deciding hits, the likeliest first."""
    score: dict[Category, float] = defaultdict(float)
    for hit in strong:
        if hit.category is not None:
            weight = 1.0 if hit.code in _FAINT_SECRETS else _WEIGHT[hit.category]
            score[hit.category] += weight * _ZONE_WEIGHT.get(hit.where, 1.0)
    for hit in all_hits:
        if hit.category in score and hit.strength == "weak":
            score[hit.category] += 0.1
    return tuple(sorted(score, key=lambda category: (-score[category], list(_WEIGHT).index(category))))


def _verdict(track: Track, categories: tuple[Category, ...], hits: Iterable[RuleHit]) -> TrackVerdict:
    """The verdict, with the words of secrets and petitions taken out: nobody may read them in a log."""
    quiet = {Category.STATE_SECRET, Category.PETITION}
    shown = tuple(
        replace(hit, words="") if hit.category in quiet or quiet.intersection(categories) else hit
        for hit in hits
    )
    verdict = TrackVerdict(track, categories[0] if categories else None, categories, shown)
    return replace(verdict, reason=reason_of(verdict))
