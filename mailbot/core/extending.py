"""A later deadline: asked for by the unit, decided by the leader who gave the task.

Until it is decided the old deadline counts, but the request is on record (domain.md section 4).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from mailbot.core.decision import AskExtension, Decision, ReplaceTask
from mailbot.core.letter import AnswerNoted, ExtensionToDecide, Letter, TaskChanged
from mailbot.core.message import Stage, Token
from mailbot.core.policy import House
from mailbot.core.readings import Due, Endorsement
from mailbot.core.records import DocumentRecord, ExtensionRequest, TaskRecord
from mailbot.core.views import document_view, task_view


def ask_extension(
    task: TaskRecord,
    document: DocumentRecord,
    *,
    wanted: Due,
    reason: str,
    writer: str,
    party: str,
    message_id: str | None,
    cause: str,
    house: House,
    now: datetime,
) -> Decision:
    """Put the request to the leader who gave the task, in the unit's own words."""
    leader = task.assigned_by if house.knows(task.assigned_by) else house.policy.submit_to
    view = task_view(task, house.office, document=document, now=now)
    to_leader = ExtensionToDecide(
        to=house.recipient(leader),
        key=f"extension:{task.id}:{cause}",
        token=Token(Stage.EXTENSION, document.id, leader),
        document_id=document.id,
        document=document_view(document),
        task=view,
        asked_by=house.office.name_of(writer),
        wanted=wanted,
        reason=reason,
    )
    to_writer = AnswerNoted(
        to=house.recipient(writer),
        key=f"noted:extension:{task.id}:{cause}",
        token=Token(Stage.TASK, document.id, party),
        document_id=document.id,
        in_reply_to=message_id,
        document=document_view(document),
        outcome="extension_asked",
        tasks=(view,),
        detail=house.office.name_of(leader),
    )
    request = ExtensionRequest(by=writer, asked_at=now, due=wanted, reason=reason)
    return Decision(
        rule="completing.extension_asked",
        reason="an extension was asked for: the leader decides",
        changes=(AskExtension(task_id=task.id, document_id=document.id, request=request),),
        letters=(to_leader, to_writer),
    )


def decide_extension(
    tasks: Sequence[TaskRecord],
    document: DocumentRecord,
    reading: Endorsement,
    leader: str,
    cause: str,
    house: House,
) -> Decision:
    """The leader's word on the pending requests of a document: granted, refused, or another date."""
    changes: list[ReplaceTask] = []
    letters: list[Letter] = []
    for task in tasks:
        if task.extension is None:
            continue
        named = next((a.due for a in reading.assignments if a.due is not None), None)
        wanted = named or (task.extension.due if reading.extension else None)
        granted = wanted is not None and (bool(reading.extension) or named is not None)
        settled = replace(
            task,
            extension=None,
            due=wanted if granted else task.due,
            revision=task.revision + 1 if granted else task.revision,
            extensions_granted=task.extensions_granted + (1 if reading.extension else 0),
        )
        code = "extension_granted" if reading.extension else "extension_refused"
        changes.append(ReplaceTask(task=settled, code=code))
        told = dict.fromkeys([*(p.party for p in task.participants), leader])
        letters += [
            TaskChanged(
                to=house.recipient(party),
                key=f"changed:{code}:{task.id}:{party}:{cause}",
                token=Token(Stage.ENDORSE if party == leader else Stage.TASK, document.id, party),
                document_id=document.id,
                document=document_view(document),
                tasks=(task_view(settled, house.office, document=document),),
                change=code,
                by=house.office.name_of(leader),
            )
            for party in told
            if house.knows(party)  # one who left the office stops no decision
        ]
    return Decision(
        rule="assigning.extension",
        reason="the leader decided on an extension",
        changes=tuple(changes),
        letters=tuple(letters),
    )
