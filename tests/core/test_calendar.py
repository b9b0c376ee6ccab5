"""Working days and hours on the sample calendar: holidays, weekends, pauses, days off that are worked."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailbot.core.calendar import (
    add_working_days,
    add_working_hours,
    is_working_day,
    is_working_time,
    next_working_day,
    next_working_moment,
    previous_working_day,
    working_days_between,
)
from mailbot.core.office import Office, WorkCalendar


def _day(text: str) -> date:
    return date.fromisoformat(text)


def _at(text: str) -> datetime:
    return datetime.fromisoformat(text + "+07:00")


@pytest.mark.parametrize(
    ("day", "works"),
    [("2020-04-29", True), ("2020-04-30", False), ("2020-05-02", False), ("2020-05-04", True)],
)
def test_weekends_and_holidays_are_off(office: Office, day: str, works: bool) -> None:
    assert is_working_day(office.calendar, _day(day)) is works


def test_a_day_off_that_is_worked_counts_as_a_working_day(office: Office) -> None:
    calendar = replace(office.calendar, worked_days_off=frozenset({_day("2020-05-02")}))
    assert is_working_day(calendar, _day("2020-05-02"))
    assert add_working_days(calendar, _day("2020-04-29"), 1) == _day("2020-05-02")


@pytest.mark.parametrize(
    ("first", "count", "last"),
    [
        ("2020-04-28", 3, "2020-05-05"),
        ("2020-05-15", 1, "2020-05-18"),
        ("2020-05-16", 0, "2020-05-18"),
        ("2020-05-04", -1, "2020-04-29"),
    ],
)
def test_working_days_are_added_without_counting_the_first(
    office: Office, first: str, count: int, last: str
) -> None:
    assert add_working_days(office.calendar, _day(first), count) == _day(last)


def test_the_next_and_the_previous_working_day_leap_over_the_holiday(office: Office) -> None:
    assert next_working_day(office.calendar, _day("2020-04-29")) == _day("2020-05-04")
    assert previous_working_day(office.calendar, _day("2020-05-04")) == _day("2020-04-29")
    assert next_working_day(office.calendar, _day("2020-05-04"), inclusive=True) == _day("2020-05-04")


def test_lateness_is_counted_in_working_days(office: Office) -> None:
    assert working_days_between(office.calendar, _day("2020-04-29"), _day("2020-05-05")) == 2
    assert working_days_between(office.calendar, _day("2020-05-05"), _day("2020-04-29")) == -2


@pytest.mark.parametrize(
    ("moment", "works"),
    [
        ("2020-05-14T07:29", False),
        ("2020-05-14T07:30", True),
        ("2020-05-14T11:30", False),
        ("2020-05-14T13:30", True),
        ("2020-05-14T17:00", False),
        ("2020-05-16T09:00", False),
    ],
)
def test_working_time_has_a_pause_at_noon(office: Office, moment: str, works: bool) -> None:
    assert is_working_time(office.calendar, _at(moment)) is works


@pytest.mark.parametrize(
    ("moment", "next_one"),
    [
        ("2020-05-14T06:00", "2020-05-14T07:30"),
        ("2020-05-14T12:00", "2020-05-14T13:30"),
        ("2020-05-15T17:00", "2020-05-18T07:30"),
        ("2020-05-14T09:10", "2020-05-14T09:10"),
    ],
)
def test_the_next_working_moment(office: Office, moment: str, next_one: str) -> None:
    assert next_working_moment(office.calendar, _at(moment)) == _at(next_one)


def test_working_hours_run_over_noon_and_the_weekend(office: Office) -> None:
    assert add_working_hours(office.calendar, _at("2020-05-14T11:00"), timedelta(hours=1)) == _at(
        "2020-05-14T14:00"
    )
    assert add_working_hours(office.calendar, _at("2020-05-15T16:00"), timedelta(hours=2)) == _at(
        "2020-05-18T08:30"
    )
    with pytest.raises(ValueError, match="negative"):
        add_working_hours(office.calendar, _at("2020-05-14T11:00"), timedelta(hours=-1))


def test_a_calendar_without_working_days_is_an_error_and_no_endless_loop() -> None:
    with pytest.raises(ValueError, match="no working day"):
        next_working_day(WorkCalendar(workdays=frozenset()), _day("2020-05-14"))


@given(st.dates(_day("2020-01-01"), _day("2021-12-31")), st.integers(1, 30))
def test_adding_and_counting_working_days_agree(day: date, count: int) -> None:
    calendar = WorkCalendar(holidays=frozenset({_day("2020-09-02")}))
    assert working_days_between(calendar, day, add_working_days(calendar, day, count)) == count
