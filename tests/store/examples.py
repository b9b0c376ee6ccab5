"""Changes and rows that the store's tests begin with."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from sqlalchemy import select

from mailbot.core import decision as d
from mailbot.core.message import Locator, Stage
from mailbot.core.readings import Assignment, Due, Question, Role, Urgency
from mailbot.core.records import (
    DocumentRecord,
    ExtensionRequest,
    Participant,
    Release,
    Status,
    TaskRecord,
)
from mailbot.store import facts, inbox, outbox, register
from mailbot.store.engine import Database
from mailbot.store.tables import outbox as table

NOW = datetime(2026, 5, 4, 2, 30, 15, 123456, tzinfo=UTC)
DUE = Due(NOW + timedelta(days=3), whole_day=True, words="trước ngày 07/5")
NAMES = {"CT": "Hoàng Đức Thịnh", "VP": "Văn phòng", "CSPL": "Ban Chính sách pháp luật"}


def name_of(party: str) -> str:
    return NAMES.get(party, party)


def minutes(number: float) -> timedelta:
    return timedelta(minutes=number)


def electronic(document_id: int = 1, number: int = 1, **changed: object) -> d.RegisterElectronic:
    """An ordinary document with words in every field."""
    made = d.RegisterElectronic(
        document_id=document_id,
        arrival_number=number,
        arrival_year=2026,
        arrived_at=NOW,
        agency="Sở Nội vụ tỉnh Quảng Trị",
        reference_number="07/BC-LĐLĐ",
        issued_on=date(2026, 4, 29),
        document_type="BC",
        abstract="Kết quả Tháng Công nhân",
        urgency=Urgency.URGENT,
        due=DUE,
        doubtful=frozenset({"agency"}),
        rules=("positive.official",),
        sender="vanthu@sonoivu.example.vn",
        approver="CT",
        status=Status.WAITING_ENDORSEMENT,
        attachments=("bao-cao.pdf",),
        too_large=("phu-luc.zip",),
        proposal=(Assignment("VP", Role.LEAD, "tham mưu", DUE),),
        submitted_at=NOW,
    )
    return replace(made, **changed)  # type: ignore[arg-type]


def review(document_id: int = 1, key: str = "X1", **changed: object) -> d.RegisterReview:
    made = d.RegisterReview(
        document_id=document_id,
        review_key=key,
        arrived_at=NOW,
        sender_domain="gmail.com",
        rules=("sender.private",),
        suspected=None,
        urgency=Urgency.NORMAL,
        told_at=NOW,
    )
    return replace(made, **changed)  # type: ignore[arg-type]


def task(task_id: int = 1, document_id: int = 1, no: int = 1, **changed: object) -> TaskRecord:
    made = TaskRecord(
        id=task_id,
        document_id=document_id,
        no=no,
        text="tham mưu báo cáo",
        participants=(Participant("CSPL", Role.LEAD), Participant("VP", Role.SUPPORT)),
        assigned_by="CT",
        assigned_at=NOW,
        due=DUE,
    )
    return replace(made, **changed)  # type: ignore[arg-type]


def endorsement(endorsement_id: int = 1, document_id: int = 1, **changed: object) -> d.RecordEndorsement:
    made = d.RecordEndorsement(
        endorsement_id=endorsement_id,
        document_id=document_id,
        leader="CT",
        given_at=NOW,
        action="assign",
        words="Ban CSPL chủ trì tham mưu",
    )
    return replace(made, **changed)  # type: ignore[arg-type]


def apply(
    database: Database,
    *changes: d.Change,
    by: str = "mailbot",
    inbox_id: int | None = None,
    now: datetime = NOW,
    rule: str = "test.rule",
) -> None:
    """Apply changes in a transaction of their own."""
    with database.begin() as conn:
        register.apply(
            conn,
            changes,
            by=by,
            inbox_id=inbox_id,
            now=now,
            content=database.content,
            names=name_of,
            rule=rule,
            agency_name="LĐLĐ tỉnh Quảng Trị",
        )


def claim(
    database: Database, uid: int = 1, *, now: datetime = NOW, worker: str = "first", folder: str = "INBOX"
) -> inbox.ClaimResult:
    wanted = inbox.Wanted(Locator(folder, 9, uid), 1000, NOW)
    (result,) = inbox.claim(database, [wanted], worker=worker, now=now, lease_seconds=60)
    return result


def claimed(database: Database, uid: int = 1, **given: object) -> int:
    """Claim a message that must be free; its inbox id."""
    result = claim(database, uid, **given)  # type: ignore[arg-type]
    assert isinstance(result, inbox.Claim)
    return result.inbox_id


def letter(key: str = "k1", **changed: object) -> outbox.NewLetter:
    made = outbox.NewLetter(
        key=key,
        kind="TaskLetter",
        recipient="CSPL",
        email="cspl@ldld.example.vn",
        name="Ban Chính sách pháp luật",
        message_id=f"<{key}@ldld.example.vn>",
        rendered=b'{"subject": "Giao viec"}',
        token="t-1",
    )
    return replace(made, **changed)  # type: ignore[arg-type]


def enqueue(database: Database, *letters: outbox.NewLetter, now: datetime = NOW) -> list[bool]:
    with database.begin() as conn:
        return [outbox.enqueue(conn, one, now) for one in letters]


def take(
    database: Database, *, now: datetime = NOW, limit: int = 10, worker: str = "first"
) -> tuple[outbox.OutboxRow, ...]:
    return outbox.claim_batch(database, now=now, limit=limit, worker=worker, lease_seconds=60)


def letter_states(database: Database, document_id: int | None = None) -> dict[str, str]:
    """Message-ID -> state, of all letters (of a document)."""
    with database.read() as conn:
        query = select(table.c.message_id, table.c.state)
        if document_id is not None:
            query = query.where(table.c.document_id == document_id)
        return {row.message_id.strip("<>").partition("@")[0]: row.state for row in conn.execute(query)}


def put(database: Database, data: bytes, document_id: int = 1, name: str = "một.pdf") -> int:
    with database.begin() as conn:
        return database.content.put(conn, document_id, "attachment", name, "application/pdf", data, now=NOW)


CANARY = "Chim hoàng yến 7431"
LESSON_KEY = "5" * 64


def fill(database: Database) -> int:
    """A document with the canary in every place that takes words; the id of its file."""
    due = Due(NOW, words=CANARY)
    words = electronic(
        agency=CANARY,
        reference_number=CANARY,
        abstract=CANARY,
        sender=f"{CANARY}@canary-sender.vn",
        attachments=(CANARY,),
        too_large=(CANARY,),
        due=due,
        lesson=LESSON_KEY,
    )
    question = Question("q", CANARY, (CANARY,), (CANARY,))
    request = ExtensionRequest("CSPL", NOW, due, CANARY)
    apply(
        database,
        words,
        endorsement(words=CANARY),
        d.CreateTask(task=task(text=CANARY, due=due, condition=CANARY, reply_document=CANARY)),
        d.AskExtension(task_id=1, document_id=1, request=request),
        d.Ask(document_id=1, addressee="CT", stage=Stage.ENDORSE, question=question, round=1, at=NOW),
        d.KnowSender(sender=CANARY, agency=CANARY),
        d.RememberRelease(
            document_id=1,
            lesson=LESSON_KEY,
            domain=CANARY,
            agency=CANARY,
            kind=CANARY,
            topic=CANARY,
            release=Release(1, frozenset({"missing.kind"})),
        ),
    )
    content_id = put(database, CANARY.encode() * 5000, name=CANARY)
    sealed = letter(CANARY, document_id=1, email=CANARY, name=CANARY, message_id="<m@x>", token=None)
    enqueue(database, outbox.NewLetter(**{**vars(sealed), "rendered": CANARY.encode()}))
    return content_id


QUESTION = Question("due.past", "Hạn 01/3 đã qua, xin hỏi lại?", ("Ngày 01/6",), ("trước 1/6",))


def document(database: Database, document_id: int = 1) -> DocumentRecord:
    with database.read() as conn:
        found = facts.document(conn, document_id)
    assert found is not None
    return found
