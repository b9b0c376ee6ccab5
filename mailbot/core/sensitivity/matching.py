"""Phrases found in text: with diacritics, without them where a line has none, and through OCR's usual slips.

A text becomes one line of folded words with single spaces, so that line breaks inside phrases do not matter;
full stops and commas stay as words of their own, so that a phrase does not reach over a sentence. Matching is
done in three views:

- ``exact``: as written;
- ``loose``: only lines without any diacritics, stripped (domain.md section 2, rule 1);
- ``worn``: everything stripped and letters that OCR mixes up made equal; what is found only here is weak.

What this module does not do: know any phrase.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from mailbot.core.legacy_fonts import is_syllable
from mailbot.core.text import fold, has_diacritics, strip_diacritics

BLOCK = "¤"
BREAK = "‖"
_WORD = re.compile(r"\d+(?:[.,/]\d+)*(?:%|[^\W\d_]+)?|[^\W_]+|[.,;:!?‖¤]")
_NOTATION = re.compile(r"[()|~#]")
_GAP = re.compile(r" ~(\d) ")
_GAP_WORDS = rf" (?:[^ .;:!?{BREAK}{BLOCK}]+ ){{0,\1}}"
_NUMBER = r"\\d[\\d.,/]*"
_OCR = str.maketrans({"l": "i", "1": "i", "|": "i", "j": "i", "0": "o", "5": "s"})
_FRAGMENTS = 2
_CLEAR = 6
_LONE_WORDS = frozenset({"đơn", "macđ", "kpcđ", "nhân sự"})
_SPACED = re.compile(r"(?<!\S)(?:\w[ ]){2,}\w(?!\S)")


@dataclass(frozen=True)
class Phrase:
    """One compiled phrase in its three forms. A literal phrase has no pattern."""

    words: str
    exact: str
    bare: str
    worn: str
    pattern: re.Pattern[str] | None = None
    bare_pattern: re.Pattern[str] | None = None

    @property
    def vague_without_marks(self) -> bool:
        """Whether the stripped form may be something else: "số dư" is like "sơ dự", "đồng" like "động"."""
        return "#" in self.words or (self.pattern is None and len(self.bare.strip()) < _CLEAR)

    @property
    def sturdy(self) -> bool:
        """Whether the stripped form is long enough to mean one thing: several words, seven letters."""
        return self.pattern is None and self.bare.count(" ") >= 3 and len(self.bare) >= 10


def is_literal(words: str) -> bool:
    """Whether a phrase uses none of the notation."""
    return not _NOTATION.search(words)


@lru_cache(maxsize=8192)
def compile_phrase(words: str) -> Phrase:
    """A phrase in the notation of ``rule``. ValueError says what is wrong with it."""
    if is_literal(words):
        exact = _joined(words)
        if not exact.strip():
            raise ValueError(f"no word in {words!r}")
        bare = strip_diacritics(exact)
        return Phrase(words, exact, bare, bare.translate(_OCR))
    source = fold(words)
    pieces = re.split(r"([()|]|~\d|#)", source)
    built = "".join(
        piece if re.fullmatch(r"[()|]|~\d|#", piece) else re.escape(piece).replace("\\ ", " ")
        for piece in pieces
    )
    built = re.sub(
        r"\(([^()|]*(?:\|[^()|]*)*)\|\) ", lambda m: "(?:(?:" + m[1] + ") )?", f" {built.strip()} "
    )
    built = _GAP.sub(_GAP_WORDS, built)
    built = built.replace("(", "(?:").replace("(?:?:", "(?:").replace("#", _NUMBER.replace("\\\\", "\\"))
    try:
        pattern = re.compile(built)
        bare_pattern = re.compile(strip_diacritics(built))
    except re.error as error:
        raise ValueError(f"cannot be read: {words!r} ({error})") from error
    return Phrase(words, built, strip_diacritics(built), "", pattern, bare_pattern)


def _joined(text: str) -> str:
    """Words with single spaces, one before the first and after the last."""
    return " " + " ".join(_WORD.findall(fold(text))) + " "


def unspace(text: str) -> str:
    """Letters that were spaced out put together: "Đ Ơ N" is "ĐƠN". Wider gaps part words."""
    if not _SPACED.search(text):
        return text
    lines = []
    for line in text.split("\n"):
        chunks = re.split(r"[ \t]{2,}", line)
        lines.append(
            "  ".join(_SPACED.sub(lambda match: match[0].replace(" ", ""), chunk) for chunk in chunks)
        )
    return "\n".join(lines)


class View:
    """One text of the three, with the places where its zones begin."""

    def __init__(self, text: str, marks: tuple[int, ...]) -> None:
        self.text = text
        self.marks = marks

    def zone_at(self, place: int) -> int:
        """The number of the zone that holds a place."""
        return sum(1 for mark in self.marks if mark <= place) - 1


@dataclass(frozen=True)
class Views:
    """The three views of the zones of a message, in order."""

    exact: View
    loose: View
    worn: View

    @property
    def has_loose(self) -> bool:
        """Whether any line had no diacritics."""
        return len(self.loose.text) > 8 * len(self.loose.marks)


def _lines_to_views(text: str) -> tuple[str, str]:
    """(exact, loose) of one zone; in ``loose`` a run of lines with diacritics is one block."""
    exact: list[str] = []
    loose: list[str] = []
    for line in text.split("\n"):
        if not line.strip():
            exact.append(BREAK)
            loose.append(BREAK)
            continue
        words = _WORD.findall(fold(line))
        exact += words
        if has_diacritics(line):
            if not loose or loose[-1] != BLOCK:
                loose.append(BLOCK)
        else:
            loose += words
    return " ".join(exact), " ".join(loose)


def views_of(zones: Iterable[str]) -> Views:
    """The three views of several prepared texts."""
    exact: list[str] = []
    loose: list[str] = []
    for zone in zones:
        one, other = _lines_to_views(unspace(zone))
        exact.append(one)
        loose.append(strip_diacritics(other))
    as_written = _view(exact)
    return Views(as_written, _view(loose), wear(as_written))


def wear(view: View) -> View:
    """The worn form of an exact view: no marks, letters that OCR mixes up made equal; the same places."""
    return View(strip_diacritics(view.text).translate(_OCR), view.marks)


def _view(zones: list[str]) -> View:
    marks: list[int] = []
    text = ""
    parts: list[str] = []
    place = 0
    for zone in zones:
        marks.append(place)
        part = f" {zone} {BREAK}"
        parts.append(part)
        place += len(part)
    text = "".join(parts)
    return View(text, tuple(marks))


def mask(view: View, innocents: Iterable[Phrase], *, form: str) -> View:
    """The view with every innocent phrase blocked out, each by a block of the same length."""
    text = view.text
    for phrase in innocents:
        if phrase.pattern is None:
            wanted = getattr(phrase, form)
            if wanted in text:
                blocked = f" {BLOCK * (len(wanted) - 2)} "
                text = text.replace(wanted, blocked).replace(wanted, blocked)
        elif form != "worn":
            pattern = phrase.pattern if form == "exact" else phrase.bare_pattern
            if pattern is not None:
                text = pattern.sub(lambda match: f" {BLOCK * (len(match[0]) - 2)} ", text)
    return View(text, view.marks)


def find(view: View, phrase: Phrase, *, form: str) -> Iterator[int]:
    """The places of a phrase in a view."""
    if phrase.pattern is not None:
        if form == "worn":
            return
        pattern = phrase.pattern if form == "exact" else phrase.bare_pattern
        if pattern is not None:
            for match in pattern.finditer(view.text):
                yield match.start()
        return
    wanted = getattr(phrase, form)
    if form == "bare" and wanted.count(" ") < 3 and phrase.words not in _LONE_WORDS:
        return  # one syllable without its marks means too many things
    place = view.text.find(wanted)
    while place >= 0:
        yield place
        place = view.text.find(wanted, place + 1)


def tight_text(text: str) -> str:
    """The text without spaces, if words were broken by the extraction ("kh iếu n ại"); else nothing."""
    fragments = sum(1 for word in text.split() if len(word) <= 3 and word.isalpha() and not is_syllable(word))
    return text.replace(" ", "") if fragments >= _FRAGMENTS else ""


def worn_only(exact: str, place: int, phrase: Phrase, *, wide: bool) -> bool:
    """Whether a match of the worn view may be the phrase: letters lost their marks, none gained another.

    ``wide`` (the text came out of OCR) takes any letters that look alike.
    """
    if wide:
        return True
    for have, want in zip(exact[place : place + len(phrase.exact)], phrase.exact, strict=False):
        if have != want and not (_marks(have) < _marks(want) or not have.isalpha() or not want.isalpha()):
            return False
    return True


@lru_cache(maxsize=512)
def _marks(letter: str) -> frozenset[str]:
    decomposed = unicodedata.normalize("NFD", letter)
    extra = "-" if letter == "đ" else ""
    return frozenset(decomposed[1:] + extra)
