"""Which day the end, middle or beginning of a week, month, quarter or year is."""

from __future__ import annotations

import calendar as gregorian
from datetime import date, timedelta

from mailbot.core.calendar import next_working_day, previous_working_day
from mailbot.core.deadlines.expressions import Day, MonthPart, Part, QuarterPart, WeekPart, YearPart
from mailbot.core.deadlines.frame import Found, Frame, ProblemKind, UnclearError


def make(year: int, month: int, day: int) -> date | None:
    """The date, or None where the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def add_months(year: int, month: int, count: int) -> tuple[int, int]:
    """Year and month, so many months on."""
    index = year * 12 + month - 1 + count
    return index // 12, index % 12 + 1


def monday_of(frame: Frame, week: int) -> date:
    """The Monday of this week (0) or of one before or after it."""
    return frame.today - timedelta(days=frame.today.isoweekday() - 1) + timedelta(weeks=week)


def period_day(node: Day, frame: Frame) -> Found:
    """The day on which a period, or the part of it that is said, ends."""
    match node:
        case WeekPart():
            return _week(node, frame)
        case MonthPart():
            return _month(node, frame)
        case QuarterPart():
            return _quarter(node, frame)
        case YearPart():
            return _year(node, frame)
        case _:
            raise UnclearError(ProblemKind.AMBIGUOUS)


def _week(node: WeekPart, frame: Frame) -> Found:
    calendar = frame.office.calendar
    if node.in_month is not None:
        return _week_of_month(node.in_month, node.part, frame)
    monday = monday_of(frame, node.week)
    vague = False
    last = previous_working_day(calendar, monday + timedelta(days=6), inclusive=True)
    if node.week == 0 and last < frame.today and node.part is not Part.START:
        monday, vague = monday + timedelta(days=7), True  # said on a weekend: the week that begins
        last = previous_working_day(calendar, monday + timedelta(days=6), inclusive=True)
    if node.part is Part.START:
        first = next_working_day(calendar, monday, inclusive=True)
        if node.week == 0 and first < frame.today:
            first = next_working_day(calendar, monday + timedelta(days=7), inclusive=True)
        return Found(first, vague=True)
    if node.part is Part.MIDDLE:
        return Found(monday + timedelta(days=2), vague=True, counted=True)
    first_day = None if node.part is Part.END else monday
    return Found(last, vague, first_day=first_day, before_is_self=node.part is Part.END)


def _week_of_month(month_part: MonthPart, part: Part, frame: Frame) -> Found:
    """tuần đầu tháng 6: the first week whose Friday lies in the month; tuần cuối: the last one."""
    year, month = _which_month(month_part, frame)
    days = [date(year, month, n + 1) for n in range(gregorian.monthrange(year, month)[1])]
    fridays = [day for day in days if day.isoweekday() == 5]
    index = {Part.START: 0, Part.MIDDLE: len(fridays) // 2}.get(part, -1)
    last = previous_working_day(frame.office.calendar, fridays[index], inclusive=True)
    return Found(last, vague=True, before_is_self=True)


def _which_month(node: MonthPart, frame: Frame) -> tuple[int, int]:
    today = frame.today
    if node.month is not None:
        if node.year is not None:
            return node.year, node.month
        # A month that has passed is next year's only where it lies further back than the policy asks about.
        passed = node.month < today.month
        far = (today - date(today.year, node.month, 28)).days > frame.office.deadlines.past_ask_days
        return (today.year + 1 if passed and far else today.year), node.month
    return add_months(today.year, today.month, node.offset or 0)


def _month(node: MonthPart, frame: Frame) -> Found:
    policy = frame.office.deadlines
    year, month = _which_month(node, frame)
    open_choice = node.month is None and node.offset is None
    if node.part in (Part.START, Part.MIDDLE):
        number = policy.early_in_month if node.part is Part.START else policy.middle_of_month
        day = date(year, month, number)
        if open_choice and day < frame.today:
            day = date(*add_months(year, month, 1), number)
        return Found(day, vague=True, before_is_self=True)
    last = _last_working_day(frame, year, month)
    if open_choice and last < frame.today:
        last = _last_working_day(frame, *add_months(year, month, 1))
    first_day = date(year, month, 1) if node.part is Part.WHOLE else None
    return Found(last, first_day=first_day, before_is_self=node.part is Part.END)


def _quarter(node: QuarterPart, frame: Frame) -> Found:
    policy = frame.office.deadlines
    current = (frame.today.month + 2) // 3
    year, month = node.year or frame.today.year, 3 * ((node.quarter or current) - 1) + 1
    if node.quarter is None:
        year, month = add_months(year, month, 3 * node.offset)
    if node.part is Part.START:
        return Found(date(year, month, policy.early_in_month), vague=True, before_is_self=True)
    if node.part is Part.MIDDLE:
        return Found(date(year, month + 1, policy.middle_of_month), vague=True, before_is_self=True)
    first_day = date(year, month, 1) if node.part is Part.WHOLE else None
    last = _last_working_day(frame, year, month + 2)
    return Found(last, first_day=first_day, before_is_self=node.part is Part.END)


def _year(node: YearPart, frame: Frame) -> Found:
    year = node.year or frame.today.year + node.offset
    if node.part is Part.START:
        if node.year is None and node.offset == 0 and frame.today.month > 1:
            year += 1
        return Found(_last_working_day(frame, year, 1), vague=True, before_is_self=True)
    if node.part is Part.MIDDLE:
        return Found(_last_working_day(frame, year, 6), vague=True, before_is_self=True)
    first_day = date(year, 1, 1) if node.part is Part.WHOLE else None
    return Found(
        _last_working_day(frame, year, 12), first_day=first_day, before_is_self=node.part is Part.END
    )


def _last_working_day(frame: Frame, year: int, month: int) -> date:
    last = date(year, month, gregorian.monthrange(year, month)[1])
    return previous_working_day(frame.office.calendar, last, inclusive=True)
