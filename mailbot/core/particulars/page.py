"""One page of an official document cut into its regions (NĐ 30/2020, Phụ lục I): head, addressee, content,
recipients, signature.

The regions are found on the bare form (no diacritics, small letters), which keeps offsets, so that scanned
and undiacritised pages are cut in the same way. Only what is surely furniture is taken away from the content:
the names of agencies, number, place and date; whatever else stands up there ("V/v ...", a stamp) is content.
What this module does not do: read any field (``reference``, ``dates``, ``kinds``), or judge words.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from mailbot.core.legacy_fonts import recover
from mailbot.core.particulars.kinds import title_of
from mailbot.core.text import fold, normalize, strip_diacritics

_AGENCY_WORDS = (
    r"ubnd|uy ban|hdnd|hoi dong|ub mttq|ubmttq|mat tran|so|bo|cuc|chi cuc|tong cuc|tong cong ty|ban|tinh uy|"
    r"thanh uy|huyen uy|thi uy|dang uy|dang bo|van phong|ldld|lien doan|tong lien doan|cong doan|cdcs|cdn|"
    r"tinh doan|doan thanh nien|doan|hoi|truong|thu vien|trung tam|benh vien|bao tang|bao hiem|bhxh|kho bac|"
    r"ngan hang|cong an|bo chi huy|bo tu lenh|thanh tra|toa an|vien|kiem toan|chinh phu|thu tuong|dai|"
    r"toa soan|bao|tap chi|nha xuat ban|nxb|nha van hoa|nha khach|phong|cong ty|tap doan|buu dien|vnpt|"
    r"viettel|dien luc|ubkt|hiep hoi|lien minh|lien hiep|quy|phan hieu|dai hoc|hoc vien|nha may|xi nghiep|"
    r"chi nhanh|ban quan ly|trung doan|su doan|quan khu|bien phong|hai quan|cum|khoi|to chuc"
)
AGENCY = re.compile(rf"^(?:{_AGENCY_WORDS})\b")
_CELL_GAP = re.compile(r"\s{3,}|\t+|\s*[|¦│]\s*")
_ADDRESSEE = re.compile(r"^[ \t]*kinh[ \t]+gui[ \t]*:[^\n]*(?:\n[ \t]*[-+*•][^\n]{3,120})*", re.MULTILINE)
_ADDRESSEE_BROKEN = re.compile(r"\bkinh\s{1,3}gui\s{0,3}:")
# From "Nơi nhận:" over its list lines to the last item, "Lưu: VT, ..."; never over running text.
_RECIPIENTS = re.compile(
    r"\bnoi[ \t]+nhan[ \t]*:[^\n]{0,600}"
    r"(?:\n[ \t]*(?:[-+*•;][^\n]{0,120}|[^\n]{0,90};[ \t]*|luu\b[^\n]{0,60}))*"
)
_RECIPIENTS_BROKEN = re.compile(
    r"\bnoi\s{1,3}nhan\s{0,3}:(?:(?!\bnoi\s{1,3}nhan\b)[^§]){0,400}?"
    r"\bluu\s{0,3}:?\s{0,3}(?:vt|vp|van)\b[^\n]{0,30}"
)
_LAST_RECIPIENT = re.compile(
    r"\bluu\s{0,3}:?\s{0,3}(?:vt|vp|van thu|van phong|hs|ho so|[a-z]{2,6})\b"
    r"(?:\s?,\s?[a-z0-9.&]{1,6}\b){0,4}[.;]?"
)
_SIGNER = re.compile(
    r"^[ \t]*(?:tm|kt|tl|tuq|q|t\.m|k\.t|t\.l)[ \t]?\.[ \t]?[^\n]{2,80}(?:\n[^\n.;:]{0,50}$){0,4}",
    re.MULTILINE,
)
_MOTTO = re.compile(r"^(?:cong hoa xa hoi|doc lap|dang cong san viet nam$|[-_*=. ]+$)")
_NUMBER = re.compile(r"^(?:so|s6)\s*[:.]?\s*[\d_.…/ -]")
_DATE = re.compile(r"^[^,:;]{2,40},\s*(?:ngay\b|\d{1,2}[/.-])|^ngay\s+[\d. …_]+\s+thang\b")
_LONG_LINE = 240  # no addressee or list of recipients is longer: the line breaks were lost
_HEAD_LIMIT = 1500
_HEAD_LINES = 16
_FURNITURE_LENGTH = 80


@dataclass(frozen=True)
class Page:
    """A prepared text and where its regions lie. ``text`` is normalized; offsets are offsets into it."""

    text: str
    bare: str  # folded, without diacritics, the same length
    head_end: int  # the window of the head is text[:head_end]
    title: str | None  # the abbreviation of the type that stands as the title
    title_end: int
    furniture: tuple[tuple[int, int], ...]  # agencies, number, place and date: spans of whole lines
    cut: tuple[tuple[int, int], ...]  # addressee, recipients, signature

    @property
    def window(self) -> str:
        """Everything above the addressee or the title."""
        return self.text[: self.head_end]

    @property
    def head(self) -> str:
        """The furniture: agencies, number, place and date."""
        return "\n".join(self.text[start:end] for start, end in self.furniture)

    @property
    def content(self) -> str:
        """The text without furniture, addressee, recipients and signature; cut spans leave an empty line."""
        parts: list[str] = []
        place = 0
        for start, end in sorted((*self.furniture, *self.cut)):
            if end <= place:
                continue
            parts.append(self.text[place : max(start, place)])
            place = end
        parts.append(self.text[place:])
        return "\n\n".join(part for part in (one.strip("\n") for one in parts) if part)


def prepare(text: str) -> str:
    """Raw text -> normalized text: legacy fonts recovered, Icelandic Ð (a common slip) made Đ."""
    return normalize(recover(unicodedata.normalize("NFC", text))).replace("Ð", "Đ").replace("ð", "đ")


def bare_form(text: str) -> str:
    """The folded text without diacritics, the same length."""
    return strip_diacritics(fold(text))


def cells(line: str) -> tuple[str, ...]:
    """What stands side by side in one line of a two-column page."""
    return tuple(cell for cell in (part.strip() for part in _CELL_GAP.split(line)) if cell)


def _recipients(bare: str) -> list[tuple[int, int]]:
    """The lists of recipients. What follows "Lưu: VT" on its line is content again."""
    spans = []
    for pattern in (_RECIPIENTS, _RECIPIENTS_BROKEN):
        for match in pattern.finditer(bare):
            start, end = match.span()
            last = _LAST_RECIPIENT.search(bare, start, end)
            if last and end - last.end() > 3:
                end = last.end()
            if last or _longest_line(bare[start:end]) <= _LONG_LINE:
                spans.append((start, end))
    return spans


def _longest_line(text: str) -> int:
    return max(map(len, text.split("\n")))


def _cut_spans(bare: str) -> tuple[tuple[int, int], ...]:
    spans = [match.span() for match in _ADDRESSEE.finditer(bare) if _longest_line(match[0]) <= _LONG_LINE]
    found = _recipients(bare)
    spans += found
    if found:  # a signature stands beside or below the recipients; without them it may be content
        spans += [match.span() for match in _SIGNER.finditer(bare, min(start for start, _ in found))]
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)


def _is_furniture(line: str, number: int, *, after_agency: bool) -> bool:
    """Whether a line of the head's window says nothing but who, which number, where and when.

    An agency's name may go on in the next line.
    """
    parts = cells(line)
    if not parts:
        return False
    kinds = []
    for cell in parts:
        cell_bare = bare_form(cell)
        plain = bool(_MOTTO.match(cell_bare) or _DATE.match(cell_bare) or _NUMBER.match(cell_bare))
        agency = (
            number < 6
            and cell.upper() == cell
            and bool(AGENCY.match(cell_bare) or (after_agency and len(cell) < 45))
        )
        kinds.append(len(cell) <= _FURNITURE_LENGTH and (plain or agency))
    return all(kinds)


@lru_cache(maxsize=64)
def read_page(text: str) -> Page:
    """Cut a raw text into its regions."""
    text = prepare(text)
    bare = bare_form(text)
    addressee = _ADDRESSEE.search(bare, 0, _HEAD_LIMIT) or _ADDRESSEE_BROKEN.search(bare, 0, _HEAD_LIMIT)
    limit = addressee.start() if addressee else _HEAD_LIMIT
    title: str | None = None
    place = title_end = head_end = 0
    furniture: list[tuple[int, int]] = []
    for number, line in enumerate(text[: _HEAD_LIMIT * 2].split("\n")):
        if number >= _HEAD_LINES + 10 or place > _HEAD_LIMIT:
            break
        title = next((kind for kind in map(title_of, cells(line)) if kind is not None), None)
        if title is not None:
            title_end = place + len(line)
            break
        if len(line) > 90 and len(cells(line)) == 1 and number > 1:  # running text: the head is over
            break
        if place < limit and number < _HEAD_LINES:
            head_end = place + len(line)
            if _is_furniture(line, number, after_agency=bool(furniture)):
                furniture.append((place, head_end))
        place += len(line) + 1
    if not furniture and title is None and addressee is None:
        head_end = 0
    after = addressee.end() if addressee and title is None else 0
    return Page(
        text, bare, min(head_end, limit), title, max(title_end, after), tuple(furniture), _cut_spans(bare)
    )
