"""What SQLite and PostgreSQL spell alike but SQLAlchemy keeps apart, and the type of any row.

What this module does not do: know tables.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Table
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import Row

AnyRow = Row[*tuple[Any, ...]]
"""A row of any columns."""

Insert = postgresql.Insert | sqlite.Insert


def insert_for(conn: Connection, table: Table) -> Insert:
    """An INSERT that knows ``on_conflict_do_nothing`` and ``on_conflict_do_update`` on this database."""
    return sqlite.insert(table) if conn.dialect.name == "sqlite" else postgresql.insert(table)
