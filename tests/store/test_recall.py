"""A recall takes every word of a document out of the database, and of every copy made before."""

from __future__ import annotations

import shutil

import pytest
from sqlalchemy import func, select

from mailbot.core import decision as d
from mailbot.core.message import Stage
from mailbot.core.readings import Category, Track
from mailbot.core.records import Status, TaskState
from mailbot.store import facts, journal, outbox
from mailbot.store.engine import Database
from mailbot.store.problems import ContentGone, RegisterConflict
from mailbot.store.tables import doomed_keys, metadata
from tests.store.databases import Urls
from tests.store.examples import (
    CANARY,
    NOW,
    apply,
    electronic,
    endorsement,
    enqueue,
    fill,
    letter,
    put,
    task,
)


def everything_in(database: Database) -> bytes:
    """Every value of every table."""
    with database.read() as conn:
        values = [
            value for table in metadata.sorted_tables for row in conn.execute(select(table)) for value in row
        ]
    return b"\n".join(one if isinstance(one, bytes) else str(one).encode() for one in values)


def copy_of(urls: Urls, request: pytest.FixtureRequest) -> str:
    """A copy of the main database alone, as a backup would make it; its URL."""
    if urls.main.startswith("sqlite"):
        for path in urls.folder.glob("main.db*"):
            shutil.copy(path, urls.folder / path.name.replace("main", "copy"))
        return urls.main.replace("main.db", "copy.db")
    server = request.getfixturevalue("postgres_server")
    return str(server.url(server.new_database(urls.main.rpartition("/")[2])))


def test_no_word_stands_in_the_database_even_before_a_recall(own_database_urls: Urls) -> None:
    with own_database_urls.open() as database:
        fill(database)
        values = everything_in(database)
        assert CANARY.encode() not in values
        assert b"canary-sender" not in values
    for path in own_database_urls.folder.iterdir():
        assert CANARY.encode() not in path.read_bytes(), path


def test_a_recall_takes_every_word_out_of_the_database_and_of_copies_made_before(
    own_database_urls: Urls, request: pytest.FixtureRequest
) -> None:
    with own_database_urls.open() as database:
        content_id = fill(database)
    copy = copy_of(own_database_urls, request)
    with Database(copy, own_database_urls.keys) as old, old.read() as conn:
        before = facts.document(conn, 1)
        assert before is not None
        assert before.abstract == CANARY
        assert facts.rules_to_ask(conn, 1)[0].agency == CANARY
    with own_database_urls.open() as database:
        moved = d.MoveToPaper(document_id=1, category=Category.PETITION, by="VT")
        apply(database, d.Unlearn(document_id=1), moved)
    for url in (own_database_urls.main, copy):
        with Database(url, own_database_urls.keys) as database, database.read() as conn:
            found = facts.document(conn, 1)
            assert found is not None
            assert CANARY not in repr(found)
            assert found.abstract is None
            assert CANARY not in repr(facts.tasks_of(conn, 1))
            assert CANARY not in repr(facts.letters_of(conn, 1))
            assert CANARY not in repr(facts.rules_to_ask(conn, 1))
            assert facts.question(conn, 1, "CT", Stage.ENDORSE) is None
            assert facts.endorsement_words(conn, database.content, 1) == ""
            assert database.content.list(conn, 1) == ()
            with pytest.raises(ContentGone):
                database.content.get(conn, content_id)
            assert journal.verify(conn).ok
    for path in own_database_urls.folder.iterdir():
        assert CANARY.encode() not in path.read_bytes(), path


def test_a_key_is_destroyed_only_when_what_gave_it_up_is_on_the_disk(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(database)
    steps: list[str] = []
    waited, destroyed = database.make_durable, database.keys.destroy
    monkeypatch.setattr(database, "make_durable", lambda: (steps.append("disk"), waited()))
    monkeypatch.setattr(database.keys, "destroy", lambda ids: (steps.append("key"), destroyed(ids)))
    with database.begin(durable=False) as conn:
        database.content.destroy(conn, 1)
    assert steps == ["disk", "key"]
    with database.read() as conn:
        assert journal.verify(conn).ok  # waiting for the disk leaves the journal's end as it was


def test_a_recalled_document_keeps_its_number_its_moments_and_its_parties(database: Database) -> None:
    fill(database)
    apply(
        database,
        d.ReplaceTask(task=task(state=TaskState.TO_PAPER), code="to_paper"),
        d.MoveToPaper(document_id=1, category=Category.FINANCE, by="VT"),
    )
    with database.read() as conn:
        found = facts.document(conn, 1)
        (ended,) = facts.tasks_of(conn, 1)
        (given,) = facts.endorsements_of(conn, 1)
    assert found is not None
    assert (found.track, found.status, found.category) == (Track.PAPER, Status.ON_PAPER, Category.FINANCE)
    assert (found.arrival_number, found.arrived_at, found.approver) == (1, NOW, "CT")
    assert (ended.state, ended.text, ended.participants) == (TaskState.TO_PAPER, "", task().participants)
    assert given.leader == "CT"


@pytest.mark.parametrize(
    ("category", "agency", "sender"),
    [
        (Category.FINANCE, CANARY, "canary-sender.vn"),
        (Category.PETITION, None, "canary-sender.vn"),
        (Category.STATE_SECRET, None, None),
        (None, None, "canary-sender.vn"),
    ],
)
def test_what_a_recall_leaves_of_agency_and_sender_follows_the_category(
    database: Database, category: Category | None, agency: str | None, sender: str | None
) -> None:
    fill(database)
    apply(database, d.MoveToPaper(document_id=1, category=category, by="VT"))
    with database.read() as conn:
        found = facts.document(conn, 1)
    assert found is not None
    assert (found.agency, found.reference_number, found.sender) == (agency, agency, sender)
    assert (found.rules == ()) is (category is Category.STATE_SECRET)


def test_words_that_come_after_a_recall_are_not_kept(database: Database) -> None:
    fill(database)
    apply(database, d.MoveToPaper(document_id=1, category=None, by="VT"))
    apply(
        database,
        d.ReplaceTask(task=task(text=CANARY, condition=CANARY), code="amended"),
        endorsement(2, words=CANARY),
    )
    with database.read() as conn:
        assert CANARY not in repr(facts.tasks_of(conn, 1))
        assert facts.endorsement_words(conn, database.content, 2) == ""


def test_letters_about_a_recalled_document_can_still_be_written(database: Database) -> None:
    fill(database)
    apply(database, d.MoveToPaper(document_id=1, category=None, by="VT"))
    enqueue(database, letter("delete:1:CSPL", document_id=1))
    (row,) = outbox.claim_batch(database, now=NOW, limit=5, worker="w", lease_seconds=60)
    with database.read() as conn:
        assert outbox.load(conn, database.content, row).rendered


def test_a_twin_of_a_recalled_document_is_not_found_by_its_reference(database: Database) -> None:
    apply(database, electronic())
    with database.read() as conn:
        assert len(facts.similar_documents(conn, "7/BC-LDLD", 2026)) == 1
        assert facts.similar_documents(conn, "7/BC-LDLD", 2025) == ()
    apply(database, d.MoveToPaper(document_id=1, category=None, by="VT"))
    with database.read() as conn:
        assert facts.similar_documents(conn, "7/BC-LDLD", 2026) == ()


def test_a_recall_that_rolls_back_destroys_nothing(database: Database) -> None:
    content_id = fill(database)
    with pytest.raises(RegisterConflict):
        apply(
            database,
            d.MoveToPaper(document_id=1, category=None, by="VT"),
            d.SetStatus(document_id=99, status=Status.ASSIGNED),
        )
    with database.read() as conn:
        assert database.content.get(conn, content_id) == CANARY.encode() * 5000


def test_a_key_whose_destruction_a_crash_left_over_is_destroyed_at_the_next_start(
    own_database_urls: Urls,
) -> None:
    with own_database_urls.open() as database:
        fill(database)
        with database.small() as conn:  # commits without what begin does afterwards, as a crash would
            database.content.destroy(conn, 1)
    with own_database_urls.open() as database:
        with database.read() as conn:
            (key_id,) = conn.scalars(select(doomed_keys.c.key_id))
        assert database.keys.key(key_id) is not None
        database.upgrade()
        assert database.keys.key(key_id) is None
        with database.read() as conn:
            assert conn.scalar(select(func.count()).select_from(doomed_keys)) == 0


def test_a_recalled_document_can_become_electronic_again_under_a_new_key(database: Database) -> None:
    fill(database)
    apply(database, d.MoveToPaper(document_id=1, category=None, by="VT"))
    apply(database, electronic())
    content_id = put(database, b"again")
    with database.read() as conn:
        found = facts.document(conn, 1)
        assert database.content.get(conn, content_id) == b"again"
    assert found is not None
    assert (found.abstract, found.arrival_number) == ("Kết quả Tháng Công nhân", 1)


def test_content_can_be_destroyed_alone_when_its_time_is_over(database: Database) -> None:
    content_id = fill(database)
    with database.begin() as conn:
        database.content.destroy(conn, 1)
    with database.read() as conn:
        found = facts.document(conn, 1)
        with pytest.raises(ContentGone):
            database.content.get(conn, content_id)
    assert found is not None
    assert (found.track, found.arrival_number, found.abstract) == (Track.ELECTRONIC, 1, None)
    later = put(database, b"an answer that came later")
    with database.read() as conn:
        assert database.content.get(conn, later) == b"an answer that came later"
