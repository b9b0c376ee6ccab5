"""Clauses that affirm: done by the writer or by others, surely or probably; and what is harmless."""

from __future__ import annotations

from mailbot.core.answer.claims.denial import ahead, is_today, old_deadline
from mailbot.core.answer.claims.model import Scene
from mailbot.core.answer.claims.partly import issued
from mailbot.core.answer.clauses import Clause, Hit
from mailbot.core.answer.senses import Sense
from mailbot.core.parties import MentionKind

_VERBS = (Sense.DONE, Sense.FINAL, Sense.WORK, Sense.SUBMIT, Sense.MINOR, Sense.READ, Sense.DRAFT)


def by_others(clause: Clause, scene: Scene) -> bool:
    """The subject of what is done is another unit, an outside body, or a group that is not the writer."""
    first = clause.first(Sense.PERFECT, Sense.DONE, Sense.FINAL, Sense.JUST, Sense.SIGNED)
    if first is None or not (clause.has(Sense.DONE) or _has_acted(clause)):
        return False
    if any(
        h.sense is Sense.OTHERS and h.start < first.start and not _object(clause, h.start)
        for h in clause.hits
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


def _has_acted(clause: Clause) -> bool:
    """An act that ends the task, and a word that says that it has happened."""
    acts = clause.all_of(Sense.FINAL)
    if not acts:
        return False
    return any(h.sense is Sense.PERFECT for h in clause.hits) or any(
        h.sense is Sense.JUST and 0 <= act.start - h.end <= 1 for h in clause.hits for act in acts
    )


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
        return "done" if _has_acted(clause) else "weak"
    return "done"


def _own_verb(clause: Clause, done: Hit, before: Hit) -> bool:
    """Đã nhận và xử lý xong: the completion has a verb of its own, or is joined to the one before."""
    between = clause.tokens[before.end : done.start]
    return done.end - done.start > 1 or any(token.matches_any(("và", "đã", "là")) for token in between)


def done(clause: Clause, scene: Scene) -> bool:
    """Done, surely: completed, or an act that ends a task has happened, with nothing that weakens it."""
    if clause.has(Sense.HEDGE, Sense.JOKE) or clause.typo:
        return False
    if clause.has(Sense.CLOSE) and not clause.has(Sense.NOT):
        return True
    if any(
        ahead(m, scene) and not old_deadline(clause, m) and not is_today(m, scene) for m in clause.moments
    ):
        return False
    if completes(clause) == "done":
        return True
    if _has_acted(clause):
        return not clause.has(Sense.SAID) or not clause.has(Sense.DONE)
    return clause.has(Sense.FINAL) and scene.attachments and not clause.has(Sense.NOT)


def probably_done(clause: Clause, _scene: Scene) -> bool:
    """Done by one sign only: enough to ask, not to close."""
    if clause.has(Sense.DONE) and completes(clause) != "read":
        return True
    if clause.has(Sense.PERFECT) and (
        clause.has(Sense.WORK, Sense.FINAL, Sense.MINOR, Sense.SIGNED) or len(clause.words) <= 2
    ):
        return True
    return clause.has(Sense.FINAL) and any(
        token.matches_any(("em", "ban", "btg", "tôi")) for token in clause.tokens
    )


def acknowledges(clause: Clause, _scene: Scene) -> bool:
    """Vâng, đã nhận."""
    return clause.has(Sense.ACK, Sense.READ)


def harmless(clause: Clause, _scene: Scene) -> bool:
    """Courtesy, and words that say nothing about the task."""
    return clause.has(Sense.POLITE, Sense.HARMLESS, Sense.NEVER, Sense.PAPER, Sense.WHOLE, Sense.NOUN)
