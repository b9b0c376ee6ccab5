"""One message from the mailbox to its settled claim and its folder (DESIGN.md section 2, steps 2 to 8).

Replies and notices go before documents. The claim is taken before anything is fetched, so that a message that
kills the program counts as tried; after three attempts it is quarantined while the rest of the batch goes on.
The attachments of documents and replies are read in worker processes: the loop does not wait for them. A
message is moved only when its decision is on the disk.
"""

from __future__ import annotations

import logging
import math
from collections import deque
from collections.abc import Callable

from sqlalchemy import Connection

from mailbot.core.decision import Decision, Filing
from mailbot.core.message import InboundMessage, MessageKind, Route
from mailbot.core.readings import ReadAttachment
from mailbot.files.worker import Extractor
from mailbot.mail.errors import (
    DnsUnavailable,
    MailboxGone,
    MailError,
    MessageMissing,
    MessageUnreadable,
    ServerRefused,
    UidValidityChanged,
)
from mailbot.mail.imap import Mailbox
from mailbot.mail.listing import Listing, replies_first
from mailbot.mail.settings import AuthenticitySettings
from mailbot.store import inbox, inbox_lists
from mailbot.store.inbox import Claim, ClaimCode, Wanted
from mailbot.store.inbox_lists import InboxRow
from mailbot.store.problems import ClaimLost, StoreProblem
from mailbot.work import documents, enclosures, replies
from mailbot.work.bell import Bell
from mailbot.work.committing import commit_decision, commit_duplicate, twin_of
from mailbot.work.faults import place
from mailbot.work.fetching import Fetcher
from mailbot.work.filing import Filer, Settled
from mailbot.work.in_flight import InFlight, Reading
from mailbot.work.lookups import route_of
from mailbot.work.making_room import MOMENT, NoRoomError, Room
from mailbot.work.quarantining import quarantine
from mailbot.work.runtime import Runtime

log = logging.getLogger("mailbot.receiving")

_REFUSALS_IN_A_ROW = 3  # then it is the server, not the messages


class Receiver:
    """Takes up what is new in one mailbox. Not thread-safe; one daemon has one."""

    def __init__(
        self,
        runtime: Runtime,
        mailbox: Mailbox,
        extractor: Extractor,
        authenticity: AuthenticitySettings,
        bell: Bell,
    ) -> None:
        self.runtime, self.mailbox, self.extractor, self.bell = runtime, mailbox, extractor, bell
        self.fetcher = Fetcher(runtime, mailbox, authenticity)
        self.in_flight = InFlight(runtime, extractor, bell)
        self._refusals = 0  # in a row
        self._settled: list[Settled] = []  # not moved yet
        self.room = Room(
            runtime.house.office,
            self.in_flight,
            lambda: self.collect(at_least_one=True, within=MOMENT),
        )
        names = runtime.settings.mailbox.folders
        self.folders = {
            Filing.PROCESSED: names.processed,
            Filing.REVIEW: names.review,
            Filing.PAPER: names.paper,
            Filing.CLOSED: names.closed,
            Filing.QUARANTINE: names.quarantine,
        }
        self.filer = Filer(runtime, mailbox, self.folders)

    # --- the batch -----------------------------------------------------------------------------------

    def receive(self) -> int:
        """Take everything that is new now. Returns how many messages were claimed.

        Raises ``MailboxGone`` and ``StoreProblem``: the caller connects again or waits; nothing is lost.
        """
        self.filer.refile()
        taken = 0
        new = deque(self._new())
        total = len(new)
        while new:
            self.runtime.progress(total - len(new), total)
            if self.room.may_take(new[0]):
                taken += self._take(self.room.next_of(new))
            else:
                new.popleft()
            self.collect()
        return taken

    def receive_all(self) -> int:
        """Take everything, and wait until it is decided. Returns and raises as ``receive``."""
        taken = self.receive()
        while self.in_flight or self.room.can_go_on:
            self.collect(at_least_one=True)
            if self.room.can_go_on:
                taken += self.receive()
        return taken

    def _new(self) -> list[Listing]:
        """What is new, and what was given back or released; replies and notices first, then by arrival."""
        settings, now = self.runtime.settings, self.runtime.clock()
        inbox_folder = settings.mailbox.folders.inbox
        validity = self.mailbox.uidvalidity(inbox_folder)
        self.filer.follow_renumbering(inbox_folder, validity)
        with self.runtime.db.read() as conn:
            known = inbox_lists.known_uids(conn, inbox_folder, validity, now=now)
            waiting = inbox_lists.waiting(conn)
            self.room.begin(tried=inbox_lists.tried(conn))
        since = documents.start_date(self.runtime)
        listings = self.mailbox.list_new(inbox_folder, known=known, since=since)
        # A message that was released from quarantine lies in that folder still.
        elsewhere = [self.filer.where_now(row) for row in waiting if row.locator.folder != inbox_folder]
        return replies_first([*listings, *(one for one in elsewhere if one is not None)])

    def _take(self, group: list[Listing]) -> int:
        """Claim messages before anything of them is fetched, and handle them. Returns how many."""
        runtime, now = self.runtime, self.runtime.clock()
        wanted = [
            Wanted(
                listing.locator,
                listing.size,
                listing.received_at,
                runtime.mac("message", listing.message_id) if listing.message_id else None,
            )
            for listing in group
        ]
        results = inbox.claim(
            runtime.db, wanted, worker=runtime.worker, now=now, lease_seconds=runtime.lease_seconds
        )
        taken = 0
        held: deque[tuple[Claim, Listing]] = deque()
        for claimed, listing in zip(results, group, strict=True):
            if isinstance(claimed, Claim):
                held.append((claimed, listing))
            elif claimed.code is ClaimCode.EXHAUSTED:
                self._quarantine(claimed.inbox_id, listing)
                taken += 1
        return taken + self._handle_all(held)

    def _handle_all(self, held: deque[tuple[Claim, Listing]]) -> int:
        """Handle claimed messages, so that the faults of one stop no other. Returns how many."""
        count = len(held)
        try:
            if count > 1:
                self._fetch_ahead(held)
            while held:
                self._guarded(*held.popleft())
        finally:
            self.fetcher.forget()
            for claim, _ in held:  # the connection is gone: not their fault
                inbox.give_back(self.runtime.db, claim.inbox_id, worker=self.runtime.worker)
        self.in_flight.note()
        return count

    def _fetch_ahead(self, held: deque[tuple[Claim, Listing]]) -> None:
        try:
            self.fetcher.ahead([listing for _, listing in held])
        except MessageUnreadable as problem:
            # The connection is dead. Which of them did it shows when each comes alone, the next time.
            while held:
                self._failed(held.popleft()[0], problem)
            raise MailboxGone(str(problem)) from problem

    def _guarded(self, claim: Claim, listing: Listing) -> None:
        """Handle one message so that its faults stop no other one."""
        runtime = self.runtime
        try:
            self._handle(claim, listing)
        except ClaimLost:
            log.warning("message %d was settled by another daemon", claim.inbox_id)
        except NoRoomError:
            inbox.give_back(runtime.db, claim.inbox_id, worker=runtime.worker)
            self.room.leave(listing)
        except (MessageMissing, UidValidityChanged, DnsUnavailable) as problem:
            # Gone, or not to be judged now: the attempt does not count. What is gone for good is told to
            # the clerk by the daily reconciliation.
            inbox.give_back(runtime.db, claim.inbox_id, worker=runtime.worker)
            log.warning("message %d waits: %s", claim.inbox_id, type(problem).__name__)
        except ServerRefused as problem:
            self._refused(claim, problem)
        except MessageUnreadable as problem:
            self._failed(claim, problem)
            if not self.mailbox.alive:  # an answer without sense ends the connection, not the message alone
                raise MailboxGone(str(problem)) from problem
        except (MailError, StoreProblem):
            inbox.give_back(runtime.db, claim.inbox_id, worker=runtime.worker)
            raise
        except Exception as problem:  # noqa: BLE001 - the one boundary: the message is tried again, then quarantined
            self._failed(claim, problem)
        else:
            self._refusals = 0

    def _refused(self, claim: Claim, problem: ServerRefused) -> None:
        """The server will not hand over this message; where it hands over none, no message is to blame."""
        self._refusals += 1
        if self._refusals < _REFUSALS_IN_A_ROW:
            self._failed(claim, problem)
            return
        self._refusals = 0
        inbox.give_back(self.runtime.db, claim.inbox_id, worker=self.runtime.worker)
        raise problem

    def _failed(self, claim: Claim, problem: Exception) -> None:
        """Note where it failed, without a word of the message, and let the message be tried again."""
        log.error(
            "message %d, attempt %d: %s at %s",
            claim.inbox_id,
            claim.attempts,
            type(problem).__name__,
            place(problem),
        )
        now = self.runtime.clock()
        inbox.renew(self.runtime.db, claim.inbox_id, now=now, lease_seconds=0, worker=self.runtime.worker)

    def _quarantine(self, inbox_id: int, listing: Listing) -> None:
        if quarantine(self.runtime, inbox_id, listing, self.folders[Filing.QUARANTINE]):
            self.filer.file(inbox_id, listing.locator, Filing.QUARANTINE)

    # --- one message ---------------------------------------------------------------------------------

    def _handle(self, claim: Claim, listing: Listing) -> None:
        runtime = self.runtime
        message = self.fetcher.message(listing)
        with runtime.db.read() as conn:
            twin = twin_of(runtime, conn, message)
            routed = route_of(runtime, conn, message)
        if twin is not None:
            nothing = Decision(rule="inbound.duplicate", reason="the same message again")
            self._decide(claim, message, lambda _: nothing)
            return
        log.info("message %d is %s (%s)", claim.inbox_id, routed.kind.value, routed.why_not or routed.reason)
        document = routed.kind is MessageKind.DOCUMENT
        to_read = message.parts if document else enclosures.to_read(message, routed)
        # What somebody writes while an earlier letter of the same person is being read comes after that one.
        if document or to_read or self.in_flight.has_one_of(routed.writer):
            while not self.in_flight.has_room_for(message.size, reply=not document):
                if document:
                    raise NoRoomError
                self.collect(at_least_one=True)
            self.in_flight.start(claim, message, routed, to_read)
            return
        self._decide_reply(claim, message, routed, ())

    def _decide_reply(
        self, claim: Claim, message: InboundMessage, routed: Route, read: tuple[ReadAttachment, ...]
    ) -> None:
        self._decide(
            claim,
            message,
            lambda conn: replies.decide_reply(self.runtime, conn, message, routed, claim.inbox_id, read),
            by=routed.writer or "outside",
        )

    def _decide(
        self,
        claim: Claim,
        message: InboundMessage,
        decide: Callable[[Connection], Decision],
        *,
        by: str = "mailbot",
    ) -> None:
        """The deciding transaction of one message; its move comes later. Raises ``ClaimLost``.

        It need not wait for the disk: until it stands there the message stays where it is (``Filer`` waits)
        and no letter is begun (``outbox.sending_started`` waits), so what a power cut undoes is done again.
        """
        runtime = self.runtime
        with runtime.db.begin(durable=False) as conn:
            # Asked here once more: a copy may have been settled while this one was being read.
            twin = twin_of(runtime, conn, message)
            if twin is not None:
                filing = commit_duplicate(runtime, conn, twin, claim.inbox_id, message)
            else:
                decision = decide(conn)
                commit_decision(runtime, conn, decision, by=by, inbox_id=claim.inbox_id, message=message)
                filing = decision.filing
        if message.locator is not None:
            self._settled.append(Settled(claim.inbox_id, message.locator, filing))

    def _file_settled(self) -> None:
        """Move what was decided lately; ``refile`` moves what a fault leaves behind."""
        settled, self._settled = self._settled, []
        self.filer.file_all(settled)

    # --- what is being read --------------------------------------------------------------------------

    def collect(self, *, at_least_one: bool = False, within: float = math.inf) -> int:
        """Decide what has been read; with ``at_least_one`` wait for one. Returns how many."""
        decided = 0
        for one in self.in_flight.take_ready(at_least_one=at_least_one, within=within):
            self._finish(one)
            decided += 1
        self._file_settled()
        return decided

    def _finish(self, reading: Reading) -> None:
        runtime, claim, message = self.runtime, reading.claim, reading.message
        try:
            read = reading.text.result()
            if reading.route.kind is not MessageKind.DOCUMENT:
                self._decide_reply(claim, message, reading.route, read)
                return
            attachments = documents.completed(message, read)
            self._decide(
                claim,
                message,
                lambda conn: documents.decide_new(runtime, conn, message, attachments, claim.inbox_id),
            )
        except ClaimLost:
            log.warning("message %d was settled by another daemon", claim.inbox_id)
        except (MailError, StoreProblem):
            inbox.give_back(runtime.db, claim.inbox_id, worker=runtime.worker)
            raise
        except Exception as problem:  # noqa: BLE001 - as in _guarded
            self._failed(claim, problem)

    # --- review --------------------------------------------------------------------------------------

    def fetch_again(self, row: InboxRow) -> InboundMessage | None:
        """A message in review, from where it lies now; None where it is gone."""
        try:
            listing = self.filer.where_now(row)
            if listing is None:
                return None
            return self.fetcher.whole(listing)
        except MessageMissing:
            return None
