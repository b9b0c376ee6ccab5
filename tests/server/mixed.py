"""A mailbox full of everything that arrives at an office, for the tests of whole batches."""

from __future__ import annotations

import smtplib
from email.message import EmailMessage

from tests.flow import papers
from tests.flow.real_office import RealOffice

BROKEN = (
    b"From: a@example.org\r\nSubject: =?utf-8?B?not base64?=\r\nContent-Type: multipart/mixed\r\n\r\n--x\r\n",
    b"\x00\xff\xfe no header at all \r\n\r\n\xc3\x28",
    b"From: <<>>, ,;\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n" + b"--b\r\n" * 3000,
    b"Content-Type: text/plain; charset=nonsense\r\nContent-Transfer-Encoding: base64\r\n\r\n%%%%\r\n",
    b"",
)


def mixed_messages(office: RealOffice, count: int) -> list[bytes]:
    """Documents, replies to nothing, bounces, broken MIME, huge headers, newsletters and duplicates."""
    return [_message(office, number) for number in range(count)]


def _message(office: RealOffice, number: int) -> bytes:
    match number % 10:
        case 0 | 1 | 2:
            return _stamped(office, _document(office, number))
        case 3:
            return _stamped(office, _document(office, number - 1))  # a duplicate
        case 4:
            reply = _plain(office, f"unit{number}@example.org", "Re: [VBĐ 9/2020] Văn bản")
            reply["In-Reply-To"] = f"<unknown{number}@example.org>"
            return _stamped(office, reply)
        case 5:
            return _bounce(office, number)
        case 6:
            return BROKEN[number // 10 % len(BROKEN)] or b"X-Nothing: %d\r\n\r\n" % number
        case 7:
            huge = "".join(f"X-Huge-{line}: {'y' * 900}\r\n" for line in range(300))
            return huge.encode() + _stamped(office, _plain(office, "h@example.org", f"Thư {number}"))
        case 8:
            news = _plain(office, "news@example.org", f"Bản tin số {number}")
            news["List-Id"], news["Precedence"] = "<news.example.org>", "bulk"
            return _stamped(office, news)
        case _:
            away = _plain(office, "vang.mat@example.org", "Trả lời tự động: vắng mặt")
            away["Auto-Submitted"] = "auto-replied"
            return _stamped(office, away)


def _plain(office: RealOffice, sender: str, subject: str) -> EmailMessage:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = sender, f"vanthu@{office.domain}", subject
    message["Message-ID"] = f"<{abs(hash((sender, subject)))}@example.org>"
    message.set_content("Kính gửi cơ quan.\n")
    return message


def _document(office: RealOffice, number: int) -> EmailMessage:
    subject = f"{number}/UBND-VX V/v phòng, chống dịch bệnh mùa hè"
    message = _plain(office, "vbdh@ubnd-qt.example.vn", subject)
    for name, kind, content in papers.ordinary(number):
        main, _, sub = kind.partition("/")
        message.add_attachment(content, maintype=main, subtype=sub, filename=name)
    return message


def _bounce(office: RealOffice, number: int) -> bytes:
    return (
        f"From: MAILER-DAEMON@mx.example.org\r\nTo: vanthu@{office.domain}\r\nSubject: Undelivered\r\n"
        f'MIME-Version: 1.0\r\nContent-Type: multipart/report; report-type=delivery-status; boundary="b"\r\n'
        "\r\n--b\r\nContent-Type: text/plain\r\n\r\nUndelivered\r\n"
        "--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example.org\r\n\r\n"
        f"Final-Recipient: rfc822; x{number}@example.org\r\nAction: failed\r\nStatus: 5.1.1\r\n\r\n--b--\r\n"
    ).encode()


def _stamped(office: RealOffice, message: EmailMessage) -> bytes:
    data = message.as_bytes().replace(b"\n", b"\r\n")
    return office.sink.stamped(data, f"vanthu@{office.domain}", encrypted=True, user=None)


def deliver_all(office: RealOffice, messages: list[bytes]) -> None:
    """Let them all arrive, over one connection."""
    with smtplib.LMTP("127.0.0.1", office.dovecot.lmtp_port) as client:
        for data in messages:
            client.sendmail(
                "a@example.org", [f"vanthu@{office.domain}"], data, mail_options=["BODY=8BITMIME"]
            )
