"""Showing how far long work is: a bar on a terminal, plain lines elsewhere. Both on standard error."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

Step = Callable[[int, int | None], None]  # (done so far, total or None)

_SECONDS_BETWEEN_LINES = 10.0


@contextmanager
def progress(what: str, clock: Callable[[], float] = time.monotonic) -> Iterator[Step]:
    """Give a function that is called as work goes on; ``what`` is shown before the figures.

    On a terminal one line is kept up to date; elsewhere (a log, a pipe) there is a line every ten seconds,
    and none at all for work that is done before.
    """
    live = sys.stderr.isatty()
    told_at = clock()
    shown = False

    def step(done: int, total: int | None = None) -> None:
        nonlocal told_at, shown
        of = f"{done:,} of {total:,}" if total is not None else f"{done:,}"
        if live:
            bar = f" {_bar(done, total)}" if total else ""
            sys.stderr.write(f"\r\x1b[2K{what}:{bar} {of}")
            sys.stderr.flush()
            shown = True
        elif clock() - told_at >= _SECONDS_BETWEEN_LINES:
            told_at = clock()
            print(f"{what}: {of}", file=sys.stderr)

    try:
        yield step
    finally:
        if live and shown:
            sys.stderr.write("\r\x1b[2K")
            sys.stderr.flush()


def _bar(done: int, total: int, width: int = 24) -> str:
    full = min(width, width * done // total)
    return "[" + "#" * full + "." * (width - full) + "]"
