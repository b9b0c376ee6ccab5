"""The journal can be added to and nothing else; whatever is altered behind its back shows."""

from __future__ import annotations

import pytest
from sqlalchemy import Connection, text
from sqlalchemy.exc import DBAPIError

from mailbot.store import journal
from mailbot.store.engine import Database
from mailbot.store.journal import GENESIS, JournalCheck
from tests.store.databases import Urls
from tests.store.examples import NOW, minutes


def write(database: Database, rows: int = 5) -> None:
    with database.begin() as conn:
        for number in range(rows):
            journal.append(
                conn,
                at=NOW + minutes(number),
                by="VT",
                what="registered",
                rule="intake.electronic",
                document_id=number,
                subject=f"task:{number}",
                inbox_id=number * 10,
                commitment="c" * 64,
            )


def disarm(conn: Connection) -> None:
    """Take the triggers off, as somebody who owns the database could."""
    if conn.dialect.name == "postgresql":
        conn.execute(text("SET LOCAL session_replication_role = replica"))
        return
    for name in ("journal_no_update", "journal_no_delete", "journal_no_replace"):
        conn.execute(text(f"DROP TRIGGER {name}"))


def test_rows_come_back_in_order_with_all_they_say(database: Database) -> None:
    write(database)
    with database.read() as conn:
        rows = journal.entries(conn)
        assert journal.entries(conn, document_id=3) == (rows[3],)
        assert journal.head(conn) == (5, rows[-1].hash)
        assert journal.verify(conn) == JournalCheck(ok=True, rows=5)
    third = rows[2]
    assert (third.no, third.at, third.by, third.what) == (3, NOW + minutes(2), "VT", "registered")
    assert (third.document_id, third.subject, third.inbox_id) == (2, "task:2", 20)
    assert (third.rule, third.commitment) == ("intake.electronic", "c" * 64)


def test_an_empty_journal_is_sound(database: Database) -> None:
    with database.read() as conn:
        assert journal.verify(conn) == JournalCheck(ok=True, rows=0)
        assert journal.head(conn) == (0, GENESIS)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE journal SET by = 'X' WHERE no = 2",
        "DELETE FROM journal WHERE no = 5",
        "DELETE FROM journal",
    ],
)
def test_the_database_refuses_to_alter_a_row(database: Database, statement: str) -> None:
    write(database)
    with pytest.raises(DBAPIError, match="append-only"), database.begin() as conn:
        conn.execute(text(statement))
    with database.read() as conn:
        assert journal.verify(conn).ok


def test_the_database_refuses_to_replace_or_truncate(database: Database) -> None:
    write(database)
    statement = (
        "TRUNCATE journal"
        if database.is_postgresql
        else "INSERT OR REPLACE INTO journal SELECT no, at, 'X', what, document_id, subject, inbox_id, rule, "
        "commitment, previous, hash FROM journal WHERE no = 2"
    )
    with pytest.raises(DBAPIError, match="append-only"), database.begin() as conn:
        conn.execute(text(statement))


@pytest.mark.parametrize(
    ("tamper", "first_bad"),
    [
        ("UPDATE journal SET by = 'X' WHERE no = 2", 2),
        ("UPDATE journal SET what = 'read_reply' WHERE no = 1", 1),
        ("UPDATE journal SET document_id = NULL WHERE no = 5", 5),
        ("UPDATE journal SET at = (SELECT at FROM journal WHERE no = 1) WHERE no = 4", 4),
        ("UPDATE journal SET commitment = NULL WHERE no = 3", 3),
        ("UPDATE journal SET hash = (SELECT hash FROM journal WHERE no = 1) WHERE no = 3", 3),
        ("DELETE FROM journal WHERE no = 3", 3),
        ("DELETE FROM journal WHERE no = 5", 5),
        ("DELETE FROM journal", 1),
        ("UPDATE journal_head SET no = 4", 6),
        ("DELETE FROM journal_head", 6),
    ],
)
def test_whatever_is_altered_behind_its_back_shows(
    own_database_urls: Urls, tamper: str, first_bad: int
) -> None:
    with own_database_urls.open() as database:
        write(database)
        with database.begin() as conn:
            disarm(conn)
            conn.execute(text(tamper))
        with database.read() as conn:
            checked = journal.verify(conn)
    assert not checked.ok
    assert checked.first_bad == first_bad


def test_a_row_slipped_in_shows(own_database_urls: Urls) -> None:
    with own_database_urls.open() as database:
        write(database)
        with database.begin() as conn:
            conn.execute(
                text(
                    "INSERT INTO journal (no, at, by, what, rule, previous, hash) "
                    "SELECT 6, at, by, 'registered', rule, hash, hash FROM journal WHERE no = 5"
                )
            )
        with database.read() as conn:
            assert journal.verify(conn) == JournalCheck(ok=False, rows=5, first_bad=6)
