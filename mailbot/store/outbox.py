"""The outbox: letters on their way out; one row a recipient, a Message-ID that never changes.

    queued -> sending -> sent
    sending -> queued                  a temporary failure; tried again after ``retry_delay``
    sending -> failed                  refused for good, or given up after two days
    sending -> uncertain               cut off after DATA: perhaps delivered, perhaps not
    queued <-> held; queued | held -> cancelled
    sent -> bounced                    it came back
    uncertain | failed | bounced -> queued | cancelled      as the clerk rules

A row is claimed by a lease. When its holder dies before DATA (``sending_started`` was not called) the row
returns to the queue by itself; after that mark it becomes uncertain, and only the clerk has it sent again,
under the same Message-ID. So a letter is neither sent blindly twice nor silently never.

What locks more than one row runs in ``Database.begin``, one after another: no two can wait for each other.

What this module does not do: compose, send (``work.delivery``) or rule (``outbox_rulings``).
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, bindparam, case, func, null, or_, select, update

from mailbot.store import rows, state
from mailbot.store.content import ContentStore, Stored
from mailbot.store.engine import Database
from mailbot.store.keys import seal, unseal
from mailbot.store.outbox_problems import note_error, problem
from mailbot.store.problems import ContentGone
from mailbot.store.rows import AnyRow
from mailbot.store.tables import outbox, readings
from mailbot.store.words import (
    LetterWords,
    general_key,
    key_for,
    keyring_of,
    keys_for,
    need_key,
    open_words,
    seal_words,
)

GIVE_UP_AFTER = timedelta(days=2)
_LONGEST_DELAY = timedelta(hours=4)
_KEY = "letter key"

_DUE = (
    select(outbox)
    .where(outbox.c.state == "queued", outbox.c.next_try <= bindparam("now"))
    .order_by(outbox.c.urgent.desc(), outbox.c.next_try, outbox.c.id)
    .limit(bindparam("limit"))
    # SQLAlchemy leaves this out on SQLite, where BEGIN IMMEDIATE does the same.
    .with_for_update(skip_locked=True)
)
_LAPSED = select(outbox.c.id, outbox.c.started_at).where(
    outbox.c.state == "sending", outbox.c.lease_until <= bindparam("now")
)
_BOUNCED = outbox.c.state == "bounced"
_SENT = (
    update(outbox)
    .where(outbox.c.id == bindparam("sent_id"))
    # A bounce can be taken up before the sender comes to note that the letter went out: it stays.
    .values(
        state=case((_BOUNCED, "bounced"), else_="sent"),
        short_key=case((_BOUNCED, outbox.c.short_key), else_=null()),
        sent_at=bindparam("at"),
        worker=None,
        lease_until=None,
    )
    .returning(outbox.c.document_id, outbox.c.readers)
)
_BEGIN = update(outbox).where(
    outbox.c.id == bindparam("begin_id"),
    outbox.c.state == "sending",
    outbox.c.started_at.is_(None),
    outbox.c.lease_until > bindparam("now"),
)


@dataclass(frozen=True, kw_only=True)
class NewLetter:
    """A rendered letter to one recipient. ``key`` makes it happen once.

    ``rendered`` is the caller's own form of subject, text, HTML and headers; it is kept encrypted, as are the
    address and the key. ``readers`` are the persons to whom it delivers its document.
    """

    key: str
    kind: str
    recipient: str  # party id; "" for a sender outside
    email: str
    name: str
    message_id: str
    rendered: bytes
    token: str | None = None
    document_id: int | None = None
    attachments: tuple[int, ...] = ()  # content ids
    not_before: datetime | None = None
    urgent: bool = False
    held: bool = False
    size: int = 0  # bytes of the whole letter, about
    readers: tuple[str, ...] = ()


@dataclass(frozen=True)
class OutboxRow:
    """A claimed letter."""

    id: int
    kind: str
    recipient: str
    email: str
    name: str
    message_id: str
    token: str | None
    document_id: int | None
    attempts: int  # failed ones before this
    urgent: bool
    size: int
    created_at: datetime
    attachments: tuple[int, ...] = ()  # content ids
    rendered: bytes | None = field(default=None, repr=False)  # None: its document was recalled


@dataclass(frozen=True)
class LoadedLetter:
    """What is sent: the rendered letter and its files, in order."""

    rendered: bytes
    attachments: tuple[tuple[Stored, bytes], ...]


def retry_delay(failed_before: int) -> timedelta | None:
    """How long to wait after a temporary failure, with so many failures before it; None: give up.

    1, 2, 4, ... minutes, at most four hours; after about two days no more (RFC 5321, 4.5.4.1, asks for four
    days or more; an office must know sooner).
    """
    passed = sum((_delay(one) for one in range(failed_before)), timedelta())
    return None if passed >= GIVE_UP_AFTER else _delay(failed_before)


def _delay(failed_before: int) -> timedelta:
    return min(timedelta(minutes=2 ** min(failed_before, 10)), _LONGEST_DELAY)


def enqueue(conn: Connection, letter: NewLetter, now: datetime) -> bool:
    """Queue a letter within the deciding transaction. False when its key was queued before: nothing is done.

    Call it after the changes were applied: a document that goes on paper loses what was queued before.
    """
    key_id = key_for(conn, letter.document_id) if letter.document_id else None
    if key_id is None:
        key_id = general_key(conn, now)
    words = LetterWords(key=letter.key, email=letter.email, name=letter.name)
    values = {
        "key_mac": keyring_of(conn).mac(_KEY, letter.key),
        "kind": letter.kind,
        "recipient": letter.recipient,
        "message_id": letter.message_id,
        "token": letter.token,
        "document_id": letter.document_id,
        "state": "held" if letter.held else "queued",
        "urgent": letter.urgent,
        "created_at": now,
        "next_try": letter.not_before or now,
        "size": letter.size or len(letter.rendered),
        "attachments": json.dumps(letter.attachments),
        "readers": json.dumps(letter.readers),
        "key_id": key_id,
        "sealed": seal_words(conn, LetterWords, words, key_id, f"letter:{letter.message_id}"),
        "rendered": seal(need_key(conn, key_id), letter.rendered, f"rendered:{letter.message_id}"),
    }
    return rows.add_new(conn, outbox, values, conflict=("key_mac",)) is not None


def exists(conn: Connection, key: str) -> bool:
    """Whether a letter of this key was ever queued."""
    mac = keyring_of(conn).mac(_KEY, key)
    return rows.find(conn, outbox, key_mac=mac) is not None


def claim_batch(
    db: Database, *, now: datetime, limit: int, worker: str, lease_seconds: int
) -> tuple[OutboxRow, ...]:
    """Take up to ``limit`` letters that are due: urgent ones first, then the oldest. Nobody else gets them.

    Rows whose holder died are seen to first. While sending is stopped there are none.
    """
    recover(db, now=now)
    with db.small(durable=False) as conn:
        if state.flag(conn, state.SENDING_STOPPED):
            return ()
        due = conn.execute(_DUE, {"now": now, "limit": limit}).all()
        if due:
            lease = {
                "worker": worker,
                "lease_until": now + timedelta(seconds=lease_seconds),
                "started_at": None,
            }
            taken = update(outbox).where(outbox.c.id.in_([row.id for row in due]))
            conn.execute(taken.values(state="sending", **lease))
        keys = keys_for(conn, due)
        return tuple(_claimed(row, keys) for row in due)


def _claimed(row: AnyRow, keys: Mapping[str, bytes]) -> OutboxRow:
    known = open_words(keys, LetterWords, row, f"letter:{row.message_id}") or LetterWords()
    rendered = None
    if row.rendered is not None and row.key_id in keys:
        rendered = unseal(keys[row.key_id], bytes(row.rendered), f"rendered:{row.message_id}")
    return OutboxRow(
        id=row.id,
        kind=row.kind,
        recipient=row.recipient,
        email=known.email,
        name=known.name,
        message_id=row.message_id,
        token=row.token,
        document_id=row.document_id,
        attempts=row.attempts,
        urgent=row.urgent,
        size=row.size,
        created_at=row.created_at,
        attachments=tuple(json.loads(row.attachments)),
        rendered=rendered,
    )


def recover(db: Database, *, now: datetime) -> int:
    """See to rows whose holder died: back to the queue before DATA, uncertain after it. How many."""
    with db.read() as conn:
        if conn.execute(_LAPSED, {"now": now}).first() is None:
            return 0
    with db.begin() as conn:
        lapsed = conn.execute(_LAPSED.with_for_update(), {"now": now}).all()
        for row in lapsed:
            if row.started_at is not None:
                problem(conn, row.id, "uncertain", "the program ended while the letter was being sent")
                continue
            rows.change(conn, outbox, {"state": "queued", "worker": None, "lease_until": None}, id=row.id)
        return len(lapsed)


def load(conn: Connection, content: ContentStore, row: OutboxRow) -> LoadedLetter:
    """The letter and its files. (A recall between this and ``sending_started`` makes that one say no.)

    Raises:
        ContentGone: its document was recalled before; nothing of it may be sent.
    """
    if row.rendered is None:
        raise ContentGone(f"letter {row.id} was destroyed")
    files = content.describe(conn, row.attachments)
    if len(files) != len(row.attachments):
        raise ContentGone(f"an attachment of letter {row.id} was destroyed")
    return LoadedLetter(row.rendered, tuple((one, content.get(conn, one.id)) for one in files))


def sending_started(db: Database, letter_id: int, *, now: datetime) -> bool:
    """Mark a letter just before DATA. False (lease lost, cancelled, begun by another daemon): do not send."""
    with db.small() as conn:
        begun = conn.execute(_BEGIN, {"begin_id": letter_id, "now": now, "started_at": now})
        return begun.rowcount == 1


def sent(db: Database, letter_id: int, now: datetime) -> None:
    """The server took the letter; its readers have the document now.

    This does not wait for the disk: after a power cut the letter may be uncertain again, as
    ``sending_started`` (which does wait) left it, and the clerk is asked.
    """
    with db.begin(durable=False) as conn:
        row = conn.execute(_SENT, {"sent_id": letter_id, "at": now}).one()
        if row.document_id is not None:
            for person in json.loads(row.readers):
                delivered(conn, row.document_id, person, now)


def delivered(conn: Connection, document_id: int, person: str, at: datetime) -> None:
    """A person has a document since then; the first delivery stays."""
    key: dict[str, Any] = {"document_id": document_id, "person": person}
    rows.add_new(conn, readings, {**key, "person_name": person, "delivered_at": at})
    rows.change(conn, readings, {"delivered_at": at}, **key, delivered_at=None)


def temporary(db: Database, letter_id: int, error: str, *, next_try: datetime) -> None:
    """A temporary failure: back to the queue until ``next_try``."""
    with db.small() as conn:
        values = {"state": "queued", "next_try": next_try, "attempts": outbox.c.attempts + 1}
        values |= {"worker": None, "lease_until": None, "started_at": None}
        mine = update(outbox).where(outbox.c.id == letter_id, outbox.c.state == "sending")
        conn.execute(mine.values(values))
        note_error(conn, letter_id, error)


def put_back(db: Database, letter_id: int, *, now: datetime) -> None:
    """Back to the queue without counting an attempt: the fault was not the letter's."""
    with db.small() as conn:
        values = {"state": "queued", "next_try": now, "worker": None, "lease_until": None, "started_at": None}
        rows.change(conn, outbox, values, id=letter_id, state="sending")


def failed(db: Database, letter_id: int, error: str) -> str:
    """Refused for good; returns the short key that the clerk rules by."""
    with db.begin() as conn:
        return problem(conn, letter_id, "failed", error)


def uncertain(db: Database, letter_id: int, error: str) -> str:
    """Cut off after DATA; returns the short key that the clerk rules by."""
    with db.begin() as conn:
        return problem(conn, letter_id, "uncertain", error)


def counts_since(conn: Connection, since: datetime) -> int:
    """How many letters the mail server took, or may have taken, since then: for limits and quotas."""
    taken = or_(
        outbox.c.sent_at >= since,
        (outbox.c.state.in_(("sending", "uncertain"))) & (outbox.c.started_at >= since),
    )
    return conn.execute(select(func.count()).select_from(outbox).where(taken)).scalar_one()
