"""What a time in a clause is: a moment that lies ahead, the deadline in force, or the period of a report."""

from __future__ import annotations

from mailbot.core.answer.claims.model import Scene
from mailbot.core.answer.clauses import Clause
from mailbot.core.deadlines import Cue, Moment
from mailbot.core.deadlines.expressions import CalendarDay, Count, MonthPart, QuarterPart, WeekPart, YearPart
from mailbot.core.text import TokenKind, listed

# The last words of what is made for a period: báo cáo, kế hoạch, số liệu, danh sách, công tác, thi đua ...
_OF_A_PERIOD = frozenset(
    listed("""
    cáo | hoạch | liệu | sách | tác | đua | trình | kết | toán | phí | lương | kỳ | bc | kh | bảng | lịch
    tin | biểu | tiêu | quỹ | đợt | thưởng | họp | ban
""")
)


def lies_ahead(clause: Clause, moment: Moment, scene: Scene) -> bool:
    """Whether a moment says when something will be: in the future, not the old deadline, and no period."""
    return ahead(moment, scene) and not old_deadline(clause, moment) and not _period(clause, moment)


def _period(clause: Clause, moment: Moment) -> bool:
    """Báo cáo tháng 5, báo cáo 6 tháng đầu năm, thi đua năm 2020: what the report is about."""
    if moment.cue is not Cue.NONE or not isinstance(
        moment.expression.day, MonthPart | QuarterPart | YearPart | WeekPart
    ):
        return False
    place = next((n for n, token in enumerate(clause.tokens) if token.start >= moment.start), 0)
    before = clause.tokens[place - 1] if place else None
    if before is None:
        return False
    if before.matches("tháng") and place > 1 and clause.tokens[place - 2].kind is TokenKind.NUMBER:
        return True  # "6 tháng đầu năm"
    counted = (
        before.kind is TokenKind.NUMBER and place > 1 and clause.tokens[place - 2].matches_any(_OF_A_PERIOD)
    )
    return counted or before.matches_any(_OF_A_PERIOD)


def is_today(moment: Moment, scene: Scene) -> bool:
    """Whether a moment lies on the day of writing."""
    zone = scene.office.agency.zone
    due = moment.due
    return due is not None and due.at.astimezone(zone).date() == scene.sent_at.astimezone(zone).date()


def ahead(moment: Moment, scene: Scene) -> bool:
    """Whether a moment lies in the future. Today by its date is the date of a document, no promise."""
    if moment.due is None or moment.due.at <= scene.sent_at or moment.cue is Cue.FROM:
        return False
    if isinstance(moment.expression.day, Count) and moment.cue is Cue.NONE:
        return False  # "sớm 2 ngày", "họp 2 ngày": a length, no day
    by_date = isinstance(moment.expression.day, CalendarDay) and moment.expression.clock is None
    return not (by_date and moment.cue is Cue.NONE and is_today(moment, scene))


def old_deadline(clause: Clause, moment: Moment) -> bool:
    """Whether a moment is the deadline in force: "hạn 15/5", "không kịp 15/5", "trước hạn 15/5"."""
    place = next(n for n, token in enumerate(clause.tokens) if token.start >= moment.inner)
    before = clause.tokens[max(0, place - 4) : place]
    marked = any(token.matches_any(("hạn", "kịp")) for token in before[-3:])
    moved = (
        "gia",
        "lùi",
        "lui",
        "dời",
        "rời",
        "xin",
        "đến",
        "sang",
        "tới",
        "qua",
        "thêm",
        "cho",
        "là",
        "mới",
        "đổi",
    )
    return marked and not any(token.matches_any(moved) for token in before)
