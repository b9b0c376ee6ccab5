"""Answers: labelled rows, their mechanical twins, what may never close a task, details, questions, limits."""

from __future__ import annotations

import statistics
import textwrap
import time
import unicodedata
from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailbot.config import load_office
from mailbot.core.answer import asking, read_answer, text_of_reply
from mailbot.core.office import Office
from mailbot.core.readings import Answer, AnswerContext, Due, Intent, OpenItem, Question, ReplyText
from mailbot.core.scoring.answer import (
    answer_request_from_json,
    answer_to_json,
    read_answer_row,
    score_answer,
)
from mailbot.core.text import normalize, strip_diacritics

from .conftest import CORPUS, HERE, rows_of

ROWS = rows_of(CORPUS / "answers.jsonl")
OWN = rows_of(HERE / "data" / "answers_own.jsonl")
SENT = datetime.fromisoformat("2020-05-14T09:00:00+07:00")
OFFICE = load_office(CORPUS / "office.toml")


def _read(text: str, **given_: Any) -> Answer:
    arguments: dict[str, Any] = {"office": OFFICE, "writer": "huyen.ntt", "unit": "TGNC", "sent_at": SENT}
    return read_answer(text, **(arguments | given_))


def _figures(rows: list[dict[str, Any]], office: Office) -> tuple[float, list[str], list[str], list[str]]:
    """The share that is exact, and the ids of false closes, missed closes and other differences."""
    false, missed, differ = [], [], []
    for row in rows:
        score = score_answer(row, read_answer_row(row, office), office)
        if score.false_close:
            false.append(row["id"])
        if score.missed_done:
            missed.append(row["id"])
        if not score.exact:
            differ.append(f"{row['id']} {row['text']!r}: {score.differences}")
    return 1 - len(differ) / len(rows), false, missed, differ


@pytest.mark.parametrize("rows", [ROWS, OWN], ids=["corpus", "own"])
def test_labelled_rows_are_read_within_the_bounds(office: Office, rows: list[dict[str, Any]]) -> None:
    exact, false, missed, differ = _figures(rows, office)
    assert not false
    assert not missed
    assert exact >= 0.97, differ


def _wrapped(text: str) -> str:
    lines = text.split("\n")
    return "\n".join(
        textwrap.fill(line, 30, break_long_words=False, break_on_hyphens=False) for line in lines
    )


def _signed(text: str) -> str:
    return text + "\n\n--\nNguyễn Thị Thanh Huyền\nTrưởng Ban TGNC\nĐT: 0913 000 000" if text else text


TWINS: dict[str, tuple[Callable[[str], str], float]] = {
    "crlf": (lambda text: text.replace("\n", "\r\n"), 0.97),
    "nfd": (lambda text: unicodedata.normalize("NFD", text), 0.97),
    "capitals": (str.upper, 0.97),
    "wrapped at 30 columns": (_wrapped, 0.97),
    "with a signature": (_signed, 0.97),
    "from a telephone": (lambda text: text + "\n\nĐược gửi từ iPhone của tôi" if text else text, 0.97),
    "without diacritics": (lambda text: strip_diacritics(normalize(text)), 0.90),
}


@pytest.mark.parametrize("twin", list(TWINS))
def test_mechanical_twins_of_every_row_close_nothing_by_mistake(office: Office, twin: str) -> None:
    change, bound = TWINS[twin]
    rows = [row | {"text": change(row["text"])} for row in ROWS + OWN[::5]]
    exact, false, _, differ = _figures(rows, office)
    assert not false
    assert exact >= bound, differ


BEFORE = [
    *("chưa", "em chưa", "vẫn chưa", "không", "không thể", "sắp", "gần", "nếu", "khi nào", "mai", "mai mới"),
    *("sẽ", "em sẽ", "dự kiến", "đợi", "giá mà", "tưởng", "phải", "cần", "chuẩn bị", "cố gắng", "tuần sau"),
    *("20/5", "chiều nay", "chắc mai", "hứa", "đang", "mong", "bao giờ", "làm sao", "sao mà", "khó mà"),
    *("để em", "lúc nào", "thứ 6", "họp xong mới", "TLĐ gửi mẫu mới", "UBKT", "các huyện", "ước gì"),
    *("không biết bao giờ", "làm gì đã", "đâu đã", "còn lâu mới", "ít nữa mới", "đến tối mới", "phấn đấu"),
]
AFTER = [
    *("chưa ạ", "chưa?", "được không ạ?", "một nửa", "phần 1", "dự thảo", "80%", "sao được", "là em báo"),
    *("thì em gửi", "nhưng chưa gửi", "chỉ còn ký", "bước 1", "nếu có số liệu", "khi có chữ ký", "mới báo"),
]
AFFIRMED = ["xong", "hoàn thành", "làm xong", "xong rồi", "gửi báo cáo", "nộp", "xử lý xong"]


@pytest.mark.parametrize("words", BEFORE)
def test_what_denies_postpones_or_conditions_a_completion_closes_nothing(words: str) -> None:
    for affirmed in AFFIRMED:
        text = f"{words} {affirmed}"
        for variant in (text, strip_diacritics(text), f"{text} ạ".upper()):
            assert _read(variant).intent is not Intent.DONE, variant


@pytest.mark.parametrize("words", AFTER)
def test_what_limits_a_completion_afterwards_closes_nothing(words: str) -> None:
    for affirmed in AFFIRMED:
        for variant in (
            f"{affirmed} {words}",
            f"đã {affirmed} {words}",
            strip_diacritics(f"{affirmed} {words}"),
        ):
            assert _read(variant).intent is not Intent.DONE, variant


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("chưa có số liệu nên chưa báo cáo được", "chưa có số liệu"),
        ("Đề nghị lùi hạn sang thứ 4 tuần sau vì đ/c Yến nghỉ ốm", "đ/c Yến nghỉ ốm"),
        ("Không kịp hạn 15/5, xin 22/5 ạ. Lý do: TLĐ vừa thay đổi mẫu biểu", "TLĐ vừa thay đổi mẫu biểu"),
        ("Cho em xin thêm 3 ngày, đang vướng đại hội", "đang vướng đại hội"),
        ("khong phai viec cua ban em", "khong phai viec cua ban em"),
    ],
)
def test_the_reason_is_kept_in_the_writers_words(text: str, reason: str) -> None:
    assert _read(text).reason == reason


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Đã trả lời tại Công văn số 215/LĐLĐ-TGNC ngày 13/5/2020", "215/LĐLĐ-TGNC"),
        ("Đã trả lời CV 1234/UBND-VX bằng CV số 217/LĐLĐ-TGNC", "217/LĐLĐ-TGNC"),
        ("đã ban hành Kế hoạch số 45/KH-LĐLĐ", "45/KH-LĐLĐ"),
        ("xong, 55-CV/TU", "55-CV/TU"),
        ("xong 13/5/2020", None),
    ],
)
def test_the_number_of_the_reply_is_found(text: str, number: str | None) -> None:
    assert _read(text).reply_doc == number


@pytest.mark.parametrize(
    ("text", "percent"), [("được 70% rồi ạ", 70), ("70 phần trăm", 70), ("Tiến độ: 9/10 huyện đã gửi", 90)]
)
def test_the_share_is_read(text: str, percent: int) -> None:
    assert _read(text).percent == percent


def test_of_two_people_of_one_name_the_one_of_the_unit_is_meant() -> None:
    sent = datetime.fromisoformat("2020-04-20T07:50:00+07:00")
    text = "em đi công tác đến 25/4, nhờ chị Lan theo dõi"
    answer = _read(text, writer="dung.pv", unit="VP", sent_at=sent)
    assert answer.intent is Intent.DELEGATE
    assert answer.delegate == "lan.nt"
    assert set(answer.candidates) == {"lan.nt", "lan.lt"}


def test_two_people_of_one_name_outside_the_unit_are_asked_about() -> None:
    answer = _read("giao đ/c Lan xử lý")
    assert answer.intent is Intent.UNCLEAR
    assert answer.question is not None
    assert answer.question.code == "which_person"
    assert len(answer.question.choices) == len(answer.question.replies) == 2


def test_passing_a_task_on_inside_the_unit_is_no_delegation() -> None:
    assert _read("phân công đ/c Yến").intent is Intent.ASSIGN
    assert _read("Tuần sau tôi nghỉ phép, đ/c Yến nhận thay").intent is Intent.DELEGATE


def test_an_absence_keeps_its_first_day() -> None:
    answer = _read("từ 18/5 đến 22/5 tôi nghỉ phép, đ/c Thành nhận thay")
    assert answer.start == date(2020, 5, 18)
    assert answer.due is not None
    assert answer.due.at.date() == date(2020, 5, 22)


def test_a_promise_is_kept_with_what_is_not_done() -> None:
    answer = _read("chưa xong, mai em gửi")
    assert answer.intent is Intent.NOT_DONE
    assert answer.promise is not None
    assert answer.promise.at.date() == date(2020, 5, 15)


def test_a_task_taken_back_is_opened_again() -> None:
    answer = _read("Bấm nhầm, chưa xong ạ")
    assert answer.reopen
    assert answer.intent is Intent.NOT_DONE


ITEMS = AnswerContext(
    items=tuple(OpenItem(no, task) for no, task in enumerate(("kế hoạch", "báo cáo", "tin"), 1))
)


def test_each_task_gets_what_is_said_of_it() -> None:
    answer = _read("Việc 1 và 3 đã xong (CV 215/LĐLĐ-TGNC), việc 2 tuần sau", context=ITEMS)
    said = {item.no: item for item in answer.items}
    assert answer.intent is Intent.PROGRESS
    assert {no: item.intent for no, item in said.items()} == {
        1: Intent.DONE,
        3: Intent.DONE,
        2: Intent.NOT_DONE,
    }
    assert said[2].due is not None
    assert said[2].due.at.date() == date(2020, 5, 22)


def test_all_tasks_done_is_done() -> None:
    assert _read("cả 3 việc đã xong", context=ITEMS).intent is Intent.DONE
    assert _read("việc 1, 2, 3 đều xong", context=ITEMS).intent is Intent.DONE


def test_a_document_that_is_not_open_is_asked_about() -> None:
    answer = _read("Xong VBĐ 600", context=AnswerContext(open_docs=("512", "515")))
    assert answer.intent is Intent.UNCLEAR
    assert answer.question is not None
    assert "600" in answer.question.text


def test_an_inline_answer_belongs_to_the_line_above_it() -> None:
    reply = ReplyText("xong\nchưa", (("1. Xây dựng kế hoạch", "xong"), ("2. Báo cáo kết quả", "chưa")))
    text = text_of_reply(reply)
    assert text == "Việc 1: xong\nViệc 2: chưa"
    answer = _read(text, context=ITEMS)
    assert [item.no for item in answer.items if item.intent is Intent.DONE] == [1]
    assert text_of_reply(ReplyText("xong")) == "xong"


# Questions of ours, and the answers to them ------------------------------------------------------------

QUESTIONS = [asking.DONE_OR_NOT, asking.WHAT_IS_MEANT, asking.DONE_BY_WHOM]


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.code)
def test_every_choice_has_words_that_are_understood(question: Question) -> None:
    assert len(question.choices) == len(question.replies) > 1
    for number, reply in enumerate(question.replies, 1):
        direct = _read(reply)
        assert direct.intent not in (Intent.UNCLEAR, Intent.OTHER), reply
        for text in (str(number), f"{number}.", f"Chọn {number} ạ", question.choices[number - 1]):
            assert _read(text, context=AnswerContext(question=question)) == direct, text


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("vâng", Intent.DONE),
        ("Đúng rồi ạ", Intent.DONE),
        ("chưa", Intent.NOT_DONE),
        ("ok", Intent.ACK),
        ("9", Intent.OTHER),
        ("1, mai gửi", Intent.NOT_DONE),
    ],
)
def test_a_plain_yes_or_no_answers_a_yes_or_no_question(text: str, intent: Intent) -> None:
    assert _read(text, context=AnswerContext(question=asking.DONE_OR_NOT)).intent is intent


def test_a_yes_to_an_open_question_is_no_choice() -> None:
    answer = _read("vâng", context=AnswerContext(question=asking.WHAT_IS_MEANT))
    assert answer.intent is Intent.ACK


@pytest.mark.parametrize("row", ROWS + OWN[::5], ids=lambda row: row["id"])
def test_what_is_unclear_comes_with_one_question(office: Office, row: dict[str, Any]) -> None:
    answer = read_answer_row(row, office)
    if answer.intent in (Intent.UNCLEAR, Intent.OTHER):
        assert answer.question is not None
        assert answer.question.text[0].isupper()
    if answer.question is not None:
        assert len(answer.question.choices) == len(answer.question.replies)


# Automatic mail ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("headers", "automatic"),
    [
        ({"Auto-Submitted": "auto-replied"}, True),
        ({"auto-submitted": "auto-generated; owner-email=a@b"}, True),
        ({"Auto-Submitted": "no"}, False),
        ({"X-Auto-Response-Suppress": "All"}, False),
        ({"Content-Type": "multipart/report; report-type=delivery-status"}, True),
        ({"Content-Type": 'multipart/report; report-type="disposition-notification"'}, True),
        ({"Content-Type": "multipart/mixed"}, False),
        ({"Return-Path": "<>"}, True),
        ({"Precedence": "auto_reply"}, True),
        ({"Precedence": "first-class"}, False),
        ({"X-Autoreply": "yes"}, True),
    ],
)
def test_a_program_is_known_by_its_headers_before_any_word(headers: dict[str, str], automatic: bool) -> None:
    assert _read("Xong", headers=headers).intent is (Intent.AUTO if automatic else Intent.DONE)


@pytest.mark.parametrize("text", ["", " ", "\n\n", ".", "???", "-- --"])
def test_nothing_is_no_consent(text: str) -> None:
    assert _read(text).intent is Intent.OTHER


@pytest.mark.parametrize("text", ["👍", "❤️", "✅✅", "🙏 !"])
def test_an_emoji_is_asked_about(text: str) -> None:
    answer = _read(text)
    assert answer.intent is Intent.UNCLEAR
    assert answer.question is not None


# Scoring and JSON --------------------------------------------------------------------------------------


def _score(expected: dict[str, Any], answer: Answer) -> tuple[bool, bool, bool]:
    score = score_answer({"expected": expected}, answer, OFFICE)
    return score.exact, score.false_close, score.missed_done


DUE = Due(datetime.fromisoformat("2020-05-20T17:00:00+07:00"))
ONE = answer_request_from_json(
    {"from": "huyen.ntt", "unit": "TGNC", "sent_at": "2020-05-14T09:00:00+07:00"}, OFFICE
)


@pytest.mark.parametrize(
    ("expected", "answer", "outcome"),
    [
        ({"intent": "done"}, Answer(Intent.DONE), (True, False, False)),
        ({"intent": "done"}, Answer(Intent.UNCLEAR), (False, False, True)),
        ({"intent": "done", "asking_is_fine": True}, Answer(Intent.UNCLEAR), (True, False, False)),
        ({"intent": "ack"}, Answer(Intent.DONE), (False, True, False)),
        ({"intent": "ack", "also_accepted": "done"}, Answer(Intent.DONE), (True, False, False)),
        ({"intent": "delegate"}, Answer(Intent.ASSIGN), (True, False, False)),
        ({"intent": "extend", "due": "2020-05-20"}, Answer(Intent.EXTEND, due=DUE), (True, False, False)),
        ({"intent": "extend", "due": "2020-05-21"}, Answer(Intent.EXTEND, due=DUE), (False, False, False)),
        (
            {"intent": "extend", "due": "2020-05-20T17:00:00+07:00"},
            Answer(Intent.EXTEND, due=DUE),
            (True, False, False),
        ),
    ],
)
def test_scoring_follows_the_rules_of_the_rows(
    expected: dict[str, Any], answer: Answer, outcome: tuple[bool, bool, bool]
) -> None:
    assert _score(expected, answer) == outcome


def test_scoring_compares_the_items_that_are_done() -> None:
    answer = _read("Xong việc 1, việc 2 chưa", context=ITEMS)
    items = [{"no": 1, "intent": "done"}, {"no": 2, "intent": "not_done"}]
    assert _score({"intent": "progress", "items": items}, answer) == (True, False, False)
    assert _score({"intent": "progress", "items": [{"no": 2, "intent": "done"}]}, answer) == (
        False,
        True,
        False,
    )
    assert _score({"intent": "not_done"}, answer) == (False, True, False)


def test_an_answer_becomes_the_fields_of_the_rows() -> None:
    found = answer_to_json(_read("Xong việc 1, việc 2 xin gia hạn đến 17h ngày 20/5", context=ITEMS), OFFICE)
    assert found["items"][0] == {"no": 1, "intent": "done"}
    assert found["items"][1]["due"] == "2020-05-20T17:00:00+07:00"
    whole = answer_to_json(_read("xin gia hạn đến 20/5 vì chờ số liệu"), OFFICE)
    assert whole == {"intent": "extend", "due": "2020-05-20", "reason": "chờ số liệu"}
    assert answer_to_json(_read("👍"), OFFICE)["question"]["code"] == "what_is_meant"


def test_a_row_becomes_the_arguments_of_the_reader() -> None:
    row = {
        "from": "HUYEN.NTT@ldld.example.vn",
        "unit": "TGNC",
        "sent_at": "2020-05-14T09:00:00+07:00",
        "context": {"items": [{"no": 1, "task": "kế hoạch", "due": "2020-05-20"}], "open_docs": [512]},
        "attachments": ["a.pdf"],
    }
    arguments = answer_request_from_json(row, OFFICE)
    assert arguments["writer"] == "huyen.ntt"
    assert arguments["attachments"] == ("a.pdf",)
    assert arguments["context"].open_docs == ("512",)
    assert arguments["context"].items[0].due == DUE
    assert ONE["context"] == AnswerContext()


# Limits ------------------------------------------------------------------------------------------------

_SYLLABLES = [
    "xong",
    "chưa",
    "rồi",
    "đã",
    "không",
    "mai",
    "việc",
    "1",
    "2",
    "512",
    ",",
    ".",
    "?",
    "!",
    ":",
    "-",
    "\n",
    "em",
    "gửi",
    "báo",
    "cáo",
    "nếu",
    "thì",
    "hạn",
    "20/5",
    "thứ",
    "6",
    "giao",
    "Yến",
]


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=300), st.lists(st.sampled_from(_SYLLABLES), max_size=60).map(" ".join)))
def test_any_text_ends_in_an_answer(text: str) -> None:
    answer = _read(text, context=AnswerContext(items=ITEMS.items, open_docs=("512",)))
    assert isinstance(answer, Answer)
    assert answer_to_json(answer, OFFICE)["intent"]


@pytest.mark.parametrize(
    "piece", ["xong rồi ạ, việc 2 mai em gửi. ", "a", '"xong" ', "xong\n", "1, ", "a: ", "chưa "]
)
def test_a_hundred_kilobytes_are_answered_within_a_second(piece: str) -> None:
    began = time.perf_counter()
    answer = _read(piece * (100_000 // len(piece)))
    assert time.perf_counter() - began < 1
    assert answer.intent is not Intent.DONE


def test_a_text_of_the_greatest_length_that_is_read_does_not_blow_up() -> None:
    for piece in ("xong rồi ạ, việc 2 mai em gửi. ", "1, "):
        began = time.perf_counter()
        _read(piece * (7_900 // len(piece)))
        assert time.perf_counter() - began < 3


def test_reading_a_reply_takes_a_few_milliseconds_in_the_median() -> None:
    took = []
    for row in ROWS:
        arguments = answer_request_from_json(row, OFFICE)
        began = time.perf_counter()
        read_answer(row["text"], office=OFFICE, **arguments)
        took.append(time.perf_counter() - began)
    assert statistics.median(took) < 0.005
