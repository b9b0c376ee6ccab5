"""Nested fields as an indented tree for a person. Purely a layout.

The rules of a document take a line each, and what was read of its files is shown at its beginning: all of it
is in the JSON.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

_BY_HAND = ("rules", "evidence", "attachments")
_SHOWN = 12  # lines of a file's text


def explained_lines(fields: Mapping[str, Any], told: Sequence[str]) -> Iterator[str]:
    """The fields of an explained message; ``told``, where there is any, says its reading back in words."""
    for key, value in fields.items():
        if key == "reading" and told:
            yield "reading:"
            yield from (f"  {line}" for line in told)
        elif key == "document" and value:
            yield "document:"
            yield from tree_lines({name: one for name, one in value.items() if name not in _BY_HAND}, 1)
            yield "  why:"
            yield from (f"    {_hit_line(hit)}" for hit in value["evidence"])
            yield "  files:"
            for file in value["attachments"]:
                yield from (f"    {line}" for line in _file_lines(file))
        else:
            yield from tree_lines({key: value})


def _hit_line(hit: Mapping[str, Any]) -> str:
    """A rule that spoke: how strongly, where, for which category, by which words, and what it means."""
    about = f" ({hit['category']})" if hit["category"] else ""
    words = f" “{hit['words']}”" if hit["words"] else ""
    meaning = f": {hit['meaning']}" if hit["meaning"] else ""
    return f"{hit['strength']:8} {hit['rule']}{about} in the {hit['where']}{words}{meaning}"


def _file_lines(file: Mapping[str, Any]) -> Iterator[str]:
    """How a file was read, and the beginning of its text."""
    sure = f", {file['confidence']:.0%} sure" if file["confidence"] is not None else ""
    read = file["how"] if file["complete"] else f"NOT READ TO ITS END ({file['how']})"
    yield f"{file['name']}: {read}{sure}, {file['characters']} characters"
    lines = file["text"].splitlines()
    yield from (f"  | {line}" for line in lines[:_SHOWN])
    if len(lines) > _SHOWN:
        yield f"  | ... and {len(lines) - _SHOWN} lines more (all of them with --json)"


def tree_lines(value: Mapping[str, Any], depth: int = 0) -> Iterator[str]:
    """A line a field, children indented; empty fields are left out."""
    pad = "  " * depth
    for key, one in value.items():
        if one in (None, "", [], {}):
            continue
        if isinstance(one, Mapping):
            yield f"{pad}{key}:"
            yield from tree_lines(one, depth + 1)
        elif isinstance(one, list | tuple) and one and isinstance(one[0], Mapping):
            yield f"{pad}{key}:"
            for item in one:
                lines = list(tree_lines(item, depth + 2))
                yield f"{pad}  - {lines[0].strip()}" if lines else f"{pad}  -"
                yield from lines[1:]
        elif isinstance(one, list | tuple):
            yield f"{pad}{key}: {', '.join(str(item) for item in one)}"
        else:
            text = str(one).replace("\n", f"\n{pad}    ")
            yield f"{pad}{key}: {text}"
