"""Spreadsheets: .xlsx, .xlsm, .xlsb and .xls. Cells by python-calamine, a row a line; hidden sheets too.

The library reads cells only. Headers, comments, text boxes and pictures of the newer files are read from
their parts and records.
What this module does not do: compute formulas. The values that were saved are read.
"""

from __future__ import annotations

import html
import io
import re
import struct
from collections.abc import Iterator
from datetime import date, datetime, time
from typing import Any

from mailbot.files import ooxml, pictures
from mailbot.files.limits import Budget
from mailbot.files.reading import How, Reading, Source, UnreadError, clean

_PAGE_HEADER = re.compile(rb"<(?:\w+:)?((?:odd|even|first)(?:Header|Footer))>(.{0,2000}?)</", re.DOTALL)
_HEADER_CODES = re.compile(r'&(?:"[^"]*"|[A-Za-z]|\d+|[+-]\d+|K[0-9A-F]{6})')
_PARTS = (
    r"xl/comments\d*\.xml",
    r"xl/threadedComments/.+\.xml",
    r"xl/drawings/drawing\d+\.xml",
    r"xl/charts/chart\w*\.xml",
    r"xl/diagrams/data\d*\.xml",
    r"xl/externalLinks/externalLink\d+\.xml",
)
_READ_BY_LIBRARY = re.compile(
    r"xl/(?:workbook|sharedStrings|worksheets/[^/]+|chartsheets/[^/]+|dialogsheets/[^/]+)"
)
_BINARY_INDEX = re.compile(r"xl/worksheets/binaryIndex\d*\.bin")

# Records of the old format ([MS-XLS] 2.3): encryption, page header and footer, text box, pictures, and the
# record that goes on with the one before it.
_FILEPASS, _HEADER, _FOOTER, _TXO, _DRAWING_GROUP, _CONTINUE = 0x2F, 0x14, 0x15, 0x1B6, 0xEB, 0x3C


def read_xlsx(source: Source, reading: Reading, budget: Budget) -> None:
    """Read a newer spreadsheet."""
    _add_cells(source, reading, budget)
    areas: dict[str, float] = {}
    with ooxml.Package(source, budget) as package:
        for name in package.named(r"xl/worksheets/[^/]+\.xml"):
            reading.lines += _page_headers(package.bytes_of(name))
        for name, root in ooxml.each_part(package, _PARTS, reading):
            areas |= ooxml.shown_areas(root, package.links_of(name))
        for name in package.named(r"xl/pivotCache/[^/]+\.xml"):
            items = package.root_of(name).iter("{*}s")
            reading.lines += [clean(item.get("v")) for item in items if item.get("v")]
        package.unread -= {
            name
            for name in package.unread
            if _READ_BY_LIBRARY.match(name) or _BINARY_INDEX.match(name) or name.startswith("xl/pivot")
        }
        ooxml.add_rest(package, areas, reading, budget)


def _add_cells(source: Source, reading: Reading, budget: Budget) -> None:
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetTypeEnum

    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(source.content))
        for sheet in book.sheets_metadata:
            budget.check_time()
            if sheet.typ in (SheetTypeEnum.MacroSheet, SheetTypeEnum.Vba):
                reading.problem(How.MACROS)
            reading.lines.append(clean(sheet.name))
            if sheet.typ is SheetTypeEnum.WorkSheet:
                reading.lines += _rows(book.get_sheet_by_name(sheet.name))
    except PasswordError as error:
        raise UnreadError(How.ENCRYPTED) from error
    except CalamineError as error:
        raise UnreadError(How.DAMAGED) from error
    except BaseException as error:
        # A panic of the library, which is written in Rust, is no ordinary exception.
        if type(error).__name__ != "PanicException":
            raise
        raise UnreadError(How.DAMAGED) from error


def _rows(sheet: Any) -> Iterator[str]:
    for row in sheet.iter_rows():
        line = "\t".join(map(_cell, row)).strip("\t")
        if line.strip():
            yield clean(line)


def _cell(value: object) -> str:
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    if isinstance(value, datetime):
        return value.strftime("%d/%m/%Y" if value.time() == time() else "%d/%m/%Y %H:%M")
    if isinstance(value, date):
        return value.strftime("%d/%m/%Y")
    return str(value)


def _page_headers(part: bytes) -> list[str]:
    """What is printed above and below the pages of a sheet."""
    lines = []
    for match in _PAGE_HEADER.finditer(part):
        text = html.unescape(match[2].decode("utf-8", "replace"))
        lines += _lines(_HEADER_CODES.sub("", re.sub("&[LCR]", "\n", text)))
    return lines


def _lines(text: str) -> list[str]:
    return [line.strip() for line in clean(text).split("\n") if line.strip()]


def read_xls(source: Source, reading: Reading, budget: Budget) -> None:
    """Read an old spreadsheet."""
    import olefile

    with olefile.OleFileIO(io.BytesIO(source.content)) as container:
        names = {"/".join(path).lower() for path in container.listdir(streams=True, storages=True)}
        stream = "Workbook" if container.exists("Workbook") else "Book"
        records = list(_records(container.openstream(stream).read()))
    if any(kind == _FILEPASS for kind, _ in records):
        raise UnreadError(How.ENCRYPTED)
    if any("_vba_project" in name for name in names):
        reading.problem(How.MACROS)
    if any(name.startswith("mbd") for name in names):
        reading.problem(How.EMBEDDED_OBJECT)
    _add_cells(source, reading, budget)
    for kind, blocks in records:
        if kind in (_HEADER, _FOOTER) and len(blocks[0]) > 3:
            reading.lines += _lines(_HEADER_CODES.sub("\n", _string(blocks[0][2:])))
        elif kind == _TXO and len(blocks[0]) >= 12:
            (length,) = struct.unpack_from("<H", blocks[0], 10)
            text = "".join(map(_string, blocks[1:]))[:length]
            reading.lines += _lines(text)
            if len(text) < length:
                reading.problem(How.DAMAGED)
        elif kind == _DRAWING_GROUP:
            pictures.add_all_in(b"".join(blocks), reading, budget)


def _string(block: bytes) -> str:
    """Characters behind a byte whose lowest bit says whether each takes two bytes."""
    return block[1:].decode("utf-16-le" if block[:1] == b"\x01" else "cp1252", "replace")


def _records(stream: bytes) -> Iterator[tuple[int, list[bytes]]]:
    """The records of interest of a workbook stream, each with those that go on with it."""
    wanted = (_FILEPASS, _HEADER, _FOOTER, _TXO, _DRAWING_GROUP)
    current: tuple[int, list[bytes]] | None = None
    place = 0
    while place + 4 <= len(stream):
        kind, size = struct.unpack_from("<HH", stream, place)
        block = stream[place + 4 : place + 4 + size]
        place += 4 + size
        if kind == _CONTINUE and current:
            current[1].append(block)
            continue
        if current:
            yield current
        current = (kind, [block]) if kind in wanted else None
    if current:
        yield current
