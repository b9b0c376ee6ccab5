"""The parser: any bytes end in a record, bounds hold, ordinary mail is read as the standard library does."""

from __future__ import annotations

import email
import time
from datetime import UTC, datetime
from email.message import EmailMessage
from email.policy import SMTP

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailbot.mail import tree
from mailbot.mail.body import CUT, MAX_BODY, unflow
from mailbot.mail.mime import assemble, parse_message
from mailbot.mail.transfer import TransferDecoder
from mailbot.mail.transfer import decode as decode_transfer
from mailbot.mail.tree import split_head, split_message

NOW = datetime(2020, 5, 14, 2, 31, tzinfo=UTC)
HEADERS = [
    b"From: a@x.vn\n",
    b"Content-Type: multipart/mixed; boundary=b\n",
    b"Content-Type: multipart/alternative; boundary=c\n",
    b"Content-Type: text/html\n",
    b"Content-Type: message/rfc822\n",
    b"Content-Type: message/delivery-status\n",
    b'Content-Type: ;;;="\n',
    b"Content-Type: text/plain; charset=utf-7; format=flowed\n",
    b"Content-Type: text/plain; charset=idna\n",
    b"Content-Transfer-Encoding: base64\n",
    b"Content-Transfer-Encoding: quoted-printable\n",
    b"Content-Disposition: attachment; filename*0*=''%ff; filename*9999999999=x\n",
    b"Subject: =?utf-8?B?=?=\n =?x?q?=?=\n",
    b"Date: 99 Foo\n",
    b"\n",
    b"\r\n\r\n",
    b"--b\n",
    b"--b--\n",
    b"--c\n",
    b" \xff\xfe\n",
    b"no colon\n",
    b"<p>x<blockquote>y\n",
    b"> q \n",
    b"QUJD=\n=QQ\n",
]


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.binary(max_size=2000), st.lists(st.sampled_from(HEADERS), max_size=30).map(b"".join)))
def test_any_bytes_end_in_a_record_that_a_database_can_hold(raw: bytes) -> None:
    message = parse_message(raw, received_at=NOW, digest_key=b"k")
    assert message.size == len(raw)
    for text in (message.text, message.subject, *(part.name for part in message.parts), *message.defects):
        text.encode("utf-8")
        assert "\0" not in text
    for name, value in message.headers:
        assert name == name.lower()
        assert "\n" not in value
        value.encode("utf-8")
    hash(message)


def letter(parts: int = 0) -> EmailMessage:
    made = EmailMessage()
    made["From"] = "Nguyễn Văn A <a@tinh.example.vn>"
    made["To"] = "vanthu@ldld.example.vn"
    made["Subject"] = "V/v báo cáo"
    made["Message-ID"] = "<1@tinh.example.vn>"
    made["Date"] = "Thu, 14 May 2020 09:30:00 +0700"
    made.set_content("Kính gửi Văn phòng\n")
    for number in range(parts):
        made.add_attachment(
            f"tệp {number}".encode() * 100,
            maintype="application",
            subtype="pdf",
            filename=f"Tệp {number}.pdf",
        )
    return made


@settings(max_examples=60, deadline=None)
@given(
    st.text(
        st.characters(codec="utf-8", exclude_characters="\0\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"), max_size=300
    ),
    st.lists(st.binary(max_size=300), max_size=3),
    st.sampled_from(["base64", "quoted-printable", "8bit"]),
)
def test_contents_are_those_of_the_standard_library(text: str, files: list[bytes], encoding: str) -> None:
    made = EmailMessage()
    made["From"] = "a@x.vn"
    made.set_content(text, cte=encoding)
    for number, data in enumerate(files):
        made.add_attachment(data, maintype="application", subtype="pdf", filename=f"tệp {number}.pdf")
    raw = made.as_bytes(policy=SMTP)
    theirs = [part for part in email.message_from_bytes(raw).walk() if not part.is_multipart()]
    ours = split_message(raw).root.leaves()
    assert [leaf.content_type for leaf in ours] == [part.get_content_type() for part in theirs]
    for leaf, part in zip(ours, theirs, strict=True):
        assert leaf.raw is not None
        assert decode_transfer(bytes(leaf.raw), leaf.encoding)[0] == part.get_payload(decode=True)
    record = parse_message(raw, received_at=NOW)
    assert [part.content for part in record.parts] == files
    assert [part.name for part in record.parts] == [f"tệp {number}.pdf" for number in range(len(files))]


def test_ten_thousand_nested_parts_end_within_their_bounds() -> None:
    raw = b"From: a@x.vn\r\n"
    for number in range(10_000):
        raw += b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (number, number)
    raw += b"\r\nxong\r\n"
    started = time.perf_counter()
    message = parse_message(raw, received_at=NOW)
    assert time.perf_counter() - started < 2
    assert tree.TOO_DEEP in message.defects
    assert any(part.content is None for part in message.parts)  # what was not read counts as unread


def test_ten_thousand_parts_side_by_side_end_within_their_bounds() -> None:
    raw = b"Content-Type: multipart/mixed; boundary=b\r\n\r\n" + b"--b\r\n\r\nx\r\n" * 10_000 + b"--b--\r\n"
    started = time.perf_counter()
    message = parse_message(raw, received_at=NOW, max_parts=200)
    assert time.perf_counter() - started < 2
    assert tree.TOO_MANY in message.defects
    assert message.parts[-1].content is None


@pytest.mark.parametrize(
    "header",
    [
        b"From: " + b"a@x.vn, " * 200_000,
        b"From: " + b"(" * 500_000,
        b"From: " + b'"' * 500_001,
        b'Content-Type: text/plain; x="' + b'\\"' * 300_000,
        b"Content-Type: text/plain;" + b"a*0*=x;" * 100_000,
        b"Subject: " + b"=?utf-8?q?" * 80_000,
        b"Subject: " + b"=?utf-8?q?a?= " * 60_000,
        b"References: " + b"<" * 800_000,
        b"X: " + b"\n " * 400_000,
        b"X:1\n" * 200_000,
    ],
    ids=[
        "addresses",
        "comments",
        "quotes",
        "escapes",
        "continuations",
        "broken",
        "words",
        "ids",
        "folds",
        "many",
    ],
)
def test_hostile_headers_take_bounded_time(header: bytes) -> None:
    started = time.perf_counter()
    parse_message(header + b"\n\nx", received_at=NOW)
    assert time.perf_counter() - started < 3


def test_a_body_that_is_too_long_is_cut_and_kept_as_an_unread_attachment_would_be() -> None:
    raw = b"Content-Type: text/plain; charset=utf-8\r\n\r\n" + b"dong y\r\n" * (MAX_BODY // 8 + 100)
    message = parse_message(raw, received_at=NOW)
    assert CUT in message.defects
    assert len(message.parts) == 1
    assert message.parts[0].size > MAX_BODY


def test_the_digest_is_the_same_on_every_copy_of_one_message_and_on_no_other() -> None:
    raw = letter(1).as_bytes(policy=SMTP)

    def digest(data: bytes, key: bytes = b"k") -> str:
        return parse_message(data, received_at=NOW, digest_key=key).content_digest

    trace = b"Received: from a by b; Thu, 14 May 2020 09:31:00 +0700\r\nDelivered-To: x@y.vn\r\n"
    assert digest(raw) == digest(trace + raw)
    assert digest(raw) != digest(raw, b"another key")
    assert digest(raw) != digest(raw.replace(b"<1@", b"<2@"))
    changed = letter(1)
    changed.get_body().set_content("Kính gửi Ban CSPL\n")
    assert digest(raw) != digest(changed.as_bytes(policy=SMTP))
    assert parse_message(raw, received_at=NOW).content_digest == ""


def test_a_message_assembled_from_fetched_parts_is_the_same_record() -> None:
    raw = letter(3).as_bytes(policy=SMTP)
    whole = parse_message(raw, received_at=NOW, digest_key=b"k")
    split = split_message(raw)
    contents = {
        leaf.index: decode_transfer(bytes(leaf.raw or b""), leaf.encoding)[0] for leaf in split.root.leaves()
    }
    again = assemble(
        split.root, split_head(raw)[0], contents, received_at=NOW, size=len(raw), digest_key=b"k"
    )
    assert again == whole


def test_an_attachment_that_was_not_fetched_has_no_content_but_a_name_and_a_size() -> None:
    raw = letter(2).as_bytes(policy=SMTP)
    split = split_message(raw)
    body = {"1": "Kính gửi Văn phòng\n".encode()}
    message = assemble(split.root, split_head(raw)[0], body, received_at=NOW, size=len(raw))
    assert message.text == "Kính gửi Văn phòng\n"
    assert [(part.name, part.content) for part in message.parts] == [("Tệp 0.pdf", None), ("Tệp 1.pdf", None)]
    assert all(abs(part.size - 700) < 30 for part in message.parts)


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=500), st.lists(st.integers(1, 50), min_size=1, max_size=20))
def test_decoding_piece_by_piece_gives_what_decoding_at_once_gives(data: bytes, cuts: list[int]) -> None:
    import base64
    import quopri

    for encoding, encoded in (
        ("base64", base64.encodebytes(data)),
        ("quoted-printable", quopri.encodestring(data)),
        ("8bit", data),
    ):
        decoder = TransferDecoder(encoding)
        out, position, turn = b"", 0, 0
        while position < len(encoded):
            step = cuts[turn % len(cuts)]
            out += decoder.feed(encoded[position : position + step])
            position, turn = position + step, turn + 1
        out += decoder.finish()
        assert out == decode_transfer(encoded, encoding)[0]
        assert decoder.defect is None


@pytest.mark.parametrize(
    "data", [b"QUJD\nRE", b"Q", b"QUJD=", b"QQ==QQ==", b"QU*JD", b"====", b"", b"QUJDRA=x"]
)
def test_damaged_base64_reads_the_same_at_once_and_in_pieces(data: bytes) -> None:
    decoder = TransferDecoder("base64")
    pieces = b"".join(decoder.feed(data[place : place + 1]) for place in range(len(data))) + decoder.finish()
    assert pieces == decode_transfer(data, "base64")[0]


@pytest.mark.parametrize(
    ("flowed", "text"),
    [
        ("a \nb", "a b"),
        ("a\nb", "a\nb"),
        ("> a \n> b\nc", "> a b\nc"),
        ("> a \n>> b", "> a \n>> b"),
        (" From x", "From x"),
        ("-- \nHồng Vân", "-- \nHồng Vân"),
        ("a \n-- \nb", "a \n-- \nb"),
        ("a ", "a "),
    ],
)
def test_soft_breaks_of_format_flowed_are_undone(flowed: str, text: str) -> None:
    assert unflow(flowed) == text


def test_delsp_takes_the_trailing_space_away() -> None:
    assert unflow("Quảng \nTrị", delete_space=True) == "QuảngTrị"
