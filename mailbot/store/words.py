"""The words of documents and people, gathered into one sealed blob a row.

Each record here is what one table keeps in its column ``sealed``. Which key seals it: the document's own on
the electronic track, the general key of the month for what belongs to no document (document 0). On paper
and in review there is none: nothing of a document is kept there, and ``key_for`` says so.

What this module does not do: decide what may be kept; the paper and review changes have no field for words.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any, TypeVar

from pydantic import TypeAdapter
from sqlalchemy import Connection

from mailbot.core.readings import Assignment, Due
from mailbot.core.records import ExtensionRequest
from mailbot.store import rows
from mailbot.store.keys import Keyring, seal, unseal
from mailbot.store.problems import ContentGone
from mailbot.store.rows import AnyRow
from mailbot.store.tables import documents, general_keys

_KEYRING = "mailbot.keys"
_KNOWN = "mailbot.known_keys"  # of documents, found in this transaction
T = TypeVar("T")


@dataclass(frozen=True)
class DocumentWords:
    """What the register says of an electronic document in words."""

    agency: str | None = None
    reference_number: str | None = None
    issued_on: date | None = None
    document_type: str | None = None
    abstract: str | None = None
    due: Due | None = None
    doubtful: frozenset[str] = frozenset()
    sender: str | None = None
    attachments: tuple[str, ...] = ()
    too_large: tuple[str, ...] = ()
    proposal: tuple[Assignment, ...] = ()


@dataclass(frozen=True)
class TaskWords:
    """What a task says in words."""

    text: str = ""
    due: Due | None = None
    condition: str | None = None
    reply_document: str | None = None
    extension: ExtensionRequest | None = None


@dataclass(frozen=True)
class LetterWords:
    """What an outbox row says of its recipient, and the mail server's last words."""

    key: str = ""
    email: str = ""
    name: str = ""
    error: str = ""


@dataclass(frozen=True)
class RuleWords:
    """Of which documents a learned rule speaks. Of the sender's address the domain only."""

    domain: str = ""
    agency: str = ""
    kind: str = ""
    topic: str = ""


@dataclass(frozen=True)
class ContentLabel:
    """The name and type of a piece of content; of a file sent along with a reply, whose and which reply."""

    name: str = ""
    content_type: str = ""
    by: str = ""
    cause: str = ""


_adapters: dict[type, TypeAdapter[Any]] = {}


def _adapter(kind: type[T]) -> TypeAdapter[Any]:
    """The translation of a record to JSON and back; making one is slow, so it is kept."""
    if kind not in _adapters:
        _adapters[kind] = TypeAdapter(kind)
    return _adapters[kind]


def to_json(kind: type[T], value: T) -> str:
    """A record as JSON text."""
    return _adapter(kind).dump_json(value).decode()


def from_json(kind: type[T], text: str | bytes) -> T:
    """The record back."""
    found: T = _adapter(kind).validate_json(text)
    return found


def bind_keyring(conn: Connection, keyring: Keyring) -> None:
    """Give a transaction the keys that its rows are sealed with (``Database`` does it)."""
    conn.info[_KEYRING] = keyring
    conn.info[_KNOWN] = {}


def keyring_of(conn: Connection) -> Keyring:
    """The keys that belong to this connection's database."""
    keyring = conn.info[_KEYRING]
    assert isinstance(keyring, Keyring)  # noqa: S101 - Database put it there
    return keyring


def seal_words(conn: Connection, kind: type[T], value: T, key_id: str, bound_to: str) -> bytes:
    """Seal a record with one key.

    Raises:
        ContentGone: the key was destroyed meanwhile.
    """
    return seal(need_key(conn, key_id), to_json(kind, value).encode(), bound_to)


def need_key(conn: Connection, key_id: str) -> bytes:
    """One key that must exist, or ``ContentGone``."""
    key = keyring_of(conn).key(key_id)
    if key is None:
        raise ContentGone("the key was destroyed")
    return key


def keys_for(conn: Connection, of: Iterable[AnyRow]) -> Mapping[str, bytes]:
    """The keys of many rows at once; those destroyed are missing."""
    return keyring_of(conn).keys(row.key_id for row in of)


def open_words(keys: Mapping[str, bytes], kind: type[T], row: AnyRow, bound_to: str) -> T | None:
    """The record sealed in ``row.sealed``; None where there is none, or where its key was destroyed."""
    key = keys.get(row.key_id) if row.key_id is not None else None
    if key is None or row.sealed is None:
        return None
    return from_json(kind, unseal(key, bytes(row.sealed), bound_to))


def key_for(conn: Connection, document_id: int) -> str | None:
    """The id of the key that seals the words of a document; None where its words may not be kept."""
    known: str | None = conn.info[_KNOWN].get(document_id)
    if known is not None:
        return known
    row = rows.find(conn, documents, id=document_id)
    if row is None or row.track != "electronic":
        return None
    key_id = row.key_id
    if key_id is None:
        key_id = keyring_of(conn).take()
        rows.change(conn, documents, {"key_id": key_id}, id=document_id)
    note_key(conn, document_id, key_id)
    return str(key_id)


def note_key(conn: Connection, document_id: int, key_id: str | None) -> None:
    """Say which key an electronic document has from now on in this transaction; None: it gave its key up.

    Registering a document, its files and its letters all ask for it.
    """
    if key_id is None:
        conn.info[_KNOWN].pop(document_id, None)
    else:
        conn.info[_KNOWN][document_id] = key_id


def present_key(conn: Connection, document_id: int) -> str | None:
    """The id of the key that a document has now, on whatever track; None where it has none."""
    known: str | None = conn.info[_KNOWN].get(document_id)
    if known is not None:
        return known
    row = rows.find(conn, documents, id=document_id)
    return None if row is None else row.key_id


def general_period(at: datetime) -> str:
    """The month of a general key."""
    return at.astimezone(UTC).strftime("%Y-%m")


def general_key(conn: Connection, now: datetime) -> str:
    """The id of this month's key for what belongs to no document."""
    period = general_period(now)
    found = rows.find(conn, general_keys, period=period)
    if found is None:
        rows.add_new(conn, general_keys, {"period": period, "key_id": keyring_of(conn).take()})
        found = rows.find(conn, general_keys, period=period)
    assert found is not None  # noqa: S101 - added just now, by us or by another daemon
    return str(found.key_id)
