"""Files that came with a leader's or a unit's reply: which are read, and what their text means for them.

They are read in worker processes before the reply is decided, as those of documents are; a reply without any
is decided at once. What this module does not do: decide what is kept and who gets it (``core.enclosing``).
"""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection

from mailbot.core.decision import Decision
from mailbot.core.enclosing import Enclosure, SentAlong, Waiting, enclose
from mailbot.core.message import InboundMessage, MessageKind, Part, Route
from mailbot.core.readings import ReadAttachment
from mailbot.core.records import DocumentRecord
from mailbot.core.routing import document_parts
from mailbot.core.sensitivity import why_not_kept
from mailbot.store import facts
from mailbot.store.content import ATTACHMENT, HELD_ENCLOSURE
from mailbot.work.documents import room_for_files
from mailbot.work.runtime import Runtime

_WITH_FILES = frozenset({MessageKind.LEADER_REPLY, MessageKind.UNIT_REPLY})
_NO_FILE = frozenset({"small picture", "signature"})  # logos, detached signatures: nobody meant to send them


def to_read(message: InboundMessage, route: Route) -> tuple[Part, ...]:
    """The files of a reply whose text must be known before it is decided; of most replies none."""
    return document_parts(message) if route.obey and route.kind in _WITH_FILES else ()


def unread(message: InboundMessage) -> tuple[ReadAttachment, ...]:
    """The files of a message by their names alone: of letters whose files nobody keeps or passes on."""
    return tuple(
        ReadAttachment(part.name, complete=False, how="not fetched", size=part.size)
        for part in document_parts(message)
    )


def with_files(
    runtime: Runtime,
    conn: Connection,
    decision: Decision,
    message: InboundMessage,
    route: Route,
    read: tuple[ReadAttachment, ...],
    inbox_id: int,
) -> Decision:
    """The decision about a reply and what becomes of its files. Inside the deciding transaction."""
    writer, parts = route.writer or "", to_read(message, route)
    document = _document(conn, decision, route)
    held = () if document is None else runtime.db.content.list(conn, document.id, HELD_ENCLOSURE)
    own = tuple(one for one in held if one.by == writer)
    if not parts and not own:
        return decision
    sent = SentAlong(
        writer=writer,
        cause=f"m{inbox_id}",
        received_at=message.received_at,
        files=tuple(_judged(runtime, parts, read)),
        document=document,
        room=room_for_files(runtime),
        document_size=0 if document is None else _size(runtime, conn, document),
        waiting=tuple(Waiting(one.id, one.cause, one.name, one.size) for one in own),
    )
    return enclose(decision, sent, runtime.house)


def _document(conn: Connection, decision: Decision, route: Route) -> DocumentRecord | None:
    """The one document that a reply is about: its letter's, or the only one that the decision speaks of."""
    cases = {route.token.case} if route.token and route.token.case else set()
    cases = cases or {one.document_id for one in decision.letters if one.document_id is not None}
    return facts.document(conn, cases.pop()) if len(cases) == 1 else None


def _size(runtime: Runtime, conn: Connection, document: DocumentRecord) -> int:
    return sum(one.size for one in runtime.db.content.list(conn, document.id, ATTACHMENT))


def _judged(
    runtime: Runtime, parts: tuple[Part, ...], read: tuple[ReadAttachment, ...]
) -> Iterator[Enclosure]:
    """Each file with the verdict about it and all files inside it."""
    left = list(read)
    for part in parts:
        file = tuple(_taken(left))
        if file[0].how not in _NO_FILE:
            size = part.size if part.content is None else len(part.content)
            yield Enclosure(part.index, part.name, size, why_not_kept(file, rules=runtime.rules))


def _taken(left: list[ReadAttachment]) -> Iterator[ReadAttachment]:
    """The next record with those of the files inside it, taken off the list: they follow it in order."""
    own = left.pop(0)
    yield own
    for _ in own.nested:
        yield from _taken(left)
