"""What people add: words, and files that are read first; passed on where they are expected, or left alone.

On real servers; the words of what may not be kept are afterwards nowhere but in the agency's mailbox.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from contextlib import closing
from email.message import EmailMessage

import pytest

from mailbot.core.message import Part
from mailbot.core.readings import ReadAttachment
from mailbot.core.records import TaskState
from mailbot.daemon import Daemon
from mailbot.files.worker import Extractor
from mailbot.store.problems import ContentGone
from tests.files.makers.containers import locked_zip
from tests.files.makers.offices import word
from tests.files.makers.pages import text_pdf
from tests.flow import papers
from tests.flow.aftermath import Aftermath
from tests.flow.canary import Canary
from tests.flow.real_office import RealOffice

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
PLAN = ("góp ý.docx", WORD, word("Đề nghị bổ sung nội dung tuyên truyền phòng, chống dịch bệnh mùa hè."))
REPORT_TEXT = "BÁO CÁO\nKết quả tuyên truyền phòng, chống dịch bệnh mùa hè tại các công đoàn cơ sở."
REPORT = ("bao-cao.pdf", "application/pdf", text_pdf(REPORT_TEXT))


@pytest.fixture
def watched_office(aftermath: Aftermath, new_office: Callable[..., RealOffice]) -> RealOffice:
    """The sample office with nothing of it unobserved."""
    return new_office(aftermath.urls, extractor=aftermath.extractor)


def names(letter: EmailMessage) -> list[str | None]:
    return [part.get_filename() for part in letter.iter_attachments()]


def words(letter: EmailMessage) -> str:
    body = letter.get_body(("plain",))
    assert body is not None
    return " ".join(str(body.get_content()).split())


def submitted(office: RealOffice) -> RealOffice:
    """A document was put to the chairman."""
    office.document("1234/UBND-VX V/v phòng, chống dịch bệnh mùa hè", "Kính gửi.", files=papers.ordinary())
    office.work()
    return office


def assigned(office: RealOffice) -> RealOffice:
    """A document was given to a unit, with another to support it."""
    submitted(office).reply("CT", "BTG chủ trì, VP phối hợp tham mưu, hạn 30/12")
    office.work()
    return office


def last(office: RealOffice) -> EmailMessage:
    """The letter that gave the unit its task."""
    return office.letters_to("TGNC")[-1]


def kept(office: RealOffice) -> list[tuple[str, str, str]]:
    """Kind, name and sender of everything kept of the only document."""
    (document,) = office.documents()
    with office.runtime.db.read() as conn:
        return [(one.kind, one.name, one.by) for one in office.runtime.db.content.list(conn, document.id)]


def test_a_units_report_goes_to_those_who_hear_that_the_task_is_closed(office: RealOffice) -> None:
    assigned(office).reply("huyen.ntt", "Xong ạ, gửi kèm báo cáo.", files=(REPORT,), letter=last(office))
    office.work()
    (task,) = office.tasks()
    assert task.state is TaskState.DONE
    for party in ("CT", "VP"):
        told = office.letters_to(party, "Đã hoàn thành")[-1]
        assert names(told) == ["bao-cao.pdf"]
        (part,) = told.iter_attachments()
        assert part.get_payload(decode=True) == REPORT[2]
        assert "Tệp do đồng chí Nguyễn Thị Thanh Huyền gửi kèm: bao-cao.pdf" in words(told)
    own = office.letters_to("huyen.ntt", "đã đóng việc")[-1]
    assert names(own) == []
    assert "Tệp gửi kèm được chuyển tiếp: bao-cao.pdf" in words(own)
    assert ("enclosure", "bao-cao.pdf", "huyen.ntt") in kept(office)

    office.write("mai.ht", "Chuyển giấy", "512 GIẤY")
    office.work()
    assert kept(office) == []
    with office.runtime.db.read() as conn, pytest.raises(ContentGone):
        office.runtime.db.content.get(conn, 2)


def test_a_leaders_file_goes_with_the_tasks(small_office: RealOffice) -> None:
    office = submitted(small_office)
    office.reply("CT", "BTG tham mưu theo góp ý kèm theo, hạn 30/12", files=(PLAN,))
    office.work()
    letter = last(office)
    assert names(letter) == ["1234.txt", "góp ý.docx"]
    assert "gửi kèm: góp ý.docx" in words(letter)
    assert "Tệp gửi kèm được chuyển tiếp: góp ý.docx" in words(office.letters_to("CT", "Đã hiểu")[-1])


def test_a_file_of_an_unclear_reply_waits_for_the_answer(small_office: RealOffice) -> None:
    office = submitted(small_office)
    office.reply("CT", "Chuyển TC", files=(PLAN,))
    office.work()
    asked = office.letters_to("CT", "cho biết thêm")[-1]
    assert "sẽ chuyển đi khi rõ ý kiến: góp ý.docx" in words(asked)
    assert ("enclosure.held", "góp ý.docx", "CT") in kept(office)
    office.reply("CT", "2", asked)
    office.work()
    (task,) = office.tasks()
    assert names(office.letters_to(task.lead, "Giao việc")[-1]) == ["1234.txt", "góp ý.docx"]
    assert ("enclosure", "góp ý.docx", "CT") in kept(office)


def test_a_file_that_goes_with_no_other_letter_reaches_the_clerk(small_office: RealOffice) -> None:
    office = assigned(small_office)
    office.reply("huyen.ntt", "Đang thực hiện, xin gửi kết quả bước đầu.", last(office), files=(REPORT,))
    office.work()
    assert [task.state for task in office.tasks()] == [TaskState.OPEN]
    told = office.letters_to("mai.ht", "Tệp gửi kèm")[-1]
    assert names(told) == ["bao-cao.pdf"]


def test_a_file_too_large_to_mail_is_named_and_collected_at_the_clerks(
    new_office: Callable[..., RealOffice], urls_on_sqlite: object
) -> None:
    office = assigned(new_office(urls_on_sqlite, more="[workflow]\nmax_letter_attachments_mb = 1"))
    noise = bytes(range(256)) * 4200
    large = ("bao-cao.txt", "text/plain", REPORT_TEXT.encode() + b"\n" + noise.hex().encode())
    office.reply("huyen.ntt", "Xong ạ.", last(office), files=(REPORT, large))
    office.work()
    left = office.letters_to("mai.ht", "chưa được chuyển")[-1]
    assert "1 tệp" in words(left)
    assert names(office.letters_to("CT", "Đã hoàn thành")[-1]) == ["bao-cao.pdf"]


def test_a_file_that_cannot_be_read_is_left_and_the_words_are_obeyed(
    watched_office: RealOffice, aftermath: Aftermath
) -> None:
    office, canary = assigned(watched_office), Canary()
    inside = locked_zip(f"{canary.word('inner')}.txt", canary.word("text").encode())
    files = ((f"{canary.word('file')}.zip", "application/zip", inside), REPORT)
    office.reply("huyen.ntt", "Xong ạ.", last(office), files=files)
    office.work()
    assert [task.state for task in office.tasks()] == [TaskState.DONE]
    assert names(office.letters_to("CT", "Đã hoàn thành")[-1]) == ["bao-cao.pdf"]
    for party, what in (("huyen.ntt", "không đặt mật khẩu"), ("mai.ht", "Đề nghị Văn thư mở thư xem tệp")):
        (told,) = office.letters_to(party, "chưa được chuyển")
        assert "1 tệp: chưa đọc được đầy đủ" in words(told)
        assert "thư mục Đã xử lý" in words(told)
        assert what in words(told)
    assert aftermath.traces(office, canary) == []


@pytest.mark.parametrize("who", ["CT", "huyen.ntt"])
def test_a_reply_whose_file_belongs_on_paper_is_neither_obeyed_nor_kept(
    watched_office: RealOffice, aftermath: Aftermath, who: str
) -> None:
    office, canary = assigned(watched_office), Canary()
    tasks = office.tasks()
    text = f"{papers.PETITION}Nội dung: {canary.word('text')}.\n"
    files = ((f"{canary.word('file')}.docx", WORD, word(*text.splitlines())), REPORT)
    letter = last(office) if who == "huyen.ntt" else office.letters_to("CT", "Kính trình")[-1]
    said = {"CT": "CSPL tham mưu, hạn 29/12", "huyen.ntt": "Xong ạ"}[who]
    office.reply(who, f"{said} {canary.word('words')}", letter, files=files)
    office.work()
    assert office.tasks() == tasks
    assert "không lưu và không chuyển tiếp" in words(office.letters_to(who, "bản giấy")[-1])
    told = office.letters_to("mai.ht", "Thư trả lời cần xử lý trên bản giấy")[-1]
    assert "thư mục Đường giấy" in words(told)
    assert office.folder_counts()["Đường giấy"] == 1
    assert {kind for kind, _, _ in kept(office)} == {"attachment"}
    assert aftermath.traces(office, canary) == []


@pytest.mark.parametrize(
    ("who", "words"),
    [
        ("CT", "MẬT\nGiao BTG tham mưu {}, hạn 30/12"),
        ("CT", "BTG xem đơn tố cáo ông Nguyễn Văn Q về {}, hạn 30/12"),
        ("huyen.ntt", "Xong ạ. Gửi kèm đơn tố cáo ông Nguyễn Văn Q của {}"),
        ("mai.ht", "GIẤY 15/TLĐ-ToC; Tổng LĐLĐ; Đơn tố cáo ông Nguyễn Văn Q {}"),
    ],
)
def test_what_people_add_with_strong_evidence_is_neither_kept_nor_passed_on(
    watched_office: RealOffice, aftermath: Aftermath, who: str, words: str
) -> None:
    office, canary = watched_office, Canary()
    office.document("1234/UBND-VX V/v phòng, chống dịch bệnh mùa hè", "Kính gửi.", files=papers.ordinary())
    office.work()
    office.reply("CT", "BTG tham mưu, hạn 30/12")
    office.work()
    tasks = office.tasks()
    written = words.format(canary.word("added"))
    if who == "mai.ht":
        office.write(who, "Nhập", written)
    else:
        letter = office.letters_to("CT" if who == "CT" else "TGNC")[-1]
        office.reply(who, written, letter)
    office.work()
    assert office.tasks() == tasks
    (answer,) = office.letters_to(who, "bản giấy")
    body = answer.get_body(("plain",))
    assert body is not None
    assert "không lưu và không chuyển tiếp" in " ".join(str(body.get_content()).split())
    assert aftermath.traces(office, canary) == []
    office.next_morning()
    office.work()
    assert aftermath.traces(office, canary) == []


class SlowExtractor(Extractor):
    """Reads PDF files never, until ``finish`` gives their text; everything else at once."""

    def __init__(self) -> None:
        self.waiting: list[Future[tuple[ReadAttachment, ...]]] = []

    def submit(self, parts: tuple[Part, ...]) -> Future[tuple[ReadAttachment, ...]]:
        found: Future[tuple[ReadAttachment, ...]] = Future()
        if any(part.name.endswith(".pdf") for part in parts):
            self.waiting.append(found)
        else:
            found.set_result(tuple(ReadAttachment(one.name, papers.ORDINARY) for one in parts))
        return found

    def finish(self) -> None:
        for one in self.waiting:
            one.set_result((ReadAttachment("bao-cao.pdf", REPORT_TEXT),))


def test_while_a_file_is_read_others_are_answered_and_the_writers_next_reply_waits(
    small_office: RealOffice,
) -> None:
    office = assigned(small_office)
    task_letter, slow = last(office), SlowExtractor()
    office.reply("huyen.ntt", "Xong ạ, báo cáo kèm theo.", task_letter, files=(REPORT,))
    with closing(Daemon(office.runtime, slow)) as daemon, daemon._connected() as receiver:
        receiver.receive()
        office.reply("huyen.ntt", "Bấm nhầm, chưa xong", task_letter)
        head = min(office.runtime.house.office.may_answer_for("VP"))
        office.reply(head, "Xong", office.letters_to("VP", "Giao việc")[-1])
        receiver.receive()
        (task,) = office.tasks()
        done = {part.party: part.done_at is not None for part in task.participants}
        assert (task.state, done) == (TaskState.OPEN, {"TGNC": False, "VP": True})
        assert len(receiver.in_flight) == 2
        slow.finish()
        while receiver.in_flight:
            receiver.collect(at_least_one=True)
    office.work()
    assert len(office.letters_to("huyen.ntt", "đã đóng việc")) == 1
    assert [task.state for task in office.tasks()] == [TaskState.OPEN]  # closed, then opened again
