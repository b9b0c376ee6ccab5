"""Words that say what kind of clause it is: a statement, a condition, a question, a decision.

One function a class of words; ``handlers`` has the table.
"""

from __future__ import annotations

from dataclasses import replace

from mailbot.core.endorsement.heads import default, take_head
from mailbot.core.endorsement.items import Item, Sort
from mailbot.core.endorsement.phrases import Doubt
from mailbot.core.endorsement.refusals import refusal
from mailbot.core.endorsement.state import TRANSPARENT, VERBAL, Slot, State
from mailbot.core.endorsement.tags import Tag
from mailbot.core.parties import MentionKind
from mailbot.core.text import TokenKind

_SELF_ACTS = frozenset({Tag.VERB, Tag.PAST, Tag.DIRECT, Tag.TALK, Tag.WROTE, Tag.HELP, Tag.ASK, Tag.REACH})
# "Đ/c Sơn bận thì đ/c Lâm dự": a setting, no order.
# Question words that behind a refusal mean "anything", "anybody".
_INDEFINITE = ("gì", "ai", "nào")
_THANKS = ("cảm", "cám", "thanks", "tks", "chào")
_ABSENT = ("bận", "vắng", "nghỉ", "ốm", "đau", "mắc", "kẹt")


def small(state: State, item: Item) -> None:
    """Words that leave the clause as it is, but say something about all of it."""
    phrase, tag = state.phrase, item.tag
    if tag is Tag.PARTICLE and state.tokens[item.first].matches("thôi") and _takes_out(state):
        return
    if (
        tag is Tag.PARTICLE
        and state.head
        and state.party_near()
        and state.tokens[item.first].matches_any(_THANKS)
    ):
        phrase.past, state.slot = True, Slot.OBJECT  # "cảm ơn VP": gives nothing
    elif tag is Tag.ONLY:
        phrase.only = phrase.only or state.head
    elif tag is Tag.NO_LONGER:
        phrase.no_longer = True
    elif tag is Tag.ALL:
        phrase.shared = True
    elif tag is Tag.ALREADY:
        phrase.past_tail = True
        _after_reaching(state)
    elif tag is Tag.TERM:
        phrase.term = phrase.term or state.head
        phrase.shared = phrase.shared or state.tokens[item.after - 1].matches("chung")  # "hạn chung"
    elif tag is Tag.URGENT or (tag is Tag.BUT and state.head):
        phrase.acts.setdefault(tag, item)
    elif tag is Tag.SELF and state.head:
        phrase.by_self = _self_acts(state)
    if tag in (Tag.SELF, Tag.ALL):
        state.extend(item)


def _takes_out(state: State) -> bool:
    """VP thôi phối hợp: out. "Thôi VP" alone: out, or only VP?"""
    phrase, following = state.phrase, state.peek()
    if following is None:
        return False
    if phrase.refs and not phrase.has_predicate and following.tag in (Tag.SUPPORT, Tag.HELP, Tag.LEAD):
        refusal(state, state.item)
        return True
    alone = state.head and following.sort is Sort.PARTY and state.peek(state.at + 2) is None
    if alone and state.before() is None:
        phrase.doubts.append((Doubt.REFUSED_OR_NOT, following))
    return False


def _after_reaching(state: State) -> None:
    """Xin ý kiến a Minh rồi làm: what follows is no task of the leader who was asked."""
    phrase, following = state.phrase, state.peek()
    verb_follows = following is not None and following.tag in VERBAL
    if phrase.reach >= 0 and phrase.refs and not phrase.has_predicate and verb_follows:
        phrase.set_aside()
        phrase.first, phrase.after = phrase.reach, state.item.after
        phrase.verbs = [Tag.REACH]
        state.slot, state.governor = Slot.OBJECT, None


def _self_acts(state: State) -> bool:
    """Tôi dự: the leader acts. (Tôi giao: the leader decides. Em xem: the reader is spoken to.)"""
    first = state.tokens[state.item.after - 1]
    if not first.matches_any(("tôi", "mình", "tui", "tớ", "ta")):
        return False
    for item in state.items[state.at + 1 :]:
        if item.tag in (Tag.PARTICLE, Tag.LINK, Tag.ALL, Tag.TOPIC):
            continue
        return item.tag in _SELF_ACTS
    return False


def past(state: State, item: Item) -> None:
    """CSPL đã làm rồi: a statement, not an order."""
    if not state.phrase.has_predicate and not state.phrase.given:
        state.phrase.past = True
    state.predicate(item)


def away(state: State, item: Item) -> None:
    """Sơn bận, Lâm dự thay: why somebody does not act."""
    phrase = state.phrase
    if phrase.refs and not phrase.has_predicate and not phrase.given and state.small_until_end(state.at + 1):
        phrase.past = True
    phrase.topic = phrase.topic or state.head
    state.topic = state.topic or state.head
    state.predicate(item)


def praising(state: State, item: Item) -> None:
    """Khen BTG làm tốt: said, not given; behind a party a verb."""
    if state.head:
        state.phrase.past = True
    state.predicate(item)


def not_yet(state: State, item: Item) -> None:
    """CSPL chưa báo cáo: a statement, not an order."""
    if state.phrase.refs and not state.phrase.has_predicate:
        state.phrase.past = True
    state.predicate(item)


def condition(state: State, item: Item) -> None:
    """Nếu, khi: until "thì" or the end of the phrase."""
    real = state.tokens[item.first].matches_any(
        ("nếu", "khi", "trường", "chỉ", "sau", "hễ", "giả", "trong", "chừng")
    )
    if state.head:
        state.phrase.if_head = Tag.SUSPEND not in state.phrase.acts  # "hoãn đến khi có chỉ đạo"
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
    absent = phrase.has_predicate and state.tokens[phrase.first].matches_any(_ABSENT)
    ordered = bool(inside) and phrase.has_predicate and not phrase.past and not absent
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
    state.phrase.acts.setdefault(item.tag or Tag.PAPER, item)
    state.predicate(item)


def network(state: State, item: Item) -> None:
    """Đừng chuyển qua mạng: only where it is refused a decision; else "gửi qua mạng" is how."""
    if Tag.NEG in state.phrase.acts or any(one.tag is Tag.NEG for one in state.items[: state.at]):
        state.phrase.acts.setdefault(Tag.NET, item)
    state.predicate(item)


def question(state: State, item: Item) -> None:
    """Ai, bao giờ, được không; but "không cần làm gì", "không giao cho ai" ask nothing."""
    if _copies(state, item):
        state.predicate(replace(item, tag=Tag.REACH))
        return
    refused = any(one.tag is Tag.NEG for one in state.items[: state.at])
    if not (refused and state.tokens[item.first].matches_any(_INDEFINITE)):
        state.phrase.asks = True
    if not state.head:
        state.predicate(item)


def _copies(state: State, item: Item) -> bool:
    """Văn thư sao 3 bản: a verb, where something to be copied follows."""
    following = state.peek()
    if following is None or not state.phrase.refs or not state.tokens[item.after - 1].matches("sao"):
        return False
    number = state.tokens[following.first].kind is TokenKind.NUMBER
    return number or following.tag in (Tag.NOUN, Tag.THEME, Tag.PAPER_COPY)


def filing(state: State, item: Item) -> None:
    """Lưu, lưu hồ sơ: a decision alone, a task beside others."""
    if state.head or (state.phrase.refs and not state.phrase.has_predicate):
        state.phrase.acts.setdefault(Tag.FILE, item)
    default(state, item)


def trouble(state: State, item: Item) -> None:
    """Không mở được."""
    state.phrase.acts.setdefault(Tag.TROUBLE, item)
    state.predicate(item)
