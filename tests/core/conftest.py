"""What the tests of the core share: the sample office, and rows with what is expected of them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from mailbot.config import load_office
from mailbot.core.office import Office

HERE = Path(__file__).parent
CORPUS = HERE.parent / "corpus"


def rows_of(path: Path) -> list[dict[str, Any]]:
    """The rows of a JSON Lines file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


@pytest.fixture(scope="session")
def office() -> Office:
    """The office that the labelled examples speak of."""
    return load_office(CORPUS / "office.toml")
