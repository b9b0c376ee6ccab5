"""config.example.toml, written from the models: every option with its default and one line of explanation.

``python -m mailbot.config.example`` prints it; a test holds the file in the project equal to that, so that no
option is forgotten there. The office part is a small invented office, since leaders, units and staff have no
defaults. What this module does not do: write a configuration for a real office (``mailbot init``).
"""

from __future__ import annotations

import inspect
import sys
from collections.abc import Iterator, Mapping
from datetime import time
from typing import Any

from pydantic.fields import FieldInfo
from pydantic_core import PydanticUndefined

from mailbot.config.fields import Section
from mailbot.config.mail_model import Folders, Mailbox, Smtp, Trust
from mailbot.config.office_model import (
    AgencyModel,
    CalendarModel,
    DeadlinesModel,
    GroupModel,
    LeaderModel,
    StaffModel,
    UnitModel,
)
from mailbot.config.work_model import (
    Database,
    Limits,
    Log,
    Reminders,
    Reports,
    Secret,
    Start,
    Workflow,
)

_HEAD = """\
# Every option of mailbot with its default and one line of explanation.
# Your own config.toml needs only what has no default; `mailbot init` asks for that and writes the file.
# Paths are relative to the folder of the file. Passwords stand in files (chmod 600) or environment variables.
"""

# Values that make the example whole: they are no defaults, and the comment beside them says so.
_SAMPLE: Mapping[str, Mapping[str, object]] = {
    "mailbox": {"password_file": "mailbox.password"},
    "leaders": {"id": "CT", "name": "Trần Văn An", "title": "Chủ tịch", "email": "an.tv@ldld.example.vn"},
    "units": {"id": "VP", "name": "Văn phòng", "email": "vp@ldld.example.vn", "head": "binh.lt"},
    "staff": {
        "id": "binh.lt",
        "name": "Lê Thị Bình",
        "title": "Chánh Văn phòng",
        "email": "binh.lt@ldld.example.vn",
    },
}

# The rules are a language of core.sensitivity, not a model of this package.
_SENSITIVITY = """
# Which documents go on paper: what the office adds to the program's rules, or takes from them.
[sensitivity]
# domains whose addresses, and those below, are official senders
official_domains = []
# providers of private mailboxes, beside the well-known ones
private_providers = []
# ordinary topics of this office, which may go straight to the electronic track
topics = []
# phrases that look sensitive and are not
innocent = []
# codes of rules that do not count (mailbot explain shows the codes); those about state secrets always do
off = []
# one table for each rule of the office's own; strength is strong, medium or weak; where may be left out
# [[sensitivity.rules]]
# code = "office.union_house"
# category = "shelter"
# strength = "strong"
# phrases = ["nhà nghĩa tình đồng đội"]
# where = ["subject", "text"]
# reason = "the office's own programme\""""

_CLERK = """
[[staff]]
id = "mai.ht"
name = "Hồ Thị Mai"
title = "Văn thư"
unit = "VP"
emails = ["mai.ht@ldld.example.vn", "vanthu.mai@ldld.example.vn"]  # instead of email, for several addresses
aliases = ["văn thư", "VT"]
clerk = true
"""


def toml(value: object) -> str:
    """A value in TOML."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if value is None:
        return '""'
    if isinstance(value, time):
        return f'"{value:%H:%M}"'
    if isinstance(value, list | tuple):
        return "[" + ", ".join(toml(one) for one in value) + "]"
    if isinstance(value, str):
        escaped = value.replace("\\", "\\\\").replace('"', '\\"')
        return f'"{escaped}"'
    return str(value)


def _value(name: str, field: FieldInfo, sample: Mapping[str, object]) -> tuple[object, bool]:
    """(the value that stands in the example, whether it is the default)."""
    if name in sample:
        return sample[name], False
    if field.default is PydanticUndefined:
        return (field.examples or [""])[0], False
    return field.default, True


def _options(model: type[Section], sample: Mapping[str, object]) -> Iterator[str]:
    for name, field in model.model_fields.items():
        if isinstance(field.default, Section):
            continue  # a table of its own
        value, is_default = _value(name, field, sample)
        note = ""
        if not is_default:
            has_default = field.default is not PydanticUndefined
            note = f" (default: {toml(field.default)})" if has_default else " (required)"
        yield f"# {field.description}{note}"
        # A commented option is one that would contradict its neighbour, or one without a value in TOML.
        off = (is_default and field.default is None) or name == "emails"
        yield f"{'# ' if off else ''}{name} = {toml(value)}"


def _table(header: str, model: type[Section], sample: Mapping[str, object] | None = None) -> str:
    about = [f"# {line}".rstrip() for line in inspect.cleandoc(model.__doc__ or "").splitlines()]
    return "\n".join(["", *about, header, *_options(model, sample or {})])


def example() -> str:
    """The text of config.example.toml."""
    tables: list[tuple[str, Any]] = [
        ("mailbox", Mailbox),
        ("mailbox.folders", Folders),
        ("smtp", Smtp),
        ("trust", Trust),
        ("database", Database),
        ("secret", Secret),
        ("start", Start),
        ("workflow", Workflow),
        ("reminders", Reminders),
        ("reports", Reports),
        ("limits", Limits),
        ("log", Log),
        ("agency", AgencyModel),
        ("calendar", CalendarModel),
        ("deadlines", DeadlinesModel),
    ]
    parts = [_table(f"[{name}]", model, _SAMPLE.get(name)) for name, model in tables]
    parts += [
        _SENSITIVITY,
        _table("[[leaders]]", LeaderModel, _SAMPLE["leaders"]),
        _table("[[units]]", UnitModel, _SAMPLE["units"]),
        _table("[[staff]]", StaffModel, _SAMPLE["staff"]),
    ]
    return (
        _HEAD
        + "\n".join(parts)
        + "\n"
        + _CLERK
        + _table("[groups.ALL]", GroupModel, {"members": ["*"]})
        + "\n"
    )


if __name__ == "__main__":
    sys.stdout.buffer.write(example().encode())
