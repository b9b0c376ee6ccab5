"""Secrets, from files and environment variables: never from the configuration itself.

A file that other users of the machine may read is an error, with the remedy. OAuth2 tokens expire: where they
come from is kept, not what they are. No secret stands in a ``repr`` or an error.
What this module does not do: log in, or run the token command.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from mailbot.config.mail_model import Login

_SHORTEST_KEY = 32
_OTHERS = stat.S_IROTH | stat.S_IWOTH


@dataclass(frozen=True)
class Credential:
    """How to log in: a password, or where the OAuth2 token of the moment comes from."""

    user: str = ""
    password: str | None = field(default=None, repr=False)
    token_file: Path | None = None
    token_command: tuple[str, ...] = ()


@dataclass(frozen=True)
class Secrets:
    """Everything that must not be seen."""

    mailbox: Credential
    smtp: Credential | None  # None: the server takes our mail without a login
    key: bytes = field(repr=False)
    database_password: str | None = field(default=None, repr=False)


class SecretReader:
    """Reads secrets, and gathers what is wrong with them in ``errors``."""

    def __init__(self, folder: Path, env: Mapping[str, str]) -> None:
        self.errors: list[str] = []
        self._folder = folder
        self._env = env

    def file(self, key: str, name: str) -> str | None:
        """The stripped text of a secret file, relative to the configuration's folder."""
        path = self.path(name)
        try:
            mode = path.stat().st_mode
            text = path.read_text(encoding="utf-8").strip()
        except FileNotFoundError:
            self.errors.append(
                f"{key}: the file {path} does not exist; write the secret into it and chmod 600 it"
            )
            return None
        except (OSError, UnicodeDecodeError) as problem:
            reason = getattr(problem, "strerror", None) or "it is not UTF-8 text"
            self.errors.append(
                f"{key}: cannot read {path} ({reason}); expected a text file that mailbot may read"
            )
            return None
        if os.name == "posix" and mode & _OTHERS:
            self.errors.append(f"{key}: everybody on this machine can read {path}; remedy: chmod 600 {path}")
            return None
        if not text:
            self.errors.append(f"{key}: the file {path} is empty; expected the secret in it")
            return None
        return text

    def variable(self, key: str, name: str) -> str | None:
        """The secret in an environment variable."""
        value = self._env.get(name, "").strip()
        if not value:
            self.errors.append(f"{key}: the environment variable {name} is not set; set it, or use a file")
            return None
        return value

    def either(
        self, section: str, file_option: str, file_name: str, env_option: str, env_name: str
    ) -> str | None:
        """The secret from the variable if one is named, else from the file."""
        if env_name:
            return self.variable(f"{section}.{env_option}", env_name)
        return self.file(f"{section}.{file_option}", file_name) if file_name else None

    def path(self, name: str) -> Path:
        """A path of the configuration: relative ones start at the configuration's own folder."""
        return self._folder / Path(name).expanduser()

    def credential(self, section: str, login: Login, user: str) -> Credential:
        """How to log in as ``user`` by what a table says."""
        if not login.sources:
            self.errors.append(
                f"{section}.password_file: missing; expected password_file, password_env, oauth2_token_file"
                " or oauth2_token_command"
            )
        if login.oauth2_token_command:
            return Credential(user, token_command=login.oauth2_token_command)
        if login.oauth2_token_file:
            self.file(f"{section}.oauth2_token_file", login.oauth2_token_file)
            return Credential(user, token_file=self.path(login.oauth2_token_file))
        password = self.either(
            section, "password_file", login.password_file, "password_env", login.password_env
        )
        return Credential(user, password)

    def key(self, key_file: str, key_env: str) -> bytes:
        """The key of tokens and fingerprints."""
        text = self.either("secret", "key_file", key_file, "key_env", key_env)
        if text is not None and len(text) < _SHORTEST_KEY:
            option = "key_env" if key_env else "key_file"
            self.errors.append(
                f"secret.{option}: fewer than {_SHORTEST_KEY} characters; expected the key of mailbot init"
            )
        return (text or "").encode()
