"""The lines of the demo's timeline: a heading for each day, what people do, which letters follow.

What this module does not do: print them (``run`` is told how).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from email import message_from_bytes, policy
from zoneinfo import ZoneInfo

from mailbot.demo.servers import Delivered

_WEEKDAYS = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật")


def day_line(day: date, number: int, days: int) -> str:
    """The heading of a day, with how far the story is."""
    return f"\n── {_WEEKDAYS[day.weekday()]}, {day:%d/%m/%Y} ── [{number}/{days}]"


def scene_line(at: datetime, words: str) -> str:
    """What somebody does at an hour of the office's clock."""
    return f"{at:%H:%M}  →  {words}"


def letter_lines(letters: Sequence[tuple[str, Delivered]], zone: ZoneInfo) -> list[str]:
    """A line for each letter (reader's name, letter); one that goes to many is told once."""
    readers: dict[tuple[datetime, str], list[str]] = {}
    for name, one in letters:
        subject = str(message_from_bytes(one.data, policy=policy.default)["Subject"])
        readers.setdefault((one.at.astimezone(zone), subject), []).append(name)
    return [f"{at:%H:%M}  ✉  {_named(names)}: {subject}" for (at, subject), names in readers.items()]


def _named(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{names[0]} và {len(names) - 1} nơi nhận khác"
