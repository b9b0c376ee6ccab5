"""Letters of ours as people's clients quote them: subject, text and HTML.

Plausible letters with the two marks that every letter carries. The matrix takes any ``SampleLetter``, so the
rendered templates can be put beside these.
"""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from mailbot.core.reply_text import REPLY_ABOVE


@dataclass(frozen=True)
class SampleLetter:
    """One letter of ours."""

    name: str
    subject: str
    text: str
    html: str  # the inside of <body>


def _letter(name: str, subject: str, body: str, token: str) -> SampleLetter:
    text = f"{REPLY_ABOVE}\n\n{body}\n\n[Mã: {token}]\n"
    rows = "".join(_html_line(line) for line in body.split("\n"))
    html = (
        f'<div style="font-family:Arial,sans-serif;max-width:640px">'
        f'<p style="color:#666;font-size:12px">{escape(REPLY_ABOVE)}</p>{rows}'
        f'<p style="color:#999;font-size:11px">[Mã: {token}]</p></div>'
    )
    return SampleLetter(name, subject, text, html)


def _html_line(line: str) -> str:
    if not line.strip():
        return ""
    if line.startswith("Trả lời nhanh"):
        return (
            f'<table role="presentation"><tr><td style="padding:8px"><b>{escape(line)}</b></td></tr></table>'
        )
    return f'<p style="margin:0 0 8px 0">{escape(line)}</p>'


LETTERS: tuple[SampleLetter, ...] = (
    _letter(
        "endorse",
        "[VBĐ 512] 1234/UBND-VX: Về việc tổ chức Tháng Công nhân năm 2020",
        "Kính gửi đồng chí Chủ tịch,\n\n"
        "Văn thư kính trình văn bản đến số 512 (khẩn).\n"
        "Cơ quan ban hành: UBND tỉnh Quảng Trị. Ngày 12/5/2020.\n"
        "Đề xuất: giao Ban Tuyên giáo - Nữ công chủ trì, hạn 05/6/2020.\n\n"
        "Trả lời nhanh: Đồng ý\n"
        "Hoặc ghi bút phê, ví dụ: CSPL chủ trì, VP phối hợp, trước 20/5.\n\n"
        "Trân trọng./.",
        "e17.ct.pmtze3gj47jzqotf",
    ),
    _letter(
        "tasks",
        "[VBĐ 512] Việc được giao: 3 việc",
        "Kính gửi Ban Tuyên giáo - Nữ công,\n\n"
        "Thường trực giao đơn vị các việc sau:\n"
        "1. Tham mưu kế hoạch Tháng Công nhân, hạn hết 14/5/2020 (thứ Năm).\n"
        "2. Chuẩn bị nội dung tuyên truyền, hạn hết 20/5/2020 (thứ Tư).\n"
        "3. Phối hợp Văn phòng mời đại biểu, hạn hết 22/5/2020 (thứ Sáu).\n\n"
        "Khi hoàn thành, xin trả lời: xong. Chưa xong thì trả lời: xin gia hạn đến ngày nào, lý do.",
        "t17.tgnc.kshquvej25rrvcuk",
    ),
    _letter(
        "review",
        "Văn bản chờ văn thư: 2",
        "Đồng chí văn thư xem giúp các văn bản sau:\n\n"
        "X7  08:12  sotc.example.vn  nghi: tài chính (luật TC-03)\n"
        "X8  08:40  cần xử lý giấy\n\n"
        "Trả lời mỗi dòng một văn bản: X7 Đ (điện tử), X8 G (giấy), X9 B (không phải văn bản).",
        "r0.mai.ht.ngcdfy5n3wv6qwe7",
    ),
    _letter(
        "question",
        "[VBĐ 512] Xin đồng chí cho biết thêm",
        "Kính gửi đồng chí Phó Chủ tịch,\n\n"
        "Đồng chí ghi “TC tham mưu”. Xin hỏi TC là ban nào?\n"
        "1) Ban Tổ chức\n"
        "2) Ban Tài chính\n\n"
        "Xin trả lời bằng số.",
        "e18.pct1.abcdefgh234567ab",
    ),
    _letter(
        "reminder",
        "Nhắc việc: 2 việc quá hạn",
        "Đơn vị còn các việc sau chưa hoàn thành:\n\n"
        "512 – Tham mưu kế hoạch, hạn 14/5/2020, chậm 2 ngày làm việc. Chưa xong.\n"
        "498 – Báo cáo quý I, hạn 15/5/2020, chậm 1 ngày làm việc. Đã xin gia hạn.\n\n"
        "Xin trả lời: 512 xong; 498 xin gia hạn đến 20/5.",
        "m0.tgnc.zzzzyyyy22223333",
    ),
)
