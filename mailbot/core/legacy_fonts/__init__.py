"""Texts written in legacy fonts (TCVN3, VNI), or read with the wrong character set, back into Unicode.

Old word-processor files carry bytes that only their font turned into Vietnamese; read as Latin-1 they look
like "§¬n tè c¸o" or "Ñôn toá caùo". ``recover`` works line by line, since such texts mix fonts, and changes a
line only when the result is more Vietnamese than what stood there: Unicode text is never touched.
What this module does not do: normalize (``text``), or guess single letters.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

from mailbot.core.legacy_fonts.syllables import is_syllable, legible_share
from mailbot.core.legacy_fonts.tables import TCVN3, VNI

__all__ = ["is_syllable", "legible_share", "recover"]

_NEUTRAL = frozenset("–—‘’‚“”„•…‰€™\u00a0·×÷°±²³\ufeff\u200b\u200c\u200d")  # marks that all texts share
_VNI_CODE = re.compile("|".join(sorted(map(re.escape, VNI), key=len, reverse=True)))
_LETTERS = re.compile(r"[^\W\d_]+")
_UNICODE_ONLY = re.compile(r"[ĂăĐđƠơƯưĨĩŨũ\u0300-\u036f\u1ea0-\u1ef9]")  # letters that cp1252 does not have

_LONE_LETTERS = frozenset("ĂẰẮẲẴẶÂẦẤẨẪẬĐ")  # no syllables, but letters of a stamp that was spaced out


def _cp1252_bytes() -> dict[str, int]:
    """The byte behind each character; the five that cp1252 leaves open are those of Latin-1."""
    table = {chr(code): code for code in range(256)}
    for code in range(0x80, 0xA0):
        table[bytes((code,)).decode("cp1252", errors="replace")] = code
    table.pop("\ufffd", None)
    return table


_BYTES = _cp1252_bytes()


def _from_tcvn3(line: str) -> str:
    read = line.translate(TCVN3)
    small = sum(letter.islower() for letter in line if letter.isascii())
    capital = sum(letter.isupper() for letter in line if letter.isascii())
    if capital > 4 * small and capital > 1:  # a heading in the capital font
        return read.upper()
    return _LETTERS.sub(_raise_capitals, read)


def _raise_capitals(match: re.Match[str]) -> str:
    """TCVN3 has no capitals with tones: "ĐạO" was written with the capital font, so it is "ĐẠO"."""
    word = match[0]
    return word if word.isascii() or not any(letter.isupper() for letter in word[1:]) else word.upper()


def _from_vni(line: str) -> str:
    return _VNI_CODE.sub(lambda match: VNI[match[0]], line)


def _from_bytes(line: str, charset: str) -> str:
    """The line as if its bytes had been read in ``charset``; unchanged where they cannot be."""
    try:
        return unicodedata.normalize("NFC", bytes(map(_BYTES.__getitem__, line)).decode(charset))
    except (KeyError, UnicodeError):
        return line


# In the order of how common they are: the first of equals wins.
_READERS: dict[str, Callable[[str], str]] = {
    "tcvn3": _from_tcvn3,
    "vni": _from_vni,
    "utf-8": lambda line: _from_bytes(line, "utf-8"),
    "cp1258": lambda line: _from_bytes(line, "cp1258"),
}


@dataclass(frozen=True)
class _Line:
    """One line and the font that makes it Vietnamese: ``sure``, or only possible, or "" for none."""

    text: str
    font: str = ""
    sure: bool = False


def _score(line: str) -> tuple[int, int]:
    """(valid, invalid) among the words with a letter beyond ASCII; stray marks inside words are invalid."""
    good = bad = 0
    for chunk in line.split():
        if chunk.isascii():
            continue
        for match in _LETTERS.finditer(chunk):
            if not match[0].isascii():
                valid = is_syllable(match[0]) or _is_letter_or_initials(match[0])
                good += valid
                bad += not valid
        bad += sum(
            not letter.isalnum() and not letter.isascii() and letter not in _NEUTRAL for letter in chunk
        )
    return good, bad


def _is_letter_or_initials(word: str) -> bool:
    """A letter of a spaced-out stamp ("M Ậ T"), or an abbreviation such as MACĐ, LĐLĐ."""
    if len(word) == 1:
        return is_syllable(word) or word in _LONE_LETTERS
    return len(word) <= 8 and word.isupper() and word.replace("Đ", "D").isascii()


def _judge(line: str) -> _Line:
    """How one line reads best."""
    if line.isascii() or _UNICODE_ONLY.search(line):
        return _Line(line)
    good, bad = _score(line)
    best, best_gain = _Line(line), 0
    for font, read in _READERS.items():
        other = read(line)
        if other == line:
            continue
        right, wrong = _score(other)
        if font == "utf-8" and right >= wrong:  # bytes are not valid UTF-8 by chance
            return _Line(line, font, sure=True)
        gain = (right - wrong) - (good - bad)
        if bad and right > wrong and gain > best_gain:
            best, best_gain = _Line(line, font, sure=True), gain
        elif right and not wrong and not best.font and not bad:
            best = _Line(line, font)
    return best


def recover(text: str) -> str:
    """The text with every line that was written in a legacy font, or misread, turned into Unicode.

    Call it on raw text, before ``text.normalize``: in TCVN3 the letter ư is the soft hyphen. A line that
    reads both ways (such as one word) follows the font of the other lines, if none of them is Unicode.
    """
    if text.isascii():
        return text
    lines = [_judge(line) for line in text.split("\n")]
    fonts = [line.font for line in lines if line.sure]
    if not fonts:
        return text
    main_font = max(_READERS, key=fonts.count)
    follow = not any(_UNICODE_ONLY.search(line.text) for line in lines if not line.font)
    return "\n".join(
        _READERS[line.font if line.sure else main_font](line.text)
        if line.sure or (line.font and follow)
        else line.text
        for line in lines
    )
