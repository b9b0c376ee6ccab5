"""An office on real servers for every test of the flow."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from mailbot.files.worker import Extractor
from tests.flow.real_office import RealOffice
from tests.server.dovecot import Dovecot
from tests.server.smtp_sink import SmtpSink


@pytest.fixture(scope="session")
def extractor() -> Iterator[Extractor]:
    """The worker processes, started once: they keep nothing between two documents."""
    made = Extractor()
    yield made
    made.close()


@pytest.fixture
def office(dovecot: Dovecot, circle: SmtpSink, extractor: Extractor, tmp_path: Path) -> Iterator[RealOffice]:
    """The sample office, running, on SQLite."""
    made = RealOffice(dovecot, circle, tmp_path, extractor=extractor)
    yield made
    made.close()
