"""How facts are worded in letters: dates, deadlines, roles, kinds. Vietnamese administrative usage.

The rules of dates: NĐ 30/2020, Phụ lục I: days below 10 and the months 1 and 2 have a leading zero.
What this module does not do: choose what a letter says (templates), or compute a deadline.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date, datetime
from zoneinfo import ZoneInfo

from mailbot.core.readings import Category, Due, Role, Urgency
from mailbot.core.sources import Source
from mailbot.core.words_back import CATEGORIES
from mailbot.letters import rule_words

WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
ROLES: Mapping[Role, str] = {Role.LEAD: "chủ trì", Role.SUPPORT: "phối hợp", Role.INFO: "để biết"}
URGENCIES: Mapping[Urgency, str] = {
    Urgency.NORMAL: "thường",
    Urgency.URGENT: "KHẨN",
    Urgency.MOST_URGENT: "THƯỢNG KHẨN",
    Urgency.EXPRESS: "HỎA TỐC",
}
SOURCES: Mapping[Source, str] = {
    Source.UNION_ABOVE: "Tổng Liên đoàn",
    Source.PARTY: "Tỉnh ủy, cơ quan Đảng",
    Source.GOVERNMENT: "UBND, HĐND",
    Source.DEPARTMENT: "sở, ban, ngành",
    Source.UNION_BELOW: "công đoàn cấp dưới",
    Source.OTHER: "cơ quan, tổ chức khác",
}
_PERIODS: Mapping[str, str] = {
    "daily": "ngày",
    "weekly": "tuần",
    "monthly": "tháng",
    "quarterly": "quý",
    "yearly": "năm",
}
# The 29 kinds of NĐ 30/2020, Điều 7, by the abbreviations of its Phụ lục III, and the rest that occur.
DOCUMENT_TYPES: Mapping[str, str] = {
    "NQ": "Nghị quyết",
    "QĐ": "Quyết định",
    "CT": "Chỉ thị",
    "QC": "Quy chế",
    "QyĐ": "Quy định",
    "TC": "Thông cáo",
    "TB": "Thông báo",
    "HD": "Hướng dẫn",
    "CTr": "Chương trình",
    "KH": "Kế hoạch",
    "PA": "Phương án",
    "ĐA": "Đề án",
    "DA": "Dự án",
    "BC": "Báo cáo",
    "BB": "Biên bản",
    "TTr": "Tờ trình",
    "HĐ": "Hợp đồng",
    "CV": "Công văn",
    "CĐ": "Công điện",
    "BGN": "Bản ghi nhớ",
    "BTT": "Bản thỏa thuận",
    "GUQ": "Giấy ủy quyền",
    "GM": "Giấy mời",
    "GGT": "Giấy giới thiệu",
    "GNP": "Giấy nghỉ phép",
    "PG": "Phiếu gửi",
    "PC": "Phiếu chuyển",
    "PB": "Phiếu báo",
    "TCg": "Thư công",
    "NĐ": "Nghị định",
    "TT": "Thông tư",
    "TTLT": "Thông tư liên tịch",
    "PL": "Pháp lệnh",
    "L": "Luật",
    "KL": "Kết luận",
    "khác": "Loại khác",
}


class Wording:
    """The filters of one office's templates, in its time zone. ``people`` are the names of its persons."""

    def __init__(self, zone: ZoneInfo, people: Collection[str] = ()) -> None:
        self.zone, self.people = zone, frozenset(people)

    def filters(self) -> dict[str, object]:
        """Name -> filter, for both template environments."""
        return {
            "ngay": self.day,
            "ngay_dai": self.long_day,
            "thu_ngay": self.weekday_and_day,
            "luc": self.moment,
            "gio": self.clock,
            "han": self.deadline,
            "goi": self.addressed,
            "hoa": capitalized,
            "cau": without_stop,
            "vai": role,
            "do_khan": urgency,
            "loai": document_type,
            "nhom": category,
            "nguon": source,
            "so": number,
            "hai_so": two_digits,
            "phan_tram": percent,
            "so_den": arrival_number,
            "chu_de": rule_words.topic,
            "bo_qua": rule_words.supplied,
            "tinh_trang": rule_words.state,
        }

    def local(self, moment: datetime | date) -> datetime | date:
        """A moment by the office's clock; a date as it is."""
        return moment.astimezone(self.zone) if isinstance(moment, datetime) else moment

    def day(self, moment: datetime | date | None) -> str:
        """Short form: 05/02/2026, 14/5/2026."""
        return "" if moment is None else short_day(self.local(moment))

    def long_day(self, moment: datetime | date) -> str:
        """Administrative form: ngày 05 tháng 02 năm 2026; ngày 14 tháng 5 năm 2026."""
        when = self.local(moment)
        month = f"{when.month:02}" if when.month <= 2 else str(when.month)
        return f"ngày {when.day:02} tháng {month} năm {when.year}"

    def weekday_and_day(self, moment: datetime | date) -> str:
        """With the weekday: thứ Năm, ngày 14/5/2026."""
        when = self.local(moment)
        return f"{WEEKDAYS[when.weekday()]}, ngày {short_day(when)}"

    def clock(self, moment: datetime) -> str:
        """The hour: 08 giờ 05."""
        when = moment.astimezone(self.zone)
        return f"{when:%H} giờ {when:%M}"

    def moment(self, moment: datetime) -> str:
        """Hour and day: 08 giờ 05 ngày 14/5/2026."""
        return f"{self.clock(moment)} ngày {self.day(moment)}"

    def deadline(self, due: Due | None) -> str:
        """A deadline with date and weekday, the leader's words before it where they mean another day."""
        if due is None:
            return "không ghi hạn"
        when = due.at.astimezone(self.zone)
        name = f"ngày {short_day(when)} ({WEEKDAYS[when.weekday()]})"
        text = f"hết {name}" if due.whole_day else f"{self.clock(due.at)} {name}"
        if due.start is not None:
            text = f"từ ngày {short_day(due.start)} đến {text}"
        if due.words and (due.vague or due.words.lower().startswith("trước")):
            text = f"{due.words}, {'tạm hiểu là' if due.vague else 'tức'} {text}"
        elif due.vague:
            text += " (tạm hiểu)"
        return text + (f"; {recurrence(due.recurring)}" if due.recurring else "")

    def addressed(self, name: str) -> str:
        """How somebody is called: a person "đồng chí …", a unit by its name alone."""
        return f"đồng chí {name}" if name.partition(" (")[0] in self.people else name


def short_day(when: date) -> str:
    """05/02/2026, 08/5/2026: zeros as in the long form (NĐ 30/2020, Phụ lục I)."""
    month = f"{when.month:02}" if when.month <= 2 else str(when.month)
    return f"{when.day:02}/{month}/{when.year}"


def recurrence(code: str) -> str:
    """``weekly:6`` -> hằng tuần vào thứ Sáu (as people count: 2 is Monday); ``monthly:25`` -> ngày 25."""
    unit, _, day = code.partition(":")
    words = f"định kỳ hằng {_PERIODS[unit]}" if unit in _PERIODS else "định kỳ"
    if not day.isdecimal():
        return words
    if unit == "weekly":
        return f"{words} vào {WEEKDAYS[(int(day) - 2) % 7]}"
    return f"{words} vào ngày {int(day):02}"


def capitalized(text: str) -> str:
    """With a capital at its beginning, the rest as it is."""
    return text[:1].upper() + text[1:]


def without_stop(text: str) -> str:
    """Without the stop at its end, to go on in a sentence of ours."""
    return text.rstrip(" .;:,")


def arrival_number(value: str) -> str:
    """The number as it is written in replies: 512/2026 -> 512."""
    return value.partition("/")[0]


def two_digits(value: int) -> str:
    """A count in a sentence: 01, 09, 12, 1.250."""
    return f"{value:02}" if value < 10 else number(value)


def role(value: Role) -> str:
    """chủ trì, phối hợp, để biết."""
    return ROLES[value]


def urgency(value: Urgency) -> str:
    """thường, KHẨN, THƯỢNG KHẨN, HỎA TỐC."""
    return URGENCIES[value]


def document_type(value: str | None) -> str:
    """The kind spelled out; an unknown abbreviation as it is."""
    return DOCUMENT_TYPES.get(value, value) if value else "Văn bản"


def category(value: Category | None) -> str:
    """The group that the regulation keeps on paper, in words."""
    return CATEGORIES[value] if value is not None else "chưa rõ"


def source(value: str) -> str:
    """Where documents come from, in words."""
    return SOURCES[Source(value)]


def number(value: int) -> str:
    """1250 -> 1.250."""
    return f"{value:,}".replace(",", ".")


def percent(value: float | None) -> str:
    """0.985 -> 98,5%; None (fewer than five tasks) -> a dash."""
    return "–" if value is None else f"{value * 100:.1f}%".replace(".", ",").replace(",0%", "%")
