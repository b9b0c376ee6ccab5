"""Column types that hold and compare the same values on SQLite and PostgreSQL.

What this module does not do: name tables.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import DateTime
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator


class Moment(TypeDecorator[datetime]):
    """An aware datetime, kept in UTC.

    PostgreSQL has ``timestamptz``. SQLite has no type for it: there it is text of fixed width without an
    offset, which sorts as time does. A naive datetime is a mistake and is refused.
    """

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Turn an aware moment into what the driver stores."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment without a time zone cannot be stored")
        utc = value.astimezone(UTC)
        return utc.replace(tzinfo=None) if dialect.name == "sqlite" else utc

    def process_result_value(self, value: Any | None, dialect: Dialect) -> datetime | None:
        """Turn what the driver gives back into a moment in UTC."""
        if value is None:
            return None
        assert isinstance(value, datetime)  # noqa: S101 - the driver's own contract
        return value.replace(tzinfo=UTC) if dialect.name == "sqlite" else value.astimezone(UTC)
