"""The rules about tasks: who gets them, whom a document is passed on to, who is informed.

What this module does not do: changes to what was proposed or assigned before (``context_rules``).
"""

from __future__ import annotations

from dataclasses import replace

from mailbot.core.endorsement.asking import ask, ask_doubt
from mailbot.core.endorsement.case import Case, merged, needs_order
from mailbot.core.endorsement.items import Item, Sort
from mailbot.core.endorsement.phrases import Doubt, Ref
from mailbot.core.endorsement.tags import Tag
from mailbot.core.endorsement.tasks import Task
from mailbot.core.parties import MentionKind
from mailbot.core.readings import Action, Assignment, Endorsement, Role
from mailbot.core.text import strip_diacritics

# What a leader does with a document that is passed on: endorses it, takes it in charge (domain.md section 3).
_PASSED_ON = frozenset({"xu", "giai", "lo", "nghien", "xem", "theo", "co", "trien", "thuc", "lam"})


def leader_doubts(case: Case) -> Endorsement | None:
    """A leader with a task of an ordinary kind, or who is to direct others named in the same breath."""
    for task in case.draft.tasks:
        leaders = [ref for ref in task.refs if case.is_leading(ref)]
        bodies = [ref for ref in task.refs if any(case.holds_leaders(party) for party in case.ids(ref))]
        if bodies and Tag.TALK in task.verbs[:1]:
            name = bodies[0].mention.words
            return ask(case, "body_meets", f"Xin Đồng chí cho biết giao ai, việc gì khi “{name}” họp?")
        if not leaders:
            continue
        words = case.words(task.span).lower()
        first = strip_diacritics(words.split(" ")[0]) if words else ""
        direct = Tag.DIRECT in task.verbs[:1] or not task.has_words or first in _PASSED_ON
        items = _item_of(case, leaders[0].mention.first)
        if not direct or any(ref.role is Role.SUPPORT for ref in leaders):
            return ask_doubt(case, Doubt.LEADER_TASK, items)
        objects = [
            mention
            for phrase in case.draft.phrases
            if phrase.first >= 0 and task.span[0] <= phrase.first < task.span[1]
            for mention in phrase.objects
            if mention.kind in (MentionKind.UNIT, MentionKind.PERSON, MentionKind.GROUP)
        ]
        if objects:
            return ask_doubt(case, Doubt.LEADER_AND_UNIT, items)
    return None


def _item_of(case: Case, first: int) -> Item | None:
    """The item of the party that begins at a token."""
    for phrase in case.draft.phrases:
        for item in phrase.items:
            if item.first == first and item.sort is Sort.PARTY:
                return item
    return None


def main(case: Case) -> Endorsement | None:
    """Tasks, information, forwarding."""
    draft = case.draft
    if not draft.tasks and not draft.informed:
        return None
    forward: list[str] = []
    given: list[Assignment] = []
    tasks: list[Task] = []
    for task in draft.tasks:
        leaders = [ref for ref in task.refs if _passes_on(case, task, ref)]
        forward.extend(party for ref in leaders for party in case.ids(ref))
        task = replace(task, refs=[ref for ref in task.refs if ref not in leaders])
        if task.refs:
            tasks.append(task)
            given.extend(case.assignments(task))
    given.extend(case.informed())
    forward = [party for party in dict.fromkeys(forward) if party != case.writer]
    assignments = merged(given)
    if not assignments and not forward:
        return None
    if draft.floating and tasks:
        return ask_doubt(case, Doubt.SUPPORT_ALONE, None)
    only_info = bool(assignments) and all(one.role is Role.INFO for one in assignments)
    action = Action.ASSIGN
    if forward and not assignments:
        action = Action.FORWARD
    elif only_info:
        action = Action.INFO
    return Endorsement(
        action,
        assignments,
        forward_to=tuple(forward),
        replaces=_replaced(case, assignments),
        amends=_amends(case, tasks),
        urgent=draft.has(Tag.URGENT),
        needs_confirm=_needs_confirm(case, tasks),
        external=tuple(dict.fromkeys(draft.outside)),
        assumed=case.assumed(),
        ignored=_ignored(case),
    )


def _passes_on(case: Case, task: Task, ref: Ref) -> bool:
    """Whether a party is to endorse further: a leader, or a body with leaders that gives its opinion."""
    if case.is_leading(ref):
        return True
    return (
        ref.mention.kind is MentionKind.GROUP
        and Tag.DIRECT in task.verbs[:1]
        and any(case.holds_leaders(party) for party in ref.mention.parties)
    )


def _replaced(case: Case, assignments: tuple[Assignment, ...]) -> tuple[str, ...]:
    draft = case.draft
    out = [party for ref in draft.refused for party in case.ids(ref)]
    leads = {one.party for one in assignments if one.role is Role.LEAD}
    if draft.corrects or draft.has(Tag.CHANGE, Tag.WRONG):
        out += [one.party for one in case.context.current if one.role is Role.LEAD]
    return tuple(dict.fromkeys(party for party in out if party not in leads))


def _amends(case: Case, tasks: list[Task]) -> bool:
    in_force = {one.party for one in case.context.current}
    named = {party for task in tasks for ref in task.refs for party in case.ids(ref)}
    return bool(named) and named <= in_force and all(task.due is not None for task in tasks)


def _needs_confirm(case: Case, tasks: list[Task]) -> bool:
    vague = any(due.vague for item in case.due_items if (due := case.due(item)) is not None)
    guessed = any(task.confirm or task.conditional or needs_order(task.refs) for task in tasks)
    return vague or guessed or bool(case.assumed())


def _ignored(case: Case) -> tuple[str, ...]:
    return tuple(
        words
        for phrase in case.draft.idle
        if (words := case.words((phrase.items[0].first, phrase.items[-1].after)))
    )
