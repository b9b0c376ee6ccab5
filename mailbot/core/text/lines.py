"""Lines that a client broke: joined again where the break says nothing.

What this module does not do: cut off quotes (``reply_text`` does), or change the length of a text.
"""

from __future__ import annotations

import re

# Words after which no sentence ends: a line that ends in one goes on.
_GOES_ON = frozenset(
    [
        "của",
        "và",
        "hay",
        "hoặc",
        "cho",
        "với",
        "về",
        "tại",
        "theo",
        "đ/c",
        "đồng",
        "chí",
        "ban",
        "văn",
        "số",
        "ngày",
        "tháng",
        "là",
        "do",
        "vì",
        "trước",
        "sau",
        "đến",
        "từ",
        "các",
        "những",
        "để",
        "bị",
        "được",
        "đã",
        "sẽ",
        "đang",
        "không",
        "chưa",
        "thì",
        "mà",
        "nếu",
        "khi",
        "trong",
        "ngoài",
        "bằng",
        "tuần",
        "thứ",
        "việc",
        "phó",
        "chủ",
    ]
)
_LIST_MARK = re.compile(r"\s*(?:[-+*•–>]|\(?\d{1,3}\s?[.)/:-](?!\d)|[a-zđ][.)]\s)", re.IGNORECASE)
_ENDS = frozenset(".!?;:…")
_NARROWEST = 20


def unwrap(text: str) -> str:
    """A normalized text with a space for each line break that only a line's width explains.

    A break is one of these where the next word would not have fitted into the widest line of its paragraph,
    and the next line goes on in small letters, or the line ends in a word after which no sentence ends.
    Offsets stay as they are.
    """
    if "\n" not in text:
        return text
    lines = text.split("\n")
    joined = [lines[0]]
    for index in range(1, len(lines)):
        before, line = lines[index - 1], lines[index]
        joined.append((" " if _is_wrapped(before, line, _width(lines, index)) else "\n") + line)
    return "".join(joined)


def _width(lines: list[str], index: int) -> int:
    """The widest line of the paragraph around the break before ``index``, within a bounded distance."""
    widest = 0
    for step, start in ((-1, index - 1), (1, index)):
        place = start
        while 0 <= place < len(lines) and abs(place - start) < 20 and lines[place].strip():
            widest = max(widest, len(lines[place].rstrip()))
            place += step
    return widest


def _is_wrapped(before: str, line: str, width: int) -> bool:
    before, line = before.rstrip(), line.lstrip()
    if not before or not line or width < _NARROWEST or before[-1] in _ENDS or _LIST_MARK.match(line):
        return False
    if len(before) + 1 + len(line.split()[0]) <= width:
        return False
    last = before.split()[-1].lower()
    small = line[0].islower() or (before.isupper() and line.isupper() and width >= _NARROWEST)
    return small or last in _GOES_ON or (line[0].isdigit() and before[-1] not in ",")
