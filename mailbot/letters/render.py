"""A letter's record and its templates -> subject, plain text and HTML. Pure rendering: nothing is sent here."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from datetime import datetime
from pathlib import Path

from mailbot.core.letter import Letter, Recipient
from mailbot.core.policy import House
from mailbot.core.tokens import mark

MARK_LINE = "-- Phần dưới do chương trình mailbot soạn, xin trả lời phía trên dòng này --"


@dataclass(frozen=True)
class Rendered:
    """A letter ready to be queued. ``files`` are (name, content type, bytes as hex)."""

    subject: str
    text: str
    html: str
    files: tuple[tuple[str, str, str], ...] = ()


def template_name(letter: type[Letter]) -> str:
    """``EndorsementRequest`` -> ``endorsement_request``."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", letter.__name__).lower()


class Renderer:
    """Renders letters of one office."""

    def __init__(self, templates: Path, house: House) -> None:
        self.templates, self.house = templates, house

    def render(
        self, letter: Letter, *, token_text: str, shadow_for: Recipient | None, now: datetime
    ) -> Rendered:
        """The letter's words. ``shadow_for`` names who would have got it in shadow mode."""
        name = template_name(type(letter))
        lines = [f"{one.name}: {getattr(letter, one.name)}" for one in fields(letter)]
        text = "\n".join([MARK_LINE, name, f"{now:%H:%M}", *lines, mark(token_text)])
        prefix = "[Thử nghiệm] " if shadow_for else ""
        return Rendered(prefix + name, text, f"<pre>{text}</pre>")
