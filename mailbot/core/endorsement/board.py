"""The board on which tasks are put together: what is open, what waits, and the moves of the game.

What this module does not do: decide which move a phrase makes (``joining``, ``steps``).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

from mailbot.core.endorsement.items import Item, Sort
from mailbot.core.endorsement.phrases import Doubt, Phrase, Ref
from mailbot.core.endorsement.tags import Tag
from mailbot.core.endorsement.tasks import Draft, Task
from mailbot.core.parties import Mention, MentionKind
from mailbot.core.readings import Role


def _moment(item: Item) -> datetime:
    """The moment of a deadline; what is unclear counts as late, and has a question of its own."""
    due = item.moment.due if item.moment is not None else None
    return due.at if due is not None else datetime.max.replace(tzinfo=UTC)


class Board:
    """The state while the phrases of one text are joined."""

    def __init__(self, phrases: Sequence[Phrase]) -> None:
        self.phrases = phrases
        self.draft = Draft(phrases=list(phrases))
        self.pending: list[Ref] = []
        self.pending_given = False
        self.idle: list[Phrase] = []  # verbs that wait for their party
        self.header: list[Ref] = []
        self.header_task: Task | None = None
        self.leading_due: tuple[Item, int | None] | None = None  # and its segment; None: the whole text
        self.label: Role | None = None
        self.if_segment = -1
        self.if_span: tuple[int, int] | None = None
        self.last_due_tasks: list[Task] = []
        self.together: Phrase | None = None
        self.due_used = False
        self.excluded: list[Mention] = []  # "trừ VP", until a group comes
        self.for_what: tuple[Task, Phrase] | None = None
        self.supported: list[tuple[list[Ref], list[Task]]] = []

    @property
    def last_task(self) -> Task | None:
        """The task that was made last."""
        return self.draft.tasks[-1] if self.draft.tasks else None

    def doubt(self, doubt: Doubt, item: Item | None) -> None:
        """Something fits two ways."""
        self.draft.doubts.append((doubt, item))

    @property
    def waits(self) -> bool:
        """Whether something is to be done, and nobody is named yet."""
        return bool(self.idle) and bool(self.idle[-1].verbs)

    def condition(self, phrase: Phrase) -> None:
        """A condition holds for the rest of its sentence."""
        if phrase.condition is not None:
            self.if_segment, self.if_span = phrase.segment, phrase.condition

    def task_in(self, segment: int) -> Task | None:
        """The last task, if it is of this sentence."""
        tasks = self.draft.tasks
        return tasks[-1] if tasks and tasks[-1].segment == segment else None

    def new_task(self, phrase: Phrase, refs: list[Ref]) -> Task:
        """A task of these parties, with what the phrase says of it."""
        task = Task(list(refs), phrase.segment, phrase.entry, given=phrase.given, returned=phrase.returned)
        task.suspends = Tag.SUSPEND in phrase.acts and not phrase.then
        if phrase.has_predicate:
            task.span, task.verbs = (phrase.first, phrase.after), list(phrase.verbs)
            task.files = Tag.FILE in phrase.acts
        if phrase.condition is not None or self.if_segment == phrase.segment:
            task.condition, task.conditional = phrase.condition or self.if_span, True
        if phrase.each:
            for ref in task.refs:
                ref.role = ref.role or Role.LEAD
            task.each = True
        if phrase.unlike and not task.has_words:
            self.unlike(refs)
        if phrase.giver is Tag.TRANSFER and not task.has_words and not any(ref.role for ref in refs):
            self._to_a_group(task, phrase)
        for ref in task.refs:
            if ref.mention.kind is MentionKind.GROUP and self.excluded:
                ref.excepted = (*ref.excepted, *self.excluded)
                self.excluded = []
        task.asks = phrase.asks and not phrase.asks_for
        task.confirm = phrase.split
        if self.draft.floating:
            task.refs.extend(self.draft.floating)
            self.draft.floating = []
        self.draft.tasks.append(task)
        self.set_due(task, phrase)
        return task

    def _to_a_group(self, task: Task, phrase: Phrase) -> None:
        """Gửi các ban: to know, or to do? Settled if a verb comes."""
        if any(ref.mention.kind is MentionKind.GROUP for ref in task.refs) and not self.idle:
            self.for_what = (task, phrase)

    def unlike(self, refs: list[Ref]) -> None:
        """Các ban báo cáo trước 25/5, riêng CSPL trước 20/5: out of the group."""
        for task in self.draft.tasks:
            for ref in task.refs:
                if ref.mention.kind is MentionKind.GROUP:
                    ref.excepted = (*ref.excepted, *(one.mention for one in refs))

    def set_due(self, task: Task, phrase: Phrase) -> None:
        """The phrase's own deadline, or the one that was said before for all."""
        if phrase.dues:
            task.due = phrase.dues[-1]
            self.last_due_tasks = [task]
        elif self.leading_due is not None and self.leading_due[1] in (None, phrase.segment):
            task.due = self.leading_due[0]
            self.due_used = True
            self.last_due_tasks = [task]

    def flush(self) -> None:
        """Parties that were listed and nothing came of it: the first leads."""
        if not self.pending:
            return
        refs, self.pending = self.pending, []
        phrase = Phrase((), None, self.phrases[-1].segment if self.phrases else 0, given=self.pending_given)
        task = self.new_task(phrase, refs)
        if self.idle:
            self.adopt(task)

    def adopt(self, task: Task) -> None:
        """The verbs before a party are its task: "Đăng website. VP"."""
        for phrase in self.idle:
            if phrase.outsider and any(ref.mention.kind is MentionKind.LEADER for ref in task.refs):
                continue  # "UBND tỉnh mời họp, chuyển đ/c Minh": no task of his
            self.extend(task, phrase)
        self.idle = []

    def take_over_dues(self, task: Task) -> None:
        """Words before the party of the same sentence: only their deadline counts."""
        for phrase in self.idle:
            postponed = phrase.has_predicate and Tag.EXTEND in phrase.acts  # "lùi hội nghị sang 22/10"
            if phrase.dues and task.due is None and not postponed:
                task.due = phrase.dues[-1]
        self.idle = []

    def extend(self, task: Task, phrase: Phrase) -> None:
        """More of what is done in a task; with a deadline of its own it is a further task."""
        if phrase.dues and task.due is not None and phrase.has_predicate:
            again = Task([replace(ref) for ref in task.refs], phrase.segment, phrase.entry, given=task.given)
            again.span, again.verbs = (phrase.first, phrase.after), list(phrase.verbs)
            again.due = phrase.dues[-1]
            if _moment(again.due) < _moment(task.due):  # "tổ chức 28/7, kế hoạch trước 30/6"
                self.doubt(Doubt.TWO_DUES, phrase.dues[-1])
            self.last_due_tasks = [again]
            self.draft.tasks.append(again)
            return
        if phrase.dues:
            if task.due is not None:
                self.doubt(Doubt.TWO_DUES, phrase.dues[0])
            task.due = phrase.dues[-1]
            self.last_due_tasks = [task]
        if phrase.each:
            for ref in task.refs:
                ref.role = ref.role or Role.LEAD  # "VP và BTG, mỗi đơn vị một báo cáo"
            task.each = True
        if phrase.has_predicate:
            first = task.span[0] if task.has_words else phrase.first
            if not task.has_words or phrase.first >= task.span[1]:
                task.span = (first, phrase.after)
            task.verbs.extend(phrase.verbs)
        if phrase.condition is not None or self.if_segment == phrase.segment:
            task.condition, task.conditional = phrase.condition or self.if_span, True

    def with_pending(self, phrase: Phrase) -> list[Ref]:
        """The parties listed before, with those of this phrase; a role behind the list goes for all of it."""
        refs = list(phrase.refs)
        if not self.pending:
            return refs
        if not (phrase.listed and phrase.begins_with_party):
            self.flush()
            return refs
        role = refs[0].role
        helps = refs[0].helps
        for ref in self.pending:
            ref.role = role if role is not Role.LEAD else None
            ref.helps = helps
        if role is Role.LEAD:
            self.doubt(Doubt.TWO_LEADS, phrase.items[0])
        refs = self.pending + refs
        phrase.given = phrase.given or self.pending_given
        self.pending, self.pending_given = [], False
        return refs

    def support(self, refs: list[Ref], phrase: Phrase) -> None:
        """Supports join the last task, or wait for one."""
        task = self.last_task
        if task is None:
            self.draft.floating.extend(refs)
            if phrase.label is None and len(refs) > 1:
                self.together = phrase
            if phrase.dues:
                self.leading_due = (phrase.dues[-1], None)
            return
        task.refs.extend(refs)
        beside = [
            one for one in self.draft.tasks if one.segment == task.segment or one.entry == task.entry >= 0
        ]
        if len(beside) > 1:
            self.supported.append((refs, beside))
        if phrase.dues and task.due is None:
            task.due = phrase.dues[-1]
            self.last_due_tasks = [task]

    def lead_together(self, phrase: Phrase) -> None:
        """BTG, CSPL, VP cùng thực hiện: with no lead anywhere the first of them is."""
        refs, self.draft.floating = self.draft.floating, []
        for ref in refs:
            ref.role = None
        task = self.new_task(phrase, refs)
        task.together = True
        if task.due is None and self.leading_due is not None:
            task.due = self.leading_due[0]

    def entry(self, phrase: Phrase) -> None:
        """An entry of a list takes the party at the list's head."""
        refs = [replace(ref) for ref in self.header]
        if self.header_task is not None:
            if self.header_task.due is not None and not phrase.dues:
                phrase.dues = [self.header_task.due]
            self.draft.tasks = [task for task in self.draft.tasks if task is not self.header_task]
            given = self.header_task.given
            self.header_task = None
            phrase.given = phrase.given or given
        self.new_task(phrase, refs)

    def open_task(self, phrase: Phrase) -> Task | None:
        """The task that a verb without a party belongs to."""
        tasks = self.draft.tasks
        if not tasks or phrase.outsider:
            return None
        task = tasks[-1]
        if task.segment == phrase.segment:
            return task
        if phrase.mark is Sort.BULLET and task.entry != phrase.entry and not self.header:
            return None
        if not task.has_words and phrase.mark in (Sort.STOP, Sort.COLON):
            return task
        leads = {id(one) for one in tasks}
        if phrase.dues and len(leads) > 1:
            self.doubt(Doubt.DUE_FOR_WHOM, phrase.dues[0])
        return task
