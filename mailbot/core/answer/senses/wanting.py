"""What is wanted of the office: answers, files, more time, another unit, another person. Tables only."""

from __future__ import annotations

from mailbot.core.answer.senses.sense import Sense

TABLES: dict[Sense, str] = {
    Sense.ASK: """
        gì | ai | đâu | nào | bao nhiêu | bao lâu | sao | tại sao | vì sao | thế nào | như thế nào
        ra sao | làm sao | răng | mô | ở đâu | ở mô | ai vậy | gì vậy | có phải | có cần | có được
        phải không | được không | đúng không | có đúng | hay là | hay không | thế à | vậy à | nhỉ | hả
        hở | hỉ | thế nào ạ | làm thế nào | làm răng | mần răng | là sao | là gì | là ai | ngày nào
        lúc mấy giờ | mấy giờ | được chưa | xong chưa | có nên | hay chưa | được hông | phải hông
        đúng hông | how | what | when | who | where | why | xong chưa nhỉ | đã xong chưa | xong chưa vậy
        gửi chưa | nộp chưa | nhận được chưa | được không ạ | cho biết | xong không | kịp không | răng rứa
        ai rứa | ri răng | cách nào | bằng cách nào | chủ trì hay | hay phối hợp | bản giấy hay
        hay bản mềm | có chắc | có kịp | làm chi | khi nào vậy | khi nào ạ | bao giờ ạ | bao giờ vậy
        khi nào nộp | bao giờ nộp | bao giờ phải | khi nào phải | xin hỏi | là ngày nào | hạn khi nào
        hạn bao giờ | khi nào hết hạn | tới đâu | đến đâu | kiểu chi | cái chi | việc chi | chi rứa
        chi đây | có chi không | làm kiểu chi | thứ mấy | tháng mấy | ngày mấy | mấy bản | mấy người
        số mấy | từ khi nào | từ bao giờ | từ lúc nào | đúng chưa | bao giờ thì phải | khi nào thì phải
    """,
    Sense.ASK_VERB: """
        cho hỏi | xin hỏi | em hỏi | hỏi chút | hỏi tí | hỏi tý | cho em hỏi | cho mình hỏi | cho tôi hỏi
        giải thích | giải đáp | xin ý kiến chỉ đạo | hướng dẫn giúp | hướng dẫn em | hướng dẫn thêm
        xin hướng dẫn | đề nghị hướng dẫn | cho xin ý kiến | thắc mắc | làm rõ giúp | đề nghị làm rõ
        nói rõ hơn | cho em biết | cho biết thêm | xin chỉ đạo
    """,
    Sense.REQUEST: """
        gửi lại | gửi lại giúp | gửi lại file | cho em xin | cho xin | cho em xin file | cung cấp
        gửi bổ sung | gửi thêm | cho em xin lại | gửi giúp | gửi cho em | gửi em | chuyển lại file
        gửi lại văn bản | xin file | xin mẫu | xin lại | gửi giùm | chia sẻ file | cho em file
        cho em mẫu | gửi bản | gửi lại bản | cho em số | xin số | xin link
    """,
    Sense.BROKEN: """
        bị lỗi | lỗi file | file lỗi | lỗi font | lỗi phông | không mở được | không đọc được
        không xem được | mở không được | không tải được | bị hỏng | file hỏng | thiếu phụ lục
        thiếu trang | thiếu file | mất trang | không thấy file | không có file | không thấy đính kèm
        không có đính kèm | file không mở được | mờ quá | không rõ chữ | lỗi rồi | không nhận được file
        chưa nhận được file | chưa thấy file | chưa có file | thiếu đính kèm | mở không ra | bị thiếu
        bị mất | bị mờ | đính kèm thiếu | không thấy phụ lục | không vào được | không có phụ lục
        chưa thấy phụ lục | không thấy văn bản
    """,
    Sense.UNSURE: """
        chưa rõ | chưa hiểu | không hiểu | không rõ | không biết | chẳng biết | chả biết | chưa biết
        chưa nắm | không nắm | nỏ biết | chưa thông | mơ hồ | băn khoăn | phân vân
    """,
    Sense.EXTEND: """
        gia hạn | xin thêm | xin lùi | lùi hạn | lùi thời hạn | lùi đến | lùi sang | lùi tới | lùi lại
        lùi thêm | lùi | khất | hoãn | hoãn lại | hoãn đến | dời hạn | dời thời hạn | dời sang | dời đến
        dời lại | nới hạn | nới thời hạn | giãn hạn | giãn tiến độ | kéo dài thời gian | kéo dài thời hạn
        xin chậm | nộp chậm | nộp muộn | nộp trễ | xin muộn | điều chỉnh thời hạn | điều chỉnh hạn
        thêm thời gian | cho thêm | cho em thêm | cho ban thêm | cho ban em thêm | cho em xin thêm
        xin trễ | báo cáo muộn | báo cáo chậm | gửi muộn | gửi chậm | gửi trễ | xin đến | xin tới
        xin sang | cho em đến | cho em tới | cho em sang | cho em qua | cho em hết | cho ban em đến
        cho ban đến | cho ban em tới | cho em khất | cho em lùi | cho em gia hạn | xin hoãn | xin dời
        xin khất | xin kéo dài | xin nới | xin giãn | cho em xin đến | cho xin thêm | cho xin đến
        cho em xin lùi | lui hạn | lui thời hạn | thêm ít bữa | thêm ít hôm | thêm vài hôm | thêm mấy hôm
        thêm mấy ngày | thêm vài ngày | xin thêm ít | cho mình thêm | cho tôi đến | cho tôi thêm
        cho mình đến | lui | lui đến | xin lui | extend | extension | rời hạn | đổi hạn
        thay đổi thời hạn | đổi thời hạn | hoãn thời hạn | cho bọn em thêm | cho bọn em đến
        cho chúng em thêm | cho chúng em đến | cho ban em hết | trễ vài | trễ vài hôm | hạn mới
        điều chỉnh sang | điều chỉnh đến | điều chỉnh tới | đổi sang ngày | chuyển hạn
        cho em nợ | xin nợ | cho nợ | nợ lại | xin nợ lại | cho ban nợ
    """,
    Sense.MISTAKE: """
        không thuộc | không phải việc | không phải của | không đúng chức năng | không đúng nhiệm vụ
        không đúng thẩm quyền | nhầm ban | nhầm đơn vị | nhầm người | nhầm địa chỉ | giao nhầm
        chuyển nhầm | gửi nhầm | nhầm rồi | không phải ban | đâu phải việc | không phải nhiệm vụ
        không phải chức năng | không phải trách nhiệm | không phải lĩnh vực | không có chức năng
        không liên quan | không phụ trách | ngoài chức năng | ngoài thẩm quyền | ngoài phạm vi
        chỉ phối hợp | không chủ trì | không phải chủ trì | trái chức năng | sai địa chỉ | không đúng ban
        không phải phần việc | giao sai | chuyển sai | phân công nhầm | đâu phải của
        không phải thẩm quyền | không làm mảng | nhầm chỗ | nỏ phải việc | không đúng lĩnh vực
        chứ không phải ban | không phải ban em | không nhận việc | không phải mảng | nhầm sang
        không phải do ban | đâu thuộc | nỏ phải của | không đúng đối tượng | không đúng đơn vị
        không phải bên em | mô phải của | mô phải việc | không làm việc này | không làm mảng này
        đúng hơn | phù hợp hơn | hợp lý hơn
    """,
    Sense.GIVE_BACK: """
        trả lại | hoàn trả | xin trả | trả lại VP | trả lại văn bản | chuyển lại | đề nghị chuyển
        kính chuyển | xin chuyển | nhờ chuyển | chuyển cho | chuyển sang | đề nghị giao | nên giao
        giao cho | chuyển trả | từ chối | không nhận | thu hồi | đề nghị VP chuyển | đề nghị chuyển sang
        chuyển qua | đề nghị chuyển cho | phải giao | đề xuất chuyển | đề xuất giao | chuyển về
    """,
    Sense.LEADS: """
        chủ trì | chủ trì mới đúng | làm chủ trì | là đơn vị chủ trì | chủ trì là | chủ trì phải là
        mới đúng
    """,
    Sense.ABSENT: """
        nghỉ phép | nghỉ ốm | đi công tác | đi học | đi vắng | vắng mặt | vắng | nghỉ | ốm | đi cơ sở
        thai sản | đi tập huấn | tập huấn | đi Hà Nội | nghỉ thai sản | nghỉ lễ | đi xa | công tác
        đi phép | nghỉ chế độ | nghỉ việc riêng | đi ra ngoài | đi viện | nằm viện | nghỉ mát | đi huyện
        đi nước ngoài | đi Huế | đi Sài Gòn | đi TP | bận công tác | đi Đà Nẵng
    """,
    Sense.STAND_IN: """
        nhận thay | thay | thay em | thay tôi | xử lý thay | ủy quyền | nhờ | nhận văn bản thay
        theo dõi thay | ký thay | giải quyết thay | làm thay | trực thay | liên hệ | thay mặt | nhận giúp
        xử lý giúp | thế em | nhận hộ | xử lý hộ | làm hộ | thay ban | thay anh | thay chị | thay cho
        trực hộ | điều hành thay
    """,
    Sense.ASSIGN: """
        phân công | giao | giao cho | cử | phân cho | bàn giao cho | đã giao | phân công cho
        đã phân công | giao việc cho | chuyển cho | giao việc | chỉ định | giao lại cho | giao lại
    """,
    Sense.TAKES: """
        điều hành | giải quyết công việc
        phụ trách | theo dõi | chịu trách nhiệm | đảm nhận | đảm nhiệm | lo | nhận xử lý | trực tiếp xử lý
        trực tiếp làm | xử lý nhé | làm nhé | xử lý giúp nhé | thụ lý | đầu mối
    """,
}
