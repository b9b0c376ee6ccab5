"""The bounds of reading one attachment, and the account of what was used of them.

What this module does not do: stop a reader that hangs inside a library. ``worker`` does that from outside.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

from mailbot.files.reading import How, UnreadError

_MEBIBYTE = 1024 * 1024


@dataclass(frozen=True)
class Limits:
    """How much one attachment may cost. Sizes in bytes, times in seconds.

    ``nesting`` counts files inside files: an attachment itself is on level 0. ``memory_bytes`` bounds the
    address space of a worker process where the system can do that.
    """

    seconds: float = 60.0
    ocr_seconds: float = 600.0
    memory_bytes: int = 1024 * _MEBIBYTE
    file_bytes: int = 64 * _MEBIBYTE
    unpacked_bytes: int = 200 * _MEBIBYTE
    files: int = 500
    nesting: int = 5
    pages: int = 1000
    ocr_pages: int = 200
    pixels: int = 60_000_000
    characters: int = 4_000_000
    ocr: bool = True
    tessdata: str = ""  # the folder of vie.traineddata; empty: the usual places


class Budget:
    """What is left for one attachment, everything inside it included. Each method raises when nothing is."""

    def __init__(
        self, limits: Limits, seconds: float | None = None, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self.limits = limits
        self._clock = clock
        allowed = limits.ocr_seconds if limits.ocr else limits.seconds
        self._ends = clock() + (allowed if seconds is None else min(seconds, allowed))
        self._files = limits.files
        self._bytes = limits.unpacked_bytes
        self._ocr_pages = limits.ocr_pages
        self._characters = limits.characters

    @property
    def seconds_left(self) -> float:
        """The time that is left; never less than zero."""
        return max(0.0, self._ends - self._clock())

    @property
    def room(self) -> int:
        """How many bytes the next unpacked file may have."""
        return max(0, min(self._bytes, self.limits.file_bytes))

    def check_time(self) -> None:
        """Raise where the time is over."""
        if self._clock() >= self._ends:
            raise UnreadError(How.TOO_SLOW)

    @property
    def spent(self) -> How | None:
        """Why nothing more inside an archive can be read, or None while something can."""
        if self._clock() >= self._ends:
            return How.TOO_SLOW
        if self._files <= 0:
            return How.TOO_MANY_FILES
        return How.TOO_LARGE if self._bytes <= 0 or self._characters <= 0 else None

    def take_file(self, nesting: int) -> None:
        """Count one more file on this level of nesting."""
        self.check_time()
        if nesting > self.limits.nesting:
            raise UnreadError(How.TOO_DEEP)
        if self._files <= 0:
            raise UnreadError(How.TOO_MANY_FILES)
        self._files -= 1

    def take_bytes(self, count: int) -> None:
        """Count unpacked bytes."""
        self._bytes -= count
        if self._bytes < 0:
            raise UnreadError(How.TOO_LARGE)

    def take_ocr_page(self) -> None:
        """Count one picture that goes through character recognition."""
        self.check_time()
        if self._ocr_pages <= 0:
            raise UnreadError(How.TOO_MANY_PAGES)
        self._ocr_pages -= 1

    def fit_text(self, text: str) -> tuple[str, bool]:
        """As much of a text as there is room for, and whether that is all of it."""
        kept = text[: max(0, self._characters)]
        self._characters -= len(kept)
        return kept, len(kept) == len(text)
