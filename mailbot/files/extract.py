"""One attachment to text: what it is, its reader, and the files inside it.

This is the one place where a library may fail in any way it likes: whatever a reader raises becomes a file
that counts as unread. It runs in the calling process; ``worker`` runs it where it can be killed.
What this module does not do: know a single format.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from importlib import import_module

from mailbot.core.readings import ReadAttachment
from mailbot.files.limits import Budget, Limits
from mailbot.files.reading import Child, How, Reading, Source, UnreadError, clean
from mailbot.files.sniff import Kind, sniff

Reader = Callable[[Source, Reading, Budget], None]

# Readers by name, so that a kind that never comes costs nothing.
_READERS: dict[Kind, tuple[str, str]] = {
    Kind.PDF: ("pdf", "read"),
    Kind.DOCX: ("word", "read_word"),
    Kind.PPTX: ("word", "read_slides"),
    Kind.XLSX: ("sheets", "read_xlsx"),
    Kind.XLS: ("sheets", "read_xls"),
    Kind.ODF: ("odf", "read"),
    Kind.DOC: ("doc", "read"),
    Kind.RTF: ("rtf", "read"),
    Kind.HTML: ("html", "read"),
    Kind.XML: ("html", "read_xml"),
    Kind.TEXT: ("plain", "read"),
    Kind.EML: ("mails", "read_eml"),
    Kind.MSG: ("mails", "read_msg"),
    Kind.TNEF: ("mails", "read_tnef"),
    Kind.ZIP: ("archives", "read_zip"),
    Kind.ARCHIVE: ("archives", "read_other"),
    Kind.PICTURE: ("images", "read"),
}
_COLUMNS = re.compile(r"\t| {4,}")
_STAMPS = {
    "MẬT": "MẬT",
    "TỐIMẬT": "TỐI MẬT",
    "TUYỆTMẬT": "TUYỆT MẬT",
    "KHẨN": "KHẨN",
    "THƯỢNGKHẨN": "THƯỢNG KHẨN",
    "HỎATỐC": "HỎA TỐC",
    "HOẢTỐC": "HỎA TỐC",
}
# Problems that another try in another place can mend come first, then those that say most.
_FIRST = (How.NO_OCR, How.ENCRYPTED, How.MACROS)


def read_attachment(
    name: str, content_type: str, content: bytes, limits: Limits, *, seconds: float | None = None
) -> tuple[ReadAttachment, ...]:
    """Read one attachment and all files inside it: its own record first, then theirs, named "outer/inner".

    ``content_type`` is what the mail says. ``seconds`` may shorten the time of the limits. A file that was
    not read to its end has ``complete=False``, ``how`` says why, and ``text`` is what was read of it all
    the same. Raises nothing for whatever the content is; only a worker process protects from a reader that
    hangs.
    """
    budget = Budget(limits, seconds)
    if len(content) > limits.file_bytes:
        return (_unread(name, How.TOO_LARGE, len(content)),)
    return tuple(_walk(Source(name, content_type, content), budget, 0))


def _unread(name: str, how: How, size: int) -> ReadAttachment:
    return ReadAttachment(clean(name), complete=False, how=str(how), size=size)


def _walk(source: Source, budget: Budget, nesting: int) -> Iterator[ReadAttachment]:
    """The records of a file and of all files inside it."""
    inner: list[ReadAttachment] = []
    names: list[str] = []
    reading = Reading()
    try:
        budget.take_file(nesting)
        _read(source, reading, budget)
        for child in _children(reading):
            if budget.spent:
                reading.problem(budget.spent)
                break
            name = f"{source.name}/{child.name}"
            names.append(clean(name))
            inner += _walk_child(child, name, budget, nesting + 1)
    except UnreadError as stop:
        reading.problem(stop.how)
    yield _record(source, reading, tuple(names), budget)
    yield from inner


def _children(reading: Reading) -> Iterator[Child]:
    """The files inside, whatever their reader raises on the way turned into a reason."""
    children = iter(reading.children)
    while True:
        try:
            child = next(children)
        except StopIteration:
            return
        except UnreadError:
            raise
        except Exception as error:  # a parser may raise anything: told as unread
            raise UnreadError(_reason(error)) from error
        yield child


def _walk_child(child: Child, name: str, budget: Budget, nesting: int) -> Iterator[ReadAttachment]:
    if child.content is None:
        yield _unread(name, child.how, 0)
        return
    yield from _walk(Source(name, child.content_type, child.content), budget, nesting)


def _read(source: Source, reading: Reading, budget: Budget) -> None:
    """Let the right reader read a file. Raises UnreadError, and nothing else."""
    try:
        kind = sniff(source)
        if kind is Kind.EMPTY:
            raise UnreadError(How.EMPTY)
        if kind is Kind.SIGNATURE:
            reading.how = How.SIGNATURE
        elif kind in _READERS:
            module, function = _READERS[kind]
            reader: Reader = getattr(import_module(f"mailbot.files.{module}"), function)
            reader(source, reading, budget)
        else:
            raise UnreadError(How.UNKNOWN)
    except UnreadError:
        raise
    except Exception as error:  # a parser may raise anything: told as unread
        raise UnreadError(_reason(error)) from error


def _reason(error: Exception) -> How:
    """Why a file is unread whose reader failed without saying so."""
    if isinstance(error, MemoryError):
        return How.TOO_LARGE
    if isinstance(error, RecursionError):
        return How.TOO_DEEP
    if isinstance(error, ImportError):
        return How.NO_READER
    return How.DAMAGED


def _stamps_in_columns(lines: list[str]) -> Iterator[str]:
    """The stamps that share their line with another column, as in the two halves of a letterhead."""
    for line in lines:
        if "\t" in line or "    " in line:
            for column in _COLUMNS.split(line):
                bare = "".join(letter for letter in column if letter.isalpha())
                if bare in _STAMPS:
                    yield _STAMPS[bare]


def _record(source: Source, reading: Reading, names: tuple[str, ...], budget: Budget) -> ReadAttachment:
    stamps = list(dict.fromkeys([*reading.stamps, *_stamps_in_columns(reading.lines)]))
    text, whole = budget.fit_text("\n".join([*stamps, *reading.lines]))
    if not whole:
        reading.problem(How.TOO_LARGE)
    problem = next((how for how in _FIRST if how in reading.problems), None)
    if problem is None and reading.problems:
        problem = reading.problems[0]
    return ReadAttachment(
        name=clean(source.name),
        text=text,
        complete=problem is None,
        how=str(problem or reading.how),
        confidence=reading.confidence,
        size=len(source.content),
        nested=names,
    )
