"""What the clerk is told about a verdict, in Vietnamese.

For a possible state secret or petition nothing but "cần xử lý giấy" (domain.md 1.4, 1.5); otherwise the
suspected group and the codes of the rules, never words of the document.
What this module does not do: write letters.
"""

from __future__ import annotations

from mailbot.core.readings import Category, Track, TrackVerdict

ON_PAPER = "cần xử lý giấy"
GROUPS: dict[Category, str] = {
    Category.STATE_SECRET: ON_PAPER,
    Category.PETITION: ON_PAPER,
    Category.PERSONNEL: "tổ chức, cán bộ",
    Category.FINANCE: "tài chính",
    Category.INSPECTION: "kiểm tra, giám sát",
    Category.SHELTER: "hồ sơ Mái ấm công đoàn",
}
_MAX_CODES = 4


def _reason_for_review(verdict: TrackVerdict) -> str:
    strengths = {hit.strength for hit in verdict.hits}
    codes = set(verdict.rules)
    if "unread" in strengths:
        return "có tệp chưa đọc được đầy đủ"
    if "sender.private" in codes:
        return "thư gửi từ hộp thư cá nhân"
    if "sender.unauthenticated" in codes:
        return "chưa xác thực được người gửi"
    if "sender.unknown" in codes:
        return "cơ quan gửi lần đầu"
    if {"missing.letterhead", "missing.number"} & codes:
        return "chưa đủ thể thức văn bản của cơ quan"
    return "chưa đủ căn cứ để chuyển điện tử"


def reason_of(verdict: TrackVerdict) -> str:
    """One sentence without words of the document."""
    if verdict.track is Track.ELECTRONIC:
        return "Văn bản thông thường của cơ quan, mọi tệp đã đọc đầy đủ."
    if {Category.STATE_SECRET, Category.PETITION}.intersection(verdict.categories):
        return f"Thư {ON_PAPER}."
    if verdict.spam:
        return "Nghi là thư quảng cáo."
    if verdict.category is not None:
        group = GROUPS[verdict.category]
        return f"Thuộc nhóm {group}." if verdict.track is Track.PAPER else f"Nghi thuộc nhóm {group}."
    return f"{_reason_for_review(verdict)[:1].upper()}{_reason_for_review(verdict)[1:]}."


def reason_for_clerk(verdict: TrackVerdict) -> str:
    """The reason with the rules' codes: "Nghi thuộc nhóm tài chính (finance.word)."

    For a possible state secret or petition only that it is to be handled on paper.
    """
    if {Category.STATE_SECRET, Category.PETITION}.intersection(verdict.categories):
        return f"Thư {ON_PAPER}."
    codes = [code for code in verdict.rules if not code.startswith(("positive.", "topic."))][:_MAX_CODES]
    reason = reason_of(verdict).rstrip(".")
    return f"{reason} ({', '.join(codes)})." if codes else f"{reason}."
