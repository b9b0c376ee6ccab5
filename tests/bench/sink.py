"""An SMTP server for the outbox's measurement, as a program: prints its port, ends when its input does."""

from __future__ import annotations

import sys

from tests.server.smtp_sink import SmtpSink

if __name__ == "__main__":
    with SmtpSink() as sink:
        print(sink.port, flush=True)
        sys.stdin.read()
