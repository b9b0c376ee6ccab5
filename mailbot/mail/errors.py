"""What can go wrong between us and a mail server, sorted by what the caller must do.

::

    MailError                      .temporary says whether trying again later may help
    +-- InsecureConnection         plain text beyond this machine, or TLS that the server does not offer
    +-- TlsFailed                  the certificate does not prove the server's name
    +-- CannotConnect              (temporary) no such host, refused, timed out
    +-- LoginRefused               wrong name or password, or an expired token
    +-- LoginUnavailable           (temporary) the server cannot check logins now, or has too many of ours
    +-- MailboxGone                (temporary) the connection died: open a new one
    |   +-- MailboxTimeout         ... because no answer came in time
    +-- ServerRefused              the server said NO to a command; temporary if it says so
    |   +-- MailboxFull            (temporary) over quota
    +-- FolderProblem              a folder does not exist, or cannot be created or opened
    +-- UidValidityChanged         the server numbered the folder anew: what we knew about UIDs is void
    +-- MessageMissing             the message is no longer where the locator says
    +-- MessageUnreadable          the server cannot describe or deliver this one message
    +-- DnsUnavailable             (temporary) a DKIM key could not be asked for

Each has a message of one line and a ``remedy`` of one line, both for the person who runs the program.
What this module does not do: decide how often to try again.
"""

# ruff: noqa: N818 - the names say what happened; "Error" behind each would say it twice
from __future__ import annotations

from mailbot.core.message import Locator


class MailError(Exception):
    """The root of the tree. ``str()`` gives the message; ``remedy`` says what would help."""

    temporary = False
    remedy = "Run 'mailbot check' to see which part fails."

    def __init__(self, message: str, remedy: str | None = None) -> None:
        super().__init__(one_line(message))
        if remedy is not None:
            self.remedy = remedy


class InsecureConnection(MailError):
    """The configuration or the server would make us send secrets in the clear."""

    remedy = "Set security to 'tls' or 'starttls'; 'plain' is for a server on this machine only."


class TlsFailed(MailError):
    """The server's certificate was not accepted."""

    remedy = "Use the host name that the certificate names, or give the office's own authority as ca_file."


class CannotConnect(MailError):
    """No connection came about."""

    temporary = True
    remedy = "Check host, port and firewall; the program tries again by itself."


class LoginRefused(MailError):
    """The server does not accept the name with this password or token."""

    remedy = "Check the user and the password file; providers with two steps need an app password or OAuth2."


class LoginUnavailable(MailError):
    """The server cannot log us in at the moment."""

    temporary = True
    remedy = "Wait; if it lasts, fewer mail programs may be connected to this mailbox at once."


class MailboxGone(MailError):
    """The connection died. What was under way may or may not have happened."""

    temporary = True
    remedy = "None needed: the program connects again."


class MailboxTimeout(MailboxGone):
    """The server did not answer in time."""

    remedy = "None needed: the program connects again; if it lasts, raise timeout_seconds."


class ServerRefused(MailError):
    """The server answered NO or BAD to a command."""

    remedy = "Look at the server's words; the mailbox's rights or limits may be the cause."

    def __init__(self, message: str, *, temporary: bool = False, remedy: str | None = None) -> None:
        super().__init__(message, remedy)
        self.temporary = temporary


class MailboxFull(ServerRefused):
    """The mailbox is over its quota."""

    remedy = "Make room in the mailbox, or have its quota raised."

    def __init__(self, message: str) -> None:
        super().__init__(message, temporary=True)


class FolderProblem(MailError):
    """A folder cannot be used. ``folder`` is its name."""

    remedy = "Create the folder in a mail program, or name another one in the configuration."

    def __init__(self, message: str, folder: str) -> None:
        super().__init__(message)
        self.folder = folder


class UidValidityChanged(MailError):
    """UIDs of this folder are void (RFC 3501, 2.3.1.1): find messages again by Message-ID."""

    remedy = "None needed: the program finds the messages again."

    def __init__(self, folder: str, expected: int, found: int) -> None:
        super().__init__(f"folder {folder!r}: UIDVALIDITY was {expected} and is now {found}")
        self.folder, self.expected, self.found = folder, expected, found


class MessageMissing(MailError):
    """Someone moved or deleted the message."""

    remedy = "Look for it in the other folders; somebody's mail program may have moved it."

    def __init__(self, locator: Locator) -> None:
        super().__init__(f"message {locator.uid} is no longer in folder {locator.folder!r}")
        self.locator = locator


class MessageUnreadable(MailError):
    """The server's answer about this message makes no sense; others are not concerned."""

    remedy = "Open the message in a mail program; it may be damaged on the server."

    def __init__(self, locator: Locator, why: str) -> None:
        super().__init__(f"message {locator.uid} in folder {locator.folder!r} cannot be read: {why}")
        self.locator = locator


class DnsUnavailable(MailError):
    """A public key could not be asked for: nothing is known about who sent the message yet."""

    temporary = True
    remedy = "Check the machine's name resolution; the program tries again by itself."


def one_line(text: str, limit: int = 300) -> str:
    """A server's words as one printable line of bounded length."""
    words = "".join(char if char.isprintable() else " " for char in text)
    line = " ".join(words.split())
    return line if len(line) <= limit else line[: limit - 1] + "…"
