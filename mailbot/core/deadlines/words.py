"""The words of time in Vietnamese: numbers, days, parts, cues. Tables only."""

from __future__ import annotations

from enum import StrEnum

from mailbot.core.deadlines.expressions import Part, Session, Unit
from mailbot.core.text import Lexicon, listed

_ONES = ("", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")


def _spoken_numbers() -> list[tuple[str, int]]:
    found = [(word, n) for n, word in enumerate(_ONES) if word] + [("mười", 10), ("tư", 4), ("bẩy", 7)]
    found += [("mươi", 10), ("chục", 10)]
    for tens in range(1, 10):
        word = "mười" if tens == 1 else f"{_ONES[tens]} mươi"
        if tens > 1:
            found.append((word, tens * 10))
            found.append((f"{_ONES[tens]} chục", tens * 10))
        for ones in range(1, 10):
            found.append((f"{word} {_ONES[ones]}", tens * 10 + ones))
        found += [(f"{word} lăm", tens * 10 + 5), (f"{word} nhăm", tens * 10 + 5)]
        if tens > 1:
            found += [(f"{word} mốt", tens * 10 + 1), (f"{word} tư", tens * 10 + 4)]
            found += [(f"{_ONES[tens]} {'lăm' if n == 5 else _ONES[n]}", tens * 10 + n) for n in range(2, 10)]
    return found


NUMBERS: Lexicon[int] = Lexicon(_spoken_numbers())

_MONTH_WORDS = ("một", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một", "mười hai")
MONTH_NAMES: Lexicon[int] = Lexicon([*((word, n) for n, word in enumerate(_MONTH_WORDS, 1)), ("bốn", 4)])

WEEKDAY_NAMES: Lexicon[int] = Lexicon(
    [
        ("thứ hai", 1),
        ("thứ ba", 2),
        ("thứ tư", 3),
        ("thứ bốn", 3),
        ("thứ năm", 4),
        ("thứ sáu", 5),
        ("thứ bảy", 6),
        ("thứ bẩy", 6),
        ("chủ nhật", 7),
        ("ngày CN", 7),
        ("chúa nhật", 7),
    ]
)

WEEK_OFFSETS: Lexicon[int] = Lexicon(
    [
        ("tuần này", 0),
        ("tuần nay", 0),
        ("tuần sau", 1),
        ("tuần tới", 1),
        ("tuần tới đây", 1),
        ("tuần kế", 1),
        ("qua tuần", 1),
        ("sang tuần", 1),
        ("tuần kế tiếp", 1),
        ("tuần tiếp theo", 1),
        ("tuần sau nữa", 2),
        ("tuần tới nữa", 2),
        ("tuần trước", -1),
        ("tuần rồi", -1),
        ("tuần qua", -1),
    ]
)

RELATIVE_DAYS: Lexicon[int] = Lexicon(
    [
        ("hôm nay", 0),
        ("bữa nay", 0),
        ("ngày hôm nay", 0),
        ("ngày nay", 0),
        ("trong ngày", 0),
        ("ngay trong ngày", 0),
        ("trong ngày hôm nay", 0),
        ("ngay trong ngày hôm nay", 0),
        ("mai", 1),
        ("ngày mai", 1),
        ("hôm mai", 1),
        ("bữa mai", 1),
        ("mốt", 2),
        ("ngày mốt", 2),
        ("bữa mốt", 2),
        ("ngày kia", 2),
        ("ngày kìa", 3),
        ("hôm qua", -1),
        ("bữa qua", -1),
        ("hôm kia", -2),
        ("hôm trước", -3),
        ("bữa trước", -3),
        ("hôm rồi", -3),
    ]
)

PARTS: Lexicon[Part] = Lexicon(
    [
        ("đầu", Part.START),
        ("những ngày đầu", Part.START),
        ("giữa", Part.MIDDLE),
        ("trung tuần", Part.MIDDLE),
        ("thượng tuần", Part.START),
        ("hạ tuần", Part.END),
        ("cuối", Part.END),
        ("hết", Part.END),
        ("những ngày cuối", Part.END),
    ]
)

QUARTERS: Lexicon[int] = Lexicon(
    [("I", 1), ("II", 2), ("III", 3), ("IV", 4), ("một", 1), ("hai", 2), ("ba", 3), ("tư", 4), ("bốn", 4)]
)

UNITS: Lexicon[Unit] = Lexicon(
    [
        ("ngày", Unit.DAY),
        ("hôm", Unit.DAY),
        ("bữa", Unit.DAY),
        ("ngày làm việc", Unit.WORKDAY),
        ("ngày lv", Unit.WORKDAY),
        ("nlv", Unit.WORKDAY),
        ("ngày công", Unit.WORKDAY),
        ("tuần", Unit.WEEK),
        ("tuần lễ", Unit.WEEK),
        ("tháng", Unit.MONTH),
        ("giờ", Unit.HOUR),
        ("giờ đồng hồ", Unit.HOUR),
        ("h", Unit.HOUR),
        ("tiếng", Unit.HOUR),
        ("tiếng đồng hồ", Unit.HOUR),
        ("phút", Unit.MINUTE),
    ]
)

VAGUE_COUNTS: Lexicon[bool] = Lexicon(
    [(word, True) for word in ("vài", "mấy", "ít", "dăm", "vài ba", "một vài", "dăm bảy", "đôi ba", "một số")]
)

SESSIONS: Lexicon[Session] = Lexicon(
    [
        ("sáng", Session.MORNING),
        ("sáng sớm", Session.MORNING),
        ("trưa", Session.NOON),
        ("chiều", Session.AFTERNOON),
        ("chiều tối", Session.EVENING),
        ("tối", Session.EVENING),
        ("đêm", Session.EVENING),
    ]
)
# The syllable after "sáng", "chiều", "tối" that makes another word of it.
NOT_A_SESSION = listed("""
    kiến | tạo | lập | suốt | tác | chế | tỏ | đèn | dài | rộng | cao | sâu | hướng | theo
    đa | thiểu | ưu | mật | hậu | tân
""")

RECURRING: Lexicon[str] = Lexicon(
    [
        (f"{each} {period}", every)
        for each in ("hàng", "hằng", "mỗi", "từng", "định kỳ hàng", "định kỳ hằng", "định kỳ")
        for period, every in (
            ("ngày", "daily"),
            ("tuần", "weekly"),
            ("tháng", "monthly"),
            ("quý", "quarterly"),
            ("năm", "yearly"),
        )
        if (each, period) != ("định kỳ", "ngày")  # "định kỳ ngày 25 hàng tháng" is monthly
    ]
    + [("mỗi", "every"), ("các", "every"), ("mọi", "every")]
)

_DOCUMENTS = (
    "văn bản",
    "VB",
    "công văn",
    "CV",
    "tài liệu",
    "cấp trên",
    "TLĐ",
    "Tổng Liên đoàn",
    "trên",
    "UBND",
)
_TERMS = (
    "thời hạn",
    "hạn",
    "thời gian",
    "thời hạn yêu cầu",
    "thời gian yêu cầu",
    "thời gian quy định",
    "tiến độ",
)
_OF = ("", "của ", "trong ", "tại ", "ghi trong ", "nêu trong ", "nêu tại ", "theo ")
DOCUMENT_DUE: Lexicon[bool] = Lexicon(
    [
        (f"{lead}{term} {of}{document}", True)
        for lead in ("theo ", "đúng ", "theo đúng ", "kịp ", "đảm bảo ", "bảo đảm ", "")
        for term in _TERMS
        for of in _OF
        for document in _DOCUMENTS
    ]
    + [
        (f"{lead}{term}{tail}", True)
        for lead in ("đúng ", "theo đúng ", "kịp ", "đảm bảo ", "bảo đảm ", "đảm bảo đúng ", "bảo đảm đúng ")
        for term in ("hạn", "thời hạn", "thời gian", "thời gian quy định", "tiến độ")
        for tail in ("", " quy định", " yêu cầu", " đề ra")
        if f"{term}{tail}" not in ("tiến độ", "thời gian")
    ]
    + [
        (f"{term}{colon} theo {document}", True)
        for term in _TERMS
        for colon in ("", ":")
        for document in _DOCUMENTS
    ]
    + [
        (f"theo {term} {tail}", True)
        for term in ("thời hạn", "hạn", "thời gian")
        for tail in ("quy định", "yêu cầu")
    ]
)
DOCUMENT_HALF: Lexicon[bool] = Lexicon(
    [(f"{term} {of}{document}", True) for term in _TERMS for of in _OF for document in _DOCUMENTS]
)
CURRENT_DUE: Lexicon[bool] = Lexicon(
    [
        (phrase, True)
        for term in ("hạn", "thời hạn", "thời gian", "thời gian hoàn thành")
        for phrase in (
            f"{term} như cũ",
            f"{term} cũ",
            f"{term} giữ nguyên",
            f"giữ nguyên {term}",
            f"giữ {term} cũ",
            f"{term} không đổi",
            f"{term} không thay đổi",
            f"{term} vẫn như cũ",
            f"{term} vẫn giữ nguyên",
            f"{term} như trước",
            f"{term} như đã giao",
        )
    ]
)


class Cue(StrEnum):
    """The word that makes a date a deadline."""

    NONE = "none"
    BEFORE = "before"  # trước
    BY = "by"  # hạn, đến, chậm nhất, vào
    WITHIN = "within"  # trong, trong vòng, không quá
    AFTER = "after"  # sau
    MORE = "more"  # thêm, gia hạn: counts from the deadline in force
    FROM = "from"  # từ: the first day of a range, no deadline by itself


_TERM = listed("""
    hạn | thời hạn | hạn chót | hạn cuối | hạn cuối cùng | deadline | hạn nộp | hạn trình | hạn xong
    thời hạn hoàn thành | thời gian hoàn thành | thời hạn báo cáo | hạn hoàn thành | hạn báo cáo
    thời gian báo cáo | thời gian | hạn mới | hạn gửi | thời hạn gửi
""")
_LATEST = listed("""
    chậm nhất | muộn nhất | trễ nhất | chậm lắm | muộn lắm | không muộn hơn | không trễ hơn | tối đa
    không chậm hơn | không được chậm hơn | không quá ngày
""")
_UNTIL = listed("""
    cho đến | đến | tới | đến hết | hết | kịp | nội | nội trong | sang | qua | vào | vào lúc | lúc
    dời sang | dời đến | lùi đến | lùi sang | lùi tới | cho đến hết | tới hết | trễ nhất là
    lùi đến hết | gia hạn đến | gia hạn đến hết | gia hạn tới | gia hạn sang | cho tới | hẹn
""")
_MORE = listed("""
    thêm | gia hạn | gia hạn thêm | xin thêm | lùi | lùi thêm | lùi lại | khất | hoãn | hoãn thêm
    kéo dài | kéo dài thêm | giãn | giãn thêm | dời | dời thêm | nới | nới thêm | trễ | chậm | muộn
    cho em | cho tôi | cho ban em | cho bọn em | cho chúng em | cho ban | cho bên em | cho tụi em
    cho mình | cho xin | xin | khất thêm
""")
CUES: Lexicon[Cue] = Lexicon(
    [(word, Cue.BEFORE) for word in ("trước", "sớm hơn", "không muộn hơn trước")]
    + [(word, Cue.BY) for word in (*_TERM, *_LATEST, *_UNTIL)]
    + [
        (word, Cue.WITHIN)
        for word in ("trong", "trong vòng", "không quá", "trong thời gian", "trong thời hạn")
    ]
    + [(word, Cue.WITHIN) for word in ("chỉ trong", "quá", "trong khoảng", "trong phạm vi", "khoảng")]
    + [(word, Cue.AFTER) for word in ("sau", "ra", "qua khỏi", "hết đợt")]
    + [(word, Cue.MORE) for word in _MORE]
    + [(word, Cue.FROM) for word in ("từ", "kể từ", "bắt đầu từ", "tính từ")]
)
# Cues that carry a date into a sentence without making it a deadline by themselves.
WEAK_CUES = frozenset({"vào", "vào lúc", "lúc", "qua", "sang", "khoảng", "xin", "từ", "đến", "tới"})

# Verbs and nouns of handing in: a date beside one of them is a deadline.
DUE_VERBS: Lexicon[bool] = Lexicon.of("""
    xong | hoàn thành | hoàn tất | trình | trình ký | nộp | báo cáo | b/c | bc | gửi | chốt
    phải có | có | kết thúc | phát hành | ban hành | ký | trả lời | tổng hợp | thực hiện | tham mưu
    triển khai | họp | dự | dự họp | tổ chức | làm | xong hết | gửi lại | nhận | hoàn chỉnh | góp ý
    phản hồi | đăng | cho ý kiến | cập nhật | công bố | xin | phải xong
""")

# What stands right before a date that is no deadline.
INNOCENT_BEFORE: Lexicon[bool] = Lexicon.of("""
    kỷ niệm | ngày lễ | lễ | hoạt động | quyết định | công văn | cv | nghị quyết | nq | qđ | chỉ thị
    thông báo | tờ trình | văn bản | vb | phong trào | chiến dịch | sự kiện | dịp | chào mừng | mừng
    hưởng ứng | truyền thống | thành lập | sinh nhật | số | đợt | thư | nghị định | thông tư
    kết luận | giấy mời | đơn | phiếu | tỷ lệ | đạt | khoảng | chiếm | được | mới có | mới được
    lần | điều | khoản | mục | phòng | ngày hội | hội thi | giải | quốc khánh | giải phóng
    quốc tế lao động | ủng hộ | tháng công nhân | hơn | gần | hướng tới | ngày thành lập
    ngày truyền thống | ngày quốc tế | hướng đến | nhân ngày | nhân dịp | tết
""")

# What is celebrated on a day of its own, also where the day stands in parentheses behind it.
CELEBRATIONS: Lexicon[bool] = Lexicon.of("""
    kỷ niệm | chào mừng | hưởng ứng | ngày thành lập | ngày truyền thống | ngày quốc tế | ngày hội
    sinh nhật
    quốc khánh | giải phóng | đại hội | hội nghị | lễ | hội thi | hội thao | hội diễn
""")

# What stands right after a fraction: "5/6 đơn vị".
COUNTED: Lexicon[bool] = Lexicon.of("""
    đơn vị | huyện | ban | xã | người | đồng chí | đ/c | cđcs | công đoàn | việc | nhiệm vụ
    chỉ tiêu | tiêu chí | phần | số | hộ | nội dung | trường | ngành | cơ sở | tổng | văn bản | vb
    đoàn viên | cụm | doanh nghiệp | dn | công ty | báo cáo | bc | mục | bước | nơi | chỗ | phiếu
    mẫu | biểu | bài | trang | điểm | thành viên | ý | cái | bản | cặp | câu | công việc | huyện thị
    thị xã | thành phố | phòng | lđlđ | ý kiến | đơn | hồ sơ | tài liệu | file | khâu
""")

# Days that are known by what happens on them.
EVENTS: Lexicon[bool] = Lexicon.of("""
    họp | cuộc họp | hội nghị | đại hội | buổi làm việc | sự kiện | giao ban | kỳ họp | phiên họp
    hội thảo | buổi họp | đoàn kiểm tra | đoàn giám sát | buổi lễ | hội nghị sơ kết
""")

# What stands before "thứ hai" where it is an ordinal.
ORDINAL_BEFORE = listed("""
    lần | việc | đề | điểm | ý | mục | án | dung | người | đợt | bản | hạng | loại | vụ
""")

# What stands before a bare month, quarter or year that it only describes ("báo cáo quý I").
DESCRIBED = listed("""
    cáo | liệu | quả | hoạch | trình | vụ | kết | ban | lương | phí | lịch | đoàn | tác | nhân | bc
    kh | số | tháng | điểm | kỳ | năm | họp | tiêu | hình
""")

HONORIFICS = listed("chị | c | em | e | cô | anh | a | bác | chú | bạn | thị | đc | ms | tên")

# "Lễ kỷ niệm", "lễ ra quân": a ceremony, not a day off.
CEREMONIES = listed("kỷ | ra | phát | tuyên | trao | khai | khởi | mít | ký | tân | hội | tổng | đón | dâng")
