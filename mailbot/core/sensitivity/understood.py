"""Which sentences of a text are made of ordinary words, and say something ordinary with them.

Names (capitals inside a sentence), numbers and abbreviations are neither for nor against. A sentence is not
understood if many of its other words stand in no ordinary phrase, or some that are about persons' lives,
posts, money, faults, houses or secrecy. Nor is it understood if all its words are known but none names an
ordinary matter, unless it is a mere formula of official letters.
What this module does not do: know the words (``vocabulary``, ``office_words``, ``topics``).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from mailbot.core.legacy_fonts import is_syllable
from mailbot.core.text import fold

_TOKEN = re.compile(r"[^\W_]+")
_BREAK = re.compile(r"[;:!?\n]|(?<!\d)\.|\.(?!\d)")  # not the point of "1.250"
# A heading need not say anything: one or two words, or some more of those that carry no matter.
_FEW_WORDS, _FEW_SMALL = 3, 6
# Holders of posts, and what they ordinarily do in a letter: they are its guests, hosts, senders or contacts.
# A sentence in which they do or suffer anything else may be about themselves.
_PERSONS = re.compile(
    r" (?:đồng chí|đ c|chủ tịch|bí thư|(?:phó |)giám đốc|hiệu (?:trưởng|phó)|(?:phó |)trưởng (?:ban|phòng)|"
    r"chánh văn phòng|chánh thanh tra|ủy viên|kế toán|thủ quỹ|ban giám (?:đốc|hiệu)|ban thường vụ|"
    r"lãnh đạo|quản đốc|tổ trưởng|chủ nhà máy|chủ doanh nghiệp) "
)
_ROLES = re.compile(
    r" (?:mời|dự|tham dự|chủ trì|phát biểu|chỉ đạo|yêu cầu|liên hệ|thăm|tặng|trao|chúc|đại diện|trực|"
    r"báo cáo viên|thành phần|các đồng chí|ngày sinh|sự nghiệp|tấm gương|lãnh đạo các|"
    r"đồng chí tham (?:dự|gia)|lãnh đạo công đoàn cơ sở|sự lãnh đạo|"
    r"ban thường vụ(?: [^ ]+){0,4} tổ chức (?:ra quân|hội thi|hội thao|ngày hội)|"
    r"gặp gỡ|đối thoại|hiện diện|quan tâm của|đầu mối|lưu niệm|tiếp công dân) "
)
# People who speak for themselves: what they ask or say may be a complaint.
_ASKING = re.compile(
    r" (?:công nhân|người lao động|đoàn viên|giáo viên|nhân viên|tập thể|anh em|chị em|bà con|người dân|"
    r"gia đình|phụ huynh|(?<!liên đoàn )(?<!báo )lao động)(?: [^ ]+){0,6} "
    r"(?:đề nghị|yêu cầu|mong|muốn|nhờ|xin(?! gia nhập| gửi lời)|kiến nghị|ý kiến|nói|kể|cho biết|cho rằng|"
    r"không|chưa) "
)
# Small words that turn a formula into news: it forbids, or something grows, shrinks, ends or changes.
_TURNING = frozenset({"không", "thôi", "giảm", "tăng", "mới", "cũ", "tự", "chủ"})
_SHORT_LINE = 12  # a line of one or two words is no sentence: the text was broken into shreds


class Tells(Enum):
    """What a known phrase says of its sentence."""

    MATTER = "an ordinary matter"
    NOTHING = "nothing of what it is about"
    FORMULA = "a formula"


@dataclass(frozen=True)
class Lexicon:
    """What is known: ordinary phrases and what they tell, syllables without matter, and those that alarm
    outside a phrase.

    ``lengths`` has, for each word, how long the phrases are that begin with it, the longest first.
    """

    known: Mapping[str, Tells]
    function: frozenset[str]
    alarming: frozenset[str]
    lengths: Mapping[str, tuple[int, ...]]

    @classmethod
    def of(
        cls, phrases: Iterable[tuple[str, Tells]], function: frozenset[str], alarming: frozenset[str]
    ) -> Lexicon:
        """The lexicon of literal phrases, whose commas do not count; of two meanings the later one holds."""
        known = {fold(words).replace(" , ", " "): tells for words, tells in phrases}
        lengths: dict[str, set[int]] = defaultdict(set)
        for phrase in known:
            words = phrase.split()
            lengths[words[0]].add(len(words))
        longest = {word: tuple(sorted(found, reverse=True)) for word, found in lengths.items()}
        return cls(known, function, alarming, longest)

    def phrases_at(self, keys: Sequence[str], start: int) -> Iterator[tuple[int, Tells]]:
        """The known phrases that begin at ``start``, the longest first: how many words, what it tells."""
        for length in self.lengths.get(keys[start], ()):
            tells = self.known.get(" ".join(keys[start : start + length]))
            if tells is not None and start + length <= len(keys):
                yield length, tells


@dataclass(frozen=True)
class Sentence:
    """One sentence: the words that no ordinary phrase covers, and how many words it has but for names."""

    text: str
    unknown: tuple[str, ...]
    alarming: int  # how many of them are about persons, money, faults ..., or no words at all
    content: int
    small: int  # how many words beside that carry no matter
    settled: bool  # it names an ordinary matter, or is a formula

    @property
    def understood(self) -> bool:
        """Whether enough of it is ordinary."""
        long = self.content >= _FEW_WORDS or self.content + self.small >= _FEW_SMALL
        if long and not self.settled:
            return False
        count = len(self.unknown)
        share = count / self.content if self.content else 0.0
        if self.alarming:
            return self.alarming == 1 and count <= 2 and share < 0.15
        return count <= 2 or share < 0.4


def _sentence(text: str, lexicon: Lexicon) -> Sentence:
    tokens = _TOKEN.findall(text)
    keys = [fold(token) for token in tokens]
    shouting = sum(token.isupper() for token in tokens) * 2 > len(tokens)
    covered = [False] * len(keys)
    formula = [False] * len(keys)
    matter = False
    for start in range(len(keys)):
        for length, tells in lexicon.phrases_at(keys, start):
            covered[start : start + length] = [True] * length
            matter = matter or tells is Tells.MATTER
            if tells is Tells.FORMULA:
                formula[start : start + length] = [True] * length
    turned = False
    content = garbled = small = 0
    unknown: list[str] = []
    for place, (token, key) in enumerate(zip(tokens, keys, strict=True)):
        if covered[place]:
            content += 1
            continue
        turned = turned or key in _TURNING
        named = place > 0 and token[:1].isupper() and not shouting
        if named or key in lexicon.function or not key.isalpha():
            small += key in lexicon.function and not named
            continue
        if not is_syllable(key):
            if key.isascii():  # an abbreviation, or a word of another language
                continue
            garbled += 1
        content += 1
        unknown.append(key)
    alarming = len(lexicon.alarming.intersection(unknown)) + garbled
    spoken = f" {' '.join(keys)} "
    idle = _PERSONS.search(spoken) is not None and _ROLES.search(spoken) is None
    mere_formula = (
        any(formula)
        and not (unknown or turned)
        and all(formula[place] or key in lexicon.function for place, key in enumerate(keys) if covered[place])
    )
    asking = _ASKING.search(spoken) is not None
    return Sentence(
        text, tuple(unknown), alarming, content, small, not (idle or asking) and (matter or mere_formula)
    )


def sentences_of(text: str, lexicon: Lexicon) -> list[Sentence]:
    """The sentences of a prepared text. A line break ends one only where the next line begins anew."""
    found: list[Sentence] = []
    start = line_start = 0
    for match in _BREAK.finditer(text):
        if match[0] == "\n":
            following = text[match.end() : match.end() + 40].lstrip(" \t-+*•")[:1]
            short = match.start() - line_start < _SHORT_LINE
            line_start = match.end()
            if following.islower() or (short and following != "\n"):
                continue
        found.append(_sentence(text[start : match.start()], lexicon))
        start = match.end()
    found.append(_sentence(text[start:], lexicon))
    return [sentence for sentence in found if sentence.text.strip()]
