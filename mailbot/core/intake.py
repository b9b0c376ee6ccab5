"""A new document: its track, its number, and who is told. Also the clerk's ruling on one in review.

The rule of the tracks is DESIGN.md section 5; what may be kept of each is section 4: the type of the change
(``RegisterElectronic``, ``RegisterReview``, ``RegisterPaper``) has fields for nothing else.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime

from mailbot.core.decision import (
    Change,
    Decision,
    EndReview,
    Filing,
    HoldReview,
    KnowSender,
    RegisterElectronic,
    RegisterPaper,
    RegisterReview,
    RuleUsed,
    Unlearn,
)
from mailbot.core.learning import Taught, remembered
from mailbot.core.letter import (
    ClosedFolderNotice,
    Letter,
    PaperNotice,
    Receipt,
    Recipient,
    ReviewLine,
)
from mailbot.core.message import Stage, Token
from mailbot.core.policy import House
from mailbot.core.proposing import Proposal
from mailbot.core.readings import Category, Particulars, Track, TrackVerdict, Urgency
from mailbot.core.records import DocumentRecord, HeldReview, Numbers, ReviewVerb, Status
from mailbot.core.submitting import endorsement_request, review_letter, view_of

# Of these neither the sender's domain, the agency nor the reference number is kept (domain.md 1.7).
ANONYMOUS = frozenset({Category.STATE_SECRET, Category.PETITION})


@dataclass(frozen=True, kw_only=True)
class IntakeFacts:
    """All that is known when a document's track is decided."""

    arrived_at: datetime
    sender: str  # address in From
    verdict: TrackVerdict
    particulars: Particulars
    numbers: Numbers
    cause: str  # names the message in letter keys
    subject: str = ""
    official_sender: bool = False  # authenticated, and no private mailbox: may get a receipt
    attachments: tuple[str, ...] = ()
    too_large: tuple[str, ...] = ()
    proposal: Proposal = field(default_factory=Proposal)
    similar: DocumentRecord | None = None  # an earlier document with the same reference number and year
    review: DocumentRecord | None = None  # the row in review that this ruling is about
    ruling: HeldReview | None = None
    approver: str | None = None  # who stands in for the configured leader today
    named: frozenset[str] = frozenset()  # persons of the office whose full names the document holds
    taught: Taught | None = None  # what the clerk's releases of its sender, kind and topic came to

    @property
    def document_id(self) -> int:
        """The row in review, or a new one."""
        return self.review.id if self.review else self.numbers.document_id


def decide_document(facts: IntakeFacts, house: House, now: datetime) -> Decision:
    """The track of a newly read document, or of one in review that the clerk has ruled on.

    A ruling never releases strong evidence: what reads as paper goes on paper whatever the clerk answered.
    """
    ruling, track = facts.ruling, facts.verdict.track
    if ruling is not None and ruling.verb is not ReviewVerb.ELECTRONIC:
        return _ruled(facts, ruling, house)
    if track is Track.PAPER:
        return _paper(facts, house, facts.verdict.category, "intake.paper")
    if ruling is not None:
        return _electronic(facts, house, now, "intake.released", _learned(facts, now))
    if facts.similar is None and track is Track.ELECTRONIC and house.policy.automatic_electronic:
        return _electronic(facts, house, now, "intake.electronic", _used(facts, now))
    return _review(facts, house, now)


def _learned(facts: IntakeFacts, now: datetime) -> tuple[Change, ...]:
    """What a release teaches: the pair of sender and agency; and one more of its kind and topic.

    The same document once more teaches nothing.
    """
    if not facts.official_sender:
        return ()
    known = KnowSender(sender=facts.sender, agency=facts.particulars.issuing_agency or "")
    again = facts.similar is not None
    more = () if again else remembered(facts.taught, facts.verdict, facts.document_id, now)
    return (known, *more)


def _used(facts: IntakeFacts, now: datetime) -> tuple[Change, ...]:
    """The learned rule that let the document pass, if one did."""
    rule = facts.taught.rule if facts.taught else None
    if rule is None or f"learned.{rule.name}" not in facts.verdict.rules:
        return ()
    return (RuleUsed(rule_id=rule.id, document_id=facts.document_id, at=now),)


def _electronic(
    facts: IntakeFacts, house: House, now: datetime, rule: str, more: tuple[Change, ...] = ()
) -> Decision:
    particulars, numbers = facts.particulars, facts.numbers
    approver = facts.approver or house.policy.submit_to
    register = RegisterElectronic(
        document_id=facts.document_id,
        arrival_number=numbers.arrival_number,
        arrival_year=numbers.arrival_year,
        arrived_at=facts.arrived_at,
        agency=particulars.issuing_agency,
        reference_number=particulars.reference_number,
        issued_on=particulars.issued_on,
        document_type=particulars.document_type,
        abstract=particulars.abstract,
        urgency=particulars.urgency,
        due=particulars.due,
        doubtful=particulars.doubtful,
        rules=facts.verdict.rules,
        sender=facts.sender,
        approver=approver,
        status=Status.WAITING_ENDORSEMENT,
        attachments=facts.attachments,
        too_large=facts.too_large,
        proposal=facts.proposal.assignments,
        submitted_at=now,
        lesson=facts.taught.key if facts.taught else None,
    )
    view = view_of(register)
    letters: list[Letter] = [
        endorsement_request(view, facts.document_id, approver, facts.proposal, house, f"{facts.cause}:{rule}")
    ]
    if facts.official_sender and house.policy.receipts:
        letters.append(
            Receipt(
                to=Recipient("", facts.sender, particulars.issuing_agency or ""),
                key=f"receipt:{facts.document_id}",
                token=Token(Stage.RECEIPT, facts.document_id, house.clerk.party),
                document_id=facts.document_id,
                number=view.number,
                arrived_at=facts.arrived_at,
                reference_number=particulars.reference_number,
                issued_on=particulars.issued_on,
            )
        )
    return Decision(
        rule=rule,
        reason="electronic track: registered and put to a leader",
        changes=(register, *more),
        letters=tuple(letters),
        filing=Filing.PROCESSED,
    )


def _review(facts: IntakeFacts, house: House, now: datetime) -> Decision:
    urgent = facts.particulars.urgency is not Urgency.NORMAL
    key = facts.review.review_key if facts.review else None
    key = key or f"X{facts.numbers.review_no}"
    verdict = facts.verdict
    register = RegisterReview(
        document_id=facts.document_id,
        review_key=key,
        arrived_at=facts.arrived_at,
        sender_domain=None if verdict.category in ANONYMOUS else facts.sender.rpartition("@")[2] or None,
        rules=verdict.rules,
        suspected=verdict.category,
        urgency=facts.particulars.urgency,
        told_at=now if urgent else None,
        same_as=facts.similar.id if facts.similar else None,
        lesson=None if verdict.category in ANONYMOUS or facts.taught is None else facts.taught.key,
    )
    letters: tuple[Letter, ...] = ()
    if urgent:  # NĐ 30/2020, Điều 23: urgent documents are put forward as soon as they arrive
        line = ReviewLine(
            key=key,
            arrived_at=facts.arrived_at,
            urgency=facts.particulars.urgency,
            suspected=verdict.category,
            rules=verdict.rules,
            reason=verdict.reason,
            sender_domain=register.sender_domain,
        )
        letters = (review_letter((line,), house, f"review-urgent:{key}:{facts.cause}"),)
    return Decision(
        rule="intake.review",
        reason="no sufficient evidence for either track: the clerk decides",
        changes=(register,),
        letters=letters,
        filing=Filing.REVIEW,
    )


def _paper(facts: IntakeFacts, house: House, category: Category | None, rule: str) -> Decision:
    if category is Category.STATE_SECRET:
        return _closed(facts, house, rule)
    anonymous = category in ANONYMOUS
    particulars, numbers = facts.particulars, facts.numbers
    register = RegisterPaper(
        document_id=facts.document_id,
        arrival_number=numbers.arrival_number,
        arrival_year=numbers.arrival_year,
        arrived_at=facts.arrived_at,
        category=category,
        rules=facts.verdict.rules,
        agency=None if anonymous else particulars.issuing_agency,
        reference_number=None if anonymous else particulars.reference_number,
        sender_domain=None if anonymous else facts.sender.rpartition("@")[2] or None,
    )
    informed = _petition_reader(facts, house) if category is Category.PETITION else None
    letters = tuple(
        PaperNotice(
            to=to,
            key=f"paper:{facts.document_id}:{to.party}",
            token=Token(Stage.CLERK, facts.document_id, to.party),
            document_id=facts.document_id,
            number=f"{numbers.arrival_number}/{numbers.arrival_year}",
            arrived_at=facts.arrived_at,
            folder=house.policy.folders.paper,
            category=None if anonymous else category,
            agency=register.agency,
            reference_number=register.reference_number,
        )
        for to in _told(house, informed)
    )
    return Decision(
        rule=rule,
        reason="paper track: the clerk is told without content",
        changes=(register,),
        letters=letters,
        filing=Filing.PAPER,
    )


def _petition_reader(facts: IntakeFacts, house: House) -> str | None:
    """Who is told beside the clerk: never the one whom the petition names (Luật Tố cáo 2018, Điều 9)."""
    for person in (house.policy.petition_informed, house.policy.petition_alternate):
        if person is not None and person not in facts.named:
            return person
    return None


def _closed(facts: IntakeFacts, house: House, rule: str) -> Decision:
    """Possible state secret: no number in this book, no field but the time (Luật BVBMNN; DESIGN.md 4)."""
    register = RegisterPaper(
        document_id=facts.document_id,
        arrival_number=None,
        arrival_year=None,
        arrived_at=facts.arrived_at,
        category=Category.STATE_SECRET,
        rules=(),
        status=Status.CLOSED_FOLDER,
    )
    letters = tuple(
        ClosedFolderNotice(
            to=to,
            key=f"closed:{facts.document_id}:{to.party}",
            token=Token(Stage.CLERK, facts.document_id, to.party),
            arrived_at=facts.arrived_at,
            folder=house.policy.folders.closed,
        )
        for to in _told(house, house.policy.secret_informed)
    )
    return Decision(
        rule=rule,
        reason="to be handled on paper; lies in the closed folder",
        changes=(register,),
        letters=letters,
        filing=Filing.CLOSED,
    )


def _told(house: House, informed: str | None) -> tuple[Recipient, ...]:
    """The clerk and, for petitions and possible secrets, one configured person."""
    other = house.recipient(informed) if informed and house.knows(informed) else None
    return (house.clerk,) if other is None or other == house.clerk else (house.clerk, other)


def _ruled(facts: IntakeFacts, ruling: HeldReview, house: House) -> Decision:
    """The clerk's ruling where it is not "electronic"."""
    match ruling.verb:
        case ReviewVerb.PAPER:
            category = ruling.category or facts.verdict.category
            return _unlearned(facts, _paper(facts, house, category, "intake.ruled_paper"))
        case ReviewVerb.CLOSED:
            return _unlearned(facts, _closed(facts, house, "intake.ruled_closed"))
        case ReviewVerb.SAME_AS if facts.similar is not None:
            end = EndReview(document_id=facts.document_id, status=Status.JOINED, joined_to=facts.similar.id)
        case ReviewVerb.RETURNED:
            end = EndReview(document_id=facts.document_id, status=Status.RETURNED)
        case ReviewVerb.NOT_DOCUMENT:
            end = EndReview(document_id=facts.document_id, status=Status.NOT_DOCUMENT)
        case _:  # "= 498" where 498 has gone meanwhile: the document stays in review
            return Decision(
                rule="intake.ruling_void",
                reason="the document named by the ruling does not exist",
                changes=(HoldReview(document_id=facts.document_id, held=None),),
                filing=Filing.REVIEW,
            )
    return Decision(
        rule=f"intake.ruled_{ruling.verb.value}",
        reason="the clerk ruled that this enters no track",
        changes=(end,),
        filing=Filing.PROCESSED,
    )


def _unlearned(facts: IntakeFacts, decision: Decision) -> Decision:
    """A decision for paper, with what it says against the releases of the same sender, kind and topic."""
    if facts.review is None or facts.review.lesson is None:
        return decision
    return replace(decision, changes=(Unlearn(document_id=facts.document_id), *decision.changes))
