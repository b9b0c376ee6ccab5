"""The command line itself: help, version, usage errors, progress."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import mailbot
from mailbot.cli import main
from mailbot.cli.exit_codes import Exit
from mailbot.cli.progress import progress

PROJECT = Path(__file__).parent.parent.parent


def test_help_names_the_commands(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == Exit.OK
    told = capsys.readouterr().out
    for command in ("init", "read", "evaluate"):
        assert command in told


def test_the_version_is_that_of_the_package(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == Exit.OK
    assert capsys.readouterr().out == f"mailbot {mailbot.__version__}\n"


def test_a_wrong_command_line_is_a_usage_error(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["raed"]) == Exit.USAGE
    assert "No such command" in capsys.readouterr().err


def test_help_loads_no_heavy_library() -> None:
    code = (
        "import sys; from mailbot.cli import main; main(['--help']);"
        "heavy = {'pydantic', 'sqlalchemy', 'alembic', 'holidays', 'lxml', 'imapclient', 'jinja2', 'rich'};"
        "print(sorted(heavy & set(sys.modules)), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stderr.strip() == "[]"


def test_python_minus_m_is_the_same_command() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "mailbot", "--version"], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == f"mailbot {mailbot.__version__}"


def test_every_dependency_is_pinned() -> None:
    pins = {
        line.split("==")[0].lower().replace("_", "-").replace(".", "-")
        for line in (PROJECT / "constraints.txt").read_text().splitlines()
        if "==" in line
    }
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text())["project"]
    wanted = project["dependencies"] + [
        one for extra in project["optional-dependencies"].values() for one in extra
    ]
    names = {
        one.split(";")[0].split(">")[0].split("[")[0].strip().lower().replace("_", "-") for one in wanted
    }
    assert names - pins == set()


class TestProgress:
    """Plain lines where nobody watches, one line kept up to date on a terminal."""

    def test_elsewhere_there_is_a_line_every_ten_seconds(self, capsys: pytest.CaptureFixture[str]) -> None:
        moments = iter([0.0, 1.0, 11.0, 11.0, 12.0])
        with progress("taking in", lambda: next(moments)) as step:
            step(1, 100)
            step(50, 100)
            step(60, 100)
        assert capsys.readouterr().err == "taking in: 50 of 100\n"

    def test_on_a_terminal_the_line_is_kept_and_cleared(
        self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("sys.stderr.isatty", lambda: True)
        with progress("taking in") as step:
            step(12, 24)
            step(13)
        told = capsys.readouterr().err
        assert "taking in: [############............] 12 of 24" in told
        assert told.endswith("\r\x1b[2K")
