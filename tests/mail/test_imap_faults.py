"""Networks and servers that fail: each failure has its name, in bounded time, and the next try works."""

from __future__ import annotations

import gc
import socket
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from mailbot.core.message import Locator
from mailbot.mail.errors import (
    CannotConnect,
    LoginUnavailable,
    MailboxGone,
    MailboxTimeout,
    MailError,
    MessageUnreadable,
    one_line,
)
from mailbot.mail.imap import open_mailbox
from mailbot.mail.settings import ImapSettings, Security
from mailbot.mail.structure import StructureTooLarge, to_node
from tests.mail.test_imap import later, letter
from tests.server.certificates import Certificates
from tests.server.plugin import Account
from tests.server.proxy import Proxy

Proxied = Callable[[int], Proxy]


@pytest.fixture(params=[Security.PLAIN, Security.TLS])
def line(
    request: pytest.FixtureRequest, account: Account, certificates: Certificates, proxied: Proxied
) -> tuple[Proxy, ImapSettings]:
    """A proxy before Dovecot, and settings that go through it, in the clear and under TLS."""
    dovecot = account.dovecot
    proxy = proxied(dovecot.imaps_port if request.param is Security.TLS else dovecot.imap_port)
    return proxy, account.imap_settings(
        port=proxy.port, security=request.param, ca_file=str(certificates.ca), timeout=1.0
    )


@pytest.mark.parametrize("reset", [False, True], ids=["end of file", "reset"])
def test_a_connection_that_dies_during_idle_is_gone_and_not_quiet(
    line: tuple[Proxy, ImapSettings], reset: bool
) -> None:
    proxy, settings = line
    mailbox = open_mailbox(settings)
    mailbox.list_new("INBOX")
    timer = later(0.2, lambda: proxy.cut(reset=reset))
    started = time.monotonic()
    with pytest.raises(MailboxGone) as caught:
        mailbox.idle(20)
    assert time.monotonic() - started < 5
    assert caught.value.temporary
    assert not mailbox.alive
    timer.join()
    with pytest.raises(MailboxGone):  # and stays so, without touching the network
        mailbox.list_new("INBOX")
    mailbox.close()
    with open_mailbox(settings) as again:
        assert again.list_new("INBOX") == []


def test_a_dead_router_during_idle_ends_in_a_timeout(line: tuple[Proxy, ImapSettings]) -> None:
    proxy, settings = line
    with open_mailbox(settings) as mailbox:
        mailbox.list_new("INBOX")
        proxy.frozen.set()
        started = time.monotonic()
        with pytest.raises(MailboxTimeout):
            mailbox.idle(0.3)
        assert time.monotonic() - started < 4


def test_answers_split_over_packets_are_read_whole(
    account: Account, line: tuple[Proxy, ImapSettings]
) -> None:
    proxy, settings = line
    proxy.piece = 3
    with open_mailbox(settings) as mailbox:
        mailbox.list_new("INBOX")
        for number in range(2):
            timer = later(0.1, lambda: account.deliver(letter(1), sender="a@x.vn"))
            assert mailbox.idle(10)
            timer.join()
            assert len(mailbox.list_new("INBOX")) == number + 1


def test_a_connection_that_dies_during_a_fetch_gives_nothing_half(
    account: Account, line: tuple[Proxy, ImapSettings]
) -> None:
    proxy, settings = line
    account.deliver(letter(1, attachment=bytes(200_000)), sender="a@x.vn")
    with open_mailbox(settings) as mailbox:
        locator = mailbox.list_new("INBOX")[0].locator
        proxy.cut_answers_after = 50_000
        with pytest.raises(MailboxGone):
            mailbox.fetch_raw(locator)
        assert not mailbox.alive
    proxy.cut_answers_after = None
    with open_mailbox(settings) as mailbox:
        assert len(mailbox.fetch_raw(locator)) > 200_000


def test_a_server_that_stops_talking_is_left_after_the_timeout(line: tuple[Proxy, ImapSettings]) -> None:
    proxy, settings = line
    with open_mailbox(settings) as mailbox:
        proxy.frozen.set()
        started = time.monotonic()
        with pytest.raises(MailboxTimeout):
            mailbox.list_new("INBOX")
        assert time.monotonic() - started < 4


def test_a_port_that_never_greets_is_left_after_the_timeout() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        settings = ImapSettings(
            "127.0.0.1",
            "a@x.vn",
            lambda: "p",
            port=silent.getsockname()[1],
            security=Security.PLAIN,
            connect_timeout=0.5,
            timeout=0.5,
        )
        with pytest.raises(CannotConnect):
            open_mailbox(settings)


def test_a_hundred_failures_leave_no_file_open(line: tuple[Proxy, ImapSettings]) -> None:
    proxy, settings = line
    proxy.refusing = True
    descriptors = Path("/proc/self/fd")
    before = len(list(descriptors.iterdir()))
    for _ in range(100):
        with pytest.raises(MailError):
            open_mailbox(settings)
    gc.collect()
    assert len(list(descriptors.iterdir())) <= before + 2


# --- servers that misbehave --------------------------------------------------------------------------------


class Script:
    """A server that answers each command by what ``answers`` has for its first word."""

    def __init__(self, answers: dict[bytes, bytes], greeting: bytes = b"* OK hello\r\n") -> None:
        self.answers = {
            b"CAPABILITY": b"* CAPABILITY IMAP4rev1 AUTH=PLAIN IDLE\r\n",
            b"SELECT": b"* 1 EXISTS\r\n* OK [UIDVALIDITY 7] x\r\n",
            b"LIST": b'* LIST (\\Noselect) "/" ""\r\n',
            **answers,
        }
        self.greeting = greeting

    def __enter__(self) -> ImapSettings:
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.thread = threading.Thread(target=self._serve, daemon=True)
        self.thread.start()
        port = self.listener.getsockname()[1]
        return ImapSettings(
            "127.0.0.1",
            "a@x.vn",
            lambda: "p",
            port=port,
            security=Security.PLAIN,
            connect_timeout=2,
            timeout=2,
        )

    def _serve(self) -> None:
        client, _ = self.listener.accept()
        with client, client.makefile("rb") as lines:
            client.sendall(self.greeting)
            for received in lines:
                words = received.split()
                if len(words) < 2:
                    continue
                tag, command = words[0], words[1].upper()
                if command == b"UID":
                    command = words[2].upper()
                if command == b"AUTHENTICATE" and b"AUTHENTICATE" not in self.answers:
                    client.sendall(b"+ \r\n")
                    lines.readline()
                answer = self.answers.get(command, b"")
                if b"TAG" in answer:
                    client.sendall(answer.replace(b"TAG", tag))
                else:
                    client.sendall(answer + tag + b" OK done\r\n")

    def __exit__(self, *_: object) -> None:
        self.listener.close()
        self.thread.join(timeout=5)


HERE = Locator("INBOX", 7, 1)


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        (b"[UNAVAILABLE] Temporary authentication failure.", LoginUnavailable),
        (b"Too many simultaneous connections. (Failure)", LoginUnavailable),
    ],
)
def test_a_login_that_is_not_possible_now_is_temporary(words: bytes, kind: type[MailError]) -> None:
    with Script({b"AUTHENTICATE": b"TAG NO " + words + b"\r\n"}) as settings:
        with pytest.raises(kind) as caught:
            open_mailbox(settings)
        assert caught.value.temporary


def test_a_greeting_of_bye_cannot_connect() -> None:
    with Script({}, greeting=b"* BYE too many connections\r\n") as settings, pytest.raises(CannotConnect):
        open_mailbox(settings)


@pytest.mark.parametrize(
    "answer",
    [
        b"* 1 FETCH (UID 1 BODYSTRUCTURE " + b"(" * 5000 + b")\r\n",
        b'* 1 FETCH (UID 1 BODYSTRUCTURE ("text"))\r\n',
        b"* 1 FETCH (UID 1 BODYSTRUCTURE NIL)\r\n",
        b"* 1 FETCH (UID 1 BODYSTRUCTURE ("
        + b'("text" "plain" NIL NIL NIL "7bit" 1 1)' * 2000
        + b' "mixed"))\r\n',
        b"* 1 FETCH (UID 1 FLAGS ())\r\n",
        b"* 1 FETCH (UID 1 BODYSTRUCTURE " + b"x" * 1_100_000 + b")\r\n",
    ],
    ids=["deep", "short", "nil", "many", "other", "endless"],
)
def test_a_structure_that_makes_no_sense_concerns_this_message_only(answer: bytes) -> None:
    with Script({b"FETCH": answer}) as settings:
        mailbox = open_mailbox(settings)
        with pytest.raises(MessageUnreadable) as caught:
            mailbox.fetch_structure(HERE)
        assert caught.value.locator == HERE
        mailbox.close()


def test_idle_takes_news_that_come_before_the_servers_plus() -> None:
    with Script(
        {b"IDLE": b"* 2 EXISTS\r\n+ idling\r\nTAG OK done\r\n", b"SEARCH": b"* SEARCH\r\n"}
    ) as settings:
        mailbox = open_mailbox(settings)
        mailbox.list_new("INBOX")
        started = time.monotonic()
        assert mailbox.idle(10)
        assert time.monotonic() - started < 1
        mailbox.close()


def test_a_keepalive_during_idle_is_no_news() -> None:
    answer = b"+ idling\r\n* OK Still here\r\nTAG OK done\r\n"
    with Script({b"IDLE": answer, b"SEARCH": b"* SEARCH\r\n"}) as settings:
        mailbox = open_mailbox(settings)
        mailbox.list_new("INBOX")
        assert mailbox.idle(0.2) is False
        mailbox.close()


def test_structures_beyond_the_bounds_are_refused() -> None:
    leaf = (b"text", b"plain", None, None, None, b"7bit", 1, 1)
    deep: object = leaf
    for _ in range(40):
        deep = ([deep], b"mixed")
    with pytest.raises(StructureTooLarge):
        to_node(deep)
    with pytest.raises(StructureTooLarge):
        to_node(([leaf] * 600, b"mixed"))


def test_every_error_is_one_line_with_a_remedy() -> None:
    assert one_line("a\r\nb\x07\tc" + "x" * 999).startswith("a b c")
    assert len(one_line("x" * 999)) == 300

    def tree(kind: type[MailError]) -> list[type[MailError]]:
        return [kind, *(one for child in kind.__subclasses__() for one in tree(child))]

    for kind in tree(MailError):
        assert kind.remedy
        assert "\n" not in kind.remedy
        assert kind.__name__ in (__import__("mailbot.mail.errors", fromlist=["x"]).__doc__ or "")


def test_a_disposition_sent_as_a_plain_header_is_read() -> None:
    # pymap, the demo's server, sends it so.
    disposition = 'attachment; filename="Công văn.pdf"'.encode()
    leaf = to_node((b"application", b"pdf", None, None, None, b"base64", 8, None, disposition, None))
    assert (leaf.disposition, leaf.name, leaf.encoding, leaf.size) == (
        "attachment",
        "Công văn.pdf",
        "base64",
        8,
    )
