"""What the readers share: what they are given, what they give back, and why a file counts as unread.

What this module does not do: read anything.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum


class How(StrEnum):
    """How a file was read, or why it was not. The values are those of ``ReadAttachment.how``."""

    TEXT = "text"
    TEXT_LAYER = "text layer"
    OCR = "ocr"
    ARCHIVE = "archive"
    MAIL = "mail"
    SIGNATURE = "signature"  # a detached signature: it has no content of its own
    SMALL_PICTURE = "small picture"  # a logo

    ENCRYPTED = "encrypted"
    DAMAGED = "damaged"
    UNKNOWN = "unknown"
    EMPTY = "empty"
    NOT_FETCHED = "not fetched"
    NO_READER = "no reader"  # the library for this kind is not installed
    NO_OCR = "no ocr"
    ILLEGIBLE = "illegible"  # recognition was not sure of what it saw, or left ink unread
    TOO_LARGE = "too large"
    TOO_MANY_FILES = "too many files"
    TOO_MANY_PAGES = "too many pages"
    TOO_DEEP = "too deep"
    TOO_SLOW = "too slow"
    CRASHED = "crashed"  # the worker process died of it
    MACROS = "macros"
    ACTIVE_CONTENT = "active content"  # scripts, forms that build themselves
    EXTERNAL_CONTENT = "external content"  # what would be fetched from elsewhere
    EMBEDDED_OBJECT = "embedded object"
    UNREAD_PICTURE = "unread picture"  # of a kind that cannot be rendered


class UnreadError(Exception):
    """Raised by a reader that must stop. What it has put into the reading until then stays."""

    def __init__(self, how: How) -> None:
        super().__init__(str(how))
        self.how = how


@dataclass(frozen=True)
class Source:
    """One file to read. ``content_type`` is what the mail claims, with its parameters: a hint, no more."""

    name: str
    content_type: str
    content: bytes

    @property
    def suffix(self) -> str:
        """The extension in lower case with its dot, or nothing."""
        base = self.name.replace("\\", "/").rpartition("/")[2]
        dot = base.rfind(".")
        return base[dot:].lower() if dot > 0 else ""


@dataclass(frozen=True)
class Child:
    """A file inside another. ``how`` says why its ``content`` could not be had."""

    name: str
    content: bytes | None
    content_type: str = ""
    how: How = How.DAMAGED


@dataclass
class Reading:
    """What a reader found. ``problems`` may grow while ``children`` are taken: look at them afterwards."""

    how: How = How.TEXT
    lines: list[str] = field(default_factory=list)
    stamps: list[str] = field(default_factory=list)  # go before all lines, each on a line of its own
    problems: list[How] = field(default_factory=list)
    children: Iterable[Child] = ()
    confidences: list[tuple[float, int]] = field(default_factory=list)  # (confidence, number of words)

    def problem(self, how: How) -> None:
        """Note why something was not read; each reason once."""
        if how not in self.problems:
            self.problems.append(how)

    @property
    def confidence(self) -> float | None:
        """The mean confidence of the words that were recognised; None where none were."""
        words = sum(count for _, count in self.confidences)
        return sum(value * count for value, count in self.confidences) / words if words else None


def clean(text: str) -> str:
    """A text in NFC, lines ended by a line feed, without what cannot be encoded or printed.

    Soft hyphens and the like stay: in texts of the old TCVN3 fonts they are letters, which the core recovers.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")
    text = text.encode("utf-8", "replace").decode("utf-8")
    return unicodedata.normalize("NFC", text)


def plain_lines(text: str) -> list[str]:
    """The lines of a text without trailing blanks, and never more than one empty line in a row."""
    lines: list[str] = []
    for line in clean(text).split("\n"):
        line = line.rstrip()
        if line or (lines and lines[-1]):
            lines.append(line)
    while lines and not lines[-1]:
        lines.pop()
    return lines
