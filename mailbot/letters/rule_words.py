"""How learned rules are worded in letters: topics, missing evidence, states. Tables only."""

from __future__ import annotations

from collections.abc import Mapping

from mailbot.core.records import RuleState

# By the codes of core.sensitivity.topics; a test holds it complete.
TOPICS: Mapping[str, str] = {
    "epidemic": "y tế, phòng, chống dịch bệnh",
    "disaster": "phòng, chống thiên tai",
    "fire": "phòng cháy, chữa cháy",
    "traffic": "an toàn giao thông",
    "work safety": "an toàn, vệ sinh lao động",
    "holidays": "nghỉ lễ, tết; trực cơ quan",
    "sports and culture": "văn hóa, thể thao",
    "training": "tập huấn, bồi dưỡng",
    "digital": "công nghệ thông tin, chuyển đổi số",
    "records": "văn thư, lưu trữ",
    "environment": "môi trường",
    "utilities": "điện, nước, viễn thông",
    "statistics": "thống kê, điều tra dân số",
    "workers' month": "Tháng Công nhân, phong trào thi đua lao động",
    "charity in kind": "hiến máu, hoạt động nhân đạo",
    "draft laws and plans": "góp ý dự thảo văn bản",
    "citizen reception schedule": "lịch tiếp công dân",
    "press": "báo chí, bản tin",
    "public meetings": "kỳ họp, hội nghị",
    "growth": "phát triển kinh tế - xã hội",
    "office": "chủ đề do cơ quan khai báo",
}
# What a rule stands in for (core.sensitivity.learned.SUPPLIED).
SUPPLIED: Mapping[str, str] = {
    "missing.kind": "loại văn bản không thuộc các loại thông thường",
    "missing.topic": "chủ đề không thuộc danh mục chủ đề thường ngày",
    "missing.subject": "tiêu đề thư có từ ngữ ít gặp",
}
STATES: Mapping[RuleState, str] = {
    RuleState.COUNTING: "đang theo dõi",
    RuleState.PROPOSED: "chờ Chánh Văn phòng cho ý kiến",
    RuleState.ACTIVE: "đang áp dụng",
    RuleState.REFUSED: "không được đồng ý",
    RuleState.SUSPENDED: "tạm dừng, chờ Chánh Văn phòng cho ý kiến",
    RuleState.REVOKED: "đã bỏ",
}


def topic(code: str) -> str:
    """A topic in words; an unknown code as it is."""
    return TOPICS.get(code, code) if code else "khác, ngoài danh mục chủ đề thường ngày"


def supplied(code: str) -> str:
    """Missing evidence in words; the code of an earlier version as it is."""
    return SUPPLIED.get(code, code)


def state(code: str) -> str:
    """The state of a rule in words."""
    return STATES[RuleState(code)]
