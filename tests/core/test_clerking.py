"""Every command of a letter: carried out, refused to whom it is not open, and always said back."""

from __future__ import annotations

import typing
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from typing import TypeVar

import pytest

from mailbot.core import commands as c
from mailbot.core.clerking import decide_commands
from mailbot.core.command_facts import CommandFacts
from mailbot.core.decision import (
    CancelLetters,
    CancelNumber,
    Change,
    Decision,
    EmptyClosedFolder,
    Freeze,
    HandedOver,
    HoldReview,
    JoinDocuments,
    MoveToPaper,
    RecordAbsence,
    RecordReading,
    RegisterElectronic,
    RegisterPaper,
    ReplaceTask,
    SettleUncertain,
)
from mailbot.core.letter import (
    CommandsSaidBack,
    DeleteRequest,
    FoundDocuments,
    FrozenNotice,
    PaperNotice,
    SaidBack,
    TaskList,
)
from mailbot.core.readings import Category, Track
from mailbot.core.records import (
    Absence,
    DocumentRecord,
    HeldReview,
    LetterRow,
    ReadingRecord,
    ReviewVerb,
    Status,
    TaskState,
)
from mailbot.core.views import document_view
from tests.core.cases import HOUSE, NOW, NUMBERS, document, task

T = TypeVar("T")
CLERK, STAFF = "mai.ht", "yen.pt"
IN_REVIEW = document(
    id=40,
    track=Track.REVIEW,
    status=Status.WAITING_CLERK,
    arrival_number=None,
    arrival_year=None,
    review_key="X7",
    abstract=None,
    approver=None,
)
ON_PAPER = document(id=18, arrival_number=513, track=Track.PAPER, status=Status.ON_PAPER, abstract=None)
PROBLEM = LetterRow(4, "k", "TaskLetter", "TGNC", "tgnc@x", "uncertain", 17, "<a@b>", NOW, "G4")
ARRIVAL = c.PaperArrival("12/SNV", "Sở Nội vụ", "báo cáo quý II của ngành")


def of(kind: type[T], items: Iterable[object]) -> list[T]:
    """The items of one kind."""
    return [one for one in items if isinstance(one, kind)]


def obey(*lines: c.Command | c.NotUnderstood, writer: str = CLERK, **facts: typing.Any) -> Decision:
    """What comes of a letter with these lines."""
    known: dict[str, typing.Any] = {
        "by_key": {"X7": IN_REVIEW},
        "by_number": {512: document(), 513: ON_PAPER},
        "problem_letters": {"G4": PROBLEM},
    }
    made = CommandFacts(
        writer=writer, is_clerk=writer == CLERK, commands=lines, cause="m9", numbers=NUMBERS, **known | facts
    )
    return decide_commands(made, HOUSE, NOW)


def said(decision: Decision) -> tuple[SaidBack, ...]:
    """The lines said back; the letter stands first."""
    letter = decision.letters[0]
    assert isinstance(letter, CommandsSaidBack)
    return letter.lines


def the_change(kind: type[T], decision: Decision) -> T:
    """The only change, of this kind."""
    (change,) = decision.changes
    assert isinstance(change, kind)
    return change


# --- one line each --------------------------------------------------------------------------------------

EVERY: tuple[c.Command, ...] = (
    c.ReviewDecision("X7", ReviewVerb.ELECTRONIC),
    c.SameAs("X7", 512),
    ARRIVAL,
    c.PaperEndorsement(512, "CT", "BTG chủ trì"),
    c.Join(513, 512),
    c.CancelNumber(513),
    c.HandedOver(513),
    c.Resend("G4"),
    c.Drop("G4"),
    c.ToPaper(512),
    c.ToElectronic(513),
    c.Recall(512),
    c.Deleted(513),
    c.Freeze(512),
    c.EmptyClosedFolder(),
    c.MyTasks(STAFF),
    c.Find("dịch"),
    c.Delegation("cho đ/c Thành"),
    c.Confirm("X7"),
    c.Undo("X7"),
    c.ListRules(),
    c.DropRule(3),
    c.AskRuleAgain(3),
    c.Help(),
)


def test_the_table_names_every_command() -> None:
    assert {type(one) for one in EVERY} == set(typing.get_args(c.Command))


@pytest.mark.parametrize("command", EVERY, ids=lambda one: type(one).__name__)
@pytest.mark.parametrize("writer", [CLERK, STAFF])
def test_no_line_is_met_with_silence(command: c.Command, writer: str) -> None:
    assert obey(command, writer=writer).letters


@pytest.mark.parametrize(
    "command",
    [one for one in EVERY if isinstance(one, (*c.CLERK_ONLY, c.Recall, c.Undo))],
    ids=lambda one: type(one).__name__,
)
def test_what_is_the_clerks_is_refused_to_others(command: c.Command) -> None:
    held = replace(IN_REVIEW, held_review=HeldReview(ReviewVerb.ELECTRONIC, CLERK, NOW))
    decision = obey(command, writer=STAFF, by_key={"X7": held})
    assert decision.changes == ()
    assert [line.ok for line in said(decision)] == [False]
    assert "văn thư" in said(decision)[0].outcome


@pytest.mark.parametrize(
    ("command", "wanted"),
    [
        (c.Join(513, 512), JoinDocuments(document_id=18, joined_to=17)),
        (c.CancelNumber(512), CancelNumber(document_id=17, by=CLERK)),
        (c.HandedOver(513), HandedOver(document_id=18, at=NOW)),
        (c.Resend("G4"), SettleUncertain(short_key="G4", send_again=True)),
        (c.Drop("G4"), SettleUncertain(short_key="G4", send_again=False)),
        (c.EmptyClosedFolder(), EmptyClosedFolder(by=CLERK, at=NOW)),
        (c.Freeze(512), Freeze(document_id=17, by=CLERK)),
        (c.Deleted(513), RecordReading(document_id=18, person=CLERK, at=NOW, sign="deleted")),
    ],
)
def test_a_line_is_carried_out_and_said_back(command: c.Command, wanted: Change) -> None:
    decision = obey(command)
    assert wanted in decision.changes
    assert [line.ok for line in said(decision)] == [True]


@pytest.mark.parametrize(
    "command",
    [
        c.Join(999, 512),
        c.Join(512, 999),
        c.Join(512, 512),
        c.CancelNumber(999),
        c.HandedOver(999),
        c.HandedOver(512),  # electronic: nothing to hand over
        c.ToPaper(999),
        c.ToPaper(513),  # on paper already
        c.Recall(513),
        c.Recall(None),  # answers no letter about a document
        c.Freeze(513),
        c.Freeze(None),
        c.ToElectronic(513),  # nothing of it was kept
        c.Resend("G9"),
        c.Drop("G9"),
        c.ReviewDecision("X9", ReviewVerb.PAPER),
        c.SameAs("X7", 999),
        c.PaperEndorsement(999, "CT", "BTG"),
        c.Delegation("đi vắng"),
        c.Undo("X7"),
    ],
)
def test_a_line_that_fits_nothing_changes_nothing_and_is_said_back(command: c.Command) -> None:
    decision = obey(command)
    assert decision.changes == ()
    assert [line.ok for line in said(decision)] == [False]


def test_one_bad_line_does_not_stop_the_others() -> None:
    decision = obey(c.NotUnderstood("abc"), c.HandedOver(999), c.HandedOver(513))
    assert [line.ok for line in said(decision)] == [False, False, True]
    assert said(decision)[0].line == "abc"
    assert the_change(HandedOver, decision).document_id == 18


def test_one_letter_is_said_back_in_one_letter_with_a_key_of_its_own() -> None:
    first, again = (obey(c.HandedOver(513), c.Drop("G4")) for _ in range(2))
    assert len(of(CommandsSaidBack, first.letters)) == 1
    assert [letter.key for letter in first.letters] == [letter.key for letter in again.letters]


# --- review ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("verb", [verb for verb in ReviewVerb if verb is not ReviewVerb.SAME_AS])
def test_a_ruling_is_held_first(verb: ReviewVerb) -> None:
    decision = obey(c.ReviewDecision("X7", verb, Category.FINANCE if verb is ReviewVerb.PAPER else None))
    hold = the_change(HoldReview, decision)
    assert hold.document_id == 40
    assert hold.held is not None
    assert (hold.held.verb, hold.held.by) == (verb, CLERK)
    assert hold.held.effective_at == NOW + HOUSE.policy.review_hold
    assert hold.held.category is (Category.FINANCE if verb is ReviewVerb.PAPER else None)
    letter = of(CommandsSaidBack, decision.letters)[0]
    assert letter.effective_at == hold.held.effective_at


def test_the_same_as_another_is_held_with_its_number() -> None:
    held = the_change(HoldReview, obey(c.SameAs("X7", 512))).held
    assert held is not None
    assert (held.verb, held.same_as) == (ReviewVerb.SAME_AS, 512)


def test_what_was_ruled_and_took_effect_stays() -> None:
    settled = replace(IN_REVIEW, status=Status.ON_PAPER, track=Track.PAPER)
    decision = obey(c.ReviewDecision("X7", ReviewVerb.ELECTRONIC), by_key={"X7": settled})
    assert decision.changes == ()
    assert not said(decision)[0].ok


def test_a_later_ruling_replaces_the_held_one() -> None:
    held = replace(IN_REVIEW, held_review=HeldReview(ReviewVerb.ELECTRONIC, CLERK, NOW))
    new = the_change(HoldReview, obey(c.ReviewDecision("X7", ReviewVerb.CLOSED), by_key={"X7": held})).held
    assert new is not None
    assert new.verb is ReviewVerb.CLOSED


def held_by(key: str, document_id: int, who: str) -> DocumentRecord:
    """A document in review whose ruling waits."""
    held = HeldReview(ReviewVerb.ELECTRONIC, who, NOW + timedelta(minutes=2))
    return replace(IN_REVIEW, id=document_id, review_key=key, held_review=held)


@pytest.mark.parametrize(
    ("target", "taken_back"),
    [(None, {40, 41}), ("X7", {40}), ("X9", {42}), ("X5", set()), ("513", set())],
)
def test_sai_takes_back_what_it_names_or_all_of_the_writers(target: str | None, taken_back: set[int]) -> None:
    held = {
        "X7": held_by("X7", 40, CLERK),
        "X8": held_by("X8", 41, CLERK),
        "X9": held_by("X9", 42, "lan.nt"),
    }
    decision = obey(c.Undo(target), by_key=held)
    assert {one.document_id for one in of(HoldReview, decision.changes) if one.held is None} == taken_back
    assert all(line.ok is bool(taken_back) for line in said(decision))


# --- entering -------------------------------------------------------------------------------------------


def test_an_ordinary_paper_arrival_gets_the_next_number_and_its_abstract() -> None:
    made = the_change(RegisterElectronic, obey(ARRIVAL))
    assert (made.arrival_number, made.arrival_year, made.document_id) == (512, 2020, 17)
    assert (made.agency, made.reference_number, made.abstract) == (
        "Sở Nội vụ",
        "12/SNV",
        "báo cáo quý II của ngành",
    )
    assert (made.status, made.entered_by, made.approver) == (Status.REGISTERED, CLERK, None)


def test_two_arrivals_of_one_letter_get_two_numbers() -> None:
    second = replace(ARRIVAL, reference="13/SNV")
    decision = obey(ARRIVAL, second)
    assert [one.arrival_number for one in of(RegisterElectronic, decision.changes)] == [512, 513]
    assert "512/2020" in said(decision)[0].outcome
    assert "513/2020" in said(decision)[1].outcome


@pytest.mark.parametrize("category", [one for one in Category if one is not Category.STATE_SECRET])
def test_a_sensitive_arrival_is_counted_and_its_abstract_is_nowhere(category: Category) -> None:
    decision = obey(ARRIVAL, sensitive={ARRIVAL: category})
    made = the_change(RegisterPaper, decision)
    assert (made.arrival_number, made.category) == (512, category)
    assert "báo cáo quý" not in repr(decision)
    named = category is not Category.PETITION
    assert (made.agency is not None, made.reference_number is not None) == (named, named)


def test_a_petition_is_not_even_said_back_by_its_agency_or_number() -> None:
    decision = obey(ARRIVAL, sensitive={ARRIVAL: Category.PETITION})
    assert "Nội vụ" not in repr(decision)
    assert "12/SNV" not in repr(decision)


def test_a_possible_secret_gets_no_number_and_no_word_of_it_is_repeated() -> None:
    decision = obey(ARRIVAL, sensitive={ARRIVAL: Category.STATE_SECRET})
    assert decision.changes == ()
    assert not said(decision)[0].ok
    for words in ("12/SNV", "Nội vụ", "báo cáo quý"):
        assert words not in repr(decision)


@pytest.mark.parametrize(
    ("rule", "ok"), [("assigning.entered", True), ("assigning.ask", False), ("assigning.on_paper", False)]
)
def test_an_entered_endorsement_is_put_to_the_leader(rule: str, ok: bool) -> None:
    command = c.PaperEndorsement(512, "CT", "BTG chủ trì, hạn 20/5")
    request = Freeze(document_id=17, by=None)  # stands for whatever was decided
    decided = Decision(rule=rule, reason="", changes=(request,))
    decision = obey(command, entered={command: decided})
    assert decision.changes == (request,)
    assert said(decision)[0].ok is ok
    assert "BTG" not in said(decision)[0].line


# --- one document ---------------------------------------------------------------------------------------


def test_whoever_got_it_may_freeze_it_and_the_clerk_is_told_at_once() -> None:
    decision = obey(c.Freeze(None), writer=STAFF, about=document())
    assert the_change(Freeze, decision) == Freeze(document_id=17, by=STAFF)
    (notice,) = of(FrozenNotice, decision.letters)
    assert (notice.to.party, notice.urgent, notice.number) == (CLERK, True, "512/2020")
    assert "phòng, chống dịch" not in repr(decision)


def test_a_frozen_document_is_not_frozen_twice() -> None:
    frozen = document(frozen_by=STAFF)
    assert obey(c.Freeze(512), writer="thanh.cx", by_number={512: frozen}).changes == ()


def test_the_clerk_frees_a_frozen_document() -> None:
    decision = obey(c.ToElectronic(512), by_number={512: document(frozen_by=STAFF)})
    assert the_change(Freeze, decision) == Freeze(document_id=17, by=None)
    assert said(decision)[0].ok


def test_a_document_that_is_electronic_already_is_not_said_to_be_lost() -> None:
    (line,) = said(obey(c.ToElectronic(512)))
    assert "không được giữ lại" not in line.outcome


@pytest.mark.parametrize("command", [c.ToPaper(512, Category.PERSONNEL), c.Recall(512)])
def test_a_recall_ends_tasks_and_asks_everybody_to_delete(command: c.Command) -> None:
    tasks = (task(101, "TGNC", "VP"), task(102, "CSPL", state=TaskState.DONE))
    readings = (
        ReadingRecord(17, STAFF, NOW),
        ReadingRecord(17, "son.dn", None),  # never went out to him
        ReadingRecord(17, "left.long.ago", NOW),
    )
    decision = obey(command, tasks={17: tasks}, readings={17: readings})
    (moved,) = of(MoveToPaper, decision.changes)
    assert moved.category is (Category.PERSONNEL if isinstance(command, c.ToPaper) else None)
    assert of(CancelLetters, decision.changes) == [CancelLetters(document_id=17)]
    assert [(one.task.id, one.task.state) for one in of(ReplaceTask, decision.changes)] == [
        (101, TaskState.TO_PAPER)
    ]
    asked = {letter.to.party for letter in of(DeleteRequest, decision.letters)}
    assert asked == {"CT", "TGNC", "VP", "CSPL", STAFF}
    assert [letter.to.party for letter in of(PaperNotice, decision.letters)] == [CLERK]
    assert decision.changes.index(CancelLetters(document_id=17)) < decision.changes.index(moved)


def test_recall_without_a_number_means_the_document_of_the_letter() -> None:
    decision = obey(c.Recall(None), about=document(id=77))
    assert of(MoveToPaper, decision.changes)[0].document_id == 77


def test_a_head_confirms_the_deletion_for_the_unit_too_and_a_member_only_for_himself() -> None:
    tasks = {18: (task(101, "TGNC", "VP"),)}
    by_head = obey(c.Deleted(513), writer="huyen.ntt", tasks=tasks)
    assert {one.person for one in of(RecordReading, by_head.changes)} == {"huyen.ntt", "TGNC"}
    by_member = obey(c.Deleted(513), writer=STAFF, tasks=tasks)
    assert {one.person for one in of(RecordReading, by_member.changes)} == {STAFF}


@pytest.mark.parametrize("state", TaskState)
def test_a_number_under_which_a_task_runs_is_not_cancelled(state: TaskState) -> None:
    ended = state in {TaskState.DONE, TaskState.REVOKED, TaskState.TO_PAPER}
    decision = obey(c.CancelNumber(512), tasks={17: (task(101, "TGNC", state=state),)})
    assert [line.ok for line in said(decision)] == [ended]
    assert bool(decision.changes) is ended


def test_a_number_under_which_a_task_runs_is_joined_the_other_way_round() -> None:
    pair = {"by_number": {512: document(), 514: document(id=19, arrival_number=514)}}
    running = {17: (task(101, "TGNC"),)}
    refused = obey(c.Join(512, 514), tasks=running, **pair)
    assert refused.changes == ()
    assert "GỘP 514 VÀO 512" in said(refused)[0].outcome
    joined = obey(c.Join(514, 512), tasks=running, **pair)
    assert joined.changes == (CancelLetters(document_id=19), JoinDocuments(document_id=19, joined_to=17))
    both = obey(c.Join(512, 514), tasks={**running, 19: (task(102, "VP"),)}, **pair)
    assert both.changes == ()
    assert "rút việc trước" in said(both)[0].outcome


# --- lists, search, delegation --------------------------------------------------------------------------


def test_a_list_and_a_search_are_letters_of_their_own() -> None:
    tasks = TaskList(to=HOUSE.recipient(STAFF), key="t", tasks=())
    found = {"dịch": ((document_view(document()), "chờ bút phê"),)}
    decision = obey(c.MyTasks(STAFF), c.Find("dịch"), writer=STAFF, lists={STAFF: tasks}, found=found)
    assert decision.changes == ()
    assert of(TaskList, decision.letters) == [tasks]
    assert of(FoundDocuments, decision.letters)[0].documents == found["dịch"]
    assert not of(CommandsSaidBack, decision.letters)


def test_two_searches_are_two_letters() -> None:
    letters = of(FoundDocuments, obey(c.Find("a"), c.Find("b")).letters)
    assert len({letter.key for letter in letters}) == 2


def test_a_delegation_that_was_understood_is_carried_out() -> None:
    away = RecordAbsence(absence=Absence(STAFF, date(2020, 5, 14), date(2020, 5, 20), "thanh.cx"))
    decided = Decision(rule="completing.delegated", reason="", changes=(away,))
    decision = obey(c.Delegation("cho đ/c Thành"), writer=STAFF, delegations={"cho đ/c Thành": decided})
    assert decision.changes == (away,)


def test_help_and_confirmation_change_nothing() -> None:
    decision = obey(c.Help(), c.Confirm(), writer=STAFF)
    assert decision.changes == ()
    assert [line.ok for line in said(decision)] == [True, True]
