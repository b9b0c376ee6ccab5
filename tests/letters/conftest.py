"""The samples, rendered once for all tests of letters."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from mailbot.core.letter import Letter, Recipient
from mailbot.core.message import Stage, Token
from mailbot.core.tokens import mint
from mailbot.letters.render import Rendered, Renderer, template_name
from tests.core.cases import HOUSE
from tests.letters.samples import NOW, sample_letters

TEMPLATES = Path(__file__).parents[2] / "templates"
SECRET = b"secret of the tests"
MAILBOX = "vanban@ldld.example.vn"


@dataclass(frozen=True)
class Sample:
    """A letter, its token and how it reads."""

    letter: Letter
    token: str
    rendered: Rendered

    @property
    def name(self) -> str:
        """For messages: what went wrong with which letter."""
        return f"{template_name(type(self.letter))} ({self.letter.key})"


def rendered_sample(letter: Letter, renderer: Renderer, shadow_for: Recipient | None = None) -> Sample:
    """A letter with the token that posting would give it."""
    token = mint(letter.token or Token(Stage.RECEIPT, letter.document_id or 0, HOUSE.clerk.party), SECRET)
    return Sample(letter, token, renderer.render(letter, token_text=token, shadow_for=shadow_for, now=NOW))


@pytest.fixture(scope="session")
def renderer() -> Renderer:
    """The renderer of the sample office, with buttons."""
    return Renderer(TEMPLATES, HOUSE, mailbox=MAILBOX, reply_to_plus=True)


@pytest.fixture(scope="session")
def samples(renderer: Renderer) -> tuple[Sample, ...]:
    """Every sample letter, rendered."""
    return tuple(rendered_sample(letter, renderer) for letter in sample_letters(HOUSE))
