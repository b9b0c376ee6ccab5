"""What the mail edge needs to know, as small frozen records; the shell fills them from the configuration.

Secrets come from a callable, so that no record holds one and a token may be renewed between two logins.
"""

from __future__ import annotations

import ssl
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum

from mailbot.mail.errors import TlsFailed


class Security(StrEnum):
    """How a connection is protected."""

    TLS = "tls"
    STARTTLS = "starttls"
    PLAIN = "plain"  # the loopback only


class Auth(StrEnum):
    """What the secret is, and by which mechanism it is shown."""

    PASSWORD = "password"  # noqa: S105 - the name of a way to log in
    XOAUTH2 = "xoauth2"  # Google, Microsoft, Yahoo
    OAUTHBEARER = "oauthbearer"  # RFC 7628
    NONE = "none"  # SMTP on the office's own server


@dataclass(frozen=True)
class ImapSettings:
    """One mailbox. ``secret`` returns the password or a fresh access token each time that it is called."""

    host: str
    user: str
    secret: Callable[[], str] = field(repr=False)
    port: int = 993
    security: Security = Security.TLS
    auth: Auth = Auth.PASSWORD
    ca_file: str | None = None  # PEM; None: the system's authorities
    connect_timeout: float = 15.0  # seconds
    timeout: float = 60.0  # seconds, for every later read and write
    chunk_bytes: int = 1 << 20  # large parts travel in pieces of so many bytes


@dataclass(frozen=True)
class SmtpSettings:
    """The server that takes our letters."""

    host: str
    user: str = ""
    secret: Callable[[], str] = field(default=str, repr=False)
    port: int = 465
    security: Security = Security.TLS
    auth: Auth = Auth.PASSWORD
    ca_file: str | None = None
    connect_timeout: float = 15.0
    timeout: float = 60.0  # for each command; the end of DATA may take ``data_timeout``
    data_timeout: float = 600.0  # RFC 5321, 4.5.3.2.6: ten minutes, or letters go out twice
    connections: int = 2
    letters_per_connection: int = 100  # then a fresh connection: many servers count
    ehlo_name: str = "localhost"


class Mode(StrEnum):
    """What is taken as proof of who wrote a message; ``mailbot.mail.authenticity`` explains each."""

    AUTHSERV = "authserv"
    DKIM = "dkim"
    INTERNAL = "internal"


@dataclass(frozen=True)
class AuthenticitySettings:
    """Whom to believe about the writer of a message."""

    mode: Mode = Mode.AUTHSERV
    authserv_id: str = ""  # exactly as our own server stamps it; compared without case
    own_hosts: frozenset[str] = frozenset()  # names in "by ..." of Received lines that our servers write
    own_addresses: frozenset[str] = frozenset()  # IP addresses of our own servers, beside the loopback
    own_domains: frozenset[str] = frozenset()  # INTERNAL: From must be in one of these
    submission_pattern: str = ""  # INTERNAL: a regular expression for the submission line; empty: RFC 3848


def tls_context(ca_file: str | None) -> ssl.SSLContext:
    """A client's context that verifies certificate and name. TlsFailed where the file cannot be used."""
    try:
        return ssl.create_default_context(cafile=ca_file)
    except OSError as error:  # ssl.SSLError is one
        why = error.strerror or error
        raise TlsFailed(
            f"cannot use ca_file {ca_file!r}: {why}", "Give a PEM file, or leave it out."
        ) from error
