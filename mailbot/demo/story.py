"""A month in the sample office: who writes what, on which day of May 2026, at which hour.

Read it from top to bottom. Between two scenes the daemon passes over the mailbox as it would have done.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from mailbot.demo import papers
from mailbot.demo.people import People

UBND = "vbdh@ubnd-qt.example.vn"
TLD = "vanthu@tld.example.vn"
REPORT_DAY = date(2026, 6, 1)
"""The first working day of June, when May is reported: the last day of the story."""


_AT_LENGTH = """BTG chủ trì, phối hợp với VP tham mưu kế hoạch tuyên truyền phòng, chống dịch, trước 15/5.
Các ban để biết."""


@dataclass(frozen=True)
class Scene:
    """One thing that somebody does, at the office's local time, with a line for the timeline."""

    day: int
    hour: int
    minute: int
    words: str
    act: Callable[[People], object]

    def at(self, zone: ZoneInfo) -> datetime:
        """The moment of the story."""
        return datetime(2026, 5, self.day, self.hour, self.minute, tzinfo=zone)


SCENES: tuple[Scene, ...] = (
    Scene(
        4,
        8,
        5,
        "UBND tỉnh gửi công văn 1234/UBND-VX",
        lambda p: p.sends_document(UBND, "V/v phòng, chống dịch bệnh mùa hè", papers.EPIDEMIC, "1234.txt"),
    ),
    Scene(
        4,
        8,
        40,
        "Chủ tịch bút phê: BTG chủ trì, phối hợp với VP tham mưu kế hoạch …, trước 15/5. Các ban để biết.",
        lambda p: p.replies("CT", _AT_LENGTH, "512/2026"),
    ),
    Scene(
        4,
        9,
        30,
        "Sở Y tế gửi công văn lần đầu",
        lambda p: p.sends_document(
            "vanthu@syt-qt.example.vn", "V/v phối hợp tuyên truyền tiêm chủng", papers.HEALTH, "88.txt"
        ),
    ),
    Scene(
        4,
        10,
        45,
        "Văn thư trả lời: X1 Đ",
        lambda p: p.replies("mai.ht", "X1 Đ", "X1"),
    ),
    Scene(
        4,
        14,
        20,
        "Chủ tịch chuyển đồng chí Vân cho ý kiến",
        lambda p: p.replies("CT", "Chuyển đ/c Vân cho ý kiến", "513/2026"),
    ),
    Scene(
        4,
        15,
        0,
        "Phó Chủ tịch Vân: Toàn thể CBCC để biết",
        lambda p: p.replies("PCT2", "Toàn thể CBCC để biết", "513/2026"),
    ),
    Scene(
        5,
        8,
        10,
        "Ban Chỉ huy phòng, chống thiên tai gửi công văn HỎA TỐC, lần đầu",
        lambda p: p.sends_document(
            "thuongtruc@pctt-qt.example.vn", "HỎA TỐC: V/v phòng, chống bão, lụt", papers.STORM, "1250.txt"
        ),
    ),
    Scene(5, 8, 25, "Văn thư cho văn bản hỏa tốc đi điện tử", lambda p: p.replies("mai.ht", "X2 Đ", "X2")),
    Scene(
        5,
        8,
        45,
        "Chủ tịch: Gấp! VP tổ chức trực ban …",
        lambda p: p.replies("CT", "Gấp! VP tổ chức trực ban, báo cáo tôi trong ngày", "514/2026"),
    ),
    Scene(
        5,
        15,
        30,
        "Văn phòng: Xong ạ",
        lambda p: p.replies("dung.pv", "Đã xong ạ, đã báo cáo Chủ tịch", "514/2026", to="VP"),
    ),
    Scene(
        5,
        9,
        15,
        "Tổng Liên đoàn gửi công văn 540/TLĐ-QHLĐ",
        lambda p: p.sends_document(
            TLD, "V/v báo cáo kết quả Tháng Công nhân năm 2026", papers.WORKERS_MONTH, "540.txt"
        ),
    ),
    Scene(
        5,
        10,
        0,
        "Chủ tịch viết chưa rõ: Chuyển TC",
        lambda p: p.replies("CT", "Chuyển TC", "515/2026"),
    ),
    Scene(
        5,
        10,
        10,
        "Chủ tịch trả lời câu hỏi lại",
        lambda p: p.replies("CT", "CSPL tham mưu báo cáo, hạn 12/5", "515/2026"),
    ),
    Scene(
        6,
        8,
        0,
        "Một thư mật gửi nhầm qua Internet",
        lambda p: p.sends_document("vanphong@bcd.example.vn", "Văn bản", papers.CLOSED, "vb.txt"),
    ),
    Scene(
        6,
        8,
        30,
        "Một công dân gửi đơn",
        lambda p: p.sends_document("congdan@mail.example", "Đơn", papers.PETITION, "don.txt"),
    ),
    Scene(
        6,
        9,
        0,
        "TLĐ gửi văn bản về cán bộ",
        lambda p: p.sends_document(TLD, "V/v rà soát cán bộ", papers.PERSONNEL, "702.txt"),
    ),
    Scene(
        7,
        8,
        0,
        "TLĐ gửi văn bản tài chính",
        lambda p: p.sends_document(TLD, "V/v quyết toán", papers.FINANCE, "811.txt"),
    ),
    Scene(
        7,
        8,
        30,
        "LĐLĐ huyện gửi kế hoạch kiểm tra",
        lambda p: p.sends_document("ldld-dk@ldld.example.vn", "Kế hoạch", papers.INSPECTION, "KH.txt"),
    ),
    Scene(
        7,
        9,
        0,
        "Văn thư đã xử lý giấy, cho xóa thư trong thư mục cách ly",
        lambda p: p.writes("mai.ht", "Thư mục cách ly", "XÓA CÁCH LY"),
    ),
    Scene(
        8,
        8,
        0,
        "Công đoàn ngành gửi hồ sơ Mái ấm",
        lambda p: p.sends_document("cdgd@ldld.example.vn", "Hồ sơ", papers.SHELTER, "hs.txt"),
    ),
    Scene(
        8,
        14,
        0,
        "Văn thư xác nhận đã chuyển bản giấy và nhập một văn bản giấy",
        lambda p: p.writes(
            "mai.ht",
            "Sổ văn bản",
            "516 đã chuyển\n517 đã chuyển\n"
            "GIẤY 15/KH-SGD; Sở Giáo dục; Kế hoạch tuyên truyền an toàn giao thông",
        ),
    ),
    Scene(
        8,
        14,
        30,
        "Trưởng Ban Tuyên giáo: chưa xong",
        lambda p: p.replies("huyen.ntt", "chưa xong ạ, đang lấy ý kiến", "512/2026", to="TGNC"),
    ),
    Scene(
        12,
        9,
        0,
        "UBND tỉnh gửi tiếp công văn cùng loại",
        lambda p: p.sends_document(
            UBND, "V/v phòng, chống dịch bệnh mùa hè", papers.EPIDEMIC_AGAIN, "1310.txt"
        ),
    ),
    Scene(12, 9, 20, "Chủ tịch: Đồng ý", lambda p: p.replies("CT", "Đồng ý", "522/2026")),
    Scene(
        12,
        10,
        0,
        "UBND tỉnh gửi giấy mời",
        lambda p: p.sends_document(UBND, "Giấy mời dự hội nghị", papers.INVITATION, "61.txt"),
    ),
    Scene(
        12,
        10,
        30,
        "Chủ tịch giao một cán bộ đi dự",
        lambda p: p.replies("CT", "đ/c Thành dự thay tôi", "523/2026"),
    ),
    Scene(
        13,
        8,
        30,
        "UBND tỉnh gửi thông báo",
        lambda p: p.sends_document(UBND, "Thông báo treo cờ", papers.POWER_CUT, "72.txt"),
    ),
    Scene(13, 9, 0, "Chủ tịch: các ban để biết", lambda p: p.replies("CT", "Các ban để biết", "524/2026")),
    Scene(
        14,
        10,
        0,
        "Ban Tuyên giáo báo xong",
        lambda p: p.replies("huyen.ntt", "Đã xong, Kế hoạch số 45/KH-LĐLĐ", "512/2026", to="TGNC"),
    ),
    Scene(15, 9, 0, "Thư trả lời tự động của đồng chí Thành", lambda p: p.is_away("thanh.cx")),
    Scene(
        18,
        8,
        30,
        "Ban Chính sách xin gia hạn",
        lambda p: p.replies("son.dn", "Xin gia hạn đến 20/5 do chờ số liệu các huyện", "515/2026", to="CSPL"),
    ),
    Scene(18, 9, 0, "Chủ tịch đồng ý gia hạn", lambda p: p.replies("CT", "Đồng ý", "515/2026")),
    Scene(
        22,
        9,
        0,
        "Ban Chính sách báo xong, chậm hạn",
        lambda p: p.replies("son.dn", "Đã xong, Báo cáo số 51/BC-LĐLĐ", "515/2026", to="CSPL"),
    ),
    Scene(22, 15, 0, "Đồng chí Thành báo xong", lambda p: p.replies("thanh.cx", "Đã dự, xong ạ", "523/2026")),
)
