"""Content-Type and Content-Disposition to a value and decoded parameters, and file names fit for people.

Reads RFC 2231, RFC 2047 words where RFC 2231 should stand, unquoted names with spaces, and worse.
"""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import unquote_to_bytes

from mailbot.mail import charsets
from mailbot.mail.headers import decode_words, quoted

MAX_VALUE = 1 << 16  # characters of one header
_BIDI = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F])


def parameters(value: str) -> tuple[str, dict[str, str]]:
    """The bare value (lower case) of Content-Type or Content-Disposition, and its decoded parameters."""
    pieces = _pieces(value[:MAX_VALUE])
    pairs = [
        (name, _bare_value(text)) for name, sep, text in (one.partition("=") for one in pieces[1:]) if sep
    ]
    return pieces[0].strip().lower(), decode_parameters(pairs)


def _pieces(value: str) -> list[str]:
    """Split at semicolons outside quotation marks; a mark that never closes is an ordinary character."""
    if '"' not in value:
        return value.split(";")
    out: list[str] = []
    start = position = 0
    while position < len(value):
        char = value[position]
        if char == '"':
            _, after = quoted(value, position + 1)
            if after > len(value):
                return [*out, *value[start:].split(";")]
            position = after
            continue
        if char == ";":
            out.append(value[start:position])
            start = position + 1
        position += 1
    return [*out, value[start:]]


def _bare_value(text: str) -> str:
    text = text.strip()
    if text.startswith('"'):
        return quoted(text, 1)[0]
    return text


def decode_parameters(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Parameters by lower-case name: RFC 2231 continuations and charsets, RFC 2047 words (wrong, but common).

    The first of two values wins; an RFC 2231 form wins over a plain one.
    """
    plain: dict[str, str] = {}
    extended: dict[str, dict[int, tuple[bool, str]]] = {}
    for name, text in pairs:
        base, star, rest = name.strip().lower().partition("*")
        if not base:
            continue
        if not star:
            plain.setdefault(base, text)
            continue
        encoded = rest.endswith("*") or rest == ""
        number = rest.rstrip("*") or "0"
        if number.isascii() and number.isdigit() and len(number) < 5:
            extended.setdefault(base, {}).setdefault(int(number), (encoded, text))
    out = {name: " ".join(decode_words(text).split()) for name, text in plain.items()}
    for base, segments in extended.items():
        out[base] = _join_segments([segments[number] for number in sorted(segments)])
    return out


def _join_segments(segments: list[tuple[bool, str]]) -> str:
    charset = ""
    data = b""
    for place, (encoded, text) in enumerate(segments):
        if encoded and place == 0 and text.count("'") >= 2:
            charset, _, text = text.split("'", 2)
        data += unquote_to_bytes(text) if encoded else text.encode("utf-8", "replace")
    value = charsets.decode(data, charset or None)[0]
    return " ".join((decode_words(value) if "=?" in value else value).split())


def file_name(value: str) -> str:
    """A file name for people: no path, no control or direction characters, at most 200 characters."""
    name = value.replace("\\", "/").rpartition("/")[2].translate(_BIDI)
    name = "".join(char for char in name if char.isprintable()).strip(" .")
    if len(name) <= 200:
        return name
    stem, dot, extension = name.rpartition(".")
    return f"{stem[: 190 - len(extension)]}{dot}{extension}" if dot and len(extension) < 12 else name[:200]
