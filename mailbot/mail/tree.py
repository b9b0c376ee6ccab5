"""The tree of a message's parts, from its bytes, with every bound kept while it is made.

The standard library's parser takes time that grows with the square of the nesting and ends in RecursionError
on hostile mail; this one looks for boundaries with ``bytes.find``, copies nothing, and stops at its bounds.
What was not split is kept as a part of its own that counts as unread. ``structure`` makes the same tree from
IMAP's BODYSTRUCTURE. What this module does not do: decode contents, or choose the body (``body``).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from mailbot.mail.headers import split_block
from mailbot.mail.parameters import file_name, parameters

MAX_PARTS = 500
MAX_DEPTH = 20
MAX_BOUNDARY = 200  # RFC 2046 allows 70

TOO_MANY = "too many parts: the rest was not read"
TOO_DEEP = "parts nested too deep: the inner ones were not read"

_END_OF_HEADERS = re.compile(rb"\r?\n\r?\n")


@dataclass(frozen=True)
class Node:
    """One part. ``raw`` is its undecoded body where the bytes are at hand, ``size`` that body's length."""

    index: str  # IMAP's section (RFC 3501, 6.4.5), such as "1.2"; "" for the whole of a multipart message
    content_type: str = "text/plain"
    parameters: Mapping[str, str] = field(default_factory=dict)
    disposition: str = ""  # "attachment", "inline" or ""
    name: str = ""
    encoding: str = ""
    size: int = 0
    content_id: str = ""
    children: tuple[Node, ...] = ()
    raw: memoryview | None = field(default=None, repr=False, compare=False)
    unread: bool = False  # over a bound: was not split further

    @property
    def is_multipart(self) -> bool:
        """Whether it is only a frame around its children."""
        return bool(self.children)

    @property
    def decoded_size(self) -> int:
        """About how many bytes the content has once decoded."""
        return self.size * 3 // 4 if self.encoding == "base64" else self.size

    def leaves(self) -> list[Node]:
        """The parts with contents, in order."""
        return [leaf for child in self.children for leaf in child.leaves()] if self.children else [self]


@dataclass(frozen=True)
class Split:
    """A message taken apart: its header fields (undecoded), its tree, and what was broken."""

    fields: tuple[tuple[str, str], ...]
    root: Node
    defects: tuple[str, ...]


def split_message(raw: bytes, max_parts: int = MAX_PARTS) -> Split:
    """Take a message apart. Any bytes give a tree with at least one leaf."""
    return _Splitter(raw, max_parts).split()


def split_head(raw: bytes) -> tuple[bytes, int]:
    """The header block of an entity, and where its body begins."""
    start = 0
    if raw.startswith((b"From ", b">From ")):  # a line that mbox files leave behind
        start = raw.find(b"\n") + 1
    if raw[start : start + 1] == b"\n" or raw[start : start + 2] == b"\r\n":
        return b"", start + (1 if raw[start : start + 1] == b"\n" else 2)
    found = _END_OF_HEADERS.search(raw, start)
    return (raw[start : found.start()], found.end()) if found else (raw[start:], len(raw))


class _Splitter:
    def __init__(self, raw: bytes, max_parts: int) -> None:
        self.raw = raw
        self.view = memoryview(raw)
        self.left = max_parts
        self.defects: dict[str, None] = {}

    def split(self) -> Split:
        head, body = split_head(self.raw)
        fields, broken = split_block(head)
        if body == len(self.raw) and broken:  # no empty line at all: headers, then text without a gap
            head, body = _head_without_gap(self.raw)
            fields, _ = split_block(head)
        self.defects |= dict.fromkeys(broken)
        root = self._node("", dict(reversed(fields)), body, len(self.raw), 0)
        return Split(tuple(fields), root, tuple(self.defects))

    def _entity(self, index: str, start: int, end: int, depth: int, otherwise: str) -> Node:
        """A part with headers of its own, between two boundaries."""
        head, offset = split_head(self.raw[start : min(end, start + (1 << 20))])
        fields, broken = split_block(head)
        self.defects |= dict.fromkeys(broken)
        return self._node(index, dict(reversed(fields)), start + offset, end, depth, otherwise)

    def _node(
        self,
        index: str,
        fields: dict[str, str],
        start: int,
        end: int,
        depth: int,
        otherwise: str = "text/plain",
    ) -> Node:
        self.left -= 1
        content_type, given = parameters(fields.get("content-type", otherwise))
        if content_type.count("/") != 1 or content_type.startswith("/") or content_type.endswith("/"):
            content_type = "text/plain" if content_type in ("", "text") else "application/octet-stream"
        disposition, more = parameters(fields.get("content-disposition", ""))
        node = Node(
            index=index,
            content_type=content_type,
            parameters=given,
            disposition=disposition,
            name=file_name(more.get("filename") or given.get("name", "")),
            encoding=fields.get("content-transfer-encoding", "").partition(";")[0].strip(" \"'").lower(),
            size=end - start,
            content_id=fields.get("content-id", ""),
            raw=self.view[start:end],
        )
        if content_type.startswith("multipart/"):
            return self._multipart(node, start, end, depth)
        return node if index else replace(node, index="1")

    def _multipart(self, node: Node, start: int, end: int, depth: int) -> Node:
        boundary = node.parameters.get("boundary", "").rstrip().encode("utf-8", "replace")[:MAX_BOUNDARY]
        if depth >= MAX_DEPTH:
            return self._unread(node, TOO_DEEP)
        spans = self._spans(boundary, start, end) if boundary else []
        if not spans:
            self.defects["a multipart without its boundary"] = None
            return Node(node.index or "1", size=node.size, raw=node.raw, encoding=node.encoding)
        otherwise = "message/rfc822" if node.content_type == "multipart/digest" else "text/plain"
        prefix = f"{node.index}." if node.index else ""
        children: list[Node] = []
        for number, (one_start, one_end) in enumerate(spans, 1):
            index = f"{prefix}{number}"
            if self.left <= 0:
                rest = Node(index, "application/octet-stream", size=end - one_start, unread=True)
                children.append(self._unread(rest, TOO_MANY))
                break
            children.append(self._entity(index, one_start, one_end, depth + 1, otherwise))
        return Node(node.index, node.content_type, node.parameters, size=node.size, children=tuple(children))

    def _unread(self, node: Node, why: str) -> Node:
        self.defects[why] = None
        return Node(node.index or "1", node.content_type, size=node.size, unread=True)

    def _spans(self, boundary: bytes, start: int, end: int) -> list[tuple[int, int]]:
        """Where the parts lie between the delimiter lines of RFC 2046, 5.1.1."""
        raw, mark = self.raw, b"--" + boundary
        spans: list[tuple[int, int]] = []
        begin: int | None = None
        position = start
        while (found := raw.find(mark, position, end)) >= 0:
            position = found + len(mark)
            if found > start and raw[found - 1] != 0x0A:
                continue
            line_end = raw.find(b"\n", position, end)
            line_end = end if line_end < 0 else line_end
            rest = raw[position : min(line_end, position + 1000)].strip(b" \t\r")
            if rest not in (b"", b"--"):
                continue
            if begin is not None:
                spans.append((begin, max(begin, found - (2 if raw[found - 2 : found] == b"\r\n" else 1))))
            begin = min(line_end + 1, end)
            if rest == b"--":
                return spans
            if len(spans) > self.left:
                return spans
        if begin is not None:
            self.defects["a multipart without its end"] = None
            spans.append((begin, end))
        return spans


def _head_without_gap(raw: bytes) -> tuple[bytes, int]:
    position = 0
    while position < len(raw):
        stop = raw.find(b"\n", position)
        stop = len(raw) if stop < 0 else stop
        line = raw[position:stop]
        if line[:1] not in (b" ", b"\t") and not re.match(rb"[!-9;-~]+[ \t]*:", line):
            break
        position = stop + 1
    return raw[:position], min(position, len(raw))
