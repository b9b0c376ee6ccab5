"""What the deciding functions are told, chosen and ordered as they ask."""

from __future__ import annotations

from datetime import timedelta

from mailbot.core import decision as d
from mailbot.core.readings import Assignment, Category, Due, Role, Track
from mailbot.core.records import Participant, Status, TaskState
from mailbot.store import facts, state
from mailbot.store.engine import Database
from tests.store.examples import (
    DUE,
    NOW,
    apply,
    claimed,
    electronic,
    endorsement,
    enqueue,
    letter,
    minutes,
    review,
    task,
)

DAY = timedelta(days=1)


def test_documents_are_chosen_by_status_track_arrival_and_id(database: Database) -> None:
    apply(
        database,
        electronic(1, 1, arrived_at=NOW + DAY),
        electronic(2, 2, status=Status.COMPLETED),
        review(3, "X1", arrived_at=NOW - DAY),
    )
    with database.read() as conn:

        def ids(**given: object) -> list[int]:
            return [one.id for one in facts.documents(conn, **given)]  # type: ignore[arg-type]

        assert ids() == [3, 2, 1]
        assert ids(statuses=(Status.COMPLETED, Status.WAITING_CLERK)) == [3, 2]
        assert ids(track=Track.ELECTRONIC) == [2, 1]
        assert ids(arrived_from=NOW) == [2, 1]
        assert ids(arrived_until=NOW) == [3]
        assert ids(arrived_from=NOW, arrived_until=NOW + DAY) == [2]
        assert ids(ids=(1, 3)) == [3, 1]
        assert ids(statuses=()) == []


def test_many_documents_are_opened_each_with_its_own_key(database: Database) -> None:
    apply(database, *(electronic(number, number, abstract=f"Trích {number}") for number in range(1, 61)))
    with database.read() as conn:
        assert [one.abstract for one in facts.documents(conn)] == [f"Trích {n}" for n in range(1, 61)]


def test_a_twin_is_found_by_its_reference_however_it_is_written(database: Database) -> None:
    apply(database, electronic(1, 1), electronic(2, 2, reference_number="7 / bc-ldld", issued_on=None))
    with database.read() as conn:
        assert [one.id for one in facts.similar_documents(conn, "7/BC-LDLD", 2026)] == [1, 2]
        assert facts.similar_documents(conn, "8/BC-LDLD", 2026) == ()


def test_tasks_are_chosen_by_their_moments_state_and_party(database: Database) -> None:
    apply(
        database,
        electronic(),
        d.CreateTask(task=task(1, due=Due(NOW + DAY))),
        d.CreateTask(task=task(2, no=2, due=None, assigned_at=NOW + DAY)),
        d.CreateTask(
            task=task(
                3,
                no=3,
                due=Due(NOW + 2 * DAY),
                state=TaskState.DONE,
                closed_at=NOW + DAY,
                participants=(Participant("YEN", Role.LEAD),),
            )
        ),
    )
    with database.read() as conn:

        def ids(**given: object) -> list[int]:
            return [one.id for one in facts.tasks(conn, **given)]  # type: ignore[arg-type]

        assert ids() == [1, 2, 3]
        assert ids(due_from=NOW + DAY) == [1, 3]
        assert ids(due_from=NOW, due_until=NOW + 2 * DAY) == [1]
        assert ids(assigned_from=NOW + DAY) == [2]
        assert ids(assigned_until=NOW + DAY) == [1, 3]
        assert ids(closed_from=NOW + DAY, closed_until=NOW + 2 * DAY) == [3]
        assert ids(states=(TaskState.DONE,)) == [3]
        assert ids(party="YEN") == [3]
        assert ids(party="VP", states=(TaskState.OPEN,)) == [1, 2]


def test_proposals_learn_from_what_stands_newest_first(database: Database) -> None:
    for number, at in ((1, NOW), (2, NOW + DAY), (3, NOW + 2 * DAY), (4, NOW)):
        apply(
            database,
            electronic(number, number, abstract=f"Trích {number}"),
            endorsement(number, number, given_at=at),
            d.CreateTask(task=task(number, number)),
        )
    apply(database, electronic(5, 5), d.CreateTask(task=task(5, 5)))
    with database.read() as conn:
        found = facts.past_endorsements(conn, 10)
        assert facts.past_endorsements(conn, 2) == found[:2]
        assert facts.past_endorsements(conn, 10) == found
    assert [one.abstract for one in found] == ["Trích 3", "Trích 2", "Trích 4", "Trích 1"]
    assert (found[0].document_type, found[0].agency) == ("BC", "Sở Nội vụ tỉnh Quảng Trị")
    assert found[0].assignments == (Assignment("CSPL", Role.LEAD),)
    apply(database, d.MoveToPaper(document_id=3, category=None, by="VT"))
    apply(database, d.ReplaceTask(task=task(2, 2, state=TaskState.REVOKED), code="revoked"))
    with database.read() as conn:
        assert [one.abstract for one in facts.past_endorsements(conn, 10)] == ["Trích 4", "Trích 1"]


def test_counts_say_how_much_of_each_there_is(database: Database) -> None:
    claimed(database, 1)
    paper = d.RegisterPaper(
        document_id=3,
        arrival_number=2,
        arrival_year=2026,
        arrived_at=NOW - DAY,
        category=Category.FINANCE,
        rules=(),
    )
    apply(
        database,
        electronic(1, 1),
        review(2, "X1"),
        paper,
        d.CreateTask(task=task(1)),
        d.CreateTask(task=task(2, no=2, due=Due(NOW - DAY))),
    )
    enqueue(database, letter("a"), letter("b", held=True))
    with database.read() as conn:
        found = facts.counts(conn, NOW)
    assert (found.messages_open, found.messages_quarantined, found.in_review) == (1, 0, 1)
    assert (found.waiting_endorsement, found.paper_not_handed_over, found.closed_folder) == (1, 1, 0)
    assert (found.open_tasks, found.overdue_tasks, found.last_arrival) == (2, 1, NOW)
    assert (found.letters_queued, found.letters_held, found.letters_uncertain) == (1, 1, 0)


def test_counts_of_an_empty_database_are_nothing(database: Database) -> None:
    with database.read() as conn:
        found = facts.counts(conn, NOW)
    assert set(vars(found).values()) == {0, None}


def test_settings_and_last_runs_are_remembered(database: Database) -> None:
    with database.begin() as conn:
        assert state.get(conn, "x", "default") == "default"
        assert not state.flag(conn, state.SHADOW)
        assert state.flag(conn, state.SHADOW, default=True)
        assert state.moment(conn, "poll") is None
        assert state.last_run(conn, "reminders") is None
    for round_number in (1, 2):
        at = NOW + minutes(round_number)
        with database.begin() as conn:
            state.put(conn, "x", f"một {round_number}")
            state.set_flag(conn, state.SHADOW, value=round_number == 1)
            state.set_moment(conn, "poll", at)
            state.record_run(conn, "reminders", at)
        with database.read() as conn:
            assert state.get(conn, "x") == f"một {round_number}"
            assert state.flag(conn, state.SHADOW) is (round_number == 1)
            assert state.moment(conn, "poll") == at
            assert state.last_run(conn, "reminders") == at
            assert state.last_run(conn, "digest") is None


def test_moments_keep_their_microseconds_and_compare_across_time_zones(database: Database) -> None:
    from zoneinfo import ZoneInfo

    local = NOW.astimezone(ZoneInfo("Asia/Ho_Chi_Minh"))
    apply(database, electronic(arrived_at=local, due=DUE))
    with database.read() as conn:
        (found,) = facts.documents(conn, arrived_from=local, arrived_until=local + timedelta(microseconds=1))
        assert facts.documents(conn, arrived_until=local) == ()
    assert found.arrived_at == NOW
    assert found.arrived_at.utcoffset() == timedelta()
