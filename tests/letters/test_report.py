"""The report in Word and the register in Excel, read back: form, words, figures, what stays empty."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from docx import Document
from docx.enum.section import WD_ORIENT
from docx.shared import Pt
from python_calamine import CalamineWorkbook

from mailbot.core.letter import MonthlyReport
from mailbot.core.sources import Source, source_of
from mailbot.letters.register_xlsx import HEADINGS, RegisterRow, register_xlsx
from mailbot.letters.report_docx import report_docx, report_name
from mailbot.letters.wording import SOURCES, Wording, number, percent
from tests.core.cases import HOUSE, OFFICE, due
from tests.letters.conftest import Sample
from tests.letters.sample_facts import EMPTY_MONTH, FIGURES, HOSTILE


def _read(data: bytes) -> Any:
    return Document(BytesIO(data))


def _texts(document: Any) -> list[str]:
    return [paragraph.text for paragraph in document.paragraphs if paragraph.text]


def _rows(table: Any) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in table.rows]


@pytest.fixture(scope="module")
def report() -> Any:
    return _read(report_docx(FIGURES, HOUSE))


# --- form --------------------------------------------------------------------------------------------------


def test_the_paper_stands_and_the_annex_lies_with_the_margins_of_the_decree(report: Any) -> None:
    first, annex = report.sections
    assert [round(one.mm) for one in (first.page_width, first.page_height)] == [210, 297]
    assert [round(one.mm) for one in (first.top_margin, first.bottom_margin)] == [20, 20]
    assert [round(one.mm) for one in (first.left_margin, first.right_margin)] == [30, 15]
    assert annex.orientation == WD_ORIENT.LANDSCAPE
    assert annex.page_width > annex.page_height


def test_the_type_is_times_new_roman_14_and_12_in_tables(report: Any) -> None:
    style = report.styles["Normal"].font
    assert (style.name, style.size) == ("Times New Roman", Pt(14))
    sizes = {
        run.font.size
        for table in report.tables
        if table.style.name == "Table Grid"
        for row in table.rows
        for cell in row.cells
        for paragraph in cell.paragraphs
        for run in paragraph.runs
    }
    assert sizes == {Pt(12)}


def test_pages_are_numbered_in_the_top_middle_from_the_second_on(report: Any) -> None:
    first = report.sections[0]
    assert first.different_first_page_header_footer
    assert "PAGE" in first.header.paragraphs[0]._p.xml
    assert not first.first_page_header.paragraphs[0].text


def test_headings_of_tables_are_repeated_on_each_page(report: Any) -> None:
    for table in report.tables:
        if table.style.name == "Table Grid":
            assert "w:tblHeader" in table.rows[0]._tr.xml


def test_the_head_names_the_agency_the_place_and_the_first_working_day(report: Any) -> None:
    names, number_and_day = report.tables[0].rows[0].cells, report.tables[1].rows[0].cells
    assert [one.text for one in names[0].paragraphs[:3]] == [
        "LIÊN ĐOÀN LAO ĐỘNG",
        "TỈNH QUẢNG TRỊ",
        "VĂN PHÒNG",
    ]
    assert names[1].text.startswith("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc")
    assert number_and_day[0].text == "Số:        /BC-VP"
    assert number_and_day[1].text == "Quảng Trị, ngày 01 tháng 6 năm 2020"


def test_the_first_working_day_passes_over_days_off() -> None:
    january = _read(report_docx(replace(EMPTY_MONTH, year=2021, month=1), HOUSE))
    assert january.tables[1].rows[0].cells[1].text == "Quảng Trị, ngày 01 tháng 02 năm 2021"
    april = _read(report_docx(replace(EMPTY_MONTH, year=2020, month=4), HOUSE))
    assert april.tables[1].rows[0].cells[1].text == "Quảng Trị, ngày 04 tháng 5 năm 2020"


def test_number_and_signature_are_left_empty_above_the_name(report: Any) -> None:
    left, right = report.tables[2].rows[0].cells
    assert left.text.split("\n") == [
        "Nơi nhận:",
        "- Thường trực (b/c);",
        "- Các ban LĐLĐ tỉnh; CBCC CQ;",
        "- Lưu VP.",
    ]
    lines = right.text.split("\n")
    assert (lines[0], lines[-1]) == ("CHÁNH VĂN PHÒNG", "Phạm Văn Dũng")
    assert set(lines[1:-1]) == {""}


def test_a_draft_says_so_and_the_final_version_does_not() -> None:
    assert "(Dự thảo)" in _texts(_read(report_docx(FIGURES, HOUSE, draft=True)))
    assert "(Dự thảo)" not in _texts(_read(report_docx(FIGURES, HOUSE, draft=False)))


# --- words and figures -------------------------------------------------------------------------------------


def test_the_parts_stand_in_their_order(report: Any) -> None:
    heads = [text for text in _texts(report) if text.split(". ")[0] in ("I", "II", "III", "IV", "V", "VI")]
    assert heads == [
        "I. TÌNH HÌNH TIẾP NHẬN",
        "II. KẾT QUẢ XỬ LÝ CỦA CÁC BAN",
        "III. CÁC BAN CHẬM TIẾN ĐỘ HOẶC CHƯA THỰC HIỆN",
        "IV. VIỆC ĐỌC VĂN BẢN CỦA CÁ NHÂN",
        "V. ĐÁNH GIÁ CHUNG",
        "VI. NHIỆM VỤ THÁNG TỚI VÀ KIẾN NGHỊ",
    ]
    assert "Tình hình xử lý văn bản đến tháng 5 năm 2020" in _texts(report)
    assert any(text.endswith("kính báo cáo Thường trực xem xét, chỉ đạo./.") for text in _texts(report))


def test_table_1_has_the_figures_of_each_unit_and_their_sum(report: Any) -> None:
    rows = _rows(report.tables[3])
    assert rows[0][9] == "Tỷ lệ đúng hạn (%)"
    assert rows[1] == ["1", "Văn phòng", "120", "80", "40", "70", "2", "1", "7", "95,9", ""]
    assert rows[3][9] == "–"  # three tasks: no rate
    assert rows[4][10] == "3 không ghi hạn; 1 tạm dừng; 2 đã rút"
    assert rows[-1] == ["", "Tổng cộng", "402", "265", "137", "208", "7", "3", "43", "", ""]


def test_table_2_is_the_book_of_following_up_grouped_by_unit(report: Any) -> None:
    rows = _rows(report.tables[4])
    assert len(rows[0]) == 8
    assert set(rows[1]) == {"Ban Chính sách Pháp luật và Quan hệ Lao động"}
    assert rows[2][0::3] == ["455/2020", "08/5/2020", "gia hạn 1 lần"]
    assert rows[2][7] == "3"
    assert rows[4][6] == "tồn chuyển sang"


def test_table_3_names_post_unit_and_what_is_unread(report: Any) -> None:
    rows = _rows(report.tables[5])
    assert rows[2] == [
        "2",
        "Trần Văn Lâm",
        "Phó Trưởng ban, Ban Chính sách Pháp luật và Quan hệ Lao động",
        "21",
        "19",
        "455/2020, 460/2020",
        "đi công tác",
    ]


def test_table_4_counts_by_track_kind_urgency_and_source(report: Any) -> None:
    rows = _rows(report.tables[6])
    assert ["Đường xử lý", "điện tử", "1.238"] in rows
    assert ["", "giấy", "12"] in rows
    assert ["Tên loại", "Công văn", "901"] in rows
    assert ["", "KHẨN", "30"] in rows
    assert ["Nguồn", "UBND, HĐND", "700"] in rows


def test_a_month_without_slow_work_says_so() -> None:
    document = _read(report_docx(EMPTY_MONTH, HOUSE))
    assert "Trong tháng không có ban chậm tiến độ." in _texts(document)
    assert not any("Bảng 2" in text for text in _texts(document))


def test_the_report_judges_nobody(samples: tuple[Sample, ...]) -> None:
    whole = " ".join(_texts(_read(report_docx(FIGURES, HOUSE))))
    letters = " ".join(one.rendered.text for one in samples)
    for word in ("vi phạm", "lười", "kém", "yếu kém"):
        assert word not in f" {whole} {letters} ".lower().replace("gửi kèm", "").replace("kèm", "")


def test_words_from_outside_do_not_break_the_document() -> None:
    slow = (replace(FIGURES.slow[0], document=HOSTILE, note="\x00\x01\ud800"),)
    (row,) = [
        one
        for one in _rows(_read(report_docx(replace(FIGURES, slow=slow), HOUSE)).tables[4])
        if one[0][0] == "4"
    ]
    assert "<script>" in row[1]


def test_the_letter_carries_the_document_under_its_name(samples: tuple[Sample, ...]) -> None:
    for one in samples:
        if isinstance(one.letter, MonthlyReport):
            ((name, content_type, data),) = one.rendered.files
            assert name == report_name(one.letter.figures)
            assert name.startswith("BC_VBD_20")
            assert content_type.endswith("wordprocessingml.document")
            assert ZipFile(BytesIO(bytes.fromhex(data))).testzip() is None
        else:
            assert not one.rendered.files


@pytest.mark.parametrize(
    ("agency", "source"),
    [
        ("Tổng Liên đoàn Lao động Việt Nam", Source.UNION_ABOVE),
        ("Tỉnh ủy Quảng Trị", Source.PARTY),
        ("Ban Tổ chức Tỉnh uỷ", Source.PARTY),
        ("UBND tỉnh Quảng Trị", Source.GOVERNMENT),
        ("Ủy ban nhân dân huyện Hải Lăng", Source.GOVERNMENT),
        ("Sở Tài chính", Source.DEPARTMENT),
        ("Bảo hiểm xã hội tỉnh", Source.DEPARTMENT),
        ("LĐLĐ huyện Cam Lộ", Source.UNION_BELOW),
        ("Công đoàn ngành Giáo dục", Source.UNION_BELOW),
        ("Công ty TNHH May", Source.OTHER),
        (None, Source.OTHER),
    ],
)
def test_documents_are_counted_by_the_kind_of_their_agency(agency: str | None, source: Source) -> None:
    assert source_of(agency) is source
    assert SOURCES[source]


def test_days_and_numbers_are_written_as_the_decree_says() -> None:
    words = Wording(OFFICE.agency.zone)
    assert words.long_day(date(2026, 2, 5)) == "ngày 05 tháng 02 năm 2026"
    assert words.long_day(date(2026, 5, 14)) == "ngày 14 tháng 5 năm 2026"
    assert words.day(date(2026, 2, 5)) == "05/02/2026"
    assert words.deadline(replace(due(14), words="trước 15/5")) == (
        "trước 15/5, tức hết ngày 14/5/2020 (thứ Năm)"
    )
    assert words.deadline(None) == "không ghi hạn"
    assert (number(1250), percent(0.985), percent(1.0), percent(None)) == ("1.250", "98,5%", "100%", "–")


# --- the register ------------------------------------------------------------------------------------------

ROWS = (
    RegisterRow(
        date(2020, 5, 13),
        "512",
        "UBND tỉnh Quảng Trị",
        "1234/UBND-VX",
        date(2020, 5, 8),
        "Công văn V/v phòng, chống dịch",
        "Ban Tuyên giáo - Nữ công",
        date(2020, 5, 13),
    ),
    RegisterRow(date(2020, 5, 14), "513", abstract="(xem sổ giấy)", note="đường giấy"),
    RegisterRow(date(2020, 5, 14), "514", abstract=f"=1+1 {HOSTILE}", agency="=HYPERLINK(1)"),
)


def test_the_register_has_the_ten_columns_of_the_decree_and_room_to_sign() -> None:
    data = register_xlsx(ROWS, OFFICE.agency, date(2020, 5, 1), date(2020, 5, 31))
    rows = CalamineWorkbook.from_filelike(BytesIO(data)).get_sheet_by_index(0).to_python()
    assert rows[0][0] == "LIÊN ĐOÀN LAO ĐỘNG TỈNH QUẢNG TRỊ"
    assert rows[1][0] == "SỔ ĐĂNG KÝ VĂN BẢN ĐẾN"
    assert rows[2][0] == "Từ ngày 01/05/2020 đến ngày 31/05/2020"
    assert tuple(rows[4]) == HEADINGS
    assert rows[5] == [f"({column})" for column in range(1, 11)]
    assert rows[6] == [
        "13/05/2020",
        "512",
        "UBND tỉnh Quảng Trị",
        "1234/UBND-VX",
        "08/05/2020",
        "Công văn V/v phòng, chống dịch",
        "Ban Tuyên giáo - Nữ công",
        "13/05/2020",
        "",
        "",
    ]
    assert rows[7][5] == "(xem sổ giấy)"
    assert {row[8] for row in rows[6:]} == {""}


def test_the_register_is_printed_lying_with_its_headings_on_each_page_and_no_formula() -> None:
    data = register_xlsx(ROWS, OFFICE.agency, date(2020, 5, 1), date(2020, 5, 31))
    with ZipFile(BytesIO(data)) as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
        names = book.read("xl/workbook.xml").decode()
    assert 'orientation="landscape"' in sheet
    assert 'paperSize="9"' in sheet
    assert "<f>" not in sheet
    assert "hyperlink" not in sheet.lower()
    assert "Print_Titles" in names
