"""From a text to clauses: words repaired, senses, names and times found, sentences cut.

What this module does not do: conclude anything from a clause (``claims``).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from mailbot.core.answer.cutting import Cut, cuts_of
from mailbot.core.answer.mentions import people_and_units
from mailbot.core.answer.senses import CONTRASTS, PARTICLES, Sense
from mailbot.core.answer.sensing import Hit, hits_of, mask_quotes
from mailbot.core.answer.spelling import repaired
from mailbot.core.deadlines import Frame, Moment, moments_in
from mailbot.core.office import Office
from mailbot.core.parties import Mention
from mailbot.core.readings import Due
from mailbot.core.text import Token, TokenKind, tokenize

__all__ = ["Clause", "Hit", "clauses_of"]


@dataclass(frozen=True)
class Clause:
    """One clause with what stands in it. Indices of hits and mentions are those of its own tokens."""

    text: str
    tokens: tuple[Token, ...]
    hits: tuple[Hit, ...]
    moments: tuple[Moment, ...]
    mentions: tuple[Mention, ...]
    line: int  # the number of the line where it begins
    asks: bool = False  # ends in a question mark
    reason: bool = False  # introduced by vì, do, or followed by nên
    contrast: bool = False  # introduced by nhưng, còn, riêng
    label: bool = False  # ends in a colon: "Chưa xong: 520"
    inherits: bool = False  # "đã ký, phát hành": the "đã" of the clause before holds here too
    typo: bool = False  # a word was repaired by guessing
    quoted: bool = False  # a sense stood in quotation marks

    def has(self, *senses: Sense) -> bool:
        """Whether one of these senses stands in the clause."""
        return any(hit.sense in senses for hit in self.hits)

    def first(self, *senses: Sense) -> Hit | None:
        """The first hit of one of these senses."""
        return next((hit for hit in self.hits if hit.sense in senses), None)

    def all_of(self, *senses: Sense) -> tuple[Hit, ...]:
        """All hits of these senses, in order."""
        return tuple(hit for hit in self.hits if hit.sense in senses)

    def before(self, place: int, *senses: Sense) -> bool:
        """Whether one of these senses stands before a token."""
        return any(hit.sense in senses and hit.start < place for hit in self.hits)

    def after(self, place: int, *senses: Sense) -> bool:
        """Whether one of these senses stands at or after a token."""
        return any(hit.sense in senses and hit.start >= place for hit in self.hits)

    @property
    def words(self) -> tuple[Token, ...]:
        """The tokens that are words or numbers."""
        return tuple(token for token in self.tokens if token.kind in (TokenKind.WORD, TokenKind.NUMBER))

    def core_end(self) -> int:
        """The index after the last token that is neither a particle, a form of address nor a mark."""
        end = len(self.tokens)
        while end and (
            self.tokens[end - 1].kind is TokenKind.MARK or self.tokens[end - 1].matches_any(PARTICLES)
        ):
            end -= 1
        return end


def clauses_of(
    text: str, office: Office, sent_at: datetime, current_due: Due | None = None
) -> tuple[Clause, ...]:
    """The clauses of a normalized text, in order."""
    frame = Frame(office, sent_at.astimezone(office.agency.zone), None, current_due)
    plain = tokenize(text)
    tokens, guessed = repaired(plain)
    sure = tuple(plain[n] if n in guessed else token for n, token in enumerate(tokens))
    moments = moments_in(text, _without_task_numbers(sure), frame)
    mentions = people_and_units(tokens, office, moments)
    masked = mask_quotes(tokens)
    maker = _Maker(text, tokens, masked, hits_of(masked, mentions), moments, mentions, guessed)
    return _linked([maker.clause(cut) for cut in cuts_of(tokens, moments, mentions)])


_TASK_WORDS = ("việc", "vụ", "dung", "mục", "ý", "câu", "vb", "vbđ")  # nhiệm vụ, nội dung


def _without_task_numbers(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The tokens with the number of a task made unreadable: "việc 2 tuần sau" is not in two weeks."""
    found = list(tokens)
    for index in range(1, len(tokens)):
        number = tokens[index].kind is TokenKind.NUMBER and tokens[index - 1].matches_any(_TASK_WORDS)
        if number and not (index + 1 < len(tokens) and tokens[index + 1].text in "/-.:"):
            found[index] = replace(tokens[index], kind=TokenKind.MARK)
    return tuple(found)


class _Maker:
    """Puts clauses together; all lists are in order, so each clause finds its part by bisection."""

    def __init__(
        self,
        text: str,
        tokens: tuple[Token, ...],
        masked: tuple[Token, ...],
        hits: tuple[Hit, ...],
        moments: tuple[Moment, ...],
        mentions: tuple[Mention, ...],
        guessed: frozenset[int],
    ) -> None:
        self.text, self.tokens, self.masked = text, tokens, masked
        self.hits, self.moments, self.mentions, self.guessed = hits, moments, mentions, guessed
        self.hit_starts = [hit.start for hit in hits]
        self.moment_starts = [moment.start for moment in moments]
        self.mention_starts = [mention.first for mention in mentions]
        self.breaks = [n for n, token in enumerate(tokens) if token.kind is TokenKind.BREAK]

    def clause(self, cut: Cut) -> Clause:
        """The clause of a range of tokens."""
        start, end = cut.start, cut.end
        part = self.tokens[start:end]
        hits = self.hits[bisect_left(self.hit_starts, start) : bisect_left(self.hit_starts, end)]
        first, last = part[0].start, part[-1].end
        named = self.mentions[bisect_left(self.mention_starts, start) : bisect_left(self.mention_starts, end)]
        return Clause(
            text=self.text[first:last],
            tokens=part,
            hits=tuple(Hit(hit.sense, hit.start - start, min(hit.end, end) - start) for hit in hits),
            moments=self.moments[
                bisect_left(self.moment_starts, first) : bisect_left(self.moment_starts, last)
            ],
            mentions=tuple(replace(m, first=m.first - start, after=m.after - start) for m in named),
            line=bisect_left(self.breaks, start),
            asks=cut.asks,
            reason=cut.reason,
            contrast=cut.contrast or _opens_contrast(part),
            label=cut.label,
            typo=any(index in self.guessed for index in range(start, end)) if self.guessed else False,
            quoted=any(a is not b for a, b in zip(part, self.masked[start:end], strict=True)),
        )


def _opens_contrast(tokens: Sequence[Token]) -> bool:
    """Còn slide; nhưng chưa in: after a comma too."""
    return CONTRASTS.at(tokens, 0) is not None or (tokens[0].matches("còn") and len(tokens) > 1)


def _linked(clauses: Sequence[Clause]) -> tuple[Clause, ...]:
    """The clauses with what they take over from the one before: its "đã", or that it announced a reason."""
    found: list[Clause] = []
    for clause in clauses:
        before = found[-1] if found else None
        if before is not None and before.line == clause.line:
            verbs = (Sense.FINAL, Sense.WORK, Sense.MINOR, Sense.REQUEST)
            submits = clause.hits and clause.hits[0].start == 0 and clause.hits[0].sense is Sense.SUBMIT
            opens = any(hit.start == 0 and hit.sense in verbs for hit in clause.hits) or (
                submits and clause.after(clause.hits[0].end, Sense.FINAL)
            )
            past = before.has(Sense.PERFECT) and not before.has(Sense.NOT_YET, Sense.FUTURE, Sense.SUBMIT)
            if opens and past and not clause.contrast:
                clause = replace(clause, inherits=True)
            if len(before.words) == 2 and before.words[-1].matches("do"):
                clause = replace(clause, reason=True)
        found.append(clause)
    return tuple(found)
