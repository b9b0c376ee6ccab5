"""The small command language of the clerk and the staff, line by line.

With and without diacritics, in capitals or not, with bullets, several documents a line. What is not
understood is given back line by line, so that it can be said: nothing is guessed, and no line is dropped in
silence but greetings and thanks.
What this module does not do: carry out anything, or say who may. The same words in an endorsement or an
answer are read there: these are lines that stand alone.
"""

from __future__ import annotations

import re
import unicodedata

from mailbot.core.commands.model import (
    CLERK_ONLY,
    AskRuleAgain,
    CancelNumber,
    Command,
    Confirm,
    Delegation,
    Deleted,
    Drop,
    DropRule,
    EmptyClosedFolder,
    Find,
    Freeze,
    HandedOver,
    Help,
    Join,
    ListRules,
    MyTasks,
    NotUnderstood,
    PaperArrival,
    PaperEndorsement,
    Recall,
    Resend,
    ReviewDecision,
    SameAs,
    ToElectronic,
    ToPaper,
    Undo,
)
from mailbot.core.commands.paper import leader_named, read_paper_arrival, read_paper_endorsement
from mailbot.core.commands.review import plain, read_keys
from mailbot.core.commands.words import read_words
from mailbot.core.office import Office
from mailbot.core.text import normalize

__all__ = [
    "CLERK_ONLY",
    "AskRuleAgain",
    "CancelNumber",
    "Command",
    "Confirm",
    "Delegation",
    "Deleted",
    "Drop",
    "DropRule",
    "EmptyClosedFolder",
    "Find",
    "Freeze",
    "HandedOver",
    "Help",
    "Join",
    "ListRules",
    "MyTasks",
    "NotUnderstood",
    "PaperArrival",
    "PaperEndorsement",
    "Recall",
    "Resend",
    "ReviewDecision",
    "SameAs",
    "ToElectronic",
    "ToPaper",
    "Undo",
    "begins_with_command",
    "leader_named",
    "read_commands",
]

_MAX_LINES = 400
_MAX_LINE = 1500
_BULLET = re.compile(r"^[\s*•·▪◦○●+>–—-]+|^\s*\(?\d{1,2}[.)](?=\s)\s*")
# "da" without its dot below may be "đã".
_YES = re.compile(
    r"^(?:(?:dạ|vâng|thưa)(?:\s+(?:em|anh|chị|ạ))?\s*[,.!]?|(?:da|vang)\s*,)\s+(?=\S)", re.IGNORECASE
)
# A greeting or thanks, and nothing else: no number and no key may stand in a line that is dropped.
_COURTESY = re.compile(
    r"(?:a|da|vang|da vang|(?:kinh gui|kinh chao|chao|(?:xin |em )?cam on|thanks|thank you)(?: [^\W\d]+){0,7}"
    r"|tran trong(?: cam on)?|kinh|than ai|than men)"
)


def read_commands(text: str, *, office: Office, writer: str) -> tuple[Command | NotUnderstood, ...]:
    """Every command of the writer's own words, in order, and every line that is none.

    ``text`` is what ``core.reply_text`` found; ``writer`` the id of a person or unit. Whether the writer may
    give a command (see ``CLERK_ONLY``) is the caller's business, as is whether numbers and keys exist.
    """
    found: list[Command | NotUnderstood] = []
    raw = _raw_lines(text)
    lines = [_plain_line(line) for line in raw]
    at = 0
    while at < len(lines):
        line = lines[at]
        at += 1
        if not line or _is_courtesy(line):
            continue
        endorsement = read_paper_endorsement(line, office)
        if endorsement is not None:
            # A leader's words may run over several lines, to a blank one or to the next command.
            words = [endorsement.words] if isinstance(endorsement, PaperEndorsement) else []
            while at < len(lines) and lines[at] and _read_line(lines[at], office, writer) is None:
                words.append(raw[at])
                at += 1
            found.append(_with_words(endorsement, "\n".join(one for one in words if one), line))
            continue
        found.extend(_read_line(line, office, writer) or (NotUnderstood(line),))
    return tuple(found)


def begins_with_command(text: str, *, office: Office, writer: str) -> bool:
    """Whether the first line that is no greeting is a command that makes sense without a letter of ours."""
    for line in map(_plain_line, _raw_lines(text)):
        if not line or _is_courtesy(line):
            continue
        read = _read_line(line, office, writer)
        if read is None:
            endorsement = read_paper_endorsement(line, office)
            return isinstance(endorsement, PaperEndorsement) or (
                endorsement is not None and endorsement.why == "no_words"
            )
        return _stands_alone(read[0], line)
    return False


def _stands_alone(command: Command | NotUnderstood, line: str) -> bool:
    match command:
        case NotUnderstood() | Confirm() | Undo():
            return False
        case Recall(number=number) | Freeze(number=number) | Deleted(number=number):
            return number is not None
        case Find(query=query):  # "Tìm phương án ..." is an instruction
            return line[:3].isupper() or any(character.isdigit() for character in query)
        case _:
            return True


def _raw_lines(text: str) -> list[str]:
    """The lines in compatibility form: full-width letters become plain ones."""
    whole = normalize(unicodedata.normalize("NFKC", text))
    return [" ".join(line[:_MAX_LINE].split()) for line in whole.split("\n")[:_MAX_LINES]]


def _plain_line(line: str) -> str:
    """A line without bullet and "dạ", which say nothing."""
    return _YES.sub("", _BULLET.sub("", line)).strip()


def _is_courtesy(line: str) -> bool:
    if len(line) > 80 or re.search(r",\s*\S+\s+\S", line):
        return False  # more than a greeting
    return _COURTESY.fullmatch(plain(line) or "da") is not None


def _read_line(line: str, office: Office, writer: str) -> tuple[Command | NotUnderstood, ...] | None:
    """The commands of one line, BÚT PHÊ apart; None where it is no command at all."""
    arrival = read_paper_arrival(line)
    if arrival is not None:
        return (arrival,)
    return read_words(line, office, writer) or read_keys(line)


def _with_words(
    endorsement: PaperEndorsement | NotUnderstood, words: str, line: str
) -> PaperEndorsement | NotUnderstood:
    if isinstance(endorsement, NotUnderstood):
        return endorsement
    if not words:
        return NotUnderstood(line, "no_words")
    return PaperEndorsement(endorsement.number, endorsement.leader, words)
