"""Clauses that affirm: done by the writer or by others, surely or probably; and what is harmless."""

from __future__ import annotations

from mailbot.core.answer.claims.acts import has_acted
from mailbot.core.answer.claims.doubt import limited
from mailbot.core.answer.claims.model import Scene
from mailbot.core.answer.claims.partly import issued
from mailbot.core.answer.claims.times import is_today, lies_ahead
from mailbot.core.answer.clauses import Clause, Hit
from mailbot.core.answer.numbers import reply_number
from mailbot.core.answer.senses import Sense
from mailbot.core.answer.senses.plain import PLAIN as _PLAIN
from mailbot.core.deadlines import Cue, Moment
from mailbot.core.deadlines.expressions import Count, MonthPart, Part, Session, Unit, Weekday, WeekPart
from mailbot.core.parties import MentionKind
from mailbot.core.text import TokenKind

_PLAIN_SENSES = frozenset(
    {
        Sense.DONE,
        Sense.FINAL,
        Sense.WORK,
        Sense.WHOLE,
        Sense.POLITE,
        Sense.HARMLESS,
        Sense.ACK,
        Sense.JUST,
        Sense.PERFECT,
        Sense.READ,
    }
)
_BODIES = ("huyện", "xã", "phường", "sở", "trường", "ubnd", "tlđ")  # Huyện Hướng Hóa đã xong
_GIVEN = ("giao", "chỉ", "yêu", "phân")
_VERBS = (Sense.DONE, Sense.FINAL, Sense.WORK, Sense.SUBMIT, Sense.MINOR, Sense.READ, Sense.DRAFT)


def by_others(clause: Clause, scene: Scene) -> bool:
    """The subject of what is done is another unit, an outside body, or a group that is not the writer."""
    first = clause.first(Sense.PERFECT, Sense.DONE, Sense.FINAL, Sense.JUST, Sense.SIGNED)
    if first is None or not (clause.has(Sense.DONE) or has_acted(clause)):
        return False
    before = first.end if first.sense is Sense.PERFECT else first.start - 1  # "đã có người làm"
    if any(
        h.sense is Sense.OTHERS and h.start <= before and not _object(clause, h.start) for h in clause.hits
    ):
        return True
    if clause.words[0].matches_any(_BODIES) and first.start > 1:
        return True
    for mention in reversed(clause.mentions):
        if mention.first >= first.start or _object(clause, mention.first):
            continue
        if mention.after < len(clause.tokens) and clause.tokens[mention.after].matches_any(_GIVEN):
            continue  # "việc Chủ tịch giao đã xong"
        if mention.kind in (MentionKind.UNIT, MentionKind.GROUP):
            return scene.unit is None or scene.unit not in (*mention.parties, *mention.candidates)
        if mention.kind is MentionKind.EXTERNAL:
            return True
        if mention.kind is MentionKind.PERSON and mention.strength > 0:
            units = {scene.office.people[one].unit for one in mention.parties if one in scene.office.people}
            return bool(units) and scene.unit not in units
        if mention.kind is MentionKind.LEADER:
            return not (clause.has(Sense.CLOSE) or issued(clause))
    return False


def _object(clause: Clause, place: int) -> bool:
    """Whether a name stands after a preposition or a verb: "gửi TLĐ", "của UBND tỉnh"."""
    if place == 0:
        return False
    before = clause.tokens[place - 1]
    objects = (
        "cho",
        "với",
        "về",
        "của",
        "tới",
        "đến",
        "từ",
        "theo",
        "tại",
        "gửi",
        "lên",
        "trả",
        "báo",
        "cáo",
        "do",
        "lời",
        "kính",
    )
    return before.matches_any(objects) or clause.before(place, Sense.FINAL, Sense.WORK, Sense.POLITE)


def completes(clause: Clause) -> str:
    """How a clause with a word of completion has to be taken: "done", "weak", "read", or "" for none."""
    done = clause.first(Sense.DONE)
    if done is None:
        return ""
    near = [h for h in clause.hits if h.sense in _VERBS and h.end <= done.start and done.start - h.end <= 3]
    if near and _own_verb(clause, done, near[-1]):
        near = []
    if near and near[-1].sense is Sense.READ:
        return "read"
    said = any(h.sense is Sense.SAID and h.end == done.start for h in clause.hits)
    if said or clause.has(Sense.HEDGE, Sense.JOKE) or clause.typo:
        return "weak"
    if near and near[-1].sense is Sense.MINOR:
        return "done" if has_acted(clause) else "weak"
    return "done"


def _own_verb(clause: Clause, done: Hit, before: Hit) -> bool:
    """Đã nhận và xử lý xong: the completion has a verb of its own, or is joined to the one before."""
    between = clause.tokens[before.end : done.start]
    return done.end - done.start > 1 or any(token.matches_any(("và", "đã", "là")) for token in between)


def done(clause: Clause, scene: Scene) -> bool:
    """Done, surely: completed, or an act that ends a task has happened, with nothing that weakens it."""
    if (
        clause.has(Sense.HEDGE, Sense.JOKE)
        or clause.typo
        or limited(clause)
        or _heard(clause)
        or _denied(clause)
    ):
        return False
    if clause.has(Sense.CLOSE):
        return not clause.has(Sense.NOT)
    if any(_contradicts(clause, m, scene) for m in clause.moments):
        return False
    if completes(clause) == "done":
        return _has_happened(clause) or _is_plain(clause)
    if completes(clause) == "read" and not _past_act_after(clause):
        return False  # "đã nhận, xem xong em trả lời"
    if has_acted(clause):
        return not clause.has(Sense.SAID) or not clause.has(Sense.DONE)
    if _has_a_number(clause, scene):
        return True
    return clause.has(Sense.FINAL) and scene.attachments and not clause.has(Sense.NOT)


def _past_act_after(clause: Clause) -> bool:
    """Đã xem xong và đã trả lời; em đã đọc xong, gửi rồi: an act of the past beside what was read."""
    read_to_end = clause.first(Sense.DONE)
    return read_to_end is None or clause.after(read_to_end.end, Sense.PERFECT, Sense.JUST)


def _denied(clause: Clause) -> bool:
    """Không có gì để báo cáo là đã xong cả: the denial at the front reaches the completion."""
    completion = clause.first(Sense.DONE)
    front = clause.first(Sense.HARMLESS)
    return completion is not None and front is not None and front.start == 0 and front.end < completion.start


def _heard(clause: Clause) -> bool:
    """Nghe anh em nói đã hoàn thành: what others say."""
    return clause.words[0].matches("nghe") and clause.has(Sense.SAID)


def _has_a_number(clause: Clause, scene: Scene) -> bool:
    """Đã có KH 45/KH-LĐLĐ: the document that answers is there, under a number of the office's own."""
    past = clause.first(Sense.PERFECT)
    if past is None or past.end >= len(clause.tokens) or clause.has(Sense.URGES, Sense.NOT_YET, Sense.FUTURE):
        return False
    if not (clause.tokens[past.end].matches("có") or clause.has(Sense.WORK)):
        return False
    own = scene.office.agency.symbol.upper() in clause.text.upper()
    return own and reply_number(clause.text) is not None


def _contradicts(clause: Clause, moment: Moment, scene: Scene) -> bool:
    """A day that lies ahead, beside a completion. "Thứ 2 em xong rồi" and "từ chiều thứ Ba" look back."""
    hours = isinstance(moment.expression.day, Count) and moment.expression.day.unit is Unit.HOUR
    if hours and not clause.has(Sense.PERFECT):
        return True  # "xong bay gio": bây giờ, or bảy giờ
    if not lies_ahead(clause, moment, scene):
        return False
    long = isinstance(moment.expression.day, Count) and moment.cue is Cue.WITHIN
    if (
        long
        and clause.has(Sense.DONE)
        and any(
            clause.tokens[h.start].matches("đã") and moment.start > clause.tokens[h.start].start
            for h in clause.all_of(Sense.PERFECT)
        )
    ):
        return False  # "đã tổ chức xong trong 2 ngày": how long it took
    if is_today(moment, scene):
        return _not_begun(moment, scene) or (
            moment.expression.clock is not None and not clause.has(Sense.PERFECT)
        )
    day = moment.expression.day
    place = next((n for n, token in enumerate(clause.tokens) if token.start >= moment.start), 0)
    looks_back = (
        isinstance(day, Weekday) and place > 0 and clause.tokens[place - 1].matches_any(("hôm", "bữa"))
    )
    if isinstance(day, Weekday) and day.week is None and moment.cue is Cue.NONE:
        earlier = day.iso < scene.sent_at.astimezone(scene.office.agency.zone).isoweekday()
        verb = clause.first(Sense.DONE, Sense.FINAL)
        acts_then = clause.after(place, Sense.FINAL, Sense.WORK, Sense.SUBMIT)
        looks_back = looks_back or (earlier and verb is not None and verb.end <= place and not acts_then)
    if isinstance(day, WeekPart):
        looks_back = day.part is Part.START and day.week == 0
    if isinstance(day, MonthPart):
        looks_back = day.part is Part.START and day.month is None and not day.offset
    return not (clause.has(Sense.PERFECT) and looks_back)


def _not_begun(moment: Moment, scene: Scene) -> bool:
    """Whether a moment of today is a part of the day that has not come yet."""
    begin = scene.office.calendar.afternoon[0]
    local = scene.sent_at.astimezone(scene.office.agency.zone)
    return moment.expression.session in (Session.AFTERNOON, Session.EVENING) and local.time() < begin


def _has_happened(clause: Clause) -> bool:
    """Đã ... xong, xong rồi, vừa xong: a word of the past belongs to the completion."""
    done = clause.first(Sense.DONE)
    if done is None:
        return False
    for hit in clause.all_of(Sense.PERFECT, Sense.JUST):
        if (
            hit.sense is Sense.JUST
            and clause.tokens[hit.end - 1].matches("mới")
            and not _opens(clause, hit.start)
        ):
            continue  # "phải có chữ ký mới xong"
        if 0 <= done.start - hit.end <= 8:
            only = hit.sense is Sense.JUST and clause.tokens[hit.end - 1].matches("mới")
            return not only or clause.has(Sense.FINAL) or _all_plain(clause, done.end)
        if 0 <= hit.start - done.end <= 5 and _nothing_strange(clause, done.end, hit.start):
            return True
    return False


def _all_plain(clause: Clause, start: int) -> bool:
    """Mới xong cái bìa: the object is no ordinary word for the task, and so may be a part of it."""
    named = {place for m in clause.mentions for place in range(m.first, m.after)}
    timed = [(moment.start, moment.end) for moment in clause.moments]
    return all(
        token.kind is not TokenKind.WORD
        or place + start in named
        or any(begin <= token.start < end for begin, end in timed)
        or token.matches_any(_PLAIN)
        for place, token in enumerate(clause.tokens[start:])
    )


def _nothing_strange(clause: Clause, start: int, end: int) -> bool:
    """Xong thô rồi: a word of manner that is not known stands between "xong" and "rồi"."""
    covered = {place for hit in clause.hits for place in range(hit.start, hit.end)}
    covered |= {place for m in clause.mentions for place in range(m.first, m.after)}
    alone = [n for n in range(start, end) if n not in covered and clause.tokens[n].kind is TokenKind.WORD]
    return len(alone) > 1 or all(clause.tokens[n].matches_any(_PLAIN) for n in alone)


def _opens(clause: Clause, place: int) -> bool:
    """Whether nothing but a subject stands before a token."""
    return all(token.kind is TokenKind.MARK or token.matches_any(_PLAIN) for token in clause.tokens[:place])


def _is_plain(clause: Clause) -> bool:
    """Without a word of the past all other words must be ordinary: "xong bằng niềm tin" is asked about."""
    covered = {
        place
        for hit in clause.hits
        for place in range(hit.start, hit.end)
        if hit.sense in _PLAIN_SENSES
        or (hit.sense is Sense.REMAIN and clause.tokens[hit.end - 1].matches("lại"))  # "còn lại xong hết"
        or (hit.sense is Sense.NOUN and not clause.tokens[place].loose)
    }
    covered |= {place for m in clause.mentions for place in range(m.first, m.after)}
    covered |= {
        place
        for m in clause.moments
        for place, token in enumerate(clause.tokens)
        if m.start <= token.start < m.end
    }
    if clause.reason:
        return False
    shouts = clause.text.isupper()
    just = clause.first(Sense.JUST)
    if just is not None and clause.tokens[just.end - 1].matches("mới") and not _opens(clause, just.start):
        return False
    if any(_at_once(clause, place) for place in range(len(clause.tokens))):
        return False
    return all(
        place in covered
        or token.kind is not TokenKind.WORD
        or (token.text.isupper() and not shouts)
        or token.matches_any(_PLAIN)
        for place, token in enumerate(clause.tokens)
    )


def _at_once(clause: Clause, place: int) -> bool:
    """Xong ngay, xong lien: typed without diacritics "ngay" is "ngày" only before a number."""
    token = clause.tokens[place]
    after = clause.tokens[place + 1] if place + 1 < len(clause.tokens) else None
    if not token.loose or not clause.tokens[place - 1].matches_any(("xong", "thành", "tất")):
        return False
    if token.bare == "ngay":
        return after is None or after.kind is not TokenKind.NUMBER
    return token.bare == "lien" and (after is None or not after.matches("đoàn"))


def preamble(clause: Clause, _scene: Scene) -> bool:
    """Thực hiện ý kiến chỉ đạo tại văn bản 512: it only names what the next clause is about."""
    if clause.has(
        Sense.DONE, Sense.PERFECT, Sense.DOING, Sense.NOT_YET, Sense.FUTURE, Sense.EXTEND, Sense.MISTAKE
    ):
        return False
    opening = clause.tokens[0]
    if opening.matches_any(("căn", "theo", "qua", "liên")) and len(clause.words) > 3:
        return not clause.has(Sense.LEADS, Sense.GIVE_BACK)
    named = any(token.matches_any(("chỉ", "công", "văn", "ý", "kế", "nhiệm")) for token in clause.tokens[2:4])
    return opening.matches("thực") and named and len(clause.words) > 4


def probably_done(clause: Clause, scene: Scene) -> bool:
    """Done by one sign only: enough to ask, not to close."""
    if clause.has(Sense.DONE) and completes(clause) != "read":
        return True
    if clause.has(Sense.PERFECT) and (
        clause.has(Sense.WORK, Sense.FINAL, Sense.MINOR, Sense.SIGNED)
        or (len(clause.words) <= 2 and not clause.has(Sense.ACK))
    ):
        return True
    past = clause.first(Sense.PERFECT)
    if past is not None and clause.tokens[past.start].matches("đã") and not clause.has(Sense.READ, Sense.ACK):
        return True
    if scene.acknowledged or not clause.has(Sense.FINAL):
        return False  # "rõ, em làm": has read it, and will
    return any(token.matches_any(("em", "ban", "btg", "tôi")) for token in clause.tokens)


def acknowledges(clause: Clause, _scene: Scene) -> bool:
    """Vâng, đã nhận."""
    core = [token for token in clause.tokens[: clause.core_end()] if token.kind is TokenKind.WORD]
    agrees = len(core) == 1 and core[0].matches("được")
    return agrees or clause.has(Sense.ACK, Sense.READ)


def harmless(clause: Clause, _scene: Scene) -> bool:
    """Courtesy, and words that say nothing about the task."""
    return clause.has(Sense.POLITE, Sense.HARMLESS, Sense.NEVER, Sense.PAPER, Sense.WHOLE, Sense.NOUN)
