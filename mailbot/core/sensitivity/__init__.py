"""Sensitive documents never leave: the rule table, and the verdict that it gives (regulation 291, section 3).

``rules``, ``topics``, ``vocabulary`` and ``office_words`` are data; ``table`` is what an office adds and
switches; ``engine`` decides; ``stamps`` and ``facts`` see what no phrase says; ``positive`` asks for the
evidence without which nothing goes its electronic way; ``added`` screens what people write; ``clerk`` words
the reason.
What this package does not do: read files, know the mail server, or act on its verdict.
"""

from __future__ import annotations

from mailbot.core.sensitivity.added import screen_added_words, why_not_kept
from mailbot.core.sensitivity.clerk import reason_for_clerk
from mailbot.core.sensitivity.engine import classify
from mailbot.core.sensitivity.rule import Rule, Strength, Topic, Zone
from mailbot.core.sensitivity.table import DEFAULT_RULES, RuleTable, RuleTableError

__all__ = [
    "DEFAULT_RULES",
    "Rule",
    "RuleTable",
    "RuleTableError",
    "Strength",
    "Topic",
    "Zone",
    "classify",
    "reason_for_clerk",
    "screen_added_words",
    "why_not_kept",
]
