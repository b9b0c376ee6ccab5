"""What only two entries of the whole file together can get wrong: unknown persons, mail in clear, and so on.

Like ``checks``, these read the raw tables, so that every error is seen at once.
"""

from __future__ import annotations

from collections.abc import Iterator
from ipaddress import ip_address

from mailbot.config.checks import check_office
from mailbot.config.mail_model import Folders
from mailbot.config.problems import shown
from mailbot.config.raw import Raw, Roster, roster_of, table_of, text_of, texts, unknown_id
from mailbot.core.text import normalize


def is_loopback(host: str) -> bool:
    """Whether a host is this machine itself: there alone may mail go in clear."""
    if host.lower() == "localhost":
        return True
    try:
        return ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


_LEADER_OPTIONS = (("workflow", "submit_to"),)
_PERSON_OPTIONS = tuple(
    ("workflow", name)
    for name in (
        "office_head",
        "review_deputy",
        "petition_informed",
        "petition_informed_alternate",
        "secret_informed",
    )
)


def _people_of_the_work(raw: Raw, roster: Roster) -> Iterator[str]:
    for section, name in _LEADER_OPTIONS:
        value = text_of(table_of(raw, section), name)
        if value and value not in roster.leaders:
            yield unknown_id(raw, (section, name), "id of [[leaders]]", value, roster.leaders)
    for section, name in _PERSON_OPTIONS:
        value = text_of(table_of(raw, section), name)
        if value and value not in roster.people:
            yield unknown_id(raw, (section, name), "id of a person", value, roster.people)
    for number, person in texts(table_of(raw, "reports"), "recipients"):
        if person not in roster.people:
            yield unknown_id(raw, ("reports", "recipients", number), "id of a person", person, roster.people)
    workflow = table_of(raw, "workflow")
    informed = text_of(workflow, "petition_informed")
    if informed and informed == text_of(workflow, "petition_informed_alternate"):
        yield (
            f"workflow.petition_informed_alternate: found {shown(informed)}, as in petition_informed;"
            " expected another person, for petitions about the first"
        )


def _servers(raw: Raw) -> Iterator[str]:
    for section in ("mailbox", "smtp"):
        table = table_of(raw, section)
        host = text_of(table, "host")
        if text_of(table, "security") == "plain" and host and not is_loopback(host):
            yield (
                f'{section}.security: found "plain" with the host {shown(host)}; expected "tls" or'
                ' "starttls": passwords and documents go in clear only within this machine'
            )
        secrets = ("password_file", "password_env", "oauth2_token_file", "oauth2_token_command")
        given = [key for key in secrets if table.get(key)]
        if len(given) > 1:
            yield f"{section}.{given[1]}: stands beside {given[0]}; expected one of them"


def _trust(raw: Raw) -> Iterator[str]:
    trust = table_of(raw, "trust")
    mode = trust.get("mode")
    if mode == "authserv" and not trust.get("authserv_id"):
        yield (
            "trust.authserv_id: missing; expected the name that the mail server puts first in its"
            " Authentication-Results (mailbot check finds it with a probe)"
        )
    if mode == "internal" and not trust.get("own_hosts"):
        yield 'trust.own_hosts: missing; expected our own mail servers, for mode = "internal"'


def _folders(raw: Raw) -> Iterator[str]:
    """Two purposes in one folder would mix what must stay apart."""
    first: dict[str, str] = {}
    for name, value in (Folders().model_dump() | dict(table_of(table_of(raw, "mailbox"), "folders"))).items():
        if isinstance(value, str) and value:
            earlier = first.setdefault(normalize(value), name)
            if earlier != name:
                key = f"mailbox.folders.{name}"
                yield f"{key}: found {shown(value)}, as in {earlier}; expected another folder"


def check_settings(raw: Raw) -> list[str]:
    """The faults of the whole file that only several entries together have."""
    roster = roster_of(raw)
    checks = (_people_of_the_work(raw, roster), _servers(raw), _trust(raw), _folders(raw))
    return check_office(raw) + [line for found in checks for line in found]
