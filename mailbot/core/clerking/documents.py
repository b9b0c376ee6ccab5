"""Lines about one document: joined, cancelled, handed over, recalled, frozen, deleted, let go on.

What this module does not do: the lines about documents in review, and what the clerk enters (``clerking``).
"""

from __future__ import annotations

from mailbot.core import commands as c
from mailbot.core.clerking.lines import CLERK_ONLY, NO_NUMBER, Lines
from mailbot.core.decision import (
    CancelLetters,
    CancelNumber,
    Freeze,
    HandedOver,
    JoinDocuments,
    RecordReading,
)
from mailbot.core.letter import FrozenNotice
from mailbot.core.message import Stage, Token
from mailbot.core.readings import Category, Track
from mailbot.core.recalling import recall
from mailbot.core.records import DocumentRecord, TaskState
from mailbot.core.views import number_text
from mailbot.core.words_back import line_of

_ENDED = frozenset({TaskState.DONE, TaskState.REVOKED, TaskState.TO_PAPER})


def about_document(
    lines: Lines,
    command: c.Join
    | c.CancelNumber
    | c.HandedOver
    | c.ToPaper
    | c.ToElectronic
    | c.Recall
    | c.Deleted
    | c.Freeze,
) -> None:
    """A line that names one document, or is about the document of the letter answered."""
    line = line_of(command)
    number = command.number
    document = lines.facts.about if number is None else lines.facts.by_number.get(number)
    if document is None:
        lines.say(line, False, NO_NUMBER.format(number or ""))
        return
    match command:
        case c.Join():
            _join(lines, command, document, line)
        case c.CancelNumber():
            _cancel_number(lines, document, line)
        case c.HandedOver():
            if document.track is Track.PAPER:
                lines.changes.append(HandedOver(document_id=document.id, at=lines.now))
                lines.say(line, True, f"đã ghi chuyển giao văn bản giấy số {number_text(document)}.")
            else:
                lines.say(line, False, "văn bản này đi đường điện tử, không cần xác nhận chuyển giao.")
        case c.ToPaper():
            _to_paper(lines, document, command.category, line)
        case c.Recall():
            if lines.facts.is_clerk:
                _to_paper(lines, document, None, line)
            else:
                lines.say(line, False, CLERK_ONLY)
        case c.Freeze():
            _freeze(lines, document, line)
        case c.Deleted():
            _deleted(lines, document, line)
        case c.ToElectronic():
            _to_electronic(lines, document, line)


def _has_running_task(lines: Lines, document: DocumentRecord) -> bool:
    return any(task.state not in _ENDED for task in lines.facts.tasks.get(document.id, ()))


def _cancel_number(lines: Lines, document: DocumentRecord, line: str) -> None:
    """Only a leader takes back a task: while one runs, the number it is known by stays."""
    if _has_running_task(lines, document):
        lines.say(line, False, "văn bản này đang có việc được giao; đề nghị lãnh đạo rút việc trước.")
        return
    lines.changes.append(CancelLetters(document_id=document.id))
    lines.changes.append(CancelNumber(document_id=document.id, by=lines.facts.writer))
    lines.say(line, True, f"đã hủy số đến {number_text(document)}; dòng sổ được giữ lại.")


def _join(lines: Lines, command: c.Join, document: DocumentRecord, line: str) -> None:
    other = lines.facts.by_number.get(command.other)
    if other is None or other.id == document.id:
        lines.say(line, False, NO_NUMBER.format(command.other))
        return
    if _has_running_task(lines, document):
        way = (
            "đề nghị lãnh đạo rút việc trước"
            if _has_running_task(lines, other)
            else f"đề nghị gộp ngược lại: GỘP {command.other} VÀO {document.arrival_number}"
        )
        lines.say(line, False, f"số {number_text(document)} đang có việc được giao; {way}.")
        return
    lines.changes.append(CancelLetters(document_id=document.id))
    lines.changes.append(JoinDocuments(document_id=document.id, joined_to=other.id))
    text = f"đã gộp số {number_text(document)} vào số {number_text(other)}; số cũ được ghi hủy trong sổ."
    lines.say(line, True, text)


def _to_paper(lines: Lines, document: DocumentRecord, category: Category | None, line: str) -> None:
    if document.track is not Track.ELECTRONIC:
        lines.say(line, False, "văn bản này đã ở đường giấy.")
        return
    decided = recall(
        document,
        lines.house,
        by=lines.facts.writer,
        category=category,
        cause=lines.facts.cause,
        tasks=lines.facts.tasks.get(document.id, ()),
        readings=lines.facts.readings.get(document.id, ()),
    )
    lines.changes += decided.changes
    lines.letters += decided.letters
    lines.say(line, True, "đã chuyển đường giấy, hủy nội dung đã lưu và đề nghị người nhận xóa thư.")


def _freeze(lines: Lines, document: DocumentRecord, line: str) -> None:
    """Anybody who got a document may stop it; the clerk is told and rules by "513 G" or "513 Đ"."""
    if document.track is not Track.ELECTRONIC or document.frozen_by is not None:
        lines.say(line, False, "văn bản này đã dừng hoặc đã ở đường giấy.")
        return
    lines.changes.append(Freeze(document_id=document.id, by=lines.facts.writer))
    clerk = lines.house.clerk
    lines.letters.append(
        FrozenNotice(
            to=clerk,
            key=f"frozen:{document.id}:{lines.facts.cause}",
            token=Token(Stage.CLERK, document.id, clerk.party),
            document_id=document.id,
            urgent=True,
            number=number_text(document),
            by=lines.house.office.name_of(lines.facts.writer),
        )
    )
    lines.say(line, True, "đã tạm dừng văn bản này chờ văn thư quyết định.")


def _deleted(lines: Lines, document: DocumentRecord, line: str) -> None:
    """A recipient of a recalled document confirms, for the units too that the writer answers for."""
    writer, office = lines.facts.writer, lines.house.office
    asked = {part.party for task in lines.facts.tasks.get(document.id, ()) for part in task.participants}
    for party in (writer, *sorted(asked - {writer})):
        if party == writer or (party in office.units_by_id and writer in office.may_answer_for(party)):
            lines.changes.append(
                RecordReading(document_id=document.id, person=party, at=lines.now, sign="deleted")
            )
    lines.say(line, True, "đã ghi nhận việc xóa.")


def _to_electronic(lines: Lines, document: DocumentRecord, line: str) -> None:
    if document.frozen_by is not None:
        lines.changes.append(Freeze(document_id=document.id, by=None))
        lines.say(line, True, "đã cho văn bản này tiếp tục đường điện tử.")
        return
    if document.track is Track.ELECTRONIC:
        lines.say(line, False, "văn bản này đang đi đường điện tử.")
        return
    outcome = "nội dung không được giữ lại; đề nghị gửi lại văn bản vào hộp thư để xử lý điện tử."
    lines.say(line, False, outcome)
