"""What a place of a text that names somebody is: a frozen record and its kinds. No behaviour."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum


class MentionKind(StrEnum):
    """What kind of party is named."""

    UNIT = "unit"
    PERSON = "person"  # a member of staff
    LEADER = "leader"
    GROUP = "group"
    EXTERNAL = "external"  # a body or person outside the office: never gets a task
    UNKNOWN = "unknown"  # certainly somebody ("anh Tú"), but nobody of the roster


class Strength(IntEnum):
    """How much the words themselves say that somebody is named."""

    EVERYDAY = 0  # a bare given name that is an ordinary syllable too ("Thành", "Mai")
    WEAK = 1  # a name only where the grammar wants one ("kiểm tra", "tg", a bare "Yến")
    SURE = 2


@dataclass(frozen=True, slots=True)
class Mention:
    """Tokens ``first`` to ``after`` (exclusive) name somebody.

    ``parties`` are the ids meant (several for a plural such as "các đ/c PCT"); it is empty where the words
    fit several (``candidates``) or nobody.
    """

    first: int
    after: int
    kind: MentionKind
    words: str
    parties: tuple[str, ...] = ()
    candidates: tuple[str, ...] = ()
    strength: Strength = Strength.SURE
    polite: bool = False  # with đ/c, anh, chị, ... before it
    verb: bool = False  # the words are an everyday verb as well ("kiểm tra")
    detail: str | None = None  # a unit named with one of its people: "BTG (đ/c Yến)"

    @property
    def resolved(self) -> bool:
        """Whether it is known who is meant."""
        return bool(self.parties)
