"""The monthly report as a Word document in the official form (domain.md section 7.2; NĐ 30/2020, Phụ lục I).

A4 upright with the annex lying; number and signature are left empty for the office, and so are parts V and
VI, which the head of the office writes.
What this module does not do: judge, or count.
"""

from __future__ import annotations

import calendar
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from io import BytesIO
from itertools import groupby

from mailbot.core.calendar import next_working_day
from mailbot.core.letter import MonthFigures, SlowTask, UnitFigures
from mailbot.core.policy import House
from mailbot.core.readings import Urgency
from mailbot.letters import docx_parts as parts
from mailbot.letters.plain import harmless
from mailbot.letters.wording import Wording, document_type, number, percent, source, two_digits, urgency

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

# (heading, width in mm); the annex is 262 mm wide.
_UNITS = (
    ("TT", 10),
    ("Đơn vị", 60),
    ("Số việc được giao", 20),
    ("Chủ trì", 18),
    ("Phối hợp", 18),
    ("Hoàn thành đúng hạn", 24),
    ("Hoàn thành chậm", 22),
    ("Quá hạn chưa xong", 22),
    ("Chưa đến hạn", 20),
    ("Tỷ lệ đúng hạn (%)", 20),
    ("Ghi chú", 28),
)
# Sổ theo dõi giải quyết văn bản đến (NĐ 30/2020, Phụ lục IV), and how late.
_SLOW = (
    ("Số đến", 20),
    ("Tên loại, số, ký hiệu, ngày tháng và tác giả", 72),
    ("Đơn vị hoặc người nhận", 40),
    ("Thời hạn giải quyết", 24),
    ("Tiến độ giải quyết", 28),
    ("Số, ký hiệu văn bản trả lời", 28),
    ("Ghi chú", 32),
    ("Số ngày chậm", 18),
)
_READINGS = (
    ("TT", 10),
    ("Họ và tên", 46),
    ("Chức vụ, đơn vị", 64),
    ("Số VB chuyển đến", 22),
    ("Đã đọc", 18),
    ("Chưa đọc (số đến)", 52),
    ("Giải trình", 50),
)
_COUNTS = (("Phân loại", 70), ("Nội dung", 130), ("Số lượng", 40))


def report_name(figures: MonthFigures) -> str:
    """The file's name: BC_VBD_2020-05.docx."""
    return f"BC_VBD_{figures.year}-{figures.month:02}.docx"


def report_docx(figures: MonthFigures, house: House, *, draft: bool = True) -> bytes:
    """The report's bytes; with ``draft`` it says so under its title."""
    return _Report(harmless(figures), house, draft).build()


class _Report:
    def __init__(self, figures: MonthFigures, house: House, draft: bool) -> None:
        self.figures, self.house, self.draft = figures, house, draft
        self.words = Wording(house.office.agency.zone)
        self.doc = parts.new_document()

    def build(self) -> bytes:
        self._heading()
        self._body()
        self._signature()
        self._annex()
        out = BytesIO()
        self.doc.save(out)
        return out.getvalue()

    def _line(self, text: str, *, bold: bool = False, italic: bool = False, centre: bool = False) -> None:
        parts.line(self.doc, text, bold=bold, italic=italic, centre=centre)

    def _text(self, text: str) -> None:
        parts.body_text(self.doc, text)

    # --- the heading -----------------------------------------------------------------------------------

    def _heading(self) -> None:
        figures, agency = self.figures, self.house.office.agency
        name, _, place = agency.name.partition(" tỉnh ")
        left, right = parts.side_by_side(self.doc, 62, 103)
        above = [name.upper(), f"TỈNH {place.upper()}"] if place else [name.upper()]
        parts.stacked(left, [*((text, 13, False, False) for text in above), ("VĂN PHÒNG", 13, True, False)])
        parts.ruled(left, 20)
        parts.stacked(
            right,
            [
                ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, True, False),
                ("Độc lập - Tự do - Hạnh phúc", 14, True, False),
            ],
        )
        parts.ruled(right, 17)
        left, right = parts.side_by_side(self.doc, 62, 103)
        parts.stacked(left, [("Số:        /BC-VP", 13, False, False)])
        made = f"{agency.place}, {self.words.long_day(self._made_on())}"
        parts.stacked(right, [(made, 14, False, True)])
        self._line("")
        self._line("BÁO CÁO", bold=True, centre=True)
        title = f"Tình hình xử lý văn bản đến tháng {figures.month} năm {figures.year}"
        self._line(title, bold=True, centre=True)
        parts.ruled(self.doc, 60)
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
            f"{number(figures.electronic)}, xử lý giấy {number(figures.paper)} (Bảng 4, Phụ lục). "
            f"Chưa có ý kiến chỉ đạo: {number(figures.without_endorsement)}."
        )
        self._line("II. KẾT QUẢ XỬ LÝ CỦA CÁC BAN", bold=True)
        self._text(
            f"Đã giao {number(figures.tasks_assigned)} việc của {number(figures.documents_assigned)} văn bản "
            "(Bảng 1, Phụ lục)."
        )
        self._line("III. CÁC BAN CHẬM TIẾN ĐỘ HOẶC CHƯA THỰC HIỆN", bold=True)
        if figures.slow:
            self._text(
                f"Có {two_digits(len(figures.slow))} việc chậm tiến độ hoặc chưa thực hiện (Bảng 2, Phụ lục)."
            )
        else:
            self._text("Trong tháng không có ban chậm tiến độ.")
        self._line("IV. VIỆC ĐỌC VĂN BẢN CỦA CÁ NHÂN", bold=True)
        unread = [one for one in figures.readings if one.unread]
        if unread:
            self._text(f"Có {two_digits(len(unread))} cá nhân chưa đọc văn bản chuyển đến (Bảng 3, Phụ lục).")
        else:
            self._text("Không có cá nhân chưa đọc văn bản quá thời gian quy định.")
        self._line("V. ĐÁNH GIÁ CHUNG", bold=True)
        self._text("1. Ưu điểm: …")
        self._text("2. Tồn tại, nguyên nhân: …")
        self._line("VI. NHIỆM VỤ THÁNG TỚI VÀ KIẾN NGHỊ", bold=True)
        self._text("…")
        parts.body_text(
            self.doc,
            f"Trên đây là báo cáo tình hình xử lý văn bản đến tháng {figures.month} năm {figures.year}, "
            "Văn phòng kính báo cáo Thường trực xem xét, chỉ đạo./.",
            with_next=True,
        )

    def _signature(self) -> None:
        head, agency = self.house.office_head, self.house.office.agency
        left, right = parts.side_by_side(self.doc, 85, 80)
        receivers = ("- Thường trực (b/c);", f"- Các ban {agency.short_name}; CBCC CQ;", "- Lưu VP.")
        lines = [("Nơi nhận:", 12, True, True), *((text, 11, False, False) for text in receivers)]
        parts.stacked(left, lines, centre=False)
        room = [("", 14, False, False)] * 3
        name = head.name if head else ""
        parts.stacked(right, [("CHÁNH VĂN PHÒNG", 14, True, False), *room, (name, 14, True, False)])

    # --- the annex -------------------------------------------------------------------------------------

    def _annex(self) -> None:
        parts.lying_section(self.doc)
        figures = self.figures
        self._line("PHỤ LỤC", bold=True, centre=True)
        self._units()
        if figures.slow:
            self._slow()
        if figures.readings:
            rows = [
                (
                    str(index),
                    one.name,
                    self._post(one.person, one.title),
                    number(one.sent),
                    number(one.read),
                    ", ".join(one.unread),
                    one.explanation,
                )
                for index, one in enumerate(figures.readings, 1)
            ]
            self._table("Bảng 3. Việc đọc văn bản của cá nhân", _READINGS, rows)
        self._table("Bảng 4. Văn bản đến theo đường xử lý, loại, độ khẩn, nguồn", _COUNTS, self._counts())

    def _units(self) -> None:
        units = self.figures.units
        counted = ("assigned", "lead", "support", "on_time", "late", "overdue", "not_yet_due")
        rows = [
            (
                str(index),
                one.name,
                *(number(getattr(one, key)) for key in counted),
                percent(one.rate).rstrip("%"),
                _unit_note(one),
            )
            for index, one in enumerate(units, 1)
        ]
        totals = (number(sum(getattr(one, key) for one in units)) for key in counted)
        rows.append(("", "Tổng cộng", *totals, "", ""))
        self._table("Bảng 1. Kết quả xử lý của các ban", _UNITS, rows, total=True)

    def _slow(self) -> None:
        widths = [width for _, width in _SLOW]
        self._line("Bảng 2. Các việc chậm tiến độ hoặc chưa thực hiện", bold=True)
        table = parts.ruled_table(self.doc, [heading for heading, _ in _SLOW], widths)
        for unit, lines in groupby(self.figures.slow, key=lambda one: one.unit):
            parts.add_heading_row(table, unit)
            for one in lines:
                parts.add_row(table, self._slow_row(one), widths)
        self._line("")

    def _slow_row(self, one: SlowTask) -> Sequence[str]:
        carried = "tồn chuyển sang" if one.carried_over else ""
        return (
            one.number,
            one.document,
            one.party,
            self.words.day(one.due.at) if one.due else "",
            one.progress,
            one.reply_document or "",
            "; ".join(filter(None, (carried, one.note))),
            number(one.days_late),
        )

    def _post(self, person: str, title: str) -> str:
        """Title and unit of a person who is still part of the office."""
        found = self.house.office.people.get(person)
        unit = self.house.office.units_by_id.get(found.unit or "") if found else None
        return ", ".join(filter(None, (title, unit.name if unit else "")))

    def _counts(self) -> Iterable[Sequence[str]]:
        figures = self.figures
        groups: tuple[tuple[str, list[tuple[str, int]]], ...] = (
            ("Đường xử lý", [("điện tử", figures.electronic), ("giấy", figures.paper)]),
            ("Tên loại", [(document_type(name), count) for name, count in figures.by_type]),
            ("Độ khẩn", [(urgency(Urgency(name)), count) for name, count in figures.by_urgency]),
            ("Nguồn", [(source(name), count) for name, count in figures.by_source]),
        )
        for group, counts in groups:
            for index, (name, count) in enumerate(counts):
                yield (group if index == 0 else "", name, number(count))

    def _table(
        self,
        title: str,
        columns: Sequence[tuple[str, int]],
        rows: Iterable[Sequence[str]],
        *,
        total: bool = False,
    ) -> None:
        """A titled table; with ``total`` its last row is bold."""
        widths = [width for _, width in columns]
        self._line(title, bold=True)
        table = parts.ruled_table(self.doc, [heading for heading, _ in columns], widths)
        shown = list(rows)
        for index, row in enumerate(shown, 1):
            parts.add_row(table, row, widths, bold=total and index == len(shown))
        self._line("")


def _unit_note(one: UnitFigures) -> str:
    notes = ((one.no_deadline, "không ghi hạn"), (one.suspended, "tạm dừng"), (one.revoked, "đã rút"))
    return "; ".join(f"{number(count)} {words}" for count, words in notes if count)
