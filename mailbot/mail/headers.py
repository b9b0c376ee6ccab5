"""Header blocks to decoded values: lines, RFC 2047 words, message ids, dates.

Linear in its input, bounded, and never raising on hostile bytes, as are ``addresses`` and ``parameters``.
What this module does not do: know what a header means.
"""

from __future__ import annotations

import binascii
import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from mailbot.mail import charsets

MAX_HEADERS = 2_000
MAX_BLOCK = 1 << 20  # bytes of one header block

_NAME = re.compile(rb"([!-9;-~]{1,200})[ \t]*:")
ENCODED_WORD = re.compile(r"=\?([^?\s]{1,75})\?([bBqQ])\?([^?]*)\?=")
_ID = re.compile(r"<([^<>\s]{1,995})>")
_BREAKS = re.compile(r"[\r\n]+[ \t]*")


def split_block(block: bytes) -> tuple[list[tuple[str, str]], list[str]]:
    """(name in lower case, unfolded but undecoded value) in order, and the defects.

    8-bit bytes are decoded (UTF-8, else windows-1258), for they can stand in no encoded word.
    """
    defects: list[str] = []
    if len(block) > MAX_BLOCK:
        block = block[:MAX_BLOCK]
        defects.append("headers cut at 1 MB")
    fields: list[tuple[str, list[bytes]]] = []
    for line in block.split(b"\n"):
        line = line.rstrip(b"\r")
        if line[:1] in (b" ", b"\t"):
            if fields:
                fields[-1][1].append(line)
        elif match := _NAME.match(line):
            if len(fields) == MAX_HEADERS:
                defects.append(f"more than {MAX_HEADERS} headers")
                break
            fields.append((match[1].decode("ascii").lower(), [line[match.end() :]]))
        elif line:
            defects.append("a header line without a name")
    values = [(name, _unfolded(lines)) for name, lines in fields]
    return values, list(dict.fromkeys(defects))


def _unfolded(lines: list[bytes]) -> str:
    value = b"".join(lines) if len(lines) > 1 else lines[0]
    text = value.decode("ascii") if value.isascii() else charsets.decode(value, "utf-8")[0]
    return text.replace("\r", " ").replace("\0", "").strip(" \t")


def decode_words(value: str) -> str:
    """A header value with its RFC 2047 words decoded; broken words stay as they are.

    Bytes of neighbouring words in one charset are joined before decoding: many programs cut Vietnamese
    letters in two. Words inside quotation marks are decoded too, as everybody does against RFC 2047.
    """
    if "=?" not in value:
        return charsets.clean(value)
    out: list[str] = []
    pending, charset = b"", ""
    position, in_word = 0, False
    for match in ENCODED_WORD.finditer(value):
        data = _word_bytes(match[2], match[3])
        if data is None:
            continue
        between = value[position : match.start()]
        adjacent = in_word and not between.strip()
        name = match[1].partition("*")[0].lower()  # RFC 2231: a language may follow
        if not (adjacent and name == charset):
            out.append(charsets.decode(pending, charset)[0])
            pending = b""
        if not adjacent:
            out.append(between)
        pending, charset, position, in_word = pending + data, name, match.end(), True
    out += charsets.decode(pending, charset)[0], value[position:]
    return charsets.clean(_BREAKS.sub(" ", "".join(out)))


def _word_bytes(encoding: str, text: str) -> bytes | None:
    try:
        raw = text.encode("ascii")
        if encoding in "qQ":
            return binascii.a2b_qp(raw, header=True)
        return binascii.a2b_base64(raw + b"=" * (-len(raw) % 4))
    except (ValueError, binascii.Error):
        return None


def message_ids(value: str) -> tuple[str, ...]:
    """Every ``<...>`` of In-Reply-To or References, in order, once each, with the angle brackets."""
    return tuple(dict.fromkeys(f"<{one}>" for one in _ID.findall(value)))


def message_id(value: str | None) -> str | None:
    """The Message-ID with its angle brackets; a bare one is given them; None where there is none."""
    if not value:
        return None
    found = _ID.search(value)
    if found:
        return f"<{found[1]}>"
    words = value.replace("<", " ").replace(">", " ").split()
    return f"<{words[0][:995]}>" if words else None


def date(value: str | None) -> datetime | None:
    """The moment of a Date header in UTC, or None where it is missing or senseless."""
    if not value or len(value) > 200:
        return None
    try:
        moment = parsedate_to_datetime(value)
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, TypeError, OverflowError, IndexError):
        return None


def quoted(value: str, position: int) -> tuple[str, int]:
    """The text up to the closing mark, and the place behind it (behind the end where nothing closes)."""
    out: list[str] = []
    while position < len(value) and value[position] != '"':
        if value[position] == "\\" and position + 1 < len(value):
            position += 1
        out.append(value[position])
        position += 1
    return "".join(out), position + 1
