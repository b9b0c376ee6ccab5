"""Signatures: what a client or a habit adds below the words, and what must not be swallowed with it.

A delimiter line, a phone's own line, a disclaimer, a closing formula with a name block, a name block alone.
A closing formula ends nothing by itself: whatever is a real sentence after it stays the writer's words.
What this module does not do: know the office's people. A bare name goes only where it is the sender's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from mailbot.core.reply_text.lines import Line, LineKind, bare_of
from mailbot.core.text import strip_diacritics


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_DELIMITER = re.compile(r"(?:--|—|–)\s*")
_ONLY_RULE = re.compile(r"[-–—_=~*━─═\s]{3,}")

# What phones and apps write of themselves, as the whole line: "Đã gửi từ hôm qua qua Zalo" is an answer.
_PRODUCT = (
    r"(?:(?:apple |microsoft |samsung |sony |xiaomi |google |bkav )?"
    r"(?:iphone|ipad|ios|android|galaxy|samsung|outlook|yahoo|gmail|thunderbird|windows(?: phone)?|k-9"
    r"|fairemail|smartphone|xiaomi|redmi|poco|oppo|vivo|realme|huawei|honor|vsmart|nokia|blackberry|bphone"
    r"|lenovo|asus|pixel|zimbra(?: mobile)?|proton ?mail|zoho"
    r"|spark|bluemail|mail\.ru|workspace|webmail|mail|phone|mobile|tablet)"
    r"(?: mail| note| ultra| pro| \d{1,3})*)"
)
_OWNER = r"(?: (?:cua (?:toi|em|minh)|di dong|thong minh|thiet bi|device|phone|mobile|app))*"
_LINK = r"(?:\s*<?https?://\S{1,300})?"
_ON = (
    rf"(?:,? (?:bang|tren|cho|danh cho|for|on|with|using|via|from|my|tu)(?: my)?"
    rf" (?:{_PRODUCT}{_OWNER}|(?:thiet bi |dien thoai )?di dong))*"
)
_DEVICE = re.compile(
    r"(?:(?:thu nay )?(?:duoc |da |da duoc )?gui (?:di )?(?:tu|bang|qua)|sent (?:from|via|with|using|by))"
    r"(?: (?:my|mot|chiec|thu|email|hop thu|ung dung|thiet bi|dien thoai|may tinh bang|di dong|thong minh|cho"
    rf"|danh cho|a|an|the))*(?: {_PRODUCT}{_OWNER}{_ON}|(?<=dien thoai){_OWNER}|(?<=thiet bi){_OWNER}"
    rf"|(?<=may tinh bang){_OWNER}|(?<=di dong){_OWNER})"
    rf"[.!]?(?: .{{0,90}}\b(?:ngan gon|brevity|typos|loi chinh ta)\b.{{0,40}})?{_LINK}"
)
_GET_APP = re.compile(
    rf"(?:lay|tai|tai xuong|nhan|get|download) (?:ung dung )?(?:outlook|yahoo mail|spark|bluemail)"
    rf" (?:cho|danh cho|for|tren|on) (?:ios|android|iphone|ipad|mac|windows)[.!]?{_LINK}"
    r"|virus-free\.?\s?\S{0,40}|khong co vi-?rut\.?\s?\S{0,40}|<?https?://(?:www\.)?avast\.com\S{0,300}"
)
_BREVITY = re.compile(
    r"(?:hay |xin |vui long )?(?:thu loi|luong thu|bo qua|tha loi|please excuse|excuse my|pardon my)\b.{0,80}"
    r"(?:ngan gon|van tat|brevity|typos|loi chinh ta)|.{0,40}\b(?:ngan gon cua toi|my brevity)\b"
)

_CLOSING = re.compile(
    r"(?:xin |em |toi |chung toi |rat )?"
    r"(?:tran trong(?: (?:kinh chao|cam on|kinh bao|thong bao|kinh trinh|va cam on))?"
    r"|(?:xin )?(?:chan thanh )?(?:cam on|kinh chao)|kinh thu|kinh|than men|than ai|than chao|than"
    r"|(?:thanks?|thank you|many thanks|tks)(?:(?: and| &|,)? (?:best |kind )?regards)?"
    r"|(?:best|kind|warm)? ?regards|best wishes|yours sincerely|sincerely|cheers|br|rgds)"
    r"(?: (?:anh|chi|em|cac anh chi|dong chi|cac dong chi|d/c|ca nha|nhieu|a|c|e))*(?: a)?"
    r"[\s,.!;:/…]*"
)

_CONTACT_LABEL = re.compile(
    r"(?:d[tđ]|dt|sdt|dien thoai|di dong|dd|tel|phone|mobile|mob|cell|hotline|fax|e-?mail|thu dien tu|website"
    r"|web|dia chi|address|add|tru so|zalo|facebook|skype|[mtfewp])\s?(?:\([^)]{0,20}\)\s?)?[.:]"
)
_CONTACT = re.compile(r"[\w.+-]{1,64}@[\w.-]{3,190}|(?:https?://|www\.)\S{3,200}|\+?\d[\d .()-]{7,18}\d")
_MAX_RUN = 500  # lines of a run from its end: signatures stand there
_BETWEEN = re.compile(r"[\s|,;:•·/()<>*_-]+")
_WORD = re.compile(r"[^\W\d_]+")

_TITLES = (
    "pho chu tich", "chu tich", "pho truong ban", "truong ban", "pho chanh van phong", "chanh van phong",
    "chuyen vien", "van thu", "ke toan", "pho giam doc", "giam doc", "pho truong phong", "truong phong",
    "pho chu nhiem", "chu nhiem", "can bo", "nhan vien", "thu quy", "bi thu", "pho bi thu", "uy vien",
    "pct", "cvp", "kt.", "tl.", "tm.", "tuq.", "chairman", "director", "manager", "secretary",
)  # fmt: skip
_AGENCIES = (
    "lien doan", "ldld", "cong doan", "tong lien doan", "ban", "van phong", "phong", "so", "uy ban", "ubnd",
    "ubkt", "trung tam", "to cong tac", "cong ty", "truong", "tinh uy", "huyen uy", "hoi", "chi nhanh",
)  # fmt: skip
# Words that stand in lower case inside the name of a post or an agency.
_SMALL = _words(
    "ban bi bo cao chi chinh chuyen chanh chap chuc chu cong co cua cac cap cuc giao giam hanh he hop hoi khu"
    " kiem ke lao lien luat ldld nghiep nganh nhiem nhan nu phap pho phong phuong quan quy sach so su thanh"
    " thuong thu thi toan tra trung trach truong truc tuyen tai tam ten tinh tich to tong tang tap tu va vien"
    " van vu xa uy doan duong dang doc dong thon ap doi tac ky thuat of and the for in"
)
_SURNAMES = _words(
    "nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly li truong cao dinh lam mai trinh"
    " doan ha to ta luong chau thai quach kieu tu chu nghiem dao luu trieu vuong thach ton phung quan au an"
    " la tang giang tong khuat mac hua ninh"
)

_DISCLAIMER = re.compile(
    r"(?:luu y|canh bao|chu y|thong bao|tuyen bo|disclaimer|confidential|caution|warning|notice|important)"
    r"|(?:thu dien tu|thu|e-?mail|thong diep|tin nhan|noi dung thu|noi dung e-?mail) nay"
    r"|this (?:e-?mail|message|communication)|the (?:information|contents?)|please consider|hay can nhac"
    r"|xin hay nghi|virus-free|khong co vi-?rut|avast|if you are not"
)
_DISCLAIMER_WORDS = (
    "bao mat", "co the chua thong tin", "nguoi nhan", "neu ban khong phai", "vo tinh nhan", "nham lan",
    "sao chep", "phat tan", "tiet lo", "tep dinh kem", "mien tru", "confidential", "privileged", "intended",
    "recipient", "disclos", "unauthori", "virus", "vi-rut", "vi rut", "environment", "moi truong",
    "truoc khi in", "originated from outside", "ben ngoai to chuc", "scanned", "avast",
)  # fmt: skip


def label_signatures(lines: Sequence[Line], sender_name: str = "") -> None:
    """Label the signatures inside every run of the writer's own lines."""
    names = _forms_of(sender_name)
    runs = [lines[max(start, stop - _MAX_RUN) : stop] for start, stop in _runs(lines)]
    runs = [run for run in runs if not all(line.blank for line in run)]
    for run in runs:
        _label_delimited(run)
        _label_devices(run)
        _label_disclaimers(run)
        _label_closings(run, names)
        _label_name_block(run, names, more=len(runs) > 1)


def _runs(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    start: int | None = None
    for at, line in enumerate(lines):
        if line.own and start is None:
            start = at
        elif not line.own and start is not None:
            yield start, at
            start = None
    if start is not None:
        yield start, len(lines)


def _forms_of(sender_name: str) -> frozenset[str]:
    """The ways in which a sender signs: the full name, or its last one to three words."""
    words = _WORD.findall(bare_of(sender_name[:120]))
    return frozenset(" ".join(words[-count:]) for count in range(1, len(words) + 1) if count <= 6)


def _label(lines: Sequence[Line]) -> None:
    for line in lines:
        line.kind = LineKind.SIGNATURE


def _label_delimited(run: Sequence[Line]) -> None:
    """The delimiter of RFC 3676, 4.3, and its dashed cousins: the rest of the run is signature."""
    for at, line in enumerate(run):
        if line.own and _DELIMITER.fullmatch(line.bare):
            _label(run[at:])
            return


def _label_devices(run: Sequence[Line]) -> None:
    """What a phone or an app adds; over up to four wrapped lines."""
    at = 0
    while at < len(run):
        if not run[at].own or run[at].blank or len(run[at].bare) > 200:
            at += 1
            continue
        for length in (4, 3, 2, 1):
            window = run[at : at + length]
            if len(window) < length or any(line.blank or not line.own for line in window):
                continue
            words = " ".join(line.bare for line in window)[:400]
            if _DEVICE.fullmatch(words) or _GET_APP.fullmatch(words) or _BREVITY.match(words):
                _label(window)
                at += length - 1
                break
        at += 1


def _label_disclaimers(run: Sequence[Line]) -> None:
    """Paragraphs that a mail server or a company adds: known beginning, and two of the usual phrases."""
    start = 0
    while start < len(run):
        if run[start].blank or not run[start].own:
            start += 1
            continue
        stop = start
        while stop < len(run) and run[stop].own and not run[stop].blank:
            stop += 1
        words = " ".join(line.bare for line in run[start:stop])[:3000]
        usual = sum(phrase in words for phrase in _DISCLAIMER_WORDS)
        if usual >= 2 and len(words) >= 40 and _DISCLAIMER.match(words.lstrip("*_-[( ")):
            _label(run[start:stop])
        start = stop


def _label_closings(run: Sequence[Line], names: frozenset[str]) -> None:
    """A closing formula and the name block right under it. What comes after the block stays."""
    shouting = _is_shouting(run)
    last = next((line for line in reversed(run) if line.own and not line.blank), None)
    spoken = False
    at = 0
    while at < len(run):
        line = run[at]
        if not line.own or line.blank:
            at += 1
            continue
        if len(line.bare) > 60 or _CLOSING.fullmatch(line.bare) is None:
            spoken = True
            at += 1
            continue
        stop = at + 1
        while stop < len(run) and (
            run[stop].blank
            or not run[stop].own
            or _is_signature_line(run[stop], names, shouting=shouting)
            or (
                run[stop] is last and run[stop].bare.isalpha() and run[stop].text[:1].isupper()
            )  # a given name
        ):
            stop += 1
        thanks = any(word in line.bare for word in ("cam on", "thank", "tks"))
        if spoken or not thanks:
            _label([one for one in run[at:stop] if one.own])
        at = stop


def _label_name_block(run: Sequence[Line], names: frozenset[str], *, more: bool) -> None:
    """Name blocks at the end of a run, without any closing formula above them.

    Whole paragraphs first, from the last one up; or the end of the last paragraph. A run is not taken whole
    unless it is nothing but the sender's name, or there are words elsewhere (``more``).
    """
    shouting = _is_shouting(run)
    paragraphs = _paragraphs(run)
    cut: list[Line] = []
    while paragraphs:
        last = paragraphs.pop()
        block = _signature_end(last[-12:], names, shouting=shouting)
        while block and not _is_strong(block, names):
            block = block[1:]
        whole = len(block) == len(last)
        if not block or (cut and not whole):
            break
        above = last[: -len(block)] or (paragraphs[-1][-1:] if paragraphs else [])
        if any(line.bare.endswith(":") for line in above):
            break  # a list of names that somebody introduces
        if not above and not more and not _is_only_sender(block, names):
            break
        cut += block
        if not whole:
            break
    _label(cut)


def _paragraphs(run: Sequence[Line]) -> list[list[Line]]:
    """The own lines in paragraphs."""
    found: list[list[Line]] = [[]]
    for line in run:
        if line.blank:
            found.append([])
        elif line.own:
            found[-1].append(line)
    return [lines for lines in found if lines]


def _signature_end(lines: Sequence[Line], names: frozenset[str], *, shouting: bool) -> list[Line]:
    """The lines at the end that can belong to a signature, in order."""
    start = len(lines)
    while start and _is_signature_line(lines[start - 1], names, shouting=shouting):
        start -= 1
    return list(lines[start:])


def _is_only_sender(block: Sequence[Line], names: frozenset[str]) -> bool:
    return all(_is_sender(line, names) or not _WORD.search(line.bare) for line in block)


def _is_strong(block: Sequence[Line], names: frozenset[str]) -> bool:
    """Whether lines are surely a signature, and not the last names of a list."""
    top, rest = block[0], block[1:]
    if _is_sender(top, names) or _is_contact(top):
        return True
    if not rest or not (_is_name(top) or _is_post(top) or _ONLY_RULE.fullmatch(top.bare)):
        return False
    if any(_is_contact(line) or _is_sender(line, names) for line in rest):
        return True
    return any(_is_name(line) for line in block) and any(_is_post(line) for line in block)


def _is_sender(line: Line, names: frozenset[str]) -> bool:
    words = " ".join(_WORD.findall(line.bare[:80]))
    for prefix in ("em ", "toi ", "chau ", "d c "):
        if words.startswith(prefix) and words[len(prefix) :] in names:
            return True
    return words in names


def _is_contact(line: Line) -> bool:
    """A telephone number, an address, a web page: by its label, or because nothing else is there."""
    if len(line.bare) > 200:
        return False
    bare = line.bare.lstrip("*_•- ")
    if _CONTACT_LABEL.match(bare) or (bare.startswith(("dc:", "d/c:")) and any(map(str.isdigit, bare))):
        return True
    rest = _CONTACT.sub("", line.bare)
    return rest != line.bare and len(_BETWEEN.sub("", rest)) <= 3


def _capitalized(text: str) -> bool:
    """Whether every word begins with a capital, small words of posts and agencies excepted."""
    words = _WORD.findall(text)
    if not words or not words[0][0].isupper():
        return False
    return all(word[0].isupper() or strip_diacritics(word) in _SMALL for word in words)


def _is_name(line: Line) -> bool:
    words = _WORD.findall(line.bare)
    return (
        2 <= len(words) <= 5
        and words[0] in _SURNAMES
        and _capitalized(line.text)
        and not any(character.isdigit() for character in line.bare)
    )


def _is_post(line: Line) -> bool:
    bare = line.bare.lstrip("*_-• ")
    known = any(bare == one or bare.startswith(one + " ") for one in (*_TITLES, *_AGENCIES))
    return known and len(bare) <= 100 and _capitalized(line.text) and not any(c.isdigit() for c in bare)


def _is_shouting(run: Sequence[Line]) -> bool:
    """Whether everything is in capitals, so that they say nothing."""
    return not any(character.islower() for line in run for character in line.text)


def _is_signature_line(line: Line, names: frozenset[str], *, shouting: bool) -> bool:
    """Whether a line under a closing formula can belong to the name block."""
    if len(line.bare) > 200:
        return False
    if _is_sender(line, names) or _is_contact(line) or _is_name(line) or _is_post(line):
        return True
    if _DELIMITER.fullmatch(line.bare) or _ONLY_RULE.fullmatch(line.bare):
        return True
    words = _WORD.findall(line.text)
    # A given name, or the abbreviation of a unit.
    return (
        1 <= len(words) <= 3
        and not shouting
        and line.bare.replace(" ", "").isalpha()
        and all(word[0].isupper() for word in words)
    )
