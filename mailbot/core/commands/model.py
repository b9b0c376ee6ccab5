"""What the command language can say, as frozen records. A closed union: whoever carries out must match all.

What this module does not do: say who may give which command; ``CLERK_ONLY`` has what a clerk alone may.
"""

from __future__ import annotations

from dataclasses import dataclass

from mailbot.core.readings import Category
from mailbot.core.records import ReviewVerb


@dataclass(frozen=True)
class ReviewDecision:
    """``X7 Đ``, ``X7 G đơn thư``: the clerk's word about a document in review. Never SAME_AS."""

    key: str
    verb: ReviewVerb
    category: Category | None = None


@dataclass(frozen=True)
class SameAs:
    """``X7 = 498``: a document in review is the same as the one with that arrival number."""

    key: str
    number: int


@dataclass(frozen=True)
class PaperArrival:
    """``GIẤY <số ký hiệu>; <cơ quan>; <trích yếu>``: a document that came on paper. May have no reference."""

    reference: str
    agency: str
    abstract: str


@dataclass(frozen=True)
class PaperEndorsement:
    """``BÚT PHÊ 512 (đ/c Thịnh): ...``: given on paper, to be confirmed by ``leader`` (an id)."""

    number: int
    leader: str
    words: str


@dataclass(frozen=True)
class Join:
    """``GỘP 513 VÀO 512`` or ``513 = 512``: two registered mails are one document, the one of ``other``."""

    number: int
    other: int


@dataclass(frozen=True)
class CancelNumber:
    """``HỦY SỐ 513 <lý do>``."""

    number: int
    reason: str = ""


@dataclass(frozen=True)
class HandedOver:
    """``513 đã chuyển``: the paper of this number was handed over."""

    number: int


@dataclass(frozen=True)
class Resend:
    """``G4 G``: send an uncertain letter again, under the same Message-ID."""

    key: str


@dataclass(frozen=True)
class Drop:
    """``G4 T``: leave an uncertain letter as it is."""

    key: str


@dataclass(frozen=True)
class ToPaper:
    """``513 GIẤY``: a document on the electronic track belongs on paper."""

    number: int
    category: Category | None = None


@dataclass(frozen=True)
class ToElectronic:
    """``513 ĐIỆN TỬ``: a document on paper, or frozen, belongs on the electronic track."""

    number: int


@dataclass(frozen=True)
class Recall:
    """``THU HỒI 513``; without a number the document of the letter that is answered."""

    number: int | None = None


@dataclass(frozen=True)
class Deleted:
    """``ĐÃ XÓA``: a recipient confirms that a recalled document was deleted."""

    number: int | None = None


@dataclass(frozen=True)
class Freeze:
    """``NHẠY CẢM``: stop this document until the clerk rules."""

    number: int | None = None


@dataclass(frozen=True)
class EmptyClosedFolder:
    """``XÓA CÁCH LY``: delete what lies in the closed folder, the trash included."""


@dataclass(frozen=True)
class MyTasks:
    """``VIỆC``: what is open for ``of`` (an id of a person or unit)."""

    of: str


@dataclass(frozen=True)
class Find:
    """``TÌM ...``: documents that the writer may see."""

    query: str


@dataclass(frozen=True)
class Delegation:
    """``ỦY QUYỀN ...``: the words behind it are for ``core.answer``, which knows persons and days."""

    words: str


@dataclass(frozen=True)
class Confirm:
    """``ĐÚNG``, with a key or number where it speaks of one line."""

    target: str | None = None


@dataclass(frozen=True)
class Undo:
    """``SAI``, with a key or number where it speaks of one line, and what is right where it says so."""

    target: str | None = None
    words: str = ""


@dataclass(frozen=True)
class ListRules:
    """``QUY TẮC``: the rules learned from the clerk's releases."""


@dataclass(frozen=True)
class DropRule:
    """``BỎ QUY TẮC L3``: a learned rule does not count any more."""

    number: int


@dataclass(frozen=True)
class AskRuleAgain:
    """``XEM LẠI QUY TẮC L3``: the head of the office is asked again about a rule that is not in force."""

    number: int


@dataclass(frozen=True)
class Help:
    """``TRỢ GIÚP``: the command language in one letter."""


Command = (
    ReviewDecision
    | SameAs
    | PaperArrival
    | PaperEndorsement
    | Join
    | CancelNumber
    | HandedOver
    | Resend
    | Drop
    | ToPaper
    | ToElectronic
    | Recall
    | Deleted
    | Freeze
    | EmptyClosedFolder
    | MyTasks
    | Find
    | Delegation
    | Confirm
    | Undo
    | ListRules
    | DropRule
    | AskRuleAgain
    | Help
)

CLERK_ONLY: tuple[type, ...] = (
    ReviewDecision,
    SameAs,
    PaperArrival,
    PaperEndorsement,
    Join,
    CancelNumber,
    HandedOver,
    Resend,
    Drop,
    ToPaper,
    ToElectronic,
    EmptyClosedFolder,
)


@dataclass(frozen=True)
class NotUnderstood:
    """One line that is no command, as it was written, with a code for what is wrong with it.

    ``why``: "unknown", "which_leader" (no leader, or more than one, bears the name), "paper_form" (GIẤY wants
    three parts), "no_words" (BÚT PHÊ without an endorsement), "range" (keys out of order, or too many),
    "category" (TC may be two), "no_key" (a verb without a key).
    """

    line: str
    why: str = "unknown"
