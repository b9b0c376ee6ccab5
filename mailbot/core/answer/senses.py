"""What words mean in an answer: phrases by sense, one table a sense. Tables only.

A phrase belongs to one sense; the longest phrase at a place wins, so "chưa bao giờ" is no "chưa". The words
are those of offices in general, and of the centre (mô, răng, mần, chừ) and the south (hông, bữa) as well.
"""

from __future__ import annotations

from enum import StrEnum

from mailbot.core.text import Lexicon, listed


class Sense(StrEnum):
    """What a phrase contributes to its clause."""

    DONE = "done"  # xong, hoàn thành
    FINAL = "final"  # an act that ends a task once it has happened: gửi, nộp, ban hành
    WORK = "work"  # an act on the way: tham mưu, tổng hợp, rà soát
    MINOR = "minor"  # an act that ends nothing: in, tải, họp, soạn
    READ = "read"  # nhận, đọc, nắm
    SUBMIT = "submit"  # trình ký, chờ duyệt, lấy ý kiến
    DOING = "doing"  # đang
    PERFECT = "perfect"  # đã, rồi
    JUST = "just"  # vừa, mới
    NOT_YET = "not_yet"  # chưa
    NOT = "not"  # không
    CANNOT = "cannot"  # không kịp, không thể
    NEVER = "never"  # chưa bao giờ: says nothing about the task
    HARMLESS = "harmless"  # không có gì vướng
    NOWAY = "noway"  # sao được, đâu mà
    FUTURE = "future"  # sẽ, dự kiến
    NEARLY = "nearly"  # sắp, gần
    LATER = "later"  # tí nữa, lát nữa
    IF = "if"  # nếu, khi nào
    WISH = "wish"  # giá mà, tưởng
    HEDGE = "hedge"  # hình như, nghe nói
    PART = "part"  # phần, bước, một nửa
    WHOLE = "whole"  # hết, toàn bộ
    DRAFT = "draft"  # dự thảo, đề cương
    URGES = "urges"  # asked others for what is needed
    REMAIN = "remain"  # còn thiếu, chỉ còn
    BASICALLY = "basically"  # cơ bản
    ASK = "ask"  # ai, gì, nào
    ASK_VERB = "ask_verb"  # cho hỏi
    REQUEST = "request"  # gửi lại giúp, cho xin file
    BROKEN = "broken"  # không mở được, bị lỗi
    UNSURE = "unsure"  # chưa rõ, không biết
    EXTEND = "extend"
    PRESSED = "pressed"  # bận, vướng: a reason
    MISTAKE = "mistake"  # giao nhầm, không thuộc chức năng
    GIVE_BACK = "give_back"  # trả lại, đề nghị chuyển
    RETURNED = "returned"  # bị trả về
    LEADS = "leads"  # chủ trì
    ABSENT = "absent"  # nghỉ phép, đi công tác
    STAND_IN = "stand_in"  # nhận thay, ủy quyền
    ASSIGN = "assign"  # phân công, giao
    TAKES = "takes"  # phụ trách, theo dõi
    REOPEN = "reopen"
    CLOSE = "close"  # đề nghị đóng việc
    ACK = "ack"  # ok, vâng, rõ
    POLITE = "polite"  # cảm ơn, kính gửi
    PAPER = "paper"  # bản giấy: an addition to what is done
    JOKE = "joke"  # xong đời
    OTHERS = "others"  # các huyện, các đơn vị
    SAID = "said"  # bảo, nhắn, bấm: the word is mentioned, not used
    SIGNED = "signed"  # đã ký
    NOUN = "noun"  # words that only look like one of the others: chương trình


_TABLES: dict[Sense, str] = {
    Sense.DONE: """
        xong | xong xuôi | xong xuôi hết | xong việc | xong hết | xong hẳn | hoàn thành | hoàn thành xong
        hoàn tất | kết thúc | done | complete | completed | finish | finished | đâu vào đấy | ổn thỏa | xong cả
        xong toàn bộ | hoàn thành tốt | hoàn thành xuất sắc | hết việc | đâu ra đó | xog | xg | hoàn thành việc
        xong luôn | xong tất | hoàn tất xong | all done
        làm xong | làm xong xuôi | mần xong | thực hiện xong | xử lý xong | giải quyết xong | hoàn thành nhiệm vụ
    """,
    Sense.FINAL: """
        gửi | nộp | phát hành | ban hành | báo cáo | trả lời | thực hiện | xử lý | giải quyết | đăng | đăng tải
        đăng tin | đăng bài | up | làm | mần | cập nhật | phúc đáp | sao gửi | phổ biến | niêm yết | công bố | ký ban hành
        ký phát hành | gửi đi | gửi báo cáo | nộp báo cáo | tham dự | bàn giao | nhập liệu | nhập số liệu | nhập dữ liệu | post | thanh toán | gửi kèm
        gửi file | gửi văn bản | bc | có công văn | có văn bản | có báo cáo | có kế hoạch | ra văn bản | hồi âm
        trả lời bằng văn bản | chuyển đi | share | submit | sent | gửi mail | gửi email | tổ chức | báo cáo kết quả
        đưa lên web | đưa lên website | ban hành văn bản | làm việc này | đi dự | dự họp | chia sẻ
    """,
    Sense.WORK: """
        tham mưu | tổng hợp | rà soát | kiểm tra | triển khai | xây dựng | chuẩn bị | hướng dẫn | phối hợp | thống kê
        hoàn thiện | chỉnh sửa | bổ sung | lập | đôn đốc | khảo sát | thẩm tra | đánh giá | bố trí | mua sắm | phân tích
        lập danh sách | đối chiếu | chuyển | góp ý | quyết toán | tập hợp | thu thập | tuyên truyền | sắp xếp
        đăng ký | bắt tay vào làm | bắt đầu làm | bắt đầu | tiến hành | trả
    """,
    Sense.MINOR: """
        in | tải | họp | trao đổi | giao ban | gọi | photo | copy | soạn | viết | soạn thảo | nhắc | mời | làm việc với
        thống nhất | phân tích | download | đánh máy | gõ | chỉ đạo | đi họp | hỏi | xin | làm việc | ăn | gọi điện
        tìm | tìm hiểu | lên lịch | đặt lịch | hẹn | scan | in ấn | đóng gói | tạo | mở | làm thủ tục | đại hội | ĐH
    """,
    Sense.READ: """
        nhận | nhận được | đọc | xem | nghiên cứu | nắm | nắm được | nắm rõ | biết | tiếp nhận | tiếp thu | ghi nhận
        quán triệt | hiểu | hiểu rồi | đã rõ | rõ rồi | rõ ạ | nhận việc | nhận nhiệm vụ | nhận văn bản | nhận thư
        xin ghi nhận | xin tiếp thu | xin tiếp nhận | đã nhận | đã đọc | đã xem | đã biết | đọc xong | xem xong | nhận xong
        đọc rồi | xem rồi | nhận rồi | biết rồi | đọc kỹ | xem kỹ | xem qua | đọc qua | received | read | đã tiếp nhận
    """,
    Sense.SUBMIT: """
        trình ký | trình | trình duyệt | trình chủ tịch | trình lãnh đạo | trình thường trực | trình CT | trình PCT
        chờ ký | chờ duyệt | chờ phát hành | chờ đóng dấu | đợi ký | đợi duyệt | chờ phê duyệt | chờ ý kiến | chờ cho ý kiến
        lấy ý kiến | lấy ý kiến góp ý | xin ý kiến | lấy góp ý | chờ góp ý | đợi ý kiến | thẩm định | trình xin ý kiến
        chờ CT ký | chờ chủ tịch ký | chờ | đợi | còn chờ | chờ số | chờ dấu | đóng dấu | chờ lãnh đạo | chờ chủ tịch
        chờ CT | trình sếp | trình anh | chờ sếp | chờ xác nhận | xin chữ ký | chờ chữ ký | trình xem xét | chờ số liệu
        đợi số liệu | chờ thẩm định | đợi chủ tịch | đợi CT | đợi lãnh đạo | chờ các huyện | chờ các đơn vị | dự thảo trình
    """,
    Sense.DOING: """
        đang | đương | vẫn đang | hiện đang | còn đang | đang làm | đang dở | dở dang | dang dở | đang xử lý | đang triển khai
        đang thực hiện | đang hoàn thiện | đang hoàn tất | đang hoàn chỉnh | đang tiến hành | đang xong dần | trong quá trình
        đang giải quyết | đang soạn | đang trình | đang chờ | đang đợi | đang dự thảo | đang tổng hợp | vẫn làm | còn làm dở
        làm dở | đang sửa | in progress | working on it | đang lấy ý kiến | đang rà soát | đang gấp rút | đang khẩn trương
        đang tích cực | tiến độ | kha khá | được kha khá | làm được kha khá | được một ít | được ít | đang hoàn thành
    """,
    Sense.PERFECT: """
        đã | rồi | đã được | từ lâu | lâu rồi | vừa rồi | hồi nãy | lúc nãy | khi nãy | hồi sáng | hồi chiều | lúc sáng
        ban sáng | ban nãy | hôm nọ | bữa nọ | khi sáng | khi hôm | tối qua | đêm qua | sáng qua | chiều qua
    """,
    Sense.JUST: "vừa | mới | vừa mới | chỉ mới | mới chỉ | chừ mới | giờ mới | bây giờ mới | mới vừa",
    Sense.NOT_YET: """
        chưa | vẫn chưa | còn chưa | chưa được | chưa hề | chửa | chưa có | chưa thể | chưa kịp | chưa làm được | chưa xong
        chưa hoàn thành | chưa làm | chưa thực hiện | chưa đâu vào đâu | chưa thấy | chưa gửi được | not yet | chưa đủ
        chưa ai | chưa xong được | chưa đâu | chưa mô | chưa ra đâu vào đâu | đâu đã | nỏ xong | chưa bắt đầu
    """,
    Sense.NOT: "không | chẳng | chả | không có | đừng | đâu có | đâu phải | không phải | nỏ | không phải là | không được",
    Sense.CANNOT: """
        không kịp | không xong | không thể | không hoàn thành | không làm được | không nổi | không thực hiện được
        chẳng kịp | chả kịp | không làm kịp | không xong kịp | không gửi kịp | không gửi được | không nộp được
        không đạt | quá hạn | trễ hạn rồi | không thể xong | không thể hoàn thành | làm không kịp | không đủ thời gian
        không xong được | không hoàn thành được | không làm xong | không nộp kịp | chưa kịp xong | nỏ kịp | nỏ xong kịp
        làm không xuể | không báo cáo được | không triển khai được | không xong nổi | không làm nổi | bó tay
        xong không kịp | kịp đâu | kịp mô | quên mất | em quên | quên khuấy | quên chưa làm
    """,
    Sense.NEVER: """
        chưa bao giờ | chưa khi nào | chưa lần nào | chưa từng | chưa cần | chưa biết chừng | chưa đến hạn | chưa tới hạn
        chắc anh chưa | anh chưa nhận | VP chưa nhận | chị chưa nhận | chưa nhận được thư của em | chưa hết hạn
        chưa có ý kiến gì | chưa có vướng mắc | chưa phát sinh | chưa có vấn đề gì | có thể anh chưa
    """,
    Sense.HARMLESS: """
        không có gì vướng | không có gì | không còn gì | không còn vướng mắc | không vướng mắc | không có vướng mắc
        không có vấn đề gì | không vấn đề gì | không phát sinh | không phải trả lời | không phải trả lời văn bản
        không phải trả lời bằng văn bản | không cần trả lời | không cần văn bản | không còn tồn đọng | không tồn đọng
        không có trường hợp nào | không vướng gì | không còn vướng gì | không có khó khăn | không phải nhắc | khỏi nhắc
        không cần nhắc | đừng nhắc | đừng nhắc nữa | không nhắc nữa | không còn việc gì | không xin gia hạn
        không cần gia hạn | không phải gia hạn | không phải khất | không sót | không thiếu | không chậm | không trễ hạn
        không quá hạn | không còn | no problem | không sai sót | không phải gửi lại | không có ý kiến | không ý kiến gì
        không có ý kiến gì thêm | không có ý kiến gì khác | không có gì thêm | không sao | không có gì khó
        cuối cùng cũng | may quá | kịp hạn | đâu vào đấy cả
        không phát sinh vấn đề gì | không phải làm gì thêm | không có gì thay đổi | không có thay đổi | không có gì mới | hơn dự kiến | so với dự kiến | trước dự kiến | như dự kiến | theo dự kiến
        đúng dự kiến | không có vướng mắc gì | không vướng mắc gì | không còn vướng mắc gì
    """,
    Sense.NOWAY: """
        sao được | sao mà | sao nổi | sao kịp | sao xong | răng được | răng mà | răng kịp | răng xong | thế nào được
        làm sao mà | làm sao xong | làm sao được | làm răng mà | làm răng xong | mần răng mà | mần răng xong | kiểu gì được
        đâu mà | gì mà | làm gì đã | làm gì mà | làm gì đâu | đâu đã | có mà | hồi nào | hồi mô | xong đâu | xong mô
        gì đâu | thế nào nổi | gì nổi | sao mà kịp | sao mà xong | xong gì | được đâu | nổi đâu | được mô | mà xong được
        xong thế nào được | xong răng được | ai bảo xong | ai nói xong | ai bảo | làm gì xong | sao xong nổi
    """,
    Sense.FUTURE: """
        sẽ | dự kiến | hứa | xin hứa | hứa sẽ | cố gắng | cố | cố gắng sẽ | phấn đấu | quyết tâm | nhất định | chắc chắn sẽ
        em định | định sẽ | đang định | dự định | kế hoạch là | sắp tới | sẽ cố gắng | nỗ lực | cam kết | chắc là | kiểu gì cũng | thế nào cũng | qua tuần
        will | ngay bây giờ làm | tranh thủ | rồi sẽ | ráng | gắng | đảm bảo sẽ | xin phép sẽ | phải đến | để em
        phải xong | cần xong | phải hoàn thành | cần hoàn thành | để hoàn thành | muốn xong | sớm hoàn thành
        để ban em | để tôi | để mình | lo liệu
    """,
    Sense.NEARLY: """
        sắp | gần | sắp sửa | gần như sắp | chuẩn bị xong | sắp xong | gần xong | gần hoàn thành | sắp hoàn thành | suýt
        sắp xong rồi | gần xong rồi | xong đến nơi | gần gần xong | sắp hoàn tất | gần hoàn tất | sắp được | almost
    """,
    Sense.LATER: """
        tí nữa | tý nữa | lát nữa | chút nữa | chút xíu nữa | xíu nữa | lúc nữa | một lát nữa | ít hôm nữa | ít bữa nữa
        vài hôm nữa | vài bữa nữa | mấy hôm nữa | hôm sau | bữa sau | lúc khác | sau đó | mai mốt | ít nữa | vài ngày nữa
        mấy bữa nữa | một chút nữa | tối về | về em | khi về | lát em | tí em | lát sau | chốc nữa | nay mai
        trong nay mai| vài ngày tới | mấy ngày tới | thời gian tới | sớm nhất có thể | càng sớm càng tốt
    """,
    Sense.IF: """
        nếu | nếu như | nếu mà | khi nào | khi mô | bao giờ | bao chừ | lúc nào | chừng nào | hễ | miễn là | giả sử | khi
        lúc mô | đến khi | đến lúc | tới khi | sau khi | với điều kiện | trừ khi | đợi khi | chờ khi | để xong | để làm xong
        đợi xong | chờ xong | đợi họp | trước khi | mỗi khi | một khi | khi xong | đợi có | chờ có
        thì mới | mới có | mới kịp | có thì mới
    """,
    Sense.WISH: """
        giá mà | giá như | ước gì | ước | mong | mong là | mong sao | hy vọng | hi vọng | tưởng | cứ tưởng | tưởng là | tưởng đã
        đáng lẽ | lẽ ra | đáng ra | rồi thì em đã | thì em đã | xong được đã | được đã | hóa ra chưa | phải chi | thì đã
        tưởng xong | cầu mong | nói xong là | nếu xong
    """,
    Sense.HEDGE: """
        hình như | có lẽ | có vẻ | nghe nói | nghe đâu | chắc đã | chắc xong | hẳn là | dường như | không chắc | chưa chắc
        chắc rồi | thấy bảo | nghe bảo | chắc chắn rồi | không nhớ
    """,
    Sense.PART: """
        phần đầu | một phần | một nửa | nửa | phần nào | bước | bước 1 | bước đầu | giai đoạn | đợt | khâu | phần nội dung
        được nửa | phần lớn | hầu hết | đa số | một số | phân nửa | phần | vòng | chặng | phần 1 | phần 2 | phụ lục | vài
        quá nửa | hơn nửa | non nửa | gần nửa | mục 1 | một ít | ít nhiều | sơ bộ | bước đầu tiên | phần chữ | phần số liệu
        phần biểu | gần hết | gần đủ | nửa chừng | lưng chừng | chút ít | phần thô
    """,
    Sense.WHOLE: """
        hết | toàn bộ | tất cả | cả | cả hai | cả ba | hết cả | tất tần tật | đầy đủ | trọn vẹn | đủ | hoàn toàn | hết rồi
        phần việc | phần việc được giao | mọi việc | toàn bộ các việc | tất cả các việc | trọn gói | cả thảy
    """,
    Sense.URGES: """
        đề nghị các | yêu cầu các | đôn đốc các | nhắc các | công văn đề nghị | công văn yêu cầu | công văn đôn đốc
        văn bản đề nghị | văn bản yêu cầu | văn bản đôn đốc | thư nhắc | công văn nhắc | văn bản nhắc | công văn xin
        văn bản xin | công văn hỏi | văn bản hỏi | công văn mời | giấy mời các | phiếu lấy ý kiến | cv đề nghị | cv đôn đốc
        cv yêu cầu | yêu cầu cơ sở | đề nghị cơ sở | đôn đốc cơ sở | đề nghị đơn vị | yêu cầu đơn vị | thông báo cho các
        đốc thúc | giục các | hối các
    """,
    Sense.DRAFT: """
        dự thảo | đề cương | bản nháp | nháp | dự thảo lần 1 | bản thảo | draft | khung | dàn ý | dự thảo kế hoạch
        phác thảo | bản sơ bộ | lên khung | xong khung
    """,
    Sense.REMAIN: """
        còn thiếu | chỉ còn | còn mỗi | còn lại | vẫn còn | còn phần | còn vướng | còn chờ | còn phải | còn vài | còn một
        còn nữa | thiếu | còn sai | còn khoảng | chỉ thiếu | mỗi tội | còn có | còn việc | còn phụ lục | còn đợi | còn một số
        còn 1 | còn 2 | còn 3 | còn ít | còn chút | còn mấy | còn dang dở | trừ | ngoại trừ | trừ phần | bắt làm lại
        yêu cầu làm lại | phải làm lại | trả về làm lại | làm lại | sai số liệu | bị sai | phải sửa | cần bổ sung
        cần chỉnh sửa | phải bổ sung | yêu cầu bổ sung | phải chỉnh | chưa hoàn chỉnh | bổ sung thêm
    """,
    Sense.BASICALLY: """
        cơ bản | về cơ bản | cơ bản là | gần như | tương đối | coi như gần | đại khái | tạm xong | tạm ổn | hòm hòm | ngót
        về mặt cơ bản | căn bản | tạm | tạm thời xong | hầu như | đâu đó xong
    """,
    Sense.ASK: """
        gì | ai | đâu | nào | mấy | bao nhiêu | bao lâu | sao | tại sao | vì sao | thế nào | như thế nào | ra sao | làm sao
        răng | mô | ở đâu | ở mô | ai vậy | gì vậy | có phải | có cần | có được | phải không | được không | đúng không
        có đúng | hay là | hay không | thế à | vậy à | nhỉ | hả | hở | hỉ | thế nào ạ | làm thế nào | làm răng | mần răng
        là sao | là gì | là ai | ngày nào | lúc mấy giờ | mấy giờ | được chưa | xong chưa | có nên | hay chưa
        được hông | phải hông | đúng hông | how | what | when | who | where | why | xong chưa nhỉ | đã xong chưa | xong chưa vậy
        gửi chưa | nộp chưa | nhận được chưa | được không ạ | cho biết | xong không | kịp không | răng rứa | ai rứa | ri răng
        cách nào | bằng cách nào | chủ trì hay | hay phối hợp | bản giấy hay | hay bản mềm | có chắc | có kịp | làm chi
        khi nào vậy | khi nào ạ | bao giờ ạ | bao giờ vậy | khi nào nộp | bao giờ nộp | bao giờ phải | khi nào phải
        xin hỏi | là ngày nào | hạn khi nào | hạn bao giờ | khi nào hết hạn | tới đâu | đến đâu
    """,
    Sense.ASK_VERB: """
        cho hỏi | xin hỏi | em hỏi | hỏi chút | hỏi tí | hỏi tý | cho em hỏi | cho mình hỏi | cho tôi hỏi | giải thích
        giải đáp | xin ý kiến chỉ đạo | hướng dẫn giúp | hướng dẫn em | hướng dẫn thêm | xin hướng dẫn | đề nghị hướng dẫn
        cho xin ý kiến | thắc mắc | làm rõ giúp | đề nghị làm rõ | nói rõ hơn | cho em biết | cho biết thêm | xin chỉ đạo
    """,
    Sense.REQUEST: """
        gửi lại | gửi lại giúp | gửi lại file | cho em xin | cho xin | cho em xin file | cung cấp | gửi bổ sung | gửi thêm
        cho em xin lại | gửi giúp | gửi cho em | gửi em | chuyển lại file | gửi lại văn bản | xin file | xin mẫu | xin lại
        gửi giùm | chia sẻ file | cho em file | cho em mẫu | gửi bản | gửi lại bản | cho em số | xin số | xin link
    """,
    Sense.BROKEN: """
        bị lỗi | lỗi file | file lỗi | lỗi font | lỗi phông | không mở được | không đọc được | không xem được | mở không được
        không tải được | bị hỏng | file hỏng | thiếu phụ lục | thiếu trang | thiếu file | mất trang | không thấy file
        không có file | không thấy đính kèm | không có đính kèm | file không mở được | mờ quá | không rõ chữ | lỗi rồi
        không nhận được file | chưa nhận được file | chưa thấy file | chưa có file | thiếu đính kèm | mở không ra
    """,
    Sense.UNSURE: """
        chưa rõ | chưa hiểu | không hiểu | không rõ | không biết | chẳng biết | chả biết | chưa biết | chưa nắm | không nắm
        nỏ biết | chưa thông | mơ hồ | băn khoăn | phân vân
    """,
    Sense.EXTEND: """
        gia hạn | xin thêm | xin lùi | lùi hạn | lùi thời hạn | lùi đến | lùi sang | lùi tới | lùi lại | lùi thêm | lùi | khất
        hoãn | hoãn lại | hoãn đến | dời hạn | dời thời hạn | dời sang | dời đến | dời lại | nới hạn | nới thời hạn | giãn hạn
        giãn tiến độ | kéo dài thời gian | kéo dài thời hạn | xin chậm | nộp chậm | nộp muộn | nộp trễ | xin muộn
        điều chỉnh thời hạn | điều chỉnh hạn | thêm thời gian | cho thêm | cho em thêm | cho ban thêm | cho ban em thêm
        cho em xin thêm | xin trễ | báo cáo muộn | báo cáo chậm | gửi muộn | gửi chậm | gửi trễ | xin đến | xin tới | xin sang
        cho em đến | cho em tới | cho em sang | cho em qua | cho em hết | cho ban em đến | cho ban đến | cho ban em tới
        cho em khất | cho em lùi | cho em gia hạn | xin hoãn | xin dời | xin khất | xin kéo dài | xin nới | xin giãn | cho em xin đến
        cho xin thêm | cho xin đến | cho em xin lùi | lui hạn | lui thời hạn | thêm ít bữa | thêm ít hôm | thêm vài hôm
        thêm mấy hôm | thêm mấy ngày | thêm vài ngày | xin thêm ít | cho mình thêm | cho tôi đến | cho tôi thêm | cho mình đến
        lui | lui đến | xin lui | extend | extension | rời hạn | đổi hạn | thay đổi thời hạn | đổi thời hạn | hoãn thời hạn
        cho bọn em thêm | cho bọn em đến | cho chúng em thêm | cho chúng em đến | cho ban em hết | trễ vài | trễ vài hôm
    """,
    Sense.PRESSED: """
        bận | vướng | kẹt | quá tải | nhiều việc | đang bận | đang vướng | đang kẹt | đang ở | đang đi | đang họp
        đang nghỉ | đang công tác | đang trên đường | đang dự | đang ốm | đang học | bận quá | gấp quá | vướng đại hội
        nghỉ ốm | bận việc | bận họp | nhiều việc quá | do bận | thiếu người
    """,
    Sense.MISTAKE: """
        không thuộc | không phải việc | không phải của | không đúng chức năng | không đúng nhiệm vụ | không đúng thẩm quyền
        nhầm ban | nhầm đơn vị | nhầm người | nhầm địa chỉ | giao nhầm | chuyển nhầm | gửi nhầm | nhầm rồi | không phải ban
        đâu phải việc | không phải nhiệm vụ | không phải chức năng | không phải trách nhiệm | không phải lĩnh vực
        không có chức năng | không liên quan | không phụ trách | ngoài chức năng | ngoài thẩm quyền | ngoài phạm vi
        chỉ phối hợp | không chủ trì | không phải chủ trì | trái chức năng | sai địa chỉ | không đúng ban | không phải phần việc
        giao sai | chuyển sai | phân công nhầm | đâu phải của | không phải thẩm quyền | không làm mảng | nhầm chỗ | nỏ phải việc
        không đúng lĩnh vực | chứ không phải ban | không phải ban em | không nhận việc | không phải mảng | nhầm sang
        không phải do ban | đâu thuộc | nỏ phải của | không đúng đối tượng | không đúng đơn vị | không phải bên em
    """,
    Sense.GIVE_BACK: """
        trả lại | hoàn trả | xin trả | trả lại VP | trả lại văn bản | chuyển lại | đề nghị chuyển | kính chuyển | xin chuyển
        nhờ chuyển | chuyển cho | chuyển sang | đề nghị giao | nên giao | giao cho | chuyển trả | từ chối | không nhận
        thu hồi | đề nghị VP chuyển | đề nghị chuyển sang | chuyển qua | đề nghị chuyển cho | phải giao | đề xuất chuyển
        đề xuất giao | chuyển về
    """,
    Sense.RETURNED: "bị trả lại | bị trả về | trả về | bị trả | bị trả lại nên | thư bị trả lại | mail bị trả lại | bị dội lại",
    Sense.LEADS: "chủ trì | chủ trì mới đúng | làm chủ trì | là đơn vị chủ trì | chủ trì là | chủ trì phải là | mới đúng",
    Sense.ABSENT: """
        nghỉ phép | nghỉ ốm | đi công tác | đi học | đi vắng | vắng mặt | vắng | nghỉ | ốm | đi cơ sở | thai sản | đi tập huấn
        tập huấn | đi Hà Nội | nghỉ thai sản | nghỉ lễ | đi xa | công tác | đi phép | nghỉ chế độ | nghỉ việc riêng | đi ra ngoài
        đi viện | nằm viện | nghỉ mát | đi huyện | đi nước ngoài | đi Huế | đi Sài Gòn | đi TP | bận công tác | đi Đà Nẵng
    """,
    Sense.STAND_IN: """
        nhận thay | thay | thay em | thay tôi | xử lý thay | ủy quyền | nhờ | nhận văn bản thay | theo dõi thay | ký thay
        giải quyết thay | làm thay | trực thay | liên hệ | thay mặt | nhận giúp | xử lý giúp | thế em | nhận hộ | xử lý hộ
        làm hộ | thay ban | thay anh | thay chị | thay cho | trực hộ | điều hành thay
    """,
    Sense.ASSIGN: """
        phân công | giao | giao cho | cử | phân cho | bàn giao cho | đã giao | phân công cho | đã phân công | giao việc cho
        chuyển cho | giao việc | chỉ định | giao lại cho | giao lại
    """,
    Sense.TAKES: """
        phụ trách | theo dõi | chịu trách nhiệm | đảm nhận | đảm nhiệm | lo | nhận xử lý | trực tiếp xử lý | trực tiếp làm
        xử lý nhé | làm nhé | xử lý giúp nhé | thụ lý | đầu mối
    """,
    Sense.REOPEN: """
        mở lại | bấm nhầm | báo nhầm | trả lời nhầm | nhắn nhầm | rút lại | hủy xác nhận | đóng nhầm | mở việc lại | undo
        hoàn tác | click nhầm | ấn nhầm | nhấn nhầm | bấm lộn | gõ nhầm | hủy đóng | chưa đóng | mở ra lại | báo lộn
        trả lời lộn | xác nhận nhầm | báo xong nhầm | reopen | khôi phục việc | xin rút
    """,
    Sense.CLOSE: """
        đóng việc | đề nghị đóng | đóng giúp | kết thúc việc | kết thúc xử lý | đề nghị kết thúc | cho đóng | xin đóng
        đóng hồ sơ | cho kết thúc | xin kết thúc | đóng văn bản | đóng nhiệm vụ | kết thúc văn bản | nhất trí kết thúc
        đồng ý kết thúc | coi như xong | cho kết thúc việc | kết thúc nhiệm vụ | tất toán | close
    """,
    Sense.ACK: """
        ok | oke | okie | okê | ô kê | oki | okay | okela | ok la | vâng | dạ | dạ vâng | dạ rõ | rõ | ừ | ừm | uh | ờ | uhm | uk
        tuân lệnh | yes | yes sir | roger | noted | copy that | đồng ý | nhất trí | được ạ | được rồi
        làm ngay | em làm ngay | triển khai ngay | thực hiện ngay | xử lý ngay | chấp hành | nghiêm túc thực hiện
        dạ em | vâng em | ok em | ok anh | ok chị | dạ được | tốt | tốt rồi | thống nhất | dạ ok
        làm luôn | xin chấp hành | nghe rõ | ok ok | rứa nghe | hiểu rồi ạ | dạ biết rồi | gật | duyệt
    """,
    Sense.POLITE: """
        cảm ơn | cám ơn | trân trọng | kính gửi | kính chào | chào | chào anh | chào VP | xin chào | thanks | thank you
        with thanks | tks | thx | trân trọng cảm ơn | kính báo | kính báo cáo | báo cáo anh biết | báo cáo anh | báo cáo chị
        báo cáo VP | báo anh | báo VP | báo cáo sếp | xin báo cáo | xin thông báo | em xin báo cáo | best regards | regards
        dear | chúc | chúc anh | chúc mừng | cuối tuần vui | báo cáo để | ĐT | điện thoại | trưởng ban | phó trưởng ban
        xin lỗi | mong thông cảm | mong anh thông cảm | nhận khuyết điểm | xin nhận khuyết điểm | thông cảm | xin cảm ơn
        được phân công | báo cáo Thường trực | báo cáo đồng chí | thưa anh | thưa chị | kính thưa | hi | hello | hehe | hihi | haha
        báo cáo các anh | báo cáo lãnh đạo | kính trình | đính kèm | file đính kèm | kèm theo | file kèm theo | theo chỉ đạo | báo cáo để VP biết | cảm ơn nhiều
    """,
    Sense.PAPER: "bản sao | bản giấy | bản cứng | bản gốc | bản in | hồ sơ giấy | bản chính | bản có dấu | bản ký | bản lưu",
    Sense.JOKE: """
        xong đời | xong phim | xong con ong | xong om | xong cái hạn | thôi xong | toi | đi đời | xong phin | xong luôn em
        chết em | chết rồi | xong mất
    """,
    Sense.OTHERS: """
        các huyện | các đơn vị | các ban | các cơ sở | các ban khác | ban khác | đơn vị khác | các nơi | các phòng | họ
        bên kia | bên đó | bên ấy | bên khác | người ta | các bên | các công đoàn | cấp trên | cấp dưới | các cháu | nơi khác
        các cấp | các trường | các ngành | các đồng chí khác | mọi người | các anh | các chị
    """,
    Sense.SAID: "bảo | nhắn | bấm | gõ | nói | báo | ghi | chữ | từ | nút | trả lời là | reply | bảo là | nói là | báo là | hỏi",
    Sense.SIGNED: "ký | ký duyệt | phê duyệt | duyệt | thông qua",
}

# Without diacritics one of two words that look the same is far more usual: it comes first.
_USUAL = (
    *(
        ("đang", Sense.DOING),
        ("vâng", Sense.ACK),
        ("mới", Sense.JUST),
        ("răng", Sense.ASK),
        ("đã", Sense.PERFECT),
    ),
    *(
        (word, Sense.NOUN)
        for word in listed("""
            cho | ban | đầu | đơn | có | ở | năm | đội | đúng | nữa | tám | máy | hà | kết | nghị | thấy | cũ | tượng
            hồ sơ | rõ ràng | nêu trên | nêu tại | đã nêu | giới thiệu | tối thiểu | trụ sở | thanh tra | chuyên viên
            bắt buộc | công nhân | cá nhân | nguyên nhân | hiệu quả | tài liệu | hợp đồng | phù hợp
        """)
    ),
)

# Nouns and compounds in which a deciding syllable decides nothing.
_TABLES[Sense.NOUN] = """
    chương trình | quá trình | tờ trình | lịch trình | công trình | quy trình | lộ trình | giao lưu | phần mềm
    thành phần | góp phần | thời hạn hoàn thành | thời gian hoàn thành | hạn hoàn thành | mức độ hoàn thành
    kết quả hoàn thành | tỷ lệ hoàn thành | nơi làm việc | ngày làm việc | giờ làm việc | đi làm | bước vào
    sáng kiến | kế hoạch làm việc | lịch làm việc | bản báo cáo | người nhận | nơi nhận | công văn đến | được giao
    nhiệm vụ được giao | người xem | trả lời thư | báo cáo viên | sáng tạo | chuẩn bị họp | giao thông
    quyết định | quy định | xác định | ổn định | khẳng định | nghị định | kiểm định | nhận định | giám định | dự định là
    củng cố | sự cố | trong vòng | thay đổi | hội nghị | kiến nghị | nghị quyết | hội thảo | phát triển | phát động
    phát sinh | phát hiện | thu nhập | sáp nhập | suy nghĩ | em nghĩ | đổi mới | làm rõ | làm quen | làm ăn
    tổ chức công đoàn | các tổ chức | chương trình hành động | phần thưởng | phần trăm
"""

SENSES: Lexicon[Sense] = Lexicon(
    [*_USUAL, *((phrase, sense) for sense, phrases in _TABLES.items() for phrase in listed(phrases))]
)

# The words that say nothing at the end of a clause: particles and forms of address.
PARTICLES = frozenset(
    listed("""
    ạ | a | à | ah | nhé | nhá | nha | nhe | nghe | nghen | nhen | hen | hè | hỉ | nờ | nì | hí | với | thôi | đó | đấy
    này | nè | ni | luôn | anh | chị | em | sếp | vp | ơi | oi | e | c | cô | chú | bác | các | ấy | mà | nữa | cơ | đi | vậy
    thế | rứa | tề | nhỉ | hả | hở | hử | ha | ta | mọi | người | bạn | ông | bà | đồng | chí | dạ | thưa | hẳn | đâu | mô
    """)
)
QUESTION_TAILS = frozenset(listed("nhỉ | hả | hở | hử | vậy | thế | rứa | à | ah | hè | ta"))
PRONOUNS = frozenset(listed("em | tôi | mình | tui | bọn | chúng | ban | cháu | btg | anh | chị"))
CONTRASTS: Lexicon[bool] = Lexicon.of(
    "nhưng | nhưng mà | tuy nhiên | tuy | riêng | thực ra | hóa ra | trừ | ngoại trừ | mỗi tội"
)
REASONS = frozenset(listed("vì | do | bởi | tại"))
