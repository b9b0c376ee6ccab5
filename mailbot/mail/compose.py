"""One letter of ours to the bytes that travel: the same bytes on every try.

Everything goes through ``email.message.EmailMessage``; dates and identifiers come from the caller, boundaries
from the Message-ID. All lines are 7-bit and short, whatever the server can. What this module does not do:
choose words (``mailbot.letters``), or send (``smtp``).
"""

from __future__ import annotations

import re
import unicodedata
from base64 import b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from email.message import EmailMessage
from email.policy import EmailPolicy
from email.utils import format_datetime
from hashlib import sha256

from mailbot.core.message import Address
from mailbot.mail.parameters import file_name

MARK = "X-Mailbot"
MAX_REFERENCES = 20

_ID = re.compile(r"<[!-;=?-~]{1,900}>")
_ADDRESS = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*")
_NAME = re.compile(r"[A-Za-z][A-Za-z0-9-]{0,60}")
_TYPE = re.compile(r"(?!multipart/|message/)[a-z]+/[a-z0-9][a-z0-9.+-]{0,100}")
_OURS = frozenset(
    {"from", "to", "cc", "bcc", "sender", "reply-to", "subject", "date", "message-id", "in-reply-to"}
    | {"references", "auto-submitted", "mime-version", "return-path", "received", MARK.lower()}
)
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_PHRASE = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~ -]+")


@dataclass(frozen=True)
class Attachment:
    """One file of a letter."""

    name: str
    content_type: str
    content: bytes


class _Policy(EmailPolicy):
    """Writes headers by one small rule of its own, the same on every version of Python.

    The standard library's folding takes most of the time of a letter, and turns a long In-Reply-To into
    encoded words, so that the thread is lost.
    """

    def header_max_count(self, name: str) -> int | None:
        return 1 if name.lower() in _OURS else None

    def header_store_parse(self, name: str, value: object) -> tuple[str, str]:
        text = str(value)
        if _CONTROL.search(text):
            raise ValueError(f"a control character in header {name}")
        return name, text

    def header_fetch_parse(self, name: str, value: str) -> str:  # noqa: ARG002 - the library's signature
        return value

    def fold_binary(self, name: str, value: str) -> bytes:
        return f"{name}: {_folded(value, len(name) + 2)}\r\n".encode("ascii")


_POLICY = _Policy(linesep="\r\n", utf8=False, cte_type="7bit")


def _folded(value: str, used: int) -> str:
    """An ASCII value with line breaks at its spaces: lines of 78 characters where that is possible."""
    if used + len(value) <= 78:
        return value
    lines, room = [""], 78 - used
    for word in value.split(" "):
        if lines[-1] and len(lines[-1]) + 1 + len(word) > room:
            lines.append(word)
            room = 77
        else:
            lines[-1] = f"{lines[-1]} {word}" if lines[-1] else word
    return "\r\n ".join(lines)


def _words(text: str) -> str:
    """Text as a header may hold it: itself if it is plain ASCII, else encoded words (RFC 2047)."""
    if text.isascii() and "=?" not in text:
        return text
    words: list[str] = []
    piece = b""
    for char in text:
        data = char.encode()
        if len(piece) + len(data) > 39:  # 52 letters of base64 and the frame: fits behind "Subject: " too
            words.append(piece.decode("latin-1"))
            piece = b""
        piece += data
    words.append(piece.decode("latin-1"))
    return " ".join(f"=?utf-8?B?{b64encode(one.encode('latin-1')).decode()}?=" for one in words)


def compose(
    *,
    message_id: str,
    date: datetime,
    sender: Address,
    to: Address,
    subject: str,
    text: str,
    html: str | None = None,
    reply_to: Address | None = None,
    attachments: Sequence[Attachment] = (),
    auto_submitted: str = "auto-generated",
    in_reply_to: str | None = None,
    references: Sequence[str] = (),
    headers: Sequence[tuple[str, str]] = (),
) -> bytes:
    """The bytes of a letter, with CRLF line ends.

    ``date`` is aware; ``auto_submitted`` is "auto-generated" or "auto-replied" (RFC 3834, 5). Identifiers of
    other people's messages that are malformed are left out. Raises ValueError for a malformed ``message_id``,
    address, date or extra header.
    """
    if _ID.fullmatch(message_id) is None:
        raise ValueError(f"not a Message-ID: {message_id!r}")
    if date.tzinfo is None:
        raise ValueError("the date of a letter needs a time zone")
    letter = EmailMessage(policy=_POLICY)
    letter["Message-ID"] = message_id
    letter["Date"] = format_datetime(date)
    letter["From"] = _mailbox(sender)
    letter["To"] = _mailbox(to)
    if reply_to is not None:
        letter["Reply-To"] = _mailbox(reply_to)
    letter["Subject"] = _words(_line(subject))
    if in_reply_to and _ID.fullmatch(in_reply_to):
        letter["In-Reply-To"] = in_reply_to
    thread = [one for one in references if _ID.fullmatch(one)][-MAX_REFERENCES:]
    if thread:
        letter["References"] = " ".join(thread)
    letter["Auto-Submitted"] = auto_submitted
    letter["X-Auto-Response-Suppress"] = "OOF, AutoReply"  # Exchange answers letters in spite of RFC 3834
    letter[MARK] = "letter"
    for name, value in headers:
        if _NAME.fullmatch(name) is None or name.lower() in _OURS:
            raise ValueError(f"not an extra header: {name!r}")
        letter[name] = _words(_line(value))
    letter.set_content(_text(text), charset="utf-8", cte="base64")
    if html is not None:
        letter.add_alternative(_text(html), subtype="html", charset="utf-8", cte="base64")
    if attachments:
        letter.make_mixed()
    for one in attachments:
        letter.attach(_part(one))
    for number, part in enumerate(letter.walk()):
        if part.is_multipart():
            part.set_boundary("=_" + sha256(f"{message_id} {number}".encode()).hexdigest()[:40])
    return letter.as_bytes()


def _part(one: Attachment) -> EmailMessage:
    kind = one.content_type.lower()
    maintype, _, subtype = (kind if _TYPE.fullmatch(kind) else "application/octet-stream").partition("/")
    part = EmailMessage(policy=_POLICY)
    part.set_content(one.content, maintype=maintype, subtype=subtype)
    del part["MIME-Version"]  # only at the top (RFC 2045, 4)
    name = _line(file_name(one.name)) or "tep-dinh-kem"
    filename = name if name.isascii() else ("utf-8", "", name)  # RFC 2231
    part.add_header("Content-Disposition", "attachment", filename=filename)
    return part


def _mailbox(address: Address) -> str:
    """An address as a header takes it. The name may hold anything, the address only what SMTP takes."""
    if _ADDRESS.fullmatch(address.email) is None:
        raise ValueError(f"not an address that a letter can go to: {address.email!r}")
    name = _line(address.name)
    if not name:
        return address.email
    shown = _words(name)
    if shown == name and _PHRASE.fullmatch(name) is None:
        escaped = name.replace("\\", "\\\\").replace('"', '\\"')
        shown = f'"{escaped}"'
    return f"{shown} <{address.email}>"


def _line(text: str) -> str:
    """One line without control characters: what comes from documents must not break out of its header."""
    words = "".join(" " if unicodedata.category(char) in ("Cc", "Zl", "Zp", "Cs") else char for char in text)
    return " ".join(words.split())


def _text(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n").rstrip("\n") + "\n"
