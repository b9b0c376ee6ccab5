from datetime import UTC, datetime, timedelta

from mailbot.core import decision as d
from mailbot.core.decision import Filing
from mailbot.core.message import Locator
from mailbot.core.readings import Due, Role, Urgency
from mailbot.core.records import Participant, Status, TaskRecord
from mailbot.store import facts, inbox, journal, outbox, register
from mailbot.store.engine import Database

NOW = datetime(2026, 5, 4, 2, 0, tzinfo=UTC)


def test_smoke(database: Database) -> None:
    c = inbox.claim(
        database,
        locator=Locator("INBOX", 1, 2),
        size=10,
        received_at=NOW,
        worker="a",
        now=NOW,
        lease_seconds=60,
    )
    assert isinstance(c, inbox.Claim)
    with database.begin() as conn:
        n = facts.numbers(conn, year=2026, first_number=500)
        due = Due(NOW + timedelta(days=3), words="trước 7/5")
        register.apply(
            conn,
            (
                d.RegisterElectronic(
                    document_id=n.document_id,
                    arrival_number=n.arrival_number,
                    arrival_year=2026,
                    arrived_at=NOW,
                    agency="Sở",
                    reference_number="07/BC-LĐLĐ",
                    issued_on=None,
                    document_type="BC",
                    abstract="Trích",
                    urgency=Urgency.NORMAL,
                    due=due,
                    doubtful=frozenset({"agency"}),
                    rules=("r",),
                    sender="a@b",
                    approver="CT",
                    status=Status.WAITING_ENDORSEMENT,
                ),
                d.CreateTask(
                    task=TaskRecord(
                        id=n.task_id,
                        document_id=n.document_id,
                        no=1,
                        text="làm",
                        participants=(Participant("VP", Role.LEAD),),
                        assigned_by="CT",
                        assigned_at=NOW,
                        due=due,
                    )
                ),
            ),
            by="program",
            inbox_id=c.inbox_id,
            now=NOW,
            content=database.content,
        )
        cid = database.content.put(
            conn, n.document_id, "attachment", "a.pdf", "application/pdf", b"x" * 3_000_000, now=NOW
        )
        assert outbox.enqueue(
            conn,
            outbox.NewLetter(
                key="k",
                kind="task_letter",
                recipient="VP",
                email="v@x",
                name="V",
                message_id="<1@x>",
                rendered=b"hello",
                document_id=n.document_id,
                attachments=(cid,),
                readers=("Y",),
            ),
            NOW,
        )
        inbox.settle(
            conn, c.inbox_id, outcome="document", filing=Filing.PROCESSED, now=NOW, document_id=n.document_id
        )
    (row,) = outbox.claim_batch(database, now=NOW, limit=5, worker="a", lease_seconds=60)
    with database.read() as conn:
        letter = outbox.load(conn, database.content, row)
        assert letter is not None
        assert letter.attachments[0][1] == b"x" * 3_000_000
        doc = facts.document(conn, 1)
        assert doc is not None
        assert doc.abstract == "Trích"
        assert facts.similar_documents(conn, "7/BC-LDLD", 2026) == (doc,)
        assert facts.open_tasks(conn, "VP")[0].due == due
    assert outbox.sending_started(database, row.id, now=NOW)
    outbox.sent(database, row.id, NOW)
    with database.begin() as conn:
        register.apply(
            conn,
            (d.MoveToPaper(document_id=1, category=None, by="VT"),),
            by="VT",
            inbox_id=None,
            now=NOW,
            content=database.content,
        )
    with database.read() as conn:
        doc = facts.document(conn, 1)
        assert doc is not None
        assert doc.abstract is None
        assert journal.verify(conn).ok
        assert facts.counts(conn, NOW).open_tasks == 1
