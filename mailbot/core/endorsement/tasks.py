"""Joins phrases into tasks: who leads, who supports, what is done, until when.

The rules are those of domain.md section 3: a list without roles has its first as the lead; each clause with a verb
of its own is a task of its own; a deadline that stands alone is shared by the tasks of its sentence that have none;
entries of a list take the party at its head. What fits two ways is left as a doubt.
What this module does not do: know what was proposed or assigned before (``decide``).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from mailbot.core.endorsement.items import Item, Sort
from mailbot.core.endorsement.phrases import Doubt, Form, Phrase, Ref
from mailbot.core.endorsement.tags import Tag
from mailbot.core.parties import MentionKind
from mailbot.core.readings import Role


_INSIDE = (MentionKind.UNIT, MentionKind.PERSON, MentionKind.GROUP)


@dataclass(slots=True)
class Task:
    """One task as said. ``span`` are the tokens of its words, or (-1, -1)."""

    refs: list[Ref]
    segment: int
    entry: int
    span: tuple[int, int] = (-1, -1)
    due: Item | None = None
    verbs: list[Tag] = field(default_factory=list)
    given: bool = False
    condition: tuple[int, int] | None = None
    conditional: bool = False
    confirm: bool = False
    files: bool = False
    suspends: bool = False
    returned: bool = False
    asks: bool = False
    each: bool = False

    @property
    def is_bare(self) -> bool:
        """Whether only its parties are known."""
        if self.has_words or self.due is not None:
            return False
        return not any(ref.role or ref.added or ref.mention.kind is MentionKind.LEADER for ref in self.refs)

    @property
    def has_words(self) -> bool:
        """Whether it is said what is done."""
        return self.span[0] >= 0


@dataclass(slots=True)
class Draft:
    """A text as understood by itself, before anything else is known of the document."""

    tasks: list[Task] = field(default_factory=list)
    informed: list[Ref] = field(default_factory=list)
    floating: list[Ref] = field(default_factory=list)  # supports without a task
    refused: list[Ref] = field(default_factory=list)
    phrases: list[Phrase] = field(default_factory=list)
    doubts: list[tuple[Doubt, Item | None]] = field(default_factory=list)
    loose_dues: list[Item] = field(default_factory=list)  # deadlines without a task
    idle: list[Phrase] = field(default_factory=list)  # things to do without a doer
    statements: list[Phrase] = field(default_factory=list)  # "CSPL đã làm rồi"
    corrects: bool = False  # begins with "nhầm", "sai": about what was said before
    outside: list[str] = field(default_factory=list)

    def act(self, tag: Tag) -> Phrase | None:
        """The first phrase with this decision at its head."""
        return next((phrase for phrase in self.phrases if tag in phrase.acts), None)

    def has(self, *tags: Tag) -> bool:
        """Whether one of these decisions stands in the text."""
        return any(tag in phrase.acts for phrase in self.phrases for tag in tags)


def draft_of(phrases: Sequence[Phrase]) -> Draft:
    """The tasks of the phrases of one text."""
    return _Joiner(phrases).run()


class _Joiner:
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
        self.for_what: tuple[Task, Phrase] | None = None
        self.supported: list[tuple[list[Ref], list[Task]]] = []

    def run(self) -> Draft:
        for index, phrase in enumerate(self.phrases):
            self._take(index, phrase)
        self._flush()
        self.draft.idle = self.idle
        self._check()
        if self.together is not None and len(self.draft.floating) > 1 and not self.draft.tasks:
            self._lead_together(self.together)
        if self.leading_due is not None and not self.draft.tasks:
            self.draft.loose_dues.append(self.leading_due[0])
        return self.draft

    def _check(self) -> None:
        """What would be lost or guessed silently becomes a doubt."""
        draft = self.draft
        for refs, tasks in self.supported:
            if len({task.due.moment.due if task.due and task.due.moment else None for task in tasks}) > 1:
                draft.doubts.append((Doubt.WHICH_TASK, None))
        if not draft.tasks:
            return
        bare = [task for task in draft.tasks if task.is_bare]
        if len(bare) > 1 and len({task.entry for task in bare}) == 1:
            draft.doubts.append((Doubt.TWO_LEADS, None))
        if self.for_what is not None and not self.for_what[0].has_words:
            draft.doubts.append((Doubt.FOR_WHAT, next(i for i in self.for_what[1].items if i.sort is Sort.PARTY)))
        for phrase in self.idle:
            inside = [one for one in phrase.objects if one.kind in _INSIDE]
            if phrase.dues:
                draft.doubts.append((Doubt.DUE_FOR_WHOM, phrase.dues[0]))
            elif phrase.entry >= 0 and phrase.verbs:
                draft.doubts.append((Doubt.NO_DOER, phrase.items[0]))
            elif inside and phrase.verbs and not phrase.outsider:
                draft.doubts.append((Doubt.WHO, phrase.items[0]))
        if self.leading_due is not None and not self.due_used:
            draft.doubts.append((Doubt.DUE_FOR_WHOM, self.leading_due[0]))

    def _lead_together(self, phrase: Phrase) -> None:
        """BTG, CSPL, VP cùng thực hiện: with no lead anywhere the first of them is."""
        refs, self.draft.floating = self.draft.floating, []
        for ref in refs:
            ref.role = None
        task = self._new_task(phrase, refs)
        if task.due is None and self.leading_due is not None:
            task.due = self.leading_due[0]

    def _take(self, index: int, phrase: Phrase) -> None:
        draft = self.draft
        draft.refused.extend(phrase.refused)
        draft.outside.extend(mention.words for mention in phrase.outside)
        self._condition(phrase)
        if phrase.past and phrase.refs:
            draft.statements.append(phrase)
            return
        if self._goes_on(index, phrase):
            return
        draft.doubts.extend(phrase.doubts)
        if phrase.form is Form.EMPTY and phrase.corrected and index + 1 < len(self.phrases):
            self.phrases[index + 1].corrected = True  # "à không, 15/6"
        if phrase.reach >= 0 and phrase.refs and (draft.tasks or self.pending or self._waits):
            self._reached(phrase)
        if phrase.corrected and self._correct(phrase):
            return
        if self._is_step(phrase):
            self._verb(phrase)
            return
        if phrase.form is not Form.PARTY or phrase.label is not None:
            self.label = phrase.label if phrase.form is Form.PARTY else None
        elif not (self._listed(phrase) and self._begins_with_party(phrase)):
            self.label = None
        if phrase.form is Form.PARTY:
            self._party(index, phrase)
        elif phrase.form is Form.CLAUSE:
            self._clause(index, phrase)
        elif phrase.form is Form.VERB:
            self._verb(phrase)
        elif phrase.form is Form.DUE:
            self._due(index, phrase)

    def _is_step(self, phrase: Phrase) -> bool:
        """Các ban báo cáo, gửi về VP: where it goes to, no task of VP; "gửi VP tổng hợp" may be one."""
        task = self._task_in(phrase.segment)
        if phrase.giver is not Tag.TRANSFER or not phrase.refs or task is None or phrase.mark is not Sort.COMMA:
            return False
        if not task.has_words or any(ref.role for ref in phrase.refs) or phrase.corrected:
            return False
        if any(ref.mention.kind is MentionKind.LEADER for ref in phrase.refs):
            return False
        if phrase.verbs:
            self.draft.doubts.append((Doubt.PASSED_ON, phrase.items[0]))
            return False
        phrase.objects += [ref.mention for ref in phrase.refs]
        phrase.refs = []
        phrase.first, phrase.after = phrase.items[0].first, max(mention.after for mention in phrase.objects)
        phrase.verbs = [Tag.TRANSFER]
        return True

    @property
    def _waits(self) -> bool:
        return bool(self.idle) and bool(self.idle[-1].verbs)

    def _reached(self, phrase: Phrase) -> None:
        """CSPL tham mưu, trình Thường trực: a step of the task, nothing is passed on."""
        last = max(ref.mention.after for ref in phrase.refs)
        phrase.objects += [ref.mention for ref in phrase.refs]
        phrase.refs = []
        phrase.first, phrase.after = phrase.reach, max(phrase.after, last)
        phrase.verbs.insert(0, Tag.REACH)

    def _goes_on(self, index: int, phrase: Phrase) -> bool:
        """VP mời CSPL, BTG dự họp; lưu: VT, VP: the list of those before goes on, and gives nobody anything."""
        if index == 0 or not self._listed(phrase) or not self._begins_with_party(phrase) or phrase.split:
            return False
        before = self.phrases[index - 1]
        told = before.ruler is Tag.NOTIFY and all(ref.role in (None, Role.INFO) for ref in phrase.refs)
        if before.segment != phrase.segment or phrase.corrected:
            return False
        if any(ref.role for ref in phrase.refs) and not told:
            return False
        filed = Tag.FILE in before.acts and bool(before.objects) and not before.refs
        plain = phrase.form is Form.PARTY
        if not (before.urges or ((before.receives or filed) and plain)):
            return False
        phrase.urges, phrase.receives = before.urges and plain, before.receives
        phrase.objects += [ref.mention for ref in phrase.refs]
        phrase.refs = []
        phrase.acts = dict(before.acts) if filed else phrase.acts
        if filed:
            return True
        phrase.first = phrase.items[0].first
        phrase.after = max(phrase.after, max(mention.after for mention in phrase.objects))
        self._verb(phrase)
        return True

    # Conditions and corrections -------------------------------------------------------------------------

    def _condition(self, phrase: Phrase) -> None:
        if phrase.condition is not None:
            self.if_segment, self.if_span = phrase.segment, phrase.condition

    def _correct(self, phrase: Phrase) -> bool:
        """Behind "à nhầm": takes the place of the last deadline or party. False: goes the usual way."""
        draft = self.draft
        if phrase.form is Form.DUE and self.last_due_tasks:
            for task in self.last_due_tasks:
                task.due = phrase.dues[-1]
            draft.doubts = [one for one in draft.doubts if one[0] is not Doubt.TWO_DUES]
            return True
        if not draft.tasks and not self.pending and not draft.informed:
            draft.corrects = True
            return False
        if phrase.form not in (Form.PARTY, Form.CLAUSE):
            return phrase.form is Form.EMPTY
        if Tag.ADD in phrase.acts or any(ref.role in (Role.SUPPORT, Role.INFO) for ref in phrase.refs):
            return False
        self._forget(phrase)
        if self.pending:
            self.pending = []
            return False
        task = draft.tasks[-1]
        task.refs = list(phrase.refs)
        if phrase.has_predicate:
            task.span, task.verbs = (phrase.first, phrase.after), list(phrase.verbs)
        if phrase.dues:
            task.due = phrase.dues[-1]
        return True

    def _forget(self, phrase: Phrase) -> None:
        """The doubts about what was taken back are no doubts any more."""
        first = phrase.items[0].first
        self.draft.doubts = [
            one for one in self.draft.doubts if one[1] is None or one[1].first >= first or one[0] is Doubt.TWO_DUES
        ]

    # Parties --------------------------------------------------------------------------------------------

    def _listed(self, phrase: Phrase) -> bool:
        return phrase.mark in (Sort.COMMA, Sort.DASH) and not phrase.given and phrase.label is None

    def _begins_with_party(self, phrase: Phrase) -> bool:
        for item in phrase.items:
            if item.sort is Sort.PARTY:
                return True
            if item.tag not in (Tag.AND, Tag.WITH, Tag.TOPIC, Tag.LINK, Tag.PARTICLE):
                return False
        return False

    def _continues(self, index: int) -> bool:
        """Whether the next phrase goes on with the list of parties."""
        if index + 1 >= len(self.phrases):
            return False
        following = self.phrases[index + 1]
        if following.past or following.corrected or following.split or not following.refs:
            return False
        return self._listed(following) and self._begins_with_party(following)

    def _party(self, index: int, phrase: Phrase) -> None:
        refs = self._with_pending(phrase)
        if self.label is not None and phrase.label is None:
            for ref in refs:
                ref.role = ref.role or self.label
        if all(ref.role is None for ref in refs) and not phrase.dues and self._continues(index):
            self.pending, self.pending_given = refs, phrase.given or self.pending_given
            return
        roles = {ref.role for ref in refs}
        if roles == {Role.INFO}:
            self.draft.informed.extend(refs)
        elif roles == {Role.SUPPORT}:
            self._support(refs, phrase)
        else:
            self._finish_party(index, phrase, refs)

    def _with_pending(self, phrase: Phrase) -> list[Ref]:
        """The parties listed before, with those of this phrase; a role behind the list goes for all of it."""
        refs = list(phrase.refs)
        if not self.pending:
            return refs
        if not (self._listed(phrase) and self._begins_with_party(phrase)):
            self._flush()
            return refs
        role = refs[0].role
        helps = refs[0].helps
        for ref in self.pending:
            ref.role = role if role is not Role.LEAD else None
            ref.helps = helps
        if role is Role.LEAD:
            self.draft.doubts.append((Doubt.TWO_LEADS, phrase.items[0]))
        refs = self.pending + refs
        phrase.given = phrase.given or self.pending_given
        self.pending, self.pending_given = [], False
        return refs

    def _support(self, refs: list[Ref], phrase: Phrase) -> None:
        task = self._current(phrase)
        if task is None:
            self.draft.floating.extend(refs)
            if phrase.label is None and len(refs) > 1:
                self.together = phrase
            if phrase.dues:
                self.leading_due = (phrase.dues[-1], None)
            return
        task.refs.extend(refs)
        beside = [one for one in self.draft.tasks if one.segment == task.segment or one.entry == task.entry >= 0]
        if len(beside) > 1:
            self.supported.append((refs, beside))
        if phrase.dues and task.due is None:
            task.due = phrase.dues[-1]
            self.last_due_tasks = [task]

    def _current(self, phrase: Phrase) -> Task | None:
        """The task that a support belongs to: the last one, if it is not of another list entry."""
        tasks = self.draft.tasks
        if not tasks:
            return None
        task = tasks[-1]
        return task if phrase.entry < 0 or task.entry in (phrase.entry, -1) or len(tasks) == 1 else task

    def _finish_party(self, index: int, phrase: Phrase, refs: list[Ref]) -> None:
        following = self.phrases[index + 1] if index + 1 < len(self.phrases) else None
        heads = following is not None and following.mark in (Sort.COLON, Sort.BULLET) and following.form is not Form.PARTY
        before = self._task_in(phrase.segment)
        if before is not None and not self.idle and phrase.mark in (Sort.COMMA, Sort.DASH) and not phrase.given:
            lead_said = any(ref.role is Role.LEAD for ref in before.refs)
            if lead_said and all(ref.role in (None, Role.SUPPORT) for ref in refs):
                for ref in refs:
                    ref.role = Role.SUPPORT
                before.refs.extend(refs)
                return
            if before.has_words and not any(ref.role for ref in refs) and not heads and not self._verb_after(index):
                self.draft.doubts.append((Doubt.WHO, phrase.items[0]))
        task = self._new_task(phrase, refs)
        if self.idle and not self._verb_after(index):
            self._adopt(task)
        if heads:
            self.header, self.header_task = refs, task

    def _verb_after(self, index: int) -> bool:
        """Whether a verb for these parties follows: "VP: tham mưu ..."."""
        if index + 1 >= len(self.phrases):
            return False
        following = self.phrases[index + 1]
        return following.form is Form.VERB and following.mark in (Sort.COLON, Sort.DASH, Sort.COMMA)

    def _adopt(self, task: Task) -> None:
        """The verbs before a party are its task: "Đăng website. VP"."""
        for phrase in self.idle:
            self._extend(task, phrase)
        self.idle = []

    def _task_in(self, segment: int) -> Task | None:
        tasks = self.draft.tasks
        return tasks[-1] if tasks and tasks[-1].segment == segment else None

    def _new_task(self, phrase: Phrase, refs: list[Ref]) -> Task:
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
            self._unlike(refs)
        if phrase.giver is Tag.TRANSFER and not task.has_words and not any(ref.role for ref in refs):
            if any(ref.mention.kind is MentionKind.GROUP for ref in refs) and not self.idle:
                self.for_what = (task, phrase)
        task.asks = phrase.asks and not phrase.asks_for
        task.confirm = phrase.split
        if self.draft.floating:
            task.refs.extend(self.draft.floating)
            self.draft.floating = []
        self.draft.tasks.append(task)
        self._set_due(task, phrase)
        return task

    def _unlike(self, refs: list[Ref]) -> None:
        """Các ban báo cáo trước 25/5, riêng CSPL trước 20/5: out of the group."""
        for task in self.draft.tasks[:-1]:
            for ref in task.refs:
                if ref.mention.kind is MentionKind.GROUP:
                    ref.excepted = (*ref.excepted, *(one.mention for one in refs))

    def _set_due(self, task: Task, phrase: Phrase) -> None:
        if phrase.dues:
            task.due = phrase.dues[-1]
            self.last_due_tasks = [task]
        elif self.leading_due is not None and self.leading_due[1] in (None, phrase.segment):
            task.due = self.leading_due[0]
            self.due_used = True
            self.last_due_tasks = [task]

    def _flush(self) -> None:
        """Parties that were listed and nothing came of it: the first leads."""
        if not self.pending:
            return
        refs, self.pending = self.pending, []
        phrase = Phrase((), None, self.phrases[-1].segment if self.phrases else 0, given=self.pending_given)
        task = self._new_task(phrase, refs)
        if self.idle:
            self._adopt(task)

    # Clauses --------------------------------------------------------------------------------------------

    def _clause(self, index: int, phrase: Phrase) -> None:
        before = self._open_partnership(index, phrase)
        if before is not None:
            for ref in phrase.refs:
                ref.role = ref.role or Role.SUPPORT
            before.refs.extend(phrase.refs)
            self._extend(before, phrase)
            before.confirm = True
            return
        refs = self._with_pending(phrase)
        roles = {ref.role for ref in refs}
        if roles == {Role.INFO} and set(phrase.verbs) <= {Tag.INFO_VERB}:
            self.draft.informed.extend(refs)
            return
        if roles == {Role.INFO}:  # "để biết, thực hiện": to be done after all
            for ref in refs:
                ref.role = None
        if roles == {Role.SUPPORT} or (all(ref.helps for ref in refs) and self.draft.tasks):
            for ref in refs:
                ref.role = Role.SUPPORT
            self._support(refs, phrase)
            return
        task = self._new_task(phrase, refs)
        if self.idle and self.idle[-1].segment == phrase.segment:
            self._take_over_dues(task)
        following = self.phrases[index + 1] if index + 1 < len(self.phrases) else None
        if following is not None and following.mark is Sort.BULLET and following.form is Form.VERB:
            self.header, self.header_task = refs, task

    def _take_over_dues(self, task: Task) -> None:
        for phrase in self.idle:
            if phrase.dues and task.due is None:
                task.due = phrase.dues[-1]
        self.idle = []

    def _open_partnership(self, index: int, phrase: Phrase) -> Task | None:
        """BTG phối hợp VP, CSPL tham mưu: the list of partners goes on over the comma."""
        if index == 0 or not self._listed(phrase) or not self._begins_with_party(phrase) or phrase.split:
            return None
        before = self.phrases[index - 1]
        task = self._task_in(phrase.segment)
        if task is None or before.form is not Form.PARTY or before.dues or not before.refs:
            return None
        unsaid = all(ref.role is None for ref in phrase.refs)
        partners = before.refs[-1].role is Role.SUPPORT and (len(before.refs) > 1 or before.label is Role.SUPPORT)
        return task if partners and unsaid and not task.has_words else None

    def _verb(self, phrase: Phrase) -> None:
        draft = self.draft
        if self.pending:
            self._flush()
        if phrase.refused and not phrase.dues:
            return
        if phrase.by_self and not phrase.dues:
            draft.statements.append(phrase)
            return
        if Tag.SUSPEND in phrase.acts or Tag.PAPER in phrase.acts or phrase.past:
            draft.statements.append(phrase)
            return
        if phrase.entry >= 0 and self.header and phrase.mark is Sort.BULLET:
            self._entry(phrase)
            return
        if draft.informed and not draft.tasks and phrase.mark is Sort.COMMA and not phrase.outsider:
            refs, draft.informed = draft.informed, []  # "các ban để biết, thực hiện"
            for ref in refs:
                ref.role = None
            self._new_task(phrase, refs)
            return
        task = self._open_task(phrase)
        if task is None:
            self.idle.append(phrase)
            return
        self._extend(task, phrase)

    def _entry(self, phrase: Phrase) -> None:
        """An entry of a list takes the party at the list's head."""
        refs = [replace(ref) for ref in self.header]
        if self.header_task is not None:
            if self.header_task.due is not None and not phrase.dues:
                phrase.dues = [self.header_task.due]
            self.draft.tasks = [task for task in self.draft.tasks if task is not self.header_task]
            given = self.header_task.given
            self.header_task = None
            phrase.given = phrase.given or given
        self._new_task(phrase, refs)

    def _open_task(self, phrase: Phrase) -> Task | None:
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
            self.draft.doubts.append((Doubt.DUE_FOR_WHOM, phrase.dues[0]))
        return task

    def _extend(self, task: Task, phrase: Phrase) -> None:
        """More of what is done in a task; with a deadline of its own it is a further task of the same parties."""
        if phrase.dues and task.due is not None and phrase.has_predicate:
            again = Task([replace(ref) for ref in task.refs], phrase.segment, phrase.entry, given=task.given)
            again.span, again.verbs = (phrase.first, phrase.after), list(phrase.verbs)
            again.due = phrase.dues[-1]
            self.last_due_tasks = [again]
            self.draft.tasks.append(again)
            return
        if phrase.dues:
            if task.due is not None:
                self.draft.doubts.append((Doubt.TWO_DUES, phrase.dues[0]))
            task.due = phrase.dues[-1]
            self.last_due_tasks = [task]
        if phrase.has_predicate:
            first = task.span[0] if task.has_words else phrase.first
            if not task.has_words or phrase.first >= task.span[1]:
                task.span = (first, phrase.after)
            task.verbs.extend(phrase.verbs)
        if phrase.condition is not None or self.if_segment == phrase.segment:
            task.condition, task.conditional = phrase.condition or self.if_span, True

    # Deadlines that stand alone -------------------------------------------------------------------------

    def _due(self, index: int, phrase: Phrase) -> None:
        due = phrase.dues[-1]
        if self.pending:
            self._flush()
        tasks = self.draft.tasks
        if not tasks:
            if self.idle and self.idle[-1].segment == phrase.segment and not self.idle[-1].dues:
                self.idle[-1].dues = [due]
                return
            comma = self._next_mark(index) in (Sort.COMMA, Sort.DASH)
            self.leading_due = (due, phrase.segment if comma else None)
            return
        here = [task for task in tasks if task.segment == phrase.segment or (phrase.entry >= 0 and task.entry == phrase.entry)]
        scope = tasks if phrase.shared or not here else here
        open_ones = [task for task in scope if task.due is None]
        if not open_ones and self._next_is_clause(index, phrase):
            self.leading_due = (due, phrase.segment)
            return
        if not open_ones:
            self.draft.doubts.append((Doubt.TWO_DUES, due))
        for task in open_ones:
            task.due = due
        self.last_due_tasks = open_ones

    def _next_mark(self, index: int) -> Sort | None:
        return self.phrases[index + 1].mark if index + 1 < len(self.phrases) else None

    def _next_is_clause(self, index: int, phrase: Phrase) -> bool:
        if index + 1 >= len(self.phrases):
            return False
        following = self.phrases[index + 1]
        return following.segment == phrase.segment and following.form in (Form.CLAUSE, Form.PARTY)
