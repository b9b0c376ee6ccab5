"""Scoring and JSON of answers, by the rules that the labelled examples come with.

Exact: the intent (or the one also accepted); for ``extend`` and ``delegate`` also the deadline where the row
has one; for ``progress`` with items the set of items that are done. Asking back is right where a row says so.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from mailbot.core.answer import read_answer, text_of_reply
from mailbot.core.office import Office
from mailbot.core.readings import Answer, AnswerContext, Intent, ItemAnswer, OpenItem
from mailbot.core.reply_text import added_words_of_text
from mailbot.core.scoring import RowScore
from mailbot.core.scoring.dues import due_from_json, due_to_json

Row = Mapping[str, Any]
_ASKS = frozenset({"unclear", "question"})


def answer_request_from_json(row: Row, office: Office) -> dict[str, Any]:
    """The arguments of ``read_answer`` beside the text and the office."""
    context = row.get("context") or {}
    writer = str(row["from"])
    if "@" in writer and writer.lower() in office.people_by_email:
        writer = office.people_by_email[writer.lower()].id
    items = tuple(
        OpenItem(
            no=int(item["no"]),
            task=str(item.get("task", "")),
            doc=str(item["doc"]) if item.get("doc") else None,
            due=due_from_json(item["due"], office) if item.get("due") else None,
        )
        for item in context.get("items", ())
    )
    return {
        "writer": writer,
        "unit": row.get("unit"),
        "sent_at": datetime.fromisoformat(row["sent_at"]),
        "headers": dict(row.get("headers") or {}),
        "attachments": tuple(row.get("attachments") or ()),
        "context": AnswerContext(
            items=items,
            open_docs=tuple(str(number) for number in context.get("open_docs", ())),
            due=due_from_json(context["due"], office) if context.get("due") else None,
        ),
    }


def read_answer_row(row: Row, office: Office) -> Answer:
    """A row as the program would read it: quotes and signature off first."""
    text = text_of_reply(added_words_of_text(str(row.get("text") or "")))
    return read_answer(text, office=office, **answer_request_from_json(row, office))


def _intent_name(intent: Intent) -> str:
    """The rows know passing a task on inside the unit as ``delegate`` too."""
    return "delegate" if intent is Intent.ASSIGN else str(intent)


def answer_to_json(answer: Answer, office: Office) -> dict[str, Any]:
    """The fields of ``expected``; what does not apply is left out."""
    found: dict[str, Any] = {"intent": _intent_name(answer.intent)}
    if answer.items:
        found["items"] = [_item_to_json(item, office) for item in answer.items]
    if answer.due is not None:
        found["due"] = due_to_json(answer.due, office)
    if answer.start is not None:
        found["start"] = answer.start.isoformat()
    for name in ("reason", "percent", "reply_doc", "delegate", "suggest"):
        value = getattr(answer, name)
        if value is not None:
            found[name] = value
    if answer.candidates:
        found["candidates"] = list(answer.candidates)
    if answer.reopen:
        found["reopen"] = True
    if answer.promise is not None:
        found["promise"] = due_to_json(answer.promise, office)
    if answer.question is not None:
        question = answer.question
        found["question"] = {"code": question.code, "text": question.text, "choices": list(question.choices)}
    return found


def _item_to_json(item: ItemAnswer, office: Office) -> dict[str, Any]:
    found: dict[str, Any] = {"no": item.no} if item.no is not None else {"doc": item.doc}
    found["intent"] = _intent_name(item.intent)
    if item.due is not None:
        found["due"] = due_to_json(item.due, office)
    if item.reply_doc is not None:
        found["reply_doc"] = item.reply_doc
    return found


def _key(item: Row) -> str:
    return f"no {item['no']}" if item.get("no") is not None else f"doc {item.get('doc')}"


def _done_items(items: Any) -> frozenset[str]:
    return frozenset(_key(item) for item in items or () if item.get("intent") == "done")


def score_answer(expected_row: Row, answer: Answer, office: Office) -> RowScore:
    """How an answer compares with the ``expected`` of a labelled row."""
    expected: Row = expected_row["expected"]
    got = answer_to_json(answer, office)
    intent, accepted = got["intent"], {expected["intent"], expected.get("also_accepted")}
    asked = bool(expected.get("asking_is_fine")) and intent in _ASKS
    differences: list[str] = []
    if intent not in accepted and not asked:
        differences.append(f"intent: expected {expected['intent']}, got {intent}")
    if intent == expected["intent"] and not asked:
        differences += _detail_differences(expected, got, office)
    done_here, done_there = _done_items(got.get("items")), _done_items(expected.get("items"))
    claims_done = intent == "done" or bool(done_here)
    false_close = claims_done and "done" not in accepted and (intent == "done" or not done_here <= done_there)
    missed = expected["intent"] == "done" and intent not in accepted and not asked
    return RowScore(
        exact=not differences, false_close=false_close, missed_done=missed, differences=tuple(differences)
    )


def _detail_differences(expected: Row, got: Row, office: Office) -> list[str]:
    found = []
    intent = expected["intent"]
    if intent in ("extend", "delegate") and expected.get("due"):
        wanted = due_from_json(expected["due"], office).at
        have = due_from_json(got["due"], office).at if got.get("due") else None
        if wanted != have:
            found.append(f"due: expected {expected['due']}, got {got.get('due')}")
    if intent == "progress" and expected.get("items"):
        wanted_done, have_done = _done_items(expected["items"]), _done_items(got.get("items"))
        if wanted_done != have_done:
            found.append(f"items done: expected {sorted(wanted_done)}, got {sorted(have_done)}")
    return found
