"""A reply as bytes, from a client, a letter and the words: the builder of the matrix."""

from __future__ import annotations

import textwrap
import unicodedata
from collections.abc import Callable
from email.header import Header
from functools import lru_cache

from mailbot.core.text import strip_diacritics
from tests.messages.clients import ADDRESS, Client
from tests.messages.letters import SampleLetter

Change = Callable[[str], str]


def reply(
    client: Client,
    letter: SampleLetter,
    words: str,
    *,
    language: str,
    form: str,
    change: Change | None = None,
) -> bytes:
    """One reply as bytes on the wire (CRLF). ``form`` is "text", "html" or "both"."""
    text, html = client.reply(words, letter, language)
    if change is not None:
        text, html = change(text), change(html)
    return message(
        f"Re: {letter.subject}", text if form != "html" else None, html if form != "text" else None
    )


def message(subject: str, text: str | None, html: str | None) -> bytes:
    """A message to us with these bodies, on the wire. Written by hand: thousands of them are needed."""
    head = (
        f"From: {_word('Hoàng Đức Thịnh')} <thinh.hd@ldld.example.vn>",
        f"To: {_word('Văn bản đến')} <{ADDRESS}>",
        f"Subject: {_word(subject)}",
        "Date: Thu, 14 May 2020 09:30:00 +0700",
        "Message-ID: <reply.1@mail.example.vn>",
        "In-Reply-To: <letter.1@ldld.example.vn>",
        "MIME-Version: 1.0",
    )
    parts = [_part("plain", text)] if text is not None else []
    parts += [_part("html", html)] if html is not None else []
    if len(parts) == 1:
        body = parts[0]
    else:
        border = "--=_border"
        inside = "".join(f"{border}\n{part}\n" for part in parts)
        body = f'Content-Type: multipart/alternative; boundary="=_border"\n\n{inside}{border}--\n'
    return ("\n".join(head) + "\n" + body).replace("\n", "\r\n").encode()


def _part(kind: str, body: str) -> str:
    return f"Content-Type: text/{kind}; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n{body}"


@lru_cache(maxsize=100)
def _word(text: str) -> str:
    return Header(text, "utf-8").encode()


def decomposed(text: str) -> str:
    """NFD, as Apple's systems write names."""
    return unicodedata.normalize("NFD", text)


def bare(text: str) -> str:
    """Without any diacritics."""
    return strip_diacritics(unicodedata.normalize("NFC", text))


def wrapped(text: str, width: int = 30) -> str:
    """A text part that a client wrapped hard, quote marks on the first line of each paragraph only."""
    return "\n".join(
        "\n".join(textwrap.wrap(line, width, break_long_words=False, break_on_hyphens=False) or [""])
        if line.strip()
        else line
        for line in text.split("\n")
    )
