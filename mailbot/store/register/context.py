"""What every change is applied with, and the two things that all of them need.

What this module does not do: apply anything.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, Table

from mailbot.store import rows
from mailbot.store.content import ContentStore
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


def change_one(context: Context, table: Table, values: Mapping[str, object], **where: object) -> None:
    """Change exactly one row; that it is there is part of the decision.

    Raises:
        RegisterConflict: there is no such row.
    """
    if rows.change(context.conn, table, values, **where) != 1:
        raise RegisterConflict(f"there is no row in {table.name} with {where}")


def take_number(context: Context, name: str, number: int, *, gapless: bool = False) -> None:
    """Advance a counter past ``number``; a gapless one must give exactly its next number.

    Raises:
        RegisterConflict: the number was given before, or (gapless) would leave a gap.
    """
    conn = context.conn
    if rows.change(conn, counters, {"next": number + 1}, name=name, next=number):
        return  # the usual case: it is the next one
    row = rows.find(conn, counters, lock=True, name=name)
    if row is None:
        rows.add(conn, counters, {"name": name, "next": number + 1})
    elif number < row.next or gapless:
        raise RegisterConflict(f"{name} number {number} is not the next one, which is {row.next}")
    else:
        rows.change(conn, counters, {"next": number + 1}, name=name)
