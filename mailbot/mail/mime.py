"""A message's bytes to one frozen ``InboundMessage``; after this nobody touches MIME again.

``parse_message`` takes a whole message, ``assemble`` one whose large attachments stayed on the server. Any
bytes end in a record, with what was broken in ``defects``; time and memory are bounded by the size of the
input. What this module does not do: verify who sent it (``authenticity``), or read attachments
(``mailbot.files``).
"""

from __future__ import annotations

import hmac
import re
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from hashlib import sha256

from mailbot.core.message import Address, InboundMessage, Locator, Part
from mailbot.mail import body, charsets, headers, transfer
from mailbot.mail.addresses import addresses
from mailbot.mail.parameters import file_name
from mailbot.mail.tree import MAX_PARTS, Node, Split, split_head, split_message

MAX_REPORT_FIELDS = 500
MAX_IDS = 1_000

_DELIVERED = (
    "delivered-to",
    "x-delivered-to",
    "x-original-to",
    "envelope-to",
    "x-envelope-to",
    "x-rcpt-to",
)
_RECEIVED_FOR = re.compile(r"\bfor\s+<?([^\s<>;,]{1,250}@[^\s<>;,]{1,250})>?")
_ID_IN_TEXT = re.compile(r"(?im)^[> \t]{0,20}message-id:[ \t]{0,20}(<[^<>\s]{1,995}>)")
_EXTENSIONS = {
    "application/pdf": "pdf",
    "application/msword": "doc",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
    "application/vnd.ms-excel": "xls",
    "application/zip": "zip",
    "application/pkcs7-signature": "p7s",
    "image/jpeg": "jpg",
    "image/png": "png",
    "image/gif": "gif",
    "image/tiff": "tif",
    "message/rfc822": "eml",
    "text/calendar": "ics",
    "text/html": "html",
    "text/plain": "txt",
}


def parse_message(
    raw: bytes,
    *,
    received_at: datetime,
    locator: Locator | None = None,
    digest_key: bytes = b"",
    max_parts: int = MAX_PARTS,
) -> InboundMessage:
    """The record of a whole message. ``received_at`` is our own server's receipt time (INTERNALDATE), aware.

    Without a ``digest_key`` there is no ``content_digest``. Never raises for any bytes.
    """
    split = split_message(raw, max_parts)
    notes = _Notes(split.defects)

    def content(node: Node) -> bytes | None:
        if node.raw is None:
            return None
        data, defect = transfer.decode(bytes(node.raw), node.encoding)
        if defect:
            notes.add(defect)
        return data

    return _record(split, content, notes, received_at, len(raw), locator, digest_key)


def assemble(
    structure: Node,
    head: bytes,
    contents: Mapping[str, bytes],
    *,
    received_at: datetime,
    size: int,
    locator: Locator | None = None,
    digest_key: bytes = b"",
    defects: Iterable[str] = (),
) -> InboundMessage:
    """The record of a message whose parts were fetched one by one.

    ``structure`` is what ``Mailbox.fetch_structure`` gave, ``head`` the header block, ``contents`` the
    decoded parts by their index; what is missing there has ``Part.content`` None.
    """
    fields, broken = headers.split_block(head)
    notes = _Notes((*defects, *broken))
    split = Split(tuple(fields), structure, ())
    return _record(
        split, lambda node: contents.get(node.index), notes, received_at, size, locator, digest_key
    )


class _Notes:
    """The defects, each once, in order."""

    def __init__(self, defects: Iterable[str]) -> None:
        self.all = dict.fromkeys(defects)

    def add(self, defect: str) -> None:
        self.all[defect] = None


def _record(
    split: Split,
    content: Callable[[Node], bytes | None],
    notes: _Notes,
    received_at: datetime,
    size: int,
    locator: Locator | None,
    digest_key: bytes,
) -> InboundMessage:
    first: dict[str, str] = {}
    for name, value in split.fields:
        first.setdefault(name, value)
    decoded = tuple((name, headers.decode_words(value)) for name, value in split.fields)

    loaded: dict[str, bytes | None] = {}

    def load(node: Node) -> bytes | None:
        if node.index not in loaded:
            loaded[node.index] = content(node)
        return loaded[node.index]

    layout = body.lay_out(split.root)
    text, blocks = body.read_body(layout, load, notes.add)
    parts = tuple(_part(node, load) for node in layout.attachments)
    report = _report_fields(layout.reports, load)
    senders = addresses(first.get("from", ""))
    if len(senders) > 1 or sum(name == "from" for name, _ in split.fields) > 1:
        notes.add("several addresses in From")
    return_path = _return_path(first.get("return-path"))
    root = split.root
    report_type = root.parameters.get("report-type", "").lower()
    return InboundMessage(
        message_id=headers.message_id(first.get("message-id")),
        received_at=received_at,
        sender=senders[0] if senders else None,
        subject=" ".join(headers.decode_words(first.get("subject", "")).split()),
        to=_all(split, "to"),
        cc=_all(split, "cc"),
        reply_to=_all(split, "reply-to"),
        delivered_to=_delivered_to(split),
        return_path=return_path,
        in_reply_to=headers.message_ids(first.get("in-reply-to", ""))[:MAX_IDS],
        references=headers.message_ids(first.get("references", ""))[-MAX_IDS:],
        date=headers.date(first.get("date")),
        text=text,
        blocks=blocks,
        parts=parts,
        headers=decoded,
        content_type=f"{root.content_type}; report-type={report_type}" if report_type else root.content_type,
        report=report,
        report_message_ids=_reported_ids(report, layout, load, text, return_path, bool(report_type)),
        size=size,
        locator=locator,
        defects=tuple(notes.all),
        content_digest=_digest(digest_key, decoded, root, load) if digest_key else "",
    )


def _all(split: Split, wanted: str) -> tuple[Address, ...]:
    return tuple(one for name, value in split.fields if name == wanted for one in addresses(value))


def _return_path(value: str | None) -> str | None:
    """The envelope sender in lower case, "" for the null reverse-path, None where no server wrote it."""
    if value is None:
        return None
    return charsets.clean(value.strip().strip("<>").strip()).lower()


def _delivered_to(split: Split) -> tuple[str, ...]:
    """Every envelope recipient that servers noted down on the way, plus-parts kept, in lower case."""
    found: dict[str, None] = {}
    for name, value in split.fields:
        if name in _DELIVERED:
            found |= dict.fromkeys(one.email for one in addresses(value))
        elif name == "received" and (match := _RECEIVED_FOR.search(value[:4000])):
            found[charsets.clean(match[1]).lower()] = None
    return tuple(found)[:MAX_IDS]


def _part(node: Node, load: Callable[[Node], bytes | None]) -> Part:
    data = load(node)
    name = node.name
    if not name and node.content_type == "message/rfc822" and data:
        inner = dict(reversed(headers.split_block(split_head(data)[0])[0]))
        name = file_name(headers.decode_words(inner.get("subject", ""))[:150])
        name = f"{name}.eml" if name else ""
    if not name:
        name = f"attachment-{node.index}.{_EXTENSIONS.get(node.content_type, 'bin')}"
    return Part(
        index=node.index,
        name=name,
        content_type=node.content_type,
        size=node.decoded_size if data is None else len(data),
        content=data,
        inline=node.disposition == "inline" or (node.disposition != "attachment" and bool(node.content_id)),
    )


def _report_fields(
    nodes: Iterable[Node], load: Callable[[Node], bytes | None]
) -> tuple[tuple[str, str], ...]:
    """The fields of delivery and read reports: groups of header lines with empty lines between them."""
    found: list[tuple[str, str]] = []
    for node in nodes:
        block = re.sub(rb"(?:\r?\n)+", b"\n", load(node) or b"")
        found += ((name, headers.decode_words(value)) for name, value in headers.split_block(block)[0])
    return tuple(found[:MAX_REPORT_FIELDS])


def _reported_ids(
    report: tuple[tuple[str, str], ...],
    layout: body.Layout,
    load: Callable[[Node], bytes | None],
    text: str,
    return_path: str | None,
    is_report: bool,
) -> tuple[str, ...]:
    """Message-IDs that a notice speaks of: in its fields, in what it returns, or (old servers) its text."""
    if not (is_report or report or return_path == ""):
        return ()
    found: dict[str, None] = {}
    for name, value in report:
        if name in ("original-message-id", "x-original-message-id"):
            found |= dict.fromkeys(headers.message_ids(value))
    for node in layout.attachments:
        if node.content_type in ("message/rfc822", "text/rfc822-headers", "message/global"):
            inner = headers.split_block(split_head(load(node) or b"")[0])[0]
            own = (headers.message_id(value) for name, value in inner if name == "message-id")
            found |= dict.fromkeys(one for one in own if one)
    if not found:
        found |= dict.fromkeys(_ID_IN_TEXT.findall(text))
    return tuple(found)[:MAX_IDS]


def _digest(
    key: bytes,
    fields: tuple[tuple[str, str], ...],
    root: Node,
    load: Callable[[Node], bytes | None],
) -> str:
    """A keyed fingerprint of what the sender wrote, the same on every copy of one message.

    Trace headers are left out: two copies of one message differ in them. Of a part that was not fetched,
    its size stands for its content.
    """
    mac = hmac.new(key, digestmod=sha256)

    def add(piece: bytes) -> None:
        mac.update(len(piece).to_bytes(8, "big") + piece)

    for wanted in ("from", "date", "subject", "message-id"):
        for name, value in fields:
            if name == wanted:
                add(f"{name}:{value}".encode())
    for node in root.leaves():
        add(f"{node.index} {node.content_type} {node.name}".encode("utf-8", "replace"))
        data = load(node)
        add(sha256(data).digest() if data is not None else str(node.size).encode())
    return mac.hexdigest()
