"""What every step of the resolution shares: the frame, a day as found, and how a reading fails."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from mailbot.core.office import Office
from mailbot.core.readings import Due


class ProblemKind(StrEnum):
    """Why words about time give no deadline."""

    PAST = "past"
    IMPOSSIBLE = "impossible"  # 31/6
    AMBIGUOUS = "ambiguous"
    NO_DOCUMENT_DUE = "no_document_due"  # "theo thời hạn của văn bản", and the document's is not known
    NO_CURRENT_DUE = "no_current_due"  # "hạn như cũ", and none is in force
    UNKNOWN_EVENT = "unknown_event"  # "trước hội nghị", and its day is not said


@dataclass(frozen=True)
class DueProblem:
    """Words about time that want a question, and what may have been meant."""

    kind: ProblemKind
    words: str
    candidates: tuple[Due, ...] = ()


@dataclass(frozen=True)
class Frame:
    """What an expression is resolved against. ``now`` is local to the office."""

    office: Office
    now: datetime
    document_due: Due | None = None
    current_due: Due | None = None

    @property
    def today(self) -> date:
        """The local day on which the text was sent."""
        return self.now.date()


@dataclass(frozen=True)
class Found:
    """A day with what is known about it."""

    day: date
    vague: bool = False
    start: date | None = None
    recurring: str | None = None
    exact: datetime | None = None  # where a clock time follows from the words themselves
    counted: bool = False  # rolls off a day off; a named day follows ``named_day_off``
    before_is_self: bool = False  # "trước cuối tháng" is "cuối tháng"
    first_day: date | None = None  # of a period: "trước tháng 6" ends before it


class UnclearError(Exception):
    """Ends the resolution; never leaves this module."""

    def __init__(self, kind: ProblemKind, *candidates: date) -> None:
        super().__init__(kind)
        self.kind = kind
        self.candidates = candidates
