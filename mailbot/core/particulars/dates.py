"""The date on which a document was issued: "Quảng Trị, ngày 15 tháng 4 năm 2020" in its head.

Dates that the content cites are not it. OCR's usual slips (O for 0, l for 1, a space inside a number) are
read, and said to be doubtful.
What this module does not do: read deadlines (``deadlines``).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from mailbot.core.particulars.page import Page

_D = r"[0-9oil|](?:\s?[0-9oil|])?"
_YEAR = r"(?:[2z]\s?[0o]|19)\s?[0-9oil|]\s?[0-9oil|]"
_LONG = (
    rf"ng[aà]y\s{{0,4}}(?P<d>{_D})\s{{0,4}}th[aá]ng\s{{0,4}}(?P<m>{_D})\s{{0,4}}n[aă]m\s{{0,4}}(?P<y>{_YEAR})"
)
_SHORT = r"(?:ng[aà]y\s{0,3})?(?P<sd>\d{1,2})\s?[/.-]\s?(?P<sm>\d{1,2})\s?[/.-]\s?(?P<sy>\d{4})"
_FULL = re.compile(_LONG)
_PLACED = re.compile(rf"(?:^|\n|\s\s|[|])[^\n,:;]{{2,40}},\s{{0,4}}(?:{_LONG}|{_SHORT})")
_NUMERIC = re.compile(rf"(?<![\d/.-]){_SHORT}(?![\d/])")
_LIKE_DIGITS = str.maketrans("oil|z", "01112")
_NOT_A_PLACE = re.compile(r"\b(?:hom nay|vao|luc|tu|den|truoc|sau|can cu|theo|so|thu)\b")
_SIGNED_AT = re.compile(r"(?:thoi gian ky|ngay ky)\s*:?\s*" + _SHORT)


@dataclass(frozen=True)
class IssuedOn:
    """A date and whether it wants a look."""

    day: date
    doubtful: bool = False


def _number(raw: str) -> int:
    digits = raw.translate(_LIKE_DIGITS)
    return int(re.sub(r"\s", "", digits))


def _date(match: re.Match[str]) -> IssuedOn | None:
    groups = match.groupdict()
    raw = [groups.get("d"), groups.get("m"), groups.get("y")]
    if raw[0] is None:
        raw = [groups.get("sd"), groups.get("sm"), groups.get("sy")]
    texts = [part or "" for part in raw]
    try:
        day = date(_number(texts[2]), _number(texts[1]), _number(texts[0]))
    except ValueError:
        return None
    slips = any(not letter.isdigit() for part in texts for letter in part)
    return IssuedOn(day, slips)


def issued_on(page: Page) -> IssuedOn | None:
    """The date of the document, or None where it has none (or an unfilled one)."""
    head = page.bare[: page.head_end] or page.bare[:400]
    for pattern, text in ((_PLACED, head), (_FULL, head), (_PLACED, page.bare)):
        for match in pattern.finditer(text):
            line = match[0].strip()
            if pattern is _PLACED and _NOT_A_PLACE.search(line.split(",", 1)[0]):
                continue
            found = _date(match)
            if found:
                return found
    signed = _SIGNED_AT.search(page.bare)
    found = _date(signed) if signed else None
    if found is None:
        numeric = _NUMERIC.search(head)
        found = _date(numeric) if numeric else None
    return IssuedOn(found.day, doubtful=True) if found else None
