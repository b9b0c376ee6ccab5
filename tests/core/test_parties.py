"""Names: what is taken for somebody, and what only looks like it."""

from __future__ import annotations

import pytest

from mailbot.core.office import Office
from mailbot.core.parties import MentionKind, Strength, find_mentions, is_syllable, resolve_party
from mailbot.core.text import normalize, tokenize


def named(text: str, office: Office) -> list[tuple[str, ...]]:
    """The ids of everybody who is surely named, outside bodies left out."""
    mentions = find_mentions(tokenize(normalize(text)), office)
    return [
        one.parties or one.candidates
        for one in mentions
        if one.kind is not MentionKind.EXTERNAL and one.strength is Strength.SURE
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("VP", "VP"),
        ("V.P", "VP"),
        ("v.phòng", "VP"),
        ("Văn phòng LĐLĐ tỉnh", "VP"),
        ("van phong", "VP"),
        ("B. Tài chính", "TAICHINH"),
        ("B.tuyên giáo", "TGNC"),
        ("Ban CSPL & QHLĐ", "CSPL"),
        ("Ban Chính sách Pháp luật và Quan hệ Lao động", "CSPL"),
        ("Ủy ban Kiểm tra", "UBKT"),
        ("uỷ ban kiểm tra", "UBKT"),
        ("các ban + VP", "ALL_UNITS"),
        ("các ban và Văn phòng", "ALL_UNITS"),
        ("tất cả các ban", "ALL_UNITS"),
        ("các ban", "BANS"),
        ("toàn thể cán bộ cơ quan", "ALL_STAFF"),
        ("các đ/c trong BTV", "BTV"),
        ("đ/c PCT Trần Thị Hồng Vân", "PCT2"),
        ("Phó Chủ tịch Thường trực", "PCT1"),
        ("A. Minh", "PCT1"),
        ("đ/c Chủ tịch", "CT"),
        ("đ/c Dũng CVP", "dung.pv"),
        ("Chánh VP", "dung.pv"),
        ("Trưởng ban CSPL", "son.dn"),
        ("trưởng ban Tổ chức", "oanh.vtk"),
        ("c. Lan (CSPL)", "lan.lt"),
        ("chị Lan VP", "lan.nt"),
        ("Thành TG", "thanh.cx"),
        ("Nguyễn Thị Thanh Huyền", "huyen.ntt"),
        ("NGUYỄN THỊ THANH HUYỀN", "huyen.ntt"),
        ("đ/c Hữu Phước", "phuoc.nh"),
        ("văn thư", "mai.ht"),
        ("em Mai", "mai.ht"),
    ],
)
def test_a_name_in_any_usual_spelling_is_that_party(text: str, expected: str, office: Office) -> None:
    assert named(text, office) == [(expected,)]


@pytest.mark.parametrize(
    "text",
    [
        "hoàn thành báo cáo",
        "dự thảo quy định",
        "thẩm định lại",
        "danh hiệu Anh hùng Lao động",
        "thành lập tổ công tác",
        "lan tỏa phong trào",
        "kiểm tra số liệu",
        "tổ chức hội nghị",
        "theo TT 36/2020",
        "Nghị quyết 42/NQ-CP",
        "công văn 12/KH-UBKT",
        "gửi vp@ldld.example.vn",
        "Tôi và mình cùng em",
        "anh xem giúp",
        "b/c kết quả",
    ],
)
def test_ordinary_words_name_nobody(text: str, office: Office) -> None:
    assert named(text, office) == []


@pytest.mark.parametrize(
    "text",
    ["UBKT Tỉnh ủy", "VP UBND tỉnh", "Ban Tổ chức Tỉnh ủy", "Chủ tịch UBND tỉnh", "Sở Tài chính", "UBKT TLĐ"],
)
def test_an_outside_body_is_not_taken_for_ours(text: str, office: Office) -> None:
    mentions = find_mentions(tokenize(text), office)
    assert [one.kind for one in mentions] == [MentionKind.EXTERNAL]


@pytest.mark.parametrize(
    ("text", "candidates"),
    [
        ("TC", ("TOCHUC", "TAICHINH")),
        ("Ban TC", ("TOCHUC", "TAICHINH")),
        ("chị Lan", ("lan.nt", "lan.lt")),
        ("PCT", ("PCT2", "PCT1")),
    ],
)
def test_a_name_of_several_is_left_open(text: str, candidates: tuple[str, ...], office: Office) -> None:
    mention = resolve_party(text, office)
    assert mention is not None
    assert not mention.resolved
    assert mention.candidates == candidates


@pytest.mark.parametrize("text", ["anh Tú", "đ/c Quang", "chị Hạnh"])
def test_a_stranger_is_somebody_unknown(text: str, office: Office) -> None:
    mention = resolve_party(text, office)
    assert mention is not None
    assert mention.kind is MentionKind.UNKNOWN


def test_the_deputies_together_are_both(office: Office) -> None:
    mention = resolve_party("các đ/c PCT", office)
    assert mention is not None
    assert set(mention.parties) == {"PCT1", "PCT2"}


def test_a_unit_with_its_person_keeps_both(office: Office) -> None:
    mention = resolve_party("BTG (đ/c Yến)", office)
    assert mention is not None
    assert (mention.parties, mention.detail) == (("TGNC",), "yen.pt")


@pytest.mark.parametrize(
    ("word", "possible"), [("giao", True), ("gaio", False), ("thma", False), ("nghieng", True)]
)
def test_slips_are_no_syllables(word: str, possible: bool) -> None:
    assert is_syllable(word) is possible
