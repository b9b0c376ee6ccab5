"""Organisation and personnel (tổ chức, cán bộ): posts, salaries, discipline, files of persons, the apparatus.

Admitting members and founding grassroots unions is ordinary work of the same unit, but the line is the
office's to draw: it waits for the clerk (domain.md section 9, item 6), as awards do.
"""

from __future__ import annotations

from mailbot.core.readings import Category
from mailbot.core.sensitivity.rule import CONTENT, HEAD_ONLY, Rule, Strength, phrases

_PERSONNEL = Category.PERSONNEL
_ONE_POST = (
    "chủ tịch|phó chủ tịch|trưởng ban|phó trưởng ban|bí thư|phó bí thư|giám đốc|phó giám đốc|hiệu trưởng|"
    "chánh văn phòng|phó chánh văn phòng|chủ nhiệm|trưởng phòng|phó trưởng phòng|kế toán trưởng"
)
_POST = _ONE_POST + "|ủy viên|ban chấp hành|ban thường vụ|bch|btv|lãnh đạo|cán bộ"

RULES: tuple[Rule, ...] = (
    Rule(
        "personnel.post",
        _PERSONNEL,
        Strength.STRONG,
        phrases(
            """
            bổ nhiệm; miễn nhiệm; bãi nhiệm; bãi miễn; thôi giữ chức; thôi giữ nhiệm vụ; thôi giữ;
            thôi đảm nhiệm; thôi làm nhiệm vụ;
            thôi tham gia ~2 (ban chấp hành|bch|ban thường vụ|btv|cấp ủy|ubkt);
            rút khỏi ~2 (ban chấp hành|bch|ban thường vụ); rút tên khỏi; điều động; luân chuyển; biệt phái;
            thuyên chuyển; tăng cường cán bộ; chuyển công tác; xin chuyển; tiếp nhận công chức;
            tiếp nhận viên chức; tiếp nhận cán bộ;
            quy hoạch (cán bộ|chức danh|lãnh đạo|nguồn|ban chấp hành|bch|nhân sự|cấp ủy|các chức danh);
            cán bộ quy hoạch; rà soát ~2 quy hoạch; nguồn quy hoạch; diện quy hoạch;
            rà soát bổ sung quy hoạch; quy hoạch ~3 nhiệm kỳ; đưa ~3 quy hoạch; nguồn cán bộ; cán bộ nguồn;
            cán bộ kế cận; nguồn kế cận; dự nguồn; kiện toàn; bầu bổ sung; bầu cử bổ sung; bổ sung ủy viên;
            bầu kiện toàn; chuẩn y; công nhận kết quả bầu; kết quả bầu cử ~2 (bch|ban chấp hành|công đoàn);
            công nhận (ban chấp hành|bch|chức danh|chủ tịch|ủy viên|bổ sung); chỉ định (<post>);
            chỉ định bổ sung; chỉ định nhân sự;
            giới thiệu ~3 (ứng cử|để bầu|bầu vào|giữ chức|vào chức|bổ sung vào); giữ chức; giữ chức vụ;
            giữ chức danh; giữ cương vị; đảm nhiệm chức; đảm nhận chức;
            phân công ~6 (giữ|phụ trách thay|kiêm nhiệm|điều hành thay); kiêm giữ; kiêm nhiệm chức;
            phụ trách điều hành; quyền (<one_post>); nhân sự; công tác cán bộ; sắp xếp cán bộ;
            đánh giá cán bộ; nhận xét cán bộ; xếp loại cán bộ; luân phiên cán bộ; từ chức; xin thôi chức;
            xin thôi nhiệm vụ; xin thôi ~3 (chức|nhiệm vụ|việc|công tác|bch|ban chấp hành|giữ);
            ứng viên ~2 (chức|vị trí)
            """,
            post=_POST,
            one_post=_ONE_POST,
        ),
        "who holds which post",
    ),
    Rule(
        "personnel.discipline",
        _PERSONNEL,
        Strength.STRONG,
        phrases(
            """
            kỷ luật; cảnh cáo; khiển trách; cách chức; giáng chức; buộc thôi việc; hạ bậc lương;
            đình chỉ công tác; tạm đình chỉ; khai trừ; xóa tên đảng viên; thi hành kỷ luật;
            hình thức kỷ luật; hội đồng kỷ luật; bản kiểm điểm; kiểm điểm cá nhân;
            kiểm điểm (đồng chí|ông|bà|trách nhiệm cá nhân)
            """
        ),
        "discipline",
    ),
    Rule(
        "personnel.pay",
        _PERSONNEL,
        Strength.STRONG,
        phrases(
            """
            nâng lương; nâng bậc lương; nâng bậc; xếp lương; xếp bậc; bậc lương; ngạch lương; xếp ngạch;
            nâng ngạch; chuyển ngạch; chuyển xếp; thăng hạng; hệ số lương; ngạch công chức;
            hạng chức danh nghề nghiệp; bổ nhiệm ngạch; hội đồng lương; lương trước thời hạn;
            phụ cấp (chức vụ|thâm niên|trách nhiệm|kiêm nhiệm|vượt khung|cán bộ);
            nghỉ trước (tuổi|thời điểm|hạn); hệ số và mức; hệ số phụ cấp; cách tính hệ số;
            chế độ đối với cán bộ; đến tuổi nghỉ; sắp đến tuổi; đến tuổi quy định; hết tuổi công tác;
            nghỉ hưu; hưu trước tuổi; thôi việc; nghỉ chế độ; tinh giản biên chế; tinh giản; dôi dư;
            chế độ ~4 (nghỉ việc|nghỉ hưu|thôi việc); diễn biến lương; quá trình lương; hưởng lương;
            tăng lương cho
            """
        ),
        "salaries, grades, retirement",
    ),
    Rule(
        "personnel.hiring",
        _PERSONNEL,
        Strength.STRONG,
        phrases(
            """
            tuyển dụng; thi tuyển; xét tuyển; thi công chức; tuyển công chức; tuyển viên chức;
            tuyển chuyên viên; hợp đồng làm việc; ký hợp đồng lao động với; vị trí việc làm; biên chế;
            chỉ tiêu biên chế; số lượng cấp phó; cơ cấu ngạch; số người làm việc; định biên; tập sự;
            hết tập sự; thử việc
            """
        ),
        "hiring and establishment",
    ),
    Rule(
        "personnel.file",
        _PERSONNEL,
        Strength.STRONG,
        phrases(
            """
            lý lịch; sơ yếu lý lịch; hồ sơ cán bộ; hồ sơ công chức; hồ sơ viên chức; hồ sơ nhân sự;
            hồ sơ đảng viên; trích ngang; lý lịch trích ngang; thẩm tra lý lịch; kê khai tài sản;
            kê khai ~2 thu nhập; tài sản thu nhập; xác minh tài sản;
            nhận xét ~5 (quá trình công tác|cán bộ|đồng chí|đảng viên|công chức); bản tự nhận xét;
            phiếu đánh giá; đánh giá xếp loại (cán bộ|công chức|viên chức|đảng viên|lãnh đạo|cá nhân);
            đánh giá , xếp loại (cán bộ|công chức|viên chức|đảng viên|lãnh đạo|cá nhân);
            xếp loại mức độ hoàn thành; phiếu tín nhiệm; lấy phiếu (tín nhiệm|giới thiệu|tham khảo);
            bỏ phiếu tín nhiệm; lấy ý kiến ~4 (nhân sự|cán bộ|đồng chí|nơi cư trú);
            phiếu xin ý kiến ~3 (nhân sự|đồng chí|cán bộ); hồ sơ ~2 bổ nhiệm; quá trình công tác;
            lịch sử chính trị; vấn đề chính trị; tiêu chuẩn chính trị; bảo vệ chính trị
            """
        ),
        "the file or the appraisal of a person",
    ),
    Rule(
        "personnel.apparatus",
        _PERSONNEL,
        Strength.STRONG,
        phrases(
            """
            sắp xếp lại # (phòng|ban|đơn vị|bộ phận|đội ngũ|nhân lực); sắp xếp lại đội ngũ;
            số lượng người làm việc; giảm đầu mối; tổ chức bộ máy; sắp xếp bộ máy; bộ máy tổ chức;
            đề án sắp xếp; sắp xếp (tổ chức|lại tổ chức|các ban|cơ quan|đơn vị sự nghiệp|công đoàn cấp);
            tổ chức cán bộ; tổ chức , cán bộ; cơ cấu tổ chức; mô hình tổ chức;
            chức năng nhiệm vụ quyền hạn và cơ cấu;
            sáp nhập (các ban|ban|cơ quan|phòng|công đoàn|liên đoàn|đơn vị);
            hợp nhất (các ban|ban|cơ quan|công đoàn|liên đoàn);
            giải thể (công đoàn|cơ quan|ban|phòng|đơn vị); đầu mối bên trong
            """
        ),
        "the apparatus",
    ),
    Rule(
        "personnel.hint",
        _PERSONNEL,
        Strength.MEDIUM,
        phrases(
            """
            không làm ~4 nữa; không đảm nhiệm ~3 nữa; không tham gia nữa; thôi phân công; chủ trương thôi;
            nghỉ giữ; rút khỏi danh sách; điều chỉnh phân công; phê chuẩn; trúng cử; danh sách bch;
            danh sách ban chấp hành; danh sách ủy viên; dự kiến danh sách; ý kiến về đồng chí;
            kết quả lãnh đạo của; về nhận công tác; về nhận nhiệm vụ; bàn giao công tác; bàn giao chức;
            nghỉ ốm; nghỉ dài ngày; phân công đồng chí; phân công ông; phân công bà; không tái cử;
            hết nhiệm kỳ; thôi chủ trì; xét thăng; xét nâng; đủ điều kiện nâng; tiêu chuẩn chức danh;
            quản lý cán bộ; phân cấp quản lý; thẩm quyền quản lý cán bộ; hồ sơ ứng cử;
            người được giới thiệu; lấy ý kiến giới thiệu; quy trình nhân; bước 1 ~3 nhân; họp bàn về người;
            bàn về con người; vấn đề con người; người thay; tìm người thay; phương án người;
            nhận nhiệm vụ mới; nhận nhiệm vụ khác; phân công công tác khác; nhận công tác;
            đảm nhận phần việc; đảm nhận công việc; tạm thời phụ trách; dự kiến phụ trách; người dự kiến;
            người phụ trách mới; người điều hành; khóa tới; khóa mới; nhiệm kỳ tới; nhiệm kỳ mới;
            tham gia cấp ủy; vào cấp ủy; vào (ban chấp hành|ban thường vụ|bch|btv|ủy ban); # đồng chí vào;
            bầu vào; để bầu; tái bầu; tham gia khóa; danh sách dự kiến; dự kiến giới thiệu;
            giới thiệu người; giới thiệu ~2 vị trí; tiêu chuẩn , điều kiện , quy trình; tư cách đảng viên;
            xem xét tư cách; xử lý đảng viên; bản nhận xét; nhận xét của cấp ủy; ý kiến cấp ủy;
            nhận xét về; nhận định về; từng đồng chí; từng chủ tịch; từng cán bộ; từng người;
            điểm mạnh , điểm yếu; ưu điểm , khuyết điểm; có nên tiếp tục; quan hệ giữa đồng chí;
            quan hệ của đồng chí; tự chấm điểm; phiếu tự chấm; tự đánh giá , xếp loại; bản tự đánh giá;
            phiếu tự đánh giá; mức hoàn thành; mức độ hoàn thành; xếp loại cuối năm; tường trình;
            bản tường trình; viết tường trình; giải trình cá nhân; uống rượu trong giờ; hiệp y;
            tiếp tục làm nhiệm vụ; tiếp tục công tác đến;
            rời (ban chấp hành|ban thường vụ|bch|btv|vị trí|chức|nhiệm vụ);
            ra khỏi (ban chấp hành|ban thường vụ); vào thay; chọn ~4 vào; chọn người; xin người;
            bổ sung # người; giữ nguyên số người; số người làm việc; nghỉ công tác; hưởng chế độ;
            làm thủ tục nghỉ; làm thủ tục hưởng; hình thức xử lý; xử lý đồng chí; xử lý cán bộ;
            quan hệ ngoài; quan hệ nam nữ; quan hệ bất chính; vi phạm đạo đức; tư cách; say rượu; đánh bạc;
            cờ bạc; nợ nần; sinh con thứ ba; con thứ ba; lên chức; xuống chức; ngồi ghế; ghế trưởng;
            ghế phó; bố trí việc khác; bố trí công việc khác; chuyển sang làm; xin về; xin ở lại; xin đi;
            người của ban; tiến cử; cất nhắc; đề bạt; thăng chức; giao thêm nhiệm vụ;
            giao nhiệm vụ phụ trách; phụ trách chung; xử lý công việc thay; xét cử; cử # đồng chí;
            cử đồng chí ~6 (tăng cường|học|biệt phái|nhận); tăng cường cho; tăng cường về; thời hạn 02 năm;
            thời hạn # năm; cán bộ trong nguồn; trong nguồn; cán bộ trẻ; danh sách nguồn; người kế nhiệm;
            kế nhiệm; kế cận; thôi nhiệm vụ đại biểu; cho thôi; cho thôi nhiệm vụ; cho rút; rút khỏi;
            thôi tham gia; đề nghị công nhận; công nhận # đồng chí; kết quả khám sức khỏe của;
            sức khỏe của #; người cần theo dõi; danh sách riêng; lý do sức khỏe; vì lý do cá nhân;
            để chữa bệnh; chức danh; chức vụ; cương vị; vị trí lãnh đạo; vị trí chủ chốt; cán bộ chủ chốt;
            người đứng đầu; cấp phó; người thay thế; thay thế đồng chí; thay đồng chí;
            thay (cho|thế) (<post>); làm (<one_post>); lên (<one_post>); vào (<one_post>);
            khuyết ~2 (<post>|vị trí|chức); còn thiếu ~3 (<post>); dự kiến ~4 (<post>);
            phương án ~3 (<post>|người); bầu ~2 (<post>); tái cử; ứng cử; đề cử; tín nhiệm; phiếu kín;
            giới thiệu đồng chí; giới thiệu (ông|bà|cán bộ|người); giới thiệu # (đồng chí|cán bộ|người);
            hồ sơ đảng viên; kết nạp đảng; phát triển đảng; chuyển đảng; sinh hoạt đảng; chuyển sinh hoạt;
            cảm tình đảng; đảng viên dự bị; thẻ đảng; đảng phí;
            cử ~3 (đi học|đi đào tạo|tham gia khóa|dự tuyển); cao cấp lý luận; cao cấp chính trị;
            trung cấp lý luận; bồi dưỡng lãnh đạo quản lý; bồi dưỡng ngạch; chuẩn bị nhân; xin nghỉ;
            nghỉ phép; nghỉ thai sản; nghỉ không lương; nghỉ việc; nghỉ dưỡng bệnh; xin rút; xin thôi;
            thôi nhiệm vụ; đến tuổi; hết tuổi; thời điểm nghỉ; hợp đồng lao động; hợp đồng thời vụ;
            lao động hợp đồng; chấm dứt hợp đồng; chuyển ~2 (vị trí|bộ phận); bàn giao công việc;
            bàn giao nhiệm vụ; phân công lại; năng lực công tác; uy tín; phẩm chất; đạo đức lối sống;
            suy thoái; tự diễn biến; không hoàn thành nhiệm vụ; hạn chế về năng lực;
            đánh giá ~3 (đồng chí|cán bộ|công chức|cá nhân|đảng viên); bớt # người; giảm # người;
            lộ trình giảm; số người hiện có; số được giao; số có mặt; chế độ cho cán bộ;
            xếp loại chất lượng; quan hệ gia đình; đề nghị thêm # người; tinh gọn bộ máy; mức hưởng;
            thâm niên; ngạch; về hưu; phụ cấp; lên lương; văn bằng; đề án nhân;
            thay đổi ~3 (lãnh đạo|chủ tịch|bch|ban chấp hành|cán bộ); trống ~2 (vị trí|chức); lãnh đạo mới;
            bộ máy; cơ cấu ~3 (ủy viên|ban chấp hành|bch|cấp ủy|nữ|trẻ)
            """,
            post=_POST,
            one_post=_ONE_POST,
        ),
        "hints at posts, appraisals and pay",
    ),
    Rule(
        "personnel.frame",
        _PERSONNEL,
        Strength.MEDIUM,
        phrases(
            """
            (<one_post>|tổ trưởng|đội trưởng|người phụ trách) mới; không còn ~1 (là|giữ|làm) (<one_post>);
            thôi (làm|là|tham gia) (<post>|việc); sẽ thay; thay (anh|chị|ông|bà|cô|thầy); làm (tổ trưởng|đội
            trưởng); ngồi vào; (<someone>) ~6 (sẽ|được|xin|đã|vừa) ~1 (sang|chuyển|nghỉ| thôi|nhận
            việc|thay|giữ|tăng|lên|xếp|điều|rút); sẽ về (<office>); về (<office>) ~2 từ (tháng|ngày); sang
            (<office>) ~3 (làm|công tác|nhận|từ); (chuyển|về|sang|nhận) ~4 (làm việc|công tác|nhận việc) ~2
            (tại|ở|từ|kể từ); nhận việc; lên chuyên viên; chuyên viên chính; chuyên viên cao cấp; kỳ thi lên;
            (đứng đầu|lãnh đạo|phụ trách) (lđlđ|liên đoàn|công đoàn|ban|cơ quan|huyện|văn phòng) ~2 từ ngày;
            để đồng chí ~6 (đứng đầu|làm|giữ|phụ trách|lãnh đạo|sang|về); (đảm đương|đảm nhận|gánh|phụ trách)
            công việc của; cho đến khi có người; người mới; người kế; người ứng cử; ứng cử vào; số người cần
            tuyển; cần tuyển; sẽ rời; rời cơ quan; tạm dừng công việc; bỏ ca trực; bỏ về giữa giờ; cho xuống
            làm; (phương án|chọn|tìm) ~1 người đứng đầu; không ai làm thay; (điều|cử) cho ~2 người; thêm
            người; thôi việc công đoàn; lý do cá nhân; ý kiến chi bộ về; dính chuyện; xuống làm; tự chấm; hết
            tuổi làm; (bỏ|chọn) phiếu chọn; điền vào; ghế còn trống; ghế trống; theo chồng; theo vợ; xin
            chuyển về; nguyện vọng chuyển; chuyển sang ~3 (làm|tỉnh đoàn| huyện|sở|ban|cơ quan); cho người về;
            (tên|danh sách) ~2 người dự kiến; dự kiến làm; giới thiệu ~4 (đồng chí|cán bộ|người) ~3
            (trẻ|để|vào|đào tạo); đào tạo thành; cán bộ trẻ , nữ; giữ vị trí; vào nguồn; nguồn thay thế;
            (đang|còn|hiện) (thiếu|khuyết) ~3 (<post>|đội trưởng|người); khuyết (một|hai|ba|#) người;
            (<someone>) ~6 bị ~1 (nhắc|xem xét|phê bình|xếp|dừng|cho); (vì|do|hay|bị) ~2 (uống rượu|say rượu);
            (bỏ trực|đi muộn|đi làm muộn|hay đến muộn|bỏ vị trí|bỏ việc); do phát ngôn; kết quả bỏ phiếu; bỏ
            phiếu (chọn|cho|đồng ý); phiếu đồng ý; tăng ~1 bậc; lên ~1 bậc; (gộp|nhập|tách|ghép|sáp nhập|hợp
            nhất|chia tách) ~4 (ban|phòng|văn phòng|cơ quan|vào|với); (tuyển|nhận|cần|thừa|dôi) ~1
            (thêm|một|hai|ba|#) ~1 (người|nhân viên|lái xe|văn thư|kế toán| cán bộ|chuyên viên|bảo vệ);
            (giảm|bớt|thêm|thừa|thiếu) ~1 (một|hai|ba|bốn|vài|mấy|#) ~1 (người| vị trí|suất|biên chế|cán bộ);
            thêm một suất; bầu (thêm|lại|ra|#|bổ sung); lần bầu tới; bầu tới; đứng vào danh sách; (được|bị)
            cho (nghỉ|thôi); được cho nghỉ; dừng hợp đồng; xếp loại (trung bình|yếu|kém|không hoàn
            thành|khá|của); cách xếp loại; đánh giá cuối năm; mức độ hoàn thành; (nghỉ|làm) ~4 (theo chế
            độ|chế độ từ); làm chế độ; tuổi nghỉ; đủ tuổi; thời gian công tác của; xét vào (cơ quan|biên chế);
            hợp đồng dài hạn; ký hợp đồng ~2 (vào|với); danh sách lãnh đạo; không được tiếp tục ~3 (làm|công
            tác|giảng dạy|giữ); (hai|ba|#) nhiệm kỳ; khai bằng cấp; người làm trưởng; hồ sơ của (đồng
            chí|ông|bà|anh|chị); sơ yếu của; phiếu đảng viên; giới thiệu quần chúng; lớp cảm tình; xét chuyển
            chính thức; người được (giới thiệu|chọn|đề xuất|xét|bầu); gánh việc của; thôi phụ trách; làm việc
            lâu dài; cùng làm (một|chung)
            """,
            post=_POST,
            one_post=_ONE_POST,
            someone="đồng chí|anh|chị|ông|bà|cô|thầy|bác sĩ|cán bộ phụ trách|người phụ trách",
            office="sở|ban|huyện|tỉnh|tỉnh ủy|huyện ủy|cơ quan|văn phòng|công đoàn|trường|phòng",
        ),
        "who comes, goes, rises, falls or is judged, in plain words",
    ),
    Rule(
        "personnel.member",
        _PERSONNEL,
        Strength.WEAK,
        phrases(
            """
            thẻ đoàn viên; phát triển đoàn viên; thành lập công đoàn; thành lập cđcs;
            thành lập nghiệp đoàn; kết nạp đoàn viên; đổi thẻ; xếp loại ~2 công đoàn; công nhận cđcs;
            thành lập (ban chỉ đạo|tổ|hội đồng|đoàn|ban tổ chức|tiểu ban|tổ công tác); thay đổi thành viên;
            cử (cán bộ|người|đồng chí|thành viên|01|02|đại diện) tham gia (tổ|ban|đoàn|hội đồng);
            đại hội (công đoàn|cđcs|nhiệm kỳ|điểm|chi bộ|đảng bộ|đại biểu); văn kiện đại hội;
            đề án đại hội; chuẩn bị đại hội; cấp ủy; chi bộ; đảng ủy
            """
        ),
        "ordinary work of the organisation unit, on which the office has the word",
    ),
    Rule(
        "personnel.word",
        _PERSONNEL,
        Strength.WEAK,
        phrases(
            """
            đội ngũ cán bộ; hưu; hưu trí; tiền lương; mức lương; lương tháng; lương của; theo lương;
            trả lương; chứng chỉ; bằng cấp; (một|hai|ba|#) người (cùng|làm|giữ|thừa|thiếu); một nhiệm kỳ;
            tổ chức và cán bộ; cán bộ công đoàn chuyên trách
            """
        ),
        "words of personnel that ordinary documents use too",
    ),
    Rule(
        "personnel.award",
        _PERSONNEL,
        Strength.WEAK,
        phrases(
            """
            khen thưởng; bằng khen; giấy khen; huân chương; huy chương; kỷ niệm chương; cờ thi đua;
            chiến sĩ thi đua; danh hiệu; tuyên dương; tặng thưởng; vinh danh; xét tặng
            """
        ),
        "awards wait for the clerk by default",
    ),
    Rule(
        "personnel.author",
        _PERSONNEL,
        Strength.WEAK,
        phrases(
            """
            ban tổ chức tỉnh ủy; ban tổ chức; ban tổ chức trung ương; phòng tổ chức; hội đồng lương
            """
        ),
        "an author that deals with personnel",
        HEAD_ONLY,
    ),
    Rule(
        "personnel.home_affairs",
        _PERSONNEL,
        Strength.WEAK,
        phrases("sở nội vụ; phòng nội vụ; bộ nội vụ"),
        "an author that deals with personnel, but also with records, reforms and youth",
        HEAD_ONLY,
    ),
    Rule(
        "personnel.named",
        _PERSONNEL,
        Strength.WEAK,
        phrases(
            """
            danh sách cán bộ; danh sách đảng viên; danh sách công chức; thông tin cá nhân; dữ liệu cá nhân;
            ngày sinh; năm sinh; quê quán; trình độ chuyên môn; dân tộc tôn giáo
            """
        ),
        "lists about persons (NĐ 13/2023)",
        CONTENT,
    ),
)
