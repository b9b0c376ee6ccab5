"""Which sentences of a text are made of ordinary words.

Names (capitals inside a sentence), numbers and abbreviations are neither for nor against. A sentence is not
understood if many of its other words stand in no ordinary phrase, or some that are about persons' lives,
posts, money, faults, houses or secrecy.
What this module does not do: know the words (``vocabulary``, ``topics``).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from mailbot.core.legacy_fonts import is_syllable
from mailbot.core.text import fold

_TOKEN = re.compile(r"[^\W_]+|[.;:!?\n]")
_LONGEST = 8
_SHORT_LINE = 12  # a line of one or two words is no sentence: the text was broken into shreds


@dataclass(frozen=True)
class Lexicon:
    """What is known: ordinary phrases, syllables without matter, and those that alarm outside a phrase."""

    known: frozenset[str]
    function: frozenset[str]
    alarming: frozenset[str]


@dataclass(frozen=True)
class Sentence:
    """One sentence: the words that no ordinary phrase covers, and how many words it has but for names."""

    unknown: tuple[str, ...]
    alarming: int  # how many different ones of them are about persons, money, faults ...
    content: int

    @property
    def understood(self) -> bool:
        """Whether enough of it is ordinary."""
        count = len(self.unknown)
        share = count / self.content if self.content else 0.0
        if self.alarming:
            return not ((self.alarming >= 2 and share >= 0.2) or (count >= 3 and share > 0.34))
        return not ((count >= 6 and share > 0.55) or (count >= 4 and share >= 0.8))


def _sentence(tokens: list[str], lexicon: Lexicon) -> Sentence:
    keys = [fold(token) for token in tokens]
    shouting = sum(token.isupper() for token in tokens) * 2 > len(tokens)
    covered = [False] * len(keys)
    for start in range(len(keys)):
        for length in range(min(_LONGEST, len(keys) - start), 1, -1):
            if " ".join(keys[start : start + length]) in lexicon.known:
                covered[start : start + length] = [True] * length
                break
        if not covered[start] and keys[start] in lexicon.known:
            covered[start] = True
    content = 0
    unknown: list[str] = []
    for place, (token, key) in enumerate(zip(tokens, keys, strict=True)):
        if covered[place]:
            content += 1
            continue
        named = place > 0 and token[:1].isupper() and not shouting
        if named or key in lexicon.function or not key.isalpha() or not is_syllable(key):
            continue
        content += 1
        unknown.append(key)
    return Sentence(tuple(unknown), len(lexicon.alarming.intersection(unknown)), content)


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
