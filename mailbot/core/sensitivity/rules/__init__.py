"""The rules, one module a category; ``innocent`` has what only looks sensitive."""

from __future__ import annotations

from mailbot.core.sensitivity.rule import Rule
from mailbot.core.sensitivity.rules import caution, finance, inspection, personnel, petition, secret, shelter
from mailbot.core.sensitivity.rules.caution import SPAM
from mailbot.core.sensitivity.rules.innocent import ALL as INNOCENT

__all__ = ["ALL_RULES", "INNOCENT", "SPAM"]

ALL_RULES: tuple[Rule, ...] = (
    *secret.RULES,
    *petition.RULES,
    *personnel.RULES,
    *finance.RULES,
    *inspection.RULES,
    *shelter.RULES,
    *caution.RULES,
)
