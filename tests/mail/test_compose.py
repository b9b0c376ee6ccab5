"""Letters as bytes: the same on every try, readable everywhere, and nobody's words break out of a header."""

from __future__ import annotations

import email
import email.policy
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailbot.core.message import Address, BlockKind
from mailbot.mail.compose import MARK, Attachment, compose
from mailbot.mail.mime import parse_message

NOW = datetime(2020, 5, 14, 9, 31, tzinfo=timezone(timedelta(hours=7)))
LONG_ID = "<e17.ban.chinh.sach.phap.luat.va.quan.he.lao.dong.k3j9d8f7g6h5j4k2.20200514abcdef@ldld.example.vn>"


def letter(**changes: Any) -> bytes:
    given_: dict[str, Any] = {
        "message_id": LONG_ID,
        "date": NOW,
        "sender": Address("vanthu@ldld.example.vn", "LĐLĐ tỉnh, Văn thư"),
        "to": Address("thinh.hd@ldld.example.vn", "Hoàng Đức Thịnh"),
        "subject": "Xin ý kiến: Kế hoạch tổ chức Tháng Công nhân năm 2020 và Tháng hành động về an toàn",
        "text": "Kính gửi đồng chí Chủ tịch,\n\nFrom here\n.\n-- \nVăn thư\n",
    }
    return compose(**{**given_, **changes})


def test_the_same_letter_is_the_same_bytes_and_another_id_has_other_boundaries() -> None:
    files = [Attachment("a.pdf", "application/pdf", b"1"), Attachment("b.docx", "application/x-y", b"2")]
    first = letter(html="<p>x</p>", attachments=files)
    assert first == letter(html="<p>x</p>", attachments=files)
    other = letter(message_id="<2@x.vn>", html="<p>x</p>", attachments=files)
    boundaries = {line for line in first.split(b"\r\n") if b"boundary=" in line}
    assert len(boundaries) == 2
    assert not boundaries & set(other.split(b"\r\n"))


def test_every_line_is_short_seven_bit_and_ends_in_crlf() -> None:
    raw = letter(
        html="<p>" + "Kính gửi " * 400 + "</p>",
        text="x" * 5000,
        in_reply_to=LONG_ID,
        references=[LONG_ID] * 30,
        attachments=[Attachment("Công văn số 15 về việc tổ chức.pdf", "application/pdf", bytes(range(256)))],
    )
    assert raw.isascii()
    assert b"\n" not in raw.replace(b"\r\n", b"")
    assert max(map(len, raw.split(b"\r\n"))) < 200


def test_identifiers_survive_whatever_their_length() -> None:
    # The standard library would write a long In-Reply-To as an encoded word, and the thread would be lost.
    raw = letter(in_reply_to=LONG_ID, references=["<1@x.vn>", LONG_ID, "kaputt", "<é@x>"])
    message = parse_message(raw, received_at=NOW.astimezone(UTC))
    assert message.message_id == LONG_ID
    assert message.in_reply_to == (LONG_ID,)
    assert message.references == ("<1@x.vn>", LONG_ID)


def test_what_is_written_is_what_is_read() -> None:
    data = bytes(range(256)) * 20
    raw = letter(
        html="<p>Kính gửi</p>",
        reply_to=Address("vanthu+e17.ct.abc@ldld.example.vn"),
        attachments=[Attachment("Kế hoạch 'số 1'; \"b\".pdf", "application/pdf", data)],
        headers=[("List-Id", "mailbot <letters.ldld.example.vn>")],
        auto_submitted="auto-replied",
    )
    message = parse_message(raw, received_at=NOW.astimezone(UTC))
    assert message.sender == Address("vanthu@ldld.example.vn", "LĐLĐ tỉnh, Văn thư")
    assert message.to == (Address("thinh.hd@ldld.example.vn", "Hoàng Đức Thịnh"),)
    assert message.reply_to == (Address("vanthu+e17.ct.abc@ldld.example.vn"),)
    assert message.subject.startswith("Xin ý kiến: Kế hoạch tổ chức Tháng Công nhân")
    assert message.text == "Kính gửi đồng chí Chủ tịch,\n\nFrom here\n.\n-- \nVăn thư\n"
    assert [block.kind for block in message.blocks] == [BlockKind.TEXT]
    assert message.date == NOW
    assert message.header("auto-submitted") == "auto-replied"
    assert message.header(MARK) == "letter"
    assert message.header("list-id") == "mailbot <letters.ldld.example.vn>"
    part = message.parts[0]
    assert (part.name, part.content, part.inline) == ("Kế hoạch 'số 1'; \"b\".pdf", data, False)
    assert message.defects == ()
    theirs = email.message_from_bytes(raw, policy=email.policy.default)
    assert theirs["subject"] == message.subject
    assert [one.get_filename() for one in theirs.iter_attachments()] == [part.name]
    assert not [defect for one in theirs.walk() for defect in one.defects]


def test_mail_in_mail_travels_as_a_plain_file() -> None:
    raw = letter(attachments=[Attachment("Thư.eml", "message/rfc822", b"From: a@x.vn\n\nx")])
    assert (
        parse_message(raw, received_at=NOW.astimezone(UTC)).parts[0].content_type
        == "application/octet-stream"
    )


EVIL = st.text(st.sampled_from('\r\n\0\x0b\x0c\x85\u2028\u2029 \t:;,<>"@=?aBcđế\ud800'), max_size=60)


@settings(max_examples=200, deadline=None)
@given(EVIL, EVIL, EVIL, EVIL)
def test_no_text_breaks_out_of_its_header(subject: str, name: str, file: str, extra: str) -> None:
    raw = letter(
        subject="x\r\nBcc: evil@x.vn\r\n" + subject,
        to=Address("thinh.hd@ldld.example.vn", name + "\r\nBcc: evil@x.vn"),
        attachments=[Attachment(file + '\r\nX-Evil: 1\r\n"', "text/plain\r\nX-Evil: 1", b"x")],
        headers=[("List-Id", extra + "\nX-Evil: 1")],
    )
    names = {name.lower() for name, _ in email.message_from_bytes(raw).items()}
    assert names == {
        "message-id", "date", "from", "to", "subject", "auto-submitted", "x-auto-response-suppress",
        "x-mailbot", "list-id", "mime-version", "content-type",
    }  # fmt: skip
    message = parse_message(raw, received_at=NOW.astimezone(UTC))
    assert [one.email for one in message.to] == ["thinh.hd@ldld.example.vn"]
    assert len(message.parts) == 1


@pytest.mark.parametrize(
    "changes",
    [
        {"message_id": "<a@x.vn>\r\nBcc: evil@x.vn"},
        {"message_id": "a@x.vn"},
        {"to": Address("a@x.vn\r\nBcc: evil@x.vn")},
        {"to": Address("a@x.vn, evil@x.vn")},
        {"to": Address("Nguyễn@x.vn")},
        {"to": Address("")},
        {"headers": [("Bcc", "evil@x.vn")]},
        {"headers": [("X-A: 1\r\nBcc", "evil@x.vn")]},
        {"headers": [("To", "evil@x.vn")]},
        {"date": datetime(2020, 5, 14, 9, 31)},  # noqa: DTZ001 - that is the fault
    ],
)
def test_what_cannot_be_a_letter_is_refused(changes: dict[str, Any]) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - each has its own words
        letter(**changes)
