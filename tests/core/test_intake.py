"""What follows from a new document: its track, its number, who is told, and what may be kept."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import timedelta

import pytest

from mailbot.core.decision import (
    EndReview,
    Filing,
    HoldReview,
    KnowSender,
    RegisterElectronic,
    RegisterPaper,
    RegisterReview,
)
from mailbot.core.intake import IntakeFacts, decide_document
from mailbot.core.letter import ClosedFolderNotice, EndorsementRequest, PaperNotice, Receipt, ReviewDigest
from mailbot.core.proposing import Proposal
from mailbot.core.readings import Assignment, Category, Role, Track, Urgency
from mailbot.core.records import HeldReview, ReviewVerb, Status
from tests.core.cases import HOUSE, NOW, NUMBERS, document, particulars, verdict


def facts(
    track: Track = Track.ELECTRONIC, category: Category | None = None, **changes: object
) -> IntakeFacts:
    values: dict[str, object] = {
        "arrived_at": NOW,
        "sender": "vbdh@ubnd-qt.example.vn",
        "verdict": verdict(track, category=category),
        "particulars": particulars(),
        "numbers": NUMBERS,
        "cause": "m1",
        "official_sender": True,
    }
    return IntakeFacts(**(values | changes))  # type: ignore[arg-type]


def held(verb: ReviewVerb, **changes: object) -> HeldReview:
    return HeldReview(verb, "mai.ht", NOW, **changes)  # type: ignore[arg-type]


IN_REVIEW = document(
    id=9,
    track=Track.REVIEW,
    status=Status.WAITING_CLERK,
    arrival_number=None,
    arrival_year=None,
    review_key="X7",
    agency=None,
    reference_number=None,
    abstract=None,
    approver=None,
)


def test_an_electronic_document_is_numbered_and_put_to_the_leader_with_its_proposal() -> None:
    proposal = Proposal((Assignment("TGNC", Role.LEAD),), "đúng lĩnh vực phụ trách")
    decision = decide_document(facts(proposal=proposal), HOUSE, NOW)
    register = decision.changes[0]
    assert isinstance(register, RegisterElectronic)
    assert (register.arrival_number, register.status) == (512, Status.WAITING_ENDORSEMENT)
    request, receipt = decision.letters
    assert isinstance(request, EndorsementRequest)
    assert request.to.party == "CT"
    assert request.attach_document
    assert request.proposal[0].parties[0].name == "Ban Tuyên giáo - Nữ công"
    assert isinstance(receipt, Receipt)
    assert receipt.to.email == "vbdh@ubnd-qt.example.vn"
    assert receipt.number == "512/2020"
    assert decision.filing is Filing.PROCESSED


def test_a_sender_that_is_not_official_gets_no_receipt() -> None:
    decision = decide_document(facts(official_sender=False), HOUSE, NOW)
    assert [type(one) for one in decision.letters] == [EndorsementRequest]


def test_nothing_is_automatic_where_the_office_wants_to_see_every_document() -> None:
    house = replace(HOUSE, policy=replace(HOUSE.policy, automatic_electronic=False))
    assert isinstance(decide_document(facts(), house, NOW).changes[0], RegisterReview)


@pytest.mark.parametrize("category", [c for c in Category if c is not Category.STATE_SECRET])
def test_a_paper_document_has_a_number_and_no_content(category: Category) -> None:
    decision = decide_document(facts(Track.PAPER, category), HOUSE, NOW)
    register = decision.changes[0]
    assert isinstance(register, RegisterPaper)
    assert register.arrival_number == 512
    anonymous = category is Category.PETITION
    assert (register.agency is None) == anonymous
    assert (register.reference_number is None) == anonymous
    assert (register.sender_domain is None) == anonymous
    told = {letter.to.party for letter in decision.letters}
    assert told == ({"mai.ht", "dung.pv"} if anonymous else {"mai.ht"})
    assert all(isinstance(letter, PaperNotice) and not letter.attach_document for letter in decision.letters)
    assert decision.filing is Filing.PAPER


def test_a_possible_state_secret_has_neither_number_nor_any_word() -> None:
    decision = decide_document(facts(Track.PAPER, Category.STATE_SECRET), HOUSE, NOW)
    register = decision.changes[0]
    assert isinstance(register, RegisterPaper)
    assert register.arrival_number is None
    assert (register.agency, register.reference_number, register.sender_domain, register.rules) == (
        None,
        None,
        None,
        (),
    )
    assert all(isinstance(letter, ClosedFolderNotice) for letter in decision.letters)
    assert decision.filing is Filing.CLOSED


def test_the_types_of_the_paper_track_and_of_review_have_no_field_for_content() -> None:
    forbidden = {"subject", "abstract", "text", "attachments", "words", "file_names"}
    for change in (RegisterPaper, RegisterReview, PaperNotice, ClosedFolderNotice):
        assert not forbidden & {one.name for one in fields(change)}, change


def test_a_document_without_evidence_waits_for_the_clerk_under_a_key() -> None:
    decision = decide_document(facts(Track.REVIEW), HOUSE, NOW)
    register = decision.changes[0]
    assert isinstance(register, RegisterReview)
    assert register.review_key == "X7"
    assert register.sender_domain == "ubnd-qt.example.vn"
    assert decision.letters == ()
    assert decision.filing is Filing.REVIEW


def test_an_urgent_document_in_review_is_told_at_once() -> None:
    decision = decide_document(
        facts(Track.REVIEW, particulars=particulars(urgency=Urgency.EXPRESS)), HOUSE, NOW
    )
    (letter,) = decision.letters
    assert isinstance(letter, ReviewDigest)
    assert letter.urgent
    assert letter.lines[0].subject is None


def test_a_second_mail_with_the_same_reference_number_is_reviewed_not_numbered_again() -> None:
    decision = decide_document(facts(similar=document(id=3)), HOUSE, NOW)
    register = decision.changes[0]
    assert isinstance(register, RegisterReview)
    assert register.same_as == 3


def test_the_clerks_release_registers_and_makes_the_sender_known() -> None:
    decision = decide_document(
        facts(Track.REVIEW, review=IN_REVIEW, ruling=held(ReviewVerb.ELECTRONIC)), HOUSE, NOW
    )
    register, known = decision.changes
    assert isinstance(register, RegisterElectronic)
    assert register.document_id == 9
    assert known == KnowSender(sender="vbdh@ubnd-qt.example.vn", agency="UBND tỉnh Quảng Trị")


def test_one_character_does_not_release_strong_evidence() -> None:
    decision = decide_document(
        facts(Track.PAPER, Category.PERSONNEL, review=IN_REVIEW, ruling=held(ReviewVerb.ELECTRONIC)),
        HOUSE,
        NOW,
    )
    assert isinstance(decision.changes[0], RegisterPaper)


@pytest.mark.parametrize(
    ("verb", "status", "filing"),
    [
        (ReviewVerb.PAPER, Status.ON_PAPER, Filing.PAPER),
        (ReviewVerb.CLOSED, Status.CLOSED_FOLDER, Filing.CLOSED),
        (ReviewVerb.NOT_DOCUMENT, Status.NOT_DOCUMENT, Filing.PROCESSED),
        (ReviewVerb.RETURNED, Status.RETURNED, Filing.PROCESSED),
    ],
)
def test_the_clerks_other_rulings(verb: ReviewVerb, status: Status, filing: Filing) -> None:
    decision = decide_document(facts(Track.REVIEW, review=IN_REVIEW, ruling=held(verb)), HOUSE, NOW)
    change = decision.changes[0]
    assert isinstance(change, RegisterPaper | EndReview)
    assert change.status is status
    assert decision.filing is filing


def test_the_category_that_the_clerk_names_counts() -> None:
    ruling = held(ReviewVerb.PAPER, category=Category.PETITION)
    decision = decide_document(facts(Track.REVIEW, review=IN_REVIEW, ruling=ruling), HOUSE, NOW)
    register = decision.changes[0]
    assert isinstance(register, RegisterPaper)
    assert register.category is Category.PETITION
    assert register.agency is None


def test_the_same_as_a_known_document_joins_it_and_takes_no_number() -> None:
    ruling = held(ReviewVerb.SAME_AS, same_as=498)
    joined = decide_document(
        facts(Track.REVIEW, review=IN_REVIEW, ruling=ruling, similar=document(id=3)), HOUSE, NOW
    )
    assert joined.changes == (EndReview(document_id=9, status=Status.JOINED, joined_to=3),)
    void = decide_document(facts(Track.REVIEW, review=IN_REVIEW, ruling=ruling), HOUSE, NOW)
    assert void.changes == (HoldReview(document_id=9, held=None),)
    assert void.filing is Filing.REVIEW


def test_a_ruling_made_long_ago_changes_nothing_about_the_number() -> None:
    late = decide_document(
        facts(Track.ELECTRONIC, review=IN_REVIEW, ruling=held(ReviewVerb.ELECTRONIC)),
        HOUSE,
        NOW + timedelta(days=3),
    )
    register = late.changes[0]
    assert isinstance(register, RegisterElectronic)
    assert register.arrival_number == 512
