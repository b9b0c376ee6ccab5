"""The choices of the office that decisions depend on. Built once by the configuration, never changed."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta

from mailbot.core.letter import Recipient
from mailbot.core.office import Office


@dataclass(frozen=True)
class FolderNames:
    """How the folders on the mail server are called, for letters that say where something lies."""

    processed: str = "Đã xử lý"
    review: str = "Chờ văn thư"
    paper: str = "Đường giấy"
    closed: str = "CACH_LY"
    quarantine: str = "Lỗi"
    junk: str = "Junk"


@dataclass(frozen=True)
class Policy:
    """Persons are ids of the office. Durations are wall-clock time unless their name says working time."""

    submit_to: str
    assumed_hold: timedelta = timedelta(minutes=10)
    review_hold: timedelta = timedelta(minutes=5)
    review_deputy: str | None = None
    office_head: str | None = None
    petition_informed: str | None = None
    petition_alternate: str | None = None
    secret_informed: str | None = None
    receipts: bool = True
    automatic_electronic: bool = True
    tell_leader_of_closing: bool = True
    urgent_review: timedelta = timedelta(minutes=15)
    review_escalate_hours: float = 2.0  # working hours
    remind_before: tuple[int, ...] = (3, 1)  # working days
    remind_on_day: bool = True
    remind_after: tuple[int, ...] = (1, 3, 7)  # working days
    endorsement_reminder_hours: float = 8.0  # working hours without an endorsement
    unread_days: int = 3  # working days
    question_rounds: int = 2
    learn_after: int = 3  # releases of one sender, kind and topic until a rule is proposed; 0: never
    folders: FolderNames = field(default_factory=FolderNames)

    @property
    def learns(self) -> bool:
        """Whether anything is learned from the clerk's releases: not where every document waits anyway."""
        return self.learn_after > 0 and self.automatic_electronic


@dataclass(frozen=True)
class House:
    """What every decision needs to know of the house: the office and its policy."""

    office: Office
    policy: Policy

    @property
    def clerk(self) -> Recipient:
        """The clerk: the first member of staff who is one."""
        return self.recipient(self.office.clerks[0].id)

    @property
    def office_head(self) -> Recipient | None:
        """The head of the office (Chánh Văn phòng), where the configuration names one."""
        return self.recipient(self.policy.office_head) if self.policy.office_head else None

    @property
    def office_recipients(self) -> tuple[Recipient, ...]:
        """The clerk and the head of the office, once each."""
        head = self.office_head
        return (self.clerk,) if head is None or head == self.clerk else (self.clerk, head)

    def recipient(self, party: str) -> Recipient:
        """Where letters to a unit or person go: a unit's mailbox, or its head's where it has none.

        Raises ``KeyError`` for an id that the office does not know.
        """
        unit = self.office.units_by_id.get(party)
        if unit is None:
            person = self.office.people[party]
            return Recipient(person.id, person.email, person.name, person.title)
        if unit.email:
            return Recipient(unit.id, unit.email, unit.name)
        head = self.office.people[unit.head or ""]
        return Recipient(unit.id, head.email, unit.name, head.title)

    def knows(self, party: str) -> bool:
        """Whether a unit or person is still part of the office."""
        return party in self.office.units_by_id or party in self.office.people
