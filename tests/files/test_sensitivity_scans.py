"""Every row of the corpus as a scan or a photograph, read by the real Tesseract and classified: no leak.

The page is all that says anything: the row's subject and file name are kept back, so that only what was
recognised decides.
"""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest

from mailbot.core.legacy_fonts import recover
from mailbot.core.message import Part
from mailbot.core.readings import DocumentEvidence, ReadAttachment, Track, TrackVerdict
from mailbot.core.sensitivity import classify
from mailbot.files.worker import Extractor
from tests.core.conftest import CORPUS, rows_of
from tests.files.makers.pages import found, scanned_pdf
from tests.files.makers.scans import photographed, scanned, typed

pytestmark = pytest.mark.tesseract

ROWS = rows_of(CORPUS / "documents.jsonl")
PAPER = [row for row in ROWS if row["expected"]["track"] == "paper"]
_EVERY_FOURTH = 4  # is a photograph
_PATIENCE = 900  # seconds; on an idle machine with two processors all of it takes half a minute

Read = dict[str, tuple[ReadAttachment, ...]]


def page_of(row: dict[str, Any]) -> str:
    """What stands on the paper: old fonts look like any other there."""
    return recover(row["text"])


def on_paper(number: int, row: dict[str, Any]) -> Part:
    """The row as an attachment that is nothing but pictures."""
    pages = typed(page_of(row))
    if number % _EVERY_FOURTH == 0 and len(pages) == 1:
        name, content = "IMG_0412.jpg", photographed(pages[0])
    else:
        name, content = "scan0412.pdf", scanned_pdf(*map(scanned, pages))
    return Part(index="2", name=name, content_type="", size=len(content), content=content)


@pytest.fixture(scope="module")
def read() -> Read:
    """The rows as they were recognised, by one worker a processor."""
    with Extractor(ocr_workers=os.cpu_count() or 1) as extractor:
        waiting = {
            row["id"]: extractor.submit((on_paper(number, row),)) for number, row in enumerate(ROWS, start=1)
        }
        return {name: one.result(_PATIENCE) for name, one in waiting.items()}


def evidence(row: dict[str, Any], attachments: tuple[ReadAttachment, ...]) -> DocumentEvidence:
    """A mail from a known, authenticated sender that says nothing but what its file says."""
    return DocumentEvidence(
        sender=row["from"],
        subject="Gửi văn bản",
        attachments=attachments,
        authenticated=True,
        sender_listed=True,
        sender_known=True,
        received_at=datetime.fromisoformat(row["received_at"]),
    )


def verdicts(read: Read, rows: list[dict[str, Any]]) -> dict[str, TrackVerdict]:
    return {row["id"]: classify(evidence(row, read[row["id"]])) for row in rows}


def test_the_pages_are_read_to_their_end_by_recognition(read: Read) -> None:
    """What follows proves nothing about pages that were not read, or that had text behind their picture."""
    with_text = [row for row in ROWS if row["text"]]
    assert {read[row["id"]][0].how for row in with_text} == {"ocr"}
    assert [row["id"] for row in with_text if not read[row["id"]][0].complete] == []
    words = [found(read[row["id"]][0].text, page_of(row)) for row in with_text]
    assert min(words) > 0.75
    assert sum(words) / len(words) > 0.95


def test_no_scan_leaks(read: Read) -> None:
    leaks = [name for name, one in verdicts(read, PAPER).items() if one.track is Track.ELECTRONIC]
    assert leaks == []


def test_scans_of_sensitive_documents_go_to_paper_in_the_right_category(read: Read) -> None:
    found_at_once = verdicts(read, PAPER)
    right = [
        row["id"]
        for row in PAPER
        if found_at_once[row["id"]].track is Track.PAPER
        and found_at_once[row["id"]].category in _categories(row)
    ]
    assert len(right) >= 0.8 * len(PAPER)


def test_scans_of_ordinary_documents_do_not_all_wait_for_the_clerk(read: Read) -> None:
    ordinary = [row for row in ROWS if row["expected"]["track"] == "electronic"]
    through = [one for one in verdicts(read, ordinary).values() if one.track is Track.ELECTRONIC]
    assert len(through) >= 0.6 * len(ordinary)


def test_a_scan_that_was_not_read_to_its_end_waits_whatever_else_is_right(read: Read) -> None:
    """The verdict hangs on what was recognised: without a complete reading nothing goes through."""
    for row in ROWS:
        half = tuple(replace(one, complete=False, how="illegible") for one in read[row["id"]])
        assert classify(evidence(row, half)).track is not Track.ELECTRONIC


def _categories(row: dict[str, Any]) -> list[str]:
    expected = row["expected"]
    return expected.get("categories") or [expected["category"]]
