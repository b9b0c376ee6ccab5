"""Letters on their way out: once each, never blindly twice, never silently not at all."""

from __future__ import annotations

from datetime import timedelta

import pytest

from mailbot.core import decision as d
from mailbot.store import facts, outbox, outbox_rulings
from mailbot.store.engine import Database
from mailbot.store.problems import ContentGone
from tests.store.examples import NOW, apply, electronic, enqueue, letter, letter_states, minutes, take


def names(rows: tuple[outbox.OutboxRow, ...]) -> list[str]:
    return [row.message_id.strip("<>").partition("@")[0] for row in rows]


def test_a_key_is_queued_once_for_ever(database: Database) -> None:
    assert enqueue(database, letter(), letter(message_id="<other@x>")) == [True, False]
    (row,) = take(database)
    outbox.sending_started(database, row.id, now=NOW)
    outbox.sent(database, row.id, NOW)
    assert enqueue(database, letter(message_id="<third@x>")) == [False]
    with database.read() as conn:
        assert outbox.exists(conn, "k1")
        assert not outbox.exists(conn, "k2")


def test_a_letter_comes_out_as_it_was_queued_with_its_files(database: Database) -> None:
    apply(database, electronic())
    with database.begin() as conn:
        files = tuple(
            database.content.put(conn, 1, "attachment", name, "application/pdf", name.encode(), now=NOW)
            for name in ("một.pdf", "hai.pdf")
        )
        outbox.enqueue(conn, letter(document_id=1, attachments=files, urgent=True, size=77), NOW)
    (row,) = take(database)
    with database.read() as conn:
        loaded = outbox.load(conn, database.content, row)
    assert loaded.rendered == b'{"subject": "Giao viec"}'
    assert [(one.name, data) for one, data in loaded.attachments] == [
        ("một.pdf", "một.pdf".encode()),
        ("hai.pdf", b"hai.pdf"),
    ]
    assert (row.kind, row.recipient, row.email, row.name) == (
        "TaskLetter",
        "CSPL",
        "cspl@ldld.example.vn",
        "Ban Chính sách pháp luật",
    )
    assert (row.message_id, row.token, row.document_id, row.attempts) == ("<k1@ldld.example.vn>", "t-1", 1, 0)
    assert (row.urgent, row.size, row.created_at, row.attachments) == (True, 77, NOW, files)
    assert "Giao viec" not in repr(row)


def test_urgent_letters_go_first_then_the_oldest_and_none_before_its_time(database: Database) -> None:
    enqueue(database, letter("new"), now=NOW + minutes(1))
    enqueue(
        database,
        letter("old"),
        letter("later", not_before=NOW + minutes(10)),
        letter("held", held=True),
        letter("urgent", urgent=True),
    )
    now = NOW + minutes(2)
    assert names(take(database, now=now, limit=2)) == ["urgent", "old"]
    assert names(take(database, now=now)) == ["new"]
    assert take(database, now=now) == ()
    assert "later" in names(take(database, now=NOW + minutes(10)))


def test_a_temporary_failure_waits_and_counts_its_attempts(database: Database) -> None:
    enqueue(database, letter())
    (row,) = take(database)
    outbox.sending_started(database, row.id, now=NOW)
    outbox.temporary(database, row.id, "451 try later", next_try=NOW + minutes(5))
    assert take(database, now=NOW + minutes(4)) == ()
    (again,) = take(database, now=NOW + minutes(5))
    assert (again.id, again.attempts, again.message_id) == (row.id, 1, row.message_id)
    with database.read() as conn:
        found = facts.letter(conn, row.id)
    assert found is not None
    assert found.error == "451 try later"


def test_what_is_put_back_counts_no_attempt(database: Database) -> None:
    enqueue(database, letter())
    (row,) = take(database)
    outbox.put_back(database, row.id, now=NOW)
    (again,) = take(database)
    assert again.attempts == 0


def test_retries_wait_longer_each_time_up_to_a_cap_and_end_after_two_days() -> None:
    delays = []
    while (delay := outbox.retry_delay(len(delays))) is not None:
        delays.append(delay)
    assert delays[:4] == [minutes(1), minutes(2), minutes(4), minutes(8)]
    assert delays == sorted(delays)
    assert max(delays) == timedelta(hours=4)
    assert timedelta(days=2) <= sum(delays, timedelta()) <= timedelta(days=2, hours=4)
    assert outbox.retry_delay(1000) is None


def test_a_crash_before_data_returns_the_letter_to_the_queue(database: Database) -> None:
    enqueue(database, letter())
    (row,) = take(database)
    assert take(database, now=NOW + minutes(0.5)) == ()
    (again,) = take(database, now=NOW + minutes(1), worker="second")
    assert (again.id, again.attempts) == (row.id, 0)


def test_a_crash_after_data_began_makes_the_letter_uncertain_and_never_sends_it_again(
    database: Database,
) -> None:
    enqueue(database, letter())
    (row,) = take(database)
    assert outbox.sending_started(database, row.id, now=NOW)
    assert outbox.recover(database, now=NOW + minutes(0.5)) == 0
    assert take(database, now=NOW + minutes(1)) == ()
    assert letter_states(database) == {"k1": "uncertain"}
    with database.read() as conn:
        (problem,) = facts.letter_problems(conn)
    assert (problem.short_key, problem.id) == ("G1", row.id)
    assert problem.error


def test_the_sender_who_lives_after_all_corrects_an_uncertain_letter(database: Database) -> None:
    enqueue(database, letter())
    (row,) = take(database)
    outbox.sending_started(database, row.id, now=NOW)
    outbox.recover(database, now=NOW + minutes(1))
    outbox.sent(database, row.id, NOW + minutes(2))
    with database.read() as conn:
        found = facts.letter(conn, row.id)
        assert facts.letter_problems(conn) == ()
    assert found is not None
    assert (found.state, found.sent_at) == ("sent", NOW + minutes(2))


def test_sending_does_not_begin_after_the_lease_has_passed(database: Database) -> None:
    enqueue(database, letter())
    (row,) = take(database)
    assert not outbox.sending_started(database, row.id, now=NOW + minutes(1))


def test_failed_and_uncertain_letters_get_short_keys_in_turn_and_keep_them(database: Database) -> None:
    enqueue(database, letter("a"), letter("b"), letter("c"))
    first, second, third = take(database)
    assert outbox.failed(database, first.id, "550 no such user") == "G1"
    assert outbox.uncertain(database, second.id, "connection lost") == "G2"
    assert outbox.failed(database, first.id, "550 again") == "G1"
    assert outbox.failed(database, third.id, "x") == "G3"
    with database.read() as conn:
        assert [one.short_key for one in facts.letter_problems(conn)] == ["G1", "G2", "G3"]
        found = facts.letter_by_short_key(conn, "g2")
    assert found is not None
    assert (found.id, found.error) == (second.id, "connection lost")


@pytest.mark.parametrize("again", [True, False])
def test_the_clerk_has_an_uncertain_letter_sent_again_or_dropped(database: Database, again: bool) -> None:
    enqueue(database, letter())
    (row,) = take(database)
    outbox.sending_started(database, row.id, now=NOW)
    outbox.uncertain(database, row.id, "connection lost")
    apply(database, d.SettleUncertain(short_key="g1", send_again=again))
    rows = take(database, now=NOW)
    if again:
        assert [(one.id, one.message_id) for one in rows] == [(row.id, row.message_id)]
        assert outbox.sending_started(database, row.id, now=NOW)
    else:
        assert rows == ()
        assert letter_states(database) == {"k1": "cancelled"}
    with database.begin() as conn:
        assert not outbox_rulings.settle_uncertain(conn, "G1", send_again=True, now=NOW)


def test_held_letters_and_those_that_wait_go_out_once_released(database: Database) -> None:
    apply(database, electronic())
    enqueue(
        database,
        letter("a", document_id=1, not_before=NOW + minutes(10)),
        letter("b", document_id=1, held=True),
        letter("c", document_id=None, held=True),
    )
    assert take(database) == ()
    apply(database, d.ReleaseLetters(document_id=1))
    assert {row.message_id[1] for row in take(database)} == {"a", "b"}


def test_a_document_s_letters_can_be_held(database: Database) -> None:
    apply(database, electronic())
    enqueue(database, letter(document_id=1))
    with database.begin() as conn:
        assert outbox_rulings.hold(conn, 1) == 1
    assert take(database) == ()


def test_cancelling_stops_what_has_not_begun_by_kind_and_recipient(database: Database) -> None:
    apply(database, electronic())
    enqueue(
        database,
        letter("queued", document_id=1),
        letter("held", document_id=1, held=True),
        letter("kind", document_id=1, kind="EndorsementConfirmation"),
        letter("party", document_id=1, recipient="VP"),
        letter("other", document_id=None),
        letter("claimed", document_id=1, urgent=True),
        letter("begun", document_id=1, urgent=True),
    )
    claimed, begun = take(database, limit=2)
    assert outbox.sending_started(database, begun.id, now=NOW)
    apply(database, d.CancelLetters(document_id=1, kinds=("TaskLetter",), recipients=("CSPL",)))
    assert letter_states(database) == {
        "queued": "cancelled",
        "held": "cancelled",
        "kind": "queued",
        "party": "queued",
        "other": "queued",
        "claimed": "cancelled",
        "begun": "sending",
    }
    assert not outbox.sending_started(database, claimed.id, now=NOW)
    apply(database, d.CancelLetters(document_id=1))
    assert letter_states(database, 1)["party"] == "cancelled"
    assert letter_states(database)["other"] == "queued"


def test_one_letter_can_be_cancelled_until_it_has_begun(database: Database) -> None:
    enqueue(database, letter("a"), letter("b"))
    first, second = take(database)
    outbox.sending_started(database, second.id, now=NOW)
    with database.begin() as conn:
        assert outbox_rulings.cancel_one(conn, first.id)
        assert not outbox_rulings.cancel_one(conn, second.id)


def test_nothing_is_claimed_while_sending_is_stopped(database: Database) -> None:
    enqueue(database, letter())
    with database.begin() as conn:
        outbox_rulings.stop(conn)
    assert take(database) == ()
    with database.begin() as conn:
        outbox_rulings.resume(conn)
    assert len(take(database)) == 1


def test_limits_count_what_the_server_took_or_may_have_taken(database: Database) -> None:
    enqueue(database, *(letter(f"k{number}") for number in range(5)))
    taken, old, unclear, begun, _claimed = take(database)
    for row in (taken, old, unclear, begun):
        outbox.sending_started(database, row.id, now=NOW)
    outbox.sent(database, old.id, NOW - minutes(1))
    outbox.sent(database, taken.id, NOW)
    outbox.uncertain(database, unclear.id, "cut off")
    with database.read() as conn:
        assert outbox.counts_since(conn, NOW) == 3
        assert outbox.counts_since(conn, NOW - minutes(1)) == 4
        assert outbox.counts_since(conn, NOW + minutes(1)) == 0


def test_a_sent_letter_delivers_its_document_to_its_readers_once(database: Database) -> None:
    apply(database, electronic())
    enqueue(
        database, letter("a", document_id=1, readers=("YEN",)), letter("b", document_id=1, readers=("YEN",))
    )
    first, second = take(database)
    outbox.sent(database, first.id, NOW + minutes(1))
    outbox.sent(database, second.id, NOW + minutes(2))
    with database.read() as conn:
        (reading,) = facts.readings(conn, person="YEN")
    assert (reading.document_id, reading.delivered_at, reading.read_at) == (1, NOW + minutes(1), None)


def test_a_returned_letter_becomes_a_problem_and_its_reader_counts_as_not_reached(database: Database) -> None:
    apply(database, electronic())
    enqueue(database, letter(document_id=1, recipient="YEN", readers=("YEN",)))
    (row,) = take(database)
    outbox.sending_started(database, row.id, now=NOW)
    outbox.sent(database, row.id, NOW)
    apply(database, d.LetterBounced(message_id=row.message_id, permanent=False, code="4.4.1"))
    with database.read() as conn:
        assert facts.letter_problems(conn) == ()
    apply(database, d.LetterBounced(message_id=row.message_id, permanent=True, code="5.1.1"))
    with database.read() as conn:
        (problem,) = facts.letter_problems(conn)
        (reading,) = facts.readings(conn, document_id=1)
    assert (problem.state, problem.short_key, problem.error) == ("bounced", "G1", "5.1.1")
    assert reading.bounced


def test_a_bounce_that_is_faster_than_the_note_of_sending_stays(database: Database) -> None:
    enqueue(database, letter())
    (row,) = take(database)
    outbox.sending_started(database, row.id, now=NOW)
    apply(database, d.LetterBounced(message_id=row.message_id, permanent=True, code="5.1.1"))
    outbox.sent(database, row.id, NOW)
    with database.read() as conn:
        (problem,) = facts.letter_problems(conn)
    assert (problem.state, problem.short_key, problem.sent_at) == ("bounced", "G1", NOW)


def test_a_bounce_of_an_unknown_letter_changes_nothing(database: Database) -> None:
    apply(database, d.LetterBounced(message_id="<nobody@x>", permanent=True, code="5.1.1"))
    with database.read() as conn:
        assert facts.letter_problems(conn) == ()


def test_letters_are_found_by_document_message_id_and_number(database: Database) -> None:
    apply(database, electronic())
    enqueue(database, letter("a", document_id=1), letter("b"))
    with database.read() as conn:
        (found,) = facts.letters_of(conn, 1)
        assert found == facts.letter_by_message_id(conn, "<a@ldld.example.vn>")
        assert found == facts.letter(conn, found.id)
        assert facts.letter_by_message_id(conn, "<none@x>") is None
        assert facts.letter_by_short_key(conn, "G9") is None
    assert (found.key, found.email, found.state, found.created_at) == (
        "a",
        "cspl@ldld.example.vn",
        "queued",
        NOW,
    )


def test_a_letter_whose_document_was_recalled_is_neither_loaded_nor_sent(database: Database) -> None:
    apply(database, electronic())
    enqueue(database, letter("waiting", document_id=1), letter("claimed", document_id=1, urgent=True))
    (row,) = take(database, limit=1)
    apply(database, d.MoveToPaper(document_id=1, category=None, by="VT"))
    assert set(letter_states(database).values()) == {"cancelled"}
    assert not outbox.sending_started(database, row.id, now=NOW)
    assert take(database, now=NOW + minutes(5)) == ()


def test_a_letter_without_its_attachment_is_not_sent(database: Database) -> None:
    enqueue(database, letter(attachments=(4711,)))
    (row,) = take(database)
    with database.read() as conn, pytest.raises(ContentGone):
        outbox.load(conn, database.content, row)
