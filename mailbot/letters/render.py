"""A letter's record and its templates -> subject, plain text and HTML. Pure rendering: nothing is sent here.

Each letter has one ``subject.txt`` and one ``body.jinja``. The body is written once with the pieces of ``ui``
(paragraph, card, tasks, question, ...); ``_ui.txt`` and ``_ui.html`` give every piece its two forms, so that
text and HTML cannot say different things.
"""

from __future__ import annotations

import re
import textwrap
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import quote

import css_inline
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from mailbot.core.letter import Letter, MonthlyReport, Recipient
from mailbot.core.policy import House
from mailbot.core.reply_text import REPLY_ABOVE
from mailbot.core.tokens import mark
from mailbot.letters.plain import harmless, one_line
from mailbot.letters.report_docx import DOCX, report_docx, report_name
from mailbot.letters.wording import Wording

_WIDTH = 72
_SUBJECT_LENGTH = 150
# What may stand before an item of a list; its further lines hang under its words.
_ITEM = re.compile(r"\s*(?:[-•*]|\d{1,3}[.)])?\s*")


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
    """Renders letters of one office. ``mailbox`` is where replies go: without it letters have no buttons."""

    def __init__(
        self, templates: Path, house: House, *, mailbox: str = "", reply_to_plus: bool = False
    ) -> None:
        self.house, self.mailbox, self.reply_to_plus = house, mailbox, reply_to_plus
        loader = FileSystemLoader(templates / "letters")
        names = [person.name for person in house.office.people.values()]
        filters = Wording(house.office.agency.zone, names).filters()
        self._text = self._environment(loader, filters, html=False)
        self._html = self._environment(loader, filters, html=True)
        self._inliner = css_inline.CSSInliner()

    @staticmethod
    def _environment(loader: FileSystemLoader, filters: dict[str, object], *, html: bool) -> Environment:
        environment = Environment(
            loader=loader,
            autoescape=html,  # noqa: S701 - the other environment writes plain text
            undefined=StrictUndefined,
            auto_reload=False,  # a template that is changed is taken up by the next start
            trim_blocks=True,
            lstrip_blocks=True,
        )
        environment.filters.update(filters)
        return environment

    def render(
        self, letter: Letter, *, token_text: str, shadow_for: Recipient | None, now: datetime
    ) -> Rendered:
        """The letter's words. ``shadow_for`` names who would have got it in shadow mode."""
        name = template_name(type(letter))
        letter = harmless(letter)
        context: dict[str, Any] = {
            "letter": letter,
            "agency": self.house.office.agency,
            "now": now,
            "shadow_for": shadow_for,
            "expects_reply": letter.token is not None,
        }
        subject = one_line(self._text.get_template(f"{name}/subject.txt").render(context))
        if shadow_for is not None:
            subject = f"[Thử nghiệm] {subject}"
        subject = textwrap.shorten(subject, _SUBJECT_LENGTH, placeholder="…") or subject[:_SUBJECT_LENGTH]
        frame = context | {"reply_above": REPLY_ABOVE, "mark": mark(token_text), "subject": subject}
        reply_to = self._reply_to(token_text) if letter.token is not None else ""
        text = self._body(self._text, "_ui.txt", "_layout.txt", name, frame, reply_to)
        html = self._body(self._html, "_ui.html", "_layout.html", name, frame, reply_to)
        return Rendered(subject, _tidied(text), self._inliner.inline(html), self._files(letter))

    def _body(
        self, environment: Environment, ui: str, layout: str, name: str, frame: dict[str, Any], reply_to: str
    ) -> str:
        pieces = environment.get_template(ui).make_module(frame | {"mailto": self._mailto(frame, reply_to)})
        body = environment.get_template(f"{name}/body.jinja").render(frame | {"ui": pieces})
        # The body comes out of an autoescaping environment: it is HTML already.
        safe = Markup(body) if environment.autoescape else body  # noqa: S704
        return environment.get_template(layout).render(frame | {"body": safe, "ui": pieces})

    def _reply_to(self, token_text: str) -> str:
        if not self.mailbox or not self.reply_to_plus:
            return self.mailbox
        local, _, domain = self.mailbox.rpartition("@")
        return f"{local}+{token_text}@{domain}"

    @staticmethod
    def _mailto(frame: dict[str, Any], reply_to: str) -> Any:
        """A function from the words of a button to its mailto link (RFC 6068), "" without an address."""

        def link(words: str) -> str:
            if not reply_to:
                return ""
            subject = quote(f"Re: {frame['subject']}", safe="")
            body = quote(f"{words}\r\n\r\n{frame['mark']}", safe="")
            return f"mailto:{quote(reply_to, safe='@+.')}?subject={subject}&body={body}"

        return link

    def _files(self, letter: Letter) -> tuple[tuple[str, str, str], ...]:
        if not isinstance(letter, MonthlyReport):
            return ()
        data = report_docx(letter.figures, self.house, draft=letter.draft)
        return ((report_name(letter.figures), DOCX, data.hex()),)


def _tidied(text: str) -> str:
    """Wrapped at 72 columns, hanging under bullets, at most one blank line in a row."""
    lines: list[str] = []
    for line in text.splitlines():
        plain = line.rstrip()
        if len(plain) <= _WIDTH or plain == REPLY_ABOVE or plain.startswith("[Mã:"):
            lines.append(plain)
            continue
        before = _ITEM.match(plain)
        hanging = " " * len(before[0] if before else "")
        lines += textwrap.wrap(plain, _WIDTH, subsequent_indent=hanging, break_on_hyphens=False)
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip() + "\n"
