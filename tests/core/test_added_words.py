"""What people add: only strong evidence counts in endorsements, answers and the clerk's lines."""

from __future__ import annotations

import pytest

from mailbot.core.readings import Category, ReadAttachment
from mailbot.core.sensitivity import screen_added_words, why_not_kept
from tests.core.conftest import CORPUS, HERE, rows_of

ENDORSEMENTS = [*rows_of(CORPUS / "endorsements.jsonl"), *rows_of(HERE / "data" / "endorsements_own.jsonl")]
ANSWERS = [*rows_of(CORPUS / "answers.jsonl"), *rows_of(HERE / "data" / "answers_own.jsonl")]


@pytest.mark.parametrize(
    "text",
    [
        "UBKT kiểm tra, báo cáo trước 15/5.", "Ban Tổ chức tham mưu, VP bố trí kinh phí.",
        "TC xem lại tài chính, b/c.",
        "Đồng ý. Giao Ban Tài chính.", "VP tổ chức hội nghị, UBKT giám sát.", "Chuyển bản giấy cho UBKT",
        "Xong. Đã gửi công văn 45/LĐLĐ.", "Kiểm tra lại số liệu thu, chi rồi b/c tôi.", "ok", "",
    ],
)  # fmt: skip
def test_ordinary_endorsements_and_answers_pass(text: str) -> None:
    assert screen_added_words(text) == ()


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("Giao UBKT xử lý đơn tố cáo ông Nguyễn Văn B.", Category.PETITION),
        ("Giữ bí mật họ tên người tố cáo.", Category.PETITION),
        ("MẬT\nGiao VP.", Category.STATE_SECRET),
        ("Tài liệu mật, VP lưu.", Category.STATE_SECRET),
        ("Gửi lý lịch trích ngang của đồng chí A.", Category.PERSONNEL),
        ("Chuyển vào tài khoản số 3713.0.1234567.", Category.FINANCE),
        ("Xét Mái ấm công đoàn cho chị H.", Category.SHELTER),
        ("Giu bi mat ho ten nguoi to cao.", Category.PETITION),
    ],
)
def test_strong_evidence_is_told(text: str, category: Category) -> None:
    hits = screen_added_words(text)
    assert category in {hit.category for hit in hits}
    assert all(hit.strength == "strong" for hit in hits)


def test_attachments_are_judged_as_documents() -> None:
    sensitive = ReadAttachment("ds.xlsx", "Danh sách cán bộ đề nghị nâng bậc lương")
    assert {hit.category for hit in screen_added_words("Gửi VP.", (sensitive,))} == {Category.PERSONNEL}
    ordinary = ReadAttachment("bc.docx", "Báo cáo kết quả hội thi nấu ăn.")
    assert screen_added_words("Gửi VP.", (ordinary,)) == ()
    assert screen_added_words("Gửi VP.", (ReadAttachment("toi mat.pdf", "", complete=False),))


REPORT = "BÁO CÁO\nKết quả tuyên truyền phòng, chống dịch bệnh mùa hè tại các công đoàn cơ sở."


@pytest.mark.parametrize(
    ("file", "why"),
    [
        ((ReadAttachment("bc.docx", REPORT),), ""),
        ((ReadAttachment("bc.pdf", REPORT, how="ocr", confidence=0.9),), ""),
        ((ReadAttachment("bc.pdf", REPORT, how="ocr", confidence=0.3),), "unread"),
        ((ReadAttachment("bc.docx", REPORT, complete=False, how="damaged"),), "unread"),
        ((ReadAttachment("bc.pdf", ""),), "unread"),
        (
            (
                ReadAttachment("bc.zip", "bc.docx", nested=("bc.zip/bc.docx",)),
                ReadAttachment("bc.zip/bc.docx", "", complete=False, how="encrypted"),
            ),
            "unread",
        ),
        ((ReadAttachment("bc.docx", f"{REPORT}\nKinh phí hỗ trợ ông Trần Văn Tám: 5 triệu."),), "evidence"),
        ((ReadAttachment("ds.xlsx", "Danh sách cán bộ đề nghị nâng bậc lương"),), "evidence"),
    ],
)
def test_only_what_is_surely_read_and_without_evidence_is_kept(
    file: tuple[ReadAttachment, ...], why: str
) -> None:
    assert why_not_kept(file) == why


def test_nothing_of_the_corpus_that_belongs_on_paper_is_kept_as_a_file() -> None:
    """The labelled documents as files of a reply, without the sender and subject that they came with."""
    ordinary = []
    for row in rows_of(CORPUS / "documents.jsonl"):
        file = (ReadAttachment(row["filename"] or "a.pdf", row["text"]),)
        if row["expected"]["track"] == "paper":
            assert why_not_kept(file), row["id"]
        elif row["expected"]["track"] == "electronic":
            ordinary.append(not why_not_kept(file))
    assert sum(ordinary) >= 0.6 * len(ordinary)


def test_hardly_any_labelled_endorsement_or_answer_is_stopped() -> None:
    stopped = [row["id"] for row in (*ENDORSEMENTS, *ANSWERS) if screen_added_words(row["text"])]
    assert len(stopped) <= 0.02 * len(ENDORSEMENTS + ANSWERS), stopped
