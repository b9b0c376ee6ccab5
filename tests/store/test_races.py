"""Several daemons at once: nothing is taken, numbered or sent twice."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

from mailbot.core import decision as d
from mailbot.core.message import Locator
from mailbot.store import facts, inbox, journal, outbox, register
from mailbot.store.engine import Database
from mailbot.store.inbox import Claim, Wanted
from tests.store.databases import Urls
from tests.store.examples import NOW, apply, electronic, enqueue, letter, letter_states, minutes, take

WORKERS = 4


def together(jobs: list[Callable[[], object]]) -> list[object]:
    """Run all jobs at the same moment, each in a thread."""
    gate = threading.Barrier(len(jobs))

    def run(job: Callable[[], object]) -> object:
        gate.wait()
        return job()

    with ThreadPoolExecutor(len(jobs)) as pool:
        return list(pool.map(run, jobs))


def test_of_several_daemons_exactly_one_claims_each_message(database_urls: Urls) -> None:
    daemons = [database_urls.open() for _ in range(WORKERS)]

    def take_all(number: int) -> list[int]:
        got = []
        for uid in range(1, 16, 2):
            # Two at a time, and not in one order: no two daemons may wait for each other.
            uids = (uid + number % 2, uid + 1 - number % 2)
            pair = [Wanted(Locator("INBOX", 1, one), 1, NOW) for one in uids]
            results = inbox.claim(daemons[number], pair, worker=f"w{number}", now=NOW, lease_seconds=60)
            got += [
                one.locator.uid
                for one, result in zip(pair, results, strict=True)
                if isinstance(result, Claim)
            ]
        return got

    taken = together([lambda n=n: take_all(n) for n in range(WORKERS)])  # type: ignore[misc]
    for one in daemons:
        one.close()
    counted = Counter(uid for got in taken for uid in got)  # type: ignore[attr-defined]
    assert counted == dict.fromkeys(range(1, 17), 1)


_PROCESS = """
import sys
from datetime import datetime
from mailbot.core import decision as d
from mailbot.core.message import Locator
from mailbot.store import inbox
from mailbot.store.engine import Database

with Database(sys.argv[1], sys.argv[2]) as db:
    at = datetime.fromisoformat(sys.argv[3])
    print("ready", flush=True)
    sys.stdin.readline()
    for uid in range(1, 41):
        wanted = inbox.Wanted(Locator("INBOX", 1, uid), 1, at)
        (got,) = inbox.claim(db, [wanted], worker=sys.argv[4], now=at, lease_seconds=60)
        if isinstance(got, inbox.Claim):
            print(uid)
"""


def test_two_processes_share_a_mailbox_without_taking_a_message_twice(database_urls: Urls) -> None:
    processes = [
        subprocess.Popen(
            [sys.executable, "-c", _PROCESS, database_urls.main, database_urls.keys, NOW.isoformat(), name],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for name in ("a", "b")
    ]
    for process in processes:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
    outputs = []
    for process in processes:
        assert process.stdin is not None
        process.stdin.write("go\n")
        process.stdin.flush()
    for process in processes:
        outputs.append(process.communicate(timeout=60)[0].split())
        assert process.returncode == 0
    assert Counter(outputs[0] + outputs[1]) == dict.fromkeys((str(uid) for uid in range(1, 41)), 1)


def test_arrival_numbers_have_no_gap_and_no_double_when_daemons_register_at_once(database_urls: Urls) -> None:
    daemons = [database_urls.open() for _ in range(WORKERS)]

    def register_some(database: Database) -> None:
        for _ in range(5):
            with database.begin() as conn:
                free = facts.numbers(conn, year=2026, first_number=500)
                change = electronic(free.document_id, free.arrival_number, reference_number=None)
                register.apply(conn, (change,), by="t", inbox_id=None, now=NOW, content=database.content)

    together([lambda one=one: register_some(one) for one in daemons])  # type: ignore[misc]
    with daemons[0].read() as conn:
        documents = facts.documents(conn)
        assert sorted(one.arrival_number or 0 for one in documents) == list(range(500, 520))
        assert sorted(one.id for one in documents) == list(range(1, 21))
        assert journal.verify(conn) == journal.JournalCheck(ok=True, rows=20)
    for one in daemons:
        one.close()


def test_daemons_never_claim_the_same_letter(database_urls: Urls) -> None:
    daemons = [database_urls.open() for _ in range(WORKERS)]
    enqueue(daemons[0], *(letter(f"k{number}") for number in range(40)))

    def take_all(number: int) -> list[int]:
        got: list[int] = []
        while rows := take(daemons[number], limit=3, worker=f"w{number}"):
            got += [row.id for row in rows]
        return got

    taken = together([lambda n=n: take_all(n) for n in range(WORKERS)])  # type: ignore[misc]
    counted = Counter(one for got in taken for one in got)  # type: ignore[attr-defined]
    for one in daemons:
        one.close()
    assert len(counted) == 40
    assert set(counted.values()) == {1}


def test_a_letter_whose_lease_lapsed_is_begun_by_one_of_two_senders_only(database: Database) -> None:
    enqueue(database, letter())
    (slow,) = take(database, worker="slow")
    later = NOW + minutes(2)
    (other,) = take(database, worker="other", now=later)
    assert slow.id == other.id
    begun = together(
        [
            lambda: outbox.sending_started(database, slow.id, now=later + timedelta(seconds=1))
            for _ in range(3)
        ]
    )
    assert sorted(begun) == [False, False, True]  # type: ignore[type-var]


def test_the_journal_stays_one_chain_when_threads_write_at_once(database_urls: Urls) -> None:
    daemons = [database_urls.open() for _ in range(WORKERS)]

    def write(database: Database) -> None:
        for number in range(10):
            with database.small() as conn:
                journal.append(conn, at=NOW, by="t", what=f"event_{number}")

    together([lambda one=one: write(one) for one in daemons])  # type: ignore[misc]
    with daemons[0].read() as conn:
        assert journal.verify(conn) == journal.JournalCheck(ok=True, rows=40)
    for one in daemons:
        one.close()


def test_deciders_and_senders_on_the_same_letters_never_wait_for_each_other_in_a_circle(
    database_urls: Urls,
) -> None:
    daemons = [database_urls.open() for _ in range(WORKERS)]
    for number in range(1, 5):
        apply(daemons[0], electronic(number, number, reference_number=None))
    enqueue(
        daemons[0],
        *(letter(f"k{n}", document_id=n % 4 + 1, recipient="YEN", readers=("YEN", "SON")) for n in range(48)),
    )

    def send(database: Database, worker: str) -> None:
        while "queued" in letter_states(database).values():  # what a decider holds now is skipped for now
            for row in take(database, limit=3, worker=worker):
                if not outbox.sending_started(database, row.id, now=NOW):
                    continue
                if row.id % 3 == 0:
                    outbox.failed(database, row.id, "550")
                elif row.id % 3 == 1:
                    outbox.uncertain(database, row.id, "cut off")
                else:
                    outbox.sent(database, row.id, NOW)

    def decide(database: Database) -> None:
        for number in range(12):
            message_id = f"<k{number * 4}@ldld.example.vn>"
            apply(
                database,
                d.RecordReading(document_id=number % 4 + 1, person="YEN", at=NOW, sign="reply"),
                d.LetterBounced(message_id=message_id, permanent=True, code="5.1.1"),
                d.CancelLetters(document_id=number % 4 + 1, recipients=("nobody",)),
                d.ReleaseLetters(document_id=number % 4 + 1),
            )

    jobs: list[Callable[[], object]] = [
        lambda: send(daemons[0], "a"),
        lambda: send(daemons[1], "b"),
        lambda: decide(daemons[2]),
        lambda: decide(daemons[3]),
    ]
    together(jobs)
    assert set(letter_states(daemons[0]).values()) <= {"sent", "failed", "uncertain", "bounced"}
    for one in daemons:
        one.close()
