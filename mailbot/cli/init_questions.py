"""What ``mailbot init`` asks: one row a question, each with its TOML key, its kind and its default.

What this module does not do: ask (``init``), or write the file (``init_file``).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from mailbot.config.fields import Count, Day, Domain, Email, Text
from mailbot.config.mail_model import Security

Answers = Mapping[str, str]

_NOT_IN_ID = re.compile(r"[^A-Za-z0-9._-]+")
_SECURITY_WORDS = "Its security: tls, starttls or plain (this machine only)"


@dataclass(frozen=True)
class Question:
    """One question. ``default`` may speak of {address}, its {domain} and {today}; None: one must answer."""

    key: str
    words: str
    kind: Any
    default: str | None = None

    def default_for(self, answers: Answers, today: date) -> str | None:
        """The default after the answers before it; None where there is none (yet)."""
        address = answers.get("mailbox.address", "")
        if self.default is None or (
            ("{address}" in self.default or "{domain}" in self.default) and not address
        ):
            return None
        return self.default.format(
            address=address, domain=address.rpartition("@")[2], today=today.isoformat()
        )


QUESTIONS: tuple[Question, ...] = (
    Question("agency.name", "Full name of the agency", Text),
    Question("agency.short_name", "Short name, as in letters to the staff", Text),
    Question("agency.symbol", "Abbreviation in reference numbers (LĐLĐ)", Text),
    Question("agency.parent", "The agency above it", Text),
    Question("agency.place", "Place before the date of its documents", Text),
    Question("mailbox.address", "Address to which documents are sent", Email),
    Question("agency.domain", "Domain of the agency's own addresses", Domain, "{domain}"),
    Question("mailbox.host", "IMAP server", Text, "imap.{domain}"),
    Question("mailbox.security", _SECURITY_WORDS, Security, "tls"),
    Question("mailbox.user", "User name", Text, "{address}"),
    Question("smtp.host", "SMTP server for sending", Text, "smtp.{domain}"),
    Question("smtp.security", _SECURITY_WORDS, Security, "tls"),
    Question("leader.name", "Full name of the chairman, who gets new documents", Text),
    Question("leader.title", "Title", Text, "Chủ tịch"),
    Question("leader.email", "E-mail address", Email),
    Question("head.name", "Full name of the head of the office", Text),
    Question("head.title", "Title", Text, "Chánh Văn phòng"),
    Question("head.email", "E-mail address", Email),
    Question("clerk.name", "Full name of the clerk (văn thư)", Text),
    Question("clerk.title", "Title", Text, "Văn thư"),
    Question("clerk.email", "E-mail address", Email),
    Question("start.date", "Nothing that arrived before this day is touched", Day, "{today}"),
    Question("start.next_arrival_number", "The next arrival number (số đến)", Count, "1"),
)

# Answered by --set only: where the password is, for those who do not want to be asked for it.
SECRET_KEYS = ("mailbox.password_file", "mailbox.password_env")


def person_id(email: str) -> str:
    """The id that a person gets: the part of the address before the @."""
    return _NOT_IN_ID.sub("-", email.rpartition("@")[0]) or "person"
