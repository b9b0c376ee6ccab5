"""What else the head of a page says: the issuing agency, the trích yếu, the độ khẩn.

The agency is what stands highest in the left column, without the quốc hiệu; of two (the parent over the
issuer) it is the lower one. An abstract is "V/v ..." under the number, or the lines under the title.
What this module does not do: number, date and type (``reference``, ``dates``, ``kinds``).
"""

from __future__ import annotations

import re

from mailbot.core.particulars.kinds import subject_kind, title_of
from mailbot.core.particulars.page import AGENCY, Page, bare_form, cells, prepare
from mailbot.core.readings import Urgency

_NOT_AGENCY = re.compile(
    r"^(?:cong hoa xa hoi|doc lap|dang cong san viet nam$|so\s*[:.\d]|s6\s*:|v/v|ngay|kinh gui|"
    r"do mat|do khan)"
)
_ABOUT = re.compile(r"(?:^|\n|\s{2,})[ \t]*(?:v\s?/\s?v|ve viec|vv)\s*:?\s+")
_ABSTRACT_END = re.compile(
    r"\n\s{0,9}\n|\n\s{0,9}(?:kinh gui|can cu|noi nhan|toi ten|dieu 1|[-_*.]{3,})|\s{3,}[^\n,]{2,30},\s*ngay"
)
# A subject of nothing but these says nothing: "Gửi văn bản", "Công văn số 511", "Re: V/v báo cáo quý II".
_EMPTY_WORDS = re.compile(
    r"\W+|\d+|re\b|fw\b|fwd\b|tr\b|v/v|ve viec|kinh gui|gui|chuyen|nop|bo sung|cong van|van ban|tai lieu|"
    r"file|tep|"
    r"bao cao|thong bao|scan|don|thu|phoi hop|khong tieu de|no subject|bien ban|ho so|ke hoach|giay moi|hop|"
    r"so|quy|thang|nam|tuan|dot|lan|dau|cuoi|[ivx]+\b"
)
_STAMPS: tuple[tuple[re.Pattern[str], Urgency], ...] = (
    (re.compile(r"h\s?o\s?a\s{0,3}t\s?o\s?c"), Urgency.EXPRESS),
    (re.compile(r"t\s?h\s?u\s?[o0]\s?n\s?g\s{0,3}k\s?h\s?a\s?n"), Urgency.MOST_URGENT),
    (re.compile(r"k\s?h\s?a\s?n"), Urgency.URGENT),
)
_OPENS_TEXT = re.compile(r"(?:kinh gui|can cu|noi nhan|thuc hien|dieu 1|[ivx1]+\\.|[-_*]{3})")
_LONGEST = 300
_LABEL = re.compile(
    r"^(?:[(\[]?(?:HỎA TỐC|THƯỢNG KHẨN|KHẨN|Hỏa tốc|Thượng khẩn|Khẩn)[)\]]?\s*[-:.]\s*)?"
    r"(?:\d{1,6}[a-z]?\s?[-/]\s?[A-ZĐ][\w/-]{1,25}\s+(?=[Vv](?:/v|ề)))?"
)
_STAMP_CELL = re.compile(
    r"^[\W_]*(?:do\s+khan\s*:\s*)?(?P<stamp>[a-z0]+(?:\s{1,3}[a-z0]+)*?)(?:\s+hen\s+gio.{0,40})?[\W_]*$"
)
_IN_SUBJECT = re.compile(
    r"\bh[oỏ]a\s*t[oố]c\b|\bth[uư][oợ]ng\s+kh[aẩ]n\b|\bkh[aẩ]n\b(?!\s*(?:tr[uư][oơ]ng|c[aấ]p|thi[eế]t))"
)


def issuing_agency(page: Page) -> str | None:
    """The agency in the head, or None. Capitals are kept as they stand."""
    found: list[str] = []
    for line in page.window.split("\n"):
        for cell in cells(line)[:1]:
            words = re.split(r"\s(?=S[ốôo]\s*:)", cell)[0].strip(" .-*_")
            bare = bare_form(words)
            if not words or _NOT_AGENCY.match(bare) or len(words) > 90 or title_of(words):
                if found:
                    return found[-1]
                continue
            if AGENCY.match(bare):
                found.append(words)
            elif found and words.isupper() and not _is_stamp(bare):
                found[-1] = f"{found[-1]} {words}"  # a name broken over two lines
    return found[-1] if found else None


def _is_stamp(bare_cell: str) -> Urgency | None:
    match = _STAMP_CELL.match(bare_cell)
    if match is None:
        return None
    return next((level for pattern, level in _STAMPS if pattern.fullmatch(match["stamp"])), None)


def urgency(page: Page | None, subject: str) -> Urgency:
    """The độ khẩn: a stamp that stands alone in a cell of the page, or a word of the subject."""
    levels = [Urgency.NORMAL]
    if page is not None:
        for line in page.text[:4000].split("\n"):
            if len(line) <= 120:
                for cell in (line.strip(), *cells(line)):
                    level = _is_stamp(bare_form(cell))
                    # "khẩn" in running text that was broken into lines is no stamp.
                    if level and (cell.upper() == cell or level is not Urgency.URGENT or cell.istitle()):
                        levels.append(level)
                    if bare_form(cell).startswith("cong dien khan"):
                        levels.append(Urgency.URGENT)
    prepared = prepare(subject)
    for match in _IN_SUBJECT.finditer(bare_form(prepared)):
        words = prepared[match.start() : match.end()]
        around = prepared[max(0, match.start() - 1) : match.end() + 1]
        if words.isupper() or around[:1] in "([" or prepared.startswith(words) or len(words.split()) == 2:
            bare = bare_form(words)
            levels += [level for pattern, level in _STAMPS if pattern.fullmatch(bare)]
    return max(levels, key=list(Urgency).index)


def abstract(page: Page, subject: str) -> str | None:
    """The trích yếu: from the page; else the subject, unless it says nothing; else the first sentence."""
    about = _ABOUT.search(page.bare, 0, max(page.head_end, 300))
    if about:
        end = _ABSTRACT_END.search(page.bare, about.end(), about.end() + _LONGEST)
        words = page.text[about.end() : end.start() if end else about.end() + _LONGEST]
        return _one_line("V/v " + words)
    under_title = _under_title(page) if page.title is not None else ""
    if under_title:
        return under_title
    title = clean_subject(subject)
    if title and not says_nothing(subject):
        return title
    first = next((line.strip() for line in page.content.split("\n") if len(line.strip()) > 15), "")
    sentence = re.split(r"(?<=[.;])\s", first)[0]
    return _one_line(sentence)[:_LONGEST] or title or None


def _under_title(page: Page) -> str:
    """The lines under the title, up to the addressee, the grounds or the first sentence; "" where a sentence
    follows at once.
    """
    words = page.text[page.title_end : page.title_end + 2 * _LONGEST].lstrip("\n -_*").split("\n\n")[0]
    chosen: list[str] = []
    for line in (line.strip() for line in words.split("\n")[:4]):
        bare = bare_form(line)
        if _OPENS_TEXT.match(bare) or line.endswith((".", ";", ":", "./.")) or len(line) > 160:
            break
        chosen.append(line)
    return _one_line(" ".join(chosen))


def clean_subject(subject: str) -> str:
    """The subject without reply marks, a độ khẩn and a number before it."""
    words = prepare(subject).strip()
    marks = re.match(r"^(?:\s*(?:re|fw|fwd|tr|chuyển tiếp|trả lời)\s*:\s*)+", words, re.IGNORECASE)
    words = words[marks.end() :].strip() if marks else words
    label = _LABEL.match(words)
    return words[label.end() :].strip() if label and label.end() < len(words) else words


def says_nothing(subject: str) -> bool:
    """Whether a subject names no topic: "Gửi văn bản", "Công văn số 511", "(không tiêu đề)"."""
    bare = bare_form(prepare(subject))
    if subject_kind(subject) is not None and len(bare.split()) <= 2:
        return True
    place = 0
    while place < len(bare):
        word = _EMPTY_WORDS.match(bare, place)
        if word is None:
            return False
        place = word.end()
    return True


def _one_line(words: str) -> str:
    return re.sub(r"\s+", " ", words).strip(" .;-")
