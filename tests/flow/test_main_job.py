"""The main job, step by step, on real servers: every message goes through Dovecot and an SMTP exchange."""

from __future__ import annotations

from datetime import timedelta

import pytest

from mailbot.core.readings import Category, Track
from mailbot.core.records import Status, TaskState
from mailbot.store import facts
from tests.flow import papers
from tests.flow.real_office import RealOffice

SUBJECT = "1234/UBND-VX V/v phòng, chống dịch bệnh mùa hè"


def arrive(office: RealOffice, number: int = 1234) -> None:
    """An ordinary document of the provincial People's Committee arrives and is handled."""
    subject = f"{number}/UBND-VX V/v phòng, chống dịch bệnh mùa hè"
    office.document(subject, "Kính gửi văn bản.", files=papers.ordinary(number))
    office.work()


def text_of(office: RealOffice, party: str, kind: str | None = None) -> str:
    """The plain text of the last letter to somebody."""
    body = office.letters_to(party, kind)[-1].get_body(("plain",))
    assert body is not None
    return " ".join(str(body.get_content()).split())  # as one line: letters are wrapped


def test_a_document_is_registered_submitted_and_receipted(office: RealOffice) -> None:
    arrive(office)
    (document,) = office.documents()
    assert (document.track, document.status) == (Track.ELECTRONIC, Status.WAITING_ENDORSEMENT)
    assert (document.arrival_number, document.reference_number) == (512, "1234/UBND-VX")
    (letter,) = office.letters_to("CT")
    assert [part.get_filename() for part in letter.iter_attachments()] == ["1234.txt"]
    assert letter["Auto-Submitted"] == "auto-generated"
    assert "Số đến: 512/" in text_of(office, "vbdh@ubnd-qt.example.vn")
    counts = office.folder_counts()
    assert (counts["INBOX"], counts["Đã xử lý"]) == (0, 1)


def test_the_leaders_words_become_tasks_and_xong_closes_them(office: RealOffice) -> None:
    arrive(office)
    office.reply("CT", "BTG chủ trì, VP phối hợp tham mưu kế hoạch, hạn 30/12")
    office.work()
    (task,) = office.tasks()
    assert (task.lead, [p.party for p in task.participants]) == ("TGNC", ["TGNC", "VP"])
    assert "Đã hiểu" in text_of(office, "CT")
    assert "chủ trì" in text_of(office, "CT")
    letter = office.letters_to("TGNC")[-1]
    assert [part.get_filename() for part in letter.iter_attachments()] == ["1234.txt"]
    office.reply("huyen.ntt", "Xong ạ, Công văn số 215/LĐLĐ-TGNC", letter)
    office.work()
    (closed,) = office.tasks()
    assert (closed.state, closed.closed_by) == (TaskState.DONE, "huyen.ntt")
    assert closed.reply_document == "215/LĐLĐ-TGNC"
    assert office.documents()[0].status is Status.COMPLETED
    assert "đóng việc" in text_of(office, "huyen.ntt")
    assert "báo hoàn thành" in text_of(office, "VP")
    assert "báo hoàn thành" in text_of(office, "CT")


@pytest.mark.parametrize(
    "words", ["chưa xong", "sắp xong ạ", "Khi nào xong em báo", "Việc này đã xong chưa ạ?", "ok"]
)
def test_nothing_but_a_plain_xong_closes(office: RealOffice, words: str) -> None:
    arrive(office)
    office.reply("CT", "BTG tham mưu, hạn 30/12")
    office.work()
    office.reply("huyen.ntt", words, office.letters_to("TGNC")[-1])
    office.work()
    assert [task.state for task in office.tasks()] == [TaskState.OPEN]


def test_an_unclear_endorsement_is_asked_about_and_the_number_answers_it(office: RealOffice) -> None:
    arrive(office)
    office.reply("CT", "Chuyển TC")
    office.work()
    assert office.tasks() == ()
    assert "1. " in text_of(office, "CT", "cho biết thêm")
    office.reply("CT", "2", office.letters_to("CT", "cho biết thêm")[-1])
    office.work()
    (task,) = office.tasks()
    assert task.lead in {"TOCHUC", "TAICHINH"}


def test_sai_with_the_right_words_corrects_and_thu_hoi_withdraws(office: RealOffice) -> None:
    arrive(office)
    office.reply("CT", "BTG tham mưu, hạn 30/12")
    office.work()
    office.reply("CT", "SAI, giao CSPL tham mưu, hạn 30/12", office.letters_to("CT", "Đã hiểu")[-1])
    office.work()
    assert [(task.lead, task.state) for task in office.tasks()] == [
        ("TGNC", TaskState.REVOKED),
        ("CSPL", TaskState.OPEN),
    ]
    office.reply("CT", "THU HỒI", office.letters_to("CT", "Đã hiểu")[-1])
    office.work()
    assert {task.state for task in office.tasks()} == {TaskState.REVOKED}
    assert "rút" in text_of(office, "CSPL")


def test_what_was_assumed_waits_ten_minutes_before_the_units_get_it(office: RealOffice) -> None:
    arrive(office)
    office.reply("CT", "BTG,VP,CSPL")
    office.work()
    assert office.letters_to("TGNC") == []
    assert "Đã hiểu" in text_of(office, "CT")
    office.offset += timedelta(minutes=11)
    office.work()
    assert len(office.letters_to("TGNC")) == 1


@pytest.mark.parametrize("category", list(papers.SENSITIVE))
def test_a_sensitive_document_goes_on_paper_without_a_word(office: RealOffice, category: str) -> None:
    text = papers.SENSITIVE[category]
    office.document(
        "Kính gửi văn bản",
        "Xin gửi kèm.",
        files=(("vb.txt", "text/plain", text.encode()),),
        sender="vanthu@tld.example.vn",
    )
    office.work()
    (document,) = office.documents()
    assert (document.track, document.category) == (Track.PAPER, Category(category))
    assert document.arrival_number == 512
    assert document.abstract is None
    assert office.letters_to("CT") == []
    assert office.sink.sent_to("vanthu@tld.example.vn") == []
    assert "đường giấy" in text_of(office, "mai.ht")
    assert office.folder_counts()["Đường giấy"] == 1


def test_a_possible_secret_goes_into_the_closed_folder_without_a_number(office: RealOffice) -> None:
    office.document("Văn bản", "", files=(("a.txt", "text/plain", papers.SECRET.encode()),))
    office.work()
    (document,) = office.documents()
    assert (document.status, document.arrival_number) == (Status.CLOSED_FOLDER, None)
    assert office.folder_counts()["CACH_LY"] == 1
    assert "tài liệu giấy" in text_of(office, "mai.ht")
    office.reply("mai.ht", "XÓA CÁCH LY")
    office.work(2)
    assert office.folder_counts()["CACH_LY"] == 0
    assert "đã xóa 1 thư" in text_of(office, "mai.ht")


def test_the_clerk_releases_a_document_in_review_by_one_line(office: RealOffice) -> None:
    office.document("Giấy mời", "Kính mời dự họp.", sender="ban.toc@example.org")
    office.work()
    (waiting,) = office.documents()
    assert (waiting.status, waiting.review_key, waiting.arrival_number) == (Status.WAITING_CLERK, "X1", None)
    office.at(office.clock().replace(hour=3, minute=0) + timedelta(days=(7 - office.clock().weekday()) % 7))
    office.work()
    digest = office.letters_to("mai.ht", "chờ Văn thư")[-1]
    office.reply("mai.ht", "X1 Đ", digest)
    office.work()
    assert office.documents()[0].status is Status.WAITING_CLERK
    office.offset += timedelta(minutes=6)
    office.work()
    (released,) = office.documents()
    assert (released.status, released.arrival_number) == (Status.WAITING_ENDORSEMENT, 512)
    assert len(office.letters_to("CT", "Kính trình")) == 1


def test_the_same_message_twice_is_one_document_and_other_content_is_another(office: RealOffice) -> None:
    message = office.document(SUBJECT, "Kính gửi.", files=papers.ordinary(), message_id="<a@ubnd>")
    office.work()
    office.arrives(message, sender="vbdh@ubnd-qt.example.vn")
    office.work()
    assert len(office.documents()) == 1
    office.document("2/UBND-VX V/v khác", "Kính gửi.", files=papers.ordinary(77), message_id="<a@ubnd>")
    office.work()
    assert len(office.documents()) == 2


@pytest.mark.parametrize("verdict", ["fail", "none"])
def test_an_endorsement_that_is_not_authenticated_does_nothing(office: RealOffice, verdict: str) -> None:
    arrive(office)
    office.reply("CT", "BTG tham mưu, hạn 30/12", verdict=verdict)
    office.work()
    assert office.tasks() == ()
    assert "chưa được thực hiện" in text_of(office, "mai.ht")


def test_a_valid_token_from_another_address_does_nothing(office: RealOffice) -> None:
    arrive(office)
    office.reply("CT", "BTG tham mưu", sender="somebody@example.org")
    office.work()
    assert office.tasks() == ()


def test_a_unit_answers_only_for_itself(office: RealOffice) -> None:
    arrive(office)
    office.reply("CT", "BTG tham mưu, hạn 30/12")
    office.work()
    office.reply("son.dn", "xong", office.letters_to("TGNC")[-1])
    office.work()
    assert [task.state for task in office.tasks()] == [TaskState.OPEN]


def test_the_clerk_enters_a_paper_arrival_and_an_endorsement_that_the_leader_confirms(
    office: RealOffice,
) -> None:
    arrive(office)
    note = (
        "GIẤY 15/KH-SYT; Sở Y tế; Kế hoạch tiêm chủng mở rộng năm 2026\n"
        "BÚT PHÊ 512 (đ/c Thịnh): BTG tham mưu, hạn 30/12"
    )
    office.write("mai.ht", "Nhập", note)
    office.work()
    numbers = {one.arrival_number: one for one in office.documents() if one.arrival_number}
    assert numbers[513].reference_number == "15/KH-SYT"
    assert office.tasks() == ()
    entered = office.letters_to("CT", "xác nhận")[-1]
    office.reply("CT", "Đồng ý", entered)
    office.work()
    assert [task.lead for task in office.tasks()] == ["TGNC"]


def test_a_forwarded_document_waits_for_the_other_leader(office: RealOffice) -> None:
    arrive(office)
    office.reply("CT", "Chuyển đ/c Vân cho ý kiến")
    office.work()
    assert office.documents()[0].approver == "PCT2"
    office.reply("PCT2", "BTG tham mưu, hạn 30/12")
    office.work()
    assert [(task.lead, task.assigned_by) for task in office.tasks()] == [("TGNC", "PCT2")]


def test_an_extension_is_asked_granted_and_told(office: RealOffice) -> None:
    arrive(office)
    office.reply("CT", "BTG tham mưu, hạn 28/12")
    office.work()
    office.reply("huyen.ntt", "Xin gia hạn đến 30/12 do chờ số liệu", office.letters_to("TGNC")[-1])
    office.work()
    office.reply("CT", "Đồng ý", office.letters_to("CT", "gia hạn")[-1])
    office.work()
    (task,) = office.tasks()
    assert task.due is not None
    assert (task.due.at.day, task.extensions_granted) == (30, 1)
    assert "đồng ý" in text_of(office, "TGNC")


def test_a_read_receipt_counts_as_read_and_closes_nothing(office: RealOffice) -> None:
    arrive(office)
    office.reply("CT", "đ/c Yến tham mưu, hạn 30/12")
    office.work()
    letter = office.letters_to("yen.pt")[-1]
    office.receipt("yen.pt", letter)
    office.work()
    assert [task.state for task in office.tasks()] == [TaskState.OPEN]
    with office.runtime.db.read() as conn:
        (reading,) = facts.readings(conn, person="yen.pt")
    assert reading.sign == "receipt"
