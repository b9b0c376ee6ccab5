"""From records of the register to what letters show. Pure translations, no decisions."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from mailbot.core.calendar import working_days_between
from mailbot.core.letter import DocumentView, PartyView, TaskView
from mailbot.core.office import Office
from mailbot.core.records import DocumentRecord, TaskRecord


def number_text(document: DocumentRecord) -> str:
    """The arrival number with its year, "512/2026"; "" before a document has one."""
    if document.arrival_number is None:
        return ""
    return f"{document.arrival_number}/{document.arrival_year}"


def document_view(document: DocumentRecord) -> DocumentView:
    """What a letter may say of an electronic document."""
    return DocumentView(
        number=number_text(document),
        arrived_at=document.arrived_at,
        agency=document.agency,
        reference_number=document.reference_number,
        issued_on=document.issued_on,
        document_type=document.document_type,
        abstract=document.abstract,
        urgency=document.urgency,
        due=document.due,
        doubtful=document.doubtful,
        attachments=document.attachments,
        too_large=document.too_large,
    )


def task_view(
    task: TaskRecord,
    office: Office,
    *,
    document: DocumentRecord | None = None,
    now: datetime | None = None,
    assumed: tuple[str, ...] = (),
) -> TaskView:
    """One task as letters show it; with ``now`` also how many working days late it is."""
    late = 0
    if now is not None and task.due is not None:
        zone = office.agency.zone
        due_day, today = task.due.at.astimezone(zone).date(), now.astimezone(zone).date()
        late = working_days_between(office.calendar, due_day, today)
    return TaskView(
        no=task.no,
        text=task.text,
        parties=tuple(
            PartyView(office.name_of(p.party), p.role, p.done_at is not None) for p in task.participants
        ),
        due=task.due,
        number=number_text(document) if document else "",
        abstract=(document.abstract or "") if document else "",
        assumed=assumed,
        condition=task.condition,
        urgent=task.urgent,
        days_late=late,
        state=task.state.value,
    )


def task_views(
    tasks: Iterable[TaskRecord], office: Office, document: DocumentRecord, now: datetime | None = None
) -> tuple[TaskView, ...]:
    """Several tasks of one document."""
    return tuple(task_view(task, office, document=document, now=now) for task in tasks)
