"""What the classes of words do that steer a phrase: roles, refusals, conditions, partners, replacements.

One function a class, and the table ``HANDLERS`` at the end. Words of the other classes go to ``heads`` before
anybody acts, and into the predicate after that.
"""

from __future__ import annotations

from collections.abc import Callable

from mailbot.core.endorsement.heads import take_head
from mailbot.core.endorsement.items import Item, Sort
from mailbot.core.endorsement.phrases import Doubt
from mailbot.core.endorsement.state import TRANSPARENT, Slot, State
from mailbot.core.endorsement.tags import Tag
from mailbot.core.parties import MentionKind
from mailbot.core.readings import Role

_ROLE_OF = {Tag.LEAD: Role.LEAD, Tag.SUPPORT: Role.SUPPORT, Tag.INFO: Role.INFO}
_REFUSABLE = frozenset({Tag.VERB, Tag.HELP, Tag.SUPPORT, Tag.LEAD, Tag.FINISH, Tag.PARTICLE, Tag.INFO})
_GIVES = frozenset({Tag.GIVE, Tag.TRANSFER, Tag.LET, Tag.REQUEST, Tag.BY})
_TALKS = frozenset({Tag.TALK, Tag.REACH, Tag.URGE, Tag.NOTIFY, Tag.TRANSFER})
_SELF_ACTS = frozenset({Tag.VERB, Tag.PAST, Tag.DIRECT, Tag.TALK, Tag.WROTE, Tag.HELP, Tag.ASK, Tag.REACH})


def default(state: State, item: Item) -> None:
    """A word of a class without a rule of its own."""
    if state.head:
        take_head(state, item)
    else:
        state.predicate(item)


def small(state: State, item: Item) -> None:
    """Words that leave the clause as it is, but say something about all of it."""
    phrase, tag = state.phrase, item.tag
    if tag is Tag.ONLY:
        phrase.only = phrase.only or state.head
    elif tag is Tag.NO_LONGER:
        phrase.no_longer = True
    elif tag is Tag.ALL:
        phrase.shared = True
    elif tag is Tag.ALREADY:
        phrase.past_tail = True
    elif tag is Tag.TERM:
        phrase.term = phrase.term or state.head
    elif tag is Tag.URGENT or (tag is Tag.BUT and state.head):
        phrase.acts.setdefault(tag, item)
    elif tag is Tag.SELF and state.head:
        phrase.by_self = _self_acts(state)
    if tag in (Tag.SELF, Tag.ALL):
        state.extend(item)


def _self_acts(state: State) -> bool:
    """Tôi dự: the leader acts. (Tôi giao, tôi đồng ý: the leader decides; "em xem": the reader is spoken to.)"""
    first = state.tokens[state.item.after - 1]
    if not first.matches_any(("tôi", "mình", "tui", "tớ", "ta")):
        return False
    for item in state.items[state.at + 1 :]:
        if item.tag in (Tag.PARTICLE, Tag.LINK, Tag.ALL, Tag.TOPIC):
            continue
        return item.tag in _SELF_ACTS
    return False


def role(state: State, item: Item) -> None:
    """Chủ trì, phối hợp, để biết: before, between or after the parties."""
    phrase, tag = state.phrase, item.tag
    assert tag is not None
    follows = state.party_at(state.at + 1) is not None
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
        if item.sort is not Sort.WORD or item.tag in TRANSPARENT or item.tag in (Tag.FINISH, Tag.WITH, Tag.LET):
            continue
        if item.tag is Tag.VERB and at == last:
            continue
        return False
    return True


def informing(state: State, item: Item) -> None:
    """Biết, nắm: informs at the end of a clause; elsewhere a verb."""
    if state.phrase.refs and not state.phrase.has_predicate and state.small_until_end(state.at + 1):
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
    elif before.sort is Sort.DUE and following.sort is Sort.DUE:
        state.phrase.doubts.append((Doubt.TWO_DUES, following))
    else:
        state.extend(item)


def refusal(state: State, item: Item) -> None:
    """Không, đừng, chứ không phải: who is not to act any more, or what is not to be done."""
    phrase, following = state.phrase, state.peek()
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


def _refuses_those_before(state: State) -> bool:
    """VP không phải phối hợp nữa, VP không tham gia: those before the word are out."""
    rest = state.items[state.at + 1 :]
    if not rest or any(one.tag is Tag.NO_LONGER for one in rest):
        return True
    words = [one for one in rest if one.sort is Sort.WORD]
    small_words = all(one.tag in _REFUSABLE or one.tag in TRANSPARENT for one in words)
    return small_words and len(words) == len(rest) and rest[0].tag in _REFUSABLE


def _forbids(state: State) -> bool:
    """VP không được chậm: an order all the same."""
    after = state.tokens[state.item.after] if state.item.after < len(state.tokens) else None
    return after is not None and after.matches_any(("được", "để", "quá", "chậm", "nên", "bỏ", "sót", "chủ", "ngừng"))


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


def past(state: State, item: Item) -> None:
    """CSPL đã làm rồi: a statement, not an order."""
    if not state.phrase.has_predicate and not state.phrase.given:
        state.phrase.past = True
    state.predicate(item)


def not_yet(state: State, item: Item) -> None:
    """CSPL chưa báo cáo: a statement, not an order."""
    if state.phrase.refs and not state.phrase.has_predicate:
        state.phrase.past = True
    state.predicate(item)


def each(state: State, item: Item) -> None:
    """VP, BTG, CSPL mỗi đơn vị một báo cáo: everybody leads."""
    state.phrase.each = True
    if not state.head:
        state.predicate(item)


def condition(state: State, item: Item) -> None:
    """Nếu, khi: until "thì" or the end of the phrase."""
    real = state.tokens[item.first].matches_any(("nếu", "khi", "trường", "chỉ", "sau", "hễ", "giả", "trong", "chừng"))
    if state.head:
        state.phrase.if_head = True
    elif not real or state.peek() is None:
        state.predicate(item)
        return
    state.if_start = item.first


def then(state: State, item: Item) -> None:
    """Nếu ... thì VP làm; VP thì lo hậu cần."""
    phrase = state.phrase
    if state.in_condition:
        phrase.condition = (state.if_start, item.first)
        state.restart()
        return
    if (state.last_ref == state.at - 1 and not phrase.has_predicate) or (
        state.head and not phrase.objects and not phrase.outside
    ):
        return
    phrase.condition = (state.items[0].first, item.first)
    inside = [ref for ref in phrase.refs if ref.mention.kind is not MentionKind.LEADER]
    ordered = bool(inside) and phrase.has_predicate and not phrase.past
    state.restart()
    if ordered:  # "BTG làm xong thì VP trình": is BTG given something too?
        phrase.doubts.append((Doubt.WHICH_TASK, item))


def asking(state: State, item: Item) -> None:
    """Cho biết, giải trình: what follows may be a question, and is the task then."""
    state.phrase.asks_for = True
    if state.head and state.leader_near():
        state.phrase.reach = item.first
        state.slot = Slot.ACTOR
        return
    state.predicate(item)


def same(state: State, item: Item) -> None:
    """Các ban khác giữ nguyên: a statement."""
    if state.phrase.refs and not state.phrase.has_predicate:
        state.phrase.past = True
    default(state, item)


def finishing(state: State, item: Item) -> None:
    """Xong, hoàn thành: with nothing after it only the label of a deadline."""
    following = state.peek()
    alone = following is None or following.sort in (Sort.DUE, Sort.ASK) or following.tag in TRANSPARENT
    if alone:
        state.phrase.finish = True
        state.extend(item)
    else:
        state.predicate(item)


def suspending(state: State, item: Item) -> None:
    """Hoãn, chờ: at the head of a phrase, or right behind those who are to stop."""
    if state.head or (state.phrase.refs and not state.phrase.has_predicate):
        state.phrase.acts.setdefault(Tag.SUSPEND, item)
    if state.head:
        take_head(state, item)
    else:
        state.predicate(item)


def paper(state: State, item: Item) -> None:
    """Xử lý giấy, qua mạng, bản giấy."""
    assert item.tag is not None
    state.phrase.acts.setdefault(item.tag, item)
    state.predicate(item)


def network(state: State, item: Item) -> None:
    """Đừng chuyển qua mạng: only where it is refused a decision; else "gửi qua mạng" is how."""
    if Tag.NEG in state.phrase.acts or any(one.tag is Tag.NEG for one in state.items[: state.at]):
        state.phrase.acts.setdefault(Tag.NET, item)
    state.predicate(item)


def question(state: State, item: Item) -> None:
    """Ai, bao giờ, được không."""
    state.phrase.asks = True
    if not state.head:
        state.predicate(item)


def filing(state: State, item: Item) -> None:
    """Lưu, lưu hồ sơ: a decision alone, a task beside others."""
    if state.head or (state.phrase.refs and not state.phrase.has_predicate):
        state.phrase.acts.setdefault(Tag.FILE, item)
    default(state, item)


def trouble(state: State, item: Item) -> None:
    """Không mở được."""
    state.phrase.acts.setdefault(Tag.TROUBLE, item)
    state.predicate(item)


def giving(state: State, item: Item) -> None:
    """Giao, chuyển, mời: the leader's own verb at the head; somebody's task after that."""
    phrase = state.phrase
    if state.refusing and not phrase.refs and not phrase.refused:
        return  # "không giao VP"
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


def letting(state: State, item: Item) -> None:
    """Cho, để: gives at the head and after "giao ..."; elsewhere the sign of an object."""
    phrase = state.phrase
    follows = state.party_at(state.at + 1) is not None
    if state.slot is Slot.REFUSED and follows:
        return
    if phrase.refs:
        if not (state.head or not phrase.has_predicate):
            state.predicate(item)
        elif follows:
            state.predicate(item)
        return
    if follows and (not phrase.has_predicate or state.giver is Tag.GIVE):
        state.slot, state.governor = Slot.ACTOR, Tag.GIVE
        phrase.given = True
        return
    if phrase.has_predicate or not state.giver:
        state.predicate(item)


Handler = Callable[[State, Item], None]
HANDLERS: dict[Tag | None, Handler] = {
    Tag.LEAD: role,
    Tag.SUPPORT: role,
    Tag.INFO: role,
    Tag.UNIT_LABEL: unit_label,
    Tag.HELP: helping,
    Tag.INFO_VERB: informing,
    Tag.WITH: together,
    Tag.AND: joining,
    Tag.OR: alternative,
    Tag.NEG: refusal,
    Tag.RATHER: rather,
    Tag.INSTEAD: instead,
    Tag.CHANGE: change,
    Tag.EXCEPT: excepting,
    Tag.ADD: adding,
    Tag.DROP: dropping,
    Tag.PAST: past,
    Tag.NOT_YET: not_yet,
    Tag.EACH: each,
    Tag.IF: condition,
    Tag.THEN: then,
    Tag.ASK: asking,
    Tag.FINISH: finishing,
    Tag.SAME: same,
    Tag.NO_EXTEND: same,
    Tag.SUSPEND: suspending,
    Tag.PAPER: paper,
    Tag.PAPER_COPY: paper,
    Tag.NET: network,
    Tag.QUESTION: question,
    Tag.FILE: filing,
    Tag.TROUBLE: trouble,
    Tag.GIVE: giving,
    Tag.TRANSFER: giving,
    Tag.REQUEST: giving,
    Tag.NOTIFY: giving,
    Tag.RETURN: giving,
    Tag.LET: letting,
    **dict.fromkeys(TRANSPARENT, small),
}
