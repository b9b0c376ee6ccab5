"""The tables of messages, documents, decisions and people.

What this module does not do: letters, content and the journal (``letters``).
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    Text,
    UniqueConstraint,
    false,
)

from mailbot.store.columns import Moment
from mailbot.store.tables.metadata import metadata

# --- messages ----------------------------------------------------------------------------------------

inbox = Table(
    "inbox",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("folder", Text, nullable=False),
    Column("uidvalidity", BigInteger, nullable=False),
    Column("uid", BigInteger, nullable=False),
    Column("size", BigInteger, nullable=False),
    Column("received_at", Moment, nullable=False),
    Column("state", String(16), nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("worker", Text),
    Column("lease_until", Moment),
    Column("claimed_at", Moment),
    Column("settled_at", Moment),
    Column("outcome", Text),
    Column("filing", String(16)),
    Column("document_id", Integer),
    Column("message_id_mac", String(64)),
    Column("content_mac", String(64)),
    Column("problem_code", Text),
    # Where the message lies after it was moved; all None while it has not been moved.
    Column("filed_at", Moment),
    Column("filed_folder", Text),
    Column("filed_uidvalidity", BigInteger),
    Column("filed_uid", BigInteger),
    UniqueConstraint("folder", "uidvalidity", "uid"),
    Index(None, "state"),
    Index(None, "message_id_mac", "content_mac"),
    sqlite_autoincrement=True,
)

# --- documents ---------------------------------------------------------------------------------------

documents = Table(
    "documents",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("track", String(16), nullable=False),
    Column("status", String(32), nullable=False),
    Column("arrived_at", Moment, nullable=False),
    Column("arrival_number", Integer),
    Column("arrival_year", Integer),
    Column("review_key", String(16), unique=True),
    Column("urgency", String(16), nullable=False),
    Column("due_at", Moment),
    Column("due_whole_day", Boolean),
    Column("category", String(16)),
    Column("rules", Text, nullable=False),
    Column("approver", Text),
    Column("approver_name", Text),  # as that day
    Column("agency_name", Text),  # our own agency's name, as that day
    Column("entered_by", Text),
    Column("frozen_by", Text),
    Column("inbox_id", Integer, ForeignKey("inbox.id")),
    Column("submitted_at", Moment),
    Column("endorsed_at", Moment),
    Column("handed_over_at", Moment),
    Column("joined_to", Integer),
    Column("same_as", Integer),
    Column("held_review", Text),
    Column("review_told_at", Moment),
    Column("review_escalated", Integer, nullable=False, server_default="0"),
    Column("lesson", String(64)),  # keyed hash of sender, kind and topic; never on paper
    # Only on paper and in review: what may be kept in plain there.
    Column("paper_agency", Text),
    Column("paper_reference", Text),
    Column("sender_domain", Text),
    # Only on the electronic track: the words, sealed; and what finds a twin without showing a word.
    Column("key_id", String(32)),
    Column("sealed", LargeBinary),
    Column("reference_mac", String(64)),
    Column("reference_year", Integer),
    UniqueConstraint("arrival_year", "arrival_number"),
    CheckConstraint(
        "track = 'electronic' OR (sealed IS NULL AND key_id IS NULL)", name="words_only_electronic"
    ),
    Index(None, "status"),
    Index(None, "arrived_at"),
    Index(None, "endorsed_at"),
    Index(None, "reference_mac", "reference_year"),
)

document_messages = Table(
    "document_messages",
    metadata,
    Column("document_id", Integer, ForeignKey("documents.id"), primary_key=True),
    Column("inbox_id", Integer, ForeignKey("inbox.id"), primary_key=True),
)

counters = Table(
    "counters",
    metadata,
    Column("name", String(32), primary_key=True),
    Column("next", Integer, nullable=False),
)

known_senders = Table(
    "known_senders",
    metadata,
    Column("sender_mac", String(64), primary_key=True),
    Column("agency_mac", String(64), primary_key=True),
    Column("at", Moment, nullable=False),
    Column("by", Text, nullable=False),
)

# What the clerk's releases of one sender, kind and topic taught. Who, which kind and which topic are sealed
# with a key of the row's own; of the address nothing is kept but its domain and the keyed hash.
learned_rules = Table(
    "learned_rules",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("lesson", String(64), nullable=False, unique=True),
    Column("state", String(16), nullable=False),
    Column("releases", Text, nullable=False),  # documents, and the codes of what was overlooked
    Column("count", Integer, nullable=False),
    Column("supplies", Text, nullable=False),  # codes
    Column("number", Integer, unique=True),
    Column("asked", Integer, unique=True),
    Column("asked_at", Moment),
    Column("decided_at", Moment),
    Column("decided_by", Text),
    Column("used", Integer, nullable=False, server_default="0"),
    Column("used_at", Moment),
    Column("key_id", String(32), nullable=False),
    Column("sealed", LargeBinary, nullable=False),
    Index(None, "state"),
    sqlite_autoincrement=True,  # an id that a letter's key remembers is never given again
)

# --- endorsements, questions, tasks ------------------------------------------------------------------

endorsements = Table(
    "endorsements",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("document_id", Integer, ForeignKey("documents.id"), nullable=False),
    Column("leader", Text, nullable=False),
    Column("leader_name", Text, nullable=False),
    Column("given_at", Moment, nullable=False),
    Column("action", String(16), nullable=False),
    Column("how", String(16), nullable=False),
    Column("confirmed", Boolean, nullable=False),
    Column("entered_by", Text),
    Column("superseded", Boolean, nullable=False, server_default=false()),
    Column("inbox_id", Integer),
    Column("key_id", String(32)),
    Column("sealed", LargeBinary),
    Index(None, "document_id"),
)

questions = Table(
    "questions",
    metadata,
    Column("document_id", Integer, primary_key=True, autoincrement=False),  # 0: of no document
    Column("addressee", String(64), primary_key=True),
    Column("stage", String(4), primary_key=True),
    Column("round", Integer, nullable=False),
    Column("asked_at", Moment, nullable=False),
    Column("key_id", String(32)),
    Column("sealed", LargeBinary),
)

tasks = Table(
    "tasks",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("document_id", Integer, ForeignKey("documents.id"), nullable=False),
    Column("no", Integer, nullable=False),
    Column("state", String(16), nullable=False),
    Column("assigned_by", Text, nullable=False),
    Column("assigned_by_name", Text, nullable=False),
    Column("assigned_at", Moment, nullable=False),
    Column("due_at", Moment),
    Column("due_whole_day", Boolean),
    Column("revision", Integer, nullable=False),
    Column("effective_at", Moment),
    Column("parent", Integer, ForeignKey("tasks.id")),
    Column("closed_at", Moment),
    Column("closed_by", Text),
    Column("closed_by_name", Text),
    Column("extensions_granted", Integer, nullable=False),
    Column("look_again_on", Date),
    Column("urgent", Boolean, nullable=False),
    Column("key_id", String(32)),
    Column("sealed", LargeBinary),
    Index(None, "document_id"),
    Index(None, "state"),
    Index(None, "due_at"),
)

participants = Table(
    "participants",
    metadata,
    Column("task_id", Integer, ForeignKey("tasks.id"), primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("party", Text, nullable=False),
    Column("party_name", Text, nullable=False),
    Column("role", String(16), nullable=False),
    Column("done_at", Moment),
    Index(None, "party"),
)
# Exactly one lead a task: at most one by this index, at least one by the register's own check.
Index(
    "uq_participants_lead",
    participants.c.task_id,
    unique=True,
    sqlite_where=participants.c.role == "lead",
    postgresql_where=participants.c.role == "lead",
)

# --- people ------------------------------------------------------------------------------------------

readings = Table(
    "readings",
    metadata,
    Column("document_id", Integer, ForeignKey("documents.id"), primary_key=True),
    Column("person", String(64), primary_key=True),
    Column("person_name", Text, nullable=False),
    Column("delivered_at", Moment),
    Column("read_at", Moment),
    Column("sign", String(16)),
    Column("bounced", Boolean, nullable=False, server_default=false()),
    Column("info_only", Boolean, nullable=False, server_default=false()),
    Column("queued_at", Moment),
    Column("digest_at", Moment),
    Index(None, "person"),
)

absences = Table(
    "absences",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("person", Text, nullable=False),
    Column("start", Date, nullable=False),
    Column("until", Date, nullable=False),
    Column("delegate", Text),
    Column("at", Moment, nullable=False),
    Column("by", Text, nullable=False),
    Index(None, "person"),
)

# What the reminder ladder has told: rung:TASK:REVISION:RUNG:PARTY, once each.
rungs = Table(
    "rungs",
    metadata,
    Column("key", String(128), primary_key=True),
    Column("at", Moment, nullable=False),
)
