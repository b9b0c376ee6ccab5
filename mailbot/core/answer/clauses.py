"""From a text to clauses: words repaired, senses found, sentences cut at marks and contrasts.

What this module does not do: conclude anything from a clause (``rules``).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from mailbot.core.answer.mentions import people_and_units
from mailbot.core.answer.senses import CONTRASTS, PARTICLES, REASONS, SENSES, Sense
from mailbot.core.deadlines import Frame, Moment, moments_in
from mailbot.core.deadlines.expressions import CalendarDay
from mailbot.core.office import Office
from mailbot.core.parties import Mention
from mailbot.core.readings import Due
from mailbot.core.text import Token, TokenKind, strip_diacritics, tokenize, untelex

_LONGEST_QUOTE = 12  # tokens: a longer text in quotation marks is a title, not a word that is mentioned
_MASK = "\u241f"  # stands for a quoted word: no phrase has it


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase with a sense: token indices in the clause, ``end`` exclusive."""

    sense: Sense
    start: int
    end: int


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


def repaired(tokens: Sequence[Token]) -> tuple[tuple[Token, ...], frozenset[int]]:
    """Tokens with short forms, telex debris and typing errors put right; the indices of what was guessed."""
    from mailbot.core.answer.spelling import SHORT_FORMS, guess, known

    found: list[Token] = []
    guessed: set[int] = set()
    for index, token in enumerate(tokens):
        if token.kind is not TokenKind.WORD:
            found.append(token)
            continue
        word = SHORT_FORMS.get(token.key) or _squeezed(token.key)
        if word is None and not known(token):
            decoded = untelex(token.text)
            decoded = SHORT_FORMS.get(decoded, decoded) if decoded is not None else None
            if decoded is not None and known(replace(token, key=decoded, loose=False)):
                word = decoded
            else:
                word = guess(token)
                if word is not None:
                    guessed.add(index)
        found.append(token if word is None else replace(token, key=word, bare=strip_diacritics(word)))
    return tuple(found), frozenset(guessed)


def _squeezed(word: str) -> str | None:
    """Xongggg, rồiiii: letters drawn out for emphasis."""
    if len(word) < 4 or word[-1] != word[-2] or word[-1] != word[-3]:
        return None
    return word.rstrip(word[-1]) + word[-1]


def clauses_of(
    text: str, office: Office, sent_at: datetime, current_due: Due | None = None
) -> tuple[Clause, ...]:
    """The clauses of a normalized text, in order."""
    frame = Frame(office, sent_at.astimezone(office.agency.zone), None, current_due)
    plain = tokenize(text)
    tokens, guessed = repaired(plain)
    masked = _mask_quotes(tokens)
    sure = tuple(plain[n] if n in guessed else token for n, token in enumerate(tokens))
    moments = moments_in(text, sure, frame)
    mentions = people_and_units(tokens, office, moments)
    hits = _hits(masked, mentions)
    cuts = _cuts(tokens, moments, mentions)
    found: list[Clause] = []
    line = 0
    for (start, end, flags), following in zip(cuts, [*cuts[1:], (0, 0, frozenset())], strict=True):
        part = tokens[start:end]
        if any(token.kind is not TokenKind.BREAK for token in part):
            found.append(
                Clause(
                    text=text[part[0].start : part[-1].end],
                    tokens=part,
                    hits=tuple(
                        Hit(h.sense, h.start - start, h.end - start) for h in hits if start <= h.start < end
                    ),
                    moments=tuple(m for m in moments if part[0].start <= m.start < part[-1].end),
                    mentions=tuple(
                        replace(m, first=m.first - start, after=m.after - start)
                        for m in mentions
                        if start <= m.first < end
                    ),
                    line=line,
                    asks="?" in flags,
                    reason="reason" in flags or "because" in following[2],
                    contrast="contrast" in flags or _opens_contrast(part),
                    label=":" in flags,
                    typo=any(start <= index < end for index in guessed),
                    quoted=any(a is not b for a, b in zip(part, masked[start:end], strict=True)),
                )
            )
        line += sum(token.kind is TokenKind.BREAK for token in tokens[start : following[0] or end])
    return _linked(found)


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
            opens = any(hit.start == 0 and hit.sense in verbs for hit in clause.hits)
            past = before.has(Sense.PERFECT) and not before.has(Sense.NOT_YET, Sense.FUTURE, Sense.SUBMIT)
            if opens and past and not clause.contrast:
                clause = replace(clause, inherits=True)
            if len(before.words) == 2 and before.words[-1].matches("do"):
                clause = replace(clause, reason=True)
        found.append(clause)
    return tuple(found)


def _mask_quotes(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Words in quotation marks are mentioned, not used: they get no sense. A wholly quoted text is used."""
    found = list(tokens)
    opened: int | None = None
    for index, token in enumerate(tokens):
        if token.text not in '"“”«»':
            continue
        if opened is None:
            opened = index
            continue
        inside = index - opened - 1
        outside = any(t.kind is TokenKind.WORD for t in (*tokens[:opened], *tokens[index + 1 :]))
        if 0 < inside <= _LONGEST_QUOTE and outside:
            for place in range(opened + 1, index):
                found[place] = replace(tokens[place], key=_MASK, bare=_MASK)
        opened = None
    return tuple(found)


def _hits(tokens: tuple[Token, ...], mentions: Sequence[Mention]) -> tuple[Hit, ...]:
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
            posts = found[-1].sense is Sense.PERFECT and found[-1].end == start
            sense = Sense.FINAL if posts else sense  # "da dang tin": đã đăng, since "đã đang" is nothing
        if sense is Sense.POLITE and tokens[start].matches("báo") and found:
            acted = found[-1].sense in (Sense.PERFECT, Sense.JUST) and found[-1].end == start
            if acted:  # "đã báo cáo anh Thịnh": an act, no courtesy
                sense, end = Sense.FINAL, start + 2
        if sense is Sense.PERFECT and tokens[start].matches("rồi") and _then_acts(tokens, end, found):
            continue  # "em làm rồi gửi": "rồi" is "then"
        found.append(Hit(sense, start, end))
    return tuple(found)


_ACTS = frozenset({Sense.FINAL, Sense.WORK, Sense.SUBMIT, Sense.MINOR})


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


_SENTENCE_ENDS = frozenset(".!?;…")
_BULLETS = frozenset("-+*•–")


def _cuts(
    tokens: tuple[Token, ...], moments: Sequence[Moment], mentions: Sequence[Mention]
) -> list[tuple[int, int, frozenset[str]]]:
    """Where the clauses lie: (first token, token after it, flags)."""
    dated = {
        index
        for m in moments
        for index, token in enumerate(tokens)
        if m.start <= token.start < m.end and token.start > m.start
    }
    dated |= {place for m in mentions if m.strength > 0 for place in range(m.first + 1, m.after)}
    cuts: list[tuple[int, int, frozenset[str]]] = []
    start, flags = 0, set[str]()
    for index, token in enumerate(tokens):
        if index in dated:
            continue
        if _is_end(tokens, index):
            if token.text == "?" or (
                token.text in "!." and any(t.text == "?" for t in tokens[index + 1 : index + 2])
            ):
                flags.add("?")
            if token.text == ":":
                flags.add(":")
            cuts.append((start, index, frozenset(flags)))
            start, flags = index + 1, set()
            continue
        word = _conjunction(tokens, index, start)
        if word:
            cuts.append((start, index, frozenset(flags | ({"reason"} if word == "so" else set()))))
            start, flags = index, {word}
    cuts.append((start, len(tokens), frozenset(flags)))
    return [cut for cut in cuts if cut[1] > cut[0] or "?" in cut[2]]


def _is_end(tokens: tuple[Token, ...], index: int) -> bool:
    token = tokens[index]
    if token.kind is TokenKind.BREAK:
        return True
    if token.kind is not TokenKind.MARK:
        return False
    before = tokens[index - 1] if index else None
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    tight = (
        before is not None and after is not None and before.end == token.start and after.start == token.end
    )
    if token.text == ".":
        return not (tight and before is not None and before.kind is not TokenKind.MARK)
    if token.text in _SENTENCE_ENDS:
        return True
    if token.text in "()":
        return not tight and not (before is not None and before.kind is TokenKind.NUMBER)
    numbers = before is not None and before.kind is TokenKind.NUMBER and after is not None
    if token.text == ",":
        return not (
            numbers and after is not None and (after.kind is TokenKind.NUMBER or _is_list_word(after))
        )
    if token.text in _BULLETS:
        opens = before is None or before.kind is TokenKind.BREAK or before.text in ";:"
        spaced = (
            before is not None and after is not None and before.end < token.start and token.end < after.start
        )
        return opens or spaced
    return token.text == ":" and not tight


def _is_list_word(token: Token) -> bool:
    return token.matches_any(("vbđ", "vb", "số"))


def _conjunction(tokens: tuple[Token, ...], index: int, start: int) -> str:
    """The flag of a clause that begins with this word, or nothing."""
    token = tokens[index]
    if _list_mark(tokens, index):
        return "mark"
    if token.kind is not TokenKind.WORD or index == start:
        return ""
    if token.matches("còn"):
        before = tokens[index - 1]
        if before.matches_any(("chỉ", "vẫn", "đang", "không", "chẳng", "hiện", "cũng", "mà", "thì")):
            return ""
        after = tokens[index + 1] if index + 1 < len(tokens) else None
        if after is not None and after.matches_any(("lại", "nữa", "chưa", "gì")):
            return ""
        return "contrast"
    if CONTRASTS.at(tokens, index) is not None:
        return "contrast"
    if token.matches_any(REASONS):
        return (
            "reason" if not tokens[index - 1].matches_any(("lý", "tại", "bởi", "hiện", "tự", "làm")) else ""
        )
    if token.matches("nên") and not tokens[index - 1].matches_any(("có", "cho", "trở", "không", "chưa")):
        return "so"
    return ""


def _list_mark(tokens: tuple[Token, ...], index: int) -> bool:
    """1) ... 2) ...: the marks of a list inside a line."""
    if (
        tokens[index].kind is not TokenKind.NUMBER
        or index + 1 >= len(tokens)
        or tokens[index + 1].text != ")"
    ):
        return False
    touching = tokens[index].end == tokens[index + 1].start and len(tokens[index].text) <= 2
    return index > 0 and touching and tokens[index - 1].end < tokens[index].start


def day_of(moment: Moment) -> CalendarDay | None:
    """The date that a moment names, where it names one."""
    return moment.expression.day if isinstance(moment.expression.day, CalendarDay) else None
