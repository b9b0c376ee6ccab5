"""Clauses that deny, that make conditions, or that speak of what will be."""

from __future__ import annotations

from mailbot.core.answer.claims.model import Scene
from mailbot.core.answer.claims.partly import percent_of
from mailbot.core.answer.claims.times import lies_ahead
from mailbot.core.answer.clauses import Clause, Hit
from mailbot.core.answer.senses import PRONOUNS, Sense
from mailbot.core.deadlines.expressions import DocumentDue
from mailbot.core.text import TokenKind, listed

_SELF = ("em", "mình", "tôi", "tui", "ban", "bọn", "chúng", "tụi")
_BESIDE_A_TIME = (
    PRONOUNS
    | frozenset(("hẹn", "chút", "tí", "xíu", "tý", "để", "vâng", "chắc", "tầm", "cỡ", "khoảng", "chừng"))
    | frozenset(
        listed("việc | vb | vbđ | số | mới | thì | vâng | dạ | được | còn | và | cả | với | có | kịp")
    )
)
_NEXT_ACTS = ("báo", "gửi", "nộp", "trình", "nhắn", "gọi", "hú", "tính", "alo")


def not_done(clause: Clause, _scene: Scene) -> bool:
    """Chưa, không kịp, không xong: the task, or what is left of it, is denied."""
    if clause.has(Sense.CANNOT):
        return True
    for hit in clause.all_of(Sense.NOT_YET):
        follows = [h for h in clause.hits if h.start >= hit.end]
        reading = bool(follows) and clause.tokens[follows[0].start].matches_any(
            ("đọc", "xem", "nghiên", "coi")
        )
        if reading and not clause.has(Sense.DONE, Sense.FINAL):
            continue  # "chưa đọc kỹ" says that it came
        return True
    return any(
        h.sense is Sense.NOT
        and not clause.tokens[h.start].matches_any(("đừng", "khỏi", "thôi"))
        and any(
            v.sense in (Sense.DONE, Sense.FINAL, Sense.WORK) and 0 <= v.start - h.end <= 1
            for v in clause.hits
        )
        for h in clause.hits
    )


def wished(clause: Clause, _scene: Scene) -> bool:
    """Giá mà xong, tưởng xong; not "mong anh thông cảm", "mong VP đóng việc": wishes for something else."""
    if clause.asks or not clause.has(Sense.WISH):
        return False
    hopes = all(
        clause.tokens[hit.start].matches_any(("mong", "hy", "hi")) for hit in clause.all_of(Sense.WISH)
    )
    return not (hopes and not clause.has(Sense.DONE, Sense.FINAL, Sense.WORK, Sense.SUBMIT, Sense.SIGNED))


def nearly(clause: Clause, _scene: Scene) -> bool:
    """Sắp xong, gần xong."""
    hit = clause.first(Sense.NEARLY)
    if hit is None:
        prepares = next((h for h in clause.hits if clause.tokens[h.start].matches("chuẩn")), None)
        ends = (Sense.DONE, Sense.FINAL)
        follows = prepares is not None and any(
            v.sense in ends and v.start == prepares.end for v in clause.hits
        )
        return follows and not clause.has(Sense.PERFECT)
    inside = any(token.matches_any(("xong", "thành", "tất")) for token in clause.tokens[hit.start : hit.end])
    return (
        inside
        or hit.end - hit.start > 1
        or any(v.sense is Sense.DONE and 0 <= v.start - hit.end <= 2 for v in clause.hits)
        or any(v.sense is Sense.FINAL and v.start == hit.end for v in clause.hits)
    )


def on_condition(clause: Clause, _scene: Scene) -> bool:
    """Nếu, khi nào; xong là em gửi; có số liệu mới làm được."""
    hit = clause.first(Sense.IF)
    if hit is not None:
        return not (
            clause.has(Sense.PERFECT)
            and clause.first(Sense.PERFECT, Sense.DONE) is not hit
            and _past_after(clause, hit)
        )
    if _only_then_possible(clause) or _then_will(clause):
        return True
    done = clause.first(Sense.DONE)
    if done is None or clause.before(done.start, Sense.PERFECT, Sense.JUST):
        return False
    return _then_follows(clause, done.end)


def _only_then_possible(clause: Clause) -> bool:
    """Có số liệu mới làm được: "mới ... được" after something else, without a part that was done."""
    just = next((h for h in clause.hits if h.sense is Sense.JUST and h.start > 0), None)
    if just is None or clause.has(Sense.PART, Sense.PERFECT) or percent_of(clause) is not None:
        return False
    verb = next(
        (h for h in clause.hits if h.sense in (Sense.DONE, Sense.FINAL, Sense.WORK) and h.start == just.end),
        None,
    )
    return verb is not None and verb.end < len(clause.tokens) and clause.tokens[verb.end].matches("được")


def _then_will(clause: Clause) -> bool:
    """Có kinh phí thì làm: what will be, under a condition that is not marked as one."""
    if clause.has(Sense.NOT_YET, Sense.DOING) or any(
        clause.tokens[h.start].matches("đã") for h in clause.all_of(Sense.PERFECT)
    ):
        return False
    if clause.has(Sense.PERFECT):
        return _after_an_event(clause) and not clause.tokens[clause.core_end() - 1].matches("rồi")
    verbs = (Sense.FINAL, Sense.DONE, Sense.WORK, Sense.ACK)
    for index, token in enumerate(clause.tokens[1:], 1):
        then = token.matches("thì")
        if token.matches("là") and index > 1 and index + 1 < len(clause.tokens):
            own = clause.tokens[index + 1].matches_any(_SELF) or clause.tokens[index + 1].matches("xong")
            then = own and not clause.has(
                Sense.SUBMIT, Sense.REMAIN, Sense.DRAFT, Sense.PART, Sense.BASICALLY
            )
        if then:
            return any(h.sense in verbs and 0 < h.start - index <= 3 for h in clause.hits)
    return _after_an_event(clause)


def _after_an_event(clause: Clause) -> bool:
    """Sau đại hội em làm; xong hội nghị rồi em làm."""
    opening = clause.words[0]
    if not opening.matches_any(("sau", "xong", "hết", "qua", "ra")):
        return False
    for index, token in enumerate(clause.tokens[2:], 2):
        if token.matches_any(_SELF):
            acts = (Sense.FINAL, Sense.WORK, Sense.SUBMIT, Sense.MINOR, Sense.SAID)
            return any(h.sense in acts and h.start > index for h in clause.hits)
    return False


def _past_after(clause: Clause, hit: Hit) -> bool:
    """Sau khi họp ban đã hoàn thành: what happened after something else that happened."""
    return any(
        h.sense is Sense.PERFECT and h.start > hit.end and clause.tokens[h.start].matches("đã")
        for h in clause.hits
    )


def _then_follows(clause: Clause, place: int) -> bool:
    """Xong là em gửi, xong em báo, xong sẽ gửi: what will be done afterwards."""
    tokens = clause.tokens
    if place < len(tokens) and tokens[place].matches_any(("đợt", "vụ", "cái", "họp", "đại")):
        place = next((n for n in range(place, len(tokens)) if tokens[n].matches_any(_SELF)), place)
    while place < len(tokens) and tokens[place].matches_any(("này", "đó", "ni", "việc", "hết", "cả")):
        place += 1
    if place >= len(tokens):
        return False
    if tokens[place].matches_any(("là", "thì", "sẽ", "mới")):
        return place + 1 < len(tokens) and not clause.after(place, Sense.PERFECT)
    if tokens[place].matches_any(_NEXT_ACTS) and place + 1 < len(tokens):
        report = tokens[place].matches("báo") and tokens[place + 1].matches("cáo")
        return not report and not clause.has(Sense.PERFECT)
    if not tokens[place].matches_any(_SELF):
        return False
    tells = any(hit.sense is Sense.POLITE and clause.tokens[hit.start].matches("báo") for hit in clause.hits)
    acts = (Sense.FINAL, Sense.SAID, Sense.WORK, Sense.FUTURE, Sense.MINOR, Sense.SUBMIT)
    return (tells or clause.after(place, *acts)) and not clause.has(Sense.PERFECT)


def done_then(clause: Clause, _scene: Scene) -> bool:
    """Xong rồi em gửi: "done, I send it" as well as "when it is done, I send it"."""
    done = clause.first(Sense.DONE, Sense.FINAL)
    if done is None:
        return False
    if clause.before(done.start, Sense.PERFECT):
        return _then_marked(clause, done.end)
    done = clause.first(Sense.DONE)
    if done is None:
        return False
    place = done.end
    if not (place < len(clause.tokens) and clause.tokens[place].matches_any(("rồi", "xong"))):
        return False
    acts = (Sense.FINAL, Sense.WORK)
    return any(h.sense in acts and h.start == place + 1 for h in clause.hits) or _subject_acts(
        clause, place + 1
    )


def _then_marked(clause: Clause, place: int) -> bool:
    """Đã xong thì em gửi, đã xong mới báo."""
    acts = (Sense.FINAL, Sense.WORK, Sense.SAID, Sense.SUBMIT)
    return any(
        token.matches_any(("thì", "là", "mới")) and index - place <= 3 and clause.after(index, *acts)
        for index, token in enumerate(clause.tokens)
        if index >= place
    )


def _subject_acts(clause: Clause, place: int) -> bool:
    tokens = clause.tokens
    if place + 1 >= len(tokens) or not tokens[place].matches_any(PRONOUNS | {"thì", "mới", "sẽ", "là"}):
        return False
    return clause.after(place + 1, Sense.FINAL, Sense.SAID, Sense.WORK, Sense.SUBMIT, Sense.MINOR)


def future(clause: Clause, scene: Scene) -> bool:
    """What will be: sẽ, tí nữa, or a time that lies ahead, with an act or alone."""
    if clause.has(Sense.PERFECT) and not clause.has(Sense.FUTURE, Sense.LATER):
        return False
    if clause.has(Sense.PAPER) and not clause.has(Sense.DONE):
        return False
    in_time = any(isinstance(m.expression.day, DocumentDue) for m in clause.moments)
    if in_time and clause.has(Sense.FINAL) and not clause.has(Sense.PERFECT, Sense.DONE):
        return True  # "đúng hạn em gửi"
    later = (
        clause.has(Sense.FUTURE, Sense.LATER)
        or _ends_in_later(clause)
        or any(lies_ahead(clause, m, scene) for m in clause.moments)
    )
    if not later:
        return False
    if clause.has(Sense.DONE, Sense.FINAL, Sense.WORK, Sense.SUBMIT, Sense.REQUEST, Sense.CLOSE):
        return True
    if any(clause.tokens[hit.end - 1].matches("mới") for hit in clause.all_of(Sense.JUST)):
        return True  # "thứ 5 tuần sau mới có kết quả"
    return _only_a_time(clause) or (clause.has(Sense.FUTURE) and not clause.has(Sense.MINOR))


def _ends_in_later(clause: Clause) -> bool:
    """Em báo cáo sau: the act is put off."""
    end = clause.core_end()
    acts = clause.has(Sense.FINAL, Sense.WORK, Sense.SAID, Sense.CLOSE) and not clause.has(Sense.PERFECT)
    return (
        end > 1
        and acts
        and clause.tokens[end - 1].matches("sau")
        and not clause.tokens[end - 2].matches("như")  # "báo cáo kết quả như sau:"
    )


def _only_a_time(clause: Clause) -> bool:
    """Tuần sau ạ; việc 2 tuần sau."""
    covered = {
        n for m in clause.moments for n, token in enumerate(clause.tokens) if m.start <= token.start < m.end
    }
    covered |= {n for hit in clause.all_of(Sense.LATER) for n in range(hit.start, hit.end)}
    rest = [
        t
        for n, t in enumerate(clause.tokens[: clause.core_end()])
        if n not in covered and t.kind is TokenKind.WORD
    ]
    return bool(covered) and all(token.matches_any(_BESIDE_A_TIME) for token in rest)


def promises_to_work(clause: Clause, scene: Scene) -> bool:
    """Sẽ triển khai: an acknowledgement; sẽ gửi, sẽ xong: a promise about the result."""
    if not future(clause, scene):
        return False
    if any(lies_ahead(clause, m, scene) for m in clause.moments):
        return False
    wished = any(clause.tokens[h.end - 1].matches_any(("xong", "thành")) for h in clause.all_of(Sense.FUTURE))
    if clause.has(Sense.DONE) or wished:
        return scene.acknowledged and not wished
    hands_in = ("gửi", "nộp", "báo", "trình", "phát", "ban", "trả", "đăng")
    verbs = clause.all_of(Sense.FINAL, Sense.SUBMIT)
    return not clause.has(Sense.LATER) and not any(
        clause.tokens[v.start].matches_any(hands_in) for v in verbs
    )
