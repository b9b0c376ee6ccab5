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
from datetime import UTC, datetime

from mailbot.core.particulars import read_particulars
from mailbot.core.particulars.page import prepare
from mailbot.core.particulars.reference import own_reference, reference_in_subject
from mailbot.core.readings import Category, DocumentEvidence, RuleHit, Track, TrackVerdict
from mailbot.core.sensitivity.clerk import reason_of
from mailbot.core.sensitivity.evidence import Prepared, prepare_evidence, unread_hits
from mailbot.core.sensitivity.facts import facts_in, symbol_hits
from mailbot.core.sensitivity.matching import (
    Phrase,
    Views,
    find,
    mask,
    tight_text,
    views_of,
    wear,
    worn_only,
)
from mailbot.core.sensitivity.positive import positive_evidence
from mailbot.core.sensitivity.rule import Rule, Strength, Zone
from mailbot.core.sensitivity.stamps import stamps_in_name, stamps_in_page
from mailbot.core.sensitivity.table import DEFAULT_RULES, CompiledRule, RuleTable

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
_ZONE_WEIGHT = {"subject": 3.0, "file name": 1.5}
# What adds up to a strong hit of one category: a medium phrase with anything else of that category. In a
# document about an ordinary topic it takes more, so that a word in passing only makes it wait for the clerk.
_MEDIUM, _WEAK = 1.5, 0.5
_ENOUGH, _ENOUGH_IN_ORDINARY = 2.0, 3.0
# For each category what was found (a phrase or a rule) and what it is worth.
_Points = dict[Category, dict[str, float]]
_EPOCH = datetime(2000, 1, 1, tzinfo=UTC)


class _Matched:
    """The rules' matches in a message: phrase by phrase, with the zone of each."""

    def __init__(self, prepared: Prepared, table: RuleTable) -> None:
        self.zones = tuple(zone for zone, _ in prepared.zones)
        self.views = views_of(text for _, text in prepared.zones)
        self.open = self.views
        exact = mask(self.views.exact, table.innocents, form="exact")
        self.masked = Views(
            exact,
            mask(self.views.loose, table.innocents, form="bare"),
            mask(wear(exact), table.innocents, form="worn"),
        )
        self.wide = prepared.from_ocr
        self.tight = tight_text(self.masked.exact.text)

    def zone_of(self, rule: Rule, phrase: Phrase, *, masked: bool) -> tuple[Zone, bool] | None:
        """The first zone of the rule where a phrase stands, and whether it was read through wear.

        Without diacritics a short phrase, or one about numbers, means too many things to be sure.
        """
        views = self.masked if masked else self.open
        for form, view in (("exact", views.exact), ("bare", views.loose)):
            for place in find(view, phrase, form=form):
                zone = self.zones[view.zone_at(place)]
                if zone in rule.zones:
                    return zone, form == "bare" and phrase.vague_without_marks
        if phrase.sturdy:
            for place in find(views.worn, phrase, form="worn"):
                zone = self.zones[views.worn.zone_at(place)]
                if zone in rule.zones and worn_only(views.exact.text, place, phrase, wide=self.wide):
                    return zone, True
        return None

    def hits(self, compiled: CompiledRule) -> Iterator[tuple[RuleHit, Phrase]]:
        """One hit for each phrase of a rule that stands where the rule counts."""
        rule = compiled.rule
        for masked, group in ((True, compiled.masked), (False, compiled.unmasked)):
            for phrase in group:
                found = self.zone_of(rule, phrase, masked=masked)
                if found is not None:
                    zone, worn = found
                    strength = "weak" if worn or rule.strength is not Strength.STRONG else "strong"
                    yield RuleHit(rule.code, rule.category, strength, zone.value, phrase.words), phrase

    def broken(self, compiled: CompiledRule) -> RuleHit | None:
        """A strong phrase whose letters the extraction drew apart in the middle of words."""
        if compiled.rule.strength is Strength.STRONG and self.tight:
            for phrase in compiled.masked:
                tight = phrase.exact.replace(" ", "")
                if phrase.pattern is None and len(tight) >= 7 and tight in self.tight:
                    return RuleHit(f"{compiled.rule.code}.broken", compiled.rule.category, "weak", "text")
        return None


def classify(evidence: DocumentEvidence, *, rules: RuleTable = DEFAULT_RULES) -> TrackVerdict:
    """The track of a document. Total: every message gets a verdict, and what is not understood is review."""
    prepared = prepare_evidence(evidence)
    stamps = tuple(_stamps(evidence, prepared))
    if any(hit.strength == "strong" for hit in stamps):
        return _verdict(Track.PAPER, (Category.STATE_SECRET,), stamps)
    matched = _Matched(prepared, rules)
    hits, points = _rule_hits(matched, rules)
    hits = [*stamps, *hits, *_facts(prepared)]
    particulars = read_particulars(evidence, received_at=evidence.received_at or _EPOCH)
    positive = positive_evidence(prepared, matched.open, particulars, rules)
    ordinary = bool(positive.topics) and not any(hit.code == "missing.kind" for hit in positive.missing)
    strong = [hit for hit in hits if hit.strength == "strong"]
    strong += _together(points, hits, _ENOUGH_IN_ORDINARY if ordinary else _ENOUGH)
    if strong:
        return _verdict(
            Track.PAPER, _ranked(strong, hits), (*strong, *(hit for hit in hits if hit not in strong))
        )
    allowed = frozenset(code for topic in positive.topics for code in topic.allows)
    against = [hit for hit in hits if hit.code not in allowed]
    doubts = [*against, *unread_hits(evidence, prepared), *_sender(evidence, rules), *positive.missing]
    spam = _is_spam(matched.open, rules) and not positive.hits
    if doubts:
        verdict = _verdict(Track.REVIEW, _ranked(against, against), (*doubts, *positive.hits))
        return replace(verdict, spam=spam)
    return _verdict(Track.ELECTRONIC, (), positive.hits)


def _stamps(evidence: DocumentEvidence, prepared: Prepared) -> Iterator[RuleHit]:
    yield from stamps_in_name(prepared.subject, "subject")
    for one in evidence.attachments:
        for name in (one.name, *one.nested):
            yield from stamps_in_name(prepare(name), "file name")
    for page in prepared.pages:
        yield from stamps_in_page(page.text)


def _rule_hits(matched: _Matched, table: RuleTable) -> tuple[list[RuleHit], _Points]:
    """The hits of all rules (the same rule in the same place once), and what each adds to its category."""
    found: dict[tuple[str, str, str], RuleHit] = {}
    points: _Points = defaultdict(dict)
    for compiled in table.compiled:
        rule, before = compiled.rule, len(found)
        for hit, phrase in matched.hits(compiled):
            found.setdefault((hit.code, hit.where, hit.strength), hit)
            if rule.category is not None:
                medium = rule.strength is not Strength.WEAK  # a strong phrase that was worn counts as medium
                key, worth = (phrase.words, _MEDIUM) if medium else (rule.code, _WEAK)
                points[rule.category][key] = worth
        broken = matched.broken(compiled) if len(found) == before else None
        if broken is not None and broken.category is not None:
            found[broken.code, broken.where, broken.strength] = broken
            points[broken.category][broken.code] = _MEDIUM
    return list(found.values()), points


def _together(points: _Points, hits: Iterable[RuleHit], enough: float) -> list[RuleHit]:
    """Evidence that adds up to strong: at least one medium phrase, and more of the same category."""
    for hit in hits:
        if hit.category is not None and hit.code.startswith("symbol."):
            points[hit.category].setdefault(hit.code, _WEAK)
    return [
        RuleHit(f"{category.value}.together", category, "strong", "text")
        for category, found in points.items()
        if _MEDIUM in found.values() and sum(found.values()) >= enough
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
    text = views.exact.text
    count = sum(
        bool(phrase.pattern.search(text)) if phrase.pattern else phrase.exact in text
        for phrase in table.spam_phrases
    )
    return count >= 2


def _ranked(strong: Iterable[RuleHit], all_hits: Iterable[RuleHit]) -> tuple[Category, ...]:
    """The categories of the deciding hits, the likeliest first."""
    score: dict[Category, float] = defaultdict(float)
    for hit in strong:
        if hit.category is not None:
            weight = 1.0 if hit.code == "state_secret.together" else _WEIGHT[hit.category]
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
