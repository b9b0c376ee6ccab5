"""Hostile files: each ends as unread within its limits, and what comes after it is read."""

from __future__ import annotations

import io
import time
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from mailbot.core.message import Part
from mailbot.core.readings import ReadAttachment
from mailbot.files.extract import read_attachment
from mailbot.files.limits import Limits
from mailbot.files.worker import Extractor
from tests.files.makers import hostile
from tests.files.makers.containers import nested_zip, zip_bomb
from tests.files.makers.offices import TYPES, W, paragraph, sheet, unzipped, with_members, word, zipped
from tests.files.makers.quine import quine_zip

LIMITS = Limits(seconds=3, ocr_seconds=3)
_BILLION_LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE lol [<!ENTITY l0 "lol">'
    + "".join(f'<!ENTITY l{level} "{f"&l{level - 1};" * 10}">' for level in range(1, 10))
    + f"]><w:document {W}><w:body>{paragraph('&l9;')}</w:body></w:document>"
)


def _overlapping_zip() -> bytes:
    """A ZIP whose directory names one packed file five hundred times."""
    into = io.BytesIO()
    with zipfile.ZipFile(into, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", b"x" * 10_000_000)
        archive.filelist *= 500  # type: ignore[attr-defined]
    return into.getvalue()


def _far_cell() -> bytes:
    """A sheet of two cells, in its first and in its last corner."""
    whole = sheet([["MẬT"]])
    name = "xl/worksheets/sheet1.xml"
    page = unzipped(whole)[name].decode()
    cell = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    return with_members(whole, {name: page.replace("</sheetData>", cell)})


HOSTILE: dict[str, tuple[Callable[[], bytes], set[str]]] = {
    "zip bomb": (lambda: zip_bomb(2000), {"too large"}),
    "overlapping zip": (_overlapping_zip, {"too large", "damaged", "too many files"}),
    "quine": (quine_zip, {"too deep"}),
    "zips in zips": (lambda: nested_zip(40, b"x"), {"too deep"}),
    "million pages": (hostile.million_pages, {"too many pages", "crashed", "too slow"}),
    "hanging pdf": (hostile.hanging_pdf, {"too slow", "crashed"}),
    "hanging rtf": (hostile.hanging_rtf, {"too slow"}),
    "pdf that unpacks without end": (lambda: hostile.bomb_pdf(1500), {"crashed", "too large"}),
    "billion laughs": (
        lambda: zipped({"[Content_Types].xml": TYPES, "word/document.xml": _BILLION_LAUGHS}),
        {"active content", "damaged"},
    ),
    "external entity": (
        lambda: b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
        {"active content"},
    ),
    "macros": (lambda: with_members(word("x"), {"word/vbaProject.bin": b"x"}), {"macros"}),
    "nested parts": (lambda: hostile.nested_mail(10_000), {"too deep"}),
    "many parts": (lambda: hostile.crowded_mail(10_000), {"too many files"}),
    "huge picture": (hostile.huge_png, {"too large"}),
    "far cell": (_far_cell, {"crashed", "too large", "damaged", "too slow"}),
    "deep xml": (
        lambda: zipped({"[Content_Types].xml": TYPES, "word/document.xml": "<a>" * 100_000}),
        {"damaged"},
    ),
}


@pytest.fixture(scope="module")
def extractor() -> Iterator[Extractor]:
    with Extractor(LIMITS) as shared:
        yield shared


def _read(extractor: Extractor, content: bytes, name: str) -> tuple[ReadAttachment, ...]:
    return extractor.submit((Part("2", name, "", len(content), content),)).result(100)


@pytest.mark.parametrize("name", list(HOSTILE))
def test_a_hostile_file_is_unread_within_its_limits_and_harms_nothing_else(
    extractor: Extractor, name: str
) -> None:
    make, reasons = HOSTILE[name]
    content = make()
    begun = time.monotonic()
    records = _read(extractor, content, name)
    assert time.monotonic() - begun < 30
    unread = [record for record in records if not record.complete]
    assert unread
    assert {record.how for record in unread} <= reasons
    assert len(records) <= LIMITS.files + 1
    assert _read(extractor, "Kính gửi".encode(), "sau.txt")[0].complete


@pytest.mark.parametrize(
    "name", ["letter.doc", "letter.odt", "letter.rtf", "table.xls", "mended-letters.pdf"]
)
def test_whatever_is_cut_or_changed_in_a_file_there_is_a_record(
    extractor: Extractor, samples: Path, name: str
) -> None:
    whole = (samples / name).read_bytes()
    futures = []
    for share in range(1, 8):
        place = len(whole) * share // 8
        changed = bytearray(whole)
        changed[place : place + 4] = bytes(byte ^ 0xFF for byte in changed[place : place + 4])
        parts = (Part("2", name, "", 1, whole[:place]), Part("3", name, "", 1, bytes(changed)))
        futures.append(extractor.submit(parts))
    for future in futures:
        assert {record.name for record in future.result(100)} == {name}


def test_an_archive_can_be_read_without_a_worker_within_its_budget() -> None:
    records = read_attachment("a.zip", "", zip_bomb(200), Limits(file_bytes=1 << 20))
    assert [record.how for record in records] == ["archive", "too large"]
    (record,) = read_attachment("a.bin", "", bytes(2 << 20), Limits(file_bytes=1 << 20))
    assert (record.complete, record.how) == (False, "too large")


def test_all_of_an_archive_together_is_bounded() -> None:
    content = zipped({f"{number}.txt": "x" * 300_000 for number in range(10)})
    records = read_attachment("a.zip", "", content, Limits(unpacked_bytes=1 << 20))
    assert [record.how for record in records[1:]] == ["text"] * 3 + ["too large"] * 7
