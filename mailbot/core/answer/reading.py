"""From the claims of all clauses to one answer: the order of domain.md section 4, read from top to bottom.

An answer is "done" only where something affirms it and nothing in the whole text speaks against it. What is
left in doubt is asked about: a wrong close is worse than one more question.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from mailbot.core.answer import asking
from mailbot.core.answer.claims import Claim, Kind, Scene
from mailbot.core.answer.claims.doubt import loose_end
from mailbot.core.answer.claims.partly import issued, percent_of
from mailbot.core.answer.details import (
    chosen_person,
    new_deadline,
    promised,
    reason_of,
    stand_in,
    suggested_unit,
)
from mailbot.core.answer.itemwise import Itemwise, read_items
from mailbot.core.answer.numbers import reply_document
from mailbot.core.answer.senses import Sense
from mailbot.core.deadlines import Cue, Moment
from mailbot.core.readings import Answer, AnswerContext, Due, Intent, ItemAnswer


def combine(claims: Sequence[Claim], text: str, context: AnswerContext, scene: Scene) -> Answer:
    """The answer that the claims of a text make together."""
    claims = _without_overtaken(_without_admissions(claims))
    kinds = {claim.kind for claim in claims}
    if Kind.REOPEN in kinds:
        return _reopened(claims, text)
    items = read_items(claims, context, scene)
    if items is not None and Kind.QUESTION not in kinds and (items.items or items.dangling or items.unknown):
        answer = _by_items(items, claims, text, context, scene)
        if answer is not None:
            return answer
    for kind, read in (
        (Kind.EXTEND, _extended),
        (Kind.QUESTION, _asked),
        (Kind.HANDBACK, _handed_back),
        (Kind.GIVES, _given),
    ):
        if kind in kinds:
            return read(claims, text, scene)
    return _state(claims, kinds, text, scene)


def _without_admissions(claims: Sequence[Claim]) -> Sequence[Claim]:
    """Xong, có chậm 1 ngày do chờ số liệu: after what is done, being late is no wish for more time."""
    found: list[Claim] = []
    admitted = False
    for claim in claims:
        words = claim.clause.words
        late = any(word.matches_any(("muộn", "chậm", "trễ")) for word in words)
        wants = any(word.matches_any(("xin", "cho", "đề", "nhờ", "phép")) for word in words)
        done_before = any(c.kind is Kind.DONE for c in found)
        admitted = (claim.kind is Kind.EXTEND and late and not wants and done_before) or (
            admitted and claim.clause.reason and claim.kind is Kind.PROGRESS
        )
        found.append(replace(claim, kind=Kind.HARMLESS) if admitted else claim)
    return found


def _without_overtaken(claims: Sequence[Claim]) -> Sequence[Claim]:
    """Đã trình ký, đã phát hành: what waited has been issued since; a finished part before "đóng việc"."""
    found: list[Claim] = []
    for index, claim in enumerate(claims):
        clause, later = claim.clause, [c for c in claims[index + 1 :] if c.kind is Kind.DONE]
        past = claim.kind is Kind.PROGRESS and clause.has(Sense.PERFECT)
        part = past and clause.has(Sense.PART) and clause.has(Sense.DONE)
        issued_since = past and clause.has(Sense.SUBMIT) and any(issued(c.clause) for c in later)
        closed_since = part and any(c.clause.has(Sense.CLOSE, Sense.WHOLE) for c in later)
        if (issued_since or closed_since) and not clause.has(*_STILL_OPEN):
            claim = replace(claim, kind=Kind.HARMLESS)
        found.append(claim)
    return found


# What is left open in a clause, whatever comes after it.
_STILL_OPEN = (Sense.DOING, Sense.REMAIN, Sense.BASICALLY, Sense.DRAFT, Sense.NOT_YET, Sense.FUTURE)


def _reopened(claims: Sequence[Claim], text: str) -> Answer:
    """A report taken back. Where the text says as well that it is done now, it must be asked."""
    if any(claim.kind is Kind.DONE for claim in claims[1:]) and not any(
        c.kind is Kind.NOT_DONE for c in claims
    ):
        later = [c.kind for c in claims].index(Kind.REOPEN)
        if any(c.kind is Kind.DONE for c in claims[later + 1 :]):
            return Answer(Intent.UNCLEAR, question=asking.DONE_OR_NOT)
    return Answer(Intent.NOT_DONE, reopen=True, reason=reason_of(claims, text))


def _extended(claims: Sequence[Claim], text: str, scene: Scene) -> Answer:
    moment = new_deadline(claims, scene)
    due = (
        moment.due
        if moment is not None and moment.due is not None and moment.due.at > scene.sent_at
        else None
    )
    question = None if due is not None else asking.UNTIL_WHEN
    return Answer(Intent.EXTEND, due=due, reason=reason_of(claims, text), question=question)


def _asked(_claims: Sequence[Claim], _text: str, _scene: Scene) -> Answer:
    return Answer(Intent.QUESTION)


def _handed_back(claims: Sequence[Claim], text: str, scene: Scene) -> Answer:
    own = next((c.clause for c in claims if c.kind is Kind.HANDBACK), None)
    reason = reason_of(claims, text) or (own.text.strip() if own is not None else None)
    return Answer(Intent.HANDBACK, reason=reason, suggest=suggested_unit(claims, scene))


def _given(claims: Sequence[Claim], _text: str, scene: Scene) -> Answer:
    """Delegation while the writer is away, or a task passed on inside the unit."""
    if any(claim.kind in (Kind.DONE, Kind.WEAK) for claim in claims):
        return Answer(Intent.UNCLEAR, question=asking.DONE_OR_NOT)
    person = stand_in(claims, scene)
    if person is None:
        return Answer(Intent.UNCLEAR, question=asking.WHO_STANDS_IN)
    chosen, candidates = chosen_person(person, scene)
    moments = [moment for claim in claims for moment in claim.clause.moments]
    away = any(claim.clause.has(Sense.ABSENT) for claim in claims) or any(
        claim.kind is Kind.GIVES and claim.clause.has(Sense.STAND_IN) for claim in claims
    )
    due, start = _absence(moments)
    question = None
    if chosen is None:
        names = [scene.office.name_of(one) for one in candidates]
        question = asking.which_person(names) if names else asking.unknown_person(person.words)
        return Answer(Intent.UNCLEAR, due=due, candidates=candidates, question=question)
    intent = Intent.DELEGATE if away else Intent.ASSIGN
    return Answer(intent, due=due, start=start, delegate=chosen, candidates=candidates)


def _absence(moments: Sequence[Moment]) -> tuple[Due | None, date | None]:
    """The last day of an absence, and the first where it is said ("từ 18/5 đến 22/5")."""
    known = [moment for moment in moments if moment.due is not None]
    ends = [moment for moment in known if moment.cue is not Cue.FROM or (moment.due and moment.due.start)]
    if not ends:
        return None, None
    due = ends[-1].due
    begins = [moment.due for moment in known if moment.cue is Cue.FROM and moment is not ends[-1]]
    start = due.start if due is not None else None
    if start is None and begins and begins[0] is not None:
        start = begins[0].at.date()
    return due, start


def _by_items(
    items: Itemwise, claims: Sequence[Claim], text: str, context: AnswerContext, scene: Scene
) -> Answer | None:
    """The answer made of its items; None where the items add nothing to the whole."""
    if items.unknown:
        question = asking.unknown_document(items.unknown[0], context.open_docs)
        return Answer(Intent.UNCLEAR, question=question)
    said = items.items
    intents = {item.intent for item in said}
    doubtful = items.dangling or Intent.UNCLEAR in intents
    if doubtful and (Intent.DONE in intents or Intent.UNCLEAR in intents):
        question = asking.which_tasks(context.items) if context.items else asking.DONE_OR_NOT
        return Answer(Intent.UNCLEAR, question=question)
    if Intent.DONE in intents:
        return _partly_or_all(said, claims, text, context, scene)
    if intents & {Intent.EXTEND, Intent.HANDBACK, Intent.ASSIGN, Intent.ACK, Intent.QUESTION} or not said:
        return None
    intent = Intent.PROGRESS if Intent.PROGRESS in intents else Intent.NOT_DONE
    due = next((item.due for item in said if item.due is not None), None)
    return Answer(
        intent, said, due=due, promise=due, reason=reason_of(claims, text), percent=_percent(claims)
    )


def _partly_or_all(
    said: tuple[ItemAnswer, ...], claims: Sequence[Claim], text: str, context: AnswerContext, scene: Scene
) -> Answer:
    """Done where every task that the letter spoke of is; otherwise progress with its items."""
    done_nos = {item.no for item in said if item.intent is Intent.DONE}
    done_docs = {item.doc for item in said if item.intent is Intent.DONE}
    by_document = any(item.doc is not None for item in said)
    if by_document:
        whole = set(context.open_docs) <= done_docs
    else:
        whole = bool(context.items) and {item.no for item in context.items} <= done_nos
    whole = whole and all(item.intent is Intent.DONE for item in said)
    number = reply_document(text, scene.office.agency.symbol) if whole else None
    if whole and any(c.kind in (Kind.NOT_DONE, Kind.PROGRESS, Kind.FUTURE, Kind.EXTEND) for c in claims):
        return Answer(Intent.UNCLEAR, question=asking.DONE_OR_NOT)
    intent = Intent.DONE if whole else Intent.PROGRESS
    due = next((item.due for item in said if item.due is not None), None)
    return Answer(intent, said, due=due, promise=due, reply_doc=number, reason=reason_of(claims, text))


def _percent(claims: Sequence[Claim]) -> int | None:
    return next((share for claim in claims if (share := percent_of(claim.clause)) is not None), None)


def _state(claims: Sequence[Claim], kinds: set[Kind], text: str, scene: Scene) -> Answer:
    """Done, not done, under way, or acknowledged."""
    order = [claim.kind for claim in claims]
    if Kind.NOT_DONE in kinds:
        return _denied(claims, order, text, scene)
    if Kind.PROGRESS in kinds:
        if _percent(claims) == 0:
            return Answer(Intent.NOT_DONE, percent=0, reason=reason_of(claims, text))
        return _under_way(claims, text, scene)
    if kinds & {Kind.FUTURE, Kind.CONDITION}:
        return _will_be(claims, order, text, scene)
    if Kind.DONE in kinds and (_qualified(claims) or loose_end(claims, scene)):
        return Answer(Intent.UNCLEAR, question=asking.DONE_OR_NOT)
    if Kind.DONE in kinds:
        return Answer(Intent.DONE, reply_doc=reply_document(text, scene.office.agency.symbol))
    if Kind.STEP in kinds and Kind.WEAK not in kinds:
        return _under_way(claims, text, scene)
    if Kind.WEAK in kinds:
        return Answer(Intent.UNCLEAR, question=asking.DONE_OR_NOT)
    if Kind.OTHERS in kinds:
        return Answer(Intent.UNCLEAR, question=asking.DONE_BY_WHOM)
    if Kind.FAVOUR in kinds:
        return Answer(Intent.QUESTION)
    if Kind.PRESSED in kinds:
        return Answer(Intent.NOT_DONE, reason=reason_of(claims, text))
    if Kind.ABSENT in kinds:
        return Answer(Intent.UNCLEAR, question=asking.WHO_STANDS_IN)
    thanks = any(c.clause.has(Sense.POLITE) and _thanks(c) for c in claims)
    if Kind.ACK in kinds or (thanks and Kind.UNKNOWN not in kinds):
        return Answer(Intent.ACK)
    work = any(hit.sense not in _AROUND for claim in claims for hit in claim.clause.hits)
    return Answer(Intent.UNCLEAR if work else Intent.OTHER, question=asking.WHAT_IS_MEANT)


# Senses that say nothing about a task: a text without others is about something else.
_AROUND = frozenset(
    {Sense.NOUN, Sense.POLITE, Sense.SAID, Sense.OTHERS, Sense.WHOLE, Sense.JOKE, Sense.MINOR}
)


def _qualified(claims: Sequence[Claim]) -> bool:
    """Whether something that was not understood is set against what is done ("xong, nhưng ...")."""
    kinds = [claim.kind for claim in claims]
    later = claims[kinds.index(Kind.DONE) + 1 :]
    doubtful = (Kind.UNKNOWN, Kind.WEAK, Kind.OTHERS, Kind.PRESSED)
    return any(claim.clause.contrast and claim.kind in doubtful for claim in later)


def _thanks(claim: Claim) -> bool:
    return any(
        token.matches_any(("cảm", "cám", "thanks", "tks", "thx", "thank")) for token in claim.clause.tokens
    )


def _denied(claims: Sequence[Claim], order: list[Kind], text: str, scene: Scene) -> Answer:
    """Something is denied: all of it, or what is left after a part."""
    first = order.index(Kind.NOT_DONE)
    reason, promise = reason_of(claims, text), _promise(claims, scene)
    earlier = [c.kind for c in claims[:first] if not c.clause.reason]
    if Kind.DONE in earlier or Kind.PROGRESS in earlier:
        return Answer(Intent.PROGRESS, due=promise, promise=promise, reason=reason, percent=_percent(claims))
    if Kind.DONE in order[first:] and not claims[first].clause.contrast:
        return Answer(Intent.UNCLEAR, question=asking.DONE_OR_NOT)
    return Answer(Intent.NOT_DONE, due=promise, promise=promise, reason=reason)


def _under_way(claims: Sequence[Claim], text: str, scene: Scene) -> Answer:
    promise = _promise(claims, scene)
    return Answer(
        Intent.PROGRESS,
        due=promise,
        promise=promise,
        reason=reason_of(claims, text),
        percent=_percent(claims),
    )


def _will_be(claims: Sequence[Claim], order: list[Kind], text: str, scene: Scene) -> Answer:
    """What will be done, or under a condition. After a claim of being done it leaves something open."""
    promise = _promise(claims, scene)
    if Kind.WEAK in order:
        return Answer(Intent.UNCLEAR, question=asking.DONE_OR_NOT)
    if Kind.DONE in order:
        later = next(n for n, kind in enumerate(order) if kind in (Kind.FUTURE, Kind.CONDITION))
        if Kind.FUTURE in order:
            return Answer(Intent.PROGRESS, due=promise, promise=promise)
        if order.index(Kind.DONE) < later and not claims[later].clause.has(Sense.DONE):
            return Answer(Intent.DONE, reply_doc=reply_document(text, scene.office.agency.symbol))
        return Answer(Intent.UNCLEAR, question=asking.DONE_OR_NOT)
    if Kind.STEP in order:
        return Answer(Intent.PROGRESS, due=promise, promise=promise, reason=reason_of(claims, text))
    if Kind.ACK in order and promise is None and Kind.CONDITION not in order:
        return Answer(Intent.ACK)
    return Answer(Intent.NOT_DONE, due=promise, promise=promise, reason=reason_of(claims, text))


def _promise(claims: Sequence[Claim], scene: Scene) -> Due | None:
    for claim in claims:
        if claim.kind in (Kind.FUTURE, Kind.CONDITION, Kind.NOT_DONE, Kind.PROGRESS, Kind.ACK):
            due = promised(claim.clause, scene)
            if due is not None:
                return due
    return None
