"""Where the words of others begin: attribution lines, header blocks, separators, and our own letter.

Clients introduce what they quote with strings of their own, in the language of their menus. They are matched
bare of diacritics and in lower case, over up to six wrapped lines. Our own letter is known by two marks that
every letter carries, because some clients quote it without any sign.
What this module does not do: know HTML, or judge signatures.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from mailbot.core.reply_text.lines import Line, LineKind, bare_of
from mailbot.core.text import normalize

# The line that stands near the top of every letter of ours; the mark at its end is written by core.tokens.
REPLY_ABOVE = "-- Phần dưới do chương trình mailbot soạn, xin trả lời phía trên dòng này --"
_OWN_LETTER = "phanduoidochuongtrinhmailbotsoan"
_OWN_LETTER_REST = "xintraloiphiatrendongnay"
END_MARK = re.compile(r"\[\s{0,8}m[aãAÃ]\s{0,8}:[^\[\]]{1,300}\]", re.IGNORECASE)

_WINDOW = 6  # lines over which a client may wrap an attribution
_MAX_JOINED = 500
_MAX_HEADER_LINES = 16

_ENDS_LIKE_ATTRIBUTION = re.compile(r":$|\bda viet la$|\b(?:da viet|wrote) -{2,}$")
_VERB_AT_END = re.compile(
    r"\b(?:(?:da )?viet(?: la)?|wrote|writes)\s*:$|\bda viet la$|\b(?:da viet|wrote) -{2,}$"
)
_VERB_THEN_DATE = re.compile(r"\b(?:da viet|viet|wrote)(?: vao)?(?: luc| ngay| on| at)\b.*\d.*:$")
_ADDRESS = re.compile(r"[^\s<>@]{1,64}@[^\s<>@]{1,190}")
_CLOCK = re.compile(r"\b\d{1,2}\s*[:hg.]\s*\d{2}\b")
_YEAR = re.compile(r"\b(?:19|20)\d{2}\b")
_DATE = (
    r"\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}\b|\d{1,2} (?:thg|thang|[a-z]{3,9}) \d"
    r"|(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|th [2-7]|t[2-7]|cn|chu nhat)\b|(?:ngay|luc) \d"
    r"|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6},? "
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d|(?:thang|thg) \d"
)
_STARTS_LIKE_DATE = re.compile(rf"{_DATE}|\d{{1,2}}:\d{{2}}")
_VERB_ALONE = re.compile(r"(?:da )?viet(?: la)?:?|wrote:|writes:")
_LEAD_IN = re.compile(r"(?:vao|on)\s")
_LEAD_IN_OR_DATE = re.compile(rf"(?:vao|on)\s|{_DATE}")
_DECORATION = re.compile(r"^[\s*_•·-]+|[\s*_]+$")

_FORWARD_WORDS = re.compile(r"chuyen tiep|forward")
_SEPARATOR_WORDS = re.compile(
    r"original (?:message|appointment)|(?:thu|tin nhan|thong diep|thong bao|tin|email) (?:goc|ban dau)"
    r"|reply message"
    r"|message d.origine|chuyen tiep|forwarded"
)
_RULERS = "-–—_=~*#━─═"
_FORWARD_LINE = re.compile(
    r"(?:bat dau (?:thu|tin nhan|email) (?:duoc |da )?chuyen tiep|begin forwarded message"
    r"|(?:thu|tin nhan|email) (?:da |duoc |da duoc )?chuyen tiep)\s*:"
)

_LABELS = (
    ("from", r"tu|from|nguoi gui|gui tu|sender"),
    ("date", r"da gui|gui|ngay gui|ngay|sent|date|thoi gian|gui luc|vao luc"),
    ("to", r"den|toi|to|nguoi nhan|gui den|gui toi"),
    ("cc", r"cc|bcc|dong gui|dong kinh gui|ban sao"),
    ("subject", r"chu de|tieu de|subject|ve viec"),
    (
        "other",
        r"importance|muc do quan trong|quan trong|attachments|tep dinh kem|dinh kem|reply-to|tra loi toi",
    ),
)
_LABEL = re.compile("[*_\\s]{0,4}(?:" + "|".join(f"(?P<{n}>{p})" for n, p in _LABELS) + r")[*_\s]{0,4}:")
_FROM_LABEL = re.compile(r"[*_\s]{0,4}(?:tu|from|nguoi gui)[*_\s]{0,4}:")
_DATE_LABEL = re.compile(r"\b(?:da gui|sent|ngay|date)[*_\s]{0,4}:")
_SUBJECT_LABEL = re.compile(r"\b(?:chu de|tieu de|subject)[*_\s]{0,4}:")


def holds_our_letter(text: str) -> bool:
    """Whether some text has the line that stands near the top of every letter of ours, however wrapped."""
    return _OWN_LETTER in _compact(text)


def begins_with_our_letter(text: str) -> bool:
    """Whether some text is a letter of ours from its first word on: redirected, not answered."""
    return _compact(text[:2000]).startswith(_OWN_LETTER)


def _compact(text: str) -> str:
    return "".join(filter(str.isalnum, bare_of(normalize(text))))


def label_quotes(lines: list[Line]) -> bool:
    """Label every line that others wrote. Returns whether a forwarded message is among them."""
    forwarded = any(line.forward for line in lines)
    letters = _own_letters(lines)
    ends = _end_marks(lines)
    index = 0
    while index < len(lines):
        line = lines[index]
        if not line.own or line.blank:
            index += 1
            continue
        if index in letters:
            index = _label_own_letter(lines, index, index, ends)
            continue
        length = _separator(lines, index)
        if length:
            words = " ".join(one.bare for one in lines[index : index + length])
            forwarded = forwarded or _FORWARD_WORDS.search(words) is not None
            _label(lines, index, len(lines), LineKind.QUOTE)
            break
        if _header_block(lines, index):
            _label(lines, index, len(lines), LineKind.QUOTE)
            break
        length = _attribution(lines, index, letters)
        if length:
            _label(lines, index, index + length, LineKind.ATTRIBUTION)
            following = _next_words(lines, index + length)
            if following is None or not lines[following].own:
                index += length
                continue
            # Quoted without marks: to the end of our letter, or to the end of all.
            near = next(
                (at for at in range(following, min(following + 12, len(lines))) if at in letters), None
            )
            if near is None:
                _label(lines, following, len(lines), LineKind.QUOTE)
                break
            index = _label_own_letter(lines, following, near, ends)
            continue
        index += 1
    return forwarded


def _label(lines: Sequence[Line], start: int, stop: int, kind: LineKind) -> None:
    for line in lines[start:stop]:
        if line.own:
            line.kind = kind
            line.depth = max(line.depth, 1)


def _label_own_letter(lines: list[Line], start: int, top: int, ends: Sequence[int]) -> int:
    """Label our letter, quoted without marks, from ``start``; return where judging goes on.

    What follows the letter's end mark is the writer's only where nothing was written above: somebody answers
    above or below, and what stands below an answered letter is footers and older mail.
    """
    end = next((at for at in ends if at >= top), None)
    answered_above = any(line.own and not line.blank for line in lines[:start])
    stop = len(lines) if end is None or answered_above else end + 1
    _label(lines, start, stop, LineKind.QUOTE)
    return stop


def _next_words(lines: Sequence[Line], start: int) -> int | None:
    return next((at for at in range(start, len(lines)) if not lines[at].blank), None)


def _own_letters(lines: Sequence[Line]) -> set[int]:
    """The unquoted lines where a letter of ours begins, however its first mark was wrapped."""
    found: set[int] = set()
    compact: list[str] = []
    where: list[int] = []
    for at, line in enumerate(lines):
        if line.own:
            compact.append("".join(character for character in line.bare if character.isalnum()))
            where.append(at)
    starts = list(accumulate((len(piece) for piece in compact), initial=0))
    whole = "".join(compact)
    for phrase in (_OWN_LETTER, _OWN_LETTER_REST):
        position = whole.find(phrase)
        while position >= 0:
            found.add(where[bisect_right(starts, position) - 1])
            position = whole.find(phrase, position + 1)
    return found


def _end_marks(lines: Sequence[Line]) -> list[int]:
    """The unquoted lines where the end mark of a letter of ours is complete, in order."""
    pieces = [line.bare if line.own else "" for line in lines]
    ends = list(accumulate(len(piece) + 1 for piece in pieces))
    whole = "\n".join(pieces)
    return [bisect_right(ends, match.end() - 1) for match in END_MARK.finditer(whole)]


def _joined(lines: Sequence[Line], start: int, length: int) -> str | None:
    """Some own lines as one, or None where they are not one run of words."""
    run = lines[start : start + length]
    if len(run) < length or any(line.blank or not line.own for line in run):
        return None
    words = " ".join(line.bare for line in run)
    return words if len(words) <= _MAX_JOINED else None


def _separator(lines: Sequence[Line], start: int) -> int:
    """How many lines a separator such as "----- Thư gốc -----" takes at ``start``; 0 for none."""
    bare = lines[start].bare
    if _FORWARD_LINE.fullmatch(_DECORATION.sub("", bare)):
        return 1
    if len(bare) < 2 or bare[0] not in _RULERS or bare[1] not in _RULERS:
        return 0
    for length in (1, 2, 3):
        words = _joined(lines, start, length)
        if words is None:
            return 0
        ruled = words[-1] in _RULERS and words[-2] in _RULERS
        title = words.strip(_RULERS + " ")
        if ruled and len(title) <= 80 and _SEPARATOR_WORDS.search(title):
            return length
    return 0


def _is_whole_header(line: str) -> bool:
    """Whether one line holds all the labels, as when HTML was flattened."""
    place = 0
    for number, label in enumerate((_FROM_LABEL, _DATE_LABEL, _SUBJECT_LABEL)):
        match = label.search(line, place) if number else label.match(line)
        if match is None:
            return False
        place = match.end()
    return True


def _header_block(lines: Sequence[Line], start: int) -> bool:
    """Whether the header block of a quoted message (Từ, Đã gửi, Đến, Chủ đề) begins at ``start``."""
    first = lines[start].bare
    if len(first) > 1000 or _LABEL.match(first) is None:
        return False
    if _is_whole_header(first):
        return True
    seen: set[str] = set()
    address = False
    strange = 0
    for line in lines[start : start + _MAX_HEADER_LINES]:
        if not line.own or line.blank:
            continue
        match = _LABEL.match(line.bare[:200])
        if match is None:
            strange += 1
            if strange > 3:
                break
            continue
        strange = 0
        seen.add(match.lastgroup or "")
        address = address or (match.lastgroup == "from" and "@" in line.bare)
    # "Từ: 15/5, Đến: 20/5" is a span of days that somebody wrote, not a header.
    if "from" not in seen or not seen & {"subject", "date", "to"}:
        return False
    return "subject" in seen or (address and len(seen) >= 2)


def _attribution(lines: Sequence[Line], start: int, letters: set[int]) -> int:
    """How many lines an attribution takes at ``start``; 0 for none."""
    for length in range(1, _WINDOW + 1):
        if start + length > len(lines) or not lines[start + length - 1].own:
            return 0
        last = _DECORATION.sub("", lines[start + length - 1].bare)
        if not last:
            return 0
        if not last.endswith((":", "-", "la")):
            continue
        words = _joined(lines, start, length)
        if words is None:
            return 0
        words = _DECORATION.sub("", words)
        if _ENDS_LIKE_ATTRIBUTION.search(words) is None:
            continue
        following = _next_words(lines, start + length)
        quoted_next = following is not None and (not lines[following].own or following in letters)
        # A name that was wrapped leaves its address, or the verb alone, on the last line.
        name_only = length == 1 or (length == 2 and (last.startswith("<") or _VERB_ALONE.fullmatch(last)))
        if not (_has_date_and_verb(words) or (quoted_next and name_only and _has_verb(words))):
            return 0
        return 0 if _begins_later(lines, start, length) else length
    return 0


def _begins_later(lines: Sequence[Line], start: int, length: int) -> bool:
    """Whether words stand right above the attribution, which begins with its own "Vào", "On" or date."""
    lead_in = _LEAD_IN if _LEAD_IN.match(lines[start].bare) else _LEAD_IN_OR_DATE
    inside = (_joined(lines, at, start + length - at) or "" for at in range(start + 1, start + length))
    return any(lead_in.match(one) and _has_date_and_verb(one) for one in inside)


def _has_verb(words: str) -> bool:
    """Whether somebody "đã viết", "wrote", or is quoted, with or without a date: the short forms."""
    if len(words) > 160:
        return False
    if _VERB_AT_END.search(words) or words.startswith(("quoting ", "trich dan ")):
        return True
    return _STARTS_LIKE_DATE.match(words) is not None and _CLOCK.search(words) is not None


def _has_date_and_verb(words: str) -> bool:
    """Whether joined lines say when and who: enough without a quote right under them."""
    address = _ADDRESS.search(words) is not None
    moment = _CLOCK.search(words) is not None or _YEAR.search(words) is not None
    dated = _LEAD_IN.match(words) is not None or _STARTS_LIKE_DATE.match(words) is not None
    if _VERB_AT_END.search(words):
        return dated and (address or moment)
    if _VERB_THEN_DATE.search(words):
        return moment
    if words.startswith(("quoting ", "trich dan ")):
        return address
    # Older Gmail and FairEmail: a date and an address, no verb.
    return dated and moment and words.endswith(">:")
