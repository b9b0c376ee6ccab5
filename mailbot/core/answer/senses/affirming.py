"""What affirms, wholly or partly: completion, acts, parts, drafts, what is under way. Tables only."""

from __future__ import annotations

from mailbot.core.answer.senses.sense import Sense

TABLES: dict[Sense, str] = {
    Sense.DONE: """
        xong | xong xuôi | xong xuôi hết | xong việc | xong hết | xong hẳn | hoàn thành | hoàn thành xong
        hoàn tất | kết thúc | done | complete | completed | finish | finished | đâu vào đấy | ổn thỏa
        xong cả | xong toàn bộ | hoàn thành tốt | hoàn thành xuất sắc | hết việc | đâu ra đó | xog | xg
        hoàn thành việc | xong luôn | xong tất | hoàn tất xong | all done | làm xong | làm xong xuôi
        mần xong | thực hiện xong | xử lý xong | giải quyết xong | hoàn thành nhiệm vụ
        hoàn thành đúng tiến độ | hoàn thành theo tiến độ | hoàn thành theo đúng tiến độ
        xong đúng tiến độ
    """,
    Sense.FINAL: """
        gửi | nộp | phát hành | ban hành | báo cáo | trả lời | thực hiện | xử lý | giải quyết | đăng
        đăng tải | đăng tin | đăng bài | up | làm | mần | cập nhật | phúc đáp | sao gửi | phổ biến
        niêm yết | công bố | ký ban hành | ký phát hành | gửi đi | gửi báo cáo | nộp báo cáo | tham dự
        bàn giao | nhập liệu | nhập số liệu | nhập dữ liệu | post | thanh toán | gửi kèm | gửi file
        gửi văn bản | bc | có công văn | có văn bản | có báo cáo | có kế hoạch | ra văn bản | hồi âm
        trả lời bằng văn bản | chuyển đi | share | submit | sent | gửi mail | gửi email | tổ chức
        báo cáo kết quả | đưa lên web | đưa lên website | ban hành văn bản | làm việc này | đi dự | dự họp
        chia sẻ | phản hồi | tham gia ý kiến | tham gia góp ý | cung cấp số liệu | gửi trả lời
        đóng dấu phát hành | lưu | lưu hồ sơ | nộp lưu | treo | dán | trao | trao tặng | tặng | tặng quà
        cấp phát | phát quà | thăm hỏi | viếng | tập huấn xong | khai giảng | ký kết | lắp đặt | sửa chữa
        giao nhận | chi trả | chuyển tiền | chuyển khoản | kê khai | đối thoại | công khai | ủng hộ
        quyên góp | khánh thành | nghiệm thu | thanh lý | tiếp đoàn | đón đoàn | phát sóng | cấp giấy
        trao quà | nộp tiền | bàn giao xong | trả kết quả | ra mắt | phát thưởng | mua sắm xong | xác nhận
        giải ngân | tổ chức thành công | diễn ra
    """,
    Sense.WORK: """
        tham mưu | tổng hợp | rà soát | kiểm tra | triển khai | xây dựng | chuẩn bị | hướng dẫn | phối hợp
        thống kê | hoàn thiện | chỉnh sửa | bổ sung | lập | đôn đốc | khảo sát | thẩm tra | đánh giá
        bố trí | mua sắm | phân tích | lập danh sách | đối chiếu | chuyển | góp ý | quyết toán | tập hợp
        thu thập | tuyên truyền | sắp xếp | đăng ký | bắt đầu làm | bắt đầu | tiến hành
        trả | triển khai thực hiện | tổ chức thực hiện | tổ chức triển khai
    """,
    Sense.MINOR: """
        in | tải | họp | trao đổi | giao ban | gọi | photo | copy | soạn | viết | soạn thảo | nhắc | mời
        làm việc với | thống nhất | phân tích | download | đánh máy | gõ | chỉ đạo | đi họp | hỏi | xin
        làm việc | ăn | gọi điện | tìm | tìm hiểu | lên lịch | đặt lịch | hẹn | scan | in ấn | đóng gói
        gửi giấy mời | gửi thư mời | phát hành giấy mời | ra giấy mời | gửi giấy triệu tập
        tạo | mở | làm thủ tục | đại hội | ĐH | đóng dấu | ký nháy
    """,
    Sense.READ: """
        nhận | nhận được | đọc | xem | nghiên cứu | nắm | nắm được | nắm rõ | biết | tiếp nhận | tiếp thu
        ghi nhận | quán triệt | hiểu | hiểu rồi | rõ rồi | rõ ạ | nhận việc | nhận nhiệm vụ | nhận văn bản
        nhận thư | xin ghi nhận | xin tiếp thu | xin tiếp nhận | đọc xong | xem xong | nhận xong | đọc rồi
        xem rồi | nhận rồi | biết rồi | đọc kỹ | xem kỹ | xem qua | đọc qua | received | read | coi
        coi rồi | lưu ý | đã hiểu
    """,
    Sense.SUBMIT: """
        trình ký | trình | trình duyệt | trình chủ tịch | trình lãnh đạo | trình thường trực | trình CT
        trình PCT | chờ ký | chờ duyệt | chờ phát hành | chờ đóng dấu | đợi ký | đợi duyệt | chờ phê duyệt
        chờ ý kiến | chờ cho ý kiến | lấy ý kiến | lấy ý kiến góp ý | xin ý kiến | lấy góp ý | chờ góp ý
        đợi ý kiến | thẩm định | trình xin ý kiến | chờ CT ký | chờ chủ tịch ký | chờ | đợi | còn chờ
        chờ số | chờ dấu | chờ lãnh đạo | chờ chủ tịch | chờ CT | trình sếp | trình anh | chờ sếp
        chờ xác nhận | xin chữ ký | chờ chữ ký | trình xem xét | chờ số liệu | đợi số liệu | chờ thẩm định
        đợi chủ tịch | đợi CT | đợi lãnh đạo | chờ các huyện | chờ các đơn vị | dự thảo trình | chuyển CT
        chờ kết quả | đợi kết quả | chuyển văn thư | chuyển văn thư phát hành | chuyển VP phát hành
        chuyển chủ tịch | đưa CT | đưa chủ tịch | đưa sếp | chuyển lãnh đạo | gửi CT ký | gửi chủ tịch ký
        gửi lãnh đạo ký | xin sếp duyệt | gửi sếp duyệt | xin góp ý | đợi đóng dấu
    """,
    Sense.SIGNED: """
        ký | ký duyệt | phê duyệt | duyệt | thông qua
    """,
    Sense.DOING: """
        đang | đương | vẫn đang | hiện đang | còn đang | đang làm | đang dở | dở dang | dang dở
        đang xử lý | đang triển khai | đang thực hiện | đang hoàn thiện | đang hoàn tất | đang hoàn chỉnh
        đang tiến hành | đang xong dần | trong quá trình | đang giải quyết | đang soạn | đang trình
        đang chờ | đang đợi | đang dự thảo | đang tổng hợp | vẫn làm | còn làm dở | làm dở | đang sửa
        in progress | working on it | đang lấy ý kiến | đang rà soát | đang gấp rút | đang khẩn trương
        đang tích cực | kha khá | được kha khá | làm được kha khá | được một ít | được ít
        bắt tay vào làm | giờ bắt tay vào | giờ bắt đầu | bây giờ bắt đầu
        đang ở bàn | đang nằm ở | tiến độ bình thường
        đang hoàn thành | đúng tiến độ | tiến độ tốt | theo tiến độ | theo đúng tiến độ
    """,
    Sense.PERFECT: """
        đã | rồi | đã được | từ lâu | lâu rồi | vừa rồi | hồi nãy | lúc nãy | khi nãy | hồi sáng
        hồi chiều | lúc sáng | ban sáng | ban nãy | hôm nọ | bữa nọ | khi sáng | khi hôm | tối qua
        đêm qua | sáng qua | chiều qua
    """,
    Sense.JUST: """
        vừa | mới | vừa mới | chỉ mới | mới chỉ | chừ mới | giờ mới | bây giờ mới | mới vừa
    """,
    Sense.CLOSE: """
        đóng việc | đề nghị đóng | đóng giúp | kết thúc việc | kết thúc xử lý | đề nghị kết thúc
        cho đóng | xin đóng | đóng hồ sơ | cho kết thúc | xin kết thúc | đóng văn bản | đóng nhiệm vụ
        kết thúc văn bản | nhất trí kết thúc | đồng ý kết thúc | cho kết thúc việc
        kết thúc nhiệm vụ | tất toán | close | đóng được rồi | đóng được | đóng đi | đóng luôn
    """,
    Sense.PART: """
        phần đầu | một phần | một nửa | nửa | bước | bước 1 | bước đầu | giai đoạn | đợt | khâu
        phần nội dung | được nửa | phần lớn | hầu hết | đa số | một số | phân nửa | phần | vòng | chặng
        phần 1 | phần 2 | phụ lục | vài | quá nửa | hơn nửa | non nửa | gần nửa | một ít | ít nhiều
        sơ bộ | bước đầu tiên | phần chữ | phần số liệu | phần biểu | gần hết | gần đủ | nửa chừng
        lưng chừng | chút ít | phần thô | 1 nửa | nửa chặng | được mấy | mấy việc | được vài | được dăm
        mới có mỗi | có mỗi | chỉ có mỗi
        về mặt | thô | sơ sơ | qua loa | 1 nữa | công tác chuẩn bị | khâu chuẩn bị | việc chuẩn bị
        lấy số liệu | thu thập số liệu | thu thập thông tin | lấy thông tin | tập hợp số liệu
    """,
    Sense.WHOLE: """
        hết | toàn bộ | tất cả | cả | cả hai | cả ba | hết cả | tất tần tật | đầy đủ | trọn vẹn | đủ
        hoàn toàn | phần việc | phần việc được giao | mọi việc | toàn bộ các việc
        tất cả các việc | trọn gói | cả thảy | phần phối hợp | cả hai phần | cả 2 phần | các phần
        hết trơn | hết trọi | hết ráo | hết sạch
    """,
    Sense.DRAFT: """
        dự thảo | đề cương | bản nháp | nháp | dự thảo lần 1 | bản thảo | draft | khung | dàn ý
        dự thảo kế hoạch | phác thảo | bản sơ bộ | lên khung | xong khung
    """,
    Sense.URGES: """
        đề nghị các | yêu cầu các | đôn đốc các | nhắc các | công văn đề nghị | công văn yêu cầu
        công văn đôn đốc | văn bản đề nghị | văn bản yêu cầu | văn bản đôn đốc | thư nhắc | công văn nhắc
        văn bản nhắc | công văn xin | văn bản xin | công văn hỏi | văn bản hỏi | công văn mời
        giấy mời các | phiếu lấy ý kiến | cv đề nghị | cv đôn đốc | cv yêu cầu | yêu cầu cơ sở
        đề nghị cơ sở | đôn đốc cơ sở | đề nghị đơn vị | yêu cầu đơn vị | thông báo cho các | đốc thúc
        giục các | hối các
    """,
    Sense.REMAIN: """
        còn thiếu | chỉ còn | còn mỗi | còn lại | vẫn còn | còn phần | còn vướng | còn chờ | còn phải
        còn vài | còn một | còn nữa | thiếu | còn sai | còn khoảng | chỉ thiếu | mỗi tội | còn có
        còn việc | còn phụ lục | còn đợi | còn một số | còn 1 | còn 2 | còn 3 | còn ít | còn chút
        còn mấy | còn dang dở | trừ | ngoại trừ | trừ phần | bắt làm lại | yêu cầu làm lại | phải làm lại
        trả về làm lại | làm lại | sai số liệu | bị sai | phải sửa | cần bổ sung | cần chỉnh sửa
        phải bổ sung | yêu cầu bổ sung | phải chỉnh | chưa hoàn chỉnh | bổ sung thêm
    """,
    Sense.BASICALLY: """
        cơ bản | về cơ bản | cơ bản là | gần như | tương đối | coi như gần | đại khái | tạm xong | tạm ổn
        tạm hoàn thành | tạm làm xong
        hòm hòm | ngót | về mặt cơ bản | căn bản | tạm | tạm thời xong | hầu như | đâu đó xong
    """,
    Sense.PAPER: """
        bản sao | bản giấy | bản cứng | bản gốc | bản in | hồ sơ giấy | bản chính | bản có dấu | bản ký
        bản lưu
    """,
}
