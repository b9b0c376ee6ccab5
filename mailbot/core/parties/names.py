"""The office's own names, compiled once for an office: units, groups, titles and people as lexicons.

Beside the configured aliases it makes the usual spellings of each ("B. Tài chính", "v.phòng", "PCT Vân").
What this module does not do: decide whether a word in a text is such a name (``find``).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from mailbot.core.office import Group, Office, Person, Unit
from mailbot.core.parties.mention import MentionKind
from mailbot.core.parties.tables import EXTERNAL_HEADS, HONORIFICS, SHARED_TITLES, TITLE_SPELLINGS
from mailbot.core.text import Lexicon, fold, normalize, strip_diacritics, words_of

# Aliases that are a verb of every second endorsement: never a party where a verb can stand.
_VERB_ALIASES = frozenset({"kiểm tra", "tổ chức", "tuyên truyền", "giám sát", "tổng hợp", "chính sách hóa"})
# A name that begins with one of these speaks of a unit and of nothing else.
_UNIT_WORDS = frozenset(
    {"ban", "b", "van", "phong", "uy", "ub", "to", "doi", "hoi", "trung", "bo", "p", "ben"}
)
_CONNECTORS = re.compile(r"\s*(?:,|\+|&|/)\s*|\s+và\s+")
_JOINS = (", ", " và ", " + ", " & ", "/", " với ")


@dataclass(frozen=True, slots=True)
class Named:
    """What a name of the office stands for."""

    kind: MentionKind
    parties: tuple[str, ...] = ()
    candidates: tuple[str, ...] = ()
    everyday: bool = False  # made of ordinary words: "tài chính", "kế toán"
    verb: bool = False  # an ordinary verb: "kiểm tra"
    short: bool = False  # two letters: "TG", "NC"


@dataclass(frozen=True, slots=True)
class Names:
    """All names of one office."""

    parties: Lexicon[Named]
    titles: Lexicon[tuple[str, ...]]
    people: Lexicon[tuple[str, ...]]
    people_bare: Lexicon[tuple[str, ...]]
    own: Lexicon[bool]
    honorifics: Lexicon[bool]
    externals: Lexicon[bool]
    unit_of: dict[str, str | None]
    leaders: frozenset[str]
    singles: frozenset[str]  # given names, folded, and the same without diacritics


@lru_cache(maxsize=4)
def names_of(office: Office) -> Names:
    """The compiled names of an office (kept for the last few offices)."""
    everyone = (*office.leaders, *office.staff)
    given = {fold(normalize(person.name)).split()[-1] for person in everyone}
    units = frozenset(_key(alias) for unit in office.units for alias in unit.aliases)
    return Names(
        parties=Lexicon(_parties(office)),
        titles=Lexicon(_titles(everyone, units)),
        people=Lexicon(_people(everyone, bare=False)),
        people_bare=Lexicon(_people(everyone, bare=True)),
        own=Lexicon((name, True) for name in _own_names(office)),
        honorifics=Lexicon(HONORIFICS.items()),
        externals=Lexicon((head, True) for head in EXTERNAL_HEADS),
        unit_of={person.id: person.unit for person in everyone},
        leaders=frozenset(person.id for person in office.leaders),
        singles=frozenset(given | {strip_diacritics(name) for name in given}),
    )


def _own_names(office: Office) -> tuple[str, ...]:
    """What may follow a unit's name without changing it: "Văn phòng LĐLĐ tỉnh"."""
    agency = office.agency
    return (
        agency.name, agency.short_name, f"{agency.symbol} tỉnh", f"{agency.symbol} T", "cơ quan", "CQ",
        f"{agency.symbol} {agency.place}", f"{agency.symbol} tỉnh {agency.place}", "tỉnh", "mình", "ta",
        "nhà", )  # fmt: skip


def _parties(office: Office) -> Iterable[tuple[str, Named]]:
    spoken: dict[str, Named] = {}
    ambiguous: dict[str, list[str]] = {}
    for unit in office.units:
        for alias in unit.ambiguous_aliases:
            for spelling in _spellings(alias):
                ambiguous.setdefault(_key(spelling), []).append(unit.id)
    for unit in office.units:
        for alias in (*unit.aliases, unit.name, *_in_parentheses(unit.name), unit.id):
            for spelling in _spellings(alias):
                _say(spoken, ambiguous, spelling, unit)
    for key, ids in ambiguous.items():
        one = tuple(dict.fromkeys(ids))
        spoken[key] = Named(MentionKind.UNIT, candidates=one, short=len(key) <= 2)
    for group in office.groups:
        for alias in (*group.aliases, *_usual_names(group, office)):
            for spelling in _group_spellings(alias, office.units):
                spoken.setdefault(_key(spelling), _group(group, office, spelling))
    for person in office.leaders:
        for alias in person.aliases:
            named = Named(MentionKind.LEADER, (person.id,), short=len(alias) <= 2)
            spoken.setdefault(_key(alias), named)
    for person in office.staff:
        for alias in person.aliases:
            spoken.setdefault(
                _key(alias), Named(MentionKind.PERSON, (person.id,), short=len(_key(alias)) <= 2)
            )
    return spoken.items()


def _say(spoken: dict[str, Named], ambiguous: dict[str, list[str]], spelling: str, unit: Unit) -> None:
    key = _key(spelling)
    if key in ambiguous:
        return
    known = spoken.get(key)
    if known is not None and known.parties != (unit.id,):
        ambiguous[key] = [*known.parties, unit.id]
        return
    verb = key in _VERB_ALIASES or key in {strip_diacritics(one) for one in _VERB_ALIASES}
    everyday = verb or _is_everyday(spelling)
    spoken[key] = Named(MentionKind.UNIT, (unit.id,), everyday=everyday, verb=verb, short=len(key) <= 2)


def _is_everyday(spelling: str) -> bool:
    """Whether a name is made of ordinary words only: no abbreviation, no word such as "ban" before them."""
    words = normalize(spelling).split()
    if len(words) < 2 or strip_diacritics(fold(words[0])).rstrip(".") in _UNIT_WORDS:
        return False
    return all(word.isalpha() and not word.isupper() for word in words)


def _group(group: Group, office: Office, spelling: str) -> Named:
    only_leaders = set(office.expand(group.id)) <= {leader.id for leader in office.leaders}
    kind = MentionKind.LEADER if only_leaders else MentionKind.GROUP
    return Named(kind, (group.id,), short=len(spelling) <= 2)


def _usual_names(group: Group, office: Office) -> Iterable[str]:
    """What everybody calls all the staff or all the units, whatever the configuration says."""
    if group.members == ("*",):
        yield from (
            f"{all_of} {staff}{where}"
            for all_of in ("toàn thể", "tất cả", "toàn bộ", "các")
            for staff in (
                "CBCC",
                "cán bộ",
                "cán bộ công chức",
                "cán bộ, công chức",
                "CBCCVC",
                "CNVC",
                "anh chị em",
            )
            for where in ("", " cơ quan", " CQ", " trong cơ quan", " cơ quan LĐLĐ tỉnh")
            if (all_of, staff) != ("các", "cán bộ")
        )
        yield from ("cả cơ quan", "toàn CQ", "cán bộ cơ quan", "toàn thể cơ quan")
    elif set(office.expand(group.id)) == {unit.id for unit in office.units}:
        yield from (
            "các phòng ban",
            "các phòng, ban",
            "các bộ phận",
            "các ban, đơn vị",
            "các ban đơn vị",
            "các ban và đơn vị",
        )


def _key(spelling: str) -> str:
    return fold(normalize(spelling)).strip()


def _spellings(alias: str) -> Iterable[str]:
    """The alias and its usual shorter forms."""
    yield alias
    words = re.split(r"\s+", normalize(alias).strip())
    plain = [word for word in words if word.strip("-&")]
    if fold(words[0]) == "ban" and len(words) > 1:
        rest = " ".join(words[1:])
        yield from (f"B.{rest}", f"B. {rest}", f"B {rest}")
        if len(plain) > 2:
            yield rest
        if len(plain) == 2 and len(plain[1]) <= 5 and plain[1].isupper():
            yield f"B{plain[1]}"
    elif words[0].isupper() and 2 <= len(words[0]) <= 8 and words[0][0] != "B":
        yield from (
            f"Ban {alias}",
            f"B.{alias}",
            f"B. {alias}",
            f"P.{alias}",
            f"phòng {alias}",
            f"bên {alias}",
        )
    if len(words) == 2 and fold(words[0]) != "ban" and len(words[1]) > 2 and words[0].isalpha():
        yield from (f"{words[0][0]}.{words[1]}", f"{words[0][0]}. {words[1]}", f"{words[0][0]}/{words[1]}")
    if "Văn phòng" in alias:
        yield alias.replace("Văn phòng", "VP")


def _in_parentheses(name: str) -> Iterable[str]:
    """Ủy ban Kiểm tra (Văn phòng UBKT): both names."""
    match = re.fullmatch(r"(.+?)\s*\((.+)\)\s*", name)
    return match.groups() if match else ()


def _group_spellings(alias: str, units: tuple[Unit, ...]) -> Iterable[str]:
    """các ban và Văn phòng, các ban + VP: the same group with every connector and name of the unit."""
    yield alias
    if fold(alias).startswith("các "):
        yield from (f"{each} {alias[4:]}" for each in ("mỗi", "từng") if alias.count(" ") <= 2)
    yield from (f"{lead} {alias}" for lead in ("tất cả", "toàn bộ", "tập thể", "cả") if not alias.isupper())
    parts = _CONNECTORS.split(alias)
    if len(parts) != 2:
        return
    first, second = parts
    same = next((unit for unit in units if _key(second) in {_key(one) for one in unit.aliases}), None)
    for other in same.aliases if same else (second,):
        for join in _JOINS:
            yield f"{first}{join}{other}"


def _titles(everyone: tuple[Person, ...], units: frozenset[str]) -> Iterable[tuple[str, tuple[str, ...]]]:
    holders: dict[str, list[str]] = {}
    for person in everyone:
        title = _key(person.title)
        if title in SHARED_TITLES or title in units:
            continue
        for spelling in (title, *TITLE_SPELLINGS.get(title, ())):
            holders.setdefault(_key(spelling), []).append(person.id)
    # A longer title contains the shorter one: "PCT" alone may be any of the deputies.
    for person in everyone:
        title = _key(person.title)
        for shorter in ("phó chủ tịch",):
            if title.startswith(shorter) and title != shorter:
                for spelling in (shorter, *TITLE_SPELLINGS[shorter]):
                    holders.setdefault(_key(spelling), []).append(person.id)
    return [(title, tuple(dict.fromkeys(ids))) for title, ids in holders.items()]


def _people(everyone: tuple[Person, ...], *, bare: bool) -> Iterable[tuple[str, tuple[str, ...]]]:
    """Every ending of a name, and first with last: Nguyễn Thị Lan, Thị Lan, Lan, Nguyễn Lan.

    ``bare``: without diacritics, where two names may fall together and both are candidates then.
    """
    holders: dict[str, list[str]] = {}
    for person in everyone:
        words = [plain if bare else key for key, plain in words_of(person.name)]
        forms = {" ".join(words[at:]) for at in range(len(words))}
        if len(words) > 2:
            forms.add(f"{words[0]} {words[-1]}")
        for form in forms:
            holders.setdefault(form, []).append(person.id)
    return [(form, tuple(dict.fromkeys(ids))) for form, ids in holders.items()]
