"""Hostile files on the real servers: each ends with the clerk, and other messages go on meanwhile."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager

from mailbot.core.readings import Track
from mailbot.core.records import Status
from mailbot.daemon import TEXT_WORKERS, Daemon
from mailbot.files.limits import Limits
from mailbot.files.worker import Extractor
from mailbot.store import inbox_lists
from tests.files.makers.hostile import hanging_rtf
from tests.files.test_hostile import HOSTILE
from tests.flow import papers
from tests.flow.real_office import RealOffice

_PATIENCE = 60.0  # seconds, on a machine that has much else to do
_FOR_EVER = 3600.0  # seconds that a reader may take: longer than the test
_MORE_THAN_FIT = 10  # documents that are never read to their end; fewer are read beside one another
_TYPE = "application/octet-stream"


@contextmanager
def running(office: RealOffice, limits: Limits) -> Iterator[Daemon]:
    """The daemon's own loop, with readers of its own that are killed at the end."""
    with (
        Extractor(limits, text_workers=TEXT_WORKERS) as extractor,
        closing(Daemon(office.runtime, extractor)) as daemon,
    ):
        thread = threading.Thread(target=daemon.run, name="daemon")
        thread.start()
        try:
            yield daemon
        finally:
            daemon.stop()
            thread.join(_PATIENCE)
            assert not thread.is_alive()


def until(found: Callable[[], bool]) -> None:
    """Wait for what must come. Raises TimeoutError when it does not."""
    ends = time.monotonic() + _PATIENCE
    while not found():
        if time.monotonic() > ends:
            raise TimeoutError
        time.sleep(0.05)


def states(office: RealOffice) -> dict[str, int]:
    with office.runtime.db.read() as conn:
        return dict(inbox_lists.states(conn))


def ordinary(office: RealOffice, number: int) -> None:
    """An ordinary document, which goes straight to the chairman."""
    subject = f"{number}/UBND-VX V/v phòng, chống dịch bệnh mùa hè"
    office.document(subject, "Kính gửi văn bản.", files=papers.ordinary(number))


def test_every_hostile_file_ends_in_review_and_what_comes_after_it_is_registered(
    small_office: RealOffice,
) -> None:
    office = small_office
    for name, (make, _) in HOSTILE.items():
        office.document(f"Gửi văn bản {name}", "Kính gửi.", files=((f"{name}.bin", _TYPE, make()),))
    ordinary(office, 77)
    with running(office, Limits(seconds=3, ocr_seconds=3)):
        until(lambda: states(office) == {"settled": len(HOSTILE) + 1})
        until(lambda: len(office.letters_to("CT")) == 1)
    in_review = [one for one in office.documents() if one.status is Status.WAITING_CLERK]
    assert len(in_review) == len(HOSTILE)
    assert {one.track for one in in_review} == {Track.REVIEW}
    folders = office.folder_counts()
    assert (folders["INBOX"], folders["Lỗi"], folders["Chờ văn thư"]) == (0, 0, len(HOSTILE))
    (registered,) = [one for one in office.documents() if one.arrival_number is not None]
    assert registered.reference_number == "77/UBND-VX"


def test_replies_are_handled_while_more_documents_are_being_read_than_there_is_room_for(
    small_office: RealOffice,
) -> None:
    office = small_office
    ordinary(office, 77)
    office.work()
    hanging = hanging_rtf()
    with running(office, Limits(seconds=_FOR_EVER, ocr_seconds=_FOR_EVER)):
        for number in range(_MORE_THAN_FIT):
            office.document(f"Gửi văn bản {number}", "Kính gửi.", files=(("vb.rtf", _TYPE, hanging),))
        until(lambda: states(office).get("reading", 0) >= 8)
        office.reply("CT", "BTG tham mưu, hạn 30/12")
        until(lambda: len(office.letters_to("TGNC")) == 1)
        assert states(office)["reading"] >= 8  # none had ended meanwhile: the reply waited for none
        office.reply("huyen.ntt", "Xong ạ", office.letters_to("TGNC")[-1])
        until(lambda: office.documents()[0].status is Status.COMPLETED)
        assert states(office)["settled"] == 3
    folders = office.folder_counts()
    assert (folders["INBOX"], folders["Lỗi"]) == (_MORE_THAN_FIT, 0)  # what was not read is given back
