"""What every change is applied with, and the two things that all of them need.

What this module does not do: apply anything.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, select, update
from sqlalchemy.sql.dml import Update

from mailbot.store.content import ContentStore
from mailbot.store.dialect import insert_for
from mailbot.store.problems import RegisterConflict
from mailbot.store.tables import counters


@dataclass(frozen=True)
class Context:
    """The transaction, who and what caused the changes, and the names of this day."""

    conn: Connection
    by: str
    inbox_id: int | None
    now: datetime
    content: ContentStore
    names: Callable[[str], str]
    agency_name: str


def change_one(context: Context, statement: Update, what: str) -> None:
    """Run an UPDATE that must find exactly one row."""
    if context.conn.execute(statement).rowcount != 1:
        raise RegisterConflict(f"there is no {what}")


def take_number(context: Context, name: str, number: int, *, gapless: bool = False) -> None:
    """Advance a counter past ``number``; a gapless one must give exactly its next number.

    Raises:
        RegisterConflict: the number was given before, or (gapless) would leave a gap.
    """
    conn = context.conn
    current = conn.scalar(select(counters.c.next).where(counters.c.name == name).with_for_update())
    if current is None:
        conn.execute(insert_for(conn, counters).values(name=name, next=number + 1))
        return
    if number < current or (gapless and number != current):
        raise RegisterConflict(f"{name} number {number} is not the next one, which is {current}")
    conn.execute(update(counters).where(counters.c.name == name).values(next=number + 1))
