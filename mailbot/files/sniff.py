"""What a file is, by its first bytes and its inner names. Names and content types are only hints among texts.

What this module does not do: check that the file is sound; its reader will find out.
"""

from __future__ import annotations

import io
import re
import zipfile
from enum import StrEnum

from mailbot.files import plain
from mailbot.files.reading import How, Source, UnreadError


class Kind(StrEnum):
    """The kinds of files that something can be said about."""

    PDF = "pdf"
    DOCX = "docx"
    XLSX = "xlsx"
    PPTX = "pptx"
    ODF = "odf"
    DOC = "doc"
    XLS = "xls"
    RTF = "rtf"
    HTML = "html"
    XML = "xml"
    TEXT = "text"
    EML = "eml"
    MSG = "msg"
    TNEF = "tnef"
    ZIP = "zip"
    ARCHIVE = "archive"  # 7z, rar, tar, gz and others that libarchive knows
    PICTURE = "picture"
    SIGNATURE = "signature"
    EMPTY = "empty"
    UNKNOWN = "unknown"


_MAGIC: tuple[tuple[bytes, Kind], ...] = (
    (rb"{\rtf", Kind.RTF),
    (b"\x78\x9f\x3e\x22", Kind.TNEF),
    (b"7z\xbc\xaf\x27\x1c", Kind.ARCHIVE),
    (b"Rar!\x1a\x07", Kind.ARCHIVE),
    (b"\x1f\x8b", Kind.ARCHIVE),
    (b"BZh", Kind.ARCHIVE),
    (b"\xfd7zXZ\x00", Kind.ARCHIVE),
    (b"\x28\xb5\x2f\xfd", Kind.ARCHIVE),
    (b"MSCF", Kind.ARCHIVE),
    (b"\x89PNG\r\n\x1a\n", Kind.PICTURE),
    (b"\xff\xd8\xff", Kind.PICTURE),
    (b"GIF8", Kind.PICTURE),
    (b"II*\x00", Kind.PICTURE),
    (b"MM\x00*", Kind.PICTURE),
    (b"\x00\x00\x00\x0cjP  ", Kind.PICTURE),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLE_STREAMS = (
    ("encryptedpackage", None),
    ("worddocument", Kind.DOC),
    ("workbook", Kind.XLS),
    ("book", Kind.XLS),
    ("__properties_version1.0", Kind.MSG),
)
# PKCS #7 signed data (1.2.840.113549.1.7.2), and the content info of one that signs what lies elsewhere.
_SIGNED = bytes.fromhex("06092a864886f70d010702")
_DETACHED = (bytes.fromhex("300b06092a864886f70d010701"), bytes.fromhex("308006092a864886f70d0107010000"))
_MAIL_HEADERS = re.compile(
    r"\A(?:From [^\n]+\n)?(?:(?:[!-9;-~]+:[^\n]*(?:\n[ \t][^\n]*)*\n)*?)"
    r"(?:Received|From|MIME-Version|Message-ID|Delivered-To|Return-Path|Content-Type|Date|Subject):",
    re.IGNORECASE,
)
_MAIL_MARKS = re.compile(
    r"^(?:Received|From|To|MIME-Version|Message-ID|Date|Subject|Content-Type):", re.IGNORECASE | re.MULTILINE
)
_HTML = re.compile(r"<(?:!doctype\s+html|html|head|body|table|div|p|meta)\b", re.IGNORECASE)


def sniff(source: Source) -> Kind:
    """The kind of a file. Raises UnreadError for files that are known to be encrypted."""
    content = source.content
    if not content:
        return Kind.EMPTY
    head = content[:1024]
    for magic, kind in _MAGIC:
        if head.startswith(magic):
            return kind
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _inside_zip(content)
    if head.startswith(_OLE):
        return _inside_ole(content)
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return Kind.PICTURE
    if head[:2] == b"BM" and head[6:10] == b"\x00\x00\x00\x00":
        return Kind.PICTURE
    if (
        content[257:262] == b"ustar"
        or content[32769:32774] == b"CD001"
        or re.match(rb"..-lh.-", head, re.DOTALL)
    ):
        return Kind.ARCHIVE
    if head[:1] == b"0" and _SIGNED in head[:40]:
        return Kind.SIGNATURE if any(mark in head for mark in _DETACHED) else Kind.UNKNOWN
    if b"%PDF-" in head:  # readers allow for something before it
        return Kind.PDF
    return _among_texts(source)


def _inside_zip(content: bytes) -> Kind:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = set(archive.namelist())
            small = "mimetype" in names and archive.getinfo("mimetype").file_size < 200
            if small and archive.read("mimetype").startswith(b"application/vnd.oasis.opendocument"):
                return Kind.ODF
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, ValueError):
        return Kind.ZIP  # its reader says what is wrong
    if "[Content_Types].xml" in names:
        for folder, kind in (("word/", Kind.DOCX), ("xl/", Kind.XLSX), ("ppt/", Kind.PPTX)):
            if any(name.startswith(folder) for name in names):
                return kind
    return Kind.ZIP


def _inside_ole(content: bytes) -> Kind:
    import olefile

    try:
        with olefile.OleFileIO(io.BytesIO(content)) as container:
            names = {path[0].lower() for path in container.listdir(streams=True, storages=True)}
    except (OSError, ValueError, IndexError, RecursionError) as error:
        raise UnreadError(How.DAMAGED) from error
    for name, kind in _OLE_STREAMS:
        if name in names:
            if kind is None:
                raise UnreadError(How.ENCRYPTED)
            return kind
    return Kind.UNKNOWN


def _among_texts(source: Source) -> Kind:
    text = plain.decode(source.content[:8192], source.content_type, cut=True)
    if text is None:
        return Kind.UNKNOWN
    claimed = source.content_type.partition(";")[0].strip().lower()
    start = text.lstrip("\ufeff \t\r\n")
    if claimed == "message/rfc822" or source.suffix in (".eml", ".mht", ".mhtml"):
        return Kind.EML
    if _MAIL_HEADERS.match(text) and len(_MAIL_MARKS.findall(text)) >= 3:
        return Kind.EML
    if start.startswith("<?xml") and "<html" not in start[:2000].lower():
        return Kind.XML
    if claimed in ("text/html", "application/xhtml+xml") or source.suffix in (".html", ".htm", ".xhtml"):
        return Kind.HTML
    if start.startswith("<") and _HTML.match(start):
        return Kind.HTML
    if start.startswith("<svg"):
        return Kind.XML
    return Kind.TEXT
