"""What holds for the closed unions: nothing is forgotten, and the paper track has no room for words."""

from __future__ import annotations

import ast
import dataclasses
import typing
from pathlib import Path

import pytest

from mailbot.core import commands as c
from mailbot.core.decision import RegisterPaper, RegisterReview
from mailbot.core.letter import ALL_LETTERS
from mailbot.core.readings import Category
from mailbot.core.records import ReviewVerb
from mailbot.core.words_back import _WRITTEN, CATEGORIES, NOT_UNDERSTOOD, VERBS, held_words

PROGRAM = Path(__file__).parents[2] / "mailbot"


def built_names() -> frozenset[str]:
    """The names of everything that some module of the program calls."""
    found = set()
    for path in PROGRAM.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                found.add(node.func.id)
            elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                found.add(node.func.attr)
    return frozenset(found)


def test_every_letter_is_written_by_somebody() -> None:
    assert {one.__name__ for one in ALL_LETTERS} - built_names() == set()


@pytest.mark.parametrize("change", [RegisterPaper, RegisterReview])
def test_off_the_electronic_track_there_is_no_field_for_content(change: type) -> None:
    fields = {one.name for one in dataclasses.fields(change)}
    for word in ("subject", "abstract", "text", "body", "words", "attachment", "file", "content"):
        assert not {name for name in fields if word in name}


def test_every_command_and_category_has_its_words() -> None:
    assert set(_WRITTEN) == set(typing.get_args(c.Command))
    assert set(CATEGORIES) == set(Category)
    assert set(VERBS) == set(ReviewVerb)
    assert all(held_words(verb, None, 498).strip(". ") for verb in ReviewVerb)


def test_every_reason_for_not_understanding_has_its_words() -> None:
    for why in ("unknown", "which_leader", "paper_form", "no_words", "range", "category", "no_key", "help"):
        assert NOT_UNDERSTOOD[why]
