"""The figures of the month, formula by formula (domain.md section 7.1)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from mailbot.core.letter import MonthFigures, UnitFigures
from mailbot.core.readings import Due, Role, Track, Urgency
from mailbot.core.records import (
    Absence,
    DocumentRecord,
    ExtensionRequest,
    ReadingRecord,
    Status,
    TaskRecord,
    TaskState,
)
from mailbot.core.reporting import MonthFacts, month_figures, month_period
from tests.core.cases import HOUSE, ZONE, document, due, local, task

END = local(1, 0, month=6)  # the first moment of June
COUNTS = ("on_time", "late", "overdue", "not_yet_due", "no_deadline", "suspended", "revoked")


def figures(
    *tasks: TaskRecord,
    documents: Sequence[DocumentRecord] = (),
    readings: Sequence[ReadingRecord] = (),
    absences: Sequence[Absence] = (),
    as_of: datetime = END,
    about: DocumentRecord | None = None,
) -> MonthFigures:
    """The figures of May 2020."""
    facts = MonthFacts(
        documents=documents,
        tasks=tasks,
        task_documents={17: about or document()},
        readings=readings,
        absences=absences,
    )
    return month_figures(2020, 5, facts, HOUSE, as_of=as_of)


def line(found: MonthFigures, unit: str = "TGNC") -> UnitFigures:
    """The line of a unit."""
    return next(one for one in found.units if one.unit == unit)


def done(closed_at: datetime, **changes: object) -> TaskRecord:
    """A task of TGNC that was closed at this moment."""
    return task(state=TaskState.DONE, closed_at=closed_at, **changes)


# --- the period -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("year", "month", "last"),
    [
        (2020, 2, date(2020, 2, 29)),
        (2021, 2, date(2021, 2, 28)),
        (2020, 12, date(2020, 12, 31)),
        (2020, 5, date(2020, 5, 31)),
    ],
)
def test_a_month_ends_with_its_last_day(year: int, month: int, last: date) -> None:
    period = month_period(year, month, HOUSE)
    assert period.start == datetime(year, month, 1, tzinfo=ZONE)
    assert period.last_day == last
    assert period.end == datetime.combine(last + timedelta(days=1), datetime.min.time(), ZONE)


@pytest.mark.parametrize(
    ("given_at", "counted"),
    [
        (datetime(2020, 4, 30, 16, 59, tzinfo=UTC), 0),  # 23:59 on 30 April in Quảng Trị
        (datetime(2020, 4, 30, 17, 0, tzinfo=UTC), 1),  # midnight there
        (datetime(2020, 5, 31, 16, 59, tzinfo=UTC), 1),
        (datetime(2020, 5, 31, 17, 0, tzinfo=UTC), 0),
    ],
)
def test_the_month_is_the_offices_own(given_at: datetime, counted: int) -> None:
    found = figures(task(assigned_at=given_at))
    assert (found.tasks_assigned, line(found).assigned) == (counted, counted)


# --- table 1 --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("one", "column"),
    [
        (done(local(20, 17)), "on_time"),  # closed at the very moment it was due
        (done(local(20, 17, 1)), "late"),
        (task(), "overdue"),
        (task(due=due(1, month=6)), "not_yet_due"),
        (task(due=None), "no_deadline"),
        (task(state=TaskState.SUSPENDED), "suspended"),
        (task(state=TaskState.REVOKED), "revoked"),
        (task(state=TaskState.TO_PAPER), "revoked"),
        (task(state=TaskState.HANDED_BACK), "overdue"),  # until the leader gives it to somebody else
        (done(local(2, month=6)), "overdue"),  # closed when the month was over
        (task(due=Due(local(31, 23, 59))), "overdue"),
        (task(due=Due(END)), "not_yet_due"),
    ],
)
def test_each_task_stands_in_one_column(one: TaskRecord, column: str) -> None:
    found = line(figures(one, as_of=local(3, month=6)))
    counts = {name: getattr(found, name) for name in COUNTS}
    if one.due is not None and one.due.at == END:  # due with the first moment of June: June's
        assert counts["on_time"] + counts["late"] + counts["overdue"] == 0
        return
    assert counts == {name: int(name == column) for name in COUNTS}


def test_a_preview_counts_what_stands_now() -> None:
    found = line(figures(task(), as_of=local(20, 16)))
    assert (found.not_yet_due, found.overdue) == (1, 0)
    found = line(figures(task(), as_of=local(20, 17)))
    assert (found.not_yet_due, found.overdue) == (0, 1)


@pytest.mark.parametrize(
    ("on_time", "late", "overdue", "rate"),
    [(0, 0, 0, None), (4, 0, 0, None), (5, 0, 0, 1.0), (3, 1, 1, 0.6), (0, 0, 5, 0.0), (2, 1, 1, None)],
)
def test_no_rate_below_five(on_time: int, late: int, overdue: int, rate: float | None) -> None:
    tasks = [done(local(18), task_id=100 + n) for n in range(on_time)]
    tasks += [done(local(21), task_id=200 + n) for n in range(late)]
    tasks += [task(300 + n) for n in range(overdue)]
    outside = [task(400, state=TaskState.REVOKED), task(401, due=None), task(402, due=due(9, month=6))]
    assert line(figures(*tasks, *outside)).rate == rate


def test_the_deadline_in_force_is_the_one_that_was_granted() -> None:
    granted = done(local(25), due=due(26), extensions_granted=1)
    assert line(figures(granted)).on_time == 1


def test_a_unit_is_measured_by_what_it_leads() -> None:
    found = figures(task(101, "TGNC", "VP"), task(102, "VP"))
    assert (line(found, "VP").assigned, line(found, "VP").lead, line(found, "VP").support) == (2, 1, 1)
    assert line(found, "VP").overdue == 1
    assert line(found).support == 0


def test_children_are_not_counted_beside_their_task() -> None:
    found = figures(task(), task(102, "yen.pt", parent=101), task(103, "TGNC", parent=101))
    assert (found.tasks_assigned, line(found).assigned, line(found).overdue) == (1, 1, 1)
    assert len(found.slow) == 1


def test_tasks_and_documents_are_told_apart() -> None:
    found = figures(task(101), task(102, "CSPL"), task(103, "VP", document_id=18))
    assert (found.documents_assigned, found.tasks_assigned) == (2, 3)


def test_a_task_counts_in_the_month_it_is_due_and_is_listed_again_but_not_counted_twice() -> None:
    older = task(due=due(20, month=4), assigned_at=local(13, month=4))
    found = figures(older)
    assert [getattr(line(found), name) for name in COUNTS] == [0] * 7
    assert line(found).assigned == 0
    (slow,) = found.slow
    assert slow.carried_over


def test_what_was_closed_late_after_its_month_is_not_listed_again() -> None:
    older = done(local(6), due=due(20, month=4), assigned_at=local(13, month=4))
    assert figures(older).slow == ()


# --- table 2 --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("one", "progress", "days"),
    [
        (done(local(22)), "hoàn thành chậm", 2),
        (done(local(25)), "hoàn thành chậm", 3),  # over a week end: working days
        (done(local(20, 18)), "hoàn thành chậm", 0),  # late by an hour
        (task(), "chưa thực hiện xong", 7),  # to Friday, 29 May: the month ends on a Sunday
    ],
)
def test_days_late_are_working_days(one: TaskRecord, progress: str, days: int) -> None:
    (slow,) = figures(one).slow
    assert (slow.progress, slow.days_late, slow.carried_over) == (progress, days, False)


def test_neither_paper_nor_what_was_taken_back_is_listed() -> None:
    paper = document(track=Track.PAPER, status=Status.ON_PAPER, abstract=None)
    assert figures(task(), about=paper).slow == ()
    for state in (TaskState.REVOKED, TaskState.SUSPENDED, TaskState.TO_PAPER):
        assert figures(task(state=state)).slow == ()


def test_extensions_are_noted() -> None:
    asked = ExtensionRequest("huyen.ntt", local(19), due(25))
    (slow,) = figures(task(extensions_granted=2, extension=asked)).slow
    assert "2 lần" in slow.note
    assert "chưa có ý kiến" in slow.note


def test_the_list_goes_by_unit_then_by_deadline() -> None:
    found = figures(task(101, "VP"), task(102, due=due(22)), task(103, due=due(18)))
    assert [(one.unit, one.due and one.due.at.day) for one in found.slow] == [
        (HOUSE.office.name_of("TGNC"), 18),
        (HOUSE.office.name_of("TGNC"), 22),
        (HOUSE.office.name_of("VP"), 20),
    ]


# --- table 3 --------------------------------------------------------------------------------------------


def sent(day: int = 11, **changes: object) -> ReadingRecord:
    """Document 512 was delivered to a member of staff on this day of May."""
    made = ReadingRecord(17, "yen.pt", local(day, 9))
    return replace(made, **changes)  # type: ignore[arg-type]


AWAY = Absence("yen.pt", date(2020, 5, 11), date(2020, 5, 15), "thanh.cx")


@pytest.mark.parametrize(
    ("reading", "absences", "wanted"),
    [
        (sent(), (), (1, 0, 1)),
        (sent(read_at=local(29)), (), (1, 1, 0)),  # read late is read
        (sent(bounced=True), (), None),
        (sent(delivered_at=None), (), None),
        (sent(), (AWAY,), (1, 0, 0)),
        (sent(), (replace(AWAY, delegate=None),), (1, 0, 1)),
        (sent(), (replace(AWAY, person="huyen.ntt"),), (1, 0, 1)),
        (sent(18), (AWAY,), (1, 0, 1)),  # back again
        (sent(26), (), (1, 0, 1)),
        (sent(27), (), (1, 0, 0)),  # the third working day is 1 June
        (sent(29), (), (1, 0, 0)),
        (sent(read_at=local(2, month=6)), (), (1, 0, 1)),  # after the month: the figures stay as they were
    ],
)
def test_who_has_not_read(
    reading: ReadingRecord, absences: Sequence[Absence], wanted: tuple[int, int, int] | None
) -> None:
    found = figures(readings=[reading], absences=absences, as_of=local(3, month=6)).readings
    assert [(one.person, (one.sent, one.read, len(one.unread))) for one in found] == (
        [] if wanted is None else [("yen.pt", wanted)]
    )


def test_unread_documents_are_named_by_number_only() -> None:
    (person,) = figures(readings=[sent()]).readings
    assert person.unread == ("512/2020",)
    assert "dịch" not in repr(person)


# --- table 4 --------------------------------------------------------------------------------------------


def test_what_arrived_is_counted_by_track() -> None:
    found = figures(
        documents=[
            document(),
            document(id=18, document_type="QĐ", urgency=Urgency.URGENT, status=Status.ASSIGNED),
            document(id=19, document_type=None, agency=None, status=Status.REGISTERED),
            document(id=20, track=Track.PAPER, status=Status.ON_PAPER, document_type=None),
            document(id=21, track=Track.REVIEW, status=Status.WAITING_CLERK),
        ]
    )
    assert (found.electronic, found.paper, found.in_review, found.without_endorsement) == (3, 1, 1, 2)
    assert dict(found.by_type) == {"CV": 1, "QĐ": 1, "khác": 1}
    assert dict(found.by_urgency) == {"normal": 2, "urgent": 1}
    assert dict(found.by_source) == {"government": 2, "other": 1}


@pytest.mark.parametrize(
    "status", [Status.NOT_DOCUMENT, Status.JOINED, Status.RETURNED, Status.CANCELLED, Status.DELETED]
)
def test_what_has_no_entry_is_not_counted(status: Status) -> None:
    found = figures(documents=[document(status=status)])
    assert (found.electronic, found.paper, found.in_review) == (0, 0, 0)


def test_an_empty_month_has_all_its_lines() -> None:
    found = figures()
    assert len(found.units) == len(HOUSE.office.units)
    assert (found.slow, found.readings, found.tasks_assigned) == ((), (), 0)


def test_nobody_is_ranked() -> None:
    found = figures(*(task(100 + n, "VP") for n in range(6)), task(200))
    assert [one.unit for one in found.units] == [unit.id for unit in HOUSE.office.units]
    assert all(part.role is Role.LEAD for part in task().participants)
