"""Sending against a real SMTP exchange: what the result says is what happened, whatever dies when."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from mailbot.mail.errors import (
    CannotConnect,
    InsecureConnection,
    LoginRefused,
    TlsFailed,
)
from mailbot.mail.settings import Auth, Security, SmtpSettings
from mailbot.mail.smtp import Outcome, Sender, SendResult
from tests.server import smtp_sink as faults
from tests.server.certificates import Certificates
from tests.server.proxy import Proxy
from tests.server.smtp_sink import SmtpSink, Step

FROM, TO = "vanthu@ldld.example.vn", "thinh.hd@ldld.example.vn"
LETTER = b"From: vanthu@ldld.example.vn\r\nMessage-ID: <1@ldld.example.vn>\r\n\r\n.dau cham\r\nxong\r\n"


def settings(sink: SmtpSink, **changes: Any) -> SmtpSettings:
    given: dict[str, Any] = {
        "host": "127.0.0.1",
        "port": sink.port,
        "security": Security.PLAIN,
        "auth": Auth.NONE,
        "timeout": 5.0,
        "data_timeout": 5.0,
        "connections": 1,
    }
    return SmtpSettings(**{**given, **changes})


def send(sink: SmtpSink, *letters: bytes, **changes: Any) -> list[SendResult]:
    """Send letters one after the other over one ``Sender``."""

    async def run() -> list[SendResult]:
        async with Sender(settings(sink, **changes)) as sender:
            return [await sender.send(FROM, TO, data) for data in letters or (LETTER,)]

    return asyncio.run(run())


def test_a_letter_arrives_byte_by_byte(smtp_sink: SmtpSink) -> None:
    result = send(smtp_sink)[0]
    assert result.outcome is Outcome.SENT
    assert result.code == 250
    taken = smtp_sink.accepted[0]
    assert (taken.sender, taken.recipients, taken.data) == (FROM, (TO,), LETTER)


def test_bare_line_feeds_and_leading_dots_are_put_right(smtp_sink: SmtpSink) -> None:
    send(smtp_sink, b".a\n..b\r\n.\nc")
    assert smtp_sink.accepted[0].data == b".a\r\n..b\r\n.\r\nc\r\n"


def test_a_connection_is_used_again_and_changed_after_its_share(smtp_sink: SmtpSink) -> None:
    send(smtp_sink, *[LETTER] * 5, letters_per_connection=2)
    assert [one.connection for one in smtp_sink.accepted] == [1, 1, 2, 2, 3]


def test_several_connections_work_at_the_same_time(smtp_sink: SmtpSink) -> None:
    smtp_sink.always = faults.slow(0.3)

    async def run() -> list[SendResult]:
        async with Sender(settings(smtp_sink, connections=4)) as sender:
            return list(await asyncio.gather(*(sender.send(FROM, TO, LETTER) for _ in range(8))))

    started = time.monotonic()
    results = asyncio.run(run())
    assert time.monotonic() - started < 1.5  # eight letters of 0.3 s, four at a time
    assert {one.outcome for one in results} == {Outcome.SENT}
    assert smtp_sink.connections == 4
    deadline = time.monotonic() + 2
    while smtp_sink.open_connections and time.monotonic() < deadline:
        time.sleep(0.01)
    assert smtp_sink.open_connections == 0


@pytest.mark.parametrize("step", [Step.MAIL, Step.RCPT, Step.DATA])
def test_refusals_concern_one_letter_and_the_connection_goes_on(smtp_sink: SmtpSink, step: str) -> None:
    smtp_sink.faults.extend([faults.temporary_failure(step), faults.permanent_failure(step)])
    results = send(smtp_sink, LETTER, LETTER, LETTER)
    assert [one.outcome for one in results] == [Outcome.TEMPORARY, Outcome.PERMANENT, Outcome.SENT]
    assert [one.code for one in results] == [451, 550, 250]
    assert results[0].text == "4.3.0 try again later"
    assert smtp_sink.connections == 1


def test_a_cut_after_data_is_uncertain_whether_taken_or_not(smtp_sink: SmtpSink) -> None:
    smtp_sink.faults.extend([faults.cut_after_data(taken=True), faults.cut_after_data(taken=False)])
    results = send(smtp_sink, LETTER, LETTER, LETTER)
    assert [one.outcome for one in results] == [Outcome.UNCERTAIN, Outcome.UNCERTAIN, Outcome.SENT]
    assert len(smtp_sink.accepted) == 2


def test_no_answer_to_the_end_of_data_is_uncertain(smtp_sink: SmtpSink) -> None:
    smtp_sink.faults.append(faults.slow(1.5))
    results = send(smtp_sink, LETTER, LETTER, data_timeout=0.3)
    assert [one.outcome for one in results] == [Outcome.UNCERTAIN, Outcome.SENT]


@pytest.mark.parametrize("step", [Step.MAIL, Step.RCPT])
def test_a_cut_before_data_is_certain_and_a_reused_connection_is_made_again(
    smtp_sink: SmtpSink, step: str
) -> None:
    smtp_sink.faults.append(faults.cut(step))
    assert send(smtp_sink)[0].outcome is Outcome.CONNECTION  # the first letter of a connection
    assert smtp_sink.accepted == []
    smtp_sink.faults.extend([faults.slow(0), faults.cut(step)])
    results = send(smtp_sink, LETTER, LETTER)
    assert [one.outcome for one in results] == [Outcome.SENT, Outcome.SENT]
    assert len(smtp_sink.accepted) == 2


@pytest.mark.parametrize("step", [Step.MAIL, Step.RCPT, Step.DATA])
def test_a_server_that_says_goodbye_loses_and_doubles_nothing(smtp_sink: SmtpSink, step: str) -> None:
    smtp_sink.faults.extend([faults.slow(0), faults.goodbye(step)])
    results = send(smtp_sink, LETTER, LETTER)
    assert [one.outcome for one in results] == [Outcome.SENT, Outcome.SENT]
    assert len(smtp_sink.accepted) == 2


def test_a_cut_in_the_middle_of_a_large_letter_was_not_taken(
    smtp_sink: SmtpSink, proxied: Callable[[int], Proxy]
) -> None:
    proxy = proxied(smtp_sink.port)
    large = LETTER + b"x" * 70 + b"\r\n"
    large += (b"y" * 76 + b"\r\n") * 300_000  # 23 MB: more than the network's buffers hold

    async def run() -> SendResult:
        async with Sender(settings(smtp_sink, port=proxy.port)) as sender:
            sending = asyncio.create_task(sender.send(FROM, TO, large))
            await asyncio.sleep(0.15)
            proxy.cut(reset=True)
            return await sending

    smtp_sink.size_limit = None
    result = asyncio.run(run())
    assert result.outcome in (Outcome.CONNECTION, Outcome.SENT)
    assert len(smtp_sink.accepted) == (result.outcome is Outcome.SENT)


def test_the_servers_size_limit_is_known_before_anything_is_sent() -> None:
    with SmtpSink(size_limit=1000) as sink:
        results = send(sink, LETTER + b"x\r\n" * 1000, LETTER)
        assert [one.outcome for one in results] == [Outcome.TOO_LARGE, Outcome.SENT]
        assert "1000" in results[0].text


def test_a_refusal_for_size_is_told_from_a_full_mailbox(smtp_sink: SmtpSink) -> None:
    smtp_sink.faults.extend(
        [
            faults.permanent_failure(Step.DATA, "552 5.3.4 message too big"),
            faults.permanent_failure(Step.RCPT, "552 5.2.2 mailbox full"),
            faults.quota_exceeded(),
        ]
    )
    results = send(smtp_sink, LETTER, LETTER, LETTER)
    assert [one.outcome for one in results] == [Outcome.TOO_LARGE, Outcome.PERMANENT, Outcome.TEMPORARY]


@pytest.mark.parametrize("recipient", ["a@x.vn\r\nRCPT TO:<evil@x.vn>", "a@x.vn>\r\nDATA", "x\0@x.vn"])
def test_no_address_becomes_a_second_command(smtp_sink: SmtpSink, recipient: str) -> None:
    async def run() -> list[SendResult]:
        async with Sender(settings(smtp_sink)) as sender:
            return [await sender.send(FROM, recipient, LETTER), await sender.send(FROM, TO, LETTER)]

    results = asyncio.run(run())
    assert [one.outcome for one in results] == [Outcome.PERMANENT, Outcome.SENT]
    assert [one.recipients for one in smtp_sink.accepted] == [(TO,)]


# --- connecting --------------------------------------------------------------------------------------------


@pytest.fixture
def safe(certificates: Certificates) -> Iterator[SmtpSink]:
    with SmtpSink(tls=certificates.server_context(), require_login=True) as sink:
        yield sink


@pytest.mark.parametrize("security", [Security.TLS, Security.STARTTLS, Security.PLAIN])
@pytest.mark.parametrize("auth", [Auth.PASSWORD, Auth.XOAUTH2])
def test_every_security_and_login_works(
    safe: SmtpSink, certificates: Certificates, security: Security, auth: Auth
) -> None:
    secret = faults.PASSWORD if auth is Auth.PASSWORD else faults.TOKEN
    result = send(
        safe,
        security=security,
        auth=auth,
        user=faults.USER,
        secret=lambda: secret,
        port=safe.tls_port if security is Security.TLS else safe.port,
        ca_file=str(certificates.ca),
    )[0]
    assert result.outcome is Outcome.SENT
    if auth is Auth.PASSWORD:
        assert safe.accepted[0].user == faults.USER
    assert safe.accepted[0].encrypted or security is not Security.STARTTLS


def problem(sink: SmtpSink, **changes: Any) -> SendResult:
    result = send(sink, **changes)[0]
    assert result.outcome is Outcome.CONNECTION
    assert result.problem is not None
    assert result.problem.remedy
    return result


@pytest.mark.parametrize("auth", [Auth.PASSWORD, Auth.XOAUTH2, Auth.OAUTHBEARER])
def test_a_refused_login_is_a_problem_for_all_letters_and_keeps_the_secret(
    safe: SmtpSink, auth: Auth
) -> None:
    result = problem(safe, auth=auth, user=faults.USER, secret=lambda: "wrong secret")
    assert isinstance(result.problem, LoginRefused)
    assert not result.problem.temporary
    assert "wrong secret" not in repr(result)


def test_certificates_are_verified(safe: SmtpSink) -> None:
    assert isinstance(problem(safe, security=Security.TLS, port=safe.tls_port).problem, TlsFailed)
    assert isinstance(problem(safe, security=Security.STARTTLS).problem, TlsFailed)
    assert isinstance(problem(safe, security=Security.TLS).problem, TlsFailed)
    assert isinstance(problem(safe, security=Security.TLS, ca_file="/nowhere.pem").problem, TlsFailed)


def test_secrets_never_travel_in_the_clear(smtp_sink: SmtpSink) -> None:
    assert isinstance(problem(smtp_sink, security=Security.STARTTLS).problem, InsecureConnection)
    assert isinstance(problem(smtp_sink, host="192.0.2.1").problem, InsecureConnection)


def test_nobody_there_is_temporary(smtp_sink: SmtpSink, proxied: Callable[[int], Proxy]) -> None:
    proxy = proxied(smtp_sink.port)
    proxy.refusing = True
    result = problem(smtp_sink, port=proxy.port)
    assert isinstance(result.problem, CannotConnect)
    assert result.problem.temporary
    proxy.refusing = False
    proxy.frozen.set()
    started = time.monotonic()
    assert isinstance(problem(smtp_sink, port=proxy.port, connect_timeout=0.5).problem, CannotConnect)
    assert time.monotonic() - started < 3


def test_check_says_what_is_wrong_or_nothing(smtp_sink: SmtpSink) -> None:
    async def check(**changes: Any) -> object:
        async with Sender(settings(smtp_sink, **changes)) as sender:
            found = await sender.check()
            return found, sender.size_limit

    assert asyncio.run(check()) == (None, 33554432)
    assert asyncio.run(check(port=1))[0].temporary


def test_a_cancelled_letter_leaves_no_half_used_connection(smtp_sink: SmtpSink) -> None:
    smtp_sink.faults.append(faults.slow(1))

    async def run() -> SendResult:
        async with Sender(settings(smtp_sink)) as sender:
            sending = asyncio.create_task(sender.send(FROM, TO, LETTER))
            await asyncio.sleep(0.3)
            sending.cancel()
            with pytest.raises(asyncio.CancelledError):
                await sending
            return await sender.send(FROM, TO, LETTER)

    assert asyncio.run(run()).outcome is Outcome.SENT
    assert smtp_sink.connections == 2
