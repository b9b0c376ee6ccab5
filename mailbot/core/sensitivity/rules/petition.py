"""Complaints, denunciations and letters from citizens (Luật Tố cáo 2018, Luật Khiếu nại 2011).

The name of who denounces is itself a state secret (QĐ 774/QĐ-TTg): a letter in the first person about
somebody else's conduct counts, whatever words it uses.
"""

from __future__ import annotations

from mailbot.core.readings import Category
from mailbot.core.sensitivity.rule import EVERYWHERE, Rule, Strength, phrases

_PETITION = Category.PETITION

RULES: tuple[Rule, ...] = (
    Rule(
        "petition.letter",
        _PETITION,
        Strength.STRONG,
        phrases(
            """
            đơn tố cáo; đơn khiếu nại; đơn khiếu tố; đơn tố giác; đơn kêu cứu; đơn cầu cứu; đơn phản ánh;
            đơn kiến nghị; đơn thư; đơn trình báo; đơn khởi kiện; đơn khiếu kiện; đơn tập thể;
            đơn nặc danh; đơn xin cứu xét; đơn đề nghị xem xét; đơn trình bày; đơn tường trình;
            đơn yêu cầu giải quyết; đơn xin can thiệp;
            đơn đề nghị (can thiệp|giúp đỡ|làm rõ|giải quyết|bảo vệ); đơn tố; đơn thư khiếu nại;
            đơn của (ông|bà|công dân|anh|chị|tập thể|người lao động|công nhân|một số|nhóm|cá nhân|
            giáo viên); đơn (ghi tên|ký tên|không ký tên|không tên|mạo danh|vượt cấp|đứng tên|đề tên);
            lá đơn; trong đơn; nội dung đơn; giải quyết đơn; chuyển đơn; xử lý đơn; phiếu chuyển đơn;
            người có đơn; người viết đơn; người làm đơn; làm đơn này; viết đơn này; gửi đơn này; đơn này;
            nhận được đơn; nhận đơn của; tiếp nhận đơn;
            đơn gửi ~2 (liên đoàn|công đoàn|ldld|lđlđ|các cấp|nhiều nơi); thụ lý; đơn nêu; theo đơn;
            thư tố cáo; thư nặc danh; thư kêu cứu; thư khiếu nại; thư tố giác; thư cầu cứu; thư phản ánh;
            thư không ký tên; thư không ghi tên; ký đơn; cùng ký tên; ký tên tập thể; ký tên điểm chỉ;
            đồng ký tên; rút đơn; đơn đòi
            """
        ),
        "a petition, or the handling of one",
        EVERYWHERE,
    ),
    Rule(
        "petition.title",
        _PETITION,
        Strength.MEDIUM,
        phrases("đơn đề nghị; đơn yêu cầu; đơn xin; đơn gửi; đơn"),
        "the word that heads a petition; many innocent forms begin with it too",
    ),
    Rule(
        "petition.denounce",
        _PETITION,
        Strength.STRONG,
        phrases(
            """
            người tố cáo; người bị tố cáo; người khiếu nại; người bị khiếu nại; nội dung tố cáo;
            nội dung khiếu nại; bị tố cáo; bị tố; tố cáo (ông|bà|đồng chí|đ c|anh|chị|hành vi|giám đốc|
            phó giám đốc|chủ tịch|lãnh đạo|hiệu trưởng|kế toán|một số|về việc|việc|của);
            khiếu nại (quyết định|ông|bà|của ông|của bà|của công dân|của người lao động|của anh|của chị|
            của tập thể|của một số|về việc); khiếu nại lần (đầu|hai|1|2|thứ); giải quyết khiếu nại của;
            giải quyết tố cáo; giải quyết khiếu nại lần; giải quyết khiếu nại; khiếu nại tố cáo của;
            tố giác; xin tố cáo; xin khiếu nại; muốn tố cáo; tố cáo sai phạm; bị khiếu nại;
            quyết định giải quyết khiếu nại; kết luận nội dung tố cáo; đối thoại với người khiếu nại;
            kn tc; khiếu kiện; khiếu tố; vụ khiếu nại; vụ tố cáo; vụ việc khiếu nại;
            xác minh (đơn|nội dung đơn|nội dung phản ánh|nội dung tố cáo|khiếu nại|tố cáo|phản ánh);
            nội dung phản ánh (là|đối với|về ông|về bà); phản ánh (hành vi|sai phạm|tiêu cực|việc làm sai|
            việc ban giám đốc|việc giám đốc|việc lãnh đạo|việc chủ tịch|về ông|về bà|về đồng chí|đối với)
            """
        ),
        "somebody denounces or complains about somebody",
    ),
    Rule(
        "petition.anonymity",
        _PETITION,
        Strength.STRONG,
        phrases(
            """
            nặc danh; giấu tên; giấu danh tính; xin được giấu;
            giữ bí mật ~2 (họ tên|danh tính|tên|thông tin người|thông tin cá nhân|nguồn tin|người);
            bảo vệ ~1 (danh tính|người tố cáo|người cung cấp|người báo tin);
            không (nêu|công khai|tiết lộ|để lộ|nói|ghi) ~1 (tên|danh tính|nguồn tin|họ tên|người);
            đừng ~2 (nêu tên|cho ai biết|nói ra|tiết lộ); xin không nêu tên;
            không dám (ký tên|nêu tên|ghi tên|nói|lên tiếng|đứng tên|công khai);
            sợ bị (trả thù|đuổi|trù|mất việc|liên lụy|lộ|phát hiện|ghét|cho nghỉ); trù dập; trả thù;
            trù úm; trả đũa; kêu cứu; cầu cứu
            """
        ),
        "the writer wants to stay unknown or fears revenge",
    ),
    Rule(
        "petition.labour",
        _PETITION,
        Strength.STRONG,
        phrases(
            """
            nợ lương; quỵt lương; quỵt tiền; không trả lương; chậm trả lương; chưa được trả lương;
            chưa trả lương; giam lương; trừ lương vô lý; ăn chặn; bị đuổi việc; đuổi việc; bị sa thải;
            bị cho (thôi|nghỉ) việc; bị cho nghỉ; bị buộc nghỉ; bị ép (nghỉ|viết|ký|làm|thôi);
            ngừng việc tập thể; đình công; lãn công; trốn đóng bảo hiểm;
            chiếm dụng ~2 (bảo hiểm|lương|tiền); bị chấm dứt hợp đồng; đơn phương chấm dứt; bị quấy rối;
            quấy rối tình dục; bị đánh; bị xúc phạm; bị chửi; bị hành hung; bị lăng mạ
            """
        ),
        "a quarrel at work that somebody brings before the union",
    ),
    Rule(
        "petition.voice",
        _PETITION,
        Strength.STRONG,
        phrases(
            """
            tôi xin cam đoan; xin cam đoan nội dung;
            chịu trách nhiệm trước pháp luật về ~3 (đơn|trình bày|phản ánh); tôi viết (đơn|thư|những dòng);
            tôi làm đơn; tôi tên là; em tên là; cháu tên là; tôi là công nhân; em là công nhân;
            tôi là người lao động; tôi là đoàn viên; tôi là giáo viên;
            chúng tôi là (công nhân|tập thể|những|người lao động|giáo viên|nhóm|đoàn viên|nhân viên|các);
            (công nhân|người lao động|giáo viên|nhân viên|anh em|chị em) chúng tôi; anh em chúng em;
            chúng em là; tôi khẩn thiết; chúng tôi khẩn thiết;
            kính mong ~8 (giúp đỡ|cứu giúp|can thiệp|bảo vệ|đứng ra|làm sáng tỏ|minh oan);
            mong ~8 (lên tiếng|can thiệp giúp|đòi lại|làm sáng tỏ|trả lại công bằng|bảo vệ quyền lợi cho);
            xin (các bác|các cô|các chú|các anh|các cấp|lãnh đạo|công đoàn|liên đoàn) ~4 (can thiệp|giúp|
            bảo vệ|xem xét|cứu|xuống|về); nhờ (các bác|các cô|các chú|các anh|công đoàn|
            liên đoàn) ~4 (can thiệp|giúp|bảo vệ|xem xét|cứu|đòi|nói)
            """
        ),
        "a citizen's own voice asking for help",
    ),
    Rule(
        "petition.plea",
        _PETITION,
        Strength.MEDIUM,
        phrases(
            """
            nghỉ ngang; cho nghỉ ngang; không báo trước; không trả trợ cấp; thiên vị; lớn tiếng; to tiếng;
            cãi nhau; xô xát; chưa được đền bù; chưa đền bù; giữ tiền; giữ lương; quay clip;
            phải gửi đơn ở đâu; gửi đơn ở đâu; kiện ở đâu; hỏi cho ra; đòi cho được; cho em hỏi;
            cho tôi hỏi; muốn hỏi; xin tư vấn; bị thương khi làm; chết khi làm; gia đình chưa bằng lòng;
            chưa thỏa đáng; không thỏa đáng; không đồng tình; phản bác; kêu về; kêu với; viết thư cho;
            gọi mãi; nhiều năm không; mãi không; cho hướng xử lý; cách nói với báo; báo chí vào cuộc;
            lên facebook; bóc phốt; tố trên mạng; nhà báo hỏi; xin ý kiến xử lý vụ; vụ lùm xùm; ồn ào;
            điều tiếng; tai tiếng; về xem giúp; xem giúp; hỏi giúp; đòi giúp; nói giúp; giúp em;
            giúp chúng em; giúp bọn em; giúp tôi; giúp chúng tôi; cứu em; nhờ công đoàn; nhờ các anh;
            nhờ các chị; nhờ các bác; kêu ai; biết kêu; chẳng biết hỏi ai; ngại va chạm; không ai dám;
            chẳng ai dám; ai cũng biết nhưng; ai nói thì; ai có ý kiến thì; bị đổi sang; bị chuyển sang;
            bị trừ; bị phạt; bị mắng; bị ép; bị dọa; bị đe; bị xếp; bị giữ; giữ sổ bảo hiểm; giữ giấy tờ;
            giữ bằng; đừng nói; đừng gửi lại; đừng báo; đừng cho; đừng để; xin đừng; không dám; nói thẳng;
            xin nói thẳng; nói thật; thưa thật; nói ra; chưa ai hỏi đến; không ai giải quyết;
            không thấy trả lời; đã nhiều lần; nhiều lần đề nghị; xin nhiều lần; không tính thêm giờ;
            không tính tiền; bắt làm thêm; bắt ở lại; bắt tăng ca; ép làm; phạt tiền; phạt vô lý;
            chửi mắng; mắng nhiếc; quát mắng; thu của ~4 (khoản|tiền|đồng); không có phiếu thu;
            không có phiếu; kê thêm; kê khống; ký khống; chúng tôi đề nghị làm; đề nghị cấp trên;
            mong cấp trên; yên tâm làm; không vào xưởng; không vào làm; không vào ca; đứng trước cổng;
            tập trung ở cổng; kéo ra cổng; kéo nhau ra; không chịu (vào|làm|ký); yêu cầu trả lương; đòi trả;
            trả lương tháng; dừng máy; dừng chuyền;
            ngưng làm; nghỉ đồng loạt; cùng viết chung; viết chung một; cùng ký; ký chung;
            gửi thư cho giám đốc; gửi thư lên; thư gửi lên; gửi lên trên; đi lên trên; lên cấp trên;
            lên trung ương; kiện ra; đưa ra tòa; nhờ luật sư; khởi kiện; phiên hòa giải; vụ án;
            vụ án lao động; nguyên đơn; bị đơn; chuyển nội dung ~4 (công dân|ông|bà|anh|chị|người);
            nội dung công dân; cách ứng xử của; cách cư xử; lối cư xử; việc làm của ông; việc làm của bà;
            thái độ của (ông|bà|giám đốc|hiệu trưởng|lãnh đạo); đối xử không; bị đối xử; chưa đồng ý với;
            không đồng ý với; bị gạt; gạt khỏi; bị loại khỏi; bị bỏ quên; làm trọng tài; làm chứng giúp;
            đang phản đối; phản đối định mức; không chấp nhận; đòi gặp; xin gặp; cho gặp; kêu ca; kêu khổ;
            than phiền; phàn nàn; ca thán; ấm ức; uất ức; tủi; khóc; cực quá; khổ quá; chịu không nổi;
            hết cách; lấy tiền của; lấy tiền thưởng; ăn tiền; đút túi; bỏ túi; không thấy tiền;
            không được nhận; nhận thiếu; trả thiếu; trả chậm; chưa nhận lương; chưa được nhận; mất sổ;
            không chốt sổ; chốt sổ; không đóng bảo hiểm cho; đánh cháu; đánh con; đánh người; nói xấu;
            bôi nhọ; vu khống; tung tin; bị cho nghỉ; cho nghỉ khi; cắt giảm người; nghỉ khi đang;
            đang nuôi con; mang bầu; có bầu; có thai vẫn;
            để có cơ sở trả lời (ông|bà|anh|chị|công dân|đơn); trả lời (ông|bà|công dân|đơn); hộ ông;
            hộ bà; ý kiến của hộ; cử luật sư
            """
        ),
        "somebody asks for help against somebody, in everyday words",
    ),
    Rule(
        "petition.frame",
        _PETITION,
        Strength.MEDIUM,
        phrases(
            """
            (<who>) ~9 (cho rằng|nói rằng|kể|báo rằng|chê|than|tố|bức xúc|cho biết bị|hỏi việc|trình bày);
            (<who>) ~6 (không|chưa) (đồng ý|đồng tình|hài lòng|bằng lòng|chấp nhận|chịu); (<who>) ~5 (đòi|muốn
            gặp|muốn tỉnh|xin gặp|nhờ|tố|mong được|nói ~4 không); (<boss>) ~4 (bắt|ép|không cho|giữ sổ|giữ
            tiền|giữ lương|đánh|mắng|chửi|dọa|đe dọa|đuổi|trừ|phạt| không trả|không đóng|thiếu của|lấy quà|lấy
            tiền|thu tiền|nói lời|làm sai|chia việc); cho # ~2 người nghỉ; cho # người nghỉ; sàm sỡ; tập trung
            trước cổng; bỏ ca; chưa chịu trả; khất (tiền|lương|nợ); đổi giờ làm; việc sổ bảo hiểm; tiền
            (công|lương|thêm giờ|làm thêm) ~6 (chưa|không|khất|thiếu|chậm); (khất|chưa chịu trả|không trả) ~2
            tiền công; cách trả (tiền|lương|công); lao động cũ; xử ép; thư tay; không rõ người gửi; trong thư;
            trong vụ (anh|chị|ông|bà|giữa); (anh|chị|ông|bà) ~4 kiện; triệu tập; cự cãi; lăng nhục; cắt tiền;
            bỏ về quê; (xếp|chia|đổi) ~3 để ép; giữ ý kiến; lên nói chuyện; lời khó nghe; nặng lời; chia việc
            không; (bức|lá|một|nhận được) thư ~4 (không|của|nói|gửi|chung); lá thư; thư chung; thư ~2 không
            ghi tên; không ghi tên; thư của (ông|bà|anh|chị|cô|thầy|một|nhóm|các); gửi thư nói; gửi lần thứ;
            kính chuyển thư; thư bạn đọc; (kiện|đưa) ~4 ra tòa; sẽ kiện; ngoài cổng; ngừng (chạy|làm|máy);
            chưa vào (làm|ca|xưởng); chưa được (trả|nhận|đền); trả thiếu; lấy quà; giữ sổ; nghỉ việc tập thể;
            trả lời (ông|bà|anh|chị|cô|công dân); chưa ai trả lời; có người tiếp; muốn gặp; (bị nạn|nạn nhân)
            ~6 (không|chưa); lờ việc; bồi thường ~6 (tai nạn|bị|do); ý kiến chê; yêu cầu đổi; bị chuyển tổ;
            nhờ ~4 (xem lại|vào cuộc|làm rõ|chuyển giúp); vào cuộc; (hủy|không đồng tình với) quyết định; bảo
            vệ quyền lợi cho (bà|ông|anh|chị|cô); dòi; việc chấm ~6 không; thu bị; bị thu về; như đã hứa;
            thiếu khách quan; không khách quan; phụ huynh (ghi hình|kêu|bức xúc|đòi|phản ứng); giữ lại tiền;
            tố ông; tố bà; đề nghị công ty (trả|đóng|bồi); để quý ~2 (giải quyết|lên tiếng|can thiệp);
            bản ghi lời; gửi ~3 lời kể;
            nhốt ~2 (công nhân|người|chị em|anh em|lao động); tin bài về (một|việc|chuyện|vụ)
            """,
            who="công nhân|người lao động|đoàn viên|giáo viên|anh em|chị em|bà con|nhân viên|tập thể|"
            "gia đình|người dân|phụ huynh|hộ dân|người|bạn đọc|lái xe|các cô|lao động nữ|ông|bà|anh|chị|cô",
            boss="quản lý|giám đốc|hiệu trưởng|hiệu phó|chủ quán|chủ|tổ trưởng|trưởng phòng|quản đốc|"
            "đội trưởng|công ty|nhà máy|lãnh đạo|kế toán|trưởng trạm|trạm trưởng",
        ),
        "somebody says something against somebody, in plain words",
    ),
    Rule(
        "petition.grievance",
        _PETITION,
        Strength.MEDIUM,
        phrases(
            """
            bức xúc; oan sai; oan ức; nỗi oan; bất công; đòi quyền lợi; đòi lại quyền lợi; làm cho ra lẽ;
            dư luận; tâm thư; tiếng kêu; lạm quyền; lộng quyền; bao che; bao biện; độc đoán;
            gia trưởng; mất dân chủ; vi phạm dân chủ; mất đoàn kết; bè phái; chèn ép; bóc lột; nhũng nhiễu;
            vòi vĩnh; hối lộ; lót tay; phong bì; chạy chức; tham ô; bòn rút; biển thủ; khai khống;
            trục lợi; rút ruột; tư túi; ăn bớt; rút quỹ; gian lận; gian dối; tiêu cực; mờ ám; khuất tất;
            không minh bạch; thiếu minh bạch; việc làm sai; làm sai; làm trái; cố ý làm trái;
            lợi dụng chức vụ; quấy rối; bạo hành; hành hung; xúc phạm; lăng mạ; chửi bới; đe dọa; dọa nạt;
            đánh đập; phân biệt đối xử; đối xử; không công bằng; thiệt thòi; sa thải;
            chấm dứt hợp đồng lao động; cho thôi việc; mất việc oan; chậm lương; nợ bảo hiểm; nợ bhxh;
            chậm đóng; không đóng bảo hiểm; chốt sổ bảo hiểm; bỏ việc; không vào ca; nghỉ việc hàng loạt;
            tập trung trước cổng; phản đối; chủ bỏ trốn; bỏ trốn; tăng ca quá; ép tăng ca; cứu xét;
            minh oan; làm sáng tỏ; đòi công bằng; có đơn; gửi đơn; viết đơn; làm đơn; bằng chứng; chứng cứ;
            tố khổ; mong được giải quyết; xử lý người; xử lý ông; xử lý bà;
            đòi ~3 (lương|tiền|bảo hiểm|chế độ)
            """
        ),
        "the language of grievance",
    ),
    Rule(
        "petition.word",
        _PETITION,
        Strength.WEAK,
        phrases(
            """
            khiếu nại; tố cáo; phản ánh; kiến nghị; tiếp công dân; ý kiến của công nhân
            """
        ),
        "words of petitions that ordinary documents use too",
    ),
    Rule(
        "petition.case",
        _PETITION,
        Strength.WEAK,
        phrases(
            """
            xác minh; tranh chấp; ngừng việc; ngưng việc; khởi kiện; tòa án; hòa giải; vụ việc; sự việc;
            vụ kiện; làm rõ; chưa (được|) trả; xem xét giải quyết; giải quyết dứt điểm; can thiệp; bênh vực;
            trường hợp của;
            trường hợp ông; trường hợp bà; trường hợp anh; trường hợp chị; trường hợp đồng chí; mâu thuẫn;
            xung đột; tố tụng; bồi thường; bảo vệ quyền lợi; bị xâm phạm; bị vi phạm; hỗ trợ pháp lý;
            đại diện tham gia tố tụng; luật sư; tin báo; báo tin; tin đồn; nghe nói
            """
        ),
        "a case of a person or a firm that wants settling",
    ),
    Rule(
        "petition.first_person",
        _PETITION,
        Strength.WEAK,
        phrases(
            """
            tôi; em là; em xin; em muốn; cháu là; cháu xin; cháu làm; bọn em; bọn cháu; chị em; anh em;
            chúng em; chúng tôi; con xin; các bác; các cô chú; bác ơi; anh ơi; chị ơi
            """
        ),
        "offices do not write in the first person",
    ),
)
