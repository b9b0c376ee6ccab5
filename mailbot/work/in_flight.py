"""Messages whose attachments are being read in worker processes, and the claims that are held for them.

Bounded by number and by bytes: content that waits here is in memory only. What this module does not do: read
(``files.worker``) or decide.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from concurrent.futures import FIRST_COMPLETED, Future, wait
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from mailbot.core.message import InboundMessage, MessageKind, Part, Route
from mailbot.core.readings import ReadAttachment
from mailbot.files.worker import Extractor
from mailbot.store import inbox
from mailbot.store.inbox import Claim
from mailbot.work.bell import Bell
from mailbot.work.runtime import Runtime

_MAX = 8
_BYTES_MAX = 64 * 1024 * 1024  # a larger message is read alone
_LOOK_AROUND = 20.0  # seconds between two looks at the leases


@dataclass(frozen=True)
class Reading:
    """A document that is being read, or a reply with files."""

    claim: Claim
    message: InboundMessage
    route: Route
    text: Future[tuple[ReadAttachment, ...]]

    @property
    def replier(self) -> str | None:
        """Whose reply it is; None for a document."""
        return None if self.route.kind is MessageKind.DOCUMENT else self.route.writer


class InFlight:
    """The messages that are being read. Not thread-safe."""

    def __init__(self, runtime: Runtime, extractor: Extractor, bell: Bell) -> None:
        self._runtime, self._extractor, self._bell = runtime, extractor, bell
        self._readings: list[Reading] = []
        self._begun: list[int] = []
        self._leases_kept = datetime.min.replace(tzinfo=UTC)

    def __len__(self) -> int:
        return len(self._readings)

    def __iter__(self) -> Iterator[Reading]:
        return iter(self._readings)

    def has_room_for(self, *sizes: int, reply: bool = False) -> bool:
        """Whether messages of these sizes may be read beside the others. Documents leave room for replies.

        Beside a document that was tried before no other is read: it may have killed the program, and must
        not use up the attempts of others.
        """
        if len(sizes) == 1 and not self._readings:
            return True
        held = sum(one.message.size for one in self._readings) + sum(sizes)
        if reply:
            return held <= 2 * _BYTES_MAX
        documents = [one for one in self._readings if one.replier is None]
        alone = any(one.claim.attempts > 1 for one in documents)
        return not alone and len(documents) + len(sizes) <= _MAX and held <= _BYTES_MAX

    def has_one_of(self, writer: str | None) -> bool:
        """Whether a reply of this person is being read."""
        return writer is not None and any(one.replier == writer for one in self._readings)

    def start(self, claim: Claim, message: InboundMessage, route: Route, to_read: tuple[Part, ...]) -> None:
        """Have a message's attachments read; the bell rings when they are."""
        text = self._extractor.submit(to_read)
        text.add_done_callback(lambda _: self._bell.ring())
        self._readings.append(Reading(claim, message, route, text))
        self._begun.append(claim.inbox_id)

    def note(self) -> None:
        """Note in the inbox which messages are being read since the last call."""
        if self._begun:
            inbox.park(self._runtime.db, self._begun, worker=self._runtime.worker)
            self._begun = []

    def take_ready(self, *, at_least_one: bool = False, within: float = math.inf) -> Iterator[Reading]:
        """Those whose text is there, each taken out; with ``at_least_one`` wait until there is one.

        ``within`` bounds the seconds of that.
        """
        while at_least_one and self._readings and not self._ready():
            unread = [one.text for one in self._readings if not one.text.done()]
            wait(unread, timeout=min(within, _LOOK_AROUND), return_when=FIRST_COMPLETED)
            self.keep_leases()
            if within < math.inf:
                break
        for one in self._ready():
            self._readings.remove(one)  # before it is decided: whatever is raised, it is not decided twice
            yield one

    def _ready(self) -> list[Reading]:
        """Those that may be decided now: of one person's replies never a later one before an earlier one."""
        ready: list[Reading] = []
        waiting: set[str] = set()
        for one in self._readings:
            if one.text.done() and one.replier not in waiting:
                ready.append(one)
            elif one.replier is not None:
                waiting.add(one.replier)
        return ready

    def keep_leases(self) -> None:
        """Prolong the claims, once they are a third over."""
        runtime, now = self._runtime, self._runtime.clock()
        if self._leases_kept + timedelta(seconds=runtime.lease_seconds / 3) > now:
            return
        self._leases_kept = now
        for one in self._readings:
            inbox.renew(
                runtime.db,
                one.claim.inbox_id,
                now=now,
                lease_seconds=runtime.lease_seconds,
                worker=runtime.worker,
            )

    def give_up(self) -> None:
        """Let go of all of them, uncounted: the connection is gone or the program ends."""
        for one in self._readings:
            inbox.give_back(self._runtime.db, one.claim.inbox_id, worker=self._runtime.worker)
        self._readings.clear()
