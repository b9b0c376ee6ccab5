"""Reading pictures of pages by Tesseract with Vietnamese data.

Two engines with one interface: the tesserocr library, and the ``tesseract`` program over pipes where the
library is not installed. Tesseract answers with high confidence for the lines that it saw, and says nothing
of those it skipped (a page turned by three degrees lost two thirds of its words): so the page is turned
straight first, and the ink that lies under no recognised word is counted afterwards.
What this module does not do: open files (``images``), look for stamps (``stamps``).
"""

from __future__ import annotations

import io
import os
import shutil
import subprocess
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from mailbot.files import ink
from mailbot.files.limits import Budget
from mailbot.files.reading import How, UnreadError

if TYPE_CHECKING:
    from PIL.Image import Image

LANGUAGE = "vie"
DPI = 200  # finer is slower without gain

# Tesseract's page segmentation modes.
AUTOMATIC, ONE_BLOCK, ONE_LINE, SPARSE = 3, 6, 7, 11

SURE = 0.75  # a page below this mean confidence counts as unread
UNREAD_INK = 0.3  # more black ink than this under no word, and lines were lost
_BLANK = 0.0006  # less of the page dark than this, and nothing recognised, is specks
_USUAL_PLACES = (
    "/usr/share/tesseract-ocr",
    "/usr/share/tessdata",
    "/usr/share/tesseract",
    "/usr/local/share",
    "/opt/homebrew/share",
    "C:/Program Files/Tesseract-OCR",
)


@dataclass(frozen=True)
class Word:
    """A recognised word: its line's number, confidence from 0 to 1, and its box in pixels."""

    line: tuple[int, int, int]
    text: str
    confidence: float
    left: int
    top: int
    width: int
    height: int

    @property
    def box(self) -> tuple[int, int, int, int]:
        """Left, top, right and bottom, in pixels."""
        return (self.left, self.top, self.left + self.width, self.top + self.height)


@dataclass(frozen=True)
class Page:
    """A picture as read. ``unread_ink`` is the share of its ink that lies under no word."""

    text: str
    words: int
    confidence: float
    unread_ink: float = 0.0
    blank: bool = False

    @property
    def legible(self) -> bool:
        """Whether all of the page may be taken as read."""
        return self.blank or (self.words > 0 and self.confidence >= SURE and self.unread_ink <= UNREAD_INK)

    @property
    def merit(self) -> float:
        """By which the better of two readings of one page is chosen."""
        return self.words * self.confidence * (1 - self.unread_ink)


class Engine(Protocol):
    """Recognises the words of a grey or coloured picture at 200 dots per inch."""

    def words(self, image: Image, segmentation: int, seconds: float) -> list[Word]:
        """The words in reading order. Raises UnreadError when the time is over."""
        ...


def _data_folder(configured: str) -> Path | None:
    """The folder that has Vietnamese data."""
    places = [Path(place) for place in (configured, os.environ.get("TESSDATA_PREFIX", "")) if place]
    for place in map(Path, _USUAL_PLACES):
        places += [place, place / "tessdata", *sorted(place.glob("*/tessdata"), reverse=True)]
    return next((place for place in places if (place / f"{LANGUAGE}.traineddata").is_file()), None)


class _Library:
    """Tesseract inside this process."""

    def __init__(self, folder: Path) -> None:
        import tesserocr

        self._api = tesserocr.PyTessBaseAPI(path=str(folder), lang=LANGUAGE)

    def words(self, image: Image, segmentation: int, seconds: float) -> list[Word]:
        self._api.SetPageSegMode(segmentation)
        self._api.SetImage(image)
        self._api.SetSourceResolution(DPI)
        try:
            if not self._api.Recognize(max(1, int(seconds * 1000))):
                raise UnreadError(How.TOO_SLOW)
            return _parse_tsv(self._api.GetTSVText(0))
        finally:
            self._api.Clear()


class _Program:
    """Tesseract as a program of its own; pictures and words go through pipes."""

    def __init__(self, program: str, folder: Path) -> None:
        self._command = [program, "stdin", "stdout", "--tessdata-dir", str(folder), "-l", LANGUAGE]
        self._command += ["--dpi", str(DPI)]

    def words(self, image: Image, segmentation: int, seconds: float) -> list[Word]:
        picture = io.BytesIO()
        image.save(picture, "PNG", compress_level=1)
        try:
            done = subprocess.run(
                [*self._command, "--psm", str(segmentation), "tsv"],
                input=picture.getvalue(),
                capture_output=True,
                timeout=max(1.0, seconds),
                check=False,
            )
        except subprocess.TimeoutExpired as error:
            raise UnreadError(How.TOO_SLOW) from error
        if done.returncode:
            raise UnreadError(How.ILLEGIBLE)
        return _parse_tsv(done.stdout.decode("utf-8", "replace"))


@lru_cache(maxsize=4)
def engine(tessdata: str = "") -> Engine | None:
    """The engine of this machine, or None where Tesseract or its Vietnamese data are missing."""
    # One thread a process: with more, a page takes five times as long on two cores.
    os.environ["OMP_THREAD_LIMIT"] = "1"
    folder = _data_folder(tessdata)
    if folder is None:
        return None
    try:
        return _Library(folder)
    except (ImportError, RuntimeError):
        program = shutil.which("tesseract")
        return _Program(program, folder) if program else None


def _parse_tsv(table: str) -> list[Word]:
    """The words of Tesseract's table: level, page, block, paragraph, line, word, box, confidence, text."""
    words = []
    for row in table.splitlines():
        fields = row.split("\t", 11)
        if len(fields) < 12 or fields[0] != "5" or not fields[11].strip():
            continue
        numbers = [int(value) for value in fields[2:10]]
        words.append(
            Word(
                line=(numbers[0], numbers[1], numbers[2]),
                text=fields[11].strip(),
                confidence=max(0.0, float(fields[10]) / 100),
                left=numbers[4],
                top=numbers[5],
                width=numbers[6],
                height=numbers[7],
            )
        )
    return words


def layout(words: list[Word]) -> str:
    """The words as lines of text; a wide gap, as between the two halves of a letterhead, stays wide."""
    lines = []
    for _, group in groupby(words, key=lambda word: word.line):
        line, end = "", None
        for word in group:
            gap = "" if end is None else "    " if word.left - end > 2.5 * word.height else " "
            line += gap + word.text
            end = word.left + word.width
        lines.append(line)
    return "\n".join(lines)


def read_page(image: Image, budget: Budget) -> Page:
    """Read a picture of a page that already stands straight. Raises UnreadError without an engine or time."""
    recognise = engine(budget.limits.tessdata)
    if recognise is None:
        raise UnreadError(How.NO_OCR)
    grey = ink.grey(image)
    dark = ink.dark(grey)
    share = ink.share(dark)
    if share == 0:
        return Page("", 0, 0.0, blank=True)
    best = Page("", 0, 0.0, unread_ink=1.0)
    for segmentation in (AUTOMATIC, ONE_BLOCK, SPARSE):
        budget.check_time()
        words = recognise.words(grey, segmentation, budget.seconds_left)
        if not words and share < _BLANK:
            return Page("", 0, 0.0, blank=True)
        letters = sum(len(word.text) for word in words)
        sure = sum(word.confidence * len(word.text) for word in words) / letters if letters else 0.0
        left_over = ink.unread(image, dark, [word.box for word in words], UNREAD_INK)
        page = Page(layout(words), len(words), sure, left_over)
        if page.merit > best.merit or not best.words:
            best = page
        if best.legible or best.confidence < 0.5:
            break  # another segmentation finds lost lines; it does not make writing legible
    return best
