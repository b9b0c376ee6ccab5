"""What an answer closes, and what is said back: only the lead closes; a wrong close is the worst fault."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

import pytest

from mailbot.core.answering import AnswerFacts, OwnTask
from mailbot.core.completing import decide_answer
from mailbot.core.decision import (
    Ask,
    AskExtension,
    CreateTask,
    Decision,
    RecordAbsence,
    RecordReading,
    ReplaceTask,
    SetStatus,
)
from mailbot.core.letter import (
    AnswerForwarded,
    AnswerNoted,
    AnswerQuestion,
    ExtensionToDecide,
    TaskChanged,
    TaskClosed,
    TaskLetter,
)
from mailbot.core.message import Stage
from mailbot.core.readings import Answer, Intent, ItemAnswer, Question, Role
from mailbot.core.records import OpenQuestion, Status, TaskRecord, TaskState
from tests.core.cases import HOUSE, NOW, NUMBERS, OFFICE, document, due, task

T = TypeVar("T")


def of(kind: type[T], items: Iterable[object]) -> list[T]:
    """The items of one kind."""
    return [one for one in items if isinstance(one, kind)]


def own(record: TaskRecord, party: str = "TGNC", **changes: object) -> OwnTask:
    role = next(p.role for p in record.participants if p.party == party)
    return OwnTask(record, document(**changes), role)


def decide(answer: Answer, *tasks: OwnTask, **changes: object) -> Decision:
    values: dict[str, object] = {
        "writer": "huyen.ntt",
        "party": "TGNC",
        "answer": answer,
        "words": "lời của ban",
        "own": tasks,
        "numbers": NUMBERS,
        "cause": "m9",
        "all_tasks": tuple(one.task for one in tasks),
        "people": frozenset(OFFICE.people),
    }
    return decide_answer(AnswerFacts(**(values | changes)), HOUSE, NOW)  # type: ignore[arg-type]


DONE = Answer(Intent.DONE, reply_doc="215/LĐLĐ-TGNC")


def test_the_lead_closes_and_everybody_concerned_is_told() -> None:
    decision = decide(DONE, own(task(101, "TGNC", "VP"), status=Status.ASSIGNED))
    (closed,) = of(ReplaceTask, decision.changes)
    assert (closed.task.state, closed.task.closed_by, closed.task.reply_document) == (
        TaskState.DONE,
        "huyen.ntt",
        "215/LĐLĐ-TGNC",
    )
    assert SetStatus(document_id=17, status=Status.COMPLETED) in decision.changes
    assert {letter.to.party: letter.own for letter in of(TaskClosed, decision.letters)} == {
        "huyen.ntt": True,
        "VP": False,
        "CT": False,
    }


def test_a_document_with_another_open_task_is_in_progress() -> None:
    mine, other = task(101), task(102, "CSPL")
    decision = decide(DONE, own(mine), all_tasks=(mine, other))
    assert SetStatus(document_id=17, status=Status.IN_PROGRESS) in decision.changes


def test_a_supporter_closes_only_its_part() -> None:
    decision = decide(DONE, own(task(101, "CSPL", "TGNC")))
    (changed,) = of(ReplaceTask, decision.changes)
    assert changed.task.state is TaskState.OPEN
    assert [p.done_at is not None for p in changed.task.participants] == [False, True]
    assert of(TaskClosed, decision.letters) == []
    assert of(AnswerNoted, decision.letters)[0].outcome == "support_done"


def test_xong_about_two_tasks_asks_which() -> None:
    decision = decide(DONE, own(task(101)), own(task(102)))
    assert of(ReplaceTask, decision.changes) == []
    (letter,) = of(AnswerQuestion, decision.letters)
    assert letter.question.replies == ("Xong việc 1", "Xong việc 2", "Xong việc 1, 2")


def test_items_close_what_they_name_and_no_other() -> None:
    answer = Answer(Intent.PROGRESS, items=(ItemAnswer(Intent.DONE, no=1), ItemAnswer(Intent.NOT_DONE, no=2)))
    decision = decide(answer, own(task(101)), own(task(102)))
    assert [change.task.id for change in of(ReplaceTask, decision.changes)] == [101]
    assert of(AnswerNoted, decision.letters)[0].outcome == "not_done"


def test_items_of_a_reminder_name_documents() -> None:
    first, second = (
        own(task(101)),
        OwnTask(task(201, document_id=18), document(id=18, arrival_number=515), Role.LEAD),
    )
    answer = Answer(Intent.PROGRESS, items=(ItemAnswer(Intent.DONE, doc="515"),))
    decision = decide(answer, first, second, stage=Stage.MINE)
    assert [change.task.id for change in of(ReplaceTask, decision.changes)] == [201]


def test_an_item_that_names_nothing_of_the_writers_closes_nothing() -> None:
    answer = Answer(Intent.DONE, items=(ItemAnswer(Intent.DONE, no=7),))
    decision = decide(answer, own(task(101)))
    assert of(ReplaceTask, decision.changes) == []
    assert of(AnswerQuestion, decision.letters)


@pytest.mark.parametrize(
    "intent", [Intent.NOT_DONE, Intent.PROGRESS, Intent.QUESTION, Intent.ACK, Intent.OTHER, Intent.UNCLEAR]
)
def test_nothing_but_done_closes(intent: Intent) -> None:
    decision = decide(Answer(intent), own(task(101)))
    assert not any(change.task.state is TaskState.DONE for change in of(ReplaceTask, decision.changes))
    assert of(TaskClosed, decision.letters) == []


@pytest.mark.parametrize(
    ("state", "outcome"), [(TaskState.DONE, "already_closed"), (TaskState.REVOKED, "revoked")]
)
def test_a_late_answer_to_an_ended_task_gets_a_sensible_reply(state: TaskState, outcome: str) -> None:
    decision = decide(DONE, own(task(101, state=state)))
    assert of(ReplaceTask, decision.changes) == []
    assert of(AnswerNoted, decision.letters)[0].outcome == outcome


def test_an_extension_goes_to_the_leader_who_gave_the_task() -> None:
    answer = Answer(Intent.EXTEND, due=due(27), reason="chờ số liệu")
    decision = decide(answer, own(task(101, assigned_by="PCT1")))
    (asked,) = of(AskExtension, decision.changes)
    assert (asked.request.due, asked.request.reason) == (due(27), "chờ số liệu")
    (letter,) = of(ExtensionToDecide, decision.letters)
    assert letter.to.party == "PCT1"
    assert of(AnswerNoted, decision.letters)[0].outcome == "extension_asked"


def test_an_extension_without_a_date_is_asked_about() -> None:
    decision = decide(Answer(Intent.EXTEND), own(task(101)))
    assert of(AnswerQuestion, decision.letters)[0].question.code == "extend_until"
    assert of(AskExtension, decision.changes) == []


def test_a_supporter_cannot_ask_for_an_extension() -> None:
    decision = decide(Answer(Intent.EXTEND, due=due(27)), own(task(101, "CSPL", "TGNC")))
    assert of(AnswerNoted, decision.letters)[0].outcome == "not_lead"


def test_a_task_handed_back_goes_to_the_office_and_the_leader_never_to_another_unit() -> None:
    decision = decide(Answer(Intent.HANDBACK, suggest="CSPL"), own(task(101)))
    (changed,) = of(ReplaceTask, decision.changes)
    assert changed.task.state is TaskState.HANDED_BACK
    assert {letter.to.party for letter in of(AnswerForwarded, decision.letters)} == {
        "mai.ht",
        "dung.pv",
        "CT",
    }
    assert of(CreateTask, decision.changes) == []


def test_a_question_goes_to_the_office() -> None:
    decision = decide(Answer(Intent.QUESTION), own(task(101)))
    assert {letter.to.party for letter in of(AnswerForwarded, decision.letters)} == {"mai.ht", "dung.pv"}


def test_an_unclear_answer_is_asked_and_after_two_rounds_the_clerk_telephones() -> None:
    question = Question("meaning", "Đã xong chưa?")
    first = decide(Answer(Intent.UNCLEAR, question=question), own(task(101)))
    assert of(Ask, first.changes)[0].round == 1
    waiting = OpenQuestion(17, "TGNC", Stage.TASK, question, 2, NOW)
    third = decide(Answer(Intent.UNCLEAR, question=question), own(task(101)), question=waiting)
    assert of(AnswerForwarded, third.letters)[0].what == "phone"


def test_a_delegate_gets_the_open_tasks_and_the_absence_is_recorded() -> None:
    answer = Answer(Intent.DELEGATE, due=due(22), delegate="thanh.cx")
    decision = decide(answer, own(task(101)))
    (recorded,) = of(RecordAbsence, decision.changes)
    assert (recorded.absence.person, recorded.absence.delegate) == ("huyen.ntt", "thanh.cx")
    assert [letter.to.party for letter in of(TaskLetter, decision.letters)] == ["thanh.cx"]


def test_the_head_passes_a_task_on_to_a_person_and_the_unit_stays_the_lead() -> None:
    decision = decide(Answer(Intent.ASSIGN, delegate="yen.pt"), own(task(101)))
    (created,) = of(CreateTask, decision.changes)
    assert (created.task.parent, created.task.lead) == (101, "yen.pt")
    assert of(ReplaceTask, decision.changes) == []
    assert [letter.to.party for letter in of(TaskLetter, decision.letters)] == ["yen.pt"]


def test_reopening_opens_what_was_closed_and_tells_the_leader() -> None:
    decision = decide(
        Answer(Intent.NOT_DONE, reopen=True), own(task(101, state=TaskState.DONE, closed_at=NOW))
    )
    (opened,) = of(ReplaceTask, decision.changes)
    assert (opened.task.state, opened.task.closed_at) == (TaskState.OPEN, None)
    assert {letter.to.party for letter in of(TaskChanged, decision.letters)} == {"TGNC", "CT"}


def test_any_reply_is_a_sign_of_reading_of_a_person_but_not_of_a_mailbox() -> None:
    assert of(RecordReading, decide(Answer(Intent.ACK), own(task(101))).changes)[0].person == "huyen.ntt"
    from_mailbox = decide(Answer(Intent.ACK), own(task(101)), writer="TGNC")
    assert of(RecordReading, from_mailbox.changes) == []


def test_a_number_in_answer_to_a_reminder_closes_nothing() -> None:
    first = own(task(101))
    second = OwnTask(task(201, document_id=18), document(id=18, arrival_number=515), Role.LEAD)
    answer = Answer(Intent.DONE, items=(ItemAnswer(Intent.DONE, no=1),))
    decision = decide(answer, first, second, stage=Stage.MINE)
    assert of(ReplaceTask, decision.changes) == []
    assert of(AnswerQuestion, decision.letters)
