"""The commands that run and look after the program: run, check, status, live, quarantine, journal, ...

``register`` adds them to the application. Nothing of the program is imported here but inside the commands.
"""

from __future__ import annotations

import json
import sys
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from mailbot.cli.exit_codes import Exit

ConfigOption = Annotated[
    Path | None, typer.Option("--config", metavar="FILE", help="the configuration; config.toml unless given")
]
JsonOption = Annotated[bool, typer.Option("--json", help="as JSON")]
IdArgument = Annotated[int, typer.Argument(metavar="NUMBER", help="the number in the list")]
_DEFAULT_CONFIG = Path("config.toml")


class Switch(StrEnum):
    """What to do with sending."""

    STOP = "stop"
    START = "start"


def register(app: typer.Typer) -> None:
    """Add the commands of this module to the application."""
    app.command()(demo)
    app.command()(run)
    app.command()(check)
    app.command()(status)
    app.command()(explain)
    app.command()(live)
    app.command()(sending)
    app.command(name="register")(register_book)
    app.add_typer(_quarantine, name="quarantine")
    app.add_typer(_report, name="report")
    app.add_typer(_journal, name="journal")
    app.add_typer(_db, name="db")


_quarantine = typer.Typer(help="Messages that could not be handled.", no_args_is_help=True)
_report = typer.Typer(help="The monthly report.", no_args_is_help=True)
_journal = typer.Typer(help="The journal that cannot be altered unnoticed.", no_args_is_help=True)
_db = typer.Typer(help="The database.", no_args_is_help=True)


def run(
    once: Annotated[bool, typer.Option("--once", help="one pass: receive, what is due, send")] = False,
    config: ConfigOption = None,
) -> None:
    """Run the daemon until it is stopped by Ctrl-C or SIGTERM."""
    from mailbot.cli.operations import run_daemon

    run_daemon(config or _DEFAULT_CONFIG, once=once)


def check(
    config: ConfigOption = None,
    probe: Annotated[
        bool, typer.Option("--probe/--no-probe", help="send a probe through the mailbox")
    ] = True,
) -> None:
    """Check configuration, mail servers, database, templates and clock: a line each, with the remedy."""
    from mailbot.cli.checking import check_all

    raise typer.Exit(check_all(config or _DEFAULT_CONFIG, probe=probe))


def status(config: ConfigOption = None, as_json: JsonOption = False) -> None:
    """Show what is open, late, waiting and stuck."""
    from mailbot.cli.operations import show_status

    raise typer.Exit(show_status(config or _DEFAULT_CONFIG, as_json=as_json))


def explain(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="a message (.eml) or a document")],
    config: ConfigOption = None,
    as_json: JsonOption = False,
) -> None:
    """Show what would happen to a message or a document, and why. No database, no network."""
    from mailbot.cli.operations import explained_file

    found = explained_file(file, config)
    if as_json:
        print(json.dumps(found.fields, ensure_ascii=False, indent=2))
        return
    from mailbot.cli.tree import explained_lines

    for line in explained_lines(found.fields, found.told):
        print(line)


def live(
    config: ConfigOption = None,
    shadow: Annotated[bool, typer.Option("--shadow", help="back to shadow mode")] = False,
) -> None:
    """End shadow mode: from now on letters go to the people that they are for."""
    from mailbot.cli.operations import set_shadow

    set_shadow(config or _DEFAULT_CONFIG, shadow)
    print("shadow mode: every letter goes to the clerk" if shadow else "live: letters go to their readers")


def sending(
    what: Annotated[Switch, typer.Argument(help="stop or start")], config: ConfigOption = None
) -> None:
    """Stop all sending, or start it again."""
    from mailbot.cli.operations import set_sending

    set_sending(config or _DEFAULT_CONFIG, stopped=what is Switch.STOP)
    print("sending is stopped; letters are kept" if what is Switch.STOP else "sending is on")


def register_book(
    first: Annotated[str, typer.Option("--from", metavar="YYYY-MM-DD", help="the first day")] = "",
    last: Annotated[str, typer.Option("--to", metavar="YYYY-MM-DD", help="the last day")] = "",
    out: Annotated[Path | None, typer.Option("--out", metavar="FILE", help="the workbook to write")] = None,
    config: ConfigOption = None,
) -> None:
    """Write sổ đăng ký văn bản đến (10 columns) as .xlsx; this month unless told otherwise."""
    from mailbot.cli.operations import write_register

    path, lines = write_register(config or _DEFAULT_CONFIG, _day(first, "--from"), _day(last, "--to"), out)
    print(f"{path}: {lines} lines")


def _day(text: str, option: str) -> date | None:
    from mailbot.cli.boundary import InputError

    if not text:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise InputError(f"{option}: found {text!r}; expected a day such as 2026-10-31") from None


@_quarantine.command("list")
def quarantine_list(config: ConfigOption = None) -> None:
    """List the messages in quarantine."""
    from mailbot.cli.operations import quarantine_lines

    for line in quarantine_lines(config or _DEFAULT_CONFIG):
        print(line)


@_quarantine.command("show")
def quarantine_show(number: IdArgument, config: ConfigOption = None) -> None:
    """Show one message: where it lies, how often it was tried; never its words."""
    from mailbot.cli.operations import quarantine_lines

    for line in quarantine_lines(config or _DEFAULT_CONFIG, number):
        print(line)


@_quarantine.command("release")
def quarantine_release(number: IdArgument, config: ConfigOption = None) -> None:
    """Have the message tried again, three times."""
    from mailbot.cli.operations import quarantine_release as release

    release(config or _DEFAULT_CONFIG, number)
    print(f"message {number} will be tried again")


@_quarantine.command("discard")
def quarantine_discard(number: IdArgument, config: ConfigOption = None) -> None:
    """Leave the message alone for good; it stays in its folder."""
    from mailbot.cli.operations import quarantine_discard as discard

    discard(config or _DEFAULT_CONFIG, number)
    print(f"message {number} will not be tried again")


@_report.command("month")
def report_month(
    month: Annotated[str, typer.Argument(metavar="YYYY-MM", help="the month")],
    preview: Annotated[bool, typer.Option("--preview", help="print it; write and send nothing")] = False,
    as_of: Annotated[
        str, typer.Option("--as-of", metavar="YYYY-MM-DD", help="as it stood at the end of that day")
    ] = "",
    send: Annotated[bool, typer.Option("--send", help="queue the final version for its readers")] = False,
    config: ConfigOption = None,
) -> None:
    """Make the report of a month: the letter and BC_VBD_YYYY-MM.docx."""
    from mailbot.cli.operations import month_report

    for line in month_report(
        config or _DEFAULT_CONFIG, month, as_of=_day(as_of, "--as-of"), preview=preview, send=send
    ):
        print(line)


@_journal.command("verify")
def journal_verify(config: ConfigOption = None) -> None:
    """Check the chain of the journal from its first entry to its last."""
    from mailbot.cli.operations import verify_journal

    good, line = verify_journal(config or _DEFAULT_CONFIG)
    print(line, file=sys.stdout if good else sys.stderr)
    raise typer.Exit(Exit.OK if good else Exit.FOUND)


@_db.command("upgrade")
def db_upgrade(config: ConfigOption = None) -> None:
    """Make the database, or upgrade it to this version."""
    from mailbot.cli.operations import upgrade_database

    print(upgrade_database(config or _DEFAULT_CONFIG))


def demo(
    leave: Annotated[bool, typer.Option("--exit", help="end after the story")] = False,
    out: Annotated[Path, typer.Option("--out", metavar="FOLDER", help="where the letters go")] = Path(
        "demo-output"
    ),
) -> None:
    """Play a month in the sample office on embedded servers; then stay up for a real mail client."""
    from mailbot.cli.boundary import InputError

    try:
        from mailbot.demo.run import run_demo
    except ModuleNotFoundError as problem:
        raise InputError(
            f"the demo needs {problem.name}; install it with: pip install 'mailbot[demo]'"
        ) from None
    run_demo(leave=leave, out=out, say=lambda line: print(line, flush=True))
