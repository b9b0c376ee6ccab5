"""Positive evidence: the ordinary subject matters of an office.

A document may go its electronic way only if its subject, title or first sentences name one of these topics
and its sentences are made of ordinary words (``vocabulary``; domain.md section 2, principle 4). A topic is
specific: "họp" or "báo cáo" are none. Weak words that belong to a topic (``allows``) say nothing there: a
letter about an epidemic speaks of checking temperatures. Strong and medium evidence is never allowed away.
What this module does not do: match, or weigh evidence against.
"""

from __future__ import annotations

from mailbot.core.sensitivity.rule import Topic, phrases

_CHECK = "inspection.word"
_PERSON = "caution.person"
_HOME = frozenset({"personnel.home_affairs", "symbol.home_affairs"})

TOPICS: tuple[Topic, ...] = (
    Topic(
        "epidemic",
        phrases(
            """
            phòng chống dịch; phòng , chống dịch; dịch bệnh; covid 19; covid; ncov; sars cov 2;
            sốt xuất huyết; cúm; tiêm chủng; tiêm vắc xin; vắc xin; tiêm phòng; khai báo y tế;
            cách ly y tế; khẩu trang; thân nhiệt; khử khuẩn; rửa tay; 5k; giãn cách xã hội; bluezone;
            dịch tả; cúm gia cầm; phòng bệnh; cơ sở y tế; khai báo; y tế dự phòng; an toàn thực phẩm;
            vệ sinh an toàn thực phẩm; ngộ độc thực phẩm; khám sức khỏe; khám sàng lọc; tư vấn sức khỏe;
            vệ sinh phòng bệnh
            """
        ),
        frozenset({_CHECK, _PERSON}),
    ),
    Topic(
        "disaster",
        phrases(
            """
            phòng chống thiên tai; phòng , chống thiên tai; bão số; bão , lụt; bão , lũ; lũ , lụt; mùa mưa
            bão; cơn bão; áp thấp nhiệt đới; mưa lũ;
            lũ lụt; lũ quét; sạt lở; ngập úng; bão lụt; bão lũ; nắng nóng; hạn hán; xâm nhập mặn; rét đậm;
            cứu hộ cứu nạn; tìm kiếm cứu nạn; nắng nóng , hạn hán; ứng phó ~4 (bão|lũ|mưa|thiên tai|áp
            thấp|nắng nóng|sự cố);
            dông lốc; gió mạnh; động đất; trực ban phòng chống; 4 tại chỗ; bốn tại chỗ; mưa lớn
            """
        ),
        frozenset({_CHECK, _PERSON}),
    ),
    Topic(
        "fire",
        phrases(
            """
            phòng cháy; chữa cháy; phòng cháy chữa cháy; phòng cháy , chữa cháy; pccc; cháy rừng; cháy nổ;
            phòng cháy và chữa cháy; thoát nạn; bình chữa cháy
            """
        ),
        frozenset({_CHECK, _PERSON, "secret.author"}),
    ),
    Topic(
        "traffic",
        phrases(
            """
            an toàn giao thông; trật tự an toàn giao thông; atgt; tai nạn giao thông; nồng độ cồn;
            mũ bảo hiểm; phân luồng giao thông; cấm đường; cấm cầu; tạm dừng lưu thông; trật tự lòng đường;
            vỉa hè; dừng đỗ xe; đăng kiểm; tổ chức giao thông; luật giao thông; bến xe; xe buýt
            """
        ),
        frozenset({_CHECK, _PERSON, "secret.author"}),
    ),
    Topic(
        "work safety",
        phrases(
            """
            an toàn vệ sinh lao động; an toàn , vệ sinh lao động; atvslđ; tháng hành động về an toàn;
            mạng lưới an toàn vệ sinh viên; an toàn vệ sinh viên; huấn luyện an toàn; tai nạn lao động;
            vệ sinh công nghiệp; an toàn điện; bảo hộ lao động; an toàn lao động
            """
        ),
        frozenset({_CHECK, _PERSON}),
    ),
    Topic(
        "holidays",
        phrases(
            """
            nghỉ lễ; nghỉ tết; lịch nghỉ; treo cờ; tết nguyên đán; lịch trực; trực lãnh đạo; trực tết;
            hoán đổi ngày; làm bù; ngày làm việc; giờ làm việc; thời gian làm việc; lịch làm việc;
            lịch công tác; lịch tuần; lịch họp báo; giờ tổ; giỗ tổ hùng vương; quốc khánh; ngày giải phóng;
            30 4; quốc tế lao động; ngày thương binh liệt sĩ; thắp nến; tri ân; dâng hương;
            viếng nghĩa trang; nghĩa trang liệt sĩ; mít tinh; lễ kỷ niệm; kỷ niệm ~4 năm; kỷ niệm ngày;
            diễu hành; gặp mặt ~2 (cựu chiến binh|doanh nghiệp|báo chí|đại biểu|nữ|phụ nữ|thanh niên|
            kiều bào|nhân chứng); chào mừng ~6 ngày
            """
        ),
    ),
    Topic(
        "sports and culture",
        phrases(
            """
            bóng chuyền; bóng đá; cầu lông; bóng bàn; tennis; kéo co; giải chạy; việt dã; đi bộ đồng hành;
            hội thao; thể thao; thể dục; bơi; cờ vua; cờ tướng; đua thuyền; yoga; dân vũ; văn nghệ;
            văn hóa văn nghệ; hội diễn; tiếng hát; giao lưu văn nghệ; hội thi; cuộc thi; thi tìm hiểu;
            thi sáng tác; sáng tác; cuộc vận động sáng tác; thi ảnh; thi viết; giải báo chí; giải thưởng;
            triển lãm; liên hoan; lễ hội; biểu diễn; chiếu phim; nghệ thuật; bảo tàng; di tích; di sản;
            du lịch; tham quan; trại hè; áo dài; tuần lễ áo dài; nấu ăn; cắm hoa; hội chợ; hội trại;
            ngày hội; thể lệ; hội thi kể chuyện; kể chuyện; thư viện; văn hóa đọc; ngày sách; đọc sách;
            giới thiệu sách; tủ sách; đăng ký sách; hội khỏe; vovinam; khiêu vũ; karaoke; giao lưu;
            kết nghĩa; phiên chợ; nông sản; hàng nông sản; ẩm thực; trải nghiệm; gia đình văn hóa;
            ngày gia đình; gia đình việt nam; mái ấm gia đình việt; bữa cơm gia đình; thanh lịch;
            duyên dáng; văn hóa công sở; đời sống văn hóa; cây mai vàng; hoa đăng; đêm nhạc; đêm thơ;
            ca khúc; sinh vật cảnh; văn học nghệ thuật; hội xuân; mượn hội trường; chợ tết; đường hoa
            """
        ),
    ),
    Topic(
        "training",
        phrases(
            """
            tập huấn; lớp bồi dưỡng; khóa bồi dưỡng;
            bồi dưỡng (kiến thức|kỹ năng|nghiệp vụ|tiếng|tin học|ngoại ngữ); khóa học; khóa đào tạo;
            khai giảng; bế giảng; tuyển sinh; chiêu sinh; lớp học; đào tạo nghề; học viên; hội thảo;
            tọa đàm; báo cáo viên; hội nghị trực tuyến; diễn đàn; nói chuyện chuyên đề; tuyên truyền viên;
            kỹ năng mềm; kỹ năng số; phổ biến kỹ năng; kỹ năng sống; tài chính cá nhân; kỹ năng; tiếng anh;
            tin học; ngoại ngữ; học trực tuyến; thi thử; học tập suốt đời; dạy bơi; đuối nước; dạy nghề;
            hướng nghiệp; khởi nghiệp; nhu cầu học; học nghề; kỳ thi tốt nghiệp; tốt nghiệp thpt; năm học;
            học kỳ; khai trường;
            tựu trường
            """
        ),
        frozenset({_CHECK, "petition.word", "personnel.word"}) | _HOME,
    ),
    Topic(
        "digital",
        phrases(
            """
            chuyển đổi số; công nghệ thông tin; chính quyền điện tử; chính phủ điện tử; chữ ký số;
            chứng thư số; thư điện tử; hộp thư; địa chỉ email; email công vụ; phần mềm;
            hệ thống (quản lý văn bản|thông tin|một cửa|họp trực tuyến|hội nghị|điều hành|gửi nhận|trục);
            quản lý văn bản; văn bản điện tử; gửi , nhận văn bản; gửi nhận văn bản; cơ sở dữ liệu;
            trang thông tin điện tử; cổng thông tin; dịch vụ công; dịch vụ công trực tuyến;
            một cửa điện tử; an toàn thông tin; an ninh mạng; an toàn , bảo mật thông tin; mã độc; virus;
            văn hóa công sở; kỷ luật , kỷ cương hành chính; kỷ cương hành chính; kỷ luật , kỷ cương;
            lỗ hổng bảo mật; hệ điều hành; tấn công mạng; sao lưu dữ liệu; vệ sinh phòng làm việc;
            trụ sở liên cơ; mật khẩu mạnh; mạng internet; đường truyền; nâng cấp hệ thống;
            bảo trì hệ thống; máy chủ; tên miền; số hóa; định danh điện tử; họp trực tuyến; wifi;
            mạng xã hội; tin giả; fanpage; zalo oa; ứng dụng di động; app; tổng đài 1022; kinh tế số;
            iso 9001; iso
            """
        ),
        frozenset({_CHECK}) | _HOME,
    ),
    Topic(
        "records",
        phrases(
            """
            công tác văn thư; văn thư lưu trữ; văn thư , lưu trữ; thể thức văn bản; kỹ thuật trình bày;
            con dấu mới; mẫu dấu; chuyển trụ sở; thay đổi trụ sở; địa điểm làm việc mới; trụ sở mới;
            thay đổi số điện thoại; số điện thoại mới; danh bạ; lưu trữ; nộp lưu; chỉnh lý tài liệu;
            cải cách hành chính; par index; kiểm soát thủ tục hành chính; thủ tục hành chính;
            chỉ số hài lòng; sipas; một cửa; đơn giản hóa; rà soát văn bản quy phạm; hệ thống hóa văn bản;
            danh mục văn bản; giờ tiếp nhận; bưu chính công ích
            """
        ),
        frozenset({_CHECK, "petition.word"}) | _HOME,
    ),
    Topic(
        "environment",
        phrases(
            """
            môi trường; ngày môi trường; trồng cây; tết trồng cây; cây xanh; rác thải; rác thải nhựa;
            chống rác thải nhựa; vệ sinh môi trường; biến đổi khí hậu; giờ trái đất; đa dạng sinh học;
            ngày nước; tuần lễ biển; đại dương; tiết kiệm điện; tiết kiệm năng lượng; tiết kiệm nước;
            ra quân dọn vệ sinh; chủ nhật xanh; ngày chủ nhật xanh; đô thị văn minh; chỉnh trang đô thị;
            động vật hoang dã; bảo vệ rừng; nước sạch; khí tượng; tài nguyên nước; phân loại rác;
            túi ni lông
            """
        ),
    ),
    Topic(
        "utilities",
        phrases(
            """
            cắt điện; ngừng cung cấp điện; tạm ngừng cung cấp điện; ngừng cấp điện; cúp điện;
            lịch cắt điện; cắt nước; ngừng cấp nước; tạm ngừng cấp nước; cấp nước; cúp nước; mất nước;
            nước sạch; cung cấp điện; cáp quang; dịch vụ internet; gián đoạn; bảo dưỡng điện;
            bảo dưỡng lưới điện; sửa chữa đường dây; lưới điện; trạm biến áp; sửa chữa đường; sửa chữa cầu;
            sửa chữa mặt cầu; thi công đường; thi công cầu; nước sinh hoạt; phát sóng;
            hóa đơn điện tử tiền điện; thang máy; phun thuốc diệt muỗi; phun khử khuẩn; viễn thông;
            bưu chính; truyền hình; phát thanh; sóng; điện thoại cố định
            """
        ),
        frozenset({_CHECK}),
    ),
    Topic(
        "statistics",
        phrases(
            """
            mật độ dân số; dân số; tổng điều tra; điều tra dân số;
            điều tra (lao động việc làm|doanh nghiệp|kinh tế|thống kê|mức sống); niên giám thống kê;
            thống kê; số liệu thống kê; chỉ số giá; kinh tế xã hội; số liệu kinh tế; tình hình kinh tế;
            tổng sản phẩm; grdp; số liệu lao động; thông tin thị trường lao động; thị trường lao động;
            lao động mất việc; mất việc làm; lao động ngừng việc; cung cầu lao động;
            tình hình lao động , việc làm; lao động việc làm; giới thiệu việc làm; giao dịch việc làm;
            ngày hội việc làm; sàn giao dịch việc làm
            """
        ),
        frozenset({_CHECK, "petition.case"}),
    ),
    Topic(
        "workers' month",
        phrases(
            """
            tháng công nhân; ngày hội công nhân; tết sum vầy; lao động giỏi; lao động sáng tạo; sáng kiến;
            phong trào thi đua; thi đua yêu nước; điển hình tiên tiến; người tốt việc tốt; giỏi việc nước;
            xanh sạch đẹp; xanh , sạch , đẹp; học tập và làm theo; ngày thành lập công đoàn;
            hoạt động công đoàn; bữa ăn ca; chất lượng bữa ăn; đối thoại tại nơi làm việc;
            hội nghị người lao động; hội nghị cán bộ , công chức; hội nghị cán bộ công chức;
            quy chế dân chủ; thỏa ước lao động tập thể; thương lượng tập thể; nhà trẻ; mẫu giáo;
            nữ công nhân lao động; nữ công; công tác nữ công; bình đẳng giới; vì sự tiến bộ của phụ nữ;
            ngày phụ nữ; quốc tế phụ nữ; tháng hành động vì trẻ em; ngày quốc tế thiếu nhi; trẻ em;
            thiếu nhi; trung thu; khuyến học; con cnvclđ; con cán bộ; tiếp sức mùa thi; câu lạc bộ;
            đơn xin gia nhập công đoàn; đơn xin gia nhập; gia nhập công đoàn;
            nâng cao chất lượng hoạt động công đoàn; chất lượng hoạt động công đoàn;
            chương trình hành động; đời sống công nhân; văn hóa doanh nghiệp; tủ sách công nhân;
            nhà văn hóa công nhân; công đoàn việt nam; công viên chức lao động
            """
        ),
        frozenset({_CHECK, "petition.word", "personnel.word"}),
    ),
    Topic(
        "charity in kind",
        phrases(
            """
            hiến máu; hiến máu tình nguyện; giọt hồng; chữ thập đỏ; hiến mô; hiến tạng; ngày hội hiến máu;
            ngân hàng máu; thanh niên tình nguyện; mùa hè xanh; tháng thanh niên; tình nguyện hè;
            bảo hiểm y tế; bảo hiểm xã hội tự nguyện
            """
        ),
    ),
    Topic(
        "draft laws and plans",
        phrases(
            """
            góp ý dự thảo ~2 (luật|nghị định|thông tư|bộ luật|kế hoạch|chương trình|chỉ thị|nghị quyết|
            văn kiện|quy chế phối hợp|đề cương|chiến lược|hướng dẫn|quy hoạch|báo cáo);
            dự thảo ~1 (luật|nghị định|thông tư|bộ luật|kế hoạch|chương trình|chỉ thị);
            lấy ý kiến ~2 dự thảo; tham gia ý kiến ~3 dự thảo; xin ý kiến ~3 dự thảo;
            tham gia góp ý ~3 dự thảo; góp ý ~3 dự thảo; bộ luật lao động; luật công đoàn;
            phổ biến , giáo dục pháp luật; phổ biến giáo dục pháp luật; tuyên truyền pháp luật;
            ngày pháp luật; pbgdpl; tuyên truyền ~4 luật; phổ biến luật; triển khai thi hành luật;
            giới thiệu luật; luật khiếu nại; luật bảo vệ bí mật nhà nước; luật phòng , chống tác hại;
            tác hại của thuốc lá; thuốc lá; phòng chống ma túy; phòng , chống ma túy; ma túy; hiv aids;
            hiv; phòng chống mua bán người; quyền con người; bạo lực gia đình; phòng chống bạo lực;
            hàng giả; buôn lậu; người tiêu dùng; quyền lợi người tiêu dùng;
            người việt nam ưu tiên dùng hàng việt; hàng việt nam; nông thôn mới; giảm nghèo; dân vận khéo;
            dân vận
            """
        ),
        frozenset({_CHECK, "petition.word", "petition.case", "personnel.word"}) | _HOME,
    ),
    Topic(
        "citizen reception schedule",
        phrases(
            """
            lịch tiếp công dân; tiếp công dân định kỳ; thông báo lịch tiếp; tiếp công dân thường kỳ
            """
        ),
        frozenset({"petition.word"}),
    ),
    Topic(
        "press",
        phrases(
            """
            họp báo; thông cáo báo chí; cung cấp thông tin báo chí; bản tin; tạp chí; báo lao động;
            tuyên truyền; công tác tuyên truyền; đợt tuyên truyền; khẩu hiệu; băng rôn; pa nô;
            cổ động trực quan; tin bài; cộng tác viên; truyền thông; phát động; lễ phát động
            """
        ),
    ),
    Topic(
        "public meetings",
        phrases(
            """
            kỳ họp hđnd; kỳ họp hội đồng nhân dân; kỳ họp thứ; hội nghị sơ kết; hội nghị tổng kết;
            hội nghị triển khai; hội nghị học tập , quán triệt; hội nghị quán triệt; hội nghị giao ban;
            giao ban báo chí; hội nghị ban chấp hành; lễ ra quân; lễ khai mạc; lễ bế mạc;
            lễ khánh thành công trình; lễ phát động; lễ tổng kết; lễ trao giải; lễ khai giảng;
            hội nghị biểu dương; hội nghị báo cáo viên; lễ hưởng ứng; gặp mặt doanh nghiệp;
            gặp mặt báo chí; lễ mít tinh; đại hội thể dục thể thao; đại hội thi đua; sơ kết ~4 năm;
            tổng kết ~4 năm; tổng kết phong trào; sơ kết phong trào
            """
        ),
    ),
    Topic(
        "growth",
        phrases(
            """
            phát triển kinh tế; cải thiện môi trường kinh doanh; thu hút đầu tư; xúc tiến thương mại;
            xúc tiến du lịch; doanh nghiệp nhỏ và vừa; khuyến công; khuyến nông; ocop;
            khuyến mại tập trung; tháng khuyến mại; kích cầu; hợp tác xã; nông nghiệp; chăn nuôi; thủy lợi;
            sở hữu trí tuệ; khoa học và công nghệ; khoa học công nghệ; tiêu chuẩn đo lường
            """
        ),
    ),
)

# Kinds whose form is ordinary (NĐ 30/2020, Điều 7). The others ask, decide, promise or record something about
# persons, money or findings: tờ trình, quyết định, hợp đồng, biên bản, giấy ủy quyền ... wait for the clerk.
ORDINARY_KINDS: frozenset[str] = frozenset(
    {
        "CV",
        "GM",
        "TB",
        "KH",
        "BC",
        "CTr",
        "HD",
        "NQ",
        "CT",
        "CĐ",
        "TC",
        "QyĐ",
        "QC",
        "PA",
        "NĐ",
        "TT",
        "TTLT",
        "L",
    }
)
# A decision that only enacts something ordinary.
ENACTING: tuple[str, ...] = phrases(
    """
    ban hành (kế hoạch|chương trình|thể lệ|quy chế phối hợp|quy chế quản lý văn bản|bộ tiêu chí|
    quy định về gửi|quy chế công tác văn thư|danh mục thủ tục|kế hoạch phòng); công bố danh mục thủ tục;
    công bố thủ tục hành chính; phê duyệt kế hoạch (tuyên truyền|phòng|chuyển đổi số|cải cách)
    """
)
