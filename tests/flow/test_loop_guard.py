"""A letter of ours, fed back in any form, causes nothing: nothing changes, no letter is written."""

from __future__ import annotations

import email.policy
from email.message import EmailMessage
from email.utils import make_msgid

import pytest

from mailbot.core.records import DocumentRecord, TaskRecord
from tests.flow import papers
from tests.flow.real_office import RealOffice

FORMS = ("as it was", "from the agency itself", "automatic reply", "bounce", "delay notice")


@pytest.fixture
def office(small_office: RealOffice) -> RealOffice:
    """An office in the middle of its work: tasks open, one asked about, one closed, one in review."""
    office = small_office
    for number in (1, 2, 3):
        subject = f"{number}/UBND-VX V/v phòng, chống dịch bệnh mùa hè"
        office.document(subject, "Kính gửi văn bản.", files=papers.ordinary(number))
    office.document("Giấy mời", "Kính mời dự họp.", sender="ban.toc@example.org")
    petition = (("vb.txt", "text/plain", papers.PETITION.encode()),)
    office.document("Kính gửi", "Xin gửi kèm.", files=petition)
    office.work()
    first, second, third = office.letters_to("CT")
    office.reply("CT", "BTG chủ trì, VP phối hợp tham mưu, hạn 30/12", first)
    office.reply("CT", "Chuyển TC", second)
    office.reply("CT", "CSPL tham mưu, hạn 30/12", third)
    office.work()
    office.reply("huyen.ntt", "Xin gia hạn đến 31/12 do chờ số liệu", office.letters_to("TGNC")[-1])
    office.reply("CT", "BTG tham mưu", first, verdict="fail")
    office.work()
    return office


def everything(office: RealOffice) -> tuple[tuple[DocumentRecord, ...], tuple[TaskRecord, ...]]:
    return office.documents(), office.tasks()


def fed_back(office: RealOffice, letter: EmailMessage, form: str) -> None:
    """One letter of ours comes back to the agency's mailbox."""
    mailbox, recipient = f"vanthu@{office.domain}", str(letter["To"]).rpartition("<")[2].strip("<> ")
    if form in ("as it was", "from the agency itself"):
        again = email.message_from_bytes(
            letter.as_bytes(policy=email.policy.SMTP), policy=email.policy.default
        )
        assert isinstance(again, EmailMessage)
        if form == "from the agency itself":  # a forwarding rule that makes a new message of it
            del again["Message-ID"]
            again["Message-ID"] = make_msgid(domain=office.domain)
        office.arrives(again, sender=mailbox)
        return
    body = letter.get_body(("plain",))
    assert body is not None
    answer = EmailMessage()
    answer["From"], answer["To"], answer["Subject"] = recipient, mailbox, f"Re: {letter['Subject']}"
    answer["Message-ID"] = make_msgid(domain="example.org")
    answer["In-Reply-To"] = str(letter["Message-ID"])
    answer["Auto-Submitted"] = "auto-replied"
    answer.set_content(f"Tôi vắng mặt đến hết tuần. Đồng ý, xong.\n\n{body.get_content()}")
    if form == "automatic reply":
        office.arrives(answer, sender=recipient)
        return
    action, status = ("failed", "5.1.1") if form == "bounce" else ("delayed", "4.4.1")
    notice = (
        f"From: MAILER-DAEMON@mx.ldld.example.vn\r\nTo: {mailbox}\r\nSubject: Undelivered: Xong\r\n"
        f"Message-ID: {make_msgid()}\r\nAuto-Submitted: auto-replied\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/report; report-type=delivery-status; boundary="b"\r\n\r\n'
        "--b\r\nContent-Type: text/plain\r\n\r\nXong. Dong y.\r\n"
        "--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example.org\r\n\r\n"
        f"Final-Recipient: rfc822; {recipient}\r\nAction: {action}\r\nStatus: {status}\r\n\r\n"
        f"--b\r\nContent-Type: message/rfc822\r\n\r\n{letter.as_bytes(policy=email.policy.SMTP).decode()}\r\n"
        "--b--\r\n"
    )
    data = office.sink.stamped(notice.encode(), mailbox, encrypted=True, user=None)
    office.dovecot.deliver(data, mailbox, sender="")


@pytest.mark.parametrize("form", FORMS)
def test_every_letter_of_a_whole_flow_fed_back_causes_nothing(office: RealOffice, form: str) -> None:
    letters = [
        message
        for accepted in office.sink.accepted
        if isinstance(
            message := email.message_from_bytes(accepted.data, policy=email.policy.default), EmailMessage
        )
    ]
    assert len({str(one["Subject"])[-12:] for one in letters}) >= 6  # many kinds of letters
    before, sent = everything(office), len(office.sink.accepted)
    for letter in letters:
        fed_back(office, letter, form)
    office.work(2)
    assert everything(office) == before
    assert office.folder_counts()["INBOX"] == 0
    new = office.sink.accepted[sent:]
    if form == "bounce":  # the clerk alone hears that letters did not arrive, and never of such a letter
        assert {one.recipients[0] for one in new} <= {office.address("mai.ht")}
        assert len(new) <= len(letters)
    else:
        assert new == []


@pytest.mark.parametrize("quoted", [True, False], ids=["quoted", "bare"])
def test_a_reply_that_says_nothing_of_its_own_changes_nothing(office: RealOffice, quoted: bool) -> None:
    """People press "reply" and "send": our own words come back, with or without quote marks."""
    before = everything(office)
    for party in ("CT", "TGNC", "CSPL", "mai.ht"):
        for letter in office.letters_to(party):
            body = letter.get_body(("plain",))
            assert body is not None
            writer = {"TGNC": "huyen.ntt", "CSPL": "son.dn"}.get(party, party)
            office.reply(writer, "" if quoted else body.get_content(), letter, quote=quoted)
    office.work(2)
    assert everything(office) == before
