"""Who is proved to have written: real stamps pass, forged ones never do, in each of the three modes."""

from __future__ import annotations

import base64
import time
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache

import dkim
import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from mailbot.core.message import Authentication, AuthResult
from mailbot.mail import signatures
from mailbot.mail.auth_results import read_results, stamped_by
from mailbot.mail.authenticity import authenticate, is_aligned
from mailbot.mail.errors import DnsUnavailable
from mailbot.mail.mime import parse_message
from mailbot.mail.settings import AuthenticitySettings, Mode

NOW = datetime(2020, 5, 14, 2, 31, tzinfo=UTC)
OWN = "mx.ldld.example.vn"
PINNED = AuthenticitySettings(authserv_id=OWN, own_hosts=frozenset({"store.ldld.example.vn"}))
BODY = (
    "From: Hoàng Đức Thịnh <thinh.hd@ldld.example.vn>\r\n"
    "To: vanthu@ldld.example.vn\r\nSubject: Re: x\r\nMessage-ID: <r1@ldld.example.vn>\r\n"
    "Date: Thu, 14 May 2020 09:30:00 +0700\r\n\r\nĐồng ý.\r\n"
)
BORDER = f"Received: from out.x.vn (out.x.vn [203.0.113.9]) by {OWN} (Postfix) with ESMTPS id 1; x\r\n"
LMTP = "Received: from mx.ldld.example.vn by store.ldld.example.vn with LMTP id 2; x\r\n"
FOREIGN = "Received: from laptop by out.x.vn with ESMTPSA id 3; x\r\n"


def stamp(results: str, by: str = OWN) -> str:
    return f"Authentication-Results: {by}; {results}\r\n"


def verdict(text: str, settings: AuthenticitySettings = PINNED) -> Authentication:
    raw = text.encode()
    return authenticate(parse_message(raw, received_at=NOW), raw, settings=settings)


# --- authserv ----------------------------------------------------------------------------------------------

GOOD = [
    "dmarc=pass (p=none dis=none) header.from=ldld.example.vn",
    "dkim=pass header.d=ldld.example.vn header.s=s1 header.b=Ab12cd3E",
    "dkim=pass header.i=@ldld.example.vn header.s=s1",
    "dkim=pass header.d=example.vn",
    "dkim=none; spf=pass smtp.mailfrom=thinh.hd@ldld.example.vn",
    "spf=pass smtp.mailfrom=ldld.example.vn",
    "dkim=fail header.d=other.vn; dkim=pass (2048-bit key) header.d=ldld.example.vn",
    'dkim=pass (1024-bit key) reason="pass (just generated, assumed good)" header.d=ldld.example.vn',
    'dkim=pass header.b="abc" header.d=ldld.example.vn',
    "dmarc=pass action=none header.from=LDLD.example.VN;compauth=pass reason=100",
    "spf=pass (tên miền) smtp.mailfrom=ldld.example.vn",
]
NOT_GOOD = [
    "none",
    "dmarc=pass header.from=other.vn",
    "dmarc=pass",
    "dkim=pass header.d=other.vn",
    "dkim=pass header.d=xldld.example.vn",
    "dkim=pass header.d=mail.ldld.example.vn",  # a child speaks for its parent only by DMARC
    "dkim=pass header.d=vn",
    "dkim=neutral header.d=ldld.example.vn",
    "dkim=pass",
    "spf=pass smtp.mailfrom=other.vn",
    "spf=pass smtp.helo=ldld.example.vn",
    "spf=softfail smtp.mailfrom=ldld.example.vn",
    "auth=pass smtp.auth=thinh.hd@ldld.example.vn",
    "arc=pass header.d=ldld.example.vn",
    'spf=pass smtp.mailfrom="a; dkim=pass header.d=ldld.example.vn"@evil.vn',
    "spf=pass smtp.mailfrom=a; dkim=pass header.d=ldld.example.vn x@evil.vn",
    "spf=pass smtp.mailfrom=evil.vn smtp.mailfrom=ldld.example.vn",
    "spf=fail (dkim=pass header.d=ldld.example.vn) smtp.mailfrom=evil.vn",
    "dkim=pass header.d=ldld.example.vn" + "(" * 50,
    "dkim=pass header.d=ldld.example.vn; " + "x" * 9000,
    "dkim=pass header.d=ldld.example.vn; spf=",
]


@pytest.mark.parametrize("results", GOOD)
def test_a_pass_in_alignment_by_our_own_server_proves_the_sender(results: str) -> None:
    found = verdict(stamp(results) + BORDER + FOREIGN + BODY)
    assert found.result is AuthResult.PASS
    assert found.authserv_id == OWN
    assert found.method in ("dkim", "spf", "dmarc")
    assert "Đồng" not in found.detail


@pytest.mark.parametrize("results", NOT_GOOD)
def test_everything_else_proves_nobody(results: str) -> None:
    assert verdict(stamp(results) + BORDER + FOREIGN + BODY).result is not AuthResult.PASS


@pytest.mark.parametrize(
    "results",
    [
        "dmarc=fail header.from=ldld.example.vn; dkim=pass header.d=ldld.example.vn",
        "dkim=fail header.d=ldld.example.vn",
        "spf=fail smtp.mailfrom=ldld.example.vn",
    ],
)
def test_a_failure_in_alignment_is_told_as_such(results: str) -> None:
    assert verdict(stamp(results) + BORDER + BODY).result is AuthResult.FAIL


PASSES = "dkim=pass header.d=ldld.example.vn; dmarc=pass header.from=ldld.example.vn"


@pytest.mark.parametrize(
    "head",
    [
        stamp(PASSES) + LMTP + BORDER + FOREIGN,
        LMTP + stamp(PASSES) + BORDER + FOREIGN,  # milters under a local delivery
        LMTP + BORDER + stamp(PASSES) + FOREIGN,  # as Gmail and Exchange do
        "Received: by 2002:a05:6a10 with SMTP id 1; x\r\n" + BORDER + stamp(PASSES) + FOREIGN,
        stamp("spf=none") + stamp(PASSES) + BORDER,  # two filters, two headers
        stamp("dkim=fail header.d=ldld.example.vn", by="evil.vn") + stamp(PASSES) + BORDER,
        stamp(PASSES, by=OWN.upper()) + BORDER,
        stamp(PASSES, by=f"{OWN} 1") + BORDER,
    ],
)
def test_the_stamp_is_found_where_servers_put_it(head: str) -> None:
    assert verdict(head + BODY).result is AuthResult.PASS


@pytest.mark.parametrize(
    "head",
    [
        BORDER + FOREIGN + stamp(PASSES),  # below a foreign server
        FOREIGN + stamp(PASSES) + BORDER,
        stamp("dkim=none; dmarc=fail header.from=ldld.example.vn") + BORDER + stamp(PASSES),
        stamp("spf=none") + BORDER + stamp(PASSES),  # another group than the topmost
        stamp("dkim=none; dmarc=none; spf=none") + stamp(PASSES) + BORDER,  # each method counts once
        stamp(PASSES, by="other.vn") + BORDER,
        stamp(PASSES, by=f"{OWN}.evil.vn") + BORDER,
        stamp(PASSES, by=f"evil.vn ({OWN})") + BORDER,
        stamp(PASSES, by="") + BORDER,
        "X-Authentication-Results: " + OWN + "; " + PASSES + "\r\n" + BORDER,
        "Received: nonsense\r\n" + "Received: from a by evil.vn with SMTP id 1; x\r\n" + stamp(PASSES),
    ],
)
def test_a_stamp_that_is_not_ours_or_not_on_top_is_ignored(head: str) -> None:
    assert verdict(head + BODY).result is not AuthResult.PASS


HEADER = st.one_of(
    st.sampled_from([BORDER, LMTP, FOREIGN, "Received: x\r\n", "X: y\r\n", "Subject: z\r\n"]),
    st.builds(
        stamp,
        st.sampled_from([PASSES, *GOOD, *NOT_GOOD]),
        st.sampled_from(
            ["evil.vn", f"{OWN}.evil.vn", f"x{OWN}", "mx.ldld.example.v", f"(a) evil.vn {OWN}", "", "="]
        ),
    ),
)


@settings(max_examples=200, deadline=None)
@given(st.lists(HEADER, max_size=8).map("".join))
def test_no_stamp_of_another_authserv_id_ever_passes(head: str) -> None:
    assert verdict(head + BODY).result is not AuthResult.PASS


@settings(max_examples=200, deadline=None)
@given(st.text(st.sampled_from('dkimspfarc=pass;. ()"@header.dldld.example.vn\t'), max_size=120), HEADER)
def test_any_words_of_our_server_end_in_a_verdict(results: str, head: str) -> None:
    assume("pass" not in results)
    assert verdict(stamp(results) + head + BODY).result is not AuthResult.PASS


@pytest.mark.parametrize(
    "sender",
    [
        "",
        "From: a@ldld.example.vn, b@ldld.example.vn\r\n",
        "From: a@ldld.example.vn\r\nFrom: b@ldld.example.vn\r\n",
        "From: =?utf-8?B?dGhpbmguaGRAbGRsZC5leGFtcGxlLnZu?=\r\n",
        "From: thinh\r\n",
        "From: a@b@ldld.example.vn\r\n",
        "From: <a@ldld.example.vn>, \r\nfrom : <evil@x.vn>\r\n",
        "From: thinh.hd@localhost\r\n",
    ],
)
def test_a_from_that_is_not_one_address_proves_nobody(sender: str) -> None:
    text = stamp(PASSES) + BORDER + sender + BODY.split("\r\n", 1)[1]
    assert verdict(text).result is AuthResult.NONE


def test_without_a_pinned_id_nothing_is_believed() -> None:
    assert verdict(stamp(PASSES) + BODY, AuthenticitySettings()).result is AuthResult.NONE
    assert verdict(stamp(PASSES, by="") + BODY, AuthenticitySettings()).result is AuthResult.NONE


@pytest.mark.parametrize(
    "value", ["a; " + "(" * 8000, "a; x=" + '"' * 8000, "a; " + "b=c " * 2000, "a;" * 4000]
)
def test_hostile_results_take_bounded_time(value: str) -> None:
    started = time.perf_counter()
    assert read_results(value) == ()
    assert time.perf_counter() - started < 1


def test_exchange_without_an_id_is_nobodys() -> None:
    assert stamped_by("spf=pass (sender IP is 1.2.3.4) smtp.mailfrom=x.vn; dkim=pass") == ""


def test_alignment_goes_up_and_never_down_or_sideways() -> None:
    assert is_aligned("x.vn", "x.vn")
    assert is_aligned("x.vn", "a.b.x.vn")
    assert not is_aligned("a.x.vn", "x.vn")
    assert not is_aligned("ax.vn", "x.vn")
    assert not is_aligned("vn", "x.vn")
    assert not is_aligned("", "x.vn")
    assert not is_aligned(None, "x.vn")


# --- dkim --------------------------------------------------------------------------------------------------

BY_DKIM = AuthenticitySettings(mode=Mode.DKIM)


@cache
def key(bits: int = 2048) -> tuple[bytes, bytes]:
    """A private key as PEM, and its public TXT record."""
    made = rsa.generate_private_key(65537, bits)
    pem = made.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.TraditionalOpenSSL,
        serialization.NoEncryption(),
    )
    public = made.public_key().public_bytes(
        serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo
    )
    return pem, b"v=DKIM1; k=rsa; p=" + base64.b64encode(public)


def signed(text: str = BODY, domain: str = "ldld.example.vn", bits: int = 2048, **options: object) -> bytes:
    raw = text.encode()
    given = {"include_headers": [b"from", b"to", b"subject", b"message-id", b"date"], **options}
    return bytes(dkim.sign(raw, b"s1", domain.encode(), key(bits)[0], **given)) + raw


def by_dkim(raw: bytes, bits: int = 2048) -> Authentication:
    records = {f"s1._domainkey.{name}": key(bits)[1] for name in ("ldld.example.vn", "example.vn", "evil.vn")}
    return authenticate(parse_message(raw, received_at=NOW), raw, settings=BY_DKIM, dns=records.get)


def test_a_signature_of_froms_domain_proves_the_sender() -> None:
    found = by_dkim(signed())
    assert (found.result, found.method) == (AuthResult.PASS, "dkim")
    assert found.detail == "dkim=pass header.d=ldld.example.vn"
    assert by_dkim(signed(domain="example.vn")).result is AuthResult.PASS
    assert by_dkim(b"Received: from a by b; x\r\n" + signed()).result is AuthResult.PASS
    assert by_dkim(signed().replace(b"\r\n", b"\n")).result is AuthResult.PASS


@pytest.mark.parametrize(
    "raw",
    [
        BODY.encode,
        lambda: signed(domain="evil.vn"),
        lambda: signed().replace("Đồng ý".encode(), "Không".encode()),
        lambda: signed().replace(b"thinh.hd", b"chutich"),
        lambda: signed(length=True) + b"Giao Ban CSPL.\r\n",
        lambda: signed(length=True),
        lambda: signed(signature_algorithm=b"rsa-sha1"),
        lambda: signed(include_headers=[b"from", b"subject"]),
        lambda: b"From: thinh.hd@ldld.example.vn\r\n" + signed(),
        lambda: signed(domain="unknown.ldld.example.vn"),
        lambda: (
            b"DKIM-Signature: v=1; a=rsa-sha256; d=ldld.example.vn; s=s1; h=from; bh=; b=\r\n" + BODY.encode()
        ),
        lambda: b"DKIM-Signature: \xff;;;\r\n" + BODY.encode(),
        lambda: b"DKIM-Signature: d=ldld.example.vn; h=from:date\r\n" + BODY.encode(),
        lambda: b"broken header\r\n" + signed(),
    ],
    ids=str,
)
def test_no_other_signature_does(raw: object) -> None:
    assert callable(raw)
    assert by_dkim(raw()).result is not AuthResult.PASS


def test_a_short_key_proves_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = signed(bits=1024)
    assert by_dkim(raw, bits=1024).result is AuthResult.PASS
    monkeypatch.setattr(signatures, "MIN_KEY_BITS", 1025)
    assert by_dkim(raw, bits=1024).result is AuthResult.FAIL


def test_only_a_few_signatures_are_asked_for() -> None:
    asked: list[str] = []

    def dns(name: str) -> bytes | None:
        asked.append(name)
        return None

    fake = b"DKIM-Signature: v=1; a=rsa-sha256; d=ldld.example.vn; s=s%d; h=from:date; bh=YQ==; b=YQ==\r\n"
    raw = b"".join(fake % number for number in range(50)) + BODY.encode()
    message = parse_message(raw, received_at=NOW)
    assert authenticate(message, raw, settings=BY_DKIM, dns=dns).result is AuthResult.FAIL
    assert len(asked) == 5


def test_no_dns_is_no_verdict() -> None:
    def dns(name: str) -> bytes | None:
        raise DnsUnavailable("no answer")

    raw = signed()
    with pytest.raises(DnsUnavailable) as caught:
        authenticate(parse_message(raw, received_at=NOW), raw, settings=BY_DKIM, dns=dns)
    assert caught.value.temporary


# --- internal ----------------------------------------------------------------------------------------------

INTERNAL = AuthenticitySettings(
    mode=Mode.INTERNAL,
    own_hosts=frozenset({OWN, "store.ldld.example.vn"}),
    own_domains=frozenset({"ldld.example.vn"}),
    own_addresses=frozenset({"10.0.0.5"}),
)
SUBMITTED = (
    f"Received: from laptop (unknown [192.168.1.7]) (using TLSv1.3 with cipher X (256/256 bits))\r\n"
    f" (Authenticated sender: thinh.hd@ldld.example.vn)\r\n by {OWN} (Postfix) with ESMTPSA id 9\r\n"
    f" for <vanthu@ldld.example.vn>; Thu, 14 May 2020 09:30:00 +0700\r\n"
)
AMAVIS = (
    f"Received: from {OWN} ([127.0.0.1]) by localhost ({OWN} [127.0.0.1])"
    " (amavisd-new, port 10032) with ESMTP id 5\r\n"
)


@pytest.mark.parametrize(
    "head",
    [
        SUBMITTED,
        LMTP + SUBMITTED,
        LMTP + AMAVIS + SUBMITTED,
        "Received: from mx (mx [10.0.0.5]) by store.ldld.example.vn with ESMTP id 1\r\n" + SUBMITTED,
        SUBMITTED.replace(
            "(Authenticated sender: thinh.hd@ldld.example.vn)", "(Authenticated sender: thinh.hd)"
        ),
        SUBMITTED.replace(" (Authenticated sender: thinh.hd@ldld.example.vn)\r\n", ""),
        SUBMITTED.replace("ESMTPSA", "UTF8SMTPSA"),
    ],
)
def test_mail_handed_in_at_our_own_server_with_a_login_proves_the_sender(head: str) -> None:
    found = verdict(head + BODY, INTERNAL)
    assert (found.result, found.method) == (AuthResult.PASS, "internal")


EVIL_BORDER = f"Received: from HELO (evil.vn [203.0.113.9]) by {OWN} (Postfix) with ESMTP id 1\r\n"


@pytest.mark.parametrize(
    "head",
    [
        "",
        EVIL_BORDER,
        EVIL_BORDER + SUBMITTED,  # a stranger who writes our line himself
        LMTP + EVIL_BORDER + SUBMITTED,
        SUBMITTED + FOREIGN,
        SUBMITTED + SUBMITTED,
        FOREIGN + SUBMITTED,
        SUBMITTED.replace("ESMTPSA", "ESMTPS"),
        SUBMITTED.replace("thinh.hd@ldld", "evil@ldld"),
        SUBMITTED.replace("(Authenticated sender: ", "(Authenticated sender: x) (Authenticated sender: "),
        SUBMITTED.replace(f"by {OWN}", "by evil.vn"),
        AMAVIS,
        EVIL_BORDER.replace("HELO", f"x by {OWN} with ESMTPSA id 1"),
        EVIL_BORDER.replace("HELO", "x (localhost [127.0.0.1])") + SUBMITTED,
        EVIL_BORDER.replace("(evil.vn [203.0.113.9])", "([203.0.113.9] helo=[127.0.0.1])") + SUBMITTED,
        EVIL_BORDER.replace("[203.0.113.9]", "no address") + SUBMITTED,
        "Received: (qmail 1 invoked by uid 0)\r\n" + SUBMITTED,
    ],
)
def test_no_line_that_a_stranger_could_write_does(head: str) -> None:
    assert verdict(head + BODY, INTERNAL).result is AuthResult.NONE


def test_internal_needs_a_domain_of_ours_and_hosts_of_ours() -> None:
    assert verdict(SUBMITTED + BODY, replace(INTERNAL, own_domains=frozenset())).result is AuthResult.NONE
    assert verdict(SUBMITTED + BODY, replace(INTERNAL, own_hosts=frozenset())).result is AuthResult.NONE


def test_a_configured_pattern_reads_other_servers_lines() -> None:
    line = "Received: from A (10.0.0.6) by mx.ldld.example.vn (10.0.0.5) with mapi id 15.1 user=thinh.hd\r\n"
    settings_ = replace(INTERNAL, submission_pattern=r"with mapi id \S+ user=(?P<user>\S+)")
    assert verdict(line + BODY, settings_).result is AuthResult.PASS
    assert verdict(line.replace("thinh.hd", "evil") + BODY, settings_).result is AuthResult.NONE
    assert verdict(SUBMITTED + BODY, settings_).result is AuthResult.NONE
