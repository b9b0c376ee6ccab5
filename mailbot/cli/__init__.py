"""The commands. ``app`` declares them, ``boundary`` turns every error into lines and an exit code.

Modules of the program are imported inside the commands, so that ``mailbot --help`` is quick.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command line (the process's own by default); the exit code."""
    from mailbot.cli.app import run
    from mailbot.cli.boundary import dump_nothing, guarded

    dump_nothing()
    for stream in (sys.stdout, sys.stderr):
        # Vietnamese goes out as UTF-8 whatever the console believes; what it cannot show is replaced.
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")
    return guarded(lambda: run(None if arguments is None else list(arguments)))
