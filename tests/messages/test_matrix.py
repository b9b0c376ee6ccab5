"""The matrix: every client, two languages, text, HTML and both, each quoting each letter: the words exact."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import pytest

from mailbot.core.message import Address, InboundMessage
from mailbot.core.reply_text import added_words
from mailbot.mail.html_blocks import html_to_blocks
from mailbot.mail.mime import parse_message
from tests.messages import build
from tests.messages.clients import CLIENTS, Client
from tests.messages.letters import LETTERS, SampleLetter
from tests.messages.real_letters import rendered_letters

WORDS = (
    "Xong ạ",
    "Đồng ý, hạn 15/6 nhé.",
    "1. VP tham mưu kế hoạch, trước 20/5\n2. TGNC chuẩn bị nội dung tuyên truyền",
    "X7 Đ\nX8 G đơn thư",
)
TWINS: dict[str, Callable[[str], str]] = {
    "decomposed": build.decomposed,
    "upper": str.upper,
    "bare": build.bare,
    "wrapped": build.wrapped,
}
RECEIVED = datetime(2020, 5, 14, 2, 30, tzinfo=UTC)
SENDER = Address("thinh.hd@ldld.example.vn", "Hoàng Đức Thịnh")


def forms(client: Client, letter: SampleLetter, words: str, language: str) -> Iterator[tuple[str, str]]:
    """The words that are found in text alone, in HTML alone, and in both, as (form, words)."""
    text, html = client.reply(words, letter, language)
    blocks = html_to_blocks(html)
    for form, body, structure in (("text", text, ()), ("html", "", blocks), ("both", text, blocks)):
        message = InboundMessage(
            message_id="<1@x>", received_at=RECEIVED, sender=SENDER, text=body, blocks=structure
        )
        yield form, added_words(message).text


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("client", CLIENTS, ids=lambda client: client.name)
def test_added_words_are_exact_over_every_letter_that_we_write(client: Client, language: str) -> None:
    wrong = []
    for at, letter in enumerate(rendered_letters()):
        words = WORDS[at % 4]
        wrong += [
            (letter.name, form, words, found)
            for form, found in forms(client, letter, words, language)
            if found != words
        ]
    assert not wrong


@pytest.mark.parametrize("client", CLIENTS, ids=lambda client: client.name)
def test_a_letter_sent_back_without_a_word_has_no_words(client: Client) -> None:
    wrong = []
    for at, letter in enumerate(rendered_letters()):
        language = "vi" if at % 2 else "en"
        wrong += [(letter.name, form, found) for form, found in forms(client, letter, "", language) if found]
    assert not wrong


@pytest.mark.parametrize("form", ["text", "html", "both"])
@pytest.mark.parametrize("client", CLIENTS, ids=lambda client: client.name)
def test_added_words_are_exact_from_the_bytes_on_the_wire(client: Client, form: str) -> None:
    wrong = []
    for at, letter in enumerate(LETTERS):
        words, language = WORDS[at % 4], "vi" if at % 2 else "en"
        raw = build.reply(client, letter, words, language=language, form=form)
        found = added_words(parse_message(raw, received_at=RECEIVED)).text
        if found != words:
            wrong.append((letter.name, words, found))
    assert not wrong


@pytest.mark.parametrize("twin", list(TWINS))
@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("client", CLIENTS, ids=lambda client: client.name)
def test_mechanical_twins_of_the_text_part(client: Client, language: str, twin: str) -> None:
    change = TWINS[twin]
    wrong = []
    for at, letter in enumerate(LETTERS):
        words = WORDS[(at + len(twin)) % 4]
        text, _ = client.reply(words, letter, language)
        message = InboundMessage(message_id="<1@x>", received_at=RECEIVED, sender=SENDER, text=change(text))
        expected = words if twin == "decomposed" else change(words)
        found = added_words(message).text
        if found != expected:
            wrong.append((letter.name, words, found))
    assert not wrong
