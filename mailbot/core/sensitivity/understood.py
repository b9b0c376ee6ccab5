"""Which sentences of a text are made of ordinary words.

Names (capitals inside a sentence), numbers and abbreviations are neither for nor against. A sentence is not
understood if many of its other words stand in no ordinary phrase, or some that are about persons' lives,
posts, money, faults, houses or secrecy.
What this module does not do: know the words (``vocabulary``, ``topics``).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from mailbot.core.legacy_fonts import is_syllable
from mailbot.core.text import fold

_TOKEN = re.compile(r"[^\W_]+|[.;:!?\n]")
_FEW_WORDS = 3  # one alarming word is enough to doubt a sentence, but not a heading
_SHORT_LINE = 12  # a line of one or two words is no sentence: the text was broken into shreds


@dataclass(frozen=True)
class Lexicon:
    """What is known: ordinary phrases, syllables without matter, and those that alarm outside a phrase.

    ``lengths`` has, for each word, how long the phrases are that begin with it, the longest first.
    """

    known: frozenset[str]
    function: frozenset[str]
    alarming: frozenset[str]
    lengths: Mapping[str, tuple[int, ...]]

    @classmethod
    def of(cls, phrases: Iterable[str], function: frozenset[str], alarming: frozenset[str]) -> Lexicon:
        """The lexicon of literal phrases, whose commas do not count."""
        known = frozenset(fold(words).replace(" , ", " ") for words in phrases)
        lengths: dict[str, set[int]] = defaultdict(set)
        for phrase in known:
            words = phrase.split()
            lengths[words[0]].add(len(words))
        longest = {word: tuple(sorted(found, reverse=True)) for word, found in lengths.items()}
        return cls(known, function, alarming, longest)

    def covers(self, keys: Sequence[str], start: int) -> int:
        """How many words from ``start`` on are an ordinary phrase; 0 for none."""
        for length in self.lengths.get(keys[start], ()):
            if " ".join(keys[start : start + length]) in self.known:
                return length
        return 0


@dataclass(frozen=True)
class Sentence:
    """One sentence: the words that no ordinary phrase covers, and how many words it has but for names."""

    unknown: tuple[str, ...]
    alarming: int  # how many of them are about persons, money, faults ..., or no words at all
    content: int
    garbled: int = 0  # how many of the alarming are no words at all

    @property
    def understood(self) -> bool:
        """Whether enough of it is ordinary."""
        count = len(self.unknown)
        share = count / self.content if self.content else 0.0
        if self.alarming > self.garbled and share >= 0.15 and self.content >= _FEW_WORDS:
            return False
        if self.alarming:
            return not ((self.alarming >= 2 and share >= 0.2) or (count >= 2 and share >= 0.25))
        return not ((count >= 4 and share >= 0.4) or (count >= 3 and share >= 0.6))


def _sentence(tokens: list[str], lexicon: Lexicon) -> Sentence:
    keys = [fold(token) for token in tokens]
    shouting = sum(token.isupper() for token in tokens) * 2 > len(tokens)
    covered = [False] * len(keys)
    for start in range(len(keys)):
        length = lexicon.covers(keys, start)
        covered[start : start + length] = [True] * length
    content = garbled = 0
    unknown: list[str] = []
    for place, (token, key) in enumerate(zip(tokens, keys, strict=True)):
        if covered[place]:
            content += 1
            continue
        named = place > 0 and token[:1].isupper() and not shouting
        if named or key in lexicon.function or not key.isalpha():
            continue
        if not is_syllable(key):
            if key.isascii():  # an abbreviation, or a word of another language
                continue
            garbled += 1
        content += 1
        unknown.append(key)
    return Sentence(tuple(unknown), len(lexicon.alarming.intersection(unknown)) + garbled, content, garbled)


def sentences_of(text: str, lexicon: Lexicon) -> list[Sentence]:
    """The sentences of a prepared text. A line break ends one only where the next line begins anew."""
    found: list[Sentence] = []
    tokens: list[str] = []
    line_start = 0
    for match in _TOKEN.finditer(text):
        token = match[0]
        if token[0] == "\n":
            following = text[match.end() : match.end() + 40].lstrip(" \t-+*•")[:1]
            short = match.start() - line_start < _SHORT_LINE
            line_start = match.end()
            if following.islower() or (short and following != "\n"):
                continue
        if not token[0].isalnum():
            if tokens:
                found.append(_sentence(tokens, lexicon))
                tokens = []
            continue
        tokens.append(token)
    if tokens:
        found.append(_sentence(tokens, lexicon))
    return found
