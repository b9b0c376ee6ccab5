"""Opening pictures: the right way up, on white, within bounds. Nothing here recognises a letter."""

from __future__ import annotations

import pytest
from PIL import Image, ImageChops, ImageDraw

from mailbot.files import images, ink
from mailbot.files.limits import Budget, Limits
from mailbot.files.reading import UnreadError
from tests.files.conftest import Read
from tests.files.makers.hostile import huge_png
from tests.files.makers.pages import encoded, picture_of, text_pdf

BUDGET = Budget(Limits())


def test_a_picture_is_turned_as_its_camera_says() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    picture = images.open_picture(encoded(Image.new("RGB", (300, 200)), exif=exif), BUDGET)
    assert images.on_paper(picture).size == (200, 300)


@pytest.mark.parametrize("mode", ["RGBA", "LA", "P", "1", "L", "I;16", "CMYK"])
def test_every_kind_of_pixel_becomes_grey_or_rgb(mode: str) -> None:
    form = "TIFF" if mode in ("CMYK", "LA") else "PNG"
    page = images.on_paper(images.open_picture(encoded(Image.new(mode, (90, 60)), form), BUDGET))
    assert page.mode in ("L", "RGB")
    assert page.size == (90, 60)


def test_what_is_clear_is_white_paper() -> None:
    clear = Image.new("RGBA", (50, 50), (0, 0, 0, 0))
    assert images.on_paper(clear).getpixel((5, 5)) == (255, 255, 255)


def test_a_large_photograph_is_decoded_small() -> None:
    picture = images.open_picture(encoded(Image.new("RGB", (9000, 6000), "white")), BUDGET)
    assert max(images.on_paper(picture).size) < 7000


@pytest.mark.parametrize(
    ("size", "dpi", "longest"),
    [((600, 800), 0, 1300), ((2480, 3508), 300, 2339), ((4000, 6000), 0, 2339)],
)
def test_pictures_come_to_about_200_dots_an_inch(size: tuple[int, int], dpi: int, longest: int) -> None:
    picture = Image.new("L", size, 255)
    picture.info["dpi"] = (dpi, dpi)
    assert abs(max(images.fit(picture).size) - longest) <= 1


def test_a_huge_picture_is_refused_before_it_is_decoded() -> None:
    with pytest.raises(UnreadError, match="too large"):
        images.open_picture(huge_png(), BUDGET)


@pytest.mark.parametrize("turn", [-4.0, -1.5, 0.0, 2.25, 5.0])
def test_a_page_is_set_straight(turn: float) -> None:
    page = picture_of(text_pdf(), 100).convert("L")
    straight = images.straighten(page.rotate(turn, fillcolor=255))
    assert images.straighten(straight).size == straight.size  # nothing is left to turn


def test_a_picture_without_lines_of_text_is_not_laid_on_its_side() -> None:
    picture = Image.new("L", (420, 130), 255)
    ImageDraw.Draw(picture).rectangle((40, 30, 300, 100), outline=0, width=5)
    assert images.straighten(picture).width >= 400


@pytest.mark.parametrize("darkest", [200, 120, 70])
def test_uneven_light_is_no_ink(darkest: int) -> None:
    page = picture_of(text_pdf(), 100).convert("L")
    shade = (
        Image.linear_gradient("L")
        .resize(page.size)
        .point([255 - (255 - darkest) * n // 255 for n in range(256)])
    )
    lit = ImageChops.multiply(page, shade)
    expected, found = ink.share(ink.dark(ink.grey(page))), ink.share(ink.dark(ink.grey(lit)))
    assert found == pytest.approx(expected, rel=0.3)


def test_a_damaged_picture_is_unread(read: Read) -> None:
    whole = encoded(Image.effect_noise((900, 900), 90), "PNG")
    record = read(whole[: len(whole) // 2], "a.png")
    assert (record.complete, record.how) in ((False, "damaged"), (False, "no ocr"))
    assert read(b"\x89PNG\r\n\x1a\nxxxxxxxx").how == "damaged"


def test_a_dot_is_passed_over(read: Read) -> None:
    assert read(encoded(Image.new("RGB", (8, 8)), "PNG")).complete
