"""Tokens of a normalized text, and phrases found in them with and without diacritics.

What this module does not do: know any word of the domain.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Generic, TypeVar

from mailbot.core.text.form import fold, has_diacritics, normalize, strip_diacritics

T = TypeVar("T")


class TokenKind(StrEnum):
    """What a token is made of."""

    WORD = "word"  # letters only
    NUMBER = "number"  # digits only
    MARK = "mark"  # one punctuation mark or symbol
    BREAK = "break"  # one line feed


@dataclass(frozen=True, slots=True)
class Token:
    """A word, number or mark of a normalized text with its offsets.

    ``key`` is its folded form, ``bare`` that without diacritics. ``loose`` says that the clause where it
    stands has no diacritics at all, so that it may be matched without them (domain.md section 2, rule 1).
    """

    start: int
    end: int
    text: str
    key: str
    bare: str
    kind: TokenKind
    loose: bool

    def matches(self, key: str) -> bool:
        """Whether this token is the folded word ``key``, or the same without diacritics where that counts."""
        return self.key == key or (self.loose and self.bare == _bare(key))

    def matches_any(self, keys: tuple[str, ...] | frozenset[str]) -> bool:
        """Whether this token is one of the folded words."""
        return self.key in keys or (self.loose and self.bare in _all_bare(keys))


@lru_cache(maxsize=4096)
def _bare(key: str) -> str:
    return strip_diacritics(key)


@lru_cache(maxsize=1024)
def _all_bare(keys: tuple[str, ...] | frozenset[str]) -> frozenset[str]:
    return frozenset(strip_diacritics(key) for key in keys)


_TOKEN = re.compile(r"\d+|[^\W\d_]+|[^\w\s]|_|\n")
_CLAUSE = re.compile(r"[^\n.;!?]+(?:[.!?](?=\S)[^\n.;!?]*)*|[\n.;!?]")


def tokenize(text: str) -> tuple[Token, ...]:
    """The tokens of a normalized text, in order. Digits and letters are apart: "17h30" is three tokens."""
    folded = fold(text)
    bare = strip_diacritics(folded)
    loose_until, is_loose = 0, True
    found: list[Token] = []
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        while start >= loose_until:
            clause = _CLAUSE.match(text, loose_until)
            if clause is None:
                loose_until += 1
                continue
            loose_until, is_loose = clause.end(), not has_diacritics(clause[0])
        first = text[start]
        kind = (
            TokenKind.BREAK
            if first == "\n"
            else TokenKind.NUMBER
            if first.isdecimal()
            else TokenKind.WORD
            if first.isalpha()
            else TokenKind.MARK
        )
        found.append(Token(start, end, match[0], folded[start:end], bare[start:end], kind, is_loose))
    return tuple(found)


def listed(phrases: str) -> tuple[str, ...]:
    """The phrases of a table written as text: set apart by "|" or on lines of their own."""
    return tuple(phrase.strip() for phrase in re.split(r"[|\n]", phrases) if phrase.strip())


def words_of(phrase: str) -> tuple[tuple[str, str], ...]:
    """A phrase as its folded words, each with and without diacritics."""
    return tuple((token.key, token.bare) for token in tokenize(normalize(phrase)))


class _Node(Generic[T]):
    """One word of a trie: the words that may follow, and the meaning of the phrase that ends here."""

    __slots__ = ("below", "meaning")

    def __init__(self) -> None:
        self.below: dict[str, _Node[T]] = {}
        self.meaning: T | None = None


class Lexicon(Generic[T]):
    """Phrases with a meaning each, found in tokens: with diacritics first, without where the clause has none.

    A trie over words. Of several phrases that begin at a place the longest is found; of two equal ones the
    first that was given.
    """

    def __init__(self, entries: Iterable[tuple[str, T]]) -> None:
        self._exact: _Node[T] = _Node()
        self._bare: _Node[T] = _Node()
        for phrase, meaning in entries:
            words = words_of(phrase)
            self._insert(self._exact, [key for key, _ in words], meaning)
            self._insert(self._bare, [bare for _, bare in words], meaning)

    @staticmethod
    def of(phrases: str) -> Lexicon[bool]:
        """A lexicon of phrases that all mean the same; ``phrases`` is written as for ``listed``."""
        return Lexicon((phrase, True) for phrase in listed(phrases))

    @property
    def vocabulary(self) -> frozenset[str]:
        """Every word of the phrases, folded, with diacritics."""
        found: set[str] = set()
        below = [self._exact]
        while below:
            node = below.pop()
            found.update(node.below)
            below.extend(node.below.values())
        return frozenset(found)

    @property
    def first_words(self) -> frozenset[str]:
        """The words without diacritics with which the phrases begin."""
        return frozenset(self._bare.below)

    @staticmethod
    def _insert(root: _Node[T], words: Sequence[str], meaning: T) -> None:
        node = root
        for word in words:
            node = node.below.setdefault(word, _Node())
        if node.meaning is None:
            node.meaning = meaning

    def at(self, tokens: Sequence[Token], index: int) -> tuple[int, T] | None:
        """The longest phrase that begins at ``index``: (the index after it, its meaning), or None."""
        exact = self._walk(self._exact, tokens, index, loose=False)
        if index >= len(tokens) or not tokens[index].loose:
            return exact
        bare = self._walk(self._bare, tokens, index, loose=True)
        return bare if exact is None or (bare is not None and bare[0] > exact[0]) else exact

    @staticmethod
    def _walk(root: _Node[T], tokens: Sequence[Token], index: int, *, loose: bool) -> tuple[int, T] | None:
        node = root
        best: tuple[int, T] | None = None
        for place in range(index, len(tokens)):
            token = tokens[place]
            below = node.below.get(token.bare if loose else token.key)
            if below is None or (loose and not token.loose):
                break
            node = below
            if node.meaning is not None:
                best = (place + 1, node.meaning)
        return best

    def find(self, tokens: Sequence[Token]) -> Iterator[tuple[int, int, T]]:
        """Every phrase from left to right, not overlapping: (first token, token after it, meaning)."""
        index = 0
        while index < len(tokens):
            found = self.at(tokens, index)
            if found is None:
                index += 1
                continue
            yield index, found[0], found[1]
            index = found[0]
