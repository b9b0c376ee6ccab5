"""Mail in mail: .eml and .mht files, Outlook's .msg, and winmail.dat.

The words of the inner message become the text of its file; its attachments are files inside it.
What this module does not do: decide who sent what. The sender that an inner message claims is only words.
"""

from __future__ import annotations

import email
import email.header
import email.message
import email.policy
from collections.abc import Iterator
from typing import Any

from mailbot.files import html, plain
from mailbot.files.limits import Budget
from mailbot.files.reading import Child, How, Reading, Source, UnreadError, plain_lines
from mailbot.files.rtf import rtf_words

_DEEPEST = 50  # multiparts inside multiparts
_HEADERS = ("From", "To", "Date", "Subject")


def read_eml(source: Source, reading: Reading, budget: Budget) -> None:
    """Read a message file (RFC 5322), or a web page saved as one."""
    reading.how = How.MAIL
    message = email.message_from_bytes(source.content, policy=email.policy.compat32)
    reading.lines += [f"{name}: {_header(message, name)}" for name in _HEADERS if message[name]]
    reading.children = list(_parts(message, reading, budget))


def _header(message: email.message.Message, name: str) -> str:
    value = message[name]
    try:
        return " ".join(str(email.header.make_header(email.header.decode_header(value))).split())
    except (UnicodeError, LookupError, ValueError):
        return " ".join(str(value).split())


def _parts(message: email.message.Message, reading: Reading, budget: Budget) -> Iterator[Child]:
    """The attachments of a message; its bodies go into the reading."""
    waiting: list[tuple[email.message.Message, int]] = [(message, 0)]
    texts: set[str] = set()
    while waiting:
        part, depth = waiting.pop()
        budget.check_time()
        kind = part.get_content_type()
        payload: Any = part.get_payload()
        if kind == "message/rfc822" and isinstance(payload, list) and payload:
            yield _child(part, payload[0].as_bytes(), "message.eml", budget)
        elif isinstance(payload, list):
            if depth >= _DEEPEST:
                raise UnreadError(How.TOO_DEEP)
            waiting += [(inner, depth + 1) for inner in reversed(payload)]
        else:
            content = part.get_payload(decode=True)
            content = content if isinstance(content, bytes) else b""
            attached = part.get_content_disposition() == "attachment" or part.get_filename()
            if not attached and kind in ("text/plain", "text/html"):
                _add_body(content, str(part.get("Content-Type", "")), kind, reading, texts, budget)
            elif content or attached:
                yield _child(part, content, "attachment", budget)


def _add_body(
    content: bytes, content_type: str, kind: str, reading: Reading, texts: set[str], budget: Budget
) -> None:
    """Add one form of the body, unless its words are already there from the other form."""
    text = plain.decode(content, content_type)
    if text is None:
        reading.problem(How.UNKNOWN)
        return
    if kind == "text/html":
        page = Reading()
        html.add_html(text, page, budget)
        lines = page.lines
        for how in page.problems:
            if how is not How.EXTERNAL_CONTENT:  # pictures that a mail fetches are advertising
                reading.problem(how)
        reading.stamps += page.stamps
    else:
        lines = plain_lines(text)
    words = {word for line in lines for word in line.split()}
    if len(words - texts) > 0.1 * len(words):
        reading.lines += lines
    texts |= words


def _child(part: email.message.Message, content: bytes, name: str, budget: Budget) -> Child:
    given = part.get_filename()
    if given:
        try:
            name = str(email.header.make_header(email.header.decode_header(given)))
        except (UnicodeError, LookupError, ValueError):
            name = given
    try:
        budget.take_bytes(len(content))
    except UnreadError as stop:
        return Child(name, None, how=stop.how)
    return Child(name, content, str(part.get("Content-Type", "")))


def read_msg(source: Source, reading: Reading, budget: Budget) -> None:
    """Read a message file of Outlook ([MS-OXMSG])."""
    try:
        import oxmsg
    except ImportError as error:
        raise UnreadError(How.NO_READER) from error
    from oxmsg.domain import constants

    message = oxmsg.Message.load(source.content)
    reading.how = How.MAIL
    sender, subject = message.sender, message.subject
    reading.lines += [f"From: {sender}"] if sender else []
    reading.lines += [f"Subject: {subject}"] if subject else []
    packed = message.properties.binary_prop_value(constants.PID_RTF_COMPRESSED)
    texts: set[str] = set()
    if message.body:
        _add_body(message.body.encode("utf-8", "replace"), "", "text/plain", reading, texts, budget)
    if message.html_body:
        _add_body(message.html_body.encode("utf-8", "replace"), "", "text/html", reading, texts, budget)
    if not texts and packed:
        reading.lines += _packed_rtf(packed, reading)
    reading.children = _outlook_files(message, budget)


def _outlook_files(message: Any, budget: Budget) -> Iterator[Child]:
    from oxmsg.domain import constants

    for number, attachment in enumerate(message.attachments, start=1):
        names = attachment.properties
        name = attachment.file_name or names.str_prop_value(constants.PID_ATTACH_FILENAME) or ""
        name = name or names.str_prop_value(constants.PID_DISPLAY_NAME) or f"{number}"
        content = attachment.file_bytes
        if content is None:  # a message attached as an object
            yield Child(name, None, how=How.EMBEDDED_OBJECT)
            continue
        try:
            budget.take_bytes(len(content))
            yield Child(name, content)
        except UnreadError as stop:
            yield Child(name, None, how=stop.how)


def _packed_rtf(packed: bytes, reading: Reading) -> list[str]:
    """The words of a body in compressed RTF ([MS-OXRTFCP])."""
    try:
        from compressed_rtf import decompress
    except ImportError:
        reading.problem(How.NO_READER)
        return []
    return rtf_words(decompress(packed))


def read_tnef(source: Source, reading: Reading, budget: Budget) -> None:
    """Read a winmail.dat ([MS-OXTNEF])."""
    try:
        from tnefparse import TNEF
    except ImportError as error:
        raise UnreadError(How.NO_READER) from error
    message = TNEF(source.content, do_checksum=False)
    reading.how = How.MAIL
    texts: set[str] = set()
    for body, kind in ((message.body, "text/plain"), (message.htmlbody, "text/html")):
        if body:
            content = body.encode("utf-8", "replace") if isinstance(body, str) else bytes(body)
            _add_body(content.rstrip(b"\x00"), "", kind, reading, texts, budget)
    if not texts and message.rtfbody:
        reading.lines += rtf_words(message.rtfbody)
    reading.children = _tnef_files(message, budget)


def _tnef_files(message: Any, budget: Budget) -> Iterator[Child]:
    for number, attachment in enumerate(message.attachments, start=1):
        name = attachment.long_filename() or attachment.name or f"{number}"
        name = name.decode("utf-8", "replace") if isinstance(name, bytes) else str(name)
        content = bytes(attachment.data or b"")
        try:
            budget.take_bytes(len(content))
            yield Child(name.strip("\x00"), content)
        except UnreadError as stop:
            yield Child(name.strip("\x00"), None, how=stop.how)
