"""The inbox: one row a message; who works on it, how often it was tried, what became of it.

Messages are claimed in a small transaction of its own before anything of them is fetched, each with its
attempt, so that one that kills the program counts as tried. A claim is a lease: when its holder dies the
lease runs out and the next daemon takes the message up, at most ``MAX_ATTEMPTS`` times. States:

    claimed -> reading -> settled        the usual way; ``reading`` while its attachments are being read
    claimed -> waiting                   given back (connection lost), or released from quarantine
    claimed -> quarantined -> waiting | discarded
    claimed | waiting -> vanished        it was deleted on the server before it was handled

Only hashes of a message stand here, keyed so that nobody can confirm a guess. Claims and moves do not wait
for the disk: a power cut that undoes them undoes no decision, and what they guard is done again.
What this module does not do: talk to a mail server; list what is stuck (``inbox_lists``).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, astuple, dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import Connection, and_, bindparam, func, or_, select, update

from mailbot.core.decision import Filing
from mailbot.core.message import Locator
from mailbot.store import rows
from mailbot.store.engine import Database
from mailbot.store.problems import ClaimLost
from mailbot.store.tables import inbox

MAX_ATTEMPTS = 3
LIVE = ("claimed", "reading")
OPEN = (*LIVE, "waiting")


class ClaimCode(StrEnum):
    """Why a message was not claimed."""

    BUSY = "busy"  # another claim on it is alive
    SETTLED = "settled"  # it was handled, or lies in quarantine
    EXHAUSTED = "exhausted"  # tried MAX_ATTEMPTS times: the caller, who now holds it, quarantines it


@dataclass(frozen=True)
class Claim:
    """The message is ours until the lease ends. ``attempts`` counts this one."""

    inbox_id: int
    attempts: int


@dataclass(frozen=True)
class NotClaimed:
    """The message is not ours to handle."""

    code: ClaimCode
    inbox_id: int


ClaimResult = Claim | NotClaimed


@dataclass(frozen=True)
class Wanted:
    """A message that a daemon wants to claim, as its listing shows it.

    By ``message_id_mac`` it is found again where the server numbers its folder anew.
    """

    locator: Locator
    size: int
    received_at: datetime
    message_id_mac: str | None = None


def claim(
    db: Database, wanted: Sequence[Wanted], *, worker: str, now: datetime, lease_seconds: int
) -> list[ClaimResult]:
    """Take messages for ``lease_seconds``, counting an attempt for each, in a transaction of its own.

    ``worker`` names this process, uniquely among all daemons. Of several callers one gets a ``Claim``.
    """
    lease = {
        "state": "claimed",
        "worker": worker,
        "claimed_at": now,
        "lease_until": now + timedelta(seconds=lease_seconds),
    }
    with db.small(durable=False) as conn:
        # Every daemon locks them in the same order, so that no two wait for each other.
        order = sorted(wanted, key=lambda one: astuple(one.locator))
        found = {one.locator: _claim_one(conn, one, lease, now) for one in order}
    return [found[one.locator] for one in wanted]


def _claim_one(conn: Connection, wanted: Wanted, lease: Mapping[str, object], now: datetime) -> ClaimResult:
    where = asdict(wanted.locator)
    new = {"size": wanted.size, "received_at": wanted.received_at, "attempts": 1, **where, **lease}
    # A second inserter waits here for the first one's commit, then finds its row below.
    made = rows.add_new(conn, inbox, new | {"message_id_mac": wanted.message_id_mac})
    if made is not None:
        return Claim(made, 1)
    row = rows.find(conn, inbox, lock=True, **where)
    assert row is not None  # noqa: S101 - it stood in our way just now, and rows are never deleted
    if row.state not in (*OPEN, "vanished"):
        return NotClaimed(ClaimCode.SETTLED, row.id)
    if row.state in LIVE and row.lease_until > now:
        return NotClaimed(ClaimCode.BUSY, row.id)
    exhausted = row.attempts >= MAX_ATTEMPTS
    attempts = row.attempts if exhausted else row.attempts + 1
    rows.change(conn, inbox, {"attempts": attempts, **lease}, id=row.id)
    return NotClaimed(ClaimCode.EXHAUSTED, row.id) if exhausted else Claim(row.id, attempts)


_HELD = update(inbox).where(inbox.c.id == bindparam("held_id"), inbox.c.state.in_(LIVE))
_HELD_BY = _HELD.where(inbox.c.worker == bindparam("held_by"))


def _change_held(conn: Connection, inbox_id: int, worker: str | None, values: Mapping[str, object]) -> bool:
    """Change a message whose claim is still held (by ``worker``, where it is given); False if it is not."""
    if worker is None:
        return conn.execute(_HELD, {"held_id": inbox_id, **values}).rowcount == 1
    return conn.execute(_HELD_BY, {"held_id": inbox_id, "held_by": worker, **values}).rowcount == 1


def _must_hold(conn: Connection, inbox_id: int, worker: str | None, values: Mapping[str, object]) -> None:
    if not _change_held(conn, inbox_id, worker, values):
        raise ClaimLost(f"the claim on message {inbox_id} is not held any more")


def renew(
    db: Database, inbox_id: int, *, now: datetime, lease_seconds: int, worker: str | None = None
) -> bool:
    """Prolong a claim; False when it is not held any more."""
    with db.small(durable=False) as conn:
        until = now + timedelta(seconds=lease_seconds)
        return _change_held(conn, inbox_id, worker, {"lease_until": until})


def park(db: Database, inbox_ids: Sequence[int], *, worker: str) -> None:
    """Note that messages wait for their attachments to be read; the claims stay and must be renewed.

    One whose claim is not held any more stays as it is: settling it will fail.
    """
    held = update(inbox).where(inbox.c.id.in_(inbox_ids), inbox.c.state.in_(LIVE), inbox.c.worker == worker)
    with db.small(durable=False) as conn:
        conn.execute(held.values(state="reading"))


def give_back(db: Database, inbox_id: int, *, worker: str | None = None) -> None:
    """Let go of a message without counting the attempt: the fault was not the message's."""
    with db.small(durable=False) as conn:
        held = update(inbox).where(inbox.c.id == inbox_id, inbox.c.state.in_(LIVE))
        if worker is not None:
            held = held.where(inbox.c.worker == worker)
        conn.execute(held.values(state="waiting", lease_until=None, attempts=inbox.c.attempts - 1))


def settle(
    conn: Connection,
    inbox_id: int,
    *,
    outcome: str,
    filing: Filing,
    now: datetime,
    document_id: int | None = None,
    message_id_mac: str | None = None,
    content_mac: str | None = None,
    worker: str | None = None,
) -> None:
    """Close a message within the deciding transaction. ``outcome`` is a code, never words.

    Raises:
        ClaimLost: another daemon settled it meanwhile; the whole transaction must be rolled back.
    """
    values = {
        "state": "settled",
        "outcome": outcome,
        "filing": filing.value,
        "document_id": document_id,
        "message_id_mac": message_id_mac,
        "content_mac": content_mac,
        "settled_at": now,
        "lease_until": None,
        # What stays where it is needs no move.
        "filed_at": now if filing is Filing.STAY else None,
    }
    _must_hold(conn, inbox_id, worker, values)


def quarantine(conn: Connection, inbox_id: int, problem_code: str, *, now: datetime) -> None:
    """Put a message aside that could not be handled; ``release`` and ``discard`` end it.

    Raises:
        ClaimLost: the claim is not held any more.
    """
    values = {
        "state": "quarantined",
        "problem_code": problem_code,
        "filing": Filing.QUARANTINE.value,
        "settled_at": now,
        "lease_until": None,
        "filed_at": None,
    }
    _must_hold(conn, inbox_id, None, values)


def filed(db: Database, moved: Mapping[int, Locator | None], *, now: datetime) -> None:
    """Record that messages were moved, and where to, if the server said so (COPYUID)."""
    with db.small(durable=False) as conn:
        for inbox_id, place in moved.items():
            values = {
                "filed_at": now,
                "filed_folder": place.folder if place else None,
                "filed_uidvalidity": place.uidvalidity if place else None,
                "filed_uid": place.uid if place else None,
            }
            rows.change(conn, inbox, values, id=inbox_id)


def relocate(conn: Connection, inbox_id: int, locator: Locator) -> bool:
    """Note where an unsettled message lies now that its folder was numbered anew (RFC 3501, 2.3.1.1).

    False where another row has that place, or the message was settled meanwhile.
    """
    if rows.find(conn, inbox, **asdict(locator)) is not None:
        return False
    moved = update(inbox).where(inbox.c.id == inbox_id, inbox.c.state.in_(OPEN))
    return conn.execute(moved.values(**asdict(locator))).rowcount == 1


def refile(conn: Connection, inbox_id: int, filing: Filing) -> None:
    """Have a settled message moved from where it lies to another folder (after a ruling in review)."""
    if filing is not Filing.STAY:
        rows.change(conn, inbox, {"filing": filing.value, "filed_at": None}, id=inbox_id, state="settled")


def release(conn: Connection, inbox_id: int) -> bool:
    """Take a message out of quarantine: its attempts start again. False if it is not there."""
    row = rows.find(conn, inbox, lock=True, id=inbox_id)
    if row is None or row.state != "quarantined":
        return False
    values: dict[str, object] = {"state": "waiting", "attempts": 0, "problem_code": None, "settled_at": None}
    values |= {"filing": None, "filed_at": None, "worker": None}
    if row.filed_uid is not None:
        values |= {"folder": row.filed_folder, "uidvalidity": row.filed_uidvalidity, "uid": row.filed_uid}
        values |= {"filed_folder": None, "filed_uidvalidity": None, "filed_uid": None}
    return rows.change(conn, inbox, values, id=inbox_id) == 1


def discard(conn: Connection, inbox_id: int, *, now: datetime) -> bool:
    """Close a quarantined message for good; it stays where it lies. False if it is not in quarantine."""
    values = {"state": "discarded", "settled_at": now}
    return rows.change(conn, inbox, values, id=inbox_id, state="quarantined") == 1


def mark_vanished(conn: Connection, inbox_id: int, *, now: datetime, worker: str | None = None) -> bool:
    """Note that a message is gone from the server. False if it was settled meanwhile.

    A message that a living claim holds is left alone (False), unless the claim is ``worker``'s own.
    """
    held = inbox.c.state.in_(LIVE)
    idle = or_(inbox.c.state == "waiting", and_(held, inbox.c.lease_until <= now))
    if worker is not None:
        idle = or_(idle, and_(held, inbox.c.worker == worker))
    changed = update(inbox).where(inbox.c.id == inbox_id, idle)
    return conn.execute(changed.values(state="vanished", settled_at=now, lease_until=None)).rowcount == 1


_TWIN = select(func.min(inbox.c.id)).where(
    inbox.c.message_id_mac == bindparam("message_id_mac"),
    inbox.c.content_mac == bindparam("content_mac"),
    inbox.c.state == "settled",
)


def find_duplicate(conn: Connection, message_id_mac: str, content_mac: str) -> int | None:
    """The settled message with the same Message-ID and content; the same Message-ID alone is none."""
    same = {"message_id_mac": message_id_mac, "content_mac": content_mac}
    found: int | None = conn.scalar(_TWIN, same)
    return found
