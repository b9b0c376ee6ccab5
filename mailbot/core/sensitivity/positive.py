"""Positive evidence for the electronic track (domain.md section 0, item 1; DESIGN.md section 5).

Letterhead, well-formed number, ordinary kind, ordinary topic, and sentences made of ordinary words. Each part
that is missing is named: "no keyword found" is never enough.
What this module does not do: look for sensitive words.
"""

from __future__ import annotations

from dataclasses import dataclass

from mailbot.core.particulars.head import clean_subject, issuing_agency, says_nothing
from mailbot.core.particulars.reference import own_reference, well_formed
from mailbot.core.readings import RuleHit
from mailbot.core.sensitivity.evidence import Prepared
from mailbot.core.sensitivity.rule import Topic, Zone
from mailbot.core.sensitivity.table import RuleTable
from mailbot.core.sensitivity.understood import sentences_of
from mailbot.core.sensitivity.views import View, Views
from mailbot.core.text import has_diacritics

_OPENING = 700  # how far into the text its topic must be named, in letters
_COMPANY = (
    "công ty",
    "tập đoàn",
    "doanh nghiệp",
    "cửa hàng",
    "xí nghiệp",
    "nhà máy",
    "quỹ",
    "chi nhánh công ty",
)
_PUBLIC_COMPANY = (
    "điện lực",
    "cấp nước",
    "nước sạch",
    "cấp thoát nước",
    "vnpt",
    "viettel",
    "bưu điện",
    "mobifone",
    "môi trường",
    "thủy lợi",
    "viễn thông",
)


@dataclass(frozen=True)
class Positive:
    """What speaks for the electronic track, what is missing, the topics that were found, and the sentences
    that are not made of ordinary words.
    """

    hits: tuple[RuleHit, ...]
    missing: tuple[RuleHit, ...]
    topics: tuple[Topic, ...]
    strange: tuple[str, ...]


def _zone(views: Views, number: int, length: int | None = None) -> tuple[View, View]:
    """One zone, or its opening, as written and without the lines that have diacritics."""
    return (
        View(views.exact.zone_text(number)[:length], (0,)),
        View(views.loose.zone_text(number)[:length], (0,)),
    )


def _strange(text: str, table: RuleTable) -> tuple[str, ...]:
    """The sentences of a prepared text that are not ordinary: any of them may be the matter itself.

    A text without diacritics is never understood.
    """
    if not text.strip():
        return ()
    if not has_diacritics(text):
        return (text,)
    return tuple(one.text for one in sentences_of(text, table.lexicon) if not one.understood)


def _is_official(agency: str | None) -> bool:
    if agency is None:
        return False
    lowered = agency.lower()
    return not lowered.startswith(_COMPANY) or any(name in lowered for name in _PUBLIC_COMPANY)


def positive_evidence(prepared: Prepared, views: Views, kind: str | None, table: RuleTable) -> Positive:
    """Weigh what speaks for an ordinary official document.

    ``views`` are those of its zones, unmasked; ``kind`` is its type.
    """
    zones = tuple(zone for zone, _ in prepared.zones)
    texts = dict(prepared.zones)
    hits: list[RuleHit] = []
    missing: list[RuleHit] = []

    def judge(code: str, found: bool, where: str) -> None:
        if found:
            hits.append(RuleHit(f"positive.{code}", None, "positive", where))
        else:
            missing.append(RuleHit(f"missing.{code}", None, "weak", where))

    reference = own_reference(prepared.main)
    judge("letterhead", _is_official(issuing_agency(prepared.main)), "text")
    judge(
        "number",
        reference is not None and well_formed(reference) and not reference.doubtful,
        "reference number",
    )
    main = zones.index(Zone.TEXT if prepared.main_attachment else Zone.BODY)
    opening, subject = _zone(views, main, _OPENING), _zone(views, zones.index(Zone.SUBJECT))
    enacts = any(next(table.enacting_phrases.found(*one), None) for one in (opening, subject))
    judge("kind", kind in table.kinds or (kind == "QĐ" and enacts), "text")
    in_subject = tuple(topic for _, topic in table.topic_phrases.found(*subject))
    in_text = tuple(topic for _, topic in table.topic_phrases.found(*opening))
    judge("topic", bool(in_subject or in_text), "subject")
    plain = says_nothing(prepared.subject) or not clean_subject(prepared.subject)
    judge("subject", plain or bool(in_subject) or not _strange(prepared.subject, table), "subject")
    strange = _strange(texts[Zone.TEXT], table) + _strange(texts[Zone.BODY], table)
    judge("content", not strange, "text")
    topics = tuple(dict.fromkeys((*in_subject, *in_text)))
    if not missing:
        hits += [RuleHit(f"topic.{topic.code}", None, "positive", "text") for topic in topics]
    return Positive(tuple(hits), tuple(missing), topics, strange)
