"""What a single clause claims: a table of rules, read from top to bottom; the first that fits wins.

Each rule has a reason. The order follows domain.md section 4: what denies, asks or postpones comes before what
affirms, so that "done" is only what nothing speaks against.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from mailbot.core.answer.clauses import Clause, Hit
from mailbot.core.answer.senses import PRONOUNS, QUESTION_TAILS, Sense
from mailbot.core.deadlines import Cue, Moment
from mailbot.core.deadlines.expressions import CalendarDay
from mailbot.core.office import Office
from mailbot.core.parties import Mention, MentionKind
from mailbot.core.text import TokenKind


class Kind(StrEnum):
    """What a clause says about the task."""

    REOPEN = "reopen"
    EXTEND = "extend"
    QUESTION = "question"
    HANDBACK = "handback"
    ABSENT = "absent"
    GIVES = "gives"  # to a person
    NOT_DONE = "not_done"
    FUTURE = "future"
    CONDITION = "condition"
    PROGRESS = "progress"
    DONE = "done"
    WEAK = "weak"  # probably done: to be asked
    OTHERS = "others"  # somebody else is done
    ACK = "ack"
    PRESSED = "pressed"
    HARMLESS = "harmless"
    UNKNOWN = "unknown"
    EMPTY = "empty"


@dataclass(frozen=True)
class Scene:
    """What a rule may know beside the clause."""

    office: Office
    unit: str | None
    writer: str
    sent_at: datetime
    attachments: bool
    acknowledged: bool  # an "ok", "vâng" stands somewhere in the text


@dataclass(frozen=True)
class Claim:
    """A clause with what it says and the rule that said so."""

    kind: Kind
    clause: Clause
    rule: str


Check = Callable[[Clause, Scene], bool]


@dataclass(frozen=True)
class Rule:
    """One line of the table."""

    name: str
    kind: Kind
    why: str
    check: Check


S = Sense
_VERBS = (S.DONE, S.FINAL, S.WORK, S.SUBMIT, S.MINOR, S.READ, S.DRAFT)
_ASK_PLACES = ("ở", "về", "tại", "gửi", "nộp", "lấy", "đi", "chỗ", "tới", "đến", "báo", "tìm", "đang", "hỏi")
_HELP = ("giúp", "giùm", "dùm", "hộ", "với", "nhờ", "đề")


def claim_of(clause: Clause, scene: Scene) -> Claim:
    """The claim of a clause, by the first rule that fits."""
    if not clause.words:
        return Claim(Kind.EMPTY, clause, "no words")
    for rule in RULES:
        if rule.check(clause, scene):
            return Claim(rule.kind, clause, rule.name)
    return Claim(Kind.UNKNOWN, clause, "no rule")


# Questions ----------------------------------------------------------------------------------------------


def _asks(clause: Clause, scene: Scene) -> bool:
    return (
        clause.asks
        or clause.has(S.ASK_VERB, S.UNSURE)
        or _asks_by_word(clause)
        or _asks_by_tail(clause)
        or _alternative(clause)
    )


def _asks_by_word(clause: Clause) -> bool:
    for hit in clause.all_of(S.ASK):
        if any(
            h.sense in (S.NOT, S.NOT_YET, S.NEVER, S.CANNOT, S.HARMLESS) and 0 <= hit.start - h.end <= 4
            for h in clause.hits
        ):
            continue
        if hit.end < len(clause.tokens) and clause.tokens[hit.end].matches("cũng"):
            continue
        word = clause.tokens[hit.start]
        if hit.end == hit.start + 1 and word.matches_any(("đâu", "mô")):
            if hit.start == 0 or not clause.tokens[hit.start - 1].matches_any(_ASK_PLACES):
                continue
        return True
    return False


def _asks_by_tail(clause: Clause) -> bool:
    """Xong chưa ạ, được không ạ, xong rồi nhỉ."""
    words = clause.words
    if words[-1].matches_any(("nhỉ", "hả", "hở", "hử", "hỉ")) and len(words) > 1:
        return True
    if words[-1].key in ("à", "vậy", "thế", "rứa") and len(words) > 1 and clause.has(S.DONE):
        return words[-1].key == "à" or not clause.has(S.PERFECT)
    end = clause.core_end()
    if end < 2:
        return False
    last = clause.tokens[end - 1]
    if last.matches("không"):
        return True
    if not last.matches("chưa"):
        return False
    adjacent = any(
        hit.sense in (S.DONE, S.FINAL, S.READ, S.SUBMIT) and hit.end == end - 1 for hit in clause.hits
    )
    tail = any(word.matches_any(QUESTION_TAILS) for word in words[-2:])
    asked_noun = any(hit.sense is S.FINAL and hit.end == end - 1 for hit in clause.hits) and not tail
    perfect = clause.before(end - 1, S.PERFECT)
    return perfect or tail or (adjacent and not asked_noun)


def _alternative(clause: Clause) -> bool:
    """Giao ban em hay UBKT ạ."""
    for index, token in enumerate(clause.tokens[1:-1], 1):
        if token.matches("hay") and index > 1:
            return not clause.tokens[index + 1].matches_any(("quá", "lắm", "thật", "ghê", "là", "ho", "nhất"))
    return False


def _requests(clause: Clause, scene: Scene) -> bool:
    if clause.has(S.BROKEN) and not clause.has(S.DONE):
        return True
    hit = clause.first(S.REQUEST)
    if hit is None or clause.has(S.DONE, S.PERFECT):
        return False
    asks_for = clause.text and any(
        token.matches_any(("xin", "cho")) for token in clause.tokens[hit.start : hit.end]
    )
    begs = any(token.matches_any(_HELP) for token in clause.tokens)
    own = hit.start > 0 and clause.tokens[hit.start - 1].matches_any(("em", "tôi", "mình"))
    return (asks_for or begs) and not own and not clause.moments


def _denies_by_asking(clause: Clause, scene: Scene) -> bool:
    """Xong sao được, đã xong đâu: the form of a question, the meaning of a no."""
    if clause.has(S.NOWAY) and clause.has(S.DONE, S.FINAL, S.CANNOT, S.NOWAY):
        return True
    words = [
        word for word in clause.words if not word.matches_any(("ạ", "anh", "chị", "em", "nhé", "a", "nờ"))
    ]
    ends_so = bool(words) and words[-1].matches_any(("đâu", "mô"))
    before = words[-2] if len(words) > 1 else None
    place = before is not None and before.matches_any(_ASK_PLACES)
    eased = clause.has(S.HARMLESS, S.NOT)  # "không phải nhắc nữa đâu" denies something else
    return ends_so and clause.has(S.DONE, S.CANNOT) and not (place or eased or clause.asks)


# Extension, hand-back, people ---------------------------------------------------------------------------


def _extends(clause: Clause, scene: Scene) -> bool:
    hit = clause.first(S.EXTEND)
    if hit is None:
        return _asks_for_a_date(clause)
    refused = any(h.sense in (S.NOT, S.HARMLESS) and 0 <= hit.start - h.end <= 2 for h in clause.hits)
    granted = any(h.sense is S.PERFECT and 0 <= hit.start - h.end <= 1 for h in clause.hits)
    return not refused and not granted


def _asks_for_a_date(clause: Clause) -> bool:
    """Xin 22/5, cho em thứ 2: a wish with a date right after it."""
    for moment in clause.moments:
        place = next(n for n, token in enumerate(clause.tokens) if token.start >= moment.inner)
        before = clause.tokens[max(0, place - 4) : place]
        if any(token.matches("xin") for token in before) and not clause.has(S.ABSENT, S.FINAL, S.DONE):
            return True
        if moment.cue is Cue.MORE and not clause.has(S.ABSENT, S.DONE, S.PERFECT):
            return True
    return False


def _extends_with_date(clause: Clause, scene: Scene) -> bool:
    return _extends(clause, scene) and bool(clause.moments)


def other_units(clause: Clause, scene: Scene) -> tuple[Mention, ...]:
    """The office's units named in the clause, other than the writer's own."""
    return tuple(m for m in clause.mentions if m.kind is MentionKind.UNIT and scene.unit not in m.parties)


def _hands_back(clause: Clause, scene: Scene) -> bool:
    if clause.has(S.RETURNED):
        return False
    mistake = clause.first(S.MISTAKE)
    if mistake is not None:
        own = mistake.start > 0 and clause.tokens[mistake.start - 1].matches_any(("em", "tôi", "mình"))
        return not own or clause.tokens[mistake.start].matches_any(("không", "chỉ", "đâu"))
    others = other_units(clause, scene)
    if clause.has(S.DONE, S.PERFECT, S.DOING, S.NOT_YET):
        return False
    back = clause.first(S.GIVE_BACK)
    if back is not None:
        word = clause.tokens[back.start]
        returns = word.matches_any(("trả", "hoàn", "xin", "từ", "thu", "không"))
        return returns or any(m.first >= back.start for m in others) or _gives_to_office(clause, back, scene)
    if not others:
        return False
    if clause.has(S.LEADS):
        return True
    unit = others[0]
    before = clause.tokens[max(0, unit.first - 3) : unit.first]
    belongs = any(token.matches_any(("của", "thuộc", "là")) for token in before)
    after = clause.tokens[unit.after : unit.after + 1]
    begins = all(token.matches_any(("bên", "ban", "phải", "là")) for token in clause.tokens[: unit.first])
    insists = begins and any(token.matches_any(("mà", "chứ", "mới")) for token in after)
    return (belongs or insists) and not clause.has(S.FINAL, S.SUBMIT)


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


def _gives(clause: Clause, scene: Scene) -> bool:
    for person in persons(clause, scene):
        if clause.has(S.DONE, S.DOING, S.NOT_YET, S.CANNOT, S.SIGNED):
            return False
        if any(
            h.sense in (S.ASSIGN, S.STAND_IN, S.GIVE_BACK) and 0 <= person.first - h.end <= 2
            for h in clause.hits
        ):
            return True
        follows = clause.after(person.after, S.TAKES, S.STAND_IN, S.WORK, S.FINAL, S.LEADS)
        if follows and not clause.has(S.PERFECT, S.ABSENT) and not clause.reason:
            return True
        if clause.after(person.after, S.STAND_IN) and clause.has(S.ABSENT):
            return True
    return False


def _absent(clause: Clause, scene: Scene) -> bool:
    """The writer is away; the absence of somebody else is a reason."""
    hit = clause.first(S.ABSENT)
    if hit is None or clause.reason or clause.has(S.DONE, S.NOT_YET, S.CANNOT):
        return False
    return not any(m.first < hit.start for m in persons(clause, scene))


# Denial, condition, future ------------------------------------------------------------------------------


def _not_done(clause: Clause, scene: Scene) -> bool:
    if clause.has(S.CANNOT):
        return True
    for hit in clause.all_of(S.NOT_YET):
        follows = [h for h in clause.hits if h.start >= hit.end]
        if follows and follows[0].sense is S.READ and not clause.has(S.DONE, S.FINAL):
            continue
        return True
    return any(
        h.sense is S.NOT
        and any(v.sense in (S.DONE, S.FINAL, S.WORK) and 0 <= v.start - h.end <= 1 for v in clause.hits)
        for h in clause.hits
    )


def _nearly(clause: Clause, scene: Scene) -> bool:
    hit = clause.first(S.NEARLY)
    if hit is None:
        return False
    inside = any(token.matches_any(("xong", "thành", "tất")) for token in clause.tokens[hit.start : hit.end])
    return inside or any(v.sense is S.DONE and 0 <= v.start - hit.end <= 2 for v in clause.hits)


def _on_condition(clause: Clause, scene: Scene) -> bool:
    hit = clause.first(S.IF)
    if hit is not None:
        return not (
            clause.has(S.PERFECT) and clause.first(S.PERFECT, S.DONE) is not hit and _past_after(clause, hit)
        )
    if _only_then_possible(clause):
        return True
    done = clause.first(S.DONE)
    if done is None or clause.before(done.start, S.PERFECT, S.JUST):
        return False
    return _then_follows(clause, done.end)


def _only_then_possible(clause: Clause) -> bool:
    """Có số liệu mới làm được: "mới ... được" after something else, without a part that was done."""
    just = next((h for h in clause.hits if h.sense is S.JUST and h.start > 0), None)
    if just is None or clause.has(S.PART, S.PERFECT) or percent_of(clause) is not None:
        return False
    verb = next(
        (h for h in clause.hits if h.sense in (S.DONE, S.FINAL, S.WORK) and h.start == just.end), None
    )
    return verb is not None and verb.end < len(clause.tokens) and clause.tokens[verb.end].matches("được")


def _past_after(clause: Clause, hit: Hit) -> bool:
    """Sau khi họp ban đã hoàn thành: what happened after something else that happened."""
    return any(
        h.sense is S.PERFECT and h.start > hit.end and clause.tokens[h.start].matches("đã")
        for h in clause.hits
    )


def _then_follows(clause: Clause, place: int) -> bool:
    """Xong là em gửi, xong em báo, xong sẽ gửi: what will be done afterwards."""
    tokens = clause.tokens
    while place < len(tokens) and tokens[place].matches_any(("này", "đó", "việc", "hết", "cả")):
        place += 1
    if place >= len(tokens):
        return False
    if tokens[place].matches_any(("là", "thì", "sẽ", "mới")):
        return place + 1 < len(tokens)
    if not tokens[place].matches_any(("em", "mình", "tôi", "tui", "ban", "bọn", "chúng")):
        return False
    return clause.after(place, S.FINAL, S.SAID, S.WORK, S.FUTURE, S.MINOR, S.SUBMIT) and not clause.has(
        S.PERFECT
    )


def _done_then(clause: Clause, scene: Scene) -> bool:
    """Xong rồi em gửi: "done, I send it" as well as "when it is done, I send it"."""
    done = clause.first(S.DONE)
    if done is None or clause.before(done.start, S.PERFECT):
        return False
    place = done.end
    if not (place < len(clause.tokens) and clause.tokens[place].matches_any(("rồi", "xong"))):
        return False
    return _subject_acts(clause, place + 1)


def _subject_acts(clause: Clause, place: int) -> bool:
    tokens = clause.tokens
    if place + 1 >= len(tokens) or not tokens[place].matches_any(PRONOUNS | {"thì", "mới", "sẽ", "là"}):
        return False
    return clause.after(place + 1, S.FINAL, S.SAID, S.WORK, S.SUBMIT, S.MINOR)


def ahead(moment: Moment, scene: Scene) -> bool:
    """Whether a moment lies in the future. Today by its date is the date of a document: later today is "chiều"."""
    if moment.due is None or moment.due.at <= scene.sent_at:
        return False
    by_date = isinstance(moment.expression.day, CalendarDay) and moment.expression.clock is None
    return not (by_date and moment.cue is Cue.NONE and _today(moment, scene))


def old_deadline(clause: Clause, moment: Moment) -> bool:
    """Whether a moment is the deadline in force: "hạn 15/5", "không kịp 15/5", "trước hạn 15/5"."""
    place = next(n for n, token in enumerate(clause.tokens) if token.start >= moment.inner)
    before = clause.tokens[max(0, place - 3) : place]
    marked = any(token.matches_any(("hạn", "kịp")) for token in before)
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


def _future(clause: Clause, scene: Scene) -> bool:
    if clause.has(S.PERFECT) and not clause.has(S.FUTURE, S.LATER):
        return False
    if clause.has(S.PAPER) and not clause.has(S.DONE):
        return False
    later = clause.has(S.FUTURE, S.LATER) or any(
        ahead(m, scene) and not old_deadline(clause, m) for m in clause.moments
    )
    if not later:
        return False
    if clause.has(S.DONE, S.FINAL, S.WORK, S.SUBMIT, S.REQUEST):
        return True
    return _only_a_time(clause) or (clause.has(S.FUTURE) and not clause.has(S.MINOR))


def _only_a_time(clause: Clause) -> bool:
    """Tuần sau ạ; việc 2 tuần sau."""
    covered = {
        n for m in clause.moments for n, token in enumerate(clause.tokens) if m.start <= token.start < m.end
    }
    covered |= {n for hit in clause.all_of(S.LATER) for n in range(hit.start, hit.end)}
    rest = [
        t
        for n, t in enumerate(clause.tokens[: clause.core_end()])
        if n not in covered and t.kind is TokenKind.WORD
    ]
    return bool(covered) and all(
        token.matches_any(
            PRONOUNS | {"việc", "vb", "vbđ", "số", "mới", "thì", "nhé", "ạ", "vâng", "dạ", "được"}
        )
        for token in rest
    )


def _promises_to_work(clause: Clause, scene: Scene) -> bool:
    """Sẽ triển khai: an acknowledgement; sẽ gửi, sẽ xong: a promise about the result."""
    if not _future(clause, scene):
        return False
    if any(ahead(m, scene) for m in clause.moments):
        return False
    if clause.has(S.DONE):
        return scene.acknowledged
    hands_in = ("gửi", "nộp", "báo", "trình", "phát", "ban", "trả", "đăng")
    verbs = clause.all_of(S.FINAL, S.SUBMIT)
    return not clause.has(S.LATER) and not any(clause.tokens[v.start].matches_any(hands_in) for v in verbs)


# Partly done --------------------------------------------------------------------------------------------


def percent_of(clause: Clause) -> int | None:
    """70%, 70 phần trăm, một nửa, 9/10 huyện."""
    tokens = clause.tokens
    for index, token in enumerate(tokens):
        if token.kind is not TokenKind.NUMBER or len(token.text) > 3:
            continue
        after = tokens[index + 1 :]
        if after and (
            after[0].text == "%" or (after[0].matches("phần") and len(after) > 1 and after[1].matches("trăm"))
        ):
            return min(100, int(token.text))
        if (
            len(after) > 1
            and after[0].text == "/"
            and after[1].kind is TokenKind.NUMBER
            and len(after[1].text) <= 3
        ):
            part, whole = int(token.text), int(after[1].text)
            dated = any(m.start <= token.start < m.end and m.due is not None for m in clause.moments)
            number = len(after) > 2 and after[2].text in "/-" and after[2].start == after[1].end
            if 0 < part <= whole and not dated and not number and not _is_reference(clause, index):
                return round(100 * part / whole)
    return None


def _is_reference(clause: Clause, index: int) -> bool:
    return index > 0 and clause.tokens[index - 1].matches_any(("số", "cv", "văn", "kh", "ngày", "bc", "qđ"))


def _partly(clause: Clause, scene: Scene) -> bool:
    share = percent_of(clause)
    if share is not None and share < 100:
        return True
    done = clause.has(S.DONE, S.FINAL, S.WORK, S.PERFECT, S.JUST)
    if clause.has(S.DOING):
        return True
    if clause.has(S.SUBMIT) and not _issued(clause):
        return not (clause.has(S.OTHERS) and not clause.has(S.PERFECT))
    if clause.has(S.URGES) and done:
        return True
    if clause.has(S.DRAFT) and (done or len(clause.words) <= 4):
        return True
    if clause.has(S.BASICALLY) and done:
        return True
    if clause.has(S.REMAIN):
        return True
    if _counted_part(clause):
        return True
    return clause.has(S.PART) and done and not _part_is_object_of_issue(clause)


def _counted_part(clause: Clause) -> bool:
    """2 trong 3 việc."""
    return any(
        a.kind is TokenKind.NUMBER and b.matches_any(("trong", "trên")) and c.kind is TokenKind.NUMBER
        for a, b, c in zip(clause.tokens, clause.tokens[1:], clause.tokens[2:], strict=False)
    )


def _part_is_object_of_issue(clause: Clause) -> bool:
    """Đã ban hành kèm phụ lục: the part belongs to what was issued."""
    return any(token.matches_any(("kèm", "gồm", "cả")) for token in clause.tokens) and clause.has(S.FINAL)


def _issued(clause: Clause) -> bool:
    """Đã trình và Chủ tịch đã ký ban hành; đã phát hành."""
    return any(
        h.sense is S.FINAL
        and clause.tokens[h.start].matches_any(("ban", "phát", "ký"))
        and clause.before(h.start, S.PERFECT)
        for h in clause.hits
    ) and not any(token.matches_any(("chờ", "đợi", "để")) for token in clause.tokens)


# Done ---------------------------------------------------------------------------------------------------


def _by_others(clause: Clause, scene: Scene) -> bool:
    """The subject of what is done is another unit, an outside body, or a group that is not the writer."""
    first = clause.first(S.PERFECT, S.DONE, S.FINAL, S.JUST, S.SIGNED)
    if first is None or not (clause.has(S.DONE) or _has_acted(clause)):
        return False
    if any(
        h.sense is S.OTHERS and h.start < first.start and not _object(clause, h.start) for h in clause.hits
    ):
        return True
    for mention in clause.mentions:
        if mention.first >= first.start or _object(clause, mention.first):
            continue
        if mention.kind in (MentionKind.UNIT, MentionKind.GROUP):
            return scene.unit is None or scene.unit not in mention.parties
        if mention.kind is MentionKind.EXTERNAL:
            return True
        if mention.kind is MentionKind.PERSON and mention.strength > 0:
            units = {scene.office.people[one].unit for one in mention.parties if one in scene.office.people}
            return bool(units) and scene.unit not in units
        if mention.kind is MentionKind.LEADER:
            return not (clause.has(S.CLOSE) or _issued(clause))
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
    return before.matches_any(objects) or clause.before(place, S.FINAL, S.WORK, S.POLITE)


def _has_acted(clause: Clause) -> bool:
    """An act that ends the task, and a word that says that it has happened."""
    acts = clause.all_of(S.FINAL)
    if not acts:
        return False
    return any(h.sense is S.PERFECT for h in clause.hits) or any(
        h.sense is S.JUST and 0 <= act.start - h.end <= 1 for h in clause.hits for act in acts
    )


def _completes(clause: Clause) -> str:
    """ "done", "weak", "read" or "": how a clause with a word of completion has to be taken."""
    done = clause.first(S.DONE)
    if done is None:
        return ""
    near = [h for h in clause.hits if h.sense in _VERBS and h.end <= done.start and done.start - h.end <= 3]
    if near and _own_verb(clause, done, near[-1]):
        near = []
    if near and near[-1].sense is S.READ:
        return "read"
    said = any(h.sense is S.SAID and h.end == done.start for h in clause.hits)
    if said or clause.has(S.HEDGE, S.JOKE) or clause.typo:
        return "weak"
    if near and near[-1].sense is S.MINOR:
        return "done" if _has_acted(clause) else "weak"
    return "done"


def _own_verb(clause: Clause, done: Hit, before: Hit) -> bool:
    """Đã nhận và xử lý xong: the completion has a verb of its own, or is joined to the one before."""
    between = clause.tokens[before.end : done.start]
    return done.end - done.start > 1 or any(token.matches_any(("và", "đã", "là")) for token in between)


def _done(clause: Clause, scene: Scene) -> bool:
    if clause.has(S.HEDGE, S.JOKE) or clause.typo:
        return False
    if clause.has(S.CLOSE) and not clause.has(S.NOT):
        return True
    if any(ahead(m, scene) and not old_deadline(clause, m) and not _today(m, scene) for m in clause.moments):
        return False
    if _completes(clause) == "done":
        return True
    if _has_acted(clause):
        return not clause.has(S.SAID) or not clause.has(S.DONE)
    return clause.has(S.FINAL) and scene.attachments and not clause.has(S.NOT)


def _today(moment: Moment, scene: Scene) -> bool:
    zone = scene.office.agency.zone
    due = moment.due
    return due is not None and due.at.astimezone(zone).date() == scene.sent_at.astimezone(zone).date()


def _probably_done(clause: Clause, scene: Scene) -> bool:
    if clause.has(S.DONE) and _completes(clause) != "read":
        return True
    if clause.has(S.PERFECT) and (clause.has(S.WORK, S.FINAL, S.MINOR, S.SIGNED) or len(clause.words) <= 2):
        return True
    return clause.has(S.FINAL) and any(
        token.matches_any(("em", "ban", "btg", "tôi")) for token in clause.tokens
    )


def _acknowledges(clause: Clause, scene: Scene) -> bool:
    return clause.has(S.ACK, S.READ)


def _harmless(clause: Clause, scene: Scene) -> bool:
    return clause.has(S.POLITE, S.HARMLESS, S.NEVER, S.PAPER, S.WHOLE, S.NOUN)


RULES: tuple[Rule, ...] = (
    Rule("reopen", Kind.REOPEN, "the writer takes a report back", lambda c, _: c.has(S.REOPEN)),
    Rule("denied by asking", Kind.NOT_DONE, "the form of a question, the meaning of a no", _denies_by_asking),
    Rule("sent back", Kind.NOT_DONE, "what came back is not done", lambda c, _: c.has(S.RETURNED)),
    Rule(
        "wish",
        Kind.NOT_DONE,
        "what is wished or was believed is not",
        lambda c, _: c.has(S.WISH) and not c.asks,
    ),
    Rule("extension with a date", Kind.EXTEND, "even where it is put as a question", _extends_with_date),
    Rule("question", Kind.QUESTION, "asks something", _asks),
    Rule("extension", Kind.EXTEND, "asks for time", _extends),
    Rule("hand back", Kind.HANDBACK, "says whose task it is not, or whose it is", _hands_back),
    Rule("request", Kind.QUESTION, "wants something of the office", _requests),
    Rule("gives to a person", Kind.GIVES, "somebody shall do it", _gives),
    Rule("absent", Kind.ABSENT, "the writer is away", _absent),
    Rule(
        "never",
        Kind.HARMLESS,
        "a no that says nothing about the task",
        lambda c, _: c.has(S.NEVER) and not c.has(S.PERFECT),
    ),
    Rule("not yet", Kind.NOT_DONE, "denied", _not_done),
    Rule("nearly", Kind.NOT_DONE, "nearly done is not done", _nearly),
    Rule("done, then", Kind.WEAK, "may be the present or the future", _done_then),
    Rule("condition", Kind.CONDITION, "depends on something", _on_condition),
    Rule("promise to work", Kind.ACK, "will work on it: has read it", _promises_to_work),
    Rule("partly", Kind.PROGRESS, "a part, a draft, under way, waiting for a signature", _partly),
    Rule("future", Kind.FUTURE, "will be", _future),
    Rule("others", Kind.OTHERS, "somebody else is done", _by_others),
    Rule("done", Kind.DONE, "present or past, whole, nothing against it", _done),
    Rule("read", Kind.ACK, "received, read", lambda c, _: _completes(c) == "read" or c.has(S.READ)),
    Rule("probably done", Kind.WEAK, "done by one sign only", _probably_done),
    Rule("ack", Kind.ACK, "ok, vâng", _acknowledges),
    Rule("pressed", Kind.PRESSED, "a reason for not being done", lambda c, _: c.has(S.PRESSED)),
    Rule("harmless", Kind.HARMLESS, "courtesy, or nothing about the task", _harmless),
)
