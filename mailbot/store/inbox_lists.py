"""What stands in the inbox: for the next poll, for filing, for the daily reconciliation, for the clerk.

What this module does not do: change a row (``inbox``).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, and_, func, or_, select

from mailbot.core.decision import Filing
from mailbot.core.message import Locator
from mailbot.store.inbox import LIVE, OPEN
from mailbot.store.rows import AnyRow
from mailbot.store.tables import inbox


@dataclass(frozen=True)
class InboxRow:
    """One message as the inbox knows it. ``locator`` is where it lies now, as far as we know."""

    id: int
    locator: Locator
    state: str
    size: int
    received_at: datetime
    attempts: int
    filing: Filing | None
    document_id: int | None
    problem_code: str | None
    lease_until: datetime | None
    filed_at: datetime | None
    message_id_mac: str | None = None
    first_folder: str = ""  # where it arrived


def _row(row: AnyRow) -> InboxRow:
    first = Locator(row.folder, row.uidvalidity, row.uid)
    now_at = (
        first if row.filed_uid is None else Locator(row.filed_folder, row.filed_uidvalidity, row.filed_uid)
    )
    return InboxRow(
        id=row.id,
        locator=now_at,
        state=row.state,
        size=row.size,
        received_at=row.received_at,
        attempts=row.attempts,
        filing=None if row.filing is None else Filing(row.filing),
        document_id=row.document_id,
        problem_code=row.problem_code,
        lease_until=row.lease_until,
        filed_at=row.filed_at,
        message_id_mac=row.message_id_mac,
        first_folder=row.folder,
    )


def _rows(conn: Connection, query: Select[Any]) -> tuple[InboxRow, ...]:
    return tuple(_row(row) for row in conn.execute(query.order_by(inbox.c.id)))


def known_uids(
    conn: Connection, folder: str, uidvalidity: int, *, now: datetime, from_uid: int = 0
) -> frozenset[int]:
    """The UIDs in a folder that need no claim now: handled, in quarantine, or held by a living claim."""
    alive = or_(
        inbox.c.state.not_in((*OPEN, "vanished")), and_(inbox.c.state.in_(LIVE), inbox.c.lease_until > now)
    )
    where = (inbox.c.folder == folder, inbox.c.uidvalidity == uidvalidity, inbox.c.uid >= from_uid)
    return frozenset(conn.scalars(select(inbox.c.uid).where(*where, alive)))


def tried(conn: Connection) -> frozenset[Locator]:
    """Where messages lie that were tried before and are not settled."""
    place = (inbox.c.folder, inbox.c.uidvalidity, inbox.c.uid)
    found = conn.execute(select(*place).where(inbox.c.state.in_(OPEN), inbox.c.attempts > 0))
    return frozenset(Locator(*row) for row in found)


def get(conn: Connection, inbox_id: int) -> InboxRow | None:
    """One message."""
    row = conn.execute(select(inbox).where(inbox.c.id == inbox_id)).one_or_none()
    return None if row is None else _row(row)


def locator_of(conn: Connection, inbox_id: int) -> Locator | None:
    """Where a message lies now, as far as we know; None for an unknown id."""
    row = get(conn, inbox_id)
    return None if row is None else row.locator


def not_filed(conn: Connection) -> tuple[InboxRow, ...]:
    """Messages that were settled or quarantined and whose move on the server is not recorded yet."""
    ended = inbox.c.state.in_(("settled", "quarantined"))
    return _rows(conn, select(inbox).where(ended, inbox.c.filed_at.is_(None)))


def waiting(conn: Connection) -> tuple[InboxRow, ...]:
    """Messages that were given back or released: to be claimed again where they lie."""
    return _rows(conn, select(inbox).where(inbox.c.state == "waiting"))


def unsettled(conn: Connection) -> tuple[InboxRow, ...]:
    """Messages seen and not yet handled, for the daily reconciliation."""
    return _rows(conn, select(inbox).where(inbox.c.state.in_(OPEN)))


def list_quarantined(conn: Connection) -> tuple[InboxRow, ...]:
    """Messages in quarantine."""
    return _rows(conn, select(inbox).where(inbox.c.state == "quarantined"))


def of_document(conn: Connection, document_id: int) -> tuple[InboxRow, ...]:
    """The messages that were settled for a document."""
    return _rows(conn, select(inbox).where(inbox.c.document_id == document_id))


def filed_into(conn: Connection, filing: Filing) -> tuple[InboxRow, ...]:
    """The messages that were filed there, such as the closed folder."""
    return _rows(conn, select(inbox).where(inbox.c.filing == filing.value))


def states(conn: Connection, among: Iterable[str] | None = None) -> dict[str, int]:
    """How many messages are in each state."""
    query = select(inbox.c.state, func.count()).group_by(inbox.c.state)
    if among is not None:
        query = query.where(inbox.c.state.in_(tuple(among)))
    return {row[0]: row[1] for row in conn.execute(query)}
