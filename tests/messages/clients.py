"""The clients of ``clients.toml``: what each makes of some words and a quoted letter."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from html import escape
from pathlib import Path

from tests.messages.letters import SampleLetter

NAME = "Văn bản đến LĐLĐ tỉnh"
ADDRESS = "vanban@ldld.example.vn"

_HEADERS = {
    "vi": (
        ("Từ:", f"{NAME} <{ADDRESS}>"),
        ("Đã gửi:", "Thứ Năm, 14 tháng 5, 2020 9:12 SA"),
        ("Tới:", "Hoàng Đức Thịnh <thinh.hd@ldld.example.vn>"),
    ),
    "en": (
        ("From:", f"{NAME} <{ADDRESS}>"),
        ("Sent:", "Thursday, May 14, 2020 9:12 AM"),
        ("To:", "Hoàng Đức Thịnh <thinh.hd@ldld.example.vn>"),
    ),
}
_SUBJECT = {"vi": "Chủ đề:", "en": "Subject:"}
_PLACE = re.compile(r"@([a-zA-Z]+(?:\.[a-z]+)?)@")


@dataclass(frozen=True)
class Client:
    """One client. ``strings`` are its own words by name and language."""

    name: str
    text: str
    html: str
    line: tuple[str, str]
    strings: dict[str, dict[str, str]]
    unmarked: bool

    def reply(self, words: str, letter: SampleLetter, language: str) -> tuple[str, str]:
        """The text part and the HTML part."""
        plain = self._values(words, letter, language)
        marked = {key: escape(value) for key, value in plain.items() if key in ("head", "rule", "device")}
        marked |= self._html_values(words, letter, language)
        return _filled(self.text, plain), _filled(self.html.lstrip("\n"), plain | marked)

    def _values(self, words: str, letter: SampleLetter, language: str) -> dict[str, str]:
        header = (*_HEADERS[language], (_SUBJECT[language], letter.subject))
        values = {"NAME": NAME, "ADDRESS": ADDRESS, "words": words, "letter": letter.text}
        values |= {key: _filled(text[language], values) for key, text in self.strings.items()}
        values["header"] = "\n".join(f"{label} {value}" for label, value in header)
        values["letter.indented"] = "\n".join("    " + line for line in letter.text.split("\n"))
        values["gt"] = "\n".join(("> " + line).rstrip() for line in letter.text.strip("\n").split("\n"))
        return values

    def _html_values(self, words: str, letter: SampleLetter, language: str) -> dict[str, str]:
        before, after = self.line
        header = (*_HEADERS[language], (_SUBJECT[language], letter.subject))
        rows = [f"<b>{label}</b> {escape(value)}" for label, value in header]
        return {
            "lines": "".join(before + (escape(line) or "<br>") + after for line in words.split("\n")),
            "letter.html": letter.html,
            "header.br": "<br>\n".join(rows),
            "header.div": "".join(f"<div>{row}</div>" for row in rows),
        }


def _filled(template: str, values: dict[str, str]) -> str:
    return _PLACE.sub(lambda match: values[match[1]] if match[1] in values else match[0], template)


def _read() -> tuple[Client, ...]:
    data = tomllib.loads((Path(__file__).parent / "clients.toml").read_text(encoding="utf-8"))
    return tuple(
        Client(
            name=name,
            text=one["text"],
            html=one["html"],
            line=(one["line"][0], one["line"][1]),
            strings={key: one[key] for key in ("head", "rule", "device") if key in one},
            unmarked=one.get("unmarked", False),
        )
        for name, one in data.items()
    )


CLIENTS = _read()
