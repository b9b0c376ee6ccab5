"""How long ``mailbot --help`` takes."""

from __future__ import annotations

import subprocess
import sys
import time
from statistics import median

from tests.bench.place import Place
from tests.bench.table import Row


def measure(place: Place) -> list[Row]:
    """Beside a Python that does nothing."""
    empty, ours = [], []
    for _ in range(place.rounds * 3):
        empty.append(_seconds("-c", "pass"))
        ours.append(_seconds("-m", "mailbot", "--help"))
    figure, beside = f"{median(ours):.3f} s", f"{median(empty):.3f} s bare Python"
    return [Row("mailbot --help", figure, beside, median(ours), 0.3, unit=" s")]


def _seconds(*arguments: str) -> float:
    began = time.perf_counter()
    subprocess.run([sys.executable, *arguments], check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - began
