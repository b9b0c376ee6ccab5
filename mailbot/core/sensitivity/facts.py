"""Evidence that is a form rather than a phrase: names of persons, numbers of cards and accounts, lists, and
the letters of the reference number.

An account number is strong; the rest is weak: a contact's name is harmless, so the places where names are
ordinary are left out.
What this module does not do: weigh.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from mailbot.core.particulars.reference import Reference
from mailbot.core.readings import Category, RuleHit

_CAPITAL = "A-ZÀ-ÖØ-ÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ"
_WORD = rf"[{_CAPITAL}][^\W\d_]{{0,7}}"
_NAME = rf"{_WORD}(?:\s{{1,3}}{_WORD}){{0,4}}|[{_CAPITAL}](?:\.\s?[{_CAPITAL}])+"
_FORMS = "ông|bà|anh|chị|em|cô|thầy|cháu|đồng chí|đ/c|đ\\.c|bác|Ông|Bà|Anh|Chị|Đồng chí|Đ/c"
_NAMED = re.compile(rf"(?<![^\W\d_])(?:{_FORMS})\s{{0,2}}:?\s{{1,5}}(?P<name>{_NAME})")
# After these a name is a contact, a host, a guest or history.
_ORDINARY_BEFORE = re.compile(
    r"(?:liên hệ|đầu mối|gặp|chủ trì|do|mời|email|điện thoại|ngày sinh|thân thế|sự nghiệp|tấm gương|gương|"
    r"lưu niệm|tư tưởng|báo cáo viên|giảng viên|diễn giả|qua|phụ trách|thông tin|trao đổi với|đường|phố|theo)"
    r"\W{0,3}(?:của\s)?$",
    re.IGNORECASE,
)
# "đồng chí Chủ tịch ..." names a post, "anh Hùng Lao động" a title.
_TITLE_WORDS = re.compile(
    r"^(?:Chủ|Phó|Bí|Trưởng|Giám|Lãnh|Ủy|Chánh|Tổng|Hiệu|Bộ|Thủ|Thường|Đại|Viện|Cục|Ban|Hội|Các|Đoàn|Công|"
    r"Nhân|Em|Hùng|Chị|Và|Trong)\b"
)
_INITIALS = re.compile(
    rf"(?<![\w.])[{_CAPITAL}]\.\s?[{_CAPITAL}](?:\.\s?[{_CAPITAL}])?(?![\w])(?!\.?\s?[{_CAPITAL}]\.)"
)
# Signatures and common abbreviations.
_NOT_INITIALS = re.compile(r"^(?:T\.\s?[MLPXTB]|K\.\s?T|Q\.\s?T|U\.\s?Q|V\.\s?P|N\.\s?Đ|P\.\s?S|H\.\s?Đ)")
_CARD = re.compile(r"(?<![\d./-])(?!0\d{9}(?!\d))(?:\d{9}|\d{12})(?![\d/-])")
_ACCOUNT = re.compile(
    r"\b(?:tài khoản|tai khoan|stk|s\.?t\.?k|tk)\W{0,12}(?:số|so)?\W{0,4}\d[\d .]{6,20}", re.IGNORECASE
)
_LIST_LINE = re.compile(
    rf"^[ \t]*(?:\d{{1,3}}[ \t]*[.)|\t-]?|[-+*])[ \t]*(?:(?:ông|bà|Ông|Bà|đ/c)[ \t]+)?"
    rf"[{_CAPITAL}][^\W\d_]*(?:[ \t]+[{_CAPITAL}][^\W\d_]*){{1,4}}[ \t]*(?:$|[|;,\t\-–:(])",
    re.MULTILINE,
)
_COLUMNS = (
    "ng[aà]y sinh|n[aă]m sinh|cmnd|cccd|[dđ][iị]a ch[iỉ]|t[aà]i kho[aả]n|s[oố] ti[eề]n|ng[aạ]ch|b[aậ]c|"
    "h[eệ] s[oố]|k[yý] nh[aậ]n|ho[aà]n c[aả]nh|m[uứ]c"
)
_TABLE_HEAD = re.compile(rf"h[oọ] (?:v[aà] )?t[eê]n[^\n]{{0,120}}?(?:{_COLUMNS})", re.IGNORECASE)
_MANY = 3

# Letters of a number that point at units that handle sensitive matters (domain.md section 2: -ToC, BTCTU).
_LETTERS: dict[Category, str] = {
    Category.PERSONNEL: "TOC BTC BTCTU BTCTW BTCHU TCCB TCBC CBCC TC",
    Category.INSPECTION: "UBKT UBKTTU UBKTTW UBKTHU TTR TTT TTCP ĐKT ĐTT ĐGS KTNN KTGS BNC BNCTU VKS",
    Category.FINANCE: "KBNN KBQT KTNQ TCKT TCKH KT QTTC",
    Category.STATE_SECRET: "PV01 BCHQS BTM BĐBP CY BVCTNB QSĐP",
    Category.PETITION: "TCD BTCD KNTC",
}
_SYMBOLS = {letters: category for category, group in _LETTERS.items() for letters in group.split()}
_HOME_AFFAIRS = frozenset({"SNV", "BNV"})  # personnel, but also records, reforms and youth


def facts_in(text: str, where: str) -> Iterator[RuleHit]:
    """The forms in one prepared text."""
    if any(_is_person(text, match) for match in _NAMED.finditer(text)):
        yield RuleHit("caution.named", None, "weak", where)
    if any(not _NOT_INITIALS.match(match[0]) for match in _INITIALS.finditer(text)):
        yield RuleHit("caution.initials", None, "weak", where)
    if _CARD.search(text):
        yield RuleHit("caution.card", None, "weak", where)
    if _ACCOUNT.search(text):
        yield RuleHit("finance.account", Category.FINANCE, "strong", where)
    if _TABLE_HEAD.search(text):
        yield RuleHit("caution.table", None, "weak", where)
    elif sum(1 for _ in islice(_LIST_LINE.finditer(text), _MANY)) == _MANY:
        yield RuleHit("caution.list", None, "weak", where)


def _is_person(text: str, match: re.Match[str]) -> bool:
    before = text[max(0, match.start() - 25) : match.start()]
    return not _TITLE_WORDS.match(match["name"]) and not _ORDINARY_BEFORE.search(before)


def symbol_hits(reference: Reference | None) -> Iterator[RuleHit]:
    """What the letters of the reference number point at: at most one hit."""
    if reference is None:
        return
    kind = (reference.kind or "").upper()  # "12/TTr-UBND" is a tờ trình, "12/KL-TTr" is of the inspectorate
    symbols = reference.own_symbols
    for symbol in symbols[1:] if symbols[:1] == (kind,) else symbols:
        if symbol in _HOME_AFFAIRS:
            yield RuleHit("symbol.home_affairs", Category.PERSONNEL, "weak", "reference number")
            return
        category = Category.STATE_SECRET if re.match(r"PA\d\d", symbol) else _SYMBOLS.get(symbol)
        if category is not None:
            yield RuleHit(f"symbol.{category.value}", category, "weak", "reference number")
            return
