"""Lines that begin with a word or a number: GỘP, HỦY SỐ, THU HỒI, VIỆC, TÌM, "513 đã chuyển", SAI, ĐÚNG.

A table of small rules, read from top to bottom; the first that matches the whole line speaks.
What this module does not do: know keys such as X7 outside the few words that may name one.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from mailbot.core.commands.model import (
    AskRuleAgain,
    CancelNumber,
    Command,
    Confirm,
    Delegation,
    Deleted,
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
    Recall,
    SameAs,
    ToElectronic,
    ToPaper,
    Undo,
)
from mailbot.core.commands.review import category_of
from mailbot.core.office import Office
from mailbot.core.text import strip_diacritics

_Read = tuple[Command | NotUnderstood, ...]

_NUMBER = r"(?:so\s*)?(?:den\s*)?(\d{1,6})"
_NUMBERS = r"((?:so ?)?(?:den ?)?\d{1,6}(?!\d)(?:[ ,;&+]{1,4}(?:va )?(?:so )?\d{1,6}(?!\d)){0,49})"
_END = r"[ .!]{0,6}(?:a|nhe|nha|em|giup)?[ .!]{0,6}"
_RULE = r"\s*(?:so\s*)?l?\s?(\d{1,6})"
_TARGET = r"([xg]\s?\d{1,5}|\d{1,6})"


def _numbers(text: str) -> list[int]:
    return [int(one) for one in re.findall(r"\d{1,6}", text)][:50]


def _optional(text: str | None) -> int | None:
    return int(text) if text else None


def _key(text: str | None) -> str | None:
    return text.upper().replace(" ", "") if text else None


def _join(match: re.Match[str], line: str) -> _Read:
    other = int(match[2])
    numbers = [number for number in _numbers(match[1]) if number != other]
    return tuple(Join(number, other) for number in numbers) or (NotUnderstood(line),)


def _equal(match: re.Match[str], line: str) -> _Read:
    number, other = int(match[1]), int(match[2])
    return (Join(number, other) if number != other else NotUnderstood(line),)


def _same_as(match: re.Match[str], _: str) -> _Read:
    return (SameAs(f"X{int(match[1])}", int(match[2])),)


def _cancel(match: re.Match[str], line: str) -> _Read:
    reason = line[match.start(2) : match.end(2)].strip(" .,:;-–()")
    return (CancelNumber(int(match[1]), reason),)


def _to_paper(match: re.Match[str], line: str) -> _Read:
    words = line[match.start(2) : match.end(2)] if match[2] else ""
    category = category_of(words)
    if words.strip() and category is None:
        return (NotUnderstood(line, "category"),)
    return tuple(ToPaper(number, category) for number in _numbers(match[1]))


def _undo(match: re.Match[str], line: str) -> _Read:
    return (Undo(_key(match[1]), line[match.end() :].strip(" .,:;-–!")),)


def _corrected(match: re.Match[str], line: str) -> _Read | None:
    """What is right after ``SAI``: in capitals only, because "sai sót", "sai số" begin ordinary sentences."""
    return (Undo(None, line[match.end() :].strip()),) if line.startswith("SAI ") else None


def _find(match: re.Match[str], line: str) -> _Read:
    query = line[match.end() :].strip(" .:\"'")
    return (Find(query) if query else NotUnderstood(line),)


def _delegation(match: re.Match[str], line: str) -> _Read:
    words = line[match.end() :].strip(" .:")
    return (Delegation(words) if words else NotUnderstood(line),)


# Matched bare of diacritics and in lower case; ``whole`` rules must match the line to its end.
_RULES: tuple[tuple[re.Pattern[str], bool, Callable[[re.Match[str], str], _Read | None]], ...] = (
    (re.compile(rf"gop\s+{_NUMBERS}\s*(?:vao|voi|va|=)\s*{_NUMBER}{_END}"), True, _join),
    (re.compile(rf"gop\s+x\s?(\d{{1,5}})\s*(?:vao|voi|va|=)\s*{_NUMBER}{_END}"), True, _same_as),
    (re.compile(rf"{_NUMBER}\s*=\s*{_NUMBER}{_END}"), True, _equal),
    (re.compile(r"huy\s*(?:so\s*)?(?:den\s*)?(\d{1,6})(?!\d)[\s.,:;()–-]*(.*)"), True, _cancel),
    (
        re.compile(rf"{_NUMBERS}\s*(?:da|da duoc)\s*(?:chuyen|ban giao|giao)(?: giay| ban giay)?{_END}"),
        True,
        lambda match, _: tuple(HandedOver(number) for number in _numbers(match[1])),
    ),
    (
        re.compile(rf"da\s*(?:chuyen|ban giao)\s*(?:ban giay\s*)?{_NUMBERS}{_END}"),
        True,
        lambda match, _: tuple(HandedOver(number) for number in _numbers(match[1])),
    ),
    (re.compile(rf"{_NUMBERS}\s*[:–-]?\s*(?:chuyen )?(?:giay|g)(?:\s+(.{{1,40}}?))?{_END}"), True, _to_paper),
    (re.compile(rf"chuyen giay\s*:?\s*{_NUMBERS}(){_END}"), True, _to_paper),
    (
        re.compile(rf"{_NUMBERS}\s*[:–-]?\s*(?:chuyen )?(?:dien tu|d|dd){_END}"),
        True,
        lambda match, _: tuple(ToElectronic(number) for number in _numbers(match[1])),
    ),
    (
        re.compile(rf"thu hoi(?:\s*(?:van ban\s*)?{_NUMBER})?{_END}"),
        True,
        lambda match, _: (Recall(_optional(match[1])),),
    ),
    (
        re.compile(rf"(?:(?:em|toi|minh)\s+)?da xoa(?:\s*(?:van ban\s*)?{_NUMBER})?{_END}"),
        True,
        lambda match, _: (Deleted(_optional(match[1])),),
    ),
    (
        re.compile(rf"nhay cam(?:\s*{_NUMBER})?{_END}"),
        True,
        lambda match, _: (Freeze(_optional(match[1])),),
    ),
    (re.compile(rf"{_NUMBER}\s*nhay cam{_END}"), True, lambda match, _: (Freeze(int(match[1])),)),
    (re.compile(rf"xoa (?:thu muc )?cach ly{_END}"), True, lambda *_: (EmptyClosedFolder(),)),
    (re.compile(rf"(?:danh sach |cac )?quy tac{_END}"), True, lambda *_: (ListRules(),)),
    (re.compile(rf"(?:bo|huy) quy tac{_RULE}{_END}"), True, lambda m, _: (DropRule(int(m[1])),)),
    (re.compile(rf"xem lai quy tac{_RULE}{_END}"), True, lambda m, _: (AskRuleAgain(int(m[1])),)),
    (re.compile(rf"(?:tro giup|huong dan|help){_END}"), True, lambda *_: (Help(),)),
    (
        re.compile(rf"(?:dung|xac nhan)(?: roi)?(?:\s+{_TARGET})?{_END}"),
        True,
        lambda m, _: (Confirm(_key(m[1])),),
    ),
    (re.compile(rf"{_TARGET}\s*[:–-]?\s*(?:dung|xac nhan){_END}"), True, lambda m, _: (Confirm(_key(m[1])),)),
    (re.compile(rf"{_TARGET}\s*[:–-]?\s*sai\b(?: roi\b)?"), False, _undo),
    (re.compile(rf"sai(?: roi)?(?:\s+{_TARGET})?(?=\s*(?:[.,:;!–-]|$))"), False, _undo),
    (re.compile(r"sai "), False, _corrected),
    (re.compile(r"tim(?: kiem)?(?:\s*:\s*|\s+)(?!hieu\b|cach\b|nguyen nhan\b|duoc\b|ra\b)"), False, _find),
    (re.compile(r"uy quyen(?:\s*:\s*|\s+)"), False, _delegation),
)
_TASKS = re.compile(r"(?:danh sach )?viec(?: (?:cua|dang mo))?(?:\s+(.{1,40}?))?[\s.!?]*")


def read_words(line: str, office: Office, writer: str) -> _Read | None:
    """The commands of a line that begins with one of the words or with a number; None for any other line."""
    bare = strip_diacritics(line).lower()
    for pattern, whole, make in _RULES:
        match = pattern.fullmatch(bare) if whole else pattern.match(bare)
        if match and (read := make(match, line)) is not None:
            return read
    tasks = _TASKS.fullmatch(bare)
    if tasks:
        of = _party(tasks[1], office, writer)
        return (MyTasks(of),) if of else None
    return None


def _party(words: str | None, office: Office, writer: str) -> str | None:
    """Whose tasks: the writer's own, or those of a unit by its id or one of its aliases."""
    if not words or words in ("toi", "em", "minh", "cua toi"):
        return writer
    for unit in office.units:
        if words in {strip_diacritics(form).lower() for form in (unit.id, unit.name, *unit.aliases)}:
            return unit.id
    return None
