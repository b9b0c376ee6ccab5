"""Documents as rows: evidence in, answers out, scored as the labelled examples say."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from mailbot.core.office import Office
from mailbot.core.readings import Category, Particulars, Track, TrackVerdict
from mailbot.core.scoring.document import (
    document_request_from_json,
    document_to_json,
    read_document_row,
    score_document,
)
from tests.core.conftest import CORPUS, rows_of

ROWS = rows_of(CORPUS / "documents.jsonl")
ROW: dict[str, Any] = {
    "id": "T1",
    "received_at": "2020-06-03T08:15:00+07:00",
    "from": "VanThu@example.vn",
    "subject": "V/v treo cờ",
    "filename": "cv.pdf",
    "text": "UBND TỈNH",
    "expected": {"track": "paper", "category": "finance", "categories": ["finance", "inspection"]},
    "particulars": {"reference_number": "1/UBND", "urgency": "normal", "issued_on": "2020-06-01"},
}
VERDICT = TrackVerdict(Track.PAPER, Category.INSPECTION, (Category.INSPECTION,))
PARTICULARS = Particulars(reference_number="1/UBND", issued_on=date(2020, 6, 1))


def test_a_file_name_makes_the_text_an_attachment() -> None:
    made = document_request_from_json(ROW)
    assert (made.sender, made.body) == ("vanthu@example.vn", "")
    assert [one.name for one in made.attachments] == ["cv.pdf"]
    assert made.authenticated
    assert made.sender_known
    letter = document_request_from_json({**ROW, "filename": None})
    assert (letter.body, letter.attachments) == ("UBND TỈNH", ())


def test_any_category_that_applies_is_right() -> None:
    score = score_document(ROW, VERDICT, PARTICULARS)
    assert score.exact
    assert score.direct_paper
    assert score.right_category
    assert not score.leak
    assert score.particulars_given == score.particulars_right == 3
    other = score_document(ROW, replace(VERDICT, category=Category.SHELTER), PARTICULARS)
    assert not other.right_category
    assert "category" in other.differences[0]


def test_a_leak_a_nuisance_and_review() -> None:
    electronic = TrackVerdict(Track.ELECTRONIC)
    review = TrackVerdict(Track.REVIEW)
    assert score_document(ROW, electronic, PARTICULARS).leak
    assert not score_document(ROW, review, PARTICULARS).exact
    ordinary = {**ROW, "expected": {"track": "electronic", "category": None}}
    assert score_document(ordinary, VERDICT, PARTICULARS).nuisance
    assert score_document(ordinary, electronic, PARTICULARS).straight_through
    lenient = {**ROW, "expected": {"track": "electronic", "category": None, "review_is_fine": True}}
    assert score_document(lenient, review, PARTICULARS).exact
    assert not score_document(lenient, VERDICT, PARTICULARS).nuisance


def test_particulars_that_a_row_does_not_give_are_not_scored() -> None:
    row = {**ROW, "particulars": {"reference_number": "2/UBND", "abstract": "x"}}
    score = score_document(row, VERDICT, PARTICULARS)
    assert (score.particulars_given, score.particulars_right) == (1, 0)


def test_answers_are_plain_json(office: Office) -> None:
    for row in ROWS[:10]:
        answer = document_to_json(*read_document_row(row, office), office)
        assert set(answer) >= {"track", "category", "rules", "particulars"}
        assert json.loads(json.dumps(answer)) == answer


def test_a_row_without_its_moment_is_refused() -> None:
    with pytest.raises(ValueError, match="received_at"):
        read_document_row({**ROW, "received_at": None})
