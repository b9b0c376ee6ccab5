"""From which kind of agency a document comes, for the count of the monthly report (domain.md section 7.2).

A table of words in the agency's name, read from top to bottom; the first that is there speaks.
What this module does not do: find the agency.
"""

from __future__ import annotations

import re
from enum import StrEnum

from mailbot.core.text import fold, normalize, strip_diacritics


class Source(StrEnum):
    """Nguồn văn bản đến."""

    UNION_ABOVE = "union_above"  # Tổng Liên đoàn
    PARTY = "party"  # Tỉnh ủy and its committees
    GOVERNMENT = "government"  # UBND, HĐND
    DEPARTMENT = "department"  # sở, ban, ngành
    UNION_BELOW = "union_below"  # công đoàn cấp dưới
    OTHER = "other"


_RULES: tuple[tuple[Source, re.Pattern[str]], ...] = (
    (Source.UNION_ABOVE, re.compile(r"\btong lien doan\b|\btld\b")),
    (Source.PARTY, re.compile(r"\b(?:tinh|thanh|huyen|thi|dang) uy\b|\btrung uong dang\b")),
    (Source.GOVERNMENT, re.compile(r"\b(?:uy ban|hoi dong) nhan dan\b|\bubnd\b|\bhdnd\b|\bchinh phu\b")),
    (Source.UNION_BELOW, re.compile(r"\bcong doan\b|\blien doan lao dong\b|\bldld\b|\bcdcs\b")),
    (
        Source.DEPARTMENT,
        re.compile(r"^(?:so|bo|cuc|chi cuc|thanh tra|cong an|bao hiem|kho bac|toa an|ban)\b"),
    ),
)


def source_of(agency: str | None) -> Source:
    """The kind of agency that a name speaks of; OTHER for none, and for names that no rule knows."""
    bare = strip_diacritics(fold(normalize(agency or "")))
    return next((source for source, words in _RULES if words.search(bare)), Source.OTHER)
