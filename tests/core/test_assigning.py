"""What follows from a leader's endorsement: tasks, letters, and what is said back."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta
from typing import TypeVar

import pytest

from mailbot.core.assigning import decide_confirmation, decide_endorsement, endorsement_context
from mailbot.core.correcting import confirms, released, strip_correction, taken_back
from mailbot.core.decision import (
    Ask,
    CancelLetters,
    ConfirmEndorsement,
    CreateTask,
    Decision,
    MoveToPaper,
    QueueInfo,
    RecordEndorsement,
    ReleaseLetters,
    ReplaceTask,
    SetStatus,
    Submit,
)
from mailbot.core.endorsement_facts import EndorsementFacts
from mailbot.core.letter import (
    AnswerForwarded,
    DeleteRequest,
    EndorsementConfirmation,
    EndorsementQuestion,
    EndorsementRequest,
    EnteredEndorsement,
    Refused,
    TaskChanged,
    TaskLetter,
)
from mailbot.core.message import Stage
from mailbot.core.readings import Action, Assignment, Endorsement, Question, Role
from mailbot.core.records import (
    EndorsementRecord,
    ExtensionRequest,
    OpenQuestion,
    ReadingRecord,
    Status,
    TaskState,
)
from tests.core.cases import HOUSE, NOW, NUMBERS, document, due, task

LEAD = Assignment("TGNC", Role.LEAD, "tham mưu kế hoạch", due(20))
SUPPORT = Assignment("VP", Role.SUPPORT, "tham mưu kế hoạch", due(20))
QUESTION = Question("ambiguous_unit", "TC là ban nào?", ("Ban Tổ chức", "Ban Tài chính"), ("Ban Tổ chức", ""))


def facts(reading: Endorsement, **changes: object) -> EndorsementFacts:
    values: dict[str, object] = {
        "document": document(),
        "leader": "CT",
        "reading": reading,
        "words": "BTG tham mưu kế hoạch",
        "cause": "m5",
        "numbers": NUMBERS,
    }
    return EndorsementFacts(**(values | changes))  # type: ignore[arg-type]


def assign(*assignments: Assignment, **changes: object) -> Endorsement:
    return Endorsement(Action.ASSIGN, assignments, **changes)  # type: ignore[arg-type]


def decide(reading: Endorsement, **changes: object) -> Decision:
    return decide_endorsement(facts(reading, **changes), HOUSE, NOW)


T = TypeVar("T")


def of(kind: type[T], items: Iterable[object]) -> list[T]:
    """The items of one kind."""
    return [one for one in items if isinstance(one, kind)]


def given(leader: str, **changes: object) -> EndorsementRecord:
    """An endorsement in force."""
    return EndorsementRecord(30, 17, leader, NOW - timedelta(hours=3), "assign", **changes)  # type: ignore[arg-type]


def test_one_unit_leads_and_another_supports_in_one_task() -> None:
    decision = decide(assign(LEAD, SUPPORT))
    (created,) = of(CreateTask, decision.changes)
    assert created.task.lead == "TGNC"
    assert [(p.party, p.role) for p in created.task.participants] == [
        ("TGNC", Role.LEAD),
        ("VP", Role.SUPPORT),
    ]
    assert created.task.due == due(20)
    assert SetStatus(document_id=17, status=Status.ASSIGNED) in decision.changes
    assert {letter.to.party for letter in of(TaskLetter, decision.letters)} == {"TGNC", "VP"}
    (confirmation,) = of(EndorsementConfirmation, decision.letters)
    assert confirmation.to.party == "CT"
    assert confirmation.held_until is None


def test_a_group_that_leads_becomes_one_task_a_member_each_with_one_lead() -> None:
    decision = decide(assign(Assignment("BANS", Role.LEAD, "góp ý", due(20))))
    leads = [created.task.lead for created in of(CreateTask, decision.changes)]
    assert leads == ["TOCHUC", "UBKT", "TGNC", "CSPL", "TAICHINH"]
    assert [created.task.no for created in of(CreateTask, decision.changes)] == [1, 2, 3, 4, 5]


def test_letters_to_units_wait_where_something_was_assumed_but_not_the_confirmation() -> None:
    decision = decide(assign(LEAD, needs_confirm=True))
    (letter,) = of(TaskLetter, decision.letters)
    assert letter.not_before == NOW + timedelta(minutes=10)
    (confirmation,) = of(EndorsementConfirmation, decision.letters)
    assert confirmation.not_before is None
    assert confirmation.held_until == letter.not_before


def test_a_condition_waits_for_the_leaders_word() -> None:
    decision = decide(assign(replace(LEAD, conditional="TLĐ có hướng dẫn")))
    (created,) = of(CreateTask, decision.changes)
    assert created.task.state is TaskState.SUSPENDED
    assert of(TaskLetter, decision.letters) == []
    (submit,) = of(Submit, decision.changes)
    assert submit.proposal == (LEAD,)
    assert of(EndorsementConfirmation, decision.letters)[0].waits_for == "TLĐ có hướng dẫn"


def test_information_is_queued_for_the_digest_and_makes_no_task() -> None:
    decision = decide(Endorsement(Action.INFO, (Assignment("TGNC", Role.INFO), Assignment("VP", Role.INFO))))
    assert [one.person for one in of(QueueInfo, decision.changes)] == ["TGNC", "VP"]
    assert of(CreateTask, decision.changes) == []
    assert SetStatus(document_id=17, status=Status.COMPLETED) in decision.changes


def test_an_endorsement_on_paper_is_put_to_the_clerk_and_nothing_is_guessed() -> None:
    decision = decide(Endorsement(Action.INFO))
    (letter,) = of(AnswerForwarded, decision.letters)
    assert (letter.to.party, letter.what) == ("mai.ht", "paper_endorsement")
    assert of(CreateTask, decision.changes) == []


def test_forwarding_puts_the_document_to_the_other_leader_with_the_words() -> None:
    decision = decide(Endorsement(Action.FORWARD, forward_to=("PCT1",)))
    (request,) = of(EndorsementRequest, decision.letters)
    assert (request.to.party, request.forwarded_by) == ("PCT1", "Hoàng Đức Thịnh")
    (submit,) = of(Submit, decision.changes)
    assert submit.approver == "PCT1"


def test_forwarding_to_the_standing_committee_leaves_out_the_writer() -> None:
    decision = decide(Endorsement(Action.FORWARD, forward_to=("TT",)), leader="PCT2")
    assert {letter.to.party for letter in of(EndorsementRequest, decision.letters)} == {"CT", "PCT1"}


def test_an_unclear_endorsement_assigns_nobody_and_asks_once() -> None:
    reading = Endorsement(Action.CLARIFY, (LEAD,), question=QUESTION)
    decision = decide(reading)
    assert of(CreateTask, decision.changes) == []
    (ask,) = of(Ask, decision.changes)
    assert (ask.round, ask.addressee) == (1, "CT")
    (letter,) = of(EndorsementQuestion, decision.letters)
    assert letter.understood[0].parties[0].name == "Ban Tuyên giáo - Nữ công"


def test_after_two_rounds_the_clerk_is_asked_to_telephone() -> None:
    question = OpenQuestion(17, "CT", Stage.ENDORSE, QUESTION, 2, NOW)
    decision = decide(Endorsement(Action.CLARIFY, question=QUESTION), question=question)
    (letter,) = of(AnswerForwarded, decision.letters)
    assert (letter.what, letter.to.party) == ("phone", "mai.ht")
    assert of(EndorsementQuestion, decision.letters) == []


def test_a_new_reply_replaces_what_the_same_leader_assigned_before() -> None:
    decision = decide(
        assign(Assignment("CSPL", Role.LEAD)), tasks=(task(101, "TGNC", "VP"),), endorsements=(given("CT"),)
    )
    (ended,) = of(ReplaceTask, decision.changes)
    assert (ended.task.id, ended.task.state, ended.code) == (101, TaskState.REVOKED, "replaced")
    assert {letter.to.party for letter in of(TaskChanged, decision.letters)} == {"TGNC", "VP"}
    (cancel,) = of(CancelLetters, decision.changes)
    assert set(cancel.recipients) == {"TGNC", "VP"}
    (record,) = of(RecordEndorsement, decision.changes)
    assert record.supersedes == (30,)


def test_a_task_that_is_done_stays_done_when_the_leader_writes_again() -> None:
    done = task(101, state=TaskState.DONE)
    decision = decide(assign(Assignment("CSPL", Role.LEAD)), tasks=(done,), endorsements=(given("CT"),))
    assert of(ReplaceTask, decision.changes) == []
    assert of(CreateTask, decision.changes)[0].task.no == 2


def test_an_amendment_changes_the_deadline_and_counts_its_revision() -> None:
    reading = assign(Assignment("TGNC", Role.LEAD, "", due(25)), amends=True)
    decision = decide(reading, tasks=(task(),), endorsements=(given("CT"),))
    (changed,) = of(ReplaceTask, decision.changes)
    assert (changed.task.due, changed.task.revision, changed.task.text) == (due(25), 1, "tham mưu")
    assert of(TaskChanged, decision.letters)[0].change == "due"


def test_an_added_supporter_gets_the_task_and_the_others_keep_theirs() -> None:
    reading = assign(Assignment("UBKT", Role.SUPPORT), amends=True)
    decision = decide(reading, tasks=(task(),), endorsements=(given("CT"),))
    (changed,) = of(ReplaceTask, decision.changes)
    assert [p.party for p in changed.task.participants] == ["TGNC", "UBKT"]
    assert [letter.to.party for letter in of(TaskLetter, decision.letters)] == ["UBKT"]


def test_revoking_ends_every_task_and_tells_everybody() -> None:
    decision = decide(Endorsement(Action.REVOKE, revokes=("all",)), tasks=(task(101, "TGNC", "VP"),))
    (ended,) = of(ReplaceTask, decision.changes)
    assert ended.task.state is TaskState.REVOKED
    assert {letter.to.party for letter in of(TaskChanged, decision.letters)} == {"TGNC", "VP"}
    assert SetStatus(document_id=17, status=Status.WAITING_ENDORSEMENT) in decision.changes


def test_revoking_a_supporter_keeps_the_task() -> None:
    decision = decide(Endorsement(Action.REVOKE, revokes=("VP",)), tasks=(task(101, "TGNC", "VP"),))
    (changed,) = of(ReplaceTask, decision.changes)
    assert changed.task.state is TaskState.OPEN
    assert [p.party for p in changed.task.participants] == ["TGNC"]


def test_suspending_is_not_revoking() -> None:
    decision = decide(Endorsement(Action.REVOKE, revokes=("all",), suspend=True), tasks=(task(),))
    assert of(ReplaceTask, decision.changes)[0].task.state is TaskState.SUSPENDED


def test_to_paper_recalls_what_went_out() -> None:
    reading = Endorsement(Action.REVOKE, revokes=("all",), to_paper=True)
    readings = (ReadingRecord(17, "yen.pt", NOW),)
    decision = decide(reading, tasks=(task(),), readings=readings)
    assert of(MoveToPaper, decision.changes)
    assert of(ReplaceTask, decision.changes)[0].task.state is TaskState.TO_PAPER
    asked = {letter.to.party for letter in of(DeleteRequest, decision.letters)}
    assert asked == {"CT", "TGNC", "yen.pt"}


def test_the_first_endorsement_stands_against_a_vice_chairman() -> None:
    decision = decide(assign(LEAD), leader="PCT2", endorsements=(given("PCT1"),))
    assert decision.changes == ()
    (letter,) = of(EndorsementConfirmation, decision.letters)
    assert (letter.to.party, letter.stands) == ("PCT2", "Lê Quang Minh")


def test_the_chairmans_endorsement_replaces_another_leaders_and_both_are_told() -> None:
    decision = decide(
        assign(LEAD),
        tasks=(task(101, "CSPL", assigned_by="PCT1"),),
        endorsements=(given("PCT1"),),
        document=document(approver="PCT1"),
    )
    told = {letter.to.party: letter for letter in of(EndorsementConfirmation, decision.letters)}
    assert told["CT"].replaced_leader == "Lê Quang Minh"
    assert told["PCT1"].stands == "Hoàng Đức Thịnh"
    assert of(CreateTask, decision.changes)[0].task.lead == "TGNC"


@pytest.mark.parametrize(
    ("status", "code"),
    [
        (Status.ON_PAPER, "on_paper"),
        (Status.CLOSED_FOLDER, "on_paper"),
        (Status.WITHDRAWN, "withdrawn"),
        (Status.CANCELLED, "cancelled"),
    ],
)
def test_a_document_off_the_electronic_track_takes_no_endorsement(status: Status, code: str) -> None:
    decision = decide(assign(LEAD), document=document(status=status))
    assert decision.changes == ()
    assert of(Refused, decision.letters)[0].refusal == code


def test_a_frozen_document_takes_no_endorsement() -> None:
    decision = decide(assign(LEAD), document=document(frozen_by="yen.pt"))
    assert of(Refused, decision.letters)[0].refusal == "frozen"


def test_what_the_clerk_enters_waits_for_the_leaders_word() -> None:
    decision = decide(assign(LEAD), entered_by="mai.ht")
    (record,) = of(RecordEndorsement, decision.changes)
    assert (record.confirmed, record.entered_by, record.how) == (False, "mai.ht", "entered")
    assert of(CreateTask, decision.changes) == []
    (letter,) = of(EnteredEndorsement, decision.letters)
    assert letter.to.party == "CT"
    assert letter.token is not None
    assert letter.token.stage is Stage.CONFIRM


def test_the_leaders_word_carries_out_what_the_clerk_entered_without_a_second_record() -> None:
    record = given("CT", confirmed=False, entered_by="mai.ht")
    decision = decide_confirmation(record, True, facts(assign(LEAD), endorsements=(record,)), HOUSE, NOW)
    assert ConfirmEndorsement(endorsement_id=30, document_id=17, confirmed=True) in decision.changes
    assert of(RecordEndorsement, decision.changes) == []
    assert of(CreateTask, decision.changes)[0].task.lead == "TGNC"


def test_an_extension_is_granted_with_the_date_asked_for() -> None:
    asked = task(extension=ExtensionRequest("huyen.ntt", NOW, due(27), "chờ số liệu"))
    decision = decide(Endorsement(Action.ASSIGN, extension=True), tasks=(asked,))
    (changed,) = of(ReplaceTask, decision.changes)
    assert changed.code == "extension_granted"
    assert (changed.task.due, changed.task.revision, changed.task.extensions_granted) == (due(27), 1, 1)
    assert {letter.to.party for letter in of(TaskChanged, decision.letters)} == {"TGNC", "CT"}


def test_an_extension_that_is_refused_leaves_the_deadline() -> None:
    asked = task(extension=ExtensionRequest("huyen.ntt", NOW, due(27), "chờ số liệu"))
    decision = decide(Endorsement(Action.ASSIGN, extension=False), tasks=(asked,))
    (changed,) = of(ReplaceTask, decision.changes)
    assert (changed.code, changed.task.due, changed.task.extension) == ("extension_refused", due(20), None)


def test_an_extension_refused_with_a_nearer_date_takes_that_date() -> None:
    asked = task(extension=ExtensionRequest("huyen.ntt", NOW, due(27), "chờ số liệu"))
    reading = assign(Assignment("TGNC", Role.LEAD, "", due(14)), extension=False, amends=True)
    (changed,) = of(ReplaceTask, decide(reading, tasks=(asked,)).changes)
    assert (changed.task.due, changed.task.extensions_granted) == (due(14), 0)


def test_a_bare_sai_takes_everything_back_and_asks() -> None:
    decision = taken_back(facts(assign(LEAD), tasks=(task(),)), HOUSE, NOW)
    assert of(ReplaceTask, decision.changes)[0].task.state is TaskState.REVOKED
    assert of(EndorsementQuestion, decision.letters)[0].question.code == "say_again"
    assert of(Ask, decision.changes)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("SAI", (True, "")),
        ("Sai rồi, giao CSPL", (True, "giao CSPL")),
        ("SAI. BTG làm", (True, "BTG làm")),
        ("Sai phạm này giao UBKT", (False, "Sai phạm này giao UBKT")),
        ("BTG sửa chỗ sai", (False, "BTG sửa chỗ sai")),
    ],
)
def test_sai_counts_only_as_a_word_of_its_own_at_the_start(text: str, expected: tuple[bool, str]) -> None:
    assert strip_correction(text) == expected


def test_the_reader_knows_the_tasks_in_force_and_the_pending_extension() -> None:
    asked = task(101, "TGNC", "VP", extension=ExtensionRequest("huyen.ntt", NOW, due(27)))
    ended = task(102, "CSPL", state=TaskState.DONE)
    context = endorsement_context(document(due=due(30)), (asked, ended), None)
    assert [(a.party, a.role) for a in context.current] == [("TGNC", Role.LEAD), ("VP", Role.SUPPORT)]
    assert context.pending_extension is not None
    assert context.pending_extension.unit == "TGNC"
    assert context.document_due == due(30)


def test_dung_lets_held_letters_go_at_once_and_nothing_else() -> None:
    held = task(effective_at=NOW + timedelta(minutes=8))
    decision = released(facts(assign(LEAD), tasks=(held,)), NOW)
    assert decision is not None
    assert decision.changes == (ReleaseLetters(document_id=17),)
    assert released(facts(assign(LEAD), tasks=(task(),)), NOW) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [("ĐÚNG", True), ("đúng rồi", True), ("Dung", True), ("Đúng, giao BTG", False), ("đúng hạn", False)],
)
def test_only_dung_alone_confirms(text: str, expected: bool) -> None:
    assert confirms(text) is expected
