"""The office part of the file as it stands there, and its translation into the core's ``Office``.

It is what ``mailbot read``, ``evaluate`` and ``explain`` need: [agency], [calendar], [[leaders]], [[units]],
[[staff]], [groups.*] and [deadlines]. The deadline policy is not repeated here: its model is built from the
fields of ``core.office.DeadlinePolicy``, so that a new flag of the core is an option by itself.
What this module does not do: compare entries with each other (``checks``).
"""

from __future__ import annotations

import dataclasses
from datetime import time
from typing import TYPE_CHECKING, Annotated, Any, Literal, get_type_hints

from pydantic import Field, create_model, model_validator

from mailbot.config.days_off import merged_days_off
from mailbot.config.fields import (
    Clock,
    Days,
    Domain,
    Email,
    Hours,
    Identifier,
    Many,
    Section,
    Some,
    Text,
    Zone,
    refuse,
)
from mailbot.core.office import Agency, DeadlinePolicy, Group, Office, Person, Unit, WorkCalendar


class AgencyModel(Section):
    """The agency that runs the program."""

    name: Text = Field(
        description="the agency's full name, as in its letterhead", examples=["Liên đoàn Lao động tỉnh A"]
    )
    short_name: Text = Field(description="how letters to the staff call it", examples=["LĐLĐ tỉnh"])
    symbol: Text = Field(description="its abbreviation in reference numbers", examples=["LĐLĐ"])
    parent: Text = Field(description="the agency above it", examples=["Tổng Liên đoàn Lao động Việt Nam"])
    place: Text = Field(description="the place before the date of its documents", examples=["Tỉnh A"])
    domain: Domain = Field(description="the domain of its own addresses", examples=["ldld.example.vn"])
    timezone: Zone = Field("Asia/Ho_Chi_Minh", description="its time zone, by its name in the tz database")


class CalendarModel(Section):
    """When the office works."""

    workdays: Some[Annotated[int, Field(ge=1, le=7)]] = Field(
        (1, 2, 3, 4, 5), description="the working days of the week; Monday is 1"
    )
    morning: Hours = Field((time(7, 30), time(11, 30)), description="working hours before noon")
    afternoon: Hours = Field((time(13, 30), time(17, 0)), description="working hours after noon")
    national: Literal["VN", ""] = Field(
        "VN", description='whose national days off count: "VN", or "" for none'
    )
    holidays: Many[Days] = Field(
        (), description='days off beside the national ones: "2026-01-02" or a range "2026-02-14..2026-02-22"'
    )
    worked_days_off: Many[Days] = Field(
        (), description="days off that are worked; they win over the national calendar"
    )

    @model_validator(mode="after")
    def _noon_between(self) -> CalendarModel:
        if self.morning[1] > self.afternoon[0]:
            raise refuse("a morning that ends before the afternoon begins")
        return self

    def calendar(self) -> WorkCalendar:
        """The core's calendar: the national days off, and the office's own lists over them."""
        own = frozenset(day for days in self.holidays for day in days)
        worked = frozenset(day for days in self.worked_days_off for day in days)
        off, worked = merged_days_off(self.national, own, worked)
        return WorkCalendar(frozenset(self.workdays), self.morning, self.afternoon, off, worked)


class PersonModel(Section):
    """What leaders and staff have in common."""

    id: Identifier = Field(description="a short name for the records; never change it", examples=["lan.nt"])
    name: Text = Field(description="the full name", examples=["Nguyễn Thị Lan"])
    title: Text = Field(description="the office held", examples=["Chuyên viên"])
    email: Email | None = Field(
        None, description="the address; or, for several, emails = [...], the first gets the letters"
    )
    emails: Many[Email] = Field((), description="several addresses of one person instead of email")
    aliases: Many[Text] = Field((), description="how people write this person's name")

    @model_validator(mode="after")
    def _one_address(self) -> PersonModel:
        if bool(self.email) == bool(self.emails):
            raise refuse('either email = "..." or emails = ["..."], one of the two')
        return self

    @property
    def addresses(self) -> tuple[str, ...]:
        """All addresses, the one for letters first."""
        return (self.email,) if self.email else self.emails


class LeaderModel(PersonModel):
    """A leader: gets documents and endorses them. The first one is the chairman."""

    fields: Many[str] = Field((), description="the units that this leader is in charge of")

    def person(self) -> Person:
        """The core's record."""
        return Person(
            self.id, self.name, self.title, self.addresses, self.aliases, fields=self.fields, leader=True
        )


class StaffModel(PersonModel):
    """A member of staff."""

    unit: str = Field("", description='the id of the unit; "" means none')
    clerk: bool = Field(
        False, description="true for the clerk (văn thư); the first is the one, others are deputies"
    )

    def person(self) -> Person:
        """The core's record."""
        return Person(
            self.id,
            self.name,
            self.title,
            self.addresses,
            self.aliases,
            unit=self.unit or None,
            clerk=self.clerk,
        )


class UnitModel(Section):
    """A unit (ban, văn phòng)."""

    id: Identifier = Field(description="a short name for the records; never change it", examples=["VP"])
    name: Text = Field(description="the full name", examples=["Văn phòng"])
    email: Email | None = Field(None, description="the shared mailbox; without one letters go to the head")
    head: str = Field(description="the id of the person who leads it", examples=["dung.pv"])
    deputies: Many[str] = Field((), description="ids of persons who may answer for the unit beside its head")
    aliases: Many[Text] = Field((), description="how people write its name")
    ambiguous_aliases: Many[Text] = Field((), description="names that mean several units: always asked back")
    topics: Many[Text] = Field((), description="words of a document that speak for proposing this unit")

    def unit(self) -> Unit:
        """The core's record."""
        return Unit(
            self.id,
            self.name,
            self.email,
            self.head,
            self.deputies,
            self.aliases,
            self.ambiguous_aliases,
            self.topics,
        )


class GroupModel(Section):
    """Several units or persons under one name."""

    members: Some[str] = Field(
        description='ids of units, persons or groups; ["*"] is everybody under [[staff]]', examples=[["VP"]]
    )
    aliases: Many[Text] = Field((), description="how people write the group's name")


# What the options of the deadline policy mean, and the words that some of them may be.
_DEADLINE_HELP = {
    "before": '"trước 15/5" is the end of 14/5 (exclusive) or of 15/5 (inclusive)',
    "end_of_day": 'the moment meant by "chiều", "trong ngày" and by every plain date',
    "end_of_morning": 'the moment meant by "sáng"',
    "early_in_month": 'the day meant by "đầu tháng"; said back as vague',
    "middle_of_month": 'the day meant by "giữa tháng"; said back as vague',
    "named_day_off": "a named date on a day off stays (keep) or moves to the next working day (roll)",
    "end_of_evening": 'the moment meant by "tối nay"',
    "same_weekday": '"thứ 6" written on a Friday: ask, today, or the next one',
    "extension_from": '"thêm 3 ngày" counts from the deadline in force (due) or from the answer (now)',
    "past_ask_days": "a date without a year that passed is asked about for so long; later it means next year",
}
_DEADLINE_WORDS: dict[str, Any] = {
    "before": Literal["exclusive", "inclusive"],
    "named_day_off": Literal["keep", "roll"],
    "same_weekday": Literal["ask", "today", "next"],
    "extension_from": Literal["due", "now"],
}


def _deadline_fields() -> dict[str, Any]:
    hints = get_type_hints(DeadlinePolicy)
    found: dict[str, Any] = {}
    for option in dataclasses.fields(DeadlinePolicy):
        kind = _DEADLINE_WORDS.get(option.name) or (
            Clock if hints[option.name] is time else hints[option.name]
        )
        help_text = (
            _DEADLINE_HELP.get(option.name) or option.metadata.get("help") or option.name.replace("_", " ")
        )
        found[option.name] = (kind, Field(option.default, description=help_text))
    return found


if TYPE_CHECKING:

    class DeadlinesModel(Section):
        """How words become moments."""

else:
    DeadlinesModel = create_model(
        "DeadlinesModel", __base__=Section, __doc__="How words become moments.", **_deadline_fields()
    )


class OfficeFile(Section):
    """The tables of the office part."""

    agency: AgencyModel = Field(description="the table [agency]")
    calendar: CalendarModel = CalendarModel()
    leaders: Some[LeaderModel] = Field(description="at least one table [[leaders]]")
    units: Some[UnitModel] = Field(description="at least one table [[units]]")
    staff: Some[StaffModel] = Field(description="at least one table [[staff]]")
    groups: dict[Identifier, GroupModel] = Field(default_factory=dict)
    deadlines: DeadlinesModel = DeadlinesModel()

    def office(self) -> Office:
        """The core's frozen office."""
        return Office(
            agency=Agency(**self.agency.model_dump()),
            calendar=self.calendar.calendar(),
            deadlines=DeadlinePolicy(**self.deadlines.model_dump()),
            leaders=tuple(leader.person() for leader in self.leaders),
            units=tuple(unit.unit() for unit in self.units),
            staff=tuple(person.person() for person in self.staff),
            groups=tuple(Group(name, group.members, group.aliases) for name, group in self.groups.items()),
        )
