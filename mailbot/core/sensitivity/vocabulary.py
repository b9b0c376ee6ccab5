"""The vocabulary of ordinary matters: what an official document may be about without being sensitive.

A sensitive matter in other words ("người dự kiến phụ trách khóa tới", "chuyện không rõ ràng") is told by
words that stand in no list of sensitive phrases; but they stand in no list of ordinary ones either. So a
sentence counts as understood only if most of its words are known, and one of them names such a matter: the
words that documents of every kind share (``office_words``) say nothing about theirs.
Words about persons' lives, posts, money, faults, houses and secrets are left out on purpose: adding one here
weakens the guard.
What this module does not do: judge (``understood``).
"""

from __future__ import annotations

from mailbot.core.sensitivity.rule import phrases

ORDINARY_WORDS: tuple[str, ...] = phrases(
    """
của đồng chí lê duẩn; xe cộ; xe máy; ô tô khách; đỗ xe; dừng đỗ; dừng đỗ xe; đậu xe; đúng vạch; đường
tránh; theo đường tránh; mặt cầu; mặt đường; lề đường; vỉa hè; lòng đường; trật tự đô thị; lấn chiếm; tuyến
tránh; vòng xuyến; ngã tư; ngã ba; nút giao; rào chắn; cống; mương; hố ga; đào đường; hoàn trả mặt đường;
tải trọng; xe tải; xe con; xe đạp; người đi bộ; vệ sinh phòng; sắp xếp gọn gàng; gọn gàng; ngăn nắp; khóa
vòi nước; vòi nước; tắt đèn; nhà vệ sinh; sân vườn; khuôn viên; nhà để xe; thang máy; bàn ghế hội trường;
bảng tin; biển hiệu; cổng trụ sở; cây cảnh cơ quan; thùng rác; nước sinh hoạt; nước sạch; điện thoại nội
bộ; máy in; máy photocopy; mực in; văn phòng phẩm; dịch tả; dịch tả lợn; lợn; lợn chết; xác lợn; thịt; vứt
xác; giấu dịch; không giấu dịch; ổ dịch; vùng dịch; tiêu độc; tiêu độc khử trùng; khử trùng; vận chuyển
động vật; giết mổ; chợ đầu mối; thực phẩm bẩn; an toàn sinh học; mẫu xét nghiệm; xét nghiệm; dương tính; âm
tính; tiếp xúc gần; truy vết; chuyến bay; chuyến tàu; hành khách; cơ sở y tế gần nhất; trạm y tế; bệnh viện
tuyến; phòng khám; khám chữa bệnh; bảo hiểm y tế; thuốc; thiết bị y tế; nhân viên y tế; lỗ hổng; lỗ hổng
bảo mật; hệ điều hành; bản vá; cập nhật bản vá; sao lưu; sao lưu dữ liệu; tấn công mạng; dấu hiệu bị tấn
công; phần mềm độc hại; mã hóa dữ liệu; tường lửa; xác thực hai lớp; đăng xuất; đổi mật khẩu; quản trị hệ
thống; quản trị mạng; địa chỉ ip; trình duyệt; phiên bản; nâng cấp phiên bản; thử nghiệm; vận hành thử
nghiệm; vận hành chính thức; hướng dẫn sử dụng; tài liệu hướng dẫn; video hướng dẫn; tem; bộ tem; tem kỷ
niệm; bưu phẩm; bưu chính; bưu cục; phát hành tem; triển lãm tem; phim; rạp; kịch nói; xiếc; ảo thuật; trò
chơi; trò chơi dân gian; dân gian; gian hàng thủ công; thủ công; mỹ nghệ; làng nghề; nghề truyền thống; áo
dài truyền thống; nón lá; diều; thả diều; đèn lồng; lồng đèn; múa lân; rước đèn; bánh trung thu; kẹo; sữa;
đồ chơi an toàn; trại sáng tác; nhạc sĩ; ca sĩ; sáng tác ca khúc; ca khúc về công nhân; nhạc; lời bài hát;
bài hát; hợp xướng; dàn nhạc; tốp ca; đơn ca; song ca; hòa tấu; thể loại; tác giả dự thi; bản quyền; bản
nhạc; phổ nhạc; thơ; truyện ngắn; bút ký; ký sự; phóng sự ảnh; ảnh nghệ thuật; bộ ảnh; chú thích ảnh; độ
phân giải; khổ giấy; trang a4; đánh máy; phông chữ; bản thuyết minh; mô tả giải pháp; giải pháp kỹ thuật;
lề lối làm việc; cải tiến lề lối; đề tài sáng kiến; trưng bày sản phẩm; sản phẩm khoa học; kết nối khởi
nghiệp; cải tiến kỹ thuật; tính sáng tạo; khả năng áp dụng; nhân rộng mô hình; cổng trực tuyến; số lượng
sáng kiến; lượt xem; thính giả; khán giả; cổ động viên; quan trắc; đo đạc; đo bụi; tiếng ồn; nhiệt độ; độ
ẩm; ánh sáng; hơi khí độc; tiêu chuẩn vệ sinh; tiêu chuẩn cho phép; vi khí hậu; an toàn bức xạ; thiết bị
nâng; nồi hơi; kiểm định kỹ thuật; hóa chất nguy hiểm; mặt nạ; găng tay; kính bảo hộ; dây an toàn; giàn
giáo; hố sâu; làm việc trên cao; điện giật; sơ cứu; sơ cấp cứu; cấp cứu; tủ thuốc; túi sơ cứu; an toàn
viên; vệ sinh viên; làm đẹp; chăm sóc sắc đẹp; chăm sóc khách hàng; yoga; aerobic; dưỡng sinh; thiền; dinh
dưỡng hợp lý; kỹ năng làm cha mẹ; nuôi dạy con; giáo dục con; sữa mẹ; phòng vắt sữa; nhà trẻ công nhân;
trại hè; học kỳ quân đội; hè vui; thi vẽ; vẽ tranh; tranh vẽ; bé khỏe; ngày của mẹ; ngày của cha; đám cưới
tập thể; lễ cưới tập thể; giao lưu kết bạn; câu lạc bộ thanh niên; thanh niên tiêu biểu; phụ nữ trí thức;
nữ trí thức; nữ doanh nhân; mã khách hàng; kỳ hóa đơn; đăng ký dịch vụ; dịch vụ trực tuyến; tổng đài chăm
sóc; phát sóng trực tiếp; chương trình truyền hình; bản tin thời sự; phỏng vấn; trả lời phỏng vấn; mời
phỏng vấn; thông tấn; hội nhà báo; ngày báo chí cách mạng; thẻ nhà báo; sách trắng; kỷ yếu; biên soạn;
nghiệm thu đề tài; xuất bản; in sách; tặng sách; luân chuyển sách; thư viện lưu động; điểm đọc; học tập
quán triệt; nghiên cứu học tập; nghị quyết trung ương; nghị quyết đại hội đảng; cương lĩnh; điều lệ đảng;
hội nghị trực tuyến; điểm cầu; hội trường tỉnh ủy; bố trí cán bộ tham dự; bố trí cán bộ đảng viên tham dự;
bài thu hoạch; chuyên đề học tập; sinh hoạt chi bộ theo chuyên đề; tài liệu học tập; báo cáo viên trung
ương; tuyên truyền miệng; thông tin thời sự; tình hình thời sự; biển đông; kinh tế biển; chủ quyền biển
đảo; tuần lễ biển; hải đảo; ngư dân; tựu trường; ngày tựu trường; cấp học; bậc học; khai giảng năm học; học
kỳ i; học kỳ ii; kết thúc học kỳ; nghỉ hè; thi giữa kỳ; xét công nhận tốt nghiệp; hướng nghiệp; phân luồng
học sinh; tư vấn tuyển sinh; chỉ tiêu tuyển sinh; mã ngành; hệ chính quy; hệ vừa học vừa làm; liên thông;
văn bằng hai; trung tâm giáo dục thường xuyên; giáo dục thường xuyên; trung tâm học tập cộng đồng; lớp xóa
mù; phổ cập; dạy học trực tuyến; sách; thiết bị dạy học; phòng học; trường chuẩn quốc gia; gắn với chủ đề;
thi đua cao điểm; đợt thi đua; ký kết giao ước; giao ước thi đua; chấm điểm thi đua; công trình thanh niên;
công trình sản phẩm mới; ngày công tình nguyện; ra quân; hưởng ứng tích cực; lập thành tích; chào mừng kỷ
niệm; đoàn kết một lòng; minh bạch hóa thủ tục; hoàn cảnh lịch sử; kiểm soát dịch; kỳ nghỉ; hạn chế đi lại;
hạn chế tập trung; hạn chế lây lan; cờ phướn; phướn; trục đường; đông người; khu đô thị; khu chung cư; cụm
thi đua; khối thi đua; cầu thủ; đội tuyển; dân quân tự vệ; đường lối của đảng; pháp luật của nhà nước;
chính sách pháp luật; nghĩa vụ công dân; quyền lợi người tiêu dùng; công bằng văn minh; dân chủ văn minh;
nhà hảo tâm; mạnh thường quân; dứt điểm công trình; ủng hộ của nhân dân; bình an; xuân; xuân bình an; tết
sum vầy; sum vầy; công tác phòng chống; công tác tuyên truyền; công tác chuẩn bị; tập trung tuyên truyền;
kịch bản; phương án sơ tán; kiểm tra hồ đập; rà soát các khu vực; khu vực nguy hiểm; vị trí xung yếu; xung
yếu; nguy hiểm; mất an toàn; bảo đảm giao thông; thông tuyến; khơi thông dòng chảy; tiêu thoát nước; cây
xanh đô thị; đường điện; lưới điện; cột điện; thiết bị chữa cháy; lối thoát; lối thoát hiểm; nội quy lao
động; tiêu lệnh; biển cấm; biển chỉ dẫn; giờ cao điểm; tháng cao điểm; tháng hành động; năm dân vận; năm an
toàn; ngày hành động; ngày thế giới; ngày quốc tế; thông điệp truyền thông; tài liệu truyền thông; bộ nhận
diện; logo; biểu trưng; mẫu thiết kế; poster; inforgraphic; phim tài liệu; ca khúc chào mừng; tiểu phẩm
tuyên truyền; loa truyền thanh; hệ thống truyền thanh; xe lưu động; tuyên truyền lưu động; phát triển kinh
tế xã hội; cơ cấu kinh tế; khu vực kinh tế; hạ tầng; cơ sở hạ tầng; kết cấu hạ tầng; hạ tầng số; công trình
công cộng; công trình trọng điểm; khởi công công trình; khánh thành; giải phóng mặt bằng; quy hoạch đô thị;
đồ án; đồ án quy hoạch; đồ án quy hoạch chung; quy hoạch chung; bản đồ; địa giới hành chính; địa danh; đặt
tên đường; tên đường; tên phố; biển tên; cây di sản; vườn hoa; tuyến du lịch; sản phẩm du lịch; khách du
lịch; lữ hành; nhà hàng; ẩm thực; sản xuất kinh doanh; hoạt động sản xuất; doanh nghiệp nhỏ và vừa; hiệp
hội doanh nghiệp; cộng đồng doanh nghiệp; nhà ăn; căng tin; ký túc xá; khu lưu trú; điểm sinh hoạt văn hóa;
thiết chế văn hóa; nhà văn hóa lao động; trường mầm non; nhóm trẻ; giữ trẻ; học bài; ôn tập; đề thi; phòng
thi; điểm thi; cụm thi; tiếp sức mùa thi; tình nguyện viên; nón; nước uống; chỗ trọ cho thí sinh; xe đưa
đón; phương tiện đưa đón; người nhà thí sinh; học sinh giỏi; học sinh nghèo vượt khó; học bổng; quỹ khuyến
học; báo cáo viên giỏi; cán bộ công đoàn giỏi; hội thi cán bộ công đoàn; thi tay nghề; thi nâng bậc thợ;
bậc thợ; luyện tay nghề; ôn lý thuyết; phần thi; câu lạc bộ; sinh hoạt câu lạc bộ; hỗ trợ kỹ thuật; hồ sơ
dự thi; mẫu mục lục; mục lục; lộ trình đi lại; rác; ngập; sông; hồ; thông minh; cài đặt; điện thoại thông
minh; diễn tập; cơ khí; nông lâm ngư nghiệp; nông lâm; ngư nghiệp; thủy sản; lâm nghiệp; y dược; dược; hóa
chất; hóa học; sinh học; vật lý; xây dựng giao thông; điện tử; viễn thông; cáp quang; tuyến cáp; gián đoạn;
bị gián đoạn; dịch vụ internet; mất nước; nước yếu; súc rửa; đường ống nước; nguồn điện; mất điện; chia
cắt; bị chia cắt; di dời tài sản; nước lũ; nước rút; hạ du; thủy điện; xả lũ; vùng trũng; ven sông; đất đá;
khuyến mại; kích cầu; tiêu dùng; kích cầu tiêu dùng; siêu thị; bán lẻ; chợ; mua sắm hàng việt; hàng hóa
thiết yếu; bình ổn; giá cả; cung ứng; vận tải; logistics; bến bãi; đường thủy; đường không; sân bay; nhà
ga; xe khách; vé xe; đăng kiểm; biển số; đèn tín hiệu; vạch kẻ đường; cầu vượt; quốc lộ; tỉnh lộ; cao tốc;
nuôi nhốt; mua bán động vật; săn bắt; khai thác trái phép; đánh bắt; gia súc; gia cầm; vật nuôi; cây trồng;
mùa vụ; gieo trồng; thu hoạch; sâu bệnh; phân bón; thuốc bảo vệ thực vật; tưới tiêu; kênh mương; chăn nuôi;
thú y; tiêm phòng; cúm gia cầm; trang trại; hoa; cây cảnh; sinh vật cảnh; hoa lan; vườn; trồng hoa; khơi
thông; cống rãnh; dọc các tuyến đường; tuyến phố; quảng cáo rao vặt; điểm đen; bãi rác; nước thải; khí
thải; bụi; tai nạn thương tích; thương tích; đuối nước; phòng chống đuối nước; dạy bơi; học bơi; bể bơi;
cắm biển; biển cảnh báo; sông hồ; dịp hè; lớp mầm non; mầm non; tiểu học; trung học; đại học; cao đẳng;
trung cấp; sách giáo khoa; học tập suốt đời; tự học; chăm sóc sức khỏe; sức khỏe sinh sản; sinh sản; dinh
dưỡng; bữa ăn; tập thể dục; lối sống lành mạnh; hút thuốc; bạch hầu; ho gà; sởi; tay chân miệng; bại liệt;
lao phổi; đúng lịch; mũi tiêm; điều tra viên; chọn mẫu; phiếu hỏi; phiếu khảo sát; biểu mẫu thống kê; công
bố số liệu; tổng cục thống kê; kỳ họp; tiếp xúc cử tri; cử tri; nghị trường; giải trình đề án; trình bày
tham luận; tham luận; chụp ảnh lưu niệm; lưu niệm; hoa chúc mừng; lẵng hoa; lễ phục; quân phục; đồng phục;
mũ; áo; giày; băng đeo; thẻ đại biểu; sơ đồ chỗ ngồi; gửi xe; bãi đỗ xe; mượn hội trường; sân khấu; âm
thanh; đêm thơ; đêm nhạc; thơ nhạc; văn học nghệ thuật; văn học; hội họa; nhiếp ảnh; điện ảnh; điêu khắc;
dân ca; bài chòi; hò; múa; nhạc cụ; nghệ sĩ; đạo diễn; kịch; thư pháp; viết chữ đẹp; di tích; di sản; danh
lam; thắng cảnh; bằng di tích; khảo cổ; cổ vật; hiện vật; sưu tầm; tư liệu lịch sử; nhân chứng lịch sử; hồi
ký; cựu chiến binh; cựu thanh niên xung phong; thanh niên xung phong; cựu tù; cự ly; bốc thăm; đua thuyền;
sông hiếu; hạng mục thi; lứa tuổi; đôi nam; đôi nữ; đơn nam; đơn nữ; vận động viên đăng ký; chấm điểm; giám
khảo; vòng sơ khảo; chung khảo; sơ khảo; bán kết; kết quả thi; trao thưởng; cúp; tiểu phẩm; đội thi; bài
tham gia; số báo; ấn phẩm; tạp chí lao động; ấn hành; giám sát dịch; hướng dẫn viên; cài đặt và sử dụng;
nhà khoa học; bác sĩ tư vấn; thầy thuốc; thầy thuốc việt nam; nhà giáo việt nam; ngày nhà giáo; ngày doanh
nhân; nông dân giỏi; phụ nữ giỏi; ngày thầy thuốc; ngày báo chí; ngày truyền thống; mùa xuân; tết trung
thu; tết thiếu nhi; rằm; hội làng; hội xuân; đường hoa; pháo hoa; bắn pháo hoa; chợ tết; gói bánh chưng;
bánh chưng; cây nêu; chúc tết; thiệp chúc mừng; luật lưu trữ; luật giao thông; luật bảo vệ môi trường; luật
phòng cháy; luật an toàn; luật trẻ em; luật thanh niên; luật đất đai; luật doanh nghiệp; luật đầu tư; luật
du lịch; luật giáo dục; luật việc làm; luật bình đẳng giới; luật an ninh mạng; luật tiếp cận thông tin;
luật hòa giải; văn bản quy phạm; văn bản hợp nhất; công báo; công khai thủ tục; bộ thủ tục; quy trình nội
bộ giải quyết; iso; chất lượng sản phẩm; đo lường; nhãn hiệu; sáng chế; truy xuất nguồn gốc; truyền hình
trực tiếp; hội nghị truyền hình; phòng máy; máy chiếu; micro; đường truyền riêng; tín hiệu; thử tín hiệu;
kiểm tra đường truyền; mã qr; quét mã; tổng đài; đường dây nóng; số hotline; hộp thư góp ý; trang web;
website; facebook; zalo; fanpage; chia sẻ bài viết; bấm thích; theo dõi trang; tài khoản zalo; tải ứng
dụng; chợ ứng dụng; thiết bị di động; trợ lý ảo; trí tuệ nhân tạo; dữ liệu mở; nền tảng số; nền tảng; công
dân số; học liệu; bài giảng điện tử; khóa học trực tuyến; chứng thư; kinh phí ăn ở; kinh phí đi lại; chương
trình hành động; tài liệu tuyên truyền; báo lao động; bảo tàng; cổng thông tin điện tử; cộng tác viên; vận
động viên; phong trào thi đua; cuộc thi; hội thi; cuộc vận động; hội thảo; tọa đàm; diễn đàn; tập huấn; lớp
tập huấn; khóa học; lớp học; lễ khai mạc; lễ phát động; mít tinh; diễu hành; đối thoại; sinh hoạt chuyên
đề; tham quan; trao đổi kinh nghiệm; sáng kiến; gương điển hình; người tốt việc tốt; nhân rộng; kỷ niệm;
ngày thành lập; đại đoàn kết; năm học; học kỳ; phòng chống dịch; dịch bệnh; dịch covid 19; covid 19; tình
hình dịch; lây lan; lây nhiễm; cách ly; khai báo; khai báo y tế; khẩu trang; đeo khẩu trang; sát khuẩn; khử
khuẩn; rửa tay; đo thân nhiệt; giãn cách; tiêm chủng; vắc xin; cơ sở y tế; bệnh truyền nhiễm; vệ sinh; vệ
sinh môi trường; tập trung đông người; triệu chứng; ca bệnh; diễn biến phức tạp; thiên tai; bão; áp thấp
nhiệt đới; mưa lớn; mưa lũ; lũ lụt; ngập lụt; ngập úng; sạt lở; nắng nóng; hạn hán; gió mạnh; dông lốc; tàu
thuyền; neo đậu; hồ đập; đê điều; sơ tán; sơ tán dân; trực ban; ứng phó; khắc phục hậu quả; cứu hộ; cứu
nạn; dự báo; khí tượng thủy văn; cảnh báo; chằng chống nhà cửa; tìm kiếm cứu nạn; vào bờ; ven biển; vùng
biển; thời tiết; mạnh lên; phòng cháy; chữa cháy; phòng cháy chữa cháy; cháy nổ; cháy rừng; nguồn nhiệt; sử
dụng lửa; thực bì; bình chữa cháy; thoát nạn; an toàn giao thông; trật tự an toàn giao thông; giao thông;
tham gia giao thông; nồng độ cồn; mũ bảo hiểm; phân luồng; cầu đường; thi công; lưu thông; biển báo; tai
nạn giao thông; tuần tra; an ninh trật tự; đường bộ; đường sắt; an toàn lao động; an toàn vệ sinh lao động;
vệ sinh lao động; tai nạn lao động; bệnh nghề nghiệp; bảo hộ lao động; huấn luyện an toàn; quy trình vận
hành; bữa ăn ca; thực phẩm; an toàn thực phẩm; ngộ độc thực phẩm; bếp ăn tập thể; nghỉ lễ; nghỉ tết; làm
bù; lịch nghỉ; lịch trực; trực lãnh đạo; treo cờ; cờ tổ quốc; quốc khánh; tết nguyên đán; giỗ tổ hùng
vương; ngày giải phóng miền nam; quốc tế lao động; thương binh liệt sĩ; liệt sĩ; nghĩa trang; nghĩa trang
liệt sĩ; dâng hương; viếng; thắp nến; tri ân; uống nước nhớ nguồn; người có công; bà mẹ việt nam anh hùng;
bóng đá; bóng chuyền; cầu lông; bóng bàn; kéo co; cờ vua; cờ tướng; điền kinh; thể thao; thể dục; giải đấu;
giải thưởng; giải nhất; thi đấu; môn thi đấu; nội dung thi đấu; trọng tài; đội bóng; huấn luyện viên; thể
lệ; điều lệ giải; vòng loại; chung kết; hội thao; hội khỏe; văn nghệ; nghệ thuật; biểu diễn; ca khúc; tiếng
hát; tiết mục; áo dài; tác phẩm; tác giả; triển lãm; trưng bày; lễ hội; du lịch; đầu sách; tủ sách; đọc
sách; thư viện; văn hóa đọc; báo chí; tạp chí; bản tin; tin bài; chuyên mục; phóng sự; phát sóng; phát lại;
truyền hình; phát thanh; truyền thông; khẩu hiệu; băng rôn; pa nô; áp phích; cổ động; cổ động trực quan;
mạng xã hội; video; tờ rơi; tờ gấp; họp báo; trắc nghiệm; câu hỏi; đáp án; bài dự thi; bài thi; môi trường;
bảo vệ môi trường; trồng cây; cây xanh; rác thải; rác thải nhựa; túi ni lông; chai nhựa; phân loại rác; thu
gom; dọn vệ sinh; tổng vệ sinh; biến đổi khí hậu; nguồn nước; tiết kiệm điện; tiết kiệm năng lượng; thiết
bị điện; chiếu sáng; tắt thiết bị; xăng dầu; bảo vệ rừng; động vật hoang dã; chỉnh trang; đô thị; nông
thôn; nông thôn mới; cảnh quan; đường phố; sáng xanh sạch đẹp; xanh sạch đẹp; dụng cụ chứa nước; loăng
quăng; diệt muỗi; chằng chống; chằng chống trụ sở; cắt tỉa; cành cây; mùa mưa bão; mùa mưa; tin bão; nhu
cầu học nghề; nhu cầu học; tạm ngừng cung cấp; cung cấp điện; cung cấp nước; cấp nước; cắt điện; đường dây;
trạm biến áp; đường ống; bảo dưỡng; bảo trì; sửa chữa đường; hợp đồng mua bán điện; hóa đơn điện tử; công
nghệ thông tin; chuyển đổi số; chính quyền điện tử; kinh tế số; kỹ năng số; phần mềm; hệ thống; máy tính;
máy chủ; internet; đường truyền; chữ ký số; chứng thư số; đăng nhập; hộp thư điện tử; thư điện tử công vụ;
quản lý văn bản; văn bản điện tử; cơ sở dữ liệu; an toàn thông tin; mã độc; số hóa; lưu trữ; văn thư; dịch
vụ công; dịch vụ công trực tuyến; một cửa; mật khẩu mạnh; bảo mật; cải cách hành chính; thủ tục hành chính;
kiểm soát thủ tục hành chính; đơn giản hóa; giải quyết thủ tục; bộ luật lao động; luật công đoàn; hiến
pháp; nghị định hướng dẫn; quy phạm pháp luật; bổ sung điều; thay thế nghị định; giáo dục pháp luật; tìm
hiểu pháp luật; tư vấn pháp luật; trợ giúp pháp lý; kinh tế xã hội; văn hóa xã hội; phát triển kinh tế;
công nghiệp; nông nghiệp; thương mại; xuất khẩu; nhập khẩu; hàng việt nam; người tiêu dùng; nông sản; đặc
sản; hội chợ; phiên chợ; gian hàng; đầu tư nước ngoài; môi trường kinh doanh; chỉ số giá; thống kê; điều
tra; tổng điều tra; dân số; mật độ; lao động mất việc; thị trường lao động; tuyển dụng lao động; sàn giao
dịch; đào tạo nghề; dạy nghề; tuyển sinh; khai giảng; bế giảng; thi tốt nghiệp; bài giảng; lớp bồi dưỡng;
ngoại ngữ; tiếng anh; tin học; kỹ năng mềm; nâng cao nhận thức; học nghề; khoa học kỹ thuật; nghiên cứu
khoa học; sở hữu trí tuệ; đổi mới sáng tạo; khởi nghiệp; bình đẳng giới; gia đình việt nam; ngày gia đình;
bữa cơm; nữ công; công tác nữ công; bảo vệ trẻ em; xâm hại trẻ em; trung thu; quốc tế thiếu nhi; người cao
tuổi; thanh thiếu niên; khuyến học; hiến máu; hiến máu tình nguyện; tình nguyện; chữ thập đỏ; phòng chống
ma túy; ma túy; thuốc lá; tệ nạn xã hội; hiv aids; bạo lực gia đình; mua bán người; dân số kế hoạch hóa;
tháng công nhân; ngày hội; ngày hội công nhân; lao động giỏi; lao động sáng tạo; đời sống văn hóa; văn hóa
doanh nghiệp; văn hóa công sở; quy chế dân chủ; hội nghị người lao động; thỏa ước lao động tập thể; thăm
hỏi đoàn viên; tặng quà; suất quà; quà tặng; chăm lo đời sống; kết nạp; người lao động có đơn xin gia nhập
công đoàn; đơn xin gia nhập; gia nhập công đoàn; nề nếp; kỷ luật kỷ cương; kỷ cương hành chính; thái độ
phục vụ; đeo thẻ; nếp sống văn minh; thuần phong mỹ tục; bản sắc; tư tưởng đạo đức phong cách hồ chí minh;
học tập và làm theo; hồ chí minh; bác hồ; đại hội đảng; đại hội đảng các cấp; đại hội thi đua yêu nước; thi
đua yêu nước; nghị quyết đại hội; tấm gương; ngày sinh; báo chí cách mạng; hòa bình; độc lập; tự do; tổ
quốc; biển đảo; tình hữu nghị; hữu nghị; giải phóng; chuyển địa điểm; thay đổi địa điểm; thay đổi thời
gian; thay đổi địa chỉ; trụ sở mới; đường hùng vương; sử dụng địa chỉ; con dấu; mẫu dấu; điện thoại liên
hệ; bàn giao công trình; khánh thành công trình; bình thường mới; khó phân hủy; dùng một lần; quảng bá;
giới thiệu sách; hỗ trợ đối thoại; giúp đỡ kỹ thuật; đón tiếp; đón tiếp đại biểu; phục vụ hội nghị; chia sẻ
thông tin; phát quà; lượng khách; thời kỳ hoạt động bí mật; ban tổ chức giải; dự giải; mục lục hồ sơ; di
chuyển máy móc; đối thoại định kỳ; thời tiết xấu; dự trữ nước; giả mạo; thư giả mạo; thư điện tử giả mạo;
đánh cắp mật khẩu; tệp lạ; trụ sở tiếp công dân; lịch tiếp công dân; tiếp công dân định kỳ; trình tự khiếu
nại; trình tự khiếu nại về lao động; phiêu lưu; gương người lao động; dịch; vì dịch; do dịch; bữa cơm gia
đình; đăng ký cấp mới; góp ý dự thảo; dự thảo luật; dự thảo kế hoạch; dự thảo nghị định; dự thảo thông tư;
dự thảo chương trình; dự thảo quy chế phối hợp; phun thuốc; giải pháp của công nhân; gương tiêu biểu; nhiệt
liệt chào mừng; vùng kinh tế; chào cờ; treo băng rôn; treo cờ rủ; quốc tang; cờ đảng; cờ nước; quần chúng;
nghệ thuật quần chúng; diễn viên; đoàn nghệ thuật; nhạc công; dàn dựng; kịch bản chương trình; thời lượng;
phần dự thi; phần thi chào hỏi; chào hỏi; năng khiếu; trả lời câu hỏi; đội tuyển; đội thắng; đội thua; đội
nhất; đội nhì; trận đấu; trận chung kết; bảng đấu; vòng bảng; vòng chung kết; hiệp đấu; thể thức thi đấu;
luật thi đấu; bốc thăm chia bảng; lịch thi đấu; đơn nam; đơn nữ; đôi nam nữ; nam nữ phối hợp; cự ly 5 km;
đường chạy; xuất phát; về đích; vạch xuất phát; áo thi đấu; số đeo; y tế phục vụ; nước uống cho vận động
viên; giải nhì; giải ba; giải khuyến khích; giải phong cách; cờ lưu niệm; cơ cấu giải; vòng thi; vòng sơ
loại; bài thi viết; bài thi trắc nghiệm; đăng nhập dự thi; thi trực tuyến; trang web cuộc thi; câu hỏi trắc
nghiệm; thời gian dự thi; kết quả cuộc thi; công bố thể lệ; tác phẩm dự thi; ảnh dự thi; tranh cổ động;
sáng tác tranh; ca khúc mới; hát quốc ca; văn nghệ chào mừng; chương trình nghệ thuật; chương trình giao
lưu; đêm giao lưu; lửa trại; dân vũ; múa hát; trò chơi vận động; tham quan bảo tàng; về nguồn; hành trình
về nguồn; địa chỉ đỏ; di tích lịch sử; thành cổ quảng trị; sông thạch hãn; thả hoa; thả hoa đăng; lễ thắp
nến; nghĩa trang trường sơn; nghĩa trang đường 9; lễ viếng; đặt vòng hoa; vòng hoa; mặc niệm; phút mặc
niệm; gia đình chính sách; thăm gia đình liệt sĩ; bà mẹ việt nam; nói chuyện truyền thống; truyền thống vẻ
vang; truyền thống yêu nước; đạo lý; uống nước nhớ nguồn; đạo lý uống nước nhớ nguồn; đền ơn đáp nghĩa; hào
khí; bản hùng ca; chiến thắng; giải phóng quê hương; ngày giải phóng quảng trị; cách mạng tháng tám; quốc
khánh 2 9; tuyên ngôn độc lập; chủ nghĩa mác lênin; lòng yêu nước; tự hào dân tộc; niềm tự hào; đại đoàn
kết toàn dân tộc; ngày hội đại đoàn kết; khu dân cư văn hóa; làng văn hóa; gia đình văn hóa; nếp sống văn
hóa; ứng xử văn minh; bộ quy tắc ứng xử; quy tắc ứng xử; văn hóa ứng xử; chung tay bảo vệ; bảo vệ trẻ em;
vì người nghèo; tháng cao điểm vì người nghèo; ngày vì người nghèo; hũ gạo; người khuyết tật; ngày hội
người khuyết tật; lật úp dụng cụ; lật úp; diệt lăng quăng; lăng quăng; bọ gậy; dọn dẹp; phát quang; phát
quang bụi rậm; khơi thông cống rãnh; thu gom rác; nhặt rác; rác sinh hoạt; ống hút nhựa; ly nhựa; cốc nhựa;
sản phẩm nhựa; nhựa dùng một lần; túi vải; bình nước cá nhân; trồng rừng; trồng cây nhớ ơn bác; cây phân
tán; cây bóng mát; chăm sóc cây; tưới cây; sông suối; bãi biển; làm sạch biển; nguồn nước sạch; vứt rác; đổ
rác; điểm tập kết rác; tiết kiệm nước; tắt điện; tắt bớt đèn; giờ trái đất; bóng đèn led; năng lượng mặt
trời; phụ tải; quá tải; nắng nóng gay gắt; nhiệt độ cao; phòng chống nóng; say nắng; nghỉ giữa ca; nước
mát; quạt làm mát; thông gió; chiếu sáng; đo kiểm môi trường; thiết bị bảo hộ; an toàn máy móc; quy trình
an toàn; biển báo an toàn; khóa huấn luyện; thẻ an toàn; nhóm huấn luyện; kiểm định thiết bị; phòng ngừa
tai nạn; giảm tai nạn; tai nạn giao thông; va chạm giao thông; đường ngang; đường sắt; giờ tan tầm; ùn tắc;
kẹt xe; đường hư hỏng; ổ gà; vá đường; thi công mặt đường; lắp đặt biển báo; camera giao thông; giấy phép
lái xe; đăng ký xe; đổi giấy phép lái xe; thắt dây an toàn; đội mũ bảo hiểm; không lái xe; đã uống rượu
bia; uống rượu bia; điều khiển phương tiện; người điều khiển; vượt đèn đỏ; chạy quá tốc độ; phần đường; làn
đường; xe đạp điện; xe máy điện; học sinh đi học; cổng trường; phòng chống cháy rừng; cháy rừng cấp; đốt
thực bì; đốt rác; đốt vàng mã; hệ thống điện; chập điện; sạc điện; bình gas; khí gas; thoát hiểm; diễn tập
chữa cháy; lính cứu hỏa; xe chữa cháy; họng nước; nội quy phòng cháy; khả năng mạnh lên; mạnh lên thành
bão; vùng tâm bão; hướng di chuyển; cấp gió; gió giật; sóng biển; biển động; triều cường; tàu cá; kêu gọi
tàu thuyền; neo đậu an toàn; khu neo đậu; gia cố; gia cố mái; bao cát; cắt tỉa cành; đèn pin; lương thực dự
trữ; nhu yếu phẩm; nước uống dự trữ; hồ chứa; vận hành hồ chứa; lượng mưa; lũ trên sông; báo động 2; báo
động 3; ngầm tràn; đường ngập; sạt lở đất; lốc xoáy; sét; mưa đá; rét hại; chống rét; hạn mặn; xâm nhập
mặn; bản tin dự báo; trực ban 24; chế độ trực ban; khắc phục sự cố; khôi phục điện; cấp điện trở lại; thời
gian mất điện; khu vực mất điện; lịch ngừng cấp nước; dự trữ nước sinh hoạt; áp lực nước; nước đục; súc xả
đường ống; thay đồng hồ nước; công tơ điện; chỉ số công tơ; ghi chỉ số; ứng dụng chăm sóc khách hàng; tổng
đài 19001909; đăng ký cấp điện; bảo trì máy chủ; gián đoạn dịch vụ; nâng cấp phần mềm; cập nhật phần mềm;
cài đặt phần mềm; phần mềm diệt virus; mã độc tống tiền; thư rác; lừa đảo qua mạng; lừa đảo trực tuyến; tin
nhắn lừa đảo; cuộc gọi lừa đảo; đường link lạ; mã otp; đổi mật khẩu; hộp thư công vụ; tên miền; chữ ký số
chuyên dùng; cấp chữ ký số; gia hạn chứng thư số; chứng thư số hết hạn; ký số văn bản; văn bản ký số; liên
thông văn bản; trục liên thông; hội nghị trực tuyến; phòng họp trực tuyến; điểm cầu tỉnh; điểm cầu huyện;
đường truyền hội nghị; kiểm tra kết nối; thử đường truyền; dịch vụ công mức độ 4; nộp hồ sơ trực tuyến;
cổng dịch vụ công; bộ phận một cửa; trả kết quả một cửa; thủ tục được công bố; niêm yết công khai; quy chế
làm việc; công tác lưu trữ; nộp lưu tài liệu; chỉnh lý tài liệu; kho lưu trữ; số hóa tài liệu; thể thức văn
bản; soạn thảo văn bản; trình bày văn bản; mẫu văn bản; số điện thoại mới; đổi số điện thoại; số máy mới;
chuyển trụ sở; chuyển về trụ sở mới; treo biển; đường lý thường kiệt; khu liên cơ; bãi giữ xe; nơi để xe;
sắp xếp xe; thang bộ; nhà ăn cơ quan; vệ sinh phòng làm việc; vệ sinh nơi làm việc; vệ sinh khuôn viên; nếp
sống; giờ giấc làm việc; không hút thuốc; khu vực cấm hút thuốc; tác hại thuốc lá; cai thuốc; phòng chống
tác hại rượu bia; ma túy tổng hợp; phòng chống hiv; ngày thế giới phòng chống aids; phòng chống lao; phòng
chống mù lòa; khám mắt; khám sàng lọc; tư vấn dinh dưỡng; bệnh mùa hè; bệnh truyền nhiễm; cúm mùa; tay chân
miệng; thủy đậu; bệnh bạch hầu; tiêm nhắc; tiêm vắc xin; đăng ký tiêm; điểm tiêm; lịch tiêm; người nhiễm;
người tiếp xúc; vùng có dịch; về từ vùng dịch; trở về từ; đến từ; khai báo y tế điện tử; cài đặt bluezone;
ứng dụng bluezone; tờ khai y tế; quét mã qr; nước sát khuẩn; rửa tay bằng xà phòng; thông điệp 5k; không
tập trung đông người; giữ khoảng cách; ăn chín uống sôi; rửa sạch; bảo quản thực phẩm; chế biến thực phẩm;
nguồn gốc thực phẩm; bếp ăn; bữa ăn công nhân; chó mèo; bị chó cắn; tiêm phòng dại; vật nuôi trong nhà;
ngày sách việt nam; hỏi đáp; sách hỏi đáp; cẩm nang; ấn phẩm tuyên truyền; tờ gấp tuyên truyền; đăng tin;
tin bài về; phát thanh nội bộ; loa phát thanh; bản tin công đoàn; trang fanpage; chia sẻ thông tin chính
thống; thông tin chính thống; thông tin sai sự thật; tin đồn thất thiệt; luật bầu cử; ngày bầu cử; bầu cử
đại biểu quốc hội; tuyên truyền bầu cử; cử tri; danh sách cử tri; khu vực bỏ phiếu; luật cư trú; luật phòng
chống ma túy; luật thi hành; ngày pháp luật việt nam; tủ sách pháp luật; hội thi tìm hiểu luật; phổ biến
luật; văn bản pháp luật mới; nội dung cơ bản của luật; điểm mới của luật; chương iii; chương ii; chương i;
dự thảo được đăng; đăng tải dự thảo; học nghề ngắn hạn; ngày hội việc làm; phiên giao dịch việc làm; phiên
giao dịch việc làm lưu động; phiên giao dịch; xuất khẩu lao động; tư vấn việc làm; tư vấn tuyển dụng lao
động; kết nối việc làm; cung ứng lao động; số người tham gia bảo hiểm; tra cứu quá trình tham gia bảo hiểm;
ứng dụng vssid; bảo hiểm y tế hộ gia đình; bảo hiểm xã hội tự nguyện; thẻ bảo hiểm y tế điện tử; khám chữa
bệnh bảo hiểm; lao động từ 15 tuổi; dân số trung bình; mật độ dân số; tốc độ tăng; chỉ số sản xuất; sản
xuất công nghiệp; tổng mức bán lẻ; kim ngạch; kim ngạch xuất khẩu; khách quốc tế; du khách; lượt khách; mùa
vụ; vụ hè thu; vụ đông xuân; lúa; cao su; cà phê; hồ tiêu; diện tích gieo trồng; năng suất lúa; dịch bệnh
gia súc; lợn tái đàn; nuôi trồng thủy sản; đánh bắt thủy sản; chợ phiên; hàng việt; hàng tiêu dùng; giá
xăng dầu; bình ổn thị trường; khuyến mại tập trung; hội chợ thương mại; gian hàng trưng bày; sản phẩm ocop;
thời gian mở cửa; mở cửa đón khách; giờ mở cửa; vào cửa tự do; thứ trưởng bộ; tết dương lịch; tết cổ
truyền; chợ hoa; đón tết; vui xuân; đón xuân; mừng đảng mừng xuân; nghỉ tết âm lịch; lịch nghỉ tết; đi làm
bù; nghỉ bù; trực tết; trực cơ quan; bảo vệ trụ sở; phân công trực; phân công trực cơ quan; gặp mặt đầu
xuân; đầu xuân; hái hoa dân chủ; rút thăm trúng thưởng; phần quà trung thu; đèn trung thu; phá cỗ; thiếu
nhi vui khỏe; học sinh nghèo; tiếp bước đến trường; khai giảng năm học mới; năm học mới; thi tốt nghiệp
thpt; kỳ thi tốt nghiệp; tiếp sức mùa thi; điểm tư vấn mùa thi; nước uống miễn phí; chỗ nghỉ cho thí sinh;
hè tình nguyện; chiến dịch; chiến dịch tình nguyện; chiến dịch thanh niên tình nguyện; ra quân chiến dịch;
tuổi trẻ; thanh niên khởi nghiệp; phụ nữ khởi nghiệp; nữ cán bộ công chức; mặc áo dài; tuần lễ áo dài; giỏi
việc nước đảm việc nhà; phụ nữ tự tin; gia đình hạnh phúc; ngày gia đình việt nam; bữa cơm ấm áp; bữa cơm
gia đình ấm áp yêu thương; yêu thương; giọt hồng yêu thương; hiến máu cứu người; đơn vị máu; người hiến
máu; điểm hiến máu; ngày toàn dân hiến máu; ký ức; triển lãm ảnh; trưng bày ảnh; ảnh tư liệu; hiện vật lịch
sử; sưu tầm hiện vật; biên soạn lịch sử; kỷ yếu; tìm hiểu lịch sử; nông dân thi đua; thi đua sản xuất; sản
xuất kinh doanh giỏi; lao động tiên tiến; sáng kiến cải tiến; 75 nghìn sáng kiến; chương trình 1 triệu sáng
kiến; chương trình sáng kiến; cuộc thi sáng tạo; sáng tạo trẻ; sáng tạo kỹ thuật; hồ sơ dự thi; mô tả sáng
kiến; nhập sáng kiến; phần mềm sáng kiến; xanh sạch đẹp an toàn; bữa ăn ca; nâng chất lượng bữa ăn; đối
thoại với công nhân; diễn đàn công nhân; nghe công nhân nói; ngày hội công nhân; phiên chợ nghĩa tình; chợ
công nhân; phúc lợi cho đoàn viên; chương trình phúc lợi; thẻ ưu đãi; khám sức khỏe miễn phí; tư vấn pháp
luật miễn phí; tổ tư vấn pháp luật; công đoàn đồng hành; tiếng lào; tiếng anh giao tiếp; lớp tiếng anh; lớp
tin học; ngoại ngữ tin học; lịch học; thời khóa biểu; chuyên đề về; báo cáo chuyên đề; giới thiệu chuyên
đề; lớp tập huấn nghiệp vụ; nghiệp vụ công đoàn; kỹ năng tuyên truyền; kỹ năng nói trước công chúng; kỹ
năng tổ chức; phương pháp; hội thảo khoa học; nghiên cứu khoa học; cơ sở dữ liệu quốc gia; dân cư; trình độ
học vấn; học vấn; nghề nghiệp; tác phong công nghiệp; kỷ luật lao động; đá cầu; ném bóng; nhảy bao bố; bóng
chuyền hơi; cờ; bơi lội; bơi chải; đua thuyền truyền thống; xe đạp; đạp xe; diễu hành xe đạp; đi bộ;
olympic; chạy bộ; chạy tập thể; công viên fidel; biển cửa việt; cửa tùng; trình diễn trang phục; bắn nỏ;
đẩy gậy; sản phẩm địa phương; nước uống; lượng máu; máu dự trữ; trồng dược liệu; dược liệu; bệnh bạch hầu;
đau họng; dấu hiệu sốt; phát hiện sớm ca bệnh; giám sát ca bệnh; mua sắm hàng; tham quan mua sắm; giai cấp
công nhân; con em cán bộ; tuyển sinh đại học; tìm hiểu luật; luật phòng chống tham nhũng; bảo trì hệ thống;
bảo trì đường truyền; điểm thi; họp báo; khởi nghiệp; nông thôn mới; lễ khánh thành cầu; sức gió; tâm bão;
nơi tránh trú; máy biến áp; thay dây dẫn; mặc áo dài; ảnh dự thi; cuộc thi ảnh; tháng tám; cách mạng tháng
tám; kỹ năng thuyết trình; xe tải; đơn vị máu; vẻ đẹp phụ nữ; đông người; khó thở; theo dõi sức khỏe tại
nhà; tự biên tự diễn; tiết mục tự biên; sản lượng thủy sản; doanh nghiệp thành lập mới; súc rửa bể; bể
chứa; trữ nước; tắm sông; học bơi; thiếu nhi vùng cao; trăng rằm; phi lao; bãi tắm; nhặt rác; giá trị sản
xuất; sản xuất nông nghiệp; sản lượng lúa; chỉ số giá tiêu dùng; điện tiêu thụ; ảnh nhân vật; nhãn hàng
hóa; cho học sinh nghỉ học; học sinh nghỉ học; trại sinh; dựng trại; cổng trại; buổi nói chuyện; nội dung
tuyên truyền; hàng thật; không khí lạnh
    """
)
