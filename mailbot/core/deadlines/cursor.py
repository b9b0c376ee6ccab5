"""What the grammar of time asks of its tokens: which word, mark or number stands at an index."""

from __future__ import annotations

from collections.abc import Sequence

from mailbot.core.deadlines.words import MONTH_NAMES, NUMBERS
from mailbot.core.text import Token, TokenKind

Tokens = Sequence[Token]


def word_at(tokens: Tokens, index: int, *words: str) -> bool:
    """Whether one of these folded words stands at the index."""
    return 0 <= index < len(tokens) and any(tokens[index].matches(word) for word in words)


def mark_at(tokens: Tokens, index: int, *marks: str) -> bool:
    """Whether one of these marks stands at the index."""
    return 0 <= index < len(tokens) and tokens[index].text in marks


def number_at(tokens: Tokens, index: int, digits: int = 4) -> int | None:
    """The number at the index, of so many digits at most."""
    if index < len(tokens) and tokens[index].kind is TokenKind.NUMBER and len(tokens[index].text) <= digits:
        return int(tokens[index].text)
    return None


def touches(tokens: Tokens, index: int) -> bool:
    """Whether the token follows the one before it without a space."""
    return 0 < index < len(tokens) and tokens[index].start == tokens[index - 1].end


def amount_at(tokens: Tokens, index: int) -> tuple[int, int] | None:
    """A number in digits or words."""
    number = number_at(tokens, index, 3)
    if number is not None:
        return index + 1, number
    return NUMBERS.at(tokens, index)


def year_at(tokens: Tokens, index: int) -> tuple[int, int] | None:
    """năm 2020; năm nay and năm sau are relative and read elsewhere."""
    if word_at(tokens, index, "năm"):
        index += 1
    year = number_at(tokens, index)
    if year is None or not 2000 <= year <= 2099:
        return None
    return index + 1, year


def month_number(tokens: Tokens, index: int) -> tuple[int, int] | None:
    """The month after "tháng", in digits or words; not yet known to exist."""
    number = number_at(tokens, index, 2)
    if number is not None:
        return index + 1, number
    return MONTH_NAMES.at(tokens, index)
