"""What is on a PDF page besides text: pictures and drawings, with their places.

What this module does not do: look at their pixels.
"""

from __future__ import annotations

import ctypes
from dataclasses import dataclass
from typing import Any

_MOST_OBJECTS = 100_000
_DEEPEST = 12
_DRAWN = 12  # a path of more segments than this is no rule or frame: a letter's outline, a signature, a chart

_Matrix = tuple[float, float, float, float, float, float]
_IDENTITY: _Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
_Box = tuple[float, float, float, float]  # left, bottom, right, top


@dataclass(frozen=True)
class Shape:
    """A picture or drawing.

    ``view`` is its box as the page is shown, in shares of its width and height from the left and the bottom;
    ``box`` is the same in the page's own units, before it is turned.
    """

    view: _Box
    box: _Box

    @property
    def share(self) -> float:
        """The share of the page that it covers."""
        left, bottom, right, top = self.view
        return max(0.0, right - left) * max(0.0, top - bottom)

    @property
    def top(self) -> float:
        """Where it ends, from the bottom (0) to the top (1) of the page as shown."""
        return self.view[3]


@dataclass(frozen=True)
class Shapes:
    """The pictures and drawings of a page; ``complete`` unless there were too many objects to look at."""

    pictures: tuple[Shape, ...] = ()
    drawings: tuple[Shape, ...] = ()
    complete: bool = True

    @property
    def scanned(self) -> float:
        """The share of the page that pictures cover, overlaps counted twice, as in the layers of a scan."""
        return sum(shape.share for shape in self.pictures)


class _Finder:
    """Goes through the objects of one page."""

    def __init__(self, page: Any) -> None:
        self.page_box: _Box = page.get_bbox()
        self.turn: int = page.get_rotation()
        self.pictures: list[Shape] = []
        self.drawn: list[_Box] = []
        self.left = _MOST_OBJECTS

    def walk(self, container: Any, matrix: _Matrix, depth: int) -> None:
        import pypdfium2.raw as raw

        page = depth == 0
        count = (raw.FPDFPage_CountObjects if page else raw.FPDFFormObj_CountObjects)(container)
        get = raw.FPDFPage_GetObject if page else raw.FPDFFormObj_GetObject
        for index in range(count):
            self.left -= 1
            if self.left < 0:
                return
            thing = get(container, index)
            kind = raw.FPDFPageObj_GetType(thing)
            if kind == raw.FPDF_PAGEOBJ_FORM and depth < _DEEPEST:
                self.walk(thing, _after(_matrix(thing), matrix), depth + 1)
            elif kind in (raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_SHADING):
                self.pictures.append(self.shape(_bounds(thing, matrix)))
            elif kind == raw.FPDF_PAGEOBJ_PATH and raw.FPDFPath_CountSegments(thing) > _DRAWN:
                self.drawn.append(_bounds(thing, matrix))

    def shape(self, box: _Box) -> Shape:
        """A box of the page's own units as the page is shown."""
        left, bottom, right, top = self.page_box
        wide, high = max(1.0, right - left), max(1.0, top - bottom)
        x0, x1 = (_within((side - left) / wide) for side in (box[0], box[2]))
        y0, y1 = (_within((side - bottom) / high) for side in (box[1], box[3]))
        views = {
            90: (y0, 1 - x1, y1, 1 - x0),
            180: (1 - x1, 1 - y1, 1 - x0, 1 - y0),
            270: (1 - y1, x0, 1 - y0, x1),
        }
        return Shape(views.get(self.turn, (x0, y0, x1, y1)), box)


def _within(share: float) -> float:
    return min(1.0, max(0.0, share))


def _matrix(thing: Any) -> _Matrix:
    import pypdfium2.raw as raw

    found = raw.FS_MATRIX()
    if not raw.FPDFPageObj_GetMatrix(thing, found):
        return _IDENTITY
    return (found.a, found.b, found.c, found.d, found.e, found.f)


def _after(first: _Matrix, then: _Matrix) -> _Matrix:
    """The matrix that does one after the other."""
    a, b, c, d, e, f = first
    p, q, r, s, t, u = then
    return (a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u)


def _bounds(thing: Any, matrix: _Matrix) -> _Box:
    import pypdfium2.raw as raw

    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    raw.FPDFPageObj_GetBounds(thing, left, bottom, right, top)
    a, b, c, d, e, f = matrix
    corners = [
        (a * x + c * y + e, b * x + d * y + f)
        for x in (left.value, right.value)
        for y in (bottom.value, top.value)
    ]
    return (
        min(x for x, _ in corners),
        min(y for _, y in corners),
        max(x for x, _ in corners),
        max(y for _, y in corners),
    )


def shapes_of(page: Any) -> Shapes:
    """The pictures of a page, and its drawings taken together as one."""
    finder = _Finder(page)
    finder.walk(page, _IDENTITY, 0)
    drawings: tuple[Shape, ...] = ()
    if finder.drawn:
        lefts, bottoms, rights, tops = zip(*finder.drawn, strict=True)
        drawings = (finder.shape((min(lefts), min(bottoms), max(rights), max(tops))),)
    return Shapes(tuple(finder.pictures), drawings, complete=finder.left >= 0)


def views_of(page: Any, boxes: list[_Box]) -> list[_Box]:
    """Boxes of a page's own units as shares of the page as it is shown."""
    finder = _Finder(page)
    return [finder.shape(box).view for box in boxes]
