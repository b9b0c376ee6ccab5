"""A letter of commands: the facts that its lines speak of, then the decision; one transaction."""

from __future__ import annotations

from sqlalchemy import Connection

from mailbot.core import commands as c
from mailbot.core.answer import read_answer
from mailbot.core.answering import AnswerFacts
from mailbot.core.clerking import decide_commands
from mailbot.core.command_facts import CommandFacts
from mailbot.core.completing import decide_answer
from mailbot.core.decision import Decision
from mailbot.core.letter import DocumentView, TaskList
from mailbot.core.message import InboundMessage, Route, Stage, Token
from mailbot.core.readings import Category, DocumentEvidence, Track
from mailbot.core.records import DocumentRecord, LetterRow, Status
from mailbot.core.sensitivity import classify
from mailbot.core.text import fold
from mailbot.core.views import document_view, task_view
from mailbot.store import facts
from mailbot.work import endorsements
from mailbot.work.answers import as_own
from mailbot.work.lookups import by_number, numbers, rule_documents
from mailbot.work.runtime import Runtime

_STATUS_WORDS = {
    Status.WAITING_CLERK: "chờ văn thư",
    Status.REGISTERED: "đã vào sổ",
    Status.WAITING_ENDORSEMENT: "chờ bút phê",
    Status.ASSIGNED: "đã phân công",
    Status.IN_PROGRESS: "đang xử lý",
    Status.COMPLETED: "hoàn thành",
    Status.WITHDRAWN: "đã thu hồi",
    Status.ON_PAPER: "đường giấy",
    Status.CANCELLED: "đã hủy số",
    Status.JOINED: "đã gộp",
    Status.RETURNED: "đã trả lại",
}
_MOST_FOUND = 20
_RULES = (c.ListRules, c.DropRule, c.AskRuleAgain)


def decide(
    runtime: Runtime, conn: Connection, message: InboundMessage, route: Route, text: str, inbox_id: int
) -> Decision:
    """Carry out the lines of one letter of the clerk or of a member of staff."""
    office, now, writer = runtime.house.office, runtime.clock(), route.writer or ""
    commands = c.read_commands(text, office=office, writer=writer)
    cause = f"m{inbox_id}"
    named = _named_documents(runtime, conn, commands)
    about = facts.document(conn, route.token.document_id) if route.token else None
    concerned = {one.id: one for one in (*named.values(), *((about,) if about else ()))}
    rules = facts.rules_proposed(conn) if any(isinstance(one, _RULES) for one in commands) else ()
    found = CommandFacts(
        writer=writer,
        is_clerk=writer in {clerk.id for clerk in office.clerks},
        commands=commands,
        cause=cause,
        numbers=numbers(runtime, conn, now),
        message_id=message.message_id,
        about=about,
        by_key=_in_review(conn, commands),
        by_number=named,
        problem_letters=_problem_letters(conn, commands),
        tasks={one: facts.tasks_of(conn, one) for one in concerned},
        readings={one: facts.readings(conn, document_id=one) for one in concerned},
        sensitive=_sensitive(runtime, commands),
        entered=_entered(runtime, conn, commands, named, writer, cause),
        delegations=_delegations(runtime, conn, message, commands, writer, cause),
        lists={
            one.of: _task_list(runtime, conn, one.of, writer, cause)
            for one in commands
            if isinstance(one, c.MyTasks)
        },
        is_head=writer == runtime.house.policy.office_head,
        rules=rules,
        rule_documents=rule_documents(conn, rules),
        found={one.query: _search(conn, one.query) for one in commands if isinstance(one, c.Find)},
    )
    return decide_commands(found, runtime.house, now)


Commands = tuple[c.Command | c.NotUnderstood, ...]


def _named_documents(runtime: Runtime, conn: Connection, commands: Commands) -> dict[int, DocumentRecord]:
    wanted: set[int] = set()
    for one in commands:
        wanted |= {
            n for n in (getattr(one, "number", None), getattr(one, "other", None)) if isinstance(n, int)
        }
    found = {number: by_number(runtime, conn, number) for number in wanted}
    return {number: document for number, document in found.items() if document is not None}


def _in_review(conn: Connection, commands: Commands) -> dict[str, DocumentRecord]:
    """The documents that keys name; for "SAI" also every one with a held answer."""
    found = {}
    for one in commands:
        if isinstance(one, c.ReviewDecision | c.SameAs):
            document = facts.document_by_review_key(conn, one.key)
            if document is not None:
                found[one.key] = document
        elif isinstance(one, c.Undo):
            for document in facts.documents(conn, statuses=(Status.WAITING_CLERK,)):
                if document.held_review is not None and document.review_key:
                    found[document.review_key] = document
    return found


def _problem_letters(conn: Connection, commands: Commands) -> dict[str, LetterRow]:
    if not any(isinstance(one, c.Resend | c.Drop) for one in commands):
        return {}
    return {one.short_key: one for one in facts.letter_problems(conn) if one.short_key}


def _sensitive(runtime: Runtime, commands: Commands) -> dict[c.PaperArrival, Category]:
    """What the clerk types passes the same rules as what arrives (DESIGN.md section 4)."""
    found = {}
    for one in commands:
        if isinstance(one, c.PaperArrival):
            evidence = DocumentEvidence(
                sender="", subject=one.abstract, body=f"{one.reference}\n{one.agency}"
            )
            verdict = classify(evidence, rules=runtime.rules)
            if verdict.track is Track.PAPER and verdict.category is not None:
                found[one] = verdict.category
    return found


def _entered(
    runtime: Runtime,
    conn: Connection,
    commands: Commands,
    named: dict[int, DocumentRecord],
    writer: str,
    cause: str,
) -> dict[c.PaperEndorsement, Decision]:
    """Endorsements that the clerk typed: read like the leader's own, then put to the leader."""
    found: dict[c.PaperEndorsement, Decision] = {}
    taken: Decision | None = None
    for one in commands:
        if isinstance(one, c.PaperEndorsement) and one.number in named:
            token = Token(Stage.ENDORSE, named[one.number].id, one.leader)
            decided = endorsements.decide(
                runtime,
                conn,
                None,
                token,
                one.leader,
                one.words,
                f"{cause}.{one.number}",
                taken=taken,
                entered_by=writer,
            )
            found[one] = decided
            taken = taken.plus(decided) if taken else decided
    return found


def _delegations(
    runtime: Runtime, conn: Connection, message: InboundMessage, commands: Commands, writer: str, cause: str
) -> dict[str, Decision]:
    office, found = runtime.house.office, {}
    person = office.people.get(writer)
    for one in commands:
        if not isinstance(one, c.Delegation):
            continue
        answer = read_answer(
            one.words,
            office=office,
            writer=writer,
            unit=person.unit if person else None,
            sent_at=message.received_at.astimezone(office.agency.zone),
        )
        if answer.delegate is None or answer.due is None:
            continue
        own = as_own(conn, facts.open_tasks(conn, writer), writer)
        answer_facts = AnswerFacts(
            writer=writer,
            party=writer,
            answer=answer,
            words=one.words,
            own=own,
            numbers=numbers(runtime, conn, runtime.clock()),
            cause=cause,
            stage=Stage.MINE,
            people=frozenset(office.people),
            message_id=message.message_id,
        )
        found[one.words] = decide_answer(answer_facts, runtime.house, runtime.clock())
    return found


def _task_list(runtime: Runtime, conn: Connection, party: str, writer: str, cause: str) -> TaskList:
    """What is open for a person, and for the units that the person may answer for."""
    office, now = runtime.house.office, runtime.clock()
    parties = [party, *(u.id for u in office.units if party in office.may_answer_for(u.id))]
    own = [one for p in parties for one in as_own(conn, facts.open_tasks(conn, p), p)]
    unique = {one.task.id: one for one in own}
    return TaskList(
        to=runtime.house.recipient(writer),
        key=f"tasks:{writer}:{cause}",
        token=Token(Stage.MINE, 0, parties[1] if len(parties) > 1 else party),
        tasks=tuple(task_view(one.task, office, document=one.document, now=now) for one in unique.values()),
    )


def _search(conn: Connection, query: str) -> tuple[tuple[DocumentView, str], ...]:
    """Documents of this year and the last whose number, reference, agency or abstract has all the words.

    Only the electronic track can be found: of the others nothing is kept that could match.
    """
    words = fold(query).split()
    hits = []
    for document in reversed(facts.documents(conn, track=Track.ELECTRONIC)):
        number = str(document.arrival_number or "")
        text = fold(
            f"{number} {document.reference_number or ''} {document.agency or ''} {document.abstract or ''}"
        )
        if words and all(word in text for word in words):
            hits.append((document_view(document), _STATUS_WORDS.get(document.status, document.status.value)))
    return tuple(hits[:_MOST_FOUND])
