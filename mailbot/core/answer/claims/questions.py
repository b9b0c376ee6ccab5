"""Clauses that ask, that want something of the office, or that deny in the form of a question."""

from __future__ import annotations

from itertools import pairwise

from mailbot.core.answer.claims.model import Scene
from mailbot.core.answer.clauses import Clause
from mailbot.core.answer.senses import QUESTION_TAILS, Sense
from mailbot.core.parties import MentionKind

_ASK_PLACES = (
    "ở",
    "về",
    "tại",
    "gửi",
    "nộp",
    "lấy",
    "đi",
    "chỗ",
    "tới",
    "đến",
    "báo",
    "tìm",
    "đang",
    "hỏi",
    "vào",
)
_HELP = ("giúp", "giùm", "dùm", "hộ", "với", "nhờ", "đề")


def asks(clause: Clause, _scene: Scene) -> bool:
    """A question, by its mark, its words, or its end."""
    return (
        clause.asks
        or clause.has(Sense.ASK_VERB, Sense.UNSURE)
        or _asks_by_word(clause)
        or _asks_by_tail(clause)
        or _alternative(clause)
        or _asks_where(clause)
    )


def _asks_by_word(clause: Clause) -> bool:
    for hit in clause.all_of(Sense.ASK):
        if any(
            h.sense in (Sense.NOT, Sense.NOT_YET, Sense.NEVER, Sense.CANNOT, Sense.HARMLESS)
            and 0 <= hit.start - h.end <= 4
            for h in clause.hits
        ):
            continue
        if hit.end < len(clause.tokens) and clause.tokens[hit.end].matches("cũng"):
            continue
        word = clause.tokens[hit.start]
        place = hit.start > 0 and clause.tokens[hit.start - 1].matches_any(_ASK_PLACES)
        if place or hit.end > hit.start + 1 or not word.matches_any(("đâu", "mô")):
            return True
    return False


def _asks_by_tail(clause: Clause) -> bool:
    """Xong chưa ạ, được không ạ, xong rồi nhỉ."""
    words = clause.words
    if words[-1].matches_any(("nhỉ", "hả", "hở", "hử", "hỉ")) and len(words) > 1:
        return True
    if words[-1].key in ("à", "vậy", "thế", "rứa") and len(words) > 1 and clause.has(Sense.DONE):
        return words[-1].key == "à" or not clause.has(Sense.PERFECT)
    end = clause.core_end()
    if end < 2:
        return False
    last = clause.tokens[end - 1]
    if last.matches("không"):
        return True
    if not last.matches("chưa"):
        return False
    adjacent = any(
        hit.sense in (Sense.DONE, Sense.FINAL, Sense.READ, Sense.SUBMIT) and hit.end == end - 1
        for hit in clause.hits
    )
    tail = any(word.matches_any(QUESTION_TAILS) for word in words[-2:])
    asked_noun = any(hit.sense is Sense.FINAL and hit.end == end - 1 for hit in clause.hits) and not tail
    perfect = clause.before(end - 1, Sense.PERFECT)
    others = (MentionKind.UNIT, MentionKind.LEADER, MentionKind.EXTERNAL)
    named = any(m.first == 0 and m.kind in others for m in clause.mentions)
    addressed = words[0].matches_any(("anh", "chị", "sếp", "vp", "bên"))
    of_others = (named or addressed) and len(words) > 2 and bool(clause.hits)
    return perfect or tail or of_others or (adjacent and not asked_noun)


def _asks_where(clause: Clause) -> bool:
    """Phụ lục đâu ạ."""
    words = [
        word for word in clause.words if not word.matches_any(("ạ", "anh", "chị", "em", "vậy", "rồi", "a"))
    ]
    if not 1 < len(words) <= 4 or not words[-1].matches_any(("đâu", "mô")):
        return False
    return not clause.has(Sense.DONE, Sense.NOT_YET, Sense.NOT, Sense.CANNOT, Sense.HARMLESS, Sense.FINAL)


def _alternative(clause: Clause) -> bool:
    """Giao ban em hay UBKT ạ."""
    for index, token in enumerate(clause.tokens[1:-1], 1):
        if token.matches("hay") and index > 1:
            return not clause.tokens[index + 1].matches_any(("quá", "lắm", "thật", "ghê", "là", "ho", "nhất"))
    return False


def requests(clause: Clause, _scene: Scene) -> bool:
    """A file, a template or help is wanted."""
    if clause.has(Sense.BROKEN) and not clause.has(Sense.DONE) and not clause.contrast and not clause.reason:
        return True
    hit = clause.first(Sense.REQUEST)
    if hit is None or clause.has(Sense.DONE, Sense.PERFECT, Sense.CLOSE):
        return False
    asks_for = clause.text and any(
        token.matches_any(("xin", "cho")) for token in clause.tokens[hit.start : hit.end]
    )
    begs = any(token.matches_any(_HELP) for token in clause.tokens)
    own = hit.start > 0 and clause.tokens[hit.start - 1].matches_any(("em", "tôi", "mình"))
    return (asks_for or begs) and not own and not clause.moments


def favour(clause: Clause, _scene: Scene) -> bool:
    """VP bổ sung giúp, nhờ VP gửi file: wanted of the office, unless the rest says what is done."""
    looks_again = any(a.matches("xem") and b.matches("lại") for a, b in pairwise(clause.tokens))
    if looks_again and clause.words[0].matches_any(("nhờ", "đề", "vp", "anh", "chị")):
        return not clause.has(Sense.PERFECT, Sense.DONE, Sense.CLOSE)
    if clause.has(Sense.PERFECT, Sense.DONE, Sense.CLOSE, Sense.READ, Sense.ACK) or not clause.has(
        Sense.FINAL, Sense.WORK, Sense.REQUEST
    ):
        return False
    if clause.words[0].matches_any(("nhờ", "đề", "mong", "xin", "phiền")):
        return True
    helps = any(token.matches_any(("giúp", "giùm", "dùm", "hộ")) for token in clause.tokens)
    return helps and clause.words[0].matches_any(("vp", "anh", "chị", "văn", "sếp", "phiền"))


def denies_by_asking(clause: Clause, _scene: Scene) -> bool:
    """Xong sao được, đã xong đâu: the form of a question, the meaning of a no."""
    if clause.has(Sense.UNSURE) and clause.has(Sense.IF) and clause.has(Sense.DONE):
        return True  # "không biết bao giờ xong"
    if clause.has(Sense.NOWAY) and clause.has(Sense.DONE, Sense.FINAL, Sense.CANNOT, Sense.NOWAY):
        return True
    words = [
        word for word in clause.words if not word.matches_any(("ạ", "anh", "chị", "em", "nhé", "a", "nờ"))
    ]
    ends_so = bool(words) and words[-1].matches_any(("đâu", "mô"))
    before = words[-2] if len(words) > 1 else None
    place = before is not None and before.matches_any(_ASK_PLACES)
    eased = clause.has(
        Sense.HARMLESS, Sense.NOT, Sense.PART
    )  # "không phải nhắc nữa đâu" denies something else
    first = clause.first(Sense.PERFECT)
    acted = first is not None and clause.tokens[first.start].matches("đã") and clause.has(Sense.FINAL)
    return ends_so and (acted or clause.has(Sense.DONE, Sense.CANNOT)) and not (place or eased or clause.asks)
