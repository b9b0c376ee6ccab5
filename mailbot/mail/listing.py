"""What lies in a folder, one small record a message, before anything of it is fetched.

What this module does not do: say what a message is; ``is_reply`` and ``is_notice`` are hints for the order.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from mailbot.core.message import Address, Locator
from mailbot.mail.addresses import addresses
from mailbot.mail.headers import decode_words, message_id, split_block

FIELDS = (
    "MESSAGE-ID FROM TO CC SUBJECT IN-REPLY-TO REFERENCES AUTO-SUBMITTED CONTENT-TYPE DELIVERED-TO"
    " X-ORIGINAL-TO RETURN-PATH"
)
_PLUS = re.compile(r"[^\s<>,;:\"]\+[^\s<>,;:\"@]+@")


@dataclass(frozen=True)
class Listing:
    """One message as a folder shows it."""

    locator: Locator
    size: int  # bytes
    received_at: datetime  # INTERNALDATE, aware, UTC
    message_id: str | None = None
    sender: Address | None = None
    subject: str = ""
    is_reply: bool = False  # answers something, or came to a plus-address
    is_notice: bool = False  # a bounce, receipt or automatic mail


def read_listing(locator: Locator, size: int, received_at: datetime, head: bytes) -> Listing:
    """A listing from the header fields ``FIELDS``. Never raises for any bytes."""
    fields: dict[str, str] = {}
    for name, value in split_block(head)[0]:
        fields[name] = (
            f"{fields[name]}, {value}" if name in ("to", "delivered-to") and name in fields else value
        )
    senders = addresses(fields.get("from", ""))
    came_to = " ".join(fields.get(name, "") for name in ("to", "cc", "delivered-to", "x-original-to"))
    automatic = fields.get("auto-submitted", "no").partition(";")[0].strip().lower() not in ("", "no")
    return Listing(
        locator=locator,
        size=size,
        received_at=received_at,
        message_id=message_id(fields.get("message-id")),
        sender=senders[0] if senders else None,
        subject=" ".join(decode_words(fields.get("subject", "")).split()),
        is_reply="in-reply-to" in fields or "references" in fields or bool(_PLUS.search(came_to)),
        is_notice=automatic
        or fields.get("return-path", "x").strip() == "<>"
        or fields.get("content-type", "").lower().startswith("multipart/report"),
    )


def replies_first(listings: Iterable[Listing]) -> list[Listing]:
    """Replies and notices before documents, each in the order of arrival (DESIGN.md section 2, step 3)."""
    return sorted(listings, key=lambda one: (not (one.is_reply or one.is_notice), one.locator.uid))
