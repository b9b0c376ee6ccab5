"""Rulings on letters that wait: cancel, hold, release, send again.

They run within the deciding transaction. What this module does not do: send.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import Connection, update

from mailbot.store import outbox_problems, rows, state
from mailbot.store.content import not_begun
from mailbot.store.keys import seal
from mailbot.store.tables import outbox, readings
from mailbot.store.words import need_key


def cancel(
    conn: Connection, document_id: int, *, kinds: Iterable[str] = (), recipients: Iterable[str] = ()
) -> int:
    """Cancel a document's letters that have not gone out yet (of these kinds, to these parties); how many."""
    changed = update(outbox).where(outbox.c.document_id == document_id, not_begun())
    if wanted := tuple(kinds):
        changed = changed.where(outbox.c.kind.in_(wanted))
    if parties := tuple(recipients):
        changed = changed.where(outbox.c.recipient.in_(parties))
    return conn.execute(changed.values(state="cancelled")).rowcount


def cancel_one(conn: Connection, letter_id: int) -> bool:
    """Cancel one letter that is queued, held, or claimed but not begun."""
    changed = update(outbox).where(outbox.c.id == letter_id, not_begun())
    return conn.execute(changed.values(state="cancelled", worker=None, lease_until=None)).rowcount == 1


def leave_files(conn: Connection, letter_id: int, rendered: bytes, *, now: datetime) -> None:
    """Let a letter that the mail server found too large go out in this form, without its files."""
    row = rows.find(conn, outbox, lock=True, id=letter_id)
    if row is None or row.rendered is None:
        return  # its document was recalled meanwhile
    sealed = seal(need_key(conn, row.key_id), rendered, f"rendered:{row.message_id}")
    values = {"state": "queued", "next_try": now, "worker": None, "lease_until": None, "started_at": None}
    rows.change(conn, outbox, values | {"rendered": sealed, "attachments": "[]"}, id=letter_id)


def hold(conn: Connection, document_id: int) -> int:
    """Hold a document's queued letters until ``release_held``; how many."""
    return rows.change(conn, outbox, {"state": "held"}, document_id=document_id, state="queued")


def release_held(conn: Connection, document_id: int, *, now: datetime) -> int:
    """Let a document's held letters, and those that wait for a moment to come, go out now; how many."""
    waiting = outbox.c.state.in_(("held", "queued"))
    changed = update(outbox).where(outbox.c.document_id == document_id, waiting, outbox.c.attempts == 0)
    return conn.execute(changed.values(state="queued", next_try=now)).rowcount


def stop(conn: Connection) -> None:
    """Stop all sending: nothing is claimed any more until ``resume``."""
    state.set_flag(conn, state.SENDING_STOPPED, True)


def resume(conn: Connection) -> None:
    """Send again."""
    state.set_flag(conn, state.SENDING_STOPPED, False)


def settle_uncertain(conn: Connection, short_key: str, *, send_again: bool, now: datetime) -> bool:
    """The clerk's ruling on an uncertain, failed or returned letter. False when there is none of this key.

    Sent again means: the same row, the same Message-ID, at once.
    """
    ruled = outbox.c.state.in_(("uncertain", "failed", "bounced"))
    changed = update(outbox).where(outbox.c.short_key == short_key.upper(), ruled)
    if send_again:
        values = {"state": "queued", "next_try": now, "attempts": 0, "started_at": None, "short_key": None}
        return conn.execute(changed.where(outbox.c.rendered.is_not(None)).values(values)).rowcount == 1
    return conn.execute(changed.values(state="cancelled", short_key=None)).rowcount == 1


def bounced(conn: Connection, message_id: str, *, permanent: bool, code: str) -> int | None:
    """Note that a letter came back (RFC 3464); its document's id. A delay is only noted."""
    row = rows.find(conn, outbox, lock=True, message_id=message_id)
    if row is None:
        return None
    outbox_problems.note_error(conn, row.id, code)
    if permanent and row.state in ("sent", "uncertain", "sending"):
        rows.change(conn, outbox, {"state": "bounced", "lease_until": None}, id=row.id)
        outbox_problems.give_short_key(conn, row.id)
        if row.document_id is not None and row.recipient:
            mine = {"document_id": row.document_id, "person": row.recipient}
            rows.change(conn, readings, {"bounced": True}, **mine)
    return None if row.document_id is None else int(row.document_id)
