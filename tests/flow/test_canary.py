"""The canary: documents with words that occur nowhere else go through the whole program on real servers.

With failures injected and everything logged, the words of what belongs on paper are afterwards nowhere but in
the agency's own mailbox; those of a recalled document cannot be read back by anybody.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from email.message import EmailMessage
from email.utils import formataddr
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError

from mailbot.cli import operations
from mailbot.core.readings import Category, Track
from mailbot.core.records import DocumentRecord, Status, TaskState
from mailbot.store import facts, inbox_lists
from mailbot.store.engine import Database
from mailbot.store.problems import ContentGone
from mailbot.work import committing, documents, status
from mailbot.work.registering import register_workbook
from tests.files.makers.containers import nested_zip
from tests.files.makers.offices import word
from tests.files.makers.pages import text_pdf
from tests.flow import papers
from tests.flow.aftermath import Aftermath
from tests.flow.canary import Canary
from tests.flow.real_office import RealOffice
from tests.server.smtp_sink import permanent_failure, temporary_failure

PAPERS = {"state_secret": papers.SECRET, **papers.SENSITIVE}
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
AFTER_THE_LEASE = timedelta(minutes=30)


class Killed(BaseException):
    """The end of the process, as far as the program can tell."""


@pytest.fixture
def watched_office(aftermath: Aftermath, new_office: Callable[..., RealOffice]) -> RealOffice:
    """The sample office with nothing of it unobserved."""
    return new_office(aftermath.urls, extractor=aftermath.extractor)


def packed(category: str, canary: Canary) -> tuple[tuple[str, str, bytes], ...]:
    """The paper of a category as files of several kinds, the canary in their text and names."""
    text = f"{PAPERS[category]}Nội dung: {canary.word('text')}.\n"
    inside = nested_zip(2, text.encode(), f"{canary.word('inner')}.txt")
    return (
        (f"{canary.word('file')}.docx", WORD, word(*text.splitlines())),
        (f"{canary.word('page')}.pdf", "application/pdf", text_pdf(text)),
        (f"{canary.word('packed')}.zip", "application/zip", inside),
    )


def sensitive(office: RealOffice, category: str, canary: Canary) -> EmailMessage:
    """A document of a category arrives, the canary in every place where words can be."""
    # Of the four middle categories the sender's domain is kept (DESIGN.md section 4), of the others nothing.
    kept = category not in {"state_secret", "petition"}
    domain = "tld.example.vn" if kept else f"{canary.plain('domain')}.example.vn"
    address = f"{canary.plain('address')}@{domain}"
    message = EmailMessage()
    message["From"] = formataddr((canary.word("name"), address))
    message["To"] = f"vanthu@{office.domain}"
    message["Subject"] = f"V/v {canary.word('subject')}"
    message["Message-ID"] = f"<{canary.plain('id')}.{category}@{domain}>"
    message.set_content(f"Kính gửi văn bản {canary.word('body')}.")
    message.add_alternative(f"<p>Kính gửi văn bản {canary.word('html')}.</p>", subtype="html")
    for name, kind, content in packed(category, canary):
        main, _, sub = kind.partition("/")
        message.add_attachment(content, maintype=main, subtype=sub, filename=name)
    office.arrives(message, sender=address)
    return message


def fails(times: int, canary: Canary, kind: type[BaseException] = RuntimeError) -> Callable[..., None]:
    """A function that so many times raises what a library might: an exception full of the message's words."""
    left = [times]

    def fault() -> None:
        if left[0] > 0:
            left[0] -= 1
            words = f"cannot handle {canary.word('subject')} {canary.word('text')}"
            raise kind(words) from IntegrityError(words, {"words": words}, ValueError(words))

    return fault


def bounce(office: RealOffice, letter: EmailMessage) -> None:
    """A letter of ours comes back as undeliverable (RFC 3464), itself enclosed."""
    text = (
        f"From: MAILER-DAEMON@mx.{office.domain}\r\nTo: vanthu@{office.domain}\r\nSubject: Undelivered\r\n"
        f"Message-ID: <bounce@mx.{office.domain}>\r\nAuto-Submitted: auto-replied\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/report; report-type=delivery-status; boundary="b"\r\n\r\n'
        "--b\r\nContent-Type: text/plain\r\n\r\nundelivered\r\n"
        "--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx\r\n\r\n"
        f"Final-Recipient: rfc822; {letter['To']}\r\nAction: failed\r\nStatus: 5.1.1\r\n"
        "Diagnostic-Code: smtp; 550 5.1.1 no such user\r\n\r\n"
        "--b\r\nContent-Type: message/rfc822\r\n\r\n"
    )
    office.dovecot.deliver(text.encode() + letter.as_bytes() + b"\r\n--b--\r\n", f"vanthu@{office.domain}")


def the_one(office: RealOffice, track: Track | None = None) -> DocumentRecord:
    """The only document, or the only one of a track."""
    (found,) = [one for one in office.documents() if track in (None, one.track)]
    return found


def outputs(office: RealOffice) -> list[bytes]:
    """What the operator can have written or printed about the work."""
    now = office.clock()
    today = office.runtime.today(now)
    book, _ = register_workbook(office.runtime, today - timedelta(days=60), today)
    lines = status.status_lines(status.status(office.runtime), now)
    month = f"{now:%Y-%m}"
    shown = list(operations.month_report(office.config, month, as_of=today, preview=True, send=False))
    shown += list(operations.month_report(office.config, month, as_of=today, preview=False, send=False))
    shown += list(operations.quarantine_lines(office.config))
    reports = [path.read_bytes() for path in Path().glob("*.docx")]
    assert reports
    return [book, *reports, *("\n".join((*lines, *shown)).encode(),)]


def test_the_search_finds_every_form_of_a_word() -> None:
    canary = Canary()
    name = canary.word("file")
    letter = EmailMessage()
    letter["Subject"] = "Về việc"
    letter.set_content("Kính gửi.")
    letter.add_attachment(word(name), maintype="application", subtype="zip", filename="a.docx")
    assert canary.in_letters([letter.as_bytes()])
    written = [name.encode(), name.encode("utf-16-le"), name.encode().hex().encode(), name.upper().encode()]
    for padding in ("", "a", "ab", "abc"):
        encoded = EmailMessage()
        encoded.set_content(padding + name, cte="base64")
        written.append(encoded.as_bytes())
    written.append(f"{canary.stem[:5]}=\r\n{canary.stem[5:]}".encode())
    written.append("".join(f"%{ord(one):02X}" for one in canary.stem).encode())
    for data in written:
        assert canary.traces(data), data
    assert canary.traces(b"nothing of it") == []


def test_words_of_the_paper_track_are_nowhere_but_in_the_mailbox(
    watched_office: RealOffice,
    aftermath: Aftermath,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    capfd: pytest.CaptureFixture[str],
) -> None:
    office, canary = watched_office, Canary()
    monkeypatch.chdir(tmp_path)
    real_post, real_decide = committing.post, documents.decide_new
    fault = fails(len(PAPERS), canary)
    poisoned = "khong-xu-ly-duoc"

    def post(*arguments: object) -> int:
        """The letters are queued, then the transaction dies."""
        done = real_post(*arguments)  # type: ignore[arg-type]
        fault()
        return done

    def decide(runtime: object, conn: object, message: object, *more: object, **others: object) -> object:
        """One message fails at every attempt."""
        if poisoned in repr(message):
            raise ValueError(f"cannot read {message!r}")
        return real_decide(runtime, conn, message, *more, **others)  # type: ignore[arg-type]

    monkeypatch.setattr(committing, "post", post)
    monkeypatch.setattr(documents, "decide_new", decide)
    for category in PAPERS:
        sensitive(office, category, canary)
    office.work()  # every one of them fails once in its deciding transaction
    assert office.documents() == ()
    fault = fails(1, canary, Killed)
    with pytest.raises(Killed):
        office.work()
    office.restart()
    office.offset += AFTER_THE_LEASE
    office.sink.faults += [temporary_failure(), permanent_failure()]
    office.work(2)
    found = {one.category: one for one in office.documents()}
    assert set(found) == {Category(one) for one in PAPERS}
    assert found[Category.STATE_SECRET].status is Status.CLOSED_FOLDER
    assert {one.track for one in found.values()} == {Track.PAPER}

    office.document(
        f"V/v {canary.word('subject')} {poisoned}",
        PAPERS["petition"] + canary.word("body"),
        files=packed("petition", canary),
        sender=f"{canary.plain('address')}@example.org",
    )
    office.work(4)
    with office.runtime.db.read() as conn:
        assert len(inbox_lists.list_quarantined(conn)) == 1
    bounce(office, office.letters_to("mai.ht", "giấy")[-1])
    office.work()
    office.next_morning()
    office.work(2)
    aftermath.copy(office)
    assert office.letters_to("mai.ht")
    printed = outputs(office)
    printed += [one.encode() for one in capfd.readouterr()]
    assert [one for data in printed for one in canary.traces(data)] == []
    assert aftermath.traces(office, canary) == []
    assert "attempt 3" in aftermath.log.read_text(encoding="utf-8")
    own = office.dovecot.maildir(f"vanthu@{office.domain}")
    sources = [path.read_bytes() for path in own.rglob("*") if path.parent.name in ("new", "cur")]
    assert len(canary.in_letters(sources)) >= len(PAPERS)  # the search would have found them


def test_a_document_in_review_is_on_no_disk_before_the_ruling_and_not_after_paper(
    watched_office: RealOffice, aftermath: Aftermath
) -> None:
    office, canary, subject = watched_office, Canary(), Canary()
    office.document(
        f"Giấy mời {subject.word('subject')}",
        f"Kính mời dự họp {canary.word('body')}.",
        sender=f"{canary.plain('address')}@example.org",
        files=((f"{canary.word('file')}.txt", "text/plain", canary.word("text").encode()),),
    )
    office.work()
    assert the_one(office).status is Status.WAITING_CLERK
    office.next_morning()
    office.work()
    digest = office.letters_to("mai.ht", "chờ Văn thư")[-1]
    office.reply("mai.ht", "X1 G", digest)
    office.work()
    office.offset += timedelta(minutes=6)
    assert aftermath.traces(office, canary) == []
    assert aftermath.traces(office, subject, letters=False) == []
    office.work()
    assert the_one(office).status is Status.ON_PAPER
    assert aftermath.traces(office, canary) == []
    assert aftermath.traces(office, subject, letters=False) == []
    others = [one.data for one in office.sink.accepted if office.address("mai.ht") not in one.recipients]
    assert subject.in_letters(others) == []


def test_words_of_a_recalled_document_cannot_be_read_back_by_anybody(
    watched_office: RealOffice, aftermath: Aftermath
) -> None:
    office, canary = watched_office, Canary()
    text = papers.ORDINARY.format(number=1234).replace("dịch bệnh", f"dịch bệnh {canary.word('text')}")
    office.document(
        f"1234/UBND-VX V/v phòng, chống dịch bệnh {canary.word('subject')}",
        f"Kính gửi {canary.word('body')}.",
        files=((f"{canary.word('file')}.txt", "text/plain", text.encode()),),
        sender="vanthu@xa.example.org",  # unknown: it waits for the clerk, whatever its words
    )
    _released_by_the_clerk(office)
    plan = (f"{canary.word('plan')}.docx", WORD, word(f"Góp ý kế hoạch {canary.word('inside')}."))
    words = f"BTG chủ trì, VP phối hợp tham mưu {canary.word('words')}, hạn 30/12"
    office.reply("CT", words, files=(plan,))
    office.work()
    document = the_one(office)
    (letter,) = office.letters_to("TGNC")
    assert f"{canary.word('plan')}.docx" in [part.get_filename() for part in letter.iter_attachments()]
    assert canary.traces(repr(document).encode())
    assert canary.in_letters(one.data for one in office.sink.sent_to(office.address("TGNC")))
    assert aftermath.traces(office, canary, letters=False) == []  # sealed from the first moment

    copy = aftermath.copy(office)
    office.sink.always = temporary_failure()  # letters about the document wait in the queue
    office.reply("huyen.ntt", "Xin gia hạn đến 31/12 do chờ số liệu", office.letters_to("TGNC")[-1])
    office.work()
    office.write("mai.ht", "Chuyển giấy", "512 GIẤY")
    office.sink.always = None
    before = len(office.sink.accepted)
    office.work(2)
    assert canary.in_letters(one.data for one in office.sink.accepted[before:]) == []
    with office.runtime.db.read() as conn:
        states = {(one.kind, one.state) for one in facts.letters_of(conn, document.id)}
    assert {state for kind, state in states if kind == "ExtensionToDecide"} == {"cancelled"}
    assert (the_one(office).track, the_one(office).status) == (Track.PAPER, Status.ON_PAPER)
    assert {task.state for task in office.tasks()} == {TaskState.TO_PAPER}
    assert aftermath.traces(office, canary, letters=False) == []

    for url in (aftermath.urls.main, copy):
        with Database(url, aftermath.urls.keys) as database:
            assert words_left(database, canary, document.id) == []

    _everybody_confirms(office)
    assert aftermath.traces(office, canary, letters=False) == []


def _released_by_the_clerk(office: RealOffice) -> None:
    office.work()
    office.next_morning()
    office.work()
    office.reply("mai.ht", "X1 Đ", office.letters_to("mai.ht", "chờ Văn thư")[-1])
    office.work()
    office.offset += timedelta(minutes=6)
    office.work()


def words_left(database: Database, canary: Canary, document_id: int) -> list[str]:
    """What the program itself could still read of a document: its record, tasks, letters and files."""
    with database.read() as conn:
        read = [
            repr(facts.document(conn, document_id)),
            repr(facts.tasks_of(conn, document_id)),
            repr(facts.letters_of(conn, document_id)),
            repr(facts.readings(conn, document_id=document_id)),
            *(
                facts.endorsement_words(conn, database.content, one.id)
                for one in facts.endorsements_of(conn, document_id)
            ),
        ]
        for stored in database.content.list(conn, document_id):
            with pytest.raises(ContentGone):
                database.content.get(conn, stored.id)
            read.append(repr(stored))
    return canary.traces("\n".join(read).encode())


def _everybody_confirms(office: RealOffice) -> None:
    """All who were asked to delete confirm it, but one, who alone is chased until confirming too."""
    asked = {"CT": "CT", "TGNC": "huyen.ntt", "VP": "VP"}
    for party in asked:
        assert len(office.letters_to(party, "xóa")) == 1, party
    office.next_morning()
    for party, writer in list(asked.items())[:2]:
        office.reply(writer, "Đã xóa", office.letters_to(party, "xóa")[-1])
    office.work()
    counts = {party: len(office.letters_to(party, "xóa")) for party in asked}
    assert counts == {"CT": 1, "TGNC": 1, "VP": 2}
    head = min(office.runtime.house.office.may_answer_for("VP"))
    office.write(head, "Đã xóa", "ĐÃ XÓA 512")  # in a letter of its own: recorded all the same
    office.work()
    office.next_morning()
    office.work()
    assert {party: len(office.letters_to(party, "xóa")) for party in asked} == counts
