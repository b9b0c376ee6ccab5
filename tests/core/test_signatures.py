"""Signatures of phones, habits and offices are taken off, and sentences are kept."""

from __future__ import annotations

import pytest

from mailbot.core.reply_text import added_words_of_text

SIGNATURES = {
    "a phone, Vietnamese": ("Xong ạ\n\nĐược gửi từ iPhone của tôi", "Xong ạ"),
    "a phone, English": ("VP trình ký\n\nSent from my iPhone", "VP trình ký"),
    "a phone, short": ("Đồng ý\nGửi từ điện thoại của tôi", "Đồng ý"),
    "a Samsung": ("Đồng ý\n\nĐược gửi từ thiết bị Samsung Galaxy của tôi", "Đồng ý"),
    "a telephone of any make": ("Đồng ý\n\nĐược gửi từ điện thoại Vsmart của tôi", "Đồng ý"),
    "an app on a mobile": ("Đồng ý\n\nGửi bằng Gmail trên di động", "Đồng ý"),
    "Zimbra on a mobile": ("Đồng ý\n\nSent from Zimbra Mobile", "Đồng ý"),
    "sent through an app is an answer": ("Đã gửi qua Zalo cho anh", "Đã gửi qua Zalo cho anh"),
    "sent from a mailbox is an answer": ("Đã gửi từ email cơ quan", "Đã gửi từ email cơ quan"),
    "nothing but short thanks": ("Tks", "Tks"),
    "Windows mail": ("Đồng ý\n\nĐược gửi từ Thư dành cho Windows 10", "Đồng ý"),
    "Outlook with its link": ("Đồng ý\n\nTải Outlook cho iOS<https://aka.ms/o0ukef>", "Đồng ý"),
    "K-9 over three lines": (
        "Xong\n\nĐược gửi từ thiết bị Android của tôi\nbằng K-9 Mail. Xin thứ lỗi cho sự\nngắn gọn của tôi.",
        "Xong",
    ),
    "words that only begin like a phone's": ("Đã gửi từ hôm qua qua Zalo", "Đã gửi từ hôm qua qua Zalo"),
    "an instruction to send": ("Gửi từ VP cho các ban trước 15/5", "Gửi từ VP cho các ban trước 15/5"),
    "the delimiter": ("Xong\n-- \nHuyền\nTGNC", "Xong"),
    "closing and name block": (
        (
            "Đồng ý\n\nTrân trọng cảm ơn!\n----------------\nNguyễn Thị Lan (Ms.)\n"
            "Phó Chánh Văn phòng | LĐLĐ tỉnh Quảng Trị\nĐC: 17 Hùng Vương, TP. Đông Hà\n"
            "ĐT: (0233) 3852 000 - Mobile: 0913 000 000\n"
            "Email: lan.nt@ldld.example.vn | Website: www.ldld.example.vn"
        ),
        "Đồng ý",
    ),
    "a closing does not swallow a sentence after the name": (
        "CSPL tham mưu.\n\nTrân trọng,\nLê Quang Minh\n\nP/S: hạn 20/5 nhé",
        "CSPL tham mưu.\n\nP/S: hạn 20/5 nhé",
    ),
    "a closing word inside a sentence is no closing": (
        "Trân trọng đề nghị CSPL tham mưu.\nTrân trọng\nVP phối hợp trước 20/5",
        "Trân trọng đề nghị CSPL tham mưu.\nVP phối hợp trước 20/5",
    ),
    "nothing but a closing": ("Trân trọng,\nLê Quang Minh", ""),
    "nothing but thanks": ("Cảm ơn", "Cảm ơn"),
    "a name block without closing": (
        "Xong ạ\n\nNguyễn Thị Lan\nPhó Chánh Văn phòng LĐLĐ tỉnh\nĐT 0913000000",
        "Xong ạ",
    ),
    "a name block in two paragraphs": (
        "Xong ạ\n\nNguyễn Thị Lan\nPhó Chánh Văn phòng\n\nĐT: 0913 000 000\nEmail: lan.nt@ldld.example.vn",
        "Xong ạ",
    ),
    "a name block right under the words": ("Xong ạ\nNguyễn Thị Lan\nPhó Chánh Văn phòng", "Xong ạ"),
    "nothing but a name block may be an answer": (
        "Nguyễn Thị Lan\nPhó Chánh Văn phòng",
        "Nguyễn Thị Lan\nPhó Chánh Văn phòng",
    ),
    "a name block below an answered quote": (
        "Xong ạ\n\n> 1. Tham mưu kế hoạch\n> 2. Mời họp\n\nNguyễn Thị Lan\nPhó Chánh Văn phòng",
        "Xong ạ",
    ),
    "on behalf of": ("Nhất trí.\nTL. BAN THƯỜNG VỤ\nCHÁNH VĂN PHÒNG\nPhạm Văn Dũng", "Nhất trí."),
    "units at the end are words": ("tham mưu trả lời\nVP", "tham mưu trả lời\nVP"),
    "a name at the end may be an assignee": ("Giao đ/c\nNguyễn Thị Lan", "Giao đ/c\nNguyễn Thị Lan"),
    "a list of names is no signature": (
        "Giao các đ/c:\nNguyễn Thị Lan\nLê Thị Ngọc\nChuyên viên",
        "Giao các đ/c:\nNguyễn Thị Lan\nLê Thị Ngọc\nChuyên viên",
    ),
    "a disclaimer, Vietnamese": (
        (
            "Xong\n\nThư này và tệp đính kèm có thể chứa thông tin bảo mật, chỉ dành cho người nhận.\n"
            "Nếu nhận nhầm, xin vui lòng xóa."
        ),
        "Xong",
    ),
    "a disclaimer, English": (
        (
            "OK\n\nCONFIDENTIALITY NOTICE: This e-mail and any attachments are confidential\n"
            "and intended solely for the recipient."
        ),
        "OK",
    ),
    "a leader's word about secrecy is no disclaimer": (
        "Văn bản này có nội dung mật, chuyển giấy",
        "Văn bản này có nội dung mật, chuyển giấy",
    ),
    "a virus scanner": ("Xong\n\n<https://www.avast.com/sig-email>\nVirus-free.www.avast.com", "Xong"),
    "an emoji stays": ("👍", "👍"),
}


@pytest.mark.parametrize(("text", "expected"), SIGNATURES.values(), ids=SIGNATURES.keys())
def test_signatures_are_taken_off_and_sentences_kept(text: str, expected: str) -> None:
    assert added_words_of_text(text).text == expected
