"""What the lines of one letter came to so far: changes, letters, and what is said back.

What this module does not do: carry out a line.
"""

from __future__ import annotations

from datetime import datetime

from mailbot.core.command_facts import CommandFacts
from mailbot.core.decision import Change
from mailbot.core.letter import Letter, SaidBack
from mailbot.core.policy import House

NO_NUMBER = "không tìm thấy số đến {} trong sổ; đề nghị kiểm tra lại số."
CLERK_ONLY = "chỉ văn thư được dùng lệnh này; chưa thực hiện."


class Lines:
    """The lines carried out so far."""

    def __init__(self, facts: CommandFacts, house: House, now: datetime) -> None:
        self.facts, self.house, self.now = facts, house, now
        self.changes: list[Change] = []
        self.letters: list[Letter] = []
        self.said: list[SaidBack] = []
        self.effective_at: datetime | None = None
        self.next_document = facts.numbers.document_id
        self.next_number = facts.numbers.arrival_number
        self.next_question = facts.numbers.rule_no

    def say(self, line: str, ok: bool, outcome: str) -> None:
        """Say a line back: whether it was carried out, and what came of it (Vietnamese, one sentence)."""
        self.said.append(SaidBack(line, ok, outcome))
