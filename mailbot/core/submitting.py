"""The letters that put a document to somebody: to a leader for an endorsement, to the clerk for a ruling.

What this module does not do: decide that a document is put to anybody (``intake``, ``enacting``).
"""

from __future__ import annotations

from mailbot.core.decision import RegisterElectronic
from mailbot.core.letter import (
    DocumentView,
    EndorsementRequest,
    PartyView,
    ReviewDigest,
    ReviewLine,
    TaskView,
)
from mailbot.core.message import Stage, Token
from mailbot.core.policy import House
from mailbot.core.proposing import Proposal
from mailbot.core.readings import Assignment, Urgency


def view_of(register: RegisterElectronic) -> DocumentView:
    """What letters may say of a document that is being registered."""
    return DocumentView(
        number=f"{register.arrival_number}/{register.arrival_year}",
        arrived_at=register.arrived_at,
        agency=register.agency,
        reference_number=register.reference_number,
        issued_on=register.issued_on,
        document_type=register.document_type,
        abstract=register.abstract,
        urgency=register.urgency,
        due=register.due,
        doubtful=register.doubtful,
        attachments=register.attachments,
        too_large=register.too_large,
    )


def proposal_view(assignments: tuple[Assignment, ...], house: House) -> tuple[TaskView, ...]:
    """A proposal as the letter shows it, one line a party."""
    return tuple(
        TaskView(
            no=index,
            text=one.task,
            parties=(PartyView(house.office.name_of(one.party), one.role),),
            due=one.due,
            condition=one.conditional,
        )
        for index, one in enumerate(assignments, 1)
    )


def endorsement_request(
    view: DocumentView,
    document_id: int,
    leader: str,
    proposal: Proposal,
    house: House,
    cause: str,
    *,
    forwarded_by: str | None = None,
    words: str = "",
    again: bool = False,
) -> EndorsementRequest:
    """The letter that puts a document to a leader."""
    return EndorsementRequest(
        to=house.recipient(leader),
        key=f"endorse:{document_id}:{leader}:{cause}",
        token=Token(Stage.ENDORSE, document_id, leader),
        document_id=document_id,
        attach_document=True,
        urgent=view.urgency is not Urgency.NORMAL,
        document=view,
        proposal=proposal_view(proposal.assignments, house),
        proposal_reason=proposal.reason,
        forwarded_by=forwarded_by,
        forward_words=words,
        again=again,
    )


def review_letter(
    lines: tuple[ReviewLine, ...], house: House, key: str, *, to: str | None = None, escalated: int = 0
) -> ReviewDigest:
    """The review digest to the clerk, the deputy or the head of the office."""
    recipient = house.recipient(to) if to else house.clerk
    return ReviewDigest(
        to=recipient,
        key=key,
        token=Token(Stage.REVIEW, 0, recipient.party),
        lines=lines,
        escalated=escalated,
        folder=house.policy.folders.review,
        urgent=any(line.urgency is not Urgency.NORMAL for line in lines),
    )
