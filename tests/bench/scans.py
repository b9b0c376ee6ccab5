"""Scans for the measurements, and the text PDF."""

from __future__ import annotations

from email.message import EmailMessage
from email.utils import format_datetime
from functools import lru_cache

from mailbot.work.runtime import utc_now
from tests.files.makers.pages import scan, scanned_pdf


@lru_cache
def scanned(pages: int) -> bytes:
    """A PDF of scanned pages without a text layer."""
    return scanned_pdf(*[scan()] * pages)


def scan_message(pages: int) -> bytes:
    """A document whose attachment is a long scan."""
    message = EmailMessage()
    message["From"], message["To"] = "vbdh@ubnd-qt.example.vn", "vanthu@ldld.example.vn"
    message["Subject"], message["Message-ID"] = "V/v gửi văn bản quét", "<scan@ubnd-qt.example.vn>"
    message["Date"] = format_datetime(utc_now())
    message["Authentication-Results"] = "mx.ldld.example.vn; dmarc=pass header.from=ubnd-qt.example.vn"
    message.set_content("Kính gửi.")
    message.add_attachment(scanned(pages), maintype="application", subtype="pdf", filename="quet.pdf")
    return message.as_bytes().replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
