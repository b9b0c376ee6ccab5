"""Pages a second out of text PDF beside bare pypdfium2, and out of scans beside bare tesseract."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from pathlib import Path

import pypdfium2 as pdfium

from mailbot.files.extract import read_attachment
from mailbot.files.limits import Limits
from tests.bench.place import Place
from tests.bench.scans import scanned
from tests.bench.table import Row, ratio
from tests.files.makers.pages import encoded, scan, text_pdf

_PAGES = 100
_SCANNED = 3


def measure(place: Place) -> list[Row]:
    """In this process, without the worker's pipes: the reader alone beside the library alone."""
    pdf = text_pdf(pages=_PAGES)
    ours: list[float] = []
    bare: list[float] = []
    for _ in range(place.rounds + 1):
        bare.append(_PAGES / _seconds(lambda: _bare_text(pdf)))
        ours.append(
            _PAGES / _seconds(lambda: read_attachment("a.pdf", "application/pdf", pdf, Limits(ocr=False)))
        )
    rows = [ratio("text PDF, pages/s", ours[1:], bare[1:], "/s", 50)]
    if shutil.which("tesseract"):
        rows.append(_recognition(place))
    return rows


def _recognition(place: Place) -> Row:
    picture = place.folder / "page.jpg"
    picture.write_bytes(encoded(scan()))
    pdf = scanned(_SCANNED)
    ours, bare = [], []
    for _ in range(max(1, place.rounds // 2)):
        bare.append(60 / _seconds(lambda: _tesseract(picture)))
        read = lambda: read_attachment("a.pdf", "application/pdf", pdf, Limits())  # noqa: E731
        ours.append(60 * _SCANNED / _seconds(read))
    return ratio("scans, pages/min", ours, bare, "/min", 80)


def _tesseract(picture: Path) -> None:
    command = ["tesseract", str(picture), "-", "-l", "vie", "--dpi", "200"]
    environment = os.environ | {"OMP_THREAD_LIMIT": "1"}
    subprocess.run(command, check=True, capture_output=True, env=environment)


def _bare_text(pdf: bytes) -> None:
    document = pdfium.PdfDocument(pdf)
    for page in document:
        page.get_textpage().get_text_range()
    document.close()


def _seconds(deed: object) -> float:
    assert callable(deed)
    began = time.perf_counter()
    deed()
    return time.perf_counter() - began
