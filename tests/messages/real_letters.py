"""Every letter that the program writes, rendered from its template with made-up facts, for the matrix.

The facts are made by type: the records of ``core.letter`` say what they need, so a new letter is in the
matrix without a word here.
"""

from __future__ import annotations

import dataclasses
import re
import types
import typing
from datetime import UTC, date, datetime
from enum import Enum
from functools import lru_cache
from pathlib import Path
from typing import Any

from mailbot.config import load_office
from mailbot.core import letter as letters
from mailbot.core.letter import Letter
from mailbot.core.message import Stage, Token
from mailbot.core.policy import House, Policy
from mailbot.core.tokens import mint
from mailbot.letters.render import Renderer, template_name
from tests.messages.letters import SampleLetter

ROOT = Path(__file__).parents[2]
NOW = datetime(2020, 5, 14, 2, 12, tzinfo=UTC)
_BODY = re.compile(r"<body[^>]*>(.*)</body>", re.DOTALL)
# Text fields that hold a code.
_CODES = {
    "what": "question",
    "change": "due",
    "outcome": "late",
    "refusal": "unknown_number",
    "state": "uncertain",
}
# What stands in every other text field: words that would be commands and answers if they were read.
_TEXTS = (
    "Tham mưu kế hoạch Tháng Công nhân, đã xong bước một",
    "X7 Đ",
    "BTG chủ trì, CSPL phối hợp, trước 20/5",
    "Đồng ý",
)


class _Maker:
    """Makes one value of a type after another."""

    def __init__(self) -> None:
        self.count = 0

    def make(self, kind: Any, name: str = "") -> Any:
        """A value of ``kind``, as full as its type allows."""
        origin, inside = typing.get_origin(kind), typing.get_args(kind)
        if origin in (types.UnionType, typing.Union):
            return self.make(inside[0], name)
        if name == "by_urgency":
            return (("urgent", 3),)
        if origin is tuple:
            several = inside[-1] is Ellipsis
            return tuple(self.make(one, name) for one in (inside[:1] * 2 if several else inside))
        if origin is frozenset:
            return frozenset()
        if dataclasses.is_dataclass(kind):
            return self.record(kind)
        return self.plain(kind, name)

    def record(self, kind: Any) -> Any:
        """A record with a value in every field."""
        hints = typing.get_type_hints(kind)
        fields = (field for field in dataclasses.fields(kind) if field.init)
        return kind(**{field.name: self.make(hints[field.name], field.name) for field in fields})

    def plain(self, kind: Any, name: str) -> Any:
        """A value of a type that is no record."""
        self.count += 1
        if isinstance(kind, type) and issubclass(kind, Enum):
            return list(kind)[self.count % len(kind)]
        if kind is int and name in ("month", "year"):
            return {"month": 5, "year": 2020}[name]
        if kind is str and name in _CODES:
            return _CODES[name]
        values = {
            bool: self.count % 2 == 0,
            int: self.count % 7 + 1,
            float: 90.0,
            str: "thinh.hd@ldld.example.vn" if name == "email" else _TEXTS[self.count % len(_TEXTS)],
            datetime: NOW,
            date: date(2020, 5, 14),
        }
        return values[kind]


@lru_cache(maxsize=1)
def rendered_letters() -> tuple[SampleLetter, ...]:
    """One letter of each kind."""
    house = House(load_office(ROOT / "tests" / "corpus" / "office.toml"), Policy(submit_to="CT"))
    renderer = Renderer(ROOT / "templates", house, mailbox="vanban@ldld.example.vn", reply_to_plus=True)
    token = mint(Token(Stage.ENDORSE, 17, "CT"), b"secret of the tests")
    found = []
    for kind in _kinds():
        one = renderer.render(_Maker().record(kind), token_text=token, shadow_for=None, now=NOW)
        body = _BODY.search(one.html)
        assert body is not None
        found.append(SampleLetter(template_name(kind), one.subject, one.text, body[1]))
    return tuple(found)


def _kinds() -> list[type[Letter]]:
    named = (getattr(letters, name) for name in dir(letters))
    return [one for one in named if isinstance(one, type) and issubclass(one, Letter) and one is not Letter]
