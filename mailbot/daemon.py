"""The loop: wait, receive, deliver, periodic work; signals and health.

Receiving runs in the main thread, delivery in a thread of its own, so that a slow SMTP server keeps nobody
waiting. Both share the database only. A lost connection is opened again, later each time; a fault of the
database stops nothing that has been settled. What this module does not do: decide anything.
"""

from __future__ import annotations

import asyncio
import logging
import os
import secrets
import signal
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import datetime
from types import FrameType

import schedule

from mailbot.config import Settings
from mailbot.config.resources import templates_dir
from mailbot.files.limits import Limits
from mailbot.files.worker import Extractor
from mailbot.letters.render import Renderer
from mailbot.mail.errors import (
    FolderProblem,
    InsecureConnection,
    LoginRefused,
    MailboxGone,
    MailError,
    TlsFailed,
)
from mailbot.mail.imap import Mailbox, open_mailbox
from mailbot.mail.smtp import Sender
from mailbot.store import state
from mailbot.store.engine import Database
from mailbot.store.problems import StoreProblem
from mailbot.work import connections, periodic, reconciling
from mailbot.work.bell import Bell
from mailbot.work.delivery import Deliverer
from mailbot.work.receiving import Receiver
from mailbot.work.reviewing import Rulings
from mailbot.work.runtime import Runtime, utc_now
from mailbot.work.status import LAST_LOOK

log = logging.getLogger("mailbot.daemon")

_CONNECTIONS_A_PASS = 5  # a message whose answer makes no sense costs one, three times at most
_FATAL = (LoginRefused, InsecureConnection, TlsFailed, FolderProblem)
_MEBIBYTE = 1024 * 1024
TEXT_WORKERS = 2
_MOST_OCR_WORKERS = 4  # each takes about 200 MB
_LONGEST_PAUSE = 300.0  # seconds between two attempts to connect
_LOOK_AROUND = 15.0  # seconds: how late a hold or an alarm may be noticed


def make_runtime(settings: Settings, clock: Callable[[], datetime] = utc_now) -> Runtime:
    """Open the database and build what every step needs. Raises ``StoreProblem`` and ``ConfigError``."""
    db = Database(settings.database_url, settings.keys_url)
    try:
        db.upgrade()
        with db.read() as conn:
            shadow = state.flag(conn, state.SHADOW, settings.start.shadow)
    except StoreProblem:
        db.close()
        raise
    return Runtime(
        settings=settings,
        db=db,
        renderer=Renderer(
            templates_dir(),
            settings.house,
            mailbox=settings.mailbox.address,
            reply_to_plus=settings.smtp.reply_to_plus,
        ),
        # Unique among all daemons for good: containers give the same name and number again and again.
        worker=f"{socket.gethostname()}:{os.getpid()}:{secrets.token_hex(4)}",
        rules=settings.rules,
        clock=clock,
        shadow=shadow,
    )


def make_extractor(settings: Settings) -> Extractor:
    """The worker processes that read attachments, with the configured limits.

    Two read text, so that a file on which one hangs keeps no document waiting; recognition has all
    processors, at the lowest priority.
    """
    limits = settings.limits
    return Extractor(
        text_workers=TEXT_WORKERS,
        ocr_workers=min(os.cpu_count() or 1, _MOST_OCR_WORKERS),
        limits=Limits(
            seconds=limits.attachment_seconds,
            memory_bytes=limits.attachment_memory_mb * _MEBIBYTE,
            pages=limits.attachment_pages,
            unpacked_bytes=limits.attachment_unpacked_mb * _MEBIBYTE,
            nesting=limits.attachment_nesting,
        ),
    )


class Daemon:
    """One running mailbot. ``run`` returns when a signal or ``stop`` asks it to."""

    def __init__(self, runtime: Runtime, extractor: Extractor) -> None:
        self.runtime, self.extractor = runtime, extractor
        self.stopping = threading.Event()
        self.to_send = threading.Event()
        self.bell = Bell()
        self.fault: BaseException | None = None
        self.alarm = schedule.Scheduler()
        self.alarm.every(20).seconds.do(self._tick)

    def stop(self) -> None:
        """Ask the loop to end after the message in hand."""
        self.stopping.set()
        self.to_send.set()
        self.bell.ring()

    def close(self) -> None:
        """Let go of what the daemon itself opened; database and worker processes are the caller's."""
        self.bell.close()

    def watch_signals(self) -> None:
        """End on SIGTERM and SIGINT, from the main thread."""

        def asked(number: int, _: FrameType | None) -> None:
            log.info("signal %d: stopping after the message in hand", number)
            self.stop()

        signal.signal(signal.SIGTERM, asked)
        signal.signal(signal.SIGINT, asked)

    # --- one pass --------------------------------------------------------------------------------------

    def once(self) -> int:
        """One pass: receive everything, do what is due, send what is queued. Returns messages handled.

        Raises ``MailError`` and ``StoreProblem``.
        """
        taken = 0
        for connection in range(1, _CONNECTIONS_A_PASS + 1):
            try:
                with self._connected() as receiver:
                    taken += self.sweep(receiver)
                break
            except MailboxGone as problem:
                # What was taken is settled; the rest is taken on a new connection.
                if connection == _CONNECTIONS_A_PASS:
                    raise
                log.warning("%s %s", problem, problem.remedy)
        asyncio.run(self._deliver_once())
        return taken

    @contextmanager
    def _connected(self) -> Iterator[Receiver]:
        """A receiver on a connection of its own; what it was reading at the end is given back."""
        with open_mailbox(connections.imap_settings(self.runtime.settings)) as mailbox:
            receiver = self.receiver(mailbox)
            try:
                yield receiver
            finally:
                receiver.in_flight.give_up()

    def sweep(self, receiver: Receiver) -> int:
        """Receive everything that is there and do what is due; nothing is sent. Returns messages handled.

        Raises ``MailError`` and ``StoreProblem``.
        """
        taken = receiver.receive_all()
        Rulings(receiver).carry_out(wait=True)
        reconciling.empty_closed_folder(receiver)
        reconciling.reconcile_due(receiver)
        self._note_pass()
        self._tick()
        return taken

    def _note_pass(self) -> None:
        """Note for ``mailbot status`` that the mailbox was looked at, and see whether shadow mode ended."""
        with self.runtime.db.small() as conn:
            state.set_moment(conn, LAST_LOOK, self.runtime.clock())
            self.runtime.shadow = state.flag(conn, state.SHADOW, self.runtime.settings.start.shadow)

    async def _deliver_once(self) -> None:
        sender = Sender(connections.smtp_settings(self.runtime.settings))
        try:
            await Deliverer(self.runtime, sender).deliver()
        finally:
            await sender.close()

    def receiver(self, mailbox: Mailbox) -> Receiver:
        """What takes up the messages of an open mailbox; its folders are made where they are missing."""
        receiver = Receiver(
            self.runtime,
            mailbox,
            self.extractor,
            connections.authenticity_settings(self.runtime.settings),
            self.bell,
        )
        mailbox.ensure_folders(tuple(receiver.folders.values()))
        return receiver

    def _tick(self) -> None:
        """What the alarm clock is for: periodic work, and another look at the outbox."""
        if periodic.run_due(self.runtime):
            self.to_send.set()
        self.to_send.set()

    # --- the loop ---------------------------------------------------------------------------------------

    def run(self) -> None:
        """Work until asked to stop. Raises only what no waiting can mend: a refused login, a bad folder."""
        with ExitStack() as stack:
            delivery = threading.Thread(target=self._deliver_forever, name="delivery", daemon=True)
            delivery.start()
            stack.callback(delivery.join, 30)
            stack.callback(self.stop)
            pause = 1.0
            while not self.stopping.is_set():
                try:
                    self._session()
                    pause = 1.0
                except _FATAL:
                    raise
                except (MailError, StoreProblem) as problem:
                    log.warning("%s %s Trying again in %.0f s.", problem, problem.remedy, pause)
                    self.stopping.wait(pause)
                    pause = min(pause * 2, _LONGEST_PAUSE)
        if self.fault is not None:
            raise self.fault

    def _session(self) -> None:
        """One connection to the mailbox, until it dies or we stop."""
        settings = self.runtime.settings.mailbox
        with self._connected() as receiver:
            log.info("connected to %s as %s", settings.host, settings.login_user)
            rulings = Rulings(receiver)
            while not self.stopping.is_set():
                self._pass(receiver, rulings)
                self._wait(receiver, rulings)

    def _pass(self, receiver: Receiver, rulings: Rulings) -> None:
        if receiver.receive():
            self.to_send.set()
        if rulings.carry_out() + receiver.collect():
            self.to_send.set()
        reconciling.empty_closed_folder(receiver)
        reconciling.reconcile_due(receiver)
        self._note_pass()
        self.alarm.run_pending()

    def _wait(self, receiver: Receiver, rulings: Rulings) -> None:
        """Until something new lies in the mailbox, the poll interval passes, or we stop.

        Texts that were read and rulings whose hold has passed are taken up meanwhile.
        """
        settings, mailbox = self.runtime.settings.mailbox, receiver.mailbox
        deadline = time.monotonic() + settings.poll_seconds
        while not self.stopping.is_set():
            self.bell.silence()
            self.alarm.run_pending()
            if receiver.collect() + rulings.carry_out():
                self.to_send.set()
            if receiver.room.can_go_on:
                return
            receiver.in_flight.keep_leases()
            left = min(deadline - time.monotonic(), _LOOK_AROUND)
            if left <= 0:
                return
            if settings.idle and "IDLE" in mailbox.capabilities:
                if mailbox.idle(left, folder=settings.folders.inbox, wake=self.bell.fileno()):
                    return
            else:
                self.bell.wait(left)

    # --- delivery ---------------------------------------------------------------------------------------

    def _deliver_forever(self) -> None:
        try:
            asyncio.run(self._delivery_loop())
        except BaseException as problem:
            self.fault = problem  # the daemon must not live on without its sending half
            self.stop()
            raise

    async def _delivery_loop(self) -> None:
        sender = Sender(connections.smtp_settings(self.runtime.settings))
        deliverer = Deliverer(self.runtime, sender)
        loop = asyncio.get_running_loop()
        try:
            while not self.stopping.is_set():
                self.to_send.clear()
                try:
                    await deliverer.deliver()
                except (MailError, StoreProblem) as problem:
                    log.warning("sending: %s %s", problem, problem.remedy)
                await loop.run_in_executor(None, self.to_send.wait, 15.0)
        finally:
            await sender.close()
