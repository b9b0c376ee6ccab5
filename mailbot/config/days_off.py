"""The days off: the national calendar of the ``holidays`` library, and the office's own lists over it.

What this module does not do: count working days (``core.calendar``).
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache

# The library knows the lunar calendar far beyond this; a register is not kept longer.
_YEARS = range(2015, 2046)

# Swaps ordered by the government that holidays 0.109 does not know: day off, and the day worked for it.
_SWAPS = ((date(2026, 1, 2), date(2026, 1, 10)),)


@lru_cache(maxsize=4)
def _national(country: str) -> tuple[frozenset[date], frozenset[date]]:
    """(days off, days off that are worked) of a country: a third of a second the first time."""
    import holidays

    calendar = holidays.country_holidays(country, years=_YEARS)
    worked = frozenset(getattr(calendar, "weekend_workdays", ()))
    return frozenset(calendar) | {day for day, _ in _SWAPS}, worked | {day for _, day in _SWAPS}


def merged_days_off(
    national: str, own: frozenset[date], worked: frozenset[date]
) -> tuple[frozenset[date], frozenset[date]]:
    """(days off, days off that are worked) from the country's calendar and the office's lists.

    ``national`` is a country code or "" for none. The office's lists win: a day in ``own`` is off even where
    the country works it, a day in ``worked`` is worked even where the country has it off.
    """
    off, substitutes = _national(national) if national else (frozenset[date](), frozenset[date]())
    return (off | own) - worked, (substitutes - own) | worked
