"""Each fault is one clear line with its remedy and the documented exit code, and never a traceback."""

from __future__ import annotations

import errno
import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, event

from mailbot.cli import main
from mailbot.cli.exit_codes import Exit
from mailbot.store import connections
from tests.cli.commands import Commands, one_line
from tests.flow import papers

CLOSED_PORT = 9  # nothing listens there

# configuration and secrets ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "command",
    [
        ["run", "--once"],
        ["check"],
        ["status"],
        ["live"],
        ["register"],
        ["journal", "verify"],
        ["db", "upgrade"],
    ],
)
def test_a_missing_configuration_is_one_line(
    command: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "nowhere.toml"
    assert main([*command, "--config", str(path)]) == Exit.CONFIG
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("mailbot: ")
    assert str(path) in line
    assert "mailbot init" in line


def test_a_missing_configuration_of_a_real_process(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "mailbot", "run", "--once"]
    root = str(Path(__file__).parents[2])
    done = subprocess.run(
        command,
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": root},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert (done.returncode, done.stdout) == (Exit.CONFIG, "")
    assert len(done.stderr.splitlines()) == 1
    assert done.stderr.startswith("mailbot: config.toml")


def test_every_error_of_a_broken_configuration_is_told_at_once(mailbot: Commands) -> None:
    mailbot.configure('security = "plain"\npassword_file', 'security = "none"\npassword_file')
    mailbot.configure('mode = "authserv"', 'mode = "blind"')
    mailbot.configure("poll_seconds = 5", 'poll_seconds = "often"')
    done = mailbot("run", "--once")
    assert (done.code, done.out) == (Exit.CONFIG, "")
    lines = done.err.splitlines()
    assert all(line.startswith("mailbot: ") for line in lines)
    for key in ("mailbox.security", "trust.mode", "mailbox.poll_seconds"):
        assert sum(key in line for line in lines) == 1, done.err
    assert "Traceback" not in done.err


def test_a_configuration_that_is_no_toml_names_the_place(mailbot: Commands) -> None:
    mailbot.office.config.write_text("[mailbox\n", encoding="utf-8")
    done = mailbot("status")
    assert done.code == Exit.CONFIG
    assert "line 1" in one_line(done)


def test_a_secret_that_everybody_can_read_is_refused(mailbot: Commands) -> None:
    secret = mailbot.office.folder / "password"
    secret.chmod(0o644)
    done = mailbot("run", "--once")
    assert done.code == Exit.CONFIG
    line = one_line(done)
    assert line.endswith(f"everybody on this machine can read {secret}; remedy: chmod 600 {secret}")
    assert secret.read_text() not in line


# mail servers -------------------------------------------------------------------------------------------


def test_a_refused_login(mailbot: Commands) -> None:
    (mailbot.office.folder / "password").write_text("another")
    done = mailbot("run", "--once")
    assert done.code == Exit.LOGIN
    line = one_line(done)
    assert "Check the user and the password file" in line
    assert "another" not in line


def test_a_mailbox_that_cannot_be_reached(mailbot: Commands) -> None:
    mailbot.configure(f"port = {mailbot.office.dovecot.imap_port}", f"port = {CLOSED_PORT}")
    done = mailbot("run", "--once")
    assert done.code == Exit.SERVER
    assert "Check host, port and firewall" in one_line(done)


def test_letters_wait_when_nothing_takes_them_and_go_out_later(mailbot: Commands) -> None:
    office = mailbot.office
    office.document("1234/UBND-VX V/v phòng, chống dịch bệnh mùa hè", "Kính gửi.", files=papers.ordinary())
    mailbot.configure(f"port = {office.sink.port}", f"port = {CLOSED_PORT}")
    done = mailbot("run", "--once")
    assert (done.code, done.out) == (Exit.SERVER, "1 messages handled\n")
    assert "Check host, port and firewall" in done.err.splitlines()[-1]
    assert "Traceback" not in done.err
    mailbot.configure(f"port = {CLOSED_PORT}", f"port = {office.sink.port}")
    assert mailbot("run", "--once").code == Exit.OK
    assert len(office.letters_to("CT")) == 1


def test_a_folder_that_cannot_be_created(mailbot: Commands) -> None:
    name = "x" * 300
    text = mailbot.office.config.read_text(encoding="utf-8")
    mailbot.office.config.write_text(text + f'\n[mailbox.folders]\nprocessed = "{name}"\n', encoding="utf-8")
    done = mailbot("run", "--once")
    assert done.code == Exit.FOLDER
    assert "Create the folder in a mail program" in one_line(done)


# database and disk --------------------------------------------------------------------------------------


def file_of(mailbot: Commands) -> Path:
    """The main database's file."""
    return Path(mailbot.office.url.removeprefix("sqlite:///"))


def test_a_database_that_another_process_holds(mailbot: Commands, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connections, "BUSY_SECONDS", 0)
    mailbot("status")
    with closing(sqlite3.connect(file_of(mailbot), isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        done = mailbot("live")
    assert done.code == Exit.DATABASE
    line = one_line(done)
    assert "is locked by another process" in line
    assert "Look for a second mailbot" in line


def test_a_database_of_a_later_version(mailbot: Commands) -> None:
    with closing(sqlite3.connect(file_of(mailbot))) as other:
        other.execute("UPDATE alembic_version SET version_num = '9999'")
        other.commit()
    done = mailbot("status")
    assert done.code == Exit.DATABASE
    line = one_line(done)
    assert "belongs to a later version of mailbot" in line
    assert "Install that version, or restore the backup" in line


def test_a_file_that_is_no_database(mailbot: Commands) -> None:
    file_of(mailbot).write_bytes(b"no database at all " * 400)
    done = mailbot("status")
    assert done.code == Exit.DATABASE
    line = one_line(done)
    assert "damaged or not a database" in line
    assert "mailbot restore FILE" in line


def test_a_database_in_a_folder_that_is_not_there(mailbot: Commands) -> None:
    mailbot.configure(mailbot.office.url, "sqlite:///nowhere/main.db")
    done = mailbot("db", "upgrade")
    assert done.code == Exit.DATABASE
    assert "Check that its folder exists" in one_line(done)


@contextmanager
def no_room() -> Iterator[None]:
    """SQLite may not enlarge any file, as on a full disk."""

    def full(connection: Any, _record: object) -> None:
        if isinstance(connection, sqlite3.Connection):
            connection.execute("PRAGMA max_page_count = 1")  # it never becomes less than there are

    event.listen(Engine, "connect", full)
    try:
        yield
    finally:
        event.remove(Engine, "connect", full)


def test_a_full_disk_of_the_database(mailbot: Commands) -> None:
    office = mailbot.office
    assert mailbot("db", "upgrade").code == Exit.OK  # makes the keys
    for number in range(1000, 1008):
        office.document(f"{number}/UBND-VX V/v hè", "Kính gửi.", files=papers.ordinary(number))
    with no_room():
        done = mailbot("run", "--once")
    assert done.code == Exit.DISK
    assert "Free some space, then start again" in done.err.splitlines()[-1]
    assert "Traceback" not in done.err
    assert mailbot("journal", "verify").code == Exit.OK
    assert mailbot("run", "--once").code == Exit.OK
    assert len(office.documents()) == 8


def test_a_full_disk_for_the_register(mailbot: Commands, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(Path, "write_bytes", full)
    done = mailbot("register")
    assert done.code == Exit.DISK
    assert "the disk is full; make room" in one_line(done)


def test_a_register_that_may_not_be_written_there(mailbot: Commands, tmp_path: Path) -> None:
    done = mailbot("register", "--out", str(tmp_path / "nowhere" / "so.xlsx"))
    assert done.code == Exit.INPUT
    assert "check the path and its permissions" in one_line(done)
