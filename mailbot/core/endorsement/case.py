"""One text with everything that decides its meaning: draft, office, writer, and what is known already.

Here names become ids and tasks become assignments. What this module does not do: decide which action it is
(``decide``).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property

from mailbot.core.deadlines import ProblemKind
from mailbot.core.endorsement.items import Item
from mailbot.core.endorsement.phrases import Ref
from mailbot.core.endorsement.tags import Tag
from mailbot.core.endorsement.tasks import Draft, Task
from mailbot.core.office import Office
from mailbot.core.parties import MentionKind
from mailbot.core.readings import Assignment, Due, EndorsementContext, Role
from mailbot.core.text import Token, TokenKind

# Deadlines that are said but not known: the task is given without one, and the confirmation says so.
_SAID_NOT_KNOWN = {
    ProblemKind.NO_DOCUMENT_DUE: "thời hạn theo văn bản, nhưng chưa đọc được thời hạn trong văn bản",
    ProblemKind.NO_CURRENT_DUE: "thời hạn như cũ, nhưng trước đó chưa có thời hạn",
    ProblemKind.UNKNOWN_EVENT: "thời hạn gắn với một sự kiện chưa rõ ngày",
}
# Of everybody in the office these ask no more than to know.
_READING = ("nghiên", "cứu", "đọc", "kỹ", "xem", "nắm", "tìm", "hiểu", "tham", "khảo", "học", "tập", "và")
_TRIMMED = " \t\n,.;:-–()"


@dataclass(frozen=True)
class Case:
    """A text as read so far."""

    text: str
    tokens: Sequence[Token]
    draft: Draft
    office: Office
    writer: str
    sent_at: datetime
    context: EndorsementContext

    def name(self, party: str) -> str:
        """How a party is called: a group by its first alias."""
        group = self.office.groups_by_id.get(party)
        return group.aliases[0] if group is not None and group.aliases else self.office.name_of(party)

    # Who ------------------------------------------------------------------------------------------------

    def is_leading(self, ref: Ref) -> bool:
        """Whether a leader is named, or a body of leaders."""
        return ref.mention.kind is MentionKind.LEADER

    def holds_leaders(self, party: str) -> bool:
        """Whether a leader is among the members of a group."""
        leaders = {leader.id for leader in self.office.leaders}
        return party in self.office.groups_by_id and bool(leaders & set(self.office.expand(party)))

    def ids(self, ref: Ref) -> tuple[str, ...]:
        """The ids that a reference stands for, exceptions taken off."""
        parties = ref.mention.parties
        if ref.mention.kind is not MentionKind.GROUP:
            return parties
        out = {one for other in ref.excepted for party in other.parties for one in self.office.expand(party)}
        if ref.rest:
            out |= {one for party in self._named(but=ref) for one in self.office.expand(party)}
        if not out:
            return parties
        return tuple(one for party in parties for one in self.office.expand(party) if one not in out)

    def _named(self, *, but: Ref) -> Iterable[str]:
        for task in self.draft.tasks:
            for ref in task.refs:
                if ref is not but:
                    yield from ref.mention.parties
        for ref in (*self.draft.informed, *self.draft.floating):
            if ref is not but:
                yield from ref.mention.parties

    # Until when -----------------------------------------------------------------------------------------

    def due(self, item: Item | None) -> Due | None:
        """The deadline of an item, where it is clear."""
        return item.moment.due if item is not None and item.moment is not None else None

    @cached_property
    def current_due(self) -> Due | None:
        """The deadline in force, where all leads have the same."""
        dues = {one.due for one in self.context.current if one.role is Role.LEAD}
        return next(iter(dues)) if len(dues) == 1 else None

    @cached_property
    def due_items(self) -> tuple[Item, ...]:
        """All deadlines that count: of tasks, and alone."""
        items = [task.due for task in self.draft.tasks if task.due is not None] + self.draft.loose_dues
        return tuple({id(item): item for item in items}.values())

    # What -----------------------------------------------------------------------------------------------

    def words(self, span: tuple[int, int]) -> str:
        """The text of a span of tokens, without marks around it."""
        if span[0] < 0 or span[1] <= span[0]:
            return ""
        found = self.text[self.tokens[span[0]].start : self.tokens[span[1] - 1].end].strip(_TRIMMED)
        return found + ")" if found.count("(") > found.count(")") else found

    def assignments(self, task: Task) -> tuple[Assignment, ...]:
        """The assignments of one task; leaders are left out (they endorse further)."""
        due = self.due(task.due)
        words = self.words(task.span)
        condition = self.words(task.condition) if task.conditional and task.condition else None
        if task.conditional and condition is None:
            condition = ""
        refs = [ref for ref in task.refs if not self.is_leading(ref) and ref.mention.resolved]
        reads = self._only_reads(task)
        found: list[Assignment] = []
        for ref, role in zip(refs, roles_of(refs), strict=True):
            role = Role.INFO if reads and self._is_everybody(ref) else role
            own = None if role is Role.INFO else due
            named = ref.mention.words
            found.extend(Assignment(party, role, words, own, condition, named) for party in self.ids(ref))
        return tuple(found)

    def _only_reads(self, task: Task) -> bool:
        """Whether all that is to be done is to read: "toàn thể CBCC nghiên cứu" (domain.md section 3)."""
        said = self.tokens[max(task.span[0], 0) : max(task.span[1], 0)]
        return bool(said) and all(
            token.kind is not TokenKind.WORD or token.matches_any(_READING) for token in said
        )

    def _is_everybody(self, ref: Ref) -> bool:
        groups = [self.office.groups_by_id.get(party) for party in ref.mention.parties]
        return bool(groups) and all(group is not None and group.members == ("*",) for group in groups)

    def understood(self) -> tuple[Assignment, ...]:
        """Everything that was understood, for a question that shows it."""
        return merged([one for task in self.draft.tasks for one in self.assignments(task)] + self.informed())

    def informed(self) -> list[Assignment]:
        """Those who only get to know."""
        return [
            Assignment(party, Role.INFO, named=ref.mention.words)
            for ref in self.draft.informed
            for party in self.ids(ref)
            if ref.mention.resolved
        ]

    def assumed(self) -> tuple[str, ...]:
        """What had to be assumed, in Vietnamese."""
        found: list[str] = []
        for item in self.due_items:
            moment = item.moment
            if moment is None:
                continue
            if moment.problem is not None and moment.problem.kind in _SAID_NOT_KNOWN:
                found.append(f"“{moment.problem.words}”: {_SAID_NOT_KNOWN[moment.problem.kind]}")
            elif moment.due is not None and moment.due.vague:
                found.append(f"“{moment.due.words}” được hiểu là {moment.due.at:%d/%m/%Y}")
        for task in self.draft.tasks:
            if needs_order(task.refs):
                first = self.name(task.refs[0].mention.parties[0]) if task.refs[0].mention.parties else ""
                found.append(f"{first} được hiểu là chủ trì, các đơn vị nêu sau là phối hợp")
            if task.confirm:
                found.append("ranh giới giữa các việc được suy ra, vì không có dấu câu")
        return tuple(dict.fromkeys(found))


def unclear_due(item: Item | None) -> bool:
    """Whether a deadline wants a question: past, impossible, ambiguous."""
    moment = item.moment if item is not None else None
    return moment is not None and moment.problem is not None and moment.problem.kind not in _SAID_NOT_KNOWN


def roles_of(refs: Sequence[Ref]) -> list[Role]:
    """The roles of the parties of one task; without any word about it the first leads."""
    led = any(ref.role is Role.LEAD for ref in refs)
    roles: list[Role] = []
    for ref in refs:
        role = ref.role
        if role is None:
            role = Role.SUPPORT if led else Role.LEAD
            led = True
        roles.append(role)
    return roles


def needs_order(refs: Sequence[Ref]) -> bool:
    """Whether who leads was only taken from the order: "VP, BTG thực hiện"."""
    unsaid = [ref for ref in refs if ref.role is None]
    return len(unsaid) > 1 and not any(ref.role is Role.LEAD for ref in refs)


def merged(assignments: Iterable[Assignment]) -> tuple[Assignment, ...]:
    """The same party, role and deadline once.

    A party that has a part in a task is not informed besides, and nobody supports what it leads itself:
    "VP và BTG cùng thực hiện, VP đầu mối" has one lead and one supporter.
    """
    found: dict[tuple[str, Role, datetime | None], Assignment] = {}
    for one in assignments:
        key = (one.party, one.role, one.due.at if one.due else None)
        if key not in found:
            found[key] = one
        elif one.task and one.task not in found[key].task:
            kept = found[key]
            found[key] = replace(kept, task=kept.task or one.task)
    busy = {one.party for one in found.values() if one.role is not Role.INFO}
    led = {(one.party, one.due.at if one.due else None) for one in found.values() if one.role is Role.LEAD}
    return tuple(
        one
        for one in found.values()
        if (one.role is not Role.INFO or one.party not in busy)
        and (one.role is not Role.SUPPORT or (one.party, one.due.at if one.due else None) not in led)
    )


def only_these(verbs: Sequence[Tag], allowed: frozenset[Tag]) -> bool:
    """Whether a predicate has no verb but these."""
    return set(verbs) <= allowed
