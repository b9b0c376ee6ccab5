"""The migrations make what the tables say, on both databases, and are shipped with the program."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine, inspect, text
from sqlalchemy.exc import IntegrityError

from mailbot.core import decision as d
from mailbot.store import migrate
from mailbot.store.engine import REVISIONS, Database
from mailbot.store.problems import DatabaseOlder
from mailbot.store.tables import metadata
from tests.store.databases import BACKENDS, PostgresServer
from tests.store.examples import apply, document, electronic, task


def test_the_migrated_database_is_what_the_tables_say(database: Database) -> None:
    with database.begin() as conn:
        options = {"compare_type": True, "compare_server_default": True}
        assert compare_metadata(MigrationContext.configure(conn, opts=options), metadata) == []
        found = inspect(conn)
        for table in metadata.sorted_tables:
            checks = {str(one["name"]) for one in found.get_check_constraints(table.name)}
            expected = {str(one.name) for one in table.constraints if str(one.name).startswith("ck_")}
            assert checks == expected, table.name
            keys = {tuple(one["constrained_columns"]) for one in found.get_foreign_keys(table.name)}
            assert keys == {tuple(one.column_keys) for one in table.foreign_key_constraints}, table.name


def test_the_program_knows_every_migration_in_order() -> None:
    script = ScriptDirectory.from_config(migrate.config())
    revisions = [one.revision for one in script.walk_revisions()]
    assert tuple(reversed(revisions)) == REVISIONS
    assert script.get_heads() == [REVISIONS[-1]]


_UPGRADE = """
import sys
from mailbot.core import decision as d
from mailbot.store import migrate
from mailbot.store.engine import Database

with Database(sys.argv[1], sys.argv[2]) as db:
    print("ready", flush=True)
    sys.stdin.readline()
    db.upgrade()
    db.check()
"""


@pytest.mark.parametrize("backend", BACKENDS)
def test_two_daemons_may_upgrade_at_once(
    request: pytest.FixtureRequest, database_folder: Path, backend: str
) -> None:
    url = f"sqlite:///{database_folder}/main.db"
    if backend == "postgresql":
        server: PostgresServer = request.getfixturevalue("postgres_server")
        url = server.url(server.new_database(like="template0"))
    run = [sys.executable, "-c", _UPGRADE, url, f"sqlite:///{database_folder}/keys.db"]
    daemons = [subprocess.Popen(run, stdin=-1, stdout=-1, stderr=-1, text=True) for _ in range(2)]
    for one in daemons:
        assert one.stdout is not None
        assert one.stdout.readline() == "ready\n"
    for one in daemons:
        assert one.stdin is not None
        one.stdin.write("go\n")
        one.stdin.flush()
    for one in daemons:
        _, errors = one.communicate(timeout=60)
        assert one.returncode == 0, errors


@pytest.mark.parametrize("backend", BACKENDS)
def test_a_database_of_the_first_version_is_upgraded_with_what_it_holds(
    request: pytest.FixtureRequest, database_folder: Path, backend: str
) -> None:
    url = f"sqlite:///{database_folder}/main.db"
    if backend == "postgresql":
        server: PostgresServer = request.getfixturevalue("postgres_server")
        url = server.url(server.new_database(like="template0"))
    first, engine = migrate.config(), create_engine(url)
    with engine.begin() as conn:
        first.attributes["connection"] = conn
        command.upgrade(first, "0001")
        columns = "id, track, status, arrived_at, urgency, rules, review_key"
        values = "1, 'review', 'waiting_clerk', '2026-05-04 02:30:15.000000', 'normal', '[]', 'X1'"
        conn.execute(text(f"INSERT INTO documents ({columns}) VALUES ({values})"))
    engine.dispose()
    with Database(url, f"sqlite:///{database_folder}/keys.db") as database:
        with pytest.raises(DatabaseOlder):
            database.check()
        database.upgrade()
        database.check()
        found = document(database)
        assert (found.review_key, found.lesson) == ("X1", None)


def test_an_upgrade_that_fails_leaves_nothing_behind(
    database_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Database(f"sqlite:///{database_folder}/main.db", f"sqlite:///{database_folder}/keys.db") as database:

        def fail(*_: object) -> None:
            raise RuntimeError

        monkeypatch.setattr("alembic.op.create_index", fail)
        with pytest.raises(RuntimeError):
            database.upgrade()
        with database.read() as conn:
            assert conn.execute(text("SELECT name FROM sqlite_master")).all() == []
        monkeypatch.undo()
        database.upgrade()
        database.check()


def test_a_task_has_one_lead_and_a_document_its_number_once_even_in_raw_sql(database: Database) -> None:
    apply(database, electronic(), d.CreateTask(task=task()))
    twin = (
        "INSERT INTO documents (id, track, status, arrived_at, urgency, rules, arrival_year, arrival_number) "
        "SELECT 2, 'paper', status, arrived_at, urgency, rules, arrival_year, arrival_number FROM documents"
    )
    statements = ["UPDATE participants SET role = 'lead'", twin, "UPDATE documents SET track = 'paper'"]
    for statement in statements:
        with pytest.raises(IntegrityError), database.begin() as conn:
            conn.execute(text(statement))
