"""``mailbot init``: what it asks, what it writes, and that the result can be loaded."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest

from mailbot.cli import main
from mailbot.cli.exit_codes import Exit
from mailbot.cli.init import init
from mailbot.config import load_settings

TODAY = date(2026, 3, 2)
REQUIRED = {
    "agency.name": 'Liên đoàn "Lao động" tỉnh A',
    "agency.short_name": "LĐLĐ tỉnh",
    "agency.symbol": "LĐLĐ",
    "agency.parent": "Tổng Liên đoàn",
    "agency.place": "A",
    "mailbox.address": "vanthu@a.example.vn",
    "leader.name": "Trần Văn An",
    "leader.email": "an@a.example.vn",
    "head.name": "Lê Thị Bình",
    "head.email": "binh.lt@a.example.vn",
    "clerk.name": "Hồ Thị Cúc",
    "clerk.email": "cuc@a.example.vn",
}


def flags(answers: dict[str, str]) -> list[str]:
    return [part for key, value in answers.items() for part in ("--set", f"{key}={value}")]


def run_init(folder: Path, answers: dict[str, str], *more: str) -> int:
    return main(["init", "--no-ask", "--config", str(folder / "config.toml"), *flags(answers), *more])


def test_flags_alone_write_a_configuration_that_can_be_loaded(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_init(tmp_path, REQUIRED) == Exit.OK
    assert "mailbot check" in capsys.readouterr().out
    (tmp_path / "mailbox.password").write_text("sesame")
    (tmp_path / "mailbox.password").chmod(0o600)
    settings = load_settings(tmp_path / "config.toml", {})
    assert settings.mailbox.host == "imap.a.example.vn"
    assert settings.office.agency.name == REQUIRED["agency.name"]
    assert settings.office.agency.domain == "a.example.vn"
    assert settings.policy.office_head == "binh.lt"
    assert [clerk.id for clerk in settings.office.clerks] == ["cuc"]
    assert settings.start.shadow
    assert settings.trust.mode == "none"


def test_the_key_is_made_for_its_owner_only_and_kept_when_init_runs_again(tmp_path: Path) -> None:
    run_init(tmp_path, REQUIRED)
    key = (tmp_path / "mailbot.key").read_text()
    assert len(key) > 40
    if os.name == "posix":
        assert (tmp_path / "mailbot.key").stat().st_mode & 0o777 == 0o600
    assert run_init(tmp_path, REQUIRED, "--force") == Exit.OK
    assert (tmp_path / "mailbot.key").read_text() == key


def test_an_existing_configuration_is_not_replaced_unasked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "config.toml").write_text("mine")
    assert run_init(tmp_path, REQUIRED) == Exit.INPUT
    assert "--force" in capsys.readouterr().err
    assert (tmp_path / "config.toml").read_text() == "mine"


def test_everything_that_is_missing_or_wrong_is_told_at_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    answers = {key: value for key, value in REQUIRED.items() if key != "agency.place"}
    answers |= {"clerk.email": "nobody", "start.next_arrival_number": "0"}
    assert run_init(tmp_path, answers) == Exit.CONFIG
    told = capsys.readouterr().err
    assert "agency.place: missing" in told
    assert 'clerk.email: found "nobody"; expected one e-mail address' in told
    assert 'start.next_arrival_number: found "0"' in told
    assert not (tmp_path / "config.toml").exists()


def test_an_unknown_key_is_told_with_the_known_ones(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_init(tmp_path, {"clerk.mail": "x"}) == Exit.INPUT
    assert "clerk.email" in capsys.readouterr().err


def test_questions_are_asked_again_until_the_answer_has_the_right_form(tmp_path: Path) -> None:
    said: list[str] = []
    typed = iter([*list(REQUIRED.values())[:5], "no address", REQUIRED["mailbox.address"]])
    rest = dict(list(REQUIRED.items())[6:])

    def ask(words: str, default: str | None, hidden: bool) -> str:
        if hidden:
            return "sesame"
        return default if default is not None else next(typed)

    pairs = [f"{key}={value}" for key, value in rest.items()]
    init(tmp_path / "config.toml", pairs, ask, said.append, force=False, today=TODAY)
    assert any(line.startswith('"no address": expected one e-mail address') for line in said)
    settings = load_settings(tmp_path / "config.toml", {})
    assert settings.secrets is not None
    assert settings.secrets.mailbox.password == "sesame"
    assert settings.start.date == TODAY
    assert "sesame" not in (tmp_path / "config.toml").read_text()


def test_a_password_in_a_variable_is_named_not_asked_for(tmp_path: Path) -> None:
    assert run_init(tmp_path, REQUIRED | {"mailbox.password_env": "PW"}) == Exit.OK
    settings = load_settings(tmp_path / "config.toml", {"PW": "sesame"})
    assert settings.secrets is not None
    assert settings.secrets.mailbox.password == "sesame"


def test_one_person_may_be_clerk_and_head(tmp_path: Path) -> None:
    assert run_init(tmp_path, REQUIRED | {"clerk.email": REQUIRED["head.email"]}) == Exit.OK
    office = load_settings(tmp_path / "config.toml", with_secrets=False).office
    assert [person.id for person in office.clerks] == ["binh.lt"]


def test_without_a_terminal_init_says_how_to_go_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin.isatty", lambda: False, raising=False)
    assert main(["init", "--config", str(tmp_path / "c.toml")]) == Exit.INPUT
    assert "--no-ask" in capsys.readouterr().err


def test_the_whole_example_can_be_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["init", "--example"]) == Exit.OK
    assert "[workflow]" in capsys.readouterr().out
