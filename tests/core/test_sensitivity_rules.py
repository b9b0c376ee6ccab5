"""The rule table: stamps, single rules, what only looks sensitive, and what a configuration may change."""

from __future__ import annotations

from typing import Any

import pytest

from mailbot.core.particulars.page import read_page
from mailbot.core.particulars.reference import own_reference
from mailbot.core.readings import Category, Track
from mailbot.core.sensitivity import DEFAULT_RULES, RuleTable, RuleTableError, classify, reason_for_clerk
from mailbot.core.sensitivity.facts import symbol_hits
from mailbot.core.sensitivity.phrase import compile_phrase
from mailbot.core.sensitivity.stamps import stamps_in_name, stamps_in_page
from mailbot.core.sensitivity.views import unspace
from tests.core.test_sensitivity import ORDINARY, evidence

PHRASE_SOURCES = [
    *(words for rule in DEFAULT_RULES.rules for words in rule.phrases),
    *DEFAULT_RULES.innocent,
    *(words for topic in DEFAULT_RULES.topics for words in topic.phrases),
]


def with_line(line: str) -> str:
    return ORDINARY.replace("Nơi nhận", f"{line}\nNơi nhận", 1)


# Stamps -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "line",
    [
        "MẬT", "TỐI MẬT", "TUYỆT MẬT", "M Ậ T", "M  Ậ  T", "T Ố I  M Ậ T", "| MẬT |", "[ MẬT ]", "*MẬT*",
        "MẬT.",
        "MAT", "MẠT", "MÂT", "MÁT", "M A T", "MẬ T", "TOI MAT", "TUYET MAT", "TÔI MẬT", "Tối mật", "Mật",
        "Số: 17-TB/TU      MẬT", "MẬT      Độc lập - Tự do - Hạnh phúc", "Số: 1502/UBND-NC MẬT",
        "Độ mật: TUYỆT MẬT",
    ],
)  # fmt: skip
def test_a_stamp_on_its_own_is_strong(line: str) -> None:
    hits = stamps_in_page(f"TỈNH ỦY QUẢNG TRỊ\n{line}\nKính gửi: Đảng đoàn")
    assert [hit.strength for hit in hits] == ["strong"]


@pytest.mark.parametrize(
    "line",
    [
        "bảo mật thông tin", "MẬT ĐỘ DÂN SỐ", "Mật độ dân số cao", "ĐẶT MẬT KHẨU MẠNH", "mật ong",
        "MẶT TRẬN TỔ QUỐC",
        "AN TOÀN, BẢO MẬT", "mất điện", "bề mặt", "Bí mật rừng Trường Sơn", "thời kỳ hoạt động bí mật",
    ],
)  # fmt: skip
def test_the_same_letters_in_running_text_are_no_stamp(line: str) -> None:
    assert not [hit for hit in stamps_in_page(f"SỞ Y TẾ\n{line}\nKính gửi: A") if hit.strength == "strong"]


@pytest.mark.parametrize(
    ("name", "where"),
    [
        ("CV 12-CV/BTCTU (MẬT)", "subject"), ("[MẬT] Báo cáo", "subject"), ("MẬT - Công văn 12", "subject"),
        ("Văn bản (Mật) gửi Chủ tịch", "subject"), ("Gửi văn bản MẬT", "subject"),
        ("12_MẬT.pdf", "file name"),
        ("TOI MAT.pdf", "file name"), ("CV-12-TUYET-MAT.doc", "file name"),
    ],
)  # fmt: skip
def test_a_stamp_in_a_subject_or_file_name(name: str, where: str) -> None:
    assert [hit.strength for hit in stamps_in_name(name, where)] == ["strong"]


@pytest.mark.parametrize("name", ["V/v bảo mật thông tin", "BÁO CÁO MẬT ĐỘ DÂN SỐ", "mat bang quy hoach.pdf"])
def test_subjects_that_only_look_like_it(name: str) -> None:
    assert not [hit for hit in stamps_in_name(name, "subject") if hit.strength == "strong"]


# Evidence -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "category"),
    [
        ("Tài liệu này xem xong trả lại.", Category.STATE_SECRET),
        ("Gửi theo chế độ tài liệu mật.", Category.STATE_SECRET),
        ("Không sao chụp, không đưa lên mạng; nộp lại cho văn thư.", Category.STATE_SECRET),
        ("Kèm theo đơn tố cáo ông Giám đốc.", Category.PETITION),
        ("Đề nghị giữ bí mật họ tên người cung cấp.", Category.PETITION),
        ("Công nhân đình công do bị nợ lương.", Category.PETITION),
        ("Đề nghị bổ nhiệm lại đồng chí Trưởng ban.", Category.PERSONNEL),
        ("Danh sách nâng bậc lương thường xuyên.", Category.PERSONNEL),
        ("Thi hành kỷ luật bằng hình thức khiển trách.", Category.PERSONNEL),
        ("Báo cáo quyết toán kinh phí công đoàn.", Category.FINANCE),
        ("Chuyển 5.000.000 đồng vào số tài khoản 3713.0.1234567.", Category.FINANCE),
        ("Kết luận kiểm tra tài chính cùng cấp.", Category.INSPECTION),
        ("Kiểm tra khi có dấu hiệu vi phạm.", Category.INSPECTION),
        ("Hồ sơ hỗ trợ Mái ấm công đoàn.", Category.SHELTER),
        ("Hồ sơ hỗ trợ “Mái ám công đoàn”.", Category.SHELTER),  # as the regulation spells it
        ("Danh sách xét MACĐ đợt 2.", Category.SHELTER),
    ],
)
def test_strong_evidence_puts_even_an_ordinary_document_on_paper(line: str, category: Category) -> None:
    verdict = classify(evidence(with_line(line)))
    assert verdict.track is Track.PAPER
    assert category in verdict.categories


@pytest.mark.parametrize(
    "line",
    [
        "Đặt mật khẩu mạnh, bảo mật thông tin.", "Mật độ dân số cao.",
        "Tập huấn Luật Khiếu nại, Luật Tố cáo.",
        "Đơn vị đăng ký trước ngày 20/5.", "Kinh phí ăn ở do các đoàn tự túc.", "Khó khăn tài chính vì dịch.",
        "Khám sức khỏe cán bộ định kỳ.", "Kiểm tra thân nhiệt trước ca làm.",
        "Giám sát dịch bệnh tại doanh nghiệp.",
        "Tăng cường công tác kiểm tra.", "Ngày Gia đình Việt Nam với chủ đề Mái ấm gia đình Việt.",
        "Kỷ luật, kỷ cương hành chính.", "Bộ Tài chính, Sở Tài chính hướng dẫn.",
        "Ban Tổ chức hội thi thông báo.",
        "Danh sách người có đơn xin gia nhập Công đoàn.", "Thời kỳ hoạt động bí mật.", "Phiên chợ mật ong.",
        "Kiểm tra, bảo dưỡng lưới điện.", "Không thu phí.", "Giải nhất, giải nhì.", "Tiết kiệm điện.",
    ],
)  # fmt: skip
def test_innocent_phrases_stop_nothing(line: str) -> None:
    verdict = classify(evidence(with_line(line)))
    assert [hit for hit in verdict.hits if hit.category is not None] == []


@pytest.mark.parametrize(
    "line",
    [
        "Ông Nguyễn Văn Bình đề nghị được xem xét.", "Trường hợp của bà L.T.H đã được nêu.",
        "CMND 197123456.",
        "Như đã trao đổi, đề nghị thực hiện.", "Nhân tiện, đề nghị cho biết thêm.",
        "Mỗi người nhận 150 nghìn.",
        "1. Trần Văn An\n2. Lê Thị Bích\n3. Hồ Văn Cường", "Họ và tên | Ngày sinh | Số tài khoản",
    ],
)  # fmt: skip
def test_weak_evidence_makes_an_ordinary_document_wait(line: str) -> None:
    assert classify(evidence(with_line(line))).track is not Track.ELECTRONIC


def test_contacts_and_hosts_are_ordinary() -> None:
    line = "Chi tiết liên hệ đồng chí Trần Văn Bình, số điện thoại 0912345678."
    assert classify(evidence(with_line(line))).track is Track.ELECTRONIC


def test_an_innocent_phrase_takes_away_nothing_but_itself() -> None:
    verdict = classify(evidence(with_line("Mật khẩu mạnh; bổ nhiệm lại cán bộ.")))
    assert verdict.category is Category.PERSONNEL


def test_a_rules_phrase_wins_over_an_innocent_one_inside_it() -> None:
    verdict = classify(evidence(with_line("Mật khẩu giải nén gửi sau.")))
    assert "caution.archive" in verdict.rules


@pytest.mark.parametrize(
    "line",
    [
        "Kế hoạch kiểm\ntra tài\nchính cùng cấp", "ĐƠN TỐ CÁO", "Đ Ơ N  T Ố  C Á O", "Đơn tô cáo",
        "don to cao",
        "b\u00adổ nhi\u200bệm", "bổ-nhiệm", "BỔ NHIỆM", "kỷ luât đồng chí",
    ],
)  # fmt: skip
def test_broken_spaced_and_worn_words_are_still_seen(line: str) -> None:
    verdict = classify(evidence(with_line(line)))
    assert verdict.track is not Track.ELECTRONIC
    assert any(hit.category for hit in verdict.hits)


def test_words_broken_by_the_extraction_are_seen() -> None:
    verdict = classify(evidence(with_line("Giải quy ết khi ếu n ại, b ổ nhi ệm c án bộ")))
    assert any(hit.category for hit in verdict.hits)


def test_ocr_letters_are_taken_for_each_other_only_in_ocr() -> None:
    page = with_line("Danh sách bổ nhlệm và kỷ luạt cán bộ")
    assert classify(evidence(page)).track is not Track.ELECTRONIC


# Words for people ---------------------------------------------------------------------------------------


def test_secrets_and_petitions_are_only_to_be_handled_on_paper() -> None:
    for line in ("MẬT", "Kèm theo đơn tố cáo ông Giám đốc."):
        verdict = classify(evidence(with_line(line)))
        assert reason_for_clerk(verdict) == "Thư cần xử lý giấy."
        assert all(hit.words == "" for hit in verdict.hits)


def test_other_groups_are_named_with_their_rules() -> None:
    verdict = classify(evidence(with_line("Đề nghị bổ nhiệm lại.")))
    assert reason_for_clerk(verdict) == "Thuộc nhóm tổ chức, cán bộ (personnel.post)."
    held = classify(evidence(with_line("Nguồn ngân sách bảo đảm.")))
    assert reason_for_clerk(held).startswith("Nghi thuộc nhóm tài chính (finance.word")


def test_a_held_document_says_why() -> None:
    assert "chưa đọc được" in reason_for_clerk(classify(evidence("")))
    assert "hộp thư cá nhân" in reason_for_clerk(classify(evidence(sender="a@gmail.com")))
    assert "lần đầu" in reason_for_clerk(classify(evidence(sender_known=False)))


def test_advertising_is_told() -> None:
    verdict = classify(
        evidence("Chúc mừng bạn đã trúng thưởng. Bấm vào đường dẫn để nhận.", "Khuyến mãi lớn")
    )
    assert verdict.spam
    assert verdict.track is Track.REVIEW


# The configuration --------------------------------------------------------------------------------------


def test_an_office_adds_rules_topics_and_innocent_phrases() -> None:
    table = RuleTable.from_config(
        {
            "innocent": ["quỹ đạo vệ tinh"],
            "topics": ["hội hoa ban"],
            "official_domains": ["quangtri.example.vn"],
            "private_providers": ["thuphapluat.example"],
            "rules": [
                {
                    "code": "office.house",
                    "category": "shelter",
                    "phrases": ["tổ chim én"],
                    "reason": "own programme",
                }
            ],
        }
    )
    assert classify(evidence(with_line("Chương trình Tổ chim én.")), rules=table).category is Category.SHELTER
    text = ORDINARY.replace("phòng, chống dịch bệnh, vệ sinh khử khuẩn", "hội hoa ban")
    assert classify(evidence(text, "V/v hội hoa ban"), rules=table).track is Track.ELECTRONIC
    assert table.is_official("a@soyte.quangtri.example.vn")
    assert table.is_private("a@thuphapluat.example")
    official = evidence(sender="a@soyte.quangtri.example.vn", sender_known=False)
    assert classify(official, rules=table).track is Track.ELECTRONIC


def test_an_office_switches_rules_off() -> None:
    awards = evidence(with_line("Đề nghị xét tặng bằng khen phong trào thi đua."))
    assert "personnel.award" in classify(awards).rules
    table = RuleTable.from_config({"off": ["personnel.award"]})
    assert "personnel.award" not in classify(awards, rules=table).rules


@pytest.mark.parametrize(
    ("section", "told"),
    [
        ({"of": []}, "sensitivity.of: unknown key"),
        ({"off": ["personnel.wards"]}, "there is no rule 'personnel.wards'"),
        ({"off": ["secret.label"]}, "cannot be switched off"),
        ({"off": "personnel.award"}, "sensitivity.off: must be a list of texts"),
        ({"innocent": ["(một"]}, "sensitivity.innocent"),
        ({"official_domains": ["gmail"]}, "private mailboxes"),
        ({"rules": [{"category": "shelter", "phrases": ["x y"]}]}, "rules[1].code"),
        (
            {"rules": [{"code": "a.b", "category": "house", "phrases": ["x y"]}]},
            "rules[1].category: must be one of",
        ),
        ({"rules": [{"code": "a.b", "category": "shelter", "phrases": []}]}, "rules[1].phrases"),
        (
            {"rules": [{"code": "a.b", "category": "shelter", "phrases": ["x"], "where": ["foot"]}]},
            "rules[1].where",
        ),
        ({"rules": [{"code": "secret.label", "category": "shelter", "phrases": ["x"]}]}, "is taken"),
        ({"rules": ["x"]}, "rules[1]: must be a table"),
    ],
)
def test_a_wrong_configuration_is_told_with_its_key(section: dict[str, Any], told: str) -> None:
    with pytest.raises(RuleTableError) as raised:
        RuleTable.from_config(section)
    assert any(told in problem for problem in raised.value.problems)


def test_all_problems_are_told_at_once() -> None:
    with pytest.raises(RuleTableError) as raised:
        RuleTable.from_config({"of": [], "off": ["x"], "innocent": [""]})
    assert len(raised.value.problems) == 3


# The data -----------------------------------------------------------------------------------------------


def test_every_rule_has_a_reason_and_a_code_of_its_own() -> None:
    codes = [rule.code for rule in DEFAULT_RULES.rules]
    assert len(set(codes)) == len(codes)
    for rule in DEFAULT_RULES.rules:
        assert rule.reason
        assert rule.phrases
        assert rule.zones


def test_every_phrase_compiles() -> None:
    for words in PHRASE_SOURCES:
        phrase = compile_phrase(words)
        assert phrase.exact.startswith(" ")


def test_what_topics_allow_are_weak_rules() -> None:
    weak = {rule.code for rule in DEFAULT_RULES.rules if rule.strength.value == "weak"} | {
        "symbol.home_affairs"
    }
    for topic in DEFAULT_RULES.topics:
        assert topic.allows <= weak


def test_no_innocent_phrase_hides_a_strong_one() -> None:
    strong = {
        words for rule in DEFAULT_RULES.rules if rule.strength.value == "strong" for words in rule.phrases
    }
    assert not strong & set(DEFAULT_RULES.innocent)


@pytest.mark.parametrize(
    ("words", "text", "found"),
    [
        ("thôi ~2 chức", " thôi giữ chức ", True),
        ("thôi ~2 chức", " thôi một hai ba chức ", False),
        ("thôi ~2 chức", " thôi . chức ", False),
        ("xin (nghỉ|thôi) việc", " xin thôi việc ", True),
        ("họp (kín|) ngày", " họp ngày ", True),
        ("# đồng", " 48.500.000 đồng ", True),
        ("#đ", " 500.000đ ", True),
        ("kiểm tra # ~2 (cđcs|đơn vị)", " kiểm tra 05 công đoàn cđcs ", True),
    ],
)
def test_the_notation_of_phrases(words: str, text: str, found: bool) -> None:
    pattern = compile_phrase(words).pattern
    assert pattern is not None
    assert bool(pattern.search(text)) is found


@pytest.mark.parametrize("words", ["(một", "một)", "", "~2", "|"])
def test_a_phrase_that_cannot_be_read_is_refused(words: str) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        compile_phrase(words)


def test_spaced_letters_are_put_together() -> None:
    assert unspace("Đ Ơ N   T Ố   C Á O") == "ĐƠN  TỐ  CÁO"
    assert unspace("tổ chức hội nghị") == "tổ chức hội nghị"


@pytest.mark.parametrize(
    ("address", "private"),
    [
        ("a@gmail.com", True), ("a@yahoo.com.vn", True), ("a@mail.example", True), ("a@outlook.com", True),
        ("a@mail.quangtri.gov.vn", False), ("a@soyte.example.vn", False), ("a@live.quangtri.gov.vn", False),
    ],
)  # fmt: skip
def test_private_providers(address: str, private: bool) -> None:
    assert DEFAULT_RULES.is_private(address) is private


def test_advertising_that_speaks_of_money_is_looked_at_not_filed_as_finance() -> None:
    verdict = classify(evidence("Bạn đã trúng thưởng. Bấm vào đường dẫn để nhận tiền.", "Trúng thưởng"))
    assert (verdict.track, verdict.spam) == (Track.REVIEW, True)


@pytest.mark.parametrize(
    ("number", "codes"),
    [
        ("12/TTr-UBND", []),
        ("12/KL-TTr", ["symbol.inspection"]),
        ("03/TC-LĐLĐ", []),
        ("811/TLĐ-TC", ["symbol.personnel"]),
    ],
)
def test_the_letters_of_a_type_point_at_no_unit(number: str, codes: list[str]) -> None:
    reference = own_reference(read_page(f"LĐLĐ TỈNH\nSố: {number}\n"))
    assert [hit.code for hit in symbol_hits(reference)] == codes
