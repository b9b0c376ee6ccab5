"""Reads the stretches of a text, left to right, into phrases.

The parser always knows in which slot the next party would stand (``state.Slot``). The classes of words
steer it (``handlers``), names are put into their places (``naming``). A party that fits two readings
becomes a doubt, never a guess.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from mailbot.core.endorsement.divide import Stretch, divide
from mailbot.core.endorsement.handlers import HANDLERS
from mailbot.core.endorsement.heads import default
from mailbot.core.endorsement.items import Item, Sort
from mailbot.core.endorsement.naming import begins_anew, is_named, take_party
from mailbot.core.endorsement.phrases import Doubt, Form, Phrase
from mailbot.core.endorsement.state import State
from mailbot.core.endorsement.tags import Tag
from mailbot.core.parties import MentionKind
from mailbot.core.readings import Role
from mailbot.core.text import Token, TokenKind

_OURS = frozenset({MentionKind.UNIT, MentionKind.PERSON, MentionKind.GROUP})
_LOOKING = frozenset({Tag.VERB, Tag.URGE, Tag.ASK, Tag.DIRECT, Tag.REACH})
_QUESTION_STARTS = (
    "có",
    "đã",
    "còn",
    "như",
    "sao",
    "vì",
    "thế",
    "nếu",
    "ai",
    "được",
    "lại",
    "là",
    "bao",
    "khi",
    "nên",
    "cần",
    "cử",
)
# "VP mời CSPL, BTG dự họp": the list behind these goes on over a comma.
_LISTING = frozenset({Tag.URGE, Tag.REQUEST, Tag.NOTIFY, Tag.GIVE, Tag.DIRECT})
# "VP làm chưa", "BTG lo được không": questions without a question mark.
_ASKING_ENDS = ("chưa", "không", "ko", "hông")


def phrases_of(items: Sequence[Item], tokens: Sequence[Token]) -> list[Phrase]:
    """The phrases of a text, in order."""
    found: list[Phrase] = []
    for stretch in divide(items):
        rest: Stretch | None = stretch
        while rest is not None:
            phrase, rest = _read(rest, tokens)
            found.append(phrase)
    return found


def _read(stretch: Stretch, tokens: Sequence[Token]) -> tuple[Phrase, Stretch | None]:
    """One phrase, and what is left of the stretch where a new clause began without a mark."""
    state = State(stretch, tokens)
    while state.at < len(state.items):
        item = state.item
        if state.at and begins_anew(state, item):
            rest = replace(
                stretch, items=stretch.items[state.at :], mark=Sort.COMMA, corrected=False, split=True
            )
            state.phrase.items = stretch.items[: state.at]
            _close(state)
            return state.phrase, rest
        _take(state, item)
        state.at += 1
    _close(state)
    return state.phrase, None


def _take(state: State, item: Item) -> None:
    if item.sort is Sort.DUE:
        _due(state, item)
    elif item.sort is Sort.ASK:
        state.phrase.asks = True
    elif item.sort is Sort.PARTY and is_named(state, item):
        take_party(state, item)
    elif item.sort in (Sort.WORD, Sort.PARTY):
        if state.in_condition and item.tag is not Tag.THEN:
            return
        HANDLERS.get(item.tag, default)(state, item)


def _due(state: State, item: Item) -> None:
    phrase = state.phrase
    if state.in_condition:
        return
    if item.tag is not None and item.tag is not Tag.TERM and state.head:
        phrase.acts.setdefault(Tag.EXTEND, item)
    phrase.dues.append(item)


def _looks_into(state: State) -> bool:
    """CSPL xem có cần trả lời không, VP rà lại xem ...: to find something out is the task."""
    for item in state.phrase.items:
        if item.tag in _LOOKING:
            last = state.tokens[item.after - 1]
            after = state.tokens[item.after] if item.after < len(state.tokens) else None
            if last.matches("xem") and after is not None and after.matches_any(_QUESTION_STARTS):
                return True
    return False


def _is_stop_or_right(token: Token) -> bool:
    """VP dung: dừng or đúng, without diacritics."""
    return token.loose and token.bare == "dung"


def _is_strange_number(state: State) -> bool:
    """Words with a number that mean nothing here: behind a task it may be a deadline that was not read."""
    words = [item for item in state.items if item.tag is not Tag.PARTICLE]
    unknown = all(item.sort is Sort.WORD and item.tag in (None, Tag.FINISH, Tag.TERM) for item in words)
    tokens = [state.tokens[at] for item in words for at in range(item.first, item.after)]
    return unknown and bool(tokens) and tokens[0].kind is TokenKind.NUMBER


def _is_strange_head(state: State) -> bool:
    """Trách BTG làm chậm, coi chừng UBKT hỏi: before the party only words that the tables do not have."""
    party = next((at for at, item in enumerate(state.items) if item.sort is Sort.PARTY), 0)
    before = [item for item in state.items[:party] if item.tag is not Tag.PARTICLE]
    words = [state.tokens[at] for item in before for at in range(item.first, item.after)]
    unknown = all(item.sort is Sort.WORD and item.tag is None for item in before)
    single = len(words) == len(before)  # "hàng tháng" is one item: a time
    plain = single and all(token.kind is TokenKind.WORD and len(token.key) > 1 for token in words)
    return bool(words) and unknown and plain and words[0] == state.tokens[state.phrase.first]


def _close(state: State) -> None:
    phrase = state.phrase
    if phrase.items and phrase.has_predicate and state.last_object == len(phrase.items) - 1:
        phrase.urges = state.governor in _LISTING
        phrase.receives = True
        phrase.ruler = state.governor
    if state.in_condition:
        phrase.condition = (state.if_start, phrase.items[-1].after)
    if phrase.past_tail and phrase.refs and (phrase.has_predicate or phrase.given):
        last = [item for item in phrase.items if item.tag is not Tag.PARTICLE][-1]
        phrase.past = phrase.past or last.tag is Tag.ALREADY
    if phrase.refs and phrase.has_predicate and _looks_into(state):
        phrase.asks_for = True
    if phrase.refs and phrase.has_predicate and not phrase.asks_for:
        words = [item for item in phrase.items if item.tag is not Tag.PARTICLE]
        end = state.tokens[words[-1].after - 1]
        phrase.asks = phrase.asks or (words[-1].sort is Sort.WORD and end.matches_any(_ASKING_ENDS))
    if phrase.notify:
        informs = not phrase.has_predicate or set(phrase.verbs) <= {Tag.INFO_VERB}
        for ref in phrase.refs:
            ref.role = ref.role or (Role.INFO if informs else None)
    if phrase.refs and phrase.after == phrase.first + 1 and _is_stop_or_right(state.tokens[phrase.first]):
        phrase.doubts.append((Doubt.REFUSED_OR_NOT, phrase.items[0]))
    named = not phrase.refs and any(mention.kind in _OURS for mention in phrase.objects)
    phrase.strange_head = named and not phrase.verbs and _is_strange_head(state)
    phrase.strange_number = phrase.form is Form.VERB and _is_strange_number(state)
    only_added = Tag.ADD in phrase.acts and phrase.refs and not phrase.verbs
    if only_added and phrase.first >= 0 and state.tokens[phrase.first].matches("vào"):
        phrase.first = phrase.after = -1  # "thêm UBKT vào"
    if phrase.refs and _is_strange_head(state):
        phrase.doubts.append((Doubt.WHO, next(item for item in phrase.items if item.sort is Sort.PARTY)))
    phrase.stops = bool(phrase.refs) and state.tokens[phrase.items[-1].after - 1].matches("thôi")
    named = not phrase.dues and not phrase.has_predicate and not phrase.asks
    if phrase.term and named and Tag.CORRECT not in phrase.acts:  # "nhầm hạn, 2/4"
        phrase.doubts.append((Doubt.DUE_UNREAD, phrase.items[0]))
    if len(phrase.dues) > 1 and not phrase.corrected:
        phrase.doubts.append((Doubt.TWO_DUES, phrase.dues[-1]))
