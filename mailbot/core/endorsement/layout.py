"""Which line breaks end a clause and which were only put in by a mail client that wraps lines.

Phones send one line a paragraph; older clients wrap at a width. A break is soft where every line of the block
is as full as such a width allows, or where the sentence plainly goes on.
What this module does not do: look at what the words mean beyond the classes of the grammar.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto

from mailbot.core.endorsement.tags import Tag
from mailbot.core.endorsement.vocabulary import words
from mailbot.core.text import Token, TokenKind

# No client wraps narrower than this; shorter lines were ended by hand.
_NARROWEST = 24
_ENDS = frozenset(".;:!?…")
_GOES_ON = frozenset(",-+&(/")
_BEFORE_DATES = ("trước", "ngày", "thứ", "tháng", "hạn", "đến", "hết", "chậm", "nhất", "quý")
_BULLETS = frozenset("-–—+*•·○●▪►✓✔>")
# A line that ends with one of these wants more; one that begins with them continues the line above.
_WANTS_MORE = frozenset(
    {
        Tag.PREP,
        Tag.WITH,
        Tag.AND,
        Tag.BY,
        Tag.OR,
        Tag.GIVE,
        Tag.TRANSFER,
        Tag.REQUEST,
        Tag.LET,
        Tag.TALK,
        Tag.URGE,
    }
    | {
        Tag.REACH,
        Tag.SUPPORT,
        Tag.NEG,
        Tag.TERM,
        Tag.INSTEAD,
        Tag.EXCEPT,
        Tag.IF,
        Tag.ADD,
        Tag.DROP,
        Tag.RATHER,
    }
)
_CONTINUES = frozenset(
    {Tag.PREP, Tag.WITH, Tag.AND, Tag.OR, Tag.RATHER, Tag.THEN, Tag.NO_LONGER, Tag.PARTICLE}
)
# After a party at the beginning of a line, these show that a clause of its own begins there.
_ACTS = frozenset(
    {Tag.LEAD, Tag.SUPPORT, Tag.INFO, Tag.VERB, Tag.HELP, Tag.NEG, Tag.REACH, Tag.URGE, Tag.TALK, Tag.ASK}
    | {Tag.DIRECT, Tag.TRANSFER, Tag.NOTIFY, Tag.INFO_VERB, Tag.FILE}
)


_LABELS = frozenset({Tag.TERM, Tag.LEAD, Tag.SUPPORT, Tag.INFO, Tag.UNIT_LABEL, Tag.GIVE})


class Break(Enum):
    """What a line break is."""

    HARD = auto()  # ends the clause
    SOFT = auto()  # only a space


def unwrapped(text: str, tokens: Sequence[Token], names: frozenset[int], inside: frozenset[int]) -> str:
    """The text with a space for every soft break: names and dates are whole again. The length stays.

    Arguments as for ``line_breaks``.
    """
    soft = [
        tokens[place].start
        for place, kind in line_breaks(tokens, names, inside).items()
        if kind is Break.SOFT
    ]
    if not soft:
        return text
    letters = list(text)
    for place in soft:
        letters[place] = " "
    return "".join(letters)


def line_breaks(tokens: Sequence[Token], names: frozenset[int], inside: frozenset[int]) -> dict[int, Break]:
    """For the index of every break token what it is.

    ``names`` are the tokens where a name begins, ``inside`` the breaks that would cut a name in two.
    """
    places = [index for index, token in enumerate(tokens) if token.kind is TokenKind.BREAK]
    if not places:
        return {}
    widest = _widest(tokens, places)
    return {place: _kind(tokens, place, names, widest, cuts_name=place in inside) for place in places}


def _widest(tokens: Sequence[Token], places: Sequence[int]) -> int:
    starts = [0, *(place + 1 for place in places)]
    ends = [*places, len(tokens)]
    return max(
        (
            tokens[end - 1].end - tokens[start].start
            for start, end in zip(starts, ends, strict=True)
            if end > start
        ),
        default=0,
    )


def _kind(
    tokens: Sequence[Token], place: int, names: frozenset[int], widest: int, *, cuts_name: bool
) -> Break:
    before = tokens[place - 1] if place else None
    after = tokens[place + 1] if place + 1 < len(tokens) else None
    if before is None or after is None or TokenKind.BREAK in (before.kind, after.kind):
        return Break.HARD
    if after.text in _BULLETS or _is_number_mark(tokens, place + 1):
        return Break.HARD
    if before.text == ":" and _ends_with(tokens, place - 1, _LABELS):
        return Break.SOFT  # "Phối hợp:" and the parties on the next line
    if before.text in _ENDS:
        return Break.HARD
    if _is_label(tokens, place + 1):
        return Break.HARD
    if before.text in _GOES_ON or before.matches_any(_BEFORE_DATES):
        return Break.SOFT
    lexicon = words()
    begins = lexicon.at(tokens, place + 1)
    if begins is not None and begins[1] in _CONTINUES and after.text[0].islower():
        return Break.SOFT
    if not _is_full(tokens, place, widest):
        return Break.HARD
    opens = place + 1 in names and not cuts_name
    if opens and _acts_after(tokens, place + 1) and not _ends_with(tokens, place, _WANTS_MORE):
        return Break.HARD
    return Break.SOFT


def _is_label(tokens: Sequence[Token], index: int) -> bool:
    """Hạn: / Phối hợp: at the beginning of a line."""
    found = words().at(tokens, index)
    return (
        found is not None and found[1] in _LABELS and found[0] < len(tokens) and tokens[found[0]].text == ":"
    )


def _is_number_mark(tokens: Sequence[Token], index: int) -> bool:
    if tokens[index].kind is not TokenKind.NUMBER or index + 2 >= len(tokens):
        return False
    mark, following = tokens[index + 1], tokens[index + 2]
    glued = mark.start == tokens[index].end and mark.text in ".)/:"
    return glued and len(tokens[index].text) <= 2 and following.start > mark.end


def _is_full(tokens: Sequence[Token], place: int, widest: int) -> bool:
    """Whether the next line's first word had no room on this line any more."""
    start = place
    while start and tokens[start - 1].kind is not TokenKind.BREAK:
        start -= 1
    length = tokens[place - 1].end - tokens[start].start
    end = place + 1
    while end + 1 < len(tokens) and tokens[end].end == tokens[end + 1].start and tokens[end].text != "\n":
        end += 1
    word = tokens[end].end - tokens[place + 1].start
    return widest >= _NARROWEST and length + 1 + word > widest


def _ends_with(tokens: Sequence[Token], place: int, tags: frozenset[Tag]) -> bool:
    """Whether right before a place a phrase of one of these classes ends."""
    lexicon = words()
    for start in range(max(0, place - 4), place):
        found = lexicon.at(tokens, start)
        if found is not None and found[0] == place and found[1] in tags:
            return True
    return False


def _acts_after(tokens: Sequence[Token], index: int) -> bool:
    """Whether within a few words after a name a verb or role begins."""
    lexicon = words()
    for place in range(index + 1, min(index + 7, len(tokens))):
        if tokens[place].kind is TokenKind.BREAK or tokens[place].text in ",.;":
            return False
        if tokens[place].text == ":":
            return True
        found = lexicon.at(tokens, place)
        if found is not None:
            return found[1] in _ACTS
    return False
