"""Parties that only get something, are invited, or are a step of somebody's task: they are given nothing.

"VP mời CSPL, BTG dự họp", "báo cáo, gửi về VP", "CSPL tham mưu, trình Thường trực".
"""

from __future__ import annotations

from mailbot.core.endorsement.board import Board
from mailbot.core.endorsement.items import Sort
from mailbot.core.endorsement.phrases import Doubt, Form, Phrase
from mailbot.core.endorsement.tags import Tag
from mailbot.core.parties import MentionKind
from mailbot.core.readings import Role


def goes_on(board: Board, index: int, phrase: Phrase) -> bool:
    """VP mời CSPL, BTG dự họp; lưu: VT, VP: the list of those before goes on, and gives nobody anything."""
    if index == 0 or not phrase.listed or not phrase.begins_with_party or phrase.split:
        return False
    before = board.phrases[index - 1]
    handed = before.ruler in (Tag.NOTIFY, Tag.TRANSFER) or (before.ruler is Tag.REACH and _to_equals(before))
    told = handed and all(ref.role in (None, Role.INFO) for ref in phrase.refs)
    if before.segment != phrase.segment or phrase.corrected:
        return False
    if any(ref.role for ref in phrase.refs) and not told:
        return False
    filed = Tag.FILE in before.acts and bool(before.objects) and not before.refs
    plain = phrase.form is Form.PARTY
    if not (before.urges or ((before.receives or filed) and plain)):
        return False
    phrase.urges, phrase.receives, phrase.ruler = before.urges and plain, before.receives, before.ruler
    phrase.set_aside()
    phrase.acts = dict(before.acts) if filed else phrase.acts
    if filed:
        return True
    phrase.first = phrase.items[0].first
    phrase.after = max(phrase.after, phrase.items[-1].after)
    return True


def _to_equals(phrase: Phrase) -> bool:
    """Whether what is handed out goes to units and staff, not up to leaders: "sao gửi BTG, CSPL để biết"."""
    return all(mention.kind is not MentionKind.LEADER for mention in phrase.objects)


def reached(phrase: Phrase) -> None:
    """CSPL tham mưu, trình Thường trực: a step of the task, nothing is passed on."""
    last = max(ref.mention.after for ref in phrase.refs)
    phrase.set_aside()
    phrase.first, phrase.after = phrase.reach, max(phrase.after, last)
    phrase.verbs.insert(0, Tag.REACH)


def is_step(board: Board, phrase: Phrase) -> bool:
    """Các ban báo cáo, gửi về VP: where it goes to, no task of VP; "gửi VP tổng hợp" may be one."""
    task = board.task_in(phrase.segment)
    if phrase.giver not in (Tag.TRANSFER, Tag.REQUEST) or not phrase.refs or task is None:
        return False
    if phrase.mark is not Sort.COMMA:
        return False
    if phrase.giver is Tag.REQUEST:
        if phrase.invites and task.has_words:
            board.doubt(Doubt.PASSED_ON, phrase.items[0])
        return False
    if not task.has_words or any(ref.role for ref in phrase.refs) or phrase.corrected:
        return False
    if any(ref.mention.kind is MentionKind.LEADER for ref in phrase.refs):
        return False
    if phrase.verbs:
        board.doubt(Doubt.PASSED_ON, phrase.items[0])
        return False
    phrase.set_aside()
    phrase.first, phrase.after = phrase.items[0].first, max(mention.after for mention in phrase.objects)
    phrase.verbs = [Tag.TRANSFER]
    return True


def is_content(board: Board, index: int, phrase: Phrase) -> bool:
    """BTG tổ chức hội thi, thành phần: các ban; VP lên lịch: TT làm việc ...: what the task speaks of."""
    if index == 0 or phrase.mark is not Sort.COLON or not phrase.refs or phrase.given:
        return False
    before = board.phrases[index - 1]
    task = board.task_in(phrase.segment)
    if task is None or not task.has_words or not before.has_predicate or before.first < task.span[0]:
        return False
    leaders = all(ref.mention.kind is MentionKind.LEADER for ref in phrase.refs)
    if not leaders:
        board.doubt(Doubt.WHO, next(one for one in phrase.items if one.sort is Sort.PARTY))
        return False
    phrase.set_aside()
    phrase.first, phrase.after = phrase.items[0].first, phrase.items[-1].after
    return True
