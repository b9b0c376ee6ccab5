"""Tasks, endorsements and open questions.

What this module does not do: change them (``store.register``).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, bindparam, exists, func, select

from mailbot.core.message import Stage
from mailbot.core.readings import Assignment, Due, Question, Role
from mailbot.core.records import EndorsementRecord, OpenQuestion, Participant, TaskRecord, TaskState
from mailbot.store import rows
from mailbot.store.content import ContentStore
from mailbot.store.keys import unseal
from mailbot.store.problems import ContentGone
from mailbot.store.rows import AnyRow
from mailbot.store.tables import documents as table_d
from mailbot.store.tables import endorsements, participants, questions
from mailbot.store.tables import tasks as table
from mailbot.store.words import DocumentWords, TaskWords, keys_for, need_key, open_words

_PAST = "mailbot.past"
_STANDING = (table_d.c.endorsed_at.is_not(None), table_d.c.track == "electronic")
_LATEST = select(func.count(), func.sum(table_d.c.id), func.max(table_d.c.endorsed_at)).where(*_STANDING)
_PARTS = (
    select(participants)
    .where(participants.c.task_id.in_(bindparam("ids", expanding=True)))
    .order_by(participants.c.task_id, participants.c.position)
)


@dataclass(frozen=True)
class PastEndorsement:
    """Which unit was made to lead a document before, for proposals."""

    document_type: str | None
    agency: str | None
    abstract: str | None
    assignments: tuple[Assignment, ...]


def _record(row: AnyRow, words: TaskWords, parts: Iterable[Participant]) -> TaskRecord:
    due = words.due
    if due is None and row.due_at is not None:
        due = Due(at=row.due_at, whole_day=bool(row.due_whole_day))
    return TaskRecord(
        id=row.id,
        document_id=row.document_id,
        no=row.no,
        text=words.text,
        participants=tuple(parts),
        assigned_by=row.assigned_by,
        assigned_at=row.assigned_at,
        due=due,
        revision=row.revision,
        state=TaskState(row.state),
        effective_at=row.effective_at,
        parent=row.parent,
        closed_at=row.closed_at,
        closed_by=row.closed_by,
        reply_document=words.reply_document,
        extension=words.extension,
        extensions_granted=row.extensions_granted,
        look_again_on=row.look_again_on,
        condition=words.condition,
        urgent=row.urgent,
    )


def _records(conn: Connection, found: Sequence[AnyRow]) -> tuple[TaskRecord, ...]:
    if not found:
        return ()
    parts: dict[int, list[Participant]] = defaultdict(list)
    ids = [row.id for row in found]
    for start in range(0, len(ids), 500):
        for part in conn.execute(_PARTS, {"ids": ids[start : start + 500]}):
            parts[part.task_id].append(Participant(part.party, Role(part.role), part.done_at))
    keys = keys_for(conn, found)
    nothing = TaskWords()
    return tuple(
        _record(row, open_words(keys, TaskWords, row, f"task:{row.id}") or nothing, parts[row.id])
        for row in sorted(found, key=lambda one: (one.document_id, one.no, one.id))
    )


def task(conn: Connection, task_id: int) -> TaskRecord | None:
    """One task."""
    found = _records(conn, rows.find_all(conn, table, id=task_id))
    return found[0] if found else None


def tasks_of(conn: Connection, document_id: int) -> tuple[TaskRecord, ...]:
    """All tasks of a document, by number."""
    return _records(conn, rows.find_all(conn, table, document_id=document_id))


def tasks(
    conn: Connection,
    *,
    due_from: datetime | None = None,
    due_until: datetime | None = None,
    assigned_from: datetime | None = None,
    assigned_until: datetime | None = None,
    closed_from: datetime | None = None,
    closed_until: datetime | None = None,
    states: Iterable[TaskState] | None = None,
    party: str | None = None,
) -> tuple[TaskRecord, ...]:
    """Tasks by what is given. Each ``..._until`` is excluded; tasks without that moment are left out."""
    query = select(table)
    bounds = (
        (table.c.due_at, due_from, due_until),
        (table.c.assigned_at, assigned_from, assigned_until),
        (table.c.closed_at, closed_from, closed_until),
    )
    for column, first, end in bounds:
        if first is not None:
            query = query.where(column >= first)
        if end is not None:
            query = query.where(column < end)
    if states is not None:
        query = query.where(table.c.state.in_([one.value for one in states]))
    if party is not None:
        query = query.where(
            exists().where(participants.c.task_id == table.c.id, participants.c.party == party)
        )
    return _records(conn, conn.execute(query).all())


def open_tasks(conn: Connection, party: str | None = None) -> tuple[TaskRecord, ...]:
    """Tasks in state open (in which a unit or person has any role)."""
    return tasks(conn, states=(TaskState.OPEN,), party=party)


def endorsements_of(conn: Connection, document_id: int) -> tuple[EndorsementRecord, ...]:
    """The endorsements of a document, oldest first, superseded ones too."""
    found = rows.find_all(conn, endorsements, document_id=document_id)
    return tuple(
        EndorsementRecord(
            id=row.id,
            document_id=row.document_id,
            leader=row.leader,
            given_at=row.given_at,
            action=row.action,
            how=row.how,
            confirmed=row.confirmed,
            entered_by=row.entered_by,
            superseded=row.superseded,
        )
        for row in sorted(found, key=lambda one: int(one.id))
    )


def endorsement_words(conn: Connection, content: ContentStore, endorsement_id: int) -> str:  # noqa: ARG001
    """The leader's words, or "" where they were destroyed or never kept."""
    row = rows.find(conn, endorsements, id=endorsement_id)
    if row is None or row.sealed is None or row.key_id is None:
        return ""
    try:
        return unseal(need_key(conn, row.key_id), bytes(row.sealed), f"endorsement:{row.id}").decode()
    except ContentGone:
        return ""


def _questions(conn: Connection, of: Sequence[AnyRow]) -> tuple[OpenQuestion, ...]:
    keys = keys_for(conn, of)
    found = []
    for row in sorted(of, key=lambda one: one.asked_at):
        asked = open_words(keys, Question, row, f"question:{row.document_id}:{row.addressee}:{row.stage}")
        if asked is not None:
            found.append(
                OpenQuestion(row.document_id, row.addressee, Stage(row.stage), asked, row.round, row.asked_at)
            )
    return tuple(found)


def question(conn: Connection, document_id: int, addressee: str, stage: Stage) -> OpenQuestion | None:
    """The question of ours that waits for this addressee's answer."""
    key = {"document_id": document_id, "addressee": addressee, "stage": stage.value}
    found = _questions(conn, rows.find_all(conn, questions, **key))
    return found[0] if found else None


def questions_to(conn: Connection, addressee: str | None = None) -> tuple[OpenQuestion, ...]:
    """All questions that wait (for one addressee), oldest first."""
    where = {} if addressee is None else {"addressee": addressee}
    return _questions(conn, rows.find_all(conn, questions, **where))


def past_endorsements(conn: Connection, limit: int) -> tuple[PastEndorsement, ...]:
    """What was endorsed lately and still stands, newest first: each document with the unit that leads.

    Opening many sealed rows for every new document would be slow, so the connection remembers the answer
    until another document is endorsed or one is recalled.
    """
    latest = conn.execute(_LATEST).one()
    signature = (limit, *latest)
    kept: tuple[object, tuple[PastEndorsement, ...]] | None = conn.info.get(_PAST)
    if kept is not None and kept[0] == signature:
        return kept[1]
    ended = (TaskState.REVOKED.value, TaskState.HANDED_BACK.value, TaskState.TO_PAPER.value)
    led = (
        select(table_d.c.id, table_d.c.key_id, table_d.c.sealed, participants.c.party)
        .join(table, table.c.document_id == table_d.c.id)
        .join(participants, participants.c.task_id == table.c.id)
        .where(
            *_STANDING, table.c.parent.is_(None), table.c.state.not_in(ended), participants.c.role == "lead"
        )
        .order_by(table_d.c.endorsed_at.desc(), table_d.c.id.desc(), table.c.no)
        .limit(limit)
    )
    leading = conn.execute(led).all()
    keys = keys_for(conn, leading)
    found = []
    for row in leading:
        words = open_words(keys, DocumentWords, row, f"document:{row.id}")
        if words is not None:
            lead = Assignment(row.party, Role.LEAD)
            found.append(PastEndorsement(words.document_type, words.agency, words.abstract, (lead,)))
    conn.info[_PAST] = (signature, tuple(found))
    return tuple(found)
