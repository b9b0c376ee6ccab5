"""The changes of documents and their numbers reach the tables as they were decided."""

from __future__ import annotations

import pytest

from mailbot.core import decision as d
from mailbot.core.readings import Assignment, Category, Role, Track, Urgency
from mailbot.core.records import (
    ExtensionRequest,
    HeldReview,
    Participant,
    ReviewVerb,
    Status,
)
from mailbot.store import facts, journal
from mailbot.store.engine import Database
from mailbot.store.problems import RegisterConflict
from tests.store.examples import (
    NOW,
    apply,
    claimed,
    document,
    electronic,
    endorsement,
    minutes,
    review,
    task,
)

PAPER = d.RegisterPaper(
    document_id=1,
    arrival_number=1,
    arrival_year=2026,
    arrived_at=NOW,
    category=Category.FINANCE,
    rules=("finance.budget",),
    agency="Sở Tài chính",
    reference_number="5/STC",
    sender_domain="stc.example.vn",
)


def test_an_electronic_document_comes_back_as_it_was_registered(database: Database) -> None:
    inbox_id = claimed(database)
    change = electronic()
    apply(database, change, inbox_id=inbox_id)
    found = document(database)
    for name in vars(change).keys() - {"document_id"}:
        assert getattr(found, name) == getattr(change, name), name
    assert (found.track, found.inbox_id, found.endorsed_at) == (Track.ELECTRONIC, inbox_id, None)
    with database.read() as conn:
        assert facts.document_by_number(conn, 1, 2026) == found
        assert facts.document_by_number(conn, 1, 2025) is None
        assert facts.messages_of(conn, 1) == (inbox_id,)
        assert facts.document(conn, 2) is None


def test_a_released_document_keeps_its_review_key_and_the_message_it_came_with(database: Database) -> None:
    came, answer = claimed(database, 1), claimed(database, 2)
    first = review(suspected=Category.FINANCE, urgency=Urgency.EXPRESS, same_as=7)
    apply(database, first, inbox_id=came)
    waiting = document(database)
    assert waiting.same_as == 7
    assert (waiting.track, waiting.status, waiting.review_key) == (Track.REVIEW, Status.WAITING_CLERK, "X1")
    assert (waiting.sender, waiting.category, waiting.abstract) == ("gmail.com", Category.FINANCE, None)
    assert (waiting.review_told_at, waiting.urgency, waiting.arrival_number) == (NOW, Urgency.EXPRESS, None)
    apply(database, electronic(), inbox_id=answer, by="VT")
    released = document(database)
    assert (released.track, released.review_key, released.inbox_id) == (Track.ELECTRONIC, "X1", came)
    assert (released.sender, released.category) == ("vanthu@sonoivu.example.vn", None)
    with database.read() as conn:
        assert facts.document_by_review_key(conn, "x1") == released


def test_a_paper_document_keeps_what_the_paper_track_allows(database: Database) -> None:
    apply(database, PAPER)
    found = document(database)
    assert (found.track, found.status, found.category) == (Track.PAPER, Status.ON_PAPER, Category.FINANCE)
    assert (found.agency, found.reference_number, found.sender) == ("Sở Tài chính", "5/STC", "stc.example.vn")
    assert (found.arrival_number, found.abstract, found.attachments) == (1, None, ())


def test_a_possible_state_secret_has_no_number_and_takes_none(database: Database) -> None:
    secret = d.RegisterPaper(
        document_id=1,
        arrival_number=None,
        arrival_year=None,
        arrived_at=NOW,
        category=Category.STATE_SECRET,
        rules=(),
        status=Status.CLOSED_FOLDER,
    )
    apply(database, secret)
    assert document(database).arrival_number is None
    apply(database, electronic(2, 1))


def test_a_document_in_review_can_go_on_paper(database: Database) -> None:
    apply(database, review(urgency=Urgency.URGENT))
    apply(database, d.HoldReview(document_id=1, held=HeldReview(ReviewVerb.PAPER, "VT", NOW)))
    apply(database, PAPER)
    found = document(database)
    assert (found.track, found.urgency, found.held_review) == (Track.PAPER, Urgency.URGENT, None)


def test_an_electronic_document_is_never_registered_on_paper_without_a_recall(database: Database) -> None:
    apply(database, electronic())
    with pytest.raises(RegisterConflict):
        apply(database, PAPER)


@pytest.mark.parametrize("status", [Status.NOT_DOCUMENT, Status.RETURNED, Status.JOINED])
def test_a_review_can_end_without_a_document(database: Database, status: Status) -> None:
    apply(database, review())
    apply(database, d.EndReview(document_id=1, status=status, joined_to=5))
    assert (document(database).status, document(database).joined_to) == (status, 5)


def test_a_held_answer_is_kept_and_can_be_taken_back(database: Database) -> None:
    apply(database, review())
    held = HeldReview(ReviewVerb.SAME_AS, "VT", NOW + minutes(5), Category.PETITION, 498)
    apply(database, d.HoldReview(document_id=1, held=held))
    assert document(database).held_review == held
    apply(database, d.HoldReview(document_id=1, held=None))
    assert document(database).held_review is None


def test_who_was_told_of_a_review_is_kept(database: Database) -> None:
    apply(database, review())
    apply(database, d.ReviewTold(document_id=1, at=NOW + minutes(15), escalated=2))
    found = document(database)
    assert (found.review_told_at, found.review_escalated) == (NOW + minutes(15), 2)


def test_a_pair_of_sender_and_agency_is_known_after_a_release_however_it_is_written(
    database: Database,
) -> None:
    known = d.KnowSender(sender="VanThu@SoNoiVu.example.vn", agency="Sở Nội vụ")
    apply(database, known, known)
    with database.read() as conn:
        assert facts.sender_known(conn, "vanthu@sonoivu.example.vn", "SỞ NỘI VỤ")
        assert not facts.sender_known(conn, "vanthu@sonoivu.example.vn", "Sở Tài chính")
        assert not facts.sender_known(conn, "khac@sonoivu.example.vn", "Sở Nội vụ")


def test_a_document_put_to_a_leader_waits_for_the_endorsement(database: Database) -> None:
    apply(database, electronic(status=Status.REGISTERED, submitted_at=None))
    proposal = (Assignment("CSPL", Role.LEAD),)
    apply(database, d.Submit(document_id=1, approver="PCT1", at=NOW + minutes(1), proposal=proposal))
    found = document(database)
    assert (found.status, found.approver) == (Status.WAITING_ENDORSEMENT, "PCT1")
    assert (found.submitted_at, found.proposal) == (NOW + minutes(1), proposal)
    assert found.abstract == "Kết quả Tháng Công nhân"


def test_submitting_again_does_not_undo_an_assignment(database: Database) -> None:
    apply(database, electronic(status=Status.ASSIGNED))
    apply(database, d.Submit(document_id=1, approver="PCT1", at=NOW))
    assert document(database).status is Status.ASSIGNED


def test_status_hand_over_freezing_and_cancelling_are_kept(database: Database) -> None:
    apply(database, electronic())
    apply(database, d.SetStatus(document_id=1, status=Status.IN_PROGRESS))
    apply(database, d.HandedOver(document_id=1, at=NOW + minutes(3)), d.Freeze(document_id=1, by="YEN"))
    found = document(database)
    assert (found.status, found.handed_over_at, found.frozen_by) == (
        Status.IN_PROGRESS,
        NOW + minutes(3),
        "YEN",
    )
    apply(database, d.Freeze(document_id=1, by=None), d.CancelNumber(document_id=1, by="VT"))
    found = document(database)
    assert (found.status, found.frozen_by, found.arrival_number) == (Status.CANCELLED, None, 1)


def test_joined_documents_share_their_messages_and_the_line_stays(database: Database) -> None:
    first, second = claimed(database, 1), claimed(database, 2)
    apply(database, electronic(1, 1), inbox_id=first)
    apply(database, electronic(2, 2), inbox_id=second)
    apply(database, d.JoinDocuments(document_id=2, joined_to=1))
    joined = document(database, 2)
    assert (joined.status, joined.joined_to, joined.arrival_number) == (Status.JOINED, 1, 2)
    with database.read() as conn:
        assert facts.messages_of(conn, 1) == (first, second)
    with pytest.raises(RegisterConflict):
        apply(database, d.JoinDocuments(document_id=2, joined_to=99))


def test_numbers_begin_where_the_office_s_book_ended_and_at_one_in_later_years(database: Database) -> None:
    with database.begin() as conn:
        free = facts.numbers(conn, year=2026, first_number=513)
    assert (free.document_id, free.task_id, free.endorsement_id, free.review_no) == (1, 1, 1, 1)
    assert (free.arrival_number, free.arrival_year) == (513, 2026)
    apply(database, electronic(1, 513), review(2, "X1"), d.CreateTask(task=task()), endorsement())
    with database.begin() as conn:
        free = facts.numbers(conn, year=2026, first_number=513)
        later = facts.numbers(conn, year=2027, first_number=513)
    assert (free.document_id, free.task_id, free.endorsement_id, free.review_no) == (3, 2, 2, 2)
    assert (free.arrival_number, later.arrival_number) == (514, 1)


@pytest.mark.parametrize("number", [1, 3])
def test_an_arrival_number_given_before_or_leaving_a_gap_is_refused(database: Database, number: int) -> None:
    apply(database, electronic(1, 1))
    with pytest.raises(RegisterConflict):
        apply(database, electronic(2, number))


def test_a_document_never_gets_a_second_arrival_number(database: Database) -> None:
    apply(database, electronic(1, 1))
    apply(database, electronic(1, 1, abstract="Sửa"))
    assert document(database).abstract == "Sửa"
    with pytest.raises(RegisterConflict):
        apply(database, electronic(1, 2))


def test_a_refused_change_leaves_nothing_of_its_decision(database: Database) -> None:
    with pytest.raises(RegisterConflict):
        apply(database, electronic(1, 1), electronic(2, 5))
    with database.read() as conn:
        assert facts.documents(conn) == ()
        assert journal.entries(conn) == ()


def test_a_review_key_is_given_once_and_must_be_one(database: Database) -> None:
    apply(database, review(1, "X1"))
    for change in (review(2, "X1"), review(1, "X2"), review(2, "Y")):
        with pytest.raises(RegisterConflict):
            apply(database, change)


@pytest.mark.parametrize(
    "change",
    [
        d.SetStatus(document_id=9, status=Status.ASSIGNED),
        d.ReplaceTask(task=task(9), code="closed"),
        d.ConfirmEndorsement(endorsement_id=9, document_id=1, confirmed=True),
        d.AskExtension(task_id=9, document_id=1, request=ExtensionRequest("CSPL", NOW)),
        d.SettleUncertain(short_key="G9", send_again=True),
        d.MoveToPaper(document_id=9, category=None, by="VT"),
        d.CreateTask(task=task(participants=(Participant("VP", Role.SUPPORT),))),
        d.CreateTask(task=task(participants=(Participant("VP", Role.LEAD), Participant("CSPL", Role.LEAD)))),
    ],
    ids=lambda change: type(change).__name__,
)
def test_a_change_of_what_is_not_there_is_refused(database: Database, change: d.Change) -> None:
    apply(database, electronic())
    with pytest.raises(RegisterConflict):
        apply(database, change)
