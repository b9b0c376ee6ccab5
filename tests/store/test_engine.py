"""The databases are opened as they must be, and every fault becomes one line with its remedy."""

from __future__ import annotations

import sqlite3
import stat
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from mailbot.store import connections, state
from mailbot.store.engine import REVISIONS, Database
from mailbot.store.problems import (
    DatabaseLocked,
    DatabaseNewer,
    DatabaseOlder,
    DatabaseUnreachable,
    DiskFull,
    StoreProblem,
)
from tests.store.databases import PostgresServer, Urls
from tests.store.examples import NOW, apply, electronic


def pragma(database: Database, name: str, *, read: bool = False) -> object:
    with database.read() if read else database.begin() as conn:
        return conn.exec_driver_sql(f"PRAGMA {name}").scalar()


@pytest.fixture
def sqlite_database(database_folder: Path, sqlite_template: Path) -> Database:
    (database_folder / "main.db").write_bytes(sqlite_template.read_bytes())
    return Database(f"sqlite:///{database_folder}/main.db", f"sqlite:///{database_folder}/keys.db")


def test_sqlite_overwrites_what_it_deletes_waits_for_the_disk_and_keeps_its_references(
    sqlite_database: Database,
) -> None:
    with sqlite_database as database:
        assert pragma(database, "journal_mode") == "wal"
        assert pragma(database, "secure_delete") == 1
        assert pragma(database, "foreign_keys") == 1
        assert pragma(database, "temp_store") == 2  # memory
        assert pragma(database, "synchronous") == 2  # FULL
        assert pragma(database, "busy_timeout") == connections.BUSY_SECONDS * 1000
        with database.small(durable=False) as conn:
            assert conn.exec_driver_sql("PRAGMA synchronous").scalar() == 1  # NORMAL
        assert pragma(database, "synchronous") == 2


def test_what_was_deleted_stands_in_no_free_page(sqlite_database: Database, database_folder: Path) -> None:
    secret = "Chim-hoàng-yến-" * 50
    with sqlite_database as database:
        with database.begin() as conn:
            state.put(conn, "canary", secret)
        with database.begin() as conn:
            state.put(conn, "canary", None)
    for path in database_folder.iterdir():
        assert secret[:60].encode() not in path.read_bytes(), path


def test_the_files_can_be_read_by_their_owner_only(database_folder: Path) -> None:
    with Database(f"sqlite:///{database_folder}/new.db", f"sqlite:///{database_folder}/keys.db") as database:
        database.upgrade()
        apply(database, electronic())
        paths = list(database_folder.iterdir())
        assert {path.name for path in paths} >= {"new.db", "new.db-wal", "keys.db"}
        for path in paths:
            assert stat.S_IMODE(path.stat().st_mode) == 0o600, path


def test_a_transaction_holds_from_its_begin(sqlite_database: Database, database_folder: Path) -> None:
    with sqlite_database as database, database.begin():
        other = sqlite3.connect(database_folder / "main.db", timeout=0, isolation_level=None)
        try:
            with pytest.raises(sqlite3.OperationalError, match="locked"):
                other.execute("BEGIN IMMEDIATE")
        finally:
            other.close()


def test_a_reader_sees_one_moment_and_is_not_in_the_way_of_writers(database: Database) -> None:
    with database.read() as reading:
        assert state.get(reading, "x") is None
        with database.begin() as writing:
            state.put(writing, "x", "1")
        assert state.get(reading, "x") is None
    with database.read() as reading:
        assert state.get(reading, "x") == "1"


def test_nothing_is_written_through_a_reader(database: Database) -> None:
    with pytest.raises((DBAPIError, StoreProblem)), database.read() as conn:
        state.put(conn, "x", "1")
    with database.begin() as conn:
        assert state.get(conn, "x") is None


def test_an_exception_rolls_everything_back(database: Database) -> None:
    with pytest.raises(KeyError), database.begin() as conn:  # noqa: PT012
        state.put(conn, "x", "1")
        raise KeyError
    with database.read() as conn:
        assert state.get(conn, "x") is None


def open_and_check(url: str, folder: Path) -> None:
    with Database(url, f"sqlite:///{folder}/keys.db") as database:
        database.check()


# --- faults ------------------------------------------------------------------------------------------


def test_a_locked_sqlite_database_is_told_in_one_line(
    sqlite_database: Database, database_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sqlite_database.close()
    monkeypatch.setattr(connections, "BUSY_SECONDS", 0)
    holder = sqlite3.connect(database_folder / "main.db", isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    try:
        main, keys = (f"sqlite:///{database_folder}/{name}.db" for name in ("main", "keys"))
        with Database(main, keys) as database, pytest.raises(DatabaseLocked) as caught, database.begin():
            pass
    finally:
        holder.close()
    one_line(caught.value, "main.db")


@pytest.mark.postgres
def test_a_locked_postgresql_row_is_told_in_one_line(
    postgres_server: PostgresServer, database_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connections, "_PG_OPTIONS", "-c lock_timeout=50ms")
    url, keys = postgres_server.url(postgres_server.shared), f"sqlite:///{database_folder}/keys.db"
    with Database(url, keys) as one, Database(url, keys) as two:
        with one.begin(), pytest.raises(DatabaseLocked) as caught, two.begin():
            pass
        one_line(caught.value, "locked")


def test_a_full_disk_is_told_in_one_line_and_leaves_the_database_sound(sqlite_database: Database) -> None:
    with sqlite_database as database:
        with pytest.raises(DiskFull) as caught, database.begin() as conn:  # noqa: PT012
            pages = conn.exec_driver_sql("PRAGMA page_count").scalar()
            conn.exec_driver_sql(f"PRAGMA max_page_count={pages}")
            state.put(conn, "large", "x" * 1_000_000)
        one_line(caught.value, "full")
        with database.read() as conn:
            assert state.get(conn, "large") is None
            assert conn.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"


def test_the_driver_s_codes_become_the_right_problem() -> None:
    class DriverError(Exception):
        sqlstate: str | None = None

    def problem(code: str) -> StoreProblem | None:
        error = DriverError()
        error.sqlstate = code
        return connections._postgresql_problem(error, "postgresql://host/name")

    expected = {
        "53100": DiskFull,
        "55P03": DatabaseLocked,
        "08006": DatabaseUnreachable,
        "57P03": DatabaseUnreachable,
        "28P01": DatabaseUnreachable,
        "3D000": DatabaseUnreachable,
        "53300": DatabaseUnreachable,
        "23505": type(None),
    }
    for code, kind in expected.items():
        assert type(problem(code)) is kind, code


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("no url at all", "not understood"),
        ("mysql://host/name", "mysql"),
        ("sqlite://", "memory"),
        ("sqlite:////nonexistent-folder/main.db", "cannot be opened"),
        ("postgresql://nobody:geheim@127.0.0.1:1/name", "cannot be reached"),
    ],
)
def test_a_database_that_cannot_be_opened_is_told_in_one_line(
    database_folder: Path, url: str, says: str
) -> None:
    with pytest.raises(DatabaseUnreachable) as caught:
        open_and_check(url, database_folder)
    one_line(caught.value, says)
    assert "geheim" not in str(caught.value)


def test_keys_that_cannot_be_opened_are_told_in_one_line(database_folder: Path) -> None:
    with pytest.raises(DatabaseUnreachable):
        Database(f"sqlite:///{database_folder}/main.db", "sqlite:////nonexistent-folder/keys.db")


def test_keys_in_the_same_database_are_refused(database_folder: Path) -> None:
    url = f"sqlite:///{database_folder}/main.db"
    with pytest.raises(DatabaseUnreachable) as caught:
        Database(url, url)
    one_line(caught.value, "keys")


def test_a_file_that_is_no_database_is_told_in_one_line(database_folder: Path) -> None:
    (database_folder / "main.db").write_text("this is a letter, not a database" * 100)
    with pytest.raises(DatabaseUnreachable) as caught:
        open_and_check(f"sqlite:///{database_folder}/main.db", database_folder)
    one_line(caught.value, "not a database")


@pytest.mark.postgres
def test_a_missing_postgresql_database_is_told_in_one_line(
    postgres_server: PostgresServer, database_folder: Path
) -> None:
    with pytest.raises(DatabaseUnreachable) as caught:
        open_and_check(postgres_server.url("nowhere"), database_folder)
    one_line(caught.value, "nowhere")


@pytest.mark.postgres
def test_a_connection_that_the_server_dropped_is_made_again(
    postgres_server: PostgresServer, database_folder: Path
) -> None:
    name = postgres_server.new_database()
    with Database(postgres_server.url(name), f"sqlite:///{database_folder}/keys.db") as database:
        database.check()
        cut = f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'"
        postgres_server.execute(cut)
        database.check()
        with pytest.raises(DatabaseUnreachable), database.begin() as conn:  # noqa: PT012
            postgres_server.execute(cut)
            state.put(conn, "x", "1")
        with database.begin() as conn:
            state.put(conn, "x", "2")


# --- versions ----------------------------------------------------------------------------------------


def test_a_new_database_must_be_made_first(database_folder: Path) -> None:
    with Database(f"sqlite:///{database_folder}/new.db", f"sqlite:///{database_folder}/k.db") as database:
        with pytest.raises(DatabaseOlder) as caught:
            database.check()
        one_line(caught.value, "mailbot db upgrade")
        database.upgrade()
        database.check()
        database.upgrade()
        database.check()


def test_a_database_of_a_later_version_is_left_alone(own_database_urls: Urls) -> None:
    with own_database_urls.open() as database:
        with database.begin() as conn:
            conn.execute(text("UPDATE alembic_version SET version_num = '9999'"))
        for attempt in (database.check, database.upgrade):
            with pytest.raises(DatabaseNewer) as caught:
                attempt()
            one_line(caught.value, "later version")


def test_a_database_of_an_earlier_version_asks_for_its_upgrade(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mailbot.store.engine.REVISIONS", (*REVISIONS, "one more"))
    with pytest.raises(DatabaseOlder) as caught:
        database.check()
    one_line(caught.value, "mailbot db upgrade")


def one_line(problem: StoreProblem, says: str) -> None:
    """A problem has one line, which says what is wrong and what to do."""
    assert says in str(problem)
    assert "\n" not in str(problem)
    assert problem.message
    assert problem.remedy
    assert str(problem) == f"{problem.message} {problem.remedy}"


def test_moments_without_a_time_zone_are_refused(database: Database) -> None:
    with pytest.raises(Exception, match="time zone"), database.begin() as conn:
        state.record_run(conn, "reminders", NOW.replace(tzinfo=None))
