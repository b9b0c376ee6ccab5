"""A fresh, migrated database for every test, on SQLite and on PostgreSQL.

PostgreSQL is a private instance in a temporary folder, started once a session; every test gets a copy of one
migrated database. ``initdb`` refuses root: there it runs as another user. Tests on PostgreSQL bear the marker
``postgres``; where the server's programs are missing ``tests/conftest.py`` says so, and under CI it fails.

To use it: ``from tests.store.databases import database, database_urls, postgres_server`` in a conftest.
"""

from __future__ import annotations

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

BACKENDS = ("sqlite", pytest.param("postgresql", marks=pytest.mark.postgres))


@dataclass(frozen=True)
class Urls:
    """Where a test's databases are; a second ``Database`` on them is a second daemon."""

    main: str
    keys: str

    def open(self) -> Database:
        """One more daemon's view of them."""
        return Database(self.main, self.keys)


class PostgresServer:
    """A private instance; ``url(name)`` is a database in it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._numbers = iter(range(1, 1_000_000))
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]

    def url(self, name: str) -> str:
        return f"postgresql://mailbot@127.0.0.1:{self.port}/{name}"

    def start(self) -> None:
        data = self._folder / "data"
        self._run(
            "initdb", "-A", "trust", "-U", "mailbot", "-E", "UTF8", "--locale=C", "--no-sync", "-D", str(data)
        )
        options = (
            f"-p {self.port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={self._folder} "
            "-c fsync=off -c full_page_writes=off -c max_connections=60 -c shared_buffers=32MB"
        )
        log = self._folder / "log"
        self._run("pg_ctl", "-w", "-D", str(data), "-l", str(log), "-o", options, "start")

    def stop(self) -> None:
        self._run("pg_ctl", "-w", "-D", str(self._folder / "data"), "-m", "immediate", "stop")

    def execute(self, statement: str) -> None:
        """Run one statement outside any transaction."""
        with psycopg.connect(self.url("postgres"), autocommit=True) as conn:
            conn.execute(statement)  # type: ignore[arg-type]

    def new_name(self) -> str:
        return f"t{next(self._numbers)}"

    def _run(self, program: str, *arguments: str) -> None:
        command = [str(_program(program)), *arguments]
        if os.getuid() == 0:
            user = "postgres" if _user_exists("postgres") else "nobody"
            shutil.chown(self._folder, user)
            command = ["setpriv", f"--reuid={user}", "--clear-groups", f"--regid={_group(user)}", *command]
        done = subprocess.run(
            command, check=False, capture_output=True, text=True, cwd=self._folder, timeout=60
        )
        if done.returncode != 0:
            log = self._folder / "log"
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
    folder = Path(tempfile.mkdtemp(prefix="mailbot-pg-"))
    server = PostgresServer(folder)
    try:
        server.start()
        try:
            server.execute("CREATE DATABASE template")
            with Urls(server.url("template"), f"sqlite:///{folder}/keys.db").open() as made:
                made.upgrade()
            yield server
        finally:
            server.stop()
    finally:
        shutil.rmtree(folder)


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated SQLite file that tests are copies of."""
    folder = tmp_path_factory.mktemp("template")
    with Urls(f"sqlite:///{folder}/main.db", f"sqlite:///{folder}/keys.db").open() as made:
        made.upgrade()
    return folder / "main.db"


@pytest.fixture(params=BACKENDS)
def database_urls(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Urls]:
    """The URLs of a fresh, migrated database on each backend."""
    keys = f"sqlite:///{tmp_path}/keys.db"
    if request.param == "sqlite":
        shutil.copy(request.getfixturevalue("sqlite_template"), tmp_path / "main.db")
        yield Urls(f"sqlite:///{tmp_path}/main.db", keys)
        return
    server: PostgresServer = request.getfixturevalue("postgres_server")
    name = server.new_name()
    server.execute(f"CREATE DATABASE {name} TEMPLATE template")
    yield Urls(server.url(name), keys)
    server.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def database(database_urls: Urls) -> Iterator[Database]:
    """A fresh, migrated database on each backend."""
    with database_urls.open() as opened:
        yield opened
