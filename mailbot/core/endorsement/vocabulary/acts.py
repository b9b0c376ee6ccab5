"""Words that are a whole decision, or change one. They count only at the head of a clause. Tables only."""

from __future__ import annotations

from mailbot.core.endorsement.tags import Tag

TABLE: dict[Tag, str] = {
    # Kept, nothing to do.
    Tag.FILE: """
        lưu | lưu hồ sơ | lưu trữ | lưu h/s | lưu hs | cất | cất đi | xếp hồ sơ | đưa vào hồ sơ | lưu lại
        lưu theo dõi | lưu vào hồ sơ | lưu hồ sơ theo dõi | lưu file | lưu để theo dõi | lưu kho
        lưu văn thư | lưu vt | lưu tại | lưu công văn | lưu vb | lưu văn bản | chỉ lưu | cho lưu | lưu giữ
        lưu thôi | để lưu hồ sơ
    """,
    # Means the proposal that is pending; without one it gives nothing.
    Tag.AGREE: """
        đồng ý | nhất trí | ok | oke | okie | okay | okê | ôkê | ô kê | đ/ý | đ.ý | đy | tán thành
        chấp thuận | chấp nhận | thống nhất như trên | ừ | uh | ừm | vâng | yes | y | chuẩn
        hoàn toàn đồng ý | cơ bản đồng ý | đồng ý nhé | đồng ý cả | nhất trí cao | cơ bản nhất trí | oki
        okla | đồng ý chủ trương | tôi đồng ý | tôi nhất trí | nt | cho phép | duyệt | đã duyệt
        phê duyệt | được đó | được rồi | nhất trí nhé | ô-kê | thuận | đồng tình | nhất trí về chủ trương
        đồng ý về chủ trương | tôi thống nhất | ok em | ok anh | ok chị | được nhé | được em | đồng í
    """,
    # The same, said about the proposal itself.
    Tag.AS_PROPOSED: """
        theo đề xuất | như đề xuất | làm theo đề xuất | triển khai theo đề xuất | với đề xuất
        thực hiện theo đề xuất | như đề nghị | theo đề nghị | như dự kiến | theo dự kiến | như phương án
        theo phương án | như trên | như vậy | như VP đề xuất | theo đề xuất của VP | theo đề xuất trên
        như văn phòng đề xuất | theo gợi ý | như gợi ý | như tham mưu | theo tham mưu | cứ thế mà làm
        cứ vậy mà làm | cứ thế làm | đúng như đề xuất | như em đề xuất | như đề xuất trên
        như nội dung đề xuất | như trình | như VT đề xuất | đúng đề xuất | như văn thư đề xuất
        theo đề xuất của văn thư | theo đề xuất của văn phòng | cứ thế | cứ vậy | như thế
        giao như đề xuất | giao như trên | giao theo đề xuất | phân công như đề xuất | phân công như trên
    """,
    # Agreement only where little else is said.
    Tag.AGREE_WEAK: """
        được | đúng | đúng rồi | phải | phải rồi | làm đi | triển khai đi | cho làm | tiến hành đi
    """,
    # Refuses the proposal.
    Tag.DISAGREE: """
        không đồng ý | không nhất trí | chưa đồng ý | chưa nhất trí | không duyệt | ko đồng ý
        ko nhất trí | k đồng ý | không chấp nhận | không chấp thuận | bác | từ chối | không ok
        không tán thành | không cho | ko cho | ko duyệt | không theo đề xuất | không như đề xuất
        không thống nhất | chưa được | không được | ko được | không chịu | chưa duyệt | chưa ok | ko ok
        đừng theo đề xuất | không nên
    """,
    # About a deadline that is asked for or in force.
    Tag.EXTEND: """
        lùi | lùi đến | lùi sang | dời đến | dời sang | kéo dài đến | gia hạn | đồng ý gia hạn
        đồng ý cho gia hạn | cho gia hạn | lùi hạn | giãn hạn | kéo dài thời hạn | dời hạn | nới hạn
        kéo dài hạn | cho lùi | cho thêm | lùi thời hạn | điều chỉnh hạn | điều chỉnh thời hạn | đổi hạn
        đổi hạn thành | sửa hạn | sửa hạn thành | sửa hạn lại | chỉnh hạn | cho đến | thay đổi thời hạn
        đẩy hạn | rút ngắn | rút hạn | đẩy nhanh | chỉ cho | gia hạn cho | gia hạn thêm cho | lùi hạn cho
        đổi thời hạn | sửa thời hạn | hạn mới | lùi lại | cập nhật hạn | cho lùi hạn | đồng ý lùi hạn
        chuyển hạn | dời hạn lại | rút hạn xuống | rút thời gian | rút thời gian xuống
        rút thời hạn xuống | rút xuống | rút ngắn thời hạn | hạn đổi thành | hạn sửa thành
        hạn chuyển thành | hạn lùi | hạn dời
    """,
    # The same, refused.
    Tag.NO_EXTEND: """
        không gia hạn | không đồng ý gia hạn | không cho gia hạn | ko gia hạn | ko cho gia hạn | không lùi
        không lùi hạn | không đồng ý lùi hạn | không cho lùi | không gia hạn thêm | không cho thêm
        giữ nguyên hạn | giữ nguyên thời hạn | giữ hạn cũ | giữ nguyên | không chấp nhận gia hạn
        k gia hạn | không nhất trí gia hạn | hạn giữ nguyên | ko đồng ý gia hạn | không đồng ý cho gia hạn
        không nhất trí cho gia hạn | không được gia hạn | đừng gia hạn | không cho lùi hạn
        chưa đồng ý gia hạn | k đồng ý gia hạn | không duyệt gia hạn | từ chối gia hạn
    """,
    # Takes back what was given.
    Tag.REVOKE: """
        thu hồi | rút lại | hủy | huỷ | hủy bỏ | huỷ bỏ | bãi bỏ | dừng lại | ngừng | ngừng lại
        dừng | ngưng | xin rút | xin rút ra | xin thôi | dừng đi | rút ra | thôi làm | rút bút phê
        hủy bút phê | huỷ bút phê
        bỏ bút phê | rút ý kiến | thu hồi bút phê
        thu hồi ý kiến | hủy ý kiến | xóa bút phê | rút về | thu hồi lại | rút việc này | rút việc
        hủy việc này | hủy việc | bỏ việc này | bỏ ý kiến trước | hủy ý kiến trước | thu hồi việc giao
        thu hồi việc | hủy giao | huỷ giao | hủy việc giao | rút việc giao | thu hồi giao việc
        bỏ bút phê trước | hủy bút phê trước | hủy chỉ đạo trước | dừng việc này | dừng thực hiện
        dừng triển khai | thu hồi nhiệm vụ | rút hết | rút hết về | thu hồi hết | hủy tất cả
        rút nhiệm vụ | hủy nhiệm vụ | không giao cho ai | khỏi giao
        bãi bỏ bút phê | hủy hết | thôi bỏ | thôi hủy | thôi dừng | dừng hẳn
        thu hồi phân công | hủy phân công | rút phân công | thôi phân công
    """,
    # Somebody else instead.
    Tag.CHANGE: """
        đổi sang | đổi thành | chuyển lại cho | giao lại cho | giao lại | đổi lại | đổi lại thành
        thay bằng | đổi cho | chuyển việc này sang | chuyển hẳn sang | đổi qua | đổi đơn vị chủ trì
        đổi chủ trì | đổi lại cho | chuyển thành | đổi | điều chỉnh | điều chỉnh lại | chuyển lại | bằng
        đổi lại là | sửa thành giao | đổi chủ trì sang | đổi đơn vị chủ trì thành | đổi chủ trì thành
        đổi đơn vị chủ trì sang | chuyển chủ trì sang | chuyển chủ trì cho | thay đổi
    """,
    # Not now.
    Tag.SUSPEND: """
        hoãn | tạm hoãn | hoãn lại | tạm dừng | tạm ngưng | tạm ngừng | tạm gác | gác lại | gác việc này
        chờ | đợi | khoan | khoan đã | chưa triển khai | chưa làm | tạm thời chưa | chưa vội | để đó
        tạm để đó | để đó đã | để lại | cứ để đó | tạm thời dừng | tạm thời để đó | tạm thời hoãn
        chưa thực hiện | khoan triển khai | khoan làm | chờ đã | tạm dừng lại | tạm thời dừng lại
        dừng chờ | dừng lại chờ | tạm thời chưa triển khai | tạm chưa triển khai | tạm chưa làm
        tạm thời chưa làm | tạm thời chưa thực hiện | tạm chưa thực hiện | đợi ý kiến | để chờ | treo lại
        ngưng lại chờ | tạm đình lại | chưa giao | hãy khoan | chưa cần làm | chưa cần triển khai
        chưa xử lý | tạm chưa xử lý | tạm treo | tạm để lại | dừng tạm thời | để chờ ý kiến
        chưa vội triển khai | chưa vội làm | đừng vội | đừng làm vội | đừng vội làm | khoan hãy làm
        khoan hãy
    """,
    # Off the network.
    Tag.PAPER: """
        xử lý giấy | xử lý bản giấy | xử lý trên giấy | xử lý trên bản giấy | xử lý bằng giấy
        xử lý bằng bản giấy | đường giấy | theo đường giấy | đi đường giấy | làm giấy | làm bản giấy
        chuyển giấy | chuyển sang giấy | chuyển đường giấy | xử lý theo đường giấy
        chuyển sang đường giấy | chế độ tài liệu giấy | giấy thôi | chuyển qua bản giấy
        chuyển sang bản giấy | theo bản giấy | đi giấy | xử lý văn bản giấy | làm trên giấy | văn bản mật
        tài liệu mật | dùng bản giấy | theo chế độ mật
    """,
    # The network, which is to be avoided where it is refused.
    Tag.NET: """
        mạng | qua mạng | lên mạng | trên mạng | mail | qua mail | qua email | email | phần mềm
        qua phần mềm | hệ thống | qua hệ thống | gửi mail | chuyển mail | đưa lên mạng | đưa lên hệ thống
        trên phần mềm | qua thư điện tử | chuyển qua mạng | gửi qua mạng | gửi qua mail | chuyển qua mail
        chuyển qua email | gửi qua email | internet | chuyển qua phần mềm | chuyển qua hệ thống
        gửi qua phần mềm | chuyển mạng | điện tử
    """,
    # Paper as a thing: "chuyển bản giấy cho UBKT" is a task.
    Tag.PAPER_COPY: """
        bản giấy | giấy | văn bản giấy | bản cứng | bản gốc | phiếu giấy | phiếu trình | phiếu xử lý
    """,
    # The endorsement exists on paper.
    Tag.WROTE: """
        ghi ý kiến | bút phê vào | phê vào | phê trên | phê ở | phê bản | cho ý kiến trên | cho ý kiến vào
        ghi vào bản | ghi trên | ghi ở | bút phê trên | bút phê ở | ký bản | ký trên | ghi rõ trên
        có ý kiến trên | bút phê bản | ghi bút phê | có bút phê | bút phê trực tiếp
    """,
    # Takes back what was said just before.
    Tag.CORRECT: """
        à không | à nhầm | nhầm | nhầm rồi | lộn | à lộn | ý tôi là | xin lỗi | sửa lại | sửa lại là
        đính chính | à quên | chính xác là | đúng ra | đúng ra là | nói lại | ghi nhầm | ghi lộn
        giao nhầm | nhầm ban | nhầm đơn vị | ah không | sửa lại thành | quên | ý là | sửa thành
        đổi lại là | tôi nhầm | viết nhầm | ấy nhầm | ủa nhầm | à mà không | ý anh là | đính chính lại
        xin đính chính | đính chính là | à thôi | ấy không | í nhầm | à ko | hay đúng hơn | nhầm nhé
        nói nhầm | gõ nhầm | gõ lộn | phê nhầm | bút phê nhầm | phân nhầm | ủa không | ý chị là | ghi sai
        sửa | á nhầm | a không | a nhầm | á không | sr | sory | sorry | xin lỗi nhầm | à nhầm rồi
        thôi nhầm
    """,
    # Our reading was wrong.
    Tag.WRONG: """
        sai | sai rồi | sai nhé | chưa đúng | không đúng | hiểu sai | hiểu sai rồi | chưa đúng ý
        không đúng ý
    """,
    # The party after it is out.
    Tag.INSTEAD: """
        thay vì | thay cho | thay thế | thay | thay thế cho | thế cho | thế chỗ | thay chỗ | thay vị trí
        đổi cho | thay cho ban | thay phần
    """,
    # After a refusal: the one who acts instead.
    Tag.RATHER: """
        mà là | thành | mà | mà giao | mà do | mà phải là | mà chuyển | mà để | mà chuyển cho
        mà giao cho
        mà cho
    """,
    # The party after it joins.
    Tag.ADD: """
        thêm | bổ sung | bổ sung thêm | cộng thêm | có thêm | kèm thêm | thêm cả | cho thêm | thêm cho
        và thêm | mời thêm | kéo thêm | kéo | rủ thêm | rủ | huy động thêm | gọi thêm
    """,
    # The party after it is out.
    Tag.DROP: """
        bỏ | bớt | rút | gạch | gạch tên | loại | loại bỏ | xóa tên | rút tên | cho rút | bỏ tên | bỏ bớt
        cắt | rút bớt | bỏ phần | rút phần | bỏ phần của | xóa | miễn cho | tha cho | bỏ ban
    """,
    # Out of a group.
    Tag.EXCEPT: """
        trừ | ngoại trừ | ngoài | không kể | trừ ra | không tính | không bao gồm | không gồm | chừa
        trừ ban
    """,
    # Opens a condition.
    Tag.IF: """
        nếu | nếu như | khi | khi nào | lúc nào | trường hợp | trong trường hợp | sau khi | chừng nào | hễ
        giả sử | trừ khi | nếu mà | nếu có | khi có | bao giờ có | lúc | trước khi | trong khi | tùy | tuỳ
        tùy theo | chỉ khi | đến khi | cho đến khi | tới khi | nếu cần | khi cần | nếu được | chừng mô
        khi mô | đợi khi | chờ khi | ngay khi | ngay sau khi | một khi | phòng khi
    """,
    # Ends it.
    Tag.THEN: "thì | thì mới | rồi mới | mới được | xong thì | rồi hãy | rồi hẵng | thì hãy | thì hẵng",
    # The leader asks.
    Tag.QUESTION: """
        được không | có được không | không ạ | chưa ạ | chưa nhỉ | ai | bao giờ | thế nào | ra sao
        sao rồi | đâu rồi | ở đâu | bao nhiêu | tại sao | vì sao | sao lại | sao chưa | có phải
        phải không | đúng không | có đúng không | chưa nhể | chưa em | chưa anh | mấy giờ | hả | làm sao
        ai làm | việc gì | gì đây | là gì | gì vậy | sao thế | cái gì | mô rồi | đến đâu rồi | tới đâu rồi
        chưa hè | chưa hí | chưa rứa | chưa vậy | ko ạ | được ko | không em | chưa thế | nào | vì lý do gì
        lý do gì | như thế nào | răng | ở mô | có không | không nhỉ | ko nhỉ | ko em | hả em | gì | sao
    """,
    # The document cannot be read.
    Tag.TROUBLE: """
        không mở được | ko mở được | không đọc được | ko đọc được | không xem được | ko xem được
        không tải được | ko tải được | không thấy | ko thấy | không có file | thiếu file | mờ quá
        lỗi font | bị lỗi | file hỏng | chưa thấy | file lỗi | chưa nhận được | không kèm | quên đính kèm
        chưa có file | không rõ chữ | không đọc ra | mở không ra | không hiện | không có đính kèm
        không có tệp | thiếu tệp | thiếu phụ lục | thiếu trang | mở không được | tải không được
        file trắng | font lỗi | lỗi phông | không nghe được | chữ mờ | mờ không đọc | đọc không được
        xem không được | không nhận được | không đính kèm | chưa đính kèm | sai file | nhầm file
        gửi nhầm file | đính kèm nhầm | thiếu đính kèm | mở k được | không mở ra | không mở đc | ko mở đc
        mở ko được | k mở được | không xem đc | ko xem đc | không tải về được | không vào được | link hỏng
        bị hỏng | k xem được | bị mờ | mờ quá không | trắng trang | file bị
    """,
    # Somebody stays: no new task.
    Tag.KEEP: "giữ | giữ lại | vẫn giữ | vẫn để | vẫn giao",
    # Nothing changes.
    Tag.SAME: """
        không đúng chức năng | không thuộc chức năng | không thuộc thẩm quyền | như cũ | như trước
        như mọi khi | như đã giao | giữ nguyên như cũ
    """,
}
