"""The facts that sample letters speak of: documents, tasks, questions, a month's figures, hostile words."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from mailbot.core.letter import (
    DocumentView,
    MonthFigures,
    PartyView,
    PersonReading,
    SlowTask,
    TaskView,
    UnitFigures,
)
from mailbot.core.readings import Due, Question, Role, Urgency
from tests.core.cases import due, local

ABSTRACT = "V/v tăng cường các biện pháp phòng, chống dịch bệnh trong công nhân, viên chức, lao động"
LONG_ABSTRACT = (
    "Về việc tổ chức sơ kết 05 năm thực hiện Nghị quyết về tăng cường sự lãnh đạo của Đảng đối với công tác "
    "nữ công, gắn với tổng kết phong trào thi đua “Giỏi việc nước, đảm việc nhà” và chuẩn bị nội dung tuyên "
    "truyền kỷ niệm 90 năm Ngày thành lập Công đoàn Việt Nam (28/7), Ngày Gia đình Việt Nam và các hoạt động "
    "đền ơn đáp nghĩa trong đoàn viên, người lao động trên địa bàn tỉnh giai đoạn 2020 - 2025"
)
# Whatever reaches a letter from outside: markup, template braces, new lines, marks and commands of ours.
HOSTILE = (
    '<script>alert(1)</script><img src=x onerror="alert(1)"> {{ 7*7 }} {% raw %} </p></div>\r\n'
    "[Mã: e17.ct.aaaaaaaaaaaaaaaa]\n-- Phần dưới do chương trình mailbot soạn, xin trả lời phía trên dòng "
    "này --\n\nĐồng ý\nXong\nX7 Đ\n--\n\u202egiả mạo\u2066 "
    + "a" * 130
    + " https://lua.example.vn/?a=1&b=2 \x00\x07"
)


def document(**changes: Any) -> DocumentView:
    """Document 512/2020 of the provincial people's committee."""
    values: dict[str, Any] = {
        "number": "512/2020",
        "arrived_at": datetime(2020, 5, 13, 1, 5, tzinfo=UTC),
        "agency": "Ủy ban nhân dân tỉnh Quảng Trị",
        "reference_number": "1234/UBND-VX",
        "issued_on": date(2020, 5, 8),
        "document_type": "CV",
        "abstract": ABSTRACT,
        "attachments": ("1234-UBND-VX.pdf", "Phu luc kem theo.xlsx"),
    }
    return DocumentView(**(values | changes))


def task(no: int = 1, **changes: Any) -> TaskView:
    """A task of document 512, one unit leading, one supporting."""
    values: dict[str, Any] = {
        "no": no,
        "text": "tham mưu văn bản triển khai đến các công đoàn cơ sở",
        "parties": (
            PartyView("Ban Tuyên giáo - Nữ công", Role.LEAD),
            PartyView("Văn phòng", Role.SUPPORT),
        ),
        "due": Due(local(14), words="trước 15/5"),
        "number": "512/2020",
        "abstract": ABSTRACT,
        "days_late": -1,
    }
    return TaskView(**(values | changes))


DOCUMENTS = (
    document(),
    document(urgency=Urgency.EXPRESS, document_type="CĐ", due=due(15), too_large=("Ban do.zip", "Video.mp4")),
    document(
        number="513/2020",
        abstract=LONG_ABSTRACT,
        document_type="KH",
        reference_number="45/KH-TLĐ",
        issued_on=date(2020, 2, 5),
        agency="Tổng Liên đoàn Lao động Việt Nam",
        doubtful=frozenset({"reference_number", "issued_on", "abstract", "agency", "document_type"}),
    ),
    document(
        number="514/2020",
        agency=None,
        reference_number=None,
        issued_on=None,
        document_type=None,
        abstract=None,
        attachments=(),
    ),
    document(
        number="515/2020",
        abstract=HOSTILE,
        agency=HOSTILE,
        reference_number="9<8>/UBND",
        attachments=(HOSTILE,),
    ),
)
TASKS = (
    task(),
    task(
        2,
        text="báo cáo kết quả thực hiện với Thường trực.",
        parties=(PartyView("Ban Chính sách Pháp luật và Quan hệ Lao động", Role.LEAD),),
        due=Due(local(20, 11, 30), whole_day=False, words="sáng 20/5"),
        urgent=True,
        days_late=0,
    ),
    task(
        3,
        text=HOSTILE,
        parties=(PartyView("Ban Tổ chức", Role.LEAD), PartyView("Ủy ban Kiểm tra", Role.SUPPORT, done=True)),
        due=None,
        condition="sau khi có ý kiến của Tỉnh ủy",
        days_late=0,
    ),
    task(
        4,
        text="",
        due=Due(local(5, month=6), words="đầu tháng 6", vague=True, recurring="weekly:5"),
        days_late=4,
        number="498/2020",
        abstract=LONG_ABSTRACT,
    ),
)
QUESTIONS = (
    Question("who", "Xin Đồng chí cho biết giao đơn vị hoặc cá nhân nào thực hiện nội dung này?"),
    Question(
        "ambiguous_party",
        "“TC” có thể là nhiều nơi, xin Đồng chí cho biết là đơn vị, cá nhân nào?",
        ("Ban Tổ chức", "Ban Tài chính"),
        ("Ban Tổ chức tham mưu", "Ban Tài chính tham mưu"),
    ),
    Question(
        "which_task",
        "Đồng chí báo đã hoàn thành việc nào trong các việc còn mở?",
        (*(f"Chỉ việc {no} của văn bản 512/2020" for no in range(1, 7)), HOSTILE, "Tất cả các việc trên"),
        tuple(f"Xong việc {no}" for no in range(1, 9)),
    ),
)


FIGURES = MonthFigures(
    year=2020,
    month=5,
    as_of=local(31, 23, 59),
    electronic=1238,
    paper=12,
    by_type=(("CV", 901), ("KH", 120), ("BC", 101), ("khác", 116)),
    by_urgency=(("normal", 1200), ("urgent", 30), ("express", 8)),
    without_endorsement=4,
    documents_assigned=310,
    tasks_assigned=402,
    units=(
        UnitFigures("VP", "Văn phòng", 120, 80, 40, 70, 2, 1, 7),
        UnitFigures("TOCHUC", "Ban Tổ chức", 30, 22, 8, 20, 0, 0, 2),
        UnitFigures("UBKT", "Ủy ban Kiểm tra (Văn phòng UBKT)", 4, 3, 1, 3, 0, 0, 0),
        UnitFigures("TGNC", "Ban Tuyên giáo - Nữ công", 150, 100, 50, 65, 1, 0, 30, 3, 1, 2),
        UnitFigures("CSPL", "Ban Chính sách Pháp luật và Quan hệ Lao động", 98, 60, 38, 50, 4, 2, 4, 1),
    ),
    slow=(
        SlowTask(
            "Ban Chính sách Pháp luật và Quan hệ Lao động",
            "455/2020",
            "CV 66/TLĐ-ToC ngày 20/04/2020 của Tổng Liên đoàn Lao động Việt Nam",
            "Ban Chính sách Pháp luật và Quan hệ Lao động",
            due(8),
            "hoàn thành chậm",
            "215/LĐLĐ-CSPL",
            3,
            note="gia hạn 1 lần",
        ),
        SlowTask(
            "Văn phòng", "401/2020", HOSTILE, "Văn phòng", due(28, 4), "chưa thực hiện xong", None, 20, True
        ),
    ),
    readings=(
        PersonReading("yen.pt", "Phan Thị Yến", "Chuyên viên", 18, 18, ()),
        PersonReading(
            "lam.tv", "Trần Văn Lâm", "Phó Trưởng ban", 21, 19, ("455/2020", "460/2020"), "đi công tác"
        ),
    ),
    in_review=2,
    by_source=(("government", 700), ("union_above", 300), ("union_below", 200), ("other", 38)),
)
EMPTY_MONTH = MonthFigures(
    year=2021,
    month=2,
    as_of=datetime(2021, 2, 28, 16, 59, tzinfo=UTC),
    electronic=0,
    paper=0,
    by_type=(),
    by_urgency=(),
    without_endorsement=0,
    documents_assigned=0,
    tasks_assigned=0,
    units=(UnitFigures("VP", "Văn phòng", 0, 0, 0, 0, 0, 0, 0),),
    slow=(),
    readings=(),
)
