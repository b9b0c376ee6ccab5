"""Clauses that speak of a part, a draft, of what is under way or waits for a signature."""

from __future__ import annotations

from mailbot.core.answer.claims.model import Scene
from mailbot.core.answer.clauses import Clause
from mailbot.core.answer.senses import Sense
from mailbot.core.parties import MentionKind
from mailbot.core.text import TokenKind


def percent_of(clause: Clause) -> int | None:
    """70%, 70 phần trăm, một nửa, 9/10 huyện."""
    tokens = clause.tokens
    for index, token in enumerate(tokens):
        if token.kind is not TokenKind.NUMBER or len(token.text) > 3:
            continue
        after = tokens[index + 1 :]
        if after and (
            after[0].text == "%" or (after[0].matches("phần") and len(after) > 1 and after[1].matches("trăm"))
        ):
            return min(100, int(token.text))
        if (
            len(after) > 1
            and after[0].text == "/"
            and after[1].kind is TokenKind.NUMBER
            and len(after[1].text) <= 3
        ):
            part, whole = int(token.text), int(after[1].text)
            dated = any(m.start <= token.start < m.end and m.due is not None for m in clause.moments)
            number = len(after) > 2 and after[2].text in "/-" and after[2].start == after[1].end
            if 0 < part <= whole and not dated and not number and not _is_reference(clause, index):
                return round(100 * part / whole)
    return None


def _is_reference(clause: Clause, index: int) -> bool:
    return index > 0 and clause.tokens[index - 1].matches_any(("số", "cv", "văn", "kh", "ngày", "bc", "qđ"))


def partly(clause: Clause, scene: Scene) -> bool:
    """A share, a draft, under way, waiting for somebody, or something is left."""
    share = percent_of(clause)
    if share is not None and share < 100:
        return True
    if clause.has(Sense.BROKEN) and clause.contrast:
        return True
    if _still_to_do(clause) or _before_a_leader(clause) or _some_of(clause, scene):
        return True
    done = clause.has(Sense.REQUEST, Sense.DONE, Sense.FINAL, Sense.WORK, Sense.PERFECT, Sense.JUST)
    if clause.has(Sense.DOING):
        return True
    if clause.has(Sense.SUBMIT) and not issued(clause):
        return not (clause.has(Sense.OTHERS) and not clause.has(Sense.PERFECT))
    if clause.has(Sense.URGES) and done:
        return True
    if clause.has(Sense.DRAFT) and (done or len(clause.words) <= 4):
        return True
    roughly = clause.first(Sense.BASICALLY)
    if roughly is not None and (
        done or len(clause.words) <= 4 or clause.tokens[roughly.end - 1].matches("xong")
    ):
        return True
    if clause.has(Sense.REMAIN) and not clause.has(Sense.HARMLESS):
        return True
    if clause.has(Sense.PART) and _all_parts(clause):
        return False
    if clause.has(Sense.PART) and any(token.matches_any(("được", "mới")) for token in clause.tokens):
        return True
    if _counted_part(clause):
        return True
    return clause.has(Sense.PART) and done and not _part_is_object_of_issue(clause)


def _still_to_do(clause: Clause) -> bool:
    """Còn bổ sung, còn trình: an act that is left."""
    acts = (Sense.WORK, Sense.FINAL, Sense.SUBMIT, Sense.DRAFT, Sense.MINOR)
    return any(
        token.matches("còn") and any(h.sense in acts and h.start == index + 1 for h in clause.hits)
        for index, token in enumerate(clause.tokens)
    )


def _before_a_leader(clause: Clause) -> bool:
    """Đã chuyển Chủ tịch ký: it lies with a leader."""
    return any(
        m.kind is MentionKind.LEADER
        and m.first > 0
        and not clause.tokens[m.first - 1].matches("được")
        and any(h.sense is Sense.SIGNED and 0 <= h.start - m.after <= 1 for h in clause.hits)
        and clause.before(m.first, Sense.WORK, Sense.FINAL, Sense.MINOR)
        for m in clause.mentions
    )


def _some_of(clause: Clause, scene: Scene) -> bool:
    """Mới xong 1 việc, xong 2 việc: a part, unless it is the number of all of them."""
    done = clause.first(Sense.DONE)
    if done is None or done.end + 1 >= len(clause.tokens):
        return False
    number, counted = clause.tokens[done.end : done.end + 2]
    if number.kind is not TokenKind.NUMBER or not counted.matches_any(
        ("việc", "văn", "nội", "nhiệm", "vb", "mục")
    ):
        return False
    return int(number.text) != scene.total if scene.total else clause.has(Sense.JUST)


def _all_parts(clause: Clause) -> bool:
    """Xong cả hai phần."""
    part = clause.first(Sense.PART)
    return part is not None and any(
        token.matches("cả") or token.key == "mọi"
        for token in clause.tokens[max(0, part.start - 3) : part.start]
    )


def _counted_part(clause: Clause) -> bool:
    """2 trong 3 việc."""
    return any(
        a.kind is TokenKind.NUMBER and b.matches_any(("trong", "trên")) and c.kind is TokenKind.NUMBER
        for a, b, c in zip(clause.tokens, clause.tokens[1:], clause.tokens[2:], strict=False)
    )


def _part_is_object_of_issue(clause: Clause) -> bool:
    """Đã ban hành kèm phụ lục: the part belongs to what was issued."""
    return any(token.matches_any(("kèm", "gồm", "cả")) for token in clause.tokens) and clause.has(Sense.FINAL)


def issued(clause: Clause) -> bool:
    """Đã trình và Chủ tịch đã ký ban hành; đã phát hành."""
    return any(
        h.sense is Sense.FINAL
        and clause.tokens[h.start].matches_any(("ban", "phát", "ký"))
        and clause.before(h.start, Sense.PERFECT)
        for h in clause.hits
    ) and not any(token.matches_any(("chờ", "đợi", "để")) for token in clause.tokens)
