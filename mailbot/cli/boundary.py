"""The one boundary between the program and the person: every error becomes clear lines and an exit code.

Each line says what is wrong and what would help. There is never a traceback, which could show words of a
document; ``MAILBOT_TRACEBACK=1`` gives one to developers. What this module does not do: try again.
"""

from __future__ import annotations

import errno
import os
import sys
import traceback
from collections.abc import Callable
from pathlib import Path

from mailbot.cli.exit_codes import Exit

_DISK_FULL = {errno.ENOSPC, errno.EDQUOT} if hasattr(errno, "EDQUOT") else {errno.ENOSPC}
_PACKAGE = Path(__file__).resolve().parent.parent


class InputError(Exception):
    """A file or row given to a command that cannot be read. The message is one line with the remedy."""


def tell(line: str) -> None:
    """One line on standard error."""
    print(f"mailbot: {line}", file=sys.stderr)


def dump_nothing() -> None:
    """Have the system write no core dump of this process: a document without a track is in memory only."""
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))


def guarded(command: Callable[[], int | None]) -> int:
    """Run a command; the exit code, with every error told on standard error."""
    try:
        return int(command() or Exit.OK)
    except KeyboardInterrupt:
        tell("stopped")
        return Exit.INTERRUPTED
    except BrokenPipeError:
        # Whoever read our output has gone. Python would complain once more when it flushes at the end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return Exit.OK
    except Exception as problem:  # noqa: BLE001 - the last boundary: everything is told here
        if os.environ.get("MAILBOT_TRACEBACK") == "1":
            traceback.print_exc()
        code, lines = explained(problem)
        for line in lines:
            tell(line)
        return code


def explained(problem: Exception) -> tuple[Exit, tuple[str, ...]]:
    """(exit code, lines for the person) of an error."""
    # The classes are looked up by the modules that are loaded: an error of a module that was never
    # imported cannot have been raised, and `mailbot --help` need not import them all.
    for module, name, code in _KNOWN:
        kind = getattr(sys.modules.get(module), name, None)
        if kind is not None and isinstance(problem, kind):
            return code, _with_remedy(problem)
    if isinstance(problem, OSError) and problem.errno in _DISK_FULL:
        return Exit.DISK, ("the disk is full; make room, nothing that was confirmed is lost",)
    if isinstance(problem, OSError) and problem.filename is not None:
        return Exit.INPUT, (f"{problem.filename}: {problem.strerror}; check the path and its permissions",)
    where = f"{type(problem).__name__} at {_where(problem)}"
    return Exit.INTERNAL, (
        f"a fault of the program ({where}); nothing that was confirmed is lost; please report it",
        "MAILBOT_TRACEBACK=1 shows more to a developer, and may show words of a document",
    )


# Module, class and exit code; the first that fits counts.
_KNOWN = (
    ("mailbot.config.errors", "ConfigError", Exit.CONFIG),
    ("mailbot.cli.boundary", "InputError", Exit.INPUT),
    ("mailbot.mail.errors", "LoginRefused", Exit.LOGIN),
    ("mailbot.mail.errors", "FolderProblem", Exit.FOLDER),
    ("mailbot.mail.errors", "MailError", Exit.SERVER),
    ("mailbot.store.problems", "DiskFull", Exit.DISK),
    ("mailbot.store.problems", "StoreProblem", Exit.DATABASE),
)


def _with_remedy(problem: Exception) -> tuple[str, ...]:
    lines = getattr(problem, "errors", None)
    if isinstance(lines, tuple):
        return lines
    message = str(getattr(problem, "message", problem))
    remedy = str(getattr(problem, "remedy", ""))
    return (f"{message.rstrip('.')}. {remedy}" if remedy else message,)


def _where(problem: Exception) -> str:
    """The innermost place in our own code, without any value."""
    frames = [
        frame for frame in traceback.extract_tb(problem.__traceback__) if str(_PACKAGE) in frame.filename
    ]
    if not frames:
        return "an unknown place"
    return f"{Path(frames[-1].filename).relative_to(_PACKAGE.parent)}:{frames[-1].lineno}"
