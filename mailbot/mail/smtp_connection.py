"""One SMTP connection: made, encrypted and logged in, with its failures under their names (``errors``).

What this module does not do: send anything (``smtp``).
"""

from __future__ import annotations

import asyncio
import base64
import ssl

import aiosmtplib
from aiosmtplib.errors import SMTPAuthenticationError, SMTPException, SMTPResponseException

from mailbot.mail.connection import refuse_plain_beyond_loopback
from mailbot.mail.errors import (
    CannotConnect,
    InsecureConnection,
    LoginRefused,
    LoginUnavailable,
    MailError,
    TlsFailed,
)
from mailbot.mail.settings import Auth, Security, SmtpSettings, tls_context


async def connect(settings: SmtpSettings) -> aiosmtplib.SMTP:
    """A connection that is logged in; raises MailError."""
    where = f"{settings.host}:{settings.port}"
    if settings.security is Security.PLAIN:
        await asyncio.to_thread(refuse_plain_beyond_loopback, settings.host)
    context = None if settings.security is Security.PLAIN else tls_context(settings.ca_file)
    client = aiosmtplib.SMTP(
        hostname=settings.host,
        port=settings.port,
        use_tls=settings.security is Security.TLS,
        start_tls=False,
        tls_context=context,
        timeout=settings.connect_timeout,
        local_hostname=settings.ehlo_name,
    )
    try:
        await client.connect()
        await client.ehlo()
        if settings.security is Security.STARTTLS:
            if not client.supports_extension("starttls"):
                raise InsecureConnection(f"{where} offers no STARTTLS", "Use security 'tls' with port 465.")
            await client.starttls()
            await client.ehlo()
        client.timeout = settings.timeout
        await _log_in(client, settings)
    except BaseException as error:
        hang_up(client, client.transport)
        found = _named(error, settings, where)
        if found is None:
            raise
        raise found from None  # the library's own error may carry what we sent
    return client


def hang_up(client: aiosmtplib.SMTP, transport: asyncio.BaseTransport | None) -> None:
    """Close without waiting for the other side, which under TLS may take half a minute. Never raises."""
    client.close()
    if isinstance(transport, asyncio.WriteTransport):
        transport.abort()


def _named(error: BaseException, settings: SmtpSettings, where: str) -> MailError | None:
    """The error of our tree for one of aiosmtplib's, or None for what is not about mail."""
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, ssl.SSLCertVerificationError):
            return TlsFailed(f"certificate of {where} not accepted: {cause.verify_message}")
        if isinstance(cause, ssl.SSLError):
            remedy = "Check port and security: 465 speaks TLS at once, 587 wants 'starttls'."
            return TlsFailed(f"no TLS with {where}: {cause.reason}", remedy)
        cause = cause.__cause__
    if isinstance(error, MailError):
        return error
    if isinstance(error, SMTPAuthenticationError):
        words = f"login of {settings.user!r} refused: {error.code} {error.message}"
        return LoginUnavailable(words) if 400 <= error.code < 500 else LoginRefused(words)
    if isinstance(error, SMTPResponseException):
        return CannotConnect(f"{where} refused: {error.code} {error.message}")
    if isinstance(error, (SMTPException, OSError)):
        return CannotConnect(f"no connection to {where}: {error}")
    return None


async def _log_in(client: aiosmtplib.SMTP, settings: SmtpSettings) -> None:
    if settings.auth is Auth.NONE:
        return
    secret = settings.secret()
    wanted = {Auth.XOAUTH2: "xoauth2", Auth.OAUTHBEARER: "oauthbearer"}.get(settings.auth)
    if wanted and wanted not in client.server_auth_methods:
        raise LoginRefused(f"{settings.host} offers no {wanted.upper()}")
    if settings.auth is Auth.XOAUTH2:
        await client.auth_xoauth2(settings.user, secret)
    elif settings.auth is Auth.OAUTHBEARER:
        await _oauthbearer(client, settings.user, secret)
    else:
        if not client.supported_auth_methods:
            raise LoginRefused(f"{settings.host} offers no login by password")
        await client.login(settings.user, secret)


async def _oauthbearer(client: aiosmtplib.SMTP, user: str, token: str) -> None:
    """RFC 7628, 3.1; after a refusal the server explains itself and waits for one more word."""
    name = user.replace("=", "=3D").replace(",", "=2C")
    start = base64.b64encode(f"n,a={name},\1auth=Bearer {token}\1\1".encode())
    answer = await client.execute_command(b"AUTH", b"OAUTHBEARER", start)
    if answer.code == 334:
        answer = await client.execute_command(base64.b64encode(b"\1"))
    if answer.code != 235:
        raise SMTPAuthenticationError(answer.code, answer.message)
