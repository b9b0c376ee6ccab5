"""Plain text, HTML and XML: every encoding that Vietnamese really comes in."""

from __future__ import annotations

import base64
import unicodedata

import pytest
from PIL import Image

from mailbot.core.legacy_fonts import recover
from tests.files.conftest import Read
from tests.files.makers.pages import encoded

TEXT = (
    "Cộng hòa xã hội chủ nghĩa Việt Nam\nKính gửi: Liên đoàn Lao động tỉnh\nĐề nghị báo cáo trước ngày 30/5."
)


def windows_1258(text: str) -> bytes:
    """The bytes that Windows wrote: letters with hats in one, tones apart."""
    whole = bytearray()
    for letter in unicodedata.normalize("NFC", text):
        try:
            whole += letter.encode("cp1258")
        except UnicodeEncodeError:
            base, tone = unicodedata.normalize("NFD", letter), ""
            tones = [mark for mark in base if mark in "\u0300\u0301\u0303\u0309\u0323"]
            tone = tones[0] if tones else ""
            rest = unicodedata.normalize("NFC", "".join(mark for mark in base if mark != tone))
            whole += rest.encode("cp1258") + tone.encode("cp1258")
    return bytes(whole)


@pytest.mark.parametrize(
    "content",
    [
        TEXT.encode(),
        TEXT.encode("utf-8-sig"),
        TEXT.encode("utf-16"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
        b"\xff\xfe\x00\x00" + TEXT.encode("utf-32-le"),
        unicodedata.normalize("NFD", TEXT).encode(),
        windows_1258(TEXT),
        TEXT.replace("\n", "\r\n").encode(),
    ],
    ids=["utf-8", "bom", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "nfd", "windows-1258", "crlf"],
)
def test_every_encoding_comes_out_as_the_same_composed_text(read: Read, content: bytes) -> None:
    record = read(content, "thu.txt", "text/plain")
    assert (record.text, record.complete, record.how) == (TEXT, True, "text")


def test_tcvn3_bytes_reach_the_core_as_letters_that_it_recovers(read: Read) -> None:
    content = "Kính gửi: Liên đoàn".encode("cp1258", "ignore")  # not TCVN3: must not be taken for it
    assert read(content, "a.txt").complete
    tcvn3 = "§¬n tè c¸o c¸n bé\nC«ng ®oµn tØnh Qu¶ng TrÞ".encode("cp1252")
    assert recover(read(tcvn3, "don.txt").text) == "Đơn tố cáo cán bộ\nCông đoàn tỉnh Quảng Trị"


def test_the_soft_hyphen_of_tcvn3_survives_reading(read: Read) -> None:
    content = "V¨n phßng Trung ­¬ng ®oµn thÓ".encode("cp1252")
    assert "Trung ương" in recover(read(content, "a.txt").text)


def test_a_claimed_charset_is_believed_where_the_bytes_are_no_unicode(read: Read) -> None:
    record = read("Письмо".encode("koi8-r"), "a.txt", "text/plain; charset=koi8-r")
    assert record.text == "Письмо"


@pytest.mark.parametrize(
    "content", [bytes(range(256)) * 8, b"MZ\x90\x00\x03\x00\x00\x00" * 40, b"\x00" * 100]
)
def test_bytes_that_are_no_text_are_unknown(read: Read, content: bytes) -> None:
    record = read(content, "thu.txt", "text/plain")
    assert (record.complete, record.how, record.text) == (False, "unknown", "")


def test_an_empty_file_is_unread(read: Read) -> None:
    assert (read(b"", "a.pdf").complete, read(b"", "a.pdf").how) == (False, "empty")


def test_html_is_read_by_its_blocks(read: Read) -> None:
    page = """<!DOCTYPE html><html><head><title>Tiêu đề</title><style>p{color:red}</style></head><body>
    <p>Kính <b>gửi</b>:<br>Văn phòng</p><table><tr><td>MẬT</td><td>Số 1</td></tr></table></body></html>"""
    record = read(page.encode(), "thu.html", "text/html")
    assert record.complete
    assert "Kính gửi:\nVăn phòng" in record.text
    assert "color" not in record.text
    assert record.text.startswith("MẬT\n")  # a stamp in its own cell gets its own line


def test_html_in_its_declared_charset(read: Read) -> None:
    page = (
        b'<html><head><meta charset="windows-1258"></head><body><p>'
        + windows_1258(TEXT)
        + b"</p></body></html>"
    )
    assert "Liên đoàn Lao động tỉnh" in read(page, "a.html").text


@pytest.mark.parametrize(
    ("piece", "how"),
    [
        ("<script>document.write('x')</script>", "active content"),
        ("<iframe src='https://example.org/'></iframe>", "external content"),
        ("<img src='https://example.org/a.png'>", "external content"),
        ("<object data='a.swf'></object>", "external content"),
    ],
)
def test_html_that_shows_what_is_not_in_it_is_unread(read: Read, piece: str, how: str) -> None:
    record = read(f"<html><body><p>Kính gửi</p>{piece}</body></html>".encode(), "a.html")
    assert (record.complete, record.how) == (False, how)
    assert record.text == "Kính gửi"


def test_a_dot_that_counts_openings_does_not_matter(read: Read) -> None:
    page = b"<html><body><p>Xin</p><img width='1' height='1' src='https://example.org/o.gif'></body></html>"
    assert read(page, "a.html").complete


def test_a_picture_inside_html_counts(read: Read, no_tesseract: None) -> None:
    data = base64.b64encode(encoded(Image.new("RGB", (800, 600), "white"), "PNG")).decode()
    record = read(f"<html><body><img src='data:image/png;base64,{data}'></body></html>".encode(), "a.html")
    assert (record.complete, record.how) == (False, "no ocr")


def test_an_xml_file_gives_all_its_texts(read: Read) -> None:
    record = read(
        "<?xml version='1.0'?><hoadon><ten>Công ty</ten><tien>1000</tien></hoadon>".encode(), "a.xml"
    )
    assert (record.text, record.complete) == ("Công ty\n1000", True)


def test_deeply_nested_html_neither_hangs_nor_crashes(read: Read) -> None:
    record = read(b"<html><body>" + b"<div>" * 50_000 + b"x", "a.html")
    assert record.text in ("x", "")
