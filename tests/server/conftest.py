"""An office on real servers for the tests of what servers and machines do to us."""

from __future__ import annotations

from tests.flow.fixtures import (
    database_folder,
    database_urls,
    extractor,
    new_office,
    office,
    postgres_server,
    small_office,
    sqlite_template,
    urls_on_sqlite,
)

__all__ = [
    "database_folder",
    "database_urls",
    "extractor",
    "new_office",
    "office",
    "postgres_server",
    "small_office",
    "sqlite_template",
    "urls_on_sqlite",
]
