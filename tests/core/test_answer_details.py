"""What an answer carries: reasons, numbers, people, days, tasks; our questions answered; automatic mail."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest

from mailbot.core.answer import asking, text_of_reply
from mailbot.core.office import Office
from mailbot.core.readings import AnswerContext, Intent, Question, ReplyText
from mailbot.core.scoring.answer import (
    read_answer_row,
)

from .answers import ITEMS, OWN, ROWS, read


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
    assert read(text).reason == reason


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
    assert read(text).reply_doc == number


@pytest.mark.parametrize(
    ("text", "percent"), [("được 70% rồi ạ", 70), ("70 phần trăm", 70), ("Tiến độ: 9/10 huyện đã gửi", 90)]
)
def test_the_share_is_read(text: str, percent: int) -> None:
    assert read(text).percent == percent


def test_of_two_people_of_one_name_the_one_of_the_unit_is_meant() -> None:
    sent = datetime.fromisoformat("2020-04-20T07:50:00+07:00")
    text = "em đi công tác đến 25/4, nhờ chị Lan theo dõi"
    answer = read(text, writer="dung.pv", unit="VP", sent_at=sent)
    assert answer.intent is Intent.DELEGATE
    assert answer.delegate == "lan.nt"
    assert set(answer.candidates) == {"lan.nt", "lan.lt"}


def test_two_people_of_one_name_outside_the_unit_are_asked_about() -> None:
    answer = read("giao đ/c Lan xử lý")
    assert answer.intent is Intent.UNCLEAR
    assert answer.question is not None
    assert answer.question.code == "which_person"
    assert len(answer.question.choices) == len(answer.question.replies) == 2


def test_passing_a_task_on_inside_the_unit_is_no_delegation() -> None:
    assert read("phân công đ/c Yến").intent is Intent.ASSIGN
    assert read("Tuần sau tôi nghỉ phép, đ/c Yến nhận thay").intent is Intent.DELEGATE


def test_an_absence_keeps_its_first_day() -> None:
    answer = read("từ 18/5 đến 22/5 tôi nghỉ phép, đ/c Thành nhận thay")
    assert answer.start == date(2020, 5, 18)
    assert answer.due is not None
    assert answer.due.at.date() == date(2020, 5, 22)


def test_a_promise_is_kept_with_what_is_not_done() -> None:
    answer = read("chưa xong, mai em gửi")
    assert answer.intent is Intent.NOT_DONE
    assert answer.promise is not None
    assert answer.promise.at.date() == date(2020, 5, 15)


def test_a_task_taken_back_is_opened_again() -> None:
    answer = read("Bấm nhầm, chưa xong ạ")
    assert answer.reopen
    assert answer.intent is Intent.NOT_DONE


def test_each_task_gets_what_is_said_of_it() -> None:
    answer = read("Việc 1 và 3 đã xong (CV 215/LĐLĐ-TGNC), việc 2 tuần sau", context=ITEMS)
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
    assert read("cả 3 việc đã xong", context=ITEMS).intent is Intent.DONE
    assert read("việc 1, 2, 3 đều xong", context=ITEMS).intent is Intent.DONE


def test_a_document_that_is_not_open_is_asked_about() -> None:
    answer = read("Xong VBĐ 600", context=AnswerContext(open_docs=("512", "515")))
    assert answer.intent is Intent.UNCLEAR
    assert answer.question is not None
    assert "600" in answer.question.text


def test_an_inline_answer_belongs_to_the_line_above_it() -> None:
    reply = ReplyText("xong\nchưa", (("1. Xây dựng kế hoạch", "xong"), ("2. Báo cáo kết quả", "chưa")))
    text = text_of_reply(reply)
    assert text == "Việc 1: xong\nViệc 2: chưa"
    answer = read(text, context=ITEMS)
    assert [item.no for item in answer.items if item.intent is Intent.DONE] == [1]
    assert text_of_reply(ReplyText("xong")) == "xong"


# Questions of ours, and the answers to them ------------------------------------------------------------

QUESTIONS = [asking.DONE_OR_NOT, asking.WHAT_IS_MEANT, asking.DONE_BY_WHOM]


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.code)
def test_every_choice_has_words_that_are_understood(question: Question) -> None:
    assert len(question.choices) == len(question.replies) > 1
    for number, reply in enumerate(question.replies, 1):
        direct = read(reply)
        assert direct.intent not in (Intent.UNCLEAR, Intent.OTHER), reply
        for text in (str(number), f"{number}.", f"Chọn {number} ạ", question.choices[number - 1]):
            assert read(text, context=AnswerContext(question=question)) == direct, text


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
    assert read(text, context=AnswerContext(question=asking.DONE_OR_NOT)).intent is intent


def test_a_yes_to_an_open_question_is_no_choice() -> None:
    answer = read("vâng", context=AnswerContext(question=asking.WHAT_IS_MEANT))
    assert answer.intent is Intent.ACK


@pytest.mark.parametrize("row", ROWS + OWN[::5], ids=lambda row: row["id"])
def test_what_is_unclear_comes_with_one_question(office: Office, row: dict[str, Any]) -> None:
    answer = read_answer_row(row, office)
    if answer.intent in (Intent.UNCLEAR, Intent.OTHER):
        assert answer.question is not None
        assert answer.question.text[0].isupper()
    if answer.question is not None:
        assert len(answer.question.choices) == len(answer.question.replies)


@pytest.mark.parametrize(
    ("question", "text", "intent"),
    [
        (asking.UNTIL_WHEN, "20/5 vì chờ số liệu", Intent.EXTEND),
        (asking.UNTIL_WHEN, "đến thứ 6 tuần sau ạ", Intent.EXTEND),
        (asking.UNTIL_WHEN, "1", Intent.EXTEND),
        (asking.UNTIL_WHEN, "xong rồi", Intent.DONE),
        (asking.UNTIL_WHEN, "ok", Intent.ACK),
        (asking.WHO_STANDS_IN, "đ/c Thành, đến 20/5", Intent.DELEGATE),
        (asking.WHO_IN_THE_UNIT, "Yến", Intent.ASSIGN),
        (asking.DONE_OR_NOT, "Rồi ạ", Intent.DONE),
    ],
)
def test_a_short_answer_ends_the_sentence_that_the_question_began(
    question: Question, text: str, intent: Intent
) -> None:
    answer = read(text, context=AnswerContext(question=question))
    assert answer.intent is intent
    assert (answer.due is not None) == (intent is Intent.EXTEND or "20/5" in text)


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
    assert read("Xong", headers=headers).intent is (Intent.AUTO if automatic else Intent.DONE)


@pytest.mark.parametrize("text", ["", " ", "\n\n", ".", "???", "-- --"])
def test_nothing_is_no_consent(text: str) -> None:
    assert read(text).intent is Intent.OTHER


@pytest.mark.parametrize("text", ["👍", "❤️", "✅✅", "🙏 !"])
def test_an_emoji_is_asked_about(text: str) -> None:
    answer = read(text)
    assert answer.intent is Intent.UNCLEAR
    assert answer.question is not None
