"""Words that documents of every kind share: known, but no sign of what a document is about.

``FORMULA_WORDS`` are those of the fixed sentences of official letters: invitations, times, places, contacts,
registration, "organise and carry out", courtesy. A sentence that holds nothing else needs no matter of its
own. ``OFFICE_WORDS`` are agencies, persons and the plain verbs and nouns of any business: a sentence of such
words may as well be about somebody's post ("Tháng tới cơ quan có Phó Chủ tịch mới"), so it is understood only
beside an ordinary matter (``vocabulary``, ``topics``).
What this module does not do: judge (``understood``).
"""

from __future__ import annotations

from mailbot.core.sensitivity.rule import phrases

FORMULA_WORDS: tuple[str, ...] = phrases(
    """
trân trọng thông báo; trân trọng đề nghị; trân trọng cảm ơn; trân trọng kính mời; trân trọng; kính đề nghị;
kính báo; kính chuyển; kính mời; cảm ơn; xin cảm ơn; chúc; rất mong; mong nhận được; mong quý; thông cảm;
quan tâm; sự quan tâm; quý khách; quý cơ quan; quý vị; tạo điều kiện; tạo điều kiện thuận lợi; thuận lợi;
theo mẫu; đính kèm; gửi kèm; kèm theo; tại địa chỉ; theo địa chỉ; theo đường dẫn; qua số điện thoại; qua
email; mọi chi tiết; chi tiết; thông tin chi tiết; giải đáp; hướng dẫn cụ thể; thời gian; địa điểm; thành
phần; hình thức; hình thức trực tuyến; theo hình thức; bằng hình thức; số lượng; thời hạn; thời hạn nhận;
hạn; hạn nhận; hạn nộp; hạn đăng ký; quá thời hạn; trước ngày; từ ngày; đến ngày; hết ngày; kể từ ngày; vào
lúc; vào ngày; bắt đầu; bắt đầu từ; kết thúc; diễn ra; kéo dài; đăng ký; cập nhật số lượng; số lượng tham
dự; số lượng người; gửi danh sách; gửi về; liên hệ; người liên hệ; đầu mối liên hệ; điện thoại; số điện
thoại; số máy; email; thư điện tử; địa chỉ; địa chỉ nhận; đường dẫn; trực tiếp; trực tuyến; bản cứng; bản
mềm; file mềm; tải về; giấy mời; tham gia; tham dự; tham dự đầy đủ; đúng giờ; đúng thành phần; đến dự; dự
họp; dự lễ; dự hội nghị; có mặt; đại diện; đại diện tham dự; đại diện lãnh đạo; cử đại diện; cử đại biểu;
cử đoàn; cử người tham dự; người tham dự; người tham gia; xác nhận tham dự; đại biểu; khách mời; hội
trường; phòng họp; nhà văn hóa; nhà thi đấu; sân vận động; quảng trường; công viên; trụ sở; khách sạn; văn
phòng; tầng; phường; tòa nhà; trung tâm; giờ hành chính; đề nghị; đơn vị; cơ quan; cơ quan đơn vị; địa
phương; sở ban ngành; ban ngành; các ngành; các cấp; các phòng; đoàn thể; tổ chức đoàn thể; tổ chức; thực
hiện; triển khai; triển khai thực hiện; tổ chức thực hiện; nghiêm túc; nghiêm túc thực hiện; thực hiện
nghiêm; thực hiện tốt; phối hợp; phối hợp chặt chẽ; chủ trì phối hợp; phổ biến; quán triệt; hướng dẫn; đôn
đốc; theo dõi; tổng hợp; tổng hợp báo cáo; báo cáo kết quả; báo cáo về; kịp thời; thường xuyên; hiệu quả;
thiết thực; tiết kiệm; an toàn; bảo đảm; đảm bảo; trang trọng; chất lượng; tiến độ; đúng quy định; theo quy
định; theo kế hoạch; theo hướng dẫn; theo đề cương; theo thể lệ; phù hợp; tình hình; căn cứ; căn cứ tình
hình; căn cứ công văn; theo công văn; công văn; thực hiện công văn; thực hiện kế hoạch; thực hiện chương
trình; thực hiện nghị quyết; thực hiện chỉ thị; kế hoạch; chương trình; các nội dung; các nội dung sau; với
các nội dung; với chủ đề; với thông điệp; chủ đề; thông điệp; một số nội dung; như sau; sau đây; nội dung;
phân công; chuẩn bị; bố trí; bố trí phương tiện; phương tiện; đưa đón; tự lo phương tiện; chi phí đi lại;
ăn ở; tự túc; khởi hành; tập trung tại; để biết; để thực hiện; để triển khai; để phối hợp; để tổng hợp; để
phục vụ; để kịp thời; bằng văn bản; hoàn chỉnh; thống nhất; xem như thống nhất; nơi nhận hồ sơ; mục đích;
yêu cầu; đối tượng; phạm vi; giải pháp; biện pháp; nhiệm vụ; phương hướng; mục tiêu; nhiệm vụ trọng tâm;
kết quả; kết quả đạt được; ý nghĩa; góp phần; góp phần xây dựng; nhằm mục đích; nâng cao; nâng cao chất
lượng; phát huy; đẩy mạnh; tăng cường; tiếp tục; chủ động; tích cực; đồng bộ; khẩn trương; sôi nổi; vui
tươi; phấn khởi; đoàn kết; hoạt động; tổ chức các hoạt động; phong trào; tiến hành; khó khăn; vướng mắc;
thời gian tới; thời gian qua; hằng năm; hàng năm; hằng ngày; hằng tuần; hằng tháng; đầu năm; cuối năm; 6
tháng đầu năm; quý i; giai đoạn; định kỳ; sớm; trong đó; cụ thể; bao gồm; phụ lục; biểu mẫu; mẫu; quy định
pháp luật; pháp luật; có hiệu lực; thi hành; trách nhiệm; vai trò; ý thức; nhận thức; chịu trách nhiệm tổ
chức; hoàn thành; hoàn thành tốt; liên đoàn lao động; liên đoàn lao động tỉnh; tổng liên đoàn; tổng liên
đoàn lao động việt nam; công đoàn; công đoàn cơ sở; các cấp công đoàn; công đoàn ngành; công đoàn cấp trên;
lđlđ; cđcs; tỉnh quảng trị; quảng trị; đông hà; vĩnh linh; gio linh; cam lộ; triệu phong; hải lăng; hướng
hóa; đakrông; cồn cỏ; hà nội; đà nẵng; huế; trên địa bàn; địa bàn; khu vực; toàn tỉnh; toàn quốc; cả nước;
việt nam; trung ương; tham mưu; đúng nơi quy định; hội nghị; khai mạc; bế mạc; phát biểu; đồng thời; ban tổ
chức; trang phục; thông báo; báo cáo; thông tin; tình hình mới; từng bước; hạn chế tối đa; khi cần thiết;
lịch; nhân dịp; phục vụ; sẵn sàng; ổn định; lãnh đạo các ban; đầy đủ; cnvclđ; cán bộ công chức; cán bộ ,
công chức; công chức viên chức; công chức; viên chức; cán bộ đầu mối; vận động cán bộ; cán bộ tham gia; cán
bộ tham dự; báo cáo nhanh; quý khách hàng; khách hàng; thắc mắc; mọi thắc mắc; vướng mắc xin liên hệ; tiện
liên hệ; xin liên hệ; đồng hành; đồng chí tham dự; đồng chí tham gia; họ tên; họ và tên; họ tên chức vụ số
điện thoại; họ và tên chức vụ số điện thoại; lịch công tác; lịch công tác tuần; họp giao ban; chuyển sang
ngày; chuyển sang buổi; hôm sau; ngày hôm sau; xe đón; cổng cơ quan; mặc trang phục; trang phục lịch sự;
được nghỉ; ban hành; ban hành nghị quyết; ban hành kế hoạch; ban hành chương trình; ban chấp hành tổng liên
đoàn; đoàn chủ tịch tổng liên đoàn; thủ tướng chính phủ; thủ tướng; chính phủ; ubnd tỉnh; ubnd; ủy ban nhân
dân; chủ tịch ubnd tỉnh; tỉnh ủy; thường trực tỉnh ủy; bộ y tế; sở y tế; sở tư pháp; sở tài chính; sở giáo
dục và đào tạo; sở thông tin và truyền thông; sở tài nguyên và môi trường; sở lao động thương binh và xã
hội; sở văn hóa thể thao và du lịch; sở khoa học và công nghệ; sở công thương; sở xây dựng; sở giao thông
vận tải; sở nông nghiệp và phát triển nông thôn; sở kế hoạch và đầu tư; sở nội vụ; ban tuyên giáo; tỉnh
đoàn; mặt trận tổ quốc; hội liên hiệp phụ nữ; hội nông dân; hội cựu chiến binh; đài phát thanh và truyền
hình; báo quảng trị; trung tâm văn hóa; nhà khách tỉnh; quy định; đây là; có ý nghĩa; chương trình công
tác; cung cấp thông tin; lắng nghe; vận động; hưởng ứng; tham gia tích cực; nhân dân; người dân; cộng đồng;
xã hội; các tầng lớp nhân dân; thanh niên; phụ nữ; học sinh; sinh viên; dự kiến thời gian; truyền thống;
lịch sử; thành tích; thi đua; trao giải; tổng kết; sơ kết; gặp mặt; cụm; khối; quý đơn vị; qua bưu điện;
bưu điện; ngày làm việc; thời gian làm việc; giờ làm việc; trong giờ hành chính; lựa chọn; giới thiệu;
khuyến khích; cổ vũ; động viên; cán bộ đoàn viên; cán bộ , đoàn viên; đại biểu tham dự; mời; thành viên;
ban chỉ đạo; lĩnh vực; đối tượng tham gia; điều kiện; tiêu chí; tiêu chuẩn; mỗi đơn vị; mỗi cơ quan; thứ
hai; thứ ba; thứ tư; thứ năm; thứ sáu; thứ bảy; chủ nhật; nghị quyết; chỉ thị; nghị định; thông tư; quyết
định số; mọi; báo cáo viên; thường trực; nhận được công văn; đời sống tinh thần; cho công nhân; cho đoàn
viên; cho người lao động; cho cán bộ; đến công nhân; đến đoàn viên; đến người lao động; đến cán bộ; của
công nhân; đoàn viên tham gia; người lao động tham gia; công nhân tham gia; vận động đoàn viên; vận động
người lao động; vận động công nhân; góp ý; ý kiến góp ý; tham gia ý kiến; lấy ý kiến; văn bản góp ý; ý kiến
bằng văn bản; ý kiến tham gia; gửi ý kiến; có văn bản; nào; ở nơi; nơi; những nơi; công tác; tập trung; tập
trung thực hiện; đại diện người lao động; lđlđ huyện; hội trường sở; tạo không khí; lập kế hoạch; xây dựng
kế hoạch; xây dựng; kế hoạch cụ thể; đến đoàn viên người lao động; đoàn viên người lao động tham gia; cho
đoàn viên người lao động; cán bộ đoàn viên người lao động; cán bộ công chức viên chức người lao động; công
nhân viên chức lao động; cnvclđ tham gia; đến cnvclđ; có thắc mắc; đơn vị nào; hoạt động có ý nghĩa; người
tham gia đầy đủ; hộp thư; chủ trì; thứ trưởng; cơ quan và lãnh đạo; đồng chí; các đồng chí; chủ tịch; phó
chủ tịch; đồng chí chủ tịch; đồng chí phó chủ tịch; đồng chí đại diện; đồng chí lãnh đạo; kính mời đồng
chí; mời đồng chí; mời các đồng chí; đề nghị các đồng chí; liên hệ đồng chí; lãnh đạo; trưởng ban; phó
trưởng ban; chánh văn phòng; phó chánh văn phòng; trưởng phòng; phó trưởng phòng; giám đốc; phó giám đốc;
bí thư; phó bí thư; ủy viên ban thường vụ; thủ trưởng; thủ trưởng cơ quan; thủ trưởng các; văn bản đính
kèm; gửi văn bản; gửi kèm văn bản; kính gửi; công văn đính kèm; tài liệu đính kèm; tệp đính kèm; file đính
kèm; văn bản kèm theo; công văn kèm theo; nhận được văn bản; xác nhận đã nhận; đã nhận được; phản hồi; quý
cơ quan đơn vị; trân trọng kính gửi; xin gửi; xin trân trọng; có văn bản kèm theo; nội dung văn bản; xem
văn bản; văn bản gửi kèm; quý anh chị; giấy giới thiệu; công điện; phương án; đề án; quy chế; thông cáo;
phiếu gửi; biết và chấp hành; biết chấp hành; chấp hành; hiện diện; sự hiện diện; thành công; buổi lễ; góp
phần vào; thuận tiện; cập nhật; chuyển sang; trang thông tin điện tử; địa chỉ mới; kính mong; thị trấn; thị
xã; thành phố; thôn; xã; phường xã; các huyện; mỗi huyện; đoàn; các đoàn; đội; các đội; lớp; buổi; dự kiến;
dự kiến tổ chức; được tổ chức; thời gian này; thời gian cụ thể; lịch cụ thể; nội dung cụ thể; nội dung
chính; phiếu đăng ký; danh sách đăng ký; mẫu đăng ký; số lượng đăng ký; theo lịch; đúng thời gian; sáng
thứ; chiều thứ; buổi sáng; buổi chiều; buổi tối; cả ngày; liên hệ với; liên hệ trực tiếp; phòng nghiệp vụ;
phòng văn hóa; phòng giáo dục; phòng y tế; phòng chính trị; tư tưởng; thông tin liên hệ; mọi thông tin; lần
thứ; ngày càng; ngày càng phát triển; lãnh đạo tỉnh; lãnh đạo sở; sự quan tâm của; được chọn; tiếp tục tham
gia; vòng khu vực; trường hợp có thay đổi; có thay đổi; thông báo sau; phòng nghỉ; đăng ký phòng nghỉ; ở
xa; nêu cao; nêu cao tinh thần; tinh thần trách nhiệm; tinh thần; chọn cử; có năng khiếu; phong phú; đa
dạng; rộng rãi; sâu rộng; lan tỏa; chu đáo; thường kỳ; họp; họp thường kỳ; họp ủy ban; làm việc tại; tuần;
thường trực ubnd; thư mời; lời mời; chương trình kèm theo; kế hoạch kèm theo; phụ lục kèm theo; mẫu kèm
theo; hướng về cơ sở; tránh phô trương; phô trương; hướng về; tuyến đường chính; các tỉnh; tỉnh thành;
ngoài tỉnh; các sở; các hội; các trường; các công ty; chủ động phối hợp; phối hợp tổ chức; phối hợp thực
hiện; phối hợp với; đẩy mạnh tuyên truyền; quý ii; quý iii; quý iv; tùy theo; tùy tình hình; linh hoạt;
điều kiện thực tế; tình hình thực tế; nghiên cứu; nghiên cứu góp ý; hồ sơ; hồ sơ dự thảo; dự thảo; bản dự
thảo; phân công nhiệm vụ; giao; cơ quan báo chí; đưa tin; phóng viên; báo đài; con em đoàn viên; đến con
em; giới thiệu đến; tuyên truyền; vận động tham gia; đông đảo; khắp; rộng khắp; chức năng; ngành chức năng;
cơ quan chức năng; thủ tục; làm thủ tục; sắp xếp thời gian; sắp xếp công việc; bố trí thời gian; bố trí
phòng; bố trí cán bộ; nhận thức và hành động; hành động; phát động; nhiệm vụ được giao; chính thức; đi vào
hoạt động; đưa vào sử dụng; xuất sắc; tiêu biểu; biểu dương; tôn vinh; tặng hoa; chào mừng; ra mắt; khởi
động; quốc gia; quốc tế; khu vực miền trung; miền trung; tây nguyên; công nhân; người lao động; đoàn viên;
đoàn viên công đoàn; công nhân lao động; lao động; cán bộ; giáo viên; nhân viên; hội viên; học viên; thí
sinh; các cháu; thiếu nhi; trẻ em; đoàn viên thanh niên; các đơn vị; các cơ quan; các địa phương; gặp gỡ;
chỉ tiêu; ngành đào tạo; khai thác thông tin; gia đình; doanh nghiệp; trường học; bệnh viện; khu công
nghiệp; khu dân cư; nhà trường; đổi thành; nhờ sự quan tâm; thành tựu; thành quả; chức vụ và số điện thoại;
đất nước; các cấp ủy; sự kiện; các sự kiện; thời gian sửa chữa; sửa chữa; ngày khác; sang ngày khác; dời
sang; phòng đào tạo; đăng ký tại; cấp giấy chứng nhận; giấy chứng nhận; học đủ buổi; vào dịp; một buổi; gửi
lại trước ngày; bổ sung số liệu; thứ sáu hằng tuần; của từng đơn vị; từng đơn vị; hình ảnh đẹp; niềm tin;
to lớn; các tổ chức; tổ chức thành viên; nhân dân biết; vui lòng; xin vui lòng; lưu ý; chú ý; khuyến cáo;
vừa qua; sắp tới; hiện nay; hôm nay; trước tình hình; trong tình hình; buổi sinh hoạt; buổi tọa đàm; cuộc
họp; các cuộc họp; hân hạnh; vinh dự; sự có mặt; có sự tham gia; kính chúc; sức khỏe; chúc quý; trường;
phòng; sở; học vào; tối thứ; hội; tỉnh hội; chính xác; rõ ràng; không quá; bộ tư pháp; bộ công an; bộ công
thương; bộ giao thông vận tải; bộ giáo dục và đào tạo; bộ thông tin và truyền thông; bộ tài nguyên và môi
trường; bộ xây dựng; bộ lao động thương binh và xã hội; ban dân vận; văn phòng tỉnh ủy; văn phòng ubnd; ủy
ban mttq; trường chính trị; trường cao đẳng; trường đại học; bệnh viện đa khoa tỉnh; trung tâm hội nghị;
đại biểu quốc hội; tự chuẩn bị; chuẩn bị đầy đủ; xem; đến xem; mở cửa; các em; dự thi; đoàn dự thi
    """
)

OFFICE_WORDS: tuple[str, ...] = phrases(
    """
đồng chí tổng bí thư; đồng chí bí thư; thưa đồng chí; phía nam; phía bắc; phía đông; phía tây; hai bên;
hướng đi; phòng làm việc; ra về; hết giờ; cầu thang; hành lang; bảng tên; nguồn gốc; nguồn gốc rõ ràng;
chuyến xe; tìm người; gần nhất; nghiêm trọng; bị tấn công; dấu hiệu; xác thực; quản trị; vé mời; thiệp mời;
kích thước; số trang; thuyết minh; cải tiến; danh mục; danh mục gửi kèm; đăng tải; mỗi tuần; mỗi tháng; một
lần; hai lần; lượt; lượt người; số lượt; người xem; người đọc; bạn đọc; rung; mẫu đạt; áp lực; kiểm định;
chăm sóc; tra cứu; mã số; thời sự; viết bài; đặt bài; cộng tác; nhà báo; đảng ủy trực thuộc; chi bộ trực
thuộc; sổ tay; công trình; sản phẩm; phần việc; cụ thể hóa; chủ đề năm; bảng tiêu chí; bộ tiêu chí; bình
chọn; ngày công; hướng tới; tiến tới; vượt khó; vươn lên; vị trí vai trò; khẳng định; chính trị; hệ thống
chính trị; quyết liệt; phương châm; lộ trình; tuyệt đối an toàn; chắc chắn; vững chắc; giữ vững; khích lệ;
đầm ấm; ấm no; lành mạnh; hăng hái; nhiệt tình; gắn bó; văn minh; hiện đại; chuyên nghiệp; vật chất; chăm
lo; không khí; bối cảnh; tuy nhiên; bên cạnh; nhất là; đặc biệt là; trong bối cảnh; lân cận; cơ bản; kiểm
soát; kiểm soát tốt; trở lại làm việc; trở lại; ảnh hưởng; bị ảnh hưởng; phân tích; đánh giá; nhận định
tình hình; xu hướng; xu thế; triển vọng; thời cơ; thách thức; cơ hội; yêu cầu nhiệm vụ; nhiệm vụ chính trị;
trọng tâm; trọng điểm; đột phá; then chốt; quận; qua lại; thôn bản; công đoàn bộ phận; công đoàn trường; tổ
công đoàn; nghiệp đoàn; đội trưởng; trưởng đoàn; ban chỉ huy; tiểu ban; tổ giúp việc; thường trực ban; cơ
quan thường trực; đội hình; lực lượng; lực lượng vũ trang; bảo vệ quyền; quyền lợi ích; lợi ích hợp pháp;
hợp pháp chính đáng; chính đáng; lợi ích; chính quyền; chính quyền địa phương; chính sách; chủ trương;
đường lối; chế độ chính sách; quyền và nghĩa vụ; cấp bách; thông suốt; liên tục; đồng thuận; người đứng đầu
cơ quan; hỗ trợ thiết thực; ý kiến chỉ đạo; quyết định; công tác tổ chức; công tác phối hợp; xác định; xem
xét; tham khảo; đề ra; kêu gọi; nội quy; cao điểm; đợt cao điểm; tuần lễ; bộ tài liệu; clip; ngân sách nhà
nước; tăng trưởng; ranh giới; số nhà; điểm đến; lưu trú; hiệp hội; người sử dụng lao động; đại diện người
sử dụng lao động; lao động nữ; lao động trẻ; lao động phổ thông; thanh niên công nhân; công nhân trẻ; công
nhân khu công nghiệp; khu công nghiệp quán ngang; khu công nghiệp nam đông hà; cụm công nghiệp; khu kinh
tế; ca kíp; thiết chế công đoàn; suất ăn; thư khen; tuyên truyền viên giỏi; lý thuyết; thực hành; mô hình
điểm; đơn vị điểm; làm điểm; chỉ đạo điểm; trân trọng giới thiệu; nhận được văn bản này; theo đề nghị của;
được sự đồng ý; được sự thống nhất; giao nhiệm vụ; với mục tiêu; với tinh thần; thông qua; tài liệu; biết;
tạm; cấm; đăng; lễ; giải; hè; trẻ; trực; đón; biển; mừng; xếp hạng; đặc biệt; ứng dụng; quản lý; ban quản
lý; di chuyển; lên cao; nội địa; hộ; hộ gia đình; hộ được chọn; sơ bộ; ước tính; hội đồng; hội đồng nhân
dân tỉnh; giống; nuôi; nhốt; trái phép; hầm; tàu; trạm; phụ huynh; cha mẹ; suốt đời; dại; tiêm; chỗ ngồi;
mượn; cho mượn; nhân chứng; tư liệu; bộ đội; chiến sỹ; cá nhân; tập thể; nam nữ; độ tuổi; nhóm tuổi; công
bố kết quả; ban thư ký; hồ sơ đăng ký; số ra; kỳ; tòa soạn; phát hành; một số; theo tinh thần; theo chỉ
đạo; chỉ đạo; lãnh đạo chỉ đạo; sử dụng hiệu quả; chuyên gia; kỹ sư; y tá; điều dưỡng; cô giáo; nhà giáo;
doanh nhân; năm mới; quy trình; quy chuẩn; kết nối; mã hồ sơ; nhắn tin; niêm yết; mạng; khẩn; thượng khẩn;
hỏa tốc; hỏa tốc hẹn giờ; đánh giá kết quả; văn bản; đề cương; chỉ tiêu phấn đấu; cơ sở; liên quan; lao
bảo; thừa thiên huế; thế giới; công đoàn viên chức; đoàn chủ tịch; ban chấp hành; ban thường vụ; hội đồng
nhân dân; thành ủy; huyện ủy; ủy ban mặt trận; hội chữ thập đỏ; công an tỉnh; đài phát thanh; cục thống kê;
thư viện tỉnh; bảo hiểm xã hội; điện lực; ban giám khảo; chủ tịch ubnd; quốc hội; bộ trưởng; giảng viên; nữ
công nhân; đảng viên; nông dân; chiến sĩ; bồi dưỡng; đào tạo; giao ban; chuyên đề; nói chuyện; học tập;
kinh nghiệm; mô hình; điển hình; cách mạng; dân tộc; danh sách; nộp; thời điểm; giữa năm; cùng kỳ; so với;
ý kiến; qua cổng; thành cổ; phòng chống; khoảng cách; y tế; nguy cơ; thiệt hại; sự cố; lái xe; tốc độ; rượu
bia; tuyến đường; trật tự; huấn luyện; điều kiện làm việc; môi trường làm việc; nơi làm việc; ca làm việc;
sản xuất; dây chuyền; máy móc; thiết bị; kỹ thuật; công nghệ; công trường; nhà xưởng; phân xưởng; ngày
nghỉ; lịch làm việc; chạy; văn hóa; ảnh; báo; bài viết; công bố; số liệu; tài nguyên; năng lượng; điều hòa;
rừng; cấp mới; tạm ngừng; đấu nối; nâng cấp; khôi phục; kỹ thuật viên; người dùng; công vụ; gửi nhận; dữ
liệu; khai thác; tích hợp; mức độ; tiếp nhận; trả kết quả; hài lòng; mức độ hài lòng; công dân; tổ chức cá
nhân; luật; bộ luật; điều khoản; áp dụng; sửa đổi; kinh tế; phát triển; dịch vụ; thị trường; hàng hóa; xúc
tiến; chỉ số; tỷ lệ; việc làm; thất nghiệp; mất việc; ngừng việc; cung cầu; thu hút; giáo dục; tốt nghiệp;
kỳ thi; nghiệp vụ; kiến thức; trình độ; tay nghề; chuyên môn; khoa học; đề tài; đổi mới; sáng tạo; hạnh
phúc; nhân đạo; tác hại; thợ giỏi; năng suất; xây dựng tổ chức; tổ chức công đoàn; đời sống; đời sống vật
chất; đời sống công nhân; quan hệ lao động; hài hòa; tiến bộ; thực trạng; nguyên nhân; đề xuất; đề xuất
kiến nghị; kiến nghị; bài học kinh nghiệm; phấn đấu; đạt kết quả; trách nhiệm xã hội; tác phong; đảng cộng
sản việt nam; công đoàn việt nam; tổng bí thư; thân thế sự nghiệp; sự nghiệp; quê hương; hợp tác; chuyển
đến; giao dịch; hoạt động trở lại; bình thường; nói trên; đến nay; tính đến; sử dụng; không sử dụng; lồng
ghép; gắn với; khơi dậy; tiếp cận; xét chọn; tạm dừng; tạm hoãn; hoãn tổ chức; dời thời gian; tổ chức trực;
luân phiên trực; giao sở; giao các; chấp hành nghiêm; chấp hành pháp luật; ước đạt; trở lên; cao nhất; thấp
nhất; bình quân; tổng số; khoảng; so với cùng kỳ; đời; vận hành; tính mới; hiệu quả kinh tế; kỹ năng; tuyên
truyền viên; bảo vệ cơ quan; thành lập; hỗ trợ người tham dự; quyền lợi; ban nữ công; ban văn thể; công dân
trẻ; xếp loại; tổ dân phố; khối phố; hợp tác xã; tài khoản người dùng; kiểm tra; rà soát; kiểm tra rà soát;
thăm hỏi; dành cho; bảo vệ; nhà nước; quản lý nhà nước; xuất hiện; khả năng; cung cấp; khám; ủy ban; dụng
cụ; tình trạng; các ngày; tác động; phát sinh; toàn thể; hàng đầu; khu phố; xảy ra; có thể; thay đổi; thông
tin liên lạc; nắm bắt; giao lưu; chuyên viên; gần đây; thời gian gần đây; ngay; đúng lúc; khác; hiện; hiện
có; hơn nữa; kỳ này; đợt này; đợt 1; đợt 2; báo cáo viên pháp luật; thể hiện; tạo; hình thành; tốt đẹp;
mạnh mẽ; thiết yếu; không cần thiết; cần thiết; trước hết; chủ yếu; phổ thông; hướng đến; hình thức phong
phú; xuất sắc tiêu biểu; hỗ trợ; hỗ trợ thí sinh; chỗ nghỉ; đi lại; chính trị tư tưởng; trình diễn; trình
bày; mua sắm; chuyển đổi; tìm hiểu; nghe; lượt người nghe; trồng trọt; dự trữ; con em; phát hiện sớm; giám
sát; sốt; ho sốt; thực tế; tại chỗ; diễn biến; chuyển biến; chuyển biến tích cực; rõ nét; bảo tồn; gìn giữ;
giữ gìn; bảo quản; duy trì; củng cố; mở rộng; nhanh chóng; hợp lý; đúng tiến độ; đúng hạn; đúng đối tượng
tham gia; đúng nội dung; đúng mục đích; công khai; long trọng; ấm cúng; ý nghĩa thiết thực; an toàn tuyệt
đối; bảo đảm an toàn; phòng tránh; ngăn chặn; ngăn ngừa; hạn chế; giảm thiểu; loại bỏ; thay thế; bổ sung;
điều chỉnh; hủy; hoãn; lùi thời gian tổ chức; đổi địa điểm; thay đổi lịch; tổ chức tại; diễn ra tại; sẽ
diễn ra; khởi công; hoàn tất; công việc; mặt hàng; bản; xã phường; huyện thị; thành phố thị xã; vùng sâu;
vùng xa; miền núi; biên giới biển đảo; đồng bào; đồng bào dân tộc; dân tộc thiểu số; nhân loại; con người;
quê hương đất nước; hội viên phụ nữ; hội viên nông dân; đội viên; thiếu niên; cháu thiếu nhi; trí thức; văn
nghệ sĩ; nghệ nhân; ban nhạc; đoàn đại biểu; đoàn công tác tham quan; nhóm; khóa; vòng; bảng; hạng; phần;
mục; bước; đợt; suất; tấm; bức; cuốn; quyển; bộ; chiếc; cây; khu; ngôi; tòa; điểm; chặng; tuyến; danh sách
đội; danh sách đoàn; danh sách học viên; mẫu phiếu; đơn đăng ký; nơi đăng ký; cách thức; cách thức tham
gia; quy định chung; quy định cụ thể; quy định mới; theo thời gian; theo thứ tự; trong thời gian; sau thời
gian; thời gian địa điểm; địa điểm cụ thể; nội dung trọng tâm; một trong những; góp phần quan trọng; quan
trọng; vai trò quan trọng; có hiệu quả; đem lại; mang lại; đạt hiệu quả; đạt được; vượt kế hoạch; tăng so
với; giảm so với; so với năm; so với tháng; cùng kỳ năm; cùng kỳ năm trước; năm trước; tháng trước; quý
trước; ước thực hiện; tỷ trọng; mỗi ngày; mỗi năm; hằng quý; cuối tháng; đầu tháng; giữa tháng; cuối tuần;
đầu tuần; trong ngày; trong tuần; trong tháng; trong quý; trong năm; mưa; nắng; gió; sương mù; cơ quan
truyền thông; cơ quan quản lý; cơ quan chuyên môn; các đoàn thể; các bệnh viện; các công đoàn; các khu công
nghiệp; các bộ ngành; toàn ngành; trong ngành; ngành y tế; ngành giáo dục; ngành giao thông; ngành điện;
ngành nông nghiệp; ngành văn hóa; trên cả nước; khắp cả nước; khắp nơi; trong nước; ngoài nước; nước ngoài;
trong và ngoài tỉnh; tỉnh bạn; các tỉnh thành; đông đảo đoàn viên; hiểu biết; nâng cao hiểu biết; trang bị;
trang bị kiến thức; kiến thức cơ bản; ôn lại; ôn lại truyền thống; tự hào; niềm vui; tinh thần đoàn kết;
giao lưu học hỏi; học hỏi; rèn luyện; rèn luyện sức khỏe; nâng cao sức khỏe; thể lực; thói quen; lối sống;
sinh hoạt; sinh hoạt cộng đồng; nếp nghĩ; cách làm hay; cách làm; cách làm sáng tạo; kinh nghiệm hay; bài
học; gương sáng; gương mặt; tập trung vào; chú trọng; quan tâm chăm lo; đồng hành cùng; chung tay; chung
sức; chung sức đồng lòng; đồng lòng; vượt qua khó khăn; vượt qua; lan rộng; phòng ngừa; ứng phó kịp thời;
chủ động phòng; chủ động ứng phó; sẵn sàng ứng phó; lực lượng phương tiện; vật tư; trang thiết bị; cơ sở
vật chất; điện nước; đường sá; cầu cống; nhà dân; người đi đường; người qua lại; khách đến; khách đến giao
dịch; người đến; giờ mở; giờ đóng; cửa ra vào; cổng vào; lối vào; lối đi; chỗ đậu; chỗ để; khu vệ sinh;
khuôn viên cơ quan; sân cơ quan; hội trường tầng; phòng số; nhà số; ngõ; hẻm; đoạn đường; đoạn từ; đoạn
qua; hai chiều; một chiều; tạm thời cấm; các loại xe; xe ô tô; xe mô tô; xe gắn máy; xe buýt; biết và thực
hiện; biết thực hiện; để được; được biết; kính thông báo; xin thông báo; mọi ý kiến; ý kiến phản hồi; ý
kiến đóng góp; góp ý bằng văn bản; bản góp ý; nghiên cứu tài liệu; nội dung dự thảo; toàn văn; toàn văn dự
thảo; tài liệu gửi kèm; thể lệ kèm theo; lịch kèm theo; trên trang; trên cổng; trên hệ thống; trên mạng;
trên đài; trên báo; trên sóng; qua ứng dụng; qua phần mềm; bằng phần mềm; bằng hình ảnh; hình ảnh; âm nhạc;
màu sắc; kích cỡ; khổ; bản in; bản giấy; bản điện tử; tệp; định dạng; đường link; tên miền mới; liên kết;
quét; nhập thông tin; nhập liệu; cập nhật thông tin; cập nhật dữ liệu; tra cứu thông tin; cung cấp số liệu
thống kê; số liệu sơ bộ; theo số liệu; theo thống kê; theo báo cáo; theo dự báo; theo kế hoạch của; theo
chỉ đạo của; theo yêu cầu của; theo công văn số; theo chương trình; theo phân công; theo quy định của pháp
luật; căn cứ kế hoạch; căn cứ quyết định; căn cứ luật; căn cứ nghị định; căn cứ hướng dẫn; căn cứ chương
trình; nhằm tạo; nhằm nâng cao; nhằm góp phần; nhằm tăng cường; nhằm đáp ứng; đáp ứng; đáp ứng yêu cầu;
phục vụ nhân dân; phục vụ người dân; phục vụ du khách; phục vụ sản xuất; đảm bảo chất lượng; đảm bảo vệ
sinh; đảm bảo an toàn; bảo đảm chất lượng; bảo đảm tiến độ; kiểm tra lại; kiểm tra và; thường xuyên kiểm
tra; đề cao; nêu gương; gương mẫu; tiên phong; xung kích; hăng say; sức trẻ; hội nhập; cách mạng công
nghiệp; hiện đại hóa; công nghiệp hóa; bền vững; phát triển bền vững; xanh; sạch; đẹp; an lành; an toàn
hiệu quả; đúng luật; tuân thủ; nghiêm túc chấp hành; chấp hành tốt; thực hiện đúng; thực hiện có hiệu quả;
thực hiện đồng bộ; tổ chức tốt; tổ chức chu đáo; phối hợp tuyên truyền; phối hợp vận động; vận động gia
đình; tuyên truyền vận động; tuyên truyền sâu rộng; hình thức tuyên truyền; đội được chọn; lãnh đạo ubnd;
ban lãnh đạo; vụ tai nạn; số vụ; số người; người chết; người bị thương; xảy ra trên địa bàn; còn tình
trạng; một số nơi; một số địa phương; một bộ phận người dân; ý thức người dân; chưa cao; chưa tốt; chưa
được quan tâm; vẫn còn; nhu cầu; đặc thù; khác nhau; giống nhau; với nhau; cùng nhau; lẫn nhau; quý phụ
huynh; quý bạn đọc; quý đại biểu; quý thầy cô; bà con; bà con nông dân; bà con nhân dân; anh chị em công
nhân; anh chị em; các em học sinh; các em thiếu nhi; học sinh sinh viên; thầy cô giáo; y bác sĩ; đội ngũ;
đội ngũ y bác sĩ; đội ngũ công nhân; lực lượng công an; lực lượng dân quân; lực lượng thanh niên; lực lượng
chức năng; công an xã; công an phường; cảnh sát giao thông; bộ đội biên phòng; bộ chỉ huy; sở chỉ huy; đài
khí tượng; trung tâm y tế; trung tâm dịch vụ; trung tâm dịch vụ việc làm; nhà hát; rạp chiếu; bảo tàng
tỉnh; sân vận động tỉnh; nhà thi đấu đa năng; bãi biển cửa việt; thôn an mỹ; mở đầu; kết nối mạng; nối
mạng; máy tính nối mạng; hội nghị thường kỳ; đi cơ sở; thăm cơ sở; dự khai mạc; tiếp khách; tiếp đoàn; họp
trực tuyến; bộ phận; bộ phận thường trực; văn phòng đại diện; chi nhánh; người đại diện; cán bộ chuyên môn;
cán bộ kỹ thuật; cán bộ phụ trách; cán bộ phụ trách công nghệ thông tin; chuyên viên phụ trách; cán bộ y
tế; cán bộ văn hóa; cán bộ văn thư; liên hệ theo số; phòng chuyên môn; phòng kỹ thuật; phòng tuyên truyền;
phòng hành chính; bước đầu; trước mắt; lâu dài; thời kỳ; kỷ nguyên; thế kỷ; thập niên; năm qua; những năm
qua; nhiều năm; nhiều năm qua; từ nay; từ nay đến; cho đến; đến hết; mới nhất; đầu tiên; cuối cùng; tiếp
theo; lần lượt; lần này; lần đầu; chưa cần thiết; lắp thêm; lắp đặt; thay mới; dây dẫn; trời mưa; mưa to;
nếu trời mưa; chị em phụ nữ; chị em công chức; vẻ đẹp; công sở; đến công sở; thuyết trình; làm việc nhóm;
cấp ủy; nơi đông người; vị trí tâm bão; giật cấp; tránh trú; nơi gần nhất; theo dõi sức khỏe; sức khỏe tại
nhà; người thân; ghi lại; khoảnh khắc; lao động sản xuất; củng cố niềm tin; trên 5 tấn; qua cầu; xuống cấp;
đi theo; tài khoản; người thân cài; bật; bluetooth; người đủ sức khỏe; đủ sức khỏe; trước diễn biến; mới
đây; tháng tới; tuần tới; năm tới; ngày mai; sáng nay; chiều nay; tối nay; buổi họp; phiên họp; buổi làm
việc; buổi tập huấn; giờ giấc; quần áo; giày dép; mũ nón; áo mưa; áo phao; thức ăn; thực đơn; món ăn; nước
sôi; hoa quả; rau; rau sạch; rau an toàn; cá; gạo; con vật; thú cưng; chim; ong; muỗi; chuột; côn trùng;
bụi cây; cỏ; lá; hạt; quả; đất trồng; chậu; bồn hoa; bảng điện tử; màn hình; loa; đèn; quạt; máy lạnh; ổ
điện; cầu dao; pin; ắc quy; xăng; dầu; bếp gas; củi; than; khói; lửa; nước; bùn; cát; đá; gạch; xi măng;
cầu; đê; kè; kênh; ao; đập; giếng; bể; ống; van; vòi; máy bơm; thuyền; ghe; phao; neo; lưới; cảng; bến;
bãi; sân; dốc; đèo; núi; đồi; suối; thác; hang; đảo; vịnh; bờ; mũi; cồn; cảnh giác; cẩn thận; đề phòng;
tránh xa; tránh; không nên; nên; hãy; cần phải; bắt buộc; nghiêm cấm; tuyệt đối không; mời quý vị; hân
hoan; niềm vinh dự; long trọng tổ chức; tưng bừng; rực rỡ; độc đáo; hấp dẫn; bổ ích; lý thú; thú vị; sinh
động; trực quan; dễ hiểu; ngắn gọn; súc tích; đầy đủ thông tin; trung thực số liệu; khách quan chính xác;
thời sự trong nước; trong nước và quốc tế; chính trị xã hội; kinh tế văn hóa; quốc phòng toàn dân; an sinh
xã hội; phúc lợi xã hội; công tác xã hội; hoạt động xã hội; từ thiện; nhân đạo từ thiện; tình người; tình
làng nghĩa xóm; tương thân tương ái; lá lành đùm lá rách; trông giữ; con nhỏ; một mình; tắm biển; tự biên;
không quá 10 phút; dài; sản lượng; giảm nhẹ; tăng nhẹ; tăng cao; tăng mạnh; giảm mạnh; thành lập mới; đục;
yếu; dùng trước; hộ dân; nước dùng; đến gần; kề cận; bao đựng rác; chắn cát; sảnh; phát hành đặc biệt;
lượng xe; nhắc; dùng điện thoại khi lái xe; đêm hội; vùng cao; tổ chức trò chơi; bộ quốc phòng; bộ lao
động; bộ nông nghiệp; bộ nội vụ; bộ văn hóa; ban nội chính; văn phòng quốc hội; đoàn đại biểu quốc hội; hội
khuyến học; hội người cao tuổi; hội người mù; hội luật gia; hội y học; liên minh hợp tác xã; hội doanh
nghiệp; trường trung học; trường tiểu học; trung tâm y tế huyện; trung tâm kiểm soát bệnh tật; kho; xưởng;
nhà máy; cửa hàng; quán; khách; người mua; người bán; người lái xe; chủ phương tiện; chủ rừng; chủ hộ; hộ
kinh doanh; hộ chăn nuôi; ruộng; nương; cao hơn; thấp hơn; nhiều hơn; ít hơn; lớn hơn; nhỏ hơn; tốt hơn;
sớm hơn; muộn hơn; nhanh hơn; chiều dài; chiều rộng; chiều cao; trọng lượng; khối lượng; diện tích; thể
tích; công suất; điện áp; áp suất; mực nước; lưu lượng; đỉnh lũ; trời nắng; trời lạnh; mùa đông; mùa hè;
mùa thu; mùa nắng; mùa khô; mùa lũ; gió mùa; đợt rét; đợt nắng nóng; đợt mưa; cơn mưa; cơn bão; trận lũ;
đêm; rạng sáng; trưa; chiều tối; nửa đêm; tiêu thụ; chữ; cách đọc; trước khi mua; nghỉ học; ăn nghỉ; chỗ ăn
nghỉ; nhận biết; phích cắm; ban ngày; lên nhanh; di dời; lập một trại; nhạc nền; bộ phận đón tiếp; dài
không quá
    """
)
