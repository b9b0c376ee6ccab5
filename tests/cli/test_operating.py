"""The commands that run and look after the program, each as a person types it, on real servers."""

from __future__ import annotations

import json
import re
import sqlite3
import subprocess
import sys
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from mailbot.cli.exit_codes import Exit
from mailbot.core.readings import Track
from mailbot.mail.probe import ProbeResult
from mailbot.mail.settings import Mode
from mailbot.mail.smtp import Outcome, SendResult
from tests.cli.commands import Commands
from tests.flow import papers
from tests.flow.real_office import AUTHSERV, RealOffice

SUBJECT = "1234/UBND-VX V/v phòng, chống dịch bệnh mùa hè"


def arrive(office: RealOffice) -> None:
    """An ordinary document lies in the mailbox."""
    office.document(SUBJECT, "Kính gửi văn bản.", files=papers.ordinary())


# run, status --------------------------------------------------------------------------------------------


def test_run_once_receives_submits_and_sends(mailbot: Commands) -> None:
    arrive(mailbot.office)
    done = mailbot("run", "--once")
    assert (done.code, done.out) == (Exit.OK, "1 messages handled\n")
    assert len(mailbot.office.letters_to("CT")) == 1
    assert mailbot.office.folder_counts()["Đã xử lý"] == 1


def test_run_and_journal_verify_work_as_real_processes(small_office: RealOffice) -> None:
    arrive(small_office)

    def typed(*arguments: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "mailbot", *arguments, "--config", str(small_office.config)]
        return subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)

    done = typed("run", "--once")
    assert (done.returncode, done.stdout) == (Exit.OK, "1 messages handled\n"), done.stderr
    assert "Traceback" not in done.stderr
    assert "dịch bệnh" not in done.stderr  # identifiers and rule codes only
    done = typed("journal", "verify")
    assert (done.returncode, done.stderr) == (Exit.OK, "")


def test_status_says_that_the_daemon_does_not_run(mailbot: Commands) -> None:
    done = mailbot("status")
    assert done.code == Exit.FOUND
    assert "the mailbox was last looked at never" in done.out
    assert "start it with: mailbot run" in done.out
    mailbot("run", "--once")
    done = mailbot("status")
    assert done.code == Exit.OK
    assert "mode live" in done.out
    assert "start it with" not in done.out


def test_status_as_json_has_the_counts_and_the_health(mailbot: Commands) -> None:
    arrive(mailbot.office)
    mailbot("run", "--once")
    done = mailbot("status", "--json")
    found = json.loads(done.out)
    assert (found["healthy"], found["mode"], found["sending_stopped"]) == (True, "live", False)
    assert (found["waiting_endorsement"], found["letters_queued"], found["open_tasks"]) == (1, 0, 0)
    assert found["last_pass"].endswith("+00:00")


# check --------------------------------------------------------------------------------------------------


def marks(out: str) -> dict[str, bool]:
    """What was looked at -> whether it is good, of the lines of ``check``."""
    lines = [re.match(r"(ok   |FAULT) ([^:]+): \S", line) for line in out.splitlines()]
    return {line[2]: line[1] == "ok   " for line in lines if line is not None}


def test_check_finds_all_in_order_and_removes_its_probes(mailbot: Commands) -> None:
    done = mailbot("check")
    assert done.code == Exit.OK, done.out
    found = marks(done.out)
    assert all(found.values())
    parts = {"configuration", "mailbox", "sending", "probe", "trust", "database", "templates", "clock"}
    assert set(found) >= parts
    assert len(found) == len(done.out.splitlines())  # every line is one of them
    assert len(mailbot.office.sink.accepted) == 2
    assert set(mailbot.office.folder_counts().values()) == {0}


def test_check_tells_of_a_refused_login_and_looks_at_the_rest(mailbot: Commands) -> None:
    (mailbot.office.folder / "password").write_text("another")
    done = mailbot("check")
    found = marks(done.out)
    assert done.code == Exit.FOUND
    assert [part for part, good in found.items() if not good] == ["mailbox"]
    assert "Check the user and the password file" in done.out
    assert "probe" not in found
    assert "another" not in done.out + done.err


@pytest.mark.parametrize("option", ["--probe", "--no-probe"])
def test_check_tells_that_nothing_takes_our_letters(mailbot: Commands, option: str) -> None:
    mailbot.configure(f"port = {mailbot.office.sink.port}", "port = 9")
    done = mailbot("check", option)
    assert done.code == Exit.FOUND
    assert [part for part, good in marks(done.out).items() if not good] == ["sending"]
    assert "Check host, port and firewall" in done.out


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (f'mode = "authserv"\nauthserv_id = "{AUTHSERV}"', 'mode = "none"'),
        (f'authserv_id = "{AUTHSERV}"', 'authserv_id = "mx.other.example"'),
        (f'mode = "authserv"\nauthserv_id = "{AUTHSERV}"', 'mode = "dkim"'),
    ],
)
def test_check_proposes_the_trust_mode_that_fits(mailbot: Commands, old: str, new: str) -> None:
    mailbot.configure(old, new)
    done = mailbot("check")
    assert done.code == Exit.FOUND
    assert [part for part, good in marks(done.out).items() if not good] == ["trust"]
    assert f'set trust.mode = "authserv", trust.authserv_id = "{AUTHSERV}"' in done.out


def test_check_tells_when_nothing_can_be_proved_here(mailbot: Commands) -> None:
    mailbot.office.sink.stamp = None
    done = mailbot("check")
    assert done.code == Exit.FOUND
    assert [part for part, good in marks(done.out).items() if not good] == ["trust"]
    assert "replies are put to the clerk, not obeyed" in done.out


def test_check_warns_where_folders_are_labels_or_nothing_arrives(
    mailbot: Commands, monkeypatch: pytest.MonkeyPatch
) -> None:
    def looks(**found: object) -> None:
        def probe(*_: object, **__: object) -> ProbeResult:
            return replace(ProbeResult(SendResult(Outcome.SENT)), **found)  # type: ignore[arg-type]

        monkeypatch.setattr("mailbot.cli.checking.send_probe", probe)

    stamped = {"passes": (Mode.AUTHSERV,), "authserv_ids": (AUTHSERV,), "plus_addresses": True}
    looks(seconds=1.0, capabilities=frozenset({"X-GM-EXT-1"}), **stamped)
    done = mailbot("check")
    assert done.code == Exit.FOUND
    assert [part for part, good in marks(done.out).items() if not good] == ["folders"]
    assert "are labels here (Gmail)" in done.out
    looks(seconds=1.0, in_junk=True, **stamped)
    assert "FAULT probe: it arrived in the junk folder" in mailbot("check").out
    looks(seconds=1.0, **{**stamped, "plus_addresses": False})
    assert "set smtp.reply_to_plus = false" in mailbot("check").out
    looks()
    assert "FAULT probe: it was sent but did not arrive in a minute" in mailbot("check").out


# quarantine ---------------------------------------------------------------------------------------------


@pytest.fixture
def quarantined(mailbot: Commands, monkeypatch: pytest.MonkeyPatch) -> Commands:
    """An office with one message whose handling failed three times."""
    from mailbot.core.message import InboundMessage

    def fails(*_: object, **__: object) -> InboundMessage:
        raise ValueError("made for the test")

    arrive(mailbot.office)
    with monkeypatch.context() as patched:
        patched.setattr("mailbot.work.receiving.route_of", fails)
        mailbot.office.work(4)  # three attempts, then it is moved aside
    return mailbot


def test_quarantine_lists_shows_and_releases(quarantined: Commands) -> None:
    done = quarantined("quarantine", "list")
    assert done.code == Exit.OK
    (line,) = done.out.splitlines()
    assert "3 attempts" in line
    assert "dịch bệnh" not in done.out
    number = line.partition(":")[0]
    assert quarantined("quarantine", "show", number).out == done.out
    assert quarantined("quarantine", "release", number).out == f"message {number} will be tried again\n"
    assert quarantined("quarantine", "list").out == ""
    quarantined.office.work()
    assert [one.arrival_number for one in quarantined.office.documents()] == [512]
    assert quarantined("journal", "verify").code == Exit.OK


def test_quarantine_discards_for_good(quarantined: Commands) -> None:
    number = quarantined("quarantine", "list").out.partition(":")[0]
    assert quarantined("quarantine", "discard", number).code == Exit.OK
    assert quarantined("quarantine", "list").out == ""
    quarantined.office.work()
    assert quarantined.office.documents() == ()


@pytest.mark.parametrize("what", ["show", "release", "discard"])
def test_a_number_that_is_not_in_quarantine_is_an_input_error(mailbot: Commands, what: str) -> None:
    done = mailbot("quarantine", what, "99")
    assert (done.code, done.out) == (Exit.INPUT, "")
    assert "mailbot quarantine list shows all" in done.err


# register, report ---------------------------------------------------------------------------------------


def test_the_register_has_ten_columns_and_says_nothing_of_paper_documents(
    mailbot: Commands, tmp_path: Path
) -> None:
    arrive(mailbot.office)
    petition = (("don.txt", "text/plain", papers.PETITION.encode()),)
    mailbot.office.document("Đơn thư", "Kính gửi.", files=petition, sender="vbdh@ubnd-qt.example.vn")
    mailbot.office.work()
    assert [one.track for one in mailbot.office.documents()] == [Track.ELECTRONIC, Track.PAPER]
    out = tmp_path / "so.xlsx"
    done = mailbot("register", "--from", "2020-01-01", "--to", "2099-12-31", "--out", str(out))
    assert (done.code, done.out) == (Exit.OK, f"{out}: 2 lines\n")
    sheet = CalamineWorkbook.from_filelike(BytesIO(out.read_bytes())).get_sheet_by_index(0)
    rows = [[str(cell) for cell in row] for row in sheet.to_python()[4:]]
    assert rows[0] == [
        "Ngày đến",
        "Số đến",
        "Tác giả",
        "Số, ký hiệu văn bản",
        "Ngày tháng văn bản",
        "Tên loại và trích yếu nội dung",
        "Đơn vị hoặc người nhận",
        "Ngày chuyển",
        "Ký nhận",
        "Ghi chú",
    ]
    electronic, paper = rows[2:]
    assert electronic[1].startswith("512")
    assert electronic[3] == "1234/UBND-VX"
    assert "dịch bệnh" in electronic[5]
    assert (electronic[8], paper[8]) == ("", "")
    assert paper[5] == "(xem sổ giấy)"
    assert "tố cáo" not in " ".join(paper).lower()


def test_the_register_of_days_in_the_wrong_order_is_refused(mailbot: Commands) -> None:
    done = mailbot("register", "--from", "2026-10-31", "--to", "2026-10-01")
    assert (done.code, done.err) == (
        Exit.INPUT,
        "mailbot: --to: 2026-10-01 lies before --from 2026-10-31; exchange them\n",
    )
    done = mailbot("register", "--from", "31/10/2026")
    assert done.code == Exit.INPUT
    assert "expected a day such as 2026-10-31" in done.err


def test_a_report_is_previewed_made_and_queued_once(
    mailbot: Commands, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    arrive(mailbot.office)
    mailbot.office.work()
    folder = tmp_path / "reports"
    folder.mkdir()
    monkeypatch.chdir(folder)
    arrived = mailbot.office.documents()[0].arrived_at
    month = f"{arrived.astimezone(mailbot.office.runtime.house.office.agency.zone):%Y-%m}"
    done = mailbot("report", "month", month, "--preview")
    assert done.code == Exit.OK
    assert re.search(r"[Bb]áo cáo", done.out)
    assert not any(folder.iterdir())
    early = mailbot("report", "month", month, "--preview", "--as-of", "2020-02-01")
    assert early.code == Exit.OK
    assert early.out != done.out
    assert mailbot("report", "month", month).out == f"BC_VBD_{month}.docx written\n"
    assert (folder / f"BC_VBD_{month}.docx").read_bytes().startswith(b"PK")

    before = len(mailbot.office.sink.accepted)
    sent = mailbot("report", "month", month, "--send")
    recipients = re.search(r"queued for (\d+) recipients", sent.out)
    assert recipients is not None
    assert int(recipients[1]) > 0
    mailbot("report", "month", month, "--send")
    mailbot.office.work()
    assert len(mailbot.office.sink.accepted) == before + int(recipients[1])


@pytest.mark.parametrize("month", ["2026-13", "10/2026", "2026-1"])
def test_a_bad_month_is_an_input_error(mailbot: Commands, month: str) -> None:
    done = mailbot("report", "month", month)
    assert done.code == Exit.INPUT
    assert done.err == f"mailbot: found {month!r}; expected a month such as 2026-10\n"


# journal, live, sending, db -----------------------------------------------------------------------------


def test_the_journal_is_whole_until_somebody_alters_it(mailbot: Commands) -> None:
    arrive(mailbot.office)
    mailbot.office.work()
    done = mailbot("journal", "verify")
    assert done.code == Exit.OK
    assert re.fullmatch(r"the journal is whole: [1-9]\d* entries\n", done.out)
    mailbot.office.close()
    with sqlite3.connect(mailbot.office.url.removeprefix("sqlite:///")) as conn:
        for (name,) in conn.execute(
            "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'journal'"
        ).fetchall():
            conn.execute(f"DROP TRIGGER {name}")
        conn.execute("UPDATE journal SET by = 'somebody' WHERE no = 2")
    conn.close()
    done = mailbot("journal", "verify")
    assert (done.code, done.out) == (Exit.FOUND, "")
    assert done.err == "the journal was altered at entry 2; compare it with a backup\n"


def test_in_shadow_mode_every_letter_goes_to_the_clerk_until_live(mailbot: Commands) -> None:
    assert mailbot("live", "--shadow").out == "shadow mode: every letter goes to the clerk\n"
    arrive(mailbot.office)
    mailbot("run", "--once")
    clerk = mailbot.office.runtime.house.clerk.email
    assert {one.recipients for one in mailbot.office.sink.accepted} == {(clerk,)}
    letters = mailbot.office.letters_to(clerk)
    assert all(str(one["Subject"]).startswith("[Thử nghiệm] ") for one in letters)
    leader = mailbot.office.runtime.house.recipient("CT")
    bodies = [one.get_body(("plain",)) for one in letters]
    told = " ".join(str(one.get_content()) for one in bodies if one is not None)
    assert f"THỬ NGHIỆM: thư này lẽ ra gửi cho {leader.name}" in " ".join(told.split())
    assert json.loads(mailbot("status", "--json").out)["mode"] == "shadow"
    assert mailbot("live").code == Exit.OK
    mailbot.office.document("1235/UBND-VX V/v hè", "Kính gửi.", files=papers.ordinary(1235))
    mailbot("run", "--once")
    assert len(mailbot.office.letters_to("CT")) == 1
    assert json.loads(mailbot("status", "--json").out)["mode"] == "live"


def test_sending_stops_and_starts(mailbot: Commands) -> None:
    assert mailbot("sending", "stop").code == Exit.OK
    arrive(mailbot.office)
    assert mailbot("run", "--once").code == Exit.OK
    assert mailbot.office.sink.accepted == []
    assert "sending is STOPPED; start it with: mailbot sending start" in mailbot("status").out
    assert mailbot("sending", "start").code == Exit.OK
    mailbot("run", "--once")
    assert len(mailbot.office.letters_to("CT")) == 1


def test_db_upgrade_makes_a_database_and_may_be_repeated(mailbot: Commands, tmp_path: Path) -> None:
    mailbot.configure(f'url = "{mailbot.office.url}"', 'url = "sqlite:///fresh.db"')
    for _ in range(2):
        done = mailbot("db", "upgrade")
        assert (done.code, done.out) == (Exit.OK, "the database fits this version\n"), done.err
    assert (tmp_path / "fresh.db").stat().st_mode & 0o077 == 0
