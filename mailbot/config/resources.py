"""Where the files that belong to the program lie: in a checkout, and in an installed wheel.

What this module does not do: read them.
"""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent


def templates_dir() -> Path:
    """The folder with ``letters/`` and ``documents/``: the checkout's own, or the copy inside the wheel."""
    checkout = _PACKAGE.parent / "templates"
    packed = _PACKAGE / "_templates"
    return packed if packed.is_dir() else checkout


def sample_office_path() -> Path:
    """The sample office: a whole configuration, as the demo uses it."""
    return _PACKAGE / "demo" / "office.toml"
