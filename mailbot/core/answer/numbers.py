"""The numbers of documents in an answer: which one answers the document that came in."""

from __future__ import annotations

import re

# The five families of reference numbers (domain.md 1.3), on one line, bounded: 215/LĐLĐ-TGNC, 55-CV/TU.
_REFERENCE = re.compile(
    r"(?<![\w/.-])\d{1,5}[a-zđ]?(?:/(?:19|20)\d\d)?\s?[-/]\s?[^\W\d_]{1,10}(?:[-/.&][^\W_]{1,12}){0,4}(?![\w/])"
)


def reply_document(text: str, symbol: str) -> str | None:
    """The number of the document that answers: of several the office's own (by its symbol), else the last."""
    found = [match[0].replace(" ", "") for match in _REFERENCE.finditer(text) if not _is_date(match[0])]
    own = [number for number in found if symbol.upper() in number.upper() or _bare(symbol) in number.upper()]
    numbers = own or found
    return numbers[-1] if numbers else None


def _bare(symbol: str) -> str:
    return symbol.upper().replace("Đ", "D")


def _is_date(text: str) -> bool:
    return not any(letter.isalpha() for letter in text)


def reply_number(text: str) -> str | None:
    """The last number of a document in a text, or None."""
    return reply_document(text, "")
