"""Where a named party stands in its phrase: acting, partner, refused, or a mere object.

The slot that the words before it opened decides; what follows it decides the rest. Names that are everyday
words too count only where the grammar wants a party and a verb or role follows.
"""

from __future__ import annotations

from mailbot.core.endorsement.items import Item, Sort
from mailbot.core.endorsement.phrases import Doubt, Ref
from mailbot.core.endorsement.state import ROLE_TAGS, TRANSPARENT, VERBAL, Slot, State
from mailbot.core.endorsement.tags import Tag
from mailbot.core.parties import Mention, MentionKind, Strength
from mailbot.core.readings import Role

# Verbs whose party is urged, asked or told to do something: "nhắc BTG nộp", "cho VP biết".
_MOVING = frozenset(
    {Tag.URGE, Tag.REQUEST, Tag.LET, Tag.NOTIFY, Tag.ASK, Tag.PREP, Tag.GIVE, Tag.DIRECT, Tag.WITH}
)
_RECEIVING = frozenset({Tag.REACH, Tag.TRANSFER, Tag.TALK, Tag.RETURN})
_PLAIN = frozenset({Tag.VERB, Tag.FINISH, Tag.HELP, Tag.INFO_VERB, None})
_THINGS = frozenset({Tag.NOUN, Tag.THEME, Tag.TOPIC, Tag.PREP, Tag.AS_PROPOSED, Tag.PAPER_COPY})
_FOLLOWS_NAME = (
    VERBAL | ROLE_TAGS | TRANSPARENT | {Tag.AND, Tag.WITH, Tag.NEG, Tag.THEN, Tag.LET, Tag.PAST, Tag.EXCEPT}
)
# What may stand behind a group's name and makes another group of it.
_REST_WORDS = (("còn", "lại"), ("khác",))
_RELATED_WORDS = (("liên", "quan"), ("có", "liên", "quan"), ("trực", "tiếp", "liên", "quan"))


def is_named(state: State, item: Item) -> bool:
    """Whether the words of a party item name a party here, or are only everyday words."""
    mention = item.mention
    if mention is None:
        return False
    if mention.strength is Strength.SURE:
        return True
    following = state.peek()
    fits = following is None or following.sort is not Sort.WORD or following.tag in _FOLLOWS_NAME
    fits = fits or mention.kind in (MentionKind.PERSON, MentionKind.LEADER)  # "Lâm xuống cơ sở"
    expected = state.governor in (Tag.GIVE, Tag.TRANSFER, Tag.REQUEST) or state.last_ref >= 0
    if mention.verb:
        # "kiểm tra": a unit only where somebody must be named: "chuyển kiểm tra", "VP và kiểm tra phối hợp"
        listed = state.last_ref == state.at - 2 and state.before() is not None
        return (expected and state.head and following is None) or (
            listed and following is not None and following.tag in ROLE_TAGS
        )
    beside = 0 <= state.last_ref == state.at - 1 or (following is not None and following.sort is Sort.PARTY)
    if mention.kind is MentionKind.UNIT and beside:
        return False  # "chính sách tài chính": two names of ordinary words in a row are a thing
    clean = state.slot is not Slot.OBJECT and not state.topic and not state.phrase.has_predicate
    return clean and fits


def begins_anew(state: State, item: Item) -> bool:
    """Whether a new clause begins here without any mark before it."""
    phrase = state.phrase
    if state.in_condition:
        return False
    if item.sort is Sort.WORD:
        joins = item.tag in (Tag.AND, Tag.LINK)
        following = state.peek()
        if not joins or following is None or following.sort is not Sort.PARTY or not phrase.has_predicate:
            return False
        if item.tag is Tag.AND and state.at - 1 in (state.last_ref, state.last_object):
            return False
        return _opens_clause(state, state.at + 1, joined=True)
    if item.sort is not Sort.PARTY or item.mention is None or item.mention.strength is not Strength.SURE:
        return False
    before = state.before()
    if before is not None and before.sort is Sort.DUE and (phrase.refs or phrase.has_predicate):
        return bool(phrase.refs) or _opens_clause(state, state.at, joined=True)
    opens = phrase.has_predicate and _opens_clause(state, state.at, joined=False)
    if opens and state.governor is Tag.HELP:
        phrase.doubts.append((Doubt.WHO, item))  # "UBKT hỗ trợ VP làm": who leads?
    return opens


def _opens_clause(state: State, at: int, *, joined: bool) -> bool:
    """Whether the party at ``at`` begins a clause of its own inside a predicate."""
    following = state.after_group(at)
    if following is None or following.sort is not Sort.WORD:
        return False
    before = state.before() if at == state.at else None
    governor = state.governor or (state.phrase.verbs[-1] if state.phrase.verbs else None)
    if state.slot is Slot.PARTNER or not state.phrase.verbs:
        return False
    if before is not None and before.tag in _THINGS and not joined and following.tag not in ROLE_TAGS:
        return False
    if following.tag in (Tag.LEAD, Tag.SUPPORT):
        return joined or governor not in _MOVING
    if following.tag in (Tag.INFO, Tag.INFO_VERB):
        return joined or governor not in _MOVING | _RECEIVING
    if following.tag in VERBAL:
        return joined or governor in _PLAIN
    return False


def take_party(state: State, item: Item) -> None:
    """Put a named party into its place."""
    mention, phrase = item.mention, state.phrase
    if mention is None:
        return
    if state.in_condition:
        phrase.objects.append(mention)
        return
    if mention.kind is MentionKind.EXTERNAL:
        _take_outside(state, item, mention)
        return
    after_topic = state.slot is Slot.OBJECT and state.topic and not phrase.verbs and not phrase.refs
    if after_topic and _acts_after_topic(state):
        state.slot = Slot.ACTOR
    if state.slot is Slot.OBJECT:
        _take_object(state, item, mention)
    elif state.slot is Slot.REFUSED:
        phrase.refused.append(Ref(mention))
        state.last_ref = state.at
    elif state.slot is Slot.EXCEPTED:
        _take_exception(state, mention)
    elif state.slot is Slot.PARTNER:
        _take_partner(state, item, mention)
    else:
        _take_actor(state, item, mention)


def _take_exception(state: State, mention: Mention) -> None:
    """Các ban trừ UBKT; "..., trừ CSPL" is about a group named before or after."""
    groups = [ref for ref in state.phrase.refs if ref.mention.kind is MentionKind.GROUP]
    for ref in groups:
        ref.excepted = (*ref.excepted, mention)
    if not groups:
        state.phrase.excluded.append(mention)


def _acts_after_topic(state: State) -> bool:
    """Nội dung kinh phí Ban Tài chính (lo): after a mere topic a party acts."""
    following = state.after_group(state.at)
    if following is None or following.sort is not Sort.WORD:
        before = state.before()
        if before is not None and before.tag is Tag.PREP:
            return False  # "theo KL của BTV"
        return before is None or before.tag is not None or state.governor is Tag.TOPIC or state.marked
    return following.tag in VERBAL | ROLE_TAGS | TRANSPARENT | {Tag.NEG, Tag.THEN, Tag.WITH, Tag.LET}


def _take_outside(state: State, item: Item, mention: Mention) -> None:
    phrase = state.phrase
    phrase.outside.append(mention)
    if state.slot is Slot.PARTNER or (phrase.refs and not phrase.has_predicate):
        if phrase.has_predicate:
            phrase.after = item.after
        return
    if state.head and state.slot is Slot.ACTOR:
        phrase.outsider = True
    state.predicate(item)
    state.last_object = state.at


def _take_object(state: State, item: Item, mention: Mention) -> None:
    phrase = state.phrase
    following = state.after_group(state.at)
    doer = phrase.refs or phrase.outsider or phrase.by_self
    if (
        not doer
        and following is not None
        and following.tag is Tag.INFO
        and state.small_until_end(state.at + 2)
    ):
        phrase.first = phrase.after = -1  # "sao gửi các ban để biết"
        phrase.verbs = []
        phrase.refs.append(Ref(mention))
        state.last_ref = state.at
        return
    phrase.objects.append(mention)
    state.last_object = state.at
    alone = not phrase.refs and not phrase.outsider and not phrase.by_self and phrase.has_predicate
    if alone and state.small_until_end(state.at + 1) and state.governor in _PLAIN | {Tag.NOUN, Tag.THEME}:
        before = state.before()
        if before is not None and before.sort is not Sort.PARTY:
            phrase.doubts.append((Doubt.TRAILING, item))
    state.extend(item)


def _take_partner(state: State, item: Item, mention: Mention) -> None:
    phrase = state.phrase
    state.last_ref = state.at
    if mention.kind is MentionKind.LEADER:
        phrase.objects.append(mention)
        return
    phrase.refs.append(Ref(mention, Role.SUPPORT))
    _check(state, item, mention)


def _take_actor(state: State, item: Item, mention: Mention) -> None:
    phrase = state.phrase
    if phrase.reach >= 0 and mention.kind is not MentionKind.LEADER:
        state.slot = Slot.OBJECT
        _take_object(state, item, mention)
        return
    alone = mention.polite and len(state.items) == 1  # "a. minh"
    if mention.strength is Strength.EVERYDAY and not phrase.given and state.last_ref < 0 and not alone:
        following = state.peek()
        listed = (
            following is not None and following.tag is Tag.AND and state.party_at(state.at + 2) is not None
        )
        if not listed and (following is None or following.tag not in VERBAL | ROLE_TAGS):
            state.predicate(item)
            return
        if not listed:
            phrase.doubts.append((Doubt.NAME_OR_WORD, item))
    if mention.verb:
        phrase.doubts.append((Doubt.NAME_OR_WORD, item))
    role = phrase.label
    if phrase.has_predicate and not phrase.refs:
        state.topic = False
    phrase.refs.append(Ref(mention, role, added=Tag.ADD in phrase.acts))
    state.last_ref = state.at
    _check(state, item, mention)
    _take_tail(state, item)


def _check(state: State, item: Item, mention: Mention) -> None:
    if not mention.resolved:
        state.phrase.doubts.append((Doubt.UNKNOWN_PARTY, item))
    elif mention.detail is not None:
        state.phrase.doubts.append((Doubt.DETAIL, item))


def _take_tail(state: State, item: Item) -> None:
    """Các ban còn lại, các ban liên quan."""
    mention = item.mention
    if mention is None or mention.kind is not MentionKind.GROUP:
        return
    tokens = state.tokens
    for words, doubt in ((_REST_WORDS, None), (_RELATED_WORDS, Doubt.RELATED)):
        for tail in words:
            ahead = tokens[item.after : item.after + len(tail)]
            if len(ahead) == len(tail) and all(
                token.matches(word) for token, word in zip(ahead, tail, strict=True)
            ):
                if doubt is not None:
                    state.phrase.doubts.append((doubt, item))
                else:
                    state.phrase.refs[-1].rest = True
                while state.at + 1 < len(state.items) and state.items[state.at + 1].first < item.after + len(
                    tail
                ):
                    state.at += 1
                    state.last_ref = state.at
                return
