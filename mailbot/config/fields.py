"""The kinds of values that stand in the configuration, each with what would be right.

Every validator refuses with a ``PydanticCustomError`` whose message is the end of the sentence
"expected ..."; ``problems`` puts the key and what was found before it. Text is brought into the normal form
of ``core.text`` here, once, so that aliases and names compare.
What this module does not do: look at two fields together (``checks``).
"""

from __future__ import annotations

import re
from datetime import date, time, timedelta
from typing import Annotated, TypeVar
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError

from mailbot.core.text import normalize

T = TypeVar("T")

_ID = re.compile(r"[A-Za-z0-9._-]+")
_HOST_LABEL = r"[A-Za-z0-9_](?:[A-Za-z0-9-]*[A-Za-z0-9])?"
_DOMAIN = re.compile(rf"{_HOST_LABEL}(?:\.{_HOST_LABEL})+")
_LOCAL_PART = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*")
_CLOCK = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)")
_LONGEST_RANGE_DAYS = 60


class Section(BaseModel):
    """One table of the file: unknown keys are errors, no value is converted silently, nothing changes."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


def refuse(right: str) -> PydanticCustomError:
    """The error that says what would be right: the end of "expected ..."."""
    return PydanticCustomError("expected", "{right}", {"right": right})


def _text(value: str) -> str:
    cleaned = normalize(value).strip()
    if not cleaned:
        raise refuse("a text that is not empty")
    return cleaned


def _identifier(value: str) -> str:
    if not _ID.fullmatch(value):
        raise refuse("letters A-Z a-z, digits, full stop, hyphen and underscore only, such as lan.nt")
    return value


def is_email(value: object) -> bool:
    """Whether a value is a plain address of the form that mail servers accept everywhere (RFC 5321)."""
    if not isinstance(value, str) or len(value) > 254:
        return False
    local, _, domain = value.rpartition("@")
    return len(local) <= 64 and bool(_LOCAL_PART.fullmatch(local) and _DOMAIN.fullmatch(domain))


def _email(value: str) -> str:
    if not is_email(value):
        raise refuse("one e-mail address without a name, such as van.thu@co-quan.example.vn")
    return value


def _domain(value: str) -> str:
    if not _DOMAIN.fullmatch(value):
        raise refuse("a domain such as ldld.example.vn")
    return value.lower()


def _zone(value: str) -> str:
    try:
        ZoneInfo(value)
    except (ZoneInfoNotFoundError, ValueError, OSError) as problem:
        raise refuse("a time zone of the tz database such as Asia/Ho_Chi_Minh") from problem
    return value


def _clock(value: object) -> time:
    if isinstance(value, time):
        if value.tzinfo is None and not value.microsecond:
            return value
    elif isinstance(value, str) and (match := _CLOCK.fullmatch(value.strip())):
        return time(int(match[1]), int(match[2]))
    raise refuse('a time of day in quotes, such as "07:30"')


def parse_day(value: object) -> date:
    """A TOML date, or its text. Raises ``PydanticCustomError``."""
    if type(value) is date:
        return value
    if isinstance(value, str):
        try:
            return date.fromisoformat(value.strip())
        except ValueError:
            pass
    raise refuse('a date in quotes as year-month-day, such as "2026-01-31"')


def _days(value: object) -> tuple[date, ...]:
    """One day, or a range "first..last" of at most sixty days, as the days that it stands for."""
    first_text, dots, last_text = value.partition("..") if isinstance(value, str) else (value, "", "")
    try:
        first = parse_day(first_text)
        last = parse_day(last_text) if dots else first
    except PydanticCustomError as problem:
        raise refuse('a day "2026-01-02" or a range "2026-02-14..2026-02-22"') from problem
    length = (last - first).days + 1
    if not 1 <= length <= _LONGEST_RANGE_DAYS:
        raise refuse(f"a range whose last day is after the first, of at most {_LONGEST_RANGE_DAYS} days")
    return tuple(first + timedelta(days=number) for number in range(length))


def _hours(value: object) -> tuple[time, time]:
    if not isinstance(value, list | tuple) or len(value) != 2:
        raise refuse('two times of day, such as ["07:30", "11:30"]')
    start, end = _clock(value[0]), _clock(value[1])
    if start >= end:
        raise refuse("a beginning before the end")
    return start, end


def _not_empty(value: object) -> object:
    # Not pydantic's min_length: that one counts the entries without a fault only.
    if isinstance(value, list | tuple) and not value:
        raise refuse("at least one entry")
    return value


Text = Annotated[str, AfterValidator(_text)]
Identifier = Annotated[str, AfterValidator(_identifier)]
Email = Annotated[str, AfterValidator(_email)]
Domain = Annotated[str, AfterValidator(_domain)]
Zone = Annotated[str, AfterValidator(_zone)]
Clock = Annotated[time, BeforeValidator(_clock)]
Day = Annotated[date, BeforeValidator(parse_day)]
Days = Annotated[tuple[date, ...], BeforeValidator(_days)]
Hours = Annotated[tuple[time, time], BeforeValidator(_hours)]
# A TOML array becomes a tuple: frozen like everything else.
Many = Annotated[tuple[T, ...], Field(strict=False)]
Some = Annotated[tuple[T, ...], Field(strict=False), BeforeValidator(_not_empty)]
Port = Annotated[int, Field(ge=0, le=65535)]
Count = Annotated[int, Field(ge=1)]
Amount = Annotated[int, Field(ge=0)]
