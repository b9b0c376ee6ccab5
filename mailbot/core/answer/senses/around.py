"""Courtesy, acknowledgement, and words that only look like one of the others. Tables only."""

from __future__ import annotations

from mailbot.core.answer.senses.sense import Sense

TABLES: dict[Sense, str] = {
    Sense.ACK: """
        ok | oke | okie | okê | ô kê | oki | okay | okela | ok la | vâng | dạ | dạ vâng | dạ rõ | rõ | ừ
        ừm | uh | ờ | uhm | uk | tuân lệnh | yes | yes sir | roger | noted | copy that | đồng ý | nhất trí
        được ạ | được rồi | làm ngay | em làm ngay | triển khai ngay | thực hiện ngay | xử lý ngay
        chấp hành | dạ em | vâng em | ok em | ok anh | ok chị | dạ được | tốt | tốt rồi | thống nhất
        dạ ok | làm luôn | xin chấp hành | nghe rõ | ok ok | rứa nghe | hiểu rồi ạ | dạ biết rồi | gật
        duyệt | được anh | được chị
    """,
    Sense.POLITE: """
        cảm ơn | cám ơn | trân trọng | kính gửi | kính chào | chào | chào anh | chào VP | xin chào
        thanks | thank you | with thanks | tks | thx | trân trọng cảm ơn | kính báo | kính báo cáo
        báo cáo anh biết | báo cáo anh | báo cáo chị | báo cáo VP | báo anh | báo VP | báo cáo sếp
        xin báo cáo | xin thông báo | em xin báo cáo | best regards | regards | dear | chúc | chúc anh
        chúc mừng | cuối tuần vui | báo cáo để | ĐT | điện thoại | trưởng ban | phó trưởng ban | xin lỗi
        mong thông cảm | mong anh thông cảm | nhận khuyết điểm | xin nhận khuyết điểm | thông cảm
        xin cảm ơn | được phân công | báo cáo Thường trực | báo cáo đồng chí | thưa anh | thưa chị
        kính thưa | hi | hello | hehe | hihi | haha | báo cáo các anh | báo cáo lãnh đạo | kính trình
        đính kèm | file đính kèm | kèm theo | file kèm theo | theo chỉ đạo | báo cáo để VP biết
        cảm ơn nhiều
    """,
    Sense.OTHERS: """
        các huyện | các đơn vị | các ban | các cơ sở | các ban khác | ban khác | đơn vị khác | các nơi
        các phòng | họ | bên kia | bên đó | bên ấy | bên khác | người ta | các bên | các công đoàn
        cấp trên | cấp dưới | các cháu | nơi khác | các cấp | các trường | các ngành | các đồng chí khác
        mọi người | các anh | các chị | có người | người khác
    """,
    Sense.SAID: """
        bảo | nhắn | bấm | gõ | nói | báo | ghi | chữ | từ | nút | trả lời là | reply | bảo là | nói là
        báo là | hỏi
    """,
    Sense.NOUN: """
        lịch công tác | chương trình công tác | kế hoạch công tác | đoàn công tác | mặt công tác
        báo cáo công tác | công tác tuần | công tác tháng | chương trình | quá trình | tờ trình
        lịch trình | công trình | quy trình | lộ trình | giao lưu
        phần mềm | thành phần | góp phần | thời hạn hoàn thành | thời gian hoàn thành | hạn hoàn thành
        mức độ hoàn thành | kết quả hoàn thành | tỷ lệ hoàn thành | nơi làm việc | ngày làm việc
        giờ làm việc | đi làm | bước vào | sáng kiến | kế hoạch làm việc | lịch làm việc | bản báo cáo
        người nhận | nơi nhận | công văn đến | được giao | nhiệm vụ được giao | người xem | trả lời thư
        báo cáo viên | sáng tạo | chuẩn bị họp | giao thông | quyết định | quy định | xác định | ổn định
        khẳng định | nghị định | kiểm định | nhận định | giám định | dự định là | củng cố | sự cố
        trong vòng | thay đổi | hội nghị | kiến nghị | nghị quyết | hội thảo | phát triển | phát động
        phát sinh | phát hiện | thu nhập | sáp nhập | suy nghĩ | em nghĩ | đổi mới | làm rõ | làm quen
        làm ăn | tổ chức công đoàn | các tổ chức | chương trình hành động | phần thưởng | phần trăm
    """,
}
