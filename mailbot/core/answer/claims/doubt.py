"""The net under "done": words that limit or take back, and that no rule has understood, make us ask.

A report of results may hold any content word; the words that limit are few. So these are listed, and one
that is part of no phrase that was read keeps a text from closing a task.
"""

from __future__ import annotations

from collections.abc import Sequence

from mailbot.core.answer.claims.model import Claim, Kind, Scene
from mailbot.core.answer.claims.times import lies_ahead
from mailbot.core.answer.clauses import Clause
from mailbot.core.answer.senses import Sense
from mailbot.core.deadlines import Moment
from mailbot.core.deadlines.expressions import Count
from mailbot.core.text import Lexicon, TokenKind, listed

# Only this; not quite; not the real thing; wrongly; stopped; meant to; what is left.
_LIMITS = frozenset(
    listed("""
    chỉ | mỗi | riêng | hơi | nháp | thử | dở | nhầm | lộn | hỏng | hư | kẹt | vướng | sót | trặc | ngưng
    ngừng | dừng | hủy | hoãn | tiếp | nốt | tạm | ngỡ | đùa | giỡn | nửa | non | thiếu | lỗi | sai | suýt
    sơ | định | muốn | đòi | trượt | rớt | chả | chẳng | trừ | hụt | khuyết | bác | trả | không | chưa
    khoan
""")
)
# Without diacritics only those that are no other usual word as well ("nhap" is nhập, "so" is số).
_LIMITS_BARE = frozenset(
    listed("hỏng | vướng | ngưng | ngừng | thiếu | suýt | muốn | chẳng | khuyết | riêng | không")
)
_COMPOUNDS: Lexicon[bool] = Lexicon.of("""
    hồ sơ | chỉ đạo | chỉ tiêu | chỉ thị | chỉ dẫn | chỉ huy | chỉ số | địa chỉ | mỗi đơn vị | mỗi người
    mỗi suất | mỗi phần | mỗi năm | mỗi tháng | mỗi huyện | mỗi cơ sở | mỗi hộ | mỗi em | mỗi cháu
    quy định | quyết định | ổn định | xác định | khẳng định | thẩm định | nghị định | giám định | ấn định
    hiệp định | gia định | nhận định | dự định | định kỳ | định hướng | định mức | trực tiếp | tiếp nhận
    tiếp thu | tiếp theo | tiếp đoàn | tiếp xong | tiếp khách | tiếp xúc | tiếp công dân | gián tiếp
    giao tiếp | tiếp sức
    tiếp đón | đón tiếp | tiếp dân | sơ kết | sơ sở | sơ cấp | sơ đồ | non nước | nước non | sai phạm
    thử việc | thử thách | thi thử | thiếu nhi | thiếu niên | riêng tư | bác sĩ | bác sỹ | trả lời
    trả lại | trả kết quả | đòi hỏi | kiêm nhiệm | tham gia | không chỉ | không những | trả lương | chi trả
    hoàn trả | trả quà | kêu gọi | thương mại | không gian | hàng không
""")


def limited(clause: Clause) -> bool:
    """Whether a word that limits stands in the clause, in no phrase that a rule has read."""
    read = {place for hit in clause.hits for place in range(hit.start, hit.end) if hit.sense is not Sense.NOT}
    read |= {place for m in clause.mentions for place in range(m.first, m.after)}
    read |= {place for start, end, _ in _COMPOUNDS.find(clause.tokens) for place in range(start, end)}
    timed = [(moment.start, moment.end) for moment in clause.moments]
    return _soon(clause) or any(
        token.kind is TokenKind.WORD
        and place not in read
        and token.matches_any(_LIMITS_BARE if token.loose else _LIMITS)
        and not any(start <= token.start < end for start, end in timed)
        for place, token in enumerate(clause.tokens)
    )


def _soon(clause: Clause) -> bool:
    """Xong sớm thôi: soon; "xong sớm rồi" and "xong sớm 2 ngày", "sớm hơn hạn" look back."""
    for place, token in enumerate(clause.tokens):
        if token.matches("sớm") and not clause.has(Sense.PERFECT):
            after = clause.tokens[place + 1] if place + 1 < len(clause.tokens) else None
            counted = after is not None and after.kind is TokenKind.NUMBER
            if not counted and (after is None or not after.matches_any(("hơn", "trước", "so"))):
                return True
    return False


def _on_a_day(moment: Moment) -> bool:
    """Whether a moment names a day: "3 ngày đêm" does not."""
    return moment.expression.day is not None and not isinstance(moment.expression.day, Count)


def loose_end(claims: Sequence[Claim], scene: Scene) -> bool:
    """Whether, beside what is done, something stands that was not understood and may be left to do."""
    for claim in claims:
        clause = claim.clause
        if claim.kind is Kind.HARMLESS and clause.contrast and limited(clause):
            return True  # "nhưng hệ thống báo lỗi"
        if claim.kind is Kind.UNKNOWN and (
            limited(clause) or any(_on_a_day(m) and lies_ahead(clause, m, scene) for m in clause.moments)
        ):
            return True
        only_now = any(hit.sense is Sense.JUST and clause.after(hit.end, Sense.READ) for hit in clause.hits)
        if claim.kind is Kind.ACK and only_now and not clause.has(Sense.DONE):
            return True  # "xong hội nghị, giờ mới đọc": what is done is something else
    return False
