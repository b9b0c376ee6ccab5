"""The exit codes of every command. README.md has the same table; a test holds them equal."""

from __future__ import annotations

from enum import IntEnum


class Exit(IntEnum):
    """What a command's exit code means. ``about`` is the line of the table."""

    about: str

    def __new__(cls, value: int, about: str) -> Exit:  # noqa: D102
        member = int.__new__(cls, value)
        member._value_ = value
        member.about = about
        return member

    OK = 0, "done"
    FOUND = 1, "the command looked for faults and found some (check, status, journal verify)"
    USAGE = 2, "the command line is wrong"
    CONFIG = 3, "the configuration is missing or wrong; every error is named"
    LOGIN = 4, "a mail server refused the login"
    SERVER = 5, "a mail server cannot be reached, or refused what was asked"
    FOLDER = 6, "a mail folder cannot be created or opened"
    DATABASE = 7, "the database is locked, unreachable, or of another version"
    DISK = 8, "the disk is full"
    INPUT = 9, "a file or a row given to the command cannot be read"
    INTERNAL = 70, "a fault of the program itself"
    INTERRUPTED = 130, "stopped by Ctrl-C"
