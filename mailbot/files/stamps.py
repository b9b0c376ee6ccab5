"""Stamps of secrecy and urgency on a scanned page: MẬT, TỐI MẬT, TUYỆT MẬT, KHẨN, THƯỢNG KHẨN, HỎA TỐC.

Ordinary recognition loses a stamp that lies over print. Two looks at the upper part of the page find it: at
the red ink alone, and into every frame of a stamp's size (NĐ 30/2020, Phụ lục I: 20 by 8 to 40 by 8 mm, in
a red frame). A frame in which nothing can be read is told: a grey copy may hide a stamp over print for
good.
What this module does not do: look for such words in running text, where "bí mật" means nothing. A stamp is
all that stands in its place.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from mailbot.files import ink, ocr
from mailbot.files.limits import Budget
from mailbot.files.reading import How, UnreadError

if TYPE_CHECKING:
    from PIL.Image import Image

_STAMPS = {
    "TUYETMAT": "TUYỆT MẬT",
    "TOIMAT": "TỐI MẬT",
    "MAT": "MẬT",
    "THUONGKHAN": "THƯỢNG KHẨN",
    "HOATOC": "HỎA TỐC",
    "KHAN": "KHẨN",
}
# How like the letters must be to a longer stamp's: "LUYELIMAT" is TUYỆT MẬT, "BIMAT" is not TỐI MẬT.
# MẬT and KHẨN alone must be exact.
_LIKE = {"TUYETMAT": 0.7, "THUONGKHAN": 0.7, "TOIMAT": 0.75, "HOATOC": 0.75}
_UPPER_PART = 0.45  # of the page: letterhead, number and subject
_RED = 45  # how much more red than green and blue
_ENOUGH_RED = 120  # pixels at 200 dots per inch
_FRAME = (110, 50, 520, 220)  # least and most width and height of a frame, in pixels at 200 dots per inch


@dataclass(frozen=True)
class Marks:
    """The stamps of a page, once each, and whether a frame was seen in which nothing could be read."""

    words: tuple[str, ...] = ()
    unread: bool = False


def stamp_of(line: str) -> str | None:
    """The stamp that a recognised line stands for, or None. Diacritics, spacing and frames do not matter."""
    letters = unicodedata.normalize("NFD", line.replace("Đ", "D"))
    if any(letter.islower() for letter in letters):
        return None
    bare = "".join(letter for letter in letters if letter.isascii() and letter.isalpha())
    if bare in _STAMPS:
        return _STAMPS[bare]
    likeness = {stamp: SequenceMatcher(None, stamp, bare).ratio() for stamp in _LIKE}
    best = max(likeness, key=likeness.__getitem__)
    return _STAMPS[best] if likeness[best] >= _LIKE[best] else None


def find(page: Image, budget: Budget, *, whole: bool = False) -> Marks:
    """The stamps in the upper part (or the whole) of a straight page in RGB at about 200 dots per inch."""
    recognise = ocr.engine(budget.limits.tessdata)
    if recognise is None:
        raise UnreadError(How.NO_OCR)
    upper = page if whole else page.crop((0, 0, page.width, int(page.height * _UPPER_PART)))
    words = _red_stamps(upper, recognise, budget)
    framed, unread = _framed_stamps(upper, recognise, budget)
    return Marks(tuple(dict.fromkeys(words + framed)), unread and not words)


def _stamps_in(words: list[ocr.Word]) -> list[str]:
    return [stamp for stamp in map(stamp_of, ocr.layout(words).splitlines()) if stamp]


def _red_stamps(upper: Image, recognise: ocr.Engine, budget: Budget) -> list[str]:
    """The stamps among the red ink."""
    from PIL import ImageChops, ImageOps

    if upper.mode == "L":
        return []
    red, green, blue = upper.convert("RGB").split()
    red_ink = ImageChops.subtract(red, ImageChops.lighter(green, blue)).point(
        [255 if level > _RED else 0 for level in range(256)]
    )
    if red_ink.histogram()[255] < _ENOUGH_RED:
        return []
    box = red_ink.getbbox()
    assert box is not None  # noqa: S101 - there are white pixels
    on_white = ImageOps.expand(ImageOps.invert(red_ink.crop(box)), 30, 255)
    found: list[str] = []
    # A stamp set by hand stands askew, and one that is a picture of its own may be larger than any on paper.
    for turn, factor in ((0, 1.0), (0, 0.4), (8, 1.0), (-8, 1.0)):
        budget.check_time()
        turned = on_white.rotate(turn, expand=True, fillcolor=255) if turn else on_white
        if factor != 1.0:
            turned = turned.resize((int(turned.width * factor) + 1, int(turned.height * factor) + 1))
        found = _stamps_in(recognise.words(turned, ocr.SPARSE, budget.seconds_left))
        if found:
            break
    return found


def _framed_stamps(upper: Image, recognise: ocr.Engine, budget: Budget) -> tuple[list[str], bool]:
    """The stamps inside frames, and whether one of the frames could not be read."""
    found: list[str] = []
    unread = False
    grey = ink.grey(upper)
    lines = ink.rules(ink.dark(grey))
    for box in _frames(lines):
        budget.check_time()
        words = recognise.words(
            _large(ink.without_rules(grey, lines).crop(box)), ocr.ONE_BLOCK, budget.seconds_left
        )
        stamps = _stamps_in(words)
        if not stamps:  # bars of letters may have been taken for lines: once more with the frame
            again = recognise.words(_large(grey.crop(box)), ocr.SPARSE, budget.seconds_left)
            stamps = _stamps_in(again)
        found += stamps
        sure = sum(word.confidence for word in words) / len(words) if words else 0.0
        unread = unread or (not stamps and sure < ocr.SURE)
    return found, unread


def _large(inside: Image) -> Image:
    from PIL import ImageOps

    return ImageOps.expand(inside.resize((inside.width * 2, inside.height * 2)), 20, 255)


def _frames(lines: Image) -> list[tuple[int, int, int, int]]:
    """The boxes of connected lines that have a stamp's size and two lines each way."""
    from PIL import Image

    step = 4
    small = lines.resize((max(1, lines.width // step), max(1, lines.height // step)), Image.Resampling.BOX)
    width, height = small.size
    unseen = {index for index, level in enumerate(small.tobytes()) if level > 40}
    frames = []
    while unseen:
        waiting = [unseen.pop()]
        piece = []
        while waiting:
            index = waiting.pop()
            piece.append(divmod(index, width))
            x = index % width
            for neighbour in (
                *(index + row * width for row in (-1, 0, 1)),
                *((index + row * width - 1 for row in (-1, 0, 1)) if x else ()),
                *((index + row * width + 1 for row in (-1, 0, 1)) if x < width - 1 else ()),
            ):
                if neighbour in unseen:
                    unseen.discard(neighbour)
                    waiting.append(neighbour)
        top, bottom = min(y for y, _ in piece), max(y for y, _ in piece)
        left, right = min(x for _, x in piece), max(x for _, x in piece)
        wide, high = (right - left + 1) * step, (bottom - top + 1) * step
        if _FRAME[0] <= wide <= _FRAME[2] and _FRAME[1] <= high <= _FRAME[3] and bottom < height - 1:
            frames.append((left * step, top * step, (right + 1) * step, (bottom + 1) * step))
    # Bars of letters inside a frame may look like a smaller one.
    return [box for box in frames if not any(_inside(box, other) for other in frames)][:12]


def _inside(box: tuple[int, int, int, int], other: tuple[int, int, int, int]) -> bool:
    return box != other and all(
        (one >= two) if low else (one <= two)
        for one, two, low in zip(box, other, (True, True, False, False), strict=True)
    )
