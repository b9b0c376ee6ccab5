"""What an answer carries beside its intent: dates, reasons, the reply document's number, people, units.

What this module does not do: decide the intent.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from mailbot.core.answer.claims import Claim, Kind, Scene
from mailbot.core.answer.claims.times import ahead, lies_ahead, old_deadline
from mailbot.core.answer.claims.wishes import other_units, persons
from mailbot.core.answer.clauses import Clause
from mailbot.core.answer.senses import Sense
from mailbot.core.deadlines import Cue, Moment
from mailbot.core.parties import Mention
from mailbot.core.readings import Due

_LEAD = re.compile(
    r"(?:lý do|lí do|ly do|li do)\s*(?:là|la|:|-)?\s*|(?<!\w)(?:bởi vì|tại vì|bởi|vì|vi|do)\s+", re.IGNORECASE
)
_END = re.compile(
    r"\s*(?:[.;!?\n]|,\s*(?:xin|cho|đề nghị|de nghi|mong|nên|nen|em|ban)\b|\s(?:nên|nen)\s)", re.IGNORECASE
)
_LATER_ACTS = (Sense.JUST, Sense.FUTURE, Sense.LATER, Sense.FINAL, Sense.WORK, Sense.DONE, Sense.SUBMIT)
_POSTPONED = (Sense.JUST, Sense.FUTURE, Sense.LATER)
_TRAILING = re.compile(r"(?:\s+(?:ạ|a|nhé|nhe|nha))*[\s.,;!]*$", re.IGNORECASE)


def reason_of(claims: Sequence[Claim], text: str) -> str | None:
    """The reason that the writer gives: after "vì", "do", "lý do", before "nên", or that of being pressed."""
    for claim in claims:
        if claim.clause.reason and not _LEAD.match(claim.clause.text):
            return _trimmed(claim.clause.text)
    lead = _LEAD.search(text)
    if lead is not None:
        rest = text[lead.end() :]
        end = _END.search(rest)
        reason = _trimmed(rest[: end.start()] if end else rest)
        if reason:
            return reason
    pressed = next((c.clause for c in claims if c.clause.has(Sense.PRESSED)), None)
    return _trimmed(pressed.text) if pressed is not None else None


def _trimmed(text: str) -> str | None:
    return _TRAILING.sub("", text).strip(" \t\n,:-") or None


def new_deadline(claims: Sequence[Claim], scene: Scene) -> Moment | None:
    """The deadline that is asked for: of several dates not the one in force, and the last that lies ahead."""
    kinds = [claim.kind for claim in claims]
    first = kinds.index(Kind.EXTEND) if Kind.EXTEND in kinds else 0
    asking = [
        c for n, c in enumerate(claims) if c.kind is Kind.EXTEND or (c.kind is Kind.FUTURE and n > first)
    ]
    for group in (asking, claims):
        fits = [
            moment
            for claim in group
            for moment in claim.clause.moments
            if not old_deadline(claim.clause, moment) and moment.cue is not Cue.FROM
        ]
        if fits:
            good = [moment for moment in fits if ahead(moment, scene)]
            return (good or fits)[-1]
    return None


def promised(clause: Clause, scene: Scene) -> Due | None:
    """When a clause says that it will be done; "không xong trong tuần này" says when it will not."""
    denied = clause.first(Sense.CANNOT, Sense.NOT_YET, Sense.NOT)
    bounded = any(moment.cue in (Cue.WITHIN, Cue.BEFORE) for moment in clause.moments)
    if (
        denied is not None
        and (bounded or denied.sense is Sense.CANNOT)
        and not clause.after(denied.end, *_LATER_ACTS)
    ):
        return None
    until = clause.tokens[denied.start].start if denied is not None and denied.sense is Sense.NOT_YET else 0
    for moment in clause.moments:
        if moment.start < until and not clause.has(*_POSTPONED):
            continue  # "tuần này chưa xong"
        if lies_ahead(clause, moment, scene):
            return moment.due
    return None


def stand_in(claims: Sequence[Claim], scene: Scene) -> Mention | None:
    """The person to whom the writer gives the task or the mail."""
    for claim in claims:
        if claim.kind is Kind.GIVES:
            people = persons(claim.clause, scene)
            if people:
                return (
                    people[-1] if len(people) > 1 and _first_is_absent(claim.clause, people[0]) else people[0]
                )
    return None


def _first_is_absent(clause: Clause, person: Mention) -> bool:
    hit = clause.first(Sense.ABSENT)
    return hit is not None and person.after <= hit.start


def chosen_person(mention: Mention, scene: Scene) -> tuple[str | None, tuple[str, ...]]:
    """(the person meant, all who may be meant): of several the one of the writer's own unit."""
    if mention.parties:
        return mention.parties[0], ()
    people = scene.office.people
    own = [
        one
        for one in mention.candidates
        if one in people and people[one].unit == scene.unit and one != scene.writer
    ]
    return (own[0] if len(own) == 1 else None), mention.candidates


def suggested_unit(claims: Sequence[Claim], scene: Scene) -> str | None:
    """The unit to which the writer says the task belongs."""
    for claim in reversed(claims):
        if claim.kind is Kind.HANDBACK:
            units = [m for m in other_units(claim.clause, scene) if len(m.parties) == 1]
            back = [m for m in units if m.parties[0] != "VP" or len(units) == 1]
            asked = claim.clause.has(Sense.MISTAKE, Sense.LEADS) or not _only_the_office(back)
            if back and asked:
                return back[-1].parties[0]
    return None


def _only_the_office(units: Sequence[Mention]) -> bool:
    """Trả lại VP: back to the office, which is no suggestion."""
    return bool(units) and all(unit.parties == ("VP",) for unit in units)
