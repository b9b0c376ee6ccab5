"""Words that say who acts and in which part: roles, "với", "và", "hoặc", verbs of giving.

One function a class of words; ``handlers`` has the table.
"""

from __future__ import annotations

from mailbot.core.endorsement.heads import default, take_head
from mailbot.core.endorsement.items import Item, Sort
from mailbot.core.endorsement.phrases import Doubt
from mailbot.core.endorsement.state import TRANSPARENT, Slot, State
from mailbot.core.endorsement.tags import Tag
from mailbot.core.parties import MentionKind
from mailbot.core.readings import Role
from mailbot.core.text import TokenKind

_ROLE_OF = {Tag.LEAD: Role.LEAD, Tag.SUPPORT: Role.SUPPORT, Tag.INFO: Role.INFO}
_GIVES = frozenset({Tag.GIVE, Tag.TRANSFER, Tag.LET, Tag.REQUEST, Tag.BY})
_TALKS = frozenset({Tag.TALK, Tag.REACH, Tag.URGE, Tag.NOTIFY, Tag.TRANSFER})


def role(state: State, item: Item) -> None:
    """Chủ trì, phối hợp, để biết: before, between or after the parties."""
    phrase, tag = state.phrase, item.tag or Tag.LEAD
    follows = state.party_at(state.at + 1) is not None
    if tag is Tag.INFO and phrase.refs and not phrase.verbs and state.small_until_end(state.at + 1):
        phrase.first = phrase.after = -1  # "gửi CSPL 1 bản để biết"
    if phrase.has_predicate and phrase.refs:
        if tag is Tag.SUPPORT and follows:
            state.slot, state.governor = Slot.PARTNER, tag
        else:
            state.predicate(item)
    elif phrase.has_predicate:
        if follows and not phrase.verbs:
            phrase.first = phrase.after = -1
            _label(state, tag)
        else:
            state.predicate(item)
    elif not phrase.refs:
        _label(state, tag)
    elif tag is Tag.SUPPORT and follows:
        state.slot, state.governor = Slot.PARTNER, tag
    else:
        for ref in phrase.refs:
            ref.role = ref.role or _ROLE_OF[tag]
        state.governor = tag


def _label(state: State, tag: Tag) -> None:
    """Phối hợp: VP, CSPL: the role comes first."""
    state.phrase.label = _ROLE_OF.get(tag)
    state.slot, state.governor = Slot.ACTOR, tag


def unit_label(state: State, item: Item) -> None:
    """Đơn vị: BTG, in a form."""
    if state.head and state.party_at(state.at + 1) is not None:
        state.slot = Slot.ACTOR
    else:
        default(state, item)


def helping(state: State, item: Item) -> None:
    """Hỗ trợ, tham gia: a role only where nothing of its own is helped or taken part in."""
    if state.phrase.given and state.peek() is None and state.tokens[item.after - 1].matches("giúp"):
        return  # "chuyển a Minh giúp": only polite
    if state.phrase.refs and not state.phrase.has_predicate and _is_last_word(state):
        for ref in state.phrase.refs:
            ref.helps = ref.role is None
    default(state, item)


def _is_last_word(state: State) -> bool:
    """Whether only small words, deadlines, other parties or "thực hiện" follow."""
    last = len(state.items) - 1
    for at in range(state.at + 1, len(state.items)):
        item = state.items[at]
        if (
            item.sort is not Sort.WORD
            or item.tag in TRANSPARENT
            or item.tag in (Tag.FINISH, Tag.WITH, Tag.LET)
        ):
            continue
        if item.tag is Tag.VERB and at == last:
            continue
        return False
    return True


def informing(state: State, item: Item) -> None:
    """Biết, nắm: informs at the end of a clause; elsewhere a verb."""
    place = state.party_at(state.at + 1)
    if state.head and state.small_until_end(state.at + 1):
        state.phrase.label = Role.INFO
    elif state.head and place == state.at + 1 and state.after_group(place) is None:
        _label(state, Tag.INFO)  # "Biết: VP, CSPL"
    elif state.phrase.refs and not state.phrase.has_predicate and state.small_until_end(state.at + 1):
        for ref in state.phrase.refs:
            ref.role = ref.role or Role.INFO
    else:
        default(state, item)


def together(state: State, item: Item) -> None:
    """Với, cùng: a partner follows, unless one only talks with them."""
    phrase = state.phrase
    if state.slot is Slot.PARTNER or state.slot is Slot.REFUSED:
        return
    if state.head:
        state.slot = Slot.ACTOR if phrase.label is not None else Slot.PARTNER
        if Tag.AGREE in phrase.acts:
            state.slot = Slot.OBJECT  # "nhất trí với VP"
    else:
        talks = bool(phrase.verbs) and phrase.verbs[-1] in _TALKS
        state.slot = Slot.OBJECT if talks else Slot.PARTNER
        state.extend(item)
    state.governor = Tag.WITH


def joining(state: State, item: Item) -> None:
    """Và, +: the next party stands where the one before stood."""
    if state.at - 1 in (state.last_ref, state.last_object):
        return
    if state.phrase.has_predicate:
        state.slot = Slot.OBJECT
        state.extend(item)


def alternative(state: State, item: Item) -> None:
    """VP hoặc CSPL, 10/6 hay 15/6: nobody can carry out an either-or."""
    before, following = state.before(), state.peek()
    if before is None or following is None:
        return
    if state.last_ref == state.at - 1 and (following.sort is Sort.PARTY or following.tag in _GIVES):
        state.phrase.doubts.append((Doubt.EITHER_OR, following))
    elif state.phrase.refs and following.sort is Sort.PARTY and _acts_too(state):
        state.phrase.doubts.append((Doubt.EITHER_OR, following))  # "VP làm hay BTG làm"
    elif following.sort is Sort.DUE and (before.sort is Sort.DUE or _is_number(state, before)):
        state.phrase.doubts.append((Doubt.TWO_DUES, following))
    else:
        state.extend(item)


def _acts_too(state: State) -> bool:
    following = state.after_group(state.at + 1)
    return following is not None and following.tag in (Tag.VERB, Tag.LEAD, Tag.SUPPORT)


def _is_number(state: State, item: Item) -> bool:
    return item.sort is Sort.WORD and state.tokens[item.first].kind is TokenKind.NUMBER


def each(state: State, item: Item) -> None:
    """VP, BTG, CSPL mỗi đơn vị một báo cáo: everybody leads."""
    state.phrase.each = True
    if not state.head:
        state.predicate(item)


def giving(state: State, item: Item) -> None:
    """Giao, chuyển, mời: the leader's own verb at the head; somebody's task after that."""
    phrase = state.phrase
    revoking = state.slot is Slot.REFUSED and Tag.REVOKE in phrase.acts
    if (state.refusing or revoking) and not phrase.refs and not phrase.refused:
        return  # "không giao VP", "thu hồi ý kiến giao VP"
    if item.tag is Tag.GIVE and Tag.DISAGREE in phrase.acts and state.head and state.party_near():
        state.slot, state.refusing = Slot.REFUSED, True  # "không đồng ý giao UBKT"
        return
    following = state.peek()
    moves = following is not None and following.tag in _ROLE_OF and state.small_until_end(state.at + 2)
    if item.tag is Tag.TRANSFER and phrase.refs and not phrase.has_predicate and moves:
        return  # "UBKT chuyển sang phối hợp"
    if item.tag is Tag.TRANSFER and _is_handed_over(state):
        phrase.refused, phrase.refs = [*phrase.refused, *phrase.refs], []
        phrase.changes = phrase.given = True
        state.slot, state.governor = Slot.ACTOR, item.tag
        return
    if _is_said_of_leaders(state):
        phrase.set_aside()
        take_head(state, item)
        return
    if phrase.refs or phrase.outsider:
        state.predicate(item)
        return
    again = item.tag is Tag.GIVE or (phrase.topic and not phrase.verbs)
    if phrase.has_predicate and again and state.party_near():
        phrase.first = phrase.after = -1
        phrase.verbs = []
    if phrase.has_predicate:
        state.predicate(item)
    else:
        take_head(state, item)


def _is_handed_over(state: State) -> bool:
    """Việc của CSPL chuyển qua UBKT: out of the hands of CSPL."""
    belonged = any(item.tag is Tag.BY for item in state.items[: state.at])
    return belonged and bool(state.phrase.refs) and not state.phrase.has_predicate and state.party_near()


def _is_said_of_leaders(state: State) -> bool:
    """Thường trực thống nhất giao UBKT: what the leaders have decided, and who acts."""
    phrase = state.phrase
    agreed = state.tokens[state.item.first].matches_any(("thống", "nhất"))
    leaders = bool(phrase.refs) and all(ref.mention.kind is MentionKind.LEADER for ref in phrase.refs)
    return agreed and leaders and not phrase.has_predicate and state.party_near()


def letting(state: State, item: Item) -> None:
    """Cho, để: gives at the head and after "giao ..."; elsewhere the sign of an object."""
    phrase = state.phrase
    follows = state.party_at(state.at + 1) is not None
    if state.slot is Slot.REFUSED and follows:
        return
    if phrase.refs:
        if phrase.has_predicate or follows:
            state.predicate(item)
        return
    if follows and (not phrase.has_predicate or state.giver is Tag.GIVE):
        state.slot, state.governor = Slot.ACTOR, Tag.GIVE
        phrase.given = True
        return
    following = state.peek()
    if state.head and following is not None and following.tag in (Tag.EXTEND, Tag.ADD):
        return  # "cho gia hạn"
    if phrase.has_predicate or not state.giver:
        state.predicate(item)
