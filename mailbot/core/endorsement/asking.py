"""The questions: one about exactly what is unclear, with numbered choices and the text that each stands for.

The wording is that of a clerk to a leader: one sentence, courteous. What this module does not do: decide that
something is unclear (``decide``).
"""

from __future__ import annotations

from collections.abc import Iterable

from mailbot.core.deadlines import ProblemKind
from mailbot.core.endorsement.case import Case
from mailbot.core.endorsement.items import Item
from mailbot.core.endorsement.phrases import Doubt
from mailbot.core.readings import Action, Assignment, Due, Endorsement, Question, Role

_MOST_CHOICES = 6


def ask(
    case: Case,
    code: str,
    text: str,
    choices: Iterable[tuple[str, str]] = (),
    *,
    unresolved: tuple[str, ...] = (),
    candidates: tuple[str, ...] = (),
) -> Endorsement:
    """A question; ``choices`` are pairs of what is shown and the endorsement that it stands for."""
    offered = list(dict(choices).items())[:_MOST_CHOICES]
    return Endorsement(
        Action.CLARIFY,
        case.understood(),
        unresolved=unresolved,
        candidates=candidates,
        external=tuple(dict.fromkeys(case.draft.outside)),
        assumed=case.assumed(),
        question=Question(
            code, text, tuple(shown for shown, _ in offered), tuple(reply for _, reply in offered)
        ),
    )


def ask_who(case: Case) -> Endorsement:
    """Nobody is named."""
    words = case.text.strip()
    parties = [one.party for one in case.context.proposal if one.role is Role.LEAD]
    parties += [one.party for one in case.context.current if one.role is Role.LEAD]
    if not parties:
        leader = case.office.people.get(case.writer)
        parties = list(leader.fields) if leader is not None else []
        parties += [unit.id for unit in case.office.units]
    choices = [
        (f"{case.name(party)} chủ trì", f"{case.name(party)} chủ trì: {words}")
        for party in dict.fromkeys(parties)
    ]
    return ask(
        case, "who", "Xin Đồng chí cho biết giao đơn vị hoặc cá nhân nào thực hiện nội dung này?", choices
    )


def ask_doubt(case: Case, doubt: Doubt, item: Item | None) -> Endorsement:
    """The question that belongs to a doubt."""
    words = _words(case, item)
    if doubt is Doubt.UNKNOWN_PARTY:
        return _ask_unknown(case, item, words)
    if doubt is Doubt.DETAIL:
        return _ask_detail(case, item, words)
    if doubt is Doubt.LEADER_AND_UNIT or doubt is Doubt.LEADER_TASK:
        return _ask_leader(case, item, words, doubt)
    code, text = _TEXTS[doubt]
    return ask(
        case,
        code,
        text.format(words=words),
        _by_party(case, item, bare=doubt in _WORDS_UNCLEAR),
        unresolved=(words,) if words else (),
    )


_TEXTS: dict[Doubt, tuple[str, str]] = {
    Doubt.EITHER_OR: ("either_or", "Xin Đồng chí chọn một trong các đơn vị, cá nhân đã nêu để giao chủ trì?"),
    Doubt.TWO_LEADS: (
        "two_leads",
        "Mỗi việc cần đúng một đơn vị chủ trì, xin Đồng chí cho biết đơn vị nào chủ trì?",
    ),
    Doubt.WHO: ("part", "Xin Đồng chí cho biết “{words}” được giao việc gì, giữ vai trò nào?"),
    Doubt.TRAILING: (
        "trailing",
        "Xin Đồng chí cho biết “{words}” là nơi được giao việc hay chỉ là nơi nhận?",
    ),
    Doubt.NAME_OR_WORD: (
        "name_or_word",
        "Xin Đồng chí cho biết “{words}” ở đây có phải là tên người, đơn vị được giao?",
    ),
    Doubt.QUESTION: ("question", "Đồng chí hỏi hay giao việc, và nếu giao thì giao nội dung nào?"),
    Doubt.RELATED: ("related", "Xin Đồng chí cho biết cụ thể “{words}” liên quan là những đơn vị nào?"),
    Doubt.DUE_FOR_WHOM: (
        "due_for_whom",
        "Xin Đồng chí cho biết thời hạn “{words}” áp dụng cho việc của đơn vị nào?",
    ),
    Doubt.TWO_DUES: ("two_dues", "Có nhiều thời hạn cho cùng một việc, xin Đồng chí cho biết thời hạn đúng?"),
    Doubt.DUE_UNREAD: ("due_unread", "Xin Đồng chí cho biết thời hạn cụ thể (ngày, tháng)?"),
    Doubt.PASSED_ON: (
        "passed_on",
        "Xin Đồng chí cho biết đơn vị nhận ở “{words}” được giao việc hay chỉ là nơi nhận?",
    ),
    Doubt.CLERK_PASSES: (
        "clerk_passes",
        "Xin Đồng chí cho biết giao việc cho đơn vị được nêu hay chỉ chuyển để nhận?",
    ),
    Doubt.SUPPORT_ALONE: ("no_lead", "Xin Đồng chí cho biết đơn vị nào chủ trì việc này?"),
    Doubt.FOR_WHAT: ("for_what", "Xin Đồng chí cho biết gửi “{words}” để biết hay để thực hiện?"),
    Doubt.REFUSED_OR_NOT: (
        "refused_or_not",
        "Xin Đồng chí cho biết có giao việc cho đơn vị được nêu hay không?",
    ),
    Doubt.NO_DOER: ("no_doer", "Xin Đồng chí cho biết giao “{words}” cho đơn vị hoặc cá nhân nào?"),
    Doubt.WHICH_TASK: ("which_task", "Xin Đồng chí cho biết ý kiến trên áp dụng cho việc nào?"),
}


# Here the words of the task are what is unclear: a choice does without them.
_WORDS_UNCLEAR = frozenset({Doubt.QUESTION, Doubt.TRAILING, Doubt.WHO, Doubt.REFUSED_OR_NOT})


def _words(case: Case, item: Item | None) -> str:
    return case.words((item.first, item.after)) if item is not None else ""


def _instead(case: Case, item: Item, words: str) -> str:
    """The text with other words in the item's place."""
    start, end = case.tokens[item.first].start, case.tokens[item.after - 1].end
    return f"{case.text[:start]}{words}{case.text[end:]}".strip()


def _ask_unknown(case: Case, item: Item | None, words: str) -> Endorsement:
    candidates = item.mention.candidates if item is not None and item.mention is not None else ()
    choices = []
    if item is not None:
        choices = [(_titled(case, party), _instead(case, item, _spoken(case, party))) for party in candidates]
    if candidates:
        people = all(party in case.office.people for party in candidates)
        which = ("nhiều người", "đồng chí nào") if people else ("nhiều đơn vị", "đơn vị nào")
        text = f"“{words}” có thể là {which[0]}, xin Đồng chí cho biết là {which[1]}?"
        return ask(case, "ambiguous_party", text, choices, unresolved=(words,), candidates=candidates)
    text = f"Trong cơ quan chưa có “{words}”, xin Đồng chí cho biết giao đơn vị hoặc cá nhân nào?"
    return ask(case, "unknown_party", text, unresolved=(words,))


def _spoken(case: Case, party: str) -> str:
    """A name that can be read back without doubt."""
    person = case.office.people.get(party)
    return f"đ/c {person.name}" if person is not None else case.name(party)


def _titled(case: Case, party: str) -> str:
    person = case.office.people.get(party)
    if person is None:
        return case.name(party)
    unit = f", {case.name(person.unit)}" if person.unit else ""
    return f"đ/c {person.name} ({person.title}{unit})"


def _ask_detail(case: Case, item: Item | None, words: str) -> Endorsement:
    mention = item.mention if item is not None else None
    if item is None or mention is None or mention.detail is None:
        return ask_who(case)
    parties = (*mention.parties, mention.detail)
    choices = [(_titled(case, party), _instead(case, item, _spoken(case, party))) for party in parties]
    text = f"Xin Đồng chí cho biết “{words}” là giao cho đơn vị hay giao đích danh cá nhân?"
    return ask(case, "unit_or_person", text, choices, candidates=parties)


def _ask_leader(case: Case, item: Item | None, words: str, doubt: Doubt) -> Endorsement:
    text = f"Xin Đồng chí cho biết chuyển để “{words}” cho ý kiến tiếp, hay giao thực hiện như đã ghi?"
    choices: list[tuple[str, str]] = []
    if item is not None and item.mention is not None and len(item.mention.parties) == 1:
        name = _spoken(case, item.mention.parties[0])
        choices.append((f"Chuyển {name} cho ý kiến", f"Chuyển {name} cho ý kiến"))
    code = "leader_and_unit" if doubt is Doubt.LEADER_AND_UNIT else "leader_task"
    choices += [
        (f"Giao {case.name(one.party)} chủ trì", f"{_spoken(case, one.party)} chủ trì {one.task}")
        for one in case.understood()
    ]
    return ask(case, code, text, choices)


def _by_party(case: Case, item: Item | None, *, bare: bool = False) -> list[tuple[str, str]]:
    """Each party of the text as the lead, for want of better choices; ``bare`` leaves out the task."""
    parties = [one.party for one in case.understood() if one.role is not Role.INFO]
    if item is not None and item.mention is not None:
        parties += item.mention.parties
    words = "" if bare else next((one.task for one in case.understood() if one.task), "")
    return [
        (f"{case.name(party)} chủ trì", f"{_spoken(case, party)} chủ trì {words}".strip())
        for party in dict.fromkeys(parties)
    ]


_PROBLEMS = {
    ProblemKind.PAST: ("due_past", "Thời hạn “{words}” đã qua, xin Đồng chí cho biết thời hạn đúng?"),
    ProblemKind.IMPOSSIBLE: (
        "due_impossible",
        "Không có ngày “{words}”, xin Đồng chí cho biết thời hạn đúng?",
    ),
    ProblemKind.AMBIGUOUS: (
        "due_ambiguous",
        "Thời hạn “{words}” có thể hiểu nhiều cách, xin Đồng chí cho biết ngày cụ thể?",
    ),
}


def ask_due(case: Case, item: Item) -> Endorsement:
    """The question about a deadline that is past, impossible or ambiguous."""
    problem = item.moment.problem if item.moment is not None else None
    words = problem.words if problem is not None else _words(case, item)
    kind = problem.kind if problem is not None else ProblemKind.AMBIGUOUS
    code, text = _PROBLEMS.get(kind, _PROBLEMS[ProblemKind.AMBIGUOUS])
    offers = problem.candidates if problem is not None else ()
    choices = [(f"Hạn {_shown(due)}", _instead(case, item, f"hạn {_shown(due)}")) for due in offers]
    choices.append(("Không đặt thời hạn", _instead(case, item, "")))
    return ask(case, code, text.format(words=words), choices)


def _shown(due: Due) -> str:
    return f"{due.at:%d/%m/%Y}" if due.whole_day else f"{due.at:%H:%M ngày %d/%m/%Y}"


def ask_conflict(case: Case, proposed: tuple[Assignment, ...], said: tuple[Assignment, ...]) -> Endorsement:
    """Agreed to the proposal, and gave it to somebody else."""
    ours = next((one.party for one in proposed if one.role is Role.LEAD), "")
    theirs = next((one.party for one in said if one.role is Role.LEAD), "")
    choices = [
        (f"Theo đề xuất: {case.name(ours)} chủ trì", "Đồng ý"),
        (f"{case.name(theirs)} chủ trì", f"{_spoken(case, theirs)} chủ trì"),
        (
            f"{case.name(ours)} chủ trì, {case.name(theirs)} phối hợp",
            f"Đồng ý, thêm {_spoken(case, theirs)} phối hợp",
        ),
    ]
    text = (
        "Đồng chí đồng ý với đề xuất, đồng thời giao đơn vị khác; xin Đồng chí cho biết đơn vị nào chủ trì?"
    )
    return ask(case, "proposal_conflict", text, choices)
