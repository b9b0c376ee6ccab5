"""Joins phrases into tasks: who leads, who supports, what is done, until when.

The rules are those of domain.md section 3: a list without roles has its first as the lead; each clause with a
verb of its own is a task of its own; a deadline that stands alone is shared by the tasks of its sentence that
have none; entries of a list take the party at its head. What fits two ways is left as a doubt.
What this module does not do: know what was proposed or assigned before (``decide``).
"""

from __future__ import annotations

from collections.abc import Sequence

from mailbot.core.endorsement.board import Board
from mailbot.core.endorsement.checking import check
from mailbot.core.endorsement.items import Sort
from mailbot.core.endorsement.phrases import Doubt, Form, Phrase, Ref
from mailbot.core.endorsement.steps import goes_on, is_content, is_step, reached
from mailbot.core.endorsement.tags import Tag
from mailbot.core.endorsement.tasks import Draft, Task
from mailbot.core.endorsement.unsure import stops, unsure_part
from mailbot.core.parties import MentionKind
from mailbot.core.readings import Role


def draft_of(phrases: Sequence[Phrase]) -> Draft:
    """The tasks of the phrases of one text."""
    board = Board(phrases)
    for index, phrase in enumerate(board.phrases):
        _take(board, index, phrase)
    board.flush()
    board.draft.idle = board.idle
    check(board)
    board.draft.refused.extend(Ref(mention) for mention in board.excluded)
    added = any(ref.added for ref in board.draft.floating)
    if board.together is not None and len(board.draft.floating) > 1 and not board.draft.tasks and not added:
        board.lead_together(board.together)
    if board.leading_due is not None and not board.draft.tasks:
        board.draft.loose_dues.append(board.leading_due[0])
    return board.draft


def _take(board: Board, index: int, phrase: Phrase) -> None:
    draft = board.draft
    draft.refused.extend(phrase.refused)
    _except(board, phrase)
    draft.outside.extend(mention.words for mention in phrase.outside)
    board.condition(phrase)
    if phrase.past and phrase.refs:
        draft.statements.append(phrase)
        return
    if goes_on(board, index, phrase):
        if phrase.has_predicate:
            _verb(board, phrase)
        return
    draft.doubts.extend(phrase.doubts)
    if phrase.form is Form.EMPTY and phrase.corrected and index + 1 < len(board.phrases):
        board.phrases[index + 1].corrected = True  # "à không, 15/6"
    first_step = _next_tag(board, index) is Tag.LINK  # "xin ý kiến đ/c Minh, sau đó VP phát hành"
    if phrase.reach >= 0 and phrase.refs and (draft.tasks or board.pending or board.waits or first_step):
        reached(phrase)
    if phrase.corrected and _correct(board, phrase):
        return
    if is_step(board, phrase) or is_content(board, index, phrase):
        _verb(board, phrase)
        return
    if phrase.form is not Form.PARTY or phrase.label is not None:
        board.label = phrase.label if phrase.form is Form.PARTY else None
    elif not (phrase.listed and phrase.begins_with_party):
        board.label = None
    if phrase.form is Form.PARTY:
        _party(board, index, phrase)
    elif phrase.form is Form.CLAUSE:
        _clause(board, index, phrase)
    elif phrase.form is Form.VERB:
        _verb(board, phrase)
    elif phrase.form is Form.DUE:
        _due(board, index, phrase)


def _next_tag(board: Board, index: int) -> Tag | None:
    """What the next phrase begins with."""
    return board.phrases[index + 1].items[0].tag if index + 1 < len(board.phrases) else None


def _except(board: Board, phrase: Phrase) -> None:
    """..., trừ CSPL: out of the group that was named last, or that comes."""
    if not phrase.excluded:
        return
    refs = [ref for task in board.draft.tasks for ref in task.refs] + board.draft.informed + board.pending
    groups = [ref for ref in refs if ref.mention.kind is MentionKind.GROUP]
    if groups:
        groups[-1].excepted = (*groups[-1].excepted, *phrase.excluded)
    else:
        board.excluded.extend(phrase.excluded)


def _correct(board: Board, phrase: Phrase) -> bool:
    """Behind "à nhầm": takes the place of the last deadline or party. False: goes the usual way."""
    draft = board.draft
    if phrase.form is Form.DUE and board.last_due_tasks:
        for task in board.last_due_tasks:
            task.due = phrase.dues[-1]
        draft.doubts = [one for one in draft.doubts if one[0] is not Doubt.TWO_DUES]
        return True
    if not draft.tasks and not board.pending and not draft.informed:
        draft.corrects = True
        return False
    if phrase.form not in (Form.PARTY, Form.CLAUSE):
        return phrase.form is Form.EMPTY
    if Tag.ADD in phrase.acts or any(ref.role in (Role.SUPPORT, Role.INFO) for ref in phrase.refs):
        return False
    _forget(board, phrase)
    if board.pending:
        board.pending = []
        return False
    task = draft.tasks[-1]
    task.refs = list(phrase.refs)
    if phrase.has_predicate:
        task.span, task.verbs = (phrase.first, phrase.after), list(phrase.verbs)
    if phrase.dues:
        task.due = phrase.dues[-1]
    return True


def _forget(board: Board, phrase: Phrase) -> None:
    """The doubts about what was taken back are no doubts any more."""
    first = phrase.items[0].first
    board.draft.doubts = [
        one
        for one in board.draft.doubts
        if one[1] is None or one[1].first >= first or one[0] is Doubt.TWO_DUES
    ]


def _party(board: Board, index: int, phrase: Phrase) -> None:
    refs = board.with_pending(phrase)
    if board.label is not None and phrase.label is None:
        for ref in refs:
            ref.role = ref.role or board.label
    if all(ref.role is None for ref in refs) and not phrase.dues and _continues(board, index):
        if phrase.items[-1].tag is Tag.PARTICLE and phrase.stops:
            board.doubt(Doubt.REFUSED_OR_NOT, phrase.items[0])  # "VP thôi, BTG làm"
        board.pending, board.pending_given = refs, phrase.given or board.pending_given
        return
    if all(ref.role is None for ref in refs) and _refused_with_the_next(board, index):
        board.draft.refused.extend(refs)
        return
    roles = {ref.role for ref in refs}
    if roles == {Role.INFO}:
        board.draft.informed.extend(refs)
    elif roles == {Role.SUPPORT}:
        board.support(refs, phrase)
    else:
        _finish_party(board, index, phrase, refs)


def _continues(board: Board, index: int) -> bool:
    """Whether the next phrase goes on with the list of parties."""
    if index + 1 >= len(board.phrases):
        return False
    following = board.phrases[index + 1]
    if following.past or following.corrected or following.split or not following.refs:
        return False
    return following.listed and following.begins_with_party


def _refused_with_the_next(board: Board, index: int) -> bool:
    """VP, UBKT không cần phối hợp nữa: all of the list is out."""
    if index + 1 >= len(board.phrases):
        return False
    following = board.phrases[index + 1]
    listed = following.listed and following.begins_with_party and following.mark is Sort.COMMA
    return listed and bool(following.refused) and not following.refs and not following.has_predicate


def _finish_party(board: Board, index: int, phrase: Phrase, refs: list[Ref]) -> None:
    following = board.phrases[index + 1] if index + 1 < len(board.phrases) else None
    heads = (
        following is not None
        and following.mark in (Sort.COLON, Sort.BULLET)
        and following.form is not Form.PARTY
    )
    before = board.task_in(phrase.segment)
    if before is not None and not board.idle and phrase.mark in (Sort.COMMA, Sort.DASH) and not phrase.given:
        lead_said = any(ref.role is Role.LEAD for ref in before.refs)
        if lead_said and all(ref.role in (None, Role.SUPPORT) for ref in refs):
            for ref in refs:
                ref.role = Role.SUPPORT
            before.refs.extend(refs)
            return
        unclear = not any(ref.role for ref in refs) and not heads and not _verb_after(board, index)
        if before.has_words and unclear and not phrase.unlike:
            board.doubt(Doubt.WHO, phrase.items[0])
    task = board.new_task(phrase, refs)
    if board.idle and not _verb_after(board, index):
        board.adopt(task)
    if heads:
        board.header, board.header_task = refs, task


def _verb_after(board: Board, index: int) -> bool:
    """Whether a verb for these parties follows: "VP: tham mưu ..."."""
    if index + 1 >= len(board.phrases):
        return False
    following = board.phrases[index + 1]
    return following.form is Form.VERB and following.mark in (Sort.COLON, Sort.DASH, Sort.COMMA)


def _clause(board: Board, index: int, phrase: Phrase) -> None:
    before = _open_partnership(board, index, phrase)
    if before is not None:
        for ref in phrase.refs:
            ref.role = ref.role or Role.SUPPORT
        before.refs.extend(phrase.refs)
        board.extend(before, phrase)
        before.confirm = True
        return
    if stops(phrase):
        if board.pending:
            board.flush()
        board.draft.refused.extend(phrase.refs)
        return
    refs = board.with_pending(phrase)
    roles = {ref.role for ref in refs}
    if roles == {Role.INFO} and set(phrase.verbs) <= {Tag.INFO_VERB}:
        board.draft.informed.extend(refs)
        return
    if roles == {Role.INFO}:  # "để biết, thực hiện": to be done after all
        for ref in refs:
            ref.role = None
    unsure_part(board, phrase, refs)
    if roles == {Role.SUPPORT} or (all(ref.helps for ref in refs) and board.draft.tasks):
        for ref in refs:
            ref.role = Role.SUPPORT
        board.support(refs, phrase)
        return
    task = board.new_task(phrase, refs)
    if board.idle and (board.idle[-1].segment == phrase.segment or _only_says_who(board, phrase)):
        board.take_over_dues(task)
    following = board.phrases[index + 1] if index + 1 < len(board.phrases) else None
    if following is not None and following.mark is Sort.BULLET and following.form is Form.VERB:
        board.header, board.header_task = refs, task


def _open_partnership(board: Board, index: int, phrase: Phrase) -> Task | None:
    """BTG phối hợp VP, CSPL tham mưu: the list of partners goes on over the comma."""
    if index == 0 or not phrase.listed or not phrase.begins_with_party or phrase.split:
        return None
    before = board.phrases[index - 1]
    task = board.task_in(phrase.segment)
    if task is None or before.form is not Form.PARTY or before.dues or not before.refs:
        return None
    unsaid = all(ref.role is None for ref in phrase.refs)
    partners = before.refs[-1].role is Role.SUPPORT and (len(before.refs) > 1 or before.label is Role.SUPPORT)
    return task if partners and unsaid and not task.has_words else None


def _verb(board: Board, phrase: Phrase) -> None:
    draft = board.draft
    if board.pending:
        board.flush()
    if phrase.refused and not phrase.dues:
        return
    if phrase.by_self and not phrase.dues:
        draft.statements.append(phrase)
        return
    if Tag.SUSPEND in phrase.acts or Tag.PAPER in phrase.acts or phrase.past:
        draft.statements.append(phrase)
        return
    if phrase.entry >= 0 and board.header and phrase.mark is Sort.BULLET:
        board.entry(phrase)
        return
    if draft.informed and not draft.tasks and phrase.mark is Sort.COMMA and not phrase.outsider:
        refs, draft.informed = draft.informed, []  # "các ban để biết, thực hiện"
        for ref in refs:
            ref.role = None
        board.new_task(phrase, refs)
        return
    task = board.open_task(phrase)
    if task is None:
        board.idle.append(phrase)
        return
    if phrase.strange_head:
        board.doubt(Doubt.WHO, next(item for item in phrase.items if item.sort is Sort.PARTY))
    if phrase.strange_number and phrase.mark is not Sort.COLON:
        board.doubt(Doubt.DUE_UNREAD, phrase.items[0])
    board.extend(task, phrase)


def _due(board: Board, index: int, phrase: Phrase) -> None:
    due = phrase.dues[-1]
    if board.pending:
        board.flush()
    tasks = board.draft.tasks
    if not tasks:
        if board.idle and board.idle[-1].segment == phrase.segment and not board.idle[-1].dues:
            board.idle[-1].dues = [due]
            return
        comma = _next_mark(board, index) in (Sort.COMMA, Sort.DASH)
        board.leading_due = (due, phrase.segment if comma else None)
        return
    here = [
        task
        for task in tasks
        if task.segment == phrase.segment or (phrase.entry >= 0 and task.entry == phrase.entry)
    ]
    scope = tasks if phrase.shared or not here else here
    open_ones = [task for task in scope if task.due is None]
    if not open_ones and _next_is_clause(board, index, phrase):
        board.leading_due = (due, phrase.segment)
        return
    if not open_ones:
        board.doubt(Doubt.TWO_DUES, due)
    for task in open_ones:
        task.due = due
    board.last_due_tasks = open_ones


def _next_mark(board: Board, index: int) -> Sort | None:
    return board.phrases[index + 1].mark if index + 1 < len(board.phrases) else None


def _next_is_clause(board: Board, index: int, phrase: Phrase) -> bool:
    if index + 1 >= len(board.phrases):
        return False
    following = board.phrases[index + 1]
    return following.segment == phrase.segment and following.form in (Form.CLAUSE, Form.PARTY)


def _only_says_who(board: Board, phrase: Phrase) -> bool:
    """Trước 30/4 phải có báo cáo. CSPL lo: one verb, and the deadline was said before."""
    first = next((item for item in phrase.items if item.first == phrase.first), None)
    one_verb = first is not None and first.tag is Tag.VERB and first.after == phrase.after
    return (
        one_verb
        and phrase is board.phrases[-1]
        and not phrase.dues
        and len(board.idle) == 1
        and bool(board.idle[0].dues)
    )
