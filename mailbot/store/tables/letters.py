"""The tables of content, letters, the journal and the program's memory.

What this module does not do: messages, documents and people (``register``).
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    Text,
)

from mailbot.store.columns import Moment
from mailbot.store.tables.metadata import metadata

# --- content and keys --------------------------------------------------------------------------------

content = Table(
    "content",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("document_id", Integer, nullable=False),  # 0: of no document
    Column("kind", String(16), nullable=False),
    Column("size", BigInteger, nullable=False),
    Column("at", Moment, nullable=False),
    Column("key_id", String(32), nullable=False),
    Column("sealed", LargeBinary, nullable=False),  # name and content type
    Index(None, "document_id"),
    sqlite_autoincrement=True,  # an id that an outbox row remembers is never given again
)

content_chunks = Table(
    "content_chunks",
    metadata,
    Column("content_id", Integer, ForeignKey("content.id", ondelete="CASCADE"), primary_key=True),
    Column("no", Integer, primary_key=True, autoincrement=False),
    Column("sealed", LargeBinary, nullable=False),
)

general_keys = Table(
    "general_keys",
    metadata,
    Column("period", String(8), primary_key=True),  # "2026-11"
    Column("key_id", String(32), nullable=False),
)

# Keys whose destruction was committed; the row goes once the keys database has forgotten them.
doomed_keys = Table("doomed_keys", metadata, Column("key_id", String(32), primary_key=True))

# --- letters -----------------------------------------------------------------------------------------

outbox = Table(
    "outbox",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("key_mac", String(64), nullable=False, unique=True),
    Column("kind", String(64), nullable=False),
    Column("recipient", Text, nullable=False),
    Column("message_id", Text, nullable=False, unique=True),
    Column("token", Text),
    Column("document_id", Integer),
    Column("state", String(16), nullable=False),
    Column("urgent", Boolean, nullable=False),
    Column("attempts", Integer, nullable=False, server_default="0"),
    Column("created_at", Moment, nullable=False),
    Column("next_try", Moment, nullable=False),
    Column("worker", Text),
    Column("lease_until", Moment),
    Column("started_at", Moment),  # set just before DATA
    Column("sent_at", Moment),
    Column("short_key", String(16), unique=True),
    Column("size", BigInteger, nullable=False),
    Column("attachments", Text, nullable=False),  # content ids
    Column("readers", Text, nullable=False),  # persons to whom this letter delivers its document
    Column("key_id", String(32)),
    Column("sealed", LargeBinary),  # key, address, name, last error
    Column("rendered", LargeBinary),
    Index(None, "state", "next_try"),
    Index(None, "document_id"),
    Index(None, "sent_at"),
    sqlite_autoincrement=True,
)

# --- journal and state -------------------------------------------------------------------------------

journal = Table(
    "journal",
    metadata,
    Column("no", Integer, primary_key=True, autoincrement=False),
    Column("at", Moment, nullable=False),
    Column("by", Text, nullable=False),
    Column("what", String(64), nullable=False),
    Column("document_id", Integer),
    Column("subject", Text),  # "task:12", "endorsement:3": an identifier, never words
    Column("inbox_id", Integer),
    Column("rule", Text, nullable=False),
    Column("commitment", String(64)),
    Column("previous", String(64), nullable=False),
    Column("hash", String(64), nullable=False),
    Index(None, "document_id"),
)

# One row: the end of the chain, and the lock that makes deciding transactions one after another.
journal_head = Table(
    "journal_head",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("no", Integer, nullable=False),
    Column("hash", String(64), nullable=False),
    CheckConstraint("id = 1", name="one_row"),
)

settings = Table(
    "settings",
    metadata,
    Column("name", String(64), primary_key=True),
    Column("value", Text, nullable=False),
)

periodic = Table(
    "periodic",
    metadata,
    Column("job", String(64), primary_key=True),
    Column("last_run", Moment, nullable=False),
)
