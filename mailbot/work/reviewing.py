"""The clerk's rulings about documents in review, carried out when their hold has passed.

A document that is released is taken up again from the mail server, since nothing of it was kept, and read
like a new one: the loop does not wait for its text. A message that has vanished meanwhile is told.
"""

from __future__ import annotations

import logging
from concurrent.futures import Future
from dataclasses import dataclass

from mailbot.core.decision import Decision, Filing, HoldReview
from mailbot.core.letter import Reconciliation
from mailbot.core.message import InboundMessage, Stage, Token
from mailbot.core.readings import ReadAttachment
from mailbot.core.records import DocumentRecord, HeldReview, ReviewVerb
from mailbot.mail.errors import MailError
from mailbot.store import facts, inbox, inbox_lists
from mailbot.store.inbox_lists import InboxRow
from mailbot.store.problems import StoreProblem
from mailbot.work import documents
from mailbot.work.committing import commit_decision, store_attachments
from mailbot.work.faults import place
from mailbot.work.lookups import held_reviews
from mailbot.work.receiving import Receiver
from mailbot.work.runtime import Runtime

log = logging.getLogger("mailbot.reviewing")


@dataclass
class _Released:
    """A released document whose attachments are being read again."""

    ruling: HeldReview
    message: InboundMessage
    text: Future[tuple[ReadAttachment, ...]]


class Rulings:
    """The rulings that one receiver carries out."""

    def __init__(self, receiver: Receiver) -> None:
        self.receiver, self.runtime = receiver, receiver.runtime
        self._reading: dict[int, _Released] = {}
        self._failed: set[tuple[int, HeldReview | None]] = set()  # a new answer is tried anew

    def carry_out(self, *, wait: bool = False) -> int:
        """Carry out what is due; with ``wait`` also wait for texts that are being read. Returns how many."""
        with self.runtime.db.read() as conn:
            due = held_reviews(conn, self.runtime.clock())
        ruled = 0
        for document in due:
            if (document.id, document.held_review) in self._failed:
                continue
            try:
                ruled += self._rule(document, wait=wait)
            except (MailError, StoreProblem):
                raise
            except Exception as problem:  # noqa: BLE001 - a document that cannot be ruled on stops no other
                self._failed.add((document.id, document.held_review))
                log.error("document %d: %s at %s", document.id, type(problem).__name__, place(problem))
        return ruled

    def _rule(self, document: DocumentRecord, *, wait: bool) -> bool:
        """Carry out one ruling, if it still stands and its text is there. Returns whether it was."""
        ruling = document.held_review
        if ruling is None:
            return False
        with self.runtime.db.read() as conn:
            rows = inbox_lists.of_document(conn, document.id)
        if ruling.verb is not ReviewVerb.ELECTRONIC:
            self._commit(document, ruling, rows, None)
            return True
        released = self._reading.get(document.id)
        if released is None or released.ruling != ruling:
            released = self._take_up_again(document, ruling, rows)
            if released is None:
                return True
        if not wait and not released.text.done():
            self._reading[document.id] = released
            return False
        self._reading.pop(document.id, None)
        self._commit(document, ruling, rows, released)
        return True

    def _take_up_again(
        self, document: DocumentRecord, ruling: HeldReview, rows: tuple[InboxRow, ...]
    ) -> _Released | None:
        """Fetch the message and have it read; None where it is gone, and the clerk is told."""
        for row in rows:
            message = self.receiver.fetch_again(row)
            if message is not None:
                text = self.receiver.extractor.submit(message.parts)
                text.add_done_callback(lambda _: self.receiver.bell.ring())
                return _Released(ruling, message, text)
        _vanished(self.runtime, document)
        return None

    def _commit(
        self,
        document: DocumentRecord,
        ruling: HeldReview,
        rows: tuple[InboxRow, ...],
        released: _Released | None,
    ) -> None:
        runtime = self.runtime
        inbox_id = rows[0].id if rows else 0
        with runtime.db.begin() as conn:
            current = facts.document(conn, document.id)
            if current is None or current.held_review != ruling:
                return  # the clerk took the answer back meanwhile
            if released is not None:
                message = released.message
                attachments = documents.completed(message, released.text.result())
                decision = documents.decide_new(
                    runtime, conn, message, attachments, inbox_id, review=current, ruling=ruling
                )
            else:
                decision = documents.decide_unseen(runtime, conn, current, ruling, inbox_id)
            commit_decision(runtime, conn, decision, by=ruling.by)
            if released is not None:
                store_attachments(runtime, conn, decision, released.message)
            for row in rows:  # copies of the message go where it goes
                inbox.refile(conn, row.id, decision.filing)
        self.receiver.filer.refile()


def _vanished(runtime: Runtime, document: DocumentRecord) -> None:
    """The message of a released document is gone from the mail server: the clerk is told."""
    now, clerk = runtime.clock(), runtime.house.clerk
    letter = Reconciliation(
        to=clerk,
        key=f"vanished:{document.id}:{runtime.today(now)}",
        token=Token(Stage.CLERK, 0, clerk.party),
        vanished=((document.review_key or "", document.arrived_at),),
        junk_count=0,
        day=runtime.today(now),
    )
    decision = Decision(
        rule="review.vanished",
        reason="the message of a document in review is gone",
        changes=(HoldReview(document_id=document.id, held=None),),
        letters=(letter,),
        filing=Filing.STAY,
    )
    with runtime.db.begin() as conn:
        commit_decision(runtime, conn, decision, by="mailbot")
