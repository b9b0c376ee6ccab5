"""What no person wrote: bounces, read receipts and automatic answers, by headers first.

A table of small rules, read from top to bottom; the first that holds speaks, and its reason is kept. One
header alone often decides nothing: Exchange stamps X-Auto-Response-Suppress on mail that people wrote, some
servers stamp "Auto-Submitted: no", and e-office systems send documents as "auto-generated".
What this module does not do: know who may be obeyed.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from mailbot.core.message import InboundMessage, MessageKind, Part
from mailbot.core.reply_text import holds_our_letter
from mailbot.core.text import normalize, strip_diacritics

_DAEMONS = frozenset(
    (
        "mailer-daemon",
        "mailerdaemon",
        "mail-daemon",
        "maildaemon",
        "mdaemon",
        "postmaster",
        "microsoftexchange329e71ec88ae4615bbc36ab6ce41109e",
    )
)
_BOUNCE_SUBJECT = re.compile(
    r"undeliver|delivery status notification|mail delivery (?:failed|failure|subsystem|error)"
    r"|delivery has failed|delivery failure|failure notice|returned mail|returned to sender"
    r"|message (?:not delivered|bounced)"
    r"|non-?delivery|mail system error|khong the (?:gui|chuyen|phan phat)|khong (?:gui|chuyen|phan phat) duoc"
    r"|(?:thu|tin nhan|email) (?:da )?bi tra (?:lai|ve)|gui (?:thu )?khong thanh cong|khong gui duoc thu"
)
_READ_SUBJECT = re.compile(
    r"(?:read|da doc|xac nhan da doc|bien nhan da doc|return receipt(?: \(displayed\))?)\s*:"
)
_UNREAD_SUBJECT = re.compile(r"(?:not read|chua doc|khong doc|deleted)\s*:")
_READ_BODY = re.compile(
    r"was read on|has been displayed|da duoc (?:doc|mo|hien thi)|da doc (?:vao|luc|thu)|your message\s+to:"
    r"|thu cua (?:ban|quy vi)\s+(?:den|toi|gui)"
)
_AUTO_SUBJECT = re.compile(
    r"(?:(?:thu |tin nhan )?tra loi tu dong|tu dong tra loi(?: thu)?|tu dong phan hoi|phan hoi tu dong"
    r"|automatic reply|auto(?:matic)?[ -]?(?:reply|response|responder)|autoresponse|auto"
    r"|out[ -]of[ -](?:the )?office|vacation (?:reply|message)|away from (?:my |the )?office|i am away"
    r"|toi (?:hien |dang |hien dang )vang mat|ngoai van phong"
    r"|toi hien khong di lam)"
    r"(?:\s*[:\]–-]|\s*$|\s+\()"
)
_AUTO_SUBJECT_OPEN = re.compile(r"(?:out[ -]of[ -]office|automatic reply|tra loi tu dong|tu dong tra loi)\b")
_AUTO_HEADERS = (
    "x-autoreply",
    "x-autorespond",
    "x-autoresponder",
    "x-auto-reply",
    "x-autoreply-from",
    "x-mail-autoreply",
    "x-vacation",
)
_LIST_PRECEDENCE = frozenset(("bulk", "junk", "list"))
_NO_DOCUMENT = (
    "application/pgp-signature",
    "application/pkcs7-signature",
    "application/x-pkcs7-signature",
    "message/delivery-status",
    "message/disposition-notification",
    "text/rfc822-headers",
    "text/calendar",
    "text/x-vcard",
    "text/vcard",
)

_Check = Callable[[InboundMessage], str]


def notice_kind(message: InboundMessage, *, ours: bool = False) -> tuple[MessageKind, str] | None:
    """The kind of a message that no person wrote, and the reason; None for a person's message.

    ``ours`` says that it bears a token of ours: then no machine sends a document with it.
    """
    answers = ours or bool(message.in_reply_to or message.references) or holds_our_letter(message.text)
    sends = bool(document_parts(message)) and not answers
    for kind, check, unless_document in _RULES:
        reason = "" if sends and unless_document else check(message)
        if reason:
            return kind, reason
    return None


def document_parts(message: InboundMessage) -> tuple[Part, ...]:
    """The attachments that may be documents: not signatures, cards, report fields or inline pictures."""
    return tuple(
        part
        for part in message.parts
        if part.content_type.lower() not in _NO_DOCUMENT
        and not (part.inline and part.content_type.lower().startswith("image/"))
    )


def _bare_subject(message: InboundMessage) -> str:
    return strip_diacritics(normalize(message.subject[:500])).lower().strip()


def _bare_body(message: InboundMessage) -> str:
    body = message.text or "\n".join(block.text for block in message.blocks[:50])
    return strip_diacritics(normalize(body[:4000])).lower()


def _report_type(message: InboundMessage) -> str:
    content_type = message.content_type.lower()
    if not content_type.startswith("multipart/report"):
        return ""
    match = re.search(r"report-type\s*=\s*\"?([a-z0-9._-]+)", content_type)
    return match[1] if match else "unknown"


def _report_values(message: InboundMessage, name: str) -> list[str]:
    return [value.strip().lower() for key, value in message.report if key.lower() == name]


def _local_part(message: InboundMessage) -> str:
    return message.sender.email.rpartition("@")[0].lower() if message.sender else ""


def _auto_submitted(message: InboundMessage) -> str:
    """The keyword of Auto-Submitted (RFC 3834, 5) without comment and parameters; "" for none and "no"."""
    value = re.split(r"[;(\s]", (message.header("auto-submitted") or "").strip().lower(), maxsplit=1)[0]
    return "" if value == "no" else value


def _failed_delivery(message: InboundMessage) -> str:
    """RFC 3464: a report with a failed recipient, or one that does not say what happened."""
    if _report_type(message) != "delivery-status":
        return ""
    actions = _report_values(message, "action")
    return "delivery report: failed" if not actions or "failed" in actions else ""


def _displayed(message: InboundMessage) -> str:
    """RFC 8098, 3.2.6: only "displayed" says that somebody read it."""
    if _report_type(message) != "disposition-notification":
        return ""
    kinds = [value.rpartition(";")[2].strip() for value in _report_values(message, "disposition")]
    return "disposition report: displayed" if any(kind.startswith("displayed") for kind in kinds) else ""


def _other_report(message: InboundMessage) -> str:
    kind = _report_type(message)
    return f"report: {kind}" if kind else ""


def _failed_recipients(message: InboundMessage) -> str:
    return "X-Failed-Recipients" if message.header("x-failed-recipients") else ""


def _bounce_of_another_form(message: InboundMessage) -> str:
    """qmail, old Exchange, hosters: a daemon that says in its subject that a letter came back."""
    if _local_part(message) in _DAEMONS and _BOUNCE_SUBJECT.search(_bare_subject(message)):
        return "a mail system says that a letter came back"
    if message.return_path == "" and _BOUNCE_SUBJECT.search(_bare_subject(message)):
        return "null reverse-path, and the subject of a bounce"
    return ""


def _daemon(message: InboundMessage) -> str:
    """A mail system speaks of something else. A postmaster may be a person."""
    local = _local_part(message)
    if local in _DAEMONS and (local != "postmaster" or message.return_path == ""):
        return "written by a mail system"
    return ""


def _receipt_of_another_form(message: InboundMessage) -> str:
    """Outlook and FairEmail answer in words too. A person's own "đã đọc" has no such subject."""
    if not _READ_SUBJECT.match(_bare_subject(message)):
        return ""
    body = _bare_body(message)
    return "subject and text of a read receipt" if not body.strip() or _READ_BODY.search(body) else ""


def _unread_notice(message: InboundMessage) -> str:
    body = _bare_body(message)
    unread = _UNREAD_SUBJECT.match(_bare_subject(message)) is not None and "without being read" in body
    return "deleted without being read" if unread else ""


def _auto_generated(message: InboundMessage) -> str:
    """RFC 3834, 5: sent by a machine of its own accord. E-office systems send documents so."""
    return "Auto-Submitted: auto-generated" if _auto_submitted(message) == "auto-generated" else ""


def _automatic_header(message: InboundMessage) -> str:
    value = _auto_submitted(message)
    if value not in ("", "auto-generated"):
        return f"Auto-Submitted: {value[:40]}"
    for name in _AUTO_HEADERS:
        if message.header(name) is not None:
            return name
    precedence = (message.header("precedence") or "").strip().lower()
    return "Precedence: auto_reply" if precedence in ("auto_reply", "auto-reply") else ""


def _automatic_subject(message: InboundMessage) -> str:
    subject = _bare_subject(message)
    precedence = (message.header("precedence") or "").strip().lower()
    if _AUTO_SUBJECT.match(subject):
        return "subject of an automatic answer"
    if precedence in _LIST_PRECEDENCE and _AUTO_SUBJECT_OPEN.match(subject):
        return f"Precedence: {precedence}, and the subject of an automatic answer"
    return ""


def _null_reverse_path(message: InboundMessage) -> str:
    """RFC 5321, 4.5.5: only notices have none. Some gateways send documents so."""
    return "null reverse-path" if message.return_path == "" else ""


# The kind, its check, and whether a message that sends a document and answers nothing is heard all the same.
_RULES: tuple[tuple[MessageKind, _Check, bool], ...] = (
    (MessageKind.BOUNCE, _failed_delivery, False),
    (MessageKind.READ_RECEIPT, _displayed, False),
    (MessageKind.AUTOMATIC, _other_report, False),
    (MessageKind.BOUNCE, _failed_recipients, False),
    (MessageKind.BOUNCE, _bounce_of_another_form, False),
    (MessageKind.AUTOMATIC, _daemon, False),
    (MessageKind.AUTOMATIC, _unread_notice, False),
    (MessageKind.READ_RECEIPT, _receipt_of_another_form, False),
    (MessageKind.AUTOMATIC, _automatic_header, False),
    (MessageKind.AUTOMATIC, _automatic_subject, False),
    (MessageKind.AUTOMATIC, _auto_generated, True),
    (MessageKind.AUTOMATIC, _null_reverse_path, True),
)
