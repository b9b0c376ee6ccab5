"""Answers: labelled rows, their mechanical twins, and what may never close a task."""

from __future__ import annotations

import textwrap
import unicodedata
from collections.abc import Callable
from typing import Any

import pytest

from mailbot.core.office import Office
from mailbot.core.readings import Intent
from mailbot.core.scoring.answer import (
    read_answer_row,
    score_answer,
)
from mailbot.core.text import normalize, strip_diacritics

from .answers import OWN, ROWS, read
from .conftest import HERE


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
            assert read(variant).intent is not Intent.DONE, variant


@pytest.mark.parametrize("words", AFTER)
def test_what_limits_a_completion_afterwards_closes_nothing(words: str) -> None:
    for affirmed in AFFIRMED:
        for variant in (
            f"{affirmed} {words}",
            f"đã {affirmed} {words}",
            strip_diacritics(f"{affirmed} {words}"),
        ):
            assert read(variant).intent is not Intent.DONE, variant


NOT_DONE = (HERE / "data" / "answers_not_done.txt").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("change", [str, str.upper, strip_diacritics], ids=["as written", "capitals", "bare"])
def test_what_is_not_surely_done_closes_nothing(change: Callable[[str], str]) -> None:
    closed = [text for text in NOT_DONE if read(change(normalize(text))).intent is Intent.DONE]
    assert not closed
