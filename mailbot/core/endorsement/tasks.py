"""The tasks of a text, and the draft that holds them. Records only.

What this module does not do: make tasks of phrases (``joining``), or know what was proposed before
(``decide``).
"""

from __future__ import annotations

from dataclasses import dataclass, field

from mailbot.core.endorsement.items import Item
from mailbot.core.endorsement.phrases import Doubt, Phrase, Ref
from mailbot.core.endorsement.tags import Tag
from mailbot.core.parties import MentionKind


@dataclass(slots=True)
class Task:
    """One task as said. ``span`` are the tokens of its words, or (-1, -1)."""

    refs: list[Ref]
    segment: int
    entry: int
    span: tuple[int, int] = (-1, -1)
    due: Item | None = None
    verbs: list[Tag] = field(default_factory=list)
    given: bool = False
    condition: tuple[int, int] | None = None
    conditional: bool = False
    confirm: bool = False
    files: bool = False
    suspends: bool = False
    returned: bool = False
    asks: bool = False
    each: bool = False
    together: bool = False  # "VP, BTG phối hợp": the first leads only if nobody else does

    @property
    def is_bare(self) -> bool:
        """Whether only its parties are known."""
        if self.has_words or self.due is not None:
            return False
        return not any(ref.role or ref.added or ref.mention.kind is MentionKind.LEADER for ref in self.refs)

    @property
    def has_words(self) -> bool:
        """Whether it is said what is done."""
        return self.span[0] >= 0


@dataclass(slots=True)
class Draft:
    """A text as understood by itself, before anything else is known of the document."""

    tasks: list[Task] = field(default_factory=list)
    informed: list[Ref] = field(default_factory=list)
    floating: list[Ref] = field(default_factory=list)  # supports without a task
    refused: list[Ref] = field(default_factory=list)
    phrases: list[Phrase] = field(default_factory=list)
    doubts: list[tuple[Doubt, Item | None]] = field(default_factory=list)
    loose_dues: list[Item] = field(default_factory=list)  # deadlines without a task
    idle: list[Phrase] = field(default_factory=list)  # things to do without a doer
    statements: list[Phrase] = field(default_factory=list)  # "CSPL đã làm rồi"
    corrects: bool = False  # begins with "nhầm", "sai": about what was said before
    outside: list[str] = field(default_factory=list)

    def act(self, tag: Tag) -> Phrase | None:
        """The first phrase with this decision at its head."""
        return next((phrase for phrase in self.phrases if tag in phrase.acts), None)

    def has(self, *tags: Tag) -> bool:
        """Whether one of these decisions stands in the text."""
        return any(tag in phrase.acts for phrase in self.phrases for tag in tags)
