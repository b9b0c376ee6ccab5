"""An office on real servers, as fixtures that the conftests of ``tests/flow`` and ``tests/server`` import."""

from __future__ import annotations

from collections.abc import Callable, Iterator
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
    own_database_urls,
    postgres_server,
    sqlite_template,
    sqlite_urls,
)

__all__ = ["database_folder", "database_urls", "own_database_urls", "postgres_server", "sqlite_template"]


@pytest.fixture(scope="session")
def extractor() -> Iterator[Extractor]:
    """The worker processes, started once: they keep nothing between two documents."""
    made = Extractor()
    yield made
    made.close()


@pytest.fixture
def new_office(
    dovecot: Dovecot, circle: SmtpSink, extractor: Extractor, tmp_path: Path
) -> Iterator[Callable[..., RealOffice]]:
    """A function that sets an office up: on databases given by ``Urls``, with more options."""
    made: list[RealOffice] = []

    def make(urls: Urls, **more: object) -> RealOffice:
        given = {"url": urls.main, "keys": urls.keys, "extractor": extractor, **more}
        made.append(RealOffice(dovecot, circle, tmp_path, **given))  # type: ignore[arg-type]
        return made[-1]

    yield make
    for one in made:
        one.close()


@pytest.fixture
def office(new_office: Callable[..., RealOffice], database_urls: Urls) -> RealOffice:
    """The sample office, running; once on SQLite and once on PostgreSQL."""
    return new_office(database_urls)


@pytest.fixture
def urls_on_sqlite(request: pytest.FixtureRequest, database_folder: Path) -> Urls:
    """An empty, migrated database, for tests that need only one kind."""
    return sqlite_urls(request, database_folder)


@pytest.fixture
def small_office(new_office: Callable[..., RealOffice], urls_on_sqlite: Urls) -> RealOffice:
    """The sample office on SQLite alone, for tests that are not about the database."""
    return new_office(urls_on_sqlite)
