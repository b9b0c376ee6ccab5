"""JSON Lines in and out: ``mailbot read KIND`` and ``mailbot evaluate KIND FILE``.

Rows are read and answered one by one, in order, whatever their number. A row that cannot be read is told on
standard error with its line number, and the others are answered all the same.
What this module does not do: read documents, endorsements or answers (``kinds``).
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from mailbot.cli.boundary import InputError, tell
from mailbot.cli.exit_codes import Exit
from mailbot.cli.figures import Figures
from mailbot.cli.kinds import Kind, Row, RowError, kind_of
from mailbot.cli.progress import Step, progress
from mailbot.config import load_office, load_rules, sample_office_path
from mailbot.core.office import Office
from mailbot.core.sensitivity.table import RuleTable

_DEFAULT_CONFIG = Path("config.toml")


def office_and_rules(config: Path | None) -> tuple[Office, RuleTable]:
    """The office that rows speak of, and its rules; without a configuration the sample office."""
    path = config or _DEFAULT_CONFIG
    if config is None and not path.exists():
        path = sample_office_path()
        tell(
            "there is no config.toml here, so the rows are read for the sample office; --config names another"
        )
    return load_office(path), load_rules(path)


@contextmanager
def _opened(file: Path | None) -> Iterator[IO[bytes]]:
    if file is None or str(file) == "-":
        yield sys.stdin.buffer
    else:
        with file.open("rb") as opened:
            yield opened


def _rows(lines: IO[bytes]) -> Iterator[tuple[int, Row | RowError]]:
    """(line number, row or what is wrong with it), without the empty lines."""
    for number, line in enumerate(lines, start=1):
        if line.strip():
            try:
                row = json.loads(line.decode("utf-8-sig" if number == 1 else "utf-8"))
            except UnicodeDecodeError:
                yield number, RowError("is not UTF-8")
            except json.JSONDecodeError as problem:
                yield number, RowError(f"is not JSON ({problem.msg} at column {problem.colno})")
            except RecursionError:
                yield number, RowError("is nested too deeply")
            else:
                yield number, row if isinstance(row, Mapping) else RowError("is not a JSON object")


def _named(file: Path | None) -> str:
    return "standard input" if file is None or str(file) == "-" else str(file)


def read_rows(kind: str, file: Path | None, config: Path | None) -> int:
    """Answer every row on standard output; ``Exit.INPUT`` if some could not be read."""
    reader = kind_of(kind, *office_and_rules(config))
    broken = 0
    with _opened(file) as lines:
        for number, row in _rows(lines):
            try:
                if isinstance(row, RowError):
                    raise row
                answer = {"id": row.get("id"), **reader.read(row)}
            except RowError as problem:
                broken += 1
                tell(f"{_named(file)} line {number}: {problem}")
                continue
            print(json.dumps(answer, ensure_ascii=False), flush=True)
    return Exit.INPUT if broken else Exit.OK


def _evaluate_file(file: Path, reader: Kind, figures: Figures, step: Step) -> None:
    with _opened(file) as lines:
        for number, row in _rows(lines):
            try:
                if isinstance(row, RowError):
                    raise row
                score = reader.score(row)
            except RowError as problem:
                raise InputError(f"{_named(file)} line {number}: {problem}") from problem
            figures.add(row, score)
            step(figures.rows, None)


def evaluate_rows(kind: str, file: Path, config: Path | None) -> int:
    """Print the rows that differ, and the figures, of a file or of every .jsonl file in a folder.

    So an office keeps its own examples in a folder, and checks a new alias by running them all.
    Raises ``InputError`` for the first row that cannot be read: figures over a part would mislead.
    """
    reader = kind_of(kind, *office_and_rules(config))
    figures = Figures(kind)
    files = sorted(file.glob("*.jsonl")) if file.is_dir() else [file]
    if not files:
        raise InputError(f"{file}: has no .jsonl file; expected labelled rows such as my-examples.jsonl")
    with progress("evaluating") as step:
        for one in files:
            _evaluate_file(one, reader, figures, step)
    for line in figures.lines():
        print(line)
    return Exit.OK
