"""The rules' matches in a message: which phrase, in which zone, how well preserved.

What this module does not do: weigh them (``engine``).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mailbot.core.readings import RuleHit
from mailbot.core.sensitivity.evidence import Prepared
from mailbot.core.sensitivity.matching import Form, find, is_worn, mask
from mailbot.core.sensitivity.phrase import Phrase
from mailbot.core.sensitivity.rule import Rule, Strength, Zone
from mailbot.core.sensitivity.table import RuleTable
from mailbot.core.sensitivity.views import Views, tight_text, views_of, wear


@dataclass(frozen=True)
class Match:
    """One phrase of a rule that stands where the rule counts. ``worn``: read through lost marks or spaces."""

    rule: Rule
    phrase: str
    zone: Zone
    worn: bool = False

    @property
    def hit(self) -> RuleHit:
        """The match as the verdict names it."""
        strong = self.rule.strength is Strength.STRONG and not self.worn
        code = self.rule.code
        return RuleHit(code, self.rule.category, "strong" if strong else "weak", self.zone.value, self.phrase)


class Matcher:
    """The views of one message, with and without the innocent phrases."""

    def __init__(self, prepared: Prepared, table: RuleTable) -> None:
        self._zones = tuple(zone for zone, _ in prepared.zones)
        self._table = table
        self._any_marks = prepared.from_ocr
        self.open = views_of(text for _, text in prepared.zones)
        exact = mask(self.open.exact, table.innocents, Form.EXACT)
        loose = mask(self.open.loose, table.innocents, Form.BARE)
        self.masked = Views(exact, loose, mask(wear(exact), table.innocents, Form.WORN))

    def matches(self) -> list[Match]:
        """Every phrase of every rule that stands somewhere, in the order of the rules."""
        found: dict[tuple[int, int], Match] = {}
        for masked, index in ((0, self._table.open_phrases), (1, self._table.masked_phrases)):
            views = self.masked if masked else self.open
            for form, view in ((Form.EXACT, views.exact), (Form.BARE, views.loose), (Form.WORN, views.worn)):
                for number, phrase, rule in index.near(view, form):
                    if (masked, number) not in found:
                        match = self._match(views, rule, phrase, form)
                        if match is not None:
                            found[masked, number] = match
        order = {rule.code: number for number, rule in enumerate(self._table.rules)}
        return sorted([*found.values(), *self._broken(found)], key=lambda match: order[match.rule.code])

    def _match(self, views: Views, rule: Rule, phrase: Phrase, form: Form) -> Match | None:
        """The first place where a phrase stands in a zone of its rule.

        Without diacritics a short phrase, or one about numbers, means too many things to be sure.
        """
        view = {Form.EXACT: views.exact, Form.BARE: views.loose, Form.WORN: views.worn}[form]
        for place in find(view, phrase, form):
            zone = self._zones[view.zone_at(place)]
            if zone not in rule.zones:
                continue
            if form is not Form.WORN:
                vague = phrase.vague_without_marks or (
                    rule.strength is Strength.MEDIUM and not phrase.literal
                )
                return Match(rule, phrase.words, zone, form is Form.BARE and vague)
            if is_worn(views.exact.text, place, phrase, any_marks=self._any_marks):
                return Match(rule, phrase.words, zone, worn=True)
        return None

    def _broken(self, found: dict[tuple[int, int], Match]) -> Iterator[Match]:
        """Strong phrases whose letters the extraction drew apart in the middle of words."""
        tight = tight_text(self.masked.exact.text)
        if not tight:
            return
        spoken = {match.rule.code for match in found.values()}
        for _, phrase, rule in [entry for entry in self._table.tight_phrases if entry[0] in tight]:
            if rule.code not in spoken:
                yield Match(rule, phrase.words, Zone.TEXT, worn=True)
