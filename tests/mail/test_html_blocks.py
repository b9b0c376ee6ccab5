"""HTML bodies as blocks: by the client's structure, with nothing that nobody sees, in bounded time."""

from __future__ import annotations

import sys
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailbot.core.message import Block, BlockKind
from mailbot.mail.html_blocks import html_to_blocks
from mailbot.mail.html_style import hidden_selectors

T, Q, A, S, F = (
    BlockKind.TEXT,
    BlockKind.QUOTE,
    BlockKind.ATTRIBUTION,
    BlockKind.SIGNATURE,
    BlockKind.FORWARD,
)


def seen(html: str) -> list[tuple[BlockKind, str]]:
    return [(block.kind, block.text) for block in html_to_blocks(html)]


CLIENTS = {
    "Gmail, answers between the quotes": (
        (
            '<div dir="ltr"><div class="gmail_quote"><div class="gmail_attr">On … wrote:<br></div>'
            '<blockquote class="gmail_quote">1. một</blockquote><div>xong</div>'
            '<blockquote class="gmail_quote">2. hai</blockquote><div>chưa</div></div></div>'
        ),
        [(A, "On … wrote:"), (Q, "1. một"), (T, "xong"), (Q, "2. hai"), (T, "chưa")],
    ),
    "Gmail, older: the attribution has no mark of its own": (
        (
            '<div>Xong</div><div class="gmail_extra"><div class="gmail_quote">Vào … đã viết:<br>'
            '<blockquote class="gmail_quote">cũ</blockquote>cuối</div></div>'
        ),
        [(T, "Xong"), (A, "Vào … đã viết:"), (Q, "cũ"), (T, "cuối")],
    ),
    "Gmail, forwarded": (
        (
            '<div>Xem giúp</div><div class="gmail_quote"><div class="gmail_attr">'
            "---------- Forwarded message ---------"
            "<br>Từ: A</div><div>nội dung</div></div>"
        ),
        [(T, "Xem giúp"), (F, "---------- Forwarded message ---------\nTừ: A\nnội dung")],
    ),
    "Gmail, a container without a blockquote": (
        '<div>Xong</div><div class="gmail_quote">cũ</div>',
        [(T, "Xong"), (Q, "cũ")],
    ),
    "Gmail's indent button is no quote": (
        '<blockquote style="margin:0 0 0 40px;border:none;padding:0px"><div>Thụt vào</div></blockquote>',
        [(T, "Thụt vào")],
    ),
    "Gmail's signature": ('Xong<div class="gmail_signature">Huyền</div>', [(T, "Xong"), (S, "Huyền")]),
    "Outlook: all after its header is quoted": (
        '<p>Xong</p><div id="divRplyFwdMsg"><b>Từ:</b> A</div><p>cũ</p><p>cũ nữa</p>',
        [(T, "Xong"), (Q, "Từ: A\ncũ\ncũ nữa")],
    ),
    "Outlook, with the prefix of a second client": (
        '<p>Xong</p><div id="x_x_divRplyFwdMsg">Từ: A</div>cũ',
        [(T, "Xong"), (Q, "Từ: A\ncũ")],
    ),
    "Outlook for Windows: the line above a header": (
        (
            "<p>Xong</p><div style='border:none;border-top:solid #E1E1E1 1.0pt'>"
            "<p><b>From:</b> A<br><b>Sent:</b> x</p>"
            "</div><p>cũ</p>"
        ),
        [(T, "Xong"), (Q, "From: A\nSent: x\ncũ")],
    ),
    "a line above no header is only a line": (
        '<p>Xong</p><div style="border-top:1px solid">Hạn 15/5</div><p>thêm</p>',
        [(T, "Xong\nHạn 15/5\nthêm")],
    ),
    "old Outlook on the web": (
        'Xong<div class="OutlookMessageHeader">From: A</div>cũ',
        [(T, "Xong"), (Q, "From: A\ncũ")],
    ),
    "Outlook for Mac": (
        '<div>Xong</div><span id="OLK_SRC_BODY_SECTION"><div>cũ</div></span>',
        [(T, "Xong"), (Q, "cũ")],
    ),
    "Apple Mail, an answer under the quote": (
        '<blockquote type="cite"><div>cũ</div></blockquote><div>Xong</div>',
        [(Q, "cũ"), (T, "Xong")],
    ),
    "Thunderbird, forwarded inside": (
        (
            '<p>Xem</p><div class="moz-forward-container">'
            "-------- Forwarded Message --------<table><tr><th>From: </th>"
            "<td>A</td></tr></table>nội dung</div>"
        ),
        [(T, "Xem"), (F, "-------- Forwarded Message --------\nFrom: \tA\nnội dung")],
    ),
    "Thunderbird's plain text mails": (
        '<pre class="moz-quote-pre" wrap="">Xong\n  thêm</pre><pre class="moz-signature">-- \nHuyền</pre>',
        [(T, "Xong\n  thêm"), (S, "--\nHuyền")],
    ),
    "Yahoo with its prefixes": (
        '<div>Xong</div><div class="ydp9a8b7c6dyahoo_quoted">cũ</div>',
        [(T, "Xong"), (Q, "cũ")],
    ),
    "Samsung's comment": (
        "Xong<div><!-- originalMessage --><div>Từ: A</div></div>cũ",
        [(T, "Xong"), (Q, "Từ: A\ncũ")],
    ),
    "a letter of ours by its class": (
        '<p>Xong</p><div class="m_-123mailbot-letter">cũ</div>',
        [(T, "Xong"), (Q, "cũ")],
    ),
    "Spark": ('<div name="messageReplySection">cũ</div>Xong', [(Q, "cũ"), (T, "Xong")]),
    "a signature inside a quote stays quoted": (
        '<blockquote type="cite">cũ<div class="gmail_signature">A</div></blockquote>',
        [(Q, "cũ\nA")],
    ),
}


@pytest.mark.parametrize(("html", "expected"), CLIENTS.values(), ids=CLIENTS.keys())
def test_structure_of_clients(html: str, expected: list[tuple[BlockKind, str]]) -> None:
    assert seen(html) == expected


def test_depth_counts_quotes_in_quotes() -> None:
    blocks = html_to_blocks(
        '<blockquote type="cite">một<blockquote type="cite">hai</blockquote></blockquote>'
    )
    assert blocks == (Block(Q, "một", 1), Block(Q, "hai", 2))


HIDDEN = {
    "display none": '<div style="display:none">ẩn</div>',
    "display none with a space": '<div style="color:red; DISPLAY: none !important">ẩn</div>',
    "font size zero": '<span style="font-size:0">ẩn</span>',
    "font size zero point something": '<span style="font-size: 0.0px">ẩn</span>',
    "one pixel": '<span style="font-size:1px">ẩn</span>',
    "invisible": '<span style="visibility:hidden">ẩn</span>',
    "Outlook's own": '<span style="mso-hide:all">ẩn</span>',
    "small with a line height": '<span style="font:0/0 a">ẩn</span>',
    "no height": '<div style="max-height:0px;overflow:hidden">ẩn</div>',
    "off the page": '<div style="position:absolute;left:-9999px">ẩn</div>',
    "transparent": '<div style="opacity:0">ẩn</div>',
    "the hidden attribute": "<div hidden>ẩn</div>",
    "a class of the style sheet": "<style>.h, p.k{display:none}</style><div class='a h'>ẩn</div>",
    "an id of the style sheet": "<style>#h{font:x;display:none}</style><div id='h'>ẩn</div>",
    "a comment": "<!-- ẩn -->",
    "a script": "<script>ẩn</script>",
    "a title": "<head><title>ẩn</title></head>",
    "inside something hidden": '<div style="display:none"><p style="display:block">ẩn</p></div>',
}


@pytest.mark.parametrize("html", HIDDEN.values(), ids=HIDDEN.keys())
def test_what_nobody_sees_is_not_read(html: str) -> None:
    assert seen(f"{html}<p>thấy</p>") == [(T, "thấy")]


def test_what_is_small_outside_and_set_again_inside_is_seen() -> None:
    assert seen('<td style="font-size:0"><span style="font-size:14px">thấy</span></td>') == [(T, "thấy")]
    assert seen('<div style="visibility:hidden"><p style="visibility:visible">thấy</p></div>') == [
        (T, "thấy")
    ]


def test_a_rule_for_print_alone_hides_nothing() -> None:
    assert hidden_selectors("@media print {.h{display:none}} .k{color:red}") == frozenset()
    assert hidden_selectors("@import url(x); .h{display:none}} .k{display:none}") == {".h", ".k"}


LINES = {
    "blank lines of divs": ("<div>a</div><div><br></div><div>b</div>", "a\n\nb"),
    "a break at the end of a block is none": ("<div>a<br></div><div>b</div>", "a\nb"),
    "two breaks": ("a<br><br>b", "a\n\nb"),
    "white space": ("<p>  a \n\t b  <b> c</b></p>", "a b c"),
    "Outlook's empty paragraphs": ("<p>a</p><p>&nbsp;</p><p>b</p>", "a\n\nb"),
    "numbers of a list": ("<ol><li>a</li><li>b</li></ol>", "1. a\n2. b"),
    "numbers that begin later": ('<ol start="3"><li>a</li><li value="7">b</li></ol>', "3. a\n7. b"),
    "points": ("<ul><li>a</li></ul>", "- a"),
    "a table": ("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a\tb\nc"),
    "an emoji as a picture": ('<img alt="👍" src="x"><img alt="logo">', "👍"),
    "preformatted": ("<pre>a\n  b</pre>", "a\n  b"),
    "decomposed letters": ("<p>Tha\u0302\u0301y</p>", "Thấy"),
}


@pytest.mark.parametrize(("html", "text"), LINES.values(), ids=LINES.keys())
def test_lines_are_as_people_see_them(html: str, text: str) -> None:
    assert "\n".join(block.text for block in html_to_blocks(html)) == text


SECOND = 1.0 if sys.gettrace() is None else 12.0  # coverage traces every line
HOSTILE = {
    "deep divs": "<div>" * 200_000 + "x",
    "deep quotes": "<blockquote>" * 200_000 + "x",
    "attributes": "<div " + "a=b " * 300_000 + ">x",
    "open signs": "<" * 1_000_000,
    "declarations": "<!" * 500_000,
    "open comments": "<!--" * 300_000,
    "Gmail in Gmail": "<div class=gmail_quote>" * 50_000 + "x",
    "Gmail beside Gmail": "<div class=gmail_quote>x</div>" * 30_000,
    "lines above": '<div style="border-top:solid 1px">x' * 40_000,
    "paragraphs": "<p>x</p>" * 200_000,
    "ampersands": "&" * 1_000_000,
    "tables": "<table><tr><td>" * 20_000,
    "style sheet": "<style>" + ".a{" * 100_000 + "</style><p class=a>x",
    "long style": '<p style="' + "a:b;" * 200_000 + '">x',
    "lists": "<ol>" * 30_000 + "<li>x",
}


@pytest.mark.parametrize("html", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_html_ends_in_bounded_time(html: str) -> None:
    begin = time.process_time()
    html_to_blocks(html)
    assert time.process_time() - begin < 2 * SECOND


def test_what_is_nested_too_deeply_is_kept_as_nobodys_words() -> None:
    blocks = html_to_blocks("<p>xong</p>" + "<div>" * 5_000 + "chưa xong")
    assert [block.kind for block in blocks] == [Q]
    assert "chưa xong" in blocks[0].text


@pytest.mark.parametrize(
    "html", ["", "   ", "\x00", "<html></html>", "<!-- -->", "<?xml version='1.0' encoding='x'?>"]
)
def test_a_body_without_words_has_no_blocks(html: str) -> None:
    assert html_to_blocks(html) == ()


@settings(max_examples=200, deadline=2000)
@given(
    st.one_of(
        st.text(max_size=500),
        st.lists(
            st.sampled_from(
                [
                    "<div>",
                    "</div>",
                    "<blockquote type=cite>",
                    "</blockquote>",
                    "<div class=gmail_quote>",
                    "x",
                    "<br>",
                    "<p>",
                    "</p>",
                    "<li>",
                    "<ol>",
                    "</ol>",
                    "<!--",
                    "-->",
                    "<td>",
                    "<style>",
                    "</style>",
                    "\ud800",
                    "&lt;",
                ]
            ),
            max_size=40,
        ).map("".join),
    )
)
def test_any_text_gives_blocks_with_words(html: str) -> None:
    assert all(block.text.strip() for block in html_to_blocks(html))
