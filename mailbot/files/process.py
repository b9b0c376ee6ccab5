"""One worker process: a request and its answer over pipes, within a time, or it is killed.

What this module does not do: say which process reads what (``worker``), or read anything (``child``).
"""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from dataclasses import asdict
from pathlib import Path

from mailbot.core.message import Part
from mailbot.core.readings import ReadAttachment
from mailbot.files import frames
from mailbot.files.limits import Limits
from mailbot.files.reading import How

_GRACE = 2.0  # seconds that a worker may take to notice by itself that its time is over
_START_SECONDS = 60.0
_KEPT_ENVIRONMENT = ("PATH", "SYSTEMROOT", "TESSDATA_PREFIX")


class WorkerDiedError(Exception):
    """A worker process is gone; ``how`` is what that says of the file it was reading."""

    def __init__(self, how: How) -> None:
        super().__init__(str(how))
        self.how = how


class WorkerProcess:
    """One worker process."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._expired = False
        self._at_most = 8 * limits.characters + 4096 * limits.files + (1 << 20)
        environment = {name: os.environ[name] for name in _KEPT_ENVIRONMENT if name in os.environ}
        environment |= {
            "PYTHONPATH": str(Path(__file__).resolve().parents[2]),
            "LC_ALL": "C.UTF-8",
            "OMP_THREAD_LIMIT": "1",
            "MALLOC_ARENA_MAX": "2",
        }
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-B", "-m", "mailbot.files.child"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,  # a traceback might show words of a document
            env=environment,
        )
        self.tired = False
        hello = {"limits": asdict(limits), "parent": os.getpid()}
        try:
            self._exchange([frames.pack(hello)], _START_SECONDS)
        except WorkerDiedError:
            self.close()
            raise

    @property
    def pid(self) -> int:
        """The process id."""
        return self._process.pid

    def read(self, part: Part, seconds: float) -> tuple[ReadAttachment, ...]:
        """Let the process read one file. Raises WorkerDiedError when it did not survive that."""
        request = {"name": name_of(part), "content_type": part.content_type, "seconds": seconds}
        answer = self._exchange([frames.pack(request), part.content or b""], seconds + _GRACE)
        self.tired = bool(answer.get("tired"))
        records = answer.get("records")
        try:
            if isinstance(records, list) and 0 < len(records) <= self._limits.files + 1:
                return tuple(map(frames.from_json, records))
        except frames.BrokenPipeFrameError:
            pass  # told below, as any answer that is none
        raise WorkerDiedError(How.CRASHED)

    def _exchange(self, messages: list[bytes], seconds: float) -> dict[str, object]:
        """Send frames and take the answer; the process is killed when that takes too long."""
        requests, answers = self._process.stdin, self._process.stdout
        if requests is None or answers is None:
            raise WorkerDiedError(How.CRASHED)
        timer = threading.Timer(seconds, self._expire)
        timer.daemon = True
        timer.start()
        try:
            for message in messages:
                frames.send(requests, message)
            answer = frames.unpack(frames.receive(answers, self._at_most))
        except (OSError, ValueError, frames.BrokenPipeFrameError) as error:
            raise WorkerDiedError(How.TOO_SLOW if self._expired else How.CRASHED) from error
        finally:
            timer.cancel()
        if self._expired:  # in the very moment of its answer
            raise WorkerDiedError(How.TOO_SLOW)
        return answer

    def _expire(self) -> None:
        self._expired = True
        self._process.kill()

    def kill(self) -> None:
        """End the process at once. Safe from any thread."""
        self._process.kill()

    def close(self) -> None:
        """End the process, wait for it, and close its pipes."""
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            try:
                if pipe:
                    pipe.close()
            except OSError:
                continue  # what was not yet sent cannot be any more


def name_of(part: Part) -> str:
    """What a part is called; a number where the sender gave no name."""
    return part.name or f"part {part.index}"
