"""Killed with SIGKILL at each step of DESIGN.md section 2, on the real servers.

After the restart no message is lost, no document or task exists twice, no letter goes out under a second
Message-ID, and nothing goes out twice but what the clerk has ruled on.
"""

from __future__ import annotations

from datetime import timedelta

import pytest

from mailbot.core.records import Status, TaskState
from mailbot.store import facts
from tests.flow import papers
from tests.flow.real_office import RealOffice
from tests.server.killed import AFTER_THE_LEASE, copies, run_process

SUBJECT = "1234/UBND-VX V/v phòng, chống dịch bệnh mùa hè"

RECEIVING = {
    "after the claim, before the fetch": "mailbot.store.inbox:claim:after",
    "after the glance": "mailbot.mail.receive:glance:after",
    "after the fetch": "mailbot.work.fetching:fetch:after",
    "while the attachments are read": "mailbot.work.in_flight:InFlight.start:after",
    "when the attachments are read": "mailbot.work.documents:completed:after",
    "in the deciding transaction, before the decision": "mailbot.work.documents:decide_new:before",
    "in the deciding transaction, changes applied": "mailbot.store.register:apply:after",
    "in the deciding transaction, letters queued": "mailbot.store.inbox:settle:before",
    "in the deciding transaction, just before the commit": "mailbot.store.inbox:settle:after",
    "after the commit, before the move": "mailbot.work.filing:Filer.file:before",
    "after the move, before it is noted": "mailbot.mail.imap:Mailbox.move:after",
    "after the move is noted": "mailbot.store.inbox:filed:after",
    "before periodic work": "mailbot.work.periodic:run_due:before",
}
BEFORE_THE_LETTER = {
    "before anything is sent": "mailbot.daemon:Daemon._deliver_once:before",
    "after the letters are claimed": "mailbot.store.outbox:claim_batch:after",
    "after a letter is composed": "mailbot.work.delivery:outgoing:after",
}
AMID_THE_LETTER = {
    "after it is marked as begun": "mailbot.store.outbox:sending_started:after",
    "after the envelope, before DATA": "mailbot.mail.smtp:_Link._envelope:after",
    "after the answer to DATA, before it is noted": "mailbot.mail.smtp:Sender.send:after",
    "after it is noted as sent, amid the next": "mailbot.store.outbox:sent:after",
}
TOGETHER = {
    "after the claims, before the fetch": "mailbot.store.inbox:claim:after",
    "amid the glances": "mailbot.mail.receive:glance:after",
    "amid the records": "mailbot.mail.receive:take:after",
    "in the first deciding transaction": "mailbot.store.inbox:settle:before",
    "after the move of several, before it is noted": "mailbot.mail.imap:Mailbox.move_together:after",
}
REPLYING = {
    "after the fetch": "mailbot.work.fetching:fetch:after",
    "in the deciding transaction, before the decision": "mailbot.work.replies:decide_reply:before",
    "in the deciding transaction, just before the commit": "mailbot.store.inbox:settle:after",
    "after the commit, before the move": "mailbot.work.filing:Filer.file:before",
    "after the move, before it is noted": "mailbot.mail.imap:Mailbox.move:after",
}


def named(places: dict[str, str]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("place", list(places.values()), ids=list(places))


def die_and_go_on(office: RealOffice, place: str) -> None:
    """The daemon dies at a place; another is started when the lease is over."""
    done = run_process(office, kill=place)
    assert done.returncode == -9, done.stderr
    office.offset += timedelta(seconds=AFTER_THE_LEASE)
    office.work(2)


def assert_handled_once(office: RealOffice) -> None:
    (document,) = office.documents()
    assert (document.status, document.arrival_number) == (Status.WAITING_ENDORSEMENT, 512)
    folders = office.folder_counts()
    assert (folders["INBOX"], folders["Đã xử lý"]) == (0, 1)
    assert folders["Lỗi"] == folders["Chờ văn thư"] == 0


@named(RECEIVING | BEFORE_THE_LETTER)
def test_a_document_is_handled_once_whenever_the_program_dies(office: RealOffice, place: str) -> None:
    office.document(SUBJECT, "Kính gửi văn bản.", files=papers.ordinary())
    die_and_go_on(office, place)
    assert_handled_once(office)
    assert len(office.letters_to("CT", "Kính trình")) == 1
    assert len(office.letters_to("vbdh@ubnd-qt.example.vn")) == 1
    assert set(copies(office).values()) == {1}


@named(TOGETHER)
def test_documents_taken_together_are_each_handled_once_whenever_the_program_dies(
    small_office: RealOffice, place: str
) -> None:
    office = small_office
    for number in range(1, 5):
        office.document(f"{number}/UBND-VX V/v phòng, chống dịch", "Kính gửi.", files=papers.ordinary(number))
    die_and_go_on(office, place)
    assert sorted(one.arrival_number or 0 for one in office.documents()) == [512, 513, 514, 515]
    folders = office.folder_counts()
    assert (folders["INBOX"], folders["Đã xử lý"], folders["Lỗi"]) == (0, 4, 0)
    assert len(office.letters_to("CT", "Kính trình")) == 4
    assert set(copies(office).values()) == {1}


@named(AMID_THE_LETTER)
def test_a_letter_that_was_begun_is_shown_to_the_clerk_and_sent_again_at_a_word(
    office: RealOffice, place: str
) -> None:
    office.document(SUBJECT, "Kính gửi văn bản.", files=papers.ordinary())
    die_and_go_on(office, place)
    assert_handled_once(office)
    with office.runtime.db.read() as conn:
        uncertain = [one.short_key for one in facts.letter_problems(conn) if one.state == "uncertain"]
    assert 1 <= len(uncertain) <= office.runtime.settings.smtp.connections
    assert set(copies(office).values()) == {1}  # nothing was sent again unasked
    told = office.letters_to("mai.ht")
    assert len(told) == len(uncertain)
    office.reply("mai.ht", "\n".join(f"{key} G" for key in uncertain), told[-1])
    office.work(2)
    for letters in (office.letters_to("CT", "Kính trình"), office.letters_to("vbdh@ubnd-qt.example.vn")):
        assert 1 <= len(letters) <= 2
        assert len({letter["Message-ID"] for letter in letters}) == 1  # never under a second one


@named(REPLYING)
def test_an_endorsement_is_carried_out_once_whenever_the_program_dies(office: RealOffice, place: str) -> None:
    office.document(SUBJECT, "Kính gửi văn bản.", files=papers.ordinary())
    office.work()
    office.reply("CT", "BTG chủ trì, VP phối hợp tham mưu kế hoạch, hạn 30/12")
    die_and_go_on(office, place)
    assert [(task.lead, task.state) for task in office.tasks()] == [("TGNC", TaskState.OPEN)]
    assert len(office.letters_to("TGNC")) == len(office.letters_to("VP")) == 1
    assert set(copies(office).values()) == {1}
    folders = office.folder_counts()
    assert (folders["INBOX"], folders["Đã xử lý"]) == (0, 2)


def test_a_message_that_kills_the_process_is_quarantined_after_its_third_try(
    office: RealOffice,
) -> None:
    office.document(SUBJECT, "Kính gửi văn bản.", files=papers.ordinary(1))
    office.document("DEADLY 2/UBND-VX", "Kính gửi.", sender="killer@ubnd-qt.example.vn")
    office.document("3/UBND-VX V/v phòng, chống dịch", "Kính gửi.", files=papers.ordinary(3))
    for attempt in range(3):
        done = run_process(
            office,
            kill="mailbot.work.fetching:fetch:before",
            words="DEADLY",
            ahead=attempt * AFTER_THE_LEASE,
        )
        assert done.returncode == -9, done.stderr
    office.offset += timedelta(seconds=3 * AFTER_THE_LEASE)
    office.work(2)
    assert sorted(one.arrival_number or 0 for one in office.documents()) == [512, 513]
    folders = office.folder_counts()
    assert (folders["INBOX"], folders["Đã xử lý"], folders["Lỗi"]) == (0, 2, 1)
    (notice,) = office.letters_to("mai.ht")
    body = notice.get_body(("plain",))
    assert body is not None
    words = f"{notice['Subject']} {body.get_content()}"
    assert "DEADLY" not in words
    assert "killer" not in words
    assert set(copies(office).values()) == {1}
