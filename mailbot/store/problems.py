"""What can go wrong with the store, each with one line for people and its remedy.

    StoreProblem
      DatabaseLocked        somebody else holds it for too long
      DatabaseNewer         a later version of the program has upgraded it
      DatabaseOlder         it lacks tables or columns of this version (or was never made)
      DiskFull              nothing can be written
      DatabaseUnreachable   no such file, no such server, login refused, not a database
    ClaimLost               the message was settled by another daemon meanwhile: roll back
    ContentGone             the key of this content was destroyed
    RegisterConflict        a change does not fit what is in the register: roll back

``StoreProblem`` is for people (exit with its line); the other three are for the caller's flow.
"""

from __future__ import annotations


class StoreProblem(Exception):  # noqa: N818 - named by what is wrong, as all of this tree
    """The store cannot work. ``message`` says what is wrong, ``remedy`` what to do; both one line."""

    def __init__(self, message: str, remedy: str) -> None:
        super().__init__(f"{message} {remedy}")
        self.message = message
        self.remedy = remedy


class DatabaseLocked(StoreProblem):
    """Another process holds the database for longer than we wait."""


class DatabaseNewer(StoreProblem):
    """The database was upgraded by a later version of the program."""


class DatabaseOlder(StoreProblem):
    """The database was never made, or lacks an upgrade."""


class DiskFull(StoreProblem):
    """The disk of the database is full."""


class DatabaseUnreachable(StoreProblem):
    """The database cannot be opened or reached."""


class ClaimLost(Exception):  # noqa: N818
    """The claim on this message is not ours any more: what was decided must be rolled back."""


class ContentGone(LookupError):  # noqa: N818
    """The content does not exist, or its key was destroyed (recall, retention)."""


class RegisterConflict(Exception):  # noqa: N818
    """A change contradicts the register (a number that is not the next one, a row that is not there)."""
