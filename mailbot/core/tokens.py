"""Tokens: which letter of ours a message answers, in a form that nobody can make but us.

A token is bound by an HMAC to the stage, the case and the addressee of one letter (DESIGN.md section 6). It
travels in the Reply-To plus-address, in our Message-ID and in a mark at the end of the body, because clients
lose one or the other; ``find_tokens`` looks in all three. It has only lower-case letters, digits and dots, so
that it survives address folding, and so that it can be read out on the telephone.
What this module does not do: decide whether the writer may be obeyed. A token names a letter, never a person.
"""

from __future__ import annotations

import base64
import hmac
import re
from collections.abc import Iterable, Iterator
from hashlib import sha256

from mailbot.core.message import InboundMessage, Stage, Token
from mailbot.core.office import Office
from mailbot.core.text import normalize, strip_diacritics

_MAC_LENGTH = 16  # characters of base32: 80 bits
_STAGES = {stage.value: stage for stage in Stage}
_TOKEN = re.compile(
    rf"([a-z])(0|[1-9][0-9]{{0,11}})\.([a-z0-9]+(?:\.[a-z0-9]+){{0,15}})\.([a-z2-7]{{{_MAC_LENGTH}}})"
)
_NONCE = re.compile(r"[a-z0-9]{1,64}")
_NOT_PLAIN = re.compile(r"[^a-z0-9]+")

# What is looked at, so that a hostile message costs little: the newest references and the first marks.
_MAX_IDS = 200
_MAX_MARKS = 40
_MAX_BODY = 400_000

# "[Mã: TOKEN]" in running text: quoted (">" and "|" inside when it was wrapped), without diacritics, with the
# link that some clients put behind whatever looks like a domain.
_MARK = re.compile(r"\[\s{0,8}ma\s{0,8}:([^\[\]]{1,300})\]")
_LINK = re.compile(r"<?https?://[^\s<>\[\]]{0,200}>?")
_QUOTE_MARKS = re.compile(r"[\s>|*_]+")


def mint(token: Token, secret: bytes) -> str:
    """The text of a token, such as ``e17.dung.pv.k3j9d8f7g6h5j4k2``.

    Raises ValueError for a negative case, an empty addressee, or an addressee too long to be read back.
    """
    text = f"{token.stage.value}{token.case}.{_plain(token.addressee)}.{_mac(token, secret)}"
    if not token.addressee or _TOKEN.fullmatch(text) is None:
        raise ValueError(f"no token can be made for case {token.case} and addressee {token.addressee!r}")
    return text


def mark(token_text: str) -> str:
    """The mark that ends every letter of ours."""
    return f"[Mã: {token_text}]"


def message_id(token_text: str, nonce: str, domain: str) -> str:
    """Our Message-ID, ``<TOKEN.NONCE@domain>``. ``nonce`` is lower-case letters and digits."""
    if _NONCE.fullmatch(nonce) is None:
        raise ValueError("a nonce is 1 to 64 lower-case letters and digits")
    return f"<{token_text}.{nonce}@{domain.lower()}>"


def verify(text: str, secret: bytes, office: Office) -> Token | None:
    """The token that ``text`` is, or None where we did not make it or no longer know its addressee."""
    match = _TOKEN.fullmatch(text.strip().lower())
    if match is None or match[1] not in _STAGES:
        return None
    for addressee in (*office.people, *office.units_by_id):
        # Two ids may look alike in plain form ("a_b" and "a-b"): the MAC tells them apart.
        if _plain(addressee) == match[3]:
            token = Token(_STAGES[match[1]], int(match[2]), addressee)
            if hmac.compare_digest(_mac(token, secret), match[4]):
                return token
    return None


def token_of_message_id(value: str, secret: bytes, office: Office) -> Token | None:
    """The token inside a Message-ID of ours, or None. Angle brackets may be missing."""
    local = value.strip().strip("<>").rpartition("@")[0]
    text, _, nonce = local.lower().rpartition(".")
    return verify(text, secret, office) if _NONCE.fullmatch(nonce) else None


def is_own_message_id(value: str | None, secret: bytes, office: Office, domain: str) -> bool:
    """Whether a Message-ID is one that we gave: our form, our domain, a token of ours.

    This, and never From, says that a letter of ours came back: the clerk may write from our own mailbox.
    """
    if not value:
        return False
    host = value.strip().strip("<>").rpartition("@")[2]
    return host.lower() == domain.lower() and token_of_message_id(value, secret, office) is not None


def find_tokens(message: InboundMessage, secret: bytes, office: Office) -> tuple[Token, ...]:
    """The verified tokens of a message, the most telling place first, each once.

    First the plus-part of the addresses that it came to, then the Message-IDs that it answers (the direct one
    first, then the thread from its newest end, then what a notice speaks of), then the marks of the body.
    """
    found: dict[Token, None] = {}
    for text in _plus_parts(message):
        if token := verify(text, secret, office):
            found[token] = None
    for value in _answered_ids(message):
        if token := token_of_message_id(value, secret, office):
            found[token] = None
    for text in _body_marks(message):
        if token := verify(text, secret, office):
            found[token] = None
    return tuple(found)


def _plain(addressee: str) -> str:
    """An id as it stands in a token. Ids that collide here are told apart by the MAC."""
    return _NOT_PLAIN.sub(".", addressee.lower()).strip(".") or "0"


def _mac(token: Token, secret: bytes) -> str:
    bound = f"mailbot token 1\0{token.stage.value}\0{token.case}\0{token.addressee}"
    digest = hmac.digest(secret, bound.encode(), sha256)
    return base64.b32encode(digest).decode("ascii").lower()[:_MAC_LENGTH]


def _plus_parts(message: InboundMessage) -> Iterator[str]:
    addresses: Iterable[str] = (
        *message.delivered_to,
        *(address.email for address in message.to),
        *(address.email for address in message.cc),
    )
    for address in list(addresses)[:_MAX_IDS]:
        local = address.strip().strip("<>").rpartition("@")[0]
        _, plus, text = local.partition("+")
        if plus:
            yield text


def _answered_ids(message: InboundMessage) -> Iterator[str]:
    yield from message.in_reply_to[:_MAX_IDS]
    yield from reversed(message.references[-_MAX_IDS:])
    yield from message.report_message_ids[:_MAX_IDS]


def _body_marks(message: InboundMessage) -> Iterator[str]:
    count = 0
    for body in (message.text, *(block.text for block in message.blocks)):
        # Lower case and bare of diacritics keeps the token as it is and finds "[Mã:", "[MÃ:" and "[Ma:".
        bare = strip_diacritics(normalize(body[:_MAX_BODY])).lower()
        for match in _MARK.finditer(bare):
            count += 1
            if count > _MAX_MARKS:
                return
            yield _QUOTE_MARKS.sub("", _LINK.sub("", match[1]))
