"""The word "SAI": the leader says that the program understood wrongly.

With words after it, those are read anew; alone it takes everything back and asks for the right words.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime

from mailbot.core.decision import Ask, Decision, ReleaseLetters
from mailbot.core.enacting import Steps
from mailbot.core.endorsement_facts import EndorsementFacts
from mailbot.core.letter import EndorsementQuestion
from mailbot.core.message import Stage, Token
from mailbot.core.policy import House
from mailbot.core.readings import Action, Question
from mailbot.core.views import document_view

# The word must stand alone at the start: "Sai phạm" and "sai sót" are ordinary words.
_WRONG = re.compile(r"^\s*(?:sai(?:\s+r[ồo]i)?|nh[ầa]m(?:\s+r[ồo]i)?)\s*(?:[.,:;!–-]|\n|$)\s*", re.IGNORECASE)

_RIGHT = re.compile(r"\s*[đd][úu]ng(?:\s+(?:r[ồo]i|v[ậa]y|[ýy]))?\s*[.!]*\s*", re.IGNORECASE)

_SAY_AGAIN = Question(
    code="say_again",
    text="Các giao việc trước đã được rút. Xin đồng chí cho ý kiến lại: giao đơn vị nào, việc gì, hạn nào?",
)


def strip_correction(text: str) -> tuple[bool, str]:
    """Whether the words begin with "SAI", and what follows it."""
    found = _WRONG.match(text)
    return (True, text[found.end() :].strip()) if found else (False, text)


def confirms(text: str) -> bool:
    """Whether the words are nothing but "ĐÚNG": what was understood is right."""
    return _RIGHT.fullmatch(text) is not None


def released(facts: EndorsementFacts, now: datetime) -> Decision | None:
    """The leader says that it was understood rightly: letters that waited out their hold go now."""
    if not any(task.effective_at is not None and task.effective_at > now for task in facts.live_tasks):
        return None
    return Decision(
        rule="assigning.released",
        reason="the leader confirmed what was assumed",
        changes=(ReleaseLetters(document_id=facts.document.id),),
    )


def taken_back(facts: EndorsementFacts, house: House, now: datetime) -> Decision:
    """A bare "SAI": every task in force is taken back, and the leader is asked for the right words."""
    reading = replace(facts.reading, action=Action.REVOKE, revokes=("all",), question=None)
    steps = Steps(replace(facts, reading=reading), house, now)
    steps.supersede()
    steps.revoke(("all",))
    ask = Ask(
        document_id=facts.document.id,
        addressee=facts.leader,
        stage=Stage.ENDORSE,
        question=_SAY_AGAIN,
        round=1,
        at=now,
    )
    letter = EndorsementQuestion(
        to=house.recipient(facts.leader),
        key=f"ask:{facts.document.id}:{facts.leader}:{facts.cause}",
        token=Token(Stage.ENDORSE, facts.document.id, facts.leader),
        document_id=facts.document.id,
        in_reply_to=facts.message_id,
        document=document_view(facts.document),
        question=_SAY_AGAIN,
    )
    return Decision(
        rule="assigning.taken_back",
        reason="the leader said that it was understood wrongly",
        changes=(*steps.changes, ask),
        letters=(*steps.letters, letter),
    )
