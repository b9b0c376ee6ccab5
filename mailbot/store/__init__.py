"""The store: what mailbot keeps, on SQLite or PostgreSQL, through SQLAlchemy Core.

    engine      Database: transactions, upgrade, check; errors become ``StoreProblem`` with a remedy
    connections engines as both databases need them; translation of the drivers' errors
    problems    the error tree
    columns     column types that compare alike on both databases
    tables/     every table
    rows        the plain statements, built once
    keys        the keys database: one random key a document, and what is sealed with it
    content     letters, attachments and raw words, encrypted
    inbox       one row a message: claims, leases, settling, quarantine; ``inbox_lists``
    facts/      what the deciding functions are told
    register/   applies every Change of a Decision
    outbox      letters on their way out; ``outbox_problems``, ``outbox_rulings``
    journal     append-only, hash-chained
    state       settings kept in the database, last runs of jobs
    migrations/ Alembic; ``migrate`` runs them

It decides nothing, renders nothing and never asks the time: ``now`` is an argument everywhere.
"""
