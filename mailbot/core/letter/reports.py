"""The monthly report and its figures (domain.md section 7)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from mailbot.core.letter.base import Letter
from mailbot.core.readings import Due


@dataclass(frozen=True)
class UnitFigures:
    """One unit's line of table 1 (domain.md section 7.2)."""

    unit: str
    name: str
    assigned: int
    lead: int
    support: int
    on_time: int
    late: int
    overdue: int
    not_yet_due: int
    no_deadline: int = 0
    suspended: int = 0
    revoked: int = 0

    @property
    def rate(self) -> float | None:
        """The share closed on time, 0 to 1; None where fewer than 5 tasks count (domain.md 7.1)."""
        base = self.on_time + self.late + self.overdue
        return self.on_time / base if base >= 5 else None


@dataclass(frozen=True)
class SlowTask:
    """One line of table 2: sổ theo dõi giải quyết, and the working days late."""

    unit: str
    number: str
    document: str  # type, reference number, date and agency in one line
    party: str
    due: Due | None
    progress: str
    reply_document: str | None
    days_late: int
    carried_over: bool = False
    note: str = ""


@dataclass(frozen=True)
class PersonReading:
    """One person's line of table 3."""

    person: str
    name: str
    title: str
    sent: int
    read: int
    unread: tuple[str, ...]  # arrival numbers
    explanation: str = ""


@dataclass(frozen=True)
class MonthFigures:
    """All figures of one month's report."""

    year: int
    month: int
    as_of: datetime
    electronic: int
    paper: int
    by_type: tuple[tuple[str, int], ...]
    by_urgency: tuple[tuple[str, int], ...]
    without_endorsement: int
    documents_assigned: int
    tasks_assigned: int
    units: tuple[UnitFigures, ...]
    slow: tuple[SlowTask, ...]
    readings: tuple[PersonReading, ...]
    in_review: int = 0
    by_source: tuple[tuple[str, int], ...] = ()  # values of core.sources.Source


@dataclass(frozen=True, kw_only=True)
class MonthlyReport(Letter):
    """The monthly report to the office: a draft, or the final version."""

    figures: MonthFigures
    draft: bool = True
