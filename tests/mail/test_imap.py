"""The mailbox against a real Dovecot: what is listed, fetched, moved and deleted is what was meant."""

from __future__ import annotations

import base64
import imaplib
import logging
import socket
import subprocess
import sys
import threading
import time
import unicodedata
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from email.message import EmailMessage
from email.policy import SMTP

import pytest

from mailbot.core.message import Locator
from mailbot.mail.connection import connect
from mailbot.mail.errors import (
    CannotConnect,
    FolderProblem,
    InsecureConnection,
    LoginRefused,
    MessageMissing,
    TlsFailed,
    UidValidityChanged,
)
from mailbot.mail.imap import Mailbox, open_mailbox
from mailbot.mail.listing import replies_first
from mailbot.mail.mime import assemble, parse_message
from mailbot.mail.settings import Auth, ImapSettings, Security
from tests.server.certificates import Certificates
from tests.server.plugin import Account

FOLDERS = ["Đã xử lý", "Chờ văn thư/Khẩn", "CACH_LY"]


def letter(number: int = 1, *, attachment: bytes = b"", **headers: str) -> bytes:
    made = EmailMessage()
    made["From"] = "Ban Dân vận <danvan@tinh.example.vn>"
    made["To"] = "vanthu@ldld.example.vn"
    made["Subject"] = f"Công văn số {number}"
    made["Message-ID"] = f"<{number}@tinh.example.vn>"
    for name, value in headers.items():
        made[name.replace("_", "-")] = value
    made.set_content("Kính gửi Văn phòng\n")
    if attachment:
        made.add_attachment(attachment, maintype="application", subtype="pdf", filename="Công văn.pdf")
    return made.as_bytes(policy=SMTP)


@pytest.fixture
def mailbox(account: Account) -> Iterator[Mailbox]:
    with open_mailbox(account.imap_settings()) as opened:
        yield opened


# --- connecting --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("security", [Security.TLS, Security.STARTTLS, Security.PLAIN])
@pytest.mark.parametrize("auth", [Auth.PASSWORD, Auth.XOAUTH2, Auth.OAUTHBEARER])
def test_every_security_and_every_login_works(
    account: Account, certificates: Certificates, security: Security, auth: Auth
) -> None:
    dovecot = account.dovecot
    secret = account.password if auth is Auth.PASSWORD else dovecot.token(account.user)
    settings = account.imap_settings(
        security=security,
        auth=auth,
        secret=lambda: secret,
        ca_file=str(certificates.ca),
        port=dovecot.imaps_port if security is Security.TLS else dovecot.imap_port,
    )
    with open_mailbox(settings) as mailbox:
        assert mailbox.uidvalidity("INBOX") > 0
        raw = mailbox._client.socket()
        assert raw.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
        assert raw.gettimeout() == settings.timeout
        assert mailbox._client._imap.debug == 0
        assert not any("AUTHENTICATE" in str(line) for line in mailbox._client._imap._cmd_log.values())


@pytest.mark.parametrize("auth", [Auth.PASSWORD, Auth.XOAUTH2, Auth.OAUTHBEARER])
def test_a_refused_login_says_so_without_the_secret(account: Account, auth: Auth) -> None:
    expired = account.dovecot.token(account.user, seconds=-60)
    secret = "wrong secret" if auth is Auth.PASSWORD else expired
    with pytest.raises(LoginRefused) as caught:
        open_mailbox(account.imap_settings(auth=auth, secret=lambda: secret))
    assert not caught.value.temporary
    assert "\n" not in str(caught.value)
    assert caught.value.remedy
    error: BaseException | None = caught.value
    while error is not None:
        assert secret not in str(error)
        error = error.__cause__


def test_plain_text_beyond_this_machine_is_refused_before_connecting(account: Account) -> None:
    with pytest.raises(InsecureConnection):
        open_mailbox(account.imap_settings(host="192.0.2.1"))


def test_a_certificate_of_an_unknown_authority_is_refused(account: Account) -> None:
    with pytest.raises(TlsFailed, match="certificate"):
        open_mailbox(account.imap_settings(security=Security.TLS, port=account.dovecot.imaps_port))
    with pytest.raises(TlsFailed, match="certificate"):
        open_mailbox(account.imap_settings(security=Security.STARTTLS))


def test_tls_to_a_port_without_it_is_told_as_such(account: Account, certificates: Certificates) -> None:
    with pytest.raises(TlsFailed) as caught:
        open_mailbox(account.imap_settings(security=Security.TLS, ca_file=str(certificates.ca)))
    assert "993" in caught.value.remedy


def test_nobody_there_is_temporary(account: Account) -> None:
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    with pytest.raises(CannotConnect) as caught:
        open_mailbox(account.imap_settings(port=port))
    assert caught.value.temporary


def test_a_server_that_offers_no_starttls_is_refused() -> None:
    with canned_server(b"* OK hello\r\n", capability=b"IMAP4rev1 LOGIN") as (port, _):
        settings = ImapSettings(
            "127.0.0.1", "a@x.vn", lambda: "p", port=port, security=Security.STARTTLS, timeout=3
        )
        with pytest.raises(InsecureConnection):
            connect(settings)


class canned_server:  # noqa: N801 - used like a function
    """A server that greets, answers CAPABILITY and says OK to all else; remembers what it was told."""

    def __init__(self, greeting: bytes, capability: bytes) -> None:
        self.greeting, self.capability = greeting, capability
        self.heard: list[bytes] = []

    def __enter__(self) -> tuple[int, list[bytes]]:
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.thread = threading.Thread(target=self._serve, daemon=True)
        self.thread.start()
        return self.listener.getsockname()[1], self.heard

    def _serve(self) -> None:
        client, _ = self.listener.accept()
        with client, client.makefile("rb") as lines:
            client.sendall(self.greeting)
            for line in lines:
                self.heard.append(line)
                tag = line.split()[0]
                if b"CAPABILITY" in line:
                    client.sendall(b"* CAPABILITY " + self.capability + b"\r\n")
                client.sendall(tag + b" OK done\r\n")

    def __exit__(self, *_: object) -> None:
        self.listener.close()
        self.thread.join(timeout=5)


# --- folders -----------------------------------------------------------------------------------------------


def test_folders_with_vietnamese_names_are_made_once_and_found(mailbox: Mailbox) -> None:
    mailbox.ensure_folders(FOLDERS)
    mailbox.ensure_folders(FOLDERS)
    there = mailbox.folders()
    assert "Đã xử lý" in there
    assert mailbox.special_folder("junk") == "Junk"
    assert mailbox.special_folder("all") is None
    mailbox.ensure_folders([unicodedata.normalize("NFD", "Đã xử lý")])
    assert len(mailbox.folders()) == len(there)


def test_a_folder_that_is_not_there_is_a_folder_problem(mailbox: Mailbox) -> None:
    with pytest.raises(FolderProblem) as caught:
        mailbox.list_new("Không có")
    assert caught.value.folder == "Không có"
    assert mailbox.alive


# --- looking and fetching ----------------------------------------------------------------------------------


def test_new_messages_are_listed_with_replies_and_notices_first(account: Account, mailbox: Mailbox) -> None:
    account.deliver(letter(1))
    account.deliver(letter(2, In_Reply_To="<x@ldld.example.vn>"), sender="a@x.vn")
    account.deliver(letter(3, Auto_Submitted="auto-replied"), sender="a@x.vn")
    account.deliver(letter(4), sender="a@x.vn", detail="e1.ct.abc")
    account.deliver(letter(5), sender="")
    listed = mailbox.list_new("INBOX")
    assert [one.message_id for one in listed] == [f"<{number}@tinh.example.vn>" for number in range(1, 6)]
    assert [one.is_reply for one in listed] == [False, True, False, True, False]
    assert listed[2].is_notice
    assert listed[0].is_notice  # the null reverse-path
    assert listed[0].subject == "Công văn số 1"
    assert listed[0].sender is not None
    assert listed[0].sender.email == "danvan@tinh.example.vn"
    assert abs(listed[0].received_at - datetime.now(UTC)) < timedelta(minutes=2)
    assert listed[0].size == len(mailbox.fetch_raw(listed[0].locator))
    assert [one.locator.uid for one in replies_first(listed)][-1:] != [1]


def test_what_is_known_is_not_listed_again(account: Account, mailbox: Mailbox) -> None:
    for number in range(1, 5):
        account.deliver(letter(number), sender="a@x.vn")
    first = mailbox.list_new("INBOX", limit=2)
    assert [one.locator.uid for one in first] == [1, 2]
    validity = first[0].locator.uidvalidity
    again = mailbox.list_new("INBOX", uidvalidity=validity, after_uid=2, known=[3])
    assert [one.locator.uid for one in again] == [4]
    assert mailbox.list_new("INBOX", after_uid=4) == []
    assert mailbox.list_new("INBOX", since=date.today() + timedelta(days=3)) == []  # noqa: DTZ011
    assert len(mailbox.list_new("INBOX", since=date(2020, 1, 1))) == 4


def test_fetching_leaves_messages_unread(account: Account, mailbox: Mailbox) -> None:
    account.deliver(letter(1, attachment=b"x" * 100), sender="a@x.vn")
    listing = mailbox.list_new("INBOX")[0]
    mailbox.fetch_raw(listing.locator)
    mailbox.fetch_head(listing.locator)
    structure = mailbox.fetch_structure(listing.locator)
    mailbox.fetch_part(listing.locator, structure.leaves()[1])
    client = mailbox._client
    assert b"\\Seen" not in client.get_flags([listing.locator.uid])[listing.locator.uid]


@pytest.mark.parametrize("chunk", [1 << 20, 1000])
def test_a_message_fetched_in_parts_is_the_same_record_as_fetched_whole(account: Account, chunk: int) -> None:
    made = EmailMessage()
    made["From"] = "Ban Dân vận <danvan@tinh.example.vn>"
    made["Subject"] = "Công văn"
    made.set_content("Kính gửi Văn phòng\n", cte="quoted-printable")
    made.add_alternative("<p>Kính gửi Văn phòng</p>", subtype="html")
    made.add_attachment(
        bytes(range(256)) * 40, maintype="application", subtype="pdf", filename="Công văn.pdf"
    )
    made.add_attachment("một\r\nhai\r\n" * 300, filename='a "b".txt', cte="quoted-printable")
    inner = EmailMessage()
    inner["Subject"] = "Thư bên trong"
    inner.set_content("x\n")
    made.add_attachment(inner)
    account.deliver(made.as_bytes(policy=SMTP), sender="a@x.vn")
    with open_mailbox(account.imap_settings(chunk_bytes=chunk)) as mailbox:
        listing = mailbox.list_new("INBOX")[0]
        raw = mailbox.fetch_raw(listing.locator)
        head = mailbox.fetch_head(listing.locator)
        root = mailbox.fetch_structure(listing.locator)
        contents = {leaf.index: mailbox.fetch_part(listing.locator, leaf) for leaf in root.leaves()}
    whole = parse_message(raw, received_at=listing.received_at, digest_key=b"k")
    parts = assemble(
        root, head, contents, received_at=listing.received_at, size=listing.size, digest_key=b"k"
    )
    assert parts.parts == whole.parts
    assert parts == whole
    assert [part.name for part in parts.parts] == ["Công văn.pdf", 'a "b".txt', "Thư bên trong.eml"]


def test_a_vanished_message_is_missing_and_nothing_else_fails(account: Account, mailbox: Mailbox) -> None:
    account.deliver(letter(1), sender="a@x.vn")
    locator = mailbox.list_new("INBOX")[0].locator
    with pytest.raises(MessageMissing):
        mailbox.fetch_raw(Locator("INBOX", locator.uidvalidity, 99))
    assert mailbox.fetch_raw(locator)


def test_what_is_fetched_ahead_is_handed_out_once_and_leaves_messages_unread(
    account: Account, mailbox: Mailbox
) -> None:
    for number in (1, 2):
        account.deliver(letter(number), sender="a@x.vn")
    first, second = (one.locator for one in mailbox.list_new("INBOX"))
    alone = mailbox.fetch_raw(first), mailbox.fetch_outline(second)
    client = mailbox._client
    commands = client._imap.tagnum
    mailbox.fetch_ahead([first, second, Locator("INBOX", first.uidvalidity, 99)], outlines=False)
    mailbox.fetch_ahead([first, second], outlines=True)
    assert (mailbox.fetch_raw(first), mailbox.fetch_outline(second)) == alone
    assert client._imap.tagnum == commands + 2
    mailbox.fetch_raw(first)
    mailbox.forget_ahead()
    mailbox.fetch_raw(second)
    assert client._imap.tagnum == commands + 4
    assert all(b"\\Seen" not in flags for flags in client.get_flags([1, 2]).values())
    with pytest.raises(MessageMissing):
        mailbox.fetch_raw(Locator("INBOX", first.uidvalidity, 99))


def test_several_messages_are_moved_in_one_step_and_found_where_they_are(
    account: Account, mailbox: Mailbox
) -> None:
    for number in (1, 2, 3, 4):
        account.deliver(letter(number), sender="a@x.vn")
    mailbox.ensure_folders(["Đã xử lý"])
    one, two, three, four = (each.locator for each in mailbox.list_new("INBOX"))
    gone = Locator("INBOX", one.uidvalidity, 99)
    moved = mailbox.move_together([one, three, four, gone], "Đã xử lý")
    assert sorted(place.uid for place in moved) == [1, 3, 4]
    for locator, number in ((one, 1), (three, 3), (four, 4)):
        assert f"<{number}@tinh.example.vn>".encode() in mailbox.fetch_raw(moved[locator])
    assert [each.locator for each in mailbox.list_new("INBOX")] == [two]


def test_a_folder_numbered_anew_is_noticed(account: Account, mailbox: Mailbox) -> None:
    mailbox.ensure_folders(["Đã xử lý"])
    placed = mailbox.append("Đã xử lý", letter(1))
    assert placed is not None
    client = imaplib.IMAP4("127.0.0.1", account.dovecot.imap_port)
    client.authenticate("PLAIN", lambda _: f"\0{account.user}\0{account.password}".encode())
    mailbox.uidvalidity("INBOX")
    time.sleep(1.1)  # Dovecot takes the time in seconds for a new UIDVALIDITY
    client.delete('"&ARAA4w- x&Hu0- l&AP0-"')
    client.create('"&ARAA4w- x&Hu0- l&AP0-"')
    client.logout()
    with pytest.raises(UidValidityChanged) as caught:
        mailbox.fetch_raw(placed)
    assert caught.value.found != placed.uidvalidity
    with pytest.raises(UidValidityChanged):
        mailbox.list_new("Đã xử lý", uidvalidity=placed.uidvalidity)


# --- changing ----------------------------------------------------------------------------------------------


def without(mailbox: Mailbox, *capabilities: str) -> None:
    mailbox.__dict__["capabilities"] = mailbox.capabilities - set(capabilities)


@pytest.mark.parametrize("lacking", [(), ("MOVE",), ("MOVE", "UIDPLUS")], ids=["move", "copy", "bare"])
def test_moving_never_expunges_what_others_marked(
    account: Account, mailbox: Mailbox, lacking: tuple[str, ...]
) -> None:
    for number in (1, 2):
        account.deliver(letter(number), sender="a@x.vn")
    without(mailbox, *lacking)
    listed = mailbox.list_new("INBOX")
    mailbox._client.delete_messages([1])  # somebody else's mark
    moved = mailbox.move(listed[1].locator, "Đã xử lý")  # the folder does not exist yet
    assert moved is not None
    assert moved.folder == "Đã xử lý"
    assert b"<2@tinh.example.vn>" in mailbox.fetch_raw(moved)
    assert 1 in [one.locator.uid for one in mailbox.list_new("INBOX")]
    again = mailbox.move(listed[1].locator, "Đã xử lý")
    if "UIDPLUS" not in lacking:  # a second try after a crash does nothing
        assert again is None
        assert len(mailbox.list_new("Đã xử lý")) == 1


def test_a_message_is_found_by_its_exact_id_after_a_move(account: Account, mailbox: Mailbox) -> None:
    mailbox.ensure_folders(["Đã xử lý"])
    for number in (1, 11, 111):
        account.deliver(letter(number), sender="a@x.vn")
    found = mailbox.find_by_message_id("INBOX", "<11@tinh.example.vn>")
    assert len(found) == 1
    moved = mailbox.move(found[0], "Đã xử lý")
    assert mailbox.find_by_message_id("INBOX", "<11@tinh.example.vn>") == []
    assert mailbox.find_by_message_id("Đã xử lý", "<11@tinh.example.vn>") == [moved]


def test_deleting_takes_exactly_one_message(account: Account, mailbox: Mailbox) -> None:
    for number in (1, 2, 3):
        account.deliver(letter(number), sender="a@x.vn")
    listed = mailbox.list_new("INBOX")
    assert mailbox.delete(listed[1].locator)
    assert [one.locator.uid for one in mailbox.list_new("INBOX")] == [1, 3]


def test_an_appended_message_has_a_place_and_the_time_given(mailbox: Mailbox) -> None:
    moment = datetime(2020, 5, 14, 2, 31, tzinfo=UTC)
    placed = mailbox.append("INBOX", letter(7), flags=("\\Seen",), received_at=moment)
    assert placed is not None
    listed = mailbox.list_new("INBOX")
    assert listed[0].locator == placed
    assert listed[0].received_at == moment
    with pytest.raises(FolderProblem):
        mailbox.append("Không có", letter(8))


def test_no_word_of_a_message_reaches_the_log(account: Account, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    account.deliver(letter(1), sender="a@x.vn")
    with open_mailbox(account.imap_settings()) as mailbox:
        listing = mailbox.list_new("INBOX")[0]
        mailbox.fetch_raw(listing.locator)
        mailbox.move(listing.locator, "Trash")
    for word in ("danvan@", "Subject", account.password, "gui", "QsO0bmcg"):
        assert word not in caplog.text


_FETCH_ONE_PART = """
import resource, sys
from mailbot.mail.imap import open_mailbox
from mailbot.mail.settings import ImapSettings, Security
port, user, password = sys.argv[1:]
settings = ImapSettings("127.0.0.1", user, lambda: password, port=int(port), security=Security.PLAIN)
with open_mailbox(settings) as mailbox:
    one = mailbox.list_new("INBOX")[0]
    leaf = mailbox.fetch_structure(one.locator).leaves()[1]
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    data = mailbox.fetch_part(one.locator, leaf)
    print(len(data), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)
"""


def test_a_large_attachment_takes_little_more_memory_than_itself(account: Account, mailbox: Mailbox) -> None:
    size = 50_000_000
    head, separator, tail = letter(1, attachment=b"x").partition(b"eA==")
    mailbox.append("INBOX", head + base64.encodebytes(bytes(size)).replace(b"\n", b"\r\n") + tail)
    assert separator
    arguments = [str(account.dovecot.imap_port), account.user, account.password]
    command = [sys.executable, "-c", _FETCH_ONE_PART, *arguments]
    found, more = map(int, subprocess.check_output(command, text=True).split())
    assert found == size
    assert more < 75_000  # KiB


# --- waiting -----------------------------------------------------------------------------------------------


def later(seconds: float, what: Callable[[], object]) -> threading.Timer:
    timer = threading.Timer(seconds, what)
    timer.start()
    return timer


def test_idle_wakes_for_new_mail_and_sleeps_otherwise(account: Account, mailbox: Mailbox) -> None:
    mailbox.list_new("INBOX")
    started = time.monotonic()
    assert mailbox.idle(0.3) is False
    assert time.monotonic() - started >= 0.3
    timer = later(0.2, lambda: account.deliver(letter(1), sender="a@x.vn"))
    assert mailbox.idle(10) is True
    assert time.monotonic() - started < 5
    timer.join()
    assert len(mailbox.list_new("INBOX")) == 1


def test_mail_announced_in_the_answer_to_another_command_is_not_slept_over(
    account: Account, mailbox: Mailbox
) -> None:
    account.deliver(letter(1), sender="a@x.vn")
    listed = mailbox.list_new("INBOX")
    account.deliver(letter(2), sender="a@x.vn")
    mailbox._client.noop()  # any command: the server says EXISTS here, and not again
    mailbox.fetch_head(listed[0].locator)
    started = time.monotonic()
    assert mailbox.idle(10) is True
    assert time.monotonic() - started < 1


def test_idle_ends_when_the_caller_is_woken(mailbox: Mailbox) -> None:
    mailbox.list_new("INBOX")
    ours, theirs = socket.socketpair()
    with ours, theirs:
        timer = later(0.2, lambda: theirs.send(b"x"))
        started = time.monotonic()
        assert mailbox.idle(10, wake=ours.fileno()) is False
        assert time.monotonic() - started < 2
        timer.join()


def test_idle_works_under_tls(account: Account, certificates: Certificates) -> None:
    settings = account.imap_settings(
        security=Security.TLS, port=account.dovecot.imaps_port, ca_file=str(certificates.ca)
    )
    with open_mailbox(settings) as mailbox:
        mailbox.list_new("INBOX")
        assert mailbox.idle(0.2) is False
        timer = later(0.2, lambda: account.deliver(letter(1), sender="a@x.vn"))
        assert mailbox.idle(10) is True
        timer.join()
