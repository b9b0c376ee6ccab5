"""A fresh, migrated database for every test, on SQLite and on PostgreSQL.

PostgreSQL is a private instance in a temporary folder, started once a session. Its tests share one migrated
database, emptied before each: making one for each takes ten times as long. A test that alters the schema asks
for ``own_database_urls``. ``initdb`` refuses root: there it runs as another user. Its tests have the
marker ``postgres``; where its programs are missing ``tests/conftest.py`` says so, and under CI it fails.

To use it, import the fixtures in a conftest, as ``tests/store/conftest.py`` does.
"""

from __future__ import annotations

import itertools
import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import psycopg
import pytest

from mailbot.store.engine import Database
from mailbot.store.journal import GENESIS
from mailbot.store.tables import metadata

BACKENDS = ("sqlite", pytest.param("postgresql", marks=pytest.mark.postgres))


def new_folder() -> Path:
    """A temporary folder, in memory where the machine has one: the tests wait for the disk all the time."""
    memory = Path("/dev/shm")
    usable = memory.is_dir() and os.access(memory, os.W_OK)
    return Path(tempfile.mkdtemp(prefix="mailbot-store-", dir=memory if usable else None))


@dataclass(frozen=True)
class Urls:
    """Where a test's databases are; a second ``Database`` on them is a second daemon."""

    main: str
    keys: str
    folder: Path  # of the SQLite files

    def open(self) -> Database:
        """One more daemon's view of them."""
        return Database(self.main, self.keys)


class PostgresServer:
    """A private instance; ``url(name)`` is a database in it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._numbers = itertools.count(1)
        self.shared = ""
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]

    def url(self, name: str) -> str:
        return f"postgresql://mailbot@127.0.0.1:{self.port}/{name}"

    def start(self) -> None:
        data = self.folder / "data"
        self._run(
            "initdb", "-A", "trust", "-U", "mailbot", "-E", "UTF8", "--locale=C", "--no-sync", "-D", str(data)
        )
        options = (
            f"-p {self.port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={self.folder} "
            "-c fsync=off -c full_page_writes=off -c max_connections=60 -c shared_buffers=32MB"
        )
        log = self.folder / "log"
        self._run("pg_ctl", "-w", "-D", str(data), "-l", str(log), "-o", options, "start")

    def stop(self) -> None:
        self._run("pg_ctl", "-w", "-D", str(self.folder / "data"), "-m", "immediate", "stop")

    def execute(self, statement: str) -> None:
        """Run one statement outside any transaction."""
        with psycopg.connect(self.url("postgres"), autocommit=True) as conn:
            conn.execute(statement)  # type: ignore[arg-type]

    def new_database(self, like: str = "template") -> str:
        """A copy of the migrated database, or of another one; its name."""
        name = f"t{next(self._numbers)}"
        self.execute(f"CREATE DATABASE {name} TEMPLATE {like}")
        return name

    def empty(self, name: str) -> None:
        """Empty every table as if it had just been migrated."""
        tables = [table.name for table in reversed(metadata.sorted_tables)]
        statements = ["SET session_replication_role = replica"]  # past the journal's triggers
        statements += [f"DELETE FROM {one}" for one in tables]
        statements += [
            f"ALTER SEQUENCE {one}_id_seq RESTART" for one in ("inbox", "content", "outbox", "absences")
        ]
        statements += [f"INSERT INTO journal_head (id, no, hash) VALUES (1, 0, '{GENESIS}')"]
        with psycopg.connect(self.url(name), autocommit=True, options="-c lock_timeout=10s") as conn:
            conn.execute("; ".join(statements))  # type: ignore[arg-type]

    def _run(self, program: str, *arguments: str) -> None:
        command = [str(_program(program)), *arguments]
        if os.getuid() == 0:
            user = "postgres" if _user_exists("postgres") else "nobody"
            shutil.chown(self.folder, user)
            command = ["setpriv", f"--reuid={user}", "--clear-groups", f"--regid={_group(user)}", *command]
        done = subprocess.run(
            command, check=False, capture_output=True, text=True, cwd=self.folder, timeout=60
        )
        if done.returncode != 0:
            log = self.folder / "log"
            raise RuntimeError(
                f"{program}: {done.stdout}{done.stderr}{log.read_text() if log.exists() else ''}"
            )


def _user_exists(name: str) -> bool:
    import pwd

    return any(entry.pw_name == name for entry in pwd.getpwall())


def _group(user: str) -> int:
    import pwd

    return pwd.getpwnam(user).pw_gid


def _program(name: str) -> Path:
    homes = sorted(Path("/").glob(f"usr/lib/postgresql/*/bin/{name}"))
    homes += sorted(Path("/").glob(f"usr/local/pgsql/bin/{name}"))
    if homes:
        return homes[-1]
    found = shutil.which(name)
    if found is None:
        raise RuntimeError(f"PostgreSQL's {name} is missing (Debian: postgresql)")
    return Path(found).resolve()


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[PostgresServer]:
    """The session's PostgreSQL, with a migrated database "template" that tests are copies of."""
    folder = new_folder()
    server = PostgresServer(folder)
    try:
        server.start()
        try:
            server.execute("CREATE DATABASE template")
            with Database(server.url("template"), f"sqlite:///{folder}/keys.db") as made:
                made.upgrade()
            server.shared = server.new_database()
            yield server
        finally:
            server.stop()
    finally:
        shutil.rmtree(folder)


@pytest.fixture(scope="session")
def sqlite_template() -> Iterator[Path]:
    """A migrated SQLite file that tests are copies of."""
    folder = new_folder()
    with Database(f"sqlite:///{folder}/main.db", f"sqlite:///{folder}/keys.db") as made:
        made.upgrade()
    yield folder / "main.db"
    shutil.rmtree(folder)


@pytest.fixture
def database_folder() -> Iterator[Path]:
    """The folder of a test's SQLite files."""
    folder = new_folder()
    yield folder
    shutil.rmtree(folder)


def sqlite_urls(request: pytest.FixtureRequest, folder: Path) -> Urls:
    """An empty, migrated database on SQLite."""
    shutil.copy(request.getfixturevalue("sqlite_template"), folder / "main.db")
    return Urls(f"sqlite:///{folder}/main.db", f"sqlite:///{folder}/keys.db", folder)


@pytest.fixture(params=BACKENDS)
def database_urls(request: pytest.FixtureRequest, database_folder: Path) -> Urls:
    """The URLs of an empty, migrated database on each backend."""
    if request.param == "sqlite":
        return sqlite_urls(request, database_folder)
    server: PostgresServer = request.getfixturevalue("postgres_server")
    server.empty(server.shared)
    return Urls(server.url(server.shared), f"sqlite:///{database_folder}/keys.db", database_folder)


@pytest.fixture(params=BACKENDS)
def own_database_urls(request: pytest.FixtureRequest, database_folder: Path) -> Iterator[Urls]:
    """The same for a test that alters the schema or copies the database: nobody uses it afterwards."""
    if request.param == "sqlite":
        yield sqlite_urls(request, database_folder)
        return
    server: PostgresServer = request.getfixturevalue("postgres_server")
    name = server.new_database()
    yield Urls(server.url(name), f"sqlite:///{database_folder}/keys.db", database_folder)
    server.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def database(database_urls: Urls) -> Iterator[Database]:
    """A fresh, migrated database on each backend."""
    with database_urls.open() as opened:
        yield opened
