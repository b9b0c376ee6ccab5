"""What the clerk's releases teach, as it is kept: on both databases, with no word of a document in plain."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import select

from mailbot.core import decision as d
from mailbot.core.readings import Category
from mailbot.core.records import LearnedRule, Lesson, Release, RuleState
from mailbot.store import facts, journal
from mailbot.store.engine import Database
from mailbot.store.problems import RegisterConflict
from mailbot.store.tables import learned_rules
from mailbot.store.words import keyring_of
from tests.store.examples import NOW, apply, document, electronic, review

LESSON = Lesson("vbdh@soyte.example.vn", "Sở Y tế", "TTr", "epidemic")
KIND = frozenset({"missing.kind"})


def key(database: Database, lesson: Lesson = LESSON) -> str:
    with database.read() as conn:
        return facts.lesson_key(conn, lesson)


def released(database: Database, *documents: int, afresh: bool = False) -> None:
    """Documents that the clerk let go their electronic way."""
    lesson = key(database)
    for one in documents:
        apply(
            database,
            electronic(one, one, lesson=lesson),
            d.RememberRelease(
                document_id=one,
                lesson=lesson,
                domain=LESSON.domain,
                agency=LESSON.agency,
                kind=LESSON.kind,
                topic=LESSON.topic,
                release=Release(one, KIND),
                afresh=afresh,
            ),
        )


def rule(database: Database) -> LearnedRule | None:
    lesson = key(database)
    with database.read() as conn:
        return facts.rule_of_lesson(conn, lesson)


def known(database: Database) -> LearnedRule:
    found = rule(database)
    assert found is not None
    return found


def ask(database: Database, question: int) -> None:
    one = known(database)
    state = RuleState.SUSPENDED if one.state is RuleState.SUSPENDED else RuleState.PROPOSED
    apply(database, d.AskAboutRule(rule_id=one.id, question=question, state=state, supplies=KIND, at=NOW))


def decide(database: Database, state: RuleState) -> None:
    apply(database, d.DecideRule(rule_id=known(database).id, state=state, by="dung.pv", at=NOW))


def in_force(database: Database) -> None:
    """A rule that was learned, proposed and agreed to."""
    released(database, 1, 2, 3)
    ask(database, 1)
    decide(database, RuleState.ACTIVE)


def to_ask(database: Database) -> list[int]:
    with database.read() as conn:
        return [one.id for one in facts.rules_to_ask(conn, 3)]


def test_releases_are_counted_each_document_once(database: Database) -> None:
    released(database, 1, 2)
    again = d.RememberRelease(
        document_id=2, lesson=key(database), domain="", agency="", kind="", topic="", release=Release(2, KIND)
    )
    apply(database, again)
    found = known(database)
    assert (found.domain, found.agency, found.kind, found.topic) == (
        "soyte.example.vn",
        "Sở Y tế",
        "TTr",
        "epidemic",
    )
    assert (found.state, found.number) == (RuleState.COUNTING, None)
    assert found.releases == (Release(1, KIND), Release(2, KIND))
    assert to_ask(database) == []
    released(database, 3)
    assert to_ask(database) == [found.id]


def test_another_sender_agency_kind_or_topic_is_another_lesson(database: Database) -> None:
    others = [
        LESSON,
        Lesson("khac@soyte.example.vn", "Sở Y tế", "TTr", "epidemic"),
        Lesson("vbdh@soyte.example.vn", "Sở Nội vụ", "TTr", "epidemic"),
        Lesson("vbdh@soyte.example.vn", "Sở Y tế", "BB", "epidemic"),
        Lesson("vbdh@soyte.example.vn", "Sở Y tế", "TTr", ""),
    ]
    assert len({key(database, one) for one in others}) == len(others)
    same = Lesson("VBDH@soyte.example.vn", "SỞ Y TẾ", "TTr", "epidemic")
    assert key(database, same) == key(database)


def test_a_rule_is_asked_about_agreed_to_used_and_found_again(database: Database) -> None:
    released(database, 1, 2, 3)
    ask(database, 1)
    asked = known(database)
    assert (asked.name, asked.asked, asked.asked_at, asked.supplies) == ("L1", 1, NOW, KIND)
    assert to_ask(database) == []
    decide(database, RuleState.ACTIVE)
    apply(database, electronic(4, 4), d.RuleUsed(rule_id=asked.id, document_id=4, at=NOW))
    found = known(database)
    assert (found.state, found.decided_by, found.used, found.used_at) == (RuleState.ACTIVE, "dung.pv", 1, NOW)
    with database.read() as conn:
        assert facts.rule_asked(conn, 1) == found
        assert facts.rule_asked(conn, 2) is None
        assert facts.rules_proposed(conn) == (found,)
        counts = facts.counts(conn, NOW)
        assert (counts.rules_active, counts.rules_proposed) == (1, 0)
        said = [(one.what, one.subject) for one in journal.entries(conn) if "rule" in one.what]
        assert said == [(f"rule_{what}", f"rule:{asked.id}") for what in ("asked", "active", "used")]
        assert journal.verify(conn).ok
    with database.begin() as conn:
        assert facts.numbers(conn, year=2026, first_number=1).rule_no == 2


def test_a_question_number_is_given_once(database: Database) -> None:
    released(database, 1, 2, 3)
    ask(database, 1)
    with pytest.raises(RegisterConflict):
        ask(database, 1)


def test_a_paper_decision_forgets_what_was_counted_and_a_proposal_with_its_key(database: Database) -> None:
    for proposed in (False, True):
        released(database, *((3, 4) if proposed else (1, 2)))
        if proposed:
            ask(database, 1)
        with database.read() as conn:
            key_id = conn.execute(select(learned_rules.c.key_id)).scalar_one()
            assert keyring_of(conn).key(key_id) is not None
        last = 4 if proposed else 2
        apply(
            database,
            d.Unlearn(document_id=last),
            d.MoveToPaper(document_id=last, category=Category.FINANCE, by="mai.ht"),
        )
        assert rule(database) is None
        assert document(database, last).lesson is None
        with database.read() as conn:
            assert keyring_of(conn).key(key_id) is None
            assert facts.rule_asked(conn, 1) is None


def test_a_paper_decision_about_a_document_in_review_counts_too(database: Database) -> None:
    released(database, 1, 2)
    apply(database, review(3, lesson=key(database)))
    assert document(database, 3).lesson == key(database)
    paper = d.RegisterPaper(
        document_id=3,
        arrival_number=3,
        arrival_year=2026,
        arrived_at=NOW,
        category=Category.FINANCE,
        rules=(),
    )
    apply(database, d.Unlearn(document_id=3), paper)
    assert rule(database) is None
    assert document(database, 3).lesson is None


def test_a_paper_decision_suspends_a_rule_in_force_and_closes_its_letters(database: Database) -> None:
    in_force(database)
    paper = d.MoveToPaper(document_id=2, category=None, by="mai.ht")
    apply(database, d.Unlearn(document_id=2), paper)
    found = known(database)
    assert (found.state, found.asked, found.number) == (RuleState.SUSPENDED, None, 1)
    assert [one.document_id for one in found.releases] == [1, 3]
    assert to_ask(database) == [found.id]
    ask(database, 2)
    assert (known(database).number, known(database).asked) == (1, 2)
    assert to_ask(database) == []


def test_a_document_of_no_lesson_unlearns_nothing(database: Database) -> None:
    in_force(database)
    apply(database, electronic(9, 4), d.Unlearn(document_id=9))
    assert known(database).state is RuleState.ACTIVE


def test_a_revoked_rule_is_not_brought_back_by_its_letter_and_begins_afresh(database: Database) -> None:
    in_force(database)
    decide(database, RuleState.REVOKED)
    assert known(database).asked is None
    released(database, 4)
    assert known(database).state is RuleState.REVOKED
    released(database, 5, afresh=True)
    found = known(database)
    assert (found.state, found.number) == (RuleState.COUNTING, None)
    assert found.releases == (Release(5, KIND),)


def test_no_word_of_who_sends_what_stands_in_a_plain_column(database: Database) -> None:
    in_force(database)
    with database.read() as conn:
        row = conn.execute(select(learned_rules)).one()
        entries = repr(journal.entries(conn))
    plain = repr([value for name, value in row._mapping.items() if name != "sealed"]) + entries
    for word in (LESSON.sender, LESSON.domain, LESSON.agency, "TTr", "epidemic"):
        assert word not in plain
    assert b"soyte" not in bytes(row.sealed)


def test_a_change_of_a_rule_that_is_not_there_is_a_conflict(database: Database) -> None:
    later = NOW + timedelta(days=1)
    for change in (
        d.DecideRule(rule_id=7, state=RuleState.ACTIVE, by="dung.pv", at=later),
        d.AskAboutRule(rule_id=7, question=1, state=RuleState.PROPOSED, supplies=KIND, at=later),
    ):
        with pytest.raises(RegisterConflict):
            apply(database, change)
