"""What an IMAP server and its users may do to the mailbox under the daemon's hands."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import timedelta

import pytest

from mailbot.core.message import Locator
from mailbot.core.records import Status
from mailbot.daemon import Daemon
from mailbot.mail.errors import MessageUnreadable, ServerRefused
from mailbot.mail.imap import Mailbox, open_mailbox
from mailbot.store import inbox, inbox_lists, state
from mailbot.store.engine import Database
from mailbot.store.problems import DiskFull
from mailbot.work import connections
from tests.flow import papers
from tests.flow.real_office import RealOffice
from tests.server.killed import run_process
from tests.server.proxy import Proxy


@contextmanager
def mailbox_of(office: RealOffice) -> Iterator[Mailbox]:
    with open_mailbox(connections.imap_settings(office.runtime.settings)) as opened:
        yield opened


def ordinary(office: RealOffice, number: int = 1) -> None:
    subject = f"{number}/UBND-VX V/v phòng, chống dịch bệnh mùa hè"
    office.document(subject, "Kính gửi văn bản.", files=papers.ordinary(number))


def edit(office: RealOffice, old: str, new: str) -> None:
    office.close()
    text = office.config.read_text(encoding="utf-8")
    assert old in text
    office.config.write_text(text.replace(old, new), encoding="utf-8")


def renumber(office: RealOffice, folder: str) -> None:
    """Have Dovecot number a folder anew: its list of UIDs is gone."""
    home = office.dovecot.maildir(f"vanthu@{office.domain}")
    place = home if folder == "INBOX" else next(home.glob(f".{folder}"))
    for path in place.glob("dovecot*"):
        path.unlink()
    time.sleep(1.1)  # UIDVALIDITY is a moment in seconds


def test_a_connection_that_dies_amid_a_batch_loses_and_repeats_nothing(
    small_office: RealOffice, proxied: Callable[[int], Proxy], monkeypatch: pytest.MonkeyPatch
) -> None:
    office = small_office
    proxy = proxied(office.dovecot.imap_port)
    edit(office, f"port = {office.dovecot.imap_port}", f"port = {proxy.port}")
    for number in range(1, 7):
        ordinary(office, number)
    fetched = Mailbox.fetch_raw
    calls = []

    def dying(self: Mailbox, locator: object) -> bytes:
        calls.append(locator)
        if len(calls) in (3, 5):
            proxy.cut()
        return fetched(self, locator)  # type: ignore[arg-type]

    monkeypatch.setattr(Mailbox, "fetch_raw", dying)
    office.work()
    assert sorted(one.arrival_number or 0 for one in office.documents()) == list(range(512, 518))
    assert office.folder_counts()["Đã xử lý"] == 6
    with office.runtime.db.read() as conn:
        assert inbox_lists.unsettled(conn) == ()


@pytest.mark.parametrize("problem", [MessageUnreadable, ServerRefused])
def test_a_message_that_the_server_cannot_hand_over_stops_no_other(
    small_office: RealOffice, monkeypatch: pytest.MonkeyPatch, problem: type[Exception]
) -> None:
    office = small_office
    for number in (1, 2, 3):
        ordinary(office, number)
    fetched = Mailbox.fetch_raw

    def damaged(self: Mailbox, locator: object) -> bytes:
        if locator.uid == 2:  # type: ignore[attr-defined]
            if problem is MessageUnreadable:
                self._die()  # as after an answer without sense
                raise MessageUnreadable(locator, "no sense")  # type: ignore[arg-type]
            raise ServerRefused("NO [SERVERBUG] internal error", temporary=True)
        return fetched(self, locator)  # type: ignore[arg-type]

    monkeypatch.setattr(Mailbox, "fetch_raw", damaged)
    office.work(4)
    assert len(office.documents()) == 2
    folders = office.folder_counts()
    assert (folders["INBOX"], folders["Đã xử lý"], folders["Lỗi"]) == (0, 2, 1)
    assert len(office.letters_to("mai.ht")) == 1


def test_what_was_fetched_together_makes_no_sense_and_each_is_tried_alone(
    small_office: RealOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = small_office
    for number in (1, 2, 3):
        ordinary(office, number)

    def senseless(self: Mailbox, locators: Sequence[Locator], **_: object) -> None:
        self._die()  # as after an answer without sense
        raise MessageUnreadable(locators[0], "no sense")

    monkeypatch.setattr(Mailbox, "fetch_ahead", senseless)
    office.work(2)
    assert sorted(one.arrival_number or 0 for one in office.documents()) == [512, 513, 514]
    folders = office.folder_counts()
    assert (folders["INBOX"], folders["Đã xử lý"], folders["Lỗi"]) == (0, 3, 0)


def test_documents_are_moved_one_by_one_where_the_server_will_not_move_them_together(
    small_office: RealOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = small_office
    for number in (1, 2, 3):
        ordinary(office, number)
    refused: list[int] = []

    def refuse(self: Mailbox, locators: Sequence[Locator], folder: str) -> dict[Locator, Locator]:
        refused.append(len(locators))
        raise ServerRefused("NO [TRYCREATE] no such folder")

    monkeypatch.setattr(Mailbox, "move_together", refuse)
    office.work()
    assert refused
    assert office.folder_counts()["Đã xử lý"] == 3
    with office.runtime.db.read() as conn:
        assert inbox_lists.not_filed(conn) == ()


def test_a_message_stays_in_its_place_until_its_decision_is_on_the_disk(
    small_office: RealOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = small_office
    ordinary(office, 1)

    def full(self: Database) -> None:
        raise DiskFull("The disk is full.", "Free some space.")

    with monkeypatch.context() as patched:
        patched.setattr(Database, "make_durable", full)
        with pytest.raises(DiskFull):
            office.work()
        assert len(office.documents()) == 1  # committed, and a power cut may undo it still
        assert office.folder_counts()["INBOX"] == 1
    office.work()
    assert len(office.documents()) == 1
    folders = office.folder_counts()
    assert (folders["INBOX"], folders["Đã xử lý"]) == (0, 1)


def test_a_server_that_refuses_everything_puts_no_message_into_quarantine(
    small_office: RealOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = small_office
    for number in range(1, 6):
        ordinary(office, number)

    def refused(self: Mailbox, locator: object) -> bytes:
        raise ServerRefused("NO internal error", temporary=True)

    with monkeypatch.context() as patched:
        patched.setattr(Mailbox, "fetch_raw", refused)
        with pytest.raises(ServerRefused):
            office.work()
    office.work()
    assert len(office.documents()) == 5


def test_messages_of_a_folder_that_was_numbered_anew_are_not_taken_twice(
    small_office: RealOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = small_office
    ordinary(office, 1)
    with monkeypatch.context() as patched:  # decided, but the move does not succeed
        patched.setattr(Mailbox, "move", lambda *_: (_ for _ in ()).throw(ServerRefused("NO quota")))
        office.work()
    ordinary(office, 2)
    with mailbox_of(office) as mailbox:  # claimed, then its daemon died
        second = mailbox.list_new("INBOX")[-1]
    mac = office.runtime.mac("message", second.message_id or "")
    wanted = inbox.Wanted(second.locator, second.size, second.received_at, mac)
    inbox.claim(office.runtime.db, [wanted], worker="dead", now=office.clock(), lease_seconds=1)
    renumber(office, "INBOX")
    office.work(2)
    assert sorted(one.arrival_number or 0 for one in office.documents()) == [512, 513]
    folders = office.folder_counts()
    assert (folders["INBOX"], folders["Đã xử lý"]) == (0, 2)
    with office.runtime.db.read() as conn:
        assert inbox_lists.states(conn) == {"settled": 2}


def test_a_document_in_review_is_found_where_somebody_moved_it(small_office: RealOffice) -> None:
    office = small_office
    office.document("Giấy mời", "Kính mời dự họp.", sender="ban.toc@example.org")
    office.work()
    with mailbox_of(office) as mailbox:
        (review,) = mailbox.list_new("Chờ văn thư")
        mailbox.move(review.locator, "Đã xử lý")
    office.at(monday(office))
    office.work()
    office.reply("mai.ht", "X1 Đ", office.letters_to("mai.ht", "chờ Văn thư")[-1])
    office.work()
    office.offset += timedelta(minutes=6)
    office.work()
    assert office.documents()[0].status is Status.WAITING_ENDORSEMENT


def monday(office: RealOffice) -> object:
    """Ten o'clock in the office, on the next Monday."""
    now = office.clock()
    return now.replace(hour=3, minute=0) + timedelta(days=(7 - now.weekday()) % 7)


def test_vanished_and_junk_mail_is_reported_the_next_working_morning(
    small_office: RealOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = small_office
    office.document("Giấy mời", "Kính mời dự họp.", sender="ban.toc@example.org")
    office.work()
    ordinary(office, 2)
    fetched = Mailbox.fetch_raw

    def deleted_meanwhile(self: Mailbox, locator: object) -> bytes:
        with mailbox_of(office) as other:
            other.delete(locator)  # type: ignore[arg-type]
        return fetched(self, locator)  # type: ignore[arg-type]

    with monkeypatch.context() as patched:
        patched.setattr(Mailbox, "fetch_raw", deleted_meanwhile)
        patched.setattr("mailbot.work.fetching.closed_at_sight", lambda *_: None)
        office.work()
    with mailbox_of(office) as mailbox:
        (review,) = mailbox.list_new("Chờ văn thư")
        mailbox.delete(review.locator)
        mailbox.append("Junk", b"From: a@example.org\r\nSubject: x\r\n\r\nx\r\n")
    office.at(monday(office))  # type: ignore[arg-type]
    office.work()
    (report,) = office.letters_to("mai.ht", "hộp thư")
    body = report.get_body(("plain",))
    assert body is not None
    words = body.get_content()
    assert "X1" in words
    assert "số nội bộ 2" in words
    assert "1 thư" in words
    office.work()
    assert len(office.letters_to("mai.ht", "hộp thư")) == 1


def test_what_the_operator_releases_is_taken_from_the_quarantine_folder(
    small_office: RealOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = small_office
    ordinary(office)
    with monkeypatch.context() as patched:
        patched.setattr("mailbot.work.fetching.fetch", lambda *_: (_ for _ in ()).throw(KeyError("x")))
        office.work(4)
    assert office.folder_counts()["Lỗi"] == 1
    with office.runtime.db.begin() as conn:
        (row,) = inbox_lists.list_quarantined(conn)
        assert inbox.release(conn, row.id)
    office.work()
    assert [one.arrival_number for one in office.documents()] == [512]
    assert office.folder_counts()["Lỗi"] == 0


def test_two_copies_in_one_batch_are_one_document(small_office: RealOffice) -> None:
    office = small_office
    message = office.document("1/UBND-VX V/v", "Kính gửi.", files=papers.ordinary(), message_id="<a@ubnd>")
    office.arrives(message, sender="vbdh@ubnd-qt.example.vn")
    office.arrives(message, sender="vbdh@ubnd-qt.example.vn")
    office.work()
    assert len(office.documents()) == 1
    folders = office.folder_counts()
    assert folders["INBOX"] == 0
    assert sum(folders[name] for name in ("Đã xử lý", "Chờ văn thư")) == 3


def test_a_server_without_move_uidplus_and_idle_is_enough(
    small_office: RealOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = small_office
    plain = frozenset({"IMAP4REV1", "AUTH=PLAIN"})
    monkeypatch.setattr(Mailbox, "capabilities", plain)
    for number in (1, 2):
        ordinary(office, number)
    office.document("Giấy mời", "Kính mời dự họp.", sender="ban.toc@example.org")
    office.work()
    assert len(office.documents()) == 3
    folders = office.folder_counts()
    assert (folders["INBOX"], folders["Đã xử lý"], folders["Chờ văn thư"]) == (0, 2, 1)


@pytest.mark.parametrize(
    ("old", "new", "code", "words"),
    [
        ('password_file = "password"', 'password_file = "wrong"', 4, "login"),
        ("[mailbox]\n", '[mailbox]\nfolders.inbox = "Không có"\n', 6, "Không có"),
    ],
    ids=["login refused", "inbox missing"],
)
def test_what_no_waiting_can_mend_ends_with_one_line_and_its_exit_code(
    small_office: RealOffice, old: str, new: str, code: int, words: str
) -> None:
    (small_office.folder / "wrong").write_text("wrong")
    (small_office.folder / "wrong").chmod(0o600)
    edit(small_office, old, new)
    done = run_process(small_office)
    assert done.returncode == code
    assert words in done.stderr
    assert "Traceback" not in done.stderr
    assert len([line for line in done.stderr.splitlines() if line.startswith("mailbot:")]) == 1


@pytest.mark.parametrize("source", ["file", "command"])
def test_the_daemon_logs_in_with_an_oauth2_token(small_office: RealOffice, source: str) -> None:
    office = small_office
    token = office.folder / "token"
    token.write_text(office.dovecot.token(f"vanthu@{office.domain}"))
    token.chmod(0o600)
    how = 'oauth2_token_file = "token"' if source == "file" else f'oauth2_token_command = ["cat", "{token}"]'
    edit(office, 'password_file = "password"', how)
    ordinary(office)
    office.work()
    assert len(office.documents()) == 1


@contextmanager
def running(office: RealOffice) -> Iterator[Daemon]:
    """The daemon's loop in a thread."""
    with closing(Daemon(office.runtime, office.extractor)) as daemon:
        thread = threading.Thread(target=daemon.run)
        thread.start()
        try:
            yield daemon
        finally:
            daemon.stop()
            thread.join(30)
            assert not thread.is_alive()


def until(condition: Callable[[], object], seconds: float) -> float:
    """Wait for something; how long it took."""
    start = time.monotonic()
    while not condition():
        assert time.monotonic() - start < seconds
        time.sleep(0.01)
    return time.monotonic() - start


def looked(office: RealOffice) -> bool:
    with office.runtime.db.read() as conn:
        return state.get(conn, "last_look") is not None


def test_idle_wakes_the_daemon_and_the_leader_has_the_letter_at_once(small_office: RealOffice) -> None:
    office = small_office
    edit(office, "poll_seconds = 5", "poll_seconds = 600")
    office.address("CT")
    with running(office):
        until(lambda: looked(office), 20)
        ordinary(office, 1)  # the worker processes start with the first document
        until(lambda: office.letters_to("CT"), 20)
        time.sleep(0.5)
        ordinary(office, 2)
        took = until(lambda: len(office.letters_to("CT")) == 2, 10)
    assert took < 2.0


def test_the_running_daemon_connects_again_after_the_connection_died(
    small_office: RealOffice, proxied: Callable[[int], Proxy]
) -> None:
    office = small_office
    proxy = proxied(office.dovecot.imap_port)
    edit(office, f"port = {office.dovecot.imap_port}", f"port = {proxy.port}")
    with running(office):
        until(lambda: looked(office), 20)
        proxy.cut(reset=True)
        ordinary(office, 1)
        until(lambda: office.letters_to("CT"), 20)
    assert len(office.letters_to("CT")) == 1
