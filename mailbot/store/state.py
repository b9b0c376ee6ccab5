"""Settings that the program itself keeps, and the last run of each periodic job.

What this module does not do: read the configuration; that is the office's word, this is the program's memory.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, delete

from mailbot.store import rows
from mailbot.store.tables import periodic, settings

SHADOW = "shadow"
SENDING_STOPPED = "sending_stopped"
EMPTY_CLOSED_FOLDER = "empty_closed_folder"


def get(conn: Connection, name: str, default: str | None = None) -> str | None:
    """A setting's value, or ``default``."""
    found = rows.find(conn, settings, name=name)
    return default if found is None else str(found.value)


def put(conn: Connection, name: str, value: str | None) -> None:
    """Set a setting; None forgets it."""
    if value is None:
        conn.execute(delete(settings).where(settings.c.name == name))
        return
    rows.put(conn, settings, {"name": name, "value": value})


def flag(conn: Connection, name: str, default: bool = False) -> bool:
    """A setting that is on or off."""
    found = get(conn, name)
    return default if found is None else found == "on"


def set_flag(conn: Connection, name: str, value: bool) -> None:
    """Set a setting that is on or off."""
    put(conn, name, "on" if value else "off")


def moment(conn: Connection, name: str) -> datetime | None:
    """A setting that is a moment, in UTC."""
    found = get(conn, name)
    return None if found is None else datetime.fromisoformat(found)


def set_moment(conn: Connection, name: str, at: datetime) -> None:
    """Set a setting that is an aware moment."""
    if at.tzinfo is None:
        raise ValueError("a moment without a time zone cannot be stored")
    put(conn, name, at.isoformat())


def last_run(conn: Connection, job: str) -> datetime | None:
    """When a job last ran."""
    found = rows.find(conn, periodic, job=job)
    return None if found is None else found.last_run


def record_run(conn: Connection, job: str, at: datetime) -> None:
    """A job ran at this moment."""
    rows.put(conn, periodic, {"job": job, "last_run": at})
