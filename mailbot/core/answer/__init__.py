"""A unit's or person's reply: done, not done, under way, more time, a question, not ours, somebody else.

``automatic`` looks at the headers, ``clauses`` cuts the text and finds the ``senses`` of its words
(``spelling`` repairs them), ``claims`` reads each clause by a table of rules, ``references`` and ``itemwise``
say of which tasks, ``reading`` makes one answer of all, with its ``details``; ``asking`` has the questions,
and ``choices`` reads what answers one of them.
What this package does not do: cut off quotes and signatures (``reply_text``), or close anything.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime

from mailbot.core.answer import asking
from mailbot.core.answer.automatic import is_automatic
from mailbot.core.answer.choices import chosen_reply, completes, led_in
from mailbot.core.answer.claims import Scene, claim_of
from mailbot.core.answer.clauses import clauses_of
from mailbot.core.answer.reading import combine
from mailbot.core.answer.senses import Sense
from mailbot.core.office import Office
from mailbot.core.readings import Answer, AnswerContext, Intent, ReplyText
from mailbot.core.text import TokenKind, normalize, tokenize, unwrap

__all__ = ["read_answer", "text_of_reply"]

# Characters. What is longer is no answer to a task but a document: somebody has to look at it.
_LONGEST = 8_000


def read_answer(
    text: str,
    *,
    office: Office,
    writer: str,
    unit: str | None,
    sent_at: datetime,
    headers: Mapping[str, str] | None = None,
    attachments: tuple[str, ...] = (),
    context: AnswerContext | None = None,
) -> Answer:
    """The answer that ``text`` gives: the words that the writer added, quotes and signature off.

    ``writer`` is a person's (or mailbox's) id, ``unit`` the unit for which the writer answers; ``sent_at`` is
    an aware datetime; ``attachments`` are file names. Where the text is unclear, ``question`` is set.
    """
    if is_automatic(headers or {}):
        return Answer(Intent.AUTO)
    context = context or AnswerContext()
    text = normalize(text)
    if len(text) > _LONGEST:
        return Answer(Intent.UNCLEAR, question=asking.WHAT_IS_MEANT)
    text = unwrap(text)
    if context.question is not None:
        reply = chosen_reply(text, context.question)
        if reply is not None:
            text = normalize(reply)
    if not any(token.kind in (TokenKind.WORD, TokenKind.NUMBER) for token in tokenize(text)):
        return _without_words(text)

    def read(words: str) -> Answer:
        return _read(words, office, writer, unit, sent_at, bool(attachments), context)

    found = read(text)
    longer = led_in(text, context.question, found) if context.question is not None else None
    if longer is not None and context.question is not None:
        again = read(longer)
        return again if completes(context.question, again) else found
    return found


def _read(
    text: str,
    office: Office,
    writer: str,
    unit: str | None,
    sent_at: datetime,
    attachments: bool,
    context: AnswerContext,
) -> Answer:
    """The answer that some words give."""
    if context.items:
        text = _numbered(text)
    clauses = clauses_of(text, office, sent_at, context.due)
    scene = Scene(
        office=office,
        unit=unit,
        writer=writer,
        sent_at=sent_at,
        attachments=attachments,
        acknowledged=any(clause.has(Sense.ACK) for clause in clauses),
        total=len(context.items) or len(context.open_docs),
    )
    claims = [claim_of(clause, scene) for clause in clauses]
    return combine(claims, text, context, scene)


_LETTERED = re.compile(r"^[ \t]*([a-h])[).][ \t]+", re.MULTILINE | re.IGNORECASE)


def _numbered(text: str) -> str:
    """The lines "a) ...", "b) ..." as those of tasks 1, 2; only where the letters begin at a and go on."""
    letters = [match[1].lower() for match in _LETTERED.finditer(text)]
    if len(letters) < 2 or letters != list("abcdefgh")[: len(letters)]:
        return text
    return _LETTERED.sub(lambda match: f"{'abcdefgh'.index(match[1].lower()) + 1}. ", text)


def _without_words(text: str) -> Answer:
    """Nothing, marks, or an emoji: an emoji is never taken as consent (DESIGN.md section 5)."""
    symbols = any(ord(letter) > 0x2190 for letter in text)
    intent = Intent.UNCLEAR if symbols else Intent.OTHER
    return Answer(intent, question=asking.WHAT_IS_MEANT)


def text_of_reply(reply: ReplyText) -> str:
    """The words of a reply with each inline answer put behind the task that it stands under.

    Of a line of ours the number at its beginning is kept ("2. Báo cáo kết quả" gives "Việc 2:"); where it has
    none, the words stand as they are, in their order.
    """
    if not reply.inline:
        return reply.text
    lines = []
    for ours, words in reply.inline:
        number = ours.strip().lstrip("> ").split(".")[0].split(")")[0].strip()
        lines.append(f"Việc {number}: {words}" if number.isdecimal() and len(number) <= 2 else words)
    return "\n".join(lines)
