"""What reading costs beside the bare libraries, within one run: ``python -m tests.files.measure``.

Prints pages a second of text PDFs (bare pypdfium2, ``read_attachment``, a worker) and pages a minute of scans
(the bare ``tesseract`` program and a worker, two at a time each).
"""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pypdfium2 as pdfium

from mailbot.core.message import Part
from mailbot.files.extract import read_attachment
from mailbot.files.limits import Limits
from mailbot.files.worker import Extractor
from tests.files.makers.pages import LETTER, encoded, scan, scanned_pdf, text_pdf

PAGES, SCANS = 200, 8


def _bare(content: bytes) -> int:
    words = 0
    with pdfium.PdfDocument(content) as document:
        for page in document:
            words += len(page.get_textpage().get_text_range())
    return words


def _seconds(run: Callable[[], object], times: int = 3) -> float:
    best = float("inf")
    for _ in range(times):
        begun = time.perf_counter()
        run()
        best = min(best, time.perf_counter() - begun)
    return best


def measure() -> dict[str, float]:
    """The figures by name."""
    content = text_pdf("\n".join([LETTER] * 3), pages=PAGES)
    limits = Limits(ocr=False)
    part = Part("2", "a.pdf", "", len(content), content)
    page = scan(angle=1.5)
    png, pdf = encoded(page, "PNG"), scanned_pdf(page)
    command = ["tesseract", "stdin", "stdout", "-l", "vie", "--dpi", "200"]
    environment = os.environ | {"OMP_THREAD_LIMIT": "1"}

    def bare_scans() -> None:
        with ThreadPoolExecutor(2) as pool:
            for _ in range(SCANS):
                pool.submit(
                    subprocess.run, command, input=png, capture_output=True, env=environment, check=True
                )

    with Extractor(Limits(), ocr_workers=2) as extractor:
        scans = [(Part("2", "b.pdf", "", len(pdf), pdf),)] * SCANS
        extractor.submit((part,)).result()
        return {
            "text PDF, bare pypdfium2, pages/s": PAGES / _seconds(lambda: _bare(content)),
            "text PDF, read_attachment, pages/s": PAGES
            / _seconds(lambda: read_attachment("a", "", content, limits)),
            "text PDF, worker, pages/s": PAGES / _seconds(lambda: extractor.submit((part,)).result()),
            "scan, bare tesseract, pages/min": 60 * SCANS / _seconds(bare_scans, 1),
            "scan, worker, pages/min": 60
            * SCANS
            / _seconds(lambda: [one.result() for one in [extractor.submit(scan) for scan in scans]], 1),
        }


if __name__ == "__main__":
    for name, value in measure().items():
        print(f"{value:10.1f}  {name}")
