"""How long the readers of words take for one item, over the corpus and over real replies."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from statistics import median, quantiles
from typing import Any

from mailbot.config import load_office, load_rules
from mailbot.core.message import Address, InboundMessage
from mailbot.core.readings import DocumentEvidence
from mailbot.core.reply_text import added_words
from mailbot.core.scoring import answer, document, endorsement
from mailbot.core.sensitivity import RuleTable, classify
from mailbot.mail.html_blocks import html_to_blocks
from tests.bench.place import Place
from tests.bench.table import Row
from tests.messages.clients import CLIENTS
from tests.messages.real_letters import rendered_letters

_CORPUS = Path(__file__).parents[1] / "corpus"


def measure(place: Place) -> list[Row]:
    """Medians a thing; the slowest in a hundred beside them."""
    office, rules = load_office(_CORPUS / "office.toml"), load_rules(_CORPUS / "office.toml")
    evidence = [document.document_request_from_json(row, office) for row in _rows("documents")]
    replies = []
    for client in CLIENTS:
        for letter in rendered_letters()[:5]:
            text, html = client.reply("Đồng ý, hạn 15/6 nhé.", letter, "vi")
            replies.append(
                InboundMessage(
                    message_id="<1@x>",
                    received_at=datetime(2020, 5, 14, 2, 30, tzinfo=UTC),
                    sender=Address("thinh.hd@ldld.example.vn", "Hoàng Đức Thịnh"),
                    text=text,
                    blocks=html_to_blocks(html),
                )
            )
    return [
        _row(
            "read_endorsement",
            _rows("endorsements"),
            lambda r: endorsement.read_endorsement_row(r, office),
            5,
        ),
        _row("read_answer", _rows("answers"), lambda r: answer.read_answer_row(r, office), 5),
        _row("added_words", replies, added_words, 5),
        _row("classify", evidence, lambda one: classify(one, rules=rules), 20),
        _verdicts(evidence, rules),
    ]


def _verdicts(evidence: list[DocumentEvidence], rules: RuleTable) -> Row:
    """Whole rounds over the corpus, so that slow documents count as often as they come."""
    began, count = time.perf_counter(), 0
    while time.perf_counter() - began < 2:
        count += sum(classify(one, rules=rules).track is not None for one in evidence)
    rate = count / (time.perf_counter() - began)
    letters = sum(len(one.text) for item in evidence for one in item.attachments) / len(evidence)
    return Row(
        "verdicts on text", f"{rate:.0f} /s", f"{letters:.0f} letters each", rate, 100, "at least", " /s"
    )


def _rows(kind: str) -> list[dict[str, object]]:
    lines = (_CORPUS / f"{kind}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines if line.strip()]


def _row(name: str, items: list[Any], deed: Callable[[Any], object], aim: float) -> Row:
    for item in items[:20]:
        deed(item)
    took = []
    for item in items:
        began = time.perf_counter()
        deed(item)
        took.append((time.perf_counter() - began) * 1000)
    slow = f"99 of 100 under {quantiles(took, n=100)[98]:.1f} ms"
    return Row(f"{name}, an item", f"{median(took):.2f} ms", slow, median(took), aim, unit=" ms")
