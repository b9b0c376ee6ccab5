"""Answers that speak of several tasks or documents: each gets what is said of it.

A clause that names tasks claims something of these; a clause that names none goes on about the last ones; a
claim before any name, such as "xong hết", is about all that are not named.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mailbot.core.answer.claims import Claim, Kind, Scene
from mailbot.core.answer.details import promised
from mailbot.core.answer.numbers import reply_document
from mailbot.core.answer.references import References, references_of, task_named_by_words
from mailbot.core.answer.senses import Sense
from mailbot.core.readings import AnswerContext, Intent, ItemAnswer

Key = int | str  # the number of a task, or an arrival number

# What a clause says of an item, as an intent; the kinds that say nothing are left out.
_INTENTS = {
    Kind.DONE: Intent.DONE,
    Kind.NOT_DONE: Intent.NOT_DONE,
    Kind.FUTURE: Intent.NOT_DONE,
    Kind.CONDITION: Intent.NOT_DONE,
    Kind.PROGRESS: Intent.PROGRESS,
    Kind.STEP: Intent.PROGRESS,
    Kind.EXTEND: Intent.EXTEND,
    Kind.HANDBACK: Intent.HANDBACK,
    Kind.WEAK: Intent.UNCLEAR,
    Kind.OTHERS: Intent.UNCLEAR,
    Kind.ACK: Intent.ACK,
    Kind.GIVES: Intent.ASSIGN,
    Kind.QUESTION: Intent.QUESTION,
}


@dataclass(frozen=True)
class Itemwise:
    """What is said of each item; ``general`` of none in particular."""

    items: tuple[ItemAnswer, ...]
    unknown: tuple[str, ...] = ()  # arrival numbers that are not among the open ones
    everything: bool = False  # all items were named by one word
    dangling: bool = False  # items were named, and it is not clear what is said of them


def read_items(claims: Sequence[Claim], context: AnswerContext, scene: Scene) -> Itemwise | None:
    """The items of an answer, or None where none is named."""
    named = [references_of(claim.clause, context) for claim in claims]
    if not any(named):
        named = _by_words(claims, context)
    if not any(named):
        return None
    return _Collector(context, scene).collect(claims, named)


def _by_words(claims: Sequence[Claim], context: AnswerContext) -> list[References]:
    """Tasks named by their own words, where at least two clauses do so, each for another task."""
    nos = [task_named_by_words(c.clause, context) if c.kind in _INTENTS else None for c in claims]
    if len({no for no in nos if no is not None}) < 2:
        return [References() for _ in claims]
    return [References(nos=(no,)) if no is not None else References() for no in nos]


class _Collector:
    def __init__(self, context: AnswerContext, scene: Scene) -> None:
        self.scene = scene
        self.docs = tuple(context.open_docs)
        self.nos = tuple(item.no for item in context.items)
        self.said: dict[Key, ItemAnswer] = {}
        self.general: Claim | None = None
        self.whole = False

    def collect(self, claims: Sequence[Claim], named: Sequence[References]) -> Itemwise:
        current: list[Key] = []
        waiting: list[Key] = []
        dangling = False
        for index, (claim, refs) in enumerate(zip(claims, named, strict=True)):
            keys = self._keys(refs)
            speaks = claim.kind in _INTENTS
            if (refs.everything or refs.rest) and not self._all_but(claim, refs):
                self._about_all(claim, refs)
                current, waiting = [], []
                continue
            if keys and claim.kind is Kind.DONE and self._all_but(claim, refs):
                self._say(keys, Intent.NOT_DONE, claim)
                self.general, self.whole = self.general or claim, True
                continue
            if keys and refs.only and self._labelled(claims, index):
                self._say(keys, _INTENTS[claims[index - 1].kind], claims[index - 1])
                self.general, current = None, keys
                continue
            if keys and (refs.only or claim.kind is Kind.PREAMBLE) and not self._excludes(claim):
                follows = self._next(claims, named, index)
                if follows or not current:
                    waiting = [*waiting, *keys]
                else:
                    self._repeat(current, keys)
                continue
            if keys and self._excludes(claim):
                self._say(keys, Intent.NOT_DONE, claim)
                self.whole = self.whole or self.general is not None
                continue
            if keys:
                dangling = dangling or bool(waiting) or not speaks
                current, waiting = keys, []
                if speaks:
                    self._say(keys, _INTENTS[claim.kind], claim)
                continue
            if not speaks:
                continue
            if claim.clause.label and index + 1 < len(claims) and named[index + 1].only:
                continue  # "chưa xong: 520" is about what follows
            if waiting:
                self._say(waiting, _INTENTS[claim.kind], claim)
                current, waiting = waiting, []
            elif current:
                self._go_on(current, claim)
            else:
                self.general = self.general or claim
        return self._result(dangling or bool(waiting))

    def _keys(self, refs: References) -> list[Key]:
        return [*refs.nos, *refs.docs]

    @staticmethod
    def _excludes(claim: Claim) -> bool:
        """Trừ việc 3; riêng việc 3."""
        clause = claim.clause
        return (
            clause.contrast and clause.tokens[0].matches_any(("trừ", "ngoại")) and claim.kind is not Kind.DONE
        )

    @staticmethod
    def _all_but(claim: Claim, refs: References) -> bool:
        """Ngoài việc 3 ra thì xong hết rồi."""
        tokens = claim.clause.tokens
        return refs.named and refs.first > 0 and tokens[refs.first - 1].matches_any(("ngoài", "trừ"))

    @staticmethod
    def _labelled(claims: Sequence[Claim], index: int) -> bool:
        """Chưa xong: 520."""
        return index > 0 and claims[index - 1].clause.label and claims[index - 1].kind in _INTENTS

    @staticmethod
    def _next(claims: Sequence[Claim], named: Sequence[References], index: int) -> bool:
        """Whether the next clause that says something names nothing itself: it speaks of this one."""
        for claim, refs in zip(claims[index + 1 :], named[index + 1 :], strict=True):
            if refs.named and refs.only:
                continue
            if claim.kind in _INTENTS:
                return not refs
        return False

    def _say(self, keys: Sequence[Key], intent: Intent, claim: Claim) -> None:
        due = promised(claim.clause, self.scene) if intent is not Intent.DONE else None
        number = None
        if intent is Intent.DONE:
            number = reply_document(claim.clause.text, self.scene.office.agency.symbol)
        for key in keys:
            no, doc = (key, None) if isinstance(key, int) else (None, key)
            before = self.said.get(key)
            if before is not None and before.intent is not intent:
                intent = Intent.UNCLEAR if Intent.DONE in (intent, before.intent) else intent
            self.said[key] = ItemAnswer(intent, no, doc, due, number)

    def _repeat(self, like: Sequence[Key], keys: Sequence[Key]) -> None:
        """Xong việc 1, việc 2: the same as was said of the last ones."""
        pattern = self.said.get(like[-1])
        for key in keys:
            no, doc = (key, None) if isinstance(key, int) else (None, key)
            if pattern is not None and key not in self.said:
                self.said[key] = ItemAnswer(pattern.intent, no, doc, pattern.due)

    def _go_on(self, keys: Sequence[Key], claim: Claim) -> None:
        """A further clause about the same items: a doubt about what was said to be done counts."""
        intent = _INTENTS[claim.kind]
        for key in keys:
            before = self.said.get(key)
            if before is None:
                self._say([key], intent, claim)
            elif before.intent is Intent.DONE and intent in (
                Intent.NOT_DONE,
                Intent.PROGRESS,
                Intent.UNCLEAR,
                Intent.EXTEND,
                Intent.QUESTION,
            ):
                self.said[key] = ItemAnswer(
                    Intent.PROGRESS, before.no, before.doc, promised(claim.clause, self.scene)
                )
            elif before.intent is Intent.NOT_DONE and before.due is None:
                self.said[key] = ItemAnswer(
                    before.intent, before.no, before.doc, promised(claim.clause, self.scene)
                )

    def _about_all(self, claim: Claim, refs: References) -> None:
        self.whole = True
        if claim.kind not in _INTENTS:
            return
        if not refs.rest and self.general is None:
            self.general = claim
            return
        universe: tuple[Key, ...] = self.docs if any(isinstance(key, str) for key in self.said) else self.nos
        self._say([key for key in universe if key not in self.said], _INTENTS[claim.kind], claim)

    def _result(self, dangling: bool) -> Itemwise:
        universe: tuple[Key, ...] = self.nos or self.docs
        if any(isinstance(key, str) for key in self.said):
            universe = self.docs
        everything = False
        if self.general is not None and (self.whole or self.general.clause.has(Sense.WHOLE)):
            left = [key for key in universe if key not in self.said]
            everything = not self.said
            self._say(left, _INTENTS[self.general.kind], self.general)
        elif self.general is not None and self.said and self.general.kind is Kind.DONE:
            dangling = dangling or all(item.intent is not Intent.DONE for item in self.said.values())
        unknown = tuple(
            key for key in self.said if isinstance(key, str) and self.docs and key not in self.docs
        )
        return Itemwise(tuple(self.said.values()), unknown, everything, dangling)
