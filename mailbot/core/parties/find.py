"""Finds who is named in a text: units, persons, leaders, groups, outside bodies, and unknown people.

Names that are everyday words as well are returned with a lower strength: the grammar that asks decides
whether it is one there. What this module does not do: say what the named do in the sentence.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from mailbot.core.office import Office
from mailbot.core.parties.mention import Mention, MentionKind, Strength
from mailbot.core.parties.names import Named, names_of
from mailbot.core.parties.people import People
from mailbot.core.parties.tables import BELONGING
from mailbot.core.text import Token, TokenKind, normalize, strip_diacritics, tokenize

_BELONGING = frozenset(BELONGING) | frozenset(strip_diacritics(word) for word in BELONGING)


def find_mentions(
    tokens: Sequence[Token],
    office: Office,
    *,
    known_words: frozenset[str] = frozenset(),
    closed: frozenset[int] = frozenset(),
) -> tuple[Mention, ...]:
    """Everybody who is named in the tokens, from left to right, not overlapping.

    ``known_words`` are folded words that are no names for sure: after a form of address they show that it was
    a pronoun ("anh xem giúp"). In the tokens ``closed`` no name begins (they are dates).
    """
    finder = Finder(tokens, names_of(office), known_words)
    found: list[Mention] = []
    index = 0
    while index < len(tokens):
        mention = None if index in closed else finder.at(index, found[-1] if found else None)
        if mention is None:
            index += 1
            continue
        found.append(mention)
        index = mention.after
    return tuple(found)


def resolve_party(text: str, office: Office) -> Mention | None:
    """The one party that a short text names ("VP", "đ/c Yến", "Ban Tài chính"); None where it does not."""
    mentions = find_mentions(tokenize(normalize(text)), office)
    return mentions[0] if len(mentions) == 1 else None


class Finder(People):
    """One pass over the tokens of one text."""

    def at(self, index: int, before: Mention | None) -> Mention | None:
        """Who is named at this token, if anybody."""
        token = self.tokens[index]
        if token.kind not in (TokenKind.WORD, TokenKind.NUMBER) or self.inside_number(index):
            return None
        named = [one for one in (self.addressed(index), self.person(index, before), self.party(index)) if one]
        known = [one for one in named if one.kind is not MentionKind.UNKNOWN]
        mention = max(known or named, key=lambda one: one.after, default=None) or self.external(index)
        if mention is None:
            return None
        if mention.kind not in (MentionKind.EXTERNAL, MentionKind.UNKNOWN):
            mention = self.own_or_outside(mention)
        return mention

    def addressed(self, index: int) -> Mention | None:
        """các đ/c trong BTV, đ/c Chánh VP, các anh bên CSPL: an alias with a form of address before it."""
        found = self.names.honorifics.at(self.tokens, index)
        if found is None or self.honorific(index) is None:
            return None
        start = found[0]
        if start < len(self.tokens) and self.tokens[start].key in _BELONGING:
            start += 1
        alias = self.names.parties.at(self.tokens, start)
        if alias is None or (alias[1].kind is MentionKind.UNIT and not found[1] and start == found[0]):
            return None
        inner = self.party(start)
        if inner is None:
            return None
        return replace(
            inner, first=index, words=self.words(index, inner.after), polite=True, strength=Strength.SURE
        )

    def party(self, index: int) -> Mention | None:
        """A unit, group or leader by an alias."""
        found = self.names.parties.at(self.tokens, index)
        if found is None or self.is_document(index, found[0]):
            return None
        after, named = found
        if (self.outside(index) or 0) > after:
            return None
        mention = self.mention(index, after, named.kind, named.parties, named.candidates)
        mention = replace(mention, strength=self.strength(index, after, named), verb=named.verb)
        return self.with_person(mention) if named.kind is MentionKind.UNIT else mention

    def strength(self, index: int, after: int, named: Named) -> Strength:
        """How much an alias says by itself."""
        if named.everyday:
            return Strength.WEAK
        token = self.tokens[index]
        lower = token.text.islower() and not self.whispering
        return Strength.WEAK if named.short and lower and after == index + 1 else Strength.SURE

    def with_person(self, unit: Mention) -> Mention:
        """BTG (đ/c Yến), VP - đ/c Tuấn: the unit, and who of it."""
        start = unit.after
        opened = self.mark(start, "(")
        if not (opened or self.mark(start, "-", "/", ":")) or not self.honorific(start + 1):
            return unit
        person = self.person(start + 1, None)
        if person is None or len(person.parties) != 1:
            return unit
        if self.names.unit_of.get(person.parties[0]) not in unit.parties:
            return unit
        after = person.after + 1 if opened and self.mark(person.after, ")") else person.after
        if opened and after == person.after:
            return unit
        return replace(unit, after=after, words=self.words(unit.first, after), detail=person.parties[0])

    def own_or_outside(self, mention: Mention) -> Mention:
        """Văn phòng LĐLĐ tỉnh is ours; Văn phòng UBND tỉnh is not."""
        end = mention.after
        if end >= len(self.tokens) or mention.detail is not None:
            return mention
        own = self.names.own.at(self.tokens, end)
        outside = self.outside(end)
        if outside is not None and (own is None or outside > own[0]):
            return self.mention(mention.first, self.tail(outside), MentionKind.EXTERNAL)
        if own is not None and mention.kind is not MentionKind.PERSON:
            return replace(mention, after=own[0], words=self.words(mention.first, own[0]))
        return mention

    def external(self, index: int) -> Mention | None:
        """An outside body."""
        after = self.outside(index)
        return None if after is None else self.mention(index, self.tail(after), MentionKind.EXTERNAL)
