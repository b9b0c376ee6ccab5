"""``python -m tests.server.killed_main CONFIG``: one pass of the daemon that kills itself at a named place.

``KILL_AT`` is "module:attribute:before" or "...:after": SIGKILL hits this process at the first call of that
function, before it begins or after it has returned. ``KILL_IF`` narrows it to calls one of whose arguments
has these words in its ``subject``. ``CLOCK_AHEAD`` moves the program's clock by so many seconds. The
production code knows nothing of this.
"""

from __future__ import annotations

import importlib
import inspect
import os
import signal
import sys
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from mailbot.cli import main, operations
from mailbot.work.runtime import Runtime, utc_now


def die() -> None:
    """End as a power cut would: no handler, no ``finally``, no goodbye to any server."""
    os.kill(os.getpid(), signal.SIGKILL)


def arm(place: str, words: str) -> None:
    """Replace the named function by one that dies."""
    module, path, when = place.split(":")
    owner: Any = importlib.import_module(module)
    *parents, name = path.split(".")
    for one in parents:
        owner = getattr(owner, one)
    original: Callable[..., Any] = getattr(owner, name)

    def meant(arguments: tuple[object, ...]) -> bool:
        return not words or any(words in str(getattr(one, "subject", "")) for one in arguments)

    def deadly(*args: Any, **kwargs: Any) -> Any:
        if when == "before" and meant(args):
            die()
        found = original(*args, **kwargs)
        if meant(args):
            die()
        return found

    async def deadly_later(*args: Any, **kwargs: Any) -> Any:
        if when == "before":
            die()
        found = await original(*args, **kwargs)
        die()
        return found

    setattr(owner, name, deadly_later if inspect.iscoroutinefunction(original) else deadly)


def clock() -> datetime:
    """The time, moved as the environment says."""
    return utc_now() + timedelta(seconds=int(os.environ.get("CLOCK_AHEAD", "0")))


def with_clock(settings: Any) -> Runtime:
    """The runtime with the moved clock."""
    return _make_runtime(settings, clock)


if __name__ == "__main__":
    _make_runtime = operations.make_runtime
    operations.make_runtime = with_clock  # type: ignore[assignment]
    if place := os.environ.get("KILL_AT", ""):
        arm(place, os.environ.get("KILL_IF", ""))
    sys.exit(main(["run", "--once", "--config", sys.argv[1]]))
