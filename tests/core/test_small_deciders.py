"""The small deciders: who has read, letters that came back, extensions, proposals, headings, the house."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mailbot.core.by_number import split_by_number
from mailbot.core.decision import AskExtension, LetterBounced, RecordReading, ReplaceTask
from mailbot.core.extending import ask_extension, decide_extension
from mailbot.core.letter import AnswerNoted, DeliveryProblems, ExtensionToDecide, TaskChanged
from mailbot.core.naming import named_persons
from mailbot.core.policy import House
from mailbot.core.proposing import PastEndorsement, propose
from mailbot.core.reading import decide_bounce, decide_deleted, decide_read
from mailbot.core.readings import Action, Assignment, DocumentEvidence, Due, Endorsement, Role, Track
from mailbot.core.records import ExtensionRequest, LetterRow, Status
from mailbot.core.reminding import decide_closed_reminders, decide_delete_reminders
from mailbot.core.tasking import Grouping, group_assignments
from tests.core.cases import HOUSE, NOW, OFFICE, document, due, local, particulars, task

LETTER = LetterRow(4, "k", "TaskLetter", "TGNC", "tgnc@x", "sent", 17, "<a@b>", NOW)

# --- reading --------------------------------------------------------------------------------------------


def test_a_person_has_read_and_a_shared_mailbox_proves_nothing() -> None:
    read = decide_read((17, 0, 18), "yen.pt", "receipt", HOUSE, NOW)
    assert [one.document_id for one in read.changes if isinstance(one, RecordReading)] == [17, 18]
    assert decide_read((17,), "TGNC", "receipt", HOUSE, NOW).changes == ()


def test_a_deletion_is_recorded_for_a_unit_too() -> None:
    (change,) = decide_deleted(17, "TGNC", NOW).changes
    assert change == RecordReading(document_id=17, person="TGNC", at=NOW, sign="deleted")


@pytest.mark.parametrize(
    ("letter", "permanent", "changes", "letters"),
    [
        (LETTER, True, 1, 1),
        (LETTER, False, 0, 0),
        (None, True, 0, 0),
        (replace(LETTER, kind="DeliveryProblems"), True, 1, 0),  # no letter about a letter about letters
    ],
)
def test_a_final_notice_goes_to_the_clerk_once(
    letter: LetterRow | None, permanent: bool, changes: int, letters: int
) -> None:
    decision = decide_bounce(
        letter, permanent=permanent, code="5.1.1", problem="x" * 900, cause="m1", house=HOUSE, now=NOW
    )
    assert (len(decision.changes), len(decision.letters)) == (changes, letters)
    for one in decision.changes:
        assert one == LetterBounced(message_id="<a@b>", permanent=True, code="5.1.1")
    for told in decision.letters:
        assert isinstance(told, DeliveryProblems)
        assert told.to == HOUSE.clerk
        assert len(told.problems[0].problem) <= 200


# --- extending ------------------------------------------------------------------------------------------

PENDING = task(extension=ExtensionRequest("huyen.ntt", NOW, due(25), "chờ số liệu"))


def test_an_extension_is_put_to_the_leader_and_changes_no_deadline() -> None:
    decision = ask_extension(
        task(),
        document(),
        wanted=due(25),
        reason="chờ số liệu",
        writer="huyen.ntt",
        party="TGNC",
        message_id=None,
        cause="m1",
        house=HOUSE,
        now=NOW,
    )
    assert [type(one) for one in decision.changes] == [AskExtension]
    assert [(type(one), one.to.party) for one in decision.letters] == [
        (ExtensionToDecide, "CT"),
        (AnswerNoted, "huyen.ntt"),
    ]


@pytest.mark.parametrize(
    ("granted", "named", "day", "revision"),
    [(True, None, 25, 1), (False, None, 20, 0), (True, due(22), 22, 1), (False, due(22), 22, 1)],
)
def test_the_leader_grants_refuses_or_names_another_day(
    granted: bool, named: Due | None, day: int, revision: int
) -> None:
    assignments = (Assignment("TGNC", Role.LEAD, due=named),) if named else ()
    reading = Endorsement(Action.ASSIGN, assignments, extension=granted)
    decision = decide_extension((PENDING, task(102)), document(), reading, "CT", "m2", HOUSE)
    (change,) = decision.changes
    assert isinstance(change, ReplaceTask)
    assert change.task.due is not None
    assert (change.task.due.at.day, change.task.revision, change.task.extension) == (day, revision, None)
    assert {one.to.party for one in decision.letters if isinstance(one, TaskChanged)} == {"TGNC", "CT"}


def test_a_participant_who_left_the_office_stops_no_decision() -> None:
    gone = task(101, "TGNC", "left.long.ago", extension=PENDING.extension)
    decision = decide_extension(
        (gone,), document(), Endorsement(Action.ASSIGN, extension=True), "CT", "m", HOUSE
    )
    assert {one.to.party for one in decision.letters} == {"TGNC", "CT"}


# --- tasking --------------------------------------------------------------------------------------------


def grouped(*assignments: Assignment) -> Grouping:
    return group_assignments(
        Endorsement(Action.ASSIGN, assignments),
        document=document(),
        house=HOUSE,
        leader="CT",
        now=NOW,
        first_id=101,
        first_no=1,
        effective_at=None,
    )


def test_supporters_join_the_lead_above_them_with_the_same_words() -> None:
    found = grouped(
        Assignment("TGNC", Role.LEAD, "tham mưu"),
        Assignment("CSPL", Role.LEAD, "báo cáo"),
        Assignment("VP", Role.SUPPORT, "tham mưu"),
        Assignment("UBKT", Role.SUPPORT),
        Assignment("yen.pt", Role.INFO),
    )
    assert [tuple(p.party for p in one.participants) for one in found.tasks] == [
        ("TGNC", "VP"),
        ("CSPL", "UBKT"),
    ]
    assert [(one.id, one.no) for one in found.tasks] == [(101, 1), (102, 2)]
    assert found.informed == ("yen.pt",)


def test_without_a_lead_the_first_supporter_leads_and_strangers_do_nothing() -> None:
    found = grouped(
        Assignment("VP", Role.SUPPORT), Assignment("CSPL", Role.SUPPORT), Assignment("GONE", Role.SUPPORT)
    )
    (one,) = found.tasks
    assert (one.lead, [p.party for p in one.participants]) == ("VP", ["VP", "CSPL"])


# --- proposing ------------------------------------------------------------------------------------------

PAST = PastEndorsement("CV", "UBND tỉnh Quảng Trị", "V/v phòng, chống dịch", "TGNC")


@pytest.mark.parametrize(
    ("doubtful", "past", "lead"),
    [
        (frozenset(), (PAST,), "TGNC"),
        (frozenset({"issuing_agency"}), (PAST,), "TGNC"),
        (frozenset({"abstract"}), (PAST,), None),
        (frozenset(), (PAST, replace(PAST, lead="CSPL")), None),  # two fit equally well
        (frozenset(), (replace(PAST, lead="GONE"),), None),
        (frozenset(), (replace(PAST, document_type="QĐ"),), None),
        (frozenset(), (replace(PAST, abstract="V/v quyết toán kinh phí"),), None),
        (frozenset(), (), None),
    ],
)
def test_a_proposal_only_where_one_unit_fits(
    doubtful: frozenset[str], past: tuple[PastEndorsement, ...], lead: str | None
) -> None:
    found = propose(particulars(doubtful=doubtful), office=OFFICE, past=past)
    assert [one.party for one in found.assignments] == ([lead] if lead else [])
    assert bool(found.reason) is bool(lead)


# --- words and names ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("512: đã xong\n513: xin gia hạn", ((512, "đã xong"), (513, "xin gia hạn"))),
        ("Số 512/2020: xong\nđã gửi báo cáo", ((512, "xong\nđã gửi báo cáo"),)),
        ("VBĐ 512 - xong", ((512, "xong"),)),
        ("đã xong 512 rồi", ()),
        ("512 người dự họp", ()),
        ("", ()),
    ],
)
def test_a_line_that_begins_with_a_number_opens_an_answer(
    text: str, wanted: tuple[tuple[int, str], ...]
) -> None:
    assert split_by_number(text) == wanted


@pytest.mark.parametrize(
    ("body", "named"),
    [
        ("tố cáo ông Phạm  Văn\nDũng", {"dung.pv"}),
        ("to cao ong PHAM VAN DUNG", {"dung.pv"}),
        ("đ/c Dũng", set()),
        ("", set()),
    ],
)
def test_full_names_only(body: str, named: set[str]) -> None:
    assert named_persons(DocumentEvidence("a@b", "", body), OFFICE) == named


def test_the_house_knows_where_letters_go() -> None:
    assert HOUSE.clerk.party == "mai.ht"
    assert [one.party for one in HOUSE.office_recipients] == ["mai.ht", "dung.pv"]
    headless = House(OFFICE, replace(HOUSE.policy, office_head=None))
    assert [one.party for one in headless.office_recipients] == ["mai.ht"]
    assert HOUSE.recipient("TGNC").email == "tgnc@ldld.example.vn"
    assert not HOUSE.knows("GONE")
    with pytest.raises(KeyError):
        HOUSE.recipient("GONE")


def test_a_unit_without_a_mailbox_is_written_to_by_its_head() -> None:
    units = tuple(replace(one, email=None) if one.id == "TGNC" else one for one in OFFICE.units)
    house = House(replace(OFFICE, units=units), HOUSE.policy)
    assert (house.recipient("TGNC").party, house.recipient("TGNC").email) == (
        "TGNC",
        "huyen.ntt@ldld.example.vn",
    )


# --- reminders of what must go --------------------------------------------------------------------------


def test_the_closed_folder_is_told_again_from_the_next_day_on_without_a_word() -> None:
    kept = document(track=Track.PAPER, status=Status.CLOSED_FOLDER)
    (letter,) = decide_closed_reminders([kept], HOUSE, local(14, 8)).letters
    assert letter.to == HOUSE.clerk
    assert "dịch" not in repr(letter)
    assert "1234" not in repr(letter)
    assert decide_closed_reminders([kept], HOUSE, local(13, 16)).letters == ()
    assert decide_closed_reminders([kept], HOUSE, local(15, 8)).letters[0].key != letter.key


def test_deletion_is_asked_for_again_once_a_day_of_those_who_are_still_here() -> None:
    pending = [(document(), "yen.pt"), (document(), "GONE")]
    (letter,) = decide_delete_reminders(pending, HOUSE, local(14, 8)).letters
    assert letter.to.party == "yen.pt"
    assert decide_delete_reminders(pending, HOUSE, local(14, 16)).letters[0].key == letter.key
    assert decide_delete_reminders(pending, HOUSE, local(15, 8)).letters[0].key != letter.key
