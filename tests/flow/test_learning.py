"""What the clerk's releases teach, on real servers: asked about, agreed to, used, taken back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from email.message import EmailMessage

import pytest

from mailbot.core.readings import Category, Track
from mailbot.core.records import DocumentRecord, RuleState, Status
from mailbot.store import facts, journal
from mailbot.work.status import status
from tests.flow import papers
from tests.flow.real_office import RealOffice
from tests.store.databases import Urls

SENDER = "vbdh@soyte.example.vn"
HEAD, CLERK = "dung.pv", "mai.ht"
ASKS = "kính đề nghị đồng chí cho ý kiến"
SENSITIVE = "Đề nghị lập danh sách cán bộ đủ điều kiện bổ nhiệm lại và nâng bậc lương trước thời hạn."


def arrive(office: RealOffice, number: int, *, more: str = "", verdict: str = "pass") -> DocumentRecord:
    """An ordinary document, but of a kind that always waits for the clerk."""
    text = papers.UNUSUAL_KIND.format(number=number, more=more)
    files = ((f"{number}.txt", "text/plain", text.encode()),)
    office.document(
        "V/v phòng, chống dịch bệnh mùa hè", "Kính gửi.", sender=SENDER, files=files, verdict=verdict
    )
    office.work()
    return office.documents()[-1]


def release(office: RealOffice, document: DocumentRecord, answer: str = "Đ") -> DocumentRecord:
    """The clerk rules on a document in review, and the ruling takes effect."""
    assert document.status is Status.WAITING_CLERK
    office.write(CLERK, "văn thư", f"{document.review_key} {answer}")
    office.work()
    office.offset += timedelta(minutes=6)
    office.work(2)
    with office.runtime.db.read() as conn:
        found = facts.document(conn, document.id)
    assert found is not None
    return found


@pytest.fixture
def quick_office(new_office: Callable[..., RealOffice], urls_on_sqlite: Urls) -> RealOffice:
    """An office on SQLite whose head is asked after one release."""
    return new_office(urls_on_sqlite, more="[workflow]\nlearn_after = 1")


def taught(office: RealOffice, releases: int = 1) -> EmailMessage:
    """The releases, and the letter that asks the head of the office."""
    for number in range(120, 120 + releases):
        assert office.letters_to(HEAD, ASKS) == []
        assert release(office, arrive(office, number)).track is Track.ELECTRONIC
    (letter,) = office.letters_to(HEAD, ASKS)
    return letter


def agreed(office: RealOffice) -> None:
    """The head of the office agrees."""
    office.reply(HEAD, "Đồng ý.", taught(office))
    office.work()
    assert rule_states(office) == [RuleState.ACTIVE]


def rule_states(office: RealOffice) -> list[RuleState]:
    with office.runtime.db.read() as conn:
        return [one.state for one in facts.rules_proposed(conn)]


def text_of(letter: EmailMessage) -> str:
    body = letter.get_body(("plain",))
    assert body is not None
    return " ".join(str(body.get_content()).split())


def test_three_releases_and_the_heads_word_let_the_fourth_pass(office: RealOffice) -> None:
    letter = taught(office, 3)
    shown = text_of(letter)
    assert "SỞ Y TẾ, thư đã xác thực từ soyte.example.vn" in shown
    assert "Loại: Đề án - Chủ đề: y tế, phòng, chống dịch bệnh" in shown
    assert "số đến 512, 513, 514" in shown
    assert SENDER not in shown
    office.reply(HEAD, "Đồng ý.", letter)
    office.work()
    assert "được áp dụng" in text_of(office.letters_to(HEAD, "Quy tắc L1: áp dụng")[0])
    assert "Phạm Văn Dũng đã đồng ý" in text_of(office.letters_to(CLERK, "Quy tắc L1: áp dụng")[0])
    fourth = arrive(office, 123)
    assert (fourth.track, fourth.arrival_number) == (Track.ELECTRONIC, 515)
    assert fourth.rules[0] == "learned.L1"
    assert len(office.letters_to("CT")) == 4
    # The same with strong evidence goes on paper, with weak evidence to the clerk, forged to the clerk.
    fifth = arrive(office, 124, more=SENSITIVE)
    assert (fifth.track, fifth.category) == (Track.PAPER, Category.PERSONNEL)
    assert arrive(office, 125, more="Đề nghị cung cấp số tiền quỹ.").track is not Track.ELECTRONIC
    assert arrive(office, 126, verdict="fail").track is Track.REVIEW
    assert rule_states(office) == [RuleState.ACTIVE]
    # Shown on demand, counted, and dropped at once.
    office.write(CLERK, "quy tac", "QUY TẮC")
    office.work()
    listed = text_of(office.letters_to(CLERK, "quy tắc đã học")[0])
    assert "L1: SỞ Y TẾ (soyte.example.vn); Đề án" in listed
    assert "đang áp dụng; đồng chí Phạm Văn Dũng quyết định" in listed
    assert "đã dùng 01 lần" in listed
    assert (status(office.runtime)["rules_active"], status(office.runtime)["rules_proposed"]) == (1, 0)
    office.write(CLERK, "quy tac", "BỎ QUY TẮC L1")
    office.work()
    assert "đã bỏ quy tắc L1" in text_of(office.letters_to(CLERK, "Kết quả")[-1])
    assert len(office.letters_to(HEAD, "Quy tắc L1: đã bỏ")) == 1
    assert arrive(office, 127).status is Status.WAITING_CLERK
    # An old letter brings nothing back.
    office.reply(HEAD, "Đồng ý", letter)
    office.work()
    assert rule_states(office) == [RuleState.REVOKED]
    assert len(office.letters_to(HEAD, "không còn hiệu lực")) == 1
    with office.runtime.db.read() as conn:
        assert journal.verify(conn).ok


def test_nobody_else_can_agree(quick_office: RealOffice) -> None:
    office = quick_office
    letter = taught(office)
    office.reply(CLERK, "Đồng ý", letter)
    office.reply("CT", "Đồng ý", letter)
    office.reply(HEAD, "Đồng ý", letter, verdict="fail")
    office.reply("x", "Đồng ý", letter, sender="chanhvp@la.example.vn")
    office.write(HEAD, "Re: Quy tắc L1", "Đồng ý quy tắc L1")
    office.work()
    assert rule_states(office) == [RuleState.PROPOSED]
    assert arrive(office, 123).status is Status.WAITING_CLERK


@pytest.mark.parametrize("words", ["ok", "Đồng ý nếu Thường trực đồng ý"])
def test_what_is_unclear_is_asked_about_once(quick_office: RealOffice, words: str) -> None:
    office = quick_office
    office.reply(HEAD, words, taught(office))
    office.work()
    assert rule_states(office) == [RuleState.PROPOSED]
    first, again = office.letters_to(HEAD, ASKS)
    assert "chưa rõ ý kiến" in text_of(again)
    office.reply(HEAD, "Không đồng ý", again)
    office.work()
    assert rule_states(office) == [RuleState.REFUSED]
    assert release(office, arrive(office, 123)).track is Track.ELECTRONIC
    office.work()
    assert len(office.letters_to(HEAD, ASKS)) == 2
    # Somebody may change his mind: the letter is still open.
    office.reply(HEAD, "Đồng ý", first)
    office.work()
    assert rule_states(office) == [RuleState.ACTIVE]


def test_a_paper_decision_forgets_what_was_counted(small_office: RealOffice) -> None:
    office = small_office
    for number in (120, 121):
        release(office, arrive(office, number))
    assert release(office, arrive(office, 122), "G").track is Track.PAPER
    for number in (123, 124):
        release(office, arrive(office, number))
    assert office.letters_to(HEAD, ASKS) == []
    release(office, arrive(office, 125))
    assert len(office.letters_to(HEAD, ASKS)) == 1


def test_a_paper_decision_suspends_the_rule_until_the_head_agrees_again(quick_office: RealOffice) -> None:
    office = quick_office
    agreed(office)
    old = office.letters_to(HEAD, ASKS)[0]
    office.write(CLERK, "giấy", "512 GIẤY")
    office.work(2)
    assert rule_states(office) == [RuleState.SUSPENDED]
    (asked,) = office.letters_to(HEAD, ASKS)[1:]
    assert "tạm dừng" in text_of(asked)
    assert "512" not in text_of(asked).partition("[Mã:")[0]
    waiting = arrive(office, 123)
    assert waiting.status is Status.WAITING_CLERK
    office.reply(HEAD, "Đồng ý", old)
    office.work()
    assert rule_states(office) == [RuleState.SUSPENDED]
    office.reply(HEAD, "Đồng ý", asked)
    office.work()
    assert rule_states(office) == [RuleState.ACTIVE]
    assert arrive(office, 124).track is Track.ELECTRONIC


def test_an_office_may_have_nothing_learned(
    new_office: Callable[..., RealOffice], urls_on_sqlite: Urls
) -> None:
    office = new_office(urls_on_sqlite, more="[workflow]\nlearn_after = 0")
    release(office, arrive(office, 120))
    with office.runtime.db.read() as conn:
        assert facts.rules_to_ask(conn, 1) == ()
    office.write(CLERK, "quy tac", "QUY TẮC")
    office.work()
    assert "không học và không áp dụng" in text_of(office.letters_to(CLERK, "quy tắc đã học")[0])
