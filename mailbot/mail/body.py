"""Which parts of a message are its body, and the body as text and as blocks.

One body may lie in several parts (Apple Mail puts text before and behind a picture), and one piece of it may
come twice (multipart/alternative). What this module does not do: tell new words from quoted ones.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from mailbot.core.message import Block, BlockKind
from mailbot.mail import charsets
from mailbot.mail.tree import Node

MAX_BODY = 2_000_000  # bytes of one body part that are read here; more comes as an attachment as well
MAX_BLOCKS_TEXT = 400_000  # characters: as many as ``html_blocks`` gives

CUT = "the body is long: its end was not read"

_REPORTS = frozenset(
    {
        "message/delivery-status",
        "message/global-delivery-status",
        "message/disposition-notification",
        "message/feedback-report",
    }
)


@dataclass(frozen=True)
class Piece:
    """One stretch of the body: as plain text, as HTML, or as both."""

    plain: tuple[Node, ...] = ()
    html: tuple[Node, ...] = ()


@dataclass(frozen=True)
class Layout:
    """Where everything is: the pieces of the body, the machine-readable reports, and the attachments."""

    pieces: tuple[Piece, ...]
    reports: tuple[Node, ...]
    attachments: tuple[Node, ...]

    @property
    def body_nodes(self) -> tuple[Node, ...]:
        """The parts that the body is read from."""
        return tuple(node for piece in self.pieces for node in (*piece.plain, *piece.html))


def lay_out(root: Node) -> Layout:
    """Sort the leaves of a tree into body, reports and attachments."""
    reports: list[Node] = []
    attachments: list[Node] = []

    def walk(node: Node) -> list[Piece]:
        if not node.is_multipart:
            return leaf(node)
        pieces = [piece for child in node.children for piece in walk(child)]
        if node.content_type != "multipart/alternative" or not pieces:
            return pieces
        return [
            Piece(
                tuple(one for piece in pieces for one in piece.plain),
                tuple(one for piece in pieces for one in piece.html),
            )
        ]

    def leaf(node: Node) -> list[Piece]:
        if node.content_type in _REPORTS:
            reports.append(node)
            return []
        if (
            node.unread
            or node.disposition == "attachment"
            or node.content_type not in ("text/plain", "text/html")
        ):
            attachments.append(node)
            return []
        if node.name and node is not first_text:
            attachments.append(node)
            return []
        if node.name or node.size > MAX_BODY:
            attachments.append(node)
        return [Piece(plain=(node,))] if node.content_type == "text/plain" else [Piece(html=(node,))]

    first_text = next(
        (
            one
            for one in root.leaves()
            if one.content_type in ("text/plain", "text/html") and one.disposition != "attachment"
        ),
        None,
    )
    pieces = tuple(walk(root))
    return Layout(pieces, tuple(reports), tuple(attachments))


def read_body(
    layout: Layout, content: Callable[[Node], bytes | None], note: Callable[[str], None]
) -> tuple[str, tuple[Block, ...]]:
    """The body's text and its blocks (none where no part is HTML). ``note`` takes the defects."""
    texts: list[str] = []
    blocks: list[Block] = []
    any_html = any(piece.html for piece in layout.pieces)
    for piece in layout.pieces:
        plain = "\n".join(_plain(node, content, note) for node in piece.plain)
        marked = [block for node in piece.html for block in _blocks(node, content, note)]
        text = plain if plain.strip() or not marked else as_text(marked)
        texts.append(text)
        if any_html:
            blocks += marked or ([Block(BlockKind.TEXT, plain)] if plain.strip() else [])
    return "\n".join(text for text in texts if text), tuple(blocks)


def as_text(blocks: Iterable[Block]) -> str:
    """Blocks as a mail program would put them into text/plain, with quote marks."""
    lines: list[str] = []
    for block in blocks:
        prefix = ">" * max(block.depth, block.kind is BlockKind.QUOTE)
        lines += (f"{prefix} {line}" if prefix else line for line in block.text.split("\n"))
    return "\n".join(lines)


def _decoded(node: Node, content: Callable[[Node], bytes | None], note: Callable[[str], None]) -> str:
    data = content(node)
    if data is None:
        note("a part of the body was not fetched")
        return ""
    if len(data) > MAX_BODY:
        data = data[:MAX_BODY]
        note(CUT)
    text, defect = charsets.decode(data, node.parameters.get("charset"))
    if defect:
        note(defect)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _plain(node: Node, content: Callable[[Node], bytes | None], note: Callable[[str], None]) -> str:
    text = _decoded(node, content, note)
    if node.parameters.get("format", "").lower() == "flowed":
        return unflow(text, delete_space=node.parameters.get("delsp", "").lower() == "yes")
    return text


def _blocks(
    node: Node, content: Callable[[Node], bytes | None], note: Callable[[str], None]
) -> tuple[Block, ...]:
    from mailbot.mail.html_blocks import html_to_blocks  # lxml: only where there is HTML

    blocks = html_to_blocks(_decoded(node, content, note))
    if sum(len(block.text) for block in blocks) >= MAX_BLOCKS_TEXT:
        note(CUT)
    return blocks


def unflow(text: str, *, delete_space: bool = False) -> str:
    """Soft line breaks of format=flowed undone (RFC 3676, 4): a trailing space joins lines of one depth."""
    out: list[str] = []
    open_depth: int | None = None  # of the paragraph that the last line left open
    for line in text.split("\n"):
        depth = len(line) - len(line.lstrip(">"))
        words = line[depth:]
        words = words[1:] if words.startswith(" ") else words  # space-stuffing, 4.4
        is_mark = words == "-- "  # the signature separator is never flowed, 4.3
        flows = words.endswith(" ") and not is_mark
        shown = words[:-1] if flows and delete_space else words
        if open_depth == depth and not is_mark:
            out[-1] += shown
        else:
            out.append(f"{'>' * depth} {shown}" if depth else shown)
        open_depth = depth if flows else None
    return "\n".join(out)
