"""Mail that never left our own server: did a logged-in user hand it in?

Read are the Received lines from the top, where our own server wrote them, down to the first that is more than
a transfer between our own machines. That one must say that the sender logged in (RFC 3848), and nothing may
stand below it: whoever writes lines of his own writes them below. This proves as much as the server does: it
must let nobody send in another user's name. What this module does not do: look at other headers.
"""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Sequence

from mailbot.core.message import Address
from mailbot.mail.settings import AuthenticitySettings

MAX_LINE = 4_000

# "by HOST (comment) with PROTOCOL": everything before it may be the client's own words (HELO).
_HOP = re.compile(
    r"\bby\s+([A-Za-z0-9._:\[\]-]{1,255})(?:\s*\([^()]{0,300}\))*\s+with\s+([A-Za-z0-9]{1,20})\b"
)
_IP = re.compile(r"[\[(](?:IPv6:)?([0-9A-Fa-f.:]{2,45})(?:%\w{1,20})?[\])]")
_LOGGED_IN = re.compile(r"(?:UTF8)?(?:E?SMTPS?A)", re.IGNORECASE)  # RFC 3848, RFC 6531
_LOCAL = frozenset({"lmtp", "lmtps", "lmtpa", "lmtpsa"})
_USER = re.compile(r"\(Authenticated sender: ([^()\s]{1,250})\)")


def handed_in(
    fields: Sequence[tuple[str, str]], sender: Address, settings: AuthenticitySettings
) -> tuple[bool, str]:
    """Whether a logged-in user of our own server handed the message in, and what was found, for people.

    Where the server names the user, it must be the one in From. ``settings.submission_pattern``, searched in
    the submission line instead of the keywords of RFC 3848, may name that user in a group ``user``.
    """
    lines = [value[:MAX_LINE] for name, value in fields if name == "received"]
    for place, line in enumerate(lines):
        hops = _HOP.findall(line)
        if len(hops) != 1:  # none, or words of the client that look like one
            return False, "a Received line that cannot be read"
        host, protocol = hops[0][0].strip("[]").lower(), hops[0][1]
        if host not in {"localhost", *(one.lower() for one in settings.own_hosts)}:
            return False, "a Received line of a foreign server"
        if protocol.lower() in _LOCAL:
            continue
        if not _is_login(line, protocol, settings):
            if _between_us(line, settings):
                continue
            return False, "handed in without a login"
        if place != len(lines) - 1:
            return False, "lines below the submission"
        user = _user(line, settings)
        if user is not None and user.lower() not in (sender.email, sender.email.rpartition("@")[0]):
            return False, "handed in by another user than the one in From"
        return True, f"handed in at {host} with a login"
    return False, "no submission"


def _is_login(line: str, protocol: str, settings: AuthenticitySettings) -> bool:
    if settings.submission_pattern:
        return re.search(settings.submission_pattern, line) is not None
    return _LOGGED_IN.fullmatch(protocol) is not None


def _user(line: str, settings: AuthenticitySettings) -> str | None:
    if settings.submission_pattern:
        found = re.search(settings.submission_pattern, line)
        return found["user"] if found and "user" in found.groupdict() else None
    named = _USER.findall(line)
    # A client could write this in its HELO too: several are as bad as a wrong one.
    return named[0] if len(named) == 1 else ("" if named else None)


def _between_us(line: str, settings: AuthenticitySettings) -> bool:
    """Whether the machine that handed over is ours, by every address that stands before "by".

    The one that our server saw is among them; others may be the client's own words (HELO).
    """
    before = line[: next(_HOP.finditer(line)).start()]
    try:
        found = [ipaddress.ip_address(one) for one in _IP.findall(before)]
    except ValueError:
        return False
    return bool(found) and all(one.is_loopback or str(one) in settings.own_addresses for one in found)
