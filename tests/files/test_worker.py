"""The worker processes: what they may, what becomes of them, and that they keep nobody waiting."""

from __future__ import annotations

import gc
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import CancelledError
from pathlib import Path
from typing import Any

import pytest

from mailbot.core.message import Part
from mailbot.core.readings import ReadAttachment
from mailbot.files import frames, process
from mailbot.files.limits import Limits
from mailbot.files.worker import Extractor
from tests.files.makers.hostile import bomb_pdf, hanging_rtf
from tests.files.makers.pages import encoded, found, scan, text_pdf

LINUX = sys.platform == "linux"


def part(content: bytes | None, name: str = "a.pdf") -> Part:
    return Part("2", name, "application/octet-stream", len(content or b""), content)


@pytest.fixture(scope="module")
def extractor() -> Iterator[Extractor]:
    with Extractor(Limits(seconds=10, ocr_seconds=60)) as shared:
        yield shared


def _wait(condition: Any, seconds: float = 10.0) -> bool:
    ends = time.monotonic() + seconds
    while time.monotonic() < ends:
        if condition():
            return True
        time.sleep(0.02)
    return False


def _lives(pid: int) -> bool:
    try:
        return "Z" not in Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False


def test_the_parts_of_a_document_come_back_in_order(extractor: Extractor) -> None:
    parts = (part(text_pdf()), part("Kính gửi".encode(), "b.txt"), part(None, "c.zip"))
    records = extractor.submit(parts).result(60)
    assert [(record.name, record.complete, record.how) for record in records] == [
        ("a.pdf", True, "text layer"),
        ("b.txt", True, "text"),
        ("c.zip", False, "not fetched"),
    ]
    assert found(records[0].text) == 1.0


def test_a_part_without_a_name_is_called_by_its_number(extractor: Extractor) -> None:
    records = extractor.submit((part(b"x", ""), part(None, ""))).result(60)
    assert [record.name for record in records] == ["part 2", "part 2"]


def test_a_document_without_parts_is_done_at_once(extractor: Extractor) -> None:
    assert extractor.submit(()).result(60) == ()


def test_a_worker_that_a_file_kills_is_replaced_and_the_rest_is_read(extractor: Extractor) -> None:
    extractor.submit((part(text_pdf()),)).result(60)
    before = extractor.pids
    bad, good = extractor.submit((part(bomb_pdf(1500), "bom.pdf"), part(b"xin", "b.txt"))).result(60)
    assert (bad.name, bad.complete, bad.how) == ("bom.pdf", False, "crashed")
    assert (good.complete, good.text) == (True, "xin")
    assert extractor.pids[0] != before[0]
    if LINUX:
        assert not _lives(before[0])


def test_a_reader_that_hangs_is_killed_in_time_while_others_are_served() -> None:
    with Extractor(Limits(seconds=0.5), text_workers=2, ocr_workers=0) as extractor:
        extractor.submit((part(b"warm", "a.txt"),)).result(60)
        begun = time.monotonic()
        hanging = extractor.submit((part(hanging_rtf(), "treo.rtf"),))
        quick = [extractor.submit((part(text_pdf()),)) for _ in range(5)]
        assert all(one.result(60)[0].complete for one in quick)
        (record,) = hanging.result(60)
        assert (record.complete, record.how) == (False, "too slow")
        assert time.monotonic() - begun < 20


def test_a_document_with_many_slow_parts_ends_within_its_own_time() -> None:
    with Extractor(Limits(seconds=0.2), ocr_workers=0) as extractor:
        extractor.submit((part(b"warm", "a.txt"),)).result(60)
        records = extractor.submit(tuple(part(hanging_rtf()) for _ in range(30))).result(100)
        assert len(records) == 30
        assert {record.how for record in records} == {"too slow"}


@pytest.mark.tesseract
def test_a_scan_does_not_keep_a_letter_waiting(extractor: Extractor) -> None:
    extractor.submit((part(b"warm", "a.txt"),)).result(60)
    slow = extractor.submit(
        (part(b"xin", "b.txt"), part(encoded(scan(words="MẬT", at=(130, 95))), "quet.jpg"))
    )
    assert extractor.submit((part(text_pdf()),)).result(60)[0].complete
    assert not slow.done()
    text, picture = slow.result(120)
    assert (text.text, picture.how, picture.complete) == ("xin", "ocr", True)
    assert picture.text.startswith("MẬT\n")
    assert picture.confidence is not None


def test_without_a_lane_for_scans_they_are_unread() -> None:
    with Extractor(Limits(), ocr_workers=0) as extractor:
        (record,) = extractor.submit((part(encoded(scan()), "quet.jpg"),)).result(60)
        assert (record.complete, record.how) == (False, "no ocr")


def test_closing_gives_up_what_waits_and_leaves_no_process_and_no_descriptor() -> None:
    gc.collect()
    descriptors = len(os.listdir("/proc/self/fd")) if LINUX else 0  # noqa: PTH208 - a count is all
    extractor = Extractor(Limits())
    extractor.submit((part(b"warm", "a.txt"),)).result(60)
    assert _wait(lambda: len(extractor.pids) == 2)
    pids = extractor.pids
    waiting = [extractor.submit((part(hanging_rtf()),)) for _ in range(3)]
    extractor.close()
    for one in waiting:
        with pytest.raises(CancelledError):
            one.result(10)
    with pytest.raises(RuntimeError):
        extractor.submit(())
    if LINUX:
        assert not any(map(_lives, pids))
        gc.collect()
        assert len(os.listdir("/proc/self/fd")) == descriptors  # noqa: PTH208


def test_a_future_that_was_cancelled_is_left_alone(extractor: Extractor) -> None:
    first = extractor.submit((part(text_pdf(pages=50)),))
    second = extractor.submit((part(text_pdf()),))
    second.cancel()
    assert first.result(60)[0].complete
    assert second.cancelled()


def test_a_worker_is_renewed_after_many_files(extractor: Extractor) -> None:
    extractor.submit((part(b"x", "a.txt"),)).result(60)
    before = extractor.pids[0]
    records = extractor.submit(tuple(part(b"x", "a.txt") for _ in range(320))).result(60)
    assert len(records) == 320
    assert all(record.complete for record in records)
    assert extractor.pids[0] != before


def test_a_worker_can_write_nothing_dump_nothing_and_take_no_more_than_its_memory(
    extractor: Extractor,
) -> None:
    if not LINUX:
        return
    extractor.submit((part(b"x", "a.txt"),)).result(60)
    limits = Path(f"/proc/{extractor.pids[0]}/limits").read_text()
    soft = {line[:26].strip(): line[26:47].strip() for line in limits.splitlines()}
    assert soft["Max core file size"] == "0"
    assert soft["Max file size"] == "0"
    assert soft["Max address space"] == str(Limits().memory_bytes)
    status = Path(f"/proc/{extractor.pids[0]}/status").read_text()
    assert "NoNewPrivs:\t1" in status


def test_a_worker_is_not_dumpable_whatever_the_systems_core_pattern() -> None:
    """Where dumps go to a program no limit is asked: the process itself must say no (core(5), prctl(2))."""
    if not LINUX:
        return
    program = """
import ctypes, os, resource
from mailbot.files.child import _confine
from mailbot.files.limits import Limits
resource.setrlimit(resource.RLIMIT_CORE, (resource.getrlimit(resource.RLIMIT_CORE)[1],) * 2)
system = ctypes.CDLL(None)
before = system.prctl(3, 0, 0, 0, 0)  # PR_GET_DUMPABLE
_confine(Limits(), os.getppid(), 0)
print(before, system.prctl(3, 0, 0, 0, 0), resource.getrlimit(resource.RLIMIT_CORE))
"""
    command = [sys.executable, "-c", program]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout == "1 0 (0, 0)\n"


def test_a_worker_sees_nothing_of_its_parents_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: dict[str, str] = {}

    def popen(*_: object, env: dict[str, str], **__: object) -> None:
        seen.update(env)
        raise OSError

    monkeypatch.setenv("MAILBOT_PASSWORD", "bí mật")
    monkeypatch.setattr(process.subprocess, "Popen", popen)
    with Extractor(Limits(), ocr_workers=0) as extractor:
        (record,) = extractor.submit((part(b"x", "a.txt"),)).result(60)
    assert (record.complete, record.how) == (False, "crashed")
    assert "MAILBOT_PASSWORD" not in seen
    assert seen["OMP_THREAD_LIMIT"] == "1"


def test_workers_end_when_their_parent_is_killed() -> None:
    if not LINUX:
        return
    program = """
import sys, time
from mailbot.core.message import Part
from mailbot.files.worker import Extractor
from tests.files.makers.hostile import hanging_rtf
extractor = Extractor()
extractor.submit((Part("2", "a.txt", "", 1, b"x"),)).result(60)
while len(extractor.pids) < 2:
    time.sleep(0.02)
extractor.submit((Part("2", "a.rtf", "", 1, hanging_rtf()),))
print(*extractor.pids, flush=True)
time.sleep(60)
"""
    root = Path(__file__).resolve().parents[2]
    parent = subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, cwd=root)
    assert parent.stdout is not None
    pids = [int(pid) for pid in parent.stdout.readline().split()]
    assert len(pids) == 2
    assert all(map(_lives, pids))
    parent.send_signal(signal.SIGKILL)
    parent.wait()
    parent.stdout.close()
    assert _wait(lambda: not any(map(_lives, pids)))


def test_starting_the_program_loads_no_reader() -> None:
    heavy = {
        "lxml",
        "pypdfium2",
        "PIL",
        "tesserocr",
        "olefile",
        "libarchive",
        "python_calamine",
        "oxmsg",
        "tnefparse",
    }
    program = "import sys, mailbot.files.worker, mailbot.files.extract; print(*sys.modules)"
    root = Path(__file__).resolve().parents[2]
    loaded = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, cwd=root, check=True
    )
    assert not heavy & {name.partition(".")[0] for name in loaded.stdout.split()}


GOOD = {"name": "a", "text": "", "complete": True, "how": "text", "confidence": None, "size": 1, "nested": []}


@pytest.mark.parametrize(
    "value",
    [
        [],
        {},
        GOOD | {"complete": "yes"},
        GOOD | {"confidence": "1"},
        GOOD | {"nested": [1]},
        GOOD | {"size": None},
        {key: value for key, value in GOOD.items() if key != "how"},
    ],
)
def test_an_answer_of_another_form_is_not_believed(value: object) -> None:
    with pytest.raises(frames.BrokenPipeFrameError):
        frames.from_json(value)


def test_a_record_survives_the_pipe() -> None:
    record = ReadAttachment("đơn.pdf", "Kính gửi\n\ud83d", False, "ocr", 0.5, 7, ("a/b",))
    assert frames.from_json(frames.unpack(frames.pack(frames.to_json(record)))).text == "Kính gửi\n?"
    assert frames.from_json(GOOD) == ReadAttachment("a", size=1)
