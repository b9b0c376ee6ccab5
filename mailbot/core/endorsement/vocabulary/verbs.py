"""What is done, and the things that it is done to. Tables only.

The classes of verbs matter for the parties that follow: urged, reached, talked to.
"""

from __future__ import annotations

from mailbot.core.endorsement.tags import Tag

THINGS: dict[Tag, str] = {
    # Things whose syllables would be taken for verbs, roles or names.
    Tag.NOUN: """
        kế hoạch | KH | số liệu | dữ liệu | danh sách | phụ lục | biểu mẫu | mẫu biểu | phụ nữ | phụ cấp
        báo chí | dự toán | dự thảo văn bản | dự thảo kế hoạch | dự thảo báo cáo | bản dự thảo | tờ trình
        TTr | công điện | QĐ | nghị quyết | NQ | chương trình | CTr | đề án | quy chế
        quy định | hợp đồng | biên bản | thông tư | nghị định | chỉ thị | luật | bộ luật | điều lệ
        hướng dẫn số | thông báo số | kết quả | tình hình | ý kiến | kinh phí | hội nghị | hội thảo
        đại hội | cuộc họp | phiên họp | kỳ họp | lịch | lịch công tác | tài liệu | bài viết | tin bài
        bài | tin | website | trang web | web | cổng thông tin | fanpage | zalo | nhóm | nhóm zalo | group
        facebook | tình hình mới | đoàn viên | CNVCLĐ | CNLĐ | NLĐ | người lao động | cán bộ công đoàn
        CBCĐ | nữ CNVCLĐ | tháng công nhân | đề cương | maket | pa nô | băng rôn | khẩu hiệu | giấy khen
        bằng khen | hậu cần | khánh tiết | hội trường | xe | phòng họp | quà | phương án | giải pháp
        nội dung chi | dự án | công trình | quỹ | tài khoản | hóa đơn | chứng từ | thủ tục | hồ sơ
        ngừng việc | đình công | tai nạn lao động | TNLĐ | tranh chấp | thỏa ước | TƯLĐTT
        quan hệ lao động | thẻ đảng | đại biểu | thành phần | khách | khách mời | công tác phí | chế độ
        chính sách mới | chế độ chính sách | báo cáo quý | báo cáo tháng | báo cáo năm | báo cáo tuần
        báo cáo tài chính | báo cáo kết quả | báo cáo nhanh | báo cáo tổng hợp | báo cáo chung
        báo cáo định kỳ | báo cáo sơ kết | báo cáo tổng kết | chính sách pháp luật | thẩm quyền
        chức năng | nhiệm kỳ | giấy giới thiệu | giấy đi đường | lịch họp | lịch tuần | lễ | hội diễn
        cuộc thi | giải | giải thể thao | phong trào | chuyên đề | đoàn kiểm tra | đoàn giám sát
        đoàn công tác | tổ công tác | ban tổ chức hội nghị | ban tổ chức cuộc thi | ban tổ chức hội thi
        ban tổ chức giải | ban tổ chức đại hội | như mọi năm | như mọi khi | như hàng năm | như năm trước
        như năm ngoái | như các năm | như thường lệ | tổ giúp việc | ban giám khảo | ban tổ chức lễ
        hướng xử lý
    """,
}

TABLE: dict[Tag, str] = {
    # The party after it is urged, told or examined, not given anything.
    Tag.URGE: """
        bố trí | sắp xếp | nhắc | nhắc nhở | nhắc lại | đôn đốc | đốc thúc | thúc | hướng dẫn | chỉ dẫn
        giục | hối | hối thúc | triệu tập | tập hợp | kiểm tra | giám sát | theo dõi đôn đốc
        theo dõi, đôn đốc | vận động | tập huấn | tập huấn cho | khen thưởng | phê bình | chấm điểm
        đánh giá | báo | báo cho | báo ngay | thông báo với | hướng dẫn cho | mời họp | mời dự | gọi
        phát động | kêu gọi | huy động | gọi điện | gọi điện cho | điện | điện thoại | đt
    """,
    # The party after it receives something.
    Tag.REACH: """
        báo cáo | b/c | bc | trình | trình ký | nộp | nộp cho | báo cáo cho | báo cáo với | báo cáo về
        cung cấp | cung cấp cho | trả lời | phúc đáp | bàn giao | tham mưu cho | sao gửi | photo gửi
        photo cho | in cho | in gửi | scan gửi | sao y gửi | copy cho | phát hành | gửi lại | gửi báo cáo
        báo lại | phản hồi | phản hồi cho | phản ánh | phản ánh với | góp ý cho | kính trình
        kính báo cáo | xin ý kiến | xin ý kiến của | hỏi ý kiến | xin chủ trương | xin | hỏi | lấy ý kiến
        lấy ý kiến của | tranh thủ ý kiến | tham khảo ý kiến | đợi ý kiến | sao | photo | in | in ra
        scan | sao lục | nhân bản | cấp | cấp cho | chi | chi cho | thanh toán cho | mua cho
        hoàn trả cho | chuyển bản | đưa vào | gửi kèm | thay mặt | đại diện | đại diện cho | thừa lệnh
    """,
    # "với" after one of these names no partner: "trao đổi với VP".
    Tag.TALK: """
        trao đổi | thống nhất | thống nhất với | làm việc | làm việc với | liên hệ | liên hệ với | l/h
        bàn | bàn bạc | họp | họp với | gặp | gặp gỡ | hiệp thương | thảo luận | hội ý | trao đổi lại
        trao đổi thêm | kết nối | so với | liên lạc | liên lạc với | bàn với | nói chuyện
        trao đổi trực tiếp | ký kết | ký với | đối chiếu | khớp
    """,
    # What leaders do with a document that is passed to them.
    Tag.DIRECT: """
        chỉ đạo | cho ý kiến | cho ý kiến chỉ đạo | phụ trách | xem xét | cho chủ trương | quyết định
        quyết
        bút phê | trực tiếp chỉ đạo | theo dõi chỉ đạo | theo dõi, chỉ đạo | cho hướng | cho hướng xử lý
        cân nhắc | duyệt | chỉ đạo xử lý | chỉ đạo thực hiện | chỉ đạo giải quyết | xem xét chỉ đạo
        xem xét, chỉ đạo | điều hành | xem xét giải quyết | xem xét, giải quyết | cho biết ý kiến
        có ý kiến | có ý kiến chỉ đạo | xin ý kiến chỉ đạo | xem và chỉ đạo | xem, chỉ đạo | xem chỉ đạo
        xem và cho ý kiến | xem, cho ý kiến | xem cho ý kiến | xử lý nhé | quán xuyến | xem xét quyết định
        cho ý kiến trước | phê duyệt | cho kl | cho kết luận | kết luận | chủ trương | bút phê tiếp | phê
        cho ý kiến tiếp | cho ý kiến thêm | tham gia ý kiến chỉ đạo
    """,
    # A question after one of these is the task itself.
    Tag.ASK: """
        cho biết | cho tôi biết | báo cáo rõ | giải trình | giải trình rõ | cho hay | nói rõ | cho hỏi
        làm rõ | báo tôi biết | cho mình biết | cho anh biết | cho chị biết | trả lời tôi | báo cáo tôi
        báo cáo cho tôi | trả lời giúp | trả lời giúp tôi | kiểm tra xem | xem lại | kiểm tra lại
        rà lại xem | rà soát xem | xem đã | xem lại xem | xác nhận | b/c tôi | bc tôi
    """,
    # What units and persons do.
    Tag.VERB: """
        gửi nhầm | chuyển nhầm | tham mưu | t/m | tmưu | tham mưu thực hiện | thực hiện | th/hiện | t/h
        triển khai | t/k | triển khai thực hiện | xử lý | xl | giải quyết | soạn | soạn thảo | dự thảo
        thảo | xây dựng | chuẩn bị | tổng hợp | rà soát | theo dõi | nghiên cứu | đề xuất
        đề xuất hướng xử lý | góp ý | dự | tham dự | dự họp | đi | đi dự | đi họp | họp thay
        dự thay | làm | lo | lập | viết | đăng | đăng ký | đăng tải | ban hành | cập nhật | thống kê
        khảo sát | nắm tình hình | nắm bắt | nắm lại | hoàn thiện | hoàn chỉnh | sửa | điều chỉnh
        làm việc này | làm việc đó | làm việc ấy | tiếp nhận | tiếp thu | cử người | cử cán bộ | cử đ/c
        tiếp tục | có | có kế hoạch | có văn bản
        up | post | sơ kết | tổng kết | chủ động | thay | mua | nhận | giữ | bám | nhập | ghi | rà | tính
        kê | thu | đặt | đón | tiếp | phục vụ | treo | chấm | xét | bình xét | giới thiệu | lựa chọn
        chọn | thành lập | nêu | tổ chức | t/c | tổ chức thực hiện | ra | ra văn bản | ra công văn
        tuyên truyền | quán triệt | ký | dự trù | cân đối | thẩm định | thẩm tra | xác minh | xem
        đảm nhận | đảm bảo | bảo đảm | bổ sung | quản lý | thanh toán | quyết toán | hạch toán | hoàn tất
        trả | tìm | tìm hiểu | phân tích | tính toán | thiết kế | lắp | sửa chữa | trang trí | chụp | quay
        phỏng vấn | viết bài | đưa tin | đưa | phân bổ | ước | ước tính | đặt xe | đặt vé | đặt phòng
        bố trí xe | lên | lên lịch | lên kế hoạch | tra | tra cứu | kiểm kê | đối soát
        làm tờ trình | dịch | đọc | đọc kỹ | nghiên cứu kỹ | thăm | thăm hỏi | viếng | chúc mừng
        xúc tiến | vận dụng | áp dụng | tiến hành | phát | hưởng ứng | bám sát | lồng ghép
        cụ thể hóa | thí điểm | trực | đón tiếp | khắc phục | chấn chỉnh | tiếp đón | thu thập | xin xe
        nhắn | thay tôi | đề đạt | ứng | tạm ứng | lấy | lấy số liệu | gom | tập trung | lưu ý | chú ý
        quan tâm | hiệu chỉnh | chỉnh sửa | chỉnh | thông qua | bảo vệ | trình bày | phát biểu
        giải đáp | tư vấn | hòa giải | xử phạt | nhất trí cử | điều tra | đối thoại | thương lượng
        thăm dò | ủng hộ | quyên góp | đóng góp
        giao ban | vào sổ | đóng dấu | đánh máy | làm việc trực tiếp | tăng cường
    """,
}
