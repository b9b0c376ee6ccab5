"""COPYUID: where moved messages lie now."""

from __future__ import annotations

import pytest

from mailbot.core.message import Locator
from mailbot.mail.uids import copied


def at(uid: int) -> Locator:
    return Locator("Đã xử lý", 38505, uid)


@pytest.mark.parametrize(
    ("answers", "found"),
    [
        ([b"38505 304 3956"], {304: at(3956)}),
        ([b"38505 304,319:320 3956:3958"], {304: at(3956), 319: at(3957), 320: at(3958)}),
        ([b"38505 5:3 10:12"], {3: at(10), 4: at(11), 5: at(12)}),  # a range may be written either way round
        ([b"38505 1 7", b"38505 2 8"], {1: at(7), 2: at(8)}),
        ([b"38505 1:3 7:8"], {}),
        ([b"38505 1:4294967295 1:4294967295"], {}),
        ([b"38505 1:2:3 7:9"], {}),
        ([b"38505 , ,"], {}),
        ([b"nonsense", None], {}),
        ([], {}),
    ],
)
def test_what_the_server_says_is_taken_pair_by_pair_or_not_at_all(
    answers: list[bytes | None], found: dict[int, Locator]
) -> None:
    assert copied(answers, "Đã xử lý") == found
