"""A document that turns out to be sensitive after it went out: recall (DESIGN.md section 4).

Queued letters are cancelled, tasks end as "chuyển giấy", everybody who got the document is asked to delete it
and to confirm, the content's key is destroyed, and the receipt stays.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from mailbot.core.decision import (
    CancelLetters,
    Change,
    Decision,
    Filing,
    MoveToPaper,
    ReplaceTask,
    Unlearn,
)
from mailbot.core.letter import DeleteRequest, Letter, PaperNotice
from mailbot.core.message import Stage, Token
from mailbot.core.policy import House
from mailbot.core.readings import Category
from mailbot.core.records import DocumentRecord, ReadingRecord, TaskRecord, TaskState
from mailbot.core.views import number_text

_ENDED = frozenset({TaskState.DONE, TaskState.REVOKED, TaskState.TO_PAPER})


def recall(
    document: DocumentRecord,
    house: House,
    *,
    by: str,
    category: Category | None,
    cause: str,
    tasks: Sequence[TaskRecord],
    readings: Sequence[ReadingRecord],
    first: tuple[Change, ...] = (),
) -> Decision:
    """Move an electronic document to paper, and ask everybody who may have received it to delete it."""
    parties = [document.approver, *(p.party for task in tasks for p in task.participants)]
    parties += [reading.person for reading in readings if reading.delivered_at or reading.read_at]
    concerned = [p for p in dict.fromkeys(parties) if p and house.knows(p)]
    ended = [
        ReplaceTask(task=replace(task, state=TaskState.TO_PAPER, extension=None), code="to_paper")
        for task in tasks
        if task.state not in _ENDED
    ]
    unlearned = (Unlearn(document_id=document.id),) if document.lesson else ()
    requests: list[Letter] = [
        DeleteRequest(
            to=house.recipient(party),
            key=f"delete:{document.id}:{party}",
            token=Token(Stage.INFO, document.id, party),
            document_id=document.id,
            urgent=True,
            number=number_text(document),
        )
        for party in concerned
    ]
    notice = PaperNotice(
        to=house.clerk,
        key=f"paper:{document.id}:{house.clerk.party}:{cause}",
        token=Token(Stage.CLERK, document.id, house.clerk.party),
        document_id=document.id,
        number=number_text(document),
        arrived_at=document.arrived_at,
        folder=house.policy.folders.paper,
    )
    return Decision(
        rule="recall.to_paper",
        reason="the document moves to the paper track; its content is destroyed",
        changes=(
            *first,
            CancelLetters(document_id=document.id),
            *ended,
            *unlearned,
            MoveToPaper(document_id=document.id, category=category, by=by),
        ),
        letters=(*requests, notice),
        filing=Filing.PAPER,
    )
