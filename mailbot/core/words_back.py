"""The fixed Vietnamese words with which command lines are said back. Tables only."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from mailbot.core import commands as c
from mailbot.core.readings import Category
from mailbot.core.records import ReviewVerb

CATEGORIES: Mapping[Category, str] = {
    Category.STATE_SECRET: "cần xử lý giấy",
    Category.PETITION: "đơn thư",
    Category.PERSONNEL: "tổ chức, cán bộ",
    Category.FINANCE: "tài chính",
    Category.INSPECTION: "kiểm tra, giám sát",
    Category.SHELTER: "mái ấm",
}
VERBS: Mapping[ReviewVerb, str] = {
    ReviewVerb.ELECTRONIC: "Đ",
    ReviewVerb.PAPER: "G",
    ReviewVerb.CLOSED: "M",
    ReviewVerb.NOT_DOCUMENT: "B",
    ReviewVerb.RETURNED: "T",
    ReviewVerb.SAME_AS: "=",
}
_RULINGS: Mapping[ReviewVerb, str] = {
    ReviewVerb.ELECTRONIC: "chuyển đường điện tử: vào sổ và trình lãnh đạo",
    ReviewVerb.PAPER: "chuyển đường giấy",
    ReviewVerb.CLOSED: "chuyển thư mục cách ly, xử lý theo chế độ giấy",
    ReviewVerb.NOT_DOCUMENT: "không phải văn bản, không vào sổ",
    ReviewVerb.RETURNED: "trả lại nơi gửi, không vào sổ",
}
NOT_UNDERSTOOD: Mapping[str, str] = {
    "unknown": "không hiểu dòng này; chưa thực hiện. Gửi TRỢ GIÚP để xem các lệnh.",
    "which_leader": "không rõ lãnh đạo nào; đề nghị ghi đủ tên trong ngoặc: BÚT PHÊ 512 (đ/c Thịnh): …",
    "paper_form": "đề nghị ghi đủ ba phần: GIẤY <số ký hiệu>; <cơ quan>; <trích yếu>.",
    "no_words": "thiếu nội dung bút phê sau dấu hai chấm.",
    "range": "dãy ký hiệu không đúng thứ tự hoặc quá dài; đề nghị ghi từng ký hiệu.",
    "category": "không rõ loại; đề nghị ghi: đơn thư, tổ chức cán bộ, tài chính, kiểm tra giám sát, mái ấm.",
    "no_key": "thiếu ký hiệu của văn bản, ví dụ X7 Đ.",
    "help": (
        "các lệnh: X7 Đ (điện tử), X7 G (giấy), X7 M (cách ly), X7 B (không phải văn bản), X7 T (trả lại), "
        "X7 = 498 (trùng số 498); GIẤY <số ký hiệu>; <cơ quan>; <trích yếu>; BÚT PHÊ 512 (đ/c …): …; "
        "GỘP 513 VÀO 512; HỦY SỐ 513; 513 đã chuyển; 513 GIẤY; THU HỒI 513; VIỆC; TÌM …; G4 G (gửi lại thư), "
        "G4 T (thôi gửi); QUY TẮC (các quy tắc đã học), BỎ QUY TẮC L3, XEM LẠI QUY TẮC L3."
    ),
}


def held_words(verb: ReviewVerb, category: Category | None, same_as: int | None) -> str:
    """A ruling about a document in review, in words."""
    if verb is ReviewVerb.SAME_AS:
        return f"trùng với văn bản số đến {same_as}: không cấp số mới."
    kind = f" ({CATEGORIES[category]})" if category is not None else ""
    return f"{_RULINGS[verb]}{kind}."


# How each command is written, for saying it back; a test holds it complete against ``commands.Command``.
_WRITTEN: Mapping[type, Callable[[Any], str]] = {
    c.ReviewDecision: lambda one: f"{one.key} {VERBS[one.verb]}",
    c.SameAs: lambda one: f"{one.key} = {one.number}",
    c.PaperArrival: lambda one: f"GIẤY {one.reference}; {one.agency}; {one.abstract}",
    c.PaperEndorsement: lambda one: f"BÚT PHÊ {one.number}",
    c.Resend: lambda one: f"{one.key} G",
    c.Drop: lambda one: f"{one.key} T",
    c.Join: lambda one: f"GỘP {one.number} VÀO {one.other}",
    c.CancelNumber: lambda one: f"HỦY SỐ {one.number}",
    c.HandedOver: lambda one: f"{one.number} đã chuyển",
    c.ToPaper: lambda one: f"{one.number} GIẤY",
    c.ToElectronic: lambda one: f"{one.number} ĐIỆN TỬ",
    c.Recall: lambda one: f"THU HỒI {one.number or ''}",
    c.Freeze: lambda _: "NHẠY CẢM",
    c.Deleted: lambda _: "ĐÃ XÓA",
    c.Undo: lambda one: f"SAI {one.target or ''}",
    c.Confirm: lambda one: f"ĐÚNG {one.target or ''}",
    c.EmptyClosedFolder: lambda _: "XÓA CÁCH LY",
    c.Delegation: lambda _: "ỦY QUYỀN",
    c.MyTasks: lambda _: "VIỆC",
    c.Find: lambda one: f"TÌM {one.query}",
    c.ListRules: lambda _: "QUY TẮC",
    c.DropRule: lambda one: f"BỎ QUY TẮC L{one.number}",
    c.AskRuleAgain: lambda one: f"XEM LẠI QUY TẮC L{one.number}",
    c.Help: lambda _: "TRỢ GIÚP",
}


def line_of(command: c.Command) -> str:
    """A command as the clerk would write it."""
    return _WRITTEN[type(command)](command).strip()
