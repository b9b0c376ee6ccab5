"""Who is named in an answer: what ``parties`` finds, fitted to how answers are written.

What this module does not do: say what the named do in the sentence.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from mailbot.core.answer.spelling import known
from mailbot.core.deadlines import Moment
from mailbot.core.office import Office
from mailbot.core.parties import Mention, MentionKind, Strength, find_mentions
from mailbot.core.text import Token, fold, normalize

_ASSIGNING = ("giao", "công", "cử", "chuyển", "nhờ", "quyền")  # phân công, ủy quyền


def people_and_units(
    tokens: Sequence[Token], office: Office, moments: Sequence[Moment]
) -> tuple[Mention, ...]:
    """The units and people named in the tokens, from left to right."""
    mentions = _without_lookalikes(tokens, find_mentions(tokens, office), moments)
    return tuple(sorted((*mentions, *_called(tokens, mentions, office)), key=lambda mention: mention.first))


def _without_lookalikes(
    tokens: Sequence[Token], mentions: Sequence[Mention], moments: Sequence[Moment]
) -> tuple[Mention, ...]:
    """Not "2 em" of "thứ 2 em gửi", and not "em lam" (em làm) where there are no diacritics."""
    starts = [moment.start for moment in moments]
    return tuple(
        m
        for m in mentions
        if not _within(tokens[m.first].start, starts, moments)
        and not (tokens[m.after - 1].loose and tokens[m.after - 1].bare == "lam")
        and not _addressed(tokens[m.after - 1], m)
    )


def _addressed(token: Token, mention: Mention) -> bool:
    """Nhờ anh đóng việc, anh ơi: a word of the reader's behind a form of address is nobody's name."""
    unknown = mention.kind is MentionKind.UNKNOWN and not mention.candidates
    return unknown and token.text.islower() and known(token)


def _within(place: int, starts: Sequence[int], moments: Sequence[Moment]) -> bool:
    """Whether an offset lies inside one of the times."""
    index = bisect_right(starts, place) - 1
    return index >= 0 and place < moments[index].end


def _called(tokens: Sequence[Token], mentions: Sequence[Mention], office: Office) -> list[Mention]:
    """Bare given names after a word of assigning ("GIAO YẾN"): there a name is what is wanted."""
    taken = {place for m in mentions for place in range(m.first, m.after)}
    found = []
    for index in range(1, len(tokens)):
        if index in taken or not tokens[index - 1].matches_any(_ASSIGNING):
            continue
        ids = tuple(
            person.id
            for person in office.staff
            if tokens[index].matches(fold(normalize(person.name)).split()[-1])
        )
        if ids:
            parties, candidates = (ids, ()) if len(ids) == 1 else ((), ids)
            found.append(
                Mention(
                    index,
                    index + 1,
                    MentionKind.PERSON,
                    tokens[index].text,
                    parties,
                    candidates,
                    Strength.WEAK,
                )
            )
    return found
