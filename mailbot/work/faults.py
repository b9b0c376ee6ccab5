"""Telling where the program failed without repeating a word of what it was reading."""

from __future__ import annotations

import traceback


def place(problem: BaseException) -> str:
    """Where an exception came from, as file and line: never its words, which may be a message's."""
    frames = traceback.extract_tb(problem.__traceback__)
    return " < ".join(f"{frame.filename.rpartition('/')[2]}:{frame.lineno}" for frame in frames[-3:][::-1])
