"""Alembic migrations, shipped with the program; ``mailbot.store.migrate`` runs them."""
