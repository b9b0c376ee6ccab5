"""What the clerk's releases teach: what counts, what a rule stands in for, and who says so."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from mailbot.core import commands as c
from mailbot.core.clerking import decide_commands
from mailbot.core.command_facts import CommandFacts
from mailbot.core.decision import (
    AskAboutRule,
    DecideRule,
    Decision,
    KnowSender,
    RegisterElectronic,
    RegisterPaper,
    RegisterReview,
    RememberRelease,
    RuleUsed,
    Unlearn,
)
from mailbot.core.intake import IntakeFacts, decide_document
from mailbot.core.learning import (
    RuleAnswer,
    Taught,
    agrees,
    decide_questions,
    decide_rule_answer,
    lesson_of,
    remembered,
)
from mailbot.core.letter import CommandsSaidBack, RuleDecided, RuleList, RuleProposal
from mailbot.core.message import Stage, Token
from mailbot.core.readings import Category, RuleHit, Track, TrackVerdict
from mailbot.core.recalling import recall
from mailbot.core.records import (
    HeldReview,
    LearnedRule,
    Lesson,
    Release,
    ReviewVerb,
    RuleState,
    Status,
)
from mailbot.core.sensitivity.learned import overlooked, with_rule
from tests.core.cases import HOUSE, NOW, NUMBERS, document, particulars

HEAD, CLERK = "dung.pv", "mai.ht"
KIND = frozenset({"missing.kind"})
LESSON = Lesson("vbdh@ubnd-qt.example.vn", "UBND tỉnh Quảng Trị", "TTr", "press")
RULE = LearnedRule(
    5,
    RuleState.ACTIVE,
    LESSON.domain,
    LESSON.agency,
    LESSON.kind,
    LESSON.topic,
    tuple(Release(one, KIND) for one in (11, 12, 13)),
    supplies=KIND,
    number=3,
    asked=8,
    decided_at=NOW - timedelta(days=30),
    decided_by=HEAD,
)


def in_review(*codes: str, strength: str = "weak", **changes: object) -> TrackVerdict:
    """A verdict of review for these doubts."""
    hits = tuple(RuleHit(code, None, strength, "text") for code in codes)
    kept = RuleHit("positive.number", None, "positive", "text")
    made = TrackVerdict(Track.REVIEW, hits=(*hits, kept), topics=("press", "training"))
    return replace(made, **changes)  # type: ignore[arg-type]


# --- what a rule stands in for -------------------------------------------------------------------------


def test_a_rule_supplies_what_it_was_learned_for_and_says_so() -> None:
    verdict = with_rule(in_review("missing.kind"), "L3", KIND)
    assert verdict.track is Track.ELECTRONIC
    assert verdict.rules == ("learned.L3", "positive.number")
    assert "L3" in verdict.reason


@pytest.mark.parametrize(
    "verdict",
    [
        in_review("missing.kind", "missing.topic"),  # more than it was learned for
        in_review("missing.kind", "missing.content"),
        in_review("missing.kind", "missing.number"),
        in_review("missing.kind", "missing.letterhead"),
        in_review("missing.kind", "finance.word"),
        in_review("missing.kind", "caution.named"),
        in_review("missing.kind", "several.documents"),
        in_review("missing.kind", "unread.damaged", strength="unread"),
        in_review("missing.kind", "sender.private", strength="sender"),
        in_review("missing.kind", "sender.unauthenticated", strength="sender"),
        in_review("missing.kind", "sender.unknown", strength="sender"),
        in_review("missing.kind", "personnel.file", strength="strong"),
        in_review("missing.kind", spam=True),
        in_review("missing.kind", track=Track.PAPER),
    ],
    ids=lambda one: " ".join(one.rules[:-1]),
)
def test_a_rule_stands_in_for_nothing_else(verdict: TrackVerdict) -> None:
    assert with_rule(verdict, "L3", KIND) is verdict


# --- what a release teaches ------------------------------------------------------------------------------


def test_a_lesson_is_sender_kind_and_first_topic_where_both_are_sure() -> None:
    read = particulars(document_type="TTr")
    assert lesson_of("VBDH@ubnd-qt.example.vn", read, in_review("missing.kind")) == LESSON
    assert lesson_of("a@b.vn", particulars(document_type=None), in_review("missing.kind")) is None
    assert lesson_of("a@b.vn", particulars(issuing_agency=None), in_review("missing.kind")) is None
    doubtful = particulars(doubtful=frozenset({"document_type"}))
    assert lesson_of("a@b.vn", doubtful, in_review("missing.kind")) is None
    other = lesson_of("a@b.vn", read, in_review("missing.topic", topics=()))
    assert other is not None
    assert other.topic == ""


def test_the_first_release_counts_although_the_sender_was_not_known_yet() -> None:
    hits = in_review("missing.kind").hits
    first = in_review(hits=(RuleHit("sender.unknown", None, "sender", "sender"), *hits))
    assert overlooked(first) == KIND


@pytest.mark.parametrize(
    "code", ["missing.content", "missing.number", "finance.word", "caution.named", "unread.damaged"]
)
def test_a_release_in_spite_of_more_teaches_nothing(code: str) -> None:
    assert remembered(Taught(LESSON, "k"), in_review("missing.kind", code), 17, NOW) == []


@pytest.mark.parametrize(
    ("state", "days", "counts"),
    [
        (RuleState.COUNTING, 0, True),
        (RuleState.PROPOSED, 0, False),
        (RuleState.ACTIVE, 0, False),
        (RuleState.SUSPENDED, 0, False),
        (RuleState.REFUSED, 30, False),
        (RuleState.REFUSED, 366, True),
        (RuleState.REVOKED, 30, False),
        (RuleState.REVOKED, 366, True),
    ],
)
def test_releases_are_counted_again_only_long_after_a_refusal(
    state: RuleState, days: int, counts: bool
) -> None:
    rule = replace(RULE, state=state, decided_at=NOW - timedelta(days=days))
    changes = remembered(Taught(LESSON, "k", rule), in_review("missing.kind"), 17, NOW)
    assert bool(changes) is counts
    for change in changes:
        assert isinstance(change, RememberRelease)
        assert change.release == Release(17, KIND)
        assert change.afresh is (state is not RuleState.COUNTING)
        assert LESSON.sender not in repr(change)


# --- intake ----------------------------------------------------------------------------------------------

WAITING = document(
    id=9, track=Track.REVIEW, status=Status.WAITING_CLERK, arrival_number=None, review_key="X7", lesson="k"
)


def decided(verdict: TrackVerdict, **changes: object) -> Decision:
    values: dict[str, object] = {
        "arrived_at": NOW,
        "sender": LESSON.sender,
        "verdict": verdict,
        "particulars": particulars(document_type="TTr"),
        "numbers": NUMBERS,
        "cause": "m1",
        "official_sender": True,
        "taught": Taught(LESSON, "k"),
    }
    return decide_document(IntakeFacts(**(values | changes)), HOUSE, NOW)  # type: ignore[arg-type]


def released(verdict: TrackVerdict, **changes: object) -> Decision:
    ruling = HeldReview(ReviewVerb.ELECTRONIC, CLERK, NOW)
    return decided(verdict, review=WAITING, ruling=ruling, **changes)


def kinds(decision: Decision) -> list[type]:
    return [type(one) for one in decision.changes]


def test_the_clerks_release_is_remembered_with_the_document() -> None:
    decision = released(in_review("missing.kind"))
    assert kinds(decision) == [RegisterElectronic, KnowSender, RememberRelease]
    register = decision.changes[0]
    assert isinstance(register, RegisterElectronic)
    assert register.lesson == "k"


def test_neither_a_stranger_nor_the_same_document_again_teaches() -> None:
    assert kinds(released(in_review("missing.kind"), official_sender=False, taught=None)) == [
        RegisterElectronic
    ]
    again = released(in_review("missing.kind"), similar=document())
    assert kinds(again) == [RegisterElectronic, KnowSender]


def test_a_release_in_spite_of_strong_evidence_goes_on_paper_and_teaches_nothing() -> None:
    decision = released(TrackVerdict(Track.PAPER, Category.FINANCE))
    assert kinds(decision) == [RegisterPaper]


@pytest.mark.parametrize("verb", [ReviewVerb.PAPER, ReviewVerb.CLOSED])
def test_a_ruling_for_paper_speaks_against_the_lesson(verb: ReviewVerb) -> None:
    ruling = HeldReview(verb, CLERK, NOW)
    decision = decided(in_review(), review=WAITING, ruling=ruling)
    assert kinds(decision) == [Unlearn, RegisterPaper]
    plain = decided(in_review(), review=replace(WAITING, lesson=None), ruling=ruling)
    assert kinds(plain) == [RegisterPaper]


def test_a_recall_speaks_against_the_lesson() -> None:
    def changes(lesson: str | None) -> list[type]:
        one = document(lesson=lesson)
        return kinds(recall(one, HOUSE, by=CLERK, category=None, cause="m1", tasks=(), readings=()))

    assert Unlearn in changes("k")
    assert Unlearn not in changes(None)


def test_a_document_in_review_keeps_the_hash_unless_it_may_be_a_petition_or_a_secret() -> None:
    for category, kept in ((None, "k"), (Category.FINANCE, "k"), (Category.PETITION, None)):
        (register,) = decided(in_review("missing.kind", category=category)).changes
        assert isinstance(register, RegisterReview)
        assert register.lesson == kept


def test_a_document_that_a_rule_lets_pass_is_counted() -> None:
    verdict = with_rule(in_review("missing.kind"), "L3", KIND)
    decision = decided(verdict, taught=Taught(LESSON, "k", RULE))
    assert decision.changes[1:] == (RuleUsed(rule_id=5, document_id=17, at=NOW),)


# --- asking ----------------------------------------------------------------------------------------------


def counting(*codes: frozenset[str]) -> LearnedRule:
    releases = tuple(Release(at, one) for at, one in enumerate(codes, 11))
    return replace(
        RULE, state=RuleState.COUNTING, releases=releases, number=None, asked=None, supplies=frozenset()
    )


def asked(rule: LearnedRule, learn_after: int = 3, head: str | None = HEAD) -> Decision:
    house = replace(HOUSE, policy=replace(HOUSE.policy, learn_after=learn_after, office_head=head))
    return decide_questions((rule,), {5: ("512/2020",)}, 8, house, NOW)


def test_the_head_of_the_office_is_asked_about_what_was_overlooked_often_enough() -> None:
    topic = KIND | {"missing.topic"}
    decision = asked(counting(KIND, topic, KIND))
    assert decision.changes == (
        AskAboutRule(rule_id=5, question=8, state=RuleState.PROPOSED, supplies=KIND, at=NOW),
    )
    (letter,) = decision.letters
    assert isinstance(letter, RuleProposal)
    assert (letter.to.party, letter.token) == (HEAD, Token(Stage.RULE, 8, HEAD))
    assert (letter.rule.name, letter.rule.supplies) == ("L8", ("missing.kind",))
    assert letter.rule.documents == ("512/2020",)


@pytest.mark.parametrize(
    ("rule", "learn_after", "head"),
    [
        (counting(KIND, KIND), 3, HEAD),
        (counting(KIND, frozenset({"missing.topic"}), frozenset({"missing.subject"})), 3, HEAD),
        (counting(KIND, KIND, KIND), 0, HEAD),
        (counting(KIND, KIND, KIND), 3, None),
    ],
    ids=["too few", "of different kinds", "switched off", "no head"],
)
def test_nobody_is_asked_too_early(rule: LearnedRule, learn_after: int, head: str | None) -> None:
    assert asked(rule, learn_after, head).letters == ()


def test_where_every_document_waits_anyway_nobody_is_asked() -> None:
    house = replace(HOUSE, policy=replace(HOUSE.policy, automatic_electronic=False))
    assert decide_questions((counting(KIND, KIND, KIND),), {}, 8, house, NOW).letters == ()


def test_a_suspended_rule_is_asked_about_under_its_own_number() -> None:
    (letter,) = asked(replace(RULE, state=RuleState.SUSPENDED, asked=None)).letters
    assert isinstance(letter, RuleProposal)
    assert (letter.rule.name, letter.suspended) == ("L3", True)


# --- answering -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("Đồng ý", True),
        ("đồng ý.", True),
        ("Dạ, đồng ý ạ", True),
        ("Nhất trí với đề xuất", True),
        ("Đồng ý áp dụng quy tắc này", True),
        ("Hoàn toàn đồng ý!", True),
        ("DONG Y", True),
        ("Không đồng ý", False),
        ("Không", False),
        ("Chưa đồng ý", False),
        ("Không áp dụng quy tắc này", False),
        ("ok", None),
        ("Được", None),
        ("Đồng ý?", None),
        ("Đồng ý không?", None),
        ("Đồng ý nhưng chỉ năm nay", None),
        ("Đồng ý. Nếu có gì lạ thì báo tôi", None),
        ("Không phản đối", None),
        ("Để tôi xem", None),
        ("", None),
        ("👍", None),
    ],
)
def test_only_plain_words_agree_or_refuse(words: str, meant: bool | None) -> None:
    assert agrees(words) is meant


def answered(rule: LearnedRule | None, words: str, **changes: object) -> Decision:
    values: dict[str, object] = {"question": 8, "addressee": HEAD, "writer": HEAD, "cause": "m9"}
    answer = RuleAnswer(rule=rule, text=words, **(values | changes))  # type: ignore[arg-type]
    return decide_rule_answer(answer, HOUSE, NOW)


@pytest.mark.parametrize(
    ("state", "words", "outcome"),
    [
        (RuleState.PROPOSED, "Đồng ý", RuleState.ACTIVE),
        (RuleState.PROPOSED, "Không đồng ý", RuleState.REFUSED),
        (RuleState.REFUSED, "Đồng ý", RuleState.ACTIVE),
        (RuleState.SUSPENDED, "Đồng ý", RuleState.ACTIVE),
        (RuleState.SUSPENDED, "Không đồng ý", RuleState.REVOKED),
        (RuleState.ACTIVE, "Không đồng ý", RuleState.REVOKED),
    ],
)
def test_the_heads_word_decides_and_the_clerk_is_told(
    state: RuleState, words: str, outcome: RuleState
) -> None:
    decision = answered(replace(RULE, state=state), words)
    assert decision.changes == (DecideRule(rule_id=5, state=outcome, by=HEAD, at=NOW),)
    mine, told = decision.letters
    assert isinstance(mine, RuleDecided)
    assert isinstance(told, RuleDecided)
    assert (mine.to.party, mine.by, mine.outcome) == (HEAD, "", outcome.value)
    assert (told.to.party, told.by, told.outcome) == (CLERK, "Phạm Văn Dũng", outcome.value)


def test_whoever_stands_in_for_the_head_decides_in_the_own_name() -> None:
    decision = answered(replace(RULE, state=RuleState.PROPOSED), "Đồng ý", writer="yen.pt")
    assert decision.changes == (DecideRule(rule_id=5, state=RuleState.ACTIVE, by="yen.pt", at=NOW),)
    assert [one.to.party for one in decision.letters] == ["yen.pt", CLERK, HEAD]


def test_saying_it_twice_changes_nothing() -> None:
    decision = answered(RULE, "Đồng ý")
    assert decision.changes == ()
    assert [one.to.party for one in decision.letters] == [HEAD]


@pytest.mark.parametrize(
    ("rule", "addressee"),
    [(None, HEAD), (replace(RULE, asked=None), HEAD), (replace(RULE, asked=9), HEAD), (RULE, CLERK)],
    ids=["withdrawn", "revoked", "asked anew", "no longer the head"],
)
def test_a_letter_that_is_not_open_any_more_decides_nothing(rule: LearnedRule | None, addressee: str) -> None:
    decision = answered(rule, "Đồng ý", addressee=addressee)
    assert decision.changes == ()
    (letter,) = decision.letters
    assert isinstance(letter, RuleDecided)
    assert (letter.outcome, letter.rule) == ("void", None)


def test_what_is_unclear_is_asked_again_with_the_same_token() -> None:
    decision = answered(replace(RULE, state=RuleState.PROPOSED), "Để xem đã")
    assert decision.changes == ()
    (letter,) = decision.letters
    assert isinstance(letter, RuleProposal)
    assert letter.again
    assert letter.token == Token(Stage.RULE, 8, HEAD)


# --- commands --------------------------------------------------------------------------------------------


def obey(command: c.Command, *, writer: str = CLERK, rule: LearnedRule = RULE) -> Decision:
    facts = CommandFacts(
        writer=writer,
        is_clerk=writer == CLERK,
        is_head=writer == HEAD,
        commands=(command,),
        cause="m9",
        numbers=NUMBERS,
        rules=(rule,),
    )
    return decide_commands(facts, HOUSE, NOW)


def outcome(decision: Decision) -> bool:
    said = decision.letters[0]
    assert isinstance(said, CommandsSaidBack)
    return said.lines[0].ok


@pytest.mark.parametrize(("writer", "other"), [(CLERK, HEAD), (HEAD, CLERK)])
def test_clerk_and_head_see_the_rules_and_drop_them_and_the_other_is_told(writer: str, other: str) -> None:
    (listed,) = obey(c.ListRules(), writer=writer).letters
    assert isinstance(listed, RuleList)
    assert [(one.name, one.decided_by) for one in listed.rules] == [("L3", "Phạm Văn Dũng")]
    dropped = obey(c.DropRule(3), writer=writer)
    assert dropped.changes == (DecideRule(rule_id=5, state=RuleState.REVOKED, by=writer, at=NOW),)
    assert outcome(dropped)
    assert [one.to.party for one in dropped.letters] == [writer, other]


@pytest.mark.parametrize("command", [c.ListRules(), c.DropRule(3), c.AskRuleAgain(3)])
def test_nobody_else_sees_or_drops_a_rule(command: c.Command) -> None:
    decision = obey(command, writer="yen.pt")
    assert decision.changes == ()
    assert not outcome(decision)


def test_what_does_not_exist_or_is_over_is_said_back() -> None:
    assert not outcome(obey(c.DropRule(4)))
    assert not outcome(obey(c.DropRule(3), rule=replace(RULE, state=RuleState.REVOKED)))
    assert not outcome(obey(c.AskRuleAgain(3)))


def test_the_office_may_ask_the_head_again() -> None:
    decision = obey(c.AskRuleAgain(3), rule=replace(RULE, state=RuleState.REVOKED, asked=None))
    assert decision.changes == (
        AskAboutRule(rule_id=5, question=1, state=RuleState.PROPOSED, supplies=KIND, at=NOW),
    )
    assert [type(one) for one in decision.letters] == [CommandsSaidBack, RuleProposal]
