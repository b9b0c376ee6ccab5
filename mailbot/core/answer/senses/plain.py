"""Ordinary words beside a bare "xong": subjects, objects, manner. With any other word it is asked about."""

from __future__ import annotations

from mailbot.core.answer.senses import PARTICLES, PRONOUNS
from mailbot.core.text import listed

_ORDINARY = """
    sở | huyện | tỉnh | trơn
    mission | task | job | all | it | is | ý | câu | điểm | đã | nhận | đọc | việc | này | ni | nớ | đó
    công | nhiệm | vụ | văn | bản | nội | dung | kết | quả | báo | cáo | kế | hoạch | tụi | bên
    phòng | của | về | tại | theo | số | ngày | trước | hạn | đúng | sớm | kịp | tốt | đẹp | nhanh
    gọn | yêu | cầu | thông | tin | danh | sách | cv | kh | bc | hồ | sơ | tình | trạng | thái
    chốt | kính | cả | hết | rồi | cũng | đều | xuôi | lẹ | sạch | sẽ | trọn | vẹn | toàn | bộ
    tất | mọi | thứ | từ | giờ | chừ | bây | nay | hôm | qua | sáng | chiều | và | là | đề | nghị
    giúp | cho | với | thì | vbđ | vb | đến | làm | xử | lý | giải | quyết | thực | hiện | mục
    tiêu | chỉ | tiến | độ | thời | gian | quy | định | được | cơ | quan | đơn | vị | liên | đoàn
    lao | động | tỉnh | thư | mời | nhật | cập | ghi | hoàn | tờ | tháng | năm | quý | tuần | lúc
    hồi | nãy | khi | dạ | vâng | ok | oke | xin | phép | sếp | thưa | đồng | chí
"""
PLAIN = PARTICLES | PRONOUNS | frozenset(listed(_ORDINARY))
