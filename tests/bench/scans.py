"""Scans for the measurements, and the text PDF."""

from __future__ import annotations

import json
from email.message import EmailMessage
from email.utils import format_datetime
from functools import lru_cache
from itertools import cycle, islice
from pathlib import Path

from PIL import Image

from mailbot.core.legacy_fonts import recover
from mailbot.work.runtime import utc_now
from tests.files.makers.pages import scanned_pdf
from tests.files.makers.scans import scanned as scan_of
from tests.files.makers.scans import typed

CORPUS = Path(__file__).parents[1] / "corpus" / "documents.jsonl"
_PAGES = 8


@lru_cache
def scanned_pages() -> tuple[Image.Image, ...]:
    """Scans of the first documents of the corpus: pages that differ, askew as they lie on the glass."""
    lines = CORPUS.read_text(encoding="utf-8").splitlines()[:_PAGES]
    return tuple(scan_of(typed(recover(json.loads(line)["text"]))[0]) for line in lines)


@lru_cache
def scanned(pages: int) -> bytes:
    """A PDF of scanned pages without a text layer."""
    return scanned_pdf(*islice(cycle(scanned_pages()), pages))


def scan_message(pages: int, number: int) -> bytes:
    """A document whose attachment is a long scan; each number is another one."""
    message = EmailMessage()
    message["From"], message["To"] = "vbdh@ubnd-qt.example.vn", "vanthu@ldld.example.vn"
    message["Subject"], message["Message-ID"] = (
        f"V/v gửi văn bản quét {number}",
        f"<scan{number}@ubnd-qt.example.vn>",
    )
    message["Date"] = format_datetime(utc_now())
    message["Authentication-Results"] = "mx.ldld.example.vn; dmarc=pass header.from=ubnd-qt.example.vn"
    message.set_content("Kính gửi.")
    message.add_attachment(scanned(pages), maintype="application", subtype="pdf", filename="quet.pdf")
    return message.as_bytes().replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
