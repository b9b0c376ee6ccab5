"""What the tests of reading files share."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from mailbot.core.readings import ReadAttachment
from mailbot.files import ocr
from mailbot.files.extract import read_attachment
from mailbot.files.limits import Limits

Read = Callable[..., ReadAttachment]


@pytest.fixture
def samples() -> Path:
    """Files that other programs made (see README.md there)."""
    return Path(__file__).parent / "samples"


@pytest.fixture
def read() -> Read:
    """Reads one file in this process; the record of the file itself."""

    def run(
        content: bytes, name: str = "file", kind: str = "", limits: Limits | None = None
    ) -> ReadAttachment:
        return read_attachment(name, kind, content, limits or Limits())[0]

    return run


@pytest.fixture
def no_tesseract(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A machine without Tesseract's Vietnamese data."""
    monkeypatch.setattr(ocr, "_USUAL_PLACES", ())
    monkeypatch.delenv("TESSDATA_PREFIX", raising=False)
    ocr.engine.cache_clear()
    yield
    ocr.engine.cache_clear()
