"""Real-looking replies, named by what they show: the words, their place and the forward exact."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from mailbot.core.reply_text import added_words
from mailbot.mail.mime import parse_message

FILES = sorted((Path(__file__).parent / "replies").glob("*.eml"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_reply_is_read_as_its_record_says(file: Path) -> None:
    expected = json.loads(file.with_suffix(".json").read_text(encoding="utf-8"))
    message = parse_message(file.read_bytes(), received_at=datetime(2020, 5, 14, 2, 30, tzinfo=UTC))
    reply = added_words(message)
    assert reply.text == expected["text"]
    assert [list(pair) for pair in reply.inline] == expected["inline"]
    assert reply.forwarded is expected["forwarded"]


def test_every_record_has_its_reply_and_the_other_way_round() -> None:
    assert {file.stem for file in FILES} == {file.stem for file in FILES[0].parent.glob("*.json")}
