"""DKIM signatures verified here, with dkimpy, for providers that stamp no Authentication-Results.

Stricter than RFC 6376 where a reply can give orders: no body length limit, no SHA-1, keys of 1024 bits at
least, the headers that make a message unique signed. What this module does not do: choose the rule of
alignment.
"""

from __future__ import annotations

import binascii
import logging
from collections.abc import Callable
from typing import Any

from mailbot.mail.errors import DnsUnavailable

MAX_SIGNATURES = 5  # looked at; each costs a DNS question
MIN_KEY_BITS = 1024

Dns = Callable[[str], bytes | None]
"""Asked for the TXT record of a name: its bytes, or None where there is none. Raises DnsUnavailable."""

# dkimpy notes hashes and fields of messages: none of that belongs into our log.
_SILENT = logging.getLogger("mailbot.mail.dkimpy")
_SILENT.disabled = True


def system_dns(name: str) -> bytes | None:
    """The TXT record from the resolvers that the machine is configured with."""
    from dkim import DnsTimeoutError
    from dkim.dnsplug import get_txt

    try:
        found: bytes | None = get_txt(name.encode("ascii"), timeout=5)
    except DnsTimeoutError as error:
        raise DnsUnavailable(f"no answer from DNS about {name}") from error
    return found


def verified_domain(raw: bytes, aligned: Callable[[str], bool], dns: Dns) -> tuple[str | None, str]:
    """The domain of a valid signature for which ``aligned`` is true, or None; and what was found.

    Raises DnsUnavailable. Any bytes are taken.
    """
    import dkim

    try:
        checker = dkim.DKIM(raw, logger=_SILENT, minkey=MIN_KEY_BITS)
        headers = [(name.lower(), value) for name, value in checker.headers]
    except (dkim.DKIMException, ValueError):
        return None, "headers that dkimpy does not read"
    if sum(name == b"from" for name, _ in headers) != 1:
        return None, "not exactly one From"
    found = "no aligned signature"
    signatures = [value for name, value in headers if name == b"dkim-signature"]
    for place, value in enumerate(signatures[:MAX_SIGNATURES]):
        domain = _usable(value)
        if domain is None or not aligned(domain):
            continue
        if _verify(checker, place, dns):
            return domain, f"dkim=pass header.d={domain}"
        found = f"dkim=fail header.d={domain}"
    return None, found


def _usable(value: bytes) -> str | None:
    """The signing domain of a signature that covers enough, or None."""
    from dkim.util import InvalidTagValueList, parse_tag_value

    try:
        tags: dict[bytes, bytes] = parse_tag_value(value)
        domain = tags[b"d"].decode("ascii").strip().lower()
    except (InvalidTagValueList, KeyError, UnicodeDecodeError, IndexError):
        return None
    signed = {one.strip().lower() for one in tags.get(b"h", b"").split(b":")}
    if b"l" in tags or tags.get(b"a", b"").lower() == b"rsa-sha1":
        return None
    # Without either of these a caught message could be sent again under a new name.
    return domain if b"from" in signed and signed & {b"message-id", b"date"} else None


def _verify(checker: Any, place: int, dns: Dns) -> bool:
    import dkim

    def ask(name: bytes | str, timeout: float = 5) -> bytes | None:  # noqa: ARG001 - dkimpy's signature
        text = name.decode("ascii") if isinstance(name, bytes) else name
        return dns(text.rstrip("."))

    try:
        return bool(checker.verify(idx=place, dnsfunc=ask))
    except (dkim.DKIMException, ValueError, KeyError, IndexError, TypeError, binascii.Error):
        return False
