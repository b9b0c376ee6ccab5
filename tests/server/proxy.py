"""A TCP proxy on the loopback whose connections fail in the ways in which networks fail."""

from __future__ import annotations

import contextlib
import select
import socket
import struct
import threading
import time

_RESET = struct.pack("ii", 1, 0)


class Proxy:
    """Forwards ``port`` to ``target`` until it is told to misbehave. All its threads end with ``close``."""

    def __init__(self, target: int) -> None:
        self.target = target
        self.frozen = threading.Event()  # set: bytes are swallowed, as behind a dead router
        self.piece: int | None = None  # answers travel in pieces of so many bytes
        self.cut_answers_after: int | None = (
            None  # bytes from the server, over the proxy's life; then end of file
        )
        self.refusing = False  # new connections are closed at once
        self._answered = 0
        self._sockets: list[socket.socket] = []
        self._threads: list[threading.Thread] = []
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self._spawn(self._accept)

    def cut(self, *, reset: bool = False) -> None:
        """End every open connection: by an ordinary end of file, or by a reset."""
        sockets, self._sockets = self._sockets, []
        for one in sockets:
            with contextlib.suppress(OSError):
                if reset:
                    one.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET)
                else:
                    one.shutdown(socket.SHUT_RDWR)
            one.close()

    def close(self) -> None:
        """Stop for good."""
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self.cut()
        for thread in self._threads:
            thread.join(timeout=5)

    def _spawn(self, function: object, *arguments: object) -> None:
        thread = threading.Thread(target=function, args=arguments, daemon=True)
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        while True:
            try:
                client, _ = self._listener.accept()
            except OSError:
                return
            if self.refusing:
                client.close()
                continue
            server = socket.create_connection(("127.0.0.1", self.target))
            for one in (client, server):
                one.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            self._sockets += [client, server]
            self._spawn(self._pump, client, server, False)
            self._spawn(self._pump, server, client, True)

    def _pump(self, source: socket.socket, target: socket.socket, answers: bool) -> None:
        with contextlib.suppress(OSError, ValueError):  # ValueError: closed by ``cut`` meanwhile
            while True:
                # A thread that sleeps in recv keeps its socket alive, and ``cut`` could send no reset.
                if not select.select([source], [], [], 0.02)[0]:
                    continue
                if not (data := source.recv(65536)):
                    break
                if self.frozen.is_set():
                    continue
                if answers and self.cut_answers_after is not None:
                    data = data[: max(0, self.cut_answers_after - self._answered)]
                    self._answered += len(data)
                    if not data:
                        break
                step = self.piece if answers and self.piece else len(data)
                for start in range(0, len(data), step):
                    target.sendall(data[start : start + step])
                    if step < len(data):
                        time.sleep(0.001)
        for one in (source, target):
            with contextlib.suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)
            one.close()
