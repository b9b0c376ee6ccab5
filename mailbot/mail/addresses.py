"""Address headers to mailboxes, deterministic on every version of Python and on hostile bytes.

Addresses are cut out of the undecoded value, so that no encoded word can smuggle in an address (RFC 2047, 5).
What this module does not do: judge whether an address is well-formed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mailbot.core.message import Address
from mailbot.mail import charsets
from mailbot.mail.headers import ENCODED_WORD, decode_words, quoted

MAX_ADDRESSES = 5_000
MAX_VALUE = 1 << 20  # characters of one header


def addresses(value: str) -> tuple[Address, ...]:
    """The mailboxes of an address header, in order; groups are flattened, what is no address is left out."""
    found: list[Address] = []
    words: list[str] = []  # of the phrase so far
    bare: list[str] = []  # addresses outside angle brackets
    comment = ""
    for kind, text in _tokens(value):
        if kind == "angle" and "@" in text:
            found.append(_address(text, " ".join([*words, *bare]) or comment))
        elif kind == "comment":
            comment = comment or text
            continue
        elif kind == "word" and "@" in text:
            bare.append(text)
            continue
        elif kind in ("word", "phrase"):
            words.append(text)
            continue
        elif kind == "," and words and not bare:  # no address yet: a name with an unquoted comma
            words.append(",")
            continue
        elif kind in (",", ";"):
            found += (_address(one, comment or " ".join(words)) for one in bare)
        words, bare, comment = [], [], ""
        if len(found) >= MAX_ADDRESSES:
            return tuple(found)
    return (*found, *(_address(one, comment or " ".join(words)) for one in bare))


_SPECIAL = re.compile(r'[\s"(<,;:]')


def _tokens(value: str) -> Iterator[tuple[str, str]]:
    """(kind, text): "angle", "comment", "phrase" (quoted or encoded), "word", or a separator as its kind."""
    position, end = 0, min(len(value), MAX_VALUE)
    while position < end:
        char = value[position]
        if char.isspace():
            position += 1
        elif char == '"':
            text, position = quoted(value, position + 1)
            if value[position : position + 1] == "@":  # "a b"@x.vn
                stop = _word_end(value, position, end)
                yield "word", f'"{text}"{value[position:stop]}'
                position = stop
            else:
                yield "phrase", text
        elif char == "(":
            text, position = _comment(value, position + 1)
            yield "comment", text
        elif char == "<":
            stop = value.find(">", position)
            stop = end if stop < 0 else stop
            yield "angle", value[position + 1 : stop]
            position = stop + 1
        elif char in ",;:":
            yield char, char
            position += 1
        elif encoded := ENCODED_WORD.match(value, position):
            yield "phrase", encoded[0]
            position = encoded.end()
        else:
            stop = _word_end(value, position, end)
            yield "word", value[position:stop]
            position = stop


def _word_end(value: str, position: int, end: int) -> int:
    found = _SPECIAL.search(value, position + 1, end)
    return found.start() if found else end


def _comment(value: str, position: int) -> tuple[str, int]:
    depth, out = 1, []
    while position < len(value) and depth:
        char = value[position]
        depth += (char == "(") - (char == ")")
        if char == "\\" and position + 1 < len(value):
            position += 1
            char = value[position]
        if depth:
            out.append(char)
        position += 1
    return "".join(out), position


def _address(raw: str, name: str) -> Address:
    """One mailbox: without spaces and source route (RFC 5322, 4.4), lower case, NFC; the name decoded."""
    email = raw.strip() if raw.startswith('"') else "".join(raw.split())
    if email.startswith("@"):
        email = email.rpartition(":")[2]
    shown = " ".join(decode_words(name).replace(" ,", ",").split())
    return Address(charsets.clean(email).strip("<>'.").lower(), shown.strip("\"' "))
