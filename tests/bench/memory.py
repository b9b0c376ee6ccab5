"""Peak memory of the program and its workers over a 50 MB attachment, above what it holds when idle."""

from __future__ import annotations

import random
import subprocess
import sys
import threading
import time
from email.message import EmailMessage
from pathlib import Path

from tests.bench.mail import document
from tests.bench.place import Place
from tests.bench.table import Row
from tests.server.smtp_sink import SmtpSink

_MEBIBYTE = 1024 * 1024


def measure(place: Place) -> list[Row]:
    """`mailbot run` as a process of its own; the sum over it and its children, every ten milliseconds."""
    if not Path("/proc/self/status").exists():
        return []
    rows = []
    for megabytes, name in ((50, "50 MB"), (36, "36 MB, fetched")):
        with SmtpSink() as sink:
            office = place.office(sink)
            office.runtime.db.close()
            user = office.address("vanthu")
            command = [sys.executable, "-m", "mailbot", "run", "--config", str(office.config)]
            with subprocess.Popen(command, stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
                place.fill(user, [document(1, user)])
                _until_sent(sink, office.address("CT"), 1)
                time.sleep(1)
                idle = _resident(process.pid)
                watch = _Watch(process.pid)
                place.fill(user, [_large(megabytes, user), document(2, user)])
                _until_sent(sink, office.address("CT"), 2)
                time.sleep(5)
                above = (watch.end() - idle) / _MEBIBYTE
                process.terminate()
        place.say(f"memory with {name}: {above:.0f} MB above {idle / _MEBIBYTE:.0f} MB")
        figure, beside = f"{above + idle / _MEBIBYTE:.0f} MB", f"{idle / _MEBIBYTE:.0f} MB idle"
        rows.append(Row(f"peak memory, attachment of {name}", figure, beside, above, 100, unit=" MB above"))
    return rows


def _large(megabytes: int, to: str) -> bytes:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = "vbdh@ubnd-qt.example.vn", to, "V/v tài liệu lớn"
    message["Authentication-Results"] = "mx.ldld.example.vn; dmarc=pass header.from=ubnd-qt.example.vn"
    message.set_content("Kính gửi.")
    data = random.Random(3).randbytes(megabytes * _MEBIBYTE)
    message.add_attachment(data, maintype="application", subtype="octet-stream", filename="lon.bin")
    return message.as_bytes().replace(b"\n", b"\r\n")


def _until_sent(sink: SmtpSink, address: str, count: int) -> None:
    end = time.monotonic() + 90
    while len(sink.sent_to(address)) < count:
        assert time.monotonic() < end, f"no letter to {address}"
        time.sleep(0.05)


class _Watch:
    """The largest sum seen while it runs."""

    def __init__(self, pid: int) -> None:
        self._pid, self._peak, self._over = pid, 0, threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)
        self._thread.start()

    def _look(self) -> None:
        while not self._over.wait(0.01):
            self._peak = max(self._peak, _resident(self._pid))

    def end(self) -> int:
        """Stop; the peak in bytes."""
        self._over.set()
        self._thread.join()
        return self._peak


def _resident(pid: int) -> int:
    """Resident bytes of a process and its children."""
    total = 0
    for one in (pid, *_children(pid)):
        try:
            status = Path(f"/proc/{one}/status").read_text()
        except OSError:
            continue  # ended meanwhile
        total += sum(int(line.split()[1]) * 1024 for line in status.splitlines() if line.startswith("VmRSS"))
    return total


def _children(pid: int) -> list[int]:
    found: list[int] = []
    for path in Path(f"/proc/{pid}/task").glob("*/children"):
        try:
            found += map(int, path.read_text().split())
        except OSError:
            continue
    return found
