"""One change after another: to the tables by its kind, and a row of the journal for each.

What this module does not do: know the columns (its siblings do).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import fields, is_dataclass, replace
from datetime import date, datetime
from typing import Any, assert_never

from sqlalchemy import Connection

from mailbot.core import decision as d
from mailbot.store import journal, outbox_rulings
from mailbot.store.content import ContentStore
from mailbot.store.journal import Event
from mailbot.store.keys import keyed_hash
from mailbot.store.register import documents, learning, people, tasks
from mailbot.store.register.context import Context
from mailbot.store.words import present_key


def apply(
    conn: Connection,
    changes: Iterable[d.Change],
    *,
    by: str,
    inbox_id: int | None,
    now: datetime,
    content: ContentStore,
    names: Callable[[str], str] = str,
    rule: str = "",
    agency_name: str = "",
    outcome: str | None = None,
) -> None:
    """Apply the changes of a decision, in order, and journal each; then, where it is given, the ``outcome``.

    ``by`` is the id of who caused them, ``inbox_id`` the message on whose strength. ``names`` gives the name
    of a unit or person as of today, ``agency_name`` is our own agency's: both are kept with the records.

    Raises:
        RegisterConflict: a change does not fit the register; roll back.
    """
    context = Context(conn, by, inbox_id, now, content, names, agency_name)
    events: list[Event] = []
    for change in changes:
        # A change may bring the key that its commitment is made with (registering), or end it (recall).
        key_id = _key_of(context, change)
        key = context.content.commitment_key(key_id)
        entry = _apply_one(context, change)
        if key_id is None:
            key = context.content.commitment_key(_key_of(context, change))
        events.append(replace(entry, rule=rule, commitment=_commitment(key, change)))
    if outcome is not None:
        events.append(Event(outcome))
    if events:
        journal.append_all(conn, events, at=now, by=by, inbox_id=inbox_id)


def _key_of(context: Context, change: d.Change) -> str | None:
    """The id of the key of the document that a change is about, where it has one now."""
    if isinstance(change, d.CreateTask | d.ReplaceTask):
        document_id: int | None = change.task.document_id
    else:
        document_id = getattr(change, "document_id", None)
    if not document_id:
        return None
    return present_key(context.conn, document_id)


def _commitment(key: bytes, change: d.Change) -> str:
    """A keyed hash of the whole change: proves later what was decided, shows nothing of it."""
    text = json.dumps(change, default=_plain, sort_keys=True, ensure_ascii=True)
    return keyed_hash(key, "journal", f"{type(change).__name__} {text}".encode())


def _plain(value: Any) -> Any:
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, frozenset):
        return sorted(value)
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: getattr(value, field.name) for field in fields(value)}
    raise TypeError(f"{type(value).__name__} in a change")


def _apply_one(context: Context, change: d.Change) -> Event:  # noqa: C901, PLR0915 - one table
    """Hand a change to its table's function. The match is complete: mypy says so."""
    match change:
        case d.RegisterElectronic():
            documents.register_electronic(context, change)
            return Event("registered", change.document_id)
        case d.RegisterReview():
            documents.register_review(context, change)
            return Event("in_review", change.document_id)
        case d.RegisterPaper():
            documents.register_paper(context, change)
            return Event("on_paper", change.document_id)
        case d.EndReview():
            documents.end_review(context, change)
            return Event(f"review_{change.status.value}", change.document_id)
        case d.HoldReview():
            documents.hold_review(context, change)
            return Event("review_held" if change.held else "review_taken_back", change.document_id)
        case d.ReviewTold():
            documents.review_told(context, change)
            return Event(f"review_told_{change.escalated}", change.document_id)
        case d.KnowSender():
            documents.know_sender(context, change)
            return Event("sender_known")
        case d.SetStatus():
            documents.set_status(context, change)
            return Event(f"status_{change.status.value}", change.document_id)
        case d.Submit():
            documents.submit(context, change)
            return Event("submitted", change.document_id, change.approver)
        case d.MoveToPaper():
            documents.move_to_paper(context, change)
            return Event("recalled_to_paper", change.document_id)
        case d.JoinDocuments():
            documents.join(context, change)
            return Event("joined", change.document_id, f"document:{change.joined_to}")
        case d.KeepEnclosures():
            context.content.release(context.conn, change.released)
            return Event("enclosures_kept", change.document_id, change.by)
        case d.CancelNumber():
            documents.cancel_number(context, change)
            return Event("number_cancelled", change.document_id)
        case d.HandedOver():
            documents.handed_over(context, change)
            return Event("handed_over", change.document_id)
        case d.Freeze():
            documents.freeze(context, change)
            return Event("frozen" if change.by else "unfrozen", change.document_id)
        case d.RecordEndorsement():
            tasks.record_endorsement(context, change)
            return Event(
                f"endorsed_{change.action}", change.document_id, f"endorsement:{change.endorsement_id}"
            )
        case d.ConfirmEndorsement():
            tasks.confirm_endorsement(context, change)
            what = "endorsement_confirmed" if change.confirmed else "endorsement_refused"
            return Event(what, change.document_id, f"endorsement:{change.endorsement_id}")
        case d.Ask():
            tasks.ask(context, change)
            return Event(f"asked_{change.question.code}", change.document_id, change.addressee)
        case d.Asked():
            tasks.asked(context, change)
            return Event("question_settled", change.document_id, change.addressee)
        case d.CreateTask():
            tasks.create(context, change)
            return Event("task_created", change.task.document_id, f"task:{change.task.id}")
        case d.ReplaceTask():
            tasks.replace(context, change)
            return Event(f"task_{change.code}", change.task.document_id, f"task:{change.task.id}")
        case d.AskExtension():
            tasks.ask_extension(context, change)
            return Event("extension_asked", change.document_id, f"task:{change.task_id}")
        case d.QueueInfo():
            people.queue_info(context, change)
            return Event("info_queued", change.document_id, change.person)
        case d.InfoSent():
            people.info_sent(context, change)
            return Event("info_sent", None, change.person)
        case d.RecordReading():
            people.record_reading(context, change)
            return Event(f"read_{change.sign}", change.document_id, change.person)
        case d.RecordAbsence():
            people.record_absence(context, change)
            return Event("absent", None, change.absence.person)
        case d.EmptyClosedFolder():
            people.empty_closed_folder(context, change)
            return Event("closed_folder_to_empty")
        case d.RungsTold():
            people.rungs_told(context, change)
            return Event("rungs_told")
        case d.CancelLetters():
            outbox_rulings.cancel(
                context.conn, change.document_id, kinds=change.kinds, recipients=change.recipients
            )
            return Event("letters_cancelled", change.document_id)
        case d.ReleaseLetters():
            outbox_rulings.release_held(context.conn, change.document_id, now=context.now)
            return Event("letters_released", change.document_id)
        case d.SettleUncertain():
            people.settle_uncertain(context, change)
            return Event(
                "letter_sent_again" if change.send_again else "letter_dropped", None, change.short_key
            )
        case d.LetterBounced():
            found = outbox_rulings.bounced(
                context.conn, change.message_id, permanent=change.permanent, code=change.code
            )
            return Event("letter_bounced" if change.permanent else "letter_delayed", found)
        case d.RememberRelease():
            learning.remember_release(context, change)
            return Event("release_remembered", change.document_id)
        case d.Unlearn():
            learning.unlearn(context, change)
            return Event("release_unlearned", change.document_id)
        case d.AskAboutRule():
            learning.ask_about_rule(context, change)
            return Event("rule_asked", None, f"rule:{change.rule_id}")
        case d.DecideRule():
            learning.decide_rule(context, change)
            return Event(f"rule_{change.state.value}", None, f"rule:{change.rule_id}")
        case d.RuleUsed():
            learning.rule_used(context, change)
            return Event("rule_used", change.document_id, f"rule:{change.rule_id}")
        case _:
            assert_never(change)
