"""What all tests share: where the corpus is, and which tests need servers that only Debian's packages bring.

Tests marked ``dovecot``, ``postgres``, ``tesseract`` or ``chromium`` run where the programs are. Elsewhere
they are deselected and named in pytest's header, so that nobody takes a portable run for a whole one. With
``MAILBOT_ALL_TESTS=1`` (as in ``.ci/run``) a missing program is an error.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest

pytest_plugins = ["tests.server.plugin"]  # the servers that tests talk to

CORPUS = Path(__file__).parent / "corpus"

_POSTGRES_HOMES = ("/usr/lib/postgresql/*/bin/initdb", "/usr/local/pgsql/bin/initdb")
_VIETNAMESE_DATA = (
    "/usr/share/tesseract-ocr/*/tessdata/vie.traineddata",
    "/usr/share/tessdata/vie.traineddata",
)


def _any(patterns: Sequence[str]) -> bool:
    return any(any(Path("/").glob(pattern.lstrip("/"))) for pattern in patterns)


def chromium() -> str | None:
    """The program of a real browser, which looks at letters."""
    return shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


def _missing() -> dict[str, str]:
    """Marker -> what this machine lacks for the tests that bear it."""
    missing = {}
    if not (shutil.which("dovecot") or Path("/usr/sbin/dovecot").exists()):
        missing["dovecot"] = "Dovecot (Debian: dovecot-imapd dovecot-lmtpd)"
    if not (shutil.which("initdb") or _any(_POSTGRES_HOMES)):
        missing["postgres"] = "PostgreSQL's server programs (Debian: postgresql)"
    if not _any(_VIETNAMESE_DATA):
        missing["tesseract"] = "Tesseract's Vietnamese data (Debian: tesseract-ocr-vie)"
    if chromium() is None:
        missing["chromium"] = "Chromium (Debian: chromium)"
    return missing


def pytest_configure(config: pytest.Config) -> None:
    """Name the marker of the tests that need a browser."""
    config.addinivalue_line("markers", "chromium: needs a Chromium that runs without a screen")


def pytest_report_header() -> list[str]:
    """Name in the header what cannot run here."""
    return [
        f"tests marked {marker!r} do not run here: this machine lacks {what}"
        for marker, what in _missing().items()
    ]


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Deselect the tests whose servers this machine lacks, or fail where all are asked for."""
    missing = _missing()
    lacking = [item for item in items if any(item.get_closest_marker(marker) for marker in missing)]
    if not lacking:
        return
    if os.environ.get("MAILBOT_ALL_TESTS") == "1":
        raise pytest.UsageError(f"MAILBOT_ALL_TESTS=1, but this machine lacks {'; '.join(missing.values())}")
    items[:] = [item for item in items if item not in set(lacking)]
    config.hook.pytest_deselected(items=lacking)


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The folder of the labelled examples and of the sample office's ``office.toml``."""
    return CORPUS
