"""Particulars: the five families of reference numbers, dates, the 29 types, urgency, abstract, deadline."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest

from mailbot.core.office import Office
from mailbot.core.particulars import read_particulars
from mailbot.core.particulars.kinds import NAMES
from mailbot.core.particulars.page import read_page
from mailbot.core.readings import DocumentEvidence, Particulars, ReadAttachment, Urgency
from mailbot.core.scoring.document import read_document_row, score_document
from tests.core.conftest import CORPUS, HERE, rows_of

RECEIVED = datetime(2020, 6, 3, 1, 15, tzinfo=UTC)


def read(text: str, subject: str = "", *, how: str = "text", office: Office | None = None) -> Particulars:
    evidence = DocumentEvidence(
        "vanthu@cq.example.vn", subject, attachments=(ReadAttachment("vb.pdf", text, how=how),)
    )
    return read_particulars(evidence, office=office, received_at=RECEIVED)


@pytest.mark.parametrize("file", [CORPUS / "documents.jsonl", HERE / "data" / "documents_own.jsonl"])
def test_particulars_are_right_in_95_of_100_rows(file: Any) -> None:
    scores = [score_document(row, *read_document_row(row)) for row in rows_of(file)]
    given = sum(score.particulars_given for score in scores)
    right = sum(score.particulars_right for score in scores)
    whole = sum(score.particulars_given == score.particulars_right for score in scores)
    assert right >= 0.95 * given
    assert whole >= 0.95 * len(scores)


@pytest.mark.parametrize(
    ("line", "number", "kind"),
    [
        ("Số: 291/QĐ-LĐLĐ", "291/QĐ-LĐLĐ", "QĐ"),
        ("Số: 153/KH-TLĐ", "153/KH-TLĐ", "KH"),
        ("Số: 18/TB-HĐND", "18/TB-HĐND", "TB"),
        ("Số: 1234/UBND-VX", "1234/UBND-VX", "CV"),
        ("Số: 66/TLĐ-ToC", "66/TLĐ-ToC", "CV"),
        ("Số: 66/TLĐ - ToC", "66/TLĐ-ToC", "CV"),
        ("Số: 77/TTT-P1", "77/TTT-P1", "CV"),
        ("Số: 245/TLĐ", "245/TLĐ", "CV"),
        ("Số 55-CV/TU", "55-CV/TU", "CV"),
        ("Số 17 - TB/TU", "17-TB/TU", "TB"),
        ("Số: 30/2020/NĐ-CP", "30/2020/NĐ-CP", "NĐ"),
        ("Số: 33/2020/TT-BTC", "33/2020/TT-BTC", "TT"),
        ("Số: 03a/BC-LĐLĐ", "03a/BC-LĐLĐ", "BC"),
        ("Số: 06b/NQ-TLĐ", "06b/NQ-TLĐ", "NQ"),
        ("Số: 45 /QĐ-LĐLĐ", "45/QĐ-LĐLĐ", "QĐ"),
        ("Số: 45/QĐ - UBND", "45/QĐ-UBND", "QĐ"),
        ("Số: 233/STTTT - CNTT      Quảng Trị, ngày 16 tháng 4 năm 2020", "233/STTTT-CNTT", "CV"),
        ("Số: 12/QÐ-LÐLÐ", "12/QĐ-LĐLĐ", "QĐ"),  # Icelandic eth for đ
        ("Số:12/TTr-LĐLĐ", "12/TTr-LĐLĐ", "TTr"),
        ("Số: 301/SLĐTBXH-TTr", "301/SLĐTBXH-TTr", "CV"),  # a unit, not a tờ trình
        ("Số: 05/CĐCS", "05/CĐCS", "CV"),
        ("Số: 07/CĐ-UBND", "07/CĐ-UBND", "CĐ"),
        ("Số: 15/QyĐ-LĐLĐ", "15/QyĐ-LĐLĐ", "QyĐ"),
        ("So: 08/TTr-CDN", "08/TTr-CDN", "TTr"),
        ("SỐ: 12/KH-UBKT", "12/KH-UBKT", "KH"),
    ],
)
def test_the_families_of_reference_numbers(line: str, number: str, kind: str) -> None:
    found = read(f"LIÊN ĐOÀN LAO ĐỘNG TỈNH\n{line}\nKính gửi: Các ban")
    assert (found.reference_number, found.document_type) == (number, kind)
    assert "reference_number" not in found.doubtful


def test_digits_that_ocr_wrote_as_letters_are_read_and_doubted() -> None:
    found = read(
        "SỞ GIAO THÔNG VẬN TẢI\nSô: 6l0/SGTVT-QLHT      Quảng Trị, ngày O1 tháng 6 năm 2O20\nKính gửi: A"
    )
    assert found.reference_number == "610/SGTVT-QLHT"
    assert found.issued_on == date(2020, 6, 1)
    assert {"reference_number", "issued_on"} <= found.doubtful


def test_cited_numbers_are_not_the_documents_own() -> None:
    found = read("UBND TỈNH\nKính gửi: Các sở\nThực hiện Chỉ thị số 19/CT-TTg ngày 24/4/2020 của Thủ tướng.")
    assert found.reference_number is None
    assert found.issued_on is None


def test_the_number_in_the_subject_serves_where_the_page_has_none() -> None:
    assert read("BAN TỔ CHỨC\nKính gửi: A", "CV 12-CV/BTCTU (MẬT)").reference_number == "12-CV/BTCTU"
    assert read("x", "Trả lời công văn số 12/UBND-VX").reference_number is None


def test_a_number_in_the_subject_that_differs_makes_it_doubtful() -> None:
    found = read("UBND TỈNH\nSố: 1243/UBND-VX\nKính gửi: A", "1234/UBND-VX V/v phòng dịch")
    assert "reference_number" in found.doubtful


def test_ocr_is_doubtful_until_cross_checked() -> None:
    page = "UBND TỈNH\nSố: 1234/UBND-VX      Quảng Trị, ngày 08 tháng 5 năm 2020\nKính gửi: A"
    assert "reference_number" in read(page, how="ocr").doubtful
    assert "reference_number" not in read(page, "1234/UBND-VX V/v phòng dịch", how="ocr").doubtful
    assert "issued_on" in read(page, how="ocr").doubtful


@pytest.mark.parametrize(
    "line",
    [
        "Quảng Trị, ngày 15 tháng 4 năm 2020",
        "Quang Tri, ngay 15 thang 4 nam 2020",
        "Đông Hà, ngày 15/4/2020",
        "Đông Hà, 15/04/2020",
        "Hà Nội, ngày 1 5 tháng 04 năm 2 020",
        "Số: 1/UBND      Quảng Trị, ngày 15 tháng 4 năm 2020",
    ],
)
def test_forms_of_the_date(line: str) -> None:
    assert read(f"UBND TỈNH\n{line}\nKính gửi: A\nngày 01 tháng 01 năm 2019").issued_on == date(2020, 4, 15)


def test_an_unfilled_date_is_none_and_a_far_one_is_doubtful() -> None:
    assert read("UBND TỈNH\nQuảng Trị, ngày    tháng 5 năm 2020\nKính gửi: A").issued_on is None
    assert "issued_on" in read("UBND TỈNH\nQuảng Trị, ngày 15 tháng 4 năm 2030\nKính gửi: A").doubtful


@pytest.mark.parametrize(("code", "name"), [item for item in NAMES.items() if item[0] != "CV"])
def test_all_types_are_told_by_their_title(code: str, name: str) -> None:
    assert read(f"LIÊN ĐOÀN LAO ĐỘNG TỈNH\n{name.upper()}\nVề một việc").document_type == code


def test_a_title_wins_over_ambiguous_letters() -> None:
    assert read("LĐLĐ TỈNH\nSố: 12/CT-LĐLĐ\nCHƯƠNG TRÌNH\nCông tác").document_type == "CTr"
    assert read("LĐLĐ TỈNH\nSố: 12/CT-LĐLĐ\nKính gửi: A").document_type == "CT"


def test_a_letter_spaced_title_and_a_draft_without_number() -> None:
    assert read("LĐLĐ TỈNH\nT H Ô N G  B Á O\nVề việc nghỉ lễ").document_type == "TB"
    draft = read("LĐLĐ TỈNH\nSố:      /QĐ-LĐLĐ\nVề một việc")
    assert (draft.reference_number, draft.document_type) == (None, "QĐ")


@pytest.mark.parametrize(
    ("text", "subject", "urgency"),
    [
        ("UBND TỈNH\nKHẨN\nKính gửi: A", "", Urgency.URGENT),
        ("UBND TỈNH\nTHƯỢNG KHẨN\nKính gửi: A", "", Urgency.MOST_URGENT),
        ("UBND TỈNH\nHỎA TỐC\nKính gửi: A", "", Urgency.EXPRESS),
        ("UBND TỈNH\nHỏa tốc hẹn giờ 16h00\nKính gửi: A", "", Urgency.EXPRESS),
        ("UBND TỈNH\nH Ỏ A  T Ố C\nKính gửi: A", "", Urgency.EXPRESS),
        ("UBND TỈNH      KHẨN\nKính gửi: A", "", Urgency.URGENT),
        ("UBND TINH\nTHUONG KHAN\nKinh gui: A", "", Urgency.MOST_URGENT),
        ("Kính gửi: A", "KHẨN: V/v khai báo y tế", Urgency.URGENT),
        ("Kính gửi: A", "V/v báo cáo (khẩn)", Urgency.URGENT),
        ("Kính gửi: A", "V/v khẩn trương rà soát", Urgency.NORMAL),
        ("Kính gửi: A\nĐề nghị khẩn trương triển khai tình trạng khẩn cấp.", "", Urgency.NORMAL),
    ],
)
def test_urgency(text: str, subject: str, urgency: Urgency) -> None:
    assert read(text, subject).urgency is urgency


def test_the_abstract_stands_under_the_number_or_the_title() -> None:
    page = "UBND TỈNH\nSố: 1/UBND-NN\nV/v chủ động ứng phó với\náp thấp nhiệt đới\n\nKính gửi: Các sở"
    assert read(page, "Gửi văn bản").abstract == "V/v chủ động ứng phó với áp thấp nhiệt đới"
    plan = "UBND TỈNH\nSố: 1/KH-UBND\nKẾ HOẠCH\nTổ chức kỷ niệm\nNgày Thương binh - Liệt sĩ\n\nI. MỤC ĐÍCH"
    assert read(plan).abstract == "Tổ chức kỷ niệm Ngày Thương binh - Liệt sĩ"


def test_an_empty_subject_is_replaced_from_the_text() -> None:
    text = "UBND TỈNH\nSố: 1/UBND-VX\nKính gửi: A\nĐề nghị treo cờ Tổ quốc dịp lễ Quốc khánh. Trân trọng."
    assert read(text, "Gửi văn bản").abstract == "Đề nghị treo cờ Tổ quốc dịp lễ Quốc khánh"
    assert read(text, "KHẨN: 12/UBND-VX V/v treo cờ").abstract == "V/v treo cờ"


def test_the_issuing_agency_is_the_lower_of_two() -> None:
    page = (
        "TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "LIÊN ĐOÀN LAO ĐỘNG TỈNH QUẢNG TRỊ      Độc lập - Tự do - Hạnh phúc\nSố: 1/LĐLĐ\nKính gửi: A"
    )
    assert read(page).issuing_agency == "LIÊN ĐOÀN LAO ĐỘNG TỈNH QUẢNG TRỊ"


def test_the_deadline_that_the_document_sets(office: Office) -> None:
    page = "UBND TỈNH\nSố: 1/UBND\nKính gửi: A\nTổ chức ngày 25/6/2020. Đề nghị báo cáo trước ngày 20/6/2020."
    due = read(page, office=office).due
    assert due is not None
    assert due.from_document
    assert due.at.astimezone(office.agency.zone).date() == date(2020, 6, 19)
    assert read("UBND TỈNH\nSố: 1/GM-UBND\nThời gian: 7h30 ngày 25/6/2020.", office=office).due is None


def test_regions_of_a_page() -> None:
    page = read_page(
        "SỞ Y TẾ\nSố: 1/SYT      Quảng Trị, ngày 01 tháng 6 năm 2020\nV/v phòng dịch\n"
        "Kính gửi: Sở Tài chính\nĐề nghị phối hợp.\n"
        "Nơi nhận:\n- Như trên;\n- Thanh tra tỉnh;\n- Lưu: VT.\n\nPHỤ LỤC\nDanh sách"
    )
    assert "Đề nghị phối hợp" in page.content
    assert "V/v phòng dịch" in page.content
    assert "PHỤ LỤC" in page.content
    for furniture in ("SỞ Y TẾ", "Sở Tài chính", "Thanh tra"):
        assert furniture not in page.content


def test_what_follows_the_recipients_is_content_again() -> None:
    page = read_page(
        "SỞ Y TẾ\nSố: 1/SYT\nKính gửi: A\nĐề nghị.\nNơi nhận: Như trên; Lưu: VT. Ngoài ra bổ nhiệm lại ông B."
    )
    assert "bổ nhiệm lại" in page.content


def test_an_empty_document_has_no_particulars() -> None:
    found = read("", "(không tiêu đề)")
    assert (found.reference_number, found.issued_on, found.document_type) == (None, None, None)
