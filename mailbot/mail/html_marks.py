"""The marks that clients put into HTML: what is quoted, who is quoted, what is signature.

Classes, ids and other attributes, after the prefixes that web clients put before foreign ones are taken off.
What this module does not do: walk the tree.
"""

from __future__ import annotations

import re
from typing import Any

from mailbot.core.message import BlockKind
from mailbot.core.text import normalize
from mailbot.mail.html_style import Look

_MAX_ATTRIBUTE = 4_000
_SPACE = re.compile(r"\s+")


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_PREFIXES = re.compile(r"^(?:x_|m_-?\d+|ydp[0-9a-f]{4,12}(?=[a-z_])|-x-)+")

# The marks, by the last part of a class or id after the prefixes that web clients put before foreign ones.
_QUOTE_NAMES = _words(
    "yahoo_quoted protonmail_quote tutanota_quote zmail_extra mail-editor-reference-message-container"
    " olk_src_body_section forwardbody1 messagereplysection appleoriginalcontents"
    " mailbot-letter"  # a letter of ours, whatever the client did around it
)
_FORWARD_NAMES = _words("moz-forward-container")
_ATTRIBUTION_NAMES = _words("moz-cite-prefix gmail_attr reply-intro moz-email-headers-table __headers__")
_SIGNATURE_NAMES = _words(
    "gmail_signature gmail_signature_prefix moz-signature applemailsignature signature"
    " ms-outlook-mobile-signature composer_signature _rc_sig k9mail-signature protonmail_signature_block"
    " evo-signature evo-signature-wrapper ymail_android_signature yahoo-signature messagesignaturesection"
    " __sig_pre__ __sig_post__"
)
# From here on everything is somebody else's, to the end of the message.
_BOUNDARY_NAMES = _words("divrplyfwdmsg outlookmessageheader zwchr __quoted_text__")
GMAIL = _words("gmail_quote gmail_quote_container")

_KINDS = (
    (BlockKind.QUOTE, _QUOTE_NAMES),
    (BlockKind.FORWARD, _FORWARD_NAMES),
    (BlockKind.ATTRIBUTION, _ATTRIBUTION_NAMES),
    (BlockKind.SIGNATURE, _SIGNATURE_NAMES),
)

_HEADER_LABEL = re.compile(
    r"\b(?:từ|from|người gửi|đã gửi|gửi|sent|date|ngày|đến|tới|to|chủ đề|tiêu đề|subject)\s*:", re.IGNORECASE
)
_FORWARD_HEAD = re.compile(
    r"[-─━]{3,}.{0,80}(?:forwarded|chuyển tiếp)|chuyển tiếp:|forwarded message", re.IGNORECASE
)


def names_of(node: Any) -> frozenset[str]:
    """The classes, id and other marks of an element, without the prefixes of web clients, in lower case."""
    found: list[str] = []
    for attribute, value in node.attrib.items():
        if attribute == "class":
            found += value[:_MAX_ATTRIBUTE].split()
        elif attribute in ("id", "name", "data-marker", "data-smartmail"):
            found.append(value[:_MAX_ATTRIBUTE].strip())
        elif attribute == "fairemail":
            found.append("yahoo_quoted" if value.strip().lower() == "reference" else value[:_MAX_ATTRIBUTE])
    if not found:
        return frozenset()
    names = (_PREFIXES.sub("", name.lower()) for name in found)
    return frozenset("yahoo_quoted" if name.startswith("yahoo_quoted") else name for name in names)


def _head_of(node: Any, characters: int = 400) -> str:
    """The first words inside an element."""
    pieces: list[str] = []
    length = 0
    for count, piece in enumerate(node.itertext()):
        pieces.append(piece[:characters])
        length += len(pieces[-1].strip())
        if count > 60 or length > characters:
            break
    return normalize(_SPACE.sub(" ", " ".join(pieces))).strip()


def begins_foreign_rest(node: Any, names: frozenset[str], look: Look) -> bool:
    """Whether everything from this element on, to the end of the message, is somebody else's."""
    return not _BOUNDARY_NAMES.isdisjoint(names) or (look.line_above and _reads_like_header(node))


def kind_of(
    node: Any, tag: str, names: frozenset[str], look: Look, *, inside_gmail: bool
) -> BlockKind | None:
    """What an element outside all quotes is by its marks; None where it has none."""
    if tag == "blockquote":
        only_indented = look.indented and not names and not node.get("type") and not node.get("cite")
        return BlockKind.TEXT if only_indented else BlockKind.QUOTE
    if not names:
        return None
    if names & GMAIL and not inside_gmail:
        return _kind_of_gmail_container(node)
    return next((kind for kind, known in _KINDS if not known.isdisjoint(names)), None)


def _reads_like_header(node: Any) -> bool:
    """Whether an element with a line above it holds a header block, as Outlook draws it."""
    head = _head_of(node)
    return len({match[0].lower() for match in _HEADER_LABEL.finditer(head)}) >= 2 and (
        _HEADER_LABEL.match(head) is not None
    )


def _kind_of_gmail_container(node: Any) -> BlockKind:
    """Gmail's container holds an attribution and quotes with answers between them, or a forwarded message."""
    if _FORWARD_HEAD.search(_head_of(node, 200)):
        return BlockKind.FORWARD
    return BlockKind.QUOTE if next(node.iter("blockquote"), None) is None else BlockKind.ATTRIBUTION
