"""What words mean in an answer: phrases by sense, one table a sense.

A phrase belongs to one sense; the longest phrase at a place wins, so "chưa bao giờ" is no "chưa". The words
are those of offices in general, and of the centre (mô, răng, mần, chừ) and the south (hông, bữa) as well.
"""

from __future__ import annotations

from mailbot.core.answer.senses import affirming, around, denying, wanting
from mailbot.core.answer.senses.sense import Sense
from mailbot.core.text import Lexicon, listed

__all__ = ["CONTRASTS", "PARTICLES", "PRONOUNS", "QUESTION_TAILS", "REASONS", "SENSES", "Sense"]

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
            cho | ban | đầu | đơn | có | ở | năm | đội | đúng | nữa | tám | máy | hà | kết | nghị | thấy
            cũ | tượng | hồ sơ | rõ ràng | nêu trên | nêu tại | đã nêu | giới thiệu | tối thiểu | trụ sở
            thanh tra | chuyên viên | hệ | hệ thống | tôi | hộ | bắt buộc | công nhân | cá nhân
            nguyên nhân | hiệu quả | tài liệu | hợp đồng | phù hợp
        """)
    ),
)

SENSES: Lexicon[Sense] = Lexicon(
    [
        *_USUAL,
        *(
            (phrase, sense)
            for tables in (affirming.TABLES, denying.TABLES, wanting.TABLES, around.TABLES)
            for sense, phrases in tables.items()
            for phrase in listed(phrases)
        ),
    ]
)

# The words that say nothing at the end of a clause: particles and forms of address.
PARTICLES = frozenset(
    listed("""
    ạ | a | à | ah | nhé | nhá | nha | nhe | nghe | nghen | nhen | hen | hè | hỉ | nờ | nì | hí | với
    thôi | đó | đấy | này | nè | ni | luôn | anh | chị | em | sếp | vp | ơi | oi | e | c | cô | chú | bác
    các | ấy | mà | nữa | cơ | đi | vậy | thế | rứa | tề | nhỉ | hả | hở | hử | ha | ta | mọi | người
    bạn | ông | bà | đồng | chí | dạ | thưa | hẳn | đâu | mô
""")
)
QUESTION_TAILS = frozenset(listed("nhỉ | hả | hở | hử | vậy | thế | rứa | à | ah | hè | ta"))
PRONOUNS = frozenset(listed("em | tôi | mình | tui | bọn | chúng | ban | cháu | btg | anh | chị"))
CONTRASTS: Lexicon[bool] = Lexicon.of(
    "nhưng | nhưng mà | tuy nhiên | tuy | riêng | thực ra | hóa ra | trừ | ngoại trừ | mỗi tội | mà chưa"
)
REASONS = frozenset(listed("vì | do | bởi"))
