"""From an expression to a moment by the office's policy; each rule is one flag of ``DeadlinePolicy``.

All arithmetic is in the office's own time zone. What this module does not do: read words.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from mailbot.core.calendar import add_working_days, next_working_day, previous_working_day
from mailbot.core.deadlines.expressions import (
    CalendarDay,
    Clock,
    CurrentDue,
    DocumentDue,
    Expression,
    Session,
    Unit,
    Weekday,
)
from mailbot.core.deadlines.frame import DueProblem, Found, Frame, ProblemKind, UnclearError
from mailbot.core.deadlines.resolve_days import calendar_date, day_of
from mailbot.core.deadlines.resolve_periods import add_months, make
from mailbot.core.deadlines.words import Cue
from mailbot.core.readings import Due

_DAY = timedelta(days=1)


def resolve(expression: Expression, cue: Cue, words: str, frame: Frame) -> Due | DueProblem:
    """The deadline that an expression with its cue means, or why there is none."""
    try:
        due = _resolve(expression, cue, words, frame)
    except UnclearError as problem:
        offers = tuple(_whole_day(frame, day, words) for day in problem.candidates)
        return DueProblem(problem.kind, words, offers)
    except OverflowError:
        return DueProblem(ProblemKind.IMPOSSIBLE, words)
    if due.at < frame.now and not due.from_document:
        return DueProblem(ProblemKind.PAST, words, _later(expression, cue, frame, words))
    return due


def _later(expression: Expression, cue: Cue, frame: Frame, words: str) -> tuple[Due, ...]:
    """For a day that has passed: the same day of the next months that are possible."""
    if not isinstance(expression.day, CalendarDay) or expression.day.month is None:
        return ()
    if expression.day.year is not None and expression.day.year < frame.today.year:
        return ()
    offers = []
    for offset in (1, 2):
        year, month = add_months(frame.today.year, frame.today.month, offset - 1)
        day = make(year, month, expression.day.day)
        if day is not None and day > frame.today:
            offers.append(_whole_day(frame, day - _DAY if _excludes(cue, frame) else day, words))
    return tuple(offers)


def _agreed_day(expression: Expression, cue: Cue, frame: Frame) -> Found:
    """The day; where it is said twice ("thứ Sáu, 22/5") both must agree."""
    if expression.also is None:
        return day_of(expression, cue, frame)
    date_said, weekday = calendar_date(expression.also, frame), expression.day
    if isinstance(weekday, Weekday) and weekday.week is None and not weekday.coming:
        if weekday.iso == date_said.day.isoweekday():
            return date_said
        raise UnclearError(ProblemKind.AMBIGUOUS, date_said.day)
    other = day_of(expression, cue, frame)
    if other.day != date_said.day:
        raise UnclearError(ProblemKind.AMBIGUOUS, other.day, date_said.day)
    return replace(date_said, vague=other.vague)


def _excludes(cue: Cue, frame: Frame) -> bool:
    return cue is Cue.BEFORE and frame.office.deadlines.before == "exclusive"


def _resolve(expression: Expression, cue: Cue, words: str, frame: Frame) -> Due:
    if isinstance(expression.day, DocumentDue):
        return _documents(expression.day, words, frame)
    if isinstance(expression.day, CurrentDue):
        if frame.current_due is None:
            raise UnclearError(ProblemKind.NO_CURRENT_DUE)
        return replace(frame.current_due, words=words)
    found = _agreed_day(expression, cue, frame)
    if found.exact is not None:
        return Due(found.exact, False, words, found.vague)
    clock = expression.clock
    if clock is not None or expression.session is not None:
        return _at_time(expression, clock, found, cue, words, frame)
    if _excludes(cue, frame):
        found = _day_before(found, frame)
    elif cue is Cue.AFTER and not found.counted:
        found = _first_after(found, frame)
    day = found.day
    policy = frame.office.deadlines
    if found.counted or policy.named_day_off == "roll":
        day = next_working_day(frame.office.calendar, day, inclusive=True)
    due = _whole_day(frame, day, words)
    return replace(due, vague=found.vague, start=found.start, recurring=found.recurring)


def _whole_day(frame: Frame, day: date, words: str) -> Due:
    return Due(_moment(frame, day, frame.office.deadlines.end_of_day), True, words)


def _moment(frame: Frame, day: date, clock: time) -> datetime:
    return datetime.combine(day, clock, tzinfo=frame.office.agency.zone)


def _day_before(found: Found, frame: Frame) -> Found:
    if found.before_is_self:
        return found
    if found.first_day is not None:
        last = previous_working_day(frame.office.calendar, found.first_day)
        return replace(found, day=last, vague=True)
    return replace(found, day=found.day - _DAY, start=None)


def _first_after(found: Found, frame: Frame) -> Found:
    """Sau 30/4, sau lễ: the first working day after it; which day is meant is not quite said."""
    return replace(found, day=next_working_day(frame.office.calendar, found.day), vague=True)


def _at_time(
    expression: Expression, clock: Clock | None, found: Found, cue: Cue, words: str, frame: Frame
) -> Due:
    policy, hours = frame.office.deadlines, frame.office.calendar
    vague = found.vague
    if clock is not None:
        at = clock.at
        if expression.session in (Session.AFTERNOON, Session.EVENING) and at.hour < 12:
            at = at.replace(hour=at.hour + 12)
        elif expression.session is None and clock.guess:
            at, vague = at.replace(hour=at.hour + 12), True
        return Due(_moment(frame, found.day, at), False, words, vague)
    begin = expression.session_start or _excludes(cue, frame)
    if expression.session is Session.MORNING:
        if begin and not expression.session_start:
            return Due(_moment(frame, found.day - _DAY, policy.end_of_day), True, words, True)
        at = hours.morning[0] if begin else policy.end_of_morning
    elif expression.session is Session.NOON:
        at = policy.end_of_morning
    elif expression.session is Session.AFTERNOON:
        at = hours.afternoon[0] if expression.session_start else policy.end_of_day
        if begin and not expression.session_start:
            at = policy.end_of_morning
    elif expression.session is Session.EVENING:
        at = policy.end_of_day if begin else policy.end_of_evening
    else:
        at = policy.end_of_day
    whole = at == policy.end_of_day
    return Due(_moment(frame, found.day, at), whole, words, vague)


def _documents(node: DocumentDue, words: str, frame: Frame) -> Due:
    due = frame.document_due
    if due is None:
        raise UnclearError(ProblemKind.NO_DOCUMENT_DUE)
    if node.before is None or node.before.number is None:
        return replace(due, words=words, from_document=True)
    day = due.at.astimezone(frame.now.tzinfo).date()
    number = node.before.number
    if node.before.unit is Unit.WORKDAY:
        day = add_working_days(frame.office.calendar, day, -number)
    else:
        day -= timedelta(days=number * (7 if node.before.unit is Unit.WEEK else 1))
    return replace(_whole_day(frame, day, words), from_document=True)
