"""Scoring and JSON of endorsements, by the rules that the labelled examples come with.

Exact: the action; the set of (who, role, due) with groups expanded and deadlines compared as moments; the
leaders it is passed on to; what is withdrawn. Where a text does two things either action is right, and all
lists must be. Silently wrong: something other than expected would have been assigned, withdrawn or passed
on without asking.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from mailbot.core.endorsement import read_endorsement
from mailbot.core.office import Office
from mailbot.core.readings import (
    Action,
    Assignment,
    Due,
    Endorsement,
    EndorsementContext,
    PendingExtension,
    Question,
    Role,
)
from mailbot.core.reply_text import added_words_of_text
from mailbot.core.scoring import RowScore
from mailbot.core.scoring.dues import due_from_json, due_to_json

Row = Mapping[str, Any]
Part = tuple[str, str, datetime | None]


# From rows ----------------------------------------------------------------------------------------------


def _due(value: str | None, office: Office) -> Due | None:
    return due_from_json(value, office) if value else None


def _assignment(row: Row, office: Office) -> Assignment:
    party = str(row.get("unit") or row.get("person") or row.get("group") or "")
    due = _due(row.get("due"), office)
    return Assignment(party, Role(row.get("role", "lead")), str(row.get("task", "")), due)


def _question(row: Row | None) -> Question | None:
    if not row:
        return None
    return Question(
        str(row.get("code", "")),
        str(row.get("text", "")),
        tuple(row.get("choices", ())),
        tuple(row.get("replies", ())),
    )


def endorsement_request_from_json(row: Row, office: Office) -> dict[str, Any]:
    """The arguments of ``read_endorsement`` beside the text and the office."""
    context = row.get("context") or {}
    pending = context.get("pending_extension")
    writer = str(row["from"])
    if "@" in writer and writer.lower() in office.people_by_email:
        writer = office.people_by_email[writer.lower()].id
    return {
        "writer": writer,
        "sent_at": datetime.fromisoformat(row["sent_at"]),
        "context": EndorsementContext(
            current=tuple(_assignment(one, office) for one in context.get("current", ())),
            proposal=tuple(_assignment(one, office) for one in context.get("proposal", ())),
            pending_extension=(
                PendingExtension(
                    str(pending.get("unit") or pending.get("person")),
                    _due(pending.get("due"), office),
                )
                if pending
                else None
            ),
            document_due=_due(context.get("document_due"), office),
            question=_question(context.get("question")),
        ),
    }


def read_endorsement_row(row: Row, office: Office) -> Endorsement:
    """A row as the program would read it: quotes and signature off first."""
    words = added_words_of_text(str(row.get("text") or "")).text
    return read_endorsement(words, office=office, **endorsement_request_from_json(row, office))


# To rows ------------------------------------------------------------------------------------------------


def _assignment_to_json(one: Assignment, office: Office) -> dict[str, Any]:
    who = "person" if one.party in office.people else "unit"
    found: dict[str, Any] = {who: one.party, "role": str(one.role), "task": one.task, "due": None}
    if one.due is not None:
        found["due"] = due_to_json(one.due, office)
        found["due_text"] = one.due.words
        if one.due.vague:
            found["vague_due"] = True
        if one.due.from_document:
            found["due_from_document"] = True
        if one.due.start is not None:
            found["start"] = one.due.start.isoformat()
        if one.due.recurring is not None:
            found["recurring"] = one.due.recurring
    if one.conditional is not None:
        found["conditional"] = one.conditional
    return found


def endorsement_to_json(reading: Endorsement, office: Office) -> dict[str, Any]:
    """The fields of ``expected``; what does not apply is left out. ``question`` for anything unclear."""
    found: dict[str, Any] = {
        "action": str(reading.action),
        "assignments": [_assignment_to_json(one, office) for one in reading.assignments],
    }
    if reading.revokes:
        found["revokes"] = "all" if reading.revokes == ("all",) else list(reading.revokes)
    lists = ("forward_to", "replaces", "unresolved", "candidates", "external", "assumed", "ignored")
    found |= {name: list(value) for name in lists if (value := getattr(reading, name))}
    flags = ("amends", "suspend", "to_paper", "urgent", "from_proposal", "needs_confirm")
    found |= {name: True for name in flags if getattr(reading, name)}
    if reading.extension is not None:
        found["extension"] = reading.extension
    if reading.question is not None:
        asked = reading.question
        found["question"] = {
            "code": asked.code,
            "text": asked.text,
            "choices": list(asked.choices),
            "replies": list(asked.replies),
        }
    return found


# Scoring ------------------------------------------------------------------------------------------------


def _parts(assignments: Iterable[Assignment], office: Office) -> frozenset[Part]:
    return frozenset(
        (party, str(one.role), one.due.at if one.due else None)
        for one in assignments
        for party in office.expand(one.party)
    )


def _members(parties: Iterable[str], office: Office, writer: str) -> frozenset[str]:
    return frozenset(one for party in parties for one in office.expand(party) if one != writer)


def _lists_expected(
    expected: Row, office: Office, writer: str
) -> tuple[frozenset[Part], frozenset[str], frozenset[str]]:
    revokes = expected.get("revokes") or ()
    return (
        _parts((_assignment(one, office) for one in expected.get("assignments", ())), office),
        _members(expected.get("forward_to", ()), office, writer),
        frozenset({"all"}) if revokes == "all" else _members(revokes, office, ""),
    )


def _accepted_actions(expected: Row) -> frozenset[str]:
    """Either action where a text does two things: forwards and assigns, withdraws and passes on."""
    action = str(expected["action"])
    does = {
        "assign": bool(expected.get("assignments")),
        "forward": bool(expected.get("forward_to")),
        "revoke": bool(expected.get("revokes")),
    }
    both = {name for name, done in does.items() if done}
    return frozenset({action} | (both if len(both) > 1 and action in both else set()))


def score_endorsement(row: Row, reading: Endorsement, office: Office) -> RowScore:
    """How the reading of one labelled row came out."""
    expected, writer = row["expected"], str(row["from"])
    action = str(reading.action)
    if expected["action"] == "clarify" or action == "clarify":
        exact = expected["action"] == action
        wrong = not exact and reading.action is not Action.CLARIFY and _does_something(reading)
        told = () if exact else (f"action: expected {expected['action']}, read {action}",)
        return RowScore(exact, silently_wrong=wrong, differences=told)
    parts, forward, revokes = _lists_expected(expected, office, writer)
    differences: list[str] = []
    if action not in _accepted_actions(expected):
        differences.append(f"action: expected {expected['action']}, read {action}")
    read_parts = _parts(reading.assignments, office)
    differences += [f"missing: {_shown(one)}" for one in sorted(parts - read_parts, key=str)]
    differences += [f"too much: {_shown(one)}" for one in sorted(read_parts - parts, key=str)]
    read_forward = _members(reading.forward_to, office, writer)
    if read_forward != forward:
        differences.append(f"forward_to: expected {sorted(forward)}, read {sorted(read_forward)}")
    read_revokes = (
        frozenset({"all"}) if reading.revokes == ("all",) else _members(reading.revokes, office, "")
    )
    if read_revokes != revokes:
        differences.append(f"revokes: expected {sorted(revokes)}, read {sorted(read_revokes)}")
    lists_differ = read_parts != parts or read_forward != forward or read_revokes != revokes
    return RowScore(not differences, silently_wrong=lists_differ, differences=tuple(differences))


def _does_something(reading: Endorsement) -> bool:
    return bool(reading.assignments or reading.forward_to or reading.revokes)


def _shown(part: Part) -> str:
    who, role, due = part
    return f"{who} {role}{f' until {due:%Y-%m-%d %H:%M}' if due else ''}"
