"""Which of the new messages are taken now, together or alone, and which wait on the server for room.

Most files are read in a moment, which is waited for. Where that is not enough, as with long scans, documents
are left where they lie, in their order, so that nobody's reply waits for them.
What this module does not do: claim or fetch anything.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

from mailbot.core.message import Locator
from mailbot.core.office import Office
from mailbot.mail.listing import Listing
from mailbot.work.fetching import AHEAD, AHEAD_BYTES
from mailbot.work.in_flight import InFlight

MOMENT = 1.0  # seconds in which ordinary files are read


class NoRoomError(Exception):
    """What looked like a reply is a document, and as many are being read as may be."""


class Room:
    """The room that is left beside the documents that are being read. Not thread-safe.

    ``collect`` decides what was read meanwhile, waits a moment for it where nothing was, and says how many.
    """

    def __init__(self, office: Office, in_flight: InFlight, collect: Callable[[], int]) -> None:
        self._in_flight, self._collect = in_flight, collect
        self._tried: frozenset[Locator] = frozenset()
        self._left: tuple[int, bool] | None = None  # size of the first that was left, whether it was tried
        self._writers: set[str] = set()  # of replies that were left: what they wrote later comes later
        addresses = [person.email for person in office.people.values()]
        addresses += [unit.email for unit in office.units_by_id.values() if unit.email]
        self._own = frozenset(address.lower() for address in addresses)

    def begin(self, tried: frozenset[Locator]) -> None:
        """A new look at the mailbox; ``tried`` is where messages lie that were tried before."""
        self._tried, self._left, self._writers = tried, None, set()

    @property
    def can_go_on(self) -> bool:
        """Whether messages were left for want of room, and there is room now."""
        return self._left is not None and self._fits(*self._left)

    def leave(self, listing: Listing) -> None:
        """Leave a message until there is room for it; no document after it is taken before it, and no reply
        of the same writer.
        """
        self._left = self._left or (listing.size, listing.locator in self._tried)
        if listing.is_reply:
            self._writers.add(_writer(listing))

    def may_take(self, listing: Listing) -> bool:
        """Whether a message is taken now. Replies, notices and what colleagues write always are."""
        tried = listing.locator in self._tried
        writer = _writer(listing)
        if (listing.is_reply or listing.is_notice or writer in self._own) and not tried:
            return writer not in self._writers
        if self._left is None and self._comes_to_fit(listing.size, tried):
            return True
        self.leave(listing)
        return False

    def _comes_to_fit(self, size: int, tried: bool) -> bool:
        while not self._fits(size, tried):
            if not self._collect():
                return False
        return True

    def _fits(self, size: int, tried: bool) -> bool:
        """Whether one more may be read now. One that was tried before may have killed the program: it is
        read beside nothing else, so that it cannot use up the attempts of others.
        """
        return not self._in_flight if tried else self._in_flight.has_room_for(size)

    def next_of(self, new: deque[Listing]) -> list[Listing]:
        """The next message, or the next documents that are small enough to be taken together."""
        group = [new.popleft()]
        while new and self._fit([one.size for one in (*group, new[0])]):
            both = (group[0], new[0])
            same_folder = group[0].locator.folder == new[0].locator.folder
            if not same_folder or any(
                one.is_reply or one.is_notice or one.locator in self._tried for one in both
            ):
                break
            group.append(new.popleft())
        return group

    def _fit(self, sizes: list[int]) -> bool:
        return len(sizes) <= AHEAD and sum(sizes) <= AHEAD_BYTES and self._in_flight.has_room_for(*sizes)


def _writer(listing: Listing) -> str:
    return listing.sender.email.lower() if listing.sender else ""
