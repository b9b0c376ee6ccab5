"""The mailbox: list, fetch, move, append, wait. Everything is named by folder, UIDVALIDITY and UID.

Nothing here marks a message as read or deletes what it was not asked to delete. A ``Mailbox`` belongs to one
thread; after ``MailboxGone`` it is dead, and a new one is opened. What this module does not do: remember
anything between two connections, or try again.
"""

from __future__ import annotations

import io
from collections.abc import Collection, Iterator, Sequence
from datetime import UTC, date, datetime
from typing import Any

from imapclient import IMAPClient

from mailbot.core.message import Locator
from mailbot.mail import connection
from mailbot.mail.errors import (
    FolderProblem,
    MessageMissing,
    MessageUnreadable,
    ServerRefused,
    UidValidityChanged,
)
from mailbot.mail.headers import message_id as one_message_id
from mailbot.mail.listing import FIELDS, Listing, read_listing
from mailbot.mail.session import Session
from mailbot.mail.settings import ImapSettings
from mailbot.mail.structure import to_node
from mailbot.mail.transfer import TransferDecoder
from mailbot.mail.tree import Node
from mailbot.mail.uids import copied

LONGEST_IDLE = 25 * 60.0  # seconds; RFC 2177 wants less than 29 minutes
_HEADER_BATCH = 100
_WHOLE = ("BODY.PEEK[]",)
_OUTLINE = ("BODY.PEEK[HEADER]", "BODYSTRUCTURE")


def open_mailbox(settings: ImapSettings) -> Mailbox:
    """Connect and log in. Also the way to go on after MailboxGone. Errors as in ``connection.connect``."""
    return Mailbox(connection.connect(settings), settings)


class Mailbox(Session):
    """One logged-in connection; use it as a context manager."""

    def __init__(self, client: IMAPClient, settings: ImapSettings) -> None:
        super().__init__(client, settings)
        self._ahead: dict[tuple[Locator, tuple[str, ...]], Any] = {}

    # --- looking -----------------------------------------------------------------------------------------

    def list_new(
        self,
        folder: str,
        *,
        uidvalidity: int | None = None,
        after_uid: int = 0,
        known: Collection[int] = (),
        since: date | None = None,
        limit: int | None = None,
    ) -> list[Listing]:
        """Messages with a UID above ``after_uid`` and not among ``known``, oldest first.

        ``since`` leaves out what arrived before that day (the server's time zone). With ``uidvalidity``,
        raises UidValidityChanged if the folder was numbered anew since.
        """
        validity = self.uidvalidity(folder)
        if uidvalidity is not None and uidvalidity != validity:
            raise UidValidityChanged(folder, uidvalidity, validity)
        criteria: list[Any] = ["UID", f"{after_uid + 1}:*"]
        if since is not None:
            criteria += ["SINCE", since]
        with self._asking(f"search in {folder!r}"):
            connection.news_meanwhile(self._client)  # whatever was announced is in what we see now
            # "n:*" names the last message even where its UID is lower than n (RFC 3501, 6.4.8).
            found = sorted(uid for uid in self._client.search(criteria) if uid > after_uid)
        skip = set(known)
        return self._listings(folder, validity, [uid for uid in found if uid not in skip][:limit])

    def _listings(self, folder: str, validity: int, uids: list[int]) -> list[Listing]:
        out: list[Listing] = []
        wanted = ["RFC822.SIZE", "INTERNALDATE", f"BODY.PEEK[HEADER.FIELDS ({FIELDS})]"]
        for start in range(0, len(uids), _HEADER_BATCH):
            with self._asking(f"headers in {folder!r}"):
                answer = self._client.fetch(uids[start : start + _HEADER_BATCH], wanted)
            for uid, data in answer.items():
                head = next((data[key] for key in data if key.startswith(b"BODY[HEADER")), b"")
                moment = data.get(b"INTERNALDATE") or datetime.fromtimestamp(0, UTC)
                locator = Locator(folder, validity, uid)
                size = int(data.get(b"RFC822.SIZE", 0))
                out.append(read_listing(locator, size, moment.astimezone(UTC), head or b""))
        return sorted(out, key=lambda one: one.locator.uid)

    def find_by_header(self, folder: str, name: str, value: str) -> list[Listing]:
        """Messages in a folder with ``value`` somewhere in the header ``name``, oldest first."""
        validity = self.uidvalidity(folder)
        with self._asking(f"search in {folder!r}"):
            uids = sorted(self._client.search(["HEADER", name, value]))
        return self._listings(folder, validity, uids)

    def find_by_message_id(self, folder: str, message_id: str) -> list[Locator]:
        """Where a message lies in a folder, by its exact Message-ID."""
        wanted = one_message_id(message_id)
        found = self.find_by_header(folder, "MESSAGE-ID", message_id.strip("<> "))
        return [one.locator for one in found if one.message_id == wanted]

    # --- fetching, always by PEEK ------------------------------------------------------------------------

    def fetch_ahead(self, locators: Sequence[Locator], *, outlines: bool) -> None:
        """Fetch several messages of one folder in one round trip, for ``fetch_outline`` or ``fetch_raw``.

        Each answer is handed out once; ``forget_ahead`` drops the rest. A message that the server leaves out
        is asked for by itself later. Look at the sizes first.
        """
        items = _OUTLINE if outlines else _WHOLE
        self._at(locators[0])
        with self._asking("fetch several messages", lambda why: MessageUnreadable(locators[0], why)):
            answer = self._client.fetch([one.uid for one in locators], items)
        self._ahead |= {(one, items): answer[one.uid] for one in locators if one.uid in answer}

    def forget_ahead(self) -> None:
        """Drop what was fetched ahead and not asked for."""
        self._ahead.clear()

    def _fetch(self, locator: Locator, doing: str, *items: str) -> list[Any]:
        self._at(locator)
        data = self._ahead.pop((locator, items), None)
        if data is None:
            with self._asking(doing, lambda why: MessageUnreadable(locator, why)):
                answer = self._client.fetch([locator.uid], items)
            data = answer.get(locator.uid)
        if data is None:
            raise MessageMissing(locator)
        values = []
        for item in items:
            key = item.replace(".PEEK", "").split("<")[0].encode()
            value = next((data[one] for one in data if one == key or one.startswith(key + b"<")), None)
            if value is None:
                raise MessageUnreadable(locator, f"no {item} in the server's answer")
            values.append(value)
        return values

    def fetch_raw(self, locator: Locator) -> bytes:
        """The whole message. Look at its size first."""
        return bytes(self._fetch(locator, "fetch a message", *_WHOLE)[0])

    def fetch_head(self, locator: Locator) -> bytes:
        """The header block, with the empty line behind it."""
        return bytes(self._fetch(locator, "fetch headers", "BODY.PEEK[HEADER]")[0])

    def fetch_structure(self, locator: Locator) -> Node:
        """The tree of the message's parts with their sizes. Raises MessageUnreadable beyond the bounds."""
        return self._tree(locator, self._fetch(locator, "fetch the structure", "BODYSTRUCTURE")[0])

    def fetch_outline(self, locator: Locator) -> tuple[bytes, Node]:
        """Header block and structure together, in one round trip."""
        head, structure = self._fetch(locator, "fetch an outline", *_OUTLINE)
        return bytes(head), self._tree(locator, structure)

    @staticmethod
    def _tree(locator: Locator, structure: Any) -> Node:
        try:
            return to_node(structure)
        except (ValueError, TypeError, LookupError) as error:
            raise MessageUnreadable(locator, str(error)) from error

    def fetch_part(self, locator: Locator, node: Node) -> bytes:
        """One part, decoded. Needs little more memory than the decoded part."""
        out = io.BytesIO()  # getvalue() hands its bytes over without a copy
        for piece in self.part_pieces(locator, node):
            out.write(piece)
        return out.getvalue()

    def part_pieces(self, locator: Locator, node: Node) -> Iterator[bytes]:
        """One part, decoded piece by piece as it comes from the server."""
        decoder = TransferDecoder(node.encoding)
        step, offset = self._settings.chunk_bytes, 0
        while True:
            item = f"BODY.PEEK[{node.index}]<{offset}.{step}>"
            piece = bytes(self._fetch(locator, "fetch a part", item)[0])
            yield decoder.feed(piece)
            offset += len(piece)
            if len(piece) < step:
                break
        yield decoder.finish()

    # --- changing ----------------------------------------------------------------------------------------

    def move(self, locator: Locator, folder: str) -> Locator | None:
        """Move a message; where it is now, or None where the server does not say or it was gone already.

        A folder that is missing is created. Safe to repeat after a crash.
        """
        self._at(locator)
        try:
            return self._move(locator, folder)
        except ServerRefused as error:
            if connection.response_code(str(error)) not in ("TRYCREATE", "NONEXISTENT"):
                raise
            self._create(folder)
            return self._move(locator, folder)

    def _move(self, locator: Locator, folder: str) -> Locator | None:
        target = self._name(folder)
        atomic = "MOVE" in self.capabilities
        with self._asking(f"move a message to {folder!r}"):
            self._client._imap.response("COPYUID")  # forget an old one
            if atomic:
                self._client.move([locator.uid], target)
            else:
                self._client.copy([locator.uid], target)
            answers = self._client._imap.response("COPYUID")[1]
        if not atomic:
            self._remove(locator)
        return copied(answers, folder).get(locator.uid)

    def move_together(self, locators: Sequence[Locator], folder: str) -> dict[Locator, Locator]:
        """Move several messages of one folder; where each is now, as far as the server says.

        Nothing is moved where the server has no MOVE, or refuses: then move one by one.
        """
        self._at(locators[0])
        if "MOVE" not in self.capabilities:
            return {}
        with self._asking(f"move messages to {folder!r}"):
            self._client._imap.response("COPYUID")
            self._client.move([one.uid for one in locators], self._name(folder))
            moved = copied(self._client._imap.response("COPYUID")[1], folder)
        return {one: moved[one.uid] for one in locators if one.uid in moved}

    def delete(self, locator: Locator) -> bool:
        """Delete one message for good; False if the server could only mark it as deleted.

        Where folders are labels (Gmail), expunging takes only the label off: it goes through the bin.
        """
        if "X-GM-EXT-1" in self.capabilities and (bin_ := self.special_folder("trash")):
            moved = locator if locator.folder == bin_ else self.move(locator, bin_)
            if moved is None:
                return False
            locator = moved
        self._at(locator)
        return self._remove(locator)

    def _remove(self, locator: Locator) -> bool:
        r"""Mark ``\Deleted`` and expunge that UID alone: others' marked mail is never expunged (RFC 4315)."""
        with self._asking("delete a message"):
            self._client.delete_messages([locator.uid], silent=True)
            if "UIDPLUS" in self.capabilities:
                self._client.uid_expunge([locator.uid])
                return True
            if list(self._client.search(["DELETED"])) == [locator.uid]:
                self._client.expunge()
                return True
        return False

    def append(
        self, folder: str, raw: bytes, *, flags: Collection[str] = (), received_at: datetime | None = None
    ) -> Locator | None:
        """Put a message into a folder; where it lies, or None where the server does not say (no UIDPLUS)."""
        try:
            with self._asking(f"append to {folder!r}"):
                self._client._imap.response("APPENDUID")
                self._client.append(self._name(folder), raw, flags, received_at)
                answer = self._client._imap.response("APPENDUID")[1][-1]
        except ServerRefused as error:
            if connection.response_code(str(error)) == "TRYCREATE":
                raise FolderProblem(str(error), folder) from error
            raise
        numbers = (answer or b"").split()
        return Locator(folder, int(numbers[0]), int(numbers[1])) if len(numbers) == 2 else None

    # --- waiting -----------------------------------------------------------------------------------------

    def idle(self, timeout: float, *, folder: str = "INBOX", wake: int | None = None) -> bool:
        """Wait up to ``timeout`` seconds for new mail in ``folder``; True if the server announced some.

        True as well where something may have come unseen: then list again. Ends early when the file
        descriptor ``wake`` becomes readable. Raises MailboxGone when the connection is dead, ServerRefused
        where the server has no IDLE (then poll).
        """
        if "IDLE" not in self.capabilities:
            raise ServerRefused("the server has no IDLE")
        if self._selected is None or self._selected[0] != folder:
            self.uidvalidity(folder)
            return True
        with self._asking("wait for mail"):
            return connection.wait_in_idle(self._client, min(timeout, LONGEST_IDLE), wake)
