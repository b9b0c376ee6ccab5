"""One decision, one transaction: changes applied, letters queued, claim settled, journal written."""

from __future__ import annotations

from sqlalchemy import Connection

from mailbot.core.decision import Decision, RegisterElectronic, RegisterPaper, RegisterReview
from mailbot.core.message import InboundMessage
from mailbot.store import inbox, journal, register
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
    register.apply(
        conn,
        decision.changes,
        by=by,
        rule=decision.rule,
        inbox_id=inbox_id,
        now=now,
        content=runtime.db.content,
        names=runtime.house.office.name_of,
    )
    if message is not None:
        store_attachments(runtime, conn, decision, message)
    post(runtime, conn, decision.letters, now)
    if inbox_id is not None and message is not None:
        journal.append(conn, at=now, by=by, what=decision.rule, inbox_id=inbox_id)
        inbox.settle(
            conn,
            inbox_id,
            outcome=decision.rule,
            filing=decision.filing,
            now=now,
            document_id=_document_of(decision),
            message_id_mac=runtime.mac("message", message.message_id or message.content_digest),
            content_mac=message.content_digest,
            worker=runtime.worker,
        )


def store_attachments(
    runtime: Runtime, conn: Connection, decision: Decision, message: InboundMessage
) -> None:
    """Store the files of the document that a decision puts on the electronic track, if it does."""
    for change in decision.changes:
        if isinstance(change, RegisterElectronic):
            for part in message.parts:
                if part.content is not None and part.name in change.attachments:
                    runtime.db.content.put(
                        conn,
                        change.document_id,
                        "attachment",
                        part.name,
                        part.content_type,
                        part.content,
                        now=runtime.clock(),
                    )


def _document_of(decision: Decision) -> int | None:
    """The document that a decision registers, or None."""
    for change in decision.changes:
        if isinstance(change, RegisterElectronic | RegisterPaper | RegisterReview):
            return change.document_id
    return None
