"""What a message is, who wrote it, and whether the writer may be obeyed (DESIGN.md sections 2 and 6).

The loop guard comes first: our own letters, then what no person wrote. A reply is known by the token of the
letter that it answers, never by its subject. It is obeyed only if that token covers the writer and the
message is authenticated: a token alone proves nothing about a person, and From alone proves nothing at all.
What this module does not do: verify tokens or signatures (``core.tokens``, ``mail.authenticity``), read what
was said, or judge whether a document may be registered.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from mailbot.core.commands import begins_with_command
from mailbot.core.message import AuthResult, InboundMessage, MessageKind, Route, Stage, Token
from mailbot.core.office import Office
from mailbot.core.readings import ReplyText
from mailbot.core.reply_text import added_words, begins_with_our_letter, holds_our_letter
from mailbot.core.routing.notices import document_parts, notice_kind
from mailbot.core.text import normalize, strip_diacritics

__all__ = ["command_text", "document_parts", "route"]

_KINDS = {
    Stage.ENDORSE: MessageKind.LEADER_REPLY,
    Stage.EXTENSION: MessageKind.LEADER_REPLY,
    Stage.CONFIRM: MessageKind.LEADER_REPLY,
    Stage.TASK: MessageKind.UNIT_REPLY,
    Stage.MINE: MessageKind.UNIT_REPLY,
    Stage.INFO: MessageKind.UNIT_REPLY,
    Stage.REVIEW: MessageKind.CLERK_REPLY,
    Stage.CLERK: MessageKind.CLERK_REPLY,
    Stage.RULE: MessageKind.CLERK_REPLY,
}
_REPLY_SUBJECT = re.compile(r"\s*(?:re|tra loi|ph|sv|aw)\s*(?:\[\d{1,3}\])?\s*:")


def route(
    message: InboundMessage,
    *,
    office: Office,
    tokens: tuple[Token, ...],
    own_message: bool,
    agency_addresses: frozenset[str],
    answerers: Mapping[str, frozenset[str]] | None = None,
    unit_mailbox_may_answer: bool = True,
) -> Route:
    """Say what ``message`` is.

    ``tokens`` are the verified tokens that it bears (``core.tokens.find_tokens``), ``own_message`` whether
    its Message-ID is ours, ``agency_addresses`` the program's own mailboxes in lower case. ``answerers``
    adds, for an addressee, who may answer for it today: dated delegates.
    """
    writer = _writer(message, office)
    first = tokens[0] if tokens else None
    if own_message:
        return Route(MessageKind.OWN, writer, first, reason="our own Message-ID")
    notice = notice_kind(message, ours=bool(tokens))
    if notice is not None:
        return Route(notice[0], writer, first, reason=notice[1])
    words = added_words(message)
    if _is_our_letter(message, words, agency_addresses):
        return Route(MessageKind.OWN, writer, first, reason="our own letter, and no word besides")
    asked = tuple(token for token in tokens if token.stage is not Stage.RECEIPT)
    if asked:
        return _reply(message, writer, asked, office, answerers or {}, unit_mailbox_may_answer)
    if writer is not None:
        spoken = _from_staff(message, writer, words, office, unit_mailbox_may_answer)
        if spoken is not None:
            return spoken
    if document_parts(message) or message.text.strip() or message.blocks or message.subject.strip():
        return Route(MessageKind.DOCUMENT, writer, first, reason="content, and no letter of ours answered")
    return Route(MessageKind.STRANGER, writer, reason="nothing in it")


def command_text(message: InboundMessage) -> str:
    """Where a command stands: the words that the writer added; the subject where there are none."""
    return _command_text(message, added_words(message))


def _command_text(message: InboundMessage, words: ReplyText) -> str:
    return words.text or ("" if words.quoted else message.subject)


def _writer(message: InboundMessage, office: Office) -> str | None:
    """The person, or the unit whose shared mailbox it is, that stands in From. Claimed, not proved."""
    if message.sender is None:
        return None
    address = message.sender.email.lower()
    if address in office.people_by_email:
        return office.people_by_email[address].id
    unit = office.units_by_email.get(address)
    return unit.id if unit else None


def _is_our_letter(message: InboundMessage, words: ReplyText, agency_addresses: frozenset[str]) -> bool:
    """A letter of ours under another Message-ID, with no word added: rewritten, or redirected by a rule."""
    if words.text or not holds_our_letter(words.quoted):
        return False
    ours = message.sender is not None and message.sender.email.lower() in agency_addresses
    return ours or (begins_with_our_letter(message.text) and not _answers(message))


def _answers(message: InboundMessage) -> bool:
    """Whether a message says of itself that it is a reply."""
    subject = strip_diacritics(normalize(message.subject[:100])).lower()
    return bool(message.in_reply_to or message.references) or _REPLY_SUBJECT.match(subject) is not None


def _reply(
    message: InboundMessage,
    writer: str | None,
    tokens: tuple[Token, ...],
    office: Office,
    answerers: Mapping[str, frozenset[str]],
    unit_mailbox_may_answer: bool,
) -> Route:
    def covers(token: Token) -> bool:
        if writer is None:
            return False
        if writer in office.units_by_id and not unit_mailbox_may_answer:
            return False
        if token.addressee == writer or writer in answerers.get(token.addressee, frozenset()):
            return True
        if token.stage in (Stage.REVIEW, Stage.CLERK) and office.people.get(token.addressee) in office.clerks:
            return writer in {clerk.id for clerk in office.clerks}
        return writer in office.may_answer_for(token.addressee)

    # One case goes to several people with a token each; a thread between them bears several. Another case's
    # token is never taken because it fits the writer better.
    same_case = (token for token in tokens if (token.case, token.stage) == (tokens[0].case, tokens[0].stage))
    token = next((token for token in same_case if covers(token)), tokens[0])
    kind = _KINDS[token.stage]
    addressee = office.people.get(token.addressee)
    if token.stage is Stage.MINE and addressee is not None and addressee.leader:
        kind = MessageKind.LEADER_REPLY  # a reminder of documents that wait for an endorsement
    why_not = _why_not(message, writer, covered=covers(token))
    return Route(kind, writer, token, not why_not, why_not, "answers a letter of ours")


def _why_not(message: InboundMessage, writer: str | None, *, covered: bool) -> str:
    """Why a message is not obeyed; "" where it is."""
    if message.authentication.result is AuthResult.FAIL:
        return "forged"
    if writer is None:
        return "unknown_address"
    if not covered:
        return "token_of_another"
    return "" if message.authentication.result is AuthResult.PASS else "not_authenticated"


def _from_staff(
    message: InboundMessage, writer: str, words: ReplyText, office: Office, unit_mailbox_may_answer: bool
) -> Route | None:
    """What our own people write to no letter: a command, a reply that lost its token; None for a document."""
    if begins_with_command(_command_text(message, words), office=office, writer=writer):
        covered = unit_mailbox_may_answer or writer not in office.units_by_id
        why_not = _why_not(message, writer, covered=covered)
        return Route(MessageKind.COMMAND, writer, None, not why_not, why_not, "begins with a command")
    answers = _answers(message)
    if words.forwarded or not (words.text or words.quoted) or (document_parts(message) and not answers):
        return None  # a document that somebody passes on
    person = office.people.get(writer)
    kind = MessageKind.UNIT_REPLY
    if person is not None and person.leader:
        kind = MessageKind.LEADER_REPLY
    elif person is not None and person.clerk:
        kind = MessageKind.CLERK_REPLY
    why_not = "forged" if message.authentication.result is AuthResult.FAIL else "no_token"
    return Route(kind, writer, None, False, why_not, "words from our own people, to no letter of ours")
