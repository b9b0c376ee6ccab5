"""Whether a style makes text invisible. Only the declarations that people use to hide text in mail are known.

What this module does not do: cascade. A style sheet counts where one class or id alone is hidden for every
medium; colours are not judged, because dark modes write white text.
"""

from __future__ import annotations

import re

_MAX_SHEET = 100_000

_GONE = re.compile(
    r"(?:^|[;{])(?:display:none|mso-hide:all|opacity:0?\.?0*(?:;|$|!)|visibility:collapse"
    r"|text-indent:-\d{3,}|left:-\d{4,}|clip:rect\((?:0|1)(?:px)?,(?:0|1))"
)
_NO_HEIGHT = re.compile(r"(?:^|;)(?:max-)?(?:height|width):0(?:px|pt|em|%)?(?:;|$|!)")
_FONT_SIZE = re.compile(r"(?:^|;)font(?:-size)?:(\d{0,4}(?:\.\d{1,4})?)(px|pt|em|rem|%)?(?:;|$|!|/)")
_VISIBILITY = re.compile(r"(?:^|;)visibility:(hidden|visible)")
_SELECTOR = re.compile(r"[a-z0-9]{0,12}([.#][\w-]{1,80})", re.IGNORECASE)


def hides(style: str) -> bool:
    """Whether a style attribute (lower case, no spaces) hides its element with everything inside."""
    if not style:
        return False
    return _GONE.search(style) is not None or (
        "overflow:hidden" in style and _NO_HEIGHT.search(style) is not None
    )


def shows_again(style: str, *, unseen: bool) -> bool:
    """Whether text is unseen for its size or visibility, which an element inside may set again."""
    if not style:
        return unseen
    size = _FONT_SIZE.search(style)
    if size is not None and size[1] not in ("", "."):
        small = float(size[1]) <= (1.0 if size[2] in ("px", "pt", None) else 0.05)
        unseen = small
    visibility = _VISIBILITY.search(style)
    if visibility is not None:
        unseen = visibility[1] == "hidden"
    return unseen


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
                if hides("".join(style.split())):
                    found.update(
                        one[1] for part in selector.split(",") if (one := _SELECTOR.fullmatch(part.strip()))
                    )
            depth = max(depth - 1, 0)
            if depth == 0:
                start = match.end()
        elif depth == 0:
            start = match.end()
    return frozenset(found)
