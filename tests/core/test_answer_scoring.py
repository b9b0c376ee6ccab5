"""Answers as the labelled rows have them: scoring and JSON."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest

from mailbot.core.readings import Answer, AnswerContext, Due, Intent
from mailbot.core.scoring.answer import (
    answer_request_from_json,
    answer_to_json,
    score_answer,
)

from .answers import ITEMS, OFFICE, read


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
    answer = read("Xong việc 1, việc 2 chưa", context=ITEMS)
    items = [{"no": 1, "intent": "done"}, {"no": 2, "intent": "not_done"}]
    assert _score({"intent": "progress", "items": items}, answer) == (True, False, False)
    assert _score({"intent": "progress", "items": [{"no": 2, "intent": "done"}]}, answer) == (
        False,
        True,
        False,
    )
    assert _score({"intent": "not_done"}, answer) == (False, True, False)


def test_an_answer_becomes_the_fields_of_the_rows() -> None:
    found = answer_to_json(read("Xong việc 1, việc 2 xin gia hạn đến 17h ngày 20/5", context=ITEMS), OFFICE)
    assert found["items"][0] == {"no": 1, "intent": "done"}
    assert found["items"][1]["due"] == "2020-05-20T17:00:00+07:00"
    whole = answer_to_json(read("xin gia hạn đến 20/5 vì chờ số liệu"), OFFICE)
    assert whole == {"intent": "extend", "due": "2020-05-20", "reason": "chờ số liệu"}
    assert answer_to_json(read("👍"), OFFICE)["question"]["code"] == "what_is_meant"


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
