"""Số, ký hiệu văn bản: the five families (NĐ 30/2020, Phụ lục I and III; domain.md section 1.3).

| family | example |
|---|---|
| with a type | 291/QĐ-LĐLĐ, 12/KH-UBKT |
| công văn | 1234/UBND-VX, 245/TLĐ |
| Party and mass organisations | 55-CV/TU, 17-TB/TU |
| documents of law | 30/2020/NĐ-CP |
| odd ones | 03a/BC-LĐLĐ, "Số: 45 /QĐ-LĐLĐ" |

Numbers that the text only cites ("Chỉ thị số 19/CT-TTg") are not its own.
What this module does not do: say what the letters mean (``kinds``).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from mailbot.core.particulars.kinds import code_of
from mailbot.core.particulars.page import Page, bare_form, cells, prepare
from mailbot.core.text import has_diacritics

_UPPER = "A-ZĂÂĐÊÔƠƯ"
_TOKEN = rf"[{_UPPER}][{_UPPER}a-zđ&0-9]{{0,14}}"
_DIGITS = r"[0-9OoIl|]{1,6}[a-zA-Z]?"
_DASH = r"[-–—]"
# "66/TLĐ - ToC": after a spaced dash only letters of a unit, never the place beside the number.
_SPACED_UNIT = rf"\s?{_DASH}\s?(?:[{_UPPER}]{{2,}}[a-z0-9]{{0,3}}|[A-ZĐ][a-z][A-ZĐ])(?![a-zà-ỹ])"
_JOINED = rf"{_TOKEN}(?:[-–—.&]{_TOKEN}|{_DASH}\d{{4}}|{_SPACED_UNIT})*"
_YEAR = r"(?:(?P<year>(?:19|20)\d\d)\s?/\s?)?"
_NUMBERED = rf"(?P<number>{_DIGITS})\s{{0,3}}/\s{{0,2}}{_YEAR}(?P<symbol>{_JOINED})"
_PARTY = (
    rf"(?P<pnumber>{_DIGITS})\s{{0,2}}{_DASH}\s{{0,2}}(?P<ptype>{_TOKEN})"
    rf"\s{{0,2}}/\s{{0,2}}(?P<psymbol>{_JOINED})"
)
_ANY = rf"(?:{_PARTY}|{_NUMBERED})"
_MARK = r"(?:[Ss]|(?<![A-Za-z])5)[ỐốÔôỔổỖỗỒồOo06óòỏ]\s{0,3}[:.;]?\s{0,6}"
_LABELLED = re.compile(rf"(?<![^\W\d_])(?:{_MARK}){_ANY}")
_ALONE = re.compile(rf"^(?:(?:CV|Công văn|VB)\s+(?:số\s+)?)?{_ANY}")
_BLANK = re.compile(
    rf"(?<![^\W\d_]){_MARK}[ ._…]{{0,20}}(?:/\s?(?P<symbol>{_JOINED})|[-–]\s?(?P<ptype>{_TOKEN})\s?/)"
)
_REPLY_MARKS = re.compile(r"^(?:\s*(?:re|fw|fwd|tr)\s*:)+")
_SENTENCE_BEFORE = re.compile(r"\b(?:theo|ve|v/v|tra loi|phuc dap|thuc hien|kem)\b")
_LIKE_DIGITS = str.maketrans("OoIl|", "00111")
_HEAD = 1500
# What stands before a number that is only cited.
_CITED = re.compile(
    r"\b(?:chi thi|nghi quyet|nghi dinh|quyet dinh|ke hoach|thong tu|thong bao|cong van|van ban|luat|"
    r"ket luan|huong dan|cong dien|theo|tai|thuc hien|can cu|tra loi|phuc dap|giay moi|"
    r"to trinh|bao cao|de an|quy dinh)"
    r"\s*\(?$"
)


@dataclass(frozen=True)
class Reference:
    """A reference number as the register writes it. ``kind`` is the type that its letters mean, if any."""

    number: str
    kind: str | None
    doubtful: bool = False
    own_symbols: tuple[str, ...] = ()  # the letters after the slash, upper case, split at dashes


def _digits(raw: str) -> tuple[str, bool]:
    """The number with OCR's letters for digits undone, and whether that was needed."""
    tail = raw[-1] if len(raw) > 1 and raw[-1].isalpha() and raw[-1] not in "OoIl" else ""
    body = raw[: len(raw) - len(tail)]
    fixed = body.translate(_LIKE_DIGITS)
    return fixed + tail, fixed != body


def _tidy(symbol: str) -> str:
    return re.sub(r"\s*[-–—]\s*", "-", symbol.strip()).rstrip(".-")


def _first(symbol: str) -> str:
    return re.split(r"[-.&]", symbol)[0]


def _build(match: re.Match[str], *, undiacritised: bool = False) -> Reference | None:
    """The reference out of a match of ``_ANY``; None where there is no digit in the number."""
    groups = match.groupdict()
    number, doubtful = _digits(groups["pnumber"] or groups["number"])
    symbol = _tidy(groups["psymbol"] or groups["symbol"])
    kind = code_of(groups["ptype"] or _first(symbol), undiacritised=undiacritised)
    if not any(letter.isdigit() for letter in number):
        return None
    if groups["ptype"]:
        text = f"{number}-{groups['ptype']}/{symbol}"
    else:
        text = f"{number}/{groups['year']}/{symbol}" if groups["year"] else f"{number}/{symbol}"
    units = tuple(part.upper() for part in re.split(r"[-/.&]", symbol) if part)
    return Reference(text, kind, doubtful, units)


def _is_cited(bare: str, start: int) -> bool:
    """Whether the words before a number, in its line, make it another document's."""
    line = bare[max(bare.rfind("\n", 0, start) + 1, start - 30) : start]
    return _CITED.search(line.rstrip()) is not None


@lru_cache(maxsize=64)
def own_reference(page: Page) -> Reference | None:
    """The number of the document itself: labelled "Số" in its head, or standing alone on a line there."""
    undiacritised = not has_diacritics(page.text)
    window = page.window or page.text[:600]
    for text in (window, page.text[:_HEAD]):
        for match in _LABELLED.finditer(text):
            before = page.bare[page.bare.rfind("\n", 0, match.start()) + 1 : match.start()].strip()
            in_sentence = len(before) > 60 and "  " not in before
            found = None if in_sentence else _build(match, undiacritised=undiacritised)
            if found is not None and not _is_cited(page.bare, match.start()):
                return found
    for line in window.split("\n"):
        for cell in cells(line):
            alone = _ALONE.match(cell)
            if alone is not None and len(cell) - alone.end() <= 3:
                found = _build(alone, undiacritised=undiacritised)
                if found is not None:
                    return found
    return None


def blank_kind(page: Page) -> str | None:
    """The type that an unnumbered draft's "Số:      /QĐ-LĐLĐ" means, or None."""
    match = _BLANK.search(page.window or page.text[:600])
    return code_of(match["ptype"] or _first(match["symbol"])) if match else None


def reference_in_subject(subject: str) -> Reference | None:
    """The number at the beginning of a subject ("1234/UBND-VX V/v ...", "CV 12-CV/BTCTU"), or None.

    A label such as "CV" or "GM số" may precede it; a whole sentence makes it a citation.
    """
    text = prepare(subject)
    for match in re.finditer(_ANY, text):
        before = _REPLY_MARKS.sub("", bare_form(text[: match.start()])).strip(" [(-")
        if len(before.split()) <= 4 and not _SENTENCE_BEFORE.search(before):
            found = _build(match)
            if found is not None and len(found.number) >= 4:
                return found
    return None


def well_formed(reference: Reference) -> bool:
    """Whether a number can be one of an agency: digits, and letters that stand for somebody."""
    return any(len(part) >= 2 for part in reference.own_symbols)
