"""The facts of a month's report, from the register; the figures are computed by ``core.reporting``."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection

from mailbot.core.letter import MonthFigures
from mailbot.core.records import TaskState
from mailbot.core.reporting import MonthFacts, month_figures, month_period
from mailbot.store import facts
from mailbot.work.runtime import Runtime


def month_facts_of(
    runtime: Runtime, conn: Connection, year: int, month: int, *, as_of: datetime
) -> MonthFigures:
    """The figures of one month as they stood at ``as_of``, or at the month's end if that is earlier."""
    period = month_period(year, month, runtime.house)
    documents = facts.documents(conn, arrived_from=period.start, arrived_until=period.end)
    given = facts.tasks(conn, assigned_from=period.start, assigned_until=period.end)
    due = facts.tasks(conn, due_from=period.start, due_until=period.end)
    older = facts.tasks(conn, due_until=period.start, states=(TaskState.OPEN, TaskState.HANDED_BACK))
    tasks = {task.id: task for task in (*given, *due, *older)}
    readings = [
        reading
        for reading in facts.readings(conn)
        if reading.delivered_at is not None and period.start <= reading.delivered_at < period.end
    ]
    wanted = {task.document_id for task in tasks.values()} | {one.document_id for one in readings}
    by_id = {one.id: one for one in facts.documents(conn, ids=wanted)}
    month_facts = MonthFacts(
        documents=documents,
        tasks=tuple(tasks.values()),
        task_documents=by_id,
        readings=readings,
        absences=facts.absences_between(conn, period.start.date(), period.last_day),
    )
    return month_figures(year, month, month_facts, runtime.house, as_of=as_of)
