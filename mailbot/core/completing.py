"""A unit's or person's answer: which tasks it closes, what else it changes, and what is said back.

The rules: domain.md section 4. Only the lead closes a task; a supporter's "xong" closes only that part; a
wrong close is worse than one more question; an extension is decided by the leader; a task handed back goes to
the office and the leader, never by itself to another unit.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from mailbot.core import answering
from mailbot.core.answer import asking
from mailbot.core.answering import AnswerFacts, OwnTask
from mailbot.core.decision import (
    Asked,
    Change,
    CreateTask,
    Decision,
    RecordAbsence,
    RecordReading,
    ReplaceTask,
    SetStatus,
)
from mailbot.core.extending import ask_extension
from mailbot.core.letter import Letter, TaskChanged
from mailbot.core.message import Stage, Token
from mailbot.core.policy import House
from mailbot.core.readings import Intent, ItemAnswer, Question, Role
from mailbot.core.records import Absence, Participant, Status, TaskRecord, TaskState
from mailbot.core.tasking import task_letters
from mailbot.core.views import document_view, number_text, task_view

_ENDED = frozenset({TaskState.REVOKED, TaskState.TO_PAPER})


def decide_answer(facts: AnswerFacts, house: House, now: datetime) -> Decision:
    """What follows from an answer about the tasks of one letter (one document, or a reminder's several)."""
    read = _reading_signs(facts, now)
    decided = _decide(facts, house, now)
    settled: tuple[Change, ...] = ()
    if facts.question is not None and not decided.rule.startswith("completing.ask"):
        asked = facts.question
        settled = (Asked(document_id=asked.document_id, addressee=asked.addressee, stage=asked.stage),)
    return replace(decided, changes=(*read, *settled, *decided.changes))


def _decide(facts: AnswerFacts, house: House, now: datetime) -> Decision:
    answer = facts.answer
    if answer.reopen:
        return _reopen(facts, house, now)
    if answer.intent is Intent.DELEGATE:
        return _delegate(facts, house, now)
    if answer.intent is Intent.ACK:
        return Decision(rule="completing.ack", reason="acknowledged: counts as read")
    if not facts.own:
        return answering.noted(facts, house, "not_yours", ())
    if answer.intent in {Intent.QUESTION, Intent.HANDBACK}:
        return answering.to_office(facts, house)
    if answer.items:
        return _items(facts, answer.items, house, now)
    match answer.intent:
        case Intent.DONE:
            return _done(facts, house, now)
        case Intent.EXTEND:
            return _extend(facts, house, now)
        case Intent.ASSIGN:
            return _pass_on(facts, house, now)
        case Intent.NOT_DONE | Intent.PROGRESS:
            return _not_done(facts, house)
        case _:
            return answering.ask(facts, answer.question or asking.DONE_OR_NOT, house, now)


def _reading_signs(facts: AnswerFacts, now: datetime) -> tuple[Change, ...]:
    """Any reply is a sign that its writer read the documents it speaks of (domain.md 7.1)."""
    if facts.writer not in facts.people:
        return ()
    documents = dict.fromkeys(own.document.id for own in facts.own)
    return tuple(
        RecordReading(document_id=one, person=facts.writer, at=now, sign="reply") for one in documents
    )


def _done(facts: AnswerFacts, house: House, now: datetime) -> Decision:
    """An answer "xong" that names no task: only where exactly one can be meant."""
    live = facts.live
    if not live:
        return _nothing_open(facts, house)
    if len(live) > 1:
        return answering.ask(facts, _which(live), house, now)
    return _close(facts, live, facts.answer.reply_doc, house, now)


def _nothing_open(facts: AnswerFacts, house: House) -> Decision:
    states = {own.task.state for own in facts.own}
    outcome = "already_closed" if TaskState.DONE in states else "revoked"
    return answering.noted(facts, house, outcome, tuple(facts.own))


def _which(live: Sequence[OwnTask]) -> Question:
    """Which of several tasks is done: a choice for each, and one for all of them."""
    names = [f"việc {own.task.no} của văn bản {number_text(own.document)}" for own in live]
    several = len({own.document.id for own in live}) > 1
    replies = [
        f"Xong VBĐ {own.document.arrival_number}" if several else f"Xong việc {own.task.no}" for own in live
    ]
    every = (
        "Xong VBĐ " + ", ".join(str(own.document.arrival_number) for own in live)
        if several
        else "Xong việc " + ", ".join(str(own.task.no) for own in live)
    )
    return Question(
        code="which_task",
        text="Đồng chí báo đã hoàn thành việc nào trong các việc còn mở?",
        choices=(*(f"Chỉ {name}" for name in names), "Tất cả các việc trên"),
        replies=(*replies, every),
    )


def _close(
    facts: AnswerFacts, closing: Sequence[OwnTask], reply_document: str | None, house: House, now: datetime
) -> Decision:
    """Close what the writer leads, mark the part that the writer supports, and tell the people concerned."""
    changes: list[Change] = []
    letters: list[Letter] = []
    closed: list[tuple[OwnTask, TaskRecord]] = []
    supported: list[OwnTask] = []
    for own in closing:
        if own.role is Role.LEAD:
            done = replace(
                own.task,
                state=TaskState.DONE,
                closed_at=now,
                closed_by=facts.writer,
                reply_document=reply_document,
                extension=None,
            )
            closed.append((own, done))
            changes.append(ReplaceTask(task=done, code="closed"))
        else:
            parts = tuple(
                replace(p, done_at=now) if p.party == facts.party else p for p in own.task.participants
            )
            changes.append(ReplaceTask(task=replace(own.task, participants=parts), code="support_done"))
            supported.append(own)
    changes += _completed_documents(facts, {done.id for _, done in closed})
    letters += answering.closed_letters(facts, closed, reply_document, house, now)
    if supported:
        letters += answering.noted(facts, house, "support_done", supported).letters
    return Decision(
        rule="completing.done" if closed else "completing.support_done",
        reason="closed by the lead" if closed else "a supporter's part is done; the task stays open",
        changes=tuple(changes),
        letters=tuple(letters),
    )


def _completed_documents(facts: AnswerFacts, closing: set[int]) -> list[Change]:
    """Documents whose last open task closes now are completed; the others are in progress."""
    changes: list[Change] = []
    for document in {own.document.id: own.document for own in facts.own if own.task.id in closing}.values():
        rest = [
            task
            for task in facts.all_tasks
            if task.document_id == document.id
            and task.id not in closing
            and task.state not in _ENDED | {TaskState.DONE}
        ]
        status = Status.IN_PROGRESS if rest else Status.COMPLETED
        changes.append(SetStatus(document_id=document.id, status=status))
    return changes


def _items(facts: AnswerFacts, items: Sequence[ItemAnswer], house: House, now: datetime) -> Decision:
    """Each numbered task or document with its own answer; what names none of the writer's is asked about."""
    done: list[OwnTask] = []
    rest: list[OwnTask] = []
    for item in items:
        meant = facts.meant(item)
        if not meant:
            return answering.ask(facts, asking.NO_SUCH_ITEM, house, now)
        (done if item.intent is Intent.DONE else rest).extend(meant)
    open_ones = [own for own in done if own.task.state is TaskState.OPEN]
    if done and not open_ones:
        return answering.noted(facts, house, "already_closed", done)
    documents = {item.reply_doc for item in items if item.reply_doc} | {facts.answer.reply_doc}
    reply_document = next((one for one in documents if one), None)
    decided = _close(facts, open_ones, reply_document, house, now) if open_ones else None
    if rest:
        noted = answering.noted(facts, house, "not_done", rest)
        decided = decided.plus(noted) if decided else noted
    return decided or answering.ask(facts, asking.DONE_OR_NOT, house, now)


def _extend(facts: AnswerFacts, house: House, now: datetime) -> Decision:
    answer, led = facts.answer, [own for own in facts.live if own.role is Role.LEAD]
    if not led:
        outcome = "not_lead" if facts.live else "already_closed"
        return answering.noted(facts, house, outcome, tuple(facts.live or facts.own))
    if answer.due is None:
        return answering.ask(facts, asking.UNTIL_WHEN, house, now)
    if len(led) > 1:
        return answering.ask(facts, answering.which_extension(led, answer.due, house), house, now)
    own = led[0]
    return ask_extension(
        own.task,
        own.document,
        wanted=answer.due,
        reason=answer.reason or facts.words,
        writer=facts.writer,
        party=facts.party,
        message_id=facts.message_id,
        cause=facts.cause,
        house=house,
        now=now,
    )


def _not_done(facts: AnswerFacts, house: House) -> Decision:
    if not facts.live:
        return _nothing_open(facts, house)
    outcome = "progress" if facts.answer.intent is Intent.PROGRESS else "not_done"
    if facts.answer.promise or facts.answer.due:
        outcome = "promise"
    documents = {own.document.id: own.document for own in facts.live}
    started = tuple(
        SetStatus(document_id=one.id, status=Status.IN_PROGRESS)
        for one in documents.values()
        if one.status is Status.ASSIGNED
    )
    noted = answering.noted(facts, house, outcome, facts.live)
    return replace(noted, changes=(*started, *noted.changes))


def _delegate(facts: AnswerFacts, house: House, now: datetime) -> Decision:
    """The writer is away until a day, and somebody stands in (regulation 291, section 5)."""
    answer = facts.answer
    if answer.delegate is None or answer.due is None:
        return answering.ask(facts, answer.question or asking.WHO_STANDS_IN, house, now)
    zone = house.office.agency.zone
    until = answer.due.at.astimezone(zone).date()
    start = answer.start or now.astimezone(zone).date()
    absence = Absence(facts.writer, start, until, answer.delegate)
    noted = answering.noted(facts, house, "delegated", facts.own, house.office.name_of(answer.delegate))
    letters: tuple[Letter, ...] = noted.letters
    for document in {own.document.id: own.document for own in facts.live}.values():
        tasks = [own.task for own in facts.live if own.document.id == document.id]
        copies = task_letters(
            tasks,
            document=document,
            house=house,
            words=facts.endorsement_words,
            cause=f"delegate:{facts.cause}",
            not_before=None,
            absences=(replace(absence, person=facts.party),),
        )
        letters += tuple(one for one in copies if one.to.party == answer.delegate)
    return Decision(
        rule="completing.delegated",
        reason="somebody stands in for the writer until a day",
        changes=(RecordAbsence(absence=absence),),
        letters=letters,
    )


def _pass_on(facts: AnswerFacts, house: House, now: datetime) -> Decision:
    """The head of a unit gives the task to a person of the unit: a child task; the unit stays the lead."""
    person, live = facts.answer.delegate, facts.live
    if person is None or not house.knows(person) or not live:
        return answering.ask(facts, facts.answer.question or asking.WHO_IN_THE_UNIT, house, now)
    changes: list[Change] = []
    letters: list[Letter] = []
    for index, own in enumerate(live):
        child = TaskRecord(
            id=facts.numbers.task_id + index,
            document_id=own.document.id,
            no=max(t.no for t in facts.all_tasks if t.document_id == own.document.id) + 1 + index,
            text=own.task.text,
            participants=(Participant(person, Role.LEAD),),
            assigned_by=facts.writer,
            assigned_at=now,
            due=facts.answer.due or own.task.due,
            parent=own.task.id,
            urgent=own.task.urgent,
        )
        changes.append(CreateTask(task=child))
        letters += task_letters(
            (child,),
            document=own.document,
            house=house,
            words=facts.words,
            cause=f"{facts.cause}:{index}",
            not_before=None,
        )
    noted = answering.noted(facts, house, "passed_on", live, house.office.name_of(person))
    return Decision(
        rule="completing.passed_on",
        reason="the head of a unit gave the task to a person of the unit",
        changes=tuple(changes),
        letters=(*noted.letters, *letters),
    )


def _reopen(facts: AnswerFacts, house: House, now: datetime) -> Decision:
    """After "bấm nhầm, chưa xong" the lead's word opens the task again; the leader is told."""
    closed = [own for own in facts.own if own.task.state is TaskState.DONE and own.role is Role.LEAD]
    if facts.answer.items:
        named = {own.task.id for item in facts.answer.items for own in facts.meant(item)}
        closed = [own for own in closed if own.task.id in named]
    if not closed:
        return answering.noted(facts, house, "not_done", facts.live or facts.own)
    changes: list[Change] = []
    letters: list[Letter] = []
    for own in closed:
        opened = replace(own.task, state=TaskState.OPEN, closed_at=None, closed_by=None, reply_document=None)
        changes.append(ReplaceTask(task=opened, code="reopened"))
        changes.append(SetStatus(document_id=own.document.id, status=Status.IN_PROGRESS))
        for party in dict.fromkeys((facts.party, own.task.assigned_by)):
            if house.knows(party):
                stage = Stage.TASK if party == facts.party else Stage.ENDORSE
                letters.append(
                    TaskChanged(
                        to=house.recipient(party),
                        key=f"changed:reopened:{own.task.id}:{party}:{facts.cause}",
                        token=Token(stage, own.document.id, party),
                        document_id=own.document.id,
                        document=document_view(own.document),
                        tasks=(task_view(opened, house.office, document=own.document, now=now),),
                        change="reopened",
                        by=house.office.name_of(facts.writer),
                        words=facts.words,
                    )
                )
    return Decision(
        rule="completing.reopened",
        reason="the lead opened the task again",
        changes=tuple(changes),
        letters=tuple(letters),
    )
