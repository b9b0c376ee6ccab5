"""What is due to be said today: reminders, endorsements waited for, reviews, digests, the morning letter.

Everything is computed from facts and the moment; the keys of the letters make each happen once, so that a day
on which the machine was off heals itself. One letter a person a day, in working hours, most overdue first
(domain.md section 6, item 4). After the last rung a task appears in the reports only.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from mailbot.core.answering import OwnTask
from mailbot.core.calendar import add_working_hours, is_working_time, working_days_between
from mailbot.core.decision import Change, Decision, InfoSent, ReviewTold, RungsTold
from mailbot.core.letter import (
    ClosedFolderNotice,
    DeleteRequest,
    EndorsementReminder,
    InfoDigest,
    Letter,
    ReminderDigest,
    ReviewLine,
)
from mailbot.core.message import Stage, Token
from mailbot.core.policy import House
from mailbot.core.readings import Category, Role, Urgency
from mailbot.core.records import Absence, DocumentRecord, Status, TaskState
from mailbot.core.submitting import review_letter
from mailbot.core.views import document_view, number_text, task_view

_CARRIED_OUT_WITHIN = timedelta(hours=1)  # a ruling that may have to wait for a long scan to be read
_NOT_TOLD = frozenset({Status.ON_PAPER, Status.WITHDRAWN, Status.CANCELLED, Status.JOINED})


def rung(due_day: date, today: date, house: House) -> int | None:
    """The rung of the ladder that a deadline stands on today: working days late, negative before, or None.

    A missed rung is made up on the next day that has none nearer: with the machine off on the first day late,
    the second day counts as that rung. The caller's key (task, revision, rung) makes each rung happen once.
    """
    days = working_days_between(house.office.calendar, due_day, today)
    policy = house.policy
    rungs = [-n for n in policy.remind_before] + ([0] if policy.remind_on_day else [])
    rungs += list(policy.remind_after)
    reached = [one for one in sorted(rungs) if one <= days]
    if not reached:
        return None
    # Before the deadline a missed early rung is not made up by a later day that has its own.
    return reached[-1]


@dataclass(frozen=True)
class DueReminder:
    """One task that stands on a rung that was not yet told to this party."""

    own: OwnTask
    party: str
    rung: int

    @property
    def key(self) -> str:
        """What makes this rung happen once."""
        return f"rung:{self.own.task.id}:{self.own.task.revision}:{self.rung}:{self.party}"


def due_reminders(tasks: Iterable[OwnTask], house: House, now: datetime) -> tuple[DueReminder, ...]:
    """The reminders that are due today for open tasks with a deadline, whether told or not."""
    zone = house.office.agency.zone
    today = now.astimezone(zone).date()
    found: list[DueReminder] = []
    for own in tasks:
        task = own.task
        told = task.effective_at is None or task.effective_at <= now
        if task.state is not TaskState.OPEN or task.due is None or not told or own.document.frozen_by:
            continue
        step = rung(task.due.at.astimezone(zone).date(), today, house)
        assigned_today = task.assigned_at.astimezone(zone).date() == today
        if step is None or (assigned_today and step <= 0):
            continue  # the task letter of today says the deadline already
        # Supporters are told before the deadline; only the lead is chased after it.
        found += [
            DueReminder(own, part.party, step)
            for part in task.participants
            if part.done_at is None and house.knows(part.party) and (part.role is Role.LEAD or step <= 0)
        ]
    return tuple(found)


def decide_reminders(
    due: Sequence[DueReminder],
    house: House,
    now: datetime,
    *,
    told: frozenset[str],
    written_today: frozenset[str] = frozenset(),
    absences: Sequence[Absence] = (),
) -> Decision:
    """One letter a day for each party with untold rungs, in working hours only.

    ``told`` holds the keys of rungs told before; ``written_today`` the parties that had their letter today:
    what is new for them is told tomorrow.
    """
    local = now.astimezone(house.office.agency.zone)
    if not is_working_time(house.office.calendar, local):
        return Decision(rule="reminding.later", reason="outside working hours")
    by_party: dict[str, list[DueReminder]] = {}
    for one in due:
        if one.key not in told and one.party not in written_today:
            by_party.setdefault(one.party, []).append(one)
    letters: list[Letter] = []
    keys: list[str] = []
    for party, reminders in by_party.items():
        ordered = sorted(reminders, key=lambda r: (-r.rung, r.own.task.due.at if r.own.task.due else now))
        keys += [one.key for one in ordered]
        delegates = [a.delegate for a in absences if a.person == party and a.delegate]
        letters += [
            ReminderDigest(
                to=house.recipient(reader),
                key=reminder_key(local.date(), party, reader),
                token=Token(Stage.MINE, 0, party),
                tasks=tuple(
                    task_view(one.own.task, house.office, document=one.own.document, now=now)
                    for one in ordered
                ),
                day=local.date(),
            )
            for reader in (party, *delegates)
        ]
    told_now = (RungsTold(keys=tuple(keys), at=now),) if keys else ()
    return Decision(
        rule="reminding.tasks",
        reason="deadlines near or passed",
        changes=told_now,
        letters=tuple(letters),
    )


def reminder_key(day: date, party: str, reader: str) -> str:
    """The outbox key of a party's reminder letter of one day."""
    return f"remind:{day}:{party}:{reader}"


def decide_endorsement_reminders(waiting: Sequence[DocumentRecord], house: House, now: datetime) -> Decision:
    """Leaders are reminded of documents without an endorsement: one letter a leader a day."""
    zone = house.office.agency.zone
    local, calendar = now.astimezone(zone), house.office.calendar
    if not is_working_time(calendar, local):
        return Decision(rule="reminding.later", reason="outside working hours")
    patience = timedelta(hours=house.policy.endorsement_reminder_hours)
    by_leader: dict[str, list[tuple[DocumentRecord, int]]] = {}
    for document in waiting:
        since, leader = document.submitted_at, document.approver
        if since is None or leader is None or not house.knows(leader) or document.frozen_by:
            continue
        if document.status is not Status.WAITING_ENDORSEMENT:
            continue
        if add_working_hours(calendar, since.astimezone(zone), patience) <= local:
            days = working_days_between(calendar, since.astimezone(zone).date(), local.date())
            by_leader.setdefault(leader, []).append((document, days))
    letters = tuple(
        EndorsementReminder(
            to=house.recipient(leader),
            key=f"remind-endorse:{local.date()}:{leader}",
            token=Token(Stage.ENDORSE, 0, leader),
            documents=tuple(
                (document_view(document), days)
                for document, days in sorted(documents, key=lambda pair: -pair[1])
            ),
        )
        for leader, documents in by_leader.items()
    )
    return Decision(rule="reminding.endorsements", reason="documents wait for a leader", letters=letters)


def decide_info_digests(
    waiting: Sequence[tuple[str, DocumentRecord]], house: House, now: datetime
) -> Decision:
    """Documents for information, gathered: one letter a person a day."""
    day = now.astimezone(house.office.agency.zone).date()
    by_person: dict[str, list[DocumentRecord]] = {}
    for person, document in waiting:
        if house.knows(person) and document.status not in _NOT_TOLD and not document.frozen_by:
            by_person.setdefault(person, []).append(document)
    letters: list[Letter] = []
    changes: list[Change] = []
    for person, documents in by_person.items():
        letters.append(
            InfoDigest(
                to=house.recipient(person),
                key=f"info:{day}:{person}",
                token=Token(Stage.INFO, 0, person),
                documents=tuple(document_view(document) for document in documents),
                day=day,
            )
        )
        ids = tuple(document.id for document in documents)
        changes.append(InfoSent(documents=ids, person=person, at=now))
    return Decision(
        rule="reminding.info",
        reason="documents for information, gathered",
        changes=tuple(changes),
        letters=tuple(letters),
    )


def review_line(document: DocumentRecord, reason: str = "", same_as: str | None = None) -> ReviewLine:
    """A document in review as its line in the digest: without any word of it."""
    return ReviewLine(
        key=document.review_key or "",
        arrived_at=document.arrived_at,
        urgency=document.urgency,
        suspected=document.category,
        rules=() if document.category in {Category.STATE_SECRET, Category.PETITION} else document.rules,
        reason=reason,
        sender_domain=document.sender,
        same_as=same_as,
    )


def decide_review_digests(
    waiting: Sequence[DocumentRecord],
    house: House,
    now: datetime,
    *,
    digest_time: str | None,
) -> Decision:
    """The clerk's review letters: at the digest times all of them; late ones to the deputy and the head.

    ``digest_time`` is the "HH:MM" that has come, or None between them. Urgent ones go to the deputy after a
    quarter of an hour; unanswered ones to the head of the office after two working hours.
    """
    zone, calendar = house.office.agency.zone, house.office.calendar
    local = now.astimezone(zone)
    letters: list[Letter] = []
    changes: list[Change] = []
    open_ones = [d for d in waiting if d.status is Status.WAITING_CLERK and not _ruling_runs(d, now)]
    if digest_time is not None and open_ones:
        lines = tuple(review_line(document) for document in open_ones)
        letters.append(review_letter(lines, house, f"review:{local.date()}:{digest_time}"))
        changes += [
            ReviewTold(document_id=d.id, at=now, escalated=d.review_escalated)
            for d in open_ones
            if d.review_told_at is None
        ]
    patience = timedelta(hours=house.policy.review_escalate_hours)
    for level, reader, late in (
        (1, house.policy.review_deputy, _urgent_late),
        (2, house.policy.office_head, _ordinary_late),
    ):
        if reader is None or not house.knows(reader):
            continue
        overdue = [
            d
            for d in open_ones
            if d.review_escalated < level
            and d.review_told_at is not None
            and late(d, d.review_told_at, now, house.policy.urgent_review, patience, house)
        ]
        if overdue and (level == 1 or is_working_time(calendar, local)):
            lines = tuple(review_line(document) for document in overdue)
            key = f"review-escalated:{level}:{'-'.join(d.review_key or '' for d in overdue)}"
            letters.append(review_letter(lines, house, key, to=reader, escalated=level))
            changes += [
                ReviewTold(document_id=d.id, at=d.review_told_at or now, escalated=level) for d in overdue
            ]
    return Decision(
        rule="reminding.review",
        reason="documents wait for the clerk",
        changes=tuple(changes),
        letters=tuple(letters),
    )


def _ruling_runs(document: DocumentRecord, now: datetime) -> bool:
    """Whether an answer is held or being carried out. One that failed is asked for again after a while."""
    held = document.held_review
    return held is not None and now < held.effective_at + _CARRIED_OUT_WITHIN


def decide_closed_reminders(waiting: Sequence[DocumentRecord], house: House, now: datetime) -> Decision:
    """Each working morning while something lies in the closed folder, without a word of what."""
    day = now.astimezone(house.office.agency.zone).date()
    clerk = house.clerk
    letters = tuple(
        ClosedFolderNotice(
            to=clerk,
            key=f"closed-again:{document.id}:{day}",
            token=Token(Stage.CLERK, document.id, clerk.party),
            arrived_at=document.arrived_at,
            folder=house.policy.folders.closed,
            again=True,
        )
        for document in waiting
        if document.arrived_at.astimezone(house.office.agency.zone).date() < day
    )
    return Decision(rule="reminding.closed", reason="the closed folder is not empty", letters=letters)


def decide_delete_reminders(
    pending: Sequence[tuple[DocumentRecord, str]], house: House, now: datetime
) -> Decision:
    """Recalled documents: everybody who has not confirmed the deletion is asked again, once a working day."""
    day = now.astimezone(house.office.agency.zone).date()
    letters = tuple(
        DeleteRequest(
            to=house.recipient(party),
            key=f"delete:{document.id}:{party}:{day}",
            token=Token(Stage.INFO, document.id, party),
            document_id=document.id,
            number=number_text(document),
        )
        for document, party in pending
        if house.knows(party)
    )
    return Decision(rule="reminding.recall", reason="a deletion is not confirmed yet", letters=letters)


def _urgent_late(
    document: DocumentRecord, told: datetime, now: datetime, urgent: timedelta, _: timedelta, __: House
) -> bool:
    return document.urgency is not Urgency.NORMAL and now - told >= urgent


def _ordinary_late(
    _: DocumentRecord, told: datetime, now: datetime, __: timedelta, patience: timedelta, house: House
) -> bool:
    zone = house.office.agency.zone
    return add_working_hours(house.office.calendar, told.astimezone(zone), patience) <= now.astimezone(zone)
