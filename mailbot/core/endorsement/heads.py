"""The words at the head of a phrase, before anybody acts: decisions, verbs of giving, labels, topics.

``_OPENS`` is the table of what each class opens for the party that follows.
"""

from __future__ import annotations

from dataclasses import replace

from mailbot.core.endorsement.items import Item
from mailbot.core.endorsement.phrases import Doubt
from mailbot.core.endorsement.state import Slot, State
from mailbot.core.endorsement.tags import Tag
from mailbot.core.parties import is_syllable
from mailbot.core.text import listed

_OPENS: dict[Tag, Slot] = {
    Tag.GIVE: Slot.ACTOR,
    Tag.TRANSFER: Slot.ACTOR,
    Tag.REQUEST: Slot.ACTOR,
    Tag.NOTIFY: Slot.ACTOR,
    Tag.RETURN: Slot.ACTOR,
    Tag.BY: Slot.ACTOR,
    Tag.ADD: Slot.ACTOR,
    Tag.AGREE: Slot.ACTOR,
    Tag.AGREE_WEAK: Slot.ACTOR,
    Tag.DISAGREE: Slot.ACTOR,
    Tag.EXTEND: Slot.ACTOR,
    Tag.REVOKE: Slot.REFUSED,
    Tag.AS_PROPOSED: Slot.OBJECT,  # "theo đề xuất của VP": VP does nothing
    Tag.SUSPEND: Slot.OBJECT,  # "chờ VP"
    Tag.FILE: Slot.OBJECT,  # "lưu VP" is where, not who
    Tag.PREP: Slot.OBJECT,
    Tag.SAME: Slot.OBJECT,
    Tag.KEEP: Slot.OBJECT,  # "bỏ BTG, giữ CSPL"
    Tag.NO_EXTEND: Slot.OBJECT,
}
# Decisions count only at the head: "VP hủy vé" is no withdrawal.
_ACTS = frozenset(
    {
        Tag.AGREE,
        Tag.AS_PROPOSED,
        Tag.AGREE_WEAK,
        Tag.DISAGREE,
        Tag.EXTEND,
        Tag.NO_EXTEND,
        Tag.REVOKE,
        Tag.SUSPEND,
    }
    | {Tag.CORRECT, Tag.WRONG, Tag.FILE, Tag.BUT, Tag.ADD, Tag.SAME, Tag.WROTE, Tag.DROP, Tag.URGENT}
)
_GIVING = frozenset({Tag.GIVE, Tag.TRANSFER, Tag.REQUEST, Tag.NOTIFY, Tag.RETURN})
_VERBS = frozenset({Tag.VERB, Tag.URGE, Tag.REACH, Tag.TALK, Tag.DIRECT, Tag.HELP, Tag.INFO_VERB})
_THINGS = frozenset({None, Tag.TOPIC, Tag.THEME, Tag.NOUN, Tag.PAPER_COPY})
# Abbreviations of things, in capitals as units are: never an unknown unit.
_KNOWN_CAPITALS = frozenset(
    listed("""
    kh | cv | bc | qđ | nq | hd | ct | tb | ttr | vb | lđ | cđ | cbcc | đv | đvcđ | nlđ | cnlđ | bch
    tw | tưlđtt | atvslđ | ttpl | cb | cc | sx | kd | hđ | kt | xh | qp | an | cntt | id | pdf | sms
    th | tp | hcm | qt | hs | kl | tv | bcs | bhxh | bhyt | khtc | khcn | ttbb | nb | ptdn | đhđb | gcn
    đx | dt | stt | mttq
    """)
)


def take_head(state: State, item: Item) -> None:
    """A word at the head of the phrase."""
    phrase, tag = state.phrase, item.tag
    if tag in _THINGS:
        _thing(state, item)
        return
    if tag is None:
        return
    if tag in _ACTS:
        phrase.acts.setdefault(tag, item)
    if tag is Tag.PREP and state.giver in (Tag.GIVE, Tag.TRANSFER) and state.party_near():
        _passing(state, item)
        return
    if tag in _OPENS:
        state.slot = _OPENS[tag]
    if tag is Tag.PREP and phrase.corrected and state.tokens[item.first].matches("của"):
        state.slot = Slot.ACTOR  # "giao nhầm rồi, của CSPL"
    state.governor = tag
    if tag in _GIVING:
        _giving(state, item)
    elif tag in _VERBS:
        _verb(state, item)


def _passing(state: State, item: Item) -> None:
    """Chuyển văn bản này qua Ban Tổ chức; chuyển từ VP sang CSPL."""
    if state.tokens[item.first].matches("từ"):
        state.slot = Slot.REFUSED
        state.phrase.changes = True
    else:
        state.slot = Slot.ACTOR


def _giving(state: State, item: Item) -> None:
    phrase, tag = state.phrase, item.tag
    phrase.given = True
    phrase.notify = phrase.notify or tag is Tag.NOTIFY
    phrase.invites = state.tokens[item.after - 1].matches("mời")
    phrase.returned = phrase.returned or tag is Tag.RETURN
    state.giver = phrase.giver = tag
    if tag is not Tag.GIVE and (not state.party_near() or state.outsider_near()):
        state.predicate(item)  # "gửi số liệu cho VP", "gửi TLĐ": sent, not given


def _verb(state: State, item: Item) -> None:
    tag = item.tag
    if tag is Tag.TALK and state.tokens[item.first].matches("thống") and _agrees(state):
        state.phrase.acts.setdefault(Tag.AGREE, item)
    elif tag is Tag.REACH and state.leader_near():
        state.phrase.reach = item.first  # "xin ý kiến đ/c Chủ tịch"
        state.slot = Slot.ACTOR
    elif tag is Tag.DIRECT and state.party_near():
        state.slot = Slot.ACTOR  # "chỉ đạo VP tham mưu": the leader's own order
        state.phrase.given = True
    else:
        state.predicate(item)


def _agrees(state: State) -> bool:
    """Thống nhất: alone, or with what was proposed."""
    following = state.peek()
    proposed = following is not None and following.tag is Tag.AS_PROPOSED
    return proposed or state.small_until_end(state.at + 1)


def _thing(state: State, item: Item) -> None:
    """A noun or an unknown word: what is passed on, or what the clause is about."""
    phrase, tag = state.phrase, item.tag
    if tag is Tag.THEME:
        return
    if tag is Tag.NOUN and state.tokens[item.first].matches("báo") and state.leader_near():
        state.predicate(replace(item, tag=Tag.REACH))  # "báo cáo kết quả cho Thường trực"
        return
    if tag is Tag.TOPIC:
        state.topic = phrase.topic = state.marked = True
        phrase.unlike = phrase.unlike or state.tokens[item.first].matches("riêng")
        state.slot = Slot.ACTOR if state.governor is not Tag.PREP else state.slot
        return
    if tag is None and is_strange_name(state, item):
        phrase.doubts.append((Doubt.UNKNOWN_PARTY, item))
    state.topic = phrase.topic = True
    state.predicate(item)


def is_strange_name(state: State, item: Item) -> bool:
    """An abbreviation like a unit's that is none ("BGT tham mưu"), or a strange word right after "giao"."""
    token = state.tokens[item.first]
    if item.after != item.first + 1 or not token.text.isalpha() or len(token.text) < 2:
        return False
    following = state.peek()
    acts = following is None or following.tag in (
        Tag.LEAD,
        Tag.SUPPORT,
        Tag.INFO,
        Tag.VERB,
        Tag.HELP,
        Tag.DIRECT,
    )
    given = state.giver is not None and state.head
    if token.text.isupper() and len(token.text) <= 6 and token.key not in _KNOWN_CAPITALS:
        return not is_syllable(token.bare) and (acts or given)
    capital = token.text[0].isupper() and not token.text.isupper()
    return given and capital and acts and state.giver is Tag.GIVE


def default(state: State, item: Item) -> None:
    """A word of a class without a rule of its own."""
    if state.head:
        take_head(state, item)
    else:
        state.predicate(item)
