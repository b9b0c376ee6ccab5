"""Header values as real senders write them, and as attackers do."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailbot.mail import charsets
from mailbot.mail.addresses import addresses
from mailbot.mail.headers import date, decode_words, message_id, message_ids
from mailbot.mail.parameters import file_name, parameters


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("Nguyễn Văn A <a@x.vn>", [("a@x.vn", "Nguyễn Văn A")]),
        ('"Lê, Quang" <a@x.vn>, b@x.vn', [("a@x.vn", "Lê, Quang"), ("b@x.vn", "")]),
        ("Lê, Quang <A@X.VN>", [("a@x.vn", "Lê, Quang")]),
        ("a@x.vn (Lê Quang (Minh))", [("a@x.vn", "Lê Quang (Minh)")]),
        ("undisclosed-recipients:;", []),
        ("ban: a@x.vn, B <b@x.vn>; c@x.vn", [("a@x.vn", ""), ("b@x.vn", "B"), ("c@x.vn", "")]),
        ('"a b"@x.vn', [('"a b"@x.vn', "")]),
        ("<@relay.vn:a@x.vn>", [("a@x.vn", "")]),
        ("a@x.vn <b@x.vn>", [("b@x.vn", "a@x.vn")]),
        ("<a@x.vn", [("a@x.vn", "")]),
        ("", []),
        ("khong co dia chi", []),
    ],
)
def test_addresses_of(value: str, expected: list[tuple[str, str]]) -> None:
    assert [(one.email, one.name) for one in addresses(value)] == expected


def test_no_encoded_word_smuggles_in_an_address() -> None:
    # "thinh.hd@ldld.example.vn <" hidden in words must stay a name (RFC 2047, 5).
    assert addresses("=?utf-8?Q?thinh.hd=40ldld.example.vn?= <evil@x.vn>")[0].email == "evil@x.vn"
    assert addresses("=?utf-8?Q?thinh.hd@ldld.example.vn?=") == ()
    assert addresses("=?utf-8?B?PHRoaW5oLmhkQGxkbGQudm4+?=") == ()


@given(st.text(max_size=200))
def test_addresses_of_any_text_are_bounded_and_have_an_at_sign(value: str) -> None:
    assert all("@" in one.email for one in addresses(value))


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("=?utf-8?B?xJDhu5NuZyDDvQ==?=", "Đồng ý"),
        ("=?utf-8?Q?=C4=90=E1=BB=93ng?= =?utf-8?Q?_=C3=BD?=", "Đồng ý"),
        ("Re: =?utf-8?Q?=C3=BD?= kien", "Re: ý kien"),
        ("a=?utf-8?Q?=C3=BD?=b", "aýb"),
        ("=?utf-8*vi?Q?=C3=BD?=", "ý"),
        ("=?utf-8?Q?co dau cach?=", "co dau cach"),
        ("=?utf-8?B?xJDhu5NuZyDDvQ?=", "Đồng ý"),  # padding missing
        ("=?utf-8?X?abc?=", "=?utf-8?X?abc?="),
        ("=?utf-8?Q?a=0D=0ABcc:_x?=", "a Bcc: x"),  # no line break survives
        ("y\u0301", "ý"),
    ],
)
def test_words_of(value: str, expected: str) -> None:
    assert decode_words(value) == expected


def test_message_ids_are_kept_with_their_brackets() -> None:
    assert message_ids("Thư của bạn <a@x> <b@x>\n <a@x>") == ("<a@x>", "<b@x>")
    assert message_id(" <a@x> (c)") == "<a@x>"
    assert message_id("a@x") == "<a@x>"
    assert message_id("<>") is None
    assert message_id(None) is None


def test_dates_are_moments_in_utc_or_nothing() -> None:
    assert date("Thu, 14 May 2020 09:30:00 +0700") == datetime(2020, 5, 14, 2, 30, tzinfo=UTC)
    assert date("Thu, 14 May 2020 09:30:00 -0000") == datetime(2020, 5, 14, 9, 30, tzinfo=UTC)
    for senseless in ("", "hôm qua", "Thu, 99 May 2020 09:30:00 +0700", "1 Jan 0000 00:00:00 +9999", None):
        assert date(senseless) is None


def test_parameters_prefer_rfc_2231_and_the_first_of_two() -> None:
    value = "attachment; filename=a.pdf; filename*=utf-8''%C3%BD.pdf; filename=b.pdf"
    assert parameters(value) == ("attachment", {"filename": "ý.pdf"})


def test_file_names_have_no_path_no_controls_and_no_direction_tricks() -> None:
    assert file_name("../../etc/passwd") == "passwd"
    assert file_name("C:\\thu\\a.pdf") == "a.pdf"
    assert file_name("cong\u202efdp.exe") == "congfdp.exe"
    assert file_name("a\x00\nb.pdf") == "ab.pdf"
    assert len(file_name("x" * 500 + ".pdf")) <= 200
    assert file_name("x" * 500 + ".pdf").endswith(".pdf")


@given(
    st.binary(max_size=60),
    st.sampled_from(["utf-8", "utf-7", "utf-16", "cp1258", "punycode", "hex", "\0", ""]),
)
def test_any_charset_gives_text_that_can_be_stored(data: bytes, charset: str) -> None:
    charsets.decode(data, charset)[0].encode("utf-8")


def test_codecs_that_are_no_charsets_are_not_used() -> None:
    for name in ("punycode", "idna", "unicode_escape", "rot13", "hex", "zlib"):
        assert charsets.decode("ý".encode(), name) == ("ý", f"unknown charset {name!r}")
