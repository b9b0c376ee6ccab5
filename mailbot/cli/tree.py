"""Nested fields as an indented tree for a person. Purely a layout."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any


def explained_lines(fields: Mapping[str, Any], told: Sequence[str]) -> Iterator[str]:
    """The fields of an explained message; ``told``, where there is any, says its reading back in words."""
    for key, value in fields.items():
        if key == "reading" and told:
            yield "reading:"
            yield from (f"  {line}" for line in told)
        else:
            yield from tree_lines({key: value})


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
