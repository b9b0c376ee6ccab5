"""Facts for the tests of decisions: the sample office on one working Thursday, a document, tasks."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

from mailbot.config import load_office
from mailbot.core.policy import House, Policy
from mailbot.core.readings import Due, Particulars, Role, Track, TrackVerdict, Urgency
from mailbot.core.records import DocumentRecord, Numbers, Participant, Status, TaskRecord

OFFICE = load_office(Path(__file__).parents[1] / "corpus" / "office.toml")
HOUSE = House(
    OFFICE,
    Policy(
        submit_to="CT",
        office_head="dung.pv",
        review_deputy="lan.nt",
        petition_informed="dung.pv",
        secret_informed="dung.pv",
    ),
)
ZONE = OFFICE.agency.zone
NOW = datetime(2020, 5, 14, 2, 0, tzinfo=UTC)  # Thursday, 9:00 in Quảng Trị
NUMBERS = Numbers(
    document_id=17, task_id=101, endorsement_id=31, review_no=7, arrival_number=512, arrival_year=2020
)


def local(day: int, hour: int = 17, minute: int = 0, month: int = 5) -> datetime:
    """A moment of 2020 by the office's clock."""
    return datetime(2020, month, day, hour, minute, tzinfo=ZONE)


def due(day: int, month: int = 5) -> Due:
    """A whole-day deadline."""
    return Due(local(day, month=month), words=f"{day}/{month}")


def document(**changes: object) -> DocumentRecord:
    """Document 512, electronic, put to the chairman yesterday."""
    values: dict[str, object] = {
        "id": 17,
        "track": Track.ELECTRONIC,
        "status": Status.WAITING_ENDORSEMENT,
        "arrived_at": datetime(2020, 5, 13, 2, 0, tzinfo=UTC),
        "arrival_number": 512,
        "arrival_year": 2020,
        "agency": "UBND tỉnh Quảng Trị",
        "reference_number": "1234/UBND-VX",
        "issued_on": date(2020, 5, 8),
        "document_type": "CV",
        "abstract": "V/v phòng, chống dịch",
        "approver": "CT",
        "submitted_at": datetime(2020, 5, 13, 2, 0, tzinfo=UTC),
    }
    return DocumentRecord(**(values | changes))  # type: ignore[arg-type]


def task(task_id: int = 101, lead: str = "TGNC", *supports: str, **changes: object) -> TaskRecord:
    """An open task of document 512, given yesterday, due on 20 May."""
    values: dict[str, object] = {
        "id": task_id,
        "document_id": 17,
        "no": task_id - 100,
        "text": "tham mưu",
        "participants": (
            Participant(lead, Role.LEAD),
            *(Participant(party, Role.SUPPORT) for party in supports),
        ),
        "assigned_by": "CT",
        "assigned_at": datetime(2020, 5, 13, 3, 0, tzinfo=UTC),
        "due": due(20),
    }
    return TaskRecord(**(values | changes))  # type: ignore[arg-type]


def verdict(track: Track, **changes: object) -> TrackVerdict:
    """A verdict of this track."""
    return TrackVerdict(track, **changes)  # type: ignore[arg-type]


def particulars(**changes: object) -> Particulars:
    """The particulars of an ordinary official letter."""
    values: dict[str, object] = {
        "reference_number": "1234/UBND-VX",
        "issuing_agency": "UBND tỉnh Quảng Trị",
        "issued_on": date(2020, 5, 8),
        "document_type": "CV",
        "abstract": "V/v phòng, chống dịch",
        "urgency": Urgency.NORMAL,
    }
    return Particulars(**(values | changes))  # type: ignore[arg-type]
