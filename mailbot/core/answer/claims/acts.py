"""Whether an act that ends a task has happened: "đã gửi", "vừa nộp"; not "làm được", "đã yêu cầu nộp"."""

from __future__ import annotations

from mailbot.core.answer.clauses import Clause, Hit
from mailbot.core.answer.senses import Sense

_BIDS = (("yêu", "cầu"), ("đề", "nghị"), ("chỉ", "đạo"), ("đôn", "đốc"), ("hướng", "dẫn"), ("phân", "công"))


def has_acted(clause: Clause) -> bool:
    """An act that ends the task, and a word that says that it has happened."""
    acts = [act for act in clause.all_of(Sense.FINAL, Sense.REQUEST) if not _only_able(clause, act)]
    if not acts:
        return False
    if clause.inherits:
        return True
    return any(
        h.sense is Sense.PERFECT and any(_reaches(clause, h, act) for act in acts) for h in clause.hits
    ) or any(
        h.sense is Sense.JUST and 0 <= act.start - h.end <= 1 and not _only_begins(clause, h, act)
        for h in clause.hits
        for act in acts
    )


def _reaches(clause: Clause, past: Hit, act: Hit) -> bool:
    """Not in "đã nhận file, xem xong em trả lời": what was read is past, and a new subject will act."""
    reads = any(h.sense is Sense.READ and 0 <= h.start - past.end <= 1 for h in clause.hits)
    anew = any(token.matches_any(("em", "tôi", "mình")) for token in clause.tokens[past.end : act.start])
    return past.start > act.start or not (reads and anew)


def _only_begins(clause: Clause, just: Hit, act: Hit) -> bool:
    """Giờ em mới làm: "mới" before an act that takes its time says that it begins."""
    begun = clause.tokens[act.start].matches_any(("làm", "mần", "thực", "xử", "giải", "tổ"))
    return begun and clause.tokens[just.end - 1].matches("mới")


def _bidden(clause: Clause, act: Hit) -> bool:
    """Đã yêu cầu CĐCS báo cáo: what others were told to do; not "việc được yêu cầu đã báo cáo"."""
    for place in range(max(0, act.start - 6), act.start - 2):
        first, second = clause.tokens[place : place + 2]
        if not any(first.matches(one) and second.matches(other) for one, other in _BIDS):
            continue
        past = any(hit.sense is Sense.PERFECT and 0 <= place - hit.end <= 2 for hit in clause.hits)
        again = any(place < hit.start < act.start and hit.sense is Sense.PERFECT for hit in clause.hits)
        if past and not again:
            return True
    return False


def _only_able(clause: Clause, act: Hit) -> bool:
    """Làm được: able, or a part; phân công thực hiện: somebody else's act."""
    if any(h.sense is Sense.ASSIGN and 0 <= act.start - h.end <= 1 for h in clause.hits):
        return True
    if _bidden(clause, act):
        return True
    verb = clause.tokens[act.start].matches_any(("làm", "thực", "xử", "giải"))
    return verb and act.end < len(clause.tokens) and clause.tokens[act.end].matches("được")
