"""What a server says about messages that it moved or copied (COPYUID, RFC 4315, 3).

What this module does not do: talk to a server (``imap``).
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from mailbot.core.message import Locator

_COPYUID = re.compile(rb"(\d+) ([\d:,]+) ([\d:,]+)$")
_RANGE = re.compile(rb"(\d+)(?::(\d+))?")
_MOST = 10_000  # UIDs in one answer: more than was ever asked for


def copied(answers: Iterable[bytes | None], folder: str) -> dict[int, Locator]:
    """Where each message, by its old UID, lies in ``folder`` now. What makes no sense is left out."""
    found: dict[int, Locator] = {}
    for answer in answers:
        match = _COPYUID.match(answer or b"")
        if match is None:
            continue
        old, new = _uids(match[2]), _uids(match[3])
        if len(old) == len(new):
            found |= {one: Locator(folder, int(match[1]), other) for one, other in zip(old, new, strict=True)}
    return found


def _uids(text: bytes) -> list[int]:
    """The UIDs of a set such as ``3:5,9``, in its order; none where it is no set or too large."""
    found: list[int] = []
    for piece in text.split(b","):
        match = _RANGE.fullmatch(piece)
        if match is None:
            return []
        low, high = sorted((int(match[1]), int(match[2] or match[1])))
        if len(found) + high - low >= _MOST:
            return []
        found += range(low, high + 1)
    return found
