"""The office as the configuration describes it: who works there, its calendar and its policies.

Frozen records only. They are built once by ``mailbot.config`` and never change while the program runs.
What this module does not do: read files, know the time, or decide anything.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, time
from functools import cached_property
from zoneinfo import ZoneInfo


@dataclass(frozen=True)
class Agency:
    """The agency that runs the program."""

    name: str
    short_name: str
    symbol: str
    parent: str
    place: str
    domain: str
    timezone: str = "Asia/Ho_Chi_Minh"

    @cached_property
    def zone(self) -> ZoneInfo:
        """The time zone in which the office works."""
        return ZoneInfo(self.timezone)


@dataclass(frozen=True)
class WorkCalendar:
    """Working days and hours, local time. ``holidays`` holds the national days off and the office's own."""

    workdays: frozenset[int] = frozenset({1, 2, 3, 4, 5})  # ISO: Monday is 1
    morning: tuple[time, time] = (time(7, 30), time(11, 30))
    afternoon: tuple[time, time] = (time(13, 30), time(17, 0))
    holidays: frozenset[date] = frozenset()
    worked_days_off: frozenset[date] = frozenset()


@dataclass(frozen=True)
class DeadlinePolicy:
    """How words become moments (domain.md section 3); every rule is one flag of the configuration."""

    before: str = "exclusive"  # "trước 15/5" ends on 14/5; "inclusive" makes it 15/5
    end_of_day: time = time(17, 0)
    end_of_morning: time = time(11, 30)
    early_in_month: int = 5
    middle_of_month: int = 15
    named_day_off: str = "keep"  # "keep" or "roll": a named date on a day off
    past_ask_days: int = 180
    end_of_evening: time = time(21, 0)  # "tối nay"
    same_weekday: str = "ask"  # "thứ 6" written on a Friday: "ask", "today" or "next"
    extension_from: str = "due"  # "thêm 3 ngày" counts from the deadline in force ("due") or from "now"


@dataclass(frozen=True)
class Person:
    """A leader or a member of staff. The first address is the one that letters go to."""

    id: str
    name: str
    title: str
    emails: tuple[str, ...]
    aliases: tuple[str, ...] = ()
    unit: str | None = None
    fields: tuple[str, ...] = ()  # leaders: the units that they are in charge of
    clerk: bool = False
    leader: bool = False

    @property
    def email(self) -> str:
        """The address that letters to this person go to."""
        return self.emails[0]


@dataclass(frozen=True)
class Unit:
    """A unit (ban, văn phòng) with its shared mailbox and the people who may answer for it."""

    id: str
    name: str
    email: str | None
    head: str | None
    deputies: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    ambiguous_aliases: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()  # words of a document that speak for proposing this unit


@dataclass(frozen=True)
class Group:
    """Several units or persons under one name. ``members`` may be ``("*",)``: all staff."""

    id: str
    members: tuple[str, ...]
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True)
class Office:
    """The whole office part of the configuration."""

    agency: Agency
    calendar: WorkCalendar = field(default_factory=WorkCalendar)
    deadlines: DeadlinePolicy = field(default_factory=DeadlinePolicy)
    leaders: tuple[Person, ...] = ()
    units: tuple[Unit, ...] = ()
    staff: tuple[Person, ...] = ()
    groups: tuple[Group, ...] = ()

    @cached_property
    def people(self) -> dict[str, Person]:
        """Leaders and staff by id."""
        return {person.id: person for person in (*self.leaders, *self.staff)}

    @cached_property
    def units_by_id(self) -> dict[str, Unit]:
        """Units by id."""
        return {unit.id: unit for unit in self.units}

    @cached_property
    def groups_by_id(self) -> dict[str, Group]:
        """Groups by id."""
        return {group.id: group for group in self.groups}

    @cached_property
    def people_by_email(self) -> dict[str, Person]:
        """Leaders and staff by each of their addresses, lower case."""
        return {email.lower(): person for person in self.people.values() for email in person.emails}

    @cached_property
    def units_by_email(self) -> dict[str, Unit]:
        """Units by the address of their shared mailbox, lower case."""
        return {unit.email.lower(): unit for unit in self.units if unit.email}

    @property
    def chairman(self) -> Person:
        """The first leader of the configuration: new documents go there unless it says otherwise."""
        return self.leaders[0]

    @property
    def clerks(self) -> tuple[Person, ...]:
        """The members of staff who are clerks (văn thư); the first is the one, the others are deputies."""
        return tuple(person for person in self.staff if person.clerk)

    def expand(self, party: str) -> tuple[str, ...]:
        """The units and persons that a unit, person or group id stands for, in order, without repeats."""
        group = self.groups_by_id.get(party)
        if group is None:
            return (party,)
        members = tuple(p.id for p in self.staff) if group.members == ("*",) else group.members
        return tuple(dict.fromkeys(one for member in members for one in self.expand(member)))

    def name_of(self, party: str) -> str:
        """The full name of a unit or person; the id itself where the office does not know it any more."""
        if party in self.units_by_id:
            return self.units_by_id[party].name
        return self.people[party].name if party in self.people else party

    def may_answer_for(self, party: str) -> frozenset[str]:
        """The ids of the persons who may answer for a unit (its head and named deputies) or a person."""
        unit = self.units_by_id.get(party)
        if unit is None:
            return frozenset({party})
        return frozenset(one for one in (unit.head, *unit.deputies) if one)
