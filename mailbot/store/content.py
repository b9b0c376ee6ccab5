"""Content apart from the register: attachments, letters, raw replies; encrypted, one key a document.

Large files are sealed in pieces of one megabyte, each bound to its place, so that they can be read piece by
piece. On the paper track and in review nothing may be put: that is an error here, not a convention.

What this module does not do: decide how long content is kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, and_, bindparam, delete, or_, select, update

from mailbot.store import rows
from mailbot.store.keys import Keyring, seal, unseal
from mailbot.store.problems import ContentGone, RegisterConflict
from mailbot.store.tables import (
    content,
    content_chunks,
    documents,
    doomed_keys,
    endorsements,
    general_keys,
    outbox,
    questions,
    tasks,
)
from mailbot.store.words import (
    ContentLabel,
    general_key,
    general_period,
    key_for,
    keys_for,
    need_key,
    note_key,
    open_words,
    seal_words,
)

CHUNK = 1024 * 1024
ATTACHMENT = "attachment"
"""The kind of a document's own files."""
ENCLOSURE, HELD_ENCLOSURE = "enclosure", "enclosure.held"
"""The kinds of files that came with a reply: passed on, and waiting for the answer to a question."""
DOOMED = "mailbot.doomed"
"""Set in ``Connection.info`` when this transaction gave up a key."""


_DESCRIBED = select(content).where(content.c.id.in_(bindparam("ids", expanding=True)))


@dataclass(frozen=True)
class Stored:
    """One piece of content, without its bytes."""

    id: int
    document_id: int
    kind: str
    name: str
    content_type: str
    size: int
    by: str = ""  # who sent it along with a reply
    cause: str = ""  # which reply that was


def _pieces(data: bytes | Iterable[bytes]) -> Iterator[bytes]:
    """``data`` in pieces of ``CHUNK`` bytes, the last one shorter (or empty where there is nothing)."""
    waiting = bytearray()
    for one in (data,) if isinstance(data, bytes) else data:
        view = memoryview(one)
        for start in range(0, len(view), CHUNK):
            waiting += view[start : start + CHUNK]
            while len(waiting) > CHUNK:
                yield bytes(waiting[:CHUNK])
                del waiting[:CHUNK]
    yield bytes(waiting)


def not_begun() -> ColumnElement[bool]:
    """The letters that can still be stopped: queued, held, or claimed and not yet at DATA."""
    claimed = and_(outbox.c.state == "sending", outbox.c.started_at.is_(None))
    return or_(outbox.c.state.in_(("queued", "held")), claimed)


class ContentStore:
    """Puts, gets and destroys content; usable from several threads, each with its own connection."""

    def __init__(self, keys: Keyring) -> None:
        self._keys = keys

    def put(
        self,
        conn: Connection,
        document_id: int,
        kind: str,
        name: str,
        content_type: str,
        data: bytes | Iterable[bytes],
        *,
        now: datetime,
        by: str = "",
        cause: str = "",
    ) -> int:
        """Store content of a document (0: of none) and return its id.

        ``now`` dates the row and picks the general key of content that belongs to no document.

        Raises:
            RegisterConflict: the document is unknown, on paper or in review: nothing of it is kept.
        """
        key_id = key_for(conn, document_id) if document_id else general_key(conn, now)
        if key_id is None:
            raise RegisterConflict(
                f"nothing may be stored for document {document_id}: not on the electronic track"
            )
        key = need_key(conn, key_id)
        row = {
            "document_id": document_id,
            "kind": kind,
            "size": 0,
            "at": now,
            "key_id": key_id,
            "sealed": b"",
        }
        content_id = rows.add_for_id(conn, content, row)
        size = 0
        held: bytes | None = None
        no = 0
        for piece in _pieces(data):
            if held is not None:
                self._put_piece(conn, key, content_id, no, held, last=False)
                no += 1
            held = piece
            size += len(piece)
        self._put_piece(conn, key, content_id, no, held or b"", last=True)
        words = ContentLabel(name, content_type, by, cause)
        label = seal_words(conn, ContentLabel, words, key_id, f"content:{content_id}")
        rows.change(conn, content, {"size": size, "sealed": label}, id=content_id)
        return content_id

    @staticmethod
    def _put_piece(
        conn: Connection, key: bytes, content_id: int, no: int, piece: bytes, *, last: bool
    ) -> None:
        sealed = seal(key, piece, _piece_name(content_id, no, last=last))
        rows.add(conn, content_chunks, {"content_id": content_id, "no": no, "sealed": sealed})

    def stream(self, conn: Connection, content_id: int) -> Iterator[bytes]:
        """The bytes, a megabyte at a time.

        Raises:
            ContentGone: it was destroyed, or altered.
        """
        head = rows.find(conn, content, id=content_id)
        if head is None:
            raise ContentGone(f"content {content_id} does not exist")
        key = need_key(conn, head.key_id)
        last = max(head.size - 1, 0) // CHUNK
        for no in range(last + 1):
            piece = rows.find(conn, content_chunks, content_id=content_id, no=no)
            if piece is None:
                raise ContentGone(f"content {content_id} lacks a piece")
            yield unseal(key, bytes(piece.sealed), _piece_name(content_id, no, last=no == last))

    def get(self, conn: Connection, content_id: int) -> bytes:
        """The bytes as a whole; ``ContentGone`` where it was destroyed."""
        return b"".join(self.stream(conn, content_id))

    def describe(self, conn: Connection, content_ids: Iterable[int]) -> tuple[Stored, ...]:
        """Names, types and sizes, in the order asked for; what was destroyed is left out."""
        wanted = list(content_ids)
        if not wanted:
            return ()
        described = conn.execute(_DESCRIBED, {"ids": wanted}).all()
        keys = keys_for(conn, described)
        found = {}
        for row in described:
            label = open_words(keys, ContentLabel, row, f"content:{row.id}")
            if label is not None:
                found[row.id] = Stored(
                    row.id,
                    row.document_id,
                    row.kind,
                    label.name,
                    label.content_type,
                    row.size,
                    label.by,
                    label.cause,
                )
        return tuple(found[one] for one in wanted if one in found)

    def list(self, conn: Connection, document_id: int, kind: str | None = None) -> tuple[Stored, ...]:
        """The content of a document, oldest first."""
        return self.describe(conn, self.ids(conn, document_id, kind))

    def ids(self, conn: Connection, document_id: int, kind: str | None = None) -> Sequence[int]:
        """The ids of the content of a document, oldest first."""
        of_kind = {} if kind is None else {"kind": kind}
        return sorted(int(row.id) for row in rows.find_all(conn, content, document_id=document_id, **of_kind))

    def release(self, conn: Connection, content_ids: Iterable[int]) -> None:
        """Files of a reply that waited for the answer to a question are passed on now."""
        for one in content_ids:
            rows.change(conn, content, {"kind": ENCLOSURE}, id=one, kind=HELD_ENCLOSURE)

    def commitment_key(self, key_id: str | None) -> bytes:
        """What a hash about a document is keyed with: its own key, or the installation's where it has none.

        Once the document's key is destroyed nobody can use the hash to confirm a guess.
        """
        return self._keys.key(key_id) or self._keys.index

    def destroy(self, conn: Connection, document_id: int) -> None:
        """Delete everything of a document that is words; its key goes as soon as this transaction commits.

        From then on no copy of the database, however old, shows any of it. Letters about the document that
        have not gone out are cancelled; those queued after this call are sealed with the general key.
        """
        key_id = conn.scalar(select(documents.c.key_id).where(documents.c.id == document_id))
        conn.execute(delete(content).where(content.c.document_id == document_id))
        for table in (tasks, endorsements, questions):
            conn.execute(
                update(table).where(table.c.document_id == document_id).values(sealed=None, key_id=None)
            )
        mine = outbox.c.document_id == document_id
        conn.execute(update(outbox).where(mine, not_begun()).values(state="cancelled"))
        conn.execute(
            update(outbox).where(mine).values(sealed=None, rendered=None, key_id=None, attachments="[]")
        )
        if key_id is not None:
            note_key(conn, document_id, None)
            gone = {"key_id": None, "sealed": None, "reference_mac": None, "reference_year": None}
            rows.change(conn, documents, gone, id=document_id)
            doom(conn, key_id)

    def destroy_general(self, conn: Connection, *, before: datetime) -> None:
        """Destroy the general keys of the months before this moment's, and all that they sealed."""
        for row in rows.find_all(conn, general_keys):
            if row.period < general_period(before):
                conn.execute(delete(content).where(content.c.key_id == row.key_id))
                conn.execute(delete(questions).where(questions.c.key_id == row.key_id))
                old = update(outbox).where(outbox.c.key_id == row.key_id)
                conn.execute(old.values(sealed=None, rendered=None, key_id=None))
                conn.execute(delete(general_keys).where(general_keys.c.period == row.period))
                doom(conn, row.key_id)


def doom(conn: Connection, key_id: str) -> None:
    """Have a key destroyed once this transaction is committed."""
    rows.add_new(conn, doomed_keys, {"key_id": key_id})
    conn.info[DOOMED] = True


def _piece_name(content_id: int, no: int, *, last: bool) -> str:
    return f"content:{content_id}:{no}:{'last' if last else 'more'}"
