"""The mailbox of the measurements: documents of mixed sizes, none of which needs character recognition."""

from __future__ import annotations

import base64
import random
from email.message import EmailMessage
from email.utils import format_datetime
from functools import lru_cache

from mailbot.work.runtime import utc_now
from tests.files.makers.pages import text_pdf
from tests.flow import papers

# Share of the messages, size of the PDF in kB (0: a plain text of 1 kB). About 100 kB a message.
_SIZES = ((0.5, 0), (0.3, 40), (0.15, 200), (0.05, 1000))


def padded_pdf(text: str, kilobytes: int) -> bytes:
    """A PDF with a text layer and, in comments behind its last object, as many bytes as are wanted."""
    data = text_pdf(text)
    head, mark, tail = data.rpartition(b"startxref")
    return head + _noise(kilobytes * 1024 - len(data)) + mark + tail


@lru_cache
def _noise(size: int) -> bytes:
    noise = base64.encodebytes(random.Random(1).randbytes(max(0, size) * 3 // 4))
    return b"".join(b"%" + line + b"\n" for line in noise.splitlines())


@lru_cache
def documents(count: int, to: str = "vanthu@ldld.example.vn") -> tuple[bytes, ...]:
    """So many official documents, each with a number of its own, in a mixed order that is always the same."""
    sizes = [kilobytes for share, kilobytes in _SIZES for _ in range(round(share * count))]
    random.Random(7).shuffle(sizes)
    return tuple(document(number, to, kilobytes) for number, kilobytes in enumerate(sizes, start=1000))


def document(number: int, to: str, kilobytes: int = 0) -> bytes:
    """One official document as it lies in the mailbox, with the trace of the office's own server."""
    message = EmailMessage()
    message["From"], message["To"] = "Văn phòng UBND tỉnh <vbdh@ubnd-qt.example.vn>", to
    message["Subject"] = f"{number}/UBND-VX V/v phòng, chống dịch bệnh mùa hè"
    message["Date"], message["Message-ID"] = format_datetime(utc_now()), f"<{number}.{to}>"
    message["Return-Path"] = "<vbdh@ubnd-qt.example.vn>"
    message["Authentication-Results"] = "mx.ldld.example.vn; dmarc=pass header.from=ubnd-qt.example.vn"
    message.set_content("Kính gửi quý cơ quan văn bản kèm theo. Trân trọng.")
    text = papers.ORDINARY.format(number=number)
    if kilobytes:
        pdf = padded_pdf(text, kilobytes)
        message.add_attachment(pdf, maintype="application", subtype="pdf", filename=f"{number}.pdf")
    else:
        message.add_attachment(text.encode(), maintype="text", subtype="plain", filename=f"{number}.txt")
    return message.as_bytes().replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
