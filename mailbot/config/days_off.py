"""The days off: the national calendar of the ``holidays`` library, and the office's own lists over it.

What this module does not do: count working days (``core.calendar``).
"""

from __future__ import annotations

from datetime import date

# The library knows the lunar calendar far beyond this; a register is not kept longer.
_YEARS = range(2015, 2046)

# Swaps ordered by the government that holidays 0.109 does not know: day off, and the day worked for it.
_SWAPS = ((date(2026, 1, 2), date(2026, 1, 10)),)


def merged_days_off(
    national: str, own: frozenset[date], worked: frozenset[date]
) -> tuple[frozenset[date], frozenset[date]]:
    """(days off, days off that are worked) from the country's calendar and the office's lists.

    ``national`` is a country code or "" for none. The office's lists win: a day in ``own`` is off even where
    the country works it, a day in ``worked`` is worked even where the country has it off.
    """
    if not national:
        return own - worked, worked
    import holidays

    calendar = holidays.country_holidays(national, years=_YEARS)
    off = frozenset(calendar) | {day for day, _ in _SWAPS}
    substitutes = frozenset(getattr(calendar, "weekend_workdays", ())) | {day for _, day in _SWAPS}
    return (off | own) - worked, (substitutes - own) | worked
