"""Engines as SQLite and PostgreSQL need them, and the translation of their drivers' errors.

SQLite: WAL, ``secure_delete`` (deleted rows are overwritten), foreign keys, temporary data in memory only,
and an explicit ``BEGIN IMMEDIATE``: Python's driver begins transactions when it pleases, which makes
"one transaction" a wish. PostgreSQL: READ COMMITTED for writers, one consistent snapshot for readers.

What this module does not do: know tables.
"""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, ExceptionContext, create_engine, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError

from mailbot.store.problems import DatabaseLocked, DatabaseUnreachable, DiskFull, StoreProblem

BUSY_SECONDS = 15
"""How long a writer waits for another one before it gives up with ``DatabaseLocked``."""

READ_ONLY = {"mailbot_read_only": True}
"""Execution option of a connection that only reads: SQLite then begins without taking the write lock."""

NOT_SYNCED = {"mailbot_not_synced": True}
"""Execution option of a transaction whose commit does not wait for the disk: a power cut may undo it as a
whole (never the program's own end); the next durable commit makes it durable too."""


_MODE = "mailbot.mode"  # what SQLite's connection was last told: reads only, does not wait for the disk
_PG_OPTIONS = f"-c lock_timeout={BUSY_SECONDS}s -c idle_in_transaction_session_timeout=300s"
"""A daemon that stopped amid a transaction (a suspended machine) must not hold up the others for ever."""


def make(url: str, *, wal: bool = True) -> Engine:
    """An engine for a URL such as ``sqlite:///var/mailbot.db`` or ``postgresql://host/mailbot``.

    ``wal`` False keeps a rollback journal (the keys database: a WAL would keep destroyed keys for a while).

    Raises:
        DatabaseUnreachable: the URL is not understood, or its driver is not installed.
    """
    try:
        parsed = make_url(url)
    except ArgumentError as error:
        raise DatabaseUnreachable(
            "The database URL is not understood.", "Write sqlite:///PATH or postgresql://USER@HOST/NAME."
        ) from error
    backend = parsed.get_backend_name()
    if backend == "sqlite":
        engine = _sqlite(parsed, wal=wal)
    elif backend == "postgresql":
        engine = _postgresql(parsed)
    else:
        raise DatabaseUnreachable(
            f"The database {backend!r} is not supported.",
            "Use sqlite:///PATH or postgresql://USER@HOST/NAME.",
        )
    event.listen(engine, "handle_error", _translate)
    return engine


def _sqlite(url: URL, *, wal: bool) -> Engine:
    if url.database in (None, "", ":memory:"):
        raise DatabaseUnreachable("A database in memory keeps nothing.", "Name a file: sqlite:///PATH.")
    path = Path(url.database or "")
    try:
        # Made by us first, so that nobody else can ever read it; WAL and shm take the file's mode.
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    except OSError as error:
        raise DatabaseUnreachable(
            f"The database file {path} cannot be opened: {error.strerror}.",
            "Check that its folder exists and that this user may write there.",
        ) from error
    # Parameters are hidden: an error's text and the driver's log must show no value of a row.
    engine = create_engine(url, connect_args={"timeout": BUSY_SECONDS}, hide_parameters=True)

    def connected(connection: sqlite3.Connection, _record: Any) -> None:
        connection.isolation_level = None  # we say BEGIN ourselves
        for pragma in (
            f"busy_timeout={BUSY_SECONDS * 1000}",
            f"journal_mode={'WAL' if wal else 'DELETE'}",
            "synchronous=FULL",
            "secure_delete=ON",
            "foreign_keys=ON",
            "temp_store=MEMORY",
        ):
            connection.execute(f"PRAGMA {pragma}")

    def begin(connection: Connection) -> None:
        options = connection.get_execution_options()
        read_only, relaxed = options.get("mailbot_read_only"), options.get("mailbot_not_synced")
        driver = connection.connection.driver_connection
        assert isinstance(driver, sqlite3.Connection)  # noqa: S101 - what create_engine made
        try:
            mode = (bool(read_only), bool(relaxed))
            if connection.info.get(_MODE) != mode:
                connection.info.pop(_MODE, None)  # known again only when both are set
                driver.execute(f"PRAGMA query_only={'ON' if read_only else 'OFF'}")
                driver.execute(f"PRAGMA synchronous={'NORMAL' if relaxed else 'FULL'}")
                connection.info[_MODE] = mode
            driver.execute("BEGIN" if read_only else "BEGIN IMMEDIATE")
        except sqlite3.Error as error:  # outside SQLAlchemy's own handling
            problem = _sqlite_problem(error, url.render_as_string(hide_password=True))
            if problem is None:
                raise
            raise problem from error

    event.listen(engine, "connect", connected)
    event.listen(engine, "begin", begin)
    return engine


def _postgresql(url: URL) -> Engine:
    try:
        engine = create_engine(
            url.set(drivername="postgresql+psycopg"),
            isolation_level="READ COMMITTED",
            pool_pre_ping=True,
            hide_parameters=True,
            connect_args={"connect_timeout": BUSY_SECONDS, "options": _PG_OPTIONS},
        )
    except ModuleNotFoundError as error:
        raise DatabaseUnreachable(
            "PostgreSQL's driver is not installed.", "Install it: pip install 'mailbot[postgres]'."
        ) from error

    def begin(connection: Connection) -> None:
        if connection.get_execution_options().get("mailbot_not_synced"):
            connection.exec_driver_sql("SET LOCAL synchronous_commit TO off")

    event.listen(engine, "begin", begin)
    return engine


def truncate_wal(engine: Engine) -> None:
    """Empty SQLite's write-ahead log, where what secure_delete overwrote in the file may still stand.

    A reader that is busy now may prevent it; the log is then emptied the next time. (All words in it are
    sealed anyway.)
    """
    raw = engine.raw_connection()
    try:
        cursor = raw.cursor()
        cursor.execute("PRAGMA busy_timeout=200")
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        cursor.execute(f"PRAGMA busy_timeout={BUSY_SECONDS * 1000}")
        cursor.close()
    finally:
        raw.close()


def _translate(context: ExceptionContext) -> None:
    """Raise the ``StoreProblem`` for a driver's error, where there is one; else let the error pass."""
    if context.is_pre_ping:
        return  # the pool finds a dead connection and makes a new one
    error = context.original_exception
    engine = context.engine
    where = engine.url.render_as_string(hide_password=True) if engine is not None else "the database"
    problem = (
        _sqlite_problem(error, where)
        if isinstance(error, sqlite3.Error)
        else _postgresql_problem(error, where)
    )
    if problem is not None:
        raise problem from error


def _locked(where: str) -> DatabaseLocked:
    return DatabaseLocked(
        f"The database {where} is locked by another process.",
        "Look for a second mailbot or a tool that has it open, then try again.",
    )


def _full(where: str) -> DiskFull:
    return DiskFull(f"The disk of the database {where} is full.", "Free some space, then start again.")


def _sqlite_problem(error: sqlite3.Error, where: str) -> StoreProblem | None:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return _locked(where)
    if code == sqlite3.SQLITE_FULL:
        return _full(where)
    if code in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM):
        return DatabaseUnreachable(
            f"The database {where} cannot be opened or written.",
            "Check that the file and its folder belong to this user.",
        )
    if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        return DatabaseUnreachable(
            f"The database {where} is damaged or not a database.",
            "Restore the last backup: mailbot restore FILE.",
        )
    if code == sqlite3.SQLITE_IOERR:
        return DatabaseUnreachable(
            f"The disk of the database {where} reports an error.", "Check the disk and its free space."
        )
    return None


def _postgresql_problem(error: BaseException, where: str) -> StoreProblem | None:
    state = getattr(error, "sqlstate", None)
    if state is None and type(error).__name__ in ("OperationalError", "ConnectionTimeout"):
        return _unreachable(where)  # the connection itself failed: libpq gives no code
    if state is None:
        return None
    if state == "55P03":
        return _locked(where)
    if state == "53100":
        return _full(where)
    if state.startswith("28"):
        return DatabaseUnreachable(
            f"The database {where} refuses the login.", "Check user and password in the database URL."
        )
    if state == "3D000":
        return DatabaseUnreachable(f"The database {where} does not exist.", "Make it: createdb NAME.")
    if state.startswith("08") or state in ("57P01", "57P02", "57P03", "53300"):
        return _unreachable(where)
    return None


def _unreachable(where: str) -> DatabaseUnreachable:
    return DatabaseUnreachable(
        f"The database {where} cannot be reached.",
        "Check that the server runs and that host, port, user and password in the database URL are right.",
    )
