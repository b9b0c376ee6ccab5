"""Clauses that ask for time, hand the task back, or give it to somebody."""

from __future__ import annotations

from mailbot.core.answer.claims.model import Scene
from mailbot.core.answer.claims.times import ahead
from mailbot.core.answer.clauses import Clause, Hit
from mailbot.core.answer.senses import Sense
from mailbot.core.deadlines import Cue
from mailbot.core.parties import Mention, MentionKind


def extends(clause: Clause, scene: Scene) -> bool:
    """More time is wanted."""
    hit = clause.first(Sense.EXTEND)
    if hit is None:
        return _asks_for_a_date(clause, scene)
    alone = hit.end == hit.start + 1 and clause.tokens[hit.start].matches_any(("hoãn", "lùi", "lui", "dời"))
    begs = any(token.matches_any(("xin", "cho", "đề", "nhờ", "mong")) for token in clause.tokens)
    if clause.reason or (alone and not begs and not clause.moments):
        return False
    refused = any(h.sense in (Sense.NOT, Sense.HARMLESS) and 0 <= hit.start - h.end <= 2 for h in clause.hits)
    granted = any(h.sense is Sense.PERFECT and 0 <= hit.start - h.end <= 1 for h in clause.hits)
    return not refused and not granted


def _let_us(clause: Clause) -> bool:
    """Cho em nộp ..., cho ban gửi ..."""
    return any(
        a.matches("cho") and b.matches_any(("em", "ban", "tôi", "mình", "bọn", "chúng"))
        for a, b in zip(clause.tokens, clause.tokens[1:], strict=False)
    )


def _asks_for_a_date(clause: Clause, scene: Scene) -> bool:
    """Xin 22/5, cho em thứ 2: a wish with a date right after it."""
    for moment in clause.moments:
        place = next(n for n, token in enumerate(clause.tokens) if token.start >= moment.inner)
        before = clause.tokens[max(0, place - 4) : place]
        if any(token.matches("xin") for token in before) and not clause.has(
            Sense.ABSENT, Sense.FINAL, Sense.DONE
        ):
            return True
        rest = [token for token in clause.words if not moment.start <= token.start < moment.end]
        if len(rest) == 2 and rest[0].matches("đề") and rest[1].matches("nghị") and ahead(moment, scene):
            return True  # "đề nghị 15/6"
        begs = any(token.matches("xin") for token in clause.tokens) or _let_us(clause)
        if begs and clause.has(Sense.FINAL) and ahead(moment, scene) and not clause.has(Sense.PERFECT):
            return True
        if moment.cue is Cue.MORE and not clause.has(Sense.ABSENT, Sense.DONE, Sense.PERFECT):
            return True
    return False


def extends_with_date(clause: Clause, scene: Scene) -> bool:
    """More time is wanted, until a day that is said."""
    return extends(clause, scene) and bool(clause.moments)


def other_units(clause: Clause, scene: Scene) -> tuple[Mention, ...]:
    """The office's units named in the clause, other than the writer's own."""
    return tuple(m for m in clause.mentions if m.kind is MentionKind.UNIT and scene.unit not in m.parties)


def hands_back(clause: Clause, scene: Scene) -> bool:
    """The task is not the unit's, or is another's, or goes back."""
    if clause.has(Sense.RETURNED):
        return False
    mistake = clause.first(Sense.MISTAKE)
    if mistake is not None:
        own = mistake.start > 0 and clause.tokens[mistake.start - 1].matches_any(("em", "tôi", "mình"))
        return not own or clause.tokens[mistake.start].matches_any(("không", "chỉ", "đâu"))
    if _is_not_ours(clause, scene):
        return True
    others = other_units(clause, scene)
    if clause.has(Sense.DONE, Sense.PERFECT, Sense.DOING, Sense.NOT_YET):
        return False
    if _passed_on(clause, others):
        return True
    passed = clause.tokens[0].matches("chuyển") and any(m.first == 1 for m in others)
    if passed and len(clause.words) <= 6:
        return True
    back = clause.first(Sense.GIVE_BACK)
    if back is not None:
        word = clause.tokens[back.start]
        if word.matches_any(("từ", "không")) and any(m.after == back.start for m in clause.mentions):
            return False  # "TLĐ không nhận": what came back, not what goes back
        returns = word.matches_any(("trả", "hoàn", "xin", "từ", "thu", "không"))
        return returns or any(m.first >= back.start for m in others) or _gives_to_office(clause, back, scene)
    if not others:
        return False
    if clause.has(Sense.LEADS):
        return True
    unit = others[0]
    before = clause.tokens[max(0, unit.first - 3) : unit.first]
    belongs = any(token.matches_any(("của", "thuộc", "là")) for token in before)
    after = clause.tokens[unit.after : unit.after + 1]
    begins = all(
        token.matches_any(
            ("bên", "ban", "phải", "là", "cái", "việc", "này", "ni", "nội", "dung", "văn", "bản", "đây")
        )
        for token in clause.tokens[: unit.first]
    )
    does = begins and any(token.matches_any(("làm", "xử", "giải", "phụ")) for token in after)
    insists = does or (
        begins and any(token.matches_any(("mà", "chứ", "mới")) for token in (*after, *clause.tokens[-3:]))
    )
    return insists or (belongs and not clause.has(Sense.FINAL, Sense.SUBMIT))


def _passed_on(clause: Clause, others: tuple[Mention, ...]) -> bool:
    """Đề nghị Văn phòng chuyển Ban Tài chính: the office is asked to give it to another unit."""
    begs = clause.words[0].matches_any(("đề", "nhờ", "xin", "kính"))
    gives = ("chuyển", "giao", "sang", "cho")
    return begs and any(
        m.first > 0
        and clause.tokens[m.first - 1].matches_any(gives)
        and any(token.matches_any(("chuyển", "giao")) for token in clause.tokens[: m.first])
        and not clause.has(Sense.REQUEST, Sense.FINAL)
        for m in others
    )


def _is_not_ours(clause: Clause, scene: Scene) -> bool:
    """Việc này không phải TGNC: the writer's own unit is denied."""
    own = [m for m in clause.mentions if m.kind is MentionKind.UNIT and scene.unit in m.parties]
    return any(
        hit.sense is Sense.NOT and clause.tokens[hit.end - 1].matches("phải") and m.first == hit.end
        for hit in clause.hits
        for m in own
    )


def _gives_to_office(clause: Clause, back: Hit, scene: Scene) -> bool:
    """Kính chuyển lại VP: back to the office; where the office writes itself, it is no hand-back."""
    return any(token.matches("lại") for token in clause.tokens[back.start : back.end]) and scene.unit != "VP"


def persons(clause: Clause, scene: Scene) -> tuple[Mention, ...]:
    """The people named in the clause, other than leaders, the writer and outside people."""
    return tuple(
        m
        for m in clause.mentions
        if m.kind in (MentionKind.PERSON, MentionKind.UNKNOWN) and m.parties != (scene.writer,)
    )


def gives(clause: Clause, scene: Scene) -> bool:
    """A person is given the task or the mail."""
    for person in persons(clause, scene):
        if clause.has(Sense.DONE, Sense.DOING, Sense.NOT_YET, Sense.CANNOT, Sense.SIGNED, Sense.NEARLY):
            return False
        own = _of_the_unit(person, scene)
        for hit in clause.all_of(Sense.ASSIGN, Sense.STAND_IN, Sense.GIVE_BACK):
            asked = clause.tokens[hit.start].matches("nhờ")  # a favour, unless it is one of the unit
            if 0 <= person.first - hit.end <= 2 and (own or not asked or clause.has(Sense.ABSENT)):
                return True
        if clause.has(Sense.PERFECT) or clause.reason:
            continue
        if own and _sent_to(clause, person):
            return True
        acts = (Sense.TAKES, Sense.STAND_IN, Sense.WORK, Sense.FINAL, Sense.LEADS, Sense.READ)
        if own and clause.after(person.after, *acts) and not clause.has(Sense.ABSENT):
            return True
        if person.first > 0 and clause.tokens[person.first - 1].matches("chuyển"):
            return True
        if clause.after(person.after, Sense.STAND_IN) and clause.has(Sense.ABSENT):
            return True
    return False


def _sent_to(clause: Clause, person: Mention) -> bool:
    """Đề nghị gửi văn bản cho đ/c Thảo: the office is to send it to somebody else."""
    begs = clause.words[0].matches_any(("đề", "nhờ", "xin", "mong"))
    to = person.first > 0 and clause.tokens[person.first - 1].matches_any(("cho", "đến", "qua"))
    return begs and to and clause.before(person.first, Sense.FINAL, Sense.REQUEST, Sense.WORK)


def _of_the_unit(person: Mention, scene: Scene) -> bool:
    """Whether a person, or one of those who may be meant, works in the writer's unit."""
    people = scene.office.people
    who = person.parties or person.candidates
    return not who or any(one in people and people[one].unit == scene.unit for one in who)


def absent(clause: Clause, scene: Scene) -> bool:
    """The writer is away; the absence of somebody else is a reason."""
    hit = clause.first(Sense.ABSENT)
    if hit is None or clause.reason or clause.has(Sense.DONE, Sense.NOT_YET, Sense.CANNOT):
        return False
    return not any(m.first < hit.start for m in persons(clause, scene))
