"""The one error of the configuration: everything that is wrong with it, at once.

What this module does not do: find the errors (``problems``, ``checks``), or print them (``mailbot.cli``).
"""

from __future__ import annotations


class ConfigError(Exception):
    """A configuration that cannot be used.

    ``errors`` has one English line for each fault: the key as it stands in the TOML file (tables of a list
    are counted from 1), what was found, and what would be right.
    """

    def __init__(self, errors: tuple[str, ...], path: str = "") -> None:
        super().__init__("\n".join(errors))
        self.errors = errors
        self.path = path
