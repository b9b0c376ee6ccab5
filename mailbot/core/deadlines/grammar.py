"""The grammar of dates and times: a recursive descent over tokens, one function a kind of expression.

Each function takes the tokens and an index and returns (the index after it, what was read) or None.
What this module does not do: know today, or decide whether a date is a deadline.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import time

from mailbot.core.deadlines.expressions import (
    CalendarDay,
    Clock,
    Count,
    CurrentDue,
    Day,
    DayRange,
    DocumentDue,
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
from mailbot.core.deadlines.words import (
    CURRENT_DUE,
    DOCUMENT_DUE,
    DOCUMENT_HALF,
    MONTH_NAMES,
    NOT_A_SESSION,
    NUMBERS,
    PARTS,
    QUARTERS,
    RECURRING,
    RELATIVE_DAYS,
    SESSIONS,
    UNITS,
    VAGUE_COUNTS,
    WEEK_OFFSETS,
    WEEKDAY_NAMES,
)
from mailbot.core.text import Token, TokenKind

Tokens = Sequence[Token]


def word_at(tokens: Tokens, index: int, *words: str) -> bool:
    """Whether one of these folded words stands at the index."""
    return 0 <= index < len(tokens) and any(tokens[index].matches(word) for word in words)


def mark_at(tokens: Tokens, index: int, *marks: str) -> bool:
    """Whether one of these marks stands at the index."""
    return 0 <= index < len(tokens) and tokens[index].text in marks


def _number(tokens: Tokens, index: int, digits: int = 4) -> int | None:
    if index < len(tokens) and tokens[index].kind is TokenKind.NUMBER and len(tokens[index].text) <= digits:
        return int(tokens[index].text)
    return None


def _touches(tokens: Tokens, index: int) -> bool:
    """Whether the token follows the one before it without a space."""
    return 0 < index < len(tokens) and tokens[index].start == tokens[index - 1].end


def _amount(tokens: Tokens, index: int) -> tuple[int, int] | None:
    """A number in digits or words."""
    number = _number(tokens, index, 3)
    if number is not None:
        return index + 1, number
    return NUMBERS.at(tokens, index)


def _year(tokens: Tokens, index: int) -> tuple[int, int] | None:
    """năm 2020; năm nay and năm sau are relative and read elsewhere."""
    if word_at(tokens, index, "năm"):
        index += 1
    year = _number(tokens, index)
    if year is None or not 2000 <= year <= 2099:
        return None
    return index + 1, year


def calendar_day(tokens: Tokens, index: int) -> tuple[int, Day] | None:
    """15/5, 15/5/2020, 15-5-2020, 15.5, ngày 15, ngày 15 tháng 5 năm 2020, 15-20/5, 15/5-20/5."""
    named = word_at(tokens, index, "ngày", "mùng", "mồng")
    if named:
        index += 1
        if word_at(tokens, index, "mùng", "mồng"):
            index += 1
    begin = _numeric(tokens, index) or _spoken(tokens, index)
    if begin is not None:
        end, first = begin
        last = _range_end(tokens, end)
        if last is not None:
            return last[0], DayRange(first, last[1])
        return end, first
    return _short_range(tokens, index) or (_day_alone(tokens, index) if named else None)


def _numeric(tokens: Tokens, index: int) -> tuple[int, CalendarDay] | None:
    """15/5, 15/5/2020, 15-5, 15.5.20: a day and a month with one kind of mark between, touching."""
    day, month = _number(tokens, index, 2), _number(tokens, index + 2, 2)
    if day is None or month is None or not mark_at(tokens, index + 1, "/", "-", "."):
        return None
    mark = tokens[index + 1].text
    if mark == "/":
        spaced = not (_touches(tokens, index + 1) and _touches(tokens, index + 2))
        if spaced and len(tokens[index].text) + len(tokens[index + 2].text) > 4:
            return None
    elif not (_touches(tokens, index + 1) and _touches(tokens, index + 2)):
        return None
    end = index + 3
    if mark_at(tokens, end, mark) and _touches(tokens, end) and _touches(tokens, end + 1):
        year = _number(tokens, end + 1, 4)
        if year is not None and len(tokens[end + 1].text) in (2, 4):
            return end + 2, CalendarDay(day, month, year + 2000 if year < 100 else year)
        if mark == "/":
            return None  # 15/5/QĐ-...: a reference number
    if mark == "-" and mark_at(tokens, end, "/"):
        return None  # 15-20/5: a range
    if mark == "/" and mark_at(tokens, end, "-") and _touches(tokens, end) and _touches(tokens, end + 1):
        if tokens[end + 1].kind is TokenKind.WORD:
            return None  # 15/5-NQ
    year_said = _year(tokens, end) if word_at(tokens, end, "năm") else None
    if year_said is not None:
        return year_said[0], CalendarDay(day, month, year_said[1])
    return end, CalendarDay(day, month)


def _spoken(tokens: Tokens, index: int) -> tuple[int, CalendarDay] | None:
    """15 tháng 5 năm 2020, mười lăm tháng năm."""
    begin = _amount(tokens, index)
    if begin is None or not word_at(tokens, begin[0], "tháng") or begin[1] > 99:
        return None
    month = _month_number(tokens, begin[0] + 1)
    if month is None:
        return None
    # "6 tháng 5": a day; "6 tháng đầu năm": a count, which has no month after it.
    year = _year(tokens, month[0]) if word_at(tokens, month[0], "năm") else None
    if year is None and mark_at(tokens, month[0], "/", "-") and _touches(tokens, month[0]):
        year = _year(tokens, month[0] + 1)
    if year is not None:
        return year[0], CalendarDay(begin[1], month[1], year[1])
    return month[0], CalendarDay(begin[1], month[1])


def _month_number(tokens: Tokens, index: int) -> tuple[int, int] | None:
    number = _number(tokens, index, 2)
    if number is not None:
        return index + 1, number
    return MONTH_NAMES.at(tokens, index)


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
    return _numeric(tokens, index) or _spoken(tokens, index)


def _short_range(tokens: Tokens, index: int) -> tuple[int, Day] | None:
    """15-20/5, 15 đến 20/5: the first day has no month of its own."""
    day = _number(tokens, index, 2)
    if day is None:
        return None
    last = _range_end(tokens, index + 1)
    if last is None or last[1].month is None:
        return None
    return last[0], DayRange(CalendarDay(day, last[1].month, last[1].year), last[1])


def _day_alone(tokens: Tokens, index: int) -> tuple[int, Day] | None:
    """ngày 15, ngày 15 tháng này, ngày 15 hàng tháng."""
    day = _number(tokens, index, 2)
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
    named = WEEKDAY_NAMES.at(tokens, index)
    if named is not None:
        return named
    number = _number(tokens, index + 1, 1)
    if number is None or not 2 <= number <= 7:
        return None
    if word_at(tokens, index, "thứ"):
        return (index + 2, number - 1) if not mark_at(tokens, index + 2, "/") else None
    touching = _touches(tokens, index + 1)
    if tokens[index].key in ("t", "th") and touching and not mark_at(tokens, index + 2, "/"):
        return index + 2, number - 1
    return None


def relative_day(tokens: Tokens, index: int) -> tuple[int, Day] | None:
    """hôm nay, ngày mai, mốt."""
    found = RELATIVE_DAYS.at(tokens, index)
    return None if found is None else (found[0], RelativeDay(found[1]))


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
        and _touches(tokens, index + 1)
    ):
        number = _number(tokens, index + 1, 2)
        if number is not None and 1 <= number <= 12:
            return index + 2, MonthPart(part, number)
    if not word_at(tokens, index, "tháng"):
        return None
    index += 1
    number_said = _month_number(tokens, index)
    if number_said is not None and 1 <= number_said[1] <= 12:
        end, month = number_said
        if mark_at(tokens, end, "/", "-") and _year(tokens, end + 1):
            end += 1
        year = _year(tokens, end) if end > number_said[0] or word_at(tokens, end, "năm") else None
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
    number = _number(tokens, index, 1)
    found = (index + 1, number) if number is not None and 1 <= number <= 4 else QUARTERS.at(tokens, index)
    if found is not None:
        end, quarter = found
        if mark_at(tokens, end, "/", "-", ",") and _year(tokens, end + 1):
            end += 1
        year = _year(tokens, end) if end > found[0] or word_at(tokens, end, "năm") else None
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
    year = _year(tokens, index)
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
    first = _amount(tokens, index)
    if first is None:
        return None
    end, number = first
    at_least = None
    if mark_at(tokens, end, "-", ",") or word_at(tokens, end, "đến", "hoặc", "hay"):
        second = _amount(tokens, end + 1)
        if second is not None and second[1] > number:
            at_least, (end, number) = number, second
    unit = UNITS.at(tokens, end)
    if unit is None:
        return None
    end, what = unit
    if what is Unit.MONTH and (PARTS.at(tokens, end) or _month_number(tokens, end)):
        return None  # "6 tháng đầu năm" and "6 tháng 5" count nothing
    if what is Unit.DAY and word_at(tokens, end, "lễ"):
        return None
    return end, Count(number, what, at_least)


def holiday(tokens: Tokens, index: int) -> tuple[int, Day] | None:
    """lễ, nghỉ lễ, lễ 30/4, Tết, Tết Nguyên đán."""
    begin = index
    while word_at(tokens, index, "nghỉ", "kỳ", "dịp", "đợt", "ngày"):
        index += 1
    if word_at(tokens, index, "tết"):
        end = index + 1
        if word_at(tokens, end, "nguyên") and word_at(tokens, end + 1, "đán"):
            return end + 2, Holiday(tet=True)
        if word_at(tokens, end, "dương"):
            return end + 1 + word_at(tokens, end + 1, "lịch"), Holiday(day=CalendarDay(1, 1))
        return end, Holiday(tet=True)
    if not word_at(tokens, index, "lễ"):
        return None
    if index + 1 < len(tokens) and tokens[index + 1].kind is TokenKind.NUMBER:
        day = _numeric(tokens, index + 1)
        if day is not None:
            end = day[0]
            if mark_at(tokens, end, "-", "&") or word_at(tokens, end, "và"):
                second = _numeric(tokens, end + 1)
                end = second[0] if second is not None else end
            return end, Holiday(day=day[1])
    if index == begin and index + 1 < len(tokens):
        follows = tokens[index + 1]
        if follows.kind is TokenKind.WORD and not follows.matches("này") and _is_ceremony(tokens, index + 1):
            return None
    return index + 1, Holiday()


def _is_ceremony(tokens: Tokens, index: int) -> bool:
    """lễ kỷ niệm, lễ ra quân: a ceremony, not a day off."""
    return word_at(
        tokens, index, "kỷ", "ra", "phát", "tuyên", "trao", "khai", "khởi", "mít", "ký", "tân", "hội", "tổng"
    )


def documents_due(tokens: Tokens, index: int) -> tuple[int, Day] | None:
    """theo thời hạn của văn bản, đúng hạn, trước hạn VB 2 ngày; hạn như cũ."""
    current = CURRENT_DUE.at(tokens, index)
    if current is not None:
        return current[0], CurrentDue()
    found = DOCUMENT_DUE.at(tokens, index)
    if found is not None:
        return found[0], DocumentDue()
    if word_at(tokens, index, "trước"):
        half = DOCUMENT_HALF.at(tokens, index + 1)
        if half is not None:
            amount = count(tokens, half[0])
            return (amount[0], DocumentDue(amount[1])) if amount is not None else (half[0], DocumentDue())
    return None


def recurring(tokens: Tokens, index: int) -> tuple[int, Day] | None:
    """hàng tuần, hằng tháng vào ngày 25, 25 hàng tháng, hàng quý."""
    day = _number(tokens, index, 2)
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
        day = _number(tokens, after, 2)
        if day is not None and after > end and 1 <= day <= 31 and not mark_at(tokens, after + 1, "/"):
            return after + 1, Recurring("monthly", day)
    return end, Recurring(every)


def clock(tokens: Tokens, index: int) -> tuple[int, Clock] | None:
    """17h, 17h30, 17:00, 16 giờ, 5 giờ rưỡi; the session is read apart."""
    hour = _number(tokens, index, 2)
    if hour is None or hour > 24:
        return None
    end, minute = index + 1, 0
    if mark_at(tokens, end, ":") and _touches(tokens, end) and _touches(tokens, end + 1):
        minutes = _number(tokens, end + 1, 2)
        if minutes is None or len(tokens[end + 1].text) != 2:
            return None
        minute, end = minutes, end + 2
        end += word_at(tokens, end, "h", "giờ")
    elif word_at(tokens, end, "h", "g", "giờ"):
        end += 1
        minutes = _number(tokens, end, 2)
        if word_at(tokens, end, "rưỡi"):
            minute, end = 30, end + 1
        elif minutes is not None and minutes < 60 and not mark_at(tokens, end + 1, "/", "-", "."):
            if _touches(tokens, end) or word_at(tokens, end + 1, "phút", "p", "'"):
                minute, end = minutes, end + 1
        if end > index + 2 and word_at(tokens, end, "phút", "p", "'"):
            end += 1
    else:
        return None
    if minute > 59 or (hour == 24 and minute):
        return None
    return end, Clock(time(23, 59) if hour == 24 else time(hour, minute), guess=1 <= hour <= 6)


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
    if found is None or word_at(tokens, found[0], *NOT_A_SESSION):
        return None
    return found[0], found[1], False


def _day(tokens: Tokens, index: int) -> tuple[int, Day] | None:
    return (
        documents_due(tokens, index)
        or weekday(tokens, index)
        or recurring(tokens, index)
        or count(tokens, index)
        or calendar_day(tokens, index)
        or relative_day(tokens, index)
        or period(tokens, index)
        or holiday(tokens, index)
    )


def expression(tokens: Tokens, index: int) -> tuple[int, Expression] | None:
    """One moment in words: a day, a clock time, a session, in any order, or several of them."""
    day: Day | None = None
    at: Clock | None = None
    part: tuple[Session, bool] | None = None
    also: CalendarDay | None = None
    end = index
    while True:
        start = _skip_joints(tokens, end) if end > index else index
        clock_found = clock(tokens, start) if at is None else None
        if clock_found is not None:
            end, at = clock_found
            continue
        session_found = session(tokens, start) if part is None else None
        if session_found is not None and not (day is not None and _separated(tokens, end)):
            end, part = session_found[0], session_found[1:]
            if day is None and word_at(tokens, end, "nay"):
                end, day = end + 1, RelativeDay(0)
            continue
        if day is None:
            day_found = _day(tokens, start)
            if day_found is not None and not (end > index and isinstance(day_found[1], Count)):
                end, day = day_found
                continue
        elif also is None and isinstance(day, (Weekday, RelativeDay)):
            date_found = calendar_day(tokens, start)
            if date_found is not None and isinstance(date_found[1], CalendarDay) and date_found[1].month:
                end, also = date_found[0], date_found[1]
                end += mark_at(tokens, end, ")")
                continue
        break
    if end == index:
        return None
    if part is None:
        return end, Expression(day, at, None, False, also)
    return end, Expression(day, at, part[0], part[1], also)


def _skip_joints(tokens: Tokens, index: int) -> int:
    """The words and marks that may stand between the parts of one moment."""
    while word_at(tokens, index, "ngày", "của", "vào", "lúc", "hôm") or mark_at(tokens, index, ",", "("):
        if word_at(tokens, index, "hôm", "ngày") and RELATIVE_DAYS.at(tokens, index):
            break
        if word_at(tokens, index, "ngày"):
            break
        index += 1
    return index


def _separated(tokens: Tokens, index: int) -> bool:
    return mark_at(tokens, index, ",")
