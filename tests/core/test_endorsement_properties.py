"""What holds for any text at all: a reading or a question, in bounded time, and nobody by accident."""

from __future__ import annotations

import time
from datetime import datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mailbot.core.endorsement import read_endorsement
from mailbot.core.endorsement.explain import describe
from mailbot.core.office import Office
from mailbot.core.readings import Action, Assignment, Endorsement, EndorsementContext, Role
from mailbot.core.text import listed, normalize, strip_diacritics

AT = datetime.fromisoformat("2020-05-18T08:15:00+07:00")
CALM = settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
WORDS = (
    *listed("""
    VP | BTG | CSPL | TC | UBKT | các ban | TT | BTV | đ/c Minh | a. Sơn | chị Lan | anh Tú
    UBND tỉnh | chủ trì | phối hợp | để biết | giao | chuyển | không | nữa | nếu | thì | khi | và
    với | cùng | hoặc | trước 25/5 | 15-20/5 | 31/6 | thứ 6 | hạn | đồng ý | lưu | thu hồi | hoãn
    nhầm | à không | thay | đổi | thêm | bỏ | trừ | tham mưu | nhắc | gửi | báo cáo | mời | cho
    của | về | tôi | rồi | đã | chưa | ? | ; | : | ( | ) | - | 1. | 2) | gấp | xử lý giấy
    """),
    ",",
    "\n",
)


def read(text: str, office: Office, context: EndorsementContext = EndorsementContext()) -> Endorsement:  # noqa: B008
    return read_endorsement(text, office=office, writer="CT", sent_at=AT, context=context)


CONTEXTS = (
    EndorsementContext(),
    EndorsementContext(proposal=(Assignment("CSPL", Role.LEAD), Assignment("VP", Role.SUPPORT))),
    EndorsementContext(current=(Assignment("CSPL", Role.LEAD), Assignment("VP", Role.SUPPORT))),
)


def check(text: str, office: Office, context: EndorsementContext) -> None:
    reading = read(text, office, context)
    assert (reading.question is not None) == (reading.action is Action.CLARIFY)
    if reading.action is Action.FORWARD:
        assert reading.forward_to
    known = set(office.units_by_id) | set(office.people) | set(office.groups_by_id)
    named = {one.party for one in reading.assignments} | set(reading.forward_to) | set(reading.replaces)
    assert named | (set(reading.revokes) - {"all"}) <= known
    assert "CT" not in reading.forward_to
    assert describe(reading, office)


@CALM
@given(text=st.text(max_size=200), context=st.sampled_from(CONTEXTS))
def test_any_text_ends_in_a_reading_or_a_question(
    office: Office, text: str, context: EndorsementContext
) -> None:
    check(text, office, context)


@CALM
@given(words=st.lists(st.sampled_from(WORDS), max_size=25), context=st.sampled_from(CONTEXTS))
def test_any_jumble_of_the_grammars_own_words_ends_in_one_too(
    office: Office, words: list[str], context: EndorsementContext
) -> None:
    check(" ".join(words), office, context)


@pytest.mark.parametrize(
    "piece",
    [
        "VP ",
        "VP, ",
        "VP\n",
        "1. VP\n",
        "((VP",
        "(",
        "hạn ",
        "trước 15/5 ",
        "đ/c ",
        "nếu ",
        "\u0301",
        "x",
        "à không, ",
    ],
)
@pytest.mark.parametrize("length", [2_900, 100_000])
def test_no_text_takes_longer_than_a_second(piece: str, length: int, office: Office) -> None:
    read("VP", office)  # the tables are built once
    text = (piece * (length // len(piece) + 1))[:length]
    begun = time.process_time()
    read(text, office)
    assert time.process_time() - begun < 1


# Everyday phrases that hold the syllables of names; each can stand beside a real endorsement.
INNOCENT = (
    "hoàn thành tốt",
    "dự thảo quy định",
    "thẩm định kỹ",
    "danh hiệu Anh hùng Lao động",
    "lan tỏa phong trào",
    "thành lập tổ công tác",
    "thảo luận tại hội nghị",
    "định kỳ báo cáo",
    "ngày mai họp",
    "tổ chức kiểm tra",
    "chính sách tài chính",
    "minh bạch thông tin",
    "yến tiệc",
    "sơn lại hội trường",
    "lâm thời",
)


@pytest.mark.parametrize("phrase", INNOCENT)
@pytest.mark.parametrize("shape", ["{}", "VP {}", "Đề nghị {}", "{}. VP tham mưu", "VP tham mưu, {}"])
@pytest.mark.parametrize("bare", [False, True], ids=["with diacritics", "without"])
def test_ordinary_syllables_never_give_a_person_anything(
    phrase: str, shape: str, bare: bool, office: Office
) -> None:
    text = shape.format(phrase)
    reading = read(strip_diacritics(normalize(text)) if bare else text, office)
    assert {one.party for one in reading.assignments} <= {"VP"}
    assert reading.forward_to == ()


@CALM
@given(data=st.data())
def test_a_bare_syllable_of_a_name_in_running_text_gives_nobody_anything(
    office: Office, data: st.DataObject
) -> None:
    syllables = sorted({word.lower() for person in office.people.values() for word in person.name.split()})
    before = data.draw(
        st.sampled_from(("hoàn", "dự", "quy", "công tác", "việc", "báo cáo", "nội dung", "theo"))
    )
    syllable = data.draw(st.sampled_from(syllables))
    after = data.draw(st.sampled_from(("", " báo cáo", " kế hoạch", " trước 25/5", " của cơ quan")))
    reading = read(f"VP thực hiện {before} {syllable}{after}", office)
    assert {one.party for one in reading.assignments} <= {"VP"}
