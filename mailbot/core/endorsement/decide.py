"""Which decision a text is: a table of rules, read from top to bottom; the first that speaks decides.

Each rule is a function that gives an endorsement or None. The order is the policy: what must never be guessed
comes before what may be carried out.
What this module does not do: read words (``parse``, ``tasks``), or word the questions (``asking``).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from mailbot.core.endorsement.asking import ask, ask_doubt, ask_due, ask_who
from mailbot.core.endorsement.case import Case, merged, needs_order, only_these, unclear_due
from mailbot.core.endorsement.context_rules import (
    agreed,
    amended,
    extension,
    modified,
    refused,
    refused_proposal,
    withdrawn,
)
from mailbot.core.endorsement.items import Sort
from mailbot.core.endorsement.phrases import Doubt, Form
from mailbot.core.endorsement.tags import Tag
from mailbot.core.endorsement.tasks import Task
from mailbot.core.parties import MentionKind
from mailbot.core.text import strip_diacritics
from mailbot.core.readings import Action, Assignment, Endorsement, Role

_DIRECTING = frozenset(
    {Tag.DIRECT, Tag.VERB, Tag.ASK, Tag.INFO_VERB, Tag.REACH, Tag.GIVE, Tag.TALK, Tag.URGE, Tag.FINISH, Tag.HELP}
)
# What a leader does with a document that is passed on: endorses it, takes it in charge (domain.md section 3).
_PASSED_ON = frozenset({"xu", "giai", "lo", "nghien", "xem", "theo", "co", "trien", "thuc", "lam"})


@dataclass(frozen=True)
class Rule:
    """One rule: its name, why it stands where it stands, and what it does."""

    name: str
    why: str
    decide: Callable[[Case], Endorsement | None]


def decide(case: Case) -> Endorsement:
    """The decision of the first rule that speaks."""
    for rule in RULES:
        found = rule.decide(case)
        if found is not None:
            return found
    return ask_who(case)


def _empty(case: Case) -> Endorsement | None:
    if any(token.text.isalnum() for token in case.tokens):
        return None
    text = "Chúng tôi chưa nhận được nội dung ý kiến của Đồng chí, xin Đồng chí cho biết giao đơn vị nào?"
    return replace(ask_who(case), question=ask(case, "empty", text, _who_choices(case)).question)


def _who_choices(case: Case) -> list[tuple[str, str]]:
    if not case.context.proposal:
        return []
    lead = next((one.party for one in case.context.proposal if one.role is Role.LEAD), None)
    shown = f"Đồng ý theo đề xuất ({case.name(lead)} chủ trì)" if lead else "Đồng ý theo đề xuất"
    return [(shown, "Đồng ý")]


def _trouble(case: Case) -> Endorsement | None:
    if not case.draft.has(Tag.TROUBLE) or case.draft.tasks or case.draft.informed:
        return None
    text = "Văn thư sẽ kiểm tra và gửi lại văn bản; sau khi xem được, xin Đồng chí cho ý kiến chỉ đạo?"
    return ask(case, "cannot_open", text)


def _wrong(case: Case) -> Endorsement | None:
    phrase = case.draft.act(Tag.WRONG)
    draft = case.draft
    if phrase is None or phrase.form is not Form.EMPTY or draft.tasks or draft.informed or draft.refused or draft.loose_dues:
        return None
    return ask(case, "wrong", "Xin Đồng chí cho biết nội dung đúng để giao lại?")


def _to_paper(case: Case) -> Endorsement | None:
    draft = case.draft
    found = False
    for phrase in draft.phrases:
        plain = Tag.PAPER in phrase.acts and Tag.NEG not in phrase.acts and not phrase.past
        found = found or plain or (Tag.NET in phrase.acts and Tag.NEG in phrase.acts)
    if not found:
        return None
    clerks = {clerk.id for clerk in case.office.clerks}
    given = {party for task in draft.tasks for ref in task.refs for party in ref.mention.parties} - clerks
    if given or draft.doubts:
        text = "Xin Đồng chí cho biết chuyển văn bản này sang xử lý bản giấy hay vẫn giao việc qua thư điện tử?"
        return ask(case, "paper_or_mail", text, [("Xử lý bản giấy", "Xử lý bản giấy")])
    return Endorsement(Action.REVOKE, revokes=("all",), to_paper=True)


def _wrote_on_paper(case: Case) -> Endorsement | None:
    if case.draft.tasks or case.draft.informed:
        return None
    for phrase in case.draft.phrases:
        on_paper = Tag.PAPER_COPY in phrase.acts or Tag.PAPER in phrase.acts
        wrote = Tag.WROTE in phrase.verbs or Tag.WROTE in phrase.acts or Tag.DIRECT in phrase.verbs
        if on_paper and wrote and (phrase.past or phrase.by_self):
            return Endorsement(Action.INFO, assumed=("ý kiến đã ghi trên bản giấy, Văn thư nhập bổ sung",))
    return None


def _doubtful(case: Case) -> Endorsement | None:
    for doubt, item in case.draft.doubts:
        return ask_doubt(case, doubt, item)
    for item in case.due_items:
        if unclear_due(item):
            return ask_due(case, item)
    for task in case.draft.tasks:
        if task.asks:
            return ask_doubt(case, Doubt.QUESTION, None)
    return None


def _leader_doubts(case: Case) -> Endorsement | None:
    """A leader with a task of an ordinary kind, or who is to direct others named in the same breath."""
    for task in case.draft.tasks:
        leaders = [ref for ref in task.refs if case.is_leading(ref)]
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


def _item_of(case: Case, first: int):  # type: ignore[no-untyped-def]
    for phrase in case.draft.phrases:
        for item in phrase.items:
            if item.first == first and item.sort is Sort.PARTY:
                return item
    return None


def _suspended(case: Case) -> Endorsement | None:
    draft = case.draft
    acts = [phrase for phrase in draft.phrases if Tag.SUSPEND in phrase.acts and not phrase.if_head and not phrase.refs]
    stopped = [task for task in draft.tasks if task.suspends]
    if not acts and not stopped:
        return None
    if stopped and not acts:
        in_force = {party for one in case.context.current for party in case.office.expand(one.party)}
        named = [party for task in stopped for ref in task.refs for party in case.ids(ref)]
        if not in_force.issuperset(named):
            return None
        return Endorsement(Action.REVOKE, revokes=tuple(named), suspend=True)
    going_on = tuple(one for one in case.understood() if not (one.conditional is not None))
    if case.understood() and not going_on:
        return None
    return Endorsement(Action.REVOKE, going_on, revokes=("all",), suspend=True, needs_confirm=bool(going_on))


def _filed(case: Case) -> Endorsement | None:
    draft = case.draft
    if len(draft.tasks) == 1 and draft.tasks[0].files and not draft.informed:
        task = draft.tasks[0]
        if only_these(task.verbs, frozenset({Tag.FILE})) and task.due is None and len(task.refs) == 1:
            return Endorsement(Action.FILE)
    if draft.tasks or draft.informed or draft.floating or draft.refused:
        return None
    if draft.has(Tag.FILE):
        busy = [phrase for phrase in draft.idle if phrase.verbs]
        return None if busy else Endorsement(Action.FILE)
    return None


def _main(case: Case) -> Endorsement | None:
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


def _passes_on(case: Case, task: Task, ref) -> bool:  # type: ignore[no-untyped-def]
    """Whether a party is to endorse further: a leader, or a body with leaders that is asked for its opinion."""
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
        words for phrase in case.draft.idle if (words := case.words((phrase.items[0].first, phrase.items[-1].after)))
    )


def _returned(case: Case) -> Endorsement | None:
    """Trả lại, gửi nhầm: back to the clerk."""
    for phrase in case.draft.idle:
        if phrase.returned and case.office.clerks:
            words = case.words((phrase.first, phrase.after))
            clerk = case.office.clerks[0].id
            return Endorsement(
                Action.ASSIGN,
                (Assignment(clerk, Role.LEAD, words),),
                needs_confirm=True,
                assumed=("trả lại văn bản qua Văn thư",),
            )
    return None


def _noted(case: Case) -> Endorsement | None:
    """Nothing is given: information without addressees, what the leader does, what was done already."""
    draft = case.draft
    if draft.tasks or draft.floating or draft.idle or draft.loose_dues or any(one.asks for one in draft.phrases):
        return None
    if any(phrase.label is Role.INFO and not phrase.refs for phrase in draft.phrases):
        return Endorsement(Action.INFO)
    own = [phrase for phrase in draft.statements if phrase.by_self]
    if own:
        return Endorsement(Action.INFO, assumed=("Đồng chí trực tiếp thực hiện, không giao đơn vị nào",))
    if draft.statements and all(phrase.past for phrase in draft.statements):
        return Endorsement(Action.FILE, needs_confirm=True, assumed=("việc đã làm, chỉ lưu",))
    return None


def _support_alone(case: Case) -> Endorsement | None:
    return ask_doubt(case, Doubt.SUPPORT_ALONE, None) if case.draft.floating else None


def _unassigned(case: Case) -> Endorsement | None:
    """Everything else: ask who."""
    if case.draft.phrases and all(one.form is Form.EMPTY for one in case.draft.phrases) and case.draft.has(Tag.AGREE):
        text = "Hiện không có đề xuất nào đang chờ, xin Đồng chí cho biết giao đơn vị nào thực hiện?"
        return replace(ask_who(case), question=replace(ask_who(case).question, code="nothing_proposed", text=text))  # type: ignore[type-var]
    return ask_who(case)


RULES: tuple[Rule, ...] = (
    Rule("empty", "an empty reply, an emoji or a picture is never an agreement", _empty),
    Rule("trouble", "a file that does not open comes before everything said about it", _trouble),
    Rule("wrong", '"SAI" alone says that we were wrong, not what is right', _wrong),
    Rule("to_paper", "what is to leave the network leaves it before anything is given", _to_paper),
    Rule("wrote_on_paper", "the endorsement exists on paper; nothing is guessed of it", _wrote_on_paper),
    Rule("extension", "an open request is what a short answer speaks of", extension),
    Rule("doubtful", "nothing is carried out while a part of the text is unclear", _doubtful),
    Rule("leader", "a leader is passed a document; an ordinary task for one is asked about", _leader_doubts),
    Rule("refused_proposal", "a refusal names nobody", refused_proposal),
    Rule("agreed", "agreement means the proposal, with the changes that were said", agreed),
    Rule("suspended", "waiting comes before what is to be done afterwards", _suspended),
    Rule("withdrawn", "withdrawing all", withdrawn),
    Rule("refused", "withdrawing from some, or giving to others instead", refused),
    Rule("filed", '"lưu" alone', _filed),
    Rule("modified", "changes to what was proposed or is in force, without naming a lead", modified),
    Rule("main", "tasks, information, forwarding", _main),
    Rule("amended", "a deadline alone changes what is in force", amended),
    Rule("returned", "the mail goes back through the clerk", _returned),
    Rule("noted", "nothing is given", _noted),
    Rule("support_alone", "a task needs a lead", _support_alone),
    Rule("unassigned", "nobody is named", _unassigned),
)
