"""Every labelled row again, as another client, keyboard or hand would have sent it."""

from __future__ import annotations

import textwrap
import unicodedata
from collections.abc import Callable
from typing import Any

import pytest

from mailbot.core.office import Office
from mailbot.core.text import normalize, strip_diacritics
from tests.core.conftest import CORPUS, HERE, rows_of
from tests.core.test_endorsement import figures

ROWS = [*rows_of(CORPUS / "endorsements.jsonl"), *rows_of(HERE / "data" / "endorsements_own.jsonl")]


def _is_quoted(row: dict[str, Any]) -> bool:
    return ">" in row["text"] or "đã viết" in row["text"]


def _wrapped(text: str) -> str:
    lines = text.split("\n")
    return "\n".join(
        "\n".join(textwrap.wrap(line, 30, break_long_words=False, break_on_hyphens=False))
        if line.strip()
        else line
        for line in lines
    )


def _signed(text: str) -> str:
    return f"{text}\n\nĐược gửi từ iPhone của tôi"


TWINS: dict[str, tuple[Callable[[str], str], float]] = {
    "CRLF": (lambda text: text.replace("\n", "\r\n"), 0.95),
    "NFD": (lambda text: unicodedata.normalize("NFD", text), 0.95),
    "capitals": (str.upper, 0.95),
    "lower case": (str.lower, 0.95),
    "wrapped at 30 columns": (_wrapped, 0.95),
    "with a signature": (_signed, 0.95),
    "without diacritics": (lambda text: strip_diacritics(normalize(text)), 0.90),
}


@pytest.mark.parametrize("name", TWINS)
def test_a_twin_of_every_row_is_read_as_the_row(name: str, office: Office) -> None:
    change, bound = TWINS[name]
    # Quoted rows have their own twins in the tests of reply_text; a name that only its diacritics tell from a
    # colleague's ("anh Thanh", "anh Thành") is another name without them.
    rows = [
        {**row, "text": change(row["text"])}
        for row in ROWS
        if not _is_quoted(row) and not (name == "without diacritics" and "diacritics" in row.get("tags", ()))
    ]
    exact, wrong = figures(rows, office)
    assert wrong == []
    assert exact >= bound
