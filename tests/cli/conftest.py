"""An office on real servers for the tests of the operating commands."""

from __future__ import annotations

import pytest

from tests.cli.commands import Commands
from tests.flow.fixtures import (
    database_folder,
    extractor,
    new_office,
    small_office,
    sqlite_template,
    urls_on_sqlite,
)
from tests.flow.real_office import RealOffice

__all__ = [
    "database_folder",
    "extractor",
    "new_office",
    "small_office",
    "sqlite_template",
    "urls_on_sqlite",
]


@pytest.fixture
def mailbot(
    small_office: RealOffice, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Commands:
    """The commands, on an office of this test's own; they borrow the session's worker processes."""
    monkeypatch.setattr(small_office.extractor, "close", lambda: None)
    monkeypatch.setattr("mailbot.cli.operations.make_extractor", lambda _: small_office.extractor)
    return Commands(small_office, capsys)
