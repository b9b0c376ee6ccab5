"""Stretches of time (cuối tháng, quý II, 3 ngày làm việc), and clock times with their part of the day."""

from __future__ import annotations

from datetime import time

from mailbot.core.deadlines.cursor import (
    Tokens,
    amount_at,
    mark_at,
    month_number,
    number_at,
    touches,
    word_at,
    year_at,
)
from mailbot.core.deadlines.expressions import (
    Clock,
    Count,
    Day,
    MonthPart,
    Part,
    QuarterPart,
    Session,
    Unit,
    WeekPart,
    YearPart,
)
from mailbot.core.deadlines.words import (
    NOT_A_SESSION,
    NUMBERS,
    PARTS,
    QUARTERS,
    SESSIONS,
    UNITS,
    VAGUE_COUNTS,
    WEEK_OFFSETS,
)


def period(tokens: Tokens, index: int) -> tuple[int, Day] | None:
    """A week, month, quarter or year, or a part of one."""
    part = PARTS.at(tokens, index)
    index, which = part if part is not None else (index, Part.WHOLE)
    return (
        _week(tokens, index, which)
        or _month(tokens, index, which)
        or _quarter(tokens, index, which)
        or _calendar_year(tokens, index, which, said=part is not None)
    )


def _week(tokens: Tokens, index: int, part: Part) -> tuple[int, Day] | None:
    """tuần này, tuần sau, tuần; tuần đầu tháng 6."""
    offset = WEEK_OFFSETS.at(tokens, index)
    if offset is not None:
        return offset[0], WeekPart(offset[1], part)
    if not word_at(tokens, index, "tuần"):
        return None
    inner = PARTS.at(tokens, index + 1)
    if inner is not None and word_at(tokens, inner[0], "tháng"):
        month = _month(tokens, inner[0], Part.WHOLE)
        if month is not None and isinstance(month[1], MonthPart):
            return month[0], WeekPart(0, inner[1], month[1])
    return index + 1, WeekPart(0, part)


def _month(tokens: Tokens, index: int, part: Part) -> tuple[int, Day] | None:
    """tháng, tháng này, tháng sau, tháng 6, tháng 6/2020, T6 after a part."""
    if (
        part is not Part.WHOLE
        and index < len(tokens)
        and tokens[index].key == "t"
        and touches(tokens, index + 1)
    ):
        number = number_at(tokens, index + 1, 2)
        if number is not None and 1 <= number <= 12:
            return index + 2, MonthPart(part, number)
    if not word_at(tokens, index, "tháng"):
        return None
    index += 1
    number_said = month_number(tokens, index)
    if number_said is not None and 1 <= number_said[1] <= 12:
        end, month = number_said
        if mark_at(tokens, end, "/", "-") and year_at(tokens, end + 1):
            end += 1
        year = year_at(tokens, end) if end > number_said[0] or word_at(tokens, end, "năm") else None
        if year is not None:
            return year[0], MonthPart(part, month, year[1])
        if word_at(tokens, end, "năm") and word_at(tokens, end + 1, "sau", "tới", "nay"):
            return end + 2, MonthPart(part, month)
        return end, MonthPart(part, month)
    if word_at(tokens, index, "này"):
        return index + 1, MonthPart(part, offset=0)
    if word_at(tokens, index, "sau", "tới"):
        return index + 1, MonthPart(part, offset=1)
    return index, MonthPart(part)


def _quarter(tokens: Tokens, index: int, part: Part) -> tuple[int, Day] | None:
    """quý II, quý 2/2020, quý này, quý sau."""
    if not word_at(tokens, index, "quý"):
        return None
    index += 1
    number = number_at(tokens, index, 1)
    found = (index + 1, number) if number is not None and 1 <= number <= 4 else QUARTERS.at(tokens, index)
    if found is not None:
        end, quarter = found
        if mark_at(tokens, end, "/", "-", ",") and year_at(tokens, end + 1):
            end += 1
        year = year_at(tokens, end) if end > found[0] or word_at(tokens, end, "năm") else None
        if year is not None:
            return year[0], QuarterPart(part, quarter, year[1])
        return end, QuarterPart(part, quarter)
    if word_at(tokens, index, "này"):
        return index + 1, QuarterPart(part)
    if word_at(tokens, index, "sau", "tới"):
        return index + 1, QuarterPart(part, offset=1)
    return (index, QuarterPart(part)) if part is not Part.WHOLE else None


def _calendar_year(tokens: Tokens, index: int, part: Part, *, said: bool) -> tuple[int, Day] | None:
    """cuối năm, năm nay, đầu năm sau, năm 2021."""
    if not word_at(tokens, index, "năm"):
        return None
    year = year_at(tokens, index)
    if year is not None:
        return year[0], YearPart(part, year[1])
    if word_at(tokens, index + 1, "nay"):
        return index + 2, YearPart(part)
    if word_at(tokens, index + 1, "sau", "tới"):
        return index + 2, YearPart(part, offset=1)
    return (index + 1, YearPart(part)) if said else None


def count(tokens: Tokens, index: int) -> tuple[int, Count] | None:
    """3 ngày, ba ngày làm việc, 2-3 hôm, một tuần, nửa tháng, 48 giờ, vài ngày."""
    vague = VAGUE_COUNTS.at(tokens, index)
    if vague is not None:
        unit = UNITS.at(tokens, vague[0])
        return None if unit is None else (unit[0], Count(None, unit[1]))
    if word_at(tokens, index, "nửa"):
        if word_at(tokens, index + 1, "tháng"):
            return index + 2, Count(15, Unit.DAY)
        return None
    first = amount_at(tokens, index)
    if first is None:
        return None
    end, number = first
    at_least = None
    if mark_at(tokens, end, "-", ",") or word_at(tokens, end, "đến", "hoặc", "hay"):
        second = amount_at(tokens, end + 1)
        if second is not None and second[1] > number:
            at_least, (end, number) = number, second
    unit = UNITS.at(tokens, end)
    if unit is None:
        return None
    end, what = unit
    if what is Unit.MONTH and (PARTS.at(tokens, end) or month_number(tokens, end)):
        return None  # "6 tháng đầu năm" and "6 tháng 5" count nothing
    if what is Unit.DAY and word_at(tokens, end, "lễ"):
        return None
    return end, Count(number, what, at_least)


def clock(tokens: Tokens, index: int) -> tuple[int, Clock] | None:
    """17h, 17h30, 17:00, 16 giờ, 5 giờ rưỡi; the session is read apart."""
    hour = number_at(tokens, index, 2)
    if hour is None:
        return _spoken_clock(tokens, index)
    if hour > 24:
        return None
    end, minute = index + 1, 0
    if mark_at(tokens, end, ":") and touches(tokens, end) and touches(tokens, end + 1):
        minutes = number_at(tokens, end + 1, 2)
        if minutes is None or len(tokens[end + 1].text) != 2:
            return None
        minute, end = minutes, end + 2
        end += word_at(tokens, end, "h", "giờ")
    elif word_at(tokens, end, "h", "g", "giờ"):
        end += 1
        minutes = number_at(tokens, end, 2)
        if word_at(tokens, end, "rưỡi"):
            minute, end = 30, end + 1
        elif minutes is not None and minutes < 60 and _are_minutes(tokens, end):
            minute, end = minutes, end + 1
        if end > index + 2 and word_at(tokens, end, "phút", "p", "'"):
            end += 1
    else:
        return None
    if minute > 59 or (hour == 24 and minute):
        return None
    return end, Clock(time(23, 59) if hour == 24 else time(hour, minute), guess=1 <= hour <= 6)


def _spoken_clock(tokens: Tokens, index: int) -> tuple[int, Clock] | None:
    """tám giờ, tám giờ rưỡi, tám giờ ba mươi: as a dictated text writes it."""
    spoken = NUMBERS.at(tokens, index)
    if spoken is None or not 1 <= spoken[1] <= 23 or not word_at(tokens, spoken[0], "giờ"):
        return None
    if tokens[index].loose and tokens[index].bare == "bay":
        return None  # bây giờ, without diacritics
    end, minute = spoken[0] + 1, 0
    minutes = NUMBERS.at(tokens, end)
    if word_at(tokens, end, "rưỡi"):
        minute, end = 30, end + 1
    elif minutes is not None and 10 <= minutes[1] < 60 and minutes[1] % 5 == 0:
        end, minute = minutes
        end += word_at(tokens, end, "phút")
    return end, Clock(time(spoken[1], minute), guess=spoken[1] <= 6)


def _are_minutes(tokens: Tokens, index: int) -> bool:
    """17h30 and 17 giờ 30 phút, but not 17h 15/5."""
    if mark_at(tokens, index + 1, "/", "-", "."):
        return False
    return touches(tokens, index) or word_at(tokens, index + 1, "phút", "p", "'")


def session(tokens: Tokens, index: int) -> tuple[int, Session, bool] | None:
    """sáng, buổi chiều, cuối giờ, đầu giờ chiều: (index after, which, whether its beginning is meant)."""
    starts = word_at(tokens, index, "đầu") and word_at(tokens, index + 1, "giờ", "buổi")
    ends = word_at(tokens, index, "cuối") and word_at(tokens, index + 1, "giờ", "buổi", "ngày")
    if starts or ends:
        inner = SESSIONS.at(tokens, index + 2)
        if inner is not None:
            return inner[0], inner[1], starts
        return index + 2, (Session.MORNING if starts else Session.END_OF_DAY), starts
    if word_at(tokens, index, "buổi"):
        index += 1
    found = SESSIONS.at(tokens, index)
    if found is not None and tokens[index].loose and tokens[index].bare == "toi":
        follows = ("nay", "mai", "thứ", "hôm", "ngày", "qua")
        if tokens[index].key == "toi" and not word_at(tokens, found[0], *follows):
            return None  # without diacritics "toi" is rather "tôi"
    if found is None or word_at(tokens, found[0], *NOT_A_SESSION):
        return None
    return found[0], found[1], False
