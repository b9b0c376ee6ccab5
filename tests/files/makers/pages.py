"""PDF files and scans made by the tests: an official letter, on paper or not, straight or askew."""

from __future__ import annotations

import io
import unicodedata
from functools import lru_cache
from pathlib import Path

import pypdfium2 as pdfium
from PIL import Image, ImageDraw, ImageFilter, ImageFont
from reportlab.lib import pdfencrypt
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

# Debian's fonts-dejavu-core; elsewhere what comes with the system.
_PLAIN = ("/usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf", "C:/Windows/Fonts/times.ttf")
_BOLD = ("/usr/share/fonts/truetype/dejavu/DejaVuSerif-Bold.ttf", "C:/Windows/Fonts/timesbd.ttf")
LETTER = """TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
LIÊN ĐOÀN LAO ĐỘNG TỈNH                       Độc lập - Tự do - Hạnh phúc
Số: 245/LĐLĐ                              Quảng Trị, ngày 15 tháng 5 năm 2020
V/v triển khai Tháng Công nhân năm 2020




Kính gửi: Công đoàn cơ sở trực thuộc

Thực hiện Kế hoạch của Tổng Liên đoàn Lao động Việt Nam về tổ chức Tháng
Công nhân, đề nghị các cấp công đoàn báo cáo trước ngày 30 tháng 5 năm 2020.
Nơi nhận: Như trên; Lưu VP."""
RED, BLACK = (200, 30, 40), (20, 20, 20)
DPI = 200


def _first(paths: tuple[str, ...]) -> str:
    return next((path for path in paths if Path(path).exists()), paths[0])


@lru_cache(maxsize=1)
def _register() -> None:
    pdfmetrics.registerFont(TTFont("serif", _first(_PLAIN)))


def canvas(into: io.BytesIO, **options: object) -> Canvas:
    _register()
    return Canvas(into, pagesize=A4, **options)


def write(page: Canvas, text: str, top: float = 780, size: int = 10, left: float = 60) -> None:
    lines = page.beginText(left, top)
    lines.setFont("serif", size)
    lines.setLeading(size * 1.5)
    for line in text.split("\n"):
        lines.textLine(line)
    page.drawText(lines)


@lru_cache(maxsize=16)
def text_pdf(text: str = LETTER, pages: int = 1) -> bytes:
    """A PDF with a text layer."""
    into = io.BytesIO()
    page = canvas(into)
    for _ in range(pages):
        write(page, text)
        page.showPage()
    page.save()
    return into.getvalue()


def locked_pdf(password: str) -> bytes:
    """A PDF that opens with a password only (the empty one where none is given)."""
    into = io.BytesIO()
    page = canvas(into, encrypt=pdfencrypt.StandardEncryption(password, "chủ", canCopy=0))
    write(page, LETTER)
    page.save()
    return into.getvalue()


@lru_cache(maxsize=8)
def _rendered(pdf: bytes, dpi: int) -> Image.Image:
    document = pdfium.PdfDocument(pdf)
    picture: Image.Image = document[0].render(scale=dpi / 72).to_pil().convert("RGB")
    document.close()
    return picture


def picture_of(pdf: bytes, dpi: int = DPI) -> Image.Image:
    """The first page of a PDF as it looks."""
    return _rendered(pdf, dpi).copy()


def stamp(
    picture: Image.Image,
    words: str,
    at: tuple[int, int],
    color: tuple[int, int, int] = RED,
    frame: bool = True,
) -> None:
    """Set a stamp on a picture, its place in points from the left and the top."""
    font = ImageFont.truetype(_first(_BOLD), 50)
    draw = ImageDraw.Draw(picture)
    place = (at[0] * DPI // 72, at[1] * DPI // 72)
    left, top, right, bottom = draw.textbbox(place, words, font=font)
    if frame:
        draw.rectangle((left - 14, top - 10, right + 14, bottom + 10), outline=color, width=4)
    draw.text(place, words, font=font, fill=color)


def scan(
    text: str = LETTER,
    *,
    angle: float = 0.0,
    words: str = "",
    at: tuple[int, int] = (75, 128),
    grey: bool = False,
) -> Image.Image:
    """A letter that was printed, stamped and scanned: blurred, noisy, askew."""
    picture = picture_of(text_pdf(text))
    picture = picture.crop((0, 0, picture.width, picture.height * 6 // 10))  # what is below is white
    if words:
        stamp(picture, words, at, BLACK if grey else RED)
    if angle:
        picture = picture.rotate(angle, Image.Resampling.BILINEAR, fillcolor="white")
    noise = Image.effect_noise(picture.size, 24)
    picture = Image.blend(
        picture.filter(ImageFilter.GaussianBlur(0.6)), Image.merge("RGB", [noise] * 3), 0.08
    )
    return picture.convert("L") if grey else picture


def encoded(picture: Image.Image, form: str = "JPEG", **options: object) -> bytes:
    """The bytes of a picture file."""
    into = io.BytesIO()
    picture.save(into, form, **options)
    return into.getvalue()


def scanned_pdf(*pictures: Image.Image, layer: str = "") -> bytes:
    """A PDF of pictures, with an invisible text layer if one is given."""
    into = io.BytesIO()
    page = canvas(into)
    for picture in pictures:
        high = A4[0] * picture.height / picture.width
        page.drawImage(ImageReader(io.BytesIO(encoded(picture))), 0, A4[1] - high, A4[0], high)
        if layer:
            lines = page.beginText(60, 780)
            lines.setFont("serif", 10)
            lines.setLeading(15)
            lines.setTextRenderMode(3)
            for line in layer.split("\n"):
                lines.textLine(line)
            page.drawText(lines)
        page.showPage()
    page.save()
    return into.getvalue()


def words_of(text: str) -> set[str]:
    """The words of a text."""
    return set(unicodedata.normalize("NFC", text).split())


def found(text: str, of: str = LETTER) -> float:
    """The share of the words of one text that are in another."""
    wanted = words_of(of)
    return len(wanted & words_of(text)) / len(wanted)
