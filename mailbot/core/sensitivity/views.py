"""A message's texts made ready for matching: one line of folded words with single spaces, in three views.

Line breaks inside phrases do not matter then; full stops and commas stay as words of their own, so that a
phrase does not reach over a sentence. The views:

- ``exact``: as written;
- ``loose``: only the lines without any diacritics (domain.md section 2, rule 1), the others blocked;
- ``worn``: everything stripped and letters that OCR mixes up made equal, at the same places as ``exact``.

What this module does not do: know any phrase.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from mailbot.core.legacy_fonts import is_syllable
from mailbot.core.sensitivity.phrase import BLOCK, BREAK, LOOK_ALIKE, WORD
from mailbot.core.text import fold, has_diacritics, strip_diacritics

_FRAGMENTS = 2
_LETTERS = re.compile(r"(?:\w[ ])+\w")
_SPACED = re.compile(r"(?<!\S)(?:\w[ ]){2,}\w(?!\S)")


@dataclass(frozen=True)
class View:
    """One view of all zones, and the places where the zones begin."""

    text: str
    marks: tuple[int, ...]

    @cached_property
    def words(self) -> frozenset[str]:
        """The different words."""
        return frozenset(self.text.split())

    def zone_at(self, place: int) -> int:
        """The number of the zone that holds a place."""
        return bisect_right(self.marks, place) - 1

    def zone_text(self, number: int) -> str:
        """The text of one zone."""
        end = self.marks[number + 1] if number + 1 < len(self.marks) else len(self.text)
        return self.text[self.marks[number] : end]


@dataclass(frozen=True)
class Views:
    """The three views of the zones of a message, in order."""

    exact: View
    loose: View
    worn: View


def unspace(text: str) -> str:
    """Letters that were spaced out put together: "Đ Ơ N" is "ĐƠN". Wider gaps part words."""
    if not _SPACED.search(text):
        return text
    lines = []
    for line in text.split("\n"):
        chunks = re.split(r"[ \t]{2,}", line)
        spaced = _SPACED.search(line) is not None
        lines.append("  ".join(_close_up(chunk) if spaced else chunk for chunk in chunks))
    return "\n".join(lines)


def _close_up(chunk: str) -> str:
    if _LETTERS.fullmatch(chunk):
        return chunk.replace(" ", "")
    return _SPACED.sub(lambda one: one[0].replace(" ", ""), chunk)


def _zone(text: str) -> tuple[str, str]:
    """(exact, loose) of one zone; in ``loose`` a run of lines with diacritics is one block."""
    exact: list[str] = []
    loose: list[str] = []
    for line in text.split("\n"):
        if not line.strip():
            if exact and exact[-1] != BREAK:
                exact.append(BREAK)
                loose.append(BREAK)
            continue
        words = WORD.findall(fold(line))
        exact += words
        if not has_diacritics(line):
            loose += words
        elif not loose or loose[-1] != BLOCK:
            loose.append(BLOCK)
    return " ".join(exact), strip_diacritics(" ".join(loose))


def views_of(zones: Iterable[str]) -> Views:
    """The three views of several prepared texts."""
    both = [_zone(unspace(zone)) for zone in zones]
    exact = _view(one for one, _ in both)
    return Views(exact, _view(other for _, other in both), wear(exact))


def _view(zones: Iterable[str]) -> View:
    marks: list[int] = []
    parts: list[str] = []
    place = 0
    for zone in zones:
        marks.append(place)
        parts.append(f" {zone} {BREAK}")
        place += len(parts[-1])
    return View("".join(parts), tuple(marks))


def wear(view: View) -> View:
    """The worn form of an exact view; the same places."""
    return View(strip_diacritics(view.text).translate(LOOK_ALIKE), view.marks)


def tight_text(text: str) -> str:
    """The text without spaces, if words were broken by the extraction ("kh iếu n ại"); else nothing."""
    fragments = sum(1 for word in text.split() if len(word) <= 3 and word.isalpha() and not is_syllable(word))
    return text.replace(" ", "") if fragments >= _FRAGMENTS else ""
