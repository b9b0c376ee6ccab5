"""The outbox as facts: what went out about a document, what did not arrive.

What this module does not do: send or change anything (``store.outbox``).
"""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, select

from mailbot.core.records import LetterRow
from mailbot.store import rows
from mailbot.store.rows import AnyRow
from mailbot.store.tables import outbox
from mailbot.store.words import LetterWords, keys_for, open_words

PROBLEM_STATES = ("uncertain", "failed", "bounced")


def _records(conn: Connection, of: Sequence[AnyRow]) -> tuple[LetterRow, ...]:
    keys = keys_for(conn, of)
    found = []
    for row in sorted(of, key=lambda one: int(one.id)):
        words = open_words(keys, LetterWords, row, f"letter:{row.message_id}") or LetterWords()
        found.append(
            LetterRow(
                id=row.id,
                key=words.key,
                kind=row.kind,
                recipient=row.recipient,
                email=words.email,
                state=row.state,
                document_id=row.document_id,
                message_id=row.message_id,
                created_at=row.created_at,
                short_key=row.short_key,
                error=words.error,
                sent_at=row.sent_at,
            )
        )
    return tuple(found)


def _one(conn: Connection, **where: object) -> LetterRow | None:
    found = _records(conn, rows.find_all(conn, outbox, **where))
    return found[0] if found else None


def letters_of(conn: Connection, document_id: int) -> tuple[LetterRow, ...]:
    """Every letter about a document; after a recall without addresses."""
    return _records(conn, rows.find_all(conn, outbox, document_id=document_id))


def letter_problems(conn: Connection) -> tuple[LetterRow, ...]:
    """Letters that failed, came back, or whose arrival is uncertain, and that nobody has ruled on."""
    query = select(outbox).where(outbox.c.state.in_(PROBLEM_STATES), outbox.c.short_key.is_not(None))
    return _records(conn, conn.execute(query).all())


def letter(conn: Connection, letter_id: int) -> LetterRow | None:
    """One letter."""
    return _one(conn, id=letter_id)


def letter_by_message_id(conn: Connection, message_id: str) -> LetterRow | None:
    """The letter of ours with this Message-ID."""
    return _one(conn, message_id=message_id)


def letter_by_short_key(conn: Connection, short_key: str) -> LetterRow | None:
    """The failed or uncertain letter that the clerk calls by this key ("G4")."""
    return _one(conn, short_key=short_key.upper())
