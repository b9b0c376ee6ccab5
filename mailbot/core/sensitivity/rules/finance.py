"""Finance: dues, the 2 % contribution, budgets, accounts, property, payments (domain.md section 2).

Everything with a sum of money, an account number or a list of payments belongs here, and so does public
policy about the union's money, unless the office switches that off.
"""

from __future__ import annotations

from mailbot.core.readings import Category
from mailbot.core.sensitivity.rule import HEAD_ONLY, Rule, Strength, phrases

_FINANCE = Category.FINANCE

RULES: tuple[Rule, ...] = (
    Rule(
        "finance.budget",
        _FINANCE,
        Strength.STRONG,
        phrases(
            """
            quyết toán; dự toán; phân bổ ~2 (ngân sách|kinh phí|dự toán); ngân sách công đoàn;
            tài chính công đoàn; báo cáo tài chính; kế hoạch tài chính; giao ~2 dự toán;
            (chỉ tiêu|kế hoạch) thu (kinh phí|đoàn phí|tài chính|nộp|ngân sách);
            thu chi (ngân sách|tài chính|công đoàn|quỹ); thu , chi; chi tiêu nội bộ; quy chế chi tiêu;
            định mức chi; mức chi; chế độ chi; nguồn thu; phân phối nguồn thu; tỷ lệ phân phối;
            tỷ lệ trích; trích nộp; nộp nghĩa vụ; nghĩa vụ nộp; thu nộp; cấp trả; cấp bù; bù ngân sách;
            bội chi; công tác tài chính; quản lý tài chính; thu tài chính; nguồn tài chính; thất thu;
            số thu; số chi; khoản chi; khoản thu; chi sai; chi vượt; tồn quỹ
            """
        ),
        "budgets and the rules of spending",
    ),
    Rule(
        "finance.dues",
        _FINANCE,
        Strength.STRONG,
        phrases(
            """
            kinh phí công đoàn; đoàn phí; kpcđ; thu 2%; đóng 2%; nộp 2%; khoản 2%; 2% quỹ; 2% kinh phí;
            quỹ tiền lương; quỹ lương; miễn nộp; giảm nộp; hoãn nộp; lùi ~3 đóng kinh phí; khoản trích;
            trích theo lương; khoản đóng của doanh nghiệp; lùi thời điểm đóng; lùi thời gian đóng;
            lùi đóng; giãn đóng; phần 2%; khối doanh nghiệp còn thiếu; chỉ tiêu giao; phân cấp thu;
            thu , phân cấp; sử dụng các nguồn; nguồn của công đoàn; nguồn của cđcs; phần được để lại;
            nộp kinh phí; đóng kinh phí; truy nộp; nợ kinh phí; nợ đọng; công nợ
            """
        ),
        "the union's income",
    ),
    Rule(
        "finance.payment",
        _FINANCE,
        Strength.STRONG,
        phrases(
            """
            tạm ứng; ủy nhiệm chi; bảng lương; đề nghị thanh toán; thủ tục thanh toán; chứng từ thanh toán;
            hồ sơ thanh toán; thanh toán (cho|tiền|chi phí|kinh phí|khoản|công tác phí|hợp đồng);
            chủ tài khoản; số tài khoản; tài khoản (số|tiền gửi|ngân hàng); vào tài khoản;
            về tài khoản (lđlđ|ldld|liên đoàn|công đoàn|của); đổi tài khoản; mở tài khoản; chuyển khoản;
            chuyển tiền; nộp tiền; rút tiền; rút quỹ;
            đối chiếu ~3 (số dư|công nợ|tài khoản|số liệu thu|kinh phí); số dư; sao kê; sổ phụ;
            giấy báo có; giấy báo nợ; giấy rút; sổ quỹ; quỹ tiền mặt; kế toán trưởng; thủ quỹ; chi hỗ trợ;
            mức hỗ trợ; số tiền; tổng số tiền; tiền mặt; hỗ trợ bằng tiền; hỗ trợ tiền;
            hỗ trợ (#|mỗi) ~3 (đồng|triệu); tiền thưởng; tiền hỗ trợ; tiền trợ cấp; phụ lục chi;
            danh sách (chi|nhận tiền|chi trả|hưởng|nhận hỗ trợ|được hỗ trợ|ký nhận|trợ cấp|đề nghị hỗ trợ|
            đối tượng hỗ trợ); ký nhận tiền; chi trả; mỗi ~4 # ~1 (đồng|triệu|nghìn|ngàn|đ|trđ); mỗi ~4 #đ;
            mỗi (suất|phần|người|phần quà) trị giá; mỗi suất #;
            tổng (số|cộng|trị giá|giá trị|kinh phí) ~3 # ~1 (đồng|triệu đồng|nghìn đồng|đ);
            tổng cộng # ~1 đồng; (hỗ trợ|tặng|trao|chi|cấp|ủng hộ|bồi dưỡng) ~6 # (triệu|nghìn|ngàn) đồng;
            (hỗ trợ|tặng|trao|chi|cấp|bồi dưỡng|thưởng|nhận|thu|nộp|thanh toán|ứng) ~5 # đồng;
            bồi dưỡng #đ; # đồng (ngày|người|suất|tháng|lần|buổi); #đ (ngày|người|suất|tháng|lần|buổi);
            ứng trước; tạm chi; hoàn ứng; chữ ký người nhận; giấy nhận tiền; biên nhận tiền; nhận tiền;
            hóa đơn gtgt; hóa đơn giá trị gia tăng; xuất hóa đơn; biên bản nghiệm thu;
            nghiệm thu thanh toán; thanh lý hợp đồng; thuế thu nhập cá nhân; hạch toán
            """
        ),
        "money that goes from somebody to somebody",
    ),
    Rule(
        "finance.request",
        _FINANCE,
        Strength.STRONG,
        phrases(
            """
            hỗ trợ kinh phí; xin kinh phí; cấp kinh phí; bổ sung kinh phí; duyệt kinh phí;
            kinh phí (hỗ trợ|chi|còn lại|được cấp|sửa chữa|mua); tổng kinh phí ~4 #;
            xin hỗ trợ ~4 (kinh phí|tiền|sửa chữa|mua);
            xin chủ trương ~4 (mua|bán|sửa|đầu tư|thanh lý|chi|xây)
            """
        ),
        "a request for money",
    ),
    Rule(
        "finance.property",
        _FINANCE,
        Strength.STRONG,
        phrases(
            """
            thanh lý ~6 (tài sản|xe|thiết bị|ô tô|nhà|máy);
            mua sắm ~2 (tài sản|thiết bị|công|trang|tập trung|vật tư); tài sản cố định; tài sản công;
            tài sản công đoàn; khấu hao; đấu thầu; gói thầu; chỉ định thầu; nhà thầu; mời thầu;
            hồ sơ dự thầu; hợp đồng kinh tế; cho thuê ~3 (mặt bằng|nhà|tài sản|đất); liên doanh liên kết;
            góp vốn; nhà , đất; nhà đất; xe ô tô ~3 (quản lý|cơ quan|công); bản vẽ hoàn công; hoàn công;
            khối lượng phát sinh; khối lượng hoàn thành; giải ngân; dự trù; bảng dự trù; lát lại;
            thay # bộ bàn ghế; bàn ghế làm việc; sửa chữa phòng; cải tạo phòng; cải tạo trụ sở;
            sửa phòng họp; sửa trụ sở; thiết kế dự toán; tổng mức đầu tư; sửa chữa trụ sở; xây dựng trụ sở;
            nhượng bán; định giá tài sản; thẩm định giá; báo giá
            """
        ),
        "property, procurement and building",
    ),
    Rule(
        "finance.hint",
        _FINANCE,
        Strength.MEDIUM,
        phrases(
            """
            phần tương ứng; không lo được; xin ~3 (lo giúp|lo hộ|lo cho); (hai|ba|bốn|mấy|#) kỳ hóa đơn;
            vẫn để đó; hụt thu; giá thuê; bên thuê; cho bên thuê; tiền đặt cọc; đặt cọc; kiốt;
            ki ốt; số dôi; dôi ra; tiền thừa; tiền còn lại; phần chênh lệch; khoản chênh;
            lấy từ nguồn; lấy từ khoản; lấy từ số; lấy từ quỹ; ngân sách nhà nước hỗ trợ;
            thẩm định số liệu; số liệu thu; số liệu chi;
            hỗ trợ từ ngân sách; cấp từ ngân sách; mệnh giá; séc; phiếu rút tiền; thẻ atm; bảng kê nộp;
            danh sách nộp; nộp thừa; nộp thiếu; thu thừa; thu thiếu; xin hoãn; xin lùi; khất nợ; trả dần;
            trả góp; gửi tiết kiệm; sổ tiết kiệm; kỳ hạn; đáo hạn; cổ tức; cổ phần của công đoàn;
            vốn của công đoàn; tiền bán; tiền cho thuê; đền bù; bồi thường; tiền bảo hiểm; phần quà và;
            phong bao; # đồng; # (triệu|nghìn|ngàn|tỷ|tr|trđ) ~1 đồng; #đ; # vnđ; # vnd; khoản tiền;
            kế toán; thanh toán; chứng từ; hóa đơn; bảng kê; sổ sách; chi tiêu; nợ; khoản nợ; vay vốn;
            cho vay; vốn vay; lãi suất; tiết kiệm chi; tiền quỹ;
            quỹ (công đoàn|phúc lợi|xã hội|hỗ trợ|tương trợ|xoay vòng|trợ vốn|khen thưởng); gây quỹ;
            đóng quỹ; đối soát; phải thu; phải trả; còn phải thu; phiếu chi; phiếu thu; biên lai;
            biên nhận; bàn giao quỹ; chưa tiêu; tiêu hết; chưa chi; đã chi; xin giữ lại; giữ lại dùng;
            chuyển sang năm sau; kết dư; chi mừng; tiền mừng; tiền phúng; phúng viếng #; bán xe; mua xe;
            mua chiếc; xin mua; đề nghị mua; niên hạn; quá niên hạn; nghìn đồng; ngàn đồng; chưa đóng 2%;
            khoản 2%; mức thu; công tác phí; lưu trú phí; phụ cấp lưu trú; thù lao;
            kinh phí (tổ chức|hoạt động|thực hiện|dự kiến);
            chi phí (tổ chức|thực hiện|sửa chữa|hội thi|hội nghị); bố trí kinh phí; tổng kinh phí;
            nguồn kinh phí; được để lại; phần để lại; thu và sử dụng; tỷ lệ thu (kinh phí|đoàn phí);
            thu được ~3 kế hoạch; chỉ tiêu giao; được sử dụng của; bố trí nguồn; khoản vượt; khoản để dành;
            để dành; viện phí; tiền viện; chủ đầu tư; đầu tư xây dựng; chủ trương đầu tư; dự án đầu tư;
            quyền sử dụng đất; chuyển nhượng; kiểm kê (tài sản|quỹ); chia tiền; tiền làm thêm; phần chi;
            mục chi; hoàn chứng từ; chuyển trả cước; cước tháng; phí dịch vụ; giao dịch phát sinh;
            các giao dịch; số cuối kỳ; số đầu kỳ; xác nhận số; nguồn tích lũy; nguồn thực hiện;
            nguồn xã hội hóa; nguồn vận động; trị giá ~2 (đồng|triệu); quà tết; nhận quà;
            danh sách nhận quà; suất quà trị giá; thăm hỏi # đồng; đối ứng; mức đề nghị; trợ cấp;
            hỗ trợ ~3 (khó khăn|đột xuất|mỗi người|mỗi suất|cho gia đình|mức|đoàn viên bị|
            người lao động bị); suất hỗ trợ; mức tặng; trị giá; thành tiền; đơn giá; kinh phí còn; chi tết;
            chi (cho|từ|bằng|đúng|sai|vượt|khoảng|tối đa|không quá|trả|thăm hỏi|quà);
            trích (từ|quỹ|#|một phần); cấp phát; cấp (cho|về|tiền|hỗ trợ); giải ngân; tất toán;
            quyết toán thuế; bán đấu giá
            """
        ),
        "hints at money",
    ),
    Rule(
        "finance.frame",
        _FINANCE,
        Strength.MEDIUM,
        phrases(
            """
            # (triệu|tỷ|nghìn|ngàn); triệu rưỡi; tỷ rưỡi; # trăm; trao # cho (gia đình|anh|chị|ông|bà); giá #
            ; (giá|hết|còn|lỗ|lãi|thu|được) ~2 # (triệu|nghìn|ngàn|tỷ);
            (một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mươi|chục|trăm|vài|mấy|nửa) (nghìn|ngàn|triệu|tỷ|tỉ);
            (mỗi|góp|thêm|bớt|nộp|đóng|phong bì|bồi dưỡng) ~3 (một|hai|ba|bốn|năm|sáu|bảy|tám|chín) trăm; tiền
            (xe|ăn|thuê|công|quà|giải|in|mua|sửa|nước|hàng|làm|đi|tàu|vé|chợ|của|này|đó|cho|từ);
            (xin|cho|cấp|thêm|lấy|gửi|chia|lo|hết|còn|tiêu|giữ|bằng|được) ~1 tiền; (nộp|đóng|trả) ~2
            (phí|quỹ|đủ|phần|khoản|2%); (góp|thu) ~2 (phí|quỹ|khoản|2%); góp thêm; đóng góp theo; chưa
            (đóng|nộp|chuyển|gửi) ~3 (đủ|2%|phần|khoản); hai phần trăm; phần của công đoàn; chậm đóng phần;
            còn nợ; bù lỗ; bị lỗ; (bán|mua|thuê|thanh lý) ~2 (xe|máy|ô tô|đất|nhà|thiết bị); mua hết; mua
            theo; bán lại; đã đặt ~2 (ở|tại|mua|hàng); với giá; giá (thấp|cao|rẻ|gốc|chào|thuê|thỏa); đơn giá;
            gửi giá; báo giá; hóa đơn gửi; (hỏi|cho) thuê; (trả|hoàn) lại ~3 (giấy tờ|hóa đơn|chứng từ|tiền);
            giấy tờ gửi kế toán; (đề nghị|xin|được) cấp (mới|thêm|cho) ~3 (máy|xe|bàn|tiền|màn|thiết
            bị|#|một|hai); cho văn phòng ~3 (máy|xe|bàn); duyệt cho ~3 (sửa|mua|xây|bán|chi|làm); (đề
            nghị|xin|nhờ) (tỉnh|cấp trên|lđlđ|huyện|cơ quan|liên đoàn) ~4 (cấp|mua|sửa|chi|lo|một nửa); lấy
            (ở|từ) ~2 (khoản|quỹ|nguồn|huyện|số); nguồn lấy từ; khoản (còn lại|dư|này|đó|trên|vượt); lo một
            nửa; cho một nửa; trong két; số liệu thu; chốt số liệu; tỉnh lo; ban tổ chức lo; phần còn lại ~4
            (lo|xin|trả|lấy); xin cấp trên; các đơn vị cùng chia; xin chuyển cho; xe công vụ; (sửa
            chữa|sửa|thay|lợp) ~1 (mái|cửa|hội trường|trụ sở|phòng|xe|cổng); mỗi ~3 đóng #; (phần|khoản) hụt;
            chịu đều; phải thu; giữ lại phần; lấy ở cửa hàng; còn treo; chưa trả; (triệu|tỷ|nghìn)
            (một|hai|ba|bốn|năm|sáu|bảy|tám|chín|rưỡi); bộ bàn ghế; tiêu vượt; bù phần; phần thiếu; số (phải
            đóng|đã đóng|phải nộp|đã nộp|bổ sung cho); còn thiếu #; bảng (giá|chi|kê); trả trước; khách trả;
            rót cho; phần vốn; bằng hiện kim; hiện kim; mướn (tầng|phòng|nhà|mặt bằng); cho ~4 mướn; để lại #;
            số thu được; tính (ra|hết) ~2 #; giúp (nốt|một nửa|thêm); huyện không lo nổi; chưa chuyển phần;
            được bồi dưỡng; thuế giá trị gia tăng; nộp thuế; lãi nhận; tiền gửi; thu đạt
            """
        ),
        "sums, and who pays, buys, sells or owes, in plain words",
    ),
    Rule(
        "finance.word",
        _FINANCE,
        Strength.WEAK,
        phrases(
            """
            kinh phí; tài chính; ngân sách; tài sản; chi phí; lệ phí; học phí; mức đóng; quyên góp; ủng hộ;
            tài trợ; vận động ủng hộ; xã hội hóa; doanh thu; lợi nhuận; tiền; thuế; đặt mua; ngân hàng; kho
            bạc; tài khoản ngân hàng; phúc lợi; hợp đồng; thầu; trị giá; ủng hộ quỹ; quỹ; vốn vay; ứng trước;
            nhuận bút; sửa nhà; đóng góp; thu phí; tự túc; theo chế độ; trả góp; (đề nghị|xin|được) cấp
            (mới|thêm|cho); thanh lý; cho thuê; chênh lệch
            """
        ),
        "words of finance that ordinary documents use too",
    ),
    Rule(
        "finance.author",
        _FINANCE,
        Strength.WEAK,
        phrases(
            """
            kho bạc; ngân hàng; kiểm toán; chi cục thuế; cục thuế; ban tài chính; phòng kế toán;
            phòng tài vụ; công ty chứng khoán; quỹ trợ vốn; quỹ tín dụng
            """
        ),
        "an author that deals with money",
        HEAD_ONLY,
    ),
)
