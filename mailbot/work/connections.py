"""From the configuration's tables to what the mail edge wants. Translations, and the token of the moment."""

from __future__ import annotations

import asyncio
import subprocess

from mailbot.config import Settings
from mailbot.config.secrets import Credential
from mailbot.mail.errors import LoginRefused, MailError
from mailbot.mail.settings import Auth, AuthenticitySettings, ImapSettings, Mode, Security, SmtpSettings
from mailbot.mail.smtp import Sender

_TOKEN_COMMAND_SECONDS = 60


def imap_settings(settings: Settings) -> ImapSettings:
    """How to reach the office's mailbox."""
    mailbox = settings.mailbox
    credential = settings.secrets.mailbox if settings.secrets else Credential()
    return ImapSettings(
        host=mailbox.host,
        port=mailbox.effective_port,
        security=Security(mailbox.security),
        user=mailbox.login_user,
        secret=lambda: secret_of(credential),
        auth=_auth(credential),
        ca_file=str(settings.beside(mailbox.ca_file)) if mailbox.ca_file else None,
        timeout=float(mailbox.timeout_seconds),
    )


def smtp_settings(settings: Settings) -> SmtpSettings:
    """How to reach the server that takes our letters."""
    smtp = settings.smtp
    credential = settings.secrets.smtp if settings.secrets else None
    return SmtpSettings(
        host=smtp.host,
        port=smtp.effective_port,
        security=Security(smtp.security),
        user=credential.user if credential else "",
        secret=(lambda: secret_of(credential)) if credential else str,
        auth=_auth(credential) if credential else Auth.NONE,
        ca_file=str(settings.beside(smtp.ca_file)) if smtp.ca_file else None,
        timeout=float(smtp.timeout_seconds),
        connections=smtp.connections,
        ehlo_name=settings.mailbox.address.rpartition("@")[2],
    )


def sending_problem(settings: Settings) -> MailError | None:
    """What keeps us from connecting and logging in to the server that takes our letters; None if nothing.

    Must not be called inside a running event loop.
    """

    async def look() -> MailError | None:
        async with Sender(smtp_settings(settings)) as sender:
            return await sender.check()

    return asyncio.run(look())


def authenticity_settings(settings: Settings) -> AuthenticitySettings:
    """Whom to believe about the writer of a message."""
    trust = settings.trust
    if trust.mode == "none":
        return AuthenticitySettings()  # no authserv-id: nothing ever passes, every reply goes to the clerk
    return AuthenticitySettings(
        mode=Mode(trust.mode),
        authserv_id=trust.authserv_id,
        own_hosts=frozenset(host.lower() for host in trust.own_hosts),
        own_addresses=frozenset(trust.own_addresses),
        submission_pattern=trust.submission_pattern,
        own_domains=frozenset({settings.office.agency.domain.lower()}),
    )


def _auth(credential: Credential) -> Auth:
    return Auth.XOAUTH2 if credential.token_file or credential.token_command else Auth.PASSWORD


def secret_of(credential: Credential) -> str:
    """The password, or the access token as its file or command gives it now.

    Raises ``LoginRefused`` where the token cannot be had: the message names the source, never the token.
    """
    if credential.token_command:
        try:
            done = subprocess.run(
                credential.token_command, capture_output=True, timeout=_TOKEN_COMMAND_SECONDS, check=True
            )
        except (OSError, subprocess.SubprocessError) as problem:
            raise LoginRefused(
                f"the token command {credential.token_command[0]} failed ({type(problem).__name__})",
                "Run oauth2_token_command by hand and see what it says.",
            ) from None
        return done.stdout.decode().strip()
    if credential.token_file is not None:
        try:
            return credential.token_file.read_text(encoding="utf-8").strip()
        except OSError as problem:
            raise LoginRefused(
                f"the token file {credential.token_file} cannot be read ({problem.strerror})"
            ) from None
    return credential.password or ""
