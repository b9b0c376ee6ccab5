"""The worker process: reads one file after the other from a pipe and answers with what it found.

It gives up what it does not need before it sees the first file: memory and open files beyond a limit,
writing to any file, core dumps, its parent's environment. Where the system has no such limits (Windows),
only those of time and of the readers themselves hold.
What this module does not do: decide when to stop it. Its parent kills it (``worker``).
"""

from __future__ import annotations

import contextlib
import ctypes
import logging
import os
import signal
import sys
from pathlib import Path
from typing import IO, Any

from mailbot.files import frames
from mailbot.files.extract import read_attachment
from mailbot.files.limits import Limits

_PR_SET_PDEATHSIG, _PR_SET_DUMPABLE, _PR_SET_NO_NEW_PRIVS = 1, 4, 38
_MOST_OPEN_FILES = 64
_MOST_FILES = 300  # after so many a fresh process takes over, whatever the libraries have kept
_SPARE_SECONDS = 5
_WARM = ("lxml.etree", "pypdfium2.raw", "mailbot.files.pdf", "mailbot.files.word")
_NICE = 5  # the loop that waits for leaders' replies comes first
_NICE_OCR = 15


def main() -> None:
    """Serve until the pipe ends."""
    requests, answers = _take_pipes()
    try:
        hello = frames.unpack(frames.receive(requests, 1 << 20))
        limits = Limits(**hello["limits"])
        _confine(limits, int(hello["parent"]), _NICE_OCR if limits.ocr else _NICE)
        _warm(limits)
        frames.send(answers, frames.pack({"ready": True}))
        for count in range(1, _MOST_FILES + 1):
            request = frames.unpack(frames.receive(requests, 1 << 20))
            content = frames.receive(requests, limits.file_bytes + 1)
            _bound_processor_time(float(request["seconds"]))
            records = read_attachment(
                request["name"], request["content_type"], content, limits, seconds=float(request["seconds"])
            )
            tired = count == _MOST_FILES or _memory_used() > limits.memory_bytes // 2
            answer: dict[str, Any] = {"records": [frames.to_json(one) for one in records], "tired": tired}
            frames.send(answers, frames.pack(answer))
            if tired:
                return
    except (frames.BrokenPipeFrameError, OSError):
        return  # the parent has gone


def _take_pipes() -> tuple[IO[bytes], IO[bytes]]:
    """The two pipes, on descriptors of their own, so that nothing a library prints gets among the answers."""
    requests = os.fdopen(os.dup(0), "rb")
    answers = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1, 2):
        os.dup2(nowhere, descriptor)
    os.close(nowhere)
    logging.disable(logging.CRITICAL)  # libraries log names and words
    return requests, answers


def _confine(limits: Limits, parent: int, nice: int) -> None:
    """Give up what is not needed."""
    if sys.platform == "win32":
        return
    import resource

    with contextlib.suppress(OSError):
        os.nice(nice)
    for name, bound in (
        ("RLIMIT_CORE", 0),  # a dump would put the document on the disk
        ("RLIMIT_FSIZE", 0),
        ("RLIMIT_NOFILE", _MOST_OPEN_FILES),
        ("RLIMIT_AS", limits.memory_bytes),
    ):
        if hasattr(resource, name):
            with contextlib.suppress(ValueError, OSError):  # macOS knows RLIMIT_AS and refuses it
                resource.setrlimit(getattr(resource, name), (bound, bound))
    if sys.platform == "linux":
        system = ctypes.CDLL(None, use_errno=True)
        system.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
        system.prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)  # a core dump that goes to a program asks no limit
        system.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
        if os.getppid() != parent:
            os._exit(1)


def _warm(limits: Limits) -> None:
    """Load what most files need, so that the first one does not wait for it."""
    from importlib import import_module

    for name in _WARM:
        with contextlib.suppress(ImportError):
            import_module(name)
    if limits.ocr:
        from mailbot.files import ocr

        ocr.engine(limits.tessdata)


def _bound_processor_time(seconds: float) -> None:
    """Let the system end this process if a reader hangs and no parent is there to do it."""
    if sys.platform == "win32":
        return
    import resource

    used = resource.getrusage(resource.RUSAGE_SELF)
    soft = int(used.ru_utime + used.ru_stime + 2 * seconds + _SPARE_SECONDS)
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    if hard == resource.RLIM_INFINITY or soft < hard:
        resource.setrlimit(resource.RLIMIT_CPU, (soft, hard))


def _memory_used() -> int:
    """The memory that this process holds, in bytes; 0 where the system does not say.

    The peak that getrusage knows is of no use: it is inherited from the parent.
    """
    try:
        pages = int(Path("/proc/self/statm").read_text().split()[1])
    except (OSError, ValueError, IndexError):
        return 0
    return pages * os.sysconf("SC_PAGE_SIZE")


if __name__ == "__main__":
    main()
