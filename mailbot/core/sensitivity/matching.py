"""Phrases found in views, innocent phrases masked out first.

What this module does not do: know any phrase, or what a match means.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from enum import StrEnum
from functools import lru_cache
from typing import Generic, TypeVar

from mailbot.core.sensitivity.phrase import BLOCK, LOOK_ALIKE, Phrase
from mailbot.core.sensitivity.views import View
from mailbot.core.text import strip_diacritics

T = TypeVar("T")


class Form(StrEnum):
    """In which form a phrase is looked for: as written, without diacritics, or worn by OCR."""

    EXACT = "exact"
    BARE = "bare"
    WORN = "worn"


class PhraseIndex(Generic[T]):
    """Phrases with a meaning each, found by their key words: the order given is the order of results."""

    def __init__(self, entries: Iterable[tuple[Phrase, T]]) -> None:
        self.entries = tuple(entries)
        self._by_key: dict[Form, dict[str, list[int]]] = {form: defaultdict(list) for form in Form}
        self._needs: dict[Form, list[tuple[frozenset[str], ...]]] = {form: [] for form in Form}
        self._always: set[int] = set()
        for number, (phrase, _) in enumerate(self.entries):
            if not phrase.keys:
                self._always.add(number)
            bare_needs = tuple(frozenset(map(strip_diacritics, need)) for need in phrase.needs)
            self._needs[Form.EXACT].append(phrase.needs)
            self._needs[Form.BARE].append(bare_needs)
            self._needs[Form.WORN].append(
                tuple(frozenset(word.translate(LOOK_ALIKE) for word in need) for need in bare_needs)
            )
            for key in phrase.keys:
                bare = strip_diacritics(key)
                self._by_key[Form.EXACT][key].append(number)
                if not phrase.hidden_without_marks:
                    self._by_key[Form.BARE][bare].append(number)
                if phrase.sturdy:
                    self._by_key[Form.WORN][bare.translate(LOOK_ALIKE)].append(number)

    def near(self, view: View, form: Form) -> list[tuple[int, Phrase, T]]:
        """The phrases whose words stand in a view: (number, phrase, meaning), in order."""
        by_key, needs, words = self._by_key[form], self._needs[form], view.words
        numbers = set() if form is Form.WORN else set(self._always)
        for word in words & by_key.keys():
            for number in by_key[word]:
                if number not in numbers and not any(need.isdisjoint(words) for need in needs[number]):
                    numbers.add(number)
        return [(number, *self.entries[number]) for number in sorted(numbers)]

    def found(self, text: View, loose: View) -> Iterator[tuple[Phrase, T]]:
        """The phrases that stand in a view as written, or without diacritics in its loose twin."""
        seen: set[int] = set()
        for view, form in ((text, Form.EXACT), (loose, Form.BARE)):
            for number, phrase, meaning in self.near(view, form):
                if number not in seen and next(find(view, phrase, form), None) is not None:
                    seen.add(number)
                    yield phrase, meaning


def _wanted(phrase: Phrase, form: Form) -> str:
    if form is Form.EXACT:
        return phrase.exact
    return phrase.bare if form is Form.BARE else phrase.worn


def find(view: View, phrase: Phrase, form: Form) -> Iterator[int]:
    """The places of a phrase in a view. A phrase in the notation is not found worn."""
    pattern = phrase.pattern if form is Form.EXACT else phrase.bare_pattern
    if pattern is not None:
        if form is not Form.WORN:
            for match in pattern.finditer(view.text):
                yield match.start()
        return
    if form is Form.BARE and phrase.hidden_without_marks:
        return
    wanted = _wanted(phrase, form)
    place = view.text.find(wanted)
    while place >= 0:
        yield place
        place = view.text.find(wanted, place + 1)


def mask(view: View, innocents: PhraseIndex[None], form: Form) -> View:
    """The view with every innocent phrase blocked out, each by a block of the same length."""
    text = view.text
    for _, phrase, _ in innocents.near(view, form):
        pattern = phrase.pattern if form is Form.EXACT else phrase.bare_pattern
        if pattern is not None:
            if form is not Form.WORN:
                text = pattern.sub(lambda match: f" {BLOCK * (len(match[0]) - 2)} ", text)
            continue
        wanted = _wanted(phrase, form)
        blocked = f" {BLOCK * (len(wanted) - 2)} "
        text = text.replace(wanted, blocked).replace(wanted, blocked)  # twice: neighbours share a space
    return View(text, view.marks)


def is_worn(exact: str, place: int, phrase: Phrase, *, any_marks: bool) -> bool:
    """Whether a match of the worn view may be the phrase: letters lost their marks, none gained another.

    ``any_marks`` (the text came out of OCR) takes any letters that look alike.
    """
    pairs = zip(exact[place : place + len(phrase.exact)], phrase.exact, strict=False)
    return any_marks or all(
        have == want or _marks(have) < _marks(want) or not have.isalpha() or not want.isalpha()
        for have, want in pairs
    )


@lru_cache(maxsize=512)
def _marks(letter: str) -> frozenset[str]:
    decomposed = unicodedata.normalize("NFD", letter)
    return frozenset(decomposed[1:] + ("-" if letter == "đ" else ""))
