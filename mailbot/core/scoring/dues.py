"""Deadlines in labelled rows: a date is the end of that working day, a moment has its offset."""

from __future__ import annotations

from datetime import date, datetime

from mailbot.core.office import Office
from mailbot.core.readings import Due

_WHOLE_DAY = len("2020-05-14")


def due_from_json(value: str, office: Office) -> Due:
    """A date (the end of that working day) or a moment with an offset. Raises ``ValueError``."""
    zone = office.agency.zone
    if len(value) == _WHOLE_DAY:
        return Due(datetime.combine(date.fromisoformat(value), office.deadlines.end_of_day, tzinfo=zone))
    return Due(datetime.fromisoformat(value).astimezone(zone), whole_day=False)


def due_to_json(due: Due, office: Office) -> str:
    """``YYYY-MM-DD`` for a whole day, else ISO 8601 with the offset of the office."""
    local = due.at.astimezone(office.agency.zone)
    return local.date().isoformat() if due.whole_day else local.isoformat()
