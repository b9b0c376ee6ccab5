"""The command language: what each line says, what no line may say by accident, and what is said back."""

from __future__ import annotations

import sys
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailbot.core import commands as c
from mailbot.core.office import Office
from mailbot.core.readings import Category
from mailbot.core.records import ReviewVerb
from mailbot.core.text import strip_diacritics

V = ReviewVerb
R = c.ReviewDecision


def read(text: str, office: Office, writer: str = "mai.ht") -> tuple[object, ...]:
    return c.read_commands(text, office=office, writer=writer)


LINES: dict[str, tuple[object, ...]] = {
    "X7 Đ": (R("X7", V.ELECTRONIC),),
    "X7 D": (R("X7", V.ELECTRONIC),),
    "x7 đ": (R("X7", V.ELECTRONIC),),
    "X7 điện tử": (R("X7", V.ELECTRONIC),),
    "X7 dd": (R("X7", V.ELECTRONIC),),
    "X7Đ": (R("X7", V.ELECTRONIC),),
    "X7: Đ": (R("X7", V.ELECTRONIC),),
    "X7 -> Đ.": (R("X7", V.ELECTRONIC),),
    "X 7 đ ạ": (R("X7", V.ELECTRONIC),),
    "Ｘ７　Đ": (R("X7", V.ELECTRONIC),),
    "- X7 Đ": (R("X7", V.ELECTRONIC),),
    "• X7 Đ": (R("X7", V.ELECTRONIC),),
    "1. X7 Đ": (R("X7", V.ELECTRONIC),),
    "2) X7 Đ": (R("X7", V.ELECTRONIC),),
    "Dạ X7 Đ ạ": (R("X7", V.ELECTRONIC),),
    "X7 G": (R("X7", V.PAPER),),
    "X7 giấy": (R("X7", V.PAPER),),
    "X7 G đơn thư": (R("X7", V.PAPER, Category.PETITION),),
    "X7 G tổ chức, cán bộ": (R("X7", V.PAPER, Category.PERSONNEL),),
    "X7 G tài chính": (R("X7", V.PAPER, Category.FINANCE),),
    "X7 G kiểm tra, giám sát": (R("X7", V.PAPER, Category.INSPECTION),),
    "X7 G mái ấm": (R("X7", V.PAPER, Category.SHELTER),),
    "X7 G mật": (R("X7", V.PAPER, Category.STATE_SECRET),),
    "X7 M": (R("X7", V.CLOSED),),
    "X7 B": (R("X7", V.NOT_DOCUMENT),),
    "X7 không phải văn bản": (R("X7", V.NOT_DOCUMENT),),
    "X7 T": (R("X7", V.RETURNED),),
    "X7 trả lại": (R("X7", V.RETURNED),),
    "X7 = 498": (c.SameAs("X7", 498),),
    "X7=498": (c.SameAs("X7", 498),),
    "X7 trùng 498": (c.SameAs("X7", 498),),
    "X7 Đ, X8 G": (R("X7", V.ELECTRONIC), R("X8", V.PAPER)),
    "X7 Đ X8 G đơn thư": (R("X7", V.ELECTRONIC), R("X8", V.PAPER, Category.PETITION)),
    "X7 Đ; X8 = 498": (R("X7", V.ELECTRONIC), c.SameAs("X8", 498)),
    "X7-X9 G": (R("X7", V.PAPER), R("X8", V.PAPER), R("X9", V.PAPER)),
    "X7-9 G": (R("X7", V.PAPER), R("X8", V.PAPER), R("X9", V.PAPER)),
    "X7 đến X8 G": (R("X7", V.PAPER), R("X8", V.PAPER)),
    "X7, X8 và X12 Đ": (R("X7", V.ELECTRONIC), R("X8", V.ELECTRONIC), R("X12", V.ELECTRONIC)),
    "Đ: X7, X8": (R("X7", V.ELECTRONIC), R("X8", V.ELECTRONIC)),
    "X7 Đ, X8 hả": (R("X7", V.ELECTRONIC), c.NotUnderstood("X8 hả")),
    "X7": (c.NotUnderstood("X7"),),
    "X7 ok": (c.NotUnderstood("X7 ok"),),
    "X7 không G": (c.NotUnderstood("X7 không G"),),
    "X7 Đ hay G?": (c.NotUnderstood("X7 Đ hay G?"),),
    "X7 G TC": (c.NotUnderstood("X7 G TC", "category"),),
    "X9-X7 G": (c.NotUnderstood("X9-X7 G", "range"),),
    "X1-X99 Đ": (c.NotUnderstood("X1-X99 Đ", "range"),),
    "X7 sai": (c.Undo("X7"),),
    "G4 G": (c.Resend("G4"),),
    "G4 gửi lại": (c.Resend("G4"),),
    "G4 T, G5 G": (c.Drop("G4"), c.Resend("G5")),
    "G4 Đ": (c.NotUnderstood("G4 Đ"),),
    "GIẤY 12/UBND-VX; UBND tỉnh; Về việc ABC": (c.PaperArrival("12/UBND-VX", "UBND tỉnh", "Về việc ABC"),),
    "Giấy: 12/UBND-VX; UBND tỉnh; a; b": (c.PaperArrival("12/UBND-VX", "UBND tỉnh", "a; b"),),
    "GIẤY không số; Công ty A; Thư mời": (c.PaperArrival("", "Công ty A", "Thư mời"),),
    "GIẤY ; Công ty A; Thư mời": (c.PaperArrival("", "Công ty A", "Thư mời"),),
    "GIẤY 12/UBND": (c.NotUnderstood("GIẤY 12/UBND", "paper_form"),),
    "GIẤY 12/UBND; UBND tỉnh;": (c.NotUnderstood("GIẤY 12/UBND; UBND tỉnh;", "paper_form"),),
    "BÚT PHÊ 512 (đ/c Thịnh): CSPL tham mưu": (c.PaperEndorsement(512, "CT", "CSPL tham mưu"),),
    "BÚT PHÊ 512 đ/c Minh: CSPL tham mưu": (c.PaperEndorsement(512, "PCT1", "CSPL tham mưu"),),
    "BÚT PHÊ số 512 (CT): CSPL tham mưu": (c.PaperEndorsement(512, "CT", "CSPL tham mưu"),),
    "BÚT PHÊ 512 (Trần Thị Hồng Vân): CSPL": (c.PaperEndorsement(512, "PCT2", "CSPL"),),
    "BÚT PHÊ 512: CSPL tham mưu": (c.NotUnderstood("BÚT PHÊ 512: CSPL tham mưu", "which_leader"),),
    "BÚT PHÊ 512 (đ/c Nam): x": (c.NotUnderstood("BÚT PHÊ 512 (đ/c Nam): x", "which_leader"),),
    "BÚT PHÊ 512 (đ/c Thịnh):": (c.NotUnderstood("BÚT PHÊ 512 (đ/c Thịnh):", "no_words"),),
    "GỘP 513 VÀO 512": (c.Join(513, 512),),
    "GỘP 513, 514 VÀO 512": (c.Join(513, 512), c.Join(514, 512)),
    "GỘP X7 VÀO 498": (c.SameAs("X7", 498),),
    "513 = 512": (c.Join(513, 512),),
    "513 = 513": (c.NotUnderstood("513 = 513"),),
    "HỦY SỐ 513": (c.CancelNumber(513),),
    "HUỶ SỐ 513: cấp trùng": (c.CancelNumber(513, "cấp trùng"),),
    "Hủy 513 vì trùng": (c.CancelNumber(513, "vì trùng"),),
    "513 đã chuyển": (c.HandedOver(513),),
    "513, 514 và 515 đã chuyển ạ": (c.HandedOver(513), c.HandedOver(514), c.HandedOver(515)),
    "đã chuyển 513": (c.HandedOver(513),),
    "513 đã bàn giao": (c.HandedOver(513),),
    "513 chưa chuyển": (c.NotUnderstood("513 chưa chuyển"),),
    "513 GIẤY": (c.ToPaper(513),),
    "513 G đơn thư": (c.ToPaper(513, Category.PETITION),),
    "chuyển giấy 513": (c.ToPaper(513),),
    "513 giấy TC": (c.NotUnderstood("513 giấy TC", "category"),),
    "513 điện tử": (c.ToElectronic(513),),
    "THU HỒI 513": (c.Recall(513),),
    "THU HỒI": (c.Recall(),),
    "ĐÃ XÓA": (c.Deleted(),),
    "Đã xoá 513": (c.Deleted(513),),
    "NHẠY CẢM": (c.Freeze(),),
    "NHẠY CẢM 513": (c.Freeze(513),),
    "513 nhạy cảm": (c.Freeze(513),),
    "XÓA CÁCH LY": (c.EmptyClosedFolder(),),
    "VIỆC": (c.MyTasks("mai.ht"),),
    "việc của tôi": (c.MyTasks("mai.ht"),),
    "VIỆC TGNC": (c.MyTasks("TGNC"),),
    "VIỆC này giao VP": (c.NotUnderstood("VIỆC này giao VP"),),
    "TÌM 1234/UBND": (c.Find("1234/UBND"),),
    "Tìm: tháng công nhân": (c.Find("tháng công nhân"),),
    "Tìm hiểu rồi báo cáo": (c.NotUnderstood("Tìm hiểu rồi báo cáo"),),
    "ỦY QUYỀN đ/c Thành đến 22/5": (c.Delegation("đ/c Thành đến 22/5"),),
    "ĐÚNG": (c.Confirm(),),
    "đúng rồi ạ": (c.Confirm(),),
    "Đúng 512": (c.Confirm("512"),),
    "X7 đúng": (c.Confirm("X7"),),
    "SAI": (c.Undo(),),
    "sai rồi, hạn 20/5": (c.Undo(None, "hạn 20/5"),),
    "SAI hạn 20/5": (c.Undo(None, "hạn 20/5"),),
    "SAI 512": (c.Undo("512"),),
    "512 sai: hạn 20/5": (c.Undo("512", "hạn 20/5"),),
    "Sai sót này do em": (c.NotUnderstood("Sai sót này do em"),),
    "QUY TẮC": (c.ListRules(),),
    "Danh sách quy tắc ạ": (c.ListRules(),),
    "BỎ QUY TẮC L3": (c.DropRule(3),),
    "Hủy quy tắc số 12": (c.DropRule(12),),
    "XEM LẠI QUY TẮC L3": (c.AskRuleAgain(3),),
    "Bỏ quy tắc này": (c.NotUnderstood("Bỏ quy tắc này"),),
    "Quy tắc ứng xử của cán bộ": (c.NotUnderstood("Quy tắc ứng xử của cán bộ"),),
    "TRỢ GIÚP": (c.Help(),),
    "Kính gửi văn thư,": (),
    "Cảm ơn em": (),
    "Dạ, vâng ạ": (),
    "": (),
}


@pytest.mark.parametrize(("line", "expected"), LINES.items(), ids=LINES.keys())
def test_each_line_says_what_it_says(line: str, expected: tuple[object, ...], office: Office) -> None:
    assert read(line, office) == expected


_KEPT = (c.PaperArrival, c.PaperEndorsement, c.CancelNumber, c.Find, c.Delegation, c.Undo, c.NotUnderstood)
_TWINS = [line for line, found in LINES.items() if found and not isinstance(found[0], _KEPT)]


@pytest.mark.parametrize("line", _TWINS)
def test_capitals_and_missing_diacritics_change_nothing(line: str, office: Office) -> None:
    expected = tuple(one for one in LINES[line] if not isinstance(one, c.NotUnderstood))
    for twin in (line.upper(), line.lower(), strip_diacritics(line)):
        found = tuple(one for one in read(twin, office) if not isinstance(one, c.NotUnderstood))
        assert found == expected


def test_every_command_of_the_union_has_a_line(office: Office) -> None:
    said = {type(one) for found in LINES.values() for one in found}
    assert said >= set(c.Command.__args__)


def test_lines_are_read_one_by_one_in_order(office: Office) -> None:
    text = "Chào anh\n\nX7 Đ\n  X8 G đơn thư\nđoạn này không rõ\n513 đã chuyển\nCảm ơn"
    assert read(text, office) == (
        R("X7", V.ELECTRONIC),
        R("X8", V.PAPER, Category.PETITION),
        c.NotUnderstood("đoạn này không rõ"),
        c.HandedOver(513),
    )


def test_an_endorsement_runs_to_a_blank_line_or_the_next_command(office: Office) -> None:
    text = "BÚT PHÊ 512 (đ/c Thịnh):\n1. VP tham mưu, trước 20/5\n2. TGNC phối hợp\n513 đã chuyển\n\nX7 Đ"
    assert read(text, office) == (
        c.PaperEndorsement(512, "CT", "1. VP tham mưu, trước 20/5\n2. TGNC phối hợp"),
        c.HandedOver(513),
        R("X7", V.ELECTRONIC),
    )


def test_a_greeting_with_a_command_in_it_is_not_dropped(office: Office) -> None:
    assert read("Dạ 513 đã chuyển", office) == (c.HandedOver(513),)
    assert read("Cảm ơn, X7 Đ", office) == (c.NotUnderstood("Cảm ơn, X7 Đ"),)


ALONE = {
    "X7 Đ": True,
    "VIỆC": True,
    "BỎ QUY TẮC L3": True,
    "TÌM 1234/UBND": True,
    "Tìm 1234/UBND": True,
    "Tìm phương án xử lý": False,
    "GIẤY 12/UBND; UBND tỉnh; abc": True,
    "BÚT PHÊ 512 (đ/c Thịnh): CSPL": True,
    "BÚT PHÊ 512 (đ/c Thịnh):\nCSPL": True,
    "THU HỒI 513": True,
    "THU HỒI": False,
    "NHẠY CẢM": False,
    "SAI": False,
    "ĐÚNG": False,
    "Kính gửi văn thư,\nX7 Đ": True,
    "Kính gửi văn thư, em gửi văn bản\nX7 Đ": False,
    "Xong ạ": False,
    "": False,
}


@pytest.mark.parametrize(("text", "alone"), ALONE.items(), ids=ALONE.keys())
def test_what_begins_with_a_command_without_a_letter_of_ours(text: str, alone: bool, office: Office) -> None:
    assert c.begins_with_command(text, office=office, writer="mai.ht") is alone


@pytest.mark.parametrize(
    ("words", "leader"),
    [
        ("đ/c Thịnh", "CT"),
        ("a. Thịnh", "CT"),
        ("Chủ tịch", "CT"),
        ("dc thinh", "CT"),
        ("PCT Vân", "PCT2"),
        ("Phó Chủ tịch Vân", "PCT2"),
        ("Phó Chủ tịch Thường trực", "PCT1"),
        ("Lê Quang Minh", "PCT1"),
        ("Nam", None),
        ("", None),
    ],
)
def test_leaders_are_known_by_what_they_are_called(words: str, leader: str | None, office: Office) -> None:
    named = c.leader_named(words, office)
    assert (named.id if named else None) == leader


SECOND = 1.0 if sys.gettrace() is None else 12.0  # coverage traces every line
HOSTILE = (
    *("1" * 1500, "1 " * 700, "1, " * 500, "thu hoi" + " !" * 700 + "x", "X7 " * 500, "x1-" * 500),
    *("x7=" * 500, "bút phê 512 (" * 100, "giấy" + ";" * 1400, "sai " * 300, "tìm " * 300),
)


@pytest.mark.parametrize("line", HOSTILE)
def test_hostile_lines_cost_little(line: str, office: Office) -> None:
    begin = time.process_time()
    read("\n".join([line] * 60), office)
    assert time.process_time() - begin < 1 * SECOND


PIECES = st.sampled_from(
    (*("X7", "X8", "G4", " ", ",", "Đ", "G", "=", "513"), "-", "\n", "đã chuyển", "SAI", "ạ")
)


@settings(max_examples=200, deadline=2000)
@given(text=st.one_of(st.text(max_size=300), st.lists(PIECES, max_size=20).map("".join)))
def test_any_text_is_understood_or_said_back(text: str, office: Office) -> None:
    for one in c.read_commands(text, office=office, writer="mai.ht"):
        assert isinstance(one, (*c.Command.__args__, c.NotUnderstood))
