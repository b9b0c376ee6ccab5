"""The way in: a leader's words become an ``Endorsement``.

Normal form, slips set right, names, deadlines, items, phrases, tasks, decision: each step is a module. A
text that is longer than any endorsement is not read but asked about, so that the time is bounded.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from mailbot.core.deadlines import Frame, Moment, moments_in
from mailbot.core.endorsement.case import Case
from mailbot.core.endorsement.decide import decide
from mailbot.core.endorsement.items import items_of
from mailbot.core.endorsement.joining import draft_of
from mailbot.core.endorsement.layout import unwrapped
from mailbot.core.endorsement.parse import phrases_of
from mailbot.core.endorsement.repair import repair
from mailbot.core.endorsement.replies import answered
from mailbot.core.endorsement.vocabulary import syllables
from mailbot.core.office import Office
from mailbot.core.parties import find_mentions
from mailbot.core.readings import Action, Due, Endorsement, EndorsementContext, Question, Role
from mailbot.core.text import Token, TokenKind, normalize, tokenize

# Ten times the longest endorsement that we have seen. What is longer holds text of somebody else.
_LONGEST = 3000


def read_endorsement(
    text: str,
    *,
    office: Office,
    writer: str,
    sent_at: datetime,
    context: EndorsementContext = EndorsementContext(),  # noqa: B008 - frozen
) -> Endorsement:
    """What the words of a leader decide.

    ``text`` holds the words that the writer added, without quotes and signatures (``reply_text``).
    ``writer`` is the leader's id, ``sent_at`` an aware datetime of any zone. Tasks and words in the result
    are cut out of the normalized text. Never raises for any text: what is not understood comes back as
    CLARIFY with its question.
    """
    text = normalize(text)
    if len(text) > _LONGEST:
        question = Question(
            "too_long", "Ý kiến quá dài để đọc tự động, xin Đồng chí cho biết ngắn gọn giao ai, việc gì?"
        )
        return Endorsement(Action.CLARIFY, question=question)
    if context.question is not None:
        reply = answered(text, context.question, office=office)
        if reply is not None:
            plain = EndorsementContext(
                context.current, context.proposal, context.pending_extension, context.document_due
            )
            return read_endorsement(reply, office=office, writer=writer, sent_at=sent_at, context=plain)
    return decide(case_of(text, office=office, writer=writer, sent_at=sent_at, context=context))


def case_of(
    text: str, *, office: Office, writer: str, sent_at: datetime, context: EndorsementContext
) -> Case:
    """A normalized text as read, before it is decided what it means (``explain`` shows it)."""
    tokens = repair(tokenize(text), office)
    if "\n" in text:
        whole = unwrapped(text, tokens, *_names_and_cuts(tokens, office))
        if whole != text:
            text, tokens = whole, repair(tokenize(whole), office)
    frame = Frame(
        office, sent_at.astimezone(office.agency.zone), context.document_due, _due_in_force(context)
    )
    moments = moments_in(text, tokens, frame)
    mentions = find_mentions(tokens, office, known_words=syllables(), closed=_dates(tokens, moments))
    items = items_of(text, tokens, mentions, moments)
    draft = draft_of(phrases_of(items, tokens))
    return Case(text, tokens, draft, office, writer, sent_at, context)


def _dates(tokens: Sequence[Token], moments: Sequence[Moment]) -> frozenset[int]:
    """The tokens inside deadlines of several words: "sáng mai VP ..." names no Mai."""
    inside = [(one.start, one.end) for one in moments if one.deadline]
    return frozenset(
        index
        for start, end in inside
        for index, token in enumerate(tokens)
        if start < token.start < end or (token.start == start and token.end < end)
    )


def _names_and_cuts(tokens: Sequence[Token], office: Office) -> tuple[frozenset[int], frozenset[int]]:
    """The tokens where a name begins, and the line breaks inside names that a client has cut."""
    names = frozenset(one.first for one in find_mentions(tokens, office, known_words=syllables()))
    places = [index for index, token in enumerate(tokens) if token.kind is not TokenKind.BREAK]
    joined = find_mentions([tokens[index] for index in places], office, known_words=syllables())
    cuts = {place for one in joined for place in range(places[one.first], places[one.after - 1])}
    return names, frozenset(cuts - set(places))


def _due_in_force(context: EndorsementContext) -> Due | None:
    dues = {one.due for one in context.current if one.role is Role.LEAD and one.due is not None}
    if context.pending_extension is not None:
        own = {one.due for one in context.current if one.party == context.pending_extension.unit and one.due}
        dues = own or dues
    return next(iter(dues)) if len(dues) == 1 else None
