"""One message as the rest of the program sees it, after ``mail.mime`` turned its bytes into a frozen record.

Nobody past ``mail/`` touches ``email.message``. All moments are aware datetimes in UTC.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class BlockKind(StrEnum):
    """What a piece of a body is, by the structure of the client that wrote it."""

    TEXT = "text"
    QUOTE = "quote"
    SIGNATURE = "signature"
    ATTRIBUTION = "attribution"  # "Vào ... đã viết:", or the header block above a quote
    FORWARD = "forward"


@dataclass(frozen=True)
class Block:
    """A run of lines of the HTML body with one meaning. ``depth`` is how deep it is quoted."""

    kind: BlockKind
    text: str
    depth: int = 0


@dataclass(frozen=True)
class Address:
    """One mailbox of a header. ``email`` is lower case, NFC."""

    email: str
    name: str = ""

    @property
    def domain(self) -> str:
        """The part after the last @."""
        return self.email.rpartition("@")[2]


@dataclass(frozen=True)
class Locator:
    """Where a message lies on the mail server: the only identity that IMAP guarantees (RFC 3501, 2.3.1.1)."""

    folder: str
    uidvalidity: int
    uid: int


@dataclass(frozen=True)
class Part:
    """One attachment. ``content`` is None where it was not fetched (too large, or not yet)."""

    index: str  # the IMAP section, such as "2" or "1.2"
    name: str
    content_type: str
    size: int
    content: bytes | None = None
    inline: bool = False


class AuthResult(StrEnum):
    """What is proved about who sent a message (DESIGN.md section 6)."""

    PASS = "pass"  # noqa: S105 - a verdict, no secret
    FAIL = "fail"
    NONE = "none"


@dataclass(frozen=True)
class Authentication:
    """The verdict about the address in From, and what it rests on."""

    result: AuthResult = AuthResult.NONE
    method: str = ""  # "dkim", "spf", "dmarc", "internal"
    authserv_id: str = ""
    detail: str = ""  # for people and the journal: no words of the message


@dataclass(frozen=True)
class InboundMessage:
    """A received message. Header values are decoded, unfolded and NFC."""

    message_id: str | None
    received_at: datetime  # our own server's receipt time (INTERNALDATE), never the Date header
    sender: Address | None  # From
    subject: str = ""
    to: tuple[Address, ...] = ()
    cc: tuple[Address, ...] = ()
    reply_to: tuple[Address, ...] = ()
    delivered_to: tuple[str, ...] = ()  # every address of ours that it came to, plus-parts kept
    return_path: str | None = None  # "" for the null reverse-path of notices (RFC 5321, 4.5.5)
    in_reply_to: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    date: datetime | None = None  # what the sender claims
    text: str = ""  # the text/plain body, quotes and all; made from the HTML where there is none
    blocks: tuple[Block, ...] = ()  # the HTML body; empty where there is none
    parts: tuple[Part, ...] = ()
    headers: tuple[tuple[str, str], ...] = ()  # every header, names in lower case, in order
    content_type: str = "text/plain"  # of the whole message, with report-type where it has one
    report: tuple[tuple[str, str], ...] = ()  # fields of a DSN or MDN (RFC 3464, RFC 8098), lower case
    report_message_ids: tuple[str, ...] = ()  # Message-IDs of ours that a DSN or MDN speaks of
    size: int = 0
    locator: Locator | None = None
    authentication: Authentication = field(default_factory=Authentication)
    defects: tuple[str, ...] = ()  # what was broken, in words for people
    content_digest: str = ""  # keyed HMAC of what the sender wrote (no trace headers: copies differ), hex

    def header(self, name: str) -> str | None:
        """The first value of a header, or None."""
        wanted = name.lower()
        return next((value for key, value in self.headers if key == wanted), None)

    def header_all(self, name: str) -> tuple[str, ...]:
        """All values of a header, from the top of the message down."""
        wanted = name.lower()
        return tuple(value for key, value in self.headers if key == wanted)


class MessageKind(StrEnum):
    """What a message is (DESIGN.md section 2, step 5)."""

    OWN = "own"  # our own letter come back
    BOUNCE = "bounce"
    READ_RECEIPT = "read_receipt"
    AUTOMATIC = "automatic"
    LEADER_REPLY = "leader_reply"
    UNIT_REPLY = "unit_reply"
    CLERK_REPLY = "clerk_reply"
    COMMAND = "command"
    DOCUMENT = "document"
    STRANGER = "stranger"


class Stage(StrEnum):
    """What a letter of ours asks for; the first letter of every token."""

    ENDORSE = "e"  # a leader: an endorsement of one document
    TASK = "t"  # a unit or person: the tasks of one document
    MINE = "m"  # a reminder about several documents
    INFO = "i"  # a digest of information: "đã đọc"
    REVIEW = "r"  # the clerk: review lines
    EXTENSION = "x"  # the endorsing leader: a pending extension
    CONFIRM = "p"  # a leader: an endorsement that the clerk entered
    CLERK = "k"  # the clerk: anything else
    RULE = "q"  # the head of the office: a rule learned from the clerk (quy tắc)
    RECEIPT = "n"  # a sender outside: nothing is expected back


@dataclass(frozen=True)
class Token:
    """Which letter of ours a reply belongs to.

    ``case`` is a document id, or 0 where there is none; at the stage RULE it is the number of the question.
    """

    stage: Stage
    case: int
    addressee: str  # a person's, unit's or clerk's id

    @property
    def document_id(self) -> int:
        """The document that the letter was about, or 0."""
        return 0 if self.stage is Stage.RULE else self.case


@dataclass(frozen=True)
class Route:
    """What a message is, who wrote it, and whether the writer may be obeyed."""

    kind: MessageKind
    writer: str | None = None  # the id of the person (or unit mailbox) in From
    token: Token | None = None  # verified
    obey: bool = False
    why_not: str = ""  # a code: "no_token", "token_of_another", "not_authenticated", ...
    reason: str = ""
