"""Files that harm their readers: PDF files written object by object, and others."""

from __future__ import annotations

import struct
import zlib


def pdf_of(objects: list[bytes]) -> bytes:
    """A PDF of these objects; the first is the catalogue."""
    content, places = b"%PDF-1.5\n", []
    for number, body in enumerate(objects, start=1):
        places.append(len(content))
        content += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    table += b"".join(b"%010d 00000 n \n" % place for place in places)
    trailer = b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, len(content))
    return content + table + trailer


def stream(body: bytes, more: bytes = b"") -> bytes:
    """A stream object."""
    return b"<<%s/Length %d>>stream\n%s\nendstream" % (more, len(body), body)


def million_pages() -> bytes:
    """A PDF of a million pages in a few kilobytes: three levels that name one child again and again."""
    kids = b" ".join([b"%d 0 R"] * 100)
    return pdf_of(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Count 1000000/Kids[" + kids % ((3,) * 100) + b"]>>",
            b"<</Type/Pages/Parent 2 0 R/Count 10000/Kids[" + kids % ((4,) * 100) + b"]>>",
            b"<</Type/Pages/Parent 3 0 R/Count 100/Kids[" + kids % ((5,) * 100) + b"]>>",
            b"<</Type/Page/Parent 4 0 R/MediaBox[0 0 100 100]/Contents 6 0 R>>",
            stream(b""),
        ]
    )


def hanging_pdf(levels: int = 11, times: int = 12) -> bytes:
    """A PDF whose page draws a form that draws a form twelve times, and so on: its reader does not return."""
    page = (
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</XObject<</F 5 0 R>>>>>>"
    )
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
        page,
        stream(b"/F Do"),
    ]
    for level in range(levels):
        inner = b"<</XObject<</F %d 0 R>>>>" % (6 + level) if level < levels - 1 else b"<<>>"
        body = b"/F Do " * times if level < levels - 1 else b"0 0 m 9 9 l S"
        objects.append(stream(body, b"/Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources%s" % inner))
    return pdf_of(objects)


def hanging_rtf() -> bytes:
    """A rich text on which its reader's patterns go back and forth for minutes, without taking memory."""
    return b"{\\rtf1 " + b"{\\field{\\*\\fldinst{" * 100_000


def repeated(piece: bytes, times: int) -> bytes:
    """A raw deflate stream of one piece again and again, packed only once."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    block = packer.compress(piece) + packer.flush(zlib.Z_FULL_FLUSH)
    return block * times + packer.flush()


def bomb_pdf(megabytes: int) -> bytes:
    """A PDF whose page unpacks to so many megabytes of nothing."""
    packed = b"\x78\xda" + repeated(b" " * (1 << 20), megabytes) + bytes(4)
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R>>"
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 1/Kids[3 0 R]>>", page]
    return pdf_of([*objects, stream(packed, b"/Filter/FlateDecode")])


def huge_png(side: int = 30_000) -> bytes:
    """A black and white picture of that many pixels squared in a few kilobytes."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    row = b"\x00" + b"\xff" * (-(-side // 8))
    body = b"\x78\xda" + repeated(row * 100, side // 100) + bytes(4)
    header = struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", body) + chunk(b"IEND", b"")


def nested_mail(depth: int) -> bytes:
    """A message of multiparts inside multiparts."""
    lines = [b"From: a@example.org", b"Subject: x", b"MIME-Version: 1.0"]
    for level in range(depth):
        lines += [b'Content-Type: multipart/mixed; boundary="b%d"' % level, b"", b"--b%d" % level]
    return b"\n".join([*lines, b"Content-Type: text/plain", b"", b"x"])


def crowded_mail(parts: int) -> bytes:
    """A message of many attachments."""
    lines = [b"From: a@example.org", b"Subject: x", b"MIME-Version: 1.0"]
    lines += [b'Content-Type: multipart/mixed; boundary="b"', b""]
    for number in range(parts):
        lines += [b"--b", b"Content-Disposition: attachment; filename=%d.txt" % number, b"", b"x"]
    return b"\n".join([*lines, b"--b--", b""])
