"""PDF files with a text layer, and what may hide beside it."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image, ImageDraw
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader

from mailbot.files.limits import Limits
from tests.files.conftest import Read
from tests.files.makers.pages import LETTER, canvas, found, locked_pdf, text_pdf, write


def test_every_word_of_a_text_layer_is_read(read: Read) -> None:
    record = read(text_pdf(), "a.pdf")
    assert (record.complete, record.how, record.confidence) == (True, "text layer", None)
    assert found(record.text) == 1.0
    assert "Số: 245/LĐLĐ" in record.text


def test_letters_mended_from_another_font_are_put_back_into_their_words(read: Read, samples: Path) -> None:
    record = read((samples / "mended-letters.pdf").read_bytes(), "a.pdf")
    assert "Thực hiện Kế hoạch của Tổng Liên đoàn, đề nghị các đơn vị báo cáo trước" in record.text
    assert "Nguyễn Văn Ước" in record.text
    assert "\nMẬT\n" in record.text
    assert record.complete


def test_a_name_without_extension_and_a_wrong_type_do_not_matter(read: Read) -> None:
    assert read(text_pdf(), "van ban", "application/octet-stream").how == "text layer"
    assert read(b"\n\n" + text_pdf(), "a.docx").how == "text layer"


def test_a_locked_pdf_is_encrypted_and_one_that_only_forbids_copying_is_read(read: Read) -> None:
    assert (read(locked_pdf("mật khẩu")).how, read(locked_pdf("mật khẩu")).complete) == ("encrypted", False)
    assert found(read(locked_pdf("")).text) == 1.0


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.999])
def test_a_pdf_that_was_cut_off_is_unread(read: Read, share: float) -> None:
    whole = text_pdf(pages=3)
    record = read(whole[: int(len(whole) * share)], "a.pdf")
    assert not record.complete
    assert record.how == "damaged"


def test_pages_beyond_the_limit_make_a_pdf_unread_but_the_first_are_evidence(read: Read) -> None:
    record = read(text_pdf(pages=5), limits=Limits(pages=2))
    assert (record.complete, record.how) == (False, "too many pages")
    assert record.text.count("Kính gửi") == 2


def test_an_empty_page_is_read_completely(read: Read) -> None:
    into = io.BytesIO()
    page = canvas(into)
    write(page, LETTER)
    page.showPage()
    page.showPage()
    page.save()
    assert read(into.getvalue()).complete


def test_words_beyond_the_limit_are_cut_and_said(read: Read) -> None:
    record = read(text_pdf(), limits=Limits(characters=100))
    assert (record.complete, record.how, len(record.text)) == (False, "too large", 100)


def _with_picture(width: float, height: float, bottom: float, layer: bool = True) -> bytes:
    into = io.BytesIO()
    page = canvas(into)
    if layer:
        write(page, LETTER)
    picture = Image.new("RGB", (600, 400), "white")
    ImageDraw.Draw(picture).ellipse((50, 50, 350, 350), outline="red", width=12)
    page.drawImage(ImageReader(picture), 80, bottom, width, height)
    page.save()
    return into.getvalue()


@pytest.mark.parametrize(
    ("what", "content"),
    [
        ("a page that is only a picture", _with_picture(400, 600, 100, layer=False)),
        ("half a page of picture beside text", _with_picture(450, 350, 30)),
        ("a small picture where stamps stand", _with_picture(80, 30, 640)),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_without_recognition_pictures_that_count_make_a_pdf_unread(
    read: Read, no_tesseract: None, what: str, content: bytes
) -> None:
    record = read(content)
    assert (record.complete, record.how) == (False, "no ocr"), what


def test_a_seal_at_the_bottom_of_a_text_page_does_not_count(read: Read, no_tesseract: None) -> None:
    record = read(_with_picture(90, 90, 120))
    assert (record.complete, record.how) == (True, "text layer")


def test_letters_drawn_as_outlines_are_no_text_layer(read: Read, no_tesseract: None) -> None:
    into = io.BytesIO()
    page = canvas(into)
    for number in range(40):
        path = page.beginPath()
        path.moveTo(100 + 9 * number, 500)
        for step in range(8):
            path.curveTo(100 + 9 * number, 510 + step, 104, 520, 108, 505 + step)
        page.drawPath(path, fill=1)
    page.save()
    assert read(into.getvalue()).how == "no ocr"


def test_a_layer_of_signs_is_garbage(read: Read, no_tesseract: None) -> None:
    signs = "&{QJ KzD [m KLK FKH QJKCD 9LYW 1DP } ~^ HOQ\\ WKDQJ ]|x KRD{ GRD^ FDP\n" * 5
    record = read(text_pdf(signs))
    assert (record.complete, record.how) == (False, "no ocr")


def test_what_annotations_and_fields_say_is_read(read: Read) -> None:
    into = io.BytesIO()
    page = canvas(into)
    write(page, LETTER)
    page.textAnnotation("Ghi chú: tài liệu nội bộ", Rect=[400, 700, 420, 720])
    page.acroForm.textfield(name="a", value="XIN Y KIEN", x=60, y=60, width=200)
    page.save()
    record = read(into.getvalue())
    assert "Ghi chú: tài liệu nội bộ" in record.text
    assert "XIN Y KIEN" in record.text


def test_a_file_attached_to_a_pdf_is_read_as_a_file_inside_it(read: Read) -> None:
    import pypdfium2 as pdfium

    from mailbot.files.extract import read_attachment

    document = pdfium.PdfDocument(text_pdf())
    document.new_attachment("danh sách.txt").set_data("Đơn tố cáo".encode())
    into = io.BytesIO()
    document.save(into)
    outer, inner = read_attachment("a.pdf", "", into.getvalue(), Limits())
    assert outer.nested == ("a.pdf/danh sách.txt",)
    assert (inner.name, inner.text, inner.complete) == ("a.pdf/danh sách.txt", "Đơn tố cáo", True)


def test_a_picture_inside_a_form_object_is_seen_in_its_place(read: Read, no_tesseract: None) -> None:
    into = io.BytesIO()
    page = canvas(into)
    write(page, LETTER)
    page.beginForm("mau")
    page.drawImage(ImageReader(Image.new("RGB", (300, 300), "white")), 0, 0, 100, 100)
    page.endForm()
    page.saveState()
    page.translate(60, 60)
    page.scale(4, 4)  # 400 by 400 points
    page.doForm("mau")
    page.restoreState()
    page.save()
    assert read(into.getvalue()).how == "no ocr"


def test_a_turned_page_has_its_top_where_it_is_shown(read: Read, no_tesseract: None) -> None:
    import pypdfium2 as pdfium

    from mailbot.files.pdf_shapes import shapes_of

    into = io.BytesIO()
    page = canvas(into)
    page.drawImage(ImageReader(Image.new("RGB", (300, 300), "white")), 0, 0, 60, 60)  # bottom left
    page.save()
    document = pdfium.PdfDocument(into.getvalue())
    views = {}
    for turn in (0, 90, 180, 270):
        document[0].set_rotation(turn)
        (shape,) = shapes_of(document[0]).pictures
        views[turn] = tuple(round(side, 2) for side in shape.view)
    wide, high = round(60 / A4[0], 2), round(60 / A4[1], 2)
    assert views == {
        0: (0, 0, wide, high),
        90: (0, round(1 - 60 / A4[0], 2), high, 1),
        180: (round(1 - 60 / A4[0], 2), round(1 - 60 / A4[1], 2), 1, 1),
        270: (round(1 - 60 / A4[1], 2), 0, 1, wide),
    }
