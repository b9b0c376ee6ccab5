"""Sổ đăng ký văn bản đến as a workbook: the 10 columns of NĐ 30/2020, Phụ lục IV, A4 lying, ready to print.

"Ký nhận" stays empty: the book is printed and signed by hand (NĐ 30/2020, Điều 22).
What this module does not do: read the register.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from io import BytesIO

import xlsxwriter

from mailbot.core.office import Agency

HEADINGS = (
    "Ngày đến",
    "Số đến",
    "Tác giả",
    "Số, ký hiệu văn bản",
    "Ngày tháng văn bản",
    "Tên loại và trích yếu nội dung",
    "Đơn vị hoặc người nhận",
    "Ngày chuyển",
    "Ký nhận",
    "Ghi chú",
)
_WIDTHS = (11, 9, 22, 18, 12, 44, 24, 11, 11, 18)


@dataclass(frozen=True)
class RegisterRow:
    """One line of the book. Paper documents have "(xem sổ giấy)" for their abstract."""

    arrived_on: date
    number: str
    agency: str = ""
    reference_number: str = ""
    issued_on: date | None = None
    abstract: str = ""
    receivers: str = ""
    passed_on: date | None = None
    note: str = ""

    @property
    def cells(self) -> tuple[str, ...]:
        """The ten cells as text."""
        return (
            f"{self.arrived_on:%d/%m/%Y}",
            self.number,
            self.agency,
            self.reference_number,
            f"{self.issued_on:%d/%m/%Y}" if self.issued_on else "",
            self.abstract,
            self.receivers,
            f"{self.passed_on:%d/%m/%Y}" if self.passed_on else "",
            "",
            self.note,
        )


def register_xlsx(rows: Iterable[RegisterRow], agency: Agency, first: date, last: date) -> bytes:
    """The workbook's bytes for the days from ``first`` to ``last``."""
    out = BytesIO()
    book = xlsxwriter.Workbook(
        out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    )
    sheet = book.add_worksheet("Sổ văn bản đến")
    base = {"font_name": "Times New Roman", "font_size": 12}
    title = book.add_format({**base, "bold": True, "align": "center", "font_size": 14})
    head = book.add_format(
        {**base, "bold": True, "border": 1, "align": "center", "valign": "vcenter", "text_wrap": True}
    )
    cell = book.add_format({**base, "border": 1, "valign": "top", "text_wrap": True})
    sheet.merge_range(0, 0, 0, 9, agency.name.upper(), title)
    sheet.merge_range(1, 0, 1, 9, "SỔ ĐĂNG KÝ VĂN BẢN ĐẾN", title)
    sheet.merge_range(2, 0, 2, 9, f"Từ ngày {first:%d/%m/%Y} đến ngày {last:%d/%m/%Y}", title)
    for column, (text, width) in enumerate(zip(HEADINGS, _WIDTHS, strict=True)):
        sheet.set_column(column, column, width)
        sheet.write_string(4, column, text, head)
        sheet.write_string(5, column, f"({column + 1})", head)
    for index, row in enumerate(rows, 6):
        for column, text in enumerate(row.cells):
            sheet.write_string(index, column, text, cell)
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(4, 5)
    sheet.set_footer("&C&P/&N")
    book.close()
    return out.getvalue()
