"""State secrets: marks of confidentiality and how secret papers are handled (Luật Bảo vệ bí mật nhà nước).

Stamps are found by ``stamps``; here is what running text says. The program never calls a document MẬT: what
hits here is "cần xử lý giấy".
"""

from __future__ import annotations

from mailbot.core.readings import Category
from mailbot.core.sensitivity.rule import CONTENT, EVERYWHERE, HEAD_ONLY, Rule, Strength, Zone, phrases

_SECRET = Category.STATE_SECRET

RULES: tuple[Rule, ...] = (
    Rule(
        "secret.label",
        _SECRET,
        Strength.STRONG,
        phrases(
            """
            độ mật : (mật|tối mật|tuyệt mật|a|b|c); mức độ mật; độ mật (mật|tối mật|tuyệt mật); độ tối mật;
            độ tuyệt mật; mức tối mật; mức tuyệt mật; dấu chỉ mức độ mật; đóng dấu (mật|tối mật|tuyệt mật);
            dấu (tối mật|tuyệt mật); có dấu mật
            """
        ),
        "the degree of confidentiality is written out",
        EVERYWHERE,
    ),
    Rule(
        "secret.document",
        _SECRET,
        Strength.STRONG,
        phrases(
            """
            tài liệu (mật|tối mật|tuyệt mật); văn bản (mật|tối mật|tuyệt mật);
            công văn (mật|tối mật|tuyệt mật); hồ sơ mật; báo cáo mật; thông báo mật; kế hoạch mật;
            điện mật; bản mật; quyết định mật; chỉ thị mật; chế độ mật; chế độ tài liệu mật;
            thuộc danh mục bí mật nhà nước; danh mục bí mật nhà nước của; tài liệu thuộc bí mật nhà nước;
            chứa bí mật nhà nước; có nội dung bí mật nhà nước; nội dung thuộc bí mật;
            sổ đăng ký văn bản mật; gửi theo chế độ mật; phong bì mật; loại (mật|tối mật|tuyệt mật);
            thuộc loại (mật|tối mật|tuyệt mật); mức (tối mật|tuyệt mật); dấu chỉ mức độ; đóng dấu chỉ mức;
            dấu độ; độ (tối|tuyệt) mật
            """
        ),
        "the text calls itself or what it encloses secret",
    ),
    Rule(
        "secret.return",
        _SECRET,
        Strength.STRONG,
        phrases(
            """
            xem xong trả lại; xem xong hoàn trả; đọc xong trả lại; đọc xong hoàn trả;
            nghiên cứu xong trả lại; nghiên cứu xong hoàn trả; sử dụng xong trả lại;
            xem xong đề nghị trả lại; xem xong gửi trả; đọc xong hủy; xem xong hủy; đọc xong đốt;
            xong việc hoàn trả; dùng xong thu hồi; xem xong nộp lại
            """
        ),
        "an instruction of circulation that secret papers bear (NĐ 30/2020, Phụ lục I, ô 11)",
        EVERYWHERE,
    ),
    Rule(
        "secret.handling",
        _SECRET,
        Strength.MEDIUM,
        phrases(
            """
            phiên họp kín; không cho ai khác; đã qua thẩm tra; người được thẩm tra; không mang ra ngoài;
            không để người khác; cam kết bảo mật; giữ bí mật nội dung; giữ kín nội dung; két sắt; tủ sắt;
            khóa tủ; dấu chữ m; dấu đỏ chữ; nghiên cứu tại (phòng|chỗ|cơ quan|nơi); chỉ nghiên cứu tại;
            nộp lại ~4 (văn thư|bảo mật|ban tổ chức|thư ký|phiên họp); nộp lại ngay; thu hồi ngay;
            thu lại ngay; phát tại chỗ; phát tại bàn; thu lại cuối; bảo quản trong (két|tủ); cất trong két;
            ký sổ nhận; ký nhận trực tiếp; không đăng tải;
            không cung cấp cho (người|bất kỳ|ai|đơn vị|tổ chức|cá nhân); người không có trách nhiệm;
            không có trách nhiệm biết; chỉ những người có tên; chỉ đồng chí được; chỉ lưu hành trong;
            lưu hành trong phạm vi; trong phạm vi (ban|thường trực|lãnh đạo|cấp ủy|đảng đoàn|hẹp);
            chỉ để (đồng chí|lãnh đạo|thường trực) (biết|nắm); không sao gửi; không gửi bản mềm;
            chỉ lãnh đạo xem; chỉ thủ trưởng xem; xem rồi cất; đọc rồi cất; không làm bằng văn bản;
            không bằng văn bản; không ghi biên bản; chỉ truyền đạt miệng; truyền đạt trực tiếp;
            không lưu sổ; không vào sổ; không ghi sổ; báo trực tiếp; báo miệng; không được phép soạn;
            máy nối mạng; máy tính nối mạng; máy độc lập; không nối mạng; đường công văn;
            đường công văn giấy; liên lạc riêng; chuyển tận tay; đưa tận tay; giao trực tiếp cho đồng chí;
            gửi kín; phiếu kín; bì kín; phong kín; dán kín; gửi riêng; không sao chụp; không được sao chụp;
            cấm sao chụp; không sao chép; không được sao chép; không sao in; không photo;
            không chụp ảnh tài liệu; không ghi âm; không ghi chép; không mang điện thoại;
            không mang theo điện thoại; thu hồi sau ~2 (họp|hội nghị|làm việc|cuộc họp);
            thu lại sau ~2 (họp|hội nghị|cuộc họp); thu hồi tài liệu; thu lại tài liệu; nộp lại tài liệu;
            trả lại tài liệu sau; hoàn trả tài liệu; hoàn trả bản gốc; hoàn trả cho văn thư mật;
            không phổ biến; không được phổ biến; không phát tán; không đưa tin; không cung cấp cho báo chí;
            không thông tin ra ngoài; không để lộ; tránh lộ; lộ lọt; không nhân bản; chỉ phổ biến trong;
            chỉ phổ biến đến; phạm vi hẹp; diện hẹp; phạm vi phổ biến; chỉ người có tên; bóc bì; trao tay;
            trao tận tay; gửi đích danh; giao tận tay; bì trong; hai lớp bì; hai lớp phong bì; hai bì;
            không đưa lên mạng; không gửi qua mạng;
            không gửi qua ~1 (thư điện tử|email|internet|zalo|hệ thống);
            không chuyển qua ~1 (mạng|thư điện tử|email|internet|zalo|hệ thống); không lưu trên máy;
            máy tính không nối mạng; không soạn trên máy; không sử dụng máy tính kết nối;
            không trao đổi qua (điện thoại|mạng|email); đường giao liên; giao liên riêng; quân bưu;
            đường cơ yếu; qua cơ yếu; phòng cơ yếu; mạng cơ yếu; ban cơ yếu; cơ yếu chính phủ; văn thư mật;
            cán bộ bảo mật; sổ mật; giải mật; bản số #; bản thứ #; đọc tại chỗ; đọc tại phòng; xem tại chỗ;
            tiêu hủy sau; hủy sau khi; hủy ngay sau; hủy bản; giữ kín; tuyệt đối bí mật; bảo đảm bí mật;
            đảm bảo bí mật; tuyệt đối không ~2 (lộ|tiết lộ|phổ biến|chia sẻ|chuyển); không tiết lộ;
            không chia sẻ; không chuyển tiếp; không chuyển cho người khác; thông tin nhạy cảm;
            nội dung nhạy cảm; vấn đề nhạy cảm; tài liệu nhạy cảm; tài liệu hạn chế; hạn chế phổ biến;
            hạn chế lưu hành; độ mật; loại mật; gửi mật; niêm phong; không lưu hành
            """
        ),
        "how papers are handled that nobody else may see",
    ),
    Rule(
        "secret.handling_cut",
        _SECRET,
        Strength.WEAK,
        phrases(
            """
            trao tay; gửi đích danh; chỉ người có tên; bóc bì; không sao chụp; thu hồi; lưu hành nội bộ;
            bản số #
            """
        ),
        "an instruction of circulation beside the addressee (NĐ 30/2020, Điều 21)",
        frozenset({Zone.HEAD, Zone.CUT}),
    ),
    Rule(
        "secret.word",
        _SECRET,
        Strength.MEDIUM,
        phrases("mật; tối mật; tuyệt mật"),
        "the word by itself, outside the innocent compounds",
        CONTENT | HEAD_ONLY,
    ),
    Rule(
        "secret.law",
        _SECRET,
        Strength.WEAK,
        phrases(
            """
            bí mật nhà nước; bmnn; bảo vệ bí mật; bí mật; bảo vệ chính trị nội bộ; nội bộ; lưu hành nội bộ;
            chính trị nội bộ; họp kín; dấu đỏ; chữ m; gỡ ngay; gỡ bỏ ngay; báo người có thẩm quyền;
            tải nhầm; gửi nhầm; phát tán nhầm; lộ thông tin; thu lại; không đăng; thường phục
            """
        ),
        "near to secrets: the clerk decides",
    ),
    Rule(
        "secret.frame",
        _SECRET,
        Strength.MEDIUM,
        phrases(
            """
            chỉ (dành|gửi|đưa|trao|báo|phát|phổ biến|cấp|giao|chuyển) ~2 (cho|đến|tới|tay|miệng|<reader>); chỉ
            ~1 (<reader>) ~4 (đọc|xem|biết|giữ|mở|nhận); chỉ ~3 (được|mới được) (xem|đọc|mở|biết|giữ); chỉ
            (dùng|lưu|để|sử dụng) ~1 (trong|tại|ở); chỉ cấp cho; cấp cho người có tên; không để ~1 (người|ai)
            ~2 (đọc|xem|biết); chỉ biết; văn thư không; không (mở|bóc) (bì|phong bì|thư|xem); không được mở;
            ban thường vụ giữ; (đọc|xem|dùng|nghiên cứu|sử dụng) xong ~4
            (hủy|đốt|trả|nộp|gửi|thu|cất|xin|phải); (nộp|trả|thu|gửi) lại ~5 (khi ra về|sau khi|sau buổi|sau
            cuộc|sau họp|ban chỉ đạo|cuối buổi); trả lại sau; báo miệng; nộp lại (tài liệu|bản|ngay|văn
            thư|cho ban|cho thư ký); hết hội nghị ~3 (giao|trả|nộp|thu); giao lại ~1 (thư ký|văn thư|bàn thư
            ký); đánh số #; họp xong ~3 (để lại|nộp|trả|thu); không ghi hình; không quay; không lưu văn bản;
            được cầm; cầm bản; trao đổi trực tiếp qua; không giao cho; bản này ~2 giữ; hầm chỉ huy; đường cơ
            động; không mang ~3 (cặp|điện thoại|vào phòng); không cử người thay; tình hình nội bộ; đến một
            mình; xuyên tạc; vượt biên; chốt chặn; bằng lời; (không|không được|cấm|tránh)
            (chuyển|gửi|đưa|phát|truyền|nói|nêu|trao đổi) ~3 (<paper>) ~1
            (này|trên|kèm|qua|lên|ra|với|cho|ngoài); (<paper>) ~4 (không|chưa|không được|chưa được) (đưa|phổ
            biến|thông tin|công bố|chuyển| sao|chép|ghi|nói|lộ|gửi ra|để lộ); không đưa lên; không (ghi
            âm|chép|sao lại|sao in|ghi lại); không được sao; sao lại dưới; chưa (được|nên) ~2 (lộ|công bố|phổ
            biến|thông tin|nói); không phổ biến ra; ra ngoài cơ quan; người ngoài cơ quan; thông tin ra ngoài;
            hạn chế ~1 (người đọc|người biết|người xem); quân số; số quân; vũ khí; kho vũ khí; đạn dược; trực
            chiến; khóa mã; mã dịch; mật mã; móc nối; lôi kéo ~3 công nhân; hội nhóm trái phép; lập hội ~2
            trái phép; đối tượng ~2 (chú ý|theo dõi|móc nối|cầm đầu); kêu gọi công nhân ~3 (nghỉ|ngừng|đình);
            qua đường công an; lưu ý theo dõi; theo dõi sát; hay lên mạng; thu thập thông tin về
            """,
            reader="lãnh đạo|thủ trưởng|người có|trưởng đoàn|đồng chí|bí thư|chủ tịch|thường trực|cấp ủy",
            paper="văn bản|tài liệu|nội dung|phụ lục|kế hoạch|danh sách|công văn|bản này|thông tin này",
        ),
        "who alone may read it, and what must not be done with it, in plain words",
    ),
    Rule(
        "secret.security",
        _SECRET,
        Strength.WEAK,
        phrases(
            """
            an ninh quốc gia; an ninh chính trị; an ninh công nhân; an ninh nội bộ; tình hình an ninh;
            an ninh trong công nhân; an ninh trên địa bàn; an ninh tôn giáo; an ninh kinh tế;
            an ninh biên giới; cơ quan an ninh; phòng an ninh; quốc phòng; tác chiến; diễn tập;
            khu vực phòng thủ; sẵn sàng chiến đấu; quân báo; phương án tác chiến; động viên quân sự;
            phản động; thế lực thù địch; chống phá; chuyên án; trinh sát; tình báo; gián điệp; khủng bố;
            bạo loạn; biểu tình; tụ tập đông người; tụ tập; gây rối; kích động; lôi kéo; xúi giục;
            điểm nóng; phần tử; đối tượng xấu; đối tượng cầm đầu; âm mưu; tổ chức bất hợp pháp; hội nhóm;
            công đoàn độc lập; nghiệp đoàn độc lập; tổ chức đại diện người lao động ngoài công đoàn;
            diễn biến tư tưởng; tình hình nội bộ; cài cắm; cơ sở bí mật; đặc tình; nguồn tin;
            đoàn nước ngoài; nắm địa bàn; quản lý đối tượng; phòng ngừa hoạt động; hoạt động lôi kéo;
            qua lại biên giới; tụ tập bàn; lập hội; lập nhóm; người cầm đầu; người đứng đầu nhóm;
            thu thập thông tin; mục tiêu bảo vệ; lực lượng bảo vệ; vụ việc nhạy cảm;
            diễn biến trong công nhân; tình hình công nhân nhạy cảm; yếu tố nước ngoài;
            quan hệ với người nước ngoài; đi nước ngoài; ra nước ngoài; xuất cảnh; tôn giáo; tà đạo;
            biên giới; người trung quốc; bảo vệ yếu nhân; bảo vệ đoàn; lịch trình đoàn; lộ trình di chuyển;
            mục tiêu trọng điểm; phương án bảo vệ; sơ đồ bố trí
            """
        ),
        "matters that are often classified, whose stamp may have been lost in the scan",
    ),
    Rule(
        "secret.author",
        _SECRET,
        Strength.WEAK,
        phrases(
            """
            công an; bộ chỉ huy quân sự; ban chỉ huy quân sự; bộ chỉ huy bộ đội biên phòng; biên phòng;
            bộ tư lệnh; quân khu; cơ yếu; cơ quan an ninh điều tra; cơ quan cảnh sát điều tra;
            ban chỉ đạo bảo vệ bí mật; ban chỉ đạo 35; ban nội chính; tiểu ban bảo vệ chính trị
            """
        ),
        "an author whose documents are often classified: a stamp may be a picture that no text shows",
        HEAD_ONLY,
    ),
)
