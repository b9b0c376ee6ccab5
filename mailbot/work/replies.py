"""A reply or notice: facts from the register, the reading and the decision by the core.

What may be obeyed was settled by ``core.routing``; what may not is put to the clerk and does nothing.
Everything that people add passes ``screen_added_words`` first: on strong sensitive evidence nothing of it is
stored or passed on, and the writer is told to use paper (DESIGN.md section 4).
"""

from __future__ import annotations

from sqlalchemy import Connection

from mailbot.core.by_number import split_by_number
from mailbot.core.decision import Decision, Filing
from mailbot.core.letter import Letter, NotObeyed, ReplyOnPaper, UsePaper
from mailbot.core.message import InboundMessage, MessageKind, Route, Stage, Token
from mailbot.core.reading import decide_bounce, decide_deleted, decide_read
from mailbot.core.readings import Category, ReadAttachment, RuleHit
from mailbot.core.reply_text import added_words
from mailbot.core.sensitivity import screen_added_words
from mailbot.core.views import number_text
from mailbot.store import facts
from mailbot.work import answers, clerk, enclosures, endorsements, learning
from mailbot.work.lookups import by_number, waiting_for
from mailbot.work.runtime import Runtime

_SILENT = {
    MessageKind.OWN: "our own letter come back",
    MessageKind.AUTOMATIC: "automatic: never obeyed, never answered (RFC 3834 §2)",
    MessageKind.STRANGER: "nothing in it to act on",
}


def decide_reply(
    runtime: Runtime,
    conn: Connection,
    message: InboundMessage,
    route: Route,
    inbox_id: int,
    read: tuple[ReadAttachment, ...] = (),
) -> Decision:
    """What follows from a message that is no document. Inside the deciding transaction.

    ``read`` is what ``enclosures.to_read`` asked to be read.
    """
    if route.kind in _SILENT:
        return Decision(rule=f"inbound.{route.kind.value}", reason=_SILENT[route.kind])
    if route.kind is MessageKind.BOUNCE:
        return _bounce(runtime, conn, message, inbox_id)
    if route.kind is MessageKind.READ_RECEIPT:
        return _receipt(runtime, conn, message, route)
    if not route.obey:
        return _not_obeyed(runtime, conn, message, route)
    words = added_words(message)
    files = read or enclosures.unread(message)
    strong = screen_added_words(words.text, files, rules=runtime.rules)
    if strong:
        return _use_paper(runtime, message, route, strong, inbox_id)
    if route.token is not None and route.writer is not None and route.token.stage is Stage.RULE:
        writer = route.writer
        return learning.decide(runtime, conn, message, route, route.token, writer, words.text, inbox_id)
    if route.kind in {MessageKind.CLERK_REPLY, MessageKind.COMMAND}:
        return clerk.decide(runtime, conn, message, route, words.text, inbox_id)
    token = route.token
    if token is None or route.writer is None:
        return _not_obeyed(runtime, conn, message, route)
    if token.stage is Stage.INFO:
        decision = _info_read(runtime, conn, token, route.writer)
    elif route.kind is MessageKind.LEADER_REPLY:
        decision = _leader(runtime, conn, message, token, route.writer, words.text, inbox_id)
    else:
        decision = answers.decide(runtime, conn, message, token, route.writer, words, inbox_id)
    return enclosures.with_files(runtime, conn, decision, message, route, read, inbox_id)


def _leader(
    runtime: Runtime,
    conn: Connection,
    message: InboundMessage,
    token: Token,
    leader: str,
    text: str,
    inbox_id: int,
) -> Decision:
    """An endorsement of one document; or, by lines, of the several that a reminder named."""
    if token.case:
        return endorsements.decide(runtime, conn, message, token, leader, text, f"m{inbox_id}")
    decided: Decision | None = None
    for number, words in split_by_number(text):
        document = by_number(runtime, conn, number)
        if document is None:
            continue
        one = endorsements.decide(
            runtime,
            conn,
            message,
            Token(Stage.ENDORSE, document.id, leader),
            leader,
            words,
            f"m{inbox_id}.{number}",
            taken=decided,
        )
        decided = decided.plus(one) if decided else one
    if decided is not None:
        return decided
    waiting = waiting_for(conn, leader)
    if len(waiting) == 1:
        only = Token(Stage.ENDORSE, waiting[0].id, leader)
        return endorsements.decide(runtime, conn, message, only, leader, text, f"m{inbox_id}")
    return endorsements.ask_which(runtime, leader, waiting, message, inbox_id)


def _info_read(runtime: Runtime, conn: Connection, token: Token, writer: str) -> Decision:
    """The words "đã đọc" for a whole digest, or "đã xóa" after a recall: any answer is a sign."""
    now = runtime.clock()
    if token.case:
        return decide_deleted(token.case, token.addressee, now)
    readings = facts.readings(conn, person=writer)
    sent = [one.document_id for one in readings if one.digest_at is not None and one.read_at is None]
    return decide_read(sent, writer, "digest", runtime.house, now)


def _bounce(runtime: Runtime, conn: Connection, message: InboundMessage, inbox_id: int) -> Decision:
    fields = dict(message.report)
    letter = None
    for candidate in (*message.report_message_ids, *message.in_reply_to, *message.references):
        letter = letter or facts.letter_by_message_id(conn, candidate)
    status = fields.get("status", "")
    # RFC 3463: class 4 is a delay, class 5 is final. Notices without a code are final
    # only if they say "failed".
    permanent = status.startswith("5") or (not status and fields.get("action", "failed") == "failed")
    return decide_bounce(
        letter,
        permanent=permanent,
        code=status or "unknown",
        problem=fields.get("diagnostic-code", status),
        cause=f"m{inbox_id}",
        house=runtime.house,
        now=runtime.clock(),
    )


def _receipt(runtime: Runtime, conn: Connection, message: InboundMessage, route: Route) -> Decision:
    """A read receipt (RFC 8098) says "displayed": a sign of reading, never more."""
    if dict(message.report).get("disposition", "displayed").rpartition("/")[2].strip() == "deleted":
        return Decision(rule="reading.deleted_unread", reason="deleted without being displayed")
    for candidate in message.report_message_ids:
        letter = facts.letter_by_message_id(conn, candidate)
        if letter is not None and letter.document_id is not None:
            return decide_read(
                (letter.document_id,), letter.recipient, "receipt", runtime.house, runtime.clock()
            )
    if route.token is not None and route.token.document_id:
        return decide_read(
            (route.token.document_id,), route.token.addressee, "receipt", runtime.house, runtime.clock()
        )
    return Decision(rule="reading.receipt_unknown", reason="a receipt for no letter that we know")


def _not_obeyed(runtime: Runtime, conn: Connection, message: InboundMessage, route: Route) -> Decision:
    """Put to the clerk, nothing done. At most one letter a writer, reason and day."""
    clerk_, office = runtime.house.clerk, runtime.house.office
    document = facts.document(conn, route.token.document_id) if route.token else None
    day = runtime.today(runtime.clock())
    who = route.writer or runtime.mac("sender", _sender(message))[:12]
    letter: Letter = NotObeyed(
        to=clerk_,
        key=f"not-obeyed:{route.why_not}:{who}:{day}",
        token=Token(Stage.CLERK, document.id if document else 0, clerk_.party),
        number=number_text(document) if document else "",
        why_not=route.why_not,
        received_at=message.received_at,
        claimed_writer=office.name_of(route.writer) if route.writer else "",
    )
    return Decision(
        rule=f"inbound.not_obeyed.{route.why_not}",
        reason="not proved to be from the one whom the letter was for: the clerk is told, nothing is done",
        letters=(letter,),
        filing=Filing.REVIEW,
    )


def _sender(message: InboundMessage) -> str:
    return message.sender.email if message.sender else ""


def _use_paper(
    runtime: Runtime, message: InboundMessage, route: Route, strong: tuple[RuleHit, ...], inbox_id: int
) -> Decision:
    """Strong sensitive evidence in what somebody added: nothing of it is kept or passed on.

    The writer and the clerk are told without a word of it; a possible state secret lies apart.
    """
    house = runtime.house
    secret = any(hit.category is Category.STATE_SECRET for hit in strong)
    to = house.recipient(route.writer) if route.writer else house.clerk
    letters: tuple[Letter, ...] = (UsePaper(to=to, key=f"use-paper:m{inbox_id}"),)
    if to != house.clerk:
        told = ReplyOnPaper(
            to=house.clerk,
            key=f"use-paper:m{inbox_id}:clerk",
            who=to.name,
            received_at=message.received_at,
            folder=house.policy.folders.closed if secret else house.policy.folders.paper,
        )
        letters = (*letters, told)
    return Decision(
        rule="inbound.use_paper",
        reason="what was added belongs on paper: the writer and the clerk are told",
        letters=letters,
        filing=Filing.CLOSED if secret else Filing.PAPER,
    )
