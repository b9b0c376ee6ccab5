"""PDF files: the text layer where there is one that can be believed, recognition where there is none.

A document counts as read when every page is: its words, what annotations and form fields say, the files
attached to it, and each picture that is larger than a logo. Pages whose words come out scrambled (fonts
that lack Vietnamese letters are mended letter by letter, each in a run of its own) are put in order by
place.
What this module does not do: judge text (``quality``), recognise characters (``ocr``).
"""

from __future__ import annotations

import ctypes
from typing import TYPE_CHECKING, Any

from mailbot.files import images, ink, ocr, pdf_layer, pdf_shapes, quality, stamps
from mailbot.files.limits import Budget
from mailbot.files.reading import Child, How, Reading, Source, UnreadError, plain_lines

if TYPE_CHECKING:
    from PIL.Image import Image

_POINTS_PER_INCH = 72
_MOST_PIXELS = 12_000_000  # of one rendered page: A2 at 200 dots per inch
_SCAN = 0.5  # a picture on half the page or more is a scan (or a background)
_PICTURE = 0.05  # the share of the page that a picture must have to be more than a logo, seal or signature
_MARK = 0.0015  # and to be more than a dot: about 12 by 8 mm of A4
_DENSE = 100  # words of the layer for a whole page of picture: with fewer the picture has not been read
_TOP = 0.55  # stamps stand above this height


def read(source: Source, reading: Reading, budget: Budget) -> None:
    """Read a PDF file."""
    import pypdfium2 as pdfium
    import pypdfium2.raw as raw

    reading.how = How.TEXT_LAYER
    try:
        document = pdfium.PdfDocument(source.content)
    except pdfium.PdfiumError as error:
        locked = error.err_code in (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY)
        raise UnreadError(How.ENCRYPTED if locked else How.DAMAGED) from error
    with document:
        if document.get_formtype() in (raw.FORMTYPE_XFA_FULL, raw.FORMTYPE_XFA_FOREGROUND):
            reading.problem(How.ACTIVE_CONTENT)
        if raw.FPDFDoc_GetJavaScriptActionCount(document) > 0:
            reading.problem(How.ACTIVE_CONTENT)
        if b"%%EOF" not in source.content[-4096:]:
            reading.problem(How.DAMAGED)  # cut off: what is missing is anybody's guess
        pages = len(document)
        if pages > budget.limits.pages:
            reading.problem(How.TOO_MANY_PAGES)
        try:
            for number in range(min(pages, budget.limits.pages)):
                budget.check_time()
                _read_page(document, number, reading, budget)
        except UnreadError as stop:
            reading.problem(stop.how)
        reading.children = _attached_files(document, budget)


def _read_page(document: Any, number: int, reading: Reading, budget: Budget) -> None:
    import pypdfium2 as pdfium

    try:
        page = document[number]
    except pdfium.PdfiumError:
        reading.problem(How.DAMAGED)
        return
    notes: list[str] = []
    if pdf_layer.has_annotations(page):
        notes = pdf_layer.annotation_words(page, reading)
        pdf_layer.flatten(page)  # now what they show is part of the page
        page.close()
        page = document[number]
    try:
        text = pdf_layer.text_of(page)
        shapes = pdf_shapes.shapes_of(page)
        if not shapes.complete:
            reading.problem(How.TOO_LARGE)
        _read_layer_or_picture(page, text, shapes, reading, budget)
        for note in notes:
            reading.lines += plain_lines(note)
    finally:
        page.close()


def _read_layer_or_picture(
    page: Any, text: str, shapes: pdf_shapes.Shapes, reading: Reading, budget: Budget
) -> None:
    """Take the layer of a page, recognise the page, or both."""
    scan = shapes.scanned >= _SCAN
    marks = [shape for shape in (*shapes.pictures, *shapes.drawings) if shape.share >= _MARK]
    no_words = not text.strip() and (marks or scan)
    if no_words or (scan and quality.is_doubtful_layer(text)) or quality.is_garbage(text):
        if not _recognise(page, None, reading, budget):
            reading.lines += plain_lines(text)
        return
    reading.lines += plain_lines(text)
    if scan:
        # A few words over a scan, as a digital signature shows them, are no layer of its text.
        if _can_recognise(budget, reading) and _leaves_ink(page):
            _recognise(page, None, reading, budget)
        else:
            _look_for_stamps(page, reading, budget)
        return
    for shape in marks:
        # Words over a picture are its own layer, or it is their background.
        if shape.share >= _PICTURE and pdf_layer.words_inside(page, shape.box) < _DENSE * shape.share:
            _recognise(page, shape, reading, budget)
    if any(shape.top >= _TOP for shape in marks):
        _look_for_stamps(page, reading, budget)


def _can_recognise(budget: Budget, reading: Reading) -> bool:
    """Whether there is recognition now; where it is put off or missing, that is told."""
    if budget.limits.ocr and ocr.engine(budget.limits.tessdata) is not None:
        return True
    reading.problem(How.NO_OCR)
    return False


def _leaves_ink(page: Any) -> bool:
    """Whether much of what a page shows lies under no word of its layer."""
    picture = _render(page, None)
    wide, high = picture.size
    boxes = [
        (int(left * wide), int((1 - top) * high), int(right * wide), int((1 - bottom) * high))
        for left, bottom, right, top in pdf_shapes.views_of(page, pdf_layer.text_boxes(page))
    ]
    dark = ink.dark(ink.grey(picture))
    return ink.unread(picture, dark, boxes, ocr.UNREAD_INK) > ocr.UNREAD_INK


def _recognise(page: Any, shape: pdf_shapes.Shape | None, reading: Reading, budget: Budget) -> bool:
    """Add a page, or one picture on it, as recognised. False where recognition is put off or missing."""
    if not _can_recognise(budget, reading):
        return False
    budget.take_ocr_page()
    reading.how = How.OCR
    picture = _render(page, shape)
    images.read_page(images.straighten(picture), reading, budget)
    return True


def _look_for_stamps(page: Any, reading: Reading, budget: Budget) -> None:
    """Look for stamps that are pictures on a page whose words are text."""
    if not _can_recognise(budget, reading):
        return
    budget.take_ocr_page()
    marks = stamps.find(images.straighten(_render(page, None)), budget)
    reading.stamps += marks.words
    if marks.unread:
        reading.problem(How.ILLEGIBLE)


def _render(page: Any, shape: pdf_shapes.Shape | None) -> Image:
    """The page, or the part of it under one shape, in RGB."""
    width, height = page.get_size()
    scale = min(ocr.DPI / _POINTS_PER_INCH, (_MOST_PIXELS / max(1.0, width * height)) ** 0.5)
    crop = (0.0, 0.0, 0.0, 0.0)
    if shape is not None:
        crop = (
            shape.view[0] * width,
            shape.view[1] * height,
            (1 - shape.view[2]) * width,
            (1 - shape.view[3]) * height,
        )
    picture: Image = page.render(scale=scale, crop=crop).to_pil().convert("RGB")
    return picture


def _attached_files(document: Any, budget: Budget) -> list[Child]:
    """The files attached to the document, as far as there is room for them."""
    import pypdfium2 as pdfium
    import pypdfium2.raw as raw

    children = []
    for number in range(min(document.count_attachments(), budget.limits.files)):
        attachment = document.get_attachment(number)
        size = ctypes.c_ulong()
        raw.FPDFAttachment_GetFile(attachment, None, 0, size)
        name = f"{number + 1}"
        try:
            name = attachment.get_name() or name
            if size.value > budget.room:
                raise UnreadError(How.TOO_LARGE)
            budget.take_bytes(size.value)
            children.append(Child(name, bytes(attachment.get_data()) if size.value else b""))
        except UnreadError as stop:
            children.append(Child(name, None, how=stop.how))
        except pdfium.PdfiumError:
            children.append(Child(name, None))
    return children
