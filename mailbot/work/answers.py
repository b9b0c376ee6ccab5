"""A unit's or person's reply about tasks: facts, reading, decision. Inside the deciding transaction."""

from __future__ import annotations

from sqlalchemy import Connection

from mailbot.core.answer import read_answer, text_of_reply
from mailbot.core.answering import AnswerFacts, OwnTask, answer_context
from mailbot.core.completing import decide_answer
from mailbot.core.decision import Decision
from mailbot.core.message import InboundMessage, Stage, Token
from mailbot.core.readings import ReplyText
from mailbot.core.records import TaskRecord, TaskState
from mailbot.store import facts
from mailbot.work.lookups import numbers
from mailbot.work.runtime import Runtime


def decide(
    runtime: Runtime,
    conn: Connection,
    message: InboundMessage,
    token: Token,
    writer: str,
    words: ReplyText,
    inbox_id: int,
) -> Decision:
    """What follows from an answer to a task letter (one document) or a reminder (several)."""
    office, now = runtime.house.office, runtime.clock()
    own = own_tasks(conn, token)
    question = facts.question(conn, token.case, token.addressee, token.stage)
    documents = dict.fromkeys(one.document.id for one in own)
    every = tuple(task for document in documents for task in facts.tasks_of(conn, document))
    unit = token.addressee if token.addressee in office.units_by_id else None
    person = office.people.get(writer)
    answer = read_answer(
        text_of_reply(words),
        office=office,
        writer=writer,
        unit=unit or (person.unit if person else None),
        sent_at=message.received_at.astimezone(office.agency.zone),
        headers=dict(message.headers),
        attachments=tuple(part.name for part in message.parts if not part.inline),
        context=answer_context(own, token.stage, question),
    )
    found = AnswerFacts(
        writer=writer,
        party=token.addressee,
        answer=answer,
        words=words.text.strip(),
        own=own,
        numbers=numbers(runtime, conn, now),
        cause=f"m{inbox_id}",
        stage=token.stage,
        all_tasks=every,
        people=frozenset(office.people),
        question=question,
        message_id=message.message_id,
        endorsement_words=_endorsement_words(runtime, conn, own),
    )
    return decide_answer(found, runtime.house, now)


def own_tasks(conn: Connection, token: Token) -> tuple[OwnTask, ...]:
    """The tasks that a letter spoke of: of one document, or everything that the addressee has open."""
    if token.case:
        tasks = facts.tasks_of(conn, token.case)
    elif token.stage is Stage.MINE:
        tasks = facts.open_tasks(conn, token.addressee)
    else:
        tasks = ()
    return as_own(conn, tasks, token.addressee)


def as_own(conn: Connection, tasks: tuple[TaskRecord, ...], party: str) -> tuple[OwnTask, ...]:
    """The tasks in which a party takes part, with its role and their documents; those due first are first."""
    found = []
    for task in tasks:
        role = next((part.role for part in task.participants if part.party == party), None)
        document = facts.document(conn, task.document_id)
        if role is not None and document is not None and task.state is not TaskState.TO_PAPER:
            found.append(OwnTask(task, document, role))
    return tuple(found)


def _endorsement_words(runtime: Runtime, conn: Connection, own: tuple[OwnTask, ...]) -> str:
    """The leader's words about the first document, for copies to a delegate."""
    if not own:
        return ""
    given = [e for e in facts.endorsements_of(conn, own[0].document.id) if e.confirmed and not e.superseded]
    return facts.endorsement_words(conn, runtime.db.content, given[-1].id) if given else ""
