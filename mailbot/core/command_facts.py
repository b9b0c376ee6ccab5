"""What the lines of one command letter speak of, looked up beforehand by the shell. A record only."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from mailbot.core import commands as c
from mailbot.core.decision import Decision
from mailbot.core.letter import DocumentView, TaskList
from mailbot.core.readings import Category
from mailbot.core.records import (
    DocumentRecord,
    LearnedRule,
    LetterRow,
    Numbers,
    ReadingRecord,
    TaskRecord,
)


@dataclass(frozen=True, kw_only=True)
class CommandFacts:
    """What the lines of one letter speak of, looked up beforehand by the shell."""

    writer: str
    is_clerk: bool
    commands: tuple[c.Command | c.NotUnderstood, ...]
    cause: str
    numbers: Numbers
    message_id: str | None = None
    about: DocumentRecord | None = None  # the document of the letter that was answered
    by_key: Mapping[str, DocumentRecord] = field(default_factory=dict)
    by_number: Mapping[int, DocumentRecord] = field(default_factory=dict)
    problem_letters: Mapping[str, LetterRow] = field(default_factory=dict)
    tasks: Mapping[int, tuple[TaskRecord, ...]] = field(default_factory=dict)  # by document id
    readings: Mapping[int, tuple[ReadingRecord, ...]] = field(default_factory=dict)  # by document id
    sensitive: Mapping[c.PaperArrival, Category] = field(default_factory=dict)
    entered: Mapping[c.PaperEndorsement, Decision] = field(default_factory=dict)
    delegations: Mapping[str, Decision] = field(default_factory=dict)  # by their words
    lists: Mapping[str, TaskList] = field(default_factory=dict)  # by party, for VIỆC
    is_head: bool = False  # the head of the office
    rules: tuple[LearnedRule, ...] = ()  # every rule that was ever proposed
    rule_documents: Mapping[int, tuple[str, ...]] = field(default_factory=dict)  # arrival numbers by rule id
    found: Mapping[str, tuple[tuple[DocumentView, str], ...]] = field(default_factory=dict)  # by query
