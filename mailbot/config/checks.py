"""What only two entries of the office part together can get wrong: unknown ids, duplicates, shared aliases.

The checks read the raw tables, not the validated models, so that they speak even while other keys are wrong
and everybody sees every error at once. What this module does not do: look at the rest of the file
(``settings_checks``).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from mailbot.config.problems import Location, key_of, shown
from mailbot.config.raw import Raw, Roster, roster_of, table_of, tables, text_of, texts, unknown_id
from mailbot.core.text import fold, normalize


def _references(raw: Raw, roster: Roster) -> Iterator[str]:
    """Every id that stands for a unit, person or group exists."""
    for index, staff in tables(raw, "staff"):
        if (unit := text_of(staff, "unit")) and unit not in roster.units:
            yield unknown_id(raw, ("staff", index, "unit"), "id of [[units]]", unit, roster.units)
    for index, leader in tables(raw, "leaders"):
        for number, unit in texts(leader, "fields"):
            if unit not in roster.units:
                yield unknown_id(
                    raw, ("leaders", index, "fields", number), "id of [[units]]", unit, roster.units
                )
    for index, table in tables(raw, "units"):
        if (head := text_of(table, "head")) and head not in roster.people:
            yield unknown_id(raw, ("units", index, "head"), "id of a person", head, roster.people)
        for number, deputy in texts(table, "deputies"):
            if deputy not in roster.people:
                where: Location = ("units", index, "deputies", number)
                yield unknown_id(raw, where, "id of a person", deputy, roster.people)
    yield from _members(raw, roster)


def _members(raw: Raw, roster: Roster) -> Iterator[str]:
    """Members of groups exist, and no group contains itself."""
    inside: dict[str, tuple[str, ...]] = {}
    for name, group in table_of(raw, "groups").items():
        if not isinstance(group, Mapping):
            continue
        members = [member for _, member in texts(group, "members")]
        inside[str(name)] = tuple(member for member in members if member in roster.groups)
        for number, member in texts(group, "members"):
            where: Location = ("groups", str(name), "members", number)
            if member == "*" and len(members) > 1:
                yield f'{key_of(where, raw)}: found "*" beside other members; expected ["*"] alone'
            elif member != "*" and member not in roster.parties:
                yield unknown_id(raw, where, "id of a unit, person or group", member, roster.parties)
    for name, first in inside.items():
        reached, ahead = set[str](), list(first)
        while ahead:
            reached.add(group_name := ahead.pop())
            ahead += [one for one in inside.get(group_name, ()) if one not in reached]
        if name in reached:
            yield f"groups.{name}.members: the group contains itself; expected members without it"


def _duplicate_ids(raw: Raw) -> Iterator[str]:
    """An id means one unit, person or group in the whole file; capitals make no difference."""
    first: dict[str, Location] = {}
    places: list[tuple[str, Location]] = [
        (text_of(table, "id"), (name, index, "id"))
        for name in ("leaders", "units", "staff")
        for index, table in tables(raw, name)
    ]
    places += [(str(name), ("groups", str(name))) for name in table_of(raw, "groups")]
    for identifier, where in places:
        if not identifier:
            continue
        earlier = first.setdefault(identifier.lower(), where)
        if earlier != where:
            yield (
                f"{key_of(where)}: found {shown(identifier)}, which {key_of(earlier)} has already;"
                " expected an id that no other leader, unit, member of staff or group has"
            )


def _duplicate_addresses(raw: Raw) -> Iterator[str]:
    """An address tells who writes: it belongs to one person or unit."""
    first: dict[str, Location] = {}
    for name in ("leaders", "units", "staff"):
        for index, table in tables(raw, name):
            places: list[tuple[str, Location]] = [(text_of(table, "email"), (name, index, "email"))]
            places += [(email, (name, index, "emails", number)) for number, email in texts(table, "emails")]
            for email, where in places:
                earlier = first.setdefault(email.lower(), where) if email else where
                if earlier != where:
                    yield (
                        f"{key_of(where, raw)}: found {shown(email)}, as in {key_of(earlier, raw)};"
                        " expected an address of its own (letters to a unit without one go to its head)"
                    )


def _alias_places(raw: Raw) -> Iterator[tuple[str, str, Location]]:
    """(alias, id of the party, where it stands)."""
    for name in ("leaders", "units", "staff"):
        for index, table in tables(raw, name):
            for number, alias in texts(table, "aliases"):
                yield alias, text_of(table, "id"), (name, index, "aliases", number)
    for name, group in table_of(raw, "groups").items():
        if isinstance(group, Mapping):
            for number, alias in texts(group, "aliases"):
                yield alias, str(name), ("groups", str(name), "aliases", number)


def _ambiguous_aliases(raw: Raw) -> Iterator[str]:
    """A name means one party; what means several is named as such, and always asked back."""
    declared = {
        _alias(alias) for _, unit in tables(raw, "units") for _, alias in texts(unit, "ambiguous_aliases")
    }
    meant: dict[str, dict[str, Location]] = {}
    written: dict[str, str] = {}
    for alias, party, where in _alias_places(raw):
        meant.setdefault(_alias(alias), {}).setdefault(party, where)
        written.setdefault(_alias(alias), alias)
    for folded, places in meant.items():
        keys = " and ".join(key_of(where, raw) for where in places.values())
        if len(places) > 1:
            yield (
                f"{keys}: found {shown(written[folded])} more than once; expected it in one place, or under"
                " ambiguous_aliases of the units that it may mean"
            )
        elif folded in declared:
            alias = shown(written[folded])
            yield f"{keys}: found {alias}, as in ambiguous_aliases too; expected it in one of the two"


def _alias(text: str) -> str:
    return fold(normalize(text)).strip()


def _roles(raw: Raw) -> Iterator[str]:
    if isinstance(raw.get("staff"), list) and not any(
        table.get("clerk") is True for _, table in tables(raw, "staff")
    ):
        yield "staff: nobody is the clerk; expected clerk = true in one of the [[staff]] tables"


def check_office(raw: Raw) -> list[str]:
    """The faults of the office part that only several entries together have."""
    roster = roster_of(raw)
    checks = (
        _duplicate_ids(raw),
        _duplicate_addresses(raw),
        _references(raw, roster),
        _ambiguous_aliases(raw),
        _roles(raw),
    )
    return [line for found in checks for line in found]
