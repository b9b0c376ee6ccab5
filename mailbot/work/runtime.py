"""What the shell carries about: settings, database, renderer, clock. Built once a process."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

from mailbot.config import Settings
from mailbot.core.policy import House
from mailbot.core.sensitivity import DEFAULT_RULES, RuleTable
from mailbot.letters.render import Renderer
from mailbot.store.engine import Database


def utc_now() -> datetime:
    """The moment now, aware, in UTC."""
    return datetime.now(UTC)


@dataclass
class Runtime:
    """The parts that every step needs. ``clock`` is the one place where the program asks the time."""

    settings: Settings
    db: Database
    renderer: Renderer
    worker: str
    rules: RuleTable = DEFAULT_RULES
    clock: Callable[[], datetime] = field(default=utc_now)
    shadow: bool = False
    lease_seconds: int = 300
    progress: Callable[[int, int | None], None] = field(default=lambda _done, _total: None)
    """Told how far a batch is: messages done, messages in all. For a person who watches ``run --once``."""

    @property
    def house(self) -> House:
        """The office and its policy."""
        return self.settings.house

    @property
    def secret(self) -> bytes:
        """The installation's key for tokens and keyed hashes."""
        if self.settings.secrets is None:
            raise ValueError("the settings were loaded without their secrets")
        return self.settings.secrets.key

    def mac(self, purpose: str, value: str | bytes) -> str:
        """A keyed hash, hex: a plain hash would confirm guesses of what was hashed."""
        data = value.encode() if isinstance(value, str) else value
        return hmac.digest(self.secret, purpose.encode() + b"\0" + data, hashlib.sha256).hex()

    def today(self, now: datetime) -> date:
        """The office's day at a moment."""
        return now.astimezone(self.settings.office.agency.zone).date()

    @property
    def domain(self) -> str:
        """The domain of our Message-IDs: that of the mailbox."""
        return self.settings.mailbox.address.rpartition("@")[2]
