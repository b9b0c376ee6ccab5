"""Whole messages as files: each .eml is named by what it shows, its .json says what the record must hold."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from mailbot.core.message import InboundMessage
from mailbot.mail.mime import parse_message

MESSAGES = Path(__file__).parent.parent / "messages" / "mime"
NOW = datetime(2020, 5, 14, 2, 31, tzinfo=UTC)

SHOWN = {
    "sender": lambda m: [m.sender.email, m.sender.name] if m.sender else None,
    "date": lambda m: m.date.isoformat() if m.date else None,
    "text_lines": lambda m: [line for line in m.text.split("\n") if line],
    "block_kinds": lambda m: [block.kind.value for block in m.blocks],
    "parts": lambda m: [[p.index, p.name, p.content_type, p.size, p.inline] for p in m.parts],
    "part_names": lambda m: [part.name for part in m.parts],
    "received": lambda m: len(m.header_all("received")),
    "to": lambda m: [one.email for one in m.to],
    "cc": lambda m: [one.email for one in m.cc],
    "report": lambda m: dict(m.report),
}


def shown(message: InboundMessage, key: str) -> object:
    value = SHOWN[key](message) if key in SHOWN else getattr(message, key)
    return list(value) if isinstance(value, tuple) else value


@pytest.mark.parametrize("newline", [b"\r\n", b"\n"], ids=["crlf", "lf"])
@pytest.mark.parametrize("path", sorted(MESSAGES.glob("*.eml")), ids=lambda path: path.stem)
def test_the_record_of(path: Path, newline: bytes) -> None:
    expected = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    message = parse_message(path.read_bytes().replace(b"\r\n", newline), received_at=NOW, digest_key=b"k")
    for key, value in expected.items():
        found = shown(message, key)
        if key == "report":
            assert isinstance(found, dict)
            found = {name: found.get(name) for name in value}
        assert found == value, key
    assert message.received_at == NOW


def test_every_message_says_what_it_must_give() -> None:
    emls = {path.stem for path in MESSAGES.glob("*.eml")}
    assert emls == {path.stem for path in MESSAGES.glob("*.json")}
    assert len(emls) > 20
