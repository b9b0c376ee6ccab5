"""Phrases compiled: literal ones to words, those in the notation of ``rule`` to a regular expression.

A text is matched as one line of folded words with single spaces (``views``), so a phrase is words with a
space around each. Every phrase comes in three forms, for the three views, and names key words: without one of
them the phrase cannot stand in a text, so that of thousands only a few are looked for.
What this module does not do: look for them (``matching``).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from mailbot.core.text import fold, strip_diacritics

BLOCK = "¤"  # stands for what was masked
BREAK = "‖"  # an empty line, or the end of a zone
WORD = re.compile(r"\d+(?:[.,/]\d+)*(?:%|[^\W\d_]+)?|[^\W_]+|[.,;:!?‖¤]")
# Letters that OCR takes for each other.
LOOK_ALIKE = str.maketrans({"l": "i", "1": "i", "|": "i", "j": "i", "0": "o", "5": "s"})
_NOTATION = re.compile(r"[()|~#]")
_TOKEN = re.compile(r"[()|]|~\d|[^\s()|~]+")
_ANY_WORD = rf"[^ .;:!?{BREAK}{BLOCK}]+ "
_NUMBER = r"\d[\d.,/]*"
_CLEAR = 6  # letters that a phrase needs to be clear without diacritics
_LONE_WORDS = frozenset({"đơn", "macđ", "kpcđ"})  # one syllable, and clear all the same


@dataclass(frozen=True)
class Phrase:
    """One compiled phrase.

    ``needs``: sets of words; wherever the phrase stands, at least one of each stands. ``keys`` is the one of
    these sets by which the phrase is looked up; empty: unknown.
    """

    words: str
    exact: str
    bare: str
    worn: str
    keys: tuple[str, ...]
    needs: tuple[frozenset[str], ...]
    pattern: re.Pattern[str] | None = None
    bare_pattern: re.Pattern[str] | None = None

    @property
    def literal(self) -> bool:
        """Whether it uses none of the notation."""
        return self.pattern is None

    @property
    def hidden_without_marks(self) -> bool:
        """Whether it is not looked for in undiacritised lines: one syllable means too many things there."""
        return self.literal and self.bare.count(" ") < 3 and self.words not in _LONE_WORDS

    @property
    def vague_without_marks(self) -> bool:
        """Whether the stripped form may be something else: "số dư" is like "sơ dự", "đồng" like "động"."""
        return "#" in self.words or (self.literal and len(self.bare.strip()) < _CLEAR)

    @property
    def sturdy(self) -> bool:
        """Whether it can be told when worn: literal, several words, six letters."""
        return self.literal and self.bare.count(" ") >= 3 and len(self.bare) >= 8


@dataclass(frozen=True)
class _Piece:
    """A part of a phrase in the notation: a word, a gap of some words, or alternatives."""

    word: str = ""
    gap: int = 0
    alternatives: tuple[tuple[_Piece, ...], ...] = ()


def is_literal(words: str) -> bool:
    """Whether a phrase uses none of the notation."""
    return not _NOTATION.search(words)


@lru_cache(maxsize=16384)
def compile_phrase(words: str) -> Phrase:
    """A phrase in the notation of ``rule``. ValueError says what is wrong with it."""
    if is_literal(words):
        exact = f" {' '.join(WORD.findall(fold(words)))} "
        if not exact.strip():
            raise ValueError(f"no word in {words!r}")
        bare = strip_diacritics(exact)
        needs = tuple(frozenset({word}) for word in exact.split())
        return Phrase(words, exact, bare, bare.translate(LOOK_ALIKE), (max(exact.split(), key=len),), needs)
    tokens = _TOKEN.findall(fold(words))
    pieces, rest = _sequence(tokens, 0)
    if rest != len(tokens) or not any(piece.word or piece.alternatives for piece in pieces):
        raise ValueError(f"{words!r}: brackets that do not match, or no word")
    exact = " " + _regex(pieces)
    bare = strip_diacritics(exact)
    needs = _needs(pieces)
    keys = max(needs, key=_rarity, default=frozenset())
    return Phrase(words, exact, bare, "", tuple(sorted(keys)), needs, re.compile(exact), re.compile(bare))


def _sequence(tokens: list[str], place: int) -> tuple[tuple[_Piece, ...], int]:
    """The pieces from a place up to the bracket or bar that ends them, and where that is."""
    pieces: list[_Piece] = []
    while place < len(tokens) and tokens[place] not in (")", "|"):
        part = tokens[place]
        if part == "(":
            alternatives: list[tuple[_Piece, ...]] = []
            while place < len(tokens) and tokens[place] in ("(", "|"):
                one, place = _sequence(tokens, place + 1)
                alternatives.append(one)
            if place == len(tokens):
                raise ValueError(f"a bracket is not closed in {' '.join(tokens)!r}")
            pieces.append(_Piece(alternatives=tuple(alternatives)))
        elif part[0] == "~":
            pieces.append(_Piece(gap=int(part[1])))
        else:
            pieces.append(_Piece(word=part))
        place += 1
    return tuple(pieces), place


def _regex(pieces: tuple[_Piece, ...]) -> str:
    """The regular expression of pieces; every word takes the space after it."""
    parts: list[str] = []
    for piece in pieces:
        if piece.alternatives:
            parts.append(f"(?:{'|'.join(map(_regex, piece.alternatives))})")
        elif piece.word:
            parts.append(_NUMBER.join(map(re.escape, piece.word.split("#"))) + " ")
        else:
            parts.append(f"(?:{_ANY_WORD}){{0,{piece.gap}}}")
    return "".join(parts)


def _needs(pieces: tuple[_Piece, ...]) -> tuple[frozenset[str], ...]:
    """For each piece that must stand, words of which one does: itself, or one word of each alternative."""
    needs: list[frozenset[str]] = []
    for piece in pieces:
        if piece.word and "#" not in piece.word:
            needs.append(frozenset({piece.word}))
        elif piece.alternatives:
            of_each = [_needs(one) for one in piece.alternatives]
            if all(of_each):
                needs.append(frozenset().union(*(max(one, key=_rarity) for one in of_each)))
    return tuple(needs)


def _rarity(need: frozenset[str]) -> tuple[int, int]:
    """The fewer and the longer words, the rarer."""
    return -len(need), max(map(len, need))
