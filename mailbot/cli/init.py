"""``mailbot init``: asks what has no default and writes config.toml, with the secrets in files of their own.

What this module does not do: connect. ``mailbot check`` tries what was written.
"""

from __future__ import annotations

import os
import secrets
from collections.abc import Callable
from datetime import date
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from mailbot.cli.boundary import InputError
from mailbot.cli.init_file import config_text
from mailbot.cli.init_questions import QUESTIONS, SECRET_KEYS, Answers, Question
from mailbot.config import ConfigError, load_settings

Ask = Callable[[str, str | None, bool], str]  # (words, default, hidden) -> what was typed

_PASSWORD_FILE = "mailbox.password"  # noqa: S105 - the name of a file
_KEY_FILE = "mailbot.key"


def given_answers(pairs: list[str]) -> dict[str, str]:
    """The answers of ``--set KEY=VALUE``. Raises ``InputError`` for a key that is no question."""
    known = (*(question.key for question in QUESTIONS), *SECRET_KEYS)
    answers: dict[str, str] = {}
    for pair in pairs:
        key, equals, value = pair.partition("=")
        if not equals or key not in known:
            raise InputError(f"--set {pair}: expected KEY=VALUE with one of the keys {', '.join(known)}")
        answers[key] = value
    return answers


def right_form(question: Question, text: str) -> str | None:
    """What would be right instead of an answer; None where it is right."""
    try:
        TypeAdapter(question.kind).validate_python(int(text) if text.isdigit() else text)
    except ValidationError as problem:
        error = problem.errors(include_url=False)[0]
        return str(error.get("ctx", {}).get("right") or error["msg"])
    return None


def complete(given: Answers, ask: Ask | None, tell: Callable[[str], None], today: date) -> dict[str, str]:
    """All answers: the given ones, the defaults, and what is asked for. ``ask`` None means no questions.

    Raises ``ConfigError`` with every answer that is missing or wrong where nobody can be asked.
    """
    answers: dict[str, str] = {}
    errors: list[str] = []
    for question in QUESTIONS:
        default = question.default_for(answers, today)
        text = given.get(question.key)
        if text is None and ask is None:
            text = default
        while ask is not None and (text is None or right_form(question, text)):
            if text is not None:
                tell(f'"{text}": expected {right_form(question, text)}')
            text = ask(question.words, default, False)
        if text is not None and (right := right_form(question, text)):
            errors.append(f'{question.key}: found "{text}"; expected {right}')
        elif text is None and question.default is None:
            errors.append(f"{question.key}: missing: {question.words}; give it with --set {question.key}=...")
        answers[question.key] = text or ""
    if errors:
        raise ConfigError(tuple(errors))
    return answers | {key: given[key] for key in SECRET_KEYS if key in given}


def write_secret(path: Path, text: str) -> None:
    """A file that only its owner can read, from its first moment on. An existing one is replaced."""
    fresh = path.with_name(f"{path.name}.new")
    fresh.unlink(missing_ok=True)
    with os.fdopen(
        os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8"
    ) as file:
        file.write(text + "\n")
    fresh.replace(path)


def init(
    config: Path, pairs: list[str], ask: Ask | None, tell: Callable[[str], None], *, force: bool, today: date
) -> None:
    """Write the configuration and its secrets. Raises ``InputError`` or ``ConfigError``."""
    if config.exists() and not force:
        raise InputError(
            f"{config} exists already; name another file with --config, or add --force to replace it"
        )
    folder = config.parent
    answers = complete(given_answers(pairs), ask, tell, today)
    if not any(key in answers for key in SECRET_KEYS):
        answers["mailbox.password_file"] = _PASSWORD_FILE
        password = ask("Password of the mailbox (empty: put it into the file later)", "", True) if ask else ""
        if password:
            write_secret(folder / _PASSWORD_FILE, password)
    if not (folder / _KEY_FILE).exists():  # an existing key stays: all our letters depend on it
        write_secret(folder / _KEY_FILE, secrets.token_urlsafe(48))
    config.write_text(config_text(answers), encoding="utf-8")
    load_settings(config, with_secrets=False)
    tell(f"{config} is written. Next:")
    secret_file = folder / answers.get("mailbox.password_file", "")
    if "mailbox.password_env" not in answers and not secret_file.exists():
        tell(f"  put the mailbox's password into {secret_file} and chmod 600 it;")
    tell("  add the other leaders, units and members of staff to it;")
    tell(f"  then run: mailbot check --config {config}")
