"""The ink on a picture of a page: what is dark, what of it are lines, and how much lies under no word.

A telephone's picture is darker on one side, and the table on which the page lies is darker than any ink: what
changes slowly is light, not ink, and is evened out first.

All by Pillow's own operations on whole pictures. Masks are grey pictures, white (255) where there is ink.
What this module does not do: recognise anything.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image

Box = tuple[int, int, int, int]  # left, top, right, bottom, in pixels

_LEVEL, _UPRIGHT = 28, 22  # half the length of the shortest lines, in pixels: 7 and 6 mm at 200 dots per inch
_COLOURED = 70  # how far apart the channels of a coloured pixel are
_STEP, _WIDEST_STROKE = 12, 7  # light is looked at in squares of 12 pixels; no stroke is 7 of them wide
_EVEN = 16  # levels of light that a scanner's lamp may differ by


def grey(image: Image) -> Image:
    """A picture in grey as under even light: what is the lightest of its surroundings is white paper."""
    from PIL import Image, ImageChops, ImageFilter

    picture = image.convert("L")
    size = (max(1, picture.width // _STEP), max(1, picture.height // _STEP))
    if min(size) <= _WIDEST_STROKE:
        return picture
    light = picture.resize(size, Image.Resampling.BOX).filter(ImageFilter.MaxFilter(_WIDEST_STROKE))
    levels = [level for level, count in enumerate(light.histogram()) if count]
    if levels[-1] - levels[0] <= _EVEN:
        return picture
    light = light.filter(ImageFilter.BoxBlur(_WIDEST_STROKE // 2))
    light = light.resize(picture.size, Image.Resampling.BILINEAR)
    return ImageChops.invert(ImageChops.subtract(light, picture))


def dark(image: Image) -> Image:
    """The ink of a grey picture as white on black, by a threshold half way between ink and paper."""
    counts = image.histogram()
    total, weighted = sum(counts), sum(level * count for level, count in enumerate(counts))
    best, threshold, below, below_weighted = -1.0, 128, 0, 0
    for level, count in enumerate(
        counts
    ):  # Otsu 1979: the split with the largest variance between the classes
        below += count
        below_weighted += level * count
        if not below or below == total:
            continue
        distance = below_weighted / below - (weighted - below_weighted) / (total - below)
        spread = below * (total - below) * distance * distance
        if spread > best:
            best, threshold = spread, level
    return image.point([255 if level <= min(threshold, 200) else 0 for level in range(256)])


def _at_least(bound: int) -> list[int]:
    return [255 if level >= bound else 0 for level in range(256)]


def share(mask: Image) -> float:
    """The share of a mask that is ink."""
    return mask.histogram()[255] / max(1, mask.width * mask.height)


def rules(mask: Image) -> Image:
    """The level and upright lines of at least 7 mm in a mask."""
    from PIL import ImageChops, ImageFilter

    def long(across: int, down: int) -> Image:
        inner = mask.filter(ImageFilter.BoxBlur((across, down))).point(_at_least(225))
        return inner.filter(ImageFilter.BoxBlur((across + 1, down + 1))).point(_at_least(1))

    return ImageChops.lighter(long(_LEVEL, 0), long(0, _UPRIGHT))


def without_rules(picture: Image, lines: Image) -> Image:
    """A grey picture with its lines painted white."""
    from PIL import ImageChops

    return ImageChops.lighter(picture, lines)


def unread(page: Image, mask: Image, words: list[Box], enough: float) -> float:
    """The share of a page's ink that lies under no word, the outermost edge of the page left out.

    Where that is more than ``enough``, only black print counts: a seal, a signature in blue and the lines of
    a table are no lost text.
    """
    from PIL import ImageChops, ImageDraw

    margin = max(2, min(mask.size) // 50)
    inner = (margin, margin, mask.width - margin, mask.height - margin)

    def left_over(ink: Image) -> float:
        rest = ink.copy()
        draw = ImageDraw.Draw(rest)
        for left, top, right, bottom in words:
            spare = 2 + (bottom - top) // 6
            draw.rectangle((left - spare, top - spare, right + spare, bottom + spare), fill=0)
        all_ink = ink.crop(inner).histogram()[255]
        return rest.crop(inner).histogram()[255] / all_ink if all_ink else 0.0

    quick = left_over(mask)
    if quick <= enough:
        return quick
    black = ImageChops.subtract(mask, rules(mask))
    if page.mode == "RGB":
        red, green, blue = page.split()
        most = ImageChops.lighter(red, ImageChops.lighter(green, blue))
        least = ImageChops.darker(red, ImageChops.darker(green, blue))
        black = ImageChops.subtract(black, ImageChops.subtract(most, least).point(_at_least(_COLOURED)))
    return left_over(black)
