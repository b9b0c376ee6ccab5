"""A row of the outbox -> the address and the bytes that go to the mail server.

The same bytes on every try: rendered words, the kept attachments, the fixed Message-ID. A letter that was
queued before shadow mode was switched on goes to the clerk as well. What this module does not do: send.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import datetime
from html import escape
from textwrap import fill

from sqlalchemy import Connection

from mailbot.core.message import Address
from mailbot.core.reply_text import REPLY_ABOVE
from mailbot.mail.compose import Attachment, compose
from mailbot.store import outbox
from mailbot.store.outbox import OutboxRow
from mailbot.work.runtime import Runtime

_WIDTH = 72
_COLLECT = "Tệp kèm thư quá lớn, máy chủ thư không nhận; đề nghị nhận tại Văn thư: {}."


def without_files(rendered: bytes, names: Iterable[str]) -> bytes:
    """A rendered letter whose first words say that the files named are collected at the clerk's."""
    body = json.loads(rendered)
    said = _COLLECT.format("; ".join(names))
    body["text"] = body["text"].replace(REPLY_ABOVE, f"{REPLY_ABOVE}\n\n{fill(said, _WIDTH)}", 1)
    above = f"{REPLY_ABOVE}</p>"
    body["html"] = body["html"].replace(above, f"{above}\n<p>{escape(said)}</p>", 1)
    return json.dumps(body, ensure_ascii=False).encode()


def outgoing(runtime: Runtime, conn: Connection, row: OutboxRow) -> tuple[str, bytes]:
    """The recipient's address and the whole letter.

    Raises:
        ContentGone: the letter's document was recalled; nothing of it may be sent.
        ValueError: an address or header that no letter can have.
    """
    settings, clerk = runtime.settings, runtime.house.clerk
    letter = outbox.load(conn, runtime.db.content, row)
    body = json.loads(letter.rendered)
    attachments = [Attachment(one.name, one.content_type, data) for one, data in letter.attachments]
    attachments += [Attachment(name, kind, bytes.fromhex(data)) for name, kind, data in body["files"]]
    to, subject = Address(row.email, row.name), body["subject"]
    if runtime.shadow and row.email != clerk.email:
        to, subject = (
            Address(clerk.email, clerk.name),
            f"[Thử nghiệm – gửi {row.name or row.email}] {subject}",
        )
    name = settings.smtp.from_name or settings.office.agency.short_name
    data = compose(
        message_id=row.message_id,
        date=datetime.fromisoformat(body["date"]),
        sender=Address(settings.mailbox.address, name),
        to=to,
        reply_to=Address(body["reply_to"]) if body["reply_to"] else None,
        subject=subject,
        text=body["text"],
        html=body["html"],
        attachments=tuple(attachments),
        in_reply_to=body["in_reply_to"],
    )
    return to.email, data
