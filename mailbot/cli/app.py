"""The commands as they are typed. Each is a thin function that calls the module which does the work.

Nothing of the program is imported here but inside the commands: ``mailbot --help`` must be quick.
"""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from mailbot import __version__

app = typer.Typer(
    name="mailbot",
    help="A provincial office's document handling with nothing but e-mail.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,  # plain help is quick to make and reads well everywhere
    pretty_exceptions_enable=False,
)

_DEFAULT_CONFIG = Path("config.toml")


class Kind(StrEnum):
    """What is read."""

    DOCUMENT = "document"
    ENDORSEMENT = "endorsement"
    ANSWER = "answer"


ConfigOption = Annotated[
    Path | None, typer.Option("--config", metavar="FILE", help="the configuration; config.toml unless given")
]
KindArgument = Annotated[Kind, typer.Argument(help="what the rows are: document, endorsement or answer")]


def run(arguments: list[str] | None) -> int:
    """Run a command line without touching errors; the exit code."""
    try:
        code = app(args=arguments, prog_name="mailbot", standalone_mode=True)
    except SystemExit as leaving:
        code = leaving.code
    return code if isinstance(code, int) else 0


def _version(wanted: bool) -> None:
    if wanted:
        print(f"mailbot {__version__}")
        raise typer.Exit


@app.callback()
def _every_command(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None:
    """A provincial office's document handling with nothing but e-mail."""


@app.command()
def init(
    config: Annotated[
        Path, typer.Option("--config", metavar="FILE", help="the file to write; secrets lie beside it")
    ] = _DEFAULT_CONFIG,
    answers: Annotated[
        list[str] | None,
        typer.Option("--set", metavar="KEY=VALUE", help="answer one question beforehand; repeatable"),
    ] = None,
    ask: Annotated[bool, typer.Option("--ask/--no-ask", help="ask for what is missing, or fail")] = True,
    force: Annotated[bool, typer.Option("--force", help="replace an existing configuration")] = False,
    probe: Annotated[
        bool,
        typer.Option("--probe/--no-probe", help="check what was written, by a probe through the mailbox"),
    ] = True,
    example: Annotated[
        bool, typer.Option("--example", help="print every option with its default, and exit")
    ] = False,
) -> None:
    """Ask what has no default and write config.toml."""
    if example:
        from mailbot.config.example import example as example_text

        print(example_text(), end="")
        return
    from datetime import datetime

    from mailbot.cli.boundary import InputError
    from mailbot.cli.init import init as write

    def asked(words: str, default: str | None, hidden: bool) -> str:
        shown = default or None
        return str(
            typer.prompt(
                words, default=shown if not hidden else "", hide_input=hidden, show_default=not hidden
            )
        )

    if ask and not sys.stdin.isatty():
        raise InputError(
            "init asks on a terminal; here give the answers with --set KEY=VALUE and add --no-ask"
        )
    write(
        config,
        answers or [],
        asked if ask else None,
        print,
        force=force,
        today=datetime.now().astimezone().date(),
    )
    if probe and ask:
        from mailbot.cli.checking import check_all

        raise typer.Exit(check_all(config, probe=True))


@app.command()
def read(
    kind: KindArgument,
    file: Annotated[
        Path | None, typer.Argument(metavar="[FILE]", help="the rows; standard input unless given")
    ] = None,
    config: ConfigOption = None,
) -> None:
    """Say what is understood of JSON Lines, row by row."""
    from mailbot.cli.rows import read_rows

    raise typer.Exit(read_rows(kind.value, file, config))


@app.command()
def evaluate(
    kind: KindArgument,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="labelled rows, or a folder of such files")],
    config: ConfigOption = None,
) -> None:
    """Show how well labelled rows are read."""
    from mailbot.cli.rows import evaluate_rows

    raise typer.Exit(evaluate_rows(kind.value, file, config))


from mailbot.cli.operating import register  # noqa: E402 - it needs nothing of the above but the application

register(app)
