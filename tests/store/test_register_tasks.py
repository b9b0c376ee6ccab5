"""The changes of endorsements, questions, tasks and people reach the tables as they were decided."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from sqlalchemy import select

from mailbot.core import decision as d
from mailbot.core.message import Stage
from mailbot.core.readings import Due, Role
from mailbot.core.records import (
    Absence,
    ExtensionRequest,
    Participant,
    Status,
    TaskState,
)
from mailbot.store import facts, register, state
from mailbot.store.engine import Database
from mailbot.store.tables import documents, endorsements, participants, tasks
from tests.store.examples import (
    NOW,
    QUESTION,
    apply,
    document,
    electronic,
    endorsement,
    minutes,
    task,
)


def test_an_endorsement_is_kept_with_its_words_and_replaces_earlier_ones(database: Database) -> None:
    apply(database, electronic())
    apply(database, endorsement(1))
    second = endorsement(2, leader="PCT1", given_at=NOW + minutes(9), words="Giao VP", supersedes=(1,))
    apply(database, second)
    with database.read() as conn:
        first, latest = facts.endorsements_of(conn, 1)
        assert facts.endorsement_words(conn, database.content, 1) == "Ban CSPL chủ trì tham mưu"
        assert facts.endorsement_words(conn, database.content, 2) == "Giao VP"
        assert facts.endorsement_words(conn, database.content, 3) == ""
    assert (first.superseded, latest.superseded, latest.leader) == (True, False, "PCT1")
    assert (latest.given_at, latest.action, latest.how, latest.confirmed) == (
        NOW + minutes(9),
        "assign",
        "mail",
        True,
    )
    found = document(database)
    assert (found.approver, found.endorsed_at) == ("PCT1", NOW + minutes(9))


def test_an_entered_endorsement_counts_only_when_its_leader_confirms(database: Database) -> None:
    apply(database, electronic())
    entered = endorsement(how="entered", confirmed=False, entered_by="VT")
    apply(database, entered, endorsement(2, how="entered", confirmed=False, entered_by="VT"))
    assert document(database).endorsed_at is None
    apply(database, d.ConfirmEndorsement(endorsement_id=1, document_id=1, confirmed=False))
    assert document(database).endorsed_at is None
    apply(database, d.ConfirmEndorsement(endorsement_id=2, document_id=1, confirmed=True))
    assert document(database).endorsed_at == NOW
    with database.read() as conn:
        refused, confirmed = facts.endorsements_of(conn, 1)
    assert (refused.confirmed, refused.superseded) == (False, True)
    assert (confirmed.confirmed, confirmed.superseded, confirmed.entered_by) == (True, False, "VT")


def test_a_forwarded_or_withdrawn_document_waits_for_an_endorsement(database: Database) -> None:
    apply(database, electronic(), endorsement(1, action="forward"))
    assert document(database).endorsed_at is None
    apply(database, endorsement(2))
    assert document(database).endorsed_at == NOW
    apply(database, d.SetStatus(document_id=1, status=Status.WAITING_ENDORSEMENT))
    assert document(database).endorsed_at is None


@pytest.mark.parametrize("document_id", [0, 1])
def test_a_question_waits_for_its_addressee_until_it_is_settled_or_replaced(
    database: Database, document_id: int
) -> None:
    apply(database, electronic())
    ask = d.Ask(
        document_id=document_id, addressee="CT", stage=Stage.ENDORSE, question=QUESTION, round=1, at=NOW
    )
    apply(database, ask)
    with database.read() as conn:
        found = facts.question(conn, document_id, "CT", Stage.ENDORSE)
        assert facts.question(conn, document_id, "PCT1", Stage.ENDORSE) is None
        assert facts.question(conn, document_id, "CT", Stage.TASK) is None
        assert facts.questions_to(conn, "CT") == facts.questions_to(conn) == (found,)
    assert found is not None
    assert (found.question, found.round, found.asked_at) == (QUESTION, 1, NOW)
    again = d.Ask(
        document_id=document_id, addressee="CT", stage=Stage.ENDORSE, question=QUESTION, round=2, at=NOW
    )
    apply(database, again)
    with database.read() as conn:
        found = facts.question(conn, document_id, "CT", Stage.ENDORSE)
    assert found is not None
    assert found.round == 2
    apply(database, d.Asked(document_id=document_id, addressee="CT", stage=Stage.ENDORSE))
    with database.read() as conn:
        assert facts.questions_to(conn) == ()


def test_a_task_comes_back_as_it_was_created(database: Database) -> None:
    apply(database, electronic())
    parent = task(1)
    child = task(
        2,
        no=2,
        participants=(Participant("YEN", Role.LEAD),),
        parent=1,
        effective_at=NOW + minutes(10),
        condition="nếu Sở đồng ý",
        urgent=True,
        due=Due(NOW, whole_day=False, words="17h", vague=True, start=date(2026, 5, 1), recurring="weekly:6"),
    )
    apply(database, d.CreateTask(task=parent), d.CreateTask(task=child))
    with database.read() as conn:
        assert facts.tasks_of(conn, 1) == (parent, child)
        assert facts.task(conn, 2) == child
        assert facts.task(conn, 3) is None
        assert facts.open_tasks(conn, "VP") == (parent,)
        assert facts.open_tasks(conn, "YEN") == (child,)
        assert facts.open_tasks(conn) == (parent, child)


def test_a_replaced_task_is_the_new_one_in_every_field(database: Database) -> None:
    apply(database, electronic(), d.CreateTask(task=task()))
    changed = task(
        text="tham mưu, trình ký",
        participants=(Participant("VP", Role.LEAD), Participant("CSPL", Role.SUPPORT, NOW)),
        due=None,
        revision=2,
        state=TaskState.DONE,
        closed_at=NOW + minutes(60),
        closed_by="YEN",
        reply_document="15/BC-LĐLĐ",
        extensions_granted=1,
        look_again_on=date(2026, 6, 1),
    )
    apply(database, d.ReplaceTask(task=changed, code="closed"))
    with database.read() as conn:
        assert facts.tasks_of(conn, 1) == (changed,)
        assert facts.open_tasks(conn) == ()


def test_an_extension_is_kept_with_its_task_until_it_is_decided(database: Database) -> None:
    apply(database, electronic(), d.CreateTask(task=task()))
    request = ExtensionRequest("CSPL", NOW, Due(NOW + timedelta(days=9), words="13/5"), "chờ số liệu")
    apply(database, d.AskExtension(task_id=1, document_id=1, request=request))
    with database.read() as conn:
        (found,) = facts.tasks_of(conn, 1)
    assert found == task(extension=request)
    apply(
        database, d.ReplaceTask(task=task(due=request.due, revision=1, extensions_granted=1), code="extended")
    )
    with database.read() as conn:
        (found,) = facts.tasks_of(conn, 1)
    assert (found.extension, found.due, found.revision) == (None, request.due, 1)


def test_information_waits_for_a_digest_and_goes_out_once(database: Database) -> None:
    apply(database, electronic(1, 1), electronic(2, 2))
    queue = d.QueueInfo(document_id=1, person="YEN", at=NOW)
    apply(database, queue, queue, d.QueueInfo(document_id=2, person="SON", at=NOW))
    with database.read() as conn:
        assert [one.document_id for one in facts.info_waiting(conn, "YEN")] == [1]
        assert len(facts.info_waiting(conn)) == 2
    apply(database, d.InfoSent(documents=(1,), person="YEN", at=NOW + minutes(5)))
    with database.read() as conn:
        assert facts.info_waiting(conn, "YEN") == ()
        (found,) = facts.readings(conn, person="YEN")
    assert (found.digest_at, found.delivered_at, found.info_only) == (
        NOW + minutes(5),
        NOW + minutes(5),
        True,
    )


def test_the_first_sign_of_reading_stays(database: Database) -> None:
    apply(database, electronic())
    apply(database, d.RecordReading(document_id=1, person="YEN", at=NOW + minutes(1), sign="receipt"))
    apply(database, d.RecordReading(document_id=1, person="YEN", at=NOW + minutes(9), sign="reply"))
    with database.read() as conn:
        (found,) = facts.readings(conn, document_id=1)
    assert (found.person, found.read_at, found.sign) == ("YEN", NOW + minutes(1), "receipt")


def test_an_absence_holds_on_its_days_and_a_later_word_replaces_it(database: Database) -> None:
    def away(start: int, until: int, delegate: str | None = "SON") -> d.RecordAbsence:
        absence = Absence("YEN", date(2026, 5, start), date(2026, 5, until), delegate)
        return d.RecordAbsence(absence=absence)

    def delegates(day: int) -> list[str | None]:
        with database.read() as conn:
            return [one.delegate for one in facts.absences(conn, date(2026, 5, day))]

    apply(database, away(4, 20))
    assert [delegates(day) for day in (3, 4, 20, 21)] == [[], ["SON"], ["SON"], []]
    apply(database, away(10, 15, "HA"))
    assert [delegates(day) for day in (9, 10, 15, 16)] == [["SON"], ["HA"], ["HA"], []]
    apply(database, away(12, 11))
    assert [delegates(day) for day in (11, 12, 15)] == [["HA"], [], []]


def test_rungs_are_told_once(database: Database) -> None:
    apply(database, d.RungsTold(keys=("rung:1:0:-1:CSPL", "rung:1:0:0:CSPL"), at=NOW))
    apply(database, d.RungsTold(keys=("rung:1:0:0:CSPL",), at=NOW))
    with database.read() as conn:
        asked = ["rung:1:0:0:CSPL", "rung:1:0:1:CSPL"]
        assert facts.rungs_told(conn, asked) == {"rung:1:0:0:CSPL"}
        assert len(facts.rungs_told(conn)) == 2


def test_the_order_to_empty_the_closed_folder_waits_for_the_shell(database: Database) -> None:
    apply(database, d.EmptyClosedFolder(by="VT", at=NOW))
    with database.read() as conn:
        assert state.get(conn, state.EMPTY_CLOSED_FOLDER) == f"VT {NOW.isoformat()}"


def test_names_are_kept_as_they_were_that_day(database: Database) -> None:
    apply(database, electronic(), d.CreateTask(task=task()), endorsement())
    with database.begin() as conn:
        moved = task(participants=(Participant("CSPL", Role.LEAD), Participant("UBKT", Role.SUPPORT)))
        change = d.ReplaceTask(task=moved, code="amended")
        register.apply(
            conn,
            (change,),
            by="t",
            inbox_id=None,
            now=NOW,
            content=database.content,
            names=lambda party: f"new name of {party}",
        )
        assert list(conn.scalars(select(participants.c.party_name).order_by(participants.c.position))) == [
            "Ban Chính sách pháp luật",
            "new name of UBKT",
        ]
        assert conn.scalar(select(tasks.c.assigned_by_name)) == "Hoàng Đức Thịnh"
        assert conn.scalar(select(endorsements.c.leader_name)) == "Hoàng Đức Thịnh"
        assert conn.scalar(select(documents.c.approver_name)) == "Hoàng Đức Thịnh"
        assert conn.scalar(select(documents.c.agency_name)) == "LĐLĐ tỉnh Quảng Trị"
