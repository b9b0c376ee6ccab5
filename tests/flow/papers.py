"""Texts of incoming documents for the tests of the flow. Everything in them is fictional."""

from __future__ import annotations

ORDINARY = """UBND TỈNH QUẢNG TRỊ
Số: {number}/UBND-VX      Quảng Trị, ngày 08 tháng 5 năm 2026
Kính gửi: Liên đoàn Lao động tỉnh Quảng Trị
Thực hiện Chỉ thị số 19/CT-TTg ngày 24/4/2026 của Thủ tướng Chính phủ.
UBND tỉnh yêu cầu các cơ quan, đơn vị tiếp tục thực hiện các biện pháp phòng, chống dịch bệnh mùa hè.
Nơi nhận: Như trên; Lưu: VT, VX.
"""
URGENT = """HỎA TỐC
UBND TỈNH QUẢNG TRỊ
Số: {number}/UBND-NN      Quảng Trị, ngày 08 tháng 5 năm 2026
Kính gửi: Liên đoàn Lao động tỉnh Quảng Trị
UBND tỉnh yêu cầu các cơ quan trực ban phòng, chống bão, lụt.
Nơi nhận: Như trên; Lưu: VT, NN.
"""
SECRET = """BAN CHỈ ĐẠO TỈNH
MẬT
Số: 12-CV/BCĐ
Kính gửi: Liên đoàn Lao động tỉnh
Đề nghị thực hiện theo nội dung kèm theo.
"""
PETITION = """CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
ĐƠN TỐ CÁO
Kính gửi: Liên đoàn Lao động tỉnh Quảng Trị
Tôi làm đơn này tố cáo ông Nguyễn Văn Q về hành vi trù dập người lao động.
"""
PERSONNEL = """TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM
Số: 702/TLĐ-ToC      Hà Nội, ngày 23 tháng 4 năm 2026
Kính gửi: Liên đoàn Lao động tỉnh Quảng Trị
Đề nghị rà soát, lập danh sách cán bộ đủ điều kiện bổ nhiệm lại và nâng bậc lương trước thời hạn.
"""
FINANCE = """TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM
Số: 811/TLĐ-TC      Hà Nội, ngày 23 tháng 4 năm 2026
Kính gửi: Liên đoàn Lao động tỉnh Quảng Trị
Đề nghị báo cáo quyết toán kinh phí công đoàn 2% và dự toán thu, chi ngân sách công đoàn năm 2026.
"""
INSPECTION = """LĐLĐ HUYỆN ĐAKRÔNG
Số: 07/KH-LĐLĐ      Quảng Trị, ngày 05 tháng 5 năm 2026
KẾ HOẠCH
Kiểm tra, giám sát việc chấp hành Điều lệ tại 05 công đoàn cơ sở quý II/2026.
"""
SHELTER = """CÔNG ĐOÀN NGÀNH GIÁO DỤC
Số: 41/CĐN      Quảng Trị, ngày 07 tháng 5 năm 2026
Kính gửi: Liên đoàn Lao động tỉnh Quảng Trị
Công đoàn ngành gửi hồ sơ hỗ trợ Mái ấm công đoàn của đoàn viên H.T.T, hộ nghèo.
"""
SENSITIVE = {
    "petition": PETITION,
    "personnel": PERSONNEL,
    "finance": FINANCE,
    "inspection": INSPECTION,
    "shelter": SHELTER,
}


def ordinary(number: int = 1234, *, blank: int = 0) -> tuple[tuple[str, str, bytes], ...]:
    """The attachment of an ordinary document, made longer by so many empty lines."""
    text = ORDINARY.format(number=number) + "\n" * blank
    return ((f"{number}.txt", "text/plain", text.encode()),)


# Ordinary words, but of a kind that always waits for the clerk.
UNUSUAL_KIND = """SỞ Y TẾ
Số: {number}/ĐA-SYT      Quảng Trị, ngày 08 tháng 5 năm 2026
ĐỀ ÁN
V/v phòng, chống dịch bệnh mùa hè
Kính gửi: Liên đoàn Lao động tỉnh Quảng Trị
Thực hiện Chỉ thị số 19/CT-TTg ngày 24/4/2026 của Thủ tướng Chính phủ.
UBND tỉnh yêu cầu các cơ quan, đơn vị tiếp tục thực hiện các biện pháp phòng, chống dịch bệnh mùa hè.
{more}
Nơi nhận: Như trên; Lưu: VT.
"""
