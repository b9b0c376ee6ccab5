"""Letters: rendered with their token and fixed Message-ID, and queued in the outbox. Nothing is sent here.

In shadow mode every letter goes to the clerk instead, with a line that says who would have got it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import Connection

from mailbot.core import tokens
from mailbot.core.letter import EndorsementRequest, Letter, TaskLetter
from mailbot.core.message import Stage, Token
from mailbot.store import outbox
from mailbot.store.content import ATTACHMENT, ENCLOSURE
from mailbot.work.runtime import Runtime


def post(runtime: Runtime, conn: Connection, letters: Iterable[Letter], now: datetime) -> int:
    """Render and queue letters inside the deciding transaction. Returns how many were new.

    A letter whose key is in the outbox already is not queued again: that is what makes it happen once.
    """
    return sum(_post_one(runtime, conn, letter, now) for letter in letters)


def _post_one(runtime: Runtime, conn: Connection, letter: Letter, now: datetime) -> bool:
    clerk = runtime.house.clerk
    token = letter.token or Token(Stage.RECEIPT, letter.document_id or 0, letter.to.party or clerk.party)
    token_text = tokens.mint(token, runtime.secret)
    nonce = runtime.mac("message-id", letter.key)[:20]
    message_id = tokens.message_id(token_text, nonce, runtime.domain)
    shadow_for = letter.to if runtime.shadow and letter.to.party != clerk.party else None
    to = clerk if shadow_for else letter.to
    rendered = runtime.renderer.render(letter, token_text=token_text, shadow_for=shadow_for, now=now)
    attachments = _attachments(runtime, conn, letter)
    body = {
        "subject": rendered.subject,
        "text": rendered.text,
        "html": rendered.html,
        "reply_to": _reply_to(runtime, token_text) if letter.token else None,
        "in_reply_to": letter.in_reply_to,
        "date": now.isoformat(),
        "files": [[name, content_type, content] for name, content_type, content in rendered.files],
    }
    new = outbox.NewLetter(
        key=letter.key,
        kind=type(letter).__name__,
        recipient=letter.to.party,
        email=to.email,
        name=to.name,
        message_id=message_id,
        token=token_text,
        document_id=letter.document_id,
        rendered=json.dumps(body, ensure_ascii=False).encode(),
        attachments=attachments,
        not_before=letter.not_before,
        urgent=letter.urgent,
        readers=() if shadow_for else _readers(runtime, letter),
    )
    return outbox.enqueue(conn, new, now)


def _attachments(runtime: Runtime, conn: Connection, letter: Letter) -> tuple[int, ...]:
    """The kept files that a letter carries: the document's own, and those that came with a reply."""
    if letter.document_id is None:
        return ()
    content = runtime.db.content
    own = content.ids(conn, letter.document_id, ATTACHMENT) if letter.attach_document else ()
    causes = letter.enclosed.causes if letter.enclosed else ()
    enclosed = content.list(conn, letter.document_id, ENCLOSURE) if causes else ()
    return (*own, *(one.id for one in enclosed if one.cause in causes))


def _readers(runtime: Runtime, letter: Letter) -> tuple[str, ...]:
    """The person who has the document once this letter is accepted; a shared mailbox is nobody."""
    carries = isinstance(letter, EndorsementRequest | TaskLetter)
    return (letter.to.party,) if carries and letter.to.party in runtime.house.office.people else ()


def _reply_to(runtime: Runtime, token_text: str) -> str | None:
    """The plus-address that carries the token, where the server delivers such addresses."""
    if not runtime.settings.smtp.reply_to_plus:
        return None
    local, _, domain = runtime.settings.mailbox.address.rpartition("@")
    return f"{local}+{token_text}@{domain}"
