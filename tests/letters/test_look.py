"""A real browser shows every letter on a phone: nothing is wider than the screen, no letter is empty.

What this test does not do: judge beauty. People look at pictures for that.
"""

from __future__ import annotations

import json
import re
import subprocess
from html import escape, unescape
from pathlib import Path

import pytest

from tests.conftest import chromium
from tests.letters.conftest import Sample

PHONE = 390
_FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
)
_MEASURE = """
<script>
window.onload = () => {
  const found = [...document.querySelectorAll("iframe")].map((frame) => {
    const page = frame.contentDocument;
    const small = [...page.querySelectorAll("a")].filter((one) => one.closest("td").offsetHeight < 40).length;
    return [page.documentElement.scrollWidth, page.body.scrollHeight, small];
  });
  document.getElementById("found").textContent = JSON.stringify(found);
};
</script>
"""


def _measured(pages: list[str], width: int, folder: Path) -> list[tuple[int, int, int]]:
    """For each page at this width: its own width, its height, the buttons too small for a thumb."""
    frames = "".join(
        f'<iframe width="{width}" height="600" srcdoc="{escape(one)}"></iframe>' for one in pages
    )
    whole = folder / "all.html"
    whole.write_text(f'<!doctype html><body>{frames}<pre id="found"></pre>{_MEASURE}', encoding="utf-8")
    program = chromium()
    assert program is not None
    command = [program, *_FLAGS, f"--user-data-dir={folder / 'profile'}", "--dump-dom", whole.as_uri()]
    dom = subprocess.run(command, capture_output=True, text=True, timeout=120, check=True).stdout
    found = re.search(r'<pre id="found">(.*?)</pre>', dom, re.DOTALL)
    assert found is not None
    return [(one[0], one[1], one[2]) for one in json.loads(unescape(found[1]))]


@pytest.mark.chromium
def test_no_letter_is_wider_than_a_phone(samples: tuple[Sample, ...], tmp_path: Path) -> None:
    measured = _measured([one.rendered.html for one in samples], PHONE, tmp_path)
    assert len(measured) == len(samples)
    wide = [(one.name, size[0]) for one, size in zip(samples, measured, strict=True) if size[0] > PHONE]
    assert not wide
    assert all(height > 150 for _, height, _ in measured)
    assert not [one.name for one, size in zip(samples, measured, strict=True) if size[2]]


@pytest.mark.chromium
def test_the_browser_would_find_a_letter_that_is_too_wide(tmp_path: Path) -> None:
    ((width, _, small),) = _measured(
        ['<div style="width:500px">x</div><table><tr><td><a href="#">x</a></td></tr></table>'],
        PHONE,
        tmp_path,
    )
    assert width >= 500
    assert small == 1
