"""Cuts a text into clauses: at the ends of sentences, commas, list marks, contrasts and reasons.

Not inside a date ("17:00, 20/5"), a name ("Ban Tuyên giáo - Nữ công"), or a list of numbers ("512, 515").
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from mailbot.core.answer.senses import CONTRASTS, REASONS
from mailbot.core.deadlines import Moment
from mailbot.core.parties import Mention
from mailbot.core.text import Token, TokenKind

_SENTENCE_ENDS = frozenset(".!?;…")
_BULLETS = frozenset("-+*•–")
_LONGEST_CLAUSE = 200  # tokens: what is longer is no clause that somebody wrote


@dataclass(frozen=True, slots=True)
class Cut:
    """A clause as a range of tokens, with what its edges say."""

    start: int
    end: int
    asks: bool = False  # ends in a question mark
    label: bool = False  # ends in a colon
    reason: bool = False
    contrast: bool = False


def cuts_of(tokens: tuple[Token, ...], moments: Sequence[Moment], mentions: Sequence[Mention]) -> list[Cut]:
    """The clauses of a text, in order, none empty."""
    whole = _inseparable(tokens, moments, mentions)
    marks = _list_marks(tokens)
    cuts: list[Cut] = []
    start, word = 0, ""
    for index, token in enumerate(tokens):
        if index in whole:
            continue
        ended = _is_end(tokens, index)
        joined = "" if ended else _conjunction(tokens, index, start, marks)
        if not ended and not joined and index - start < _LONGEST_CLAUSE:
            continue
        asks = token.text == "?" or (
            token.text in ".!" and tokens[index + 1 : index + 2] != () and tokens[index + 1].text == "?"
        )
        if index > start or asks:
            cuts.append(
                Cut(
                    start,
                    index,
                    asks,
                    token.text == ":",
                    word == "reason" or joined == "so",
                    word == "contrast",
                )
            )
        start, word = (index + 1, "") if ended else (index, joined)
    if start < len(tokens):
        cuts.append(Cut(start, len(tokens), reason=word == "reason", contrast=word == "contrast"))
    return [cut for cut in cuts if cut.end > cut.start]


def _inseparable(
    tokens: Sequence[Token], moments: Sequence[Moment], mentions: Sequence[Mention]
) -> frozenset[int]:
    """The tokens before which nothing is cut: inside times and names."""
    starts = [token.start for token in tokens]
    places = {
        place
        for m in moments
        for place in range(bisect_left(starts, m.start) + 1, bisect_left(starts, m.end))
    }
    return frozenset(
        places | {place for m in mentions if m.strength > 0 for place in range(m.first + 1, m.after)}
    )


def _is_end(tokens: tuple[Token, ...], index: int) -> bool:
    token = tokens[index]
    if token.kind is TokenKind.BREAK:
        return True
    if token.kind is not TokenKind.MARK:
        return False
    before = tokens[index - 1] if index else None
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    tight = (
        before is not None and after is not None and before.end == token.start and after.start == token.end
    )
    if token.text == ".":
        return not (tight and before is not None and before.kind is not TokenKind.MARK)
    if token.text in _SENTENCE_ENDS:
        return True
    if token.text in "()":
        return not tight and not (before is not None and before.kind is TokenKind.NUMBER)
    numbers = before is not None and before.kind is TokenKind.NUMBER and after is not None
    if token.text == ",":
        return not (
            numbers and after is not None and (after.kind is TokenKind.NUMBER or _is_list_word(after))
        )
    if token.text in _BULLETS:
        opens = before is None or before.kind is TokenKind.BREAK or before.text in ";:"
        spaced = (
            before is not None and after is not None and before.end < token.start and token.end < after.start
        )
        return opens or spaced
    return token.text == ":" and not tight


def _is_list_word(token: Token) -> bool:
    return token.matches_any(("vbđ", "vb", "số"))


def _conjunction(tokens: tuple[Token, ...], index: int, start: int, marks: frozenset[int]) -> str:
    """The flag of a clause that begins with this word, or nothing."""
    token = tokens[index]
    if index in marks or _list_mark(tokens, index):
        return "mark"
    if token.kind is not TokenKind.WORD or index == start:
        return ""
    if token.matches("còn"):
        before = tokens[index - 1]
        if before.matches_any(("chỉ", "vẫn", "đang", "không", "chẳng", "hiện", "cũng", "mà", "thì")):
            return ""
        after = tokens[index + 1] if index + 1 < len(tokens) else None
        if after is not None and after.matches_any(("lại", "nữa", "chưa", "gì")):
            return ""
        return "contrast"
    if CONTRASTS.at(tokens, index) is not None:
        return "contrast"
    if token.matches_any(REASONS):
        return (
            "reason" if not tokens[index - 1].matches_any(("lý", "tại", "bởi", "hiện", "tự", "làm")) else ""
        )
    if token.matches("nên") and not tokens[index - 1].matches_any(("có", "cho", "trở", "không", "chưa")):
        return "so"
    return ""


def _list_marks(tokens: Sequence[Token]) -> frozenset[int]:
    """1- xong 2- chưa 3- xong: numbers in order, each touched by the same mark, the first at the front."""
    found: list[int] = []
    sign = ""
    for index, token in enumerate(tokens[:-2]):
        mark, after = tokens[index + 1], tokens[index + 2]
        touches = mark.text in ").-:/" and mark.start == token.end and after.start > mark.end
        if token.kind is not TokenKind.NUMBER or not touches or token.text.lstrip("0") != str(len(found) + 1):
            continue
        if (found and mark.text == sign) or (not found and index == 0):
            sign = mark.text
            found.append(index)
    return frozenset(found[1:])


def _list_mark(tokens: tuple[Token, ...], index: int) -> bool:
    """1) ... 2) ...: the marks of a list inside a line."""
    if (
        tokens[index].kind is not TokenKind.NUMBER
        or index + 1 >= len(tokens)
        or tokens[index + 1].text != ")"
    ):
        return False
    touching = tokens[index].end == tokens[index + 1].start and len(tokens[index].text) <= 2
    return index > 0 and touching and tokens[index - 1].end < tokens[index].start
