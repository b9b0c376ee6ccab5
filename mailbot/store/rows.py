"""The plain statements: find, change and add rows by equal columns, each built once and kept.

SQLAlchemy spends three times as long on building a statement as on running it against SQLite; the intake of a
message takes dozens. What is asked for in one place only and rarely is written out there instead.

What this module does not do: know tables.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from sqlalchemy import Connection, Insert, Select, Table, Update, bindparam, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import Row

AnyRow = Row[*tuple[Any, ...]]
"""A row of any columns."""


@cache
def _select(table: Table, names: tuple[str, ...], lock: bool) -> Select[*tuple[Any, ...]]:
    found = select(table).where(*(table.c[name] == bindparam(f"where_{name}") for name in names))
    return found.with_for_update() if lock else found


@cache
def _update(table: Table, names: tuple[str, ...], empty: tuple[str, ...]) -> Update:
    equal = (table.c[name] == bindparam(f"where_{name}") for name in names)
    return update(table).where(*equal, *(table.c[name].is_(None) for name in empty))


@cache
def _insert(table: Table) -> Insert:
    return insert(table)


@cache
def _insert_id(table: Table) -> Insert:
    return insert(table).returning(table.c.id)


@cache
def _insert_new(table: Table, dialect: str, conflict: tuple[str, ...]) -> Insert:
    made = sqlite.insert(table) if dialect == "sqlite" else postgresql.insert(table)
    first = next(iter(table.primary_key.columns))
    return made.on_conflict_do_nothing(index_elements=list(conflict) or None).returning(first)


@cache
def _put(table: Table, dialect: str, changed: tuple[str, ...]) -> Insert:
    made = sqlite.insert(table) if dialect == "sqlite" else postgresql.insert(table)
    key = [column.name for column in table.primary_key.columns]
    return made.on_conflict_do_update(
        index_elements=key, set_={name: made.excluded[name] for name in changed}
    )


def _where(where: Mapping[str, Any]) -> dict[str, Any]:
    return {f"where_{name}": value for name, value in where.items()}


def find(conn: Connection, table: Table, *, lock: bool = False, **where: Any) -> AnyRow | None:
    """The one row whose columns have these values, or None; ``lock`` it until the transaction ends."""
    return conn.execute(_select(table, tuple(where), lock), _where(where)).one_or_none()


def find_all(conn: Connection, table: Table, **where: Any) -> Sequence[AnyRow]:
    """All rows whose columns have these values, in no order."""
    return conn.execute(_select(table, tuple(where), False), _where(where)).all()


def change(conn: Connection, table: Table, values: Mapping[str, Any], **where: Any) -> int:
    """Set columns of the rows found (None finds an empty column); how many there were."""
    empty = tuple(name for name, value in where.items() if value is None)
    given = {name: value for name, value in where.items() if value is not None}
    return conn.execute(_update(table, tuple(given), empty), {**values, **_where(given)}).rowcount


def add(conn: Connection, table: Table, values: Mapping[str, Any]) -> None:
    """A new row."""
    conn.execute(_insert(table), values)


def add_many(conn: Connection, table: Table, values: Sequence[Mapping[str, Any]]) -> None:
    """New rows."""
    if values:
        conn.execute(_insert(table), values)


def add_for_id(conn: Connection, table: Table, values: Mapping[str, Any]) -> int:
    """A new row; the id that the database gave it."""
    return int(conn.execute(_insert_id(table), values).scalar_one())


def add_new(
    conn: Connection, table: Table, values: Mapping[str, Any], *, conflict: Sequence[str] = ()
) -> Any:
    """A new row, unless one is there already (by ``conflict``, or any unique columns).

    Returns the first column of its primary key, or None where nothing was added. A second writer waits here
    for the first one's commit.
    """
    statement = _insert_new(table, conn.dialect.name, tuple(conflict))
    return conn.execute(statement, values).scalar_one_or_none()


def put(conn: Connection, table: Table, values: Mapping[str, Any]) -> None:
    """A new row, or the row of the same primary key with these values."""
    key = {column.name for column in table.primary_key.columns}
    conn.execute(_put(table, conn.dialect.name, tuple(name for name in values if name not in key)), values)
