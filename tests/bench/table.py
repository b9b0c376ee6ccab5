"""One row of the table, and the table."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from statistics import median
from typing import Literal


@dataclass(frozen=True)
class Row:
    """A figure beside what it is compared with. ``kind`` says which side of ``aim`` is good."""

    name: str
    figure: str
    beside: str
    value: float
    aim: float
    kind: Literal["at least", "at most"] = "at most"
    unit: str = ""

    @property
    def ok(self) -> bool:
        """Whether the aim is reached."""
        return self.value >= self.aim if self.kind == "at least" else self.value <= self.aim

    def cells(self) -> tuple[str, ...]:
        """The row as it is printed."""
        value, aim = f"{self.value:.3g}{self.unit}", f"{self.kind} {self.aim:g}{self.unit}"
        return self.name, self.figure, self.beside, value, aim, "ok" if self.ok else "MISS"


def ratio(name: str, ours: list[float], bare: list[float], unit: str, aim: float) -> Row:
    """Our rate beside the bare rate, as medians, and the median of the rounds' ratios in percent."""
    share = median(mine / other for mine, other in zip(ours, bare, strict=True)) * 100
    figure, beside = f"{median(ours):.3g} {unit}", f"{median(bare):.3g} {unit}"
    return Row(name, figure, beside, share, aim, "at least", " %")


def lines(rows: Iterable[Row]) -> list[str]:
    """The table, its columns aligned."""
    head = ("what", "mailbot", "beside", "value", "aim", "")
    cells = [head, *(row.cells() for row in rows)]
    widths = [max(len(line[column]) for line in cells) for column in range(len(head))]
    shown = ["  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)) for line in cells]
    return [shown[0], "-" * len(shown[0]), *shown[1:]]
