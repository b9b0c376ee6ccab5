"""The register as the lines of its printed book. Paper documents show no more than the regulation allows."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from sqlalchemy import Connection

from mailbot.core.readings import Track
from mailbot.core.records import DocumentRecord, Status
from mailbot.core.views import number_text
from mailbot.letters.register_xlsx import RegisterRow, register_xlsx
from mailbot.letters.wording import document_type
from mailbot.store import facts
from mailbot.work.runtime import Runtime

_NOTES = {
    Status.CANCELLED: "đã hủy số",
    Status.JOINED: "đã gộp",
    Status.WITHDRAWN: "đã thu hồi",
    Status.ON_PAPER: "bản giấy",
}


def register_workbook(runtime: Runtime, first: date, last: date) -> tuple[bytes, int]:
    """The book of the days from ``first`` to ``last``, and how many lines it has."""
    zone = runtime.house.office.agency.zone
    start = datetime.combine(first, time(), zone)
    end = datetime.combine(last + timedelta(days=1), time(), zone)
    with runtime.db.read() as conn:
        documents = facts.documents(conn, arrived_from=start, arrived_until=end)
        numbered = [one for one in documents if one.arrival_number is not None]
        numbered.sort(key=lambda one: (one.arrival_year or 0, one.arrival_number or 0))
        rows = [_row(runtime, conn, one) for one in numbered]
    return register_xlsx(rows, runtime.house.office.agency, first, last), len(rows)


def _row(runtime: Runtime, conn: Connection, document: DocumentRecord) -> RegisterRow:
    zone, office = runtime.house.office.agency.zone, runtime.house.office
    paper = document.track is Track.PAPER
    parties = dict.fromkeys(
        part.party for task in facts.tasks_of(conn, document.id) for part in task.participants
    )
    receivers = [office.name_of(party) for party in parties]
    if not receivers and document.approver:
        receivers = [office.name_of(document.approver)]
    named = (document_type(document.document_type), document.abstract or "")
    abstract = "(xem sổ giấy)" if paper else ": ".join(one for one in named if one)
    passed = document.handed_over_at if paper else document.submitted_at
    return RegisterRow(
        arrived_on=document.arrived_at.astimezone(zone).date(),
        number=number_text(document),
        agency=document.agency or "",
        reference_number=document.reference_number or "",
        issued_on=document.issued_on,
        abstract=abstract,
        receivers="; ".join(receivers),
        passed_on=passed.astimezone(zone).date() if passed else None,
        note=_NOTES.get(document.status, ""),
    )
