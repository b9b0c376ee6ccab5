"""A letter that did not go out: what the server said, and the key that the clerk rules by.

What this module does not do: send, or rule.
"""

from __future__ import annotations

from sqlalchemy import Connection

from mailbot.store import rows
from mailbot.store.tables import counters, outbox
from mailbot.store.words import LetterWords, keys_for, open_words, seal_words


def problem(conn: Connection, letter_id: int, new_state: str, error: str) -> str:
    """Put a letter into a problem state; its short key. Within ``Database.begin``: two rows are locked."""
    short_key = give_short_key(conn, letter_id)
    rows.change(conn, outbox, {"state": new_state, "worker": None, "lease_until": None}, id=letter_id)
    note_error(conn, letter_id, error)
    return short_key


def give_short_key(conn: Connection, letter_id: int) -> str:
    """The letter's short key, a new one ("G4") if it has none."""
    row = rows.find(conn, outbox, id=letter_id)
    if row is not None and row.short_key is not None:
        return str(row.short_key)
    counted = rows.find(conn, counters, lock=True, name="problem")
    number = 1 if counted is None else int(counted.next)
    rows.put(conn, counters, {"name": "problem", "next": number + 1})
    rows.change(conn, outbox, {"short_key": f"G{number}"}, id=letter_id)
    return f"G{number}"


def note_error(conn: Connection, letter_id: int, error: str) -> None:
    """Keep the mail server's words with the letter, sealed: they often repeat the address."""
    row = rows.find(conn, outbox, id=letter_id)
    if row is None:
        return
    words = open_words(keys_for(conn, (row,)), LetterWords, row, f"letter:{row.message_id}")
    if words is None:
        return  # its document was recalled: nothing of it is kept
    changed = LetterWords(words.key, words.email, words.name, error[:500])
    sealed = seal_words(conn, LetterWords, changed, row.key_id, f"letter:{row.message_id}")
    rows.change(conn, outbox, {"sealed": sealed}, id=letter_id)
