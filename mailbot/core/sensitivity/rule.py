"""What a rule of the table is: data, with a reason beside each.

Phrases are written in ordinary Vietnamese with diacritics and a little notation:

- ``~3``: up to three words of the same sentence may stand here;
- ``(a|b c)``: one of these; ``(a|)`` or nothing;
- ``#``: a number.

What this module does not do: match (``matching``), or hold the rules themselves (``rules``).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from mailbot.core.readings import Category


class Strength(StrEnum):
    """How much one rule proves. Two medium ones of a category are as good as a strong one."""

    STRONG = "strong"  # to paper by itself
    MEDIUM = "medium"
    WEAK = "weak"  # to the clerk


class Zone(StrEnum):
    """Where in a message words stand. The values are what ``RuleHit.where`` says."""

    SUBJECT = "subject"
    FILE_NAME = "file name"
    BODY = "body"
    TEXT = "text"
    HEAD = "head"  # agency, number, title lines above the content
    CUT = "cut"  # "Kính gửi", "Nơi nhận", signature


CONTENT = frozenset({Zone.SUBJECT, Zone.FILE_NAME, Zone.BODY, Zone.TEXT})
EVERYWHERE = frozenset(Zone)
HEAD_ONLY = frozenset({Zone.HEAD})


def phrases(text: str, **names: str) -> tuple[str, ...]:
    """Phrases parted by semicolons, each once. ``<post>`` stands for the words given as ``post``."""
    for name, words in names.items():
        text = text.replace(f"<{name}>", words)
    tidy = (re.sub(r"\s*\|\s*", "|", " ".join(one.split())) for one in text.split(";"))
    return tuple(dict.fromkeys(one for one in tidy if one))


@dataclass(frozen=True)
class Rule:
    """One kind of evidence that a document is sensitive."""

    code: str
    category: Category | None
    strength: Strength
    phrases: tuple[str, ...]
    reason: str
    zones: frozenset[Zone] = CONTENT


@dataclass(frozen=True)
class Topic:
    """One ordinary subject matter. ``allows`` names weak rules that mean nothing in such a document."""

    code: str
    phrases: tuple[str, ...]
    allows: frozenset[str] = frozenset()
