"""A new document when its text is there, and the clerk's rulings about documents in review.

The facts come from the register, the decision from ``core.intake``. Content of a document in review is taken
up again from the mail server: nothing of it was kept.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from sqlalchemy import Connection

from mailbot.core.decision import Decision
from mailbot.core.intake import IntakeFacts, decide_document
from mailbot.core.message import AuthResult, InboundMessage, Part
from mailbot.core.naming import named_persons
from mailbot.core.particulars import read_particulars
from mailbot.core.proposing import PastEndorsement, propose
from mailbot.core.readings import (
    DocumentEvidence,
    Particulars,
    ReadAttachment,
    Role,
    Track,
    TrackVerdict,
)
from mailbot.core.records import DocumentRecord, HeldReview
from mailbot.core.reference import reference_key
from mailbot.core.sensitivity import classify
from mailbot.store import facts, state
from mailbot.work.learning import taught_of, with_learned
from mailbot.work.lookups import approver_today, by_number, numbers
from mailbot.work.runtime import Runtime

_FIRST_RUN = "first_run"
_PAST = 500  # earlier endorsements that proposals are drawn from


def start_date(runtime: Runtime) -> date:
    """The day before which nothing is touched: configured, or the day of the first run."""
    with runtime.db.read() as conn:
        known = began_on(runtime, conn)
    if known is not None:
        return known
    with runtime.db.begin() as conn:
        known = began_on(runtime, conn) or runtime.today(runtime.clock())
        state.put(conn, _FIRST_RUN, known.isoformat())
    return known


def began_on(runtime: Runtime, conn: Connection) -> date | None:
    """The start date as configured, or the day of the first run; None before that."""
    if runtime.settings.start.date is not None:
        return runtime.settings.start.date
    kept = state.get(conn, _FIRST_RUN)
    return None if kept is None else date.fromisoformat(kept)


def completed(message: InboundMessage, read: tuple[ReadAttachment, ...]) -> tuple[ReadAttachment, ...]:
    """What was read, and an unread entry for every part that was not fetched."""
    missing = tuple(
        ReadAttachment(part.name, complete=False, how="too large", size=part.size)
        for part in message.parts
        if part.content is None
    )
    return read + missing


def evidence_of(
    runtime: Runtime, conn: Connection, message: InboundMessage, attachments: tuple[ReadAttachment, ...]
) -> tuple[DocumentEvidence, Particulars]:
    """All that the rules may look at, with what the register knows of the sender; and the particulars in it.

    They are read once: whether the sender is known changes nothing in them.
    """
    sender = message.sender.email if message.sender else ""
    first = DocumentEvidence(
        sender=sender,
        sender_name=message.sender.name if message.sender else "",
        subject=message.subject,
        body=message.text,
        attachments=attachments,
        authenticated=message.authentication.result is AuthResult.PASS,
        sender_listed=runtime.rules.is_official(sender),
        received_at=message.received_at,
    )
    particulars = read_particulars(first, office=runtime.house.office, received_at=message.received_at)
    known = facts.sender_known(conn, sender, particulars.issuing_agency or "")
    return replace(first, sender_known=known), particulars


def decide_new(
    runtime: Runtime,
    conn: Connection,
    message: InboundMessage,
    attachments: tuple[ReadAttachment, ...],
    inbox_id: int,
    *,
    review: DocumentRecord | None = None,
    ruling: HeldReview | None = None,
) -> Decision:
    """The decision about one document, inside the deciding transaction."""
    now = runtime.clock()
    evidence, particulars = evidence_of(runtime, conn, message, attachments)
    verdict = classify(evidence, rules=runtime.rules)
    official = (
        message.authentication.result is AuthResult.PASS
        and not runtime.rules.is_private(evidence.sender)
        and message.header("List-Id") is None
    )
    taught = taught_of(runtime, conn, evidence.sender, particulars, verdict) if official else None
    if ruling is None:
        verdict = with_learned(verdict, taught)
    kept, too_large = _mailable(runtime, message.parts)
    found = IntakeFacts(
        arrived_at=message.received_at,
        sender=evidence.sender,
        verdict=verdict,
        particulars=particulars,
        numbers=numbers(runtime, conn, message.received_at),
        cause=f"m{inbox_id}",
        subject=message.subject,
        official_sender=official,
        attachments=kept,
        too_large=too_large,
        proposal=propose(
            particulars,
            office=runtime.house.office,
            past=_past(conn),
            text=message.subject,
        ),
        similar=_similar(runtime, conn, particulars, message.received_at, review, ruling),
        review=review,
        ruling=ruling,
        approver=approver_today(runtime, conn),
        named=named_persons(evidence, runtime.house.office),
        taught=taught,
    )
    return decide_document(found, runtime.house, now)


def _similar(
    runtime: Runtime,
    conn: Connection,
    particulars: Particulars,
    at: datetime,
    review: DocumentRecord | None,
    ruling: HeldReview | None,
) -> DocumentRecord | None:
    """The document that this one repeats: named by the clerk, or of the same number and agency."""
    if ruling is not None and ruling.same_as is not None:
        return by_number(runtime, conn, ruling.same_as)
    if not particulars.reference_number:
        return None
    year = particulars.issued_on.year if particulars.issued_on else at.year
    for one in facts.similar_documents(conn, reference_key(particulars.reference_number), year):
        same_agency = (
            not one.agency or not particulars.issuing_agency or one.agency == particulars.issuing_agency
        )
        if same_agency and (review is None or one.id != review.id):
            return one
    return None


def _past(conn: Connection) -> list[PastEndorsement]:
    """Which unit led similar documents before."""
    return [
        PastEndorsement(one.document_type, one.agency, one.abstract, assignment.party)
        for one in facts.past_endorsements(conn, _PAST)
        for assignment in one.assignments
        if assignment.role is Role.LEAD
    ]


def room_for_files(runtime: Runtime) -> int:
    """How many bytes of files one letter can carry."""
    settings = runtime.settings
    # Base64 makes a third more of every file; the letter's own text needs little.
    server = int(settings.smtp.max_message_mb * 1024 * 1024 * 0.7)
    return min(settings.workflow.max_letter_attachments_mb * 1024 * 1024, server)


def _mailable(runtime: Runtime, parts: tuple[Part, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The names of the files that letters can carry, and of those that are collected at the clerk's."""
    left = room_for_files(runtime)
    kept, too_large = [], []
    for part in parts:
        if part.inline and part.content_type.startswith("image/"):
            continue
        if part.content is None or part.size > left:
            too_large.append(part.name)
        else:
            left -= part.size
            kept.append(part.name)
    return tuple(kept), tuple(too_large)


def decide_unseen(
    runtime: Runtime, conn: Connection, document: DocumentRecord, ruling: HeldReview, inbox_id: int
) -> Decision:
    """A ruling that needs no content: to paper, closed, returned, no document, the same as another."""
    found = IntakeFacts(
        arrived_at=document.arrived_at,
        sender=f"@{document.sender}" if document.sender else "",
        verdict=TrackVerdict(Track.REVIEW, document.category),
        particulars=Particulars(urgency=document.urgency),
        numbers=numbers(runtime, conn, document.arrived_at),
        cause=f"r{inbox_id}",
        similar=_similar(runtime, conn, Particulars(), document.arrived_at, document, ruling),
        review=document,
        ruling=ruling,
    )
    return decide_document(found, runtime.house, runtime.clock())
