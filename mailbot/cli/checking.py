"""``mailbot check``: configuration, mailbox, sending, trust, database, templates, clock; a line each.

Every line says what was found; a fault also says what would help. What this module does not do: change
anything but what ``mailbot run`` would (it makes missing folders, and the database's tables), and the probe:
two letters to our own mailbox, which it deletes again.
"""

from __future__ import annotations

import secrets
import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from mailbot.cli.exit_codes import Exit
from mailbot.config import Settings, load_settings
from mailbot.config.resources import templates_dir
from mailbot.core.letter import ALL_LETTERS
from mailbot.letters.render import template_name
from mailbot.mail.errors import MailError
from mailbot.mail.imap import open_mailbox
from mailbot.mail.probe import ProbeResult
from mailbot.mail.probe import probe as send_probe
from mailbot.mail.settings import Mode
from mailbot.mail.smtp import Outcome
from mailbot.store.engine import Database
from mailbot.store.problems import StoreProblem
from mailbot.work import connections

Line = tuple[bool, str, str]  # good, what was looked at, what was found and what helps


def check_all(config: Path, *, probe: bool) -> int:
    """Print a line for each part; exit code 1 where any is at fault. Raises ``ConfigError``."""
    settings = load_settings(config)
    lines: list[Line] = [(True, "configuration", f"{settings.path} is complete")]
    lines += [_mailbox(settings), _sending(settings)]
    if probe and all(good for good, _, _ in lines):
        lines += _probe(settings)
    lines.append(_database(settings))
    lines.append(_templates())
    lines.append(_clock(settings))
    lines.append(_disk(settings))
    for good, part, words in lines:
        print(f"{'ok   ' if good else 'FAULT'} {part}: {words}")
    return Exit.OK if all(good for good, _, _ in lines) else Exit.FOUND


def _told(part: str, look: Callable[[], str]) -> Line:
    """The line of one part: what it found, or the error with its remedy."""
    try:
        return True, part, look()
    except (MailError, StoreProblem) as problem:
        return False, part, f"{problem} {problem.remedy}"
    except OSError as problem:
        return False, part, f"{problem.strerror or problem}; check path, host and permissions"


def _mailbox(settings: Settings) -> Line:
    def look() -> str:
        with open_mailbox(connections.imap_settings(settings)) as mailbox:
            folders = settings.mailbox.folders
            mailbox.ensure_folders(
                (folders.processed, folders.review, folders.paper, folders.closed, folders.quarantine)
            )
            able = [one for one in ("IDLE", "MOVE", "UIDPLUS") if one in mailbox.capabilities]
        can = ", ".join(able) or "neither IDLE nor MOVE"
        return f"logged in as {settings.mailbox.login_user}; the server has {can}"

    return _told("mailbox", look)


def _sending(settings: Settings) -> Line:
    def look() -> str:
        problem = connections.sending_problem(settings)
        if problem is not None:
            raise problem
        return f"{settings.smtp.host} is ready to take letters"

    return _told("sending", look)


def _probe(settings: Settings) -> list[Line]:
    """What this provider supports, and the trust mode that follows."""
    try:
        found = send_probe(
            connections.imap_settings(settings),
            connections.smtp_settings(settings),
            address=settings.mailbox.address,
            nonce=secrets.token_hex(8),
            now=datetime.now(UTC),
            inbox=settings.mailbox.folders.inbox,
            authserv_id=settings.trust.authserv_id,
        )
    except MailError as problem:
        return [(False, "probe", f"{problem} {problem.remedy}")]
    if found.sent.outcome is not Outcome.SENT:
        words = f"{found.sent.code or ''} {found.sent.text}".strip() or str(found.sent.problem)
        return [(False, "sending", f"{words}; check [smtp] in the configuration")]
    if found.seconds is None:
        return [(False, "probe", "it was sent but did not arrive in a minute; look into the mailbox by hand")]
    lines: list[Line] = [(True, "probe", f"it arrived after {found.seconds:.1f} s")]
    if found.in_junk:
        lines.append((False, "probe", "it arrived in the junk folder; have our own address allowed there"))
    lines.append(_plus(settings, found))
    if found.keeps_message_id is False:
        lines.append(
            (True, "Message-ID", "rewritten by this provider: replies are known by the other two marks")
        )
    if found.folders_are_labels:
        words = "are labels here (Gmail): after XÓA CÁCH LY empty the bin by hand, and look under All Mail"
        lines.append((False, "folders", words))
    lines.append(_trust(settings, found))
    return lines


def _plus(settings: Settings, found: ProbeResult) -> Line:
    if found.plus_addresses and not settings.smtp.reply_to_plus:
        return True, "plus-addresses", "this provider delivers them; set smtp.reply_to_plus = true"
    if not found.plus_addresses and settings.smtp.reply_to_plus:
        return False, "plus-addresses", "this provider does not deliver them; set smtp.reply_to_plus = false"
    return True, "plus-addresses", "as configured"


def _trust(settings: Settings, found: ProbeResult) -> Line:
    mode = settings.trust.mode
    proved = mode != "none" and mode in {one.value for one in found.passes}
    if mode == Mode.AUTHSERV.value:  # the probe tries every stamp that it finds; we believe only one
        proved = proved and settings.trust.authserv_id.lower() in found.authserv_ids
    if proved:
        return True, "trust", f"mode {mode} proves our own letter to be ours"
    if found.proposed is not None:
        wanted = f'trust.mode = "{found.proposed.mode.value}"'
        if found.proposed.mode is Mode.AUTHSERV:
            wanted += f', trust.authserv_id = "{found.proposed.authserv_id}"'
        return False, "trust", f"mode {mode} obeys nobody here; set {wanted}"
    words = (
        "this provider proves nothing about internal mail: replies are put to the clerk, not obeyed; have "
        'it stamp Authentication-Results, or read about trust.mode = "internal" in README.md'
    )
    return False, "trust", words


def _database(settings: Settings) -> Line:
    def look() -> str:
        with Database(settings.database_url, settings.keys_url) as database:
            database.upgrade()
            database.check()
            return f"fits this version ({'PostgreSQL' if database.is_postgresql else 'SQLite'})"

    return _told("database", look)


def _templates() -> Line:
    folder = templates_dir() / "letters"
    names = [template_name(one) for one in ALL_LETTERS]
    missing = [one for one in names if not (folder / one / "body.jinja").exists()]
    if missing:
        return False, "templates", f"missing in {folder}: {', '.join(missing)}; install the program again"
    return True, "templates", f"{len(names)} letters"


def _clock(settings: Settings) -> Line:
    """The machine's clock against the SMTP server's greeting is not to be had; the time zone is."""
    now = datetime.now(UTC)
    local = now.astimezone(settings.office.agency.zone)
    if now.year < 2026:
        return (
            False,
            "clock",
            f"says {now:%Y-%m-%d %H:%M} UTC, which has passed; remedy: timedatectl set-ntp true",
        )
    return (
        True,
        "clock",
        f"{local:%Y-%m-%d %H:%M} in {settings.office.agency.timezone}; compare it with a watch",
    )


def _disk(settings: Settings) -> Line:
    free = shutil.disk_usage(settings.path.parent).free // (1024 * 1024)
    if free < 200:
        return False, "disk", f"{free} MiB free beside the configuration; make room"
    return True, "disk", f"{free} MiB free"
