"""A bell that one thread rings to wake another out of a wait on sockets, such as IMAP IDLE."""

from __future__ import annotations

import contextlib
import select
import socket


class Bell:
    """Ring from any thread; the waiting thread watches ``fileno`` and silences it."""

    def __init__(self) -> None:
        self._here, self._there = socket.socketpair()
        self._here.setblocking(False)
        self._there.setblocking(False)

    def fileno(self) -> int:
        """What becomes readable when the bell rings."""
        return self._here.fileno()

    def ring(self) -> None:
        """Wake the waiter; many rings before it looks are one."""
        # A full buffer means that it is ringing already; a closed socket that nobody waits any more.
        with contextlib.suppress(BlockingIOError, OSError):
            self._there.send(b"!")

    def silence(self) -> None:
        """Forget the rings so far."""
        with contextlib.suppress(BlockingIOError):
            while self._here.recv(4096):
                pass

    def wait(self, seconds: float) -> bool:
        """Wait for a ring at most so long; whether it rang."""
        return bool(select.select([self._here], [], [], max(seconds, 0.0))[0])

    def close(self) -> None:
        """End of use."""
        self._here.close()
        self._there.close()
