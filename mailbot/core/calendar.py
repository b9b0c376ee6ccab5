"""Working days and working hours on the office's calendar (``WorkCalendar``). Pure functions, no clock.

Dates are dates of the office's own time zone; moments are aware datetimes in it (the caller converts).
What this module does not do: read words (``deadlines``), or know a national holiday by itself: the calendar
is a list that the office keeps, since days off in lieu are decided anew every year.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from mailbot.core.office import WorkCalendar

# No office is closed longer than this; a calendar without a working day is refused by the configuration.
_LONGEST_PAUSE = 400
_DAY = timedelta(days=1)


def is_working_day(calendar: WorkCalendar, day: date) -> bool:
    """Whether the office works on this day: a workday that is no holiday, or a day off that is worked."""
    if day in calendar.worked_days_off:
        return True
    return day.isoweekday() in calendar.workdays and day not in calendar.holidays


def next_working_day(calendar: WorkCalendar, day: date, *, inclusive: bool = False) -> date:
    """The first working day after ``day``; ``day`` itself where it is one and ``inclusive`` is given."""
    return _seek(calendar, day if inclusive else day + _DAY, _DAY)


def previous_working_day(calendar: WorkCalendar, day: date, *, inclusive: bool = False) -> date:
    """The last working day before ``day``; ``day`` itself where it is one and ``inclusive`` is given."""
    return _seek(calendar, day if inclusive else day - _DAY, -_DAY)


def _seek(calendar: WorkCalendar, day: date, step: timedelta) -> date:
    for _ in range(_LONGEST_PAUSE):
        if is_working_day(calendar, day):
            return day
        day += step
    raise ValueError("the calendar has no working day")


def add_working_days(calendar: WorkCalendar, day: date, count: int) -> date:
    """The working day that is ``count`` working days after ``day`` (before it, where negative).

    The day itself is not counted: one working day after a Friday is Monday. With 0 the day itself, or the
    next working day where it is a day off.
    """
    if count == 0:
        return next_working_day(calendar, day, inclusive=True)
    for _ in range(abs(count)):
        day = next_working_day(calendar, day) if count > 0 else previous_working_day(calendar, day)
    return day


def working_days_between(calendar: WorkCalendar, first: date, last: date) -> int:
    """How many working days lie in (first, last]; the negative of (last, first] where ``last`` is before."""
    if last < first:
        return -working_days_between(calendar, last, first)
    return sum(is_working_day(calendar, first + _DAY * n) for n in range(1, (last - first).days + 1))


def _sessions(calendar: WorkCalendar) -> tuple[tuple[time, time], ...]:
    return tuple(session for session in (calendar.morning, calendar.afternoon) if session[0] < session[1])


def is_working_time(calendar: WorkCalendar, moment: datetime) -> bool:
    """Whether the office works at this local moment. The end of a session is no longer working time."""
    clock = moment.time()
    return is_working_day(calendar, moment.date()) and any(a <= clock < b for a, b in _sessions(calendar))


def next_working_moment(calendar: WorkCalendar, moment: datetime) -> datetime:
    """The moment itself in working time, else the beginning of the next session."""
    day = moment.date()
    if is_working_day(calendar, day):
        for begin, end in _sessions(calendar):
            if moment.time() < end:
                return max(moment, _at(moment, day, begin))
    return _at(moment, next_working_day(calendar, day), _sessions(calendar)[0][0])


def add_working_hours(calendar: WorkCalendar, moment: datetime, duration: timedelta) -> datetime:
    """The moment after so much working time from ``moment`` on, pauses and days off left out."""
    if duration < timedelta():
        raise ValueError("working time cannot be negative")
    moment, left = next_working_moment(calendar, moment), duration
    while True:
        end = next(b for a, b in _sessions(calendar) if a <= moment.time() < b)
        room = _at(moment, moment.date(), end) - moment
        if left <= room:
            return moment + left
        left -= room
        moment = next_working_moment(calendar, moment + room)


def _at(like: datetime, day: date, clock: time) -> datetime:
    return datetime.combine(day, clock, tzinfo=like.tzinfo)
