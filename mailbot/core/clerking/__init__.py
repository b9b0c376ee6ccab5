"""The clerk's and the staff's command letters: each line carried out or refused, and all said back.

One letter is one decision. A line that is not understood, or that the writer may not give, is said back with
what would be right; the other lines are carried out all the same. Rulings about documents in review take
effect after a short hold, so that "SAI" can still take them back.
"""

from __future__ import annotations

from datetime import datetime

from mailbot.core import commands as c
from mailbot.core.clerking.documents import about_document
from mailbot.core.clerking.lines import CLERK_ONLY, NO_NUMBER, Lines
from mailbot.core.clerking.rules import about_rules
from mailbot.core.command_facts import CommandFacts
from mailbot.core.decision import Decision, EmptyClosedFolder, Filing, HoldReview, SettleUncertain
from mailbot.core.entering import Arrival, entered_document
from mailbot.core.letter import CommandsSaidBack, FoundDocuments
from mailbot.core.message import Stage, Token
from mailbot.core.policy import House
from mailbot.core.readings import Category
from mailbot.core.records import HeldReview, ReviewVerb, Status
from mailbot.core.words_back import NOT_UNDERSTOOD, held_words, line_of

_SENSITIVE = "dòng này có dấu hiệu thuộc diện xử lý giấy: chỉ ghi số đến, không ghi trích yếu."


def decide_commands(facts: CommandFacts, house: House, now: datetime) -> Decision:
    """Carry out the lines of one letter, and say every line back in one letter."""
    lines = _Letter(facts, house, now)
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


class _Letter(Lines):
    """One letter, carried out line by line."""

    def carry_out(self, command: c.Command | c.NotUnderstood) -> None:
        """One command, or the words for a line that is none."""
        if isinstance(command, c.NotUnderstood):
            self.say(command.line, False, NOT_UNDERSTOOD.get(command.why, NOT_UNDERSTOOD["unknown"]))
        elif isinstance(command, c.CLERK_ONLY) and not self.facts.is_clerk:
            self.say(self._line(command), False, CLERK_ONLY)
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
        elif isinstance(command, c.ListRules | c.DropRule | c.AskRuleAgain):
            about_rules(self, command)
        elif isinstance(command, c.Help):
            self.say("TRỢ GIÚP", True, NOT_UNDERSTOOD["help"])
        elif isinstance(command, c.EmptyClosedFolder):
            self.changes.append(EmptyClosedFolder(by=self.facts.writer, at=self.now))
            self.say(line_of(command), True, "sẽ xóa ngay; biên nhận được gửi khi thư mục đã trống.")
        elif isinstance(command, c.Delegation):
            self._delegation(command)
        else:
            about_document(self, command)

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
            self.say(line, True, "đã ghi nhận.")
            return
        if isinstance(command, c.Undo):
            self._undo(command, line)
            return
        document = self.facts.by_key.get(command.key)
        if document is None:
            self.say(line, False, f"không có văn bản nào mang ký hiệu {command.key} đang chờ văn thư.")
            return
        if document.status is not Status.WAITING_CLERK:
            self.say(line, False, f"{command.key} đã được xử lý trước đó; không thay đổi.")
            return
        if isinstance(command, c.SameAs):
            if command.number not in self.facts.by_number:
                self.say(line, False, NO_NUMBER.format(command.number))
                return
            verb, category, same_as = ReviewVerb.SAME_AS, None, command.number
        else:
            verb, category, same_as = command.verb, command.category, None
        at = self.now + self.house.policy.review_hold
        held = HeldReview(verb, self.facts.writer, at, category, same_as)
        self.effective_at = at
        self.changes.append(HoldReview(document_id=document.id, held=held))
        self.say(line, True, held_words(verb, category, same_as))

    def _undo(self, command: c.Undo, line: str) -> None:
        """Take back held rulings: of the key named, whoever ruled, or else all of this writer's."""
        if not self.facts.is_clerk:
            self.say(line, False, CLERK_ONLY)
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
            self.say(
                f"SAI {document.review_key}", True, "đã rút trả lời trước; văn bản tiếp tục chờ văn thư."
            )
        if not held:
            self.say(line, False, "không còn trả lời nào đang chờ hiệu lực để rút lại.")

    # --- entering --------------------------------------------------------------------------------------

    def _paper_arrival(self, command: c.PaperArrival) -> None:
        """A document that came on paper gets its number in the one register (NĐ 30/2020, Điều 22)."""
        numbers, category = self.facts.numbers, self.facts.sensitive.get(command)
        if category is Category.STATE_SECRET:
            outcome = "văn bản này vào sổ riêng, không vào sổ của chương trình."
            self.say(self._line(command), False, outcome)
            return
        number = f"{self.next_number}/{numbers.arrival_year}"
        arrival = Arrival(self.next_document, self.next_number, numbers.arrival_year, self.now)
        self.changes.append(entered_document(command, category, arrival, by=self.facts.writer))
        self.next_document += 1
        self.next_number += 1
        note = f" {_SENSITIVE}" if category is not None else ""
        self.say(self._line(command), True, f"đã vào sổ, số đến {number}.{note}")

    def _paper_endorsement(self, command: c.PaperEndorsement) -> None:
        """The endorsement of a leader that the clerk types: the leader confirms it by mail first."""
        line = f"BÚT PHÊ {command.number}"
        decided = self.facts.entered.get(command)
        if decided is None:
            self.say(line, False, NO_NUMBER.format(command.number))
            return
        self.changes += decided.changes
        self.letters += decided.letters
        leader = self.house.office.name_of(command.leader)
        if decided.rule == "assigning.entered":
            self.say(line, True, f"đã gửi đồng chí {leader} xác nhận; có hiệu lực khi được xác nhận.")
        elif decided.rule.startswith("assigning.ask"):
            self.say(line, False, "nội dung chưa rõ; xem thư hỏi lại kèm theo.")
        else:
            self.say(line, False, "chưa thực hiện được; xem thư kèm theo.")

    # --- letters and lists -----------------------------------------------------------------------------

    def _uncertain(self, command: c.Resend | c.Drop) -> None:
        line, again = line_of(command), isinstance(command, c.Resend)
        if command.key not in self.facts.problem_letters:
            self.say(line, False, f"không có thư nào mang ký hiệu {command.key} đang chờ quyết định.")
            return
        self.changes.append(SettleUncertain(short_key=command.key, send_again=again))
        self.say(line, True, "sẽ gửi lại với đúng mã thư cũ." if again else "đã thôi gửi thư này.")

    def _list(self, command: c.MyTasks) -> None:
        """What is open, in a letter of its own."""
        found = self.facts.lists.get(command.of)
        if found is None:
            self.say(line_of(command), False, "không có danh sách việc nào để gửi.")
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
            self.say(line_of(command), False, "đề nghị ghi rõ ủy quyền cho ai, đến hết ngày nào.")
            return
        self.changes += decided.changes
        self.letters += decided.letters
