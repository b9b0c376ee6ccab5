"""Whole circles on real servers: what is taken is the message, and the probe tells providers apart."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest

from mailbot.core.message import AuthResult
from mailbot.mail.authenticity import authenticate
from mailbot.mail.body import CUT
from mailbot.mail.imap import open_mailbox
from mailbot.mail.mime import parse_message
from mailbot.mail.probe import ProbeResult, probe
from mailbot.mail.receive import NOT_FETCHED, glance, take
from mailbot.mail.settings import Auth, AuthenticitySettings, Mode, Security, SmtpSettings
from mailbot.mail.smtp import Outcome
from tests.mail.test_imap import letter
from tests.server.plugin import Account
from tests.server.smtp_sink import SmtpSink, permanent_failure

NOW = datetime(2020, 5, 14, 2, 31, tzinfo=UTC)
OWN = "mx.ldld.example.vn"


# --- receiving ---------------------------------------------------------------------------------------------


def test_a_glance_shows_headers_and_file_names_and_fetches_no_content(account: Account) -> None:
    account.deliver(letter(1, attachment=b"noi dung mat" * 100), sender="danvan@tinh.example.vn", detail="x")
    with open_mailbox(account.imap_settings()) as mailbox:
        message = glance(mailbox, mailbox.list_new("INBOX")[0])
    assert message.subject == "Công văn số 1"
    assert [(part.name, part.content) for part in message.parts] == [("Công văn.pdf", None)]
    assert message.text == ""
    local, _, domain = account.user.partition("@")
    assert f"{local}+x@{domain}" in message.delivered_to
    assert message.return_path == "danvan@tinh.example.vn"


def test_large_and_small_messages_give_the_same_record(account: Account) -> None:
    account.deliver(letter(1, attachment=bytes(range(256)) * 1000), sender="a@x.vn")
    with open_mailbox(account.imap_settings(chunk_bytes=50_000)) as mailbox:
        listing = mailbox.list_new("INBOX")[0]
        whole = take(mailbox, listing, digest_key=b"k")
        parts = take(mailbox, listing, digest_key=b"k", whole_up_to=1000)
    assert whole.whole
    assert not parts.whole
    assert parts.message == whole.message
    assert whole.message.locator == listing.locator
    assert whole.raw.startswith(parts.raw)


def test_an_attachment_over_the_limit_stays_on_the_server_and_is_told(account: Account) -> None:
    account.deliver(letter(1, attachment=bytes(50_000)), sender="a@x.vn")
    with open_mailbox(account.imap_settings()) as mailbox:
        taken = take(mailbox, mailbox.list_new("INBOX")[0], whole_up_to=1000, part_up_to=10_000)
    assert taken.message.parts[0].content is None
    assert abs(taken.message.parts[0].size - 50_000) < 2_000
    assert NOT_FETCHED in taken.message.defects
    assert taken.message.text == "Kính gửi Văn phòng\n"
    assert CUT not in taken.message.defects


def test_a_stamped_message_is_proved_and_an_unstamped_one_is_not(circle: SmtpSink, account: Account) -> None:
    import smtplib

    with smtplib.SMTP("127.0.0.1", circle.port) as client:
        for number in (1, 2):
            client.sendmail("danvan@tinh.example.vn", [account.user], letter(number))
            circle.stamp = None
    with open_mailbox(account.imap_settings()) as mailbox:
        taken = [take(mailbox, listing) for listing in mailbox.list_new("INBOX")]
    settings = AuthenticitySettings(authserv_id=OWN)
    verdicts = [authenticate(one.message, one.raw, settings=settings) for one in taken]
    assert [one.result for one in verdicts] == [AuthResult.PASS, AuthResult.NONE]


# --- the probe ---------------------------------------------------------------------------------------------


def run(sink: SmtpSink, account: Account, **changes: Any) -> ProbeResult:
    smtp = SmtpSettings("127.0.0.1", port=sink.port, security=Security.PLAIN, auth=Auth.NONE)
    given: dict[str, Any] = {"address": account.user, "nonce": "abc123", "now": NOW, "timeout": 5.0}
    return probe(account.imap_settings(), smtp, **{**given, "dns": lambda _: None, **changes})


def left_behind(account: Account) -> int:
    with open_mailbox(account.imap_settings()) as mailbox:
        return len(mailbox.list_new("INBOX")) + len(mailbox.list_new("Junk"))


def test_the_probe_finds_all_that_a_good_provider_supports(circle: SmtpSink, account: Account) -> None:
    found = run(circle, account)
    assert found.sent.outcome is Outcome.SENT
    assert found.seconds is not None
    assert found.seconds < 5
    assert not found.in_junk
    assert found.plus_addresses is True
    assert found.keeps_message_id is True
    assert found.authserv_ids == (OWN,)
    assert OWN in found.own_hosts
    assert found.strips_forged is None  # not asked
    assert found.passes == (Mode.AUTHSERV,)
    assert found.proposed is not None
    assert found.proposed.authserv_id == OWN
    assert found.has_move
    assert found.has_uidplus
    assert found.has_idle
    assert not found.folders_are_labels
    assert dict(found.special_folders)["junk"] == "Junk"
    assert found.size_limit == 33554432
    assert left_behind(account) == 0


def test_the_proposed_settings_prove_a_real_reply(circle: SmtpSink, account: Account) -> None:
    proposed = run(circle, account).proposed
    assert proposed is not None
    raw = circle.stamped(letter(1), account.user, encrypted=True, user=None)
    message = parse_message(raw, received_at=NOW)
    assert authenticate(message, raw, settings=proposed).result is AuthResult.PASS


def test_the_probe_notices_a_server_that_lets_forged_stamps_pass(circle: SmtpSink, account: Account) -> None:
    assert run(circle, account, authserv_id=OWN).strips_forged is True
    circle.strips_forged = False
    found = run(circle, account, authserv_id=OWN)
    assert found.strips_forged is False
    assert found.passes == (Mode.AUTHSERV,)


def test_a_provider_that_stamps_nothing_and_rewrites_ids_is_known(circle: SmtpSink, account: Account) -> None:
    circle.stamp = "mx.other.vn"
    circle.verdict = "none"
    circle.rewrites_message_id = True
    found = run(circle, account)
    assert found.authserv_ids == ("mx.other.vn",)
    assert found.keeps_message_id is False
    assert found.passes == ()
    assert found.proposed is None
    assert left_behind(account) == 0


def test_a_provider_without_plus_addresses_is_known(circle: SmtpSink, account: Account) -> None:
    deliver = circle.deliver
    assert deliver is not None

    def only_plain(sender: str, recipient: str, data: bytes) -> None:
        if "+" not in recipient:
            deliver(sender, recipient, data)

    circle.deliver = only_plain
    found = run(circle, account, timeout=1.0)
    assert found.plus_addresses is False
    assert found.keeps_message_id is True


def test_the_probe_says_what_smtp_said_and_waits_for_nothing(circle: SmtpSink, account: Account) -> None:
    circle.always = permanent_failure()
    found = run(circle, account, timeout=60.0)
    assert found.sent.outcome is Outcome.PERMANENT
    assert found.seconds is None
    assert found.plus_addresses is None


def test_a_letter_that_never_arrives_is_told(smtp_sink: SmtpSink, account: Account) -> None:
    found = run(smtp_sink, account, timeout=0.3)
    assert found.sent.outcome is Outcome.SENT
    assert found.seconds is None
    assert found.proposed is None


@pytest.fixture
def internal(circle: SmtpSink) -> Callable[[], None]:
    """The office's own server: users log in, nothing is stamped but Received."""

    def set_up() -> None:
        circle.verdict = "none"
        circle.require_login = True

    return set_up


def test_internal_is_found_but_never_proposed(
    circle: SmtpSink, account: Account, internal: Callable[[], None]
) -> None:
    from tests.server import smtp_sink as names

    internal()
    smtp = SmtpSettings(
        "127.0.0.1", names.USER, lambda: names.PASSWORD, port=circle.port, security=Security.PLAIN
    )
    found = probe(
        account.imap_settings(),
        smtp,
        address=account.user,
        nonce="abc123",
        now=NOW,
        timeout=5.0,
        dns=lambda _: None,
    )
    assert found.passes == (Mode.INTERNAL,)
    assert found.proposed is None
