"""Bytes of any declared, undeclared or wrongly declared charset to clean text.

Clean means: NFC, no NUL (PostgreSQL takes none), no lone surrogates. What this module does not do: undo
legacy fonts (TCVN3, VNI), which look like proper text here; ``core.text`` recovers those.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from functools import lru_cache

# Text codecs of Python that are no charsets of mail; punycode and idna also take quadratic time.
_NO_CHARSETS = frozenset({"idna", "punycode", "unicode_escape", "raw_unicode_escape", "undefined"})

# What senders write, and what they mean (WHATWG reads Latin-1 as windows-1252 for the same reason).
_MEANT = {
    "utf8": "utf-8",
    "utf8mb4": "utf-8",
    "unicode-1-1-utf-8": "utf-8",
    "unicode-1-1-utf-7": "utf-7",
    "iso-8859-1": "cp1252",
    "iso8859-1": "cp1252",
    "latin1": "cp1252",
    "latin-1": "cp1252",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "ks_c_5601-1987": "cp949",
    "euc-kr": "cp949",
    "x-sjis": "cp932",
    "iso-8859-8-i": "iso-8859-8",
    "cp-1258": "cp1258",
    "x-cp1258": "cp1258",
}
_UNDECLARED = frozenset(
    {"", "us-ascii", "ascii", "ansi_x3.4-1968", "unknown-8bit", "x-unknown", "unknown", "default", "8bit"}
)
_SURROGATES = re.compile("[\ud800-\udfff]")


def clean(text: str) -> str:
    """NFC without NUL and without lone surrogates."""
    if text.isascii():
        return text.replace("\0", "") if "\0" in text else text
    text = unicodedata.normalize("NFC", text).replace("\0", "")
    return _SURROGATES.sub("\ufffd", text)


def decode(data: bytes, charset: str | None) -> tuple[str, str | None]:
    """The clean text of ``data``, and what was wrong with its charset in words for people, or None."""
    name = (charset or "").strip("\"' \t").lower()
    if data.isascii() and not name.startswith(
        ("utf-7", "utf-16", "utf-32", "iso-2022", "hz", "unicode-1-1-utf-7")
    ):
        return clean(data.decode("ascii")), None
    if name in _UNDECLARED:
        return _guess(data), None if name == "" else f"8-bit text declared as {name}"
    codec = _codec(name)
    if codec is None:
        return _guess(data), f"unknown charset {name[:40]!r}"
    if codec != "utf-8" and (text := _as_utf8(data)) is not None and codec in _SINGLE_BYTE:
        # Valid multi-byte UTF-8 is next to impossible in a single-byte charset: the declaration is wrong.
        return text, f"UTF-8 declared as {name}"
    try:
        return clean(data.decode(codec)), None
    except UnicodeError:
        text = _as_utf8(data)
        if text is not None:
            return text, f"UTF-8 declared as {name}"
        return clean(data.decode(codec, "replace")), f"damaged {name} text"


_SINGLE_BYTE = frozenset({"cp1252", "cp1258", "iso8859-15", "cp1250", "cp1251", "cp850", "cp437"})


@lru_cache(maxsize=256)
def _codec(name: str) -> str | None:
    """The name of Python's codec for a charset, or None where there is none that mail may use."""
    try:
        info = codecs.lookup(_MEANT.get(name, name))
        "".encode(info.name)  # LookupError for codecs that are not for text
    except (LookupError, ValueError, UnicodeError):
        return None
    return None if info.name.replace("-", "_") in _NO_CHARSETS else info.name


def _as_utf8(data: bytes) -> str | None:
    try:
        return clean(data.decode("utf-8"))
    except UnicodeDecodeError:
        return None


def _guess(data: bytes) -> str:
    """8-bit text without a usable charset: UTF-8, else what old Vietnamese Windows wrote, else Latin-1."""
    text = _as_utf8(data)
    if text is not None:
        return text
    try:
        return clean(data.decode("cp1258"))
    except UnicodeDecodeError:
        return clean(data.decode("latin-1"))
