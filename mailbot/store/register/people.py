"""The changes of readings, absences and letters.

What this module does not do: say what counts as read.
"""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import update

from mailbot.core import decision as d
from mailbot.store import outbox, outbox_rulings, rows, state
from mailbot.store.problems import RegisterConflict
from mailbot.store.register.context import Context
from mailbot.store.tables import absences, readings, rungs


def _row(context: Context, document_id: int, person: str, **values: object) -> None:
    """Make the row of a document and a person, where there is none yet."""
    row = {"document_id": document_id, "person": person, "person_name": context.names(person), **values}
    rows.add_new(context.conn, readings, row)


def queue_info(context: Context, change: d.QueueInfo) -> None:
    """A document goes to a person in the next digest, unless it went there before."""
    _row(context, change.document_id, change.person, info_only=True, queued_at=change.at)


def info_sent(context: Context, change: d.InfoSent) -> None:
    """Documents went out in a digest."""
    for document_id in change.documents:
        _row(context, document_id, change.person, info_only=True, queued_at=change.at)
        mine = {"document_id": document_id, "person": change.person}
        rows.change(context.conn, readings, {"digest_at": change.at}, **mine)
        outbox.delivered(context.conn, document_id, change.person, change.at)


def record_reading(context: Context, change: d.RecordReading) -> None:
    """A person has read a document; the first sign stays.

    Only a deletion confirmed after a recall replaces it: whoever had read the document is asked for it too.
    """
    _row(context, change.document_id, change.person)
    mine = (readings.c.document_id == change.document_id, readings.c.person == change.person)
    if change.sign == "deleted":
        context.conn.execute(update(readings).where(*mine).values(sign="deleted"))
    unread = update(readings).where(*mine, readings.c.read_at.is_(None))
    context.conn.execute(unread.values(read_at=change.at, sign=change.sign))


def record_absence(context: Context, change: d.RecordAbsence) -> None:
    """Somebody is away. A later word replaces an earlier one for the same days.

    An absence that ends before it begins ("back already") only cuts the earlier one short.
    """
    one = change.absence
    conn = context.conn
    mine = (
        absences.c.person == one.person,
        absences.c.until >= one.start,
        absences.c.start <= max(one.start, one.until),
    )
    conn.execute(update(absences).where(*mine).values(until=one.start - timedelta(days=1)))
    if one.until >= one.start:
        values = {"person": one.person, "start": one.start, "until": one.until, "delegate": one.delegate}
        rows.add(conn, absences, {"at": context.now, "by": context.by, **values})


def empty_closed_folder(context: Context, change: d.EmptyClosedFolder) -> None:
    """The clerk wants the closed folder deleted: the shell sees the order, carries it out and clears it."""
    state.put(context.conn, state.EMPTY_CLOSED_FOLDER, f"{change.by} {change.at.isoformat()}")


def rungs_told(context: Context, change: d.RungsTold) -> None:
    """These rungs of the ladder were told."""
    for key in change.keys:
        rows.add_new(context.conn, rungs, {"key": key, "at": change.at})


def settle_uncertain(context: Context, change: d.SettleUncertain) -> None:
    """The clerk's ruling on a letter."""
    ruled = outbox_rulings.settle_uncertain(
        context.conn, change.short_key, send_again=change.send_again, now=context.now
    )
    if not ruled:
        raise RegisterConflict(f"there is no letter {change.short_key} to rule on")
