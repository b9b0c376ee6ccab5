"""Finds the senses of the words of an answer: not inside names, not inside quotation marks.

What this module does not do: cut clauses, or conclude anything.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from mailbot.core.answer.senses import PARTICLES, SENSES, Sense
from mailbot.core.parties import Mention, MentionKind
from mailbot.core.text import Token, TokenKind

_LONGEST_QUOTE = 12  # tokens: a longer text in quotation marks is a title, not a word that is mentioned
_MASK = "\u241f"  # stands for a quoted word: no phrase has it
_ACTS = frozenset({Sense.FINAL, Sense.WORK, Sense.SUBMIT, Sense.MINOR})


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase with a sense: token indices, ``end`` exclusive."""

    sense: Sense
    start: int
    end: int


def mask_quotes(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Words in quotation marks are mentioned, not used: they get no sense. A wholly quoted text is used."""
    places = [n for n, token in enumerate(tokens) if token.text in '"“”«»']
    words = [n for n, token in enumerate(tokens) if token.kind is TokenKind.WORD]
    if len(places) < 2 or not words:
        return tokens
    found = list(tokens)
    for opened, closed in zip(places[::2], places[1::2], strict=False):
        outside = words[0] < opened or words[-1] > closed
        if 1 < closed - opened <= _LONGEST_QUOTE + 1 and outside:
            for place in range(opened + 1, closed):
                found[place] = replace(tokens[place], key=_MASK, bare=_MASK)
    return tuple(found)


def hits_of(tokens: tuple[Token, ...], mentions: Sequence[Mention]) -> tuple[Hit, ...]:
    """The senses in the text; none inside a name ("Ban Tổ chức", "đ/c Thảo")."""
    named = {
        place
        for m in mentions
        if m.strength > 0 and not m.verb and (m.parties or m.candidates)
        for place in range(m.first, m.after)
    }
    found: list[Hit] = []
    for start, end, sense in SENSES.find(tokens):
        if start in named and end - 1 in named:
            continue
        if sense is Sense.DOING and end - start == 1 and start > 0 and tokens[start].loose and found:
            goes_on = end < len(tokens) and not tokens[end].matches_any(PARTICLES)  # "da dang a": dạ đang ạ
            posts = found[-1].sense is Sense.PERFECT and found[-1].end == start and goes_on
            sense = Sense.FINAL if posts else sense  # "da dang tin": đã đăng, since "đã đang" is nothing
        if sense is Sense.POLITE and tokens[start].matches("báo") and found:
            acted = found[-1].sense in (Sense.PERFECT, Sense.JUST) and found[-1].end == start
            if acted:  # "đã báo cáo anh Thịnh": an act, no courtesy
                sense, end = Sense.FINAL, start + 2
        if sense is Sense.PERFECT and tokens[start].matches("rồi") and _then_acts(tokens, end, found):
            continue  # "em làm rồi gửi": "rồi" is "then"
        if sense is Sense.SUBMIT and _gives_to(tokens, start, mentions, found):
            continue
        found.append(Hit(sense, start, end))
    return tuple(found)


def _gives_to(tokens: Sequence[Token], start: int, mentions: Sequence[Mention], found: Sequence[Hit]) -> bool:
    """Da nop cho So Lao dong: "cho", no "chờ", directly after an act of giving and before an outside body."""
    if not (tokens[start].loose and tokens[start].bare == "cho" and found):
        return False
    gives = found[-1].sense is Sense.FINAL and found[-1].end == start
    return gives and any(m.first == start + 1 and m.kind is MentionKind.EXTERNAL for m in mentions)


def _then_acts(tokens: Sequence[Token], index: int, found: Sequence[Hit]) -> bool:
    """Whether an act follows directly, without "đã" or a completion shortly before."""
    if index < len(tokens) and tokens[index].matches_any(("em", "tôi", "mình", "ban", "sẽ", "mới", "tụi")):
        index += 1
    follows = SENSES.at(tokens, index) if index < len(tokens) else None
    if follows is None or follows[1] not in _ACTS:
        return False
    near = [hit for hit in found[-4:] if hit.end > index - 8]
    return not any(
        hit.sense is Sense.DONE or (hit.sense is Sense.PERFECT and tokens[hit.start].matches("đã"))
        for hit in near
    )
