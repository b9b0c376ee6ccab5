"""From a place on the mail server to a record, as much of it as may be taken.

First a glance at headers, file names and sizes: where they alone say that a document may be a state secret,
nothing more of it is fetched (DESIGN.md section 4). Then the whole; of a message beyond the configured size
only its texts: a larger file stays on the server, counts as unread, and is collected at the clerk's. So
memory stays bounded whatever comes. What this module does not do: decide.
"""

from __future__ import annotations

import re

from mailbot.config import Settings
from mailbot.core.message import InboundMessage
from mailbot.core.readings import Category, DocumentEvidence, ReadAttachment, Track
from mailbot.core.sensitivity import RuleTable, classify
from mailbot.core.text import fold, strip_diacritics
from mailbot.mail import receive
from mailbot.mail.errors import MessageUnreadable
from mailbot.mail.imap import Mailbox
from mailbot.mail.listing import Listing

_MEBIBYTE = 1024 * 1024
# What every strong sign of a state secret in a subject or file name has: "mật" in some spelling, spaced or
# worn, or a direction such as "xem xong trả lại".
_WORTH_A_LOOK = re.compile(r"m[\W_]{0,3}[a4][\W_]{0,3}t|xem xong|tra lai|thu hoi")
_TEXTS_UP_TO = 128 * 1024  # of a message that is too large: at most 500 parts of this size


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
