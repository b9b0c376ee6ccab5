"""Mechanical twins of a document row: the same words as mail, scanners and old fonts really deliver them."""

from __future__ import annotations

import random
import re
import unicodedata
from collections.abc import Callable, Mapping
from typing import Any

from mailbot.core.legacy_fonts import recover
from mailbot.core.legacy_fonts.tables import TCVN3, VNI
from mailbot.core.text import strip_diacritics

_TO_TCVN3 = {letter: chr(code) for code, letter in TCVN3.items()}
_TO_VNI: dict[str, str] = {}
for _code, _letter in VNI.items():
    _TO_VNI.setdefault(_letter, _code)
_STAMPS = ("MẬT", "TỐI MẬT", "TUYỆT MẬT")
_OLD_TONES = (
    ("òa", "oà"),
    ("óa", "oá"),
    ("ọa", "oạ"),
    ("ỏa", "oả"),
    ("úy", "uý"),
    ("ủy", "uỷ"),
    ("ụy", "uỵ"),
)


def tcvn3(text: str) -> str:
    """The bytes of a TCVN3 font read as Latin-1; its toned capitals share the small letters' bytes."""
    return "".join(_TO_TCVN3.get(letter) or _TO_TCVN3.get(letter.lower()) or letter for letter in text)


def vni(text: str) -> str:
    """The bytes of a VNI font read as cp1252."""
    return "".join(_TO_VNI.get(letter, letter) for letter in text)


def _inside_words(text: str, mark: str) -> str:
    return re.sub(r"(\w)(\w)(?=\w)", lambda match: match[1] + mark + match[2], text)


def _old_tones(text: str) -> str:
    for new, old in _OLD_TONES:
        text = text.replace(new, old)
    return text


def _some_breaks(text: str) -> str:
    chance = random.Random(1)
    return "".join("\n" if letter == " " and chance.random() < 0.3 else letter for letter in text)


def _spaced_stamps(text: str) -> str:
    return "\n".join(" ".join(line) if line.strip() in _STAMPS else line for line in text.split("\n"))


TWINS: dict[str, Callable[[str], str]] = {
    "as written": lambda text: text,
    "NFD": lambda text: unicodedata.normalize("NFD", text),
    "capitals": str.upper,
    "small letters": str.lower,
    "no diacritics": lambda text: strip_diacritics(unicodedata.normalize("NFC", text)),
    "soft hyphens": lambda text: _inside_words(text, "\u00ad"),
    "zero-width spaces": lambda text: _inside_words(text, "\u200b"),
    "TCVN3": tcvn3,
    "VNI": vni,
    "UTF-8 read as Latin-1": lambda text: text.encode().decode("latin-1"),
    "spaced stamps": _spaced_stamps,
    "old tone marks": _old_tones,
    "a break at every space": lambda text: text.replace(" ", "\n"),
    "breaks inside phrases": _some_breaks,
    "one line": lambda text: text.replace("\n", " "),
}


def twin_of(row: Mapping[str, Any], name: str) -> dict[str, Any]:
    """The row in another form. What stands in a legacy font is made Unicode first: no text has two."""
    change = TWINS[name]
    changed = {
        key: change(row[key] if name == "as written" else recover(row[key]))
        for key in ("subject", "text", "filename")
        if row[key]
    }
    return {**row, **changed}
