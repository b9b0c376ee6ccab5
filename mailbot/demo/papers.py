"""The documents of the demo's month. Agencies, persons and numbers are invented."""

from __future__ import annotations

EPIDEMIC = """UBND TỈNH QUẢNG TRỊ
Số: 1234/UBND-VX      Quảng Trị, ngày 03 tháng 5 năm 2026
V/v phòng, chống dịch bệnh mùa hè

Kính gửi: Liên đoàn Lao động tỉnh Quảng Trị
UBND tỉnh yêu cầu các cơ quan, đơn vị tuyên truyền, thực hiện các biện pháp phòng, chống dịch bệnh mùa hè.
Nơi nhận: Như trên; Lưu: VT, VX.
"""
EPIDEMIC_AGAIN = """UBND TỈNH QUẢNG TRỊ
Số: 1310/UBND-VX      Quảng Trị, ngày 12 tháng 5 năm 2026
V/v phòng, chống dịch bệnh mùa hè

Kính gửi: Liên đoàn Lao động tỉnh Quảng Trị
UBND tỉnh yêu cầu các cơ quan, đơn vị tiếp tục tuyên truyền phòng, chống dịch bệnh mùa hè.
Nơi nhận: Như trên; Lưu: VT, VX.
"""
STORM = """HỎA TỐC

BAN CHỈ HUY PHÒNG, CHỐNG THIÊN TAI TỈNH QUẢNG TRỊ
Số: 1250/PCTT      Quảng Trị, ngày 05 tháng 5 năm 2026
V/v phòng, chống bão, lụt

Kính gửi: Liên đoàn Lao động tỉnh Quảng Trị
Ban Chỉ huy yêu cầu các cơ quan, đơn vị tổ chức trực ban, phòng, chống bão, lụt.
Nơi nhận: Như trên; Lưu: VT.
"""
WORKERS_MONTH = """TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM
Số: 540/TLĐ-QHLĐ      Hà Nội, ngày 04 tháng 5 năm 2026
V/v báo cáo kết quả Tháng Công nhân năm 2026

Kính gửi: Liên đoàn Lao động tỉnh Quảng Trị
Tổng Liên đoàn đề nghị báo cáo kết quả tổ chức các hoạt động Tháng Công nhân, gửi về trước ngày 25/5/2026.
Nơi nhận: Như trên; Lưu: VT.
"""
HEALTH = """SỞ Y TẾ TỈNH QUẢNG TRỊ
Số: 88/SYT-NVY      Quảng Trị, ngày 04 tháng 5 năm 2026
V/v phối hợp tuyên truyền tiêm chủng

Kính gửi: Liên đoàn Lao động tỉnh Quảng Trị
Sở Y tế đề nghị phối hợp tuyên truyền về tiêm chủng cho công nhân, người lao động.
Nơi nhận: Như trên; Lưu: VT, NVY.
"""
INVITATION = """UBND TỈNH QUẢNG TRỊ
Số: 61/GM-UBND      Quảng Trị, ngày 11 tháng 5 năm 2026
GIẤY MỜI
UBND tỉnh trân trọng kính mời đại diện lãnh đạo LĐLĐ tỉnh dự hội nghị tuyên truyền an toàn giao thông.
Thời gian: 14h00 ngày 21/5/2026.
Nơi nhận: Như trên; Lưu: VT.
"""
POWER_CUT = """UBND TỈNH QUẢNG TRỊ
Số: 72/TB-UBND      Quảng Trị, ngày 12 tháng 5 năm 2026
THÔNG BÁO
Về lịch nghỉ lễ và treo cờ Tổ quốc
UBND tỉnh thông báo lịch treo cờ Tổ quốc để các cơ quan, đơn vị biết, thực hiện.
Nơi nhận: Như trên; Lưu: VT.
"""
CLOSED = """BAN CHỈ ĐẠO TỈNH
MẬT
Số: 12-CV/BCĐ
Kính gửi: Liên đoàn Lao động tỉnh
Đề nghị thực hiện theo nội dung kèm theo.
"""
PETITION = """CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
ĐƠN TỐ CÁO
Kính gửi: Liên đoàn Lao động tỉnh Quảng Trị
Tôi làm đơn này tố cáo ông X về hành vi trù dập người lao động.
"""
PERSONNEL = """TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM
Số: 702/TLĐ-ToC      Hà Nội, ngày 06 tháng 5 năm 2026
Đề nghị rà soát, lập danh sách cán bộ đủ điều kiện bổ nhiệm lại và nâng bậc lương trước thời hạn.
"""
FINANCE = """TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM
Số: 811/TLĐ-TC      Hà Nội, ngày 07 tháng 5 năm 2026
Đề nghị báo cáo quyết toán kinh phí công đoàn 2% và dự toán thu, chi ngân sách công đoàn năm 2026.
"""
INSPECTION = """LĐLĐ HUYỆN ĐAKRÔNG
Số: 07/KH-LĐLĐ      Quảng Trị, ngày 07 tháng 5 năm 2026
KẾ HOẠCH
Kiểm tra, giám sát việc chấp hành Điều lệ tại 05 công đoàn cơ sở quý II/2026.
"""
SHELTER = """CÔNG ĐOÀN NGÀNH GIÁO DỤC
Số: 41/CĐN      Quảng Trị, ngày 08 tháng 5 năm 2026
Công đoàn ngành gửi hồ sơ hỗ trợ Mái ấm công đoàn của đoàn viên H.T.T, hộ nghèo.
"""
