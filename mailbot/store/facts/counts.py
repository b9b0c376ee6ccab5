"""The figures of ``mailbot status`` and of the morning letter.

What this module does not do: judge them.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Column, Connection, func, select

from mailbot.core.records import RuleState, Status
from mailbot.store.tables import documents, inbox, learned_rules, outbox, tasks


@dataclass(frozen=True)
class Counts:
    """How much of each there is."""

    messages_open: int
    messages_quarantined: int
    in_review: int
    waiting_endorsement: int
    paper_not_handed_over: int
    closed_folder: int
    open_tasks: int
    overdue_tasks: int
    letters_queued: int
    letters_held: int
    letters_sending: int
    letters_uncertain: int
    letters_failed: int  # bounced ones too
    rules_proposed: int  # the head of the office has not answered yet, or they are suspended
    rules_active: int
    last_arrival: datetime | None


def _by(conn: Connection, column: Column[Any]) -> dict[str, int]:
    """How many rows there are of each value."""
    rows = conn.execute(select(column, func.count()).group_by(column))
    return {row[0]: row[1] for row in rows}


def counts(conn: Connection, now: datetime) -> Counts:
    """All figures at one moment."""
    messages = _by(conn, inbox.c.state)
    by_status = _by(conn, documents.c.status)
    letters = _by(conn, outbox.c.state)
    rules = _by(conn, learned_rules.c.state)
    open_now = select(func.count()).select_from(tasks).where(tasks.c.state == "open")
    on_paper = documents.c.status == Status.ON_PAPER.value
    return Counts(
        messages_open=sum(messages.get(one, 0) for one in ("claimed", "reading", "waiting")),
        messages_quarantined=messages.get("quarantined", 0),
        in_review=by_status.get(Status.WAITING_CLERK.value, 0),
        waiting_endorsement=by_status.get(Status.WAITING_ENDORSEMENT.value, 0),
        paper_not_handed_over=conn.execute(
            select(func.count()).select_from(documents).where(on_paper, documents.c.handed_over_at.is_(None))
        ).scalar_one(),
        closed_folder=by_status.get(Status.CLOSED_FOLDER.value, 0),
        open_tasks=conn.execute(open_now).scalar_one(),
        overdue_tasks=conn.execute(open_now.where(tasks.c.due_at < now)).scalar_one(),
        letters_queued=letters.get("queued", 0),
        letters_held=letters.get("held", 0),
        letters_sending=letters.get("sending", 0),
        letters_uncertain=letters.get("uncertain", 0),
        letters_failed=letters.get("failed", 0) + letters.get("bounced", 0),
        rules_proposed=rules.get(RuleState.PROPOSED.value, 0) + rules.get(RuleState.SUSPENDED.value, 0),
        rules_active=rules.get(RuleState.ACTIVE.value, 0),
        last_arrival=conn.scalar(select(func.max(documents.c.arrived_at))),
    )
