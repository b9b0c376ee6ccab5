"""Which persons of the office a document names in full. Used for one thing: whom not to tell of a petition.

What this module does not do: resolve aliases; a wrong guess here would tell nobody.
"""

from __future__ import annotations

from mailbot.core.office import Office
from mailbot.core.readings import DocumentEvidence
from mailbot.core.text import fold, strip_diacritics


def named_persons(evidence: DocumentEvidence, office: Office) -> frozenset[str]:
    """The ids of the leaders and staff whose full names stand in the document, with or without diacritics."""
    parts = [evidence.subject, evidence.body]
    parts += [text for one in evidence.attachments for text in (one.name, one.text)]
    folded = " ".join(fold("\n".join(parts)).split())
    bare = strip_diacritics(folded)
    found = set()
    for person in office.people.values():
        name = " ".join(fold(person.name).split())
        if name in folded or strip_diacritics(name) in bare:
            found.add(person.id)
    return frozenset(found)
