"""Every letter in both forms: complete, narrow, harmless, marked, and silent where it must be."""

from __future__ import annotations

import ast
import inspect
import re
from dataclasses import replace
from email.headerregistry import Address
from html.parser import HTMLParser
from urllib.parse import parse_qs, urlsplit

import pytest

from mailbot.core import routing
from mailbot.core.letter import (
    ALL_LETTERS,
    AnswerForwarded,
    AnswerNoted,
    InfoDigest,
    Letter,
    MonthlyReport,
    ReminderDigest,
    ReviewDigest,
    ReviewLine,
    TaskChanged,
)
from mailbot.core.message import InboundMessage
from mailbot.core.particulars.kinds import NAMES, OTHER_NAMES
from mailbot.core.readings import Action, Category, Role, Urgency
from mailbot.core.records import RuleState
from mailbot.core.refusal import Refusal
from mailbot.core.reply_text import REPLY_ABOVE, added_words, added_words_of_text
from mailbot.core.sensitivity import learned, topics
from mailbot.core.tokens import find_tokens
from mailbot.letters import rule_words
from mailbot.letters.render import Renderer, template_name
from mailbot.letters.wording import DOCUMENT_TYPES, ROLES, URGENCIES
from mailbot.letters.wording import category as words_of_category
from mailbot.mail.html_blocks import html_to_blocks
from tests.core.cases import HOUSE
from tests.letters.conftest import MAILBOX, SECRET, TEMPLATES, Sample, rendered_sample
from tests.letters.sample_facts import DOCUMENTS, FIGURES, LONG_ABSTRACT, TASKS
from tests.letters.samples import ACTIONS, CHANGES, NOW, OUTCOMES, WHATS, WHY_NOTS, sample_letters

_TAGS = frozenset(
    {"html", "head", "meta", "title", "style", "body", "div", "p", "br", "b", "h2", "span", "blockquote", "a"}
    | {"ol", "ul", "li", "table", "thead", "tbody", "tr", "th", "td"}
)
_SLOPPY = re.compile(r"\.\.(?!\.)|,\.|;\.|: ?\.|\bNone\b|\n\n\n| {2,}\S+ \.")
_CODE = re.compile(r'"([a-z_]+)"')


class _Page(HTMLParser):
    """What an HTML letter is made of: tags, attributes, text, links."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[str] = []
        self.links: list[str] = []
        self.pieces: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [name for name, _ in attrs]
        self.links += [value or "" for name, value in attrs if name in ("href", "src")]

    def handle_data(self, data: str) -> None:
        if self.tags[-1:] != ["style"]:
            self.pieces.append(data)


# --- complete ----------------------------------------------------------------------------------------------


def test_every_class_of_letter_has_a_sample(samples: tuple[Sample, ...]) -> None:
    assert {type(one.letter) for one in samples} == set(ALL_LETTERS)


def test_every_class_has_its_templates_and_no_folder_is_left_over() -> None:
    folders = {path.name for path in (TEMPLATES / "letters").iterdir() if path.is_dir()}
    assert folders == {template_name(kind) for kind in ALL_LETTERS}
    for name in folders:
        files = {path.name for path in (TEMPLATES / "letters" / name).iterdir()}
        assert files == {"subject.txt", "body.jinja"}, name


def test_both_forms_have_the_same_pieces() -> None:
    macros = [
        set(re.findall(r"{% macro (\w+)\(", (TEMPLATES / "letters" / f"_ui.{form}").read_text("utf-8")))
        for form in ("txt", "html")
    ]
    used = set()
    for body in (TEMPLATES / "letters").glob("*/body.jinja"):
        used |= set(re.findall(r"\bui\.(\w+)\(", body.read_text("utf-8")))
    assert used <= macros[0] & macros[1]


@pytest.mark.parametrize(
    ("documented", "sampled"),
    [
        (AnswerNoted.__doc__ or "", OUTCOMES),
        (inspect.getsource(TaskChanged).partition("# ")[2].partition("by: str")[0], CHANGES),
    ],
    ids=["outcomes", "changes"],
)
def test_the_samples_have_every_documented_code(documented: str, sampled: tuple[str, ...]) -> None:
    assert set(_CODE.findall(documented)) == set(sampled)


def test_the_samples_have_every_documented_thing_to_forward() -> None:
    assert set(_CODE.findall(AnswerForwarded.__doc__ or "")) | {"entered_refused"} == set(WHATS)


def test_the_samples_have_every_reason_of_routing_not_to_obey() -> None:
    written: set[str] = set()
    for node in ast.walk(ast.parse(inspect.getsource(routing))):
        if isinstance(node, ast.FunctionDef) and node.name == "_why_not":
            written |= _strings(*(one for one in ast.walk(node) if isinstance(one, ast.Return)))
        if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "why_not":
            written |= _strings(node.value)
    assert written == set(WHY_NOTS)


def _strings(*nodes: ast.AST) -> set[str]:
    inside = (one for node in nodes for one in ast.walk(node))
    return {one.value for one in inside if isinstance(one, ast.Constant) and isinstance(one.value, str)} - {
        ""
    }


def test_the_samples_have_every_action_and_refusal(samples: tuple[Sample, ...]) -> None:
    said = {getattr(one.letter, "action", "") for one in samples} - {""}
    assert said == set(ACTIONS) == {*(one.value for one in Action), "stands", "replaced"} - {"clarify"}
    refused = {getattr(one.letter, "refusal", "") for one in samples} - {""}
    assert refused == {one.value for one in Refusal}


def test_every_code_of_the_office_has_its_words() -> None:
    assert set(ROLES) == set(Role)
    assert set(URGENCIES) == set(Urgency)
    assert all(words_of_category(one) for one in Category)
    assert set(NAMES) | set(OTHER_NAMES) <= set(DOCUMENT_TYPES)
    assert set(rule_words.TOPICS) == {one.code for one in topics.TOPICS} | {"office"}
    assert set(rule_words.SUPPLIED) == learned.SUPPLIED
    assert set(rule_words.STATES) == set(RuleState)


# --- the forms ---------------------------------------------------------------------------------------------


def test_no_line_of_the_text_is_longer_than_78_characters(samples: tuple[Sample, ...]) -> None:
    long = [(one.name, line) for one in samples for line in one.rendered.text.splitlines() if len(line) > 78]
    assert not long


def test_subjects_are_one_short_line(samples: tuple[Sample, ...]) -> None:
    for one in samples:
        subject = one.rendered.subject
        assert subject.strip(), one.name
        assert len(subject) <= 200, one.name
        assert subject.isprintable(), one.name


def test_the_text_ends_its_sentences_once(samples: tuple[Sample, ...]) -> None:
    for one in samples:
        assert not _SLOPPY.search(one.rendered.text), one.name


def test_every_html_letter_is_smaller_than_what_mail_clients_cut(samples: tuple[Sample, ...]) -> None:
    sizes = {one.name: len(one.rendered.html.encode()) for one in samples}
    assert max(sizes.values()) < 100_000, max(sizes, key=lambda name: sizes[name])


def test_long_lists_are_smaller_than_what_mail_clients_cut(renderer: Renderer) -> None:
    to, document = HOUSE.clerk, replace(DOCUMENTS[0], abstract=LONG_ABSTRACT)
    task = replace(TASKS[0], abstract=LONG_ABSTRACT)
    figures = replace(FIGURES, slow=FIGURES.slow[:1] * 150, readings=FIGURES.readings * 60)
    line = ReviewLine("X7", NOW, Urgency.NORMAL, Category.FINANCE, ("FIN-03",), "", "sotc.example.vn")
    for letter in (
        MonthlyReport(to=to, key="long", figures=figures),
        InfoDigest(to=to, key="long", documents=(document,) * 60, day=NOW.date()),
        ReminderDigest(to=to, key="long", tasks=(task,) * 60, day=NOW.date()),
        ReviewDigest(to=to, key="long", lines=(line,) * 120),
    ):
        one = rendered_sample(letter, renderer)
        assert len(one.rendered.html.encode()) < 100_000, one.name


def test_nothing_from_outside_becomes_markup(samples: tuple[Sample, ...]) -> None:
    for one in samples:
        page = _Page(one.rendered.html)
        assert set(page.tags) <= _TAGS, one.name
        assert not [name for name in page.attributes if name.startswith("on")], one.name
        assert all(link.startswith("mailto:vanban+") for link in page.links), one.name


def test_hostile_words_are_shown_as_they_are_and_no_template_runs_them(samples: tuple[Sample, ...]) -> None:
    shown = [one for one in samples if "<script>" in one.rendered.text]
    assert len(shown) > 10
    for one in shown:
        assert "{{ 7*7 }}" in " ".join(one.rendered.text.split()), one.name
        assert "{{ 7*7 }}" in "".join(_Page(one.rendered.html).pieces), one.name
        for form in (one.rendered.text, one.rendered.html):
            assert not re.search("[\x00-\x09\x0b-\x1f\u202a-\u202e\u2066-\u2069]", form), one.name


# --- marks -------------------------------------------------------------------------------------------------


def test_the_mark_line_stands_above_all_of_ours_and_the_token_at_the_end(samples: tuple[Sample, ...]) -> None:
    for one in samples:
        plain = "\n".join("".join(_Page(one.rendered.html).pieces).split("\n")[1:])
        assert one.rendered.text.startswith(REPLY_ABOVE + "\n"), one.name
        assert one.rendered.text.endswith(f"[Mã: {one.token}]\n"), one.name
        assert plain.split("</title>")[-1].strip().endswith(f"[Mã: {one.token}]"), one.name
        first = _Page(re.split("<body[^>]*>", one.rendered.html)[1]).pieces
        assert "".join(first).strip().startswith(REPLY_ABOVE), one.name


def test_no_letter_has_a_second_end_mark_from_outside(samples: tuple[Sample, ...]) -> None:
    for one in samples:
        for form in (one.rendered.text, one.rendered.html):
            shown = re.sub(r"mailto:[^\"]*", "", form)
            assert len(re.findall(r"\[\s*m.{1,2}\s*:", shown, re.IGNORECASE)) == 1, one.name


def test_the_token_is_found_in_a_letter_that_comes_back(samples: tuple[Sample, ...]) -> None:
    for one in samples:
        back = InboundMessage(message_id=None, received_at=NOW, sender=None, text=one.rendered.text)
        (token,) = find_tokens(back, SECRET, HOUSE.office)
        assert one.letter.token in (token, None), one.name


# --- lock screens ------------------------------------------------------------------------------------------


def _first_line(one: Sample) -> str:
    return one.rendered.text.split("\n\n")[1]


@pytest.mark.parametrize("kind", [one for one in ALL_LETTERS if one.FIXED_SUBJECT], ids=template_name)
def test_a_fixed_subject_and_its_first_line_say_nothing_of_the_content(
    kind: type[Letter], samples: tuple[Sample, ...]
) -> None:
    found = [one for one in samples if type(one.letter) is kind]
    assert len({one.rendered.subject for one in found}) == 1
    assert len({_first_line(one) for one in found}) == 1
    assert not re.search(r"\d{2,}/|\d{3}", found[0].rendered.subject + _first_line(found[0]))


def test_letters_that_speak_of_one_document_begin_their_subject_with_its_number(
    samples: tuple[Sample, ...],
) -> None:
    for one in samples:
        number = getattr(getattr(one.letter, "document", None), "number", None)
        if number:
            assert one.rendered.subject.startswith(f"[VBĐ {number}] "), one.name


# --- buttons -----------------------------------------------------------------------------------------------


def test_buttons_prefill_a_reply_that_is_read_as_just_these_words(samples: tuple[Sample, ...]) -> None:
    buttons = 0
    for one in samples:
        for link in _Page(one.rendered.html).links:
            buttons += 1
            parts = urlsplit(link)
            fields = {name: values[0] for name, values in parse_qs(parts.query, strict_parsing=True).items()}
            local = MAILBOX.partition("@")[0]
            assert parts.path == f"{local}+{one.token}@{MAILBOX.partition('@')[2]}", one.name
            assert Address(addr_spec=parts.path).domain
            assert fields["subject"] == f"Re: {one.rendered.subject}", one.name
            words, _, rest = fields["body"].partition("\r\n")
            assert words.strip(), one.name
            assert "…" not in words, one.name
            assert rest.strip() == f"[Mã: {one.token}]", one.name
            assert added_words_of_text(fields["body"]).text == words, one.name
    assert buttons > 50


def test_without_a_mailbox_or_a_token_there_are_no_buttons() -> None:
    bare = Renderer(TEMPLATES, HOUSE)
    for letter in sample_letters(HOUSE):
        assert not _Page(rendered_sample(letter, bare).rendered.html).links


def test_a_letter_that_expects_no_reply_does_not_invite_one(samples: tuple[Sample, ...]) -> None:
    for one in samples:
        for form in (one.rendered.text, one.rendered.html):
            assert ("Trả lời thư này là đủ" in form) == (one.letter.token is not None), one.name


# --- shadow ------------------------------------------------------------------------------------------------


def test_shadow_mode_says_for_whom_the_letter_was(renderer: Renderer) -> None:
    for letter in sample_letters(HOUSE):
        one = rendered_sample(letter, renderer, shadow_for=letter.to)
        whom = letter.to.name or letter.to.email
        assert one.rendered.subject.startswith("[Thử nghiệm] "), one.name
        assert f"THỬ NGHIỆM: thư này lẽ ra gửi cho {whom}." in _first_line(one).replace("\n", " "), one.name
        assert f"lẽ ra gửi cho {whom}." in one.rendered.html, one.name
        blocks = html_to_blocks(one.rendered.html)
        assert not added_words(
            InboundMessage(message_id=None, received_at=NOW, sender=None, blocks=blocks)
        ).text
