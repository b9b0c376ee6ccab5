"""One decision, one transaction: changes applied, letters queued, claim settled, journal written."""

from __future__ import annotations

from sqlalchemy import Connection

from mailbot.core.decision import (
    Decision,
    Filing,
    KeepEnclosures,
    RegisterElectronic,
    RegisterPaper,
    RegisterReview,
)
from mailbot.core.message import InboundMessage
from mailbot.store import inbox, inbox_lists, journal, register
from mailbot.store.content import ATTACHMENT, ENCLOSURE, HELD_ENCLOSURE
from mailbot.work.posting import post
from mailbot.work.runtime import Runtime


def commit_decision(
    runtime: Runtime,
    conn: Connection,
    decision: Decision,
    *,
    by: str,
    inbox_id: int | None = None,
    message: InboundMessage | None = None,
) -> None:
    """Apply a decision inside the caller's transaction; with ``message`` also settle its claim.

    Content is stored only for a document that this decision puts on the electronic track: before that, and on
    every other track, nothing of it touches our disk.
    """
    now = runtime.clock()
    settles = inbox_id is not None and message is not None
    register.apply(
        conn,
        decision.changes,
        by=by,
        rule=decision.rule,
        inbox_id=inbox_id,
        now=now,
        content=runtime.db.content,
        names=runtime.house.office.name_of,
        agency_name=runtime.house.office.agency.name,
        outcome=decision.rule if settles else None,
    )
    if message is not None:
        store_attachments(runtime, conn, decision, message)
    post(runtime, conn, decision.letters, now)
    if inbox_id is not None and message is not None:
        _settle(runtime, conn, decision, inbox_id, message, document_id=_document_of(decision))


def commit_duplicate(
    runtime: Runtime, conn: Connection, twin: int, inbox_id: int, message: InboundMessage
) -> Filing:
    """Settle a copy of a message that was settled before: it goes where that one went, and does nothing."""
    first = inbox_lists.get(conn, twin)
    filing = first.filing if first is not None and first.filing is not None else Filing.PROCESSED
    decision = Decision(rule="inbound.duplicate", reason="the same message again", filing=filing)
    journal.append(conn, at=runtime.clock(), by="mailbot", what=decision.rule, inbox_id=inbox_id)
    document_id = first.document_id if first is not None else None
    _settle(runtime, conn, decision, inbox_id, message, document_id=document_id)
    return filing


def twin_of(runtime: Runtime, conn: Connection, message: InboundMessage) -> int | None:
    """The settled message that this one is a copy of; by Message-ID and content, never by one alone."""
    return inbox.find_duplicate(conn, id_mac(runtime, message), content_mac(runtime, message))


def id_mac(runtime: Runtime, message: InboundMessage) -> str:
    """The keyed hash by which a message is found again: of its Message-ID, or of its content without one."""
    return runtime.mac("message", message.message_id or content_mac(runtime, message))


def content_mac(runtime: Runtime, message: InboundMessage) -> str:
    """The keyed hash of what the sender wrote; of the headers alone, where nothing more was fetched."""
    return message.content_digest or runtime.mac("headers", repr(message.headers))


def _settle(
    runtime: Runtime,
    conn: Connection,
    decision: Decision,
    inbox_id: int,
    message: InboundMessage,
    *,
    document_id: int | None,
) -> None:
    inbox.settle(
        conn,
        inbox_id,
        outcome=decision.rule,
        filing=decision.filing,
        now=runtime.clock(),
        document_id=document_id,
        message_id_mac=id_mac(runtime, message),
        content_mac=content_mac(runtime, message),
        worker=runtime.worker,
    )


def store_attachments(
    runtime: Runtime, conn: Connection, decision: Decision, message: InboundMessage
) -> None:
    """Store the files of a new document on the electronic track, or those that came with a reply."""
    for change in decision.changes:
        if isinstance(change, RegisterElectronic):
            kind, by, cause = ATTACHMENT, "", ""
            wanted = [part for part in message.parts if part.name in change.attachments]
        elif isinstance(change, KeepEnclosures):
            kind, by, cause = HELD_ENCLOSURE if change.waits else ENCLOSURE, change.by, change.cause
            wanted = [part for part in message.parts if part.index in change.parts]
        else:
            continue
        for part in wanted:
            if part.content is not None:
                runtime.db.content.put(
                    conn,
                    change.document_id,
                    kind,
                    part.name,
                    part.content_type,
                    part.content,
                    now=runtime.clock(),
                    by=by,
                    cause=cause,
                )


def _document_of(decision: Decision) -> int | None:
    """The document that a decision registers, or None."""
    for change in decision.changes:
        if isinstance(change, RegisterElectronic | RegisterPaper | RegisterReview):
            return change.document_id
    return None
