"""The journal: who did what, on the strength of which message, by which rule; append-only and chained.

Every row carries the SHA-256 of the row before it and of itself, so that a row altered, removed or inserted
breaks the chain from there on; ``journal_head`` shows a missing end. Triggers of the database refuse UPDATE
and DELETE. Rows hold identifiers, codes and keyed commitments, never words, so that content can be purged
without breaking the chain.

What this module does not do: decide what is worth a row.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, select

from mailbot.store import rows
from mailbot.store.problems import RegisterConflict
from mailbot.store.rows import AnyRow
from mailbot.store.tables import journal, journal_head

GENESIS = "0" * 64


@dataclass(frozen=True)
class Event:
    """What a new row says; who, when and on the strength of which message are said once for several."""

    what: str
    document_id: int | None = None
    subject: str | None = None
    rule: str = ""
    commitment: str | None = None


@dataclass(frozen=True)
class JournalEntry:
    """One row of the journal."""

    no: int
    at: datetime
    by: str
    what: str
    document_id: int | None
    subject: str | None
    inbox_id: int | None
    rule: str
    commitment: str | None
    hash: str


@dataclass(frozen=True)
class JournalCheck:
    """The result of ``verify``. ``first_bad`` is the number of the first row that does not fit."""

    ok: bool
    rows: int
    first_bad: int | None = None


def _digest(previous: str, values: dict[str, Any]) -> str:
    at: datetime = values["at"]
    canonical = [
        values["no"],
        at.astimezone(UTC).isoformat(timespec="microseconds"),
        values["by"],
        values["what"],
        values["document_id"],
        values["subject"],
        values["inbox_id"],
        values["rule"],
        values["commitment"],
    ]
    text = json.dumps(canonical, ensure_ascii=True, separators=(",", ":"))
    return hashlib.sha256(f"{previous}\n{text}".encode()).hexdigest()


def append(
    conn: Connection,
    *,
    at: datetime,
    by: str,
    what: str,
    rule: str = "",
    document_id: int | None = None,
    subject: str | None = None,
    inbox_id: int | None = None,
    commitment: str | None = None,
) -> int:
    """Add a row and return its number."""
    event = Event(what, document_id, subject, rule, commitment)
    return append_all(conn, (event,), at=at, by=by, inbox_id=inbox_id)


def append_all(
    conn: Connection, events: Iterable[Event], *, at: datetime, by: str, inbox_id: int | None = None
) -> int:
    """Add rows in order; the last one's number. Writers take turns on the row of ``journal_head``."""
    head = rows.find(conn, journal_head, lock=True, id=1)
    if head is None:
        raise RegisterConflict("the journal has lost its head: run mailbot journal verify")
    no, previous = int(head.no), head.hash
    added: list[dict[str, Any]] = []
    for event in events:
        no += 1
        values = {"no": no, "at": at, "by": by, "inbox_id": inbox_id, **vars(event)}
        digest = _digest(previous, values)
        added.append({"previous": previous, "hash": digest, **values})
        previous = digest
    rows.add_many(conn, journal, added)
    rows.change(conn, journal_head, {"no": no, "hash": previous}, id=1)
    return no


def head(conn: Connection) -> tuple[int, str]:
    """The number and hash of the last row: kept elsewhere, they prove all before them."""
    row = conn.execute(select(journal_head).where(journal_head.c.id == 1)).one()
    return row.no, row.hash


def entries(conn: Connection, *, document_id: int | None = None) -> tuple[JournalEntry, ...]:
    """The rows in order (of one document)."""
    query = select(journal).order_by(journal.c.no)
    if document_id is not None:
        query = query.where(journal.c.document_id == document_id)
    return tuple(_entry(row) for row in conn.execute(query))


def _entry(row: AnyRow) -> JournalEntry:
    return JournalEntry(
        no=row.no,
        at=row.at,
        by=row.by,
        what=row.what,
        document_id=row.document_id,
        subject=row.subject,
        inbox_id=row.inbox_id,
        rule=row.rule,
        commitment=row.commitment,
        hash=row.hash,
    )


def verify(conn: Connection) -> JournalCheck:
    """Walk the whole chain."""
    end = conn.execute(select(journal_head).where(journal_head.c.id == 1)).one_or_none()
    previous, good = GENESIS, 0
    result = conn.execution_options(yield_per=1000).execute(select(journal).order_by(journal.c.no))
    for row in result:
        values = dict(row._mapping)
        if row.no != good + 1 or row.previous != previous or row.hash != _digest(previous, values):
            result.close()
            return JournalCheck(ok=False, rows=good, first_bad=good + 1)
        previous, good = row.hash, good + 1
    if end is None or (end.no, end.hash) != (good, previous):
        return JournalCheck(ok=False, rows=good, first_bad=good + 1)
    return JournalCheck(ok=True, rows=good)
