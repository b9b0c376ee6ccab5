"""The changes of documents: registering on each track, review, submission, recall, numbers.

Words go into the sealed blob of an electronic document and nowhere else; a document on paper or in review
has none. What this module does not do: know tasks and letters.
"""

from __future__ import annotations

import json
from dataclasses import replace

from mailbot.core import decision as d
from mailbot.core.readings import Category, Due, Track
from mailbot.core.records import HeldReview, Status
from mailbot.core.reference import reference_key
from mailbot.store import outbox_rulings, rows
from mailbot.store.facts.documents import AGENCY, REFERENCE, SENDER
from mailbot.store.problems import ContentGone, RegisterConflict
from mailbot.store.register.context import Context, change_one, take_number
from mailbot.store.rows import AnyRow
from mailbot.store.tables import document_messages, known_senders
from mailbot.store.tables import documents as table
from mailbot.store.words import (
    DocumentWords,
    keyring_of,
    keys_for,
    note_key,
    open_words,
    seal_words,
    to_json,
)

_SUBMITTED_FROM = (Status.WAITING_CLERK.value, Status.REGISTERED.value, Status.WAITING_ENDORSEMENT.value)
_NAMED_ON_PAPER = (Category.PERSONNEL, Category.FINANCE, Category.INSPECTION, Category.SHELTER)
"""The categories whose agency and reference number may stay on a recall (DESIGN.md section 4)."""


def _row(context: Context, document_id: int) -> AnyRow | None:
    return rows.find(context.conn, table, lock=True, id=document_id)


def _need(context: Context, document_id: int) -> AnyRow:
    row = _row(context, document_id)
    if row is None:
        raise RegisterConflict(f"there is no document {document_id}")
    return row


def _set(context: Context, document_id: int, **values: object) -> None:
    change_one(context, table, values, id=document_id)


def _due(due: Due | None) -> dict[str, object]:
    return {"due_at": due.at if due else None, "due_whole_day": due.whole_day if due else None}


def _arrival(context: Context, row: AnyRow | None, number: int | None, year: int | None) -> None:
    """Give an arrival number, unless the document has this very one already."""
    if row is not None and row.arrival_number is not None:
        if (row.arrival_number, row.arrival_year) != (number, year):
            raise RegisterConflict(f"document {row.id} has another arrival number already")
        return
    if number is not None:
        take_number(context, f"arrival:{year}", number, gapless=True)


def _upsert(context: Context, row: AnyRow | None, document_id: int, values: dict[str, object]) -> None:
    """Write a document that may have been in review; what it came with stays its own."""
    if row is not None:
        _set(context, document_id, **values)
        return
    take_number(context, "document", document_id)
    conn = context.conn
    first: dict[str, object] = {
        "id": document_id,
        "inbox_id": context.inbox_id,
        "agency_name": context.agency_name,
    }
    rows.add(conn, table, first | values)
    if context.inbox_id is not None:
        rows.add(conn, document_messages, {"document_id": document_id, "inbox_id": context.inbox_id})


def register_electronic(context: Context, change: d.RegisterElectronic) -> None:
    """A document enters the electronic track: its words are sealed with a key of its own."""
    conn = context.conn
    row = _row(context, change.document_id)
    _arrival(context, row, change.arrival_number, change.arrival_year)
    key_id = row.key_id if row is not None and row.key_id is not None else keyring_of(conn).take()
    words = DocumentWords(
        agency=change.agency,
        reference_number=change.reference_number,
        issued_on=change.issued_on,
        document_type=change.document_type,
        abstract=change.abstract,
        due=change.due,
        doubtful=change.doubtful,
        sender=change.sender,
        attachments=change.attachments,
        too_large=change.too_large,
        proposal=change.proposal,
    )
    mac = (
        keyring_of(conn).mac(REFERENCE, reference_key(change.reference_number))
        if change.reference_number
        else None
    )
    values: dict[str, object] = {
        "track": Track.ELECTRONIC.value,
        "status": change.status.value,
        "arrived_at": change.arrived_at,
        "arrival_number": change.arrival_number,
        "arrival_year": change.arrival_year,
        "urgency": change.urgency.value,
        "category": None,
        "rules": json.dumps(change.rules),
        "approver": change.approver,
        "approver_name": context.names(change.approver) if change.approver else None,
        "entered_by": change.entered_by,
        "submitted_at": change.submitted_at,
        "held_review": None,
        "paper_agency": None,
        "paper_reference": None,
        "sender_domain": None,
        "lesson": change.lesson,
        "key_id": key_id,
        "sealed": seal_words(conn, DocumentWords, words, key_id, f"document:{change.document_id}"),
        "reference_mac": mac,
        "reference_year": (change.issued_on or change.arrived_at).year,
    }
    _upsert(context, row, change.document_id, values | _due(change.due))
    note_key(conn, change.document_id, key_id)


def register_review(context: Context, change: d.RegisterReview) -> None:
    """A document waits for the clerk under its review key."""
    number = change.review_key.lstrip("Xx")
    if not number.isdigit():
        raise RegisterConflict(f"{change.review_key} is no review key")
    row = _row(context, change.document_id)
    if row is not None:
        raise RegisterConflict(f"document {change.document_id} is in the register already")
    take_number(context, "review", int(number))
    values: dict[str, object] = {
        "track": Track.REVIEW.value,
        "status": Status.WAITING_CLERK.value,
        "arrived_at": change.arrived_at,
        "review_key": change.review_key,
        "sender_domain": change.sender_domain,
        "rules": json.dumps(change.rules),
        "category": change.suspected.value if change.suspected else None,
        "urgency": change.urgency.value,
        "review_told_at": change.told_at,
        "same_as": change.same_as,
        "lesson": change.lesson,
    }
    _upsert(context, None, change.document_id, values)


def register_paper(context: Context, change: d.RegisterPaper) -> None:
    """A document goes on paper, with what DESIGN.md section 4 allows and nothing else."""
    row = _row(context, change.document_id)
    if row is not None and row.track == Track.ELECTRONIC.value:
        raise RegisterConflict(f"document {change.document_id} is electronic: it is recalled, not registered")
    _arrival(context, row, change.arrival_number, change.arrival_year)
    values: dict[str, object] = {
        "track": Track.PAPER.value,
        "status": change.status.value,
        "arrived_at": change.arrived_at,
        "arrival_number": change.arrival_number,
        "arrival_year": change.arrival_year,
        "category": change.category.value if change.category else None,
        "rules": json.dumps(change.rules),
        "held_review": None,
        "paper_agency": change.agency,
        "paper_reference": change.reference_number,
        "sender_domain": change.sender_domain,
        "lesson": None,
    }
    if row is None:
        values["urgency"] = "normal"
    _upsert(context, row, change.document_id, values)


def end_review(context: Context, change: d.EndReview) -> None:
    """A document in review is none, is returned, or is another one's twin."""
    _set(
        context,
        change.document_id,
        status=change.status.value,
        joined_to=change.joined_to,
        held_review=None,
    )


def hold_review(context: Context, change: d.HoldReview) -> None:
    """The clerk's answer waits for its hold, or is taken back."""
    held = to_json(HeldReview, change.held) if change.held else None
    _set(context, change.document_id, held_review=held)


def review_told(context: Context, change: d.ReviewTold) -> None:
    """Somebody was told of a document in review."""
    _set(context, change.document_id, review_told_at=change.at, review_escalated=change.escalated)


def know_sender(context: Context, change: d.KnowSender) -> None:
    """The pair of sender and agency needs no review any more; only keyed hashes of it are kept."""
    keys = keyring_of(context.conn)
    values = {
        "sender_mac": keys.mac(SENDER, change.sender.lower()),
        "agency_mac": keys.mac(AGENCY, change.agency.casefold()),
        "at": context.now,
        "by": context.by,
    }
    rows.add_new(context.conn, known_senders, values)


def set_status(context: Context, change: d.SetStatus) -> None:
    """The status changes; a document whose endorsement was withdrawn waits for one again."""
    values: dict[str, object] = {"status": change.status.value}
    if change.status is Status.WAITING_ENDORSEMENT:
        values["endorsed_at"] = None
    _set(context, change.document_id, **values)


def submit(context: Context, change: d.Submit) -> None:
    """A document is put to a leader. One that nobody has endorsed yet now waits for the endorsement."""
    row = _need(context, change.document_id)
    values: dict[str, object] = {
        "approver": change.approver,
        "approver_name": context.names(change.approver),
        "submitted_at": change.at,
    }
    if row.status in _SUBMITTED_FROM:
        values["status"] = Status.WAITING_ENDORSEMENT.value
    words = _words(context, row)
    if words is not None:
        changed = replace(words, proposal=change.proposal)
        values["sealed"] = seal_words(context.conn, DocumentWords, changed, row.key_id, f"document:{row.id}")
    _set(context, change.document_id, **values)


def _words(context: Context, row: AnyRow) -> DocumentWords | None:
    try:
        return open_words(keys_for(context.conn, (row,)), DocumentWords, row, f"document:{row.id}")
    except ContentGone:
        return None


def move_to_paper(context: Context, change: d.MoveToPaper) -> None:
    """The recall: words, files, queued letters and (at the commit) the key go; the number stays."""
    row = _need(context, change.document_id)
    words = _words(context, row) or DocumentWords()
    named, secret = change.category in _NAMED_ON_PAPER, change.category is Category.STATE_SECRET
    domain = words.sender.rpartition("@")[2] if words.sender else row.sender_domain
    context.content.destroy(context.conn, change.document_id)
    _set(
        context,
        change.document_id,
        track=Track.PAPER.value,
        status=Status.ON_PAPER.value,
        category=change.category.value if change.category else None,
        key_id=None,
        sealed=None,
        held_review=None,
        frozen_by=None,
        lesson=None,
        paper_agency=(words.agency or row.paper_agency) if named else None,
        paper_reference=(words.reference_number or row.paper_reference) if named else None,
        sender_domain=None if secret else domain,
        rules="[]" if secret else row.rules,
    )


def join(context: Context, change: d.JoinDocuments) -> None:
    """Two entries are one document; the joined one's messages belong to the other from now on."""
    _need(context, change.joined_to)
    _set(context, change.document_id, status=Status.JOINED.value, joined_to=change.joined_to)
    conn = context.conn
    for row in rows.find_all(conn, document_messages, document_id=change.document_id):
        rows.add_new(conn, document_messages, {"document_id": change.joined_to, "inbox_id": row.inbox_id})


def cancel_number(context: Context, change: d.CancelNumber) -> None:
    """The number is cancelled; its line stays in the book."""
    _set(context, change.document_id, status=Status.CANCELLED.value)


def handed_over(context: Context, change: d.HandedOver) -> None:
    """The clerk handed the paper over."""
    _set(context, change.document_id, handed_over_at=change.at)


def freeze(context: Context, change: d.Freeze) -> None:
    """Somebody says that it is sensitive: its letters are held; or the clerk ruled: they may go."""
    _set(context, change.document_id, frozen_by=change.by)
    if change.by is None:
        outbox_rulings.release_held(context.conn, change.document_id, now=context.now)
    else:
        outbox_rulings.hold(context.conn, change.document_id)
