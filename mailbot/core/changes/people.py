"""What can change about people and what was told to them, and about letters that wait.

One frozen record a change; ``store.register`` applies each.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from mailbot.core.records import Absence


@dataclass(frozen=True, kw_only=True)
class QueueInfo:
    """A document goes to a person for information, in the next digest."""

    document_id: int
    person: str
    at: datetime


@dataclass(frozen=True, kw_only=True)
class InfoSent:
    """These documents went out to a person in an information digest."""

    documents: tuple[int, ...]
    person: str
    at: datetime


@dataclass(frozen=True, kw_only=True)
class RecordReading:
    """A person is known to have read a document."""

    document_id: int
    person: str
    at: datetime
    sign: str


@dataclass(frozen=True, kw_only=True)
class RecordAbsence:
    """Somebody is away, with or without a delegate."""

    absence: Absence


@dataclass(frozen=True, kw_only=True)
class EmptyClosedFolder:
    """The clerk has the closed folder deleted, Trash included; the shell does it and writes the receipt."""

    by: str
    at: datetime


@dataclass(frozen=True, kw_only=True)
class RungsTold:
    """These rungs of the reminder ladder were told: ``rung:TASK:REVISION:RUNG:PARTY``, once each."""

    keys: tuple[str, ...]
    at: datetime


@dataclass(frozen=True, kw_only=True)
class CancelLetters:
    """Letters of a document that have not gone out yet are cancelled (all kinds, or the named ones)."""

    document_id: int
    kinds: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class ReleaseLetters:
    """Held letters of a document may go out now."""

    document_id: int


@dataclass(frozen=True, kw_only=True)
class SettleUncertain:
    """The clerk rules on a letter of uncertain delivery: again under the same Message-ID, or drop it."""

    short_key: str
    send_again: bool


@dataclass(frozen=True, kw_only=True)
class LetterBounced:
    """A letter of ours came back (RFC 3464)."""

    message_id: str
    permanent: bool
    code: str
