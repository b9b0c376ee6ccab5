"""A letter's facts made harmless: nothing that reached us from outside can change a letter's form.

Abstracts, names of files and quoted words come from strangers. Their control characters and line breaks go,
and a mark of ours inside them is broken: a reader of replies would take what follows it for the reply.
What this module does not do: escape HTML (the templates' environment does), or shorten anything.
"""

from __future__ import annotations

import dataclasses
import re
import unicodedata
from functools import cache
from typing import Any, TypeVar

from mailbot.core.text import normalize

_Record = TypeVar("_Record")

# Fields with the words of a person, in which lines mean something.
_SEVERAL_LINES = frozenset({"words", "forward_words", "reason"})
# "[Mã: ...]", bare of diacritics or not: the mark that ends every letter of ours (core.tokens).
_MARK = re.compile(r"\[(?=\s{0,8}m[^\W\d_]\s{0,8}:)", re.IGNORECASE)
# Control characters, formats (direction overrides), lone surrogates, private and unassigned code points:
# most of them are not even allowed in the XML of a Word document.
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})


def harmless(record: _Record) -> _Record:
    """The same record (a dataclass) with every text in it harmless, however deep."""
    clean: _Record = _harmless(record, "")
    return clean


def _harmless(value: Any, name: str) -> Any:
    if type(value) is str:
        return several_lines(value) if name in _SEVERAL_LINES else one_line(value)
    if isinstance(value, tuple):
        return tuple(_harmless(one, name) for one in value)
    if isinstance(value, frozenset):
        return frozenset(_harmless(one, name) for one in value)
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        had = {one: getattr(value, one) for one in _fields(type(value))}
        new = {one: _harmless(had[one], one) for one in had}
        return value if new == had else dataclasses.replace(value, **new)
    return value


@cache
def _fields(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in dataclasses.fields(kind) if field.init)


def one_line(text: str) -> str:
    """A text on one line, with single spaces and nothing unseen."""
    if text.isascii() and text.isprintable() and "[" not in text and "  " not in text:
        return text.strip()
    return " ".join(_seen(normalize(text)).split())


def several_lines(text: str) -> str:
    """A text whose lines are kept, without empty ones."""
    lines = (one_line(line) for line in normalize(text).split("\n"))
    return "\n".join(line for line in lines if line)


def _seen(text: str) -> str:
    spaced = text.replace("\n", " ").replace("\t", " ")
    kept = spaced  # nothing that is printable is unseen
    if not spaced.isprintable():
        kept = "".join(one for one in spaced if unicodedata.category(one) not in _UNSEEN)
    return _MARK.sub("(", kept)
