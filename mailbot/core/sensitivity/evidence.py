"""The message made ready for the rules: its zones prepared, its pages cut, what could not be read.

What this module does not do: match rules (``engine``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mailbot.core.legacy_fonts import legible_share
from mailbot.core.particulars import main_page
from mailbot.core.particulars.page import Page, bare_form, prepare, read_page
from mailbot.core.particulars.reference import own_reference
from mailbot.core.readings import DocumentEvidence, ReadAttachment, RuleHit
from mailbot.core.sensitivity.rule import Zone

_SIGN_OFF = re.compile(
    r"\n[ \t]*(?:tran trong|than ai|tran trong cam on|kinh thu)[ \t,./!]*\n"  # RFC 3676, 4.3 for "-- "
    r"(?!.*\b(?:t\.?b|p\.?s)\b)|\n--[ \t]?\n"
)
_MAX_SIGNATURE = 400
_EXTENSION = re.compile(r"\.[A-Za-z0-9]{1,5}$")
_READABLE = 0.8
_OCR_TRUST = 0.6
_MIN_WORDS = 12
# What has no words of its own: a detached signature, a logo; an archive or a mail whose files are all listed.
_WORDLESS = frozenset({"signature", "small picture"})
_CONTAINERS = frozenset({"archive", "mail"})


@dataclass(frozen=True)
class Prepared:
    """A message's texts by zone, in the order in which they are matched."""

    subject: str
    zones: tuple[tuple[Zone, str], ...]
    pages: tuple[Page, ...]
    main: Page
    main_attachment: ReadAttachment | None
    from_ocr: bool


def _without_signature(body: str) -> str:
    """A mail's body without the sender's signature: a unit's name there is no evidence."""
    text = prepare(body)
    match = _SIGN_OFF.search(bare_form(text))
    return text[: match.start()] if match and len(text) - match.end() <= _MAX_SIGNATURE else text


def _names(attachments: tuple[ReadAttachment, ...]) -> str:
    names = [_EXTENSION.sub("", prepare(name)) for one in attachments for name in (one.name, *one.nested)]
    return "\n\n".join(re.sub(r"[_.\-/\\()\[\]]+", " ", name) for name in names)


def prepare_evidence(evidence: DocumentEvidence) -> Prepared:
    """Cut a message into zones."""
    subject = prepare(evidence.subject)
    body = _without_signature(evidence.body)
    pages = tuple(read_page(one.text) for one in evidence.attachments if one.text.strip())
    body_page = read_page(body)
    main, attachment = main_page(evidence)
    if body.strip():
        pages = (*pages, body_page)
    heads = "\n\n".join(page.head for page in pages)
    cut = "\n\n".join(page.text[start:end] for page in pages for start, end in page.cut)
    zones = (
        (Zone.SUBJECT, subject),
        (Zone.FILE_NAME, _names(evidence.attachments)),
        (Zone.BODY, body_page.content if body.strip() else ""),
        (Zone.TEXT, "\n\n".join(page.content for page in pages if page is not body_page)),
        (Zone.HEAD, heads),
        (Zone.CUT, cut),
    )
    from_ocr = any(one.how == "ocr" for one in evidence.attachments)
    return Prepared(subject, zones, pages, main, attachment, from_ocr)


def _may_be_wordless(one: ReadAttachment) -> bool:
    """Whether a file that gave no words can have been read completely all the same."""
    return one.how in _WORDLESS or (one.how in _CONTAINERS and bool(one.nested))


def unread_hits(evidence: DocumentEvidence, prepared: Prepared) -> Iterator[RuleHit]:
    """What was not read, or reads as garbage: never harmless (DESIGN.md section 5)."""
    for one in evidence.attachments:
        if not one.complete:
            yield RuleHit(f"unread.{one.how.replace(' ', '_')}", None, "unread", "file name")
        elif not one.text.strip() and not _may_be_wordless(one):
            yield RuleHit("unread.no_text", None, "unread", "file name")
        elif one.how == "ocr" and one.confidence is not None and one.confidence < _OCR_TRUST:
            yield RuleHit("unread.faint", None, "unread", "text")
    if not prepared.main.text.strip() and all(map(_may_be_wordless, evidence.attachments)):
        yield RuleHit("unread.no_text", None, "unread", "body")
    for page in prepared.pages:
        share, words = legible_share(page.text[:60_000])
        if words >= _MIN_WORDS and share < _READABLE:
            yield RuleHit("unread.garbage", None, "unread", "text")
            break
    numbered = {reference.number for reference in map(own_reference, prepared.pages) if reference}
    if len(numbered) > 1:
        yield RuleHit("several.documents", None, "weak", "reference number")
