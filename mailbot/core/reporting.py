"""The figures of the monthly report, with the formulas of domain.md section 7.1. Pure; no ranking.

The period runs from 00:00 of the first day to the end of the last, in the office's time zone. A task counts
in the month in which it is due; what is carried over is listed again but not counted twice.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from mailbot.core.calendar import add_working_days, working_days_between
from mailbot.core.letter import MonthFigures, PersonReading, SlowTask, UnitFigures
from mailbot.core.policy import House
from mailbot.core.readings import Track
from mailbot.core.records import Absence, DocumentRecord, ReadingRecord, Status, TaskRecord, TaskState
from mailbot.core.sources import source_of
from mailbot.core.views import number_text

_NOT_COUNTED = frozenset({TaskState.REVOKED, TaskState.TO_PAPER})
_NO_ENDORSEMENT = frozenset({Status.REGISTERED, Status.WAITING_ENDORSEMENT})
_NO_ENTRY = frozenset({Status.NOT_DOCUMENT, Status.JOINED, Status.RETURNED, Status.CANCELLED, Status.DELETED})


@dataclass(frozen=True)
class Period:
    """One month in the office's time zone: [start, end)."""

    start: datetime
    end: datetime

    @property
    def last_day(self) -> date:
        """The last day of the month."""
        return (self.end - timedelta(days=1)).date()


def month_period(year: int, month: int, house: House) -> Period:
    """The month's first and next month's first moment."""
    zone = house.office.agency.zone
    following = (year + month // 12, month % 12 + 1)
    return Period(
        datetime.combine(date(year, month, 1), time(), zone),
        datetime.combine(date(*following, 1), time(), zone),
    )


@dataclass(frozen=True, kw_only=True)
class MonthFacts:
    """What the register holds that can matter for a month."""

    documents: Sequence[DocumentRecord]  # arrived in the month
    tasks: Sequence[TaskRecord]  # given in it, due in it, or still open from before
    task_documents: dict[int, DocumentRecord]  # the documents of these tasks, by id
    readings: Sequence[ReadingRecord]  # delivered in the month
    absences: Sequence[Absence] = ()


def month_figures(year: int, month: int, facts: MonthFacts, house: House, *, as_of: datetime) -> MonthFigures:
    """All figures of a month as they stood at ``as_of`` (the end of the month, or now for a preview)."""
    period = month_period(year, month, house)
    until = min(as_of.astimezone(house.office.agency.zone), period.end)
    entered = [d for d in facts.documents if d.status not in _NO_ENTRY]
    registered = [d for d in entered if d.track is not Track.REVIEW]
    # What the clerk entered by a line came on paper, whatever its track.
    electronic = [d for d in registered if d.track is Track.ELECTRONIC and d.entered_by is None]
    given = [t for t in facts.tasks if period.start <= t.assigned_at < period.end and t.parent is None]
    own_units = [_unit_figures(unit.id, unit.name, facts.tasks, period, until) for unit in house.office.units]
    return MonthFigures(
        year=year,
        month=month,
        as_of=until,
        electronic=len(electronic),
        paper=len(registered) - len(electronic),
        by_type=_counted(d.document_type or "khác" for d in electronic),
        by_urgency=_counted(d.urgency.value for d in electronic),
        without_endorsement=sum(d.status in _NO_ENDORSEMENT for d in electronic),
        documents_assigned=len({t.document_id for t in given}),
        tasks_assigned=len(given),
        units=tuple(own_units),
        slow=_slow_tasks(facts, period, until, house),
        readings=_readings(facts, until, house),
        in_review=len(entered) - len(registered),
        by_source=_counted(source_of(d.agency).value for d in electronic),
    )


def _counted(values: Iterable[str]) -> tuple[tuple[str, int], ...]:
    counts: Counter[str] = Counter(values)
    return tuple(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])))


def _unit_figures(
    unit: str, name: str, tasks: Sequence[TaskRecord], period: Period, until: datetime
) -> UnitFigures:
    """One unit's line. The rate counts what the unit leads and what is due in the month."""
    mine = [t for t in tasks if unit in {p.party for p in t.participants} and t.parent is None]
    given = [t for t in mine if period.start <= t.assigned_at < period.end]
    led = [t for t in mine if t.lead == unit]
    counted = [t for t in led if t.state not in _NOT_COUNTED | {TaskState.SUSPENDED}]
    due = [t for t in counted if t.due is not None and period.start <= t.due.at < period.end]
    on_time = [t for t in due if _closed(t, until) and not _late(t)]
    late = [t for t in due if _closed(t, until) and _late(t)]
    overdue = [t for t in due if not _closed(t, until) and t.due is not None and t.due.at <= until]
    open_later = [t for t in counted if t.due is not None and t.due.at > until and not _closed(t, until)]
    return UnitFigures(
        unit=unit,
        name=name,
        assigned=len(given),
        lead=sum(t.lead == unit for t in given),
        support=sum(t.lead != unit for t in given),
        on_time=len(on_time),
        late=len(late),
        overdue=len(overdue),
        not_yet_due=len(open_later),
        no_deadline=sum(t.due is None for t in counted if t in given),
        suspended=sum(t.state is TaskState.SUSPENDED for t in led if t in given),
        revoked=sum(t.state in _NOT_COUNTED for t in led if t in given),
    )


def _closed(task: TaskRecord, until: datetime) -> bool:
    return task.state is TaskState.DONE and task.closed_at is not None and task.closed_at <= until


def _late(task: TaskRecord) -> bool:
    return task.closed_at is not None and task.due is not None and task.closed_at > task.due.at


def _slow_tasks(facts: MonthFacts, period: Period, until: datetime, house: House) -> tuple[SlowTask, ...]:
    """Table 2: what was closed late in the month, and what is overdue at its end, by unit."""
    lines: list[tuple[str, datetime, SlowTask]] = []
    for task in facts.tasks:
        document = facts.task_documents.get(task.document_id)
        if task.due is None or document is None or document.track is not Track.ELECTRONIC:
            continue
        if task.state in _NOT_COUNTED | {TaskState.SUSPENDED} or task.parent is not None:
            continue
        closed_late = _closed(task, until) and _late(task) and period.start <= task.due.at < period.end
        overdue = not _closed(task, until) and task.due.at <= until
        if closed_late or overdue:
            line = _slow_task(task, document, period, until, house)
            lines.append((line.unit, task.due.at, line))
    return tuple(line for _, _, line in sorted(lines, key=lambda one: (one[0], one[1])))


def _slow_task(
    task: TaskRecord, document: DocumentRecord, period: Period, until: datetime, house: House
) -> SlowTask:
    zone = house.office.agency.zone
    ended = task.closed_at if _closed(task, until) and task.closed_at else until
    due_day = task.due.at.astimezone(zone).date() if task.due else until.date()
    last_day = ended.astimezone(zone).date()
    if ended == period.end:
        last_day = period.last_day
    issued = f" ngày {document.issued_on:%d/%m/%Y}" if document.issued_on else ""
    words = [document.document_type or "", document.reference_number or ""]
    party = house.office.name_of(task.lead)
    notes = [f"gia hạn {task.extensions_granted} lần"] if task.extensions_granted else []
    if task.extension is not None:
        notes.append("đã xin gia hạn, chưa có ý kiến")
    return SlowTask(
        unit=party,
        number=number_text(document),
        document=" ".join(word for word in words if word) + f"{issued} của {document.agency or ''}",
        party=party,
        due=task.due,
        progress="hoàn thành chậm" if _closed(task, until) else "chưa thực hiện xong",
        reply_document=task.reply_document,
        days_late=max(working_days_between(house.office.calendar, due_day, last_day), 0),
        carried_over=task.due is not None and task.due.at < period.start,
        note="; ".join(notes),
    )


def _readings(facts: MonthFacts, until: datetime, house: House) -> tuple[PersonReading, ...]:
    """Table 3. Not counted: bounced letters, people on leave with a delegate, the last days of the month."""
    zone, calendar = house.office.agency.zone, house.office.calendar
    lines = []
    for person in house.office.people.values():
        sent = [r for r in facts.readings if r.person == person.id and r.delivered_at and not r.bounced]
        unread: list[str] = []
        for reading in sent:
            document = facts.task_documents.get(reading.document_id)
            delivered = (reading.delivered_at or until).astimezone(zone).date()
            ripe = add_working_days(calendar, delivered, house.policy.unread_days) < until.date()
            away = any(
                a.person == person.id and a.delegate and a.start <= delivered <= a.until
                for a in facts.absences
            )
            unseen = reading.read_at is None or reading.read_at > until
            if unseen and ripe and not away and document is not None:
                unread.append(number_text(document))
        if sent:
            lines.append(
                PersonReading(
                    person=person.id,
                    name=person.name,
                    title=person.title,
                    sent=len(sent),
                    read=sum(r.read_at is not None and r.read_at <= until for r in sent),
                    unread=tuple(unread),
                )
            )
    return tuple(lines)
