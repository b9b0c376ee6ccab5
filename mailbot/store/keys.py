"""The keys database: random keys, and what is sealed with them. Destroying a key destroys what it sealed.

The keys live apart from everything else (a file of their own, backed up apart and replaced each time), so
that a copy of the main database, however old, shows no word whose key has been destroyed since. A key is
made durable here *before* the main transaction that uses it, and destroyed only *after* the transaction
that gave it up: a crash between leaves a key too many, never a key too few.

Sealing is AES-256-GCM with a random nonce, bound to the row that holds it. A SQLite file is the better home
for the keys even beside a PostgreSQL database: PostgreSQL keeps deleted rows in its write-ahead log for a
while. What this module does not do: know what is sealed.
"""

from __future__ import annotations

import hashlib
import hmac
import os
import threading
from collections.abc import Iterable, Mapping, Sequence

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from sqlalchemy import Column, LargeBinary, MetaData, String, Table, delete, insert, select, update
from sqlalchemy.exc import IntegrityError

from mailbot.store import connections
from mailbot.store.problems import ContentGone, StoreProblem

_SPARE = 32  # made durable at once, so that a new document costs no write here
_REMEMBERED = 2000  # keys
_INDEX = "index"  # the one key that is never destroyed: for keyed hashes
_FORMAT = b"\x01"
_NONCE = 12

_metadata = MetaData()
_keys = Table(
    "keys",
    _metadata,
    Column("id", String(32), primary_key=True),
    Column("key", LargeBinary, nullable=False),
)


def seal(key: bytes, data: bytes, bound_to: str) -> bytes:
    """Encrypt ``data`` so that it can be opened only with ``key`` and under the same name ``bound_to``."""
    nonce = os.urandom(_NONCE)
    return _FORMAT + nonce + AESGCM(key).encrypt(nonce, data, bound_to.encode())


def unseal(key: bytes, sealed: bytes, bound_to: str) -> bytes:
    """The inverse of ``seal``.

    Raises:
        ContentGone: sealed with another key, moved to another row, or altered.
    """
    if sealed[:1] != _FORMAT:
        raise ContentGone(f"{bound_to} is sealed in a form that this version does not know")
    try:
        return AESGCM(key).decrypt(sealed[1 : 1 + _NONCE], sealed[1 + _NONCE :], bound_to.encode())
    except InvalidTag as error:
        raise ContentGone(f"{bound_to} cannot be opened: altered, or sealed with another key") from error


def keyed_hash(key: bytes, purpose: str, value: bytes) -> str:
    """HMAC-SHA-256 in hex; different purposes never give the same value."""
    derived = hmac.digest(key, b"mailbot " + purpose.encode(), hashlib.sha256)
    return hmac.digest(derived, value, hashlib.sha256).hex()


class Keyring:
    """The keys of one installation. Usable from several threads."""

    def __init__(self, url: str) -> None:
        """Open the keys database at ``url`` (made where there is none).

        Raises:
            StoreProblem: it cannot be opened.
        """
        self._engine = connections.make(url, wal=False)
        self._lock = threading.Lock()
        self._spare: list[str] = []
        # Which key belongs to a row says the main database, which names a destroyed key nowhere; so that
        # another daemon's memory of it opens nothing that is still there.
        self._lately: dict[str, bytes] = {}
        try:
            _metadata.create_all(self._engine)
            self.index = self._index_key()
        except StoreProblem:
            self._engine.dispose()
            raise

    def close(self) -> None:
        """Close every connection."""
        self._engine.dispose()

    def _index_key(self) -> bytes:
        with self._engine.connect() as conn:
            found = conn.scalar(select(_keys.c.key).where(_keys.c.id == _INDEX))
        if found is not None:
            return bytes(found)
        try:
            with self._engine.begin() as conn:
                conn.execute(insert(_keys).values(id=_INDEX, key=os.urandom(32)))
        except IntegrityError:
            pass  # another process was first: its key holds
        with self._engine.connect() as conn:
            return bytes(conn.execute(select(_keys.c.key).where(_keys.c.id == _INDEX)).scalar_one())

    def mac(self, purpose: str, value: str | bytes) -> str:
        """A keyed hash that nobody without this keys database can use to confirm a guess."""
        return keyed_hash(self.index, purpose, value.encode() if isinstance(value, str) else value)

    def take(self) -> str:
        """The id of a new random key that is already durable and that nobody else will be given."""
        with self._lock:
            if not self._spare:
                made = {os.urandom(16).hex(): os.urandom(32) for _ in range(_SPARE)}
                with self._engine.begin() as conn:
                    conn.execute(insert(_keys), [{"id": one, "key": key} for one, key in made.items()])
                self._spare = list(made)
                self._lately.update(made)
            return self._spare.pop()

    def keys(self, ids: Iterable[str | None]) -> Mapping[str, bytes]:
        """The keys that still exist among ``ids``."""
        wanted = {one for one in ids if one is not None}
        found = {one: key for one in wanted if (key := self._lately.get(one)) is not None}
        found.update(self._look_up(sorted(wanted - found.keys())))
        return found

    def _look_up(self, wanted: Sequence[str]) -> dict[str, bytes]:
        found: dict[str, bytes] = {}
        for start in range(0, len(wanted), 500):
            query = select(_keys.c.id, _keys.c.key).where(_keys.c.id.in_(wanted[start : start + 500]))
            with self._engine.connect().execution_options(**connections.READ_ONLY) as conn:
                found.update({row.id: bytes(row.key) for row in conn.execute(query)})
        if len(self._lately) + len(found) > _REMEMBERED:
            self._lately.clear()
        if len(found) <= _REMEMBERED:
            self._lately.update(found)
        return found

    def key(self, key_id: str | None) -> bytes | None:
        """One key, or None where it was destroyed."""
        return self.keys((key_id,)).get(key_id) if key_id is not None else None

    def destroy(self, ids: Iterable[str]) -> None:
        """Destroy keys for good. Unknown ids are fine: destroying twice is destroying once."""
        doomed = [one for one in ids if one != _INDEX]
        for one in doomed:
            self._lately.pop(one, None)
        if not doomed:
            return
        with self._engine.begin() as conn:
            conn.execute(update(_keys).where(_keys.c.id.in_(doomed)).values(key=bytes(32)))
            conn.execute(delete(_keys).where(_keys.c.id.in_(doomed)))
        if self._engine.dialect.name == "postgresql":
            # A new file without the dead rows; the write-ahead log is the server's own business.
            with self._engine.connect().execution_options(isolation_level="AUTOCOMMIT") as conn:
                conn.exec_driver_sql("VACUUM FULL keys")
