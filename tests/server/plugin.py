"""The servers that tests talk to, as pytest fixtures. ``tests/conftest.py`` registers this module.

``dovecot`` (a session's private IMAP and LMTP server), ``account`` (a user of its own for each test),
``smtp_sink`` (an SMTP server that remembers everything), ``circle`` (both joined: what is sent arrives in a
mailbox), ``proxied`` (a TCP proxy that can fail), ``certificates``.
"""

from __future__ import annotations

import itertools
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from mailbot.mail.settings import ImapSettings, Security
from tests.server.certificates import Certificates, make_certificates
from tests.server.dovecot import PASSWORD, Dovecot, find_dovecot, start_dovecot
from tests.server.proxy import Proxy
from tests.server.smtp_sink import SmtpSink

_NUMBERS = itertools.count(1)


def pytest_itemcollected(item: pytest.Item) -> None:
    """Mark every test that needs Dovecot, so that the root conftest knows what cannot run elsewhere."""
    if {"dovecot", "account", "circle"} & set(getattr(item, "fixturenames", ())):
        item.add_marker("dovecot")


@dataclass(frozen=True)
class Account:
    """A mailbox of one test's own on the session's Dovecot."""

    user: str
    password: str
    dovecot: Dovecot

    def imap_settings(self, **changes: Any) -> ImapSettings:
        """Settings that log in to this mailbox: plain text on the loopback unless told otherwise."""
        given = {
            "host": "127.0.0.1",
            "port": self.dovecot.imap_port,
            "security": Security.PLAIN,
            "user": self.user,
            "secret": lambda: self.password,
            "connect_timeout": 5.0,
            "timeout": 10.0,
        }
        return ImapSettings(**{**given, **changes})

    def deliver(self, data: bytes, *, sender: str = "", detail: str = "") -> None:
        """Let a message arrive by LMTP; ``detail`` is the plus-part of the address."""
        local, _, domain = self.user.partition("@")
        recipient = f"{local}+{detail}@{domain}" if detail else self.user
        self.dovecot.deliver(data, recipient, sender=sender)


@pytest.fixture(scope="session")
def server_folder() -> Iterator[Path]:
    """A temporary folder that servers under other user ids can reach; gone afterwards."""
    folder = Path(tempfile.mkdtemp(prefix="mailbot-test-"))
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def certificates(server_folder: Path) -> Certificates:
    """A certificate authority of the session's own, and a certificate for the loopback."""
    folder = server_folder / "certificates"
    folder.mkdir()
    return make_certificates(folder)


@pytest.fixture(scope="session")
def dovecot(server_folder: Path, certificates: Certificates) -> Iterator[Dovecot]:
    """A running Dovecot. Where it is not installed, the tests that need it are deselected before this."""
    if find_dovecot() is None:
        pytest.fail("Dovecot is not installed (Debian: dovecot-imapd dovecot-lmtpd)", pytrace=False)
    folder = server_folder / "dovecot"
    folder.mkdir()
    running = start_dovecot(folder, certificates)
    yield running
    running.stop()


@pytest.fixture
def new_account(dovecot: Dovecot) -> Callable[..., Account]:
    """A function that makes one more user, at the sample office's domain unless told otherwise."""

    def make(name: str = "hopthu", domain: str = "ldld.example.vn") -> Account:
        return Account(f"{name}.{os.getpid()}.{next(_NUMBERS)}@{domain}", PASSWORD, dovecot)

    return make


@pytest.fixture
def account(new_account: Callable[..., Account]) -> Account:
    """A fresh user with an empty mailbox."""
    return new_account()


@pytest.fixture
def smtp_sink() -> Iterator[SmtpSink]:
    """An SMTP server on the loopback that remembers what it got and fails when told to."""
    with SmtpSink() as sink:
        yield sink


@pytest.fixture
def circle(dovecot: Dovecot) -> Iterator[SmtpSink]:
    """An SMTP server whose mail arrives in the session's Dovecot, stamped as the office's server would."""
    with SmtpSink() as sink:
        sink.deliver_by_lmtp(dovecot.lmtp_port)
        sink.stamp = "mx.ldld.example.vn"
        yield sink


@pytest.fixture
def proxied() -> Iterator[Callable[[int], Proxy]]:
    """A function that puts a TCP proxy before a port; all its proxies are closed afterwards."""
    made: list[Proxy] = []

    def before(port: int) -> Proxy:
        made.append(Proxy(port))
        return made[-1]

    yield before
    for one in made:
        one.close()
