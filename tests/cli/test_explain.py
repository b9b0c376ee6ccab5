"""``mailbot explain``: what would happen to a message or a file, as fields for a program and as a tree."""

from __future__ import annotations

import email.policy
import json
import re
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest

from mailbot.cli import main
from mailbot.cli.exit_codes import Exit
from mailbot.core.scoring.document import read_document_row
from mailbot.core.sensitivity.table import DEFAULT_RULES
from mailbot.work.meanings import meaning_of
from tests.cli.commands import Commands
from tests.core.conftest import CORPUS, HERE, rows_of
from tests.files.makers import offices, pages, scans
from tests.flow import papers
from tests.flow.real_office import RealOffice

FIELDS = ["kind", "from", "authentication", "new_text", "reading", "document", "letters"]
SUBJECT = "1234/UBND-VX V/v phòng, chống dịch bệnh mùa hè"
WORDS = "BTG chủ trì, VP phối hợp tham mưu kế hoạch, hạn 30/12"


def saved(office: RealOffice, message: EmailMessage, name: str = "thu.eml") -> Path:
    """The message as the office's server stamped it, in a file."""
    data = message.as_bytes(policy=email.policy.SMTP.clone(max_line_length=None))
    path = office.folder / name
    path.write_bytes(office.sink.stamped(data, f"vanthu@{office.domain}", encrypted=True, user=None))
    return path


def explained(mailbot: Commands, path: Path) -> dict[str, Any]:
    """The fields, which are always the same seven."""
    done = mailbot("explain", str(path), "--json")
    assert (done.code, done.err) == (Exit.OK, "")
    found: dict[str, Any] = json.loads(done.out)
    assert list(found) == FIELDS
    return found


@pytest.fixture
def submitted(mailbot: Commands) -> Commands:
    """An office whose leader has a document to endorse."""
    mailbot.office.document(SUBJECT, "Kính gửi.", files=papers.ordinary())
    mailbot.office.work()
    return mailbot


def test_a_document_is_explained_with_its_rules_and_letters(mailbot: Commands) -> None:
    message = mailbot.office.document(SUBJECT, "Kính gửi văn bản.", files=papers.ordinary())
    found = explained(mailbot, saved(mailbot.office, message))
    assert (found["kind"], found["from"]) == ("document", "vbdh@ubnd-qt.example.vn")
    assert found["authentication"]["result"] == "pass"
    assert found["authentication"]["method"] == "dmarc"
    assert found["new_text"] == "Kính gửi văn bản."
    assert found["reading"] is None
    document = found["document"]
    assert document["track"] == "electronic"
    assert document["particulars"]["reference_number"] == "1234/UBND-VX"
    (attachment,) = document["attachments"]
    assert (attachment["name"], attachment["complete"]) == ("1234.txt", True)
    assert "CT" in {letter["to"] for letter in found["letters"]}


def test_a_leaders_reply_is_explained_with_the_words_behind_its_fields(submitted: Commands) -> None:
    path = saved(submitted.office, submitted.office.reply("CT", WORDS))
    found = explained(submitted, path)
    assert (found["kind"], found["authentication"]["obeyed"]) == ("leader_reply", True)
    assert found["new_text"] == WORDS
    assert found["document"] is None
    parts = [(one["unit"], one["role"]) for one in found["reading"]["assignments"]]
    assert parts == [("TGNC", "lead"), ("VP", "support")]
    assert {letter["to"] for letter in found["letters"]} >= {"CT", "TGNC", "VP"}

    done = submitted("explain", str(path))
    assert done.code == Exit.OK
    assert re.search(r"^reading:\n  Giao việc\n  1\) .+: chủ trì\n", done.out, re.MULTILINE)
    assert re.search(r"hạn: hết .+30/12/\d{4} \(từ “.*30/12”", done.out)


def test_a_forged_reply_of_the_leader_is_read_but_not_obeyed(submitted: Commands) -> None:
    message = submitted.office.reply("CT", WORDS, verdict="fail")
    submitted.office.sink.verdict = "dkim=fail header.d={domain}; dmarc=fail header.from={domain}"
    found = explained(submitted, saved(submitted.office, message))
    assert (found["authentication"]["obeyed"], found["authentication"]["why_not"]) == (False, "forged")
    assert found["reading"]["action"] == "assign"
    assert found["letters"] == []


def test_a_units_reply_is_explained(submitted: Commands) -> None:
    office = submitted.office
    office.reply("CT", WORDS)
    office.work()
    message = office.reply("huyen.ntt", "Xong ạ, Công văn số 215/LĐLĐ-TGNC", office.letters_to("TGNC")[-1])
    found = explained(submitted, saved(office, message))
    assert found["kind"] == "unit_reply"
    assert found["document"] is None
    assert "215/LĐLĐ-TGNC" in json.dumps(found["reading"], ensure_ascii=False)
    assert found["letters"]


def test_what_no_person_wrote_has_nothing_to_read(submitted: Commands) -> None:
    office = submitted.office
    automatic = EmailMessage()
    automatic["From"], automatic["To"] = office.address("CT"), f"vanthu@{office.domain}"
    automatic["Subject"], automatic["Auto-Submitted"] = "Trả lời tự động: vắng mặt", "auto-replied"
    automatic.set_content("Tôi đi công tác đến hết tuần.")
    raw = (
        f"Return-Path: <>\r\nFrom: MAILER-DAEMON@mx.example.vn\r\nTo: vanthu@{office.domain}\r\n"
        "Subject: Undelivered Mail Returned to Sender\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/report; report-type=delivery-status; boundary="b"\r\n\r\n'
        "--b\r\nContent-Type: text/plain\r\n\r\nThis is the mail system.\r\n"
        "--b\r\nContent-Type: message/delivery-status\r\n\r\n"
        "Reporting-MTA: dns; mx.example.vn\r\n\r\n"
        "Final-Recipient: rfc822; x@y.example.vn\r\nAction: failed\r\nStatus: 5.1.1\r\n\r\n--b--\r\n"
    )
    path = office.folder / "bounce.eml"
    path.write_bytes(raw.encode())
    for kind, file in (("automatic", saved(office, automatic)), ("bounce", path)):
        found = explained(submitted, file)
        assert found["kind"] == kind
        assert (found["reading"], found["document"], found["letters"]) == (None, None, None)


def test_a_strangers_letter_is_a_document_that_nobody_obeys(mailbot: Commands) -> None:
    message = mailbot.office.document("Hỏi về lương", "Kính gửi cơ quan.", sender="la@khach.example.org")
    found = explained(mailbot, saved(mailbot.office, message))
    assert (found["kind"], found["from"]) == ("document", "la@khach.example.org")
    assert found["authentication"]["obeyed"] is False
    assert found["reading"] is None
    empty = mailbot.office.folder / "empty.eml"
    empty.write_bytes(b"From: la@khach.example.org\r\n\r\n")
    found = explained(mailbot, empty)
    assert found["kind"] == "stranger"
    assert (found["reading"], found["document"], found["letters"]) == (None, None, None)


@pytest.mark.parametrize("name", ["cong-van.pdf", "cong-van.docx", "cong-van.txt"])
def test_a_file_is_explained_as_a_document_without_any_configuration(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    text = papers.ORDINARY.format(number=1234)
    made = {".pdf": pages.text_pdf(text), ".docx": offices.word(*text.splitlines()), ".txt": text.encode()}
    path = tmp_path / name
    path.write_bytes(made[path.suffix])
    assert main(["explain", str(path), "--json"]) == Exit.OK
    done = capsys.readouterr()
    found = json.loads(done.out)
    assert done.err == ""
    assert list(found) == FIELDS
    assert found["kind"] == "document"
    assert [found[key] for key in ("from", "authentication", "new_text", "reading")] == [None] * 4
    assert found["document"]["particulars"]["reference_number"] == "1234/UBND-VX"
    assert [one["complete"] for one in found["document"]["attachments"]] == [True]
    assert list(tmp_path.iterdir()) == [path]  # no database, nothing left


def test_a_file_that_is_not_there_is_an_input_error(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "nowhere.eml"
    assert main(["explain", str(path)]) == Exit.INPUT
    assert capsys.readouterr().err == (
        f"mailbot: {path}: No such file or directory; check the path and its permissions\n"
    )


def test_an_unproved_writers_document_waits_as_it_would_in_the_daemon(mailbot: Commands) -> None:
    message = mailbot.office.document(SUBJECT, "Kính gửi.", files=papers.ordinary(), verdict="fail")
    mailbot.office.sink.verdict = "dkim=fail header.d={domain}; dmarc=fail header.from={domain}"
    document = explained(mailbot, saved(mailbot.office, message))["document"]
    assert document["track"] == "review"
    assert "sender.unauthenticated" in document["rules"]
    assert document["assumed"] == ["the sender is known"]


@pytest.mark.tesseract
def test_a_scan_is_explained_with_its_words_and_how_sure_they_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "quet.pdf"
    path.write_bytes(pages.scanned_pdf(*map(scans.scanned, scans.typed(papers.ORDINARY.format(number=1234)))))
    assert main(["explain", str(path), "--json"]) == Exit.OK
    (file,) = json.loads(capsys.readouterr().out)["document"]["attachments"]
    assert (file["how"], file["complete"]) == ("ocr", True)
    assert 0.85 < file["confidence"] <= 1
    assert "1234/UBND-VX" in file["text"]
    assert main(["explain", str(path)]) == Exit.OK
    shown = capsys.readouterr().out
    assert re.search(r"^    quet\.pdf: ocr, \d\d% sure, \d+ characters\n      \| \S", shown, re.MULTILINE)
    assert re.search(
        r"^    positive positive\.number in the reference number: a well-formed", shown, re.MULTILINE
    )


def test_what_was_not_read_is_said_so_and_a_long_text_is_cut(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    locked, long = tmp_path / "khoa.pdf", tmp_path / "dai.txt"
    locked.write_bytes(pages.locked_pdf("x"))
    long.write_text("\n".join(f"dòng {number}" for number in range(30)), encoding="utf-8")
    assert main(["explain", str(locked)]) == main(["explain", str(long)]) == Exit.OK
    shown = capsys.readouterr().out
    assert "khoa.pdf: NOT READ TO ITS END (encrypted), 0 characters" in shown
    assert "unread   unread.encrypted in the file name: a file was not read to its end" in shown
    assert "| dòng 11\n      | ... and 18 lines more (all of them with --json)" in shown


def test_every_rule_that_speaks_on_the_labelled_documents_has_a_meaning() -> None:
    rows = rows_of(CORPUS / "documents.jsonl") + rows_of(HERE / "data" / "documents_own.jsonl")
    hits = [hit for row in rows for hit in read_document_row(row)[0].hits]
    assert len({hit.code for hit in hits}) > 60
    assert {hit.code for hit in hits if not meaning_of(hit, DEFAULT_RULES)} == set()
