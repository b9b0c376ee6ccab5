"""An office on real servers for every test of the flow."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from mailbot.files.worker import Extractor
from tests.flow.real_office import RealOffice
from tests.server.dovecot import Dovecot
from tests.server.smtp_sink import SmtpSink
from tests.store.databases import (
    Urls,
    database_folder,
    database_urls,
    postgres_server,
    sqlite_template,
)

__all__ = ["database_folder", "database_urls", "postgres_server", "sqlite_template"]


@pytest.fixture(scope="session")
def extractor() -> Iterator[Extractor]:
    """The worker processes, started once: they keep nothing between two documents."""
    made = Extractor()
    yield made
    made.close()


@pytest.fixture
def office(
    dovecot: Dovecot, circle: SmtpSink, extractor: Extractor, tmp_path: Path, database_urls: Urls
) -> Iterator[RealOffice]:
    """The sample office, running; once on SQLite and once on PostgreSQL."""
    made = RealOffice(
        dovecot, circle, tmp_path, extractor=extractor, url=database_urls.main, keys=database_urls.keys
    )
    yield made
    made.close()
