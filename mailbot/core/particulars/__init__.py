"""What the register knows of a document, read from its own page: số ký hiệu, ngày, loại, cơ quan, trích yếu,
độ khẩn, and the deadline that it sets (domain.md 1.3, NĐ 30/2020).

What this package does not do: decide whether the document may be handled (``sensitivity``), or read
attachments. What it is not sure of it names in ``doubtful``: above all what came out of OCR, where a
handwritten number is misread without any sign.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime, timedelta

from mailbot.core.deadlines import find_deadlines
from mailbot.core.office import Office
from mailbot.core.particulars.dates import IssuedOn, issued_on
from mailbot.core.particulars.head import abstract, clean_subject, issuing_agency, urgency
from mailbot.core.particulars.kinds import AMBIGUOUS, subject_kind
from mailbot.core.particulars.page import Page, bare_form, read_page
from mailbot.core.particulars.reference import Reference, blank_kind, own_reference, reference_in_subject
from mailbot.core.readings import DocumentEvidence, Due, Particulars, ReadAttachment
from mailbot.core.reference import reference_key

__all__ = ["document_kind", "main_page", "read_particulars"]

_PETITION = re.compile(r"^\s*(?:(?:re|fw|fwd)\s*:\s*)*(?:don|thu)\b")
_MAX_CONTENT = 20_000
_SETS = re.compile(r"(?:truoc|cham nhat|muon nhat|han|thoi han|trong vong|trong thoi han|trong thoi gian)\b")


def main_page(evidence: DocumentEvidence) -> tuple[Page, ReadAttachment | None]:
    """The page that is the document itself, and the attachment that it came from (None: the mail's body).

    The first attachment with a number of its own, else the first with text, else the body.
    """
    read = [(read_page(one.text), one) for one in evidence.attachments if one.text.strip()]
    for page, one in read:
        if own_reference(page):
            return page, one
    body = read_page(evidence.body)
    if read and not own_reference(body):
        return read[0]
    return body, None


def read_particulars(
    evidence: DocumentEvidence, *, office: Office | None = None, received_at: datetime
) -> Particulars:
    """The particulars of a document.

    ``received_at`` is an aware datetime. ``office`` brings the calendar for the deadline that the document
    sets; without it ``due`` is None.
    """
    page, attachment = main_page(evidence)
    in_page, in_subject = own_reference(page), reference_in_subject(evidence.subject)
    reference = in_page or in_subject
    issued = issued_on(page) if page.text.strip() else None
    kind = _kind(page, reference, evidence)
    doubtful = _doubts(attachment, in_page, in_subject, issued, received_at)
    return Particulars(
        reference_number=reference.number if reference else None,
        issuing_agency=issuing_agency(page),
        issued_on=issued.day if issued else None,
        document_type=kind,
        abstract=abstract(page, evidence.subject)
        if page.text.strip()
        else clean_subject(evidence.subject) or None,
        urgency=urgency(page if page.text.strip() else None, evidence.subject),
        due=_due(page, office, received_at),
        doubtful=doubtful,
    )


def document_kind(evidence: DocumentEvidence) -> str | None:
    """The type of a document alone, as ``read_particulars`` gives it."""
    page, _ = main_page(evidence)
    return _kind(page, own_reference(page) or reference_in_subject(evidence.subject), evidence)


def _kind(page: Page, reference: Reference | None, evidence: DocumentEvidence) -> str | None:
    """The type: the number's letters; the title where they are ambiguous or say nothing; a công văn if it has
    a number and no title; else what the subject or the file name begins with.
    """
    if reference is not None:
        if reference.kind is not None and (reference.kind not in AMBIGUOUS or page.title is None):
            return reference.kind
        return page.title or reference.kind or "CV"
    drafted = blank_kind(page)
    if drafted or page.title:
        return drafted or page.title
    if page.text.strip() and _PETITION.match(page.bare[:200]):
        return None
    names = (evidence.subject, *(one.name for one in evidence.attachments))
    return (
        next((kind for kind in map(subject_kind, names) if kind is not None), None)
        if page.text.strip()
        else None
    )


def _doubts(
    attachment: ReadAttachment | None,
    in_page: Reference | None,
    in_subject: Reference | None,
    issued: IssuedOn | None,
    received_at: datetime,
) -> frozenset[str]:
    """The fields that want a look."""
    doubtful: set[str] = set()
    same = in_page and in_subject and reference_key(in_page.number) == reference_key(in_subject.number)
    if attachment is not None and attachment.how == "ocr":
        doubtful |= {"issued_on", "issuing_agency", "abstract"}
        if not same:
            doubtful.add("reference_number")
    if in_page and (in_page.doubtful or (in_subject and not same)):
        doubtful.add("reference_number")
    if issued is not None:
        latest, earliest = received_at.date() + timedelta(days=2), received_at.date() - timedelta(days=400)
        if issued.doubtful or not earliest <= issued.day <= latest:
            doubtful.add("issued_on")
    return frozenset(doubtful)


def _due(page: Page, office: Office | None, received_at: datetime) -> Due | None:
    """The deadline that the document sets: the first clear "trước ...", "chậm nhất ..." of its content.

    Other dates of a document are events, periods and anniversaries.
    """
    if office is None:
        return None
    moments = find_deadlines(page.content[:_MAX_CONTENT], sent_at=received_at, office=office)
    dues = (moment.due for moment in moments if moment.due is not None)
    due = next((due for due in dues if _SETS.match(bare_form(due.words)) and not due.recurring), None)
    return replace(due, from_document=True) if due else None
