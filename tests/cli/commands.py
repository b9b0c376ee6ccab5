"""One command of the program as a person types it, and what a test changes in a configuration."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from mailbot.cli import main
from tests.flow.real_office import RealOffice


@dataclass(frozen=True)
class Done:
    """What a command left behind."""

    code: int
    out: str
    err: str


@dataclass(frozen=True)
class Commands:
    """Commands on the configuration of one office."""

    office: RealOffice
    capsys: pytest.CaptureFixture[str]

    def __call__(self, *arguments: str) -> Done:
        """Run one command in this process."""
        self.capsys.readouterr()
        code = main([*arguments, "--config", str(self.office.config)])
        return Done(code, *self.capsys.readouterr())

    def configure(self, old: str, new: str) -> None:
        """Write another text into the configuration."""
        text = self.office.config.read_text(encoding="utf-8")
        assert old in text
        self.office.config.write_text(text.replace(old, new), encoding="utf-8")


def one_line(done: Done) -> str:
    """The only line on standard error: it is the program's own, and no traceback."""
    lines = done.err.splitlines()
    assert len(lines) == 1, done.err
    assert lines[0].startswith("mailbot: ")
    assert "Traceback" not in done.err
    return lines[0]
