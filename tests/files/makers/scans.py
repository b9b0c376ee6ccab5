"""Any text typed on A4 paper, laid on a scanner askew at 200 dots per inch, or photographed."""

from __future__ import annotations

import io
import textwrap
from functools import lru_cache

import pypdfium2 as pdfium
from PIL import Image, ImageChops, ImageFilter

from tests.files.makers.pages import DPI, canvas, write

ASKEW = 1.5  # degrees, as a page lies that was put on the glass by hand
_COLUMNS, _LINES = 82, 42  # of a page in type of 11 points
_SIDEWAYS = 6  # the EXIF orientation of a telephone that was held upright
_ORIENTATION = 0x0112


def typed(text: str) -> list[Image.Image]:
    """A text as grey pages; long lines are broken between words, as a typist does."""
    lines = [part for line in text.split("\n") for part in (textwrap.wrap(line, _COLUMNS) or [""])]
    into = io.BytesIO()
    page = canvas(into)
    for start in range(0, len(lines), _LINES):
        write(page, "\n".join(lines[start : start + _LINES]), size=11)
        page.showPage()
    page.save()
    with pdfium.PdfDocument(into.getvalue()) as document:
        return [one.render(scale=DPI / 72, grayscale=True).to_pil() for one in document]


@lru_cache(maxsize=2)
def _noise(size: tuple[int, int]) -> Image.Image:
    """The grain of a sensor; the same for all pages of a size, since making it takes longer than a page."""
    return Image.effect_noise(size, 24)


def scanned(page: Image.Image, angle: float = ASKEW) -> Image.Image:
    """A grey page from the glass: turned, a little blurred and noisy."""
    turned = page.rotate(angle, Image.Resampling.BILINEAR, fillcolor=255)
    return Image.blend(turned.filter(ImageFilter.GaussianBlur(0.6)), _noise(page.size), 0.08)


def on_a_table(page: Image.Image) -> Image.Image:
    """A page as it lies on a dark table, one side of both in the shade."""
    table = Image.new("L", (page.width + 500, page.height + 500), 60)
    table.paste(page, (250, 250))
    shade = Image.linear_gradient("L").resize(table.size).point(lambda level: 255 - level * 6 // 10)
    return ImageChops.multiply(table.rotate(2, Image.Resampling.BILINEAR, fillcolor=60), shade)


def photographed(page: Image.Image, quality: int = 60) -> bytes:
    """A page as a telephone gives it: askew, one side in the shade, on its side with a note of that."""
    shade = Image.linear_gradient("L").rotate(90).resize(page.size).point(lambda level: 255 - level // 4)
    lit = Image.composite(scanned(page, -2.0), Image.new("L", page.size, 90), shade)
    exif = Image.Exif()
    exif[_ORIENTATION] = _SIDEWAYS
    into = io.BytesIO()
    lit.transpose(Image.Transpose.ROTATE_90).save(into, "JPEG", quality=quality, exif=exif)
    return into.getvalue()
