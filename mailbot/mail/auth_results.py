"""What our own mail server stamped about a message: Authentication-Results (RFC 8601), and whose they are.

Anybody can write such a header. Believed are only those with the pinned authserv-id, above the first Received
line of a foreign server, and of these only the topmost group: what a sender put into the message lies lower.
What this module does not do: compare domains with From (``authenticity``).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from authres import all_features
from authres.core import AuthenticationResultsHeader, AuthResError

MAX_LENGTH = 8_192  # characters; authres takes time with the square of it
MAX_DEPTH = 10  # of comments in comments: authres recurses
MAX_STAMPS = 20

_FEATURES = all_features()

_ID = re.compile(r"\s*(?:\([^()]*\)\s*)?([^\s;()]{1,255})(?=[\s;(]|$)")
_BY = re.compile(r"\bby\s+([A-Za-z0-9._:\[\]-]{1,255})")
# Exchange adds "action=none" without a property type, others quote what needs no quotes and then go on.
_ACTION = re.compile(r"(?<=[\s;])action=[A-Za-z.]+(?=[\s;]|$)")
_QUOTED_TOKEN = re.compile(r'(?<==)"([A-Za-z0-9+/=._-]*)"')


@dataclass(frozen=True)
class Clause:
    """One result, such as ``dkim=pass header.d=x.vn``; the names of properties are like "header.d"."""

    method: str
    result: str
    properties: tuple[tuple[str, str], ...] = ()

    def get(self, name: str) -> str | None:
        """The value of a property in lower case, or None where it is missing."""
        return next((value for key, value in self.properties if key == name), None)


class _Strict(AuthenticationResultsHeader):  # type: ignore[misc] # authres has no types
    """authres, made to refuse what it cannot read instead of going on behind it."""

    def __init__(self, feature_context: object) -> None:
        super().__init__(feature_context, strict=True)


def own_stamps(fields: Sequence[tuple[str, str]], authserv_id: str, own_hosts: Iterable[str]) -> list[str]:
    """The values of the Authentication-Results that our own server stamped on this message, topmost first."""
    wanted = authserv_id.strip().lower()
    own = {wanted, *(host.lower() for host in own_hosts)}
    found: list[str] = []
    gap = gap_of_found = 0  # between which Received lines we are
    for name, value in fields:
        if name == "received":
            if value.lstrip()[:5].lower() != "from ":
                continue  # no hop, but a note that a server made to itself
            match = _BY.search(value[:MAX_LENGTH])
            if match is None or match[1].strip("[]").lower() not in own:
                break
            gap += 1
        elif name == "authentication-results" and wanted and stamped_by(value) == wanted:
            if found and gap != gap_of_found:
                break
            gap_of_found = gap
            found.append(value)
    return found[:MAX_STAMPS]


def stamped_by(value: str) -> str:
    """The authserv-id that a header bears, in lower case; "" where it bears none."""
    match = _ID.match(value)
    return match[1].lower() if match and "=" not in match[1] else ""


def read_stamps(stamps: Iterable[str]) -> dict[str, list[Clause]]:
    """Results by method. For each method only the topmost header that speaks of it counts."""
    results: dict[str, list[Clause]] = {}
    for value in stamps:
        here: dict[str, list[Clause]] = {}
        for clause in read_results(value):
            here.setdefault(clause.method, []).append(clause)
        for method, clauses in here.items():
            results.setdefault(method, clauses)
    return results


@lru_cache(maxsize=64)  # an office's correspondents are few: the same stamp comes again and again
def read_results(value: str) -> tuple[Clause, ...]:
    """The clauses of one header; none where anything in it cannot be read, for then nothing in it is safe."""
    text = "".join(char if char.isascii() and char.isprintable() else "?" for char in value)
    if len(text) > MAX_LENGTH or _depth(text) > MAX_DEPTH:
        return ()
    text = _QUOTED_TOKEN.sub(r"\1", _ACTION.sub("", text))
    try:
        header = _Strict.parse_value(_FEATURES, text)
    except (AuthResError, RecursionError):
        return ()
    return tuple(_clause(result) for result in header.results)


def _clause(result: object) -> Clause:
    """A result with its unambiguous properties: one that is given twice, differently, says nothing."""
    values: dict[str, str | None] = {}
    for one in getattr(result, "properties", ()):
        name = f"{one.type}.{one.name}".lower()
        value = str(one.value or "").lower()
        values[name] = value if values.get(name, value) == value else None
    known = tuple((name, value) for name, value in values.items() if value)
    return Clause(
        str(getattr(result, "method", "")).lower(), str(getattr(result, "result", "")).lower(), known
    )


def _depth(text: str) -> int:
    depth = deepest = 0
    for char in text:
        depth += (char == "(") - (char == ")")
        deepest = max(deepest, depth)
    return deepest
