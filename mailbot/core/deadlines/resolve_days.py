"""Which day an expression means, seen from the day on which it was written.

The periods (week, month, quarter, year) are in ``resolve_periods``.
"""

from __future__ import annotations

import calendar as gregorian
from dataclasses import replace
from datetime import date, timedelta

from mailbot.core.calendar import add_working_days, is_working_day, next_working_day
from mailbot.core.deadlines.expressions import (
    CalendarDay,
    Count,
    Day,
    DayRange,
    Event,
    Expression,
    Holiday,
    MonthPart,
    Part,
    QuarterPart,
    Recurring,
    RelativeDay,
    Unit,
    Weekday,
    WeekPart,
    YearPart,
)
from mailbot.core.deadlines.frame import Found, Frame, ProblemKind, UnclearError
from mailbot.core.deadlines.resolve_periods import add_months, make, monday_of, period_day
from mailbot.core.deadlines.words import Cue

_DAY = timedelta(days=1)


def day_of(expression: Expression, cue: Cue, frame: Frame) -> Found:
    """The day of an expression. Raises ``UnclearError`` where there is none, or more than one."""
    day = expression.day
    match day:
        case None:  # a clock time or session without a day: today
            return Found(frame.today)
        case CalendarDay():
            return calendar_date(day, frame)
        case DayRange():
            last = calendar_date(day.last, frame)
            first = make(last.day.year, day.first.month or last.day.month, day.first.day)
            if first is None or first > last.day:
                raise UnclearError(ProblemKind.IMPOSSIBLE)
            return replace(last, start=first)
        case Weekday():
            return _weekday(day, frame)
        case RelativeDay():
            return Found(frame.today + timedelta(days=day.days))
        case Count():
            return _count(day, cue, frame)
        case Holiday():
            return _holiday(day, cue, frame)
        case Recurring():
            return _recurring(day, frame)
        case Event():
            raise UnclearError(ProblemKind.UNKNOWN_EVENT)
        case WeekPart() | MonthPart() | QuarterPart() | YearPart():
            return period_day(day, frame)
        case _:
            raise UnclearError(ProblemKind.AMBIGUOUS)


def calendar_date(node: CalendarDay, frame: Frame) -> Found:
    """A date; without a year this year's, or next year's where it lies far back (``past_ask_days``)."""
    today = frame.today
    if node.month is None:
        return _day_of_month(node.day, frame)
    if node.year is not None:
        day = make(node.year, node.month, node.day)
        if day is None:
            raise UnclearError(ProblemKind.IMPOSSIBLE)
        return Found(day)
    day = make(today.year, node.month, node.day)
    if day is None and (node.month, node.day) != (2, 29):
        raise UnclearError(ProblemKind.IMPOSSIBLE)
    if day is None or (today - day).days > frame.office.deadlines.past_ask_days:
        day = make(today.year + 1, node.month, node.day)
        if day is None:
            raise UnclearError(ProblemKind.IMPOSSIBLE)
    return Found(day)


def _day_of_month(number: int, frame: Frame) -> Found:
    """ngày 15: this month where it is still ahead, else the next month that has such a day."""
    for offset in range(3):
        year, month = add_months(frame.today.year, frame.today.month, offset)
        day = make(year, month, number)
        if day is not None and day >= frame.today:
            return Found(day, vague=offset > 0)
    raise UnclearError(ProblemKind.IMPOSSIBLE)


def _weekday(node: Weekday, frame: Frame) -> Found:
    if node.week is not None:
        return Found(monday_of(frame, node.week) + timedelta(days=node.iso - 1))
    ahead = (node.iso - frame.today.isoweekday()) % 7
    if ahead == 0 and node.coming:
        ahead = 7
    if ahead == 0 and frame.office.deadlines.same_weekday == "ask":
        raise UnclearError(ProblemKind.AMBIGUOUS, frame.today, frame.today + timedelta(days=7))
    if ahead == 0 and frame.office.deadlines.same_weekday == "next":
        ahead = 7
    return Found(frame.today + timedelta(days=ahead))


def _count(node: Count, cue: Cue, frame: Frame) -> Found:
    if node.number is None:
        raise UnclearError(ProblemKind.AMBIGUOUS)
    base, vague = frame.now, node.at_least is not None
    if cue is Cue.MORE and frame.office.deadlines.extension_from == "due" and frame.current_due is not None:
        base = max(base, frame.current_due.at.astimezone(frame.now.tzinfo))
    if cue is Cue.BEFORE:
        raise UnclearError(ProblemKind.AMBIGUOUS)  # "trước 3 ngày": before what?
    day = base.date()
    if node.unit in (Unit.HOUR, Unit.MINUTE):
        hours = timedelta(hours=node.number) if node.unit is Unit.HOUR else timedelta(minutes=node.number)
        return Found(day, vague, exact=base + hours)
    if node.unit is Unit.WORKDAY:
        return Found(add_working_days(frame.office.calendar, day, node.number), vague, counted=True)
    if node.unit is Unit.MONTH:
        year, month = add_months(day.year, day.month, node.number)
        last = gregorian.monthrange(year, month)[1]
        return Found(date(year, month, min(day.day, last)), vague, counted=True)
    days = node.number * (7 if node.unit is Unit.WEEK else 1)
    return Found(day + timedelta(days=days), vague, counted=True)


def _days_off_around(frame: Frame, day: date) -> tuple[date, date]:
    """The first and last day of the run of days off in which ``day`` lies."""
    first = last = day
    calendar = frame.office.calendar
    while not is_working_day(calendar, first - _DAY) and (day - first).days < 30:
        first -= _DAY
    while not is_working_day(calendar, last + _DAY) and (last - day).days < 30:
        last += _DAY
    return first, last


def _holiday(node: Holiday, cue: Cue, frame: Frame) -> Found:
    if node.day is not None:
        around = calendar_date(node.day, frame).day
    else:
        ahead = sorted(day for day in frame.office.calendar.holidays if day >= frame.today)
        if node.tet:
            ahead = [day for day in ahead if day.month in (1, 2) and (day.month, day.day) != (1, 1)]
        if not ahead:
            raise UnclearError(ProblemKind.AMBIGUOUS)
        around = ahead[0]
    first, last = _days_off_around(frame, around)
    if cue is Cue.BEFORE:
        return Found(first - _DAY, vague=node.day is None, before_is_self=True)
    if cue is Cue.AFTER:
        return Found(last, vague=True)
    raise UnclearError(ProblemKind.AMBIGUOUS, first - _DAY, next_working_day(frame.office.calendar, last))


def _recurring(node: Recurring, frame: Frame) -> Found:
    name = node.every if node.on is None else f"{node.every}:{node.on}"
    if node.every == "weekly":
        iso = 5 if node.on is None else node.on - 1
        ahead = (iso - frame.today.isoweekday()) % 7
        return Found(frame.today + timedelta(days=ahead), recurring=name)
    if node.every == "monthly" and node.on is not None:
        return replace(_day_of_month(node.on, frame), vague=False, recurring=name)
    if node.every == "daily":
        return Found(frame.today, recurring=name, counted=True)
    part: Day = MonthPart(Part.END)
    if node.every == "quarterly":
        part = QuarterPart(Part.END)
    elif node.every == "yearly":
        part = YearPart(Part.END)
    return replace(period_day(part, frame), recurring=name)
