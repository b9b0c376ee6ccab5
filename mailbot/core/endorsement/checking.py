"""The last look at a draft: what would be lost or guessed silently becomes a doubt.

What this module does not do: decide what a doubt means (``decide``), or word its question (``asking``).
"""

from __future__ import annotations

from mailbot.core.deadlines import Cue
from mailbot.core.endorsement.board import Board
from mailbot.core.endorsement.items import Sort
from mailbot.core.endorsement.phrases import Doubt, Phrase
from mailbot.core.endorsement.tasks import Draft
from mailbot.core.parties import MentionKind

_INSIDE = (MentionKind.UNIT, MentionKind.PERSON, MentionKind.GROUP)


def _is_said_by_the_way(draft: Draft, phrase: Phrase) -> bool:
    """Ngày 1/5 tổ chức mít tinh. BTG lên kế hoạch trước 10/4: every task has its own; it is said back."""
    bare = all(due.moment is not None and due.moment.cue is Cue.NONE for due in phrase.dues)
    first = phrase.items[0].sort is Sort.DUE
    return bare and first and all(task.due is not None for task in draft.tasks)


def check(board: Board) -> None:
    """What would be lost or guessed silently becomes a doubt."""
    draft = board.draft
    for _, tasks in board.supported:
        if len({task.due.moment.due if task.due and task.due.moment else None for task in tasks}) > 1:
            draft.doubts.append((Doubt.WHICH_TASK, None))
    if not draft.tasks:
        return
    bare = [task for task in draft.tasks if task.is_bare]
    if len(bare) > 1 and len({task.entry for task in bare}) == 1:
        draft.doubts.append((Doubt.TWO_LEADS, None))
    if board.for_what is not None and not board.for_what[0].has_words:
        draft.doubts.append(
            (Doubt.FOR_WHAT, next(i for i in board.for_what[1].items if i.sort is Sort.PARTY))
        )
    for phrase in board.idle:
        inside = [one for one in phrase.objects if one.kind in _INSIDE]
        if phrase.dues and _is_said_by_the_way(draft, phrase):
            continue
        if phrase.dues:
            draft.doubts.append((Doubt.DUE_FOR_WHOM, phrase.dues[0]))
        elif phrase.entry >= 0 and phrase.verbs:
            draft.doubts.append((Doubt.NO_DOER, phrase.items[0]))
        elif inside and phrase.verbs and not phrase.outsider:
            draft.doubts.append((Doubt.WHO, phrase.items[0]))
    if board.leading_due is not None and not board.due_used:
        draft.doubts.append((Doubt.DUE_FOR_WHOM, board.leading_due[0]))
