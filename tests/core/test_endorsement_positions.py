"""The grammar crossed with itself: a deadline means the same wherever it stands, a role whoever has it."""

from __future__ import annotations

from datetime import datetime

import pytest

from mailbot.core.endorsement import read_endorsement
from mailbot.core.office import Office
from mailbot.core.readings import Action, Endorsement

AT = datetime.fromisoformat("2020-07-06T08:15:00+07:00")  # a Monday

DUES = {
    "trước 15/7": "14/07",
    "15/7": "15/07",
    "15.7": "15/07",
    "chậm nhất 15/7": "15/07",
    "trước ngày 15/7/2020": "14/07",
    "thứ 6": "10/07",
    "trong tuần": "10/07",
    "trong 3 ngày làm việc": "09/07",
    "ngày mai": "07/07",
    "10h ngày 10/7": "10/07",
    "cuối tháng": "31/07",
    "2 tuần nữa": "20/07",
}
PLACES = (
    "VP tham mưu {due}",
    "{due} VP tham mưu",
    "{due}, VP tham mưu",
    "VP tham mưu, {due}",
    "VP tham mưu. {due}",
    "VP tham mưu\n{due}",
    "VP tham mưu - {due}",
    "VP ({due})",
    "VP: {due}",
    "{due}. VP",
    "Tham mưu {due}. VP",
    "Chuyển VP xử lý; {due}",
    "VP tham mưu {due}, CSPL biết",
    "VP chủ trì, {due} xong",
    "VP, {due} trình tôi",
    "VP, CSPL phối hợp, xong {due}",
)


@pytest.mark.parametrize("place", PLACES)
def test_a_deadline_means_the_same_wherever_it_stands(place: str, office: Office) -> None:
    read = {}
    for due in DUES:
        reading = _read(place.format(due=due), office)
        leads = [one for one in reading.assignments if one.role == "lead" and one.party == "VP"]
        read[due] = [f"{one.due.at:%d/%m}" if one.due else "none" for one in leads]
    assert read == {due: [day] for due, day in DUES.items()}


PARTIES = {
    "VP": "VP",
    "Ban Tổ chức": "TOCHUC",
    "UBKT": "UBKT",
    "đ/c Sơn": "son.dn",
    "đ/c Lâm CSPL": "lam.tv",
    "Chánh VP": "dung.pv",
    "Ban Tuyên giáo - Nữ công": "TGNC",
}
ROLES = (
    ("{a} chủ trì, {b} phối hợp", "lead", "support"),
    ("Giao {a} chủ trì, phối hợp với {b}", "lead", "support"),
    ("{a} phối hợp {b} thực hiện", "lead", "support"),
    ("{a} cùng {b} làm", "lead", "support"),
    ("{a}, {b}", "lead", "support"),
    ("{a} làm, {b} hỗ trợ", "lead", "support"),
    ("{a} tham mưu. {b} phối hợp.", "lead", "support"),
    ("{a}: tham mưu\n{b}: phối hợp", "lead", "support"),
    ("{a} soạn; {b} phát hành", "lead", "lead"),
    ("1. {a} soạn\n2. {b} in", "lead", "lead"),
    ("{a} làm, {b} biết", "lead", "info"),
    ("{a}, {b} để biết", "info", "info"),
    ("{a} mời {b} dự họp", "lead", None),
    ("{a} nhắc {b} nộp báo cáo", "lead", None),
    ("{a} gửi số liệu cho {b}", "lead", None),
    ("{a} chứ không phải {b}", "lead", None),
    ("Không giao {b}, giao {a}", "lead", None),
    ("{a} lấy ý kiến {b} rồi trình", "lead", None),
    ("{b} dừng, để {a} làm", "lead", None),
)


@pytest.mark.parametrize(("words", "first", "second"), ROLES)
def test_a_role_is_read_whoever_has_it(words: str, first: str, second: str | None, office: Office) -> None:
    wrong = []
    for a, lead in PARTIES.items():
        for b, other in PARTIES.items():
            if a == b:
                continue
            reading = _read(words.format(a=a, b=b), office)
            expected = {(lead, first)} | ({(other, second)} if second else set())
            given = {(one.party, str(one.role)) for one in reading.assignments}
            if given != expected or reading.action is Action.CLARIFY:
                wrong.append((a, b, given))
    assert wrong == []


@pytest.mark.parametrize(
    "text",
    [
        "Trách BTG làm chậm",
        "CSPL làm, coi chừng UBKT hỏi",
        "VP làm, lôi UBKT vào",
        "VP thôi, BTG làm",
        "Thôi VP",
        "UBKT hỗ trợ VP làm",
        "VP làm hay BTG làm cũng được",
        "UBKT báo cáo 15 hoặc 20/7",
        "CSPL làm, 35.13",
    ],
)
def test_words_that_may_turn_the_meaning_are_asked_about(text: str, office: Office) -> None:
    assert _read(text, office).action is Action.CLARIFY


def _read(text: str, office: Office) -> Endorsement:
    return read_endorsement(text[0].upper() + text[1:], office=office, writer="CT", sent_at=AT)
