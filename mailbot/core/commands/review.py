"""Lines about keys: the clerk's answers about documents in review (X7) and about uncertain letters (G4).

One line may speak of several keys ("X7 Đ, X8 G", "X7-X9 G", "X7 X8 X9 Đ"). A part of it that is not
understood completely is not obeyed at all, and the other parts are: each stands for itself.
What this module does not do: know any other command.
"""

from __future__ import annotations

import re

from mailbot.core.commands.model import (
    Command,
    Drop,
    NotUnderstood,
    Resend,
    ReviewDecision,
    SameAs,
)
from mailbot.core.readings import Category
from mailbot.core.records import ReviewVerb
from mailbot.core.text import strip_diacritics

_MAX_RANGE = 50

_KEY = re.compile(r"(?<![a-z0-9])([xg])\s?(\d{1,5})(?!\d)", re.IGNORECASE)
_RANGE = re.compile(r"\s{0,3}(?:-|–|đến|den|tới|toi)\s{0,3}[xg]?\s?(\d{1,5})(?![\d/])", re.IGNORECASE)
_BETWEEN_KEYS = re.compile(r"[\s,;&+]*(?:(?:và|va)\b[\s,;]*)?", re.IGNORECASE)
_EDGE = " \t.,;:-–>→|)(*•=\"'!"
_SAME = re.compile(r"(?:=|(?:trung|giong|nhu|la)(?: voi)?)\s*(?:so )?(?:den )?(\d{1,6})")

_VERBS = {
    "đ": ReviewVerb.ELECTRONIC,
    "d": ReviewVerb.ELECTRONIC,
    "dd": ReviewVerb.ELECTRONIC,  # telex that did not take
    "dien tu": ReviewVerb.ELECTRONIC,
    "g": ReviewVerb.PAPER,
    "giay": ReviewVerb.PAPER,
    "m": ReviewVerb.CLOSED,
    "mat": ReviewVerb.CLOSED,
    "cach ly": ReviewVerb.CLOSED,
    "b": ReviewVerb.NOT_DOCUMENT,
    "bo": ReviewVerb.NOT_DOCUMENT,
    "khong phai van ban": ReviewVerb.NOT_DOCUMENT,
    "t": ReviewVerb.RETURNED,
    "tra": ReviewVerb.RETURNED,
    "tra lai": ReviewVerb.RETURNED,
}
_LETTER_VERBS: dict[str, type[Resend] | type[Drop]] = {
    "g": Resend,
    "gui lai": Resend,
    "gui": Resend,
    "t": Drop,
    "thoi": Drop,
}

# The names of DESIGN.md section 8 and what clerks call them for short.
_CATEGORIES = {
    "mat": Category.STATE_SECRET,
    "bi mat nha nuoc": Category.STATE_SECRET,
    "bmnn": Category.STATE_SECRET,
    "don": Category.PETITION,
    "don thu": Category.PETITION,
    "khieu nai": Category.PETITION,
    "to cao": Category.PETITION,
    "khieu nai to cao": Category.PETITION,
    "kntc": Category.PETITION,
    "to chuc": Category.PERSONNEL,
    "can bo": Category.PERSONNEL,
    "to chuc can bo": Category.PERSONNEL,
    "tccb": Category.PERSONNEL,
    "nhan su": Category.PERSONNEL,
    "tai chinh": Category.FINANCE,
    "ke toan": Category.FINANCE,
    "kiem tra": Category.INSPECTION,
    "giam sat": Category.INSPECTION,
    "kiem tra giam sat": Category.INSPECTION,
    "thanh tra": Category.INSPECTION,
    "ktgs": Category.INSPECTION,
    "mai am": Category.SHELTER,
    "mai am cong doan": Category.SHELTER,
}
_COURTESY = re.compile(r"\s+(?:nhe|nha|nhe em|a|em|giup|ban nhe|di|cam on|thank you|thanks)$")
_NOT_WORDS = re.compile(r"[^\w]+")


def category_of(words: str) -> Category | None:
    """The category that some words name completely, with or without diacritics; None where they do not."""
    return _CATEGORIES.get(plain(words))


def plain(words: str) -> str:
    """Words bare of diacritics, marks and courtesy, in lower case, one space between them."""
    bare = _NOT_WORDS.sub(" ", strip_diacritics(words).lower()).strip()
    while (shorter := _COURTESY.sub("", bare)) != bare:
        bare = shorter
    return bare


def read_keys(line: str) -> tuple[Command | NotUnderstood, ...] | None:
    """The commands of a line of keys and verbs, whichever stands first; None for any other line."""
    groups = _groups(line)
    if not groups:
        return None
    before = line[: groups[0][1]].strip(_EDGE)
    tails = [
        line[end : groups[at + 1][1] if at + 1 < len(groups) else len(line)]
        for at, (_, _, end) in enumerate(groups)
    ]
    if before and plain(before) not in ("da", "vang"):
        # "Đ: X7, X8": the verb first. Anything else in front is no line about keys.
        if len(groups) != 1 or tails[0].strip(_EDGE) or plain(before) not in {*_VERBS, *_LETTER_VERBS}:
            return None
        tails = [before]
    found: list[Command | NotUnderstood] = []
    for (keys, start, _), tail in zip(groups, tails, strict=True):
        if keys is None:
            found.append(NotUnderstood(line[start:].strip(), "range"))
            continue
        found.extend(_command(key, tail) for key in keys)
    return tuple(found)


def _groups(line: str) -> list[tuple[list[str] | None, int, int]]:
    """Runs of keys with nothing but separators between: (keys, start, end); keys None for a bad range."""
    groups: list[tuple[list[str] | None, int, int]] = []
    for match in _KEY.finditer(line):
        if groups and match.start() < groups[-1][2]:
            continue  # inside a range already read
        letter, first = match[1].upper(), int(match[2])
        span = _RANGE.match(line, match.end())
        last, end = (int(span[1]), span.end()) if span else (first, match.end())
        keys = (
            [f"{letter}{at}" for at in range(first, last + 1)] if first <= last < first + _MAX_RANGE else None
        )
        if groups and _BETWEEN_KEYS.fullmatch(line, groups[-1][2], match.start()):
            before, start, _ = groups[-1]
            groups[-1] = (None if keys is None or before is None else before + keys, start, end)
        else:
            groups.append((keys, match.start(), end))
    return groups


def _command(key: str, tail: str) -> Command | NotUnderstood:
    if key.startswith("G"):
        make = _LETTER_VERBS.get(plain(tail))
        return make(key) if make else NotUnderstood(f"{key} {tail.strip(_EDGE)}".strip())
    same = _SAME.fullmatch(strip_diacritics(tail).lower().strip(" \t.,;:-–>→|)("))
    if same:
        return SameAs(key, int(same[1]))
    words = plain(tail)
    if words in _VERBS:
        return ReviewDecision(key, _VERBS[words])
    said = NotUnderstood(f"{key} {tail.strip(_EDGE)}".strip())
    for verb in ("giay", "g"):
        if words.startswith(verb + " "):
            category = _CATEGORIES.get(words[len(verb) + 1 :])
            if category is not None:
                return ReviewDecision(key, ReviewVerb.PAPER, category)
            return NotUnderstood(said.line, "category")
    return said
