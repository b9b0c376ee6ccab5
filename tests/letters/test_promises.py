"""What the letters teach people to reply is understood as the letters say it is."""

from __future__ import annotations

import re
from datetime import datetime

import pytest

from mailbot.core import commands as c
from mailbot.core.answer import read_answer
from mailbot.core.by_number import split_by_number
from mailbot.core.endorsement import read_endorsement
from mailbot.core.learning import agrees
from mailbot.core.readings import (
    Action,
    Answer,
    AnswerContext,
    Assignment,
    Category,
    Endorsement,
    EndorsementContext,
    Intent,
    OpenItem,
    PendingExtension,
    Role,
)
from mailbot.core.records import ReviewVerb
from tests.core.cases import NOW, OFFICE, due
from tests.letters.conftest import Sample

PROPOSAL = EndorsementContext(proposal=(Assignment("TGNC", Role.LEAD, "", due(20)),))
EXTENSION = EndorsementContext(
    current=(Assignment("TGNC", Role.LEAD, "tham mưu", due(20)),),
    pending_extension=PendingExtension("TGNC", due(25)),
)


def _endorsed(words: str, context: EndorsementContext = PROPOSAL) -> Endorsement:
    return read_endorsement(words, office=OFFICE, writer="CT", sent_at=NOW, context=context)


def _answered(words: str, *items: OpenItem) -> Answer:
    docs = tuple(one.doc or "" for one in items) or ("512",)
    context = AnswerContext(items=items, open_docs=docs, due=due(20))
    return read_answer(words, office=OFFICE, writer="huyen.ntt", unit="TGNC", sent_at=NOW, context=context)


def _commanded(words: str) -> tuple[c.Command | c.NotUnderstood, ...]:
    return c.read_commands(words, office=OFFICE, writer="mai.ht")


def _day(moment: datetime | None) -> tuple[int, int] | None:
    local = moment.astimezone(OFFICE.agency.zone) if moment else None
    return (local.day, local.month) if local else None


def test_the_examples_are_still_in_the_letters(samples: tuple[Sample, ...]) -> None:
    shown = " ".join(" ".join(one.rendered.text.split()) for one in samples)
    for example in (
        "Đồng ý, hạn 15/5",
        "BTG chủ trì, VP phối hợp, trước 15/5",
        "Các ban để biết",
        "SAI, giao CSPL trước 15/5",
        "512: BTG tham mưu, trước 15/5",
        "Xong, Công văn số 215/LĐLĐ-TGNC",
        "Xong tất cả các việc",
        "Xin gia hạn đến 20/5, đang chờ số liệu",
        "Bấm nhầm, chưa xong",
        "X7 G tài chính",
        "XÓA CÁCH LY",
    ):
        assert example in shown


def test_an_agreement_takes_the_proposal_whole_or_with_another_deadline() -> None:
    agreed = _endorsed("Đồng ý")
    assert agreed.from_proposal
    assert [(one.party, one.role) for one in agreed.assignments] == [("TGNC", Role.LEAD)]
    (later,) = _endorsed("Đồng ý, hạn 15/5").assignments
    assert later.party == "TGNC"
    assert _day(later.due.at if later.due else None) == (15, 5)


def test_an_endorsement_as_on_paper_names_lead_support_and_deadline() -> None:
    read = _endorsed("BTG chủ trì, VP phối hợp, trước 15/5")
    assert {(one.party, one.role) for one in read.assignments} == {("TGNC", Role.LEAD), ("VP", Role.SUPPORT)}
    assert _day(read.assignments[0].due.at if read.assignments[0].due else None) == (14, 5)


@pytest.mark.parametrize(
    ("words", "action"),
    [
        ("Lưu", Action.FILE),
        ("Các ban để biết", Action.INFO),
        ("Chuyển đ/c Vân", Action.FORWARD),
        ("THU HỒI", Action.REVOKE),
        ("CSPL chủ trì, trước 15/5", Action.ASSIGN),
    ],
)
def test_the_other_words_for_leaders_do_what_the_letters_say(words: str, action: Action) -> None:
    context = EndorsementContext(current=PROPOSAL.proposal)
    assert _endorsed(words, context).action is action


@pytest.mark.parametrize(
    ("words", "granted", "day"),
    [("Đồng ý", True, None), ("Không đồng ý", False, None), ("Đồng ý, hạn 22/5", True, (22, 5))],
)
def test_an_extension_is_decided_by_a_word(words: str, granted: bool, day: tuple[int, int] | None) -> None:
    read = _endorsed(words, EXTENSION)
    assert read.extension is granted
    named = next((one.due.at for one in read.assignments if one.due), None)
    assert day is None or _day(named) == day


def test_lines_by_arrival_number_are_told_apart() -> None:
    assert split_by_number("512: BTG tham mưu, trước 15/5\n513: Đồng ý") == (
        (512, "BTG tham mưu, trước 15/5"),
        (513, "Đồng ý"),
    )


ITEMS = (OpenItem(1, "tham mưu", "512", due(20)), OpenItem(2, "báo cáo", "512", due(22)))
DOCS = (OpenItem(1, "tham mưu", "512", due(20)), OpenItem(2, "báo cáo", "498", due(22)))


def test_done_closes_with_the_number_of_the_reply() -> None:
    read = _answered("Xong, Công văn số 215/LĐLĐ-TGNC")
    assert read.intent is Intent.DONE
    assert (read.reply_doc or "").startswith("215/LĐLĐ-TGNC")


@pytest.mark.parametrize(
    ("words", "intent"),
    [
        ("Xong", Intent.DONE),
        ("Đã nhận", Intent.ACK),
        ("Đã đọc", Intent.ACK),
        ("Chưa xong", Intent.NOT_DONE),
        ("Trả lại, việc này của CSPL", Intent.HANDBACK),
        ("Xin gia hạn đến 20/5, đang chờ số liệu", Intent.EXTEND),
    ],
)
def test_the_words_for_units_mean_what_the_letters_say(words: str, intent: Intent) -> None:
    assert _answered(words).intent is intent


def test_a_task_is_given_to_a_person_of_the_unit() -> None:
    read = _answered("Phân công đ/c Yến")
    assert (read.intent, read.delegate) == (Intent.ASSIGN, "yen.pt")


def test_a_closing_by_mistake_is_opened_again() -> None:
    assert _answered("Bấm nhầm, chưa xong").reopen


def test_tasks_are_closed_by_number_or_all_at_once() -> None:
    assert [(one.no, one.intent) for one in _answered("Xong việc 1", *ITEMS).items] == [(1, Intent.DONE)]
    everything = _answered("Xong tất cả các việc", *ITEMS)
    assert everything.intent is Intent.DONE
    assert {one.no for one in everything.items} in (set(), {1, 2})
    named = _answered("Xong VBĐ 512", *DOCS).items
    assert [(one.doc, one.intent) for one in named] == [("512", Intent.DONE)]
    later = _answered("VBĐ 512 xin gia hạn đến 25/5, chờ số liệu", *DOCS)
    assert later.intent is Intent.EXTEND or [one.intent for one in later.items] == [Intent.EXTEND]


@pytest.mark.parametrize(
    ("line", "command"),
    [
        ("X7 Đ", c.ReviewDecision("X7", ReviewVerb.ELECTRONIC)),
        ("X7 G", c.ReviewDecision("X7", ReviewVerb.PAPER)),
        ("X7 G tài chính", c.ReviewDecision("X7", ReviewVerb.PAPER, Category.FINANCE)),
        ("X7 M", c.ReviewDecision("X7", ReviewVerb.CLOSED)),
        ("X7 B", c.ReviewDecision("X7", ReviewVerb.NOT_DOCUMENT)),
        ("X7 T", c.ReviewDecision("X7", ReviewVerb.RETURNED)),
        ("X7 = 498", c.SameAs("X7", 498)),
        ("513 đã chuyển", c.HandedOver(513)),
        ("513 GIẤY", c.ToPaper(513)),
        ("513 ĐIỆN TỬ", c.ToElectronic(513)),
        ("G4 G", c.Resend("G4")),
        ("G4 T", c.Drop("G4")),
        ("Đã xóa", c.Deleted()),
        ("XÓA CÁCH LY", c.EmptyClosedFolder()),
        ("QUY TẮC", c.ListRules()),
        ("BỎ QUY TẮC L3", c.DropRule(3)),
        ("XEM LẠI QUY TẮC L3", c.AskRuleAgain(3)),
        ("SAI", c.Undo()),
        ("VIỆC", c.MyTasks("mai.ht")),
        ("BÚT PHÊ 512 (đ/c Thịnh): BTG tham mưu", c.PaperEndorsement(512, "CT", "BTG tham mưu")),
        ("GIẤY 12/UBND; UBND huyện; V/v hè", c.PaperArrival("12/UBND", "UBND huyện", "V/v hè")),
    ],
)
def test_the_lines_for_the_clerk_are_the_commands_of_the_letters(line: str, command: c.Command) -> None:
    assert _commanded(line) == (command,)


def test_a_rule_is_agreed_to_and_refused_by_the_words_of_its_letter() -> None:
    assert agrees("Đồng ý") is True
    assert agrees("Không đồng ý") is False


def test_every_button_is_a_word_that_a_reader_knows(samples: tuple[Sample, ...]) -> None:
    known = (
        r"Đồng ý|Không đồng ý|Xong( việc \d+| VBĐ \d+)?|Đã nhận|Đã đọc|Đã xóa|\d+( đã chuyển| GIẤY| ĐIỆN TỬ)?"
    )
    labels = {
        label
        for one in samples
        for label in re.findall(r'<a href="mailto:[^"]*"[^>]*>([^<]*)</a>', one.rendered.html)
    }
    assert labels
    for label in labels:
        assert re.fullmatch(rf"{known}|Chọn \d+|[XG]\d+ [ĐGT]", label), label
