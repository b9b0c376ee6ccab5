"""What is queued goes out: one recipient a row, each with its own fixed Message-ID.

Sent, temporary, permanent and uncertain are told apart: temporary ones wait longer each time, permanent and
uncertain ones are shown to the clerk. Rate limits, the provider's daily quota and the hourly breaker hold
letters back (``sending_room``); urgent ones go first. Nothing is sent inside a transaction. A letter is
marked as begun only when a connection is free for it, so that a crash leaves few letters uncertain.
"""

from __future__ import annotations

import asyncio
import logging
from datetime import datetime

from mailbot.core.letter import DeliveryProblems, FilesToCollect
from mailbot.core.message import Stage, Token
from mailbot.core.records import LetterRow
from mailbot.core.views import number_text
from mailbot.mail.smtp import Outcome, Sender, SendResult
from mailbot.store import facts, outbox, outbox_rulings
from mailbot.store.outbox import OutboxRow
from mailbot.store.problems import ContentGone
from mailbot.work.outgoing import outgoing, without_files
from mailbot.work.periodic import problem_letters
from mailbot.work.posting import post
from mailbot.work.runtime import Runtime
from mailbot.work.sending_room import sending_room

log = logging.getLogger("mailbot.delivery")

_BATCH = 50


class Deliverer:
    """Sends what is queued. One object a process; ``deliver`` may be called again and again."""

    def __init__(self, runtime: Runtime, sender: Sender) -> None:
        self.runtime, self.sender = runtime, sender
        self._slots = asyncio.Semaphore(runtime.settings.smtp.connections)
        self._server_gone = False

    async def deliver(self) -> int:
        """Send everything that may go out now. Returns how many letters were accepted."""
        sent = 0
        self._server_gone = False
        outbox.recover(self.runtime.db, now=self.runtime.clock())
        self._tell_clerk()
        while not self._server_gone:
            room = sending_room(self.runtime)
            if room <= 0:
                break
            rows = outbox.claim_batch(
                self.runtime.db,
                now=self.runtime.clock(),
                limit=min(room, _BATCH),
                worker=self.runtime.worker,
                lease_seconds=self.runtime.lease_seconds,
            )
            if not rows:
                break
            sent += sum(await asyncio.gather(*(self._in_turn(row) for row in rows)))
        return sent

    async def _in_turn(self, row: OutboxRow) -> bool:
        async with self._slots:
            if self._server_gone:  # no letter's fault: each keeps its place and its attempts
                outbox.put_back(self.runtime.db, row.id, now=self.runtime.clock())
                return False
            return await self._send(row)

    async def _send(self, row: OutboxRow) -> bool:
        """Send one letter and note what came of it; whether the server took it."""
        db, now = self.runtime.db, self.runtime.clock()
        try:
            with db.read() as conn:
                address, data = outgoing(self.runtime, conn, row)
        except ContentGone:  # its document was recalled while it waited
            with db.small() as conn:
                outbox_rulings.cancel_one(conn, row.id)
            return False
        except (ValueError, LookupError, TypeError) as problem:  # no other letter is concerned
            log.error("letter %d cannot be composed: %s", row.id, type(problem).__name__)
            self._failed(row, f"{type(problem).__name__}: {problem}")
            return False
        if not outbox.sending_started(db, row.id, now=now):
            return False  # the lease was lost or the letter cancelled meanwhile
        result = await self.sender.send(self.runtime.settings.mailbox.address, address, data)
        self._note(row, result)
        return result.outcome is Outcome.SENT

    def _note(self, row: OutboxRow, result: SendResult) -> None:
        db, now = self.runtime.db, self.runtime.clock()
        match result.outcome:
            case Outcome.SENT:
                outbox.sent(db, row.id, now=now)
                log.info("letter %d (%s) was accepted", row.id, row.kind)
            case Outcome.CONNECTION:
                self._server_gone = True
                outbox.put_back(db, row.id, now=now)
                log.warning("letter %d waits: %s", row.id, result.problem or result.text)
            case Outcome.TEMPORARY:
                self._later(row, result, now)
            case Outcome.UNCERTAIN:
                outbox.uncertain(db, row.id, result.text)
                self._tell_clerk()
            case Outcome.TOO_LARGE if row.attachments:
                self._leave_files(row, now)
            case _:
                self._failed(row, f"{result.code or ''} {result.text}".strip())

    def _leave_files(self, row: OutboxRow, now: datetime) -> None:
        """What is too large for the mail server goes out without its files, which wait at the clerk's."""
        runtime, clerk = self.runtime, self.runtime.house.clerk
        with runtime.db.begin() as conn:
            names = tuple(one.name for one in runtime.db.content.describe(conn, row.attachments))
            outbox_rulings.leave_files(conn, row.id, without_files(row.rendered or b"", names), now=now)
            document = facts.document(conn, row.document_id) if row.document_id else None
            told = FilesToCollect(
                to=clerk,
                key=f"collect:{row.id}",
                document_id=row.document_id,
                token=Token(Stage.CLERK, 0, clerk.party),
                number=number_text(document) if document else "",
                who=row.name,
                names=names,
            )
            post(runtime, conn, (told,), now)
        log.warning(
            "letter %d (%s) goes out without its files: too large for the mail server", row.id, row.kind
        )

    def _later(self, row: OutboxRow, result: SendResult, now: datetime) -> None:
        error = f"{result.code} {result.text}"
        delay = outbox.retry_delay(row.attempts)
        if delay is None:
            self._failed(row, error)
            return
        outbox.temporary(self.runtime.db, row.id, error, next_try=now + delay)
        log.warning("letter %d (%s): %s; tried again in %s", row.id, row.kind, result.code, delay)

    def _failed(self, row: OutboxRow, error: str) -> None:
        outbox.failed(self.runtime.db, row.id, error)
        self._tell_clerk()

    def _tell_clerk(self) -> None:
        """A letter about every letter that failed or is uncertain and of which the clerk was not told.

        Told by rows, not by events: what a crash left uncertain is told as well, and each of them once.
        Never about a letter of this kind, or one failure would breed the next.
        """
        runtime, now = self.runtime, self.runtime.clock()
        with runtime.db.read() as conn:
            untold = [
                one
                for one in facts.letter_problems(conn)
                if one.state in ("uncertain", "failed")
                and one.kind != DeliveryProblems.__name__
                and not outbox.exists(conn, _key(one))
            ]
        if not untold:
            return
        clerk = runtime.house.clerk
        letters = tuple(
            DeliveryProblems(
                to=clerk,
                key=_key(row),
                token=Token(Stage.CLERK, 0, clerk.party),
                problems=problem_letters(runtime, (row,)),
            )
            for row in untold
        )
        with runtime.db.begin() as conn:
            post(runtime, conn, letters, now)


def _key(row: LetterRow) -> str:
    """One letter about each time that a letter got a problem: every time it has a new short key."""
    return f"problem:{row.id}:{row.state}:{row.short_key}"
