"""The vocabulary of ordinary official documents: what a text may consist of to be understood.

A sensitive matter in other words ("người dự kiến phụ trách khóa tới", "chuyện không rõ ràng") is told by
words that stand in no list of sensitive phrases; but they stand in no list of ordinary ones either. So a
sentence counts as understood only if most of its words are here, in a topic, or are names, numbers and dates.
Words about persons' lives, posts, money, faults, houses and secrets are left out on purpose: adding one here
weakens the guard.
What this module does not do: judge (``understood``).
"""

from __future__ import annotations

from mailbot.core.sensitivity.rule import phrases

ORDINARY_WORDS: tuple[str, ...] = phrases(
    """
kính mời đồng chí; mời đồng chí; mời các đồng chí; các đồng chí; đồng chí chủ tịch; đồng chí phó chủ tịch;
đồng chí tổng bí thư; đồng chí bí thư; đồng chí đại diện; đồng chí lãnh đạo; của đồng chí lê duẩn; đề nghị
các đồng chí; thưa đồng chí; liên hệ đồng chí; xe cộ; xe máy; ô tô khách; đỗ xe; dừng đỗ; dừng đỗ xe; đậu
xe; đúng vạch; đúng nơi quy định; đường tránh; theo đường tránh; mặt cầu; mặt đường; lề đường; vỉa hè; lòng
đường; trật tự đô thị; lấn chiếm; phía nam; phía bắc; phía đông; phía tây; hai bên; hướng đi; tuyến tránh;
vòng xuyến; ngã tư; ngã ba; nút giao; rào chắn; cống; mương; hố ga; đào đường; hoàn trả mặt đường; tải
trọng; xe tải; xe con; xe đạp; người đi bộ; phòng làm việc; vệ sinh phòng; sắp xếp gọn gàng; gọn gàng; ngăn
nắp; khóa vòi nước; vòi nước; tắt đèn; ra về; hết giờ; nhà vệ sinh; sân vườn; khuôn viên; nhà để xe; bảo vệ
cơ quan; thang máy; cầu thang; hành lang; bàn ghế hội trường; bảng tin; bảng tên; biển hiệu; cổng trụ sở;
cây cảnh cơ quan; thùng rác; nước sinh hoạt; nước sạch; điện thoại nội bộ; máy in; máy photocopy; mực in;
văn phòng phẩm; dịch tả; dịch tả lợn; lợn; lợn chết; xác lợn; thịt; nguồn gốc; nguồn gốc rõ ràng; rõ ràng;
vứt xác; giấu dịch; không giấu dịch; ổ dịch; vùng dịch; tiêu độc; tiêu độc khử trùng; khử trùng; vận chuyển
động vật; giết mổ; chợ đầu mối; thực phẩm bẩn; an toàn sinh học; mẫu xét nghiệm; xét nghiệm; dương tính; âm
tính; tiếp xúc gần; truy vết; chuyến xe; chuyến bay; chuyến tàu; tìm người; hành khách; cơ sở y tế gần
nhất; gần nhất; trạm y tế; bệnh viện tuyến; phòng khám; khám chữa bệnh; bảo hiểm y tế; thuốc; thiết bị y
tế; nhân viên y tế; lỗ hổng; lỗ hổng bảo mật; nghiêm trọng; hệ điều hành; bản vá; cập nhật bản vá; sao lưu;
sao lưu dữ liệu; tấn công mạng; bị tấn công; dấu hiệu; dấu hiệu bị tấn công; phần mềm độc hại; mã hóa dữ
liệu; tường lửa; xác thực hai lớp; xác thực; đăng xuất; đổi mật khẩu; quản trị; quản trị hệ thống; quản trị
mạng; địa chỉ ip; trình duyệt; phiên bản; nâng cấp phiên bản; thử nghiệm; vận hành thử nghiệm; vận hành
chính thức; hướng dẫn sử dụng; tài liệu hướng dẫn; video hướng dẫn; tem; bộ tem; tem kỷ niệm; bưu phẩm; bưu
chính; bưu cục; phát hành tem; triển lãm tem; phim; rạp; vé mời; giấy mời; thiệp mời; kịch nói; xiếc; ảo
thuật; trò chơi; trò chơi dân gian; dân gian; gian hàng thủ công; thủ công; mỹ nghệ; làng nghề; nghề truyền
thống; áo dài truyền thống; nón lá; diều; thả diều; đèn lồng; lồng đèn; múa lân; rước đèn; bánh trung thu;
kẹo; sữa; đồ chơi an toàn; trại sáng tác; nhạc sĩ; ca sĩ; hội viên; sáng tác ca khúc; ca khúc về công nhân;
nhạc; lời bài hát; bài hát; hợp xướng; dàn nhạc; tốp ca; đơn ca; song ca; hòa tấu; thể loại; tác giả dự
thi; bản quyền; bản nhạc; phổ nhạc; thơ; truyện ngắn; bút ký; ký sự; phóng sự ảnh; ảnh nghệ thuật; bộ ảnh;
chú thích ảnh; độ phân giải; kích thước; khổ giấy; trang a4; đánh máy; phông chữ; số trang; bản thuyết
minh; thuyết minh; mô tả giải pháp; giải pháp kỹ thuật; cải tiến; lề lối làm việc; cải tiến lề lối; đề tài
sáng kiến; danh mục; danh mục gửi kèm; trưng bày sản phẩm; sản phẩm khoa học; kết nối khởi nghiệp; cải tiến
kỹ thuật; tính mới; tính sáng tạo; hiệu quả kinh tế; khả năng áp dụng; nhân rộng mô hình; cổng trực tuyến;
đăng tải; cập nhật số lượng; số lượng sáng kiến; mỗi tuần; mỗi tháng; một lần; hai lần; lượt; lượt người;
số lượt; lượt xem; người tham gia; người xem; người đọc; bạn đọc; thính giả; khán giả; cổ động viên; quan
trắc; đo đạc; đo bụi; tiếng ồn; nhiệt độ; độ ẩm; ánh sáng; rung; hơi khí độc; mẫu đạt; tiêu chuẩn vệ sinh;
tiêu chuẩn cho phép; vi khí hậu; an toàn bức xạ; thiết bị nâng; nồi hơi; áp lực; kiểm định kỹ thuật; kiểm
định; hóa chất nguy hiểm; mặt nạ; găng tay; kính bảo hộ; dây an toàn; giàn giáo; hố sâu; làm việc trên cao;
điện giật; sơ cứu; sơ cấp cứu; cấp cứu; tủ thuốc; túi sơ cứu; an toàn viên; vệ sinh viên; làm đẹp; chăm
sóc; chăm sóc sắc đẹp; chăm sóc khách hàng; yoga; aerobic; dưỡng sinh; thiền; dinh dưỡng hợp lý; kỹ năng
làm cha mẹ; nuôi dạy con; giáo dục con; sữa mẹ; phòng vắt sữa; nhà trẻ công nhân; trại hè; học kỳ quân đội;
hè vui; thi vẽ; vẽ tranh; tranh vẽ; bé khỏe; ngày của mẹ; ngày của cha; đám cưới tập thể; lễ cưới tập thể;
giao lưu kết bạn; câu lạc bộ thanh niên; thanh niên tiêu biểu; công dân trẻ; phụ nữ trí thức; nữ trí thức;
nữ doanh nhân; tra cứu; mã khách hàng; mã số; kỳ hóa đơn; đăng ký dịch vụ; dịch vụ trực tuyến; tổng đài
chăm sóc; phát sóng trực tiếp; chương trình truyền hình; bản tin thời sự; thời sự; phỏng vấn; trả lời phỏng
vấn; mời phỏng vấn; viết bài; đặt bài; cộng tác; thông tấn; cơ quan báo chí; nhà báo; hội nhà báo; ngày báo
chí cách mạng; thẻ nhà báo; sách trắng; kỷ yếu; biên soạn; nghiệm thu đề tài; xuất bản; in sách; tặng sách;
luân chuyển sách; thư viện lưu động; điểm đọc; đảng ủy trực thuộc; chi bộ trực thuộc; học tập quán triệt;
nghiên cứu học tập; nghị quyết trung ương; nghị quyết đại hội đảng; cương lĩnh; điều lệ đảng; hội nghị trực
tuyến; điểm cầu; hội trường tỉnh ủy; bố trí cán bộ tham dự; bố trí cán bộ đảng viên tham dự; bài thu hoạch;
chuyên đề học tập; sinh hoạt chi bộ theo chuyên đề; tài liệu học tập; sổ tay; bí thư; báo cáo viên trung
ương; tuyên truyền miệng; thông tin thời sự; tình hình thời sự; biển đông; kinh tế biển; chủ quyền biển
đảo; tuần lễ biển; hải đảo; ngư dân; tựu trường; ngày tựu trường; cấp học; bậc học; khai giảng năm học; học
kỳ i; học kỳ ii; kết thúc học kỳ; nghỉ hè; thi giữa kỳ; xét công nhận tốt nghiệp; hướng nghiệp; phân luồng
học sinh; tư vấn tuyển sinh; chỉ tiêu tuyển sinh; ngành đào tạo; mã ngành; hệ chính quy; hệ vừa học vừa
làm; liên thông; văn bằng hai; trung tâm giáo dục thường xuyên; giáo dục thường xuyên; trung tâm học tập
cộng đồng; lớp xóa mù; phổ cập; dạy học trực tuyến; sách; thiết bị dạy học; phòng học; trường chuẩn quốc
gia; công trình; sản phẩm; phần việc; cụ thể hóa; gắn với chủ đề; chủ đề năm; thi đua cao điểm; đợt thi
đua; ký kết giao ước; giao ước thi đua; bảng tiêu chí; tiêu chí; bộ tiêu chí; chấm điểm thi đua; bình chọn;
công trình thanh niên; công trình sản phẩm mới; ngày công; ngày công tình nguyện; ra quân; hưởng ứng tích
cực; lập thành tích; chào mừng kỷ niệm; hướng tới; tiến tới; góp phần xây dựng; đoàn kết một lòng; vượt
khó; vươn lên; vai trò; vị trí vai trò; khẳng định; chính trị; hệ thống chính trị; trách nhiệm; quyết liệt;
phương châm; lộ trình; từng bước; tuyệt đối an toàn; chắc chắn; vững chắc; giữ vững; ổn định; thành quả;
thành tích; thành tựu; kết quả đạt được; sôi nổi; động viên; khích lệ; khuyến khích; cổ vũ; vui tươi; đầm
ấm; ấm no; lành mạnh; phấn khởi; hăng hái; nhiệt tình; đoàn kết; gắn bó; văn minh; hiện đại; chuyên nghiệp;
minh bạch hóa thủ tục; vật chất; tinh thần; đời sống vật chất; đời sống tinh thần; chăm lo; không khí; hoàn
cảnh lịch sử; bối cảnh; tuy nhiên; đồng thời; bên cạnh; nhất là; đặc biệt là; trong bối cảnh; lân cận; cơ
bản; kiểm soát; kiểm soát dịch; kiểm soát tốt; trở lại làm việc; trở lại; kỳ nghỉ; ảnh hưởng; bị ảnh hưởng;
hạn chế đi lại; hạn chế tập trung; hạn chế lây lan; phân tích; đánh giá; nhận định tình hình; xu hướng; xu
thế; triển vọng; thời cơ; thách thức; cơ hội; yêu cầu nhiệm vụ; nhiệm vụ chính trị; nhiệm vụ trọng tâm;
trọng tâm; trọng điểm; đột phá; then chốt; quận; phường xã; tiến hành; cờ phướn; phướn; trục đường; đông
người; qua lại; khu đô thị; khu chung cư; tổ dân phố; khối phố; thôn bản; cụm; cụm thi đua; khối thi đua;
khối; công đoàn bộ phận; công đoàn trường; ban văn thể; ban nữ công; tổ công đoàn; nghiệp đoàn; đội trưởng;
trưởng đoàn; thành viên; ban chỉ huy; tiểu ban; tổ giúp việc; thường trực ban; cơ quan thường trực; cầu
thủ; đội tuyển; đội hình; lực lượng; lực lượng vũ trang; dân quân tự vệ; đại diện; bảo vệ quyền; quyền lợi
ích; lợi ích hợp pháp; hợp pháp chính đáng; chính đáng; lợi ích; chính quyền; chính quyền địa phương; chính
sách; chủ trương; đường lối; đường lối của đảng; pháp luật của nhà nước; chính sách pháp luật; chế độ chính
sách; nghĩa vụ công dân; quyền và nghĩa vụ; quyền lợi người tiêu dùng; công bằng văn minh; dân chủ văn
minh; nhà hảo tâm; mạnh thường quân; cấp bách; khẩn trương; kịp thời; dứt điểm công trình; thông suốt; liên
tục; đồng thuận; ủng hộ của nhân dân; người đứng đầu cơ quan; thủ trưởng các; bình an; xuân; xuân bình an;
tết sum vầy; sum vầy; hỗ trợ thiết thực; hỗ trợ người tham dự; ý kiến chỉ đạo; quyết định; công tác; công
tác phòng chống; công tác tuyên truyền; công tác chuẩn bị; công tác tổ chức; công tác phối hợp; tập trung;
tập trung thực hiện; tập trung tuyên truyền; xác định; xem xét; nghiên cứu; tham khảo; tham mưu; đề ra;
kịch bản; phương án; phương án sơ tán; kêu gọi; kiểm tra hồ đập; sẵn sàng; rà soát các khu vực; khu vực
nguy hiểm; vị trí xung yếu; xung yếu; nguy hiểm; mất an toàn; bảo đảm giao thông; thông tuyến; khơi thông
dòng chảy; tiêu thoát nước; cây xanh đô thị; đường điện; lưới điện; cột điện; trạm; thiết bị chữa cháy; lối
thoát; lối thoát hiểm; nội quy; nội quy lao động; tiêu lệnh; biển cấm; biển chỉ dẫn; giờ cao điểm; cao
điểm; đợt cao điểm; tháng cao điểm; tuần lễ; tháng hành động; năm dân vận; năm an toàn; ngày hành động;
ngày thế giới; ngày quốc tế; thông điệp truyền thông; tài liệu truyền thông; bộ tài liệu; bộ nhận diện;
logo; biểu trưng; mẫu thiết kế; poster; inforgraphic; clip; phim tài liệu; ca khúc chào mừng; tiểu phẩm
tuyên truyền; loa truyền thanh; hệ thống truyền thanh; xe lưu động; tuyên truyền lưu động; phát triển kinh
tế xã hội; ngân sách nhà nước; tăng trưởng; cơ cấu kinh tế; khu vực kinh tế; hạ tầng; cơ sở hạ tầng; kết
cấu hạ tầng; hạ tầng số; công trình công cộng; công trình trọng điểm; khởi công công trình; khánh thành;
giải phóng mặt bằng; quy hoạch đô thị; đồ án; đồ án quy hoạch; đồ án quy hoạch chung; quy hoạch chung; bản
đồ; ranh giới; địa giới hành chính; địa danh; đặt tên đường; tên đường; tên phố; biển tên; số nhà; cây di
sản; vườn hoa; điểm đến; tuyến du lịch; sản phẩm du lịch; khách du lịch; lữ hành; lưu trú; nhà hàng; ẩm
thực; sản xuất kinh doanh; hoạt động sản xuất; doanh nghiệp nhỏ và vừa; hiệp hội; hiệp hội doanh nghiệp;
cộng đồng doanh nghiệp; người sử dụng lao động; đại diện người sử dụng lao động; lao động nữ; lao động trẻ;
lao động phổ thông; thanh niên công nhân; công nhân trẻ; công nhân khu công nghiệp; khu công nghiệp quán
ngang; khu công nghiệp nam đông hà; cụm công nghiệp; khu kinh tế; ca kíp; nhà ăn; căng tin; ký túc xá; khu
lưu trú; điểm sinh hoạt văn hóa; thiết chế công đoàn; thiết chế văn hóa; nhà văn hóa lao động; trường mầm
non; nhóm trẻ; giữ trẻ; học bài; ôn tập; đề thi; phòng thi; điểm thi; cụm thi; tiếp sức mùa thi; tình
nguyện viên; nón; nước uống; suất ăn; chỗ trọ cho thí sinh; xe đưa đón; phương tiện đưa đón; người nhà thí
sinh; học sinh giỏi; học sinh nghèo vượt khó; học bổng; quỹ khuyến học; thư khen; tuyên truyền viên giỏi;
báo cáo viên giỏi; cán bộ công đoàn giỏi; hội thi cán bộ công đoàn; thi tay nghề; thi nâng bậc thợ; bậc
thợ; luyện tay nghề; ôn lý thuyết; lý thuyết; thực hành; phần thi; câu lạc bộ; sinh hoạt câu lạc bộ; mô
hình điểm; đơn vị điểm; làm điểm; chỉ đạo điểm; đính kèm; trân trọng thông báo; trân trọng đề nghị; trân
trọng giới thiệu; trân trọng cảm ơn; kính đề nghị; kính chuyển; nhận được công văn; nhận được văn bản này;
căn cứ tình hình; căn cứ công văn; thực hiện công văn; thực hiện kế hoạch; thực hiện chỉ thị; thực hiện
chương trình; thực hiện nghị quyết; theo đề nghị của; theo công văn; được sự đồng ý; được sự thống nhất;
giao nhiệm vụ; các nội dung sau; với các nội dung; với chủ đề; với thông điệp; với mục tiêu; với tinh thần;
theo hình thức; hình thức trực tuyến; bằng hình thức; thông qua; tại địa chỉ; theo địa chỉ; theo đường dẫn;
qua số điện thoại; qua email; mọi chi tiết; chi tiết; thông tin chi tiết; giải đáp; hỗ trợ kỹ thuật; hướng
dẫn cụ thể; hồ sơ; hồ sơ dự thi; tài liệu; mẫu; mẫu mục lục; mục lục; lịch; biết; phù hợp; lộ trình đi lại;
tạm; cấm; hạn; hạn nhận; đăng; lễ; giải; hè; trẻ; rác; ngập; trực; đón; sông; hồ; biển; mừng; xếp hạng; đặc
biệt; thông minh; cài đặt; ứng dụng; điện thoại thông minh; quản lý; ban quản lý; diễn tập; lĩnh vực; cơ
khí; nông lâm ngư nghiệp; nông lâm; ngư nghiệp; thủy sản; lâm nghiệp; y dược; dược; hóa chất; hóa học; sinh
học; vật lý; xây dựng giao thông; điện tử; viễn thông; cáp quang; tuyến cáp; gián đoạn; bị gián đoạn; dịch
vụ internet; mất nước; nước yếu; súc rửa; đường ống nước; nguồn điện; mất điện; chia cắt; bị chia cắt; di
chuyển; di dời tài sản; lên cao; nước lũ; nước rút; hạ du; thủy điện; xả lũ; vùng trũng; ven sông; đất đá;
khuyến mại; kích cầu; tiêu dùng; nội địa; kích cầu tiêu dùng; siêu thị; bán lẻ; chợ; mua sắm hàng việt;
hàng hóa thiết yếu; bình ổn; giá cả; cung ứng; vận tải; logistics; bến bãi; đường thủy; đường không; sân
bay; nhà ga; xe khách; vé xe; tàu; đăng kiểm; biển số; đèn tín hiệu; vạch kẻ đường; cầu vượt; hầm; quốc lộ;
tỉnh lộ; cao tốc; nuôi; nhốt; nuôi nhốt; mua bán động vật; săn bắt; trái phép; khai thác trái phép; đánh
bắt; gia súc; gia cầm; vật nuôi; cây trồng; giống; mùa vụ; gieo trồng; thu hoạch; sâu bệnh; phân bón; thuốc
bảo vệ thực vật; tưới tiêu; kênh mương; chăn nuôi; thú y; tiêm phòng; cúm gia cầm; trang trại; hoa; cây
cảnh; sinh vật cảnh; hoa lan; vườn; trồng hoa; khơi thông; cống rãnh; dọc các tuyến đường; tuyến phố; quảng
cáo rao vặt; điểm đen; bãi rác; nước thải; khí thải; bụi; tai nạn thương tích; thương tích; đuối nước;
phòng chống đuối nước; dạy bơi; học bơi; bể bơi; cắm biển; biển cảnh báo; sông hồ; dịp hè; phụ huynh; cha
mẹ; nhà trường; lớp mầm non; mầm non; tiểu học; trung học; phổ thông; đại học; cao đẳng; trung cấp; sách
giáo khoa; học tập suốt đời; suốt đời; tự học; chăm sóc sức khỏe; sức khỏe sinh sản; sinh sản; dinh dưỡng;
bữa ăn; tập thể dục; lối sống lành mạnh; hút thuốc; bạch hầu; ho gà; sởi; tay chân miệng; bại liệt; dại;
lao phổi; đúng lịch; tiêm; mũi tiêm; điều tra viên; chọn mẫu; hộ; hộ gia đình; hộ được chọn; phiếu hỏi;
phiếu khảo sát; biểu mẫu thống kê; công bố số liệu; sơ bộ; ước tính; tổng cục thống kê; hội đồng; hội đồng
nhân dân tỉnh; kỳ họp; tiếp xúc cử tri; cử tri; nghị trường; đại biểu quốc hội; giải trình đề án; trình bày
tham luận; tham luận; phát biểu; khai mạc; chụp ảnh lưu niệm; lưu niệm; hoa chúc mừng; lẵng hoa; lễ phục;
trang phục; quân phục; đồng phục; mũ; áo; giày; băng đeo; thẻ đại biểu; chỗ ngồi; sơ đồ chỗ ngồi; gửi xe;
bãi đỗ xe; mượn; cho mượn; mượn hội trường; sân khấu; âm thanh; đêm thơ; đêm nhạc; thơ nhạc; văn học nghệ
thuật; văn học; hội họa; nhiếp ảnh; điện ảnh; điêu khắc; dân ca; bài chòi; hò; múa; nhạc cụ; nghệ sĩ; đạo
diễn; kịch; thư pháp; viết chữ đẹp; di tích; di sản; danh lam; thắng cảnh; bằng di tích; khảo cổ; cổ vật;
hiện vật; sưu tầm; tư liệu; tư liệu lịch sử; nhân chứng lịch sử; nhân chứng; hồi ký; cựu chiến binh; cựu
thanh niên xung phong; thanh niên xung phong; cựu tù; bộ đội; chiến sỹ; cự ly; bốc thăm; đua thuyền; sông
hiếu; hạng mục thi; lứa tuổi; độ tuổi; nhóm tuổi; cá nhân; tập thể; đôi nam; đôi nữ; nam nữ; đơn nam; đơn
nữ; vận động viên đăng ký; chấm điểm; giám khảo; vòng sơ khảo; chung khảo; sơ khảo; bán kết; kết quả thi;
công bố kết quả; trao thưởng; cúp; giấy chứng nhận; tiểu phẩm; đội thi; ban thư ký; hồ sơ đăng ký; bài tham
gia; số báo; số ra; kỳ; ấn phẩm; tạp chí lao động; tòa soạn; phát hành; ấn hành; nhân dịp; vào lúc; vào
ngày; bắt đầu từ; thời hạn nhận; nơi nhận hồ sơ; địa chỉ nhận; người liên hệ; đầu mối liên hệ; để biết; để
thực hiện; để triển khai; để phối hợp; để kịp thời; để tổng hợp; để phục vụ; sớm; mọi; các nội dung; một
số; một số nội dung; các phòng; cử đại diện; đại diện tham dự; kính báo; rất mong; mong nhận được; quan
tâm; sự quan tâm; phối hợp chặt chẽ; tạo điều kiện; tạo điều kiện thuận lợi; theo tinh thần; theo chỉ đạo;
chỉ đạo; lãnh đạo chỉ đạo; giám sát dịch; hướng dẫn viên; cài đặt và sử dụng; sử dụng hiệu quả; nhân viên;
chuyên gia; nhà khoa học; kỹ sư; bác sĩ tư vấn; y tá; điều dưỡng; cô giáo; thầy thuốc; thầy thuốc việt nam;
nhà giáo; nhà giáo việt nam; ngày nhà giáo; doanh nhân; ngày doanh nhân; nông dân giỏi; phụ nữ giỏi; ngày
thầy thuốc; ngày báo chí; ngày truyền thống; năm mới; mùa xuân; tết trung thu; tết thiếu nhi; rằm; hội
làng; hội xuân; đường hoa; pháo hoa; bắn pháo hoa; chợ tết; gói bánh chưng; bánh chưng; cây nêu; chúc tết;
thiệp chúc mừng; luật lưu trữ; luật giao thông; luật bảo vệ môi trường; luật phòng cháy; luật an toàn; luật
trẻ em; luật thanh niên; luật đất đai; luật doanh nghiệp; luật đầu tư; luật du lịch; luật giáo dục; luật
việc làm; luật bình đẳng giới; luật an ninh mạng; luật tiếp cận thông tin; luật hòa giải; văn bản quy phạm;
văn bản hợp nhất; công báo; niêm yết; công khai thủ tục; bộ thủ tục; quy trình; quy trình nội bộ giải
quyết; iso; tiêu chuẩn; quy chuẩn; chất lượng sản phẩm; đo lường; nhãn hiệu; sáng chế; truy xuất nguồn gốc;
kết nối; truyền hình trực tiếp; hội nghị truyền hình; phòng máy; máy chiếu; micro; đường truyền riêng; tín
hiệu; thử tín hiệu; kiểm tra đường truyền; mã qr; quét mã; mã hồ sơ; nhắn tin; tổng đài; đường dây nóng; số
hotline; hộp thư góp ý; trang web; website; facebook; zalo; fanpage; chia sẻ bài viết; bấm thích; theo dõi
trang; tài khoản zalo; tải ứng dụng; chợ ứng dụng; thiết bị di động; trợ lý ảo; trí tuệ nhân tạo; dữ liệu
mở; nền tảng số; nền tảng; công dân số; học liệu; bài giảng điện tử; khóa học trực tuyến; chứng thư; khẩn;
thượng khẩn; hỏa tốc; hỏa tốc hẹn giờ; tự túc; kinh phí ăn ở; kinh phí đi lại; chi phí đi lại; ăn ở; tự lo
phương tiện; đề nghị; yêu cầu; thông báo; thông tin; báo cáo; hướng dẫn; tổ chức; thực hiện; triển khai;
phối hợp; tham gia; tham dự; phát động; hưởng ứng; tuyên truyền; phổ biến; quán triệt; vận động; tăng
cường; đẩy mạnh; tiếp tục; chủ động; nghiêm túc; thường xuyên; đồng bộ; hiệu quả; thiết thực; trang trọng;
tiết kiệm; an toàn; bảo đảm; đảm bảo; chuẩn bị; bố trí; phân công; theo dõi; đôn đốc; tổng hợp; đánh giá
kết quả; xây dựng; ban hành; kế hoạch; chương trình; chương trình hành động; nghị quyết; chỉ thị; nghị
định; thông tư; công văn; quyết định số; văn bản; tài liệu tuyên truyền; biểu mẫu; phụ lục; đề cương; nội
dung; mục đích; đối tượng; phạm vi; thời gian; địa điểm; thành phần; hình thức; số lượng; chất lượng; tiến
độ; kết quả; nhiệm vụ; giải pháp; biện pháp; phương hướng; mục tiêu; chỉ tiêu phấn đấu; căn cứ; cơ sở; liên
quan; cơ quan; đơn vị; địa phương; cơ quan đơn vị; sở ban ngành; ban ngành; các ngành; các cấp; đoàn thể;
tổ chức đoàn thể; tổ chức thành viên; doanh nghiệp; hợp tác xã; trường học; bệnh viện; khu công nghiệp; khu
dân cư; khu vực; địa bàn; trên địa bàn; tỉnh quảng trị; quảng trị; đông hà; vĩnh linh; gio linh; cam lộ;
triệu phong; hải lăng; hướng hóa; đakrông; cồn cỏ; lao bảo; hà nội; đà nẵng; thừa thiên huế; huế; việt nam;
cả nước; toàn quốc; toàn tỉnh; trung ương; quốc gia; thế giới; quốc tế; liên đoàn lao động; liên đoàn lao
động tỉnh; tổng liên đoàn; tổng liên đoàn lao động việt nam; công đoàn; công đoàn cơ sở; các cấp công đoàn;
công đoàn ngành; công đoàn viên chức; công đoàn cấp trên; lđlđ; cđcs; đoàn viên; đoàn viên công đoàn; đoàn
chủ tịch; ban chấp hành; ban thường vụ; thường trực; ủy ban nhân dân; ubnd; hội đồng nhân dân; tỉnh ủy;
thành ủy; huyện ủy; mặt trận tổ quốc; ủy ban mặt trận; tỉnh đoàn; hội liên hiệp phụ nữ; hội nông dân; hội
cựu chiến binh; hội chữ thập đỏ; văn phòng; sở y tế; sở tư pháp; sở tài chính; sở nội vụ; sở giáo dục và
đào tạo; sở thông tin và truyền thông; sở tài nguyên và môi trường; sở lao động thương binh và xã hội; sở
văn hóa thể thao và du lịch; sở khoa học và công nghệ; sở công thương; sở xây dựng; sở giao thông vận tải;
sở nông nghiệp và phát triển nông thôn; sở kế hoạch và đầu tư; công an tỉnh; đài phát thanh và truyền hình;
đài phát thanh; báo quảng trị; báo lao động; cục thống kê; thư viện tỉnh; bảo tàng; bảo hiểm xã hội; bưu
điện; điện lực; trung tâm; cổng thông tin điện tử; trang thông tin điện tử; ban chỉ đạo; ban tổ chức; ban
giám khảo; ban tuyên giáo; chủ tịch ubnd tỉnh; chủ tịch ubnd; thủ tướng chính phủ; thủ tướng; chính phủ;
quốc hội; bộ y tế; bộ trưởng; lãnh đạo; lãnh đạo các ban; đại diện lãnh đạo; đại biểu; khách mời; báo cáo
viên; giảng viên; tuyên truyền viên; cộng tác viên; phóng viên; thủ trưởng; thủ trưởng cơ quan; cán bộ;
công chức; viên chức; người lao động; công nhân; công nhân lao động; nữ công nhân; cnvclđ; cán bộ công
chức; công chức viên chức; đảng viên; thanh niên; phụ nữ; học sinh; sinh viên; học viên; thiếu nhi; trẻ em;
nhân dân; người dân; nông dân; cộng đồng; vận động viên; thí sinh; giáo viên; chiến sĩ; tổ chức các hoạt
động; hoạt động; phong trào; phong trào thi đua; thi đua; cuộc thi; hội thi; cuộc vận động; hội nghị; hội
thảo; tọa đàm; diễn đàn; tập huấn; lớp tập huấn; bồi dưỡng; khóa học; lớp học; đào tạo; buổi lễ; lễ khai
mạc; bế mạc; lễ phát động; mít tinh; diễu hành; sơ kết; tổng kết; giao ban; gặp mặt; giao lưu; đối thoại;
sinh hoạt chuyên đề; chuyên đề; nói chuyện; tham quan; học tập; trao đổi kinh nghiệm; kinh nghiệm; mô hình;
sáng kiến; gương điển hình; điển hình; người tốt việc tốt; lan tỏa; nhân rộng; biểu dương; chào mừng; kỷ
niệm; ngày thành lập; truyền thống; lịch sử; cách mạng; dân tộc; đại đoàn kết; đăng ký; danh sách; gửi danh
sách; gửi về; nộp; hạn nộp; hạn đăng ký; thời hạn; quá thời hạn; trước ngày; từ ngày; đến ngày; hết ngày;
kể từ ngày; hằng ngày; hằng tuần; hằng tháng; hằng năm; hàng năm; định kỳ; thời điểm; giai đoạn; năm học;
học kỳ; quý i; đầu năm; cuối năm; 6 tháng đầu năm; giữa năm; cùng kỳ; so với; góp ý; ý kiến góp ý; tham gia
ý kiến; lấy ý kiến; ý kiến; xem như thống nhất; thống nhất; dự thảo; hoàn chỉnh; bằng văn bản; văn bản góp
ý; gửi kèm; kèm theo; liên hệ; điện thoại; số điện thoại; số máy; email; thư điện tử; địa chỉ; đường dẫn;
trực tiếp; trực tuyến; qua cổng; bản cứng; bản mềm; file mềm; tải về; trân trọng kính mời; kính mời; trân
trọng; cảm ơn; xin cảm ơn; chúc; sức khỏe; thông cảm; mong quý; quý khách; quý cơ quan; quý vị; tham dự đầy
đủ; đúng giờ; đúng thành phần; đến dự; dự họp; dự lễ; dự hội nghị; hội trường; phòng họp; nhà văn hóa; nhà
thi đấu; sân vận động; quảng trường; công viên; trụ sở; khách sạn; thành cổ; phòng chống; phòng chống dịch;
dịch bệnh; dịch covid 19; covid 19; tình hình dịch; lây lan; lây nhiễm; cách ly; khai báo; khai báo y tế;
khẩu trang; đeo khẩu trang; sát khuẩn; khử khuẩn; rửa tay; đo thân nhiệt; giãn cách; khoảng cách; tiêm
chủng; vắc xin; y tế; cơ sở y tế; bệnh truyền nhiễm; vệ sinh; vệ sinh môi trường; tập trung đông người;
triệu chứng; ca bệnh; diễn biến phức tạp; nguy cơ; thiên tai; bão; áp thấp nhiệt đới; mưa lớn; mưa lũ; lũ
lụt; ngập lụt; ngập úng; sạt lở; nắng nóng; hạn hán; gió mạnh; dông lốc; tàu thuyền; neo đậu; hồ đập; đê
điều; sơ tán; sơ tán dân; trực ban; ứng phó; khắc phục hậu quả; cứu hộ; cứu nạn; dự báo; khí tượng thủy
văn; cảnh báo; thiệt hại; chằng chống nhà cửa; tìm kiếm cứu nạn; vào bờ; ven biển; vùng biển; thời tiết;
mạnh lên; phòng cháy; chữa cháy; phòng cháy chữa cháy; cháy nổ; cháy rừng; nguồn nhiệt; sử dụng lửa; thực
bì; bình chữa cháy; thoát nạn; an toàn giao thông; trật tự an toàn giao thông; giao thông; tham gia giao
thông; phương tiện; lái xe; rượu bia; nồng độ cồn; mũ bảo hiểm; tốc độ; phân luồng; tuyến đường; cầu đường;
thi công; lưu thông; biển báo; tai nạn giao thông; tuần tra; an ninh trật tự; trật tự; đường bộ; đường sắt;
an toàn lao động; an toàn vệ sinh lao động; vệ sinh lao động; tai nạn lao động; bệnh nghề nghiệp; bảo hộ
lao động; huấn luyện; huấn luyện an toàn; môi trường làm việc; điều kiện làm việc; nơi làm việc; ca làm
việc; sản xuất; dây chuyền; máy móc; thiết bị; kỹ thuật; công nghệ; quy trình vận hành; công trường; nhà
xưởng; phân xưởng; bữa ăn ca; thực phẩm; an toàn thực phẩm; ngộ độc thực phẩm; bếp ăn tập thể; nghỉ lễ;
nghỉ tết; ngày nghỉ; được nghỉ; làm bù; lịch nghỉ; lịch làm việc; giờ làm việc; giờ hành chính; lịch công
tác; lịch trực; trực lãnh đạo; treo cờ; cờ tổ quốc; quốc khánh; tết nguyên đán; giỗ tổ hùng vương; ngày
giải phóng miền nam; quốc tế lao động; thương binh liệt sĩ; liệt sĩ; nghĩa trang; nghĩa trang liệt sĩ; dâng
hương; viếng; thắp nến; tri ân; uống nước nhớ nguồn; người có công; bà mẹ việt nam anh hùng; bóng đá; bóng
chuyền; cầu lông; bóng bàn; kéo co; cờ vua; cờ tướng; chạy; điền kinh; thể thao; thể dục; giải đấu; giải
thưởng; giải nhất; trao giải; thi đấu; môn thi đấu; nội dung thi đấu; trọng tài; đội bóng; huấn luyện viên;
thể lệ; điều lệ giải; vòng loại; chung kết; hội thao; hội khỏe; văn nghệ; văn hóa; nghệ thuật; biểu diễn;
ca khúc; tiếng hát; tiết mục; áo dài; ảnh; tác phẩm; tác giả; triển lãm; trưng bày; lễ hội; du lịch; đầu
sách; tủ sách; đọc sách; thư viện; văn hóa đọc; báo chí; báo; tạp chí; bản tin; bài viết; tin bài; chuyên
mục; phóng sự; phát sóng; phát lại; truyền hình; phát thanh; truyền thông; khẩu hiệu; băng rôn; pa nô; áp
phích; cổ động; cổ động trực quan; mạng xã hội; video; tờ rơi; tờ gấp; họp báo; công bố; số liệu; thông
cáo; trắc nghiệm; câu hỏi; đáp án; bài dự thi; bài thi; môi trường; bảo vệ môi trường; trồng cây; cây xanh;
rác thải; rác thải nhựa; túi ni lông; chai nhựa; phân loại rác; thu gom; dọn vệ sinh; tổng vệ sinh; biến
đổi khí hậu; tài nguyên; nguồn nước; tiết kiệm điện; tiết kiệm năng lượng; năng lượng; thiết bị điện; điều
hòa; chiếu sáng; tắt thiết bị; xăng dầu; rừng; bảo vệ rừng; động vật hoang dã; chỉnh trang; đô thị; nông
thôn; nông thôn mới; cảnh quan; khu phố; đường phố; sáng xanh sạch đẹp; xanh sạch đẹp; dụng cụ chứa nước;
loăng quăng; diệt muỗi; chằng chống; chằng chống trụ sở; cắt tỉa; cành cây; mùa mưa bão; mùa mưa; tin bão;
nhu cầu học nghề; nhu cầu học; tạm ngừng; tạm ngừng cung cấp; cung cấp điện; cung cấp nước; cấp nước; cắt
điện;
đường dây; trạm biến áp; đường ống; đấu nối; bảo dưỡng; bảo trì; sửa chữa đường; nâng cấp; khách hàng; hợp
đồng mua bán điện; hóa đơn điện tử; khôi phục; sự cố; kỹ thuật viên; công nghệ thông tin; chuyển đổi số;
chính quyền điện tử; kinh tế số; kỹ năng số; phần mềm; hệ thống; máy tính; máy chủ; mạng; internet; đường
truyền; chữ ký số; chứng thư số; tài khoản người dùng; người dùng; đăng nhập; hộp thư; hộp thư điện tử; thư
điện tử công vụ; công vụ; quản lý văn bản; văn bản điện tử; gửi nhận; cơ sở dữ liệu; dữ liệu; cập nhật;
khai thác; tích hợp; an toàn thông tin; mã độc; số hóa; lưu trữ; văn thư; dịch vụ công; dịch vụ công trực
tuyến; mức độ; một cửa; cấp mới; mật khẩu mạnh; bảo mật; cải cách hành chính; thủ tục hành chính; kiểm soát
thủ tục hành chính; đơn giản hóa; tiếp nhận; trả kết quả; giải quyết thủ tục; hài lòng; mức độ hài lòng;
công dân; tổ chức cá nhân; quy định pháp luật; pháp luật; luật; bộ luật; bộ luật lao động; luật công đoàn;
hiến pháp; nghị định hướng dẫn; quy phạm pháp luật; điều khoản; có hiệu lực; thi hành; áp dụng; sửa đổi; bổ
sung điều; thay thế nghị định; giáo dục pháp luật; tìm hiểu pháp luật; tư vấn pháp luật; trợ giúp pháp lý;
kinh tế; xã hội; kinh tế xã hội; văn hóa xã hội; phát triển; phát triển kinh tế; công nghiệp; nông nghiệp;
thương mại; dịch vụ; xuất khẩu; nhập khẩu; thị trường; hàng hóa; hàng việt nam; người tiêu dùng; nông sản;
đặc sản; hội chợ; phiên chợ; gian hàng; xúc tiến; đầu tư nước ngoài; môi trường kinh doanh; chỉ số; chỉ số
giá; tỷ lệ; thống kê; điều tra; tổng điều tra; dân số; mật độ; lao động; việc làm; thất nghiệp; mất việc;
ngừng việc; lao động mất việc; thị trường lao động; tuyển dụng lao động; sàn giao dịch; cung cầu; thu hút;
giáo dục; đào tạo nghề; dạy nghề; tuyển sinh; khai giảng; bế giảng; tốt nghiệp; kỳ thi; thi tốt nghiệp; bài
giảng; lớp bồi dưỡng; ngoại ngữ; tiếng anh; tin học; kỹ năng; kỹ năng mềm; nghiệp vụ; kiến thức; nhận thức;
nâng cao; nâng cao nhận thức; nâng cao chất lượng; trình độ; tay nghề; học nghề; chuyên môn; khoa học; khoa
học kỹ thuật; nghiên cứu khoa học; đề tài; sở hữu trí tuệ; đổi mới; sáng tạo; đổi mới sáng tạo; khởi
nghiệp; bình đẳng giới; gia đình việt nam; ngày gia đình; gia đình; hạnh phúc; bữa cơm; nữ công; công tác
nữ công; bảo vệ trẻ em; xâm hại trẻ em; trung thu; quốc tế thiếu nhi; người cao tuổi; thanh thiếu niên;
khuyến học; hiến máu; hiến máu tình nguyện; tình nguyện; chữ thập đỏ; nhân đạo; phòng chống ma túy; ma túy;
thuốc lá; tác hại; tệ nạn xã hội; hiv aids; bạo lực gia đình; mua bán người; dân số kế hoạch hóa; tháng
công nhân; ngày hội; ngày hội công nhân; lao động giỏi; lao động sáng tạo; thợ giỏi; năng suất; chủ đề;
thông điệp; xây dựng tổ chức; tổ chức công đoàn; công đoàn việt nam; đời sống; đời sống văn hóa; đời sống
công nhân; văn hóa doanh nghiệp; văn hóa công sở; quy chế dân chủ; hội nghị người lao động; thỏa ước lao
động tập thể; quan hệ lao động; hài hòa; tiến bộ; thăm hỏi đoàn viên; tặng quà; suất quà; quà tặng; chăm lo
đời sống; kết nạp; làm thủ tục; thủ tục; người lao động có đơn xin gia nhập công đoàn; đơn xin gia nhập;
gia nhập công đoàn; tình hình; tình hình mới; hiện nay; thực trạng; khó khăn; vướng mắc; thuận lợi; nguyên
nhân; đề xuất; đề xuất kiến nghị; kiến nghị; bài học kinh nghiệm; phấn đấu; hoàn thành; hoàn thành tốt; đạt
kết quả; tích cực; ý nghĩa; ý thức; trách nhiệm xã hội; nề nếp; tác phong; kỷ luật kỷ cương; kỷ cương hành
chính; thái độ phục vụ; đeo thẻ; nếp sống văn minh; thuần phong mỹ tục; bản sắc; tư tưởng đạo đức phong
cách hồ chí minh; học tập và làm theo; hồ chí minh; bác hồ; đảng cộng sản việt nam; đại hội đảng; đại hội
đảng các cấp; đại hội thi đua yêu nước; thi đua yêu nước; nghị quyết đại hội; tổng bí thư; thân thế sự
nghiệp; sự nghiệp; tấm gương; ngày sinh; báo chí cách mạng; hòa bình; độc lập; tự do; tổ quốc; đất nước;
quê hương; biển đảo; tình hữu nghị; hữu nghị; hợp tác; giải phóng; chuyển đến; chuyển địa điểm; thay đổi
địa điểm; thay đổi thời gian; thay đổi địa chỉ; trụ sở mới; tầng; đường hùng vương; phường; tòa nhà; sử
dụng địa chỉ; giao dịch; con dấu; mẫu dấu; điện thoại liên hệ; bàn giao công trình; khánh thành công trình;
đưa vào sử dụng; vận hành; hoạt động trở lại; bình thường; bình thường mới; thời gian tới; thời gian qua;
trong đó; cụ thể; như sau; sau đây; nói trên; theo quy định; theo hướng dẫn; theo mẫu; theo thể lệ; theo đề
cương; theo kế hoạch; đúng quy định; khi cần thiết; đến nay; tính đến; sử dụng; không sử dụng; hạn chế tối
đa; khó phân hủy; dùng một lần; lồng ghép; gắn với; góp phần; nhằm mục đích; phát huy; khơi dậy; tôn vinh;
quảng bá; giới thiệu; giới thiệu sách; hỗ trợ đối thoại; giúp đỡ kỹ thuật; bố trí phương tiện; đón tiếp;
đón tiếp đại biểu; phục vụ; phục vụ hội nghị; cung cấp thông tin; lắng nghe; chia sẻ thông tin; tiếp cận;
lựa chọn; xét chọn; cử đại biểu; cử đoàn; cử người tham dự; người tham dự; số lượng tham dự; xác nhận tham
dự; bắt đầu; kết thúc; diễn ra; kéo dài; tạm dừng; tạm hoãn; hoãn tổ chức; dời thời gian; khởi hành; tập
trung tại; có mặt; đưa đón; phát quà; tổ chức trực; luân phiên trực; chủ trì; chủ trì phối hợp; giao sở;
giao các; chịu trách nhiệm tổ chức; tổ chức thực hiện; nghiêm túc thực hiện; triển khai thực hiện; thực
hiện nghiêm; thực hiện tốt; chấp hành nghiêm; chấp hành pháp luật; chấp hành; báo cáo kết quả; báo cáo
nhanh; báo cáo về; tổng hợp báo cáo; số lượng người; ước đạt; trở lên; cao nhất; thấp nhất; bình quân; tổng
số; khoảng; so với cùng kỳ; lượng khách
    """
)
