"""Everything that a running office may leave behind, for the canary tests: logs, databases, letters, mail.

``Aftermath`` is set up before the program starts: all logging goes to a file at DEBUG, that of libraries too,
and temporary files go to a folder of its own that is watched.
"""

from __future__ import annotations

import logging
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from sqlalchemy import select

from mailbot.files.worker import Extractor
from mailbot.store.tables import metadata
from tests.flow.canary import Canary, Watched
from tests.flow.real_office import RealOffice
from tests.store.databases import PostgresServer, Urls


@dataclass
class Aftermath:
    """Where the traces of one test would be."""

    urls: Urls
    postgres: PostgresServer | None
    log: Path
    temporary: Watched
    extractor: Extractor
    began: float  # seconds of the epoch: what PostgreSQL wrote before cannot hold this test's words

    def traces(self, office: RealOffice, canary: Canary, *, letters: bool = True) -> list[str]:
        """Everything found of the canary outside the agency's own mailbox; empty is what tests want."""
        found = [f"log: {one}" for one in canary.traces(self.log.read_bytes())]
        found += [f"temporary: {one}" for one in self.temporary.traces(canary)]
        found += self.on_disk(office, canary)
        if letters:
            sent = [one.data for one in office.sink.accepted]
            found += [f"letter: {one}" for one in canary.in_letters(sent)]
            found += [f"mail: {one}" for one in self._other_mailboxes(office, canary)]
        return found

    def on_disk(self, office: RealOffice, canary: Canary) -> list[str]:
        """What the database holds, as values and as bytes of its files: free pages, WAL and copies too."""
        found = [f"file: {one}" for one in canary.in_files(self.urls.folder)]
        with office.runtime.db.read() as conn:
            for table in metadata.sorted_tables:
                for row in conn.execute(select(table)):
                    values = b"\n".join(one if isinstance(one, bytes) else str(one).encode() for one in row)
                    found += [f"table {table.name}: {one}" for one in canary.traces(values)]
        if self.postgres is not None:
            self.postgres.execute("CHECKPOINT")
            found += [f"PostgreSQL: {one}" for one in canary.in_files(self.postgres.folder, since=self.began)]
        return found

    def copy(self, office: RealOffice) -> str:
        """A copy of the main database alone, as a backup makes it; its URL. Ends the program."""
        office.close()
        if self.postgres is not None:
            return self.postgres.url(self.postgres.new_database(self.urls.main.rpartition("/")[2]))
        for path in self.urls.folder.glob("main.db*"):
            shutil.copy(path, path.with_name(path.name.replace("main", "copy")))
        return self.urls.main.replace("main.db", "copy.db")

    @staticmethod
    def _other_mailboxes(office: RealOffice, canary: Canary) -> list[str]:
        """The mail of everybody on the server but the agency's own, where the sources lie."""
        homes = office.dovecot.folder / "homes"
        own = office.dovecot.maildir(f"vanthu@{office.domain}").parent
        found = []
        for home in homes.iterdir():
            if home != own:
                for path in home.rglob("*"):
                    if path.is_file() and "Maildir" in path.parts and path.parent.name in ("new", "cur"):
                        found += canary.in_letters([path.read_bytes()])
        return found


@contextmanager
def _everything_logged(path: Path) -> Iterator[None]:
    """All loggers, those of libraries too, write all levels to a file."""
    root, program = logging.getLogger(), logging.getLogger("mailbot")
    handler = logging.FileHandler(path, encoding="utf-8")
    handler.setFormatter(logging.Formatter("%(levelname)s %(name)s: %(message)s"))
    servers = logging.getLogger("mail.log")  # the tests' own SMTP server, not the program
    before = root.level, program.level, servers.level
    servers.setLevel(logging.ERROR)
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    program.setLevel(logging.DEBUG)
    try:
        yield
    finally:
        root.setLevel(before[0])
        program.setLevel(before[1])
        servers.setLevel(before[2])
        root.removeHandler(handler)
        handler.close()


@pytest.fixture
def aftermath(
    own_database_urls: Urls,
    request: pytest.FixtureRequest,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Aftermath]:
    """Logging, temporary folder, worker processes and database of one test, on each database."""
    server: PostgresServer | None = None
    if not own_database_urls.main.startswith("sqlite"):
        server = request.getfixturevalue("postgres_server")
    temporary, log = tmp_path / "temporary", tmp_path / "log"
    for name in ("TMPDIR", "TMP", "TEMP"):
        monkeypatch.setenv(name, str(temporary))
    with Watched(temporary) as watched, _everything_logged(log), Extractor() as extractor:
        yield Aftermath(own_database_urls, server, log, watched, extractor, time.time() - 1)
