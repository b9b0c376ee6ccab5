"""Why a reply or a command is not carried out: one code a reason, each with its sentence in the letter.

A closed set: ``templates/letters/refused`` has words for every code (a test holds the pair complete).
"""

from __future__ import annotations

from enum import StrEnum


class Refusal(StrEnum):
    """The reasons. At most one letter per sender, reason and day goes out."""

    UNKNOWN_NUMBER = "unknown_number"
    ON_PAPER = "on_paper"
    WITHDRAWN = "withdrawn"
    CANCELLED = "cancelled"
    FROZEN = "frozen"
