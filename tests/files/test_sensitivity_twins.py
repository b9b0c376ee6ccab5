"""Every sensitive row of the corpus, its text moved into a Word file and a PDF, read and classified: no leak.

The files go through the same worker process as attachments do. A row may end on paper or in review, never
on the electronic track: the text is the same, only its wrapping differs.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from mailbot.core.message import Part
from mailbot.core.readings import DocumentEvidence, Track
from mailbot.core.sensitivity import classify
from mailbot.files.worker import Extractor
from tests.files.makers.containers import nested_zip
from tests.files.makers.offices import word
from tests.files.makers.pages import text_pdf

CORPUS = Path(__file__).parents[1] / "corpus" / "documents.jsonl"
PAPER = [
    row
    for row in map(json.loads, CORPUS.read_text(encoding="utf-8").splitlines())
    if row["expected"]["track"] == "paper"
]


def as_word(text: str) -> tuple[str, bytes]:
    return "vb.docx", word(*text.splitlines())


def as_pdf(text: str) -> tuple[str, bytes]:
    return "vb.pdf", text_pdf(text)


def as_zip(text: str) -> tuple[str, bytes]:
    """A Word file in an archive in an archive."""
    return "vb.zip", nested_zip(2, word(*text.splitlines()), "vb.docx")


@pytest.fixture(scope="module")
def worker() -> Iterator[Extractor]:
    """One worker without recognition: these files have their text."""
    with Extractor(ocr_workers=0) as made:
        yield made


def evidence(
    row: dict[str, Any], worker: Extractor, wrap: Callable[[str], tuple[str, bytes]]
) -> DocumentEvidence:
    """The row as a mail from a known, authenticated sender whose file alone holds the text."""
    name, content = wrap(row["text"])
    part = Part(index="2", name=name, content_type="", size=len(content), content=content)
    return DocumentEvidence(
        sender=row["from"],
        subject=row["subject"],
        attachments=worker.submit((part,)).result(timeout=60),
        authenticated=True,
        sender_listed=True,
        sender_known=True,
        received_at=datetime.fromisoformat(row["received_at"]),
    )


@pytest.mark.parametrize("wrap", [as_word, as_pdf, as_zip])
def test_no_sensitive_row_leaks_when_its_text_is_in_a_file(
    worker: Extractor, wrap: Callable[[str], tuple[str, bytes]]
) -> None:
    assert PAPER
    leaks, unread = [], []
    for row in PAPER:
        found = evidence(row, worker, wrap)
        if classify(found).track is Track.ELECTRONIC:
            leaks.append(row["id"])
        if not any(one.complete and one.text for one in found.attachments):
            unread.append(row["id"])
    assert (leaks, unread) == ([], [])
