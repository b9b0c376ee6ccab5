"""What the stretches of a text between its marks are made of, as the parser (``parse``) has read them.

A phrase is the smallest part of an endorsement that says something: who acts (``refs``), in which role,
what is done (``predicate``), until when (``dues``), and which decisions stand at its head (``acts``).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum, auto

from mailbot.core.endorsement.items import Item, Sort
from mailbot.core.endorsement.tags import Tag
from mailbot.core.parties import Mention
from mailbot.core.readings import Role


class Form(Enum):
    """What a phrase consists of."""

    PARTY = auto()  # only parties: "VP, CSPL"
    CLAUSE = auto()  # parties and what they do
    VERB = auto()  # what is done, without anybody
    DUE = auto()  # only a deadline
    EMPTY = auto()  # a decision ("đồng ý"), small words, or nothing


@dataclass(slots=True)
class Ref:
    """One party named as acting. ``role`` is None where no word says it."""

    mention: Mention
    role: Role | None = None
    helps: bool = False  # hỗ trợ: support beside a lead, an ordinary verb without one
    added: bool = False  # thêm VP
    rest: bool = False  # các ban còn lại
    excepted: tuple[Mention, ...] = ()  # các ban trừ UBKT


class Doubt(Enum):
    """Why a phrase cannot be carried out as it stands; each has its question."""

    UNKNOWN_PARTY = auto()  # "anh Tú", "BGT"
    EITHER_OR = auto()  # "VP hoặc CSPL"
    TWO_LEADS = auto()
    WHO = auto()  # a party stands where it may act or be acted on
    TRAILING = auto()  # "tham mưu trả lời BTG"
    NAME_OR_WORD = auto()  # "Thành soạn", "kiểm tra phối hợp"
    QUESTION = auto()  # "VP làm được không?"
    LEADER_TASK = auto()  # "a Minh dự họp": a task, or passed on?
    DETAIL = auto()  # "BTG (đ/c Yến)"
    RELATED = auto()  # "các ban liên quan"
    DUE_FOR_WHOM = auto()
    TWO_DUES = auto()
    LEADER_AND_UNIT = auto()  # "a Minh chỉ đạo CSPL tham mưu"
    DUE_UNREAD = auto()  # "Hạn:" and nothing after it that is a time
    PASSED_ON = auto()  # "BTG tham mưu, gửi VP tổng hợp": a step, or a task of VP?
    CLERK_PASSES = auto()  # "Văn thư chuyển BTG"
    SUPPORT_ALONE = auto()
    FOR_WHAT = auto()  # "gửi các ban": to know or to do?
    REFUSED_OR_NOT = auto()  # "VP không tham gia đoàn"
    NO_DOER = auto()  # a list entry without anybody
    WHICH_TASK = auto()


@dataclass(slots=True)
class Phrase:
    """One phrase. ``segment`` counts sentences, ``entry`` list entries (-1 outside a list)."""

    items: tuple[Item, ...]
    mark: Sort | None  # what separates it from the phrase before
    segment: int
    entry: int = -1
    refs: list[Ref] = field(default_factory=list)
    refused: list[Ref] = field(default_factory=list)  # "không giao VP", "chứ không phải TG"
    excluded: list[Mention] = field(default_factory=list)  # "trừ CSPL", where the group stands elsewhere
    objects: list[Mention] = field(default_factory=list)
    outside: list[Mention] = field(default_factory=list)  # outside bodies, wherever they stand
    dues: list[Item] = field(default_factory=list)
    acts: dict[Tag, Item] = field(default_factory=dict)  # decisions at the head of the phrase
    verbs: list[Tag] = field(default_factory=list)
    first: int = -1  # the predicate's tokens
    after: int = -1
    doubts: list[tuple[Doubt, Item | None]] = field(default_factory=list)
    label: Role | None = None  # "Phối hợp: VP"
    given: bool = False  # giao, chuyển, mời before the parties
    giver: Tag | None = None  # which of them
    invites: bool = False  # mời: by the leader, or by those who act before it?
    ruler: Tag | None = None  # what ruled the last party
    term: bool = False  # "hạn", "thời gian" at its head
    notify: bool = False
    past: bool = False  # "CSPL đã làm rồi"
    past_tail: bool = False  # "... rồi"
    asks: bool = False
    asks_for: bool = False  # "cho biết ...?": the question is the task
    condition: tuple[int, int] | None = None
    if_head: bool = False  # begins with "nếu": what follows hangs on it
    then: bool = False  # begins after "thì"
    corrected: bool = False  # stands behind "à nhầm"
    only: bool = False
    no_longer: bool = False
    shared: bool = False  # "tất cả xong trước 20/6"
    finish: bool = False
    reach: int = -1  # the token of "xin ý kiến", "kính trình" before a leader
    urges: bool = False  # ends with somebody who is urged or invited: the list may go on
    receives: bool = False  # ends with somebody who gets something
    returned: bool = False  # "trả lại"
    by_self: bool = False  # the leader acts
    outsider: bool = False  # somebody outside acts
    strange_head: bool = False  # an unknown word, and then somebody who is no actor
    strange_number: bool = False  # a number among words that mean nothing here
    stops: bool = False  # "VP thôi": out, or only VP?
    split: bool = False  # divided from the phrase before without any mark
    topic: bool = False
    each: bool = False  # "mỗi đơn vị"
    unlike: bool = False  # "riêng CSPL trước 20/5"
    changes: bool = False  # "đổi sang", "thay bằng"

    @property
    def has_predicate(self) -> bool:
        """Whether something is done in it."""
        return self.first >= 0

    @property
    def form(self) -> Form:
        """What the phrase consists of."""
        if self.refs:
            return Form.CLAUSE if self.has_predicate else Form.PARTY
        if self.has_predicate:
            return Form.VERB
        return Form.DUE if self.dues else Form.EMPTY

    @property
    def listed(self) -> bool:
        """Whether it goes on after a comma or dash, without a verb of giving or a label of its own."""
        return self.mark in (Sort.COMMA, Sort.DASH) and not self.given and self.label is None

    @property
    def begins_with_party(self) -> bool:
        """Whether its first words name somebody."""
        for item in self.items:
            if item.sort is Sort.PARTY:
                return True
            if item.tag not in (Tag.AND, Tag.WITH, Tag.TOPIC, Tag.LINK, Tag.PARTICLE):
                return False
        return False

    def set_aside(self) -> None:
        """Those who seemed to act are only spoken of."""
        self.objects += [ref.mention for ref in self.refs]
        self.refs = []
