"""The rules that the clerk's releases taught.

What this module does not do: change them (``store.register.learning``).
"""

from __future__ import annotations

import json
from collections.abc import Sequence

from sqlalchemy import Connection, and_, or_, select

from mailbot.core.records import LearnedRule, Lesson, Release, RuleState
from mailbot.store import rows
from mailbot.store.rows import AnyRow
from mailbot.store.tables import learned_rules as table
from mailbot.store.words import RuleWords, keyring_of, keys_for, open_words

_LESSON = "lesson"
"""The purpose of the keyed hash."""


def lesson_key(conn: Connection, lesson: Lesson) -> str:
    """The keyed hash by which a lesson is found again: it shows nobody who sends what."""
    parts = (lesson.sender.lower(), lesson.agency.casefold(), lesson.kind, lesson.topic)
    return keyring_of(conn).mac(_LESSON, "\0".join(parts))


def _records(conn: Connection, found: Sequence[AnyRow]) -> tuple[LearnedRule, ...]:
    keys = keys_for(conn, found)
    return tuple(
        _record(row, open_words(keys, RuleWords, row, f"rule:{row.lesson}") or RuleWords()) for row in found
    )


def _record(row: AnyRow, words: RuleWords) -> LearnedRule:
    return LearnedRule(
        id=row.id,
        state=RuleState(row.state),
        domain=words.domain,
        agency=words.agency,
        kind=words.kind,
        topic=words.topic,
        releases=tuple(Release(one, frozenset(codes)) for one, codes in json.loads(row.releases)),
        supplies=frozenset(json.loads(row.supplies)),
        number=row.number,
        asked=row.asked,
        asked_at=row.asked_at,
        decided_at=row.decided_at,
        decided_by=row.decided_by,
        used=row.used,
        used_at=row.used_at,
    )


def _one(conn: Connection, **where: object) -> LearnedRule | None:
    found = _records(conn, rows.find_all(conn, table, **where))
    return found[0] if found else None


def rule_of_lesson(conn: Connection, key: str) -> LearnedRule | None:
    """What is known of a lesson, by its keyed hash."""
    return _one(conn, lesson=key)


def rule_asked(conn: Connection, question: int) -> LearnedRule | None:
    """The rule whose open question has this number."""
    return _one(conn, asked=question)


def rules_proposed(conn: Connection) -> tuple[LearnedRule, ...]:
    """Every rule that was ever proposed and has not been forgotten, in the order of the numbers."""
    query = select(table).where(table.c.number.is_not(None)).order_by(table.c.number)
    return _records(conn, conn.execute(query).all())


def rules_to_ask(conn: Connection, learn_after: int) -> tuple[LearnedRule, ...]:
    """The rules that the head of the office is to be asked about: counted often enough, or suspended."""
    counted = and_(table.c.state == RuleState.COUNTING.value, table.c.count >= learn_after)
    suspended = and_(table.c.state == RuleState.SUSPENDED.value, table.c.asked.is_(None))
    query = select(table).where(or_(counted, suspended)).order_by(table.c.id)
    return _records(conn, conn.execute(query).all())
