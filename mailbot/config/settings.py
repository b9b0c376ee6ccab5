"""From config.toml to frozen settings: the one place where the file is read.

``load_office`` reads the office part only, ``load_settings`` the whole. Both raise one ``ConfigError`` with
every fault at once. Paths in the file are relative to the folder in which it lies.
What this module does not do: connect to anything.
"""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import quote, urlsplit

from pydantic import Field, ValidationError

from mailbot.config.checks import check_office
from mailbot.config.errors import ConfigError
from mailbot.config.fields import Section
from mailbot.config.mail_model import Mailbox, Smtp, Trust
from mailbot.config.office_model import OfficeFile
from mailbot.config.problems import describe, nearest
from mailbot.config.secrets import Credential, SecretReader, Secrets
from mailbot.config.settings_checks import check_settings
from mailbot.config.work_model import (
    Database,
    Limits,
    Log,
    Reminders,
    Reports,
    Secret,
    Start,
    Workflow,
)
from mailbot.core.office import Office
from mailbot.core.policy import FolderNames, House, Policy
from mailbot.core.sensitivity.table import RuleTable, RuleTableError

FileModel = TypeVar("FileModel", bound=OfficeFile)
TableModel = TypeVar("TableModel", bound=Section)


class SettingsFile(OfficeFile):
    """All tables of config.toml."""

    mailbox: Mailbox = Field(description="the table [mailbox]")
    smtp: Smtp = Field(description="the table [smtp]")
    trust: Trust = Trust()
    database: Database = Database()
    secret: Secret = Secret()
    start: Start = Start()
    workflow: Workflow = Workflow()
    reminders: Reminders = Reminders()
    reports: Reports = Reports()
    limits: Limits = Limits()
    log: Log = Log()
    # Its rules are a language of their own, which core.sensitivity reads and checks.
    sensitivity: dict[str, Any] = Field(default_factory=dict)


@dataclass(frozen=True)
class Settings:
    """What the configuration says. ``policy`` is what decisions depend on, with its persons filled in."""

    path: Path
    office: Office
    policy: Policy
    mailbox: Mailbox
    smtp: Smtp
    trust: Trust
    start: Start
    workflow: Workflow
    reminders: Reminders
    reports: Reports
    limits: Limits
    log: Log
    rules: RuleTable
    database_url: str = field(repr=False)
    keys_url: str = field(repr=False)
    report_recipients: tuple[str, ...]
    secrets: Secrets | None = field(repr=False)  # None only where they were not asked for

    @property
    def house(self) -> House:
        """The office and its policy, as decisions want them."""
        return House(self.office, self.policy)

    def beside(self, name: str) -> Path:
        """A path of the configuration: relative ones start at the configuration's own folder."""
        return self.path.parent / Path(name).expanduser()


def _read(path: Path) -> dict[str, object]:
    """The raw tables. Raises ``ConfigError`` for a file that is not there or is no TOML."""
    try:
        return tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    except FileNotFoundError as problem:
        message = f"{path}: not found; run mailbot init to make one, or name yours with --config"
        raise ConfigError((message,), str(path)) from problem
    except OSError as problem:
        message = f"{path}: cannot be read ({problem.strerror}); expected a file that mailbot may read"
        raise ConfigError((message,), str(path)) from problem
    except UnicodeDecodeError as problem:
        raise ConfigError((f"{path}: is not UTF-8; save it as UTF-8 text",), str(path)) from problem
    except tomllib.TOMLDecodeError as problem:
        raise ConfigError((f"{path}: is no valid TOML: {problem}",), str(path)) from problem


def _validated(model: type[FileModel], raw: dict[str, object], errors: list[str]) -> FileModel | None:
    try:
        return model.model_validate(raw)
    except ValidationError as problem:
        errors += describe(problem, model, raw)
        return None


def _alone(model: type[TableModel], raw: dict[str, object], name: str) -> TableModel | None:
    """One table by itself, so that its secrets are looked at even while other tables are wrong."""
    try:
        return model.model_validate(raw.get(name, {}))
    except ValidationError:
        return None


def load_office(path: Path) -> Office:
    """The office part of a configuration file; whatever else stands there is not looked at.

    Raises ``ConfigError``.
    """
    raw = _read(path)
    part = {name: table for name, table in raw.items() if name in OfficeFile.model_fields}
    errors = [
        f"{name}: unknown table; {nearest(name, SettingsFile.model_fields)}"
        for name in raw
        if name not in SettingsFile.model_fields
    ]
    file = _validated(OfficeFile, part, errors)
    errors += check_office(part)
    if errors or file is None:
        raise ConfigError(tuple(errors), str(path))
    return file.office()


def load_rules(path: Path) -> RuleTable:
    """The rules about sensitive documents: the program's, with what [sensitivity] adds or switches off.

    Raises ``ConfigError``.
    """
    errors: list[str] = []
    rules = _rules(_read(path), errors)
    if errors:
        raise ConfigError(tuple(errors), str(path))
    return rules


def _rules(raw: dict[str, object], errors: list[str]) -> RuleTable:
    section = raw.get("sensitivity", {})
    try:
        return RuleTable.from_config(section if isinstance(section, Mapping) else {})
    except RuleTableError as problem:
        errors += problem.problems
        return RuleTable()


def load_settings(path: Path, env: Mapping[str, str] | None = None, *, with_secrets: bool = True) -> Settings:
    """The whole configuration. ``env`` is the environment that secrets may come from (the process's own).

    ``with_secrets=False`` leaves secrets alone, for commands that open no connection. Raises ``ConfigError``.
    """
    raw = _read(path)
    path = path.absolute()
    errors: list[str] = []
    file = _validated(SettingsFile, raw, errors)
    errors += check_settings(raw)
    rules = _rules(raw, errors)
    reader = SecretReader(path.parent, os.environ if env is None else env)
    secrets = _secrets(raw, reader) if with_secrets else None
    errors += reader.errors
    database = _alone(Database, raw, "database") or Database()
    password = secrets.database_password if secrets else None
    database_url = _database_url("database.url", database.url, path.parent, password, errors)
    keys_url = _database_url("database.keys_url", database.keys_url, path.parent, password, errors)
    if errors or file is None:
        raise ConfigError(tuple(errors), str(path))
    office = file.office()
    policy = _policy(file, office)
    return Settings(
        path=path,
        office=office,
        policy=policy,
        mailbox=file.mailbox,
        smtp=file.smtp,
        trust=file.trust,
        start=file.start,
        workflow=file.workflow,
        reminders=file.reminders,
        reports=file.reports,
        limits=file.limits,
        log=file.log,
        rules=rules,
        database_url=database_url,
        keys_url=keys_url,
        report_recipients=file.reports.recipients or tuple(filter(None, (policy.office_head,))),
        secrets=secrets,
    )


def _secrets(raw: dict[str, object], reader: SecretReader) -> Secrets:
    mailbox, smtp = _alone(Mailbox, raw, "mailbox"), _alone(Smtp, raw, "smtp")
    receiving = reader.credential("mailbox", mailbox, mailbox.login_user) if mailbox else Credential()
    sending: Credential | None = None
    if smtp and smtp.login:
        user = smtp.user or receiving.user
        sending = reader.credential("smtp", smtp, user) if smtp.sources else replace(receiving, user=user)
    secret = _alone(Secret, raw, "secret") or Secret()
    database = _alone(Database, raw, "database") or Database()
    return Secrets(
        mailbox=receiving,
        smtp=sending,
        key=reader.key(secret.key_file, secret.key_env),
        database_password=reader.either(
            "database", "password_file", database.password_file, "password_env", database.password_env
        ),
    )


def _database_url(key: str, url: str, folder: Path, password: str | None, errors: list[str]) -> str:
    """The URL as SQLAlchemy takes it: an absolute path, or the psycopg driver and the password."""
    scheme, separator, rest = url.partition("://")
    if scheme == "sqlite" and rest.startswith("/") and len(rest) > 1:
        return f"sqlite:///{folder / Path(rest[1:]).expanduser()}"
    if scheme not in ("postgresql", "postgresql+psycopg") or not separator:
        errors.append(
            f'{key}: found "{scheme}..."; expected sqlite:///mailbot.db or postgresql://user@host/name'
        )
        return url
    parts = urlsplit(url)
    if parts.password:
        errors.append(f"{key}: found a password in the URL; expected it in database.password_file, chmod 600")
    elif password and parts.username:
        rest = rest.replace("@", f":{quote(password, safe='')}@", 1)
    return f"postgresql+psycopg://{rest}"


def _policy(file: SettingsFile, office: Office) -> Policy:
    """The policy of decisions, with the persons that the file leaves open."""
    workflow, reminders, folders = file.workflow, file.reminders, file.mailbox.folders
    clerks = office.clerks
    unit = office.units_by_id.get(clerks[0].unit or "", office.units[0])
    head = workflow.office_head or unit.head
    deputy = workflow.review_deputy or (clerks[1].id if len(clerks) > 1 else head)
    submit_to = workflow.submit_to or office.chairman.id
    return Policy(
        submit_to=submit_to,
        assumed_hold=timedelta(minutes=workflow.assumed_hold_minutes),
        review_hold=timedelta(minutes=workflow.review_hold_minutes),
        review_deputy=deputy,
        office_head=head,
        petition_informed=workflow.petition_informed or head,
        petition_alternate=workflow.petition_informed_alternate or submit_to,
        secret_informed=workflow.secret_informed or head,
        receipts=workflow.receipts,
        automatic_electronic=workflow.automatic_electronic,
        tell_leader_of_closing=workflow.tell_leader_of_closing,
        urgent_review=timedelta(minutes=workflow.urgent_review_minutes),
        review_escalate_hours=workflow.review_escalate_hours,
        remind_before=reminders.days_before,
        remind_on_day=reminders.on_day,
        remind_after=reminders.days_after,
        endorsement_reminder_hours=reminders.endorsement_hours,
        unread_days=workflow.unread_days,
        question_rounds=workflow.question_rounds,
        learn_after=workflow.learn_after,
        folders=FolderNames(
            folders.processed,
            folders.review,
            folders.paper,
            folders.closed,
            folders.quarantine,
            folders.junk or "Junk",
        ),
    )
