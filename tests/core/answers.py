"""What the tests of answers share: labelled rows, the sample office, the reader with usual arguments."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from mailbot.config import load_office
from mailbot.core.answer import read_answer
from mailbot.core.readings import Answer, AnswerContext, OpenItem

from .conftest import CORPUS, HERE, rows_of

ROWS = rows_of(CORPUS / "answers.jsonl")
OWN = rows_of(HERE / "data" / "answers_own.jsonl")
SENT = datetime.fromisoformat("2020-05-14T09:00:00+07:00")
OFFICE = load_office(CORPUS / "office.toml")
ITEMS = AnswerContext(
    items=tuple(OpenItem(no, task) for no, task in enumerate(("kế hoạch", "báo cáo", "tin"), 1))
)


def read(text: str, **given: Any) -> Answer:
    """What the head of TGNC answers on a Thursday morning."""
    arguments: dict[str, Any] = {"office": OFFICE, "writer": "huyen.ntt", "unit": "TGNC", "sent_at": SENT}
    return read_answer(text, **(arguments | given))
