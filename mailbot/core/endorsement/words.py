"""The words of endorsements, by what they do. Tables only; each says why its words are there.

Where two tables have a phrase the first one wins; of two phrases at one place the longer one. Names and dates
are not here (``parties``, ``deadlines``).
"""

from __future__ import annotations

from functools import cache

from mailbot.core.endorsement.tags import Tag
from mailbot.core.text import Lexicon, listed, words_of

# domain.md section 3: the roles "chủ trì", "phối hợp", "để biết" in every usual wording and abbreviation.
_ROLES = {
    Tag.LEAD: """
        chủ trì | c/trì | c/tri | c.trì | c. trì | ctrì | chủ trì thực hiện | c/t | c.t | ch.trì | ch/trì
        đơn vị chủ trì | cơ quan chủ trì | ban chủ trì | bộ phận chủ trì | người chủ trì | làm chủ trì
        chủ trì chính | chủ trì xử lý | chủ trì giải quyết | chủ trì tham mưu | giữ vai trò chủ trì
        đầu mối | làm đầu mối | là đầu mối | đơn vị đầu mối | giữ đầu mối | đầu mối chủ trì | làm đầu mối chủ trì
        chịu trách nhiệm chính | chịu trách nhiệm | chịu trách nhiệm chủ trì | chịu TN chính | phụ trách chính
        xử lý chính | xlc | xl chính | thực hiện chính | làm chính | lo chính | đảm nhận chính | chủ lực
        đơn vị xử lý chính | đứng chủ trì | lead | cầm trịch | làm nòng cốt | chịu trách nhiệm đầu mối
        chủ trì, chịu trách nhiệm | chính chủ trì
    """,
    Tag.SUPPORT: """
        phối hợp | p/h | p.h | p/hợp | p.hợp | p. hợp | ph | phối hợp thực hiện | phối hợp cùng thực hiện
        phối kết hợp | kết hợp | cùng phối hợp | đơn vị phối hợp | cơ quan phối hợp | ban phối hợp
        tham gia phối hợp | phối hợp tham gia | phối hợp hỗ trợ | hỗ trợ phối hợp | cùng tham gia
        xử lý phối hợp | phối hợp xử lý | xlph | xl phối hợp | đồng xử lý | đồng thực hiện
        cùng làm | cùng thực hiện | cùng xử lý | làm cùng | cùng lo | cùng hỗ trợ | phối hợp giải quyết
        phối hợp triển khai | phối hợp làm | phối hợp chuẩn bị | phối hợp tham mưu | phối hợp chặt chẽ
        đơn vị xử lý phối hợp | các đơn vị phối hợp | đơn vị tham gia | support
    """,
    Tag.HELP: """
        hỗ trợ | tham gia | giúp | phụ | phụ giúp | giúp đỡ | giúp sức | hỗ trợ thêm | tham gia hỗ trợ | phụ trợ
        giúp việc | giúp thêm | phụ thêm | hỗ trợ cùng | tham gia cùng
    """,
    Tag.INFO: """
        để biết | được biết | để nắm | để nắm thông tin | nắm thông tin | để nắm tt | để cùng biết | cùng biết
        xem để biết | nhận biết | để tham khảo | để theo dõi | để b/c | để bc | để báo cáo | để nghiên cứu
        lưu nghiên cứu | lưu, nghiên cứu | lưu và nghiên cứu | lưu để nghiên cứu | lưu để biết | đọc để biết
        đọc để nắm | để đọc | để thông tin | để rõ | để xem | để nắm tình hình | fyi | nhận để biết | để cập nhật
        nắm để biết | biết để theo dõi | để biết thông tin | để biết thêm | chỉ để biết | xem cho biết
        để biết, theo dõi | biết, theo dõi | để nắm nội dung | nắm nội dung | để học tập | để quán triệt | đ/b | để b
        biết thông tin | xem tham khảo | nghiên cứu tham khảo | để tiện theo dõi | để thông báo | cho biết thông tin
        biết và theo dõi | để biết và theo dõi | lưu tham khảo | để nghiên cứu, tham khảo | để lưu | để lưu ý
    """,
    Tag.INFO_VERB: "biết | nắm | nắm rõ | nắm được | đọc | tham khảo | rõ | biết nhé | đọc và nắm | đọc kỹ",
    Tag.UNIT_LABEL: """
        đơn vị | đơn vị thực hiện | đơn vị xử lý | đơn vị được giao | bộ phận thực hiện | người thực hiện
        cá nhân thực hiện | nơi thực hiện | đơn vị chịu trách nhiệm
    """,
}

# The leader gives: a party right after one of these acts, unless somebody acts already.
_GIVING = {
    Tag.GIVE: """
        giao | giao cho | giao nhiệm vụ | giao nhiệm vụ cho | giao việc | giao việc cho | giao trách nhiệm
        giao trách nhiệm cho | phân công | phân công cho | p/c | phân công nhiệm vụ | phân giao | phân | cử
        chỉ định | điều động | ủy quyền | uỷ quyền | ủy quyền cho | tiếp tục giao | thống nhất giao | nhất trí giao
        chỉ đạo giao | assign | thống nhất phân công | giao trực tiếp | giao trực tiếp cho | giao về | phân cho
        giao thêm | giao thêm cho | giao thêm việc cho | giao nv | giao nv cho | giao n/v | đề nghị giao
        giao việc này cho | giao cho bên | giao bên | phân về | điều | ủy nhiệm | bố trí cho | bàn giao cho
    """,
    Tag.TRANSFER: """
        chuyển | chuyển cho | chuyển đến | chuyển tới | chuyển qua | chuyển sang | chuyển về | chuyển ngay
        chuyển ngay cho | chuyển xuống | chuyển lên | kính chuyển | kính gửi | gửi | gửi cho | gửi đến | gửi tới | gởi
        gởi cho | gửi về | gửi sang | gửi qua | cc | fw | fwd | forward | chuyển tiếp | chuyển tiếp cho | đưa
        đưa cho | đưa sang | đưa qua | đẩy sang | đẩy qua | đẩy về | chuyển giao | chuyển giao cho | ch
        chuyển để | kính chuyển tới | kính chuyển đến | gửi ngay cho | gửi ngay | chuyễn | chuyển đ/c | bắn sang
        bắn cho | chuyển hộ | chuyển giúp | kính chuyển cho
    """,
    Tag.REQUEST: """
        đề nghị | đ/n | đn | đề nghị các | yêu cầu | y/c | yc | mời | nhờ | kính mời | kính đề nghị | bảo | nói | cậy
        phiền | đề nghị phía | nhờ bên | trân trọng đề nghị | kính nhờ | kêu
    """,
    Tag.LET: "để | cho | để cho | dành cho | đồng ý cho | đồng ý để | cứ để | kính",
    Tag.RETURN: """
        trả lại | chuyển trả | trả về | hoàn trả | hoàn lại | chuyển trả lại | trả lại cho | trả cho | trả VB | gửi trả
        gửi trả lại | trả lại văn bản | trả văn bản | trả công văn
    """,
    Tag.NOTIFY: """
        thông báo | thông báo cho | thông báo đến | thông báo tới | thông báo trong | phổ biến | phổ biến cho
        phổ biến đến | phổ biến tới | phổ biến trong | phổ biến cho toàn | thông tin cho | thông tin đến | thông tin tới
        TB cho | tb đến | thông báo rộng rãi | phổ biến rộng rãi | thông báo ngay | quán triệt đến | quán triệt tới
    """,
}

# What is done. The classes matter for the parties that follow: urged, reached, talked to.
_DOING = {
    Tag.URGE: """
        nhắc | nhắc nhở | nhắc lại | đôn đốc | đốc thúc | thúc | hướng dẫn | chỉ dẫn | giục | hối | hối thúc
        triệu tập | tập hợp | kiểm tra | giám sát | theo dõi đôn đốc | theo dõi, đôn đốc | vận động | tập huấn
        tập huấn cho | khen thưởng | phê bình | chấm điểm | đánh giá | báo | báo cho | báo ngay | thông báo với
        hướng dẫn cho | mời họp | mời dự | gọi | gọi điện | gọi điện cho | điện | điện thoại | đt
    """,
    Tag.REACH: """
        báo cáo | b/c | bc | trình | trình ký | nộp | nộp cho | báo cáo cho | báo cáo với | báo cáo về | cung cấp
        cung cấp cho | trả lời | phúc đáp | bàn giao | tham mưu cho | sao gửi | photo gửi | photo cho | in cho
        in gửi | scan gửi | sao y gửi | copy cho | phát hành | gửi lại | gửi báo cáo | báo lại | phản hồi | phản hồi cho
        phản ánh | phản ánh với | góp ý cho | kính trình | kính báo cáo | xin ý kiến | xin ý kiến của | hỏi ý kiến
        xin chủ trương | xin | hỏi | lấy ý kiến | lấy ý kiến của | tranh thủ ý kiến | tham khảo ý kiến | đợi ý kiến
        sao | photo | in | in ra | scan | sao lục | nhân bản | cấp | cấp cho | chi | chi cho | thanh toán cho | mua cho
        hoàn trả cho | chuyển bản | đưa vào | gửi kèm | thay mặt | đại diện | đại diện cho | thừa lệnh
    """,
    Tag.TALK: """
        trao đổi | thống nhất | thống nhất với | làm việc | làm việc với | liên hệ | liên hệ với | l/h | bàn | bàn bạc
        họp | họp với | gặp | gặp gỡ | hiệp thương | thảo luận | hội ý | trao đổi lại | trao đổi thêm | kết nối | so với
        liên lạc | liên lạc với | bàn với | nói chuyện | trao đổi trực tiếp | ký kết | ký với | đối chiếu | khớp
    """,
    Tag.DIRECT: """
        chỉ đạo | cho ý kiến | cho ý kiến chỉ đạo | phụ trách | xem xét | cho chủ trương | quyết định | bút phê
        trực tiếp chỉ đạo | theo dõi chỉ đạo | theo dõi, chỉ đạo | cho hướng | cho hướng xử lý | cân nhắc | duyệt
        chỉ đạo xử lý | chỉ đạo thực hiện | chỉ đạo giải quyết | xem xét chỉ đạo | xem xét, chỉ đạo | điều hành
        xem xét giải quyết | xem xét, giải quyết | cho biết ý kiến | có ý kiến | có ý kiến chỉ đạo | xin ý kiến chỉ đạo
        xem và chỉ đạo | xem, chỉ đạo | xem chỉ đạo | xem và cho ý kiến | xem, cho ý kiến | xem cho ý kiến | xử lý nhé
        quán xuyến | xem xét quyết định | cho ý kiến trước | phê duyệt | cho kl | cho kết luận | kết luận
        chủ trương | bút phê tiếp | phê | cho ý kiến tiếp | cho ý kiến thêm | tham gia ý kiến chỉ đạo
    """,
    Tag.ASK: """
        cho biết | cho tôi biết | báo cáo rõ | giải trình | giải trình rõ | cho hay | nói rõ | cho hỏi | làm rõ
        báo tôi biết | cho mình biết | cho anh biết | cho chị biết | trả lời tôi | báo cáo tôi | báo cáo cho tôi
        trả lời giúp | trả lời giúp tôi | kiểm tra xem | xem lại | kiểm tra lại | rà lại xem | rà soát xem | xem đã
        xem lại xem | xác nhận | b/c tôi | bc tôi
    """,
    Tag.VERB: """
        gửi nhầm | chuyển nhầm | tham mưu | t/m | tmưu | tham mưu thực hiện | thực hiện | th/hiện | t/h | triển khai | t/k | triển khai thực hiện
        xử lý | xl | giải quyết | soạn | soạn thảo | dự thảo | thảo | xây dựng | chuẩn bị | tổng hợp | rà soát
        theo dõi | nghiên cứu | đề xuất | đề xuất hướng xử lý | góp ý | bố trí | dự | tham dự | dự họp | đi | đi dự
        đi họp | họp thay | dự thay | làm | lo | lập | viết | đăng | đăng ký | đăng tải | ban hành | cập nhật
        thống kê | khảo sát | nắm tình hình | nắm bắt | nắm lại | hoàn thiện | hoàn chỉnh | sửa | điều chỉnh
        tiếp nhận | tiếp thu | cử người | cử cán bộ | cử đ/c | tiếp tục | có | có kế hoạch | có văn bản | up | post
        sơ kết | tổng kết | chủ động | thay | mua | nhận | giữ | bám | nhập | ghi | rà | tính | kê | thu | đặt | đón
        tiếp | phục vụ | treo | chấm | xét | bình xét | giới thiệu | lựa chọn | chọn | thành lập | nêu | tổ chức
        t/c | tổ chức thực hiện | ra | ra văn bản | ra công văn | tuyên truyền | quán triệt | ký | dự trù | cân đối
        thẩm định | thẩm tra | xác minh | xem | đảm nhận | đảm bảo | bảo đảm | bổ sung | quản lý | thanh toán | quyết toán
        hạch toán | hoàn tất | trả | tìm | tìm hiểu | phân tích | tính toán | thiết kế | lắp | sửa chữa | trang trí
        chụp | quay | phỏng vấn | viết bài | đưa tin | đưa | phân bổ | ước | ước tính | đặt xe | đặt vé | đặt phòng
        bố trí xe | lên | lên lịch | lên kế hoạch | ghi nhận | tra | tra cứu | kiểm kê | đối soát | làm tờ trình
        dịch | đọc | đọc kỹ | nghiên cứu kỹ | thăm | thăm hỏi | viếng | chúc mừng | xúc tiến | vận dụng
        áp dụng | tiến hành | phát động | phát | hưởng ứng | bám sát | lồng ghép | cụ thể hóa | thí điểm | trực
        đón tiếp | khắc phục | chấn chỉnh | tiếp đón | thu thập | xin xe | nhắn | thay tôi | đề đạt | ứng | tạm ứng
        lấy | lấy số liệu | gom | tập trung | lưu ý | chú ý | quan tâm | hiệu chỉnh | chỉnh sửa | chỉnh | sắp xếp
        thông qua | bảo vệ | trình bày | phát biểu | giải đáp | tư vấn | hòa giải | xử phạt | nhất trí cử | điều tra
        đối thoại | thương lượng | thăm dò | giao ban | vào sổ | đóng dấu | đánh máy | làm việc trực tiếp | tăng cường
    """,
}

# Things. They are here so that no syllable of theirs counts as a verb, a role or a name ("phụ lục", "dự thảo"),
# and because a party right behind one of them belongs to it ("kế hoạch VP tham mưu").
_THINGS = {
    Tag.NOUN: """
        kế hoạch | KH | số liệu | dữ liệu | danh sách | phụ lục | biểu mẫu | mẫu biểu | phụ nữ | phụ cấp | báo chí | dự toán
        dự thảo văn bản | dự thảo kế hoạch | dự thảo báo cáo | bản dự thảo | tờ trình | TTr | công điện | quyết định | QĐ
        nghị quyết | NQ | chương trình | CTr | đề án | quy chế | quy định | hợp đồng | biên bản | thông tư | nghị định
        chỉ thị | luật | bộ luật | điều lệ | hướng dẫn số | thông báo số | kết quả | tình hình | ý kiến | kinh phí | hội nghị
        hội thảo | đại hội | cuộc họp | phiên họp | kỳ họp | lịch | lịch công tác | tài liệu | bài viết | tin bài | bài | tin
        website | trang web | web | cổng thông tin | fanpage | zalo | nhóm | nhóm zalo | group | facebook | tình hình mới
        đoàn viên | CNVCLĐ | CNLĐ | NLĐ | người lao động | cán bộ công đoàn | CBCĐ | nữ CNVCLĐ | tháng công nhân | đề cương
        maket | pa nô | băng rôn | khẩu hiệu | giấy khen | bằng khen | hậu cần | khánh tiết | hội trường | xe | phòng họp | quà
        phương án | giải pháp | nội dung chi | dự án | công trình | quỹ | tài khoản | hóa đơn | chứng từ | thủ tục | hồ sơ
        ngừng việc | đình công | tai nạn lao động | TNLĐ | tranh chấp | thỏa ước | TƯLĐTT | quan hệ lao động | thẻ đảng
        đại biểu | thành phần | khách | khách mời | công tác phí | chế độ | chính sách mới | chế độ chính sách
        báo cáo quý | báo cáo tháng | báo cáo năm | báo cáo tuần | báo cáo tài chính | báo cáo kết quả | báo cáo nhanh
        báo cáo tổng hợp | báo cáo chung | báo cáo định kỳ | báo cáo sơ kết | báo cáo tổng kết | chính sách pháp luật
        thẩm quyền | chức năng | nhiệm kỳ | giấy giới thiệu | giấy đi đường | lịch họp | lịch tuần | lễ | hội thi | hội diễn
        cuộc thi | giải | giải thể thao | phong trào | chuyên đề | đoàn kiểm tra | đoàn giám sát | đoàn công tác | tổ công tác
        ban tổ chức hội nghị | ban tổ chức cuộc thi | ban tổ chức hội thi | ban tổ chức giải | ban tổ chức đại hội
        như mọi năm | như mọi khi | như hàng năm | như năm trước | như năm ngoái | như các năm | như thường lệ | tổ giúp việc | ban giám khảo | ban tổ chức lễ | hướng xử lý
    """,
}

# Small words that steer.
_STEERING = {
    Tag.THEME: """
        việc này | việc đó | việc trên | văn bản này | văn bản trên | văn bản | vb này | vb | cv này | cv | công văn này
        công văn | nội dung này | cái này | hồ sơ này | thư này | bản này | nó | vụ này | vụ việc này | chuyện này
        tài liệu này | giấy mời này | giấy mời | kế hoạch này | VB trên | việc nêu trên | nội dung trên | mail này
        email này | phần này | nhiệm vụ này | đơn này | tờ trình này | cái ni | việc ni | văn bản ni | nội dung ni
    """,
    Tag.TOPIC: """
        riêng | riêng phần | phần | về | việc | nội dung | mảng | khâu | vấn đề | riêng nội dung | riêng về | riêng việc
        phần việc | nhiệm vụ | vụ | còn về | còn phần | còn việc | về phần | về việc | về nội dung | liên quan
        lĩnh vực | công tác | phía | về phía | bộ phận | lãnh đạo | tập thể | cán bộ | trực tiếp | nhất là
        đặc biệt là | đặc biệt | trước mắt | trước hết | cụ thể | cụ thể là | như sau | theo đó | trong đó | gồm
        căn cứ | ý kiến chỉ đạo | bút phê | ý kiến xử lý | kính | thân gửi | nội dung công việc
        yêu cầu nội dung | công việc | gồm có | bao gồm | toàn bộ nội dung | riêng khoản | khoản | v/v
    """,
    Tag.LINK: """
        còn | còn lại | đồng thời | sau đó | tiếp đó | ngoài ra | thêm nữa | rồi | cũng | vẫn | tiếp theo | kế đó
        và đồng thời | đ.thời | kế tiếp | từ đó | qua đó | rồi sau đó | sau đấy | bên cạnh đó | tóm lại
        vậy | vậy thì | thế thì | vậy là | nên | vì vậy | do đó | vì thế | do vậy
    """,
    Tag.SELF: """
        tôi | mình | tớ | chúng ta | chúng tôi | ta | anh em | bản thân tôi | để tôi | em | anh | chị | bản thân | tui
        cho tôi | giúp tôi | cho mình | cho em | giúp mình | cho anh | cho chị | giúp em | giúp anh | cùng tôi
        với tôi | thay tôi | thay mặt tôi | hộ tôi | dùm tôi | giùm tôi | tôi với | các anh chị | anh chị em | sếp | ae
    """,
    Tag.PREP: """
        tới | đến | của | từ | qua | sang | tại | ở | theo | trong | trên | giữa | bên cạnh | gồm cả | kể cả | vào | ra
        về cho | nhằm | phục vụ cho | như | bằng | theo đề xuất của | theo ý kiến của | theo ý kiến
        theo yêu cầu của | theo hướng dẫn của | theo đề nghị của | thông qua | đề xuất của | ý kiến của | văn bản của
        báo cáo của | kế hoạch của | hồ sơ của | tờ trình của | đề nghị của | kết quả của | số liệu của | số liệu từ
    """,
    Tag.BY: """
        do | bởi | là do | giao do | thuộc trách nhiệm | trách nhiệm của | trách nhiệm | thuộc trách nhiệm của | thuộc
        việc này của | việc của | phần việc của | nhiệm vụ của | thuộc chức năng của | thuộc thẩm quyền của | việc này là của
    """,
    Tag.WITH: "với | cùng | cùng với | vs | w/ | kèm | kèm với | chung với | cùng các",
    Tag.AND: "và | + | & | / | và cả | cả | với cả | ; và | lẫn | cùng như | cũng như | hay cả | and | n",
    Tag.OR: "hoặc | hay | hoặc là | hay là | hay cho | hoặc cho",
    Tag.NEG: """
        không | ko | hông | chẳng | đừng | chớ | khỏi | miễn | không cần | ko cần | khỏi cần | không phải | ko phải
        chưa cần | không nhất thiết | thôi không | thôi khỏi | không nên | chứ không | chứ không phải | chứ ko phải
        chớ không phải | mà không phải | không để | chưa phải | thôi đừng | không có | hổng | không còn
        chứ đâu phải | đâu phải | chứ ko | thôi ko | đừng để | đừng có | không phải là | chứ không phải là | ko phải là
        chứ k phải | k phải | k cần | không phải cho | chứ chẳng phải
    """,
    Tag.NO_LONGER: "nữa | thêm nữa | nữa nhé | nữa nha",
    Tag.NOT_YET: "chưa | vẫn chưa | chưa có | còn chưa | mà chưa",
    Tag.EACH: "mỗi đơn vị | mỗi ban | từng ban | từng đơn vị | mỗi bên | mỗi nơi | mỗi người | mỗi đ/c | ai làm việc nấy",
    Tag.ONLY: "chỉ | chỉ có | chỉ cần | duy nhất | chỉ mình | chỉ mỗi | chỉ một mình | một mình | mỗi | chỉ để",
    Tag.PAST: "đã | vừa | đang | vừa mới | đã từng | hôm trước | bữa trước | vốn | hiện đang | đã được | sắp",
    Tag.ALREADY: "rồi | xong rồi | rồi đó | rồi nhé | rồi mà | rồi thôi",
    Tag.BUT: "nhưng | song | tuy nhiên | nhưng mà | có điều | chỉ có điều | tuy vậy | với điều kiện | miễn là",
    Tag.PARTICLE: """
        nhé | nha | nghe | ạ | nhá | đi | hè | hí | hỉ | đó | giúp với | dùm | giùm | hộ | luôn | lun | thôi | nè | hen
        please | pls | cảm ơn | cám ơn | thanks | tks | trân trọng | chào | chào em | em nhé | em nha | em nghe | ơi
        các đ/c nhé | các đồng chí nhé | các em nhé | anh em nhé | anh nhé | chị nhé | nhen | heng | nhỉ | đấy | vậy nhé
        thế nhé | vậy thôi | thế thôi | vậy | thế | this | ha | nghen | thân mến | kính | mấy em | à nhé | nhe | ne | hi
        hihi | haha | hehe | :) | xin cảm ơn | cảm ơn em | cảm ơn anh | thank you | thank | tk | kính báo | cho kịp | nhanh nhé
        cứ | hãy | phải | cần | nên | sẽ | lại | thật | hết | được | là | các đ/c | các đồng chí | giúp | tiếp | nhiều
    """,
    Tag.ALL: """
        tất cả | đều | chung | toàn bộ | cả hai | tất cả các việc | các việc trên | tất cả việc | mọi việc | hết thảy
        tất cả nội dung | các nội dung | các nội dung trên | các việc | cả | tất cả đều | các nhiệm vụ trên | cả 2
        tất cả các nội dung | cả ba | cả 3 | 2 việc | 3 việc | hai việc | ba việc | các nhiệm vụ | các phần việc
    """,
    Tag.FINISH: """
        xong | hoàn thành | hoàn tất | phải xong | xong hết | kết thúc | chốt | hoàn thành xong | làm xong | cần xong
        phải hoàn thành | xong việc | xong xuôi | hoàn thành việc này | thực hiện xong | phải có | yêu cầu xong
        yêu cầu hoàn thành | xong hết nhé | xong nhé | thực hiện hoàn thành | cho xong | là xong | đề nghị hoàn thành
        hoàn thành hết | h/thành | hthành | ht | xử lý xong | cần hoàn thành | đề nghị xong | đảm bảo xong
    """,
    Tag.TERM: """
        hạn | thời hạn | thời gian | thời gian hoàn thành | hạn chót | hạn cuối | deadline | thời hạn hoàn thành
        hạn xử lý | hạn hoàn thành | thời gian thực hiện | hạn báo cáo | thời hạn xử lý | tiến độ | tg hoàn thành
        thời gian xử lý | hạn chung | hạn mới | thời hạn chung | hạn trả lời | hạn nộp | tg | yêu cầu thời gian
        tgian | t.gian | hạn là
    """,
    Tag.URGENT: """
        gấp | khẩn | khẩn cấp | hỏa tốc | thượng khẩn | khẩn trương | ngay | làm ngay | gấp gấp | ưu tiên | ngay lập tức
        càng sớm càng tốt | sớm nhất | asap | nhanh | sớm | urgent | gấp nhé | việc gấp | cần gấp | gấp lắm | lập tức
        sớm nhất có thể | khẩn nhé | rất gấp | nhanh nhất | kịp thời | ngay và luôn | hoả tốc | việc khẩn | càng nhanh càng tốt
        gấp rút | tức thì | tức khắc
    """,
}

# Words that are a whole decision, or change one.
_ACTS = {
    Tag.FILE: """
        lưu | lưu hồ sơ | lưu trữ | lưu h/s | lưu hs | cất | xếp hồ sơ | đưa vào hồ sơ | lưu lại | lưu theo dõi
        lưu vào hồ sơ | lưu hồ sơ theo dõi | lưu file | lưu để theo dõi | lưu kho | lưu văn thư | lưu vt | lưu tại
        lưu công văn | lưu vb | lưu văn bản | chỉ lưu | cho lưu | lưu giữ | lưu thôi | để lưu hồ sơ
    """,
    Tag.AGREE: """
        đồng ý | nhất trí | ok | oke | okie | okay | okê | ôkê | ô kê | đ/ý | đ.ý | đy | tán thành | chấp thuận | chấp nhận
        thống nhất như trên | ừ | uh | ừm | vâng | yes | y | chuẩn | hoàn toàn đồng ý | cơ bản đồng ý | đồng ý nhé
        đồng ý cả | nhất trí cao | cơ bản nhất trí | oki | okla | đồng ý chủ trương | tôi đồng ý | tôi nhất trí | nt
        cho phép | duyệt | đã duyệt | phê duyệt | được đó | được rồi | nhất trí nhé | ô-kê | thuận | đồng tình
        nhất trí về chủ trương | đồng ý về chủ trương | tôi thống nhất | ok em | ok anh | ok chị | được nhé | được em
        đồng í
    """,
    Tag.AS_PROPOSED: """
        theo đề xuất | như đề xuất | làm theo đề xuất | triển khai theo đề xuất | với đề xuất | thực hiện theo đề xuất
        như đề nghị | theo đề nghị | như dự kiến | theo dự kiến | như phương án | theo phương án | như trên | như vậy
        như VP đề xuất | theo đề xuất của VP | theo đề xuất trên | như văn phòng đề xuất | theo gợi ý | như gợi ý
        như tham mưu | theo tham mưu | cứ thế mà làm | cứ vậy mà làm | cứ thế làm | đúng như đề xuất
        như em đề xuất | như đề xuất trên | như nội dung đề xuất | như trình | như VT đề xuất | đúng đề xuất
        như văn thư đề xuất | theo đề xuất của văn thư | theo đề xuất của văn phòng | cứ thế | cứ vậy | như thế
        giao như đề xuất | giao như trên | giao theo đề xuất | phân công như đề xuất | phân công như trên
    """,
    Tag.AGREE_WEAK: "được | đúng | đúng rồi | phải | phải rồi | làm đi | triển khai đi | cho làm | tiến hành đi",
    Tag.DISAGREE: """
        không đồng ý | không nhất trí | chưa đồng ý | chưa nhất trí | không duyệt | ko đồng ý | ko nhất trí | k đồng ý
        không chấp nhận | không chấp thuận | bác | từ chối | không ok | không tán thành | không cho | ko cho | ko duyệt
        không theo đề xuất | không như đề xuất | không thống nhất | chưa được | không được | ko được | không chịu
        chưa duyệt | chưa ok | ko ok | đừng theo đề xuất | không nên
    """,
    Tag.EXTEND: """
        gia hạn | đồng ý gia hạn | cho gia hạn | lùi hạn | giãn hạn | kéo dài thời hạn | dời hạn | nới hạn | kéo dài hạn
        cho lùi | cho thêm | lùi thời hạn | điều chỉnh hạn | điều chỉnh thời hạn | đổi hạn | đổi hạn thành | sửa hạn
        sửa hạn thành | sửa hạn lại | chỉnh hạn | cho đến | thay đổi thời hạn | đẩy hạn | rút ngắn | rút hạn
        đẩy nhanh | chỉ cho | gia hạn cho | gia hạn thêm cho | lùi hạn cho | đổi thời hạn | sửa thời hạn | hạn mới | lùi lại
        cập nhật hạn | cho lùi hạn | đồng ý lùi hạn | chuyển hạn | dời hạn lại | rút hạn xuống | rút ngắn thời hạn
        hạn đổi thành | hạn sửa thành | hạn chuyển thành | hạn lùi | hạn dời
    """,
    Tag.NO_EXTEND: """
        không gia hạn | không đồng ý gia hạn | không cho gia hạn | ko gia hạn | ko cho gia hạn | không lùi | không lùi hạn
        không đồng ý lùi hạn | không cho lùi | không gia hạn thêm | không cho thêm | giữ nguyên hạn | giữ nguyên thời hạn
        giữ hạn cũ | giữ nguyên | không chấp nhận gia hạn | k gia hạn | không nhất trí gia hạn | hạn giữ nguyên
        ko đồng ý gia hạn | không đồng ý cho gia hạn | không nhất trí cho gia hạn | không được gia hạn | đừng gia hạn
        không cho lùi hạn | chưa đồng ý gia hạn | k đồng ý gia hạn | không duyệt gia hạn | từ chối gia hạn
    """,
    Tag.REVOKE: """
        thu hồi | rút lại | hủy | huỷ | hủy bỏ | huỷ bỏ | bãi bỏ | dừng lại | ngừng | ngừng lại | rút bút phê | hủy bút phê
        huỷ bút phê | bỏ bút phê | rút ý kiến | thu hồi bút phê | thu hồi ý kiến | hủy ý kiến | xóa bút phê | rút về
        thu hồi lại | rút việc này | rút việc | hủy việc này | hủy việc | bỏ việc này | bỏ ý kiến trước | hủy ý kiến trước
        thu hồi việc giao | thu hồi việc | hủy giao | huỷ giao | hủy việc giao | rút việc giao | thu hồi giao việc
        bỏ bút phê trước | hủy bút phê trước | hủy chỉ đạo trước | dừng việc này | dừng thực hiện | dừng triển khai
        thu hồi nhiệm vụ | rút nhiệm vụ | hủy nhiệm vụ | không giao cho ai | khỏi giao | bãi bỏ bút phê | hủy hết | thôi bỏ
        thôi hủy | thôi dừng | dừng hẳn
    """,
    Tag.CHANGE: """
        đổi sang | đổi thành | chuyển lại cho | giao lại cho | giao lại | đổi lại | đổi lại thành | thay bằng | đổi cho
        chuyển việc này sang | chuyển hẳn sang | đổi qua | đổi đơn vị chủ trì | đổi chủ trì | đổi lại cho | chuyển thành
        đổi | điều chỉnh | điều chỉnh lại | chuyển lại | bằng | đổi lại là | sửa thành giao | đổi chủ trì sang
        đổi đơn vị chủ trì thành | đổi chủ trì thành | đổi đơn vị chủ trì sang | chuyển chủ trì sang | chuyển chủ trì cho
        thay đổi
    """,
    Tag.SUSPEND: """
        hoãn | tạm hoãn | hoãn lại | tạm dừng | tạm ngưng | tạm ngừng | tạm gác | gác lại | gác việc này | chờ | đợi | khoan
        khoan đã | chưa triển khai | chưa làm | tạm thời chưa | chưa vội | để đó | tạm để đó | để đó đã | để lại | cứ để đó
        tạm thời dừng | tạm thời để đó | tạm thời hoãn | chưa thực hiện | khoan triển khai | khoan làm | chờ đã | tạm dừng lại
        tạm thời dừng lại | dừng chờ | dừng lại chờ | tạm thời chưa triển khai | tạm chưa triển khai | tạm chưa làm
        tạm thời chưa làm | tạm thời chưa thực hiện | tạm chưa thực hiện | đợi ý kiến | để chờ | treo lại
        ngưng lại chờ | tạm đình lại | chưa giao | hãy khoan | chưa cần làm | chưa cần triển khai | chưa xử lý | tạm chưa xử lý
        tạm treo | tạm để lại | dừng tạm thời | để chờ ý kiến | chưa vội triển khai | chưa vội làm
    """,
    Tag.PAPER: """
        xử lý giấy | xử lý bản giấy | xử lý trên giấy | xử lý trên bản giấy | xử lý bằng giấy | xử lý bằng bản giấy
        đường giấy | theo đường giấy | đi đường giấy | làm giấy | làm bản giấy | chuyển giấy | chuyển sang giấy
        chuyển đường giấy | xử lý theo đường giấy | chuyển sang đường giấy | chế độ tài liệu giấy | giấy thôi
        chuyển qua bản giấy | chuyển sang bản giấy | theo bản giấy | đi giấy | xử lý văn bản giấy | làm trên giấy
        văn bản mật | tài liệu mật | dùng bản giấy | theo chế độ mật
    """,
    Tag.NET: """
        mạng | qua mạng | lên mạng | trên mạng | mail | qua mail | qua email | email | phần mềm | qua phần mềm | hệ thống
        qua hệ thống | gửi mail | chuyển mail | đưa lên mạng | đưa lên hệ thống | trên phần mềm | qua thư điện tử
        chuyển qua mạng | gửi qua mạng | gửi qua mail | chuyển qua mail | chuyển qua email | gửi qua email | internet
        chuyển qua phần mềm | chuyển qua hệ thống | gửi qua phần mềm | chuyển mạng | điện tử
    """,
    Tag.PAPER_COPY: "bản giấy | giấy | văn bản giấy | bản cứng | bản gốc | phiếu giấy | phiếu trình | phiếu xử lý",
    Tag.WROTE: """
        ghi ý kiến | bút phê vào | phê vào | phê trên | phê ở | phê bản | cho ý kiến trên | cho ý kiến vào | ghi vào bản
        ghi trên | ghi ở | bút phê trên | bút phê ở | ký bản | ký trên | ghi rõ trên | có ý kiến trên | bút phê bản
        ghi bút phê | có bút phê | bút phê trực tiếp
    """,
    Tag.CORRECT: """
        à không | à nhầm | nhầm | nhầm rồi | lộn | à lộn | ý tôi là | xin lỗi | sửa lại | sửa lại là | đính chính | à quên
        chính xác là | đúng ra | đúng ra là | nói lại | ghi nhầm | ghi lộn | giao nhầm | nhầm ban | nhầm đơn vị | ah không
        sửa lại thành | quên | ý là | sửa thành | đổi lại là | tôi nhầm | viết nhầm | ấy nhầm | ủa nhầm | à mà không | ý anh là
        đính chính lại | xin đính chính | đính chính là | à thôi | ấy không | í nhầm | à ko | hay đúng hơn | nhầm nhé | nói nhầm
        gõ nhầm | gõ lộn | phê nhầm | bút phê nhầm | phân nhầm | ủa không | ý chị là | ghi sai | sửa | á nhầm | a không | a nhầm
        á không | sr | sory | sorry | xin lỗi nhầm | à nhầm rồi | thôi nhầm
    """,
    Tag.WRONG: "sai | sai rồi | sai nhé | chưa đúng | không đúng | hiểu sai | hiểu sai rồi | chưa đúng ý | không đúng ý",
    Tag.INSTEAD: """
        thay vì | thay cho | thay thế | thay | thay thế cho | thế cho | thế chỗ | thay chỗ | thay vị trí | đổi cho | thay cho ban
        thay phần
    """,
    Tag.RATHER: "mà là | mà | mà giao | mà do | mà phải là | mà chuyển | mà để | mà chuyển cho | mà giao cho | mà cho",
    Tag.ADD: "thêm | bổ sung | bổ sung thêm | cộng thêm | có thêm | kèm thêm | thêm cả | cho thêm | thêm cho | và thêm | mời thêm",
    Tag.DROP: """
        bỏ | bớt | rút | gạch | gạch tên | loại | loại bỏ | xóa tên | rút tên | cho rút | bỏ tên | bỏ bớt | cắt | rút bớt
        bỏ phần | rút phần | bỏ phần của | xóa | miễn cho | tha cho | bỏ ban
    """,
    Tag.EXCEPT: "trừ | ngoại trừ | ngoài | không kể | trừ ra | không tính | không bao gồm | không gồm | chừa | trừ ban",
    Tag.IF: """
        nếu | nếu như | khi | khi nào | lúc nào | trường hợp | trong trường hợp | sau khi | chừng nào | hễ | giả sử | trừ khi
        nếu mà | nếu có | khi có | bao giờ có | lúc | trước khi | trong khi | tùy | tuỳ | tùy theo | chỉ khi | đến khi
        cho đến khi | tới khi | nếu cần | khi cần | nếu được | chừng mô | khi mô | đợi khi | chờ khi | ngay khi | ngay sau khi
        một khi | phòng khi | nhỡ
    """,
    Tag.THEN: "thì | thì mới | rồi mới | mới được | xong thì",
    Tag.QUESTION: """
        được không | có được không | không ạ | chưa ạ | chưa nhỉ | ai | bao giờ | thế nào | ra sao | sao rồi | đâu rồi | ở đâu
        bao nhiêu | tại sao | vì sao | sao lại | sao chưa | có phải | phải không | đúng không | có đúng không | chưa nhể
        chưa em | chưa anh | mấy giờ | hả | làm sao | ai làm | việc gì | gì đây | là gì | gì vậy | sao thế | cái gì | mô rồi
        đến đâu rồi | tới đâu rồi | chưa hè | chưa hí | chưa rứa | chưa vậy | ko ạ | được ko | không em | chưa thế | nào
        vì lý do gì | lý do gì | như thế nào | răng | ở mô | có không | không nhỉ | ko nhỉ | ko em | hả em | gì | sao
    """,
    Tag.TROUBLE: """
        không mở được | ko mở được | không đọc được | ko đọc được | không xem được | ko xem được | không tải được | ko tải được
        không thấy | ko thấy | không có file | thiếu file | mờ quá | lỗi font | bị lỗi | file hỏng | chưa thấy | file lỗi
        chưa nhận được | không kèm | quên đính kèm | chưa có file | không rõ chữ | không đọc ra | mở không ra | không hiện
        không có đính kèm | không có tệp | thiếu tệp | thiếu phụ lục | thiếu trang | mở không được | tải không được | file trắng
        font lỗi | lỗi phông | không nghe được | chữ mờ | mờ không đọc | đọc không được | xem không được | không nhận được
        không đính kèm | chưa đính kèm | sai file | nhầm file | gửi nhầm file | đính kèm nhầm | thiếu đính kèm | mở k được
        không mở ra | không mở đc | ko mở đc | mở ko được | k mở được | không xem đc | ko xem đc | không tải về được
        không vào được | link hỏng | bị hỏng | k xem được | bị mờ | mờ quá không | trắng trang | file bị
    """,
    Tag.SAME: "như cũ | như trước | như mọi khi | như đã giao | giữ nguyên như cũ",
}

_ALL = {**_ROLES, **_ACTS, **_GIVING, **_THINGS, **_DOING, **_STEERING}




@cache
def words() -> Lexicon[Tag]:
    """The tables as one lexicon. Built at the first use: commands that read no endorsement do not pay for it."""
    return Lexicon((phrase, tag) for tag, phrases in _ALL.items() for phrase in listed(phrases))


@cache
def syllables() -> frozenset[str]:
    """Every syllable of the tables: what is certainly no name after "anh", "chị"."""
    found = (key for phrases in _ALL.values() for phrase in listed(phrases) for key, _ in words_of(phrase))
    return frozenset(key for key in found if key.isalpha())
