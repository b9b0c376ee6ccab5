"""Looking at the raw tables of the file, whatever stands in them.

A value of the wrong type is passed over in silence: ``problems`` names it.
What this module does not do: judge.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from mailbot.config.problems import Location, key_of, nearest, shown

Raw = Mapping[str, object]


def tables(raw: Raw, name: str) -> Iterator[tuple[int, Raw]]:
    """(index, table) of each table of a list of tables."""
    entries = raw.get(name)
    if isinstance(entries, list):
        yield from ((index, entry) for index, entry in enumerate(entries) if isinstance(entry, Mapping))


def table_of(raw: Raw, name: str) -> Raw:
    """The table of that name; an empty one where there is none."""
    found = raw.get(name)
    return found if isinstance(found, Mapping) else {}


def text_of(table: Raw, key: str) -> str:
    """The text under a key; "" where there is none."""
    value = table.get(key)
    return value if isinstance(value, str) else ""


def texts(table: Raw, key: str) -> Iterator[tuple[int, str]]:
    """(index, text) of each text of a list."""
    values = table.get(key)
    if isinstance(values, list):
        yield from ((index, value) for index, value in enumerate(values) if isinstance(value, str))


@dataclass(frozen=True)
class Roster:
    """The ids of the office part: id -> where it stands."""

    units: dict[str, Location]
    leaders: dict[str, Location]
    staff: dict[str, Location]
    groups: dict[str, Location]

    @property
    def people(self) -> dict[str, Location]:
        """Leaders and staff."""
        return {**self.leaders, **self.staff}

    @property
    def parties(self) -> dict[str, Location]:
        """Units, persons and groups."""
        return {**self.units, **self.people, **self.groups}


def _ids(raw: Raw, name: str) -> dict[str, Location]:
    return {
        text_of(table, "id"): (name, index, "id")
        for index, table in tables(raw, name)
        if text_of(table, "id")
    }


def roster_of(raw: Raw) -> Roster:
    """Who stands in the office part."""
    groups: dict[str, Location] = {str(name): ("groups", str(name)) for name in table_of(raw, "groups")}
    return Roster(_ids(raw, "units"), _ids(raw, "leaders"), _ids(raw, "staff"), groups)


def unknown_id(raw: Raw, where: Location, what: str, value: str, known: Mapping[str, Location]) -> str:
    """The line about an id that nothing in the file has."""
    return f"{key_of(where, raw)}: found {shown(value)}, which is no {what}; {nearest(value, known)}"
