"""Every kind of letter that the program writes, rendered from its template, for the matrix of clients.

One sample of each kind from ``tests.letters.samples``, so that a new letter joins the matrix by its sample.
"""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from mailbot.core.letter import Letter
from mailbot.core.message import Stage, Token
from mailbot.core.tokens import mint
from mailbot.letters.render import Renderer, template_name
from tests.core.cases import HOUSE, NOW
from tests.letters.samples import sample_letters
from tests.messages.letters import SampleLetter

ROOT = Path(__file__).parents[2]
_BODY = re.compile(r"<body[^>]*>(.*)</body>", re.DOTALL)


@lru_cache(maxsize=1)
def rendered_letters() -> tuple[SampleLetter, ...]:
    """One letter of each kind."""
    renderer = Renderer(ROOT / "templates", HOUSE, mailbox="vanban@ldld.example.vn", reply_to_plus=True)
    token = mint(Token(Stage.ENDORSE, 17, "CT"), b"secret of the tests")
    first: dict[type[Letter], Letter] = {}
    for letter in sample_letters(HOUSE):
        first.setdefault(type(letter), letter)
    found = []
    for kind, letter in first.items():
        one = renderer.render(letter, token_text=token, shadow_for=None, now=NOW)
        body = _BODY.search(one.html)
        assert body is not None
        found.append(SampleLetter(template_name(kind), one.subject, one.text, body[1]))
    return tuple(found)
