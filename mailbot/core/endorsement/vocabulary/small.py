"""Small words that steer a clause. Tables only."""

from __future__ import annotations

from mailbot.core.endorsement.tags import Tag

TABLE: dict[Tag, str] = {
    # What is passed on: "chuyển văn bản này cho VP".
    Tag.THEME: """
        việc này | việc đó | việc trên | văn bản này | văn bản trên | văn bản | vb này | vb | cv này | cv
        công văn này | công văn | nội dung này | cái này | hồ sơ này | thư này | bản này | nó | vụ này
        vụ việc này | chuyện này | tài liệu này | giấy mời này | giấy mời | kế hoạch này | VB trên
        việc nêu trên | nội dung trên | mail này | email này | phần này | nhiệm vụ này | đơn này
        tờ trình này | cái ni | việc ni | văn bản ni | nội dung ni
    """,
    # What a clause is about; the party after it acts: "riêng phần kinh phí Ban Tài chính".
    Tag.TOPIC: """
        riêng | riêng phần | phần | về | việc | nội dung | mảng | khâu | vấn đề | riêng nội dung
        riêng về | riêng việc | phần việc | nhiệm vụ | vụ | còn về | còn phần | còn việc | về phần
        về việc | về nội dung | liên quan | lĩnh vực | công tác | phía | về phía | bộ phận | lãnh đạo
        tập thể | cán bộ | trực tiếp | nhất là | đặc biệt là | đặc biệt | trước mắt | trước hết | cụ thể
        cụ thể là | như sau | theo đó | trong đó | gồm | căn cứ | ý kiến chỉ đạo | bút phê | ý kiến xử lý
        kính | thân gửi | nội dung công việc | yêu cầu nội dung | công việc | gồm có | bao gồm
        toàn bộ nội dung | riêng khoản | khoản | v/v
    """,
    # Join clauses.
    Tag.LINK: """
        còn | còn lại | đồng thời | sau đó | tiếp đó | ngoài ra | thêm nữa | cũng | vẫn | tiếp theo
        kế đó | và đồng thời | đ.thời | kế tiếp | từ đó | qua đó | rồi sau đó | sau đấy | bên cạnh đó
        tóm lại | vậy | vậy thì | thế thì | vậy là | nên | vì vậy | do đó | vì thế | do vậy
        rứa | lần sau | lần này
    """,
    # The writer, and those who are spoken to: never given anything.
    Tag.SELF: """
        tôi | mình | tớ | chúng ta | chúng tôi | ta | anh em | bản thân tôi | để tôi | em | anh | chị
        bản thân | tui | cho tôi | giúp tôi | cho mình | cho em | giúp mình | cho anh | cho chị | giúp em
        giúp anh | cùng tôi | với tôi | thay tôi | thay mặt tôi | hộ tôi | dùm tôi | giùm tôi | tôi với
        các anh chị | chị em | các chị em | các anh em | anh chị em | sếp | ae
    """,
    # The party after it is an object.
    Tag.PREP: """
        tới | đến | của | từ | qua | sang | tại | ở | theo | trong | trên | giữa | bên cạnh | gồm cả
        kể cả | vào | ra | về cho | nhằm | phục vụ cho | như | bằng | theo đề xuất của | theo ý kiến của
        theo ý kiến | theo yêu cầu của | theo hướng dẫn của | theo đề nghị của | thông qua | đề xuất của
        ý kiến của | văn bản của | báo cáo của | kế hoạch của | hồ sơ của | tờ trình của | đề nghị của
        kết quả của | số liệu của | số liệu từ
    """,
    # The party after it acts: "do VP lo".
    Tag.BY: """
        do | bởi | là do | giao do | thuộc trách nhiệm | trách nhiệm của | trách nhiệm
        thuộc trách nhiệm của | thuộc | việc này của | việc của | phần việc của | nhiệm vụ của
        thuộc chức năng của | thuộc thẩm quyền của | việc này là của
    """,
    # The party after it is a partner.
    Tag.WITH: "với | cùng | cùng với | vs | w/ | kèm | kèm với | chung với | cùng các",
    # The party after it stands where the one before stood.
    Tag.AND: """
        và | + | & | / | và cả | cả | với cả | lẫn | cùng như | cũng như | hay cả | and | n
    """,
    # Nobody can carry out an either-or.
    Tag.OR: "hoặc | hay | hoặc là | hay là | hay cho | hoặc cho",
    # Refuses a party, or a verb.
    Tag.NEG: """
        không | ko | hông | chẳng | đừng | chớ | khỏi | miễn | không cần | ko cần | khỏi cần | không phải
        ko phải | chưa cần | không nhất thiết | thôi không | thôi khỏi | không nên | chứ không
        chứ không phải | chứ ko phải | chớ không phải | mà không phải | không để | chưa phải | thôi đừng
        không có | hổng | không còn | chứ đâu phải | đâu phải | chứ ko | thôi ko | đừng để | đừng có
        không phải là | chứ không phải là | ko phải là | chứ k phải | k phải | k cần | không phải cho
        chứ chẳng phải
    """,
    # Makes a refusal a withdrawal.
    Tag.NO_LONGER: "nữa | thêm nữa | nữa nhé | nữa nha",
    # The same where nothing follows: "Sơn bận, Lâm dự thay".
    Tag.AWAY: """
        bận | nghỉ | ốm | vắng | mắc | kẹt | bận họp | mắc họp | đi vắng | vắng mặt | nghỉ phép | nghỉ ốm
        đang nhiều việc | nhiều việc | quá tải | đang bận | bận việc | đi công tác | đang đi công tác
        đi học | nghỉ thai sản | bận rồi | nghỉ rồi
    """,
    # At the head it is said of those who follow; nothing is given.
    Tag.PRAISE: "khen | biểu dương | hoan nghênh | tuyên dương | đánh giá cao | ghi nhận",
    # Right behind a party it makes a statement of the clause.
    Tag.NOT_YET: "chưa | vẫn chưa | chưa có | còn chưa | mà chưa",
    # Everybody in the list leads.
    Tag.EACH: """
        mỗi đơn vị | mỗi ban | từng ban | từng đơn vị | mỗi bên | mỗi nơi | mỗi người | mỗi đ/c
        ai làm việc nấy
    """,
    # The others are out: "chỉ VP làm".
    Tag.ONLY: """
        chỉ | chỉ có | chỉ cần | duy nhất | chỉ mình | chỉ mỗi | chỉ một mình | một mình | mỗi | chỉ để
    """,
    # Makes a statement of the clause: "CSPL đã làm".
    Tag.PAST: """
        đạt | bị | đã | vừa | đang | vừa mới | đã từng | hôm trước | bữa trước | vốn | hiện đang
        đã được | sắp
    """,
    # The same at the end of a clause.
    Tag.ALREADY: "rồi | xong rồi | rồi đó | rồi nhé | rồi mà | rồi thôi",
    # A change to what was just agreed to.
    Tag.BUT: """
        nhưng | song | tuy nhiên | nhưng mà | có điều | chỉ có điều | tuy vậy | với điều kiện | miễn là
    """,
    # Courtesy and filling.
    Tag.PARTICLE: """
        trước đã | trước nhé | tự | nhé | nha | nghe | ạ | nhá | đi | hè | hí | hỉ | đó
        giúp với | dùm | giùm | hộ | luôn | lun
        thôi | nè | hen | please | pls | cảm ơn | cám ơn | thanks | tks | trân trọng | chào | chào em
        em nhé | em nha | em nghe | ơi | các đ/c nhé | các đồng chí nhé | các em nhé | anh em nhé
        anh nhé | chị nhé | nhen | heng | nhỉ | đấy | vậy nhé | thế nhé | vậy thôi | thế thôi | vậy | thế
        this | ha | nghen | thân mến | kính | mấy em | à nhé | nhe | ne | hi | hihi | haha | hehe | :)
        xin cảm ơn | cảm ơn em | cảm ơn anh | thank you | thank | tk | kính báo | cho kịp | nhanh nhé | cứ
        hãy | phải | cần | nên | sẽ | lại | thật | hết | được | là | các đ/c | các đồng chí | giúp | tiếp
        nhiều
    """,
    # A deadline for all tasks.
    Tag.ALL: """
        tất cả | đều | chung | toàn bộ | cả hai | tất cả các việc | các việc trên | tất cả việc | mọi việc
        hết thảy | tất cả nội dung | các nội dung | các nội dung trên | các việc | cả | tất cả đều
        các nội dung khác | nội dung khác | những nội dung khác | các phần khác | các nội dung còn lại
        nội dung còn lại | phần còn lại | các phần còn lại | mọi nội dung khác
        các nhiệm vụ trên | cả 2 | tất cả các nội dung | cả ba | cả 3 | 2 việc | 3 việc | hai việc
        ba việc | các nhiệm vụ | các phần việc
    """,
    # With a deadline behind it only its label.
    Tag.FINISH: """
        xong | hoàn thành | hoàn tất | phải xong | xong hết | kết thúc | chốt | hoàn thành xong | làm xong
        cần xong | phải hoàn thành | xong việc | xong xuôi | hoàn thành việc này | thực hiện xong
        phải có | yêu cầu xong | yêu cầu hoàn thành | xong hết nhé | xong nhé | thực hiện hoàn thành
        cho xong | là xong | đề nghị hoàn thành | hoàn thành hết | h/thành | hthành | ht | xử lý xong
        cần hoàn thành | đề nghị xong | đảm bảo xong
    """,
    # The label of a deadline.
    Tag.TERM: """
        hạn | thời hạn | thời gian | thời gian hoàn thành | hạn chót | hạn cuối | deadline
        thời hạn hoàn thành | hạn xử lý | hạn hoàn thành | thời gian thực hiện | hạn báo cáo
        thời hạn xử lý | tiến độ | tg hoàn thành | thời gian xử lý | hạn chung | hạn mới | thời hạn chung
        hạn trả lời | hạn nộp | tg | yêu cầu thời gian | tgian | t.gian | hạn là
    """,
    # Urgency: no deadline by itself (domain.md section 3).
    Tag.URGENT: """
        gấp | khẩn | khẩn cấp | hỏa tốc | thượng khẩn | khẩn trương | ngay | làm ngay | gấp gấp | ưu tiên
        ngay lập tức | càng sớm càng tốt | sớm nhất | asap | nhanh | sớm | urgent | gấp nhé | việc gấp
        cần gấp | gấp lắm | lập tức | sớm nhất có thể | khẩn nhé | rất gấp | nhanh nhất | kịp thời
        ngay và luôn | hoả tốc | việc khẩn | càng nhanh càng tốt | gấp rút | tức thì | tức khắc
    """,
}
