"""Clauses that speak of a part, a draft, of what is under way or waits for a signature."""

from __future__ import annotations

from mailbot.core.answer.claims.model import Scene
from mailbot.core.answer.clauses import Clause
from mailbot.core.answer.senses import Sense
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


def partly(clause: Clause, _scene: Scene) -> bool:
    """A share, a draft, under way, waiting for somebody, or something is left."""
    share = percent_of(clause)
    if share is not None and share < 100:
        return True
    done = clause.has(Sense.DONE, Sense.FINAL, Sense.WORK, Sense.PERFECT, Sense.JUST)
    if clause.has(Sense.DOING):
        return True
    if clause.has(Sense.SUBMIT) and not issued(clause):
        return not (clause.has(Sense.OTHERS) and not clause.has(Sense.PERFECT))
    if clause.has(Sense.URGES) and done:
        return True
    if clause.has(Sense.DRAFT) and (done or len(clause.words) <= 4):
        return True
    if clause.has(Sense.BASICALLY) and done:
        return True
    if clause.has(Sense.REMAIN):
        return True
    if _counted_part(clause):
        return True
    return clause.has(Sense.PART) and done and not _part_is_object_of_issue(clause)


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
