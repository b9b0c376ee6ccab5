"""The loop guard: no letter of ours, fed back in any form, ever gives a word that somebody wrote.

People's clients quote our letters, often without a quote mark. Every sample is fed back quoted, bare, as
HTML and forwarded, alone and under one added line: what comes out is that line, or nothing.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable
from html import escape
from typing import Any

import pytest

from mailbot.core.message import Address, InboundMessage
from mailbot.core.readings import ReplyText
from mailbot.core.reply_text import added_words
from mailbot.mail.html_blocks import html_to_blocks
from tests.letters.conftest import MAILBOX, Sample
from tests.letters.samples import NOW

SENDER = Address("thinh.hd@ldld.example.vn", "Hoàng Đức Thịnh")
WHO = f"Văn thư LĐLĐ tỉnh Quảng Trị <{MAILBOX}>"
ON = f"Vào Th 5, 14 thg 5, 2020 vào lúc 09:12 {WHO} đã viết:"
WORDS = ("", "Xong", "Đồng ý", "BTG chủ trì, VP phối hợp, trước 20/5", "X7 Đ\nX8 G đơn thư")
_BODY = re.compile(r"<body[^>]*>(.*)</body>", re.DOTALL)


def _message(**body: Any) -> InboundMessage:
    return InboundMessage(
        None, received_at=NOW, sender=SENDER, subject="Re: VBĐ 512", in_reply_to=("<0@x>",), **body
    )


def _text(text: str) -> InboundMessage:
    return _message(text=text)


def _html(html: str) -> InboundMessage:
    return _message(blocks=html_to_blocks(html))


def _above(words: str) -> str:
    return f"{words}\n\n" if words else ""


def _own_html(one: Sample) -> str:
    body = _BODY.search(one.rendered.html)
    assert body is not None
    return body[1]


def _words_html(words: str) -> str:
    return "".join(f'<div dir="auto">{escape(line)}</div>' for line in words.split("\n")) if words else ""


def quoted(one: Sample, words: str) -> InboundMessage:
    """With "> " before each line, under Gmail's attribution."""
    lines = "\n".join(f"> {line}".rstrip() for line in one.rendered.text.splitlines())
    return _text(f"{_above(words)}{ON}\n\n{lines}\n")


def quoted_without_attribution(one: Sample, words: str) -> InboundMessage:
    """With ">" and nothing that says who wrote it."""
    lines = "\n".join(f">{line}" for line in one.rendered.text.splitlines())
    return _text(f"{_above(words)}{lines}\n")


def bare(one: Sample, words: str) -> InboundMessage:
    """Without any quote mark."""
    return _text(f"{_above(words)}{one.rendered.text}")


def bare_wrapped(one: Sample, words: str) -> InboundMessage:
    """Without any quote mark, wrapped anew at 50 columns."""
    cut = (textwrap.wrap(line, 50) or [""] for line in one.rendered.text.splitlines())
    lines = [piece for pieces in cut for piece in pieces]
    return _text(_above(words) + "\n".join(lines))


def forwarded(one: Sample, words: str) -> InboundMessage:
    """Under the header block of Outlook."""
    header = f"Từ: {WHO}\nĐã gửi: Thứ Năm, 14 tháng 5, 2020 9:12 SA\nTới: {SENDER.name} <{SENDER.email}>\n"
    return _text(f"{_above(words)}{header}Chủ đề: {one.rendered.subject}\n\n{one.rendered.text}")


def gmail(one: Sample, words: str) -> InboundMessage:
    """As HTML in Gmail's quote."""
    return _html(
        f'{_words_html(words)}<br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">{escape(ON)}<br>'
        f'</div><blockquote class="gmail_quote">{_own_html(one)}</blockquote></div>'
    )


def outlook(one: Sample, words: str) -> InboundMessage:
    """As HTML under Outlook's ruled header block, without a quote."""
    header = (
        f"<b>Từ:</b> {escape(WHO)}<br><b>Đã gửi:</b> Thứ Năm, 14 tháng 5, 2020 9:12 SA<br>"
        f"<b>Tới:</b> {escape(SENDER.name)}<br><b>Chủ đề:</b> {escape(one.rendered.subject)}"
    )
    rule = "border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0in 0in 0in"
    return _html(f'{_words_html(words)}<div style="{rule}"><p>{header}</p></div>{_own_html(one)}')


def html_bare(one: Sample, words: str) -> InboundMessage:
    """As HTML without anything around our letter."""
    return _html(f"{_words_html(words)}{_own_html(one)}")


FORMS: tuple[Callable[[Sample, str], InboundMessage], ...] = (
    quoted,
    quoted_without_attribution,
    bare,
    bare_wrapped,
    forwarded,
    gmail,
    outlook,
    html_bare,
)


@pytest.mark.parametrize("words", WORDS, ids=["nothing", "done", "agreed", "endorsed", "two lines"])
@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.__name__)
def test_a_letter_fed_back_gives_exactly_what_was_added(
    form: Callable[[Sample, str], InboundMessage], words: str, samples: tuple[Sample, ...]
) -> None:
    found = [(one, added_words(form(one, words))) for one in samples]
    wrong = [(one.name, reply.text) for one, reply in found if reply.text != words]
    assert not wrong


def test_words_below_a_bare_letter_are_found_too(samples: tuple[Sample, ...]) -> None:
    wrong = []
    for one in samples:
        reply: ReplyText = added_words(_text(f"{one.rendered.text}\nXong\n"))
        if reply.text != "Xong":
            wrong.append((one.name, reply.text))
    assert not wrong
