"""The databases that every test of the store runs on."""

from __future__ import annotations

from tests.store.databases import (
    database,
    database_folder,
    database_urls,
    own_database_urls,
    postgres_server,
    sqlite_template,
)

__all__ = [
    "database",
    "database_folder",
    "database_urls",
    "own_database_urls",
    "postgres_server",
    "sqlite_template",
]
