"""The daily look at the mailbox itself: what vanished, what lies in the junk folder, the closed folder.

What this module does not do: read a message. It counts and lists places, never words.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from datetime import datetime, time
from typing import TYPE_CHECKING

from mailbot.core.calendar import is_working_day
from mailbot.core.decision import Decision, SetStatus
from mailbot.core.letter import CommandsSaidBack, Reconciliation, SaidBack
from mailbot.core.message import Stage, Token
from mailbot.core.records import Status
from mailbot.mail import folders
from mailbot.mail.errors import FolderProblem
from mailbot.store import facts, inbox, inbox_lists, journal, state
from mailbot.work.committing import commit_decision
from mailbot.work.posting import post

if TYPE_CHECKING:
    from mailbot.work.receiving import Receiver

log = logging.getLogger("mailbot.reconciling")

_JOB = "reconciliation"
# Who must hear of it (Luật Bảo vệ bí mật nhà nước; domain.md 1.4).
_TO_INFORM = (
    "Đề nghị báo: người đứng đầu cơ quan; nơi gửi (gửi không đúng chế độ); cơ quan công an có thẩm quyền nếu "
    "có dấu hiệu lộ, mất; và ghi vào sổ riêng theo quy định."
)


def reconcile_due(receiver: Receiver) -> bool:
    """Once each working day from the morning letter's time on. Returns whether it ran now."""
    runtime, now = receiver.runtime, receiver.runtime.clock()
    today = runtime.today(now)
    zone = runtime.house.office.agency.zone
    due = datetime.combine(today, runtime.settings.workflow.morning_letter_time, zone)
    if now < due or not is_working_day(runtime.house.office.calendar, today):
        return False
    with runtime.db.read() as conn:
        ran = state.last_run(conn, _JOB)
    if ran is not None and ran >= datetime.combine(today, time(), zone):
        return False
    vanished = _vanished(receiver)
    folder, junk = _junk(receiver)
    clerk = runtime.house.clerk
    with runtime.db.begin() as conn:
        # What another daemon holds or has settled meanwhile has not vanished.
        vanished = [
            one for one in vanished if one.settled or inbox.mark_vanished(conn, one.inbox_id, now=now)
        ]
        if vanished or junk:
            letter = Reconciliation(
                to=clerk,
                key=f"reconciliation:{today}",
                token=Token(Stage.CLERK, 0, clerk.party),
                vanished=tuple((one.name, one.received_at) for one in vanished),
                junk_count=junk,
                day=today,
                junk_folder=folder,
            )
            decision = Decision(rule="periodic.reconciliation", reason="mail looked after", letters=(letter,))
            commit_decision(runtime, conn, decision, by="mailbot")
        state.record_run(conn, _JOB, now)
    return True


@dataclass(frozen=True)
class _Vanished:
    """A message that is nowhere in our folders."""

    inbox_id: int
    name: str  # for the clerk: never words of the message
    received_at: datetime
    settled: bool  # its document waits in review


def _vanished(receiver: Receiver) -> list[_Vanished]:
    """Messages that wait for us or for the clerk, and are no longer where they were left, nor near it."""
    runtime = receiver.runtime
    with runtime.db.read() as conn:
        open_rows = inbox_lists.unsettled(conn)
        reviews = [
            (document, inbox_lists.of_document(conn, document.id))
            for document in facts.documents(conn, statuses=(Status.WAITING_CLERK,))
        ]
    busy = {one.claim.inbox_id for one in receiver.in_flight}
    found = [
        _Vanished(row.id, f"số nội bộ {row.id}", row.received_at, settled=False)
        for row in open_rows
        if row.id not in busy and receiver.filer.where_now(row) is None
    ]
    found += [
        _Vanished(rows[0].id, document.review_key or "", document.arrived_at, settled=True)
        for document, rows in reviews
        if rows and not any(row.filed_at is None or receiver.filer.where_now(row) for row in rows)
    ]
    return found


def _junk(receiver: Receiver) -> tuple[str, int]:
    """The junk folder's name and how many messages lie in it."""
    named = receiver.runtime.settings.mailbox.folders.junk or receiver.mailbox.special_folder("junk")
    if not named:
        return "", 0
    try:
        return named, folders.count(receiver.mailbox, named)
    except FolderProblem as problem:
        log.warning("%s %s", problem, problem.remedy)
        return named, 0


def empty_closed_folder(receiver: Receiver) -> int:
    """Delete what lies in the closed folder, if the clerk has asked for it; then write the receipt.

    The Trash is emptied of the same messages where the server keeps deleted mail there.
    """
    runtime, now = receiver.runtime, receiver.runtime.clock()
    with runtime.db.read() as conn:
        order = state.get(conn, state.EMPTY_CLOSED_FOLDER)
    if order is None:
        return 0
    by = order.partition(" ")[0]
    folder = runtime.house.policy.folders.closed
    deleted = folders.delete_all(receiver.mailbox, folder)
    to = runtime.house.recipient(by) if runtime.house.knows(by) else runtime.house.clerk
    done = f"đã xóa {deleted} thư trong thư mục {folder}; thư mục đã trống. {_TO_INFORM}"
    line = SaidBack("XÓA CÁCH LY", True, done)
    letter = CommandsSaidBack(
        to=to,
        key=f"closed-emptied:{now.isoformat()}",
        token=Token(Stage.CLERK, 0, to.party),
        lines=(line,),
    )
    with runtime.db.begin() as conn:
        state.put(conn, state.EMPTY_CLOSED_FOLDER, None)
        gone = facts.documents(conn, statuses=(Status.CLOSED_FOLDER,))
        changes = tuple(SetStatus(document_id=one.id, status=Status.DELETED) for one in gone)
        emptied = Decision(rule="closed.emptied", reason="deleted at the clerk's word", changes=changes)
        commit_decision(runtime, conn, emptied, by=by)
        journal.append(conn, at=now, by=by, what="closed_folder_emptied")
        post(runtime, conn, (letter,), now)
    return deleted
