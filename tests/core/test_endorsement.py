"""Bút phê: the labelled examples, our own, and what the grammar promises about both."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest

from mailbot.core.endorsement import read_endorsement
from mailbot.core.endorsement.decide import RULES
from mailbot.core.endorsement.explain import describe
from mailbot.core.office import Office
from mailbot.core.readings import Action, Assignment, Due, Endorsement, EndorsementContext, Role
from mailbot.core.scoring.endorsement import (
    endorsement_request_from_json,
    endorsement_to_json,
    read_endorsement_row,
    score_endorsement,
)
from mailbot.core.text import normalize
from tests.core.conftest import CORPUS, HERE, rows_of

LABELLED = rows_of(CORPUS / "endorsements.jsonl")
OWN = rows_of(HERE / "data" / "endorsements_own.jsonl")
AT = datetime.fromisoformat("2020-05-18T08:15:00+07:00")


def read(text: str, office: Office, *, writer: str = "CT", **context: Any) -> Endorsement:
    """One text as the chairman wrote it on a Monday morning."""
    return read_endorsement(
        text, office=office, writer=writer, sent_at=AT, context=EndorsementContext(**context)
    )


def figures(rows: list[dict[str, Any]], office: Office) -> tuple[float, list[str]]:
    """The share read exactly, and the texts that went silently wrong."""
    scores = [(row, score_endorsement(row, read_endorsement_row(row, office), office)) for row in rows]
    wrong = [
        f"{row['id']} {row['text']!r}: {score.differences}" for row, score in scores if score.silently_wrong
    ]
    return sum(score.exact for _, score in scores) / len(rows), wrong


@pytest.mark.parametrize(("rows", "bound"), [(LABELLED, 0.95), (OWN, 0.97)], ids=["labelled", "own"])
def test_rows_are_read_exactly_and_none_is_silently_wrong(
    rows: list[dict[str, Any]], bound: float, office: Office
) -> None:
    exact, wrong = figures(rows, office)
    assert wrong == []
    assert exact >= bound


def test_there_are_enough_rows_of_our_own() -> None:
    assert len(OWN) >= 300
    assert len({row["id"] for row in OWN}) == len(OWN)


@pytest.mark.parametrize("row", [*LABELLED, *OWN], ids=lambda row: str(row["id"]))
def test_tasks_are_cut_out_of_the_text_and_questions_are_whole(row: dict[str, Any], office: Office) -> None:
    reading = read_endorsement(
        normalize(row["text"]), office=office, **endorsement_request_from_json(row, office)
    )
    text = " ".join(normalize(row["text"]).split())
    for one in reading.assignments:
        assert " ".join(one.task.split()) in text
    if reading.action is Action.CLARIFY:
        assert reading.question is not None
        assert reading.question.text.endswith("?")
        assert len(reading.question.choices) == len(reading.question.replies)
    else:
        assert reading.question is None
        leads: dict[tuple[str, datetime | None], int] = {}
        for one in reading.assignments:
            if one.role is Role.LEAD:
                key = (one.task, one.due.at if one.due else None)
                leads[key] = leads.get(key, 0) + 1
        groups = {one.party for one in reading.assignments} & set(office.groups_by_id)
        assert groups or len(leads) <= len(reading.assignments)


def test_every_choice_of_every_question_leads_on(office: Office) -> None:
    stuck = []
    for row in (*LABELLED, *OWN):
        asked = read_endorsement_row(row, office)
        if asked.question is None:
            continue
        request = endorsement_request_from_json(row, office)
        context = replace(request["context"], question=asked.question)
        for number, reply in enumerate(asked.question.replies, 1):
            answer = read_endorsement(str(number), office=office, **{**request, "context": context})
            if answer.action is Action.CLARIFY:
                stuck.append((row["id"], reply))
    assert stuck == []


@pytest.mark.parametrize(
    "answer", ["2", "số 2 nhé", "Chọn 2", "phương án 2", "Ban Tài chính", "Tài chính nhé", "hai"]
)
def test_an_answer_by_number_or_words_is_understood(answer: str, office: Office) -> None:
    asked = read("Chuyển TC xử lý trước 25/5", office)
    assert asked.question is not None
    reading = read(answer, office, question=asked.question)
    assert [(one.party, one.role) for one in reading.assignments] == [("TAICHINH", Role.LEAD)]
    assert reading.assignments[0].due is not None
    assert reading.assignments[0].due.at.date().isoformat() == "2020-05-24"


def test_an_answer_that_is_an_endorsement_of_its_own_counts_as_such(office: Office) -> None:
    asked = read("Chuyển TC xử lý", office)
    reading = read("Thôi giao VP tham mưu", office, question=asked.question)
    assert [one.party for one in reading.assignments] == ["VP"]


def test_a_number_without_a_choice_is_asked_again(office: Office) -> None:
    asked = read("Chuyển TC xử lý", office)
    assert read("7", office, question=asked.question).action is Action.CLARIFY


@pytest.mark.parametrize("text", ["", "   \n", "👍", "???", "…", ":)", "🙏🙏", "\u200b"])
def test_nothing_said_is_never_an_agreement(text: str, office: Office) -> None:
    proposal = (Assignment("CSPL", Role.LEAD),)
    assert read(text, office, proposal=proposal).action is Action.CLARIFY


def test_agreement_without_a_proposal_gives_nobody_anything(office: Office) -> None:
    for text in ("ok", "Đồng ý", "nhất trí", "duyệt"):
        reading = read(text, office)
        assert reading.action is Action.CLARIFY
        assert reading.question is not None
        assert reading.question.code == "nothing_proposed"


def test_the_leader_who_writes_is_never_passed_the_document(office: Office) -> None:
    reading = read("Thường trực cho ý kiến, VP tham mưu", office, writer="PCT2")
    assert "PCT2" not in reading.forward_to
    assert read("đ/c Vân chỉ đạo", office, writer="PCT2").forward_to == ()


def test_a_deadline_of_the_document_that_is_not_known_is_said_back(office: Office) -> None:
    reading = read("CSPL tham mưu theo thời hạn của văn bản", office)
    assert reading.action is Action.ASSIGN
    assert reading.assignments[0].due is None
    assert reading.needs_confirm
    assert reading.assumed


def test_urgency_is_marked_and_sets_no_deadline(office: Office) -> None:
    reading = read("Gấp! VP làm ngay", office)
    assert reading.urgent
    assert reading.assignments[0].due is None


def test_what_is_too_long_is_asked_about_and_not_read(office: Office) -> None:
    reading = read("VP tham mưu. " * 9000, office)
    assert reading.action is Action.CLARIFY
    assert reading.question is not None
    assert reading.question.code == "too_long"


def test_every_rule_has_a_name_and_a_reason() -> None:
    assert len({rule.name for rule in RULES}) == len(RULES)
    assert all(rule.why for rule in RULES)


def test_a_reading_is_told_back_with_the_words_behind_every_field(office: Office) -> None:
    lines = "\n".join(describe(read("Giao BTG tham mưu trước 22/5, VP phối hợp", office), office))
    assert "Ban Tuyên giáo - Nữ công (từ “BTG”): chủ trì" in lines
    assert "việc: “tham mưu”" in lines
    assert "hạn: hết thứ Năm, ngày 21/05/2020 (từ “trước 22/5”)" in lines
    assert "Văn phòng (từ “VP”): phối hợp" in lines


def test_a_question_is_told_back_with_numbered_choices(office: Office) -> None:
    lines = describe(read("BTC xử lý", office), office)
    assert any(line.startswith("Hỏi: “BTC” có thể là nhiều đơn vị") for line in lines)
    assert "   1. Ban Tổ chức" in lines


def test_every_kind_of_reading_can_be_told_and_written_as_json(office: Office) -> None:
    for row in (*LABELLED, *OWN):
        reading = read_endorsement_row(row, office)
        assert describe(reading, office)
        written = endorsement_to_json(reading, office)
        assert written["action"] == str(reading.action)
        assert ("question" in written) == (reading.action is Action.CLARIFY)


def test_the_figures_of_json_are_those_of_the_row(office: Office) -> None:
    row = next(row for row in LABELLED if row["id"] == "E050")
    written = endorsement_to_json(read_endorsement_row(row, office), office)
    assert written["assignments"][0]["due"] == "2020-05-20T16:00:00+07:00"
    assert written["assignments"][0]["due_text"] == "16h chiều nay"
    assert read_endorsement_row(row, office).assignments[0].due != Due(AT)


def test_scoring_knows_a_silent_wrong_from_a_question(office: Office) -> None:
    row = next(row for row in LABELLED if row["id"] == "E003")
    other = Endorsement(Action.ASSIGN, (Assignment("CSPL", Role.LEAD),))
    assert score_endorsement(row, other, office).silently_wrong
    asked = score_endorsement(row, Endorsement(Action.CLARIFY), office)
    assert (asked.exact, asked.silently_wrong) == (False, False)
    right = score_endorsement(row, Endorsement(Action.ASSIGN, (Assignment("VP", Role.LEAD),)), office)
    assert right.exact


def test_reading_one_reply_takes_under_five_milliseconds_in_the_median(office: Office) -> None:
    read("VP", office)
    times = []
    for row in LABELLED:
        request = endorsement_request_from_json(row, office)
        begun = time.process_time()
        read_endorsement(row["text"], office=office, **request)
        times.append(time.process_time() - begun)
    assert sorted(times)[len(times) // 2] < 0.005
