"""An endorsement told back: a tree of lines, in Vietnamese, with the words of the leader behind every field.

The confirmation to the leader and ``mailbot explain`` show the same lines, so that what is carried out is
what was said back. What this module does not do: decide anything, or write the rest of a letter.
"""

from __future__ import annotations

from collections.abc import Iterator

from mailbot.core.office import Office
from mailbot.core.readings import Action, Assignment, Due, Endorsement, Role

_ROLES = {Role.LEAD: "chủ trì", Role.SUPPORT: "phối hợp", Role.INFO: "để biết"}
_WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
_EVERY = {"daily": "hằng ngày", "weekly": "hằng tuần", "monthly": "hằng tháng", "quarterly": "hằng quý"}
_HEADS = {
    Action.ASSIGN: "Giao việc",
    Action.FORWARD: "Chuyển cho ý kiến",
    Action.FILE: "Lưu hồ sơ, không giao việc",
    Action.INFO: "Thông báo để biết",
    Action.CLARIFY: "Chưa giao, cần hỏi lại",
    Action.REVOKE: "Rút việc đã giao",
}


def describe(reading: Endorsement, office: Office) -> tuple[str, ...]:
    """The lines that tell a reading; what belongs to a line stands under it, indented by three spaces."""
    return tuple(_lines(reading, office))


def due_in_words(due: Due, office: Office) -> str:
    """A deadline with weekday, date and clock time, in the office's own time zone."""
    local = due.at.astimezone(office.agency.zone)
    day = f"{_WEEKDAYS[local.weekday()]}, ngày {local:%d/%m/%Y}"
    return f"hết {day}" if due.whole_day else f"{local:%H:%M} {day}"


def party_in_words(party: str, office: Office) -> str:
    """A unit by its name, a person with form of address and title, a group by its first alias."""
    person = office.people.get(party)
    if person is not None:
        unit = f", {office.name_of(person.unit)}" if person.unit else ""
        return f"đ/c {person.name} ({person.title}{unit})"
    group = office.groups_by_id.get(party)
    if group is not None and group.aliases:
        return f"{group.aliases[0]} ({len(office.expand(party))} nơi)"
    return office.name_of(party)


def _lines(reading: Endorsement, office: Office) -> Iterator[str]:
    head = "Tạm dừng việc đã giao" if reading.suspend else _HEADS[reading.action]
    yield f"{head} (khẩn)" if reading.urgent else head
    if reading.from_proposal:
        yield "   theo đề xuất đã trình"
    if reading.amends:
        yield "   sửa việc đang giao, không thêm việc mới"
    if reading.extension is not None:
        yield "   đồng ý gia hạn" if reading.extension else "   không đồng ý gia hạn như đề nghị"
    for number, one in enumerate(reading.assignments, 1):
        yield from _assignment(number, one, office)
    yield from _parties("Chuyển để cho ý kiến tiếp", reading.forward_to, office)
    if reading.revokes == ("all",):
        yield "Rút: tất cả việc đã giao"
    else:
        yield from _parties("Rút", reading.revokes, office)
    yield from _parties("Thay cho", reading.replaces, office)
    if reading.to_paper:
        yield "Chuyển sang xử lý bản giấy"
    yield from _rest(reading, office)


def _assignment(number: int, one: Assignment, office: Office) -> Iterator[str]:
    source = f" (từ “{one.named}”)" if one.named else ""
    yield f"{number}) {party_in_words(one.party, office)}{source}: {_ROLES[one.role]}"
    if one.task:
        yield f"   việc: “{one.task}”"
    if one.due is not None:
        yield f"   hạn: {due_in_words(one.due, office)}{_source(one.due)}"
    elif one.role is Role.LEAD:
        yield "   hạn: không nêu"
    if one.conditional is not None:
        yield f"   với điều kiện: “{one.conditional}”" if one.conditional else "   có điều kiện"


def _source(due: Due) -> str:
    """The words that a deadline came from, and what was assumed about it."""
    notes = [f"từ “{due.words}”"] if due.words else []
    if due.from_document:
        notes.append("theo thời hạn của văn bản")
    if due.start is not None:
        notes.append(f"bắt đầu {due.start:%d/%m/%Y}")
    if due.recurring is not None:
        notes.append(f"định kỳ {_EVERY.get(due.recurring.split(':', maxsplit=1)[0], '')}".strip())
    if due.vague:
        notes.append("mốc này được suy ra")
    return f" ({'; '.join(notes)})" if notes else ""


def _parties(label: str, parties: tuple[str, ...], office: Office) -> Iterator[str]:
    if parties:
        yield f"{label}: {'; '.join(party_in_words(party, office) for party in parties)}"


def _rest(reading: Endorsement, office: Office) -> Iterator[str]:
    if reading.external:
        yield f"Cơ quan ngoài (không tạo việc): {'; '.join(reading.external)}"
    for words in reading.assumed:
        yield f"Suy ra: {words}"
    for words in reading.ignored:
        yield f"Chưa dùng đến: “{words}”"
    if reading.unresolved:
        yield f"Chưa rõ: {'; '.join(f'“{words}”' for words in reading.unresolved)}"
    yield from _parties("Có thể là", reading.candidates, office)
    if reading.question is not None:
        yield f"Hỏi: {reading.question.text}"
        for number, choice in enumerate(reading.question.choices, 1):
            yield f"   {number}. {choice}"
