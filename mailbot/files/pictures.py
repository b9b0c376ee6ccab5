"""Pictures that stand in documents: which of them count, and adding their words to those of the document.

What this module does not do: render drawings (EMF, WMF, SVG). They are said to be unread.
"""

from __future__ import annotations

import re

from mailbot.files.limits import Budget
from mailbot.files.reading import How, Reading, UnreadError

# A picture shown on less paper than this (in square centimetres) is a logo, a seal or a signature, unless
# it has the pixels of a whole page.
LOGO_AREA = 30.0
_PAGE_PIXELS = 1_000_000
# The headers of metafiles and the beginnings of pictures in the drawing layer of old Office files ([MS-ODRAW]
# 2.2.23), which are found by these bytes in their streams.
_METAFILE_BLIP = re.compile(rb"(?:[\x40\x50]\x3d\x1a|[\x60\x70]\x21\x1b|[\x20\x30]\x54\x1c)\xf0")
_RASTER_BLIP = re.compile(rb"\x89PNG\r\n\x1a\n|\xff\xd8\xff[\xe0-\xef\xdb]")
_RASTER = (
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"BM",
    b"II*\x00",
    b"MM\x00*",
    b"RIFF",
    b"\x00\x00\x00\x0cjP",
)


def is_raster(content: bytes) -> bool:
    """Whether the bytes are a picture made of pixels."""
    return content.startswith(_RASTER)


def add(content: bytes, reading: Reading, budget: Budget, area: float | None = None) -> None:
    """Add what a picture shows to its document's reading, or note why it is unread.

    ``area`` is how large it is shown, in square centimetres, where that is known.
    """
    from mailbot.files import images

    if not is_raster(content):
        reading.problem(How.UNREAD_PICTURE)
        return
    counts = True
    try:
        picture = images.open_picture(content, budget)
        if images.is_tiny(picture.size):
            return
        pixels = picture.width * picture.height
        shown_small = area is not None and area <= LOGO_AREA and pixels < _PAGE_PIXELS
        counts = not (images.is_small(picture.size) or shown_small)
        images.read_picture(picture, reading, budget, counts=counts)
    except UnreadError as stop:
        # A machine without recognition passes over logos; a worker that puts it off passes over nothing.
        if stop.how is not How.NO_OCR or counts or not budget.limits.ocr:
            reading.problem(stop.how)
    except images.DECODER_ERRORS:  # the document goes on without it
        reading.problem(How.DAMAGED)


def add_all_in(stream: bytes, reading: Reading, budget: Budget) -> None:
    """Add the pictures that lie somewhere in a stream of an old Office file."""
    for match in _RASTER_BLIP.finditer(stream):
        add(stream[match.start() :], reading, budget)
    if _METAFILE_BLIP.search(stream):
        reading.problem(How.UNREAD_PICTURE)
