"""Roles (domain.md section 3), and the verbs with which a leader gives. Tables only."""

from __future__ import annotations

from mailbot.core.endorsement.tags import Tag

TABLE: dict[Tag, str] = {
    # Who leads: "chủ trì" and what offices write for it.
    Tag.LEAD: """
        chủ trì | c/trì | c/tri | c.trì | c. trì | ctrì | chủ trì thực hiện | c/t | c.t | ch.trì | ch/trì
        đơn vị chủ trì | cơ quan chủ trì | ban chủ trì | bộ phận chủ trì | người chủ trì | làm chủ trì
        chủ trì chính | chủ trì xử lý | chủ trì giải quyết | chủ trì tham mưu | giữ vai trò chủ trì
        đầu mối | làm đầu mối | là đầu mối | đơn vị đầu mối | giữ đầu mối | đầu mối chủ trì
        làm đầu mối chủ trì | chịu trách nhiệm chính | chịu trách nhiệm | chịu trách nhiệm chủ trì
        chịu TN chính | phụ trách chính | xử lý chính | xlc | xl chính | thực hiện chính | làm chính
        lo chính | đảm nhận chính | chủ lực | đơn vị xử lý chính | đứng chủ trì | lead | cầm trịch
        làm nòng cốt | chịu trách nhiệm đầu mối | chủ trì, chịu trách nhiệm | chính chủ trì
    """,
    # Who takes part beside a lead.
    Tag.SUPPORT: """
        phối hợp | p/h | p.h | p/hợp | p.hợp | p. hợp | ph | phối hợp thực hiện | phối hợp cùng thực hiện
        phối kết hợp | kết hợp | cùng phối hợp | đơn vị phối hợp | cơ quan phối hợp | ban phối hợp
        tham gia phối hợp | phối hợp tham gia | phối hợp hỗ trợ | hỗ trợ phối hợp | cùng tham gia
        xử lý phối hợp | phối hợp xử lý | xlph | xl phối hợp | đồng xử lý | đồng thực hiện | cùng làm
        cùng thực hiện | cùng xử lý | làm cùng | cùng lo | cùng hỗ trợ | phối hợp giải quyết
        phối hợp triển khai | phối hợp làm | phối hợp chuẩn bị | phối hợp tham mưu | phối hợp chặt chẽ
        đơn vị xử lý phối hợp | các đơn vị phối hợp | đơn vị tham gia | support
        chỉ phối hợp | chỉ tham gia phối hợp
    """,
    # A role beside a lead, an ordinary verb without one: "hỗ trợ kinh phí".
    Tag.HELP: """
        hỗ trợ | tham gia | giúp | phụ | phụ giúp | giúp đỡ | giúp sức | hỗ trợ thêm | tham gia hỗ trợ
        phụ trợ | giúp việc | giúp thêm | phụ thêm | hỗ trợ cùng | tham gia cùng | tham gia ý kiến
        cùng tham gia ý kiến | tham gia đóng góp ý kiến | đóng góp ý kiến | tham gia góp ý
    """,
    # Who only gets to know. "để th/hiện" is no part of it.
    Tag.INFO: """
        để biết | được biết | để nắm | để nắm thông tin | nắm thông tin | để nắm tt | để cùng biết
        cùng biết | xem để biết | nhận biết | để tham khảo | để theo dõi | để b/c | để bc | để báo cáo
        để nghiên cứu | lưu nghiên cứu | lưu, nghiên cứu | lưu và nghiên cứu | lưu để nghiên cứu
        lưu để biết | đọc để biết | đọc để nắm | để đọc | để thông tin | để rõ | để xem | để nắm tình hình
        fyi | nhận để biết | để cập nhật | nắm để biết | biết để theo dõi | để biết thông tin
        để biết thêm | chỉ để biết | xem cho biết | để biết, theo dõi | biết, theo dõi | để nắm nội dung
        nắm nội dung | để học tập | để quán triệt | đ/b | để b | biết thông tin | xem tham khảo
        nghiên cứu tham khảo | để tiện theo dõi | để thông báo | cho biết thông tin | biết và theo dõi
        để biết và theo dõi | lưu tham khảo | cc | cc cho | để nghiên cứu, tham khảo | để lưu | để lưu ý
    """,
    # Inform at the end of a clause only: "các ban biết", but "nắm tình hình".
    Tag.INFO_VERB: """
        biết | nắm | nắm rõ | nắm được | đọc | tham khảo | rõ | biết nhé | đọc và nắm | đọc kỹ
    """,
    # Labels of forms: "Đơn vị: BTG".
    Tag.UNIT_LABEL: """
        đơn vị | đơn vị thực hiện | đơn vị xử lý | đơn vị được giao | bộ phận thực hiện | người thực hiện
        cá nhân thực hiện | nơi thực hiện | đơn vị chịu trách nhiệm
    """,
}

# The party right behind one of these acts, unless somebody acts already.
GIVING: dict[Tag, str] = {
    # The party right after one of these acts.
    Tag.GIVE: """
        giao | giao cho | giao nhiệm vụ | giao nhiệm vụ cho | giao việc | giao việc cho | giao trách nhiệm
        giao trách nhiệm cho | phân công | phân công cho | p/c | phân công nhiệm vụ | phân giao | phân
        cử | chỉ định | điều động | ủy quyền | uỷ quyền | ủy quyền cho | tiếp tục giao | thống nhất giao
        nhất trí giao | chỉ đạo giao | assign | thống nhất phân công | giao trực tiếp | giao trực tiếp cho
        giao về | phân cho | giao thêm | giao thêm cho | giao thêm việc cho | giao nv | giao nv cho
        giao n/v | đề nghị giao | giao việc này cho | giao cho bên | giao bên | phân về | điều | ủy nhiệm
        bố trí cho | bàn giao cho
    """,
    # Pass the document on, and the task with it; what else is sent ("gửi số liệu") gives nothing.
    Tag.TRANSFER: """
        xin chuyển | xin kính chuyển | xin gửi | xin phép chuyển | chuyển | chuyển cho | chuyển đến
        chuyển tới | chuyển qua | chuyển sang | chuyển về | chuyển ngay
        chuyển ngay cho | chuyển xuống | chuyển lên | kính chuyển | kính gửi | gửi | gửi cho | gửi đến
        gửi tới | gởi | gởi cho | gửi về | gửi sang | gửi qua | fw | fwd | forward | chuyển tiếp
        chuyển tiếp cho | đưa | đưa cho | đưa sang | đưa qua | đẩy sang | đẩy qua | đẩy về | chuyển giao
        chuyển giao cho | ch | chuyển để | kính chuyển tới | kính chuyển đến | gửi ngay cho | gửi ngay
        chuyễn | chuyển đ/c | bắn sang | bắn cho | chuyển hộ | chuyển giúp | kính chuyển cho
    """,
    # Ask somebody to act, courteously.
    Tag.REQUEST: """
        đề nghị | đ/n | đn | đề nghị các | yêu cầu | y/c | yc | mời | nhờ | kính mời | kính đề nghị | bảo
        nói | cậy | phiền | đề nghị phía | nhờ bên | trân trọng đề nghị | kính nhờ | kêu
    """,
    # Give right before a party at the head of a clause: "để VP lo".
    Tag.LET: "để | cho | để cho | dành cho | cứ để | kính",
    # Back to where it came from.
    Tag.RETURN: """
        trả lại | chuyển trả | trả về | hoàn trả | hoàn lại | chuyển trả lại | trả lại cho | trả cho
        trả VB | gửi trả | gửi trả lại | trả lại văn bản | trả văn bản | trả công văn
    """,
    # Without a doer the party after it is informed.
    Tag.NOTIFY: """
        thông báo | thông báo cho | thông báo đến | thông báo tới | thông báo trong | phổ biến
        phổ biến cho | phổ biến đến | phổ biến tới | phổ biến trong | phổ biến cho toàn | thông tin cho
        thông tin đến | thông tin tới | TB cho | tb đến | thông báo rộng rãi | phổ biến rộng rãi
        thông báo ngay | quán triệt đến | quán triệt tới
    """,
}
