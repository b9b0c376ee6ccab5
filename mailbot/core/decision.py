"""A decision: what changes, which letters go out, and why. Closed unions, so that nothing is forgotten.

``core/*`` decides and returns a ``Decision``; ``store.register`` applies every ``Change``; ``letters``
renders every letter of ``core.letter``; ``store.journal`` records ``rule`` and the ids of the changes.
No change carries words for the journal; words live in the register and in encrypted content only.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from mailbot.core.changes import (
    Ask,
    AskAboutRule,
    Asked,
    AskExtension,
    CancelLetters,
    CancelNumber,
    ConfirmEndorsement,
    CreateTask,
    DecideRule,
    EmptyClosedFolder,
    EndReview,
    Freeze,
    HandedOver,
    HoldReview,
    InfoSent,
    JoinDocuments,
    KeepEnclosures,
    KnowSender,
    LetterBounced,
    MoveToPaper,
    QueueInfo,
    RecordAbsence,
    RecordEndorsement,
    RecordReading,
    RegisterElectronic,
    RegisterPaper,
    RegisterReview,
    ReleaseLetters,
    RememberRelease,
    ReplaceTask,
    ReviewTold,
    RuleUsed,
    RungsTold,
    SetStatus,
    SettleUncertain,
    Submit,
    Unlearn,
)
from mailbot.core.letter import Letter

__all__ = [
    "Ask",
    "AskAboutRule",
    "AskExtension",
    "Asked",
    "CancelLetters",
    "CancelNumber",
    "Change",
    "ConfirmEndorsement",
    "CreateTask",
    "DecideRule",
    "Decision",
    "EmptyClosedFolder",
    "EndReview",
    "Filing",
    "Freeze",
    "HandedOver",
    "HoldReview",
    "InfoSent",
    "JoinDocuments",
    "KeepEnclosures",
    "KnowSender",
    "LetterBounced",
    "MoveToPaper",
    "QueueInfo",
    "RecordAbsence",
    "RecordEndorsement",
    "RecordReading",
    "RegisterElectronic",
    "RegisterPaper",
    "RegisterReview",
    "ReleaseLetters",
    "RememberRelease",
    "ReplaceTask",
    "ReviewTold",
    "RuleUsed",
    "RungsTold",
    "SetStatus",
    "SettleUncertain",
    "Submit",
    "Unlearn",
]


class Filing(StrEnum):
    """Where a message lies once it is settled; the configuration names the folders."""

    STAY = "stay"
    PROCESSED = "processed"
    REVIEW = "review"
    PAPER = "paper"
    CLOSED = "closed"
    QUARANTINE = "quarantine"


Change = (
    RegisterElectronic
    | RegisterReview
    | RegisterPaper
    | EndReview
    | HoldReview
    | ReviewTold
    | KnowSender
    | SetStatus
    | Submit
    | MoveToPaper
    | JoinDocuments
    | KeepEnclosures
    | CancelNumber
    | HandedOver
    | Freeze
    | RecordEndorsement
    | ConfirmEndorsement
    | Ask
    | Asked
    | CreateTask
    | ReplaceTask
    | AskExtension
    | QueueInfo
    | InfoSent
    | RecordReading
    | RecordAbsence
    | RungsTold
    | EmptyClosedFolder
    | CancelLetters
    | ReleaseLetters
    | SettleUncertain
    | LetterBounced
    | RememberRelease
    | Unlearn
    | AskAboutRule
    | DecideRule
    | RuleUsed
)


@dataclass(frozen=True, kw_only=True)
class Decision:
    """What follows from one message, or from one tick of the clock."""

    rule: str  # the code of the rule that decided, for the journal
    reason: str  # one English sentence for people who run the program; no words of any message
    changes: tuple[Change, ...] = ()
    letters: tuple[Letter, ...] = ()
    filing: Filing = Filing.PROCESSED

    def plus(self, other: Decision) -> Decision:
        """Both decisions, this one's first; rule, reason and filing stay this one's."""
        return Decision(
            rule=self.rule,
            reason=self.reason,
            changes=self.changes + other.changes,
            letters=self.letters + other.letters,
            filing=self.filing,
        )
