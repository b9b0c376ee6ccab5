"""The tokens of a text and the office's names, and the small questions that finding names asks of them.

What this module does not do: find anything (``people``, ``find``).
"""

from __future__ import annotations

from collections.abc import Sequence

from mailbot.core.parties.mention import Mention, MentionKind
from mailbot.core.parties.names import Names
from mailbot.core.parties.syllable import is_syllable
from mailbot.core.parties.tables import COMPOUND_SECOND, DOCUMENT_WORDS, EVERYDAY_NAMES, EXTERNAL_TAIL
from mailbot.core.text import Token, TokenKind, strip_diacritics

_LIST_MARKS = frozenset(",+&/")
_EVERYDAY_BARE = frozenset(strip_diacritics(name) for name in EVERYDAY_NAMES)
_LONGEST_TAIL = 6
# Heads of outside bodies that are everyday words as well: "Báo cáo", "Bộ phận", "Sở hữu".
_ORDINARY_HEADS = frozenset({"báo", "bộ", "cục", "sở", "trường", "tu", "đài", "huyện"})
# Without diacritics these forms of address are other words as well: chỉ, có, chú ý, ba, bắc.
_BARE_WORDS = frozenset({"lam", "minh", "mai", "son", "hung", "thanh", "dinh", "thao"})  # làm, mình, ngày mai
_ORDINARY_BARE = frozenset(strip_diacritics(head) for head in _ORDINARY_HEADS)


class Look:
    """One text, looked at with the names of one office."""

    def __init__(self, tokens: Sequence[Token], names: Names, known_words: frozenset[str]) -> None:
        self.tokens = tokens
        self.names = names
        self.known_words = known_words
        letters = [token.text for token in tokens if token.kind is TokenKind.WORD and len(token.text) > 1]
        # In a text in capitals a capital letter says nothing.
        self.shouting = bool(letters) and all(word.isupper() for word in letters)
        self.whispering = all(word.islower() for word in letters)

    def outside(self, index: int) -> int | None:
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
        named = self.tail_word(after) or self.is_capital(after)
        return after if named and not self.shouting else None

    def tail(self, index: int) -> int:
        """Where the name of an outside body ends."""
        end = index
        while end < len(self.tokens) and end - index < _LONGEST_TAIL:
            token = self.tokens[end]
            if token.kind is not TokenKind.WORD:
                break
            if self.names.parties.at(self.tokens, end) and not self.tail_word(end):
                break
            if not (self.tail_word(end) or (self.is_capital(end) and not self.shouting)):
                break
            end += 1
        return end

    def tail_word(self, index: int) -> bool:
        """Whether a word in lower case belongs to an outside body's name."""
        token = self.tokens[index]
        return token.key in EXTERNAL_TAIL or (token.loose and token.key in ("tinh", "huyen", "nganh", "cac"))

    def is_capital(self, index: int) -> bool:
        """Whether a word begins with a capital."""
        token = self.tokens[index]
        return token.kind is TokenKind.WORD and token.text[0].isupper()

    def is_document(self, index: int, after: int) -> bool:
        """TT 36/2020, NQ-BTV, "15/UBKT": a part of a document's name."""
        if (
            after + 2 < len(self.tokens)
            and after == index + 1
            and self.tokens[after].kind is TokenKind.NUMBER
        ):
            of = self.tokens[after + 2]
            numbered = of.kind is TokenKind.WORD or len(of.text) == 4
            if self.mark(after + 1, "/", "-") and numbered and of.start == self.tokens[after + 1].end:
                return True
        if index > 1 and self.tokens[index - 1].text in "-/" and self.glued(index):
            word = self.tokens[index - 2]
            return word.key in DOCUMENT_WORDS or word.kind is TokenKind.NUMBER
        return False

    def inside_number(self, index: int) -> bool:
        """The letters of a reference number or an address: 12/KH-UBKT, vp@ldld.example.vn."""
        before = self.tokens[index - 1] if index else None
        if before is not None and before.text == "@" and index > 1:
            return self.tokens[index - 2].end == before.start and before.end == self.tokens[index].start
        if self.mark(index + 1, "@") and self.tokens[index].end == self.tokens[index + 1].start:
            return True
        if (
            self.mark(index + 1, ".")
            and index + 2 < len(self.tokens)
            and self.tokens[index + 2].key in ("vn", "com")
        ):
            return True
        if before is None or before.text not in "/-" or not self.glued(index):
            return False
        at = index - 2
        while at >= 0 and self.tokens[at].end == self.tokens[at + 1].start and index - at < 8:
            if self.tokens[at].kind is TokenKind.NUMBER:
                return not (at == 0 or self.tokens[at - 1].kind is TokenKind.BREAK)
            at -= 1
        return False

    def glued(self, index: int) -> bool:
        """Whether no space stands before a token."""
        return self.tokens[index - 1].end == self.tokens[index].start

    def mark(self, index: int, *marks: str) -> bool:
        """Whether one of these marks stands at an index."""
        return index < len(self.tokens) and self.tokens[index].text in marks

    def words(self, first: int, after: int) -> str:
        """The text of the tokens from one index to another."""
        if first >= after:
            return ""
        parts: list[str] = []
        end = self.tokens[first].start
        for token in self.tokens[first:after]:
            parts.append(" " if token.start > end else "")
            parts.append(token.text)
            end = token.end
        return "".join(parts)

    def mention(
        self,
        first: int,
        after: int,
        kind: MentionKind,
        parties: tuple[str, ...] = (),
        candidates: tuple[str, ...] = (),
    ) -> Mention:
        """A mention of the tokens from one index to another."""
        return Mention(first, after, kind, self.words(first, after), parties, candidates)

    def is_everyday(self, index: int) -> bool:
        """Whether a given name is an everyday syllable as well; without diacritics each is ("Dung": dừng)."""
        return self.tokens[index].loose or self.tokens[index].key in EVERYDAY_NAMES

    def inside_clause(self, index: int) -> bool:
        """Whether a word stands right before: "hoàn | thành TG"."""
        return index > 0 and self.tokens[index - 1].kind is TokenKind.WORD

    def alone(self, index: int, after: int) -> bool:
        """Whether the name is all that the line says (as in the answer to a question)."""
        return index == 0 and after == len(self.tokens)

    def continues(self, before: Mention, index: int) -> bool:
        """Whether a list goes on from a mention: "a Minh, c Vân"."""
        between = self.tokens[before.after : index]
        return 0 < len(between) <= 2 and all(
            one.text in _LIST_MARKS or one.key in ("và", "va", "cùng") for one in between
        )

    def is_compound(self, start: int, after: int) -> bool:
        """Whether a name and the word behind it are one everyday word: "thành lập"."""
        if after != start + 1 or after >= len(self.tokens):
            return False
        name, following = self.tokens[start], self.tokens[after]
        for first, seconds in COMPOUND_SECOND.items():
            if name.matches(first) and following.matches_any(tuple(seconds)):
                # "đ/c Thảo công bố": capitals and a form of address outweigh, except for the labour hero.
                return True
        return False
