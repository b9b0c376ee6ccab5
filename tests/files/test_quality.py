"""Whether a text layer is believed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from mailbot.files.quality import is_doubtful_layer, is_garbage
from tests.files.makers.pages import LETTER

ENGLISH_OCR = """CONG Hcok xA HQI CHiJ NGHiA VIET NAM
DQc lap - Tu do - Hanh phfic Quang Tri, ngdy 15 thdng 5 ndm 2020
Kinh giri: Cdc don vi truc thu6c, dd nghi b6o c6o truoc ngdy 30"""


@pytest.mark.parametrize(
    "text",
    [
        LETTER,
        "C«ng hoµ x· héi chñ nghÜa ViÖt Nam §éc lËp - Tù do - H¹nh phóc Kính göi c¸c ®¬n vÞ",
        "The committee invites all members to the annual meeting, which takes place on Monday.",
        "1 234 5,6\n2 345 6,7\n3 456 7,8",
        "\uf0b7 Kính gửi các đơn vị\n\uf0b7 Báo cáo kết quả thực hiện",
        "QĐ 291/QĐ-LĐLĐ, KH 12/KH-UBKT, CV 1234/UBND-VX, TB 18/TB-HĐND, 55-CV/TU, 03a/BC-LĐLĐ",
        "",
    ],
    ids=["Vietnamese", "TCVN3", "English", "numbers", "bullets", "reference numbers", "nothing"],
)
def test_what_people_write_is_no_garbage(text: str) -> None:
    assert not is_garbage(text)


@pytest.mark.parametrize(
    "text",
    [
        "&{QJ KzD [m KӝL FKӫ QJKƭD 9LӋW 1DP ĈӝF OұS 7ӵ GR +ҥQK SK~F",
        "C\ufffdng h\ufffda x\ufffd h\ufffdi ch\ufffd ngh\ufffda Vi\ufffdt Nam",
        "\ue001\ue002\ue003 \ue004\ue005 \ue006\ue007\ue008\ue009",
    ],
    ids=["shifted letters", "no letters", "private letters"],
)
def test_fonts_without_a_table_of_letters_are_garbage(text: str) -> None:
    assert is_garbage(text)


def test_a_layer_by_english_recognition_is_doubted_and_a_vietnamese_one_is_not() -> None:
    assert is_doubtful_layer(ENGLISH_OCR)
    assert not is_doubtful_layer(LETTER)
    assert is_doubtful_layer("Trang 1")  # too little to say


def test_no_document_of_the_corpus_is_garbage(corpus: Path) -> None:
    rows = [
        json.loads(line) for line in (corpus / "documents.jsonl").read_text(encoding="utf-8").splitlines()
    ]
    assert rows
    assert [row["id"] for row in rows if is_garbage(row["text"])] == []
