"""The words of a PDF page: its text layer, put in order where it comes out scrambled, and its annotations.

What this module does not do: decide whether the words can be believed (``pdf`` asks ``quality``).
"""

from __future__ import annotations

import ctypes
from typing import Any

from mailbot.files import quality
from mailbot.files.reading import How, Reading

_SURE = 0.85  # a page as legible as this was not scrambled
_MOST_BOXES = 20_000
_BETTER = 0.05  # by how much the order by place must be more legible
_HYPHENS = str.maketrans({"\x02": "-", "\ufffe": "-"})  # what pdfium makes of a hyphen at a line's end


def text_of(page: Any) -> str:
    """The text layer of a page, line by line."""
    layer = page.get_textpage()
    try:
        text = layer.get_text_range().translate(_HYPHENS)
        share = quality.legible(text) if text.strip() else 1.0
        if share < _SURE:
            ordered = _by_place(layer)
            if quality.legible(ordered) > share + _BETTER:
                return ordered
        return str(text)
    finally:
        layer.close()


def _by_place(layer: Any) -> str:
    """The characters of a page sorted by baseline and place, spaces set where there are gaps.

    Only level text is put in order; a page that has any other is left as it is.
    """
    import pypdfium2.raw as raw

    letters: list[tuple[float, float, float, float, str]] = []  # baseline, left, right, size, letter
    x, y = ctypes.c_double(), ctypes.c_double()
    box = raw.FS_RECTF()
    for index in range(raw.FPDFText_CountChars(layer)):
        code = raw.FPDFText_GetUnicode(layer, index)
        if code <= 32 or raw.FPDFText_IsGenerated(layer, index) == 1:
            continue
        angle = raw.FPDFText_GetCharAngle(layer, index)
        if 0.05 < angle < 6.23:
            return ""
        if not raw.FPDFText_GetCharOrigin(layer, index, x, y):
            continue
        raw.FPDFText_GetLooseCharBox(layer, index, box)
        size = max(1.0, raw.FPDFText_GetFontSize(layer, index), box.top - box.bottom)
        letters.append((y.value, x.value, max(box.right, x.value), size, chr(code)))
    letters.sort(key=lambda letter: -letter[0])
    lines: list[list[tuple[float, float, float, float, str]]] = []
    for letter in letters:
        if lines and lines[-1][0][0] - letter[0] < 0.25 * min(letter[3], lines[-1][0][3]):
            lines[-1].append(letter)
        else:
            lines.append([letter])
    return "\n".join(_spaced(line) for line in lines)


def _spaced(line: list[tuple[float, float, float, float, str]]) -> str:
    line.sort(key=lambda letter: letter[1])
    text, end = "", None
    for _, left, right, size, letter in line:
        if end is not None and left - end > 0.1 * size:
            text += "    " if left - end > 2 * size else " "
        text += letter
        end = right if end is None else max(end, right)
    return text


def text_boxes(page: Any) -> list[tuple[float, float, float, float]]:
    """The boxes (left, bottom, right, top) of the pieces of text on a page, in its own units."""
    layer = page.get_textpage()
    try:
        boxes = [layer.get_rect(index) for index in range(min(layer.count_rects(), _MOST_BOXES))]
    finally:
        layer.close()
    return [(left, bottom, right, top) for left, bottom, right, top in boxes]


def words_inside(page: Any, box: tuple[float, float, float, float]) -> int:
    """How many words of the layer stand inside a box, given in the page's own units."""
    layer = page.get_textpage()
    try:
        return len(layer.get_text_bounded(*box).split())
    finally:
        layer.close()


def has_annotations(page: Any) -> bool:
    """Whether something lies on a page that is not part of it. Links do not count."""
    import pypdfium2.raw as raw

    for index in range(raw.FPDFPage_GetAnnotCount(page)):
        note = raw.FPDFPage_GetAnnot(page, index)
        if note:
            kind = raw.FPDFAnnot_GetSubtype(note)
            raw.FPDFPage_CloseAnnot(note)
            if kind != raw.FPDF_ANNOT_LINK:
                return True
    return False


def annotation_words(page: Any, reading: Reading) -> list[str]:
    """What the annotations of a page say without showing it; those that hold files are told as a problem."""
    import pypdfium2.raw as raw

    objects = (
        raw.FPDF_ANNOT_FILEATTACHMENT,
        raw.FPDF_ANNOT_SOUND,
        raw.FPDF_ANNOT_MOVIE,
        raw.FPDF_ANNOT_THREED,
    )
    words: list[str] = []
    for index in range(raw.FPDFPage_GetAnnotCount(page)):
        note = raw.FPDFPage_GetAnnot(page, index)
        if not note:
            continue
        kind = raw.FPDFAnnot_GetSubtype(note)
        if kind in (*objects, raw.FPDF_ANNOT_RICHMEDIA):
            reading.problem(How.EMBEDDED_OBJECT)
        if kind != raw.FPDF_ANNOT_LINK:
            words += [word for word in (_string(note, b"Contents"), _string(note, b"V")) if word]
        raw.FPDFPage_CloseAnnot(note)
    return list(dict.fromkeys(words))


def _string(note: Any, key: bytes) -> str:
    import pypdfium2.raw as raw

    size = raw.FPDFAnnot_GetStringValue(note, key, None, 0)
    if size <= 2:
        return ""
    buffer = (ctypes.c_ushort * (size // 2 + 1))()
    raw.FPDFAnnot_GetStringValue(note, key, buffer, size)
    return bytes(buffer)[: size - 2].decode("utf-16-le", "replace")


def flatten(page: Any) -> None:
    """Make what annotations and form fields show a part of the page. The page must be loaded again."""
    import pypdfium2.raw as raw

    raw.FPDFPage_Flatten(page, raw.FLAT_NORMALDISPLAY)
