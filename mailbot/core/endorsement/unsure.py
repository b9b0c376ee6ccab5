"""Clauses of which it is not plain that their parties act: they may be taken out, or only give an opinion.

What this module does not do: clauses that plainly give or refuse something (``joining``, ``refusals``).
"""

from __future__ import annotations

from collections.abc import Sequence

from mailbot.core.endorsement.board import Board
from mailbot.core.endorsement.phrases import Doubt, Phrase, Ref
from mailbot.core.endorsement.tags import Tag
from mailbot.core.parties import MentionKind
from mailbot.core.readings import Role


def stops(phrase: Phrase) -> bool:
    """VP dừng, để BTG làm: those before the word are out."""
    plain = not phrase.dues and all(ref.role in (None, Role.SUPPORT) for ref in phrase.refs)
    first = next((item for item in phrase.items if item.first == phrase.first), None)
    alone = first is not None and first.after == phrase.after
    return plain and alone and first is not None and first.tag in (Tag.REVOKE, Tag.DROP)


def unsure_part(board: Board, phrase: Phrase, refs: Sequence[Ref]) -> None:
    """A clause that may take somebody out, or give an opinion beside a lead: asked about, never guessed."""
    first = next((item for item in phrase.items if item.first == phrase.first), None)
    if first is None or any(ref.role not in (None, Role.SUPPORT) for ref in refs):
        return
    leaders = any(ref.mention.kind is MentionKind.LEADER for ref in refs)
    if first.tag is Tag.DIRECT and len(refs) > 1 and board.draft.tasks and not leaders:
        board.doubt(Doubt.WHO, phrase.items[0])  # "BTG tham mưu; VP, CSPL cho ý kiến"
        return
    before = board.task_in(phrase.segment)
    led = before is not None and any(ref.role is Role.LEAD for ref in before.refs)
    if first.tag is Tag.HELP and led and not all(ref.helps for ref in refs):
        for ref in refs:
            ref.helps = True  # "BTG chủ trì, VP hỗ trợ hậu cần": a lead is named already
