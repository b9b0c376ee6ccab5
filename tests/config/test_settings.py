"""The whole configuration: settings, secrets, defaults that depend on the office, and the example."""

from __future__ import annotations

import os
import tomllib
from datetime import date, timedelta
from pathlib import Path

import pytest

from mailbot.config import ConfigError, Settings, load_settings, templates_dir
from mailbot.config.example import example
from mailbot.config.fields import Section
from mailbot.config.problems import models_in
from mailbot.config.settings import SettingsFile
from mailbot.core.policy import Policy
from mailbot.core.sensitivity.table import RuleTable, RuleTableError

OFFICE = (Path(__file__).parent.parent / "corpus" / "office.toml").read_text(encoding="utf-8")
PROJECT = Path(__file__).parent.parent.parent

MAIL = """
[mailbox]
address = "vanthu@ldld.example.vn"
host = "imap.ldld.example.vn"
password_env = "IMAP_PASSWORD"

[smtp]
host = "smtp.ldld.example.vn"

[trust]
mode = "none"

[secret]
key_env = "KEY"
"""
ENV = {"IMAP_PASSWORD": "sesame", "KEY": "k" * 48}


def load(folder: Path, text: str, env: dict[str, str] | None = None) -> Settings:
    path = folder / "config.toml"
    path.write_text(text + OFFICE, encoding="utf-8")
    return load_settings(path, ENV if env is None else env)


def errors_of(folder: Path, text: str, env: dict[str, str] | None = None) -> str:
    with pytest.raises(ConfigError) as caught:
        load(folder, text, env)
    return "\n".join(caught.value.errors)


def test_the_least_configuration_is_whole(tmp_path: Path) -> None:
    settings = load(tmp_path, MAIL)
    assert settings.mailbox.effective_port == 993
    assert settings.smtp.effective_port == 465
    assert settings.mailbox.login_user == "vanthu@ldld.example.vn"
    assert settings.start.shadow
    assert settings.start.date is None
    assert settings.database_url == f"sqlite:///{tmp_path / 'mailbot.db'}"
    assert settings.keys_url == f"sqlite:///{tmp_path / 'mailbot-keys.db'}"
    assert settings.beside("x") == tmp_path / "x"
    assert settings.house.office is settings.office


def test_persons_that_are_left_open_come_from_the_office(tmp_path: Path) -> None:
    settings = load(tmp_path, MAIL)
    assert settings.policy.submit_to == "CT"
    assert settings.policy.office_head == "dung.pv"
    assert settings.policy.review_deputy == "dung.pv"
    assert settings.policy.petition_informed == "dung.pv"
    assert settings.policy.petition_alternate == "CT"
    assert settings.report_recipients == ("dung.pv",)


def test_the_defaults_of_the_file_are_those_of_the_policy(tmp_path: Path) -> None:
    policy = load(tmp_path, MAIL).policy
    persons = {
        "submit_to",
        "office_head",
        "review_deputy",
        "petition_informed",
        "petition_alternate",
        "secret_informed",
    }
    plain = Policy(submit_to="CT")
    for name in vars(plain).keys() - persons:
        assert getattr(policy, name) == getattr(plain, name), name


def test_what_the_file_says_reaches_the_policy(tmp_path: Path) -> None:
    text = MAIL + (
        '[workflow]\nsubmit_to = "PCT1"\nassumed_hold_minutes = 0\nautomatic_electronic = false\n'
        "[reminders]\ndays_before = []\nendorsement_hours = 4\n"
        '[mailbox.folders]\nclosed = "Tủ khóa"\njunk = "Thư rác"\n[start]\ndate = "2026-02-01"\n'
    )
    settings = load(tmp_path, text)
    assert settings.policy.submit_to == "PCT1"
    assert settings.policy.petition_alternate == "PCT1"
    assert settings.policy.assumed_hold == timedelta(0)
    assert not settings.policy.automatic_electronic
    assert settings.policy.remind_before == ()
    assert settings.policy.endorsement_reminder_hours == 4.0
    assert settings.policy.folders.closed == "Tủ khóa"
    assert settings.policy.folders.junk == "Thư rác"
    assert settings.start.date == date(2026, 2, 1)


class TestSecrets:
    """Secrets come from files and variables, and are seen nowhere."""

    def test_a_variable_gives_the_password_to_both_servers(self, tmp_path: Path) -> None:
        secrets = load(tmp_path, MAIL).secrets
        assert secrets is not None
        assert secrets.mailbox.password == "sesame"
        assert secrets.smtp == secrets.mailbox
        assert secrets.key == b"k" * 48

    def test_nothing_secret_stands_in_a_representation(self, tmp_path: Path) -> None:
        text = MAIL + '[database]\nurl = "postgresql://mb@db/mailbot"\npassword_env = "PG"\n'
        settings = load(tmp_path, text, ENV | {"PG": "open/sesame"})
        assert settings.database_url == "postgresql+psycopg://mb:open%2Fsesame@db/mailbot"
        assert "sesame" not in repr(settings) + repr(settings.secrets)
        assert "kkkk" not in repr(settings) + repr(settings.secrets)

    def test_files_are_read_beside_the_configuration(self, tmp_path: Path) -> None:
        for name, text in (("imap.password", "pass word\n"), ("the.key", "k" * 40)):
            (tmp_path / name).write_text(text)
            (tmp_path / name).chmod(0o600)
        text = MAIL.replace('password_env = "IMAP_PASSWORD"', 'password_file = "imap.password"')
        settings = load(tmp_path, text.replace('key_env = "KEY"', 'key_file = "the.key"'), {})
        assert settings.secrets is not None
        assert settings.secrets.mailbox.password == "pass word"

    if os.name == "posix":  # elsewhere files have no such permissions

        def test_a_file_that_everybody_can_read_is_refused_with_the_remedy(self, tmp_path: Path) -> None:
            (tmp_path / "imap.password").write_text("sesame")
            (tmp_path / "imap.password").chmod(0o644)
            text = MAIL.replace('password_env = "IMAP_PASSWORD"', 'password_file = "imap.password"')
            errors = errors_of(tmp_path, text)
            assert f"remedy: chmod 600 {tmp_path / 'imap.password'}" in errors
            assert "sesame" not in errors

    def test_smtp_may_have_a_login_of_its_own_or_none(self, tmp_path: Path) -> None:
        own = MAIL.replace("[smtp]", '[smtp]\nuser = "sender"\npassword_env = "SMTP_PASSWORD"')
        secrets = load(tmp_path, own, ENV | {"SMTP_PASSWORD": "other"}).secrets
        assert secrets is not None
        assert secrets.smtp is not None
        assert (secrets.smtp.user, secrets.smtp.password) == ("sender", "other")
        none = load(tmp_path, MAIL.replace("[smtp]", "[smtp]\nlogin = false")).secrets
        assert none is not None
        assert none.smtp is None

    def test_a_token_command_is_kept_not_run(self, tmp_path: Path) -> None:
        text = MAIL.replace('password_env = "IMAP_PASSWORD"', 'oauth2_token_command = ["token", "--fresh"]')
        secrets = load(tmp_path, text).secrets
        assert secrets is not None
        assert secrets.mailbox.token_command == ("token", "--fresh")
        assert secrets.mailbox.password is None

    def test_commands_without_a_connection_need_no_secrets(self, tmp_path: Path) -> None:
        path = tmp_path / "config.toml"
        path.write_text(MAIL + OFFICE, encoding="utf-8")
        assert load_settings(path, {}, with_secrets=False).secrets is None


FAULTS = [
    (
        "[smtp]",
        '[smtp]\nsecurity = "plain"',
        'smtp.security: found "plain" with the host "smtp.ldld.example.vn"',
    ),
    ('mode = "none"', 'mode = "authserv"', "trust.authserv_id: missing"),
    ('mode = "none"', 'mode = "internal"', "trust.own_hosts: missing"),
    (
        'password_env = "IMAP_PASSWORD"',
        "",
        "mailbox.password_file: missing; expected password_file, password_env",
    ),
    ('password_env = "IMAP_PASSWORD"', 'password_env = "NONE"', "the environment variable NONE is not set"),
    ('password_env = "IMAP_PASSWORD"', 'password_file = "gone"', "does not exist"),
    (
        'password_env = "IMAP_PASSWORD"',
        'password = "sesame"',
        "mailbox.password: unknown key; did you mean password_",
    ),
    (
        "[smtp]",
        '[smtp]\npassword_file = "a"\npassword_env = "B"',
        "smtp.password_env: stands beside password_file",
    ),
    ('key_env = "KEY"', 'key_env = "IMAP_PASSWORD"', "fewer than 32 characters"),
    ("[trust]", '[workflow]\nsubmit_to = "lan.nt"\n[trust]', "workflow.submit_to: found"),
    ("[trust]", '[sensitivity]\noff = ["nothing"]\n[trust]', "sensitivity.off: there is no rule 'nothing'"),
    ("[trust]", "[sensitivity]\nof = []\n[trust]", "sensitivity.of: unknown key; known are off"),
    (
        "[trust]",
        '[workflow]\nsecret_informed = "lan"\n[trust]',
        "which is no id of a person; did you mean lan.",
    ),
    ("[trust]", '[reports]\nrecipients = ["zz"]\n[trust]', 'reports.recipients[1]: found "zz"'),
    (
        "[trust]",
        '[mailbox.folders]\npaper = "INBOX"\n[trust]',
        'mailbox.folders.paper: found "INBOX", as in inbox',
    ),
    ("[trust]", '[database]\nurl = "mysql://x/y"\n[trust]', 'database.url: found "mysql..."'),
    (
        "[trust]",
        '[database]\nurl = "postgresql://u:sesame@h/n"\n[trust]',
        "database.url: found a password in the URL",
    ),
    ("[trust]", "[limits]\nattachment_memory_mb = 1\n[trust]", "expected a number of at least 128"),
    (
        "[trust]",
        '[workflow]\npetition_informed = "CT"\npetition_informed_alternate = "CT"\n[trust]',
        "expected another person",
    ),
]


@pytest.mark.parametrize(("old", "new", "expected"), FAULTS)
def test_a_fault_is_told_with_what_would_be_right(tmp_path: Path, old: str, new: str, expected: str) -> None:
    assert old in MAIL
    errors = errors_of(tmp_path, MAIL.replace(old, new))
    assert expected in errors
    assert "sesame" not in errors


def test_faults_of_secrets_are_told_together_with_the_others(tmp_path: Path) -> None:
    text = MAIL.replace('host = "smtp', 'hots = "smtp').replace("IMAP_PASSWORD", "NONE")
    errors = errors_of(tmp_path, text)
    assert "smtp.hots: unknown key; did you mean host?" in errors
    assert "smtp.host: missing" in errors
    assert "the environment variable NONE is not set" in errors


def test_mail_in_clear_is_for_this_machine_only(tmp_path: Path) -> None:
    text = MAIL.replace("[smtp]", '[smtp]\nsecurity = "plain"').replace("smtp.ldld.example.vn", "127.0.0.1")
    assert load(tmp_path, text).smtp.effective_port == 587


class TestExample:
    """config.example.toml."""

    def test_the_file_in_the_project_is_the_one_that_the_models_give(self) -> None:
        text = (PROJECT / "config.example.toml").read_text(encoding="utf-8")
        assert text == example(), "run: python -m mailbot.config.example > config.example.toml"

    def test_it_can_be_read(self) -> None:
        settings = load_settings(PROJECT / "config.example.toml", {}, with_secrets=False)
        assert settings.office.chairman.id == "CT"

    def test_its_values_are_the_defaults(self, tmp_path: Path) -> None:
        shown = load_settings(PROJECT / "config.example.toml", {}, with_secrets=False)
        plain = load(tmp_path, MAIL)
        for name in ("start", "workflow", "reminders", "reports", "limits", "log"):
            assert getattr(shown, name) == getattr(plain, name), name

    def test_every_option_stands_there_with_a_line_of_explanation(self) -> None:
        lines = example().splitlines()

        def options(model: type[Section]) -> set[str]:
            found = set()
            for name, field in model.model_fields.items():
                inner = [one for one in models_in(field.annotation) if issubclass(one, Section)]
                found |= {name} if not inner else set().union(*(options(one) for one in inner))
            return found

        for name in options(SettingsFile) - {"sensitivity"}:
            places = [
                number
                for number, line in enumerate(lines)
                if line.removeprefix("# ").startswith(f"{name} = ")
            ]
            assert places, f"{name} is missing"
            assert lines[places[0] - 1].startswith("# "), f"{name} is not explained"

    def test_every_option_about_sensitive_documents_stands_there(self) -> None:
        text = example()
        with pytest.raises(RuleTableError) as caught:
            RuleTable.from_config({"": 0})
        for name in caught.value.problems[0].partition("known are ")[2].split(", "):
            assert f"\n{name} = " in text or f"# [[sensitivity.{name}]]" in text, name

    def test_the_rule_shown_there_can_be_switched_on(self) -> None:
        text = example()
        start = text.index("# [[sensitivity.rules]]")
        rule = text[start : text.index("\n\n", start)]
        (added,) = tomllib.loads(rule.replace("# ", ""))["sensitivity"]["rules"]
        assert RuleTable.from_config({"rules": [added]}).rules[-1].code == added["code"]


def test_the_templates_are_found_in_a_checkout() -> None:
    assert templates_dir() == PROJECT / "templates"
