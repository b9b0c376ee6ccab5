"""Words that say who does not act, or somebody instead of whom: không, mà là, thay, đổi, trừ, thêm, bỏ.

One function a class of words; ``handlers`` has the table.
"""

from __future__ import annotations

from mailbot.core.endorsement.items import Item, Sort
from mailbot.core.endorsement.phrases import Doubt
from mailbot.core.endorsement.state import TRANSPARENT, Slot, State
from mailbot.core.endorsement.tags import Tag

_REFUSABLE = frozenset(
    {Tag.VERB, Tag.HELP, Tag.SUPPORT, Tag.LEAD, Tag.FINISH, Tag.PARTICLE, Tag.INFO, Tag.THEME}
)
_GIVES = frozenset({Tag.GIVE, Tag.TRANSFER, Tag.LET, Tag.REQUEST, Tag.BY})


def refusal(state: State, item: Item) -> None:
    """Không, đừng, chứ không phải: who is not to act any more, or what is not to be done."""
    phrase, following = state.phrase, state.peek()
    if following is not None and following.sort is Sort.DUE and _other_date(state):
        state.at += 1
        return
    refused = following is not None and (following.sort is Sort.PARTY or following.tag in _GIVES | {Tag.ONLY})
    if state.head:
        roles = following is not None and following.tag in (Tag.SUPPORT, Tag.LEAD)
        if refused or roles:
            state.slot, state.refusing = Slot.REFUSED, True
            phrase.acts.setdefault(Tag.NEG, item)
            return
        if following is None:
            phrase.acts.setdefault(Tag.DISAGREE, item)
            return
        phrase.acts.setdefault(Tag.NEG, item)
    elif phrase.refs and not phrase.has_predicate:
        if refused:
            state.slot, state.refusing = Slot.REFUSED, True
            return
        if _refuses_those_before(state):
            phrase.refused, phrase.refs = [*phrase.refused, *phrase.refs], []
            _skip_refusal(state)
            return
        if not state.tokens[item.after - 1].matches("để") and not _forbids(state):
            phrase.doubts.append((Doubt.REFUSED_OR_NOT, item))
    elif refused and state.tokens[item.first].matches_any(("chứ", "chớ", "mà")):
        state.slot, state.refusing = Slot.REFUSED, True
        return
    state.predicate(item)


def _other_date(state: State) -> bool:
    """2/4 chứ không phải 31/3; không phải 31/3 mà 2/4: the refused date does not count."""
    before, after = state.before(), state.peek(state.at + 2)
    said = before is not None and before.sort is Sort.DUE
    return said or (after is not None and after.tag is Tag.RATHER)


def _refuses_those_before(state: State) -> bool:
    """VP không phải phối hợp nữa, VP không tham gia: those before the word are out."""
    rest = _before_reason(state, state.items[state.at + 1 :])
    if not rest or any(one.tag is Tag.NO_LONGER for one in rest):
        return True
    words = [one for one in rest if one.sort is Sort.WORD]
    small_words = all(one.tag in _REFUSABLE or one.tag in TRANSPARENT for one in words)
    return small_words and len(words) == len(rest) and rest[0].tag in _REFUSABLE


def _before_reason(state: State, items: tuple[Item, ...]) -> tuple[Item, ...]:
    """không tham gia | vì đang nghỉ phép."""
    for at, item in enumerate(items):
        if state.tokens[item.first].matches_any(("vì", "do", "bởi")):
            return items[:at]
    return items


def _forbids(state: State) -> bool:
    """VP không được chậm: an order all the same."""
    after = state.tokens[state.item.after] if state.item.after < len(state.tokens) else None
    return after is not None and after.matches_any(
        ("được", "để", "quá", "chậm", "nên", "bỏ", "sót", "chủ", "ngừng")
    )


def _skip_refusal(state: State) -> None:
    while (following := state.peek()) is not None and following.sort is Sort.WORD:
        if following.tag in (Tag.RATHER, Tag.BUT):
            break
        state.at += 1
        state.phrase.no_longer = state.phrase.no_longer or following.tag is Tag.NO_LONGER
    state.slot = Slot.ACTOR


def rather(state: State, item: Item) -> None:
    """Không phải BTG mà là VP."""
    if state.refusing or state.phrase.refused:
        state.slot, state.refusing = Slot.ACTOR, False
        state.phrase.given = True
    elif not state.head:
        state.predicate(item)


def instead(state: State, item: Item) -> None:
    """VP thay BTG chủ trì; thay BTG bằng VP; but "dự thay tôi"."""
    place = state.party_at(state.at + 1)
    if place is not None and not state.phrase.has_predicate:
        state.slot, state.governor = Slot.REFUSED, Tag.INSTEAD
        state.phrase.changes = True
    elif not state.head:
        state.predicate(item)


def change(state: State, item: Item) -> None:
    """Đổi VP thành BTG: the first is out, the second in; đổi sang VP: in."""
    phrase = state.phrase
    follows = state.party_at(state.at + 1) is not None
    if phrase.has_predicate and not (phrase.topic and follows):
        state.predicate(item)
        return
    if not follows and not state.head:
        swaps = item.after < len(state.tokens) and state.tokens[item.after].matches_any(("vai", "chỗ", "cho"))
        if swaps and phrase.refs:
            phrase.doubts.append((Doubt.REFUSED_OR_NOT, item))  # "UBKT và CSPL đổi vai"
        state.predicate(item)
        return
    phrase.acts.setdefault(Tag.CHANGE, item)
    phrase.changes = phrase.changes or follows
    state.governor = item.tag
    if phrase.refs:
        phrase.refused, phrase.refs = [*phrase.refused, *phrase.refs], []  # "BTG đổi thành VP"
    others = sum(one.sort is Sort.PARTY for one in state.items[state.at + 1 :])
    first_is_out = others > 1 and not phrase.refused and item.after == item.first + 1
    state.slot = Slot.REFUSED if first_is_out else Slot.ACTOR


def excepting(state: State, item: Item) -> None:
    """Các ban (trừ UBKT)."""
    if state.party_at(state.at + 1) is not None:
        state.slot, state.governor = Slot.EXCEPTED, Tag.EXCEPT
    elif not state.head:
        state.predicate(item)


def adding(state: State, item: Item) -> None:
    """Thêm VP phối hợp; but "bổ sung phụ lục"."""
    follows = state.party_at(state.at + 1) is not None
    if follows and not state.phrase.has_predicate:
        state.phrase.acts.setdefault(Tag.ADD, item)
        state.slot = Slot.ACTOR
    elif state.head and (following := state.peek()) is not None and following.sort is Sort.DUE:
        state.phrase.acts.setdefault(Tag.EXTEND, item)
    else:
        state.predicate(item)


def dropping(state: State, item: Item) -> None:
    """Bỏ VP, rút VP; but "bỏ phiếu"."""
    if state.party_at(state.at + 1) is not None and not state.phrase.has_predicate:
        state.phrase.acts.setdefault(Tag.DROP, item)
        state.slot, state.governor = Slot.REFUSED, Tag.DROP
    else:
        state.predicate(item)
