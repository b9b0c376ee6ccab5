"""One logged-in session: alive or dead, its capabilities, its folders, and which of them is open.

Folder names are written with "/" between levels, in NFC; here they become what the server calls them. What
this module does not do: touch messages (``imap``).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from functools import cached_property
from types import TracebackType
from typing import Self

from imapclient import IMAPClient
from imapclient.exceptions import IMAPClientError

from mailbot.core.message import Locator
from mailbot.mail import connection
from mailbot.mail.errors import FolderProblem, MailboxGone, MailError, ServerRefused, UidValidityChanged
from mailbot.mail.settings import ImapSettings

_SPECIAL = {"junk": "\\junk", "trash": "\\trash", "sent": "\\sent", "all": "\\all", "drafts": "\\drafts"}

_GOODBYE = 5.0  # seconds that a server has for its last words


class Session:
    """One logged-in connection; use it as a context manager."""

    def __init__(self, client: IMAPClient, settings: ImapSettings) -> None:
        self._client = client
        self._settings = settings
        self._selected: tuple[str, int] | None = None  # folder as the caller names it, its UIDVALIDITY
        self.alive = True

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Say goodbye if the connection lives. Never raises."""
        if self.alive:
            self.alive = False
            try:
                self._client.socket().settimeout(_GOODBYE)
                self._client.logout()
            except (IMAPClientError, OSError):
                connection.abandon(self._client)

    def _die(self) -> None:
        self.alive = False
        self._selected = None
        connection.abandon(self._client)

    def _asking(
        self, doing: str, senseless: Callable[[str], MailError] | None = None
    ) -> AbstractContextManager[None]:
        if not self.alive:
            raise MailboxGone(f"{doing}: the connection was lost before")
        return connection.named_failures(doing, self._die, senseless)

    # --- the server and its folders ----------------------------------------------------------------------

    @cached_property
    def capabilities(self) -> frozenset[str]:
        """What the server says that it can, in upper case, such as MOVE or UIDPLUS."""
        with self._asking("capabilities"):
            return frozenset(one.decode("ascii", "replace").upper() for one in self._client.capabilities())

    @cached_property
    def _namespace(self) -> tuple[str, str]:
        """Prefix and separator of our own folders (RFC 2342)."""
        with self._asking("namespace"):
            if "NAMESPACE" in self.capabilities and (personal := self._client.namespace().personal):
                return str(personal[0][0] or ""), str(personal[0][1] or "/")
            listed = self._client.list_folders("", "")
            return "", (listed[0][1] or b"/").decode() if listed else "/"

    def _name(self, folder: str) -> str:
        """The server's name of a folder that the configuration writes with "/" between its levels."""
        folder = unicodedata.normalize("NFC", folder)
        if folder.upper() == "INBOX":
            return "INBOX"
        prefix, separator = self._namespace
        if prefix and folder.startswith(prefix):
            return folder
        return prefix + folder.replace("/", separator)

    def folders(self) -> dict[str, frozenset[str]]:
        r"""Every folder by the server's name, with its flags such as ``\Junk`` or ``\Noselect``."""
        with self._asking("list of folders"):
            listed = self._client.list_folders()
        return {str(name): frozenset(flag.decode() for flag in flags) for flags, _, name in listed}

    def special_folder(self, kind: str) -> str | None:
        """The folder that the server marks as "junk", "trash", "sent", "all" or "drafts" (RFC 6154)."""
        listed = self.folders().items()
        return next((name for name, flags in listed if _SPECIAL[kind] in map(str.lower, flags)), None)

    def ensure_folders(self, names: Iterable[str]) -> None:
        """Create the folders that do not exist yet. Raises FolderProblem."""
        there = {unicodedata.normalize("NFC", name) for name in self.folders()}
        for folder in names:
            if self._name(folder) not in there:
                self._create(folder)

    def _create(self, folder: str) -> None:
        try:
            with self._asking(f"create folder {folder!r}"):
                self._client.create_folder(self._name(folder))
                self._client.subscribe_folder(self._name(folder))
        except ServerRefused as error:
            if connection.response_code(str(error)) != "ALREADYEXISTS":
                raise FolderProblem(str(error), folder) from error

    def uidvalidity(self, folder: str) -> int:
        """Open a folder (again) and return its UIDVALIDITY. Raises FolderProblem."""
        self._selected = None
        try:
            with self._asking(f"open folder {folder!r}"):
                answer = self._client.select_folder(self._name(folder))
                found = int(answer[b"UIDVALIDITY"])
        except ServerRefused as error:
            if error.temporary:
                raise
            raise FolderProblem(str(error), folder) from error
        self._selected = (folder, found)
        return found

    def _at(self, locator: Locator) -> None:
        """Make sure that the folder of ``locator`` is open and its UIDs still mean the same."""
        if self._selected is None or self._selected[0] != locator.folder:
            self.uidvalidity(locator.folder)
        assert self._selected is not None  # noqa: S101 - for the type checker
        if self._selected[1] != locator.uidvalidity:
            raise UidValidityChanged(locator.folder, locator.uidvalidity, self._selected[1])
