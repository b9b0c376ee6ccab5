"""Which task or document a clause speaks of: "việc 1 và 3", "VBĐ 512, 515", "1.", "cả hai", "việc còn lại".

What this module does not do: read what is said of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mailbot.core.answer.clauses import Clause
from mailbot.core.answer.senses import Sense
from mailbot.core.deadlines.words import NUMBERS
from mailbot.core.readings import AnswerContext
from mailbot.core.text import Lexicon, Token, TokenKind, normalize, strip_diacritics, tokenize

_LARGEST_NO = 60  # no letter has more tasks

_TASK_WORDS: Lexicon[bool] = Lexicon.of("""
    việc | nhiệm vụ | nội dung | mục | ý | câu | điểm | đầu việc | phần việc | yêu cầu | v | task
    công việc | việc số | nhiệm vụ số | nội dung số | mục số | câu số | ý số | việc thứ
    nhiệm vụ thứ | nội dung thứ | ý thứ | mục thứ | các việc | hai việc | dòng | cv số thứ tự | item
""")
_DOCUMENT_WORDS: Lexicon[bool] = Lexicon.of("""
    vbđ | vb đến | vb | văn bản | văn bản đến | văn bản số | văn bản đến số | văn bản số đến
    vb số đến | số đến | số | công văn đến | vb số | vbđ số | công văn số đến | cv đến
    văn bản có số đến | công văn số | cv số | cv | công văn | các vb | các văn bản | các vbđ
    hồ sơ số
""")
_ALL: Lexicon[bool] = Lexicon.of("""
    cả hai | cả hai việc | cả ba | cả ba việc | cả bốn | cả bốn việc | tất cả | tất cả các việc
    toàn bộ | toàn bộ các việc | các việc đều | các việc đã | các văn bản đều | hết cả | hết tất cả
    xong hết | xong cả | xong tất | mọi việc | đều xong | tất cả các văn bản | cả hai văn bản
    cả ba văn bản | đều đã | đều chưa | hết | xong hết rồi | các việc trên | các văn bản trên
    các nhiệm vụ trên | hai việc đều | ba việc đều | cả thảy
""")
_REST: Lexicon[bool] = Lexicon.of("""
    việc còn lại | các việc còn lại | văn bản còn lại | các văn bản còn lại | số còn lại
    phần còn lại | còn lại | mấy việc kia | các cái khác | mấy cái kia | việc kia | cái kia
    các văn bản khác | các việc khác | mấy cái còn lại | các vb còn lại | vb còn lại
    những việc còn lại | việc khác | hai việc còn lại | hai văn bản còn lại | những văn bản còn lại
""")
_ORDINALS = {"nhất": 1, "hai": 2, "nhì": 2, "ba": 3, "tư": 4, "năm": 5, "sáu": 6, "bảy": 7}
_JOINS = ("và", "với", "cùng", "lẫn")


@dataclass(frozen=True)
class References:
    """What a clause names: numbers of tasks or arrival numbers, all of them, or the rest."""

    nos: tuple[int, ...] = ()
    docs: tuple[str, ...] = ()
    everything: bool = False
    rest: bool = False
    only: bool = False  # the clause has nothing beside the reference
    first: int = 0  # the token where the first reference begins

    def __bool__(self) -> bool:
        return bool(self.nos or self.docs or self.everything or self.rest)

    @property
    def named(self) -> bool:
        """Whether single tasks or documents are named."""
        return bool(self.nos or self.docs)


def references_of(clause: Clause, context: AnswerContext) -> References:
    """The references of a clause, in the light of what the letter spoke of."""
    reader = _Reader(clause, context)
    return reader.read()


class _Reader:
    def __init__(self, clause: Clause, context: AnswerContext) -> None:
        self.tokens = clause.tokens
        self.clause = clause
        self.docs = frozenset(context.open_docs) | frozenset(item.doc for item in context.items if item.doc)
        self.nos = frozenset(item.no for item in context.items)
        self.used: set[int] = set()

    def read(self) -> References:
        nos: list[int] = []
        docs: list[str] = []
        everything = rest = False
        first = len(self.tokens)
        index = 0
        while index < len(self.tokens):
            if (found := _REST.at(self.tokens, index)) is not None:
                rest, first = True, min(first, index)
                index = self._use(index, found[0])
                continue
            numbered = self._numbered(index)
            if numbered is not None:
                end, new_nos, new_docs = numbered
                nos += new_nos
                docs += new_docs
                first = min(first, index)
                index = self._use(index, end)
                continue
            if (end_of_all := self._all(index)) is not None:
                everything, first = True, min(first, index)
                index = self._use(index, end_of_all)
                continue
            index += 1
        only = all(
            n in self.used
            or t.kind is TokenKind.MARK
            or t.matches_any(("và", "còn", "với", "thì", "em", "ạ", "riêng", "trừ", "số"))
            for n, t in enumerate(self.tokens)
        )
        return References(
            tuple(dict.fromkeys(nos)),
            tuple(dict.fromkeys(docs)),
            everything,
            rest,
            only and bool(self.used),
            first,
        )

    def _use(self, start: int, end: int) -> int:
        self.used.update(range(start, end))
        return end

    def _all(self, index: int) -> int | None:
        found = _ALL.at(self.tokens, index)
        if found is not None:
            return found[0]
        token = self.tokens[index]
        if (
            token.matches("cả")
            and index + 1 < len(self.tokens)
            and self.tokens[index + 1].kind is TokenKind.NUMBER
        ):
            end = index + 2
            return end + 1 if end < len(self.tokens) and self.tokens[end].kind is TokenKind.WORD else end
        return None

    def _numbered(self, index: int) -> tuple[int, list[int], list[str]] | None:
        task = _TASK_WORDS.at(self.tokens, index)
        if task is not None:
            return self._after_task_word(task[0])
        document = _DOCUMENT_WORDS.at(self.tokens, index)
        if document is not None:
            listed = self._list(document[0])
            if listed is None or any(len(text) > 5 for text in listed[1]):
                return None
            weak = self.tokens[document[0] - 1].matches_any(("số", "cv", "văn")) and not self._marked_arrival(
                index, document[0]
            )
            if weak and not all(text in self.docs for text in listed[1]):
                return None
            if self._is_reference_number(listed[0]):
                return None
            return listed[0], [], listed[1]
        return self._bare(index)

    def _marked_arrival(self, start: int, end: int) -> bool:
        return any(token.matches_any(("đến", "vbđ", "vb", "bản")) for token in self.tokens[start:end])

    def _after_task_word(self, index: int) -> tuple[int, list[int], list[str]] | None:
        if index < len(self.tokens):
            ordinal = self._ordinal(index)
            if ordinal is not None and self.tokens[index - 1].matches("thứ"):
                return self._more_ordinals(index + 1, [ordinal])
            placed = self._placed(index)
            if placed is not None:
                return index + 1, [placed], []
        spoken = NUMBERS.at(self.tokens, index)
        if spoken is not None and spoken[1] <= _LARGEST_NO and not self.tokens[index].loose:
            return spoken[0], [spoken[1]], []
        listed = self._list(index)
        if listed is None:
            return None
        numbers = [int(text) for text in listed[1]]
        if any(number > _LARGEST_NO for number in numbers):
            return (listed[0], [], listed[1]) if all(text in self.docs for text in listed[1]) else None
        return listed[0], numbers, []

    def _ordinal(self, index: int) -> int | None:
        token = self.tokens[index] if index < len(self.tokens) else None
        if token is None:
            return None
        return _ORDINALS.get(token.key) or next((n for w, n in _ORDINALS.items() if token.matches(w)), None)

    def _more_ordinals(self, end: int, found: list[int]) -> tuple[int, list[int], list[str]]:
        """Việc thứ nhất và thứ hai."""
        while end + 2 < len(self.tokens) and (
            self.tokens[end].text == "," or self.tokens[end].matches_any(_JOINS)
        ):
            place = end + 2 if self.tokens[end + 1].matches("việc") else end + 1
            ordinal = self._ordinal(place + 1) if self.tokens[place].matches("thứ") else None
            if ordinal is None:
                break
            found.append(ordinal)
            end = place + 2
        return end, found, []

    def _placed(self, index: int) -> int | None:
        """Việc đầu, việc cuối; of two also "việc trước" and "việc sau"."""
        if len(self.nos) < 2 or not self.tokens[index - 1].matches_any(("việc", "dung", "vụ", "mục", "ý")):
            return None
        token, two = self.tokens[index], len(self.nos) == 2
        if token.matches("đầu") or (two and token.matches("trước")):
            return min(self.nos)
        return max(self.nos) if token.matches("cuối") or (two and token.matches("sau")) else None

    def _bare(self, index: int) -> tuple[int, list[int], list[str]] | None:
        """Numbers without a word before them: only those that the letter spoke of, where they can stand."""
        listed = self._list(index)
        if listed is None or self._is_reference_number(listed[0]) or self._in_time(index):
            return None
        end, texts = listed
        if self.docs and all(text in self.docs for text in texts):
            return end, [], texts
        numbers = [int(text) for text in texts if len(text) <= 2]
        if len(numbers) != len(texts) or not (self.nos and all(n in self.nos for n in numbers)):
            return None
        opens = index == 0 or self.tokens[index - 1].matches_any(("còn", "riêng", "trừ", "thì", "và"))
        closes = any(
            hit.sense in (Sense.DONE, Sense.NOT_YET, Sense.REMAIN) and hit.end == index
            for hit in self.clause.hits
        )
        follows = self.tokens[end] if end < len(self.tokens) else None
        counts = follows is not None and (
            follows.matches_any(
                (
                    "trong",
                    "ngày",
                    "tuần",
                    "tháng",
                    "việc",
                    "văn",
                    "phần",
                    "huyện",
                    "đơn",
                    "ban",
                    "hôm",
                    "bữa",
                    "h",
                )
            )
            or follows.text in "%"
        )
        ends = follows is None or (closes and follows.kind is not TokenKind.NUMBER)
        return (end, numbers, []) if (opens or (closes and ends)) and not counts else None

    def _in_time(self, index: int) -> bool:
        start = self.tokens[index].start
        return any(m.start <= start < m.end for m in self.clause.moments)

    def _is_reference_number(self, end: int) -> bool:
        """512/UBND: a number of the sender, not an arrival number; "1/ đã gửi" is a list mark."""
        if end >= len(self.tokens) or self.tokens[end].text not in "/-":
            return False
        if end + 1 >= len(self.tokens) or self.tokens[end + 1].start != self.tokens[end].end:
            return False
        said = any(hit.start == end + 1 for hit in self.clause.hits)  # "1-OK"
        return self.tokens[end].text == "/" or (self.tokens[end + 1].text.isupper() and not said)

    def _list(self, index: int) -> tuple[int, list[str]] | None:
        """512, 515 và 520; 1-3."""
        tokens = self.tokens
        if index >= len(tokens) or tokens[index].kind is not TokenKind.NUMBER:
            return None
        found = [tokens[index].text]
        end = index + 1
        while True:
            join = _joined(tokens, end) if len(found) < _LARGEST_NO else None
            if join is None:
                return end, found
            last, is_range = join
            if is_range:
                low, high = int(found[-1][:6]), int(tokens[last].text[:6])
                if not low < high <= low + 20:
                    return end, found
                found += [str(number) for number in range(low + 1, high + 1)]
            else:
                found.append(tokens[last].text)
            end = last + 1


def _joined(tokens: Sequence[Token], index: int) -> tuple[int, bool] | None:
    """The index of the next number of a list, and whether the join makes a range."""
    at = index
    if at < len(tokens) and (tokens[at].text in ",&+-;" or tokens[at].matches_any((*_JOINS, "đến"))):
        is_range = tokens[at].text == "-" or tokens[at].matches("đến")
        at += 1
        while at < len(tokens) and (
            tokens[at].matches_any(("việc", "vb", "vbđ", "số", "và", "nội", "dung", "mục", "ý"))
        ):
            at += 1
        if at < len(tokens) and tokens[at].kind is TokenKind.NUMBER:
            joined_number = (
                at + 1 < len(tokens) and tokens[at + 1].text == "/" and tokens[at + 1].start == tokens[at].end
            )
            return None if joined_number else (at, is_range)
    return None


def task_named_by_words(clause: Clause, context: AnswerContext) -> int | None:
    """The one task whose own words stand in the clause ("kế hoạch đã xong"), or None."""
    said = {token.bare for token in clause.tokens if token.kind is TokenKind.WORD}
    tasks = {item.no: _content(item.task) for item in context.items}
    fits = []
    for no, words in tasks.items():
        own = words - frozenset().union(*(other for n, other in tasks.items() if n != no))
        if len(own & said) >= min(2, len(own)) and own:
            fits.append(no)
    return fits[0] if len(fits) == 1 else None


def _content(task: str) -> frozenset[str]:
    return frozenset(
        strip_diacritics(token.key) for token in tokenize(normalize(task)) if token.kind is TokenKind.WORD
    )
