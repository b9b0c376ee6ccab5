"""The lines of a body, each with what is known of it before any word is judged.

A plain text knows its quote marks; an HTML body comes as blocks that know the client's structure
(``mail.html_blocks``). Both become the same list of lines, which ``quotes`` and ``signatures`` label further.
What this module does not do: decide what an unlabelled line is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from mailbot.core.message import Block, BlockKind
from mailbot.core.text import normalize, strip_diacritics

# What is looked at. A person adds words near the top or the bottom of a letter of ours, never past this.
MAX_CHARACTERS = 400_000
MAX_LINES = 12_000

_QUOTE_PREFIX = re.compile(r"[ \t]{0,4}((?:[>＞][ \t]?)+)")


class LineKind(StrEnum):
    """What a line is. OWN is what is left when nothing else is shown."""

    OWN = "own"
    QUOTE = "quote"
    ATTRIBUTION = "attribution"
    SIGNATURE = "signature"


@dataclass
class Line:
    """One line: its words without quote marks, the same bare and in lower case, and what it is."""

    text: str
    bare: str
    kind: LineKind = LineKind.OWN
    depth: int = 0
    forward: bool = False
    width: int = 0  # as received, quote marks and all

    @property
    def own(self) -> bool:
        """Whether nothing has shown yet that somebody else wrote this line."""
        return self.kind is LineKind.OWN

    @property
    def blank(self) -> bool:
        """Whether the line has no words."""
        return not self.bare


def bare_of(text: str) -> str:
    """A normalized text without diacritics, in lower case, trimmed: client strings are met in this form."""
    return strip_diacritics(text).lower().strip()


def _line(text: str, kind: LineKind = LineKind.OWN, depth: int = 0, *, forward: bool = False) -> Line:
    return Line(text.rstrip(), bare_of(text), kind, depth, forward)


def lines_of_text(text: str) -> list[Line]:
    """The lines of a plain text. A line with quote marks is a quote; so is the overflow of a wrapped one."""
    found: list[Line] = []
    for raw in normalize(text[:MAX_CHARACTERS]).split("\n")[:MAX_LINES]:
        prefix = _QUOTE_PREFIX.match(raw)
        if prefix is None:
            found.append(_line(raw))
            found[-1].width = len(raw.rstrip())
        else:
            depth = sum(prefix[1].count(sign) for sign in ">＞")
            found.append(_line(raw[prefix.end() :], LineKind.QUOTE, depth))
            found[-1].width = len(raw.rstrip())
    _claim_overflow(found)
    return found


def _claim_overflow(lines: list[Line]) -> None:
    """Give back to the quote what a wrapping client pushed out of it onto lines without a mark.

    A quoted line that is full, ends within a sentence and is followed at once by a line in lower case went on
    there. One such line proves that the client wrapped; then whatever follows a full quoted line is its rest.
    An answer typed under a quoted line that had room left is never taken for one.
    """
    width = max((line.width for line in lines if not line.own and " " in line.text), default=0)
    if not 20 <= width <= 82:
        return  # nothing here was wrapped
    proved = any(
        above.text[-1] not in ".;:?!…" and line.text.lstrip()[0].islower()
        for above, line in pairwise(lines)
        if _may_overflow(above, line, width)
    )
    if proved:
        for above, line in pairwise(lines):
            if _may_overflow(above, line, width):
                line.kind, line.depth = LineKind.QUOTE, above.depth


def _may_overflow(above: Line, line: Line, width: int) -> bool:
    """Whether the first word of an own line had no room left on the quoted line above it."""
    if above.kind is not LineKind.QUOTE or not line.own or line.blank or above.blank:
        return False
    return above.width + 1 + len(line.text.split(maxsplit=1)[0]) > width


_KIND_OF_BLOCK = {
    BlockKind.TEXT: LineKind.OWN,
    BlockKind.QUOTE: LineKind.QUOTE,
    BlockKind.FORWARD: LineKind.QUOTE,
    BlockKind.ATTRIBUTION: LineKind.ATTRIBUTION,
    BlockKind.SIGNATURE: LineKind.SIGNATURE,
}


def lines_of_blocks(blocks: Iterable[Block]) -> list[Line]:
    """The lines of an HTML body, labelled by its structure. Unstructured text may still have quote marks."""
    found: list[Line] = []
    room = MAX_CHARACTERS
    for block in blocks:
        if room <= 0 or len(found) >= MAX_LINES:
            break
        text = block.text[:room]
        room -= len(text)
        if block.kind is BlockKind.TEXT:
            found.extend(lines_of_text(text))
            continue
        kind, forward = _KIND_OF_BLOCK[block.kind], block.kind is BlockKind.FORWARD
        found.extend(
            _line(raw, kind, max(block.depth, 1), forward=forward) for raw in normalize(text).split("\n")
        )
    return found[:MAX_LINES]
