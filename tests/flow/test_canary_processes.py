"""The canary in processes: a worker that dies amid a sensitive file, and a person who has one explained.

Nothing of it lies on a disk afterwards: no core dump, no temporary file, no log; ``explain`` prints it for
the person who has the file, and keeps nothing.
"""

from __future__ import annotations

import os
import resource
import signal
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from mailbot.cli import main
from mailbot.cli.exit_codes import Exit
from mailbot.core.records import Status
from tests.files.makers.containers import nested_zip
from tests.files.makers.hostile import hanging_rtf
from tests.files.makers.offices import word
from tests.flow import papers
from tests.flow.aftermath import Aftermath
from tests.flow.canary import Canary
from tests.flow.real_office import RealOffice

TICKS = os.sysconf("SC_CLK_TCK")
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@pytest.fixture(autouse=True)
def dumps_allowed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Core dumps are allowed to this process and what it starts, and would lie in a folder of their own."""
    before = resource.getrlimit(resource.RLIMIT_CORE)
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)
    resource.setrlimit(resource.RLIMIT_CORE, (before[1], before[1]))
    yield here
    resource.setrlimit(resource.RLIMIT_CORE, before)


@pytest.fixture
def watched_office(
    dumps_allowed: Path, aftermath: Aftermath, new_office: Callable[..., RealOffice]
) -> RealOffice:
    """The sample office with nothing of it unobserved; its workers start where dumps are allowed."""
    return new_office(aftermath.urls, extractor=aftermath.extractor)


def processor_seconds(pid: int) -> float:
    """How long a process has worked."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


class Killer(threading.Thread):
    """Waits until a worker has worked on a file for a while, notes its limits, and kills it."""

    def __init__(self, office: RealOffice, number: int) -> None:
        super().__init__(daemon=True)
        self.office, self.number = office, number
        self.limits = ""
        self.killed: int | None = None
        self.before = {pid: processor_seconds(pid) for pid in office.extractor.pids}

    def run(self) -> None:
        ends = time.monotonic() + 50
        while time.monotonic() < ends and self.killed is None:
            time.sleep(0.02)
            for pid, before in self.before.items():
                if processor_seconds(pid) > before + 0.5:
                    self.limits = Path(f"/proc/{pid}/limits").read_text()
                    self.killed = pid
                    os.kill(pid, self.number)
                    break


@pytest.mark.parametrize("number", [signal.SIGSEGV, signal.SIGABRT])
def test_a_worker_that_dies_amid_a_sensitive_file_leaves_no_word_of_it(
    watched_office: RealOffice, aftermath: Aftermath, dumps_allowed: Path, number: signal.Signals
) -> None:
    office, canary = watched_office, Canary()
    office.extractor.submit(()).result(60)  # its workers are there
    text = "".join(one if one.isascii() else f"\\u{ord(one)}?" for one in papers.PETITION).encode()
    hanging = hanging_rtf().replace(b"{\\rtf1 ", b"{\\rtf1 " + text + canary.plain("text").encode(), 1)
    assert canary.traces(hanging)
    office.document(
        f"V/v {canary.word('subject')}",
        f"Kính gửi {canary.word('body')}.",
        sender=f"{canary.plain('address')}@example.org",
        files=((f"{canary.word('file')}.rtf", "application/rtf", hanging),),
    )
    killer = Killer(office, number)
    killer.start()
    office.work()
    killer.join()
    assert killer.killed is not None
    assert killer.killed not in office.extractor.pids
    (dump,) = [line for line in killer.limits.splitlines() if line.startswith("Max core file size")]
    assert dump.split()[4:6] == ["0", "0"]
    assert [one.status for one in office.documents()] == [Status.WAITING_CLERK]
    assert list(dumps_allowed.iterdir()) == []
    assert aftermath.traces(office, canary) == []


@pytest.mark.parametrize("category", ["petition", "state_secret"])
def test_explain_shows_a_sensitive_message_and_keeps_nothing_of_it(
    watched_office: RealOffice,
    aftermath: Aftermath,
    dumps_allowed: Path,
    capfd: pytest.CaptureFixture[str],
    category: str,
) -> None:
    office, canary = watched_office, Canary()
    paper = papers.SECRET if category == "state_secret" else papers.PETITION
    text = f"{paper}Nội dung: {canary.word('text')}.\n"
    message = office.document(
        f"V/v {canary.word('subject')}",
        f"Kính gửi {canary.word('body')}.",
        files=(
            (f"{canary.word('file')}.docx", WORD, word(*text.splitlines())),
            ("goi.zip", "application/zip", nested_zip(2, text.encode(), f"{canary.word('inner')}.txt")),
        ),
    )
    given = dumps_allowed / "thu.eml"
    given.write_bytes(message.as_bytes())
    office.close()
    for form in ((), ("--json",)):
        assert main(["explain", str(given), *form, "--config", str(office.config)]) == Exit.OK
    shown = capfd.readouterr()
    assert canary.traces(shown.out.encode())  # the person has the file
    assert canary.traces(shown.err.encode()) == []
    assert resource.getrlimit(resource.RLIMIT_CORE)[0] == 0
    assert list(dumps_allowed.iterdir()) == [given]
    assert aftermath.traces(office, canary) == []
