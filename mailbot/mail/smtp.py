"""Send one letter to one recipient, and say exactly what is known about it afterwards.

The one hard question is answered here: whether the server has taken a letter when the connection dies. Until
the end of DATA is handed to the network, it cannot have; from then until its answer, nobody knows. What this
module does not do: limit rates, try again later, or remember anything (``work.delivery``).
"""

from __future__ import annotations

import asyncio
import contextlib
import re
import time
from dataclasses import dataclass
from enum import StrEnum
from types import TracebackType
from typing import Self, cast

import aiosmtplib
from aiosmtplib.errors import SMTPException, SMTPRecipientRefused, SMTPSenderRefused

from mailbot.mail.errors import CannotConnect, MailError, one_line
from mailbot.mail.settings import SmtpSettings
from mailbot.mail.smtp_connection import connect, hang_up

_PIECE = 1 << 16
_IDLE_CHECK = 15.0  # seconds after which a connection is asked whether it still lives
# Checked here: aiosmtplib would take the first address out of a malformed text, and send to somebody.
_ADDRESS = re.compile(r"[^\s<>()\[\]\\,;:\"@\x00-\x1f\x7f]+@[^\s<>()\[\]\\,;:\"@\x00-\x1f\x7f]+")
_TOO_LARGE = re.compile(r"\b5\.(?:3\.4|2\.3)\b")


class Outcome(StrEnum):
    """What is known about a letter after a try."""

    SENT = "sent"
    TEMPORARY = "temporary"  # the server refused this letter for now
    PERMANENT = "permanent"  # the server refuses this letter, or its recipient, for good
    TOO_LARGE = "too_large"
    UNCERTAIN = "uncertain"  # it may have been taken: never send again without asking
    CONNECTION = "connection"  # no letter can go out at present; this one was not sent


@dataclass(frozen=True)
class SendResult:
    """The outcome, the server's code and words (one line), and for CONNECTION what is wrong."""

    outcome: Outcome
    code: int | None = None
    text: str = ""
    problem: MailError | None = None


class Sender:
    """Connections to one server, each used for many letters. Use it as an async context manager."""

    def __init__(self, settings: SmtpSettings) -> None:
        self._settings = settings
        self._slots = asyncio.Semaphore(max(1, settings.connections))
        self._idle: list[_Link] = []
        self.size_limit: int | None = None  # bytes, as the server announced it (RFC 1870)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    async def close(self) -> None:
        """Say goodbye on every connection. Never raises."""
        idle, self._idle = self._idle, []
        await asyncio.gather(*(link.quit() for link in idle))
        await asyncio.sleep(0)  # lets closed transports go before the loop ends

    async def check(self) -> MailError | None:
        """Connect and log in; what is wrong, or None."""
        async with self._slots:
            try:
                self._idle.append(await self._link())
            except MailError as error:
                return error
        return None

    async def send(self, sender: str, recipient: str, data: bytes) -> SendResult:
        """One try for one letter. ``data`` has CRLF line ends, as ``compose`` makes them. Never raises for
        anything that a server or network does.
        """
        async with self._slots:
            for fresh in (False, True):
                try:
                    link = await self._link()
                except MailError as error:
                    return SendResult(Outcome.CONNECTION, None, str(error), error)
                try:
                    result = await link.transact(sender, recipient, data, self.size_limit)
                except _LostBeforeTheEnd as error:
                    # A connection that had been open may have been closed meanwhile: once more on a new one.
                    if link.reused and not fresh:
                        self._drop_idle()
                        continue
                    problem = CannotConnect(f"connection to {self._settings.host} lost: {error}")
                    return SendResult(Outcome.CONNECTION, None, str(problem), problem)
                finally:
                    if link.usable:
                        self._idle.append(link)
                    else:
                        link.close()
                return result
        raise AssertionError("unreachable")

    def _drop_idle(self) -> None:
        for link in self._idle:
            link.close()
        self._idle.clear()

    async def _link(self) -> _Link:
        """An open connection: the one used last, if it lives, else a new one."""
        while self._idle:
            link = self._idle.pop()
            if link.letters < self._settings.letters_per_connection and await link.lives():
                link.reused = True
                return link
            await link.quit()
        link = _Link(await connect(self._settings), self._settings)
        limit = link.client.esmtp_extensions.get("size", "")
        self.size_limit = int(limit) if limit.isdigit() and int(limit) > 0 else None
        return link


class _LostBeforeTheEnd(Exception):  # noqa: N818 - says what happened
    """The connection died while the server could not yet have taken the letter."""


class _Link:
    """One connection."""

    def __init__(self, client: aiosmtplib.SMTP, settings: SmtpSettings) -> None:
        self.client = client
        self.letters = 0
        self.reused = False  # it has been idle: the server may have closed it
        self.usable = False  # between two transactions, in a known state
        self._settings = settings
        self._used = time.monotonic()
        self._transport = client.transport  # aiosmtplib forgets it before TLS has said goodbye

    async def lives(self) -> bool:
        if not self.client.is_connected:
            return False
        if time.monotonic() - self._used > _IDLE_CHECK:
            try:
                return (await self.client.noop(timeout=10)).code == 250
            except (SMTPException, OSError):
                return False
        return True

    async def quit(self) -> None:
        if self.client.is_connected:
            with contextlib.suppress(SMTPException, OSError):
                await self.client.quit(timeout=5)
        self.close()

    def close(self) -> None:
        self.usable = False
        hang_up(self.client, self._transport)

    async def transact(self, sender: str, recipient: str, data: bytes, limit: int | None) -> SendResult:
        """One transaction. Raises _LostBeforeTheEnd; on cancellation the connection is left unusable."""
        self.usable = False
        payload = _payload(data)
        if limit is not None and len(payload) > limit:
            self.usable = True
            return SendResult(Outcome.TOO_LARGE, None, f"{len(payload)} bytes; the server takes {limit}")
        self.letters += 1
        try:
            refusal = await self._envelope(sender, recipient, len(payload))
            if refusal is None:
                refusal = await self._data(payload)
        except (SMTPException, OSError) as error:
            raise _LostBeforeTheEnd(one_line(str(error))) from error
        self._used = time.monotonic()
        return refusal

    async def _envelope(self, sender: str, recipient: str, size: int) -> SendResult | None:
        """MAIL and RCPT; a result if the server refused, None to go on."""
        client = self.client
        if _ADDRESS.fullmatch(recipient) is None or (sender and _ADDRESS.fullmatch(sender) is None):
            self.usable = True
            return SendResult(Outcome.PERMANENT, 553, "not an address that a letter can go to")
        options = [f"SIZE={size}"] if client.supports_extension("size") else []
        encoding = "ascii"
        if not (sender + recipient).isascii():
            if not client.supports_extension("smtputf8"):
                self.usable = True
                return SendResult(Outcome.PERMANENT, 553, "the server takes no such address (SMTPUTF8)")
            options.append("SMTPUTF8")
            encoding = "utf-8"
        try:
            await client.mail(sender, options=options, encoding=encoding)
            await client.rcpt(recipient, encoding=encoding)
        except (SMTPSenderRefused, SMTPRecipientRefused) as error:
            return await self._refused(error.code, error.message)
        return None

    async def _data(self, payload: bytes) -> SendResult:
        client = self.client
        start = await client.execute_command(b"DATA")
        if start.code != 354:
            return await self._refused(start.code, start.message)
        protocol = client.protocol
        if protocol is None:
            raise ConnectionResetError("connection lost")
        for place in range(0, len(payload), _PIECE):
            protocol.write(payload[place : place + _PIECE])
            await self._handed_over()
        # From here on the server may take the letter: whatever fails now is uncertain.
        protocol.write(b".\r\n")
        try:
            answer = await protocol.read_response(timeout=self._settings.data_timeout)
        except (SMTPException, OSError) as error:
            return SendResult(Outcome.UNCERTAIN, None, one_line(f"no answer to the end of DATA: {error}"))
        if answer.code == 250:
            self.usable = True
            return SendResult(Outcome.SENT, answer.code, one_line(answer.message))
        if not 400 <= answer.code < 600:
            return SendResult(Outcome.UNCERTAIN, answer.code, one_line(answer.message))
        return await self._refused(answer.code, answer.message)

    async def _handed_over(self) -> None:
        """Wait until everything written so far is with the operating system, or fail in time."""
        deadline = time.monotonic() + self._settings.timeout
        while True:
            protocol = self.client.protocol
            if protocol is None or not protocol.is_connected:
                raise ConnectionResetError("connection lost during DATA")
            transport = cast(asyncio.WriteTransport, protocol.transport)
            if transport.get_write_buffer_size() == 0:
                return
            if time.monotonic() > deadline:
                raise TimeoutError("the server stopped reading during DATA")
            await asyncio.sleep(0.002)

    async def _refused(self, code: int, message: str) -> SendResult:
        text = one_line(message)
        if code == 421:  # the server leaves: no verdict about this letter
            raise ConnectionResetError(f"421 {text}")
        await self._reset()
        if _TOO_LARGE.search(text) or (code == 552 and not re.search(r"\b5\.2\.2\b", text)):
            return SendResult(Outcome.TOO_LARGE, code, text)
        outcome = Outcome.TEMPORARY if 400 <= code < 500 else Outcome.PERMANENT
        return SendResult(outcome, code, text)

    async def _reset(self) -> None:
        """Back between two transactions; if that fails, the connection is not used again."""
        try:
            self.usable = (await self.client.rset(timeout=10)).code == 250
        except (SMTPException, OSError):
            self.usable = False


def _payload(data: bytes) -> bytes:
    """CRLF line ends, dots doubled (RFC 5321, 4.5.2), the last line ended."""
    if re.search(rb"(?<!\r)\n|\r(?!\n)", data):
        data = re.sub(rb"\r\n|\r|\n", b"\r\n", data)
    if not data.endswith(b"\r\n"):
        data += b"\r\n"
    if data.startswith(b"."):
        data = b"." + data
    return data.replace(b"\r\n.", b"\r\n..")
