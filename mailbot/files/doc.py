"""Word documents of 1997 to 2003 (.doc), by the algorithm of [MS-DOC] 2.4.1 over olefile.

legacy-doc, which reads the same table of pieces, leaves out pieces that lie where it does not expect them
without a word, and joins the cells of a table to one line: a stamp in the cell beside the letterhead would
not stand on its own line any more. So the table is read here: every piece counts, and every cell ends a
line.
What this module does not do: read Word 6 and 95, drawings, or embedded objects; they are said to be unread.
"""

from __future__ import annotations

import io
import re
import struct
from collections.abc import Iterator

from mailbot.files import pictures
from mailbot.files.limits import Budget
from mailbot.files.reading import How, Reading, Source, UnreadError, plain_lines

_IDENT, _WORD_97 = 0xA5EC, 0xC1
_ENCRYPTED, _TABLE_1 = 0x0100, 0x0200
_COUNTS = struct.Struct(
    "<8i"
)  # characters of text, footnotes, headers, macros, comments, endnotes, text boxes
_FIELD = re.compile(
    "\x13[^\x13\x14\x15]*(?:\x14([^\x13\x15]*))?\x15"
)  # instruction, and the result that shows
_DEEPEST_FIELD = 50
_MARKS = str.maketrans(
    {"\x07": "\n", "\x0b": "\n", "\x0c": "\n", "\x1e": "-", "\xa0": " "}
    | dict.fromkeys("\x01\x02\x03\x04\x05\x08\x13\x14\x15\x1f", "")
)
_EQUATION = "equation native"
# A picture that is kept as a metafile without drawing layer ([MS-DOC] 2.9.192, mapping mode 8).
_OLD_METAFILE = re.compile(rb"\x44\x00\x08\x00")


def read(source: Source, reading: Reading, budget: Budget) -> None:
    """Read an old Word document."""
    import olefile

    with olefile.OleFileIO(io.BytesIO(source.content)) as container:
        paths = ["/".join(path).lower() for path in container.listdir(streams=True, storages=True)]
        text_stream = container.openstream("WordDocument").read()
        table_name = _check(text_stream)
        if not container.exists(table_name):
            raise UnreadError(How.DAMAGED)
        table = container.openstream(table_name).read()
        data = container.openstream("Data").read() if container.exists("Data") else b""
    text = _text(text_stream, table, reading)
    reading.lines += plain_lines(_readable(text))
    if any(path.split("/")[0] in ("macros", "_vba_project_cur") for path in paths):
        reading.problem(How.MACROS)
    objects = {
        path.split("/")[1] for path in paths if path.startswith("objectpool/") and path.count("/") == 1
    }
    formulas = {path.split("/")[1] for path in paths if path.endswith(_EQUATION)}
    if objects - formulas:
        reading.problem(How.EMBEDDED_OBJECT)
    for stream in (data, text_stream):
        pictures.add_all_in(stream, reading, budget)
    if _OLD_METAFILE.search(data):
        reading.problem(How.UNREAD_PICTURE)


def _check(stream: bytes) -> str:
    """The name of the table stream. Raises UnreadError for what is not readable here."""
    if len(stream) < 0x1AA:
        raise UnreadError(How.DAMAGED)
    ident, version = struct.unpack_from("<HH", stream)
    (flags,) = struct.unpack_from("<H", stream, 0x0A)
    if ident != _IDENT or version < _WORD_97:
        raise UnreadError(How.UNKNOWN)
    if flags & _ENCRYPTED:
        raise UnreadError(How.ENCRYPTED)
    return "1Table" if flags & _TABLE_1 else "0Table"


def _text(stream: bytes, table: bytes, reading: Reading) -> str:
    """All characters of a document, those of notes, headers and text boxes behind the main text."""
    expected = sum(max(0, count) for count in _COUNTS.unpack_from(stream, 0x4C))
    start, size = struct.unpack_from("<II", stream, 0x1A2)
    pieces = []
    found = 0
    for characters, place in _pieces(table[start : start + size]):
        # Bit 30: one byte a character, and the place is twice the real one ([MS-DOC] 2.9.73).
        narrow = bool(place & 0x40000000)
        begin = (place & 0x3FFFFFFF) // 2 if narrow else place & 0x3FFFFFFF
        raw = stream[begin : begin + (characters if narrow else 2 * characters)]
        pieces.append(raw.decode("cp1252" if narrow else "utf-16-le", "replace"))
        found += len(raw) if narrow else len(raw) // 2
    if found < expected or not pieces:
        reading.problem(How.DAMAGED)
    return "".join(pieces)


def _pieces(clx: bytes) -> Iterator[tuple[int, int]]:
    """(number of characters, place) of each piece ([MS-DOC] 2.9.38: Prc blocks, then one Pcdt)."""
    place = 0
    while place + 3 <= len(clx) and clx[place] == 1:
        place += 3 + int(struct.unpack_from("<H", clx, place + 1)[0])
    if place + 5 > len(clx) or clx[place] != 2:
        raise UnreadError(How.DAMAGED)
    (size,) = struct.unpack_from("<I", clx, place + 1)
    plan = clx[place + 5 : place + 5 + size]
    count = (len(plan) - 4) // 12
    for index in range(count):
        first, last = struct.unpack_from("<ii", plan, 4 * index)
        (where,) = struct.unpack_from("<I", plan, 4 * (count + 1) + 8 * index + 2)
        if last < first:
            raise UnreadError(How.DAMAGED)
        yield last - first, where


def _readable(text: str) -> str:
    """The text without the instructions of its fields, cells and pages ending lines."""
    for _ in range(_DEEPEST_FIELD):  # fields stand in fields: the innermost first
        shorter = _FIELD.sub(lambda field: field[1] or "", text)
        if shorter == text:
            break
        text = shorter
    return text.translate(_MARKS)
