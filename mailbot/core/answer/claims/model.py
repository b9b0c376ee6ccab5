"""The records of claims: what a clause can say, and what a rule may know. No behaviour."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from mailbot.core.answer.clauses import Clause
from mailbot.core.office import Office


class Kind(StrEnum):
    """What a clause says about the task."""

    REOPEN = "reopen"
    EXTEND = "extend"
    QUESTION = "question"
    HANDBACK = "handback"
    ABSENT = "absent"
    GIVES = "gives"  # to a person
    NOT_DONE = "not_done"
    FUTURE = "future"
    CONDITION = "condition"
    PROGRESS = "progress"
    DONE = "done"
    WEAK = "weak"  # probably done: to be asked
    OTHERS = "others"  # somebody else is done
    ACK = "ack"
    PRESSED = "pressed"
    STEP = "step"  # an act on the way has happened
    FAVOUR = "favour"
    PREAMBLE = "preamble"  # "thực hiện chỉ đạo tại văn bản 512": names what the next clause is about
    HARMLESS = "harmless"
    UNKNOWN = "unknown"
    EMPTY = "empty"


@dataclass(frozen=True)
class Scene:
    """What a rule may know beside the clause."""

    office: Office
    unit: str | None
    writer: str
    sent_at: datetime
    attachments: bool
    acknowledged: bool  # an "ok", "vâng" stands somewhere in the text
    total: int = 0  # how many tasks or documents the letter spoke of; 0 where that is not known


@dataclass(frozen=True)
class Claim:
    """A clause with what it says and the rule that said so."""

    kind: Kind
    clause: Clause
    rule: str


Check = Callable[[Clause, Scene], bool]


@dataclass(frozen=True)
class Rule:
    """One line of the table."""

    name: str
    kind: Kind
    why: str
    check: Check
