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

What this module does not do: compose or send (``work.delivery``), or rule (``outbox_rulings``).
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, func, or_, select, update

from mailbot.store import state
from mailbot.store.content import ContentStore, Stored
from mailbot.store.dialect import AnyRow, insert_for
from mailbot.store.engine import Database
from mailbot.store.keys import seal, unseal
from mailbot.store.problems import ContentGone
from mailbot.store.tables import counters, outbox, readings
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
    made = insert_for(conn, outbox).values(values).on_conflict_do_nothing(index_elements=["key_mac"])
    return conn.execute(made.returning(outbox.c.id)).scalar_one_or_none() is not None


def exists(conn: Connection, key: str) -> bool:
    """Whether a letter of this key was ever queued."""
    mac = keyring_of(conn).mac(_KEY, key)
    return conn.scalar(select(outbox.c.id).where(outbox.c.key_mac == mac)) is not None


def claim_batch(
    db: Database, *, now: datetime, limit: int, worker: str, lease_seconds: int
) -> tuple[OutboxRow, ...]:
    """Take up to ``limit`` letters that are due: urgent ones first, then the oldest. Nobody else gets them.

    Rows whose holder died are seen to first. While sending is stopped there are none.
    """
    recover(db, now=now)
    with db.small() as conn:
        if state.flag(conn, state.SENDING_STOPPED):
            return ()
        due = (
            select(outbox)
            .where(outbox.c.state == "queued", outbox.c.next_try <= now)
            .order_by(outbox.c.urgent.desc(), outbox.c.next_try, outbox.c.id)
            .limit(limit)
            # SQLAlchemy leaves this out on SQLite, where BEGIN IMMEDIATE does the same.
            .with_for_update(skip_locked=True)
        )
        rows = conn.execute(due).all()
        if rows:
            lease = {
                "worker": worker,
                "lease_until": now + timedelta(seconds=lease_seconds),
                "started_at": None,
            }
            taken = update(outbox).where(outbox.c.id.in_([row.id for row in rows]))
            conn.execute(taken.values(state="sending", **lease))
        keys = keys_for(conn, rows)
        return tuple(
            _claimed(row, open_words(keys, LetterWords, row, f"letter:{row.message_id}")) for row in rows
        )


def _claimed(row: AnyRow, words: LetterWords | None) -> OutboxRow:
    known = words or LetterWords()
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
    )


def recover(db: Database, *, now: datetime) -> int:
    """See to rows whose holder died: back to the queue before DATA, uncertain after it. How many."""
    lapsed = (outbox.c.state == "sending", outbox.c.lease_until <= now)
    with db.read() as conn:
        if conn.scalar(select(outbox.c.id).where(*lapsed).limit(1)) is None:
            return 0
    with db.begin() as conn:
        rows = conn.execute(select(outbox.c.id, outbox.c.started_at).where(*lapsed).with_for_update()).all()
        for row in rows:
            if row.started_at is not None:
                _problem(conn, row.id, "uncertain", "the program ended while the letter was being sent")
                continue
            back = update(outbox).where(outbox.c.id == row.id)
            conn.execute(back.values(state="queued", worker=None, lease_until=None))
        return len(rows)


def load(conn: Connection, content: ContentStore, row: OutboxRow) -> LoadedLetter:
    """The letter and its files.

    Raises:
        ContentGone: its document was recalled meanwhile; nothing of it may be sent.
    """
    found = conn.execute(select(outbox.c.rendered, outbox.c.key_id).where(outbox.c.id == row.id)).one()
    if found.rendered is None or found.key_id is None:
        raise ContentGone(f"letter {row.id} was destroyed")
    rendered = unseal(need_key(conn, found.key_id), bytes(found.rendered), f"rendered:{row.message_id}")
    files = content.describe(conn, row.attachments)
    if len(files) != len(row.attachments):
        raise ContentGone(f"an attachment of letter {row.id} was destroyed")
    return LoadedLetter(rendered, tuple((one, content.get(conn, one.id)) for one in files))


def sending_started(db: Database, letter_id: int, *, now: datetime) -> bool:
    """Mark a letter just before DATA. False (lease lost, cancelled, begun by another daemon): do not send."""
    with db.small() as conn:
        mine = (outbox.c.id == letter_id, outbox.c.state == "sending", outbox.c.started_at.is_(None))
        changed = update(outbox).where(*mine, outbox.c.lease_until > now).values(started_at=now)
        return conn.execute(changed).rowcount == 1


def sent(db: Database, letter_id: int, now: datetime) -> None:
    """The server took the letter; its readers have the document now."""
    with db.begin() as conn:
        changed = update(outbox).where(outbox.c.id == letter_id)
        row = conn.execute(
            changed.values(
                state="sent", sent_at=now, worker=None, lease_until=None, short_key=None
            ).returning(outbox.c.document_id, outbox.c.readers)
        ).one()
        if row.document_id is None:
            return
        for person in json.loads(row.readers):
            _delivered(conn, row.document_id, person, now)


def _delivered(conn: Connection, document_id: int, person: str, now: datetime) -> None:
    made = insert_for(conn, readings).values(
        document_id=document_id, person=person, person_name=person, delivered_at=now
    )
    where = (
        readings.c.document_id == document_id,
        readings.c.person == person,
        readings.c.delivered_at.is_(None),
    )
    conn.execute(made.on_conflict_do_nothing())
    conn.execute(update(readings).where(*where).values(delivered_at=now))


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
        mine = update(outbox).where(outbox.c.id == letter_id, outbox.c.state == "sending")
        values = {"state": "queued", "next_try": now}
        conn.execute(mine.values(worker=None, lease_until=None, started_at=None, **values))


def failed(db: Database, letter_id: int, error: str) -> str:
    """Refused for good; returns the short key that the clerk rules by."""
    with db.begin() as conn:
        return _problem(conn, letter_id, "failed", error)


def uncertain(db: Database, letter_id: int, error: str) -> str:
    """Cut off after DATA; returns the short key that the clerk rules by."""
    with db.begin() as conn:
        return _problem(conn, letter_id, "uncertain", error)


def _problem(conn: Connection, letter_id: int, new_state: str, error: str) -> str:
    short_key = give_short_key(conn, letter_id)
    mine = update(outbox).where(outbox.c.id == letter_id)
    conn.execute(mine.values(state=new_state, worker=None, lease_until=None))
    note_error(conn, letter_id, error)
    return short_key


def give_short_key(conn: Connection, letter_id: int) -> str:
    """The letter's short key, a new one ("G4") if it has none."""
    had = conn.scalar(select(outbox.c.short_key).where(outbox.c.id == letter_id))
    if had is not None:
        return str(had)
    made = insert_for(conn, counters).values(name="problem", next=2)
    counted = made.on_conflict_do_update(index_elements=["name"], set_={"next": counters.c.next + 1})
    short_key = f"G{conn.execute(counted.returning(counters.c.next)).scalar_one() - 1}"
    conn.execute(update(outbox).where(outbox.c.id == letter_id).values(short_key=short_key))
    return short_key


def note_error(conn: Connection, letter_id: int, error: str) -> None:
    """Keep the mail server's words with the letter, sealed: they often repeat the address."""
    row = conn.execute(select(outbox).where(outbox.c.id == letter_id)).one()
    words = open_words(keys_for(conn, (row,)), LetterWords, row, f"letter:{row.message_id}")
    if words is None:
        return  # its document was recalled: nothing of it is kept
    changed = LetterWords(words.key, words.email, words.name, error[:500])
    sealed = seal_words(conn, LetterWords, changed, row.key_id, f"letter:{row.message_id}")
    conn.execute(update(outbox).where(outbox.c.id == letter_id).values(sealed=sealed))


def counts_since(conn: Connection, since: datetime) -> int:
    """How many letters the mail server took, or may have taken, since then: for limits and quotas."""
    taken = or_(
        outbox.c.sent_at >= since,
        (outbox.c.state.in_(("sending", "uncertain"))) & (outbox.c.started_at >= since),
    )
    return conn.execute(select(func.count()).select_from(outbox).where(taken)).scalar_one()
