"""Running the Alembic migrations from within the program (they are shipped inside the package).

What this module does not do: decide when; ``Database.upgrade`` does.
"""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Engine, text


def config() -> Config:
    """Alembic's configuration without a file."""
    made = Config()
    made.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    return made


def upgrade(engine: Engine) -> None:
    """Bring the database of ``engine`` to the newest version, all in one transaction."""
    made = config()
    with engine.begin() as conn:
        if engine.dialect.name == "postgresql":  # two daemons started at once; SQLite has BEGIN IMMEDIATE
            conn.execute(text("SELECT pg_advisory_xact_lock(291)"))
        made.attributes["connection"] = conn
        command.upgrade(made, "head")
