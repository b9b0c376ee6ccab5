"""From a listing to the record: first a glance that fetches no content, then the parts.

A small message is fetched whole; of a large one each part by itself, decoded while it comes, so that a 50 MB
attachment needs little more than 50 MB. What this module does not do: claim messages, or decide about them.
"""

from __future__ import annotations

from dataclasses import dataclass

from mailbot.core.message import InboundMessage
from mailbot.mail.body import lay_out
from mailbot.mail.imap import Mailbox
from mailbot.mail.listing import Listing
from mailbot.mail.mime import assemble, parse_message

WHOLE_UP_TO = 4 << 20  # bytes
PART_UP_TO = 64 << 20  # bytes, decoded

NOT_FETCHED = "an attachment is too large: it was not fetched"


@dataclass(frozen=True)
class Taken:
    """A message as a record, and what ``authenticate`` needs: the whole message, or only its headers."""

    message: InboundMessage
    raw: bytes
    whole: bool


def glance(mailbox: Mailbox, listing: Listing) -> InboundMessage:
    """The record without any content: headers, file names and sizes, in one round trip."""
    head, root = mailbox.fetch_outline(listing.locator)
    return assemble(
        root, head, {}, received_at=listing.received_at, size=listing.size, locator=listing.locator
    )


def take(
    mailbox: Mailbox,
    listing: Listing,
    *,
    digest_key: bytes = b"",
    whole_up_to: int = WHOLE_UP_TO,
    part_up_to: int = PART_UP_TO,
) -> Taken:
    """The whole record. Attachments larger than ``part_up_to`` have no content, and a defect says so.

    Raises the errors of ``Mailbox``; never for what is inside the message.
    """
    if listing.size <= whole_up_to:
        raw = mailbox.fetch_raw(listing.locator)
        message = parse_message(
            raw, received_at=listing.received_at, locator=listing.locator, digest_key=digest_key
        )
        return Taken(message, raw, whole=True)
    head, root = mailbox.fetch_outline(listing.locator)
    layout = lay_out(root)
    contents: dict[str, bytes] = {}
    defects: list[str] = []
    for node in (*layout.body_nodes, *layout.reports, *layout.attachments):
        if node.decoded_size > part_up_to:
            defects.append(NOT_FETCHED)
        elif node.index not in contents:
            contents[node.index] = mailbox.fetch_part(listing.locator, node)
    message = assemble(
        root,
        head,
        contents,
        received_at=listing.received_at,
        size=listing.size,
        locator=listing.locator,
        digest_key=digest_key,
        defects=defects,
    )
    return Taken(message, head, whole=False)
