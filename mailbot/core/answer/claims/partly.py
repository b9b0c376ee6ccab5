"""Clauses that speak of a part, a draft, of what is under way or waits for a signature."""

from __future__ import annotations

from itertools import pairwise

from mailbot.core.answer.claims.model import Check, Scene
from mailbot.core.answer.clauses import Clause, Hit
from mailbot.core.answer.senses import Sense
from mailbot.core.parties import MentionKind
from mailbot.core.text import TokenKind

# Words that say that something has been, or is, acted upon at all.
_LEADERS_ACTS = (Sense.SIGNED, Sense.READ, Sense.SUBMIT)
_ACTED = (Sense.REQUEST, Sense.DONE, Sense.FINAL, Sense.WORK, Sense.PERFECT, Sense.JUST)


_TASKS = ("việc", "văn", "nội", "nhiệm", "vb", "mục", "phần", "bước")
_PLACES = ("huyện", "xã", "phường", "đơn", "cơ", "trường", "ngành", "thị", "cđcs", "công")


def partly(clause: Clause, scene: Scene) -> bool:
    """A share, a draft, under way, waiting for somebody, or something is left."""
    return any(sign(clause, scene) for sign in _SIGNS)


def percent_of(clause: Clause) -> int | None:
    """The share that is done: 70%, 70 phần trăm, 9/10 huyện."""
    tokens = clause.tokens
    for index, token in enumerate(tokens):
        if token.kind is not TokenKind.NUMBER or len(token.text) > 3:
            continue
        after = tokens[index + 1 :]
        if not after:
            continue
        spoken = after[0].matches("phần") and len(after) > 1 and after[1].matches("trăm")
        if after[0].text == "%" or spoken:
            return min(100, int(token.text))
        share = _fraction(clause, index)
        if share is not None:
            return share
    return None


def _fraction(clause: Clause, index: int) -> int | None:
    """9/10 huyện: no date, and no number of a document."""
    tokens = clause.tokens
    if (
        index + 2 >= len(tokens)
        or tokens[index + 1].text != "/"
        or tokens[index + 2].kind is not TokenKind.NUMBER
    ):
        return None
    token, second = tokens[index], tokens[index + 2]
    if len(second.text) > 3 or any(
        m.start <= token.start < m.end and m.due is not None for m in clause.moments
    ):
        return None
    further = tokens[index + 3] if index + 3 < len(tokens) else None
    number = further is not None and further.text in "/-" and further.start == second.end
    named = index > 0 and tokens[index - 1].matches_any(("số", "cv", "văn", "kh", "ngày", "bc", "qđ"))
    if any(m.start <= token.start < m.end for m in clause.moments) and not _measured(clause, index):
        return None  # "gửi đúng hạn 1/6": a day that is past
    part, whole = int(token.text), int(second.text)
    return round(100 * part / whole) if 0 < part <= whole and not number and not named else None


def _measured(clause: Clause, index: int) -> bool:
    """Whether a fraction is one of things, or stands after a word of measure: "9/10 huyện", "xong 2/3"."""
    before = clause.tokens[index - 1] if index else None
    after = clause.tokens[index + 3] if index + 3 < len(clause.tokens) else None
    counted = after is not None and after.matches_any((*_PLACES, *_TASKS, "chỉ", "ban", "người", "hồ"))
    measures = ("được", "xong", "thành", "đạt", "độ", "tất", "khoảng", "mới", "hơn", "gần", "đến")
    return counted or (before is not None and before.matches_any(measures)) or len(clause.words) <= 3


def _share(clause: Clause, _scene: Scene) -> bool:
    share = percent_of(clause)
    return share is not None and share < 100


def _flawed(clause: Clause, _scene: Scene) -> bool:
    """Đã nộp nhưng thiếu phụ lục."""
    return clause.has(Sense.BROKEN) and clause.contrast


def _rest(clause: Clause, _scene: Scene) -> bool:
    """Còn slide: a thing that is left, where nothing is said of it."""
    if not (clause.contrast and clause.tokens[0].matches("còn") and len(clause.words) > 1):
        return False
    said = (Sense.DONE, Sense.FINAL, Sense.NOT_YET, Sense.NOT, Sense.CANNOT, Sense.HARMLESS, Sense.FUTURE)
    numbered = any(token.kind is TokenKind.NUMBER for token in clause.tokens)
    return not clause.has(*said) and not clause.moments and not numbered


def _only_begun(clause: Clause, scene: Scene) -> bool:
    """Giờ em mới bắt đầu làm; not "sang tháng mới làm"."""
    if any(m.due is not None and m.due.at > scene.sent_at for m in clause.moments):
        return False
    begins = ("làm", "mần", "bắt", "thực", "triển", "xử")
    return not clause.has(Sense.DONE) and any(
        hit.sense is Sense.JUST
        and clause.tokens[hit.end - 1].matches("mới")
        and hit.end < len(clause.tokens)
        and clause.tokens[hit.end].matches_any(begins)
        for hit in clause.hits
    )


def _still_to_do(clause: Clause, _scene: Scene) -> bool:
    """Còn bổ sung, còn trình: an act that is left."""
    acts = (Sense.WORK, Sense.FINAL, Sense.SUBMIT, Sense.DRAFT, Sense.MINOR)
    return any(
        token.matches("còn") and any(hit.sense in acts and hit.start == index + 1 for hit in clause.hits)
        for index, token in enumerate(clause.tokens)
    )


def _before_a_leader(clause: Clause, _scene: Scene) -> bool:
    """Đã chuyển Chủ tịch ký: it lies with a leader, unless it was issued then."""
    return not issued(clause) and any(
        m.kind is MentionKind.LEADER
        and m.first > 0
        and not clause.tokens[m.first - 1].matches("được")
        and any(hit.sense in _LEADERS_ACTS and 0 <= hit.start - m.after <= 1 for hit in clause.hits)
        and clause.before(m.first, Sense.WORK, Sense.FINAL, Sense.MINOR)
        for m in clause.mentions
    )


def _some_of(clause: Clause, scene: Scene) -> bool:
    """Mới xong 1 việc, xong 2 việc: a part, unless it is the number of all of them."""
    done = clause.first(Sense.DONE)
    if done is None or done.end + 1 >= len(clause.tokens):
        return False
    place = done.end
    while place < len(clause.tokens) - 2 and clause.tokens[place].matches_any(("được", "ở", "tại", "cho")):
        place += 1
    number, counted = clause.tokens[place : place + 2]
    if number.kind is not TokenKind.NUMBER:
        return False
    if counted.matches_any(_PLACES):
        return not clause.has(Sense.WHOLE)
    if not counted.matches_any(_TASKS):
        return False
    if clause.tokens[clause.core_end() - 1].matches_any(("đầu", "trước")):
        return True
    return int(number.text) != scene.total if scene.total else clause.has(Sense.JUST)


def _some_sent(clause: Clause, _scene: Scene) -> bool:
    """Mới gửi được 3 đơn vị: only so many."""
    return any(
        hit.sense is Sense.JUST
        and clause.tokens[hit.end - 1].matches("mới")
        and any(
            act.start == hit.end
            and act.end + 1 < len(clause.tokens)
            and clause.tokens[act.end].matches("được")
            and clause.tokens[act.end + 1].kind is TokenKind.NUMBER
            for act in clause.all_of(Sense.FINAL, Sense.WORK)
        )
        for hit in clause.hits
    )


def _so_much(clause: Clause, _scene: Scene) -> bool:
    """Xong được một mớ rồi: so much was possible."""
    done = clause.first(Sense.DONE)
    if done is None or done.end + 1 >= len(clause.tokens) or not clause.tokens[done.end].matches("được"):
        return False
    return clause.tokens[done.end + 1].matches_any(("một", "mấy", "vài", "ít", "nhiều", "cỡ", "tầm"))


def _only_this(clause: Clause, scene: Scene) -> bool:
    """Chỉ xong báo cáo; where tasks have numbers, "chỉ mới xong việc 1" is about task 1."""
    done = clause.first(Sense.DONE)
    if done is None:
        return False
    place = done.start - 1
    if place > 0 and clause.tokens[place].matches("mới"):
        place -= 1
    numbered = scene.total > 1 and any(token.kind is TokenKind.NUMBER for token in clause.tokens)
    return not numbered and place >= 0 and clause.tokens[place].matches("chỉ")


def _only_so_many(clause: Clause, _scene: Scene) -> bool:
    """Mới có 4 đơn vị nộp, còn 6 đơn vị: a number that is not all, or that is left."""
    for first, second, third in zip(clause.tokens, clause.tokens[1:], clause.tokens[2:], strict=False):
        if first.matches("mới") and second.matches_any(("có", "được")) and third.kind is TokenKind.NUMBER:
            return True
        left = first.matches("còn") and second.kind is TokenKind.NUMBER and third.matches_any(_PLACES)
        if left and not clause.has(Sense.HARMLESS, Sense.NOT):
            return True
    return False


def _so_many_places(clause: Clause, _scene: Scene) -> bool:
    """5 huyện xong rồi: so many have, the others perhaps not."""
    done = clause.first(Sense.DONE, Sense.FINAL, Sense.PERFECT)
    if done is None or done.start < 2 or clause.has(Sense.WHOLE) or not clause.has(Sense.DONE, Sense.FINAL):
        return False
    place = next((n for n, t in enumerate(clause.tokens) if t.kind is not TokenKind.MARK), 0)
    number = clause.tokens[place].kind is TokenKind.NUMBER and place + 1 < done.start
    return number and clause.tokens[place + 1].matches_any(_PLACES)


def _under_way(clause: Clause, _scene: Scene) -> bool:
    return clause.has(Sense.DOING)


def _waits(clause: Clause, _scene: Scene) -> bool:
    """Trình ký, chờ duyệt, lấy ý kiến; not "chờ các huyện" by itself where others are to act."""
    if not clause.has(Sense.SUBMIT) or issued(clause) or _sent_since(clause):
        return False
    return clause.has(Sense.PERFECT) or not clause.has(Sense.OTHERS)


def _sent_since(clause: Clause) -> bool:
    """Trình anh Sơn ký hôm qua và đã gửi về TLĐ: what waited has gone out."""
    waited = clause.all_of(Sense.SUBMIT)[-1]
    past = next((h for h in clause.all_of(Sense.PERFECT) if h.start >= waited.end), None)
    return past is not None and any(0 <= act.start - past.end <= 1 for act in clause.all_of(Sense.FINAL))


def _urged(clause: Clause, _scene: Scene) -> bool:
    """Đã gửi công văn đề nghị các đơn vị báo cáo: what is needed was asked of others."""
    return clause.has(Sense.URGES) and clause.has(*_ACTED)


def _draft(clause: Clause, _scene: Scene) -> bool:
    """A draft of the writer's own; not "góp ý dự thảo", "dự thảo Luật", where others have drafted."""
    return any(
        not _of_others(clause, hit) and (clause.has(*_ACTED) or len(clause.words) <= 4)
        for hit in clause.all_of(Sense.DRAFT)
    )


def _of_others(clause: Clause, draft: Hit) -> bool:
    before = clause.tokens[max(0, draft.start - 4) : draft.start]
    comments = any(a.matches_any(("góp", "ý")) and b.matches_any(("ý", "kiến")) for a, b in pairwise(before))
    after = clause.tokens[draft.end] if draft.end < len(clause.tokens) else None
    law = after is not None and after.matches_any(("luật", "bộ", "nghị", "thông", "hiến"))
    return comments or (law and not (after is not None and after.matches("thông") and "báo" in clause.text))


def _roughly(clause: Clause, _scene: Scene) -> bool:
    hit = clause.first(Sense.BASICALLY)
    if hit is None:
        return False
    return clause.has(*_ACTED) or len(clause.words) <= 4 or clause.tokens[hit.end - 1].matches("xong")


def _remains(clause: Clause, _scene: Scene) -> bool:
    """Còn thiếu; not "còn lại xong hết", which is about the other tasks."""
    rest_done = any(
        clause.tokens[hit.end - 1].matches("lại")
        and clause.after(hit.end, Sense.DONE)
        and (clause.has(Sense.PERFECT, Sense.WHOLE) or clause.text.endswith("hết"))
        for hit in clause.all_of(Sense.REMAIN)
    )
    return clause.has(Sense.REMAIN) and not clause.has(Sense.HARMLESS) and not rest_done


def _part(clause: Clause, _scene: Scene) -> bool:
    """A part was done; not all parts, and not a part of what was issued ("ban hành kèm phụ lục")."""
    part = clause.first(Sense.PART)
    if part is None or (clause.has(Sense.FUTURE) and not clause.has(Sense.PERFECT)):
        return False
    if clause.core_end() <= 3 and clause.tokens[part.end - 1].matches("nửa"):
        return True
    before = clause.tokens[max(0, part.start - 3) : part.start]
    if any(token.matches("cả") or token.key == "mọi" for token in before):
        return False
    if any(token.matches_any(("được", "mới")) for token in clause.tokens):
        return True
    with_issue = clause.has(Sense.FINAL) and any(
        token.matches_any(("kèm", "gồm", "cả")) for token in clause.tokens
    )
    return clause.has(*_ACTED) and not with_issue


def _section(clause: Clause, scene: Scene) -> bool:
    """Làm xong mục I: a numbered section, where the letter spoke of no numbered tasks."""
    done = clause.first(Sense.DONE)
    if done is None or scene.total > 1 or clause.has(Sense.WHOLE):
        return False
    return any(
        token.matches_any(("mục", "chương", "biểu"))
        and (number.kind is TokenKind.NUMBER or _roman(number.text))
        for token, number in pairwise(clause.tokens)
    )


def _roman(text: str) -> bool:
    return bool(text) and all(letter in "IVX" for letter in text)


def _counted(clause: Clause, _scene: Scene) -> bool:
    """2 trong 3 việc."""
    return any(
        a.kind is TokenKind.NUMBER and b.matches_any(("trong", "trên")) and c.kind is TokenKind.NUMBER
        for a, b, c in zip(clause.tokens, clause.tokens[1:], clause.tokens[2:], strict=False)
    )


_SIGNS: tuple[Check, ...] = (
    _share,
    _flawed,
    _rest,
    _only_begun,
    _still_to_do,
    _before_a_leader,
    _some_of,
    _some_sent,
    _only_so_many,
    _only_this,
    _so_much,
    _so_many_places,
    _under_way,
    _waits,
    _urged,
    _draft,
    _roughly,
    _remains,
    _part,
    _section,
    _counted,
)


def step(clause: Clause, _scene: Scene) -> bool:
    """Đã họp, đã nhắc: a step on the way has been taken, which says nothing against being done."""
    others = (Sense.DONE, Sense.FINAL, Sense.READ, Sense.POLITE, Sense.SIGNED, Sense.HARMLESS)
    return clause.has(Sense.MINOR) and clause.has(Sense.PERFECT) and not clause.has(*others, Sense.WHOLE)


def issued(clause: Clause) -> bool:
    """Đã trình và Chủ tịch đã ký ban hành; đã phát hành."""
    waits = any(token.matches_any(("chờ", "đợi", "để")) for token in clause.tokens)
    return not waits and any(
        hit.sense is Sense.FINAL
        and clause.tokens[hit.start].matches_any(("ban", "phát", "ký"))
        and (clause.inherits or clause.before(hit.start, Sense.PERFECT))
        for hit in clause.hits
    )
