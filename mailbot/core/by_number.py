"""One mail about several documents: each line that starts with an arrival number opens the next answer."""

from __future__ import annotations

import re

# "512: …", "VBĐ 512 - …", "Số 512/2026: …". A number alone in running text opens nothing: the colon or dash
# after it is what makes it a heading.
_HEADING = re.compile(
    r"^[\s>*•-]{0,8}(?:(?:vbđ|vbd|văn bản|van ban|số|so|vb)\s+(?:(?:đến|den)\s+)?)?"
    r"(\d{1,6})(?:/\d{4})?(?:\s*:|\s+[–-])\s*(.*)$",
    re.IGNORECASE,
)


def split_by_number(text: str) -> tuple[tuple[int, str], ...]:
    """Pairs of arrival number and the words that follow it, in order; empty where no line names one."""
    found: list[tuple[int, list[str]]] = []
    for line in text.splitlines():
        heading = _HEADING.match(line)
        if heading is not None:
            found.append((int(heading[1]), [heading[2]]))
        elif found:
            found[-1][1].append(line)
    return tuple((number, "\n".join(words).strip()) for number, words in found)
