"""What Word, Excel and PowerPoint files have in common: a ZIP of XML parts with pictures and objects.

``Package`` opens it within the budget; ``words`` turns any of its parts into text. Every part of the
package is either read, known to hold nothing to read (styles, settings), or told as a problem.
What this module does not do: know in which order the parts of one kind of document come (``word``,
``slides``, ``sheets``).
"""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from collections.abc import Iterator
from typing import Any

from mailbot.files import archives, pictures
from mailbot.files.html import parse_xml
from mailbot.files.limits import Budget
from mailbot.files.reading import Child, How, Reading, Source, UnreadError, clean

# Parts without words of the author, and copies of what other parts show.
_NO_WORDS = re.compile(
    r"(?:^|/)(?:_rels|docProps|customXml|_xmlsignatures|theme|fonts|printerSettings|webextensions|glossary)/"
    r"|^\[Content_Types\]\.xml$|\.rels$|\.odttf$"
    r"|/(?:styles|stylesWithEffects|settings|webSettings|fontTable|numbering|people|commentsExtended|commentsIds"
    r"|commentsExtensible|presProps|viewProps|tableStyles|calcChain|volatileDependencies|metadata)\.(?:xml|bin)$"
    r"|/(?:tags|handoutMasters|ctrlProps|tables|queryTables|persons|revisions|ink|model)/[^/]+$"
    r"|/diagrams/(?:layout|quickStyle|colors|drawing)\d*\.xml$|/charts/(?:style|colors)\d*\.xml$"
)
_SEPARATE = frozenset(("txbxContent", "txBody"))  # text boxes: apart from the paragraph that they hang on
_PICTURE_LINKS = ("embed", "id", "link", "pict")
_EMU_PER_CM = 360_000
_POINTS_PER_CM = 28.35


class Package:
    """An opened OOXML file. Use it as a context."""

    def __init__(self, source: Source, budget: Budget) -> None:
        self._archive = zipfile.ZipFile(io.BytesIO(source.content))
        self._budget = budget
        self.names = [member.filename for member in self._archive.infolist() if not member.is_dir()]
        self.unread = {name for name in self.names if not _NO_WORDS.search(name)}

    def __enter__(self) -> Package:
        return self

    def __exit__(self, *_: object) -> None:
        self._archive.close()

    def bytes_of(self, name: str) -> bytes:
        """A part. Raises UnreadError when it is encrypted, damaged or too large."""
        self.unread.discard(name)
        return archives.unpack_member(self._archive, self._archive.getinfo(name), self._budget)

    def root_of(self, name: str) -> Any:
        """The root element of an XML part."""
        return parse_xml(self.bytes_of(name))

    def named(self, pattern: str) -> list[str]:
        """The parts whose whole name fits a pattern, those with a number in the order of their numbers."""
        found = [name for name in self.names if re.fullmatch(pattern, name)]
        return sorted(found, key=lambda name: ([int(number) for number in re.findall(r"\d+", name)], name))

    def links_of(self, name: str) -> dict[str, str]:
        """The relations of a part that stay inside the file: id -> name of the other part."""
        folder, base = posixpath.split(name)
        relations = f"{folder}/_rels/{base}.rels"
        if relations not in self.names:
            return {}
        links = {}
        for link in self.root_of(relations):
            if link.get("TargetMode") != "External" and link.get("Id"):
                target = link.get("Target", "")
                path = target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target)
                links[link.get("Id")] = posixpath.normpath(path)
        return links


def local(element: Any) -> str:
    """An element's name without its namespace; empty for comments and the like."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


class _Text:
    """Text that is written into the innermost of several open places: cells, text boxes."""

    def __init__(self) -> None:
        self._open: list[list[str]] = [[]]
        self.boxes: list[str] = []
        self.deleted: list[str] = []

    def add(self, text: str) -> None:
        self._open[-1].append(text)

    def open(self) -> None:
        self._open.append([])

    def close(self) -> str:
        return "".join(self._open.pop()) if len(self._open) > 1 else ""

    def end_paragraph(self) -> None:
        self.add("\n")
        if self.boxes and len(self._open) == 1:
            self._open[0] += self.boxes
            self.boxes = []

    def lines(self) -> list[str]:
        while len(self._open) > 1:
            self.add(self.close())
        text = "".join([*self._open[0], "\n", *self.boxes, "\n", *self.deleted])
        return [line.rstrip() for line in clean(text).split("\n") if line.strip()]


def row_text(cells: list[str]) -> str:
    """A row of a table: on one line where every cell has one line only, else one cell after the other."""
    cells = [cell.strip("\n") for cell in cells]
    if any("\n" in cell for cell in cells):
        return "".join(f"{cell}\n" for cell in cells if cell)
    return "\t".join(cells).rstrip() + "\n"


def words(root: Any) -> list[str]:
    """The lines of a part of WordprocessingML, DrawingML or a chart, deleted text at the end."""
    from lxml import etree

    text = _Text()
    rows: list[list[str]] = []
    skipped = None
    for event, element in etree.iterwalk(root, events=("start", "end")):
        name = local(element)
        if skipped is not None:
            if event == "end" and element is skipped:
                skipped = None
        elif event == "start":
            if name == "Fallback" and any(
                local(other) == "Choice" for other in element.itersiblings(preceding=True)
            ):
                skipped = element  # the same once more, for older programs
            else:
                _start(name, element, text, rows)
        else:
            _end(name, text, rows)
    return text.lines()


def _start(name: str, element: Any, text: _Text, rows: list[list[str]]) -> None:
    if name in ("t", "v") and element.text:
        text.add(element.text)
        if name == "v":
            text.add("\n")
    elif name == "delText" and element.text:
        text.deleted.append(element.text + "\n")
    elif name in ("tab", "ptab") and local(element.getparent()) == "r":
        text.add("\t")
    elif name in ("br", "cr"):
        text.add("\n")
    elif name == "noBreakHyphen":
        text.add("-")
    elif name == "textpath":  # WordArt: a watermark may be all that says MẬT
        text.boxes.append(element.get("string", "") + "\n")
    elif name == "tr":
        rows.append([])
    elif name == "tc" or name in _SEPARATE:
        text.open()


def _end(name: str, text: _Text, rows: list[list[str]]) -> None:
    if name in ("p", "comment", "si"):
        text.end_paragraph()
    elif name == "tc":
        cell = text.close()
        if rows:
            rows[-1].append(cell)
        else:
            text.add(cell)
    elif name == "tr" and rows:
        text.add(row_text(rows.pop()))
    elif name in _SEPARATE:
        text.boxes.append(text.close() + "\n")


def add_part(package: Package, name: str, reading: Reading) -> Any:
    """Add the words of one part to a reading; its root element."""
    root = package.root_of(name)
    reading.lines += words(root)
    return root


def shown_areas(root: Any, links: dict[str, str]) -> dict[str, float]:
    """For each picture that a part shows, on how many square centimetres; several times, then the largest."""
    areas: dict[str, float] = {}
    for element in root.iter():
        if local(element) not in ("blip", "imagedata", "svgBlip"):
            continue
        ids = [value for key, value in element.attrib.items() if key.rpartition("}")[2] in _PICTURE_LINKS]
        area = _area(element)
        for target in (links[one] for one in ids if one in links):
            areas[target] = max(areas.get(target, 0.0), area)
    return areas


def _area(element: Any) -> float:
    """How large a picture is shown, or without end where that is not said."""
    for around in element.iterancestors():
        for size in around.iter("{*}extent", "{*}ext"):
            if size.get("cx", "").isdigit() and size.get("cy", "").isdigit():
                return int(size.get("cx")) * int(size.get("cy")) / _EMU_PER_CM**2
        sides = re.findall(r"(?:^|;)\s*(?:width|height):([\d.]{1,9})pt", around.get("style", ""))
        if len(sides) == 2:
            return float(sides[0]) * float(sides[1]) / _POINTS_PER_CM**2
        if local(around) in ("p", "pic", "anchor", "twoCellAnchor"):
            break
    return float("inf")


def add_rest(package: Package, areas: dict[str, float], reading: Reading, budget: Budget) -> None:
    """Read what is left of a package: pictures, embedded files; tell macros and what is not known."""
    raster = any(re.search(r"\.(?:png|jpe?g)$", name, re.IGNORECASE) for name in package.names)
    children: list[Child] = []
    for name in [name for name in package.names if name in package.unread]:
        base = posixpath.basename(name)
        if re.search(r"vbaProject|vbaData|macrosheets/", name, re.IGNORECASE):
            reading.problem(How.MACROS)
        elif "/activeX/" in name:
            reading.problem(How.ACTIVE_CONTENT)
        elif "/media/" in name:
            if not (name.lower().endswith(".svg") and raster):  # a drawing comes with its picture
                pictures.add(package.bytes_of(name), reading, budget, areas.get(name))
        elif name.endswith((".xml", ".vml")):
            reading.lines += words(package.root_of(name))
        else:
            children.append(_embedded(package, name, base))
    reading.children = children


def _embedded(package: Package, name: str, base: str) -> Child:
    try:
        return Child(base, package.bytes_of(name))
    except UnreadError as stop:
        return Child(base, None, how=stop.how)


def each_part(package: Package, patterns: tuple[str, ...], reading: Reading) -> Iterator[tuple[str, Any]]:
    """Add the parts that fit the patterns, in order; each with its root."""
    for pattern in patterns:
        for name in package.named(pattern):
            yield name, add_part(package, name, reading)
