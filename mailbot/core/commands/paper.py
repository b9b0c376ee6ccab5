"""What the clerk types for paper: a paper arrival in one line, and an endorsement given on paper.

What this module does not do: read the endorsement's words; ``core.endorsement`` does.
"""

from __future__ import annotations

import re

from mailbot.core.commands.model import NotUnderstood, PaperArrival, PaperEndorsement
from mailbot.core.office import Office, Person
from mailbot.core.text import fold, strip_diacritics

_ARRIVAL = re.compile(r"giay\s*(?:den\s*)?(?::\s*|\s+|(?=;))")
_ENDORSEMENT = re.compile(
    r"but phe\s*(?:vb|van ban)?\s*(?:so\s*)?(?:den\s*)?(\d{1,6})\s*"
    r"(?:\(([^()\n]{1,80})\)|[-,]?\s*([^\W\d][^:\n]{0,60}?))?\s*(?::|$)"
)
_HONORIFIC = re.compile(r"^(?:d/c|dc|dong chi|anh|chi|ong|ba|a\.?|c\.?)\s+")
_NO_REFERENCE = ("khong so", "k so", "ko so", "-", "")


def read_paper_arrival(line: str) -> PaperArrival | NotUnderstood | None:
    """``GIẤY <số ký hiệu>; <cơ quan>; <trích yếu>``. None where the line is something else.

    A document without a number of its own has "không số" or nothing there. A semicolon inside the abstract
    stays in it.
    """
    bare = strip_diacritics(line).lower()
    match = _ARRIVAL.match(bare)
    if match is None or not (";" in line or bare[match.end() : match.end() + 1].isdigit()):
        return None
    parts = [part.strip() for part in line[match.end() :].split(";", 2)]
    if len(parts) < 3 or not parts[1] or not parts[2]:
        return NotUnderstood(line, "paper_form")
    none = strip_diacritics(parts[0]).lower() in _NO_REFERENCE
    return PaperArrival("" if none else parts[0], parts[1], parts[2])


def read_paper_endorsement(line: str, office: Office) -> PaperEndorsement | NotUnderstood | None:
    """The head of ``BÚT PHÊ 512 (đ/c Thịnh): ...`` with the words behind it; None for another line."""
    match = _ENDORSEMENT.match(strip_diacritics(line).lower())
    if match is None:
        return None
    start, end = next(((match.start(n), match.end(n)) for n in (2, 3) if match[n]), (0, 0))
    leader = leader_named(line[start:end], office)
    if leader is None:
        return NotUnderstood(line, "which_leader")
    return PaperEndorsement(int(match[1]), leader.id, line[match.end() :].strip())


def leader_named(words: str, office: Office) -> Person | None:
    """The one leader whom some words name, by id, name, alias, title or given name; None for none or several.

    No words at all name the only leader of an office that has one.
    """
    wanted = _form(words)
    if not wanted:
        return office.leaders[0] if len(office.leaders) == 1 else None
    for forms in (_sure_forms, _loose_forms):
        named = [leader for leader in office.leaders if wanted in forms(leader)]
        if len(named) == 1:
            return named[0]
        if named:
            return None
    return None


def _form(words: str) -> str:
    return _HONORIFIC.sub("", strip_diacritics(fold(words.strip().strip(".")))).strip()


def _sure_forms(leader: Person) -> set[str]:
    return {_form(one) for one in (leader.id, leader.name, *leader.aliases)} | {leader.id.lower()}


def _loose_forms(leader: Person) -> set[str]:
    names = leader.name.split()
    given, title = names[-1], leader.title
    spoken = (
        given,
        " ".join(names[-2:]),
        title,
        f"{title} {given}",
        f"{title} {leader.name}",
        f"PCT {given}",
    )
    return {_form(one) for one in spoken}
