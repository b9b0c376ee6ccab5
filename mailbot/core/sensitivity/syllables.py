"""Single syllables: those that carry no matter, and those that alarm where no ordinary phrase covers them.

What this module does not do: judge (``understood``).
"""

from __future__ import annotations

# Particles, pronouns of offices, numbers in words, measures, the plainest verbs: neither for nor against.
_FUNCTION = """
ba ban bao buổi bài báo bơi bản bảy bắc bằng bốn bộ bởi cao chiếm chiều cho chung chín chơi chạy chậm chủ
con cuối cuộc các cái cây còn có công cùng cũ cũng cả cấp cần cụ cục của cử do dài dùng dưới dạy dịp dụng
dự ghi giảm giờ giữ giữa gần gắn gồm gửi ha hai hay hoặc huyện hàng hành hân hơn hạng hạnh hằng hết học hộ
hội in khi khoảng khu không kia km kèm kính ký kể loại luôn là làm lên lòng lúc lại lần lập lớn lớp m mang
miền mong muộn mà mười mọi mỗi một mới mời mở mục nam nay ngoài ngành ngày người ngắn nhanh nhau nhiều
nhân nhé nhóm như nhưng nhất nhận nhằm nhỏ những này nên nêu năm nước nếu phát phút phường phải phố qua
quý ra rõ rất sau sáng sáu sạch sẽ số sớm sở sử sự theo thi thuộc thành tháng thì thôn thưa thường thấp
thể thị thứ toàn trao treo trong trung trân trên trí trăm trưa trước trường trắng trọng tuần ty tám tây
tên tính tăng tại tạo tấn tất tỉnh tối tốt tổ tới tờ từ tự viết việc viện vui và vàng vào vì vùng vẫn vậy
về vị với xanh xem xuống xã ít ý đang đi điều điểm đoàn đài đã đêm đó đóng đông đúng đưa được đạt đầu đặt
đẹp đến đề đều để đọc đỏ đối đồng độ đội đợt đủ ạ ấn ở
ca chính chương cầu cổng hiện i ii iii iv iv mùa ngay nữ phần thư tin tiếng trang tuổi v vòng xe đây đường
"""

# Persons' lives, posts, money, faults, houses, quarrels, secrecy. One of them may be enough to doubt a
# sentence.
_ALARMING = """
ai anh bia biếu bà bác bán bạc bầu bệnh bọn bố bớt cha chi chuyện cháu chí chòi chú chấp chết chị chọn
chống chồng chức chửi cáo cãi cô cất cầm cận cắp cứu dám dôi dư dập dọa dối dột em ghế gian giá giấu gã gì
gạt hưu hắn hụt hủy hứa khoản khóa khóc khổ kiện két kêu kín kẻ kế luồng lãi lãn lén lôi lương lỗi lộ lừa
mua mái mình mật mắng mẹ nghe nghi nghìn ngoái ngàn ngầm ngờ nhiệm nhà nhũng nhờ niêm nói nắm nền nộp nợ
nữa oan phiếu phá phí phạt quyền quỹ riêng rượu rồi rời sa sai suất sát sập sợ thai tham thay thu thôi
thương thưởng thải thật thẳng thừa tiêu tiền tranh triệu trích trù trốn trộm tòa tôi tố tồn tội tụi từng
tỷ uống vay vài vấn vốn vợ xin xấu xử yếu nghỉ thêm góp trả chưa chỉ xong dành
thỏa biên lâu chịu đặt án ép êm ông đau đuổi đánh đình đòi đơn đốt ốm ức
"""

FUNCTION_WORDS: frozenset[str] = frozenset(_FUNCTION.split())
ALARMING: frozenset[str] = frozenset(_ALARMING.split())
