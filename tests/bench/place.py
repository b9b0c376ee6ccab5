"""Where a measurement takes place: a private Dovecot, an SMTP server in a process of its own, an office.

What this module does not do: measure.
"""

from __future__ import annotations

import imaplib
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from mailbot.files.worker import Extractor
from tests.flow.real_office import RealOffice
from tests.server.certificates import make_certificates
from tests.server.dovecot import PASSWORD, Dovecot, start_dovecot
from tests.server.smtp_sink import SmtpSink


@dataclass
class Place:
    """The servers of one run. ``rounds`` and ``messages`` say how much is measured."""

    dovecot: Dovecot
    folder: Path
    rounds: int
    messages: int
    stack: ExitStack
    say: Callable[[str], None]
    extractor: Extractor = field(default_factory=Extractor)
    offices: int = 0

    def office(self, sink: SmtpSink | None = None, more: str = "") -> RealOffice:
        """A fresh office with an empty mailbox; its letters go to ``sink`` (by default to nobody)."""
        self.offices += 1
        folder = self.folder / f"office-{self.offices}"
        folder.mkdir()
        made = RealOffice(
            self.dovecot, sink or SmtpSink(port=9), folder, plus=False, extractor=self.extractor, more=more
        )
        self.stack.callback(made.close)
        return made

    def fill(self, user: str, messages: Iterable[bytes]) -> None:
        """Put messages into a mailbox, as they would lie there after delivery."""
        with imaplib.IMAP4("127.0.0.1", self.dovecot.imap_port) as client:
            client.authenticate("PLAIN", lambda _: f"\0{user}\0{PASSWORD}".encode())
            for one in messages:
                client.append("INBOX", None, None, one)  # type: ignore[arg-type]


@contextmanager
def open_place(rounds: int, messages: int, say: Callable[[str], None]) -> Iterator[Place]:
    """Start the servers; end them, and remove everything, afterwards."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="mailbot-bench-")))
        folder.chmod(0o755)
        for name in ("certificates", "dovecot"):
            (folder / name).mkdir()
        dovecot = start_dovecot(folder / "dovecot", make_certificates(folder / "certificates"))
        stack.callback(dovecot.stop)
        place = Place(dovecot, folder, rounds, messages, stack, say)
        stack.callback(place.extractor.close)
        place.extractor.submit(()).result(60)
        yield place


@contextmanager
def smtp_server() -> Iterator[int]:
    """An SMTP server that takes everything, in a process of its own; its port."""
    with subprocess.Popen(
        [sys.executable, "-m", "tests.bench.sink"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdin is not None
        try:
            yield int(process.stdout.readline())
        finally:
            process.stdin.close()
