"""Which mentions of a time are deadlines, which are other dates, and which are no time at all.

A date is a deadline only where a word makes it one (trước, hạn, đến, xong, trình, nộp ...), or where it
stands at the beginning or end of its clause (domain.md section 3); "kỷ niệm 28/7", "5/6 đơn vị" and "công văn
ngày 12/5" are left alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mailbot.core.deadlines.cursor import mark_at, word_at
from mailbot.core.deadlines.expressions import (
    CalendarDay,
    Count,
    CurrentDue,
    DayRange,
    DocumentDue,
    Expression,
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
from mailbot.core.deadlines.frame import DueProblem, ProblemKind
from mailbot.core.deadlines.words import (
    CELEBRATIONS,
    COUNTED,
    DESCRIBED,
    DUE_VERBS,
    HONORIFICS,
    INNOCENT_BEFORE,
    ORDINAL_BEFORE,
    Cue,
)
from mailbot.core.readings import Due
from mailbot.core.text import Token, TokenKind

CLAUSE_MARKS = frozenset(".,;:!?()\n-+•*–")
# "2-3 người", "10-12 bản": a greater first number begins no such range.
_MOST_OF_A_RANGE = 12
_TIME_WORDS = ("ngày", "hôm", "là", "thì")


@dataclass(frozen=True)
class Mention:
    """Token indices of one mention: cue, expression, end."""

    begin: int
    inner: int
    end: int
    cue: Cue
    strong: bool
    expression: Expression


def is_no_time(tokens: Sequence[Token], mention: Mention) -> bool:
    """Words that only look like a time: a name, an ordinal, a fraction, a reference number."""
    said, inner, end = mention.expression, mention.inner, mention.end
    first = tokens[inner]
    before = tokens[inner - 1] if inner > 0 else None
    if isinstance(said.day, RelativeDay) and first.bare == "mai":
        return _is_name(tokens, inner)
    if isinstance(said.day, Weekday) and first.matches("thứ") and mention.cue is Cue.NONE:
        meeting = word_at(tokens, inner - 1, "ban") and word_at(tokens, inner - 2, "giao")  # "giao ban thứ 2"
        return before is not None and before.matches_any(ORDINAL_BEFORE) and not meeting
    if isinstance(said.day, CalendarDay) and said.day.year is None and not first.matches("ngày"):
        return _is_fraction_or_number(tokens, mention, said.day)
    touching_letters = mark_at(tokens, end, "/") and end + 1 < len(tokens)
    return (
        touching_letters
        and tokens[end + 1].kind is TokenKind.WORD
        and tokens[end].start == tokens[end - 1].end
    )


def _is_name(tokens: Sequence[Token], index: int) -> bool:
    """Mai as a name: after an honorific, or capitalised inside a sentence."""
    token = tokens[index]
    at = index - 1
    while at >= 0 and mark_at(tokens, at, "."):
        at -= 1
    if at >= 0 and tokens[at].key in HONORIFICS:
        return True
    opens = index == 0 or tokens[index - 1].text in CLAUSE_MARKS
    return token.text == "Mai" and not opens


def _is_fraction_or_number(tokens: Sequence[Token], mention: Mention, day: CalendarDay) -> bool:
    end = mention.end
    if mark_at(tokens, end, "/") and tokens[end].start == tokens[end - 1].end:
        return True  # 15/5/QĐ
    if mark_at(tokens, end, "%"):
        return True
    mark = tokens[mention.inner + 1].text if mention.inner + 1 < len(tokens) else ""
    if mark in "-." and mention.cue is Cue.NONE:
        return not (mark and _is_written_out(tokens, mention, day))  # 15-5 and 15.5 want more than 15/5
    handed_in = _at_start(tokens, mention) and DUE_VERBS.at(tokens, end) is not None  # "..., 5/6 báo cáo"
    counted = COUNTED.at(tokens, end) is not None and mark == "/" and not handed_in
    proper = day.month is None or day.day <= day.month or day.month > 12
    if counted and proper and not (mention.strong and mention.cue in (Cue.BEFORE, Cue.BY)):
        return True
    if day.month is None or mention.strong:
        return False
    mistyped = 31 < day.day < 40 and day.month <= 12 and _beside_verb(tokens, mention)  # "nộp 32/5"
    return not mistyped and (day.month > 12 or day.day > 31 or day.day == 0)


def is_deadline(tokens: Sequence[Token], mention: Mention, reading: Due | DueProblem) -> bool:
    """Whether the words around a time make it a deadline."""
    day = mention.expression.day
    if isinstance(day, (DocumentDue, CurrentDue, Recurring)):
        return True
    if isinstance(day, RelativeDay) and day.days < 0:
        return mention.strong and mention.cue is Cue.BEFORE  # "trước hôm qua" is asked about
    past = isinstance(reading, DueProblem) and reading.kind is ProblemKind.PAST
    if mention.cue is Cue.FROM:
        return isinstance(day, DayRange) and not past  # "bị ảnh hưởng từ 01/4 đến 30/6": what was
    described = mention.inner > 0 and tokens[mention.inner - 1].matches_any(DESCRIBED)
    if isinstance(day, Count):
        counted = day.unit is Unit.WORKDAY and _at_edge(tokens, mention)
        return mention.cue is not Cue.NONE or counted or _stands_alone(tokens, mention)
    if mention.strong:
        return True
    beside_verb = _beside_verb(tokens, mention)
    if past:
        named = isinstance(day, CalendarDay) or (isinstance(day, Weekday) and day.week is not None)
        return beside_verb and named and not _after_innocent(tokens, mention)
    if isinstance(day, (MonthPart, QuarterPart, YearPart)) and day.part is Part.WHOLE:
        said = mention.cue is not Cue.NONE or _beside_finish(tokens, mention)
        return (said or _at_start(tokens, mention)) and not described and _says_which(day, said)
    if isinstance(day, YearPart) and described:
        return False
    if isinstance(day, WeekPart):
        bare = tokens[mention.end - 1].matches("tuần") and day.part is Part.WHOLE
        return not bare and not described
    if isinstance(day, (CalendarDay, DayRange)):
        if _after_innocent(tokens, mention):
            return False
        return beside_verb or _at_edge(tokens, mention)
    if day is None:
        return beside_verb or _at_edge(tokens, mention)
    return True


def _says_which(day: MonthPart | QuarterPart | YearPart, cued: bool) -> bool:
    if isinstance(day, YearPart):
        return cued
    return cued or not isinstance(day, MonthPart) or day.month is not None or day.offset is not None


def _at_start(tokens: Sequence[Token], mention: Mention) -> bool:
    return mention.begin == 0 or tokens[mention.begin - 1].text in CLAUSE_MARKS


def _is_written_out(tokens: Sequence[Token], mention: Mention, day: CalendarDay) -> bool:
    """15.7 and 15-7 without a cue: a date where it stands like one, not a mark ("điểm 9.5") or a range."""
    if _stands_alone(tokens, mention):
        return True
    if COUNTED.at(tokens, mention.end) is not None or _after_innocent(tokens, mention):
        return False
    handed_in = _beside_verb(tokens, mention)
    return (handed_in or day.day > _MOST_OF_A_RANGE) and (handed_in or _at_edge(tokens, mention))


def _stands_alone(tokens: Sequence[Token], mention: Mention) -> bool:
    """Whether the mention is a clause of its own, "xong" aside: "..., 2 tuần xong", "..., 20.11"."""
    end = mention.end
    while word_at(tokens, end, "phải", "là", "xong", "hoàn", "thành", "nhé", "nha", "ạ", "thôi"):
        end += 1
    return _at_start(tokens, mention) and (end >= len(tokens) or tokens[end].text in CLAUSE_MARKS)


def _at_edge(tokens: Sequence[Token], mention: Mention) -> bool:
    """Whether the mention begins or ends its clause."""
    end = mention.end
    while word_at(tokens, end, "nhé", "nha", "ạ", "a", "nghe", "nhen", "thôi", "này"):
        end += 1
    return _at_start(tokens, mention) or end >= len(tokens) or tokens[end].text in CLAUSE_MARKS


def _beside_verb(tokens: Sequence[Token], mention: Mention) -> bool:
    if DUE_VERBS.at(tokens, mention.end) is not None:
        return True
    at = mention.begin - 1
    while at >= 0 and tokens[at].matches_any(_TIME_WORDS):
        at -= 1
    return any(
        (found := DUE_VERBS.at(tokens, start)) is not None and found[0] == at + 1
        for start in range(max(0, at - 2), at + 1)
    )


def _names_event(tokens: Sequence[Token], index: int) -> bool:
    """Kỷ niệm ngày thành lập Hội LHPN (20/10): the words before the parenthesis name what happens then."""
    start = index
    while start and tokens[start - 1].text not in CLAUSE_MARKS:
        start -= 1
    return any(CELEBRATIONS.at(tokens, place) is not None for place in range(start, index))


def _beside_finish(tokens: Sequence[Token], mention: Mention) -> bool:
    """Hoàn thành quý 3: what is finished then; but "báo cáo quý 3" is what the report is about."""
    before = tokens[mention.begin - 1] if mention.begin else None
    return before is not None and before.matches_any(("xong", "thành", "tất")) and mention.begin > 1


def _after_innocent(tokens: Sequence[Token], mention: Mention) -> bool:
    at = mention.begin - 1
    while at >= 0 and (tokens[at].matches_any(_TIME_WORDS) or tokens[at].text == "."):
        at -= 1
    if mark_at(tokens, at, "(") and mark_at(tokens, mention.end, ")") and mention.cue is Cue.NONE:
        return _names_event(tokens, at)
    return any(
        (found := INNOCENT_BEFORE.at(tokens, start)) is not None and found[0] == at + 1
        for start in range(max(0, at - 3), at + 1)
    )
