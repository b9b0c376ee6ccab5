"""What is said back to the one who answered, and what is passed on to the office and the leader.

``completing`` decides what an answer changes; this module has its facts and writes its letters.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from mailbot.core.decision import Ask, Asked, Change, Decision, ReplaceTask
from mailbot.core.letter import AnswerForwarded, AnswerNoted, AnswerQuestion, Letter, TaskClosed
from mailbot.core.message import Stage, Token
from mailbot.core.policy import House
from mailbot.core.readings import Answer, AnswerContext, Due, Intent, ItemAnswer, OpenItem, Question, Role
from mailbot.core.records import DocumentRecord, Numbers, OpenQuestion, TaskRecord, TaskState
from mailbot.core.views import document_view, number_text, task_view


@dataclass(frozen=True)
class OwnTask:
    """A task in which the answering party takes part."""

    task: TaskRecord
    document: DocumentRecord
    role: Role


@dataclass(frozen=True, kw_only=True)
class AnswerFacts:
    """All that is known when an answer is decided."""

    writer: str  # the person who wrote, or the unit whose mailbox wrote
    party: str  # for whom the writer answers
    answer: Answer
    words: str
    own: tuple[OwnTask, ...]  # the tasks that the letter answered speaks of, ended ones too
    numbers: Numbers
    cause: str
    stage: Stage = Stage.TASK
    all_tasks: tuple[TaskRecord, ...] = ()  # every task of these documents
    people: frozenset[str] = field(default_factory=frozenset)  # ids that are persons, not mailboxes
    question: OpenQuestion | None = None
    message_id: str | None = None
    endorsement_words: str = ""

    @property
    def live(self) -> tuple[OwnTask, ...]:
        """The tasks that are open."""
        return tuple(own for own in self.own if own.task.state is TaskState.OPEN)

    def meant(self, item: ItemAnswer) -> tuple[OwnTask, ...]:
        """The tasks that an item of the answer names, by number in the letter or by arrival number."""
        if item.doc is not None:
            number = item.doc.partition("/")[0]
            return tuple(own for own in self.own if str(own.document.arrival_number) == number)
        numbered = numbered_tasks(self.own, self.stage)
        return tuple(own for no, own in numbered if no == item.no)


def numbered_tasks(own: Sequence[OwnTask], stage: Stage) -> tuple[tuple[int, OwnTask], ...]:
    """The numbers by which a letter shows tasks. A reminder names documents, so that no number fits it."""
    if stage is Stage.MINE:
        return ()
    return tuple((one.task.no, one) for one in own)


def answer_context(own: Sequence[OwnTask], stage: Stage, question: OpenQuestion | None) -> AnswerContext:
    """What the reader of answers must know."""
    live = [one for one in own if one.task.state is TaskState.OPEN]
    several = len(live) > 1
    items = tuple(
        OpenItem(no, one.task.text, str(one.document.arrival_number or ""), one.task.due)
        for no, one in numbered_tasks(own, stage)
        if one in live
    )
    return AnswerContext(
        items=items if several else (),
        open_docs=tuple(dict.fromkeys(str(one.document.arrival_number) for one in live)),
        due=live[0].task.due if len(live) == 1 else None,
        question=question.question if question else None,
    )


def which_extension(led: Sequence[OwnTask], due: Due, house: House) -> Question:
    """Which of several tasks the extension is for."""
    day = due.at.astimezone(house.office.agency.zone).strftime("%d/%m/%Y")
    return Question(
        code="which_extension",
        text="Đồng chí xin gia hạn cho việc nào?",
        choices=tuple(f"Việc {one.task.no}, văn bản {number_text(one.document)}" for one in led),
        replies=tuple(f"Việc {one.task.no} xin gia hạn đến {day}" for one in led),
    )


def noted(
    facts: AnswerFacts, house: House, outcome: str, tasks: Sequence[OwnTask], detail: str = ""
) -> Decision:
    """Said back: what was understood, and that the task is not closed by it."""
    documents = {one.document.id: one.document for one in tasks}
    document = next(iter(documents.values())) if len(documents) == 1 else None
    promised = facts.answer.promise or facts.answer.due
    if not detail and promised is not None:
        when = promised.at.astimezone(house.office.agency.zone)
        detail = f"{when.day}/{when.month}/{when.year}"
    letter = AnswerNoted(
        to=house.recipient(facts.writer),
        key=f"noted:{outcome}:{facts.party}:{facts.cause}",
        token=Token(facts.stage, document.id if document else 0, facts.party),
        document_id=document.id if document else None,
        in_reply_to=facts.message_id,
        document=document_view(document) if document else None,
        outcome=outcome,
        tasks=tuple(task_view(one.task, house.office, document=one.document) for one in tasks),
        detail=detail,
    )
    return Decision(
        rule=f"completing.{outcome}", reason="said back; nothing is closed by it", letters=(letter,)
    )


def ask(facts: AnswerFacts, question: Question, house: House, now: datetime) -> Decision:
    """One precise question; after the agreed rounds the clerk is asked to telephone."""
    document = facts.own[0].document if facts.own else None
    case = document.id if document and facts.stage is not Stage.MINE else 0
    asked = facts.question.round if facts.question else 0
    if asked >= house.policy.question_rounds and document is not None:
        letter = _forwarded(facts, house, "phone", facts.own, house.clerk.party)
        return Decision(
            rule="completing.phone",
            reason="questions did not help: the clerk telephones",
            changes=(Asked(document_id=case, addressee=facts.party, stage=facts.stage),),
            letters=(letter,),
        )
    asks: tuple[Change, ...] = (
        Ask(
            document_id=case,
            addressee=facts.party,
            stage=facts.stage,
            question=question,
            round=asked + 1,
            at=now,
        ),
    )
    letter_back = AnswerQuestion(
        to=house.recipient(facts.writer),
        key=f"ask:{facts.party}:{facts.cause}",
        token=Token(facts.stage, case, facts.party),
        document_id=document.id if document else None,
        in_reply_to=facts.message_id,
        document=document_view(document) if document and case else None,
        question=question,
        tasks=tuple(task_view(one.task, house.office, document=one.document) for one in facts.live),
        round=asked + 1,
    )
    return Decision(
        rule=f"completing.ask.{question.code}",
        reason="the answer is unclear: one question",
        changes=asks,
        letters=(letter_back,),
    )


def to_office(facts: AnswerFacts, house: House) -> Decision:
    """A question, or a task handed back: the office and the leader who gave the task decide."""
    handback = facts.answer.intent is Intent.HANDBACK
    concerned = [one for one in (facts.live or facts.own) if not handback or one.role is Role.LEAD]
    concerned = concerned or list(facts.live or facts.own)
    changes = tuple(
        ReplaceTask(task=replace(one.task, state=TaskState.HANDED_BACK), code="handed_back")
        for one in concerned
        if handback and one.role is Role.LEAD and one.task.state is TaskState.OPEN
    )
    what = "handback" if handback else "question"
    readers = [recipient.party for recipient in house.office_recipients]
    leaders = [one.task.assigned_by for one in concerned if house.knows(one.task.assigned_by)]
    letters: list[Letter] = [
        _forwarded(facts, house, what, concerned, reader)
        for reader in dict.fromkeys([*readers, *(leaders if handback else [])])
    ]
    outcome = "handed_back" if handback else "question_passed_on"
    letters += noted(facts, house, outcome, concerned, house.clerk.name).letters
    return Decision(
        rule=f"completing.{what}",
        reason="passed on to the office; nothing is closed by it",
        changes=changes,
        letters=tuple(letters),
    )


def _forwarded(
    facts: AnswerFacts, house: House, what: str, tasks: Sequence[OwnTask], reader: str
) -> AnswerForwarded:
    document = tasks[0].document if tasks else facts.own[0].document
    person = house.office.people.get(reader)
    stage = Stage.ENDORSE if person is not None and person.leader else Stage.CLERK
    return AnswerForwarded(
        to=house.recipient(reader),
        key=f"forwarded:{what}:{document.id}:{reader}:{facts.cause}",
        token=Token(stage, document.id, reader),
        document_id=document.id,
        document=document_view(document),
        what=what,
        who=_signed(facts, house),
        words=facts.words,
        tasks=tuple(task_view(one.task, house.office, document=one.document) for one in tasks),
        suggestion=house.office.name_of(facts.answer.suggest) if facts.answer.suggest else "",
    )


def _signed(facts: AnswerFacts, house: House) -> str:
    """Who wrote, and for whom."""
    writer = house.office.name_of(facts.writer)
    return writer if facts.writer == facts.party else f"{writer} ({house.office.name_of(facts.party)})"


def closed_letters(
    facts: AnswerFacts,
    closed: Sequence[tuple[OwnTask, TaskRecord]],
    reply_document: str | None,
    house: House,
    now: datetime,
) -> list[Letter]:
    """To the one who closed, to the supporters, and to the leader who gave the task."""
    letters: list[Letter] = []
    by_document: dict[int, list[tuple[OwnTask, TaskRecord]]] = {}
    for own, done in closed:
        by_document.setdefault(own.document.id, []).append((own, done))
    for pairs in by_document.values():
        document = pairs[0][0].document
        others = [part.party for _, task in pairs for part in task.participants if part.party != facts.party]
        leaders = [task.assigned_by for _, task in pairs] if house.policy.tell_leader_of_closing else []
        readers = [p for p in dict.fromkeys([facts.writer, *others, *leaders]) if house.knows(p)]
        ended = {task.id for _, task in pairs}
        still_open = [own for own in facts.live if own.task.id not in ended and own.document is document]
        for reader in readers:
            is_writer = reader == facts.writer
            person = house.office.people.get(reader)
            stage = Stage.ENDORSE if person is not None and person.leader else Stage.TASK
            letters.append(
                TaskClosed(
                    to=house.recipient(reader),
                    key=f"closed:{document.id}:{reader}:{facts.cause}",
                    token=Token(stage, document.id, facts.party if is_writer else reader),
                    document_id=document.id,
                    in_reply_to=facts.message_id if is_writer else None,
                    document=document_view(document),
                    tasks=tuple(task_view(t, house.office, document=document, now=now) for _, t in pairs),
                    closed_by=_signed(facts, house),
                    closed_at=now,
                    own=is_writer,
                    reply_document=reply_document,
                    still_open=tuple(
                        task_view(one.task, house.office, document=document, now=now) for one in still_open
                    )
                    if is_writer
                    else (),
                )
            )
    return letters
