"""Incoming documents as rows: reading a row, writing its answer, and scoring it as the labelled examples say.

Rows are as in the corpus: ``{id, received_at, from, subject, filename, text, expected, particulars}``. Such a
row knows no mail server: its sender counts as authenticated and known (DESIGN.md section 5).
What this module does not do: read files, or know any rule.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from mailbot.core.office import Office
from mailbot.core.particulars import read_particulars
from mailbot.core.readings import DocumentEvidence, Particulars, ReadAttachment, Track, TrackVerdict
from mailbot.core.scoring import RowScore
from mailbot.core.sensitivity import DEFAULT_RULES, RuleTable, classify

Row = Mapping[str, Any]

_PARTICULARS = ("reference_number", "issued_on", "document_type", "urgency")


@dataclass(frozen=True)
class DocumentScore(RowScore):
    """How one labelled document came out. ``exact`` is the right track (or review where that is as good)."""

    expected_track: str = ""
    direct_paper: bool = False  # a paper row answered paper
    right_category: bool = False  # ... in a category that applies
    straight_through: bool = False  # an electronic row answered electronic
    particulars_given: int = 0  # fields that the row expects
    particulars_right: int = 0


def document_request_from_json(row: Row, _office: Office | None = None) -> DocumentEvidence:
    """The evidence in a row. Without a file name the text is the body of the mail.

    Raises ValueError where ``received_at`` is no ISO 8601 moment.
    """
    text, name = str(row.get("text") or ""), row.get("filename")
    received = row.get("received_at")
    return DocumentEvidence(
        sender=str(row.get("from") or "").lower(),
        subject=str(row.get("subject") or ""),
        body="" if name else text,
        attachments=(ReadAttachment(str(name), text),) if name else (),
        authenticated=True,
        sender_known=True,
        received_at=datetime.fromisoformat(str(received)) if received else None,
    )


def read_document_row(
    row: Row, office: Office | None = None, rules: RuleTable = DEFAULT_RULES
) -> tuple[TrackVerdict, Particulars]:
    """The verdict on a row and its particulars. Raises ValueError for a row without ``received_at``."""
    evidence = document_request_from_json(row)
    received = evidence.received_at
    if received is None:
        raise ValueError("a document row needs received_at")
    return classify(evidence, rules=rules), read_particulars(evidence, office=office, received_at=received)


def document_to_json(
    verdict: TrackVerdict, particulars: Particulars, office: Office | None = None
) -> dict[str, Any]:
    """The answer to a row: the fields of ``expected``, with the particulars and the rules that spoke.

    Deadlines are written in the office's time zone where the office is given.
    """
    answer: dict[str, Any] = {
        "track": verdict.track.value,
        "category": verdict.category.value if verdict.category else None,
        "rules": list(verdict.rules),
        "reason": verdict.reason,
        "particulars": _particulars_to_json(particulars, office),
    }
    if len(verdict.categories) > 1:
        answer["categories"] = [category.value for category in verdict.categories]
    if verdict.spam:
        answer["spam"] = True
    return answer


def _particulars_to_json(read: Particulars, office: Office | None = None) -> dict[str, Any]:
    due = read.due.at if read.due else None
    if due is not None and office is not None:
        due = due.astimezone(office.agency.zone)
    return {
        "reference_number": read.reference_number,
        "issuing_agency": read.issuing_agency,
        "issued_on": read.issued_on.isoformat() if read.issued_on else None,
        "document_type": read.document_type,
        "abstract": read.abstract,
        "urgency": read.urgency.value,
        "due": due.isoformat() if due else None,
        "doubtful": sorted(read.doubtful),
    }


def score_document(row: Row, verdict: TrackVerdict, particulars: Particulars) -> DocumentScore:
    """Score one answer: leak, nuisance, direct to paper, category, straight through, particulars."""
    expected = row["expected"]
    wanted = Track(expected["track"])
    may_review = bool(expected.get("review_is_fine"))
    categories = set(expected.get("categories") or ()) | {expected.get("category")}
    direct = wanted is Track.PAPER and verdict.track is Track.PAPER
    category = verdict.category.value if verdict.category else None
    right_category = direct and category in categories
    answer = _particulars_to_json(particulars)
    given = {key: row["particulars"][key] for key in _PARTICULARS if key in row.get("particulars", {})}
    wrong = {key: value for key, value in given.items() if answer[key] != value}
    differences = [f"{key}: expected {value}, got {answer[key]}" for key, value in wrong.items()]
    if direct and not right_category:
        differences.insert(0, f"category: expected {sorted(map(str, categories))}, got {category}")
    if verdict.track is not wanted:
        differences.insert(0, f"track: expected {wanted.value}, got {verdict.track.value}")
    return DocumentScore(
        exact=verdict.track is wanted or (may_review and verdict.track is Track.REVIEW),
        leak=wanted is Track.PAPER and verdict.track is Track.ELECTRONIC,
        nuisance=wanted is Track.ELECTRONIC and verdict.track is Track.PAPER and not may_review,
        differences=tuple(differences),
        expected_track=wanted.value,
        direct_paper=direct,
        right_category=right_category,
        straight_through=wanted is Track.ELECTRONIC and verdict.track is Track.ELECTRONIC,
        particulars_given=len(given),
        particulars_right=len(given) - len(wrong),
    )
