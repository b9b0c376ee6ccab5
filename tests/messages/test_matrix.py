"""The matrix: every client, two languages, text, HTML and both, each quoting each letter: the words exact."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from mailbot.core.reply_text import added_words
from mailbot.mail.mime import parse_message
from tests.messages import build
from tests.messages.clients import CLIENTS, Client
from tests.messages.letters import LETTERS

WORDS = (
    "Xong ạ",
    "Đồng ý, hạn 15/6 nhé.",
    "1. VP tham mưu kế hoạch, trước 20/5\n2. TGNC chuẩn bị nội dung tuyên truyền",
    "X7 Đ\nX8 G đơn thư",
)
# Each letter meets two of the words, so that all pairs of client, letter and form are there and stay quick.
PAIRS = tuple((letter, WORDS[(at + more) % 4]) for at, letter in enumerate(LETTERS) for more in (0, 2))
RECEIVED = datetime(2020, 5, 14, 2, 30, tzinfo=UTC)


def words_of(raw: bytes) -> str:
    return added_words(parse_message(raw, received_at=RECEIVED)).text


@pytest.mark.parametrize("form", ["text", "html", "both"])
@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("client", CLIENTS, ids=lambda client: client.name)
def test_added_words_are_exact_in_every_client(client: Client, language: str, form: str) -> None:
    wrong = []
    for letter, words in PAIRS:
        found = words_of(build.reply(client, letter, words, language=language, form=form))
        if found != words:
            wrong.append((letter.name, words, found))
    assert not wrong


@pytest.mark.parametrize("form", ["text", "html", "both"])
@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("client", CLIENTS, ids=lambda client: client.name)
def test_a_letter_sent_back_without_a_word_has_no_words(client: Client, language: str, form: str) -> None:
    found = [words_of(build.reply(client, one, "", language=language, form=form)) for one in LETTERS]
    assert found == [""] * len(LETTERS)


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("client", CLIENTS, ids=lambda client: client.name)
@pytest.mark.parametrize("twin", ["decomposed", "upper", "bare", "wrapped"])
def test_mechanical_twins_of_the_text_part(client: Client, language: str, twin: str) -> None:
    change = {
        "decomposed": build.decomposed,
        "upper": str.upper,
        "bare": build.bare,
        "wrapped": build.wrapped,
    }
    wrong = []
    for letter, words in PAIRS:
        raw = build.reply(client, letter, words, language=language, form="text", change=change[twin])
        expected = words if twin == "decomposed" else change[twin](words)
        found = words_of(raw)
        if found != expected:
            wrong.append((letter.name, words, found))
    assert not wrong
