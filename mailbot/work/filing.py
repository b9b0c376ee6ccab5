"""Where handled messages lie: moved after the commit, found again when their place is not the noted one.

A message is moved only after its deciding transaction. When the program ends in between, or somebody moves a
message by hand, or the server numbers a folder anew (UIDVALIDITY), it is found again by the keyed hash of its
Message-ID: nothing is taken twice, and nothing counts as lost that lies one folder further.
What this module does not do: decide where a message belongs.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta

from mailbot.core.decision import Filing
from mailbot.core.message import Locator
from mailbot.mail import folders as mail_folders
from mailbot.mail.errors import FolderProblem, MessageMissing, ServerRefused, UidValidityChanged
from mailbot.mail.imap import Mailbox
from mailbot.mail.listing import Listing
from mailbot.store import inbox, inbox_lists
from mailbot.store.inbox_lists import InboxRow
from mailbot.work.runtime import Runtime

log = logging.getLogger("mailbot.filing")

_DAY = timedelta(days=1)  # SINCE counts in the server's own days


@dataclass(frozen=True)
class Settled:
    """A message whose claim is settled, where it lies, and where it belongs."""

    inbox_id: int
    locator: Locator
    filing: Filing


class Filer:
    """Moves and finds messages in one mailbox."""

    def __init__(self, runtime: Runtime, mailbox: Mailbox, folders: Mapping[Filing, str]) -> None:
        self.runtime, self.mailbox, self.folders = runtime, mailbox, folders

    def file_all(self, settled: Iterable[Settled]) -> None:
        """Move settled messages into their folders, those that lie together and go together in one step.

        Not before what was decided about them is on the disk: a message that left its place is never tried
        again.
        """
        groups: dict[tuple[str, int, Filing], list[Settled]] = {}
        for one in settled:
            groups.setdefault((one.locator.folder, one.locator.uidvalidity, one.filing), []).append(one)
        if groups:
            self.runtime.db.make_durable()
        for (_, _, filing), group in groups.items():
            moved = self._move_together([one.locator for one in group], filing) if len(group) > 1 else {}
            if moved:
                noted = {one.inbox_id: moved[one.locator] for one in group if one.locator in moved}
                inbox.filed(self.runtime.db, noted, now=self.runtime.clock())
            for one in group:
                if one.locator not in moved:
                    self.file(one.inbox_id, one.locator, filing)

    def _move_together(self, locators: list[Locator], filing: Filing) -> Mapping[Locator, Locator]:
        """Where messages lie now; those missing are moved, and looked for, one by one."""
        if filing is Filing.STAY:
            return {}
        try:
            return self.mailbox.move_together(locators, self.folders[filing])
        except (UidValidityChanged, ServerRefused, FolderProblem):
            return {}

    def file(self, inbox_id: int, locator: Locator, filing: Filing) -> None:
        """Move a settled message into its folder, and note where it lies now.

        A refusal of the server (a full mailbox) leaves it where it is: ``refile`` tries again at every pass.
        """
        if filing is Filing.STAY:
            return
        try:
            moved = self.mailbox.move(locator, self.folders[filing])
        except (MessageMissing, UidValidityChanged):
            moved = None
        except (ServerRefused, FolderProblem) as problem:
            log.warning("message %d stays where it is: %s %s", inbox_id, problem, problem.remedy)
            return
        if moved is None:
            moved = self._look_where_it_went(inbox_id, locator, filing)
        inbox.filed(self.runtime.db, {inbox_id: moved}, now=self.runtime.clock())

    def _look_where_it_went(self, inbox_id: int, locator: Locator, filing: Filing) -> Locator | None:
        """The place of a message that was moved before a crash, by hand, or by a server that says nothing."""
        with self.runtime.db.read() as conn:
            row = inbox_lists.get(conn, inbox_id)
        if row is None:
            return None
        target = self.folders[filing]
        there = self._search(row, (target, locator.folder))
        if there is None or there.locator.folder == target:
            return there.locator if there else None
        return self.mailbox.move(there.locator, target)

    def refile(self) -> None:
        """Move what was settled before a crash and not yet moved, and what a command has settled since."""
        with self.runtime.db.read() as conn:
            rows = inbox_lists.not_filed(conn)
        self.file_all(Settled(row.id, row.locator, row.filing) for row in rows if row.filing is not None)

    # --- finding again ---------------------------------------------------------------------------------

    def where_now(self, row: InboxRow) -> Listing | None:
        """A message where it was left, or wherever in our folders it lies now; None where it is gone.

        A new place of a settled message is noted.
        """
        try:
            found = mail_folders.listing(self.mailbox, row.locator)
        except FolderProblem:
            found = None
        if found is not None:
            return found
        candidates = dict.fromkeys((row.locator.folder, row.first_folder, *self.folders.values()))
        found = self._search(row, candidates)
        if found is not None and row.state == "settled":
            inbox.filed(self.runtime.db, {row.id: found.locator}, now=self.runtime.clock())
        return found

    def _search(self, row: InboxRow, among: Iterable[str]) -> Listing | None:
        since = (row.received_at - _DAY).date()
        for folder in among:
            try:
                listings = self.mailbox.list_new(folder, since=since)
            except FolderProblem:
                continue
            matching = [one for one in listings if self.is_same(row, one)]
            if matching:
                return min(matching, key=lambda one: one.size != row.size)
        return None

    def is_same(self, row: InboxRow, listing: Listing) -> bool:
        """Whether a listing shows the message of a row: by its Message-ID, else by size and moment."""
        if listing.message_id and row.message_id_mac:
            return self.runtime.mac("message", listing.message_id) == row.message_id_mac
        return listing.size == row.size and listing.received_at == row.received_at

    def follow_renumbering(self, folder: str, uidvalidity: int) -> None:
        """Give unsettled messages their new numbers after the server has numbered their folder anew."""
        with self.runtime.db.read() as conn:
            open_rows = inbox_lists.unsettled(conn)
        stale = [
            one
            for one in open_rows
            if one.locator.folder == folder and one.locator.uidvalidity != uidvalidity
        ]
        if not stale:
            return
        log.warning("folder %r was numbered anew: %d messages are found again", folder, len(stale))
        listings = self.mailbox.list_new(folder, since=(min(one.received_at for one in stale) - _DAY).date())
        for row in stale:
            same = next((one for one in listings if self.is_same(row, one) and one.size == row.size), None)
            if same is not None:
                with self.runtime.db.small() as conn:
                    inbox.relocate(conn, row.id, same.locator)
