"""People in a text: form of address, title, name and unit together ("đ/c Dũng CVP", "c. Lan (CSPL)").

A bare name that is an everyday syllable too is returned with a lower strength. A name that nobody here has
is returned as unknown, so that the caller can ask.
What this module does not do: units and outside bodies (``find``).
"""

from __future__ import annotations

from dataclasses import replace

from mailbot.core.parties.look import Look
from mailbot.core.parties.mention import Mention, MentionKind, Strength
from mailbot.core.parties.tables import BELONGING, FORMAL
from mailbot.core.text import TokenKind, strip_diacritics

_BELONGING = frozenset(BELONGING) | frozenset(strip_diacritics(word) for word in BELONGING)
# Without diacritics these forms of address are other words as well: chỉ, có, chú ý, ba, bắc.
_BARE_WORDS = frozenset({"lam", "minh", "mai", "son", "hung", "thanh", "dinh", "thao"})  # làm, mình, ngày mai
_FORMAL_BARE = frozenset(strip_diacritics(word) for word in FORMAL)
_DOUBTFUL_BARE = frozenset({"chi", "co", "chu", "ba", "bac", "ong"})


class People(Look):
    """Finds people in one text."""

    def honorific(self, index: int) -> tuple[int, bool] | None:
        """Where the form of address at an index ends, and whether several people follow."""
        found = self.names.honorifics.at(self.tokens, index)
        if found is None or (index and self.tokens[index - 1].text == "/" and self.glued(index)):
            return None  # the c of "b/c"
        start, plural = found
        if index and self.tokens[index - 1].kind is TokenKind.NUMBER and self.mark(start, "."):
            return None  # "cử 3 đ/c. VP ...": so many, and the sentence ends
        short = len(self.tokens[start - 1].text) <= 2  # "a. Minh"; but "chào em. Văn bản ..."
        while self.mark(start, ".", ":") and short and start + 1 < len(self.tokens):
            start += 1
        again = self.names.honorifics.at(self.tokens, start)  # "đ/c anh Minh", "đ/c: Minh"
        return (again[0], plural or again[1]) if again and self.name(again[0]) else (start, plural)

    def title(self, index: int) -> tuple[int, tuple[str, ...]] | None:
        """The title at an index, with its holders."""
        return self.names.titles.at(self.tokens, index) if index < len(self.tokens) else None

    def name(self, index: int) -> tuple[int, tuple[str, ...]] | None:
        """The name at an index, with those who have it."""
        if index >= len(self.tokens):
            return None
        loose = self.tokens[index].loose
        return (self.names.people_bare if loose else self.names.people).at(self.tokens, index)

    def person(self, index: int, before: Mention | None) -> Mention | None:
        """A person from this index on, by any of the usual ways."""
        honorific = self.honorific(index)
        if honorific is not None:
            return self.person_from(index, honorific, before) or self.person_from(index, None, before)
        return self.person_from(index, None, before)

    def person_from(
        self, index: int, honorific: tuple[int, bool] | None, before: Mention | None
    ) -> Mention | None:
        """The same, with the form of address already read."""
        start = honorific[0] if honorific else index
        plural = honorific is not None and honorific[1]
        title = self.title(start)
        named = self.name(title[0] if title else start)
        if title is not None and named is not None:
            both = tuple(one for one in named[1] if one in title[1])
            if both:
                return self.people(index, named[0], both, Strength.SURE, honorific is not None)
            named = None
        if title is not None:
            return self.titled(index, title, plural, honorific is not None)
        if named is None:
            return self.stranger(index, honorific) if honorific else None
        return self.called(index, start, named, honorific is not None, before)

    def called(
        self, index: int, start: int, named: tuple[int, tuple[str, ...]], polite: bool, before: Mention | None
    ) -> Mention | None:
        """A person by name, with the unit or title that follows."""
        after, ids = named
        if self.is_compound(start, after) and not (self.is_formal(index, start) and self.is_capital(start)):
            return None  # "thành lập", "anh hùng lao động"; but "D/c Son lam dau moi"
        if not polite and before is not None and before.after == index and self.tokens[index].bare == "thanh":
            return None  # "đổi VP thành TGNC"
        hinted, fitting = self.hint(after, ids)
        if fitting:
            after, ids = hinted, fitting
        listed = before is not None and before.polite and self.continues(before, index)
        capital = self.tokens[start].text[0].isupper() and not self.shouting
        words = after - start if not fitting else 2
        strength = Strength.SURE
        if not polite and not listed:
            if not capital and not fitting and words < 2 and not self.alone(index, after):
                if self.is_everyday(start) or not (self.whispering or self.shouting):
                    return None
                return self.people(index, after, ids, Strength.EVERYDAY, False)  # "giao cho tuấn"
            everyday = self.is_everyday(start) and not (capital and self.inside_clause(index))
            strength = Strength.WEAK if words > 1 or not everyday else Strength.EVERYDAY
            if self.tokens[start].bare == "mai":
                return self.people(index, after, ids, Strength.EVERYDAY, False)  # "Mai VP nộp": tomorrow?
            if words > 1 and (capital or words > 2 or (fitting and not self.inside_clause(index))):
                strength = Strength.SURE
        elif (
            not capital and words == 1 and self.tokens[start].loose and self.tokens[start].key in _BARE_WORDS
        ):
            strength = Strength.EVERYDAY
        elif not capital and not self.whispering and not self.shouting and not listed:
            strength = Strength.WEAK if self.tokens[start].key == "hùng" else Strength.SURE
        return self.people(index, after, ids, strength, polite or listed)

    def is_formal(self, index: int, start: int) -> bool:
        """Whether these tokens are a form of address that only a name follows, in a mixed text."""
        said = self.words(index, start).lower()
        return (said in FORMAL or said in _FORMAL_BARE) and not self.shouting and not self.whispering

    def people(
        self, first: int, after: int, ids: tuple[str, ...], strength: Strength, polite: bool
    ) -> Mention:
        """A mention of one of several people."""
        kind = MentionKind.LEADER if set(ids) <= self.names.leaders else MentionKind.PERSON
        mention = self.mention(first, after, kind, ids if len(ids) == 1 else (), ids if len(ids) > 1 else ())
        return replace(mention, strength=strength, polite=polite)

    def titled(
        self, index: int, title: tuple[int, tuple[str, ...]], plural: bool, polite: bool
    ) -> Mention | None:
        """A person by title, with the unit where several hold it: trưởng ban CSPL."""
        after, ids = title
        if self.is_document(index, after):
            return None
        hinted, fitting = self.hint(after, ids)
        if not fitting and len(ids) > 1:
            hinted, fitting = self.hint(after - 1, ids)  # "trưởng | ban Tổ chức"
        if fitting and (len(ids) > 1 or len(fitting) == 1):
            after, ids = hinted, fitting
        opened = self.mark(after, "(", "-", ":")
        inner = self.honorific(after + 1) if opened else None
        named = self.name(inner[0] if inner else after + 1) if opened else None
        if named and set(named[1]) & set(ids):
            closed = self.mark(named[0], ")")
            after, ids = named[0] + closed, tuple(one for one in ids if one in named[1])
        if plural or (index > 0 and self.tokens[index - 1].key in ("các", "2", "hai", "cac")):
            return replace(self.people(index, after, ids, Strength.SURE, polite), parties=ids, candidates=())
        if len(ids) > 4:
            return None
        lower = self.tokens[index].text.islower() and not self.whispering
        short = after == index + 1 and len(self.tokens[index].text) <= 2
        strength = Strength.WEAK if short and lower and not polite else Strength.SURE
        return self.people(index, after, ids, strength, polite)

    def hint(self, index: int, ids: tuple[str, ...]) -> tuple[int, tuple[str, ...]]:
        """The people of ``ids`` who fit the unit or title that follows a name, and where it ends."""
        at = index
        opened = self.mark(at, "(")
        if opened or self.mark(at, "-", ",", "/", ":"):
            at += 1
        marked = at > index
        comma = self.mark(index, ",", "/", ":")
        if (
            at < len(self.tokens)
            and self.tokens[at].key in _BELONGING
            and not self.names.parties.at(self.tokens, at)
        ):
            at += 1
        title = self.title(at)
        if title is not None:
            fitting = tuple(one for one in ids if one in title[1])
            further, narrower = (0, ()) if opened else self.hint(title[0], fitting)  # "Trưởng Ban | CSPL"
            if narrower:
                title, fitting = (further, title[1]), narrower
            if fitting and (not opened or self.mark(title[0], ")")):
                return title[0] + opened, fitting
        unit = self.names.parties.at(self.tokens, at)
        if unit is None or unit[1].kind is not MentionKind.UNIT or comma:
            return index, ()
        spoken = unit[1].parties or unit[1].candidates
        if unit[1].everyday and not marked and self.tokens[at].text.islower() and unit[1].verb:
            return index, ()
        fitting = tuple(one for one in ids if self.names.unit_of.get(one) in spoken)
        if not fitting or (opened and not self.mark(unit[0], ")")):
            return index, ()
        return unit[0] + opened, fitting

    def stranger(self, index: int, honorific: tuple[int, bool]) -> Mention | None:
        """A form of address before a name that nobody here has."""
        start = honorific[0]
        if start >= len(self.tokens) or self.tokens[start].kind is not TokenKind.WORD:
            return None
        token = self.tokens[start]
        if self.outside(start) or self.names.parties.at(self.tokens, start):
            return None
        formal = self.words(index, start).lower() in FORMAL
        if (
            self.tokens[index].loose
            and self.tokens[index].key in _DOUBTFUL_BARE
            and not (token.text[0].isupper() and not self.shouting)
        ):
            return None
        capital = token.text[0].isupper() and not self.shouting
        if token.key in self.known_words and not (capital and formal and start + 1 == len(self.tokens)):
            return None
        if len(token.text) < 2 or (len(self.words(index, start)) <= 2 and not capital and not formal):
            return None
        end = start + 1
        while capital and end < len(self.tokens) and self.is_capital(end) and end - start < 4:
            if self.names.parties.at(self.tokens, end) or self.outside(end):
                break
            end += 1
        strength = Strength.SURE if capital or formal else Strength.WEAK
        near = self.bare_namesakes(start)
        found = self.mention(index, end, MentionKind.UNKNOWN, (), near)
        outside = self.outside(end)
        if outside is not None:
            return self.mention(index, self.tail(outside), MentionKind.EXTERNAL)
        return replace(found, strength=strength, polite=True)

    def bare_namesakes(self, index: int) -> tuple[str, ...]:
        """Anh Thanh, where only Thành works here: nobody, but worth offering."""
        token = self.tokens[index]
        if token.key != token.bare:
            return ()
        found = self.names.people_bare.at([replace(token, loose=True)], 0)
        return found[1] if found else ()
