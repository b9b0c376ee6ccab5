"""What the clerk's releases teach: a table of rules, and a document's keyed hash of sender, kind and topic.

Revision ID: 0002
Revises: 0001
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy import Column

from mailbot.store.columns import Moment

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make both."""
    op.add_column("documents", Column("lesson", sa.String(64)))
    op.create_table(
        "learned_rules",
        Column("id", sa.Integer(), nullable=False),
        Column("lesson", sa.String(64), nullable=False),
        Column("state", sa.String(16), nullable=False),
        Column("releases", sa.Text(), nullable=False),
        Column("count", sa.Integer(), nullable=False),
        Column("supplies", sa.Text(), nullable=False),
        Column("number", sa.Integer()),
        Column("asked", sa.Integer()),
        Column("asked_at", Moment()),
        Column("decided_at", Moment()),
        Column("decided_by", sa.Text()),
        Column("used", sa.Integer(), server_default="0", nullable=False),
        Column("used_at", Moment()),
        Column("key_id", sa.String(32), nullable=False),
        Column("sealed", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_learned_rules"),
        sa.UniqueConstraint("lesson", name="uq_learned_rules_lesson"),
        sa.UniqueConstraint("number", name="uq_learned_rules_number"),
        sa.UniqueConstraint("asked", name="uq_learned_rules_asked"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_learned_rules_state", "learned_rules", ["state"])
