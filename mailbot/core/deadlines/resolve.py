"""From an expression to a moment: the policy of domain.md section 3, each rule one flag of ``DeadlinePolicy``.

All arithmetic is in the office's own time zone. What this module does not do: read words.
"""

from __future__ import annotations

import calendar as gregorian
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from mailbot.core.calendar import (
    add_working_days,
    is_working_day,
    next_working_day,
    previous_working_day,
)
from mailbot.core.deadlines.expressions import (
    CalendarDay,
    Clock,
    Count,
    CurrentDue,
    Day,
    DayRange,
    DocumentDue,
    Event,
    Expression,
    Holiday,
    MonthPart,
    Part,
    QuarterPart,
    Recurring,
    RelativeDay,
    Session,
    Unit,
    WeekPart,
    Weekday,
    YearPart,
)
from mailbot.core.deadlines.words import Cue
from mailbot.core.office import Office
from mailbot.core.readings import Due

_DAY = timedelta(days=1)


class ProblemKind(StrEnum):
    """Why words about time give no deadline."""

    PAST = "past"
    IMPOSSIBLE = "impossible"  # 31/6
    AMBIGUOUS = "ambiguous"
    NO_DOCUMENT_DUE = "no_document_due"  # "theo thời hạn của văn bản", and the document's is not known
    NO_CURRENT_DUE = "no_current_due"  # "hạn như cũ", and none is in force
    UNKNOWN_EVENT = "unknown_event"  # "trước hội nghị", and its day is not said


@dataclass(frozen=True)
class DueProblem:
    """Words about time that want a question, and what may have been meant."""

    kind: ProblemKind
    words: str
    candidates: tuple[Due, ...] = ()


@dataclass(frozen=True)
class Frame:
    """What an expression is resolved against. ``now`` is local to the office."""

    office: Office
    now: datetime
    document_due: Due | None = None
    current_due: Due | None = None

    @property
    def today(self) -> date:
        """The local day on which the text was sent."""
        return self.now.date()


@dataclass(frozen=True)
class _Found:
    """A day with what is known about it."""

    day: date
    vague: bool = False
    start: date | None = None
    recurring: str | None = None
    exact: datetime | None = None  # where a clock time follows from the words themselves
    counted: bool = False  # rolls off a day off; a named day follows ``named_day_off``
    before_is_self: bool = False  # "trước cuối tháng" is "cuối tháng"
    first_day: date | None = None  # of a period: "trước tháng 6" ends before it


class _Problem(Exception):
    """Ends the resolution; never leaves this module."""

    def __init__(self, kind: ProblemKind, *candidates: date) -> None:
        super().__init__(kind)
        self.kind = kind
        self.candidates = candidates


def resolve(expression: Expression, cue: Cue, words: str, frame: Frame) -> Due | DueProblem:
    """The deadline that an expression with its cue means, or why there is none."""
    try:
        due = _resolve(expression, cue, words, frame)
    except _Problem as problem:
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
        year, month = _add_months(frame.today.year, frame.today.month, offset - 1)
        day = _make(year, month, expression.day.day)
        if day is not None and day > frame.today:
            offers.append(_whole_day(frame, day - _DAY if _excludes(cue, frame) else day, words))
    return tuple(offers)


def _excludes(cue: Cue, frame: Frame) -> bool:
    return cue is Cue.BEFORE and frame.office.deadlines.before == "exclusive"


def _resolve(expression: Expression, cue: Cue, words: str, frame: Frame) -> Due:
    if isinstance(expression.day, DocumentDue):
        return _documents(expression.day, words, frame)
    if isinstance(expression.day, CurrentDue):
        if frame.current_due is None:
            raise _Problem(ProblemKind.NO_CURRENT_DUE)
        return replace(frame.current_due, words=words)
    found = _day_of(expression, cue, frame)
    if expression.also is not None:
        other = _calendar(expression.also, frame)
        if other.day != found.day:
            raise _Problem(ProblemKind.AMBIGUOUS, found.day, other.day)
        found = replace(other, vague=found.vague)
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
    zone: ZoneInfo = frame.office.agency.zone
    return datetime.combine(day, clock, tzinfo=zone)


def _day_before(found: _Found, frame: Frame) -> _Found:
    if found.before_is_self:
        return found
    if found.first_day is not None:
        last = previous_working_day(frame.office.calendar, found.first_day)
        return replace(found, day=last, vague=True)
    return replace(found, day=found.day - _DAY, start=None)


def _first_after(found: _Found, frame: Frame) -> _Found:
    """sau 30/4, sau lễ: the first working day after it; which day is meant is not quite said."""
    return replace(found, day=next_working_day(frame.office.calendar, found.day), vague=True)


def _at_time(
    expression: Expression, clock: Clock | None, found: _Found, cue: Cue, words: str, frame: Frame
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
        raise _Problem(ProblemKind.NO_DOCUMENT_DUE)
    if node.before is None or node.before.number is None:
        return replace(due, words=words, from_document=True)
    day = due.at.astimezone(frame.now.tzinfo).date()
    number = node.before.number
    if node.before.unit is Unit.WORKDAY:
        day = add_working_days(frame.office.calendar, day, -number)
    else:
        day -= timedelta(days=number * (7 if node.before.unit is Unit.WEEK else 1))
    return replace(_whole_day(frame, day, words), from_document=True)


def _day_of(expression: Expression, cue: Cue, frame: Frame) -> _Found:
    day = expression.day
    match day:
        case None:  # a clock time or session without a day: today
            return _Found(frame.today)
        case CalendarDay():
            return _calendar(day, frame)
        case DayRange():
            last = _calendar(day.last, frame)
            first = _make(last.day.year, day.first.month or last.day.month, day.first.day)
            if first is None or first > last.day:
                raise _Problem(ProblemKind.IMPOSSIBLE)
            return replace(last, start=first)
        case Weekday():
            return _weekday(day, frame)
        case RelativeDay():
            return _Found(frame.today + timedelta(days=day.days))
        case Count():
            return _count(day, cue, frame)
        case Holiday():
            return _holiday(day, cue, frame)
        case Recurring():
            return _recurring(day, frame)
        case Event():
            raise _Problem(ProblemKind.UNKNOWN_EVENT)
        case WeekPart() | MonthPart() | QuarterPart() | YearPart():
            return _period(day, frame)
        case _:
            raise _Problem(ProblemKind.AMBIGUOUS)


def _make(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _calendar(node: CalendarDay, frame: Frame) -> _Found:
    today = frame.today
    if node.month is None:
        return _day_of_month(node.day, frame)
    if node.year is not None:
        day = _make(node.year, node.month, node.day)
        if day is None:
            raise _Problem(ProblemKind.IMPOSSIBLE)
        return _Found(day)
    day = _make(today.year, node.month, node.day)
    if day is None and (node.month, node.day) != (2, 29):
        raise _Problem(ProblemKind.IMPOSSIBLE)
    if day is None or (today - day).days > frame.office.deadlines.past_ask_days:
        day = _make(today.year + 1, node.month, node.day)
        if day is None:
            raise _Problem(ProblemKind.IMPOSSIBLE)
    return _Found(day)


def _day_of_month(number: int, frame: Frame) -> _Found:
    """ngày 15: this month where it is still ahead, else the next month that has such a day."""
    for offset in range(3):
        year, month = _add_months(frame.today.year, frame.today.month, offset)
        day = _make(year, month, number)
        if day is not None and day >= frame.today:
            return _Found(day, vague=offset > 0)
    raise _Problem(ProblemKind.IMPOSSIBLE)


def _add_months(year: int, month: int, count: int) -> tuple[int, int]:
    index = year * 12 + month - 1 + count
    return index // 12, index % 12 + 1


def _monday(frame: Frame, week: int) -> date:
    return frame.today - timedelta(days=frame.today.isoweekday() - 1) + timedelta(weeks=week)


def _weekday(node: Weekday, frame: Frame) -> _Found:
    if node.week is not None:
        return _Found(_monday(frame, node.week) + timedelta(days=node.iso - 1))
    ahead = (node.iso - frame.today.isoweekday()) % 7
    if ahead == 0 and node.coming:
        ahead = 7
    if ahead == 0 and frame.office.deadlines.same_weekday == "ask":
        raise _Problem(ProblemKind.AMBIGUOUS, frame.today, frame.today + timedelta(days=7))
    if ahead == 0 and frame.office.deadlines.same_weekday == "next":
        ahead = 7
    return _Found(frame.today + timedelta(days=ahead))


def _count(node: Count, cue: Cue, frame: Frame) -> _Found:
    if node.number is None:
        raise _Problem(ProblemKind.AMBIGUOUS)
    base, vague = frame.now, node.at_least is not None
    if cue is Cue.MORE and frame.office.deadlines.extension_from == "due" and frame.current_due is not None:
        base = max(base, frame.current_due.at.astimezone(frame.now.tzinfo))
    if cue is Cue.BEFORE:
        raise _Problem(ProblemKind.AMBIGUOUS)  # "trước 3 ngày": before what?
    day = base.date()
    if node.unit in (Unit.HOUR, Unit.MINUTE):
        hours = timedelta(hours=node.number) if node.unit is Unit.HOUR else timedelta(minutes=node.number)
        return _Found(day, vague, exact=base + hours)
    if node.unit is Unit.WORKDAY:
        return _Found(add_working_days(frame.office.calendar, day, node.number), vague, counted=True)
    if node.unit is Unit.MONTH:
        year, month = _add_months(day.year, day.month, node.number)
        last = gregorian.monthrange(year, month)[1]
        return _Found(date(year, month, min(day.day, last)), vague, counted=True)
    days = node.number * (7 if node.unit is Unit.WEEK else 1)
    return _Found(day + timedelta(days=days), vague, counted=True)


def _days_off_around(frame: Frame, day: date) -> tuple[date, date]:
    """The first and last day of the run of days off in which ``day`` lies."""
    first = last = day
    calendar = frame.office.calendar
    while not is_working_day(calendar, first - _DAY) and (day - first).days < 30:
        first -= _DAY
    while not is_working_day(calendar, last + _DAY) and (last - day).days < 30:
        last += _DAY
    return first, last


def _holiday(node: Holiday, cue: Cue, frame: Frame) -> _Found:
    if node.day is not None:
        around = _calendar(node.day, frame).day
    else:
        ahead = sorted(day for day in frame.office.calendar.holidays if day >= frame.today)
        if node.tet:
            ahead = [day for day in ahead if day.month in (1, 2) and (day.month, day.day) != (1, 1)]
        if not ahead:
            raise _Problem(ProblemKind.AMBIGUOUS)
        around = ahead[0]
    first, last = _days_off_around(frame, around)
    if cue is Cue.BEFORE:
        return _Found(first - _DAY, vague=node.day is None, before_is_self=True)
    if cue is Cue.AFTER:
        return _Found(last, vague=True)
    raise _Problem(ProblemKind.AMBIGUOUS, first - _DAY, next_working_day(frame.office.calendar, last))


def _recurring(node: Recurring, frame: Frame) -> _Found:
    name = node.every if node.on is None else f"{node.every}:{node.on}"
    if node.every == "weekly":
        iso = 5 if node.on is None else node.on - 1
        ahead = (iso - frame.today.isoweekday()) % 7
        return _Found(frame.today + timedelta(days=ahead), recurring=name)
    if node.every == "monthly" and node.on is not None:
        return replace(_day_of_month(node.on, frame), vague=False, recurring=name)
    if node.every == "daily":
        return _Found(frame.today, recurring=name, counted=True)
    part: Day = MonthPart(Part.END)
    if node.every == "quarterly":
        part = QuarterPart(Part.END)
    elif node.every == "yearly":
        part = YearPart(Part.END)
    return replace(_period(part, frame), recurring=name)


def _last_working_day(frame: Frame, year: int, month: int) -> date:
    last = date(year, month, gregorian.monthrange(year, month)[1])
    return previous_working_day(frame.office.calendar, last, inclusive=True)


def _period(node: Day, frame: Frame) -> _Found:
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
            raise _Problem(ProblemKind.AMBIGUOUS)


def _week(node: WeekPart, frame: Frame) -> _Found:
    calendar = frame.office.calendar
    if node.in_month is not None:
        return _week_of_month(node, frame)
    monday = _monday(frame, node.week)
    vague = False
    last = previous_working_day(calendar, monday + timedelta(days=6), inclusive=True)
    if node.week == 0 and last < frame.today and node.part is not Part.START:
        monday, vague = monday + timedelta(days=7), True  # said on a weekend: the week that begins
        last = previous_working_day(calendar, monday + timedelta(days=6), inclusive=True)
    if node.part is Part.START:
        first = next_working_day(calendar, monday, inclusive=True)
        if node.week == 0 and first < frame.today:
            first = next_working_day(calendar, monday + timedelta(days=7), inclusive=True)
        return _Found(first, vague=True)
    if node.part is Part.MIDDLE:
        return _Found(monday + timedelta(days=2), vague=True, counted=True)
    first_day = None if node.part is Part.END else monday
    return _Found(last, vague, first_day=first_day, before_is_self=node.part is Part.END)


def _week_of_month(node: WeekPart, frame: Frame) -> _Found:
    """tuần đầu tháng 6: the first week whose Friday lies in the month; tuần cuối: the last one."""
    assert node.in_month is not None
    year, month = _which_month(node.in_month, frame)
    days = [date(year, month, n + 1) for n in range(gregorian.monthrange(year, month)[1])]
    fridays = [day for day in days if day.isoweekday() == 5]
    index = {Part.START: 0, Part.MIDDLE: len(fridays) // 2}.get(node.part, -1)
    last = previous_working_day(frame.office.calendar, fridays[index], inclusive=True)
    return _Found(last, vague=True, before_is_self=True)


def _which_month(node: MonthPart, frame: Frame) -> tuple[int, int]:
    today = frame.today
    if node.month is not None:
        if node.year is not None:
            return node.year, node.month
        # A month that has passed is next year's only where it lies further back than the policy asks about.
        passed = node.month < today.month
        far = (today - date(today.year, node.month, 28)).days > frame.office.deadlines.past_ask_days
        return (today.year + 1 if passed and far else today.year), node.month
    return _add_months(today.year, today.month, node.offset or 0)


def _month(node: MonthPart, frame: Frame) -> _Found:
    policy = frame.office.deadlines
    year, month = _which_month(node, frame)
    open_choice = node.month is None and node.offset is None
    if node.part in (Part.START, Part.MIDDLE):
        number = policy.early_in_month if node.part is Part.START else policy.middle_of_month
        day = date(year, month, number)
        if open_choice and day < frame.today:
            day = date(*_add_months(year, month, 1), number)
        return _Found(day, vague=True, before_is_self=True)
    last = _last_working_day(frame, year, month)
    if open_choice and last < frame.today:
        last = _last_working_day(frame, *_add_months(year, month, 1))
    first_day = date(year, month, 1) if node.part is Part.WHOLE else None
    return _Found(last, first_day=first_day, before_is_self=node.part is Part.END)


def _quarter(node: QuarterPart, frame: Frame) -> _Found:
    policy = frame.office.deadlines
    current = (frame.today.month + 2) // 3
    year, month = node.year or frame.today.year, 3 * ((node.quarter or current) - 1) + 1
    if node.quarter is None:
        year, month = _add_months(year, month, 3 * node.offset)
    if node.part is Part.START:
        return _Found(date(year, month, policy.early_in_month), vague=True, before_is_self=True)
    if node.part is Part.MIDDLE:
        return _Found(date(year, month + 1, policy.middle_of_month), vague=True, before_is_self=True)
    first_day = date(year, month, 1) if node.part is Part.WHOLE else None
    last = _last_working_day(frame, year, month + 2)
    return _Found(last, first_day=first_day, before_is_self=node.part is Part.END)


def _year(node: YearPart, frame: Frame) -> _Found:
    year = node.year or frame.today.year + node.offset
    if node.part is Part.START:
        if node.year is None and node.offset == 0 and frame.today.month > 1:
            year += 1
        return _Found(_last_working_day(frame, year, 1), vague=True, before_is_self=True)
    if node.part is Part.MIDDLE:
        return _Found(_last_working_day(frame, year, 6), vague=True, before_is_self=True)
    first_day = date(year, 1, 1) if node.part is Part.WHOLE else None
    return _Found(
        _last_working_day(frame, year, 12), first_day=first_day, before_is_self=node.part is Part.END
    )
