"""Divides the items of a text into stretches: at marks, list entries and corrections.

What this module does not do: read the stretches (``parse``).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mailbot.core.endorsement.items import Item, Sort
from mailbot.core.endorsement.tags import Tag

_LABELS = frozenset(
    {Tag.LEAD, Tag.SUPPORT, Tag.INFO, Tag.UNIT_LABEL, Tag.TERM, Tag.GIVE, Tag.FILE, Tag.TRANSFER}
)
_LABELS_TOO = frozenset(
    {Tag.HELP, Tag.INFO_VERB, Tag.REQUEST, Tag.TOPIC, Tag.PARTICLE, Tag.URGENT, Tag.SUSPEND}
)
_ROLES = frozenset({Tag.LEAD, Tag.SUPPORT, Tag.INFO})
# A list of parties may go on over a comma behind these: "nhắc BTG, CSPL nộp".
_ACTING = frozenset({Tag.URGE, Tag.REQUEST, Tag.LET, Tag.NOTIFY, Tag.ASK})


_CORRECTING = frozenset({Tag.CORRECT, Tag.PARTICLE, Tag.ALREADY})
# Nobody writes longer asides; the bound keeps unclosed parentheses cheap.
_LONGEST_ASIDE = 40


@dataclass(frozen=True, slots=True)
class Stretch:
    """Items between two marks; ``mark`` is the one before them."""

    items: tuple[Item, ...]
    mark: Sort | None
    segment: int
    entry: int
    corrected: bool = False
    split: bool = False


def divide(items: Sequence[Item]) -> list[Stretch]:
    """The stretches of a text, in order."""
    return _Divider(items).run()


class _Divider:
    def __init__(self, items: Sequence[Item]) -> None:
        self.items = items
        self.done: list[Stretch] = []
        self.current: list[Item] = []
        self.mark: Sort | None = None
        self.segment = 0
        self.entry = -1
        self.entries = 0
        self.corrected = False
        self.split = False
        self.depth = 0
        self.inline = False  # the list goes on inside its line

    def run(self) -> list[Stretch]:
        for index, item in enumerate(self.items):
            self._take(index, item)
        self._end(None)
        return self.done

    def _take(self, index: int, item: Item) -> None:
        if item.sort is Sort.OPEN:
            if self._is_aside(index):
                self._end(Sort.OPEN)
            else:
                self.depth += 1
                self.current.append(item)
        elif item.sort is Sort.CLOSE:
            if self.depth:
                self.depth -= 1
                self.current.append(item)
            else:
                self._end(Sort.CLOSE)
        elif item.sort is Sort.BULLET:
            self._end(Sort.BULLET)
            self.inline = index > 0 and not self.items[index - 1].end_of_line
            self.segment += 1
            self.entry = self.entries
            self.entries += 1
        elif item.sort is Sort.STOP:
            self._stop(index, item)
        elif item.sort is Sort.COMMA and not self.depth:
            self._end(Sort.COMMA)
        elif item.sort in (Sort.DASH, Sort.COLON) and not self.depth:
            self._mark_inside(index, item)
        elif item.sort is Sort.ASK and not self.depth:
            self.current.append(item)
            self._stop(index, item)
        elif item.tag is Tag.CORRECT and item.sort is Sort.WORD and not self._acts_before(index):
            self._end(self.mark if not self.current else Sort.COMMA)
            self.corrected = True
            self.current.append(item)
        else:
            self.current.append(item)

    def _mark_inside(self, index: int, item: Item) -> None:
        """A dash or colon divides, but not a label from what it labels: "Phối hợp: VP", "BTG - chủ trì"."""
        following = self.items[index + 1] if index + 1 < len(self.items) else None
        before = self.current[-1] if self.current else None
        if item.sort is Sort.COLON and self._is_label():
            return
        if (
            before is not None
            and before.sort is Sort.PARTY
            and following is not None
            and following.tag in _ROLES
        ):
            return
        self._end(item.sort)

    def _stop(self, index: int, item: Item) -> None:
        self._end(Sort.STOP)
        self.segment += 1
        self.depth = 0
        following = self.items[index + 1] if index + 1 < len(self.items) else None
        if item.end_of_line and (following is None or following.sort is not Sort.BULLET):
            self.entry = -1  # the list has ended

    def _end(self, mark: Sort | None) -> None:
        if self.current:
            entry = -1 if self._closes_list() else self.entry
            self.done.append(
                Stretch(tuple(self.current), self.mark, self.segment, entry, self.corrected, self.split)
            )
            only_said_so = all(item.tag in _CORRECTING for item in self.current)
            self.corrected = self.corrected and only_said_so and mark is Sort.COMMA  # "nhầm, của UBKT"
        self.current = []
        self.mark = mark
        self.split = False

    def _closes_list(self) -> bool:
        """(1) ...; (2) ... . Hoàn thành trước 28/10: behind a list inside a line it goes for all of it."""
        labelled = self.current[0].tag in (Tag.FINISH, Tag.TERM)
        dated = any(item.sort is Sort.DUE for item in self.current)
        return self.inline and self.mark is Sort.STOP and labelled and dated

    def _is_label(self) -> bool:
        """Phối hợp: / Hạn: / Đơn vị chủ trì: are labels; VP: is a head."""
        words = [item for item in self.current if item.sort is not Sort.DASH]
        if not words:
            return True
        return all(item.sort is Sort.WORD and item.tag in _LABELS | _LABELS_TOO for item in words)

    def _is_aside(self, index: int) -> bool:
        """Whether the parenthesis holds a clause of its own: "(BTG phối hợp)", "(trước 15/5)"."""
        inside: list[Item] = []
        for item in self.items[index + 1 : index + _LONGEST_ASIDE]:
            if item.sort in (Sort.CLOSE, Sort.STOP, Sort.BULLET):
                break
            inside.append(item)
        if not any(item.sort in (Sort.PARTY, Sort.DUE) for item in inside):
            return False
        return not (inside and inside[0].tag is Tag.EXCEPT)

    def _acts_before(self, index: int) -> bool:
        """VP sửa lại dự thảo: a verb, since a party stands right before it."""
        before = self.items[index - 1] if index else None
        return (
            bool(self.current) and before is not None and before.sort is Sort.PARTY and self._is_verbal(index)
        )

    def _is_verbal(self, index: int) -> bool:
        following = self.items[index + 1] if index + 1 < len(self.items) else None
        return (
            following is not None and following.sort is Sort.WORD and following.tag not in (Tag.NEG, Tag.GIVE)
        )
