"""Questions to the register that several steps ask: who stands in, which number, what waits for whom."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime

from sqlalchemy import Connection

from mailbot.core import tokens
from mailbot.core.message import InboundMessage, Route
from mailbot.core.records import DocumentRecord, LearnedRule, Numbers, Status
from mailbot.core.routing import route
from mailbot.core.views import number_text
from mailbot.store import facts
from mailbot.work.runtime import Runtime


def numbers(runtime: Runtime, conn: Connection, at: datetime) -> Numbers:
    """The next free numbers for something that arrived at ``at``, under the transaction's lock."""
    year = at.astimezone(runtime.house.office.agency.zone).year
    return facts.numbers(conn, year=year, first_number=runtime.settings.start.next_arrival_number)


def by_number(runtime: Runtime, conn: Connection, number: int) -> DocumentRecord | None:
    """The document that people mean by an arrival number: this year's, else last year's."""
    year = runtime.today(runtime.clock()).year
    return facts.document_by_number(conn, number, year) or facts.document_by_number(conn, number, year - 1)


def stand_ins(runtime: Runtime, conn: Connection) -> Mapping[str, frozenset[str]]:
    """For each person who is away today, who may answer instead."""
    found: dict[str, set[str]] = {}
    office = runtime.house.office
    for absence in facts.absences(conn, runtime.today(runtime.clock())):
        if absence.delegate is None:
            continue
        parties = [
            absence.person,
            *(u.id for u in office.units if absence.person in office.may_answer_for(u.id)),
        ]
        for party in parties:
            found.setdefault(party, set()).add(absence.delegate)
    return {party: frozenset(delegates) for party, delegates in found.items()}


def route_of(runtime: Runtime, conn: Connection, message: InboundMessage) -> Route:
    """What a message is, and whether its writer is obeyed."""
    office = runtime.house.office
    found = tokens.find_tokens(message, runtime.secret, office)
    return route(
        message,
        office=office,
        tokens=found,
        own_message=tokens.is_own_message_id(message.message_id, runtime.secret, office, runtime.domain),
        agency_addresses=frozenset({runtime.settings.mailbox.address.lower()}),
        # Who stands in for whom matters only where somebody answers a letter.
        answerers=stand_ins(runtime, conn) if found else {},
        unit_mailbox_may_answer=runtime.settings.trust.unit_mailbox_may_answer,
    )


def approver_today(runtime: Runtime, conn: Connection) -> str:
    """The leader who gets new documents; while that leader is away, the leader who stands in."""
    usual = runtime.house.policy.submit_to
    for delegate in stand_ins(runtime, conn).get(usual, frozenset()):
        person = runtime.house.office.people.get(delegate)
        if person is not None and person.leader:
            return delegate
    return usual


def waiting_for(conn: Connection, leader: str) -> tuple[DocumentRecord, ...]:
    """The documents that wait for a leader's endorsement."""
    waiting = facts.documents(conn, statuses=(Status.WAITING_ENDORSEMENT,))
    return tuple(one for one in waiting if one.approver == leader)


def held_reviews(conn: Connection, until: datetime) -> tuple[DocumentRecord, ...]:
    """The documents in review whose ruling's hold has passed."""
    waiting = facts.documents(conn, statuses=(Status.WAITING_CLERK,))
    return tuple(one for one in waiting if one.held_review and one.held_review.effective_at <= until)


def rule_documents(conn: Connection, rules: Iterable[LearnedRule]) -> Mapping[int, tuple[str, ...]]:
    """The arrival numbers of the documents that were released, by the rule's id."""
    found = {}
    for rule in rules:
        documents = facts.documents(conn, ids=[one.document_id for one in rule.releases])
        found[rule.id] = tuple(number_text(one) for one in documents if one.arrival_number)
    return found
