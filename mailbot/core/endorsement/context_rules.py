"""The rules that speak of what is known already: an open request, a proposal, assignments in force.

What this module does not do: anything about a text that stands by itself (``decide``).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from mailbot.core.deadlines import Cue
from mailbot.core.deadlines.expressions import CurrentDue
from mailbot.core.endorsement.asking import ask, ask_conflict, ask_due, ask_who
from mailbot.core.endorsement.case import Case, merged, unclear_due
from mailbot.core.endorsement.items import Item
from mailbot.core.endorsement.phrases import Form, Phrase
from mailbot.core.endorsement.tags import Tag
from mailbot.core.readings import Action, Assignment, Due, Endorsement, PendingExtension, Role

_YES = (Tag.AGREE, Tag.AGREE_WEAK, Tag.EXTEND, Tag.AS_PROPOSED)
_CHANGES = frozenset({Tag.SUSPEND, Tag.REVOKE, Tag.EXTEND, Tag.CHANGE, Tag.DROP})
_NO = (Tag.DISAGREE, Tag.NO_EXTEND)


def _others_named(case: Case, party: str) -> bool:
    """Whether anybody but this party is named as acting."""
    refs = [ref for task in case.draft.tasks for ref in task.refs]
    refs += [*case.draft.informed, *case.draft.floating, *case.draft.refused]
    return any(set(case.ids(ref)) != {party} for ref in refs)


# An open request for a later deadline -------------------------------------------------------------------


def extension(case: Case) -> Endorsement | None:
    """Yes, no, or another date, for the unit that asked."""
    request = case.context.pending_extension
    if request is None:
        return None
    draft = case.draft
    if _others_named(case, request.unit):
        named = draft.tasks or draft.floating or draft.informed
        return _ask_extension(case) if named and draft.has(Tag.EXTEND, Tag.NO_EXTEND) else None
    denied = draft.has(*_NO) or (draft.has(Tag.NEG) and not draft.has(Tag.AGREE))
    granted = not denied and draft.has(*_YES)
    dues = case.due_items or tuple(item for phrase in draft.idle for item in phrase.dues[-1:])
    if draft.has(Tag.REVOKE, Tag.SUSPEND, Tag.FILE, Tag.PAPER) or draft.has(Tag.TROUBLE):
        return None
    if not dues and not denied and not granted:
        return None
    if any(unclear_due(item) for item in dues):
        return ask_due(case, next(item for item in dues if unclear_due(item)))
    if any(phrase.asks for phrase in draft.phrases):
        return None
    if len(dues) > 1:
        return ask(case, "two_dues", "Xin Đồng chí cho biết thời hạn đúng là ngày nào?")
    if dues:
        return _with_date(case, request, case.due(dues[0]), denied=denied, counted=_counts_on(dues[0]))
    if denied:
        return Endorsement(
            Action.INFO, extension=False, assumed=("không gia hạn, giữ nguyên thời hạn đã giao",)
        )
    if request.due is None:
        return ask(case, "until_when", "Xin Đồng chí cho biết gia hạn đến ngày nào?")
    return _extended(request, request.due, granted=True)


def _ask_extension(case: Case) -> Endorsement:
    """OK cho gia hạn, VP hỗ trợ thêm: neither half may be lost."""
    text = "Xin Đồng chí cho biết ý kiến về đề nghị gia hạn; việc giao thêm, xin Đồng chí ghi ở thư riêng?"
    replies = ("Đồng ý gia hạn", "Không đồng ý gia hạn")
    return ask(case, "extension_and_task", text, [(one, one) for one in replies])


def _is_old(item: Item) -> bool:
    """Hạn cũ: the deadline that is in force anyway."""
    return item.moment is not None and isinstance(item.moment.expression.day, CurrentDue)


def _counts_on(item: Item) -> bool:
    return item.moment is not None and item.moment.cue is Cue.MORE


def _with_date(
    case: Case, request: PendingExtension, due: Due | None, *, denied: bool, counted: bool
) -> Endorsement | None:
    if due is None:
        return None
    if counted and case.current_due is None:
        return ask(case, "until_when", "Xin Đồng chí cho biết gia hạn đến ngày cụ thể nào?")
    return _extended(request, due, granted=not denied)


def _extended(request: PendingExtension, due: Due, *, granted: bool) -> Endorsement:
    return Endorsement(
        Action.ASSIGN, (Assignment(request.unit, Role.LEAD, "", due),), amends=True, extension=granted
    )


# A proposal ---------------------------------------------------------------------------------------------


def refused_proposal(case: Case) -> Endorsement | None:
    """Không đồng ý, and nobody else is named."""
    draft = case.draft
    if not draft.has(Tag.DISAGREE) or draft.tasks or draft.informed or draft.floating:
        return None
    return replace(ask_who(case), from_proposal=False)


def agreed(case: Case) -> Endorsement | None:
    """Đồng ý, with the changes that were said."""
    draft, proposal = case.draft, case.context.proposal
    said = draft.has(Tag.AGREE, Tag.AS_PROPOSED) or (draft.has(Tag.AGREE_WEAK) and len(draft.phrases) <= 2)
    if not proposal or not said or draft.has(Tag.DISAGREE, Tag.FILE, Tag.REVOKE):
        return None
    if any(phrase.asks for phrase in draft.phrases) or any(phrase.if_head for phrase in draft.phrases):
        return None
    if draft.has(Tag.SUSPEND):
        return None
    return _changed(case, proposal, from_proposal=True, confirm=False)


def modified(case: Case) -> Endorsement | None:
    """Thêm VP phối hợp, bỏ VP: changes without a word of agreement, to the proposal or what is in force."""
    draft = case.draft
    base = case.context.current or case.context.proposal
    if not base or any(phrase.asks for phrase in draft.phrases):
        return None
    for task in draft.tasks:
        if task.together:
            for ref in task.refs:
                ref.added = True
    added = [task for task in draft.tasks if all(ref.added or ref.role is Role.SUPPORT for ref in task.refs)]
    if len(added) != len(draft.tasks):
        return None
    if not draft.tasks and not draft.floating:
        return None
    proposed = not case.context.current
    in_force = {one.party for one in case.context.current}
    out = [party for ref in draft.refused for party in case.ids(ref) if party in in_force]
    if out:
        return _ask_withdrawal(case, out[0])
    return _changed(case, base, from_proposal=proposed, confirm=True)


def _ask_withdrawal(case: Case, party: str) -> Endorsement:
    """Rút VP, thay bằng CSPL phối hợp: an addition alone would leave VP in."""
    name = case.name(party)
    text = f"Xin Đồng chí xác nhận rút {name}; đơn vị tham gia thay, xin Đồng chí ghi ở một thư riêng?"
    return ask(case, "withdraw_and_add", text, [(f"Rút {name}", f"Rút {name}")])


def _changed(
    case: Case, base: tuple[Assignment, ...], *, from_proposal: bool, confirm: bool
) -> Endorsement | None:
    draft = case.draft
    led = {one.party for one in base if one.role is Role.LEAD}
    said = draft.loose_dues or [item for phrase in draft.idle for item in phrase.dues]
    own_due = case.due(said[-1]) if said else None  # "đồng ý, báo cáo tôi trước 20/6"
    kept = [_with_due(one, own_due) for one in base]
    due = next((one.due for one in kept if one.role is Role.LEAD), None)
    out = {party for ref in draft.refused for party in case.ids(ref)}
    kept = [one for one in kept if one.party not in out]
    extra: list[Assignment] = []
    forward: list[str] = []
    for task in draft.tasks:
        forward += [party for ref in task.refs if case.is_leading(ref) for party in case.ids(ref)]
        given = case.assignments(task)
        if all(ref.added or ref.helps for ref in task.refs):
            given = tuple(replace(one, role=Role.SUPPORT) if one.role is Role.LEAD else one for one in given)
        leads = {one.party for one in given if one.role is Role.LEAD}
        if leads and not leads <= led:
            phrase = next(
                (one for one in draft.phrases if Tag.BUT in one.acts or Tag.CHANGE in one.acts), None
            )
            if phrase is None and not (out & led):
                return ask_conflict(case, base, given)
            kept = [one for one in kept if one.role is not Role.LEAD]
            if from_proposal:  # agreed but for the lead: the deadline stands
                given = tuple(replace(one, due=one.due or due) for one in given)
        elif leads and task.due is not None:
            kept = [_with_due(one, case.due(task.due)) for one in kept]
            due = case.due(task.due)
        elif leads:
            given = tuple(replace(one, due=due) if one.due is None else one for one in given)
        extra += [replace(one, due=one.due or due) if one.role is Role.SUPPORT else one for one in given]
    for ref in draft.floating:
        extra += [Assignment(party, Role.SUPPORT, "", due) for party in case.ids(ref)]
    extra += case.informed()
    named = {one.party for one in extra}
    kept = [one for one in kept if one.party not in named or one.role is Role.LEAD]
    return _result(case, base, kept, extra, forward, from_proposal=from_proposal, confirm=confirm)


def _result(
    case: Case,
    base: tuple[Assignment, ...],
    kept: list[Assignment],
    extra: list[Assignment],
    forward: list[str],
    *,
    from_proposal: bool,
    confirm: bool,
) -> Endorsement:
    assignments = merged(
        [*(kept if from_proposal else _only_changed(kept, base)), *_unless_kept(extra, kept)]
    )
    if from_proposal and not any(one.role is Role.LEAD for one in assignments) and not forward:
        return ask_who(case)
    return Endorsement(
        Action.ASSIGN if assignments else Action.FORWARD,
        assignments,
        forward_to=tuple(dict.fromkeys(party for party in forward if party != case.writer)),
        from_proposal=from_proposal,
        amends=not from_proposal,
        urgent=case.draft.has(Tag.URGENT),
        needs_confirm=confirm or any(task.confirm or task.conditional for task in case.draft.tasks),
        external=tuple(dict.fromkeys(case.draft.outside)),
        assumed=case.assumed(),
    )


def _with_due(one: Assignment, due: Due | None) -> Assignment:
    return one if due is None or one.role is Role.INFO else replace(one, due=due)


def _only_changed(kept: Iterable[Assignment], base: tuple[Assignment, ...]) -> list[Assignment]:
    return [one for one in kept if one not in base]


def _unless_kept(extra: Iterable[Assignment], kept: list[Assignment]) -> list[Assignment]:
    leads = {one.party for one in kept if one.role is Role.LEAD}
    return [one for one in extra if not (one.role is Role.LEAD and one.party in leads)]


# Assignments in force -----------------------------------------------------------------------------------


def amended(case: Case) -> Endorsement | None:
    """A deadline alone: the one of what is in force, or of what was proposed."""
    draft = case.draft
    said = [*draft.loose_dues, *(item for phrase in draft.idle for item in phrase.dues)]
    if len(said) > 1:  # "hạn cũ không kịp, lùi đến 28/5"
        said = [item for item in said if not _is_old(item)]
    busy = any(phrase.verbs for phrase in draft.idle) and not draft.has(Tag.EXTEND)
    if len(said) != 1 or busy or draft.refused:
        return None
    item = said[0]
    due = case.due(item)
    base = case.context.current or case.context.proposal
    if due is None or not base or any(phrase.asks for phrase in draft.phrases):
        return None
    about_old = [phrase for phrase in draft.phrases if any(_is_old(one) for one in phrase.dues)]
    refuses = any(Tag.NEG in phrase.acts for phrase in draft.phrases if phrase not in about_old)
    if refuses or draft.has(*_NO):
        return None
    if case.context.current and _counts_on(item) and case.current_due is None:
        return ask(case, "until_when", "Xin Đồng chí cho biết thời hạn mới là ngày cụ thể nào?")
    proposed = not case.context.current
    changed = tuple(replace(one, due=due) for one in base if one.role is not Role.INFO)
    return Endorsement(
        Action.ASSIGN,
        changed,
        amends=not proposed,
        from_proposal=proposed,
        needs_confirm=proposed or due.vague,
        urgent=draft.has(Tag.URGENT),
        assumed=case.assumed(),
    )


def withdrawn(case: Case) -> Endorsement | None:
    """Thu hồi, thôi không giao nữa: all of it."""
    draft = case.draft
    if draft.tasks or draft.informed or draft.refused or draft.floating:
        return None
    for phrase in draft.phrases:
        if phrase.asks or phrase.if_head or _takes_back(phrase):
            continue
        stops = Tag.NEG in phrase.acts and (
            phrase.no_longer or (_is_bare_refusal(phrase) and bool(case.context.current))
        )
        if Tag.REVOKE in phrase.acts or stops:
            return Endorsement(Action.REVOKE, revokes=("all",))
        if Tag.NEG in phrase.acts and _is_bare_refusal(phrase):
            return Endorsement(Action.FILE, assumed=("không cần xử lý, chỉ lưu",))
    return None


def _takes_back(phrase: Phrase) -> bool:
    """Không hoãn nữa, không rút nữa: the opposite of a withdrawal."""
    return Tag.NEG in phrase.acts and any(item.tag in _CHANGES for item in phrase.items)


def _is_bare_refusal(phrase: Phrase) -> bool:
    """Không cần xử lý, không phải làm gì."""
    verbs = {Tag.VERB, Tag.GIVE, Tag.FINISH, Tag.REACH, Tag.DIRECT, Tag.HELP}
    return bool(phrase.verbs) and set(phrase.verbs) <= verbs and phrase.form is Form.VERB and not phrase.dues


def refused(case: Case) -> Endorsement | None:
    """Không phải BTG mà là VP; VP không phải phối hợp nữa; bỏ VP."""
    draft = case.draft
    out = tuple(dict.fromkeys(party for ref in draft.refused for party in case.ids(ref)))
    unknown = [ref for ref in draft.refused if not ref.mention.resolved]
    in_force = {one.party: one for one in case.context.current}
    named = {party for task in draft.tasks for ref in task.refs for party in case.ids(ref)}
    only = any(phrase.only and phrase.refs for phrase in draft.phrases)
    if only and not out and named and in_force and named < set(in_force):
        return Endorsement(Action.REVOKE, revokes=tuple(party for party in in_force if party not in named))
    if unknown:
        text = f"Xin Đồng chí cho biết “{unknown[0].mention.words}” là đơn vị, cá nhân nào?"
        return ask(case, "ambiguous_party", text, candidates=unknown[0].mention.candidates)
    if not out:
        return None
    if any(phrase.asks for phrase in draft.phrases):
        return ask_who(case)
    stands = named <= set(in_force) and named and not _changes_role(case)
    if not named and not draft.informed and not draft.floating:
        certain = draft.has(Tag.REVOKE, Tag.DROP) or any(party in in_force for party in out)
        if not certain or draft.loose_dues or draft.idle:
            return ask_who(case)
        return Endorsement(Action.REVOKE, revokes=out)
    if stands and in_force and not draft.informed:
        return Endorsement(Action.REVOKE, revokes=out)
    return None


def _changes_role(case: Case) -> bool:
    """Whether somebody in force gets another role or deadline by this text."""
    before = {(one.party, one.role) for one in case.context.current}
    leads = {one.party for one in case.context.current if one.role is Role.LEAD}
    out = {party for ref in case.draft.refused for party in case.ids(ref)}
    if leads & out:
        return True
    return any((one.party, one.role) not in before or one.due is not None for one in case.understood())
