"""The wheel: what an office installs has the templates and the sample office inside."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

PROJECT = Path(__file__).parent.parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A wheel of the working tree."""
    folder = tmp_path_factory.mktemp("wheel")
    build = "import sys; from hatchling.build import build_wheel; build_wheel(sys.argv[1])"
    subprocess.run([sys.executable, "-c", build, str(folder)], cwd=PROJECT, check=True, capture_output=True)
    return next(folder.glob("*.whl"))


def test_every_template_is_inside(wheel: Path) -> None:
    templates = PROJECT / "templates"
    wanted = {path.relative_to(templates).as_posix() for path in templates.rglob("*") if path.is_file()}
    with zipfile.ZipFile(wheel) as archive:
        inside = {
            name.removeprefix("mailbot/_templates/") for name in archive.namelist() if "_templates/" in name
        }
    assert inside == wanted


def test_templates_and_sample_office_are_found_where_it_is_installed(wheel: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path)
    look = (
        "import mailbot.config as config; print(config.templates_dir());"
        "print(len(config.load_office(config.sample_office_path()).staff))"
    )
    done = subprocess.run(
        [sys.executable, "-c", look], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    folder, staff = done.stdout.splitlines()
    assert Path(folder).samefile(tmp_path / "mailbot" / "_templates")
    assert staff == "17"
