"""Finds the moments in a text and says which of them are deadlines.

What a mention looks like is in ``grammar``, what it means in ``resolve``, and whether it is a deadline in
``judge``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import pairwise

from mailbot.core.deadlines.cursor import mark_at, word_at
from mailbot.core.deadlines.expressions import (
    CalendarDay,
    Event,
    Expression,
    Recurring,
    RelativeDay,
    Unit,
    Weekday,
)
from mailbot.core.deadlines.frame import DueProblem, Frame
from mailbot.core.deadlines.grammar import documents_due, expression, may_begin
from mailbot.core.deadlines.judge import CLAUSE_MARKS, Mention, is_deadline, is_no_time
from mailbot.core.deadlines.periods import count, session
from mailbot.core.deadlines.resolve import resolve
from mailbot.core.deadlines.words import (
    CUES,
    EVENTS,
    RELATIVE_DAYS,
    WEAK_CUES,
    Cue,
)
from mailbot.core.office import Office
from mailbot.core.readings import Due
from mailbot.core.text import Token, TokenKind, tokenize

_MAX_EVENT_WORDS = 6
_MOST_CUES = 6  # "hạn hạn hạn ..." costs no more than a real phrase
_MOVED = frozenset({"lui", "doi", "chuyen", "hoan", "day", "gian", "keo", "han"})


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
        mention = _mention(tokens, index) if may_begin(tokens[index]) else None
        if mention is None:
            index += 1
            continue
        moment = _moment(text, tokens, mention, frame)
        if moment is not None:
            found.append(moment)
        index = mention.end if moment is not None else index + 1
    return tuple(_with_recurrence(text, found))


def _with_recurrence(text: str, moments: list[Moment]) -> list[Moment]:
    """Hàng tuần VP báo cáo chiều thứ 5: how often, and further on the day: one deadline."""
    found = list(moments)
    for at, (first, second) in enumerate(pairwise(moments)):
        often, day = first.expression.day, second.expression.day
        if not isinstance(often, Recurring) or often.on is not None or second.due is None:
            continue
        if set(text[first.end : second.start]) & set(".;\n"):
            continue
        on = None
        if often.every == "weekly" and isinstance(day, Weekday):
            on = second.due.at.isoweekday() + 1
        elif often.every == "monthly" and isinstance(day, CalendarDay) and day.month is None:
            on = second.due.at.day  # "trước ngày 5" is the 4th, each time
        if on is not None:
            due = replace(second.due, recurring=f"{often.every}:{on}", vague=False)
            found[at] = replace(first, deadline=False)
            found[at + 1] = replace(second, reading=due, deadline=True)
    return found


def _mention(tokens: Sequence[Token], index: int) -> Mention | None:
    whole = documents_due(tokens, index)
    if whole is not None:
        return Mention(index, index, whole[0], Cue.BY, True, Expression(whole[1]))
    cue, inner, strong = _cues(tokens, index)
    if inner == index and index > 0 and CUES.at(tokens, index) is None and _inside_word(tokens, index):
        return None
    after = _skip_event(tokens, inner) if cue is Cue.BEFORE else inner
    read = _expression(tokens, after, cue)
    if read is not None:
        end, said, cue = read
        return Mention(index, after, end, cue, strong, said)
    if cue is Cue.BEFORE and (event := EVENTS.at(tokens, inner)) is not None:
        return Mention(index, inner, event[0], cue, True, Expression(Event()))
    if inner > index:  # the cue word may begin an expression itself: "trong ngày", "hết tuần"
        read = _expression(tokens, index, Cue.NONE)
        if read is not None:
            return Mention(index, index, read[0], read[2], False, read[1])
    return None


def _cues(tokens: Sequence[Token], index: int) -> tuple[Cue, int, bool]:
    """The words that lead a date, as one cue: "hạn chậm nhất là trước" is "trước"."""
    cue, strong, end = Cue.NONE, False, index
    for _ in range(_MOST_CUES):
        found = CUES.at(tokens, end)
        if found is None or _is_morning(tokens, end):
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
    return cue, end, strong


def _is_morning(tokens: Sequence[Token], index: int) -> bool:
    """Whether "sang" without diacritics is sáng: it is sang only behind a verb of moving ("lui sang")."""
    token = tokens[index]
    if not (token.loose and token.key == "sang"):
        return False
    return not (index > 0 and tokens[index - 1].bare in _MOVED)


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
        if tokens[place].text in CLAUSE_MARKS:
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
        if word_at(tokens, end, "trước") and amount.number is not None and cue is not Cue.BEFORE:
            # "2 hôm trước" looks back
            return end + 1, Expression(RelativeDay(-amount.number)), Cue.NONE
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


def _moment(text: str, tokens: Sequence[Token], mention: Mention, frame: Frame) -> Moment | None:
    if is_no_time(tokens, mention):
        return None
    start, end = tokens[mention.begin].start, tokens[mention.end - 1].end
    reading = resolve(mention.expression, mention.cue, text[start:end], frame)
    deadline = is_deadline(tokens, mention, reading)
    inner = tokens[mention.inner].start
    return Moment(start, end, inner, mention.cue, mention.expression, reading, deadline)
