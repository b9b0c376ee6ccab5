"""One row a message: claims, leases, attempts, settling, quarantine, filing."""

from __future__ import annotations

import pytest

from mailbot.core.decision import Filing
from mailbot.core.message import Locator
from mailbot.store import inbox, inbox_lists
from mailbot.store.engine import Database
from mailbot.store.inbox import Claim, ClaimCode, NotClaimed, Wanted
from mailbot.store.problems import ClaimLost
from tests.store.examples import NOW, claim, claimed, minutes


def settle(database: Database, inbox_id: int, **given: object) -> None:
    with database.begin() as conn:
        values: dict[str, object] = {"outcome": "test", "filing": Filing.PROCESSED, "now": NOW}
        inbox.settle(conn, inbox_id, **(values | given))  # type: ignore[arg-type]


def test_a_message_is_claimed_once_while_its_lease_lives(database: Database) -> None:
    first = claim(database)
    assert first == Claim(inbox_id=1, attempts=1)
    assert claim(database, worker="second") == NotClaimed(ClaimCode.BUSY, 1)
    assert claim(database, worker="first", now=NOW + minutes(0.9)) == NotClaimed(ClaimCode.BUSY, 1)


def test_a_lapsed_lease_is_taken_over_and_counts_an_attempt(database: Database) -> None:
    claim(database)
    assert claim(database, worker="second", now=NOW + minutes(1)) == Claim(1, attempts=2)


def test_after_three_attempts_the_message_is_exhausted_and_held_by_one_caller_only(
    database: Database,
) -> None:
    for attempt in range(3):
        assert isinstance(claim(database, now=NOW + minutes(2 * attempt)), Claim)
    last = NOW + minutes(10)
    assert claim(database, now=last, worker="second") == NotClaimed(ClaimCode.EXHAUSTED, 1)
    assert claim(database, now=last, worker="third") == NotClaimed(ClaimCode.BUSY, 1)
    with database.begin() as conn:
        inbox.quarantine(conn, 1, "three_attempts", now=last)
    assert claim(database, now=last) == NotClaimed(ClaimCode.SETTLED, 1)


def test_the_same_uid_under_another_uidvalidity_or_folder_is_another_message(database: Database) -> None:
    assert claimed(database, 1) == 1
    assert claimed(database, 1, folder="Khác") == 2


def test_a_settled_message_is_never_claimed_again(database: Database) -> None:
    inbox_id = claimed(database)
    settle(database, inbox_id)
    assert claim(database, now=NOW + minutes(999)) == NotClaimed(ClaimCode.SETTLED, inbox_id)


def test_settling_rolls_back_with_its_transaction(database: Database) -> None:
    inbox_id = claimed(database)
    with pytest.raises(RuntimeError), database.begin() as conn:  # noqa: PT012
        inbox.settle(conn, inbox_id, outcome="test", filing=Filing.PROCESSED, now=NOW)
        raise RuntimeError
    with database.read() as conn:
        row = inbox_lists.get(conn, inbox_id)
    assert row is not None
    assert row.state == "claimed"


def test_who_lost_the_claim_cannot_settle_and_must_roll_back(database: Database) -> None:
    inbox_id = claimed(database)
    claim(database, worker="second", now=NOW + minutes(2))
    with pytest.raises(ClaimLost):
        settle(database, inbox_id, worker="first")
    settle(database, inbox_id, worker="second")
    with pytest.raises(ClaimLost):
        settle(database, inbox_id)


def test_a_renewed_lease_lives_on_and_a_lost_one_cannot_be_renewed(database: Database) -> None:
    inbox_id = claimed(database)
    assert inbox.renew(database, inbox_id, now=NOW + minutes(0.5), lease_seconds=600, worker="first")
    assert claim(database, worker="second", now=NOW + minutes(9)) == NotClaimed(ClaimCode.BUSY, inbox_id)
    assert not inbox.renew(database, inbox_id, now=NOW, lease_seconds=600, worker="second")
    settle(database, inbox_id)
    assert not inbox.renew(database, inbox_id, now=NOW, lease_seconds=600, worker="first")


def test_a_lease_renewed_for_nothing_lets_the_message_be_tried_again_at_once(database: Database) -> None:
    inbox_id = claimed(database)
    assert inbox.renew(database, inbox_id, now=NOW, lease_seconds=0)
    assert claim(database) == Claim(inbox_id, 2)


def test_what_is_given_back_does_not_count_as_tried(database: Database) -> None:
    inbox_id = claimed(database)
    for _ in range(5):
        inbox.give_back(database, inbox_id, worker="first")
        assert claim(database) == Claim(inbox_id, 1)


def test_nobody_gives_back_what_another_holds(database: Database) -> None:
    inbox_id = claimed(database)
    inbox.give_back(database, inbox_id, worker="second")
    assert claim(database, worker="third") == NotClaimed(ClaimCode.BUSY, inbox_id)


def test_a_parked_message_stays_claimed(database: Database) -> None:
    inbox_id = claimed(database)
    inbox.park(database, [inbox_id], worker="first")
    with database.read() as conn:
        assert inbox_lists.states(conn) == {"reading": 1}
    assert claim(database, worker="second") == NotClaimed(ClaimCode.BUSY, inbox_id)
    assert claim(database, worker="second", now=NOW + minutes(2)) == Claim(inbox_id, 2)
    settle(database, inbox_id, worker="second")
    inbox.park(database, [inbox_id], worker="second")
    with database.read() as conn:
        assert inbox_lists.states(conn) == {"settled": 1}


def test_known_uids_are_those_handled_or_held_now(database: Database) -> None:
    held, lapsed, settled, given_back, quarantined = (claimed(database, uid) for uid in range(1, 6))
    inbox.renew(database, held, now=NOW, lease_seconds=6000)
    settle(database, settled)
    inbox.give_back(database, given_back)
    with database.begin() as conn:
        inbox.quarantine(conn, quarantined, "three_attempts", now=NOW)
    with database.read() as conn:
        later = NOW + minutes(5)
        assert inbox_lists.known_uids(conn, "INBOX", 9, now=later) == {1, 3, 5}
        assert inbox_lists.known_uids(conn, "INBOX", 9, now=later, from_uid=2) == {3, 5}
        assert inbox_lists.known_uids(conn, "INBOX", 8, now=later) == frozenset()
        assert {row.id for row in inbox_lists.unsettled(conn)} == {held, lapsed, given_back}
        assert [row.id for row in inbox_lists.waiting(conn)] == [given_back]
        assert inbox_lists.states(conn) == {"claimed": 2, "settled": 1, "waiting": 1, "quarantined": 1}


def test_a_twin_has_the_same_message_id_and_the_same_content(database: Database) -> None:
    first = claimed(database, 1)
    settle(database, first, message_id_mac="m", content_mac="c")
    with database.read() as conn:
        assert inbox.find_duplicate(conn, "m", "c") == first
        assert inbox.find_duplicate(conn, "m", "other") is None
        assert inbox.find_duplicate(conn, "other", "c") is None


def test_what_was_settled_and_not_moved_is_named_until_it_is_filed(database: Database) -> None:
    inbox_id = claimed(database)
    settle(database, inbox_id, filing=Filing.PAPER)
    with database.read() as conn:
        (row,) = inbox_lists.not_filed(conn)
    assert (row.id, row.filing, row.locator) == (inbox_id, Filing.PAPER, Locator("INBOX", 9, 1))
    inbox.filed(database, {inbox_id: Locator("Giấy", 3, 77)}, now=NOW)
    with database.read() as conn:
        assert inbox_lists.not_filed(conn) == ()
        assert inbox_lists.locator_of(conn, inbox_id) == Locator("Giấy", 3, 77)
        assert [row.id for row in inbox_lists.filed_into(conn, Filing.PAPER)] == [inbox_id]
        assert inbox_lists.locator_of(conn, 999) is None


def test_what_stays_where_it_is_needs_no_filing(database: Database) -> None:
    settle(database, claimed(database), filing=Filing.STAY)
    with database.read() as conn:
        assert inbox_lists.not_filed(conn) == ()


def test_a_ruling_has_a_message_moved_again_from_where_it_lies(database: Database) -> None:
    inbox_id = claimed(database)
    settle(database, inbox_id, filing=Filing.REVIEW, document_id=12)
    inbox.filed(database, {inbox_id: Locator("Chờ", 3, 5)}, now=NOW)
    with database.begin() as conn:
        inbox.refile(conn, inbox_id, Filing.PROCESSED)
    with database.read() as conn:
        (row,) = inbox_lists.not_filed(conn)
        assert inbox_lists.of_document(conn, 12) == (row,)
    assert (row.locator, row.filing) == (Locator("Chờ", 3, 5), Filing.PROCESSED)


def test_a_released_message_is_taken_again_from_the_quarantine_folder(database: Database) -> None:
    inbox_id = claimed(database)
    with database.begin() as conn:
        inbox.quarantine(conn, inbox_id, "three_attempts", now=NOW)
    lies = Locator("Cách ly", 4, 2)
    inbox.filed(database, {inbox_id: lies}, now=NOW)
    with database.begin() as conn:
        assert [row.problem_code for row in inbox_lists.list_quarantined(conn)] == ["three_attempts"]
        assert inbox.release(conn, inbox_id)
        assert not inbox.release(conn, inbox_id)
        (waiting,) = inbox_lists.waiting(conn)
        assert waiting.locator == lies
    again = inbox.claim(database, [Wanted(lies, 1, NOW)], worker="w", now=NOW, lease_seconds=60)
    assert again == [Claim(inbox_id, 1)]


def test_a_discarded_message_is_closed_for_good(database: Database) -> None:
    inbox_id = claimed(database)
    with database.begin() as conn:
        assert not inbox.discard(conn, inbox_id, now=NOW)
        inbox.quarantine(conn, inbox_id, "three_attempts", now=NOW)
        assert inbox.discard(conn, inbox_id, now=NOW)
        assert inbox_lists.list_quarantined(conn) == ()
    assert claim(database) == NotClaimed(ClaimCode.SETTLED, inbox_id)


def test_a_vanished_message_is_noted_but_not_while_somebody_handles_it(database: Database) -> None:
    inbox_id = claimed(database)
    with database.begin() as conn:
        assert not inbox.mark_vanished(conn, inbox_id, now=NOW)
        assert not inbox.mark_vanished(conn, inbox_id, now=NOW, worker="second")
        assert inbox.mark_vanished(conn, inbox_id, now=NOW, worker="first")
        assert inbox_lists.unsettled(conn) == ()
    other = claimed(database, 2)
    with database.begin() as conn:
        assert inbox.mark_vanished(conn, other, now=NOW + minutes(1))
        assert not inbox.mark_vanished(conn, other, now=NOW + minutes(1))


def test_a_message_that_comes_back_after_it_vanished_is_taken(database: Database) -> None:
    inbox_id = claimed(database)
    with database.begin() as conn:
        inbox.mark_vanished(conn, inbox_id, now=NOW + minutes(5))
    assert claim(database, now=NOW + minutes(6)) == Claim(inbox_id, 2)
