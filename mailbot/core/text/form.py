"""The one normal form of Vietnamese, its folded form, and its bare letters.

Every text goes through ``normalize`` once, where it enters; all offsets in the program are offsets of its
result. ``fold`` and ``strip_diacritics`` keep the length of a normalized text, so what is found in the folded
form can be cut out of the original words. Legacy fonts (TCVN3, VNI) are recovered
before, in ``legacy_fonts``.
What this module does not do: know any word of the domain.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# Invisible characters that clients, PDFs and web editors leave inside words. U+200D joins emoji and is kept
# between two symbols only; everywhere else it hides in words like the others.
_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]"
)
_JOINER_IN_WORD = re.compile(r"\u200d(?=\w)|(?<=\w)\u200d")
_SPACES = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_NEWLINES = re.compile("\r\n?|[\u0085\u2028\u2029\v\f]")
_TONES = "\u0300\u0301\u0309\u0303\u0323"  # huyền, sắc, hỏi, ngã, nặng
_DASHES = {ord(dash): "-" for dash in "\u2010\u2011\u2012\u2013\u2014\u2212"}
_QUOTES = {ord(quote): "'" for quote in "\u2018\u2019\u02bc"}
_QUOTES |= {ord(quote): '"' for quote in "\u201c\u201d\u00ab\u00bb"}


def normalize(text: str) -> str:
    """The text in NFC, lines ended by a line feed, ordinary spaces, nothing invisible inside words."""
    text = unicodedata.normalize("NFC", text)
    text = _NEWLINES.sub("\n", text)
    text = _SPACES.sub(" ", text)
    text = _INVISIBLE.sub("", text)
    text = _JOINER_IN_WORD.sub("", text)
    # What was taken away may have kept a letter and its tone apart.
    return unicodedata.normalize("NFC", text)


def _vowels_with_tones() -> tuple[dict[tuple[str, str], str], dict[str, tuple[str, str]]]:
    """(vowel, tone) -> letter, and letter -> (vowel, tone)."""
    join: dict[tuple[str, str], str] = {}
    split: dict[str, tuple[str, str]] = {}
    for vowel in "aăâeêioôơuưy":
        for tone in _TONES:
            letter = unicodedata.normalize("NFC", vowel + tone)
            join[vowel, tone] = letter
            split[letter] = (vowel, tone)
    return join, split


_JOIN, _SPLIT = _vowels_with_tones()
_TONED = "".join(_SPLIT)
_TONED_U = "".join(letter for letter, (vowel, _) in _SPLIT.items() if vowel == "u")
_TONED_OU = "".join(letter for letter, (vowel, _) in _SPLIT.items() if vowel in "ou")
_TONED_AEY = "".join(letter for letter, (vowel, _) in _SPLIT.items() if vowel in "aey")
_LETTER = "a-zăâđêôơư" + _TONED
# The tone of an open oa, oe, uy stands on the first vowel (hòa, khỏe, thủy); of a closed one on the second.
_OPEN = re.compile(f"(?<!q)([ou])([{_TONED_AEY}])(?![{_LETTER}])")
_CLOSED = re.compile(f"(?<!q)([{_TONED_OU}])([aey])(?=[{_LETTER}])")
_AFTER_Q = re.compile(f"(?<=q)([{_TONED_U}])([aăâeêioôơy])")
# A vowel with a hat or horn carries the tone of its group: "tíêng" is "tiếng", "nứơc" is "nước".
_BEFORE_HAT = re.compile(f"([{_TONED}])([ăâêôơ])")
# Two spellings of the same word: "kì, lí, mĩ, quí" and "kỳ, lý, mỹ, quý".
_I_FORMS = "i" + "".join(letter for letter, (vowel, _) in _SPLIT.items() if vowel == "i")
_I_FOR_Y = re.compile(f"(?<![{_LETTER}])([klm]|qu)([{_I_FORMS}])(?![{_LETTER}])")


def _tone_to_first(match: re.Match[str]) -> str:
    vowel, tone = _SPLIT[match[2]]
    if match[1] + vowel not in ("oa", "oe", "uy"):
        return match[0]
    return _JOIN[match[1], tone] + vowel


def _tone_to_second(match: re.Match[str]) -> str:
    vowel, tone = _SPLIT[match[1]]
    return vowel + _JOIN[match[2], tone]


def _closed_to_second(match: re.Match[str]) -> str:
    vowel, _ = _SPLIT[match[1]]
    return _tone_to_second(match) if vowel + match[2] in ("oa", "oe", "uy") else match[0]


def _y_for_i(match: re.Match[str]) -> str:
    letter = match[2]
    return match[1] + ("y" if letter == "i" else _JOIN["y", _SPLIT[letter][1]])


def _lower(letter: str) -> str:
    lowered = letter.casefold()
    return lowered if len(lowered) == 1 else letter


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """The matching form of a normalized text, of the same length: lower case, one tone placement, y for i.

    Both the words looked for and the text looked at must be folded: "lí do" and "Lý do" are the same then.
    """
    lowered = text.lower()
    if len(lowered) != len(text):  # a letter such as U+0130 that grows
        lowered = "".join(_lower(letter) for letter in text)
    if not lowered.isascii():
        lowered = lowered.translate(_DASHES).translate(_QUOTES)
        lowered = _AFTER_Q.sub(_tone_to_second, lowered)
        lowered = _BEFORE_HAT.sub(_tone_to_second, lowered)
        lowered = _CLOSED.sub(_closed_to_second, lowered)
        lowered = _OPEN.sub(_tone_to_first, lowered)
    return _I_FOR_Y.sub(_y_for_i, lowered)


def _base_letter(letter: str) -> str:
    if letter in "đĐ":
        return "d" if letter == "đ" else "D"
    base = unicodedata.normalize("NFD", letter)[0]
    return base if unicodedata.category(base)[0] == "L" else letter


class _Bases(dict[int, str]):
    """A translation table that fills itself."""

    def __missing__(self, key: int) -> str:
        letter = chr(key)
        base = letter if key < 128 else _base_letter(letter)
        self[key] = base
        return base


_BASES = _Bases()


def strip_diacritics(text: str) -> str:
    """A normalized text with every letter replaced by its base letter (đ by d); the same length."""
    return text if text.isascii() else text.translate(_BASES)


_MARKED = re.compile(f"[ăâđêôơư{_TONED}]", re.IGNORECASE)


def has_diacritics(text: str) -> bool:
    """Whether a Vietnamese letter with a mark stands in a normalized text."""
    return not text.isascii() and _MARKED.search(text) is not None
