"""What the clock brings: reminders, digests, the morning letter, the monthly report.

What is due is computed from rows and the moment; the keys of the letters make each happen once. The
``schedule`` library is only the alarm clock of the daemon: a day on which the machine was off heals itself at
the next tick, and a job that ran already today does nothing.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from datetime import date, datetime, time, timedelta

from sqlalchemy import Connection

from mailbot.core.calendar import add_working_days, is_working_day
from mailbot.core.decision import Decision
from mailbot.core.letter import DeleteRequest, MonthlyReport, MorningLetter, ProblemLetter
from mailbot.core.message import Stage, Token
from mailbot.core.records import LetterRow, Status
from mailbot.core.reminding import (
    decide_closed_reminders,
    decide_delete_reminders,
    decide_endorsement_reminders,
    decide_info_digests,
    decide_reminders,
    decide_review_digests,
    due_reminders,
    reminder_key,
)
from mailbot.core.views import number_text
from mailbot.store import facts, outbox, state
from mailbot.store.problems import StoreProblem
from mailbot.work.answers import as_own
from mailbot.work.committing import commit_decision
from mailbot.work.documents import began_on
from mailbot.work.faults import place
from mailbot.work.learning import ask_job
from mailbot.work.monthly import month_facts_of
from mailbot.work.runtime import Runtime

log = logging.getLogger("mailbot.periodic")

Job = Callable[[Runtime, Connection, datetime], Iterable[Decision]]


def run_due(runtime: Runtime) -> int:
    """Run every job whose time has come and that has not run since. Returns how many letters were queued."""
    now = runtime.clock()
    written = 0
    for name, job, times, workdays_only in _jobs(runtime):
        came = _last_time(runtime, now, times, workdays_only)
        if came is None:
            continue
        try:
            written += _run(runtime, name, job, came, now)
        except (StoreProblem, MemoryError):
            raise
        except Exception as problem:  # noqa: BLE001 - one job's fault ends neither the others nor the daemon
            log.error("the job %s: %s at %s; tried again", name, type(problem).__name__, place(problem))
    return written


def _run(runtime: Runtime, name: str, job: Job, came: datetime, now: datetime) -> int:
    """One job in one transaction, unless it ran since ``came``; how many letters it queued."""
    written = 0
    with runtime.db.begin() as conn:
        ran = state.last_run(conn, name)
        if ran is not None and ran >= came:
            return 0
        for decision in job(runtime, conn, now):
            commit_decision(runtime, conn, decision, by="mailbot")
            written += len(decision.letters)
        state.record_run(conn, name, now)
    return written


def _jobs(runtime: Runtime) -> tuple[tuple[str, Job, tuple[time, ...] | None, bool], ...]:
    """Name, function, the times of day (None: at every tick), and whether only on working days."""
    workflow, reminders = runtime.settings.workflow, runtime.settings.reminders
    return (
        ("escalations", _escalations, None, False),
        ("learning", ask_job, None, False),
        ("review_digest", _review_digest, tuple(workflow.review_digest_times), True),
        ("reminders", _reminders, (reminders.time,), True),
        ("endorsement_reminders", _endorsement_reminders, (reminders.time,), True),
        ("info_digest", _info_digest, (workflow.info_digest_time,), True),
        ("morning", _morning, (workflow.morning_letter_time,), True),
        ("closed_folder", _closed_folder, (workflow.morning_letter_time,), True),
        ("recalls", _recalls, (workflow.morning_letter_time,), True),
        ("monthly_report", _monthly_report, (runtime.settings.reports.month_time,), True),
    )


def _last_time(
    runtime: Runtime, now: datetime, times: tuple[time, ...] | None, workdays_only: bool
) -> datetime | None:
    """The last of these times of today that has come, or None."""
    if times is None:
        return now
    zone, calendar = runtime.house.office.agency.zone, runtime.house.office.calendar
    today = runtime.today(now)
    if workdays_only and not is_working_day(calendar, today):
        return None
    come = [datetime.combine(today, one, zone) for one in times]
    return max((one for one in come if one <= now), default=None)


def _escalations(runtime: Runtime, conn: Connection, now: datetime) -> Iterable[Decision]:
    waiting = facts.documents(conn, statuses=(Status.WAITING_CLERK,))
    return (decide_review_digests(waiting, runtime.house, now, digest_time=None),)


def _review_digest(runtime: Runtime, conn: Connection, now: datetime) -> Iterable[Decision]:
    waiting = facts.documents(conn, statuses=(Status.WAITING_CLERK,))
    came = _last_time(runtime, now, tuple(runtime.settings.workflow.review_digest_times), True)
    stamp = came.strftime("%H:%M") if came else ""
    return (decide_review_digests(waiting, runtime.house, now, digest_time=stamp),)


def _reminders(runtime: Runtime, conn: Connection, now: datetime) -> Iterable[Decision]:
    today = runtime.today(now)
    tasks = facts.open_tasks(conn)
    parties = dict.fromkeys(part.party for task in tasks for part in task.participants)
    own = {one.task.id: one for party in parties for one in as_own(conn, tasks, party)}
    written = {p for p in parties if outbox.exists(conn, reminder_key(today, p, p))}
    decision = decide_reminders(
        due_reminders(own.values(), runtime.house, now),
        runtime.house,
        now,
        told=facts.rungs_told(conn),
        written_today=frozenset(written),
        absences=facts.absences(conn, today),
    )
    return (decision,)


def _endorsement_reminders(runtime: Runtime, conn: Connection, now: datetime) -> Iterable[Decision]:
    waiting = facts.documents(conn, statuses=(Status.WAITING_ENDORSEMENT,))
    return (decide_endorsement_reminders(waiting, runtime.house, now),)


def _info_digest(runtime: Runtime, conn: Connection, now: datetime) -> Iterable[Decision]:
    pairs = []
    for reading in facts.info_waiting(conn):
        document = facts.document(conn, reading.document_id)
        if document is not None:
            pairs.append((reading.person, document))
    return (decide_info_digests(pairs, runtime.house, now),)


def problem_letters(runtime: Runtime, rows: Iterable[LetterRow]) -> tuple[ProblemLetter, ...]:
    """Letters that failed or are uncertain, as the clerk sees them."""
    office = runtime.house.office
    return tuple(
        ProblemLetter(
            short_key=row.short_key or f"L{row.id}",
            kind=row.kind,
            recipient=office.name_of(row.recipient) if row.recipient else "cơ quan gửi",
            at=row.sent_at or row.created_at,
            state=row.state,
            problem=row.error[:200],
        )
        for row in rows
    )


def _morning(runtime: Runtime, conn: Connection, now: datetime) -> Iterable[Decision]:
    """Each working morning: alive, what waits, what is stuck. To the clerk and the head of the office."""
    counts = facts.counts(conn, now)
    today = runtime.today(now)
    zone = runtime.house.office.agency.zone
    midnight = datetime.combine(today, time(), zone)
    yesterday = facts.documents(conn, arrived_from=midnight - timedelta(days=1), arrived_until=midnight)
    paper = facts.documents(conn, statuses=(Status.ON_PAPER,))
    notes = []
    if state.flag(conn, state.SENDING_STOPPED):
        notes.append("Việc gửi thư đang tạm dừng; mở lại bằng lệnh mailbot sending start.")
    if counts.closed_folder:
        notes.append(f"Thư mục cách ly còn {counts.closed_folder} thư, cần xử lý theo chế độ giấy và xóa.")
    uncertain = problem_letters(runtime, facts.letter_problems(conn))
    learns = runtime.house.policy.learns
    letters = tuple(
        MorningLetter(
            to=to,
            key=f"morning:{today}:{to.party}",
            token=Token(Stage.CLERK, 0, to.party),
            day=today,
            arrived_yesterday=len(yesterday),
            waiting_review=counts.in_review,
            waiting_endorsement=counts.waiting_endorsement,
            open_tasks=counts.open_tasks,
            overdue_tasks=counts.overdue_tasks,
            paper_not_handed_over=tuple(
                number_text(one) for one in paper if one.handed_over_at is None and one.arrival_number
            ),
            uncertain_letters=uncertain,
            quarantined=counts.messages_quarantined,
            queued_letters=counts.letters_queued + counts.letters_held,
            shadow=runtime.shadow,
            rules_active=counts.rules_active if learns else 0,
            rules_proposed=counts.rules_proposed if learns else 0,
            notes=tuple(notes),
        )
        for to in runtime.house.office_recipients
    )
    return (Decision(rule="periodic.morning", reason="the morning letter", letters=letters),)


def _closed_folder(runtime: Runtime, conn: Connection, now: datetime) -> Iterable[Decision]:
    waiting = facts.documents(conn, statuses=(Status.CLOSED_FOLDER,))
    return (decide_closed_reminders(waiting, runtime.house, now),)


def _recalls(runtime: Runtime, conn: Connection, now: datetime) -> Iterable[Decision]:
    """Who was asked to delete a recalled document and has not confirmed it; the first request was today's."""
    pending = []
    for document in facts.documents(conn, statuses=(Status.ON_PAPER,)):
        asked = [one for one in facts.letters_of(conn, document.id) if one.kind == DeleteRequest.__name__]
        done = {one.person for one in facts.readings(conn, document_id=document.id) if one.sign == "deleted"}
        for party in dict.fromkeys(one.recipient for one in asked):
            first = min(one.created_at for one in asked if one.recipient == party)
            if party not in done and runtime.today(first) < runtime.today(now):
                pending.append((document, party))
    return (decide_delete_reminders(pending, runtime.house, now),)


def _monthly_report(runtime: Runtime, conn: Connection, now: datetime) -> Iterable[Decision]:
    """From the configured working day of a month on: last month's report, once.

    None for a month that was over before the program began its work: it has nothing to report of it.
    """
    today = runtime.today(now)
    if today < report_day(runtime, today):
        return ()
    last = today.replace(day=1) - timedelta(days=1)
    began = began_on(runtime, conn)
    if began is None or last < began:
        return ()
    return (report_decision(runtime, conn, last.year, last.month, now),)


def report_day(runtime: Runtime, today: date) -> date:
    """The day of this month on which last month's report is made."""
    before = today.replace(day=1) - timedelta(days=1)
    return add_working_days(runtime.house.office.calendar, before, runtime.settings.reports.month_working_day)


def report_decision(
    runtime: Runtime, conn: Connection, year: int, month: int, now: datetime, *, version: str = "draft"
) -> Decision:
    """The letters of one month's report to its recipients."""
    figures = month_facts_of(runtime, conn, year, month, as_of=now)
    letters = tuple(
        MonthlyReport(
            to=runtime.house.recipient(person),
            key=f"report:{year}-{month:02}:{version}:{person}",
            token=Token(Stage.CLERK, 0, person),
            figures=figures,
            draft=version == "draft",
        )
        for person in runtime.settings.report_recipients
    )
    return Decision(rule="periodic.report", reason=f"report {year}-{month:02}", letters=letters)
