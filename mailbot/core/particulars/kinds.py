"""The 29 types of administrative documents (NĐ 30/2020, Điều 7 and Phụ lục III) and how they are told.

The letters in a reference number speak first, but several of them mean two things (CT: chỉ thị or a
chairman, TC: thông cáo or a unit, TTr: tờ trình or an inspectorate, CĐ: công điện or a union), so a title
that stands on a line of its own wins over those.
What this module does not do: find the number (``reference``).
"""

from __future__ import annotations

import re

from mailbot.core.text import fold, strip_diacritics

# Abbreviation -> the name that stands as the title. "Công văn" and "thư công" have no title of their own.
NAMES: dict[str, str] = {
    "NQ": "nghị quyết",
    "QĐ": "quyết định",
    "CT": "chỉ thị",
    "QC": "quy chế",
    "QyĐ": "quy định",
    "TC": "thông cáo",
    "TB": "thông báo",
    "HD": "hướng dẫn",
    "CTr": "chương trình",
    "KH": "kế hoạch",
    "PA": "phương án",
    "ĐA": "đề án",
    "DA": "dự án",
    "BC": "báo cáo",
    "BB": "biên bản",
    "TTr": "tờ trình",
    "HĐ": "hợp đồng",
    "CĐ": "công điện",
    "BGN": "bản ghi nhớ",
    "BTT": "bản thỏa thuận",
    "GUQ": "giấy ủy quyền",
    "GM": "giấy mời",
    "GGT": "giấy giới thiệu",
    "GNP": "giấy nghỉ phép",
    "PG": "phiếu gửi",
    "PC": "phiếu chuyển",
    "PB": "phiếu báo",
    "CV": "công văn",
}
# Kinds beyond the 29: documents of law, and the Party's conclusion.
OTHER_NAMES: dict[str, str] = {
    "NĐ": "nghị định",
    "TT": "thông tư",
    "TTLT": "thông tư liên tịch",
    "PL": "pháp lệnh",
    "L": "luật",
    "KL": "kết luận",
}
_MORE_TITLES = {"thư mời": "GM", "giấy triệu tập": "GM", "thông báo kết luận": "TB", "công điện khẩn": "CĐ"}
# Letters that may mean something else in a number: the title decides where there is one.
AMBIGUOUS = frozenset({"CT", "TC", "CĐ", "TT", "HĐ", "TTr", "KL", "L", "PL", "PA", "DA", "PC", "PB", "PG"})
_SPELLINGS = {"QYĐ": "QyĐ", "QĐI": "QyĐ", "CTR": "CTr", "TTR": "TTr", "CTRÌNH": "CTr", "Đ.A": "ĐA"}
_BARE_SPELLINGS = {"QD": "QĐ", "QYD": "QyĐ", "HD": "HD", "CD": "CĐ", "DA": "ĐA", "ND": "NĐ"}


def _bare(words: str) -> str:
    return strip_diacritics(fold(words))


_TITLES: dict[str, str] = {_bare(name): code for code, name in {**OTHER_NAMES, **NAMES}.items()}
_TITLES |= {_bare(name): code for name, code in _MORE_TITLES.items()}
_FULL_TITLES: dict[str, str] = {fold(name): code for code, name in {**OTHER_NAMES, **NAMES}.items()}
_TITLE_WORDS = re.compile(r"[^\W\d_]+")
_STARTS = re.compile(
    r"^(?:" + "|".join(sorted(map(re.escape, _TITLES), key=len, reverse=True)) + r")\b",
)
_REPLY_MARKS = re.compile(r"^(?:\s*(?:re|fw|fwd|tr|chuyen tiep|tra loi)\s*:)+\s*")
_ABBREVIATED = re.compile(r"^(NQ|QĐ|CT|TB|HD|CTr|KH|PA|ĐA|BC|BB|TTr|HĐ|CĐ|GM|QC|CV)\b(?=[\s._:-])")


def code_of(token: str, *, undiacritised: bool = False) -> str | None:
    """The type that the letters of a number mean ("KH" -> "KH", "TTR" -> "TTr"), or None."""
    if token in NAMES or token in OTHER_NAMES:
        if undiacritised and token in ("HD", "DA") and token in _BARE_SPELLINGS:
            return _BARE_SPELLINGS[token]
        return token
    upper = token.upper()
    if upper in _SPELLINGS:
        return _SPELLINGS[upper]
    for code in (*NAMES, *OTHER_NAMES):
        if code.upper() == upper:
            return code
    return _BARE_SPELLINGS.get(upper) if undiacritised else None


def title_of(cell: str) -> str | None:
    """The type named by a cell that is a title: its name alone, in capitals or letter-spaced."""
    if len(cell) > 60:
        return None
    spaced = cell.replace(" ", "")
    if len(cell) >= 2 * len(spaced) - 1 and spaced.isupper():  # "T H Ô N G  B Á O"
        found = {name.replace(" ", ""): code for name, code in _TITLES.items()}.get(_bare(spaced))
        if found:
            return found
    words = " ".join(_TITLE_WORDS.findall(cell))
    code = _TITLES.get(_bare(words))
    if code is not None and cell.strip(" .:*-_\"'") and (words.isupper() or words[:1].isupper()):
        return code if code != "CV" else None
    # "QUYẾT ĐỊNH Về việc ..." on one line: the name in capitals, the rest not.
    if not words.isupper():
        capital = re.match(r"^((?:[^\W\d_a-zà-ỹ]+\s+){1,3})(?=[^\W\d_])", cell.strip())
        if capital and capital[1].strip().isupper():
            code = _TITLES.get(_bare(" ".join(_TITLE_WORDS.findall(capital[1]))))
            return code if code != "CV" else None
    return None


def subject_kind(subject: str) -> str | None:
    """The type that a subject or file name begins with ("Báo cáo nội bộ", "GM hop"), or None."""
    bare = _bare(subject.replace("_", " "))
    marks = _REPLY_MARKS.match(bare)
    place = marks.end() if marks else 0
    bare, subject = bare[place:].strip(" \"'([-"), subject[place:].strip(" \"'([-")
    short = _ABBREVIATED.match(subject)
    if short:
        return short[1]
    match = _STARTS.match(bare)
    if match is None:
        return None
    code = _TITLES[match[0]]
    rest = subject[: len(match[0])]
    return None if len(rest.split()) < 2 and code in ("L",) else code
