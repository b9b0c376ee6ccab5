"""More words of ordinary matters, by field: what people meet for, learn, play, print, plant and file.

They belong to the vocabulary (``vocabulary``), and the same caution holds: nothing about persons' posts or
faults, money, complaints, secrets or houses. ``EVERYDAY_FORMULAS`` are more fixed sentences of letters and
programmes (``office_words``).
What this module does not do: judge (``understood``).
"""

from __future__ import annotations

from mailbot.core.sensitivity.rule import phrases

EVERYDAY_MATTERS: tuple[str, ...] = (
    # Gatherings, decoration, programmes.
    *phrases(
        """
tình nguyện viên chỉ đường; phần lễ; phần hội; bữa cơm đoàn kết; ném còn; múa sạp; xuân biên phòng; gian
trưng bày; diễn giả; mời diễn giả; chỗ nghỉ cho các đội; trang phục thi; phát động thi đua; nấu bánh chưng;
áo ấm; mang theo áo ấm; nhảy dân vũ; thi dân vũ; dân vũ; zumba; flashmob; gói bánh tét; mâm cỗ; mâm ngũ
quả; thi mâm cỗ; cầu truyền hình; đêm hoa đăng; thả hoa trên sông; thả hoa đăng; thắp nến tri ân; bia tưởng
niệm; đài tưởng niệm; khu di tích; thành cổ quảng trị; nghĩa trang trường sơn; sông thạch hãn; dọn vệ sinh
nghĩa trang; rước đèn; đêm trung thu; vui trung thu; đêm giao lưu; đêm văn nghệ; đêm chung kết; sân chơi
lành mạnh; sân chơi bổ ích; tạo sân chơi; đời sống văn hóa tinh thần; không khí thi đua; không khí thi đua
sôi nổi; bài tham luận; gửi bài tham luận; nội dung tham luận; đăng ký phát biểu tham luận; họp cụm; cụm
thi đua; quy chế hoạt động cụm thi đua; thắp sáng đường quê; tuyến đường hoa; chủ nhật xanh; lễ hưởng ứng;
tổng duyệt; dàn dựng; dàn dựng chương trình; hạt nhân văn nghệ; tiết mục; tiết mục văn nghệ; tiết mục đặc
sắc; văn nghệ chào mừng; chương trình văn nghệ; ca múa nhạc; ca nhạc; đạo cụ; nhạc nền; cánh gà; dựng sân
khấu; gian hàng; đặt gian hàng; trưng bày; khu trưng bày; cắt băng khai mạc; thả bóng bay; chào cờ; hát
quốc ca; múa lân sư rồng; trò chơi vận động; trò chơi tập thể; phần thi chào hỏi; thi chào hỏi; phần thi
kiến thức; phần thi tài năng; phần thi năng khiếu; hội trại; lửa trại; đốt lửa trại; cắm trại; trang trí
cờ; trang trí khánh tiết; khánh tiết; cờ phướn khẩu hiệu; khẩu hiệu; băng rôn; áp phích; pa nô; pa nô áp
phích; cụm pa nô; cờ đuôi nheo; phông màn; bảng led; màn hình led; xe loa; xe loa lưu động; xe cổ động; cờ
đỏ sao vàng; treo băng rôn; treo khẩu hiệu; bữa cơm ca; bữa cơm công đoàn; chiếu phim lưu động; ngày hội
thể thao; ngày hội gia đình; ngày hội tư vấn; tổng vệ sinh trụ sở; tổng vệ sinh; vệ sinh trụ sở; cây xanh
khuôn viên; giao lưu bóng chuyền; giao lưu thể thao; giao lưu học hỏi; đón tiếp đoàn; tham quan mô hình;
tham quan bảo tàng; viếng mộ; dâng hoa; công trình phần việc; công trình chào mừng; phần việc chào mừng;
đợt thi đua ngắn; thi đua chào mừng
        """
    ),
    # Sport.
    *phrases(
        """
về đích; vạch đích; số đeo; đường chạy; cung đường chạy; giày đế mềm; khởi động trước khi thi đấu; người
chạy; bốc thay; người bốc thăm; xếp lịch thi đấu; đội hình thi đấu; áo thi đấu; sân thi đấu; nhà thi đấu;
đấu loại trực tiếp; thi đấu vòng tròn; bốc thăm chia bảng; chia bảng; danh sách vận động viên; vận động
viên; tổ trọng tài; cờ luân lưu; giải phong trào; phong trào thể dục thể thao; tập luyện; thể dục buổi
sáng; đi bộ mỗi ngày; ngày chạy; ngày chạy olympic; câu lạc bộ thể thao; bóng đá mini; bóng đá nam; bóng đá
nữ; bóng đá bảy người; cầu lông đôi; chạy việt dã; việt dã; chạy tiếp sức; nhảy dây; nhảy xa; nhảy cao; đẩy
tạ; bắn cung; bi a; quần vợt; bóng rổ; bơi ếch; bơi tự do; lịch thi đấu; luật thi đấu; thể thức thi đấu;
vòng bảng; vòng đấu; trận đấu; trận chung kết; lễ bốc thăm; sân cầu lông; sân bóng; sân cỏ nhân tạo; thảm
đấu; giày thể thao; khởi động kỹ; giải cầu lông; giải bóng bàn; giải quần vợt; giải bóng đá; giải bóng
chuyền; giải việt dã; môn cờ vua; môn bóng bàn; nội dung đôi nam nữ; đồng đội nam; đồng đội nữ; chạy quanh
hồ; rèn luyện thân thể
        """
    ),
    # Learning.
    *phrases(
        """
xử lý tình huống; phần thi xử lý tình huống; tình huống giả định; lớp vẽ; lớp múa; lớp năng khiếu; lớp năng
khiếu hè; đàn organ; lớp đàn; lớp võ; phụ huynh đưa đón; sách hay; sách mới; cuốn sách hay; bản mô tả; mô
hình dự thi; điểm mới của bộ luật; điểm mới của bộ luật lao động; bộ luật lao động; luật công đoàn; tờ gấp
pháp luật; hỏi đáp pháp luật; tư vấn pháp luật lưu động; phiên tòa giả định; phổ biến giáo dục pháp luật;
kiến thức pháp luật; ngày pháp luật; tìm hiểu pháp luật; câu hỏi tìm hiểu; đáp án; lượt thi; vòng thi; bài
thi; thời gian làm bài; mã dự thi; tài khoản dự thi; thi trực tuyến; kỹ năng mềm; kỹ năng số; tin học văn
phòng; soạn bài trình chiếu; học cụ; lớp tiếng anh; lớp học buổi tối; ảnh 3x4; tư vấn giới thiệu việc làm;
ngày hội tư vấn giới thiệu việc làm; giáo trình; thẻ học viên; bài thu hoạch; câu hỏi trắc nghiệm; trắc
nghiệm; thi trắc nghiệm; câu hỏi trắc nghiệm trực tuyến; bài tập tình huống; xử lý tình huống giả định;
thảo luận nhóm; đóng vai; buổi học; lớp bồi dưỡng; lớp bồi dưỡng kỹ năng; khai giảng lớp; khai giảng khóa;
bế giảng lớp; bài giảng; slide; giảng dạy trực tuyến; học viên mang theo; phòng học số; phòng máy tính; máy
tính xách tay; thực hành trên máy; kỹ năng công tác nữ công; kỹ năng thương lượng; kỹ năng đối thoại; kỹ
năng viết tin bài; kỹ năng chụp ảnh; kỹ năng quay phim; kỹ năng giao tiếp; kỹ năng thoát hiểm; kỹ năng sinh
tồn; kỹ năng nuôi dạy con; nghiệp vụ văn thư; nghiệp vụ tuyên truyền; lớp kỹ năng; lý luận và nghiệp vụ
công đoàn; văn hóa đọc; đồ dùng dạy học; đồ dùng dạy học tự làm; làm quen tiếng anh; ôn thi; sách vở; tủ
sách dùng chung; tủ sách; thư viện công nhân; góc đọc sách
        """
    ),
    # Health, blood, food.
    *phrases(
        """
trâu bò; viêm da nổi cục; lây qua; ruồi muỗi; lây qua ruồi muỗi; sốt cao; phát ban; nổi mẩn; bệnh lây; bệnh
tả; lở mồm long móng; tai xanh; bệnh trên gia súc; bệnh trên trâu bò; tiêm cho trâu bò; vùng chưa có bệnh;
thú y xã; báo ngay thú y; da liễu; răng miệng; chăm sóc răng miệng; nha khoa; khám răng; cân nặng; chiều
cao; vi chất; uống vitamin; tẩy giun; khám sức khỏe định kỳ; lịch khám sức khỏe; siêu âm; xét nghiệm máu;
chụp x quang; nhịn ăn sáng; trạm y tế lưu động; trung tâm y tế; tuyên truyền sức khỏe; phòng chống dịch;
phòng chống sốt xuất huyết; sốt xuất huyết; bệnh dại; cúm mùa; bệnh lao; tiêm chủng; tiêm mũi; khẩu phần;
suất ăn; thực đơn; bữa ăn giữa ca; bữa ăn giữa ca của công nhân; rau củ; an toàn thực phẩm; nguồn nước; máy
lọc nước; tác hại của thuốc lá; không khói thuốc; môi trường không khói thuốc; hiến máu nhân đạo; đợt hiến
máu; nhóm máu; lượng máu cấp cứu; đơn vị máu; ăn nhẹ; uống nhiều nước; không uống rượu bia trước khi; người
khỏe mạnh; huyết áp; đo huyết áp; đường huyết; tim mạch; tiểu đường; loãng xương; cột sống; bệnh bụi phổi;
bụi bông; tư thế ngồi; bài tập giãn cơ; giãn cơ; thể dục giữa giờ; thể dục giữa ca; nghỉ giải lao giữa ca;
phòng bệnh nghề nghiệp; sức khỏe nghề nghiệp; say nắng; say nóng; chống nóng; uống đủ nước; trái cây; rau
xanh; sàng lọc trước sinh; sàng lọc sơ sinh; khám sức khỏe trước khi kết hôn; sức khỏe trước hôn nhân; ngày
dân số; sinh đủ hai con; mất cân bằng giới tính khi sinh; chính sách dân số; nội dung dân số; già hóa dân
số; tầm soát; ung thư vú; ung thư cổ tử cung; tầm soát ung thư; ho sốt khó thở; nước rửa tay; dung dịch sát
khuẩn; máy đo thân nhiệt; vệ sinh tay; xịt khử khuẩn; phun khử khuẩn; test nhanh; khu cách ly; mũi nhắc
lại; lăng quăng; bọ gậy; diệt lăng quăng; ngủ màn; thau rửa; dụng cụ chứa nước; vệ sinh bếp ăn; lưu mẫu
thức ăn
        """
    ),
    # Weather, fire, traffic.
    *phrases(
        """
giữ ấm; giữ ấm cho người già; người già trẻ nhỏ; che chắn chuồng trại; chuồng trại; đốt than sưởi; đốt
than; không đốt than sưởi trong phòng kín; nhiệt độ thấp nhất; độ ẩm; xe cứu thương; trạm nước; rẽ vào; rẽ
vào đường; rẽ trái; rẽ phải; đón trả khách; bãi giữ xe; để xe đúng bãi; gửi xe; xe rẽ; cấm xe; xử lý nước
thải; xử lý rác; xả bỏ; nước đục; nước có thể đục; đấu nối; đấu nối đường ống; tuyến ống; khu vực ảnh
hưởng; khu vực bị ảnh hưởng; đường làng ngõ xóm; dọn dẹp; dọn dẹp đường làng; máy cắt; máy dập; máy tiện;
che chắn máy; bộ phận che chắn; nút dừng khẩn cấp; nút tai; quạt thông gió; thông gió; bình khí nén; xe
nâng; kho vật tư; góc an toàn; an toàn vệ sinh viên; an toàn vệ sinh viên giỏi; biển báo nguy hiểm; bảng
chỉ dẫn an toàn; cảnh báo nguy hiểm; an toàn điện; an toàn hóa chất; đèn chiếu sáng; đèn đường; mưa lũ;
nước dâng; đò ngang; bến đò; phao cứu sinh; xuồng máy; vật tư dự phòng; bốn tại chỗ; phương châm bốn tại
chỗ; phương châm 4 tại chỗ; trực ban nghiêm túc; tổ chức trực ban; cấm biển; không ra khơi; ra khơi; rét
đậm; rét đậm rét hại; sương muối; khơi thông cống rãnh; cống thoát nước; nắng nóng gay gắt; cách bờ biển;
đổ bộ vào đất liền; di chuyển theo hướng; mưa vừa; mưa to; mưa rất to; mưa dông; gió giật mạnh; vùng áp
thấp; cây gãy đổ; cây xanh gãy đổ; ngã đổ; lúa ngã rạp; cây ngã đổ; dọn cây; thông đường; chặt tỉa cành
cây; cắt tỉa cây xanh; tỉa cành; không có thiệt hại về người; thiệt hại do lốc xoáy; thiệt hại do mưa lũ;
đường dây điện hạ thế; đường dây hạ thế; đường dây trung thế; điện hạ thế; cột điện; nâng cấp đường dây;
máy phát; máy phát điện; trước giờ cắt; cắt điện; lịch cắt điện; điện và nước; đội chữa cháy cơ sở; đội
chữa cháy; dùng bình chữa cháy; thoát nạn trong khói; phun nước; thực hành phun nước; chuông báo cháy; báo
cháy; cầu dao tổng; dây điện cũ; quá tải điện; chập cháy; thắp hương; để xe đúng chỗ; diễn tập sơ cứu;
trang bị bảo hộ; trang bị bảo hộ cá nhân; bảo hộ cá nhân; lái xe đường dài; chở quá số người quy định; chở
quá số người; chở hàng cồng kềnh; sương mù; lốp xe; lốp phanh đèn; phanh đèn; bật đèn; giảm tốc độ; giữ
khoảng cách an toàn; nhường đường; sang đường; đúng phần đường; đúng tốc độ; khúc cua; không lạng lách;
không dàn hàng ngang; xi nhan; gương chiếu hậu
        """
    ),
    # Media, papers, press.
    *phrases(
        """
điểm báo; bản tin; tin bài; viết tin bài; ảnh minh họa; thư ngỏ; chương trình phát thanh; chương trình
truyền hình; phát lại; khung giờ; lịch phát sóng; giờ phát sóng; áp phích tuyên truyền; in ấn tài liệu
tuyên truyền; tài liệu tuyên truyền; tuyên truyền trực quan; tuyên truyền lưu động; đề cương tuyên truyền;
câu khẩu hiệu; bộ khẩu hiệu; chuyên mục; chuyên trang; phát sóng; trường quay; kịch bản; thời lượng; phóng
sự ngắn; sản xuất clip; đĩa hình; tranh lật; tranh cổ động; tờ rơi; phát tờ rơi; tờ gấp; in tờ gấp; sách
mỏng; bản tin nội bộ; phát thanh nội bộ; loa truyền thanh; truyền thanh cơ sở; tòa soạn; phòng phát hành;
đặt đọc báo; tờ báo; đặt báo; đặt mua báo; báo giấy; báo điện tử; tin bài về đời sống công nhân; gương
người tốt việc tốt; gương người tốt; bài dự thi; bài viết dự thi; tác phẩm dự thi; ảnh dự thi; thể lệ cuộc
thi; trang web cuộc thi; dự đoán số người trả lời đúng; trả lời đúng; số người trả lời đúng; chia sẻ thể
lệ; ảnh đại diện; thông điệp tuyên truyền; ngày truyền thống; livestream; phát trực tiếp; cổng thông tin;
hình ảnh hoạt động tiêu biểu; cổ động; cổ động trực quan; quyền và nghĩa vụ của cử tri; đi bỏ phiếu; thẻ cử
tri; điểm bỏ phiếu; khu vực bỏ phiếu; ngày hội của toàn dân; cuộc bầu cử đại biểu quốc hội; ngày bầu cử;
tuyên truyền cuộc bầu cử; đi bầu đầy đủ; niêm yết danh sách cử tri
        """
    ),
    # Computers.
    *phrases(
        """
định dạng; định dạng pdf; dung lượng tệp; dung lượng không quá; đặt tên tệp; quy trình vận hành; vận hành
hệ thống; xử lý sự cố máy tính; xử lý sự cố mạng; họp không giấy; vận hành phần mềm; hòm thư công vụ; thư
công vụ; mã xác thực; mật khẩu mạnh; đặt mật khẩu; đổi mật khẩu định kỳ; thư giả mạo; đường link giả mạo;
tin nhắn giả mạo; mạo danh ngân hàng; phần mềm họp; phần mềm họp trực tuyến; phòng họp số; đường truyền;
kết nối mạng; mất kết nối; khởi động lại; phiên bản phần mềm; tính năng; tính năng mới; hướng dẫn thao tác;
thao tác trên phần mềm; sổ tay hướng dẫn; bộ phận hỗ trợ kỹ thuật; đội hỗ trợ kỹ thuật; tổ công nghệ số
cộng đồng; công nghệ số; ngày chuyển đổi số; ngày chuyển đổi số quốc gia; chuyển đổi số; an toàn thông tin;
lớp an toàn thông tin; kẻ tấn công; lợi dụng lỗ hổng; cài mã độc; chiếm quyền điều khiển máy chủ; chiếm
quyền điều khiển; điều khiển máy chủ; tệp đính kèm lạ; tệp lạ; bấm vào đường dẫn; đường dẫn lạ; đường dẫn
không rõ nguồn gốc; bản vá mới nhất; mật khẩu quản trị; phiên bản mới; nâng cấp lên phiên bản; điểm cầu;
chia sẻ màn hình; ghi lại buổi họp; bật micro; tắt micro; loa hội trường; phòng họp không giấy; văn phòng
không giấy; ứng dụng vssid; cài đặt ứng dụng; cách cài đặt; dung lượng hộp thư; thư mục; sao lưu; ổ cứng;
mạng lan; wifi; chữ ký số; trục liên thông văn bản; phần mềm quản lý văn bản; dữ liệu số; đường truyền
internet; chập chờn; dịch vụ chập chờn; đăng nhập; tên đăng nhập; quên mật khẩu; máy trạm
        """
    ),
    # Filing and figures.
    *phrases(
        """
số năm bảo quản; tên nhóm tài liệu; nhóm tài liệu; thời hạn bảo quản tài liệu; tổ nữ công; tủ hồ sơ; kho
lưu trữ; tem nhãn; số và ký hiệu; ký hiệu văn bản; nơi nhận văn bản; thể thức; kỹ thuật trình bày văn bản;
mẫu chữ; nhập vào phần mềm; ước thực hiện; so với cùng kỳ; cùng kỳ năm trước; số liệu chốt; chốt số liệu;
số liệu tính đến; sản lượng khai thác; đánh số tờ; đánh số trang; bút chì; bìa hồ sơ; hộp đựng; hộp đựng hồ
sơ; cặp ba dây; mục lục văn bản; mục lục hồ sơ; tờ kết thúc; giá kệ; lập hồ sơ công việc; nộp lưu; nguồn
nộp lưu; lưu trữ lịch sử; sắp xếp theo thứ tự; thời hạn bảo quản; sổ đăng ký văn bản; lỗi chính tả; sửa lỗi
chính tả; cỡ chữ; lề trang; khoảng cách dòng; niên giám; niên giám thống kê; biên soạn niên giám; kỳ báo
cáo thống kê; biểu thống kê; đơn vị tính; chia theo giới tính; thời điểm 31 12; điều tra thống kê; tổng
điều tra; phiếu khảo sát; khảo sát trực tuyến; phiếu khảo sát trực tuyến; bảng hỏi; không cần ghi tên;
người trả lời không cần ghi tên; chế biến gỗ; dệt may; ngành may; may mặc; da giày; chế biến thủy sản
        """
    ),
    # Work places, families, green.
    *phrases(
        """
trồng và chăm sóc cây; hàng rào xanh; vườn cây; bãi cỏ; rác thải sinh hoạt; rác hữu cơ; ủ phân; túi ni
lông; ly nhựa; sản phẩm nhựa dùng một lần; nhựa dùng một lần; giờ trái đất; tắt đèn; tắt thiết bị điện;
điều hòa; tiết kiệm nước; năng lượng mặt trời; hưởng ứng ngày môi trường; môi trường thế giới; ngày nước
thế giới; lớp mẫu giáo; giữ trẻ ngoài giờ; góc đọc; phòng đọc; thư viện tỉnh; ngày sách; câu lạc bộ gia
đình; giá sách; hội nghị đối thoại; đối thoại định kỳ; đối thoại giữa; buổi đối thoại; nhà trẻ; xe buýt;
điểm vui chơi; khu vui chơi; an ninh trật tự khu trọ; khu nhà trọ; ký kết thỏa ước; thỏa ước lao động; ký
kết thỏa ước lao động tập thể; thương lượng ký kết thỏa ước; thương lượng ký kết; thương lượng ký kết thỏa
ước lao động tập thể; giá trị gia đình; bữa cơm gia đình; nấu bữa cơm gia đình; nam giới vào bếp; vào bếp;
chia sẻ việc nhà; giỏi việc trường đảm việc nhà; giỏi việc nước; quyền của lao động nữ; bình đẳng giới; câu
lạc bộ nữ công; thi nấu ăn; hội thi nấu ăn; trình diễn áo dài; cắm hoa; trồng cây xanh; cây giống; cây bóng
mát; cây phân tán; trồng cây đầu xuân; bãi biển; dọc bãi biển; làm sạch bãi biển; thu gom rác; thu gom rác
thải; phân loại rác tại nguồn; túi vải; chai nhựa; ống hút; bình nước cá nhân; pin cũ; tắt điện; tiết kiệm
giấy; dọn cỏ; quét dọn; bồn cây; mua sắm vui chơi; vui chơi giải trí; đồ gia dụng; hàng may mặc; nông sản
sạch; tuần hàng việt; phiên chợ hàng việt; hàng lưu niệm; đặc sản; bốc thăm trúng thưởng; thanh niên tình
nguyện; ra quân dọn; xe đạp; vùng biên; học sinh vùng biên; lễ khánh thành trường; dự lễ khánh thành; giao
ban đầu tuần; giao ban báo chí; lịch công tác tuần
        """
    ),
)

EVERYDAY_FORMULAS: tuple[str, ...] = phrases(
    """
sắp xếp thời gian; cho ý kiến trước ngày; để đoàn chuẩn bị; nội dung mong được trao đổi; mong được trao
đổi; chỗ nghỉ; ban tổ chức bố trí; đi sớm; đúng bãi; đúng chỗ; xin lỗi vì sự bất tiện; giai đoạn mới; ổn
định tổ chức; đón tiếp và ổn định tổ chức; ổn định chỗ ngồi; trao cờ lưu niệm; tặng hoa chúc mừng; kết thúc
chương trình; nghỉ trưa; tiếp tục chương trình; di chuyển đến; xuất phát; tập kết; điểm tập kết; nhận
phòng; trả phòng nghỉ; tăng cường tình đoàn kết; tình đoàn kết; đạt kết quả tốt; đạt kết quả cao; đạt hiệu
quả; phấn đấu hoàn thành; bằng nhiều hình thức; đa dạng hình thức; hình thức phù hợp; phù hợp với điều
kiện; phù hợp với tình hình; trong quá trình thực hiện; trong quá trình triển khai; nếu có khó khăn; nếu có
vướng mắc; kịp thời tháo gỡ; để được hướng dẫn; để được hỗ trợ; hướng dẫn thêm; các đơn vị trực thuộc; đơn
vị trực thuộc; công đoàn trực thuộc; thông báo để các đơn vị biết; nhận được công văn này; trang phục gọn
gàng; quần áo gọn gàng; áo đồng phục; đeo thẻ; hoan nghênh; sự tham gia; tham gia đông đủ; đông đủ; đề nghị
quan tâm; quan tâm phối hợp; quan tâm chỉ đạo; phổ biến rộng rãi; thông tin rộng rãi; niêm yết tại trụ sở;
đăng trên cổng thông tin; phân công cụ thể; đầu mối phối hợp; thời gian và địa điểm; thời gian địa điểm;
nội dung chương trình; chương trình chi tiết; lịch chi tiết; kế hoạch chi tiết; theo lịch chung; toàn thể;
mỗi buổi; mỗi ngày; mỗi kỳ; trong buổi; trong ngày; trong tuần; trong tháng; trong quý; trong năm; cuối
tuần; đầu tuần; giữa tháng; cuối tháng; đầu tháng; tùy điều kiện; cuộc họp giao ban; họp giao ban với; tổ
công đoàn; các tổ công đoàn trực thuộc; ý kiến thảo luận; nghe ý kiến thảo luận; một số việc trọng tâm;
việc trọng tâm; trả lời câu hỏi; điền họ tên; quảng trường biển; nghỉ ngơi; lịch hẹn; theo lịch hẹn; thời
gian bắt đầu; xin xác nhận; ban biết; nhất trí với bố cục; bố cục; tệp excel; bản excel; biểu mẫu trực
tuyến; đăng ký trực tuyến; trang mạng xã hội; nhóm zalo; hộp thư điện tử; xin gửi lời cảm ơn; gửi lời cảm
ơn; lời cảm ơn; cảm ơn sâu sắc; lời cảm ơn sâu sắc; xin gửi lời cảm ơn sâu sắc; trong năm qua; đồng hành
cùng; sự hợp tác; sự phối hợp; mong nhận được sự phối hợp; xin gọi; gọi điện; gọi số; xin gọi số; gọi tổng
đài; gọi đường dây nóng; tuyên bố lý do; tuyên bố lý do giới thiệu đại biểu; giới thiệu đại biểu; phát biểu
khai mạc; phát biểu chào mừng; phát biểu bế mạc; phát biểu đáp từ; giải lao; nghỉ giải lao; thảo luận tại
hội trường; thảo luận tại tổ; ăn trưa; ăn tối; ăn sáng; chia tay đoàn; đón đoàn; đón tiếp đại biểu; đón
tiếp; sơ kết rút kinh nghiệm; có hiệu lực kể từ ngày ký; quyết định này có hiệu lực kể từ ngày ký; kế hoạch
này; hướng dẫn này; thông báo này; thay cho giấy mời; thay giấy mời; sẽ báo sau; sẽ thông báo sau; khi thay
đổi; xem xét hoàn chỉnh; tập hợp câu hỏi; chuẩn bị tài liệu; chuẩn bị trả lời; để chuẩn bị; trình chiếu;
chia sẻ; rất mong quý đại biểu; quý đại biểu; trụ sở chính; cổng chính; mang theo; mang theo giấy bút; sổ
ghi chép; giấy bút; ghi rõ họ tên; ghi rõ; đúng giờ quy định; có mặt trước; trước 15 phút; trước 30 phút;
đăng ký qua; đăng ký trước; danh sách gửi; gửi bằng; gửi qua; gửi kèm theo; điền thông tin; điền vào phiếu;
truy cập; truy cập địa chỉ; truy cập đường dẫn; quét mã; tải tại; có thể tải; đăng tại; theo đường bưu
điện; thời gian học; thời gian nhận; hạn cuối; đợt 1; đợt 2; đợt 3; đi thực tế; họp trực tuyến; dự họp trực
tuyến; hai bên phối hợp; quy mô; kính báo để biết; báo để biết; để biết chuẩn bị; chi tiết xin liên hệ; mỗi
đội; mỗi đoàn; hai lượt; theo nhóm; theo thứ tự
    """
)
