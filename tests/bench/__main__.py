"""``python -m tests.bench [--quick] [--only NAME ...]``: measure, and print the table."""

from __future__ import annotations

import argparse
import importlib
import sys
import time

from tests.bench.place import open_place
from tests.bench.table import Row, lines

_PARTS = ("starting", "reading", "intake", "outbox", "latency", "memory", "files")


def main() -> int:
    """Measure every part that was asked for. Returns 0 whatever came out: a figure is no fault."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="smaller mailboxes, fewer rounds")
    parser.add_argument("--only", action="append", choices=_PARTS, help="only this part; may be repeated")
    given = parser.parse_args()
    rounds, messages = (2, 60) if given.quick else (5, 200)
    rows: list[Row] = []
    began = time.monotonic()

    def say(line: str) -> None:
        print(f"[{time.monotonic() - began:4.0f} s] {line}", file=sys.stderr, flush=True)

    with open_place(rounds, messages, say) as place:
        for name in given.only or _PARTS:
            say(name)
            rows += importlib.import_module(f"tests.bench.{name}").measure(place)
    print("\n".join(lines(rows)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
