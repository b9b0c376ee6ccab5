"""One reference number has one key, however it is written; two numbers have two."""

from __future__ import annotations

import unicodedata

import pytest

from mailbot.core.reference import reference_key


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("07/BC-LĐLĐ", "7/BC-LDLD"),
        ("7/BC-LDLD", "7/BC-LDLD"),
        (" 07 / bc – lđlđ ", "7/BC-LDLD"),
        ("007/BC-LÐLÐ", "7/BC-LDLD"),
        ("7/BC\u2011LĐLĐ", "7/BC-LDLD"),
        ("7/BC-\u00adLĐLĐ\u200b", "7/BC-LDLD"),
        ("45/TB-CAT-PA03", "45/TB-CAT-PA3"),
        ("100/CV", "100/CV"),
        ("0/CV", "0/CV"),
        ("12/2020/NĐ-CP", "12/2020/ND-CP"),
        ("", ""),
    ],
)
def test_a_reference_number_has_one_key(written: str, key: str) -> None:
    assert reference_key(written) == key
    assert reference_key(unicodedata.normalize("NFD", written)) == key
    assert reference_key(reference_key(written)) == key


def test_different_numbers_have_different_keys() -> None:
    written = ("7/BC-LĐLĐ", "70/BC-LĐLĐ", "7/CV-LĐLĐ", "7-BC/LĐLĐ", "17/BC-LĐLĐ")
    assert len({reference_key(one) for one in written}) == len(written)
