"""Rich text files, by striprtf.

The library leaves out what Word puts into groups of its own: headers, footers, notes and text boxes. Those
groups are opened before it reads, so that a stamp in a text box is not lost.
What this module does not do: lay out tables; their cells stand on lines of their own.
"""

from __future__ import annotations

import binascii
import re
from typing import Any

from mailbot.files import pictures
from mailbot.files.limits import Budget
from mailbot.files.reading import How, Reading, Source, UnreadError, plain_lines

_OPENED = re.compile(
    rb"(?<!\\)(?:\\\*\s*)?\\"
    rb"(?:header[lrf]?|footer[lrf]?|footnote|annotation|shp|shpinst|shptxt|shpgrp|dptxbxtext|do)"
    rb"(?![a-z])-?\d* ?"
)
_WORD_ART = re.compile(rb"\{\\sn\s+gtextUNICODE\}\s*\{\\sv\s+([^{}]{1,2000})\}")
_HIDDEN = re.compile(rb"(?<!\\)\\(objdata|objemb|objlink)(?![a-z])")
_PICTURE = re.compile(rb"(?<!\\)\\pict(?![a-z])")
_BLIP = re.compile(rb"\\(?:png|jpeg)blip")
_HEX = re.compile(rb"[\s}](?:[0-9a-fA-F]{2}[\r\n]*){40,}")
_CODEPAGE = re.compile(rb"\\ansicpg(\d{1,5})")


def rtf_words(content: bytes) -> list[str]:
    """The lines of a rich text. Raises UnreadError where the library is missing."""
    try:
        from striprtf import striprtf
    except ImportError as error:
        raise UnreadError(How.NO_READER) from error
    rtf_to_text: Any = striprtf.rtf_to_text
    words = [match[1] for match in _WORD_ART.finditer(content)]
    opened = _OPENED.sub(rb"\\par ", content)
    codepage = _CODEPAGE.search(content)
    charset = f"cp{codepage[1].decode()}" if codepage else "cp1252"
    text = rtf_to_text(opened.decode("latin-1"), encoding=charset, errors="replace")
    text = text.replace("|\n", "\n").replace("|", "\n")  # it sets bars between cells
    for word in words:
        text += "\n" + rtf_to_text(
            "{\\rtf1 " + word.decode("latin-1") + "}", encoding=charset, errors="replace"
        )
    return plain_lines(text.encode("utf-16", "surrogatepass").decode("utf-16", "replace"))


def read(source: Source, reading: Reading, budget: Budget) -> None:
    """Read a rich text file."""
    reading.lines += rtf_words(source.content)
    if _HIDDEN.search(source.content):
        reading.problem(How.EMBEDDED_OBJECT)
    for match in _PICTURE.finditer(source.content):
        _add_picture(source.content, match.end(), reading, budget)


def _add_picture(content: bytes, start: int, reading: Reading, budget: Budget) -> None:
    """Read the picture whose group begins here; Word writes each a second time as a metafile, beside it."""
    beginning = content[start : start + 4096]
    if not _BLIP.search(beginning):
        # The metafile of a picture that was read is its copy (\\nonshppict).
        if b"\\nonshppict" not in content[max(0, start - 40) : start]:
            reading.problem(How.UNREAD_PICTURE)
        return
    digits = _HEX.search(content, start)
    if digits is None:
        reading.problem(How.UNREAD_PICTURE)
        return
    pictures.add(binascii.unhexlify(re.sub(rb"[^0-9a-fA-F]", b"", digits[0])), reading, budget)
