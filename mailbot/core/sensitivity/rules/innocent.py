"""Phrases that look sensitive and are not (domain.md section 2, right column).

Each is blocked out exactly, never the sentence around it; a rule's phrase that contains one of them is looked
for in the text as it stood.
"""

from __future__ import annotations

from mailbot.core.sensitivity.rule import phrases

SECRET = phrases(
    """
    an toàn , bảo mật; an toàn bảo mật; bảo mật thông tin; bảo mật; tính bảo mật; mật khẩu; mật độ; mật ong;
    mật thiết; cẩn mật; mật mía; đường mật; rỉ mật; mật hoa; mật gấu; túi mật; sỏi mật; thời kỳ hoạt động bí
    mật; hoạt động bí mật; bí mật rừng trường sơn; bí mật kinh doanh; bí mật công nghệ; bí mật gia truyền; bí
    mật thành công; khám phá bí mật; bí mật của ~2 (hạnh phúc|thành công|rừng|biển); luật bảo vệ bí mật nhà
    nước; luật bvbmnn; rút về bí mật; căn cứ bí mật; cơ sở bí mật thời kháng chiến; in ấn bí mật; hội nghị bí
    mật thành lập; máy tính nối mạng; máy tính có nối mạng; diễn tập (chữa cháy|pccc|phòng cháy|phòng
    chống|ứng phó|cứu nạn|phòng , chống|thoát nạn|sơ tán); kiến thức quốc phòng; ngày hội quốc phòng toàn dân;
    quốc phòng toàn dân; bảo đảm an ninh trật tự; an ninh trật tự; an ninh mạng; an ninh thông tin; an toàn an
    ninh thông tin; mạng nội bộ; lưu hành trong nội bộ ngành; không tụ tập đông người; hạn chế tụ tập; tránh
    tụ tập; tụ tập đông người nơi công cộng; không tụ tập; (lỗ hổng|cảnh báo) ~3 bảo mật; không đăng ký; tố
    giác tội phạm; công an nhân dân; bộ đội biên phòng kết nghĩa; trang thông tin nội bộ; đoàn kết nội bộ;
    (phát thanh|loa|bản tin|điện thoại|giao thông) nội bộ; diễn tập (sơ cứu|xử lý sự cố|an toàn thông tin)
    """
)
PETITION = phrases(
    """
    chị em (phụ nữ|công chức|nữ công|nữ|hội viên|cán bộ); đơn vị; đơn nam; đơn nữ; nội dung đơn nam; nội dung
    đơn nữ; đơn giá; đơn hàng; đơn giản; đơn cử; đơn thuần; hóa đơn; đơn thuốc; đơn nguyên; thực đơn; cô đơn;
    đơn độc; đơn xin gia nhập ~2 công đoàn ~2; đơn xin gia nhập; đơn gia nhập; đơn đăng ký ~2 (tham gia|dự|dự
    thi); mẫu đơn; nữ công nhân đơn thân; luật khiếu nại; luật tố cáo; luật tiếp công dân; khiếu nại , tố cáo
    , kiến nghị đăng ký; lịch tiếp công dân; (tập huấn|tuyên truyền| phổ biến|tìm hiểu|bồi dưỡng|giới thiệu)
    ~6 (khiếu nại|tố cáo) ~4 (tố cáo|tiếp công dân); (tập huấn|tuyên truyền|phổ biến|tìm hiểu|bồi dưỡng) ~9
    giải quyết khiếu nại , tố cáo; (tập huấn|tuyên truyền|phổ biến|tìm hiểu|bồi dưỡng) ~6 (khiếu nại|tố cáo);
    trình tự khiếu nại về lao động; trình tự khiếu nại; thủ tục khiếu nại; phản ánh ~3 (bữa ăn|chất lượng bữa
    ăn); phản ánh (kết quả|tình hình|kịp thời|đúng|sinh động|hoạt động| đậm nét|gương|không khí|chân
    thực|trung thực|đầy đủ); tin bài phản ánh; phản ánh về ~4 (văn phòng|sở|email|địa chỉ|hộp thư|ban|trung
    tâm|cơ quan); đề xuất , kiến nghị; đề xuất kiến nghị; kiến nghị , đề xuất; kiến nghị đề xuất; khó khăn ,
    vướng mắc , kiến nghị; góp ý , kiến nghị; phản ánh , kiến nghị về quy định hành chính; trả lời kiến nghị
    cử tri; kiến nghị của cử tri; giải quyết tranh chấp lao động; hòa giải viên lao động; hội đồng trọng tài;
    dư luận xã hội; định hướng dư luận; không phân biệt đối xử; bình đẳng đối xử; phòng chống bạo hành; phòng
    chống bạo lực; phòng , chống bạo lực; phòng , chống quấy rối tình dục; phòng chống quấy rối tình dục;
    phòng ngừa quấy rối; video clip; tin nhắn tuyên truyền; tin nhắn sms; nhắn tin; tòa án nhân dân; quyền và
    lợi ích hợp pháp , chính đáng của đoàn viên; bảo vệ quyền và lợi ích hợp pháp; chăm lo , bảo vệ quyền; đại
    diện , chăm lo , bảo vệ; phong bì thư; gian lận thương mại; hàng giả , gian lận thương mại; người phát
    ngôn; chúng tôi rất mong; chứng chỉ hành nghề;
    gia đình (công nhân|công chức|công đoàn); đơn ca; đông đảo chị em; kể (cả|từ|trên); thống kê;
    đáng kể; không kể
    """
)
PERSONNEL = phrases(
    """
    kỷ luật lao động; kỷ luật , kỷ cương; kỷ cương , kỷ luật; kỷ luật kỷ cương; kỷ cương kỷ luật; kỷ luật phát
    ngôn; kỷ luật sắt; tác phong , kỷ luật; tác phong kỷ luật; ý thức kỷ luật; kỷ luật hành chính; tinh thần
    kỷ luật; có kỷ luật; khám sức khỏe cán bộ; sức khỏe cán bộ; con cán bộ; con em cán bộ; cán bộ , đoàn viên;
    cán bộ , công chức; cán bộ phụ trách; cán bộ đầu mối; cán bộ chiến sĩ; cán bộ , chiến sĩ; cán bộ y tế;
    ngày hội tuyển dụng; thông tin tuyển dụng; nhu cầu tuyển dụng; tuyển dụng lao động; tư vấn tuyển dụng; sàn
    giao dịch việc làm; kết nối tuyển dụng; tuyển sinh; thông báo tuyển sinh; quy hoạch (đô thị|tỉnh|vùng|sử
    dụng đất|chung|xây dựng|chi tiết| phân khu|phát triển|giao thông|điện|mạng lưới|tổng thể|khu|thời
    kỳ|đất|cảng|hạ tầng); lập quy hoạch; cảnh cáo nguy cơ; điều động ~3 (phương tiện|xe|lực lượng ứng
    cứu|tàu|máy bơm); luân chuyển hàng hóa; luân chuyển sách; luân chuyển tài liệu; bằng cấp số; chứng chỉ tin
    học; chứng chỉ a; cấp chứng chỉ; giấy chứng nhận; phường đông lương; đông lương; kỷ niệm ~4 ngày sinh;
    ngày sinh (đồng chí|chủ tịch|tổng bí thư|của đồng chí|của chủ tịch|bác); ban tổ chức (hội thi|cuộc thi|
    giải|hội thao|sự kiện|chương trình|lễ|hội nghị|đại hội thể dục|sẽ|đón|trao|không|thông báo|phân công| có
    quyền|,|.); ban tổ chức; tổ chức cán bộ đoàn viên; chào mừng đại hội; đại hội thể dục thể thao; đại hội
    tdtt; đại hội thi đua; đại hội thi đua yêu nước; đại hội điển hình; nghị quyết đại hội; đại hội thể thao;
    chào mừng đại hội đảng; đại hội đảng; thành công đại hội; tuổi nghỉ hưu; lương thực; lương tâm; lương tối
    thiểu; tiền lương tối thiểu; mức lương tối thiểu; lương khô; lương y; chất lượng; lương hưu và trợ cấp;
    người nghỉ hưu; kỷ luật an toàn; đội ngũ công nhân; đội ngũ trí thức; (họ tên|họ và tên|ghi rõ tên) ~8
    (chức vụ|chức danh); chức vụ , ~3 số điện thoại; chức vụ , đơn vị; chức vụ , nơi công tác; thông tin ~4
    (người tham dự|người đăng ký|đại biểu); đầu mối ~8 (chức vụ|điện thoại|email); thẩm quyền; xét tuyển (đại
    học|cao đẳng|sinh|học bạ|vào lớp|nguyện vọng); thi tuyển (sinh|vào lớp|kiến trúc); nguồn thu nhập; (ngày
    hội|phiên giao dịch|sàn) ~2 tuyển dụng; lấy phiếu khảo sát; bộ máy tính; cơ cấu giải thưởng; cơ cấu giải;
    cơ cấu cây trồng; cơ cấu kinh tế; cơ cấu lao động; cơ cấu dân số; sáp nhập đơn vị hành chính; danh hiệu
    gia đình văn hóa; tự giới thiệu; học tập và làm theo; các cấp ủy , (cơ quan|chính quyền|đoàn thể|tổ
    chức|đơn vị); cấp ủy , chính quyền; chính trị tư tưởng; chính trị , tư tưởng; tư tưởng , đạo đức , phong
    cách; tư tưởng , tấm gương; tư tưởng hồ chí minh; công tác tư tưởng; tập sự khởi nghiệp; thành lập đoàn;
    ngày thành lập; kỷ niệm ~4 thành lập; năm thành lập; ngày truyền thống; thành lập ~1 (công đoàn việt
    nam|đảng cộng sản|đoàn thanh niên|hội|nước|ngành); lễ kỷ niệm; thành lập ngành; lồng ghép; mang
    theo ~2 căn cước công dân; mỗi cặp vợ chồng
    """
)
FINANCE = phrases(
    """
    cung cấp ~1 (số liệu|thông tin|danh sách|tài liệu|văn bản|điện|nước|dịch vụ|biểu mẫu|đường dẫn);
    bộ tài chính; sở tài chính; ban tài chính; phòng tài chính; vụ tài chính; cục tài chính;
    phòng tài chính kế hoạch; học viện tài chính; trường đại học tài chính; tổng cục thuế; cục thuế;
    chi cục thuế; ngân hàng nhà nước; kinh phí tự túc; tự túc kinh phí; kinh phí ~8 tự túc; (kinh phí|
    chi phí) (đi lại|ăn ở|tham dự|tham gia|ăn , ở|đi lại , ăn ở) ~5 (tự lo|tự túc|tự trả|tự chi|tự đảm bảo|
    tự bảo đảm); (kinh phí|
    chi phí) (tham dự|tham gia|đi lại|ăn ở|ăn , ở|ăn nghỉ|đi lại , ăn ở|dự|ăn|đi) ~6 do ~5 (chi trả|
    đảm nhận|đảm bảo|bảo đảm|cử đi|cử đi đảm nhận|tự lo); không thu phí; không thu lệ phí; miễn phí;
    không mất phí; lãng phí; tài chính cá nhân; tài chính toàn diện; khó khăn tài chính;
    khó khăn về tài chính; tài chính vi mô; năm tài chính; kiến thức tài chính; tài chính số;
    tài khoản (người dùng|đăng nhập|định danh|truy cập|email|thư điện tử|phần mềm|zalo|facebook|hệ thống|
    sử dụng|dịch vụ công|công vụ|quản trị|cấp|được cấp|của hệ thống|học viên|thành viên); cấp tài khoản;
    tạo tài khoản; đăng ký tài khoản; tiền phong; tiền thân; tiền tuyến; tiền bối; thời tiền sử; tiền lệ;
    tiền đề; tiền phương; tiền giang; tiền tố; tiền hải; tiền khởi nghĩa; mặt tiền; nhãn tiền; # đồng chí;
    đồng tiền thanh toán; không dùng tiền mặt; thanh toán không dùng tiền mặt; # (triệu|tỷ|nghìn|ngàn) (tờ|
    sáng kiến|cây|người|lượt|dân|đoàn viên|lao động|bước|bài|kwh|m3|tấn|khách);
    mua sắm (trực tuyến|tết|hàng); trung tâm mua sắm; quỹ đất; quỹ đạo; quỹ thời gian; quỹ nhà;
    tài sản trí tuệ; sở hữu trí tuệ; tính mạng và tài sản; tính mạng , tài sản; người và tài sản;
    về người và tài sản; thiệt hại về tài sản; ngân hàng máu; ngân hàng đề thi; ngân hàng câu hỏi;
    ngân hàng dữ liệu; giá trị; đánh giá; đơn vị tài trợ; nhà tài trợ; thẻ thanh toán;
    hóa đơn điện tử tiền điện; tiền điện; tiền nước; tiết kiệm điện; đồng tình ủng hộ; ủng hộ chủ trương;
    được sự ủng hộ; nhất trí ủng hộ; chi tiết; chi đoàn; chi hội; chi nhánh; chi cục; kinh tế tài chính;
    bảo hiểm xã hội tự nguyện; tiền điện tử; tài chính ngân hàng; văn hóa doanh nghiệp; thuế điện tử;
    kê khai thuế điện tử; tự túc ~2 (đạo cụ|trang phục|phương tiện); (đạo cụ|trang phục|phương tiện) ~2 tự
    túc; góp thêm (mấy|một số|vài) (điểm|ý); với giá ưu đãi
    """
)
INSPECTION = phrases(
    """
    kiểm tra sức khỏe; kiểm tra thân nhiệt; kiểm tra nhiệt độ; đo thân nhiệt; kiểm tra đầu vào; kiểm tra trình
    độ; kiểm tra kiến thức; kiểm tra tay nghề; bài kiểm tra; kiểm tra học kỳ; kiểm tra cuối khóa; kiểm tra
    thử; kiểm tra tiếng anh; kiểm tra , bảo dưỡng; kiểm tra bảo dưỡng; kiểm tra và bảo dưỡng; bảo dưỡng , kiểm
    tra; kiểm tra bảo trì; kiểm tra , bảo trì; kiểm tra , sửa chữa; kiểm tra kỹ thuật; kiểm tra định kỳ lưới
    điện; kiểm tra hệ thống; kiểm tra thiết bị; kiểm tra đường truyền; kiểm tra lại ~3 (email|hộp thư|thông
    tin|địa chỉ|danh sách|số liệu|tài khoản); kiểm tra địa chỉ; kiểm tra email; kiểm tra hộp thư; kiểm tra
    thông tin; kiểm tra số liệu; kiểm tra , rà soát lại ~3 (hộp thư|thông tin|email|số liệu|danh sách); rà
    soát lại hộp thư; rà soát ~3 (hộp thư|văn bản quy phạm|thủ tục hành chính|số liệu|cơ sở dữ liệu|hệ
    thống|thông tin| danh mục tài liệu|tài khoản|thiết bị|trang thông tin|nhu cầu|cây xanh|điểm); lịch kiểm
    tra đầu vào; lịch kiểm tra ~3 (tiếng anh|học kỳ|trình độ|sức khỏe); kiểm tra sàng lọc; kiểm tra y tế; xét
    nghiệm kiểm tra; kiểm tra thẻ; giám sát dịch bệnh; giám sát dịch; giám sát , phòng dịch; giám sát y tế;
    giám sát môi trường; giám sát ca bệnh; giám sát chặt chẽ ~3 (dịch|ca bệnh|người về|nhiệt); camera giám
    sát; hệ thống giám sát; giám sát an toàn thông tin; giám sát hành trình; tăng cường công tác kiểm tra;
    tăng cường kiểm tra; đôn đốc , kiểm tra; kiểm tra , đôn đốc; kiểm tra đôn đốc; theo dõi , kiểm tra; hướng
    dẫn , kiểm tra; theo dõi , đôn đốc , kiểm tra; thanh tra chính phủ; thanh tra nhân dân; thanh tra tỉnh;
    thanh tra sở; không đúng nơi quy định; đúng nơi quy định; kiểm tra công tác (chuẩn bị|phòng|an
    toàn|trực|vệ sinh|tuyên truyền|bảo đảm); vi phạm điều lệ (giải|thi đấu|sẽ|cuộc thi); luật phòng , chống
    tham nhũng; luật phòng chống tham nhũng; (tìm hiểu|tuyên truyền|phổ biến) ~4 phòng , chống tham nhũng; tập
    huấn ~3 (kiểm tra|công tác kiểm tra) ~2; (giấy mời|mời) tập huấn ~4 kiểm tra; bồi dưỡng nghiệp vụ kiểm
    tra; tập huấn nghiệp vụ kiểm tra; tập huấn công tác kiểm tra , giám sát; tập huấn công tác kiểm tra; khảo
    sát (nhu cầu|trực tuyến|ý kiến|mức độ hài lòng|sự hài lòng|việc làm| chỉ số|xã hội học|thông
    tin|online|lao động việc làm|mức sống|dân cư); phiếu khảo sát; mẫu khảo sát; link khảo sát; đường dẫn khảo
    sát; kết quả khảo sát; tham gia khảo sát; chấp hành pháp luật giao thông; chấp hành luật giao thông; chấp
    hành nghiêm; chấp hành tốt; chấp hành các quy định ~3 (phòng|giao thông|an toàn); ban chấp hành; ủy viên
    ban chấp hành; chấp hành pháp luật; nghiêm chỉnh chấp hành; chấp hành chủ trương; xử lý vi phạm (hành
    chính|giao thông|nồng độ cồn); vi phạm giao thông; vi phạm pháp luật; vi phạm nồng độ cồn; vi phạm trật tự
    an toàn giao thông; không vi phạm; chống vi phạm; hành vi vi phạm giao thông; kiểm soát dịch; kiểm soát
    thủ tục hành chính; kiểm soát nhiệt độ; kiểm soát tốt dịch; kiểm soát tải trọng; thẩm định văn bản quy
    phạm; nhắc nhở nhau; nhắc nhở người lao động; bất thường của thời tiết; thời tiết bất thường; dấu hiệu ~2
    (sốt|bệnh|ho|mắc|nhiễm|thiên tai|sạt lở); thực hành tiết kiệm , chống lãng phí; thực hành tiết kiệm; chống
    lãng phí; làm việc với đoàn (chuyên gia|khách); biểu hiện ~2 (ho|sốt|khó thở)
    """
)
SHELTER = phrases(
    """
    mái ấm gia đình việt; mái ấm gia đình; mái ấm hạnh phúc; mái ấm tình thương; ngôi nhà chung;
    ngôi nhà trí tuệ; ngôi nhà thứ hai; ngôi nhà an toàn; mái nhà chung; nơi ở an toàn; mái nhà xanh;
    đại gia đình; tin bài : ~6 mái ấm công đoàn;
    (tin bài|bài viết|đưa tin|đã đăng|phóng sự|chuyên mục) ~8 (mái ấm công đoàn|mái ám công đoàn);
    (khánh thành|bàn giao) nhà mái ấm công đoàn tại ~4 để ~3 tham khảo; nhà ở xã hội; nhà ở thương mại;
    luật nhà ở; tổng điều tra dân số và nhà ở; dân số và nhà ở; nhà ở công nhân; sửa chữa nhà văn hóa;
    hộ nghèo đa chiều; chuẩn hộ nghèo; tỷ lệ hộ nghèo; người khuyết tật; sập cầu; sơ tán ~4 nhà ở;
    tại nơi ở; nơi ở , nơi làm việc; nhà ở , nơi làm việc; chằng chống nhà cửa; nơi cư trú và nơi làm việc;
    làm việc tại nhà; ở nhà; cách ly tại nhà
    """
)

ALL: tuple[str, ...] = SECRET + PETITION + PERSONNEL + FINANCE + INSPECTION + SHELTER
