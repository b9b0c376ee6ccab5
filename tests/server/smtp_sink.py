"""An SMTP server for the tests: it remembers every message, fails when told to, and can fill a mailbox.

Faults are named functions (``temporary_failure``, ``permanent_failure``, ``cut_after_data``, ...) that make a
``Fault``; put one into ``sink.faults`` for the next message, or set ``sink.always``.
"""

from __future__ import annotations

import asyncio
import base64
import imaplib
import re
import smtplib
import ssl
import threading
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import format_datetime, parseaddr
from types import TracebackType

from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

USER, PASSWORD, TOKEN = "vanthu@ldld.example.vn", "gửi thư 1!", "a-fresh-access-token"


@dataclass(frozen=True)
class Accepted:
    """One message that the sink took, as it came."""

    sender: str
    recipients: tuple[str, ...]
    data: bytes
    user: str | None
    encrypted: bool
    connection: int  # which connection it came over, from 1

    @property
    def message_id(self) -> str:
        """Its Message-ID with angle brackets, or ""."""
        found = re.search(rb"(?im)^message-id:\s*(<[^>]*>)", self.data)
        return found[1].decode() if found else ""


class Step:
    """Where in a transaction a fault is asked."""

    MAIL, RCPT, DATA = "MAIL", "RCPT", "DATA"


Fault = Callable[[str, SMTP], Awaitable[str | None]]
"""Asked at each step; answers with an SMTP reply that refuses, or None to go on."""


def _at(step: str, reply: str) -> Fault:
    async def fault(now: str, _server: SMTP) -> str | None:
        return reply if now == step else None

    return fault


def temporary_failure(step: str = Step.RCPT, reply: str = "451 4.3.0 try again later") -> Fault:
    """A greylisting or busy server."""
    return _at(step, reply)


def permanent_failure(step: str = Step.RCPT, reply: str = "550 5.1.1 no such user") -> Fault:
    """A recipient or message that is never taken."""
    return _at(step, reply)


def refuse_sender(reply: str = "553 5.7.1 sender address rejected: not owned by user") -> Fault:
    """The envelope sender is not allowed for this login."""
    return _at(Step.MAIL, reply)


def quota_exceeded(reply: str = "452 4.2.2 daily quota exceeded") -> Fault:
    """The provider's limit for the day is reached."""
    return _at(Step.MAIL, reply)


def slow(seconds: float, step: str = Step.DATA) -> Fault:
    """The server thinks for a while before it answers."""

    async def fault(now: str, _server: SMTP) -> str | None:
        if now == step:
            await asyncio.sleep(seconds)
        return None

    return fault


def cut(step: str = Step.MAIL) -> Fault:
    """The connection dies at a step; at ``Step.DATA`` the message is not taken."""

    async def fault(now: str, server: SMTP) -> str | None:
        if now == step:
            server.transport.abort()
            raise ConnectionResetError
        return None

    return fault


def goodbye(step: str = Step.MAIL, reply: str = "421 4.3.2 shutting down") -> Fault:
    """The server says goodbye and closes, as after too many messages on one connection."""

    async def fault(now: str, server: SMTP) -> str | None:
        if now == step:
            await server.push(reply)
            server.transport.close()
            raise ConnectionResetError
        return None

    return fault


def cut_after_data(*, taken: bool = True) -> Fault:
    """The connection dies after the end of DATA and before the answer; the message is taken, or is not."""

    async def fault(now: str, _server: SMTP) -> str | None:
        return ("CUT taken" if taken else "CUT") if now == Step.DATA else None

    return fault


@dataclass
class SmtpSink:
    """Use it as a context manager. Plain on ``port``; with ``certificates`` also TLS on ``tls_port``."""

    tls: ssl.SSLContext | None = None  # offers STARTTLS on ``port`` and implicit TLS on ``tls_port``
    require_login: bool = False
    size_limit: int | None = 33554432  # the SIZE extension; None: not offered, not enforced
    accepted: list[Accepted] = field(default_factory=list)
    faults: deque[Fault] = field(default_factory=deque)  # one a message, first in first out
    always: Fault | None = None
    stamp: str | None = None  # an authserv-id: stamp Received and Authentication-Results on what is delivered
    verdict: str = "dkim=pass header.d={domain}; dmarc=pass header.from={domain}"
    strips_forged: bool = True  # remove Authentication-Results that bear our own authserv-id
    rewrites_message_id: bool = False
    connections: int = 0
    open_connections: int = 0
    port: int = 0
    tls_port: int = 0
    deliver: Callable[[str, str, bytes], None] | None = None

    def __enter__(self) -> SmtpSink:
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()
        self._servers = [self._run(self._listen(None))]
        self.port = self._servers[0].sockets[0].getsockname()[1]
        if self.tls is not None:
            self._servers.append(self._run(self._listen(self.tls)))
            self.tls_port = self._servers[1].sockets[0].getsockname()[1]
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._run(self._close())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(timeout=5)
        self._loop.close()

    def deliver_by_lmtp(self, port: int) -> None:
        """Hand everything on to an LMTP server on the loopback, one recipient at a time."""

        def deliver(sender: str, recipient: str, data: bytes) -> None:
            with smtplib.LMTP("127.0.0.1", port) as client:
                client.sendmail(sender, [recipient], data, mail_options=["BODY=8BITMIME"])

        self.deliver = deliver

    def deliver_by_append(self, port: int, password: str, folder: str = "INBOX") -> None:
        """Put everything into the recipient's mailbox by IMAP APPEND (servers without LMTP)."""

        def deliver(sender: str, recipient: str, data: bytes) -> None:
            local, _, domain = recipient.partition("@")
            trace = f"Return-Path: <{sender}>\r\nDelivered-To: {recipient}\r\n".encode()
            with imaplib.IMAP4("127.0.0.1", port) as client:
                client.login(f"{local.partition('+')[0]}@{domain}", password)
                client.append(folder, None, None, trace + data)

        self.deliver = deliver

    def sent_to(self, address: str) -> list[Accepted]:
        """What came for one recipient, in order."""
        return [one for one in self.accepted if address.lower() in (r.lower() for r in one.recipients)]

    # --- the server --------------------------------------------------------------------------------------

    def _run(self, coroutine: Awaitable[object]) -> object:
        return asyncio.run_coroutine_threadsafe(coroutine, self._loop).result(timeout=30)

    async def _listen(self, context: ssl.SSLContext | None) -> asyncio.Server:
        return await self._loop.create_server(lambda: self._protocol(context), "127.0.0.1", 0, ssl=context)

    def _protocol(self, context: ssl.SSLContext | None) -> SMTP:
        return _Connection(
            _Handler(self),
            hostname="mx.ldld.example.vn",
            data_size_limit=self.size_limit,
            enable_SMTPUTF8=True,
            tls_context=None if context else self.tls,
            authenticator=_check_password,
            auth_require_tls=False,
            loop=self._loop,
        )

    async def _close(self) -> None:
        for server in self._servers:
            server.close()
        tasks = [one for one in asyncio.all_tasks() if one is not asyncio.current_task()]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        for _ in range(3):  # let closed transports say goodbye
            await asyncio.sleep(0)

    def stamped(self, data: bytes, recipient: str, *, encrypted: bool, user: str | None) -> bytes:
        """The message with the trace that the office's own server would put on top."""
        if self.stamp is None:
            return data
        head, separator, body = data.partition(b"\r\n\r\n")
        if self.strips_forged:
            own = re.escape(self.stamp.encode())
            pattern = rb"(?im)^Authentication-Results:\s*" + own + rb"\b.*\r?\n(?:[ \t].*\r?\n)*"
            head = re.sub(pattern, b"", head + b"\r\n").removesuffix(b"\r\n")
        if self.rewrites_message_id:
            head = re.sub(rb"(?im)^message-id:.*$", b"Message-ID: <rewritten@mx.example>", head)
        sender = re.search(rb"(?im)^from:(.*)$", head)
        domain = parseaddr(sender[1].decode("utf-8", "replace"))[1].rpartition("@")[2] if sender else ""
        protocol = "ESMTP" + ("S" if encrypted else "") + ("A" if user else "")
        trace = f"Authentication-Results: {self.stamp}; {self.verdict.format(domain=domain)}\r\n"
        trace += f"Received: from client (client [127.0.0.1])\r\n\tby {self.stamp} with {protocol} id 1\r\n"
        trace += f"\tfor <{recipient}>; {format_datetime(datetime.now(UTC))}\r\n"
        return trace.encode() + head + separator + body


class _Connection(SMTP):
    """aiosmtpd's protocol, counting connections."""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.event_handler.opened()
        super().connection_made(transport)

    def connection_lost(self, error: Exception | None) -> None:
        self.event_handler.closed()
        super().connection_lost(error)


class _Handler:
    """One connection's hooks into aiosmtpd."""

    def __init__(self, sink: SmtpSink) -> None:
        self.sink = sink
        self.number = 0
        self.fault: Fault | None = None
        self.is_open = False

    def opened(self) -> None:
        if not self.is_open:  # STARTTLS makes the connection a second time
            self.is_open = True
            self.sink.connections += 1
            self.sink.open_connections += 1
            self.number = self.sink.connections

    def closed(self) -> None:
        if self.is_open:
            self.is_open = False
            self.sink.open_connections -= 1

    async def auth_XOAUTH2(self, server: SMTP, args: list[str]) -> AuthResult:  # noqa: N802
        expected = f"user={USER}\1auth=Bearer {TOKEN}\1\1"
        if base64.b64decode(args[1]).decode() == expected:
            return AuthResult(success=True, auth_data=LoginPassword(USER.encode(), b""))
        await server.challenge_auth('{"status":"401"}')
        return AuthResult(success=False, handled=False)

    async def handle_MAIL(  # noqa: N802
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if self.sink.require_login and not session.authenticated:
            return "530 5.7.0 authentication required"
        self.fault = self.sink.faults.popleft() if self.sink.faults else self.sink.always
        if self.fault and (reply := await self.fault(Step.MAIL, server)):
            return reply
        envelope.mail_from = address or "<>"  # aiosmtpd takes an empty reverse path for a missing one
        envelope.mail_options.extend(options)
        return "250 OK"

    async def handle_RCPT(  # noqa: N802
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if self.fault and (reply := await self.fault(Step.RCPT, server)):
            return reply
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        reply = await self.fault(Step.DATA, server) if self.fault else None
        if reply is None or reply == "CUT taken":
            await self._take(session, envelope)
        if reply and reply.startswith("CUT"):
            server.transport.abort()
            raise ConnectionResetError
        return reply or "250 2.0.0 taken"

    async def _take(self, session: Session, envelope: Envelope) -> None:
        data = envelope.original_content or b""
        sender = "" if envelope.mail_from == "<>" else envelope.mail_from or ""
        login = getattr(session.auth_data, "login", None)
        user = login.decode() if login else None
        encrypted = session.ssl is not None or session.peer is None
        self.sink.accepted.append(
            Accepted(sender, tuple(envelope.rcpt_tos), data, user, encrypted, self.number)
        )
        if self.sink.deliver is not None:
            for recipient in envelope.rcpt_tos:
                stamped = self.sink.stamped(data, recipient, encrypted=encrypted, user=user)
                await asyncio.to_thread(self.sink.deliver, sender, recipient, stamped)


def _check_password(
    server: SMTP, session: Session, envelope: Envelope, mechanism: str, given: object
) -> AuthResult:
    good = isinstance(given, LoginPassword) and given == (USER.encode(), PASSWORD.encode())
    return AuthResult(success=good, handled=False, auth_data=given if good else None)
