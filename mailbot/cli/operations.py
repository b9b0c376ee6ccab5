"""What the operating commands do: open the runtime, ask or change one thing, close it again."""

from __future__ import annotations

import json
import logging
import re
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from mailbot.cli.boundary import InputError
from mailbot.cli.exit_codes import Exit
from mailbot.cli.progress import progress
from mailbot.config import ConfigError, Settings, load_office, load_rules, load_settings
from mailbot.config.resources import sample_office_path, templates_dir
from mailbot.core.policy import House, Policy
from mailbot.daemon import Daemon, make_extractor, make_runtime
from mailbot.letters.render import Renderer
from mailbot.letters.report_docx import report_docx, report_name
from mailbot.mail.settings import AuthenticitySettings
from mailbot.store import facts, inbox, inbox_lists, journal, state
from mailbot.store.engine import Database
from mailbot.work import connections
from mailbot.work.committing import commit_decision
from mailbot.work.explaining import Explained, Explainer
from mailbot.work.monthly import month_facts_of
from mailbot.work.periodic import report_decision
from mailbot.work.registering import register_workbook
from mailbot.work.runtime import Runtime, utc_now
from mailbot.work.status import status, status_lines


@contextmanager
def opened(config: Path) -> Iterator[Runtime]:
    """The runtime of a configuration, closed afterwards."""
    runtime = make_runtime(load_settings(config))
    try:
        yield runtime
    finally:
        runtime.db.close()


def start_logging(settings: Settings) -> None:
    """Log identifiers and rule codes; libraries only warn, since their debug lines hold words of mail."""
    target: dict[str, Any] = {"stream": sys.stderr}
    if settings.log.file:
        target = {"filename": settings.beside(settings.log.file), "encoding": "utf-8"}
    logging.basicConfig(format="%(asctime)s %(levelname)s %(name)s: %(message)s", **target)
    logging.getLogger().setLevel(logging.WARNING)
    logging.getLogger("mailbot").setLevel(settings.log.level.upper())


def run_daemon(config: Path, *, once: bool) -> None:
    """One pass, or the loop until a signal."""
    settings = load_settings(config)
    start_logging(settings)
    runtime = make_runtime(settings)
    extractor = make_extractor(settings)
    try:
        with closing(Daemon(runtime, extractor)) as daemon:
            if once:
                with progress("messages") as runtime.progress:
                    taken = daemon.once()
                print(f"{taken} messages handled")
                _say_why_letters_wait(runtime)
            else:
                daemon.watch_signals()
                daemon.run()
    finally:
        extractor.close()
        runtime.db.close()


def _say_why_letters_wait(runtime: Runtime) -> None:
    """Raise what keeps the letters that are still queued, where it is the server that takes them."""
    with runtime.db.read() as conn:
        waiting = facts.counts(conn, runtime.clock()).letters_queued
        stopped = state.flag(conn, state.SENDING_STOPPED)
    if waiting and not stopped:
        problem = connections.sending_problem(runtime.settings)
        if problem is not None:
            raise problem


def show_status(config: Path, *, as_json: bool) -> int:
    """Print the status; exit code 1 where the daemon does not seem to run."""
    with opened(config) as runtime:
        found = status(runtime)
        if as_json:
            print(json.dumps(found, default=_json, ensure_ascii=False, indent=2))
        else:
            print("\n".join(status_lines(found, runtime.clock())))
    return Exit.OK if found["healthy"] else Exit.FOUND


def _json(value: object) -> str:
    return value.isoformat() if isinstance(value, datetime) else str(value)


def explained_file(file: Path, config: Path | None) -> Explained:
    """What would happen to a file. The office part of a configuration is enough."""
    path = config or (Path("config.toml") if Path("config.toml").exists() else sample_office_path())
    office, secret, address = load_office(path), b"", ""
    authenticity: AuthenticitySettings | None = None
    unit_mailbox = False
    house = House(office, Policy(submit_to=office.chairman.id))
    try:
        settings = load_settings(path)
    except ConfigError:
        pass  # only an office part, or secrets that this user may not read: explained without them
    else:
        house, address = settings.house, settings.mailbox.address
        secret = settings.secrets.key if settings.secrets else b""
        authenticity = connections.authenticity_settings(settings)
        unit_mailbox = settings.trust.unit_mailbox_may_answer
    explainer = Explainer(
        house=house,
        rules=load_rules(path),
        renderer=Renderer(templates_dir(), house, mailbox=address),
        authenticity=authenticity,
        agency_addresses=frozenset({address.lower()}) if address else frozenset(),
        secret=secret,
        unit_mailbox_may_answer=unit_mailbox,
    )
    return explainer.explain(file, utc_now())


def set_shadow(config: Path, shadow: bool) -> None:
    """Switch shadow mode; the daemon sees it at its next start or within a minute."""
    with opened(config) as runtime, runtime.db.begin() as conn:
        state.set_flag(conn, state.SHADOW, shadow)
        what = "shadow_on" if shadow else "live"
        journal.append(conn, at=runtime.clock(), by="operator", what=what)


def set_sending(config: Path, *, stopped: bool) -> None:
    """Stop or start all sending."""
    with opened(config) as runtime, runtime.db.begin() as conn:
        state.set_flag(conn, state.SENDING_STOPPED, stopped)
        what = "sending_stopped" if stopped else "sending_started"
        journal.append(conn, at=runtime.clock(), by="operator", what=what)


def write_register(config: Path, first: date | None, last: date | None, out: Path | None) -> tuple[Path, int]:
    """Write the book; its path and number of lines."""
    with opened(config) as runtime:
        today = runtime.today(runtime.clock())
        first, last = first or today.replace(day=1), last or today
        if last < first:
            raise InputError(f"--to: {last} lies before --from {first}; exchange them")
        data, lines = register_workbook(runtime, first, last)
    path = out or Path(f"So_van_ban_den_{first}_{last}.xlsx")
    path.write_bytes(data)
    return path, lines


def quarantine_lines(config: Path, number: int | None = None) -> Iterator[str]:
    """A line for each message in quarantine, or for one of them."""
    with opened(config) as runtime, runtime.db.read() as conn:
        rows = [row for row in inbox_lists.list_quarantined(conn) if number in (None, row.id)]
    if number is not None and not rows:
        raise InputError(f"there is no message {number} in quarantine; mailbot quarantine list shows all")
    for row in rows:
        where = f"{row.locator.folder!r}, UID {row.locator.uid}"
        yield (
            f"{row.id}: received {row.received_at:%Y-%m-%d %H:%M} UTC, {row.size} bytes, "
            f"{row.attempts} attempts, {row.problem_code}; lies in {where}"
        )


def quarantine_release(config: Path, number: int) -> None:
    """Have a message tried again."""
    with opened(config) as runtime, runtime.db.begin() as conn:
        if not inbox.release(conn, number):
            raise InputError(f"there is no message {number} in quarantine; mailbot quarantine list shows all")
        journal.append(conn, at=runtime.clock(), by="operator", what="released", inbox_id=number)


def quarantine_discard(config: Path, number: int) -> None:
    """Leave a message alone for good."""
    with opened(config) as runtime, runtime.db.begin() as conn:
        if not inbox.discard(conn, number, now=runtime.clock()):
            raise InputError(f"there is no message {number} in quarantine; mailbot quarantine list shows all")
        journal.append(conn, at=runtime.clock(), by="operator", what="discarded", inbox_id=number)


def month_report(config: Path, month: str, *, as_of: date | None, preview: bool, send: bool) -> Iterator[str]:
    """Make a month's report; the lines to print."""
    found = re.fullmatch(r"(\d{4})-(0[1-9]|1[0-2])", month)
    if found is None:
        raise InputError(f"found {month!r}; expected a month such as 2026-10")
    year, number = int(found[1]), int(found[2])
    with opened(config) as runtime:
        now, zone = runtime.clock(), runtime.house.office.agency.zone
        until = datetime.combine(as_of + timedelta(days=1), time(), zone) if as_of else now
        with runtime.db.begin() as conn:
            decision = report_decision(
                runtime, conn, year, number, until, version="final" if send else "draft"
            )
            figures = month_facts_of(runtime, conn, year, number, as_of=until)
            if send:
                commit_decision(runtime, conn, decision, by="operator")
        if preview:
            for letter in decision.letters[:1]:
                shown = runtime.renderer.render(letter, token_text="", shadow_for=None, now=now)
                yield shown.text
            return
        path = Path(report_name(figures))
        path.write_bytes(report_docx(figures, runtime.house, draft=not send))
        yield f"{path} written"
        if send:
            yield f"queued for {len(decision.letters)} recipients; the daemon sends it"


def verify_journal(config: Path) -> tuple[bool, str]:
    """Whether the chain holds, and a line that says so."""
    with opened(config) as runtime, runtime.db.read() as conn:
        checked = journal.verify(conn)
    if checked.ok:
        return True, f"the journal is whole: {checked.rows} entries"
    return False, f"the journal was altered at entry {checked.first_bad}; compare it with a backup"


def upgrade_database(config: Path) -> str:
    """Make or upgrade the database; a line that says so."""
    settings = load_settings(config)
    with Database(settings.database_url, settings.keys_url) as database:
        database.upgrade()
    return "the database fits this version"
