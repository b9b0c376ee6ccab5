"""Office files made by the tests: zipped XML, put together by hand where a library would not do it."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

import docx
import xlsxwriter
from docx.shared import Cm

from tests.files.makers.pages import encoded

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
TYPES = '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'


def zipped(members: Mapping[str, str | bytes]) -> bytes:
    """A ZIP of some members."""
    into = io.BytesIO()
    with zipfile.ZipFile(into, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return into.getvalue()


def unzipped(content: bytes) -> dict[str, bytes]:
    """The members of a ZIP."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def with_members(content: bytes, members: Mapping[str, str | bytes]) -> bytes:
    """A ZIP with some members more, or others."""
    return zipped({**unzipped(content), **members})


def word(*paragraphs: str, pictures: tuple[tuple[object, float], ...] = ()) -> bytes:
    """A Word file; pictures are given with the width in centimetres at which they are shown."""
    document = docx.Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    for picture, width in pictures:
        document.add_picture(io.BytesIO(encoded(picture, "PNG")), width=Cm(width))
    into = io.BytesIO()
    document.save(into)
    return into.getvalue()


def word_of_body(body: str, **parts: str) -> bytes:
    """A Word file with this XML as its body, and further parts of the folder word/."""
    members: dict[str, str | bytes] = {
        "[Content_Types].xml": TYPES,
        "word/document.xml": f"<w:document {W}><w:body>{body}</w:body></w:document>",
    }
    return zipped(members | {f"word/{name}.xml": content for name, content in parts.items()})


def paragraph(text: str) -> str:
    """The XML of a paragraph."""
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def sheet(rows: list[list[object]], name: str = "Sheet1", header: str = "", comment: str = "") -> bytes:
    """An Excel file."""
    into = io.BytesIO()
    book = xlsxwriter.Workbook(into, {"in_memory": True})
    page = book.add_worksheet(name)
    for number, row in enumerate(rows):
        page.write_row(number, 0, row)
    if header:
        page.set_header(header)
    if comment:
        page.write_comment("A1", comment)
    book.close()
    return into.getvalue()


def slides(*texts: str, notes: str = "", master: str = "") -> bytes:
    """A presentation."""
    members: dict[str, str | bytes] = {"[Content_Types].xml": TYPES, "ppt/presentation.xml": "<p/>"}
    box = "<sp><txBody><a:p {A}><a:r><a:t>{text}</a:t></a:r></a:p></txBody></sp>"
    for number, text in enumerate(texts, start=1):
        members[f"ppt/slides/slide{number}.xml"] = f"<sld>{box.format(A=A, text=text)}</sld>"
    if notes:
        members["ppt/notesSlides/notesSlide1.xml"] = f"<notes>{box.format(A=A, text=notes)}</notes>"
    if master:
        prompt = "<sp><nvPr><ph/></nvPr>" + box.format(A=A, text="Click to edit")[4:]
        members["ppt/slideMasters/slideMaster1.xml"] = f"<m>{prompt}{box.format(A=A, text=master)}</m>"
    return zipped(members)
