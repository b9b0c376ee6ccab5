"""The whole demo in one run, as `mailbot demo --exit` does it: a month in the sample office."""

from __future__ import annotations

import email
import email.policy
import re
import subprocess
import sys
from dataclasses import dataclass
from email.message import EmailMessage

import pytest

from mailbot.demo.story import SCENES

# Words of the sensitive documents, of their subjects and of their file names.
CANARIES = (
    *("12-CV", "theo nội dung kèm theo", "vb.txt"),
    *("trù dập", "don.txt"),
    *("nâng bậc lương", "rà soát cán bộ", "702.txt"),
    *("dự toán thu", "V/v quyết toán", "811.txt"),
    *("05 công đoàn cơ sở", "KH.txt"),
    *("H.T.T", "hộ nghèo", "hs.txt"),
)


@dataclass(frozen=True)
class Played:
    """What one run left: its lines, its exit code, its letters and its page."""

    code: int
    lines: list[str]
    letters: list[EmailMessage]
    page: str

    def subjects(self, to: str) -> list[str]:
        """The subjects of the letters to somebody, in order."""
        return [str(one["Subject"]) for one in self.letters if str(one["To"]).find(f"{to}@") >= 0]

    def text(self, to: str, subject: str) -> str:
        """The text of the first letter to somebody with these words in its subject."""
        for one in self.letters:
            if f"{to}@" in str(one["To"]) and subject in str(one["Subject"]):
                return " ".join(str(one.get_body(("plain",)).get_content()).split())  # type: ignore[union-attr]
        raise AssertionError(f"no letter to {to} with {subject!r} in its subject")


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Played:
    """The demo, played once for all tests here."""
    out = tmp_path_factory.mktemp("demo")
    command = [sys.executable, "-m", "mailbot", "demo", "--exit", "--out", str(out)]
    done = subprocess.run(command, check=False, capture_output=True, text=True, encoding="utf-8", timeout=300)
    assert done.stderr == ""
    letters = []
    for path in sorted((out / "letters").glob("*.eml")):
        letter = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
        assert isinstance(letter, EmailMessage)
        letters.append(letter)
    page = (out / "index.html").read_text(encoding="utf-8")
    return Played(done.returncode, done.stdout.splitlines(), letters, page)


def test_it_ends_well_and_counts_what_happened(played: Played) -> None:
    assert played.code == 0
    (counts,) = [line for line in played.lines if line.startswith("The month is over")]
    assert "14 documents (13 numbered), 5 tasks" in counts
    assert f"{len(played.letters)} letters" in counts


def test_the_timeline_has_a_heading_for_each_day_and_a_line_for_each_deed(played: Played) -> None:
    days = [line for line in played.lines if line.startswith("──")]
    assert (days[0], days[-1]) == ("── Thứ Hai, 04/05/2026 ── [1/21]", "── Thứ Hai, 01/06/2026 ── [21/21]")
    assert sum("  →  " in line for line in played.lines) == len(SCENES)
    assert not any("\x1b" in line for line in played.lines)


def test_the_leader_agrees_to_a_proposal_that_stands_in_the_letter(played: Played) -> None:
    request = played.text("thinh.hd", "[VBĐ 522/2026] Kính trình")
    assert re.search("ĐỀ XUẤT.*Ban Tuyên giáo - Nữ công", request, re.IGNORECASE)
    assert "Ban Tuyên giáo - Nữ công" in played.text("thinh.hd", "[VBĐ 522/2026] Đã hiểu")
    assert any("[VBĐ 522/2026]" in one for one in played.subjects("tgnc"))


def test_an_unclear_answer_is_asked_about_before_anybody_is_assigned(played: Played) -> None:
    about = [one for one in played.subjects("thinh.hd") if "[VBĐ 515/2026]" in one]
    assert "Kính trình" in about[0]
    assert "Đã hiểu" not in about[1]
    assert "Đã hiểu" in about[2]
    assert "2. " in played.text("thinh.hd", about[1].replace("[VBĐ 515/2026] ", ""))


def test_an_urgent_document_is_marked_all_the_way(played: Played) -> None:
    assert any("514/2026] HỎA TỐC" in one for one in played.subjects("thinh.hd"))
    assert any("KHẨN TRƯƠNG" in one for one in played.subjects("vp"))


def test_not_yet_closes_nothing_and_the_late_unit_is_reminded(played: Played) -> None:
    assert any("chưa xong" in one for one in played.subjects("huyen.ntt"))
    reminders = [one for one in played.subjects("cspl") if "Nhắc việc" in one]
    assert len(reminders) >= 4
    assert any("quá hạn" in one for one in reminders)


def test_the_month_is_reported_once_and_the_month_before_not_at_all(played: Played) -> None:
    reports = [one for one in played.letters if "Báo cáo tình hình" in str(one["Subject"])]
    assert ["tháng 5 năm 2026" in str(one["Subject"]) for one in reports] == [True]
    assert next(part.get_filename() for part in reports[0].iter_attachments()).endswith(".docx")
    assert "51/BC-LĐLĐ" in played.text("dung.pv", "Báo cáo tình hình")


def test_every_sensitive_document_is_told_and_not_a_word_of_it_is_in_any_letter(played: Played) -> None:
    assert played.subjects("mai.ht").count("Có văn bản xử lý theo đường giấy") == 5
    assert "Có thư cần xử lý theo chế độ tài liệu giấy" in played.subjects("mai.ht")
    for letter in played.letters:
        words = [str(value) for value in letter.values()]
        for part in letter.walk():
            words.append(part.get_filename() or "")
            if part.get_content_maintype() == "text":
                words.append(str(part.get_content()))
        shown = " ".join(" ".join(words).split()).lower()
        assert not [one for one in CANARIES if one.lower() in shown], letter["Subject"]
    assert not [one for one in CANARIES if one.lower() in played.page.lower()]


def test_every_letter_is_on_the_page(played: Played) -> None:
    assert played.page.count(' data-n="') == len(played.letters)
