"""The few statements that SQLite and PostgreSQL spell alike but SQLAlchemy keeps apart.

What this module does not do: know tables.
"""

from __future__ import annotations

from sqlalchemy import Connection, Table
from sqlalchemy.dialects import postgresql, sqlite

Insert = postgresql.Insert | sqlite.Insert


def insert_for(conn: Connection, table: Table) -> Insert:
    """An INSERT that knows ``on_conflict_do_nothing`` and ``on_conflict_do_update`` on this database."""
    return sqlite.insert(table) if conn.dialect.name == "sqlite" else postgresql.insert(table)
