"""Pages a second out of text PDF beside bare pypdfium2, and out of scans beside bare tesseract."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from concurrent.futures import ThreadPoolExecutor

import pypdfium2 as pdfium

from mailbot.core.message import Part
from mailbot.files.extract import read_attachment
from mailbot.files.limits import Limits
from mailbot.files.worker import Extractor
from tests.bench.place import Place
from tests.bench.scans import scanned_pages
from tests.bench.table import Row, ratio
from tests.files.makers.pages import encoded, scanned_pdf, text_pdf

_PAGES = 100


def measure(place: Place) -> list[Row]:
    """Text in this process, without the worker's pipes: the reader alone beside the library alone."""
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
    """Single pages, as many at a time as there are processors: through the daemon's workers, and bare."""
    pages = scanned_pages()
    cores = os.cpu_count() or 1
    pictures = [encoded(page, "PNG") for page in pages]
    parts = [Part("2", "a.pdf", "", len(pdf), pdf) for pdf in map(scanned_pdf, pages)]
    ours, bare = [], []
    with Extractor(ocr_workers=cores) as extractor, ThreadPoolExecutor(cores) as pool:
        extractor.submit((parts[0],)).result()  # starts them
        for _ in range(max(1, place.rounds // 2)):
            bare.append(60 * len(pages) / _seconds(lambda: list(pool.map(_tesseract, pictures))))
            read = lambda: [one.result() for one in [extractor.submit((part,)) for part in parts]]  # noqa: E731
            ours.append(60 * len(pages) / _seconds(read))
    return ratio(f"scans on {cores} processors, pages/min", ours, bare, "/min", 80)


def _tesseract(picture: bytes) -> None:
    command = ["tesseract", "stdin", "stdout", "-l", "vie", "--dpi", "200"]
    environment = os.environ | {"OMP_THREAD_LIMIT": "1"}
    subprocess.run(command, input=picture, check=True, capture_output=True, env=environment)


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
