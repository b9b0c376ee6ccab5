"""From a place on the mail server to a record: headers, structure and size first, then the parts.

Small messages are fetched whole. Of larger ones only the parts up to a limit are fetched: a larger file stays
on the server, counts as unread, and is collected at the clerk's. So memory stays bounded whatever comes.
"""

from __future__ import annotations

from mailbot.config import Settings
from mailbot.core.message import InboundMessage
from mailbot.mail.imap import Mailbox
from mailbot.mail.listing import Listing
from mailbot.mail.mime import assemble, parse_message

WHOLE_MESSAGE_MAX = 8 * 1024 * 1024
_MEBIBYTE = 1024 * 1024


def fetch(
    mailbox: Mailbox, listing: Listing, settings: Settings, digest_key: bytes
) -> tuple[InboundMessage, bytes]:
    """The message, and the raw bytes that prove its writer (the headers alone, where it is large).

    Raises ``MessageMissing``, ``MessageUnreadable`` and the connection's errors.
    """
    if listing.size <= WHOLE_MESSAGE_MAX:
        raw = mailbox.fetch_raw(listing.locator)
        return (
            parse_message(
                raw, received_at=listing.received_at, locator=listing.locator, digest_key=digest_key
            ),
            raw,
        )
    head = mailbox.fetch_head(listing.locator)
    structure = mailbox.fetch_structure(listing.locator)
    limit = settings.mailbox.max_message_mb * _MEBIBYTE
    room = settings.workflow.max_letter_attachments_mb * _MEBIBYTE if listing.size <= limit else 0
    contents: dict[str, bytes] = {}
    for node in sorted(structure.leaves(), key=lambda one: one.decoded_size):
        words = node.content_type.startswith("text/") and node.decoded_size <= _MEBIBYTE
        if words or node.decoded_size <= room:
            contents[node.index] = mailbox.fetch_part(listing.locator, node)
            room -= node.decoded_size
    message = assemble(
        structure,
        head,
        contents,
        received_at=listing.received_at,
        locator=listing.locator,
        digest_key=digest_key,
        size=listing.size,
    )
    return message, head
