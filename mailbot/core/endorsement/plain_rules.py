"""The rules about a text that stands by itself and gives nobody a task, or cannot be carried out so.

What this module does not do: tasks (``task_rules``), or anything that was said before (``context_rules``).
"""

from __future__ import annotations

from dataclasses import replace

from mailbot.core.endorsement.asking import ask, ask_doubt, ask_due, ask_who
from mailbot.core.endorsement.case import Case, only_these, unclear_due
from mailbot.core.endorsement.phrases import Doubt, Form
from mailbot.core.endorsement.tags import Tag
from mailbot.core.readings import Action, Assignment, Endorsement, Role


def empty(case: Case) -> Endorsement | None:
    """No words at all."""
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


def trouble(case: Case) -> Endorsement | None:
    """Không mở được."""
    if not case.draft.has(Tag.TROUBLE) or case.draft.tasks or case.draft.informed:
        return None
    text = "Văn thư sẽ kiểm tra và gửi lại văn bản; sau khi xem được, xin Đồng chí cho ý kiến chỉ đạo?"
    return ask(case, "cannot_open", text)


def wrong(case: Case) -> Endorsement | None:
    """SAI."""
    phrase = case.draft.act(Tag.WRONG)
    draft = case.draft
    if (
        phrase is None
        or phrase.form is not Form.EMPTY
        or draft.tasks
        or draft.informed
        or draft.refused
        or draft.loose_dues
    ):
        return None
    return ask(case, "wrong", "Xin Đồng chí cho biết nội dung đúng để giao lại?")


def to_paper(case: Case) -> Endorsement | None:
    """Xử lý giấy, đừng chuyển qua mạng."""
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
        text = (
            "Xin Đồng chí cho biết chuyển văn bản này sang xử lý bản giấy hay vẫn giao việc qua thư điện tử?"
        )
        return ask(case, "paper_or_mail", text, [("Xử lý bản giấy", "Xử lý bản giấy")])
    return Endorsement(Action.REVOKE, revokes=("all",), to_paper=True)


def wrote_on_paper(case: Case) -> Endorsement | None:
    """Tôi đã ghi ý kiến trên bản giấy."""
    if case.draft.tasks or case.draft.informed:
        return None
    for phrase in case.draft.phrases:
        on_paper = Tag.PAPER_COPY in phrase.acts or Tag.PAPER in phrase.acts
        wrote = Tag.WROTE in phrase.verbs or Tag.WROTE in phrase.acts or Tag.DIRECT in phrase.verbs
        if on_paper and wrote and (phrase.past or phrase.by_self):
            return Endorsement(Action.INFO, assumed=("ý kiến đã ghi trên bản giấy, Văn thư nhập bổ sung",))
    return None


def doubtful(case: Case) -> Endorsement | None:
    """A part of the text fits two ways, or a deadline is none."""
    for doubt, item in case.draft.doubts:
        return ask_doubt(case, doubt, item)
    for item in case.due_items:
        if unclear_due(item):
            return ask_due(case, item)
    for task in case.draft.tasks:
        if task.asks:
            return ask_doubt(case, Doubt.QUESTION, None)
    return None


def suspended(case: Case) -> Endorsement | None:
    """Hoãn, chờ ý kiến Tỉnh ủy."""
    draft = case.draft
    acts = [
        phrase
        for phrase in draft.phrases
        if Tag.SUSPEND in phrase.acts and not phrase.if_head and not phrase.refs
    ]
    stopped = [task for task in draft.tasks if task.suspends]
    if not acts and not stopped:
        return None
    if stopped and (not acts or len(stopped) == len(draft.tasks)):
        in_force = {party for one in case.context.current for party in case.office.expand(one.party)}
        named = [party for task in stopped for ref in task.refs for party in case.ids(ref)]
        if not in_force.issuperset(named):
            return None
        return Endorsement(Action.REVOKE, revokes=tuple(named), suspend=True)
    going_on = tuple(one for one in case.understood() if not (one.conditional is not None))
    if case.understood() and (not going_on or not case.context.current):
        return None  # "chờ TLĐ, CSPL chuẩn bị trước": nothing is in force that could wait
    return Endorsement(Action.REVOKE, going_on, revokes=("all",), suspend=True, needs_confirm=bool(going_on))


def filed(case: Case) -> Endorsement | None:
    """Lưu."""
    draft = case.draft
    if len(draft.tasks) == 1 and draft.tasks[0].files and not draft.informed:
        task = draft.tasks[0]
        if only_these(task.verbs, frozenset({Tag.FILE})) and task.due is None and len(task.refs) == 1:
            return Endorsement(Action.FILE)
    if draft.tasks or draft.informed or draft.floating or draft.refused:
        return None
    informs = any(phrase.label is Role.INFO and not phrase.past_tail for phrase in draft.phrases)
    if draft.has(Tag.FILE) and not informs:  # "biết rồi, lưu" informs nobody
        busy = [phrase for phrase in draft.idle if phrase.verbs and Tag.NEG not in phrase.acts]
        return None if busy else Endorsement(Action.FILE)
    return None


def returned(case: Case) -> Endorsement | None:
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


def noted(case: Case) -> Endorsement | None:
    """Nothing is given: information without addressees, what the leader does, what was done already."""
    draft = case.draft
    said = draft.tasks or draft.floating or draft.idle or draft.loose_dues
    if said or any(one.asks for one in draft.phrases):
        return None
    if any(phrase.label is Role.INFO and not phrase.refs for phrase in draft.phrases):
        return Endorsement(Action.INFO)
    own = [phrase for phrase in draft.statements if phrase.by_self]
    if own:
        return Endorsement(Action.INFO, assumed=("Đồng chí trực tiếp thực hiện, không giao đơn vị nào",))
    if draft.statements and all(phrase.past and phrase.has_predicate for phrase in draft.statements):
        return Endorsement(Action.FILE, needs_confirm=True, assumed=("việc đã làm, chỉ lưu",))
    return None


def support_alone(case: Case) -> Endorsement | None:
    """Somebody supports, and nobody leads."""
    return ask_doubt(case, Doubt.SUPPORT_ALONE, None) if case.draft.floating else None


def unassigned(case: Case) -> Endorsement | None:
    """Everything else: ask who."""
    asked = ask_who(case)
    empty = all(one.form is Form.EMPTY for one in case.draft.phrases)
    if case.draft.phrases and empty and case.draft.has(Tag.AGREE) and asked.question is not None:
        text = "Hiện không có đề xuất nào đang chờ, xin Đồng chí cho biết giao đơn vị nào thực hiện?"
        return replace(asked, question=replace(asked.question, code="nothing_proposed", text=text))
    return asked
