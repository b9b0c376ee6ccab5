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
_ITEM = re.compile(r"(?:\d{1,3}[.)]|[-•*+])\s|\d{2,6}\s")
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
    """Each run of own words with the item of ours that it stands under; () where none stands under one.

    An item that was wrapped is one line again. Words above the quote, and words under the end mark of a
    letter of ours, answer the whole letter: they are paired with "".
    """
    pairs: list[tuple[str, str]] = []
    group: list[str] = []
    above: list[Line] = []  # the quoted paragraph right above, as far as it was read
    for line in (*lines, None):
        if line is not None and line.kind is not LineKind.QUOTE:
            if line.own:
                group.append(line.text)
            continue
        if group and (words := _tidy(group)):
            pairs.append((_item(above), words))
            above = []
        group = []
        if line is not None and not line.blank:
            if above and above[-1].blank:
                above = []
            above.append(line)
        elif line is not None and above:
            above.append(line)
    return tuple(pairs) if any(ours for ours, _ in pairs) else ()


def _item(above: Sequence[Line]) -> str:
    """The last item of a quoted paragraph as one line; its last line where it has no items."""
    texts = [line.text.strip() for line in above[-40:] if not line.blank]
    if not texts or END_MARK.search(texts[-1]):
        return ""
    start = next((at for at in range(len(texts) - 1, -1, -1) if _ITEM.match(texts[at])), len(texts) - 1)
    return " ".join(texts[start:])


def _better(html: ReplyText, plain: ReplyText) -> ReplyText:
    """Of two readings of one message, the one to trust; the HTML has no quote of its own structure."""
    html_words, plain_words = _words(html.text), _words(plain.text)
    shorter = len(plain_words) < len(html_words) and plain_words in html_words
    return plain if shorter and (plain.quoted or plain.signature) else html


def _words(text: str) -> str:
    return _NOT_WORD.sub("", bare_of(text))
