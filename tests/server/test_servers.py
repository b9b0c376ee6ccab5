"""The servers of the tests are what they claim to be: otherwise every other test here proves nothing."""

from __future__ import annotations

import imaplib
import smtplib
import ssl
from collections.abc import Callable

import pytest

from tests.server.certificates import Certificates
from tests.server.dovecot import Dovecot
from tests.server.plugin import Account
from tests.server.proxy import Proxy
from tests.server.smtp_sink import SmtpSink, Step, cut_after_data, permanent_failure, temporary_failure

LETTER = (
    b"From: a@ldld.example.vn\r\nTo: b@ldld.example.vn\r\nMessage-ID: <1@x>\r\n"
    b"Subject: x\r\n\r\nxin ch\xc3\xa0o\r\n"
)


def log_in(account: Account) -> imaplib.IMAP4:
    client = imaplib.IMAP4("127.0.0.1", account.dovecot.imap_port)
    client.authenticate("PLAIN", lambda _: f"\0{account.user}\0{account.password}".encode())
    client.select("INBOX")
    return client


def test_lmtp_delivers_into_the_users_own_mailbox_with_the_plus_part_kept(account: Account) -> None:
    account.deliver(LETTER, sender="a@ldld.example.vn", detail="e17.dung")
    with log_in(account) as client:
        _, data = client.fetch("1", "(BODY.PEEK[HEADER])")
    header = data[0][1]
    local, _, domain = account.user.partition("@")
    assert b"Return-Path: <a@ldld.example.vn>" in header
    assert f"Delivered-To: {local}+e17.dung@{domain}".encode() in header


def test_a_wrong_password_is_refused(account: Account) -> None:
    with imaplib.IMAP4("127.0.0.1", account.dovecot.imap_port) as client, pytest.raises(imaplib.IMAP4.error):
        client.authenticate("PLAIN", lambda _: f"\0{account.user}\0wrong".encode())


@pytest.mark.parametrize("mechanism", ["XOAUTH2", "OAUTHBEARER"])
def test_a_token_logs_in_and_expired_or_foreign_ones_do_not(account: Account, mechanism: str) -> None:
    def attempt(token: str) -> str:
        start = f"n,a={account.user},\1" if mechanism == "OAUTHBEARER" else f"user={account.user}\1"
        steps = [f"{start}auth=Bearer {token}\1\1".encode(), b"\1"]
        with imaplib.IMAP4("127.0.0.1", account.dovecot.imap_port) as client:
            return str(client.authenticate(mechanism, lambda _: steps.pop(0))[0])

    dovecot = account.dovecot
    assert attempt(dovecot.token(account.user)) == "OK"
    for bad in (
        dovecot.token(account.user, seconds=-60),
        dovecot.token(account.user, secret=b"another secret, long enough to be one"),
        dovecot.token("someone.else@ldld.example.vn"),
    ):
        with pytest.raises(imaplib.IMAP4.error):
            attempt(bad)


def test_tls_is_verified_against_the_sessions_authority(dovecot: Dovecot, certificates: Certificates) -> None:
    context = ssl.create_default_context(cafile=str(certificates.ca))
    with imaplib.IMAP4_SSL("localhost", dovecot.imaps_port, ssl_context=context) as client:
        assert client.noop()[0] == "OK"
    with pytest.raises(ssl.SSLCertVerificationError):
        imaplib.IMAP4_SSL("localhost", dovecot.imaps_port, ssl_context=ssl.create_default_context())


def test_the_circle_closes_and_is_stamped(circle: SmtpSink, account: Account) -> None:
    with smtplib.SMTP("127.0.0.1", circle.port) as client:
        client.sendmail("a@ldld.example.vn", [account.user], LETTER)
    with log_in(account) as client:
        _, data = client.fetch("1", "(BODY.PEEK[HEADER])")
    header = data[0][1]
    assert b"Authentication-Results: mx.ldld.example.vn; dkim=pass header.d=ldld.example.vn" in header
    assert [one.message_id for one in circle.sent_to(account.user)] == ["<1@x>"]


def test_faults_come_one_a_message_and_then_stop(smtp_sink: SmtpSink) -> None:
    smtp_sink.faults.extend([temporary_failure(), permanent_failure(Step.DATA), cut_after_data()])
    with smtplib.SMTP("127.0.0.1", smtp_sink.port) as client:
        with pytest.raises(smtplib.SMTPRecipientsRefused):
            client.sendmail("a@x.vn", ["b@x.vn"], LETTER)
        with pytest.raises(smtplib.SMTPDataError):
            client.sendmail("a@x.vn", ["b@x.vn"], LETTER)
        with pytest.raises(smtplib.SMTPServerDisconnected):
            client.sendmail("a@x.vn", ["b@x.vn"], LETTER)
    with smtplib.SMTP("127.0.0.1", smtp_sink.port) as client:
        client.sendmail("a@x.vn", ["b@x.vn"], LETTER)
    assert len(smtp_sink.accepted) == 2  # the one that was cut after it was taken, and the last
    assert [one.connection for one in smtp_sink.accepted] == [1, 2]


def test_the_proxy_passes_cuts_and_refuses(dovecot: Dovecot, proxied: Callable[[int], Proxy]) -> None:
    proxy = proxied(dovecot.imap_port)
    proxy.piece = 3
    client = imaplib.IMAP4("127.0.0.1", proxy.port)
    assert client.noop()[0] == "OK"
    proxy.cut()
    with pytest.raises((imaplib.IMAP4.abort, OSError)):
        client.noop()
    client.shutdown()
    proxy.refusing = True
    with pytest.raises((imaplib.IMAP4.abort, OSError)):
        imaplib.IMAP4("127.0.0.1", proxy.port)
