"""Days with a number or a name: 15/5, ngày 15 tháng 5, 15-20/5, thứ 6 tuần sau, ngày mai, thứ 6 hàng tuần."""

from __future__ import annotations

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
from mailbot.core.deadlines.expressions import CalendarDay, Day, DayRange, Recurring, RelativeDay, Weekday
from mailbot.core.deadlines.words import RECURRING, RELATIVE_DAYS, WEEK_OFFSETS, WEEKDAY_NAMES
from mailbot.core.text import TokenKind


def calendar_day(tokens: Tokens, index: int) -> tuple[int, Day] | None:
    """15/5, 15/5/2020, 15-5-2020, 15.5, ngày 15, ngày 15 tháng 5 năm 2020, 15-20/5, 15/5-20/5."""
    named = word_at(tokens, index, "ngày", "mùng", "mồng")
    if named:
        index += 1
        if word_at(tokens, index, "mùng", "mồng"):
            index += 1
    begin = numeric_day(tokens, index) or spoken_day(tokens, index)
    if begin is not None:
        end, first = begin
        last = _range_end(tokens, end)
        if last is not None:
            return last[0], DayRange(first, last[1])
        return end, first
    return _short_range(tokens, index) or (_day_alone(tokens, index) if named else None)


def numeric_day(tokens: Tokens, index: int) -> tuple[int, CalendarDay] | None:
    """15/5, 15/5/2020, 15-5, 15.5.20: a day and a month with one kind of mark between, touching."""
    day, month = number_at(tokens, index, 2), number_at(tokens, index + 2, 2)
    if day is None or month is None or not mark_at(tokens, index + 1, "/", "-", "."):
        return None
    mark = tokens[index + 1].text
    if mark == "/":
        spaced = not (touches(tokens, index + 1) and touches(tokens, index + 2))
        if spaced and len(tokens[index].text) + len(tokens[index + 2].text) > 4:
            return None
    elif not (touches(tokens, index + 1) and touches(tokens, index + 2)):
        return None
    end = index + 3
    if mark_at(tokens, end, mark) and touches(tokens, end) and touches(tokens, end + 1):
        year = number_at(tokens, end + 1, 4)
        if year is not None and len(tokens[end + 1].text) in (2, 4):
            return end + 2, CalendarDay(day, month, year + 2000 if year < 100 else year)
        if mark == "/":
            return None  # 15/5/QĐ-...: a reference number
    if mark == "-" and mark_at(tokens, end, "/"):
        return None  # 15-20/5: a range
    dashed = mark == "/" and mark_at(tokens, end, "-") and touches(tokens, end) and touches(tokens, end + 1)
    if dashed and tokens[end + 1].kind is TokenKind.WORD:
        return None  # 15/5-NQ
    year_said = year_at(tokens, end) if word_at(tokens, end, "năm") else None
    if year_said is not None:
        return year_said[0], CalendarDay(day, month, year_said[1])
    return end, CalendarDay(day, month)


def spoken_day(tokens: Tokens, index: int) -> tuple[int, CalendarDay] | None:
    """15 tháng 5 năm 2020, mười lăm tháng năm."""
    begin = amount_at(tokens, index)
    if begin is None or not word_at(tokens, begin[0], "tháng") or begin[1] > 99:
        return None
    month = month_number(tokens, begin[0] + 1)
    if month is None:
        return None
    # "6 tháng 5": a day; "6 tháng đầu năm": a count, which has no month after it.
    year = year_at(tokens, month[0]) if word_at(tokens, month[0], "năm") else None
    if year is None and mark_at(tokens, month[0], "/", "-") and touches(tokens, month[0]):
        year = year_at(tokens, month[0] + 1)
    if year is not None:
        return year[0], CalendarDay(begin[1], month[1], year[1])
    return month[0], CalendarDay(begin[1], month[1])


def _range_end(tokens: Tokens, index: int) -> tuple[int, CalendarDay] | None:
    """... - 20/5, ... đến (hết) ngày 20/5."""
    if mark_at(tokens, index, "-"):
        index += 1
    elif word_at(tokens, index, "đến", "tới"):
        index += 1
        while word_at(tokens, index, "hết", "ngày"):
            index += 1
    else:
        return None
    return numeric_day(tokens, index) or spoken_day(tokens, index)


def _short_range(tokens: Tokens, index: int) -> tuple[int, Day] | None:
    """15-20/5, 15 đến 20/5: the first day has no month of its own."""
    day = number_at(tokens, index, 2)
    if day is None:
        return None
    last = _range_end(tokens, index + 1)
    if last is None or last[1].month is None:
        return None
    return last[0], DayRange(CalendarDay(day, last[1].month, last[1].year), last[1])


def _day_alone(tokens: Tokens, index: int) -> tuple[int, Day] | None:
    """ngày 15, ngày 15 tháng này, ngày 15 hàng tháng."""
    day = number_at(tokens, index, 2)
    if day is None or not 1 <= day <= 31:
        return None
    recurring = RECURRING.at(tokens, index + 1)
    if recurring is not None and recurring[1] == "monthly":
        return recurring[0], Recurring("monthly", day)
    return index + 1, CalendarDay(day)


def weekday(tokens: Tokens, index: int) -> tuple[int, Day] | None:
    """thứ 6, t6, thứ sáu tuần sau, chủ nhật, thứ 6 hàng tuần, mỗi thứ 6."""
    every = RECURRING.at(tokens, index)
    if every is not None and every[1] in ("every", "weekly"):
        after = every[0] + 1 if word_at(tokens, every[0], "vào") else every[0]
        inner = _weekday_name(tokens, after)
        if inner is not None:
            return inner[0], Recurring("weekly", inner[1] + 1)
    name = _weekday_name(tokens, index)
    if name is None:
        return None
    end, iso = name
    every = RECURRING.at(tokens, end)
    if every is not None and every[1] == "weekly":
        return every[0], Recurring("weekly", iso + 1)
    if word_at(tokens, end, "đầu", "cuối") and word_at(tokens, end + 1, "tuần"):
        which = WEEK_OFFSETS.at(tokens, end + 1)  # "thứ 2 đầu tuần sau"
        return (which[0], Weekday(iso, which[1])) if which is not None else (end + 2, Weekday(iso))
    week = WEEK_OFFSETS.at(tokens, end)
    if week is None and mark_at(tokens, end, ",") and WEEK_OFFSETS.at(tokens, end + 1):
        week = WEEK_OFFSETS.at(tokens, end + 1)
    if week is not None:
        return week[0], Weekday(iso, week[1])
    if word_at(tokens, end, "tới"):
        return end + 1 + word_at(tokens, end + 1, "đây"), Weekday(iso, None, coming=True)
    if word_at(tokens, end, "này"):
        return end + 1, Weekday(iso, None)
    return end, Weekday(iso)


def _weekday_name(tokens: Tokens, index: int) -> tuple[int, int] | None:
    if word_at(tokens, index, "ngày"):
        index += 1
    if word_at(tokens, index, "cn") and word_at(tokens, index + 1, "này", "tới", "tuần"):
        return index + 1, 7
    named = WEEKDAY_NAMES.at(tokens, index)
    if named is not None:
        return named
    number = number_at(tokens, index + 1, 1)
    if number is None or not 2 <= number <= 7:
        return None
    if word_at(tokens, index, "thứ"):
        return (index + 2, number - 1) if not mark_at(tokens, index + 2, "/") else None
    touching = touches(tokens, index + 1)
    if tokens[index].key in ("t", "th") and touching and not mark_at(tokens, index + 2, "/"):
        return index + 2, number - 1
    return None


def relative_day(tokens: Tokens, index: int) -> tuple[int, Day] | None:
    """hôm nay, ngày mai, mốt."""
    found = RELATIVE_DAYS.at(tokens, index)
    return None if found is None else (found[0], RelativeDay(found[1]))


def recurring(tokens: Tokens, index: int) -> tuple[int, Day] | None:
    """hàng tuần, hằng tháng vào ngày 25, 25 hàng tháng, hàng quý."""
    day = number_at(tokens, index, 2)
    if day is not None and 1 <= day <= 31:
        found = RECURRING.at(tokens, index + 1)
        return (found[0], Recurring("monthly", day)) if found is not None and found[1] == "monthly" else None
    found = RECURRING.at(tokens, index)
    if found is None or found[1] == "every":
        return None
    end, every = found
    if every == "monthly":
        after = end
        while word_at(tokens, after, "vào", "ngày") or mark_at(tokens, after, ",", "("):
            after += 1
        day = number_at(tokens, after, 2)
        if day is not None and after > end and 1 <= day <= 31 and not mark_at(tokens, after + 1, "/"):
            return after + 1, Recurring("monthly", day)
    return end, Recurring(every)
