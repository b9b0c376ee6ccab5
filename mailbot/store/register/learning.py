"""The changes of the rules that the clerk's releases teach.

What this module does not do: say what a rule stands in for, or when one is proposed (``core.learning``).
"""

from __future__ import annotations

import json

from sqlalchemy import delete, update

from mailbot.core import decision as d
from mailbot.core.records import Release, RuleState
from mailbot.store import rows
from mailbot.store.content import doom
from mailbot.store.problems import RegisterConflict
from mailbot.store.register.context import Context, change_one, take_number
from mailbot.store.rows import AnyRow
from mailbot.store.tables import documents
from mailbot.store.tables import learned_rules as table
from mailbot.store.words import RuleWords, keyring_of, seal_words


def _releases(releases: list[Release]) -> dict[str, object]:
    listed = [[one.document_id, sorted(one.overlooked)] for one in releases]
    return {"releases": json.dumps(listed), "count": len(listed)}


def _earlier(row: AnyRow) -> list[Release]:
    return [Release(one, frozenset(codes)) for one, codes in json.loads(row.releases)]


def _forget(context: Context, row: AnyRow) -> None:
    """The row goes, and the key that its words are sealed with."""
    context.conn.execute(delete(table).where(table.c.id == row.id))
    doom(context.conn, row.key_id)


def remember_release(context: Context, change: d.RememberRelease) -> None:
    """One more release of a lesson, the first one of it with a row and a key of its own."""
    conn = context.conn
    row = rows.find(conn, table, lock=True, lesson=change.lesson)
    if row is not None and change.afresh:
        _forget(context, row)
        row = None
    if row is None:
        key_id = keyring_of(conn).take()
        words = RuleWords(change.domain, change.agency, change.kind, change.topic)
        values = {
            "lesson": change.lesson,
            "state": RuleState.COUNTING.value,
            "supplies": "[]",
            "key_id": key_id,
            "sealed": seal_words(conn, RuleWords, words, key_id, f"rule:{change.lesson}"),
        }
        rows.add(conn, table, values | _releases([change.release]))
        return
    earlier = _earlier(row)
    if row.state == RuleState.COUNTING.value and change.document_id not in {x.document_id for x in earlier}:
        rows.change(conn, table, _releases([*earlier, change.release]), id=row.id)


def unlearn(context: Context, change: d.Unlearn) -> None:
    """What was counted is forgotten, with a proposal that waits; what is in force is suspended.

    The document's own hash stays until its track changes, which is part of the same decision.
    """
    conn = context.conn
    document = rows.find(conn, documents, id=change.document_id)
    row = document and document.lesson and rows.find(conn, table, lock=True, lesson=document.lesson)
    if not row:
        return
    if row.state in (RuleState.COUNTING.value, RuleState.PROPOSED.value):
        _forget(context, row)
        return
    state = RuleState.SUSPENDED.value if row.state == RuleState.ACTIVE.value else row.state
    others = [one for one in _earlier(row) if one.document_id != change.document_id]
    rows.change(conn, table, {"state": state, "asked": None, **_releases(others)}, id=row.id)


def ask_about_rule(context: Context, change: d.AskAboutRule) -> None:
    """The head of the office is asked; the number of the first question names the rule.

    Raises:
        RegisterConflict: there is no such rule.
    """
    take_number(context, "rule", change.question)
    row = rows.find(context.conn, table, lock=True, id=change.rule_id)
    if row is None:
        raise RegisterConflict(f"there is no rule {change.rule_id}")
    values = {
        "state": change.state.value,
        "supplies": json.dumps(sorted(change.supplies)),
        "number": row.number or change.question,
        "asked": change.question,
        "asked_at": change.at,
    }
    rows.change(context.conn, table, values, id=change.rule_id)


def decide_rule(context: Context, change: d.DecideRule) -> None:
    """A rule is agreed to, refused or revoked. A revoked one is not brought back by an old letter."""
    values: dict[str, object] = {
        "state": change.state.value,
        "decided_at": change.at,
        "decided_by": change.by,
    }
    if change.state is RuleState.REVOKED:
        values["asked"] = None
    change_one(context, table, values, id=change.rule_id)


def rule_used(context: Context, change: d.RuleUsed) -> None:
    """A rule let a document pass."""
    mine = update(table).where(table.c.id == change.rule_id)
    context.conn.execute(mine.values(used=table.c.used + 1, used_at=change.at))
