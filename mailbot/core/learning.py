"""What the clerk's releases teach: counted, proposed to the head of the office, agreed to, used, taken back.

A release teaches that documents of one sender, kind and topic are ordinary; nothing is learned from a paper
decision but that this was not so. What a rule may stand in for says ``core.sensitivity.learned``.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from mailbot.core.commands.review import plain
from mailbot.core.decision import AskAboutRule, Change, DecideRule, Decision, RememberRelease
from mailbot.core.letter import Letter, RuleDecided, RuleList, RuleProposal, RuleView
from mailbot.core.message import Stage, Token
from mailbot.core.policy import House
from mailbot.core.readings import Particulars, TrackVerdict
from mailbot.core.records import LearnedRule, Lesson, Release, RuleState
from mailbot.core.sensitivity.learned import overlooked

_AGAIN_AFTER = timedelta(days=365)  # a rule that was refused or revoked is not proposed again sooner
_MUST_BE_SURE = frozenset({"document_type", "issuing_agency"})
_AGREE = r"(?:hoan toan )?(?:dong y|nhat tri|chap thuan|tan thanh|duyet)"
_THIS = r"(?:(?: (?:voi|ap dung|ap dung lai))?(?: (?:de xuat|de nghi|quy tac))?(?: (?:nay|tren|l\d{1,6}))?)"
_YES = re.compile(rf"(?:da |vang |toi |em ){{0,2}}{_AGREE}{_THIS}")
_NO = re.compile(
    rf"(?:da |vang |toi |em ){{0,2}}(?:(?:khong|ko|chua) (?:{_AGREE}|ap dung|nen ap dung){_THIS}|khong)"
)


# --- releases -------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Taught:
    """The lesson of one document, its keyed hash, and what its earlier releases came to."""

    lesson: Lesson
    key: str
    rule: LearnedRule | None = None


def lesson_of(sender: str, particulars: Particulars, verdict: TrackVerdict) -> Lesson | None:
    """The lesson of a document of an official sender; None where agency or kind are not known for sure."""
    agency, kind = particulars.issuing_agency, particulars.document_type
    if not agency or not kind or particulars.doubtful & _MUST_BE_SURE:
        return None
    return Lesson(sender.lower(), agency, kind, next(iter(verdict.topics), ""))


def remembered(taught: Taught | None, verdict: TrackVerdict, document_id: int, now: datetime) -> list[Change]:
    """What a release of this document teaches; ``verdict`` is the rules' own, no learned rule applied.

    Nothing where more spoke against the document than a rule may stand in for, and nothing of a lesson that
    has its rule or its refusal, until that is long past.
    """
    missing = overlooked(verdict)
    if taught is None or not missing:
        return []
    rule, lesson = taught.rule, taught.lesson
    ended = rule is not None and rule.state in {RuleState.REFUSED, RuleState.REVOKED}
    afresh = ended and rule is not None and (rule.decided_at or now) + _AGAIN_AFTER < now
    if rule is not None and rule.state is not RuleState.COUNTING and not afresh:
        return []
    return [
        RememberRelease(
            document_id=document_id,
            lesson=taught.key,
            domain=lesson.domain,
            agency=lesson.agency,
            kind=lesson.kind,
            topic=lesson.topic,
            release=Release(document_id, missing),
            afresh=afresh,
        )
    ]


# --- asking ---------------------------------------------------------------------------------------------


def due_supplies(rule: LearnedRule, learn_after: int) -> frozenset[str]:
    """The missing evidence that was overlooked often enough to ask about."""
    counted = Counter(code for release in rule.releases for code in release.overlooked)
    return frozenset(code for code, count in counted.items() if count >= learn_after)


def decide_questions(
    rules: Sequence[LearnedRule],
    documents: Mapping[int, tuple[str, ...]],
    first_question: int,
    house: House,
    now: datetime,
) -> Decision:
    """Ask the head of the office about each rule that was counted often enough, or that was suspended.

    ``documents`` has the arrival numbers of the released documents by the rule's id.
    """
    changes: list[Change] = []
    letters: list[Letter] = []
    for rule in rules:
        suspended = rule.state is RuleState.SUSPENDED
        supplies = rule.supplies if suspended else due_supplies(rule, house.policy.learn_after)
        if house.office_head is None or not house.policy.learns or not supplies:
            continue
        change, letter = ask(rule, supplies, first_question + len(changes), documents, house, now)
        changes.append(change)
        letters.append(letter)
    return Decision(
        rule="learning.ask",
        reason="the head of the office is asked about rules that the clerk's releases suggest",
        changes=tuple(changes),
        letters=tuple(letters),
    )


def ask(
    rule: LearnedRule,
    supplies: frozenset[str],
    question: int,
    documents: Mapping[int, tuple[str, ...]],
    house: House,
    now: datetime,
) -> tuple[AskAboutRule, RuleProposal]:
    """One question to the head of the office, who must be known."""
    head = house.office_head
    assert head is not None  # noqa: S101 - the caller looked
    suspended = rule.state is RuleState.SUSPENDED
    state = RuleState.SUSPENDED if suspended else RuleState.PROPOSED
    view = view_of(rule, house, documents.get(rule.id, ()), number=rule.number or question, supplies=supplies)
    letter = RuleProposal(
        to=head,
        key=f"rule:{rule.id}:{question}",
        token=Token(Stage.RULE, question, head.party),
        rule=view,
        suspended=suspended,
    )
    change = AskAboutRule(rule_id=rule.id, question=question, state=state, supplies=supplies, at=now)
    return change, letter


def view_of(
    rule: LearnedRule,
    house: House,
    documents: tuple[str, ...] = (),
    *,
    number: int | None = None,
    supplies: frozenset[str] | None = None,
) -> RuleView:
    """A rule as letters show it."""
    by = rule.decided_by
    return RuleView(
        name=f"L{number}" if number else rule.name,
        state=rule.state.value,
        agency=rule.agency,
        domain=rule.domain,
        kind=rule.kind,
        topic=rule.topic,
        supplies=tuple(sorted(rule.supplies if supplies is None else supplies)),
        documents=documents,
        decided_at=rule.decided_at,
        decided_by=house.office.name_of(by) if by else "",
        used=rule.used,
        used_at=rule.used_at,
    )


# --- answers --------------------------------------------------------------------------------------------


@dataclass(frozen=True, kw_only=True)
class RuleAnswer:
    """An obeyed reply to a letter that asked about a rule."""

    rule: LearnedRule | None  # whose question it was, if it is still open
    question: int
    addressee: str
    writer: str
    text: str
    cause: str
    message_id: str | None = None
    documents: tuple[str, ...] = ()


def agrees(text: str) -> bool | None:
    """Whether some words agree or refuse; None for anything that is not plainly one of both."""
    words = plain(text)
    if "?" in text:
        return None
    if _YES.fullmatch(words):
        return True
    return False if _NO.fullmatch(words) else None


def decide_rule_answer(answer: RuleAnswer, house: House, now: datetime) -> Decision:
    """The word of the head of the office about one rule; whoever stands in is covered by the same token."""
    rule = answer.rule
    addressed = answer.addressee == house.policy.office_head and house.policy.learns
    if rule is None or rule.asked != answer.question or not addressed:
        return _said(answer, None, "void", house)
    agreed = agrees(answer.text)
    if agreed is None:
        again = RuleProposal(
            to=house.recipient(answer.writer),
            key=f"rule:{rule.id}:{answer.question}:{answer.cause}",
            token=Token(Stage.RULE, answer.question, answer.addressee),
            in_reply_to=answer.message_id,
            rule=view_of(rule, house, answer.documents),
            suspended=rule.state is RuleState.SUSPENDED,
            again=True,
        )
        return Decision(rule="learning.unclear", reason="neither yes nor no", letters=(again,))
    if agreed:
        return _decided(answer, rule, RuleState.ACTIVE, house, now)
    first = rule.state in {RuleState.PROPOSED, RuleState.REFUSED}
    return _decided(answer, rule, RuleState.REFUSED if first else RuleState.REVOKED, house, now)


def _decided(
    answer: RuleAnswer, rule: LearnedRule, state: RuleState, house: House, now: datetime
) -> Decision:
    said = _said(answer, rule, state.value, house)
    if rule.state is state:
        return said
    change = DecideRule(rule_id=rule.id, state=state, by=answer.writer, at=now)
    told = [
        letter
        for other in house.office_recipients
        for letter in told_of(rule, state, other.party, answer.writer, answer.cause, house)
    ]
    return Decision(
        rule=f"learning.{state.value}",
        reason="the head of the office decided about a rule",
        changes=(change,),
        letters=(*said.letters, *told),
    )


def _said(answer: RuleAnswer, rule: LearnedRule | None, outcome: str, house: House) -> Decision:
    letter = RuleDecided(
        to=house.recipient(answer.writer),
        key=f"rule-decided:{answer.question}:{answer.writer}:{answer.cause}",
        token=Token(Stage.CLERK, 0, answer.writer),
        in_reply_to=answer.message_id,
        outcome=outcome,
        rule=view_of(rule, house, answer.documents) if rule else None,
    )
    return Decision(rule=f"learning.{outcome}", reason="said back", letters=(letter,))


def told_of(
    rule: LearnedRule, state: RuleState, to: str, by: str, cause: str, house: House
) -> tuple[RuleDecided, ...]:
    """The letter to the clerk or the head of the office; none to the one who decided."""
    if to == by:
        return ()
    letter = RuleDecided(
        to=house.recipient(to),
        key=f"rule-decided:{rule.id}:{to}:{cause}",
        token=Token(Stage.CLERK, 0, to),
        outcome=state.value,
        rule=view_of(rule, house),
        by=house.office.name_of(by),
    )
    return (letter,)


def rule_list(
    rules: Sequence[LearnedRule],
    documents: Mapping[int, tuple[str, ...]],
    writer: str,
    cause: str,
    message_id: str | None,
    house: House,
) -> RuleList:
    """Every rule that was ever proposed, in the order of the numbers."""
    shown = sorted((one for one in rules if one.number), key=lambda one: one.number or 0)
    return RuleList(
        to=house.recipient(writer),
        key=f"rules:{writer}:{cause}",
        token=Token(Stage.CLERK, 0, writer),
        in_reply_to=message_id,
        rules=tuple(view_of(one, house, documents.get(one.id, ())) for one in shown),
        off=not house.policy.learns,
    )
