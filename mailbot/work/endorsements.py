"""A leader's reply about one document: facts, reading, decision. Inside the deciding transaction."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import Connection

from mailbot.core.assigning import decide_confirmation, decide_endorsement, endorsement_context
from mailbot.core.correcting import confirms, released, strip_correction, taken_back
from mailbot.core.decision import CreateTask, Decision, RecordEndorsement
from mailbot.core.endorsement import read_endorsement
from mailbot.core.endorsement_facts import EndorsementFacts
from mailbot.core.letter import EndorsementReminder, Refused
from mailbot.core.message import InboundMessage, Stage, Token
from mailbot.core.readings import Action, Assignment, Endorsement
from mailbot.core.records import DocumentRecord, EndorsementRecord, Numbers
from mailbot.core.refusal import Refusal
from mailbot.core.views import document_view
from mailbot.store import facts
from mailbot.work.lookups import numbers
from mailbot.work.runtime import Runtime


def decide(
    runtime: Runtime,
    conn: Connection,
    message: InboundMessage | None,
    token: Token,
    leader: str,
    text: str,
    cause: str,
    *,
    taken: Decision | None = None,
    entered_by: str | None = None,
) -> Decision:
    """What follows from a leader's words about the document of a token.

    ``taken`` is what the same message decided already (several documents in one mail): its numbers are used.
    ``entered_by`` is the clerk who typed the words for the leader.
    """
    now = runtime.clock()
    document = facts.document(conn, token.case)
    if document is not None and document.joined_to is not None:
        document = facts.document(conn, document.joined_to)
    if document is None:
        return _unknown(runtime, leader, message, cause)
    found = _facts(runtime, conn, document, leader, text, cause, message, taken, entered_by)
    if token.stage is Stage.CONFIRM:
        waiting = [e for e in found.endorsements if not e.confirmed and e.leader == leader]
        if waiting:
            return _confirmation(runtime, conn, waiting[-1], found, text)
    correction, rest = strip_correction(text)
    if correction and not rest and found.live_tasks:
        return taken_back(found, runtime.house, now)
    if confirms(text):
        at_once = released(found, now)
        if at_once is not None:
            return at_once
    reading = _read(runtime, found, rest if correction else text, message)
    return decide_endorsement(replace(found, reading=reading), runtime.house, now)


def _facts(
    runtime: Runtime,
    conn: Connection,
    document: DocumentRecord,
    leader: str,
    text: str,
    cause: str,
    message: InboundMessage | None,
    taken: Decision | None,
    entered_by: str | None,
) -> EndorsementFacts:
    now = runtime.clock()
    asked_of = entered_by or leader
    return EndorsementFacts(
        document=document,
        leader=leader,
        reading=Endorsement(Action.CLARIFY),
        words=text.strip(),
        cause=cause,
        numbers=_after(numbers(runtime, conn, now), taken),
        tasks=facts.tasks_of(conn, document.id),
        endorsements=facts.endorsements_of(conn, document.id),
        readings=facts.readings(conn, document_id=document.id),
        question=facts.question(conn, document.id, asked_of, Stage.ENDORSE),
        absences=facts.absences(conn, runtime.today(now)),
        message_id=message.message_id if message else None,
        entered_by=entered_by,
    )


def _after(free: Numbers, taken: Decision | None) -> Numbers:
    """The next free numbers after those that an earlier part of the same message took."""
    if taken is None:
        return free
    tasks = sum(isinstance(change, CreateTask) for change in taken.changes)
    endorsements = sum(isinstance(change, RecordEndorsement) for change in taken.changes)
    return replace(
        free,
        task_id=free.task_id + tasks,
        endorsement_id=free.endorsement_id + endorsements,
    )


def _read(
    runtime: Runtime, found: EndorsementFacts, text: str, message: InboundMessage | None
) -> Endorsement:
    context = endorsement_context(found.document, found.tasks, found.question)
    sent_at = message.received_at if message else runtime.clock()
    return read_endorsement(
        text,
        office=runtime.house.office,
        writer=found.leader,
        sent_at=sent_at.astimezone(runtime.house.office.agency.zone),
        context=context,
    )


def _confirmation(
    runtime: Runtime, conn: Connection, record: EndorsementRecord, found: EndorsementFacts, text: str
) -> Decision:
    """The leader's word on what the clerk had entered: agreed, refused, or said anew in own words."""
    now, house = runtime.clock(), runtime.house
    entered = facts.endorsement_words(conn, runtime.db.content, record.id)
    bare = replace(found, question=None)
    meant = _read(runtime, bare, entered, None)
    proposal = tuple(Assignment(a.party, a.role, a.task, a.due, a.conditional) for a in meant.assignments)
    document = replace(found.document, proposal=proposal)
    correction, rest = strip_correction(text)
    if correction and not rest:
        return decide_confirmation(record, False, found, house, now)
    answer = _read(runtime, replace(bare, document=document), rest if correction else text, None)
    if _agrees(answer, meant):
        return decide_confirmation(record, True, replace(bare, reading=meant, words=entered), house, now)
    if answer.action is Action.CLARIFY:
        return decide_endorsement(replace(found, reading=answer), house, now)
    refused = decide_confirmation(record, False, found, house, now)
    own = decide_endorsement(replace(found, reading=answer), house, now)
    return replace(own, changes=(*refused.changes, *own.changes))


def _agrees(answer: Endorsement, meant: Endorsement) -> bool:
    """An agreement that adds nothing of its own."""
    same = {(a.party, a.role) for a in answer.assignments} == {(a.party, a.role) for a in meant.assignments}
    return answer.from_proposal and same


def ask_which(
    runtime: Runtime,
    leader: str,
    waiting: tuple[DocumentRecord, ...],
    message: InboundMessage,
    inbox_id: int,
) -> Decision:
    """A reply to a letter about several documents that names none of them: say how to name one."""
    day = runtime.today(runtime.clock())
    letter = EndorsementReminder(
        to=runtime.house.recipient(leader),
        key=f"which:{leader}:m{inbox_id}",
        token=Token(Stage.ENDORSE, 0, leader),
        in_reply_to=message.message_id,
        documents=tuple((document_view(one), 0) for one in waiting),
    )
    return Decision(
        rule="assigning.which_document", reason=f"no document was named ({day})", letters=(letter,)
    )


def _unknown(runtime: Runtime, leader: str, message: InboundMessage | None, cause: str) -> Decision:
    letter = Refused(
        to=runtime.house.recipient(leader),
        key=f"refused:unknown:{leader}:{cause}",
        in_reply_to=message.message_id if message else None,
        refusal=Refusal.UNKNOWN_NUMBER.value,
    )
    return Decision(rule="assigning.unknown", reason="no such document", letters=(letter,))
