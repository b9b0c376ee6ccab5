"""A leader's endorsement: what it changes, who is told, and what is said back.

The rules: DESIGN.md section 5. An endorsement is understood completely or asked about; the understood parse
is said back at once; where something was assumed, the letters to units wait; two leaders: the first stands,
the chairman's replaces it, both are told.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from mailbot.core import extending
from mailbot.core.decision import (
    Ask,
    Asked,
    Change,
    ConfirmEndorsement,
    Decision,
    RecordEndorsement,
    RecordReading,
    SetStatus,
)
from mailbot.core.enacting import Steps
from mailbot.core.endorsement_facts import LIVE, EndorsementFacts, for_clerk
from mailbot.core.letter import (
    EndorsementConfirmation,
    EndorsementQuestion,
    EnteredEndorsement,
    Refused,
)
from mailbot.core.message import Stage, Token
from mailbot.core.policy import House
from mailbot.core.readings import Action, Assignment, EndorsementContext, PendingExtension
from mailbot.core.recalling import recall
from mailbot.core.records import (
    DocumentRecord,
    EndorsementRecord,
    OpenQuestion,
    Status,
    TaskRecord,
)
from mailbot.core.refusal import Refusal
from mailbot.core.tasking import group_assignments
from mailbot.core.views import document_view, task_views

_NOT_OPEN_TO_ENDORSEMENT = {
    Status.ON_PAPER: Refusal.ON_PAPER,
    Status.CLOSED_FOLDER: Refusal.ON_PAPER,
    Status.WITHDRAWN: Refusal.WITHDRAWN,
    Status.CANCELLED: Refusal.CANCELLED,
}


def endorsement_context(
    document: DocumentRecord, tasks: tuple[TaskRecord, ...], question: OpenQuestion | None
) -> EndorsementContext:
    """What the reader of endorsements must know of the document."""
    live = [task for task in tasks if task.state in LIVE]
    pending = next((task for task in live if task.extension is not None), None)
    current = tuple(
        Assignment(part.party, part.role, task.text, task.due, task.condition)
        for task in live
        for part in task.participants
    )
    return EndorsementContext(
        current=current,
        proposal=document.proposal,
        pending_extension=PendingExtension(pending.lead, pending.extension.due)
        if pending and pending.extension
        else None,
        document_due=document.due,
        question=question.question if question else None,
    )


def decide_endorsement(facts: EndorsementFacts, house: House, now: datetime) -> Decision:
    """What follows from a leader's reply about one document."""
    document, reading = facts.document, facts.reading
    closed = Refusal.FROZEN if document.frozen_by else _NOT_OPEN_TO_ENDORSEMENT.get(document.status)
    if closed is not None:
        return _refused(facts, house, closed)
    if reading.action is Action.CLARIFY:
        return _ask(facts, house, now)
    if facts.entered_by is not None:
        return _entered(facts, house, now)
    standing = facts.in_force
    others = standing is not None and standing.leader != facts.leader and document.approver != facts.leader
    if standing is not None and others and facts.leader != house.office.chairman.id:
        return _stands(facts, house, standing)
    return _carry_out(facts, house, now)


def _carry_out(facts: EndorsementFacts, house: House, now: datetime) -> Decision:
    reading, document = facts.reading, facts.document
    changes: list[Change] = [
        Asked(document_id=document.id, addressee=facts.leader, stage=Stage.ENDORSE),
        RecordReading(document_id=document.id, person=facts.leader, at=now, sign="reply"),
    ]
    if reading.to_paper:
        return recall(
            document,
            house,
            by=facts.leader,
            category=None,
            cause=facts.cause,
            tasks=facts.tasks,
            readings=facts.readings,
            first=tuple(changes),
        )
    if reading.extension is not None and any(task.extension for task in facts.live_tasks):
        return extending.decide_extension(
            facts.live_tasks, document, reading, facts.leader, facts.cause, house
        )
    steps = Steps(facts, house, now)
    steps.changes += changes
    steps.supersede()
    match reading.action:
        case Action.REVOKE:
            steps.revoke(reading.revokes)
        case Action.FILE:
            steps.revoke(("all",))
            steps.changes.append(SetStatus(document_id=document.id, status=Status.COMPLETED))
        case Action.INFO if not reading.assignments:
            steps.ask_clerk("paper_endorsement")
        case _ if reading.amends and facts.live_tasks:
            steps.amend()
        case _:
            steps.assign()
    if reading.forward_to:
        steps.forward()
    return steps.decision()


def _ask(facts: EndorsementFacts, house: House, now: datetime) -> Decision:
    """One question; after the agreed number of rounds the clerk is asked to telephone."""
    asked = facts.question.round if facts.question else 0
    to = facts.entered_by or facts.leader
    question = facts.reading.question
    if asked >= house.policy.question_rounds or question is None:
        return Decision(
            rule="assigning.phone",
            reason="questions did not help: the clerk telephones",
            changes=(Asked(document_id=facts.document.id, addressee=to, stage=Stage.ENDORSE),),
            letters=(for_clerk(facts, house, "phone"),),
        )
    grouping = group_assignments(
        facts.reading,
        document=facts.document,
        house=house,
        leader=facts.leader,
        now=now,
        first_id=0,
        first_no=1,
        effective_at=None,
    )
    ask = Ask(
        document_id=facts.document.id,
        addressee=to,
        stage=Stage.ENDORSE,
        question=question,
        round=asked + 1,
        at=now,
    )
    letter = EndorsementQuestion(
        to=house.recipient(to),
        key=f"ask:{facts.document.id}:{to}:{facts.cause}",
        token=Token(Stage.CLERK if facts.entered_by else Stage.ENDORSE, facts.document.id, to),
        document_id=facts.document.id,
        in_reply_to=facts.message_id,
        urgent=True,
        document=document_view(facts.document),
        question=question,
        understood=task_views(grouping.tasks, house.office, facts.document),
        round=asked + 1,
    )
    reading = RecordReading(document_id=facts.document.id, person=to, at=now, sign="reply")
    return Decision(
        rule=f"assigning.ask.{question.code}",
        reason="the endorsement is unclear: one question",
        changes=(ask, reading),
        letters=(letter,),
    )


def _entered(facts: EndorsementFacts, house: House, now: datetime) -> Decision:
    """The clerk entered what the leader said on paper or by telephone: the leader confirms first."""
    record = RecordEndorsement(
        endorsement_id=facts.numbers.endorsement_id,
        document_id=facts.document.id,
        leader=facts.leader,
        given_at=now,
        action=facts.reading.action.value,
        words=facts.words,
        how="entered",
        confirmed=False,
        entered_by=facts.entered_by,
    )
    grouping = group_assignments(
        facts.reading,
        document=facts.document,
        house=house,
        leader=facts.leader,
        now=now,
        first_id=0,
        first_no=1,
        effective_at=None,
    )
    letter = EnteredEndorsement(
        to=house.recipient(facts.leader),
        key=f"entered:{facts.document.id}:{facts.leader}:{facts.cause}",
        token=Token(Stage.CONFIRM, facts.document.id, facts.leader),
        document_id=facts.document.id,
        urgent=True,
        document=document_view(facts.document),
        entered_by=house.office.name_of(facts.entered_by or ""),
        words=facts.words,
        tasks=task_views(grouping.tasks, house.office, facts.document),
        assumed=facts.reading.assumed,
    )
    return Decision(
        rule="assigning.entered",
        reason="entered by the clerk: waits for the leader's word",
        changes=(record,),
        letters=(letter,),
    )


def decide_confirmation(
    record: EndorsementRecord, agreed: bool, facts: EndorsementFacts, house: House, now: datetime
) -> Decision:
    """The leader's word about what the clerk had entered. ``facts.reading`` is the entered endorsement."""
    settle = ConfirmEndorsement(endorsement_id=record.id, document_id=record.document_id, confirmed=agreed)
    if not agreed:
        return Decision(
            rule="assigning.entered_refused",
            reason="the leader did not confirm what the clerk had entered",
            changes=(settle,),
            letters=(for_clerk(facts, house, "entered_refused"),),
        )
    carried = _carry_out(facts, house, now)
    # The entered record itself takes effect: no second record for the same words.
    changes = tuple(change for change in carried.changes if not isinstance(change, RecordEndorsement))
    return replace(carried, rule="assigning.entered_confirmed", changes=(settle, *changes))


def _stands(facts: EndorsementFacts, house: House, standing: EndorsementRecord) -> Decision:
    """Another leader decided first: that stands, and this leader is told."""
    letter = EndorsementConfirmation(
        to=house.recipient(facts.leader),
        key=f"stands:{facts.document.id}:{facts.leader}:{facts.cause}",
        token=Token(Stage.ENDORSE, facts.document.id, facts.leader),
        document_id=facts.document.id,
        in_reply_to=facts.message_id,
        document=document_view(facts.document),
        action="stands",
        tasks=task_views(facts.live_tasks, house.office, facts.document),
        stands=house.office.name_of(standing.leader),
    )
    return Decision(
        rule="assigning.first_stands",
        reason="another leader's endorsement is in force",
        letters=(letter,),
    )


def _refused(facts: EndorsementFacts, house: House, code: Refusal) -> Decision:
    letter = Refused(
        to=house.recipient(facts.leader),
        key=f"refused:{code}:{facts.document.id}:{facts.leader}:{facts.cause}",
        in_reply_to=facts.message_id,
        refusal=code.value,
    )
    return Decision(rule=f"assigning.refused.{code}", reason="not carried out", letters=(letter,))
