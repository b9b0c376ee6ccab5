"""The monthly report as a Word document in the official form (domain.md section 7.2; NĐ 30/2020, Phụ lục I).

A4 upright with the annex lying, margins 20/20/30/15 mm, Times New Roman 14, tables 12 with repeated headings,
page numbers in the middle of the top margin from page 2; number and signature are left empty for the office.
What this module does not do: judge. Parts V and VI are left for the head of the office to write.
"""

from __future__ import annotations

import calendar
from collections.abc import Sequence
from datetime import date, timedelta
from io import BytesIO
from typing import Any

from docx import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from mailbot.core.calendar import next_working_day
from mailbot.core.letter import MonthFigures
from mailbot.core.policy import House
from mailbot.core.readings import Urgency
from mailbot.letters.wording import Wording, document_type, number, percent, urgency

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

_UNITS = (
    "TT",
    "Đơn vị",
    "Số việc được giao",
    "Chủ trì",
    "Phối hợp",
    "Hoàn thành đúng hạn",
    "Hoàn thành chậm",
    "Quá hạn chưa xong",
    "Chưa đến hạn",
    "Tỷ lệ đúng hạn",
    "Ghi chú",
)
_SLOW = (
    "Số đến",
    "Tên loại, số, ký hiệu, ngày tháng và tác giả",
    "Đơn vị hoặc người nhận",
    "Thời hạn giải quyết",
    "Tiến độ giải quyết",
    "Số, ký hiệu văn bản trả lời",
    "Ghi chú",
    "Số ngày chậm",
)
_READINGS = ("TT", "Họ và tên", "Chức vụ", "Số VB chuyển đến", "Đã đọc", "Chưa đọc (số đến)", "Giải trình")


def report_name(figures: MonthFigures) -> str:
    """The file's name: BC_VBD_2020-05.docx."""
    return f"BC_VBD_{figures.year}-{figures.month:02}.docx"


def report_docx(figures: MonthFigures, house: House, *, draft: bool = True) -> bytes:
    """The report's bytes; with ``draft`` it says so under its title."""
    return _Report(figures, house, draft).build()


class _Report:
    def __init__(self, figures: MonthFigures, house: House, draft: bool) -> None:
        self.figures, self.house, self.draft = figures, house, draft
        self.words = Wording(house.office.agency.zone)
        self.doc: Any = Document()
        style = self.doc.styles["Normal"]
        style.font.name, style.font.size = "Times New Roman", Pt(14)
        style.element.rPr.rFonts.set(qn("w:eastAsia"), "Times New Roman")
        style.paragraph_format.space_after = Pt(6)

    def build(self) -> bytes:
        self._page(self.doc.sections[0])
        self._heading()
        self._body()
        self._signature()
        self._annex()
        out = BytesIO()
        self.doc.save(out)
        return out.getvalue()

    # --- the page --------------------------------------------------------------------------------------

    @staticmethod
    def _page(section: Any) -> None:
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.top_margin = section.bottom_margin = Mm(20)
        section.left_margin, section.right_margin = Mm(30), Mm(15)
        section.different_first_page_header_footer = True
        paragraph = section.header.paragraphs[0]
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        field = OxmlElement("w:fldSimple")
        field.set(qn("w:instr"), "PAGE")
        paragraph._p.append(field)

    def _line(self, text: str, *, bold: bool = False, italic: bool = False, centre: bool = False) -> Any:
        paragraph = self.doc.add_paragraph()
        run = paragraph.add_run(text)
        run.bold, run.italic = bold, italic
        if centre:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        return paragraph

    def _text(self, text: str) -> None:
        paragraph = self._line(text)
        paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
        paragraph.paragraph_format.first_line_indent = Mm(10)

    # --- the heading -----------------------------------------------------------------------------------

    def _heading(self) -> None:
        figures, agency = self.figures, self.house.office.agency
        name, _, place = agency.name.partition(" tỉnh ")
        left = [name.upper(), f"TỈNH {place.upper()}" if place else "", "VĂN PHÒNG", "Số:      /BC-VP"]
        right = [
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "Độc lập - Tự do - Hạnh phúc",
            "",
            f"{agency.place}, {self.words.long_day(self._made_on())}",
        ]
        table = self.doc.add_table(rows=1, cols=2)
        table.autofit = False
        for cell, lines, width in zip(table.rows[0].cells, (left, right), (Mm(65), Mm(100)), strict=True):
            cell.width = width
            for index, text in enumerate(lines):
                paragraph = cell.paragraphs[0] if index == 0 else cell.add_paragraph()
                paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
                paragraph.paragraph_format.space_after = Pt(0)
                run = paragraph.add_run(text)
                run.font.size = Pt(13)
                run.bold = (cell is table.rows[0].cells[1] and index < 2) or text == "VĂN PHÒNG"
                run.italic = text.startswith(f"{agency.place},")
        self._line("")
        self._line("BÁO CÁO", bold=True, centre=True)
        title = f"Tình hình xử lý văn bản đến tháng {figures.month} năm {figures.year}"
        self._line(title, bold=True, centre=True)
        if self.draft:
            self._line("(Dự thảo)", italic=True, centre=True)
        self._line(f"Kính gửi: Thường trực {agency.name}", centre=True)

    def _made_on(self) -> date:
        """The first working day after the month, on which the regulation's report is made."""
        figures = self.figures
        last = date(figures.year, figures.month, calendar.monthrange(figures.year, figures.month)[1])
        return next_working_day(self.house.office.calendar, last + timedelta(days=1), inclusive=True)

    # --- the parts -------------------------------------------------------------------------------------

    def _body(self) -> None:
        figures = self.figures
        self._text(
            "Thực hiện Quy định xử lý văn bản đến qua hệ thống phần mềm gửi nhận văn bản điện tử "
            "ban hành kèm theo Quyết định số 291/QĐ-LĐLĐ ngày 15/4/2020, Văn phòng báo cáo như sau:"
        )
        self._line("I. TÌNH HÌNH TIẾP NHẬN", bold=True)
        self._text(
            f"Tổng số văn bản đến: {number(figures.electronic + figures.paper)}; trong đó xử lý điện tử "
            f"{number(figures.electronic)}, xử lý giấy {number(figures.paper)}. Chưa có ý kiến chỉ đạo: "
            f"{number(figures.without_endorsement)}."
        )
        kinds = [(document_type(kind), number(count)) for kind, count in figures.by_type]
        kinds += [
            (f"Độ khẩn: {urgency(Urgency(name))}", number(count))
            for name, count in figures.by_urgency
            if name != Urgency.NORMAL.value
        ]
        if kinds:
            self._table(("Loại văn bản", "Số lượng"), kinds)
        self._line("II. KẾT QUẢ XỬ LÝ CỦA CÁC BAN", bold=True)
        self._text(
            f"Đã giao {number(figures.tasks_assigned)} việc của {number(figures.documents_assigned)} văn bản "
            "(Bảng 1, Phụ lục)."
        )
        self._line("III. CÁC BAN CHẬM TIẾN ĐỘ HOẶC CHƯA THỰC HIỆN", bold=True)
        if figures.slow:
            self._text(
                f"Có {number(len(figures.slow))} việc chậm tiến độ hoặc chưa thực hiện (Bảng 2, Phụ lục)."
            )
        else:
            self._text("Trong tháng không có ban chậm tiến độ.")
        self._line("IV. VIỆC ĐỌC VĂN BẢN CỦA CÁ NHÂN", bold=True)
        unread = [one for one in figures.readings if one.unread]
        if unread:
            self._text(f"Có {number(len(unread))} cá nhân chưa đọc văn bản chuyển đến (Bảng 3, Phụ lục).")
        else:
            self._text("Không có cá nhân chưa đọc văn bản quá thời gian quy định.")
        self._line("V. ĐÁNH GIÁ CHUNG", bold=True)
        self._text("1. Ưu điểm: …")
        self._text("2. Tồn tại, nguyên nhân: …")
        self._line("VI. NHIỆM VỤ THÁNG TỚI VÀ KIẾN NGHỊ", bold=True)
        self._text("…")
        self._text(
            f"Trên đây là báo cáo tình hình xử lý văn bản đến tháng {figures.month} năm {figures.year}, "
            "Văn phòng kính báo cáo Thường trực xem xét, chỉ đạo./."
        )

    def _signature(self) -> None:
        head = self.house.office_head
        table = self.doc.add_table(rows=1, cols=2)
        left, right = table.rows[0].cells
        lines = ("Nơi nhận:", "- Thường trực (b/c);", "- Các ban LĐLĐ tỉnh; CBCC CQ;", "- Lưu VP.")
        for index, text in enumerate(lines):
            paragraph = left.paragraphs[0] if index == 0 else left.add_paragraph()
            paragraph.paragraph_format.space_after = Pt(0)
            run = paragraph.add_run(text)
            run.font.size = Pt(12 if index == 0 else 11)
            run.bold = run.italic = index == 0
        for index, text in enumerate(("CHÁNH VĂN PHÒNG", "", "", "", head.name if head else "")):
            paragraph = right.paragraphs[0] if index == 0 else right.add_paragraph()
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
            paragraph.add_run(text).bold = True

    # --- the annex -------------------------------------------------------------------------------------

    def _annex(self) -> None:
        section = self.doc.add_section(WD_SECTION.NEW_PAGE)
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = Mm(297), Mm(210)
        section.different_first_page_header_footer = False
        figures = self.figures
        self._line("PHỤ LỤC", bold=True, centre=True)
        self._line("Bảng 1. Kết quả xử lý của các ban", bold=True)
        rows: list[Sequence[object]] = [
            (
                index,
                one.name,
                one.assigned,
                one.lead,
                one.support,
                one.on_time,
                one.late,
                one.overdue,
                one.not_yet_due,
                percent(one.rate),
                _unit_note(one.no_deadline, one.suspended, one.revoked),
            )
            for index, one in enumerate(figures.units, 1)
        ]
        keys = ("assigned", "lead", "support", "on_time", "late", "overdue", "not_yet_due")
        totals = [sum(getattr(one, key) for one in figures.units) for key in keys]
        rows.append(("", "Tổng cộng", *totals, "", ""))
        self._table(_UNITS, rows)
        if figures.slow:
            self._line("Bảng 2. Các việc chậm tiến độ hoặc chưa thực hiện", bold=True)
            self._table(
                _SLOW,
                [
                    (
                        one.number,
                        one.document,
                        one.party,
                        self.words.day(one.due.at) if one.due else "",
                        one.progress,
                        one.reply_document or "",
                        "; ".join(filter(None, ("tồn chuyển sang" if one.carried_over else "", one.note))),
                        one.days_late,
                    )
                    for one in figures.slow
                ],
            )
        if figures.readings:
            self._line("Bảng 3. Việc đọc văn bản của cá nhân", bold=True)
            self._table(
                _READINGS,
                [
                    (i, one.name, one.title, one.sent, one.read, ", ".join(one.unread), one.explanation)
                    for i, one in enumerate(figures.readings, 1)
                ],
            )

    def _table(self, headers: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
        table = self.doc.add_table(rows=1, cols=len(headers))
        table.style = "Table Grid"
        repeat = OxmlElement("w:tblHeader")
        repeat.set(qn("w:val"), "true")
        table.rows[0]._tr.get_or_add_trPr().append(repeat)
        for cell, text in zip(table.rows[0].cells, headers, strict=True):
            self._cell(cell, text, bold=True)
        for row in rows:
            for cell, value in zip(table.add_row().cells, row, strict=True):
                self._cell(cell, number(value) if isinstance(value, int) else str(value))
        self._line("")

    @staticmethod
    def _cell(cell: Any, text: str, *, bold: bool = False) -> None:
        paragraph = cell.paragraphs[0]
        paragraph.paragraph_format.space_after = Pt(0)
        run = paragraph.add_run(text)
        run.font.size, run.bold = Pt(12), bold


def _unit_note(no_deadline: int, suspended: int, revoked: int) -> str:
    notes = ((no_deadline, "không ghi hạn"), (suspended, "tạm dừng"), (revoked, "đã rút"))
    return "; ".join(f"{count} {words}" for count, words in notes if count)
