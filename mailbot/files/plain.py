"""Plain text in any character set.

Old Vietnamese text comes in windows-1258 (letters and tones apart) and in the bytes of the TCVN3 and VNI
fonts. The first is told by what it makes of the words; the others are left as cp1252 letters, which the
core recovers.
What this module does not do: repair misread text.
"""

from __future__ import annotations

import codecs
import re
import unicodedata

from mailbot.core.legacy_fonts import legible_share
from mailbot.files.limits import Budget
from mailbot.files.reading import How, Reading, Source, UnreadError, plain_lines

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:+-]+)", re.IGNORECASE)
_NO_TEXT = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_UNMAPPED = re.compile("[\x80-\x9f]")
_PRIVATE = 0.005  # more control characters than this, and it is no text


def decode(content: bytes, content_type: str = "", *, cut: bool = False) -> str | None:
    """The text of some bytes, or None where they are none.

    ``content_type`` may name the character set; it is believed only after UTF-8 and UTF-16 were tried.
    ``cut`` says that the bytes are the beginning of a longer text.
    """
    text = _unicode(content, cut=cut)
    if text is None:
        text = _claimed(content, content_type)
    if text is None:
        text = _one_byte(content)
    if len(_NO_TEXT.findall(text)) > _PRIVATE * len(text):
        return None
    return text


def _unicode(content: bytes, *, cut: bool) -> str | None:
    for mark, charset in _BOMS:
        if content.startswith(mark):
            return content[len(mark) :].decode(charset, "replace")
    even, odd = content[0:4096:2].count(0), content[1:4096:2].count(0)
    half = min(len(content), 4096) // 2
    if half >= 2 and max(even, odd) > 0.3 * half and min(even, odd) < 0.05 * half:
        return content.decode("utf-16-le" if odd > even else "utf-16-be", "replace")
    try:
        return codecs.getincrementaldecoder("utf-8")().decode(content, final=not cut)
    except UnicodeDecodeError:
        return None


def _claimed(content: bytes, content_type: str) -> str | None:
    match = _CHARSET.search(content_type)
    if match is None:
        return None
    try:
        charset = codecs.lookup(match[1]).name
        if charset in ("utf-8", "ascii", "utf-7", "iso8859-1", "cp1252"):
            return None  # it is not UTF-8, and the Latin ones are what is assumed when nobody knows
        return content.decode(charset)
    except (LookupError, UnicodeError, ValueError):
        return None


def _one_byte(content: bytes) -> str:
    latin = content.decode("cp1252", "surrogateescape")
    latin = "".join(
        chr(ord(letter) - 0xDC00) if "\udc80" <= letter <= "\udcff" else letter for letter in latin
    )
    vietnamese = unicodedata.normalize("NFC", content.decode("cp1258", "replace"))
    share, words = legible_share(vietnamese)
    # Pure Latin letters are legible either way: only marks that became letters speak for windows-1258.
    if words and share > 0.5 and share > legible_share(latin)[0]:
        return vietnamese
    return latin


def read(source: Source, reading: Reading, _: Budget) -> None:
    """Read a text file."""
    text = decode(source.content, source.content_type)
    if text is None:
        raise UnreadError(How.UNKNOWN)
    reading.lines += plain_lines(text)
