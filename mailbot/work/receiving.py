"""One message from the mailbox to its settled claim and its folder (DESIGN.md section 2, steps 2 to 8).

Replies and notices go before documents. The claim is taken before anything is fetched, so that a message that
kills the program counts as tried; after three attempts it is quarantined while the rest of the batch goes on.
A document's attachments are read in worker processes: the loop does not wait for them. The message is moved
only after the deciding transaction is committed; a crash in between is made good by ``refile``.
"""

from __future__ import annotations

import logging
import traceback
from concurrent.futures import Future
from dataclasses import dataclass, replace

from mailbot.core import tokens
from mailbot.core.decision import Decision, Filing
from mailbot.core.letter import QuarantineNotice
from mailbot.core.message import InboundMessage, Locator, MessageKind, Route, Stage, Token
from mailbot.core.readings import ReadAttachment
from mailbot.core.routing import route
from mailbot.files.worker import Extractor
from mailbot.mail import folders
from mailbot.mail.authenticity import authenticate
from mailbot.mail.errors import MailError, MessageMissing
from mailbot.mail.imap import Mailbox
from mailbot.mail.listing import Listing
from mailbot.mail.settings import AuthenticitySettings
from mailbot.store import inbox, inbox_lists, journal
from mailbot.store.inbox import Claim, ClaimCode
from mailbot.store.inbox_lists import InboxRow
from mailbot.store.problems import ClaimLost, StoreProblem
from mailbot.work import documents, replies
from mailbot.work.bell import Bell
from mailbot.work.committing import commit_decision
from mailbot.work.fetching import fetch
from mailbot.work.lookups import held_reviews, stand_ins
from mailbot.work.posting import post
from mailbot.work.runtime import Runtime

log = logging.getLogger("mailbot.receiving")

_IN_FLIGHT_MAX = 8  # documents whose attachments are being read; bounds the memory that they hold


@dataclass
class _Reading:
    """A document whose attachments are being read."""

    claim: Claim
    message: InboundMessage
    route: Route
    text: Future[tuple[ReadAttachment, ...]]


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
        self.authenticity = authenticity
        self.in_flight: list[_Reading] = []
        names = runtime.settings.mailbox.folders
        self.folders = {
            Filing.PROCESSED: names.processed,
            Filing.REVIEW: names.review,
            Filing.PAPER: names.paper,
            Filing.CLOSED: names.closed,
            Filing.QUARANTINE: names.quarantine,
        }

    # --- the batch -----------------------------------------------------------------------------------

    def receive(self) -> int:
        """Take everything that is new now. Returns how many messages were claimed.

        Raises ``MailboxGone`` and ``StoreProblem``: the caller connects again or waits; nothing is lost.
        """
        self.refile()
        taken = 0
        for listing in self._new():
            taken += self._take(listing)
            self.collect()
        return taken

    def _new(self) -> list[Listing]:
        """What is new, replies and notices first, then by arrival."""
        settings, now = self.runtime.settings, self.runtime.clock()
        inbox_folder = settings.mailbox.folders.inbox
        validity = self.mailbox.uidvalidity(inbox_folder)
        with self.runtime.db.read() as conn:
            known = inbox_lists.known_uids(conn, inbox_folder, validity, now=now)
        since = documents.start_date(self.runtime)
        listings = self.mailbox.list_new(inbox_folder, known=known, since=since)
        return sorted(
            listings, key=lambda one: (not (one.is_reply or one.is_notice), one.received_at, one.locator.uid)
        )

    def _take(self, listing: Listing) -> int:
        runtime, now = self.runtime, self.runtime.clock()
        claimed = inbox.claim(
            runtime.db,
            locator=listing.locator,
            size=listing.size,
            received_at=listing.received_at,
            worker=runtime.worker,
            now=now,
            lease_seconds=runtime.lease_seconds,
        )
        if isinstance(claimed, Claim):
            self._guarded(claimed, listing)
            return 1
        if claimed.code is ClaimCode.EXHAUSTED:
            self._quarantine(claimed.inbox_id, listing)
            return 1
        return 0

    def _guarded(self, claim: Claim, listing: Listing) -> None:
        """Handle one message so that its faults stop no other one."""
        runtime = self.runtime
        try:
            self._handle(claim, listing)
        except MessageMissing:
            with runtime.db.begin() as conn:
                inbox.mark_vanished(conn, claim.inbox_id, now=runtime.clock())
        except ClaimLost:
            log.warning("message %d was settled by another daemon", claim.inbox_id)
        except (MailError, StoreProblem):
            inbox.give_back(runtime.db, claim.inbox_id, worker=runtime.worker)
            raise
        except Exception as problem:  # noqa: BLE001 - the one boundary: the message is tried again, then quarantined
            self._failed(claim, problem)

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
        """Put a message aside after its third attempt, and tell the clerk: neither subject nor sender."""
        runtime, now = self.runtime, self.runtime.clock()
        clerk = runtime.house.clerk
        letter = QuarantineNotice(
            to=clerk,
            key=f"quarantine:{inbox_id}",
            token=Token(Stage.CLERK, 0, clerk.party),
            inbox_id=inbox_id,
            received_at=listing.received_at,
            folder=self.folders[Filing.QUARANTINE],
            problem="Chương trình đã thử ba lần nhưng không xử lý được thư này.",
        )
        with runtime.db.begin() as conn:
            inbox.quarantine(conn, inbox_id, "three_attempts", now=now)
            journal.append(conn, at=now, by="mailbot", what="quarantined", inbox_id=inbox_id)
            post(runtime, conn, (letter,), now)
        log.error("message %d is quarantined after three attempts", inbox_id)
        self.refile()

    # --- one message ---------------------------------------------------------------------------------

    def _handle(self, claim: Claim, listing: Listing) -> None:
        runtime = self.runtime
        message = self._fetch(listing)
        with runtime.db.read() as conn:
            twin = inbox.find_duplicate(conn, self._id_mac(message), message.content_digest)
            delegates = stand_ins(runtime, conn)
        if twin is not None:
            decision = Decision(rule="inbound.duplicate", reason="the same message again")
            self._settle(claim, message, decision)
            return
        office = runtime.house.office
        found = tokens.find_tokens(message, runtime.secret, office)
        own = tokens.is_own_message_id(message.message_id, runtime.secret, office, runtime.domain)
        routed = route(
            message,
            office=office,
            tokens=found,
            own_message=own,
            agency_addresses=frozenset({runtime.settings.mailbox.address.lower()}),
            answerers=delegates,
            unit_mailbox_may_answer=runtime.settings.trust.unit_mailbox_may_answer,
        )
        log.info("message %d is %s (%s)", claim.inbox_id, routed.kind.value, routed.why_not or routed.reason)
        if routed.kind is MessageKind.DOCUMENT:
            self._start_reading(claim, message, routed)
            return
        with runtime.db.begin() as conn:
            decision = replies.decide_reply(runtime, conn, message, routed, claim.inbox_id)
            commit_decision(
                runtime,
                conn,
                decision,
                by=routed.writer or "outside",
                inbox_id=claim.inbox_id,
                message=message,
            )
        self._file(claim.inbox_id, listing.locator, decision.filing)

    def _fetch(self, listing: Listing) -> InboundMessage:
        """The message as a record, with the verdict about its writer."""
        message, raw = fetch(self.mailbox, listing, self.runtime.settings, self.runtime.secret)
        return replace(message, authentication=authenticate(message, raw, settings=self.authenticity))

    def _id_mac(self, message: InboundMessage) -> str:
        return self.runtime.mac("message", message.message_id or message.content_digest)

    # --- documents -----------------------------------------------------------------------------------

    def _start_reading(self, claim: Claim, message: InboundMessage, routed: Route) -> None:
        while len(self.in_flight) >= _IN_FLIGHT_MAX:
            self.collect(at_least_one=True)
        with self.runtime.db.small() as conn:
            inbox.park(conn, claim.inbox_id, "reading", worker=self.runtime.worker)
        text = self.extractor.submit(message.parts)
        text.add_done_callback(lambda _: self.bell.ring())
        self.in_flight.append(_Reading(claim, message, routed, text))

    def collect(self, *, at_least_one: bool = False) -> int:
        """Decide the documents whose text is there; with ``at_least_one`` wait for one. Returns how many."""
        if at_least_one and self.in_flight:
            self.in_flight[0].text.exception()  # waits; a failed reading comes back as unread attachments
        ready = [one for one in self.in_flight if one.text.done()]
        self.in_flight = [one for one in self.in_flight if not one.text.done()]
        for one in ready:
            self._finish(one)
        return len(ready)

    def keep_leases(self) -> None:
        """Prolong the claims of the documents that are being read."""
        now, runtime = self.runtime.clock(), self.runtime
        for one in self.in_flight:
            inbox.renew(
                runtime.db,
                one.claim.inbox_id,
                now=now,
                lease_seconds=runtime.lease_seconds,
                worker=runtime.worker,
            )

    def _finish(self, reading: _Reading) -> None:
        runtime, claim, message = self.runtime, reading.claim, reading.message
        try:
            attachments = documents.completed(message, reading.text.result())
            with runtime.db.begin() as conn:
                decision = documents.decide_new(runtime, conn, message, attachments, claim.inbox_id)
                commit_decision(
                    runtime, conn, decision, by="mailbot", inbox_id=claim.inbox_id, message=message
                )
        except ClaimLost:
            log.warning("message %d was settled by another daemon", claim.inbox_id)
            return
        except StoreProblem:
            inbox.give_back(runtime.db, claim.inbox_id, worker=runtime.worker)
            raise
        except Exception as problem:  # noqa: BLE001 - as in _guarded
            self._failed(claim, problem)
            return
        if message.locator is not None:
            self._file(claim.inbox_id, message.locator, decision.filing)

    def _settle(self, claim: Claim, message: InboundMessage, decision: Decision) -> None:
        with self.runtime.db.begin() as conn:
            commit_decision(
                self.runtime, conn, decision, by="mailbot", inbox_id=claim.inbox_id, message=message
            )
        if message.locator is not None:
            self._file(claim.inbox_id, message.locator, decision.filing)

    # --- filing --------------------------------------------------------------------------------------

    def _file(self, inbox_id: int, locator: Locator, filing: Filing) -> None:
        """Move a settled message into its folder, and note where it lies now."""
        if filing is Filing.STAY:
            return
        try:
            moved = self.mailbox.move(locator, self.folders[filing])
        except MessageMissing:
            moved = None  # somebody moved it by hand; the claim is settled all the same
        inbox.filed(self.runtime.db, inbox_id, moved, now=self.runtime.clock())

    def refile(self) -> None:
        """Move what was settled before a crash and not yet moved, and what a command has settled since."""
        with self.runtime.db.read() as conn:
            rows = inbox_lists.not_filed(conn)
        for row in rows:
            if row.filing is not None:
                self._file(row.id, row.locator, row.filing)

    def fetch_again(self, row: InboxRow) -> InboundMessage | None:
        """A message in review, from where it lies now; None where it is gone."""
        try:
            listing = folders.listing(self.mailbox, row.locator)
            return None if listing is None else self._fetch(listing)
        except MessageMissing:
            return None

    # --- review --------------------------------------------------------------------------------------

    def rule_on_reviews(self) -> int:
        """Carry out the clerk's rulings whose hold has passed. Returns how many."""
        runtime, now = self.runtime, self.runtime.clock()
        with runtime.db.read() as conn:
            due = held_reviews(conn, now)
        for document in due:
            documents.rule(self, document.id)
        return len(due)


def place(problem: BaseException) -> str:
    """Where an exception came from, as file and line: never its words, which may be a message's."""
    frames = traceback.extract_tb(problem.__traceback__)
    return " < ".join(f"{frame.filename.rpartition('/')[2]}:{frame.lineno}" for frame in frames[-3:][::-1])
