"""One IMAP connection: made, logged in and tuned; its failures named; waiting on it without being fooled.

imapclient as it comes formats every message for its log, waits without limit, and takes a dead connection for
a quiet mailbox; all of that is put right here, and only here. What this module does not do: know folders or
messages (``imap``).
"""

from __future__ import annotations

import contextlib
import ipaddress
import re
import selectors
import socket
import ssl
from collections.abc import Callable, Iterator

from imapclient import IMAPClient, SocketTimeout
from imapclient.exceptions import (
    IMAPClientAbortError,
    IMAPClientError,
    IMAPClientReadOnlyError,
    LoginError,
    ProtocolError,
)

from mailbot.mail.errors import (
    CannotConnect,
    InsecureConnection,
    LoginRefused,
    LoginUnavailable,
    MailboxFull,
    MailboxGone,
    MailboxTimeout,
    MailError,
    ServerRefused,
    TlsFailed,
)
from mailbot.mail.settings import Auth, ImapSettings, Security, tls_context

_CODE = re.compile(r"\[([A-Z][A-Z-]*)")
# Response codes of RFC 5530 after which the same command may succeed later.
_PASSING = frozenset({"UNAVAILABLE", "INUSE", "LIMIT", "SERVERBUG"})
_PASSING_WORDS = re.compile(r"too many|try again|temporar|later", re.IGNORECASE)


def connect(settings: ImapSettings) -> IMAPClient:
    """A connection that is logged in. Raises the errors of the first half of the tree in ``errors``."""
    where = f"{settings.host}:{settings.port}"
    if settings.security is Security.PLAIN:
        refuse_plain_beyond_loopback(settings.host)
    client = _open(settings, where)
    try:
        _tune(client)
        if settings.security is Security.STARTTLS:
            _start_tls(client, settings, where)
        _log_in(client, settings)
    except BaseException:
        abandon(client)
        raise
    return client


def refuse_plain_beyond_loopback(host: str) -> None:
    """Raise InsecureConnection unless every address of ``host`` is on this machine."""
    try:
        found = {entry[4][0] for entry in socket.getaddrinfo(host, None)}
    except OSError as error:
        raise CannotConnect(f"no address for {host!r}: {error}") from error
    if not all(ipaddress.ip_address(str(one).partition("%")[0]).is_loopback for one in found):
        raise InsecureConnection(f"security 'plain' would send the password to {host!r} in the clear")


def _open(settings: ImapSettings, where: str) -> IMAPClient:
    implicit = settings.security is Security.TLS
    try:
        return IMAPClient(
            settings.host,
            port=settings.port,
            ssl=implicit,
            ssl_context=tls_context(settings.ca_file) if implicit else None,
            timeout=SocketTimeout(connect=settings.connect_timeout, read=settings.timeout),
        )
    except ssl.SSLCertVerificationError as error:
        raise TlsFailed(f"certificate of {where} not accepted: {error.verify_message}") from error
    except ssl.SSLError as error:
        raise TlsFailed(f"no TLS with {where}: {error.reason}", _TLS_REMEDY) from error
    except TimeoutError as error:
        raise CannotConnect(f"{where} did not answer within {settings.connect_timeout:g} s") from error
    except OSError as error:
        raise CannotConnect(f"no connection to {where}: {error.strerror or error}") from error
    except IMAPClientError as error:
        # A greeting of BYE, or no IMAP server at all.
        raise CannotConnect(f"{where} did not greet as an IMAP server: {_words(error)}") from error


_TLS_REMEDY = "Check port and security: 993 speaks TLS at once, 143 wants 'starttls'."


def _tune(client: IMAPClient) -> None:
    """Stop the formatting of every message, the log of the last commands (passwords), and Nagle's delay."""
    client._imap.debug = 0
    client._imap._log = _forget
    client.normalise_times = False  # aware datetimes
    raw = client.socket()
    raw.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    raw.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)


def _forget(_line: str) -> None:
    """Keep nothing: imaplib remembers its last lines for a debugger, passwords among them."""


def _start_tls(client: IMAPClient, settings: ImapSettings, where: str) -> None:
    if client._imap.state != "NONAUTH" or not client.has_capability("STARTTLS"):
        raise InsecureConnection(f"{where} offers no STARTTLS", "Use security 'tls' with port 993.")
    plain_file = client._imap.file
    try:
        client.starttls(tls_context(settings.ca_file))
    except ssl.SSLCertVerificationError as error:
        raise TlsFailed(f"certificate of {where} not accepted: {error.verify_message}") from error
    except (ssl.SSLError, IMAPClientError) as error:
        raise TlsFailed(f"STARTTLS with {where} failed: {_words(error)}", _TLS_REMEDY) from error
    except OSError as error:
        raise CannotConnect(f"connection to {where} lost during STARTTLS: {_words(error)}") from error
    plain_file.close()
    client._set_read_timeout()


def _log_in(client: IMAPClient, settings: ImapSettings) -> None:
    secret = settings.secret()
    try:
        if settings.auth is Auth.PASSWORD:
            _log_in_by_password(client, settings.user, secret)
        else:
            _log_in_by_token(client, settings, secret)
    except LoginError as error:
        words = _words(error)
        code = response_code(words)
        if code in _PASSING or (code is None and _PASSING_WORDS.search(words)):
            raise LoginUnavailable(f"login of {settings.user!r} not possible now: {words}") from None
        # "from None": the library's own error may carry what we sent.
        raise LoginRefused(f"login of {settings.user!r} refused: {words}") from None
    except TimeoutError:
        raise CannotConnect(f"no answer to the login within {settings.timeout:g} s") from None
    except OSError as error:
        raise CannotConnect(f"connection lost during the login: {_words(error)}") from None


def _log_in_by_password(client: IMAPClient, user: str, password: str) -> None:
    if client.has_capability("AUTH=PLAIN"):
        client.plain_login(user, password)  # takes any characters; LOGIN takes ASCII
    elif not (user + password).isascii():
        raise LoginError("the server takes only passwords in ASCII letters")
    else:
        client.login(user, password)


def _log_in_by_token(client: IMAPClient, settings: ImapSettings, token: str) -> None:
    mechanism = "XOAUTH2" if settings.auth is Auth.XOAUTH2 else "OAUTHBEARER"
    if not client.has_capability(f"AUTH={mechanism}"):
        raise LoginError(f"the server offers no {mechanism}")
    user = settings.user
    if settings.auth is Auth.XOAUTH2:
        start = f"user={user}\1auth=Bearer {token}\1\1"
    else:  # RFC 7628, 3.1; RFC 5801, 4
        name = user.replace("=", "=3D").replace(",", "=2C")
        start = f"n,a={name},\1auth=Bearer {token}\1\1"
    # After a refusal the server explains itself and waits for a word, then says NO.
    answers = iter([start, "" if settings.auth is Auth.XOAUTH2 else "\1"])
    client.sasl_login(mechanism, lambda _challenge: next(answers, None))


def abandon(client: IMAPClient) -> None:
    """Close a connection without a word to the server. Never raises."""
    with contextlib.suppress(OSError, IMAPClientError):
        client.shutdown()


def response_code(words: str) -> str | None:
    """The bracketed code of a server's answer, such as TRYCREATE or OVERQUOTA (RFC 5530)."""
    found = _CODE.search(words)
    return found[1] if found else None


def _words(error: BaseException) -> str:
    """What the server or the system said, without Python's marks of bytes."""
    text = str(error)
    return text[2:-1] if text.startswith(("b'", 'b"')) else text


@contextlib.contextmanager
def named_failures(
    doing: str, on_death: Callable[[], None], senseless: Callable[[str], MailError] | None = None
) -> Iterator[None]:
    """Turn what imapclient raises into the errors of our tree; ``on_death`` runs if the connection is lost.

    After an answer that makes no sense the two sides disagree about where they are: that is a death too, and
    ``senseless`` makes its error (MailboxGone where it is None).
    """
    try:
        yield
    except MailError:
        raise
    except TimeoutError as error:
        on_death()
        raise MailboxTimeout(f"{doing}: the server did not answer in time") from error
    except IMAPClientReadOnlyError as error:  # an "abort" to imaplib, yet the connection is well
        raise ServerRefused(f"{doing}: the folder is read-only") from error
    except (IMAPClientAbortError, OSError) as error:
        on_death()
        raise MailboxGone(f"{doing}: connection lost ({_words(error)})") from error
    except (ProtocolError, ValueError, RecursionError, LookupError, TypeError) as error:
        on_death()
        raise (senseless or MailboxGone)(f"{doing}: an answer that makes no sense") from error
    except IMAPClientError as error:
        words = _words(error)
        if "got more than" in words:  # imaplib stopped in the middle of a line
            on_death()
            raise (senseless or MailboxGone)(f"{doing}: a line without end") from error
        code = response_code(words)
        if code == "OVERQUOTA":
            raise MailboxFull(f"{doing}: {words}") from error
        raise ServerRefused(f"{doing}: {words}", temporary=code in _PASSING) from error


# --- IDLE --------------------------------------------------------------------------------------------------

_NEWS = re.compile(rb"\* \d+ EXISTS\b", re.IGNORECASE)


def wait_in_idle(client: IMAPClient, timeout: float, wake: int | None) -> bool:
    """IDLE until the server says anything, ``wake`` becomes readable, or ``timeout`` seconds are over.

    True if it spoke of new messages. imapclient's ``idle_check`` is never used: it answers at once on a dead
    connection, and breaks on responses that are split over packets. An end of file makes the wait end, and
    surfaces as imaplib's abort when IDLE is left.
    """
    imap = client._imap
    if news_meanwhile(client):
        return True
    lines: list[bytes] = []
    tag = imap._command("IDLE")
    while (line := imap._get_response()) is not None:  # None is the "+" that we wait for
        if imap.tagged_commands[tag]:
            raise IMAPClientError(f"IDLE refused: {imap.tagged_commands.pop(tag)[1][0]!r}")
        lines.append(line)
    if not lines and not _already_here(client):
        with selectors.DefaultSelector() as selector:
            selector.register(client.socket(), selectors.EVENT_READ)
            if wake is not None:
                selector.register(wake, selectors.EVENT_READ)
            selector.select(max(0.0, timeout))
    imap.send(b"DONE\r\n")
    while not imap.tagged_commands[tag]:
        lines.append(imap._get_response() or b"")
    imap.tagged_commands.pop(tag)
    news_meanwhile(client)
    return any(_NEWS.match(line) for line in lines)


def news_meanwhile(client: IMAPClient) -> bool:
    """Whether the server announced messages in its answers to other commands, which no IDLE will repeat."""
    return bool(client._imap.response("EXISTS")[1] != [None])


def _already_here(client: IMAPClient) -> bool:
    """Whether bytes lie in imaplib's buffer or in the TLS layer, where no poll on the socket sees them."""
    raw = client.socket()
    timeout = raw.gettimeout()
    raw.settimeout(0)
    try:
        return bool(client._imap.file.peek(1))
    except (BlockingIOError, ssl.SSLWantReadError):
        return False
    finally:
        raw.settimeout(timeout)
