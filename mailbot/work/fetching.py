"""From a place on the mail server to a record, as much of it as may be taken.

First a glance at headers, file names and sizes: where they alone say that a document may be a state secret,
nothing more of it is fetched (DESIGN.md section 4). Then the whole; of a message beyond the configured size
only its texts: a larger file stays on the server, counts as unread, and is collected at the clerk's. So
memory stays bounded whatever comes. What this module does not do: decide.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Sequence
from dataclasses import replace

from mailbot.config import Settings
from mailbot.core.message import InboundMessage, Locator
from mailbot.core.readings import Category, DocumentEvidence, ReadAttachment, Track
from mailbot.core.sensitivity import RuleTable, classify
from mailbot.core.text import fold, strip_diacritics
from mailbot.mail import receive
from mailbot.mail.authenticity import authenticate
from mailbot.mail.errors import MailboxGone, MailError, MessageUnreadable
from mailbot.mail.imap import Mailbox
from mailbot.mail.listing import Listing
from mailbot.mail.settings import AuthenticitySettings
from mailbot.work.runtime import Runtime

log = logging.getLogger("mailbot.fetching")

AHEAD = 8
"""How many messages are fetched in one round trip at most, and ..."""
AHEAD_BYTES = receive.WHOLE_UP_TO
"""... how many bytes."""

_MEBIBYTE = 1024 * 1024
# What every strong sign of a state secret in a subject or file name has: "mật" in some spelling, spaced or
# worn, or a direction such as "xem xong trả lại".
_WORTH_A_LOOK = re.compile(r"m[\W_]{0,3}[a4][\W_]{0,3}t|xem xong|tra lai|thu hoi")
_TEXTS_UP_TO = 128 * 1024  # of a message that is too large: at most 500 parts of this size


class Fetcher:
    """Fetches messages from one mailbox; several in one round trip where it is told ahead which come next."""

    def __init__(self, runtime: Runtime, mailbox: Mailbox, authenticity: AuthenticitySettings) -> None:
        self._settings, self._rules, self._key = runtime.settings, runtime.rules, runtime.secret
        self._mailbox, self._authenticity = mailbox, authenticity
        self._glanced: dict[Locator, InboundMessage | None] = {}

    def ahead(self, listings: Sequence[Listing]) -> None:
        """Fetch documents of one folder together: their outlines, then those that may be fetched whole.

        A fault of one of them is left for ``message``, which asks for it alone. Raises MessageUnreadable
        where an answer without sense has ended the connection, and the connection's errors.
        """
        try:
            self._mailbox.fetch_ahead([one.locator for one in listings], outlines=True)
            for one in listings:
                self._glance(one)
            whole = [place for place, closed in self._glanced.items() if closed is None]
            if whole:
                self._mailbox.fetch_ahead(whole, outlines=False)
        except MailError as problem:
            if isinstance(problem, MailboxGone) or not self._mailbox.alive:
                raise

    def _glance(self, listing: Listing) -> None:
        try:
            self._glanced[listing.locator] = closed_at_sight(self._mailbox, listing, self._rules)
        except MailError:
            raise
        except Exception:  # noqa: BLE001 - of this message alone: ``message`` meets it again, and raises it
            log.debug("a glance ahead failed")

    def forget(self) -> None:
        """Drop what was fetched ahead and not asked for."""
        self._glanced.clear()
        self._mailbox.forget_ahead()

    def message(self, listing: Listing) -> InboundMessage:
        """The message as a record, with the verdict about its writer.

        Of what looks like a state secret at first sight no more than headers and file names is fetched.
        """
        if not (listing.is_reply or listing.is_notice):
            if listing.locator in self._glanced:
                closed = self._glanced.pop(listing.locator)
            else:
                closed = closed_at_sight(self._mailbox, listing, self._rules)
            if closed is not None:
                return closed
        return self.whole(listing)

    def whole(self, listing: Listing) -> InboundMessage:
        """The message as a record, with the verdict about its writer, whatever it looks like."""
        message, raw = fetch(self._mailbox, listing, self._settings, self._key)
        return replace(message, authentication=authenticate(message, raw, settings=self._authenticity))


def closed_at_sight(mailbox: Mailbox, listing: Listing, rules: RuleTable) -> InboundMessage | None:
    """The record without content, where headers and file names alone are strong evidence of a state secret.

    None where they are not, or where the server's outline is beyond our bounds (thousands of parts): then a
    small message is parsed whole, by parsers of our own. Raises the connection's errors.
    """
    try:
        message = receive.glance(mailbox, listing)
    except MessageUnreadable:
        if not mailbox.alive:
            raise
        return None
    return message if _is_closed(message, rules) else None


def _is_closed(message: InboundMessage, rules: RuleTable) -> bool:
    seen = strip_diacritics(fold("\n".join((message.subject, *(part.name for part in message.parts)))))
    if not _WORTH_A_LOOK.search(seen):
        return False  # the whole table would say no: it is asked when the text is there
    evidence = DocumentEvidence(
        sender=message.sender.email if message.sender else "",
        subject=message.subject,
        attachments=tuple(
            ReadAttachment(part.name, complete=False, how="not fetched", size=part.size)
            for part in message.parts
        ),
        received_at=message.received_at,
    )
    verdict = classify(evidence, rules=rules)
    return verdict.track is Track.PAPER and verdict.category is Category.STATE_SECRET


def fetch(
    mailbox: Mailbox, listing: Listing, settings: Settings, digest_key: bytes
) -> tuple[InboundMessage, bytes]:
    """The message, and the raw bytes that prove its writer (the headers alone, where it is large).

    Raises ``MessageMissing``, ``MessageUnreadable`` and the connection's errors.
    """
    fits = listing.size <= settings.mailbox.max_message_mb * _MEBIBYTE
    taken = receive.take(
        mailbox,
        listing,
        digest_key=digest_key,
        part_up_to=receive.PART_UP_TO if fits else _TEXTS_UP_TO,
    )
    return taken.message, taken.raw
