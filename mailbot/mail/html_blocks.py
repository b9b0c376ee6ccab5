"""An HTML body as neutral blocks: what is text, what is quoted, what is signature, by the client's structure.

Every client marks what it quotes in its own way; ``html_marks`` knows them, and ``core.reply_text`` sees only
blocks. Invisible text (``html_style``) is left out, so that nobody's hidden words are taken for what a person
wrote. Hostile HTML costs bounded time: the parser's own depth limit, one walk without recursion, and a limit
on elements and characters.
What this module does not do: judge the words inside text blocks (attribution lines typed as plain text, phone
signatures): ``core.reply_text`` does.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, NamedTuple

from lxml import etree

from mailbot.core.message import Block, BlockKind
from mailbot.core.text import normalize
from mailbot.mail.html_marks import GMAIL, begins_foreign_rest, kind_of, names_of
from mailbot.mail.html_style import Look, hidden_selectors, look_of

_MAX_HTML = 8_000_000
_MAX_ELEMENTS = 40_000
_MAX_OUTPUT = 400_000
_MAX_ATTRIBUTE = 4_000
_MAX_DEPTH = 50  # of quotes, as reported


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_BLOCK_TAGS = _words(
    "address article aside blockquote body center dd details dir div dl dt fieldset figure footer form h1 h2"
    " h3 h4 h5 h6 header hr html li main menu nav ol p pre section summary table tbody tfoot thead tr ul"
)
_UNREAD_TAGS = _words(
    "head style script title template noscript object applet embed iframe svg math select option textarea"
    " audio video canvas map"
)
# What an element says by its name alone; others say something by their attributes or not at all.
_TELLING_TAGS = _words("blockquote pre plaintext xmp")
_GAVE_UP = _words("ERR_INTERNAL_ERROR ERR_RESOURCE_LIMIT ERR_NO_MEMORY")
_TAG = re.compile(r"<[^<>]{0,4000}>")
_SPACE = re.compile(r"[ \t\r\n\f]+")
_NO_LOOK = Look()


class _State(NamedTuple):
    """What holds inside one element."""

    kind: BlockKind = BlockKind.TEXT
    depth: int = 0
    gone: bool = False  # not shown, and nothing inside can be
    unseen: bool = False  # not shown, but something inside may be
    pre: bool = False
    in_gmail: bool = False


def html_to_blocks(html: str) -> tuple[Block, ...]:
    """The blocks of an HTML body in order; empty for a body without words.

    ``html`` is decoded already. Never raises for any text. Block texts are normalized (NFC), with line feeds
    between their lines.
    """
    raw = html[:_MAX_HTML].replace("\x00", "").encode("utf-8", "ignore")
    if not raw.strip():
        return ()
    parser = etree.HTMLParser(
        encoding="utf-8", recover=True, no_network=True, remove_pis=True, huge_tree=True
    )
    try:
        root = etree.fromstring(raw, parser)
    except etree.XMLSyntaxError:
        root = None
    if any(entry.type_name in _GAVE_UP for entry in parser.error_log):
        # Nested deeper than any person's mail: its words are kept for those who read documents, as nobody's.
        words = normalize(_TAG.sub(" ", html[:_MAX_HTML])[:_MAX_OUTPUT]).strip()
        return (Block(BlockKind.QUOTE, words, 1),) if words else ()
    return () if root is None else _Walk().blocks(root)


class _Walk:
    """One pass over the tree, in document order."""

    def __init__(self) -> None:
        self._stack: list[_State] = [_State()]
        self._lines: list[tuple[BlockKind, int, str]] = []
        self._buffer: list[str] = []
        self._of_buffer: tuple[BlockKind, int] = (BlockKind.TEXT, 0)
        self._rest_is_quote = False
        self._room = _MAX_OUTPUT
        self._items: list[int] = []
        self._hidden: frozenset[str] = frozenset()

    def blocks(self, root: Any) -> tuple[Block, ...]:
        """Walk the tree below ``root``."""
        self._hidden = hidden_selectors(_style_sheets(root))
        for count, (event, node) in enumerate(etree.iterwalk(root, events=("start", "end", "comment"))):
            if count > 2 * _MAX_ELEMENTS or self._room <= 0:
                break
            if event == "comment":
                self._comment(node)
            elif event == "start":
                self._start(node)
            else:
                self._end(node)
        self._break()
        return _merged(self._lines)

    def _comment(self, node: Any) -> None:
        if not self._stack[-1].gone and (node.text or "")[:200].strip().lower() == "originalmessage":
            self._break()  # Samsung
            self._rest_is_quote = True
        self._append(node.tail, self._stack[-1])

    def _start(self, node: Any) -> None:
        tag = node.tag if isinstance(node.tag, str) else ""
        parent = self._stack[-1]
        state = parent if parent.gone else self._state_inside(node, tag, parent)
        self._stack.append(state)
        if state.gone:
            return
        if tag in _BLOCK_TAGS:
            self._break()
        if tag == "br":
            self._newline(state)
        elif tag in ("ol", "ul"):
            self._items.append(_number(node.get("start"), 1) if tag == "ol" else 0)
        elif tag == "li":
            self._item(node, state)
        elif tag in ("td", "th") and self._buffer:
            self._append("\t", state._replace(pre=True))
        elif tag == "img":
            alt = (node.get("alt") or "")[:8]
            if alt and not alt.isascii():  # an emoji drawn as a picture
                self._append(alt, state)
        self._append(node.text, state)

    def _end(self, node: Any) -> None:
        tag = node.tag if isinstance(node.tag, str) else ""
        state = self._stack.pop()
        if not state.gone:
            if tag in _BLOCK_TAGS:
                self._break()
            if tag in ("ol", "ul") and self._items:
                self._items.pop()
            if tag == "blockquote":
                self._after_quote()
        self._append(node.tail, self._stack[-1])

    def _after_quote(self) -> None:
        """In Gmail's container the attribution ends with the first quote: what follows is an answer."""
        for at in range(len(self._stack) - 1, -1, -1):
            state = self._stack[at]
            if not (state.in_gmail and state.kind is BlockKind.ATTRIBUTION):
                return
            self._stack[at] = state._replace(kind=BlockKind.TEXT)

    def _item(self, node: Any, state: _State) -> None:
        if self._items and self._items[-1]:
            self._items[-1] = _number(node.get("value"), self._items[-1])
            self._append(f"{self._items[-1]}. ", state)
            self._items[-1] += 1
        else:
            self._append("- ", state)

    def _state_inside(self, node: Any, tag: str, parent: _State) -> _State:
        """What holds inside an element; notices where the rest of the message becomes a quote."""
        if tag in _UNREAD_TAGS:
            return parent._replace(gone=True)
        if not node.attrib and tag not in _TELLING_TAGS:
            return parent
        style = node.get("style")
        look = look_of(style[:_MAX_ATTRIBUTE]) if style else _NO_LOOK
        if look.gone or node.get("hidden") is not None or self._hidden_by_sheet(node):
            return parent._replace(gone=True)
        state = parent._replace(
            unseen=parent.unseen if look.unseen is None else look.unseen,
            pre=parent.pre or look.pre or tag in ("pre", "plaintext", "xmp"),
        )
        if parent.kind in (BlockKind.QUOTE, BlockKind.FORWARD):
            deeper = tag == "blockquote" and parent.depth < _MAX_DEPTH
            return state._replace(depth=parent.depth + 1) if deeper else state
        names = names_of(node)
        if begins_foreign_rest(node, names, look):
            self._break()
            self._rest_is_quote = True
            return state
        kind = kind_of(node, tag, names, look, inside_gmail=parent.in_gmail) or parent.kind
        in_gmail = parent.in_gmail or not GMAIL.isdisjoint(names)
        depth = parent.depth + 1 if kind in (BlockKind.QUOTE, BlockKind.FORWARD) else parent.depth
        return state._replace(kind=kind, depth=depth, in_gmail=in_gmail)

    def _hidden_by_sheet(self, node: Any) -> bool:
        if not self._hidden:
            return False
        names = {"." + name for name in _attribute(node, "class").split()}
        names.add("#" + _attribute(node, "id"))
        return not self._hidden.isdisjoint(names)

    def _append(self, text: str | None, state: _State) -> None:
        if not text or state.gone or state.unseen or self._room <= 0:
            return
        if not state.pre and not self._buffer and text.isascii() and text.isspace():
            return
        text = text[: self._room]
        kind, depth = state.kind, state.depth
        if self._rest_is_quote and kind not in (BlockKind.QUOTE, BlockKind.FORWARD):
            kind, depth = BlockKind.QUOTE, 1
        pieces = text.replace("\r\n", "\n").split("\n") if state.pre else [_SPACE.sub(" ", text)]
        for at, piece in enumerate(pieces):
            if at:
                self._newline(state)
            if (
                not state.pre
                and piece.startswith(" ")
                and (not self._buffer or self._buffer[-1].endswith(" "))
            ):
                piece = piece[1:]
            if not piece:
                continue
            if self._buffer and self._of_buffer != (kind, depth):
                self._break()
            self._of_buffer = (kind, depth)
            self._buffer.append(piece)
            self._room -= len(piece)

    def _newline(self, state: _State) -> None:
        if self._buffer:
            self._break()
            return
        kind, depth = (BlockKind.QUOTE, 1) if self._rest_is_quote else (state.kind, state.depth)
        if self._room > 0:
            self._room -= 1
            self._lines.append((kind, depth, ""))

    def _break(self) -> None:
        if self._buffer:
            self._lines.append((*self._of_buffer, "".join(self._buffer).rstrip()))
            self._buffer.clear()


def _merged(lines: Iterable[tuple[BlockKind, int, str]]) -> tuple[Block, ...]:
    """Runs of lines with one meaning as blocks; blank lines belong to what stands before them."""
    blocks: list[tuple[BlockKind, int, list[str]]] = []
    for kind, depth, text in lines:
        if blocks and ((blocks[-1][0], blocks[-1][1]) == (kind, depth) or not text.strip()):
            blocks[-1][2].append(text)
        elif text.strip():
            blocks.append((kind, depth, [text]))
    return tuple(Block(kind, normalize("\n".join(texts)).strip("\n"), depth) for kind, depth, texts in blocks)


def _attribute(node: Any, name: str) -> str:
    return (node.get(name) or "")[:_MAX_ATTRIBUTE]


def _number(text: str | None, otherwise: int) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 6 else otherwise


def _style_sheets(root: Any) -> str:
    return "\n".join(
        (node.text or "")[:50_000] for node, _ in zip(root.iter("style"), range(20), strict=False)
    )
