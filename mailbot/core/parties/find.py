"""Finds who is named in a text: units, persons, leaders, groups, outside bodies, and unknown people.

Names are taken with their form of address, title and unit ("đ/c Dũng CVP", "c. Lan (CSPL)"). A name that is an
everyday word as well is returned with a lower strength: the grammar that asks decides whether it is one there.
What this module does not do: say what the named do in the sentence.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from mailbot.core.office import Office
from mailbot.core.parties.mention import Mention, MentionKind, Strength
from mailbot.core.parties.names import Named, Names, names_of
from mailbot.core.parties.syllable import is_syllable
from mailbot.core.parties.tables import (
    BELONGING,
    COMPOUND_SECOND,
    DOCUMENT_WORDS,
    EVERYDAY_NAMES,
    EXTERNAL_TAIL,
    FORMAL,
)
from mailbot.core.text import Token, TokenKind, normalize, strip_diacritics, tokenize

_LIST_MARKS = frozenset(",+&/")
_EVERYDAY_BARE = frozenset(strip_diacritics(name) for name in EVERYDAY_NAMES)
_BELONGING = frozenset(BELONGING) | frozenset(strip_diacritics(word) for word in BELONGING)
_LONGEST_TAIL = 6
# Heads of outside bodies that are everyday words as well: "Báo cáo", "Bộ phận", "Sở hữu".
_ORDINARY_HEADS = frozenset({"báo", "bộ", "cục", "sở", "trường", "tu", "đài", "huyện"})
# Without diacritics these forms of address are other words as well: chỉ, có, chú ý, ba, bắc.
_BARE_WORDS = frozenset({"lam", "minh", "mai", "son", "hung", "thanh", "dinh", "thao"})  # làm, mình, ngày mai
_DOUBTFUL_BARE = frozenset({"chi", "co", "chu", "ba", "bac", "ong"})
_ORDINARY_BARE = frozenset(strip_diacritics(head) for head in _ORDINARY_HEADS)


def find_mentions(
    tokens: Sequence[Token], office: Office, *, known_words: frozenset[str] = frozenset()
) -> tuple[Mention, ...]:
    """Everybody who is named in the tokens, from left to right, not overlapping.

    ``known_words`` are folded words that are no names for sure: after a form of address they show that it was
    a pronoun ("anh xem giúp").
    """
    finder = _Finder(tokens, names_of(office), known_words)
    found: list[Mention] = []
    index = 0
    while index < len(tokens):
        mention = finder.at(index, found[-1] if found else None)
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


class _Finder:
    """One pass over the tokens of one text."""

    def __init__(self, tokens: Sequence[Token], names: Names, known_words: frozenset[str]) -> None:
        self.tokens = tokens
        self.names = names
        self.known_words = known_words
        letters = [token.text for token in tokens if token.kind is TokenKind.WORD and len(token.text) > 1]
        # In a text in capitals a capital letter says nothing.
        self.shouting = bool(letters) and all(word.isupper() for word in letters)
        self.whispering = all(word.islower() for word in letters)

    def at(self, index: int, before: Mention | None) -> Mention | None:
        """Who is named at this token, if anybody."""
        token = self.tokens[index]
        if token.kind not in (TokenKind.WORD, TokenKind.NUMBER) or self._inside_number(index):
            return None
        named = [one for one in (self._addressed(index), self._person(index, before), self._party(index)) if one]
        known = [one for one in named if one.kind is not MentionKind.UNKNOWN]
        mention = max(known or named, key=lambda one: one.after, default=None) or self._external(index)
        if mention is None:
            return None
        if mention.kind not in (MentionKind.EXTERNAL, MentionKind.UNKNOWN):
            mention = self._own_or_outside(mention)
        return mention

    def _addressed(self, index: int) -> Mention | None:
        """các đ/c trong BTV, đ/c Chánh VP, các anh bên CSPL: an alias with a form of address before it."""
        found = self.names.honorifics.at(self.tokens, index)
        if found is None:
            return None
        start = found[0]
        if start < len(self.tokens) and self.tokens[start].key in _BELONGING:
            start += 1
        alias = self.names.parties.at(self.tokens, start)
        if alias is None or (alias[1].kind is MentionKind.UNIT and not found[1] and start == found[0]):
            return None
        inner = self._party(start)
        if inner is None:
            return None
        return replace(
            inner, first=index, words=self._words(index, inner.after), polite=True, strength=Strength.SURE
        )

    # Units, groups, leaders by alias ------------------------------------------------------------------

    def _party(self, index: int) -> Mention | None:
        found = self.names.parties.at(self.tokens, index)
        if found is None or self._is_document(index, found[0]):
            return None
        after, named = found
        if (self._outside(index) or 0) > after:
            return None
        mention = self._mention(index, after, named.kind, named.parties, named.candidates)
        mention = replace(mention, strength=self._strength(index, after, named), verb=named.verb)
        return self._with_person(mention) if named.kind is MentionKind.UNIT else mention

    def _strength(self, index: int, after: int, named: Named) -> Strength:
        if named.everyday:
            return Strength.WEAK
        token = self.tokens[index]
        lower = token.text.islower() and not self.whispering
        return Strength.WEAK if named.short and lower and after == index + 1 else Strength.SURE

    def _with_person(self, unit: Mention) -> Mention:
        """BTG (đ/c Yến), VP - đ/c Tuấn: the unit, and who of it."""
        start = unit.after
        opened = self._mark(start, "(")
        if not (opened or self._mark(start, "-", "/", ":")) or not self._honorific(start + 1):
            return unit
        person = self._person(start + 1, None)
        if person is None or len(person.parties) != 1:
            return unit
        if self.names.unit_of.get(person.parties[0]) not in unit.parties:
            return unit
        after = person.after + 1 if opened and self._mark(person.after, ")") else person.after
        if opened and after == person.after:
            return unit
        return replace(unit, after=after, words=self._words(unit.first, after), detail=person.parties[0])

    def _own_or_outside(self, mention: Mention) -> Mention:
        """Văn phòng LĐLĐ tỉnh is ours; Văn phòng UBND tỉnh is not."""
        end = mention.after
        if end >= len(self.tokens) or mention.detail is not None:
            return mention
        own = self.names.own.at(self.tokens, end)
        outside = self._outside(end)
        if outside is not None and (own is None or outside > own[0]):
            return self._mention(mention.first, self._tail(outside), MentionKind.EXTERNAL)
        if own is not None and mention.kind is not MentionKind.PERSON:
            return replace(mention, after=own[0], words=self._words(mention.first, own[0]))
        return mention

    # People -------------------------------------------------------------------------------------------

    def _person(self, index: int, before: Mention | None) -> Mention | None:
        honorific = self._honorific(index)
        if honorific is not None:
            return self._person_from(index, honorific, before) or self._person_from(index, None, before)
        return self._person_from(index, None, before)

    def _person_from(self, index: int, honorific: tuple[int, bool] | None, before: Mention | None) -> Mention | None:
        start = honorific[0] if honorific else index
        plural = honorific is not None and honorific[1]
        title = self._title(start)
        named = self._name(title[0] if title else start)
        if title is not None and named is not None:
            both = tuple(one for one in named[1] if one in title[1])
            if both:
                return self._people(index, named[0], both, Strength.SURE, honorific is not None)
            named = None
        if title is not None:
            return self._titled(index, title, plural, honorific is not None)
        if named is None:
            return self._stranger(index, honorific) if honorific else None
        return self._called(index, start, named, honorific is not None, before)

    def _called(
        self, index: int, start: int, named: tuple[int, tuple[str, ...]], polite: bool, before: Mention | None
    ) -> Mention | None:
        """A person by name, with the unit or title that follows."""
        after, ids = named
        if self._is_compound(start, after):
            return None
        if not polite and before is not None and before.after == index and self.tokens[index].bare == "thanh":
            return None  # "đổi VP thành TGNC"
        hinted, fitting = self._hint(after, ids)
        if fitting:
            after, ids = hinted, fitting
        listed = before is not None and before.polite and self._continues(before, index)
        capital = self.tokens[start].text[0].isupper() and not self.shouting
        words = after - start if not fitting else 2
        strength = Strength.SURE
        if not polite and not listed:
            if not capital and not fitting and words < 2 and not self._alone(index, after):
                return None
            everyday = self._is_everyday(start) and not (capital and self._inside_clause(index))
            strength = Strength.WEAK if words > 1 or not everyday else Strength.EVERYDAY
            if self.tokens[start].bare == "mai":
                return self._people(index, after, ids, Strength.EVERYDAY, False)  # "Mai VP nộp": tomorrow?
            if words > 1 and (capital or words > 2 or (fitting and not self._inside_clause(index))):
                strength = Strength.SURE
        elif not capital and words == 1 and self.tokens[start].loose and self.tokens[start].key in _BARE_WORDS:
            strength = Strength.EVERYDAY
        elif not capital and not self.whispering and not self.shouting and not listed:
            strength = Strength.WEAK if self.tokens[start].key == "hùng" else Strength.SURE
        return self._people(index, after, ids, strength, polite or listed)

    def _is_everyday(self, index: int) -> bool:
        token = self.tokens[index]
        if token.loose:
            return token.bare in _EVERYDAY_BARE or token.bare in _BARE_WORDS
        return token.key in EVERYDAY_NAMES

    def _inside_clause(self, index: int) -> bool:
        """Whether a word stands right before: "hoàn | thành TG"."""
        return index > 0 and self.tokens[index - 1].kind is TokenKind.WORD

    def _alone(self, index: int, after: int) -> bool:
        """Whether the name is all that the line says (as in the answer to a question)."""
        return index == 0 and after == len(self.tokens)

    def _people(
        self, first: int, after: int, ids: tuple[str, ...], strength: Strength, polite: bool
    ) -> Mention:
        kind = MentionKind.LEADER if set(ids) <= self.names.leaders else MentionKind.PERSON
        mention = self._mention(first, after, kind, ids if len(ids) == 1 else (), ids if len(ids) > 1 else ())
        return replace(mention, strength=strength, polite=polite)

    def _titled(
        self, index: int, title: tuple[int, tuple[str, ...]], plural: bool, polite: bool
    ) -> Mention | None:
        """A person by title, with the unit where several hold it: trưởng ban CSPL."""
        after, ids = title
        if self._is_document(index, after):
            return None
        hinted, fitting = self._hint(after, ids)
        if not fitting and len(ids) > 1:
            hinted, fitting = self._hint(after - 1, ids)  # "trưởng | ban Tổ chức"
        if fitting and (len(ids) > 1 or len(fitting) == 1):
            after, ids = hinted, fitting
        opened = self._mark(after, "(", "-", ":")
        inner = self._honorific(after + 1) if opened else None
        named = self._name(inner[0] if inner else after + 1) if opened else None
        if named and set(named[1]) & set(ids):
            closed = self._mark(named[0], ")")
            after, ids = named[0] + closed, tuple(one for one in ids if one in named[1])
        if plural or (index > 0 and self.tokens[index - 1].key in ("các", "2", "hai", "cac")):
            return replace(self._people(index, after, ids, Strength.SURE, polite), parties=ids, candidates=())
        if len(ids) > 4:
            return None
        lower = self.tokens[index].text.islower() and not self.whispering
        short = after == index + 1 and len(self.tokens[index].text) <= 2
        strength = Strength.WEAK if short and lower and not polite else Strength.SURE
        return self._people(index, after, ids, strength, polite)

    def _hint(self, index: int, ids: tuple[str, ...]) -> tuple[int, tuple[str, ...]]:
        """The people of ``ids`` who fit the unit or title that follows a name, and where it ends."""
        at = index
        opened = self._mark(at, "(")
        if opened or self._mark(at, "-", ",", "/", ":"):
            at += 1
        marked = at > index
        comma = self._mark(index, ",", "/", ":")
        if at < len(self.tokens) and self.tokens[at].key in _BELONGING:
            at += 1
        title = self._title(at)
        if title is not None:
            fitting = tuple(one for one in ids if one in title[1])
            further, narrower = self._hint(title[0], fitting) if len(fitting) > 1 and not opened else (0, ())
            if narrower:
                title, fitting = (further, title[1]), narrower
            if fitting and (not opened or self._mark(title[0], ")")):
                return title[0] + opened, fitting
        unit = self.names.parties.at(self.tokens, at)
        if unit is None or unit[1].kind is not MentionKind.UNIT or comma:
            return index, ()
        spoken = unit[1].parties or unit[1].candidates
        if unit[1].everyday and not marked and self.tokens[at].text.islower() and unit[1].verb:
            return index, ()
        fitting = tuple(one for one in ids if self.names.unit_of.get(one) in spoken)
        if not fitting or (opened and not self._mark(unit[0], ")")):
            return index, ()
        return unit[0] + opened, fitting

    def _stranger(self, index: int, honorific: tuple[int, bool]) -> Mention | None:
        """A form of address before a name that nobody here has."""
        start = honorific[0]
        if start >= len(self.tokens) or self.tokens[start].kind is not TokenKind.WORD:
            return None
        token = self.tokens[start]
        if self._outside(start) or self.names.parties.at(self.tokens, start):
            return None
        formal = self._words(index, start).lower() in FORMAL
        if self.tokens[index].loose and self.tokens[index].key in _DOUBTFUL_BARE and not token.text[0].isupper():
            return None
        capital = token.text[0].isupper() and not self.shouting
        if token.key in self.known_words and not (capital and formal and start + 1 == len(self.tokens)):
            return None
        if len(token.text) < 2 or (len(self._words(index, start)) <= 2 and not capital and not formal):
            return None
        end = start + 1
        while capital and end < len(self.tokens) and self._is_capital(end) and end - start < 4:
            if self.names.parties.at(self.tokens, end) or self._outside(end):
                break
            end += 1
        strength = Strength.SURE if capital or formal else Strength.WEAK
        near = self._bare_namesakes(start)
        found = self._mention(index, end, MentionKind.UNKNOWN, (), near)
        outside = self._outside(end)
        if outside is not None:
            return self._mention(index, self._tail(outside), MentionKind.EXTERNAL)
        return replace(found, strength=strength, polite=True)

    def _bare_namesakes(self, index: int) -> tuple[str, ...]:
        """anh Thanh, where only Thành works here: nobody, but worth offering."""
        token = self.tokens[index]
        if token.key != token.bare:
            return ()
        found = self.names.people_bare.at([replace(token, loose=True)], 0)
        return found[1] if found else ()

    # Small questions ----------------------------------------------------------------------------------

    def _honorific(self, index: int) -> tuple[int, bool] | None:
        found = self.names.honorifics.at(self.tokens, index)
        if found is None:
            return None
        start, plural = found
        short = len(self.tokens[start - 1].text) <= 2  # "a. Minh"; but "chào em. Văn bản ..."
        while self._mark(start, ".", ":") and short and start + 1 < len(self.tokens):
            start += 1
        again = self.names.honorifics.at(self.tokens, start)  # "đ/c anh Minh", "đ/c: Minh"
        return (again[0], plural or again[1]) if again and self._name(again[0]) else (start, plural)

    def _title(self, index: int) -> tuple[int, tuple[str, ...]] | None:
        return self.names.titles.at(self.tokens, index) if index < len(self.tokens) else None

    def _name(self, index: int) -> tuple[int, tuple[str, ...]] | None:
        if index >= len(self.tokens):
            return None
        loose = self.tokens[index].loose
        return (self.names.people_bare if loose else self.names.people).at(self.tokens, index)

    def _external(self, index: int) -> Mention | None:
        after = self._outside(index)
        return None if after is None else self._mention(index, self._tail(after), MentionKind.EXTERNAL)

    def _outside(self, index: int) -> int | None:
        """Where the head of an outside body's name ends, if one begins here."""
        found = self.names.externals.at(self.tokens, index) if index < len(self.tokens) else None
        if found is None:
            return None
        after, head = found[0], self.tokens[index]
        if after > index + 1:
            return after
        if len(head.text) > 2 and head.text.islower() and is_syllable(head.bare):
            return None  # "sở hữu", "báo cáo", "bộ phận": ordinary words
        if head.key not in _ORDINARY_HEADS and not (head.loose and head.key in _ORDINARY_BARE):
            return after
        # "Báo cáo", "Bộ phận", "Trường hợp" at the beginning of a sentence, or in a text in capitals.
        if after >= len(self.tokens) or self.names.parties.at(self.tokens, after):
            return None
        if not is_syllable(self.tokens[after].bare) and self.tokens[after].kind is TokenKind.WORD:
            return after + 1  # "sở lđtbxh"
        named = self._tail_word(after) or self._is_capital(after)
        return after if named and not self.shouting else None

    def _tail(self, index: int) -> int:
        """Where the name of an outside body ends."""
        end = index
        while end < len(self.tokens) and end - index < _LONGEST_TAIL:
            token = self.tokens[end]
            if token.kind is not TokenKind.WORD:
                break
            if self.names.parties.at(self.tokens, end) and not self._tail_word(end):
                break
            if not (self._tail_word(end) or (self._is_capital(end) and not self.shouting)):
                break
            end += 1
        return end

    def _tail_word(self, index: int) -> bool:
        token = self.tokens[index]
        return token.key in EXTERNAL_TAIL or (token.loose and token.key in ("tinh", "huyen", "nganh", "cac"))

    def _is_capital(self, index: int) -> bool:
        token = self.tokens[index]
        return token.kind is TokenKind.WORD and token.text[0].isupper()

    def _is_compound(self, start: int, after: int) -> bool:
        if after != start + 1 or after >= len(self.tokens):
            return False
        name, following = self.tokens[start], self.tokens[after]
        for first, seconds in COMPOUND_SECOND.items():
            if name.matches(first) and following.matches_any(tuple(seconds)):
                # "đ/c Thảo công bố": capitals and a form of address outweigh, except for the labour hero.
                return True
        return False

    def _is_document(self, index: int, after: int) -> bool:
        """TT 36/2020, NQ-BTV, "15/UBKT": a part of a document's name."""
        if after < len(self.tokens):
            following = self.tokens[after]
            if following.kind is TokenKind.NUMBER and after + 1 < len(self.tokens):
                return self._mark(after + 1, "/", "-") and after == index + 1
        if index > 1 and self.tokens[index - 1].text in "-/" and self._glued(index):
            word = self.tokens[index - 2]
            return word.key in DOCUMENT_WORDS or word.kind is TokenKind.NUMBER
        return False

    def _inside_number(self, index: int) -> bool:
        """The letters of a reference number or an address: 12/KH-UBKT, vp@ldld.example.vn."""
        before = self.tokens[index - 1] if index else None
        if before is not None and before.text == "@" and index > 1:
            return self.tokens[index - 2].end == before.start and before.end == self.tokens[index].start
        if self._mark(index + 1, "@") and self.tokens[index].end == self.tokens[index + 1].start:
            return True
        if (
            self._mark(index + 1, ".")
            and index + 2 < len(self.tokens)
            and self.tokens[index + 2].key in ("vn", "com")
        ):
            return True
        if before is None or before.text not in "/-" or not self._glued(index):
            return False
        at = index - 2
        while at >= 0 and self.tokens[at].end == self.tokens[at + 1].start and index - at < 8:
            if self.tokens[at].kind is TokenKind.NUMBER:
                return not (at == 0 or self.tokens[at - 1].kind is TokenKind.BREAK)
            at -= 1
        return False

    def _glued(self, index: int) -> bool:
        return self.tokens[index - 1].end == self.tokens[index].start

    def _continues(self, before: Mention, index: int) -> bool:
        between = self.tokens[before.after : index]
        return 0 < len(between) <= 2 and all(
            one.text in _LIST_MARKS or one.key in ("và", "va", "cùng") for one in between
        )

    def _mark(self, index: int, *marks: str) -> bool:
        return index < len(self.tokens) and self.tokens[index].text in marks

    def _words(self, first: int, after: int) -> str:
        if first >= after:
            return ""
        parts: list[str] = []
        end = self.tokens[first].start
        for token in self.tokens[first:after]:
            parts.append(" " if token.start > end else "")
            parts.append(token.text)
            end = token.end
        return "".join(parts)

    def _mention(
        self,
        first: int,
        after: int,
        kind: MentionKind,
        parties: tuple[str, ...] = (),
        candidates: tuple[str, ...] = (),
    ) -> Mention:
        return Mention(first, after, kind, self._words(first, after), parties, candidates)
