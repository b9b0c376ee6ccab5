"""The rule table: the rules of this package, and what an office's configuration adds to or takes from them.

The configuration is the section ``[sensitivity]``::

    off = ["personnel.award"]                 # rules that do not count, by their code
    innocent = ["quỹ đạo vệ tinh"]            # phrases that are not sensitive
    topics = ["hội hoa xuân"]                 # ordinary topics of this office
    official_domains = ["quangtri.gov.vn"]    # addresses there, and below, are official
    private_providers = ["thuphapluat.vn"]    # private mailboxes, beside the well-known ones
    [[sensitivity.rules]]
    code = "office.union_house"
    category = "shelter"
    strength = "strong"                       # strong, medium or weak
    phrases = ["nhà nghĩa tình đồng đội"]
    where = ["subject", "text"]               # may be left out: subject, file name, body, text
    reason = "the office's own programme"

What this module does not do: classify (``engine``).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from mailbot.core.readings import Category
from mailbot.core.sensitivity import topics as ordinary
from mailbot.core.sensitivity.everyday import EVERYDAY_FORMULAS, EVERYDAY_MATTERS
from mailbot.core.sensitivity.matching import PhraseIndex
from mailbot.core.sensitivity.office_words import FORMULA_WORDS, OFFICE_WORDS
from mailbot.core.sensitivity.phrase import Phrase, compile_phrase, is_literal
from mailbot.core.sensitivity.rule import CONTENT, HEAD_ONLY, Rule, Strength, Topic, Zone
from mailbot.core.sensitivity.rules import ALL_RULES, INNOCENT, SPAM
from mailbot.core.sensitivity.syllables import ALARMING, FUNCTION_WORDS
from mailbot.core.sensitivity.understood import Lexicon, Tells
from mailbot.core.sensitivity.vocabulary import ORDINARY_WORDS

# Providers where anybody opens a mailbox. A name without a dot matches with any ending (yahoo.com.vn);
# "mail" only as the whole name (mail.com, mail.ru), since agencies have hosts called mail, too.
_SHORTEST_TIGHT = 7  # letters of a phrase that is looked for without spaces
_PROVIDERS = """
gmail googlemail yahoo ymail rocketmail hotmail outlook live msn icloud me aol proton protonmail zoho gmx
yandex tutanota fastmail qq 163 126 foxmail mailinator zing
"""
PRIVATE_PROVIDERS = frozenset(_PROVIDERS.split())


class RuleTableError(ValueError):
    """What is wrong in the configuration, one line each: key, then what would be right."""

    def __init__(self, problems: Sequence[str]) -> None:
        super().__init__("; ".join(problems))
        self.problems = tuple(problems)


@dataclass(frozen=True)
class RuleTable:
    """Everything that the verdict rests on, as data."""

    rules: tuple[Rule, ...] = ALL_RULES
    innocent: tuple[str, ...] = INNOCENT
    topics: tuple[Topic, ...] = ordinary.TOPICS
    ordinary_words: tuple[str, ...] = ORDINARY_WORDS
    kinds: frozenset[str] = ordinary.ORDINARY_KINDS
    enacting: tuple[str, ...] = ordinary.ENACTING
    spam: Rule = SPAM
    official_domains: frozenset[str] = frozenset()
    private_providers: frozenset[str] = PRIVATE_PROVIDERS
    off: frozenset[str] = field(default_factory=frozenset)

    @classmethod
    def from_config(cls, section: Mapping[str, object] | None, *, base: RuleTable | None = None) -> RuleTable:
        """The table that the section ``[sensitivity]`` makes of the default one.

        Raises RuleTableError with every problem at once, each with its key and what would be right.
        """
        return _Reader(base or cls(), section or {}).table()

    @cached_property
    def innocents(self) -> PhraseIndex[None]:
        """The innocent phrases, the longest first."""
        unique = sorted(dict.fromkeys(self.innocent), key=len, reverse=True)
        return PhraseIndex((compile_phrase(words), None) for words in unique)

    @cached_property
    def masked_phrases(self) -> PhraseIndex[Rule]:
        """The phrases of the rules that are on, looked for where innocent phrases are masked."""
        return PhraseIndex(entry for entry in self._phrases if not self._is_open(*entry))

    @cached_property
    def open_phrases(self) -> PhraseIndex[Rule]:
        """Those looked for in the text as it stood: they contain an innocent phrase, or count only outside
        the content.
        """
        return PhraseIndex(entry for entry in self._phrases if self._is_open(*entry))

    @cached_property
    def tight_phrases(self) -> tuple[tuple[str, Phrase, Rule], ...]:
        """The literal phrases of strong rules without their spaces; too short ones mean too many things."""
        entries = (entry for entry in self.masked_phrases.entries if entry[1].strength is Strength.STRONG)
        tight = ((one.exact.replace(" ", ""), one, rule) for one, rule in entries if one.literal)
        return tuple(entry for entry in tight if len(entry[0]) >= _SHORTEST_TIGHT)

    @cached_property
    def _phrases(self) -> tuple[tuple[Phrase, Rule], ...]:
        on = (rule for rule in self.rules if rule.code not in self.off)
        return tuple((compile_phrase(words), rule) for rule in on for words in rule.phrases)

    @cached_property
    def _innocent_words(self) -> tuple[str, ...]:
        return tuple(phrase.exact for phrase, _ in self.innocents.entries if phrase.literal)

    def _is_open(self, phrase: Phrase, rule: Rule) -> bool:
        if rule.zones <= HEAD_ONLY | {Zone.CUT}:
            return True
        contained = (one for one in self._innocent_words if one != phrase.exact and one in phrase.exact)
        return phrase.literal and any(contained)

    @cached_property
    def topic_phrases(self) -> PhraseIndex[Topic]:
        """The phrases of the topics."""
        return PhraseIndex((compile_phrase(words), topic) for topic in self.topics for words in topic.phrases)

    @cached_property
    def enacting_phrases(self) -> PhraseIndex[None]:
        """What an ordinary decision enacts."""
        return PhraseIndex((compile_phrase(words), None) for words in self.enacting)

    @cached_property
    def spam_phrases(self) -> PhraseIndex[None]:
        """The words of advertising."""
        return PhraseIndex((compile_phrase(words), None) for words in self.spam.phrases)

    @cached_property
    def lexicon(self) -> Lexicon:
        """Every phrase that an ordinary sentence may be made of, folded, without commas."""
        from_topics = (words for topic in self.topics for words in topic.phrases)
        groups = (
            (Tells.NOTHING, self.innocent),
            (Tells.MATTER, (*self.ordinary_words, *EVERYDAY_MATTERS, *from_topics)),
            (Tells.NOTHING, OFFICE_WORDS),
            (Tells.FORMULA, (*FORMULA_WORDS, *EVERYDAY_FORMULAS)),
        )
        literal = ((words, tells) for tells, group in groups for words in group if is_literal(words))
        return Lexicon.of(literal, FUNCTION_WORDS, ALARMING)

    def is_private(self, address: str) -> bool:
        """Whether an address belongs to a provider where anybody may have one."""
        domain = address.rpartition("@")[2].lower().strip(".")
        labels = domain.split(".")
        if domain in self.private_providers or any(
            domain.endswith("." + one) for one in self.private_providers if "." in one
        ):
            return True
        if len(labels) == 2 and labels[0] == "mail":
            return True
        return bool(self.private_providers.intersection(labels[-3:-1]))

    def is_official(self, address: str) -> bool:
        """Whether the configuration lists the address's domain, or one above it."""
        domain = address.rpartition("@")[2].lower().strip(".")
        return any(domain == one or domain.endswith("." + one) for one in self.official_domains)


class _Reader:
    """Reads one section of the configuration and remembers what is wrong."""

    _KEYS = ("off", "innocent", "topics", "official_domains", "private_providers", "rules")

    def __init__(self, base: RuleTable, section: Mapping[str, object]) -> None:
        self.base = base
        self.section = section
        self.problems: list[str] = []

    def table(self) -> RuleTable:
        for key in self.section:
            if key not in self._KEYS:
                self.problems.append(f"sensitivity.{key}: unknown key; known are {', '.join(self._KEYS)}")
        known = {rule.code for rule in self.base.rules}
        off = self._texts("off")
        for code in off:
            if code not in known and not code.startswith("stamp."):
                self.problems.append(
                    f"sensitivity.off: there is no rule {code!r}; `mailbot explain` shows the codes"
                )
        if any(code.startswith(("secret.", "stamp.")) for code in off):
            self.problems.append("sensitivity.off: rules about state secrets cannot be switched off")
        innocent, topics = self._phrases("innocent"), self._phrases("topics")
        official = frozenset(domain.lower().lstrip("@.") for domain in self._texts("official_domains"))
        private = frozenset(domain.lower().lstrip("@.") for domain in self._texts("private_providers"))
        for domain in sorted(official & self.base.private_providers):
            self.problems.append(
                f"sensitivity.official_domains: {domain!r} is a provider of private mailboxes"
            )
        rules = self._rules(known)
        if self.problems:
            raise RuleTableError(self.problems)
        added = (Topic("office", topics),) if topics else ()
        return replace(
            self.base,
            rules=(*self.base.rules, *rules),
            innocent=(*self.base.innocent, *innocent),
            topics=(*self.base.topics, *added),
            official_domains=self.base.official_domains | official,
            private_providers=self.base.private_providers | private,
            off=self.base.off | frozenset(off),
        )

    def _texts(self, key: str) -> tuple[str, ...]:
        value = self.section.get(key, ())
        if (
            isinstance(value, str)
            or not isinstance(value, Sequence)
            or not all(isinstance(one, str) for one in value)
        ):
            self.problems.append(f"sensitivity.{key}: must be a list of texts")
            return ()
        return tuple(value)

    def _phrases(self, key: str) -> tuple[str, ...]:
        found = self._texts(key)
        for words in found:
            self._check_phrase(f"sensitivity.{key}", words)
        return found

    def _check_phrase(self, key: str, words: str) -> None:
        try:
            compile_phrase(words)
        except ValueError as error:
            self.problems.append(f"{key}: {error}; write words, with ~3 for a gap and (a|b) for a choice")

    def _rules(self, known: set[str]) -> tuple[Rule, ...]:
        value = self.section.get("rules", ())
        if isinstance(value, str) or not isinstance(value, Sequence):
            self.problems.append("sensitivity.rules: must be tables, [[sensitivity.rules]]")
            return ()
        rules = []
        for number, entry in enumerate(value, start=1):
            if not isinstance(entry, Mapping):
                self.problems.append(f"sensitivity.rules[{number}]: must be a table")
                continue
            rule = self._rule(f"sensitivity.rules[{number}]", entry, known)
            if rule is not None:
                known.add(rule.code)
                rules.append(rule)
        return tuple(rules)

    def _rule(self, key: str, entry: Mapping[str, object], known: set[str]) -> Rule | None:
        before = len(self.problems)
        code = entry.get("code")
        if not isinstance(code, str) or not code.strip():
            self.problems.append(f'{key}.code: a name of its own is wanted, such as "office.shelter"')
        elif code in known:
            self.problems.append(f"{key}.code: {code!r} is taken; choose another")
        category = entry.get("category")
        if category not in set(Category):
            self.problems.append(f"{key}.category: must be one of {', '.join(Category)}")
        strength = entry.get("strength", "strong")
        if strength not in set(Strength):
            self.problems.append(f"{key}.strength: must be one of {', '.join(Strength)}")
        words = entry.get("phrases", ())
        if (
            isinstance(words, str)
            or not isinstance(words, Sequence)
            or not words
            or not all(isinstance(one, str) for one in words)
        ):
            self.problems.append(f"{key}.phrases: must be a list of at least one text")
            words = ()
        for one in words:
            self._check_phrase(f"{key}.phrases", str(one))
        where = entry.get("where", [zone.value for zone in CONTENT])
        zones = {zone.value for zone in Zone}
        if isinstance(where, str) or not isinstance(where, Sequence) or not set(where) <= zones:
            self.problems.append(f"{key}.where: must be a list out of {', '.join(sorted(zones))}")
            where = ()
        if len(self.problems) > before:
            return None
        return Rule(
            str(code),
            Category(str(category)),
            Strength(str(strength)),
            tuple(str(one) for one in words),
            str(entry.get("reason", "")),
            frozenset(Zone(str(one)) for one in where),
        )


DEFAULT_RULES = RuleTable()
