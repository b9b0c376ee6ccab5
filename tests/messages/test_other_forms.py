"""Attribution lines and header blocks as they were seen in other versions of the clients: the words exact.

Each is put over every letter that we write, quoted with marks and wrapped, or unmarked under a header block.
"""

from __future__ import annotations

import textwrap

import pytest

from mailbot.core.reply_text import added_words_of_text
from tests.messages.letters import SampleLetter
from tests.messages.real_letters import rendered_letters

NAME, ADDRESS = "Văn phòng LĐLĐ tỉnh", "vanban@ldld.example.vn"
ATTRIBUTIONS = {
    "Gmail app": f"Vào Th 5, 14 thg 5, 2020 lúc 09:12 Văn phòng\nLĐLĐ tỉnh <{ADDRESS}>\nđã viết:\n",
    "Gmail, a Sunday": f"Vào CN, 17 thg 5, 2020 vào lúc 21:12 {NAME} <{ADDRESS}> đã viết:\n",
    "Gmail, time first, address wrapped": f"Vào 09:12, Th 5, 14 thg 5, 2020 {NAME} <\n{ADDRESS}> đã viết:\n",
    "Gmail, English, address wrapped": f"On Sun, May 17, 2020 at 9:12 PM {NAME} <\n{ADDRESS}> wrote:\n",
    "iPad": f"Gửi từ iPad\n\nVào ngày Th 5, 14 thg 5, 2020 lúc 09:12 {NAME}\n<{ADDRESS}> đã viết:\n",
    "Apple Mail, a day first": f"Ngày 14 thg 5, 2020, lúc 9:12 SA, {NAME} <{ADDRESS}> đã viết:\n",
    "Thunderbird, a day first": f"Ngày 14/05/2020 09:12, {NAME} viết:",
    "Roundcube, ISO date": f"Vào 2020-05-14 09:12, {NAME} đã viết:",
    "Roundcube, at a time": f"Lúc 14-05-2020 09:12, {NAME} đã viết:",
    "K-9, time first": f"Vào ngày 09:12:33 GMT+07:00 14 tháng 5, 2020, {NAME} <{ADDRESS}> đã viết:",
    "FairEmail, no verb": f"14 thg 5, 2020 09:12:33 {NAME} <{ADDRESS}>:\n",
}
RULE = "_" * 40
TO = "Tới: a\nCc: b\nChủ đề: c"
IMPORTANT = "To: a\nSubject: c\nImportance: High"
HEADERS = {
    "Outlook, with copy": f"Từ: {NAME} <{ADDRESS}>\nĐã gửi: Thứ Năm, 14 Tháng Năm 2020 9:12 SA\n{TO}",
    "Outlook, old": f"{RULE}\nTừ: {NAME} [mailto:{ADDRESS}] \nĐã gửi: 14 Tháng Năm 2020 9:12 SA\n{TO}",
    "Outlook, English, importance": (
        f"From: {NAME} <{ADDRESS}> \nSent: Thursday, May 14, 2020 9:12 AM\n{IMPORTANT}"
    ),
    "Zimbra": f'----- Thư gốc -----\nTừ: "{NAME}" <{ADDRESS}>\nTới: "a"\nĐã gửi: 14 Tháng 5, 2020\nChủ đề: c',
    "Samsung": f"-------- Tin nhắn gốc --------\nTừ: {NAME} <{ADDRESS}> \nNgày: 09:12 14/05/20  \n{TO}",
    "Yahoo": f"    Vào Thứ Năm, 14 tháng 5, 2020 lúc 09:12:00 GMT+7, {NAME} <{ADDRESS}> đã viết:  \n ",
}
WORDS = (
    "Xong ạ",
    "Đồng ý, hạn 15/6 nhé.",
    "1. Xong\n2. Chưa, mai gửi",
    "Vào ngày 14/5 ban đã gửi báo cáo.\nXong.",
)


def _marked(letter: SampleLetter) -> str:
    lines = [piece for line in letter.text.split("\n") for piece in (textwrap.wrap(line, 60) or [""])]
    return "\n".join(f"> {line}".rstrip() for line in lines)


@pytest.mark.parametrize("head", ATTRIBUTIONS.values(), ids=ATTRIBUTIONS.keys())
def test_the_words_above_a_marked_quote_are_exact(head: str) -> None:
    for at, letter in enumerate(rendered_letters()):
        words = WORDS[at % 4]
        assert added_words_of_text(f"{words}\n\n{head}\n{_marked(letter)}\n").text == words, letter.name


@pytest.mark.parametrize("head", ATTRIBUTIONS.values(), ids=ATTRIBUTIONS.keys())
def test_the_words_below_a_marked_quote_are_exact(head: str) -> None:
    head = head.removeprefix("Gửi từ iPad\n\n")
    for at, letter in enumerate(rendered_letters()):
        words = WORDS[at % 4]
        assert added_words_of_text(f"{head}\n{_marked(letter)}\n\n{words}\n").text == words, letter.name


@pytest.mark.parametrize("head", HEADERS.values(), ids=HEADERS.keys())
def test_the_words_above_an_unmarked_quote_are_exact(head: str) -> None:
    for at, letter in enumerate(rendered_letters()):
        words = WORDS[at % 4]
        assert added_words_of_text(f"{words}\n\n{head}\n\n{letter.text}").text == words, letter.name
