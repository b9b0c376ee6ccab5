"""The words that the writer of a reply added, apart from everything that the client or others wrote.

``lines`` turns a body into labelled lines, ``quotes`` finds where the words of others begin, ``signatures``
takes off what stands below the words, and here the rest is put together, with its place: an answer under a
line of ours is paired with that line.
A command is never read from quoted text; where everything is quoted, there are no words.
What this module does not do: understand the words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from mailbot.core.message import BlockKind, InboundMessage
from mailbot.core.readings import ReplyText
from mailbot.core.reply_text.lines import (
    Line,
    LineKind,
    bare_of,
    lines_of_blocks,
    lines_of_text,
)
from mailbot.core.reply_text.quotes import (
    END_MARK,
    REPLY_ABOVE,
    begins_with_our_letter,
    holds_our_letter,
    label_quotes,
)
from mailbot.core.reply_text.signatures import label_signatures
from mailbot.core.text import normalize

__all__ = [
    "REPLY_ABOVE",
    "added_words",
    "added_words_of_text",
    "begins_with_our_letter",
    "holds_our_letter",
]

_BLANK_RUN = re.compile(r"\n(?:[ \t]*\n){2,}")
_ONLY_RULE = re.compile(r"[-–—_=~*━─═\s]{3,}")
_FORWARD_SUBJECT = re.compile(r"\s*(?:fwd?|chuyen tiep|tr|wg)\s*:")
_NOT_WORD = re.compile(r"[\W_]+")


def added_words(message: InboundMessage) -> ReplyText:
    """What the writer of ``message`` added, from its HTML structure and its text part.

    HTML with quotes in its structure is believed. Where the structure shows none, and the text part left out
    more as the words of others, the text part is.
    """
    name = message.sender.name if message.sender else ""
    forward = _FORWARD_SUBJECT.match(bare_of(normalize(message.subject))) is not None
    if not message.blocks:
        return _read(lines_of_text(message.text), name, forward=forward)
    html = _read(lines_of_blocks(message.blocks), name, forward=forward)
    structured = any(block.kind in (BlockKind.QUOTE, BlockKind.FORWARD) for block in message.blocks)
    if structured or not message.text.strip():
        return html
    return _better(html, _read(lines_of_text(message.text), name, forward=forward))


def added_words_of_text(text: str) -> ReplyText:
    """What the writer added in a plain text whose headers are not known."""
    return _read(lines_of_text(text), "", forward=False)


def _read(lines: list[Line], sender_name: str, *, forward: bool) -> ReplyText:
    forwarded = label_quotes(lines)
    label_signatures(lines, sender_name)
    quoted = [line.text for line in lines if line.kind is LineKind.QUOTE]
    return ReplyText(
        text=_tidy([line.text for line in lines if line.own]),
        inline=_inline(lines),
        quoted="\n".join(quoted).strip("\n"),
        signature="\n".join(line.text for line in lines if line.kind is LineKind.SIGNATURE).strip("\n"),
        forwarded=forwarded or (forward and bool(quoted)),
    )


def _tidy(texts: Sequence[str]) -> str:
    """Own lines as one text: no marks of ours, no ruled lines, at most one blank line in a row."""
    whole = END_MARK.sub("", "\n".join(texts))
    kept = [line.rstrip() for line in whole.split("\n") if not _ONLY_RULE.fullmatch(line)]
    return _BLANK_RUN.sub("\n\n", "\n".join(kept)).strip()


def _inline(lines: Sequence[Line]) -> tuple[tuple[str, str], ...]:
    """Each run of own words that stands under a quoted line, with that line.

    What stands under the end mark of a letter of ours answers the whole letter, not its last line.
    """
    pairs: list[tuple[str, str]] = []
    above: str | None = None
    group: list[str] = []

    def settle() -> None:
        words = _tidy(group)
        if above is not None and words:
            pairs.append((above, words))
        group.clear()

    for line in lines:
        if line.own:
            group.append(line.text)
        elif line.kind is LineKind.QUOTE and not line.blank:
            settle()
            above = None if END_MARK.search(line.text) else line.text.strip()
    settle()
    return tuple(pairs)


def _better(html: ReplyText, plain: ReplyText) -> ReplyText:
    """Of two readings of one message, the one to trust; the HTML has no quote of its own structure."""
    html_words, plain_words = _words(html.text), _words(plain.text)
    shorter = len(plain_words) < len(html_words) and plain_words in html_words
    return plain if shorter and (plain.quoted or plain.signature) else html


def _words(text: str) -> str:
    return _NOT_WORD.sub("", bare_of(text))
