"""Word documents (.docx, .docm) and presentations (.pptx): text in reading order, and what hangs on it.

What this module does not do: lay out pages. A list's automatic numbers are not in the file.
"""

from __future__ import annotations

from mailbot.files import ooxml
from mailbot.files.limits import Budget
from mailbot.files.reading import Reading, Source

_WORD_PARTS = (
    r"word/document\d*\.xml",
    r"word/header\d*\.xml",
    r"word/footer\d*\.xml",
    r"word/(?:footnotes|endnotes|comments)\.xml",
    r"word/diagrams/data\d*\.xml",
    r"word/charts/chart\w*\.xml",
)
_SLIDE_PARTS = (
    r"ppt/slides/slide\d+\.xml",
    r"ppt/notesSlides/notesSlide\d+\.xml",
    r"ppt/comments/.+\.xml",
    r"ppt/diagrams/data\d*\.xml",
    r"ppt/charts/chart\w*\.xml",
)


def read_word(source: Source, reading: Reading, budget: Budget) -> None:
    """Read a Word document."""
    _read(source, reading, budget, _WORD_PARTS)


def read_slides(source: Source, reading: Reading, budget: Budget) -> None:
    """Read a presentation. What stands on its masters and layouts comes last, their prompts left out."""
    _read(source, reading, budget, _SLIDE_PARTS)


def _read(source: Source, reading: Reading, budget: Budget, parts: tuple[str, ...]) -> None:
    areas: dict[str, float] = {}
    with ooxml.Package(source, budget) as package:
        for name, root in ooxml.each_part(package, parts, reading):
            areas |= ooxml.shown_areas(root, package.links_of(name))
        for name in package.named(r"ppt/slide(?:Masters|Layouts)/[^/]+\.xml"):
            root = package.root_of(name)
            for shape in list(root.iter("{*}sp")):
                if next(shape.iter("{*}ph"), None) is not None and shape.getparent() is not None:
                    shape.getparent().remove(shape)
            reading.lines += ooxml.words(root)
            areas |= ooxml.shown_areas(root, package.links_of(name))
        package.unread.discard("ppt/presentation.xml")
        ooxml.add_rest(package, areas, reading, budget)
