"""Content is sealed, whole and bound to its place; keys are apart, and gone when destroyed."""

from __future__ import annotations

import pytest
from sqlalchemy import select, update

from mailbot.core import decision as d
from mailbot.store.content import CHUNK
from mailbot.store.engine import Database
from mailbot.store.keys import seal, unseal
from mailbot.store.problems import ContentGone, RegisterConflict
from mailbot.store.tables import content_chunks
from tests.store.databases import PostgresServer, Urls
from tests.store.examples import (
    CANARY,
    NOW,
    apply,
    electronic,
    fill,
    put,
    review,
)


@pytest.mark.parametrize("size", [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK])
def test_content_of_every_size_comes_back(database: Database, size: int) -> None:
    apply(database, electronic())
    data = bytes(range(256)) * (size // 256 + 1)
    content_id = put(database, data[:size])
    with database.read() as conn:
        assert database.content.get(conn, content_id) == data[:size]
        assert all(len(piece) <= CHUNK for piece in database.content.stream(conn, content_id))
        (stored,) = database.content.list(conn, 1)
    assert (stored.id, stored.name, stored.content_type, stored.size) == (
        content_id,
        "một.pdf",
        "application/pdf",
        size,
    )


def test_content_can_be_put_piece_by_piece(database: Database) -> None:
    apply(database, electronic())
    with database.begin() as conn:
        pieces = (b"x" * 700_000 for _ in range(4))
        content_id = database.content.put(conn, 1, "attachment", "a", "b", pieces, now=NOW)
    with database.read() as conn:
        assert database.content.get(conn, content_id) == b"x" * 2_800_000


def test_content_is_listed_by_document_and_kind(database: Database) -> None:
    apply(database, electronic(1, 1), electronic(2, 2))
    with database.begin() as conn:
        one = database.content.put(conn, 1, "attachment", "a", "t", b"1", now=NOW)
        two = database.content.put(conn, 1, "reply", "b", "t", b"2", now=NOW)
        database.content.put(conn, 2, "reply", "c", "t", b"3", now=NOW)
        assert [item.id for item in database.content.list(conn, 1)] == [one, two]
        assert [item.id for item in database.content.list(conn, 1, "reply")] == [two]
        assert [item.id for item in database.content.describe(conn, (two, 999, one))] == [two, one]
        assert database.content.list(conn, 3) == ()


def test_content_of_no_document_has_a_key_of_its_month(database: Database) -> None:
    with database.begin() as conn:
        may = database.content.put(conn, 0, "letter", "a", "t", b"may", now=NOW)
        june = database.content.put(conn, 0, "letter", "a", "t", b"june", now=NOW.replace(month=6))
        again = database.content.put(conn, 0, "letter", "a", "t", b"june too", now=NOW.replace(month=6))
        database.content.destroy_general(conn, before=NOW.replace(month=6))
    with database.read() as conn:
        assert database.content.get(conn, june) == b"june"
        assert database.content.get(conn, again) == b"june too"
        with pytest.raises(ContentGone):
            database.content.get(conn, may)


@pytest.mark.parametrize("change", [review(), d.RegisterPaper(
    document_id=1, arrival_number=1, arrival_year=2026, arrived_at=NOW, category=None, rules=()
)], ids=["review", "paper"])  # fmt: skip
def test_nothing_can_be_stored_of_a_document_off_the_electronic_track(
    database: Database, change: d.Change
) -> None:
    apply(database, change)
    with pytest.raises(RegisterConflict):
        put(database, b"content")
    with pytest.raises(RegisterConflict):
        put(database, b"content", document_id=99)


def test_what_is_sealed_opens_with_its_key_in_its_place_only() -> None:
    key = b"k" * 32
    sealed = seal(key, b"words", "document:1")
    assert unseal(key, sealed, "document:1") == b"words"
    assert seal(key, b"words", "document:1") != sealed
    for other_key, data, place in (
        (b"x" * 32, sealed, "document:1"),
        (key, sealed, "document:2"),
        (key, sealed[:-1] + bytes([sealed[-1] ^ 1]), "document:1"),
        (key, b"\x02" + sealed[1:], "document:1"),
    ):
        with pytest.raises(ContentGone):
            unseal(other_key, data, place)


def test_pieces_cannot_be_exchanged_or_cut_off(database: Database) -> None:
    apply(database, electronic())
    content_id = put(database, b"a" * CHUNK + b"b" * CHUNK)
    with database.begin() as conn:
        second = conn.scalar(select(content_chunks.c.sealed).where(content_chunks.c.no == 1))
        conn.execute(update(content_chunks).where(content_chunks.c.no == 0).values(sealed=second))
    with database.read() as conn, pytest.raises(ContentGone):
        database.content.get(conn, content_id)


# --- the keys ----------------------------------------------------------------------------------------


def test_a_destroyed_key_stands_nowhere_in_the_keys_file(own_database_urls: Urls) -> None:
    with own_database_urls.open() as database:
        kept, gone = database.keys.take(), database.keys.take()
        kept_key, gone_key = database.keys.key(kept), database.keys.key(gone)
        assert kept_key is not None
        assert gone_key is not None
        database.keys.destroy([gone])
        database.keys.destroy([gone])
        assert database.keys.key(gone) is None
        files = b"".join(path.read_bytes() for path in own_database_urls.folder.glob("keys.db*"))
    assert kept_key in files
    assert gone_key not in files


def test_every_key_is_another_and_all_processes_hash_alike(database_urls: Urls) -> None:
    with database_urls.open() as first, database_urls.open() as second:
        ids = [one.keys.take() for one in (first, second) for _ in range(40)]
        assert len(set(ids)) == 80
        assert len(set(second.keys.keys(ids).values())) == 80
        assert first.keys.mac("a", "x") == second.keys.mac("a", b"x")
        assert first.keys.mac("a", "x") != first.keys.mac("b", "x")


@pytest.mark.postgres
def test_the_keys_can_live_in_postgresql_too(postgres_server: PostgresServer) -> None:
    main, keys = (postgres_server.url(postgres_server.new_database()) for _ in range(2))
    with Database(main, keys) as database:
        content_id = fill(database)
        with database.read() as conn:
            assert database.content.get(conn, content_id) == CANARY.encode() * 5000
        apply(database, d.MoveToPaper(document_id=1, category=None, by="VT"))
        with database.read() as conn, pytest.raises(ContentGone):
            database.content.get(conn, content_id)
