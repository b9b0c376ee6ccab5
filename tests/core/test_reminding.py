"""The ladder of reminders, and that each rung is told once, in working hours, even after days off."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta
from typing import Any, TypeVar

import pytest

from mailbot.core.answering import OwnTask
from mailbot.core.decision import Decision, InfoSent, ReviewTold, RungsTold
from mailbot.core.letter import EndorsementReminder, InfoDigest, ReminderDigest, ReviewDigest
from mailbot.core.readings import Role, Track, Urgency
from mailbot.core.records import Absence, HeldReview, ReviewVerb, Status, TaskRecord, TaskState
from mailbot.core.reminding import (
    decide_endorsement_reminders,
    decide_info_digests,
    decide_reminders,
    decide_review_digests,
    due_reminders,
    rung,
)
from tests.core.cases import HOUSE, NOW, document, due, local, task

T = TypeVar("T")


def of(kind: type[T], items: Iterable[object]) -> list[T]:
    """The items of one kind."""
    return [one for one in items if isinstance(one, kind)]


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (14, None),  # Thursday: four working days before Wednesday, 20 May
        (15, -3),
        (18, -3),  # two days before: the third day's rung, if it was missed
        (19, -1),
        (20, 0),
        (21, 1),
        (22, 1),
        (25, 3),
        (29, 7),
    ],
)
def test_the_ladder_counts_working_days(today: int, expected: int | None) -> None:
    assert rung(local(20).date(), local(today).date(), HOUSE) == expected


def remind(
    tasks: Iterable[TaskRecord], day: int, hour: int = 9, told: Iterable[str] = (), **changes: object
) -> Decision:
    now = local(day, hour)
    owned = [OwnTask(one, document(), Role.LEAD) for one in tasks]
    return decide_reminders(
        due_reminders(owned, HOUSE, now),
        HOUSE,
        now,
        told=frozenset(told),
        **changes,  # type: ignore[arg-type]
    )


def test_a_rung_is_told_once() -> None:
    first = remind([task()], 19)
    (told,) = of(RungsTold, first.changes)
    assert of(ReminderDigest, first.letters)[0].to.party == "TGNC"
    assert remind([task()], 19, told=told.keys).letters == ()


def test_what_was_missed_while_the_machine_was_off_is_made_up_once() -> None:
    (letter,) = of(ReminderDigest, remind([task()], 22).letters)  # the first day late was 21 May
    assert letter.tasks[0].days_late == 2


def test_one_letter_a_person_a_day_most_overdue_first() -> None:
    tasks = [task(101, due=due(19)), task(102, due=due(12))]
    (letter,) = of(ReminderDigest, remind(tasks, 20).letters)
    assert [one.no for one in letter.tasks] == [2, 1]
    assert remind(tasks, 20, written_today=frozenset({"TGNC"})).letters == ()


def test_a_new_deadline_starts_a_new_ladder() -> None:
    (told,) = of(RungsTold, remind([task()], 19).changes)
    later = task(due=due(22), revision=1)
    assert of(ReminderDigest, remind([later], 21, told=told.keys).letters)


@pytest.mark.parametrize(("day", "hour"), [(16, 9), (19, 12), (19, 20), (19, 5)])
def test_nothing_outside_working_hours(day: int, hour: int) -> None:
    assert remind([task()], day, hour).letters == ()


@pytest.mark.parametrize(
    "state",
    [TaskState.DONE, TaskState.SUSPENDED, TaskState.REVOKED, TaskState.TO_PAPER, TaskState.HANDED_BACK],
)
def test_only_open_tasks_are_chased(state: TaskState) -> None:
    assert remind([task(state=state)], 21).letters == ()


def test_supporters_are_told_before_the_deadline_but_not_chased_after_it() -> None:
    before = {one.to.party for one in of(ReminderDigest, remind([task(101, "TGNC", "VP")], 19).letters)}
    after = {one.to.party for one in of(ReminderDigest, remind([task(101, "TGNC", "VP")], 21).letters)}
    assert (before, after) == ({"TGNC", "VP"}, {"TGNC"})


def test_the_letter_of_the_same_day_is_no_occasion_for_a_reminder() -> None:
    fresh = task(due=due(20), assigned_at=local(19, 8))
    assert remind([fresh], 19).letters == ()


def test_a_delegate_is_reminded_too() -> None:
    person = task(101, "yen.pt")
    away = Absence("yen.pt", local(18).date(), local(22).date(), "thanh.cx")
    decision = remind([person], 19, absences=(away,))
    assert {one.to.party for one in of(ReminderDigest, decision.letters)} == {"yen.pt", "thanh.cx"}


def test_leaders_are_reminded_of_documents_after_a_working_day() -> None:
    waiting = document(submitted_at=local(14, 9))
    assert decide_endorsement_reminders([waiting], HOUSE, local(14, 16)).letters == ()
    (letter,) = of(EndorsementReminder, decide_endorsement_reminders([waiting], HOUSE, local(15, 10)).letters)
    assert (letter.to.party, letter.documents[0][0].number) == ("CT", "512/2020")
    endorsed = replace(waiting, status=Status.ASSIGNED)
    assert decide_endorsement_reminders([endorsed], HOUSE, local(15, 10)).letters == ()


def test_information_is_gathered_into_one_letter_a_person() -> None:
    pairs = [("yen.pt", document()), ("yen.pt", document(id=18, arrival_number=513)), ("son.dn", document())]
    decision = decide_info_digests(pairs, HOUSE, NOW)
    assert {one.to.party: len(one.documents) for one in of(InfoDigest, decision.letters)} == {
        "yen.pt": 2,
        "son.dn": 1,
    }
    assert of(InfoSent, decision.changes)[0].documents == (17, 18)


@pytest.mark.parametrize(
    "quiet", [{"frozen_by": "yen.pt"}, {"status": Status.ON_PAPER}, {"status": Status.JOINED}], ids=str
)
def test_a_document_that_is_frozen_or_gone_is_no_information(quiet: dict[str, Any]) -> None:
    decision = decide_info_digests([("yen.pt", document(**quiet))], HOUSE, NOW)
    assert (of(InfoDigest, decision.letters), of(InfoSent, decision.changes)) == ([], [])


REVIEW = document(
    track=Track.REVIEW,
    status=Status.WAITING_CLERK,
    review_key="X7",
    arrival_number=None,
    review_told_at=NOW,
    abstract=None,
)


def test_the_clerk_gets_one_digest_and_it_shows_no_words() -> None:
    (letter,) = of(ReviewDigest, decide_review_digests([REVIEW], HOUSE, NOW, digest_time="08:00").letters)
    assert letter.to.party == "mai.ht"
    assert [line.key for line in letter.lines] == ["X7"]
    assert letter.lines[0].subject is None


def test_an_answer_that_could_not_be_carried_out_is_asked_for_again() -> None:
    held = replace(REVIEW, held_review=HeldReview(ReviewVerb.ELECTRONIC, "mai.ht", NOW))
    soon, later = (
        decide_review_digests([held], HOUSE, NOW + timedelta(minutes=passed), digest_time="08:00")
        for passed in (59, 60)
    )
    assert of(ReviewDigest, soon.letters) == []
    assert [line.key for line in of(ReviewDigest, later.letters)[0].lines] == ["X7"]


def test_an_urgent_one_goes_to_the_deputy_after_a_quarter_of_an_hour() -> None:
    urgent = replace(REVIEW, urgency=Urgency.EXPRESS)
    early = decide_review_digests([urgent], HOUSE, NOW + timedelta(minutes=14), digest_time=None)
    assert early.letters == ()
    late = decide_review_digests([urgent], HOUSE, NOW + timedelta(minutes=15), digest_time=None)
    assert of(ReviewDigest, late.letters)[0].to.party == "lan.nt"
    assert of(ReviewTold, late.changes)[0].escalated == 1


def test_an_unanswered_one_goes_to_the_head_of_the_office_after_two_working_hours() -> None:
    decision = decide_review_digests([REVIEW], HOUSE, NOW + timedelta(hours=2), digest_time=None)
    (letter,) = of(ReviewDigest, decision.letters)
    assert (letter.to.party, letter.escalated) == ("dung.pv", 2)
    again = replace(REVIEW, review_escalated=2)
    assert decide_review_digests([again], HOUSE, NOW + timedelta(hours=3), digest_time=None).letters == ()
