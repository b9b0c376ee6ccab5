"""Deadlines: a table of what people write, policies, offsets, and what is left alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import pytest

from mailbot.core.deadlines import DueProblem, Moment, find_deadlines
from mailbot.core.office import DeadlinePolicy, Office
from mailbot.core.readings import Due
from mailbot.core.text import normalize

TABLE = Path(__file__).parent / "data" / "deadlines_own.txt"


def _rows() -> list[tuple[str, str, str]]:
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    split = [line.split(" | ") for line in lines if line and not line.startswith("#")]
    return [(sent, text, meaning) for sent, text, meaning in split]


def _said(moment: Moment) -> str:
    reading = moment.reading
    if isinstance(reading, DueProblem):
        return f"?{reading.kind}"
    at = reading.at.date().isoformat() if reading.whole_day else reading.at.strftime("%Y-%m-%dT%H:%M")
    return ("~" if reading.vague else "") + at + (f" {reading.recurring}" if reading.recurring else "")


def _read(office: Office, sent: str, text: str) -> str:
    moments = find_deadlines(
        normalize(text), sent_at=datetime.fromisoformat(sent + ":00+07:00"), office=office
    )
    said = "; ".join(_said(moment) for moment in moments)
    return said.replace("T17:00", "") or "-"


@pytest.mark.parametrize(("sent", "text", "meaning"), _rows())
def test_words_of_time_mean_what_a_clerk_would_say(
    office: Office, sent: str, text: str, meaning: str
) -> None:
    assert _read(office, sent, text) == meaning.replace("T17:00", "")


def _due(office: Office, day: str) -> Due:
    return Due(datetime.combine(date.fromisoformat(day), time(17), tzinfo=office.agency.zone))


SENT = datetime.fromisoformat("2020-05-14T09:00:00+07:00")


def _with(office: Office, policy: DeadlinePolicy) -> Office:
    return replace(office, deadlines=policy)


@pytest.mark.parametrize(
    ("change", "text", "day"),
    [
        ({"before": "inclusive"}, "trước 20/5", "2020-05-20"),
        ({"named_day_off": "roll"}, "hạn 17/5", "2020-05-18"),
        ({"early_in_month": 3}, "đầu tháng 6", "2020-06-03"),
        ({"middle_of_month": 12}, "giữa tháng 6", "2020-06-12"),
        ({"past_ask_days": 3}, "hạn 10/5", "2021-05-10"),
        ({"same_weekday": "today"}, "thứ 5 nộp", "2020-05-14"),
        ({"same_weekday": "next"}, "thứ 5 nộp", "2020-05-21"),
    ],
)
def test_each_rule_is_one_flag_of_the_policy(
    office: Office, change: dict[str, Any], text: str, day: str
) -> None:
    changed = _with(office, replace(office.deadlines, **change))
    (moment,) = find_deadlines(text, sent_at=SENT, office=changed)
    assert moment.due is not None
    assert moment.due.at.date().isoformat() == day


@pytest.mark.parametrize(
    ("change", "text", "moment"),
    [
        ({"end_of_day": time(16, 30)}, "hạn 20/5", "2020-05-20T16:30:00+07:00"),
        ({"end_of_morning": time(11)}, "sáng 20/5 nộp", "2020-05-20T11:00:00+07:00"),
        ({"end_of_evening": time(22)}, "tối nay gửi", "2020-05-14T22:00:00+07:00"),
    ],
)
def test_the_ends_of_day_morning_and_evening_are_flags(
    office: Office, change: dict[str, Any], text: str, moment: str
) -> None:
    changed = _with(office, replace(office.deadlines, **change))
    (found,) = find_deadlines(text, sent_at=SENT, office=changed)
    assert found.due is not None
    assert found.due.at.isoformat() == moment


@pytest.mark.parametrize(("rule", "day"), [("due", "2020-05-25"), ("now", "2020-05-18")])
def test_more_days_count_from_the_deadline_in_force_or_from_now(office: Office, rule: str, day: str) -> None:
    changed = _with(office, replace(office.deadlines, extension_from=rule))
    current = _due(office, "2020-05-20")
    (moment,) = find_deadlines("xin thêm 3 ngày", sent_at=SENT, office=changed, current_due=current)
    assert moment.due is not None
    assert moment.due.at.date().isoformat() == day  # 23/5 and 17/5 fall on a weekend


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("theo thời hạn của văn bản", "2020-06-10"),
        ("gửi TLĐ đúng hạn", "2020-06-10"),
        ("báo cáo đúng thời gian quy định", "2020-06-10"),
        ("theo han cua van ban", "2020-06-10"),
        ("trước hạn VB 2 ngày", "2020-06-08"),
        ("trước thời hạn của văn bản 3 ngày làm việc", "2020-06-05"),
    ],
)
def test_the_document_may_set_the_deadline(office: Office, text: str, day: str) -> None:
    (moment,) = find_deadlines(text, sent_at=SENT, office=office, document_due=_due(office, "2020-06-10"))
    assert moment.due is not None
    assert moment.due.from_document
    assert moment.due.at.date().isoformat() == day


@pytest.mark.parametrize("text", ["hạn như cũ", "giữ nguyên thời hạn", "han khong doi"])
def test_the_deadline_in_force_may_stay(office: Office, text: str) -> None:
    (moment,) = find_deadlines(text, sent_at=SENT, office=office, current_due=_due(office, "2020-06-10"))
    assert moment.due is not None
    assert moment.due.at.date().isoformat() == "2020-06-10"


def test_a_date_that_has_passed_comes_with_the_next_ones_that_may_be_meant(office: Office) -> None:
    (moment,) = find_deadlines("trước 10/5", sent_at=SENT, office=office)
    assert moment.problem is not None
    assert [due.at.date().isoformat() for due in moment.problem.candidates] == ["2020-06-09"]


def test_offsets_cut_the_words_out_of_the_text(office: Office) -> None:
    text = normalize("VP tham mưu, chậm nhất là ngày 20/5/2020; TGNC xong trước 25/5")
    first, second = find_deadlines(text, sent_at=SENT, office=office)
    assert text[first.start : first.end] == "chậm nhất là ngày 20/5/2020"
    assert text[first.inner : first.end] == "ngày 20/5/2020"
    assert text[second.start : second.end] == "trước 25/5"


def test_a_range_keeps_its_first_day(office: Office) -> None:
    (moment,) = find_deadlines("tổ chức 18-22/5", sent_at=SENT, office=office)
    assert moment.due is not None
    assert moment.due.start == date(2020, 5, 18)


def test_a_hundred_thousand_numbers_do_not_take_long(office: Office) -> None:
    text = "15/5 - 17h30, thứ 6 tuần sau ngày 20 tháng " * 2400
    assert len(text) > 100_000
    assert find_deadlines(text, sent_at=SENT, office=office)
