"""Finds the moments in a text and says which of them are deadlines.

A date is a deadline only where a word makes it one (trước, hạn, đến, xong, trình, nộp ...), or where it stands
at the beginning or end of its clause (domain.md section 3); "kỷ niệm 28/7", "5/6 đơn vị" and "công văn ngày
12/5" are left alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from mailbot.core.deadlines.expressions import (
    CalendarDay,
    Count,
    CurrentDue,
    DayRange,
    DocumentDue,
    Event,
    Expression,
    MonthPart,
    Part,
    QuarterPart,
    Recurring,
    RelativeDay,
    Unit,
    WeekPart,
    Weekday,
    YearPart,
)
from mailbot.core.deadlines.grammar import count, documents_due, expression, mark_at, session, word_at
from mailbot.core.deadlines.resolve import DueProblem, Frame, ProblemKind, resolve
from mailbot.core.deadlines.words import (
    COUNTED,
    CUES,
    DESCRIBED,
    DUE_VERBS,
    EVENTS,
    HONORIFICS,
    INNOCENT_BEFORE,
    ORDINAL_BEFORE,
    RELATIVE_DAYS,
    WEAK_CUES,
    Cue,
)
from mailbot.core.office import Office
from mailbot.core.readings import Due
from mailbot.core.text import Token, TokenKind, tokenize

_CLAUSE_MARKS = frozenset(".,;:!?()\n-+•*–")
_TIME_WORDS = ("ngày", "hôm", "là", "thì")
_MAX_EVENT_WORDS = 6


@dataclass(frozen=True)
class Moment:
    """One mention of a time, in offsets of the text. ``start`` includes its cue, ``inner`` does not.

    ``deadline`` says whether the sentence makes it a deadline; ``reading`` is what it means either way.
    """

    start: int
    end: int
    inner: int
    cue: Cue
    expression: Expression
    reading: Due | DueProblem
    deadline: bool

    @property
    def due(self) -> Due | None:
        """The deadline, where it is clear."""
        return self.reading if isinstance(self.reading, Due) else None

    @property
    def problem(self) -> DueProblem | None:
        """Why it is not clear."""
        return self.reading if isinstance(self.reading, DueProblem) else None


def find_deadlines(
    text: str,
    *,
    sent_at: datetime,
    office: Office,
    document_due: Due | None = None,
    current_due: Due | None = None,
) -> tuple[Moment, ...]:
    """The deadlines of a normalized text, from left to right, not overlapping.

    ``sent_at`` is an aware datetime of any zone; ``document_due`` is the deadline that the document sets,
    ``current_due`` the one in force. What is past, impossible or ambiguous comes as a problem.
    """
    moments = find_moments(
        text, sent_at=sent_at, office=office, document_due=document_due, current_due=current_due
    )
    return tuple(moment for moment in moments if moment.deadline)


def find_moments(
    text: str,
    *,
    sent_at: datetime,
    office: Office,
    document_due: Due | None = None,
    current_due: Due | None = None,
) -> tuple[Moment, ...]:
    """Every mention of a time in a normalized text, deadline or not; arguments as for ``find_deadlines``."""
    frame = Frame(office, sent_at.astimezone(office.agency.zone), document_due, current_due)
    return moments_in(text, tokenize(text), frame)


def moments_in(text: str, tokens: Sequence[Token], frame: Frame) -> tuple[Moment, ...]:
    """The same, for a text whose tokens are there already."""
    found: list[Moment] = []
    index = 0
    while index < len(tokens):
        mention = _mention(tokens, index)
        if mention is None:
            index += 1
            continue
        moment = _moment(text, tokens, mention, frame)
        if moment is not None:
            found.append(moment)
        index = mention.end if moment is not None else index + 1
    return tuple(found)


@dataclass(frozen=True)
class _Mention:
    """Token indices of one mention: cue, expression, end."""

    begin: int
    inner: int
    end: int
    cue: Cue
    strong: bool
    expression: Expression


def _mention(tokens: Sequence[Token], index: int) -> _Mention | None:
    whole = documents_due(tokens, index)
    if whole is not None:
        return _Mention(index, index, whole[0], Cue.BY, True, Expression(whole[1]))
    cue, inner, strong = _cues(tokens, index)
    if inner == index and index > 0 and CUES.at(tokens, index) is None and _inside_word(tokens, index):
        return None
    after = _skip_event(tokens, inner) if cue is Cue.BEFORE else inner
    read = _expression(tokens, after, cue)
    if read is not None:
        end, said, cue = read
        return _Mention(index, after, end, cue, strong, said)
    if cue is Cue.BEFORE and (event := EVENTS.at(tokens, inner)) is not None:
        return _Mention(index, inner, event[0], cue, True, Expression(Event()))
    if inner > index:  # the cue word may begin an expression itself: "trong ngày", "hết tuần"
        read = _expression(tokens, index, Cue.NONE)
        if read is not None:
            return _Mention(index, index, read[0], read[2], False, read[1])
    return None


def _cues(tokens: Sequence[Token], index: int) -> tuple[Cue, int, bool]:
    """The words that lead a date, as one cue: "hạn chậm nhất là trước" is "trước"."""
    cue, strong, end = Cue.NONE, False, index
    while True:
        found = CUES.at(tokens, end)
        if found is None:
            return cue, end, strong
        words = " ".join(token.key for token in tokens[end : found[0]])
        strong = strong or words not in WEAK_CUES
        if (
            cue is Cue.NONE
            or found[1] in (Cue.BEFORE, Cue.WITHIN)
            or (cue is Cue.MORE and found[1] is Cue.BY)
        ):
            cue = found[1]
        end = found[0]
        while mark_at(tokens, end, ":") or word_at(tokens, end, "là", "khoảng", "đúng"):
            end += 1


def _inside_word(tokens: Sequence[Token], index: int) -> bool:
    """Whether a number continues a longer one: the 12 of 215.12 or of A12."""
    here, before = tokens[index], tokens[index - 1]
    touching = here.kind is TokenKind.NUMBER and before.end == here.start
    if touching and before.kind is TokenKind.MARK and before.text in "/-." and index > 1:
        further = tokens[index - 2]
        return further.end == before.start and further.kind is TokenKind.NUMBER
    return False


def _skip_event(tokens: Sequence[Token], index: int) -> int:
    """trước cuộc họp giao ban ngày 18/5: the index of the day, where one follows within the clause."""
    event = EVENTS.at(tokens, index)
    if event is None:
        return index
    for place in range(event[0], min(event[0] + _MAX_EVENT_WORDS, len(tokens))):
        if tokens[place].text in _CLAUSE_MARKS:
            break
        read = expression(tokens, place)
        if read is not None and isinstance(read[1].day, (CalendarDay, Weekday, RelativeDay)):
            return place
    return index


def _expression(tokens: Sequence[Token], index: int, cue: Cue) -> tuple[int, Expression, Cue] | None:
    """The expression at the index; a number of hours is a count or a clock time by the words around it."""
    counted = count(tokens, index)
    if counted is not None:
        end, amount = counted
        more = word_at(tokens, end, "nữa", "tới", "sau")
        hours = amount.unit in (Unit.HOUR, Unit.MINUTE)
        clock_like = hours and (
            session(tokens, end) is not None or word_at(tokens, end, "ngày", "hôm", "mai")
        )
        if not hours or ((cue in (Cue.WITHIN, Cue.MORE, Cue.AFTER) or more) and not clock_like):
            if more:
                return end + 1, Expression(amount), cue if cue is not Cue.NONE else Cue.WITHIN
            return _from_when(tokens, end), Expression(amount), cue
    read = expression(tokens, index)
    return None if read is None else (read[0], read[1], cue)


def _from_when(tokens: Sequence[Token], index: int) -> int:
    """3 ngày kể từ hôm nay: from now on, as without these words."""
    end = index
    while word_at(tokens, end, "kể", "tính"):
        end += 1
    if not word_at(tokens, end, "từ"):
        return index
    end += 1
    if word_at(tokens, end, "nay"):
        return end + 1
    today = RELATIVE_DAYS.at(tokens, end)
    return today[0] if today is not None and today[1] == 0 else index


def _moment(text: str, tokens: Sequence[Token], mention: _Mention, frame: Frame) -> Moment | None:
    if _is_no_time(tokens, mention):
        return None
    start, end = tokens[mention.begin].start, tokens[mention.end - 1].end
    reading = resolve(mention.expression, mention.cue, text[start:end], frame)
    deadline = _is_deadline(tokens, mention, reading)
    inner = tokens[mention.inner].start
    return Moment(start, end, inner, mention.cue, mention.expression, reading, deadline)


def _is_no_time(tokens: Sequence[Token], mention: _Mention) -> bool:
    """Words that only look like a time: a name, an ordinal, a fraction, a reference number."""
    said, inner, end = mention.expression, mention.inner, mention.end
    first = tokens[inner]
    before = tokens[inner - 1] if inner > 0 else None
    if isinstance(said.day, RelativeDay) and first.bare == "mai":
        return _is_name(tokens, inner)
    if isinstance(said.day, Weekday) and first.matches("thứ") and mention.cue is Cue.NONE:
        return before is not None and before.matches_any(ORDINAL_BEFORE)
    if isinstance(said.day, CalendarDay) and said.day.year is None and not first.matches("ngày"):
        return _is_fraction_or_number(tokens, mention)
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
    opens = index == 0 or tokens[index - 1].text in _CLAUSE_MARKS
    return token.text == "Mai" and not opens


def _is_fraction_or_number(tokens: Sequence[Token], mention: _Mention) -> bool:
    day = mention.expression.day
    assert isinstance(day, CalendarDay)
    end = mention.end
    if mark_at(tokens, end, "/") and tokens[end].start == tokens[end - 1].end:
        return True  # 15/5/QĐ
    if mark_at(tokens, end, "%"):
        return True
    mark = tokens[mention.inner + 1].text if mention.inner + 1 < len(tokens) else ""
    if mark in "-." and mention.cue is Cue.NONE:
        return True  # 15-5 and 15.5 want a cue
    counted = COUNTED.at(tokens, end) is not None and mark == "/"
    proper = day.month is None or day.day <= day.month or day.month > 12
    if counted and proper and not (mention.strong and mention.cue in (Cue.BEFORE, Cue.BY)):
        return True
    return day.month is not None and not mention.strong and (day.month > 12 or day.day > 31 or day.day == 0)


def _is_deadline(tokens: Sequence[Token], mention: _Mention, reading: Due | DueProblem) -> bool:
    day = mention.expression.day
    if isinstance(day, (DocumentDue, CurrentDue, Recurring)):
        return True
    if isinstance(day, RelativeDay) and day.days < 0:
        return False
    if mention.cue is Cue.FROM:
        return isinstance(day, DayRange)
    past = isinstance(reading, DueProblem) and reading.kind is ProblemKind.PAST
    described = mention.inner > 0 and tokens[mention.inner - 1].matches_any(DESCRIBED)
    if isinstance(day, Count):
        return mention.cue is not Cue.NONE or (day.unit is Unit.WORKDAY and _at_edge(tokens, mention))
    if mention.strong:
        return True
    beside_verb = _beside_verb(tokens, mention)
    if past:
        return beside_verb and not _after_innocent(tokens, mention) and isinstance(day, CalendarDay)
    if isinstance(day, (MonthPart, QuarterPart, YearPart)) and day.part is Part.WHOLE:
        said = mention.cue is not Cue.NONE
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


def _at_start(tokens: Sequence[Token], mention: _Mention) -> bool:
    return mention.begin == 0 or tokens[mention.begin - 1].text in _CLAUSE_MARKS


def _at_edge(tokens: Sequence[Token], mention: _Mention) -> bool:
    """Whether the mention begins or ends its clause."""
    end = mention.end
    while word_at(tokens, end, "nhé", "nha", "ạ", "a", "nghe", "nhen", "thôi", "này"):
        end += 1
    return _at_start(tokens, mention) or end >= len(tokens) or tokens[end].text in _CLAUSE_MARKS


def _beside_verb(tokens: Sequence[Token], mention: _Mention) -> bool:
    if DUE_VERBS.at(tokens, mention.end) is not None:
        return True
    at = mention.begin - 1
    while at >= 0 and tokens[at].matches_any(_TIME_WORDS):
        at -= 1
    return any(
        (found := DUE_VERBS.at(tokens, start)) is not None and found[0] == at + 1
        for start in range(max(0, at - 2), at + 1)
    )


def _after_innocent(tokens: Sequence[Token], mention: _Mention) -> bool:
    at = mention.begin - 1
    while at >= 0 and (tokens[at].matches_any(_TIME_WORDS) or tokens[at].text == "."):
        at -= 1
    return any(
        (found := INNOCENT_BEFORE.at(tokens, start)) is not None and found[0] == at + 1
        for start in range(max(0, at - 3), at + 1)
    )
