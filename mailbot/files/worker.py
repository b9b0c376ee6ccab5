"""Reading attachments in processes of their own, which hostile files may kill without harm.

A document goes through two lanes. The quick lane reads text; what needs character recognition is put off to
the slow lane, so that a scan of a hundred pages never keeps a short letter waiting. Each lane has its
processes; each process reads one document at a time. A process that dies, hangs or takes too much memory is
replaced, and the file that did it counts as unread. Contents go through pipes: nothing is written to a
disk.
What this module does not do: talk with a process (``process``), read anything (``child``), or decide what an
unread file means.
"""

from __future__ import annotations

import queue
import threading
import time
from concurrent.futures import CancelledError, Future, InvalidStateError
from dataclasses import dataclass, field, replace
from types import TracebackType
from typing import Self

from mailbot.core.message import Part
from mailbot.core.readings import ReadAttachment
from mailbot.files.limits import Limits
from mailbot.files.process import WorkerDiedError, WorkerProcess, name_of
from mailbot.files.reading import How

_PER_DOCUMENT = 3  # a document with many parts may take this often the time of one


@dataclass
class _Job:
    """A document on its way: its parts, and the records of those that were read."""

    parts: tuple[Part, ...]
    future: Future[tuple[ReadAttachment, ...]]
    records: dict[int, tuple[ReadAttachment, ...]] = field(default_factory=dict)

    @property
    def waiting_for_ocr(self) -> list[int]:
        """The numbers of the parts that the quick lane put off."""
        return [
            number
            for number, records in self.records.items()
            if any(record.how == How.NO_OCR for record in records)
        ]


class _Lane(threading.Thread):
    """One worker process with the thread that feeds it."""

    def __init__(self, name: str, limits: Limits, jobs: _Jobs, slow: _Jobs | None) -> None:
        super().__init__(name=name, daemon=True)
        self._limits = limits
        self._jobs = jobs
        self._slow = slow  # where a quick lane puts off what needs recognition
        self._process: WorkerProcess | None = None
        self._lock = threading.Lock()
        self._closed = threading.Event()
        self.busy = False  # whether a document is in this lane now

    def run(self) -> None:
        self._renew()
        while (job := self._jobs.get()) is not None:
            self.busy = True
            self._handle(job)
            self.busy = False
            self._renew()
        self._drop()

    def _handle(self, job: _Job) -> None:
        first_time = not job.records
        if first_time and not job.future.set_running_or_notify_cancel():
            return
        numbers = range(len(job.parts)) if first_time else job.waiting_for_ocr
        allowed = self._limits.ocr_seconds if self._limits.ocr else self._limits.seconds
        ends = time.monotonic() + _PER_DOCUMENT * allowed
        for number in list(numbers):
            seconds = min(allowed, ends - time.monotonic())
            records = self._read(job.parts[number], seconds)
            if self._closed.is_set():
                _finish(job, None)
                return
            if not first_time and records[0].how in (How.CRASHED, How.TOO_SLOW):
                # What the quick lane had read of it stays evidence.
                records = tuple(
                    replace(one, complete=False, how=records[0].how) for one in job.records[number]
                )
            job.records[number] = records
        if self._slow is not None and job.waiting_for_ocr:
            self._slow.put(job)
        else:
            _finish(job, tuple(one for number in sorted(job.records) for one in job.records[number]))

    def _read(self, part: Part, seconds: float) -> tuple[ReadAttachment, ...]:
        """The records of one part, whatever becomes of the process."""
        if part.content is None:
            return (_unread(part, How.NOT_FETCHED),)
        if len(part.content) > self._limits.file_bytes:
            return (_unread(part, How.TOO_LARGE),)
        if seconds <= 0:
            return (_unread(part, How.TOO_SLOW),)
        self._renew()
        if self._process is None:
            return (_unread(part, How.CRASHED),)
        try:
            return self._process.read(part, seconds)
        except WorkerDiedError as death:
            self._drop()
            return (_unread(part, death.how),)

    def _renew(self) -> None:
        """Have a process that is fit for the next document."""
        if self._process is not None and self._process.tired:
            self._drop()
        if self._process is None and not self._closed.is_set():
            try:
                process = WorkerProcess(self._limits)
            except (OSError, WorkerDiedError):
                return  # the next document tries again, and counts as unread if that fails too
            with self._lock:
                self._process = process
            if self._closed.is_set():
                self._drop()

    def _drop(self) -> None:
        with self._lock:
            process, self._process = self._process, None
        if process is not None:
            process.close()

    @property
    def pid(self) -> int | None:
        """The id of the process, or None while there is none."""
        with self._lock:
            return self._process.pid if self._process else None

    def close(self) -> None:
        """Kill the process; the thread ends when it notices."""
        self._closed.set()
        with self._lock:
            if self._process is not None:
                self._process.kill()


class _Jobs:
    """The documents that wait for one kind of lane."""

    def __init__(self) -> None:
        self._queue: queue.SimpleQueue[_Job | None] = queue.SimpleQueue()

    def put(self, job: _Job) -> None:
        self._queue.put(job)

    def get(self) -> _Job | None:
        return self._queue.get()

    def close(self, lanes: int) -> None:
        """Give back all that wait, and tell the lanes that nothing comes any more."""
        while True:
            try:
                job = self._queue.get_nowait()
            except queue.Empty:
                break
            if job is not None:
                _finish(job, None)
        for _ in range(lanes):
            self._queue.put(None)


def _unread(part: Part, how: How) -> ReadAttachment:
    return ReadAttachment(name_of(part), complete=False, how=str(how), size=part.size)


def _finish(job: _Job, records: tuple[ReadAttachment, ...] | None) -> None:
    """Settle a document's future; with None it was given up."""
    try:
        if records is not None:
            job.future.set_result(records)
        elif not job.future.cancel():
            job.future.set_exception(CancelledError())
    except InvalidStateError:
        return  # settled already


class Extractor:
    """Reads documents in worker processes.

    ``submit`` gives a future of the records of all parts of one document, in order, the files inside each
    behind it; it is never settled with an exception except ``CancelledError``, when the extractor was
    closed first. ``text_workers`` and ``ocr_workers`` are numbers of processes; without the latter, scans
    count as unread.
    """

    def __init__(self, limits: Limits | None = None, *, text_workers: int = 1, ocr_workers: int = 1) -> None:
        limits = limits or Limits()
        self._closed = False
        self._quick, self._slow = _Jobs(), _Jobs()
        slow = self._slow if ocr_workers else None
        self._quick_lanes = [
            _Lane(f"read-{number}", replace(limits, ocr=False), self._quick, slow)
            for number in range(max(1, text_workers))
        ]
        self._slow_lanes = [
            _Lane(f"ocr-{number}", replace(limits, ocr=True), self._slow, None)
            for number in range(ocr_workers)
        ]
        for lane in self._lanes:
            lane.start()

    @property
    def _lanes(self) -> list[_Lane]:
        return [*self._quick_lanes, *self._slow_lanes]

    @property
    def pids(self) -> tuple[int, ...]:
        """The process ids of the workers that are running now."""
        return tuple(pid for lane in self._lanes if (pid := lane.pid) is not None)

    @property
    def recognising(self) -> int:
        """How many documents are in character recognition at this moment."""
        return sum(lane.busy for lane in self._slow_lanes)

    def submit(self, parts: tuple[Part, ...]) -> Future[tuple[ReadAttachment, ...]]:
        """Read the parts of one document. Raises RuntimeError after ``close``."""
        if self._closed:
            raise RuntimeError("the extractor is closed")
        job = _Job(parts, Future())
        self._quick.put(job)
        return job.future

    def close(self) -> None:
        """Kill all workers and give up what was not read; returns when the processes are gone."""
        self._closed = True
        for lane in self._lanes:
            lane.close()
        self._quick.close(len(self._quick_lanes))
        self._slow.close(len(self._slow_lanes))
        for lane in self._lanes:
            lane.join()
        self._slow.close(0)  # what a quick lane put off while it was closed

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
