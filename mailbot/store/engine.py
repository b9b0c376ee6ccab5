"""The database: transactions, upgrades, and whether it fits this program.

One ``Database`` serves every thread of a process. ``begin`` is the deciding transaction: deciders go one
after another on both databases (SQLite by BEGIN IMMEDIATE, PostgreSQL by the row that ends the journal), so
that what one reads is still true when it writes. ``small`` is for the store's own short transactions
(claims, the outbox), which lock single rows. ``read`` is one consistent snapshot without locks.

What this module does not do: know what the tables mean.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, delete, inspect, select, text, update

from mailbot.store import connections
from mailbot.store.content import DOOMED, ContentStore
from mailbot.store.keys import Keyring
from mailbot.store.problems import DatabaseNewer, DatabaseOlder, DatabaseUnreachable, StoreProblem
from mailbot.store.tables import doomed_keys, journal_head
from mailbot.store.words import bind_keyring

REVISIONS = ("0001", "0002")
"""The migrations in order; the last one is what this program needs. A test compares them with the files."""


_TOUCH = update(journal_head).where(journal_head.c.id == 1).values(no=journal_head.c.no)


class Database:
    """The main database at ``url`` and the keys database at ``keys_url``."""

    def __init__(self, url: str, keys_url: str) -> None:
        """Open both; nothing is made in the main database until ``upgrade``.

        Raises:
            StoreProblem: one of them cannot be opened.
        """
        if url == keys_url:
            raise DatabaseUnreachable(
                "The keys must not lie in the database whose content they open.",
                "Name another file for them, such as sqlite:///keys.db.",
            )
        self._engine = connections.make(url)
        try:
            self.keys = Keyring(keys_url)
        except StoreProblem:
            self._engine.dispose()
            raise
        self.content = ContentStore(self.keys)
        self.is_postgresql = self._engine.dialect.name == "postgresql"

    def close(self) -> None:
        """Close every connection."""
        self._engine.dispose()
        self.keys.close()

    def __enter__(self) -> Database:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @contextmanager
    def begin(self, *, durable: bool = True) -> Iterator[Connection]:
        """A deciding transaction: committed at the end, rolled back by an exception, alone meanwhile.

        ``durable`` False does not wait for the disk: a power cut (no crash of ours) may undo the transaction,
        until ``make_durable`` or a later commit that waits. Nothing that it decided may show outside before.

        Raises:
            StoreProblem: the database does not answer, is locked, or its disk is full.
        """
        with self.small(durable=durable) as conn:
            if self.is_postgresql:
                conn.execute(select(journal_head.c.no).where(journal_head.c.id == 1).with_for_update())
            info = conn.info
            info.pop(DOOMED, None)
            yield conn
        if info.pop(DOOMED, False):
            if not durable:
                self.make_durable()  # a key is never gone before what gave it up stands on the disk
            self._destroy_doomed()

    def make_durable(self) -> None:
        """Wait until all that was committed before, by whomever, is on the disk.

        Both databases write one log: a commit that waits for the disk carries all earlier ones with it.
        """
        with self.small() as conn:
            conn.execute(_TOUCH)

    @contextmanager
    def small(self, *, durable: bool = True) -> Iterator[Connection]:
        """A short transaction that locks only the rows that it touches; ``durable`` as in ``begin``."""
        with self._engine.connect() as conn:
            if not durable:
                conn = conn.execution_options(**connections.NOT_SYNCED)
            with conn.begin():
                bind_keyring(conn, self.keys)
                yield conn

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A consistent snapshot for reading; nothing can be written through it."""
        with self._engine.connect() as conn:
            options: dict[str, object] = dict(connections.READ_ONLY)
            if self.is_postgresql:
                options |= {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
            conn = conn.execution_options(**options)
            bind_keyring(conn, self.keys)
            yield conn

    def upgrade(self) -> None:
        """Make or upgrade the schema to this program's version.

        Raises:
            DatabaseNewer: a later version has upgraded it already.
            StoreProblem: the database does not answer, is locked, or its disk is full.
        """
        from mailbot.store.migrate import upgrade

        if self._revision() not in (None, *REVISIONS):
            self.check()
        upgrade(self._engine)
        self._destroy_doomed()

    def check(self) -> None:
        """Say nothing when the schema is this program's.

        Raises:
            DatabaseOlder: it was never made, or lacks an upgrade.
            DatabaseNewer: a later version has upgraded it.
            StoreProblem: it does not answer.
        """
        revision = self._revision()
        where = self._engine.url.render_as_string(hide_password=True)
        if revision is None:
            raise DatabaseOlder(f"The database {where} has no tables yet.", "Run: mailbot db upgrade.")
        if revision not in REVISIONS:
            raise DatabaseNewer(
                f"The database {where} (version {revision}) belongs to a later version of mailbot.",
                "Install that version, or restore the backup made before the upgrade.",
            )
        if revision != REVISIONS[-1]:
            raise DatabaseOlder(
                f"The database {where} (version {revision}) is older than this version of mailbot.",
                "Make a backup, then run: mailbot db upgrade.",
            )

    def _revision(self) -> str | None:
        with self._engine.connect().execution_options(**connections.READ_ONLY) as conn:
            if not inspect(conn).has_table("alembic_version"):
                return None
            found = conn.scalar(text("SELECT version_num FROM alembic_version"))
            return None if found is None else str(found)

    def _destroy_doomed(self) -> None:
        """Destroy the keys whose end was committed, now or before a crash."""
        with self.read() as conn:
            doomed = list(conn.scalars(select(doomed_keys.c.key_id)))
        if not doomed:
            return
        self.keys.destroy(doomed)
        with self.small() as conn:
            conn.execute(delete(doomed_keys).where(doomed_keys.c.key_id.in_(doomed)))
        if not self.is_postgresql:
            connections.truncate_wal(self._engine)
