"""The people of the demo: agencies that send documents, and an office that answers as people do.

Every message is a real mail that goes through the embedded SMTP server. What this module does not do: know
the story (``story``).
"""

from __future__ import annotations

import smtplib
from dataclasses import dataclass
from datetime import datetime
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import format_datetime, make_msgid

from mailbot.core.office import Office
from mailbot.demo.servers import PASSWORD, Delivered, DemoServers

OURS = b"X-Mailbot:"
"""What marks a letter that the program wrote."""
_LOOKED_AT = 40  # somebody who answers looks through so many letters at most


@dataclass
class People:
    """Everybody who writes in the story, at the story's hour."""

    servers: DemoServers
    office: Office
    mailbox: str  # the agency's own address

    def sends_document(
        self,
        sender: str,
        subject: str,
        text: str,
        file_name: str = "",
        body: str = "Kính gửi văn bản đính kèm.",
    ) -> None:
        """An agency or a citizen sends a document to the agency's mailbox."""
        message = EmailMessage()
        message["From"], message["To"], message["Subject"] = sender, self.mailbox, subject
        message.set_content(body)
        message.add_attachment(text.encode(), maintype="text", subtype="plain", filename=file_name)
        self._send(message, sender)

    def writes(self, who: str, subject: str, text: str) -> None:
        """Somebody of the office writes to the agency's mailbox."""
        message = EmailMessage()
        message["From"], message["To"], message["Subject"] = self.address(who), self.mailbox, subject
        message.set_content(text)
        self._send(message, self.address(who))

    def replies(self, who: str, text: str, about: str = "", to: str = "") -> str:
        """Somebody answers the last letter about something (``last_letter``), from a phone: quoted, signed.

        ``to`` names the unit whose letter is answered, where it is not the writer's own. Returns the subject.
        """
        letter = self.last_letter(to or who, about)
        message = EmailMessage()
        message["From"] = self.address(who)
        message["To"] = str(letter["Reply-To"] or letter["From"])
        message["Subject"] = f"Re: {letter['Subject']}"
        message["In-Reply-To"] = message["References"] = str(letter["Message-ID"])
        quoted = "\n".join(f"> {line}" for line in _text(letter).splitlines())
        attribution = f"Vào {self.servers.clock():%d/%m/%Y}, Văn thư <{self.mailbox}> đã viết:"
        message.set_content(f"{text}\n\nĐược gửi từ iPhone của tôi\n\n{attribution}\n{quoted}\n")
        self._send(message, self.address(who))
        return str(letter["Subject"])

    def is_away(self, who: str) -> None:
        """The automatic answer of somebody's mailbox to the last letter."""
        letter = self.last_letter(who, "")
        message = EmailMessage()
        message["From"], message["To"] = self.address(who), str(letter["Reply-To"] or letter["From"])
        message["Subject"] = f"Trả lời tự động: {letter['Subject']}"
        message["Auto-Submitted"] = "auto-replied"
        message["In-Reply-To"] = str(letter["Message-ID"])
        message.set_content("Tôi đang đi công tác, việc xong tôi sẽ trả lời.")
        self._send(message, self.address(who))

    def address(self, party: str) -> str:
        """The address of a person or unit; an address is itself."""
        if "@" in party:
            return party
        if party in self.office.people:
            return self.office.people[party].email
        return str(self.office.units_by_id[party].email)

    def letters_to(self, party: str) -> list[Delivered]:
        """What our program has sent to somebody."""
        address = self.address(party)
        return [one for one in self.servers.delivered if one.recipient == address and OURS in one.data]

    def last_letter(self, party: str, about: str) -> EmailMessage:
        """The last letter to somebody with ``about`` in its subject, else in its text.

        Raises ``LookupError`` where there is none: the story expects one.
        """
        newest = self.letters_to(party)[-_LOOKED_AT:]
        letters: list[EmailMessage] = [message_from_bytes(one.data, policy=policy.default) for one in newest]
        for where in (_subject, _text):
            found = [letter for letter in letters if about in where(letter)]
            if found:
                return found[-1]
        raise LookupError(f"the story expects a letter to {party} about {about!r}, and there is none")

    def _send(self, message: EmailMessage, sender: str) -> None:
        at: datetime = self.servers.clock()
        message["Date"] = format_datetime(at)
        message["Message-ID"] = make_msgid(domain=sender.rpartition("@")[2])
        with smtplib.SMTP("127.0.0.1", self.servers.smtp_port) as client:
            if sender in self.servers.users:
                client.login(sender, PASSWORD)
            client.send_message(message, from_addr=sender)


def _subject(letter: EmailMessage) -> str:
    return str(letter["Subject"])


def _text(letter: EmailMessage) -> str:
    """A letter's plain text."""
    body = letter.get_body(("plain",))
    return str(body.get_content()) if body else ""
