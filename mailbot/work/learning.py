"""The rules learned from the clerk's releases: looked up for a document, asked about, answered.

What this module does not do: decide (``core.learning``).
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import Connection

from mailbot.core.commands import begins_with_command
from mailbot.core.decision import Decision
from mailbot.core.learning import (
    RuleAnswer,
    Taught,
    agrees,
    decide_questions,
    decide_rule_answer,
    lesson_of,
)
from mailbot.core.message import InboundMessage, Route, Token
from mailbot.core.readings import Particulars, TrackVerdict
from mailbot.core.records import RuleState
from mailbot.core.sensitivity.learned import with_rule
from mailbot.store import facts
from mailbot.work import clerk
from mailbot.work.lookups import numbers, rule_documents
from mailbot.work.runtime import Runtime


def taught_of(
    runtime: Runtime, conn: Connection, sender: str, particulars: Particulars, verdict: TrackVerdict
) -> Taught | None:
    """What earlier releases say of a document of an official sender; None where nothing is to be learned."""
    lesson = lesson_of(sender, particulars, verdict) if runtime.house.policy.learns else None
    if lesson is None:
        return None
    key = facts.lesson_key(conn, lesson)
    return Taught(lesson, key, facts.rule_of_lesson(conn, key))


def with_learned(verdict: TrackVerdict, taught: Taught | None) -> TrackVerdict:
    """The verdict with the rule that is in force for documents of this lesson, where there is one."""
    rule = taught.rule if taught else None
    if rule is None or rule.state is not RuleState.ACTIVE:
        return verdict
    return with_rule(verdict, rule.name, rule.supplies)


def ask_job(runtime: Runtime, conn: Connection, now: datetime) -> Iterable[Decision]:
    """Ask the head of the office about the rules that are due; the question's number makes it happen once."""
    policy = runtime.house.policy
    due = facts.rules_to_ask(conn, policy.learn_after) if policy.learns else ()
    if not due:
        return ()
    question = numbers(runtime, conn, now).rule_no
    return (decide_questions(due, rule_documents(conn, due), question, runtime.house, now),)


def decide(
    runtime: Runtime,
    conn: Connection,
    message: InboundMessage,
    route: Route,
    token: Token,
    writer: str,
    text: str,
    inbox_id: int,
) -> Decision:
    """An obeyed reply to a letter that asked about a rule; a command in it is carried out as everywhere."""
    if agrees(text) is None and begins_with_command(text, office=runtime.house.office, writer=writer):
        return clerk.decide(runtime, conn, message, route, text, inbox_id)
    rule = facts.rule_asked(conn, token.case)
    answer = RuleAnswer(
        rule=rule,
        question=token.case,
        addressee=token.addressee,
        writer=writer,
        text=text,
        cause=f"m{inbox_id}",
        message_id=message.message_id,
        documents=rule_documents(conn, (rule,)).get(rule.id, ()) if rule else (),
    )
    return decide_rule_answer(answer, runtime.house, runtime.clock())
