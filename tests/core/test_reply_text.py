"""The words that the writer added, in plain text: what no client's structure decides."""

from __future__ import annotations

import sys
import time
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailbot.core.message import Address, Block, BlockKind, InboundMessage
from mailbot.core.reply_text import REPLY_ABOVE, added_words, added_words_of_text, holds_our_letter
from tests.messages.letters import LETTERS

TASKS = LETTERS[1]
GT = "\n".join(f"> {line}".rstrip() for line in TASKS.text.strip().split("\n"))
HEAD = "Vào Th 5, 14 thg 5, 2020 vào lúc 09:12 Văn bản đến <vanban@ldld.example.vn> đã viết:"


def message(text: str = "", *blocks: Block, subject: str = "Re: x", name: str = "") -> InboundMessage:
    return InboundMessage(
        message_id="<1@x>",
        received_at=datetime(2020, 5, 14, tzinfo=UTC),
        sender=Address("a@ldld.example.vn", name),
        subject=subject,
        text=text,
        blocks=blocks,
    )


QUOTES = {
    "a quote right under a question": (
        "> Đề xuất: giao TGNC, hạn 12/6\nĐồng ý, hạn 15/6 nhé",
        "Đồng ý, hạn 15/6 nhé",
    ),
    "full-width marks": (f"Xong\n\n{GT.replace('>', '＞')}", "Xong"),
    "bottom posting": (f"{HEAD}\n{GT}\n\nXong rồi ạ\n\nTrân trọng,\nNguyễn Thị Thanh Huyền", "Xong rồi ạ"),
    "our letter without any mark, answered above": (f"Xong\n\n{TASKS.text}\nchân thư nào đó", "Xong"),
    "our letter without any mark, answered below": (f"{TASKS.text}\n\nXong rồi", "Xong rồi"),
    "our first mark wrapped": ("Xong\n\n" + TASKS.text.replace(" ", "\n", 9), "Xong"),
    "attribution, then our letter without marks, answered below": (f"{HEAD}\n\n{TASKS.text}\n\nXong", "Xong"),
    "attribution and an unmarked foreign letter": (f"Xong\n\n{HEAD}\n\nKính gửi anh,\nđã xong chưa?", "Xong"),
    "a body filled in by our button": ("Xong ạ\n\n[Mã: t17.tgnc.kshquvej25rrvcuk]", "Xong ạ"),
    "the same on one line": ("Xong [Mã: t17.tgnc.kshquvej25rrvcuk]", "Xong"),
    "the same without diacritics, wrapped": ("Xong\n[Ma:\nt17.tgnc.kshquvej25rrvcuk]", "Xong"),
    "a header block without subject": (
        "Đồng ý\n\nTừ: Văn thư <a@b.vn>\nĐã gửi: Thứ Năm\nĐến: X\n\nchưa xong",
        "Đồng ý",
    ),
    "a header block in stars": (
        "Đồng ý\n\n*From:* A <a@b.vn>\n*Sent:* Thu\n*To:* X\n*Subject:* abc\n\nxong",
        "Đồng ý",
    ),
    "a header block on one line": (
        "Đồng ý\n\nTừ: A <a@b.vn> Đã gửi: 14/5 Đến: X Chủ đề: abc\n\nxong",
        "Đồng ý",
    ),
    "a span of days is no header": (
        "Từ: 8h ngày 15/5\nĐến: 17h ngày 16/5\nCSPL trực",
        "Từ: 8h ngày 15/5\nĐến: 17h ngày 16/5\nCSPL trực",
    ),
    "somebody who wrote something is no attribution": (
        "Tại công văn 15 Sở đã viết:\nđề nghị gia hạn\nCSPL xem lại",
        "Tại công văn 15 Sở đã viết:\nđề nghị gia hạn\nCSPL xem lại",
    ),
    "words right above the attribution": (
        f"1. VP tham mưu\n2. TGNC xong 20/5\n{HEAD}\n{GT}",
        "1. VP tham mưu\n2. TGNC xong 20/5",
    ),
    "an attribution over four lines": (
        f"Xong\n\nVào Th 5, 14 thg 5, 2020 vào\nlúc 09:12 Văn bản đến\n<van@ldld.example.vn> đã\nviết:\n{GT}",
        "Xong",
    ),
    "an attribution in English over two lines": (
        f"OK\n\nOn Thu, May 14, 2020 at 9:12 AM A B\n<a@b.vn> wrote:\n{GT}",
        "OK",
    ),
    "Horde": (f"Xong\n\nQuoting Văn bản đến <vanban@ldld.example.vn>:\n\n{GT}", "Xong"),
    "quotes in quotes": (f"Xong\n\n{HEAD}\n> > cũ hơn\n> > xong\n> mới hơn", "Xong"),
    "what a client wrapped out of a quote": (
        (
            f"Xong\n\n{HEAD}\n"
            "> Khi hoàn thành, xin trả lời: xong; chưa xong thì xin gia hạn đến ngày\n"
            "nào đó, nêu rõ lý do và\n> ký tên."
        ),
        "Xong",
    ),
    "everything is quoted": (GT, ""),
    "nothing at all": ("", ""),
}


@pytest.mark.parametrize(("text", "expected"), QUOTES.values(), ids=QUOTES.keys())
def test_quoted_words_are_never_the_writers(text: str, expected: str) -> None:
    assert added_words_of_text(text).text == expected
    assert added_words_of_text(text.replace("\n", "\r\n")).text == expected


FORWARDS = {
    "Gmail": "---------- Forwarded message ---------\nTừ: A <a@b.vn>\nDate: Th 5\nSubject: CV 12\n\nxong",
    "Android, Vietnamese": "---------- Tin nhắn đã chuyển tiếp ----------\nTừ: A <a@b.vn>\n\nxong",
    "Android, Vietnamese, another": "---------- Thư đã chuyển tiếp ----------\nxong",
    "Thunderbird, Vietnamese, wrapped": "-------- Tin nhắn đã được chuyển\ntiếp --------\nChủ đề: x\n\nxong",
    "Yahoo": "----- Forwarded Message -----\nFrom: A <a@b.vn>\n\nxong",
    "iPhone, Vietnamese": "Bắt đầu thư được chuyển tiếp:\n\n> Từ: A <a@b.vn>\n> xong",
    "Apple Mail": "Begin forwarded message:\n\n> From: A <a@b.vn>\n> xong",
}


@pytest.mark.parametrize("forward", FORWARDS.values(), ids=FORWARDS.keys())
def test_forwarded_mail_is_seen_and_not_read(forward: str) -> None:
    reply = added_words_of_text(f"Chuyển BTG xử lý\n\n{forward}\n")
    assert (reply.text, reply.forwarded) == ("Chuyển BTG xử lý", True)


def test_a_forward_is_told_by_its_subject_where_the_body_looks_like_a_reply() -> None:
    body = "Minh xem\n\nTừ: A <a@b.vn>\nĐã gửi: Thứ Năm\nĐến: X\nChủ đề: CV 12\n\nnội dung"
    assert added_words(message(body, subject="FW: CV 12")).forwarded
    assert added_words(message(body, subject="Chuyển tiếp: CV 12")).forwarded
    assert not added_words(message(body, subject="Re: CV 12")).forwarded


def test_inline_answers_keep_their_order_and_their_place() -> None:
    text = (
        HEAD
        + "\n"
        + GT.replace("> 2.", "Xong ngày 12/5\n\n> 2.")
        .replace("> 3.", "xin gia hạn đến 25/5\n> 3.")
        .replace("(thứ Sáu).\n", "(thứ Sáu).\nchưa xong\n")
    )
    reply = added_words_of_text(text)
    assert reply.text == "Xong ngày 12/5\n\nxin gia hạn đến 25/5\nchưa xong"
    assert reply.inline == (
        ("1. Tham mưu kế hoạch Tháng Công nhân, hạn hết 14/5/2020 (thứ Năm).", "Xong ngày 12/5"),
        ("2. Chuẩn bị nội dung tuyên truyền, hạn hết 20/5/2020 (thứ Tư).", "xin gia hạn đến 25/5"),
        ("3. Phối hợp Văn phòng mời đại biểu, hạn hết 22/5/2020 (thứ Sáu).", "chưa xong"),
    )


def test_an_answer_under_a_cut_quote_is_paired_with_its_last_line() -> None:
    reply = added_words_of_text("> 2. Chuẩn bị nội dung, hạn 20/5.\nxong\n")
    assert reply.inline == (("2. Chuẩn bị nội dung, hạn 20/5.", "xong"),)


def test_an_item_of_ours_that_was_wrapped_is_one_line_again() -> None:
    text = (
        "Em trả lời như sau:\n> 1. Ban TGNC chủ trì: tham mưu kế hoạch\n>    năm 2020.\n>    Hạn: 14/5/2020\n"
        "xong\n> 2. Ban TGNC chủ trì: tuyên truyền.\n>\nchưa xong\n> Trân trọng.\n"
    )
    assert added_words_of_text(text).inline == (
        ("", "Em trả lời như sau:"),
        ("1. Ban TGNC chủ trì: tham mưu kế hoạch năm 2020. Hạn: 14/5/2020", "xong"),
        ("2. Ban TGNC chủ trì: tuyên truyền.", "chưa xong"),
    )


def test_words_between_paragraphs_without_items_stand_under_the_last_line() -> None:
    text = "> Kính gửi anh\n> Xin hỏi hạn nào?\n20/5\n> Trân trọng"
    assert added_words_of_text(text).inline == (("Xin hỏi hạn nào?", "20/5"),)


def test_an_answer_under_the_whole_letter_is_paired_with_no_line() -> None:
    assert added_words_of_text(f"{GT}\n\nxong").inline == ()


def test_the_senders_own_name_is_a_signature_and_anothers_is_not() -> None:
    assert added_words(message("CSPL tham mưu\n\nThịnh", name="Hoàng Đức Thịnh")).text == "CSPL tham mưu"
    assert (
        added_words(message("CSPL tham mưu\n\nEm Huyền", name="Nguyễn Thị Thanh Huyền")).text
        == "CSPL tham mưu"
    )
    assert (
        added_words(message("CSPL tham mưu\n\nMinh", name="Hoàng Đức Thịnh")).text == "CSPL tham mưu\n\nMinh"
    )
    assert added_words(message("Hoàng Đức Thịnh", name="Hoàng Đức Thịnh")).text == ""


QUOTE = Block(BlockKind.QUOTE, "chưa xong", 1)


@pytest.mark.parametrize(
    ("text", "blocks", "expected"),
    [
        ("Xong\n\nkhông có dấu trích\nchưa xong", (Block(BlockKind.TEXT, "Xong"), QUOTE), "Xong"),
        ("Xong\n\n> chưa xong", (Block(BlockKind.TEXT, "Xong\nchưa xong"),), "Xong"),
        ("Thư này cần trình xem HTML", (Block(BlockKind.TEXT, "Xong"),), "Xong"),
        ("", (Block(BlockKind.TEXT, "Xong"),), "Xong"),
        ("Xong", (), "Xong"),
        ("> chưa xong\nXong", (QUOTE, Block(BlockKind.TEXT, "Xong")), "Xong"),
        ("Xong", (QUOTE,), ""),
    ],
    ids=[
        "the structure quotes and the text does not",
        "the text quotes and the HTML does not",
        "a text part that says nothing",
        "no text part",
        "no HTML",
        "both agree",
        "the structure says that all is quoted",
    ],
)
def test_html_and_text_are_weighed(text: str, blocks: tuple[Block, ...], expected: str) -> None:
    assert added_words(message(text, *blocks)).text == expected


def test_unstructured_text_inside_html_is_still_judged() -> None:
    blocks = (Block(BlockKind.TEXT, f"Xong\n\n{HEAD}"), QUOTE)
    assert added_words(message("", *blocks)).text == "Xong"


@pytest.mark.parametrize("change", [str.upper, str.lower, lambda text: text.replace(" ", "\n")])
def test_our_letter_is_known_however_it_was_changed(change: object) -> None:
    assert callable(change)
    assert holds_our_letter(change(REPLY_ABOVE))
    assert not holds_our_letter("Phần dưới do tôi soạn")


SECOND = 1.0 if sys.gettrace() is None else 12.0  # coverage traces every line
HOSTILE = {
    "rules": "-" * 500 + "x\n",
    "dashes and words": "-- x " * 100 + "\n",
    "headers": "từ: " + "a " * 300 + "\n",
    "one-line headers": "từ: " + "đã gửi: " * 100 + "\n",
    "attributions": "Vào 15/5/2020 09:12 a@b.vn\n",
    "colons": "Vào 15/5/2020 09:12 a@b.vn:\n",
    "verbs": "đã viết vào lúc 1 " * 25 + "\n",
    "closings": "TRÂN TRỌNG\nNGUYỄN VĂN A\n",
    "devices": "gửi từ " + "điện thoại di động " * 20 + "\n",
    "marks": REPLY_ABOVE + "\n",
    "open marks": "[Mã: " + "a" * 290 + "\n",
    "disclaimers": "Lưu ý: người nhận bảo mật " * 3 + "\n",
    "quote signs": ">" * 300 + "\n",
    "quoted and not": "> a\nb\n",
    "contacts": "ĐT: 0913 000 000 " * 10 + "\n",
    "one endless line": "Vào lúc 09:12 ",
}


@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE.keys())
def test_no_text_of_100_kilobytes_takes_a_second(piece: str) -> None:
    text = (piece * (100_000 // len(piece) + 1))[:100_000]
    begin = time.process_time()
    added_words(message(text, name="Nguyễn Văn A"))
    assert time.process_time() - begin < 1 * SECOND


PIECES = st.sampled_from(
    (
        *(HEAD, GT, TASKS.text, REPLY_ABOVE, "Xong ạ", "> ", "\n", "\r\n", "-- \n", "Trân trọng,\n"),
        *("Nguyễn Văn A\n", "Từ: A <a@b.vn>\n", "Chủ đề: x\n", "-----Thư gốc-----\n", "[Mã: t17.a.b]"),
        *("đã viết:\n", "Vào ", "15/5 ", "Sent from my iPhone\n", "\u200b", "\u0301", "   "),
    )
)


@settings(max_examples=200, deadline=2000)
@given(st.one_of(st.text(max_size=2000), st.lists(PIECES, max_size=40).map("".join)))
def test_any_text_ends_without_our_mark_among_the_words(text: str) -> None:
    reply = added_words_of_text(text)
    assert not holds_our_letter(reply.text)
    assert all(not holds_our_letter(words) for _, words in reply.inline)


@settings(max_examples=100, deadline=2000)
@given(
    st.lists(
        st.builds(
            Block,
            st.sampled_from(list(BlockKind)),
            st.lists(PIECES, max_size=8).map("".join),
            st.integers(0, 3),
        ),
        max_size=12,
    ),
    st.lists(PIECES, max_size=10).map("".join),
)
def test_any_blocks_end_without_our_mark_among_the_words(blocks: list[Block], text: str) -> None:
    assert not holds_our_letter(added_words(message(text, *blocks)).text)
