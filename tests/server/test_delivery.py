"""What the SMTP server may do to our letters, and what becomes of each; on a real exchange."""

from __future__ import annotations

from datetime import timedelta
from email.message import EmailMessage

import pytest

from mailbot.store import facts, outbox, state
from tests.flow import papers
from tests.flow.real_office import RealOffice
from tests.server.smtp_sink import (
    cut_after_data,
    permanent_failure,
    quota_exceeded,
    temporary_failure,
)

SUBJECT = "1234/UBND-VX V/v phòng, chống dịch bệnh mùa hè"
OUTSIDE = "vbdh@ubnd-qt.example.vn"


@pytest.fixture
def office(small_office: RealOffice) -> RealOffice:
    """An office where a document has been registered and two letters wait; nothing was sent yet."""
    with small_office.runtime.db.begin() as conn:
        state.set_flag(conn, state.SENDING_STOPPED, True)
    small_office.document(SUBJECT, "Kính gửi văn bản.", files=papers.ordinary())
    small_office.work()
    assert small_office.sink.accepted == []  # the switch that stops all sending
    with small_office.runtime.db.begin() as conn:
        state.set_flag(conn, state.SENDING_STOPPED, False)
    return small_office


def states(office: RealOffice) -> list[str]:
    with office.runtime.db.read() as conn:
        return [one.state for one in facts.letters_of(conn, 1)]


def words_of(letter: EmailMessage) -> str:
    body = letter.get_body(("plain",))
    assert body is not None
    return " ".join(body.get_content().split())


def problem_keys(office: RealOffice) -> list[str]:
    with office.runtime.db.read() as conn:
        return [one.short_key or "" for one in facts.letter_problems(conn)]


def later(office: RealOffice, **passed: float) -> None:
    office.offset += timedelta(**passed)
    office.work()


def test_a_letter_refused_for_now_goes_out_later_with_the_same_bytes(office: RealOffice) -> None:
    seen: list[bytes] = []

    async def keep_and_refuse(step: str, server: object) -> str | None:
        if step != "DATA":
            return None
        seen.append(bytes(server.envelope.original_content))  # type: ignore[attr-defined]
        return "451 4.3.0 try again later"

    office.sink.faults.extend([keep_and_refuse, keep_and_refuse])
    office.work()
    assert office.sink.accepted == []
    office.work()  # not before its time
    assert office.sink.accepted == []
    later(office, minutes=2)
    assert sorted(one.data for one in office.sink.accepted) == sorted(seen)
    assert states(office) == ["sent", "sent"]


def test_the_clerk_is_told_of_a_letter_that_is_refused_for_good(office: RealOffice) -> None:
    office.sink.faults.append(permanent_failure())
    office.work()
    assert sorted(states(office)) == ["failed", "sent"]
    (told,) = office.letters_to("mai.ht")
    assert "G1" in words_of(told)
    assert "5.1.1" in words_of(told)
    office.work(2)
    assert len(office.letters_to("mai.ht")) == 1  # once


@pytest.mark.parametrize("taken", [True, False])
def test_a_letter_cut_off_after_data_goes_out_again_only_at_the_clerks_word(
    office: RealOffice, taken: bool
) -> None:
    office.sink.faults.append(cut_after_data(taken=taken))
    office.work()
    assert sorted(states(office)) == ["sent", "uncertain"]
    later(office, hours=5)
    assert sorted(states(office)) == ["sent", "uncertain"]  # never blindly
    office.reply("mai.ht", f"{problem_keys(office)[0]} G", office.letters_to("mai.ht")[0])
    office.work(2)
    assert states(office) == ["sent", "sent"]
    for party in ("CT", OUTSIDE):
        assert len({letter["Message-ID"] for letter in office.letters_to(party)}) == 1
    both = len(office.letters_to("CT")) + len(office.letters_to(OUTSIDE))
    assert both == (3 if taken else 2)


def test_the_clerk_drops_an_uncertain_letter(office: RealOffice) -> None:
    office.sink.faults.append(cut_after_data(taken=False))
    office.work()
    office.reply("mai.ht", f"{problem_keys(office)[0]} T", office.letters_to("mai.ht")[0])
    office.work(2)
    assert sorted(states(office)) == ["cancelled", "sent"]
    assert len(office.letters_to("CT")) + len(office.letters_to(OUTSIDE)) == 1


def test_a_provider_whose_quota_is_used_up_gets_the_letters_later(office: RealOffice) -> None:
    office.sink.always = quota_exceeded()
    office.work()
    later(office, minutes=2)
    office.sink.always = None
    later(office, minutes=3)
    assert states(office) == ["sent", "sent"]


def test_a_letter_refused_for_two_days_is_given_up_and_told(office: RealOffice) -> None:
    office.sink.always = temporary_failure()
    for _ in range(25):
        later(office, hours=4)
    assert set(states(office)) == {"failed"}
    office.sink.always = None
    later(office, hours=4)
    told = " ".join(words_of(one) for one in office.letters_to("mai.ht"))
    assert "G1" in told
    assert "G2" in told


def test_a_server_that_is_gone_for_an_hour_costs_no_letter_an_attempt(office: RealOffice) -> None:
    port = office.runtime.settings.smtp.port
    office.close()
    text = office.config.read_text(encoding="utf-8")
    office.config.write_text(text.replace(f"port = {port}\n", "port = 9\n"), encoding="utf-8")
    for _ in range(12):
        later(office, minutes=5)
    assert states(office) == ["queued", "queued"]
    office.close()
    office.config.write_text(text, encoding="utf-8")
    with office.runtime.db.read() as conn:
        assert outbox.counts_since(conn, office.clock() - timedelta(days=1)) == 0
    office.work()
    assert states(office) == ["sent", "sent"]
    assert len(office.letters_to("CT")) == 1


def test_a_letter_too_large_even_without_files_fails(office: RealOffice) -> None:
    office.sink.size_limit = 2_000
    office.work(3)
    assert set(states(office)) == {"failed"}
    assert office.sink.accepted == []
    with office.runtime.db.read() as conn:
        assert all("the server takes 2000" in one.error for one in facts.letter_problems(conn))


def test_files_too_large_for_the_server_are_collected_at_the_clerks(office: RealOffice) -> None:
    office.sink.size_limit = 60_000  # more than any letter of ours, less than the document's files
    office.document(
        "1240/UBND-VX V/v phòng, chống dịch bệnh", "Kính gửi.", files=papers.ordinary(1240, blank=60_000)
    )
    office.work(3)
    assert set(states(office)) == {"sent"}
    bare = office.letters_to("CT", "Kính trình")[-1]
    assert list(bare.iter_attachments()) == []
    assert "nhận tại Văn thư: " in words_of(bare)
    html = bare.get_body(("html",))
    assert html is not None
    assert "nhận tại Văn thư: " in html.get_content()
    told = office.letters_to("mai.ht")[-1]
    assert "Hoàng Đức Thịnh" in str(told["Subject"])
    office.reply("CT", "VP chủ trì, hạn 30/12", bare)
    office.work(2)
    assert [task.lead for task in office.tasks()] == ["VP"]


def test_no_more_letters_a_minute_and_a_day_than_the_provider_allows(office: RealOffice) -> None:
    office.close()
    text = office.config.read_text(encoding="utf-8")
    text = text.replace("per_minute = 10000", "per_minute = 1").replace("per_day = 100000", "per_day = 2")
    office.config.write_text(text, encoding="utf-8")
    office.work(2)
    assert len(office.sink.accepted) == 1
    later(office, seconds=61)
    assert len(office.sink.accepted) == 2
    office.document("9/UBND-VX V/v phòng, chống dịch", "Kính gửi.", files=papers.ordinary(9))
    later(office, seconds=61)
    assert len(office.sink.accepted) == 2  # the day's quota


def test_the_breaker_stops_all_sending_until_somebody_has_looked(office: RealOffice) -> None:
    office.close()
    text = office.config.read_text(encoding="utf-8")
    office.config.write_text(
        text.replace("letters_per_hour = 100000", "letters_per_hour = 1"), encoding="utf-8"
    )
    office.work(2)
    assert len(office.sink.accepted) == 1
    with office.runtime.db.read() as conn:
        assert state.flag(conn, state.SENDING_STOPPED)
    with office.runtime.db.begin() as conn:
        state.set_flag(conn, state.SENDING_STOPPED, False)
    office.work()
    assert len(office.sink.accepted) == 2


def test_letters_queued_before_shadow_mode_go_to_the_clerk_too(office: RealOffice) -> None:
    with office.runtime.db.begin() as conn:
        state.set_flag(conn, state.SHADOW, True)
    office.work()
    assert office.letters_to("CT") == []
    assert office.letters_to(OUTSIDE) == []
    assert len(office.letters_to("mai.ht", "Thử nghiệm")) == 2
