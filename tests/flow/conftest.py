"""An office on real servers for every test of the flow."""

from __future__ import annotations

from tests.flow.aftermath import aftermath
from tests.flow.fixtures import (
    database_folder,
    database_urls,
    extractor,
    new_office,
    office,
    own_database_urls,
    postgres_server,
    small_office,
    sqlite_template,
    urls_on_sqlite,
)

__all__ = [
    "aftermath",
    "database_folder",
    "database_urls",
    "extractor",
    "new_office",
    "office",
    "own_database_urls",
    "postgres_server",
    "small_office",
    "sqlite_template",
    "urls_on_sqlite",
]
