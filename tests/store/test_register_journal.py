"""Every change there is is applied and journalled, without a word."""

from __future__ import annotations

import typing
from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import select

from mailbot.core import decision as d
from mailbot.core.message import Stage
from mailbot.core.records import (
    Absence,
    ExtensionRequest,
    Release,
    RuleState,
    Status,
)
from mailbot.store import journal, outbox
from mailbot.store.engine import Database
from mailbot.store.tables import learned_rules
from tests.store.examples import (
    DUE,
    NOW,
    QUESTION,
    apply,
    claimed,
    electronic,
    endorsement,
    enqueue,
    letter,
    minutes,
    review,
    take,
    task,
)

KIND = frozenset({"missing.kind"})
RELEASE = d.RememberRelease(
    document_id=1,
    lesson="keyed hash",
    domain="soyte.example.vn",
    agency="Sở Y tế",
    kind="TTr",
    topic="epidemic",
    release=Release(1, KIND),
)
EVERY_CHANGE: dict[type, tuple[d.Change, str]] = {
    d.RegisterElectronic: (electronic(4, 2), "registered"),
    d.RegisterReview: (review(4, "X2"), "in_review"),
    d.RegisterPaper: (
        d.RegisterPaper(
            document_id=4, arrival_number=2, arrival_year=2026, arrived_at=NOW, category=None, rules=()
        ),
        "on_paper",
    ),
    d.EndReview: (d.EndReview(document_id=1, status=Status.RETURNED), "review_returned"),
    d.HoldReview: (d.HoldReview(document_id=1, held=None), "review_taken_back"),
    d.ReviewTold: (d.ReviewTold(document_id=1, at=NOW, escalated=1), "review_told_1"),
    d.KnowSender: (d.KnowSender(sender="a@b.vn", agency="Sở"), "sender_known"),
    d.SetStatus: (d.SetStatus(document_id=1, status=Status.ASSIGNED), "status_assigned"),
    d.Submit: (d.Submit(document_id=1, approver="CT", at=NOW), "submitted"),
    d.MoveToPaper: (d.MoveToPaper(document_id=1, category=None, by="VT"), "recalled_to_paper"),
    d.JoinDocuments: (d.JoinDocuments(document_id=1, joined_to=1), "joined"),
    d.KeepEnclosures: (d.KeepEnclosures(document_id=1, by="CSPL", cause="m7"), "enclosures_kept"),
    d.CancelNumber: (d.CancelNumber(document_id=1, by="VT"), "number_cancelled"),
    d.HandedOver: (d.HandedOver(document_id=1, at=NOW), "handed_over"),
    d.Freeze: (d.Freeze(document_id=1, by="YEN"), "frozen"),
    d.RecordEndorsement: (endorsement(2), "endorsed_assign"),
    d.ConfirmEndorsement: (
        d.ConfirmEndorsement(endorsement_id=1, document_id=1, confirmed=True),
        "endorsement_confirmed",
    ),
    d.Ask: (
        d.Ask(document_id=1, addressee="CT", stage=Stage.ENDORSE, question=QUESTION, round=1, at=NOW),
        "asked_due.past",
    ),
    d.Asked: (d.Asked(document_id=1, addressee="CT", stage=Stage.ENDORSE), "question_settled"),
    d.CreateTask: (d.CreateTask(task=task(2, no=2)), "task_created"),
    d.ReplaceTask: (d.ReplaceTask(task=task(), code="closed"), "task_closed"),
    d.AskExtension: (
        d.AskExtension(task_id=1, document_id=1, request=ExtensionRequest("CSPL", NOW, DUE, "xin lùi")),
        "extension_asked",
    ),
    d.QueueInfo: (d.QueueInfo(document_id=1, person="YEN", at=NOW), "info_queued"),
    d.InfoSent: (d.InfoSent(documents=(1,), person="YEN", at=NOW), "info_sent"),
    d.RecordReading: (d.RecordReading(document_id=1, person="YEN", at=NOW, sign="reply"), "read_reply"),
    d.RecordAbsence: (
        d.RecordAbsence(absence=Absence("YEN", date(2026, 5, 4), date(2026, 5, 8))),
        "absent",
    ),
    d.RungsTold: (d.RungsTold(keys=("rung:1:0:0:CSPL",), at=NOW), "rungs_told"),
    d.EmptyClosedFolder: (d.EmptyClosedFolder(by="VT", at=NOW), "closed_folder_to_empty"),
    d.CancelLetters: (d.CancelLetters(document_id=1), "letters_cancelled"),
    d.ReleaseLetters: (d.ReleaseLetters(document_id=1), "letters_released"),
    d.SettleUncertain: (d.SettleUncertain(short_key="G1", send_again=False), "letter_dropped"),
    d.RememberRelease: (RELEASE, "release_remembered"),
    d.Unlearn: (d.Unlearn(document_id=1), "release_unlearned"),
    d.AskAboutRule: (
        d.AskAboutRule(rule_id=1, question=1, state=RuleState.PROPOSED, supplies=KIND, at=NOW),
        "rule_asked",
    ),
    d.DecideRule: (
        d.DecideRule(rule_id=1, state=RuleState.ACTIVE, by="VT", at=NOW),
        f"rule_{RuleState.ACTIVE.value}",
    ),
    d.RuleUsed: (d.RuleUsed(rule_id=1, document_id=1, at=NOW), "rule_used"),
    d.LetterBounced: (
        d.LetterBounced(message_id="<k1@ldld.example.vn>", permanent=True, code="5.1.1"),
        "letter_bounced",
    ),
}


def test_there_is_an_example_of_every_change() -> None:
    assert set(EVERY_CHANGE) == set(typing.get_args(d.Change))


@pytest.mark.parametrize("kind", EVERY_CHANGE, ids=lambda kind: kind.__name__)
def test_every_change_is_applied_and_journalled_without_a_word(database: Database, kind: type) -> None:
    change, what = EVERY_CHANGE[kind]
    inbox_id = claimed(database)
    apply(database, electronic(), review(3, "X1"), endorsement(confirmed=False), d.CreateTask(task=task()))
    apply(database, RELEASE)
    if isinstance(change, d.AskAboutRule | d.DecideRule | d.RuleUsed):
        with database.read() as conn:  # the database numbers the rules
            change = replace(change, rule_id=conn.scalar(select(learned_rules.c.id)))
    enqueue(database, letter())
    (row,) = take(database)
    outbox.uncertain(database, row.id, "cut off")
    apply(database, change, by="VT", inbox_id=inbox_id, rule="some.rule", now=NOW + minutes(1))
    with database.read() as conn:
        last = journal.entries(conn)[-1]
        assert journal.verify(conn).ok
    assert (last.what, last.by, last.inbox_id, last.rule) == (what, "VT", inbox_id, "some.rule")
    assert last.at == NOW + minutes(1)
    assert last.commitment is not None
    assert len(last.commitment) == 64
    about = getattr(change, "document_id", None)
    if about:
        assert last.document_id == about
    shown = " ".join(str(one) for one in (last.what, last.subject, last.rule, last.by))
    for word in ("Tháng Công nhân", "Sở", "vanthu", "tham mưu", "xin lùi", "Hạn", "a@b.vn"):
        assert word not in shown
