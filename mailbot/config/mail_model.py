"""The tables of the file that speak of mail: [mailbox], [smtp] and [trust].

What this module does not do: read secrets (``secrets``), or connect (``mailbot.mail``).
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from mailbot.config.fields import Count, Email, Many, Port, Section, Text

Security = Literal["tls", "starttls", "plain"]

_SECURITY = "tls, starttls, or plain (this machine only)"
_PORT = "0 means the usual port of the security"
_CA = "a file with the certificate of the office's own authority; empty means the system's authorities"


class Login(Section):
    """How to prove who we are: a password or an OAuth2 token, never in the configuration itself."""

    user: str = Field("", description="the name to log in with; empty means the mailbox address")
    password_file: str = Field("", description="the file that holds the password, readable by its owner only")
    password_env: str = Field(
        "", description="the environment variable that holds the password, instead of a file"
    )
    oauth2_token_file: str = Field(
        "", description="the file that holds an OAuth2 access token, instead of a password"
    )
    oauth2_mechanism: Literal["xoauth2", "oauthbearer"] = Field(
        "xoauth2",
        description="how the token is shown: xoauth2 (Google, Microsoft), or oauthbearer (RFC 7628)",
    )
    oauth2_token_command: Many[str] = Field(
        (), description="a command that prints an OAuth2 access token, as a list"
    )

    @property
    def sources(self) -> tuple[str, ...]:
        """The names of the options that say where the secret comes from."""
        names = ("password_file", "password_env", "oauth2_token_file", "oauth2_token_command")
        return tuple(name for name in names if getattr(self, name))


class Folders(Section):
    """Where messages lie on the mail server."""

    inbox: Text = Field("INBOX", description="where mail arrives")
    processed: Text = Field("Đã xử lý", description="what has been handled")
    review: Text = Field("Chờ văn thư", description="what waits for the clerk")
    paper: Text = Field("Đường giấy", description="what goes on paper")
    closed: Text = Field("CACH_LY", description="possible state secrets, until the clerk has them deleted")
    quarantine: Text = Field("Lỗi", description="messages that could not be handled after three attempts")
    junk: str = Field(
        "",
        description="the junk folder that is looked through daily; empty means the one that the server marks",
    )


class Mailbox(Login):
    """The office's mailbox (IMAP)."""

    address: Email = Field(
        description="the address to which documents are sent", examples=["vanthu@ldld.example.vn"]
    )
    host: Text = Field(description="the IMAP server", examples=["imap.ldld.example.vn"])
    port: Port = Field(0, description=_PORT + ": 993 or 143")
    security: Security = Field("tls", description=_SECURITY)
    ca_file: str = Field("", description=_CA)
    poll_seconds: Count = Field(60, description="look for mail at least this often, beside IDLE")
    idle: bool = Field(True, description="let the server say when mail arrives (IMAP IDLE)")
    timeout_seconds: Count = Field(30, description="the longest wait for any answer of the server")
    max_message_mb: Count = Field(50, description="larger messages are not fetched: the clerk is told")
    folders: Folders = Folders()

    @property
    def effective_port(self) -> int:
        """The port to connect to."""
        return self.port or (993 if self.security == "tls" else 143)

    @property
    def login_user(self) -> str:
        """The name to log in with."""
        return self.user or self.address


class Smtp(Login):
    """The server that takes our letters. Without a user or secret of its own it uses those of [mailbox]."""

    host: Text = Field(description="the SMTP server for sending", examples=["smtp.ldld.example.vn"])
    port: Port = Field(0, description=_PORT + ": 465 or 587")
    security: Security = Field("tls", description=_SECURITY)
    ca_file: str = Field("", description=_CA)
    login: bool = Field(
        True, description="false where the server takes mail from this machine without a login"
    )
    from_name: str = Field(
        "", description="the sender's name in our letters; empty means the agency's short name"
    )
    reply_to_plus: bool = Field(
        False, description="true where the server delivers address+word@domain to address"
    )
    timeout_seconds: Count = Field(60, description="the longest wait for any answer of the server")
    connections: Annotated[int, Field(ge=1, le=16)] = Field(
        2, description="connections at the same time, each reused"
    )
    per_minute: Count = Field(60, description="letters a minute at most")
    per_day: Count = Field(2000, description="letters a day at most: the provider's quota")
    max_message_mb: Count = Field(20, description="the largest message that the server takes")

    @property
    def effective_port(self) -> int:
        """The port to connect to."""
        return self.port or (465 if self.security == "tls" else 587)


class Trust(Section):
    """When a reply counts as written by the person in From; `mailbot check` proposes the mode.

    authserv: our own server's Authentication-Results pass for the domain in From; dkim: a signature of that
    domain, verified here; internal: mail that never left our own server. Choose internal only where that
    server refuses mail in another person's name.
    """

    mode: Literal["none", "authserv", "dkim", "internal"] = Field(
        "none",
        description="what proves the writer: authserv, dkim, internal; none: all replies go to the clerk",
    )
    authserv_id: str = Field(
        "", description="authserv: the name that our own server puts first in Authentication-Results"
    )
    own_hosts: Many[Text] = Field(
        (), description='the names of our own mail servers, as they stand after "by" in Received lines'
    )
    own_addresses: Many[Text] = Field((), description="the IP addresses of our own mail servers")
    submission_pattern: str = Field(
        "",
        description="internal: a regular expression for the Received line of a login; empty means RFC 3848",
    )
    unit_mailbox_may_answer: bool = Field(
        False,
        description="true: whoever can write from a unit's shared mailbox may answer for the unit",
    )
