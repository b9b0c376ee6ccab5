"""Inspection and supervision: plans, delegations, findings, and what has to be made good afterwards."""

from __future__ import annotations

from mailbot.core.readings import Category
from mailbot.core.sensitivity.rule import CONTENT, HEAD_ONLY, Rule, Strength, phrases

_INSPECTION = Category.INSPECTION

RULES: tuple[Rule, ...] = (
    Rule(
        "inspection.action",
        _INSPECTION,
        Strength.STRONG,
        phrases(
            """
            kế hoạch ~1 (kiểm tra|giám sát|thanh tra); chương trình (kiểm tra|giám sát|thanh tra);
            kết luận ~1 (kiểm tra|thanh tra|giám sát);
            biên bản (kiểm tra|giám sát|thanh tra|làm việc của đoàn);
            đoàn (kiểm tra|thanh tra|giám sát|thẩm tra|phúc tra|xác minh|kiểm toán);
            tổ (kiểm tra|thanh tra|giám sát|thẩm tra|xác minh); quyết định (kiểm tra|thanh tra|giám sát);
            trưởng đoàn kiểm tra; kết quả ~1 (kiểm tra|giám sát|thanh tra);
            báo cáo (kiểm tra|giám sát|thanh tra);
            thông báo ~1 (kiểm tra|kết luận kiểm tra|kết luận thanh tra); kết luận của đoàn;
            đề cương (kiểm tra|giám sát|báo cáo kiểm tra); kiểm tra (tài chính|chuyên đề|đồng cấp|đảng|
            chấp hành|thu|chi|sổ|chứng từ|quỹ|khi có|cùng cấp|quản lý tài chính|# ~2 (công đoàn|đơn vị|
            cđcs)); giám sát (thường xuyên|chuyên đề|tài chính|chấp hành|cán bộ|đảng viên|chế độ|
            của ~3 (ban|hội đồng|mặt trận|quốc hội|hđnd|đoàn)); giám sát phản biện; phản biện xã hội;
            thanh tra (đột xuất|toàn diện|chuyên đề|chuyên ngành|lại|công tác|tài chính|trách nhiệm|đóng|
            bhxh|lao động ~2 đơn vị|pháp luật lao động); được thanh tra; cuộc thanh tra; cuộc kiểm tra;
            cuộc giám sát; công tác kiểm tra (giám sát|, giám sát|của ủy ban|của công đoàn|ubkt);
            kiểm tra , giám sát (của|việc|năm|quý|thường|chuyên|công|các|đối|6);
            kiểm tra giám sát (của|việc|năm|quý|công|các|đối|chuyên);
            ủy ban kiểm tra ~4 (kiểm tra|giám sát|kết luận|đề nghị|yêu cầu|thông báo|tiến hành);
            ubkt ~4 (kiểm tra|giám sát|kết luận|tiến hành|làm việc); hoạt động của ủy ban kiểm tra;
            nhiệm vụ của ủy ban kiểm tra; chấp hành điều lệ; kiểm toán; phúc tra; hậu kiểm;
            thời kỳ kiểm tra; thời hạn kiểm tra; niên độ kiểm tra; đối tượng kiểm tra; đơn vị được kiểm tra
            """
        ),
        "a check is planned, made or concluded",
        CONTENT | HEAD_ONLY,
    ),
    Rule(
        "inspection.finding",
        _INSPECTION,
        Strength.STRONG,
        phrases(
            """
            dấu hiệu vi phạm; sai phạm; khuyết điểm vi phạm; có vi phạm; vi phạm (quy chế|
            quy định về quản lý|nguyên tắc|kỷ luật|trong quản lý|của đồng chí|của ông|của bà|của tập thể);
            sau kiểm tra; sau thanh tra; sau giám sát; sau kiểm toán;
            khắc phục ~4 (sai phạm|khuyết điểm|vi phạm|kết luận|tồn tại|hạn chế sau);
            thực hiện kết luận (kiểm tra|thanh tra|kiểm toán|số); kiểm điểm trách nhiệm;
            xem xét trách nhiệm; xử lý trách nhiệm; truy thu; thu hồi ~3 (tiền|kinh phí|khoản); xuất toán
            """
        ),
        "what a check found",
    ),
    Rule(
        "inspection.hint",
        _INSPECTION,
        Strength.MEDIUM,
        phrases(
            """
            công bố quyết định; buổi công bố; lịch công bố; thông qua dự thảo kết luận; dự thảo kết luận;
            ký biên bản; người được giao làm việc với đoàn; thành viên đoàn ~3 (làm việc|kiểm);
            cử người làm việc với đoàn; số liệu phục vụ đoàn; thời kỳ từ năm # đến; đối chiếu hồ sơ;
            đối chiếu chứng từ; bổ sung hồ sơ còn thiếu; hoàn thiện hồ sơ chứng từ; để mắt đến;
            theo dõi đối tượng; nghi vấn; bị tố; có dư luận; không minh bạch; thiếu rõ ràng;
            xem xét thực tế; xem xét việc (thực hiện|thi hành|chấp hành|quản lý|sử dụng|thu);
            xem việc (thu|chi|thực hiện|chấp hành|lập sổ); việc thi hành pháp luật; đoàn liên ngành;
            tham gia đoàn (liên ngành|kiểm tra|giám sát|khảo sát|thanh tra|công tác);
            cử người tham gia đoàn; đoàn nêu; kết luận của đoàn; buổi làm việc với đoàn; làm việc của đoàn;
            đề cương báo cáo gửi đoàn; giám sát trực tiếp; thẩm tra số liệu; xem sổ; xem sổ sách;
            ghi chép không đầy đủ; ghi chép chưa đầy đủ; chi sai mục; sai mục; đã yêu cầu sửa;
            yêu cầu khắc phục; yêu cầu sửa; bản sao các phiếu; bản sao chứng từ; phiếu chi từ số;
            phát hiện ~3 (đơn vị|sai|thiếu|chênh); làm rõ việc; làm rõ nguyên nhân; xác định trách nhiệm;
            ai chịu trách nhiệm; bố trí phòng làm việc cho; bố trí phòng làm việc; hồ sơ theo danh mục;
            tổ công tác ~6 (làm việc|hồ sơ|xem); nộp lại (số|khoản|tiền|phần);
            thu lại (số|các khoản|khoản|tiền|phần); chi sai; chưa đúng đối tượng; sai đối tượng;
            bổ sung phiếu; còn thiếu phiếu; thiếu chứng từ; phiếu thu còn thiếu;
            theo yêu cầu của (ủy ban kiểm tra|ubkt|đoàn|thanh tra|kiểm toán); tự nhìn lại; nhìn lại và sửa;
            nhìn lại việc; cần sửa trong; cần nghiêm túc nhìn; trong công tác lãnh đạo; không rõ ràng;
            chuyện không rõ; chưa rõ ràng; yêu cầu trình bày; trình bày lại; báo cáo lại bằng văn bản;
            có biểu hiện; các năm # ~1 (#|và #); sổ , chứng từ; chuẩn bị sổ; chuẩn bị hồ sơ;
            cán bộ liên quan có mặt; thành phần làm việc với đoàn; lịch đi các đơn vị;
            lịch làm việc với các đơn vị; danh sách đơn vị được; xử lý và báo lại;
            đề nghị thủ trưởng xử lý; giải trình; kiểm điểm; thẩm tra; khuyết điểm; tồn tại hạn chế;
            không đúng đối tượng; chưa hợp lệ; không hợp lệ;
            chuẩn bị ~4 (hồ sơ|sổ sách|chứng từ|tài liệu) ~8 (đoàn|làm việc|kiểm|xuất trình|phục vụ);
            cung cấp ~4 (hồ sơ|sổ sách|chứng từ); xuất trình; làm việc với đoàn;
            đoàn công tác ~8 (về việc|làm việc|xem xét|đánh giá);
            đoàn công tác của (ubkt|ủy ban kiểm tra|thanh tra); đoàn khảo sát;
            rà soát ~3 (việc chấp hành|việc thực hiện|thu chi|quản lý|việc sử dụng|chứng từ);
            tình hình chấp hành; đối chứng; đối chất;
            làm rõ ~4 (trách nhiệm|nội dung|một số|việc|nguyên nhân); phê bình; rút kinh nghiệm nghiêm túc;
            nghiêm túc kiểm; hồ sơ chứng từ; chứng từ gốc; mốc thời gian kiểm; chênh lệch; không khớp;
            thất thoát; lãng phí; tiêu cực
            """
        ),
        "hints at a check or at what it found",
    ),
    Rule(
        "inspection.frame",
        _INSPECTION,
        Strength.MEDIUM,
        phrases(
            """
            (đoàn|tổ công tác|ủy ban kiểm tra) ~6 (đến|về|xuống) ~4 (xem|làm việc|kiểm|nắm|đơn vị|các công ty|
            bất ngờ|không báo|không thông báo|đột xuất); đoàn ~3 (thấy|nêu|yêu cầu|nhắc|chỉ ra|ghi nhận); đoàn
            ~4 làm việc với; đoàn ~9 (vào|về|đến) ~8 (đối chiếu|nghe và|xem|kiểm|làm rõ); giúp việc của đoàn;
            đoàn #; lập khống; khai khống; ghi khống; xin trình bày; ghi nhầm; bảng chấm công; còn chậm ~3 đối
            chiếu; cùng đến ~3 doanh nghiệp; xem nơi nào; làm sai thì; xem tại chỗ; đi cùng để xem; chưa báo
            cho; (điểm yếu|điểm|thiếu sót|việc) ~1 mà (đoàn|tổ|ủy ban); (đoàn|ủy ban kiểm tra|tổ) ~4 (chỉ
            ra|nêu ra); những điểm ủy ban; xin tiếp thu; tiếp thu những; không để lặp lại; sổ ghi; không khớp;
            xem việc làm sổ; việc làm sổ; ký sai; nhận xét đối với; lịch đi cơ sở ~9 xem; gặp tổ #; đối chiếu
            việc; để đoàn ~1 (làm việc|đến); lập đoàn đi; trưởng đoàn ~4 cơ sở biết; (không|chưa) (báo|thông
            báo) trước; ủy ban kiểm tra ~4 (xem|mời|lần lượt|đến|yêu cầu); ủy ban đã xem xét; qua (làm
            việc|xem xét|rà soát|nắm) ~8 (thấy|chưa|không đúng|còn|có); (chưa|không|làm chưa|khai không|thực
            hiện chưa) đúng ~1 (quy định|ở|tại|mức|đối tượng); làm chưa đúng; chưa làm đúng; khai không đúng;
            chi không đúng; sai sót; thiếu sót; lỗi đã nêu; các lỗi; nhiều lỗi; lập biên bản; tại biên bản;
            còn hình thức; đề nghị chấn chỉnh; (sửa|khắc phục|làm|thực hiện) xong ~4 (việc|nội dung|lỗi|thiếu
            sót|yêu cầu|mà); đã sửa ~3 (thiếu|lỗi| sai|những); khắc phục ~3 nội dung; (nêu trong|thực
            hiện|sau|việc xử lý sau) kết luận; giải thích ~3 (vì sao|chậm|lý do|từng|rõ); trách nhiệm (vụ|của
            tập thể|của ban|đối với việc); nhận trách nhiệm; thu lại khoản; công bố quyết định ~3
            (tại|ngày|lúc); bất thường; xem xét hồ sơ của; xem hồ sơ; xem sổ; sổ ghi chép; việc thực hiện điều
            lệ; thực hiện điều lệ; xem xét việc; việc sử dụng con dấu; những vi phạm; lịch làm việc ~4 vi
            phạm; chấm lại; số liệu ~3 tổ công tác; tổ công tác # người; báo cáo tự đánh giá; doanh nghiệp
            không thực hiện
            """
        ),
        "somebody comes to look, has looked, or found something, in plain words",
    ),
    Rule(
        "inspection.check",
        _INSPECTION,
        Strength.MEDIUM,
        phrases(
            """
            kiểm tra (việc|công tác|định kỳ|đột xuất|toàn diện|quản lý|sử dụng|tổ chức|hồ sơ|cách);
            giám sát (việc|thực hiện|tổ chức|công tác); thanh tra việc; được kiểm tra; bị kiểm tra;
            nội dung kiểm tra; vi phạm điều lệ; tham nhũng; phòng chống tham nhũng;
            phòng , chống tham nhũng; việc chấp hành; việc quản lý , sử dụng; đọc lại hồ sơ; xem lại hồ sơ;
            hồ sơ chi; hồ sơ thu; khảo sát , kết hợp; kết hợp (xem|đọc|làm việc)
            """
        ),
        "a check of something, which in a document about an ordinary matter may be part of that matter",
        CONTENT | HEAD_ONLY,
    ),
    Rule(
        "inspection.word",
        _INSPECTION,
        Strength.WEAK,
        phrases(
            """
            kiểm tra; giám sát; thanh tra; rà soát; đôn đốc ~2 kiểm; kiểm soát; chấp hành; thẩm định;
            vi phạm; chấn chỉnh; không đúng quy định; trái quy định; có dấu hiệu; tự kiểm tra; ubkt;
            ủy ban kiểm tra; ubkttu; ktgs; khảo sát; đoàn (làm việc|yêu cầu|đến xem|nêu|nhắc); biên bản;
            phúc đáp ~4 kiểm
            """
        ),
        "words of inspection that ordinary documents use too",
        CONTENT,
    ),
    Rule(
        "inspection.author",
        _INSPECTION,
        Strength.WEAK,
        phrases(
            """
            ủy ban kiểm tra; ubkt; thanh tra; đoàn kiểm tra; đoàn giám sát; đoàn thanh tra;
            kiểm toán nhà nước; viện kiểm sát; tòa án; ban pháp chế; tổ kiểm tra; ubkttu
            """
        ),
        "an author that inspects",
        HEAD_ONLY,
    ),
)
