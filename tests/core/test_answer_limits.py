"""Limits of the reader of answers: any text ends in an answer, in bounded time."""

from __future__ import annotations

import statistics
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailbot.core.answer import read_answer
from mailbot.core.readings import Answer, AnswerContext, Intent
from mailbot.core.scoring.answer import (
    answer_request_from_json,
    answer_to_json,
)

from .answers import ITEMS, OFFICE, ROWS, read

_SYLLABLES = [
    "xong",
    "chưa",
    "còn",
    "lại",
    "trừ",
    "mới",
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
    answer = read(text, context=AnswerContext(items=ITEMS.items, open_docs=("512",)))
    assert isinstance(answer, Answer)
    assert answer_to_json(answer, OFFICE)["intent"]


@pytest.mark.parametrize(
    "piece", ["xong rồi ạ, việc 2 mai em gửi. ", "a", '"xong" ', "xong\n", "1, ", "a: ", "chưa "]
)
def test_a_hundred_kilobytes_are_answered_within_a_second(piece: str) -> None:
    began = time.perf_counter()
    answer = read(piece * (100_000 // len(piece)))
    assert time.perf_counter() - began < 1
    assert answer.intent is not Intent.DONE


def test_a_text_of_the_greatest_length_that_is_read_does_not_blow_up() -> None:
    for piece in ("xong rồi ạ, việc 2 mai em gửi. ", "1, "):
        began = time.perf_counter()
        read(piece * (7_900 // len(piece)))
        assert time.perf_counter() - began < 3


def test_reading_a_reply_takes_a_few_milliseconds_in_the_median() -> None:
    took = []
    for row in ROWS:
        arguments = answer_request_from_json(row, OFFICE)
        began = time.perf_counter()
        read_answer(row["text"], office=OFFICE, **arguments)
        took.append(time.perf_counter() - began)
    assert statistics.median(took) < 0.005
