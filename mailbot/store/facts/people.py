"""Who got and read what, and who is away.

What this module does not do: say what counts as read (``core.reading``).
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlalchemy import Connection, Select, bindparam, select

from mailbot.core.records import Absence, ReadingRecord
from mailbot.store.tables import absences as absences_table
from mailbot.store.tables import readings as table
from mailbot.store.tables import rungs


def _records(conn: Connection, query: Select[Any]) -> tuple[ReadingRecord, ...]:
    return tuple(
        ReadingRecord(
            document_id=row.document_id,
            person=row.person,
            delivered_at=row.delivered_at,
            read_at=row.read_at,
            sign=row.sign,
            bounced=row.bounced,
            info_only=row.info_only,
            digest_at=row.digest_at,
        )
        for row in conn.execute(query.order_by(table.c.document_id, table.c.person))
    )


def readings(
    conn: Connection, *, document_id: int | None = None, person: str | None = None
) -> tuple[ReadingRecord, ...]:
    """Who was sent which document, and whether it was read."""
    query = select(table)
    if document_id is not None:
        query = query.where(table.c.document_id == document_id)
    if person is not None:
        query = query.where(table.c.person == person)
    return _records(conn, query)


def info_waiting(conn: Connection, person: str | None = None) -> tuple[ReadingRecord, ...]:
    """Documents for information that have not gone out in a digest yet."""
    query = select(table).where(table.c.info_only, table.c.digest_at.is_(None))
    return _records(conn, query if person is None else query.where(table.c.person == person))


def rungs_told(conn: Connection, keys: Iterable[str] | None = None) -> frozenset[str]:
    """The rungs of the reminder ladder that were told already (those among ``keys``)."""
    if keys is None:
        return frozenset(conn.scalars(select(rungs.c.key)))
    wanted = list(keys)
    told: set[str] = set()
    for start in range(0, len(wanted), 500):
        told.update(conn.scalars(select(rungs.c.key).where(rungs.c.key.in_(wanted[start : start + 500]))))
    return frozenset(told)


_ABSENCES = (
    select(absences_table)
    .where(absences_table.c.start <= bindparam("last"), absences_table.c.until >= bindparam("first"))
    .order_by(absences_table.c.id)
)


def absences_between(conn: Connection, first: date, last: date) -> tuple[Absence, ...]:
    """Every absence that touches these days, the oldest entry first."""
    rows = conn.execute(_ABSENCES, {"first": first, "last": last})
    return tuple(Absence(row.person, row.start, row.until, row.delegate) for row in rows)


def absences(conn: Connection, on: date) -> tuple[Absence, ...]:
    """Who is away on this day."""
    latest = {one.person: one for one in absences_between(conn, on, on)}
    return tuple(latest.values())
