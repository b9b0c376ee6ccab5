"""The labelled endorsements and answers as people send them: inside every client, under every signature."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from mailbot.core.message import Address, InboundMessage
from mailbot.core.reply_text import added_words, added_words_of_text
from mailbot.core.text import normalize
from mailbot.mail.html_blocks import html_to_blocks
from tests.messages import build
from tests.messages.clients import CLIENTS, Client
from tests.messages.real_letters import rendered_letters

CORPUS = Path(__file__).parents[1] / "corpus"
RECEIVED = datetime(2020, 5, 14, 2, 30, tzinfo=UTC)
SENDER = Address("thinh.hd@ldld.example.vn", "Hoàng Đức Thịnh")
SIGNATURES = {
    "name, post and telephone": (
        "\n\nTrân trọng,\nHoàng Đức Thịnh\nChủ tịch LĐLĐ tỉnh Quảng Trị\n"
        "ĐT: 0913 000 000 | Email: thinh.hd@ldld.example.vn"
    ),
    "without a blank line": "\nTrân trọng!\nĐặng Ngọc Sơn\nTrưởng ban CSPL",
    "a telephone": "\n\nĐược gửi từ iPhone của tôi",
    "an app": "\nLấy Outlook cho Android",
    "the delimiter": "\n\n-- \nNguyễn Thị Thanh Huyền\nTrưởng ban Tuyên giáo - Nữ công\n0912 345 678",
    "English": "\n\nBest regards,\nHoang Duc Thinh\nChairman",
    "name and post alone": "\n\nHoàng Đức Thịnh\nChủ tịch LĐLĐ tỉnh",
    "a given name": "\nKính,\nThịnh",
    "thanks": "\n\nXin cảm ơn!\nVõ Thị Kim Oanh",
}
TWINS: dict[str, Callable[[str], str]] = {
    "as it is": str,
    "capitals": str.upper,
    "without diacritics": build.bare,
    "decomposed": build.decomposed,
    "wrapped": build.wrapped,
}


def _rows() -> list[str]:
    texts = []
    for name in ("endorsements", "answers"):
        lines = (CORPUS / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
        # Some rows bring a quote or a signature themselves.
        texts += [added_words_of_text(normalize(json.loads(line)["text"])).text for line in lines if line]
    return [text for text in texts if text]


ROWS = _rows()


@pytest.mark.parametrize("client", CLIENTS, ids=lambda client: client.name)
def test_rows_are_exact_inside_every_client(client: Client) -> None:
    letters = rendered_letters()
    place = CLIENTS.index(client)
    wrong = []
    for at, words in enumerate(ROWS):
        if (at + place) % 6:
            continue
        text, html = client.reply(words, letters[at % len(letters)], "vi")
        for body, blocks in ((text, ()), ("", html_to_blocks(html))):
            message = InboundMessage(
                message_id=None, received_at=RECEIVED, sender=SENDER, text=body, blocks=blocks
            )
            found = added_words(message).text
            if found != words:
                wrong.append((words, found))
    assert not wrong


@pytest.mark.parametrize("twin", TWINS)
@pytest.mark.parametrize("signature", SIGNATURES)
def test_rows_are_exact_above_every_signature(signature: str, twin: str) -> None:
    change = TWINS[twin]
    wrong = []
    for words in ROWS:
        expected = words if twin == "decomposed" else change(words)
        found = added_words_of_text(change(words + SIGNATURES[signature])).text
        if found != expected:
            wrong.append((expected, found))
    assert not wrong
