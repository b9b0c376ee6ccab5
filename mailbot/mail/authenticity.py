"""Who is proved to have sent a message (DESIGN.md section 6): the verdict about the one address in From.

Three modes, one of which the configuration names:

``authserv``
    The word of our own server: ``dmarc=pass`` for the domain in From, or ``dkim=pass`` or ``spf=pass`` for a
    domain in alignment with it, in Authentication-Results that our server stamped (``auth_results``).
``dkim``
    A DKIM signature in alignment with From that is verified here (``signatures``), for providers that stamp
    nothing. Needs DNS, and the whole message.
``internal``
    Off unless configured: mail that never left the office's own server, handed in by a logged-in user
    (``submission``). It proves as much as that server does.

In alignment is the domain of From itself or one above it: who holds ``x.vn`` may speak for ``a.x.vn``. The
other direction, which DMARC can allow, is left to the server's ``dmarc=pass``. All modes prove a domain; that
a provider lets nobody write in a colleague's name is the provider's part. A From with several addresses, or
none, proves nobody. What this module does not do: say what a proved sender may do (``core.routing``).
"""

from __future__ import annotations

import re

from mailbot.core.message import Address, Authentication, AuthResult, InboundMessage
from mailbot.mail import signatures, submission
from mailbot.mail.addresses import addresses
from mailbot.mail.auth_results import Clause, own_stamps, read_stamps
from mailbot.mail.headers import split_block
from mailbot.mail.settings import AuthenticitySettings, Mode
from mailbot.mail.tree import split_head

_DOMAIN = re.compile(r"[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+")
_ADDRESS = re.compile(r"[^\s@<>()\[\],;:\\\"]+@[^\s@<>()\[\],;:\\\"]+")
_FAILED = frozenset({"fail", "hardfail", "permerror", "policy"})


def authenticate(
    message: InboundMessage,
    raw: bytes,
    *,
    settings: AuthenticitySettings,
    dns: signatures.Dns = signatures.system_dns,
) -> Authentication:
    """The verdict about ``message.sender``. ``raw`` is the whole message; its header block is enough for the
    modes authserv and internal.

    Raises DnsUnavailable in the mode dkim: then nothing is known yet, and the message is tried again later.
    """
    fields = split_block(split_head(raw)[0])[0]
    sender = single_sender(fields)
    if sender is None or sender != message.sender:
        return Authentication(detail="not exactly one proper address in From")
    if settings.mode is Mode.AUTHSERV:
        return _by_authserv(fields, sender, settings)
    if settings.mode is Mode.DKIM:
        return _by_dkim(raw, sender, dns)
    if sender.domain not in {one.lower() for one in settings.own_domains}:
        return Authentication(detail="From is not in a domain of ours")
    proved, found = submission.handed_in(fields, sender, settings)
    return Authentication(AuthResult.PASS if proved else AuthResult.NONE, "internal", "", found)


def single_sender(fields: list[tuple[str, str]]) -> Address | None:
    """The address in From, if there is exactly one From with exactly one proper address in it."""
    values = [value for name, value in fields if name == "from"]
    found = addresses(values[0]) if len(values) == 1 else ()
    if len(found) != 1:
        return None
    one = found[0]
    proper = _ADDRESS.fullmatch(one.email) and _DOMAIN.fullmatch(one.domain)
    return one if proper else None


def is_aligned(domain: str | None, sender: str) -> bool:
    """Whether a proved domain may speak for the domain of From: it is the same, or one above it."""
    if not domain or _DOMAIN.fullmatch(domain) is None:
        return False
    return domain == sender or sender.endswith(f".{domain}")


def _by_authserv(
    fields: list[tuple[str, str]], sender: Address, settings: AuthenticitySettings
) -> Authentication:
    name = settings.authserv_id.strip().lower()
    stamps = own_stamps(fields, name, settings.own_hosts)
    if not stamps:
        return Authentication(authserv_id=name, detail="our server stamped nothing")
    results = read_stamps(stamps)
    if not results:
        return Authentication(authserv_id=name, detail="our server's stamp cannot be read or says none")
    failed = ""
    for method, clauses in (("dmarc", results.get("dmarc", [])), ("dkim", results.get("dkim", []))):
        for clause in clauses:
            domain = _speaks_for(clause)
            if clause.result == "pass" and _proves(clause, domain, sender.domain):
                return Authentication(AuthResult.PASS, method, name, f"{method}=pass {domain}")
            if clause.result in _FAILED and is_aligned(domain, sender.domain):
                failed = failed or f"{method}={clause.result} {domain}"
        if failed.startswith("dmarc"):
            return Authentication(AuthResult.FAIL, "dmarc", name, failed)
    spf = results.get("spf", [])
    if len(spf) == 1:
        domain = _speaks_for(spf[0])
        if spf[0].result == "pass" and is_aligned(domain, sender.domain):
            return Authentication(AuthResult.PASS, "spf", name, f"spf=pass {domain}")
        if spf[0].result in _FAILED and is_aligned(domain, sender.domain):
            failed = failed or f"spf={spf[0].result} {domain}"
    if failed:
        return Authentication(AuthResult.FAIL, failed.partition("=")[0], name, failed)
    return Authentication(authserv_id=name, detail="no result in alignment with From")


def _speaks_for(clause: Clause) -> str | None:
    """The domain that a result is about."""
    if clause.method == "dmarc":
        value = clause.get("header.from")
    elif clause.method == "dkim":
        value = clause.get("header.d") or clause.get("header.i")
        if value and clause.get("header.d") is None:
            return value.rpartition("@")[2]
        return value
    else:
        value = clause.get("smtp.mailfrom")
    return value.rpartition("@")[2] if value else None


def _proves(clause: Clause, domain: str | None, sender: str) -> bool:
    """DMARC is about From itself; DKIM must be in alignment with it."""
    return domain == sender if clause.method == "dmarc" else is_aligned(domain, sender)


def _by_dkim(raw: bytes, sender: Address, dns: signatures.Dns) -> Authentication:
    domain, found = signatures.verified_domain(raw, lambda one: is_aligned(one, sender.domain), dns)
    if domain is not None:
        return Authentication(AuthResult.PASS, "dkim", "", found)
    result = AuthResult.FAIL if found.startswith("dkim=fail") else AuthResult.NONE
    return Authentication(result, "dkim", "", found)
