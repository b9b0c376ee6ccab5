"""A paper arrival that the clerk enters by one line, as the change that registers it.

An ordinary document keeps the line's abstract; a sensitive one keeps what the paper track may keep, no more.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from mailbot.core.commands import PaperArrival
from mailbot.core.decision import RegisterElectronic, RegisterPaper
from mailbot.core.readings import Category, Urgency
from mailbot.core.records import Status

_RULE = "clerk.entered"


@dataclass(frozen=True)
class Arrival:
    """The place in the register that the document gets."""

    document_id: int
    number: int
    year: int
    at: datetime


def entered_document(
    command: PaperArrival, category: Category | None, arrival: Arrival, *, by: str
) -> RegisterElectronic | RegisterPaper:
    """The change that enters the document (NĐ 30/2020, Điều 22: paper and electronic share one book)."""
    if category is not None:
        named = category is not Category.PETITION
        return RegisterPaper(
            document_id=arrival.document_id,
            arrival_number=arrival.number,
            arrival_year=arrival.year,
            arrived_at=arrival.at,
            category=category,
            rules=(_RULE,),
            agency=command.agency if named else None,
            reference_number=(command.reference or None) if named else None,
        )
    return RegisterElectronic(
        document_id=arrival.document_id,
        arrival_number=arrival.number,
        arrival_year=arrival.year,
        arrived_at=arrival.at,
        agency=command.agency,
        reference_number=command.reference or None,
        issued_on=None,
        document_type=None,
        abstract=command.abstract,
        urgency=Urgency.NORMAL,
        due=None,
        doubtful=frozenset(),
        rules=(_RULE,),
        sender=None,
        approver=None,
        status=Status.REGISTERED,
        entered_by=by,
    )
