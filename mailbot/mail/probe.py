"""Send ourselves two letters and look at what arrives: what does this provider support?

``mailbot init`` and ``mailbot check`` use it to propose a mode of authenticity. What this module does not do:
change the configuration, or leave anything behind in the mailbox.
"""

from __future__ import annotations

import asyncio
import re
import time
from dataclasses import dataclass, replace
from datetime import datetime

from mailbot.core.message import Address, AuthResult, InboundMessage
from mailbot.mail import signatures
from mailbot.mail.auth_results import stamped_by
from mailbot.mail.authenticity import authenticate
from mailbot.mail.compose import compose
from mailbot.mail.errors import DnsUnavailable
from mailbot.mail.headers import split_block
from mailbot.mail.imap import Mailbox, open_mailbox
from mailbot.mail.listing import Listing
from mailbot.mail.mime import parse_message
from mailbot.mail.settings import AuthenticitySettings, ImapSettings, Mode, SmtpSettings
from mailbot.mail.smtp import Outcome, Sender, SendResult
from mailbot.mail.tree import split_head

HEADER = "X-Mailbot-Probe"
LOOK_EVERY = 0.5  # seconds

_BY = re.compile(r"\bby\s+([A-Za-z0-9._-]{1,255})")
_FORGED = "mailbot-probe"


@dataclass(frozen=True)
class ProbeResult:
    """What was found. None stands for what could not be found out."""

    sent: SendResult
    capabilities: frozenset[str] = frozenset()
    special_folders: tuple[tuple[str, str], ...] = ()  # ("junk", "Thư rác"), ...
    size_limit: int | None = None  # of the SMTP server, bytes
    seconds: float | None = None  # from handing over to arrival; None: it did not arrive in time
    in_junk: bool = False
    plus_addresses: bool | None = None
    keeps_message_id: bool | None = None
    authserv_ids: tuple[str, ...] = ()  # that stamped Authentication-Results, from the top
    own_hosts: tuple[str, ...] = ()  # that wrote Received lines, from the top
    strips_forged: bool | None = None  # removes a forged stamp that bears its own id
    passes: tuple[Mode, ...] = ()  # the modes in which our own letter was proved to be ours
    proposed: AuthenticitySettings | None = None  # the best of them; INTERNAL is never proposed

    @property
    def has_move(self) -> bool:
        """Messages can be moved in one step (RFC 6851)."""
        return "MOVE" in self.capabilities

    @property
    def has_uidplus(self) -> bool:
        """One message can be expunged, and the server says where a copy went (RFC 4315)."""
        return "UIDPLUS" in self.capabilities

    @property
    def has_idle(self) -> bool:
        """The server says when mail arrives (RFC 2177)."""
        return "IDLE" in self.capabilities

    @property
    def folders_are_labels(self) -> bool:
        """Gmail: a message in several folders is one message, and expunging takes a label off."""
        return "X-GM-EXT-1" in self.capabilities


def probe(
    imap: ImapSettings,
    smtp: SmtpSettings,
    *,
    address: str,
    nonce: str,
    now: datetime,
    timeout: float = 60.0,
    inbox: str = "INBOX",
    authserv_id: str = "",
    dns: signatures.Dns = signatures.system_dns,
) -> ProbeResult:
    """Send to ``address`` (our own mailbox) and wait up to ``timeout`` seconds for the two letters.

    ``nonce`` is unique, letters and digits; ``now`` is aware. With ``authserv_id``, a forged stamp with that
    id travels along, to see whether the server removes it. Raises MailError where IMAP cannot be used; what
    SMTP said is in ``sent``. Must not be called inside a running event loop.
    """
    plus = f"{nonce}plus"
    letters = _letters(address, nonce=nonce, plus=plus, now=now, authserv_id=authserv_id)
    with open_mailbox(imap) as mailbox:
        special = {kind: mailbox.special_folder(kind) for kind in ("junk", "trash", "sent")}
        (sent, plus_sent), limit = asyncio.run(_send(smtp, address, letters))
        result = ProbeResult(
            sent,
            mailbox.capabilities,
            tuple((kind, name) for kind, name in special.items() if name),
            limit,
        )
        if sent.outcome is not Outcome.SENT:
            return result
        wanted = {nonce, plus} if plus_sent.outcome is Outcome.SENT else {nonce}
        folders = [inbox, special["junk"]] if special["junk"] else [inbox]
        found = _wait(mailbox, folders, wanted, timeout)
        try:
            result = replace(result, plus_addresses=plus in found if found or plus not in wanted else None)
            if nonce in found:
                listing, seconds = found[nonce]
                result = replace(result, seconds=seconds, in_junk=listing.locator.folder != inbox)
                raw = mailbox.fetch_raw(listing.locator)
                message = parse_message(raw, received_at=listing.received_at)
                result = replace(result, keeps_message_id=message.message_id == letters[0][0])
                result = _judge(result, message, raw, authserv_id, dns)
        finally:
            for listing, _ in found.values():
                mailbox.delete(listing.locator)
        return result


def _letters(
    address: str, *, nonce: str, plus: str, now: datetime, authserv_id: str
) -> list[tuple[str, str, bytes]]:
    """(Message-ID, recipient, bytes) of the letter to the address itself and of the one to its plus form."""
    local, _, domain = address.partition("@")
    made = []
    for mark, recipient in ((nonce, address), (plus, f"{local}+{plus}@{domain}")):
        extra = [(HEADER, mark)]
        if authserv_id:
            forged = f"{authserv_id}; dmarc=pass ({_FORGED}) header.from={domain}"
            extra.append(("Authentication-Results", forged))
        message_id = f"<probe.{mark}@{domain}>"
        data = compose(
            message_id=message_id,
            date=now,
            sender=Address(address),
            to=Address(recipient),
            subject="mailbot: thư kiểm tra",
            text="Thư này do chương trình tự gửi để kiểm tra hộp thư và sẽ tự xóa.\n",
            headers=extra,
        )
        made.append((message_id, recipient, data))
    return made


async def _send(
    smtp: SmtpSettings, address: str, letters: list[tuple[str, str, bytes]]
) -> tuple[list[SendResult], int | None]:
    async with Sender(smtp) as sender:
        results = [await sender.send(address, recipient, data) for _, recipient, data in letters]
        return results, sender.size_limit


def _wait(
    mailbox: Mailbox, folders: list[str], wanted: set[str], timeout: float
) -> dict[str, tuple[Listing, float]]:
    """The letters by their mark, and after how many seconds each was seen."""
    started = time.monotonic()
    found: dict[str, tuple[Listing, float]] = {}
    while True:
        for folder in folders:
            for mark in wanted - set(found):
                for listing in mailbox.find_by_header(folder, HEADER, mark):
                    if _mark_of(mailbox, listing) == mark:
                        found[mark] = (listing, time.monotonic() - started)
        if set(found) == wanted or time.monotonic() - started > timeout:
            return found
        time.sleep(LOOK_EVERY)


def _mark_of(mailbox: Mailbox, listing: Listing) -> str:
    """The exact mark: a search finds parts of it too."""
    fields = split_block(mailbox.fetch_head(listing.locator))[0]
    return next((value.strip() for name, value in fields if name == HEADER.lower()), "")


def _judge(
    result: ProbeResult, message: InboundMessage, raw: bytes, authserv_id: str, dns: signatures.Dns
) -> ProbeResult:
    """What the letter that arrived says about the servers on its way."""
    fields = split_block(split_head(raw)[0])[0]
    lines = [value for name, value in fields if name == "received"]
    hosts = [match[1].lower() for match in map(_BY.search, lines) if match]
    stamps = [value for name, value in fields if name == "authentication-results"]
    ids = tuple(
        dict.fromkeys(one for one in (stamped_by(value) for value in stamps if _FORGED not in value) if one)
    )
    own = AuthenticitySettings(
        own_hosts=frozenset(hosts),
        own_domains=frozenset({message.sender.domain} if message.sender else ()),
    )
    tries = [replace(own, mode=Mode.AUTHSERV, authserv_id=one) for one in ids]
    tries += [replace(own, mode=Mode.DKIM), replace(own, mode=Mode.INTERNAL)]
    passed: list[AuthenticitySettings] = []
    for settings in tries:
        try:
            verdict = authenticate(message, raw, settings=settings, dns=dns)
        except DnsUnavailable:
            continue
        if verdict.result is AuthResult.PASS:
            passed.append(settings)
    return replace(
        result,
        authserv_ids=ids,
        own_hosts=tuple(dict.fromkeys(hosts)),
        strips_forged=not any(_FORGED in value for value in stamps) if authserv_id else None,
        passes=tuple(dict.fromkeys(one.mode for one in passed)),
        proposed=next((one for one in passed if one.mode is not Mode.INTERNAL), None),
    )
