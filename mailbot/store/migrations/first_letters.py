"""A part of the first version (versions/0001_first.py): content, letters, the journal, the program's memory.

It never changes any more: later versions alter what this made.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy import Column

from mailbot.store.columns import Moment

AT, BIG, INT = Moment(), sa.BigInteger(), sa.Integer()
BLOB, TEXT = sa.LargeBinary(), sa.Text()
BOOL = sa.Boolean()


def make_content() -> None:
    """Tables of content and the names of its keys."""
    op.create_table(
        "content",
        Column("id", INT, nullable=False),
        Column("document_id", INT, nullable=False),
        Column("kind", sa.String(16), nullable=False),
        Column("size", BIG, nullable=False),
        Column("at", AT, nullable=False),
        Column("key_id", sa.String(32), nullable=False),
        Column("sealed", BLOB, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_content"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_content_document_id", "content", ["document_id"])
    op.create_table(
        "content_chunks",
        Column("content_id", INT, nullable=False),
        Column("no", INT, autoincrement=False, nullable=False),
        Column("sealed", BLOB, nullable=False),
        sa.ForeignKeyConstraint(
            ["content_id"], ["content.id"], name="fk_content_chunks_content_id_content", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("content_id", "no", name="pk_content_chunks"),
    )
    op.create_table(
        "general_keys",
        Column("period", sa.String(8), nullable=False),
        Column("key_id", sa.String(32), nullable=False),
        sa.PrimaryKeyConstraint("period", name="pk_general_keys"),
    )
    op.create_table(
        "doomed_keys",
        Column("key_id", sa.String(32), nullable=False),
        sa.PrimaryKeyConstraint("key_id", name="pk_doomed_keys"),
    )


def make_outbox() -> None:
    """Tables of letters."""
    op.create_table(
        "outbox",
        Column("id", INT, nullable=False),
        Column("key_mac", sa.String(64), nullable=False),
        Column("kind", sa.String(64), nullable=False),
        Column("recipient", TEXT, nullable=False),
        Column("message_id", TEXT, nullable=False),
        Column("token", TEXT),
        Column("document_id", INT),
        Column("state", sa.String(16), nullable=False),
        Column("urgent", BOOL, nullable=False),
        Column("attempts", INT, server_default="0", nullable=False),
        Column("created_at", AT, nullable=False),
        Column("next_try", AT, nullable=False),
        Column("worker", TEXT),
        Column("lease_until", AT),
        Column("started_at", AT),
        Column("sent_at", AT),
        Column("short_key", sa.String(16)),
        Column("size", BIG, nullable=False),
        Column("attachments", TEXT, nullable=False),
        Column("readers", TEXT, nullable=False),
        Column("key_id", sa.String(32)),
        Column("sealed", BLOB),
        Column("rendered", BLOB),
        sa.PrimaryKeyConstraint("id", name="pk_outbox"),
        sa.UniqueConstraint("key_mac", name="uq_outbox_key_mac"),
        sa.UniqueConstraint("message_id", name="uq_outbox_message_id"),
        sa.UniqueConstraint("short_key", name="uq_outbox_short_key"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_outbox_document_id", "outbox", ["document_id"])
    op.create_index("ix_outbox_sent_at", "outbox", ["sent_at"])
    op.create_index("ix_outbox_state_next_try", "outbox", ["state", "next_try"])


def make_journal() -> None:
    """Tables of the journal and the program's memory."""
    op.create_table(
        "journal",
        Column("no", INT, autoincrement=False, nullable=False),
        Column("at", AT, nullable=False),
        Column("by", TEXT, nullable=False),
        Column("what", sa.String(64), nullable=False),
        Column("document_id", INT),
        Column("subject", TEXT),
        Column("inbox_id", INT),
        Column("rule", TEXT, nullable=False),
        Column("commitment", sa.String(64)),
        Column("previous", sa.String(64), nullable=False),
        Column("hash", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("no", name="pk_journal"),
    )
    op.create_index("ix_journal_document_id", "journal", ["document_id"])
    op.create_table(
        "journal_head",
        Column("id", INT, autoincrement=False, nullable=False),
        Column("no", INT, nullable=False),
        Column("hash", sa.String(64), nullable=False),
        sa.CheckConstraint("id = 1", name=op.f("ck_journal_head_one_row")),
        sa.PrimaryKeyConstraint("id", name="pk_journal_head"),
    )
    op.create_table(
        "settings",
        Column("name", sa.String(64), nullable=False),
        Column("value", TEXT, nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_settings"),
    )
    op.create_table(
        "periodic",
        Column("job", sa.String(64), nullable=False),
        Column("last_run", AT, nullable=False),
        sa.PrimaryKeyConstraint("job", name="pk_periodic"),
    )
