"""The daemon as a process of its own that dies where it is told to (``killed_main``)."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

from tests.flow.real_office import RealOffice

ROOT = Path(__file__).parents[2]
AFTER_THE_LEASE = 360  # seconds: more than a claim lasts


def run_process(
    office: RealOffice, *, kill: str = "", words: str = "", ahead: int = 0
) -> subprocess.CompletedProcess[str]:
    """One pass of ``mailbot run --once`` in a process of its own, killed at ``kill`` if that is reached."""
    environment = {"KILL_AT": kill, "KILL_IF": words, "CLOCK_AHEAD": str(ahead)}
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.server.killed_main", str(office.config)],
        cwd=ROOT,
        env=os.environ | environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    out, errors = process.communicate(timeout=120)
    _wait_until_all_are_gone(process.pid)
    return subprocess.CompletedProcess(process.args, process.returncode, out, errors)


def _wait_until_all_are_gone(session: int) -> None:
    """The processes that read attachments end by themselves when the daemon is no more."""
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        try:
            os.killpg(session, 0)
        except ProcessLookupError:
            return
        time.sleep(0.05)
    os.killpg(session, signal.SIGKILL)
    raise AssertionError("processes of the killed daemon are still alive")


def copies(office: RealOffice) -> Counter[str]:
    """How many copies of each Message-ID the server took."""
    return Counter(accepted.message_id for accepted in office.sink.accepted)
