"""The normal form of Vietnamese, folding that keeps offsets, tokens, matching with and without diacritics."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailbot.core.text import (
    Lexicon,
    TokenKind,
    fold,
    has_diacritics,
    listed,
    normalize,
    strip_diacritics,
    tokenize,
    untelex,
)


@pytest.mark.parametrize(
    ("raw", "normal"),
    [
        (unicodedata.normalize("NFD", "Đã hoàn thành"), "Đã hoàn thành"),
        ("xo\u00adng v\u200biệc", "xong việc"),
        ("xong\u00a0việc\u20091", "xong việc 1"),
        ("một\r\nhai\rba\u2028bốn", "một\nhai\nba\nbốn"),
        ("\ufeffxong", "xong"),
        ("viê\u200b\u0323c", "việc"),
        ("việc \U0001f468\u200d\U0001f4bb", "việc \U0001f468\u200d\U0001f4bb"),
    ],
)
def test_normalize_gives_one_form(raw: str, normal: str) -> None:
    assert normalize(raw) == normal


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("hoà", "hòa"),
        ("HOÀN", "hoàn"),
        ("hòan", "hoàn"),
        ("thuỷ", "thủy"),
        ("khoẻ", "khỏe"),
        ("qúy", "quý"),
        ("quí", "quý"),
        ("lí do", "lý do"),
        ("nứơc", "nước"),
        ("tíêng", "tiếng"),
        ("hoài", "hoài"),
        ("Thuý", "thúy"),
        ("“xong”", '"xong"'),
        ("15–20/5", "15-20/5"),
    ],
)
def test_fold_makes_spellings_of_one_word_equal(one: str, other: str) -> None:
    assert fold(normalize(one)) == fold(normalize(other))


@pytest.mark.parametrize(("one", "other"), [("của", "cua"), ("mùa", "mua"), ("quá", "qua"), ("già", "gia")])
def test_fold_keeps_different_words_apart(one: str, other: str) -> None:
    assert fold(one) != fold(other)
    assert fold(one) == one


def test_bare_letters_and_the_d_with_a_bar() -> None:
    assert strip_diacritics("Đặng Thị Huyền, ĐƯỜNG") == "Dang Thi Huyen, DUONG"
    assert has_diacritics("đ")
    assert not has_diacritics("da xong 👍 – ok")


@given(st.text(max_size=200))
def test_fold_and_bare_keep_every_offset(text: str) -> None:
    normal = normalize(text)
    assert len(fold(normal)) == len(normal)
    assert len(strip_diacritics(fold(normal))) == len(normal)
    assert normalize(normal) == normal


@given(st.text(max_size=200))
def test_tokens_cover_all_but_spaces(text: str) -> None:
    normal = normalize(text)
    tokens = tokenize(normal)
    assert all(normal[token.start : token.end] == token.text for token in tokens)
    kept = "".join(token.text for token in tokens)
    assert "".join(kept.split()) == "".join(normal.split())


def test_tokens_keep_letters_digits_and_marks_apart() -> None:
    tokens = tokenize("17h30, T6\nxong!")
    assert [token.text for token in tokens] == ["17", "h", "30", ",", "T", "6", "\n", "xong", "!"]
    assert [token.kind for token in tokens][4:7] == [TokenKind.WORD, TokenKind.NUMBER, TokenKind.BREAK]


def test_a_clause_is_loose_only_where_it_has_no_diacritics() -> None:
    tokens = {token.text: token.loose for token in tokenize("da xong. Gửi ban em\ngui ban em")}
    assert tokens["da"]
    assert not tokens["Gửi"]
    assert tokens["gui"]


def test_a_lexicon_finds_the_longest_phrase_and_bare_ones_only_in_loose_clauses() -> None:
    lexicon = Lexicon([("chưa", "not"), ("chưa xong", "not done")])
    assert [(a, b, m) for a, b, m in lexicon.find(tokenize("em chưa xong"))] == [(1, 3, "not done")]
    assert [m for _, _, m in lexicon.find(tokenize("chua xong"))] == ["not done"]
    assert not list(lexicon.find(tokenize("đi chua xong")))


def test_a_lexicon_of_listed_phrases() -> None:
    assert listed("một | hai\n ba\n") == ("một", "hai", "ba")
    assert list(Lexicon.of("đã xong | hoà").find(tokenize("hòa"))) == [(0, 1, True)]


@pytest.mark.parametrize(
    ("typed", "word"),
    [
        ("chuwa", "chưa"),
        ("ddax", "đã"),
        ("dax", "dã"),
        ("rooif", "rồi"),
        ("hoanf", "hoàn"),
        ("guiwr", "gửi"),
        ("nuwowcs", "nước"),
        ("quys", "quý"),
        ("vaang", "vâng"),
        ("xong", None),
        ("viec", None),
        ("12", None),
    ],
)
def test_telex_debris_is_decoded(typed: str, word: str | None) -> None:
    assert untelex(typed) == (fold(word) if word else None)


@given(st.text(alphabet="abdeghiosfrxjwuđâ", max_size=14))
def test_decoding_debris_never_fails(word: str) -> None:
    decoded = untelex(word)
    assert decoded is None or fold(decoded) == decoded
