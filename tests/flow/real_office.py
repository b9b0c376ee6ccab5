"""A whole office on real servers: Dovecot mailboxes, an SMTP exchange, a database, and the daemon's own code.

Every test has an office of its own: the sample office under a mail domain that no other test uses. People
write with ``write`` and ``reply``; ``work`` lets the daemon make one pass; ``letters_to`` reads what arrived.
"""

from __future__ import annotations

import email
import email.policy
import re
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from email.message import EmailMessage
from email.utils import format_datetime, make_msgid
from itertools import count
from pathlib import Path

from mailbot.config import load_settings
from mailbot.core.calendar import is_working_day
from mailbot.core.records import DocumentRecord, TaskRecord
from mailbot.daemon import Daemon, make_runtime
from mailbot.files.worker import Extractor
from mailbot.mail.imap import open_mailbox
from mailbot.mail.settings import ImapSettings, Security
from mailbot.store import facts
from mailbot.work.runtime import Runtime, utc_now
from tests.server.dovecot import PASSWORD, Dovecot
from tests.server.smtp_sink import SmtpSink

SAMPLE = Path(__file__).parents[1] / "corpus" / "office.toml"
AUTHSERV = "mx.ldld.example.vn"
_NUMBERS = count(1)
SUBJECT_OF_RECEIPTS = "[VBD 512]"

_MAIL = """
[mailbox]
address = "vanthu@{domain}"
host = "127.0.0.1"
port = {imap}
security = "plain"
password_file = "password"
poll_seconds = 5
timeout_seconds = 10

[smtp]
host = "127.0.0.1"
port = {smtp}
security = "plain"
login = false
per_minute = 10000
per_day = 100000
reply_to_plus = {plus}

[trust]
mode = "authserv"
authserv_id = "{authserv}"

[database]
url = "{url}"
keys_url = "{keys}"

[start]
date = "2020-01-01"
next_arrival_number = 512
shadow = false

[limits]
letters_per_hour = 100000

[sensitivity]
official_domains = ["ubnd-qt.example.vn", "tld.example.vn"]
{more}
"""


@dataclass
class RealOffice:
    """The office's servers, its configuration and its daemon."""

    dovecot: Dovecot
    sink: SmtpSink
    folder: Path
    url: str = "sqlite:///mailbot.db"
    keys: str = "sqlite:///mailbot-keys.db"
    plus: bool = True
    more: str = ""
    offset: timedelta = timedelta()
    domain: str = field(default_factory=lambda: f"o{next(_NUMBERS)}x{id(object())}.ldld.example.vn")
    _runtime: Runtime | None = None
    extractor: Extractor = field(default_factory=Extractor)
    _seen: dict[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        sample = SAMPLE.read_text(encoding="utf-8").replace("ldld.example.vn", self.domain)
        mail = _MAIL.format(
            domain=self.domain,
            imap=self.dovecot.imap_port,
            smtp=self.sink.port,
            plus="true" if self.plus else "false",
            authserv=AUTHSERV,
            url=self.url,
            keys=self.keys,
            more=self.more,
        )
        self.config = self.folder / "config.toml"
        self.config.write_text(sample + mail, encoding="utf-8")
        for name, secret in (("password", PASSWORD), ("mailbot.key", "k" * 40)):
            (self.folder / name).write_text(secret)
            (self.folder / name).chmod(0o600)

    # --- the program -----------------------------------------------------------------------------------

    def clock(self) -> datetime:
        """The real time, moved by ``offset``."""
        return utc_now() + self.offset

    @property
    def runtime(self) -> Runtime:
        """The running parts, opened at the first use."""
        if self._runtime is None:
            self._runtime = make_runtime(load_settings(self.config), self.clock)
        return self._runtime

    def work(self, passes: int = 1) -> None:
        """Let the daemon make this many passes."""
        for _ in range(passes):
            with closing(Daemon(self.runtime, self.extractor)) as daemon:
                daemon.once()

    def restart(self) -> None:
        """End the program and start it again on the same database."""
        self.close()

    def close(self) -> None:
        """End the program."""
        if self._runtime is not None:
            self._runtime.db.close()
        self._runtime = None

    def at(self, moment: datetime) -> None:
        """Set the program's clock."""
        self.offset = moment - utc_now()

    def next_morning(self) -> None:
        """Ten o'clock of the next working day, when all letters of the morning have gone out."""
        office = self.runtime.house.office
        day = self.clock().astimezone(office.agency.zone) + timedelta(days=1)
        while not is_working_day(office.calendar, day.date()):
            day += timedelta(days=1)
        self.at(day.replace(hour=10, minute=0))

    # --- people ----------------------------------------------------------------------------------------

    def address(self, party: str) -> str:
        """The address of a person or unit, of the agency's mailbox ("vanthu"), or itself."""
        office = self.runtime.house.office
        if "@" in party:
            return party
        if party == "vanthu":
            return f"vanthu@{self.domain}"
        return office.people[party].email if party in office.people else str(office.units_by_id[party].email)

    def arrives(self, message: EmailMessage, *, sender: str, verdict: str = "pass", detail: str = "") -> None:
        """A message arrives in the agency's mailbox through the office's own server, which stamps it."""
        data = message.as_bytes(policy=email.policy.SMTP.clone(max_line_length=None))
        stamped = self.sink.stamped(data, f"vanthu@{self.domain}", encrypted=True, user=None)
        if verdict != "pass":
            stamped = stamped.replace(b"=pass", f"={verdict}".encode(), 2)
        recipient = f"vanthu+{detail}@{self.domain}" if detail else f"vanthu@{self.domain}"
        self.dovecot.deliver(stamped, recipient, sender=sender)

    def document(
        self,
        subject: str,
        text: str,
        *,
        sender: str = "vbdh@ubnd-qt.example.vn",
        files: tuple[tuple[str, str, bytes], ...] = (),
        message_id: str | None = None,
        verdict: str = "pass",
    ) -> EmailMessage:
        """An incoming document: a letter with attachments."""
        message = EmailMessage()
        message["From"], message["To"], message["Subject"] = sender, f"vanthu@{self.domain}", subject
        message["Date"] = format_datetime(utc_now())
        message["Message-ID"] = message_id or make_msgid(domain=sender.rpartition("@")[2])
        message.set_content(text)
        _attach(message, files)
        self.arrives(message, sender=sender, verdict=verdict)
        return message

    def letters_to(self, party: str, kind: str | None = None) -> list[EmailMessage]:
        """What was sent to a person or unit, oldest first; ``kind`` is a word of the subject."""
        found = []
        for accepted in self.sink.sent_to(self.address(party)):
            letter = email.message_from_bytes(accepted.data, policy=email.policy.default)
            assert isinstance(letter, EmailMessage)
            if kind is None or kind in str(letter["Subject"]):
                found.append(letter)
        return found

    def reply(
        self,
        party: str,
        words: str,
        letter: EmailMessage | None = None,
        *,
        quote: bool = True,
        verdict: str = "pass",
        sender: str | None = None,
        files: tuple[tuple[str, str, bytes], ...] = (),
        keep: Callable[[str], bool] = lambda _: True,
    ) -> EmailMessage:
        """A person answers a letter (the last one that came), as a mail client does: quoted, threaded."""
        letter = letter or self.letters_to(party)[-1]
        address = sender or self.address(party)
        body = words
        if quote:
            original = letter.get_body(("plain",))
            assert original is not None
            lines = "\n".join(f"> {line}" for line in original.get_content().splitlines())
            body += (
                f"\n\nVào Thứ 5, 14 thg 5, 2020 lúc 09:00 Văn thư <vanthu@{self.domain}> đã viết:\n{lines}\n"
            )
        answer = EmailMessage()
        to = str(letter["Reply-To"] or letter["From"])
        answer["From"], answer["To"], answer["Subject"] = address, to, f"Re: {letter['Subject']}"
        answer["Date"], answer["Message-ID"] = format_datetime(utc_now()), make_msgid(domain=self.domain)
        if keep("In-Reply-To"):
            answer["In-Reply-To"] = answer["References"] = str(letter["Message-ID"])
        answer.set_content(body)
        _attach(answer, files)
        plus = re.search(r"vanthu\+([^@>]+)@", to)
        self.arrives(answer, sender=address, verdict=verdict, detail=plus[1] if plus else "")
        return answer

    def write(self, party: str, subject: str, text: str) -> EmailMessage:
        """A person of the office writes a letter of its own to the agency's mailbox."""
        message = EmailMessage()
        message["From"], message["To"] = self.address(party), f"vanthu@{self.domain}"
        message["Subject"], message["Date"] = subject, format_datetime(utc_now())
        message["Message-ID"] = make_msgid(domain=self.domain)
        message.set_content(text)
        self.arrives(message, sender=self.address(party))
        return message

    def receipt(self, party: str, letter: EmailMessage) -> None:
        """A read receipt (RFC 8098) for a letter of ours."""
        address = self.address(party)
        text = (
            f"From: {address}\r\nTo: vanthu@{self.domain}\r\nSubject: Da doc: {SUBJECT_OF_RECEIPTS}\r\n"
            f"Message-ID: {make_msgid(domain=self.domain)}\r\nMIME-Version: 1.0\r\n"
            'Content-Type: multipart/report; report-type=disposition-notification; boundary="b"\r\n\r\n'
            "--b\r\nContent-Type: text/plain\r\n\r\nThu da duoc doc.\r\n"
            "--b\r\nContent-Type: message/disposition-notification\r\n\r\n"
            f"Final-Recipient: rfc822;{address}\r\nOriginal-Message-ID: {letter['Message-ID']}\r\n"
            "Disposition: manual-action/MDN-sent-manually; displayed\r\n\r\n--b--\r\n"
        )
        data = self.sink.stamped(text.encode(), f"vanthu@{self.domain}", encrypted=True, user=None)
        self.dovecot.deliver(data, f"vanthu@{self.domain}", sender=address)

    # --- looking ---------------------------------------------------------------------------------------

    def documents(self) -> tuple[DocumentRecord, ...]:
        """Everything in the register."""
        with self.runtime.db.read() as conn:
            return facts.documents(conn)

    def tasks(self) -> tuple[TaskRecord, ...]:
        """Every task of every document."""
        with self.runtime.db.read() as conn:
            return tuple(task for one in facts.documents(conn) for task in facts.tasks_of(conn, one.id))

    def folder_counts(self) -> dict[str, int]:
        """How many messages lie in each folder of the agency's mailbox."""
        settings = ImapSettings(
            host="127.0.0.1",
            port=self.dovecot.imap_port,
            security=Security.PLAIN,
            user=f"vanthu@{self.domain}",
            secret=lambda: PASSWORD,
        )
        with open_mailbox(settings) as mailbox:
            return {name: len(mailbox.list_new(name)) for name in mailbox.folders()}


def _attach(message: EmailMessage, files: tuple[tuple[str, str, bytes], ...]) -> None:
    """Add files: name, content type, bytes."""
    for name, kind, content in files:
        main, _, sub = kind.partition("/")
        message.add_attachment(content, maintype=main, subtype=sub, filename=name)
