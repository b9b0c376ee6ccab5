"""Who has read what: read receipts, "đã đọc", deletion confirmed, and letters of ours that came back.

A reading is a fact about a person and a document, apart from letters (DESIGN.md section 4). A shared mailbox
proves nothing about a person.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from mailbot.core.decision import Change, Decision, LetterBounced, RecordReading
from mailbot.core.letter import DeliveryProblems, Letter, ProblemLetter
from mailbot.core.message import Stage, Token
from mailbot.core.policy import House
from mailbot.core.records import LetterRow


def decide_read(documents: Sequence[int], person: str, sign: str, house: House, now: datetime) -> Decision:
    """A person is known to have read these documents, by a receipt, a reply or a digest's "đã đọc"."""
    if person not in house.office.people:
        return Decision(rule="reading.mailbox", reason="a shared mailbox proves nothing about a person")
    changes = tuple(
        RecordReading(document_id=one, person=person, at=now, sign=sign) for one in documents if one
    )
    return Decision(rule=f"reading.{sign}", reason="a sign that documents were read", changes=changes)


def decide_deleted(document_id: int, party: str, now: datetime) -> Decision:
    """Somebody confirms that a recalled document was deleted; for a unit's mailbox too."""
    done = RecordReading(document_id=document_id, person=party, at=now, sign="deleted")
    return Decision(rule="recall.deleted", reason="a recipient deleted the document", changes=(done,))


def decide_bounce(
    letter: LetterRow | None,
    *,
    permanent: bool,
    code: str,
    problem: str,
    cause: str,
    house: House,
    now: datetime,
) -> Decision:
    """A letter of ours came back. A temporary notice changes nothing; a final one goes to the clerk.

    Never answered (RFC 3834 §2). A letter that told of a problem does not cause a second one.
    """
    if letter is None or not permanent:
        return Decision(rule="reading.bounce_ignored", reason="a notice that is not final, or not of ours")
    letters: tuple[Letter, ...] = ()
    if letter.kind != DeliveryProblems.__name__:
        line = ProblemLetter(
            short_key=letter.short_key or f"L{letter.id}",
            kind=letter.kind,
            recipient=house.office.name_of(letter.recipient) if letter.recipient else "cơ quan gửi",
            at=now,
            state="bounced",
            problem=problem[:200],
        )
        letters = (
            DeliveryProblems(
                to=house.clerk,
                key=f"bounced:{letter.id}:{cause}",
                token=Token(Stage.CLERK, 0, house.clerk.party),
                problems=(line,),
            ),
        )
    changes: tuple[Change, ...] = (LetterBounced(message_id=letter.message_id, permanent=True, code=code),)
    return Decision(
        rule="reading.bounced", reason="a letter of ours came back", changes=changes, letters=letters
    )
