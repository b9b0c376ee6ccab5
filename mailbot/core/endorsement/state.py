"""The state of the parser between two items, and the small questions that its rules ask of what lies ahead.

What this module does not do: decide anything (``heads``, ``clauses``, ``naming``).
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto

from mailbot.core.endorsement.divide import Stretch
from mailbot.core.endorsement.items import Item, Sort
from mailbot.core.endorsement.phrases import Phrase
from mailbot.core.endorsement.tags import Tag
from mailbot.core.parties import MentionKind
from mailbot.core.text import Token


class Slot(Enum):
    """Where the next party would stand."""

    ACTOR = auto()
    PARTNER = auto()  # phối hợp với ...
    REFUSED = auto()  # không giao ..., thay cho ...
    OBJECT = auto()  # nhắc ..., của ...
    EXCEPTED = auto()  # các ban trừ ...


ROLE_TAGS = frozenset({Tag.LEAD, Tag.SUPPORT, Tag.INFO})
VERBAL = frozenset(
    {
        Tag.VERB,
        Tag.URGE,
        Tag.REACH,
        Tag.TALK,
        Tag.DIRECT,
        Tag.ASK,
        Tag.TRANSFER,
        Tag.GIVE,
        Tag.REQUEST,
        Tag.NOTIFY,
    }
    | {Tag.RETURN, Tag.FILE, Tag.HELP, Tag.INFO_VERB, Tag.FINISH, Tag.EXTEND, Tag.CHANGE, Tag.WROTE}
    | {Tag.PRAISE}
)
# Small words that leave everything as it is.
TRANSPARENT = frozenset(
    {
        Tag.PARTICLE,
        Tag.LINK,
        Tag.BUT,
        Tag.URGENT,
        Tag.ALL,
        Tag.ONLY,
        Tag.SELF,
        Tag.NO_LONGER,
        Tag.TERM,
        Tag.ALREADY,
    }
)
# Between a verb of giving and the one it is given to: "chuyển văn bản này qua cho VP".
_BETWEEN = frozenset(
    {Tag.THEME, Tag.PREP, Tag.LET, Tag.WITH, Tag.PARTICLE, Tag.ONLY, Tag.URGENT, Tag.LINK, Tag.ALL}
    | {Tag.SELF}
)


class State:
    """The state of one pass over a stretch."""

    def __init__(self, stretch: Stretch, tokens: Sequence[Token]) -> None:
        self.items = stretch.items
        self.tokens = tokens
        self.phrase = Phrase(
            stretch.items,
            stretch.mark,
            stretch.segment,
            stretch.entry,
            corrected=stretch.corrected,
            split=stretch.split,
        )
        self.slot = Slot.ACTOR
        self.at = 0
        self.governor: Tag | None = None  # what rules the next party
        self.giver: Tag | None = None  # giao, chuyển, mời: the verb that gives
        self.last_ref = -1  # index of the item that was the last acting party
        self.last_object = -1
        self.marked = False  # the topic was marked as one: "riêng nội dung ..."
        self.topic = False  # only things so far: "nội dung kinh phí"
        self.refusing = False
        self.if_start = -1  # the token where an open condition begins

    @property
    def item(self) -> Item:
        """The item at hand."""
        return self.items[self.at]

    @property
    def head(self) -> bool:
        """Nobody acts yet and nothing is done yet."""
        return not self.phrase.refs and not self.phrase.has_predicate

    @property
    def in_condition(self) -> bool:
        """Whether a "nếu" is still open."""
        return self.if_start >= 0

    def before(self) -> Item | None:
        """The item before the one at hand."""
        return self.items[self.at - 1] if self.at else None

    def peek(self, at: int | None = None) -> Item | None:
        """The item after the one at hand, or at an index; None at the end."""
        place = self.at + 1 if at is None else at
        return self.items[place] if place < len(self.items) else None

    def party_at(self, at: int) -> int | None:
        """The index of the party that follows from ``at`` on, small words and "cho", "với" aside."""
        while at < len(self.items) and self.items[at].sort is Sort.WORD and self.items[at].tag in _BETWEEN:
            at += 1
        if at < len(self.items) and self.items[at].sort is Sort.PARTY:
            return at
        return None

    def party_near(self) -> bool:
        """Whether the next thing is a party."""
        return self.party_at(self.at + 1) is not None

    def leader_near(self) -> bool:
        """Whether the next thing is a leader, or a body that decides."""
        place = self.party_at(self.at + 1)
        mention = self.items[place].mention if place is not None else None
        return mention is not None and mention.kind is MentionKind.LEADER

    def outsider_near(self) -> bool:
        """Whether the next thing is somebody outside the office."""
        place = self.party_at(self.at + 1)
        mention = self.items[place].mention if place is not None else None
        return mention is not None and mention.kind is MentionKind.EXTERNAL

    def after_group(self, at: int) -> Item | None:
        """The item behind the list of parties that begins at ``at`` ("VP và CSPL | phối hợp")."""
        while at < len(self.items):
            item = self.items[at]
            if item.sort is Sort.PARTY or item.tag is Tag.AND:
                at += 1
                continue
            return item
        return None

    def small_until_end(self, at: int) -> bool:
        """Whether from ``at`` on only small words and deadlines follow."""
        return all(
            item.sort in (Sort.DUE, Sort.ASK) or item.tag in TRANSPARENT or item.tag is Tag.FINISH
            for item in self.items[at:]
        )

    def extend(self, item: Item) -> None:
        """Take an item into the predicate, if there is one."""
        if self.phrase.has_predicate:
            self.phrase.after = item.after

    def predicate(self, item: Item) -> None:
        """Take a word into the predicate; what it rules stands in an object's place."""
        phrase = self.phrase
        if phrase.first < 0:
            phrase.first = item.first
        phrase.after = item.after
        self.slot = Slot.OBJECT
        self.governor = item.tag
        if item.tag in VERBAL:
            phrase.verbs.append(item.tag)
            self.topic = False

    def restart(self) -> None:
        """What stood before "thì" was the setting; the clause begins now."""
        phrase = self.phrase
        phrase.refs, phrase.refused, phrase.verbs, phrase.doubts = [], [], [], []
        phrase.first = phrase.after = -1
        phrase.acts = {}
        phrase.past = phrase.past_tail = phrase.outsider = phrase.by_self = phrase.given = phrase.asks = False
        phrase.label = None
        phrase.then = True
        self.slot, self.governor, self.giver = Slot.ACTOR, None, None
        self.topic = self.refusing = False
        self.if_start = -1
