"""From an endorsement's assignments to tasks: each with exactly one lead, its supporters and its deadline.

Also the letters that tell units of their tasks. What this module does not do: decide whether an endorsement
stands (``assigning``), or close tasks (``completing``).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from mailbot.core.letter import Letter, TaskLetter
from mailbot.core.message import Stage, Token
from mailbot.core.policy import House
from mailbot.core.readings import Assignment, Endorsement, Role
from mailbot.core.records import Absence, DocumentRecord, Participant, TaskRecord, TaskState
from mailbot.core.views import document_view, task_views


@dataclass(frozen=True)
class Grouping:
    """An endorsement's assignments as tasks, and who is only informed."""

    tasks: tuple[TaskRecord, ...]
    informed: tuple[str, ...]


def group_assignments(
    reading: Endorsement,
    *,
    document: DocumentRecord,
    house: House,
    leader: str,
    now: datetime,
    first_id: int,
    first_no: int,
    effective_at: datetime | None,
) -> Grouping:
    """Tasks for the leads in their order. A supporter joins the lead before it that shares its words.

    A group that leads becomes a task for each member, since every task has exactly one lead (NĐ 30/2020,
    Điều 23: the endorsement names who leads, who supports, and until when).
    """
    tasks: list[TaskRecord] = []
    informed: list[str] = []
    sources: list[Assignment] = []
    assignments = _with_a_lead(reading.assignments)
    for one in assignments:
        members = [p for p in house.office.expand(one.party) if house.knows(p)]
        if one.role is Role.INFO:
            informed += members
        elif one.role is Role.LEAD:
            for party in members:
                sources.append(one)
                tasks.append(
                    TaskRecord(
                        id=first_id + len(tasks),
                        document_id=document.id,
                        no=first_no + len(tasks),
                        text=one.task,
                        participants=(Participant(party, Role.LEAD),),
                        assigned_by=leader,
                        assigned_at=now,
                        due=one.due,
                        state=TaskState.SUSPENDED if one.conditional else TaskState.OPEN,
                        effective_at=effective_at,
                        condition=one.conditional,
                        urgent=reading.urgent,
                    )
                )
    position = -1
    for one in assignments:
        if one.role is Role.LEAD:
            position += len([p for p in house.office.expand(one.party) if house.knows(p)])
        elif one.role is Role.SUPPORT and tasks:
            index = _led_by_same_words(one, sources, max(position, 0))
            for party in house.office.expand(one.party):
                if house.knows(party) and party not in {p.party for p in tasks[index].participants}:
                    parts = (*tasks[index].participants, Participant(party, Role.SUPPORT))
                    tasks[index] = replace(tasks[index], participants=parts)
    return Grouping(tuple(tasks), tuple(dict.fromkeys(informed)))


def _with_a_lead(assignments: Sequence[Assignment]) -> tuple[Assignment, ...]:
    """Supporters without any lead: the first one leads (the confirmation says so)."""
    if any(one.role is Role.LEAD for one in assignments):
        return tuple(assignments)
    found = next((i for i, one in enumerate(assignments) if one.role is Role.SUPPORT), None)
    if found is None:
        return tuple(assignments)
    return tuple(replace(a, role=Role.LEAD) if i == found else a for i, a in enumerate(assignments))


def _led_by_same_words(one: Assignment, sources: Sequence[Assignment], before: int) -> int:
    """The index of the task that a supporter belongs to: the nearest lead above with the same words."""
    before = min(before, len(sources) - 1)
    for index in range(before, -1, -1):
        if one.task and sources[index].task == one.task:
            return index
    return before


def task_letters(
    tasks: Iterable[TaskRecord],
    *,
    document: DocumentRecord,
    house: House,
    words: str,
    cause: str,
    not_before: datetime | None,
    absences: Sequence[Absence] = (),
) -> tuple[Letter, ...]:
    """One letter for each unit or person with all its tasks of the document; delegates get a copy."""
    by_party: dict[str, list[TaskRecord]] = {}
    for task in tasks:
        if task.state is TaskState.OPEN:
            for part in task.participants:
                by_party.setdefault(part.party, []).append(task)
    letters: list[Letter] = []
    for party, own in by_party.items():
        for reader, absent in _readers(party, absences):
            leader = house.office.people.get(own[0].assigned_by)
            letters.append(
                TaskLetter(
                    to=house.recipient(reader),
                    key=f"task:{document.id}:{party}:{reader}:{cause}",
                    token=Token(Stage.TASK, document.id, party),
                    document_id=document.id,
                    not_before=not_before,
                    attach_document=True,
                    urgent=any(task.urgent for task in own),
                    document=document_view(document),
                    tasks=task_views(own, house.office, document),
                    leader=leader.name if leader else own[0].assigned_by,
                    leader_title=leader.title if leader else "",
                    words=words,
                    delegate_for=house.office.name_of(party) if absent else None,
                )
            )
    return tuple(letters)


def _readers(party: str, absences: Sequence[Absence]) -> tuple[tuple[str, bool], ...]:
    """The party itself, and the delegate of a person who is away."""
    delegates = [a.delegate for a in absences if a.person == party and a.delegate]
    return ((party, False), *((delegate, True) for delegate in delegates))
