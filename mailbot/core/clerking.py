"""The clerk's and the staff's command letters: each line carried out or refused, and all said back.

One letter is one decision. A line that is not understood, or that the writer may not give, is said back with
what would be right; the other lines are carried out all the same. Rulings about documents in review take
effect after a short hold, so that "SAI" can still take them back.
"""

from __future__ import annotations

from datetime import datetime

from mailbot.core import commands as c
from mailbot.core.command_facts import CommandFacts
from mailbot.core.decision import (
    CancelLetters,
    CancelNumber,
    Change,
    Decision,
    EmptyClosedFolder,
    Filing,
    Freeze,
    HandedOver,
    HoldReview,
    JoinDocuments,
    RecordReading,
    SettleUncertain,
)
from mailbot.core.entering import Arrival, entered_document
from mailbot.core.letter import (
    CommandsSaidBack,
    FoundDocuments,
    FrozenNotice,
    Letter,
    SaidBack,
)
from mailbot.core.message import Stage, Token
from mailbot.core.policy import House
from mailbot.core.readings import Category, Track
from mailbot.core.recalling import recall
from mailbot.core.records import (
    DocumentRecord,
    HeldReview,
    ReviewVerb,
    Status,
    TaskState,
)
from mailbot.core.views import number_text
from mailbot.core.words_back import NOT_UNDERSTOOD, held_words, line_of

_NO_NUMBER = "không tìm thấy số đến {} trong sổ; đề nghị kiểm tra lại số."
_CLERK_ONLY = "chỉ văn thư được dùng lệnh này; chưa thực hiện."
_ENDED = frozenset({TaskState.DONE, TaskState.REVOKED, TaskState.TO_PAPER})
_SENSITIVE = "dòng này có dấu hiệu thuộc diện xử lý giấy: chỉ ghi số đến, không ghi trích yếu."


def decide_commands(facts: CommandFacts, house: House, now: datetime) -> Decision:
    """Carry out the lines of one letter, and say every line back in one letter."""
    lines = _Lines(facts, house, now)
    for command in facts.commands:
        lines.carry_out(command)
    letters = list(lines.letters)
    if lines.said:
        letters.insert(
            0,
            CommandsSaidBack(
                to=house.recipient(facts.writer),
                key=f"said:{facts.writer}:{facts.cause}",
                token=Token(Stage.CLERK, 0, facts.writer),
                in_reply_to=facts.message_id,
                lines=tuple(lines.said),
                effective_at=lines.effective_at,
            ),
        )
    return Decision(
        rule="clerking.commands",
        reason="a letter of commands was carried out line by line",
        changes=tuple(lines.changes),
        letters=tuple(letters),
        filing=Filing.PROCESSED,
    )


class _Lines:
    """The lines carried out so far: changes, letters and what is said back."""

    def __init__(self, facts: CommandFacts, house: House, now: datetime) -> None:
        self.facts, self.house, self.now = facts, house, now
        self.changes: list[Change] = []
        self.letters: list[Letter] = []
        self.said: list[SaidBack] = []
        self.effective_at: datetime | None = None
        self.next_document = facts.numbers.document_id
        self.next_number = facts.numbers.arrival_number

    def carry_out(self, command: c.Command | c.NotUnderstood) -> None:
        """One command, or the words for a line that is none."""
        if isinstance(command, c.NotUnderstood):
            self._say(command.line, False, NOT_UNDERSTOOD.get(command.why, NOT_UNDERSTOOD["unknown"]))
        elif isinstance(command, c.CLERK_ONLY) and not self.facts.is_clerk:
            self._say(self._line(command), False, _CLERK_ONLY)
        elif isinstance(command, c.ReviewDecision | c.SameAs | c.Undo | c.Confirm):
            self._review(command)
        elif isinstance(command, c.PaperArrival):
            self._paper_arrival(command)
        elif isinstance(command, c.PaperEndorsement):
            self._paper_endorsement(command)
        elif isinstance(command, c.Resend | c.Drop):
            self._uncertain(command)
        elif isinstance(command, c.MyTasks):
            self._list(command)
        elif isinstance(command, c.Find):
            self.letters.append(self._found(command))
        elif isinstance(command, c.Help):
            self._say("TRỢ GIÚP", True, NOT_UNDERSTOOD["help"])
        elif isinstance(command, c.EmptyClosedFolder):
            self.changes.append(EmptyClosedFolder(by=self.facts.writer, at=self.now))
            self._say(line_of(command), True, "sẽ xóa ngay; biên nhận được gửi khi thư mục đã trống.")
        elif isinstance(command, c.Delegation):
            self._delegation(command)
        else:
            self._about_document(command)

    def _say(self, line: str, ok: bool, outcome: str) -> None:
        self.said.append(SaidBack(line, ok, outcome))

    def _line(self, command: c.Command) -> str:
        """The line as it may be repeated: of a sensitive arrival no more than the paper track may keep."""
        category = self.facts.sensitive.get(command) if isinstance(command, c.PaperArrival) else None
        if category is None or not isinstance(command, c.PaperArrival):
            return line_of(command)
        if category in {Category.STATE_SECRET, Category.PETITION}:
            return "GIẤY"
        return f"GIẤY {command.reference}".strip()

    # --- review --------------------------------------------------------------------------------------

    def _review(self, command: c.ReviewDecision | c.SameAs | c.Undo | c.Confirm) -> None:
        line = line_of(command)
        if isinstance(command, c.Confirm):
            self._say(line, True, "đã ghi nhận.")
            return
        if isinstance(command, c.Undo):
            self._undo(command, line)
            return
        document = self.facts.by_key.get(command.key)
        if document is None:
            self._say(line, False, f"không có văn bản nào mang ký hiệu {command.key} đang chờ văn thư.")
            return
        if document.status is not Status.WAITING_CLERK:
            self._say(line, False, f"{command.key} đã được xử lý trước đó; không thay đổi.")
            return
        if isinstance(command, c.SameAs):
            if command.number not in self.facts.by_number:
                self._say(line, False, _NO_NUMBER.format(command.number))
                return
            verb, category, same_as = ReviewVerb.SAME_AS, None, command.number
        else:
            verb, category, same_as = command.verb, command.category, None
        at = self.now + self.house.policy.review_hold
        held = HeldReview(verb, self.facts.writer, at, category, same_as)
        self.effective_at = at
        self.changes.append(HoldReview(document_id=document.id, held=held))
        self._say(line, True, held_words(verb, category, same_as))

    def _undo(self, command: c.Undo, line: str) -> None:
        """Take back held rulings: of the key named, whoever ruled, or else all of this writer's."""
        if not self.facts.is_clerk:
            self._say(line, False, _CLERK_ONLY)
            return
        key, writer = command.target, self.facts.writer
        held = [
            document
            for name, document in self.facts.by_key.items()
            if document.held_review is not None
            and (name == key if key is not None else document.held_review.by == writer)
        ]
        for document in held:
            self.changes.append(HoldReview(document_id=document.id, held=None))
            self._say(
                f"SAI {document.review_key}", True, "đã rút trả lời trước; văn bản tiếp tục chờ văn thư."
            )
        if not held:
            self._say(line, False, "không còn trả lời nào đang chờ hiệu lực để rút lại.")

    # --- entering --------------------------------------------------------------------------------------

    def _paper_arrival(self, command: c.PaperArrival) -> None:
        """A document that came on paper gets its number in the one register (NĐ 30/2020, Điều 22)."""
        numbers, category = self.facts.numbers, self.facts.sensitive.get(command)
        if category is Category.STATE_SECRET:
            outcome = "văn bản này vào sổ riêng, không vào sổ của chương trình."
            self._say(self._line(command), False, outcome)
            return
        number = f"{self.next_number}/{numbers.arrival_year}"
        arrival = Arrival(self.next_document, self.next_number, numbers.arrival_year, self.now)
        self.changes.append(entered_document(command, category, arrival, by=self.facts.writer))
        self.next_document += 1
        self.next_number += 1
        note = f" {_SENSITIVE}" if category is not None else ""
        self._say(self._line(command), True, f"đã vào sổ, số đến {number}.{note}")

    def _paper_endorsement(self, command: c.PaperEndorsement) -> None:
        """The endorsement of a leader that the clerk types: the leader confirms it by mail first."""
        line = f"BÚT PHÊ {command.number}"
        decided = self.facts.entered.get(command)
        if decided is None:
            self._say(line, False, _NO_NUMBER.format(command.number))
            return
        self.changes += decided.changes
        self.letters += decided.letters
        leader = self.house.office.name_of(command.leader)
        if decided.rule == "assigning.entered":
            self._say(line, True, f"đã gửi đồng chí {leader} xác nhận; có hiệu lực khi được xác nhận.")
        elif decided.rule.startswith("assigning.ask"):
            self._say(line, False, "nội dung chưa rõ; xem thư hỏi lại kèm theo.")
        else:
            self._say(line, False, "chưa thực hiện được; xem thư kèm theo.")

    # --- letters and lists -----------------------------------------------------------------------------

    def _uncertain(self, command: c.Resend | c.Drop) -> None:
        line, again = line_of(command), isinstance(command, c.Resend)
        if command.key not in self.facts.problem_letters:
            self._say(line, False, f"không có thư nào mang ký hiệu {command.key} đang chờ quyết định.")
            return
        self.changes.append(SettleUncertain(short_key=command.key, send_again=again))
        self._say(line, True, "sẽ gửi lại với đúng mã thư cũ." if again else "đã thôi gửi thư này.")

    def _list(self, command: c.MyTasks) -> None:
        """What is open, in a letter of its own."""
        found = self.facts.lists.get(command.of)
        if found is None:
            self._say(line_of(command), False, "không có danh sách việc nào để gửi.")
        else:
            self.letters.append(found)

    def _found(self, command: c.Find) -> FoundDocuments:
        return FoundDocuments(
            to=self.house.recipient(self.facts.writer),
            key=f"found:{self.facts.writer}:{self.facts.cause}:{len(self.letters)}",
            token=Token(Stage.CLERK, 0, self.facts.writer),
            in_reply_to=self.facts.message_id,
            query=command.query,
            documents=self.facts.found.get(command.query, ()),
        )

    def _delegation(self, command: c.Delegation) -> None:
        """The words were read by ``core.answer``; what came of them is said back by its own letter."""
        decided = self.facts.delegations.get(command.words)
        if decided is None:
            self._say(line_of(command), False, "đề nghị ghi rõ ủy quyền cho ai, đến hết ngày nào.")
            return
        self.changes += decided.changes
        self.letters += decided.letters

    # --- one document ----------------------------------------------------------------------------------

    def _about_document(
        self,
        command: c.Join
        | c.CancelNumber
        | c.HandedOver
        | c.ToPaper
        | c.ToElectronic
        | c.Recall
        | c.Deleted
        | c.Freeze,
    ) -> None:
        line = line_of(command)
        number = command.number
        document = self.facts.about if number is None else self.facts.by_number.get(number)
        if document is None:
            self._say(line, False, _NO_NUMBER.format(number or ""))
            return
        match command:
            case c.Join():
                self._join(command, document, line)
            case c.CancelNumber():
                self._cancel_number(document, line)
            case c.HandedOver():
                if document.track is Track.PAPER:
                    self.changes.append(HandedOver(document_id=document.id, at=self.now))
                    self._say(line, True, f"đã ghi chuyển giao văn bản giấy số {number_text(document)}.")
                else:
                    self._say(line, False, "văn bản này đi đường điện tử, không cần xác nhận chuyển giao.")
            case c.ToPaper():
                self._to_paper(document, command.category, line)
            case c.Recall():
                if self.facts.is_clerk:
                    self._to_paper(document, None, line)
                else:
                    self._say(line, False, _CLERK_ONLY)
            case c.Freeze():
                self._freeze(document, line)
            case c.Deleted():
                self._deleted(document, line)
            case c.ToElectronic():
                self._to_electronic(document, line)

    def _cancel_number(self, document: DocumentRecord, line: str) -> None:
        """Only a leader takes back a task: while one runs, the number it is known by stays."""
        if any(task.state not in _ENDED for task in self.facts.tasks.get(document.id, ())):
            self._say(line, False, "văn bản này đang có việc được giao; đề nghị lãnh đạo rút việc trước.")
            return
        self.changes.append(CancelLetters(document_id=document.id))
        self.changes.append(CancelNumber(document_id=document.id, by=self.facts.writer))
        self._say(line, True, f"đã hủy số đến {number_text(document)}; dòng sổ được giữ lại.")

    def _join(self, command: c.Join, document: DocumentRecord, line: str) -> None:
        other = self.facts.by_number.get(command.other)
        if other is None or other.id == document.id:
            self._say(line, False, _NO_NUMBER.format(command.other))
            return
        self.changes.append(JoinDocuments(document_id=document.id, joined_to=other.id))
        text = f"đã gộp số {number_text(document)} vào số {number_text(other)}; số cũ được ghi hủy trong sổ."
        self._say(line, True, text)

    def _to_paper(self, document: DocumentRecord, category: Category | None, line: str) -> None:
        if document.track is not Track.ELECTRONIC:
            self._say(line, False, "văn bản này đã ở đường giấy.")
            return
        decided = recall(
            document,
            self.house,
            by=self.facts.writer,
            category=category,
            cause=self.facts.cause,
            tasks=self.facts.tasks.get(document.id, ()),
            readings=self.facts.readings.get(document.id, ()),
        )
        self.changes += decided.changes
        self.letters += decided.letters
        self._say(line, True, "đã chuyển đường giấy, hủy nội dung đã lưu và đề nghị người nhận xóa thư.")

    def _freeze(self, document: DocumentRecord, line: str) -> None:
        """Anybody who got a document may stop it; the clerk is told and rules by "513 G" or "513 Đ"."""
        if document.track is not Track.ELECTRONIC or document.frozen_by is not None:
            self._say(line, False, "văn bản này đã dừng hoặc đã ở đường giấy.")
            return
        self.changes.append(Freeze(document_id=document.id, by=self.facts.writer))
        clerk = self.house.clerk
        self.letters.append(
            FrozenNotice(
                to=clerk,
                key=f"frozen:{document.id}:{self.facts.cause}",
                token=Token(Stage.CLERK, document.id, clerk.party),
                document_id=document.id,
                urgent=True,
                number=number_text(document),
                by=self.house.office.name_of(self.facts.writer),
            )
        )
        self._say(line, True, "đã tạm dừng văn bản này chờ văn thư quyết định.")

    def _deleted(self, document: DocumentRecord, line: str) -> None:
        """A recipient of a recalled document confirms, for the units too that the writer answers for."""
        writer, office = self.facts.writer, self.house.office
        asked = {part.party for task in self.facts.tasks.get(document.id, ()) for part in task.participants}
        for party in (writer, *sorted(asked - {writer})):
            if party == writer or (party in office.units_by_id and writer in office.may_answer_for(party)):
                self.changes.append(
                    RecordReading(document_id=document.id, person=party, at=self.now, sign="deleted")
                )
        self._say(line, True, "đã ghi nhận việc xóa.")

    def _to_electronic(self, document: DocumentRecord, line: str) -> None:
        if document.frozen_by is not None:
            self.changes.append(Freeze(document_id=document.id, by=None))
            self._say(line, True, "đã cho văn bản này tiếp tục đường điện tử.")
            return
        if document.track is Track.ELECTRONIC:
            self._say(line, False, "văn bản này đang đi đường điện tử.")
            return
        outcome = "nội dung không được giữ lại; đề nghị gửi lại văn bản vào hộp thư để xử lý điện tử."
        self._say(line, False, outcome)
