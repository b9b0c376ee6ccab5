"""A proposal for the leader: which unit leads, until when, and why, so that one word is enough.

Drawn from the units' configured topics, from what was endorsed for similar documents before, and from the
document's own deadline. No proposal is made for a document in doubt, nor where two units fit equally well.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from mailbot.core.office import Office
from mailbot.core.readings import Assignment, Particulars, Role
from mailbot.core.text import fold

# Doubt about these makes the whole proposal a guess; doubt about an agency's exact name does not.
_DISQUALIFYING_DOUBTS = frozenset({"abstract", "document_type"})
# How alike two abstracts must be (shared words over all words) to speak of "similar documents".
_SIMILAR = 0.5


@dataclass(frozen=True)
class PastEndorsement:
    """What was decided for an earlier document."""

    document_type: str | None
    agency: str | None
    abstract: str | None
    lead: str


@dataclass(frozen=True)
class Proposal:
    """Assignments to agree to, and the reason in a few Vietnamese words. Empty where nothing is proposed."""

    assignments: tuple[Assignment, ...] = ()
    reason: str = ""


def propose(
    particulars: Particulars, *, office: Office, past: Sequence[PastEndorsement] = (), text: str = ""
) -> Proposal:
    """The proposal for a document with these particulars; ``text`` is its subject and opening."""
    if particulars.doubtful & _DISQUALIFYING_DOUBTS:
        return Proposal()
    lead, reason = _by_past(particulars, office, past)
    if lead is None:
        lead, reason = _by_topics(f"{particulars.abstract or ''} {text}", office)
    if lead is None:
        return Proposal()
    return Proposal((Assignment(lead, Role.LEAD, "", particulars.due),), reason)


def _by_topics(text: str, office: Office) -> tuple[str | None, str]:
    words = _spaced(text)
    scores: Counter[str] = Counter()
    for unit in office.units:
        for topic in unit.topics:
            scores[unit.id] += words.count(_spaced(topic))
    best = scores.most_common(2)
    if not best or best[0][1] == 0 or (len(best) > 1 and best[1][1] == best[0][1]):
        return None, ""
    return best[0][0], "đúng lĩnh vực phụ trách"


def _spaced(text: str) -> str:
    """The folded words with one space around each, so that whole words are counted."""
    return " " + " ".join(re.findall(r"[^\W_]+", fold(text))) + " "


def _by_past(
    particulars: Particulars, office: Office, past: Sequence[PastEndorsement]
) -> tuple[str | None, str]:
    wanted = set(fold(particulars.abstract or "").split())
    if not wanted:
        return None, ""
    leads: Counter[str] = Counter()
    for earlier in past:
        words = set(fold(earlier.abstract or "").split())
        known = earlier.lead in office.units_by_id or earlier.lead in office.people
        alike = words and len(wanted & words) / len(wanted | words) >= _SIMILAR
        if known and alike and earlier.document_type == particulars.document_type:
            leads[earlier.lead] += 1
    best = leads.most_common(2)
    if not best or (len(best) > 1 and best[1][1] == best[0][1]):
        return None, ""
    return best[0][0], "như văn bản tương tự trước đây"
