"""What ``mailbot evaluate`` prints: each row that differs with what differs, then the figures.

What this module does not do: compare (``core.scoring``).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, cast

from mailbot.cli.kinds import Row
from mailbot.core.scoring import RowScore

if TYPE_CHECKING:
    from mailbot.core.scoring.document import DocumentScore

_LONGEST_TEXT = 100

# Faults that count by themselves: the field of RowScore, its mark beside the row, its words in the figures.
_GRAVE = (
    ("leak", "LEAK", "leaks (paper rows read as electronic)"),
    ("silently_wrong", "SILENTLY WRONG", "silently wrong"),
    ("false_close", "FALSE CLOSE", "false closes"),
    ("missed_done", "MISSED DONE", "missed done"),
    ("nuisance", "NUISANCE", "nuisances (electronic rows read as paper)"),
)
_GRAVE_OF = {
    "document": ("leak", "nuisance"),
    "endorsement": ("silently_wrong",),
    "answer": ("false_close", "missed_done"),
}


class Figures:
    """Gathers scores row by row."""

    def __init__(self, kind: str) -> None:
        self.rows = 0
        self._kind = kind
        self._counts: Counter[str] = Counter()
        self._differing: list[str] = []
        self._scores: list[RowScore] = []

    def add(self, row: Row, score: RowScore) -> None:
        """Count a row."""
        self.rows += 1
        self._scores.append(score)
        self._counts["exact"] += score.exact
        marks = []
        for field, mark, _ in _GRAVE:
            if getattr(score, field):
                self._counts[field] += 1
                marks.append(mark)
        if score.differences or marks:
            self._differing.append(
                f"{row.get('id', f'row {self.rows}')}  {'; '.join((*marks, *score.differences))}"
            )
            self._differing.append(f"    {_shortened(str(row.get('text') or row.get('subject') or ''))}")

    def lines(self) -> Iterator[str]:
        """The rows that differ, then the figures."""
        yield from self._differing
        exact = self._counts["exact"]
        share = f" ({100 * exact / self.rows:.1f} %)" if self.rows else ""
        yield f"{self._kind}: {self.rows} rows, {exact} exact{share}"
        for field, _, words in _GRAVE:
            if field in _GRAVE_OF[self._kind]:
                yield f"  {words}: {self._counts[field]}"
        if self._kind == "document":
            yield from _tracks(cast("Sequence[DocumentScore]", self._scores))


def _tracks(scores: Sequence[DocumentScore]) -> Iterator[str]:
    """The shares that the labelled examples ask of documents, each over all rows of its track."""
    paper = [one for one in scores if one.expected_track == "paper"]
    electronic = [one for one in scores if one.expected_track == "electronic"]
    direct = [one for one in paper if one.direct_paper]
    straight = [one for one in electronic if one.straight_through]
    yield f"  paper rows directly to paper: {_share(len(direct), len(paper))} of {len(paper)}"
    right = sum(one.right_category for one in direct)
    yield f"  ... in a category that applies: {_share(right, len(paper))} of {len(paper)}"
    yield f"  electronic rows straight through: {_share(len(straight), len(electronic))} of {len(electronic)}"
    given = sum(one.particulars_given for one in scores)
    right = sum(one.particulars_right for one in scores)
    yield f"  particulars right: {_share(right, given)} of {given}"


def _share(part: int, whole: int) -> str:
    return f"{part} ({100 * part / whole:.1f} %)" if whole else str(part)


def _shortened(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST_TEXT else line[: _LONGEST_TEXT - 1] + "…"
