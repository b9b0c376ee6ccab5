"""What a grammar of time can say, before anybody asks which day it is today. Frozen records, no behaviour."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time
from enum import StrEnum


class Part(StrEnum):
    """A part of a day, week, month, quarter or year."""

    START = "start"
    MIDDLE = "middle"
    END = "end"
    WHOLE = "whole"


class Session(StrEnum):
    """A part of the working day (buổi)."""

    MORNING = "morning"
    NOON = "noon"
    AFTERNOON = "afternoon"
    EVENING = "evening"
    END_OF_DAY = "end_of_day"  # "cuối giờ", "cuối ngày"


class Unit(StrEnum):
    """What a number of something counts."""

    MINUTE = "minute"
    HOUR = "hour"
    WORKDAY = "workday"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """15/5, 15/5/2020, ngày 15."""

    day: int
    month: int | None = None
    year: int | None = None


@dataclass(frozen=True, slots=True)
class DayRange:
    """15-20/5, từ 15/5 đến 20/5."""

    first: CalendarDay
    last: CalendarDay


@dataclass(frozen=True, slots=True)
class Weekday:
    """thứ 6, thứ 6 tuần sau. ``iso``: Monday is 1. ``week``: 0 this week, 1 the next, None not said."""

    iso: int
    week: int | None = None
    coming: bool = False  # "thứ 6 tới": never today


@dataclass(frozen=True, slots=True)
class RelativeDay:
    """hôm nay (0), mai (1), mốt (2), hôm qua (-1)."""

    days: int


@dataclass(frozen=True, slots=True)
class WeekPart:
    """trong tuần, cuối tuần, đầu tuần sau."""

    week: int = 0
    part: Part = Part.WHOLE
    in_month: MonthPart | None = None  # "tuần đầu tháng 6": part says which week


@dataclass(frozen=True, slots=True)
class MonthPart:
    """cuối tháng, đầu tháng 6, tháng sau. ``offset`` counts from this month where ``month`` is None."""

    part: Part = Part.WHOLE
    month: int | None = None
    year: int | None = None
    offset: int | None = None


@dataclass(frozen=True, slots=True)
class QuarterPart:
    """quý II, cuối quý, quý sau."""

    part: Part = Part.WHOLE
    quarter: int | None = None
    year: int | None = None
    offset: int = 0


@dataclass(frozen=True, slots=True)
class YearPart:
    """cuối năm, trong năm, đầu năm sau."""

    part: Part = Part.END
    year: int | None = None
    offset: int = 0


@dataclass(frozen=True, slots=True)
class Count:
    """3 ngày, 3 ngày làm việc, 2 tuần. ``at_least``: the lower bound of "2-3 ngày"; None: "vài ngày"."""

    number: int | None
    unit: Unit
    at_least: int | None = None


@dataclass(frozen=True, slots=True)
class Holiday:
    """lễ, Tết, nghỉ lễ 30/4: the run of days off that comes next, or the one around a day."""

    tet: bool = False
    day: CalendarDay | None = None


@dataclass(frozen=True, slots=True)
class DocumentDue:
    """The deadline that the document sets; ``before`` is what is taken off ("trước hạn VB 2 ngày")."""

    before: Count | None = None


@dataclass(frozen=True, slots=True)
class CurrentDue:
    """The deadline in force ("hạn như cũ")."""


@dataclass(frozen=True, slots=True)
class Recurring:
    """thứ 6 hàng tuần, ngày 25 hằng tháng. ``on``: the day as said (thứ 6 is 6, Sunday 8), or None."""

    every: str  # "daily", "weekly", "monthly", "quarterly", "yearly"
    on: int | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """hội nghị, đại hội: a day that is not said."""


Day = (
    CalendarDay
    | DayRange
    | Weekday
    | RelativeDay
    | WeekPart
    | MonthPart
    | QuarterPart
    | YearPart
    | Count
    | Holiday
    | DocumentDue
    | CurrentDue
    | Recurring
    | Event
)


@dataclass(frozen=True, slots=True)
class Clock:
    """17h30. ``guess``: "5h", where the half of the day is not said."""

    at: time
    guess: bool = False


@dataclass(frozen=True, slots=True)
class Expression:
    """A day with a clock time or session; at least one of the three."""

    day: Day | None = None
    clock: Clock | None = None
    session: Session | None = None
    session_start: bool = False  # "đầu giờ chiều"
    also: CalendarDay | None = None  # "thứ Sáu, 22/5": both must agree
