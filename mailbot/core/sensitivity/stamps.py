"""Stamps of confidentiality: MẬT, TỐI MẬT, TUYỆT MẬT on a line or in a cell of their own.

They come letter-spaced, boxed, beside the number, without diacritics, and worn by OCR (MAT, MÂT, MẠT). In
running text the same letters are "bảo mật" or "bề mặt", so only what stands alone, or in capitals among small
letters, is a stamp. The stamp may also be a picture that leaves no text: its absence proves nothing.
What this module does not do: read running text (``rules.secret``).
"""

from __future__ import annotations

import re

from mailbot.core.particulars.page import bare_form, cells
from mailbot.core.readings import Category, RuleHit

# The letter between M and T as OCR gives it back.
_A = "AÁÀẢÃẠĂẮẰẲẴẶÂẤẦẨẪẬ4Ä"
_SPACED = re.compile(rf"(?<!\w)M\s{{1,6}}[{_A}]\s{{1,6}}T(?!\w)|(?<!\w)M\s{{0,3}}[{_A}]\s{{1,3}}T(?!\w)")
_WORD = re.compile(rf"(?<!\w)(?:M[{_A}]T|MẬT|M[{_A.lower()}]T)(?!\w)")
_COMPOUND_BEFORE = re.compile(r"\b(?:bi|bao|can|an|tui|soi|duong|ong|rut|ri|be|gap|mat|mot|co|vang|ra)\s*$")
_COMPOUND_AFTER = re.compile(
    r"^\s*(?:khau|do|ong|thiet|ma|vu|tran|bang|hang|troi|mia|hoa|tien|lenh|bao|nuoc|duong)\b"
)
_ALONE = frozenset(
    {"mat", "m4t", "toimat", "tuyetmat", "toim4t", "tuyetm4t", "dautoimat", "dautuyetmat", "daumat"}
)
_BRACKETED = re.compile(r"[(\[<{]\s*(?:t[oố]i\s+|tuy[eệ]t\s+)?m[aậ]t\s*[)\]>}]")
_LETTER_MARK = re.compile(r"[(\[]\s*(?:M|TM|TuM)\s*[)\]]")
_NO_LETTERS = re.compile(r"[\W_]+")
_MAX_STAMP = 24


def _hit(where: str, strength: str = "strong", code: str = "stamp.secret") -> RuleHit:
    return RuleHit(code, Category.STATE_SECRET, strength, where)


def _alone(cell: str) -> str:
    """Whether a cell is nothing but a stamp: "strong", "weak" or ""."""
    letters = "".join(letter for letter in cell if letter.isalnum())
    if not 3 <= len(letters) <= _MAX_STAMP:
        return ""
    compact = bare_form(letters)
    if compact not in _ALONE:
        return ""
    if letters.isupper() or compact not in ("mat", "m4t"):
        return "strong"
    return "strong" if cell.strip(" .*-_[]()|") in ("Mật",) else "weak"


def _among_small_letters(line: str) -> bool:
    """Whether MẬT in capitals stands in a line that is not in capitals, outside a compound."""
    if line.upper() == line:
        return False
    for match in _WORD.finditer(line):
        if match[0] != "MẬT" and match[0] != "MAT":
            continue
        before, after = bare_form(line[: match.start()]), bare_form(line[match.end() :])
        if not _COMPOUND_BEFORE.search(before) and not _COMPOUND_AFTER.match(after):
            return True
    return False


def _in_compound(lines: list[str], number: int) -> bool:
    """Whether the words before or after a line make a compound of it, or it is no stamp in capitals.

    In a text that was broken at every word "Mật" may belong to "mật độ", "MẶT" to "MẶT TRẬN".
    """
    before = bare_form(" ".join(lines[max(0, number - 2) : number]))
    after = bare_form(" ".join(lines[number + 1 : number + 3]))
    stamp = lines[number].strip()
    return bool(_COMPOUND_BEFORE.search(before) or _COMPOUND_AFTER.match(after)) or not stamp.isupper()


def stamps_in_page(text: str, where: str = "stamp") -> tuple[RuleHit, ...]:
    """The stamps on a prepared page: at most one strong or one weak hit."""
    if _SPACED.search(text):
        return (_hit(where),)
    weak = False
    # What stands alone on a line stands among the letters of the page; on most pages nothing does.
    letters = bare_form(_NO_LETTERS.sub("", text))
    lines = text.split("\n") if "mat" in letters or "m4t" in letters else []
    shredded = 2 * sum(" " not in line.strip() for line in lines if line.strip()) > len(lines) > 20
    for number, line in enumerate(lines):
        if len(line) > 400:
            if _among_small_letters(line[:2000]):
                return (_hit(where),)
            continue
        if "t" not in line and "T" not in line:
            continue
        for cell in (line, *cells(line), *re.split(r"\s{2,}", line)):
            found = _alone(cell)
            if found and shredded and _in_compound(lines, number):
                found = "weak"
            if found == "strong":
                return (_hit(where),)
            weak = weak or found == "weak"
        if _among_small_letters(line):
            return (_hit(where),)
    if weak:
        return (_hit(where, "weak", "stamp.worn"),)
    return (_hit(where, "weak", "stamp.letter"),) if _LETTER_MARK.search(text[:1500]) else ()


def stamps_in_name(name: str, where: str) -> tuple[RuleHit, ...]:
    """The stamp in a prepared subject or file name: "(MẬT)", "CV 12 - MẬT", "TOI MAT.pdf"."""
    words = re.sub(r"[_.\-–,;:/]+", "  ", name) if where == "file name" else name
    if _BRACKETED.search(name.lower()) or _SPACED.search(words):
        return (_hit(where),)
    pieces = re.split(r"\s*[-–:;,|/\\]\s*|\s{2,}|\s*\[|\]\s*", words)
    if any(_alone(piece) == "strong" for piece in pieces):
        return (_hit(where),)
    if _among_small_letters(words):
        return (_hit(where),)
    if words.upper() == words and any(
        not _COMPOUND_BEFORE.search(bare_form(words[: match.start()]))
        and not _COMPOUND_AFTER.match(bare_form(words[match.end() :]))
        for match in _WORD.finditer(words)
    ):
        return (_hit(where, "weak", "stamp.worn"),)
    if any(_alone(piece) == "weak" for piece in pieces) or _LETTER_MARK.search(name):
        return (_hit(where, "weak", "stamp.letter"),)
    return ()
