"""What denies, postpones, doubts or makes conditional. Tables only."""

from __future__ import annotations

from mailbot.core.answer.senses.sense import Sense

# Chưa có gì vướng, không gặp khó khăn, chẳng phát sinh vấn đề gì: a denial of trouble is good news. "Chưa có
# ý kiến" is not among them: there somebody has not spoken yet.
_TROUBLES = """
    vướng | vướng mắc | vướng mắc gì | vướng gì | gì vướng | gì vướng mắc | gì khó khăn | khó khăn
    khó khăn gì | khó khăn vướng mắc | khó khăn vướng mắc gì | vấn đề gì | trở ngại | trở ngại gì | sai sót
    sai sót gì | sự cố | sự cố gì | gì phát sinh | phát sinh | phát sinh gì | gì bất thường | bất thường
    gì đáng ngại | trục trặc | trục trặc gì | tồn đọng | gì tồn đọng | đơn thư | khiếu nại
"""
_NO_TROUBLE = " | ".join(
    f"{no} {verb} {trouble}"
    for no in ("không", "chưa", "chẳng", "chả", "không hề", "chưa hề")
    for verb in ("có", "gặp", "thấy", "còn", "phát sinh", "xảy ra")
    for trouble in (one.strip() for line in _TROUBLES.split("\n") for one in line.split("|"))
    if trouble
)

TABLES: dict[Sense, str] = {
    Sense.NOT_YET: """
        chưa | vẫn chưa | còn chưa | chưa được | chưa hề | chửa | chưa có | chưa thể | chưa kịp
        chưa làm được | chưa xong | chưa hoàn thành | chưa làm | chưa thực hiện | chưa đâu vào đâu
        đừng đóng | đừng đóng việc | không đóng việc | chưa đóng việc | chưa đóng được | khoan đóng
        chưa thấy | chưa gửi được | not yet | chưa đủ | chưa ai | chưa xong được | chưa đâu | chưa mô
        chưa ra đâu vào đâu | đâu đã | nỏ xong | chưa bắt đầu | còn lâu | lâu nữa | còn lâu mới xong
        lâu nữa mới xong | còn lâu lắm | không biết bao giờ xong | chẳng biết bao giờ xong
    """,
    Sense.NOT: """
        không | chẳng | chả | không có | đừng | đâu có | đâu phải | không phải | nỏ | không phải là
        không được | khỏi | thôi khỏi | khỏi cần | không cần
    """,
    Sense.CANNOT: """
        không kịp | không xong | không thể | không hoàn thành | không làm được | không nổi
        không thực hiện được | chẳng kịp | chả kịp | không làm kịp | không xong kịp | không gửi kịp
        không gửi được | không nộp được | không đạt | quá hạn | trễ hạn rồi | không thể xong
        không thể hoàn thành | làm không kịp | không đủ thời gian | không xong được
        không hoàn thành được | không làm xong | không nộp kịp | chưa kịp xong | nỏ kịp | nỏ xong kịp
        làm không xuể | không báo cáo được | không triển khai được | không xong nổi | không làm nổi
        y nguyên | dậm chân tại chỗ | giậm chân tại chỗ | bó tay | xong không kịp | kịp đâu | kịp mô
        quên mất
        quên khuấy | quên chưa làm
        không được anh | không được ạ | không được đâu | không được đâu ạ | không được rồi | khó xong
        khó kịp | khó mà | khó hoàn thành | e là không | e rằng không | sợ không kịp | sợ không xong
        sợ rằng không | chắc trễ | trễ hạn | chậm hạn | trễ rồi | bị trễ | chậm mất | trễ mất
        e không kịp | e không xong | ngại không kịp | quên làm | quên gửi | quên nộp | quên trình
        quên báo cáo | hết hạn | hết hạn nộp | không có thời gian | không có số liệu
        tạm dừng | tạm ngưng | tạm ngừng | tạm hoãn | bị hoãn | phải hoãn
        không có người | không có kinh phí | không có điều kiện
    """,
    Sense.NEVER: """
        chưa bao giờ | chưa khi nào | chưa lần nào | chưa từng | chưa cần | chưa biết chừng | chưa đến hạn
        chưa tới hạn | chắc anh chưa | anh chưa nhận | VP chưa nhận | chị chưa nhận
        chưa nhận được thư của em | chưa hết hạn | chưa có ý kiến gì | chưa có vướng mắc | chưa phát sinh
        chưa có vấn đề gì | có thể anh chưa | tưởng không kịp | cứ tưởng không xong | tưởng chưa xong
        tưởng không xong | cứ tưởng không kịp | VP chưa cập nhật | hệ thống chưa cập nhật
        hệ thống vẫn báo chưa | vẫn báo chưa | sao vẫn báo chưa | sao vẫn nhắc | sao cứ nhắc
        sao còn nhắc | sao vẫn thấy nhắc | sao lại nhắc
    """,
    Sense.HARMLESS: _NO_TROUBLE
    + """
        |        không có gì vướng | không có gì | không còn gì | không còn vướng mắc | không vướng mắc
        không có vướng mắc | không có vấn đề gì | không vấn đề gì | không phát sinh | không phải trả lời
        không phải trả lời văn bản | không phải trả lời bằng văn bản | không cần trả lời
        không cần văn bản | không còn tồn đọng | không tồn đọng | không có trường hợp nào | không vướng gì
        không còn vướng gì | không có khó khăn | không phải nhắc | khỏi nhắc | không cần nhắc | đừng nhắc
        đừng nhắc nữa | không nhắc nữa | không còn việc gì | không xin gia hạn | không cần gia hạn
        không phải gia hạn | không phải khất | không sót | không thiếu | không chậm | không trễ hạn
        không quá hạn | không còn | no problem | không sai sót | không phải gửi lại | không có ý kiến
        không ý kiến gì | không có ý kiến gì thêm | không có ý kiến gì khác | không có gì thêm | không sao
        không có gì khó | cuối cùng cũng | may quá | kịp hạn | đâu vào đấy cả | không phát sinh vấn đề gì
        không phải làm gì thêm | không có gì thay đổi | không có thay đổi | không có gì mới | hơn dự kiến
        so với dự kiến | trước dự kiến | như dự kiến | theo dự kiến | đúng dự kiến | không có vướng mắc gì
        không vướng mắc gì | không còn vướng mắc gì | không phát hành văn bản | không ra văn bản
        không ban hành văn bản | không có văn bản trả lời | không những | không chỉ | không có văn bản
        không phát sinh văn bản | không yêu cầu báo cáo | không yêu cầu trả lời | yên tâm | đừng lo
        không cần làm gì | không cần làm gì thêm | không cần làm gì nữa | không phải làm gì nữa
        không có nội dung phải báo cáo | không có gì phải báo cáo | không có nội dung báo cáo
        không phải chờ | không phải đợi | không cần chờ | không cần đợi | không còn chờ | khỏi chờ | khỏi đợi
        không phải chờ ai | không phải đợi ai | rút kinh nghiệm | xin rút kinh nghiệm | em xin rút kinh nghiệm
        quên báo | quên chưa báo | quên không báo | quên trả lời | báo muộn | báo trễ
    """,
    Sense.NOWAY: """
        sao được | sao mà | sao nổi | sao kịp | sao xong | răng được | răng mà | răng kịp | răng xong
        thế nào được | làm sao mà | làm sao xong | làm sao được | làm răng mà | làm răng xong
        mần răng mà | mần răng xong | kiểu gì được | đâu mà | gì mà | làm gì đã | làm gì mà | làm gì đâu
        đâu đã | có mà | hồi nào | hồi mô | xong đâu | xong mô | gì đâu | thế nào nổi | gì nổi
        sao mà kịp | sao mà xong | xong gì | được đâu | nổi đâu | được mô | mà xong được
        xong thế nào được | xong răng được | ai bảo xong | ai nói xong | ai bảo | làm gì xong
        sao xong nổi | làm gì có | mô đã | mô có | đâu có xong | chi mà | mô mà | có mô
    """,
    Sense.FUTURE: """
        sẽ | dự kiến | hứa | xin hứa | hứa sẽ | cố gắng | cố | cố gắng sẽ | phấn đấu | quyết tâm
        nhất định | chắc chắn sẽ | em định | định sẽ | đang định | dự định | kế hoạch là | sắp tới
        sẽ cố gắng | nỗ lực | cam kết | chắc là | kiểu gì cũng | thế nào cũng | qua tuần | will
        ngay bây giờ làm | tranh thủ | rồi sẽ | ráng | gắng | đảm bảo sẽ | xin phép sẽ | phải đến | để em
        phải xong | cần xong | phải hoàn thành | cần hoàn thành | để hoàn thành | muốn xong
        cũng phải | sớm hoàn thành | sớm xong | làm tiếp | làm nốt | xử lý tiếp
        để ban em | để tôi | để mình | lo liệu | để ban | để bên em | để tụi em
        để chúng em
    """,
    Sense.NEARLY: """
        sắp | gần | sắp sửa | gần như sắp | chuẩn bị xong | sắp xong | gần xong | gần hoàn thành
        sắp hoàn thành | suýt | sắp xong rồi | gần xong rồi | xong đến nơi | gần gần xong | sắp hoàn tất
        gần hoàn tất | sắp được | almost | sắp rồi | gần rồi | gần được rồi | sắp được rồi
    """,
    Sense.LATER: """
        tí nữa | tý nữa | lát nữa | chút nữa | chút xíu nữa | xíu nữa | lúc nữa | một lát nữa | ít hôm nữa
        ít bữa nữa | vài hôm nữa | vài bữa nữa | mấy hôm nữa | hôm sau | bữa sau | lúc khác | sau đó
        mai mốt | ít nữa | vài ngày nữa | mấy bữa nữa | một chút nữa | tối về | về em | khi về | lát em
        tí em | lát sau | chốc nữa | nay mai | trong nay mai | vài ngày tới | mấy ngày tới | thời gian tới
        sớm nhất có thể | càng sớm càng tốt | lát | hôm khác | bữa khác | dịp khác | tí gửi | tí nộp
        lúc nào rảnh | đợi em | chờ em | đợi tí | chờ tí | đợi chút | chờ chút | đợi xíu | chờ xíu
        khoan đã | từ từ | đợi ban em | chờ ban em
    """,
    Sense.IF: """
        nếu | nếu như | nếu mà | khi nào | khi mô | bao giờ | bao chừ | lúc nào | chừng nào | hễ | miễn là
        giả sử | khi | lúc mô | đến khi | đến lúc | tới khi | sau khi | với điều kiện | trừ khi | đợi khi
        chờ khi | để xong | để làm xong | đợi xong | chờ xong | đợi họp | trước khi | mỗi khi | một khi
        khi xong | đợi có | chờ có | thì mới | mới kịp | có thì mới | nào có | nào xong | chờ khi nào
        rồi tính | rồi hẵng | rồi mới tính | hẵng | rồi tính tiếp
        đợi khi nào | đến khi nào | tới khi nào | xong đã | đã rồi | có rồi mới | phải có | đợi cho
    """,
    Sense.WISH: """
        giá mà | giá như | ước gì | ước | mong | mong là | mong sao | hy vọng | hi vọng | tưởng | cứ tưởng
        tưởng là | tưởng đã | đáng lẽ | lẽ ra | đáng ra | rồi thì em đã | thì em đã | xong được đã
        được đã | hóa ra chưa | phải chi | thì đã | tưởng xong | cầu mong | nói xong là | nếu xong
    """,
    Sense.HEDGE: """
        hình như | có lẽ | có vẻ | nghe nói | nghe đâu | chắc đã | chắc xong | hẳn là | dường như
        không chắc | chưa chắc | chắc rồi | thấy bảo | nghe bảo | chắc chắn rồi | không nhớ | thì phải
        em nhớ | nhớ là | tôi nhớ | coi như xong | xem như xong | coi như | xem như | xong cũng
        năm ngoái | năm trước | năm kia
    """,
    Sense.PRESSED: """
        bận | vướng | kẹt | quá tải | nhiều việc | đang bận | đang vướng | đang kẹt | đang ở | đang đi
        đang họp | đang nghỉ | đang công tác | đang trên đường | đang dự | đang ốm | đang học | bận quá
        gấp quá | vướng đại hội | nghỉ ốm | bận việc | bận họp | nhiều việc quá | do bận | thiếu người
        đang bị | đang đau | đang sốt | bị đau | bị ốm | bị sốt
    """,
    Sense.RETURNED: """
        bị trả lại | bị trả về | trả về | bị trả | bị trả lại nên | thư bị trả lại | mail bị trả lại
        bị dội lại | bị dội về | bị dội | mà bị | rồi bị
    """,
    Sense.REOPEN: """
        mở lại | bấm nhầm | báo nhầm | trả lời nhầm | nhắn nhầm | rút lại | hủy xác nhận | đóng nhầm
        mở việc lại | undo | hoàn tác | click nhầm | ấn nhầm | nhấn nhầm | bấm lộn | gõ nhầm | hủy đóng
        chưa đóng | mở ra lại | báo lộn | trả lời lộn | xác nhận nhầm | báo xong nhầm | reopen
        khôi phục việc | xin rút
    """,
    Sense.JOKE: """
        xong đời | xong phim | xong con ong | xong om | xong cái hạn | thôi xong | toi | đi đời
        xong phin | xong luôn em | chết em | chết rồi | xong mất
    """,
    Sense.OFFER: """
        có gì anh | có gì chị | có gì VP | có gì báo | có gì em | có gì cứ | cần gì | cần gì thêm
        có vướng gì | thiếu gì | cần thêm gì | có gì thêm | có gì sai | có gì thì | cứ gọi | cứ báo
        cứ nhắn | báo em nhé | nhắn em | gọi em | alo em | báo lại em | có gì sẽ | vướng gì | sai gì
        có gì a | có gì c | cần bổ sung gì | có gì không ổn | có thắc mắc gì | có chi anh | có chi chị
        có chi em | có chi VP
    """,
}
