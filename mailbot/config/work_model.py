"""The tables of the file that speak of the work: who gets what, when, for how long, within which limits.

What this module does not do: know persons and units (``checks`` compares the ids with the office part).
"""

from __future__ import annotations

from datetime import date, time
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from mailbot.config.fields import Amount, Clock, Count, Many, Section, Some, parse_day


def _day_or_none(value: object) -> date | None:
    return None if value == "" else parse_day(value)


Hours = Annotated[float, Field(gt=0)]
OptionalDay = Annotated[date | None, BeforeValidator(_day_or_none)]


class Database(Section):
    """Where the register lies."""

    url: str = Field(
        "sqlite:///mailbot.db",
        description="SQLite, beside this file unless the path is absolute, or postgresql://user@host/name",
    )
    keys_url: str = Field(
        "sqlite:///mailbot-keys.db",
        description="the keys of the encrypted content: back it up apart, the new copy over the old one",
    )
    password_file: str = Field(
        "", description="the file that holds PostgreSQL's password, if it asks for one"
    )
    password_env: str = Field("", description="the environment variable that holds it, instead of a file")


class Secret(Section):
    """The key from which the tokens in our letters and the fingerprints in the register are made."""

    key_file: str = Field("mailbot.key", description="the file that holds the key; mailbot init makes it")
    key_env: str = Field("", description="the environment variable that holds the key, instead of a file")


class Start(Section):
    """The first run."""

    date: OptionalDay = Field(
        None,
        description='nothing that arrived before this day is touched; "" means the day of the first run',
        examples=["2026-01-31"],
    )
    next_arrival_number: Count = Field(1, description="the first arrival number that is given")
    shadow: bool = Field(True, description="true: every letter goes to the clerk instead, until mailbot live")


class Workflow(Section):
    """Who is asked and told, and how long things wait. Persons are ids of [[leaders]] or [[staff]]."""

    submit_to: str = Field("", description='the leader who gets new documents; "" means the first one')
    office_head: str = Field(
        "", description='the head of the office (Chánh Văn phòng); "" means the head of the clerk\'s unit'
    )
    review_deputy: str = Field(
        "", description='asked when the clerk does not answer; "" means the second clerk, or the office head'
    )
    petition_informed: str = Field(
        "", description='told of petitions beside the clerk; "" means the head of the office'
    )
    petition_informed_alternate: str = Field(
        "", description='told when the one above must not be; "" means the leader who gets new documents'
    )
    secret_informed: str = Field(
        "", description='told of possible state secrets beside the clerk; "" means the head of the office'
    )
    automatic_electronic: bool = Field(True, description="false: every document waits for the clerk")
    learn_after: Amount = Field(
        3,
        description="after so many releases of one sender, kind and topic the head of the office is asked "
        "whether the next may pass by itself; 0: nothing is learned, and no learned rule counts",
    )
    receipts: bool = Field(True, description="confirm documents to official senders (NĐ 30/2020, Điều 21)")
    tell_leader_of_closing: bool = Field(True, description="tell the leader when a task is done")
    question_rounds: Count = Field(2, description="after so many questions the clerk is asked to telephone")
    assumed_hold_minutes: Amount = Field(
        10, description="letters to units wait this long where something had to be assumed"
    )
    review_hold_minutes: Amount = Field(
        5, description="the clerk's answer about a document takes effect after this"
    )
    review_digest_times: Some[Clock] = Field(
        (time(8, 0), time(10, 30), time(14, 0), time(16, 0)),
        description="when the clerk gets the list of the documents in review",
    )
    urgent_review_minutes: Count = Field(
        15, description="an urgent document in review goes to the deputy after this"
    )
    review_escalate_hours: Hours = Field(
        2.0, description="a document in review goes to the head of the office after these working hours"
    )
    morning_letter_time: Clock = Field(
        time(7, 30), description="when the clerk and the office learn what waits and what is stuck"
    )
    info_digest_time: Clock = Field(
        time(16, 0), description="when people get the day's documents for information, in one letter"
    )
    max_letter_attachments_mb: Count = Field(
        15, description="what is larger is named in the letter and kept for collection at the clerk's"
    )
    unread_days: Count = Field(3, description="a document counts as not read after these working days")


class Reminders(Section):
    """The ladder of reminders: in working hours, one letter a person a day."""

    time: Clock = Field(time(7, 45), description="when reminders go out on working days")
    days_before: Many[Count] = Field((3, 1), description="working days before the deadline")
    on_day: bool = Field(True, description="remind on the day itself")
    days_after: Many[Count] = Field(
        (1, 3, 7), description="working days after the deadline; later it stands in reports only"
    )
    endorsement_hours: Hours = Field(
        8.0, description="a leader is reminded of a document after these working hours without endorsement"
    )


class Reports(Section):
    """The monthly report."""

    month_working_day: Annotated[int, Field(ge=1, le=10)] = Field(
        1, description="on which working day of the next month it is made"
    )
    month_time: Clock = Field(time(8, 0), description="when on that day")
    recipients: Many[str] = Field((), description="the persons who get it; [] means the head of the office")


class Limits(Section):
    """What keeps a flood or a hostile file from doing harm."""

    letters_per_hour: Count = Field(
        300, description="more letters than this in an hour stop all sending until somebody looks"
    )
    attachment_seconds: Count = Field(60, description="reading one attachment takes at most this long")
    attachment_memory_mb: Annotated[int, Field(ge=128)] = Field(512, description="and this much memory")
    attachment_pages: Count = Field(200, description="longer files count as unread")
    attachment_unpacked_mb: Count = Field(200, description="an archive may unpack to this much")
    attachment_nesting: Annotated[int, Field(ge=1, le=10)] = Field(3, description="archives within archives")


class Log(Section):
    """The log: identifiers and rule codes, never words of a document."""

    level: Literal["debug", "info", "warning", "error"] = Field(
        "info", description="debug, info, warning or error"
    )
    file: str = Field("", description='the file to write to; "" means standard error')
