"""The changes of endorsements, questions and tasks.

Words are sealed with the document's key; for a document that is not on the electronic track they are left
out altogether (a recalled task keeps its parties, its state and its moments). What this module does not do:
decide when a task ends.
"""

from __future__ import annotations

from dataclasses import replace as with_changes
from typing import Any

from sqlalchemy import delete, update

from mailbot.core import decision as d
from mailbot.core.readings import Question, Role
from mailbot.core.records import TaskRecord
from mailbot.store import rows
from mailbot.store.facts.tasks import task as read_task
from mailbot.store.keys import seal
from mailbot.store.problems import RegisterConflict
from mailbot.store.register.context import Context, change_one, take_number
from mailbot.store.tables import documents, endorsements, participants, questions, tasks
from mailbot.store.words import TaskWords, general_key, key_for, need_key, seal_words

_ENDORSES = ("assign", "file", "info")
"""The actions after which a document does not wait for an endorsement any more."""


def record_endorsement(context: Context, change: d.RecordEndorsement) -> None:
    """Keep an endorsement and the leader's words; earlier ones that it replaces are marked."""
    conn = context.conn
    take_number(context, "endorsement", change.endorsement_id)
    key_id = key_for(conn, change.document_id)
    sealed = None
    if key_id is not None:
        name = f"endorsement:{change.endorsement_id}"
        sealed = seal(need_key(conn, key_id), change.words.encode(), name)
    values = {
        "id": change.endorsement_id,
        "document_id": change.document_id,
        "leader": change.leader,
        "leader_name": context.names(change.leader),
        "given_at": change.given_at,
        "action": change.action,
        "how": change.how,
        "confirmed": change.confirmed,
        "entered_by": change.entered_by,
        "inbox_id": context.inbox_id,
        "key_id": key_id,
        "sealed": sealed,
    }
    rows.add(conn, endorsements, values)
    if change.supersedes:
        old = update(endorsements).where(endorsements.c.id.in_(change.supersedes))
        conn.execute(old.where(endorsements.c.document_id == change.document_id).values(superseded=True))
    if change.confirmed:
        _endorsed(context, change.document_id, change.leader, change.action, change.given_at)


def _endorsed(context: Context, document_id: int, leader: str, action: str, at: object) -> None:
    if action not in _ENDORSES:
        return
    names = {"approver": leader, "approver_name": context.names(leader)}
    change_one(context, documents, {"endorsed_at": at, **names}, id=document_id)


def confirm_endorsement(context: Context, change: d.ConfirmEndorsement) -> None:
    """The leader confirmed or refused what the clerk had entered."""
    mine: dict[str, Any] = {"id": change.endorsement_id, "document_id": change.document_id}
    values = {"confirmed": True} if change.confirmed else {"confirmed": False, "superseded": True}
    change_one(context, endorsements, values, **mine)
    row = rows.find(context.conn, endorsements, **mine)
    if row is not None and change.confirmed:
        _endorsed(context, row.document_id, row.leader, row.action, row.given_at)


def ask(context: Context, change: d.Ask) -> None:
    """A question waits for this addressee; an earlier one to the same addressee and stage is replaced."""
    conn = context.conn
    asked(context, d.Asked(document_id=change.document_id, addressee=change.addressee, stage=change.stage))
    key_id = key_for(conn, change.document_id) if change.document_id else None
    if key_id is None:
        key_id = general_key(conn, context.now)
    name = f"question:{change.document_id}:{change.addressee}:{change.stage.value}"
    values = {
        "document_id": change.document_id,
        "addressee": change.addressee,
        "stage": change.stage.value,
        "round": change.round,
        "asked_at": change.at,
        "key_id": key_id,
        "sealed": seal_words(conn, Question, change.question, key_id, name),
    }
    rows.add(conn, questions, values)


def asked(context: Context, change: d.Asked) -> None:
    """The question is settled (fine where there is none)."""
    context.conn.execute(
        delete(questions).where(
            questions.c.document_id == change.document_id,
            questions.c.addressee == change.addressee,
            questions.c.stage == change.stage.value,
        )
    )


def _values(context: Context, task: TaskRecord) -> dict[str, object]:
    """A task's columns; its words sealed, or left out where the document may keep none."""
    if sum(one.role is Role.LEAD for one in task.participants) != 1:
        raise RegisterConflict(f"task {task.id} does not have exactly one lead")
    key_id = key_for(context.conn, task.document_id)
    sealed = None
    if key_id is not None:
        words = TaskWords(task.text, task.due, task.condition, task.reply_document, task.extension)
        sealed = seal_words(context.conn, TaskWords, words, key_id, f"task:{task.id}")
    return {
        "document_id": task.document_id,
        "no": task.no,
        "state": task.state.value,
        "due_at": task.due.at if task.due else None,
        "due_whole_day": task.due.whole_day if task.due else None,
        "revision": task.revision,
        "effective_at": task.effective_at,
        "parent": task.parent,
        "closed_at": task.closed_at,
        "closed_by": task.closed_by,
        "closed_by_name": context.names(task.closed_by) if task.closed_by else None,
        "extensions_granted": task.extensions_granted,
        "look_again_on": task.look_again_on,
        "urgent": task.urgent,
        "assigned_by": task.assigned_by,
        "assigned_at": task.assigned_at,
        "key_id": key_id,
        "sealed": sealed,
    }


def _put_participants(context: Context, task: TaskRecord, names: dict[str, str]) -> None:
    parts = [
        {
            "task_id": task.id,
            "position": position,
            "party": one.party,
            "party_name": names.get(one.party) or context.names(one.party),
            "role": one.role.value,
            "done_at": one.done_at,
        }
        for position, one in enumerate(task.participants)
    ]
    rows.add_many(context.conn, participants, parts)


def create(context: Context, change: d.CreateTask) -> None:
    """A new task with its participants, under their names of this day."""
    task = change.task
    take_number(context, "task", task.id)
    values = _values(context, task) | {"id": task.id, "assigned_by_name": context.names(task.assigned_by)}
    rows.add(context.conn, tasks, values)
    _put_participants(context, task, {})


def replace(context: Context, change: d.ReplaceTask) -> None:
    """A task in its new form; who had a part in it before keeps the name of that day."""
    task = change.task
    before = rows.find_all(context.conn, participants, task_id=task.id)
    names = {row.party: row.party_name for row in before}
    values = _values(context, task)
    change_one(context, tasks, values, id=task.id)
    context.conn.execute(delete(participants).where(participants.c.task_id == task.id))
    _put_participants(context, task, names)


def ask_extension(context: Context, change: d.AskExtension) -> None:
    """A unit asks for a later deadline."""
    before = read_task(context.conn, change.task_id)
    if before is None or before.document_id != change.document_id:
        raise RegisterConflict(f"there is no task {change.task_id} of document {change.document_id}")
    values = _values(context, with_changes(before, extension=change.request))
    change_one(context, tasks, values, id=change.task_id)
