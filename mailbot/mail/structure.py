"""IMAP's BODYSTRUCTURE to the same tree of parts that ``tree`` makes from bytes.

So a message can be judged by its parts before any of them is fetched. What this module does not do: fetch.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from mailbot.mail import charsets
from mailbot.mail.parameters import decode_parameters, file_name, parameters
from mailbot.mail.tree import MAX_DEPTH, MAX_PARTS, Node


class StructureTooLarge(ValueError):  # noqa: N818 - says what happened
    """More parts, or deeper ones, than any honest message has."""


def to_node(structure: Sequence[Any], max_parts: int = MAX_PARTS) -> Node:
    """The tree of a parsed BODYSTRUCTURE (RFC 3501, 7.4.2).

    Raises StructureTooLarge beyond the bounds, ValueError, TypeError or LookupError for a broken answer.
    """
    left = [max_parts]
    node = _node(structure, "", 0, left)
    if not node.is_multipart:
        return _leaf(structure, "1")
    return node


def _node(data: Sequence[Any], index: str, depth: int, left: list[int]) -> Node:
    left[0] -= 1
    if left[0] < 0 or depth > MAX_DEPTH:
        raise StructureTooLarge("too many parts, or nested too deep")
    if not isinstance(data[0], list):
        return _leaf(data, index)
    prefix = f"{index}." if index else ""
    children = tuple(
        _node(child, f"{prefix}{number}", depth + 1, left) for number, child in enumerate(data[0], 1)
    )
    extension = data[2:]
    return Node(
        index,
        f"multipart/{_text(data[1]).lower()}",
        _parameters(extension[0]) if extension else {},
        size=sum(child.size for child in children),
        children=children,
    )


def _leaf(data: Sequence[Any], index: str) -> Node:
    content_type = f"{_text(data[0])}/{_text(data[1])}".lower()
    given = _parameters(data[2])
    # Behind the size come a line count for text, an envelope, a structure and a line count for messages;
    # then MD5 and the disposition.
    skip = 7
    if content_type.startswith("text/"):
        skip += 1
    elif content_type == "message/rfc822" and len(data) > 8 and isinstance(data[8], (list, tuple)):
        skip += 3
    disposition = ""
    more: dict[str, str] = {}
    if len(data) > skip + 1 and isinstance(data[skip + 1], (list, tuple)):
        found = data[skip + 1]
        disposition = _text(found[0]).lower()
        more = _parameters(found[1] if len(found) > 1 else None)
    elif len(data) > skip + 1 and isinstance(data[skip + 1], bytes):  # pymap sends the header as it stands
        disposition, more = parameters(_text(data[skip + 1]))
    return Node(
        index=index,
        content_type=content_type,
        parameters=given,
        disposition=disposition,
        name=file_name(more.get("filename") or given.get("name", "")),
        encoding=_text(data[5]).strip().lower(),
        size=int(data[6] or 0),
        content_id=_text(data[3]),
    )


def _parameters(data: Sequence[Any] | None) -> dict[str, str]:
    if not data:
        return {}
    return decode_parameters((_text(data[i]), _text(data[i + 1])) for i in range(0, len(data) - 1, 2))


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bytes):
        return charsets.decode(value, "utf-8")[0]
    return str(value)
