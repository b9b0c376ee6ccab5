"""The boundary: an error is one clear line with its remedy and a documented exit code, never a traceback."""

from __future__ import annotations

import errno
import re
from pathlib import Path

import pytest

from mailbot.cli.boundary import InputError, guarded
from mailbot.cli.exit_codes import Exit
from mailbot.config import ConfigError
from mailbot.mail.errors import CannotConnect, FolderProblem, LoginRefused
from mailbot.store.problems import DatabaseLocked, DatabaseNewer, DiskFull

README = Path(__file__).parent.parent.parent / "README.md"


def fails_with(problem: BaseException) -> int:
    def command() -> int:
        raise problem

    return guarded(command)


ERRORS = [
    (
        ConfigError(("a: missing", "b: found 1; expected 2")),
        Exit.CONFIG,
        "mailbot: a: missing\nmailbot: b: found 1",
    ),
    (InputError("rows.jsonl line 3: no JSON"), Exit.INPUT, "mailbot: rows.jsonl line 3: no JSON"),
    (LoginRefused("imap.example.vn refused the login"), Exit.LOGIN, "refused the login. Check the user"),
    (CannotConnect("imap.example.vn does not answer"), Exit.SERVER, "does not answer. Check host"),
    (
        FolderProblem("folder 'Lỗi' cannot be created", "Lỗi"),
        Exit.FOLDER,
        "Create the folder in a mail program",
    ),
    (
        DatabaseLocked("The database is locked.", "Stop the other program."),
        Exit.DATABASE,
        "locked. Stop the other",
    ),
    (DatabaseNewer("It is newer.", "Install the newer mailbot."), Exit.DATABASE, "newer. Install"),
    (DiskFull("The disk is full.", "Make room."), Exit.DISK, "The disk is full. Make room."),
    (OSError(errno.ENOSPC, "No space left on device"), Exit.DISK, "the disk is full; make room"),
    (
        FileNotFoundError(errno.ENOENT, "No such file", "rows.jsonl"),
        Exit.INPUT,
        "rows.jsonl: No such file; check",
    ),
    (KeyboardInterrupt(), Exit.INTERRUPTED, "mailbot: stopped"),
]


@pytest.mark.parametrize(("problem", "code", "line"), ERRORS)
def test_an_error_is_told_in_a_line_with_its_exit_code(
    problem: BaseException, code: Exit, line: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert fails_with(problem) == code
    told = capsys.readouterr().err
    assert line in told
    assert "Traceback" not in told


def test_a_fault_of_the_program_tells_its_place_and_none_of_its_words(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert fails_with(ValueError("Đơn tố cáo của ông A")) == Exit.INTERNAL
    told = capsys.readouterr().err
    assert "ValueError at mailbot/cli/boundary.py:" in told.replace("\\", "/")
    assert "tố cáo" not in told
    assert "Traceback" not in told


def test_a_developer_can_ask_for_the_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("MAILBOT_TRACEBACK", "1")
    assert fails_with(ValueError("inner words")) == Exit.INTERNAL
    assert "Traceback" in capsys.readouterr().err


def test_a_command_without_a_result_is_done() -> None:
    assert guarded(lambda: None) == Exit.OK
    assert guarded(lambda: Exit.FOUND) == Exit.FOUND


def test_the_readme_documents_every_exit_code() -> None:
    rows = dict(re.findall(r"^\| (\d+) \| (.+?) \|$", README.read_text(encoding="utf-8"), re.MULTILINE))
    assert rows == {str(int(code)): code.about for code in Exit}
