"""From tokens to items: names, deadlines, tagged words and the marks between them, in one row.

This is the lexical half of the grammar. It decides what each place of the text is (a party, a deadline, a
word of a class, a separator, a bullet); what they mean together is the business of ``phrases`` and
``tasks``.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto

from mailbot.core.deadlines import Moment
from mailbot.core.endorsement.tags import Tag
from mailbot.core.endorsement.vocabulary import words
from mailbot.core.parties import Mention, Strength
from mailbot.core.text import Token, TokenKind


class Sort(Enum):
    """What an item is."""

    PARTY = auto()
    DUE = auto()
    WORD = auto()
    COMMA = auto()
    STOP = auto()  # full stop, semicolon, end of a line
    COLON = auto()
    DASH = auto()
    OPEN = auto()
    CLOSE = auto()
    ASK = auto()  # a question mark
    BULLET = auto()


@dataclass(frozen=True, slots=True)
class Item:
    """Tokens ``first`` to ``after`` (exclusive) as one thing. ``tag`` of a deadline is that of its cue."""

    sort: Sort
    first: int
    after: int
    tag: Tag | None = None
    mention: Mention | None = None
    moment: Moment | None = None
    end_of_line: bool = False


_MARKS = {
    ",": Sort.COMMA,
    ";": Sort.STOP,
    "!": Sort.STOP,
    "…": Sort.STOP,
    ":": Sort.COLON,
    "(": Sort.OPEN,
    ")": Sort.CLOSE,
    "[": Sort.OPEN,
    "]": Sort.CLOSE,
    "?": Sort.ASK,
}
_BULLETS = frozenset("-–—+*•·○●▪►✓✔>")
_MOST_BULLETS = 30
_LONGEST_PHRASE = 10
# Cues of deadlines that say more than "until": a decision about a deadline, or the label of one.
_CUE_TAGS = frozenset({Tag.EXTEND, Tag.TERM, Tag.ADD, Tag.CHANGE, Tag.LET, Tag.SUSPEND})


def items_of(
    text: str, tokens: Sequence[Token], mentions: Sequence[Mention], moments: Sequence[Moment]
) -> tuple[Item, ...]:
    """The items of a text, in order; marks without meaning are left out."""
    return tuple(_Reader(text, tokens, mentions, moments).read())


class _Reader:
    def __init__(
        self, text: str, tokens: Sequence[Token], mentions: Sequence[Mention], moments: Sequence[Moment]
    ) -> None:
        self.text = text
        self.tokens = tokens
        self.mentions = {mention.first: mention for mention in mentions}
        place = {token.start: index for index, token in enumerate(tokens)}
        ends = {token.end: index + 1 for index, token in enumerate(tokens)}
        self.moments = {place[one.start]: (one, ends[one.end]) for one in moments if not self._is_self(one)}
        self.inner = {place[one.start]: place[one.inner] for one in moments}
        self.lexicon = words()
        self.sure = sorted(one.first for one in mentions if one.strength is Strength.SURE)
        self.items: list[Item] = []
        self.number = 0

    def read(self) -> list[Item]:
        index = 0
        while index < len(self.tokens):
            item = self._bullet(index) or self._item(index)
            if item is None:
                index += 1
                continue
            self.items.append(item)
            for place in range(index + 1, item.after):
                if place in self.moments:
                    moved = self.moments.pop(place)  # its cue was a part of the words before
                    if moved[1] > item.after:
                        self.moments[item.after] = moved
            index = item.after
        return self.items

    def _is_self(self, moment: Moment) -> bool:
        """Without diacritics "toi" alone is tôi before it is tối, and "sang" is over to before it is sáng."""
        return self.text[moment.start : moment.end].lower() in ("toi", "sang")

    def _item(self, index: int) -> Item | None:
        token = self.tokens[index]
        if token.kind is TokenKind.BREAK:
            return Item(Sort.STOP, index, index + 1, end_of_line=True)
        found = self._moment(index)
        mention = self.mentions.get(index)
        tagged = self._tagged(index)
        if tagged is not None and tagged[1] is Tag.EACH and self._names_before():
            mention = None  # "VP, BTG mỗi đơn vị một báo cáo"; but "mỗi ban một báo cáo" names the units
        if found is not None and tagged is not None and self._is_word_after_all(found, tagged):
            found = None
        if found is not None and not (
            mention and mention.strength is Strength.SURE and mention.after > found.after
        ):
            return found
        if mention is not None and (tagged is None or self._is_name(mention, tagged[0])):
            return self._party(mention, tagged[1] if tagged else None)
        if tagged is not None:
            return Item(Sort.WORD, index, tagged[0], self._homograph(index, *tagged))
        if token.kind is TokenKind.MARK:
            return self._mark(index)
        return Item(Sort.WORD, index, index + 1)

    def _tagged(self, index: int) -> tuple[int, Tag] | None:
        """The longest phrase of the tables here that does not run into a name: "giao | Ban Tổ chức"."""
        limit = index + _LONGEST_PHRASE
        at = bisect_right(self.sure, index)
        if at < len(self.sure):
            limit = min(limit, self.sure[at])
        found = self.lexicon.at(self.tokens[index:limit], 0)
        if found is not None and (inner := self._date_inside(index, index + found[0])) is not None:
            found = self.lexicon.at(self.tokens[index:inner], 0)
        return None if found is None else (index + found[0], found[1])

    def _homograph(self, index: int, after: int, tag: Tag) -> Tag:
        """Words that only their marks tell apart, by what stands beside them."""
        token = self.tokens[index]
        if token.loose and token.bare == "cung" and after in self.mentions:
            return Tag.WITH  # cùng VP, not cũng
        counted = index > 0 and self.tokens[index - 1].kind is TokenKind.NUMBER
        if token.loose and token.bare == "ban" and counted:
            return Tag.NOUN  # 1 bản, not bàn
        return tag

    def _is_word_after_all(self, found: Item, tagged: tuple[int, Tag]) -> bool:
        """Without diacritics "doi chieu" is đối chiếu before it is "đợi chiều"."""
        span = self.tokens[found.first : found.after]
        whole = tagged[0] >= found.after and len(span) > 1 and tagged[1] not in _CUE_TAGS
        weak = found.moment is not None and found.moment.expression.day is None
        numbered = any(token.kind is TokenKind.NUMBER for token in span)
        return (weak or tagged[0] > found.after) and whole and span[0].loose and not numbered

    def _date_inside(self, index: int, end: int) -> int | None:
        """Where in a phrase a deadline begins that goes on behind it, or has a number."""
        for place in range(index + 1, end):
            found = self.moments.get(place)
            if found is None or not found[0].deadline or self.inner[place] >= end:
                continue
            if found[1] > end or any(
                token.kind is TokenKind.NUMBER for token in self.tokens[place : found[1]]
            ):
                return self.inner[place]
        return None

    def _moment(self, index: int) -> Item | None:
        found = self.moments.get(index)
        if found is None:
            return None
        moment, after = found
        if not moment.deadline:
            return Item(Sort.WORD, index, after)  # a date that is no deadline: one opaque word
        cue = self.lexicon.at(self.tokens, index) if moment.inner > moment.start else None
        tag = cue[1] if cue is not None and cue[1] in _CUE_TAGS else None
        return Item(Sort.DUE, index, after, tag, moment=moment)

    def _names_before(self) -> bool:
        """Whether somebody is named before in the same sentence."""
        for item in reversed(self.items):
            if item.sort in (Sort.STOP, Sort.BULLET):
                return False
            if item.sort is Sort.PARTY:
                return True
        return False

    def _is_name(self, mention: Mention, word_after: int) -> bool:
        if mention.after != word_after:
            return mention.after > word_after
        return True

    def _party(self, mention: Mention, tag: Tag | None) -> Item:
        """A name; abbreviations with two meanings are decided by what stands beside them."""
        before = self.items[-1] if self.items else None
        beside = before is not None and before.sort is Sort.PARTY
        opened = before is not None and before.sort is Sort.OPEN and len(self.items) > 1
        inside = opened and self.items[-2].sort is Sort.PARTY
        folded = mention.words.lower()
        item = Item(Sort.PARTY, mention.first, mention.after, tag, mention)
        if folded == "ct" and (beside or inside):
            return replace(item, sort=Sort.WORD, tag=Tag.LEAD, mention=None)  # "VP (CT), BTG (PH)"
        follows = self.lexicon.at(self.tokens, mention.after)
        if mention.words == "tc" and beside and not (follows and follows[1] in (Tag.LEAD, Tag.SUPPORT)):
            return replace(item, sort=Sort.WORD, tag=Tag.VERB, mention=None)  # "VP tc họp"
        if folded == "tg" and self._is_term(mention.after):
            return replace(item, sort=Sort.WORD, tag=Tag.TERM, mention=None)  # "TG: 30/5" is thời gian
        return item

    def _is_term(self, index: int) -> bool:
        end = index
        while end < len(self.tokens) and end - index < 3:
            found = self.moments.get(end)
            if found is not None:
                return end == index or self.tokens[index].text == ":" or self.tokens[index].matches("hoàn")
            if not (self.tokens[end].text == ":" or self.tokens[end].matches_any(("hoàn", "thành"))):
                return False
            end += 1
        return False

    def _mark(self, index: int) -> Item | None:
        token = self.tokens[index]
        sort = _MARKS.get(token.text)
        if sort is not None:
            return Item(sort, index, index + 1)
        if token.text == ".":
            return Item(Sort.STOP, index, index + 1) if self._is_full_stop(index) else None
        if token.text == "-" and self._is_dash(index):
            return Item(Sort.DASH, index, index + 1)
        if token.text in "→⇒" or (token.text == ">" and index and self.tokens[index - 1].text in "=-"):
            return Item(Sort.DASH, index, index + 1)
        return None

    def _is_full_stop(self, index: int) -> bool:
        if index + 1 == len(self.tokens):
            return True
        following = self.tokens[index + 1]
        return (
            following.start > self.tokens[index].end or following.text[0].isupper() or following.text == "."
        )

    def _is_dash(self, index: int) -> bool:
        before, after = self._gap(index - 1), self._gap(index)
        return (before and after) or (bool(self.items) and self.items[-1].sort is Sort.PARTY)

    def _gap(self, index: int) -> bool:
        """Whether there is a space between this token and the next."""
        if index < 0 or index + 1 >= len(self.tokens):
            return True
        return self.tokens[index].end < self.tokens[index + 1].start

    def _bullet(self, index: int) -> Item | None:
        """The head of a list entry: "1.", "2)", "a)", "-" at the beginning of a line or after a colon."""
        token = self.tokens[index]
        before = self.items[-1] if self.items else None
        opens = before is None or before.sort in (Sort.STOP, Sort.COLON, Sort.BULLET)
        if token.text in _BULLETS:
            if opens and before is not None and index + 1 < len(self.tokens) and self._at_line_start(index):
                return Item(Sort.BULLET, index, index + 1)
            if before is None and index + 1 < len(self.tokens):
                return Item(Sort.BULLET, index, index + 1)
            if opens and before is not None and self._gap(index):
                return Item(Sort.BULLET, index, index + 1)
            return None
        if index + 1 >= len(self.tokens) or self.moments.get(index):
            return None
        if token.text == "(":
            return self._bracketed(index, opens)
        mark = self.tokens[index + 1]
        if mark.text not in ").:/-" or mark.start != token.end:
            return None
        if token.kind is TokenKind.NUMBER and len(token.text) <= 2:
            return self._numbered(index, opens, mark.text)
        letter = token.kind is TokenKind.WORD and token.key in "abcdefđ" and len(token.key) == 1
        if letter and opens and (mark.text == ")" or (mark.text == "." and index not in self.mentions)):
            return Item(Sort.BULLET, index, index + 2)
        return None

    def _bracketed(self, index: int, opens: bool) -> Item | None:
        """(1), (a) at the head of an entry."""
        if index + 2 >= len(self.tokens) or self.tokens[index + 2].text != ")":
            return None
        inner = self.tokens[index + 1]
        value = int(inner.text) if inner.kind is TokenKind.NUMBER and len(inner.text) <= 2 else 0
        in_order = value > 0 and value == self.number + 1
        letter = inner.kind is TokenKind.WORD and len(inner.key) == 1 and inner.key in "abcdefđ" and opens
        if not (in_order or letter):
            return None
        self.number = value or self.number
        return Item(Sort.BULLET, index, index + 3)

    def _numbered(self, index: int, opens: bool, mark: str) -> Item | None:
        value = int(self.tokens[index].text)
        after = self.tokens[index + 2] if index + 2 < len(self.tokens) else None
        if after is None or (after.kind is TokenKind.NUMBER and after.start == self.tokens[index + 1].end):
            return None
        in_order = value == self.number + 1 and value <= _MOST_BULLETS
        if opens and (in_order or mark in ")."):
            self.number = value
            return Item(Sort.BULLET, index, index + 2)
        if in_order and mark in ")." and (value > 1 or mark == ")"):
            self.number = value
            return Item(Sort.BULLET, index, index + 2)
        return None

    def _at_line_start(self, index: int) -> bool:
        return index == 0 or self.tokens[index - 1].kind is TokenKind.BREAK
