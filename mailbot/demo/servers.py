"""Embedded mail servers for the demo, from PyPI packages only: pymap for IMAP, aiosmtpd for SMTP.

Everything lives in memory and listens on the loopback. What is sent to an address of the office is put into
that person's inbox at the story's hour; everything else lands in one mailbox for the outside world.
What this module does not do: anything that a real server would be wanted for.
"""

from __future__ import annotations

import asyncio
import imaplib
import socket
import threading
import time
from argparse import Namespace
from collections.abc import Callable
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from datetime import datetime
from email import message_from_bytes, policy
from email.utils import format_datetime, parseaddr
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session
from pymap.backend.dict import DictBackend
from pymap.imap import IMAPService
from pymap.user import UserMetadata
from pysasl.hashing import Cleartext

AUTHSERV = "mail.ldld.example.vn"
PASSWORD = "demo"  # noqa: S105 - the demo's servers listen on the loopback and hold invented mail
OUTSIDE = "ngoai@example.vn"


@dataclass(frozen=True)
class Delivered:
    """One message that the SMTP server took: for whom, its bytes as delivered, and when in the story."""

    sender: str
    recipient: str
    data: bytes
    at: datetime


@dataclass
class DemoServers:
    """Both servers in one thread. Use it as a context manager. ``clock`` gives the story's time."""

    users: tuple[str, ...]
    clock: Callable[[], datetime]
    imap_port: int = 0
    smtp_port: int = 0
    delivered: list[Delivered] = field(default_factory=list)
    _open: dict[str, imaplib.IMAP4] = field(default_factory=dict)
    _putting: threading.Lock = field(default_factory=threading.Lock)

    def __enter__(self) -> DemoServers:
        self._loop = asyncio.new_event_loop()
        self._stop: asyncio.Event | None = None
        self._ready = threading.Event()
        self.imap_port = self.imap_port or _free_port()
        self._thread = threading.Thread(target=self._serve, name="demo-imap", daemon=True)
        self._thread.start()
        if not self._ready.wait(20):
            raise RuntimeError("the embedded IMAP server did not start in 20 seconds")
        self.smtp_port = self.smtp_port or _free_port()
        self._smtp = Controller(
            _Handler(self),
            hostname="127.0.0.1",
            port=self.smtp_port,
            server_hostname=AUTHSERV,
            auth_require_tls=False,
            authenticator=self._authenticate,
            data_size_limit=33_554_432,
        )
        self._smtp.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._smtp.stop()
        for client in self._open.values():
            client.shutdown()
        if self._stop is not None:
            self._loop.call_soon_threadsafe(self._stop.set)
        self._thread.join(5)

    # --- IMAP ------------------------------------------------------------------------------------------

    def _serve(self) -> None:
        asyncio.set_event_loop(self._loop)
        self._loop.run_until_complete(self._imap())
        self._loop.close()

    async def _imap(self) -> None:
        args = Namespace(
            host=["127.0.0.1"],
            port=str(self.imap_port),
            debug=False,
            cert=None,
            key=None,
            tls=False,
            proxy_protocol=None,
            inherited_sockets=None,
            demo_data=False,
            demo_user=OUTSIDE,
            demo_password=PASSWORD,
            passlib_cfg=None,
        )
        # The one password is printed on the screen: to hash it, 0.35 s of work a login, protects nothing.
        backend, config = await DictBackend.init(args, hash_context=Cleartext(), reject_dnsbl=False)
        config.apply_context()
        for user in self.users:
            backend.login.users_dict[user] = UserMetadata(config, user, password=PASSWORD)
        self._stop = asyncio.Event()
        async with AsyncExitStack() as stack:
            await backend.start(stack)
            await IMAPService(backend, config).start(stack)
            self._ready.set()
            await self._stop.wait()

    def put(self, user: str, data: bytes, at: datetime, folder: str = "INBOX") -> None:
        """Put a message into a user's mailbox, received at ``at``."""
        with self._putting:  # one connection a user is kept: pymap takes long to greet
            for fresh in (False, True):
                try:
                    if fresh or user not in self._open:
                        self._open[user] = self._login(user)
                    self._open[user].append(folder, "", imaplib.Time2Internaldate(at.timestamp()), data)
                except (imaplib.IMAP4.abort, OSError):
                    if fresh:
                        raise
                else:
                    return

    def _login(self, user: str) -> imaplib.IMAP4:
        client = imaplib.IMAP4("127.0.0.1", self.imap_port)
        client.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        client.login(user, PASSWORD)
        return client

    # --- SMTP ------------------------------------------------------------------------------------------

    def _authenticate(self, _s: SMTP, _session: Session, _e: Envelope, _m: str, data: Any) -> AuthResult:
        if not isinstance(data, LoginPassword):
            return AuthResult(success=False)
        user = data.login.decode("utf-8", "replace")
        good = user in self.users and data.password == PASSWORD.encode()
        return AuthResult(success=good, auth_data=user)

    def take(self, sender: str, recipient: str, data: bytes, *, proved: bool) -> None:
        """Deliver one message to one recipient, with the trace that the office's server would put on top."""
        at = self.clock()
        local, _, domain = recipient.partition("@")
        user = f"{local.partition('+')[0]}@{domain}"
        from_domain = parseaddr(str(message_from_bytes(data, policy=policy.default)["From"]))[1].rpartition(
            "@"
        )[2]
        verdict = f"dmarc={'pass' if proved else 'fail'} header.from={from_domain}"
        trace = (
            f"Return-Path: <{sender}>\r\nDelivered-To: {recipient}\r\n"
            f"Authentication-Results: {AUTHSERV}; {verdict}\r\n"
            f"Received: from client by {AUTHSERV} with ESMTP id 1 for <{recipient}>;\r\n"
            f"\t{format_datetime(at)}\r\n"
        )
        stamped = trace.encode() + data
        self.delivered.append(Delivered(sender, recipient, data, at))
        self.put(user if user in self.users else OUTSIDE, stamped, at)


class _Handler:
    """aiosmtpd's handler: everything is taken; a logged-in user may write only under the own address."""

    def __init__(self, servers: DemoServers) -> None:
        self.servers = servers

    async def handle_DATA(self, _server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        data = bytes(envelope.original_content or b"").replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
        sender = envelope.mail_from or ""
        written_by = parseaddr(str(message_from_bytes(data, policy=policy.default)["From"]))[1].lower()
        inside = written_by in self.servers.users
        proved = not inside or written_by in {session.auth_data, self.servers.users[0]}
        for recipient in envelope.rcpt_tos:
            await asyncio.to_thread(self.servers.take, sender, recipient, data, proved=proved)
        return "250 OK"


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_until_listening(port: int, seconds: float = 10.0) -> None:
    """Wait until a server answers on the loopback; RuntimeError where none does in time."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise RuntimeError(f"no server listens on port {port}")
