"""Tokens: nobody makes one but us, and they are found wherever a client left them."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailbot.core.message import Address, Block, BlockKind, InboundMessage, Stage, Token
from mailbot.core.office import Agency, Office, Person, Unit
from mailbot.core.tokens import (
    find_tokens,
    is_own_message_id,
    mark,
    message_id,
    mint,
    token_of_message_id,
    verify,
)

SECRET = b"a secret of the tests"
DOMAIN = "ldld.example.vn"
ALIKE = ("a_b", "a-b", "A.B")


def person(key: str) -> Person:
    return Person(key, "Nguyễn Văn A", "Chuyên viên", (f"{key.lower()}@{DOMAIN}",))


OFFICE = Office(
    Agency("LĐLĐ", "LĐLĐ", "LĐLĐ", "TLĐ", "Quảng Trị", DOMAIN),
    leaders=(person("CT"),),
    staff=tuple(person(key) for key in ("dung.pv", *ALIKE)),
    units=(Unit("TGNC", "Ban Tuyên giáo - Nữ công", f"tgnc@{DOMAIN}", None),),
)
TOKEN = Token(Stage.ENDORSE, 17, "CT")
TEXT = mint(TOKEN, SECRET)
OTHER = Token(Stage.TASK, 18, "TGNC")


def message(**fields: object) -> InboundMessage:
    base = InboundMessage(message_id=None, received_at=datetime(2020, 5, 14, tzinfo=UTC), sender=None)
    return replace(base, **fields)  # type: ignore[arg-type]


def found(**fields: object) -> tuple[Token, ...]:
    return find_tokens(message(**fields), SECRET, OFFICE)


@pytest.mark.parametrize("stage", list(Stage))
@pytest.mark.parametrize("addressee", ["CT", "TGNC", "dung.pv", *ALIKE])
@pytest.mark.parametrize("case", [0, 1, 123456])
def test_a_token_reads_back_and_has_only_letters_digits_and_dots(
    stage: Stage, addressee: str, case: int
) -> None:
    token = Token(stage, case, addressee)
    text = mint(token, SECRET)
    assert re.fullmatch(r"[a-z0-9.]+", text)
    assert verify(text, SECRET, OFFICE) == token


def test_addresses_that_servers_fold_to_capitals_still_read_back() -> None:
    assert verify(TEXT.upper(), SECRET, OFFICE) == TOKEN


def test_ids_that_look_alike_are_told_apart() -> None:
    texts = {mint(Token(Stage.TASK, 1, one), SECRET) for one in ALIKE}
    assert len(texts) == 3
    assert {token.addressee for text in texts if (token := verify(text, SECRET, OFFICE))} == set(ALIKE)


@pytest.mark.parametrize(
    "text",
    [
        TEXT.replace("e17", "e18"),
        TEXT.replace("e17", "t17"),
        TEXT.replace(".ct.", ".tgnc."),
        TEXT.replace(".ct.", ".nobody."),
        TEXT[:-1] + ("a" if TEXT[-1] != "a" else "b"),
        TEXT[:-1],
        TEXT.replace("e17", "e017"),
        TEXT.replace("e17", "z17"),
        TEXT + ".x",
        "",
        "e17.ct.",
        "e17.." + TEXT[-16:],
    ],
    ids=[
        "case",
        "stage",
        "addressee",
        "unknown",
        "mac",
        "short",
        "zero",
        "no stage",
        "more",
        "empty",
        "none",
        "dots",
    ],
)
def test_a_changed_token_is_none(text: str) -> None:
    assert verify(text, SECRET, OFFICE) is None


def test_another_secret_makes_another_token() -> None:
    assert verify(TEXT, b"another", OFFICE) is None
    assert mint(TOKEN, b"another") != TEXT


def test_a_person_who_left_is_no_addressee_any_more() -> None:
    assert verify(TEXT, SECRET, replace(OFFICE, leaders=())) is None


@pytest.mark.parametrize(("case", "addressee"), [(-1, "CT"), (1, ""), (10**13, "CT"), (1, "a." * 20 + "b")])
def test_what_could_not_be_read_back_is_not_minted(case: int, addressee: str) -> None:
    with pytest.raises(ValueError, match="no token"):
        mint(Token(Stage.TASK, case, addressee), SECRET)


def test_the_plus_address_comes_first_then_the_thread_then_the_body() -> None:
    third = Token(Stage.REVIEW, 0, "dung.pv")
    tokens = found(
        delivered_to=(f"vanban+{TEXT}@{DOMAIN}",),
        in_reply_to=(message_id(mint(OTHER, SECRET), "n1", DOMAIN),),
        text=f"Xong\n\n> {mark(mint(third, SECRET))}",
    )
    assert tokens == (TOKEN, OTHER, third)


def test_the_newest_reference_comes_before_older_ones() -> None:
    references = (message_id(mint(OTHER, SECRET), "a", DOMAIN), "<x@y>", message_id(TEXT, "b", DOMAIN))
    assert found(references=references) == (TOKEN, OTHER)


@pytest.mark.parametrize(
    "fields",
    [
        {"to": (Address(f"vanban+{TEXT}@{DOMAIN}"),)},
        {"cc": (Address(f"vanban+{TEXT}@{DOMAIN}"),)},
        {"delivered_to": (f"VANBAN+{TEXT.upper()}@{DOMAIN}",)},
        {"in_reply_to": (message_id(TEXT, "abc", DOMAIN),)},
        {"in_reply_to": (message_id(TEXT, "abc", DOMAIN).strip("<>"),)},
        {"report_message_ids": (message_id(TEXT, "abc", DOMAIN),)},
        {"text": mark(TEXT)},
        {"text": unicodedata.normalize("NFD", mark(TEXT))},
        {"text": mark(TEXT).upper()},
        {"text": mark(TEXT).replace("ã", "a")},
        {"text": "> > " + mark(TEXT).replace(": ", ":\n> > ")},
        {"text": mark(TEXT).replace(".ct.", ".ct.\n> ")},
        {"text": mark(TEXT).replace("ct", "ct<http://ct.example>")},
        {"text": f"[*Mã:* {TEXT}]".replace("*", "")},
        {"blocks": (Block(BlockKind.QUOTE, mark(TEXT), 1),)},
    ],
    ids=lambda fields: str(next(iter(fields))),
)
def test_a_token_is_found_wherever_a_client_left_it(fields: dict[str, object]) -> None:
    assert found(**fields) == (TOKEN,)


def test_a_token_that_stands_in_three_places_is_one() -> None:
    places = {"text": mark(TEXT), "in_reply_to": (message_id(TEXT, "a", DOMAIN),)}
    assert found(**places) == (TOKEN,)


def test_nothing_is_found_where_nothing_is() -> None:
    assert found(text="[Mã: abc] [Mã:] [Mã: e17.ct.aaaaaaaaaaaaaaaa]", to=(Address("a+b@c.vn"),)) == ()


def test_our_message_ids_are_known_by_form_token_and_domain() -> None:
    ours = message_id(TEXT, "x1", DOMAIN)
    assert ours == f"<{TEXT}.x1@{DOMAIN}>"
    assert token_of_message_id(ours, SECRET, OFFICE) == TOKEN
    assert is_own_message_id(ours, SECRET, OFFICE, DOMAIN)
    assert is_own_message_id(ours, SECRET, OFFICE, DOMAIN.upper())


@pytest.mark.parametrize(
    "value",
    [
        None,
        "",
        "<x@y>",
        message_id(TEXT, "x1", "other.example.vn"),
        f"<{TEXT}@{DOMAIN}>",
        f"<e17.ct.aaaa.x@{DOMAIN}>",
    ],
    ids=["none", "empty", "foreign", "another domain", "no nonce", "no mac"],
)
def test_other_message_ids_are_not_ours(value: str | None) -> None:
    assert not is_own_message_id(value, SECRET, OFFICE, DOMAIN)


@pytest.mark.parametrize("nonce", ["", "a.b", "A", "a b", "a\n", "x" * 65])
def test_a_nonce_that_would_break_a_header_is_refused(nonce: str) -> None:
    with pytest.raises(ValueError, match="nonce"):
        message_id(TEXT, nonce, DOMAIN)


@given(st.text(max_size=200))
def test_no_text_is_a_token_by_chance(text: str) -> None:
    assert verify(text, SECRET, OFFICE) is None
    assert find_tokens(message(text=text, in_reply_to=(text,)), SECRET, OFFICE) == ()


def test_many_references_and_marks_cost_little() -> None:
    hostile = message(references=("<a.b@c>",) * 100_000, text="[Mã: e17.ct.x] " * 20_000)
    assert find_tokens(hostile, SECRET, OFFICE) == ()
