"""Scans and photographs, read by the real Tesseract: words, stamps, and what is illegible."""

from __future__ import annotations

import pytest
from PIL import Image, ImageDraw

from mailbot.files import images, ink, ocr, stamps
from mailbot.files.limits import Budget, Limits
from tests.files.conftest import Read
from tests.files.makers.offices import word
from tests.files.makers.pages import LETTER, encoded, found, picture_of, scan, scanned_pdf, stamp, text_pdf
from tests.files.makers.scans import on_a_table, scanned, typed
from tests.files.test_quality import ENGLISH_OCR

pytestmark = pytest.mark.tesseract
STAMPS = ["MẬT", "TỐI MẬT", "TUYỆT MẬT", "KHẨN", "THƯỢNG KHẨN", "HỎA TỐC"]


@pytest.mark.parametrize("turn", [0.0, -3.0])
def test_a_scan_is_read_completely_though_it_lies_askew(read: Read, turn: float) -> None:
    record = read(encoded(scan(angle=turn)), "scan.jpg")
    assert (record.complete, record.how) == (True, "ocr")
    assert found(record.text) > 0.93
    assert record.confidence is not None
    assert record.confidence > 0.85


def test_a_page_that_stands_on_its_side_and_then_on_its_head_is_read(read: Read) -> None:
    sideways = scan().transpose(Image.Transpose.ROTATE_90)  # one more quarter puts it on its head
    assert found(read(encoded(sideways)).text) > 0.9


def test_a_page_on_a_dark_table_is_read_though_half_of_it_lies_in_the_shade(read: Read) -> None:
    record = read(encoded(on_a_table(typed(LETTER)[0])), "IMG_0412.jpg")
    assert (record.complete, record.how) == (True, "ocr")
    assert found(record.text) > 0.93


def test_a_scanned_pdf_gives_its_stamp_first(read: Read) -> None:
    record = read(scanned_pdf(scan(words="TỐI MẬT", angle=1.5)), "scan.pdf")
    assert record.text.startswith("TỐI MẬT\n")
    assert found(record.text) > 0.93
    assert (record.complete, record.how) == (True, "ocr")


@pytest.mark.parametrize("words", ["MẬT", "TỐI MẬT", "TUYỆT MẬT", "HỎA TỐC"])
def test_a_letter_spaced_stamp_in_a_red_frame_is_found_on_a_page_that_lies_askew(
    read: Read, words: str
) -> None:
    record = read(scanned_pdf(scan(words=" ".join(words), at=(110, 128), angle=1.5)), "scan.pdf")
    assert record.text.startswith(f"{words}\n")
    assert (record.complete, record.how) == (True, "ocr")


def test_a_stamp_over_print_is_found_on_a_photograph_that_lies_on_its_side(read: Read) -> None:
    photograph = scan(words="MẬT", at=(130, 95)).transpose(Image.Transpose.ROTATE_270)
    assert read(encoded(photograph), "IMG_0412.jpg").text.startswith("MẬT\n")


def test_two_columns_are_read_one_after_the_other(read: Read) -> None:
    left, right = (
        [f"Cột {side} dòng {number} của trang" for number in range(1, 12)] for side in ("trái", "phải")
    )
    page = "\n".join(f"{one}            {other}" for one, other in zip(left, right, strict=True))
    record = read(scanned_pdf(scanned(typed(page)[0])))
    assert found(record.text, page) > 0.9
    assert record.text.rindex("trái") < record.text.index("phải")


def test_a_layer_by_english_recognition_is_not_believed(read: Read) -> None:
    record = read(scanned_pdf(scan(), layer=ENGLISH_OCR))
    assert record.how == "ocr"
    assert found(record.text) > 0.93
    assert "Hcok" not in record.text


def test_a_good_layer_is_believed_and_its_page_searched_for_stamps(read: Read) -> None:
    record = read(scanned_pdf(scan(words="HỎA TỐC", at=(130, 95)), layer=LETTER))
    assert (record.complete, record.how) == (True, "text layer")
    assert record.text.startswith("HỎA TỐC\n")
    assert found(record.text) == 1.0


def test_a_digital_signatures_words_over_a_scan_are_no_layer_of_it(read: Read) -> None:
    words = "Ký bởi: Văn phòng Ủy ban nhân dân tỉnh\nThời gian ký: ngày 15 tháng 5 năm 2020"
    record = read(scanned_pdf(scan(), layer=words))
    assert (record.complete, record.how) == (True, "ocr")
    assert "Thời gian ký" in record.text
    assert found(record.text) > 0.93


def _marks(words: str, at: tuple[int, int], *, grey: bool = False, frame: bool = True) -> stamps.Marks:
    """What is found on the upper half of a stamped letter that lies askew."""
    picture = picture_of(text_pdf())
    picture = picture.crop((0, 0, picture.width, picture.height // 2))
    stamp(picture, words, at, (20, 20, 20) if grey else (200, 30, 40), frame)
    page = images.straighten(picture.rotate(1.5, Image.Resampling.BILINEAR, fillcolor="white"))
    return stamps.find(page.convert("L").convert("RGB") if grey else page, Budget(Limits()), whole=True)


@pytest.mark.parametrize("words", STAMPS)
def test_red_stamps_are_found_over_print(words: str) -> None:
    assert _marks(words, (130, 95)) == stamps.Marks((words,))


@pytest.mark.parametrize("words", ["MẬT", "THƯỢNG KHẨN"])
def test_red_stamps_are_found_beside_print(words: str) -> None:
    assert _marks(words, (75, 130)) == stamps.Marks((words,))


def test_a_red_stamp_without_frame_is_found() -> None:
    assert _marks("MẬT", (130, 95), frame=False) == stamps.Marks(("MẬT",))


@pytest.mark.parametrize("words", STAMPS)
def test_framed_stamps_are_found_on_grey_copies(words: str) -> None:
    assert _marks(words, (75, 130), grey=True) == stamps.Marks((words,))


@pytest.mark.parametrize("words", ["MẬT", "KHẨN"])
def test_a_grey_stamp_over_print_is_never_passed_over(words: str) -> None:
    marks = _marks(words, (130, 95), grey=True)
    assert marks.unread or marks.words == (words,)


def test_a_letter_without_stamp_has_none() -> None:
    assert stamps.find(picture_of(text_pdf()), Budget(Limits())) == stamps.Marks()


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("M Ậ T", "MẬT"),
        ("| MẶT |", "MẬT"),
        ("TỐI MẬT", "TỐI MẬT"),
        ("'LUYỆLI MẬT", "TUYỆT MẬT"),
        ("HOẢ TỐC", "HỎA TỐC"),
        ("KHAN", "KHẨN"),
        ("mật", None),
        ("BÍ MẬT", None),
        ("BẢO MẬT", None),
        ("CÔNG VĂN ĐẾN", None),
        ("", None),
    ],
)
def test_what_counts_as_a_stamp(line: str, expected: str | None) -> None:
    assert stamps.stamp_of(line) == expected


def test_a_stamp_that_is_a_picture_in_a_text_document_is_found(read: Read) -> None:
    small = Image.new("RGB", (420, 130), "white")
    stamp(small, "MẬT", (20, 12))
    record = read(word("Kính gửi: Công đoàn cơ sở", pictures=((small, 3.0),)))
    assert (record.text.split("\n")[0], record.complete) == ("MẬT", True)


def test_handwriting_is_illegible(read: Read) -> None:
    page = Image.new("RGB", (1200, 1600), "white")
    draw = ImageDraw.Draw(page)
    for row in range(12):
        points = [(90 + 17 * step, 120 + 110 * row + (step * 37 + row * 53) % 61 - 30) for step in range(60)]
        draw.line(points, fill="navy", width=5, joint="curve")
    record = read(encoded(page))
    assert (record.complete, record.how) == (False, "illegible")


def test_a_white_page_is_read_and_a_logo_does_not_count(read: Read) -> None:
    assert read(encoded(Image.new("RGB", (1654, 2339), "white"))).complete
    logo = Image.new("RGB", (160, 120), "white")
    ImageDraw.Draw(logo).ellipse((20, 10, 140, 110), fill="green")
    record = read(encoded(logo, "PNG"))
    assert (record.complete, record.how) == (True, "small picture")


def test_every_page_of_a_tiff_is_read(read: Read) -> None:
    pages = [picture_of(text_pdf(text), 110).convert("L") for text in ("Trang thứ nhất", "Trang thứ hai")]
    record = read(encoded(pages[0], "TIFF", save_all=True, append_images=pages[1:]))
    assert "Trang thứ nhất" in record.text
    assert "Trang thứ hai" in record.text


def test_recognition_stops_at_its_pages_and_says_so(read: Read) -> None:
    page = picture_of(text_pdf("Kính gửi: Công đoàn cơ sở"), 110)
    record = read(scanned_pdf(page, page, page), limits=Limits(ocr_pages=1))
    assert (record.complete, record.how) == (False, "too many pages")


def test_ink_under_no_word_is_counted_but_seals_and_table_lines_are_not() -> None:
    page = picture_of(text_pdf())
    dark = ink.dark(page.convert("L"))
    whole = (0, 0, page.width, page.height)
    assert ink.unread(page, dark, [], 0.3) == 1.0
    assert ink.unread(page, dark, [whole], 0.3) == 0.0
    draw = ImageDraw.Draw(page)
    draw.ellipse((900, 1500, 1300, 1900), outline=(210, 30, 40), width=40)
    for row in range(10):
        draw.line((100, 1300 + 60 * row, 1500, 1300 + 60 * row), fill="black", width=5)
    words = [(0, 0, page.width, 1100)]
    assert ink.unread(page, ink.dark(page.convert("L")), words, 0.3) < 0.1


def test_the_program_reads_as_the_library_does(monkeypatch: pytest.MonkeyPatch, read: Read) -> None:
    import shutil

    if shutil.which("tesseract") is None:  # Debian brings it with the data's recommended packages only
        return
    program = ocr._Program("tesseract", ocr._data_folder("") or ocr.Path())
    monkeypatch.setattr(ocr, "engine", lambda _: program)
    record = read(encoded(picture_of(text_pdf("Kính gửi: Công đoàn cơ sở"), 120)))
    assert "Kính gửi: Công đoàn cơ sở" in record.text
