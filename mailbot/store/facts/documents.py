"""Documents of the register, and the numbers that a decision may take.

What this module does not do: change them (``store.register``).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select

from mailbot.core.readings import Category, Due, Track, Urgency
from mailbot.core.records import DocumentRecord, HeldReview, Numbers, Status
from mailbot.store import rows
from mailbot.store.rows import AnyRow
from mailbot.store.tables import counters, document_messages, known_senders
from mailbot.store.tables import documents as table
from mailbot.store.words import DocumentWords, from_json, keyring_of, keys_for, open_words

REFERENCE = "reference number"
SENDER = "known sender"
AGENCY = "known agency"
"""Purposes of keyed hashes."""

_COUNTERS = select(counters).with_for_update()


def numbers(conn: Connection, *, year: int, first_number: int) -> Numbers:
    """The next free numbers. Locked until the transaction ends, so that nobody else is given the same ones.

    ``first_number`` is the arrival number that the program's first year begins with (the office kept a book
    before); every later year begins with 1.
    """
    found = {row.name: row.next for row in conn.execute(_COUNTERS)}
    if any(name.startswith("arrival:") for name in found):
        first_number = 1
    return Numbers(
        document_id=found.get("document", 1),
        task_id=found.get("task", 1),
        endorsement_id=found.get("endorsement", 1),
        review_no=found.get("review", 1),
        arrival_number=found.get(f"arrival:{year}", first_number),
        arrival_year=year,
        rule_no=found.get("rule", 1),
    )


def _record(row: AnyRow, words: DocumentWords) -> DocumentRecord:
    due = words.due
    if due is None and row.due_at is not None:
        due = Due(at=row.due_at, whole_day=bool(row.due_whole_day))
    return DocumentRecord(
        id=row.id,
        track=Track(row.track),
        status=Status(row.status),
        arrived_at=row.arrived_at,
        arrival_number=row.arrival_number,
        arrival_year=row.arrival_year,
        review_key=row.review_key,
        agency=words.agency or row.paper_agency,
        reference_number=words.reference_number or row.paper_reference,
        issued_on=words.issued_on,
        document_type=words.document_type,
        abstract=words.abstract,
        urgency=Urgency(row.urgency),
        due=due,
        doubtful=words.doubtful,
        category=None if row.category is None else Category(row.category),
        rules=tuple(json.loads(row.rules)),
        approver=row.approver,
        sender=words.sender or row.sender_domain,
        entered_by=row.entered_by,
        held_review=None if row.held_review is None else from_json(HeldReview, row.held_review),
        proposal=words.proposal,
        frozen_by=row.frozen_by,
        attachments=words.attachments,
        too_large=words.too_large,
        inbox_id=row.inbox_id,
        submitted_at=row.submitted_at,
        endorsed_at=row.endorsed_at,
        handed_over_at=row.handed_over_at,
        joined_to=row.joined_to,
        review_told_at=row.review_told_at,
        review_escalated=row.review_escalated,
        same_as=row.same_as,
        lesson=row.lesson,
    )


def _records(conn: Connection, found: Sequence[AnyRow]) -> tuple[DocumentRecord, ...]:
    keys = keys_for(conn, found)
    nothing = DocumentWords()
    return tuple(
        _record(row, open_words(keys, DocumentWords, row, f"document:{row.id}") or nothing) for row in found
    )


def _one(conn: Connection, **where: object) -> DocumentRecord | None:
    found = _records(conn, rows.find_all(conn, table, **where))
    return found[0] if found else None


def document(conn: Connection, document_id: int) -> DocumentRecord | None:
    """One document."""
    return _one(conn, id=document_id)


def document_by_number(conn: Connection, number: int, year: int) -> DocumentRecord | None:
    """The document with this arrival number of this year."""
    return _one(conn, arrival_number=number, arrival_year=year)


def document_by_review_key(conn: Connection, key: str) -> DocumentRecord | None:
    """The document that was or is in review under this key ("X7")."""
    return _one(conn, review_key=key.upper())


def documents(
    conn: Connection,
    *,
    statuses: Iterable[Status] | None = None,
    track: Track | None = None,
    arrived_from: datetime | None = None,
    arrived_until: datetime | None = None,
    ids: Iterable[int] | None = None,
) -> tuple[DocumentRecord, ...]:
    """Documents by what is given, in the order of arrival. ``arrived_until`` is excluded."""
    query = select(table).order_by(table.c.arrived_at, table.c.id)
    if statuses is not None:
        query = query.where(table.c.status.in_([one.value for one in statuses]))
    if track is not None:
        query = query.where(table.c.track == track.value)
    if arrived_from is not None:
        query = query.where(table.c.arrived_at >= arrived_from)
    if arrived_until is not None:
        query = query.where(table.c.arrived_at < arrived_until)
    if ids is not None:
        query = query.where(table.c.id.in_(list(ids)))
    return _records(conn, conn.execute(query).all())


def similar_documents(conn: Connection, reference_key: str, year: int) -> tuple[DocumentRecord, ...]:
    """Electronic documents with this reference (``core.reference.reference_key``) issued in this year.

    Where a document bears no date the year of its arrival counts.
    """
    mac = keyring_of(conn).mac(REFERENCE, reference_key)
    found = rows.find_all(conn, table, reference_mac=mac, reference_year=year)
    return _records(conn, sorted(found, key=lambda row: int(row.id)))


def messages_of(conn: Connection, document_id: int) -> tuple[int, ...]:
    """The inbox ids of the messages that a document came with."""
    found = rows.find_all(conn, document_messages, document_id=document_id)
    return tuple(sorted(int(row.inbox_id) for row in found))


def sender_known(conn: Connection, sender: str, agency: str) -> bool:
    """Whether the clerk released a document of this pair before."""
    keys = keyring_of(conn)
    pair: dict[str, Any] = {
        "sender_mac": keys.mac(SENDER, sender.lower()),
        "agency_mac": keys.mac(AGENCY, agency.casefold()),
    }
    return rows.find(conn, known_senders, **pair) is not None
