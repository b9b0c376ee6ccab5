"""Whole mailboxes: five hundred messages in one run, and two daemons on one mailbox."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from mailbot.store import inbox_lists
from tests.flow import papers
from tests.flow.real_office import RealOffice
from tests.server.killed import ROOT, copies
from tests.server.mixed import deliver_all, mixed_messages
from tests.store.databases import PostgresServer, Urls

_MEBIBYTE = 1024 * 1024


def open_files() -> int:
    return len(list(Path("/proc/self/fd").iterdir()))


def resident() -> int:
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")


def test_five_hundred_messages_of_all_kinds_leave_nothing_open_and_nothing_behind(
    small_office: RealOffice,
) -> None:
    office = small_office
    deliver_all(office, mixed_messages(office, 20))
    office.work()  # what is opened once is open now
    gc.collect()
    files, memory = open_files(), resident()
    deliver_all(office, mixed_messages(office, 520)[20:])
    office.work()
    gc.collect()
    assert open_files() <= files
    assert resident() - memory < 60 * _MEBIBYTE
    folders = office.folder_counts()
    assert folders["INBOX"] == folders["Lỗi"] == 0
    assert sum(folders[name] for name in ("Đã xử lý", "Chờ văn thư", "Đường giấy", "CACH_LY")) == 520
    registered = [one for one in office.documents() if one.arrival_number is not None]
    assert len(registered) == 3 * 52  # every tenth message is a copy of the one before
    assert sorted(one.arrival_number or 0 for one in registered) == list(range(512, 512 + 156))
    assert set(copies(office).values()) == {1}
    with office.runtime.db.read() as conn:
        assert inbox_lists.states(conn) == {"settled": 520}


@pytest.mark.postgres
def test_two_daemons_on_one_mailbox_handle_no_message_and_send_no_letter_twice(
    new_office: Callable[..., RealOffice], postgres_server: PostgresServer, database_folder: Path
) -> None:
    postgres_server.empty(postgres_server.shared)
    urls = Urls(
        postgres_server.url(postgres_server.shared), f"sqlite:///{database_folder}/keys.db", database_folder
    )
    office = new_office(urls)
    for number in range(1, 61):
        subject = f"{number}/UBND-VX V/v phòng, chống dịch bệnh mùa hè"
        office.document(subject, "Kính gửi văn bản.", files=papers.ordinary(number))
    command = [sys.executable, "-m", "tests.server.killed_main", str(office.config)]
    both = [
        subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        for _ in range(2)
    ]
    handled = []
    for one in both:
        out, errors = one.communicate(timeout=120)
        assert one.returncode == 0, errors
        handled.append(int(out.split()[0]))
    office.work()  # letters that the first one to end left in the queue
    assert sum(handled) == 60
    assert min(handled) > 0  # both had a part in it
    assert sorted(one.arrival_number or 0 for one in office.documents()) == list(range(512, 572))
    assert set(copies(office).values()) == {1}
    assert len(office.letters_to("CT")) == len(office.letters_to("vbdh@ubnd-qt.example.vn")) == 60
    folders = office.folder_counts()
    assert (folders["INBOX"], folders["Đã xử lý"], folders["Lỗi"]) == (0, 60, 0)
