"""Messages that could not be handled: put aside after three attempts, and the clerk is told.

What this module does not do: count attempts (``store.inbox``), or move the message (``filing``).
"""

from __future__ import annotations

import logging

from mailbot.core.letter import QuarantineNotice
from mailbot.core.message import Stage, Token
from mailbot.mail.listing import Listing
from mailbot.store import inbox, journal
from mailbot.store.problems import ClaimLost
from mailbot.work.posting import post
from mailbot.work.runtime import Runtime

log = logging.getLogger("mailbot.quarantining")


def quarantine(runtime: Runtime, inbox_id: int, listing: Listing, folder: str) -> bool:
    """Put a message aside; the letter names neither subject nor sender. False: another daemon was quicker."""
    now, clerk = runtime.clock(), runtime.house.clerk
    letter = QuarantineNotice(
        to=clerk,
        key=f"quarantine:{inbox_id}:{now.isoformat()}",
        token=Token(Stage.CLERK, 0, clerk.party),
        inbox_id=inbox_id,
        received_at=listing.received_at,
        folder=folder,
        problem="Chương trình đã thử ba lần nhưng không xử lý được thư này.",
    )
    try:
        with runtime.db.begin() as conn:
            inbox.quarantine(conn, inbox_id, "three_attempts", now=now)
            journal.append(conn, at=now, by="mailbot", what="quarantined", inbox_id=inbox_id)
            post(runtime, conn, (letter,), now)
    except ClaimLost:
        return False
    log.error("message %d is quarantined after three attempts", inbox_id)
    return True
