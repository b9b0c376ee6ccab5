"""The first version: every table, and a journal that refuses to be altered.

Revision ID: 0001
Revises:
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy import Column

from mailbot.store.columns import Moment
from mailbot.store.migrations.first_letters import make_content, make_journal, make_outbox

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

AT, BIG, INT = Moment(), sa.BigInteger(), sa.Integer()
BLOB, BOOL, TEXT = sa.LargeBinary(), sa.Boolean(), sa.Text()


def upgrade() -> None:
    """Make everything."""
    _messages()
    _documents()
    _decisions()
    _people()
    make_content()
    make_outbox()
    make_journal()
    _journal_stays()


def _messages() -> None:
    """Tables of messages."""
    op.create_table(
        "inbox",
        Column("id", INT, nullable=False),
        Column("folder", TEXT, nullable=False),
        Column("uidvalidity", BIG, nullable=False),
        Column("uid", BIG, nullable=False),
        Column("size", BIG, nullable=False),
        Column("received_at", AT, nullable=False),
        Column("state", sa.String(16), nullable=False),
        Column("attempts", INT, nullable=False),
        Column("worker", TEXT),
        Column("lease_until", AT),
        Column("claimed_at", AT),
        Column("settled_at", AT),
        Column("outcome", TEXT),
        Column("filing", sa.String(16)),
        Column("document_id", INT),
        Column("message_id_mac", sa.String(64)),
        Column("content_mac", sa.String(64)),
        Column("problem_code", TEXT),
        Column("filed_at", AT),
        Column("filed_folder", TEXT),
        Column("filed_uidvalidity", BIG),
        Column("filed_uid", BIG),
        sa.PrimaryKeyConstraint("id", name="pk_inbox"),
        sa.UniqueConstraint("folder", "uidvalidity", "uid", name="uq_inbox_folder_uidvalidity_uid"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_inbox_message_id_mac_content_mac", "inbox", ["message_id_mac", "content_mac"])
    op.create_index("ix_inbox_state", "inbox", ["state"])


def _documents() -> None:
    """Tables of the register."""
    op.create_table(
        "documents",
        Column("id", INT, autoincrement=False, nullable=False),
        Column("track", sa.String(16), nullable=False),
        Column("status", sa.String(32), nullable=False),
        Column("arrived_at", AT, nullable=False),
        Column("arrival_number", INT),
        Column("arrival_year", INT),
        Column("review_key", sa.String(16)),
        Column("urgency", sa.String(16), nullable=False),
        Column("due_at", AT),
        Column("due_whole_day", BOOL),
        Column("category", sa.String(16)),
        Column("rules", TEXT, nullable=False),
        Column("approver", TEXT),
        Column("approver_name", TEXT),
        Column("agency_name", TEXT),
        Column("entered_by", TEXT),
        Column("frozen_by", TEXT),
        Column("inbox_id", INT),
        Column("submitted_at", AT),
        Column("endorsed_at", AT),
        Column("handed_over_at", AT),
        Column("joined_to", INT),
        Column("same_as", INT),
        Column("held_review", TEXT),
        Column("review_told_at", AT),
        Column("review_escalated", INT, server_default="0", nullable=False),
        Column("paper_agency", TEXT),
        Column("paper_reference", TEXT),
        Column("sender_domain", TEXT),
        Column("key_id", sa.String(32)),
        Column("sealed", BLOB),
        Column("reference_mac", sa.String(64)),
        Column("reference_year", INT),
        sa.CheckConstraint(
            "track = 'electronic' OR (sealed IS NULL AND key_id IS NULL)",
            name=op.f("ck_documents_words_only_electronic"),
        ),
        sa.ForeignKeyConstraint(["inbox_id"], ["inbox.id"], name="fk_documents_inbox_id_inbox"),
        sa.PrimaryKeyConstraint("id", name="pk_documents"),
        sa.UniqueConstraint(
            "arrival_year", "arrival_number", name="uq_documents_arrival_year_arrival_number"
        ),
        sa.UniqueConstraint("review_key", name="uq_documents_review_key"),
    )
    op.create_index("ix_documents_arrived_at", "documents", ["arrived_at"])
    op.create_index("ix_documents_endorsed_at", "documents", ["endorsed_at"])
    op.create_index(
        "ix_documents_reference_mac_reference_year", "documents", ["reference_mac", "reference_year"]
    )
    op.create_index("ix_documents_status", "documents", ["status"])
    op.create_table(
        "document_messages",
        Column("document_id", INT, nullable=False),
        Column("inbox_id", INT, nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name="fk_document_messages_document_id_documents"
        ),
        sa.ForeignKeyConstraint(["inbox_id"], ["inbox.id"], name="fk_document_messages_inbox_id_inbox"),
        sa.PrimaryKeyConstraint("document_id", "inbox_id", name="pk_document_messages"),
    )
    op.create_table(
        "counters",
        Column("name", sa.String(32), nullable=False),
        Column("next", INT, nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_counters"),
    )
    op.create_table(
        "known_senders",
        Column("sender_mac", sa.String(64), nullable=False),
        Column("agency_mac", sa.String(64), nullable=False),
        Column("at", AT, nullable=False),
        Column("by", TEXT, nullable=False),
        sa.PrimaryKeyConstraint("sender_mac", "agency_mac", name="pk_known_senders"),
    )


def _decisions() -> None:
    """Tables of endorsements, questions and tasks."""
    op.create_table(
        "endorsements",
        Column("id", INT, autoincrement=False, nullable=False),
        Column("document_id", INT, nullable=False),
        Column("leader", TEXT, nullable=False),
        Column("leader_name", TEXT, nullable=False),
        Column("given_at", AT, nullable=False),
        Column("action", sa.String(16), nullable=False),
        Column("how", sa.String(16), nullable=False),
        Column("confirmed", BOOL, nullable=False),
        Column("entered_by", TEXT),
        Column("superseded", BOOL, server_default=sa.false(), nullable=False),
        Column("inbox_id", INT),
        Column("key_id", sa.String(32)),
        Column("sealed", BLOB),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name="fk_endorsements_document_id_documents"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_endorsements"),
    )
    op.create_index("ix_endorsements_document_id", "endorsements", ["document_id"])
    op.create_table(
        "questions",
        Column("document_id", INT, autoincrement=False, nullable=False),
        Column("addressee", sa.String(64), nullable=False),
        Column("stage", sa.String(4), nullable=False),
        Column("round", INT, nullable=False),
        Column("asked_at", AT, nullable=False),
        Column("key_id", sa.String(32)),
        Column("sealed", BLOB),
        sa.PrimaryKeyConstraint("document_id", "addressee", "stage", name="pk_questions"),
    )
    op.create_table(
        "tasks",
        Column("id", INT, autoincrement=False, nullable=False),
        Column("document_id", INT, nullable=False),
        Column("no", INT, nullable=False),
        Column("state", sa.String(16), nullable=False),
        Column("assigned_by", TEXT, nullable=False),
        Column("assigned_by_name", TEXT, nullable=False),
        Column("assigned_at", AT, nullable=False),
        Column("due_at", AT),
        Column("due_whole_day", BOOL),
        Column("revision", INT, nullable=False),
        Column("effective_at", AT),
        Column("parent", INT),
        Column("closed_at", AT),
        Column("closed_by", TEXT),
        Column("closed_by_name", TEXT),
        Column("extensions_granted", INT, nullable=False),
        Column("look_again_on", sa.Date()),
        Column("urgent", BOOL, nullable=False),
        Column("key_id", sa.String(32)),
        Column("sealed", BLOB),
        sa.ForeignKeyConstraint(["document_id"], ["documents.id"], name="fk_tasks_document_id_documents"),
        sa.ForeignKeyConstraint(["parent"], ["tasks.id"], name="fk_tasks_parent_tasks"),
        sa.PrimaryKeyConstraint("id", name="pk_tasks"),
    )
    op.create_index("ix_tasks_document_id", "tasks", ["document_id"])
    op.create_index("ix_tasks_due_at", "tasks", ["due_at"])
    op.create_index("ix_tasks_state", "tasks", ["state"])
    op.create_table(
        "participants",
        Column("task_id", INT, nullable=False),
        Column("position", INT, autoincrement=False, nullable=False),
        Column("party", TEXT, nullable=False),
        Column("party_name", TEXT, nullable=False),
        Column("role", sa.String(16), nullable=False),
        Column("done_at", AT),
        sa.ForeignKeyConstraint(["task_id"], ["tasks.id"], name="fk_participants_task_id_tasks"),
        sa.PrimaryKeyConstraint("task_id", "position", name="pk_participants"),
    )
    op.create_index("ix_participants_party", "participants", ["party"])
    op.create_index(
        "uq_participants_lead",
        "participants",
        ["task_id"],
        unique=True,
        sqlite_where=sa.text("role = 'lead'"),
        postgresql_where=sa.text("role = 'lead'"),
    )


def _people() -> None:
    """Tables of people."""
    op.create_table(
        "readings",
        Column("document_id", INT, nullable=False),
        Column("person", sa.String(64), nullable=False),
        Column("person_name", TEXT, nullable=False),
        Column("delivered_at", AT),
        Column("read_at", AT),
        Column("sign", sa.String(16)),
        Column("bounced", BOOL, server_default=sa.false(), nullable=False),
        Column("info_only", BOOL, server_default=sa.false(), nullable=False),
        Column("queued_at", AT),
        Column("digest_at", AT),
        sa.ForeignKeyConstraint(["document_id"], ["documents.id"], name="fk_readings_document_id_documents"),
        sa.PrimaryKeyConstraint("document_id", "person", name="pk_readings"),
    )
    op.create_index("ix_readings_person", "readings", ["person"])
    op.create_table(
        "absences",
        Column("id", INT, nullable=False),
        Column("person", TEXT, nullable=False),
        Column("start", sa.Date(), nullable=False),
        Column("until", sa.Date(), nullable=False),
        Column("delegate", TEXT),
        Column("at", AT, nullable=False),
        Column("by", TEXT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_absences"),
    )
    op.create_index("ix_absences_person", "absences", ["person"])
    op.create_table(
        "rungs",
        Column("key", sa.String(128), nullable=False),
        Column("at", AT, nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_rungs"),
    )


def _journal_stays() -> None:
    """The chain's first end, and triggers that let rows be added only."""
    head = sa.table("journal_head", Column("id", INT), Column("no", INT), Column("hash", TEXT))
    op.execute(head.insert().values(id=1, no=0, hash="0" * 64))
    if op.get_bind().dialect.name == "sqlite":
        for what in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER journal_no_{what.lower()} BEFORE {what} ON journal "
                "BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END"
            )
        # INSERT OR REPLACE would delete a row without telling the trigger above.
        op.execute(
            "CREATE TRIGGER journal_no_replace BEFORE INSERT ON journal "
            "WHEN EXISTS (SELECT 1 FROM journal WHERE no = NEW.no) "
            "BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END"
        )
        return
    op.execute(
        "CREATE FUNCTION journal_is_append_only() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION 'the journal is append-only'; END $$"
    )
    op.execute(
        "CREATE TRIGGER journal_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON journal "
        "FOR EACH STATEMENT EXECUTE FUNCTION journal_is_append_only()"
    )


def downgrade() -> None:
    """There is nothing before the first version."""
    raise NotImplementedError("restore the backup that was made before the upgrade")
