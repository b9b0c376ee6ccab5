"""Whether a style makes text invisible. Only the declarations that people use to hide text in mail are known.

What this module does not do: cascade. A style sheet counts where one class or id alone is hidden for every
medium; colours are not judged, because dark modes write white text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

_MAX_SHEET = 100_000

_GONE = re.compile(
    r"(?:^|[;{])(?:display:none|mso-hide:all|opacity:0?\.?0*(?:;|$|!)|visibility:collapse"
    r"|text-indent:-\d{3,}|left:-\d{4,}|clip:rect\((?:0|1)(?:px)?,(?:0|1))"
)
_NO_HEIGHT = re.compile(r"(?:^|;)(?:max-)?(?:height|width):0(?:px|pt|em|%)?(?:;|$|!)")
_FONT_SIZE = re.compile(r"(?:^|;)font(?:-size)?:(\d{0,4}(?:\.\d{1,4})?)(px|pt|em|rem|%)?(?:;|$|!|/)")
_VISIBILITY = re.compile(r"(?:^|;)visibility:(hidden|visible)")
_BORDER_TOP = re.compile(r"border-top:(?!none|0|medium\s*none)[^;]*(?:solid|\d)")
_SELECTOR = re.compile(r"[a-z0-9]{0,12}([.#][\w-]{1,80})", re.IGNORECASE)


@dataclass(frozen=True)
class Look:
    """What a style attribute says of its element. ``unseen`` is None where it leaves that as it was."""

    gone: bool = False  # not shown, with everything inside
    unseen: bool | None = None  # too small or invisible, until something inside is set again
    pre: bool = False
    line_above: bool = False
    indented: bool = False  # by Gmail's indent button, which makes a blockquote of it


@lru_cache(maxsize=256)
def look_of(style: str) -> Look:
    """What a style attribute does. The same few come again and again in one message."""
    style = style.lower().replace(" ", "")
    return Look(
        gone=_hides(style),
        unseen=_unseen(style),
        pre="white-space:pre" in style,
        line_above=_BORDER_TOP.search(style) is not None,
        indented="border:none" in style and "padding:0" in style and "40px" in style,
    )


def _hides(style: str) -> bool:
    if _GONE.search(style) is not None:
        return True
    return "overflow:hidden" in style and _NO_HEIGHT.search(style) is not None


def _unseen(style: str) -> bool | None:
    unseen = None
    size = _FONT_SIZE.search(style)
    if size is not None and size[1] not in ("", "."):
        unseen = float(size[1]) <= (1.0 if size[2] in ("px", "pt", None) else 0.05)
    visibility = _VISIBILITY.search(style)
    return unseen if visibility is None else visibility[1] == "hidden"


def hidden_selectors(sheets: str) -> frozenset[str]:
    """The classes (".name") and ids ("#name") that style sheets hide for every medium."""
    found: set[str] = set()
    sheet = sheets[:_MAX_SHEET]
    depth = 0
    start = 0
    selector = ""
    for match in re.finditer(r"[{};]", sheet):
        sign = match[0]
        if sign == "{":
            depth += 1
            if depth == 1:
                selector = sheet[start : match.start()].strip()
                start = match.end()
        elif sign == "}":
            if depth == 1 and not selector.startswith("@"):
                style = sheet[start : match.start()].lower()
                if _hides("".join(style.split())):
                    found.update(
                        one[1] for part in selector.split(",") if (one := _SELECTOR.fullmatch(part.strip()))
                    )
            depth = max(depth - 1, 0)
            if depth == 0:
                start = match.end()
        elif depth == 0:
            start = match.end()
    return frozenset(found)
