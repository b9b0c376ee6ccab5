"""Content-Transfer-Encoding undone: at once, or piece by piece for what must not lie in memory twice.

Damaged input gives what can be read and a defect, never an exception.
"""

from __future__ import annotations

import binascii
import re

_BASE64 = frozenset({"base64", "b64"})
_QUOTED = frozenset({"quoted-printable", "q"})
_PLAIN = frozenset({"", "7bit", "8bit", "binary"})
_LETTERS = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/="
_NOT_BASE64 = bytes(set(range(256)) - set(_LETTERS))
_AFTER_PADDING = re.compile(rb"=[=\r\n\t ]*[^=\r\n\t ]")

DAMAGED = "damaged base64"


def decode(data: bytes, encoding: str) -> tuple[bytes, str | None]:
    """The decoded bytes, and what was wrong in words for people, or None."""
    if encoding in _BASE64:
        return _base64(data)
    if encoding in _QUOTED:
        return binascii.a2b_qp(data), None
    return data, None if encoding in _PLAIN else f"unknown transfer encoding {encoding[:40]!r}"


def _base64(data: bytes) -> tuple[bytes, str | None]:
    if _AFTER_PADDING.search(data) is None:  # a2b_base64 would silently stop at a padding in the middle
        try:
            return binascii.a2b_base64(data), None
        except binascii.Error:
            pass
    decoder = TransferDecoder("base64")
    return decoder.feed(data) + decoder.finish(), DAMAGED


class TransferDecoder:
    """Decodes pieces in the order in which they come; ``defect`` says afterwards what was wrong, or None."""

    def __init__(self, encoding: str) -> None:
        self.defect: str | None = None
        self._encoding = encoding
        self._rest = b""
        if encoding not in _BASE64 | _QUOTED | _PLAIN:
            self.defect = f"unknown transfer encoding {encoding[:40]!r}"

    def feed(self, piece: bytes) -> bytes:
        """What can be decoded so far."""
        if self._encoding in _BASE64:
            return self._feed_base64(piece)
        if self._encoding in _QUOTED:
            piece = self._rest + piece
            cut = piece.rfind(b"\n") + 1
            self._rest = piece[cut:]
            return binascii.a2b_qp(piece[:cut])
        return piece

    def _feed_base64(self, piece: bytes) -> bytes:
        letters = self._rest + piece.translate(None, _NOT_BASE64)
        out = b""
        while b"=" in letters.rstrip(b"="):  # several encodings one behind the other
            self.defect = DAMAGED
            head, _, letters = letters.partition(b"=")
            letters = letters.lstrip(b"=")
            out += _padded(head)
        if letters.endswith(b"="):
            self._rest = letters
            return out
        cut = len(letters) - len(letters) % 4
        self._rest = letters[cut:]
        return out + binascii.a2b_base64(letters[:cut])

    def finish(self) -> bytes:
        """What the end leaves over."""
        rest, self._rest = self._rest, b""
        if self._encoding in _BASE64:
            letters = rest.rstrip(b"=")
            if len(letters) % 4 == 1 or (letters != rest and len(rest) % 4):
                self.defect = DAMAGED
            return _padded(letters)
        return binascii.a2b_qp(rest) if self._encoding in _QUOTED else rest


def _padded(letters: bytes) -> bytes:
    """Base64 letters without their padding; a single letter left over says nothing and is dropped."""
    if len(letters) % 4 == 1:
        letters = letters[:-1]
    return binascii.a2b_base64(letters + b"=" * (-len(letters) % 4))
