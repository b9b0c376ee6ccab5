"""The questions that a reader of answers asks: one each, precise, with choices that can be sent back.

Every choice has the words that it stands for, so that "1" is read as if these words had been written.
"""

from __future__ import annotations

from collections.abc import Sequence

from mailbot.core.readings import OpenItem, Question

DONE_OR_NOT = Question(
    code="confirm_done",
    text="Xin đồng chí cho biết việc này đã hoàn thành chưa?",
    choices=("Đã hoàn thành, đề nghị đóng việc", "Chưa hoàn thành, đang thực hiện", "Xin gia hạn"),
    replies=("Đã hoàn thành, đề nghị đóng việc", "Chưa xong, đang thực hiện", "Xin gia hạn"),
)
WHAT_IS_MEANT = Question(
    code="what_is_meant",
    text="Hệ thống chưa hiểu nội dung trả lời. Ý của đồng chí là gì?",
    choices=(
        "Đã hoàn thành",
        "Chưa hoàn thành, đang thực hiện",
        "Đã nhận văn bản, sẽ thực hiện",
        "Có ý kiến, đề nghị Văn phòng liên hệ",
    ),
    replies=(
        "Đã hoàn thành",
        "Chưa xong, đang thực hiện",
        "Đã nhận, sẽ thực hiện",
        "Đề nghị Văn phòng giải đáp giúp",
    ),
)
UNTIL_WHEN = Question(
    code="extend_until",
    text="Đồng chí xin gia hạn đến ngày nào và vì lý do gì? Ví dụ: gia hạn đến 20/5 vì chờ số liệu.",
    choices=("Thêm 3 ngày làm việc", "Thêm 5 ngày làm việc"),
    replies=("Xin gia hạn thêm 3 ngày làm việc", "Xin gia hạn thêm 5 ngày làm việc"),
)
NO_SUCH_ITEM = Question(
    code="no_such_item",
    text="Không tìm thấy việc hoặc văn bản đồng chí nêu; đề nghị ghi lại số đến và việc đã xong.",
)
WHO_IN_THE_UNIT = Question(code="who_in_the_unit", text="Đồng chí phân công cho cán bộ nào trong ban?")
DONE_BY_WHOM = Question(
    code="done_by_others",
    text="Phần việc của đơn vị đồng chí đã hoàn thành chưa?",
    choices=("Phần việc của đơn vị chúng tôi đã hoàn thành", "Đơn vị chúng tôi chưa hoàn thành"),
    replies=("Đã hoàn thành", "Chưa xong, đang thực hiện"),
)
WHO_STANDS_IN = Question(
    code="who_stands_in",
    text="Trong thời gian đồng chí vắng mặt, ai nhận văn bản thay? Xin cho biết họ tên và ngày kết thúc.",
)


def which_person(names: Sequence[str]) -> Question:
    """Which of several people of the same name."""
    return Question(
        code="which_person",
        text="Đồng chí giao cho ai trong các đồng chí sau?",
        choices=tuple(names),
        replies=tuple(f"Phân công đồng chí {name}" for name in names),
    )


def unknown_person(words: str) -> Question:
    """A name that nobody of the office bears."""
    return Question(
        code="unknown_person",
        text=f"Hệ thống không tìm thấy “{words}” trong danh sách cơ quan. Xin cho biết họ và tên đầy đủ.",
    )


def unknown_document(number: str, known: Sequence[str]) -> Question:
    """An arrival number that is not among the writer's open documents."""
    return Question(
        code="unknown_document",
        text=f"Số đến {number} không có trong các văn bản đơn vị đang xử lý. Đồng chí báo về văn bản nào?",
        choices=tuple(f"Văn bản đến số {one}" for one in known),
        replies=tuple(f"Xong VBĐ {one}" for one in known),
    )


def which_tasks(items: Sequence[OpenItem]) -> Question:
    """Which of the tasks are done, where an answer does not say it clearly."""
    return Question(
        code="which_tasks",
        text="Đồng chí đã hoàn thành việc nào?",
        choices=(*(f"Chỉ việc {item.no}: {item.task}".rstrip(": ") for item in items), "Tất cả các việc"),
        replies=(*(f"Xong việc {item.no}" for item in items), "Tất cả các việc đã xong"),
    )
