"""What is queued goes out: one recipient a row, each with its own fixed Message-ID.

Sent, temporary, permanent and uncertain are told apart: temporary ones wait longer each time, permanent and
uncertain ones are shown to the clerk. Rate limits, the provider's daily quota and the hourly breaker hold
letters back; urgent ones go first. Nothing is sent inside a transaction.
"""

from __future__ import annotations

import asyncio
import json
import logging
from datetime import datetime, timedelta

from mailbot.core.letter import DeliveryProblems, ProblemLetter
from mailbot.core.message import Address, Stage, Token
from mailbot.mail.compose import Attachment, compose
from mailbot.mail.smtp import Outcome, Sender, SendResult
from mailbot.store import journal, outbox, outbox_rulings, state
from mailbot.store.outbox import OutboxRow
from mailbot.store.problems import ContentGone
from mailbot.work.posting import post
from mailbot.work.runtime import Runtime

log = logging.getLogger("mailbot.delivery")

_BATCH = 50
_BREAKER = "breaker_tripped"


class Deliverer:
    """Sends what is queued. One object a process; ``deliver`` may be called again and again."""

    def __init__(self, runtime: Runtime, sender: Sender) -> None:
        self.runtime, self.sender = runtime, sender
        self._writing = asyncio.Lock()

    async def deliver(self) -> int:
        """Send everything that may go out now. Returns how many letters were accepted."""
        sent = 0
        while True:
            room = self._room()
            if room <= 0:
                return sent
            now = self.runtime.clock()
            rows = outbox.claim_batch(
                self.runtime.db,
                now=now,
                limit=min(room, _BATCH),
                worker=self.runtime.worker,
                lease_seconds=self.runtime.lease_seconds,
            )
            if not rows:
                return sent
            outcomes = await asyncio.gather(*(self._send(row) for row in rows))
            sent += sum(outcomes)
            if not any(outcomes):
                return sent  # the server takes nothing now: the next attempts are dated

    def _room(self) -> int:
        """How many letters may go out now, by the switch, the minute's rate, the day's quota, the breaker."""
        limits, smtp, now = self.runtime.settings.limits, self.runtime.settings.smtp, self.runtime.clock()
        with self.runtime.db.read() as conn:
            if state.flag(conn, state.SENDING_STOPPED):
                return 0
            minute = outbox.counts_since(conn, now - timedelta(minutes=1))
            hour = outbox.counts_since(conn, now - timedelta(hours=1))
            zone = self.runtime.house.office.agency.zone
            midnight = now.astimezone(zone).replace(hour=0, minute=0, second=0, microsecond=0)
            day = outbox.counts_since(conn, midnight)
        if hour >= limits.letters_per_hour:
            self._trip()
            return 0
        return min(smtp.per_minute - minute, smtp.per_day - day, limits.letters_per_hour - hour)

    def _trip(self) -> None:
        """More letters in an hour than the office ever writes: stop all sending until somebody looks."""
        with self.runtime.db.begin() as conn:
            state.set_flag(conn, state.SENDING_STOPPED, True)
            state.set_flag(conn, _BREAKER, True)
            journal.append(conn, at=self.runtime.clock(), by="mailbot", what="breaker_tripped")
        log.error(
            "more letters in an hour than limits.letters_per_hour: sending is stopped (mailbot sending start)"
        )

    async def _send(self, row: OutboxRow) -> bool:
        """Send one letter and note what came of it."""
        try:
            data = self._bytes(row)
        except ContentGone:  # its document was recalled while it waited
            with self.runtime.db.small() as conn:
                outbox_rulings.cancel_one(conn, row.id)
            return False
        except ValueError as problem:  # an address that SMTP cannot take: no other letter is concerned
            now = self.runtime.clock()
            short_key = outbox.failed(self.runtime.db, row.id, str(problem))
            self._tell_clerk(row, "failed", short_key, SendResult(Outcome.PERMANENT, text=str(problem)), now)
            return False
        if not outbox.sending_started(self.runtime.db, row.id, now=self.runtime.clock()):
            return False  # the lease was lost or the letter cancelled meanwhile
        result = await self.sender.send(self.runtime.settings.mailbox.address, row.email, data)
        self._note(row, result)
        return result.outcome is Outcome.SENT

    def _bytes(self, row: OutboxRow) -> bytes:
        """The same bytes on every try: rendered words, the kept attachments, the fixed Message-ID.

        Raises ``ContentGone`` for a letter whose document was recalled.
        """
        settings = self.runtime.settings
        with self.runtime.db.read() as conn:
            letter = outbox.load(conn, self.runtime.db.content, row)
        body = json.loads(letter.rendered)
        attachments = [Attachment(one.name, one.content_type, data) for one, data in letter.attachments]
        attachments += [Attachment(name, kind, bytes.fromhex(data)) for name, kind, data in body["files"]]
        name = settings.smtp.from_name or settings.office.agency.short_name
        return compose(
            message_id=row.message_id,
            date=datetime.fromisoformat(body["date"]),
            sender=Address(settings.mailbox.address, name),
            to=Address(row.email, row.name),
            reply_to=Address(body["reply_to"]) if body["reply_to"] else None,
            subject=body["subject"],
            text=body["text"],
            html=body["html"],
            attachments=tuple(attachments),
            in_reply_to=body["in_reply_to"],
        )

    def _note(self, row: OutboxRow, result: SendResult) -> None:
        db, now = self.runtime.db, self.runtime.clock()
        match result.outcome:
            case Outcome.SENT:
                outbox.sent(db, row.id, now=now)
                log.info("letter %d (%s) was accepted", row.id, row.kind)
            case Outcome.CONNECTION:  # not this letter's fault: it keeps its place and its attempts
                outbox.put_back(db, row.id, now=now)
                log.warning("letter %d waits: %s", row.id, result.problem or result.text)
            case Outcome.TEMPORARY:
                self._later(row, result, now)
            case Outcome.UNCERTAIN:
                self._tell_clerk(row, "uncertain", outbox.uncertain(db, row.id, result.text), result, now)
            case _:
                short_key = outbox.failed(db, row.id, f"{result.code} {result.text}")
                self._tell_clerk(row, "failed", short_key, result, now)

    def _later(self, row: OutboxRow, result: SendResult, now: datetime) -> None:
        delay = outbox.retry_delay(row.attempts)
        if delay is None:
            short_key = outbox.failed(self.runtime.db, row.id, f"{result.code} {result.text}")
            self._tell_clerk(row, "failed", short_key, result, now)
            return
        error = f"{result.code} {result.text}"
        outbox.temporary(self.runtime.db, row.id, error, next_try=now + delay)
        log.warning("letter %d (%s): %s; tried again in %s", row.id, row.kind, result.code, delay)

    def _tell_clerk(
        self, row: OutboxRow, what: str, short_key: str, result: SendResult, now: datetime
    ) -> None:
        """A letter about a letter; never about a letter of this kind, or one failure would breed the next."""
        if row.kind == DeliveryProblems.__name__:
            return
        clerk, office = self.runtime.house.clerk, self.runtime.house.office
        with self.runtime.db.begin() as conn:
            problem = ProblemLetter(
                short_key=short_key,
                kind=row.kind,
                recipient=office.name_of(row.recipient) if row.recipient else "cơ quan gửi",
                at=now,
                state=what,
                problem=f"{result.code or ''} {result.text}".strip()[:200],
            )
            letter = DeliveryProblems(
                to=clerk,
                key=f"problem:{row.id}:{what}:{row.attempts}",
                token=Token(Stage.CLERK, 0, clerk.party),
                problems=(problem,),
            )
            post(self.runtime, conn, (letter,), now)
