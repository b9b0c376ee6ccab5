"""``mailbot explain``: what would happen to a message or a file, and why. No database, no network.

What the register would know is unknown here: the sender counts as known, a reply is read without the
document's earlier assignments, and numbers are placeholders.
"""

from __future__ import annotations

import mimetypes
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from mailbot.core import tokens
from mailbot.core.answer import read_answer
from mailbot.core.answering import AnswerFacts, OwnTask
from mailbot.core.assigning import decide_endorsement
from mailbot.core.completing import decide_answer
from mailbot.core.decision import Decision
from mailbot.core.endorsement import read_endorsement
from mailbot.core.endorsement.explain import describe
from mailbot.core.endorsement_facts import EndorsementFacts
from mailbot.core.intake import IntakeFacts, decide_document
from mailbot.core.letter import Letter
from mailbot.core.message import AuthResult, InboundMessage, MessageKind, Part, Route, Stage, Token
from mailbot.core.particulars import read_particulars
from mailbot.core.policy import House
from mailbot.core.proposing import propose
from mailbot.core.readings import (
    DocumentEvidence,
    Endorsement,
    Particulars,
    ReadAttachment,
    Role,
    Track,
    TrackVerdict,
)
from mailbot.core.records import DocumentRecord, Numbers, Participant, Status, TaskRecord
from mailbot.core.reply_text import added_words
from mailbot.core.routing import route
from mailbot.core.scoring.answer import answer_to_json
from mailbot.core.scoring.document import document_to_json
from mailbot.core.scoring.endorsement import endorsement_to_json
from mailbot.core.sensitivity import RuleTable, classify
from mailbot.files.worker import Extractor
from mailbot.letters.render import Renderer
from mailbot.mail.authenticity import authenticate
from mailbot.mail.mime import parse_message
from mailbot.mail.settings import AuthenticitySettings
from mailbot.work.meanings import meaning_of


@dataclass(frozen=True)
class Explained:
    """``fields`` are those of DESIGN.md section 7; ``told`` are the lines that say an endorsement back."""

    fields: dict[str, Any]
    told: tuple[str, ...] = ()


@dataclass(frozen=True)
class Explainer:
    """What explaining needs of a configuration; ``secret`` is empty where it is not to be had.

    ``authenticity`` is None where only the office part is known: then the sender counts as authenticated.
    """

    house: House
    rules: RuleTable
    renderer: Renderer
    authenticity: AuthenticitySettings | None
    agency_addresses: frozenset[str]
    secret: bytes = b""
    unit_mailbox_may_answer: bool = False

    def explain(self, path: Path, now: datetime) -> Explained:
        """What would happen to a file; a field that does not apply is None. Raises OSError."""
        raw = path.read_bytes()
        if path.suffix.lower() == ".eml":
            message = parse_message(raw, received_at=now, digest_key=b"explain")
            settings = self.authenticity or AuthenticitySettings()
            message = replace(message, authentication=authenticate(message, raw, settings=settings))
            return self._explain(message, now)
        explained = self._explain(_as_message(path.name, raw, now), now)
        # Nobody wrote a mail: there is no writer to prove, and there are no words beside the file's own.
        return Explained(explained.fields | {"authentication": None, "new_text": None})

    def _explain(self, message: InboundMessage, now: datetime) -> Explained:
        office = self.house.office
        found = tokens.find_tokens(message, self.secret, office) if self.secret else ()
        domain = next(iter(self.agency_addresses), "@").rpartition("@")[2]
        own = bool(self.secret) and tokens.is_own_message_id(message.message_id, self.secret, office, domain)
        routed = route(
            message,
            office=office,
            tokens=found,
            own_message=own,
            agency_addresses=self.agency_addresses,
            unit_mailbox_may_answer=self.unit_mailbox_may_answer,
        )
        words = added_words(message)
        result: dict[str, Any] = {
            "kind": routed.kind.value,
            "from": message.sender.email if message.sender else None,
            "authentication": {
                "result": message.authentication.result.value,
                "method": message.authentication.method or None,
                "detail": message.authentication.detail or None,
                "obeyed": routed.obey,
                "why_not": routed.why_not or None,
            },
            "new_text": words.text,
            "reading": None,
            "document": None,
            "letters": None,
        }
        told: tuple[str, ...] = ()
        decision: Decision | None = None
        if routed.kind is MessageKind.DOCUMENT:
            result["document"], decision = self._document(message, now)
        elif routed.kind is MessageKind.LEADER_REPLY:
            reading, decision = self._endorsement(message, routed, words.text, now)
            result["reading"], told = endorsement_to_json(reading, office), describe(reading, office)
        elif routed.kind is MessageKind.UNIT_REPLY:
            result["reading"], decision = self._answer(message, routed, words.text, now)
        if decision is not None:
            done = routed.obey or routed.kind is MessageKind.DOCUMENT
            result["letters"] = [self._letter(letter, now) for letter in decision.letters] if done else []
        return Explained(result, told)

    # --- documents -------------------------------------------------------------------------------------

    def _document(self, message: InboundMessage, now: datetime) -> tuple[dict[str, Any], Decision]:
        extractor = Extractor()
        try:
            attachments = extractor.submit(message.parts).result()
        finally:
            extractor.close()
        sender = message.sender.email if message.sender else ""
        evidence = DocumentEvidence(
            sender=sender,
            sender_name=message.sender.name if message.sender else "",
            subject=message.subject,
            body=message.text,
            attachments=attachments,
            authenticated=self._authenticated(message),
            sender_listed=self.rules.is_official(sender),
            sender_known=True,
            received_at=message.received_at,
        )
        verdict = classify(evidence, rules=self.rules)
        particulars = read_particulars(evidence, office=self.house.office, received_at=message.received_at)
        decision = self._intake(message, sender, verdict, particulars, now)
        found = self._document_json(verdict, particulars, attachments)
        assumed = ["the sender is known"]
        if self.authenticity is None or message.sender is None:
            assumed.append("it is proved who sent it")
        return found | {"defects": list(message.defects), "assumed": assumed}, decision

    def _authenticated(self, message: InboundMessage) -> bool:
        """Whether the writer is proved; assumed where there is no mail, or no server whose word counts."""
        assumed = self.authenticity is None or message.sender is None
        return assumed or message.authentication.result is AuthResult.PASS

    def _intake(
        self,
        message: InboundMessage,
        sender: str,
        verdict: TrackVerdict,
        particulars: Particulars,
        now: datetime,
    ) -> Decision:
        facts = IntakeFacts(
            arrived_at=message.received_at,
            sender=sender,
            verdict=verdict,
            particulars=particulars,
            numbers=_numbers(now),
            cause="explain",
            subject=message.subject,
            official_sender=bool(sender) and not self.rules.is_private(sender),
            attachments=tuple(part.name for part in message.parts),
            proposal=propose(particulars, office=self.house.office, text=message.subject),
        )
        return decide_document(facts, self.house, now)

    def _document_json(
        self, verdict: TrackVerdict, particulars: Particulars, attachments: tuple[ReadAttachment, ...]
    ) -> dict[str, Any]:
        hits = [
            {
                "rule": hit.code,
                "strength": hit.strength,
                "category": hit.category.value if hit.category else None,
                "where": hit.where,
                "words": hit.words or None,
                "meaning": meaning_of(hit, self.rules),
            }
            for hit in verdict.hits
        ]
        read = [
            {
                "name": one.name,
                "how": one.how,
                "complete": one.complete,
                "confidence": None if one.confidence is None else round(one.confidence, 2),
                "characters": len(one.text),
                "text": one.text,
            }
            for one in attachments
        ]
        return {
            **document_to_json(verdict, particulars),
            "reason": verdict.reason,
            "evidence": hits,
            "attachments": read,
        }

    # --- replies ---------------------------------------------------------------------------------------

    def _endorsement(
        self, message: InboundMessage, routed: Route, text: str, now: datetime
    ) -> tuple[Endorsement, Decision]:
        writer = routed.writer or (routed.token.addressee if routed.token else "")
        zone = self.house.office.agency.zone
        reading = read_endorsement(
            text, office=self.house.office, writer=writer, sent_at=message.received_at.astimezone(zone)
        )
        facts = EndorsementFacts(
            document=_document(routed.token, now),
            leader=writer if self.house.knows(writer) else self.house.policy.submit_to,
            reading=reading,
            words=text,
            cause="explain",
            numbers=_numbers(now),
        )
        return reading, decide_endorsement(facts, self.house, now)

    def _answer(
        self, message: InboundMessage, routed: Route, text: str, now: datetime
    ) -> tuple[dict[str, Any], Decision | None]:
        office, writer = self.house.office, routed.writer or ""
        party = routed.token.addressee if routed.token else writer
        answer = read_answer(
            text,
            office=office,
            writer=writer,
            unit=party if party in office.units_by_id else None,
            sent_at=message.received_at.astimezone(office.agency.zone),
            headers=dict(message.headers),
            attachments=tuple(part.name for part in message.parts),
        )
        reading = answer_to_json(answer, office)
        if not self.house.knows(writer) or not self.house.knows(party):
            return reading, None
        task = TaskRecord(
            id=1,
            document_id=1,
            no=1,
            text="",
            participants=(Participant(party, Role.LEAD),),
            assigned_by=self.house.policy.submit_to,
            assigned_at=now,
        )
        facts = AnswerFacts(
            writer=writer,
            party=party,
            answer=answer,
            words=text,
            own=(OwnTask(task, _document(routed.token, now), Role.LEAD),),
            numbers=_numbers(now),
            cause="explain",
            all_tasks=(task,),
            people=frozenset(office.people),
        )
        return reading, decide_answer(facts, self.house, now)

    def _letter(self, letter: Letter, now: datetime) -> dict[str, Any]:
        token = letter.token or Token(Stage.RECEIPT, 0, self.house.clerk.party)
        rendered = self.renderer.render(
            letter,
            token_text=tokens.mint(token, self.secret or b"explain"),
            shadow_for=None,
            now=now,
        )
        return {
            "kind": type(letter).__name__,
            "to": letter.to.party or letter.to.email,
            "subject": rendered.subject,
            "not_before": letter.not_before.isoformat() if letter.not_before else None,
        }


def _as_message(name: str, content: bytes, now: datetime) -> InboundMessage:
    """A file as if it had come as the only attachment of a mail without a sender."""
    kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
    part = Part(index="2", name=name, content_type=kind, size=len(content), content=content)
    return InboundMessage(message_id=None, received_at=now, sender=None, subject="", parts=(part,))


def _numbers(now: datetime) -> Numbers:
    return Numbers(
        document_id=1,
        task_id=1,
        endorsement_id=1,
        review_no=1,
        arrival_number=1,
        arrival_year=now.astimezone(UTC).year,
    )


def _document(token: Token | None, now: datetime) -> DocumentRecord:
    """A stand-in for the document that a reply speaks of: the register is not asked."""
    return DocumentRecord(
        id=token.case if token else 1,
        track=Track.ELECTRONIC,
        status=Status.WAITING_ENDORSEMENT,
        arrived_at=now,
        arrival_number=0,
        arrival_year=now.astimezone(UTC).year,
    )
