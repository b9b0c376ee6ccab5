"""Every table of the main database. ``migrations/`` makes them; a test holds both equal.

Words of documents and people (abstract, file names, texts of tasks, endorsements, addresses of outsiders)
stand in no plain column of the electronic track: they are *sealed* with the document's key (``keys``), so
that destroying the key takes them out of every backup too. What the paper track may keep (DESIGN.md
section 4) has plain columns of its own. The keys live in another database.

What this package does not do: read or write rows.
"""

from mailbot.store.tables.letters import (
    content,
    content_chunks,
    doomed_keys,
    general_keys,
    journal,
    journal_head,
    outbox,
    periodic,
    settings,
)
from mailbot.store.tables.metadata import metadata
from mailbot.store.tables.register import (
    absences,
    counters,
    document_messages,
    documents,
    endorsements,
    inbox,
    known_senders,
    learned_rules,
    participants,
    questions,
    readings,
    rungs,
    tasks,
)

__all__ = [
    "absences",
    "content",
    "content_chunks",
    "counters",
    "document_messages",
    "documents",
    "doomed_keys",
    "endorsements",
    "general_keys",
    "inbox",
    "journal",
    "journal_head",
    "known_senders",
    "learned_rules",
    "metadata",
    "outbox",
    "participants",
    "periodic",
    "questions",
    "readings",
    "rungs",
    "settings",
    "tasks",
]
