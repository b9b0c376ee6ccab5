"""The pieces of an official Word document: page, runs, ruled lines, tables with repeated headings.

What this module does not do: know what a report says.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from docx import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

FONT = "Times New Roman"


def new_document() -> Any:
    """An empty A4 document upright: Times New Roman 14, margins 20/20/30/15 mm (NĐ 30/2020, Phụ lục I)."""
    document: Any = Document()
    style = document.styles["Normal"]
    style.font.name, style.font.size = FONT, Pt(14)
    style.element.rPr.rFonts.set(qn("w:eastAsia"), FONT)
    style.paragraph_format.space_after = Pt(6)
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin = section.bottom_margin = Mm(20)
    section.left_margin, section.right_margin = Mm(30), Mm(15)
    section.header_distance = Mm(10)
    section.different_first_page_header_footer = True
    number_pages(section)
    return document


def number_pages(section: Any) -> None:
    """Page numbers in the middle of the top margin; the first page of the document has none."""
    paragraph = section.header.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    run = OxmlElement("w:r")
    text = OxmlElement("w:t")
    text.text = "2"
    run.append(text)
    field.append(run)
    paragraph._p.append(field)


def lying_section(document: Any) -> None:
    """From here on the paper lies, as for an annex with wide tables."""
    section = document.add_section(WD_SECTION.NEW_PAGE)
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(297), Mm(210)
    section.left_margin, section.right_margin = Mm(20), Mm(15)
    section.different_first_page_header_footer = False


def line(document: Any, text: str, *, bold: bool = False, italic: bool = False, centre: bool = False) -> Any:
    """One paragraph with one run."""
    paragraph = document.add_paragraph()
    run = paragraph.add_run(text)
    run.bold, run.italic = bold, italic
    if centre:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    return paragraph


def body_text(document: Any, text: str, *, with_next: bool = False) -> None:
    """A paragraph of the body: both margins, first line indented by 10 mm."""
    paragraph = line(document, text)
    paragraph.paragraph_format.keep_with_next = with_next
    paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    paragraph.paragraph_format.first_line_indent = Mm(10)


def stacked(cell: Any, lines: Sequence[tuple[str, int, bool, bool]], *, centre: bool = True) -> None:
    """Lines in a cell without borders, each (text, size, bold, italic)."""
    for index, (text, size, bold, italic) in enumerate(lines):
        paragraph = cell.paragraphs[0] if index == 0 else cell.add_paragraph()
        paragraph.paragraph_format.space_after = Pt(0)
        if centre:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        run = paragraph.add_run(text)
        run.font.size, run.bold, run.italic = Pt(size), bold, italic


def ruled(holder: Any, inset: float) -> None:
    """A thin line below what a cell or document holds, ``inset`` mm shorter at each end."""
    paragraph = holder.add_paragraph()
    layout = paragraph.paragraph_format
    layout.space_after, layout.line_spacing = Pt(4), Pt(3)
    layout.left_indent = layout.right_indent = Mm(inset)
    borders, top = OxmlElement("w:pBdr"), OxmlElement("w:top")
    for name, value in (("val", "single"), ("sz", "6"), ("space", "1"), ("color", "000000")):
        top.set(qn(f"w:{name}"), value)
    borders.append(top)
    # The schema wants the borders before spacing and indents.
    paragraph._p.get_or_add_pPr().insert(0, borders)


def side_by_side(document: Any, *widths: float) -> Any:
    """A row of cells of these widths in mm, without borders."""
    table = document.add_table(rows=1, cols=len(widths))
    table.autofit = False
    _whole(table.rows[0])
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
    return table.rows[0].cells


def ruled_table(document: Any, headers: Sequence[str], widths: Sequence[float]) -> Any:
    """A table with borders and headings that are repeated on each page; ``widths`` in mm."""
    table = document.add_table(rows=1, cols=len(headers))
    table.style = "Table Grid"
    table.autofit = False
    repeat = OxmlElement("w:tblHeader")
    repeat.set(qn("w:val"), "true")
    table.rows[0]._tr.get_or_add_trPr().append(repeat)
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
    _fill(table.rows[0], headers, widths, bold=True)
    return table


def add_row(table: Any, values: Sequence[str], widths: Sequence[float], *, bold: bool = False) -> None:
    """A row of a table; it is never broken over two pages."""
    row = table.add_row()
    _whole(row)
    _fill(row, values, widths, bold=bold)


def add_heading_row(table: Any, text: str) -> None:
    """A row that is one cell: the name of the group below."""
    cells = table.add_row().cells
    whole = cells[0].merge(cells[-1])
    _write(whole, text, bold=True)
    whole.paragraphs[0].paragraph_format.keep_with_next = True


def _whole(row: Any) -> None:
    """A row that is not broken over two pages."""
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))


def _fill(row: Any, values: Sequence[str], widths: Sequence[float], *, bold: bool) -> None:
    for cell, value, width in zip(row.cells, values, widths, strict=True):
        cell.width = Mm(width)
        _write(cell, value, bold=bold, centre=bold or _is_figure(value))


def _is_figure(value: str) -> bool:
    """1.250; 98,5; a dash for a rate that is not told."""
    return value == "–" or value.replace(".", "").replace(",", "").isdigit()


def _write(cell: Any, text: str, *, bold: bool, centre: bool = False) -> None:
    paragraph = cell.paragraphs[0]
    paragraph.paragraph_format.space_after = Pt(0)
    if centre:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    run = paragraph.add_run(text)
    run.font.size, run.bold = Pt(12), bold
