"""From delivery in the mailbox to the leader's letter at the SMTP server, by IDLE; also while a scan is read.

What the server itself takes to wake an IDLE client is measured by a bare client on the same server, and taken
off: Dovecot waits half a second before it says anything.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from statistics import median

from imapclient import IMAPClient

from mailbot.daemon import TEXT_WORKERS, Daemon, make_extractor
from mailbot.files.worker import Extractor
from tests.bench.mail import document
from tests.bench.place import Place
from tests.bench.scans import scan_message
from tests.bench.table import Row
from tests.flow.real_office import RealOffice
from tests.server.dovecot import PASSWORD
from tests.server.smtp_sink import SmtpSink

_PATIENCE = 60.0
_SCANNED_PAGES = 100


def measure(place: Place) -> list[Row]:
    """Documents one after another, alternating with the bare client; then replies beside a scan."""
    with SmtpSink() as sink:
        sink.stamp = "mx.ldld.example.vn"
        office = place.office(sink)
        with _running(office) as extractor:
            _until_letter(office, sink, "CT", lambda: _arrives(office, 900))  # the first one warms up
            bare, ours = [], []
            for number in range(place.rounds * 3):
                bare.append(_bare_wake(place))
                ours.append(_until_letter(office, sink, "CT", lambda n=number: _arrives(office, 1000 + n)))
            place.say(f"latency: {median(ours) * 1000:.0f} ms, the server's own {median(bare) * 1000:.0f} ms")
            above = (median(ours) - median(bare)) * 1000
            figure, beside = f"{median(ours) * 1000:.0f} ms", f"{median(bare) * 1000:.0f} ms IDLE alone"
            rows = [Row("arrival to leader's letter", figure, beside, above, 200, unit=" ms above")]
            rows += _while_scanning(place, office, sink, extractor)
    return rows


def _while_scanning(place: Place, office: RealOffice, sink: SmtpSink, extractor: Extractor) -> list[Row]:
    """A leader's reply on the idle machine, then while each processor recognises a scan of a hundred pages.

    That it is recognised from before the reply until after it is handled is asked of the workers themselves.
    """
    sink.deliver_by_lmtp(place.dovecot.lmtp_port)

    def reply(number: int, recognising: int) -> float:
        _until_letter(office, sink, "CT", lambda: _arrives(office, number))
        assert extractor.recognising == recognising, "before the reply"
        took = _until_letter(office, sink, "CT", lambda: office.reply("CT", "BTG tham mưu, hạn 30/12"))
        assert extractor.recognising == recognising, "when the reply is handled"
        return took

    reply(1999, 0)  # the first one warms up the readers of words
    quiet = [reply(2000 + number, 0) for number in range(place.rounds)]
    lanes = len(extractor.pids) - TEXT_WORKERS
    for number in range(lanes):
        scan = scan_message(_SCANNED_PAGES, number)
        place.dovecot.deliver(scan, office.address("vanthu"), sender="vbdh@ubnd-qt.example.vn")
    _until(lambda: extractor.recognising == lanes)
    busy = [reply(3000 + number, lanes) for number in range(place.rounds)]
    place.say(f"reply: {median(quiet) * 1000:.0f} ms, beside a scan {median(busy) * 1000:.0f} ms")
    factor = median(busy) / median(quiet)
    figure, beside = f"{median(busy) * 1000:.0f} ms", f"{median(quiet) * 1000:.0f} ms idle"
    name = f"a reply while {lanes} x {_SCANNED_PAGES} scanned pages are read"
    return [Row(name, figure, beside, factor, 2, unit=" times")]


@contextmanager
def _running(office: RealOffice) -> Iterator[Extractor]:
    """The daemon's own loop in a thread, with readers as the daemon has them, killed at the end."""
    with make_extractor(office.runtime.settings) as extractor:
        daemon = Daemon(office.runtime, extractor)
        thread = threading.Thread(target=daemon.run, name="daemon")
        thread.start()
        time.sleep(2)
        try:
            yield extractor
        finally:
            daemon.stop()
            thread.join(_PATIENCE)
            daemon.close()


def _until(found: Callable[[], bool]) -> None:
    """Wait for what must come. Raises TimeoutError."""
    ends = time.perf_counter() + _PATIENCE
    while not found():
        if time.perf_counter() > ends:
            raise TimeoutError(f"not in {_PATIENCE:.0f} s")
        time.sleep(0.002)


def _arrives(office: RealOffice, number: int) -> None:
    user = office.address("vanthu")
    office.dovecot.deliver(document(number, user), user, sender="vbdh@ubnd-qt.example.vn")


def _until_letter(office: RealOffice, sink: SmtpSink, party: str, deed: object) -> float:
    """Seconds from the end of a deed to the next letter to somebody. Raises TimeoutError."""
    before = len(sink.sent_to(office.address(party)))
    assert callable(deed)
    began = time.perf_counter()
    deed()
    _until(lambda: len(sink.sent_to(office.address(party))) > before)
    return time.perf_counter() - began


def _bare_wake(place: Place) -> float:
    """Seconds from delivery to the first word of the server to a client in IDLE that does nothing else."""
    user = f"idle{time.monotonic_ns()}@ldld.example.vn"
    with IMAPClient("127.0.0.1", place.dovecot.imap_port, ssl=False) as client:
        client.plain_login(user, PASSWORD)
        client.select_folder("INBOX")
        client.idle()
        time.sleep(0.3)
        began = time.perf_counter()
        place.dovecot.deliver(document(1, user), user)
        client.idle_check(timeout=_PATIENCE)
        took = time.perf_counter() - began
        client.idle_done()
    return took
