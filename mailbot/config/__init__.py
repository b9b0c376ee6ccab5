"""config.toml -> frozen settings; every error at once, each with its key and what would be right.

``settings`` reads the file; ``office_model``, ``mail_model`` and ``work_model`` are its tables, ``fields``
the kinds of values; ``problems`` words pydantic's errors, ``checks`` and ``settings_checks`` find what only
two entries together have wrong; ``secrets`` reads passwords and keys; ``days_off`` has the national calendar;
``example`` writes config.example.toml from the models; ``resources`` finds the files of the program.
"""

from mailbot.config.errors import ConfigError
from mailbot.config.resources import sample_office_path, templates_dir
from mailbot.config.settings import Settings, load_office, load_rules, load_settings

__all__ = [
    "ConfigError",
    "Settings",
    "load_office",
    "load_rules",
    "load_settings",
    "sample_office_path",
    "templates_dir",
]
