"""The grammar of dates and times: a recursive descent over tokens, one function a kind of expression.

Each function takes the tokens and an index and returns (the index after it, what was read) or None.
What this module does not do: know today, or decide whether a date is a deadline.
"""

from __future__ import annotations

from mailbot.core.deadlines.cursor import Tokens, mark_at, word_at
from mailbot.core.deadlines.dates import calendar_day, numeric_day, recurring, relative_day, weekday
from mailbot.core.deadlines.expressions import (
    CalendarDay,
    Clock,
    Count,
    CurrentDue,
    Day,
    DocumentDue,
    Expression,
    Holiday,
    RelativeDay,
    Session,
    Weekday,
)
from mailbot.core.deadlines.periods import clock, count, period, session
from mailbot.core.deadlines.words import (
    CEREMONIES,
    CUES,
    CURRENT_DUE,
    DOCUMENT_DUE,
    DOCUMENT_HALF,
    NUMBERS,
    PARTS,
    RECURRING,
    RELATIVE_DAYS,
    SESSIONS,
    VAGUE_COUNTS,
    WEEK_OFFSETS,
    WEEKDAY_NAMES,
)
from mailbot.core.text import Token, TokenKind

# Most words begin no mention of a time: they are passed over at once.
_BEGINNERS = frozenset(
    [
        "ngay",
        "mung",
        "mong",
        "thu",
        "t",
        "th",
        "cn",
        "tuan",
        "thang",
        "quy",
        "nam",
        "nua",
        "nghi",
        "ky",
        "dip",
        "dot",
        "tet",
        "le",
        "truoc",
        "dau",
        "cuoi",
        "buoi",
    ]
)
_BEGINNERS |= (
    CURRENT_DUE.first_words | DOCUMENT_DUE.first_words | WEEKDAY_NAMES.first_words | RECURRING.first_words
)
_BEGINNERS |= (
    NUMBERS.first_words | VAGUE_COUNTS.first_words | RELATIVE_DAYS.first_words | WEEK_OFFSETS.first_words
)
_BEGINNERS |= PARTS.first_words | SESSIONS.first_words | CUES.first_words


def may_begin(token: Token) -> bool:
    """Whether a mention of a time, or the cue of one, may begin with this token."""
    return token.kind is TokenKind.NUMBER or token.bare in _BEGINNERS


def documents_due(tokens: Tokens, index: int) -> tuple[int, Day] | None:
    """Theo thời hạn của văn bản, đúng hạn, trước hạn VB 2 ngày; hạn như cũ."""
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
        day = numeric_day(tokens, index + 1)
        if day is not None:
            end = day[0]
            if mark_at(tokens, end, "-", "&") or word_at(tokens, end, "và"):
                second = numeric_day(tokens, end + 1)
                end = second[0] if second is not None else end
            return end, Holiday(day=day[1])
    if index == begin and index + 1 < len(tokens):
        follows = tokens[index + 1]
        if (
            follows.kind is TokenKind.WORD
            and not follows.matches("này")
            and word_at(tokens, index + 1, *CEREMONIES)
        ):
            return None
    return index + 1, Holiday()


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
            elif day is None and word_at(tokens, end, "qua"):
                end, day = end + 1, RelativeDay(-1)
            continue
        if day is None:
            day_found = _day(tokens, start)
            if day_found is not None and not (end > index and isinstance(day_found[1], Count)):
                end, day = day_found
                continue
        elif also is None and isinstance(day, CalendarDay) and day.month and mark_at(tokens, end, "("):
            named = weekday(tokens, end + 1)
            if named is not None and isinstance(named[1], Weekday) and mark_at(tokens, named[0], ")"):
                also = day
                end, day = named[0] + 1, named[1]  # "16/4 (thứ Sáu)"
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
