"""Pictures: opening them within bounds, turning them upright and straight, and reading what they show.

What this module does not do: recognise characters (``ocr``) or stamps (``stamps``); render pages (``pdf``).
"""

from __future__ import annotations

import io
import struct
import warnings
from itertools import pairwise
from typing import TYPE_CHECKING

from mailbot.files import ink, ocr, stamps
from mailbot.files.limits import Budget
from mailbot.files.reading import How, Reading, Source, UnreadError, plain_lines

if TYPE_CHECKING:
    from PIL.Image import Image

# A picture with fewer pixels is a logo: it is read where that is possible, and its words are taken, but it
# does not make its file unread. A tiny one is not even looked at: a stamp of 20 by 8 mm has 7,000 pixels at
# 200 dots per inch, and 1,800 on a screen.
SMALL = 60_000
_TINY = 1_500
_TINY_SIDE = 16

# What Pillow's decoders raise for damaged files.
DECODER_ERRORS = (
    OSError, ValueError, SyntaxError, EOFError, KeyError, IndexError, TypeError, ZeroDivisionError,
    OverflowError, struct.error,
)  # fmt: skip
_FORMATS = ("PNG", "JPEG", "TIFF", "BMP", "GIF", "WEBP", "JPEG2000", "PPM")
_LONG_SIDE = 2339  # A4 at 200 dots per inch
_LARGEST_SIDE = 3400  # A3, or a long receipt
_SMALLEST_SIDE = 1300
_ORIENTATION = 0x0112  # the EXIF tag
_FINEST_SKEW = 0.3  # degrees; less does no harm
_STANDING = (
    3.0  # a page of text is 15 times as ragged along its lines as across them, a picture hardly at all
)


def is_small(size: tuple[int, int]) -> bool:
    """Whether a picture of this size is a logo rather than a page."""
    return size[0] * size[1] < SMALL


def is_tiny(size: tuple[int, int]) -> bool:
    """Whether a picture of this size is a bullet, a rule or a tracking dot."""
    return size[0] * size[1] < _TINY or min(size) < _TINY_SIDE


def open_picture(content: bytes, budget: Budget) -> Image:
    """A picture whose pixels are not decoded yet. Raises UnreadError for too large and damaged ones."""
    from PIL import Image, UnidentifiedImageError

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        Image.MAX_IMAGE_PIXELS = None  # the bound is ours, and looked at before a pixel is decoded
        try:
            picture = Image.open(io.BytesIO(content), formats=_FORMATS)
        except UnidentifiedImageError as error:
            raise UnreadError(How.DAMAGED) from error
    check_size(picture, budget)
    return picture


def check_size(picture: Image, budget: Budget) -> None:
    """Raise where a picture would have too many pixels when decoded."""
    if picture.width * picture.height > budget.limits.pixels:
        raise UnreadError(How.TOO_LARGE)


def on_paper(picture: Image) -> Image:
    """The picture in grey or RGB as it would be printed: the right way up, on white where it is clear."""
    from PIL import Image, ImageOps

    long_side = max(picture.size)
    if picture.format == "JPEG" and long_side > 2 * _LARGEST_SIDE:
        wanted = [max(1, side * _LARGEST_SIDE // long_side) for side in picture.size]
        picture.draft(picture.mode, (wanted[0], wanted[1]))  # decodes an eighth to a half, for little memory
        picture.info.pop("dpi", None)
    if picture.getexif().get(_ORIENTATION, 1) != 1:
        picture = ImageOps.exif_transpose(picture)
    if picture.mode in ("RGBA", "LA", "PA") or "transparency" in picture.info:
        clear = picture.convert("RGBA")
        paper = Image.new("RGBA", clear.size, "white")
        return Image.alpha_composite(paper, clear).convert("RGB")
    if picture.mode.startswith("I;16") or picture.mode in ("I", "F"):
        return picture.convert("F").point(lambda value: value / 256).convert("L")
    if picture.mode == "1":
        return picture.convert("L")
    return picture if picture.mode in ("L", "RGB") else picture.convert("RGB")


def fit(picture: Image) -> Image:
    """The picture at about 200 dots per inch, taken for a page where it does not say its resolution."""
    from PIL import Image

    long_side = max(picture.size)
    said = picture.info.get("dpi", (0, 0))[0] if isinstance(picture.info.get("dpi"), tuple) else 0
    factor = 1.0
    if 140 <= said <= 1200 and _SMALLEST_SIDE <= long_side * ocr.DPI / said <= _LARGEST_SIDE:
        factor = ocr.DPI / said
    elif long_side > _LARGEST_SIDE:
        factor = _LONG_SIDE / long_side
    elif long_side < _SMALLEST_SIDE:
        factor = min(3.0, _SMALLEST_SIDE / long_side)
    if 0.95 <= factor <= 1.05:
        return picture
    size = (max(1, round(picture.width * factor)), max(1, round(picture.height * factor)))
    return picture.resize(size, Image.Resampling.LANCZOS)


def _raggedness(mask: Image) -> int:
    """How much neighbouring rows differ: greatest where lines of text lie level."""
    from PIL import Image

    rows = mask.resize((1, mask.height), Image.Resampling.BOX).tobytes()
    return sum((one - other) ** 2 for one, other in pairwise(rows))


def straighten(page: Image) -> Image:
    """The page with its lines level: turned by a quarter where they stand, and by the skew of the scanner.

    Whether it stands on its head cannot be seen here: recognition is unsure then, and tries the other way.
    """
    from PIL import Image

    mask = ink.dark(ink.grey(page))
    mask.thumbnail((700, 700), Image.Resampling.BOX)
    standing = mask.transpose(Image.Transpose.ROTATE_90)
    upright, skew = _skew(mask)
    sideways, sideways_skew = _skew(standing)
    if sideways > _STANDING * upright:
        page, skew = page.transpose(Image.Transpose.ROTATE_90), sideways_skew
    if abs(skew) < _FINEST_SKEW:
        return page
    white = 255 if page.mode == "L" else "white"
    return page.rotate(skew, Image.Resampling.BILINEAR, expand=True, fillcolor=white)


def _skew(mask: Image) -> tuple[int, float]:
    """The best raggedness within eight degrees, and the turn that gives it."""
    best, turn = _raggedness(mask), 0.0
    if not mask.getbbox():
        return best, turn
    for step in (1.0, 0.25):
        middle = turn
        for count in range(-8, 9) if step == 1.0 else range(-3, 4):
            angle = middle + count * step
            value = _raggedness(mask.rotate(angle)) if angle else best
            if value > best:
                best, turn = value, angle
    return best, turn


def read_picture(picture: Image, reading: Reading, budget: Budget, *, counts: bool = True) -> None:
    """Add what one picture shows to a reading, and note where it is not legible.

    A picture that does not count (a logo) adds only what was surely recognised. Raises UnreadError where
    recognition is put off or missing, or where no time or page is left.
    """
    if not budget.limits.ocr or ocr.engine(budget.limits.tessdata) is None:
        raise UnreadError(How.NO_OCR)
    budget.take_ocr_page()
    read_page(straighten(fit(on_paper(picture))), reading, budget, counts=counts)


def read_page(page: Image, reading: Reading, budget: Budget, *, counts: bool = True) -> None:
    """The same for a picture in grey or RGB at about 200 dots per inch whose lines are level."""
    from PIL import Image

    found = ocr.read_page(page, budget)
    if counts and not found.blank and found.confidence < ocr.SURE:
        turned = page.transpose(Image.Transpose.ROTATE_180)
        other = ocr.read_page(turned, budget)
        if other.merit > found.merit:
            page, found = turned, other
    marks = stamps.find(page, budget, whole=not counts)
    reading.stamps += marks.words
    if counts or found.confidence >= ocr.SURE:
        reading.lines += plain_lines(found.text)
        if found.words:
            reading.confidences.append((found.confidence, found.words))
    if counts and (not found.legible or marks.unread):
        reading.problem(How.ILLEGIBLE)


def read(source: Source, reading: Reading, budget: Budget) -> None:
    """Read a picture file; the pages of a TIFF one after the other."""
    reading.how = How.OCR
    picture = open_picture(source.content, budget)
    if is_tiny(picture.size):
        reading.how = How.SMALL_PICTURE
        return
    frames = int(getattr(picture, "n_frames", 1))
    small = is_small(picture.size) and frames == 1
    if small:
        reading.how = How.SMALL_PICTURE
    try:
        for number in range(frames):
            picture.seek(number)
            check_size(picture, budget)
            read_picture(picture, reading, budget, counts=not small)
    except UnreadError as stop:
        # A machine without recognition passes over logos; a worker that puts it off passes over nothing.
        if stop.how is not How.NO_OCR or not small or not budget.limits.ocr:
            reading.problem(stop.how)
