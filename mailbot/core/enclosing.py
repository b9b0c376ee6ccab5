"""Files that people send along with a reply: passed on with the letters that follow, or left where they lie.

Only a file that was read to its end and shows no sensitive evidence is kept (DESIGN.md section 4): a leader's
goes with the tasks, a unit's report with the news that a task is closed, any other to the clerk. Of the rest
nothing is kept: writer and clerk are told how many files stayed on the mail server, and where.
What this module does not do: judge files (``sensitivity.added``), or decide what the words of a reply do.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from mailbot.core.decision import Ask, Asked, Change, Decision, KeepEnclosures, MoveToPaper
from mailbot.core.letter import (
    AnswerForwarded,
    Enclosed,
    EndorsementRequest,
    ExtensionToDecide,
    FilesLeft,
    Letter,
    TaskChanged,
    TaskClosed,
    TaskLetter,
)
from mailbot.core.message import Stage, Token
from mailbot.core.policy import House
from mailbot.core.readings import Track
from mailbot.core.records import DocumentRecord
from mailbot.core.views import document_view, number_text

# The letters by which somebody else learns of a reply.
_CARRIERS = (TaskLetter, TaskChanged, TaskClosed, EndorsementRequest, ExtensionToDecide, AnswerForwarded)
# Decisions that did not take the reply up: its files are nobody's business either.
_NOT_TAKEN_UP = ("assigning.refused", "assigning.first_stands", "completing.not_yours")


@dataclass(frozen=True)
class Enclosure:
    """A file that came with a reply. ``left`` says why it may not be kept: "unread", "evidence", or ""."""

    part: str  # its section of the message
    name: str
    size: int
    left: str = ""


@dataclass(frozen=True)
class Waiting:
    """A file kept from an earlier reply of the same writer, about which a question was asked."""

    content_id: int
    cause: str
    name: str
    size: int


@dataclass(frozen=True, kw_only=True)
class SentAlong:
    """What came with one reply, and what is known of its document (None: of none, or of several)."""

    writer: str
    cause: str
    received_at: datetime
    files: tuple[Enclosure, ...]
    document: DocumentRecord | None
    room: int  # how many bytes of files a letter can carry
    document_size: int = 0  # bytes of the document's own files, which some letters carry as well
    waiting: tuple[Waiting, ...] = ()


def enclose(decision: Decision, sent: SentAlong, house: House) -> Decision:
    """The decision about a reply, with what becomes of the files that came with it."""
    document = sent.document
    if document is None or not _taken_up(decision, document):
        left = [one.left or "unused" for one in sent.files]
        return replace(decision, letters=(*decision.letters, *_left(sent, left, house)))
    asks = any(isinstance(change, Ask) for change in decision.changes)
    carriers = [one for one in decision.letters if _carries(one, sent.writer, document)]
    waiting = sent.waiting if carriers or _settles(decision) else ()
    room = sent.room - sum(one.size for one in waiting)
    if asks or any(one.attach_document for one in carriers):
        room -= sent.document_size
    kept, too_large = _by_room([one for one in sent.files if not one.left], room)
    left = [one.left for one in sent.files if one.left] + ["too_large"] * len(too_large)
    files = Enclosed(
        by=house.office.name_of(sent.writer),
        names=(*(one.name for one in waiting), *(one.name for one in kept)),
        too_large=tuple(one.name for one in too_large),
        causes=tuple(dict.fromkeys((*(one.cause for one in waiting), *((sent.cause,) if kept else ())))),
    )
    letters = tuple(_with_files(one, carriers, files, sent.writer, waits=asks) for one in decision.letters)
    if files.names and not carriers and not asks:
        letters = (*letters, _for_clerk(sent, document, files, house))
    changes: tuple[Change, ...] = ()
    if files.names:
        keep = KeepEnclosures(
            document_id=document.id,
            by=sent.writer,
            cause=sent.cause,
            parts=tuple(one.part for one in kept),
            waits=asks,
            released=tuple(one.content_id for one in waiting),
        )
        changes = (keep,)
    return replace(
        decision,
        changes=(*decision.changes, *changes),
        letters=(*letters, *_left(sent, left, house)),
    )


def _taken_up(decision: Decision, document: DocumentRecord) -> bool:
    """Whether the reply did something about a document whose content may be kept."""
    recalled = any(isinstance(change, MoveToPaper) for change in decision.changes)
    open_to_all = document.track is Track.ELECTRONIC and document.frozen_by is None and not recalled
    return open_to_all and not decision.rule.startswith(_NOT_TAKEN_UP)


def _settles(decision: Decision) -> bool:
    """Whether the question that earlier files waited for is answered."""
    kinds = {type(change) for change in decision.changes}
    return Asked in kinds and Ask not in kinds


def _carries(letter: Letter, writer: str, document: DocumentRecord) -> bool:
    return isinstance(letter, _CARRIERS) and letter.to.party != writer and letter.document_id == document.id


def _by_room(files: Sequence[Enclosure], room: int) -> tuple[list[Enclosure], list[Enclosure]]:
    """The files that a letter can carry, in order, and those for which it has no room."""
    kept: list[Enclosure] = []
    too_large: list[Enclosure] = []
    for one in files:
        fits = one.size <= room
        room -= one.size if fits else 0
        (kept if fits else too_large).append(one)
    return kept, too_large


def _with_files(
    letter: Letter, carriers: Sequence[Letter], files: Enclosed, writer: str, *, waits: bool
) -> Letter:
    """A letter that carries the files, or tells the writer what becomes of them."""
    if not files.names and not files.too_large:
        return letter
    if letter in carriers:
        return replace(letter, enclosed=files)
    if letter.to.party == writer and letter.in_reply_to is not None and files.names:
        return replace(letter, enclosed=replace(files, causes=(), too_large=(), waits=waits))
    return letter


def _for_clerk(sent: SentAlong, document: DocumentRecord, files: Enclosed, house: House) -> Letter:
    """Files that go with no other letter reach the clerk, who knows whom they concern."""
    return AnswerForwarded(
        to=house.clerk,
        key=f"clerk:files:{document.id}:{sent.cause}",
        token=Token(Stage.CLERK, document.id, house.clerk.party),
        document_id=document.id,
        document=document_view(document),
        what="files",
        who=house.office.name_of(sent.writer),
        enclosed=files,
    )


def _left(sent: SentAlong, reasons: Sequence[str], house: House) -> tuple[Letter, ...]:
    """The letters to the writer and the clerk about files that were neither kept nor passed on."""
    if not reasons:
        return ()
    readers = {one.party: one for one in (house.recipient(sent.writer), house.clerk)}
    return tuple(
        FilesLeft(
            to=to,
            key=f"files-left:{sent.cause}:{to.party}",
            number=number_text(sent.document) if sent.document else "",
            who=house.office.name_of(sent.writer),
            own=to.party == sent.writer,
            received_at=sent.received_at,
            folder=house.policy.folders.processed,
            files=tuple(sorted(Counter(reasons).items())),
        )
        for to in readers.values()
    )
