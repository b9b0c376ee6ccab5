"""What becomes of the files that come with a reply: passed on, kept for later, left where they lie."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mailbot.core.decision import Ask, Asked, Change, Decision, KeepEnclosures, MoveToPaper
from mailbot.core.enclosing import Enclosure, SentAlong, Waiting, enclose
from mailbot.core.letter import (
    AnswerForwarded,
    AnswerNoted,
    Enclosed,
    FilesLeft,
    Letter,
    TaskClosed,
    TaskLetter,
)
from mailbot.core.message import Stage
from mailbot.core.readings import Question, Track
from mailbot.core.records import DocumentRecord, Status
from mailbot.core.views import document_view
from tests.core.cases import HOUSE, NOW, document

DOCUMENT = document(status=Status.ASSIGNED)
CLEAN, LARGE = Enclosure("2", "báo cáo.pdf", 10), Enclosure("3", "bản vẽ.zip", 900)
UNREAD, DOUBTED = Enclosure("4", "khóa.zip", 10, "unread"), Enclosure("5", "ds.xlsx", 10, "evidence")
ASK = Ask(
    document_id=17, addressee="TGNC", stage=Stage.TASK, question=Question("q", "Xong chưa?"), round=1, at=NOW
)


def told(party: str, **facts: object) -> TaskClosed:
    """The news that a task is closed."""
    values: dict[str, object] = {
        "to": HOUSE.recipient(party),
        "key": f"closed:{party}",
        "document_id": 17,
        "document": document_view(DOCUMENT),
        "tasks": (),
        "closed_by": "",
        "closed_at": NOW,
        "own": False,
    }
    return TaskClosed(**(values | facts))  # type: ignore[arg-type]


OWN = told("huyen.ntt", own=True, in_reply_to="<a@b>")


def enclosed(
    *files: Enclosure,
    letters: tuple[Letter, ...] = (OWN, told("CT"), told("VP")),
    changes: tuple[Change, ...] = (),
    rule: str = "completing.done",
    about: DocumentRecord | None = DOCUMENT,
    waiting: tuple[Waiting, ...] = (),
    document_size: int = 0,
) -> Decision:
    sent = SentAlong(
        writer="huyen.ntt",
        cause="m9",
        received_at=NOW,
        files=files,
        document=about,
        room=100,
        document_size=document_size,
        waiting=waiting,
    )
    return enclose(Decision(rule=rule, reason="", changes=changes, letters=letters), sent, HOUSE)


def keeps(decision: Decision) -> list[KeepEnclosures]:
    return [one for one in decision.changes if isinstance(one, KeepEnclosures)]


def left(decision: Decision) -> dict[str, tuple[tuple[str, int], ...]]:
    return {one.to.party: one.files for one in decision.letters if isinstance(one, FilesLeft)}


def test_a_reply_without_files_is_left_as_it_was() -> None:
    assert enclosed().letters == (OWN, told("CT"), told("VP"))
    assert enclosed().changes == ()


def test_a_clean_file_is_kept_and_goes_to_everybody_who_is_told_but_the_writer() -> None:
    decision = enclosed(CLEAN)
    own, *others = decision.letters
    files = Enclosed("Nguyễn Thị Thanh Huyền", ("báo cáo.pdf",), causes=("m9",))
    assert [one.enclosed for one in others] == [files, files]
    assert own.enclosed == replace(files, causes=())
    (keep,) = keeps(decision)
    assert (keep.document_id, keep.by, keep.parts, keep.waits) == (17, "huyen.ntt", ("2",), False)
    assert left(decision) == {}


@pytest.mark.parametrize(("file", "reason"), [(UNREAD, "unread"), (DOUBTED, "evidence")])
def test_a_file_that_may_not_be_kept_is_named_to_nobody(file: Enclosure, reason: str) -> None:
    decision = enclosed(file)
    assert keeps(decision) == []
    assert left(decision) == {"huyen.ntt": ((reason, 1),), "mai.ht": ((reason, 1),)}
    assert [one for one in decision.letters if one.enclosed] == []
    assert file.name not in repr(decision)


def test_files_are_judged_one_by_one() -> None:
    decision = enclosed(UNREAD, CLEAN, DOUBTED)
    assert [one.parts for one in keeps(decision)] == [("2",)]
    assert left(decision)["mai.ht"] == (("evidence", 1), ("unread", 1))


def test_what_a_letter_has_no_room_for_is_named_and_lies_at_the_clerks() -> None:
    decision = enclosed(LARGE, CLEAN)
    carried = decision.letters[1].enclosed
    assert carried is not None
    assert (carried.names, carried.too_large) == (("báo cáo.pdf",), ("bản vẽ.zip",))
    assert [one.parts for one in keeps(decision)] == [("2",)]
    assert left(decision)["mai.ht"] == (("too_large", 1),)


def test_the_documents_own_files_have_the_first_room() -> None:
    task = TaskLetter(
        to=HOUSE.recipient("VP"),
        key="t",
        document_id=17,
        attach_document=True,
        document=document_view(DOCUMENT),
        tasks=(),
        leader="",
        leader_title="",
        words="",
    )
    assert len(keeps(enclosed(CLEAN, letters=(task,), document_size=80))) == 1
    assert keeps(enclosed(CLEAN, letters=(task,), document_size=95)) == []
    assert len(keeps(enclosed(CLEAN, document_size=95))) == 1  # these letters do not carry them


def test_a_file_that_goes_with_no_other_letter_reaches_the_clerk() -> None:
    noted = AnswerNoted(
        to=HOUSE.recipient("huyen.ntt"), key="n", document=None, outcome="progress", in_reply_to="<a@b>"
    )
    decision = enclosed(CLEAN, letters=(noted,), rule="completing.progress")
    own, forwarded = decision.letters
    assert isinstance(forwarded, AnswerForwarded)
    assert (forwarded.to.party, forwarded.what) == ("mai.ht", "files")
    assert own.enclosed
    assert forwarded.enclosed


def test_a_file_of_an_unclear_reply_waits_and_goes_with_the_answer() -> None:
    asked = enclosed(CLEAN, letters=(OWN,), changes=(ASK,), rule="completing.ask.meaning")
    assert [one.waits for one in keeps(asked)] == [True]
    assert asked.letters[0].enclosed is not None
    assert asked.letters[0].enclosed.waits
    assert len(asked.letters) == 1
    held = (Waiting(4, "m7", "cũ.pdf", 10),)
    settled = (Asked(document_id=17, addressee="TGNC", stage=Stage.TASK),)
    answered = enclosed(CLEAN, waiting=held, changes=settled)
    carried = answered.letters[1].enclosed
    assert carried is not None
    assert (carried.names, carried.causes) == (("cũ.pdf", "báo cáo.pdf"), ("m7", "m9"))
    assert [one.released for one in keeps(answered)] == [(4,)]
    again = enclosed(letters=(OWN,), waiting=held, changes=(ASK,), rule="completing.ask.meaning")
    assert keeps(again) == []


@pytest.mark.parametrize(
    ("about", "rule", "changes"),
    [
        (None, "completing.done", ()),
        (DOCUMENT, "assigning.refused.on_paper", ()),
        (DOCUMENT, "assigning.first_stands", ()),
        (DOCUMENT, "completing.not_yours", ()),
        (document(track=Track.PAPER, status=Status.ON_PAPER), "completing.done", ()),
        (document(frozen_by="yen.pt"), "completing.done", ()),
        (DOCUMENT, "recalling.to_paper", (MoveToPaper(document_id=17, category=None, by="CT"),)),
    ],
)
def test_where_a_reply_is_not_taken_up_its_files_stay_too(
    about: DocumentRecord | None, rule: str, changes: tuple[Change, ...]
) -> None:
    decision = enclosed(CLEAN, UNREAD, about=about, rule=rule, changes=changes)
    assert keeps(decision) == []
    assert [one for one in decision.letters if one.enclosed] == []
    assert left(decision)["mai.ht"] == (("unread", 1), ("unused", 1))
